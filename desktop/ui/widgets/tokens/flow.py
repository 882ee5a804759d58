"""Shows tokens in lines, as colored pieces with IDs or as continuous text; special tokens are
marked.

Only the visible lines are painted, and appending tokens lays out only these.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip

from desktop.core.i18n import counted, tr
from desktop.core.messages import TokenPiece
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.layout.flow_layout import make_flow
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.tokens.lines import LineHeading, LineItem, Measures, TokenLine, TokenLines
from desktop.ui.widgets.tokens.pieces import seen

TINTS = ("bit_exponent", "bit_mantissa", "bit_sign", "good")
ALPHA = 44
MARGIN, PAD, GAP, LINE_GAP = 28, 4, 2, 6
"""Spacing in unscaled pixels: around all pieces, inside a piece, between pieces, and between
lines."""
HEADING = 36


class TokenFlow(QAbstractScrollArea):
    """Tokens in lines. If `ids` is true, each piece has its token ID below it. If `ids` is false,
    the text reads continuously.

    Subclasses with another look override the painting and the spacing.
    """

    picked = Signal(int)  # the index of a piece selected by mouse or arrow keys
    margin, top, gap, letters = MARGIN, 12, GAP, "mono"
    breaks_lines = True  # a line break in the text starts a new line

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.ids = False
        self._what: list[TokenPiece | LineHeading] = []
        self.pieces: list[TokenPiece] = []
        self._widths: dict[str, int] = {}
        self._current = -1  # a piece's number
        make_flow(self)
        Scaled(theme, self, self.lay_out)
        self._name()

    def clear(self) -> None:
        self._what.clear()
        self.pieces.clear()
        self._current = -1
        self._name()
        self.lay_out()
        self.verticalScrollBar().setValue(0)

    def add(self, what: Iterable[TokenPiece | LineHeading]) -> None:
        """Append pieces and headings. The view stays at the end if it was there."""
        bar = self.verticalScrollBar()
        follows = bar.value() >= bar.maximum() - self._theme.px(24) and bar.maximum() > 0
        for each in what:
            self._what.append(each)
            if isinstance(each, TokenPiece):
                self.pieces.append(each)
            self._place(each)
        self._set_range()
        if follows:
            bar.setValue(bar.maximum())
        self.viewport().update()

    def show_ids(self, ids: bool) -> None:
        if ids != self.ids:
            self.ids = ids
            self.lay_out()

    @property
    def current(self) -> int:
        """Index of the selected piece; -1 for none."""
        return self._current

    def choose(self, number: int) -> None:
        """Select a piece and scroll to it."""
        if number != self._current:
            self._repaint(self._current)
            self._current = number
            self._name()
            self._show_current()
            self._repaint(number)

    def _repaint(self, number: int) -> None:
        """Repaint a piece. Scrolling repaints all."""
        if (line := self.lines.line_of(number)) is not None:
            above = self.verticalScrollBar().value()
            for item in line.items:
                if item.number == number:
                    place = QRect(item.x, line.top - above, item.width, line.height)
                    self.viewport().update(place.adjusted(-1, -1, 1, 1))

    @property
    def padded(self) -> bool:
        """True if there is space between the pieces."""
        return self.ids

    def text_of(self, piece: TokenPiece) -> str:
        """Return the displayed text of a piece."""
        return seen(piece.data.decode("utf-8", "backslashreplace"), blanks=self.ids)

    # --- layout ---

    @Slot()
    def lay_out(self) -> None:
        self._letters = self._theme.font(self.letters)
        self._metrics = QFontMetrics(self._letters)
        self._small = self._theme.font("mono_caption")
        self._small_metrics = QFontMetrics(self._small)
        self._widths.clear()
        self.lines = TokenLines(self._measures())
        for each in self._what:
            self._place(each)
        self._set_range()
        self.viewport().update()

    def _measures(self) -> Measures:
        px, height = self._theme.px, self._metrics.height() + 4
        return Measures(
            left=px(self.margin),
            top=px(self.top),
            room=self._room,
            gap=px(self.gap if self.padded else 0),
            line_gap=px(LINE_GAP),
            piece=height + self._small_metrics.height() if self.ids else height,
            heading=px(HEADING),
            breaks_lines=self.breaks_lines,
        )

    def _place(self, what: TokenPiece | LineHeading) -> None:
        if isinstance(what, LineHeading):
            self.lines.add_heading(what)
        else:
            text = self.text_of(what)
            self.lines.add(what, text, self._width_of(text, what.id))

    def _width_of(self, text: str, number: int) -> int:
        key = f"{text}\0{number}" if self.ids else text
        width = self._widths.get(key)
        if width is None:
            width = self._metrics.horizontalAdvance(text)
            if self.ids:
                width = max(width, self._small_metrics.horizontalAdvance(id_text(number)))
            if self.padded:
                width += 2 * self._theme.px(PAD)
            width = self._widths[key] = min(width, self._room)
        return width

    @property
    def _room(self) -> int:
        return max(self._theme.px(120), self.viewport().width() - 2 * self._theme.px(self.margin))

    def _set_range(self) -> None:
        below = self._theme.px(self.top + 4) if self.lines.lines else 0
        height = self.lines.bottom + below
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, height - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(self._theme.px(32))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.lay_out()
        else:
            self._set_range()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(400), self._theme.px(300))

    # --- pointing ---

    def _name(self) -> None:
        name = tr("Tokens. Use the arrow keys to move between tokens.")
        if 0 <= self._current < len(self.pieces):
            piece = self.pieces[self._current]
            name = tr(
                "Token {current} of {count}: {told}",
                current=self._current + 1,
                count=self.lines.count,
                told=told(piece),
            )
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or not self.lines.count:
            super().keyPressEvent(event)
            return
        self.choose(min(max(self._current + step, 0), self.lines.count - 1))
        self.picked.emit(self._current)

    def _show_current(self) -> None:
        line = self.lines.line_of(self._current)
        if line is not None:
            bar = self.verticalScrollBar()
            bottom = line.top + line.height - self.viewport().height()
            bar.setValue(min(max(bar.value(), bottom), line.top))

    def _at(self, place: QPoint) -> LineItem | None:
        """Return the piece at a point of the viewport, or None."""
        return self.lines.at(place.x(), place.y() + self.verticalScrollBar().value())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (item := self._at(event.position().toPoint())) is not None:
            self._current = item.number
            self._name()
            self.viewport().update()
            self.picked.emit(self._current)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            item = self._at(event.pos())
            if item is None or isinstance(item.what, LineHeading):
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), told(item.what), self.viewport())
            return True
        return super().viewportEvent(event)

    def special_rect(self) -> QRectF:
        """Return the rectangle of the first special token in the viewport; empty if there is
        none."""
        above = self.verticalScrollBar().value()
        for line in self.lines.lines:
            for item in line.items:
                if isinstance(item.what, TokenPiece) and item.what.special:
                    return QRectF(item.x, line.top - above, item.width, line.height)
        return QRectF()

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        offset = self.verticalScrollBar().value()
        painter.translate(0, -offset)
        dirty = event.rect().translated(0, offset)
        for line in self.lines.between(dirty.top(), dirty.bottom()):
            for item in line.items:
                if isinstance(item.what, LineHeading):
                    self._paint_heading(painter, item.what, line)
                else:
                    place = QRect(item.x, line.top, item.width, line.height)
                    if place.intersects(dirty):
                        self.paint_piece(painter, item.what, item.text, item.number, place)

    def _paint_heading(self, painter: QPainter, heading: LineHeading, line: TokenLine) -> None:
        px = self._theme.px
        place = QRect(px(MARGIN), line.top, self._room, line.height)
        bottom = Qt.AlignmentFlag.AlignBottom
        font = self._theme.font("strong")
        painter.setFont(font)
        painter.setPen(self._theme.color("ink"))
        painter.drawText(place, bottom, heading.text)
        place.setLeft(place.left() + QFontMetrics(font).horizontalAdvance(heading.text) + px(8))
        font = self._theme.font("count")
        painter.setFont(font)
        painter.setPen(self._theme.color("ink3"))
        detail = QFontMetrics(font).elidedText(
            heading.detail, Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, bottom, detail)

    def paint_piece(
        self, painter: QPainter, piece: TokenPiece, text: str, number: int, place: QRect
    ) -> None:
        px, whole = self._theme.px, QRect(place)
        painter.setPen(Qt.PenStyle.NoPen)
        if piece.special:
            painter.setBrush(self._theme.color("accent_tint"))
            painter.setPen(QPen(self._theme.color("accent"), 1))
            painter.drawRoundedRect(place.adjusted(0, 0, -1, -1), px(4), px(4))
        elif self.ids:
            painter.setBrush(self._tint(number))
            painter.drawRoundedRect(place, px(4), px(4))
        painter.setPen(self._theme.color("accent" if piece.special else "ink"))
        painter.setFont(self._letters)
        across = px(PAD) if self.ids else 0
        text_place = QRect(
            place.left() + across, place.top(), place.width() - across, self._metrics.height() + 4
        )
        shown = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, text_place.width() + 2)
        painter.drawText(text_place, Qt.AlignmentFlag.AlignVCenter, shown)
        if self.ids:
            painter.setPen(self._theme.color("ink2"))
            painter.setFont(self._small)
            place.setTop(text_place.bottom() - 1)
            place.setLeft(text_place.left())
            painter.drawText(place, Qt.AlignmentFlag.AlignTop, id_text(piece.id))
        if number == self._current and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.drawRoundedRect(whole, px(4), px(4))

    def _tint(self, number: int) -> QColor:
        color = self._theme.color(TINTS[number % len(TINTS)])
        color.setAlpha(ALPHA)
        return color


def id_text(number: int) -> str:
    """Return a token ID as text, or "" for the placeholder of a picture's vector, which has no
    ID."""
    return str(number) if number >= 0 else ""


def told(piece: TokenPiece) -> str:
    """Describe a token in words: "“·halve”, ID 3912, 6 bytes"."""
    if piece.id < 0:
        return tr("Image patch")
    text = seen(piece.data.decode("utf-8", "backslashreplace"))
    count = len(piece.data)
    size = counted(count, "{count} byte", "{count} bytes", count=count)
    if piece.special:
        return tr("“{shown}”, special token, ID {id}, {size}", shown=text, id=piece.id, size=size)
    return tr("“{shown}”, ID {id}, {size}", shown=text, id=piece.id, size=size)
