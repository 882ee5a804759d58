"""Tests that the window, lessons, and documentation use the glossary's terms and none of its
excluded words.

Only English is checked: translations follow the meaning.
"""

from __future__ import annotations

import functools
from pathlib import Path

import pytest

import languages
from desktop.core.i18n import ENGLISH
from desktop.core.lessons.glossary import GlossaryTerm, glossary, phrase_pattern
from desktop.core.lessons.lesson import lessons

ROOT = Path(__file__).parent.parent

STILL_USED = {
    "exam": 1,  # the name of a skill in the training data
    "odds": 1,  # an odds ratio
}
"""Number of remaining uses of a phrase. It may only decrease."""


@functools.cache
def english_texts() -> dict[str, str]:
    """Return the window's texts, lessons, definitions, README, CONTRIBUTING, and docs by
    location."""
    found = {
        f"{message.places[0]}: {text}": text
        for message in languages.find().values()
        for text in (message.source, message.one)
    }
    for lesson in lessons():
        terms = (f"{term.word}: {term.meaning}" for term in lesson.terms)
        headings = (section.title for section in lesson.more)
        found[f"lesson {lesson.key}"] = "\n".join(
            (lesson.title, lesson.group, lesson.button, lesson.prose, *headings, *terms)
        )
    for path in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")):
        found[path.name] = " ".join(path.read_text(encoding="utf-8").split())
    found |= {f"definition of {term.key}": term.definition for term in glossary()}
    return found


def uses(phrase: str) -> list[str]:
    pattern = phrase_pattern(phrase, ENGLISH)
    return [place for place, text in english_texts().items() for _ in pattern.finditer(text)]


@pytest.mark.parametrize(
    ("term", "phrase"),
    [
        pytest.param(term, phrase, id=phrase.replace(" ", "-"))
        for term in glossary()
        for phrase in term.avoid
    ],
)
def test_a_phrase_is_not_used_for_a_term(term: GlossaryTerm, phrase: str) -> None:
    found = uses(phrase)
    told = "\n".join(found)
    assert len(found) == STILL_USED.get(phrase, 0), f"say {term.key}, not {phrase}:\n{told}"


def test_what_is_still_used_is_in_the_glossary() -> None:
    assert set(STILL_USED) <= {phrase for term in glossary() for phrase in term.avoid}


@pytest.mark.parametrize("text", ["A pupil.", "two Pupils", "the\u00a0pupil's loss"])
def test_a_phrase_is_found_in_its_forms(text: str) -> None:
    assert phrase_pattern("pupil", ENGLISH).search(text)
    assert not phrase_pattern("pupil", ENGLISH).search("pupillary")
