"""Reads the data for the Blocks page: tensors, blocks, and the same weights in other precisions.

Reads files in the background and calls ggml through the engine's queue. A new request replaces the
previous one of its kind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from PySide6.QtCore import QObject, Signal

from desktop.core.errors import UserError
from desktop.core.gguf.ggml_types import GGML_TYPES
from desktop.core.gguf.tensor_file import (
    StoredTensor,
    check_readable,
    find_tensor,
    read_blocks,
    stored_tensors,
)
from desktop.core.i18n import tr
from desktop.core.library.models import ModelFile
from desktop.core.messages import DequantizeBytes, QuantizeWeights, WeightsConverted
from desktop.core.quantization.block_layout import BlockLayout, FloatRun
from desktop.core.quantization.block_types import RUN, layout
from desktop.services.inference import Inference
from desktop.services.jobs import Job, JobThread
from desktop.services.task import Steps, Task, one_job
from desktop.ui.names import short_name
from desktop.ui.panes.quantization.blocks.figures.row import RowBlocks
from desktop.ui.panes.quantization.blocks.state import BlockState, Floats, run_of

MOST_WEIGHTS: Final = 65_536
"""Number of weights of a row that are shown at once. Longer rows are shown in parts."""
TYPES = ("Q8_0", "Q6_K", "Q5_K", "Q4_K", "Q4_0", "IQ4_NL", "MXFP4", "Q3_K", "Q2_K")
"""The types that a block can be rounded to on the fly, those with the most bits first."""


@dataclass(frozen=True)
class Elsewhere:
    """Another precision: a file of the same model, or a type to round these weights to."""

    name: str
    path: str = ""
    type: str = ""
    told: str = ""
    """The name beside the weights, if it differs from `name`."""

    @property
    def key(self) -> str:
        return self.path or self.type


def other_precisions(here: ModelFile | None, models: Sequence[ModelFile]) -> list[Elsewhere]:
    """Return the precisions to compare with: other files of this model, then the types to round
    to."""
    files = [
        Elsewhere(tr("{type_of} (another file)", type_of=_type_of(model)), path=model.path)
        for model in models
        if here is not None
        and model.problem is None
        and model.path != here.path
        and short_name(model) == short_name(here)
    ]
    made = [
        Elsewhere(rounded_here(name), type=name, told=tr("{name}, rounded", name=name))
        for name in TYPES
    ]
    return files + made


def rounded_here(type_name: str) -> str:
    """Return the name under which a type is offered, such as Q2_K (rounded)."""
    return tr("{name} (rounded)", name=type_name)


def block_size(type_name: str) -> int:
    """Return the number of weights in a block of a type."""
    return next(each.block_size for each in GGML_TYPES.values() if each.name == type_name)


def in_whole_blocks(tensors: Sequence[StoredTensor], type_name: str) -> tuple[StoredTensor, ...]:
    """Return the matrices whose rows consist of whole blocks of a type.

    Raises: UserError, kind no_whole_blocks, if there are none.
    """
    size = block_size(type_name)
    found = tuple(each for each in tensors if len(each.info.shape) > 1 and each.columns % size == 0)
    if not found:
        raise UserError(
            tr(
                "This model's matrices can't be stored in 2 bits: {two_bits} stores weights in "
                "blocks of {size}, and no matrix has rows that divide evenly into such blocks. "
                "Choose another model.",
                two_bits=type_name,
                size=size,
            ),
            kind="no_whole_blocks",
        )
    return found


def _type_of(model: ModelFile) -> str:
    return (model.facts.file_type if model.facts else None) or model.name


def check_shown(tensor: StoredTensor) -> None:
    """Check that a tensor can be shown.

    Raises: UserError, if it can't be read or decoded.
    """
    check_readable(tensor)
    if layout(tensor.info.type) is None:
        raise _no_way(tensor.info.type)


class BlockReader(QObject):
    tensors_read = Signal(str, object)  # a path, its StoredTensors
    block_read = Signal(object)  # a BlockState
    row_read = Signal(object, object)  # the BlockState it was read for, its RowBlocks
    other_read = Signal(object, str)  # the block's weights, and their name
    other_failed = Signal(UserError)
    failed = Signal(UserError)

    def __init__(self, background: JobThread, inference: Inference, parent: QObject) -> None:
        super().__init__(parent)
        self._background, self._inference = background, inference
        self._tensors, self._block, self._other = Task(self), Task(self), Task(self)
        self._row = Task(self)
        self._tensors.finished.connect(self._tell_tensors)
        self._block.finished.connect(self.block_read)
        self._row.finished.connect(self._tell_row)
        self._row.failed.connect(self.failed)
        self._other.finished.connect(self._tell_other)
        self._tensors.failed.connect(self.failed)
        self._block.failed.connect(self.failed)
        self._other.failed.connect(self.other_failed)

    def read_tensors(self, path: str) -> None:
        job = self._background.call(lambda: (path, stored_tensors(path)), "read tensors")
        self._tensors.start(one_job(job))

    def read_block(self, tensor: StoredTensor, block: int) -> None:
        self._block.start(self._of_block(tensor, block))

    @property
    def reading_block(self) -> bool:
        return self._block.running

    def read_row(self, state: BlockState) -> None:
        """Read the blocks of the row in which a block is or, of a long row, those around it."""
        self._row.start(self._of_row(state))

    def read_other(self, state: BlockState, where: Elsewhere) -> None:
        """Read the weights of the block of `state` in another precision."""
        steps = self._requantized if where.type else self._from_file
        self._other.start(steps(state, where))

    def forget_other(self) -> None:
        """Stop reading the block's weights in another precision."""
        self._other.abandon()

    def _tell_tensors(self, found: tuple[str, tuple[StoredTensor, ...]]) -> None:
        self.tensors_read.emit(*found)

    def _tell_row(self, found: tuple[BlockState, RowBlocks]) -> None:
        self.row_read.emit(*found)

    def _tell_other(self, found: tuple[Floats, str]) -> None:
        self.other_read.emit(*found)

    # --- steps ------------------------------------------------------------------------

    def _of_block(self, tensor: StoredTensor, block: int) -> Steps[BlockState]:
        kind = layout(tensor.info.type, run := run_of(tensor))
        if kind is None:
            raise _no_way(tensor.info.type)
        first = block * run if isinstance(kind, FloatRun) else block
        count = run if isinstance(kind, FloatRun) else 1
        data = yield self._read(tensor, first, count)
        values = yield from self._to_weights(tensor.info.type, data)
        return BlockState(tensor, block, data, values)

    def _of_row(self, state: BlockState) -> Steps[tuple[BlockState, RowBlocks]]:
        size, tensor, kind = len(state.original), state.tensor, state.layout
        in_row = max(tensor.columns // size, 1)
        most = max(MOST_WEIGHTS // size, 1)
        before = state.block % in_row // most * most
        first, count = state.block - state.block % in_row + before, min(most, in_row - before)
        run = size if isinstance(kind, FloatRun) else 1
        data = yield self._read(tensor, first * run, count * run)
        values = yield from self._to_weights(tensor.info.type, data)
        together = kind.sub_block if isinstance(kind, BlockLayout) else min(RUN, size)
        if size % together:
            together = size
        blocks = RowBlocks(state.row, first, values.reshape(count, size), together)
        return state, blocks

    def _from_file(self, state: BlockState, where: Elsewhere) -> Steps[tuple[Floats, str]]:
        shape = state.tensor.info.shape
        first, count = state.first, len(state.original)

        def work() -> tuple[str, bytes, int]:
            there = find_tensor(state.tensor.info.name, stored_tensors(where.path))
            if there.info.shape != shape:
                raise UserError(
                    tr(
                        "This tensor has a different shape in the other file. Choose another "
                        "precision."
                    ),
                    kind="other_shape",
                )
            size = check_readable(there).block_size
            start, stop = first // size, -(-(first + count) // size)
            return there.info.type, read_blocks(there, start, stop - start), first - start * size

        job = self._background.call(work, "read a block elsewhere")
        type_name, data, skip = yield job
        values = yield from self._to_weights(type_name, data)
        return values[skip : skip + count], where.name

    def _requantized(self, state: BlockState, where: Elsewhere) -> Steps[tuple[Floats, str]]:
        """Round the weights of the block to another type. Blocks of that type may hold more
        weights, so enough weights are read to fill whole blocks. Raises: UserError, kind
        no_whole_blocks, if the tensor's rows don't consist of whole blocks."""
        size = block_size(where.type)
        tensor, count = state.tensor, len(state.original)
        if tensor.columns % size:
            raise UserError(
                tr(
                    "{type} stores weights in blocks of {size}, but the number of weights in "
                    "each row of this tensor ({columns:,}) isn't a multiple of {size}. Choose "
                    "another precision.",
                    type=where.type,
                    size=size,
                    columns=tensor.columns,
                ),
                kind="no_whole_blocks",
            )
        start = state.first // size * size
        stop = -(-(state.first + count) // size) * size
        unit = tensor.kind.block_size if tensor.kind else 1
        data = yield self._read(tensor, start // unit, (stop - start) // unit)
        values = yield from self._to_weights(tensor.info.type, data)
        request = QuantizeWeights(where.type, values[: stop - start].tobytes())
        made = yield from self._converted(request)
        skip = state.first - start
        return made[skip : skip + count], where.told or where.name

    def _read(self, tensor: StoredTensor, first: int, count: int) -> Job:
        return self._background.call(lambda: read_blocks(tensor, first, count), "read a block")

    def _to_weights(self, type_name: str, data: bytes) -> Steps[Floats]:
        """Decode a block in Python if the layout of its type is known; otherwise, let ggml decode
        it."""
        kind = layout(type_name)
        if isinstance(kind, BlockLayout | FloatRun):
            raw = np.frombuffer(data, np.uint8)
            return kind.decode(raw.reshape(-1, kind.bytes)).values.ravel()
        return (yield from self._converted(DequantizeBytes(type_name, data)))

    def _converted(self, request: DequantizeBytes | QuantizeWeights) -> Steps[Floats]:
        made: WeightsConverted = yield self._inference.submit(request)
        return np.frombuffer(made.values, np.float32)


def _no_way(type_name: str) -> UserError:
    return UserError(
        tr(
            "llama.cpp can't decode tensors of type {type_name}. Choose another tensor.",
            type_name=type_name,
        ),
        kind="unknown_type",
    )
