"""Helpers shared by the tests of the Find page, whose Hub is a local one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPushButton, QToolButton

from desktop.core.numbers.units import size_text
from desktop.ui.panes.models import ModelsPane
from desktop.ui.panes.models.hub.files_list import FileRow
from desktop.ui.panes.models.hub.found_list import Entry, FoundList, ResultsHeading, title_of
from desktop.ui.panes.models.hub.page import FindPage
from desktop.ui.panes.models.hub.search_card import TYPING_PAUSE_MS
from tests.ui.conftest import SOON_MS, Desk, visible


class Find:
    """The page, with methods to operate it."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.qtbot = desk, desk.qtbot
        self.show()

    def show(self) -> None:
        self.desk.window.open_pane("models", FindPage.id)

    @property
    def page(self) -> FindPage:
        pane = self.desk.window.pane
        assert isinstance(pane, ModelsPane)
        assert isinstance(pane.page, FindPage)
        return pane.page

    @property
    def field(self) -> QLineEdit:
        return self.page.search.field

    @property
    def list(self) -> FoundList:
        return self.page.search.list

    def settle(self) -> None:
        """Wait until no request is running. The pause after typing is cut short."""
        timer = self.page.search.timer
        hub_requests = self.desk.window.context.hub_requests
        if timer.isActive():
            timer.start(SOON_MS)
        self.qtbot.waitUntil(lambda: not timer.isActive() and not hub_requests.busy)
        timer.setInterval(TYPING_PAUSE_MS)
        self.desk.settle()
        self.qtbot.wait(10)

    def type(self, text: str) -> None:
        self.field.setFocus()
        self.qtbot.keyClicks(self.field, text)
        self.settle()

    @property
    def entries(self) -> list[Entry]:
        rows = self.list.rows
        found = [rows.row(number) for number in range(rows.rowCount())]
        return [entry for entry in found if entry is not None]

    @property
    def names(self) -> list[str]:
        return [title_of(entry) for entry in self.entries if not isinstance(entry, ResultsHeading)]

    def choose(self, name: str) -> None:
        """Select a row of the list and wait for its repository."""
        for number, entry in enumerate(self.entries):
            if not isinstance(entry, ResultsHeading) and title_of(entry) == name:
                self.list.setCurrentIndex(self.list.rows.index(number))
                self.settle()
                return
        raise AssertionError(f"no {name} in {self.names}")

    @property
    def files(self) -> list[FileRow]:
        rows = self.page.repository.view.list.rows
        found = [rows.row(number) for number in range(rows.rowCount())]
        return [row for row in found if row is not None]

    def file(self, title: str) -> FileRow:
        return next(row for row in self.files if row.title == title)

    def mark(self, title: str) -> None:
        view = self.page.repository.view.list
        view.choose(self.file(title).model)
        self.qtbot.wait(10)

    @property
    def said(self) -> str:
        return " | ".join(each.text() for each in visible(self.page, QLabel))

    def buttons(self, name: str) -> list[QAbstractButton]:
        """Return the visible buttons with this text or accessible name."""
        kinds: tuple[type[QAbstractButton], ...] = (QPushButton, QToolButton)
        all_of_them = [button for kind in kinds for button in visible(self.page, kind)]
        return [each for each in all_of_them if name in (each.text(), each.accessibleName())]

    def get(self, title: str) -> None:
        """Select a row and press the download button."""
        self.mark(title)
        self.press(f"Download {size_text(self.file(title).model.bytes)}")

    def press(self, name: str) -> None:
        found = self.buttons(name)
        assert len(found) == 1, f"{len(found)} buttons {name!r}"
        found[0].click()
        self.qtbot.wait(5)

    def wait(self, what: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(what()))
