"""Runs the commands for tests, in this process or as a separate program."""

from __future__ import annotations

import atexit
import contextlib
import functools
import io
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from desktop import cli
from desktop.core.cancel import Cancel
from desktop.core.messages import Event, Request, UnloadModel
from desktop.core.resources import resource
from desktop.engine.remote.client import RemoteEngine

COMMAND = [sys.executable, "-m", "desktop"]
HANGS_S = 600
"""Timeout for a command in seconds. It is long, because the tour alone takes a minute, and other
programs may be using the processor."""


class SharedEngine:
    """The real engine in its child process. The process keeps running between commands, with all
    models unloaded, because starting it takes longer than most commands."""

    def __init__(self, log_path: Path) -> None:
        self._engine = _started()

    @property
    def resident(self) -> frozenset[str]:
        return self._engine.resident

    @property
    def process_id(self) -> int | None:
        return self._engine.process_id

    def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        return self._engine.run(request, cancel)

    def close(self) -> None:
        for model in self._engine.resident:
            list(self._engine.run(UnloadModel(model), Cancel()))


@functools.cache
def _started() -> RemoteEngine:
    """Return this process's only engine, which can read the tests' files without a restart."""
    folders = (tempfile.gettempdir(), str(resource("models")))
    engine = RemoteEngine(model_folders=lambda: folders)
    atexit.register(engine.close)
    return engine


def glassbox(*arguments: str, status: int = 0) -> subprocess.CompletedProcess[str]:
    """Run a command in this process, with the same checks and result as `program`."""
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            ended = cli.main(list(arguments), SharedEngine)
        except SystemExit as error:  # incorrect usage
            ended = error.code
    assert isinstance(ended, int)
    out.flush()
    out.seek(0)
    return _checked(
        subprocess.CompletedProcess(arguments, ended, out.read(), err.getvalue()), status
    )


def program(*arguments: str, status: int = 0) -> subprocess.CompletedProcess[str]:
    """Run a command as a user does: in a separate process with a separate engine."""
    done = subprocess.run(
        [*COMMAND, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=HANGS_S,
        check=False,
    )
    return _checked(done, status)


def _checked(
    done: subprocess.CompletedProcess[str], status: int
) -> subprocess.CompletedProcess[str]:
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr
    return done


def as_json(
    *arguments: str,
    status: int = 0,
    run: Callable[..., subprocess.CompletedProcess[str]] = glassbox,
) -> dict[str, Any]:
    """Run a command and return the JSON object that must be the only content of its standard
    output."""
    return json.loads(run(*arguments, "--json", status=status).stdout)
