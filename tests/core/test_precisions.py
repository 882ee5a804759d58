"""Sizes by precision: the rule of thumb, the known shapes, and what is made of them."""

from __future__ import annotations

import pytest

from desktop.core.known_shapes import DENSE, MIXTURES_OF_EXPERTS, KnownShape, nearest
from desktop.core.memory import estimate_parts
from desktop.core.mixtures import TEXTBOOK, textbook_bytes
from desktop.core.precisions import of_model, of_size


@pytest.mark.parametrize("shape", [*DENSE, *MIXTURES_OF_EXPERTS], ids=lambda shape: shape.name)
def test_a_known_shape_adds_up_to_the_published_number(shape: KnownShape) -> None:
    # Biases and norms on the heads, which some have, are left out.
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


def test_k_quants_have_no_whole_bits() -> None:
    _, found = of_size(7_000_000_000, 4096)
    bits = {each.name: each.bits_per_weight for each in found}
    assert bits["Q4_K_M"] == pytest.approx(4.83, abs=0.01)
    assert bits["Q6_K"] == pytest.approx(6.5625, abs=0.01)
    assert bits["Q3_K_S"] < bits["Q3_K_M"] < bits["Q3_K_L"] < bits["Q4_K_S"] < bits["Q4_K_M"]
    assert all(each.need.kv_cache == found[0].need.kv_cache > 0 for each in found)


def test_the_precision_that_a_file_has_does_not_matter() -> None:
    shape = DENSE[0]
    found = of_model(shape.metadata(), shape.tensors(), 2048)
    whole = estimate_parts(shape.metadata(), shape.tensors(), 2048)
    assert {each.need.kv_cache for each in found} == {whole.kv_cache}
    assert next(e for e in found if e.name == "FP16").need.weights == 2 * shape.parameters
