"""Tests memory estimates from headers, including damaged and hostile ones."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest

from desktop.core.gguf.header import TensorInfo, read_header
from desktop.core.memory.estimate import (
    DEFAULT_CONTEXT,
    LEAST_CONTEXT,
    MemoryEstimate,
    estimate,
    estimate_parts,
    kv_cache_bytes,
    less_context,
    trained_context,
)
from tests import tiny_model

SMALL = {
    "general.architecture": "llama",
    "llama.block_count": 2,
    "llama.embedding_length": 64,
    "llama.attention.head_count": 4,
    "llama.attention.head_count_kv": 2,
    "llama.context_length": 512,
}


def test_keys_and_values_of_all_layers() -> None:
    # 2 layers x 2 heads x (16 + 16) wide x 2 bytes x 100 tokens
    assert kv_cache_bytes(SMALL, 100) == 2 * 2 * 32 * 2 * 100


def test_heads_that_differ_from_layer_to_layer() -> None:
    heads = {"llama.attention.head_count_kv": np.array([1, 3], np.uint32)}
    assert kv_cache_bytes(SMALL | heads, 100) == 4 * 32 * 2 * 100


@pytest.mark.parametrize(
    "heads",
    [
        -1,
        "many",
        1.5,
        ("nested",),
        np.array([np.nan, np.inf], np.float32),
        np.array([-5, -7], np.int32),
        np.array([], np.uint32),
    ],
    ids=str,
)
def test_heads_that_are_no_count(heads: object) -> None:
    found = kv_cache_bytes(SMALL | {"llama.attention.head_count_kv": heads}, 100)
    assert 0 <= found <= kv_cache_bytes(SMALL | {"llama.attention.head_count_kv": 4}, 100)


def test_a_damaged_number_of_layers_costs_no_time_and_no_memory() -> None:
    began = time.process_time()
    assert kv_cache_bytes(SMALL | {"llama.block_count": 2**31}, 100) > 10**12
    assert time.process_time() - began < 0.5


@pytest.mark.parametrize("length", [-1, "long", None])
def test_a_context_length_that_is_none(length: object) -> None:
    assert trained_context(SMALL | {"llama.context_length": length}) == 0


def test_less_context_is_half_of_what_it_would_be() -> None:
    assert less_context(8192) == 4096
    assert less_context(0) == DEFAULT_CONTEXT // 2
    assert less_context(0, trained=2048) == 1024
    assert less_context(300) == LEAST_CONTEXT


def test_a_quantized_cache_is_smaller() -> None:
    halves, eighths = (kv_cache_bytes(SMALL, 256, kind) for kind in ("F16", "Q8_0"))
    assert eighths == halves * 34 / 64


def test_latent_attention_keeps_one_narrow_vector() -> None:
    deepseek = {
        "general.architecture": "deepseek2",
        "deepseek2.block_count": 27,
        "deepseek2.embedding_length": 2048,
        "deepseek2.attention.head_count": 16,
        "deepseek2.attention.head_count_kv": 1,
        "deepseek2.attention.key_length": 576,
        "deepseek2.attention.value_length": 512,
        "deepseek2.attention.key_length_mla": 192,
        "deepseek2.attention.value_length_mla": 128,
    }
    assert kv_cache_bytes(deepseek, 1000) == 27 * 576 * 2 * 1000


def test_layers_that_share_a_cache_count_once() -> None:
    gemma = {
        "general.architecture": "gemma4",
        "gemma4.block_count": 35,
        "gemma4.embedding_length": 1536,
        "gemma4.attention.head_count": 8,
        "gemma4.attention.head_count_kv": 1,
        "gemma4.attention.key_length": 512,
        "gemma4.attention.value_length": 512,
        "gemma4.attention.key_length_swa": 256,
        "gemma4.attention.value_length_swa": 256,
        "gemma4.attention.sliding_window": 512,
        "gemma4.attention.sliding_window_pattern": np.arange(35) % 5 != 4,
        "gemma4.attention.shared_kv_layers": 20,
    }
    near, far = 12, 3  # of the first 15 layers, every fifth has full attention
    assert kv_cache_bytes(gemma, 100) == (near * 2 * 256 + far * 2 * 512) * 2 * 100


def test_a_recurrent_state_does_not_grow() -> None:
    mamba = {
        "general.architecture": "mamba",
        "mamba.block_count": 24,
        "mamba.embedding_length": 768,
        "mamba.attention.head_count": 0,
        "mamba.ssm.conv_kernel": 4,
        "mamba.ssm.inner_size": 1536,
        "mamba.ssm.state_size": 16,
    }
    assert kv_cache_bytes(mamba, 100) == kv_cache_bytes(mamba, 100_000) == 24 * 4 * 1536 * (3 + 16)


@pytest.mark.parametrize("architecture", ["bert", "jina-bert-v2", "gemma-embedding", "llada"])
def test_a_model_that_reads_the_text_at_once_has_no_cache(architecture: str) -> None:
    values = {key.replace("llama", architecture): value for key, value in SMALL.items()}
    assert kv_cache_bytes(values | {"general.architecture": architecture}, 100) == 0


def test_nothing_said_is_nothing_counted() -> None:
    assert estimate_parts({}, (), 4096) == MemoryEstimate(0, 0, 0)
    assert estimate_parts({"general.architecture": 7}, (), 4096).total == 0


def test_of_a_model_in_parts_the_first_one_tells(tmp_path: Path) -> None:
    whole = read_header(tiny_model.write(tmp_path / "tiny.gguf"))
    first = [tensor for tensor in whole.tensors if not tensor.name.startswith("blk.1.")]
    all_weights = sum(tensor.bytes for tensor in whole.tensors)
    assert estimate_parts(whole.metadata, first, 512, all_weights) == estimate(whole, 512)


def test_a_damaged_number_of_experts_costs_no_time() -> None:
    big = 2**31
    tensors = [
        TensorInfo("blk.0.ffn_gate_inp.weight", "F32", (64, big), 0, 0),
        TensorInfo("blk.0.ffn_up_exps.weight", "F32", (64, big, big), 0, 0),
        TensorInfo("blk.0.ffn_down_exps.weight", "F32", (big, 64, big), 0, 0),
        TensorInfo("blk.0.attn_output.weight", "F32", (big, big), 0, 0),
    ]
    began = time.process_time()
    assert estimate_parts(SMALL | {"llama.expert_used_count": big}, tensors, big).compute > 0
    assert time.process_time() - began < 0.5
