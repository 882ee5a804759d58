"""Writes files with the shapes of well-known models and a hole in place of the weights. Also finds
how much memory llama.cpp plans for them, without allocating it (`no_alloc`)."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import gguf
import llama_cpp.llama_cpp as llama
import numpy as np

from desktop.core.gguf.header import read_header
from desktop.engine.log import LlamaLog

MIB = 1024 * 1024
Shape = tuple[int, ...]
F16 = gguf.GGMLQuantizationType.F16
F32 = gguf.GGMLQuantizationType.F32


@dataclass(frozen=True)
class Plan:
    """Sizes in bytes, from llama.cpp's own log. `unused` is for weights that it doesn't load."""

    kv_cache: float
    compute: float
    unused: int


@dataclass(frozen=True)
class Model:
    architecture: str
    values: dict[str, Any]  # by key, without the architecture's prefix
    tensors: dict[str, Shape]  # rows first, as in ggml
    vocabulary: int


def write(path: Path, model: Model) -> Path:
    writer = gguf.GGUFWriter(path, model.architecture)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("smollm")
    writer.add_token_list([f"t{number}" for number in range(model.vocabulary)])
    writer.add_token_types([gguf.TokenType.NORMAL] * model.vocabulary)
    writer.add_token_merges(["a b"])
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    for key, value in model.values.items():
        _add_value(writer, f"{model.architecture}.{key}", value)
    end = 0
    for name, shape in model.tensors.items():
        matrix = len(shape) > 1 and "conv" not in name and not name.endswith("ssm_a")
        kind, width = (F16, 2) if matrix and "gate_inp" not in name else (F32, 4)
        size = int(np.prod(shape)) * width
        writer.add_tensor_info(name, shape[::-1], np.dtype(np.float32), size, raw_dtype=kind)
        end += -(-size // 32) * 32
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_ti_data_to_file()
    writer.close()
    os.truncate(path, -(-path.stat().st_size // 32) * 32 + end)
    return path


def _add_value(writer: gguf.GGUFWriter, key: str, value: Any) -> None:
    adders: dict[type, Callable[[str, Any], None]] = {
        bool: writer.add_bool,
        int: writer.add_uint32,
        float: writer.add_float32,
        list: writer.add_array,
    }
    adders[type(value)](key, value)


def planned(path: Path, context_length: int, log: LlamaLog) -> Plan:
    """Return the memory that llama.cpp would allocate, with a batch of 512 tokens as in
    Glassbox."""
    log.clear()
    parameters = llama.llama_model_default_params()
    parameters.no_alloc = True
    parameters.load_mode = 0  # LLAMA_LOAD_MODE_NONE: nothing to map
    parameters.n_gpu_layers = 0
    # On processors with AMX, llama.cpp aborts if it plans some of these families for AMX's buffers.
    parameters.use_extra_bufts = False
    model = llama.llama_model_load_from_file(os.fsencode(path), parameters)
    assert model, log.text()[-2000:]
    settings = llama.llama_context_default_params()
    settings.n_ctx = context_length
    settings.n_batch = settings.n_ubatch = 512
    context = llama.llama_init_from_model(model, settings)
    assert context, log.text()[-2000:]
    llama.llama_free(context)
    llama.llama_model_free(model)
    text = log.text()

    def sizes(pattern: str) -> float:
        return sum(float(size) for size in re.findall(pattern + r" =\s*([\d.]+) MiB", text)) * MIB

    return Plan(
        kv_cache=sizes(r"llama_kv_cache: size") + sizes("(?:RS|state) buffer size"),
        compute=sizes("compute buffer size") + sizes("output buffer size"),
        unused=sum(map(int, re.findall(r"unused tensor \S+ \(size = (\d+) bytes", text))),
    )


def second_table(path: str) -> int:
    """Return the bytes of an embedding table that is also the output layer, if this processor has
    AMX: llama.cpp then keeps it twice, in the file's order and in that of AMX's kernels, unless its
    shape doesn't suit these. No laptop has AMX, so the prediction doesn't know of it."""
    cpuinfo = Path("/proc/cpuinfo")
    if not cpuinfo.exists() or "amx_int8" not in cpuinfo.read_text():
        return 0
    sizes = {tensor.name: tensor.bytes for tensor in read_header(path).tensors}
    return 0 if "output.weight" in sizes else sizes["token_embd.weight"]


# --- families ------------------------------------------------------------------------------


def common(width: int, layers: int, feed: int, heads: int, kv_heads: int, head: int) -> Any:
    return {
        "context_length": 8192,
        "embedding_length": width,
        "block_count": layers,
        "feed_forward_length": feed,
        "attention.head_count": heads,
        "attention.head_count_kv": kv_heads,
        "attention.layer_norm_rms_epsilon": 1e-5,
        "attention.key_length": head,
        "attention.value_length": head,
        "rope.dimension_count": head,
    }


def ends(width: int, vocabulary: int, *, tied: bool = False) -> dict[str, Shape]:
    own = {} if tied else {"output.weight": (width, vocabulary)}
    return {
        "token_embd.weight": (width, vocabulary),
        "output_norm.weight": (width,),
        **own,
    }


def attention(
    width: int, heads: int, kv_heads: int, head: int, *, norms: bool = False
) -> dict[str, Shape]:
    on_heads = {"attn_q_norm.weight": (head,), "attn_k_norm.weight": (head,)} if norms else {}
    return {
        "attn_norm.weight": (width,),
        "attn_q.weight": (width, heads * head),
        "attn_k.weight": (width, kv_heads * head),
        "attn_v.weight": (width, kv_heads * head),
        "attn_output.weight": (heads * head, width),
        **on_heads,
    }


def feed_forward(width: int, feed: int) -> dict[str, Shape]:
    return {
        "ffn_norm.weight": (width,),
        "ffn_gate.weight": (width, feed),
        "ffn_up.weight": (width, feed),
        "ffn_down.weight": (feed, width),
    }


def experts(width: int, feed: int, count: int, shared: int = 0) -> dict[str, Shape]:
    beside: dict[str, Shape] = {
        "ffn_gate_shexp.weight": (width, shared),
        "ffn_up_shexp.weight": (width, shared),
        "ffn_down_shexp.weight": (shared, width),
    }
    return {
        "ffn_norm.weight": (width,),
        "ffn_gate_inp.weight": (width, count),
        "ffn_gate_exps.weight": (width, feed, count),
        "ffn_up_exps.weight": (width, feed, count),
        "ffn_down_exps.weight": (feed, width, count),
        **(beside if shared else {}),
    }


def stacked(layers: list[dict[str, Shape]]) -> dict[str, Shape]:
    return {
        f"blk.{index}.{name}": shape
        for index, layer in enumerate(layers)
        for name, shape in layer.items()
    }


def dense(
    vocabulary: int,
    width: int,
    feed: int,
    heads: int,
    kv_heads: int,
    layers: int,
    *,
    head: int = 0,
    architecture: str = "llama",
    norms: bool = False,
    tied: bool = False,
) -> Model:
    head = head or width // heads
    one = attention(width, heads, kv_heads, head, norms=norms) | feed_forward(width, feed)
    return Model(
        architecture,
        common(width, layers, feed, heads, kv_heads, head),
        ends(width, vocabulary, tied=tied) | stacked([one] * layers),
        vocabulary,
    )


def mixture(vocabulary: int, count: int, used: int, *, layers: int, feed: int) -> Model:
    one = attention(2048, 32, 4, 128, norms=True) | experts(2048, feed, count)
    values = common(2048, layers, feed, 32, 4, 128) | {
        "expert_count": count,
        "expert_used_count": used,
        "expert_feed_forward_length": feed,
    }
    tensors = ends(2048, vocabulary) | stacked([one] * layers)
    return Model("qwen3moe", values, tensors, vocabulary)


def windowed(architecture: str, vocabulary: int, layers: int) -> Model:
    width, feed, heads, kv_heads, head = 1152, 6912, 4, 1, 256
    norms = architecture == "gemma3"
    one = attention(width, heads, kv_heads, head, norms=norms) | feed_forward(width, feed)
    one |= {"post_attention_norm.weight": (width,), "post_ffw_norm.weight": (width,)}
    values = common(width, layers, feed, heads, kv_heads, head)
    values["attention.sliding_window"] = 512
    tensors = ends(width, vocabulary, tied=True) | stacked([one] * layers)
    return Model(architecture, values, tensors, vocabulary)


def latent(vocabulary: int, *, absorbed: bool = True) -> Model:
    """Return DeepSeek-V2-Lite's shape; `absorbed` gives the tensors of newer files, for which
    llama.cpp caches only the latent vector."""
    width, heads, narrow, turning, plain, value, layers = 2048, 16, 512, 64, 128, 128, 27
    key = plain + turning
    one: dict[str, Shape] = {
        "attn_norm.weight": (width,),
        "attn_q.weight": (width, heads * key),
        "attn_kv_a_mqa.weight": (width, narrow + turning),
        "attn_kv_a_norm.weight": (narrow,),
        "attn_output.weight": (heads * value, width),
    }
    if absorbed:
        one |= {
            "attn_k_b.weight": (plain, narrow, heads),
            "attn_v_b.weight": (narrow, value, heads),
        }
    else:
        one |= {"attn_kv_b.weight": (narrow, heads * (plain + value))}
    values = common(width, layers, 10944, heads, 1 if absorbed else heads, key) | {
        "attention.kv_lora_rank": narrow,
        "attention.key_length": narrow + turning if absorbed else key,
        "attention.value_length": narrow if absorbed else value,
        "rope.dimension_count": turning,
        "expert_feed_forward_length": 1408,
        "expert_count": 64,
        "expert_used_count": 6,
        "expert_shared_count": 2,
        "leading_dense_block_count": 1,
        "expert_weights_scale": 1.0,
    }
    if absorbed:
        values |= {"attention.key_length_mla": key, "attention.value_length_mla": value}
    rest = one | experts(width, 1408, 64, shared=2816)
    layered = [one | feed_forward(width, 10944), *[rest] * (layers - 1)]
    return Model("deepseek2", values, ends(width, vocabulary) | stacked(layered), vocabulary)


def _mamba2(width: int, state: int) -> dict[str, Shape]:
    inner = 2 * width
    rank, convolved = inner // 64, inner + 2 * state
    return {
        "attn_norm.weight": (width,),
        "ssm_in.weight": (width, 2 * inner + 2 * state + rank),
        "ssm_conv1d.weight": (4, convolved),
        "ssm_conv1d.bias": (convolved,),
        "ssm_dt.bias": (rank,),
        "ssm_a": (1, rank),
        "ssm_d": (1, rank),
        "ssm_norm.weight": (inner, 1),
        "ssm_out.weight": (inner, width),
    }


def _recurrent(width: int, state: int) -> dict[str, Any]:
    return {
        "ssm.conv_kernel": 4,
        "ssm.inner_size": 2 * width,
        "ssm.state_size": state,
        "ssm.time_step_rank": 2 * width // 64,
        "ssm.group_count": 1,
    }


def recurrent(vocabulary: int) -> Model:
    width, layers = 1024, 12
    values = common(width, layers, 0, 0, 0, 0) | _recurrent(width, 128)
    for key in ("head_count_kv", "key_length", "value_length"):
        del values[f"attention.{key}"]
    tensors = ends(width, vocabulary) | stacked([_mamba2(width, 128)] * layers)
    return Model("mamba2", values, tensors, vocabulary)


def hybrid(vocabulary: int) -> Model:
    """Return Granite 4's shape: recurrent layers, attention in every tenth layer, and experts in
    all layers."""
    width, layers = 1536, 20
    kv_heads = [4 if index % 10 == 5 else 0 for index in range(layers)]
    values = (
        common(width, layers, 512, 12, 4, 128)
        | _recurrent(width, 128)
        | {
            "attention.head_count_kv": kv_heads,
            "expert_count": 64,
            "expert_used_count": 6,
            "expert_shared_feed_forward_length": 1024,
        }
    )
    layered = [
        (attention(width, 12, 4, 128) if heads else _mamba2(width, 128))
        | experts(width, 512, 64, shared=1024)
        for heads in kv_heads
    ]
    tensors = ends(width, vocabulary, tied=True) | stacked(layered)
    return Model("granitehybrid", values, tensors, vocabulary)
