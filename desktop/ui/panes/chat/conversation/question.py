"""A question in the transcript: its bubble, its actions, and its editor."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import (
    QGuiApplication,
    QImage,
    QInputMethodEvent,
    QKeyEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QWidget

from desktop.core.conversations.attached import AttachedFile
from desktop.core.i18n import tr
from desktop.ui.look.theme import Theme
from desktop.ui.panes.chat.conversation.versions import Versions
from desktop.ui.picture_file import image_in
from desktop.ui.widgets.controls import button, icon_button, label
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_column, in_row
from desktop.ui.widgets.long_text import LongTextEdit
from desktop.ui.widgets.transcript.column import TranscriptColumn
from desktop.ui.widgets.transcript.document import FileTag
from desktop.ui.widgets.transcript.items import TranscriptRow, UserMessage
from desktop.ui.widgets.transcript.picture import Thumb

MOST_LINES = 8


class QuestionEdit(LongTextEdit):
    """A text field in which Enter emits a signal and Shift+Enter breaks the line. The pane and the
    window handle dropped files."""

    entered = Signal()
    escaped = Signal()
    paged = Signal(int)
    focus_changed = Signal()
    image_pasted = Signal(QImage)
    files_pasted = Signal(list)  # their paths

    def __init__(self) -> None:
        super().__init__()
        self.stoppable = False
        """True if Escape emits `escaped`. If False, the window handles Escape."""
        self.takes_files = False
        """True if pasted images and files become part of the question."""
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
        self.fit_height()  # the document doesn't signal new line breaks

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
        # While an input method composes a word, it handles Enter and Escape.
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        if self._is_image(source) or (self.takes_files and pasted_files(source)):
            return True
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self._is_image(source):
            self.image_pasted.emit(image_in(source))
        elif self.takes_files and (paths := pasted_files(source)):
            self.files_pasted.emit(paths)
        else:
            super().insertFromMimeData(source)

    def _is_image(self, source: QMimeData) -> bool:
        """Return True if the data is an image and images are accepted. Spreadsheet cells come as
        text and as an image; they count as text."""
        return self.takes_files and source.hasImage() and not source.hasText()

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.focus_changed.emit()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.focus_changed.emit()


def pasted_files(source: QMimeData) -> list[str]:
    """Return the paths of pasted files: those copied in a file manager, or the one whose full path
    was copied as text, perhaps in quotes. Empty if the data is anything else, or has a model or a
    folder, which are for the window."""
    if source.hasUrls():
        paths = [url.toLocalFile() for url in source.urls()]
    else:
        text = source.text().strip().strip("\"'") if source.hasText() else ""
        if not 1 < len(text) < LONGEST_PATH or "\n" in text or text.startswith(NETWORK):
            return []
        paths = [QUrl(text).toLocalFile() if text.startswith("file://") else text]
    return paths if all(map(_is_for_question, paths)) else []


def _is_for_question(path: str) -> bool:
    try:
        file = Path(path)
        return file.suffix.lower() != ".gguf" and file.is_absolute() and file.is_file()
    except (OSError, ValueError):  # a name that the system rejects
        return False


NETWORK = ("\\\\", "//")
"""Paths that begin so name other computers, on which looking for a file may take long."""
LONGEST_PATH = 4096
BESIDE = 4
"""Space between the bubble and the buttons to its left, in unscaled pixels."""


class QuestionView(TranscriptColumn):
    """A question from the user. Editing it asks the question again, as a new version."""

    edited = Signal(str)  # the new text
    removed = Signal()
    picture_opened = Signal(int)  # its index
    file_opened = Signal(int)  # its index

    def __init__(
        self,
        theme: Theme,
        text: str,
        pictures: Sequence[QImage] = (),
        files: Sequence[AttachedFile] = (),
    ) -> None:
        super().__init__(theme, 4)
        self.tags = [FileTag(theme, each) for each in files]
        for number, tag in enumerate(self.tags):
            self.add(_AtRight(theme, [tag]))
            tag.clicked.connect(lambda _=False, number=number: self.file_opened.emit(number))
        self.thumbs = [Thumb(theme, image) for image in pictures]
        if self.thumbs:
            self.add(_AtRight(theme, self.thumbs))
        for number, thumb in enumerate(self.thumbs):
            thumb.clicked.connect(lambda _=False, number=number: self.picture_opened.emit(number))
        self.message = UserMessage(theme, text)
        self.versions = Versions(theme, at_right=True)
        self.versions.removed.connect(self.removed)
        self._line = _Line(theme, self.message, self._made_buttons(theme))
        self.editor: _Editor | None = None  # created on first use
        self.add(self._line)
        self.add(self.versions)
        self.versions.hide()

    @property
    def text(self) -> str:
        return self.message.text

    @property
    def edited_text(self) -> str | None:
        """The text in the editor; None if the question isn't being edited."""
        if self.editor is None or self.editor.isHidden():
            return None
        return self.editor.edit.toPlainText()

    @Slot()
    def edit(self) -> None:
        """Replace the bubble with an editor, and focus it."""
        field = self.show_editor(self.text)
        field.moveCursor(QTextCursor.MoveOperation.End)
        field.setFocus()

    def show_editor(self, text: str) -> QuestionEdit:
        """Replace the bubble with an editor that has this text. Return its field."""
        if self.editor is None:
            self.editor = _Editor(self._theme)
            self.editor.asked.connect(self._ask)
            self.editor.given_up.connect(self.end_editing)
            self.insert(self.items.index(self._line), self.editor)
        self.editor.edit.setPlainText(text)
        self._line.hide()
        self.editor.show()
        self.grown.emit()
        return self.editor.edit

    @Slot()
    def end_editing(self) -> None:
        if self.editor is not None:
            self.editor.hide()
            self._line.show()
            self.grown.emit()
            self.change.setFocus()

    @Slot(str)
    def _ask(self, text: str) -> None:
        if text == self.text:
            self.end_editing()
        else:
            self.edited.emit(text)

    def _made_buttons(self, theme: Theme) -> QWidget:
        buttons = QWidget()
        self.change = icon_button(theme, tr("Edit this question"), "ph.pencil-simple")
        self.change.setWhatsThis(
            tr("Lets you edit the question and ask it again. The earlier version is kept.")
        )
        self.change.clicked.connect(self.edit)
        self.more = icon_button(theme, tr("More actions for this question"), "ph.dots-three")
        self.more.setWhatsThis(
            tr(
                "Opens a menu that lets you copy this question, or delete it and everything after "
                "it."
            )
        )
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.clicked.connect(self._show_menu)
        in_row(theme, self.more, self.change, on=buttons, spacing=0)
        return buttons

    @Slot()
    def _show_menu(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, menu.deleteLater))
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(
            self._theme.icon("ph.copy"),
            tr("Copy this question"),
            lambda: QGuiApplication.clipboard().setText(self.text),
        )
        menu.addAction(
            self._theme.icon("ph.trash"),
            tr("Delete this question and everything after it"),
            self.removed.emit,
        )
        return menu


class _AtRight(TranscriptRow):
    """The pictures or a file above the bubble, aligned to the right."""

    def __init__(self, theme: Theme, parts: Sequence[QWidget]) -> None:
        super().__init__()
        row = in_row(theme, STRETCH, on=self)
        for part in parts:
            row.addWidget(part)


class _Line(QWidget):
    """The bubble with the buttons to its left."""

    grown = Signal()

    def __init__(self, theme: Theme, message: UserMessage, buttons: QWidget) -> None:
        super().__init__()
        message.grown.connect(self.grown)
        self._theme, self._message, self._buttons = theme, message, buttons
        message.setParent(self)
        buttons.setParent(self)

    def fit(self, width: int) -> int:
        height = self._message.fit(width)
        self._message.setGeometry(0, 0, width, height)
        size: QSize = self._buttons.sizeHint()
        left = self._message.bubble.left() - self._theme.px(BESIDE) - size.width()
        down = min(self._theme.px(4), max((height - size.height()) // 2, 0))
        self._buttons.setGeometry(max(left, 0), down, size.width(), size.height())
        self._buttons.raise_()
        return max(height, size.height())


class _Editor(TranscriptRow):
    asked = Signal(str)
    given_up = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        frame = QFrame()
        frame.setProperty("kind", "editor")
        in_column(theme, frame, on=self, margins=(8, 0, 0, 0))
        self.edit = QuestionEdit()
        self.edit.setAccessibleName(tr("Edited question"))
        self.edit.stoppable = True
        Scaled(theme, self.edit, lambda: self._follow_theme(theme))
        words = label(tr("The earlier version is kept."), "caption", wrap=True)
        cancel = button(theme, tr("Cancel"), "secondary")
        self.ask = button(theme, tr("Ask again"), "primary")
        row = in_row(theme, (words, 1, Qt.AlignmentFlag.AlignVCenter), cancel, self.ask)
        in_column(theme, self.edit, row, on=frame, margins=(16, 12, 12, 12))
        cancel.clicked.connect(self.given_up)
        self.ask.clicked.connect(self._ask)
        self.edit.entered.connect(self._ask)
        self.edit.escaped.connect(self.given_up)
        self.edit.textChanged.connect(
            lambda: self.ask.setEnabled(bool(self.edit.toPlainText().strip()))
        )

    def _follow_theme(self, theme: Theme) -> None:
        self.edit.setFont(theme.font("reading"))
        self.edit.fit_height()

    @Slot()
    def _ask(self) -> None:
        if text := self.edit.toPlainText().strip():
            self.asked.emit(text)
