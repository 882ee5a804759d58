"""Changes inputs in ways that libFuzzer doesn't: JSON stays valid (nearly every change of a byte
would break it), and inputs grow to the largest size."""

from __future__ import annotations

import json
import random
from typing import Any

MOST_CHANGES = 4
ODD: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 2, 255, 2**31, 2**32, 2**63, -(2**63), 2**64, 10**30, 10**400,
    0.5, -0.0, 1e308, 1e-320, float("inf"), float("-inf"), float("nan"),
    "", " ", "a", "0", "1", "-1", "1e999", "nan", "²", "\u0660", "\0", "\n", "\ud800", "\u202e",
    "../x", "/", "C:\\x", "con", "a" * 300, "9" * 5000, "=1+1", "2026-01-01T00:00:00Z",
    "{", "{0.__class__}", "<b>", "</think>", [], {}, [[]], [None], [1, "a"], {"a": 1}, {"": {}},
)  # fmt: skip
"""Values that have made a reader fail somewhere."""


def changed(data: bytes, chance: random.Random, most: int) -> bytes | None:
    """Return a JSON text with some of its values changed. If the data has several JSON lines
    instead, values in one of the lines are changed. Returns None if this isn't possible or if the
    result would exceed `most` bytes."""
    lines = data.split(b"\n")
    at = 0 if _value(data) is not None else chance.randrange(len(lines))
    whole = at == 0 and _value(data) is not None
    value = _value(data if whole else lines[at])
    if value is None:
        return None
    try:
        for _ in range(chance.randint(1, MOST_CHANGES)):
            value = _change([value], chance)[0]
        text = json.dumps(value, ensure_ascii=chance.random() < 0.5)
        made = text.encode("utf-8", "surrogatepass")
    except (ValueError, OverflowError, RecursionError):
        return None
    if not whole:
        lines[at] = made
        made = b"\n".join(lines)
    return made if len(made) <= most else None


def stretched(data: bytes, chance: random.Random, most: int) -> bytes:
    """Return the data with a part of it repeated up to the largest size, to find slow readers."""
    begin = chance.randrange(len(data) + 1)
    end = min(len(data), begin + chance.choice((1, 2, 3, 5, 10, 30, 100)))
    part = data[begin:end] or bytes([chance.randrange(256)])
    return data[:begin] + part * max(0, (most - len(data)) // len(part)) + data[end:][:most]


def _value(data: bytes) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


def _change(holder: list[Any], chance: random.Random) -> list[Any]:
    """Change one value inside the list, in place, and return the list."""
    places = list(_places(holder))
    inside, key = chance.choice(places)
    others = [each[where] for each, where in places]
    match chance.randrange(7):
        case 0 | 1:
            inside[key] = _copy(chance.choice(ODD))
        case 2:
            inside[key] = _copy(chance.choice(others))
        case 3:
            inside[key] = _bent(inside[key], chance)
        case 4 if inside is not holder:
            del inside[key]
        case 5 if isinstance(inside, dict):
            inside[chance.choice([str(each) for each in ODD if isinstance(each, str)])] = 1
            inside[str(key) + chance.choice(("", "s", " "))] = inside.pop(key)
        case 5 | 6 if isinstance(inside, list) and inside is not holder:
            inside[key:key] = [_copy(chance.choice(others))] * chance.choice((1, 1, 2, 50))
        case _:
            inside[key] = [_copy(inside[key])] if chance.random() < 0.5 else {"a": inside[key]}
    return holder


def _bent(value: Any, chance: random.Random) -> Any:
    """Return a value derived from this one: changed slightly, scaled, or converted to another
    type."""
    if isinstance(value, bool) or value is None:
        return not value
    if isinstance(value, int):
        return chance.choice((value + 1, value - 1, -value, value * 2, float(value), str(value)))
    if isinstance(value, float):
        return chance.choice(
            (-value, value * 1e300, value / 1e300, int(value) if 0 < value < 9 else 9)
        )
    if isinstance(value, str):
        at = chance.randrange(len(value) + 1)
        odd = chance.choice([each for each in ODD if isinstance(each, str)])
        return chance.choice((value[:at] + odd + value[at:], value[:at], value * 2, value[::-1]))
    return (
        list(value.values()) if isinstance(value, dict) else dict.fromkeys(map(str, value), value)
    )


def _places(value: Any, depth: int = 0) -> Any:
    """Yield each position as its container and key, to a depth that doesn't overflow the stack."""
    keys = list(value) if isinstance(value, dict) else range(len(value))
    for key in keys:
        yield value, key
        if isinstance(value[key], (dict, list)) and depth < 40:
            yield from _places(value[key], depth + 1)


def _copy(value: Any) -> Any:
    return json.loads(json.dumps(value)) if isinstance(value, (dict, list)) else value
