"""Tests that comparing two models gives llama-perplexity's figures, however they are measured."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import psutil
import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.gguf.header import read_header
from desktop.core.memory.estimate import estimate
from desktop.core.messages import (
    CompareModels,
    CompareProgress,
    CompareStarted,
    Event,
    ModelCompared,
)
from desktop.core.statistics.divergence import Tally, figures_of
from desktop.engine.llama_engine import LlamaEngine
from desktop.engine.measuring import compare, kept_scores
from desktop.engine.measuring.compare import STEP, _fit, step_of
from desktop.engine.remote import end_reason
from tests import tiny_model, wide_model
from tests.engine.conftest import ask
from tests.peers import cases
from tests.peers.record import recorded

CONTEXT, PIECES, TEXT = cases.COMPARE_CONTEXT, cases.COMPARE_PIECES, cases.COMPARE_TEXT


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return cases.compare_models(tmp_path_factory.mktemp("models"))


def compared(events: list[Event]) -> list[ModelCompared]:
    return [event for event in events if isinstance(event, ModelCompared)]


@pytest.mark.parametrize(("candidate", "context"), cases.COMPARED)
def test_figures_are_llama_perplexitys(
    llama_engine: LlamaEngine, models: dict[str, str], candidate: str, context: int
) -> None:
    """llama-perplexity stores the reference's log-probabilities in 16 bits, Glassbox in 32, so the
    single highest divergence may differ by more than the means."""
    request = CompareModels(models["F32"], (models[candidate],), TEXT, context)
    (ours,) = compared(ask(llama_engine, request))
    theirs = recorded()["perplexity"][f"{candidate} {context}"]
    assert ours.tokens == len(TEXT) // context * (context - 1 - context // 2)
    for name, (value, error) in {
        "PPL(base)": ours.perplexity_reference,
        "PPL(Q)": ours.perplexity,
        "PPL(Q)/PPL(base)": ours.perplexity_ratio,
        "KLD": ours.kld_mean,
    }.items():
        assert value == pytest.approx(theirs[name][0], rel=0.005), name
        assert abs(value - theirs[name][0]) <= theirs[name][1], name
        assert error == pytest.approx(theirs[name][1], rel=0.02, abs=1e-6), name  # six digits
    share, error = ours.top1_agreement
    assert 100 * share == pytest.approx(theirs["top"][0], abs=0.06)
    assert error is not None
    assert 100 * error == pytest.approx(theirs["top"][1], abs=0.01)
    assert ours.kld_max == pytest.approx(theirs["max"][0], rel=0.01)
    assert ours.kld_p99 == pytest.approx(theirs["p99"][0], rel=0.01)


def test_a_model_beside_itself(llama_engine: LlamaEngine, models: dict[str, str]) -> None:
    path = models["F32"]
    (figures,) = compared(ask(llama_engine, CompareModels(path, (path,), TEXT, pieces=2)))
    assert figures.kld_mean == (0.0, 0.0)
    assert figures.kld_max == 0
    assert figures.top1_agreement == (1.0, 0.0)
    assert figures.perplexity == figures.perplexity_reference
    assert figures.tokens == 2 * 255


def test_in_turn_gives_the_very_same(
    llama_engine: LlamaEngine, models: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reads one model after the other, with so little disk space that it takes three rounds."""
    pair = [CompareModels(models["F32"], (models[name],), TEXT) for name in ("Q4_0", "Q2_K")]
    together = [compared(ask(llama_engine, request))[0] for request in pair]
    monkeypatch.setattr(kept_scores, "MOST_ON_DISK", 3 * 4 * 259 * 256)
    both = CompareModels(models["F32"], (models["Q4_0"], models["Q2_K"]), TEXT)
    events = ask(llama_engine, both)
    assert compared(events) == together
    started = next(event for event in events if isinstance(event, CompareStarted))
    assert (started.pieces, started.scored) == (PIECES, PIECES * 255)
    assert not started.together
    progress = [event for event in events if isinstance(event, CompareProgress)]
    assert [event.done for event in progress] == sorted(event.done for event in progress)
    assert progress[-1].done == progress[-1].total == 3 * PIECES * CONTEXT


def test_a_large_vocabulary_is_read_in_smaller_steps() -> None:
    assert [step_of(size) for size in (259, 49_152, 128_256, 262_144)] == [256, 256, 256, 128]


def test_smaller_steps_give_the_very_same(
    llama_engine: LlamaEngine, models: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    request = CompareModels(models["F32"], (models["Q4_0"],), TEXT, pieces=2)
    (whole,) = compared(ask(llama_engine, request))
    monkeypatch.setattr(compare, "MOST_LOGITS_BYTES", 1)
    events = ask(llama_engine, request)
    assert compared(events) == [whole]
    assert [each.done for each in events if isinstance(each, CompareProgress)][:2] == [128, 256]


def test_models_fit_only_with_their_logits(
    models: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    headers = [read_header(models[name]) for name in ("F32", "Q4_0")]
    need = sum(estimate(header, CONTEXT).total for header in headers) + 2 * STEP * 259 * 4
    for free, fit in ((need, False), (need + 1, True)):
        machine = SimpleNamespace(available=free, total=free)
        monkeypatch.setattr(psutil, "virtual_memory", lambda machine=machine: machine)
        assert _fit(headers, CONTEXT, 0) == fit


class TestRefused:
    def test_a_short_text(self, llama_engine: LlamaEngine, models: dict[str, str]) -> None:
        with pytest.raises(UserError, match=r"512 tokens, .* only 5") as caught:
            ask(llama_engine, CompareModels(models["F32"], (models["F16"],), "Short"))
        assert caught.value.kind == "too_short"

    def test_another_vocabulary(
        self, llama_engine: LlamaEngine, models: dict[str, str], starter: str
    ) -> None:
        with pytest.raises(UserError, match="different tokens") as caught:
            ask(llama_engine, CompareModels(models["F32"], (starter,), TEXT))
        assert caught.value.kind == "vocabulary"

    def test_no_candidate_and_tiny_pieces(
        self, llama_engine: LlamaEngine, models: dict[str, str]
    ) -> None:
        for request in (
            CompareModels(models["F32"], (), TEXT),
            CompareModels(models["F32"], (models["F16"],), TEXT, 4),
        ):
            with pytest.raises(UserError):
                ask(llama_engine, request)

    def test_weights_that_are_no_numbers(
        self, llama_engine: LlamaEngine, models: dict[str, str], tmp_path: Path
    ) -> None:
        broken = str(wide_model.write(tmp_path / "nan.gguf", not_a_number=True))
        with pytest.raises(UserError) as caught:
            ask(llama_engine, CompareModels(models["F32"], (broken,), TEXT))
        assert caught.value.kind == "damaged"

    @pytest.mark.usefixtures("not_a_number_later")
    def test_scores_that_are_no_numbers(
        self, llama_engine: LlamaEngine, models: dict[str, str]
    ) -> None:
        with pytest.raises(UserError) as caught:
            ask(llama_engine, CompareModels(models["F32"], (models["F16"],), TEXT))
        assert caught.value.kind == "damaged"

    def test_a_file_that_is_not_there(
        self, llama_engine: LlamaEngine, models: dict[str, str]
    ) -> None:
        with pytest.raises(UserError) as caught:
            ask(llama_engine, CompareModels(models["F32"], ("/nowhere.gguf",), TEXT))
        assert caught.value.kind == "missing"


def test_stopped(llama_engine: LlamaEngine, models: dict[str, str]) -> None:
    cancel = Cancel()
    request = CompareModels(models["F32"], (models["F16"],), TEXT)
    with pytest.raises(Cancelled):
        for event in llama_engine.run(request, cancel):
            assert not isinstance(event, ModelCompared)
            if isinstance(event, CompareProgress):
                cancel.set()
    assert compared(ask(llama_engine, request))


def test_pieces_longer_than_the_training(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    path = str(tiny_model.write(tmp_path / "short.gguf", context_length=64))
    events = ask(llama_engine, CompareModels(path, (path,), TEXT, 128, pieces=1))
    assert next(e for e in events if isinstance(e, CompareStarted)).beyond_training


class TestFigures:
    def test_against_a_plain_computation_in_64_bits(self) -> None:
        random = np.random.default_rng(1)
        ours = random.normal(0, 4, (70, 3000)).astype(np.float32)
        theirs = (ours + random.normal(0, 0.3, ours.shape)).astype(np.float32)
        targets = random.integers(0, 3000, 70)
        found = figures_of(ours, theirs, targets)

        def log_softmax(scores: np.ndarray) -> np.ndarray:
            scores = scores.astype(np.float64)
            return scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))

        p, q = log_softmax(ours), log_softmax(theirs)
        assert np.allclose(found.kld, (np.exp(p) * (p - q)).sum(axis=1), rtol=1e-4, atol=1e-6)
        assert np.allclose(found.nll, -q[np.arange(70), targets], rtol=1e-5)
        assert np.allclose(found.nll_reference, -p[np.arange(70), targets], rtol=1e-5)
        assert (found.same_top == (p.argmax(axis=1) == q.argmax(axis=1))).all()

    def test_what_cannot_come_in_either(self) -> None:
        ours = np.array([[0, 1, -np.inf]], np.float32)
        found = figures_of(ours, ours, np.array([1]))
        assert found.kld[0] == 0

    def test_standard_errors_need_more_than_ten(self) -> None:
        tally = Tally()
        scores = np.zeros((5, 4), np.float32)
        tally.add(figures_of(scores, scores, np.zeros(5, np.intp)))
        figures = tally.compared("m")
        assert figures.perplexity == (pytest.approx(4), None)
        assert figures.kld_mean.error is None


def test_a_process_that_ends_is_told_as_what_it_did() -> None:
    sentence, _ = end_reason.reason(-6, CompareModels("a", ("b",), TEXT), started=True)
    assert "while models were being compared" in sentence
