"""Writing a file in one step, so that a crash leaves the old one or the new one."""

from __future__ import annotations

import os
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Replace what `path` leads to; its folder is made when it is not there.

    Raises: OSError, when the folder can't be written to; the old file is as it was.
    """
    target = Path(os.path.realpath(path))  # keep a link to a file that is kept elsewhere
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        temporary.write_bytes(data)
        temporary.replace(target)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
