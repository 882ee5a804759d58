"""Reads texts that ship with the program. A missing or damaged text means that the installation is
damaged."""

from __future__ import annotations

from desktop.core.errors import UserError
from desktop.core.i18n import is_translated, language, tr
from desktop.core.resources import resource


def shipped_text(*parts: str) -> str:
    """Return a text in resources/. Raises: UserError, kind installation."""
    try:
        return resource(*parts).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise broken_installation("/".join(parts), error) from error


def translation_problem() -> UserError | None:
    """Return an error if the translation is missing and the window falls back to English."""
    if is_translated():
        return None
    return broken_installation(f"languages/{language()}", FileNotFoundError(language()))


def broken_installation(name: str, error: Exception) -> UserError:
    """Return the error for a file or folder in resources/; `name` is its path there."""
    return UserError(
        tr(
            "Part of Glassbox is missing or damaged: {name}. Reinstall Glassbox; "
            "everything that you made with it is kept.",
            name=name,
        ),
        kind="installation",
        details=repr(error),
    )
