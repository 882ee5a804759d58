"""Builds the steps of one layer that need memory, with the sizes of their results, as llama.cpp's
src/llama-graph.cpp and src/models/ do.

On the processor and with flash attention, the sizes are exact to the byte for the layers of Llama
and its many relatives, for mixtures of experts, and for latent attention. They are within a few
percent for hybrids with Mamba, delta nets, and short convolutions. RWKV, the indexes of sparse
attention, and Gemma's per-layer embeddings aren't covered and are treated like the most similar
layers that are.
"""

from __future__ import annotations

from typing import Final

from desktop.core.memory.attention import attention, latent_attention
from desktop.core.memory.graph_allocator import OperationResult
from desktop.core.memory.layer_parts import Layer, Pass, norm
from desktop.core.memory.recurrence import delta_net, mamba, short_convolution

MOST_EXPERTS: Final = 1024
"""LLAMA_MAX_EXPERTS in llama-hparams.h."""


def feed_forward(step: Pass, this: Layer, x: OperationResult) -> OperationResult:
    """Add the feed-forward network, or the experts that the router picks."""
    if not (this.has("ffn_up_exps") or this.has("ffn_gate_up_exps")):
        return _dense(step, this, x, "")
    mixed = _experts(step, this, x)
    if this.has("ffn_up_shexp"):
        mixed = step.graph.over(mixed, _dense(step, this, x, "_shexp"))
    return mixed


def _dense(step: Pass, this: Layer, x: OperationResult, suffix: str) -> OperationResult:
    graph, row = step.graph, step.row
    width = this.width(f"ffn_down{suffix}", 0) * row
    if this.has(f"ffn_gate{suffix}"):
        gate = graph.new(width, x)
        hidden = graph.new(width, gate, graph.new(width, x))
    elif this.width(f"ffn_up{suffix}") * row == 2 * width:  # gate and up fused, as in Phi-3
        hidden = graph.new(width, graph.new(2 * width, x))
    else:
        hidden = graph.over(graph.new(width, x))
    return graph.new(this.width(f"ffn_down{suffix}") * row, hidden)


def _experts(step: Pass, this: Layer, x: OperationResult) -> OperationResult:
    graph, row = step.graph, step.row
    experts = this.width("ffn_gate_inp")
    used = step.values.number("expert_used_count", 1, this.index)
    used = max(1, min(used, experts, MOST_EXPERTS))
    width = this.width("ffn_down_exps", 0) * used * row
    probs = graph.over(graph.new(experts * row, x))
    biased = graph.new(probs.size, probs) if "exp_probs_b.bias" in this.parts else probs
    chosen = graph.view(graph.new(experts * row, biased), used * row)
    weights = graph.new(used * row, graph.view(probs), chosen)
    total = graph.over(graph.new(row, graph.view(weights)))
    weights = graph.over(graph.view(weights), total)
    if this.has("ffn_gate_up_exps"):
        both = graph.new(2 * width, x, chosen)
        hidden = graph.new(width, graph.view(both), graph.view(both))
    elif this.has("ffn_gate_exps"):
        gate = graph.new(width, x, chosen)
        hidden = graph.new(width, gate, graph.new(width, x, chosen))
    else:
        hidden = graph.over(graph.new(width, x, chosen))
    out = this.width("ffn_down_exps") * row
    each = graph.over(graph.new(out * used, hidden, chosen), weights)
    ones = [graph.view(each, 0) for _ in range(used)]
    mixed = graph.new(out, *ones[:2])
    for one in ones[2:]:
        mixed = graph.over(mixed, one)
    return mixed


def layer(
    step: Pass, this: Layer, x: OperationResult, outputs: OperationResult | None
) -> OperationResult:
    """Add one layer on top of `x`.

    `outputs` is set in the last layer only: the tokens for which logits are needed.
    """
    graph = step.graph
    normed = norm(graph, x)
    if this.has("ssm_in"):
        mixed = mamba(step, this, normed)
        if this.has("attn_output"):  # Mamba and attention in parallel, as in Falcon-H1
            mixed = graph.over(mixed, attention(step, this, normed))
    elif this.has("ssm_conv1d"):
        mixed = delta_net(step, this, normed)
    elif this.has("shortconv.in_proj"):
        mixed = short_convolution(step, this, normed)
    elif this.has("attn_kv_a_mqa"):
        mixed = latent_attention(step, this, normed)
    elif this.has("attn_output"):
        mixed = attention(step, this, normed)
    else:
        return _feed_forward_alone(step, this, x, normed, outputs)
    if outputs is not None:
        mixed = graph.new(mixed.size, mixed, outputs)
        x = graph.new(x.size, x, outputs)
    if not _feeds(this):
        return graph.over(mixed, x)
    if not (this.has("ffn_norm") or this.has("post_attention_norm")):
        fed = feed_forward(step, this, normed)  # parallel to the attention, as in Falcon
        return graph.over(graph.over(fed, mixed), x)
    residual = graph.over(mixed, x)
    fed = feed_forward(step, this, norm(graph, residual))
    return graph.over(fed, residual)


def _feeds(this: Layer) -> bool:
    return any(this.has(name) for name in ("ffn_up", "ffn_up_exps", "ffn_gate_up_exps"))


def _feed_forward_alone(
    step: Pass,
    this: Layer,
    x: OperationResult,
    normed: OperationResult,
    outputs: OperationResult | None,
) -> OperationResult:
    """Add a layer without attention, as in Nemotron-H."""
    fed = feed_forward(step, this, normed) if _feeds(this) else normed
    if outputs is not None:
        fed = step.graph.new(fed.size, fed, outputs)
        x = step.graph.new(x.size, x, outputs)
    return step.graph.over(fed, x)
