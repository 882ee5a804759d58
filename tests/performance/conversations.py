"""Measures long conversations: the time to open one and to answer a follow-up."""

from __future__ import annotations

import os
import statistics
import sys
import time

from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QApplication

from desktop.core.conversations.conversation import Conversation
from desktop.core.conversations.turns import AnswerOutcome, Recipe
from desktop.core.messages import Generate, Generated, LoadModel, Message, Sampling
from desktop.ui.panes.chat import ChatPane
from tests.fake_engine import FakeEngine
from tests.performance.event_loop import prose, window
from tests.performance.report import Figure
from tests.performance.through_service import Service

MESSAGES, WORDS_EACH = 500, 150
ROUNDS = 7
WORDS, CONTEXT = 2810, 8192
"""Number of words in the first text, about 4,000 tokens for the starter model, and the context
length in tokens."""


def measure(path: str) -> list[Figure]:
    found = [opening()]
    service = Service()
    try:
        return [*found, follow_up(service, path)]
    finally:
        service.close()


def opening() -> Figure:
    """Measure the time from the click in the list until the conversation is first painted."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    with window(app, FakeEngine()) as pane:
        service = pane._conversations
        long, short = long_conversation(), Conversation()
        short.ask("Hello")
        for each in (long, short):
            service.keep(each)
        while service.busy:
            app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        times: list[float] = []
        for _ in range(ROUNDS + 1):
            times.append(_open(app, pane, long.id))
            _open(app, pane, short.id)
    value = statistics.median(times[1:])
    return Figure(f"Opening a conversation of {MESSAGES} messages", value, None, "s", "", 0.2)


def long_conversation() -> Conversation:
    made = Conversation()
    for number in range(MESSAGES // 2):
        question = made.ask(f"Question {number}: and then?")
        answer = made.begin_answer(question, Recipe(model_name="A model"))
        made.write(answer, prose(WORDS_EACH, seed=number), "")
        made.end(answer, AnswerOutcome())
    return made


class _Painted(QObject):
    def __init__(self, pane: ChatPane, number: int) -> None:
        super().__init__()
        self._pane, self._number = pane, number
        self.at = 0.0
        pane.view.transcript.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_there = self._pane.conversation.id == self._number
        if is_there and event.type() == QEvent.Type.Paint and not self.at:
            self.at = time.perf_counter()
        return False


def _open(app: QApplication, pane: ChatPane, number: int) -> float:
    painted = _Painted(pane, number)
    began = time.perf_counter()
    pane.view.panel.opened.emit(number)
    while not painted.at:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
    done = time.perf_counter()
    until = done + 0.3  # later work doesn't count and must not disturb the next measurement
    while time.perf_counter() < until:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    return done - began


def follow_up(service: Service, path: str) -> Figure:
    """Compare the wait for the first word of the answer to a follow-up with the wait after the
    first question."""
    service.ask(LoadModel(path, context_length=CONTEXT))
    text = prose(WORDS)
    messages = (Message("user", text),)
    greedy = Sampling(temperature=0.0)
    first = service.generate(Generate(path, messages, sampling=greedy, max_tokens=16))
    answer = Message("assistant", "Yes, that is so.")
    more = (*messages, answer, Message("user", "And what follows from it?"))
    second = service.generate(Generate(path, more, sampling=greedy, max_tokens=16))
    return Figure(
        f"A follow-up after {first.prompt_tokens:,} tokens: share of the first wait",
        100 * _wait(second) / _wait(first),
        None,
        "%",
        "",
        10,
    )


def _wait(done: Generated) -> float:
    assert done.first_token_s is not None
    return done.first_token_s
