"""Frozen dataclasses of plain values, to JSON's values and back. What comes back is checked:
it may be from another version, or from a file that somebody wrote by hand."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import MISSING, asdict, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")


def plain(record: Any) -> dict[str, object]:
    """Of a dataclass, also of those inside it: what `json.dumps` takes."""
    return asdict(record)


def read(kind: type[T], value: object) -> T | None:
    """A `kind` with what `value` says. Keys that it doesn't know are passed over; None where a
    field without a default is missing, or a value has the wrong type."""
    if not isinstance(value, Mapping):
        return None
    given = cast("Mapping[object, object]", value)
    found: dict[str, object] = {}
    hints = _hints(kind)
    for field in fields(cast(Any, kind)):
        if field.name in given:
            try:
                found[field.name] = _checked(hints[field.name], given[field.name])
            except TypeError:
                return None
        elif field.default is MISSING and field.default_factory is MISSING:
            return None
    return kind(**found)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _checked(hint: Any, value: object) -> object:
    """Raises: TypeError."""
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        for each in get_args(hint):
            try:
                return _checked(each, value)
            except TypeError:
                continue
    elif origin is Literal:
        if value in get_args(hint):
            return value
    elif is_dataclass(hint):
        if (record := read(cast("type[object]", hint), value)) is not None:
            return record
    elif hint is float:
        if isinstance(value, (int, float)) and not isinstance(value, bool) and _finite(value):
            return float(value)
    elif hint in (int, str, bool, NoneType) and type(value) is hint:
        return value
    raise TypeError(f"{value!r} is no {hint}")


def _finite(value: float) -> bool:
    try:
        return math.isfinite(value)
    except OverflowError:  # an int beyond every float
        return False
