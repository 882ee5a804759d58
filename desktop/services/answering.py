"""Asks the engine for an answer: loads the model if need be, and hands on what comes."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.core.errors import EngineDied, UserError
from desktop.core.messages import LoadModel
from desktop.core.reply import Reply
from desktop.services.inference import Inference
from desktop.services.jobs import Job

SHOW_EVERY_MS = 30
SHARE = 5
"""Showing takes at most one part in this many of the window's time."""


class Answering(QObject):
    """One answer at a time: `reply` is there until it has ended."""

    changed = Signal(object)
    """The Reply, at most every 30 ms; its conversation has what came."""
    ended = Signal(object)
    """The Reply, after the last `changed`."""

    def __init__(self, inference: Inference, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inference = inference
        self.reply: Reply | None = None
        self._load = LoadModel("")
        self._load_began = 0.0
        self._asked_again = self._stop_asked = False
        self._job: Job | None = None
        self._wait_ms = SHOW_EVERY_MS
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._show)

    def begin(self, reply: Reply, load: LoadModel, reload: bool = False) -> None:
        """`load` is sent where that model is not in memory, or where `reload` asks for it with
        other settings."""
        self.reply, self._load = reply, load
        self._asked_again = self._stop_asked = False
        if reload or load.key not in self._inference.loaded:
            self._submit_load(reply)
        else:
            self._submit_generate(reply)
        self._show()

    @Slot()
    def stop(self) -> None:
        self._stop_asked = True
        if self._job is not None:
            self._job.cancel()

    def abandon(self) -> None:
        """Stop, and end at once: what came so far stands, and the engine ends in its own time."""
        if self.reply is not None:
            self.stop()
            self._end(self.reply, stopped=True)

    # --- jobs; those of an answer that was abandoned go on for a while ---

    def _submit_load(self, reply: Reply) -> None:
        reply.stage = "loading"
        job = self._submit(reply, self._inference.submit(self._load))
        job.finished.connect(lambda: self._loaded(reply))

    def _submit_generate(self, reply: Reply) -> None:
        assert reply.request is not None
        reply.stage, reply.fraction = "waiting", 0.0
        job = self._submit(reply, self._inference.submit(reply.request))
        job.finished.connect(lambda: self._end(reply))

    def _submit(self, reply: Reply, job: Job) -> Job:

        def take(event: object) -> None:
            self._take(reply, event)

        def fail(error: UserError) -> None:
            self._fail(reply, error)

        self._job = job
        job.event.connect(take)
        job.failed.connect(fail)
        job.cancelled.connect(lambda: self._end(reply, stopped=True))
        if self._stop_asked:
            job.cancel()
        self._soon()
        return job

    def _loaded(self, reply: Reply) -> None:
        if not reply.ended:
            assert self._job is not None
            reply.outcome.load_s += time.monotonic() - self._job.began
            self._submit_generate(reply)

    def _take(self, reply: Reply, event: object) -> None:
        if not reply.ended:
            reply.take(event)
            self._soon()

    def _fail(self, reply: Reply, error: UserError) -> None:
        if reply.ended:
            return
        # It was in memory a moment ago: another pane freed it.
        freed = error.kind == "not_loaded" and reply.stage == "waiting"
        # An engine that was killed while it had nothing to do is missed by the next question.
        missed = isinstance(error, EngineDied) and error.remedy != "pick_model"
        missed = missed and not reply.heard and not self._asked_again
        if (freed or missed) and not self._stop_asked:
            self._asked_again = self._asked_again or missed
            self._submit_load(reply)
        else:
            self._end(reply, error)

    def _end(self, reply: Reply, error: UserError | None = None, stopped: bool = False) -> None:
        if reply.ended:
            return
        loaded = self._inference.loaded.get(self._load.key)
        reply.end(error, stopped, loaded.fingerprint if loaded else "")
        self._timer.stop()
        self.reply = self._job = None
        self.changed.emit(reply)
        self.ended.emit(reply)

    # --- showing ---

    def _soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start(self._wait_ms)

    @Slot()
    def _show(self) -> None:
        if self.reply is None:
            return
        began = time.perf_counter()
        self.reply.write()
        self.changed.emit(self.reply)
        cost_ms = 1000 * (time.perf_counter() - began)
        self._wait_ms = max(SHOW_EVERY_MS, round(SHARE * cost_ms))
