"""Renders a conversation with a chat template into the text that the model sees."""

from __future__ import annotations

from collections.abc import Sequence
from multiprocessing.connection import Connection
from typing import Any

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.messages import Message
from desktop.core.process.worker_process import WorkerProcess
from desktop.engine.remote import text_pipe
from desktop.engine.writing import template_worker

START_LIMIT_S = 30.0
RENDER_LIMIT_S = 2.0
POLL_S = 0.02
LARGEST_ANSWER = 4 * template_worker.TEXT_LIMIT + 1024
"""Size limit for an answer of the child process, in bytes."""


class TemplateRefused(Exception):
    """The template refused the conversation; the message is the template's."""


class TemplateRenderer:
    """Renders conversations in a child process, which is started when first needed and killed if it
    hangs."""

    def __init__(self) -> None:
        self._process: WorkerProcess | None = None
        self._is_ready = False

    def render(
        self,
        template: str,
        messages: Sequence[Message],
        variables: dict[str, Any],
        cancel: Cancel,
        *,
        in_parts: bool = False,
    ) -> str:
        """Render the conversation with the model's template. With `in_parts`, a message's text is
        passed as a list with one part, which some multimodal models' templates need.

        Raises: TemplateRefused, if the template called raise_exception; UserError, kind "template",
        if it has another error or can't be rendered within the limits; Cancelled.
        """
        values = {
            "messages": [{"role": m.role, "content": _content(m, in_parts)} for m in messages],
            "add_generation_prompt": True,
            **variables,
        }
        return self._ask(template, values, cancel)

    def compile(self, template: str, cancel: Cancel) -> None:
        """Compile a template without rendering it. Raises: as `render`."""
        self._ask(template, None, cancel)

    def _ask(self, template: str, variables: dict[str, Any] | None, cancel: Cancel) -> str:
        try:
            pipe = self._ready()
            pipe.send((template, variables))
            self._wait(pipe, RENDER_LIMIT_S, cancel)
            outcome, text = text_pipe.receive(pipe, LARGEST_ANSWER)
        except (EOFError, OSError, ValueError) as error:
            self.close()
            raise broken(
                tr("its process stopped; it may have asked for too much memory")
            ) from error
        if outcome == "ok":
            return text
        if outcome == "raised":
            raise TemplateRefused(text)
        raise broken(text)

    def start(self) -> None:
        """Start the process ahead of its first use, without waiting for it."""
        if self._process is not None and self._process.process.is_alive():
            return
        self.close()
        self._process = WorkerProcess(template_worker.main, (), "glassbox-templates")
        self._is_ready = False

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.close()
            self._process = None

    def _ready(self) -> Connection:
        self.start()
        assert self._process is not None
        pipe = self._process.pipe
        if not self._is_ready:
            if not pipe.poll(START_LIMIT_S):
                self.close()
                raise broken(tr("the process that renders it didn't start"))
            text_pipe.receive(pipe, LARGEST_ANSWER)
            self._is_ready = True
        return pipe

    def _wait(self, pipe: Connection, limit_s: float, cancel: Cancel) -> None:
        assert self._process is not None
        waited = 0.0  # counted in polls, so that time asleep doesn't count
        while not pipe.poll(POLL_S):
            if cancel.is_set():
                self.close()
                cancel.check()
            waited += POLL_S
            if waited > limit_s:
                self.close()
                raise broken(tr("running it took longer than {limit_s:.0f} s", limit_s=limit_s))
            if self._process.memory > template_worker.MEMORY_LIMIT:
                self.close()
                raise broken(tr("it asked for too much memory"))


def _content(message: Message, in_parts: bool) -> str | list[dict[str, str]]:
    return [{"type": "text", "text": message.content}] if in_parts else message.content


def one_line(words: object) -> str:
    """Put a template's message on one line, for use within a sentence."""
    return " ".join(str(words).split()).rstrip(".")


def broken(reason: str) -> UserError:
    """Return the error for a template that doesn't work."""
    return UserError(
        tr(
            "This model's chat template doesn't work: {one_line}. Try another file of the "
            "same model, or another model.",
            one_line=one_line(reason),
        ),
        kind="template",
        remedy="pick_model",
    )
