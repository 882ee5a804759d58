"""Tests for which requests the engine needs a process that can access other files."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desktop.core.cancel import Cancel
from desktop.core.messages import Generate, LoadModel, Message, Picture, SampleTensor
from desktop.engine.remote.reach import Reach
from tests import header_only


def test_a_file_that_goes_needs_no_new_process(tmp_path: Path) -> None:
    model, beside = (header_only.write(tmp_path / name) for name in ("a.gguf", "b.gguf"))
    load = LoadModel(str(model))
    reach = Reach().for_request(load, "", Cancel())
    assert set(reach.files) == {str(model), str(beside)}
    beside.unlink()
    ask = Generate(load.key, prompt="Hello")
    assert reach.for_request(ask, "", Cancel(), models=True) is reach
    model.unlink()
    assert reach.for_request(ask, "", Cancel(), models=True) is reach
    assert reach.for_request(ask, "", Cancel()).files == {}, "so that the disk has its space again"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_new_process_gets_no_file_that_has_taken_the_place_of_another(tmp_path: Path) -> None:
    model, beside = (header_only.write(tmp_path / name) for name in ("a.gguf", "b.gguf"))
    reach = Reach().for_request(LoadModel(str(model)), "", Cancel())
    secret = tmp_path / "secret"
    secret.write_text("key")
    beside.unlink()
    beside.symlink_to(secret)
    assert reach.for_request(LoadModel(str(model)), "", Cancel(), models=True) is reach
    assert set(reach.with_folders(()).files) == {str(model)}


def test_another_file_of_that_name_needs_one(tmp_path: Path) -> None:
    model = header_only.write(tmp_path / "a.gguf")
    reach = Reach().for_request(LoadModel(str(model)), "", Cancel())
    other = header_only.write(tmp_path / "other.gguf")
    other.replace(model)
    wider = reach.for_request(LoadModel(str(model)), "", Cancel())
    assert wider is not reach
    assert wider.files != reach.files


def test_what_is_put_beside_a_known_model_is_found(tmp_path: Path) -> None:
    """An error asks for a model's missing image encoder or part, and the user puts it there."""
    model = header_only.write(tmp_path / "a.gguf")
    load = LoadModel(str(model))
    picture = Message("user", "What is this?", (Picture("p", 1, 1, bytes(3)),))
    seeing = Generate(load.key, (picture,))
    reach = Reach().for_request(load, "", Cancel())
    assert reach.for_request(seeing, "", Cancel(), models=True) is reach
    encoder = header_only.write(tmp_path / "mmproj-a.gguf", architecture="clip")
    (tmp_path / "notes.gguf").write_text("no model")
    for needs_it in (load, seeing):
        wider = reach.for_request(needs_it, "", Cancel(), models=True)
        assert set(wider.files) == {str(model), str(encoder)}
        assert wider.for_request(needs_it, "", Cancel(), models=True) is wider
    for other in (Generate(load.key, prompt="Hello"), SampleTensor(str(model), "x")):
        assert reach.for_request(other, "", Cancel(), models=True) is reach
