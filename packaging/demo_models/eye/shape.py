"""The shape of the image encoder. This module doesn't use PyTorch."""

from __future__ import annotations

from dataclasses import dataclass

from demo_models.family import THREE


@dataclass(frozen=True, slots=True)
class EyeShape:
    """The shape of an image encoder of llama.cpp's projector type `mlp` (LLaVA's).

    It cuts a square picture with `side` pixels per side into patches of `patch` pixels per side. A
    vision transformer turns each patch into a vector, which two more matrices map to a vector of
    length `text_width`: one token of the language model.
    """

    side: int = 64
    patch: int = 8
    width: int = 128
    layers: int = 4
    heads: int = 4
    feed: int = 512
    text_width: int = THREE.width

    @property
    def grid(self) -> int:
        """Number of patches per side."""
        return self.side // self.patch

    @property
    def tokens(self) -> int:
        """Number of patches, and of the language model's tokens, per picture."""
        return self.grid**2

    @property
    def pixels(self) -> int:
        """Number of values in a patch."""
        return 3 * self.patch**2


EYE = EyeShape()
