"""Tests the chat with a real model in a real engine process."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from desktop.core.messages import Generate
from desktop.engine.remote.client import RemoteEngine
from desktop.ui.panes.chat import ChatPane
from desktop.ui.panes.chat.answer.answer import AnswerView, ErrorCard
from tests.ui.conftest import Desk, MakeDesk

ANSWER_MS = 60_000


@pytest.fixture
def real(make_desk: MakeDesk, starter: str, tmp_path: Path) -> Iterator[tuple[Desk, ChatPane]]:
    engine = RemoteEngine(tmp_path / "engine.log")
    desk = make_desk(engine, temperature=0.0, context_length=512)
    desk.add(Path(starter))
    desk.window.open_pane("chat")
    assert isinstance(desk.window.pane, ChatPane)
    threads = threading.active_count()
    yield desk, desk.window.pane
    desk.qtbot.waitUntil(lambda: threading.active_count() <= threads)


def test_a_conversation_with_the_starter_model(real: tuple[Desk, ChatPane]) -> None:
    desk, pane = real
    pane.send("Explain photosynthesis in two sentences.")
    desk.qtbot.waitUntil(lambda: pane.idle, timeout=ANSWER_MS)
    answer = _last(pane)
    assert "carbon dioxide" in answer.view.to_plain_text()
    assert "tokens/s" in answer.footer.numbers.text()
    assert pane.view.context_card.numbers.text().endswith(" of 512 tokens")
    pane.send("Say it in one sentence.")
    desk.qtbot.waitUntil(lambda: pane.idle, timeout=ANSWER_MS)
    assert _last(pane).view.to_plain_text()
    reused = pane.view.last_card.values["From the KV cache"].text()
    assert int(reused.split()[0]) > 20, "the conversation was read again"
    pane.send("Write a very long story about a fox.")
    story = _last(pane)
    desk.qtbot.waitUntil(lambda: len(story.view.markdown) > 40, timeout=ANSWER_MS)
    pane.view.composer.stop.click()
    desk.qtbot.waitUntil(lambda: pane.idle, timeout=ANSWER_MS)
    assert len(story.view.markdown) > 40


def test_the_engine_is_killed_in_mid_answer(real: tuple[Desk, ChatPane]) -> None:
    desk, pane = real
    pane.send("Write a very long story about a fox.")
    story = _last(pane)
    desk.qtbot.waitUntil(lambda: len(story.view.markdown) > 40, timeout=ANSWER_MS)
    assert desk.engine.process_id is not None
    psutil.Process(desk.engine.process_id).kill()
    desk.qtbot.waitUntil(lambda: pane.idle, timeout=ANSWER_MS)
    assert len(story.view.markdown) > 40
    (card,) = story.findChildren(ErrorCard)
    assert card.error.kind == "engine_died"
    desk.settings.change(max_tokens=8)
    card.button.click()
    desk.qtbot.waitUntil(lambda: pane.idle, timeout=ANSWER_MS)
    again = _last(pane)
    assert again.view.markdown
    assert not again.findChildren(ErrorCard)


def test_an_idle_engine_is_killed_and_the_next_question_is_answered(
    real: tuple[Desk, ChatPane],
) -> None:
    """The idle engine is suspended, and killed once the question has been sent, so the window can't
    notice its end any sooner."""
    desk, pane = real
    desk.settings.change(max_tokens=8)
    pane.send("Hello!")
    desk.qtbot.waitUntil(lambda: pane.idle, timeout=ANSWER_MS)
    desk.settle()
    assert desk.engine.process_id is not None
    engine = psutil.Process(desk.engine.process_id)
    engine.suspend()
    pane.send("And now?")
    desk.qtbot.waitUntil(lambda: isinstance(desk.inference.current, Generate))
    engine.kill()
    desk.qtbot.waitUntil(lambda: pane.idle, timeout=ANSWER_MS)
    answer = _last(pane)
    assert answer.view.markdown
    assert not answer.findChildren(ErrorCard)


def _last(pane: ChatPane) -> AnswerView:
    answer = pane.view.transcript.items[-1]
    assert isinstance(answer, AnswerView)
    return answer
