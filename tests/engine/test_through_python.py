"""Tests that llama-cpp-python's own class, a script of its own, and the engine write the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.lessons.calls import python_call
from desktop.core.messages import (
    AskThroughPython,
    Event,
    Generate,
    Generated,
    LoadModel,
    Message,
    Sampling,
    UnloadModel,
)
from desktop.core.resources import resource
from desktop.engine.llama_engine import LlamaEngine
from desktop.engine.remote.client import RemoteEngine
from desktop.engine.writing.through_python import _Answer
from tests import tiny_model
from tests.engine.conftest import ask, text_of

PEBBLE = str(resource("models", "Pebble-1-3M-Instruct-F16.gguf"))
TOKENS = 24


@pytest.mark.parametrize(
    "question", ["What is the capital of France?", "What is 3 plus 4?", "Tell me a story."]
)
def test_the_same_words_through_python(remote: RemoteEngine, question: str) -> None:
    ask(remote, LoadModel(PEBBLE))
    asked = Generate(
        PEBBLE, (Message("user", question),), sampling=Sampling(temperature=0), max_tokens=TOKENS
    )
    ours = ask(remote, asked)
    theirs = ask(remote, AskThroughPython(PEBBLE, question, TOKENS))
    assert text_of(theirs) == text_of(ours) != ""
    own, done = ours[-1], theirs[-1]
    assert isinstance(own, Generated)
    assert isinstance(done, Generated)
    assert (done.stop, done.prompt_tokens) == (own.stop, own.prompt_tokens)
    assert done.generated_tokens == own.generated_tokens
    assert done.first_token_s
    assert PEBBLE in remote.resident


def test_the_call_that_the_lesson_shows_works_as_it_is(remote: RemoteEngine) -> None:
    question = 'What is the capital of "France"?\\'
    ask(remote, LoadModel(PEBBLE))
    theirs = ask(remote, AskThroughPython(PEBBLE, question, TOKENS))
    script = python_call(PEBBLE, question, TOKENS)
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == text_of(theirs).strip() != ""


def with_tool_template(source: str) -> list[dict[str, str]]:
    templates = {"default": tiny_model.CHATML, "tool_use": source}
    return [{"name": name, "template": source} for name, source in templates.items()]


HOSTILE, DAMAGED = "{{ 9**(9**9) }}", "{% if %}"


@pytest.mark.parametrize(
    "template",
    [HOSTILE, DAMAGED, with_tool_template(HOSTILE), with_tool_template(DAMAGED)],
    ids=["hostile", "damaged", "hostile for tools", "damaged for tools"],
)
def test_a_bad_template_ends_in_a_sentence(
    llama_engine: LlamaEngine, tmp_path: Path, template: str | list[dict[str, str]]
) -> None:
    """The library compiles all of a file's templates."""
    path = str(tiny_model.write(tmp_path / "bad.gguf", template=template))
    ask(llama_engine, LoadModel(path))
    with pytest.raises(UserError) as caught:
        ask(llama_engine, AskThroughPython(path, "Hi", 4))
    assert caught.value.kind == "template", "the process for templates has found it"
    ask(llama_engine, UnloadModel(path))


def test_a_template_for_another_use_is_not_rendered(
    llama_engine: LlamaEngine, tmp_path: Path
) -> None:
    template = with_tool_template("{{ raise_exception('No tools') }}")
    path = str(tiny_model.write(tmp_path / "tools.gguf", template=template))
    ask(llama_engine, LoadModel(path))
    assert ask(llama_engine, AskThroughPython(path, "Hi", 4))
    ask(llama_engine, UnloadModel(path))


def test_an_emoji_is_as_many_tokens_as_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library sends an emoji in one piece, once it has evaluated all of its tokens but one."""
    now = [0.0]
    monkeypatch.setattr("time.perf_counter", lambda: now[0])
    opened = SimpleNamespace(n_tokens=10, n_threads=1, n_ctx=lambda: 512)
    answer = _Answer(opened, AskThroughPython(PEBBLE, "Hi", TOKENS))

    def take(seconds: float, evaluated: int, **delta: str) -> None:
        now[0], opened.n_tokens = seconds, evaluated
        list(answer.take({"choices": [{"finish_reason": None, "delta": delta}]}))

    take(1, 10, role="assistant")
    take(1, 10, content="Hello")
    take(3, 14, content="🙂")
    result = answer.generated("end")
    assert (result.prompt_tokens, result.generated_tokens) == (10, 5)
    assert (result.first_token_s, result.tokens_per_s) == (1.0, 2.0)


def test_it_stops(remote: RemoteEngine) -> None:
    ask(remote, LoadModel(PEBBLE))
    cancel, seen = Cancel(), list[Event]()
    with pytest.raises(Cancelled):
        for event in remote.run(AskThroughPython(PEBBLE, "Tell me a story.", 400), cancel):
            seen.append(event)
            cancel.set()
    assert len(text_of(seen)) < 1000
    assert ask(remote, AskThroughPython(PEBBLE, "What is 3 plus 4?", 8))
