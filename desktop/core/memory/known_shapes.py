"""Shapes of well-known models, for estimates from a parameter count without a file.

Source: config.json in each model's repository on the Hugging Face Hub. A test adds up the weights
of each shape and compares the sum with the published parameter count.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from desktop.core.gguf.header import TensorInfo, Value


@dataclass(frozen=True, slots=True)
class KnownShape:
    name: str
    parameters: int
    layers: int
    width: int
    feed: int  # width of the feed-forward network, or of one expert
    heads: int
    kv_heads: int
    head: int
    vocabulary: int
    tied: bool = False  # input and output embeddings share one table
    experts: int = 0
    used: int = 0

    def metadata(self) -> dict[str, Value]:
        values: dict[str, Value] = {
            "block_count": self.layers,
            "embedding_length": self.width,
            "feed_forward_length": self.feed,
            "attention.head_count": self.heads,
            "attention.head_count_kv": self.kv_heads,
            "attention.key_length": self.head,
            "attention.value_length": self.head,
            "vocab_size": self.vocabulary,
            "expert_count": self.experts,
            "expert_used_count": self.used,
        }
        named = {f"llama.{key}": value for key, value in values.items()}
        return {"general.architecture": "llama", **named}

    def tensors(self) -> tuple[TensorInfo, ...]:
        """Return the model's tensors, with the matrices in 16-bit numbers."""
        found = [
            _tensor("token_embd.weight", self.width, self.vocabulary),
            _tensor("output_norm.weight", self.width),
        ]
        if not self.tied:
            found.append(_tensor("output.weight", self.width, self.vocabulary))
        for layer in range(self.layers):
            found += [_tensor(f"blk.{layer}.{name}", *shape) for name, *shape in self._layer()]
        return tuple(found)

    def _layer(self) -> list[tuple[str, *tuple[int, ...]]]:
        width, across = self.width, (self.experts,) if self.experts else ()
        query, other = self.heads * self.head, self.kv_heads * self.head
        kind = "_exps" if self.experts else ""
        router = [("ffn_gate_inp.weight", width, self.experts)] if self.experts else []
        return [
            ("attn_norm.weight", width),
            ("attn_q.weight", width, query),
            ("attn_k.weight", width, other),
            ("attn_v.weight", width, other),
            ("attn_output.weight", query, width),
            ("ffn_norm.weight", width),
            *router,
            (f"ffn_gate{kind}.weight", width, self.feed, *across),
            (f"ffn_up{kind}.weight", width, self.feed, *across),
            (f"ffn_down{kind}.weight", self.feed, width, *across),
        ]


def _tensor(name: str, *shape: int) -> TensorInfo:
    matrix = len(shape) > 1
    size = math.prod(shape) * (2 if matrix else 4)
    return TensorInfo(name, "F16" if matrix else "F32", shape, 0, size)


DENSE: Final = (
    KnownShape("SmolLM2-135M", 134_515_008, 30, 576, 1536, 9, 3, 64, 49152, tied=True),
    KnownShape("Qwen2.5-0.5B", 494_032_768, 24, 896, 4864, 14, 2, 64, 151936, tied=True),
    KnownShape("Llama-3.2-1B", 1_235_814_400, 16, 2048, 8192, 32, 8, 64, 128256, tied=True),
    KnownShape("Llama-3.2-3B", 3_212_749_824, 28, 3072, 8192, 24, 8, 128, 128256, tied=True),
    KnownShape("Mistral-7B-v0.1", 7_241_732_096, 32, 4096, 14336, 32, 8, 128, 32000),
    KnownShape("Llama-3.1-8B", 8_030_261_248, 32, 4096, 14336, 32, 8, 128, 128256),
    KnownShape("Qwen2.5-14B", 14_770_033_664, 48, 5120, 13824, 40, 8, 128, 152064),
    KnownShape("Qwen2.5-32B", 32_763_876_352, 64, 5120, 27648, 40, 8, 128, 152064),
    KnownShape("Llama-3.1-70B", 70_553_706_496, 80, 8192, 28672, 64, 8, 128, 128256),
    KnownShape("Llama-3.1-405B", 405_853_388_800, 126, 16384, 53248, 128, 8, 128, 128256),
)
MIXTURES_OF_EXPERTS: Final = (
    KnownShape(
        "OLMoE-1B-7B", 6_919_161_856, 16, 2048, 1024, 16, 16, 128, 50304, experts=64, used=8
    ),
    KnownShape(
        "Qwen3-30B-A3B", 30_532_122_624, 48, 2048, 768, 32, 4, 128, 151936, experts=128, used=8
    ),
    KnownShape(
        "Mixtral-8x7B-v0.1", 46_702_792_704, 32, 4096, 14336, 32, 8, 128, 32000, experts=8, used=2
    ),
    KnownShape(
        "Qwen3-235B-A22B", 235_093_634_560, 94, 4096, 1536, 64, 4, 128, 151936, experts=128, used=8
    ),
)


def nearest(parameters: int, *, mixture: bool = False) -> KnownShape:
    """Return the known model whose parameter count is closest to `parameters`, measured by their
    ratio."""
    known = MIXTURES_OF_EXPERTS if mixture else DENSE
    return min(known, key=lambda shape: abs(math.log(shape.parameters / max(parameters, 1))))
