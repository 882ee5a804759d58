"""Lists file names that try to leave a folder or to pass as something else."""

from __future__ import annotations

from typing import Final

HOSTILE_NAMES: Final = (
    "../x",
    "..",
    ".",
    "",
    "/etc/x",
    "C:\\x",
    "c:x",
    "a/../../x",
    "..\\x",
    "a/./x",
    "a//x",
    "nul\0l",
    "line\nbreak",
    "fgug.\u202eexe",
    "a\u200fb",
    "x" * 300,
    "ä" * 150,
    "CON.gguf",
    "lpt1",
    "nul .gguf",
    "x:stream",
    "ends.",
    "ends ",
    ".hidden",
    "lone\ud800",
    "~/x\r",
)
"""None of these may be used as a file name in a folder, or as part of a path inside a folder."""
