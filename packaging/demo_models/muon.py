# pyright: reportMissingImports=false
"""The Muon optimizer: orthogonalized momentum, for weights that are matrices.

Source: Jordan et al., "Muon: An optimizer for hidden layers in neural networks" (2024). The step
is scaled as in Liu et al., "Muon is scalable for LLM training" (2025), so that the learning rate
and weight decay of AdamW can be used.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

import torch
from torch import Tensor

MOMENTUM: Final = 0.95
ITERATIONS: Final = 5
COEFFICIENTS: Final = (3.4445, -4.7750, 2.0315)


class Muon(torch.optim.Optimizer):
    """Muon for weights [rows, columns], or [experts, rows, columns] (each expert separately)."""

    def __init__(self, weights: Iterable[Tensor], lr: float, weight_decay: float) -> None:
        super().__init__(weights, {"lr": lr, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self, closure: None = None) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        for group in self.param_groups:
            by_shape: dict[torch.Size, list[Tensor]] = defaultdict(list)
            for weight in group["params"]:
                if weight.grad is not None:  # as in PyTorch's own optimizers
                    by_shape[weight.shape].append(weight)
            for weights in by_shape.values():
                self._step_alike(weights, group["lr"], group["weight_decay"])

    def _step_alike(self, weights: list[Tensor], rate: float, decay: float) -> None:
        """Update all weights of one shape together: a few large matrix products are faster than
        many small ones."""
        wanted = []
        for weight in weights:
            assert weight.grad is not None
            state = self.state[weight]
            if "momentum" not in state:
                state["momentum"] = torch.zeros_like(weight)
            state["momentum"].lerp_(weight.grad, 1 - MOMENTUM)
            wanted.append(weight.grad.lerp(state["momentum"], MOMENTUM))  # Nesterov
        steps = orthogonal(torch.stack(wanted))
        scale = 0.2 * max(weights[0].shape[-2:]) ** 0.5
        for weight, step in zip(weights, steps, strict=True):
            weight.mul_(1 - rate * decay).add_(step, alpha=-rate * scale)


def orthogonal(matrices: Tensor) -> Tensor:
    """Return, for each matrix [..., rows, columns], the nearest matrix whose singular values are
    all about one. This uses the Newton-Schulz iteration."""
    a, b, c = COEFFICIENTS
    x = matrices.bfloat16()
    tall = x.shape[-2] > x.shape[-1]
    if tall:
        x = x.mT
    x = x / (x.norm(dim=(-2, -1), keepdim=True) + 1e-7)
    for _ in range(ITERATIONS):
        square = x @ x.mT
        x = a * x + (b * square + c * square @ square) @ x
    return (x.mT if tall else x).to(matrices.dtype)
