"""Tests that model facts are cached between starts, and tests when entries become invalid."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core.errors import UserError
from desktop.core.gguf.header import Header
from desktop.core.library import facts_cache
from desktop.core.library.facts_cache import FactsCache
from tests import header_only

Make = Callable[..., str]


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Paths of the files whose headers were read."""
    found: list[str] = []
    really = facts_cache.read_header

    def counted(path: str) -> Header:
        found.append(path)
        return really(path)

    monkeypatch.setattr(facts_cache, "read_header", counted)
    return found


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Return a function that writes a model, or one part of a split model."""

    def write(name: str, title: str = "First", part: int = 0, parts: int = 0) -> str:
        facts: dict[str, object] = {"general.name": title, "llama.block_count": 2}
        if parts:
            facts |= {"split.no": part, "split.count": parts}
        tensors = {f"blk.{part}.attn_q.weight": (32, 32 + part)}
        return str(header_only.write(tmp_path / name, facts, tensors=tensors))

    return write


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "facts.json"


def kept(file: Path, *paths: str) -> None:
    cache = FactsCache(file)
    for path in paths:
        cache.facts(path)
    cache.save()


def test_what_was_read_is_known_at_the_next_start(file: Path, make: Make, read: list[str]) -> None:
    path = make("a.gguf")
    kept(file, path)
    first = FactsCache().facts(path)
    read.clear()
    assert FactsCache(file).facts(path) == first
    assert read == []


def test_a_changed_file_is_read_again(file: Path, make: Make, read: list[str]) -> None:
    path = make("a.gguf")
    kept(file, path)
    size = Path(path).stat().st_size
    make("a.gguf", title="Other")
    assert Path(path).stat().st_size == size, "told by its time alone"
    os.utime(path, ns=(1, 1))
    assert FactsCache(file).facts(path).name == "Other"


@pytest.mark.parametrize("change", ["larger", "gone", "new time"])
def test_any_part_of_a_split_model_counts(
    file: Path, make: Make, read: list[str], change: str
) -> None:
    path = make("m-00001-of-00002.gguf", part=0, parts=2)
    other = Path(make("m-00002-of-00002.gguf", part=1, parts=2))
    kept(file, path)
    read.clear()
    assert FactsCache(file).facts(path).parts == 2
    assert read == []
    if change == "larger":
        other.write_bytes(other.read_bytes() + bytes(8))
        assert (
            FactsCache(file).facts(path).bytes == Path(path).stat().st_size + other.stat().st_size
        )
    elif change == "gone":
        other.unlink()
        with pytest.raises(UserError, match="Missing: "):
            FactsCache(file).facts(path)
    else:
        os.utime(other, ns=(1, 1))
        FactsCache(file).facts(path)
        assert read


def test_a_file_that_is_gone_is_said_to_be_gone(file: Path, make: Make) -> None:
    path = make("a.gguf")
    kept(file, path)
    Path(path).unlink()
    with pytest.raises(UserError, match="doesn't exist"):
        FactsCache(file).facts(path)


def _flip(data: bytes) -> bytes:
    """Change one letter of the model's name; the JSON stays valid."""
    assert data.count(b'"First"') == 1
    return data.replace(b'"First"', b'"Fjrst"')


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: b"",
    "cut": lambda data: data[: len(data) // 2],
    "other bytes": lambda data: bytes(255 - byte for byte in data),
    "a letter": _flip,
    "another version": lambda data: b"9" + data[1:],
    "no JSON object": lambda data: b"[]",
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_cache_is_made_anew(
    file: Path, make: Make, read: list[str], damage: Callable[[bytes], bytes]
) -> None:
    path = make("a.gguf")
    kept(file, path)
    whole = file.read_bytes()
    file.write_bytes(damage(whole))
    read.clear()
    cache = FactsCache(file)
    assert cache.facts(path).name == "First"
    assert read == [path]
    cache.save()
    assert file.read_bytes() == whole


def test_another_set_of_facts_is_another_version(
    file: Path, make: Make, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make("a.gguf")
    with monkeypatch.context() as patch:
        patch.setattr(facts_cache, "_FIELDS", ["name", "color"])
        kept(file, path)
    read.clear()
    assert FactsCache(file).facts(path).name == "First"
    assert read == [path]


def test_a_place_that_cannot_be_written_to_is_no_error(tmp_path: Path, make: Make) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("in the way")
    kept(blocked / "facts.json", make("a.gguf"))
    assert blocked.read_text() == "in the way"


def test_a_folder_in_its_place_is_no_error(tmp_path: Path, make: Make) -> None:
    folder = tmp_path / "facts.json"
    folder.mkdir()
    kept(folder, make("a.gguf"))
    assert list(folder.iterdir()) == []
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


def test_only_what_is_new_is_written(file: Path, make: Make) -> None:
    path = make("a.gguf")
    kept(file, path)
    os.utime(file, ns=(1, 1))
    kept(file, path)
    assert file.stat().st_mtime_ns == 1
    kept(file, path, make("b.gguf"))
    assert file.stat().st_mtime_ns != 1


def test_what_was_not_used_for_longest_goes_first(
    file: Path, make: Make, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(facts_cache, "MOST_FILES", 2)
    a, b, c = (make(f"{name}.gguf") for name in "abc")
    kept(file, a, b)
    kept(file, a, c)
    read.clear()
    cache = FactsCache(file)
    for path in (a, c, b):
        cache.facts(path)
    assert read == [b]


@pytest.mark.skipif(os.name == "nt", reason="names are bytes on Linux alone")
def test_a_name_that_is_no_utf8(file: Path, make: Make, tmp_path: Path, read: list[str]) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.gguf")
    Path(make("a.gguf")).rename(path)
    kept(file, path)
    read.clear()
    FactsCache(file).facts(path)
    assert read == []


def test_what_is_no_model_is_never_kept(file: Path, tmp_path: Path, read: list[str]) -> None:
    path = tmp_path / "broken.gguf"
    path.write_bytes(b"GGUF" + bytes(40))
    for _ in range(2):
        with pytest.raises(UserError):
            kept(file, str(path))
    assert len(read) == 2
