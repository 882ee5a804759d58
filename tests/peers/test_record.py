"""Tests that the recorded answers come from the llama.cpp version in use and from these exact
models."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.engine.binding import BINDING_VERSION
from tests.engine.test_imatrix import compare_matrices
from tests.peers import cases, record
from tests.peers.programs import find_peer

REMAKE = "python -m tests.peers.record writes the answers anew, with the programs of this version"


def test_it_is_of_the_version_in_use() -> None:
    assert record.recorded()["version"] == BINDING_VERSION, REMAKE


def test_it_is_of_these_very_models(tmp_path: Path) -> None:
    assert record.inputs(tmp_path) == record.recorded()["inputs"], REMAKE


def test_nothing_is_missing() -> None:
    found = record.recorded()
    types = {f"{name} {form}".strip() for name, form in cases.QUANTIZED}
    assert set(found["quantize"]) == types | {"starter"}
    assert set(found["perplexity"]) == {f"{name} {context}" for name, context in cases.COMPARED}
    assert all(record.recorded_matrix(name).is_file() for name in cases.MEASURED)


PROGRAMS = "llama-quantize", "llama-perplexity", "llama-imatrix"
built = pytest.mark.skipif(
    not all(map(find_peer, PROGRAMS)), reason="llama.cpp's programs aren't built here"
)


@pytest.mark.thorough
@built
class TestTheProgramsStillAnswerSo:
    def test_llama_quantize(self, tmp_path: Path, starter: str) -> None:
        assert record.quantized(tmp_path) == record.recorded()["quantize"]

    def test_llama_perplexity(self, tmp_path: Path) -> None:
        found = record.perplexities(tmp_path)
        for case, figures in record.recorded()["perplexity"].items():
            for name, kept in figures.items():
                assert found[case][name] == pytest.approx(kept, rel=1e-3, abs=1e-4), (case, name)

    def test_llama_imatrix(self, tmp_path: Path) -> None:
        for name in cases.MEASURED:
            found = tmp_path / f"found-{name}.gguf"
            record.measure(tmp_path, name, found)
            compare_matrices(found, record.recorded_matrix(name))
