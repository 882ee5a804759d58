"""Tests what is asked of Windows, on any system."""

from __future__ import annotations

import ctypes
import sys
from types import SimpleNamespace

import pytest

from desktop.core.process import crash_dialogs


def test_windows_shows_no_dialog(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[str, int]] = []
    libraries = {
        "kernel32": SimpleNamespace(SetErrorMode=lambda mode: told.append(("system", mode))),
        "msvcrt": SimpleNamespace(_set_error_mode=lambda mode: told.append(("C", mode))),
    }
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "WinDLL", libraries.__getitem__, raising=False)
    monkeypatch.setattr(ctypes, "CDLL", libraries.__getitem__)
    crash_dialogs.leave_out()
    assert told == [("system", 3), ("C", 1)]


@pytest.mark.skipif(sys.platform == "win32", reason="changes this process there")
def test_other_systems_show_none_anyway(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[str] = []
    for kind in ("WinDLL", "CDLL"):
        monkeypatch.setattr(ctypes, kind, loaded.append, raising=False)
    crash_dialogs.leave_out()
    assert not loaded
