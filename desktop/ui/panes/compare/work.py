"""Work with several models in memory, step by step: what the question to all of them, the reading
and the measurement have in common."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.errors import UserError
from desktop.ui.panes.base import Context
from desktop.ui.panes.compare.copies import Copies
from desktop.ui.panes.compare.steps import Chain, Steps


class Work(QObject):
    """`changed` comes whenever there is more to show; then one of `finished`, `failed` and
    `stopped`. The models that it holds are free again at its end."""

    changed = Signal()
    finished = Signal()
    failed = Signal(UserError)
    stopped = Signal()

    def __init__(self, context: Context, copies: Copies, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._copies = context, copies
        self._chain = Chain(self)
        self._chain.finished.connect(self._finish)
        self._chain.failed.connect(self._fail)
        self._chain.stopped.connect(self._stop)

    @property
    def running(self) -> bool:
        return self._chain.running

    def stop(self) -> None:
        self._chain.stop()

    def abandon(self) -> None:
        self.hold(())
        self._chain.abandon()

    def hold(self, paths: Sequence[str]) -> None:
        """These models are needed, and no others."""
        self._copies.hold(self, paths)

    def start(self, steps: Steps) -> None:
        self._chain.begin(steps)
        self.changed.emit()

    def given_up(self) -> None:
        """What is to be noted when it fails or is stopped."""

    @Slot()
    def _finish(self) -> None:
        self.hold(())
        self.changed.emit()
        self.finished.emit()

    @Slot(UserError)
    def _fail(self, error: UserError) -> None:
        self.hold(())
        self.given_up()
        self.failed.emit(error)

    @Slot()
    def _stop(self) -> None:
        self.hold(())
        self.given_up()
        self.stopped.emit()
