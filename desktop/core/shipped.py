"""Texts that come with the program. Where one is missing or damaged, the installation is."""

from __future__ import annotations

from desktop.core.errors import UserError
from desktop.core.i18n import is_translated, language, tr
from desktop.core.resources import resource


def shipped_text(*parts: str) -> str:
    """A text below resources/. Raises: UserError, kind installation."""
    try:
        return resource(*parts).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise broken_installation("/".join(parts), error) from error


def translation_problem() -> UserError | None:
    """Where the window was to speak another language, and speaks English for want of its words."""
    if is_translated():
        return None
    return broken_installation(f"languages/{language()}", FileNotFoundError(language()))


def broken_installation(name: str, error: Exception) -> UserError:
    """`name` is a file's or a folder's, as it lies below resources/."""
    return UserError(
        tr(
            "A part of Glassbox is missing or damaged: {name}. Install Glassbox again; what you "
            "have made with it stays.",
            name=name,
        ),
        kind="installation",
        details=repr(error),
    )
