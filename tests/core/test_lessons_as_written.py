"""Tests the typography and readability of the German and French lessons."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pytest

from desktop.core.lessons.lesson import Lesson, lessons, read_lessons
from desktop.core.resources import resource

# --- readability --------------------------------------------------------------


def school_year(text: str) -> float:
    """Return the score of the First Vienna formula for German nonfiction (Bamberger and Vanecek
    1984), computed from the percentages of words with three or more syllables, with more than six
    letters, and with one syllable, and from the number of words per sentence."""
    sentences = [each for each in re.split(r"[.!?:]+(?:\s|$)|\n+", text) if each.strip()]
    words = re.findall(r"\w[\w'-]*", text)
    percent = 100 / len(words)
    many = percent * sum(german_syllables(word) >= 3 for word in words)
    one = percent * sum(german_syllables(word) == 1 for word in words)
    long = percent * sum(len(word) > 6 for word in words)
    return (
        0.1935 * many + 0.1672 * len(words) / len(sentences) + 0.1297 * long - 0.0327 * one - 0.875
    )


def german_syllables(word: str) -> int:
    """Count vowels; a pair that is pronounced as one sound counts once."""
    vowels = r"ie|ei|ai|au|eu|äu|aa|ee|oo|[aeiouyäöü]"
    return max(len(re.findall(vowels, word.casefold().replace("qu", "q"))), 1)


def unease(text: str) -> float:
    """Return 100 minus Flesch's reading ease for French (Kandel and Moles 1958), which is 207 -
    1.015 words per sentence - 73.6 syllables per word. An elided article, as in l'échelle, is part
    of the word after it."""
    sentences = [each for each in re.split(r"[.!?:]+(?:\s|$)|\n+", text) if re.search(r"\w", each)]
    words = re.findall(r"\w[\w'-]*", text)
    count = sum(french_syllables(word) for word in words)
    return 100 - (207 - 1.015 * len(words) / len(sentences) - 73.6 * count / len(words))


def french_syllables(word: str) -> int:
    """Count runs of vowels, except for a silent e or es at the end."""
    letters = re.sub(r"(?<=[gq])u(?=[eéèêi])", "", word.casefold())
    vowels = "aeiouyàâäéèêëîïôöùûüœæ"
    runs = len(re.findall(f"[{vowels}]+", letters))
    silent = re.search(f"[^{vowels}]es?$", letters)
    return max(runs - bool(silent), 1)


# --- typography of each language -------------------------------------------------------


@dataclass(frozen=True)
class Language:
    """Typography rules of a language. `wrong` maps forbidden patterns to the correct form. `names`
    matches text whose periods aren't decimal points: names and, in German, thousands."""

    code: str
    hardness: Callable[[str], float]
    hardest: float
    quotes: tuple[str, str]
    names: str
    wrong: Mapping[str, str]

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        return tuple(read_lessons(resource("lessons", self.code)))


LANGUAGES = (
    Language(
        "de",
        school_year,
        8.0,  # a fourteen-year-old's school year
        ("„", "“"),
        r"arXiv [\d.]+|Llama [\d.]+|Qwen[\w.-]+|\d\.\d{3}\b",
        {
            '["”]': "quotes are „…“",
            r"\d (?:Bit|Byte|GB)\b": "a unit stays beside its number",
            r"[^.!?:“\n] (?:Sie|Ihnen|Ihre?[mnrs]?)\b": "a friend is du; they are sie",
        },
    ),
    Language(
        "fr",
        unease,
        20.0,  # "easy", readable from age eleven; 40 is readable at fourteen
        ("«", "»"),
        r"arXiv\s[\d.]+|Llama [\d.]+|Qwen[\w.-]+",
        {
            '["\u201c\u201d]': "quotes are « … »",
            r"[^\u00a0][;!?»]|[^\u00a0\d]:|«[^\u00a0]": "no line breaks before these",
            r"\d (?:bits?|octets?|[kMG]o)\b": "a unit stays beside its number",
            r"[ \u00a0][,.…]": "no space before these",
            r"(?i)\b(?:tu|te|toi|ton|ta|tes)\b": "a reader is vous",
        },
    ),
)
each_language = pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.code)
each_lesson = pytest.mark.parametrize(
    ("language", "lesson"),
    [
        pytest.param(language, lesson, id=f"{language.code}-{lesson.key}")
        for language in LANGUAGES
        for lesson in language.lessons
    ],
)


def shown(lesson: Lesson) -> str:
    """Return all text that the user reads, one paragraph per line."""
    headings = [lesson.title, lesson.group, lesson.button]
    headings += [section.title for section in lesson.more]
    terms = [f"{term.word}\n{term.meaning}" for term in lesson.terms]
    return "\n".join((*headings, lesson.prose, *lesson.options, *terms))


@each_language
def test_every_lesson_is_there_in_order(language: Language) -> None:
    assert [each.key for each in language.lessons] == [each.key for each in lessons()]


@each_lesson
def test_it_is_read_easily(language: Language, lesson: Lesson) -> None:
    assert language.hardness(lesson.prose) <= language.hardest


@each_lesson
def test_its_marks_and_its_address_are_the_languages(language: Language, lesson: Lesson) -> None:
    text = shown(lesson)
    for pattern, right in language.wrong.items():
        assert not re.search(pattern, text), right
    opening, closing = language.quotes
    assert text.count(opening) == text.count(closing)


@each_lesson
def test_its_decimals_have_commas(language: Language, lesson: Lesson) -> None:
    assert not re.search(r"\d\.\d", re.sub(language.names, "", shown(lesson)))


# --- the measures themselves ---------------------------------------------------------


@pytest.mark.parametrize(
    ("syllables", "word", "count"),
    [
        (german_syllables, "Modell", 2),
        (german_syllables, "Gewichte", 3),
        (german_syllables, "frei", 1),
        (german_syllables, "neue", 2),
        (german_syllables, "Quantisierung", 4),
        (german_syllables, "14", 1),
        (french_syllables, "modèle", 2),
        (french_syllables, "poids", 1),
        (french_syllables, "l'échelle", 2),
        (french_syllables, "quatre", 1),
        (french_syllables, "que", 1),
        (french_syllables, "14", 1),
        (french_syllables, "mémoire", 2),
        (french_syllables, "quantification", 5),
        (french_syllables, "entraînés", 3),
        (french_syllables, "œuvre", 1),
    ],
)
def test_syllables_are_counted(syllables: Callable[[str], int], word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_hard_text_is_found_hard_and_an_easy_one_easy() -> None:
    german = (
        "Ungeachtet beträchtlicher methodischer Uneinheitlichkeit belegen zeitgenössische "
        "Untersuchungen übereinstimmend eine erhebliche Verschlechterung der Ergebnisse."
    )
    assert school_year(german) > 15
    assert school_year("Die Katze saß auf dem Dach. Es war dort warm.") < 3
    french = (
        "Nonobstant une considérable hétérogénéité méthodologique, les évaluations contemporaines "
        "démontrent systématiquement une détérioration substantielle des capacités."
    )
    assert unease(french) > 70
    assert unease("Le chat dort sur le toit. Il y fait bon.") < 0
