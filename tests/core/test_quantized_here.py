"""Tests the record of the models that were quantized on this computer."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.reset.quantized_here import QUANTIZED, QuantizedHere, recipe


@pytest.fixture
def here(tmp_path: Path) -> QuantizedHere:
    return QuantizedHere(tmp_path / QUANTIZED)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "model-F16.gguf"
    path.write_bytes(b"weights" * 1000)
    return path


def made(folder: Path, name: str = "model-Q2_K.gguf") -> Path:
    path = folder / name
    path.write_bytes(b"smaller")
    return path


def test_a_file_is_found_by_what_it_was_made_of(
    here: QuantizedHere, source: Path, tmp_path: Path
) -> None:
    of = recipe(source, "Q2_K")
    assert here.find(of) == []
    first, second = made(tmp_path), made(tmp_path, "model-Q2_K-2.gguf")
    here.add(first, of)
    here.add(second, of)
    here.add(made(tmp_path, "model-Q4_0.gguf"), recipe(source, "Q4_0"))
    here.add(made(tmp_path, "another.gguf"))
    assert here.find(of) == [second, first]
    here.add(first)  # as the reset does for every file that was quantized
    assert set(here.find(of)) == {first, second}
    assert len(here.paths()) == 4
    assert here.find("") == []


def test_another_file_with_the_same_name_is_not_found(
    here: QuantizedHere, source: Path, tmp_path: Path
) -> None:
    path, of = made(tmp_path), recipe(source, "Q2_K")
    here.add(path, of)
    path.write_bytes(b"another file")
    assert here.find(of) == []


def test_another_source_with_the_same_name_has_another_recipe(source: Path) -> None:
    before = recipe(source, "Q2_K")
    assert before != recipe(source, "Q4_K_M")
    source.write_bytes(b"weighty" * 1000)
    assert before != recipe(source, "Q2_K")
    source.unlink()
    assert recipe(source, "Q2_K") == ""


@pytest.mark.parametrize("text", ["{", '{"files": 3}', '{"made_of": [1]}', '{"files": {"a": 1}}'])
def test_a_damaged_record_is_empty(here: QuantizedHere, tmp_path: Path, text: str) -> None:
    (tmp_path / QUANTIZED).write_text(text)
    assert here.paths() == here.find("Q2_K of a file") == []
