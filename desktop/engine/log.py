"""Keeps llama.cpp's log in memory, to explain failed loads and to read buffer sizes from it."""

from __future__ import annotations

import ctypes
import re
import threading
from collections import deque
from typing import Any, TextIO

import llama_cpp.llama_cpp as llama

DEBUG, INFO, WARN, ERROR, CONTINUE = 1, 2, 3, 4, 5
KEPT_LINES = 2000
LONGEST_LINE = 2000
"""Number of characters kept per line. Model names are logged too and may have any length;
llama.cpp's own lines are a tenth as long."""
_BUFFER = re.compile(
    r"(?<!\S)([^\s\[]+)(?:\[\S*\])?\s+(model|KV|RS|compute|output) buffer size ="
    r"\s*(\d{1,9}\.\d\d) MiB"
)
"""Matches a line that reports the size of a buffer. A device of another computer is followed by its
address in brackets. The pattern is strict, since the log also
contains text from the model file that may look like such a line."""


class LlamaLog:
    """Captures llama.cpp's log. There is one per process, since llama.cpp has one log.

    `lines` holds the level and text of each of the last KEPT_LINES lines, except debug lines and
    lines that consist of dots. New lines also go to `echo`, if it is set.
    """

    def __init__(self, echo: TextIO | None = None) -> None:
        self._echo = echo
        self.lines: deque[tuple[int, str]] = deque(maxlen=KEPT_LINES)
        self._level = INFO
        self._partial = ""
        self._lock = threading.Lock()
        # Keep a reference: llama.cpp stores only the address.
        self._callback: Any = llama.llama_log_callback(self._take)
        self.listen_to(llama.llama_log_set)

    def listen_to(self, set_log: Any) -> None:
        """Also capture another library's log: `set_log` registers the callback and its data."""
        set_log(self._callback, ctypes.c_void_p(0))

    def _take(self, level: int, text: bytes, _data: object) -> None:
        if level == DEBUG:
            self._level = DEBUG
            return
        with self._lock:
            if level != CONTINUE:
                self._level = level
            elif self._level == DEBUG:
                return
            lines = (self._partial + text.decode("utf-8", "replace")).split("\n")
            *whole, self._partial = [line[:LONGEST_LINE] for line in lines]
            kept = [line for line in whole if line.strip(" .")]
            self.lines.extend((self._level, line) for line in kept)
        if self._echo is not None:
            for line in kept:
                print(line, file=self._echo, flush=True)

    def clear(self) -> None:
        with self._lock:
            self.lines.clear()
            self._partial = ""

    def text(self) -> str:
        with self._lock:
            return "\n".join(line for _, line in self.lines)

    def errors(self) -> list[str]:
        """Return the error lines, without the name of the function that logged them and without
        "error:"."""
        with self._lock:
            lines = [line for level, line in self.lines if level >= ERROR]
        return [re.sub(r"^\w+: (error: )?", "", line).strip() for line in lines]

    def buffers(self) -> list[tuple[str, str, int]]:
        """Return (where, what, bytes) for each buffer that llama.cpp reports; `what` is model, KV,
        RS, compute, or output. Sizes are exact to 0.01 MiB, as printed."""
        with self._lock:
            lines = [line for _, line in self.lines]
        found = [match for line in lines if (match := _BUFFER.search(line))]
        return [(match[1], match[2], int(float(match[3]) * 1024 * 1024)) for match in found]
