"""Tests an answer's inputs and outputs: prompt tokens, probabilities, beginnings written by the
user, and thinking."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from desktop.core.errors import UserError
from desktop.core.messages import (
    TEMPERATURES,
    Generate,
    Generated,
    LoadModel,
    Message,
    PromptRendered,
    RenderPrompt,
    Sampling,
    Token,
    UnloadModel,
)
from desktop.core.statistics.probabilities import ProbabilityMeter
from desktop.engine.llama_engine import LlamaEngine
from desktop.engine.remote.client import RemoteEngine
from tests.engine.conftest import ask, text_of

GREEDY = Sampling(temperature=0)
TALK = (Message("system", "Be brief."), Message("user", "What is the capital of France?"))


def tokens_of(events: list) -> list[Token]:
    return [event for event in events if isinstance(event, Token) and event.id >= 0]


def rendered(engine: LlamaEngine, request: Generate) -> PromptRendered:
    (event,) = ask(engine, RenderPrompt(request))
    assert isinstance(event, PromptRendered)
    return event


# --- the prompt


def test_the_prompt_as_the_template_made_it(engine: LlamaEngine, starter: str) -> None:
    shown = rendered(engine, Generate(starter, TALK))
    assert shown.text == (
        "<|im_start|>system\nBe brief.<|im_end|>\n"
        "<|im_start|>user\nWhat is the capital of France?<|im_end|>\n<|im_start|>assistant\n"
    )
    assert b"".join(piece.data for piece in shown.pieces).decode() == shown.text
    special = [piece.data.decode() for piece in shown.pieces if piece.special]
    assert special == ["<|im_start|>", "<|im_end|>"] * 2 + ["<|im_start|>"]
    assert shown.left_out == 0


def test_it_is_what_the_model_reads(engine: LlamaEngine, starter: str) -> None:
    request = Generate(starter, TALK, sampling=GREEDY, max_tokens=1, show_prompt=True)
    before = rendered(engine, request)
    events = ask(engine, request)
    assert before in events
    # The one sampled token isn't read.
    assert engine.model(starter).cached == [piece.id for piece in before.pieces]


def test_a_raw_text_goes_in_as_it_is(engine: LlamaEngine, starter: str) -> None:
    shown = rendered(engine, Generate(starter, prompt="Once <|im_end|> upon"))
    assert shown.text == "Once <|im_end|> upon"
    assert [piece.data for piece in shown.pieces if piece.special] == [b"<|im_end|>"]


def test_what_was_left_out_is_told(engine: LlamaEngine, starter: str) -> None:
    long = tuple(
        Message("user" if at % 2 == 0 else "assistant", f"{at}: " + "tell me of the sea. " * 9)
        for at in range(21)
    )
    shown = rendered(engine, Generate(starter, long))
    assert shown.left_out > 0
    assert "user\n0: tell" not in shown.text
    assert len(shown.pieces) < 512


def talk_of(turns: int) -> tuple[Message, ...]:
    return tuple(
        Message("user" if at % 2 == 0 else "assistant", f"{at}: " + "tell me of the sea. " * 5)
        for at in range(turns)
    )


def test_an_answer_does_not_shorten_its_own_prompt(engine: LlamaEngine, starter: str) -> None:
    """The answer takes more than the room that its prompt had left for it at least. Continuing it,
    or rendering its prompt, drops no messages because of that."""
    request = Generate(
        starter, talk_of(9), sampling=GREEDY, max_tokens=110, ignore_end=True, show_prompt=True
    )
    events = ask(engine, request)
    before = next(event for event in events if isinstance(event, PromptRendered))
    assert before.left_out == 0
    written = tuple(token.id for token in tokens_of(events))
    (after,) = ask(engine, RenderPrompt(replace(request, beginning=written), left_out=0))
    assert isinstance(after, PromptRendered)
    assert replace(after, beginning=()) == before
    again = ask(engine, replace(request, beginning=written[:90], max_tokens=64))
    assert before.text in [event.text for event in again if isinstance(event, PromptRendered)]


def test_an_answer_that_filled_the_context_has_a_prompt(engine: LlamaEngine, starter: str) -> None:
    talk = (*TALK[:-1], Message("user", "What is the capital of France? " * 50))
    question = Generate(starter, talk, sampling=GREEDY, ignore_end=True)
    raw = Generate(starter, prompt="word " * 430, sampling=GREEDY, ignore_end=True)
    for request in (question, raw):
        events = ask(engine, request)
        assert isinstance(events[-1], Generated)
        assert events[-1].stop == "context"
        written = tuple(token.id for token in tokens_of(events))
        (shown,) = ask(engine, RenderPrompt(replace(request, beginning=written), left_out=0))
        assert isinstance(shown, PromptRendered)
        assert len(shown.pieces) == events[-1].prompt_tokens


def test_the_prompt_of_an_answer_that_left_messages_out(engine: LlamaEngine, starter: str) -> None:
    """A later answer has left out more, but that changes nothing about the earlier one."""
    short, long = Generate(starter, talk_of(17), max_tokens=1), Generate(starter, talk_of(31))
    earlier = rendered(engine, short)
    assert earlier.left_out > 0
    ask(engine, replace(long, max_tokens=1))
    (again,) = ask(engine, RenderPrompt(short, earlier.left_out))
    assert again == earlier


def test_across_the_process_border(remote: RemoteEngine, starter: str) -> None:
    ask(remote, LoadModel(starter, context_length=512, threads=2))
    (shown,) = ask(remote, RenderPrompt(Generate(starter, TALK)))
    assert isinstance(shown, PromptRendered)
    assert shown.text.endswith("assistant\n")
    events = ask(remote, Generate(starter, TALK, sampling=GREEDY, max_tokens=3, alternatives=2))
    assert all(
        token.probabilities and len(token.probabilities.best) == 2 for token in tokens_of(events)
    )


# --- probabilities


def test_probabilities_are_the_softmax_of_the_logits(engine: LlamaEngine, starter: str) -> None:
    request = Generate(starter, TALK, sampling=GREEDY, max_tokens=1, alternatives=5)
    (token,) = tokens_of(ask(engine, request))
    logits = engine.model(starter).logits().astype(np.float64)
    for temperature in TEMPERATURES:
        exact = np.exp((logits - logits.max()) / temperature)
        exact /= exact.sum()
        assert token.probabilities is not None
        for choice in token.probabilities.best:
            share = token.probabilities.share(choice.below, temperature)
            assert share == pytest.approx(exact[choice.id], rel=1e-4, abs=1e-12)
    assert [choice.id for choice in token.probabilities.best] == list(np.argsort(-logits)[:5])
    assert token.probabilities.best[0].id == token.id
    assert token.probabilities.probability == token.probabilities.share(0.0)
    assert token.probabilities.share(0.0, 0) == 1
    assert token.probabilities.share(0.1, 0) == 0


def test_probabilities_know_nothing_of_the_sampling(engine: LlamaEngine, starter: str) -> None:
    """At a high temperature, an unlikely token is sampled. Its reported probability doesn't depend
    on sampling settings such as top-k and the repeat penalty."""
    hot = Sampling(temperature=5, top_k=0, top_p=1, min_p=0, repeat_penalty=1.5, seed=1)
    plain = Generate(starter, TALK, sampling=GREEDY, max_tokens=1, alternatives=5)
    (likely,) = tokens_of(ask(engine, plain))
    (drawn,) = tokens_of(ask(engine, replace(plain, sampling=hot)))
    assert likely.probabilities is not None
    assert drawn.probabilities is not None
    assert drawn.probabilities.best == likely.probabilities.best
    assert drawn.probabilities.probability < 0.01 < likely.probabilities.probability


def test_probabilities_change_no_token(engine: LlamaEngine, starter: str) -> None:
    drawn = Sampling(temperature=1.0, seed=3)
    request = Generate(starter, prompt="Once upon a time", sampling=drawn, max_tokens=20)
    plain = tokens_of(ask(engine, request))
    engine.model(starter).keep(0)
    watched = tokens_of(ask(engine, replace(request, alternatives=5)))
    assert [token[:2] for token in plain] == [token[:2] for token in watched]
    assert all(token.probabilities is None for token in plain)


def test_the_likeliest_of_a_flat_and_a_small_vocabulary() -> None:
    flat = np.zeros(1000, np.float32)
    below, best, sums = ProbabilityMeter(1000).measure(flat, 7, 5)
    assert below == 0
    assert [token for token, _ in best] == [0, 1, 2, 3, 4]
    assert sums[9] == pytest.approx(1000)
    steep = np.array([0, 500, 100], np.float32)
    below, best, sums = ProbabilityMeter(3).measure(steep, 0, 5)
    assert below == 500
    assert best == [(1, 0.0), (2, 400.0), (0, 500.0)]
    assert sums == tuple([1.0] * 20)


def test_logits_that_are_no_numbers() -> None:
    """As where a damaged model's thought is closed at its limit: nothing is sampled there."""
    below, best, _ = ProbabilityMeter(3).measure(np.full(3, np.nan, np.float32), 0, 2)
    assert np.isnan(below)
    assert not best
    _, best, _ = ProbabilityMeter(3).measure(np.array([0, -np.inf, 1], np.float32), 0, 3)
    assert best == [(2, 0.0), (0, 1.0), (1, np.inf)]


# --- a prefilled answer


def test_an_answer_goes_on_from_a_given_beginning(engine: LlamaEngine, starter: str) -> None:
    request = Generate(starter, TALK, sampling=GREEDY, max_tokens=40)
    whole = tokens_of(ask(engine, request))
    ids = [token.id for token in whole]
    events = ask(engine, replace(request, beginning=tuple(ids[:3])))
    assert [token.id for token in tokens_of(events)] == ids
    assert text_of(events) == "".join(token.text for token in whole)
    result = events[-1]
    assert isinstance(result, Generated)
    assert result.generated_tokens == len(ids) - 3
    # All but the last token before the answer continues was in the cache.
    assert result.prompt_tokens - result.reused_tokens == 1


def test_another_word_leads_elsewhere(engine: LlamaEngine, starter: str) -> None:
    vocabulary = engine.model(starter).vocabulary
    other = vocabulary.tokenize("It is", special=False, add_special=False)
    request = Generate(starter, TALK, sampling=GREEDY, max_tokens=12, beginning=tuple(other))
    text = text_of(ask(engine, request))
    assert text.startswith("It is")
    assert len(tokens_of(ask(engine, request))) == 2 + 12
    shown = rendered(engine, request)
    assert [piece.data for piece in shown.beginning] == [b"It", b" is"]


def test_a_character_may_be_cut_by_the_beginning(engine: LlamaEngine, starter: str) -> None:
    vocabulary = engine.model(starter).vocabulary
    tokens = vocabulary.tokenize("你", special=False, add_special=False)
    assert len(tokens) > 1
    request = Generate(starter, TALK, sampling=GREEDY, max_tokens=2, beginning=tuple(tokens))
    assert text_of(ask(engine, request)).startswith("你")


def test_an_end_token_ends_the_answer_there(engine: LlamaEngine, starter: str) -> None:
    request = Generate(starter, TALK, sampling=GREEDY)
    result = ask(engine, request)[-1]
    assert isinstance(result, Generated)
    assert result.end is not None
    vocabulary = engine.model(starter).vocabulary
    assert vocabulary.text(result.end) == "<|im_end|>"
    yes = vocabulary.tokenize("Yes", special=False, add_special=False)
    events = ask(engine, replace(request, beginning=(*yes, result.end)))
    assert text_of(events) == "Yes"
    assert isinstance(events[-1], Generated)
    assert (events[-1].stop, events[-1].generated_tokens) == ("end", 0)


def test_a_beginning_that_fills_the_context_makes_room(engine: LlamaEngine, starter: str) -> None:
    long = tuple(
        Message("user" if at % 2 == 0 else "assistant", f"{at}: " + "tell me of the sea. " * 5)
        for at in range(11)
    )
    vocabulary = engine.model(starter).vocabulary
    begun = vocabulary.tokenize("The sea is wide. " * 30, special=False, add_special=False)
    request = Generate(
        starter, long, sampling=GREEDY, max_tokens=200, beginning=tuple(begun), ignore_end=True
    )
    events = ask(engine, request)
    assert text_of(events).startswith("The sea is wide. " * 30)
    assert isinstance(events[-1], Generated)
    assert events[-1].generated_tokens == 200


def test_tokens_of_another_model(engine: LlamaEngine, starter: str) -> None:
    with pytest.raises(UserError) as caught:
        ask(engine, Generate(starter, TALK, beginning=(1_000_000,)))
    assert caught.value.kind == "beginning"


def test_unloaded_models_say_so(engine: LlamaEngine, starter: str) -> None:
    ask(engine, UnloadModel(starter))
    with pytest.raises(UserError) as caught:
        ask(engine, RenderPrompt(Generate(starter, TALK)))
    assert caught.value.kind == "not_loaded"
