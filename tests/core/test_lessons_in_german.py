"""The lessons in German: written as German is, and for a reader of fourteen."""

from __future__ import annotations

import re

import pytest

from desktop.core.lessons import Lesson, lessons, read_lessons
from desktop.core.resources import resource

GERMAN = read_lessons(resource("lessons", "de"))
HARDEST = 8.0
"""The school year of a reader of fourteen."""

each_lesson = pytest.mark.parametrize("lesson", GERMAN, ids=lambda lesson: lesson.key)


def test_every_lesson_is_there_in_order() -> None:
    assert [each.key for each in GERMAN] == [each.key for each in lessons()]


@each_lesson
def test_it_is_read_easily(lesson: Lesson) -> None:
    assert school_year(lesson.prose) <= HARDEST


@each_lesson
def test_its_quotes_and_numbers_are_german(lesson: Lesson) -> None:
    text = shown(lesson)
    assert not re.search('["”]', text), "quotes are „…“"
    assert text.count("„") == text.count("“")
    names = r"arXiv [\d.]+|Llama [\d.]+"
    assert not re.search(r"\d\.\d", re.sub(names, "", text)), "a decimal has a comma"
    assert not re.search(r"\d (?:Bit|Byte|GB)\b", text), "a unit stays beside its number"


@each_lesson
def test_it_speaks_to_a_friend(lesson: Lesson) -> None:
    """No "Sie" but at a sentence's beginning, where it is "they"."""
    assert not re.search(r"[^.!?:“\n] (?:Sie|Ihnen|Ihre?[mnrs]?)\b", shown(lesson))


def shown(lesson: Lesson) -> str:
    """All that is read, a paragraph a line."""
    headings = [lesson.title, lesson.button, *(section.title for section in lesson.more)]
    terms = [f"{term.word}\n{term.meaning}" for term in lesson.terms]
    return "\n".join((*headings, lesson.prose, *terms))


# --- how hard a text is --------------------------------------------------------------


def school_year(text: str) -> float:
    """First Vienna formula for non-fiction (Bamberger and Vanecek 1984): from the shares of words
    of three and more syllables, of more than six letters and of one syllable, in percent, and
    from the words a sentence."""
    sentences = [each for each in re.split(r"[.!?:]+(?:\s|$)|\n+", text) if each.strip()]
    words = re.findall(r"\w[\w'-]*", text)
    percent = 100 / len(words)
    many = percent * sum(syllables(word) >= 3 for word in words)
    one = percent * sum(syllables(word) == 1 for word in words)
    long = percent * sum(len(word) > 6 for word in words)
    return (
        0.1935 * many + 0.1672 * len(words) / len(sentences) + 0.1297 * long - 0.0327 * one - 0.875
    )


def syllables(word: str) -> int:
    """Vowels, two that sound as one counted once."""
    vowels = r"ie|ei|ai|au|eu|äu|aa|ee|oo|[aeiouyäöü]"
    return max(len(re.findall(vowels, word.casefold().replace("qu", "q"))), 1)


@pytest.mark.parametrize(
    ("word", "count"),
    [("Modell", 2), ("Gewichte", 3), ("frei", 1), ("neue", 2), ("Quantisierung", 4), ("14", 1)],
)
def test_syllables_are_counted(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_hard_text_is_found_hard() -> None:
    hard = (
        "Ungeachtet beträchtlicher methodischer Uneinheitlichkeit belegen zeitgenössische "
        "Untersuchungen übereinstimmend eine erhebliche Verschlechterung der Ergebnisse."
    )
    assert school_year(hard) > 15
    assert school_year("Die Katze saß auf dem Dach. Es war dort warm.") < 3
