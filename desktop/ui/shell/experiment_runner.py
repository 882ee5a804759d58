"""Runs the experiments of ui/experiments.py, one at a time, and detects when each is done."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final
from weakref import WeakSet

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.core.i18n import tr
from desktop.core.packs.session_plan import with_time
from desktop.services.settings import Settings
from desktop.services.task import Task
from desktop.ui.experiments import BY_ID, Offered
from desktop.ui.notices import Notice, Notices
from desktop.ui.panes.base import OpenPane, Pane, Runtime
from desktop.ui.places import PaneId
from desktop.ui.shell.page import shows_problem

LOOK_EVERY_MS: Final = 50
QUIET_LOOKS: Final = 2
"""Number of consecutive checks that must find no work before an experiment counts as done. One is
not enough, since work that follows from a result starts in the next pass of the event loop."""
SILENT_S: Final = 1.0
"""Seconds that an experiment waits for other work before a notice says that it is waiting."""


class Running(QObject):
    """Runs one experiment at a time. An experiment starts when the current work is done; it is
    canceled if the user leaves the experiment's pane before then. An experiment that has started
    goes on if the user leaves its pane or starts another one, and counts as done when it is done,
    but not if it was stopped."""

    starting = Signal(object)  # the Offered that will run, once its turn has come
    done = Signal(object, bool)  # the Offered, and whether its pane is in sight
    touched = Signal()
    """Emitted when the user starts work in the pane in sight, which may replace a result."""

    def __init__(
        self,
        notices: Notices,
        runtime: Runtime,
        open_pane: OpenPane,
        settings: Settings,
        pane: Callable[[], Pane],
        works: Callable[[PaneId], bool],
        parent: QObject,
    ) -> None:
        """`pane` returns the visible pane, and `works` whether a pane does work of its own."""
        super().__init__(parent)
        self._window = parent
        self._pane = pane
        self._works = works
        self._notices, self._runtime, self._open_pane = notices, runtime, open_pane
        self._settings = settings
        self._offered: Offered | None = None
        self._next: Offered | None = None  # waits for the experiment that is running
        self._stopped = False
        self._followed: WeakSet[Task] = WeakSet()
        self._opened = False  # the page is shown, and its experiment has begun
        self._began = 0.0
        self._ended = 0.0
        self._quiet = 0
        self._waits: Notice | None = None  # says that the experiment is waiting
        self._said: tuple[Notice, ...] = ()  # errors of the previous experiment
        self._before: tuple[Notice, ...] = ()  # errors already shown when this one began
        runtime.inference.all_stopped.connect(self._note_stop)
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def run(self, name: str) -> None:
        """Open the pane of an experiment and start waiting for its turn. Errors of the previous
        experiment are dismissed.
        Raises: KeyError, for an id that is not in EXPERIMENTS."""
        offered = BY_ID[name]
        if self.busy and self._opened:
            self._next = offered
            self._waited()  # the notice about another one goes with its pane
            self._open_pane(offered.pane, offered.page)
            return
        self._begin(offered)

    def _begin(self, offered: Offered) -> None:
        notices = self._notices
        notices.take_back(self._said)
        self._waited()
        self.starting.emit(offered)
        self._said = ()
        self._before = notices.errors
        self._offered = offered
        self._began = time.monotonic()
        self._quiet = 0
        self._opened = False
        self._open_pane(offered.pane, offered.page)
        self._timer.start()

    def _new_errors(self) -> tuple[Notice, ...]:
        """Return the errors since the experiment began, without those that it can't be to blame
        for, such as a download's."""
        now = (each for each in self._notices.errors if not each.lasts)
        return tuple(each for each in now if not any(each is old for old in self._before))

    @property
    def busy(self) -> bool:
        return self._timer.isActive()

    @property
    def begun(self) -> bool:
        """True while an experiment runs that no longer waits for other work."""
        return self.busy and self._opened

    @Slot()
    def _look(self) -> None:
        """Check whether the experiment can start or has finished. Nearly all work that a page
        requests goes through the inference service or the background service."""
        offered = self._offered
        assert offered is not None
        if self._next is not None:
            if self._pane().id == self._next.pane:
                self._say_that_it_waits()
            else:
                self._next = None
                self._waited()
        left = self._pane().id != offered.pane
        if left and not self._opened:
            self._waited()
            self._timer.stop()
            return
        own = self._works(offered.pane)
        if self._runtime.inference.busy or self._runtime.background.busy or own:
            self._quiet = 0
            if not self._opened:
                self._say_that_it_waits()
            return
        if not self._quiet:
            self._ended = time.monotonic()
        self._quiet += 1
        if self._quiet < QUIET_LOOKS:
            return
        if not self._opened:  # a page that was just built may have had to read files first
            self._open(offered)
            return
        self._timer.stop()
        self._said = self._new_errors()
        if not (self._said or self._stopped or (not left and shows_problem(self._pane()))):
            self._record(offered, left)
        following, self._next = self._next, None
        if following is not None:
            self._begin(following)

    def _record(self, offered: Offered, left: bool) -> None:
        """Count an experiment as done."""
        done = with_time(
            self._settings.values.experiments_done, offered.id, self._ended - self._began
        )
        self._settings.change(experiments_done=done)
        if self._next is None:
            self.done.emit(offered, not left)

    def _open(self, offered: Offered) -> None:
        if self._waits is not None:  # time spent waiting for other work doesn't count
            self._began = time.monotonic()
        self._waited()
        self._opened, self._quiet, self._stopped = True, 0, False
        if not self._open_pane(offered.pane, offered.page, offered.id):
            self._timer.stop()  # the page says what is missing
            self._said = self._new_errors()
            return
        for task in self._window.findChildren(Task):
            if task not in self._followed:
                self._followed.add(task)
                task.stopped.connect(self._note_stop)
                task.running_changed.connect(self._note_work)

    @Slot()
    def _note_stop(self) -> None:
        self._stopped = True

    @Slot(bool)
    def _note_work(self, running: bool) -> None:
        if running and not self.busy:
            self.touched.emit()

    def _say_that_it_waits(self) -> None:
        waits = self._next is not None or time.monotonic() - self._began >= SILENT_S
        if self._waits is not None or not waits:
            return
        inference = self._runtime.inference
        stop = (tr("Stop all tasks"), inference.stop_all) if inference.busy else None
        self._waits = self._notices.info(
            tr("The experiment starts when the current task finishes."), stop, stays=True
        )

    def _waited(self) -> None:
        if self._waits is not None:
            self._notices.take_back((self._waits,))
            self._waits = None
