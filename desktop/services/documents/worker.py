"""Reads the text of a PDF file in a separate process, which a hostile file may take over or crash.

PDFium is written in C++. It is well tested (Chrome shows PDF files with it), but it runs here with
strangers' files, so this process can read this file, its libraries, and nothing else (on Linux),
and it ends if the file takes too much time or memory.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple

import msgspec

from desktop.core.errors import UserError
from desktop.core.files.regular_file import open_regular
from desktop.core.process import sandbox
from desktop.core.process.worker_process import limit_memory

MEMORY_LIMIT: Final = 1_500_000_000
"""Address space of this process, in bytes; Python and PDFium take a tenth of it."""
LONGEST_PAGE: Final = 1_000_000
"""Maximum number of characters of a page. A page of a book has 3,000."""
MOST_PAGES: Final = 10_000
MOST_CHARACTERS: Final = 20_000_000
"""Maximum number of characters of all pages; the longest context has fewer."""
PASSWORD: Final = 4
"""PDFium's error code for a missing or wrong password (fpdfview.h)."""

Problem = Literal["", "password", "damaged", "memory", "pages", "characters", "file"]


class PdfPages(NamedTuple):
    """The texts of some pages. `of` is the number of all pages. `problem` says why reading ended,
    and `error` are the parts of a UserError with the problem "file"."""

    pages: list[str]
    of: int = 0
    problem: Problem = ""
    error: tuple[str, str] = ("", "")


AT_ONCE: Final = 20
"""Number of pages per message."""


def main(pipe: Connection, path: str) -> None:
    """Send the pages of a file, then a message without pages. Nothing is pickled, since unpickling
    would run code that a hostile file might inject."""
    limit_memory(MEMORY_LIMIT)
    sandbox.enter(sandbox.SandboxFiles((path,)))
    with contextlib.suppress(OSError):
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 2)  # a library may print there
    try:
        for answer in _pages(path):
            pipe.send_bytes(msgspec.msgpack.encode(answer))
    except (EOFError, OSError, KeyboardInterrupt):
        return


def _pages(path: str) -> Iterator[PdfPages]:
    try:
        yield from _read(path)
    except UserError as error:
        yield PdfPages([], problem="file", error=(error.message, error.kind))
    except MemoryError:
        yield PdfPages([], problem="memory")


def _read(path: str) -> Iterator[PdfPages]:
    import pypdfium2  # pyright: ignore[reportMissingTypeStubs]

    with open(open_regular(path), "rb") as file:  # noqa: PTH123 - a descriptor, not a path
        try:
            document: Any = pypdfium2.PdfDocument(file)
        except pypdfium2.PdfiumError as error:
            problem = "password" if vars(error).get("err_code") == PASSWORD else "damaged"
            yield PdfPages([], problem=problem)
            return
        of, total = len(document), 0
        if of > MOST_PAGES:
            yield PdfPages([], of, "pages")
            return
        found: list[str] = []
        for number in range(of):
            found.append(_text(document, number))
            total += len(found[-1])
            if total > MOST_CHARACTERS:
                yield PdfPages([], of, "characters")
                return
            if len(found) == AT_ONCE:
                yield PdfPages(found, of)
                found = []
        yield PdfPages(found, of)
        yield PdfPages([], of)


def _text(document: Any, number: int) -> str:
    """Return the text of a page. A page that can't be read counts as empty."""
    import pypdfium2  # pyright: ignore[reportMissingTypeStubs]

    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return ""
    try:
        text = page.get_textpage()
        try:
            return text.get_text_range(0, min(text.count_chars(), LONGEST_PAGE))
        finally:
            text.close()
    except pypdfium2.PdfiumError:
        return ""
    finally:
        page.close()


def is_pdf(path: Path) -> bool:
    """Return True if the file begins as a PDF does, whatever its name is. As other readers do,
    allow up to 1,024 other bytes first. Raises: UserError, like open_regular."""
    with open(open_regular(path), "rb") as file:  # noqa: PTH123 - a descriptor, not a path
        return b"%PDF-" in file.read(1024)
