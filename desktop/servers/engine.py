"""An engine whose models are on servers. It keeps the engine protocol, so nothing else has to know
where a model is."""

from __future__ import annotations

import contextlib
import math
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.messages import (
    CountTokens,
    Event,
    Generate,
    GenerateTogether,
    LoadModel,
    LoadProgress,
    MeasureSpeed,
    MeasureTogether,
    ModelLoaded,
    ModelUnloaded,
    ReadAlong,
    RenderPrompt,
    Request,
    Route,
    ScoreContinuations,
    ScoreLongText,
    ScoreTexts,
    UnloadModel,
    models_of,
)
from desktop.core.servers.address import host_of, parse
from desktop.core.servers.facts import ModelFacts, needs_file, not_on_servers
from desktop.servers.capabilities import model_facts
from desktop.servers.chat import generate
from desktop.servers.http import Limits, Server
from desktop.servers.probe import chosen, current, server_facts
from desktop.servers.prompt import count_tokens, render_prompt
from desktop.servers.routing import route
from desktop.servers.scoring import score_continuations, score_long_text, score_texts
from desktop.servers.speed import measure_speed
from desktop.servers.together import measure_together

FRESH_S: Final = 2.0
"""Seconds after a server's last answer for which it is taken to have the same model still."""
Work = Callable[[Server, ModelFacts, Any, Cancel], Iterator[Event]]


@dataclass
class _Connected:
    """A model on a server, and when the server last answered for it, by the monotonic clock."""

    server: Server
    facts: ModelFacts
    loaded: ModelLoaded
    heard: float
    lock: threading.Lock = field(default_factory=threading.Lock)


class ServerEngine:
    """Runs requests on servers. `key` returns the key for a server, or "". `learned` is called with
    a model's address and what its server can do, whenever a server was asked.

    LoadModel connects: it asks the server what it is and the model for one token. Nothing is sent
    before. All requests that need a model's file are refused with a sentence. A server that may
    have been started with another model meanwhile is asked which one it has before a request.
    """

    def __init__(
        self,
        key: Callable[[str], str] = lambda _: "",
        limits: Limits | None = None,
        learned: Callable[[str, ModelFacts], None] = lambda _path, _facts: None,
    ):
        self._key, self._limits, self._learned = key, limits, learned
        self._models: dict[str, _Connected] = {}

    @property
    def resident(self) -> frozenset[str]:
        return frozenset(self._models)

    @property
    def process_id(self) -> int | None:
        return None

    def close(self) -> None:
        for each in self._models.values():
            each.server.close()
        self._models.clear()

    def facts(self, key: str) -> ModelFacts | None:
        """Return what is known about a connected model."""
        found = self._models.get(key)
        return found.facts if found else None

    def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        cancel.check()
        match request:
            case LoadModel():
                yield from self._connect(request, cancel)
            case UnloadModel():
                if found := self._models.pop(request.model, None):
                    found.server.close()
                yield ModelUnloaded(request.model)
            case Generate():
                yield from self._ask(generate, request, cancel)
            case ScoreContinuations():
                yield from self._ask(score_continuations, request, cancel)
            case ScoreTexts() if not any(text.pictures for text in request.texts):
                yield from self._ask(score_texts, request, cancel)
            case ScoreLongText():
                yield from self._ask(score_long_text, request, cancel)
            case MeasureSpeed():
                yield from self._ask(measure_speed, request, cancel)
            case MeasureTogether():
                yield from self._ask(measure_together, request, cancel)
            case Route():
                yield from self._ask(route, request, cancel)
            case RenderPrompt():
                yield from self._ask(render_prompt, request, cancel)
            case CountTokens():
                yield from self._ask(count_tokens, request, cancel)
            case GenerateTogether() | ReadAlong():
                raise not_on_servers()
            case _:
                raise needs_file()

    def _connect(self, request: LoadModel, cancel: Cancel) -> Iterator[Event]:
        if request.adapter:
            raise needs_file()
        address = parse(request.path)
        before = self._models.get(request.key)
        if (
            before is not None
            and before.loaded.path == request.path
            and before.server.key == self._key(address.server)
        ):
            with contextlib.suppress(UserError):  # connect anew
                before.heard = -math.inf
                self._refresh(before, cancel)
                yield before.loaded
                return
        began = time.monotonic()
        yield LoadProgress(0.0)
        server = self._server(address.server)
        try:
            about = server_facts(server, cancel)
            facts = model_facts(server, about, chosen(about, address.name), cancel)
        except BaseException:
            server.close()
            raise
        if before is not None:
            before.server.close()
        loaded = _loaded(request, facts, time.monotonic() - began)
        self._models[request.key] = _Connected(server, facts, loaded, time.monotonic())
        self._learned(request.path, facts)
        yield loaded

    def _server(self, address: str) -> Server:
        return Server(address, self._key(address), self._limits)

    def _ask(self, work: Work, request: Request, cancel: Cancel) -> Iterator[Event]:
        key = models_of(request)[0]
        found = self._models.get(key)
        if found is None:
            raise UserError(
                tr("The model is no longer connected. Connect to its server again."),
                kind="not_loaded",
            )
        try:
            self._refresh(found, cancel)
            yield from work(found.server, found.facts, request, cancel)
        except UserError as error:
            found.heard = -math.inf
            if error.kind == "model_gone":
                self._models.pop(key, None)  # its server may still answer for others
            raise
        found.heard = time.monotonic()

    def _refresh(self, found: _Connected, cancel: Cancel) -> None:
        with found.lock:  # of many that ask at once, one looks
            if time.monotonic() - found.heard < FRESH_S:
                return
            facts = current(found.server, found.facts, cancel)
            found.heard = time.monotonic()
            if facts != found.facts:
                length = facts.model.context_length or 0
                found.facts = facts
                self._learned(found.loaded.path, facts)
                found.loaded = replace(found.loaded, context_length=length)


def _loaded(request: LoadModel, facts: ModelFacts, seconds: float) -> ModelLoaded:
    """Return the event for a connected model. It takes no memory of this laptop."""
    model = facts.model
    return ModelLoaded(
        model=request.key,
        path=request.path,
        description=f"{facts.server.title}, {model.name}",
        context_length=model.context_length or 0,
        trained_context_length=model.trained_context_length or model.context_length or 0,
        threads=0,
        gpu_layers=0,
        layers=0,
        weights_bytes=0,
        kv_cache_bytes=0,
        compute_bytes=0,
        load_s=seconds,
        has_chat_template=True,
        backend=facts.server.title,
        thinking_switch=facts.switch,
        takes_effort=facts.effort,
        device=host_of(facts.server.address),
    )
