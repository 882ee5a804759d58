"""Fixtures: a local Hub and a client for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.hub.requests import Hub
from desktop.hub.timeouts_and_retries import Limits
from tests.hub.server import HubServer, Repo

QUICK = Limits(
    connect_s=2.0,
    answer_s=2.0,
    stall_s=0.3,
    tries=3,
    offline_tries=3,
    first_pause_s=0.02,
    longest_pause_s=0.1,
    longest_retry_after_s=5.0,
    checkpoint_s=0.05,
)
IMPATIENT = replace(QUICK, answer_s=0.5)
"""For tests in which an answer never arrives."""


@pytest.fixture(autouse=True)
def no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("HF_TOKEN", "HF_ENDPOINT", "HF_HUB_OFFLINE", "http_proxy", "HTTP_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))


@pytest.fixture
def server() -> Iterator[HubServer]:
    with HubServer() as running:
        yield running


@pytest.fixture
def add(server: HubServer) -> Callable[[Repo], Repo]:
    def put(repo: Repo) -> Repo:
        server.repos[repo.id] = repo
        return repo

    return put


@pytest.fixture
def hub(server: HubServer) -> Hub:
    return agreeing(lambda: None, server)


def agreeing(token: Callable[[], str | None], server: HubServer) -> Hub:
    """Client of a user who has agreed to send the token to the server."""
    return Hub(token, server.endpoint, QUICK, lambda: [server.endpoint])
