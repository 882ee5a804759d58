"""Text fields: one for a line, and one for texts of any length, even without line breaks.

Qt lays out a paragraph as a whole at every keystroke. Without spaces, the time grows with the
square of its length: a million letters took 20 s. So long paragraphs are stored in pieces with an
invisible seam between them. The seam never shows in the field's text, in copied text, or when a key
deletes across it. A seam is two characters, and the cursor never rests between them: half a seam
would leave a line break or an invisible character in the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import accumulate
from typing import Final

from PySide6.QtCore import QMimeData, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QToolTip

from desktop.core.i18n import tr
from desktop.core.readable import utf16_length

PIECE: Final = 2000
"""Number of characters up to which a paragraph isn't split."""
MARK: Final = "\u2063"
"""An invisible character that turns the line break after it into a seam."""
SEAM: Final = f"{MARK}\n"
_TOO_LONG: Final = re.compile(rf"[^\n\r\u2028\u2029]{{{PIECE + 1},}}")
_JOINER: Final = "\u200d"
_MOST_GLUED: Final = 50

_Key, _To, _Mode = QKeySequence.StandardKey, QTextCursor.MoveOperation, QTextCursor.MoveMode
_BACKWARD: Final = (_Key.Backspace, _Key.DeleteStartOfWord)
_FORWARD: Final = (_Key.Delete, _Key.DeleteEndOfWord, _Key.DeleteEndOfLine)
DELETING_TO: Final = {_Key.DeleteEndOfWord: _To.NextWord, _Key.DeleteEndOfLine: _To.EndOfBlock}
_SELECTING_LEFT: Final = (_Key.SelectPreviousChar, _Key.SelectPreviousWord)
_SELECTING_RIGHT: Final = (_Key.SelectNextChar, _Key.SelectNextWord)
_LEFT: Final = (_Key.MoveToPreviousChar, _Key.MoveToPreviousWord, *_SELECTING_LEFT)
_RIGHT: Final = (_Key.MoveToNextChar, _Key.MoveToNextWord, *_SELECTING_RIGHT)
"""Keys that move right, which is backward in right-to-left text."""


class LongTextEdit(QPlainTextEdit):
    """A field for long texts. `toPlainText` returns the text without the seams."""

    def __init__(self) -> None:
        super().__init__()
        self.cursorPositionChanged.connect(self._leave_seam)
        self.selectionChanged.connect(self._leave_seam)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        selects = _is_one_of(event, (*_SELECTING_LEFT, *_SELECTING_RIGHT))
        if selects or not self.textCursor().hasSelection():
            self._cross(event, _Mode.KeepAnchor if selects else _Mode.MoveAnchor)
            if not self.isReadOnly() and self._deletes_to_seam(event):
                return
        super().keyPressEvent(event)

    def _cross(self, event: QKeyEvent, mode: QTextCursor.MoveMode) -> None:
        """Move past any seams in the direction of a key before it is handled."""
        cursor = self.textCursor()
        from_right = cursor.block().textDirection() == Qt.LayoutDirection.RightToLeft
        left, right = (_RIGHT, _LEFT) if from_right else (_LEFT, _RIGHT)
        # Only macOS has Backspace among its standard keys.
        backspace = event.key() == Qt.Key.Key_Backspace
        backward = backspace or _is_one_of(event, (*_BACKWARD, *left))
        if backward or _is_one_of(event, (*_FORWARD, *right)):
            place = past_seams(cursor, backward)
            if place != cursor.position():
                cursor.setPosition(place, mode)
                self.setTextCursor(cursor)

    def _deletes_to_seam(self, event: QKeyEvent) -> bool:
        """Handle a key that would otherwise delete half of a seam. Returns True if handled."""
        end = next((end for key, end in DELETING_TO.items() if event.matches(key)), None)
        if end is None:
            return False
        self.moveCursor(end, _Mode.KeepAnchor)
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return False
        cursor.removeSelectedText()
        return True

    @Slot()
    def _leave_seam(self) -> None:
        cursor = self.textCursor()
        if not _is_seam(cursor, cursor.position() - 1):
            return
        mode = _Mode.KeepAnchor if cursor.hasSelection() else _Mode.MoveAnchor
        cursor.setPosition(cursor.position() - 1, mode)
        self.setTextCursor(cursor)

    def toPlainText(self) -> str:
        return joined(super().toPlainText())

    def seams(self) -> list[int]:
        """Return the positions of the seams in the field's text, in UTF-16 code units."""
        parts = super().toPlainText().split(SEAM)
        return list(accumulate(utf16_length(part) for part in parts[:-1]))

    def setPlainText(self, text: str) -> None:
        super().setPlainText(in_pieces(text))

    def insertPlainText(self, text: str) -> None:
        self._leave_seam()
        super().insertPlainText(in_pieces(text))

    def insertFromMimeData(self, source: QMimeData) -> None:
        self._leave_seam()  # text may be dropped inside a seam
        made = QMimeData()
        made.setText(in_pieces(source.text()))
        super().insertFromMimeData(made)

    def createMimeDataFromSelection(self) -> QMimeData:
        made = super().createMimeDataFromSelection()
        made.setText(joined(made.text()))
        return made


def in_pieces(text: str) -> str:
    """Insert seams into paragraphs that are too long, after a space if possible."""
    return _TOO_LONG.sub(lambda found: SEAM.join(_cut(found[0])), text.replace(SEAM, "\n"))


def joined(text: str) -> str:
    return text.replace(SEAM, "")


def past_seams(cursor: QTextCursor, backward: bool) -> int:
    """Return the cursor's position after it crosses all seams directly after it or, if `backward`,
    directly before it."""
    place, step = cursor.position(), -len(SEAM) if backward else len(SEAM)
    while _is_seam(cursor, place + min(step, 0)):
        place += step
    return place


def _is_one_of(event: QKeyEvent, keys: Iterable[QKeySequence.StandardKey]) -> bool:
    return any(event.matches(key) for key in keys)


def _is_seam(cursor: QTextCursor, place: int) -> bool:
    """Return True if a seam begins at `place`. This checks only a line's last character, since
    reading any other one copies the line."""
    if place < 0:
        return False
    block = cursor.document().findBlock(place)
    is_last = block.next().isValid() and place == block.position() + block.length() - len(SEAM)
    return is_last and cursor.document().characterAt(place) == MARK


def _cut(paragraph: str) -> list[str]:
    pieces: list[str] = []
    start = 0
    while len(paragraph) - start > PIECE:
        end = paragraph.rfind(" ", start + PIECE // 2, start + PIECE) + 1 or start + PIECE
        for _ in range(_MOST_GLUED):  # an accent stays with its letter
            if end < len(paragraph) and _belongs(paragraph[end - 1], paragraph[end]):
                end += 1
        pieces.append(paragraph[start:end])
        start = end
    pieces.append(paragraph[start:])
    return pieces


def _belongs(before: str, here: str) -> bool:
    return _JOINER in (before, here) or unicodedata.category(here) in ("Mn", "Me", "Mc")


class LineField(QLineEdit):
    """A one-line field that tells the user if a typed or pasted text is too long. Qt truncates it
    silently."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.show_text(text)
        self.inputRejected.connect(self._say_full)

    def show_text(self, text: str) -> None:
        """Set a text that the user didn't type. A text that is too wide is shown from its start."""
        self.setText(text)
        self.home(False)

    @Slot()
    def _say_full(self) -> None:
        if len(self.text()) >= self.maxLength():
            words = tr(
                "This field is limited to {maxlength:,} characters. Anything longer is cut off.",
                maxlength=self.maxLength(),
            )
            QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), words, self)
