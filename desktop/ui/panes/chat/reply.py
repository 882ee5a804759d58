"""One answer on its way: load the model if need be, read the prompt, write."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.core.errors import UserError
from desktop.core.messages import (
    Generate,
    Generated,
    LoadModel,
    LoadProgress,
    Odds,
    PromptProgress,
    PromptRendered,
    ThoughtOpened,
    Token,
    TurnsLeftOut,
    UnloadModel,
)
from desktop.core.thinking import ThinkingSplitter
from desktop.services.inference import Inference
from desktop.services.jobs import Job

Stage = Literal["waiting", "loading", "reading", "writing", "ended"]

SHOW_EVERY_MS = 30
SHARE = 5
"""Showing takes at most one part in this many of the window's time."""


class Reply(QObject):
    """Collects the events of an answer, and says at most every 30 ms that it has changed."""

    changed = Signal()
    ended = Signal()  # after the last `changed`

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.stage: Stage = "waiting"
        self.fraction = 0.0  # of the loading, or of the reading
        self.tokens = 0
        self.prompt_tokens = 0
        self.left_out = 0  # messages
        self.thinking_s = 0.0
        self.thinking_tokens = 0
        self.result: Generated | None = None
        self.error: UserError | None = None
        self.stopped = False
        self.written: list[Token] = []
        self.has_odds = False
        self.prompt: PromptRendered | None = None
        self._known: Sequence[Odds | None] = ()
        self._opened = 0  # characters of the tag with which the prompt opens a thought
        self._splitter = ThinkingSplitter()
        self.first_word_s: float | None = None  # from sending, to what can be read
        self.load_s = 0.0  # of which loading the model, where it was not in memory
        self._sent_at = self._load_began = 0.0
        self._first_token_at = 0.0
        self._stop_asked = False
        self._job: Job | None = None
        self._wait_ms = SHOW_EVERY_MS
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._show)

    @property
    def text(self) -> str:
        return self._splitter.answer

    @property
    def text_start(self) -> int:
        """Where in the text of all tokens the answer begins, after the thinking."""
        return max(0, self._splitter.answer_start - self._opened)

    @property
    def thinking(self) -> str:
        return self._splitter.thinking

    @property
    def thinking_now(self) -> bool:
        return self._splitter.thinking_now and self.stage != "ended"

    def start(
        self,
        inference: Inference,
        generate: Generate,
        load: LoadModel,
        unload: tuple[str, ...] = (),
        reload: bool = False,
        known: Sequence[Odds | None] = (),
    ) -> None:
        """Ask for the answer. `load` is sent where that model is not in memory, or where
        `reload` asks for it with other settings; what `unload` names is freed before.
        `known` are the odds of the tokens with which the answer is to begin."""
        self._known = known
        self._inference, self._generate, self._load = inference, generate, load
        self._sent_at = time.monotonic()
        for key in unload:
            inference.submit(UnloadModel(key))
        if reload or load.key not in inference.loaded:
            self._submit_load()
        else:
            self._submit_generate()

    @Slot()
    def stop(self) -> None:
        self._stop_asked = True
        if self._job is not None:
            self._job.cancel()

    def abandon(self) -> None:
        """Stop, and end at once: what came so far stands, and the engine ends in its own time."""
        self.stop()
        self._cancelled()

    def _submit_load(self) -> None:
        self.stage = "loading"
        self._submit(self._inference.submit(self._load))
        assert self._job is not None
        self._job.started.connect(self._loading)
        self._job.finished.connect(self._loaded)

    def _submit_generate(self) -> None:
        self.stage = "waiting"
        self.fraction = 0.0
        self._submit(self._inference.submit(self._generate))
        assert self._job is not None
        self._job.finished.connect(self._end)

    def _submit(self, job: Job) -> None:
        self._job = job
        job.event.connect(self._take)
        job.failed.connect(self._fail)
        job.cancelled.connect(self._cancelled)
        if self._stop_asked:
            job.cancel()
        self._soon()

    @Slot()
    def _loading(self) -> None:
        if self._job is not None:
            self._load_began = self._job.began

    @Slot()
    def _loaded(self) -> None:
        if self.stage == "ended":
            return
        self.load_s += time.monotonic() - self._load_began
        self._submit_generate()

    @Slot(object)
    def _take(self, event: object) -> None:
        if self.stage == "ended":
            return
        if isinstance(event, Token):
            self._take_token(event)
        elif isinstance(event, LoadProgress):
            self.fraction = event.fraction
        elif isinstance(event, PromptProgress):
            # A context that fills up in mid-answer is read again, with all that was written but
            # the last token.
            self.prompt_tokens = event.total - max(self.tokens - 1, 0)
            if not self.tokens:
                self.stage = "reading"
                self.fraction = event.done / max(event.total, 1)
        elif isinstance(event, TurnsLeftOut):
            self.left_out = event.messages
        elif isinstance(event, PromptRendered):
            self.prompt = event
        elif isinstance(event, ThoughtOpened):
            self._opened = len(event.tag)
            self._splitter.feed(event.tag)
        elif isinstance(event, Generated):
            self.result = event
        self._soon()

    def _take_token(self, token: Token) -> None:
        now = time.monotonic()
        if self.stage != "writing":
            self.stage = "writing"
            self._first_token_at = now
        place = len(self.written)
        if place >= len(self._generate.beginning):
            self.tokens += token.id >= 0  # -1: the rest of the text, no token of its own
            if token.text and self.first_word_s is None:
                self.first_word_s = now - self._sent_at
        elif place < len(self._known):
            token = token._replace(odds=self._known[place])
        self.written.append(token)
        self.has_odds = self.has_odds or token.odds is not None
        thought = self._splitter.thought_length
        self._splitter.feed(token.text)
        if self._splitter.thinking_now or self._splitter.thought_length != thought:
            self.thinking_tokens = len(self.written)
            self.thinking_s = now - self._first_token_at

    @Slot()
    def _cancelled(self) -> None:
        if self.stage != "ended":
            self.stopped = True
            self._end()

    @Slot(UserError)
    def _fail(self, error: UserError) -> None:
        if self.stage == "ended":
            return
        if error.kind == "not_loaded" and self.stage == "waiting" and not self._stop_asked:
            self._submit_load()  # it was in memory a moment ago: another pane freed it
            return
        self.error = error
        self._end()

    @Slot()
    def _end(self) -> None:
        if self.stage == "ended":
            return
        self._splitter.finish()
        self.stage = "ended"
        self._job = None
        self._timer.stop()
        self.changed.emit()
        self.ended.emit()

    def _soon(self) -> None:
        if not self._timer.isActive() and self.stage != "ended":
            self._timer.start(self._wait_ms)

    @Slot()
    def _show(self) -> None:
        began = time.perf_counter()
        self.changed.emit()
        cost_ms = 1000 * (time.perf_counter() - began)
        self._wait_ms = max(SHOW_EVERY_MS, round(SHARE * cost_ms))
