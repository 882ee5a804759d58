"""Tests the glossary: each term is defined once and is found in texts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desktop.core.i18n import ENGLISH, LANGUAGES
from desktop.core.lessons.glossary import (
    GlossaryError,
    GlossaryTerm,
    glossary,
    phrase_pattern,
    read_glossary,
    terms_in,
)
from desktop.core.resources import resource

SOUND = """# Glossary

About it.

## logit

The raw score of a token.
On any scale.

- also: raw score, logit value
- not: token points
- formula: z = W x
- source: a paper, equation 1

## token: jeton

A word, or a piece of one.
"""


NAMES = {"RMSE", "SQNR", "TopK", "round", "softmax"}
"""Names in formulas that are not translated."""


def write(folder: Path, text: str) -> Path:
    path = folder / "en.md"
    path.write_text(text, encoding="utf-8")
    return path


# --- the glossary itself ---------------------------------------------------------------


def test_terms_are_in_alphabetical_order() -> None:
    keys = [term.key.casefold() for term in glossary()]
    assert keys == sorted(keys)


@pytest.mark.parametrize("term", glossary(), ids=lambda term: term.key)
def test_a_definition_is_short(term: GlossaryTerm) -> None:
    assert term.definition.endswith(".")
    assert len(term.definition.split()) <= 45


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != ENGLISH])
def test_a_translation_has_every_term_and_its_own_words(code: str) -> None:
    english = {term.key: term for term in glossary()}
    translated = {term.key: term for term in read_glossary(resource("glossary", f"{code}.md"))}
    assert list(translated) == list(english)
    for key, term in translated.items():
        assert term.definition != english[key].definition
        assert numbers(term.definition) == numbers(english[key].definition), key
        assert (term.avoid, term.source) == ((), ""), "en.md has these"
        words = set(re.findall(r"[A-Za-z]{4,}", english[key].formula)) - NAMES
        assert bool(term.formula) == bool(words), key


def numbers(text: str) -> list[str]:
    """Return the numbers in a text, sorted and without separators."""
    found = re.findall(r"\d+(?:[.,\u202f]\d+)*", text)
    return sorted(re.sub(r"[.,\u202f]", "", number) for number in found)


# --- the reader ------------------------------------------------------------------------


def test_a_sound_file(tmp_path: Path) -> None:
    logit, token = read_glossary(write(tmp_path, SOUND))
    assert (logit.key, logit.word) == ("logit", "logit")
    assert logit.definition == "The raw score of a token. On any scale."
    assert logit.also == ("raw score", "logit value")
    assert logit.avoid == ("token points",)
    assert (logit.formula, logit.source) == ("z = W x", "a paper, equation 1")
    assert (token.key, token.word, token.also, token.source) == ("token", "jeton", (), "")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("## token: jeton", "## logit", "two sections 'logit'"),
        ("## token: jeton", "## token: Logit", "'Logit' is there twice"),
        ("## token: jeton", "## raw score", "'raw score' is there twice"),
        ("## token: jeton", "## token points", "'token points' is there twice"),
        ("A word, or a piece of one.\n", "", "the section 'token: jeton' is empty"),
        ("A word, or a piece of one.", "- also: piece", "'token' has 0 definitions"),
        ("On any scale.", "\nOn any scale.", "'logit' has 2 definitions"),
        ("- not: token points", "- nor: token points", "'- nor: token points' is no line"),
        ("- not: token points", "- also: more", "'- also: more' is no line"),
        ("- source: a paper, equation 1\n", "", "'logit' has a formula without a source"),
        ("# Glossary\n\nAbout it.\n", "", "there is no lead"),
    ],
)
def test_what_is_wrong_is_said_with_the_file(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert old in SOUND
    with pytest.raises(GlossaryError, match=re.escape(told)) as caught:
        read_glossary(write(tmp_path, SOUND.replace(old, new, 1)))
    assert str(caught.value).startswith("en.md: ")


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "en.md"
    path.write_bytes(b"\xff\xfe## a")
    with pytest.raises(GlossaryError, match=r"en\.md"):
        read_glossary(path)


# --- terms in a text ---------------------------------------------------------------------


def found(text: str, known: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return [(text[use.start : use.end], use.term.key) for use in terms_in(text, known)]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Tokens, a token, and TOKENS.", [("Tokens", "token")]),
        ("A quantized model is quantized.", [("quantized model", "quantized model")]),
        ("the KV\u00a0cache", [("KV\u00a0cache", "KV cache")]),
        ("top-\u2060k", [("top-\u2060k", "top-k")]),
        ("LLM.int8, tokenize, a lay person", []),
        ("It fits in 4 GB.", [("GB", "gigabyte")]),
        ("Min-K% Prob", [("Min-K% Prob", "Min-K% Prob")]),
        ("", []),
    ],
)
def test_the_first_use_of_a_term_is_found(text: str, terms: list[tuple[str, str]]) -> None:
    assert found(text)[: len(terms) or 1] == terms


def test_only_the_forms_that_a_text_may_have_are_compiled() -> None:
    """Compiling all of them took longer than a lesson takes to open."""
    phrase_pattern.cache_clear()
    assert found("A token and its logit.") == [("token", "token"), ("logit", "logit")]
    assert phrase_pattern.cache_info().currsize < 12


def test_terms_that_are_known_are_passed_over() -> None:
    assert found("A token and its logit.", ("token",)) == [("logit", "logit")]


def test_every_form_is_found_as_its_own_term() -> None:
    for term in glossary():
        for form in (term.word, *term.also):
            assert found(form)[0] == (form, term.key)


def test_a_phrase_is_found_in_the_plural() -> None:
    pattern = phrase_pattern("bit a weight", ENGLISH)
    assert pattern.search("Four Bits\u00a0a weight") is not None
    assert pattern.search("a bit a weightlifter has") is None
