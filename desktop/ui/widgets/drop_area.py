"""Accepts files that are dropped on a widget, and highlights the widget while they are dragged over
it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui.look.theme import Theme

BORDER = 2
HALO = 0.12
"""Opacity of the highlight, low enough to read what is below."""


class DropArea(QObject):
    """Makes a widget accept what is dropped on it. What it doesn't take is left to the widget's
    parents."""

    def __init__(
        self,
        theme: Theme,
        widget: QWidget,
        words: Callable[[], str],
        takes: Callable[[QMimeData], bool],
        take: Callable[[QMimeData], object],
    ) -> None:
        """`words` returns what a drop does. `takes` returns whether the widget accepts the data,
        and `take` is called with the data that is dropped."""
        super().__init__(widget)
        self._widget, self._takes, self._take = widget, takes, take
        self.highlight = _Highlight(theme, widget, words)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            taken = self._takes(event.mimeData())
            self.highlight.show_over(self._widget) if taken else self.highlight.hide()
            event.setDropAction(Qt.DropAction.CopyAction)
            event.setAccepted(taken)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.highlight.hide()
        elif event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self.highlight.hide()
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._take(event.mimeData())
            return True
        return False


class _Highlight(QWidget):
    """A border around the widget and, in its middle, the words."""

    def __init__(self, theme: Theme, parent: QWidget, words: Callable[[], str]) -> None:
        super().__init__(parent)
        self._theme = theme
        self.words = words
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_over(self, widget: QWidget) -> None:
        self.setGeometry(widget.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, color = self._theme.px, self._theme.color
        inset = px(BORDER)
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        shade = color("accent")
        shade.setAlphaF(HALO)
        painter.setPen(QPen(color("accent"), px(BORDER)))
        painter.setBrush(shade)
        painter.drawRoundedRect(area, px(8), px(8))
        painter.setFont(self._theme.font("section"))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        room = area.adjusted(px(40), px(40), -px(40), -px(40))
        words = QRectF(painter.boundingRect(room, flags, self.words()))
        painter.setBrush(color("surface"))
        painter.drawRoundedRect(words.adjusted(-px(24), -px(16), px(24), px(16)), px(8), px(8))
        painter.setPen(color("ink"))
        painter.drawText(words, flags, self.words())
