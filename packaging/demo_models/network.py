# pyright: reportMissingImports=false
"""The network in PyTorch, with the same arithmetic as llama.cpp's architecture `llama`.

Sources: llama.cpp's src/models/llama.cpp, and build_moe_ffn in src/llama-graph.cpp for the
experts.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - the usual name

from demo_models.shape import CONTEXT_LENGTH, NORM_EPSILON, ROPE_BASE, Shape


class Network(nn.Module):
    """Maps token ids [batch, time] to logits [batch, time, vocabulary]."""

    def __init__(self, shape: Shape, seed: int = 0) -> None:
        super().__init__()
        self.shape = shape
        self.embedding = nn.Embedding(shape.vocabulary, shape.width)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.norm = Norm(shape.width)
        self.register_buffer("turns", rope_turns(shape.head_size), persistent=False)
        self._initialize(seed)

    def forward(self, ids: Tensor) -> Tensor:
        return self.logits(self.hidden(ids))

    def hidden(self, ids: Tensor, mask: Tensor | None = None) -> Tensor:
        """Return the last layer's output after the norm, [batch, time, width]. See `read` for the
        mask."""
        return self.read(self.embedding(ids), self.turns[: ids.shape[1]], mask)

    def read(self, x: Tensor, turns: Tensor, mask: Tensor | None = None) -> Tensor:
        """Return the last layer's output after the norm, for vectors [batch, time, width] in place
        of tokens. `turns` are the rows of `self.turns` for their positions, and `mask` [batch, 1,
        time, time] is True where a position may look; without it, positions see all before them."""
        for layer in self.layers:
            x = layer(x, turns, mask)
        return self.norm(x)

    def logits(self, hidden: Tensor) -> Tensor:
        """Compute the logits with the embedding matrix (tied weights)."""
        return F.linear(hidden, self.embedding.weight)

    def _initialize(self, seed: int) -> None:
        """Draw weights from a normal distribution with standard deviation 0.02. For matrices that
        write to the residual stream, the deviation is divided by the square root of their number
        (GPT-2)."""
        random = torch.Generator().manual_seed(seed)
        for name, weight in self.named_parameters():
            if weight.dim() == 1:
                continue
            writes = name.endswith(("output.weight", "down.weight", "down"))
            deviation = 0.02 / (2 * self.shape.layers) ** 0.5 if writes else 0.02
            with torch.no_grad():
                weight.normal_(0.0, deviation, generator=random)


class Layer(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.attention_norm = Norm(shape.width)
        self.attention = Attention(shape)
        self.feed_norm = Norm(shape.width)
        self.feed = Experts(shape) if shape.experts else FeedForward(shape)

    def forward(self, x: Tensor, turns: Tensor, mask: Tensor | None = None) -> Tensor:
        x = x + self.attention(self.attention_norm(x), turns, mask)
        return x + self.feed(self.feed_norm(x))


class Norm(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))

    def forward(self, x: Tensor) -> Tensor:
        return F.rms_norm(x, self.weight.shape, self.weight, NORM_EPSILON)


class Attention(nn.Module):
    """Causal attention; equal groups of heads share the `kv_heads` keys and values."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads, self.kv_heads = shape.heads, shape.kv_heads
        keys = shape.kv_heads * shape.head_size
        self.query = nn.Linear(shape.width, shape.width, bias=False)
        self.key = nn.Linear(shape.width, keys, bias=False)
        self.value = nn.Linear(shape.width, keys, bias=False)
        self.output = nn.Linear(shape.width, shape.width, bias=False)

    def forward(self, x: Tensor, turns: Tensor, mask: Tensor | None = None) -> Tensor:
        batch, time, width = x.shape
        query = rotate(self.query(x).view(batch, time, self.heads, -1), turns)
        key = rotate(self.key(x).view(batch, time, self.kv_heads, -1), turns)
        value = self.value(x).view(batch, time, self.kv_heads, -1)
        groups = self.heads // self.kv_heads
        key = key.repeat_interleave(groups, dim=2)
        value = value.repeat_interleave(groups, dim=2)
        mixed = F.scaled_dot_product_attention(
            query.transpose(1, 2), key.transpose(1, 2), value.transpose(1, 2),
            attn_mask=mask, is_causal=mask is None,
        )  # fmt: skip
        return self.output(mixed.transpose(1, 2).reshape(batch, time, width))


class FeedForward(nn.Module):
    """A SwiGLU feed-forward network."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.gate = nn.Linear(shape.width, shape.feed, bias=False)
        self.up = nn.Linear(shape.width, shape.feed, bias=False)
        self.down = nn.Linear(shape.feed, shape.width, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        return self.down(F.silu(self.gate(x)) * self.up(x))


class Experts(nn.Module):
    """A mixture of experts. The router computes a softmax over all experts and picks the best few,
    whose weights are normalized to sum to one.

    `chances` [tokens, experts] and `chosen` [tokens, used] are from the last forward pass.
    """

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.used = shape.experts_used
        self.router = nn.Linear(shape.width, shape.experts, bias=False)
        inner = (shape.experts, shape.feed, shape.width)
        self.gate = nn.Parameter(torch.empty(inner))
        self.up = nn.Parameter(torch.empty(inner))
        self.down = nn.Parameter(torch.empty(shape.experts, shape.width, shape.feed))
        self.chances = self.chosen = torch.empty(0)

    def forward(self, x: Tensor) -> Tensor:
        flat = x.reshape(-1, x.shape[-1])
        chances = F.softmax(self.router(flat).float(), dim=-1)
        weights, chosen = chances.topk(self.used, dim=-1)
        weights = weights / weights.sum(-1, keepdim=True)
        self.chances, self.chosen = chances, chosen
        # Sort tokens by expert, so that each expert takes one matrix product.
        order = chosen.flatten().argsort()
        rows = order // self.used
        counts = chosen.flatten().bincount(minlength=len(self.gate)).tolist()
        parts = flat[rows].split(counts)
        outputs = [
            F.linear(F.silu(F.linear(part, gate)) * F.linear(part, up), down)
            for part, gate, up, down in zip(parts, self.gate, self.up, self.down, strict=True)
        ]
        weighted = torch.cat(outputs) * weights.flatten()[order, None].to(x.dtype)
        return torch.zeros_like(flat).index_add(0, rows, weighted).view_as(x)


def rope_turns(head_size: int) -> Tensor:
    """Return cosine and sine for each position and each pair of a head's values, [context, 1,
    head_size / 2, 2]."""
    speeds = ROPE_BASE ** (-torch.arange(0, head_size, 2, dtype=torch.float64) / head_size)
    angles = torch.arange(CONTEXT_LENGTH, dtype=torch.float64)[:, None] * speeds
    return torch.stack((angles.cos(), angles.sin()), -1).float()[:, None]


def rotate(x: Tensor, turns: Tensor) -> Tensor:
    """Apply RoPE to neighboring pairs, as llama.cpp does for this architecture, so that the rows
    need no permutation on export. `x` is [batch, time, heads, head_size]."""
    even, odd = x.unflatten(-1, (-1, 2)).unbind(-1)
    cosine, sine = turns.to(x.dtype).unbind(-1)
    return torch.stack((even * cosine - odd * sine, even * sine + odd * cosine), -1).flatten(-2)
