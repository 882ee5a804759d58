"""The main window: the rail, the current pane, notices, and the status bar."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QFrame, QMainWindow, QStackedWidget, QWidget

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.services.conversations import Conversations
from desktop.services.downloads import Downloads
from desktop.services.hub_requests import HubRequests
from desktop.services.inference import Inference
from desktop.services.jobs import JobThread, end_all
from desktop.services.library import Library
from desktop.services.models import Models
from desktop.services.settings import Settings
from desktop.services.task import Task
from desktop.ui.adding import Adding, Arrivals
from desktop.ui.experiments import BY_ID
from desktop.ui.files import Files
from desktop.ui.look.theme import Theme
from desktop.ui.notices import Notices
from desktop.ui.panes import PANES, SETTINGS
from desktop.ui.panes.base import Context, Pane
from desktop.ui.places import PANE_TITLES, PRESENT_KEY, PaneId
from desktop.ui.shell.actions import actions
from desktop.ui.shell.appearance import Appearance
from desktop.ui.shell.command_palette import CommandPalette, places
from desktop.ui.shell.device_notice import DeviceNotice
from desktop.ui.shell.experiment_runner import Running
from desktop.ui.shell.page import Page, not_opened
from desktop.ui.shell.presenter import Presenter
from desktop.ui.shell.rail import Rail
from desktop.ui.shell.reset.resetting import Resetting
from desktop.ui.shell.several_models import SeveralModels
from desktop.ui.shell.status_bar import StatusBar
from desktop.ui.shell.window_place import LEAST_SIZE, place_of, restore_place
from desktop.ui.tab_order import walk
from desktop.ui.what_is import HELP_KEY, WhatIs
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.layout.scaled import in_column, in_row
from desktop.ui.widgets.notice_bar import ACT_KEY, NoticeBar
from desktop.ui.widgets.results.problem_card import PROBLEM

log = logging.getLogger(__name__)


class MainWindow(QMainWindow):
    """The main window. The composition root builds it, and shuts down the services after the window
    has closed."""

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        library: Library,
        inference: Inference,
        background: JobThread,
        conversations: Conversations,
        hub_requests: HubRequests,
        downloads: Downloads,
        log_folder: Path,
        data_folder: Path,
    ) -> None:
        super().__init__()
        self.setWindowTitle("Glassbox")
        self.setAcceptDrops(True)
        self.setMinimumSize(LEAST_SIZE)
        self._theme = theme
        self._settings = settings
        self._presenter = Presenter(theme, self)
        self._appearance = Appearance(theme, settings, self._presenter)
        self.notices = Notices(self)
        files = Files(settings, self.notices)
        self.context = Context(
            theme,
            settings,
            library,
            inference,
            background,
            conversations,
            self.notices,
            Models(library, inference, settings),
            files,
            Adding(library, settings, self.notices, files),
            self.open_pane,
            self.chat_with,
            hub_requests,
            downloads,
            log_folder,
            self.run_experiment,
            data_folder,
            lambda: self.resetting.ask(),
        )
        self._running = Running(
            self.context, lambda: self.pane.id, self._works, self._shows_problem, self
        )
        self._kinds = (*PANES, SETTINGS)
        self._pages: dict[int, Page] = {}
        self._rail = self._made_rail(theme)
        self._what_is = WhatIs(theme, self, self.notices)
        self._stack = QStackedWidget()
        self._status = StatusBar(theme, library, inference, background, hub_requests, downloads)
        self.resetting = Resetting(self.context, self._status, self._busy, self._start_over, self)
        self._lay_out()
        self._rail.chosen.connect(self._open)
        self._status.help.clicked.connect(self._what_is.start)
        self._add_shortcuts()
        self._restore()
        self._listen()

    def _made_rail(self, theme: Theme) -> Rail:
        entries = zip(self._kinds, self._pane_keys(), strict=True)
        return Rail(
            theme,
            [(tr(PANE_TITLES[kind.id]), kind.icon, keys, tr(kind.about)) for kind, keys in entries],
        )

    def _listen(self) -> None:
        """Connect the services and settings whose notices can appear in any pane."""
        context = self.context
        if context.settings.problem:
            self.notices.error(UserError(context.settings.problem, kind="settings"))
        context.settings.save_failed.connect(self.notices.error)
        context.library.trouble.connect(self.notices.error)
        SeveralModels(context.inference, self.notices, self)
        DeviceNotice(context.settings, context.inference, self.notices, self.open_pane, self)
        Arrivals(
            context.downloads,
            context.library,
            self.notices,
            self.chat_with,
            self._show_downloads,
            lambda: self.pane.id != "models",
            self,
        )

    def open_pane(self, pane: PaneId, page: str = "", experiment: str = "") -> bool:
        """Show a pane, as `OpenPane` describes. A pane is built when it is first opened."""
        self._open(self.ids.index(pane))
        if page:
            self.pane.open_page(page)
        return not experiment or self.pane.run_offered(BY_ID[experiment])

    def chat_with(self, path: str) -> None:
        """Load a model and open the Chat pane."""
        from desktop.ui.panes.chat import ChatPane  # a pane's code is imported when it is opened

        self.open_pane("chat")
        assert isinstance(self.pane, ChatPane)
        self.pane.pick_model(path)

    def run_experiment(self, name: str) -> None:
        """Open an experiment's pane, run the experiment, and then tell the user what to look at.
        `name` is the experiment's id in ui/experiments.py."""
        self._running.run(name)

    def _works(self, pane: PaneId) -> bool:
        return any(page.pane.busy for page in self._pages.values() if page.pane.id == pane)

    def _busy(self) -> bool:
        return self._running.busy or any(page.pane.busy for page in self._pages.values())

    def _start_over(self) -> None:
        """Close all panes, which are built again when they are next opened, and show Start."""
        for page in self._pages.values():
            page.shut_down()
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._open(0)

    def _shows_problem(self) -> bool:
        frames = self.pane.findChildren(QFrame)
        return any(each.isVisible() and each.property("kind") == PROBLEM for each in frames)

    def search(self) -> None:
        """Open the command palette."""
        every = (
            *actions(self.context, self.resetting, self),
            *places(
                self.context, zip(self._kinds, self._pane_keys(), strict=True), self._what_is.define
            ),
        )
        CommandPalette(self._theme, every, self).open()

    @property
    def presenting(self) -> bool:
        return self._presenter.on

    def present(self, on: bool) -> None:
        """Turn presentation mode on or off. It shows only the pane, in full screen, enlarged, and
        white on black, with visible clicks and keys. The settings don't change."""
        self.setUpdatesEnabled(False)  # so that nothing half-changed is painted
        self._presenter.set_on(on)
        self._rail.setVisible(not on)
        self._status.setVisible(not on)
        self._appearance.apply()
        state = self.windowState()
        full = Qt.WindowState.WindowFullScreen
        self.setWindowState(state | full if on else state & ~full)
        self.setUpdatesEnabled(True)
        if on:
            self.notices.info(
                tr(
                    "Presentation mode is on. Press {present_key} to turn it off.",
                    present_key=PRESENT_KEY,
                )
            )

    def _show_downloads(self) -> None:
        self.open_pane("models", "find")

    @property
    def ids(self) -> list[PaneId]:
        """The ids of the panes, in the order of the rail."""
        return [kind.id for kind in self._kinds]

    @property
    def pane(self) -> Pane:
        """The current pane."""
        page = self._stack.currentWidget()
        assert isinstance(page, Page)
        return page.pane

    def _lay_out(self) -> None:
        center = QWidget()
        center.setProperty("kind", "page")
        notice_bar = NoticeBar(self._theme, self.notices)
        notice_bar.left.connect(lambda: self.pane.setFocus())
        right = in_column(self._theme, notice_bar, (self._stack, 1), spacing=0)
        upper = in_row(self._theme, self._rail, (right, 1), spacing=0)
        in_column(self._theme, (upper, 1), self._status, on=center, spacing=0)
        self.setCentralWidget(center)
        center.setFocus()  # otherwise the first button would start with the focus and its ring
        FocusRing(self._theme, self)

    def _pane_keys(self) -> list[str]:
        """Return the shortcuts: Ctrl+1 to Ctrl+9, and Ctrl+comma for Settings, the last pane, as in
        other programs."""
        return [f"Ctrl+{number + 1}" for number in range(len(self._kinds) - 1)] + ["Ctrl+,"]

    def _add_shortcuts(self) -> None:
        for number, keys in enumerate(self._pane_keys()):
            self._shortcut(keys, lambda number=number: self._open(number))
        for keys, step in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1)):
            self._shortcut(keys, lambda step=step: self._appearance.enlarge(step))
        self._shortcut("Ctrl+0", lambda: self._settings.change(scale=1.0))
        self._shortcut(ACT_KEY, self.notices.act)
        self._shortcut("Ctrl+Q", self.close)
        self._shortcut("Ctrl+K", self.search)
        self._shortcut(HELP_KEY, self._what_is.ask_focused)
        self._shortcut(PRESENT_KEY, lambda: self.present(not self._presenter.on))

    def _shortcut(self, keys: str, act: object) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(act)

    @Slot(int)
    def _open(self, number: int) -> None:
        if number not in self._pages:
            kind = self._kinds[number].load()
            self._pages[number] = page = Page(self._theme, kind(self.context), self._stack)
            self._stack.addWidget(page)
        if self._stack.currentWidget() is not self._pages[number]:
            self.notices.leave_pane()
        self._stack.setCurrentWidget(self._pages[number])
        self._rail.choose(number)
        if not self._rail.has_focus:  # otherwise the arrow keys couldn't move on along the rail
            self._pages[number].pane.setFocus()
        self._settings.change(pane=self._kinds[number].id)

    def _restore(self) -> None:
        values = self._settings.values
        restore_place(self, values.window_geometry)
        last = next((at for at, each in enumerate(self.ids) if each == values.pane), 0)
        try:
            self._open(last)
        except Exception as error:
            if last == 0:
                raise
            log.exception("the pane that was open last can't be built")
            self._open(0)  # otherwise the program could never start again
            self.notices.error(not_opened(self.ids[last], error))

    def focusNextPrevChild(self, forward: bool) -> bool:
        return walk(self, forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Dismiss the notice on Escape. Only keys that the focused widget ignores arrive here."""
        if event.key() == Qt.Key.Key_Escape and self.notices.current is not None:
            self.notices.dismiss()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.context.adding.add_urls(event.mimeData().urls(), self._show_library)

    def open_files(self, paths: Sequence[str]) -> None:
        """Add model files that were opened with Glassbox in the system's file manager."""
        self.context.adding.add_paths(paths, self._show_library)

    def _show_library(self) -> None:
        self.open_pane("models", "library")

    def shut_down(self) -> None:
        """Stop the work of all panes. Called when the window closes and again when the program
        ends, since a pane may have been built in between; calling it twice is harmless."""
        end_all(page.shut_down for page in self._pages.values())
        end_all((*(task.abandon for task in self.findChildren(Task)), self.resetting.shut_down))

    def closeEvent(self, event: QCloseEvent) -> None:
        if typed := self.focusWidget():
            typed.clearFocus()  # this applies a number that is being typed
        self.shut_down()
        self._settings.change(window_geometry=place_of(self))
        self._settings.flush()
        event.accept()
