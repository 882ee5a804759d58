"""Tests that file fingerprints are equal for identical files and different for others."""

from __future__ import annotations

from pathlib import Path

from desktop.core.gguf.fingerprint import (
    STRETCH,
    STRETCHES,
    content_fingerprint,
    fingerprint,
    same_content,
)
from tests import tiny_model


def test_a_copy_has_the_same_mark_and_another_model_another(tmp_path: Path) -> None:
    one = tiny_model.write(tmp_path / "one.gguf")
    copy = tmp_path / "other name.gguf"
    copy.write_bytes(one.read_bytes())
    other = tiny_model.write(tmp_path / "other.gguf", seed=1)
    assert fingerprint(one) == fingerprint(copy)
    assert fingerprint(one) != fingerprint(other)
    assert len(fingerprint(one)) == 64


def test_beginning_end_and_size_count(tmp_path: Path) -> None:
    file = tmp_path / "file"
    whole = bytearray(3 * STRETCHES * STRETCH)
    marks: set[str] = set()
    for change in (0, len(whole) // 2, len(whole) - 1):
        whole[change] ^= 1
        file.write_bytes(whole)
        marks.add(fingerprint(file))
    file.write_bytes(whole + b"\0")
    marks.add(fingerprint(file))
    assert len(marks) >= 3


def test_what_cannot_be_read_has_none(tmp_path: Path) -> None:
    assert fingerprint(tmp_path / "missing") == ""
    assert fingerprint(tmp_path) == ""
    empty = tmp_path / "empty"
    empty.touch()
    assert len(fingerprint(empty)) == 64


def test_an_edited_layer_of_a_large_model_is_no_copy(tmp_path: Path) -> None:
    """One matrix in a few hundred differs, wherever it is."""
    size = 100_000_000
    one, other = tmp_path / "one", tmp_path / "other"
    for path in (one, other):
        with path.open("wb") as file:
            file.truncate(size)
    assert same_content([one], [other])
    edited = size // 400
    for start in (0, 12_345_678, 77_777_777, size - edited):
        with other.open("r+b") as file:
            file.seek(start)
            file.write(b"\x01" * edited)
        assert not same_content([one], [other])
        with other.open("r+b") as file:
            file.seek(start)
            file.write(bytes(edited))
    assert same_content([one], [other])


def test_every_byte_of_a_small_file_counts(tmp_path: Path) -> None:
    data = bytearray(5 * STRETCH + 17)
    found: set[str] = set()
    for change in (0, STRETCH - 1, STRETCH, 3 * STRETCH + 5, len(data) - 1):
        changed = bytearray(data)
        changed[change] = 1
        (tmp_path / "file").write_bytes(changed)
        found.add(content_fingerprint([tmp_path / "file"]))
    assert len(found) == 5


def test_what_cannot_be_read_is_no_copy(tmp_path: Path) -> None:
    missing, there = tmp_path / "missing", tmp_path / "there"
    there.write_bytes(b"model")
    assert content_fingerprint([there, missing]) == ""
    assert not same_content([missing], [missing])
    assert not same_content([there], [there, there])
    assert same_content([there], [there])
