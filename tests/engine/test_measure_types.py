"""Tests quantizing and comparing several types in one request, each with the same result as in a
separate request; also tests stopping, refusals, and cleanup."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.messages import (
    CompareModels,
    Event,
    GivenText,
    MeasureImportance,
    MeasureTypes,
    ModelCompared,
    QuantizeModel,
    SourceMeasured,
    TypeFailed,
    TypeMeasured,
    TypesProgress,
    TypesStarted,
)
from desktop.engine.llama_engine import LlamaEngine
from desktop.engine.measuring import kept_scores
from desktop.engine.quantizing import quantize
from tests import wide_model
from tests.engine.conftest import ask

CONTEXT, PIECES = 128, 4
TEXT = "".join(chr(32 + (i * i + i // 7) % 90) for i in range(CONTEXT * PIECES + 50))


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(wide_model.write(tmp_path_factory.mktemp("source") / "wide-F32.gguf"))


def request(source: str, folder: Path, *types: str, **more: object) -> MeasureTypes:
    return MeasureTypes(source, types, str(folder), TEXT, CONTEXT, **more)  # pyright: ignore[reportArgumentType]


def all_quantized(events: list[Event]) -> dict[str, TypeMeasured]:
    return {event.type: event for event in events if isinstance(event, TypeMeasured)}


def test_each_is_what_it_is_alone(llama_engine: LlamaEngine, source: str, tmp_path: Path) -> None:
    folder, alone = tmp_path / "ladder", tmp_path / "alone.gguf"
    folder.mkdir()
    events = ask(llama_engine, request(source, folder, "Q8_0", "Q4_0"))
    assert not list(folder.iterdir())
    started = next(event for event in events if isinstance(event, TypesStarted))
    assert (started.pieces, started.scored) == (PIECES, PIECES * 63)
    whole = next(event for event in events if isinstance(event, SourceMeasured))
    assert (whole.bytes, whole.bits_per_weight) == (Path(source).stat().st_size, 32)
    found = all_quantized(events)
    assert list(found) == ["Q8_0", "Q4_0"]
    for name, quantized in found.items():
        ask(llama_engine, QuantizeModel(source, str(alone), name, overwrite=True))
        compared = ask(llama_engine, CompareModels(source, (str(alone),), TEXT, CONTEXT))[-1]
        assert isinstance(compared, ModelCompared)
        assert quantized.bytes == alone.stat().st_size
        assert quantized.path == ""
        assert quantized.tokens == compared.tokens
        assert (quantized.kld_mean, quantized.kld_mean_error) == compared.kld_mean
        assert (quantized.perplexity, quantized.perplexity_error) == compared.perplexity
        assert quantized.perplexity_reference == compared.perplexity_reference.value
        assert (quantized.kld_p99, quantized.kld_max) == (compared.kld_p99, compared.kld_max)
        assert (quantized.top1_agreement, quantized.top1_agreement_error) == compared.top1_agreement
        assert quantized.tokens_per_s > 0
        assert quantized.tokens_per_s_error is not None
        assert quantized.device == whole.device != ""
    assert found["Q4_0"].kld_mean > 10 * found["Q8_0"].kld_mean > 0


def test_progress_of_every_step(llama_engine: LlamaEngine, source: str, tmp_path: Path) -> None:
    events = ask(llama_engine, request(source, tmp_path, "Q8_0"))
    progress = [event for event in events if isinstance(event, TypesProgress)]
    steps = list(dict.fromkeys((event.type, event.step) for event in progress))
    assert steps == [
        ("", "load"),
        ("", "read"),
        ("", "speed"),
        ("Q8_0", "write"),
        ("Q8_0", "load"),
        ("Q8_0", "read"),
        ("Q8_0", "speed"),
    ]
    for kind, step in steps:
        far = [each.fraction for each in progress if (each.type, each.step) == (kind, step)]
        assert far == sorted(far)
        assert 0 <= far[0] <= far[-1] <= 1
        if step != "write":
            assert far[-1] == 1


def test_kept_files_replace_nothing(llama_engine: LlamaEngine, source: str, tmp_path: Path) -> None:
    (tmp_path / "wide-Q8_0.gguf").write_text("mine")
    found = all_quantized(
        ask(llama_engine, request(source, tmp_path, "Q8_0", "Q4_0", keep=("Q8_0", "Q4_0")))
    )
    assert (tmp_path / "wide-Q8_0.gguf").read_text() == "mine"
    assert {each.name for each in tmp_path.iterdir()} == {
        "wide-Q8_0.gguf",
        "wide-Q8_0-2.gguf",
        "wide-Q4_0.gguf",
    }
    assert found["Q8_0"].path == str(tmp_path / "wide-Q8_0-2.gguf")
    assert Path(found["Q4_0"].path).stat().st_size == found["Q4_0"].bytes


def test_a_type_that_cannot_be_written_spares_the_others(
    llama_engine: LlamaEngine, source: str, tmp_path: Path
) -> None:
    events = ask(llama_engine, request(source, tmp_path, "IQ2_XXS", "Q9", "Q8_0", keep=("Q8_0",)))
    failed = [event for event in events if isinstance(event, TypeFailed)]
    assert [(each.type, each.kind) for each in failed] == [
        ("IQ2_XXS", "needs_importance"),
        ("Q9", "unknown_type"),
    ]
    assert list(all_quantized(events)) == ["Q8_0"]
    assert [each.name for each in tmp_path.iterdir()] == ["wide-Q8_0.gguf"]


def test_with_an_importance_matrix(llama_engine: LlamaEngine, source: str, tmp_path: Path) -> None:
    matrix = str(tmp_path / "i.gguf")
    ask(llama_engine, MeasureImportance(source, matrix, TEXT, "", CONTEXT))
    plain = all_quantized(ask(llama_engine, request(source, tmp_path, "Q4_K_S")))
    helped = all_quantized(
        ask(llama_engine, request(source, tmp_path, "Q4_K_S", "IQ2_XXS", importance=matrix))
    )
    assert list(helped) == ["Q4_K_S", "IQ2_XXS"]
    assert helped["Q4_K_S"].kld_mean != plain["Q4_K_S"].kld_mean


@pytest.mark.parametrize("step", ["read", "speed"])
def test_stopped_in_the_middle(
    llama_engine: LlamaEngine, source: str, tmp_path: Path, step: str
) -> None:
    """The copy being measured is deleted; the one before it has been reported and stays."""
    cancel, told = Cancel(), []
    with pytest.raises(Cancelled):
        for event in llama_engine.run(
            request(source, tmp_path, "Q8_0", "Q4_0", keep=("Q8_0", "Q4_0")), cancel
        ):
            told.append(event)
            if isinstance(event, TypesProgress) and (event.type, event.step) == ("Q4_0", step):
                cancel.set()
    assert list(all_quantized(told)) == ["Q8_0"]
    assert [each.name for each in tmp_path.iterdir()] == ["wide-Q8_0.gguf"]


class TestWhatStopsAll:
    def test_the_source_vanishes(self, llama_engine: LlamaEngine, tmp_path: Path) -> None:
        source = wide_model.write(tmp_path / "gone-F32.gguf", layers=1)
        folder, told = tmp_path / "ladder", []
        folder.mkdir()
        with pytest.raises(UserError) as caught:
            asked = request(str(source), folder, "Q8_0", "Q4_0")
            for event in llama_engine.run(asked, Cancel()):
                told.append(event)
                if isinstance(event, TypeMeasured):
                    source.unlink()
        assert caught.value.kind == "missing"
        assert list(all_quantized(told)) == ["Q8_0"]
        assert not list(folder.iterdir())

    def test_a_folder_that_is_not_there(
        self, llama_engine: LlamaEngine, source: str, tmp_path: Path
    ) -> None:
        with pytest.raises(UserError) as caught:
            ask(llama_engine, request(source, tmp_path / "no", "Q8_0"))
        assert caught.value.kind == "missing"

    @pytest.mark.skipif(sys.platform == "win32", reason="limits of a process's files are POSIX")
    def test_a_disk_that_fills_up(
        self, llama_engine: LlamaEngine, source: str, tmp_path: Path
    ) -> None:
        import resource

        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        room = 4 * 259 * 63 * PIECES + 100_000  # enough for the source's scores, not for a model
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
        try:
            with pytest.raises(UserError) as caught:
                ask(llama_engine, request(source, tmp_path, "Q8_0", "Q4_0"))
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        assert caught.value.kind == "disk_full"
        assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process's files are POSIX")
def test_a_disk_that_holds_no_large_files(
    llama_engine: LlamaEngine, source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Smaller types are written although a larger one doesn't fit on FAT."""
    import resource

    smaller = all_quantized(ask(llama_engine, request(source, tmp_path, "Q4_0")))["Q4_0"]
    limit = smaller.bytes + 10_000
    monkeypatch.setattr(quantize, "LARGEST_ON_FAT", limit)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
    try:
        events = ask(llama_engine, request(source, tmp_path, "Q8_0", "Q4_0"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    (failed,) = (event for event in events if isinstance(event, TypeFailed))
    assert (failed.type, failed.kind) == ("Q8_0", "file_too_large")
    assert list(all_quantized(events)) == ["Q4_0"]


def test_no_more_is_read_than_fits_the_disk(
    llama_engine: LlamaEngine, source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_scores, "MOST_ON_DISK", 2 * 4 * 259 * CONTEXT // 2)
    events = ask(llama_engine, request(source, tmp_path, "Q8_0"))
    assert next(event for event in events if isinstance(event, TypesStarted)).pieces == 2
    assert all_quantized(events)["Q8_0"].tokens == 2 * 63


def test_only_answers_are_compared(llama_engine: LlamaEngine, source: str, tmp_path: Path) -> None:
    """Counts the answer tokens in the second half of each piece. A special token counts as one
    token, like any byte."""
    turns = tuple(
        GivenText(f"<|im_start|>user\n{TEXT[at : at + 30]}<|im_end|>", f"{TEXT[at : at + 9]}")
        for at in range(0, CONTEXT * PIECES, 30)
    )
    read = request(source, tmp_path, "Q4_0", asked=turns, pieces=PIECES)
    events = ask(llama_engine, read)
    counts = [False] * 37 + [True] * 9  # each byte is a token, and so are both special tokens
    scored = 0
    for piece in range(PIECES):
        begin = piece * CONTEXT
        places = range(begin + CONTEXT // 2 + 1, begin + CONTEXT)
        scored += sum(counts[place % len(counts)] for place in places)
    started = next(event for event in events if isinstance(event, TypesStarted))
    assert (started.pieces, started.scored) == (PIECES, scored)
    found = all_quantized(events)["Q4_0"]
    assert found.tokens == scored
    everything = "".join(each.given + each.scored for each in turns)
    whole = ask(llama_engine, replace(read, asked=(), text=everything))
    assert all_quantized(whole)["Q4_0"].tokens == PIECES * 63
    assert all_quantized(whole)["Q4_0"].kld_mean != found.kld_mean


def test_nothing_to_compare_on(llama_engine: LlamaEngine, source: str, tmp_path: Path) -> None:
    silent = (GivenText(TEXT, ""),)
    with pytest.raises(UserError, match="no tokens in this text are scored"):
        ask(llama_engine, request(source, tmp_path, "Q8_0", asked=silent))
