"""Tests damaged and hand-edited versions of the program's JSON files, for each key in each file."""

from __future__ import annotations

import json
import os
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.core.conversations.drafts import read_drafts
from desktop.core.files.own_json import quarantine_damaged, read_own_json
from desktop.core.library.checksums import Checksums
from desktop.core.quantization.measured_types import MeasuredTypesStore
from desktop.folders import Folders
from desktop.hub.download.queue_file import read_queue
from desktop.ui.panes.benchmarks.quality.queue import QueueFile
from tests.fuzz.of_own_files import TARGETS

KEPT = ("settings", "drafts", "checksums", "ladders", "speeds", "facts_cache", "queue", "note")
"""Names of the fuzz targets whose readers never raise an exception."""
DEEP = "[" * 100_000 + "]" * 100_000
ODD = (
    "null", "true", "[]", "{}", '"text"', "-1", "1.5", "1e999", "NaN", "9" * 4000, '["a", 1]',
    '"\\ud800"', '"../../x"', str(1 << 63),
)  # fmt: skip
WHOLE = (DEEP, '{"a":' * 50_000 + "1" + "}" * 50_000, "9" * 5000)
"""Documents that Python's own parser rejects."""


def variants(value: Any) -> Iterator[str]:
    """Yield JSON texts of the document, each with one value replaced by an odd one or with one key
    removed."""
    for number, document in enumerate(_marked(value)):
        text = json.dumps(document)
        for odd in (*ODD, *WHOLE) if number < 3 else ODD:
            yield text.replace(json.dumps("\u2603"), odd)


def _marked(value: Any) -> Iterator[Any]:
    yield "\u2603"
    if isinstance(value, dict):
        for key in value:
            yield {name: each for name, each in value.items() if name != key}
            for inner in _marked(value[key]):
                yield {**value, key: inner}
    elif isinstance(value, list):
        for place, each in enumerate(value[:1]):
            for inner in _marked(each):
                yield [*value[:place], inner, *value[place + 1 :]]


@pytest.mark.parametrize("target", [each for each in TARGETS if each.name in KEPT], ids=str)
def test_each_value_of_each_file(target: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: None)  # takes most of the time
    for seed in target.seeds():
        for line in seed.splitlines()[:1] if target.name == "speeds" else [seed]:
            for text in variants(json.loads(line)):
                try:
                    target.read(text.encode())
                except Exception as error:
                    raise AssertionError(f"{target.name} fails on {text[:300]}") from error


NO_JSON = {
    "nothing": b"",
    "half": b'{"files": {"a"',
    "UTF-16": '{"files": {}'.encode("utf-16"),
    "Latin-1": b'{"files": "\xe9"}',
    "zeros": bytes(1000),
    "deep": DEEP.encode(),
    "a number": b"7",
    "null": b"null",
    "too many values": b"[" + b"1," * 6_000_000 + b"1]",
}


@pytest.mark.parametrize("content", NO_JSON.values(), ids=NO_JSON)
def test_a_damaged_file_is_kept_under_another_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "checksums.json"
    path.write_bytes(content)
    assert read_own_json(path) == {}
    assert not path.exists()
    assert (tmp_path / "checksums.damaged.json").read_bytes() == content
    Checksums(path).record(str(tmp_path / "m.gguf"), "0" * 64, "pack")
    assert "m.gguf" in path.read_text()


def test_a_file_of_two_gigabytes_is_not_read(tmp_path: Path) -> None:
    """The file takes no disk space, but reading it would fill the memory."""
    readers = (
        read_drafts,
        read_queue,
        lambda path: Checksums(path).of("m"),
        lambda path: MeasuredTypesStore(path)._stored(),
        lambda path: QueueFile(path).read(tmp_path),
        read_own_json,
    )
    for number, reader in enumerate(readers):
        path = tmp_path / f"{number}.json"
        path.write_bytes(b'{"drafts": {}}')
        os.truncate(path, 2 << 30)
        tracemalloc.start()
        assert not reader(path)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak < 450_000_000, "of 2 GB"
        (tmp_path / f"{number}.damaged.json").unlink()


def test_at_the_start_it_is_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GLASSBOX_HOME", str(tmp_path))
    folders = Folders.find()
    (tmp_path / "drafts.json").write_bytes(b"{")
    (tmp_path / "downloads.json").write_bytes(b"\xff")
    (tmp_path / "ladders.json").write_text('{"ladders": []}')
    told = quarantine_damaged(folders.own_json)
    assert told is not None
    assert "downloads.damaged.json, drafts.damaged.json" in told.message
    assert (tmp_path / "ladders.json").exists()
    assert quarantine_damaged(folders.own_json) is None


@pytest.mark.parametrize("odd", [*ODD, *WHOLE], ids=range(len(ODD) + len(WHOLE)))
def test_paused_benchmarks(tmp_path: Path, odd: str) -> None:
    path = tmp_path / "benchmark_queue.json"
    whole = {"models": [["m", "/m.gguf"]], "sets": [], "limit": 5}
    for document in _marked(whole):
        path.write_text(json.dumps(document).replace(json.dumps("\u2603"), odd))
        assert QueueFile(path).read(tmp_path) is None
