"""The window and the lessons use the glossary's terms, and no words that it lists against them.

English only: translations follow by meaning.
"""

from __future__ import annotations

import pytest

import languages
from desktop.core.glossary import GlossaryTerm, glossary, phrase_pattern
from desktop.core.resources import resource

STILL_USED = {
    "bits for each weight": 2,
    "by heart": 3,
    "exam": 29,  # in the lessons, and in the names of the demo models' question sets
    "guessing level": 1,
    "more computing": 2,
    "odds": 14,  # two are right: an odds ratio, and odds of 10 to 1
    "pupil": 21,
    "same computing": 1,
    "the dice": 1,
    "weights at work": 2,
    "what it has read": 2,
    "working space": 1,
}
"""How often a phrase may still occur, because its texts have not been edited yet. A number only
goes down; most are the lessons' own."""


def english_texts() -> dict[str, str]:
    """By where they are: what the window says, the lessons, and the definitions themselves."""
    found = {
        f"{message.places[0]}: {text}": text
        for message in languages.find().values()
        for text in (message.source, message.one)
    }
    for path in resource("lessons").glob("[0-9]*.md"):
        found[path.name] = " ".join(path.read_text(encoding="utf-8").split())
    found |= {f"definition of {term.key}": term.definition for term in glossary()}
    return found


TEXTS = english_texts()


def uses(phrase: str) -> list[str]:
    pattern = phrase_pattern(phrase)
    return [place for place, text in TEXTS.items() for _ in pattern.finditer(text)]


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
    assert len(found) <= STILL_USED.get(phrase, 0), f"say {term.key}, not {phrase}:\n{told}"


def test_what_is_still_used_is_in_the_glossary() -> None:
    assert set(STILL_USED) <= {phrase for term in glossary() for phrase in term.avoid}


@pytest.mark.parametrize("text", ["A pupil.", "two Pupils", "the\u00a0pupil's loss"])
def test_a_phrase_is_found_in_its_forms(text: str) -> None:
    assert phrase_pattern("pupil").search(text)
    assert not phrase_pattern("pupil").search("pupillary")
