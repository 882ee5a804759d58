"""Reads text files, such as a text on which models are measured."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from desktop.core.errors import UserError
from desktop.core.files.regular_file import read_at_most
from desktop.core.i18n import tr

LARGEST_TEXT: Final = 100_000_000
"""Maximum size in bytes: about 25 million tokens, which keep a laptop busy for days. WikiText-2 has
about 1% of that size."""

_CONTROLS: Final = bytes({*range(32), 127} - set(b"\t\n\r\f\x1b"))


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


def any_text(data: bytes, name: str) -> tuple[str, bool]:
    """Decode a text in UTF-8 or, with a byte order mark, UTF-16; otherwise in Windows-1252, in
    which older programs save. Returns the text, and whether it was taken for Windows-1252.

    Raises: UserError, kind not_text, if it looks like anything but text.
    """
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if marked or not _is_binary(data):
        try:
            return data.decode("utf-16" if marked else "utf-8-sig"), False
        except UnicodeDecodeError:
            if not marked:
                return data.decode("cp1252", "replace"), True
    raise UserError(
        tr(
            "{name} isn't a text file. Glassbox reads text, Markdown, CSV, and PDF files. Save it "
            "as one of these, and add that file.",
            name=name,
        ),
        kind="not_text",
    )


def _is_binary(data: bytes) -> bool:
    """Return True if there are more than a few control characters, which texts don't have."""
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return b"\0" in data or 500 * controls > len(data)


def lines_of(text: str) -> Iterator[str]:
    """Yield lines one at a time, split like split("\\n"), without a second copy of the text."""
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield text[start:end]
        start = end + 1
    yield text[start:]
