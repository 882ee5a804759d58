"""Reads the files of a question set, in its original layout or the Hub's, into rows.

The files are untrusted, so their size and number of rows are limited.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Final, cast

from desktop.core.benchmarks.rows import DatasetRow, Layout, NumberedValues, Rows, Values
from desktop.core.benchmarks.tasks.task import BenchmarkTask
from desktop.core.errors import UserError
from desktop.core.files.foreign_json import MOST_VALUES, parsed
from desktop.core.files.regular_file import looking_at, too_large, unreadable
from desktop.core.files.text_file import lines_of, read_text
from desktop.core.i18n import tr
from desktop.core.numbers.units import size_text

LONGEST_FIELD: Final = 10_000_000
MOST_ROWS: Final = 200_000
"""Maximum number of rows per split. DROP's training split has 77,000 rows, and MMLU's has 100,000.
Splits of this size take up to 300 MB of memory."""
LARGEST_SET: Final = 300_000_000
"""Maximum total size of a split's files in bytes."""
ReadParquet = Callable[[Path], Sequence[Values]]
"""Function that returns the rows of a Parquet file. The library for Parquet is outside of core."""


def load(
    path: Path, layout: Layout, asked: str, examples: str | None, parquet: ReadParquet
) -> Rows:
    """Load the split with the questions and, if it exists, the split with the few-shot examples. If
    `path` is a file, it is the split with the questions; the files with the examples must then be
    in its folder or the parent folder.

    Raises: UserError, kind missing, no_questions, row, not_text or too_large, or as open_regular
    does.
    """
    with looking_at(path):
        found = _split_files(path, layout, asked, examples)
    return {split: _rows(files, layout, parquet) for split, files in found.items()}


def _split_files(
    path: Path, layout: Layout, asked: str, examples: str | None
) -> dict[str, list[Path]]:
    """Return the files of each split that `load` reads. Raises: UserError, kind missing or
    no_questions; OSError, if a folder can't be read."""
    if not path.exists():
        raise UserError(
            tr(
                "The file or folder {path} doesn't exist. Check the path, then try again.",
                path=path,
            ),
            kind="missing",
        )
    if path.is_dir() and not is_there(path, layout, asked):
        path = _of_this_set(path, layout) or path
    found = {asked: _find(path, layout.files[asked]) if path.is_dir() else [path]}
    if not found[asked]:
        wanted = layout.files[asked][0]
        raise UserError(
            tr(
                "The folder {name} doesn't contain the questions. Glassbox looked for "
                "{wanted}. Choose another folder.",
                name=path.absolute().name or path,
                wanted=wanted,
            ),
            kind="no_questions",
        )
    if examples and examples != asked:
        places = (path.parent, path.parent.parent) if path.is_file() else (path,)
        beside = (_find(place, layout.files[examples]) for place in places)
        if files := next(filter(None, beside), None):
            found[examples] = files
    return found


def load_each(
    places: Iterable[tuple[BenchmarkTask, Path]], parquet: ReadParquet
) -> Iterator[tuple[BenchmarkTask, Rows]]:
    """Yield each task with its questions, given its file or folder. A task that reads the same
    files as the one before it gets the same rows, as all subjects of MMLU-Pro do.

    Raises: UserError, as load does.
    """
    before: tuple[Path, Layout, str, str | None] | None = None
    rows: Rows = {}
    for task, path in places:
        wanted = (path, task.layout, task.asked, task.examples)
        if wanted != before:
            rows, before = load(*wanted, parquet), wanted
        yield task, rows


def _of_this_set(folder: Path, layout: Layout) -> Path | None:
    """Return the subfolder named after this set's repository, for a folder with several sets; None
    if there is no such subfolder."""
    wanted = _letters(layout.repository.rpartition("/")[2])
    inside = sorted(each for each in folder.iterdir() if each.is_dir())
    return next((each for each in inside if wanted and _letters(each.name) == wanted), None)


def _letters(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def is_there(folder: Path, layout: Layout, split: str) -> bool:
    """Return True if a folder contains the files of a split. Raises: UserError, kind permission or
    unreadable, if it can't be read."""
    with looking_at(folder):
        return bool(_find(folder, layout.files[split]))


def _find(folder: Path, patterns: Sequence[str]) -> list[Path]:
    for pattern in patterns:
        files = sorted(path for path in folder.glob(pattern) if path.is_file())
        if files:
            return files
    return []


def _rows(files: Sequence[Path], layout: Layout, parquet: ReadParquet) -> list[DatasetRow]:
    try:
        size = sum(file.stat().st_size for file in files)
    except OSError as error:
        raise unreadable(files[0], error) from error
    if size > LARGEST_SET:
        raise _too_large(files, size)
    rows: list[DatasetRow] = []
    for file in files:
        _add(rows, _values(file, layout, parquet), file.name)
    if not rows:
        raise UserError(
            tr("{name} contains no questions. Choose another file.", name=files[0].name),
            kind="no_questions",
        )
    return rows


def _too_large(files: Sequence[Path], size: int) -> UserError:
    if len(files) == 1:
        return too_large(files[0], size, LARGEST_SET)
    return UserError(
        tr(
            "Together, the question files in {name} are too large ({size}). The limit is "
            "{most}. Choose a smaller question set.",
            name=files[0].parent.name,
            size=size_text(size),
            most=size_text(LARGEST_SET),
        ),
        kind="too_large",
    )


def _add(rows: list[DatasetRow], more: Iterable[NumberedValues], name: str) -> None:
    """Append rows. Raises: UserError, kind row or too_large."""
    for at, values in more:
        row = DatasetRow(values, len(rows), name, at)
        if not isinstance(cast(object, values), Mapping):
            raise row.refuse(tr("has no named fields"))
        if len(rows) == MOST_ROWS:
            raise too_many_rows(name)
        rows.append(row)


def too_many_rows(name: str) -> UserError:
    return UserError(
        tr(
            "{name} has too many questions: Glassbox can read at most {most:,}. Remove some of "
            "them, then try again.",
            name=name,
            most=MOST_ROWS,
        ),
        kind="too_large",
    )


def _values(file: Path, layout: Layout, parquet: ReadParquet) -> Iterator[NumberedValues]:
    if file.suffix == ".parquet":
        yield from enumerate(parquet(file), 1)
        return
    text = read_text(str(file)).removeprefix("\ufeff")
    if layout.whole:
        yield 1, {"text": text}
        return
    if file.suffix == ".csv":
        found: Iterable[NumberedValues] = _from_csv(text, file, layout.columns)
    elif file.suffix == ".json":
        found = enumerate(_from_json(text, file, layout.unpack), 1)
    else:
        found = _from_lines(text, file.name)
    for number, values in found:
        try:
            yield number, layout.convert(values)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            reason = (
                tr(' The row has no "{args}" field.', args=error.args[0])
                if isinstance(error, KeyError)
                else ""
            )
            raise UserError(
                tr(
                    "Row {number:,} of {name} doesn't fit this question set.{reason} Choose "
                    "another file.",
                    number=number,
                    name=file.name,
                    reason=reason,
                ),
                kind="row",
            ) from error


def _from_csv(text: str, file: Path, columns: Sequence[str]) -> Iterator[NumberedValues]:
    if text.count(",") > MOST_VALUES:
        raise UserError(
            tr(
                "{name} has too many values: Glassbox can read at most {most:,}. Remove some rows "
                "or columns, then try again.",
                name=file.name,
                most=MOST_VALUES,
            ),
            kind="too_large",
        )
    before = csv.field_size_limit(LONGEST_FIELD)
    try:
        # A StringIO would take four bytes per character.
        stream = io.TextIOWrapper(io.BytesIO(text.encode()), "utf-8", newline="")
        numbered = enumerate(csv.reader(stream), 1)
        filled = (each for each in numbered if any(cell.strip() for cell in each[1]))
        lines = list(islice(filled, MOST_ROWS + 2))
    except csv.Error as error:
        raise UserError(
            tr(
                "Glassbox can't read {name} as a table: {error}. Correct the file, then try again.",
                name=file.name,
                error=error,
            ),
            kind="row",
        ) from error
    finally:
        csv.field_size_limit(before)
    head = list(columns) or (lines.pop(0)[1] if lines else [])
    for number, line in lines:
        if len(line) < len(head) or (columns and len(line) != len(head)):
            raise UserError(
                tr(
                    "Row {number:,} of {name} has the wrong number of columns: {line} instead "
                    "of {head}. Correct the row, or choose another file.",
                    number=number,
                    name=file.name,
                    line=len(line),
                    head=len(head),
                ),
                kind="row",
            )
        yield number, dict(zip(head, line, strict=False))


def _from_json(
    text: str, file: Path, unpack: Callable[[Any], Iterable[Values]]
) -> Iterator[Values]:
    try:
        yield from unpack(parsed(text))
    except (ValueError, RecursionError) as error:
        raise UserError(
            tr(
                "{name} isn't a valid JSON file: {error}. Correct the file, then try again.",
                name=file.name,
                error=error,
            ),
            kind="row",
        ) from error
    except (KeyError, TypeError, AttributeError) as error:
        raise UserError(
            tr(
                "{name} doesn't have the layout of this question set. Choose another file.",
                name=file.name,
            ),
            kind="row",
        ) from error


def rows_of_lines(text: str, name: str) -> list[DatasetRow]:
    """Parse a text with one JSON object per line. `name` is the source that errors refer to.

    Raises: UserError, kind row, no_questions or too_large.
    """
    rows: list[DatasetRow] = []
    _add(rows, _from_lines(text, name), name)
    if not rows:
        raise UserError(
            tr("{name} contains no questions. Choose another file.", name=name), kind="no_questions"
        )
    return rows


def _from_lines(text: str, name: str) -> Iterator[NumberedValues]:
    for number, line in enumerate(lines_of(text), 1):
        if not line.strip():
            continue
        try:
            yield number, parsed(line)
        except (ValueError, RecursionError) as error:
            raise UserError(
                tr(
                    "Line {number:,} of {name} isn't valid JSON: {error}. Correct the line, "
                    "then try again.",
                    number=number,
                    name=name,
                    error=error,
                ),
                kind="row",
            ) from error
