"""Shows a growing text as tokens, each colored by how sure the model was.

The text is laid out paragraph by paragraph, and only the last paragraph is laid out again. Only the
visible part is painted, so 10,000 tokens cost no more than a screenful.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from desktop.core.i18n import tr
from desktop.core.messages import Token
from desktop.core.numbers.units import percent
from desktop.ui.look.restyling import Following
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.tokens.paragraphs import TokenParagraphs


class TokenText(QWidget):
    """Shows tokens and reports which one the mouse or the arrow keys select.

    A token that is clicked or reached by a key stays selected while the mouse moves away; Escape
    deselects it.
    """

    grown = Signal()
    pointed = Signal(int)  # a token's index, -1 for none
    pick = Signal()  # Enter: go to the choices
    held = Signal()  # a token was selected that stays selected

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.paragraphs = TokenParagraphs(theme)
        self.current = -1
        self._held = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name()
        Following(self, self._start_anew)

    # --- the text ---

    def show_tokens(self, tokens: Sequence[Token], skip: int = 0) -> None:
        """Show these tokens without the first `skip` characters. If they are the same sequence as
        before, which may have grown, only the new tokens are laid out."""
        shown = self.paragraphs
        if skip != shown.skip or tokens is not shown.tokens or len(tokens) < shown.shown:
            self._lay_out(shown.width, tokens, skip)
            self._grow()
        elif shown.shown < len(tokens) and shown.width:
            shown.extend()
            self._grow()

    def fit(self, width: int) -> int:
        """Lay out the text for this width and return its height."""
        shown = self.paragraphs
        if width != shown.width:
            self._lay_out(width, shown.tokens, shown.skip)
        return self.paragraphs.height

    @Slot()
    def _start_anew(self) -> None:
        shown = self.paragraphs
        self._lay_out(shown.width, shown.tokens, shown.skip)
        self._grow()

    def _lay_out(self, width: int, tokens: Sequence[Token], skip: int) -> None:
        self.paragraphs = TokenParagraphs(self._theme, width, tokens, skip)

    def _grow(self) -> None:
        self.grown.emit()
        self.update()

    # --- pointing at a token ---

    def choose(self, index: int, hold: bool = True) -> None:
        """Select a token, or none with -1. With `hold`, the token stays selected while the mouse
        moves away."""
        self._held = hold and index >= 0
        if index != self.current:
            self.current = index
            self._name()
            self.pointed.emit(index)
            self.update()
        if self._held:
            self.held.emit()

    def _name(self) -> None:
        name = tr("Answer, token by token. Use the arrow keys to move between tokens.")
        tokens = self.paragraphs.tokens
        if 0 <= self.current < len(tokens):
            token = tokens[self.current]
            name = tr(
                "Token {current} of {tokens}: {shown}",
                current=self.current + 1,
                tokens=len(tokens),
                shown=token.text.strip(),
            )
            if token.probabilities:
                name += f", {percent(token.probabilities.probability)}"
        self.setAccessibleName(name)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._held and (index := self.paragraphs.at(event.position())) >= 0:
            self.choose(index, hold=False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if (index := self.paragraphs.at(event.position())) >= 0:
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
        """Select the next token in this direction that has text."""
        shown, index = self.paragraphs, self.current
        if not shown.starts:
            return
        first, end = shown.first, len(shown.starts)
        if index < 0:
            index = first - 1 if direction > 0 else end
        index += direction
        while first <= index < end and not shown.tokens[index].text:
            index += direction
        if first <= index < end:
            self.choose(index)

    @property
    def current_rect(self) -> QRectF:
        """The rectangle of the selected token, on its first line."""
        rects = self.paragraphs.rects(self.current)
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
        for paragraph in self.paragraphs.between(exposed.top(), exposed.bottom()):
            paragraph.layout.draw(painter, QPointF(0, paragraph.top), [], exposed)
        self._paint_current(painter)

    def _paint_current(self, painter: QPainter) -> None:
        rects = self.paragraphs.rects(self.current)
        if not rects:
            return
        color: QColor = self._theme.color("accent" if self.hasFocus() else "ink")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for rect in rects:
            painter.drawRoundedRect(rect.adjusted(-2, -1, 2, 1), 3, 3)
