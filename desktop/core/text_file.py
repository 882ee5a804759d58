"""A text that models are measured on, as a file has it."""

from __future__ import annotations

from pathlib import Path

from desktop.core.errors import UserError
from desktop.core.regular_file import open_regular, unreadable
from desktop.core.words import tr


def read_text(path: str) -> str:
    """As llama.cpp's programs read it: all of it but one line break at the end.

    Raises: UserError, as open_regular does, or kind not_text.
    """
    descriptor = open_regular(path)
    try:
        with open(descriptor, "rb") as file:  # noqa: PTH123 - a descriptor, no path
            text = file.read().decode("utf-8")
    except OSError as error:
        raise unreadable(path, error) from error
    except UnicodeDecodeError as error:
        message = tr("{name} is no text in UTF-8.", name=Path(path).name)
        raise UserError(message, kind="not_text", details=str(error)) from error
    return text.removesuffix("\n")
