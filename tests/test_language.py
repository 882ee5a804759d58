"""Which language the window starts in."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from desktop import language
from desktop.core.words import VARIABLE


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(VARIABLE, "")  # so that it is set back
    return tmp_path / "settings.json"


def chosen(settings: Path) -> str:
    language.choose(settings)
    return os.environ[VARIABLE]


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


def test_the_environment_before_both(settings: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "fr")
    settings.write_text('{"language": "de"}', encoding="utf-8")
    assert chosen(settings) == "fr"
