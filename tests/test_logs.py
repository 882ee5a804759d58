"""Tests that every error, wherever it occurs, is logged and reported."""

from __future__ import annotations

import logging
import os
import sys
import threading
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest

from desktop import logs


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    """Restore the interpreter's hooks after the test."""
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    yield
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks


@pytest.fixture
def told() -> list[BaseException]:
    told: list[BaseException] = []
    logs.catch_bugs(told.append)
    return told


def raised(message: str) -> ValueError:
    try:
        raise ValueError(message)
    except ValueError as error:
        return error


def test_an_exception_in_a_slot(tmp_path: Path, told: list[BaseException]) -> None:
    path = logs.log_to(tmp_path / "logs", "window")
    error = raised("in a slot")
    sys.excepthook(ValueError, error, error.__traceback__)
    assert told == [error]
    assert "ValueError: in a slot" in path.read_text("utf-8")


def test_an_exception_in_a_thread(tmp_path: Path, told: list[BaseException]) -> None:
    path = logs.log_to(tmp_path, "window")

    def work() -> None:
        raise ValueError("in a thread")

    thread = threading.Thread(target=work, name="worker")
    thread.start()
    thread.join()
    assert [str(error) for error in told] == ["in a thread"]
    assert "worker" in path.read_text("utf-8")


def test_an_exception_while_cleaning_up(told: list[BaseException]) -> None:
    class Fragile:
        def __del__(self) -> None:
            raise ValueError("in a finalizer")

    Fragile()
    assert [str(error) for error in told] == ["in a finalizer"]


def test_ctrl_c_is_no_bug(told: list[BaseException], capsys: pytest.CaptureFixture[str]) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told == []


def test_the_sentence_has_no_traceback_and_its_details_have(tmp_path: Path) -> None:
    error = logs.bug(raised("the cause"), tmp_path / "window.log")
    assert error.kind == "bug"
    assert "cause" not in error.message
    assert "ValueError: the cause" in error.details
    assert "window.log" in error.details


def test_the_log_is_cut(tmp_path: Path) -> None:
    logs.log_to(tmp_path, "window")
    (handler,) = (h for h in logging.getLogger().handlers if isinstance(h, RotatingFileHandler))
    handler.maxBytes = 1000
    for number in range(200):
        logging.getLogger("test").info("line %d of many", number)
    files = sorted(file.name for file in tmp_path.iterdir())
    assert files == ["window.log", "window.log.1", "window.log.2", "window.log.3"]
    assert all(file.stat().st_size <= 1000 for file in tmp_path.iterdir())


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    before = logging.getLogger().handlers[:]
    path = logs.log_to(tmp_path / "file" / "logs", "window")
    logging.getLogger("test").warning("goes nowhere, and harms nothing")
    assert logging.getLogger().handlers == before
    assert not path.exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has an always full device")
def test_a_full_disk_prints_no_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.log_to(tmp_path, "window")
    (handler,) = (h for h in logging.getLogger().handlers if isinstance(h, RotatingFileHandler))
    handler.stream.close()
    handler.stream = Path("/dev/full").open("a", encoding="utf-8")  # noqa: SIM115 - log_as_before
    logging.getLogger("test").error("lost")
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only where there are named pipes")
def test_a_pipe_in_the_logs_place_is_not_written_to(tmp_path: Path) -> None:
    """Writing to the pipe would block the start until somebody read from it."""
    os.mkfifo(tmp_path / "window.log")
    before = logging.getLogger().handlers[:]
    logs.log_to(tmp_path, "window")
    assert logging.getLogger().handlers == before
