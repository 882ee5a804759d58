# pyright: reportMissingImports=false
"""The image encoder in PyTorch, with the same arithmetic as in llama.cpp: a vision transformer, and
LLaVA's projector (Liu et al., "Improved baselines with visual instruction tuning", 2023).

Source: llama.cpp's tools/mtmd/models/llava.cpp.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from demo_models.eye.shape import EyeShape
from demo_models.shape import NORM_EPSILON


class Encoder(nn.Module):
    """Maps patches [pictures, patches, values] to the vectors that the projector reads."""

    def __init__(self, shape: EyeShape, seed: int = 0) -> None:
        super().__init__()
        self.shape = shape
        self.patch = nn.Linear(shape.pixels, shape.width)
        self.position = nn.Parameter(torch.empty(shape.tokens, shape.width))
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.norm = nn.LayerNorm(shape.width, NORM_EPSILON)
        self.widen = nn.Linear(shape.width, shape.text_width)
        self.project = nn.Linear(shape.text_width, shape.text_width)
        self._initialize(seed)

    def forward(self, patches: Tensor) -> Tensor:
        """Return a token's vector for each patch, [pictures, patches, text_width]."""
        return self.tokens(self.seen(patches))

    def seen(self, patches: Tensor) -> Tensor:
        """Return the transformer's vector for each patch, [pictures, patches, width]."""
        x = self.patch(patches) + self.position
        for layer in self.layers:
            x = layer(x)
        return self.norm(x)

    def tokens(self, seen: Tensor) -> Tensor:
        """Map the transformer's vectors to those of tokens."""
        return self.project(F.gelu(self.widen(seen), approximate="tanh"))

    def _initialize(self, seed: int) -> None:
        random = torch.Generator().manual_seed(seed)
        with torch.no_grad():
            for name, weight in self.named_parameters():
                if name.endswith("bias"):
                    weight.zero_()
                elif name == "position":
                    weight.normal_(0.0, 0.02, generator=random)
                elif weight.dim() == 2:
                    weight.normal_(0.0, weight.shape[1] ** -0.5, generator=random)


class Layer(nn.Module):
    def __init__(self, shape: EyeShape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.attention_norm = nn.LayerNorm(shape.width, NORM_EPSILON)
        self.query = nn.Linear(shape.width, shape.width)
        self.key = nn.Linear(shape.width, shape.width)
        self.value = nn.Linear(shape.width, shape.width)
        self.output = nn.Linear(shape.width, shape.width)
        self.feed_norm = nn.LayerNorm(shape.width, NORM_EPSILON)
        self.up = nn.Linear(shape.width, shape.feed)
        self.down = nn.Linear(shape.feed, shape.width)

    def forward(self, x: Tensor) -> Tensor:
        normed = self.attention_norm(x)
        parts = (matrix(normed) for matrix in (self.query, self.key, self.value))
        query, key, value = (part.unflatten(-1, (self.heads, -1)).transpose(1, 2) for part in parts)
        mixed = F.scaled_dot_product_attention(query, key, value)
        x = x + self.output(mixed.transpose(1, 2).flatten(2))
        return x + self.down(F.gelu(self.up(self.feed_norm(x)), approximate="tanh"))


def patches_of(pictures: NDArray[np.uint8], shape: EyeShape) -> NDArray[np.float32]:
    """Cut pictures [pictures, side, side, 3] into patches [pictures, patches, values], whose values
    llama.cpp orders by channel, row, and column, and scales to -1..1."""
    grid, patch = shape.grid, shape.patch
    cut = pictures.reshape(-1, grid, patch, grid, patch, 3).transpose(0, 1, 3, 5, 2, 4)
    scaled = cut.reshape(len(pictures), shape.tokens, shape.pixels).astype(np.float32)
    return scaled / np.float32(127.5) - 1
