"""Which language the window has: found out before any of its words is imported."""

from __future__ import annotations

import os
from pathlib import Path
from typing import cast

from desktop.core.errors import UserError
from desktop.core.files.foreign_json import parsed
from desktop.core.files.regular_file import open_regular
from desktop.core.i18n import ENGLISH, LANGUAGES, VARIABLE, use

LARGEST_FILE = 200_000_000
"""Characters; a file of settings has a few thousand, unless somebody pasted a book into the system
prompt, which has up to twelve of them for one in another script."""


def choose(settings: Path) -> None:
    """Put the language where the processes of the engine find it, too: what the environment
    says, else the settings, else the system's if it is one of ours, else English."""
    if not os.environ.get(VARIABLE):
        stored = stored_language(settings)
        use(stored if stored in LANGUAGES else system_language())


def stored_language(settings: Path) -> str:
    """As the settings file has it; "" where it doesn't say. The file is read once more, with its
    problems told, when the window is built."""
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
    """The first of the system's languages that is one of ours."""
    from PySide6.QtCore import QLocale  # which asks macOS and Windows, too

    for name in QLocale.system().uiLanguages():
        code = name.replace("_", "-").partition("-")[0].lower()
        if code in LANGUAGES:
            return code
    return ENGLISH
