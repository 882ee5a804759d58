"""Tests switching thinking on and off and closing a long thought, using lines of real templates."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.conversations.thinking import split_thinking
from desktop.core.messages import (
    Generate,
    Generated,
    LoadModel,
    Message,
    ModelLoaded,
    PromptRendered,
    RenderPrompt,
    Sampling,
    ThoughtOpened,
    Token,
    UnloadModel,
)
from desktop.engine.llama_engine import LlamaEngine
from tests import tiny_model
from tests.engine.conftest import ask, text_of

QUESTION = (Message("user", "How much is 2 + 2?"),)
SWITCHED = tiny_model.CHATML + (
    "{% if enable_thinking is defined and not enable_thinking %}<think>\n\n</think>\n\n{% endif %}"
)
OPENED = tiny_model.CHATML + "<think>\n"
MAGISTRAL = tiny_model.CHATML + "[THINK]"

Load = Callable[..., ModelLoaded]


@pytest.fixture
def load(llama_engine: LlamaEngine, tmp_path: Path) -> Iterator[Load]:
    path = tmp_path / "tiny.gguf"

    def loaded(template: str, more_specials: tuple[str, ...] = ()) -> ModelLoaded:
        tiny_model.write(path, template=template, more_specials=more_specials)
        (*_, event) = ask(llama_engine, LoadModel(str(path)))
        assert isinstance(event, ModelLoaded)
        return event

    yield loaded
    ask(llama_engine, UnloadModel(str(path)))


def generate(model: ModelLoaded, limit: int = 0) -> Generate:
    """Return a request for a model with random weights, which never ends a thought without a
    limit."""
    drawn = Sampling(temperature=1, seed=4)
    return Generate(
        model.model, QUESTION, sampling=drawn, max_tokens=60, ignore_end=True, thinking_limit=limit
    )


def test_a_model_says_whether_its_thinking_can_be_switched(load: Load) -> None:
    assert load(SWITCHED).thinking_switch == "enable_thinking"
    assert load(tiny_model.CHATML).thinking_switch == ""


@pytest.mark.parametrize(
    ("thinking", "ends"),
    [(None, "assistant\n"), (True, "assistant\n"), (False, "<think>\n\n</think>\n\n")],
)
def test_the_switch_reaches_the_template(
    llama_engine: LlamaEngine, load: Load, thinking: bool | None, ends: str
) -> None:
    request = replace(generate(load(SWITCHED)), thinking=thinking)
    (shown,) = ask(llama_engine, RenderPrompt(request))
    assert isinstance(shown, PromptRendered)
    assert shown.text.endswith(ends)


def test_a_template_without_a_switch_is_left_alone(llama_engine: LlamaEngine, load: Load) -> None:
    request = replace(generate(load(tiny_model.CHATML)), thinking=False)
    (shown,) = ask(llama_engine, RenderPrompt(request))
    assert isinstance(shown, PromptRendered)
    assert "think" not in shown.text


def test_a_thought_that_the_template_opens_is_told(llama_engine: LlamaEngine, load: Load) -> None:
    events = ask(llama_engine, generate(load(OPENED)))
    first = next(i for i, event in enumerate(events) if isinstance(event, Token))
    assert ThoughtOpened("<think>") in events[:first]
    assert ThoughtOpened("<think>") not in ask(llama_engine, generate(load(SWITCHED)))


@pytest.mark.parametrize("limit", [1, 5, 20])
def test_a_thought_is_closed_at_its_limit(
    llama_engine: LlamaEngine, load: Load, limit: int
) -> None:
    model = load(OPENED)
    free = [each for each in ask(llama_engine, generate(model)) if isinstance(each, Token)]
    llama_engine.model(model.model).keep(0)
    events = ask(llama_engine, generate(model, limit))
    tokens = [each for each in events if isinstance(each, Token)]
    assert [each.id for each in tokens[:limit]] == [each.id for each in free[:limit]]
    closing = "".join(each.text for each in tokens[limit : limit + len("\n</think>\n\n")])
    assert closing == "\n</think>\n\n"
    _, answer = split_thinking("<think>" + text_of(events))
    assert answer
    assert isinstance(events[-1], Generated)
    assert events[-1].generated_tokens == 60


def test_an_answer_without_a_thought_has_no_limit(llama_engine: LlamaEngine, load: Load) -> None:
    events = ask(llama_engine, generate(load(SWITCHED), limit=3))
    assert "</think>" not in text_of(events)


def test_tags_that_are_special_tokens_are_text_and_close(
    llama_engine: LlamaEngine, load: Load
) -> None:
    """llama.cpp writes nothing for a control token, but the program must see where a thought begins
    and ends."""
    model = load(MAGISTRAL, ("[THINK]", "[/THINK]"))
    events = ask(llama_engine, generate(model, limit=4))
    assert ThoughtOpened("[THINK]") in events
    closing = [each for each in events if isinstance(each, Token) and each.text == "[/THINK]"]
    assert len(closing) == 1
    assert closing[0].id == 3 + 256 + 1


def test_a_beginning_counts_towards_the_limit(llama_engine: LlamaEngine, load: Load) -> None:
    model = load(OPENED)
    letters = llama_engine.model(model.model).vocabulary.tokenize(
        "hmm hm", special=False, add_special=False
    )
    request = replace(generate(model, limit=6), beginning=tuple(letters))
    assert text_of(ask(llama_engine, request)).startswith("hmm hm\n</think>\n\n")
