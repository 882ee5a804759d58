"""An engine that runs each request where its model is: on this computer or on a server."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from desktop.core.cancel import Cancel
from desktop.core.engine_protocol import Engine
from desktop.core.errors import Cancelled
from desktop.core.messages import (
    Event,
    Generate,
    Generated,
    GenerateTogether,
    ReadAlong,
    Request,
    ThoughtOpened,
    Token,
    UnloadModel,
    WrittenSoFar,
    files_of,
    models_of,
)
from desktop.core.servers.address import is_server
from desktop.core.servers.facts import not_on_servers


class EngineByAddress:
    """Runs requests for models on servers with `servers`, and all others with `local`."""

    def __init__(self, local: Engine, make_servers: Callable[[], Engine]) -> None:
        self._local, self._make_servers = local, make_servers
        self._made: Engine | None = None  # made when it is needed: importing its HTTP takes 0.1 s

    @property
    def _servers(self) -> Engine:
        if self._made is None:
            self._made = self._make_servers()
        return self._made

    @property
    def resident(self) -> frozenset[str]:
        return self._local.resident | (self._made.resident if self._made else frozenset[str]())

    @property
    def process_id(self) -> int | None:
        return self._local.process_id

    def close(self) -> None:
        if self._made is not None:
            self._made.close()
        self._local.close()

    def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        if isinstance(request, GenerateTogether):
            away = [self._is_away(each.model) for each in request.requests]
            if any(away):
                yield from self._together(request, away, cancel)
                return
        elif isinstance(request, ReadAlong):
            if any(map(self._is_away, (*models_of(request), request.generate.model))):
                raise not_on_servers()
        elif any(map(is_server, files_of(request))) or any(map(self._is_away, _keys(request))):
            yield from self._servers.run(request, cancel)
            return
        yield from self._local.run(request, cancel)

    def _is_away(self, key: str) -> bool:
        return is_server(key) or (self._made is not None and key in self._made.resident)

    def _together(
        self, request: GenerateTogether, away: Sequence[bool], cancel: Cancel
    ) -> Iterator[WrittenSoFar]:
        """Run generations here and on servers at the same time. If one fails, all are stopped."""
        stop = Cancel()
        found: queue.SimpleQueue[WrittenSoFar | BaseException | None] = queue.SimpleQueue()
        here = [place for place, each in enumerate(away) if not each]
        works = [
            self._on_server(place, request.requests[place], stop)
            for place, each in enumerate(away)
            if each
        ]
        if here:
            works.append(self._here(here, request, stop))

        def run(work: Iterator[WrittenSoFar]) -> None:
            try:
                for event in work:
                    found.put(event)
                found.put(None)
            except BaseException as error:
                found.put(error)

        for work in works:
            threading.Thread(target=run, args=(work,), name="together", daemon=True).start()
        left, failure = len(works), None
        try:
            with cancel.during(stop.set):
                while left:
                    event = found.get()
                    if isinstance(event, WrittenSoFar):
                        yield event
                        continue
                    left -= 1
                    if event is not None and (failure is None or isinstance(failure, Cancelled)):
                        failure = event
                        stop.set()
        finally:
            stop.set()  # also if the caller no longer reads
        if failure is not None:
            raise failure

    def _on_server(self, place: int, request: Generate, stop: Cancel) -> Iterator[WrittenSoFar]:
        for event in self._servers.run(request, stop):
            if isinstance(event, Token):
                yield WrittenSoFar(place, (event,))
            elif isinstance(event, ThoughtOpened):
                yield WrittenSoFar(place, (Token(-1, event.tag),))
            elif isinstance(event, Generated):
                yield WrittenSoFar(place, (), event)

    def _here(
        self, places: Sequence[int], request: GenerateTogether, stop: Cancel
    ) -> Iterator[WrittenSoFar]:
        alone = GenerateTogether(tuple(request.requests[place] for place in places))
        for event in self._local.run(alone, stop):
            assert isinstance(event, WrittenSoFar), event
            yield replace(event, place=places[event.place])


def _keys(request: Request) -> tuple[str, ...]:
    return (request.model,) if isinstance(request, UnloadModel) else models_of(request)
