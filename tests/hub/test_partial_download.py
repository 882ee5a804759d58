"""Tests the partial file and its resume state, which never claims more than has reached the
disk."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest

from desktop.core.cancel import Cancel
from desktop.hub.download.partial_download import PartialDownload
from desktop.hub.download.resume_state import note_path, part_path
from desktop.hub.repository import RemoteFile

CONTENT = bytes(range(256)) * 20_000
FILE = RemoteFile("m.gguf", len(CONTENT), hashlib.sha256(CONTENT).hexdigest())


def test_data_reaches_the_disk_before_the_note_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "m.gguf"
    flushed, noted = [0], list[int]()
    flush, replace = os.fsync, Path.replace

    def watched_flush(descriptor: int) -> None:
        size = os.fstat(descriptor).st_size
        flush(descriptor)
        if os.path.samestat(os.fstat(descriptor), part_path(target).stat()):
            flushed.append(size)

    def watched_replace(self: Path, to: Path) -> Path:
        if to == note_path(target):
            noted.append(json.loads(self.read_text())["done"])
            assert noted[-1] <= flushed[-1]
        return replace(self, to)

    monkeypatch.setattr(os, "fsync", watched_flush)
    monkeypatch.setattr(Path, "replace", watched_replace)
    with PartialDownload(target, FILE, checkpoint_s=0.01) as part:
        for start in range(0, len(CONTENT), 100_000):
            part.write(CONTENT[start : start + 100_000])
        assert part.verify()
    assert noted[-1] == flushed[-1] == len(CONTENT)


def test_it_goes_on_with_what_was_noted(tmp_path: Path) -> None:
    target, half = tmp_path / "m.gguf", len(CONTENT) // 2
    with PartialDownload(target, FILE, checkpoint_s=60) as part:
        part.write(CONTENT[:half])
        part.etag = '"strong"'
    with PartialDownload(target, FILE, checkpoint_s=60) as part:
        assert (part.done, part.etag, part.verified) == (half, '"strong"', False)
        list(part.rehash(Cancel()))
        part.write(CONTENT[half:])
        assert part.verify()
    with PartialDownload(target, FILE, checkpoint_s=60) as part:
        assert part.verified, "which needn't be computed again"


def test_another_file_of_the_same_name_starts_anew(tmp_path: Path) -> None:
    target = tmp_path / "m.gguf"
    with PartialDownload(target, FILE, checkpoint_s=60) as part:
        part.write(CONTENT[:1000])
    other = RemoteFile("m.gguf", len(CONTENT), "0" * 64)
    with PartialDownload(target, other, checkpoint_s=60) as part:
        assert part.done == 0
        assert part_path(target).stat().st_size == 0
