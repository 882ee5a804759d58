"""Tests that untrusted names become safe paths, and that no path leads out of its folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.errors import UserError
from desktop.core.files.file_names import inside, is_plain_name, made_name
from tests.hostile_names import HOSTILE_NAMES


@pytest.mark.parametrize("name", ["x.gguf", "Qwen3-0.6B-Q4_K_M.gguf", "模型.gguf", "é", "a b", "c"])
def test_plain_names(name: str, tmp_path: Path) -> None:
    assert is_plain_name(name)
    assert inside(tmp_path, f"maker/{name}") == tmp_path / "maker" / name
    assert made_name(name) == name


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_hostile_names(name: str, tmp_path: Path) -> None:
    assert not is_plain_name(name)
    for path in (name, f"maker/{name}", f"{name}/x.gguf"):
        with pytest.raises(UserError) as caught:
            inside(tmp_path, path)
        assert caught.value.kind == "bad_name"
        assert len(caught.value.message) < 250
        assert caught.value.message.isprintable()
    assert is_plain_name(made_name(name))


def test_a_path_that_is_far_too_long(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        inside(tmp_path, "a/" * 10_000 + "x")


def test_a_link_below_the_folder_leads_out(tmp_path: Path) -> None:
    models, elsewhere = tmp_path / "models", tmp_path / "elsewhere"
    models.mkdir()
    elsewhere.mkdir()
    (models / "maker").symlink_to(elsewhere, target_is_directory=True)
    (models / "up").symlink_to("..", target_is_directory=True)
    (models / "loop").symlink_to("loop")
    (models / "file.gguf").symlink_to(elsewhere / "file.gguf")
    for path in ("maker/x.gguf", "maker", "up/x.gguf", "up/elsewhere/x", "file.gguf"):
        with pytest.raises(UserError, match=r"contains a link that points outside") as caught:
            inside(models, path)
        assert caught.value.kind == "leads_out"
    assert inside(models, "loop") == models / "loop", "which leads nowhere"


def test_the_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    """A user with a small home folder keeps the models on another disk."""
    (tmp_path / "large disk" / "maker").mkdir(parents=True)
    models = tmp_path / "models"
    models.symlink_to(tmp_path / "large disk", target_is_directory=True)
    (models / "same").symlink_to(models / "maker", target_is_directory=True)
    for path in ("maker/x.gguf", "new/x.gguf", "same/x.gguf"):
        assert inside(models, path) == models / path


def test_names_that_are_cut_keep_their_end() -> None:
    name = made_name("ä" * 300 + "-00001-of-00003.gguf")
    assert name.endswith("-00001-of-00003.gguf")
    assert is_plain_name(name)
