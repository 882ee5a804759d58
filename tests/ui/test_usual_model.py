"""The model that a page begins with."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

from desktop.core.library import ModelFile
from desktop.ui.panes.base import Context
from desktop.ui.usual_model import default_model, model_that_goes_on

ALBATROSS = ModelFile("albatross.gguf", "Albatross", "folder", 5, None, None)
STARTER = ModelFile("starter.gguf", "Starter", "starter", 9, None, None)
DEMO = ModelFile("pebble.gguf", "Pebble", "demo", 5, None, None)


def context(
    *models: ModelFile, last: str | None = None, loaded: str | tuple[str, ...] = ()
) -> Context:
    paths = [loaded] if isinstance(loaded, str) else loaded
    made: Any = SimpleNamespace(
        inference=SimpleNamespace(loaded={path: SimpleNamespace(path=path) for path in paths}),
        library=SimpleNamespace(models=models, get={each.path: each for each in models}.get),
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


def test_a_demo_model_goes_on_with_a_text_only_where_nothing_else_is_at_hand() -> None:
    every = (ALBATROSS, STARTER, DEMO)
    in_memory = context(*every, loaded=("albatross.gguf", "pebble.gguf"))
    assert default_model(in_memory) == "pebble.gguf"
    assert model_that_goes_on(in_memory) == "albatross.gguf"
    assert model_that_goes_on(context(*every, loaded="pebble.gguf")) == "starter.gguf"
    assert model_that_goes_on(context(ALBATROSS, DEMO, last="pebble.gguf")) == "pebble.gguf"
    assert model_that_goes_on(context(DEMO)) == "pebble.gguf"
    assert model_that_goes_on(context(*every, loaded="albatross.gguf")) == "albatross.gguf"
    assert model_that_goes_on(context()) == ""
