"""Client for the Hub: searches it, gets repositories, and reads files."""

from __future__ import annotations

import os
import re
import threading
import urllib.parse
from collections.abc import Callable, Collection, Generator
from typing import TYPE_CHECKING, Any, Final, Literal, TypeVar, cast

from desktop import __version__
from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.files.file_names import check_path
from desktop.core.i18n import tr
from desktop.hub.answers import commit_of, files_of, found_of, repository_of, told_of
from desktop.hub.events import Waiting
from desktop.hub.repository import (
    RemoteFile,
    Repository,
    SearchResult,
    Sort,
    checked_id,
    is_repository,
)
from desktop.hub.timeouts_and_retries import Limits
from desktop.hub.token import HUB, is_safe, is_token, may_go_to

if TYPE_CHECKING:  # importing them takes 0.1 s or more, too long for the window's start
    from huggingface_hub import HfApi

    from desktop.hub.hf_api import Api
    from desktop.hub.web import StreamedResponse, Web

T = TypeVar("T")

HOSTS: Final = frozenset({"huggingface.co", "hf.co"})
"""The Hub's own hosts. Mirrors redirect to them, too."""
MOST_RESULTS: Final = 50
FOUND: Final = ("downloads", "likes", "lastModified", "gated", "gguf", "tags")

_PERHAPS_WITH_TOKEN: Final = ("gated", "not_found", "forbidden", "rate_limit")
_HOST: Final = re.compile(r"[\w.-]+|[\da-fA-F:.]+")  # a name, or an IPv6 address

DATA_SETS: Final = "datasets/"
"""Prefix of a dataset's name in URLs; a model's name has no prefix."""


def data_set(repo: str) -> str:
    """Return the name of a dataset repository as it appears in URLs."""
    return DATA_SETS + repo


def hub_address() -> str:
    """Return the Hub's address, or the address of the mirror set in HF_ENDPOINT."""
    named = os.environ.get("HF_ENDPOINT", "").strip().rstrip("/")
    return named if "://" in named else f"https://{named}" if named else HUB


class Hub:
    """The Hub, as used by one user. All methods can be called from any thread; requests block it.

    `token` is called only after the Hub has refused a request without a token; the token that it
    returns is then used for that repository. Users who don't need a token stay anonymous, and no
    keyring is opened. The token is sent only to the Hub's own address, or to one set in HF_ENDPOINT
    that the user has agreed to (`agreed`). Nothing is sent before a method is called.
    """

    def __init__(
        self,
        token: Callable[[], str | None] = lambda: None,
        endpoint: str | None = None,
        limits: Limits | None = None,
        agreed: Callable[[], Collection[str]] = lambda: (),
    ) -> None:
        self.endpoint = (endpoint or hub_address()).rstrip("/")
        self.limits = limits or Limits()
        self._any_token, self._agreed = token, agreed
        self._making = threading.Lock()
        self._made_api: Api | None = None
        self._made_web: Web | None = None
        self._with_token: set[str] = set()
        """Repositories that have refused a request without a token."""
        self._host = _host(self.endpoint)

    @property
    def takes_token(self) -> bool:
        """True if the token may be sent to `endpoint`."""
        return may_go_to(self.endpoint, self._agreed())

    def _token(self) -> str | None:
        return self._any_token() if self.takes_token else None

    def prepare(self) -> None:
        """Import the modules that requests need. This takes 0.2 s, so it is done in a thread. Sends
        nothing."""
        if self._made_api is None:
            threading.Thread(target=lambda: self._api().load(), name="hub", daemon=True).start()

    # Each request is a generator of the waits while the Hub is busy. `returned` runs one.

    def search(
        self, text: str, sort: Sort, cancel: Cancel, limit: int = MOST_RESULTS
    ) -> Generator[Waiting, None, list[SearchResult]]:
        """Return up to `limit` repositories that have GGUF files and whose names contain `text`
        (any names if it is empty). The most downloaded, most liked, or most recently updated ones
        come first.

        Raises: Cancelled; UserError, kind offline, timeout, certificate, proxy, rate_limit,
        hub_busy, token, not_the_hub, or hub.
        """
        models = yield from self._call(
            lambda api, token: list(
                api.list_models(
                    search=text.strip() or None,
                    filter="gguf",
                    sort=sort,
                    limit=limit,
                    expand=[*FOUND],
                    token=token,
                )
            ),
            "",
            cancel,
        )
        return [found_of(model) for model in models if is_repository(str(model.id))]

    def repository(self, repo: str, cancel: Cancel) -> Generator[Waiting, None, Repository]:
        """Return the current state of a repository, with its models grouped.

        Raises: Cancelled; UserError, kind not_found, gated, forbidden, or other_repository, or an
        error of `search`.
        """
        name = checked_id(repo)
        return (
            yield from self._call(
                lambda api, token: repository_of(told_of(api, f"models/{name}", token)),
                name,
                cancel,
            )
        )

    def data_files(
        self, repo: str, cancel: Cancel
    ) -> Generator[Waiting, None, tuple[str, list[RemoteFile]]]:
        """Get the commit and the files of a dataset repository, which is called `data_set(repo)` in
        `open_file` and `page`. Raises: the errors of `repository`."""
        name = checked_id(repo)

        def ask(api: HfApi, token: str | Literal[False]) -> tuple[str, list[RemoteFile]]:
            told = told_of(api, f"datasets/{name}", token)
            return commit_of(told), files_of(told)

        return (yield from self._call(ask, data_set(name), cancel))

    def user_name(self, token: str, cancel: Cancel) -> Generator[Waiting, None, str]:
        """Return the name of the token's owner. Raises: Cancelled; UserError, kind token, if the
        Hub doesn't accept the token; kind gated, if the token may not be sent to this address; or
        an error of `search`."""
        if not is_token(token):
            raise UserError(
                tr("This isn't a Hub token. Enter a token that begins with hf_."), kind="token"
            )
        if not self.takes_token:
            raise self._token_kept()

        def ask(api: HfApi) -> str:
            answer = cast("dict[str, Any]", api.whoami(token=token))  # pyright: ignore[reportUnknownMemberType]
            return str(answer.get("name", ""))

        api = self._api()
        self._online(cancel)
        return (
            yield from self._patiently(
                lambda: api.call(ask, "account", self.endpoint, True, cancel), cancel
            )
        )

    def page(self, repo: str) -> str:
        """Return the address of the repository's web page, where users can request access."""
        return f"{self.endpoint}/{repo}"

    # --- the bytes of a file (transfer.Remote) ------------------------------

    def open_file(
        self,
        repo: str,
        commit: str,
        path: str,
        cancel: Cancel,
        start: int = 0,
        etag: str = "",
        end: int | None = None,
    ) -> StreamedResponse:
        """Open a file from byte `start` up to, but not including, `end`; see transfer.Remote."""
        headers: dict[str, str] = {}
        if start or end is not None:
            headers["range"] = f"bytes={start}-{'' if end is None else end - 1}"
        if start and etag:
            headers["if-range"] = etag
        check_path(path)  # ".." would lead elsewhere in an address, too
        where = "/".join(urllib.parse.quote(part, safe="") for part in (commit, *path.split("/")))
        name = checked_id(repo.removeprefix(DATA_SETS))
        place = data_set(name) if repo.startswith(DATA_SETS) else name
        address = f"{self.endpoint}/{place}/resolve/{where}"
        if repo not in self._with_token:
            answer = self._web().open(address, headers, self._online(cancel))
            refused = self.is_own(answer.host) and answer.status in (401, 403, 429)
            if not refused or not self._token():
                return answer
            answer.close()
            self._with_token.add(repo)
        if token := self._token():  # the user may have signed out meanwhile
            headers["authorization"] = f"Bearer {token}"
        return self._web().open(address, headers, self._online(cancel))

    def refusal(self, answer: StreamedResponse, repo: str, path: str) -> UserError:
        from desktop.hub import problems

        file = tr("the file {path} in {repo}", path=path, repo=repo)
        if not self.is_own(answer.host) and answer.status not in problems.BUSY:
            return problems.storage_refused(answer.status, file)
        error = problems.of_status(
            answer.status,
            answer.headers,
            file if problems.lacks_file(answer.status, answer.headers) else repo,
            self.page(repo),
            answer.shown_token,
        )
        if error.kind != "gated" or self.takes_token:
            return error
        message = f"{error.message} {self._token_kept().message}"
        return UserError(message, "gated", details=error.details)

    def _token_kept(self) -> UserError:
        from desktop.hub import problems

        return problems.token_kept(self.endpoint, is_safe(self.endpoint))

    def is_own(self, host: str) -> bool:
        return host == self._host or host in HOSTS

    def _call(
        self, ask: Callable[[HfApi, str | Literal[False]], T], repo: str, cancel: Cancel
    ) -> Generator[Waiting, None, T]:
        """Return the answer to a request about `repo`, or to a search if `repo` is "". Passing
        False as the token keeps huggingface_hub from looking for one."""
        from desktop.hub.retries import TryAgain

        api, what = self._api(), repo or tr("search results")
        self._online(cancel)

        def attempt() -> T:
            if repo not in self._with_token:
                page = self.page(repo)
                try:
                    return api.call(lambda hub: ask(hub, False), what, page, False, cancel)
                except (UserError, TryAgain) as refusal:
                    error = refusal.error if isinstance(refusal, TryAgain) else refusal
                    if error.kind not in _PERHAPS_WITH_TOKEN or not self._token():
                        raise
                self._with_token.add(repo)
            token = self._token() or False
            return api.call(lambda hub: ask(hub, token), what, self.page(repo), bool(token), cancel)

        return (yield from self._patiently(attempt, cancel))

    def _patiently(self, attempt: Callable[[], T], cancel: Cancel) -> Generator[Waiting, None, T]:
        from desktop.hub.retries import Tries, TryAgain, waiting

        tries = Tries(self.limits)
        while True:
            try:
                return attempt()
            except TryAgain as trouble:
                yield from waiting(trouble, tries.pause(trouble), cancel)

    def _api(self) -> Api:
        with self._making:
            if self._made_api is None:
                from desktop.hub.hf_api import Api

                self._made_api = Api(self.endpoint, self.limits, __version__)
        return self._made_api

    def _web(self) -> Web:
        with self._making:
            if self._made_web is None:
                from desktop.hub.web import Web

                self._made_web = Web(self.endpoint, self.limits, f"glassbox/{__version__}")
        return self._made_web

    def _online(self, cancel: Cancel) -> Cancel:
        """Check that the Hub may be used, and return `cancel`. Raises: UserError, kind offline, if
        the environment forbids it; kind hub, if HF_ENDPOINT isn't a web address."""
        if os.environ.get("HF_HUB_OFFLINE", "").upper() in ("1", "ON", "YES", "TRUE"):
            raise UserError(
                tr(
                    "Offline mode is on, so Glassbox doesn't contact the Hugging Face Hub. To "
                    "turn it off, remove the environment variable HF_HUB_OFFLINE, and then "
                    "restart Glassbox. Models on this laptop work without the Hub."
                ),
                kind="offline",
            )
        if not self._host:
            raise UserError(
                tr(
                    "Glassbox can't contact the Hub: the environment variable HF_ENDPOINT is "
                    "set to {address}, which isn't a web address. Correct or remove the "
                    "variable, and then restart Glassbox.",
                    address=self.endpoint[:100],
                ),
                kind="hub",
            )
        return cancel


def _host(address: str) -> str:
    """Return the host of a web address; "" if it isn't one."""
    try:
        parts = urllib.parse.urlsplit(address)
        host, _ = parts.hostname or "", parts.port  # raises if the port isn't a number
    except ValueError:
        return ""
    return host if parts.scheme in ("http", "https") and _HOST.fullmatch(host) else ""


def returned(
    events: Generator[Waiting, None, T], tell: Callable[[Waiting], None] = lambda _: None
) -> T:
    """Run a generator and return its result; its events go to `tell`."""
    while True:
        try:
            tell(next(events))
        except StopIteration as end:
            return cast("T", end.value)
