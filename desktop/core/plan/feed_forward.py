"""The feed-forward part of a layer: one network, or some of many experts."""

from __future__ import annotations

from typing import Final

from desktop.core.plan.buffers import Result
from desktop.core.plan.parts import Layer, Pass

MOST_EXPERTS: Final = 1024
"""LLAMA_MAX_EXPERTS of llama-hparams.h."""


def feed_forward(step: Pass, this: Layer, x: Result) -> Result:
    if not (this.has("ffn_up_exps") or this.has("ffn_gate_up_exps")):
        return _dense(step, this, x, "")
    mixed = _experts(step, this, x)
    if this.has("ffn_up_shexp"):
        mixed = step.graph.over(mixed, _dense(step, this, x, "_shexp"))
    return mixed


def _dense(step: Pass, this: Layer, x: Result, suffix: str) -> Result:
    graph, row = step.graph, step.row
    width = this.width(f"ffn_down{suffix}", 0) * row
    if this.has(f"ffn_gate{suffix}"):
        gate = graph.new(width, x)
        hidden = graph.new(width, gate, graph.new(width, x))
    elif this.width(f"ffn_up{suffix}") * row == 2 * width:  # both in one, as in Phi-3
        hidden = graph.new(width, graph.new(2 * width, x))
    else:
        hidden = graph.over(graph.new(width, x))
    return graph.new(this.width(f"ffn_down{suffix}") * row, hidden)


def _experts(step: Pass, this: Layer, x: Result) -> Result:
    graph, row = step.graph, step.row
    experts = this.width("ffn_gate_inp")
    used = step.values.number("expert_used_count", 1, this.index)
    used = max(1, min(used, experts, MOST_EXPERTS))
    width = this.width("ffn_down_exps", 0) * used * row
    odds = graph.over(graph.new(experts * row, x))
    biased = graph.new(odds.size, odds) if "exp_probs_b.bias" in this.parts else odds
    chosen = graph.view(graph.new(experts * row, biased), used * row)
    weights = graph.new(used * row, graph.view(odds), chosen)
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
