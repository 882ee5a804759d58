"""Tests the window in other languages: every text is translated, and none is cut off."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.core.i18n import LANGUAGES, PSEUDO, VARIABLE

WINDOW = Path(__file__).with_name("window_in_language.py")


TRANSLATED = [pytest.param(each, marks=pytest.mark.thorough) for each in LANGUAGES if each != "en"]


@pytest.mark.parametrize("code", [PSEUDO, *TRANSLATED])
def test_the_window(code: str) -> None:
    """Runs in a separate process, because a module's texts are fixed at import."""
    options = ["-q", "-p", "no:xdist", "-p", "no:cacheprovider", "--tb=short"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, str(WINDOW)],
        env={**os.environ, VARIABLE: code},
        cwd=WINDOW.parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
