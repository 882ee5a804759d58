"""Tests the chat's numbers (context, waiting times, dropped turns), and the model's name."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from desktop.core.cancel import Cancel
from desktop.core.conversations.conversation import Conversation
from desktop.core.conversations.reply import Reply
from desktop.core.conversations.turns import Recipe
from desktop.core.messages import (
    Event,
    Generate,
    Generated,
    LoadModel,
    Message,
    PromptProgress,
    Token,
    TurnsLeftOut,
    UnloadModel,
)
from desktop.ui.panes.chat.side_cards import FIRST_WORD, LOADING
from desktop.ui.widgets.transcript.items import TranscriptNote
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Chat, MakeChat


class Full(FakeEngine):
    """Engine whose context of 512 tokens fills up mid-answer, so it drops more turns, as
    LlamaEngine does."""

    def _generate(self, request: Generate, cancel: Cancel) -> Iterator[Event]:
        yield TurnsLeftOut(1)
        yield PromptProgress(400, 400, 0)
        for number in range(112):
            yield Token(number, " word")
        yield TurnsLeftOut(3)
        yield PromptProgress(0, 300 + 111, 0)
        yield PromptProgress(300 + 111, 300 + 111, 0)
        for number in range(8):
            yield Token(number, " more")
        yield Token(-1, "!")
        self.hold(cancel)
        yield Generated(
            "end", 400, 0, 120, 0.01, None, 50.0, 420, 512, 2, 42
        )  # fmt: skip

    def hold(self, cancel: Cancel) -> None:
        while not self.free and not cancel.is_set():
            time.sleep(0.005)

    free = False


def test_a_context_that_fills_up_in_mid_answer(make_chat: MakeChat) -> None:
    engine = Full(context_length=512)
    chat = make_chat(engine)
    said: set[str] = set()
    chat.type("Go")
    chat.view.composer.send.click()
    answer = chat.answers[-1]

    def look() -> bool:
        said.add(answer.status.label.text())
        return answer.view.markdown.endswith("!")

    chat.qtbot.waitUntil(look)
    assert chat.view.context_card.numbers.text() == "420 of 512 tokens"
    assert answer.status.label.text() == "120 tokens", "it goes on writing"
    engine.free = True
    chat.wait()
    assert chat.view.context_card.numbers.text() == "420 of 512 tokens"
    left_out = [note.label.text() for note in answer.findChildren(TranscriptNote)]
    assert left_out == ["The oldest 3 messages no longer fit in the context and were left out."]


def test_the_wait_is_the_users_with_loading(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(load_s=0.3, prompt_s=0.2))
    first = chat.ask("One?").footer.numbers.text()
    values = chat.view.last_card.values
    loading = float(values[LOADING].text().removesuffix(" s"))
    assert loading >= 0.2
    assert float(values[FIRST_WORD].text().removesuffix(" s")) >= loading + 0.1
    assert f"first after {values[FIRST_WORD].text()} (including {values[LOADING].text()}" in first
    assert not values[LOADING].isHidden()
    second = chat.ask("Two?").footer.numbers.text()
    assert "loading" not in second
    assert values[LOADING].isHidden()
    assert float(values[FIRST_WORD].text().removesuffix(" s")) >= 0.1


def ended(path: str, **figures: Any) -> Reply:
    conversation = Conversation()
    question = conversation.ask("Why?")
    request = Generate(path, (Message("user", "Why?"),))
    reply = Reply.begin(conversation, question, Recipe(path, "m"), request)
    done = Generated("end", 9, 0, 3, 0.1, None, None, 12, 0, 2, 42)
    reply.take(replace(done, **figures))
    reply.end()
    return reply


def test_what_a_server_does_not_report_is_no_figure(chat: Chat) -> None:
    values, context = chat.view.last_card.values, chat.view.context_card
    chat.view.show_numbers(ended("http://h:1#m", threads=0, reuse_known=False), 0, 0)
    said = [values[name].text() for name in ("Newly read", "From the KV cache", "Reading")]
    assert said == ["not reported"] * 3
    assert values["Writing"].text() == "too short to measure"
    assert values["Threads"].isHidden()
    assert context.numbers.text() == "12 tokens"
    rate = {"prompt_tokens_per_s": 80.0, "threads": 0}
    chat.view.show_numbers(ended("http://h:1#m", **rate), 512, 0)
    said = [values[name].text() for name in ("Newly read", "From the KV cache", "Reading")]
    assert said == ["9 tokens", "0 tokens", "80 tokens/s"]
    assert context.numbers.text() == "12 of 512 tokens"
    chat.view.show_numbers(ended("/m.gguf"), None, 0)
    assert values["Reading"].text() == "too short to measure"
    assert values["Threads"].text() == "2"
    assert not values["Threads"].isHidden()
    assert context.numbers.text() == "no model loaded"


def test_what_another_pane_has_loaded_is_not_freed(make_chat: MakeChat) -> None:
    chat = make_chat(models=2)
    first, second = (model.path for model in chat.desk.library.models)
    for path in (first, second):
        chat.desk.inference.submit(LoadModel(path))
    chat.desk.settle()
    for path in (first, second, first):
        chat.pane.pick_model(path)
        chat.desk.settle()
    assert not [each for each in chat.engine.requests if isinstance(each, UnloadModel)]


def test_an_answer_without_a_word_offers_another(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(""))
    chat.ask("Hello")
    (note,) = chat.answers[0].findChildren(TranscriptNote)
    assert note.label.text() == "The model returned an empty answer."
    chat.engine.answer = "Here I am."
    note.act.click()
    chat.wait()
    assert [answer.view.markdown for answer in chat.answers] == ["Here I am."]


def test_an_older_answer_without_a_word_offers_nothing(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(""))
    chat.ask("Hello")
    chat.engine.answer = "Here I am."
    (note,) = chat.answers[0].findChildren(TranscriptNote)
    chat.ask("And now?")
    assert note.act.isHidden()


def test_the_chip_stays_while_the_settings_are_open(chat: Chat) -> None:
    chat.ask()
    composer = chat.view.composer
    assert composer.context.isVisible()
    composer.settings.click()
    assert chat.view.settings_card.isVisible()
    assert composer.context.isVisible()
    composer.context.click()
    assert not chat.view.settings_card.isVisible()
    assert chat.view.context_card.isVisible()
    assert not composer.context.isVisible()


def test_the_cards_are_as_wide_as_their_place(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(tokens_per_s=200))
    chat.ask()
    chat.view.composer.settings.click()
    chat.desk.qtbot.wait(20)
    content = chat.view.last_card.parentWidget()
    assert content is not None
    place = content.parentWidget()
    assert place is not None
    assert content.width() <= place.width()


def test_a_stopped_prompt_counts_only_as_far_as_it_was_read(chat: Chat) -> None:
    values = chat.view.last_card.values
    figures = {"prompt_tokens": 900, "reused_tokens": 100, "generated_tokens": 0}
    chat.view.show_numbers(ended("/m.gguf", stop="cancelled", context_used=612, **figures), 4096, 0)
    assert values["Newly read"].text() == "512 tokens"
    assert values["Reading"].isHidden()
    assert chat.view.context_card.numbers.text() == "612 of 4,096 tokens"
    chat.view.show_numbers(ended("/m.gguf", context_used=900, **figures), 4096, 0)
    assert values["Newly read"].text() == "800 tokens", "the model ended its answer at once"
    assert not values["Reading"].isHidden()
