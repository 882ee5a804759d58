"""Chooses a tensor of a model and picks a random weight as an example of a number."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.gguf.tensor_file import StoredTensor, read_blocks, stored_tensors
from desktop.core.i18n import tr
from desktop.core.quantization.block_layout import BlockLayout, FloatRun
from desktop.core.quantization.block_types import layout
from desktop.ui.look.theme import Theme
from desktop.ui.panes.base import Runtime
from desktop.ui.widgets.layout.scaled import Scaled

BEST: Final = "Q4_K"
"""The type in which blocks are shown if there is a choice. It is the most common one in files to
download, and its blocks have all kinds of fields."""


@dataclass(frozen=True)
class Weight:
    value: float
    told: str  # its position, in words


class AnyWeight(QObject):
    """Reads a random weight in the background."""

    found = Signal(object)  # a Weight
    failed = Signal(UserError)

    def __init__(self, runtime: Runtime, parent: QObject) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._chance = random.Random()

    def ask(self) -> None:
        path = self._runtime.models.default()
        if not path:
            self.failed.emit(
                UserError(
                    tr("Picking a random weight requires a model. Add or download one in Models."),
                    kind="no_model",
                )
            )
            return
        chance, known = self._chance, self._runtime.library.get(path)
        name = known.name if known else Path(path).stem
        job = self._runtime.background.submit(
            lambda cancel: _some(path, name, chance, cancel), "weight"
        )
        job.finished.connect(self.found)
        job.failed.connect(self.failed)


def usual_tensor(tensors: Sequence[StoredTensor]) -> StoredTensor:
    """Return the default tensor: of the feed-forward matrices ffn_down, the one in the middle. If
    there are none, for example because each layer stores its experts' matrices as one tensor,
    return the middle attention output matrix. If there are none of these either, return the first
    matrix or, without matrices, the first tensor."""
    wanted = _named(tensors, "ffn_down.weight") or _named(tensors, "attn_output.weight")
    matrices = [each for each in tensors if len(each.info.shape) > 1 and each.info.elements]
    found = wanted or matrices or list(tensors)
    return found[len(found) // 2 if wanted else 0]


def usual_blocks(tensors: Sequence[StoredTensor]) -> StoredTensor:
    """Return the default tensor for a look at blocks: one of type Q4_K, or else of another type
    with blocks; only without any, one whose weights are single numbers."""
    return usual_tensor(of_type(tensors, BEST) or in_blocks(tensors) or tensors)


def of_type(tensors: Sequence[StoredTensor], type_name: str) -> list[StoredTensor]:
    """Return the matrices of a type."""
    return [each for each in in_blocks(tensors) if each.info.type == type_name]


def in_blocks(tensors: Sequence[StoredTensor]) -> list[StoredTensor]:
    """Return the matrices whose weights are quantized in blocks."""
    several = (each for each in tensors if len(each.info.shape) > 1 and each.info.elements)
    return [each for each in several if each.kind is not None and each.kind.block_size > 1]


def _named(tensors: Sequence[StoredTensor], ending: str) -> list[StoredTensor]:
    return [each for each in tensors if each.info.name.endswith(ending)]


def _some(path: str, model: str, chance: random.Random, cancel: Cancel) -> Iterator[Weight]:
    tensors = [each for each in stored_tensors(path) if _readable(each)]
    if not tensors:
        raise UserError(
            tr("This model has no weights that can be read individually. Load another model."),
            kind="no_weights",
        )
    cancel.check()
    tensor = chance.choice(tensors)
    kind = layout(tensor.info.type)
    assert isinstance(kind, BlockLayout | FloatRun)
    block = chance.randrange(tensor.info.elements // kind.weights)
    raw = np.frombuffer(read_blocks(tensor, block), np.uint8)[None]
    place = chance.randrange(kind.weights)
    row, column = divmod(block * kind.weights + place, tensor.columns)
    yield Weight(
        float(kind.decode(raw).values[0, place]),
        tr(
            "Weight {column:,} in row {row:,} of {name} ({type}), from {stem}",
            column=column,
            row=row,
            name=tensor.info.name,
            type=tensor.info.type,
            stem=model,
        ),
    )


def _readable(tensor: StoredTensor) -> bool:
    several = len(tensor.info.shape) > 1 and tensor.info.elements > 0
    return several and isinstance(layout(tensor.info.type), BlockLayout | FloatRun)


WIDTH = 256


class TensorBox(QComboBox):
    picked = Signal(object)
    """Emitted with the StoredTensor that the user picked."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.tensors: tuple[StoredTensor, ...] = ()
        self.setAccessibleName(name)
        self.setToolTip(name)
        Scaled(theme, self, lambda: self.setFixedWidth(theme.px(WIDTH)))
        self.activated.connect(lambda: self.picked.emit(self.tensors[self.currentIndex()]))

    def offer(self, tensors: Sequence[StoredTensor]) -> None:
        self.tensors = tuple(tensors)
        self.clear()
        self.addItems([f"{each.info.name}  {each.info.type}" for each in tensors])

    def show_tensor(self, tensor: StoredTensor) -> None:
        self.setCurrentIndex(self.tensors.index(tensor))
