"""Tests that importance matrices measured here match llama-imatrix's in values and layout. Also
tests measurements that are refused or stopped."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.gguf.arrays import StringArray
from desktop.core.gguf.header import Header, read_header
from desktop.core.messages import (
    ImportanceMeasured,
    ImportanceProgress,
    MeasureImportance,
    ModelQuantized,
    QuantizeModel,
)
from desktop.core.quantization.importance import COUNTS, SUMS, SquareSums, read_importance
from desktop.engine.llama_engine import LlamaEngine
from desktop.engine.quantizing.imatrix import unseen_experts
from tests import tiny_model, wide_model
from tests.engine.conftest import ask
from tests.peers import cases
from tests.peers.record import recorded_matrix

CONTEXT, PIECES, TEXT = cases.IMATRIX_CONTEXT, cases.IMATRIX_PIECES, cases.IMATRIX_TEXT


def measured(engine: LlamaEngine, request: MeasureImportance) -> ImportanceMeasured:
    done = ask(engine, request)[-1]
    assert isinstance(done, ImportanceMeasured)
    return done


@pytest.mark.parametrize("name", cases.MEASURED)
def test_is_what_llama_imatrix_measures(
    llama_engine: LlamaEngine, name: str, tmp_path: Path
) -> None:
    model, theirs, ours = cases.imatrix_model(name, tmp_path), recorded_matrix(name), tmp_path / "o"
    request = MeasureImportance(model, str(ours), TEXT, cases.IMATRIX_TEXT_NAME, CONTEXT)
    assert measured(llama_engine, request).pieces == PIECES
    compare_matrices(ours, theirs)


def compare_matrices(ours: Path, theirs: Path) -> None:
    """Compare two importance matrices. Raises: AssertionError, which names the first tensor that
    differs."""
    here, there = read_header(ours), read_header(theirs)
    assert layout(here) == layout(there)
    found = tensors(ours, here)
    for name, values in tensors(theirs, there).items():
        if name.endswith(SUMS):
            slack = 1e-3 * float(values.mean())
            np.testing.assert_allclose(found[name], values, rtol=1e-3, atol=slack, err_msg=name)
        else:
            # In a near tie, a different order of summation may choose the other expert.
            slack = 1 if "_exps" in name else 0
            np.testing.assert_allclose(found[name], values, rtol=0, atol=slack, err_msg=name)


def layout(header: Header) -> list[object]:
    """Return everything except the measured values."""
    facts: list[object] = []
    for key, value in header.metadata.items():
        facts.append((key, list(value) if isinstance(value, StringArray) else value))
    places = [(t.name, t.type, t.shape, t.offset) for t in header.tensors]
    return [*facts, *places, header.data_offset, header.file_size]


def tensors(path: Path, header: Header) -> dict[str, np.ndarray]:
    data = path.read_bytes()[header.data_offset :]
    return {
        each.name: np.frombuffer(data, np.float32, each.elements, each.offset)
        for each in header.tensors
    }


def test_what_is_written_can_be_quantized_with(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    """IQ2_XXS is refused without a matrix or with one that lacks a tensor."""
    source = str(wide_model.write(tmp_path / "wide.gguf"))
    matrix, target = str(tmp_path / "i.gguf"), str(tmp_path / "o.gguf")
    done = measured(llama_engine, MeasureImportance(source, matrix, TEXT, "a text", CONTEXT))
    assert (done.tensors, done.unseen) == (14, 0)
    found = read_importance(matrix)
    assert (found.dataset, found.chunks) == ("a text", PIECES)
    assert {name + end for name in found.columns for end in (SUMS, COUNTS)} == {
        each.name for each in read_header(matrix).tensors
    }
    request = QuantizeModel(source, target, "IQ2_XXS", importance=matrix)
    assert isinstance(ask(llama_engine, request)[-1], ModelQuantized)


def test_the_sums_are_the_squares_of_what_goes_in(
    llama_engine: LlamaEngine, tmp_path: Path
) -> None:
    """Matrices of a layer that share an input have the same sums; the sums of a matrix's columns
    differ."""
    source, matrix = str(wide_model.write(tmp_path / "w.gguf")), str(tmp_path / "i.gguf")
    measured(llama_engine, MeasureImportance(source, matrix, TEXT, "", CONTEXT))
    columns = read_importance(matrix).columns
    query, key = columns["blk.0.attn_q.weight"], columns["blk.0.attn_k.weight"]
    assert (query == key).all()
    # After an RMS norm with random scales, a column's mean square is roughly that of its scale.
    assert query.std() > 0.1 * query.mean()
    assert (columns["blk.0.ffn_gate.weight"] == columns["blk.0.ffn_up.weight"]).all()


class TestRefused:
    @pytest.fixture
    def source(self, tmp_path: Path) -> str:
        return str(wide_model.write(tmp_path / "wide.gguf"))

    @pytest.mark.parametrize(("length", "context"), [(2 * CONTEXT - 1, CONTEXT), (9000, 8)])
    def test_too_short(
        self, llama_engine: LlamaEngine, source: str, tmp_path: Path, length: int, context: int
    ) -> None:
        text = (TEXT * 20)[:length]
        request = MeasureImportance(source, str(tmp_path / "i.gguf"), text, "", context)
        with pytest.raises(UserError) as caught:
            ask(llama_engine, request)
        assert caught.value.kind == "too_short"
        assert not (tmp_path / "i.gguf").exists()

    def test_a_file_that_is_there_and_the_source(
        self, llama_engine: LlamaEngine, source: str, tmp_path: Path
    ) -> None:
        there = tmp_path / "there.gguf"
        there.write_text("mine")
        for target, kind in ((str(there), "exists"), (source, "same_file")):
            with pytest.raises(UserError) as caught:
                ask(llama_engine, MeasureImportance(source, target, TEXT, "", CONTEXT))
            assert caught.value.kind == kind
        assert there.read_text() == "mine"

    def test_a_damaged_model(self, llama_engine: LlamaEngine, tmp_path: Path) -> None:
        broken = str(tiny_model.write(tmp_path / "nan.gguf", not_a_number=True))
        with pytest.raises(UserError) as caught:
            ask(llama_engine, MeasureImportance(broken, str(tmp_path / "i"), TEXT, "", CONTEXT))
        assert caught.value.kind == "damaged"

    def test_stopped_in_the_middle(
        self, llama_engine: LlamaEngine, source: str, tmp_path: Path
    ) -> None:
        cancel, seen = Cancel(), 0
        request = MeasureImportance(source, str(tmp_path / "i.gguf"), TEXT, "", CONTEXT)
        with pytest.raises(Cancelled):
            for event in llama_engine.run(request, cancel):
                if isinstance(event, ImportanceProgress):
                    seen = event.done
                    cancel.set()
        assert 0 < seen < CONTEXT * PIECES
        assert [each.name for each in tmp_path.iterdir()] == ["wide.gguf"]


def test_pieces_can_be_fewer(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    source = str(wide_model.write(tmp_path / "wide.gguf"))
    request = MeasureImportance(source, str(tmp_path / "i"), TEXT, "", CONTEXT, pieces=3)
    assert measured(llama_engine, request).pieces == 3


def test_an_expert_that_received_no_token_counts_once() -> None:
    def entry(*counts: int) -> SquareSums:
        return SquareSums(np.zeros((len(counts), 4)), np.array(counts, np.int64))

    names = ("ffn_gate_exps", "ffn_up_exps", "ffn_down_exps")
    sums = {f"blk.0.{name}.weight": entry(3, 0, 0, 1) for name in names}
    sums |= {f"blk.1.{name}.weight": entry(0, 2, 1, 1) for name in names}
    assert unseen_experts(sums | {"blk.0.attn_q.weight": entry(4)}) == 3
