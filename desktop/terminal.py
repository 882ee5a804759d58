"""Writes the output of the headless commands and stops them on Ctrl+C.

Standard output contains only the answer: text as it arrives or, with --json, one object.
Everything else goes to standard error.
"""

from __future__ import annotations

import contextlib
import io
import itertools
import json
import os
import shutil
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from types import FrameType

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.records import for_json

_CONTROLS = {
    code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160)) if code not in (9, 10)
}
_CONTROLS |= {code: f"\\u{code:04x}" for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}
"""Escape sequences by code point. The second group of characters can change the direction of the
text that follows."""
STOPPED = 130
"""Exit status of a command that was stopped: the shell's for the signal SIGINT."""


class Terminal:
    """Standard output and standard error of one command."""

    def __init__(self, as_json: bool) -> None:
        self.as_json = as_json
        self._status_shown = False
        self._answer = ""
        self._written = False
        if isinstance(sys.stdout, io.TextIOWrapper):
            # On Windows, a pipe would use the system's legacy code page.
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")

    def text(self, text: str, end: str = "\n") -> None:
        """Write a part of the answer for a person. Does nothing with --json."""
        if not self.as_json:
            self._write(without_controls(text) + end)

    def result(self, values: dict[str, object]) -> None:
        """Set the answer for a program, with --json only. `finish` writes it. If an error occurs
        before `finish`, the error replaces the answer, so that there is always exactly one
        object. After `finish` has written it, this does nothing."""
        if self.as_json and not self._written:
            try:
                self._answer = json.dumps(values, ensure_ascii=False, allow_nan=False)
            except ValueError:
                self._answer = json.dumps(for_json(values), ensure_ascii=False)

    @property
    def has_result(self) -> bool:
        return self._written or bool(self._answer)

    def finish(self) -> None:
        """Write the answer for a program, if any. Raises the same errors as `text`."""
        answer, self._answer = self._answer, ""
        if answer:
            self._written = True
            self._write(answer + "\n")

    def _write(self, text: str) -> None:
        """Write text to standard output. After an error, all further output is dropped.

        Raises: BrokenPipeError, if the reader has closed the pipe; UserError, if the output can't
        be written, as on a full disk.
        """
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
        """Write a message to standard error."""
        self.clear_status()
        with contextlib.suppress(OSError):  # there is nowhere left to report it
            print(without_controls(text), file=sys.stderr, flush=True)

    def status(self, text: str) -> None:
        """Show the current activity on one line that is overwritten each time. Does nothing unless
        standard error is a terminal."""
        if sys.stderr.isatty():
            print(f"\r{fitted(in_one_line(text))}", end="", file=sys.stderr, flush=True)
            self._status_shown = True

    def clear_status(self) -> None:
        if self._status_shown:
            print(f"\r{fitted('')}\r", end="", file=sys.stderr, flush=True)
            self._status_shown = False


def without_controls(text: str) -> str:
    """Return text from a model or a file that is safe for a terminal. Characters that could move
    the cursor, clear the screen, or rename the window are escaped; newlines and tabs stay."""
    return text.translate(_CONTROLS)


def in_one_line(text: str) -> str:
    return without_controls(text).translate({9: "\\t", 10: "\\n"})


def fitted(text: str) -> str:
    """Truncate or pad a text to the terminal's width, since not every terminal can erase a line."""
    width = shutil.get_terminal_size().columns - 1
    return text[:width].ljust(width)


def wants_json(arguments: Sequence[str]) -> bool:
    """Return True if --json is among a command's arguments. After "--", it is a name."""
    return "--json" in itertools.takewhile(lambda each: each != "--", arguments)


def stopped(terminal: Terminal) -> int:
    """Report that the command was stopped. With --json, print the partial result if there is one,
    and an error if there isn't. Returns the exit status."""
    terminal.note("Stopped.")
    if not terminal.has_result:
        terminal.result({"error": "Stopped.", "kind": "stopped"})
    finish(terminal)
    return STOPPED


def finish(terminal: Terminal) -> None:
    """Finish the output and ignore output errors, since the exit status already reports why the
    command ended."""
    with contextlib.suppress(BrokenPipeError, UserError):
        terminal.finish()


@contextlib.contextmanager
def stopped_by_ctrl_c(cancel: Cancel) -> Iterator[None]:
    """Within this context, set `cancel` on the first Ctrl+C and raise KeyboardInterrupt on the
    second."""

    def stop(number: int, frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        # In another thread, since the interrupted code may hold one of the locks needed here.
        threading.Thread(target=cancel.set, name="stop", daemon=True).start()

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def drop_output() -> None:
    """Discard the output that couldn't be written, and all further output, since the next flush
    would fail again."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def number_of(count: int, one: str, many: str = "") -> str:
    """Return "1 question" or "1,234 questions"; `many` is the plural if it isn't `one` plus "s"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def table(rows: list[tuple[str, ...]], right: frozenset[int] = frozenset()) -> str:
    """Format rows in columns two spaces apart; the columns in `right` are right-aligned."""
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
