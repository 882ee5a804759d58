"""Tests, without a window, how engine events become an answer in a conversation."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.core.conversations.conversation import MOST_KEPT, Conversation
from desktop.core.conversations.reply import Reply, last_reply
from desktop.core.conversations.token_record import TokenRecord
from desktop.core.conversations.turns import AnswerOutcome, Recipe
from desktop.core.errors import UserError
from desktop.core.messages import (
    TEMPERATURES,
    Event,
    Generate,
    Generated,
    LoadProgress,
    Message,
    Picture,
    Probabilities,
    PromptProgress,
    Sampling,
    ThoughtOpened,
    Token,
    TokenChoice,
    TurnsLeftOut,
)
from tests.core.test_conversations import talk

RECIPE = Recipe("/m.gguf", "Tiny", 7, Sampling(0.3), 50, "Be brief.")
DONE = Generated("end", 20, 0, 4, 0.1, None, 80.0, 24, 512, 2, 42, end=9)
KNOWN = Probabilities(0.0, (TokenChoice(1, "a", 0.0),), (1.0,) * len(TEMPERATURES))


def begun(request: Generate | None = None, beginning: tuple[Token, ...] = ()) -> Reply:
    made = Conversation()
    asked = request or Generate("/m.gguf", (Message("user", "Why?"),), thinking=True, effort="high")
    return Reply.begin(made, made.ask("Why?"), RECIPE, asked, beginning)


def take(reply: Reply, *events: Event) -> None:
    for event in events:
        reply.take(event)


def no_pixels(_number: str) -> Picture | None:
    return None


def test_from_the_request_to_the_record() -> None:
    reply = begun()
    assert reply.stage == "waiting"
    assert not reply.heard
    take(reply, LoadProgress(0.5))
    assert reply.heard
    assert reply.fraction == 0.5
    take(reply, TurnsLeftOut(2), PromptProgress(10, 20, 0))
    assert (reply.stage, reply.fraction, reply.outcome.left_out) == ("reading", 0.5, 2)
    thought = [Token(1, "<think>"), Token(2, "Hm."), Token(3, "</think>"), Token(4, "Yes", KNOWN)]
    take(reply, *thought[:2])
    reply.write()
    assert reply.thinking_now
    assert (reply.text, reply.thinking) == ("", "Hm.")
    assert not reply.broken_off
    take(reply, *thought[2:], Token(-1, "."), DONE)
    reply.end(fingerprint="f" * 64)
    (_, turn) = reply.conversation.turns
    assert (turn.text, turn.thinking) == ("Yes.", "Hm.")
    assert turn.recipe == replace(RECIPE, model_fingerprint="f" * 64)
    assert turn.outcome is not None
    assert (turn.outcome.generated, turn.outcome.thinking_tokens) == (DONE, 2)
    assert turn.outcome.first_word_s is not None
    assert reply.context_use == (20, 4)
    tokens, start = (*thought, Token(-1, ".")), len("<think>Hm.</think>")
    kept = TokenRecord(tokens, start, 9, raw=False, thinking=True, effort="high")
    assert reply.record == kept
    assert reply.conversation.take_changes().records == ((turn.id, kept),)
    assert reply.request is None


def test_one_of_before_is_the_same_answer() -> None:
    reply = begun()
    take(reply, Token(1, "Yes", KNOWN), DONE)
    reply.end()
    again = last_reply(reply.conversation)
    assert again is not None
    assert (again.text, again.outcome, again.record) == (reply.text, reply.outcome, reply.record)
    assert again.written == tuple(reply.written)
    assert again.has_probabilities
    assert again.ended
    assert not again.broken_off


def test_one_that_the_program_did_not_survive() -> None:
    reply = begun()
    take(reply, Token(1, "Ye"))
    reply.write()
    before = Reply(reply.conversation, reply.turn)
    assert before.broken_off
    assert before.text == "Ye"
    assert before.written == []
    before.recall(TokenRecord((Token(1, "Ye", KNOWN),), raw=True))
    assert before.has_probabilities
    assert before.raw


def test_what_ends_it_is_kept_with_what_came() -> None:
    stopped, failed = begun(), begun()
    take(failed, Token(1, "Ye"))
    stopped.end(stopped=True)
    failed.end(UserError("Gone.", "engine_died", "retry", "exit code -9"))
    assert stopped.turn.outcome == AnswerOutcome(stopped=True)
    assert stopped.record is None
    outcome = failed.turn.outcome
    assert outcome is not None
    assert outcome.failure is not None
    assert (outcome.failure.kind, outcome.failure.details) == ("engine_died", "exit code -9")
    assert failed.text == "Ye"
    assert failed.record is not None


def test_a_beginning_keeps_its_probabilities_and_is_not_counted() -> None:
    reply = begun(beginning=(Token(7, "", KNOWN), Token(8, "")))
    take(reply, Token(7, "So"), Token(8, " it"))
    assert reply.tokens == 0
    assert reply.outcome.first_word_s is None
    take(reply, Token(9, " is", KNOWN))
    assert reply.tokens == 1
    assert [token.probabilities for token in reply.written] == [KNOWN, None, KNOWN]


def test_the_time_of_a_thought_is_that_of_its_writing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A beginning comes back at once, so its thought was not written in this time."""
    now = [0.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    thought = (Token(1, "<think>"), Token(2, "Hm."), Token(3, "</think>"))
    for beginning, seconds in (((), 1.0), (thought[:1], 0.0), (thought, 0.0)):
        reply = begun(beginning=beginning)
        for token in thought:
            take(reply, token)
            now[0] += 1
        assert (reply.outcome.thinking_s, reply.outcome.thinking_tokens) == (seconds, 2)


def test_a_thought_that_the_prompt_opens_is_not_in_the_tokens() -> None:
    reply = begun()
    take(reply, ThoughtOpened("<think>"), Token(1, "Hm.</think>"), Token(2, "Yes."))
    reply.end()
    assert (reply.text, reply.thinking) == ("Yes.", "Hm.")
    assert reply.text_start == len("Hm.</think>")


def test_it_is_asked_for_as_it_was() -> None:
    reply = begun()
    take(reply, TurnsLeftOut(2), Token(1, "Yes"), Token(-1, "."), DONE)
    reply.end()
    request = reply.prompt_request(no_pixels)
    assert request.left_out == 2
    asked = request.generate
    assert asked.messages == (Message("system", "Be brief."), Message("user", "Why?"))
    assert (asked.model, asked.sampling, asked.max_tokens) == ("/m.gguf", RECIPE.sampling, 50)
    assert asked.beginning == (1, 9), "with its end, and without what is no token"
    assert (asked.thinking, asked.effort) == (True, "high")
    raw = begun(Generate("/m.gguf", prompt="Why?"))
    take(raw, Token(1, "Yes"))
    raw.end()
    assert raw.raw
    again = raw.prompt_request(no_pixels).generate
    assert (again.prompt, again.messages, again.beginning) == ("Why?", (), (1,))


def test_an_answer_that_is_put_back_has_its_tokens() -> None:
    reply = begun()
    take(reply, Token(1, "Yes"))
    reply.end()
    made = reply.conversation
    made.take_changes()
    gone = made.remove(reply.turn)
    assert made.take_changes().records == ()
    made.put_back(gone)
    assert made.take_changes().records == ((reply.turn.id, reply.record),)


def test_of_too_many_tokens_the_oldest_are_forgotten() -> None:
    made = talk("One?", "a", "Two?", "b", "Three?", "c")
    first, second, third = made.turns[1::2]
    for turn in (first, second, third):
        made.record(turn, TokenRecord((Token(1, "x"),) * (MOST_KEPT // 2)))
    assert first.tokens is None
    assert second.tokens is not None
    assert len(made.take_changes().records) == 3, "what is not written yet is written"
    made.record(third, TokenRecord((Token(1, "x"),) * (MOST_KEPT + 1)))
    assert second.tokens is None
    assert third.tokens is not None, "the newest stays, however long it is"


def test_there_may_be_no_answer() -> None:
    assert last_reply(Conversation()) is None
    assert last_reply(talk("One?")) is None
