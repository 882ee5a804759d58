"""Tests the limits on how much of an untrusted file is read."""

from __future__ import annotations

import os
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core.errors import UserError
from desktop.core.files.foreign_json import parsed
from desktop.core.files.regular_file import read_at_most
from desktop.core.files.text_file import LARGEST_TEXT, read_text


def peak(work: Callable[[], object]) -> int:
    """Return the peak number of bytes that Python had allocated while `work` ran."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def too_large(path: Path, most: int) -> str:
    with pytest.raises(UserError) as caught:
        read_at_most(path, most)
    assert caught.value.kind == "too_large"
    return caught.value.message


def test_all_of_a_file_up_to_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "a file"
    for size in (0, 1, 99_999, 100_000):
        path.write_bytes(b"x" * size)
        assert len(read_at_most(path, 100_000)) == size
    for size in (100_001, 100_200):  # which would be rounded to the limit
        path.write_bytes(b"x" * size)
        assert too_large(path, 100_000) == (
            "a file is too large. The limit for this kind of file is 100 kB. Choose a smaller file."
        )


def test_a_sparse_file_is_not_read_at_all(tmp_path: Path) -> None:
    path = tmp_path / "sparse.txt"
    path.touch()
    os.truncate(path, 6_000_000_000)

    def read() -> None:
        with pytest.raises(UserError, match=r"\(6 GB\)\. The limit .* is 100 MB") as it:
            read_text(str(path))
        assert it.value.kind == "too_large"

    assert peak(read) < 1_000_000


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has files without a size")
def test_a_file_without_a_size_is_read_to_its_end() -> None:
    path = Path("/proc/self/maps")
    assert not path.stat().st_size
    assert len(read_at_most(path, 10_000_000)) > 1000
    assert "is 500 bytes" in too_large(path, 500)


def test_a_file_that_grows_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "growing.txt"
    path.write_bytes(b"x" * 3_000_000)
    real = os.fstat

    def as_it_was(descriptor: int) -> os.stat_result:
        found = list(real(descriptor))
        found[6] = 1000
        return os.stat_result(found)

    monkeypatch.setattr(os, "fstat", as_it_was)
    assert len(read_at_most(path, 3_000_000)) == 3_000_000
    assert peak(lambda: too_large(path, 500_000)) < 2_000_000


def test_a_text_of_the_usual_size_costs_little_more_than_itself(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(b"a word and " * 500_000)
    assert peak(lambda: read_text(str(path))) < 2.5 * path.stat().st_size < LARGEST_TEXT


@pytest.mark.parametrize("text", ["[" + "[],{}," * 200_000 + "1]", "[" + "1," * 300_000 + "1]"])
def test_json_that_becomes_far_more_than_it_is(text: str) -> None:
    def read() -> None:
        with pytest.raises(ValueError, match="more than 200,000 values"):
            parsed(text, 200_000)

    assert peak(read) < len(text)
    assert parsed(text.encode()) == parsed(text)


def test_json_that_is_nested_too_deep() -> None:
    with pytest.raises(RecursionError):
        parsed("[" * 100_000)
