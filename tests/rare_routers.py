"""More small random mixtures of experts: routers that only one family has, and experts in models
that aren't just a stack of attention layers."""

from __future__ import annotations

import numpy as np

from tests.tiny_model import BYTES_AND_SPECIALS
from tests.tiny_router import (
    BIAS,
    EXPERTS,
    FEED,
    HEAD,
    HEADS,
    SHARED,
    SIGMOID,
    SOFTMAX,
    SQRT_SOFTPLUS,
    WIDTH,
    Array,
    Kind,
    Shapes,
    at,
    of_all,
    of_chosen,
    plain,
    scaled_share,
    sigmoid_and_bias,
    softmax,
)

ATTENTION = ("attn_q", "attn_k", "attn_v", "attn_output")
INNER, STATE, RANK, KERNEL = 2 * WIDTH, 8, 4, 4
MAMBA: Shapes = {
    "ssm_in.weight": (2 * INNER, WIDTH),
    "ssm_conv1d.weight": (INNER, KERNEL),
    "ssm_conv1d.bias": (INNER,),
    "ssm_x.weight": (RANK + 2 * STATE, INNER),
    "ssm_dt_norm.weight": (RANK,),
    "ssm_dt.weight": (INNER, RANK),
    "ssm_dt.bias": (INNER,),
    "ssm_b_norm.weight": (STATE,),
    "ssm_c_norm.weight": (STATE,),
    "ssm_a": (INNER, STATE),
    "ssm_d": (INNER,),
    "ssm_out.weight": (WIDTH, INNER),
}
CONVOLUTION: Shapes = {
    "shortconv.conv.weight": (WIDTH, 3),
    "shortconv.in_proj.weight": (3 * WIDTH, WIDTH),
    "shortconv.out_proj.weight": (WIDTH, WIDTH),
}
HEAD_NORMS: Shapes = {"attn_q_norm.weight": (HEAD,), "attn_k_norm.weight": (HEAD,)}
STREAMS, LOW = 4, 32  # DeepSeek-V4's hyper-connections and its attention's ranks
INDEXER = 64
MIXES = (2 + STREAMS) * STREAMS


def share(logits: Array, chosen: Array) -> Array:
    return scaled_share(logits, chosen, 1.0)


def softmax_and_bias(logits: Array, bias: Array) -> Array:
    return softmax(logits) + bias


def sqrt_softplus(logits: Array) -> Array:
    return np.sqrt(np.log1p(np.exp(logits)))


def sqrt_softplus_and_bias(logits: Array, bias: Array) -> Array:
    return sqrt_softplus(logits) + bias


def sqrt_softplus_share(logits: Array, chosen: Array) -> Array:
    values = at(sqrt_softplus(logits), chosen)
    return 1.5 * values / values.sum(-1, keepdims=True)


def _streams(of: str) -> Shapes:
    return {
        f"hc_{of}_fn.weight": (MIXES, STREAMS * WIDTH),
        f"hc_{of}_base.weight": (MIXES,),
        f"hc_{of}_scale.weight": (3,),
    }


def _compressor(of: str, ratio: int, width: int, head: int) -> Shapes:
    return {
        f"{of}_compressor_kv.weight": (width, WIDTH),
        f"{of}_compressor_gate.weight": (width, WIDTH),
        f"{of}_compressor_ape.weight": (ratio, width),
        f"{of}_compressor_norm.weight": (head,),
    }


def _indexer() -> Shapes:
    return _compressor("indexer", 4, 2 * INDEXER, INDEXER) | {
        "indexer.proj.weight": (2, WIDTH),
        "indexer.attn_q_b.weight": (2 * INDEXER, LOW),
    }


RARE_KINDS: dict[str, Kind] = {
    "Jamba": Kind(
        "jamba",
        plain,
        of_all,
        metadata={
            "attention.head_count_kv": (0, HEADS, 0),
            "ssm.conv_kernel": KERNEL,
            "ssm.inner_size": INNER,
            "ssm.state_size": STATE,
            "ssm.time_step_rank": RANK,
        },
        dense=(0,),
        own={0: MAMBA, 2: MAMBA},
        lacks={0: ATTENTION, 2: ATTENTION},
    ),
    "LFM2-MoE": Kind(
        "lfm2moe",
        sigmoid_and_bias,
        share,
        metadata={
            "attention.head_count_kv": (0, HEADS, 0),
            "shortconv.l_cache": 3,
            "leading_dense_block_count": 1,
            "expert_gating_func": SIGMOID,
        },
        layer=HEAD_NORMS,
        experts=BIAS,
        dense=(0,),
        own={0: CONVOLUTION, 2: CONVOLUTION},
        lacks={0: ATTENTION, 2: ATTENTION},
        leave_out=("output_norm.weight",),
        whole={"token_embd_norm.weight": (WIDTH,)},
    ),
    # The router has its own norm, every layer has a dense part, and one matrix holds the experts'
    # gate and up weights. The experts' outputs are scaled.
    "Gemma 4": Kind(
        "gemma4",
        plain,
        of_chosen,
        metadata={
            "attention.sliding_window": 32,
            "attention.sliding_window_pattern": (True, False, True),
            "attention.key_length": HEAD,
            "attention.value_length": HEAD,
            "attention.key_length_swa": HEAD,
            "attention.value_length_swa": HEAD,
            "embedding_length_per_layer_input": 0,
        },
        layer={
            **HEAD_NORMS,
            "post_attention_norm.weight": (WIDTH,),
            "ffn_gate.weight": (FEED, WIDTH),
            "ffn_up.weight": (FEED, WIDTH),
            "ffn_down.weight": (WIDTH, FEED),
            "post_ffw_norm.weight": (WIDTH,),
            "post_ffw_norm_1.weight": (WIDTH,),
            "post_ffw_norm_2.weight": (WIDTH,),
            "pre_ffw_norm_2.weight": (WIDTH,),
            "ffn_gate_inp.scale": (WIDTH,),
            "ffn_gate_up_exps.weight": (EXPERTS, 2 * FEED, WIDTH),
            "ffn_down_exps.scale": (EXPERTS,),
        },
        leave_out=("ffn_gate_exps.weight", "ffn_up_exps.weight"),
        whole={"rope_freqs.weight": (HEAD // 2,)},
    ),
    # The router reads the layer's input, before attention and norms. With sigmoids, such large
    # numbers would all become 1, and every choice would be a tie.
    "SmallThinker": Kind(
        "smallthinker", plain, of_chosen, metadata={"expert_gating_func": SOFTMAX}
    ),
    "ERNIE 4.5": Kind(
        "ernie4_5-moe",
        softmax_and_bias,
        of_chosen,
        metadata={"interleave_moe_layer_step": 1, "leading_dense_block_count": 1},
        experts=BIAS,
        dense=(0,),
    ),
    # Its small helper experts are chosen again after the experts, under the same names in the
    # graph.
    "GroveMoE": Kind(
        "grovemoe",
        plain,
        of_chosen,
        metadata={
            "expert_chunk_feed_forward_length": 16,
            "expert_group_scale": 0.05,
            "experts_per_group": 2,
        },
        layer={
            **HEAD_NORMS,
            "ffn_gate_chexps.weight": (EXPERTS // 2, 16, WIDTH),
            "ffn_up_chexps.weight": (EXPERTS // 2, 16, WIDTH),
            "ffn_down_chexps.weight": (EXPERTS // 2, WIDTH, 16),
        },
    ),
    # The first layers look up a token's experts by its ID; the router only weights them.
    "DeepSeek-V4": Kind(
        "deepseek4",
        sqrt_softplus_and_bias,
        sqrt_softplus_share,
        metadata={
            "attention.head_count_kv": 1,
            "attention.key_length": HEAD,
            "attention.value_length": HEAD,
            "attention.q_lora_rank": LOW,
            "attention.sliding_window": 128,
            "attention.indexer.head_count": 2,
            "attention.indexer.key_length": INDEXER,
            "attention.indexer.top_k": 8,
            "attention.output_group_count": 2,
            "attention.output_lora_rank": LOW,
            "attention.compress_rope_freq_base": 10000.0,
            "attention.compress_ratios": (0, 4, 128),
            "rope.dimension_count": 8,
            "hyper_connection.count": STREAMS,
            "hyper_connection.sinkhorn_iterations": 4,
            "hyper_connection.epsilon": 1e-6,
            "hash_layer_count": 1,
            "expert_shared_count": 1,
            "expert_weights_norm": True,
            "expert_weights_scale": 1.5,
            "expert_gating_func": SQRT_SOFTPLUS,
            "swiglu_clamp_exp": 7.0,
        },
        layer={
            **_streams("attn"),
            **_streams("ffn"),
            "attn_sinks.weight": (HEADS,),
            "attn_q_a.weight": (LOW, WIDTH),
            "attn_q_a_norm.weight": (LOW,),
            "attn_q_b.weight": (HEADS * HEAD, LOW),
            "attn_kv.weight": (HEAD, WIDTH),
            "attn_kv_a_norm.weight": (HEAD,),
            "attn_output_a.weight": (2 * LOW, HEADS * HEAD // 2),
            "attn_output_b.weight": (WIDTH, 2 * LOW),
        },
        experts={**SHARED, **BIAS},
        own={
            0: {"ffn_gate_tid2eid.weight": (BYTES_AND_SPECIALS, 2)},
            1: _compressor("attn", 4, 2 * HEAD, HEAD) | _indexer(),
            2: _compressor("attn", 128, HEAD, HEAD),
        },
        lacks={0: ("exp_probs_b",)},
        leave_out=tuple(f"{name}.weight" for name in ATTENTION),
        whole={
            "output_hc_fn.weight": (STREAMS, STREAMS * WIDTH),
            "output_hc_base.weight": (STREAMS,),
            "output_hc_scale.weight": (1,),
        },
    ),
}
