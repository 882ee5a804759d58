"""The panel on the left side of the chat: a search field, a button for a new chat, and the saved
conversations."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.core.conversations.store import MOST_FOUND, ConversationMatch
from desktop.core.conversations.turns import ConversationSummary
from desktop.core.i18n import tr
from desktop.ui.look.theme import Theme
from desktop.ui.panes.chat.history.list import ConversationList, grouped
from desktop.ui.places import NEW_CHAT_KEY
from desktop.ui.widgets.controls import button, icon_button, label, with_key
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_row, spaced

SEARCH_MS = 120
"""Delay in milliseconds between the last key press and the search."""

FIND_KEY = "Ctrl+F"

ICON = 22
"""Space for the icon in the search field, in unscaled pixels."""


class ConversationPanel(QWidget):
    """The panel. It emits the user's requests; its owner supplies the conversations."""

    opened = Signal(object)  # ids
    found = Signal(object, object)  # a conversation, and the turn in it
    renamed = Signal(object, str)
    delete_asked = Signal(object)
    export_asked = Signal(object, str)  # id, and file extension
    copy_asked = Signal(object)
    import_asked = Signal()
    new_asked = Signal()
    searched = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.back = button(theme, tr("Back to the conversation"), "quiet", "ph.arrow-left")
        self.back.setWhatsThis(tr("Hides the list and shows the conversation again."))
        self.search = _Search(theme)
        self.search.setPlaceholderText(tr("Search"))
        self.search.setAccessibleName(tr("Search conversations"))
        self.search.setToolTip(with_key(tr("Search titles and messages"), FIND_KEY))
        self.new = icon_button(theme, with_key(tr("New chat"), NEW_CHAT_KEY), "ph.plus", "outlined")
        self.new.setAccessibleName(tr("New chat"))
        self.new.setWhatsThis(
            tr("Starts a new conversation. Your other conversations stay in the list.")
        )
        self.list = ConversationList(theme)
        self._empty = label("", "caption", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._lay_out()
        self._connect()
        self.show_list([], known=False)

    def _lay_out(self) -> None:
        column = spaced(self._theme, QVBoxLayout(self), spacing=8)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(in_row(self._theme, (self.search, 1), self.new))
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        self.import_ = button(self._theme, tr("Import…"), "quiet", "ph.download-simple")
        self.import_.setWhatsThis(tr("Opens a conversation that was exported as JSON."))
        column.addLayout(in_row(self._theme, self.import_, STRETCH))

    def _connect(self) -> None:
        self._typed = QTimer(self, singleShot=True, interval=SEARCH_MS)
        self._typed.timeout.connect(lambda: self.searched.emit(self.search.text()))
        self.search.textChanged.connect(lambda: self._typed.start())
        self.search.left.connect(lambda: self.list.setFocus(Qt.FocusReason.TabFocusReason))
        self.new.clicked.connect(self.new_asked)
        self.import_.clicked.connect(self.import_asked)
        self.list.opened.connect(self.opened)
        self.list.found.connect(self.found)
        self.list.rows.renamed.connect(self.renamed)
        self.list.delete_asked.connect(self.delete_asked)
        self.list.export_asked.connect(self.export_asked)
        self.list.copy_asked.connect(self.copy_asked)

    def show_list(self, summaries: Sequence[ConversationSummary], known: bool) -> None:
        """Show all conversations. `known` is False until they have been read."""
        self._day = date.today()
        self.list.show_entries(grouped(summaries, self._day))
        words = (
            tr("Your conversations appear here. They are stored only on this laptop.")
            if known
            else ""
        )
        self._say(words if not summaries else "")

    @property
    def outdated(self) -> bool:
        """True if the headings are those of another day."""
        return self._day != date.today()

    def show_matches(self, matches: Sequence[ConversationMatch], text: str) -> None:
        self.list.show_entries(matches)
        if not matches:
            self._say(tr("No results for “{shown}”.", shown=" ".join(text.split())[:40]))
        elif len(matches) == MOST_FOUND:
            self._say(
                tr("Only the {most_found} most recent results are shown.", most_found=MOST_FOUND)
            )
        else:
            self._say("")

    def mark(self, number: int | None) -> None:
        """Mark the open conversation."""
        self.list.rows.mark(number)

    def _say(self, words: str) -> None:
        self._empty.setText(words)
        self._empty.setVisible(bool(words))


class _Search(QLineEdit):
    """The search field. Escape and the clear button empty it; Down moves to the list."""

    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icon = theme.icon("ph.magnifying-glass", "ink3")
        Scaled(theme, self, lambda: self.setTextMargins(theme.px(ICON), 0, 0, 0))
        cross = self.addAction(theme.icon("ph.x"), QLineEdit.ActionPosition.TrailingPosition)
        cross.setText(tr("Show all conversations"))
        cross.setVisible(False)
        cross.triggered.connect(self.clear)
        self.textChanged.connect(lambda: cross.setVisible(bool(self.text())))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._theme.px(16)
        left, top = self._theme.px(10), (self.height() - side) // 2
        self._icon.paint(QPainter(self), QRect(left, top, side, side))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)
