"""What a header promises about memory, and what it can't talk this program into."""

from __future__ import annotations

import time

import numpy as np
import pytest

from desktop.core.memory import (
    DEFAULT_CONTEXT,
    LEAST_CONTEXT,
    kv_cache_bytes,
    less_context,
    trained_context,
)

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
    began = time.monotonic()
    assert kv_cache_bytes(SMALL | {"llama.block_count": 2**31}, 100) > 10**12
    assert time.monotonic() - began < 0.5


@pytest.mark.parametrize("length", [-1, "long", None])
def test_a_context_length_that_is_none(length: object) -> None:
    assert trained_context(SMALL | {"llama.context_length": length}) == 0


def test_less_context_is_half_of_what_it_would_be() -> None:
    assert less_context(8192) == 4096
    assert less_context(0) == DEFAULT_CONTEXT // 2
    assert less_context(0, trained=2048) == 1024
    assert less_context(300) == LEAST_CONTEXT
