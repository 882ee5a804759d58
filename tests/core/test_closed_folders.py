"""Tests what is told about folders that the user may not open. Python's Path.exists and the like
raise an error for what is in them."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.core.benchmarks.row_files import is_there, load
from desktop.core.cancel import Cancel
from desktop.core.contamination.corpus import files_of
from desktop.core.contamination.questions import read_questions
from desktop.core.errors import UserError
from desktop.core.files.new_file import checked_target
from desktop.core.gguf.split_files import first_part, is_later_part
from desktop.core.library.checksums import Checksums
from desktop.core.packs.manifest import FOLDER_NAME, pack_folder
from desktop.core.packs.pack_import import import_file, import_pack
from desktop.core.packs.program import find_program
from desktop.ui.panes.benchmarks.quality.offered_sets import path_offers
from tests import tiny_model
from tests.commands import as_json
from tests.core.benchmarks.sets import no_parquet, task
from tests.fake_bundle import write_bundle

TOO_LONG = "a" * 300
LAYOUT = task("arc_easy").layout


@pytest.fixture
def closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder like lost+found: it can be seen, and nothing in it. The tests may run as root, so
    its mode wouldn't do."""
    folder = tmp_path / "closed"
    folder.mkdir()
    real = os.stat

    def stat(path: Any, *arguments: Any, **options: Any) -> os.stat_result:
        if not isinstance(path, int) and folder in Path(os.fsdecode(path)).parents:
            raise PermissionError(13, "Permission denied", str(path))
        return real(path, *arguments, **options)

    monkeypatch.setattr(os, "stat", stat)
    with pytest.raises(PermissionError):
        (folder / "file").stat()
    return folder


def test_a_bundle_beside_a_closed_folder_is_found(tmp_path: Path, closed: Path) -> None:
    bundle = write_bundle(tmp_path / "win", "Windows")
    assert find_program(tmp_path).folder == bundle
    with pytest.raises(UserError) as caught:
        find_program(closed)
    assert caught.value.kind == "no_program"


def test_no_pack_is_in_a_closed_folder(tmp_path: Path, closed: Path) -> None:
    (tmp_path / FOLDER_NAME).symlink_to(closed)
    assert pack_folder(tmp_path) == tmp_path
    with pytest.raises(UserError) as caught:
        list(import_pack(closed, tmp_path / "models", Checksums(tmp_path / "sums"), Cancel()))
    assert caught.value.kind == "no_pack"


def test_parts_in_a_closed_folder(closed: Path) -> None:
    path = closed / "m-00002-of-00003.gguf"
    assert first_part(path) == path
    assert not is_later_part(path)


def test_a_new_file_in_a_closed_folder(closed: Path) -> None:
    with pytest.raises(UserError) as caught:
        checked_target(str(closed / "new.gguf"), (), False)
    assert caught.value.kind == "permission"
    assert str(closed) in caught.value.message


def test_a_new_file_whose_name_is_too_long(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        checked_target(str(tmp_path / TOO_LONG), (), False)
    assert caught.value.kind == "unwritable"
    assert str(tmp_path) in caught.value.message


@pytest.mark.parametrize("name", ["a\0b.gguf", "\ud800.gguf"])
def test_a_new_file_whose_name_no_system_allows(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError) as caught:
        checked_target(str(tmp_path / name), (), False)
    assert caught.value.kind == "bad_name"


LOOKS: dict[str, Callable[[Path], object]] = {
    "the questions of a benchmark": lambda path: load(path, LAYOUT, "test", None, no_parquet),
    "the file or folder chosen in Benchmarks": path_offers,
    "the questions to look for": read_questions,
    "the text to search": files_of,
}


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_a_path_that_can_not_be_looked_at(
    look: Callable[[Path], object], closed: Path, tmp_path: Path
) -> None:
    for path, kind in ((closed / "in", "permission"), (tmp_path / TOO_LONG, "unreadable")):
        with pytest.raises(UserError) as caught:
            look(path)
        assert caught.value.kind == kind
        assert str(path) in caught.value.message


def test_downloaded_questions_in_a_closed_folder(closed: Path) -> None:
    with contextlib.suppress(UserError):  # since Python 3.13, glob tells of no error
        assert not is_there(closed / "in", LAYOUT, "test")


@pytest.mark.parametrize("name", ["arc_easy", "mmlu"])
def test_benchmark_questions_in_a_closed_folder(closed: Path, name: str) -> None:
    told = as_json("eval", "m.gguf", "--task", name, "--data", str(closed / "in"), status=1)
    assert told["kind"] == "permission"


def test_an_import_into_a_closed_folder(closed: Path, tmp_path: Path) -> None:
    model, sums = tiny_model.write(tmp_path / "m.gguf"), Checksums(tmp_path / "sums")
    with pytest.raises(UserError) as caught:
        list(import_file(model, closed / "in" / "models", sums, Cancel()))
    assert caught.value.kind == "unwritable"


@pytest.mark.parametrize("name", ["m.gguf", "pack"])
def test_an_import_from_a_closed_folder(closed: Path, name: str) -> None:
    assert as_json("import", str(closed / name), status=1)["kind"] == "permission"
