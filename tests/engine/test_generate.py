"""Tests text generation with real llama.cpp: sampling, stopping, and caching."""

from __future__ import annotations

import contextlib
from typing import Any

import llama_cpp.llama_cpp as llama
import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.messages import (
    CountTokens,
    Generate,
    Generated,
    LoadModel,
    Message,
    PromptProgress,
    RenderPrompt,
    Sampling,
    Token,
    TurnsLeftOut,
    UnloadModel,
)
from desktop.engine.llama_engine import LlamaEngine
from desktop.engine.writing.generate import _TextStream
from tests.engine.conftest import ask, text_of

GREEDY = Sampling(temperature=0)
STORY = "Once upon a time there was a small robot that"


def result_of(events: list) -> Generated:
    assert isinstance(events[-1], Generated)
    return events[-1]


def test_greedy_is_repeatable(engine: LlamaEngine, starter: str) -> None:
    request = Generate(starter, prompt=STORY, sampling=GREEDY, max_tokens=24)
    first = text_of(ask(engine, request))
    engine.model(starter).keep(0)
    assert text_of(ask(engine, request)) == first
    assert first.strip()


def test_a_seed_makes_a_draw_repeatable(engine: LlamaEngine, starter: str) -> None:
    def draw(seed: int | None) -> tuple[str, int]:
        engine.model(starter).keep(0)
        sampling = Sampling(temperature=1.2, seed=seed)
        events = ask(engine, Generate(starter, prompt=STORY, sampling=sampling, max_tokens=24))
        return text_of(events), result_of(events).seed

    assert draw(7) == draw(7)
    assert draw(7)[0] != draw(8)[0]
    text, seed = draw(None)
    assert draw(seed)[0] == text  # the reported seed reproduces the answer


def test_the_tokens_are_those_of_a_plain_loop(engine: LlamaEngine, starter: str) -> None:
    """Compares with a loop of the binding's own calls: greedy, from an empty cache."""
    import ctypes

    import numpy as np

    events = ask(engine, Generate(starter, prompt=STORY, sampling=GREEDY, max_tokens=24))
    ours = [event.id for event in events if isinstance(event, Token) and event.id >= 0]
    model = engine.model(starter)
    model.keep(0)
    tokens = model.vocabulary.tokenize(STORY, special=True, add_special=True)
    theirs: list[int] = []
    for _ in range(24):
        array = (ctypes.c_int32 * len(tokens))(*tokens)
        assert llama.llama_decode(model.context, llama.llama_batch_get_one(array, len(tokens))) == 0
        logits = np.ctypeslib.as_array(
            llama.llama_get_logits_ith(model.context, -1), (model.vocabulary.size,)
        )
        tokens = [int(logits.argmax())]
        theirs += tokens
    model.cached = [0]  # the loop has added tokens that aren't listed
    model.keep(0)
    assert ours == theirs


def test_end_of_turn_is_not_part_of_the_answer(engine: LlamaEngine, starter: str) -> None:
    question = (
        Message("system", "You are a helpful AI assistant."),
        Message("user", "What is the capital of France?"),
    )
    events = ask(engine, Generate(starter, question, sampling=GREEDY, max_tokens=60))
    assert text_of(events) == "The capital of France is Paris."
    assert result_of(events).stop == "end"


def test_stop_strings(engine: LlamaEngine, starter: str) -> None:
    request = Generate(starter, prompt="1, 2, 3, 4,", sampling=GREEDY, max_tokens=40)
    whole = text_of(ask(engine, request))
    assert "9" in whole
    events = ask(
        engine,
        Generate(starter, prompt="1, 2, 3, 4,", sampling=GREEDY, max_tokens=40, stop=(" 9", "xyz")),
    )
    assert text_of(events) == whole[: whole.index(" 9")]
    assert result_of(events).stop == "stop_string"


@pytest.mark.parametrize("end", ["length", "stop_string", "cancelled"])
def test_the_last_token_counts_where_it_was_not_read(
    engine: LlamaEngine, starter: str, end: str
) -> None:
    stop, most = ((" 9",), 40) if end == "stop_string" else ((), 5)
    request = Generate(starter, prompt="1, 2, 3, 4,", sampling=GREEDY, max_tokens=most, stop=stop)
    cancel = Cancel()
    events: list = []
    with contextlib.suppress(Cancelled):
        for event in engine.run(request, cancel):
            events.append(event)
            if end == "cancelled" and isinstance(event, Token):
                cancel.set()
    result = result_of(events)
    assert result.stop == end
    assert result.generated_tokens
    assert result.context_used == result.prompt_tokens + result.generated_tokens


@pytest.mark.parametrize("cut", range(1, 8))
def test_characters_that_span_tokens(cut: int) -> None:
    text = "a€🙂é你好 done"
    data = text.encode()
    stream = _TextStream(())
    pieces = [data[i : i + cut] for i in range(0, len(data), cut)]
    parts = [stream.add(piece) for piece in pieces]
    assert "".join(parts) + stream.end() == text
    assert "�" not in "".join(parts)


def test_an_unfinished_character_at_the_end_is_marked() -> None:
    stream = _TextStream(())
    assert stream.add("é".encode()[:1]) == ""
    assert stream.end() == "�"


@pytest.mark.parametrize("cut", range(1, 9))
def test_stop_strings_that_span_tokens(cut: int) -> None:
    data = b"keep this STO and STOP not this"
    stream = _TextStream(("STOP", "STOLEN"))
    shown = ""
    for i in range(0, len(data), cut):
        shown += stream.add(data[i : i + cut])
        if stream.stopped:
            break
    assert shown == "keep this STO and "
    assert stream.stopped


def test_text_held_for_a_stop_string_comes_at_the_end() -> None:
    stream = _TextStream(("STOP",))
    assert stream.add(b"and ST") == "and "
    assert stream.end() == "ST"


def test_a_multi_byte_answer_round_trips(engine: LlamaEngine, starter: str) -> None:
    """An emoji is several tokens here; joining the pieces restores the text."""
    text = "Grüße: 🙂🙃 你好, мир, ñandú"
    vocabulary = engine.model(starter).vocabulary
    tokens = vocabulary.tokenize(text, special=False, add_special=False)
    assert len(tokens) > 12
    stream = _TextStream(())
    assert "".join(stream.add(vocabulary.piece(token)) for token in tokens) + stream.end() == text


def test_a_follow_up_reads_only_what_is_new(engine: LlamaEngine, starter: str) -> None:
    first = Message("user", "Tell me about the sea. " * 8)
    events = ask(engine, Generate(starter, (first,), sampling=GREEDY, max_tokens=12))
    before = result_of(events)
    answer = Message("assistant", text_of(events))
    again = ask(
        engine,
        Generate(starter, (first, answer, Message("user", "Why?")), sampling=GREEDY, max_tokens=4),
    )
    after = result_of(again)
    assert after.reused_tokens >= before.prompt_tokens
    assert after.prompt_tokens - after.reused_tokens < 30
    done = [event for event in again if isinstance(event, PromptProgress)]
    assert done[0].done == done[0].reused == after.reused_tokens
    assert done[-1].done == done[-1].total


def test_reuse_changes_no_token(engine: LlamaEngine, starter: str) -> None:
    """Reads the same prompt from the start and on top of a cached prefix."""
    request = Generate(starter, prompt=STORY + " lived in", sampling=GREEDY, max_tokens=12)
    fresh = text_of(ask(engine, request))
    engine.model(starter).keep(0)
    ask(engine, Generate(starter, prompt=STORY, sampling=GREEDY, max_tokens=2))
    assert text_of(ask(engine, request)) == fresh


def long_talk(turns: int) -> tuple[Message, ...]:
    messages = [Message("system", "You are a pirate.")]
    for turn in range(turns):
        messages.append(Message("user", f"Question {turn}: " + "tell me more about the sea. " * 4))
        messages.append(Message("assistant", "The sea is wide and blue. " * 4))
    return (*messages, Message("user", "And now?"))


def test_a_full_context_leaves_out_the_oldest_turns(engine: LlamaEngine, starter: str) -> None:
    talk = long_talk(12)
    events = ask(engine, Generate(starter, talk, sampling=GREEDY, max_tokens=8))
    left_out = [event.messages for event in events if isinstance(event, TurnsLeftOut)]
    assert len(left_out) == 1
    assert left_out[0] % 2 == 0  # whole turns
    assert 0 < left_out[0] < len(talk) - 2
    result = result_of(events)
    assert result.prompt_tokens < 512
    text = "".join(map(engine.model(starter).vocabulary.text, engine.model(starter).cached))
    assert "You are a pirate." in text
    assert "Question 0:" not in text
    assert "Question 11:" in text


def test_the_cut_stays_where_it_is_so_the_cache_stays_good(
    engine: LlamaEngine, starter: str
) -> None:
    talk = long_talk(12)
    events = ask(engine, Generate(starter, talk, sampling=GREEDY, max_tokens=8))
    longer = (*talk, Message("assistant", text_of(events)), Message("user", "Go on."))
    after = result_of(ask(engine, Generate(starter, longer, sampling=GREEDY, max_tokens=4)))
    assert after.reused_tokens > 0.8 * after.prompt_tokens


def other_talk(turns: int) -> tuple[Message, ...]:
    return (Message("user", "Hello."), Message("assistant", "Hi."), *long_talk(turns)[1:])


@pytest.mark.thorough
def test_the_cut_of_one_conversation_is_none_of_another(engine: LlamaEngine, starter: str) -> None:
    def cut_of(talk: tuple[Message, ...]) -> int:
        events = ask(engine, Generate(starter, talk, sampling=GREEDY, max_tokens=1))
        (cut,) = [event.messages for event in events if isinstance(event, TurnsLeftOut)]
        return cut

    short, long = long_talk(11), other_talk(13)
    fresh = cut_of(short)
    assert cut_of(long) > fresh
    assert cut_of(short) == fresh


def test_other_requests_leave_the_cut_where_it_is(engine: LlamaEngine, starter: str) -> None:
    talk = long_talk(12)
    ask(engine, Generate(starter, talk, sampling=GREEDY, max_tokens=8))
    other = Generate(starter, other_talk(9))
    ask(engine, RenderPrompt(other))
    ask(engine, CountTokens(other, ()))
    longer = (*talk, Message("assistant", "It is wide. " * 24), Message("user", "Go on."))
    after = result_of(ask(engine, Generate(starter, longer, sampling=GREEDY, max_tokens=4)))
    assert after.reused_tokens > 0.7 * after.prompt_tokens


def filling(model: str) -> Generate:
    """Return a request with a prompt of 430 tokens, which fit in the context of 512, and an answer
    of 100, which don't."""
    talk = (*long_talk(5)[:-1], Message("user", "And now? " + "Tell me more about the sea. " * 6))
    return Generate(model, talk, sampling=GREEDY, max_tokens=100, ignore_end=True)


def test_a_full_context_in_mid_answer_makes_room(
    engine: LlamaEngine, starter: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Uses a clock that only decoding advances, by 1 ms per token: making room doesn't count as
    writing."""
    now = [0.0]
    monkeypatch.setattr("time.perf_counter", lambda: now[0])
    model = engine.model(starter)
    real = model.decode

    def decode(tokens: list[int]) -> None:
        now[0] += len(tokens) / 1000
        real(tokens)

    monkeypatch.setattr(model, "decode", decode)
    events = ask(engine, filling(starter))
    result = result_of(events)
    made = [at for at, event in enumerate(events) if isinstance(event, TurnsLeftOut)]
    first = next(at for at, event in enumerate(events) if isinstance(event, Token))
    assert made
    assert made[0] > first
    assert result.stop == "length"
    assert result.generated_tokens == 100
    assert result.context_used <= 512
    last = max(at for at, event in enumerate(events) if isinstance(event, PromptProgress))
    read = events[last]
    assert isinstance(read, PromptProgress)
    written = sum(isinstance(event, Token) for event in events[:last])
    assert result.context_used == read.total - (written - 1) + 100
    assert result.tokens_per_s == pytest.approx(1000)


def test_reading_ends_when_the_graphics_card_has_computed(
    engine: LlamaEngine, starter: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Uses a clock that only waiting for the card advances, by 1 ms for each token that it was
    given. llama_decode returns at once."""
    now, pending = [0.0], [0]
    monkeypatch.setattr("time.perf_counter", lambda: now[0])
    model = engine.model(starter)
    real, real_wait = model.decode, llama.llama_synchronize

    def decode(tokens: list[int]) -> None:
        pending[0] += len(tokens)
        real(tokens)

    def wait(context: Any) -> None:
        real_wait(context)
        now[0] += pending[0] / 1000
        pending[0] = 0

    monkeypatch.setattr(model, "decode", decode)
    monkeypatch.setattr(llama, "llama_synchronize", wait)
    events = ask(engine, Generate(starter, prompt=STORY * 20, sampling=GREEDY, max_tokens=1))
    assert result_of(events).prompt_tokens_per_s == pytest.approx(1000)


def test_a_context_with_nothing_to_leave_out_ends_the_answer(
    engine: LlamaEngine, starter: str
) -> None:
    request = Generate(
        starter, prompt="word " * 430, sampling=GREEDY, max_tokens=500, ignore_end=True
    )
    result = result_of(ask(engine, request))
    assert result.stop == "context"
    assert result.context_used == 512


def test_a_text_of_megabytes_is_refused_by_its_beginning(engine: LlamaEngine, starter: str) -> None:
    """The text is refused without counting all of its tokens, which would take seconds."""
    with pytest.raises(UserError, match="too long: only 4") as caught:
        ask(engine, Generate(starter, prompt="word " * 1_000_000))
    assert caught.value.kind == "too_long"


@pytest.mark.parametrize("raw", [False, True])
def test_one_message_that_cannot_fit(engine: LlamaEngine, starter: str, raw: bool) -> None:
    text = "word " * 2000
    request = Generate(starter, prompt=text) if raw else Generate(starter, (Message("user", text),))
    with pytest.raises(UserError) as caught:
        ask(engine, request)
    assert caught.value.kind == "too_long"
    assert "2,0" in caught.value.message
    assert "512" in caught.value.message


@pytest.mark.parametrize("request_", [Generate("", prompt=""), Generate("", ())])
def test_nothing_to_answer(engine: LlamaEngine, starter: str, request_: Generate) -> None:
    empty = Generate(starter, request_.messages, request_.prompt)
    with pytest.raises(UserError) as caught:
        ask(engine, empty)
    assert caught.value.kind == "empty"


def test_stop_while_reading_the_prompt(llama_engine: LlamaEngine, starter: str) -> None:
    ask(llama_engine, LoadModel(starter, context_length=4096, threads=2))
    cancel = Cancel()
    events: list = []
    with pytest.raises(Cancelled):
        for event in llama_engine.run(Generate(starter, prompt="word " * 3000), cancel):
            events.append(event)
            if isinstance(event, PromptProgress) and event.done:
                cancel.set()
    assert result_of(events).stop == "cancelled"
    assert result_of(events).generated_tokens == 0
    assert not any(isinstance(event, Token) for event in events)
    again = ask(llama_engine, Generate(starter, prompt="1, 2, 3,", sampling=GREEDY, max_tokens=5))
    assert text_of(again).startswith(" 4")


def test_a_stop_that_comes_late_does_not_hit_the_next_request(
    engine: LlamaEngine, starter: str
) -> None:
    late = Cancel()
    list(engine.run(Generate(starter, prompt=STORY, sampling=GREEDY, max_tokens=2), late))
    run = engine.run(Generate(starter, prompt=STORY, sampling=GREEDY, max_tokens=6), Cancel())
    next(run)
    late.set()
    assert result_of(list(run)).stop == "length"


def test_two_models_at_once(engine: LlamaEngine, starter: str) -> None:
    ask(engine, LoadModel(starter, name="second", context_length=256, threads=2))
    assert {starter, "second"} <= engine.resident
    request = Generate(starter, prompt=STORY, sampling=GREEDY, max_tokens=8)
    first = text_of(ask(engine, request))
    second = text_of(ask(engine, Generate("second", prompt=STORY, sampling=GREEDY, max_tokens=8)))
    assert first == second
    ask(engine, UnloadModel("second"))
    assert text_of(ask(engine, request)) == first


def test_a_repeat_penalty_changes_what_repeats(engine: LlamaEngine, starter: str) -> None:
    def tokens(penalty: float) -> list[int]:
        engine.model(starter).keep(0)
        sampling = Sampling(temperature=0, repeat_penalty=penalty)
        events = ask(
            engine,
            Generate(starter, prompt="no no no no", sampling=sampling, max_tokens=24),
        )
        return [event.id for event in events if isinstance(event, Token)]

    assert len(set(tokens(1.5))) > len(set(tokens(1.0)))
