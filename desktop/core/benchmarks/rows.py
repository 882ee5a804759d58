"""Rows of a question set, and where its files lie.

Whatever the layout, a row has the fields that the set's repository on the Hub has.
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
"""Python reads no number of more than 4,300 digits."""

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """One row. Its methods raise UserError, kind row, where a field is missing or has another
    type: the sentence names file and row, and never shows what is in it."""

    values: Values
    number: int  # in its split, from 0
    place: str = field(compare=False)  # the file's name

    def text(self, name: str) -> str:
        value = self._at(name)
        return value if isinstance(value, str) else self._refuse(name, "text")

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
        return self._refuse(name, tr("a list of texts"))

    def part(self, name: str) -> Row:
        """A row within the row."""
        value = self._at(name)
        if isinstance(value, Mapping):
            return Row(cast("Values", value), self.number, self.place)
        return self._refuse(name, tr("a group of fields"))

    def has(self, name: str) -> bool:
        return self.values.get(name) is not None

    def _at(self, name: str) -> object:
        if not self.has(name):
            raise UserError(
                tr(
                    'Row {number:,} of {place} has no "{name}". Is it a file of another '
                    "question set?",
                    number=self.number + 1,
                    place=self.place,
                    name=name,
                ),
                kind="row",
            )
        return self.values[name]

    def _refuse(self, name: str, wanted: str) -> Any:
        raise UserError(
            tr(
                '"{name}" in row {number:,} of {place} is not {wanted}.',
                name=name,
                number=self.number + 1,
                place=self.place,
                wanted=wanted,
            ),
            kind="row",
        )

    def refuse(self, what: str) -> UserError:
        """For what only a task can see: "has 3 options, and its answer is number 7"."""
        return UserError(
            tr(
                "Row {number:,} of {place} {what}.",
                number=self.number + 1,
                place=self.place,
                what=what,
            ),
            kind="row",
        )


Rows = Mapping[str, Sequence[Row]]
"""By split."""


def unchanged(values: Values) -> Values:
    return values


def listed(content: Any) -> Iterable[Values]:
    """Of a JSON file that is a list of rows. Raises: TypeError."""
    if not isinstance(content, list):
        raise TypeError("not a list")
    return cast("list[Values]", content)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a set's splits lie. `files` has patterns for each split, relative to the folder, the
    first that fits wins; `columns` are those of a CSV file without a head; `unpack` takes a JSON
    file's rows out of it, and `convert` gives a row of the original layout the Hub's fields.
    `repository` is the set's on the Hub, `config` its part of it; `whole`: a file is one row,
    its text."""

    repository: str
    config: str
    files: Mapping[str, tuple[str, ...]]
    columns: tuple[str, ...] = ()
    unpack: Callable[[Any], Iterable[Values]] = listed
    convert: Callable[[Values], Values] = unchanged
    whole: bool = False


def fingerprint(rows: Rows) -> str:
    """A hash of all that the questions and examples say."""
    found = hashlib.sha256()
    for split in sorted(rows):
        for row in rows[split]:
            line = json.dumps([split, row.values], sort_keys=True, ensure_ascii=False, default=str)
            found.update(line.encode("utf-8", "replace"))
    return found.hexdigest()
