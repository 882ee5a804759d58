"""Rows of a question set, and the layout of its files.

Whatever the layout, a row has the fields of the set's repository on the Hub.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, cast

from desktop.core.errors import UserError
from desktop.core.i18n import tr

_WHOLE: Final = re.compile(r"[0-9]{1,18}")
"""The length is limited because Python doesn't parse numbers of more than 4,300 digits."""

Values = Mapping[str, Any]
NumberedValues = tuple[int, Values]
"""Values with their row in the file, from 1, as a spreadsheet (CSV) or an editor (JSON Lines)
numbers it. The head and empty rows count."""


@dataclass(frozen=True, slots=True)
class DatasetRow:
    """One row of a question set. Its methods raise UserError, kind row, if a field is missing or
    has the wrong type. The message names the file and the row but never shows their content."""

    values: Values
    number: int  # in its split, from 0
    place: str = field(compare=False)  # the file's name
    at: int = field(compare=False)  # in the file, as in NumberedValues

    def text(self, name: str) -> str:
        value = self._at(name)
        return value if isinstance(value, str) else self._refuse(name, tr("a string"))

    def whole(self, name: str) -> int:
        value = self._at(name)
        if isinstance(value, str) and _WHOLE.fullmatch(value.strip()):
            value = int(value)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        return self._refuse(name, tr("a whole number"))

    def texts(self, name: str) -> tuple[str, ...]:
        value = self._at(name)
        if isinstance(value, (list, tuple)):
            parts = cast("Sequence[object]", value)
            if parts and all(isinstance(part, str) for part in parts):
                return tuple(cast("Sequence[str]", parts))
        return self._refuse(name, tr("a list of one or more strings"))

    def part(self, name: str) -> DatasetRow:
        """Return a nested group of fields as a row."""
        value = self._at(name)
        if isinstance(value, Mapping):
            return DatasetRow(cast("Values", value), self.number, self.place, self.at)
        return self._refuse(name, tr("a group of fields"))

    def has(self, name: str) -> bool:
        return self.values.get(name) is not None

    def _at(self, name: str) -> object:
        if not self.has(name):
            raise UserError(
                tr(
                    'Row {number:,} of {place} has no "{name}" field. The file may belong to '
                    "another question set. Choose another file.",
                    number=self.at,
                    place=self.place,
                    name=name,
                ),
                kind="row",
            )
        return self.values[name]

    def _refuse(self, name: str, wanted: str) -> Any:
        raise UserError(
            tr(
                'The "{name}" field in row {number:,} of {place} isn\'t {wanted}. Correct the '
                "row, or choose another file.",
                name=name,
                number=self.at,
                place=self.place,
                wanted=wanted,
            ),
            kind="row",
        )

    def refuse(self, what: str) -> UserError:
        """Return the error for a problem that a task found in this row, such as "has 3 options, and
        its answer is number 7"."""
        return UserError(
            tr(
                "Row {number:,} of {place} {what}. Correct the row, or choose another file.",
                number=self.at,
                place=self.place,
                what=what,
            ),
            kind="row",
        )


Rows = Mapping[str, Sequence[DatasetRow]]
"""Rows by split."""


def unchanged(values: Values) -> Values:
    return values


def listed(content: Any) -> Iterable[Values]:
    """Return the rows of a JSON file that contains a list. Raises: TypeError, if it contains
    anything else."""
    if not isinstance(content, list):
        raise TypeError("not a list")
    return cast("list[Values]", content)


@dataclass(frozen=True, slots=True)
class Layout:
    """The location and format of a set's splits. `files` maps each split to glob patterns, relative
    to the folder; the first pattern that matches any files is used. `columns` names the columns of
    a CSV file without a header. `unpack` extracts the rows of a JSON file, and `convert` turns a
    row of the original layout into one with the Hub's fields. `repository` and `config` identify
    the set on the Hub. If `whole` is true, each file is one row that contains its text."""

    repository: str
    config: str
    files: Mapping[str, tuple[str, ...]]
    columns: tuple[str, ...] = ()
    unpack: Callable[[Any], Iterable[Values]] = listed
    convert: Callable[[Values], Values] = unchanged
    whole: bool = False


def fingerprint(rows: Rows) -> str:
    """Return a hash of the content of all questions and examples."""
    found = hashlib.sha256()
    for split in sorted(rows):
        for row in rows[split]:
            line = json.dumps([split, row.values], sort_keys=True, ensure_ascii=False, default=str)
            found.update(line.encode("utf-8", "replace"))
    return found.hexdigest()
