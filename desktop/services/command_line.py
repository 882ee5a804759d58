"""Asks a model through Glassbox's own command, in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.messages import Event, Generated, Token
from desktop.core.process.child_process import without_secrets

NO_CONSOLE: Final[int] = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""On Windows, a command would open a console of its own."""


def run_command(words: Sequence[str]) -> Callable[[Cancel], Iterator[Event]]:
    """Return the work of `glassbox chat`, for a JobThread. Its events are Token for each token of
    the answer, all at once, and Generated. `words` are those after the program's name.

    Raises: UserError, with the command's own message; Cancelled.
    """

    def run(cancel: Cancel) -> Iterator[Event]:
        process = _started(words)
        with process, cancel.during(process.kill):
            output, _ = process.communicate()
        cancel.check()
        yield from _events(output)

    return run


def _started(words: Sequence[str]) -> subprocess.Popen[str]:
    program = Path(sys.executable)
    if program.name == "pythonw.exe":
        program = program.with_name("python.exe")
    flag = "-I" if sys.flags.isolated else "-P"
    try:
        return subprocess.Popen(
            [program, flag, "-m", "desktop", *words, "--json"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            errors="replace",
            env={**without_secrets(), "PYTHONIOENCODING": "utf-8"},
            creationflags=NO_CONSOLE,
        )
    except (OSError, ValueError) as error:  # a null character in the question
        raise _failed(str(error)) from error


def _events(output: str) -> Iterator[Event]:
    try:
        said: dict[str, Any] = json.loads(output)
    except ValueError:
        raise _failed(output) from None
    if "error" in said:
        # Commands speak English, whatever the window's language is.
        message = tr("The command answered: {error}", error=said["error"])
        raise UserError(message, kind=said["kind"])
    for each in said["tokens"]:
        yield Token(each["id"], each["text"])
    yield Generated(
        stop=said["stop"],
        prompt_tokens=said["prompt_tokens"],
        reused_tokens=0,
        generated_tokens=said["generated_tokens"],
        first_token_s=said["first_token_s"],
        prompt_tokens_per_s=said["prompt_tokens_per_s"],
        tokens_per_s=said["tokens_per_s"],
        context_used=said["prompt_tokens"] + said["generated_tokens"],
        context_length=0,
        threads=0,
        seed=0,
    )


def _failed(details: str) -> UserError:
    return UserError(
        tr("The command couldn't be started, or ended without an answer. Try again."),
        kind="command",
        details=details,
    )
