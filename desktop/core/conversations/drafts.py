"""Unsent drafts in the chat, one for each conversation, in a separate file."""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, cast

from desktop.core.conversations.attached import MOST_FILES
from desktop.core.conversations.turns import picture_ids
from desktop.core.files.atomic_write import write_atomically
from desktop.core.files.own_json import read_own_json

DRAFTS: Final = "drafts.json"
"""Name of the file, next to the conversations, with messages that were started but not sent."""
UNSENT_S: Final = 86_400.0
"""Seconds for which a picture is kept even if no question or draft contains it yet."""
LONGEST_DRAFT: Final = 10_000_000
LARGEST_FILE: Final = 200_000_000


@dataclass(frozen=True)
class Draft:
    """An unsent message. `pictures` are ids; their files are in the same folder as those of the
    conversations. `files` are the paths of the text files that are attached."""

    text: str = ""
    pictures: tuple[str, ...] = ()
    files: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        return not self.text.strip() and not self.pictures and not self.files


def read_drafts(path: Path) -> dict[str, Draft]:
    """Return the drafts by conversation. The result is empty if the file is damaged or missing."""
    try:
        stored: Any = read_own_json(path, LARGEST_FILE)
        texts = cast("dict[object, object]", stored["drafts"])
        pictures = cast("dict[object, object]", stored.get("pictures", {}))
        files = cast("dict[object, object]", stored.get("files", {}))
        found: dict[str, Draft] = {}
        for key in {**texts, **pictures, **files}:
            text = texts.get(key, "")
            if isinstance(key, str) and isinstance(text, str):
                paths = tuple(_paths(files.get(key)))
                found[key] = Draft(text, tuple(picture_ids(pictures.get(key))), paths)
        return {key: draft for key, draft in found.items() if not draft.empty}
    except (TypeError, KeyError, AttributeError):
        return {}


def write_drafts(path: Path, drafts: Mapping[str, Draft]) -> bool:
    """Write the drafts. Returns True if they were written.

    A failure isn't an error: the text is still in the window and will be saved later.
    """
    values = {
        "drafts": {key: draft.text[:LONGEST_DRAFT] for key, draft in drafts.items()},
        "pictures": {key: draft.pictures for key, draft in drafts.items() if draft.pictures},
        "files": {key: draft.files for key, draft in drafts.items() if draft.files},
    }
    with contextlib.suppress(OSError):
        write_atomically(path, json.dumps(values).encode("ascii"))
        return True
    return False


def _paths(value: object) -> Iterable[str]:
    """Yield the paths in a value from a file; a hand-edited one may have anything else."""
    if isinstance(value, list):
        for each in cast("list[object]", value)[:MOST_FILES]:
            if isinstance(each, str) and each:
                yield each


def remove_unused_pictures(folder: Path, sent: Collection[str]) -> None:
    """Delete the pictures that are neither in a sent question, whose ids are in `sent`, nor in a
    draft. `folder` has the conversations. Recent pictures stay, since a window (perhaps another
    one) may be about to send them. Never raises."""
    drafts = read_drafts(folder / DRAFTS).values()
    used = {*sent, *(number for draft in drafts for number in draft.pictures)}
    with contextlib.suppress(OSError):
        for file in (folder / "pictures").glob("*.png"):
            # Also delete files dated far in the future by a wrong clock.
            old = abs(time.time() - file.stat().st_mtime) > UNSENT_S
            if old and file.name.partition(".")[0] not in used:
                file.unlink()
