"""Asks a question through llama-cpp-python's high-level class, as a Python program does."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

from jinja2 import TemplateError
from llama_cpp import Llama

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.gguf.header import read_header
from desktop.core.i18n import tr
from desktop.core.messages import (
    AskThroughPython,
    Event,
    Generate,
    Generated,
    Message,
    Stop,
    Token,
)
from desktop.core.readable import one_line
from desktop.engine.models.model import Model
from desktop.engine.writing.prompt import PromptBuilder
from desktop.engine.writing.templates import TemplateRenderer

SETTINGS: Any = {"verbose": False}
"""Those of the call that the lesson shows; all others are the library's own."""
ERRORS = (ValueError, RuntimeError, TypeError, AttributeError, ArithmeticError, TemplateError)
"""Those that the library and its templates raise."""
OTHER_TEMPLATES = "tokenizer.chat_template."
"""Prefix of the metadata keys of templates for other uses, such as tools."""


def ask_through_python(
    model: Model, request: AskThroughPython, renderer: TemplateRenderer, cancel: Cancel
) -> Iterator[Event]:
    """Yield the events that AskThroughPython documents. The library renders the chat template in
    this process, and compiles the file's other templates here, too. The process for templates does
    the same first, since it has limits.

    The times begin when the weights are open. The library stops between two tokens at the earliest;
    an engine that takes longer to stop is ended (remote/client.py).

    Raises: UserError, kind python, with what the library says; the errors of PromptBuilder.build
    and TemplateRenderer.compile; Cancelled.
    """
    turn = Message("user", request.question)
    PromptBuilder(renderer).build(model, Generate(request.model, (turn,)), cancel)
    for key, value in read_header(model.request.path).metadata.items():
        if key.startswith(OTHER_TEMPLATES) and isinstance(value, str):
            renderer.compile(value, cancel)
    opened: Any = None
    try:
        opened = Llama(model.request.path, **SETTINGS)
        answer = _Answer(opened, request)
        for chunk in opened.create_chat_completion(
            [{"role": "user", "content": request.question}],
            temperature=0,
            max_tokens=request.max_tokens,
            stream=True,
        ):
            yield from answer.take(chunk)
            if cancel.is_set():
                yield answer.generated("cancelled")
                raise Cancelled
        yield answer.generated(answer.stop)
    except ERRORS as error:
        message = tr("llama-cpp-python couldn't answer: {error}", error=one_line(str(error)))
        raise UserError(message, kind="python") from error
    finally:
        if opened is not None:
            opened.close()


class _Answer:
    """The answer so far, and when its pieces came, in seconds. A piece may be several tokens, as
    with an emoji, so the tokens that the library has evaluated are counted. The last token of a
    piece isn't among them yet."""

    def __init__(self, opened: Any, request: AskThroughPython) -> None:
        self.stop: Stop = "end"
        self._opened, self._request = opened, request
        self._began = time.perf_counter()
        self._first: float | None = None
        self._last = 0.0
        self._prompt_tokens = self._at_first = self._at_last = 0

    def take(self, chunk: Any) -> Iterator[Token]:
        choice = chunk["choices"][0]
        if choice["finish_reason"] == "length":
            self.stop = "length"
        # The first chunk comes before the first token is evaluated or, if the answer begins with an
        # emoji, before the last of its tokens is. The others then count as the prompt's.
        if not self._prompt_tokens:
            self._prompt_tokens = self._opened.n_tokens
        if text := choice["delta"].get("content"):
            self._last, self._at_last = time.perf_counter(), self._opened.n_tokens
            if self._first is None:
                self._first, self._at_first = self._last, self._at_last
            yield Token(-1, text)

    def generated(self, stop: Stop) -> Generated:
        first, more = self._first, self._at_last - self._at_first
        seconds = self._last - (first or self._last)
        return Generated(
            stop=stop,
            prompt_tokens=self._prompt_tokens,
            reused_tokens=0,
            generated_tokens=0 if first is None else self._at_last - self._prompt_tokens + 1,
            first_token_s=None if first is None else first - self._began,
            prompt_tokens_per_s=None,
            tokens_per_s=more / seconds if more > 0 and seconds > 0 else None,
            context_used=self._opened.n_tokens,
            context_length=self._opened.n_ctx(),
            threads=self._opened.n_threads,
            seed=0,
        )
