"""The steps of attention, and the keys and values that it writes to the KV cache: see layers.py."""

from __future__ import annotations

from desktop.core.memory.graph_allocator import Graph, OperationResult
from desktop.core.memory.layer_parts import Layer, Pass, norm


def attention(step: Pass, this: Layer, x: OperationResult) -> OperationResult:
    graph, row = step.graph, step.row
    out_width = this.width("attn_output", 0)
    gate = None
    if this.has("attn_qkv"):
        query, key, value = _fused(step, this, x, out_width)
    else:
        projected = graph.new(this.width("attn_q") * row, x)
        if this.width("attn_q") == 2 * out_width:  # one weight for query and gate (Qwen3-Next)
            gate = graph.view(projected)
            query = _turned(step, graph.new(out_width * row, graph.view(projected)))
        else:
            query = _turned(step, graph.view(projected))
        key = value = None
        if this.keeps_text:
            key, value = _key_and_value(step, this, x)
    if key is not None and value is not None:
        _store(graph, this, key, value)
    seen = graph.new(out_width * row, graph.view(query), *_masks(this))
    mixed = graph.view(seen)
    if gate is not None:
        mixed = graph.over(mixed, graph.over(graph.new(out_width * row, gate)))
    if this.has("attn_gate"):
        mixed = graph.over(mixed, graph.over(graph.new(this.width("attn_gate") * row, x)))
    return graph.new(this.width("attn_output") * row, mixed)


def _key_and_value(
    step: Pass, this: Layer, x: OperationResult
) -> tuple[OperationResult, OperationResult]:
    graph, row = step.graph, step.row

    def key() -> OperationResult:
        return _turned(step, graph.view(graph.new(this.width("attn_k") * row, x)))

    def value() -> OperationResult:
        return graph.view(graph.new(this.width("attn_v") * row, x))

    if step.keys_first:
        return key(), value()
    first = value()
    return key(), first


def _turned(step: Pass, x: OperationResult) -> OperationResult:
    """Add the heads' norms and rotary position embeddings, which overwrite their input."""
    return step.graph.over(x, step.positions)


def _fused(
    step: Pass, this: Layer, x: OperationResult, query_width: int
) -> tuple[OperationResult, OperationResult, OperationResult]:
    """Add the query, key, and value that one fused weight produces.

    The rows of the query and the key aren't contiguous, so applying the rotary position embeddings
    copies them.
    """
    graph, row = step.graph, step.row
    width = this.width("attn_qkv")
    together = graph.new(width * row, x)
    other = max(width - query_width, 0) // 2 * row
    query = graph.new(query_width * row, graph.view(together), step.positions)
    value = graph.view(together, other)
    key = graph.new(other, graph.view(together), step.positions)
    return query, key, value


def _masks(this: Layer) -> tuple[OperationResult, ...]:
    return () if this.mask is None else (this.mask,)


def latent_attention(step: Pass, this: Layer, x: OperationResult) -> OperationResult:
    """Add DeepSeek's latent attention: keys and values come from one compressed vector.

    Source: llama.cpp, src/models/deepseek2.cpp.
    """
    graph, values, row = step.graph, step.values, step.row
    heads = values.number("attention.head_count", 0, this.index)
    narrow = values.number("attention.kv_lora_rank")
    turning = values.number("rope.dimension_count")
    key = values.number("attention.key_length_mla", values.number("attention.key_length"))
    value = values.number("attention.value_length_mla", values.number("attention.value_length"))
    query = x
    if this.has("attn_q_a"):
        query = norm(graph, graph.new(this.width("attn_q_a") * row, x))
    query = graph.view(graph.new(heads * key * row, query))
    plain, turned = graph.view(query), graph.view(query)
    if not this.has("attn_k_b"):
        return _decompressed(step, this, x, plain, turned, (heads, narrow, turning, key, value))
    plain = graph.view(graph.new(heads * narrow * row, plain))
    turned = graph.new(heads * turning * row, turned, step.positions)
    query = graph.new(heads * (narrow + turning) * row, plain, turned)
    compressed = graph.new((narrow + turning) * row, x)
    latent = graph.over(graph.new(narrow * row, graph.view(compressed)))
    position = graph.new(turning * row, graph.view(compressed), step.positions)
    kept = graph.new((narrow + turning) * row, graph.view(latent), position)
    _store(graph, this, kept)
    seen = graph.new(heads * narrow * row, graph.view(query), *_masks(this))
    wide = graph.new(heads * value * row, graph.view(seen))
    wide = graph.new(heads * value * row, graph.view(wide))
    return graph.new(this.width("attn_output") * row, graph.view(wide))


def _decompressed(
    step: Pass,
    this: Layer,
    x: OperationResult,
    plain: OperationResult,
    turned: OperationResult,
    widths: tuple[int, int, int, int, int],
) -> OperationResult:
    """Add latent attention for older files, with the full keys and values in the cache.

    For newer files, llama.cpp caches only the compressed vector.
    """
    graph, row = step.graph, step.row
    heads, narrow, turning, key, value = widths
    compressed = graph.new((narrow + turning) * row, x)
    latent = graph.over(graph.new(narrow * row, graph.view(compressed)))
    position = graph.new(turning * row, graph.view(compressed), step.positions)
    turned = graph.new(heads * turning * row, turned, step.positions)
    query = graph.new(heads * key * row, turned, plain)
    both = graph.new(heads * (key - turning + value) * row, latent)
    values = graph.new(heads * value * row, graph.view(both))
    keys = graph.new(heads * key * row, graph.view(both), position)
    _store(graph, this, keys, values)
    seen = graph.new(heads * value * row, graph.view(query), *_masks(this))
    return graph.new(this.width("attn_output") * row, graph.view(seen))


def _store(graph: Graph, this: Layer, *kept: OperationResult) -> None:
    """Add the writes of the keys, and of the values if they are separate, to the cache."""
    for one, place in zip(kept, this.places or (), strict=False):
        graph.write(graph.view(one), place)
