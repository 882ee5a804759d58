"""Asks servers for the window what they are and can do, in a thread that nothing waits for."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.cancel import Cancel
from desktop.core.engine_protocol import Engine
from desktop.core.errors import UserError
from desktop.core.messages import Generate, LoadModel, RenderPrompt
from desktop.core.servers.address import ServerModel, host_of, parse
from desktop.core.servers.facts import ModelFacts, ServerFacts
from desktop.servers.keys import KeyStore
from desktop.services.jobs import Job, JobThread, Work
from desktop.services.sharing import Sharing

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Asked:
    """A server, what it can do for one model (None if it has several and none was named), and a
    remark about where the key is stored (usually "")."""

    address: ServerModel
    server: ServerFacts
    model: ModelFacts | None
    remark: str = ""


class Servers(QObject):
    """Asks servers, but only when a method is called. `keys` has their keys; `sharing` makes this
    laptop a server."""

    hosts_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.keys = KeyStore()
        self._known: dict[str, ModelFacts] = {}
        self.sharing = Sharing()
        self.sharing.stopped.connect(self._forget_key)
        self._asking = JobThread("servers")
        self._asked: dict[Job, str] = {}
        """The hosts of jobs that haven't ended, in the order in which they were asked."""

    @property
    def hosts(self) -> list[str]:
        """The hosts that are being asked now, or are next."""
        return list(dict.fromkeys(self._asked.values()))

    def engine(self) -> Engine:
        """Return the engine for models on servers, which uses the same keys."""
        from desktop.servers.engine import ServerEngine  # the window starts without HTTP

        return ServerEngine(self.keys.get, learned=self._known.__setitem__)

    def facts(self, path: str) -> ModelFacts | None:
        """Return what a server can do for a model, given the model's address, as it was when the
        server was last asked; None if it hasn't been asked since the start."""
        return self._known.get(path)

    def ask(self, text: str, key: str = "") -> Job:
        """Ask the server, and the model, that an address names. The job's result is an Asked. A
        `key` is stored once the server has accepted it; without one, the stored key is used.

        Raises: UserError, kind bad_address.
        """
        asked = parse(text)

        def work(cancel: Cancel) -> Iterator[Asked]:
            # Imported here, since the window starts without HTTP.
            from desktop.servers.capabilities import model_facts
            from desktop.servers.http import Server
            from desktop.servers.probe import chosen, server_facts

            address = asked
            with closing(Server(address.server, key or self.keys.get(address.server))) as server:
                facts = server_facts(server, cancel)
                model = None
                if address.name or len(facts.models) == 1:
                    one = chosen(facts, address.name)
                    address = ServerModel(address.server, one.name)
                    model = self._known[str(address)] = model_facts(server, facts, one, cancel)
            remark = self.keys.set(address.server, key) if key else ""
            yield Asked(address, facts, model, remark)

        return self._ask(asked.server, work, "ask a server")

    def look(self) -> Job:
        """Look for servers on this computer. The job's result is a list of addresses."""

        def work(cancel: Cancel) -> Iterator[list[str]]:
            from desktop.servers.probe import look_around

            yield look_around(cancel)

        return self._asking.submit(work, label="look for servers")

    def answer(self, address: str, request: Callable[[str], Generate]) -> Job:
        """Ask a model on a server one question, over a connection of its own, so that the work of
        other panes goes on. `request` receives the model's key. The job's events are those of
        LoadModel; the ModelFacts; PromptRendered, if the server shows its prompt; and those of
        Generate."""

        def work(cancel: Cancel) -> Iterator[object]:
            from desktop.servers.engine import ServerEngine  # the window starts without HTTP

            with closing(ServerEngine(self.keys.get)) as engine:
                yield from engine.run(LoadModel(address), cancel)
                yield engine.facts(address)
                try:
                    yield from engine.run(RenderPrompt(request(address)), cancel)
                except UserError as error:
                    if error.kind != "server_cannot":
                        raise
                yield from engine.run(request(address), cancel)

        return self._ask(parse(address).server, work, "ask a server a question")

    def submit(self, work: Work, label: str) -> Job:
        """Run other work in the same thread: it asks another program, but no server."""
        return self._asking.submit(work, label)

    def _ask(self, server: str, work: Work, label: str) -> Job:
        job = self._asking.submit(work, label)
        self._asked[job] = host_of(server)
        for ended in (job.finished, job.failed, job.cancelled):
            ended.connect(partial(self._end, job))
        self.hosts_changed.emit()
        return job

    def _end(self, job: Job, _result: object = None) -> None:
        self._asked.pop(job, None)
        self.hosts_changed.emit()

    def shut_down(self) -> None:
        """Stop asking and sharing, forget the key of the shared model, and wait for the threads."""
        self._asking.cancel_all()
        self.sharing.shut_down()
        self._asking.shut_down(finish=True)

    @Slot(str)
    def _forget_key(self, server: str) -> None:
        def forget() -> None:
            try:
                self.keys.forget(server)
            except UserError as error:  # nobody sees it while the window closes
                log.warning("%s", error.message)
                raise

        job = self._asking.call(forget, "forget a key")
        job.failed.connect(self.sharing.failed)
