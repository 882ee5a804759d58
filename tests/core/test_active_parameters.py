"""Tests the parameter counts of mixtures of experts against published counts and tensors in
files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import gguf
import pytest

from desktop.core.errors import UserError
from desktop.core.gguf.header import read_header
from desktop.core.gguf.model_facts import facts
from desktop.core.routing.active_parameters import SparseCount, of_file, of_name
from desktop.core.routing.published_mixtures import PUBLISHED_MIXTURES, PublishedMixture
from tests import tiny_model, tiny_router


def adds_up(found: SparseCount) -> None:
    assert found.shared is not None
    assert found.each is not None
    assert found.experts is not None
    assert found.used is not None
    assert found.total == found.shared + found.experts * found.each
    assert found.active == found.shared + found.used * found.each


def test_eight_times_seven_is_what_mixtral_is() -> None:
    """Mixtral 8x7B has 46.7 billion parameters, 12.9 billion of them active (arXiv 2401.04088). The
    computed total omits only the router's weights, about one million."""
    found = of_name("8x7B")
    adds_up(found)
    assert found.rule == 56_000_000_000
    assert found.total == pytest.approx(46_702_792_704, rel=1e-4)
    assert found.active == pytest.approx(12.9e9, rel=0.005)
    assert found.operations == 2 * found.active
    assert found.estimated


def test_a_size_that_no_dense_model_has_is_taken_from_the_published_shape() -> None:
    """Mixtral 8x22B has 140.6 billion parameters, 39.2 billion of them active; mistral.ai rounds
    these numbers to 141 and 39 (April 2024)."""
    found = of_name("Mixtral-8x22B-v0.1")
    adds_up(found)
    assert found.rule == 176_000_000_000
    assert found.total == pytest.approx(140.6e9, rel=0.001)
    assert found.active == pytest.approx(39.2e9, rel=0.002)
    assert not found.estimated


def test_an_estimate_is_scaled_to_the_size_in_the_name() -> None:
    found = of_name("Mixtral-8x23B")
    adds_up(found)
    assert found.estimated
    assert "scaled to 23B" in found.source
    assert found.total == pytest.approx(140.6e9 * 23 / 22, rel=0.08)


PUBLISHED = {
    "OLMoE-1B-7B": (6.92e9, 1.3e9),  # arXiv 2409.02060
    "gpt-oss-20b": (20.91e9, 3.61e9 + 201_088 * 2880),  # arXiv 2508.10925, minus one table
    "Qwen3-30B-A3B": (30.5e9, 3.3e9),  # its page on the Hub
    "Mixtral-8x7B": (46.7e9, 12.9e9),  # arXiv 2401.04088
    "Qwen2-57B-A14B": (57.4e9, 14.2e9),  # arXiv 2407.10671
    "Mixtral-8x22B": (140.6e9, 39.2e9),
    "Qwen3-235B-A22B": (235e9, 22e9),  # its page on the Hub
    "DeepSeek-V3": (671e9, 37e9),  # arXiv 2412.19437
}


@pytest.mark.parametrize("shape", PUBLISHED_MIXTURES, ids=lambda shape: shape.name)
def test_a_shape_adds_up_to_what_its_makers_say(shape: PublishedMixture) -> None:
    total, active = PUBLISHED[shape.name]
    assert shape.parameters == pytest.approx(total, rel=0.002)
    assert shape.active == pytest.approx(active, rel=0.02)


@pytest.mark.parametrize(
    ("name", "like"),
    [
        ("57B-A14B", "Qwen2-57B-A14B"),
        ("671B-A37B", "DeepSeek-V3"),
        ("21B-A3.6B", "gpt-oss-20b"),
        ("Qwen3-Coder-30B-A3B-Instruct", "Qwen3-30B-A3B"),
    ],
)
def test_both_numbers_find_the_published_shape(name: str, like: str) -> None:
    found = of_name(name)
    adds_up(found)
    assert like in found.source


def test_a_name_with_both_numbers_is_believed() -> None:
    found = of_name("90B-A9B")
    assert (found.total, found.active) == (90_000_000_000, 9_000_000_000)
    assert (found.shared, found.each, found.rule) == (None, None, None)
    assert "From the name" in found.source


@pytest.mark.parametrize(
    "name", ["NVIDIA-Nemotron-3-Nano-30B-A3B", "granite-4.0-h-tiny-7B-A1B", "Unheard-of-30B-A3B"]
)
def test_another_family_does_not_have_the_numbers_of_a_published_model(name: str) -> None:
    found = of_name(name)
    assert (found.shared, found.each, found.experts) == (None, None, None)
    assert "From the name" in found.source


def test_a_known_model_has_its_sum() -> None:
    found = of_name("Qwen3-30B-A3B")
    adds_up(found)
    shape = next(each for each in PUBLISHED_MIXTURES if each.name == "Qwen3-30B-A3B")
    assert found.total == shape.parameters
    assert (found.experts, found.used) == (128, 8)
    assert found.active == pytest.approx(3.3e9, rel=0.03)  # from its page on the Hub
    assert not found.estimated


@pytest.mark.parametrize("text", ["7B", "", "hello", "1x7B", "A14B", "14B-A57B"])
def test_what_is_no_mixture_is_one_sentence(text: str) -> None:
    with pytest.raises(UserError, match="8x7B or 57B-A14B"):
        of_name(text)


@pytest.mark.parametrize("name", ["Mixtral", "Qwen2-MoE", "DeepSeek-V3", "Llama 4"])
def test_a_file_is_counted_tensor_by_tensor(tmp_path: Path, name: str) -> None:
    kind = tiny_router.KINDS[name]
    path = tiny_router.write(tmp_path / "Tiny-8x1M.gguf", kind)
    found = of_file("Tiny-8x1M", facts(read_header(path), path))
    adds_up(found)
    routed = total = 0
    for tensor in gguf.GGUFReader(path).tensors:
        total += tensor.n_elements
        routed += tensor.n_elements if "_exps." in tensor.name else 0
    assert found.total == total
    assert found.each == routed // tiny_router.EXPERTS
    assert found.used == kind.used
    assert found.rule == 8_000_000
    assert not found.estimated


def test_layers_that_use_different_numbers_have_no_sum(tmp_path: Path) -> None:
    """One of the three layers uses one of its experts, the others use two."""
    kind = replace(tiny_router.KINDS["Mixtral"], metadata={"expert_used_count": (2, 1, 2)})
    path = tiny_router.write(tmp_path / "Tiny-8x1M.gguf", kind)
    found = of_file("Tiny-8x1M", facts(read_header(path), path))
    tensors = gguf.GGUFReader(path).tensors
    routed = sum(tensor.n_elements for tensor in tensors if "_exps." in tensor.name)
    assert found.total == sum(tensor.n_elements for tensor in tensors)
    assert found.active == found.total - routed + (2 + 1 + 2) * routed // (3 * tiny_router.EXPERTS)
    assert (found.shared, found.each, found.experts, found.used) == (None, None, None, None)


def test_a_dense_file_has_no_such_sum(tmp_path: Path) -> None:
    path = tiny_model.write(tmp_path / "dense.gguf")
    with pytest.raises(UserError, match="no experts") as caught:
        of_file("Dense", facts(read_header(path), path))
    assert caught.value.kind == "dense"
