"""Reads the glossary in resources/glossary, which has each term once, and finds terms in texts.

A file has a section for each term, with a heading like the sections of a lesson. A section has the
definition, then lines `- name: value`. Translations repeat the English term in their headings and
omit what is the same in all languages: sources, formulas without words, and the words to avoid.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from desktop.core.i18n import ENGLISH, ByLanguage, language
from desktop.core.lessons.lesson import LessonError, read_sections
from desktop.core.resources import resource
from desktop.core.shipped import broken_installation

_FIELDS: Final = ("also", "not", "formula", "source")
_ENDINGS: Final = {
    "en": ("s",),
    "de": ("e", "en", "es", "n", "s", "er", "ern", "em"),
    "fr": ("s", "x", "e", "es"),
}
"""Endings of inflected words, by language."""
_WORD: Final = re.compile(r"(?<![\w.])\w+")
"""Matches what a term may begin with: a word that isn't part of a name like LLM.int8."""


class GlossaryError(ValueError):
    """A glossary file is invalid. The message names the file and the problem."""


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A term in one language. `key` is the English term; `word` is the term in this language, and
    `also` has its other forms. `avoid` has the English words not to use for it. `formula` and
    `source` are "" if the term has none."""

    key: str
    word: str
    definition: str
    also: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    formula: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class TermUse:
    """An occurrence of a term in a text, from `start` to `end`."""

    start: int
    end: int
    term: GlossaryTerm


@ByLanguage
def glossary() -> tuple[GlossaryTerm, ...]:
    """Return all terms, in the window's language if they are translated and in English if not.
    Raises: UserError, kind installation."""
    code = language()
    try:
        english = read_glossary(resource("glossary", "en.md"))
        translated = resource("glossary", f"{code}.md")
        if code == ENGLISH or not translated.is_file():
            return english
        found = {term.key: term for term in read_glossary(translated)}
    except (GlossaryError, OSError) as error:
        raise broken_installation("glossary", error) from error
    return tuple(_in_both(term, found.get(term.key)) for term in english)


def _in_both(english: GlossaryTerm, other: GlossaryTerm | None) -> GlossaryTerm:
    if other is None:
        return english
    return GlossaryTerm(
        key=english.key,
        word=other.word,
        definition=other.definition,
        also=other.also,
        avoid=english.avoid,
        formula=other.formula or english.formula,
        source=english.source,
    )


def read_glossary(path: Path) -> tuple[GlossaryTerm, ...]:
    """Return the terms of a file, in its order. Raises: OSError; GlossaryError, including when two
    terms share a form."""
    try:
        _, sections = read_sections(path.read_text(encoding="utf-8"))
        found = tuple(_term(title, part.paragraphs) for title, part in sections.items())
        _check_forms(found)
    except (GlossaryError, LessonError, UnicodeDecodeError) as error:
        raise GlossaryError(f"{path.name}: {error}") from error
    return found


def terms_in(text: str, known: Iterable[str] = ()) -> list[TermUse]:
    """Return the first use of each term in a text in the window's language, in the order of the
    text, except terms whose keys are in `known`. If two terms begin at the same place, the longer
    one counts: "quantized model", not "quantized"."""
    code = language()
    forms = _forms(code)
    seen, found, end = set(known), list[TermUse](), 0
    for word in _WORD.finditer(text):
        if word.start() < end:  # inside the term before it
            continue
        for form, term in forms.get(word.group().lower(), ()):
            if use := phrase_pattern(form, code).match(text, word.start()):
                end = use.end()
                if term.key not in seen:
                    seen.add(term.key)
                    found.append(TermUse(use.start(), end, term))
                break
    return found


@cache
def _forms(code: str) -> dict[str, list[tuple[str, GlossaryTerm]]]:
    """Return all forms with their terms, longer forms first, by the word that each begins with, in
    lowercase and with every ending. One pattern for all forms would take long to compile."""
    forms = [(form, term) for term in glossary() for form in (term.word, *term.also)]
    found: dict[str, list[tuple[str, GlossaryTerm]]] = {}
    for form, term in sorted(forms, key=lambda pair: -len(pair[0])):
        first = _WORD.findall(form)[0].lower()
        for ending in ("", *_endings(code)):
            found.setdefault(first + ending, []).append((form, term))
    return found


@cache
def phrase_pattern(phrase: str, code: str) -> re.Pattern[str]:
    """Return a pattern for a phrase and its inflected forms, in any case. A space may be a no-break
    space, and a word joiner may follow a hyphen."""
    endings = "|".join(_endings(code))
    words = (re.escape(word).replace(r"\-", "-\u2060?") for word in phrase.split())
    inflected = "[ \u00a0\u202f]".join(f"{word}(?:{endings})?" for word in words)
    # Not in "LLM.int8".
    return re.compile(rf"(?<![\w.])(?:{inflected})(?!\.?\w)", re.IGNORECASE)


def _endings(code: str) -> tuple[str, ...]:
    return _ENDINGS.get(code, _ENDINGS[ENGLISH])


def _term(title: str, paragraphs: Sequence[str]) -> GlossaryTerm:
    """Return the term of a section. Its heading is the English term, followed in a translation by
    ": " and the translated word."""
    key, _, word = title.partition(": ")
    texts = [text for text in paragraphs if not text.startswith("- ")]
    if len(texts) != 1:
        raise GlossaryError(f"{key!r} has {len(texts)} definitions")
    lines = dict[str, str]()
    for text in paragraphs[1:]:
        name, colon, value = text.removeprefix("- ").partition(": ")
        if not colon or name not in _FIELDS or name in lines:
            raise GlossaryError(f"{key!r}: {text!r} is no line of a term, or its second one")
        lines[name] = value
    if "formula" in lines and "source" not in lines and not word:
        raise GlossaryError(f"{key!r} has a formula without a source")
    return GlossaryTerm(
        key=key,
        word=word or key,
        definition=texts[0],
        also=_listed(lines.get("also", "")),
        avoid=_listed(lines.get("not", "")),
        formula=lines.get("formula", ""),
        source=lines.get("source", ""),
    )


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _check_forms(terms: Sequence[GlossaryTerm]) -> None:
    """Check that no form or word to avoid occurs twice. Raises: GlossaryError."""
    seen = set[str]()
    for term in terms:
        for form in (term.word, *term.also, *term.avoid):
            if form.casefold() in seen:
                raise GlossaryError(f"{form!r} is there twice")
            seen.add(form.casefold())
