"""The field in which a question is written, or edited."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QImage, QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame

from desktop.ui.widgets.long_text import LongTextEdit

MOST_LINES = 8


class QuestionEdit(LongTextEdit):
    """Enter is a signal, Shift+Enter a line break; files are left to the pane and the window."""

    entered = Signal()
    escaped = Signal()
    paged = Signal(int)
    focus_changed = Signal()
    image_pasted = Signal(QImage)

    def __init__(self) -> None:
        super().__init__()
        self.stoppable = False
        """Whether Escape stops something; else it is left to the window."""
        self.takes_images = False
        self._composing = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self.fit_height)

    @Slot()
    def fit_height(self) -> None:
        lines = max(1, min(round(self.document().size().height()), MOST_LINES))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_height()  # of other lines the document says nothing by itself

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._composing:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.insertPlainText("\n")
            elif not event.isAutoRepeat():
                self.entered.emit()
        elif key == Qt.Key.Key_Escape and self.stoppable and not self._composing:
            self.escaped.emit()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and not event.modifiers():
            self.paged.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        # While an input method composes a word, Enter and Escape are its own.
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        if self._is_image(source):
            return True
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self._is_image(source):
            self.image_pasted.emit(QImage(source.imageData()))
        else:
            super().insertFromMimeData(source)

    def _is_image(self, source: QMimeData) -> bool:
        """A cell of a spreadsheet comes as text and as a picture of it: then it is text."""
        return self.takes_images and source.hasImage() and not source.hasText()

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.focus_changed.emit()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.focus_changed.emit()
