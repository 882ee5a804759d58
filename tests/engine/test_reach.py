"""Tests for which requests the engine needs a process that can access other files."""

from __future__ import annotations

from pathlib import Path

from desktop.core.cancel import Cancel
from desktop.core.messages import Generate, LoadModel
from desktop.engine.remote.reach import Reach
from tests import header_only


def test_a_file_that_goes_needs_no_new_process(tmp_path: Path) -> None:
    model, beside = (header_only.write(tmp_path / name) for name in ("a.gguf", "b.gguf"))
    load = LoadModel(str(model))
    reach = Reach().for_request(load, "", Cancel())
    assert set(reach.files) == {str(model), str(beside)}
    beside.unlink()
    assert reach.for_request(Generate(load.key, prompt="Hello"), "", Cancel()) is reach
    model.unlink()
    assert reach.for_request(Generate(load.key, prompt="Hello"), "", Cancel()) is reach


def test_another_file_of_that_name_needs_one(tmp_path: Path) -> None:
    model = header_only.write(tmp_path / "a.gguf")
    reach = Reach().for_request(LoadModel(str(model)), "", Cancel())
    other = header_only.write(tmp_path / "other.gguf")
    other.replace(model)
    wider = reach.for_request(LoadModel(str(model)), "", Cancel())
    assert wider is not reach
    assert wider.files != reach.files
