"""Runs a model and records its router's decisions, for all pages of the Experts pane."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.library.models import ModelFile
from desktop.core.messages import (
    Generate,
    Generated,
    LoadProgress,
    Message,
    ModelLoaded,
    PromptProgress,
    Request,
    Route,
    RoutedTokens,
    Sampling,
    UnloadModel,
)
from desktop.core.numbers.units import percent, rate_text
from desktop.core.routing.live_trace import RoutingRecord
from desktop.core.routing.trace import RoutingTrace
from desktop.core.servers.address import is_server
from desktop.services.jobs import Job
from desktop.services.task import Step, Steps, Task
from desktop.ui.names import short_name
from desktop.ui.notices import Notices
from desktop.ui.panes.base import Runtime
from desktop.ui.widgets.results.progress import HELD_UP

LOOK_EVERY_MS = 30
MOST_TOKENS = 200
"""Maximum length of an answer, in tokens."""
GREEDY = Sampling(temperature=0)
"""Greedy decoding, so that the same prompt gives everyone the same result."""


class Watch(QObject):
    """The selected model and the current trace, which the pane's pages share."""

    model_changed = Signal()
    grown = Signal()  # at most every 30 ms
    running_changed = Signal()
    said = Signal(str)  # the current step
    failed = Signal(UserError)
    texts_read = Signal(object)  # a list with a RoutingTrace for each text

    def __init__(self, notices: Notices, runtime: Runtime, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notices, self._runtime = notices, runtime
        self.task = Task(self, lossy=True)
        self.task.running_changed.connect(self._follow_task)
        self.task.finished.connect(self._finish)
        self.task.failed.connect(self.failed)
        self.task.held_up.connect(self._say_held)
        self._own = ""  # path of a model that only this pane has loaded
        self._record = RoutingRecord()
        self._trace: RoutingTrace | None = None
        self._stale = False
        self._timer = QTimer(self, singleShot=True, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.grown)
        self._words = ""  # the current step
        self.status = ""
        """What was said last."""
        self.path: str = ""
        self.number = 0
        """Number of the trace, which changes with every new trace."""
        self.opened = False
        """True if the trace was opened from a file."""
        self.shown_anyway = False
        """True if the trace was opened from a file and no model was chosen since then. It is shown
        even if the selected model has no experts."""
        self.traced = ""
        """Name of the model whose routing was recorded."""
        self._traced_path = ""
        self.reader = ""
        """Name of the model that read texts separately."""
        self.given = 0
        """Number of prompt tokens at the start of the trace; the model wrote the other tokens. 0 if
        the model only read a text."""
        self.tokens_per_s: float | None = None
        runtime.library.changed.connect(self._follow_library)
        runtime.inference.submitted.connect(self._follow_use)
        self._follow_library()

    def save_state(self) -> object:
        about = self.number, self.traced, self._traced_path, self.given, self.tokens_per_s
        opened = self.opened, self.shown_anyway
        return self.path, self._own, self._record, self._trace, self._stale, about, opened

    def restore_state(self, state: Any) -> None:
        """Go on with the model and the trace of an earlier Watch."""
        self.path, self._own, self._record, self._trace, self._stale, about, opened = state
        self.number, self.traced, self._traced_path, self.given, self.tokens_per_s = about
        self.opened, self.shown_anyway = opened
        self._follow_library()
        self._say_speed()
        self.grown.emit()

    # --- the model ----------------------------------------------------------------------

    @property
    def models(self) -> list[ModelFile]:
        """Models that can be selected, mixtures of experts first."""
        usable = self._runtime.library.usable
        return sorted(usable, key=lambda model: not is_mixture(model))

    @property
    def model(self) -> ModelFile | None:
        every = (*self.models, *self._runtime.library.servers)
        return next((each for each in every if each.path == self.path), None)

    @property
    def mixture(self) -> ModelFile | None:
        """The mixture of experts to select by default; None if there is none. Prefers a model that
        is in memory, then a demo model, then the smallest."""
        found = [model for model in self.models if is_mixture(model)]
        loaded = {each.path for each in self._runtime.inference.loaded.values()}
        return min(
            found,
            key=lambda each: (each.path not in loaded, each.source != "demo", each.bytes),
            default=None,
        )

    def choose(self, path: str) -> None:
        if path != self.path or self.shown_anyway:
            self.stop()
            self.path, self.shown_anyway = path, False
            self.model_changed.emit()

    @Slot()
    def _follow_library(self) -> None:
        """If the selected model no longer exists, select a mixture of experts or, if there is none,
        the first model."""
        if self.model is None:
            first = self.mixture or next(iter(self.models), None)
            self.path = first.path if first else ""
        self.model_changed.emit()

    @Slot(object)
    def _follow_use(self, request: Request) -> None:
        """Leave a model in memory once a question is queued for it elsewhere, such as in Chat."""
        if isinstance(request, Generate) and request.model == self._own:
            self._own = ""

    # --- the trace ----------------------------------------------------------------------

    @property
    def of_another(self) -> bool:
        """True if the trace isn't of the selected model, or may not be."""
        return self.opened or self._traced_path != self.path

    @property
    def trace(self) -> RoutingTrace | None:
        if self._stale:
            self._trace, self._stale = self._record.trace, False
        return self._trace

    def show_trace(self, trace: RoutingTrace, name: str, given: int) -> None:
        """Show a trace from a file instead of the current one."""
        self.task.abandon()
        self._trace, self._stale = trace, False
        self.opened = self.shown_anyway = True
        self.number += 1
        self.traced, self.given, self.tokens_per_s = name, given, None
        self._say_speed()
        self.grown.emit()

    # --- running ------------------------------------------------------------------------

    @property
    def running(self) -> bool:
        return self.task.running

    def ask(self, prompt: str) -> None:
        """Let the model answer a prompt, and record the routing of the prompt and the answer."""
        self._begin(lambda model, loaded: self._watch(model, _question(loaded, prompt)))

    def read(self, text: str) -> None:
        """Let the model read a text as is, without a chat template and without generating an
        answer."""
        self._begin(
            lambda model, loaded: self._watch(
                model, Route(loaded.model, prompt=text, probabilities=True)
            )
        )

    def read_apart(self, texts: Sequence[str]) -> None:
        """Let the model read each text separately, then emit `texts_read`. The current trace
        stays."""
        self._begin(lambda model, loaded: self._read_each(model, loaded, texts))

    def _say(self, words: str) -> None:
        self._words = words
        self._tell(words)

    def _say_speed(self) -> None:
        """Say how fast the answer was written, or nothing if that isn't known."""
        speed = self.tokens_per_s
        self._say("" if speed is None else tr("{rate} while recording", rate=rate_text(speed)))

    def _tell(self, words: str) -> None:
        self.status = words
        self.said.emit(words)

    @Slot(object)
    def _say_held(self, answer: Job | None) -> None:
        """Say that Chat is still answering or, after that, what was said before."""
        self._tell(self._words if answer is None else tr(HELD_UP))

    @Slot()
    def stop(self) -> None:
        self.task.stop()

    def _begin(self, then: Callable[[ModelFile, ModelLoaded], Steps[object]]) -> None:
        model = self.model
        self.tokens_per_s = None
        if model is None or not (is_mixture(model) or is_server(model.path)):
            self.stop()
            self._notices.error(UserError(self._no_router(), kind="dense"))
        else:
            self.task.start(self._loaded(model, then))

    def _loaded(
        self, model: ModelFile, then: Callable[[ModelFile, ModelLoaded], Steps[object]]
    ) -> Steps[object]:
        inference = self._runtime.inference
        if self._own != model.path:
            if self._own in inference.loaded:
                inference.submit(UnloadModel(self._own))
            self._own = "" if model.path in inference.loaded else model.path
        self._say(tr("Loading {model}…", model=short_name(model)))
        load = self._runtime.models.load_request(model.path)
        loaded = yield Step(inference.submit(load), partial(self._tell_loading, model))
        return (yield from then(model, loaded))

    def _no_router(self) -> str:
        if self.mixture is not None:
            return tr("Choose a mixture of experts first: other models have no router to watch.")
        return tr(
            "Only a mixture of experts has a router to watch, and you don't have such a model "
            "yet. Add or download one in Models."
        )

    def _watch(self, model: ModelFile, request: Route) -> Steps[None]:
        """Record the routing of `model`. Another one may be selected by now."""
        self._record, self._stale = RoutingRecord(), True
        self.opened = self.shown_anyway = False
        self.number += 1
        self.traced, self._traced_path = short_name(model), model.path
        self.given = 0
        self.grown.emit()
        self._say(tr("Reading the prompt…"))
        take = partial(self._take, not request.max_tokens)
        yield Step(self._runtime.inference.submit(request), take)

    def _read_each(
        self, model: ModelFile, loaded: ModelLoaded, texts: Sequence[str]
    ) -> Steps[list[RoutingTrace]]:
        self.reader = short_name(model)
        found: list[RoutingTrace] = []
        for number, text in enumerate(texts, 1):
            self._say(tr("Reading text {found} of {texts}…", found=number, texts=len(texts)))
            record = RoutingRecord()

            def take(event: object, record: RoutingRecord = record) -> None:
                if isinstance(event, RoutedTokens):
                    record.add(event)

            yield Step(self._runtime.inference.submit(Route(loaded.model, prompt=text)), take)
            assert record.trace is not None, "a text has tokens"
            found.append(record.trace)
        most = max(each.experts for each in found)  # a server tells only which ones were chosen
        return [replace(each, experts=most) for each in found]

    def _take(self, reads_only: bool, event: object) -> None:
        if isinstance(event, RoutedTokens):
            self._record.add(event)
            self._stale = True
            if not self._timer.isActive():
                self._timer.start()
        elif isinstance(event, PromptProgress):
            self.given = 0 if reads_only else event.total
            done, total = event.done, event.total
            reading = tr("Reading: {done:,} of {total:,} tokens", done=done, total=total)
            self._say(reading if done < total or reads_only else tr("Writing…"))
        elif isinstance(event, Generated):
            self.tokens_per_s = event.tokens_per_s

    def _tell_loading(self, model: ModelFile, event: object) -> None:
        if isinstance(event, LoadProgress):
            self._say(
                tr(
                    "Loading {model}: {share}",
                    model=short_name(model),
                    share=percent(event.fraction),
                )
            )

    @Slot(bool)
    def _follow_task(self, running: bool) -> None:
        if not running:
            self._timer.stop()
            self._say_speed()
            self.grown.emit()
        self.running_changed.emit()

    @Slot(object)
    def _finish(self, read: list[RoutingTrace] | None) -> None:
        if read:
            self.texts_read.emit(read)


def is_mixture(model: ModelFile) -> bool:
    return model.facts is not None and model.facts.experts is not None


def _question(loaded: ModelLoaded, prompt: str) -> Route:
    """Return the request: a chat message if the model has a chat template; otherwise a text to
    continue."""
    chat = loaded.has_chat_template
    return Route(
        loaded.model,
        messages=(Message("user", prompt),) if chat else (),
        prompt=None if chat else prompt,
        max_tokens=MOST_TOKENS,
        sampling=GREEDY,
        probabilities=True,
    )
