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
from desktop.ui.panes.chat.answer.answer import AnswerView
from desktop.ui.panes.chat.answer.error_card import ErrorCard
from desktop.ui.widgets.transcript.document import FileCard
from desktop.ui.widgets.transcript.items import TranscriptNote
from tests import pdf_file
from tests.ui.conftest import Desk, MakeDesk
from tests.ui.markdown_samples import plain_text

ANSWER_MS = 60_000
LOOPING = Path(__file__).parents[2] / "resources" / "models" / "Pebble-1-0.4M-Instruct-F16.gguf"


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
    assert "carbon dioxide" in plain_text(answer.view)
    assert "tokens/s" in answer.footer.numbers.text()
    assert pane.view.context_card.numbers.text().endswith(" of 512 tokens")
    pane.send("Say it in one sentence.")
    desk.qtbot.waitUntil(lambda: pane.idle, timeout=ANSWER_MS)
    assert plain_text(_last(pane).view)
    reused = pane.view.last_card.values["From the KV cache"].text()
    assert int(reused.split()[0]) > 20, "the conversation was read again"
    pane.send("Write a very long story about a fox.")
    story = _last(pane)
    desk.qtbot.waitUntil(lambda: len(story.view.markdown) > 40, timeout=ANSWER_MS)
    pane.view.composer.stop.click()
    desk.qtbot.waitUntil(lambda: pane.idle, timeout=ANSWER_MS)
    assert len(story.view.markdown) > 40


def test_a_pdf_is_attached_and_what_fits_is_answered_from(
    real: tuple[Desk, ChatPane], tmp_path: Path
) -> None:
    desk, pane = real
    first = "The fox in this story is called Bartholomew. He lives in Lisbon and paints boats."
    more = "The river is wide, and the weather is mild in spring. " * 6
    book = pdf_file.write(tmp_path / "fox.pdf", [first, *(more.replace(". ", ".\n"),) * 12])
    pane.attaching.add_files([str(book)])
    documents = pane.attaching.documents
    desk.qtbot.waitUntil(lambda: documents.tokens > 0, timeout=ANSWER_MS)
    (card,) = pane.view.composer.findChildren(FileCard)
    assert card.agree.text().startswith("Send the first ")
    question = "What is the name of the fox? Answer in one sentence."
    pane.view.composer.edit.setPlainText(question)
    pane.send(question)
    desk.qtbot.waitUntil(lambda: not pane.sending.waiting, timeout=ANSWER_MS)
    assert pane.conversation.turns == []
    card.agree.click()
    counted = documents.tokens
    pane.send(question)
    desk.qtbot.waitUntil(lambda: bool(pane.conversation.turns), timeout=ANSWER_MS)
    desk.qtbot.waitUntil(lambda: pane.idle, timeout=ANSWER_MS)
    answer = _last(pane)
    assert answer.reply.outcome.failure is None
    assert "Bartholomew" in plain_text(answer.view)
    (file,) = pane.conversation.turns[0].files
    assert 1 < file.pages_sent < file.pages == 13
    generated = answer.reply.outcome.generated
    assert generated is not None
    limit = generated.context_length * 7 // 8
    # One more page wouldn't have fit, and the card's number is what the file really took.
    assert limit - counted // (file.pages_sent - 1) <= generated.prompt_tokens <= limit
    pane.new_chat()
    pane.send(question)
    desk.qtbot.waitUntil(lambda: pane.idle, timeout=ANSWER_MS)
    bare = _last(pane).reply.outcome.generated
    assert bare is not None
    assert abs(generated.prompt_tokens - bare.prompt_tokens - counted) <= 2 * file.pages_sent


def test_an_answer_that_repeats_itself_is_stopped_and_explained(
    real: tuple[Desk, ChatPane],
) -> None:
    desk, pane = real
    desk.settings.change(context_length=2048)
    desk.add(LOOPING)
    pane.choice.choose(str(LOOPING))
    pane.view.inside.untemplated.click()  # as plain text, this model repeats it without end
    pane.send("one two one two one two one two")
    desk.qtbot.waitUntil(lambda: pane.idle, timeout=ANSWER_MS)
    answer = _last(pane)
    outcome = answer.reply.outcome
    assert 192 <= outcome.repeated < 600
    assert outcome.generated is not None
    assert outcome.generated.generated_tokens < 1500
    note = answer.findChildren(TranscriptNote)[-1]
    assert note.label.text().startswith("Glassbox stopped this answer because the model kept")
    assert note.act.text() == "Ask again with a repeat penalty"
    note.act.click()
    desk.qtbot.waitUntil(lambda: pane.idle, timeout=ANSWER_MS)
    recipe = _last(pane).reply.turn.recipe
    assert recipe is not None
    assert recipe.sampling.repeat_penalty == 1.1
    assert desk.settings.values.repeat_penalty == 1.0, "it belongs to the conversation"


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
