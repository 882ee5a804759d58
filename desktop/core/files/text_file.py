"""Reads text files, such as a text on which models are measured."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from desktop.core.errors import UserError
from desktop.core.files.regular_file import read_at_most
from desktop.core.i18n import tr

LARGEST_TEXT: Final = 100_000_000
"""Maximum size in bytes: about 25 million tokens, which keep a laptop busy for days. WikiText-2 has
about 1% of that size."""


def read_text(path: str, largest: int = LARGEST_TEXT) -> str:
    """Read a text of at most `largest` bytes as llama.cpp's programs do: all of it except one line
    break at the end.

    Raises: UserError, like read_at_most, or kind not_text.
    """
    try:
        text = read_at_most(path, largest).decode("utf-8")
    except UnicodeDecodeError as error:
        message = tr(
            "{name} isn't UTF-8 text. Save it as UTF-8, then add it again.", name=Path(path).name
        )
        raise UserError(message, kind="not_text", details=str(error)) from error
    return text.removesuffix("\n")


def lines_of(text: str) -> Iterator[str]:
    """Yield lines one at a time, split like split("\\n"), without a second copy of the text."""
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield text[start:end]
        start = end + 1
    yield text[start:]
