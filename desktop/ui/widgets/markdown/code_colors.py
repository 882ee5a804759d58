"""Colors code with Pygments, a little in each turn of the event loop.

A lexer can only start at the beginning, so growing code is read again from time to time. Each pass
is split into short pieces, and the pause after a pass is several times as long as the pass itself.
Colors are additional formats on the lines, as in QSyntaxHighlighter; the text itself is never
changed.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any, Final

from pygments.lexers import get_lexer_by_name  # pyright: ignore[reportUnknownVariableType]
from pygments.token import Comment, Keyword, Name, Number, Operator, String
from pygments.util import ClassNotFound
from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextDocument, QTextLayout

from desktop.core.readable import utf16_length, utf16_start
from desktop.ui.look.theme import Theme

FIRST_MS: Final = 60
PAUSE_MS: Final = 250
PAUSES: Final = 6
"""Ratio of a pause to the duration of the pass before it."""
BUDGET_S: Final = 0.004
LONGEST: Final = 200_000
"""Longest code that is colored, in characters."""
LONGEST_LINE: Final = 2000
"""Code with a longer line isn't colored. Some lexers scan a line once for each of its characters in
a single step that can't be interrupted: the INI lexer took a second for 8,000 spaces."""
GOES_ON: Final = 1
"""State of a text block that continues the previous block's line."""

LANGUAGES: Final = frozenset(
    {
        *("bash", "batch", "c", "cpp", "csharp", "css", "dart", "diff", "docker", "elixir"),
        *("fortran", "go", "graphql", "haskell", "html", "ini", "java", "javascript", "json"),
        *("julia", "kotlin", "less", "lua", "make", "markdown", "nginx", "objective-c", "perl"),
        *("php", "powershell", "pycon", "python", "ruby", "rust", "scss", "splus", "sql", "swift"),
        *("tex", "toml", "tsx", "typescript", "xml", "yaml"),
    }
)
"""First Pygments alias of each language whose lexer was tested on adversarial texts. Some other
lexers hang in a single step (Scala, Chapel, and CDDL on 40 backslashes in quotes), or pass the text
to any lexer that the text names (HTTP)."""

COLORS: Final = (
    (Comment, "ink3"),
    (Keyword, "accent"),
    (Operator.Word, "accent"),
    (String, "good"),
    (Number, "warn"),
    (Name.Function, "accent"),
    (Name.Class, "accent"),
    (Name.Tag, "accent"),
    (Name.Decorator, "warn"),
)
"""Color by token type; the first match counts. Other tokens keep the color of text."""


class CodeColors(QObject):
    """Colors the code in a growing document. Code in a language outside LANGUAGES isn't colored."""

    def __init__(self, theme: Theme, document: QTextDocument, language: str) -> None:
        super().__init__(document)
        self._document = document
        # A fence may have more than the name: "python title=…", "{.python}".
        self._language = language.partition(" ")[0].strip("{.}")
        self._formats = {kind: _format(theme, color) for kind, color in COLORS}
        self._code = self._passed = ""
        self._lexer: Any = None
        self._rest: Iterator[tuple[int, Any, str]] = iter(())
        self._took = 0.0
        self._place = _Place(document.begin())
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._go_on)
        self._soon = QTimer(self, singleShot=True, interval=FIRST_MS)
        self._soon.timeout.connect(self._begin)

    @property
    def done(self) -> bool:
        """True if no more code is waiting to be colored."""
        return not self._soon.isActive() and not self._next.isActive()

    def follow(self, code: str) -> None:
        """Store the code that the document now shows, to color it soon. The code must start with
        the previous code."""
        self._code = code
        if self._language and len(code) <= LONGEST and self.done:
            self._soon.start()

    @Slot()
    def _begin(self) -> None:
        if max(map(len, self._code.split("\n"))) > LONGEST_LINE:
            self._language = ""
            return
        if self._lexer is None:
            try:
                self._lexer = get_lexer_by_name(
                    self._language, stripnl=False, ensurenl=False, handlecodeblocks=False
                )
            except ClassNotFound:
                self._language = ""
                return
            if self._lexer.aliases[0] not in LANGUAGES:
                self._language = ""
                return
        self._passed, self._took = self._code, 0.0
        self._rest = self._lexer.get_tokens_unprocessed(self._passed)
        self._place = _Place(self._document.begin())
        self._next.start()

    @Slot()
    def _go_on(self) -> None:
        began = time.perf_counter()
        for _, kind, text in self._rest:
            self._place.take(text, self._format_of(kind))
            if time.perf_counter() - began > BUDGET_S:
                self._took += time.perf_counter() - began
                self._next.start()
                return
        self._place.finish()
        self._took += time.perf_counter() - began
        if len(self._code) > len(self._passed):
            self._soon.start(max(PAUSE_MS, round(1000 * PAUSES * self._took)))

    def _format_of(self, kind: Any) -> QTextCharFormat | None:
        return next((made for each, made in self._formats.items() if kind in each), None)


class _Place:
    """Moves through the lines of a document along with the lexer."""

    def __init__(self, block: QTextBlock) -> None:
        self._block = block
        self._at = 0  # in the block, in UTF-16 code units
        self._ranges: list[QTextLayout.FormatRange] = []

    def take(self, text: str, form: QTextCharFormat | None) -> None:
        for number, line in enumerate(text.split("\n")):
            if number:
                self._next_block()
            while line and self._block.isValid():
                room = self._block.length() - 1 - self._at
                if room <= 0:
                    if self._block.next().userState() != GOES_ON:
                        return  # text appended since then comes in the next pass
                    self._next_block()
                    continue
                part = utf16_start(line, room)
                line = line[len(part) :]
                length = utf16_length(part)
                if form is not None:
                    self._ranges.append(_range(self._at, length, form))
                self._at += length

    def finish(self) -> None:
        """Apply the formats of the last line."""
        self._next_block()

    def _next_block(self) -> None:
        if self._block.isValid() and (self._ranges or self._block.layout().formats()):
            self._block.layout().setFormats(self._ranges)
            document = self._block.document()
            document.markContentsDirty(self._block.position(), self._block.length())
        self._block, self._at, self._ranges = self._block.next(), 0, []


def _range(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, form
    return made


def _format(theme: Theme, color: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(theme.color(color))
    return made
