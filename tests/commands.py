"""The headless commands as tests call them: in this process, or as a program of its own."""

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
from desktop.engine.client import RemoteEngine

COMMAND = [sys.executable, "-m", "desktop"]
HANGS_S = 600
"""A command may take this long where others use the processor. The tour alone takes a minute."""


class SharedEngine:
    """The real engine in its child process, which outlives a command and then holds no model:
    a start for each command would take longer than most of them."""

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
    """One for each process of pytest. It reads what tests write without being started again."""
    folders = (tempfile.gettempdir(), str(resource("models")))
    engine = RemoteEngine(model_folders=lambda: folders)
    atexit.register(engine.close)
    return engine


def glassbox(*arguments: str, status: int = 0) -> subprocess.CompletedProcess[str]:
    """Run a command in this process. What it writes and its exit status are checked and returned
    as `program` returns those of a program."""
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            ended = cli.main(list(arguments), SharedEngine)
        except SystemExit as error:  # wrong usage
            ended = error.code
    assert isinstance(ended, int)
    out.flush()
    out.seek(0)
    return _checked(
        subprocess.CompletedProcess(arguments, ended, out.read(), err.getvalue()), status
    )


def program(*arguments: str, status: int = 0) -> subprocess.CompletedProcess[str]:
    """Run a command as a person does: a process of its own, with an engine of its own."""
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
    """Standard output must hold one object and nothing else."""
    return json.loads(run(*arguments, "--json", status=status).stdout)
