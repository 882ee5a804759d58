"""What the headless commands write, and how Ctrl+C stops them.

Standard output holds the answer alone: text as it comes, or with --json one object.
Everything else goes to standard error.
"""

from __future__ import annotations

import contextlib
import io
import json
import math
import os
import shutil
import signal
import sys
import threading
from collections.abc import Iterator
from types import FrameType
from typing import cast

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError

_CONTROLS = {
    code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160)) if code not in (9, 10)
}
_CONTROLS |= {code: f"\\u{code:04x}" for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}
"""The latter turn the words behind them around."""


class Terminal:
    """Standard output and standard error of one command."""

    def __init__(self, as_json: bool) -> None:
        self.as_json = as_json
        self._status_shown = False
        self._answer = ""
        if isinstance(sys.stdout, io.TextIOWrapper):
            # A pipe on Windows would take the system's old code page.
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")

    def text(self, text: str, end: str = "\n") -> None:
        """A part of the answer for a person; nothing with --json."""
        if not self.as_json:
            self._write(without_controls(text) + end)

    def result(self, values: dict[str, object]) -> None:
        """The answer for a program, with --json only. `finish` writes it: an error that comes
        between takes its place, so that there is one object whatever happens."""
        if self.as_json:
            try:
                self._answer = json.dumps(values, ensure_ascii=False, allow_nan=False)
            except ValueError:
                self._answer = json.dumps(_finite(values), ensure_ascii=False)

    @property
    def has_result(self) -> bool:
        return bool(self._answer)

    def finish(self) -> None:
        """Raises: as `text` does."""
        answer, self._answer = self._answer, ""
        if answer:
            self._write(answer + "\n")

    def _write(self, text: str) -> None:
        """Raises: BrokenPipeError, when the reader has gone; UserError, when the output can't
        be written, on a full disk. Then nothing more is written."""
        self.clear_status()
        try:
            print(text, end="", flush=True)
        except BrokenPipeError:
            drop_output()
            raise
        except OSError as error:
            drop_output()
            reason = error.strerror or type(error).__name__
            message = f"The output can't be written: {reason}."
            raise UserError(message, kind="output", details=str(error)) from error

    def note(self, text: str) -> None:
        """A sentence beside the answer."""
        self.clear_status()
        with contextlib.suppress(OSError):  # nobody is left to tell
            print(without_controls(text), file=sys.stderr, flush=True)

    def status(self, text: str) -> None:
        """What is going on right now: one line that is rewritten, on a terminal only."""
        if sys.stderr.isatty():
            print(f"\r{fitted(in_one_line(text))}", end="", file=sys.stderr, flush=True)
            self._status_shown = True

    def clear_status(self) -> None:
        if self._status_shown:
            print(f"\r{fitted('')}\r", end="", file=sys.stderr, flush=True)
            self._status_shown = False


def _finite(value: object) -> object:
    """The value with null in place of each number that JSON can't represent."""
    if isinstance(value, dict):
        return {key: _finite(each) for key, each in cast("dict[str, object]", value).items()}
    if isinstance(value, list | tuple):
        return [_finite(each) for each in cast("list[object]", value)]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def without_controls(text: str) -> str:
    """Text of a model or a file as a terminal may have it: what would move the cursor, clear
    the screen or rename the window is written out as an escape; lines and tabs stay."""
    return text.translate(_CONTROLS)


def in_one_line(text: str) -> str:
    return without_controls(text).translate({9: "\\t", 10: "\\n"})


def fitted(text: str) -> str:
    """Cut or filled to the terminal's width: not every one knows how to erase a line."""
    width = shutil.get_terminal_size().columns - 1
    return text[:width].ljust(width)


@contextlib.contextmanager
def stopped_by_ctrl_c(cancel: Cancel) -> Iterator[None]:
    """The first Ctrl+C sets `cancel`, a second one interrupts at once."""

    def stop(number: int, frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        # Elsewhere, since the interrupted code may hold one of the locks that this takes.
        threading.Thread(target=cancel.set, name="stop", daemon=True).start()

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def drop_output() -> None:
    """After a broken pipe: lose what is still unwritten, or whatever flushes next fails again."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def number_of(count: int, one: str, many: str = "") -> str:
    """ "1 question", "1,234 questions"; `many` where it is not `one` with an s."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def table(rows: list[tuple[str, ...]], right: frozenset[int] = frozenset()) -> str:
    """Rows in columns two spaces apart; the columns in `right` are aligned to the right."""
    rows = [tuple(in_one_line(cell) for cell in row) for row in rows]
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    lines: list[str] = []
    for row in rows:
        cells = (
            cell.rjust(width) if place in right else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)
