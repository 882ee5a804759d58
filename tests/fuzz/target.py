"""What a target of the fuzzer is: a reader of foreign bytes, and what it may answer."""

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
"""Bytes that the fuzzer makes at most."""
MOST_SECONDS = 2.0
"""Of processor time, for any input."""
MOST_MEMORY = 200 * 1024 * 1024
"""Bytes that any input may take, beyond what the program has anyway."""

Read = Callable[[bytes], object]


@dataclass(frozen=True)
class Target:
    """`read` takes any bytes, and raises nothing but `refuses`. `seeds` are what it takes well,
    as the program itself writes it. `json`: half of the changes keep them JSON, or lines of it."""

    name: str
    read: Read
    seeds: Callable[[], Iterable[bytes]]
    refuses: tuple[type[BaseException], ...] = (UserError,)
    json: bool = False

    def __str__(self) -> str:
        return self.name

    def try_on(self, data: bytes) -> None:
        """Raises what the reader must not raise."""
        try:
            self.read(data)
        except self.refuses:
            return


@cache
def folder() -> Path:
    """For whatever a target needs on the disk. The same for all inputs."""
    return Path(tempfile.mkdtemp(prefix="glassbox-fuzz-"))


def from_file(read: Callable[[Path], Any], name: str = "input") -> Read:
    """A reader that wants a path."""

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
    """Seeds that are written out."""
    return lambda: seeds


def written(write: Callable[[Path], Any], name: str = "seed") -> bytes:
    """What a writer of ours makes of a path."""
    path = folder() / name
    write(path)
    data = path.read_bytes()
    os.unlink(path)  # noqa: PTH108 - so that the next one may be there
    return data


def text_of(data: bytes) -> str:
    """Text in which anything may be, a lone surrogate too."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace")
