"""Tests the record of the models that were quantized on this computer."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.quantization.quantized_here import QUANTIZED, QuantizedFile, QuantizedHere


@pytest.fixture
def here(tmp_path: Path) -> QuantizedHere:
    return QuantizedHere(tmp_path / QUANTIZED)


def made(folder: Path, name: str = "model-Q2_K.gguf") -> Path:
    path = folder / name
    path.write_bytes(b"smaller")
    return path


def test_what_is_known_of_a_file_stays_with_it(here: QuantizedHere, tmp_path: Path) -> None:
    path = made(tmp_path)
    about = QuantizedFile(source="model-F16.gguf", type="Q2_K", source_bytes=100, write_s=2.0)
    here.add(path, about)
    here.add(path)  # as the reset does for every file that was quantized
    here.add(made(tmp_path, "another.gguf"))
    found = here.files()
    assert (found[str(path)].source, found[str(path)].type) == ("model-F16.gguf", "Q2_K")
    assert here.paths() == [path, tmp_path / "another.gguf"]


def test_another_file_with_the_same_name_is_not_found(here: QuantizedHere, tmp_path: Path) -> None:
    path = made(tmp_path)
    here.add(path)
    path.write_bytes(b"another file")
    assert not here.paths()


@pytest.mark.parametrize("text", ["{", '{"files": 3}', '{"files": [1]}', '{"files": {"a": 1}}'])
def test_a_damaged_record_is_empty(here: QuantizedHere, tmp_path: Path, text: str) -> None:
    (tmp_path / QUANTIZED).write_text(text)
    assert here.paths() == []
    assert here.timings() == ()
