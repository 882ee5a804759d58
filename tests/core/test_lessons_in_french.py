"""The lessons in French: written as French is, and for a reader of fourteen."""

from __future__ import annotations

import re

import pytest

from desktop.core.lessons import Lesson, lessons, read_lessons
from desktop.core.resources import resource

FRENCH = read_lessons(resource("lessons", "fr"))
HARDEST = 80.0
""" "Easy", from which readers of eleven on get along; at 60 those of fourteen do."""

each_lesson = pytest.mark.parametrize("lesson", FRENCH, ids=lambda lesson: lesson.key)


def test_every_lesson_is_there_in_order() -> None:
    assert [each.key for each in FRENCH] == [each.key for each in lessons()]


@each_lesson
def test_it_is_read_easily(lesson: Lesson) -> None:
    assert ease(lesson.prose) >= HARDEST


@each_lesson
def test_its_marks_have_no_break_spaces(lesson: Lesson) -> None:
    text = shown(lesson)
    assert not re.search(r"[^\u00a0][;!?»]|[^\u00a0\d]:|«[^\u00a0]", text), "no break before these"
    assert not re.search(r"\d (?:bits?|octets?|[kMG]o)\b", text), "a unit stays beside its number"
    assert not re.search(r"[ \u00a0][,.…]", text), "no space before these"


@each_lesson
def test_its_quotes_and_numbers_are_french(lesson: Lesson) -> None:
    text = shown(lesson)
    assert not re.search('["\u201c\u201d]', text), "quotes are « … »"
    assert text.count("«") == text.count("»")
    names = r"arXiv\s[\d.]+|Llama [\d.]+"
    assert not re.search(r"\d\.\d", re.sub(names, "", text)), "a decimal has a comma"


@each_lesson
def test_it_says_vous(lesson: Lesson) -> None:
    assert not re.search(r"\b(?:tu|te|toi|ton|ta|tes)\b", shown(lesson), re.IGNORECASE)


def shown(lesson: Lesson) -> str:
    """All that is read, a paragraph a line."""
    headings = [lesson.title, lesson.group, lesson.button]
    headings += [section.title for section in lesson.more]
    terms = [f"{term.word}\n{term.meaning}" for term in lesson.terms]
    return "\n".join((*headings, lesson.prose, *terms))


# --- how hard a text is --------------------------------------------------------------


def ease(text: str) -> float:
    """Flesch's reading ease for French (Kandel and Moles 1958): 207 - 1.015 words a sentence
    - 73.6 syllables a word. An article before an apostrophe is part of its word."""
    sentences = [each for each in re.split(r"[.!?:]+(?:\s|$)|\n+", text) if re.search(r"\w", each)]
    words = re.findall(r"\w[\w'-]*", text)
    count = sum(syllables(word) for word in words)
    return 207 - 1.015 * len(words) / len(sentences) - 73.6 * count / len(words)


def syllables(word: str) -> int:
    """Runs of vowels, but for an e at the end that is not heard."""
    letters = re.sub(r"(?<=[gq])u(?=[eéèêi])", "", word.casefold())
    vowels = "aeiouyàâäéèêëîïôöùûüœæ"
    runs = len(re.findall(f"[{vowels}]+", letters))
    silent = re.search(f"[^{vowels}]es?$", letters)
    return max(runs - bool(silent), 1)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("modèle", 2),
        ("poids", 1),
        ("l'échelle", 2),
        ("quatre", 1),
        ("que", 1),
        ("14", 1),
        ("mémoire", 2),
        ("quantification", 5),
        ("entraînés", 3),
        ("œuvre", 1),
    ],
)
def test_syllables_are_counted(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_hard_text_is_found_hard() -> None:
    hard = (
        "Nonobstant une considérable hétérogénéité méthodologique, les évaluations contemporaines "
        "démontrent systématiquement une détérioration substantielle des capacités."
    )
    assert ease(hard) < 30
    assert ease("Le chat dort sur le toit. Il y fait bon.") > 100
