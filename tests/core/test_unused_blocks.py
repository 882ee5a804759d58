"""Tests that blocks that predict further tokens, which llama.cpp doesn't load, count as unused."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.benchmarks.roofline import bytes_per_token
from desktop.core.gguf.header import Header, read_header
from desktop.core.gguf.model_facts import ModelFacts, facts, in_use
from desktop.core.gguf.model_parts import read_parts
from desktop.core.memory.estimate import estimate
from desktop.core.memory.subject import of_file
from desktop.core.routing import active_parameters
from tests import planned_models, planned_rare
from tests.planned_models import Model

VOCABULARY = 300
TRUNK = planned_rare.predicting(VOCABULARY)
BLOCK = 4
"""Number of layers before the block that predicts."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return planned_models.write(tmp_path / "predicting.gguf", TRUNK)


@pytest.fixture
def without(tmp_path: Path) -> Path:
    """The same model, converted without the block."""
    return planned_models.write(tmp_path / "without.gguf", planned_rare.without_unused(TRUNK))


def read(path: Path) -> tuple[Header, ModelFacts]:
    header = read_header(path)
    return header, facts(header, path)


def test_a_model_with_the_block_runs_like_one_without(path: Path, without: Path) -> None:
    (header, told), (plain_header, plain) = read(path), read(without)
    assert told.parameters == sum(tensor.elements for tensor in header.tensors) > plain.parameters
    assert told.used_parameters == plain.parameters == plain.used_parameters
    assert told.active_parameters == plain.active_parameters
    assert (told.layers, plain.layers) == (BLOCK + 1, BLOCK)
    assert bytes_per_token(header, 512) == bytes_per_token(plain_header, 512)
    assert estimate(header, 4096) == estimate(plain_header, 4096)
    assert read_parts(path) == read_parts(without)
    counted = active_parameters.of_file("a", told)
    assert counted == active_parameters.of_file("a", plain)
    subject, other = of_file(path), of_file(without)
    assert subject.need(4096) == other.need(4096)
    assert (subject.parameters, subject.active_share) == (other.parameters, other.active_share)


def test_a_model_of_such_blocks_alone_uses_them(tmp_path: Path) -> None:
    """Gemma 4's assistant predicts tokens for another model (src/models/gemma4-assistant.cpp)."""
    values = TRUNK.values | {"nextn_predict_layers": BLOCK + 1}
    model = Model(TRUNK.architecture, values, TRUNK.tensors, VOCABULARY)
    header, told = read(planned_models.write(tmp_path / "assistant.gguf", model))
    assert in_use(header.metadata, header.tensors) == list(header.tensors)
    assert (told.layers, told.unused_parameters) == (BLOCK + 1, 0)


def test_a_looped_model_reads_its_layers_several_times(tmp_path: Path) -> None:
    model = planned_rare.looped(VOCABULARY)
    once = Model(model.architecture, model.values | {"num_loops": 1}, model.tensors, VOCABULARY)
    header, other = (
        read_header(planned_models.write(tmp_path / name, each))
        for name, each in (("looped.gguf", model), ("once.gguf", once))
    )
    layers = sum(each.bytes for each in header.tensors if each.name.startswith("blk."))
    assert bytes_per_token(header) == bytes_per_token(other) + layers
