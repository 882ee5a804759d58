"""What was typed in the chat and not sent, by conversation, in a file of its own."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, cast

from desktop.core.whole_file import write_whole

LONGEST_DRAFT: Final = 200_000
LARGEST_FILE: Final = 20_000_000


def read_drafts(path: Path) -> dict[str, str]:
    """A file that is damaged or not there has none."""
    try:
        with path.open("rb") as file:
            stored: Any = json.loads(file.read(LARGEST_FILE))
        values = cast("dict[object, object]", stored["drafts"])
        return {
            key: text
            for key, text in values.items()
            if isinstance(key, str) and isinstance(text, str)
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}


def write_drafts(path: Path, drafts: Mapping[str, str]) -> None:
    """A folder that can't be written to is no error: the text still stands where it was typed."""
    values = {key: text[:LONGEST_DRAFT] for key, text in drafts.items()}
    with contextlib.suppress(OSError):
        write_whole(path, json.dumps({"drafts": values}).encode("ascii"))
