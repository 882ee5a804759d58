"""Tests that nothing hangs if pipes or devices have the names of the program's own files."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.core.benchmarks.results.store import ResultStore
from desktop.core.benchmarks.speed_results import SpeedFile
from desktop.core.compare.vote_store import open_votes
from desktop.core.conversations.drafts import Draft, read_drafts, write_drafts
from desktop.core.errors import UserError
from desktop.core.files.atomic_write import write_atomically
from desktop.core.files.regular_file import open_own
from desktop.core.lessons.epoch_models import kept
from desktop.core.library.checksums import Checksums
from desktop.core.library.facts_cache import FactsCache
from desktop.core.packs.manifest import read_manifest
from desktop.core.quantization.measured_types import MeasuredTypesStore
from desktop.engine.remote.child_main import _opened
from desktop.engine.remote.client import RemoteEngine
from desktop.hub.download.queue_file import read_queue, write_queue
from desktop.hub.download.resume_state import read_note
from desktop.hub.repository import RemoteFile
from tests.core.test_speed_results import ONE

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no named pipes in folders"
)

LONGEST_S = 20


@pytest.fixture(autouse=True)
def not_for_ever() -> Iterator[None]:
    def stop(number: int, frame: object) -> None:
        raise AssertionError("it waits for a pipe")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(LONGEST_S)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    path = tmp_path / "pipe.json"
    os.mkfifo(path)
    return path


READERS: dict[str, Callable[[Path], object]] = {
    "checksums": lambda path: Checksums(path).of("model.gguf"),
    "drafts": read_drafts,
    "downloads": read_queue,
    "epoch": kept,
    "facts": lambda path: FactsCache(path).save(),
    "speeds": lambda path: SpeedFile(path).read(),
    "ladders": lambda path: MeasuredTypesStore(path)._stored(),
    "engine's log": lambda path: RemoteEngine(path)._log.tail(),
}


@pytest.mark.parametrize("reader", READERS)
def test_a_pipe_counts_as_an_empty_file(pipe: Path, reader: str) -> None:
    assert not READERS[reader](pipe)


WRITERS: dict[str, Callable[[Path], object]] = {
    "downloads": lambda path: write_queue(path, ()),
    "whole": lambda path: write_atomically(path, b"{}"),
    "speeds": lambda path: SpeedFile(path).write(()),
    "speed": lambda path: SpeedFile(path).add(None),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("writer", WRITERS)
def test_nothing_takes_the_place_of_a_pipe(pipe: Path, writer: str) -> None:
    with pytest.raises(OSError, match="isn't an ordinary file"):
        WRITERS[writer](pipe)
    assert pipe.is_fifo()
    assert [path.name for path in pipe.parent.iterdir()] == [pipe.name], "something is left"


def test_nothing_takes_the_place_of_a_device(tmp_path: Path) -> None:
    """If a file replaced the device, /dev/null would be lost when root runs the program."""
    (tmp_path / "drafts.json").symlink_to("/dev/null")
    write_drafts(tmp_path / "drafts.json", {"new": Draft("a text")})
    assert (tmp_path / "drafts.json").is_symlink()
    assert Path("/dev/null").is_char_device()


def test_databases(pipe: Path) -> None:
    store, problem = open_votes(pipe)
    store.close()
    assert problem is not None
    assert "New votes are kept only until you close Glassbox" in problem.message
    with pytest.raises(UserError, match=r"it isn't an ordinary file\. To start over"):
        ResultStore(pipe)
    assert pipe.is_fifo()


def test_a_pack_and_an_unfinished_download(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "manifest.json")
    with pytest.raises(UserError, match="isn't a workshop pack"):
        read_manifest(tmp_path)
    os.mkfifo(tmp_path / "model.gguf.part.json")
    assert read_note(tmp_path / "model.gguf", RemoteFile("model.gguf", 1, "0" * 64)).done == 0


def test_the_engines_log_goes_nowhere_where_it_is_a_pipe(pipe: Path) -> None:
    with _opened(pipe) as log:
        assert log.name == os.devnull


def test_what_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        open_own(tmp_path / "nothing.json")


def test_a_file_reaches_the_disk_before_its_name_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If the new name reached the disk first, a power cut could leave an empty file under that
    name."""
    target, steps = tmp_path / "settings.json", list[str]()
    flush, replace = os.fsync, Path.replace

    def watched_flush(descriptor: int) -> None:
        flush(descriptor)
        there = os.fstat(descriptor)
        steps.append("folder" if os.path.samestat(there, tmp_path.stat()) else str(there.st_size))

    def watched_replace(self: Path, to: Path) -> Path:
        steps.append("name")
        return replace(self, to)

    monkeypatch.setattr(os, "fsync", watched_flush)
    monkeypatch.setattr(Path, "replace", watched_replace)
    write_atomically(target, b"12345")
    assert steps == ["5", "name", "folder"]


def test_a_line_that_a_kill_cut_off_costs_no_other(tmp_path: Path) -> None:
    path = tmp_path / "speed.jsonl"
    SpeedFile(path).add(ONE)
    with path.open("ab") as file:
        file.write(b'{"model": "half')
    SpeedFile(path).add(ONE)
    assert SpeedFile(path).read() == [ONE, ONE]
