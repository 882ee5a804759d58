"""Reads text files and PDF files that are attached to questions."""

from __future__ import annotations

import contextlib
import csv
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Final

import msgspec

from desktop.core.cancel import Cancel
from desktop.core.conversations.attached import Document
from desktop.core.errors import UserError
from desktop.core.files.regular_file import read_at_most, too_large
from desktop.core.files.text_file import any_text
from desktop.core.i18n import counted, tr
from desktop.core.process.worker_process import WorkerProcess
from desktop.core.readable import one_line, storable
from desktop.services.documents import worker
from desktop.services.documents.worker import PdfPages, is_pdf

LARGEST_TEXT: Final = 20_000_000
"""Maximum size of a text file in bytes. The longest contexts hold a fifth of it."""
LARGEST_PDF: Final = 500_000_000
BLOCK: Final = 2000
"""Number of characters of a part, which is sent whole or not at all."""
LONGEST_WAIT_S: Final = 15.0
"""Seconds without a page after which a PDF counts as unreadable; 2,000 pages take 5."""
LONGEST_READ_S: Final = 120.0
KEPT: Final = 4
POLL_S: Final = 0.05
LARGEST_ANSWER: Final = 8 * worker.AT_ONCE * worker.LONGEST_PAGE
TABLES: Final = (".csv", ".tsv")
DELIMITERS: Final = ",;\t|"
SNIFFED: Final = 10_000


@dataclass(frozen=True)
class DocumentProgress:
    """Number of pages read so far, and of all pages."""

    done: int
    of: int


def read_document(path: Path, cancel: Cancel) -> Iterator[DocumentProgress | Document]:
    """Yield the progress, then the document.

    Raises: UserError, if the file can't be read or has no text; Cancelled.
    """
    if is_pdf(path):
        yield from _read_pdf(path, cancel)
    elif path.suffix.lower() == ".pdf":
        raise damaged(path)
    else:
        yield _read_text(path)


class DocumentReader:
    """Reads files as jobs, and keeps the last ones: switching to another conversation and back
    would read its files again."""

    def __init__(self) -> None:
        self._read: dict[tuple[str, int, int], Document] = {}  # by path, time, and size

    def read(self, path: Path) -> Callable[[Cancel], Iterator[object]]:
        """Return the work of reading a file, for a JobThread; see `read_document`."""

        def work(cancel: Cancel) -> Iterator[object]:
            try:
                status = path.stat()
                key = (str(path), status.st_mtime_ns, status.st_size)
            except (OSError, ValueError):
                key = (str(path), 0, 0)  # reading it says why
            if key not in self._read:
                for event in read_document(path, cancel):
                    if isinstance(event, Document):
                        self._read = {**dict([*self._read.items()][1 - KEPT :]), key: event}
                    else:
                        yield event
            yield self._read[key]

        return work


# --- text


def _read_text(path: Path) -> Document:
    data = read_at_most(path, LARGEST_TEXT)
    text, as_windows = any_text(data, path.name)
    text = _clean(text)
    if not text.strip():
        raise UserError(
            tr("{name} is empty. Choose another file.", name=path.name), kind="empty_file"
        )
    rows, columns = table_size(text) if path.suffix.lower() in TABLES else (0, 0)
    note = (
        tr(
            "{name} isn't UTF-8, so it was read as Windows-1252. If letters with accents are "
            "wrong, save it as UTF-8 and add it again.",
            name=path.name,
        )
        if as_windows
        else ""
    )
    return Document(_name(path), tuple(blocks_of(text)), rows=rows, columns=columns, note=note)


def _clean(text: str) -> str:
    """Return a text with one kind of line break, and without what a database rejects."""
    return storable(text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", ""))


def blocks_of(text: str) -> Iterator[str]:
    """Split a text into parts of about BLOCK characters, at the ends of lines. A longer line is
    split after a space or, without one, anywhere."""
    start = 0
    while start < len(text):
        if len(text) - start <= BLOCK:
            end = len(text)
        else:
            end = text.rfind("\n", start, start + BLOCK) + 1
            end = end or text.rfind(" ", start, start + BLOCK) + 1 or start + BLOCK
        yield text[start:end]
        start = end


def table_size(text: str) -> tuple[int, int]:
    """Return the number of rows and columns of a CSV text; (0, 0) if it doesn't look like a table.
    The first row counts, too. The delimiter is the one that gives the most of the first rows the
    same number of columns; csv.Sniffer takes quadratic time for some texts."""
    try:
        delimiter = max(DELIMITERS, key=lambda each: _equal_rows(text[:SNIFFED], each))
        rows = _row_lengths(text, delimiter)
    except csv.Error:
        return 0, 0
    columns = max(rows, default=0)
    return (len(rows), columns) if columns > 1 else (0, 0)


def _equal_rows(text: str, delimiter: str) -> int:
    rows = _row_lengths(text, delimiter)
    return sum(row == rows[0] for row in rows) if rows and rows[0] > 1 else 0


def _row_lengths(text: str, delimiter: str) -> list[int]:
    lines = StringIO(text, newline="")  # str.splitlines would also split at U+2028 and others
    return [len(row) for row in csv.reader(lines, delimiter=delimiter) if row]


# --- PDF


def _read_pdf(path: Path, cancel: Cancel) -> Iterator[DocumentProgress | Document]:
    with contextlib.suppress(OSError):  # it is read below, which says why it can't be
        if (size := path.stat().st_size) > LARGEST_PDF:
            raise too_large(path, size, LARGEST_PDF)
    pages: list[str] = []
    process = _Process(path)
    try:
        while (answer := process.next(path, cancel)).pages:
            pages += answer.pages
            yield DocumentProgress(len(pages), answer.of)
    finally:
        process.close()
    _check(path, answer, len(pages))
    texts = tuple(_page(each) for each in pages)
    if not any(texts):
        raise UserError(
            tr(
                "{name} has no text, only pictures of its pages, as a scanner makes them. "
                "Recognize the text with another program (OCR) first, or add the pages as images, "
                "if the model reads images.",
                name=path.name,
            ),
            kind="no_text",
        )
    empty = len(texts) - sum(map(bool, texts))
    note = (
        counted(
            empty,
            "1 of the {pages} pages of {name} has no text, so the model doesn't see it.",
            "{count} of the {pages} pages of {name} have no text, so the model doesn't see them.",
            count=empty,
            pages=len(texts),
            name=path.name,
        )
        if empty
        else ""
    )
    yield Document(_name(path), texts, is_pdf=True, note=note)


def _page(text: str) -> str:
    # PDFium marks a hyphen at the end of a line with U+FFFE or U+0002.
    text = text.replace("\ufffe", "-").replace("\x02", "-")
    return "\n".join(line.rstrip() for line in _clean(text).split("\n")).strip()


class _Process:
    """The process that reads a PDF file."""

    def __init__(self, path: Path) -> None:
        """Start the process. Raises: UserError, if the system can't start it."""
        self._began = time.monotonic()
        try:
            self._process = WorkerProcess(worker.main, (str(path),), "glassbox-pdf")
        except OSError as error:
            raise damaged(path, "the process that reads it can't start") from error
        self.close = self._process.close

    def next(self, path: Path, cancel: Cancel) -> PdfPages:
        """Return the next pages. Raises: UserError; Cancelled."""
        waited = 0.0  # counted in polls, so that time asleep doesn't count
        try:
            while not self._process.pipe.poll(POLL_S):
                cancel.check()
                waited += POLL_S
                too_long = time.monotonic() - self._began > LONGEST_READ_S
                if waited > LONGEST_WAIT_S or too_long:
                    raise _too_much(path, tr("reading it takes too long"))
                if self._process.memory > worker.MEMORY_LIMIT:
                    raise _too_much(path, tr("its pages need too much memory"))
            cancel.check()
            data = self._process.pipe.recv_bytes(LARGEST_ANSWER)
            return msgspec.msgpack.decode(data, type=PdfPages)
        except (EOFError, OSError, msgspec.DecodeError) as error:
            reason = tr("it is probably damaged, or needs too much memory")
            raise _too_much(path, reason) from error


def _check(path: Path, last: PdfPages, read: int) -> None:
    """Raises: UserError, if the last message names a problem or the file has no pages."""
    if last.problem == "password":
        raise UserError(
            tr(
                "{name} is protected with a password. Open it in a PDF viewer, save a copy without "
                "the password, and add the copy.",
                name=path.name,
            ),
            kind="password",
        )
    if last.problem == "file":
        raise UserError(*last.error)
    if last.problem == "memory":
        raise _too_much(path, tr("its pages need too much memory"))
    if last.problem in ("pages", "characters"):
        raise _too_much(path, tr("it has {pages:,} pages", pages=last.of))
    if last.problem or not read:
        raise damaged(path)


def damaged(path: Path, details: str = "") -> UserError:
    return UserError(
        tr(
            "{name} can't be read as a PDF file. It is damaged or incomplete. Get a new copy of "
            "the file.",
            name=path.name,
        ),
        kind="unreadable",
        details=details,
    )


def _too_much(path: Path, reason: str) -> UserError:
    return UserError(
        tr(
            "{name} can't be read: {reason}. Save the pages that you need as a separate file, and "
            "add that file.",
            name=path.name,
            reason=reason,
        ),
        kind="too_large",
    )


def _name(path: Path) -> str:
    return one_line(path.name)
