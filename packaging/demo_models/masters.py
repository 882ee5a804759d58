# pyright: reportMissingImports=false
"""32-bit weights for a network that computes in 16 bits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import torch
from torch import Tensor, nn

CLIP: Final = 1.0
"""Largest norm of all gradients together."""


class Masters:
    """The exact weights of a network, which optimizers change. The network's own weights are these,
    rounded to 16 bits."""

    def __init__(self, exact: nn.Module, rounded: nn.Module) -> None:
        """Begin with the weights of `exact`. `rounded` is the same network in 16 bits."""
        self._rounded = rounded
        device = next(rounded.parameters()).device
        self.weights = {
            name: weight.detach().to(device, torch.float32, copy=True).requires_grad_()
            for name, weight in exact.named_parameters()
        }

    def take_gradients(self) -> None:
        """Move the network's gradients to the exact weights, and limit their norm. Weights that
        took no part in the loss get none."""
        for master, parameter in self._pairs():
            master.grad = None if parameter.grad is None else parameter.grad.float()
            parameter.grad = None
        torch.nn.utils.clip_grad_norm_(self.weights.values(), CLIP)

    def round(self) -> None:
        """Write the exact weights to the network."""
        with torch.no_grad():
            for master, parameter in self._pairs():
                parameter.copy_(master)

    def load(self, saved: Mapping[str, Tensor]) -> None:
        with torch.no_grad():
            for name, master in self.weights.items():
                master.copy_(saved[name])
        self.round()

    def _pairs(self) -> Iterable[tuple[Tensor, nn.Parameter]]:
        return zip(self.weights.values(), self._rounded.parameters(), strict=True)
