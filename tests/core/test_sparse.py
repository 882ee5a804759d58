"""What a mixture weighs: against the published counts, and against a file's tensors."""

from __future__ import annotations

from pathlib import Path

import gguf
import pytest

from desktop.core.errors import UserError
from desktop.core.gguf import read_header
from desktop.core.known_shapes import MIXTURES_OF_EXPERTS
from desktop.core.model_facts import facts
from desktop.core.sparse import SparseCount, of_file, of_name
from tests import tiny_model, tiny_router


def adds_up(found: SparseCount) -> None:
    assert found.shared is not None
    assert found.each is not None
    assert found.experts is not None
    assert found.used is not None
    assert found.total == found.shared + found.experts * found.each
    assert found.active == found.shared + found.used * found.each


def test_eight_times_seven_is_what_mixtral_is() -> None:
    """46.7 and 12.9 billion (arXiv 2401.04088); the router's weights are the difference."""
    found = of_name("8x7B")
    adds_up(found)
    assert found.rule == 56_000_000_000
    assert found.total == pytest.approx(46_702_792_704, rel=1e-4)
    assert found.active == pytest.approx(12.9e9, rel=0.005)
    assert found.operations == 2 * found.active
    assert found.estimated


def test_an_estimate_comes_near_another_published_model() -> None:
    """Mixtral 8x22B: 141 and 39 billion (mistral.ai, April 2024)."""
    found = of_name("Mixtral-8x22B-v0.1")
    adds_up(found)
    assert found.total == pytest.approx(141e9, rel=0.08)
    assert found.active == pytest.approx(39e9, rel=0.08)
    assert "scaled to 22B" in found.source


def test_a_name_with_both_numbers_is_believed() -> None:
    found = of_name("57B-A14B")
    assert (found.total, found.active) == (57_000_000_000, 14_000_000_000)
    assert (found.shared, found.each, found.rule) == (None, None, None)
    assert "As the name says" in found.source


def test_a_known_model_has_its_sum() -> None:
    found = of_name("Qwen3-30B-A3B")
    adds_up(found)
    shape = next(each for each in MIXTURES_OF_EXPERTS if each.name == "Qwen3-30B-A3B")
    assert found.total == shape.parameters
    assert (found.experts, found.used) == (128, 8)
    assert found.active == pytest.approx(3.3e9, rel=0.03)  # as its page on the Hub has it
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


def test_a_dense_file_has_no_such_sum(tmp_path: Path) -> None:
    path = tiny_model.write(tmp_path / "dense.gguf")
    with pytest.raises(UserError, match="no experts") as caught:
        of_file("Dense", facts(read_header(path), path))
    assert caught.value.kind == "dense"
