"""Shows text files that go with a question: a card in the composer, a tag above the question, and a
dialog with the text that the model reads."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFrame, QPushButton, QWidget

from desktop.core.conversations.attached import AttachedFile
from desktop.core.i18n import counted, tr
from desktop.core.numbers.units import percent
from desktop.ui.look.theme import Theme, repolish
from desktop.ui.widgets.controls import IconLabel, button, icon_button, label
from desktop.ui.widgets.layout.scaled import (
    STRETCH,
    in_column,
    in_row,
    keep_room,
    size_dialog,
)
from desktop.ui.widgets.long_text import LongTextEdit

MOST_SHOWN = 200_000
"""Maximum number of characters in the dialog; laying out megabytes takes seconds."""
LONGEST_NAME = 40
ICONS = {".pdf": "ph.file-pdf", ".csv": "ph.table", ".tsv": "ph.table"}


def icon_of(name: str) -> str:
    return ICONS.get(name[-4:].lower(), "ph.file-text")


def part_of(file: AttachedFile) -> str:
    """Return which part of a file the model reads: "pages 1 to 3 of 40"; "" if it is all of it."""
    if file.whole:
        return ""
    if file.pages:
        return counted(
            file.pages_sent,
            "page 1 of {pages:,}",
            "pages 1 to {count:,} of {pages:,}",
            count=file.pages_sent,
            pages=file.pages,
        )
    return tr("the first {share}", share=percent(len(file.text) / max(1, file.characters)))


class FileCard(QFrame):
    """A file in the composer: its name, how much of it fits, and what to do."""

    removed = Signal()
    opened = Signal()
    agreed = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setProperty("kind", "picture_chip")
        self.name = button(theme, _short(name), "link")
        self.name.setToolTip(tr("Shows the text that the model reads"))
        self.name.setAccessibleName(tr("Show the text of {name}", name=name))
        self.name.clicked.connect(self.opened)
        self.words = label("", "caption", wrap=True)
        self.agree = button(theme, "", "secondary")
        self.agree.setWhatsThis(
            tr("Sends only the part that fits. The model doesn't see the rest of the file.")
        )
        self.agree.clicked.connect(self.agreed)
        self.agree.hide()
        self.remove = icon_button(theme, tr("Remove this file"), "ph.x")
        self.remove.clicked.connect(self.removed)
        text = in_column(theme, in_row(theme, self.name, STRETCH), self.words, spacing=0)
        parts = (IconLabel(theme, icon_of(name)), (text, 1), self.agree, self.remove)
        in_row(theme, *parts, on=self, margins=(12, 4, 4, 4))

    def show_state(self, words: str, agree: str = "", missing: bool = False) -> None:
        """Show a sentence about the file and, if `agree` isn't empty, a button with this label.
        With `missing`, a part of the file doesn't fit."""
        self.words.setText(words)
        tone = "warn" if missing else ""
        if self.words.property("tone") != tone:
            self.words.setProperty("tone", tone)
            repolish(self.words)
        self.agree.setText(agree)
        self.agree.setVisible(bool(agree))


class FileTag(QPushButton):
    """A file above the question that it went with. Click it to see its text."""

    def __init__(self, theme: Theme, file: AttachedFile) -> None:
        part = part_of(file)
        super().__init__(f"{_short(file.name)} ({part})" if part else _short(file.name))
        self.setProperty("kind", "chip")
        self.setIcon(theme.icon(icon_of(file.name)))
        self.setToolTip(tr("Shows the text that the model reads"))
        self.setAccessibleName(tr("Show the text of {name}", name=file.name))
        keep_room(self)


class FileDialog(QDialog):
    """The text of a file as the model reads it. `words` says how much it is."""

    def __init__(self, theme: Theme, name: str, text: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(name)
        self.text = LongTextEdit()
        self.text.setProperty("kind", "field")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("The text that the model reads"))
        self.text.setPlainText(text[:MOST_SHOWN])
        if len(text) > MOST_SHOWN:
            more = tr("Only the first {most_shown:,} characters are shown.", most_shown=MOST_SHOWN)
            words = f"{words} {more}".strip()
        self.words = label(words, "caption", wrap=True)
        close = button(theme, tr("Close"), "secondary")
        close.clicked.connect(self.accept)
        foot = in_row(theme, (self.words, 1), close, spacing=12)
        head = label(tr("The text that the model reads"), "section")
        in_column(theme, head, (self.text, 1), foot, on=self, margins=(24, 16, 24, 16), spacing=12)
        size_dialog(theme, self, 720, 560)


def _short(name: str) -> str:
    """Shorten a name in its middle, so that its ending stays."""
    if len(name) <= LONGEST_NAME:
        return name
    return f"{name[: LONGEST_NAME - 12]}…{name[-11:]}"
