"""Tests that files with the same content are one model in the library, whatever happens to them."""

from __future__ import annotations

import os
import shutil
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.cancel import Cancel
from desktop.core.gguf.fingerprint import content_fingerprint
from desktop.core.library import facts_cache
from desktop.core.library.facts_cache import FactsCache
from desktop.core.library.models import ModelFile, describe, find_models, with_content
from desktop.core.library.resolve import resolve
from tests import header_only

pytestmark = pytest.mark.usefixtures("nothing_shipped")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "models"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the files whose contents were read, in order."""
    found: list[str] = []

    def counted(paths: tuple[Path, ...]) -> str:
        found.extend(path.name for path in paths)
        return content_fingerprint(paths)

    monkeypatch.setattr(facts_cache, "content_fingerprint", counted)
    return found


def copied(source: Path, target: Path) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy(source, target))


def places(models: list[ModelFile]) -> list[list[str]]:
    """Return the names of each model's files."""
    return [[Path(file.path).name for file in model.files] for model in models]


def test_copies_are_one_model_with_all_places(folder: Path) -> None:
    first = header_only.write(folder / "a.gguf")
    copied(first, folder / "deep" / "er" / "b.gguf")
    copied(first, folder / "z.gguf")
    header_only.write(folder / "c.gguf")
    models = find_models([str(folder)])
    assert places(models) == [["a.gguf", "b.gguf", "z.gguf"], ["c.gguf"]]
    assert models[0].name == "a"


def test_the_same_size_and_header_are_not_the_same_model(folder: Path) -> None:
    first = header_only.write(folder / "a.gguf")
    second = copied(first, folder / "b.gguf")
    with second.open("r+b") as file:
        file.seek(-1, os.SEEK_END)
        file.write(b"\x01")
    assert places(find_models([str(folder)])) == [["a.gguf"], ["b.gguf"]]


def test_only_files_of_the_same_size_are_read_and_only_once(folder: Path, read: list[str]) -> None:
    first = header_only.write(folder / "a.gguf")
    header_only.write(folder / "other.gguf", {"general.name": "Another size"})
    stored = folder.parent / "facts.json"
    cache = FactsCache(stored)
    find_models([str(folder)], cache=cache)
    assert read == []
    copied(first, folder / "b.gguf")
    find_models([str(folder)], cache=cache)
    assert read == ["a.gguf", "b.gguf"]
    cache.save()
    [model, _] = find_models([str(folder)], cache=FactsCache(stored))
    assert len(model.copies) == 1
    assert read == ["a.gguf", "b.gguf"], "the fingerprints are kept for the next start"


def test_a_copy_that_is_changed_later_is_a_model_of_its_own(folder: Path) -> None:
    cache = FactsCache()
    first = header_only.write(folder / "a.gguf")
    second = copied(first, folder / "b.gguf")
    assert len(find_models([str(folder)], cache=cache)) == 1
    data = bytearray(second.read_bytes())
    data[-1] ^= 1
    second.write_bytes(data)
    os.utime(second, ns=(1, 1))
    assert places(find_models([str(folder)], cache=cache)) == [["a.gguf"], ["b.gguf"]]
    second.write_bytes(first.read_bytes())
    os.utime(second, ns=(2, 2))
    assert places(find_models([str(folder)], cache=cache)) == [["a.gguf", "b.gguf"]]


def test_a_place_that_goes_and_a_new_name(folder: Path) -> None:
    cache = FactsCache()
    first = header_only.write(folder / "a.gguf")
    second = copied(first, folder / "b.gguf")
    find_models([str(folder)], cache=cache)
    second.rename(folder / "c.gguf")
    assert places(find_models([str(folder)], cache=cache)) == [["a.gguf", "c.gguf"]]
    first.unlink()
    [model] = find_models([str(folder)], cache=cache)
    assert (model.name, model.copies) == ("c", ())


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
@pytest.mark.parametrize("link", [os.link, os.symlink])
def test_a_link_is_no_copy(folder: Path, link: object) -> None:
    first = header_only.write(folder / "a.gguf")
    link(first, folder / "b.gguf")  # type: ignore[operator]
    assert places(find_models([str(folder)])) == [["a.gguf"]]


def test_a_model_in_parts_is_compared_part_by_part(folder: Path) -> None:
    for number in range(2):
        split = {"split.no": number, "split.count": 2}
        part = header_only.write(folder / "one" / f"m-0000{number + 1}-of-00002.gguf", split)
        copied(part, folder / "two" / part.name)
        copied(part, folder / "three" / part.name)
    assert len(find_models([str(folder)])) == 1
    data = bytearray((folder / "two" / "m-00002-of-00002.gguf").read_bytes())
    data[-1] ^= 1
    (folder / "two" / "m-00002-of-00002.gguf").write_bytes(data)
    found = find_models([str(folder)])
    assert sorted(len(model.files) for model in found) == [1, 2]


def test_damaged_files_are_no_copies(folder: Path) -> None:
    first = header_only.write(folder / "a.gguf")
    os.truncate(first, first.stat().st_size - 1)
    copied(first, folder / "b.gguf")
    assert [model.problem is not None for model in find_models([str(folder)])] == [True, True]


def test_the_name_of_a_copy_works_on_the_command_line(folder: Path) -> None:
    first = header_only.write(folder / "a.gguf")
    copied(first, folder / "renamed.gguf")
    models = find_models([str(folder)])
    for given in ("a", "renamed", "Ren"):
        assert resolve(given, models) == str(first)


def test_a_drive_that_does_not_answer_leaves_the_file_listed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = FactsCache()
    file = describe(str(header_only.write(folder / "a.gguf")), "folder", cache)
    answers = threading.Event()
    monkeypatch.setattr(FactsCache, "content", lambda *_: answers.wait(60) and "content")
    assert with_content(file, cache, Cancel(), patience_s=0.2) == file
    answers.set()
    assert with_content(file, cache, Cancel(), patience_s=60) == replace(file, content="content")


def test_a_file_that_goes_while_it_is_compared_leaves_no_trace(folder: Path) -> None:
    cache = FactsCache()
    path = header_only.write(folder / "a.gguf")
    file = describe(str(path), "folder", cache)
    path.unlink()
    assert with_content(file, cache, Cancel()).content == ""
