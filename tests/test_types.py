"""Tests that the types fit together."""

from __future__ import annotations

import faulthandler
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.mark.minutes
@pytest.mark.thorough  # `make check` runs it, too
def test_pyright_finds_nothing() -> None:
    """It uses one core. Among the tests, the other core has work meanwhile."""
    faulthandler.cancel_dump_traceback_later()  # a busy machine takes longer than a test may
    done = subprocess.run(
        [sys.executable, "-m", "pyright"],
        cwd=ROOT,
        env={**os.environ, "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"},
        capture_output=True,
        text=True,
        timeout=3600,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
