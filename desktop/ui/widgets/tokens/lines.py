"""Lays out pieces in lines of a given width and finds the piece at a point."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.core.messages import TokenPiece

LINE_BREAK = "↵"


@dataclass(frozen=True, slots=True)
class LineHeading:
    """A heading on a separate line between the pieces."""

    text: str
    detail: str


@dataclass(frozen=True, slots=True)
class LineItem:
    what: TokenPiece | LineHeading
    text: str
    x: int
    width: int
    number: int  # counts the pieces, for the colors; -1 for a heading


@dataclass(slots=True)
class TokenLine:
    top: int
    height: int
    items: list[LineItem]


@dataclass(frozen=True, slots=True)
class Measures:
    """Measures of the layout in pixels: the start, width, height, and spacing of lines, and the
    spacing of pieces. With `breaks_lines`, a line break in the text starts a new line."""

    left: int
    top: int
    room: int
    gap: int
    line_gap: int
    piece: int
    heading: int
    breaks_lines: bool


class TokenLines:
    """Lines of pieces. Appending a piece doesn't change the layout of earlier ones."""

    def __init__(self, measures: Measures) -> None:
        self._measures = measures
        self.lines: list[TokenLine] = []
        self.count = 0
        """Number of pieces."""
        self._ended = True  # the last piece ended its line

    def add_heading(self, heading: LineHeading) -> None:
        at = self._measures
        line = self._begin_line(at.heading)
        line.items.append(LineItem(heading, heading.text, at.left, at.room, -1))
        self._ended = True

    def add(self, piece: TokenPiece, text: str, width: int) -> None:
        """Append a piece. `text` is its displayed text, and `width` its width in pixels."""
        at = self._measures
        line = self.lines[-1] if self.lines else None
        x = at.left
        if line is not None and line.items and not self._ended:
            x = line.items[-1].x + line.items[-1].width + at.gap
        if line is None or self._ended or x + width > at.left + at.room:
            line, x = self._begin_line(at.piece), at.left
        line.items.append(LineItem(piece, text, x, width, self.count))
        self.count += 1
        self._ended = at.breaks_lines and LINE_BREAK in text

    def _begin_line(self, height: int) -> TokenLine:
        last = self.lines[-1] if self.lines else None
        top = last.top + last.height + self._measures.line_gap if last else self._measures.top
        self.lines.append(TokenLine(top, height, []))
        return self.lines[-1]

    @property
    def bottom(self) -> int:
        """The bottom of the last line; 0 if there are none."""
        return self.lines[-1].top + self.lines[-1].height if self.lines else 0

    def between(self, top: int, bottom: int) -> Iterator[TokenLine]:
        """Yield the lines visible between two heights."""
        for line in self.lines[max(0, self._line_at(top)) :]:
            if line.top > bottom:
                break
            yield line

    def at(self, x: int, y: int) -> LineItem | None:
        """Return the piece at a point, or None."""
        found = self._line_at(y)
        if found < 0 or y > self.lines[found].top + self.lines[found].height:
            return None
        items = self.lines[found].items
        return next(
            (each for each in items if each.x <= x < each.x + each.width and each.number >= 0), None
        )

    def line_of(self, number: int) -> TokenLine | None:
        """Return the line of a piece, or None."""
        for line in reversed(self.lines):  # it is usually one of the last
            if any(item.number == number for item in line.items):
                return line
        return None

    def _line_at(self, y: int) -> int:
        return bisect_right(self.lines, y, key=lambda line: line.top) - 1
