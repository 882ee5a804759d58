"""Selects a few small inputs for the tests that reach most of the lines that the whole corpus
reaches."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

from tests.fuzz.target import Target
from tests.fuzz.targets import TARGETS

LARGEST = 4_000
"""Maximum size of a kept input in bytes."""
ROOM = 4_000
"""Maximum number of bytes that one call of `keep` adds. The whole corpus must stay below 300 kB."""

Line = tuple[CodeType, int]


def keep(name: str, found: Path, kept: Path) -> int:
    """Copy the smallest inputs that reach lines of desktop/ that the kept inputs don't reach.
    Return the number of added inputs."""
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
        (kept / hashlib.sha256(data).hexdigest()[:12]).write_bytes(data)
        added, room = added + 1, room + len(data)
    return added


def _lines(target: Target, data: bytes) -> set[Line]:
    """Return the lines of the program that an input reaches; none if the input is a failure."""
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
    except BaseException as error:  # failures are added by hand once they are fixed
        if isinstance(error, KeyboardInterrupt):
            raise
        return set()
    finally:
        sys.settrace(None)
    return found
