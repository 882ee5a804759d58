"""Reads and checks the lessons in resources/lessons, one file per concept.

A file begins with a header of `name: value` lines between two `---` lines, followed by a lead and
sections under `## ` headings. Every lesson has sections for a question to answer before the figure
is shown, its answer in one sentence, the claim, the evidence, the limits, the reasons why the claim
matters, a part for the curious, and the terms. It may have more sections. The number at the start
of the file name gives the order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.core.i18n import ENGLISH, ByLanguage, language, marked
from desktop.core.resources import resource
from desktop.core.shipped import broken_installation

QUESTION: Final = marked("Before you look")
SENTENCE: Final = marked("In one sentence")
CLAIM: Final = marked("The claim")
EVIDENCE: Final = marked("What this laptop shows")
LIMITS: Final = marked("Limits")
WHY: Final = marked("Why it matters")
CURIOUS: Final = marked("For the curious")
TERMS: Final = marked("Terms")
RIGHT: Final = "✓"
"""Ends the right one of a question's options."""
_HEAD: Final = ("title", "group", "figure", "opens", "button", "covers", "see")
_NAME: Final = re.compile(r"\d\d-([a-z0-9-]+)")
_TERM: Final = re.compile(r"- \*\*(.+?)\*\*: (.+)", re.DOTALL)


class LessonError(ValueError):
    """A lesson file is invalid. The message names the file and the problem."""


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a lesson. `paragraphs` are plain text."""

    title: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n\n".join(self.paragraphs)


@dataclass(frozen=True, slots=True)
class Term:
    word: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson. `question` asks for a prediction before the figure gives the answer, and `sentence`
    answers it. `options` has the guesses to choose from, of which `right` is the right one; it is
    "" if the answer depends on the laptop. Without options, the figure itself asks for the guess.
    `why` says why the claim matters, and `curious` has a sum, a formula, or a paper.

    `key` is the file name without the number; `figure` is the kind of figure; `pane` and `page` are
    the ids of the pane and the page on which readers can try it out, and `button` is the label of
    the button that leads there; `covers` lists the parts of the course that the lesson covers;
    `see` has the keys of lessons to go on with."""

    key: str
    title: str
    group: str
    lead: str
    question: str
    options: tuple[str, ...]
    right: str
    sentence: str
    claim: str
    evidence: str
    limits: str
    why: Section
    more: tuple[Section, ...]
    curious: Section
    terms: tuple[Term, ...]
    figure: str
    pane: str
    page: str
    button: str
    covers: tuple[str, ...]
    see: tuple[str, ...]

    @property
    def prose(self) -> str:
        """All running text, without the options and the explained terms."""
        sections = (section.text for section in (*self.more, self.why, self.curious))
        fixed = (self.lead, self.question, self.sentence, self.claim, self.evidence, self.limits)
        return "\n\n".join((*fixed, *sections))

    def has(self, words: Sequence[str]) -> bool:
        """Return True if the lesson contains every one of the words, ignoring case."""
        terms = " ".join(f"{term.word} {term.meaning}" for term in self.terms)
        headings = " ".join(section.title for section in self.more)
        everything = " ".join((self.title, self.group, self.prose, headings, terms, *self.covers))
        told = everything.casefold()
        return all(word.casefold() in told for word in words)


@ByLanguage
def lessons() -> tuple[Lesson, ...]:
    """Return all lessons in order, in the window's language if they are translated and in English
    if not.
    Raises: UserError, kind installation."""
    code = language()
    try:
        english = read_lessons(resource("lessons"))
        if not english:
            raise LessonError("there are none")
        translated = resource("lessons", code)
        if code == ENGLISH or not translated.is_dir():
            return english
        found = {lesson.key: lesson for lesson in read_lessons(translated)}
    except (LessonError, OSError) as error:
        raise broken_installation("lessons", error) from error
    return tuple(found.get(lesson.key, lesson) for lesson in english)


def read_lessons(folder: Path) -> tuple[Lesson, ...]:
    """Return the lessons in a folder. Raises: OSError; LessonError, including when two have the
    same title."""
    files = sorted(path for path in folder.glob("*.md") if _NAME.fullmatch(path.stem))
    found = tuple(read_lesson(path) for path in files)
    titles = [lesson.title for lesson in found]
    twice = sorted({title for title in titles if titles.count(title) > 1})
    if twice:
        raise LessonError(f"two lessons have the title {twice[0]!r}")
    return found


def read_lesson(path: Path) -> Lesson:
    """Return the lesson in a file. Raises: OSError, LessonError."""
    named = _NAME.fullmatch(path.stem)
    if named is None:
        raise LessonError(f"{path.name}: a name is two digits, a hyphen and a word")
    try:
        return _parsed(named[1], path.read_text(encoding="utf-8"))
    except (LessonError, UnicodeDecodeError) as error:
        raise LessonError(f"{path.name}: {error}") from error


def _parsed(key: str, text: str) -> Lesson:
    head, body = _split(text)
    lead, sections = read_sections(body)
    fixed = {name: _take(sections, name).text for name in (SENTENCE, CLAIM, EVIDENCE, LIMITS)}
    why, curious, terms = (_take(sections, name) for name in (WHY, CURIOUS, TERMS))
    question, options, right = _question(_take(sections, QUESTION))
    pane, _, page = (part.strip() for part in head["opens"].partition("/"))
    return Lesson(
        key=key,
        title=head["title"],
        group=head["group"],
        lead=lead,
        question=question,
        options=options,
        right=right,
        sentence=fixed[SENTENCE],
        claim=fixed[CLAIM],
        evidence=fixed[EVIDENCE],
        limits=fixed[LIMITS],
        why=why,
        more=tuple(sections.values()),
        curious=curious,
        terms=tuple(_term(text) for text in terms.paragraphs),
        figure=head["figure"],
        pane=pane,
        page=page,
        button=head["button"],
        covers=tuple(part.strip() for part in head["covers"].split(";")),
        see=tuple(key.strip() for key in head["see"].split(";")),
    )


def _question(section: Section) -> tuple[str, tuple[str, ...], str]:
    """Return the question, its options, and the right one of them, "" if none is marked."""
    asked = "\n\n".join(text for text in section.paragraphs if not text.startswith("- "))
    listed = [text[2:] for text in section.paragraphs if text.startswith("- ")]
    right = [text.removesuffix(RIGHT).strip() for text in listed if text.endswith(RIGHT)]
    if not asked or len(listed) == 1 or len(right) > 1:
        raise LessonError("a question has several options or none, and one is right at most")
    options = tuple(text.removesuffix(RIGHT).strip() for text in listed)
    return asked, options, right[0] if right else ""


def _split(text: str) -> tuple[dict[str, str], str]:
    """Return the header's values and the text after it."""
    parts = text.split("---\n", 2)
    if len(parts) < 3 or parts[0]:
        raise LessonError("a lesson begins with a head between two lines ---")
    head: dict[str, str] = {}
    for line in parts[1].splitlines():
        name, colon, value = line.partition(":")
        if not colon or name not in _HEAD or name in head:
            raise LessonError(f"{line!r} is no line of a head, or its second one")
        head[name] = value.strip()
    for name in _HEAD:
        if not head.get(name):
            raise LessonError(f"the head has no {name}")
    return head, parts[2]


def read_sections(body: str) -> tuple[str, dict[str, Section]]:
    """Return the lead and the sections by heading. Raises: LessonError."""
    lead, *rest = re.split(r"^## ", body, flags=re.MULTILINE)
    if not lead.strip():
        raise LessonError("there is no lead")
    found: dict[str, Section] = {}
    for part in rest:
        title, _, text = part.partition("\n")
        section = Section(title.strip(), _paragraphs(text))
        if not section.paragraphs:
            raise LessonError(f"the section {section.title!r} is empty")
        if section.title in found:
            raise LessonError(f"there are two sections {section.title!r}")
        found[section.title] = section
    return "\n\n".join(_paragraphs(lead)), found


def _paragraphs(text: str) -> tuple[str, ...]:
    """Split a text at blank lines and list markers and return each paragraph as one line. No-break
    spaces stay, since French puts one before a colon."""
    blocks = re.split(r"\n\s*\n|\n(?=- )", text.strip())
    return tuple(joined for block in blocks if (joined := re.sub(r"[ \t\n]+", " ", block).strip()))


def _take(sections: dict[str, Section], title: str) -> Section:
    if title not in sections:
        raise LessonError(f"there is no section {title!r}")
    return sections.pop(title)


def _term(text: str) -> Term:
    found = _TERM.fullmatch(text)
    if found is None:
        raise LessonError(f"{text!r} is no term: - **word**: what it means")
    return Term(found[1], found[2])
