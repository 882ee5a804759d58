"""Defines a fuzz target: a reader of untrusted bytes, with the exceptions that it may raise."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from desktop.core.errors import UserError

LARGEST_INPUT = 64 * 1024
"""Maximum number of bytes in an input."""
MOST_SECONDS = 2.0
"""Limit on processor time for any input, in seconds."""
MOST_MEMORY = 200 * 1024 * 1024
"""Limit on memory for any input, in bytes beyond the program's own."""

Read = Callable[[bytes], object]


@dataclass(frozen=True)
class Target:
    """A reader that accepts any bytes and raises only the exceptions in `refuses`. `seeds` are
    valid inputs, as the program itself writes them. With `json`, half of the changes keep an input
    valid JSON or JSON lines."""

    name: str
    read: Read
    seeds: Callable[[], Iterable[bytes]]
    refuses: tuple[type[BaseException], ...] = (UserError,)
    json: bool = False

    def __str__(self) -> str:
        return self.name

    def try_on(self, data: bytes) -> bool:
        """Read the data. Returns False if the reader refuses it. Raises: any exception that the
        reader isn't allowed to raise."""
        try:
            self.read(data)
        except self.refuses:
            return False
        return True


@cache
def folder() -> Path:
    """Return a folder for files that targets need, the same for all inputs."""
    return Path(tempfile.mkdtemp(prefix="glassbox-fuzz-"))


def from_file(read: Callable[[Path], Any], name: str = "input") -> Read:
    """Turn a reader of a path into a reader of bytes."""

    def read_bytes(data: bytes) -> object:
        path = folder() / name
        path.write_bytes(data)
        try:
            return read(path)
        finally:
            for aside in folder().glob(f"{path.stem}.damaged*"):
                aside.unlink()

    return read_bytes


def given(*seeds: bytes) -> Callable[[], Iterable[bytes]]:
    """Return a function that returns the given seeds."""
    return lambda: seeds


def written(write: Callable[[Path], Any], name: str = "seed") -> bytes:
    """Return the bytes that one of the program's writers writes to a path."""
    path = folder() / name
    write(path)
    data = path.read_bytes()
    os.unlink(path)  # noqa: PTH108 - so that the next one may be there
    return data


def text_of(data: bytes) -> str:
    """Decode the data to text with any characters, including lone surrogates."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace")
