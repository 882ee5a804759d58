"""Runs the window's Hub requests as jobs, so that the window never waits for the network."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.core.benchmarks.tasks.task import BenchmarkTask
from desktop.core.cancel import Cancel
from desktop.hub.events import FetchEvent, Waiting
from desktop.hub.repository import RemoteModel, Repository, SearchResult, Sort
from desktop.hub.requests import Hub
from desktop.hub.token import Place, TokenStore
from desktop.services.jobs import Job, JobThread

if TYPE_CHECKING:
    from desktop.hub.remote_header import RemoteFacts

MOST_HEADERS = 8
"""Maximum number of headers kept in memory, since the vocabulary in one can take megabytes."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """The token's owner, the token's location, and a remark about the location (usually "")."""

    user: str
    place: Place
    remark: str


class HubRequests(QObject):
    """Searches the Hub, gets repositories, and manages the token. Headers and questions are
    downloaded in separate threads, so that the next search doesn't wait for them. `hub` answers
    what needs no request."""

    busy_changed = Signal()
    headers_changed = Signal()

    def __init__(self, hub: Hub, tokens: TokenStore) -> None:
        super().__init__()
        self.hub = hub
        self._tokens = tokens
        self._asking = JobThread("hub")
        self._reading = JobThread("hub headers")
        self._fetching = JobThread("hub questions")
        self._threads = (self._asking, self._reading, self._fetching)
        self.headers: dict[str, RemoteFacts] = {}
        """The most recently read headers, by model name. Other panes may use them, too."""
        for thread in self._threads:
            thread.busy_changed.connect(self.busy_changed)

    @property
    def busy(self) -> bool:
        """True while a job of this service is running or waiting."""
        return any(thread.busy for thread in self._threads)

    def search(self, text: str, sort: Sort) -> Job:
        """Search the Hub. The job's result is a list of SearchResult. The job emits Waiting while
        the Hub is busy."""

        def work(cancel: Cancel) -> Iterator[Waiting | list[SearchResult]]:
            yield (yield from self.hub.search(text, sort, cancel))

        return self._asking.submit(work, label="search the Hub")

    def repository(self, repo: str) -> Job:
        """Get a repository. The job's result is a Repository."""

        def work(cancel: Cancel) -> Iterator[Waiting | Repository]:
            yield (yield from self.hub.repository(repo, cancel))

        return self._asking.submit(work, label="look into a repository")

    def questions(self, wanted: Sequence[tuple[BenchmarkTask, Path]]) -> Job:
        """Download each task's missing questions to its folder. The events are those of `fetch`."""

        from desktop.hub.question_sets import fetch_questions, missing_splits  # imports networking

        def work(cancel: Cancel) -> Iterator[FetchEvent]:
            for task, folder in wanted:
                if missing := missing_splits(task, folder):
                    yield from fetch_questions(self.hub, task, missing, folder, cancel)

        return self._fetching.submit(work, label="fetch questions")

    def facts(self, repository: Repository, model: RemoteModel) -> Job:
        """Read the header of a repository's row. The job's result is its RemoteFacts."""

        def work(cancel: Cancel) -> Iterator[RemoteFacts]:
            from desktop.hub.remote_header import remote_facts  # imports an HTTP client: 0.04 s

            yield remote_facts(self.hub, repository, model, cancel)

        def keep(found: RemoteFacts) -> None:
            self._keep_header(model.name, found)

        job = self._reading.submit(work, label="read a header on the Hub")
        job.finished.connect(keep)
        return job

    def _keep_header(self, name: str, found: RemoteFacts) -> None:
        self.headers.pop(name, None)
        self.headers[name] = found
        while len(self.headers) > MOST_HEADERS:
            del self.headers[next(iter(self.headers))]
        self.headers_changed.emit()

    def token_place(self) -> Job:
        """Find where the token is stored. This takes a job, since a keyring may be slow. The job's
        result is a Place; "" if there is no token."""
        return self._asking.call(lambda: self._tokens.place, label="look for the token")

    def sign_in(self, token: str) -> Job:
        """Try a token and store it if the Hub accepts it. The job's result is a SignedIn."""

        def work(cancel: Cancel) -> Iterator[Waiting | SignedIn]:
            user = yield from self.hub.user_name(token, cancel)
            remark = self._tokens.set(token)
            yield SignedIn(user, self._tokens.place, remark)

        return self._asking.submit(work, label="try the token")

    def sign_out(self) -> Job:
        """Delete the token. If the keyring refuses, the job fails, but the token isn't used any
        more."""
        return self._asking.call(self._tokens.forget, label="forget the token")

    def shut_down(self) -> None:
        for thread in self._threads:  # so that they end at the same time
            thread.cancel_all()
        for thread in self._threads:
            thread.shut_down()
