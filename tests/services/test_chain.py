"""Several requests as one piece of work."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.core.messages import (
    Generate,
    GivenText,
    LoadModel,
    ModelLoaded,
    ScoreTexts,
    TextScored,
    UnloadModel,
)
from desktop.services.chain import Chain, Step
from desktop.services.inference import Inference
from tests.fake_engine import FakeEngine

TEXTS = (GivenText("", "one two"), GivenText("", "three"))


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def inference(qapp: QObject, engine: FakeEngine) -> Iterator[Inference]:
    made = Inference(engine)
    yield made
    made.shut_down()


@pytest.fixture
def chain(inference: Inference) -> Chain:
    return Chain(inference, inference)


def ends(chain: Chain) -> list[str]:
    told: list[str] = []
    chain.finished.connect(lambda: told.append("finished"))
    chain.failed.connect(lambda error: told.append(error.kind))
    chain.stopped.connect(lambda: told.append("stopped"))
    return told


def test_one_after_the_other(chain: Chain, engine: FakeEngine, qtbot: QtBot) -> None:
    told, seen, shares = ends(chain), list[object](), list[float]()
    chain.progressed.connect(lambda title, share, left: shares.append(share))

    def take(event: object) -> None:
        seen.append(event)

    load = LoadModel("a.gguf")
    chain.start([Step(load, take), Step(ScoreTexts("a.gguf", TEXTS), take, 3.0)])
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["finished"]
    assert shares[:2] == [0.0, 0.25]
    assert [type(event) for event in seen][-3:] == [ModelLoaded, TextScored, TextScored]
    assert [type(request) for request in engine.requests] == [LoadModel, ScoreTexts]
    assert not chain.running


def test_what_fails_ends_it_and_it_is_tidied(
    chain: Chain, engine: FakeEngine, qtbot: QtBot
) -> None:
    told = ends(chain)
    steps = [Step(ScoreTexts("a.gguf", TEXTS)), Step(LoadModel("b.gguf"))]
    chain.start(steps, [UnloadModel("c.gguf")])
    qtbot.waitUntil(lambda: bool(told) and len(engine.requests) == 2)
    assert told == ["not_loaded"]
    assert isinstance(engine.requests[-1], UnloadModel)


def test_it_stops_and_can_begin_again(chain: Chain, engine: FakeEngine, qtbot: QtBot) -> None:
    engine.tokens_per_s = 5
    told = ends(chain)
    load, ask = LoadModel("a.gguf"), Generate("a.gguf", prompt="Hello")
    chain.start([Step(load), Step(ask), Step(ask)])
    qtbot.waitUntil(lambda: len(engine.requests) == 2)
    chain.stop()
    assert told == ["stopped"]
    engine.tokens_per_s = 0
    chain.start([Step(load), Step(ask)])
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == ["stopped", "finished"]
    assert len(engine.requests) == 4


def test_it_keeps_no_job_and_no_step(chain: Chain, engine: FakeEngine, qtbot: QtBot) -> None:
    told = ends(chain)

    def begin() -> list[weakref.ref[object]]:
        def take(_event: object) -> None:
            jobs.append(weakref.ref(chain._job))

        jobs: list[weakref.ref[object]] = []
        chain.start([Step(LoadModel("a.gguf"), take), Step(ScoreTexts("a.gguf", TEXTS), take)])
        jobs.append(weakref.ref(take))
        return jobs

    left = begin()
    qtbot.waitUntil(lambda: bool(told))
    gc.collect()
    assert len(left) > 3
    assert [each() for each in left] == [None] * len(left)
