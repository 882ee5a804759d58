"""Tests the upper limit on a model's speed and the storage of measured speeds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.benchmarks.roofline import bytes_per_token
from desktop.core.benchmarks.speed_results import SpeedFile, SpeedResult, mean_and_sd, rate_text
from desktop.core.gguf.header import read_header
from desktop.core.memory.estimate import kv_cache_bytes
from tests import header_only, tiny_model

ONE = SpeedResult(
    model="Tiny", path="tiny.gguf", varied="", prompt_tokens=512, generate_tokens=128, repeat=5,
    depth=0, batch=512, threads=2, gpu_layers=0, backend="CPU", prompt=300.0, prompt_sd=None,
    generate=100.0, generate_sd=2.5, first_token_s=None, load_s=0.5, memory_bytes=10**8,
    bytes_per_token=10**8, bandwidth=2e10, when=1.0,
)  # fmt: skip


def test_a_dense_model_reads_all_its_weights(tmp_path: Path) -> None:
    header = read_header(tiny_model.write(tmp_path / "tiny.gguf"))
    weights = sum(each.bytes for each in header.tensors)
    table = next(each.bytes for each in header.tensors if each.name == "token_embd.weight")
    has_output = any(each.name == "output.weight" for each in header.tensors)
    assert bytes_per_token(header) == weights - (table if has_output else 0)
    assert bytes_per_token(header, 256) == bytes_per_token(header) + kv_cache_bytes(
        header.metadata, 256
    )


@pytest.mark.parametrize("output", [False, True])
def test_of_experts_only_the_chosen_ones_are_read(tmp_path: Path, output: bool) -> None:
    facts = {
        "llama.block_count": 1,
        "llama.embedding_length": 32,
        "llama.expert_count": 8,
        "llama.expert_used_count": 2,
    }
    tensors = {
        "token_embd.weight": (32, 100),
        "blk.0.attn_q.weight": (32, 32),
        "blk.0.ffn_down_exps.weight": (8, 32, 64),
    }
    if output:
        tensors["output.weight"] = (32, 100)
    path = header_only.write(tmp_path / "mixed.gguf", facts, "llama", tensors)
    weights = 32 * 100 + 32 * 32 + 64 * 32 * 2
    assert bytes_per_token(read_header(path)) == 4 * weights


def test_kept_and_read_again(tmp_path: Path) -> None:
    file = SpeedFile(tmp_path / "folder" / "speed.jsonl")
    assert file.read() == []
    other = replace(ONE, varied="depth", depth=512, prompt_sd=1.0, first_token_s=0.25)
    for result in (ONE, other):
        file.add(result)
    assert file.read() == [ONE, other]
    assert other.varied_value == 512
    file.write([other])
    assert file.read() == [other]


def test_damaged_lines_lose_only_themselves(tmp_path: Path) -> None:
    file = SpeedFile(tmp_path / "speed.jsonl")
    file.add(ONE)
    with file.path.open("ab") as stream:
        stream.write(b'{"model": 3}\n[[[\n\xff\xfe\n{"half a li\n')
    file.add(ONE)
    assert file.read() == [ONE, ONE]


def test_the_limit_is_the_bandwidth_over_the_bytes() -> None:
    assert ONE.limit == 200.0
    assert replace(ONE, bytes_per_token=0).limit == 0.0


def test_the_deviation_is_the_samples() -> None:
    assert mean_and_sd([1.0, 3.0]) == (2.0, pytest.approx(2**0.5))
    assert mean_and_sd([4.0]) == (4.0, None)


@pytest.mark.parametrize(
    ("mean", "sd", "text"),
    [
        (0.0, None, "0.0"),
        (0.0314, 0.0022, "0.031 ± 0.002"),
        (0.31, 0.024, "0.31 ± 0.02"),
        (0.994, None, "0.99"),
        (0.996, None, "1.0"),
        (5.62, 0.11, "5.6 ± 0.1"),
        (1234.5, 20.2, "1,234 ± 20"),
    ],
)
def test_a_slow_models_speed_keeps_two_digits(mean: float, sd: float | None, text: str) -> None:
    assert rate_text(mean, sd) == text
