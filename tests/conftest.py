"""Fixtures for all tests, which need no screen and leave the user's settings alone."""

from __future__ import annotations

import contextlib
import faulthandler
import gc
import logging
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from desktop.core import i18n
from desktop.core.library import shipped_models

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

LONGEST_END_S = 120

OTHER_PLACES = (
    "OLLAMA_MODELS",
    "HF_HOME",
    "HF_HUB_CACHE",
    "HUGGINGFACE_HUB_CACHE",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
)


def pytest_configure() -> None:
    """On Linux, assign separate cores to each pytest-xdist worker, or one core to several if there
    are more workers than cores. The engine's threads wait for each other by spinning, so two
    engines with several threads on the same cores would slow each other down."""
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    if workers > 1 and sys.platform == "linux":
        mine = int(os.environ["PYTEST_XDIST_WORKER"].removeprefix("gw"))
        cores = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(0, set(cores[mine % len(cores) :: workers]))


def pytest_unconfigure() -> None:
    """If Python doesn't end although all tests have, say where it hangs, and end it."""
    faulthandler.dump_traceback_later(LONGEST_END_S, exit=True, file=2)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the slowest tests first, so that no worker starts one last and keeps running it after all
    others have finished."""
    items.sort(key=lambda item: item.get_closest_marker("minutes") is None)


def pytest_collection_finish() -> None:
    """Exclude the thousands of objects created while collecting tests from garbage collection. The
    window's tests collect garbage after each test, which would otherwise take most of their
    time."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def garbage() -> Iterator[None]:
    """Collect garbage between tests and not during one, since it would be collected in whichever
    thread allocates an object. The window's program avoids that, too: see GarbageCollector."""
    gc.disable()
    yield
    gc.collect(1)


WAIT_MS = 60_000
QUICK_LOOKS = 20
"""Number of quick checks, one per millisecond. Most conditions that a test waits for are met by the
last of these checks."""


class PatientBot(QtBot):
    """Waits longer than the default of five seconds, because other programs may be using the
    processor."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = WAIT_MS) -> None:
        for _ in range(QUICK_LOOKS):
            with contextlib.suppress(AssertionError):
                if callback() in (None, True):
                    return
            self.wait(1)
        super().waitUntil(callback, timeout=timeout)  # checks every ten milliseconds

    def waitSignal(self, signal: Any, *, timeout: int = WAIT_MS, **options: Any) -> SignalBlocker:
        return super().waitSignal(signal, timeout=timeout, **options)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folder with this test's settings, models, and logs."""
    folder = tmp_path / "home"
    monkeypatch.setenv("GLASSBOX_HOME", str(folder))
    # Folders in which other programs keep their models.
    for name in ("HOME", "USERPROFILE", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "person"))
    for name in OTHER_PLACES:
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture(autouse=True)
def log_as_before() -> Iterator[None]:
    """Close the program's log after a test that started it."""
    root = logging.getLogger()
    handlers, level = set(root.handlers), root.level
    yield
    for handler in set(root.handlers) - handlers:
        handler.close()
        root.removeHandler(handler)
    root.setLevel(level)


@pytest.fixture
def german(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Set the program's language to German."""
    monkeypatch.setenv(i18n.VARIABLE, "de")
    i18n.language.cache_clear()
    i18n._words.cache_clear()
    yield
    monkeypatch.undo()
    i18n.language.cache_clear()
    i18n._words.cache_clear()


@pytest.fixture
def nothing_shipped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide the starter model and the demo models."""
    monkeypatch.setattr(shipped_models, "STARTER_FOLDER", Path("no such folder"))
    monkeypatch.setattr(shipped_models, "DEMO_FOLDER", Path("no such folder"))


@pytest.fixture(scope="session")
def starter() -> str:
    """Path of the starter model, which is a real model: SmolLM2-135M-Instruct, Q4_1."""
    path = shipped_models.starter_model()
    if path is None:
        pytest.skip("the starter model is not installed: packaging/set_up.py starter")
    return path
