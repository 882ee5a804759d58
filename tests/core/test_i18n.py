"""Tests translations: lookup, number formats of each language, and the fallback to English."""

from __future__ import annotations

import copy
import os
import pickle
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from fractions import Fraction
from multiprocessing import Pipe
from pathlib import Path

import numpy as np
import pytest

from desktop.core import i18n
from desktop.core.errors import UserError
from desktop.core.i18n import (
    again,
    clauses,
    counted,
    either,
    in_language,
    language,
    named,
    tr,
    written,
)
from desktop.core.names.numbers import in_words
from desktop.engine.remote.wire import End, Problem, receive, send

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de"><context><name>a</name>
<message><source>{size:,.1f} GB of {name}</source>
  <translation>{name}: {size:,.1f} GB</translation></message>
<message><source>Open</source><comment>a button</comment>
  <translation>Öffnen</translation></message>
<message><source>Open</source><translation>Offen</translation></message>
<message numerus="yes"><source>{n:,} files</source>
  <translation><numerusform>{n} Datei</numerusform><numerusform>{n:,} Dateien</numerusform>
  </translation></message>
<message><source>Half</source><translation type="unfinished"></translation></message>
<message><source>Gone</source><translation type="vanished">Weg</translation></message>
<message><source>{first} or {last}</source>
  <translation>{first} oder {last}</translation></message>
 <message><source>{first}, or {last}</source>
  <translation>{first} oder {last}</translation></message>
<message><source>{a} is wrong</source><translation>{b} ist falsch</translation></message>
</context></TS>
"""


def forget() -> None:
    i18n.language.cache_clear()
    i18n._words.cache_clear()


@pytest.fixture
def speak(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    (tmp_path / "languages").mkdir()
    for code in ("de", "fr"):
        (tmp_path / "languages" / f"glassbox_{code}.ts").write_text(TS, encoding="utf-8")
    monkeypatch.setattr(i18n, "resource", tmp_path.joinpath)

    def choose(code: str) -> None:
        monkeypatch.setenv(i18n.VARIABLE, code)
        forget()

    yield choose
    monkeypatch.undo()
    forget()


def test_english_is_the_code() -> None:
    assert tr("{size:,.1f} GB of {name}", size=1234.56, name="a") == "1,234.6 GB of a"
    assert tr("{a}") == "{a}"
    assert counted(1, "{n} file", "{n:,} files", n=1) == "1 file"
    assert counted(1000, "{n} file", "{n:,} files", n=1000) == "1,000 files"
    assert written(1234.5, ",.2f") == "1,234.50"


def test_words_and_numbers_of_another_language(speak: Callable[[str], None]) -> None:
    speak("de")
    assert tr("{size:,.1f} GB of {name}", size=1234.56, name="1.5") == "1.5: 1.234,6 GB"
    assert tr("Open", "a button") == "Öffnen"
    assert tr("Open") == "Offen"
    assert tr("{x} new", x=0.5) == "0,5 new"
    assert tr("{x} new", x=1.234) == "1,234 new"
    assert tr("{x:.2f}", x=np.float32(0.25)) == "0,25"
    assert tr("{x:,}", x=np.int64(12345)) == "12.345"
    assert tr("{x}", x=Fraction(1, 3)) == "1/3"
    assert tr("{x}", x=True) == "True"
    speak("fr")
    assert written(1234567.25, ",.2f") == "1\u202f234\u202f567,25"
    assert in_language("−1,234.5 ± 0.5") == "−1\u202f234,5 ± 0,5"


@pytest.mark.parametrize(
    ("code", "number", "told"),
    [
        ("de", 0, "0 Dateien"),
        ("de", 1, "1 Datei"),
        ("de", 1.5, "1,5 Dateien"),
        ("fr", 0, "0 Datei"),
        ("fr", 1.5, "1,5 Datei"),
        ("fr", 2, "2 Dateien"),
    ],
)
def test_one_and_many(speak: Callable[[str], None], code: str, number: float, told: str) -> None:
    speak(code)
    assert counted(number, "{n} file", "{n:,} files", n=number) == told


@pytest.mark.parametrize("text", ["Half", "Gone", "New"])
def test_what_is_not_translated_is_english(speak: Callable[[str], None], text: str) -> None:
    speak("de")
    assert tr(text) == text


def test_one_of_several(speak: Callable[[str], None]) -> None:
    assert [either(names) for names in ((), ("a",), ("a", "b"))] == ["", "a", "a or b"]
    speak("de")
    assert either(["a", "b", "c"]) == "a, b oder c"


def test_a_translation_that_lacks_a_place_is_not_shown(speak: Callable[[str], None]) -> None:
    speak("de")
    assert tr("{a} is wrong", a=1.5) == "1,5 is wrong"


@pytest.mark.parametrize("broken", ["", "<TS>", "<TS/>", None])
def test_a_broken_file_is_english(
    speak: Callable[[str], None], tmp_path: Path, broken: str | None
) -> None:
    path = tmp_path / "languages" / "glassbox_de.ts"
    path.unlink() if broken is None else path.write_text(broken, encoding="utf-8")
    speak("de")
    assert tr("Open") == "Open"


@pytest.mark.parametrize("code", ["", "xx", "../de"])
def test_a_language_that_is_none(speak: Callable[[str], None], code: str) -> None:
    speak(code)
    assert language() == "en"
    assert tr("Open") == "Open"


def test_the_pseudo_language_keeps_places_and_markup(speak: Callable[[str], None]) -> None:
    speak("pseudo")
    told = tr("Saved <b>{name}</b> in {seconds:.1f} s", name="Ann", seconds=0.5)
    assert re.fullmatch(r"\[Sávéd <b>Ann</b> íñ 0\.5 s[ ~]+\]", told), told
    assert tr("{a} · {b}", a="x", b="y") == "x · y"


def test_the_language_is_known_before_any_word_is_asked(tmp_path: Path) -> None:
    """Module constants are translated on import, so modules imported before the language is known
    must not translate anything."""
    (tmp_path / "settings.json").write_text('{"language": "de"}', encoding="utf-8")
    script = (
        "from desktop.core import i18n\n"
        "asked = []\n"
        "i18n._filled = lambda *rest: asked.append(rest)\n"
        "from desktop import language\n"
        "from desktop.folders import Folders\n"
        "language.choose(Folders.find().settings)\n"
        "print(i18n.language(), asked)\n"
    )
    environment = {**os.environ, "GLASSBOX_HOME": str(tmp_path)}
    environment.pop(i18n.VARIABLE, None)
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        env=environment,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout.strip() == "de []"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "Weights: 443; a"),
        ("de", "Weights: 443; a"),
        ("fr", "Weights\N{NO-BREAK SPACE}: 443\N{NO-BREAK SPACE}; a"),
    ],
)
def test_a_name_and_what_is_said_of_it(
    monkeypatch: pytest.MonkeyPatch, code: str, said: str
) -> None:
    monkeypatch.setenv(i18n.VARIABLE, code)
    forget()
    try:
        assert clauses([named("Weights", "443"), "a"]) == said
    finally:
        monkeypatch.undo()
        forget()


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("fr", ["1 milliard", "1,5 milliard", "2 milliards", "1 million", "7 millions"]),
        ("de", ["1 Mrd", "1,5 Mrd", "2 Mrd", "1 Mio", "7 Mio"]),
    ],
)
def test_large_numbers_in_words(
    monkeypatch: pytest.MonkeyPatch, code: str, said: list[str]
) -> None:
    monkeypatch.setenv(i18n.VARIABLE, code)
    forget()
    numbers = (10**9, 15 * 10**8, 2 * 10**9, 10**6, 7 * 10**6)
    try:
        assert [in_words(number) for number in numbers] == said
        assert in_words(10**12) == {"fr": "1 billion", "de": "1 Billion"}[code]
    finally:
        monkeypatch.undo()
        forget()


def test_a_text_is_told_again_in_another_language(speak: Callable[[str], None]) -> None:
    speak("en")
    size = tr("{size:,.1f} GB of {name}", size=1234.5, name=either(["a", "b"]))
    files, number = counted(2, "{n:,} file", "{n:,} files", n=2000), written(1.5)
    both = "1. " + size + " " + files
    plain = f"{files}"
    for code in ("de", "en"):
        speak(code)
        german = code == "de"
        assert again(size) == ("a oder b: 1.234,5 GB" if german else "1,234.5 GB of a or b")
        assert again(files) == ("2.000 Dateien" if german else "2,000 files")
        assert again(number) == ("1,5" if german else "1.5")
        assert again(both) == f"1. {again(size)} {again(files)}"
        assert again(plain) == plain == files == "2,000 files"
        assert again(7) == 7


def test_a_text_travels_as_a_plain_string() -> None:
    error = pickle.loads(pickle.dumps(UserError(tr("a") + "b")))
    assert error.again() == error.message == "ab"
    copied = copy.deepcopy(tr("a"))
    assert (type(copied), copied) == (str, "a")
    near, far = Pipe()
    send(near, 1, End([], problem=Problem(tr("a"), "k", "", "d")))
    assert receive(far) == (1, End([], problem=Problem("a", "k", "", "d")))
