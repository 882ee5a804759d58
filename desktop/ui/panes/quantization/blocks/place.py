"""What is selected in Blocks, to continue there after the page has been rebuilt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.gguf.tensor_file import StoredTensor
from desktop.ui.panes.quantization.blocks.card import BlockCard
from desktop.ui.panes.quantization.blocks.state import BlockState
from desktop.ui.panes.quantization.blocks.tensor_picture import TensorPicture
from desktop.ui.widgets.numbers.heatmap_view import InSight


@dataclass(frozen=True)
class ChosenPlace:
    """A tensor, its block with the chosen weight, byte, bit, and flips (None if it can't be shown),
    the level of the zoom, what is in sight of the tensor (None if everything is), and what the
    block is compared with (the key of an Elsewhere; "" for nothing)."""

    path: str
    tensor: str
    block: BlockState | None
    level: int
    in_sight: InSight | None
    other: str

    def find(self, path: str, tensors: Sequence[StoredTensor]) -> StoredTensor | None:
        """Return the tensor if these are the tensors of the same model and it is still there."""
        found = (each for each in tensors if each.info.name == self.tensor)
        return next(found, None) if path == self.path else None


def place_in(
    picture: TensorPicture, card: BlockCard, path: str, tensor: StoredTensor
) -> ChosenPlace:
    """Return what is chosen now of a tensor of the model at `path`."""
    other, in_sight = card.other, picture.heatmap.in_sight
    return ChosenPlace(
        path,
        tensor.info.name,
        card.state,
        picture.zoom.level,
        in_sight,
        other.key if other is not None else "",
    )
