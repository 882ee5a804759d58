"""Determines the window's language, from the settings and the system."""

from __future__ import annotations

import os
from pathlib import Path
from typing import cast

from desktop.core.errors import UserError
from desktop.core.files.foreign_json import parsed
from desktop.core.files.regular_file import open_regular
from desktop.core.i18n import ENGLISH, LANGUAGES, VARIABLE, use

LARGEST_FILE = 200_000_000
"""Maximum number of characters to read. A settings file has a few thousand characters, or far more
if the system prompt is a whole book: in the file, a non-ASCII character takes up to twelve ASCII
characters."""


def choose(settings: Path) -> None:
    """Set the language for this process and the engine's process. A language in the environment
    stays set. If there is none, use the language in the settings. If the settings have no supported
    language, use the system's first supported language, or English."""
    if not os.environ.get(VARIABLE):
        use(wanted(stored_language(settings)))


def wanted(setting: str) -> str:
    """Return the code of the language that a setting means: the setting itself or, if it names no
    supported language, the system's first supported language, or English."""
    return setting if setting in LANGUAGES else system_language()


def stored_language(settings: Path) -> str:
    """Return the language in the settings file, or "" if the file has none or can't be read.
    Problems aren't reported here, since the file is read again when the window is built."""
    try:
        with open(open_regular(settings), encoding="utf-8-sig") as file:  # noqa: PTH123 - a descriptor
            values: object = parsed(file.read(LARGEST_FILE))
    except (UserError, OSError, ValueError, RecursionError):
        return ""
    if not isinstance(values, dict):
        return ""
    stored = cast("dict[str, object]", values).get("language")
    return stored if isinstance(stored, str) else ""


def system_language() -> str:
    """Return the first of the system's languages that Glassbox supports, or English."""
    from PySide6.QtCore import QLocale  # also queries macOS and Windows

    for name in QLocale.system().uiLanguages():
        code = name.replace("_", "-").partition("-")[0].lower()
        if code in LANGUAGES:
            return code
    return ENGLISH
