"""Renders chat templates, in a process of its own that can be ended.

A template comes with a downloaded file, so it is foreign code. Jinja's sandbox keeps it
from reaching into Python, but not from looping for ever or asking for all memory, some of
it in C where no signal stops it. What runs here can be ended from outside.
"""

from __future__ import annotations

import contextlib
import datetime
import faulthandler
import json
import os
import sys
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, TextIO

from desktop.core.i18n import tr
from desktop.core.process import sandbox
from desktop.engine import text_pipe

MEMORY_LIMIT = 512 * 1024 * 1024
LONGEST_RENDER_S = 5
TEXT_LIMIT = 16 * 1024 * 1024
"""Characters that a rendered conversation may have; a context of a million tokens has less."""


def main(pipe: Connection) -> None:
    """Answer each (template, variables) with a pair: ("ok", text), ("raised", the template's
    own objection) or ("error", what is wrong with it)."""
    _limit_memory()
    sandbox.enter(sandbox.Files())
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
        # A thread in C, which needs no interpreter: ends this process if the parent can't.
        faulthandler.dump_traceback_later(LONGEST_RENDER_S, exit=True, file=quiet)
        answer = _render(environment, compiled, source, variables)
        faulthandler.cancel_dump_traceback_later()
        text_pipe.send(pipe, *answer)


def _render(
    environment: Any, compiled: dict[str, Any], source: str, variables: dict[str, Any]
) -> tuple[str, str]:
    try:
        if source not in compiled:
            compiled[source] = environment.from_string(source)
        parts: list[str] = []
        length = 0
        for part in compiled[source].generate(**variables):
            parts.append(part)
            length += len(part)
            if length > TEXT_LIMIT:
                return "error", tr(
                    "it made a text of more than {text_limit} MB",
                    text_limit=TEXT_LIMIT // 1_000_000,
                )
        return "ok", "".join(parts)
    except TemplateRaised as error:
        return "raised", str(error)[:500]
    except MemoryError:
        return "error", tr("it asked for too much memory")
    except RecursionError:
        return "error", tr("it calls itself without end")
    except Exception as error:  # whatever foreign code raises
        return "error", f"{type(error).__name__}: {error}"[:500]


class TemplateRaised(Exception):
    """The template called raise_exception: its own way to refuse a conversation."""


def _raise_exception(message: object) -> None:
    raise TemplateRaised(str(message))


def _strftime_now(pattern: str) -> str:
    return datetime.datetime.now().strftime(pattern)


def _environment() -> Any:
    """Set up as the Hub's own `transformers` does (utils/chat_template_utils.py), so that
    templates written for it render alike."""
    from jinja2.ext import loopcontrols
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment: Any = ImmutableSandboxedEnvironment(
        trim_blocks=True, lstrip_blocks=True, extensions=[loopcontrols]
    )

    def to_json(value: object, **options: Any) -> str:
        # Jinja's own filter escapes for HTML, which a model doesn't want.
        return json.dumps(value, ensure_ascii=False, **options)

    environment.filters["tojson"] = to_json
    environment.globals["raise_exception"] = _raise_exception
    environment.globals["strftime_now"] = _strftime_now
    return environment


def _limit_memory() -> None:
    """Where the system can; elsewhere the parent watches (templates.py)."""
    if sys.platform != "win32":
        import resource

        with contextlib.suppress(ValueError, OSError):  # macOS refuses it
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
