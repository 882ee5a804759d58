"""Layers that carry a state from token to token instead of keeping keys and values."""

from __future__ import annotations

from desktop.core.memory.graph_allocator import OperationResult
from desktop.core.memory.layer_parts import FLOAT, Layer, Pass


def mamba(step: Pass, this: Layer, x: OperationResult) -> OperationResult:
    """Add a Mamba or Mamba-2 layer (src/models/mamba-base.cpp). Mamba-2 has no ssm_x."""
    graph, values, row = step.graph, step.values, step.row
    inner, state = values.number("ssm.inner_size"), values.number("ssm.state_size")
    kernel, rank = values.number("ssm.conv_kernel"), values.number("ssm.time_step_rank")
    first = this.has("ssm_x")
    convolved = inner + (0 if first else 2 * values.number("ssm.group_count") * state)
    states = graph.new(max(kernel - 1, 0) * convolved * FLOAT)
    projected = graph.new(this.width("ssm_in") * row, x)
    z = graph.view(projected)
    window = graph.new(states.size + convolved * row, graph.view(states), graph.view(projected))
    graph.write(graph.view(window))
    x = graph.over(graph.new(convolved * row, window))
    if first:
        parts = graph.new((rank + 2 * state) * row, x)
        pace = graph.new(inner * row, graph.new(rank * row, graph.view(parts)))
    else:
        parts = x
        pace = graph.new(rank * row, graph.view(projected))
    pace = graph.over(pace)
    scanned = graph.new(inner * row + state * inner * FLOAT, graph.view(x), pace, graph.view(parts))
    graph.write(graph.view(scanned))
    gate = graph.new(inner * row, z)
    skip = graph.over(x) if first else graph.new(inner * row, graph.view(x))
    y = graph.new(inner * row, graph.view(scanned, 0), skip)
    y = graph.new(inner * row, gate, y)
    return graph.new(this.width("ssm_out") * row, graph.over(graph.view(y)))


def delta_net(step: Pass, this: Layer, x: OperationResult) -> OperationResult:
    """Add the gated delta net of Qwen3-Next (src/models/qwen3next.cpp), approximately."""
    graph, values, row = step.graph, step.values, step.row
    inner, state = values.number("ssm.inner_size"), values.number("ssm.state_size")
    groups = values.number("ssm.group_count")
    convolved = inner + 2 * groups * state
    mixed = graph.new(convolved * row, x)
    z = graph.new(inner * row, x)
    window = graph.new(convolved * row, mixed)
    convolution = graph.over(graph.new(convolved * row, window))
    query = graph.new(inner * row, graph.view(convolution))
    key = graph.new(inner * row, graph.view(convolution))
    memory = graph.new(state * inner * FLOAT)
    output = graph.new(
        inner * row + state * inner * FLOAT, query, key, graph.view(convolution), memory
    )
    graph.write(graph.view(output))
    normed = graph.new(inner * row, graph.view(output))
    return graph.new(this.width("ssm_out") * row, graph.over(normed, graph.over(z)))


def short_convolution(step: Pass, this: Layer, x: OperationResult) -> OperationResult:
    """Add the short convolution of LFM2 (src/models/lfm2.cpp)."""
    graph, row = step.graph, step.row
    width = this.width("shortconv.out_proj", 0)
    projected = graph.new(this.width("shortconv.in_proj") * row, x)
    gated = graph.new(width * row, graph.view(projected), graph.view(projected))
    window = graph.new(width * row, graph.view(gated))
    graph.write(graph.view(window))
    convolved = graph.new(width * row, window)
    y = graph.over(convolved, graph.view(projected, 0))
    return graph.new(this.width("shortconv.out_proj") * row, y)
