"""Names by which somebody would like to get out of a folder, or to be taken for another."""

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
"""Of these no folder has a file by that name, and no part of one that is joined to it."""
