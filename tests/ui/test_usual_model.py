"""The model that a page begins with."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

from desktop.core.library import ModelFile
from desktop.ui.panes.base import Context
from desktop.ui.usual_model import default_model

ALBATROSS = ModelFile("albatross.gguf", "Albatross", "folder", 5, None, None)
STARTER = ModelFile("starter.gguf", "Starter", "starter", 9, None, None)


def context(*models: ModelFile, last: str | None = None, loaded: str = "") -> Context:
    made: Any = SimpleNamespace(
        inference=SimpleNamespace(loaded={"1": SimpleNamespace(path=loaded)} if loaded else {}),
        library=SimpleNamespace(models=models),
        settings=SimpleNamespace(values=SimpleNamespace(last_model=last)),
    )
    return cast(Context, made)


def test_what_is_in_memory_then_the_last_one_then_the_one_for_a_first_chat() -> None:
    both = (ALBATROSS, STARTER)
    assert default_model(context(*both, last="albatross.gguf", loaded="other.gguf")) == "other.gguf"
    assert default_model(context(*both, last="albatross.gguf")) == "albatross.gguf"
    assert default_model(context(*both, last="gone.gguf")) == "starter.gguf"
    assert default_model(context(*both)) == "starter.gguf"
    assert default_model(context(ALBATROSS)) == "albatross.gguf"
    assert default_model(context()) == ""


def test_among_some_only() -> None:
    assert default_model(context(ALBATROSS, STARTER), [ALBATROSS]) == "albatross.gguf"
