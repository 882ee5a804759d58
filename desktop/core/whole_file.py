"""Writing a file in one step, so that a crash leaves the old one or the new one."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from desktop.core.regular_file import refuse_irregular


def write_whole(path: Path, data: bytes) -> None:
    """Replace what `path` leads to; its folder is made when it is not there.

    Raises: OSError, when the folder can't be written to; the old file is as it was.
    """
    with whole_file(path) as file:
        file.write(data)


@contextmanager
def whole_file(path: Path) -> Generator[BinaryIO]:
    """A file to write into, which takes the place of `path` at the end. After an exception of
    any kind the old file is as it was, and nothing else is left.

    Raises: OSError, when the folder can't be written to, or `path` is no file but a device.
    """
    target = Path(os.path.realpath(path))  # keep a link to a file that is kept elsewhere
    refuse_irregular(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as file:
            yield file
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
