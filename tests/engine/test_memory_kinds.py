"""Tests models with other kinds of memory: a second turn gives the same answer as reading the whole
conversation from the start."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core.messages import Generate, Generated, LoadModel, Message, Sampling, UnloadModel
from desktop.engine.llama_engine import LlamaEngine
from tests import tiny_memory
from tests.engine.conftest import ask, text_of

GREEDY = Sampling(temperature=0)
KINDS = {"recurrent": tiny_memory.write_recurrent, "sliding window": tiny_memory.write_sliding}


@pytest.mark.parametrize("write", KINDS.values(), ids=KINDS.keys())
def test_a_follow_up_equals_a_fresh_reading(
    llama_engine: LlamaEngine, tmp_path: Path, write: Callable[[Path], Path]
) -> None:
    path = str(write(tmp_path / "tiny.gguf"))
    ask(llama_engine, LoadModel(path, context_length=512, threads=1))
    first = (Message("user", "What is in the box? " * 4),)
    answer = text_of(ask(llama_engine, Generate(path, first, sampling=GREEDY, max_tokens=40)))
    talk = (*first, Message("assistant", answer), Message("user", "And now?"))
    request = Generate(path, talk, sampling=GREEDY, max_tokens=24)
    second = ask(llama_engine, request)
    # A different beginning, so that nothing of the conversation stays in memory.
    ask(llama_engine, Generate(path, prompt="zzz", sampling=GREEDY, max_tokens=2))
    fresh = ask(llama_engine, request)
    assert isinstance(second[-1], Generated)
    assert isinstance(fresh[-1], Generated)
    assert text_of(second) == text_of(fresh)
    assert fresh[-1].reused_tokens < 5
    ask(llama_engine, UnloadModel(path))


def test_a_sliding_window_still_reuses_what_it_read(
    llama_engine: LlamaEngine, tmp_path: Path
) -> None:
    path = str(tiny_memory.write_sliding(tmp_path / "tiny.gguf"))
    ask(llama_engine, LoadModel(path, context_length=512, threads=1))
    first = (Message("user", "What is in the box? " * 4),)
    ask(llama_engine, Generate(path, first, sampling=GREEDY, max_tokens=8))
    other = (*first, Message("assistant", "A cat."), Message("user", "And now?"))
    result = ask(llama_engine, Generate(path, other, sampling=GREEDY, max_tokens=4))[-1]
    assert isinstance(result, Generated)
    assert result.reused_tokens > 80
    ask(llama_engine, UnloadModel(path))
