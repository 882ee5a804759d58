"""Reads the questions of a test from a file or folder in any of several layouts."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, cast

from desktop.core.contamination.blocks import Batches
from desktop.core.errors import UserError
from desktop.core.files.foreign_json import parsed
from desktop.core.files.regular_file import read_at_most, unreadable
from desktop.core.files.text_file import lines_of
from desktop.core.i18n import marked, tr
from desktop.core.numbers.units import size_text

KEYS: Final = ("question", "stem", "problem", "ctx", "prompt", "query", "text")
"""Names of the field with the question in benchmark files. The first name that a table's header or
a JSON object has is used."""
ANSWERS: Final = ("answer", "best answer", "correct answer")
ENDINGS: Final = (".csv", ".tsv", ".jsonl", ".ndjson", ".json", ".txt", ".md", ".parquet")
LARGEST: Final = 200_000_000
"""Maximum size of a file in bytes, and of all questions and answers together in characters."""
MOST_QUESTIONS: Final = 500_000
DEEPEST: Final = 50
LETTERS: Final = tuple("ABCDEFGHIJ")
OPTIONS: Final = ("options", "choices")
"""Names of the field with the options of a multiple-choice question."""


LINE: Final = marked("{name}, line {number}")
QUESTION: Final = marked("{name}, question {number}")
ROW: Final = marked("{name}, row {number}")


@dataclass(frozen=True, slots=True)
class CheckedQuestion:
    """A question of a test. `file` is the file's name, and `number` counts LINE, QUESTION, or ROW
    in it, from 1; `unit` says which. The text of a `withheld` question is never shown, at its
    authors' request. `answer` is the right answer, or empty if unknown."""

    file: str
    text: str
    withheld: bool = False
    answer: str = ""
    unit: str = ""
    number: int = 0

    @property
    def place(self) -> str:
        """Where the question was found, such as "astronomy_test.csv, line 4"."""
        return tr(self.unit, name=self.file, number=self.number) if self.unit else self.file


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """The questions of a test. `without` has the places of rows without a question."""

    questions: tuple[CheckedQuestion, ...]
    without: tuple[str, ...]


def read_questions(path: str | os.PathLike[str], batches: Batches | None = None) -> QuestionSet:
    """Read the questions in a file or folder. Supported formats are CSV and TSV (also without a
    header, like MMLU's), JSON Lines, JSON (TruthfulQA, DROP), plain text with one question per
    line, and, with `batches`, Parquet.

    Raises: UserError, as open_regular does, or kind empty, not_text, layout or too_large.
    """
    place = Path(path)
    questions: list[CheckedQuestion] = []
    without: list[str] = []
    size = 0
    for file in _files(place):
        for question in _read(file, batches):
            size += len(question.text) + len(question.answer)
            if len(questions) + len(without) == MOST_QUESTIONS:
                raise _too_many(place)
            if size > LARGEST:
                raise _too_long(place)
            if question.text.strip():
                questions.append(question)
            else:
                without.append(question.place)
    if not questions:
        message = (
            tr("The folder {name} contains no questions. Choose another folder.", name=place.name)
            if place.is_dir()
            else tr("{name} contains no questions. Choose another file.", name=place.name)
        )
        raise UserError(message, kind="empty")
    return QuestionSet(tuple(questions), tuple(without))


def _files(path: Path) -> list[Path]:
    if not os.path.isdir(path):  # noqa: PTH112 - never raises; reading the file does
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
            tr(
                "The folder {name} contains no question files ({endings}). Choose another folder.",
                name=path.name,
                endings=", ".join(ENDINGS),
            ),
            kind="empty",
        )
    return found


def _read(file: Path, batches: Batches | None) -> Iterator[CheckedQuestion]:
    """Yield the questions in a file. A row without a question yields one with an empty text."""
    if file.suffix.lower() == ".parquet":
        yield from _parquet(file, batches)
        return
    text = _text(file)
    match file.suffix.lower():
        case ".csv" | ".tsv":
            yield from _table(file, text)
        case ".jsonl" | ".ndjson":
            for number, line in enumerate(lines_of(text), 1):
                if line.strip():
                    yield from _json(file, line, number)
        case ".json":
            yield from _json(file, text)
        case _:
            for number, line in enumerate(lines_of(text), 1):
                if line.strip():
                    yield CheckedQuestion(file.name, line.strip(), unit=LINE, number=number)


def _text(file: Path) -> str:
    data = read_at_most(file, LARGEST)
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise _no_text(file, str(error)) from error
    if "\0" in text:
        raise _no_text(file, "it has a NUL")
    return text.replace("\r\n", "\n") if "\r" in text else text


def _too_many(place: Path) -> UserError:
    message = tr(
        "{name} has too many questions: Glassbox can compare at most {most:,} with a text. "
        "Remove some of them, then try again.",
        name=place.name,
        most=MOST_QUESTIONS,
    )
    return UserError(message, kind="too_large")


def _too_long(place: Path) -> UserError:
    message = tr(
        "Together, the questions in {name} are too long: Glassbox can compare at most {most} "
        "of questions with a text. Remove some of them, then try again.",
        name=place.name,
        most=size_text(LARGEST),
    )
    return UserError(message, kind="too_large")


def _no_text(file: Path, details: str) -> UserError:
    return UserError(
        tr("{name} isn't UTF-8 text. Save it as UTF-8, then add it again.", name=file.name),
        kind="not_text",
        details=details,
    )


# --- tables -------------------------------------------------------------------------------


def _table(file: Path, text: str) -> Iterator[CheckedQuestion]:
    csv.field_size_limit(LARGEST)
    # A StringIO would take four bytes per character.
    stream = io.TextIOWrapper(io.BytesIO(text.encode()), "utf-8", newline="\n")
    reader = csv.reader(stream, delimiter="\t" if file.suffix.lower() == ".tsv" else ",")
    columns: _Columns | None = None
    try:
        for row in reader:
            if not any(cell.strip() for cell in row):
                continue
            if columns is None:
                columns = _columns(file, row)
                if columns.heads:
                    continue
            yield columns.question(file.name, reader.line_num, row)
    except csv.Error as error:
        message = tr(
            "Glassbox can't read line {line_num} of {name}. Correct the line, then try again.",
            name=file.name,
            line_num=reader.line_num,
        )
        raise UserError(message, kind="layout", details=str(error)) from error


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns of a table. Without `heads`, the table has only a column of questions, or MMLU's
    layout: a question, its options, and the letter of the right one."""

    asked: int
    answer: int = -1
    withheld: bool = False
    heads: Sequence[str] = ()

    def question(self, file: str, line: int, row: Sequence[str]) -> CheckedQuestion:
        def cell(at: int) -> str:
            return row[at] if 0 <= at < len(row) else ""

        if self.heads:
            answer = _answer(cell(self.answer), dict(zip(self.heads, row, strict=False)))
        else:
            letter, options = row[-1].strip(), {"options": row[1:-1]}
            known = letter in LETTERS and options["options"]
            answer = _answer(LETTERS.index(letter), options) if known else ""
        return CheckedQuestion(file, cell(self.asked), self.withheld, answer, LINE, line)


def _columns(file: Path, first: Sequence[str]) -> _Columns:
    heads = [cell.strip().lower() for cell in first]
    for key in KEYS:
        if key in heads:
            answer = next((heads.index(each) for each in ANSWERS if each in heads), -1)
            return _Columns(heads.index(key), answer, _is_gpqa(heads), heads)
    if len(first) == 1 or (len(first) > 2 and first[-1].strip() in LETTERS):
        return _Columns(0)
    raise UserError(
        tr(
            '{name} has no column named "question". Rename the column with the questions to '
            '"question".',
            name=file.name,
        ),
        kind="layout",
    )


def _answer(said: str | int, row: Mapping[str, object]) -> str:
    """Return the text of the right answer. If the row gives only the letter or the number (from 0)
    of an option, that is the option's text, or "" if the row lacks it. The options are in a list,
    or each under its letter. A letter that is itself in the list is an answer, and so is any letter
    or number in a row without options. The names of the row's fields are in lower case."""
    filled = {key for key, value in row.items() if value or key not in OPTIONS}
    given = (row[key] for key in OPTIONS if key in filled and isinstance(row[key], list | Mapping))
    options = next(given, row)
    listed = cast("list[object]", options) if isinstance(options, list) else []
    if isinstance(said, str) and (said.strip().upper() not in LETTERS or said in listed):
        return said
    if filled.isdisjoint((*OPTIONS, *map(str.lower, LETTERS))):
        return str(said)
    number = LETTERS.index(said.strip().upper()) if isinstance(said, str) else said
    if not 0 <= number < len(LETTERS):
        return ""
    found = next(iter(listed[number:]), None)
    if isinstance(options, Mapping):
        named = cast("Mapping[object, object]", options)
        found = named.get(LETTERS[number], named.get(LETTERS[number].lower()))
    return found if isinstance(found, str) else ""


def _is_gpqa(names: Sequence[str]) -> bool:
    return any("canary" in name for name in names) or {
        "correct answer",
        "incorrect answer 1",
    } <= set(names)


# --- JSON ---------------------------------------------------------------------------------


def _json(file: Path, text: str, line: int = 0) -> Iterator[CheckedQuestion]:
    """Yield the questions in a text, which is a line of the file or, if `line` is 0, all of it."""
    empty = CheckedQuestion(file.name, "", unit=LINE if line else "", number=line)
    try:
        value = parsed(text)
    except (ValueError, RecursionError) as error:
        message = tr(
            "Glassbox found invalid JSON in {where}. Correct the file, then try again.",
            where=empty.place,
        )
        raise UserError(message, kind="layout", details=str(error)) from error
    if isinstance(value, str):
        yield replace(empty, text=value)
        return
    count = 0
    for count, found in enumerate(_walk(value, 0), 1):
        unit, number = (LINE, line) if line else (QUESTION, count)
        yield replace(found, file=file.name, unit=unit, number=number)
    if not count and line:
        yield empty


def _walk(value: Any, depth: int) -> Iterator[CheckedQuestion]:
    """Yield the questions of all objects, down to DEEPEST levels. A row in a top-level list yields
    an empty question if the row has none. DROP's passages contain lists of questions; ARC's
    question contains a stem."""
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for each in cast("list[Any]", value):
            if isinstance(each, str) and not depth:
                yield CheckedQuestion("", each)
                continue
            found = list(_walk(each, depth + 1))
            yield from found if found or depth else [CheckedQuestion("", "")]
    elif isinstance(value, dict):
        row = {str(key).lower(): each for key, each in cast("dict[str, Any]", value).items()}
        for key in KEYS:
            if isinstance(row.get(key), str):
                stated = [row[each] for each in ANSWERS if each in row]
                texts = [each for each in stated if isinstance(each, str)]
                numbers = [each for each in stated if type(each) is int]
                said = next(iter([*texts, *numbers]), "")
                yield CheckedQuestion("", row[key], _is_gpqa(list(row)), _answer(said, row))
                return
        for each in row.values():
            if isinstance(each, list | dict):
                yield from _walk(each, depth + 1)


def _parquet(file: Path, batches: Batches | None) -> Iterator[CheckedQuestion]:
    """Read a Parquet file. Raises: UserError, kind layout, or as `batches` does."""
    if batches is None:
        raise UserError(
            tr(
                "This command can't read Parquet files, such as {name}. Save the file as JSON "
                "Lines or CSV.",
                name=file.name,
            ),
            kind="layout",
        )
    rows = (row for batch in batches(file) for row in batch)
    for number, row in enumerate(rows, 1):
        found = next(_walk(dict(row), 0), CheckedQuestion("", ""))
        yield replace(found, file=file.name, unit=ROW, number=number)
