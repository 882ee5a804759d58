"""Requests an answer from the engine: loads the model if needed and passes the events on."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.core.conversations.reply import Reply
from desktop.core.errors import EngineDied, UserError
from desktop.core.messages import LoadModel
from desktop.services.inference import Inference
from desktop.services.task import Step, Steps, Task

SHOW_EVERY_MS = 30
SHARE = 5
"""Displaying the answer takes at most 1/SHARE of the window's time."""


class Answering(QObject):
    """Handles one answer at a time; `reply` is set until the answer has ended."""

    changed = Signal(object)
    """Emitted at the beginning, at most every 30 ms while the answer grows, and at the end, with
    the Reply, whose conversation is up to date."""
    ended = Signal(object)
    """Emitted with the Reply, after the last `changed`."""

    def __init__(self, inference: Inference, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inference = inference
        self.reply: Reply | None = None
        task = self._task = Task(self)
        task.finished.connect(lambda: self._end())
        task.failed.connect(self._fail)
        task.stopped.connect(lambda: self._end(stopped=True))
        self._wait_ms = SHOW_EVERY_MS
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._show)

    def begin(self, reply: Reply, load: LoadModel, reload: bool = False) -> None:
        """Start an answer. The model is loaded first with `load` if it isn't in memory or if
        `reload` is True, as when its settings have changed."""
        self.abandon()
        self.reply = reply
        self._task.start(self._steps(reply, load, reload))
        self._show()

    @Slot()
    def stop(self) -> None:
        if self.reply is not None:
            self._task.stop()

    def abandon(self) -> None:
        """Stop the answer and emit `ended` without waiting for the engine, which stops later. The
        text so far is kept."""
        self._task.abandon()
        self._end(stopped=True)

    def _steps(self, reply: Reply, load: LoadModel, reload: bool) -> Steps[None]:
        assert reply.request is not None
        inference, asked_again = self._inference, False
        to_load = reload or load.key not in inference.loaded
        while True:
            try:
                if to_load:
                    reply.stage = "loading"
                    job = inference.submit(load)
                    yield Step(job, self._take)
                    reply.outcome.load_s += time.monotonic() - job.began
                reply.stage, reply.fraction = "waiting", 0.0
                inference.answer = inference.submit(reply.request)
                yield Step(inference.answer, self._take)
            except UserError as error:
                # The model was in memory a moment ago, but another pane has unloaded it.
                freed = error.kind == "not_loaded" and reply.stage == "waiting"
                # An engine that was killed while idle is noticed only at the next question.
                missed = isinstance(error, EngineDied) and error.remedy != "pick_model"
                missed = missed and not reply.heard and not asked_again
                if not (freed or missed):
                    raise
                to_load, asked_again = True, asked_again or missed
            else:
                return

    def _take(self, event: object) -> None:
        assert self.reply is not None
        self.reply.take(event)
        if self.reply.outcome.repeated:  # it would go on until the context is full
            self._task.stop()
        if not self._timer.isActive():
            self._timer.start(self._wait_ms)

    @Slot(UserError)
    def _fail(self, error: UserError) -> None:
        self._end(error)

    def _end(self, error: UserError | None = None, stopped: bool = False) -> None:
        reply, self.reply = self.reply, None
        if reply is None:
            return
        self._timer.stop()
        recipe, result = reply.turn.recipe, reply.outcome.generated
        loaded = self._inference.loaded.get(recipe.model_path) if recipe else None
        # A stop that came too late has no effect.
        stopped = stopped and (result is None or result.stop == "cancelled")
        reply.end(error, stopped, loaded.fingerprint if loaded else "")
        self.changed.emit(reply)
        self.ended.emit(reply)

    @Slot()
    def _show(self) -> None:
        if self.reply is None:
            return
        began = time.perf_counter()
        self.reply.write()
        self.changed.emit(self.reply)
        cost_ms = 1000 * (time.perf_counter() - began)
        self._wait_ms = max(SHOW_EVERY_MS, round(SHARE * cost_ms))
