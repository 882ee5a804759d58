"""Tests that an incomplete installation gives an error that names the missing file."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop import logs
from desktop.core import i18n, shipped
from desktop.core.errors import UserError
from desktop.core.lessons import lesson, published_models
from desktop.core.library import openness, suggestions
from desktop.core.resources import resource


@pytest.fixture
def parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Copy the shipped texts, so that the test can damage them."""
    root = tmp_path / "resources"
    for name in ("lessons", "languages", "openness", "scaling", "hub"):
        shutil.copytree(resource(name), root / name)
    for module in (shipped, lesson, i18n):
        monkeypatch.setattr(module, "resource", root.joinpath)
    kept = (lesson.lessons, openness.families, openness.about, published_models.published_models)
    for each in kept:
        each.cache_clear()
    yield root
    for each in kept:
        each.cache_clear()


READERS: dict[str, tuple[str, Callable[[], object]]] = {
    "lessons/11-fewer-digits.md": ("lessons", lambda: lesson.lessons()),
    "openness/families.tsv": ("openness/families.tsv", lambda: openness.families()),
    "openness/about.json": ("openness/about.json", lambda: openness.about()),
    "scaling/models.tsv": ("scaling/models.tsv", lambda: published_models.published_models()),
    "hub/suggestions.json": ("hub/suggestions.json", lambda: suggestions.read_suggestions()),
}


@pytest.mark.parametrize(("file", "named", "read"), [(f, *r) for f, r in READERS.items()])
def test_a_damaged_text_is_one_sentence(
    parts: Path, file: str, named: str, read: Callable[[], object]
) -> None:
    assert read()
    lesson.lessons.cache_clear()
    for cached in (openness.families, openness.about, published_models.published_models):
        cached.cache_clear()
    (parts / file).write_bytes(b"\xff\xfe\0garbage")
    with pytest.raises(UserError, match=f"missing or damaged: {named}. Reinstall") as caught:
        read()
    assert caught.value.kind == "installation"
    assert logs.bug(caught.value, parts) is caught.value


def test_a_missing_text_is_one_sentence(parts: Path) -> None:
    (parts / "hub" / "suggestions.json").unlink()
    with pytest.raises(UserError, match="hub/suggestions"):
        suggestions.read_suggestions()


@pytest.mark.parametrize("damage", [b"\xff\xfe\0garbage", b"<?xml version='1.0'?><TS", None])
def test_a_language_without_its_words_is_told(
    parts: Path, german: None, damage: bytes | None
) -> None:
    i18n._words.cache_clear()
    assert shipped.translation_problem() is None
    file = parts / "languages" / "glassbox_de.ts"
    file.unlink() if damage is None else file.write_bytes(damage)
    i18n._words.cache_clear()
    problem = shipped.translation_problem()
    i18n._words.cache_clear()
    assert problem is not None
    assert "languages/de" in problem.message


def test_lessons_that_are_gone_are_told(parts: Path) -> None:
    shutil.rmtree(parts / "lessons")
    with pytest.raises(UserError, match="missing or damaged: lessons"):
        lesson.lessons()


def test_english_needs_no_words(parts: Path) -> None:
    shutil.rmtree(parts / "languages")
    assert shipped.translation_problem() is None
