"""Fixtures for tests with real llama.cpp and the starter model. The tests share one engine in this
process because llama.cpp has only one log."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop.core.cancel import Cancel
from desktop.core.engine_protocol import Engine
from desktop.core.messages import Event, LoadModel, Request, Token
from desktop.engine.llama_engine import LlamaEngine
from desktop.engine.remote.client import RemoteEngine


@pytest.fixture(scope="session")
def llama_engine() -> Iterator[LlamaEngine]:
    engine = LlamaEngine()
    yield engine
    engine.close()


@pytest.fixture
def engine(llama_engine: LlamaEngine, starter: str) -> LlamaEngine:
    """Engine with the starter model loaded, 512 tokens of context, two threads, and an empty
    cache."""
    ask(llama_engine, LoadModel(starter, context_length=512, threads=2))
    llama_engine.model(starter).keep(0)
    llama_engine.model(starter).dropped = ()
    return llama_engine


@pytest.fixture
def remote() -> Iterator[RemoteEngine]:
    engine = RemoteEngine()
    yield engine
    engine.close()


def ask(engine: Engine, request: Request) -> list[Event]:
    """Run a request and return all of its events."""
    return list(engine.run(request, Cancel()))


def text_of(events: list[Event]) -> str:
    return "".join(event.text for event in events if isinstance(event, Token))
