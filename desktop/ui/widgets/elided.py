"""Labels for text of any length: some shorten it to fit one line, and one wraps it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop.core.readable import readable
from desktop.ui.names import shortened


class ElidedLabel(QLabel):
    """A single line, elided in the middle. The tooltip and screen readers have the full text."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._text = ""
        self.setProperty("kind", kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        return self._text

    def setText(self, text: str) -> None:
        """Set the text. If the layout ignores the text's width, the label has the same size for any
        text, so only a change between empty and nonempty requires a new layout."""
        shown = readable(text)
        if shown == self._text:
            return
        ignored = self.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Ignored
        if not ignored or bool(text) != bool(super().text()):
            super().setText(text)
        self._text = shown
        self.update()
        self.setToolTip(self._text)
        self.setAccessibleName(self._text)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self._elided())

    def _elided(self) -> str:
        mode = Qt.TextElideMode.ElideMiddle
        return self.fontMetrics().elidedText(self.text(), mode, self.width())


class WholeLabel(ElidedLabel):
    """A label that shows the longest of a few wordings that fits, or nothing. A truncated sentence
    would be useless."""

    def __init__(self, kind: str, longest: str, *shorter: str) -> None:
        super().__init__(kind)
        self._shorter = shorter
        self.setText(longest)

    def _elided(self) -> str:
        metrics, width = self.fontMetrics(), self.width()
        wordings = (self.text(), *self._shorter)
        return next((each for each in wordings if metrics.horizontalAdvance(each) <= width), "")


class NameLabel(ElidedLabel):
    """A label for a model's name. The parts that identify the model are dropped last."""

    def _elided(self) -> str:
        metrics, width = self.fontMetrics(), self.width()
        return shortened(self.text(), lambda text: metrics.horizontalAdvance(text) <= width)


class LongLine(QLabel):
    """A wrapped label that prefers a single line. Qt's own size hint would put even a short text on
    two lines of half the width."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.setProperty("kind", kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())
