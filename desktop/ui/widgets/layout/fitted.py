"""Frames and scrolling content whose minimum size depends on the room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class Fitted(QFrame):
    """A frame that sets its own minimum height. The layout around an ordinary frame knows the
    frame's minimum height for only one width, and squeezes the widgets below wrapped text."""

    def hasHeightForWidth(self) -> bool:
        return False

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        layout = self.layout()
        changed = event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize)
        if changed and layout is not None:
            self.setMinimumHeight(layout.totalMinimumHeightForWidth(self.width()))
        return done


class TallContent(QWidget):
    """The content of a scroll area, at least as high as its text requires at the current width.

    A scroll area asks for the minimum height regardless of the width, so it would squeeze wrapped
    lines.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "clear")

    def heightForWidth(self, width: int) -> int:
        """Return the minimum height for this width, not the preferred one: a scroll area makes its
        content this high, and the preferred height can exceed the available space."""
        layout = self.layout()
        return layout.totalMinimumHeightForWidth(width) if layout is not None else -1

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            layout = self.layout()
            wrapped = layout is not None and layout.hasHeightForWidth()
            # If no line wraps (anymore), this is 0, and the layout's minimum height applies.
            least = layout.totalMinimumHeightForWidth(self.width()) if layout and wrapped else 0
            self.setMinimumHeight(least)
        return done


class ScrollColumn(QScrollArea):
    """A frameless area that scrolls its content vertically. Tab reaches only the content."""

    def __init__(self, content: QWidget | None = None, parent: QWidget | None = None) -> None:
        """Content is styled at once, and again whenever it gets another parent, so `parent` should
        be given."""
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if content is not None:
            content.setProperty("kind", "clear")
            self.setWidget(content)
            content.setAutoFillBackground(False)  # the scroll area turns it on


class SidewaysArea(QScrollArea):
    """As high as its content. If the content is wider than the room, only the content scrolls."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._tall = TallContent()
        column = QVBoxLayout(self._tall)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(content)
        self.setWidget(self._tall)
        self._tall.setAutoFillBackground(False)  # the scroll area turns it on
        self.horizontalScrollBar().rangeChanged.connect(self._fit)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.minimumHeight())

    def sizeHint(self) -> QSize:
        return QSize(self._tall.sizeHint().width(), self.minimumHeight())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        done = super().eventFilter(watched, event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return done

    def _fit(self) -> None:
        tall, bar = self._tall, self.horizontalScrollBar()
        wrapped = tall.hasHeightForWidth()
        least = tall.heightForWidth(tall.width()) if wrapped else tall.minimumSizeHint().height()
        self.setMinimumHeight(least + (bar.sizeHint().height() if bar.maximum() else 0))
