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


def windowed(vocabulary: int) -> Model:
    """Return a dense model whose file says which layers have a sliding window."""
    layers = 6
    model = dense(vocabulary, WIDTH, 1024, HEADS, KV_HEADS, layers, architecture="granite_swa")
    values = model.values | {
        "logit_scale": 1.0,
        "attention.sliding_window": 128,
        "attention.sliding_window_pattern": [number % 3 > 0 for number in range(layers)],
    }
    sinks: dict[str, Shape] = {"attn_sinks.weight": (HEADS,)}
    return replace(model, values=values, tensors=model.tensors | stacked([sinks] * layers))


def gated(vocabulary: int) -> Model:
    """Return a dense model with a gate on the attention's output (src/models/muse-glimmer.cpp). Its
    file doesn't say which layers have a sliding window: all but every fourth."""
    layers = 8
    model = dense(
        *(vocabulary, WIDTH, 1024, HEADS, KV_HEADS, layers),
        architecture="muse-glimmer",
        norms=True,
    )
    values = model.values | {"logit_scale": 1.0, "attention.sliding_window": 128}
    more: dict[str, Shape] = {
        "attn_gate.weight": (WIDTH, HEADS * HEAD),
        "post_attention_norm.weight": (WIDTH,),
        "post_ffw_norm.weight": (WIDTH,),
    }
    return replace(model, values=values, tensors=model.tensors | stacked([more] * layers))


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


def windowed_latent(vocabulary: int) -> Model:
    """Return a model with sparse latent attention in some layers, and latent attention of another
    shape, with a sliding window, in the others (src/models/dots3note.cpp)."""
    layers, turning, narrow = 6, 32, 96
    full, latent = _latent(turning, 64)
    near = {
        name: shape
        for name, shape in _latent(turning, 64, narrow)[0].items()
        if "index" not in name
    }
    around: dict[str, Shape] = {
        "attn_k_norm.weight": (turning,),
        "attn_gate.weight": (WIDTH, HEADS),
    }
    around |= experts(WIDTH, FEED, COUNT, shared=FEED) | {"exp_probs_b.bias": (COUNT,)}
    windowed = [number % 3 > 0 for number in range(layers)]
    values = (
        _values(layers)
        | latent
        | {
            "leading_dense_block_count": 0,
            "attention.indexer.types": [not each for each in windowed],
            "attention.sliding_window": 128,
            "attention.sliding_window_pattern": windowed,
            "attention.kv_lora_rank_swa": narrow,
            "attention.key_length_swa": narrow + turning,
            "attention.value_length_swa": narrow,
            "attention.key_length_mla_swa": latent["attention.key_length_mla"],
            "attention.value_length_mla_swa": latent["attention.value_length_mla"],
            "rope.freq_base_swa": 10000.0,
        }
    )
    layered = [around | (near if each else full) for each in windowed]
    return Model("dots3note", values, ends(WIDTH, vocabulary) | stacked(layered), vocabulary)


def _latent(turning: int, index: int, narrow: int = 64) -> tuple[dict[str, Shape], dict[str, Any]]:
    """Return the tensors of a layer with sparse latent attention, and the model's values for it.
    `turning` is the width of the part of a key that gets a rotary position, and `narrow` is the
    width of the latent vector."""
    queries, plain, value = 64, 32, 32
    tensors: dict[str, Shape] = {
        "attn_norm.weight": (WIDTH,),
        "attn_q_a.weight": (WIDTH, queries),
        "attn_q_a_norm.weight": (queries,),
        "attn_q_b.weight": (queries, HEADS * (plain + turning)),
        "attn_kv_a_mqa.weight": (WIDTH, narrow + turning),
        "attn_kv_a_norm.weight": (narrow,),
        "attn_k_b.weight": (plain, narrow, HEADS),
        "attn_v_b.weight": (narrow, value, HEADS),
        "attn_output.weight": (HEADS * value, WIDTH),
        "indexer.k_norm.weight": (index,),
        "indexer.k_norm.bias": (index,),
        "indexer.proj.weight": (WIDTH, 4),
        "indexer.attn_k.weight": (WIDTH, index),
        "indexer.attn_q_b.weight": (queries, 4 * index),
    }
    return tensors, {
        "attention.head_count_kv": 1,
        "attention.key_length": narrow + turning,
        "attention.value_length": narrow,
        "attention.key_length_mla": plain + turning,
        "attention.value_length_mla": value,
        "attention.q_lora_rank": queries,
        "attention.kv_lora_rank": narrow,
        "rope.dimension_count": turning,
        "expert_shared_count": 1,
        "expert_gating_func": 2,
        "attention.indexer.head_count": 4,
        "attention.indexer.key_length": index,
        "attention.indexer.top_k": 64,
    }


def sparse(vocabulary: int, architecture: str, **more: Any) -> Model:
    """Return a model with sparse latent attention in all layers. `more` are further values."""
    layers = 11
    attending, latent = _latent(32, 64)
    layered = [attending | experts(WIDTH, FEED, COUNT, shared=FEED)] * layers
    tensors = ends(WIDTH, vocabulary) | stacked(layered)
    return Model(architecture, _values(layers) | latent | more, tensors, vocabulary)


def sparse_in_streams(vocabulary: int) -> Model:
    """Return a model with sparse latent attention whose layers share several streams
    (src/models/hy-v4.cpp). Some layers use the index of another layer."""
    streams = 2
    model = sparse(vocabulary, "hy_v4")
    layers = model.values["block_count"]
    inner = model.tensors["blk.0.attn_output.weight"][0]
    around: dict[str, Shape] = {"attn_sinks.weight": (HEADS,), "attn_gate.weight": (WIDTH, inner)}
    for part in ("hc_attn", "hc_ffn"):
        around[f"{part}_fn.weight"] = (streams * WIDTH, 2 * streams)
        around[f"{part}_base.weight"] = (2 * streams,)
        around[f"{part}_scale.weight"] = (2,)
    ending: dict[str, Shape] = {
        "output_hc_fn.weight": (streams * WIDTH, streams),
        "output_hc_base.weight": (streams,),
        "output_hc_scale.weight": (1,),
    }
    owns = [1, 0, 0] * layers
    values = model.values | {
        "hyper_connection.count": streams,
        "hyper_connection.epsilon": 1e-6,
        "hyper_connection.magnitude": 1.0,
        "attention.indexer.types": owns[:layers],
    }
    tensors = {
        name: shape
        for name, shape in model.tensors.items()
        if "indexer" not in name or owns[int(name.split(".")[1])]
    }
    return replace(model, values=values, tensors=tensors | stacked([around] * layers) | ending)


def sparse_blocks(vocabulary: int) -> Model:
    """Return MiniMax-M3's shape, smaller: sparse attention in all layers but the first ones, which
    picks blocks of tokens by an index key."""
    layers, index = 6, 48
    attending = attention(WIDTH, HEADS, KV_HEADS, HEAD, norms=True)
    mixed = attending | experts(WIDTH, FEED, COUNT, shared=FEED)
    mixed |= {
        "exp_probs_b.bias": (COUNT,),
        "indexer.q_proj.weight": (WIDTH, KV_HEADS * index),
        "indexer.k_proj.weight": (WIDTH, index),
        "indexer.q_norm.weight": (index,),
        "indexer.k_norm.weight": (index,),
    }
    values = _values(layers, 1024) | {
        "leading_dense_block_count": 2,
        "expert_shared_count": 1,
        "expert_gating_func": 2,
        "attention.indexer.head_count": KV_HEADS,
        "attention.indexer.key_length": index,
        "attention.indexer.top_k": 16,
        "attention.indexer.block_size": 64,
        "attention.indexer.local_blocks": 2,
    }
    layered = [*[attending | feed_forward(WIDTH, 1024)] * 2, *[mixed] * (layers - 2)]
    return Model("minimax-m3", values, ends(WIDTH, vocabulary) | stacked(layered), vocabulary)


def pooled(vocabulary: int) -> Model:
    """Return a hybrid of delta attention and sparse latent attention, whose index also keeps a gate
    and a pooled value (src/models/glm5-next.cpp). One layer shares the index of the one before."""
    layers, streams, index = 6, 4, 48
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
    tensors, latent = _latent(0, index)
    tensors |= {
        "indexer_compressor_gate.weight": (WIDTH, index),
        "indexer_compressor_ape.weight": (index, 4),
    }
    values = (
        _values(layers)
        | latent
        | {
            "attention.head_count_kv": [0, 1, 0, 1, 0, 1],
            "ssm.conv_kernel": 4,
            "kda.head_dim": HEAD,
            "attention.indexer.kpool": 4,
            "attention.indexer.types": [1, 1, 1, 0, 1, 1],
            "hyper_connection.count": streams,
            "hyper_connection.sinkhorn_iterations": 3,
            "hyper_connection.epsilon": 1e-6,
        }
    )
    layered = [around | (tensors if number % 2 else delta) for number in range(layers)]
    return Model("glm5-next", values, ends(WIDTH, vocabulary) | stacked(layered), vocabulary)


def compressing(vocabulary: int) -> Model:
    """Return DeepSeek-V4's shape, smaller: some layers also keep a key for every 4 or 128 tokens
    (src/models/deepseek4.cpp)."""
    queries, groups, narrow, streams, index = 64, 2, 64, 4, 64
    ratios, inner = [0, 4, 128] * 2, streams * WIDTH
    each: dict[str, Shape] = {
        "attn_norm.weight": (WIDTH,),
        "attn_sinks.weight": (HEADS,),
        "attn_q_a.weight": (WIDTH, queries),
        "attn_q_a_norm.weight": (queries,),
        "attn_q_b.weight": (queries, HEADS * HEAD),
        "attn_kv.weight": (WIDTH, HEAD),
        "attn_kv_a_norm.weight": (HEAD,),
        "attn_output_a.weight": (HEADS * HEAD // groups, groups * narrow),
        "attn_output_b.weight": (groups * narrow, WIDTH),
        "exp_probs_b.bias": (COUNT,),
    }
    for part in ("hc_attn", "hc_ffn"):
        each[f"{part}_fn.weight"] = (inner, (2 + streams) * streams)
        each[f"{part}_base.weight"] = ((2 + streams) * streams,)
        each[f"{part}_scale.weight"] = (3,)
    each |= experts(WIDTH, FEED, COUNT, shared=FEED)

    def compressor(name: str, width: int, twice: int, ratio: int) -> dict[str, Shape]:
        return {
            f"{name}_kv.weight": (WIDTH, twice * width),
            f"{name}_gate.weight": (WIDTH, twice * width),
            f"{name}_ape.weight": (twice * width, ratio),
            f"{name}_norm.weight": (width,),
        }

    more: dict[int, dict[str, Shape]] = {
        0: {},
        4: compressor("attn_compressor", HEAD, 2, 4)
        | compressor("indexer_compressor", index, 2, 4)
        | {"indexer.proj.weight": (WIDTH, 4), "indexer.attn_q_b.weight": (queries, 4 * index)},
        128: compressor("attn_compressor", HEAD, 1, 128),
    }
    values = _values(len(ratios)) | {
        "expert_shared_count": 1,
        "expert_weights_scale": 1.0,
        "expert_weights_norm": True,
        "expert_gating_func": 4,
        "swiglu_clamp_exp": [0.0] * len(ratios),
        "rope.dimension_count": 32,
        "attention.head_count_kv": 1,
        "attention.q_lora_rank": queries,
        "attention.sliding_window": 128,
        "attention.indexer.head_count": 4,
        "attention.indexer.key_length": index,
        "attention.indexer.top_k": 64,
        "attention.output_group_count": groups,
        "attention.output_lora_rank": narrow,
        "attention.compress_rope_freq_base": 1e4,
        "attention.compress_ratios": ratios,
        "hyper_connection.count": streams,
        "hyper_connection.sinkhorn_iterations": 2,
        "hyper_connection.epsilon": 1e-6,
        "hash_layer_count": 0,
    }
    ending: dict[str, Shape] = {
        "output_hc_fn.weight": (inner, streams),
        "output_hc_base.weight": (streams,),
        "output_hc_scale.weight": (1,),
    }
    layered = [each | more[ratio] for ratio in ratios]
    tensors = ends(WIDTH, vocabulary) | ending | stacked(layered)
    return Model("deepseek4", values, tensors, vocabulary)


def rwkv(vocabulary: int) -> Model:
    """Return a model without attention, whose layers mix each token with those before
    (src/models/rwkv7.cpp)."""
    layers, feed, rank = 6, 4 * WIDTH, 64
    layer: dict[str, Shape] = {
        "attn_norm.weight": (WIDTH,),
        "attn_norm_2.weight": (WIDTH,),
        "time_mix_g1.weight": (WIDTH, rank),
        "time_mix_g2.weight": (rank, WIDTH),
        "time_mix_lerp_fused.weight": (WIDTH, 1, 1, 6),
        "time_mix_ln.weight": (WIDTH,),
        "channel_mix_lerp_k.weight": (WIDTH, 1, 1),
        "channel_mix_key.weight": (WIDTH, feed),
        "channel_mix_value.weight": (feed, WIDTH),
    }
    for part in "wav":
        layer[f"time_mix_{part}0.weight"] = (WIDTH,)
        layer[f"time_mix_{part}1.weight"] = (WIDTH, rank)
        layer[f"time_mix_{part}2.weight"] = (rank, WIDTH)
    for part in ("key", "value", "receptance", "output"):
        layer[f"time_mix_{part}.weight"] = (WIDTH, WIDTH)
    values = {
        "context_length": 8192,
        "embedding_length": WIDTH,
        "block_count": layers,
        "feed_forward_length": feed,
        "attention.head_count": 0,
        "attention.layer_norm_epsilon": 1e-5,
        "wkv.head_size": HEAD,
    }
    ranks = ("decay_lora", "iclr_lora", "value_residual_mix_lora", "gate_lora")
    values |= {f"attention.{name}_rank": rank for name in ranks}
    return Model("rwkv7", values, ends(WIDTH, vocabulary) | stacked([layer] * layers), vocabulary)
