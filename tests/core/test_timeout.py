"""Tests that operations on paths that don't respond time out."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled
from desktop.core.files.timeout import NoAnswer, within_timeout
from desktop.core.library import models, shipped_models
from desktop.core.library.facts_cache import FactsCache
from desktop.core.library.models import ModelFile, scan
from tests import header_only


@pytest.fixture
def stuck() -> Iterator[threading.Event]:
    """Event that a hanging system call waits for; the fixture sets it at the end of the test."""
    event = threading.Event()
    yield event
    event.set()


def test_what_comes_in_time_comes_in_order() -> None:
    assert list(within_timeout(lambda: range(1000), Cancel())) == list(range(1000))


def test_what_goes_wrong_is_raised_here() -> None:
    def work() -> Iterator[int]:
        yield 1
        raise ValueError("wrong")

    found = within_timeout(work, Cancel())
    assert next(found) == 1
    with pytest.raises(ValueError, match="wrong"):
        next(found)


def test_nothing_comes(stuck: threading.Event) -> None:
    with pytest.raises(NoAnswer):
        list(within_timeout(lambda: [stuck.wait()], Cancel(), patience_s=0.1))


def test_stop_while_waiting(stuck: threading.Event) -> None:
    cancel = Cancel()
    threading.Timer(0.1, cancel.set).start()
    with pytest.raises(Cancelled):
        list(within_timeout(lambda: [stuck.wait()], cancel))


def test_a_drive_that_is_gone_is_passed_over_and_said(
    tmp_path: Path, stuck: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shipped_models, "STARTER_FOLDER", Path("no such folder"))
    monkeypatch.setattr(shipped_models, "DEMO_FOLDER", Path("no such folder"))
    gone, here = tmp_path / "gone", tmp_path / "here"
    for folder in (gone, here):
        header_only.write(folder / f"{folder.name}.gguf", {"llama.block_count": 1})
    real = models.os.stat

    def stat(path: str, **options: bool) -> object:
        if str(path).startswith(str(gone)):
            stuck.wait()
        return real(path, **options)

    silent: list[str] = []
    began = time.monotonic()
    with monkeypatch.context() as patched:
        patched.setattr(models.os, "stat", stat)
        found: list[ModelFile] = list(
            scan(
                (str(gone), str(here)),
                (str(gone / "gone.gguf"),),
                (str(gone / "hidden.gguf"),),
                FactsCache(),
                Cancel(),
                silent=silent.append,
                patience_s=0.3,
            )
        )
    assert [entry.name for entry in found] == ["here"]
    assert silent == [str(gone / "gone.gguf"), str(gone)]
    assert time.monotonic() - began < 30


def test_models_that_come_with_the_program_have_more_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    header_only.write(tmp_path / "demo.gguf", {"llama.block_count": 1})
    monkeypatch.setattr(shipped_models, "STARTER_FOLDER", Path("no such folder"))
    monkeypatch.setattr(shipped_models, "DEMO_FOLDER", tmp_path)
    real = models.describe

    def describe(path: str, source: models.Source, cache: FactsCache, name: str) -> ModelFile:
        time.sleep(0.9)
        return real(path, source, cache, name)

    monkeypatch.setattr(models, "describe", describe)
    silent: list[str] = []
    looked = scan((), (), (), FactsCache(), Cancel(), silent=silent.append, patience_s=0.3)
    assert [entry.name for entry in looked] == ["demo"]
    assert silent == []


def test_other_places_dont_wait_for_the_models_that_come_with_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    header_only.write(tmp_path / "program" / "demo.gguf", {"llama.block_count": 1})
    header_only.write(tmp_path / "own" / "mine.gguf", {"llama.block_count": 1})
    monkeypatch.setattr(shipped_models, "STARTER_FOLDER", Path("no such folder"))
    monkeypatch.setattr(shipped_models, "DEMO_FOLDER", tmp_path / "program")
    real, answers = models.describe, threading.Event()

    def describe(path: str, source: models.Source, cache: FactsCache, name: str) -> ModelFile:
        if source == "demo":
            answers.wait(60)
        return real(path, source, cache, name)

    monkeypatch.setattr(models, "describe", describe)
    silent: list[str] = []
    folders = (str(tmp_path / "own"),)
    looked = scan(folders, (), (), FactsCache(), Cancel(), silent=silent.append, patience_s=0.3)
    assert next(looked).name == "mine"
    answers.set()
    assert [entry.name for entry in looked] == ["demo"]
    assert silent == []
