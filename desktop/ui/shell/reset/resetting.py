"""Asks what to reset for the next group, resets it, and offers to undo that."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QMainWindow

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.reset.contents import Contents, Part
from desktop.services.reset import Reset
from desktop.services.task import Task
from desktop.ui.panes.base import Pane, Runtime, Shell
from desktop.ui.shell.reset.dialog import ResetDialog
from desktop.ui.shell.status_bar import StatusBar

LOOK_EVERY_MS: Final = 100


class Resetting(QObject):
    """Connects the reset to the window. The window takes no input during a reset, which is a matter
    of moments, since files are only moved."""

    def __init__(
        self,
        shell: Shell,
        runtime: Runtime,
        service: Reset,
        busy: Callable[[], bool],
        window: QMainWindow,
    ) -> None:
        """`busy` returns whether a pane or an experiment is at work."""
        super().__init__(window)
        self._shell, self._runtime, self._window = shell, runtime, window
        self._status: StatusBar | None = None
        self.service, self._busy = service, busy
        self._dialog: ResetDialog | None = None
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self._show_work)
        self.service.starting.connect(shell.notices.forget)
        self.service.looked.connect(self._show_contents)
        self.service.changed.connect(self._offer_undo)
        self.service.done.connect(self._tell)
        self.service.failed.connect(self._fail)
        self.service.keys_left.connect(shell.notices.error)

    def show_in(self, status: StatusBar) -> None:
        """Offer to undo the last reset in this status bar."""
        self._status = status
        status.undo.clicked.connect(self.undo)
        self._offer_undo()

    @property
    def undo_text(self) -> str:
        """The name of the action that undoes the last reset or its undoing; "" if there is
        none."""
        if self.service.can_undo:
            return tr("Undo the reset")
        return tr("Reset again") if self.service.can_redo else ""

    @property
    def busy(self) -> bool:
        """True while a reset is in progress, or while anything is that a reset would wait for."""
        return self.service.running or self._works

    @property
    def _works(self) -> bool:
        return self.service.works or self._busy()

    @Slot()
    def ask(self) -> None:
        """Open the dialog, unless it is open or a reset is in progress."""
        if self._dialog is not None or self.service.running:
            return
        dialog = self._dialog = ResetDialog(self._shell.theme, self._window)
        dialog.chosen.connect(self._reset)
        dialog.stop_asked.connect(self._stop)
        dialog.finished.connect(self._closed)
        self.service.look()
        dialog.open()

    @Slot()
    def undo(self) -> None:
        """Undo the last reset, or its undoing, unless Glassbox works."""
        if self.service.running or not self.undo_text:
            return
        if self._works:
            self._shell.notices.info(
                tr("Glassbox is still working. Try again when the current task finishes.")
            )
            return
        self._window.setEnabled(False)
        self.service.undo()

    def when_ended(self, act: Callable[[], object]) -> None:
        """Call a function, but not while a reset is in progress."""
        if self.service.running:
            QTimer.singleShot(LOOK_EVERY_MS, self, lambda: self.when_ended(act))
        else:
            act()

    def shut_down(self) -> None:
        """Delete what was moved aside."""
        self._timer.stop()
        self.service.shut_down()

    @Slot(object)
    def _show_contents(self, contents: Contents) -> None:
        if self._dialog is not None:
            self._dialog.show_contents(contents)
            self._dialog.show_work(self._works, self._can_stop)
            self._timer.start()

    @Slot()
    def _show_work(self) -> None:
        """Show whether the reset has to wait. What work has saved by its end is counted first."""
        if self._dialog is None:
            return
        if self._dialog.works and not self._works:
            self.service.look()
        self._dialog.show_work(self._works, self._can_stop)

    def _tasks(self) -> list[Task]:
        """Return the running tasks for which the reset waits, except its own."""
        every = self._window.findChildren(Task)
        running = (each for each in every if each.running and each.parent() is not self.service)
        return [each for each in running if self.service.waits_for(each) or _in_busy_pane(each)]

    @property
    def _can_stop(self) -> bool:
        return self._runtime.inference.busy or bool(self._tasks())

    @Slot()
    def _stop(self) -> None:
        """Stop the work for which the reset waits."""
        self._runtime.inference.stop_all()
        for task in self._tasks():
            task.stop()

    @Slot()
    def _closed(self) -> None:
        self._timer.stop()
        self._dialog = None

    @Slot(object)
    def _reset(self, parts: frozenset[Part]) -> None:
        self._window.setEnabled(False)
        self.service.reset(parts)

    @Slot()
    def _offer_undo(self) -> None:
        if self._status is not None:
            self._status.show_undo(self.undo_text)

    @Slot(bool)
    def _tell(self, reset: bool) -> None:
        self._window.setEnabled(True)
        self._runtime.models.forget()
        said = (
            tr(
                "Glassbox is ready for the next group. You can undo the reset until you close "
                "the window."
            )
            if reset
            else tr("The reset was undone. Everything is back as it was.")
        )
        self._shell.notices.info(said, (self.undo_text, self.undo), lasts=True)

    @Slot(UserError)
    def _fail(self, error: UserError) -> None:
        if self._dialog is not None:
            self._dialog.reject()
        self._window.setEnabled(True)
        self._shell.notices.error(error)


def _in_busy_pane(task: Task) -> bool:
    parent = task.parent()
    while parent is not None and not isinstance(parent, Pane):
        parent = parent.parent()
    return parent is not None and parent.busy
