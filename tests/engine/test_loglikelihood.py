"""Tests log-likelihoods against a plain llama.cpp pass for each option."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import llama_cpp.llama_cpp as llama
import numpy as np
import psutil
import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.messages import (
    Continuations,
    ContinuationsScored,
    ContinuationsTooLong,
    Generate,
    LoadModel,
    LongTextScored,
    Message,
    PromptRendered,
    RenderPrompt,
    ScoreContinuations,
    ScoreLongText,
)
from desktop.engine.llama_engine import LlamaEngine
from desktop.engine.models.model import Model
from tests import damaged_gguf, tiny_memory, tiny_model
from tests.engine.conftest import ask

HEAD = "Questions about a tiny model, with answers that nobody knows.\n\n"
SHOTS = HEAD + "".join(f"Question {n}: what is {n} and {n}?\nAnswer: B\n\n" for n in range(8))
ITEMS = (
    # Options of one token each, with a common beginning.
    *(Continuations(f"{SHOTS}Question: is {n} odd?\nAnswer", tuple(" BCD")) for n in range(5)),
    # Options of several tokens, some of which begin alike.
    Continuations(f"{SHOTS}Once", (" upon a time", " upon a hill", " more", "!", " and for all")),
    # A different beginning, a blank at the end of the context, and an option without tokens.
    Continuations("What else? ", ("nothing", "a lot of it", "")),
    Continuations("", ("without a context", "x")),
    # More options than sequences, and more tokens than fit into a batch.
    Continuations(SHOTS + "z" * 300, tuple(f"option number {n}" for n in range(70))),
    Continuations(f"{HEAD}äöü", ("日本語", " العربية", "🦉")),
)  # fmt: skip


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Path of a model with 32-bit weights throughout, so that the shape of a batch hardly
    matters."""
    folder = tmp_path_factory.mktemp("tiny")
    return str(tiny_model.write(folder / "tiny.gguf", context_length=2048))


@pytest.fixture
def loaded(llama_engine: LlamaEngine, tiny: str) -> LlamaEngine:
    ask(llama_engine, LoadModel(tiny, context_length=256, threads=1))
    return llama_engine


PASSES: dict[tuple[str, str, str], tuple[float, bool]] = {}


def plain_pass(engine: LlamaEngine, path: str, context: str, option: str) -> tuple[float, bool]:
    """Score one option in a fresh context that reads all tokens and computes every logit."""
    key = (path, context, option)
    if key not in PASSES:
        PASSES[key] = compute_pass(engine.model(path), context, option)
    return PASSES[key]


def compute_pass(model: Model, context: str, option: str) -> tuple[float, bool]:
    tokens = model.vocabulary.tokenize(context + option, special=True, add_special=True)
    kept = context.rstrip()
    before = model.vocabulary.tokenize(kept, special=True, add_special=True) if kept else []
    if not before:
        tokens, before = [model.vocabulary.start, *tokens], [model.vocabulary.start]
    parameters = llama.llama_context_default_params()
    parameters.n_ctx = parameters.n_batch = parameters.n_ubatch = 2048
    parameters.n_threads = parameters.n_threads_batch = 1
    handle: Any = llama.llama_init_from_model(model.handle, parameters)
    try:
        batch = llama.llama_batch_init(len(tokens), 0, 1)
        batch.n_tokens = len(tokens)
        for at, token in enumerate(tokens):
            batch.token[at], batch.pos[at], batch.logits[at] = token, at, 1
            batch.n_seq_id[at], batch.seq_id[at][0] = 1, 0
        assert llama.llama_decode(handle, batch) == 0
        total, greedy = 0.0, True
        for at in range(len(before), len(tokens)):
            pointer = llama.llama_get_logits_ith(handle, at - 1)
            address = ctypes.cast(pointer, ctypes.POINTER(ctypes.c_float))
            row = np.ctypeslib.as_array(address, (model.vocabulary.size,)).astype(np.float64)
            total += row[tokens[at]] - row.max() - math.log(np.exp(row - row.max()).sum())
            greedy &= int(row.argmax()) == tokens[at]
        llama.llama_batch_free(batch)
        return total, greedy
    finally:
        llama.llama_free(handle)


def scored(
    engine: LlamaEngine, path: str, items: Sequence[Continuations], exact: bool
) -> list[Any]:
    return ask(engine, ScoreContinuations(path, tuple(items), exact))


@pytest.mark.parametrize("exact", [False, True])
def test_each_option_is_as_likely_as_in_a_pass_of_its_own(
    loaded: LlamaEngine, tiny: str, exact: bool
) -> None:
    found = scored(loaded, tiny, ITEMS, exact)
    assert [event.item for event in found] == list(range(len(ITEMS)))
    for item, event in zip(ITEMS, found, strict=True):
        assert isinstance(event, ContinuationsScored)
        for option, value, greedy in zip(
            item.options, event.loglikelihoods, event.greedy, strict=True
        ):
            expected, expected_greedy = plain_pass(loaded, tiny, item.context, option)
            assert value == pytest.approx(expected, abs=2e-3), (item.context[-20:], option)
            assert greedy == expected_greedy


def test_what_is_common_is_read_once(loaded: LlamaEngine, tiny: str) -> None:
    fast = scored(loaded, tiny, ITEMS[:5], exact=False)
    slow = scored(loaded, tiny, ITEMS[:5], exact=True)
    context = fast[0].read
    assert all(event.read == context for event in slow)  # options of one token take one pass
    common = len(SHOTS) - 40  # each token is a byte here
    assert context > common
    assert all(event.read < context - common for event in fast[1:])


def test_the_likeliest_token_is_told(loaded: LlamaEngine, tiny: str) -> None:
    model = loaded.model(tiny)

    def likeliest(context: str) -> str:
        model.keep(0)
        model.decode(model.vocabulary.tokenize(context, special=True, add_special=True))
        return model.vocabulary.text(int(model.logits().argmax()))

    contexts = (f"Once upon {number}" for number in range(50))
    context, best = next((c, t) for c in contexts if (t := likeliest(c)).isascii() and len(t) == 1)
    other = "q" if best != "q" else "z"
    (event,) = scored(loaded, tiny, [Continuations(context, (best, other))], exact=False)
    assert event.greedy == (True, False)
    assert event.loglikelihoods[0] > event.loglikelihoods[1]


def test_a_conversation_under_way_keeps_its_cache(loaded: LlamaEngine, tiny: str) -> None:
    model = loaded.model(tiny)
    model.keep(0)
    model.decode(model.vocabulary.tokenize("abc", special=True, add_special=True))
    before, cached = model.logits().copy(), list(model.cached)
    scored(loaded, tiny, ITEMS[:2], exact=False)
    assert model.cached == cached
    assert np.array_equal(model.logits(), before)
    model.keep(0)


def test_an_item_beyond_the_model_is_told_and_the_others_are_read(
    loaded: LlamaEngine, tiny: str
) -> None:
    items = [ITEMS[0], Continuations("long " * 500, ("a", "bc")), ITEMS[1]]
    first, long, last = scored(loaded, tiny, items, exact=False)
    assert isinstance(first, ContinuationsScored)
    assert isinstance(last, ContinuationsScored)
    assert long == ContinuationsTooLong(1, 2501, 2048)
    assert scored(loaded, tiny, items[1:2], exact=False) == [ContinuationsTooLong(0, 2501, 2048)]


def test_a_model_with_a_state_instead_of_a_cache(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    path = str(tiny_memory.write_recurrent(tmp_path / "state.gguf"))
    ask(llama_engine, LoadModel(path, threads=1))
    items = (ITEMS[0], ITEMS[5])
    fast = scored(llama_engine, path, items, exact=False)
    slow = scored(llama_engine, path, items, exact=True)
    assert fast == slow
    assert len(set(fast[1].loglikelihoods)) == len(ITEMS[5].options)


def test_a_start_token_that_the_template_wrote_is_read_once(
    llama_engine: LlamaEngine, tmp_path: Path
) -> None:
    """A question in the form of the chat template is read as the model reads it in a chat."""
    path = str(tiny_model.write(tmp_path / "start.gguf", adds_start=True))
    ask(llama_engine, LoadModel(path, context_length=256, threads=1))
    (prompt,) = ask(llama_engine, RenderPrompt(Generate(path, (Message("user", "Which?"),))))
    assert isinstance(prompt, PromptRendered)
    (event,) = scored(llama_engine, path, [Continuations(prompt.text, ("A", "B"))], exact=True)
    assert event.read == len(prompt.pieces)
    (event,) = scored(llama_engine, path, [Continuations("Which?", ("A", "B"))], exact=True)
    assert event.read == 1 + len("Which?")


def test_stop_comes_in_between(loaded: LlamaEngine, tiny: str) -> None:
    cancel = Cancel()
    found = 0
    with pytest.raises(Cancelled):
        for _ in loaded.run(ScoreContinuations(tiny, ITEMS), cancel):
            found += 1
            cancel.set()
    assert 0 < found < len(ITEMS)


def test_too_little_memory_is_told_before_it_is_taken(
    loaded: LlamaEngine, tiny: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine = psutil.virtual_memory()._replace(available=1000)
    monkeypatch.setattr(psutil, "virtual_memory", lambda: machine)
    with pytest.raises(UserError, match="tokens of context") as caught:
        scored(loaded, tiny, ITEMS[:1], exact=False)
    assert caught.value.kind == "memory"
    assert "1 kB is free" in caught.value.message


def test_nothing_to_choose_from(loaded: LlamaEngine, tiny: str) -> None:
    with pytest.raises(UserError, match="at least one option"):
        scored(loaded, tiny, [Continuations("a", ())], exact=False)


def test_a_model_that_sees_a_window_only(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    path = str(tiny_memory.write_sliding(tmp_path / "window.gguf"))
    ask(llama_engine, LoadModel(path, threads=1))
    items = (Continuations(HEAD, ("abc", "d")), Continuations(f"{HEAD}e", ("fgh", "ij")))
    for event, item in zip(scored(llama_engine, path, items, exact=False), items, strict=True):
        for option, value in zip(item.options, event.loglikelihoods, strict=True):
            expected, _ = plain_pass(llama_engine, path, item.context, option)
            assert value == pytest.approx(expected, abs=2e-3)


def test_exact_is_the_same_as_any_program_on_a_quantized_model(
    llama_engine: LlamaEngine, starter: str
) -> None:
    """The log-likelihoods must agree with a pass that computes every score, within the harness's
    tolerance of 0.02 nats, and lead to the same choice."""
    ask(llama_engine, LoadModel(starter, context_length=256, threads=1))
    items = (
        Continuations("Question: Which is an animal?\nAnswer:", (" a stone", " a dog", " rain")),
        Continuations("The capital of France is", (" Paris", " Rome", " the sea")),
    )
    for event, item in zip(scored(llama_engine, starter, items, exact=True), items, strict=True):
        expected = [plain_pass(llama_engine, starter, item.context, o)[0] for o in item.options]
        assert event.loglikelihoods == pytest.approx(expected, abs=0.02)
        best = max(range(3), key=lambda number: expected[number])
        assert max(range(3), key=lambda number: event.loglikelihoods[number]) == best


# --- a whole text


def windows(engine: LlamaEngine, path: str, text: str, length: int) -> float:
    """Score a text in lm-evaluation-harness's windows, with a plain pass for each."""
    vocabulary = engine.model(path).vocabulary
    tokens = vocabulary.tokenize(text, special=False, add_special=False)
    total = 0.0
    for start in range(0, len(tokens), length):
        stop = min(start + length, len(tokens))
        back = max(0, stop - length)
        before = tokens[back - 1] if back else vocabulary.start
        context = bytes(
            b"".join(vocabulary.shown(token).data for token in [before, *tokens[back:start]])
        ).decode()
        option = b"".join(vocabulary.shown(token).data for token in tokens[start:stop]).decode()
        total += plain_pass(engine, path, context, option)[0]
    return total


@pytest.mark.parametrize("letters", [100, 700, 513])
def test_a_text_is_read_in_the_harness_s_pieces(
    loaded: LlamaEngine, tiny: str, letters: int
) -> None:
    text = "".join(chr(97 + (n * n + n // 3) % 26) for n in range(letters))
    events = ask(loaded, ScoreLongText(tiny, text))
    assert all(isinstance(event, LongTextScored) for event in events)
    last = events[-1]
    assert isinstance(last, LongTextScored)
    assert last.tokens == last.total == letters
    found = [event for event in events if isinstance(event, LongTextScored)]
    assert b"".join(piece for event in found for piece in event.pieces).decode() == text
    each = [value for event in found for value in event.log_probabilities]
    assert math.fsum(each) == pytest.approx(last.loglikelihood)
    length = loaded.model(tiny).context_length
    assert length == 256
    assert last.loglikelihood == pytest.approx(windows(loaded, tiny, text, length), abs=5e-3)


@pytest.mark.usefixtures("not_a_number_later")
def test_a_damaged_model_is_told(loaded: LlamaEngine, tiny: str) -> None:
    with pytest.raises(UserError) as caught:
        ask(loaded, ScoreLongText(tiny, "once upon a time"))
    assert caught.value.kind == "damaged"


def test_an_empty_text_is_told(loaded: LlamaEngine, tiny: str) -> None:
    with pytest.raises(UserError, match="no text"):
        ask(loaded, ScoreLongText(tiny, ""))


def test_a_file_that_wants_an_end_token_after_each_text(
    llama_engine: LlamaEngine, tiny: str, tmp_path: Path
) -> None:
    """Such files come from training, where each text ends. No model continues after the token."""
    sound = damaged_gguf.read(Path(tiny))
    ending = sound.put("tokenizer.ggml.add_eos_token", damaged_gguf.BOOL, b"\1")
    path = tmp_path / "ending.gguf"
    path.write_bytes(ending.packed())
    found: list[object] = []
    for each in (tiny, str(path)):
        ask(llama_engine, LoadModel(each, context_length=256, threads=1))
        assert (
            llama_engine.model(each).vocabulary.tokenize("", special=True, add_special=True) == []
        )
        text = llama_engine.model(each).vocabulary.prompt_tokens("Once upon<|im_end|>")
        found.append((text, scored(llama_engine, each, ITEMS[5:8], exact=False)))
    assert found[0] == found[1]
