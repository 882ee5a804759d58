"""Gets what the page of blocks shows: tensors, blocks, and the same weights elsewhere.

Files are read in the background, ggml is asked through the engine's queue. What was asked
for before the last request is dropped when it comes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
from PySide6.QtCore import QObject, Signal

from desktop.core.blocks.layout import BlockLayout, FloatRun
from desktop.core.blocks.types import layout
from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.messages import DequantizeBytes, QuantizeWeights, WeightsConverted
from desktop.core.tensor_file import (
    StoredTensor,
    check_readable,
    find_tensor,
    read_blocks,
    stored_tensors,
)
from desktop.core.words import tr
from desktop.ui.panes.base import Context
from desktop.ui.panes.quantization.block_state import BlockState, Floats, run_of
from desktop.ui.panes.quantization.elsewhere import Elsewhere, block_size


def check_shown(tensor: StoredTensor) -> None:
    """Raises: UserError, where the tensor can't be read, or turned into weights."""
    check_readable(tensor)
    if layout(tensor.info.type) is None:
        raise _no_way(tensor.info.type)


class BlockReader(QObject):
    tensors_read = Signal(str, object)  # a path, its StoredTensors
    block_read = Signal(object)  # a BlockState
    other_read = Signal(object, str)  # the block's weights, what they are called
    other_failed = Signal(UserError)
    failed = Signal(UserError)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._asked = {"tensors": 0, "block": 0, "other": 0}

    def read_tensors(self, path: str) -> None:
        def work(cancel: Cancel) -> Iterator[tuple[StoredTensor, ...]]:
            yield stored_tensors(path)

        self._in_background(
            "tensors", work, lambda found: self.tensors_read.emit(path, found), self.failed.emit
        )

    def read_block(self, tensor: StoredTensor, block: int) -> None:
        kind = layout(tensor.info.type, run := run_of(tensor))
        if kind is None:
            self.failed.emit(_no_way(tensor.info.type))
            return
        first = block * run if isinstance(kind, FloatRun) else block
        count = run if isinstance(kind, FloatRun) else 1

        def take(data: bytes) -> None:
            self._to_weights(
                "block",
                tensor.info.type,
                data,
                lambda values: self.block_read.emit(BlockState(tensor, block, data, values)),
                self.failed.emit,
            )

        self._read("block", tensor, first, count, take, self.failed.emit)

    def read_other(self, state: BlockState, where: Elsewhere) -> None:
        """The weights of `state`'s block in another precision."""
        if where.type:
            self._requantize(state, where)
        else:
            self._from_file(state, where)

    def forget_other(self) -> None:
        """What is still on its way is no longer wanted."""
        self._asked["other"] += 1

    # --- another file -----------------------------------------------------------------

    def _from_file(self, state: BlockState, where: Elsewhere) -> None:
        shape = state.tensor.info.shape
        first, count = state.first, len(state.original)

        def work(cancel: Cancel) -> Iterator[tuple[str, bytes, int]]:
            there = find_tensor(state.tensor.info.name, stored_tensors(where.path))
            if there.info.shape != shape:
                raise UserError(
                    tr("The other file's tensor has another shape."), kind="other_shape"
                )
            size = check_readable(there).block_size
            start, stop = first // size, -(-(first + count) // size)
            yield there.info.type, read_blocks(there, start, stop - start), first - start * size

        def take(found: tuple[str, bytes, int]) -> None:
            type_name, data, skip = found
            self._to_weights(
                "other",
                type_name,
                data,
                lambda values: self.other_read.emit(values[skip : skip + count], where.name),
                self.other_failed.emit,
            )

        self._in_background("other", work, take, self.other_failed.emit)

    # --- made on the fly ----------------------------------------------------------------

    def _requantize(self, state: BlockState, where: Elsewhere) -> None:
        """A block of the other type may hold more weights: then all of them are read."""
        size = block_size(where.type)
        tensor, count = state.tensor, len(state.original)
        if tensor.columns % size:
            self.other_failed.emit(
                UserError(
                    tr(
                        "{type} takes {size} weights at a time, and the rows of this tensor "
                        "have {columns:,}, which is no multiple of that.",
                        type=where.type,
                        size=size,
                        columns=tensor.columns,
                    ),
                    kind="no_whole_blocks",
                )
            )
            return
        start = state.first // size * size
        stop = -(-(state.first + count) // size) * size
        unit = tensor.kind.block_size if tensor.kind else 1
        skip, name = state.first - start, where.told or where.name

        def quantize(values: Floats) -> None:
            self._ask(
                "other",
                QuantizeWeights(where.type, values[: stop - start].tobytes()),
                lambda made: self.other_read.emit(made[skip : skip + count], name),
                self.other_failed.emit,
            )

        def take(data: bytes) -> None:
            self._to_weights("other", tensor.info.type, data, quantize, self.other_failed.emit)

        self._read(
            "other", tensor, start // unit, (stop - start) // unit, take, self.other_failed.emit
        )

    # --- building blocks ------------------------------------------------------------------

    def _read(
        self,
        what: str,
        tensor: StoredTensor,
        first: int,
        count: int,
        then: Callable[[bytes], object],
        failed: Callable[[UserError], object],
    ) -> None:
        def work(cancel: Cancel) -> Iterator[bytes]:
            yield read_blocks(tensor, first, count)

        self._in_background(what, work, then, failed)

    def _in_background(
        self,
        what: str,
        work: Callable[[Cancel], Iterator[object]],
        then: Callable[..., object],
        failed: Callable[[UserError], object],
    ) -> None:
        self._asked[what] += 1
        number = self._asked[what]
        job = self._context.background.submit(work, label=f"read {what}")
        job.finished.connect(lambda found: self._asked[what] == number and then(found))
        job.failed.connect(lambda error: self._asked[what] == number and failed(error))

    def _to_weights(
        self,
        what: str,
        type_name: str,
        data: bytes,
        then: Callable[[Floats], object],
        failed: Callable[[UserError], object],
    ) -> None:
        """At once where core can, else by ggml."""
        kind = layout(type_name)
        raw = np.frombuffer(data, np.uint8)
        if isinstance(kind, BlockLayout | FloatRun):
            then(kind.decode(raw.reshape(-1, kind.bytes)).values.ravel())
        else:
            self._ask(what, DequantizeBytes(type_name, data), then, failed)

    def _ask(
        self,
        what: str,
        request: DequantizeBytes | QuantizeWeights,
        then: Callable[[Floats], object],
        failed: Callable[[UserError], object],
    ) -> None:
        number = self._asked[what]

        def take(event: object) -> None:
            if isinstance(event, WeightsConverted) and self._asked[what] == number:
                then(np.frombuffer(event.values, np.float32))

        job = self._context.inference.submit(request)
        job.finished.connect(take)
        job.failed.connect(lambda error: self._asked[what] == number and failed(error))


def _no_way(type_name: str) -> UserError:
    return UserError(
        tr("llama.cpp has no way to turn the type {type_name} into weights.", type_name=type_name),
        kind="unknown_type",
    )
