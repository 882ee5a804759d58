"""Converts frozen dataclasses of plain values to JSON values and back. Values that are read are
checked, since they may come from another version or from a file edited by hand."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")

MOST: Final = 1 << 63
"""Limit for the size of integers. JSON allows integers with thousands of digits, which no float can
represent."""


def for_json(value: object) -> object:
    """Return the value with each number that JSON can't represent (NaN or infinity) replaced by
    None."""
    if isinstance(value, dict):
        return {key: for_json(each) for key, each in cast("dict[str, object]", value).items()}
    if isinstance(value, list | tuple):
        return [for_json(each) for each in cast("list[object]", value)]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def read(kind: type[T], value: object, finite: bool = True) -> T | None:
    """Return an instance of `kind` with the values in `value`. Unknown keys are ignored. Returns
    None if a field without a default is missing or a value has the wrong type. With `finite`,
    infinity and NaN count as the wrong type."""
    if not isinstance(value, Mapping):
        return None
    given = cast("Mapping[object, object]", value)
    found: dict[str, object] = {}
    hints = _hints(kind)
    for field in fields(cast(Any, kind)):
        if field.name in given:
            try:
                found[field.name] = _checked(hints[field.name], given[field.name], finite)
            except TypeError:
                return None
        elif field.default is MISSING and field.default_factory is MISSING:
            return None
    return kind(**found)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _checked(hint: Any, value: object, finite: bool) -> object:
    """Return a value converted to the type `hint`. Raises: TypeError."""
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        for each in get_args(hint):
            try:
                return _checked(each, value, finite)
            except TypeError:
                continue
    elif origin in (Mapping, Sequence, tuple) or hasattr(hint, "_fields"):
        return _gathered(hint, value, finite)
    elif origin is Literal:
        if value in get_args(hint):
            return value
    elif is_dataclass(hint):
        if (record := read(cast("type[object]", hint), value, finite)) is not None:
            return record
    elif hint is float:
        if isinstance(value, float) and not finite:
            return value
        if isinstance(value, (int, float)) and not isinstance(value, bool) and _finite(value):
            return float(value)
    elif hint is int:
        if type(value) is int and -MOST <= value < MOST:
            return value
    elif hint in (str, bool, NoneType) and type(value) is hint:
        return value
    raise TypeError(f"{str(value)[:100]!r} is no {hint}")


def _gathered(hint: Any, value: object, finite: bool) -> object:
    """Return a Mapping with string keys; or a Sequence, a tuple of any length, or a NamedTuple, all
    of which JSON stores as lists. Raises: TypeError."""
    if get_origin(hint) is Mapping and isinstance(value, Mapping):
        of = get_args(hint)[1]
        items = cast("Mapping[str, object]", value).items()
        return {str(name): _checked(of, each, finite) for name, each in items}
    values = cast("Sequence[object]", value)
    if type(values) in (list, tuple):
        if get_origin(hint) is Sequence:
            return [_checked(get_args(hint)[0], each, finite) for each in values]
        if get_origin(hint) is tuple:
            return tuple(_checked(get_args(hint)[0], each, finite) for each in values)
        hints = [*_hints(hint).values()]
        if len(values) == len(hints):
            return hint(*map(_checked, hints, values, [finite] * len(hints)))
    raise TypeError(f"{str(value)[:100]!r} is no {hint}")


def _finite(value: float) -> bool:
    try:
        return math.isfinite(value)
    except OverflowError:  # an int too large for a float
        return False
