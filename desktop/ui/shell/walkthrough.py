"""Walks through a few experiments without the user's hands, until the user stops it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from desktop.core.i18n import tr
from desktop.ui.experiments import BY_ID, Offered
from desktop.ui.notices import Notices
from desktop.ui.panes.base import OpenPane
from desktop.ui.shell.coach.callout import Remark
from desktop.ui.shell.coach.mark import CoachMark
from desktop.ui.shell.coach.session import Session
from desktop.ui.shell.experiment_runner import Running

EXPERIMENTS: Final = ("two-faces", "pi", "compare", "experts", "fit")
"""Text becomes tokens; numbers become bits; fewer bits change the answer; a router picks experts;
what fits on this laptop. Together, they take about 20 seconds on a machine with two cores."""
LOOK_MS: Final = 8000
"""Milliseconds for which each result is shown."""
LOOK_EVERY_MS: Final = 100


class Walkthrough(QObject):
    """Runs `EXPERIMENTS` one after the other. It stops when the user stops it, opens another pane,
    or starts something else, or when an experiment can't run. While a dialog is open, it waits."""

    def __init__(
        self,
        notices: Notices,
        open_pane: OpenPane,
        running: Running,
        session: Session,
        mark: CoachMark,
    ) -> None:
        super().__init__(running)
        self._notices, self._open_pane, self._running = notices, open_pane, running
        self._session, self._mark = session, mark
        self._number = -1  # the current experiment's; -1 if there is none
        self._left_ms = 0  # time left to look at the current result
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        running.starting.connect(self._begin)  # after the session, which closes the mark

    @property
    def busy(self) -> bool:
        return self._timer.isActive()

    @Slot()
    def start(self) -> None:
        self._number = -1
        self._session.remark = lambda offered: self._remark(offered, tr(offered.look))
        self._timer.start()
        self._next()

    @Slot()
    def stop(self) -> None:
        """Stop after the experiment that is running."""
        if self.busy:
            self._end()
            self._mark.close()

    def _end(self) -> None:
        self._timer.stop()
        self._session.say_as_usual()

    @Slot()
    def _next(self) -> None:
        self._number += 1
        if self._number == len(EXPERIMENTS):
            self._end()
            self._mark.close()
            self._open_pane("start")
            self._notices.info(
                tr("That was a model from the inside. Click an experiment to try it yourself.")
            )
            return
        self._left_ms = LOOK_MS
        name = EXPERIMENTS[self._number]
        self._running.run(name)
        if self._running.begun:  # another experiment, for which this one waits
            self._point()

    @Slot(object)
    def _begin(self, offered: Offered) -> None:
        if self.busy and offered.id == EXPERIMENTS[self._number]:
            self._point()

    def _point(self) -> None:
        """Say which experiment is running or waits."""
        self._mark.point(None, self._remark(BY_ID[EXPERIMENTS[self._number]], ""))

    @Slot()
    def _look(self) -> None:
        """Go on once the current result was shown long enough."""
        if QApplication.activeModalWidget() is not None:
            return
        offered = BY_ID[EXPERIMENTS[self._number]]
        if self._session.pane.id != offered.pane:
            self.stop()
            return
        if self._running.busy and self._mark.shown:
            return
        if self._session.pointed is not offered:
            # It couldn't run, and the page says why; or the user closed it or began something else.
            if self._mark.pointing:
                self._end()
            else:
                self.stop()
            return
        self._left_ms -= LOOK_EVERY_MS
        if self._left_ms <= 0:
            self._next()

    def _remark(self, offered: Offered, text: str) -> Remark:
        head = tr(
            "{number} of {count}: {text}",
            number=self._number + 1,
            count=len(EXPERIMENTS),
            text=tr(offered.title),
        )
        stop = (tr("Stop the walkthrough"), self.stop)
        return Remark(head, text, [stop, (tr("Next"), self._next)] if text else [stop])
