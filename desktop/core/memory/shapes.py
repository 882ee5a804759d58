"""Determines, from the metadata alone, what each layer of a model stores about the text so far.

Source: llama.cpp, src/llama-model.cpp (load_hparams, create_memory) and src/llama-hparams.cpp;
load_arch_hparams in src/models/ for the values that depend on the architecture, not on the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, cast

import numpy as np
import numpy.typing as npt

MOST_LAYERS: Final = 512
"""LLAMA_MAX_LAYERS in llama-hparams.h. llama.cpp refuses a file that claims more."""
LARGEST: Final = 2**31

_NOTHING_KEPT: Final = frozenset(
    {
        *("bert", "modern-bert", "nomic-bert", "nomic-bert-moe", "neo-bert", "jina-bert-v2"),
        *("jina-bert-v3", "eurobert", "gemma-embedding", "wavtokenizer-dec"),
        *("dream", "llada", "llada-moe", "rnd1"),
    }
)
"""Models that read the whole text at once, and text diffusion models, for which llama.cpp creates
no cache."""
_RECURRENT: Final = frozenset({"mamba", "mamba2", "rwkv6", "rwkv6qwen2", "rwkv7", "arwkv7"})
_NO_HEADS_IS_RECURRENT: Final = frozenset(
    {
        *("jamba", "plamo2", "granitehybrid", "lfm2", "lfm2moe"),
        *("kimi-linear", "kimi-k3", "bailingmoe3", "glm5-next"),
    }
)
"""Hybrids in which a layer without key-value heads is recurrent."""
_EVERY_NTH_ATTENDS: Final = {
    "qwen3next": 4,
    "qwen35": 4,
    "qwen35moe": 4,
    "qwen4exp": 4,
    "minimax-01": 8,
}
"""Hybrids in which only every nth layer has attention, unless the file says otherwise."""
_INDEX_TYPES: Final = frozenset({"glm-dsa", "glm5-next", "hy_v4", "dots3note"})
_INDEXED: Final = frozenset({"deepseek32", "minimax-m3", "qwen4exp"}) | _INDEX_TYPES
"""Models whose attention is sparse: it picks tokens by an index key. In those of _INDEX_TYPES, some
layers may use the index of another layer."""
_GLM_5_2_CONTEXT: Final = 1 << 20
"""Context length by which llama.cpp tells GLM-5.2 from GLM-5 and 5.1 (src/models/glm-dsa.cpp)."""

_WINDOW_PATTERN: Final = {
    "gemma2": 2,
    "gemma3": 6,
    "gemma3n": 5,
    "cohere2": 4,
    "cohere2moe": -4,
    "deepseek4": 0,
    "gpt-oss": 2,
    "exaone4": 4,
    "exaone-moe": 4,
    "olmo2": 4,
    "llama4": 4,
    "plamo3": 8,
    "afmoe": 4,
    "mellum": 4,
    "muse-glimmer": 4,
    "laguna": -4,
    "smallthinker": -4,
    "lfm2": 0,
}
"""The layers that have a sliding window: in each group of n layers, all but the last (n), all but
the first (-n), or all of them (0). sliding_window_pattern in the file takes precedence."""
_FILE_SAYS: Final = frozenset(
    {"gemma4", "mimo2", "step35", "granite_swa", "spark2_5", "maple", "dots3note"}
)
_WINDOW_WITHOUT_KEY: Final = {"gemma2": 4096, "llama4": 8192}


@dataclass(frozen=True, slots=True)
class LayerShape:
    """The keys, values, and state that a layer keeps. Widths count numbers, not bytes."""

    key_width: int  # per token, for all key-value heads together
    value_width: int  # 0 if the values are part of the keys (multi-head latent attention)
    windowed: bool  # the layer sees only the latest tokens, through a separate mask
    state: int  # size of its recurrent state, which doesn't depend on the length of the text
    compressed: int = 0  # per `ratio` tokens: keys that stand for all of them together
    ratio: int = 1


@dataclass(frozen=True, slots=True)
class Shapes:
    """The shapes of all layers that a token passes through, each as often as it does. `claimed` is
    their number by the header, with the layers that predict further tokens."""

    layers: tuple[LayerShape, ...]
    claimed: int

    @property
    def unlikely(self) -> bool:
        """True if the header claims more layers than possible. `layers` then has only the first
        layers, which represent all of them."""
        return self.claimed > MOST_LAYERS


def layer_shapes(metadata: Mapping[str, Any]) -> Shapes:
    """Return the shapes of all layers. Never raises: invalid metadata counts as missing."""
    values = Values(metadata)
    claimed = values.number("block_count")
    count = min(claimed, MOST_LAYERS)
    own = max(count - values.number("nextn_predict_layers"), 0) or count
    windowed = _windowed(values, own)
    layers = tuple(_layer(values, index, windowed[index]) for index in range(own))
    times = loops(metadata)
    return Shapes((layers * min(times, MOST_LAYERS))[:MOST_LAYERS], claimed * times)


def loops(metadata: Mapping[str, Any]) -> int:
    """Return how many times a token passes through all layers, each time with a cache of its own:
    once, except in looped models (src/models/nanbeige.cpp)."""
    values = Values(metadata)
    return max(values.number("num_loops", 1), 1) if values.architecture == "nanbeige" else 1


class Values:
    """The metadata values of a file's architecture, by key without the architecture's name."""

    def __init__(self, metadata: Mapping[str, Any]) -> None:
        self.metadata = metadata
        self.architecture = str(metadata.get("general.architecture", ""))

    def __contains__(self, key: str) -> bool:
        return f"{self.architecture}.{key}" in self.metadata

    def number(self, key: str, fallback: int = 0, layer: int = 0) -> int:
        """Return a count, or the count for `layer` if the file has one per layer. Returns
        `fallback` if the file has no valid count, and 0 if its list lacks the layer or doesn't
        contain whole numbers."""
        value = self.metadata.get(f"{self.architecture}.{key}", fallback)
        if isinstance(value, np.ndarray):
            array = cast(npt.NDArray[np.generic], value)
            if array.dtype.kind not in "iub" or layer >= array.size:
                return 0
            value = int(array[layer])
        if not isinstance(value, int) or not 0 <= value <= LARGEST:
            return fallback
        return int(value)


def _layer(values: Values, index: int, windowed: bool) -> LayerShape:
    keeps_text, keeps_state = _kinds(values, index)
    state = _state(values) if keeps_state else 0
    heads = values.number("attention.head_count", 0, index)
    first_heads = values.number("attention.head_count")
    if not keeps_text or not first_heads or _shares_cache(values, index):
        return LayerShape(0, 0, windowed, state)
    kv_heads = values.number("attention.head_count_kv", heads, index)
    each = values.number("embedding_length") // first_heads
    key = values.number("attention.key_length", each)
    value = values.number("attention.value_length", each)
    if windowed:
        key = values.number("attention.key_length_swa", key)
        value = values.number("attention.value_length_swa", value)
    if "attention.key_length_mla" in values and "attention.value_length_mla" in values:
        value = 0
    if values.architecture == "deepseek4":
        return _compressing(values, index, windowed, key * kv_heads)
    index_width = _index_width(values, index)
    value_width = value * kv_heads
    if index_width and values.architecture == "minimax-m3":
        value_width += value  # the cache of the index has values, too (src/llama-kv-cache-msa.cpp)
    return LayerShape(key * kv_heads + index_width, value_width, windowed, state)


def _compressing(values: Values, index: int, windowed: bool, key_width: int) -> LayerShape:
    """Return the shape of a layer of DeepSeek-V4 (src/llama-kv-cache-dsv4.cpp). Its keys are also
    its values. Most layers keep a key for every 4 or 128 tokens, too, and the state of computing
    it; those with 4 also have an index."""
    ratio, width = values.number("attention.compress_ratios", 0, index), key_width
    if ratio not in (4, 128):
        return LayerShape(key_width, 0, windowed, 0)
    overlapping = ratio == 4
    if overlapping:
        width += values.number("attention.indexer.key_length")
    state = 2 * ratio * width * (4 if overlapping else 1)
    return LayerShape(key_width, 0, windowed, state, width, ratio)


def _kinds(values: Values, index: int) -> tuple[bool, bool]:
    """Return two flags: whether the layer keeps keys and values, and whether it keeps a recurrent
    state."""
    architecture = values.architecture
    if architecture in _NOTHING_KEPT:
        return False, False
    if architecture in _RECURRENT:
        return False, True
    if architecture == "falcon-h1":
        return True, True
    kv_heads = values.number("attention.head_count_kv", 1, index)
    if architecture in _NO_HEADS_IS_RECURRENT:
        return kv_heads > 0, kv_heads == 0
    if architecture in ("nemotron_h", "nemotron_h_moe"):
        computes = values.number("feed_forward_length", 0, index) > 0
        return kv_heads > 0 and not computes, kv_heads == 0 and not computes
    if architecture in _EVERY_NTH_ATTENDS:
        if "attention.recurrent_layers" in values:
            recurrent = values.number("attention.recurrent_layers", 0, index) > 0
        else:
            nth = values.number("full_attention_interval", _EVERY_NTH_ATTENDS[architecture])
            recurrent = bool((index + 1) % max(nth, 1))
        return not recurrent, recurrent
    return True, False


def _state(values: Values) -> int:
    """Return how many numbers a layer's recurrent state has: llama_hparams::n_embd_r plus
    n_embd_s."""
    embedding = values.number("embedding_length")
    if head := values.number("wkv.head_size"):  # RWKV
        return embedding * (values.number("token_shift_count", 2) + head)
    if cached := values.number("shortconv.l_cache"):  # LFM2
        return embedding * (cached - 1)
    heads = values.number("attention.head_count")
    kernel = values.number("ssm.conv_kernel")
    if head := values.number("kda.head_dim"):  # Kimi's delta attention
        return heads * head * (3 * (kernel - 1 if kernel else 3) + head)
    if values.architecture == "minimax-01":  # linear attention
        return heads * values.number("attention.key_length", embedding // max(heads, 1)) ** 2
    inner, state = values.number("ssm.inner_size"), values.number("ssm.state_size")
    groups = values.number("ssm.group_count")
    return max(kernel - 1, 0) * (inner + 2 * groups * state) + state * inner


def _shares_cache(values: Values, index: int) -> bool:
    """Return True if the layer reuses another layer's keys and values."""
    if values.architecture == "gemma3n":
        return index >= 20
    if values.architecture == "gemma4":
        shared = values.number("attention.shared_kv_layers")
        return index >= values.number("block_count") - shared
    return False


def _index_width(values: Values, index: int) -> int:
    """Return the width of a layer's index key, or 0 if the layer has no index of its own."""
    if values.architecture not in _INDEXED or not _has_index(values, index):
        return 0
    width = values.number("attention.indexer.key_length")
    # GLM-5-Next also keeps a gate and a pooled value (src/llama-memory-hybrid-idx.cpp).
    return 3 * width if values.number("attention.indexer.kpool") else width


def _has_index(values: Values, index: int) -> bool:
    """Return True if a layer of a model of _INDEXED has an index of its own."""
    if values.architecture == "minimax-m3":
        return index >= values.number("leading_dense_block_count")
    if values.architecture not in _INDEX_TYPES:
        return True
    key = "attention.indexer.types"
    long = values.number("context_length") >= _GLM_5_2_CONTEXT
    if values.architecture == "glm-dsa" and key not in values and long:
        return index < 2 or index % 4 == 2
    return values.number(key, 1, index) > 0


def _windowed(values: Values, count: int) -> list[bool]:
    """Return, for each layer, True if it has a sliding window."""
    architecture = values.architecture
    window = values.number("attention.sliding_window", _WINDOW_WITHOUT_KEY.get(architecture, 0))
    if architecture not in _WINDOW_PATTERN and architecture not in _FILE_SAYS:
        window = 0  # llama.cpp ignores it in all other models, including Phi-3 and old Mistral
    if not window or (architecture == "exaone4" and count != 64):
        return [False] * count
    key = "attention.sliding_window_pattern"
    stated = values.metadata.get(f"{architecture}.{key}")
    if isinstance(stated, np.ndarray):
        return [values.number(key, 0, index) > 0 for index in range(count)]
    pattern = values.number(key) or _WINDOW_PATTERN.get(architecture, 0)
    return [_in_window(index, pattern) for index in range(count)]


def _in_window(index: int, pattern: int) -> bool:
    if pattern < 0:
        return index % -pattern != 0
    return not pattern or index % pattern < pattern - 1
