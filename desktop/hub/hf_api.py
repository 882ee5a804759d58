"""Wraps huggingface_hub's client with timeouts, error reports, and no telemetry.

By default, huggingface_hub waits without a limit, tries five times without a network (23 s), sleeps
as long as any server asks, and asks the Hub for a list of programs to report in its user agent.
Here each request has a timeout, each failure is reported to the caller, and no usage is reported.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, TypeVar

import httpx2

from desktop.core.cancel import Cancel
from desktop.hub import problems
from desktop.hub.retries import busy
from desktop.hub.timeouts_and_retries import Limits
from desktop.hub.web import client_of, stoppable

if TYPE_CHECKING:
    from huggingface_hub import HfApi

T = TypeVar("T")

LOADING_S: Final = 120.0


class _Failed(Exception):
    """An error that huggingface_hub doesn't retry, since retries.py decides when to retry."""

    def __init__(self, response: httpx2.Response | None = None) -> None:
        super().__init__(repr(response))
        self.response = response


class _Client(httpx2.Client):
    def request(self, method: str, url: httpx2.URL | str, **options: Any) -> httpx2.Response:
        if options.get("timeout") is None:  # huggingface_hub's value for "no limit"
            options.pop("timeout", None)
        try:
            response = super().request(method, url, **options)
        except httpx2.TransportError as error:
            raise _Failed from error
        if response.status_code in problems.BUSY:
            raise _Failed(response)
        return response


class Api:
    """Calls huggingface_hub for one endpoint. Each call can be stopped."""

    def __init__(self, endpoint: str, limits: Limits, version: str) -> None:
        self.endpoint = endpoint
        self._limits = limits
        self._version = version
        self._loading = threading.Lock()
        self._made: HfApi | None = None

    def call(
        self,
        work: Callable[[HfApi], T],
        what: str,
        page: str,
        has_token: bool,
        cancel: Cancel,
    ) -> T:
        """Run `work` and return its result.

        Raises: Cancelled; TryAgain, if the Hub is busy; UserError, one of desktop.hub.problems or
        from `work`.
        """
        try:
            # The limit applies to the whole call: a slow answer, or several pages. Loading
            # huggingface_hub from a slow disk doesn't count, since that isn't the Hub's fault.
            api = stoppable(self.load, cancel, LOADING_S)
            return stoppable(lambda: work(api), cancel, self._limits.answer_s)
        except TimeoutError as error:
            raise problems.timed_out(str(error)) from error
        except (_Failed, httpx2.HTTPError) as error:  # HfHubHTTPError is one
            response = getattr(error, "response", None)
            if isinstance(response, httpx2.Response):
                status, headers = response.status_code, response.headers
                said = problems.of_status(status, headers, what, page, has_token)
                if status in problems.BUSY:
                    raise busy(said, headers, self._limits) from error
                raise said from error
            raise problems.of_exception(error) from error
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            # The answer isn't JSON, or isn't from the Hub.
            raise problems.not_the_hub(f"{type(error).__name__}: {error}") from error

    def load(self) -> HfApi:
        """Return the client. The first call imports huggingface_hub, which takes 0.2 s."""
        with self._loading:
            if self._made is None:
                self._made = self._make()
            return self._made

    def _make(self) -> HfApi:
        os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"  # read during import
        from huggingface_hub import HfApi, set_client_factory
        from huggingface_hub.utils import logging

        # The Hub's answers contain hints for programmers, which huggingface_hub would show to the
        # user.
        logging.set_verbosity_error()
        timeout = httpx2.Timeout(self._limits.answer_s, connect=self._limits.connect_s)
        set_client_factory(lambda: client_of(_Client, timeout, self.endpoint))
        return HfApi(
            endpoint=self.endpoint,
            token=False,
            library_name="glassbox",
            library_version=self._version,
        )
