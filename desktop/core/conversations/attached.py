"""Text files that are attached to a question, and how they become part of what the model reads."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, cast

from desktop.core.files.foreign_json import parsed
from desktop.core.readable import one_line, storable

MOST_FILES: Final = 4
"""Maximum number of files with a question."""
FRAME: Final = 2
"""Number of texts that `Document.counted` yields before those of the parts."""


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """The part of a file that goes with a question.

    `characters` is the length of the whole file's text. `pages` is the number of pages of a PDF, of
    which the first `pages_sent` are in `text`; both are 0 for other files.
    """

    name: str
    text: str
    characters: int
    pages: int = 0
    pages_sent: int = 0

    @property
    def whole(self) -> bool:
        if self.pages:
            return self.pages_sent == self.pages
        return len(self.text) >= self.characters


@dataclass(frozen=True)
class Document:
    """A text file that was read, in parts that are sent whole or not at all: the pages of a PDF, or
    about BLOCK characters of whole lines. `rows` and `columns` are those of a table, or 0. `note`
    tells the user about a problem that didn't keep the file from being read; usually empty."""

    name: str
    parts: tuple[str, ...]
    is_pdf: bool = False
    rows: int = 0
    columns: int = 0
    note: str = ""

    @property
    def separator(self) -> str:
        return "\n\n" if self.is_pdf else ""

    @property
    def characters(self) -> int:
        return sum(map(len, self.parts)) + len(self.separator) * max(0, len(self.parts) - 1)

    def taken(self, count: int) -> AttachedFile:
        """Return the file with its first `count` parts."""
        text = self.separator.join(self.parts[:count])
        pages = (len(self.parts), count) if self.is_pdf else (0, 0)
        return AttachedFile(self.name, text, self.characters, *pages)

    @property
    def heading_of_part(self) -> str:
        """The line above a part of the file, which is longer than the line above all of it."""
        pages = len(self.parts) if self.is_pdf else 0
        return heading(AttachedFile(self.name, "", 1, pages, max(1, pages - 1)))

    def counted(self) -> Iterator[str]:
        """Yield the texts whose tokens say how much of the file fits: the lines around it, what
        these have more around a part of it, and its parts."""
        yield with_files("", [AttachedFile(self.name, "", 0)])
        yield self.heading_of_part
        for text in self.parts:
            yield f"{text}{self.separator}"


def with_files(question: str, files: Sequence[AttachedFile]) -> str:
    """Return what the model reads: each file between two lines that name it, then the question.

    The lines are in English in every language of the window, so that a conversation is the same
    prompt everywhere.
    """
    return "".join((*(_framed(each) for each in files), question))


def heading(file: AttachedFile) -> str:
    """Return the line above the text of a file."""
    if file.whole:
        part = ""
    elif file.pages:
        part = (
            f", pages 1 to {file.pages_sent} of {file.pages}"
            if file.pages_sent > 1
            else (f", page 1 of {file.pages}")
        )
    else:
        share = 100 * len(file.text) // max(1, file.characters)
        part = f", the first {share}%" if share else ", the beginning"
    return f'File "{file.name}"{part}:\n\n'


def fitting(counts: Sequence[int], of: int, room: int) -> tuple[int, int]:
    """Return how many of `of` parts fit, and their tokens. `counts` has the tokens of the texts
    that `Document.counted` yields, perhaps without those after the first part that doesn't fit."""
    if len(counts) == of + FRAME and (whole := counts[0] + sum(counts[FRAME:])) <= room:
        return of, whole
    fits, tokens = 0, sum(counts[:FRAME])
    for number in counts[FRAME : of + FRAME - 1]:
        if tokens + number > room:
            break
        fits, tokens = fits + 1, tokens + number
    return (fits, tokens) if fits else (0, 0)


def _framed(file: AttachedFile) -> str:
    return f'{heading(file)}{file.text}\n\nEnd of the file "{file.name}".\n\n'


# --- as saved: the text that the model reads, and where in it the files are


def packed_files(files: Sequence[AttachedFile]) -> str:
    """Return the files, without their texts, as JSON. Their texts are in `with_files`, so that a
    search finds them; "start" and "length" say where."""
    if not files:
        return ""
    found: list[dict[str, object]] = []
    at = 0
    for each in files:
        found.append(
            {
                "name": storable(each.name),
                "start": at + len(heading(each)),
                "length": len(each.text),
                "characters": each.characters,
                "pages": each.pages,
                "pages_sent": each.pages_sent,
            }
        )
        at += len(_framed(each))
    return json.dumps(found)


def unpacked_files(content: str, packed: str) -> tuple[str, tuple[AttachedFile, ...]]:
    """Return the question and the files of a text that was saved. If they don't match, all of the
    text is the question, so that nothing is lost."""
    try:
        values: Any = parsed(packed) if packed else []
        files = tuple(_unpacked(content, each) for each in values)
    except (ValueError, TypeError, KeyError, RecursionError):
        files = ()
    framed = with_files("", files)
    return (content[len(framed) :], files) if content.startswith(framed) else (content, ())


def _unpacked(content: str, value: dict[str, Any]) -> AttachedFile:
    start, length = _count(value, "start"), _count(value, "length")
    return AttachedFile(
        one_line(_text(value, "name")),
        content[start : start + length],
        _count(value, "characters"),
        _count(value, "pages"),
        _count(value, "pages_sent"),
    )


def _count(value: dict[str, Any], key: str) -> int:
    found: object = value[key]
    if not isinstance(found, int) or isinstance(found, bool) or not 0 <= found < 1 << 40:
        raise ValueError(key)
    return found


# --- as exported


def exported_files(files: Sequence[AttachedFile]) -> list[dict[str, object]]:
    return [
        {
            "name": each.name,
            "text": each.text,
            "characters": each.characters,
            "pages": each.pages,
            "pages_sent": each.pages_sent,
        }
        for each in files
    ]


def imported_files(value: object) -> tuple[AttachedFile, ...]:
    """Return the files of an exported message. Raises: ValueError, TypeError, or KeyError, if they
    aren't what `exported_files` returns."""
    if value is None:
        return ()
    if not isinstance(value, list):
        raise TypeError("files")
    found: list[AttachedFile] = []
    for each in cast("list[dict[str, Any]]", value)[:MOST_FILES]:
        text, pages = storable(_text(each, "text")), _count(each, "pages")
        sent = min(_count(each, "pages_sent"), pages)
        whole = max(_count(each, "characters"), len(text))
        found.append(AttachedFile(one_line(_text(each, "name")), text, whole, pages, sent))
    return tuple(found)


def _text(value: dict[str, Any], key: str) -> str:
    found: object = value[key]
    if not isinstance(found, str):
        raise TypeError(key)
    return found
