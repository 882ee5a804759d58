"""Shapes of rare kinds of models, for tests of planned memory: see planned_models.py."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.planned_models import (
    Model,
    Shape,
    attention,
    common,
    dense,
    ends,
    experts,
    feed_forward,
    stacked,
)

WIDTH, HEADS, KV_HEADS, HEAD, FEED, COUNT = 512, 8, 2, 64, 256, 16


def _values(layers: int, feed: int = FEED) -> dict[str, Any]:
    return common(WIDTH, layers, feed, HEADS, KV_HEADS, HEAD) | {
        "expert_count": COUNT,
        "expert_used_count": 2,
        "expert_feed_forward_length": FEED,
    }


def looped(vocabulary: int) -> Model:
    """Return a model that passes every token through its layers twice."""
    model = dense(vocabulary, WIDTH, 1024, HEADS, KV_HEADS, 6, architecture="nanbeige")
    return Model("nanbeige", model.values | {"num_loops": 2}, model.tensors, vocabulary)


def predicting(vocabulary: int) -> Model:
    """Return GLM-4.5-Air's shape, smaller: after its layers, the file has a block that predicts the
    token after the next one, with an embedding and an output layer of its own."""
    layers = 4
    attending = attention(WIDTH, HEADS, KV_HEADS, HEAD) | {"post_attention_norm.weight": (WIDTH,)}
    mixed = attending | experts(WIDTH, FEED, COUNT, shared=FEED) | {"exp_probs_b.bias": (COUNT,)}
    del mixed["ffn_norm.weight"]
    first = attending | feed_forward(WIDTH, 1024)
    del first["ffn_norm.weight"]
    block: dict[str, Shape] = {
        "nextn.eh_proj.weight": (2 * WIDTH, WIDTH),
        "nextn.embed_tokens.weight": (WIDTH, vocabulary),
        "nextn.enorm.weight": (WIDTH,),
        "nextn.hnorm.weight": (WIDTH,),
        "nextn.shared_head_head.weight": (WIDTH, vocabulary),
        "nextn.shared_head_norm.weight": (WIDTH,),
    }
    values = _values(layers + 1, 1024) | {
        "nextn_predict_layers": 1,
        "expert_shared_count": 1,
        "leading_dense_block_count": 1,
    }
    layered = [first, *[mixed] * (layers - 1), mixed | block]
    return Model("glm4moe", values, ends(WIDTH, vocabulary) | stacked(layered), vocabulary)


def without_unused(model: Model) -> Model:
    """Return the model as converted without the block at its end that predicts further tokens."""
    layers = model.values["block_count"] - 1
    values = {key: each for key, each in model.values.items() if key != "nextn_predict_layers"}
    tensors = {
        name: shape
        for name, shape in model.tensors.items()
        if not name.startswith(f"blk.{layers}.")
    }
    return replace(model, values=values | {"block_count": layers}, tensors=tensors)


def linear(vocabulary: int) -> Model:
    """Return MiniMax-01's shape, smaller: attention in every eighth layer, and linear attention in
    the others."""
    layers = 16
    mixing: dict[str, Shape] = {
        "attn_norm.weight": (WIDTH,),
        "attn_norm_2.weight": (HEADS * HEAD,),
        "attn_qkv.weight": (WIDTH, 3 * HEADS * HEAD),
        "attn_gate.weight": (WIDTH, HEADS * HEAD),
        "attn_output.weight": (HEADS * HEAD, WIDTH),
    }
    attending = attention(WIDTH, HEADS, KV_HEADS, HEAD)
    layered = [
        (mixing if (index + 1) % 8 else attending) | experts(WIDTH, FEED, COUNT)
        for index in range(layers)
    ]
    values = _values(layers) | {"residual_scale": 1.0}
    return Model("minimax-01", values, ends(WIDTH, vocabulary) | stacked(layered), vocabulary)


def indexed(vocabulary: int) -> Model:
    """Return a hybrid with sparse attention in every fourth layer, which picks tokens by an index
    key (src/models/qwen4exp.cpp)."""
    layers, streams, low, state, groups, ranks, index = 8, 2, 32, 32, 4, 8, 48
    wide, value = streams * WIDTH, ranks * state
    convolved = 2 * groups * state + value
    around: dict[str, Shape] = {
        name: shape
        for part in ("hc_attn", "hc_ffn")
        for name, shape in {
            f"{part}_norm.weight": (WIDTH, streams),
            f"{part}_down.weight": (wide, low),
            f"{part}_up.weight": (low, wide),
            f"{part}_inject.weight": (wide, streams),
        }.items()
    }
    around |= experts(WIDTH, FEED, COUNT, shared=FEED)
    around["ffn_gate_inp_shexp.weight"] = (WIDTH,)
    del around["ffn_norm.weight"]
    attending = attention(WIDTH, HEADS, KV_HEADS, HEAD, norms=True) | {
        "attn_q.weight": (WIDTH, 2 * HEADS * HEAD),
        "indexer.q_proj.weight": (WIDTH, 4 * index),
        "indexer.k_proj.weight": (WIDTH, index),
        "indexer.q_norm.weight": (index,),
        "indexer.k_norm.weight": (index,),
    }
    del attending["attn_norm.weight"]
    mixing: dict[str, Shape] = {
        "attn_qkv.weight": (WIDTH, convolved),
        "attn_gate.weight": (WIDTH, value),
        "ssm_conv1d.weight": (4, convolved),
        "ssm_dt.bias": (ranks,),
        "ssm_a": (ranks,),
        "ssm_beta.weight": (WIDTH, ranks),
        "ssm_alpha.weight": (WIDTH, ranks),
        "ssm_norm.weight": (state,),
        "ssm_out.weight": (value, WIDTH),
    }
    values = _values(layers) | {
        "rope.dimension_sections": [11, 11, 10, 0],
        "expert_shared_feed_forward_length": FEED,
        "ssm.conv_kernel": 4,
        "ssm.inner_size": value,
        "ssm.state_size": state,
        "ssm.time_step_rank": ranks,
        "ssm.group_count": groups,
        "hyper_connection.count": streams,
        "hyper_connection.low_rank": low,
        "attention.indexer.head_count": 4,
        "attention.indexer.key_length": index,
        "attention.indexer.top_k": 64,
    }
    ending = ends(WIDTH, vocabulary) | {
        "output_hc_norm.weight": (WIDTH, streams),
        "output_hc_down.weight": (wide, low),
        "output_hc_up.weight": (low, wide),
    }
    del ending["output_norm.weight"]
    layered = [around | (mixing if (number + 1) % 4 else attending) for number in range(layers)]
    return Model("qwen4exp", values, ending | stacked(layered), vocabulary)


def pooled(vocabulary: int) -> Model:
    """Return a hybrid of delta attention and sparse latent attention, whose index also keeps a gate
    and a pooled value (src/models/glm5-next.cpp). One layer shares the index of the one before."""
    layers, streams, narrow, plain, value, index = 6, 4, 64, 32, 32, 48
    inner, mixed = HEADS * HEAD, streams * (2 + streams)
    around: dict[str, Shape] = {
        name: shape
        for part in ("hc_attn", "hc_ffn")
        for name, shape in {
            f"{part}_fn.weight": (streams * WIDTH, mixed),
            f"{part}_base.weight": (mixed,),
            f"{part}_scale.weight": (3,),
        }.items()
    }
    around |= experts(WIDTH, FEED, COUNT, shared=FEED)
    around |= {"exp_probs_b.bias": (COUNT,), "attn_norm.weight": (WIDTH,)}
    delta: dict[str, Shape] = {
        **{f"ssm_conv1d_{part}.weight": (4, 1, inner) for part in "qkv"},
        **{f"attn_{part}.weight": (WIDTH, inner) for part in "qkv"},
        **{f"ssm_{part}_a.weight": (WIDTH, HEAD) for part in "fg"},
        **{f"ssm_{part}_b.weight": (HEAD, inner) for part in "fg"},
        "ssm_beta.weight": (WIDTH, HEADS),
        "ssm_a": (HEADS,),
        "ssm_dt.bias": (inner,),
        "ssm_norm.weight": (HEAD,),
        "attn_output.weight": (inner, WIDTH),
    }
    latent: dict[str, Shape] = {
        "attn_q_a.weight": (WIDTH, narrow),
        "attn_q_a_norm.weight": (narrow,),
        "attn_q_b.weight": (narrow, HEADS * plain),
        "attn_kv_a_mqa.weight": (WIDTH, narrow),
        "attn_kv_a_norm.weight": (narrow,),
        "attn_k_b.weight": (plain, narrow, HEADS),
        "attn_v_b.weight": (narrow, value, HEADS),
        "attn_output.weight": (HEADS * value, WIDTH),
        "indexer.k_norm.weight": (index,),
        "indexer.k_norm.bias": (index,),
        "indexer.proj.weight": (WIDTH, 4),
        "indexer.attn_k.weight": (WIDTH, index),
        "indexer.attn_q_b.weight": (narrow, 4 * index),
        "indexer_compressor_gate.weight": (WIDTH, index),
        "indexer_compressor_ape.weight": (index, 4),
    }
    values = _values(layers) | {
        "attention.head_count_kv": [0, 1, 0, 1, 0, 1],
        "attention.key_length": narrow,
        "attention.value_length": narrow,
        "attention.key_length_mla": plain,
        "attention.value_length_mla": value,
        "attention.q_lora_rank": narrow,
        "attention.kv_lora_rank": narrow,
        "rope.dimension_count": 0,
        "ssm.conv_kernel": 4,
        "kda.head_dim": HEAD,
        "expert_shared_count": 1,
        "attention.indexer.head_count": 4,
        "attention.indexer.key_length": index,
        "attention.indexer.top_k": 64,
        "attention.indexer.kpool": 4,
        "attention.indexer.types": [1, 1, 1, 0, 1, 1],
        "hyper_connection.count": streams,
        "hyper_connection.sinkhorn_iterations": 3,
        "hyper_connection.epsilon": 1e-6,
    }
    layered = [around | (latent if number % 2 else delta) for number in range(layers)]
    return Model("glm5-next", values, ends(WIDTH, vocabulary) | stacked(layered), vocabulary)
