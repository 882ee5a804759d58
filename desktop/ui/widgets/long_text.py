"""A field for texts of any length, also those without a line break.

Qt lays out a paragraph as one piece, anew with every key, in a time that grows with the square of
its length where it has no spaces: a million letters took 20 s. So a paragraph that is long is
held in pieces. Between them stands a seam, which nobody gets to see: not in what the field says
that it holds, nor in what is copied from it.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QPlainTextEdit

PIECE: Final = 2000
"""Characters that are laid out as one, at the most."""
MARK: Final = "\u2063"
"""An invisible character, which before a line break makes a seam of it."""
SEAM: Final = f"{MARK}\n"
_TOO_LONG: Final = re.compile(rf"[^\n\r\u2028\u2029]{{{PIECE + 1},}}")
_JOINER: Final = "\u200d"
_MOST_GLUED: Final = 50


class LongTextEdit(QPlainTextEdit):
    """`toPlainText` is what was typed and pasted, without the seams."""

    def toPlainText(self) -> str:
        return joined(super().toPlainText())

    def setPlainText(self, text: str) -> None:
        super().setPlainText(in_pieces(text))

    def insertPlainText(self, text: str) -> None:
        super().insertPlainText(in_pieces(text))

    def insertFromMimeData(self, source: QMimeData) -> None:
        made = QMimeData()
        made.setText(in_pieces(source.text()))
        super().insertFromMimeData(made)

    def createMimeDataFromSelection(self) -> QMimeData:
        made = super().createMimeDataFromSelection()
        made.setText(joined(made.text()))
        return made


def in_pieces(text: str) -> str:
    """With seams in the paragraphs that are too long, behind a space where there is one."""
    return _TOO_LONG.sub(lambda found: SEAM.join(_cut(found[0])), text.replace(SEAM, "\n"))


def joined(text: str) -> str:
    return text.replace(SEAM, "")


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
