"""Tests that the German and French texts are complete and have the same placeholders, markup, and
marks as the English ones."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator
from pathlib import Path

import pytest

import languages
from desktop.core.i18n import LANGUAGES

FOLDER = Path(__file__).parent.parent / "resources" / "languages"
CODE = Path(__file__).parent.parent / "desktop"

each_language = pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])


@functools.cache
def in_the_code() -> dict[languages.Key, languages.Message]:
    """Return the texts of the code, which takes a second to find."""
    return languages.find()


@functools.cache
def kept(code: str) -> dict[languages.Key, list[str]]:
    return languages.read(FOLDER / f"glassbox_{code}.ts")


@each_language
def test_the_file_has_the_texts_of_the_code(code: str) -> None:
    """The file must have exactly the texts that the code has. If this test fails, run `make
    words`."""
    assert set(kept(code)) == set(in_the_code())


@each_language
def test_every_text_is_translated(code: str) -> None:
    assert not [key for key, texts in kept(code).items() if not all(texts)]
    assert 'type="unfinished"' not in (FOLDER / f"glassbox_{code}.ts").read_text(encoding="utf-8")


@each_language
def test_what_is_translated_keeps_places_markup_and_marks(code: str) -> None:
    messages = in_the_code()
    wrong = {
        key: faults
        for key, texts in kept(code).items()
        if any(texts)
        and key in messages
        and (faults := languages.faults(messages[key].source, messages[key].one, texts))
    }
    assert not wrong


def test_numbers_with_separators_are_the_languages() -> None:
    """A number whose format has a thousands separator is for reading, so it must not stay
    English."""
    wrong = [
        f"{file.relative_to(CODE)}:{number}"
        for file in sorted((CODE / "ui").rglob("*.py"))
        for number in english_numbers(ast.parse(file.read_text(encoding="utf-8")))
    ]
    assert not wrong


def english_numbers(tree: ast.AST) -> Iterator[int]:
    """Yield the lines of f-strings with such a format, except in calls that convert them."""
    if isinstance(tree, ast.Call) and ast.unparse(tree.func) in ("in_language", "percentage"):
        return
    if isinstance(tree, ast.FormattedValue) and tree.format_spec and "," in spec(tree.format_spec):
        yield tree.lineno
    for each in ast.iter_child_nodes(tree):
        yield from english_numbers(each)


def spec(format_spec: ast.expr) -> str:
    """Return the constant part of a format."""
    parts = ast.walk(format_spec)
    return "".join(str(each.value) for each in parts if isinstance(each, ast.Constant))


def found(code: str) -> list[tuple[str, str, str]]:
    return [(each.source, each.comment, each.one) for each in languages.in_code(ast.parse(code))]


def test_texts_are_found_in_code() -> None:
    assert found('tr("A" "b", x=tr("C", "a note"))\nmarked("D")\nobject.tr("not ours")') == [
        ("Ab", "", ""),
        ("D", "", ""),
        ("C", "a note", ""),
    ]
    assert found('counted(n, "one {a}", "{n} of {a}", n=n)') == [("{n} of {a}", "", "one {a}")]
    assert found('heads("A", *more, "B")') == [("A", "", ""), ("B", "", "")]
    assert found("tr(name)") == []


@pytest.mark.parametrize(
    ("source", "text", "fault"),
    [
        ("{n} of {all:,} files.", "{all:,} Dateien, davon {n}.", ""),
        ("{n} files.", "{m} Dateien.", "no such places"),
        ("{n} files.", "Dateien.", "places are missing"),
        ("{x:.{digits}f} s", "{x:.1f} s", "places are missing"),
        ("{n} files.", "{n Dateien.", "a brace"),
        ("Load a model.", "Ein Modell laden", "another mark"),
        ("Load a model?", "Charger un modèle\u202f?", ""),
        (", loaded", "geladen", "blanks or another mark"),
        (" and {n} more", "und {n} weitere", "blanks"),
        ("&File", "Datei", "markup"),
        ("a <b>bold</b> word", "ein fettes Wort", "markup"),
        ("one\n\ntwo", "eins\nzwei", "line breaks"),
    ],
)
def test_faults_of_a_translation(source: str, text: str, fault: str) -> None:
    found = languages.faults(source, "", [text])
    assert bool(found) == bool(fault)
    assert fault in " ".join(found)


def test_what_is_translated_stays_and_what_is_gone_is_marked(tmp_path: Path) -> None:
    path = tmp_path / "glassbox_de.ts"
    messages = {
        ("A", ""): languages.Message("A", "", places=["desktop/ui/a.py"]),
        ("{n} b", ""): languages.Message("{n} b", "", "{n} a", ["desktop/core/b.py"]),
    }
    before = {("A", ""): ["Ä"], ("Gone", ""): ["Weg"], ("New", ""): [""]}
    text, open_ = languages.written("de", messages, before, prune=False)
    path.write_text(text, encoding="utf-8")
    assert open_ == 1
    assert languages.read(path) == {
        ("A", ""): ["Ä"],
        ("{n} b", ""): ["", ""],
        ("Gone", ""): ["Weg"],
    }
    assert 'type="vanished"' in text
    assert "Gone" not in languages.written("de", messages, before, prune=True)[0]


def test_a_language_with_three_plural_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rule is that of Polish: 1 plik, 2 pliki, 5 plików."""

    def rule(number: float) -> int:
        few = number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14)
        return 0 if number == 1 else 1 if few else 2

    monkeypatch.setattr(languages, "PLURALS", {**languages.PLURALS, "pl": rule})
    messages = {("{n} files", ""): languages.Message("{n} files", "", "{n} file", ["desktop/a.py"])}
    for forms, open_ in ((["plik", "pliki"], 1), (["plik", "pliki", "plików"], 0)):
        text, found = languages.written("pl", messages, {("{n} files", ""): forms}, prune=False)
        assert (text.count("<numerusform"), found) == (3, open_)
