"""Tests sizes by precision, from the rule of thumb and from known shapes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.gguf.header import read_header
from desktop.core.memory.estimate import estimate
from desktop.core.memory.known_shapes import DENSE, MIXTURES_OF_EXPERTS, KnownShape, nearest
from desktop.core.memory.precisions import RULE_BESIDE, sizes
from desktop.core.memory.subject import PUBLISHED, of_file, of_size
from desktop.core.quantization.type_mixtures import TEXTBOOK, textbook_bytes
from tests import tiny_model


@pytest.mark.parametrize("shape", [*DENSE, *MIXTURES_OF_EXPERTS], ids=lambda shape: shape.name)
def test_a_known_shape_adds_up_to_the_published_number(shape: KnownShape) -> None:
    # Biases and norms on the heads, which some models have, don't count.
    found = sum(tensor.elements for tensor in shape.tensors())
    assert found == pytest.approx(shape.parameters, rel=1e-4)
    assert found <= shape.parameters


def test_seven_billion_by_the_rule_of_thumb() -> None:
    sizes = {name: textbook_bytes(7_000_000_000, name) / 1e9 for name in TEXTBOOK}
    assert sizes == {"FP32": 28, "FP16": 14, "INT8": 7, "INT4": 3.5}


def test_the_nearest_by_ratio() -> None:
    assert nearest(7_000_000_000).name == "Mistral-7B-v0.1"
    assert nearest(1).name == "SmolLM2-135M"
    assert nearest(10**13).name == "Llama-3.1-405B"
    assert nearest(30_000_000_000, mixture=True).name == "Qwen3-30B-A3B"


def test_seven_billion_has_no_whole_bits_in_k_quants() -> None:
    subject = of_size(7_000_000_000)
    found = subject.precisions(subject.need(4096))
    bits = {each.name: each.bits_per_weight for each in found}
    assert bits["Q4_K_M"] == pytest.approx(4.83, abs=0.01)
    assert bits["Q6_K"] == pytest.approx(6.5625, abs=0.01)
    assert bits["Q3_K_S"] < bits["Q3_K_M"] < bits["Q3_K_L"] < bits["Q4_K_S"] < bits["Q4_K_M"]
    assert bits["Q4_K_M"] < bits["F16"] == pytest.approx(16, abs=0.01)
    assert all(each.need.kv_cache == found[0].need.kv_cache > 0 for each in found)
    sizes = {each.name: each.need.weights for each in found}
    assert [sizes[name] / 1e9 for name in RULE_BESIDE.values()] == [28, 14, 7, 3.5]
    assert sizes["Q4_K_M"] > 1.2 * sizes["INT4"]
    assert subject.need(4096).weights == sizes[PUBLISHED]


def test_between_two_known_sizes_all_follows_the_number() -> None:
    small, large = of_size(6_500_000_000), of_size(7_500_000_000)
    assert small.like == large.like == "Mistral-7B-v0.1"
    for one, other in zip(small.sizes, large.sizes, strict=True):
        assert other.bytes / one.bytes == pytest.approx(75 / 65, rel=1e-6)
    assert small.need(4096).kv_cache == large.need(4096).kv_cache


def test_a_mixture_must_all_be_in_memory() -> None:
    subject = of_size(46_700_000_000, 12_900_000_000)
    assert subject.like == "Mixtral-8x7B-v0.1"
    assert subject.active_share == pytest.approx(0.276, abs=0.001)
    assert subject.notes[0].endswith("though each token uses only 28% of the weights.")
    assert subject.need(4096).weights == 2 * 46_700_000_000
    small = replace(subject, parameters=671_000_000_000, active_parameters=3_000_000_000)
    assert small.notes[0].endswith("though each token uses only 0.4% of the weights.")


@pytest.mark.parametrize(("name", "bytes_of_32"), [("F16", 64), ("Q8_0", 34), ("Q4_0", 18)])
def test_the_cache_in_fewer_bits(name: str, bytes_of_32: int) -> None:
    subject = of_size(7_000_000_000)
    numbers = 32 * 2 * 8 * 128 * 8192  # layers, keys and values, heads, numbers in each, tokens
    assert subject.need(8192, name).kv_cache == numbers * bytes_of_32 // 32


def test_the_precision_that_a_file_has_does_not_matter() -> None:
    shape = DENSE[0]
    metadata, tensors = shape.metadata(), shape.tensors()
    found = {each.name: each.bytes for each in sizes(metadata, tensors)}
    wider = [replace(each, type="F32", bytes=4 * each.elements) for each in tensors]
    assert {each.name: each.bytes for each in sizes(metadata, wider)} == found
    assert found["FP16"] == 2 * shape.parameters
    assert found["F16"] == sum(each.bytes for each in tensors)


def test_a_file_as_it_is(tmp_path: Path) -> None:
    path = tiny_model.write(tmp_path / "tiny.gguf")
    subject = of_file(path)
    header = read_header(path)
    assert subject.need(512) == estimate(header, 512)
    assert (subject.precision, subject.like, subject.notes) == ("F32", "", ())
    assert subject.usual_context == 512
    found = {each.name: each.bytes for each in subject.sizes}
    assert found["F32"] == subject.stored == sum(each.bytes for each in header.tensors)
