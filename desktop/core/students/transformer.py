"""A transformer of llama.cpp's architecture `llama` in numpy: the forward pass, and the gradients.

The same arithmetic as packaging/demo_models/network.py and llama.cpp's src/models/llama.cpp: RMS
norms, rotary positions on neighboring pairs, grouped keys and values, SwiGLU, and one table for the
tokens and the logits. Weights are named as in a GGUF file, so a demo model's file is a network too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.floating[Any]]
Ids = npt.NDArray[np.integer[Any]]
Weights = dict[str, Floats]

EPSILON: Final = 1e-5
ROPE_BASE: Final = 10_000.0
TOKENS, LAST_NORM = "token_embd.weight", "output_norm.weight"
DEVIATION: Final = 0.08
"""Standard deviation of new weights. Wider than for large models, since the vectors are short."""


@dataclass(frozen=True, slots=True)
class Shape:
    """`feed` is the width of the feed-forward network; the queries have `heads` heads, and equal
    groups of them share `kv_heads` keys and values."""

    vocabulary: int
    width: int
    layers: int
    heads: int
    kv_heads: int
    feed: int

    @property
    def head_size(self) -> int:
        return self.width // self.heads

    def tensors(self) -> dict[str, tuple[int, ...]]:
        """Return the shape of each tensor, by name, in the order of the file."""
        keys = self.kv_heads * self.head_size
        shapes: dict[str, tuple[int, ...]] = {TOKENS: (self.vocabulary, self.width)}
        for layer in range(self.layers):
            block = {
                "attn_norm": (self.width,),
                "attn_q": (self.width, self.width),
                "attn_k": (keys, self.width),
                "attn_v": (keys, self.width),
                "attn_output": (self.width, self.width),
                "ffn_norm": (self.width,),
                "ffn_gate": (self.feed, self.width),
                "ffn_up": (self.feed, self.width),
                "ffn_down": (self.width, self.feed),
            }
            shapes |= {f"blk.{layer}.{name}.weight": each for name, each in block.items()}
        return {**shapes, LAST_NORM: (self.width,)}

    @property
    def parameters(self) -> int:
        return sum(int(np.prod(each)) for each in self.tensors().values())

    def new_weights(self, seed: int) -> Weights:
        """Draw random weights. Those that write to the residual stream are smaller (GPT-2)."""
        chance = np.random.default_rng(seed)
        writes = DEVIATION / (2 * self.layers) ** 0.5
        found: Weights = {}
        for name, shape in self.tensors().items():
            if len(shape) == 1:
                found[name] = np.ones(shape, np.float32)
            else:
                width = writes if "output" in name or "down" in name else DEVIATION
                found[name] = (width * chance.standard_normal(shape)).astype(np.float32)
        return found


class Pass:
    """One forward pass over `ids` [batch, time], and the gradients that follow from it.

    `hidden` [batch, time, width] is the last layer's output after the norm.
    """

    def __init__(self, shape: Shape, weights: Mapping[str, Floats], ids: Ids) -> None:
        self._shape, self._weights, self._ids = shape, weights, ids
        kind = weights[TOKENS].dtype
        self._turns = _turns(ids.shape[1], shape.head_size, kind)
        self._hides = np.triu(np.full((ids.shape[1],) * 2, -np.inf, kind), 1)
        self._norms: dict[str, tuple[Floats, Floats]] = {}
        self._kept: list[tuple[Floats, ...]] = []
        x = weights[TOKENS][ids]
        for layer in range(shape.layers):
            x = self._layer(f"blk.{layer}.", x)
        self.hidden = self._norm(LAST_NORM, x)

    def logits(self, where: npt.NDArray[np.bool_]) -> Floats:
        """Return the logits at the positions that `where` [batch, time] marks: [n, vocabulary]."""
        return self.hidden[where] @ self._weights[TOKENS].T

    def gradients(
        self, where: npt.NDArray[np.bool_], of_logits: Floats, of_hidden: Floats | None = None
    ) -> Weights:
        """Return the gradients of all weights. `of_logits` [n, vocabulary] and `of_hidden` [n,
        width] are the loss's gradients at the positions that `where` marks."""
        into: Weights = {}
        table = self._weights[TOKENS]
        off = of_logits @ table
        if of_hidden is not None:
            off = off + of_hidden
        change = np.zeros_like(self.hidden)
        change[where] = off
        change = self._norm_back(LAST_NORM, change, into)
        for layer in reversed(range(self._shape.layers)):
            change = self._layer_back(f"blk.{layer}.", change, into)
        tokens = of_logits.T @ self.hidden[where]
        np.add.at(tokens, self._ids.ravel(), change.reshape(-1, change.shape[-1]))
        into[TOKENS] = tokens
        return into

    # --- forward ---

    def _layer(self, block: str, x: Floats) -> Floats:
        weights, shape = self._weights, self._shape
        normed = self._norm(f"{block}attn_norm.weight", x)
        query, key = (
            _rotated(_heads(normed @ weights[f"{block}{name}.weight"].T, count), self._turns)
            for name, count in (("attn_q", shape.heads), ("attn_k", shape.kv_heads))
        )
        value = _heads(normed @ weights[f"{block}attn_v.weight"].T, shape.kv_heads)
        groups = shape.heads // shape.kv_heads
        key, value = np.repeat(key, groups, 1), np.repeat(value, groups, 1)
        scores = query @ key.swapaxes(2, 3)
        scores *= shape.head_size**-0.5
        scores += self._hides
        chances = softmax(scores)
        mixed = _joined(chances @ value)
        x = x + mixed @ weights[f"{block}attn_output.weight"].T
        fed = self._norm(f"{block}ffn_norm.weight", x)
        gate, up = (fed @ weights[f"{block}{name}.weight"].T for name in ("ffn_gate", "ffn_up"))
        open_ = 1 / (1 + np.exp(-gate))
        inner = gate * open_ * up
        self._kept.append((normed, query, key, value, chances, mixed, fed, gate, up, open_, inner))
        return x + inner @ weights[f"{block}ffn_down.weight"].T

    def _norm(self, name: str, x: Floats) -> Floats:
        scale = 1 / np.sqrt(np.mean(x * x, axis=-1, keepdims=True) + EPSILON)
        unit = x * scale
        self._norms[name] = unit, scale
        return unit * self._weights[name]

    # --- backward ---

    def _layer_back(self, block: str, change: Floats, into: Weights) -> Floats:
        *attention, fed, gate, up, open_, inner = self._kept.pop()
        off = self._product_back(f"{block}ffn_down.weight", inner, change, into)
        lit = gate * open_
        off_gate = off * up * (open_ + lit * (1 - open_))
        off_fed = self._product_back(f"{block}ffn_gate.weight", fed, off_gate, into)
        off_fed += self._product_back(f"{block}ffn_up.weight", fed, off * lit, into)
        change = change + self._norm_back(f"{block}ffn_norm.weight", off_fed, into)
        off = self._attention_back(block, attention, change, into)
        return change + self._norm_back(f"{block}attn_norm.weight", off, into)

    def _attention_back(
        self, block: str, kept: list[Floats], change: Floats, into: Weights
    ) -> Floats:
        normed, query, key, value, chances, mixed = kept
        shape = self._shape
        off = self._product_back(f"{block}attn_output.weight", mixed, change, into)
        off = _heads(off, shape.heads)
        off_value = chances.swapaxes(2, 3) @ off
        off_chances = off @ value.swapaxes(2, 3)
        off_chances -= (off_chances * chances).sum(-1, keepdims=True)
        off_scores = off_chances * chances
        off_scores *= shape.head_size**-0.5
        back = self._turns[0], -self._turns[1]
        off_query = _rotated(off_scores @ key, back)
        off_key = _rotated(off_scores.swapaxes(2, 3) @ query, back)
        groups = shape.heads // shape.kv_heads
        found = np.zeros_like(normed)
        for name, each in (
            ("attn_q", off_query),
            ("attn_k", _grouped(off_key, groups)),
            ("attn_v", _grouped(off_value, groups)),
        ):
            found += self._product_back(f"{block}{name}.weight", normed, _joined(each), into)
        return found

    def _product_back(self, name: str, given: Floats, off: Floats, into: Weights) -> Floats:
        """Return the gradient of `given` in `given @ weight.T`, and store the weight's."""
        into[name] = off.reshape(-1, off.shape[-1]).T @ given.reshape(-1, given.shape[-1])
        return off @ self._weights[name]

    def _norm_back(self, name: str, off: Floats, into: Weights) -> Floats:
        unit, scale = self._norms[name]
        into[name] = (off * unit).reshape(-1, off.shape[-1]).sum(0)
        off = off * self._weights[name]
        return scale * (off - unit * np.mean(off * unit, axis=-1, keepdims=True))


def softmax(scores: Floats) -> Floats:
    """Return the softmax over the last axis."""
    shares = np.exp(scores - scores.max(-1, keepdims=True))
    shares /= shares.sum(-1, keepdims=True)
    return shares


def _turns(length: int, head_size: int, kind: np.dtype[Any]) -> tuple[Floats, Floats]:
    """Return cosine and sine of each position and pair: [length, head_size / 2] each."""
    speeds = ROPE_BASE ** (-np.arange(0, head_size, 2) / head_size)
    angles = np.arange(length)[:, None] * speeds
    return np.cos(angles).astype(kind), np.sin(angles).astype(kind)


def _rotated(x: Floats, turns: tuple[Floats, Floats]) -> Floats:
    cosine, sine = turns
    found = np.empty_like(x)
    even, odd = x[..., 0::2], x[..., 1::2]
    found[..., 0::2] = even * cosine - odd * sine
    found[..., 1::2] = even * sine + odd * cosine
    return found


def _heads(x: Floats, count: int) -> Floats:
    """Split [batch, time, width] into [batch, heads, time, head size]."""
    batch, time, width = x.shape
    return x.reshape(batch, time, count, width // count).swapaxes(1, 2)


def _joined(x: Floats) -> Floats:
    batch, heads, time, size = x.shape
    return x.swapaxes(1, 2).reshape(batch, time, heads * size)


def _grouped(x: Floats, groups: int) -> Floats:
    """Add up the gradients of the heads that share a key or value."""
    batch, heads, time, size = x.shape
    return x.reshape(batch, heads // groups, groups, time, size).sum(2)
