"""A text that models are measured on, as a file has it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from desktop.core.errors import UserError
from desktop.core.files.regular_file import read_at_most
from desktop.core.i18n import tr

LARGEST_TEXT: Final = 100_000_000
"""Bytes: some 25 million tokens, for which a laptop takes days. WikiText-2 has a hundredth."""


def read_text(path: str) -> str:
    """As llama.cpp's programs read it: all of it but one line break at the end.

    Raises: UserError, as read_at_most does, or kind not_text.
    """
    try:
        text = read_at_most(path, LARGEST_TEXT).decode("utf-8")
    except UnicodeDecodeError as error:
        message = tr(
            "{name} isn't text in UTF-8. Save it as UTF-8, then add it again.", name=Path(path).name
        )
        raise UserError(message, kind="not_text", details=str(error)) from error
    return text.removesuffix("\n")


def lines_of(text: str) -> Iterator[str]:
    """As split("\\n") has them, one at a time: a list of them would be the text once more."""
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield text[start:end]
        start = end + 1
    yield text[start:]
