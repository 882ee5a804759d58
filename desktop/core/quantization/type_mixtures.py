"""Computes a model's size in each precision, by the rule of thumb and for llama-quantize's
mixtures, in which some tensors get more bits than others.

Source of the mixtures: llama.cpp, src/llama-quant.cpp (llama_tensor_get_type_impl), without an
importance matrix. A test compares the sizes with llama.cpp's, byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from desktop.core.gguf.ggml_types import TYPES_BY_NAME
from desktop.core.gguf.header import TensorInfo
from desktop.core.memory.shapes import Values, loops

TEXTBOOK: Final[Mapping[str, float]] = {"FP32": 32, "FP16": 16, "INT8": 8, "INT4": 4}
"""Bits per weight by the rule of thumb: 7 billion weights in FP16 are 14 GB."""

MIXTURES: Final[Mapping[str, str]] = {
    "F32": "F32",
    "F16": "F16",
    "Q8_0": "Q8_0",
    "Q6_K": "Q6_K",
    "Q5_K_M": "Q5_K",
    "Q5_K_S": "Q5_K",
    "Q5_0": "Q5_0",
    "Q4_K_M": "Q4_K",
    "Q4_K_S": "Q4_K",
    "IQ4_NL": "IQ4_NL",
    "IQ4_XS": "IQ4_XS",
    "Q4_0": "Q4_0",
    "Q3_K_L": "Q3_K",
    "Q3_K_M": "Q3_K",
    "Q3_K_S": "Q3_K",
    "Q2_K": "Q2_K",
}
"""File types, each with the number type of most of its tensors."""
_UNMIXED: Final = frozenset({"F32", "F16"})
"""File types in which all tensors have the same number type."""

_NARROWER_BLOCKS: Final = {
    "Q2_K": "Q4_0",
    "Q3_K": "Q4_0",
    "Q4_K": "Q5_0",
    "Q5_K": "Q5_1",
    "Q6_K": "Q8_0",
    "IQ4_XS": "IQ4_NL",
}
"""Types, each with its replacement for tensors whose row length isn't a multiple of 256."""
_KEPT: Final = re.compile(
    r"_norm\.weight|ffn_gate_(inp|tid2eid)\.weight|altup|laurel|per_layer_model_proj|ssm_conv1d"
    r"|shortconv\.conv\.weight|indexer\.[kq]_proj\.weight|attn_rel_b\.weight"
    r"|time_mix_(first|w[012]|v[012]|a[012]|g[12]|decay_w[12]|lerp_fused)\.weight"
    r"|(^|\.)position_embd|^token_types|sam\.(pos_embd|neck\.|net_)|\.rel_pos|\.patch_(embd|merger)"
    r"|a\.rvq\.codebook|mm\.a\.code_embd"
)
"""Tensors that stay as they are, by tensor_allows_quantization."""
_KEPT_IN_GLM5_NEXT: Final = re.compile(
    r"hc_|indexer\.(attn_q_b|attn_k|proj)|indexer_compressor_(gate|ape)|ssm_([fg]_[ab]|beta)\.weight"
    r"|attn_(kv_a_mqa|k_b|v_b)\.weight"
)
_FINER_IN_GLM5_NEXT: Final = re.compile(r"attn_q_[ab]|nextn\.eh_proj")
_LAYERS_OF_70B: Final = {"llama": 80, "qwen2": 80, "deci": 80, "olmo": 80, "jais2": 68}
"""Number of layers by which llama.cpp recognizes a model of type 70B, by architecture."""
_TABLES: Final = frozenset({"token_embd.weight", "per_layer_token_embd.weight"})
_VALUES: Final = ("attn_v.weight", "attn_qkv.weight", "attn_kv_b.weight")
_OUTPUT: Final = "attn_output.weight"
_LAYER: Final = re.compile(r"blk\.(\d+)\.")


def textbook_bytes(parameters: int, precision: str) -> int:
    """Return a model's size in bytes by the rule of thumb. `precision` is a key of TEXTBOOK."""
    return round(parameters * TEXTBOOK[precision] / 8)


def mixture_bytes(
    metadata: Mapping[str, Any], tensors: Sequence[TensorInfo], file_type: str
) -> int:
    """Return the size in bytes of all tensors in a file of this type (a key of MIXTURES)."""
    return sum(mixture_sizes(metadata, tensors, file_type).values())


def mixture_sizes(
    metadata: Mapping[str, Any], tensors: Sequence[TensorInfo], file_type: str
) -> dict[str, int]:
    """Return the size in bytes of each tensor in a file of this type, by name. `tensors` must
    include all tensors of the model, since the type of one can depend on the others."""
    mixture = _Mixture(Values(metadata), tensors, file_type)
    return {
        tensor.name: _bytes(tensor, mixture.type_of(tensor))
        for tensor in sorted(tensors, key=_in_layers)
    }


def _in_layers(tensor: TensorInfo) -> tuple[int, str]:
    match = _LAYER.match(tensor.name)
    return (int(match[1]) if match else -1, tensor.name)


def _bytes(tensor: TensorInfo, name: str) -> int:
    if name == tensor.type:
        return tensor.bytes
    kind = TYPES_BY_NAME[name]
    return tensor.elements // kind.block_size * kind.block_bytes


@dataclass
class _Counts:
    values: int = 0
    downs: int = 0


class _Mixture:
    """Chooses types for the tensors one at a time, in the order of the layers."""

    def __init__(self, values: Values, tensors: Sequence[TensorInfo], file_type: str) -> None:
        names = {tensor.name for tensor in tensors}
        self._file_type = file_type
        self._architecture = values.architecture
        self._layers = values.number("block_count") * loops(values.metadata)
        self._experts = values.number("expert_count")
        heads = values.number("attention.head_count")
        kv_heads = values.number("attention.head_count_kv", heads)
        self._shared = heads // kv_heads if kv_heads else 0
        self._tied = "output.weight" not in names
        self._value_tensors = sum(name.endswith(_VALUES) for name in names)
        self._is_70b = self._layers == _LAYERS_OF_70B.get(self._architecture) and (
            self._architecture != "llama" or heads != kv_heads
        )
        self._seen = _Counts()

    def type_of(self, tensor: TensorInfo) -> str:
        name = tensor.name
        flat = all(length == 1 for length in tensor.shape[1:])  # as ggml_n_dims counts
        if flat or not name.endswith("weight") or _KEPT.search(name):
            return tensor.type
        if self._architecture == "glm5-next" and _KEPT_IN_GLM5_NEXT.search(name):
            return tensor.type
        return _fitting(tensor, self._wanted(tensor))

    def _wanted(self, tensor: TensorInfo) -> str:
        name, usual = tensor.name, MIXTURES[self._file_type]
        if usual in _UNMIXED:
            return usual
        if self._architecture == "glm5-next" and _FINER_IN_GLM5_NEXT.search(name):
            return "Q8_0"
        if name == "output.weight" or (self._tied and name in _TABLES):
            return self._output(tensor, usual)
        if name in _TABLES:
            return usual
        if name.endswith(_VALUES):
            chosen = self._value(usual)
            self._seen.values += 1
            return chosen
        if name.endswith("attn_k.weight"):
            return "Q8_0" if self._experts == 8 else usual
        if name.endswith(_OUTPUT):
            return self._attention_output(usual)
        if "ffn_down" in name:
            chosen = self._down(name, usual)
            self._seen.downs += 1
            return chosen
        return usual

    def _output(self, tensor: TensorInfo, usual: str) -> str:
        """Choose Q6_K or Q8_0 for the output layer, since its logits decide every token."""
        whole = tensor.shape[0] % TYPES_BY_NAME[usual].block_size == 0
        if self._architecture == "falcon" or not whole or usual == "Q8_0":
            return "Q8_0"
        return "Q6_K"

    def _value(self, usual: str) -> str:
        """Choose a type for the weights of the attention values. They matter a lot and, if several
        heads share them, take little space, so some file types give them more bits."""
        place, of = self._seen.values, self._value_tensors
        shared = self._shared >= 4
        chosen = {
            "Q2_K": "Q4_K" if shared else "Q3_K",
            "Q3_K_M": "Q5_K" if place < 2 else "Q4_K",
            "Q3_K_L": "Q5_K",
            "IQ4_NL": "Q5_K" if shared else usual,
            "IQ4_XS": "Q5_K" if shared else usual,
            "Q4_K_S": "Q5_K" if place < 4 else usual,
            "Q4_K_M": "Q6_K" if _more_bits(place, of) else usual,
            "Q5_K_M": "Q6_K" if _more_bits(place, of) else usual,
        }.get(self._file_type, usual)
        if self._is_70b and chosen in ("Q3_K", "Q4_K"):
            chosen = "Q5_K"
        return "Q8_0" if self._experts == 8 else chosen

    def _attention_output(self, usual: str) -> str:
        if self._architecture == "falcon":
            return "Q4_K" if self._file_type == "Q3_K_L" else usual
        if self._experts == 8:
            finer = ("Q2_K", "Q3_K_S", "Q3_K_M", "Q4_K_S", "Q4_K_M", "IQ4_NL", "IQ4_XS")
            return "Q5_K" if self._file_type in finer else usual
        finer = {"Q2_K": "Q3_K", "Q3_K_M": "Q4_K", "Q3_K_L": "Q5_K"}
        return finer.get(self._file_type, usual)

    def _down(self, name: str, usual: str) -> str:
        """Choose a type for ffn_down. In some file types, all layers or the first ones get more
        bits. In Q4_K_M and Q5_K_M, the first layers, the last layers, and every third one in
        between do."""
        match = _LAYER.match(name)
        layer = int(match[1]) if match and self._experts > 1 else self._seen.downs
        of, falcon = self._layers, self._architecture == "falcon"
        first = layer < of // 8
        more = _more_bits(layer, of)
        early = layer < of // 16
        falcons = "Q6_K" if early else ("Q5_K" if more else "Q4_K")
        threes = "Q5_K" if early else ("Q4_K" if not falcon or more else "Q3_K")
        return {
            "Q2_K": "Q3_K",
            "Q3_K_M": threes,
            "Q3_K_L": "Q4_K" if falcon else "Q5_K",
            "Q4_K_M": falcons if falcon else ("Q6_K" if more else usual),
            "Q4_K_S": "Q5_K" if first and not falcon else usual,
            "Q5_K_M": "Q6_K" if more else usual,
            "IQ4_NL": "Q5_K" if first else usual,
            "IQ4_XS": "Q5_K" if first else usual,
        }.get(self._file_type, usual)


def _more_bits(place: int, of: int) -> bool:
    return place < of // 8 or place >= 7 * of // 8 or (place - of // 8) % 3 == 2


def _fitting(tensor: TensorInfo, wanted: str) -> str:
    """Return the requested type, or a replacement whose blocks fit the length of the rows."""
    row = tensor.shape[0]
    if row % TYPES_BY_NAME[wanted].block_size == 0:
        return wanted
    narrower = _NARROWER_BLOCKS.get(wanted, wanted)
    return narrower if row % TYPES_BY_NAME[narrower].block_size == 0 else "F16"
