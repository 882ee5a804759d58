"""Tests that each translated lesson matches the English one, part by part."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Set
from itertools import chain
from xml.etree import ElementTree

import pytest

from desktop.core.lessons.lesson import Lesson, lessons, read_lessons
from desktop.core.resources import resource

LANGUAGES = {
    folder.name: read_lessons(folder)
    for folder in sorted(resource("lessons").iterdir())
    if folder.is_dir()
}
ENGLISH = {lesson.key: lesson for lesson in lessons()}
PAIRS = [
    pytest.param(ENGLISH[lesson.key], lesson, id=f"{language}-{lesson.key}")
    for language, translated in LANGUAGES.items()
    for lesson in translated
    if lesson.key in ENGLISH
]
each_pair = pytest.mark.parametrize(("english", "lesson"), PAIRS)
each_language = pytest.mark.parametrize("language", LANGUAGES)


@each_language
def test_every_lesson_is_there_in_its_place(language: str) -> None:
    def names(*folder: str) -> list[str]:
        found = resource("lessons", *folder).glob("*.md")
        return sorted(path.name for path in found if path.stem != "README")

    assert names(language) == names()


@each_language
def test_groups_are_those_of_the_english(language: str) -> None:
    groups = {(ENGLISH[each.key].group, each.group) for each in LANGUAGES[language]}
    assert len(groups) == len({one for one, _ in groups}) == len({other for _, other in groups})


@each_pair
def test_figure_and_links_are_those_of_the_english(english: Lesson, lesson: Lesson) -> None:
    def kept(each: Lesson) -> tuple[object, ...]:
        return each.figure, each.pane, each.page, each.covers, each.see

    assert kept(lesson) == kept(english)


@each_pair
def test_it_has_the_paragraphs_points_and_terms_of_the_english(
    english: Lesson, lesson: Lesson
) -> None:
    def shape(each: Lesson) -> list[list[bool]]:
        """Return, for each paragraph of each part, whether it is a list item."""
        return [[text.startswith("- ") for text in part] for part in parts(each)]

    assert shape(lesson) == shape(english)
    assert len(lesson.terms) == len(english.terms)
    assert len(lesson.options) == len(english.options)


@each_pair
def test_the_same_guess_is_right(english: Lesson, lesson: Lesson) -> None:
    def place(each: Lesson) -> int:
        return each.options.index(each.right) if each.right else -1

    assert place(lesson) == place(english)


@each_pair
def test_it_has_the_numbers_of_the_english(english: Lesson, lesson: Lesson) -> None:
    assert numbers(lesson) == numbers(english)


@each_pair
def test_nothing_was_left_in_english(english: Lesson, lesson: Lesson) -> None:
    """The terms themselves aren't compared, because they may be spelled the same in both
    languages."""
    assert not set(said(lesson)) & set(said(english))


@each_language
def test_buttons_and_labels_are_quoted_as_the_window_has_them(language: str) -> None:
    """Of the texts that the English lessons quote, only "Chat" is something else: a part of
    models' names."""
    in_window, missing = window_texts(language), list[tuple[str, str]]()
    for lesson in LANGUAGES[language]:
        text = spaced(" ".join(said(lesson)))
        for quoted in re.findall('"([^"]+)"', " ".join(said(ENGLISH[lesson.key]))):
            name = quoted.rstrip(",.")
            told = in_window.get(name, frozenset())
            if told and name != "Chat" and not any(each in text for each in told):
                missing.append((lesson.key, name))
    assert missing == []


def window_texts(language: str) -> Mapping[str, Set[str]]:
    """Return the translations of each English text of the window."""
    found = defaultdict[str, set[str]](set)
    for message in ElementTree.parse(resource("languages", f"glassbox_{language}.ts")).iter(
        "message"
    ):
        translated = spaced(message.findtext("translation", ""))
        found[message.findtext("source", "")].add(translated)
    return found


def spaced(text: str) -> str:
    """Replace no-break spaces."""
    return " ".join(text.split())


# --- parts of a lesson ---------------------------------------------------------


def parts(lesson: Lesson) -> list[tuple[str, ...]]:
    """Return the paragraphs of the lead and of each section, in order."""
    fixed = (
        lesson.lead,
        lesson.question,
        lesson.sentence,
        lesson.claim,
        lesson.evidence,
        lesson.limits,
    )
    return [
        *(tuple(text.split("\n\n")) for text in fixed),
        *(section.paragraphs for section in (*lesson.more, lesson.why, lesson.curious)),
    ]


def said(lesson: Lesson) -> list[str]:
    """Return all text that is shown, except for the terms themselves."""
    titles = [lesson.title, lesson.group, lesson.button, *(part.title for part in lesson.more)]
    return [*titles, *chain(*parts(lesson)), *(term.meaning for term in lesson.terms)]


def numbers(lesson: Lesson) -> list[str]:
    """Return the numbers in order of appearance; 2.5 equals 2,5, and 1,319 equals 1.319."""
    text = "\n".join((*lesson.options, *said(lesson), *(term.word for term in lesson.terms)))
    text = re.sub(r"(?<=\d)[.,\u202f](?=\d{3}(?!\d))", "", text)
    return [found.replace(",", ".") for found in re.findall(r"\d+(?:[.,]\d+)*", text)]
