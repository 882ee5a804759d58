"""Searches the Hub: a search field, a sort order, and the results, or suggestions while the field
is empty."""

from __future__ import annotations

import contextlib

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QToolButton,
)

from desktop.core.errors import UserError
from desktop.core.i18n import counted, marked, tr
from desktop.core.library.suggestions import laptop_of, read_suggestions
from desktop.hub.events import Waiting
from desktop.hub.repository import SearchResult, Sort, checked_id
from desktop.services.hub_requests import HubRequests
from desktop.services.machine import memory_total
from desktop.services.task import Task, one_job
from desktop.ui.language import day_text
from desktop.ui.look.theme import Theme
from desktop.ui.panes.models.hub.found_list import FoundList
from desktop.ui.widgets.busy_mark import BusyMark
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.one_of import OneOf
from desktop.ui.widgets.layout.scaled import Scaled, in_column, in_row, spaced
from desktop.ui.widgets.results.empty_state import EmptyState
from desktop.ui.widgets.results.problem_card import ProblemPage
from desktop.ui.widgets.row_brush import RowBrush

TYPING_PAUSE_MS = 350
"""Delay in milliseconds between the last key press and the search; Enter searches immediately."""

SORTS: dict[Sort, str] = {
    "downloads": marked("Most downloaded"),
    "likes": marked("Most liked"),
    "last_modified": marked("Recently updated"),
}
MOST_FOUND = 50
"""Maximum number of results of a search. If there are this many, the Hub may have more."""

LEAST_WIDTH, LEAST_LIST_HEIGHT = 392, 160
ICON, ICON_LEFT = 16, 11


class SearchCard(QFrame):
    chosen = Signal(str, str)  # a repository, and the file to select in it ("" for any)
    library_asked = Signal()

    def __init__(self, theme: Theme, hub_requests: HubRequests) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._theme, self._hub_requests = theme, hub_requests
        self._text = ""  # the text that was last searched for
        self._task = Task(self)
        self._task.finished.connect(self._show_found)
        self._task.failed.connect(self._show_problem)
        self._task.stopped.connect(self._show_suggestions)
        Scaled(theme, self, lambda: self.setMinimumWidth(theme.px(LEAST_WIDTH)))
        self.field = _Field(theme)
        self.sort = QComboBox()
        for sort, words in SORTS.items():
            self.sort.addItem(tr(words), sort)
        self.sort.setAccessibleName(tr("Sort by"))
        self.sort.setWhatsThis(tr("Sorts the search results."))
        self._said = label(kind="caption", wrap=True)
        self._busy = BusyMark(theme)
        self.list = FoundList(theme)
        self.setWhatsThis(
            tr(
                "Suggestions for laptops with different amounts of memory, or your search "
                "results with their downloads in the last 30 days. Select a model to see its "
                "files."
            )
        )
        self._trouble, self._nothing = self._trouble_page(), self._nothing_page()
        self._one_of = OneOf(self.list, self._trouble, self._nothing)
        self._lay_out()
        self.timer = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self.timer.timeout.connect(self.search)
        self.field.textChanged.connect(self._typed)
        self.field.returnPressed.connect(self.search)
        self.field.down_pressed.connect(self._enter_list)
        self.sort.currentIndexChanged.connect(self.search)
        self.list.chosen.connect(self.chosen)
        self.setFocusProxy(self.field)
        self._show_suggestions()

    def _lay_out(self) -> None:
        theme = self._theme
        top = in_row(theme, (self.field, 1), self.sort, margins=(16, 0, 16, 0))
        below = spaced(theme, QHBoxLayout(), (16, 0, 16, 0), 8)
        below.addWidget(self._said, 1)
        below.addWidget(self._busy, 0, Qt.AlignmentFlag.AlignTop)
        in_column(theme, top, below, (self._one_of, 1), on=self, margins=(8, 16, 8, 8))
        Scaled(theme, self, lambda: self.list.setMinimumHeight(theme.px(LEAST_LIST_HEIGHT)))

    def _trouble_page(self) -> ProblemPage:
        theme = self._theme
        library = button(theme, tr("Models on this laptop"), "secondary", "ph.stack")
        library.clicked.connect(self.library_asked)
        page = ProblemPage(theme, [library], (16, 0, 16, 8))
        page.again.clicked.connect(self.search)
        return page

    def _nothing_page(self) -> EmptyState:
        clear = button(self._theme, tr("Show suggestions"), "secondary")
        clear.clicked.connect(self.field.clear)
        return EmptyState(
            self._theme,
            "ph.magnifying-glass",
            tr("No results"),
            tr(
                "No GGUF model on the Hub has all of these words in its name. Try fewer words, "
                "or only the name of the model family."
            ),
            [clear],
        )

    @Slot()
    def search(self) -> None:
        """Search for the current text of the field."""
        self.timer.stop()
        text = _asked_for(self.field.text())
        if not text:
            self._task.abandon()
            self._show_suggestions()
            return
        self._text = text
        job = self._hub_requests.search(text, self.sort.currentData())
        self._task.start(one_job(job, self._show_wait))
        self.sort.show()
        self._say(tr("Searching the Hugging Face Hub…"), busy=True)

    @Slot()
    def _typed(self) -> None:
        if self.field.text().strip():
            self._hub_requests.hub.prepare()
            self.timer.start()
        else:
            self.search()

    @Slot()
    def _show_suggestions(self) -> None:
        suggestions = read_suggestions()
        self.list.show_suggestions(suggestions.models, laptop_of(memory_total()))
        day = day_text(suggestions.written)
        self._say(
            tr(
                "The suggestions date from {day}. Glassbox gets the current sizes from the Hub "
                "when you open a model.",
                day=day,
            )
        )
        self.sort.hide()
        self._one_of.show_one(self.list)

    def _show_wait(self, event: object) -> None:
        if isinstance(event, Waiting):
            self._say(event.says, busy=True)

    @Slot(object)
    def _show_found(self, found: list[SearchResult]) -> None:
        self.list.show_found(found)
        self._say(_found_words(len(found), self._text) if found else "")
        self._one_of.show_one(self.list if found else self._nothing)

    @Slot(UserError)
    def _show_problem(self, error: UserError) -> None:
        self._say("")
        self._trouble.card.show_error(tr("The search failed"), error)
        self._one_of.show_one(self._trouble)

    def _say(self, text: str, busy: bool = False) -> None:
        self._said.setText(text)
        self._busy.setVisible(busy)

    @Slot()
    def _enter_list(self) -> None:
        if self.list.isVisible():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)


def _asked_for(text: str) -> str:
    """Return the typed text, or the repository in a pasted address."""
    if "://" in text or "huggingface.co/" in text or "hf.co/" in text:
        with contextlib.suppress(UserError):  # the address of another site is searched for as text
            return checked_id(text)
    return text.strip()


class _Field(QLineEdit):
    """The search field. The Down key moves to the list; Esc clears the field."""

    down_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setPlaceholderText(tr("Model name, such as Qwen3 or Gemma"))
        self.setAccessibleName(tr("Search the Hugging Face Hub"))
        self.setWhatsThis(
            tr(
                "The search sends the words you type to the Hugging Face Hub. It doesn't send "
                "your files or conversations."
            )
        )
        self.setClearButtonEnabled(True)
        self.setMaxLength(200)
        for clear in self.findChildren(QToolButton):
            clear.setAccessibleName(tr("Clear the field"))
        self._theme = theme
        self._brush = RowBrush(theme)
        room = ICON + 8
        Scaled(self._theme, self, lambda: self.setTextMargins(self._theme.px(room), 0, 0, 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        left = self._theme.px(ICON_LEFT)
        glass = "ph.magnifying-glass"
        self._brush.icon(QPainter(self), left, self.rect(), glass, "ink3", ICON)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


def _found_words(count: int, text: str) -> str:
    if count >= MOST_FOUND:
        return tr(
            "The first {count} repositories with GGUF files for “{asked}”", count=count, asked=text
        )
    return counted(
        count,
        "{count} repository with GGUF files for “{asked}”",
        "{count} repositories with GGUF files for “{asked}”",
        count=count,
        asked=text,
    )
