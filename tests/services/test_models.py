"""Tests the default model and how it is loaded."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from desktop.core.library.models import ModelFile
from desktop.core.memory.estimate import DEFAULT_CONTEXT
from desktop.core.settings import Preferences
from desktop.services.models import Models

ALBATROSS = ModelFile("albatross.gguf", "Albatross", "folder", 5, None, None)
STARTER = ModelFile("starter.gguf", "Starter", "starter", 9, None, None)
DEMO = ModelFile("pebble.gguf", "Pebble", "demo", 5, None, None)


def made(
    *models: ModelFile,
    last: str = "",
    loaded: str | tuple[str, ...] = (),
    values: Preferences | None = None,
) -> Models:
    paths = [loaded] if isinstance(loaded, str) else loaded
    inference: Any = SimpleNamespace(loaded={path: SimpleNamespace(path=path) for path in paths})
    library: Any = SimpleNamespace(usable=models, get={each.path: each for each in models}.get)
    settings: Any = SimpleNamespace(values=values or Preferences(last_model=last))
    return Models(library, inference, settings)


def test_what_is_in_memory_then_the_last_one_then_the_one_for_a_first_chat() -> None:
    both = (ALBATROSS, STARTER)
    assert made(*both, last="albatross.gguf", loaded="starter.gguf").default() == "starter.gguf"
    removed = made(*both, last="albatross.gguf", loaded=("starter.gguf", "removed.gguf"))
    assert removed.default() == "starter.gguf"
    assert made(*both, last="albatross.gguf", loaded="removed.gguf").default() == "albatross.gguf"
    assert made(*both, last="albatross.gguf").default() == "albatross.gguf"
    assert made(*both, last="gone.gguf").default() == "starter.gguf"
    assert made(*both).default() == "starter.gguf"
    assert made(ALBATROSS).default() == "albatross.gguf"
    assert made().default() == ""


def test_the_last_one_may_be_known_by_the_path_of_a_copy() -> None:
    models = made(ALBATROSS, STARTER, last="a copy.gguf")
    models._library.get = {"a copy.gguf": ALBATROSS}.get  # type: ignore[method-assign,assignment]
    assert models.default() == "albatross.gguf"
    assert models.default([STARTER]) == "starter.gguf"


def test_among_some_only() -> None:
    assert made(ALBATROSS, STARTER).default([ALBATROSS]) == "albatross.gguf"
    in_memory = made(ALBATROSS, STARTER, loaded=("albatross.gguf", "starter.gguf"))
    assert in_memory.default([ALBATROSS]) == "albatross.gguf"
    assert made(ALBATROSS, STARTER, loaded="starter.gguf").default([ALBATROSS]) == "albatross.gguf"


def test_a_demo_model_goes_on_with_a_text_only_where_nothing_else_is_at_hand() -> None:
    every = (ALBATROSS, STARTER, DEMO)
    in_memory = made(*every, loaded=("albatross.gguf", "pebble.gguf"))
    assert in_memory.default() == "pebble.gguf"
    assert in_memory.for_any_text() == "albatross.gguf"
    assert made(*every, loaded="pebble.gguf").for_any_text() == "starter.gguf"
    assert made(ALBATROSS, DEMO, last="pebble.gguf").for_any_text() == "pebble.gguf"
    assert made(DEMO).for_any_text() == "pebble.gguf"
    assert made(*every, loaded="albatross.gguf").for_any_text() == "albatross.gguf"
    assert made().for_any_text() == ""


def test_less_memory_holds_for_one_model_until_the_setting_changes() -> None:
    models = made(ALBATROSS, STARTER)
    models.take_less_memory("albatross.gguf")
    half = DEFAULT_CONTEXT // 2
    assert models.load_request("albatross.gguf").context_length == half
    assert models.load_request("albatross.gguf", 512).context_length == 512
    assert models.load_request("starter.gguf").context_length == 0
    models.take_less_memory("albatross.gguf")
    assert models.load_request("albatross.gguf").context_length == half // 2
    settings: Any = SimpleNamespace(values=Preferences(context_length=4096))
    models._settings = settings  # pyright: ignore[reportPrivateUsage]
    assert models.load_request("albatross.gguf").context_length == 4096
