"""Tests the language in which the window starts."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from desktop import language
from desktop.core import i18n
from desktop.core.i18n import VARIABLE


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[Path]:
    """Path of a settings file that doesn't exist yet."""
    before = os.environ.get(VARIABLE, "")
    i18n.use("")
    yield tmp_path / "settings.json"
    i18n.use(before)


def chosen(settings: Path) -> str:
    """Choose and return the language. The tests ignore anything that was translated before."""
    language.choose(settings)
    assert i18n.language() == os.environ[VARIABLE]
    return i18n.language()


def system(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(name))


def test_the_settings_say_it(settings: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    system(monkeypatch, "fr_CA")
    settings.write_text('{"language": "de"}', encoding="utf-8")
    assert chosen(settings) == "de"


@pytest.mark.parametrize(("name", "code"), [("fr_CA", "fr"), ("de_AT", "de"), ("ja_JP", "en")])
@pytest.mark.parametrize("text", ["", "{", "[]", '{"language": "system"}', '{"language": 3}'])
def test_else_the_system(
    settings: Path, monkeypatch: pytest.MonkeyPatch, name: str, code: str, text: str
) -> None:
    system(monkeypatch, name)
    if text:
        settings.write_text(text, encoding="utf-8")
    assert chosen(settings) == code


def test_the_environment_before_both(settings: Path) -> None:
    i18n.use("fr")
    settings.write_text('{"language": "de"}', encoding="utf-8")
    assert chosen(settings) == "fr"
