"""Splits streamed Markdown into blocks, of which only the last can still change.

Blocks are found line by line (CommonMark 0.31, with the tables of GitHub's dialect); Qt's importer
handles their content. So a long answer is parsed once, and while it streams, only its last block is
parsed again. To keep that block small, each list item is a separate block, and very long
paragraphs, quotes, and tables continue in a new block. Two deliberate differences from CommonMark
accommodate the way models write: line breaks in a paragraph are kept, and blocks nested in a list
may be indented too little.
"""

from __future__ import annotations

import re
from copy import copy
from dataclasses import dataclass, field
from typing import Literal

from desktop.ui.widgets.markdown.lines import (
    FENCE,
    HEADING,
    MARKER,
    QUOTE,
    RULE,
    TABLE_LINE,
    UNDERLINE,
    UNFINISHED,
    begins_block,
    cells,
    escaped,
    good_end,
    indentation,
    spaces_for_tabs,
    with_breaks,
)

LONGEST_BLOCK = 1500
"""In characters. Showing a paragraph again took 2 to 5 ms per 1,000 characters."""
MOST_ROWS = 40


@dataclass(frozen=True, slots=True)
class MarkdownBlock:
    """One block. `source` is Markdown, or the text itself if `kind` is "code".

    `level` is the number of lists that contain it, `number` is the number of a numbered item, and
    `continued` is True if it continues the previous block, which was split for its length.
    """

    kind: Literal["text", "table", "code"]
    source: str
    language: str = ""
    level: int = 0
    number: int | None = None
    continued: bool = False


@dataclass(slots=True)
class _Open:
    kind: Literal["paragraph", "heading", "list", "quote", "table", "indented"]
    lines: list[str]
    level: int = 0
    number: int | None = None
    content_indent: int = 0
    shift: int = 0  # for blocks nested in a list with too little indentation
    blank: bool = False  # the last line is blank
    continued: bool = False
    size: int = 0

    def add(self, line: str) -> None:
        self.lines.append(line)
        self.size += len(line) or 1

    def finished(self) -> MarkdownBlock:
        if self.kind == "indented":
            text = "\n".join(line[4:] for line in self.lines).rstrip("\n")
            return MarkdownBlock("code", text, level=self.level)
        kind = "table" if self.kind == "table" else "text"
        source = "\n".join(self.lines) if kind == "table" else with_breaks(self.lines).rstrip()
        return MarkdownBlock(kind, source, "", self.level, self.number, self.continued)


@dataclass(slots=True)
class _Fence:
    mark: str
    indent: int
    language: str
    level: int
    lines: list[str] = field(default_factory=list[str])

    def finished(self) -> MarkdownBlock:
        return MarkdownBlock("code", "\n".join(self.lines), self.language, self.level)


class BlockSplitter:
    """Splits text that arrives piece by piece. `feed` returns the blocks that are closed, and
    `rest` returns the blocks that are still open."""

    def __init__(self) -> None:
        self._line = ""  # the unfinished last line
        self._closed: list[MarkdownBlock] = []
        self._open: _Open | None = None
        self._fence: _Fence | None = None
        self._paused: _Open | None = None  # split for its length, possibly mid-line
        self._mid_line = False
        self._nested = (0, 0)  # indentation and level of a list item's content
        self._numbers: dict[int, tuple[str, int]] = {}  # level: the last item's delimiter, number

    def feed(self, text: str) -> list[MarkdownBlock]:
        """Process the next piece of text. Returns the blocks that it closed."""
        text = text.replace("\r", "").replace("\0", "\ufffd")
        *lines, self._line = (self._line + text).split("\n")
        for line in lines:
            self._take(line)
        if self._fence is None:
            self._line = self._cut(self._line)
        closed, self._closed = self._closed, []
        return closed

    def rest(self, final: bool = False) -> list[MarkdownBlock]:
        """Return the open blocks as if the text ended here. Unless `final` is true, a last line
        that may still become the beginning or the end of a block is left out."""
        ahead = copy(self)
        ahead._closed = []
        ahead._numbers = dict(self._numbers)
        if self._open:
            ahead._open = copy(self._open)
            ahead._open.lines = list(self._open.lines)
        if self._fence:
            ahead._fence = copy(self._fence)
            ahead._fence.lines = list(self._fence.lines)
        if self._line and (final or not self._may_change(self._line)):
            ahead._take(self._line)
        if ahead._fence:
            ahead._closed.append(ahead._fence.finished())
        ahead._close()
        return ahead._closed

    def _may_change(self, line: str) -> bool:
        if self._fence:
            return not line.strip().strip(self._fence.mark[0])
        return bool(UNFINISHED.match(line.strip()))

    def _take(self, line: str) -> None:
        if self._fence:
            self._take_code(line, self._fence)
        else:
            self._take_text(self._cut(line))

    def _take_code(self, line: str, fence: _Fence) -> None:
        text = line.strip()
        if text.startswith(fence.mark) and not text.strip(fence.mark[0]):
            self._closed.append(fence.finished())
            self._fence = None
            return
        blank = min(fence.indent, len(line) - len(line.lstrip(" ")))
        fence.lines.append(line[blank:])

    def _cut(self, line: str) -> str:
        """Process the beginning of a line that is too long. Returns the rest of the line."""
        while len(line) > LONGEST_BLOCK:
            end = good_end(line[:LONGEST_BLOCK])
            self._take_text(line[:end])
            self._pause(mid_line=True)
            line = line[end:]
        return line

    def _pause(self, mid_line: bool = False) -> None:
        """Split the block because of its length; the following text continues it."""
        self._paused, self._mid_line = self._open, mid_line
        if self._open and self._open.kind == "list":
            # More content of the item becomes a separate block, one level deeper.
            self._nested = (self._nested[0] + self._open.content_indent, self._open.level + 1)
        self._close()

    def _take_text(self, line: str) -> None:
        before, self._paused = self._paused, None
        if not line.strip():
            self._take_blank()
            return
        line = spaces_for_tabs(line)
        if not (before and self._mid_line):
            line = self._unnested(line)
            if before and not _goes_on_with(before, line):
                before = None
        if before:
            self._go_on(before, line)
        elif fence := FENCE.match(line):
            self._open_fence(fence)
        elif self._open is None or not self._continues(self._open, line):
            self._begin(line)
        if self._open and self._open.size > LONGEST_BLOCK:
            self._pause()

    def _take_blank(self) -> None:
        if self._open:
            self._open.blank = True
            if self._open.kind in ("list", "indented"):
                self._open.add("")
                if self._open.size > LONGEST_BLOCK:
                    self._pause()

    def _unnested(self, line: str) -> str:
        """Return the line without the indentation of the list item that it continues."""
        indent = indentation(line)
        if self._nested[0] and indent < self._nested[0]:
            self._nested = (0, 0)
            self._close()
        return line[self._nested[0] :]

    def _go_on(self, before: _Open, line: str) -> None:
        """Continue a block that was split for its length."""
        self._open = _Open(before.kind, [], before.level, continued=True)
        if before.kind == "table":
            self._open.lines = before.lines[:2]
        elif before.kind == "indented":
            line = "    " + line.removeprefix("    ")
        elif before.kind == "quote":
            line = "> " + escaped(line.lstrip()) if self._mid_line else line
        else:
            self._open.kind = "paragraph"
            self._open.level += before.kind == "list"
            line = escaped(line.lstrip())
        self._open.add(line)

    def _begin(self, line: str) -> None:
        self._close()
        level = self._nested[1]
        indent = indentation(line)
        if (marker := MARKER.match(line)) and not RULE.match(line) and indent < 4:
            self._begin_item(line, marker, level)
            return
        if HEADING.match(line) or RULE.match(line):
            kind = "heading"
        elif QUOTE.match(line):
            kind = "quote"
        else:
            kind = "indented" if indent >= 4 else "paragraph"
        self._numbers = {at: last for at, last in self._numbers.items() if at < level}
        self._open = _Open(kind, [], level)
        self._open.add(line)

    def _begin_item(self, line: str, marker: re.Match[str], level: int) -> None:
        number = None
        delimiter = marker[4] or marker[2]
        if marker[3]:
            last = self._numbers.get(level)
            number = last[1] + 1 if last and last[0] == delimiter else int(marker[3])
        self._numbers = {at: last for at, last in self._numbers.items() if at < level}
        if number is not None:
            self._numbers[level] = (delimiter, number)
        gap = len(line) - len(marker[5]) - marker.end(2)
        width = marker.end(2) + (gap if 1 <= gap <= 4 else 1)
        self._open = _Open("list", [], level, number, width)
        self._open.add(line)

    def _continues(self, block: _Open, line: str) -> bool:
        """Add the line to the open block and return True if it belongs there."""
        if block.kind == "list":
            return self._continues_item(block, line)
        if block.kind == "paragraph" and not block.blank and self._changes_paragraph(block, line):
            return True
        if block.kind == "indented":
            belongs = indentation(line) >= 4
        elif block.blank or block.kind == "heading":
            belongs = False
        elif block.kind == "table":
            belongs = "|" in line
        else:
            belongs = bool(block.kind == "quote" and QUOTE.match(line)) or not begins_block(line)
        if not belongs:
            return False
        block.add(line)
        if block.kind == "table" and len(block.lines) >= MOST_ROWS + 2:
            self._pause()
        return True

    def _changes_paragraph(self, block: _Open, line: str) -> bool:
        """Turn the open paragraph into a table or a heading and return True if the line requires
        it."""
        head = block.lines[-1]
        if "|" in head and TABLE_LINE.match(line) and cells(head) == cells(line):
            if len(block.lines) > 1:
                block.lines.pop()
                self._close()
            self._open = _Open("table", [], block.level)
            self._open.add(head)
            self._open.add(line)
            return True
        if (underline := UNDERLINE.match(line)) and not block.continued:
            title = " ".join(part.strip() for part in block.lines)
            block.lines = [("# " if underline[1][0] == "=" else "## ") + title]
            block.kind = "heading"
            return True
        return False

    def _continues_item(self, block: _Open, line: str) -> bool:
        indent = indentation(line)
        marker = MARKER.match(line)
        if marker and not RULE.match(line) and indent + block.shift < block.content_indent:
            same_kind = (block.number is not None) == bool(marker[3])
            if same_kind or indent < 2:
                return False
        elif indent < 2 and (block.blank or begins_block(line)):
            return False
        if 2 <= indent < block.content_indent and not block.shift and (marker or block.blank):
            block.shift = block.content_indent - indent
        block.blank = False
        block.add(" " * block.shift + line if indent >= 2 else line)
        return True

    def _open_fence(self, fence: re.Match[str]) -> None:
        indent, level = self._nested
        inside = len(fence[1])
        if inside and self._open and self._open.kind == "list":
            level = self._open.level + (2 if inside > 4 else 1)
            self._nested = (indent + inside, level)
        self._close()
        if not level:
            self._numbers.clear()
        self._fence = _Fence(fence[2], indent + inside, fence[3], level)

    def _close(self) -> None:
        if self._open:
            self._closed.append(self._open.finished())
            self._open = None


def _goes_on_with(block: _Open, line: str) -> bool:
    """Return True if a new line continues a block that was split for its length."""
    if block.kind == "paragraph":
        return not begins_block(line) and not FENCE.match(line)
    if block.kind == "quote":
        return bool(QUOTE.match(line))
    return (block.kind == "table" and "|" in line) or (
        block.kind == "indented" and indentation(line) >= 4
    )
