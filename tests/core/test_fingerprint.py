"""Tests that file fingerprints are equal for identical files and different for others."""

from __future__ import annotations

from pathlib import Path

from desktop.core.gguf.fingerprint import STRETCH, STRETCHES, fingerprint
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
