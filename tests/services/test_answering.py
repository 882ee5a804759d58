"""Tests answering with the fake engine: loading, stopping, and retrying."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.cancel import Cancel
from desktop.core.conversations.conversation import Conversation
from desktop.core.conversations.reply import Reply
from desktop.core.conversations.turns import Recipe
from desktop.core.errors import EngineDied, Remedy
from desktop.core.messages import Event, Generate, Generated, LoadModel, Message, Request
from desktop.services.answering import Answering
from desktop.services.inference import Inference
from tests.fake_engine import DEFAULT_ANSWER, FakeEngine

MODEL = "/m.gguf"


class Desk:
    def __init__(self, engine: FakeEngine, qtbot: QtBot) -> None:
        self.engine, self.qtbot = engine, qtbot
        self.inference = Inference(engine)
        self.answering = Answering(self.inference)
        self.said: list[str] = []
        self.answering.changed.connect(lambda reply: self.said.append(reply.text))
        self.ended: list[Reply] = []
        self.answering.ended.connect(self.ended.append)

    def begin(self) -> Reply:
        made = Conversation()
        request = Generate(MODEL, (Message("user", "Why?"),))
        reply = Reply.begin(made, made.ask("Why?"), Recipe(MODEL, "m"), request)
        self.answering.begin(reply, LoadModel(MODEL))
        return reply

    def ask(self) -> Reply:
        reply = self.begin()
        self.qtbot.waitUntil(lambda: reply.ended)
        return reply

    @property
    def kinds(self) -> list[str]:
        return [type(each).__name__ for each in self.engine.requests]


MakeDesk = Callable[[FakeEngine], Desk]


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[MakeDesk]:
    made: list[Desk] = []

    def build(engine: FakeEngine) -> Desk:
        made.append(Desk(engine, qtbot))
        return made[-1]

    yield build
    for desk in made:
        desk.inference.shut_down()


class Lost(FakeEngine):
    """Engine that dies during its first `times` requests of a kind, before it sends anything."""

    def __init__(self, kind: type[Request], times: int = 1, remedy: Remedy = "retry") -> None:
        super().__init__()
        self.kind, self.times = kind, times
        self.remedy: Remedy = remedy

    def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        if isinstance(request, self.kind) and self.times:
            self.times -= 1
            self.requests.append(request)
            self._loaded.clear()
            raise EngineDied("The engine is gone.", kind="engine_died", remedy=self.remedy)
        yield from super().run(request, cancel)


def test_the_model_is_loaded_where_it_is_not_in_memory(make: MakeDesk) -> None:
    desk = make(FakeEngine(load_s=0.05))
    reply = desk.ask()
    assert reply.text == DEFAULT_ANSWER
    assert reply.outcome.load_s >= 0.05
    assert reply.turn.recipe == Recipe(MODEL, "m", model_fingerprint="f" * 64)
    assert desk.ask().outcome.load_s == 0
    assert desk.kinds == ["LoadModel", "Generate", "Generate"]
    assert desk.answering.reply is None


def test_the_conversation_has_what_is_said_to_have_come(make: MakeDesk) -> None:
    desk = make(FakeEngine("word " * 100, tokens_per_s=300))
    reply = desk.ask()
    assert desk.said[0] == ""
    assert len(set(desk.said)) > 2, "it came in parts"
    assert desk.said[-1] == reply.text == "word " * 100
    assert desk.ended == [reply]


def test_an_abandoned_answer_ends_at_once_and_leaves_the_next_alone(make: MakeDesk) -> None:
    desk = make(FakeEngine("word " * 1000, tokens_per_s=300))
    first = desk.begin()
    desk.qtbot.waitUntil(lambda: bool(first.text))
    desk.answering.abandon()
    assert first.ended
    assert first.outcome.stopped
    came = first.text
    desk.engine.answer, desk.engine.tokens_per_s = "Short.", 0
    assert desk.ask().text == "Short."
    assert first.text == came
    assert len(desk.ended) == 2


def test_a_stop_is_at_once_while_the_engine_works_for_others(make: MakeDesk) -> None:
    desk = make(FakeEngine("word " * 1000, tokens_per_s=300))
    desk.inference.submit(LoadModel(MODEL))
    other = desk.inference.submit(Generate(MODEL, (Message("user", "Else?"),)))
    desk.qtbot.waitUntil(lambda: bool(other.began))
    reply = desk.begin()
    desk.answering.stop()
    assert reply.ended
    assert reply.outcome.stopped
    other.cancel()
    desk.qtbot.waitUntil(lambda: not desk.inference.busy)
    assert desk.kinds == ["LoadModel", "Generate"]


def test_a_stop_that_comes_too_late_has_stopped_nothing(
    make: MakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = make(FakeEngine())
    reply = desk.begin()

    def take(event: object) -> None:
        Reply.take(reply, event)
        if isinstance(event, Generated):
            desk.answering.stop()

    monkeypatch.setattr(reply, "take", take)
    desk.qtbot.waitUntil(lambda: reply.ended)
    assert not reply.outcome.stopped
    assert reply.text == DEFAULT_ANSWER


@pytest.mark.parametrize("kind", [Generate, LoadModel])
def test_a_dead_engine_that_said_nothing_is_asked_once_more(
    make: MakeDesk, kind: type[Request]
) -> None:
    desk = make(Lost(kind))
    if kind is Generate:
        desk.inference.submit(LoadModel(MODEL))
        desk.qtbot.waitUntil(lambda: bool(desk.inference.loaded))
    reply = desk.ask()
    assert reply.text == DEFAULT_ANSWER
    assert reply.outcome.failure is None
    assert desk.kinds[-2:] == ["LoadModel", "Generate"]


def test_but_only_once(make: MakeDesk) -> None:
    desk = make(Lost(LoadModel, times=5))
    reply = desk.ask()
    assert desk.kinds == ["LoadModel", "LoadModel"]
    assert reply.outcome.failure is not None
    desk.engine.requests.clear()
    desk.ask()
    assert desk.kinds == ["LoadModel", "LoadModel"], "each question has its own chance"


def test_a_file_that_ends_the_engine_is_not_tried_again(make: MakeDesk) -> None:
    desk = make(Lost(LoadModel, remedy="pick_model"))
    assert desk.ask().outcome.failure is not None
    assert desk.kinds == ["LoadModel"]


def test_what_was_heard_of_is_not_asked_for_again(make: MakeDesk) -> None:
    desk = make(FakeEngine(die_after=0))
    reply = desk.ask()
    assert reply.outcome.failure is not None
    assert desk.kinds == ["LoadModel", "Generate"]
