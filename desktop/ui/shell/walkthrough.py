"""Walks through a few experiments without the user's hands, until the user stops it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.core.i18n import tr
from desktop.ui.experiments import BY_ID
from desktop.ui.notices import Notice
from desktop.ui.panes.base import Context
from desktop.ui.shell.experiment_runner import Running

EXPERIMENTS: Final = ("two-faces", "pi", "compare", "experts", "fit")
"""Text becomes tokens; numbers become bits; fewer bits change the answer; a router picks experts;
what fits on this laptop. Together, they take about 20 seconds on a machine with two cores."""
LOOK_MS: Final = 8000
"""Milliseconds for which each result is shown."""
LOOK_EVERY_MS: Final = 100


class Walkthrough(QObject):
    """Runs `EXPERIMENTS` one after the other. It stops when the user stops it, opens another pane,
    or starts something else, or when an experiment can't run."""

    def __init__(
        self, context: Context, running: Running, in_sight: Callable[[], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._running, self._in_sight = context, running, in_sight
        self._number = -1  # the current experiment's; -1 if there is none
        self._left_ms, self._shown = 0, False
        """Time left to look at the current result, which is `_shown` once it is complete."""
        self._notice: Notice | None = None
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        return self._timer.isActive()

    @Slot()
    def start(self) -> None:
        self._number = -1
        self._next()
        self._timer.start()

    @Slot()
    def stop(self) -> None:
        """Stop after the experiment that is running."""
        self._timer.stop()
        self._take_back()

    def _next(self) -> None:
        self._take_back()
        self._number += 1
        if self._number == len(EXPERIMENTS):
            self._timer.stop()
            self._context.open_pane("start")
            self._context.notices.info(
                tr("That was a model from the inside. Click an experiment to try it yourself.")
            )
            return
        self._left_ms, self._shown = LOOK_MS, False
        name = EXPERIMENTS[self._number]
        self._running.run(name)
        self._say(tr(BY_ID[name].title))

    @Slot()
    def _look(self) -> None:
        """Go on once the current result was shown long enough."""
        offered = BY_ID[EXPERIMENTS[self._number]]
        if self._in_sight() != offered.pane:
            self.stop()
            return
        if self._running.busy:
            return
        if not self._shown:
            if self._running.says is not offered:  # it couldn't run, and the page says why
                self.stop()
                return
            self._shown = True
            self._say(tr(offered.look))
        elif self._notice is not self._context.notices.current:
            self.stop()  # dismissed, or replaced by something that the user did
            return
        self._left_ms -= LOOK_EVERY_MS
        if self._left_ms <= 0:
            self._next()

    def _say(self, text: str) -> None:
        said = tr(
            "{number} of {count}: {text}",
            number=self._number + 1,
            count=len(EXPERIMENTS),
            text=text,
        )
        stop = tr("Stop the walkthrough"), self.stop
        self._notice = self._context.notices.info(said, stop, stays=True)

    def _take_back(self) -> None:
        if self._notice is not None:
            self._context.notices.take_back((self._notice,))
            self._notice = None
