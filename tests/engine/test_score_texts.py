"""Tests scoring texts token by token against llama.cpp reading one token at a time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.messages import (
    BandwidthMeasured,
    GivenText,
    LoadModel,
    LongTextScored,
    MeasureBandwidth,
    MeasureSpeed,
    Request,
    ScoreLongText,
    ScoreTexts,
    SpeedMeasured,
    TextScored,
)
from desktop.engine.llama_engine import LlamaEngine
from desktop.engine.measuring import bandwidth, token_likelihood
from desktop.engine.models.model import Model
from tests import tiny_model
from tests.engine.conftest import ask

NEAR = 2e-3
"""Tolerance for a token's score. The cache stores half-precision numbers, and a batch sums them in
a different order."""


@pytest.fixture
def tiny(llama_engine: LlamaEngine, tmp_path: Path) -> str:
    path = str(tiny_model.write(tmp_path / "tiny.gguf"))
    ask(llama_engine, LoadModel(path, context_length=256, threads=1))
    return path


def plainly(engine: LlamaEngine, key: str, tokens: list[int], first: int) -> list[float]:
    """Return the log-probabilities, in nats, of the tokens from index `first` on. llama.cpp reads
    one token at a time."""
    model = engine.model(key)
    model.keep(0)
    found: list[float] = []
    for at, token in enumerate(tokens[1:], 1):
        model.decode([tokens[at - 1]])
        scores = model.logits().astype(np.float64)
        if at >= first:
            found.append(scores[token] - np.log(np.exp(scores - scores.max()).sum()) - scores.max())
    return found


@pytest.mark.parametrize("given", ["", "Once upon a time "])
def test_as_one_token_at_a_time_has_it(llama_engine: LlamaEngine, tiny: str, given: str) -> None:
    text = "there was a king. " * 4
    (event,) = ask(llama_engine, ScoreTexts(tiny, (GivenText(given, text),)))
    assert isinstance(event, TextScored)
    vocabulary = llama_engine.model(tiny).vocabulary
    tokens = vocabulary.tokenize(given + text, special=False, add_special=True)
    first = max(len(vocabulary.tokenize(given, special=False, add_special=True)), 1)
    assert event.log_probabilities == pytest.approx(
        plainly(llama_engine, tiny, tokens, first), abs=NEAR
    )
    assert "".join(event.tokens) == vocabulary.text(tokens[first]) + "".join(event.tokens[1:])
    assert len(event.tokens) == len(tokens) - first


def test_an_answer_behind_the_chat_template(llama_engine: LlamaEngine, tiny: str) -> None:
    request = ScoreTexts(tiny, (GivenText("Who?", "Me."),), chat=True)
    (event,) = ask(llama_engine, request)
    assert isinstance(event, TextScored)
    assert "".join(event.tokens) == "Me."
    vocabulary = llama_engine.model(tiny).vocabulary
    prompt = vocabulary.tokenize(
        "<|im_start|>user\nWho?<|im_end|>\n<|im_start|>assistant\n", special=True, add_special=True
    )
    tokens = [*prompt, *vocabulary.tokenize("Me.", special=False, add_special=False)]
    assert event.log_probabilities == pytest.approx(
        plainly(llama_engine, tiny, tokens, len(prompt)), abs=NEAR
    )


@pytest.mark.parametrize(
    "request_of",
    [
        lambda path, text: ScoreTexts(path, (GivenText("Once upon a time ", text),)),
        lambda path, text: ScoreLongText(path, 2 * text),
    ],
    ids=["ScoreTexts", "ScoreLongText"],
)
def test_a_large_vocabulary_is_scored_in_steps(
    llama_engine: LlamaEngine,
    tiny: str,
    request_of: Callable[[str, str], Request],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    request = request_of(tiny, "there was a king. " * 12)
    whole = ask(llama_engine, request)
    real = Model.governed_scores
    steps: list[tuple[int, int]] = []

    def scores(model: Model, tokens: list[int], first: int) -> NDArray[np.float32]:
        rows = real(model, tokens, first)
        steps.append((len(rows), len(tokens)))
        return rows

    monkeypatch.setattr(Model, "governed_scores", scores)
    size = llama_engine.model(tiny).vocabulary.size
    monkeypatch.setattr(token_likelihood, "MOST_SCORES_BYTES", 4 * size * 15)
    for before, event in zip(whole, ask(llama_engine, request), strict=True):
        assert isinstance(before, LongTextScored | TextScored)
        assert isinstance(event, LongTextScored | TextScored)
        assert event.tokens == before.tokens
        assert event.log_probabilities == pytest.approx(before.log_probabilities, abs=NEAR)
    scored, read = map(max, zip(*steps, strict=True))
    assert scored == 15
    assert read > 30, "the tokens before those that are scored need no logits"


@pytest.mark.parametrize("chat", [False, True])
def test_what_is_too_long_is_said_and_the_others_are_scored(
    llama_engine: LlamaEngine, tiny: str, chat: bool
) -> None:
    texts = (GivenText("a" * 400, "b"), GivenText("Hello", " there"), GivenText("c", "d" * 400))
    events = ask(llama_engine, ScoreTexts(tiny, texts, chat))
    told = [(e.number, e.too_long, bool(e.tokens)) for e in events if isinstance(e, TextScored)]
    assert told == [(0, True, False), (1, False, True), (2, True, False)]


def test_a_model_without_a_chat_template_is_one_sentence(
    llama_engine: LlamaEngine, tmp_path: Path
) -> None:
    path = str(tiny_model.write(tmp_path / "plain.gguf", template=None))
    ask(llama_engine, LoadModel(path, context_length=256, threads=1))
    with pytest.raises(UserError) as caught:
        ask(llama_engine, ScoreTexts(path, (GivenText("a", "b"),), chat=True))
    assert caught.value.kind == "no_chat_template"


@pytest.mark.usefixtures("not_a_number_later")
def test_a_damaged_model_is_told(llama_engine: LlamaEngine, tiny: str) -> None:
    with pytest.raises(UserError) as caught:
        ask(llama_engine, ScoreTexts(tiny, (GivenText("", "once upon a time"),)))
    assert caught.value.kind == "damaged"


def test_it_stops(llama_engine: LlamaEngine, tiny: str) -> None:
    cancel = Cancel()
    events = llama_engine.run(ScoreTexts(tiny, (GivenText("a", "b"),) * 9), cancel)
    next(events)
    cancel.set()
    with pytest.raises(Cancelled):
        list(events)


# --- requests of the speed page ---


def test_speed_at_a_depth_and_in_batches(llama_engine: LlamaEngine, tiny: str) -> None:
    *_, event = ask(llama_engine, MeasureSpeed(tiny, 64, 8, 2, depth=100, batch=16))
    assert isinstance(event, SpeedMeasured)
    assert len(event.prompt) == len(event.generate) == 2
    assert all(rate > 0 for rate in (*event.prompt, *event.generate))
    assert not llama_engine.model(tiny).cached


def test_the_context_really_has_the_depth(
    llama_engine: LlamaEngine, tiny: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = llama_engine.model(tiny)
    seen: list[tuple[int, int]] = []
    real = model.decode
    monkeypatch.setattr(
        model,
        "decode",
        lambda tokens: (seen.append((len(model.cached), len(tokens))), real(tokens)),
    )
    ask(llama_engine, MeasureSpeed(tiny, 32, 2, 2, depth=100, batch=16))
    warm_up, *rest = seen
    assert warm_up == (0, 16)
    assert rest[:5] == [(16, 84), (100, 16), (116, 16), (100, 16), (116, 16)]
    assert rest[-4:] == [(100, 1), (101, 1), (100, 1), (101, 1)]


@pytest.mark.parametrize(
    ("change", "kind"),
    [({"depth": 200}, "too_long"), ({"batch": 0}, "speed"), ({"depth": -1}, "speed")],
)
def test_a_depth_that_makes_no_sense(
    llama_engine: LlamaEngine, tiny: str, change: dict[str, int], kind: str
) -> None:
    with pytest.raises(UserError) as caught:
        ask(llama_engine, MeasureSpeed(tiny, 64, 8, 1, **change))
    assert caught.value.kind == kind


def test_the_memorys_speed(llama_engine: LlamaEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bandwidth, "LARGEST", bandwidth.SMALLEST)
    (event,) = ask(llama_engine, MeasureBandwidth(threads=1))
    assert isinstance(event, BandwidthMeasured)
    assert event.threads == 1
    assert 1e8 < event.bytes_per_s < 1e13
