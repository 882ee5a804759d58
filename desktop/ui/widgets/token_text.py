"""A text as the tokens that it came in, each colored by how sure the model was.

The text grows. It is laid out paragraph by paragraph, each one once but for the last, and
only what can be seen is painted: 10,000 tokens cost what fits the screen.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from desktop.core.messages import Token
from desktop.core.words import tr
from desktop.ui.theme import Theme

STEPS = (0.9, 0.6, 0.3)
"""The least probability of steps 0, 1 and 2; what is below the last one is step 3."""
LINES = (
    QTextCharFormat.UnderlineStyle.NoUnderline,
    QTextCharFormat.UnderlineStyle.DotLine,
    QTextCharFormat.UnderlineStyle.DashUnderline,
    QTextCharFormat.UnderlineStyle.SingleUnderline,
)
LONGEST = 1200
"""Characters of a paragraph, from which on the next word begins a new one: the last paragraph
is laid out again with each batch of tokens."""
LINE_HEIGHT = 1.5
LEAST_MARK = 6


def step_of(probability: float) -> int:
    """Which of the four colors a probability has."""
    return next((step for step, least in enumerate(STEPS) if probability >= least), len(STEPS))


@dataclass(slots=True)
class _Paragraph:
    start: int  # of its first character, in the whole text
    length: int  # without the line break that ends it
    layout: QTextLayout
    top: float
    height: float


class TokenText(QWidget):
    """Takes tokens; says which of them is pointed at, by mouse or by arrow keys.

    A token that is clicked, or reached by a key, stays the chosen one while the mouse moves
    on; Escape lets it go.
    """

    grown = Signal()
    pointed = Signal(int)  # a token's index, -1 for none
    pick = Signal()  # Enter: go to the choices

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tokens: Sequence[Token] = ()
        self._shown = 0  # how many of the tokens stand in the paragraphs
        self._starts: list[int] = []  # of each token's text, in characters
        self._text_length = 0
        self._skip = 0  # characters at the beginning that are not shown: a thought
        self._open = ""  # the last paragraph's text
        self._paragraphs: list[_Paragraph] = []
        self._width = 0
        self.current = -1
        self._held = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name()
        theme.changed.connect(self._start_anew)

    # --- the text ---

    def show_tokens(self, tokens: Sequence[Token], skip: int = 0) -> None:
        """Show these tokens without the first `skip` characters. Where they begin with what is
        shown, only the rest is worked on: the sequence may be the same one, grown."""
        if skip != self._skip or tokens is not self._tokens or len(tokens) < self._shown:
            self._tokens, self._skip = tokens, skip
            self._start_anew()
            return
        if self._shown < len(tokens) and self._width:
            self._extend()
            self._grow()

    def fit(self, width: int) -> int:
        if width != self._width:
            self._width = width
            self._lay_out_all()
        last = self._paragraphs[-1] if self._paragraphs else None
        return round(last.top + last.height) if last else 0

    def _start_anew(self) -> None:
        self._lay_out_all()
        self._grow()

    def _lay_out_all(self) -> None:
        self._shown, self._text_length = 0, 0
        self._starts.clear()
        self._paragraphs.clear()
        self._open = ""
        self._styles = [self._style(step) for step in range(len(STEPS) + 1)]
        if self._width:
            self._extend()

    def _grow(self) -> None:
        self.grown.emit()
        self.update()

    def _extend(self) -> None:
        """Lay out the tokens that are not shown yet."""
        added: list[str] = []
        for token in self._tokens[self._shown :]:
            self._starts.append(self._text_length)
            self._text_length += len(token.text)
            added.append(token.text)
        self._shown = len(self._tokens)
        text = "".join(added)
        text = text[max(0, self._skip - (self._text_length - len(text))) :]
        at = self._paragraphs.pop().start if self._paragraphs else self._skip
        *closed, last = (self._open + text).split("\n")
        for line in closed:
            at = self._add(at, line) + 1
        self._add(at, last)

    def _add(self, at: int, line: str) -> int:
        """Lay out a line of the text; if it is long, in several paragraphs that end after a
        word. Returns its end."""
        while len(line) > LONGEST:
            end = line.rfind(" ", 1, LONGEST) + 1 or LONGEST
            self._append(at, line[:end])
            at, line = at + end, line[end:]
        self._append(at, line)
        self._open = line
        return at + len(line)

    def _append(self, start: int, text: str) -> None:
        before = self._paragraphs[-1] if self._paragraphs else None
        top = before.top + before.height if before else 0.0
        font = self._theme.font("reading")
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.setFormats(self._formats(start, text))
        height = 0.0
        pitch = round(LINE_HEIGHT * font.pixelSize() * 1.1)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0, height + (pitch - line.height()) / 2))
            height += pitch
        layout.endLayout()
        self._paragraphs.append(_Paragraph(start, len(text), layout, top, height or pitch))

    def _formats(self, start: int, text: str) -> list[QTextLayout.FormatRange]:
        """Runs of color over the words of a paragraph; the blanks around a token have none."""
        found: list[QTextLayout.FormatRange] = []
        end = start + len(text)
        index = max(0, bisect_right(self._starts, start) - 1)
        while index < len(self._starts) and self._starts[index] < end:
            token = self._tokens[index]
            step = step_of(token.odds.probability) if token.odds else 0
            if step and token.text:
                a = max(self._starts[index], start) - start
                b = min(self._starts[index] + len(token.text), end) - start
                blank = len(text[a:b]) - len(text[a:b].lstrip())
                run = QTextLayout.FormatRange()
                run.start = a + (blank if blank < b - a else 0)
                run.length = b - run.start
                run.format = self._styles[step]
                found.append(run)
            index += 1
        return found

    def _style(self, step: int) -> QTextCharFormat:
        made = QTextCharFormat()
        if step:
            made.setBackground(self._theme.color(f"sure_{step}"))
            made.setUnderlineStyle(LINES[step])
            made.setUnderlineColor(self._theme.color("sure_line"))
        return made

    # --- pointing at a token ---

    def choose(self, index: int, hold: bool = True) -> None:
        """Make a token the chosen one; -1 none."""
        self._held = hold and index >= 0
        if index != self.current:
            self.current = index
            self._name()
            self.pointed.emit(index)
            self.update()

    def _name(self) -> None:
        name = tr("Answer, word by word. Arrow keys go from token to token.")
        if 0 <= self.current < len(self._tokens):
            token = self._tokens[self.current]
            name = tr(
                "Token {current} of {tokens}: {shown}",
                current=self.current + 1,
                tokens=len(self._tokens),
                shown=token.text.strip(),
            )
            if token.odds:
                name += tr(", {probability:.0%}", probability=token.odds.probability)
        self.setAccessibleName(name)

    def _at(self, place: QPointF) -> int:
        """The token under a place, -1 where there is none."""
        tops = [paragraph.top for paragraph in self._paragraphs]
        found = bisect_right(tops, place.y()) - 1
        if found < 0:
            return -1
        paragraph = self._paragraphs[found]
        for number in range(paragraph.layout.lineCount()):
            line = paragraph.layout.lineAt(number)
            middle = line.y() + line.height() / 2 + paragraph.top
            if abs(place.y() - middle) <= line.height():
                if not 0 <= place.x() <= line.naturalTextWidth():
                    continue
                # The character under the place, not the nearest gap between two.
                at = line.xToCursor(place.x(), line.CursorPosition.CursorOnCharacter)
                return self._index_of(paragraph.start + at)
        return -1

    def _index_of(self, character: int) -> int:
        index = bisect_right(self._starts, character) - 1
        return index if index >= 0 and self._tokens[index].text else -1

    def _rects(self, index: int) -> list[QRectF]:
        """Where a token stands: on one line, or on two."""
        if not 0 <= index < len(self._starts):
            return []
        begin = self._starts[index]
        text = self._tokens[index].text
        blank = len(text) - len(text.lstrip())
        begin, end = begin + (blank if blank < len(text) else 0), begin + len(text)
        found: list[QRectF] = []
        for paragraph in self._paragraphs[self._paragraph_of(begin) :]:
            a, b = begin - paragraph.start, end - paragraph.start
            if b <= 0:
                break
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
        starts = [paragraph.start for paragraph in self._paragraphs]
        return max(0, bisect_right(starts, character) - 1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._held and (index := self._at(event.position())) >= 0:
            self.choose(index, hold=False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if (index := self._at(event.position())) >= 0:
            self.choose(index)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        if not self._held:
            self.choose(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._go(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.choose(-1)
            self._go(1 if key == Qt.Key.Key_Home else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current >= 0:
            self.pick.emit()
        elif key == Qt.Key.Key_Escape and self.current >= 0:
            self.choose(-1)
        else:
            super().keyPressEvent(event)

    def _go(self, direction: int) -> None:
        """To the next token with a text."""
        if not self._starts:
            return
        first = max(0, bisect_right(self._starts, self._skip) - 1)
        index = self.current
        if index < 0:
            index = first - 1 if direction > 0 else len(self._starts)
        index += direction
        while first <= index < len(self._starts) and not self._tokens[index].text:
            index += direction
        if first <= index < len(self._starts):
            self.choose(index)

    @property
    def current_rect(self) -> QRectF:
        """Where the chosen token stands."""
        rects = self._rects(self.current)
        return rects[0] if rects else QRectF()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current < 0 and event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        ):
            self._go(1)

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._theme.color("ink"))
        exposed = QRectF(event.rect())
        tops = [paragraph.top for paragraph in self._paragraphs]
        first = max(0, bisect_right(tops, exposed.top()) - 1)
        for paragraph in self._paragraphs[first:]:
            if paragraph.top > exposed.bottom():
                break
            origin = QPointF(0, paragraph.top)
            paragraph.layout.draw(painter, origin, [], exposed)
        self._paint_current(painter)

    def _paint_current(self, painter: QPainter) -> None:
        rects = self._rects(self.current)
        if not rects:
            return
        color: QColor = self._theme.color("accent" if self.hasFocus() else "ink")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for rect in rects:
            painter.drawRoundedRect(rect.adjusted(-2, -1, 2, 1), 3, 3)


def _x(line: object, at: int) -> float:
    """A position in a line, in pixels. PySide gives a pair of position and cursor, too."""
    found = line.cursorToX(at)  # type: ignore[attr-defined]
    return float(found[0] if isinstance(found, tuple) else found)
