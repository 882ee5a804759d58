"""The questions of a test, out of a file or folder in whatever layout it has."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, cast

from desktop.core.errors import UserError
from desktop.core.regular_file import open_regular, unreadable

KEYS: Final = ("question", "stem", "problem", "ctx", "prompt", "query", "text")
"""What a question is called in the layouts of benchmarks; the first that is there counts."""
ENDINGS: Final = (".csv", ".tsv", ".jsonl", ".ndjson", ".json", ".txt", ".md")
LARGEST: Final = 500_000_000
DEEPEST: Final = 50
LETTERS: Final = frozenset("ABCDEFGHIJ")


@dataclass(frozen=True, slots=True)
class Question:
    """`place` says where it stands: "astronomy_test.csv, line 4". The text of a `withheld` one
    is shown nowhere: its authors ask for that."""

    place: str
    text: str
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """`without` are the places of rows that have no question."""

    questions: tuple[Question, ...]
    without: tuple[str, ...]


def read_questions(path: str | os.PathLike[str]) -> QuestionSet:
    """A CSV (MMLU's has no heads), JSON lines, JSON (TruthfulQA, DROP), a question a line; or a
    folder with such files.

    Raises: UserError, as open_regular does, or kind empty, not_text, layout or too_large.
    """
    place = Path(path)
    questions: list[Question] = []
    without: list[str] = []
    for file in _files(place):
        for where, text, withheld in _read(file):
            if text.strip():
                questions.append(Question(where, text, withheld))
            else:
                without.append(where)
    if not questions:
        raise UserError(f"There are no questions in {place.name}.", kind="empty")
    return QuestionSet(tuple(questions), tuple(without))


_Row = tuple[str, str, bool]
"""Place, text (empty where there is none), withheld."""


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    try:
        found = sorted(
            each
            for each in path.rglob("*")
            if each.suffix.lower() in ENDINGS and not each.name.startswith(".") and each.is_file()
        )
    except OSError as error:
        raise unreadable(path, error) from error
    if not found:
        raise UserError(
            f"The folder {path.name} has no files of questions ({', '.join(ENDINGS)}).",
            kind="empty",
        )
    return found


def _read(file: Path) -> Iterator[_Row]:
    text = _text(file)
    match file.suffix.lower():
        case ".csv" | ".tsv":
            yield from _table(file, text)
        case ".jsonl" | ".ndjson":
            for number, line in enumerate(text.split("\n"), 1):
                if line.strip():
                    yield from _json(file, line, f"{file.name}, line {number}")
        case ".json":
            yield from _json(file, text, file.name)
        case _:
            for number, line in enumerate(text.split("\n"), 1):
                if line.strip():
                    yield f"{file.name}, line {number}", line.strip(), False


def _text(file: Path) -> str:
    descriptor = open_regular(file)
    try:
        with open(descriptor, "rb") as stream:  # noqa: PTH123 - a descriptor, no path
            data = stream.read(LARGEST + 1)
    except OSError as error:
        raise unreadable(file, error) from error
    if len(data) > LARGEST:
        raise UserError(f"{file.name} is too large for a file of questions.", kind="too_large")
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise _no_text(file, str(error)) from error
    if "\0" in text:
        raise _no_text(file, "it has a NUL")
    return text.replace("\r\n", "\n")


def _no_text(file: Path, details: str) -> UserError:
    return UserError(f"{file.name} is no text in UTF-8.", kind="not_text", details=details)


# --- tables -------------------------------------------------------------------------------


def _table(file: Path, text: str) -> Iterator[_Row]:
    csv.field_size_limit(LARGEST)
    reader = csv.reader(io.StringIO(text), delimiter="\t" if file.suffix == ".tsv" else ",")
    column: int | None = None
    withheld = False
    try:
        for row in reader:
            if not any(cell.strip() for cell in row):
                continue
            if column is None:
                column, withheld, heads = _column(file, row)
                if heads:
                    continue
            cell = row[column] if column < len(row) else ""
            yield f"{file.name}, line {reader.line_num}", cell, withheld
    except csv.Error as error:
        message = f"{file.name} is no sound CSV file: line {reader.line_num} can't be read."
        raise UserError(message, kind="layout", details=str(error)) from error


def _column(file: Path, first: Sequence[str]) -> tuple[int, bool, bool]:
    """Where the questions stand, whether they are withheld, and whether the row has heads."""
    heads = [cell.strip().lower() for cell in first]
    for key in KEYS:
        if key in heads:
            return heads.index(key), _is_gpqa(heads), True
    if len(first) == 1 or (len(first) > 2 and first[-1].strip() in LETTERS):  # MMLU's
        return 0, False, False
    raise UserError(
        f"{file.name} has no column with the head question, so it isn't clear which one has the "
        "questions.",
        kind="layout",
    )


def _is_gpqa(names: Sequence[str]) -> bool:
    return any("canary" in name for name in names) or {
        "correct answer",
        "incorrect answer 1",
    } <= set(names)


# --- JSON ---------------------------------------------------------------------------------


def _json(file: Path, text: str, where: str) -> Iterator[_Row]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        message = f"{where} is no sound JSON."
        raise UserError(message, kind="layout", details=str(error)) from error
    if isinstance(value, str):
        yield where, value, False
        return
    numbered = where == file.name
    count = 0
    for count, (question, withheld) in enumerate(_walk(value, 0), 1):
        yield f"{where}, question {count}" if numbered else where, question, withheld
    if not count and not numbered:
        yield where, "", False


def _walk(value: Any, depth: int) -> Iterator[tuple[str, bool]]:
    """Every object's question, however deep it lies; of a list's rows, an empty one where
    there is none. DROP's passages hold lists of questions, ARC's question holds a stem."""
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for each in cast("list[Any]", value):
            if isinstance(each, str) and not depth:
                yield each, False
                continue
            found = list(_walk(each, depth + 1))
            yield from found if found or depth else [("", False)]
    elif isinstance(value, dict):
        row = {str(key).lower(): each for key, each in cast("dict[str, Any]", value).items()}
        for key in KEYS:
            if isinstance(row.get(key), str):
                yield row[key], _is_gpqa(list(row))
                return
        for each in row.values():
            if isinstance(each, list | dict):
                yield from _walk(each, depth + 1)
