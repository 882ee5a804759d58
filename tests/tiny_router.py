"""Writes small random mixtures of experts, one for each common kind of routing in llama.cpp
(rare_routers.py has the others).

The shapes and names are those that each architecture's loader requires (src/models/*.cpp).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import gguf
import numpy as np
from numpy.typing import NDArray

from tests.tiny_model import CHATML, add_vocabulary

WIDTH, HEADS, HEAD, FEED, EXPERTS = 64, 4, 16, 32, 8
Array = NDArray[Any]
Shapes = dict[str, tuple[int, ...]]
SOFTMAX, SIGMOID, SQRT_SOFTPLUS = 1, 2, 4  # expert_gating_func


@dataclass(frozen=True)
class Kind:
    """An architecture's requirements for its files, and its routing according to its papers:
    `choose` turns the router's outputs [tokens, experts] and its bias [experts] into the scores
    that select experts, and `weigh` turns those outputs at the chosen experts [tokens, used] into
    weights.

    `layer` contains the tensors of every layer, `experts` those of layers with experts, `own` those
    of single layers, and `whole` those outside the layers. Tensors in `leave_out` are missing
    everywhere; in the layers of `lacks`, those with the given prefixes are missing.
    """

    architecture: str
    choose: Callable[[Array, Array], Array]
    weigh: Callable[[Array, Array], Array]
    used: int = 2
    layers: int = 3
    metadata: Mapping[str, object] = field(default_factory=dict[str, object])
    layer: Shapes = field(default_factory=Shapes)
    experts: Shapes = field(default_factory=Shapes)
    dense: tuple[int, ...] = ()
    leave_out: tuple[str, ...] = ()
    own: Mapping[int, Shapes] = field(default_factory=dict[int, Shapes])
    lacks: Mapping[int, tuple[str, ...]] = field(default_factory=dict[int, tuple[str, ...]])
    whole: Shapes = field(default_factory=Shapes)


def softmax(values: Array) -> Array:
    powers = np.exp(values - values.max(-1, keepdims=True))
    return powers / powers.sum(-1, keepdims=True)


def sigmoid(values: Array) -> Array:
    return 1 / (1 + np.exp(-values))


def at(values: Array, chosen: Array) -> Array:
    return np.take_along_axis(values, chosen, 1)


def plain(logits: Array, bias: Array) -> Array:
    return logits


def sigmoid_and_bias(logits: Array, bias: Array) -> Array:
    return sigmoid(logits) + bias


def best_groups(logits: Array, bias: Array, groups: int = 4, kept: int = 2) -> Array:
    """Return scores for DeepSeek-V3's routing (arXiv 2412.19437). The `kept` groups whose two best
    scores have the highest sums keep their scores; in all other groups, the scores are
    -infinity."""
    scores = sigmoid_and_bias(logits, bias)
    by_group = scores.reshape(len(scores), groups, -1)
    best = np.sort(by_group, -1)[:, :, -2:].sum(-1)
    worst_kept = np.sort(best, -1)[:, -kept][:, None]
    return np.where((best >= worst_kept)[:, :, None], by_group, -np.inf).reshape(scores.shape)


def of_all(logits: Array, chosen: Array) -> Array:
    return at(softmax(logits), chosen)


def of_chosen(logits: Array, chosen: Array) -> Array:
    return softmax(at(logits, chosen))


def of_sigmoids(logits: Array, chosen: Array) -> Array:
    return at(sigmoid(logits), chosen)


def scaled_share(logits: Array, chosen: Array, scale: float = 1.5) -> Array:
    values = of_sigmoids(logits, chosen)
    return scale * values / values.sum(-1, keepdims=True)


SHARED: Shapes = {
    "ffn_gate_shexp.weight": (FEED, WIDTH),
    "ffn_up_shexp.weight": (FEED, WIDTH),
    "ffn_down_shexp.weight": (WIDTH, FEED),
}
BIAS: Shapes = {"exp_probs_b.bias": (EXPERTS,)}
LATENT: Shapes = {
    "attn_q_a.weight": (32, WIDTH),
    "attn_q_a_norm.weight": (32,),
    "attn_q_b.weight": (HEADS * 24, 32),
    "attn_kv_a_mqa.weight": (32 + 8, WIDTH),
    "attn_kv_a_norm.weight": (32,),
    "attn_k_b.weight": (HEADS, 32, 16),
    "attn_v_b.weight": (HEADS, 16, 32),
    "attn_output.weight": (WIDTH, HEADS * 16),
}
LATENT_KEYS: dict[str, object] = {
    "attention.q_lora_rank": 32,
    "attention.kv_lora_rank": 32,
    "attention.key_length": 40,
    "attention.value_length": 32,
    "attention.key_length_mla": 24,
    "attention.value_length_mla": 16,
    "attention.head_count_kv": 1,
    "rope.dimension_count": 8,
    "expert_shared_count": 1,
    "leading_dense_block_count": 1,
}
OWN_ATTENTION = ("attn_q.weight", "attn_k.weight", "attn_v.weight")

KINDS: dict[str, Kind] = {
    "Mixtral": Kind("llama", plain, of_chosen),
    "Qwen2-MoE": Kind(
        "qwen2moe", plain, of_all, layer={"ffn_gate_inp_shexp.weight": (WIDTH,), **SHARED}
    ),
    "Qwen3-MoE": Kind(
        "qwen3moe",
        plain,
        of_chosen,
        layer={"attn_q_norm.weight": (HEAD,), "attn_k_norm.weight": (HEAD,)},
    ),
    "OLMoE": Kind(
        "olmoe",
        plain,
        of_all,
        used=3,
        layer={"attn_q_norm.weight": (WIDTH,), "attn_k_norm.weight": (WIDTH,)},
    ),
    "Granite-MoE": Kind("granitemoe", plain, of_chosen, metadata={"logit_scale": 1.0}),
    "DeepSeek-V2": Kind(
        "deepseek2",
        plain,
        lambda logits, chosen: 2.5 * of_all(logits, chosen),
        metadata={**LATENT_KEYS, "expert_weights_scale": 2.5, "expert_gating_func": SOFTMAX},
        layer=LATENT,
        experts=SHARED,
        dense=(0,),
        leave_out=OWN_ATTENTION,
    ),
    "DeepSeek-V3": Kind(
        "deepseek2",
        best_groups,
        scaled_share,
        metadata={
            **LATENT_KEYS,
            "expert_weights_scale": 1.5,
            "expert_weights_norm": True,
            "expert_gating_func": SIGMOID,
            "expert_group_count": 4,
            "expert_group_used_count": 2,
        },
        layer=LATENT,
        experts={**SHARED, **BIAS},
        dense=(0,),
        leave_out=OWN_ATTENTION,
    ),
    "Llama 4": Kind(
        "llama4",
        plain,
        of_sigmoids,
        used=1,
        layers=4,  # every fourth has no positions, and llama.cpp fails without one
        metadata={"interleave_moe_layer_step": 2},
        experts=SHARED,
        dense=(0, 2),
    ),
    "GLM-4-MoE": Kind(
        "glm4moe",
        sigmoid_and_bias,
        scaled_share,
        metadata={
            "expert_shared_count": 1,
            "leading_dense_block_count": 1,
            "expert_weights_norm": True,
            "expert_weights_scale": 1.5,
            "expert_gating_func": SIGMOID,
        },
        layer={"post_attention_norm.weight": (WIDTH,)},
        experts={**SHARED, **BIAS},
        dense=(0,),
        leave_out=("ffn_norm.weight",),
    ),
    "gpt-oss": Kind(
        "gpt-oss",
        plain,
        of_chosen,
        metadata={"attention.sliding_window": 32},
        layer={
            "post_attention_norm.weight": (WIDTH,),
            "attn_sinks.weight": (HEADS,),
            "attn_output.bias": (WIDTH,),
            "ffn_gate_inp.bias": (EXPERTS,),
            "ffn_gate_exps.bias": (EXPERTS, FEED),
            "ffn_up_exps.bias": (EXPERTS, FEED),
            "ffn_down_exps.bias": (EXPERTS, WIDTH),
        },
        leave_out=("ffn_norm.weight",),
    ),
    "scaled experts": Kind("llama", plain, of_chosen, layer={"ffn_down_exps.scale": (EXPERTS,)}),
}


def write(path: Path, kind: Kind, seed: int = 0) -> Path:
    """Write a model whose weights have a standard deviation of 0.2; the router's are larger, to
    avoid ties."""
    random = np.random.default_rng(seed)
    writer = gguf.GGUFWriter(path, kind.architecture)
    for key, value in _metadata(kind).items():
        name = f"{kind.architecture}.{key}"
        if isinstance(value, bool):
            writer.add_bool(name, value)
        elif isinstance(value, float):
            writer.add_float32(name, value)
        elif isinstance(value, tuple):
            writer.add_array(name, list(cast(tuple[object, ...], value)))
        else:
            assert isinstance(value, int)
            writer.add_uint32(name, value)
    vocabulary = len(add_vocabulary(writer))
    writer.add_chat_template(CHATML)
    writer.add_file_type(gguf.LlamaFileType.ALL_F32)
    for name, shape in _tensors(kind, vocabulary).items():
        deviation = 0.6 if "ffn_gate_inp.weight" in name else 0.2
        values = random.normal(0, deviation, shape).astype(np.float32)
        if "norm" in name or name.endswith(".scale"):
            values = 1 + values
        if name.endswith("ssm_a"):  # otherwise, the state grows without limit
            values = -np.abs(values)
        if "tid2eid" in name:  # experts of each token
            values = random.random((shape[0], EXPERTS)).argsort(1)[:, : shape[1]].astype(np.int32)
        writer.add_tensor(name, values)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def _metadata(kind: Kind) -> dict[str, object]:
    return {
        "context_length": 2048,
        "embedding_length": WIDTH,
        "block_count": kind.layers,
        "feed_forward_length": FEED,
        "expert_feed_forward_length": FEED,
        "attention.head_count": HEADS,
        "attention.head_count_kv": HEADS,
        "attention.layer_norm_rms_epsilon": 1e-5,
        "rope.dimension_count": HEAD,
        "expert_count": EXPERTS,
        "expert_used_count": kind.used,
        **kind.metadata,
    }


def _tensors(kind: Kind, vocabulary: int) -> Shapes:
    found: Shapes = {
        "token_embd.weight": (vocabulary, WIDTH),
        "output_norm.weight": (WIDTH,),
        "output.weight": (vocabulary, WIDTH),
        **kind.whole,
    }
    for name in kind.leave_out:
        found.pop(name, None)
    square = ("attn_q.weight", "attn_k.weight", "attn_v.weight", "attn_output.weight")
    every: Shapes = {"attn_norm.weight": (WIDTH,), "ffn_norm.weight": (WIDTH,)}
    every |= dict.fromkeys(square, (WIDTH, WIDTH))
    experts: Shapes = {
        "ffn_gate_inp.weight": (EXPERTS, WIDTH),
        "ffn_gate_exps.weight": (EXPERTS, FEED, WIDTH),
        "ffn_up_exps.weight": (EXPERTS, FEED, WIDTH),
        "ffn_down_exps.weight": (EXPERTS, WIDTH, FEED),
        **kind.experts,
    }
    dense: Shapes = {
        "ffn_gate.weight": (FEED, WIDTH),
        "ffn_up.weight": (FEED, WIDTH),
        "ffn_down.weight": (WIDTH, FEED),
    }
    for number in range(kind.layers):
        layer = every | (dense if number in kind.dense else experts) | kind.layer
        missing = kind.lacks.get(number, ())
        layer = {n: s for n, s in layer.items() if not n.startswith(missing)}
        for name, shape in (layer | kind.own.get(number, {})).items():
            if name not in kind.leave_out:
                found[f"blk.{number}.{name}"] = shape
    return found
