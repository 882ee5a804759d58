"""Lays out tokens in paragraphs, with uncertain tokens colored.

Each paragraph is laid out once, except the last one. All positions are in characters, except in
layouts, whose positions are in UTF-16 code units.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextCharFormat, QTextLayout, QTextLine, QTextOption

from desktop.core.messages import Token
from desktop.core.readable import utf16_length, utf16_start
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.tokens.confidence_steps import step_formats, step_of

LONGEST = 1200
"""Maximum length of a paragraph in characters. Longer ones are split, after a word if possible. The
last paragraph is laid out again with each batch of tokens."""
LINE_HEIGHT = 1.5
LEAST_MARK = 6
BOLD, FENCE = "**", "```"
"""Markdown marks around bold words, and at the start of the lines before and after code."""


@dataclass(slots=True)
class Paragraph:
    start: int  # position of its first character in the whole text
    length: int  # without the line break that ends it
    layout: QTextLayout
    top: float
    height: float


class TokenParagraphs:
    """Paragraphs of lines `width` pixels wide. The first `skip` characters, the model's thinking,
    are omitted.

    `tokens` may grow: `extend` lays out the new ones. Words between double asterisks are bold, and
    the asterisks take up almost no space, but arrow keys still reach their tokens.
    """

    def __init__(
        self, theme: Theme, width: int = 0, tokens: Sequence[Token] = (), skip: int = 0
    ) -> None:
        self._theme, self.width, self.tokens, self.skip = theme, width, tokens, skip
        self.shown = 0
        """Number of tokens laid out so far."""
        self.starts: list[int] = []
        """Start of each token's text, in characters."""
        self.all: list[Paragraph] = []
        self._text_length = 0
        self._open = ""  # the last paragraph's text
        self._in_code = False
        self._styles = step_formats(theme)
        if width:
            self.extend()

    @property
    def height(self) -> int:
        return round(self.all[-1].top + self.all[-1].height) if self.all else 0

    def extend(self) -> None:
        """Lay out the new tokens."""
        added: list[str] = []
        for token in self.tokens[self.shown :]:
            self.starts.append(self._text_length)
            self._text_length += len(token.text)
            added.append(token.text)
        self.shown = len(self.tokens)
        text = "".join(added)
        text = text[max(0, self.skip - (self._text_length - len(text))) :]
        at = self.all.pop().start if self.all else self.skip
        *closed, last = (self._open + text).split("\n")
        for line in closed:
            at = self._add(at, line) + 1
            self._in_code ^= line.startswith(FENCE)
        self._add(at, last)

    def _add(self, at: int, line: str) -> int:
        """Lay out a line of the text; a long one is split after words into several paragraphs.
        Returns the position at which the line ends."""
        while len(line) > LONGEST:
            end = line.rfind(" ", 1, LONGEST) + 1 or LONGEST
            self._append(at, line[:end])
            at, line = at + end, line[end:]
        self._append(at, line)
        self._open = line
        return at + len(line)

    def _append(self, start: int, text: str) -> None:
        before = self.all[-1] if self.all else None
        top = before.top + before.height if before else 0.0
        font = self._theme.font("reading")
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        emphasis = [] if self._in_code else self._emphasis(text)
        layout.setFormats([*self._formats(start, text), *emphasis])
        height = 0.0
        pitch = round(LINE_HEIGHT * font.pixelSize() * 1.1)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.width)
            line.setPosition(QPointF(0, height + (pitch - line.height()) / 2))
            height += pitch
        layout.endLayout()
        self.all.append(Paragraph(start, len(text), layout, top, height or pitch))

    def _formats(self, start: int, text: str) -> list[QTextLayout.FormatRange]:
        """Return the color formats of a paragraph's words. The spaces before tokens have no
        color."""
        found: list[QTextLayout.FormatRange] = []
        end = start + len(text)
        index = max(0, bisect_right(self.starts, start) - 1)
        while index < len(self.starts) and self.starts[index] < end:
            token = self.tokens[index]
            step = step_of(token.probabilities.probability) if token.probabilities else 0
            if step and token.text:
                a = max(self.starts[index], start) - start
                b = min(self.starts[index] + len(token.text), end) - start
                blank = len(text[a:b]) - len(text[a:b].lstrip())
                a += blank if blank < b - a else 0
                found.append(_run(text, a, b, self._styles[step]))
            index += 1
        return found

    def _emphasis(self, text: str) -> list[QTextLayout.FormatRange]:
        """Return the formats that make words bold and the asterisks around them invisibly small."""
        bold, hidden = QTextCharFormat(), QTextCharFormat()
        bold.setFont(self._theme.font("section"))  # as large as "reading"
        hidden.setProperty(QTextCharFormat.Property.FontPixelSize, 1)
        hidden.setForeground(Qt.GlobalColor.transparent)
        found: list[QTextLayout.FormatRange] = []
        for first, last in _bold(text):
            inside, end = first + len(BOLD), last + len(BOLD)
            found += [
                _run(text, first, inside, hidden),
                _run(text, inside, last, bold),
                _run(text, last, end, hidden),
            ]
        return found

    # --- positions ---

    @property
    def first(self) -> int:
        """The index of the first token that is not skipped."""
        return max(0, bisect_right(self.starts, self.skip) - 1)

    def between(self, top: float, bottom: float) -> Iterator[Paragraph]:
        """Yield the paragraphs visible between two heights."""
        for paragraph in self.all[max(0, self._at_height(top)) :]:
            if paragraph.top > bottom:
                break
            yield paragraph

    def _at_height(self, y: float) -> int:
        return bisect_right(self.all, y, key=lambda paragraph: paragraph.top) - 1

    def at(self, place: QPointF) -> int:
        """Return the index of the token at a point, or -1 if there is none."""
        found = self._at_height(place.y())
        if found < 0:
            return -1
        paragraph = self.all[found]
        for number in range(paragraph.layout.lineCount()):
            line = paragraph.layout.lineAt(number)
            middle = line.y() + line.height() / 2 + paragraph.top
            if abs(place.y() - middle) <= line.height():
                if not 0 <= place.x() <= line.naturalTextWidth():
                    continue
                # The character at the point, not the nearest gap between two.
                at = line.xToCursor(place.x(), line.CursorPosition.CursorOnCharacter)
                before = utf16_start(paragraph.layout.text(), at)
                return self._index_of(paragraph.start + len(before))
        return -1

    def _index_of(self, character: int) -> int:
        index = bisect_right(self.starts, character) - 1
        return index if index >= 0 and self.tokens[index].text else -1

    def rects(self, index: int) -> list[QRectF]:
        """Return the rectangles of a token, one for each line it is on."""
        if not 0 <= index < len(self.starts):
            return []
        begin = self.starts[index]
        text = self.tokens[index].text
        blank = len(text) - len(text.lstrip())
        begin, end = begin + (blank if blank < len(text) else 0), begin + len(text)
        found: list[QRectF] = []
        for paragraph in self.all[self._paragraph_of(begin) :]:
            if end <= paragraph.start:
                break
            a, b = (
                utf16_length(paragraph.layout.text()[: max(0, place - paragraph.start)])
                for place in (begin, end)
            )
            for number in range(paragraph.layout.lineCount()):
                line = paragraph.layout.lineAt(number)
                first, last = line.textStart(), line.textStart() + line.textLength()
                is_last = number == paragraph.layout.lineCount() - 1
                if a > last or b <= first or (a == last and not is_last):
                    continue
                left = _x(line, max(a, first))
                right = _x(line, min(b, last))
                width = max(right - left, self._theme.px(LEAST_MARK))
                found.append(QRectF(left, paragraph.top + line.y(), width, line.height()))
        return [rect for rect in found if rect.width() > 0]

    def _paragraph_of(self, character: int) -> int:
        return max(0, bisect_right(self.all, character, key=lambda each: each.start) - 1)


def _bold(text: str) -> Iterator[tuple[int, int]]:
    """Yield the positions of the asterisks before and after bold words. As in Markdown, a space
    between the asterisks and the words makes them ordinary characters."""
    opened, at = -1, text.find(BOLD)
    while at >= 0:
        inside = at + len(BOLD)
        if opened < 0:
            opened = at if text[inside : inside + 1].strip() else -1
        elif at > opened + len(BOLD) and not text[at - 1].isspace():
            yield opened, at
            opened = -1
        at = text.find(BOLD, inside)


def _run(text: str, start: int, end: int, style: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = utf16_length(text[:start]), utf16_length(text[start:end])
    made.format = style
    return made


def _x(line: QTextLine, at: int) -> float:
    """Return the x-coordinate of a position, in UTF-16 code units, in pixels. PySide may return the
    coordinate in a pair with the cursor position."""
    found = cast("float | tuple[float, int]", line.cursorToX(at))
    return float(found[0] if isinstance(found, tuple) else found)
