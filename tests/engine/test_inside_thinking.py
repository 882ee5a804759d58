"""Tests switching thinking on and off and closing a long thought, using lines of real templates."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.conversations.thinking import ThinkingSplitter, split_thinking
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


def test_a_thought_that_the_beginning_closes_is_not_closed_again(
    llama_engine: LlamaEngine, load: Load
) -> None:
    """As if another token were picked in an answer whose thought was closed at its limit."""
    request = generate(load(OPENED), limit=5)
    tokens = [each for each in ask(llama_engine, request) if isinstance(each, Token)]
    begun = tuple(each.id for each in tokens[: 5 + len("\n</think>\n\n") + 3])
    text = text_of(ask(llama_engine, replace(request, beginning=begun)))
    assert text.count("</think>") == 1


@pytest.mark.parametrize("written", ["", "\n", "\n</thi"])
def test_a_thought_that_the_beginning_has_not_closed_is_closed(
    llama_engine: LlamaEngine, load: Load, written: str
) -> None:
    model = load(OPENED)
    vocabulary = llama_engine.model(model.model).vocabulary
    begun = vocabulary.tokenize("hmm hm" + written, special=False, add_special=False)
    request = replace(generate(model, limit=6), beginning=tuple(begun))
    text = text_of(ask(llama_engine, request))
    assert text.startswith(f"hmm hm{written}\n</think>\n\n")
    assert text.count("</think>") == 1


# --- channels (Harmony) ---

HARMONY = (
    "<|start|>system<|message|>Reasoning: {{ reasoning_effort|default('medium') }}<|end|>"
    "{% for m in messages %}<|start|>{{ m['role'] }}<|message|>{{ m['content'] }}<|end|>"
    "{% endfor %}{% if add_generation_prompt %}<|start|>assistant{% endif %}"
)
CHANNELS = ("<|start|>", "<|channel|>", "<|message|>", "<|end|>", "<|return|>", "<|call|>")
THOUGHT = "<|channel|>analysis<|message|>Two and two.<|end|>"
CALL = "<|start|>assistant to=functions.add<|channel|>commentary json<|message|>{}<|end|>"
ANSWER = "<|start|>assistant<|channel|>final<|message|>It is 4."
WHOLE = THOUGHT + CALL + ANSWER


@pytest.mark.parametrize(
    ("text", "thinking", "answer"),
    [
        (THOUGHT + ANSWER, "Two and two.", "It is 4."),
        (WHOLE, "Two and two.\n\ncommentary json:\n{}", "It is 4."),
        ("<|channel|>final<|message|>It is 4.", "", "It is 4."),
        ("<|channel|>analysis<|message|>Two and", "Two and", ""),
        (THOUGHT, "Two and two.", ""),
        (THOUGHT + "<|start|>assistant<|chan", "Two and two.", ""),
        ("<|channel|>analys", "", "<|channel|>analys"),
        (THOUGHT + "<|start|>assistant<|channel|>fin" + "x" * 999, None, ""),
        ("<|channel|>analysis<|message|>A </think> here" + ANSWER, "A </think> here", "It is 4."),
        (ANSWER + THOUGHT, "", "It is 4." + THOUGHT),
        ("In Phi, <|end|> ends. <|start|> too.", "", "In Phi, <|end|> ends. <|start|> too."),
        ("<|channel|>" * 500, "", "<|channel|>" * 500),
    ],
)
def test_channels_become_thinking_and_an_answer(
    text: str, thinking: str | None, answer: str
) -> None:
    found = split_thinking(text)
    assert found[1] == answer
    assert thinking is None or found[0] == thinking
    for size in (1, 3, 7):  # however the text arrives
        splitter = ThinkingSplitter()
        for start in range(0, len(text), size):
            splitter.feed(text[start : start + size])
        splitter.finish()
        assert (splitter.thinking, splitter.answer) == found
        if answer:
            assert text[splitter.answer_start :] == answer


@pytest.mark.parametrize("effort", ["", "low", "high"])
def test_the_effort_reaches_a_template_that_takes_it(
    llama_engine: LlamaEngine, load: Load, effort: str
) -> None:
    model = load(HARMONY, CHANNELS)
    assert model.takes_effort
    (shown,) = ask(llama_engine, RenderPrompt(replace(generate(model), effort=effort)))
    assert isinstance(shown, PromptRendered)
    assert f"Reasoning: {effort or 'medium'}<" in shown.text


def test_the_effort_is_nothing_to_other_templates(llama_engine: LlamaEngine, load: Load) -> None:
    model = load("{# reasoning_effort #}" + tiny_model.CHATML + "{{ 'reasoning_effort' }}")
    assert not model.takes_effort
    assert ask(llama_engine, RenderPrompt(replace(generate(model), effort="high")))


def test_the_tags_of_channels_are_part_of_the_text_only_where_there_are_channels(
    llama_engine: LlamaEngine, load: Load
) -> None:
    with_channels = llama_engine.model(load(HARMONY, CHANNELS).model).vocabulary
    tokens = with_channels.tokenize(WHOLE, special=True, add_special=False)
    assert b"".join(map(with_channels.piece, tokens)).decode() == WHOLE
    other = llama_engine.model(load(tiny_model.CHATML, ("<|end|>",)).model).vocabulary
    (end,) = other.tokenize("<|end|>", special=True, add_special=False)
    assert other.piece(end) == b""


def test_a_thought_in_a_channel_is_closed_at_its_limit(
    llama_engine: LlamaEngine, load: Load
) -> None:
    model = load(HARMONY, CHANNELS)
    vocabulary = llama_engine.model(model.model).vocabulary
    begun = vocabulary.tokenize("<|channel|>analysis<|message|>", special=True, add_special=False)
    request = replace(generate(model, limit=5), beginning=tuple(begun))
    splitter = ThinkingSplitter()
    splitter.feed(text_of(ask(llama_engine, request)))
    assert not splitter.thinking_now
    assert splitter.answer
