"""The main window: the rail, the current pane, notices, and the status bar."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow

from desktop.core.errors import UserError
from desktop.services.conversations import Conversations
from desktop.services.downloads import Downloads
from desktop.services.hub_requests import HubRequests
from desktop.services.inference import Inference
from desktop.services.jobs import JobThread, end_all
from desktop.services.lending import Lending
from desktop.services.library import Library
from desktop.services.models import Models
from desktop.services.precisions import Precisions
from desktop.services.reset import Reset
from desktop.services.servers import Servers
from desktop.services.settings import Settings
from desktop.services.task import Task
from desktop.ui.adding import Adding, Arrivals
from desktop.ui.experiments import BY_ID
from desktop.ui.files import Files
from desktop.ui.language import window_locale
from desktop.ui.look.theme import Theme
from desktop.ui.notices import Notices
from desktop.ui.panes import PANES, SETTINGS
from desktop.ui.panes.base import Context, Go, Pane, Runtime, Shell
from desktop.ui.places import PRESENT_KEY, PaneId
from desktop.ui.shell.actions import actions, import_votes
from desktop.ui.shell.appearance import Appearance
from desktop.ui.shell.closing.closing import Closing
from desktop.ui.shell.coach.mark import CoachMark
from desktop.ui.shell.coach.session import Session
from desktop.ui.shell.command_palette import CommandPalette, places
from desktop.ui.shell.content import WindowContent, framed, pane_keys
from desktop.ui.shell.experiment_runner import Running
from desktop.ui.shell.language.place import place_in, return_to
from desktop.ui.shell.language.switch import LanguageSwitch
from desktop.ui.shell.notices.device import DeviceNotice
from desktop.ui.shell.notices.several_models import SeveralModels
from desktop.ui.shell.page import not_opened
from desktop.ui.shell.presenter import Presenter
from desktop.ui.shell.reset.resetting import Resetting
from desktop.ui.shell.walkthrough import Walkthrough
from desktop.ui.shell.window_place import place_of, restore_place
from desktop.ui.tab_order import walk
from desktop.ui.what_is import HELP_KEY, WhatIs
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.notice_bar import ACT_KEY
from desktop.ui.workshop.opening import Opening
from desktop.ui.workshop.profiles import Profiles

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
        servers: Servers,
        log_folder: Path,
        data_folder: Path,
    ) -> None:
        super().__init__()
        self._theme, self._settings, self._kinds = theme, settings, (*PANES, SETTINGS)
        self._presenter = Presenter(theme, self)
        self._appearance = Appearance(theme, settings, self._presenter)
        notices = self.notices = Notices(self)
        shell = Shell(theme, Files(settings, notices), notices)
        runtime = Runtime(library, Models(library, inference, settings), inference, background)
        go = Go(
            self.open_pane,
            self.chat_with,
            self.compare_precisions,
            self.run_experiment,
            lambda: self.resetting.ask(),
            lambda: self.walkthrough.start(),
        )
        self.context = Context(
            shell,
            runtime,
            go,
            settings,
            conversations,
            Precisions(library, inference, background, data_folder, self),
            Adding(library, settings, notices, shell.files),
            Profiles(theme, settings, library, shell.files, notices, self),
            hub_requests,
            downloads,
            servers,
            Lending(inference, settings),
            JobThread("students"),
            data_folder,
            log_folder,
        )
        self._frame = framed(self)
        self._add_guides()
        self._what_is = WhatIs(theme, self, notices)
        self.closing = Closing(self, servers.sharing, self.context.lending)
        reset = Reset(
            settings, library, inference, background, conversations, servers.keys, data_folder, self
        )
        self.resetting = Resetting(shell, runtime, reset, self._busy, self)
        self.content = self._made_content()
        self._ring = FocusRing(theme, self)
        self._restore()
        self._listen()

    def _add_guides(self) -> None:
        """Add what runs experiments, points at their results, and walks through them."""
        notices, settings, runtime = self.notices, self._settings, self.context.runtime
        running = self._running = Running(
            notices, runtime, self.open_pane, settings, lambda: self.pane, self._works, self
        )
        self.mark = CoachMark(self._theme, self.centralWidget(), lambda: self.content)
        self.session = Session(
            notices, self.open_pane, settings, running, self.mark, lambda: self.content
        )
        self.walkthrough = Walkthrough(notices, self.open_pane, running, self.session, self.mark)

    def _made_content(self) -> WindowContent:
        made = WindowContent(self.context, self._kinds)
        made.rail.chosen.connect(self._open)
        made.status.help.clicked.connect(self._what_is.start)
        self.resetting.show_in(made.status)
        if self.presenting:
            made.show_only_the_pane(True)
        self._frame.addWidget(made)
        return made

    def _rebuild(self, change: Callable[[], None]) -> None:
        """Close all panes, call `change`, and build everything again. The panes go on where they
        were: the one that is shown now, the others when they are next opened."""
        before, pointed = self.content, self.session.pointed
        shown, place = self.ids.index(self.pane.id), place_in(before.page)
        states = before.save_states()
        self.setUpdatesEnabled(False)
        self.mark.close()
        before.close_panes()
        self._ring.setWidget(None)  # type: ignore[arg-type]
        self._ring.setParent(self)  # it would be deleted with the widget that had the focus
        self._frame.removeWidget(before)
        before.hide()
        before.deleteLater()
        change()
        self.setLocale(window_locale())
        self.notices.retell()
        self.content = self._made_content()
        self.content.restore_states(states)
        self._open(shown)
        return_to(place, self.content.page)
        if pointed is not None:
            self.session.point_again(pointed)
        self.setUpdatesEnabled(True)

    def _listen(self) -> None:
        """Connect what can happen in any pane: notices of the services, and files to open."""
        self._add_shortcuts()
        context, settings, notices = self.context, self._settings, self.notices
        library, inference = context.runtime.library, context.runtime.inference
        if settings.problem:
            notices.error(UserError(settings.problem, kind="settings"))
        sharing, lending = context.servers.sharing, context.lending
        for failed in (sharing.failed, lending.failed, settings.save_failed, library.trouble):
            failed.connect(notices.lasting_error)
        for begin in (self._start_over, lending.stop_lending, lending.stop_borrowing, sharing.stop):
            self.resetting.service.starting.connect(begin)  # the next group gets a new key
        self._presenter.stepped.connect(self.session.step)
        sharing.stopped.connect(library.forget_server)
        inference.quantized.connect(library.shelf.forget)  # the path may have had another file
        votes = partial(import_votes, self.open_pane, self)
        self._opening = Opening(notices, self.open_pane, context.adding, context.profiles, votes)
        SeveralModels(inference, notices, self)
        LanguageSwitch(
            notices, inference, settings, lambda: self.resetting.busy, self._rebuild, self
        )
        DeviceNotice(settings, inference, notices, self.open_pane, self)
        Arrivals(
            context.downloads,
            library,
            notices,
            self.chat_with,
            lambda: self.open_pane("models", "find"),
            lambda: (self.pane.id, self.pane.page_id) != ("models", "find"),
            self,
        )
        self._opening.accept_drops(self._theme, self)

    def open_pane(self, pane: PaneId, page: str = "", experiment: str = "") -> bool:
        """Show a pane, as `OpenPane` describes. A pane is built when it is first opened."""
        self._open(self.ids.index(pane), page)
        return not experiment or self.pane.run_offered(BY_ID[experiment])

    def chat_with(self, path: str) -> None:
        """Load a model and open the Chat pane."""
        from desktop.ui.panes.chat import ChatPane  # a pane's code is imported when it is opened

        self.open_pane("chat")
        assert isinstance(self.pane, ChatPane)
        self.pane.pick_model(path)

    def compare_precisions(self, path: str = "", agreed: bool = False) -> None:
        """Compare a model in several precisions, as `ComparePrecisions` describes."""
        from desktop.ui.panes.compare import ComparePane

        self.open_pane("compare", "side")
        assert isinstance(self.pane, ComparePane)
        self.pane.compare_precisions(path, agreed)

    def run_experiment(self, name: str) -> None:
        """Open an experiment's pane, run the experiment, and then tell the user what to look at.
        `name` is the experiment's id in ui/experiments.py."""
        self._running.run(name)

    def _works(self, pane: PaneId) -> bool:
        return any(page.pane.busy for page in self.content.pages.values() if page.pane.id == pane)

    def _busy(self) -> bool:
        return self._running.busy or any(page.pane.busy for page in self.content.pages.values())

    def _start_over(self) -> None:
        """Close all panes and show Start."""
        self.session.start_over()
        self.content.close_panes()
        self._open(0)

    def search(self) -> None:
        """Open the command palette."""
        panes = zip(self._kinds, pane_keys(self._kinds), strict=True)
        doing = actions(
            self.context.go, self._settings, self.context.profiles, self.resetting, self
        )
        every = (*doing, *places(self.open_pane, self.run_experiment, panes, self._what_is.define))
        CommandPalette(self._theme, every, self).open()

    @property
    def presenting(self) -> bool:
        return self._presenter.on

    def present(self, on: bool) -> None:
        """Turn presentation mode on or off. It shows only the pane, in full screen, enlarged, and
        white on black, with visible clicks and keys. The settings don't change."""
        self.setUpdatesEnabled(False)  # so that nothing half-changed is painted
        self._presenter.set_on(on)
        with self.content.laid_out_once():
            self.content.show_only_the_pane(on)
            self.session.present(on)
            self._appearance.apply()
            state, full = self.windowState(), Qt.WindowState.WindowFullScreen
            self.setWindowState(state | full if on else state & ~full)
            self._presenter.tell(self.notices)
        self.setUpdatesEnabled(True)

    @property
    def ids(self) -> list[PaneId]:
        """The ids of the panes, in the order of the rail."""
        return [kind.id for kind in self._kinds]

    @property
    def pane(self) -> Pane:
        """The current pane."""
        return self.content.pane

    def _add_shortcuts(self) -> None:
        for number, keys in enumerate(pane_keys(self._kinds)):
            self._shortcut(keys, lambda number=number: self._open(number))
        for keys, step in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1)):
            self._shortcut(keys, lambda step=step: self._appearance.enlarge(step))
        self._shortcut("Ctrl+0", self._appearance.reset_scale)
        self._shortcut(ACT_KEY, lambda: self.notices.act() or self.mark.go_to_buttons())
        self._shortcut("Ctrl+Q", self.close)
        self._shortcut("Ctrl+K", self.search)
        self._shortcut(HELP_KEY, self._what_is.ask_focused)
        self._shortcut(PRESENT_KEY, lambda: self.present(not self._presenter.on))

    def _shortcut(self, keys: str, act: object) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(act)

    @Slot(int)
    def _open(self, number: int, page: str = "") -> None:
        if self.content.stack.currentWidget() is not self.content.pages.get(number):
            self.notices.leave_pane()
        self.content.open(number, page)
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
        return walk(self, forward, lambda: self._ring.use_keyboard(True))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the callout or dismiss the notice on Escape. Only keys that the focused widget
        ignores arrive here."""
        if event.key() == Qt.Key.Key_Escape and (self.mark.shown or self.notices.current):
            (self.mark.close if self.mark.shown else self.notices.dismiss)()
        elif not self._presenter.take_rest(event):
            super().keyPressEvent(event)

    def open_files(self, paths: Sequence[str]) -> None:
        """Open files that were opened with Glassbox in the system's file manager."""
        self.resetting.when_ended(lambda: self._opening.open_paths(paths))

    def shut_down(self) -> None:
        """Stop the work of all panes. Called when the window closes and again when the program
        ends, since a pane may have been built in between; calling it twice is harmless."""
        end_all(page.shut_down for page in self.content.pages.values())
        services = (self.resetting, self.context.students, self.context.lending)
        tasks = (task.abandon for task in self.findChildren(Task))
        end_all((*tasks, *(each.shut_down for each in services)))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not (self.closing.may_close() and self.resetting.service.finish()):
            event.ignore()
            return
        if typed := self.focusWidget():
            typed.clearFocus()  # this applies a number that is being typed
        self.shut_down()
        self._settings.change(window_geometry=place_of(self))
        self._settings.flush()
        event.accept()
