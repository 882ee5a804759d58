"""Shows an answer's tokens, each with a bar for the difference between two models' predictions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from desktop.core.i18n import counted, marked, tr, written
from desktop.core.messages import TokenCompared
from desktop.ui.look.theme import Theme
from desktop.ui.panes.compare.reading.kl_steps import LINES, WORDS, step_of
from desktop.ui.plots.scale import round_above
from desktop.ui.widgets.layout.flow_layout import make_flow
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.painted import say
from desktop.ui.widgets.tokens.pieces import seen

AXIS, BARS, WORD, ROW_GAP, TOP = 64, 44, 24, 14, 8
"""In unscaled pixels: the width of the axis labels, and the heights of the bars, of the words, of
the gap between rows, and of the space above the first row."""
LOWEST_BARS, HIGHEST_BARS = 26, 120
"""Limits of the bars' height. Within these limits, the height is chosen so that whole rows are
visible."""
LARGE = 1.6
"""How many times higher words and the highest bars are in a large view, which people read from
farther away."""
ROOMY, HIGH = 900, 280
"""Width and height, in unscaled pixels, from which a view is large if all rows fit."""
PAD, GAP, LEAST = 5, 5, 14
HINT = marked("The answer, token by token. Use the arrow keys to move between tokens.")


@dataclass(frozen=True, slots=True)
class _Place:
    row: int
    left: int
    width: int


class WordBars(QAbstractScrollArea):
    """Tokens with bars. A token that is clicked or reached with a key stays selected while the
    mouse moves on, until Escape is pressed."""

    pointed = Signal(int)  # a token's place, -1 for none

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tokens: Sequence[TokenCompared] = ()
        self._texts: list[str] = []
        self._places: list[_Place] = []
        self.current = -1
        self._held = False
        self._bars, self._large = theme.px(BARS), False
        make_flow(self)
        say(self, tr(HINT))
        Scaled(theme, self, self._lay_out)

    def show_tokens(self, tokens: Sequence[TokenCompared]) -> None:
        """Show tokens. The same sequence may be passed again after it has grown."""
        if tokens is not self._tokens or len(tokens) < len(self._texts):
            self._tokens = tokens
            self._lay_out()
            self.choose(-1)
        else:
            self._extend()
        self.viewport().update()

    @property
    def top(self) -> float:
        """Upper end of the scale: a round number above all bars, in nats."""
        most = max((each.kld for each in self._tokens), default=0.0)
        return round_above(max(most, 0.1))

    # --- layout ---

    def _lay_out(self) -> None:
        px, room = self._theme.px, self.viewport()
        self._place_all(large=room.width() >= px(ROOMY) and room.height() >= px(HIGH))
        self.viewport().update()

    def _place_all(self, *, large: bool) -> None:
        self._large = large
        self._texts.clear()
        self._places.clear()
        self._extend()

    def _font(self, *, strong: bool = False) -> QFont:
        """Return the font of the words."""
        if not self._large:
            return self._theme.font("strong" if strong else "body")
        font = self._theme.font("reading_15")
        font.setWeight(self._theme.font("strong").weight() if strong else font.weight())
        return font

    @property
    def _word(self) -> int:
        """The height of a word's line, in pixels."""
        return self._theme.px(WORD * (LARGE if self._large else 1))

    def _extend(self) -> None:
        px, metrics = self._theme.px, QFontMetrics(self._font())
        right = max(px(AXIS) + px(LEAST), self.viewport().width() - px(4))
        for token in self._tokens[len(self._texts) :]:
            text = seen(token.text.strip(" "), blanks=False) or "·"
            width = max(metrics.horizontalAdvance(text) + 2 * px(PAD), px(LEAST))
            width = min(width, right - px(AXIS))
            last = self._places[-1] if self._places else None
            row, left = (last.row, last.left + last.width + px(GAP)) if last else (0, px(AXIS))
            if left + width > right:
                row, left = row + 1, px(AXIS)
            self._texts.append(text)
            self._places.append(_Place(row, left, width))
        rows = self._places[-1].row + 1 if self._places else 0
        usual = px(BARS) + self._word + px(ROW_GAP)
        if self._large and px(TOP) + rows * usual > self.viewport().height():
            self._place_all(large=False)
            return
        self._bars = self._height_for(rows)
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, px(TOP) + rows * self._pitch - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(self._pitch)

    def _height_for(self, rows: int) -> int:
        """Return the height of a row's bars in pixels. If all rows fit in the view, the height
        makes all of them visible. If not, it is close to the usual height and makes a whole number
        of rows visible."""
        px = self._theme.px
        words, room = self._word + px(ROW_GAP), self.viewport().height() - px(TOP)
        most = max(1, room // (px(LOWEST_BARS) + words))
        usual = max(1, round(room / (px(BARS) + words)))
        shown = max(1, rows) if rows <= most else min(usual, most)
        highest = px(HIGHEST_BARS * (LARGE if self._large else 1))
        return min(max(px(LOWEST_BARS), room // shown - words), highest)

    @property
    def _pitch(self) -> int:
        return self._bars + self._word + self._theme.px(ROW_GAP)

    def _base(self, row: int) -> int:
        """Return the y coordinate of the base of a row's bars, as if nothing were scrolled."""
        return self._theme.px(TOP) + row * self._pitch + self._bars

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(480), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(240), px(TOP) + px(BARS) + px(WORD) + px(ROW_GAP))

    # --- pointing ---

    def choose(self, place: int, hold: bool = True) -> None:
        self._held = hold and place >= 0
        if place == self.current:
            return
        self.current = place
        say(self, self._told(place) if place >= 0 else tr(HINT))
        self.pointed.emit(place)
        self.viewport().update()

    def choose_worst(self) -> None:
        """If no token is selected, select the token with the largest KL divergence and scroll to
        it. It stays selected until the mouse points at another token or leaves."""
        if self.current < 0 and self._tokens:
            worst = max(range(len(self._places)), key=lambda place: self._tokens[place].kld)
            self.choose(worst, hold=False)
            self._scroll_to(worst)

    def _told(self, place: int) -> str:
        token = self._tokens[place]
        return tr(
            "Token {place} of {tokens}: {texts}, KL {kld:.3f} nats, {words}",
            place=place + 1,
            tokens=len(self._tokens),
            texts=self._texts[place],
            kld=token.kld,
            words=tr(WORDS[step_of(token.kld)]),
        )

    def token_rect(self, place: int) -> QRectF:
        """Return the rectangle of a token's word and bar, in the viewport's coordinates."""
        at = self._places[place]
        top = self._base(at.row) - self._bars - self.verticalScrollBar().value()
        return QRectF(at.left, top, at.width, self._bars + self._word)

    def worst(self) -> tuple[QWidget, Callable[[], QRectF]]:
        """Return what paints the token at which the predictions differ most, and a function that
        returns its rectangle there."""

        def area() -> QRectF:
            every = range(len(self._places))
            worst = max(every, key=lambda at: self._tokens[at].kld, default=None)
            return QRectF() if worst is None else self.token_rect(worst)

        return self.viewport(), area

    def _at(self, where: QPointF) -> int:
        row = int(where.y() + self.verticalScrollBar().value() - self._theme.px(TOP)) // self._pitch
        begin = bisect_right(self._places, row - 1, key=lambda each: each.row)
        end = bisect_right(self._places, row, key=lambda each: each.row)
        for place in range(begin, end):
            at = self._places[place]
            if at.left <= where.x() < at.left + at.width:
                return place
        return -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._held and (place := self._at(event.position())) >= 0:
            self.choose(place, hold=False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (place := self._at(event.position())) >= 0:
            self.choose(place)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave and not self._held:
            self.choose(-1)
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._places) - 1
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                step = 1 if event.key() == Qt.Key.Key_Right else -1
                self._go_to(min(max(self.current + step, 0), last))
            case Qt.Key.Key_Home:
                self._go_to(min(0, last))
            case Qt.Key.Key_End:
                self._go_to(last)
            case Qt.Key.Key_Escape if self.current >= 0:
                self.choose(-1)
            case _:
                super().keyPressEvent(event)

    def _go_to(self, place: int) -> None:
        if place < 0:
            return
        self.choose(place)
        self._scroll_to(place)

    def _scroll_to(self, place: int) -> None:
        bar, rect = self.verticalScrollBar(), self.token_rect(place)
        if rect.top() < 0:
            bar.setValue(round(bar.value() + rect.top()))
        elif rect.bottom() > self.viewport().height():
            bar.setValue(round(bar.value() + rect.bottom() - self.viewport().height()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        keys = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if self.current < 0 and event.reason() in keys:
            self._go_to(min(0, len(self._places) - 1))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        offset = self.verticalScrollBar().value()
        painter.translate(0, -offset)
        first = max(0, (offset - self._theme.px(TOP)) // self._pitch)
        last = (offset + self.viewport().height() - self._theme.px(TOP) - 1) // self._pitch
        top = self.top
        begin = bisect_right(self._places, first - 1, key=lambda each: each.row)
        row = -1
        for place in range(begin, len(self._places)):
            if self._places[place].row > last:
                break
            if self._places[place].row != row:
                row = self._places[place].row
                self._paint_axis(painter, row, top)
            self._paint_token(painter, place, top)
        if 0 <= self.current < len(self._places):
            self._paint_ring(painter, self._places[self.current])

    def _paint_axis(self, painter: QPainter, row: int, top: float) -> None:
        px, theme = self._theme.px, self._theme
        base = self._base(row)
        painter.setFont(theme.font("count"))
        height = QFontMetrics(painter.font()).height()
        for share in (1.0, 0.5, 0.0):
            y = base - round(share * self._bars)
            painter.setPen(QPen(theme.color("line" if share else "outline"), 1))
            painter.drawLine(px(AXIS), y, self.viewport().width() - px(4), y)
            painter.setPen(theme.color("ink3"))
            box = QRectF(0, y - height / 2, px(AXIS) - px(8), height)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            number = written(share * top, ".3g")
            if share == 1 and row == 0:
                number = counted(top, "{number} nat", "{number} nats", number=number)
            painter.drawText(box, right, number)

    def _paint_token(self, painter: QPainter, place: int, top: float) -> None:
        px, theme = self._theme.px, self._theme
        at, token = self._places[place], self._tokens[place]
        step, base = step_of(token.kld), self._base(at.row)
        height = max(1.0, token.kld / top * self._bars) if token.kld > 0 else 0.0
        bar = QRectF(at.left, base - height, at.width, height)
        painter.fillRect(bar, theme.color(f"off_bar_{step}"))
        word = QRectF(at.left, base + px(3), at.width, self._word - px(4))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if step:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(f"off_{step}"))
            painter.drawRoundedRect(word, px(4), px(4))
            pen = QPen(theme.color("off_bar_3"), max(1.0, px(3) / 2), LINES[step])
            painter.setPen(pen)
            line = word.bottom() - 1
            painter.drawLine(QPointF(word.left() + 3, line), QPointF(word.right() - 3, line))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setFont(self._font(strong=place == self.current))
        painter.setPen(theme.color("ink"))
        text = QFontMetrics(painter.font()).elidedText(
            self._texts[place], Qt.TextElideMode.ElideRight, at.width - 2
        )
        painter.drawText(word, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_ring(self, painter: QPainter, at: _Place) -> None:
        px = self._theme.px
        base = self._base(at.row)
        rect = QRectF(at.left, base - self._bars, at.width, self._bars + self._word)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("accent" if self.hasFocus() else "ink"), 2))
        painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 1), px(4), px(4))
