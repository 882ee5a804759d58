"""Fixtures for tests with real llama.cpp and the starter model. The tests share one engine in this
process because llama.cpp has only one log."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from numpy.typing import NDArray

from desktop.core.cancel import Cancel
from desktop.core.engine_protocol import Engine
from desktop.core.messages import Event, LoadModel, Request, Token
from desktop.engine.llama_engine import LlamaEngine
from desktop.engine.models.model import Model
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
def not_a_number_later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every model computes NaN at the fifth token of a text, as with a damaged part that few tokens
    need."""
    real = Model.governed_scores

    def scores(model: Model, tokens: list[int], first: int) -> NDArray[np.float32]:
        before = len(model.cached)
        rows = real(model, tokens, first).copy()
        rows[max(4 - before - first, 0) :] = np.nan
        return rows

    monkeypatch.setattr(Model, "governed_scores", scores)


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
