"""Tests that each skill's text fits the context of the demo mixture of experts that reads it."""

from __future__ import annotations

import pytest

from desktop.core.library.skill_texts import skill_texts
from desktop.core.messages import (
    Generate,
    LoadModel,
    ModelLoaded,
    PromptRendered,
    RenderPrompt,
    UnloadModel,
)
from desktop.core.resources import resource
from desktop.engine.llama_engine import LlamaEngine
from tests.engine.conftest import ask

MIXTURES = sorted(resource("models").glob("*8x*.gguf"))
FOR_THE_ANSWER = 64


@pytest.mark.skipif(not MIXTURES, reason="the demo models are not made")
def test_each_fits_the_context(llama_engine: LlamaEngine) -> None:
    path = str(MIXTURES[0])
    loaded = ask(llama_engine, LoadModel(path))[-1]
    assert isinstance(loaded, ModelLoaded)
    lengths: dict[str, int] = {}
    for skill, text in skill_texts().items():
        rendered = ask(llama_engine, RenderPrompt(Generate(path, prompt=text)))[-1]
        assert isinstance(rendered, PromptRendered)
        lengths[skill] = len(rendered.pieces)
    ask(llama_engine, UnloadModel(path))
    assert lengths
    assert max(lengths.values()) <= loaded.context_length - FOR_THE_ANSWER
