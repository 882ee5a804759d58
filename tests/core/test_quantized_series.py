"""Tests the file names of quantized models and the choice of the best one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.messages import TypeMeasured
from desktop.core.quantization.quantized_series import (
    LEAST_AGREEMENT,
    MOST_KLD,
    OFFERED,
    USUAL_TYPES,
    bare_stem,
    can_be_made,
    interval,
    quantized_path,
    recommended,
    rule_text,
)
from desktop.core.quantization.quantized_types import NEEDS_IMPORTANCE, WRITABLE

MB = 1_000_000


def quantized(name: str, size: float, kld: float, same: float, error: float = 0.0) -> TypeMeasured:
    return TypeMeasured(
        type=name,
        path="",
        bytes=round(size * MB),
        bits_per_weight=4.0,
        other_type=0,
        tokens=4080,
        perplexity_reference=8.0,
        perplexity_reference_error=0.1,
        perplexity=8.1,
        perplexity_error=0.1,
        kld_mean=kld,
        kld_mean_error=error,
        kld_p99=0.5,
        kld_max=2.0,
        top1_agreement=same,
        top1_agreement_error=error,
        tokens_per_s=100.0,
        tokens_per_s_error=1.0,
    )


EIGHT = quantized("Q8_0", 10, 0.0004, 0.993)
FOUR = quantized("Q4_K_M", 6, 0.015, 0.952)
TWO = quantized("Q2_K", 4, 0.21, 0.81)


class TestSensible:
    def test_the_smallest_that_is_close(self) -> None:
        found = recommended([EIGHT, TWO, FOUR], 20 * MB)
        assert found is not None
        assert found.type == "Q4_K_M"
        for words in (
            "95.2% of the time",
            "0.015 nats",
            "6 MB, 30% of the original's size",
            (
                "Q2_K loses more: its mean KL divergence is 0.21 nats, and its top token is the "
                "same 81% of the time."
            ),
        ):
            assert words in found.reason

    @pytest.mark.parametrize(
        "doubtful",
        [
            quantized("Q4_K_M", 6, MOST_KLD - 0.01, 0.99, 0.006),
            quantized("Q4_K_M", 6, 0.001, LEAST_AGREEMENT + 0.01, 0.006),
        ],
    )
    def test_what_may_be_far_is_not_taken_but_told(self, doubtful: TypeMeasured) -> None:
        """The type isn't recommended until its standard errors are much smaller."""
        found = recommended([EIGHT, doubtful], 20 * MB)
        assert found is not None
        assert found.type == "Q8_0"
        assert (
            "Q4_K_M may also be close enough; only a longer text can show whether it is"
            in found.reason
        )
        sure = replace(doubtful, kld_mean_error=0.0006, top1_agreement_error=0.0006)
        taken = recommended([EIGHT, sure], 20 * MB)
        assert taken is not None
        assert taken.type == "Q4_K_M"

    def test_both_limits_count(self) -> None:
        for far in (
            quantized("Q3_K_M", 5, MOST_KLD * 1.01, 0.99),
            quantized("Q3_K_M", 5, 0.001, LEAST_AGREEMENT - 0.01),
        ):
            found = recommended([FOUR, far], 20 * MB)
            assert found is not None
            assert found.type == "Q4_K_M"

    def test_of_a_source_that_is_sure_less_counts_as_close(self) -> None:
        """A KL divergence of 0.035 nats is large for a demo model that has learned the answers
        (perplexity 1.1), because it is about a third of this model's loss. It is small for a model
        that reads prose (perplexity 8)."""
        four = replace(quantized("Q4_K_M", 6, 0.002, 0.988, 0.0003), perplexity_reference=1.1)
        two = replace(quantized("Q2_K", 4, 0.035, 0.971, 0.0047), perplexity_reference=1.1)
        found = recommended([four, two], 20 * MB)
        assert found is not None
        assert found.type == "Q4_K_M"
        unsure = recommended([replace(two, perplexity_reference=8.0)], 20 * MB)
        assert unsure is not None
        assert unsure.type == "Q2_K"

    def test_none_is_close(self) -> None:
        found = recommended([TWO], 20 * MB)
        assert found is not None
        assert found.type is None
        assert found.title == "None of these types is close enough to the original"
        assert "The closest type is Q2_K: its mean KL divergence is 0.21 nats" in found.reason
        open_one = recommended([quantized("Q4_0", 5, 0.06, 0.95, 0.02)], 20 * MB)
        assert open_one is not None
        assert open_one.title == "No recommendation yet"

    def test_nothing_measured(self) -> None:
        assert recommended([], 20 * MB) is None

    def test_an_error_that_is_not_known_is_no_interval(self) -> None:
        assert interval(2.0, None) == (2.0, 2.0)
        assert interval(2.0, 1.0) == pytest.approx((0.04, 3.96), abs=1e-3)

    def test_the_rule_says_its_limits(self) -> None:
        assert "0.05 nats" in rule_text()
        assert "90% of the time" in rule_text()


class TestNames:
    @pytest.mark.parametrize(
        ("name", "stem"),
        [
            ("Pebble-1-0.4M-Instruct-F16.gguf", "Pebble-1-0.4M-Instruct"),
            ("SmolLM2-135M-Instruct.Q4_1.gguf", "SmolLM2-135M-Instruct"),
            ("model-bf16.gguf", "model"),
            ("Tiny-fp16-00001-of-00003.gguf", "Tiny"),
            ("F16.gguf", "F16"),
            ("Q4_0-tests.gguf", "Q4_0-tests"),
        ],
    )
    def test_without_the_type(self, name: str, stem: str) -> None:
        assert bare_stem(Path(name)) == stem

    def test_no_file_is_replaced(self, tmp_path: Path) -> None:
        source = Path("Tiny-F16.gguf")
        first = quantized_path(source, "Q4_0", tmp_path)
        assert first == tmp_path / "Tiny-Q4_0.gguf"
        first.touch()
        second = quantized_path(source, "Q4_0", tmp_path)
        assert second == tmp_path / "Tiny-Q4_0-2.gguf"
        second.symlink_to(tmp_path / "nowhere")
        assert quantized_path(source, "Q4_0", tmp_path) == tmp_path / "Tiny-Q4_0-3.gguf"


class TestOffered:
    def test_llama_can_write_them_all(self) -> None:
        offered = [name for row in OFFERED.values() for name in row]
        assert len(set(offered)) == len(offered)
        assert set(offered) <= set(WRITABLE)
        assert set(USUAL_TYPES) <= set(offered)
        assert not set(USUAL_TYPES) & NEEDS_IMPORTANCE
        assert set(offered) >= NEEDS_IMPORTANCE

    def test_what_can_be_made(self) -> None:
        assert can_be_made("Q4_K_M", False, "F16")
        assert not can_be_made("F16", False, "F16")
        assert not can_be_made("IQ2_XXS", False, "F16")
        assert can_be_made("IQ2_XXS", True, "F16")
