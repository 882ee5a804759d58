"""Which inputs the tests read again: few and small, and together as far as all of them came."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

from tests.fuzz.target import Target
from tests.fuzz.targets import TARGETS

LARGEST = 4_000
"""Bytes of an input that is kept."""
ROOM = 4_000
"""Bytes for a reader, above those of its past failures: together they stay below 300 kB."""

Line = tuple[CodeType, int]


def keep(name: str, found: Path, kept: Path) -> tuple[int, str]:
    """Copy the smallest inputs that reach lines of desktop/ which the kept ones don't. Returns how
    many were added."""
    target = TARGETS[name]
    kept.mkdir(parents=True, exist_ok=True)
    there = [path.read_bytes() for path in sorted(kept.iterdir())]
    reached: set[Line] = set()
    for data in there:
        reached |= _lines(target, data)
    added = room = 0
    others = {*target.seeds(), *(path.read_bytes() for path in found.glob("*"))} - {*there}
    for data in sorted(others, key=lambda each: (len(each), each)):
        if len(data) > LARGEST or room + len(data) > ROOM:
            continue
        if (lines := _lines(target, data)) <= reached:
            continue
        reached |= lines
        name = hashlib.sha256(data).hexdigest()[:12]
        (kept / name).write_bytes(data)
        added, room = added + 1, room + len(data)
    return added, "added"


def _lines(target: Target, data: bytes) -> set[Line]:
    """The lines of the program that an input reaches."""
    found: set[Line] = set()

    def inside(frame: FrameType, event: str, _: Any) -> Any:
        if event == "line":
            found.add((frame.f_code, frame.f_lineno))
        return inside

    def into(frame: FrameType, _event: str, _: Any) -> Any:
        return inside if "desktop" in Path(frame.f_code.co_filename).parts else None

    sys.settrace(into)
    try:
        target.try_on(data)
    except BaseException as error:  # a failure is kept by hand, once it is mended
        if isinstance(error, KeyboardInterrupt):
            raise
        return set()
    finally:
        sys.settrace(None)
    return found
