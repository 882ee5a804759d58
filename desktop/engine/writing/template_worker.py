"""Renders chat templates in a separate process that can be killed.

A template comes with a downloaded file, so it is untrusted code. Jinja's sandbox keeps it out of
Python's internals, but doesn't keep it from looping forever or from requesting all memory. No
signal can interrupt it while C code is running, but a separate process can be killed from outside.
"""

from __future__ import annotations

import datetime
import faulthandler
import json
import os
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, TextIO

from desktop.core.i18n import tr
from desktop.core.process import sandbox
from desktop.core.process.worker_process import limit_memory
from desktop.engine.remote import text_pipe

MEMORY_LIMIT = 512 * 1024 * 1024
LONGEST_RENDER_S = 5
TEXT_LIMIT = 16 * 1024 * 1024
"""Maximum number of characters in a rendered conversation; a context of a million tokens has
fewer."""


def main(pipe: Connection) -> None:
    """Send "ready", then answer each (template, variables) with a pair: ("ok", text), ("raised",
    the message that the template raised), or ("error", what is wrong with the template). If the
    variables are None, the template is only compiled, and the text is ""."""
    limit_memory(MEMORY_LIMIT)
    sandbox.enter(sandbox.SandboxFiles())
    with Path(os.devnull).open("w") as quiet:
        _serve(pipe, quiet)


def _serve(pipe: Connection, quiet: TextIO) -> None:
    environment = _environment()
    compiled: dict[str, Any] = {}
    text_pipe.send(pipe, "ready")
    while True:
        try:
            source, variables = pipe.recv()
        except (EOFError, OSError):
            return
        # A C thread, which doesn't need the interpreter, ends this process if the parent can't.
        faulthandler.dump_traceback_later(LONGEST_RENDER_S, exit=True, file=quiet)
        answer = _render(environment, compiled, source, variables)
        faulthandler.cancel_dump_traceback_later()
        text_pipe.send(pipe, *answer)


def _render(
    environment: Any, compiled: dict[str, Any], source: str, variables: dict[str, Any] | None
) -> tuple[str, str]:
    try:
        if source not in compiled:
            compiled[source] = environment.from_string(source)
        if variables is None:
            return "ok", ""
        parts: list[str] = []
        length = 0
        for part in compiled[source].generate(**variables):
            parts.append(part)
            length += len(part)
            if length > TEXT_LIMIT:
                return "error", tr(
                    "it produced more than {text_limit} MB of text",
                    text_limit=TEXT_LIMIT // 1_000_000,
                )
        return "ok", "".join(parts)
    except TemplateRaised as error:
        return "raised", str(error)[:500]
    except MemoryError:
        return "error", tr("it asked for too much memory")
    except RecursionError:
        return "error", tr("it calls itself too many times")
    except Exception as error:  # untrusted code can raise anything
        return "error", f"{type(error).__name__}: {error}"[:500]


class TemplateRaised(Exception):
    """The template called raise_exception, which is how it refuses a conversation."""


def _raise_exception(message: object) -> None:
    raise TemplateRaised(str(message))


def _strftime_now(pattern: str) -> str:
    return datetime.datetime.now().strftime(pattern)


def _environment() -> Any:
    """Return an environment set up as in `transformers` (utils/chat_template_utils.py), so that
    templates written for it render in the same way."""
    from jinja2.ext import loopcontrols
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment: Any = ImmutableSandboxedEnvironment(
        trim_blocks=True, lstrip_blocks=True, extensions=[loopcontrols]
    )

    def to_json(value: object, **options: Any) -> str:
        # Jinja's own filter escapes HTML, which would change the text that the model sees.
        return json.dumps(value, ensure_ascii=False, **options)

    environment.filters["tojson"] = to_json
    environment.globals["raise_exception"] = _raise_exception
    environment.globals["strftime_now"] = _strftime_now
    return environment
