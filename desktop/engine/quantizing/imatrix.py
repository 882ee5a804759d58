"""Measures an importance matrix, as llama-imatrix does.

While the model reads a text, the squared inputs of its matrix products are summed (llama.cpp,
tools/imatrix/imatrix.cpp). llama.cpp adds token by token in 32 bits; this module adds the sum of
each step in 64 bits, so the last digits differ.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import llama_cpp.llama_cpp as llama
import numpy as np
import numpy.typing as npt

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.files.new_file import checked_target, made_at, not_writable
from desktop.core.gguf.split_files import part_paths
from desktop.core.i18n import tr
from desktop.core.messages import (
    Event,
    ImportanceMeasured,
    ImportanceProgress,
    LoadModel,
    MeasureImportance,
)
from desktop.core.messages.scoring import SHORTEST_PIECE
from desktop.core.quantization.importance import SquareSums, write_importance
from desktop.engine.log import LlamaLog
from desktop.engine.measuring.compare import step_of
from desktop.engine.models.load import check, load, make_context
from desktop.engine.models.model import Model
from desktop.engine.tensors.ggml_nodes import F32, NodeTap, Tensor, op_name, plain_name, values

FEWEST_ROWS: Final = 16
"""Minimum number of tokens in a product. llama-imatrix skips products with fewer tokens."""
FEWEST_PIECES: Final = 2
"""Minimum number of pieces. llama-imatrix refuses a text with fewer pieces."""
MUL_MAT, MUL_MAT_ID = b"MUL_MAT", b"MUL_MAT_ID"

Doubles = npt.NDArray[np.float64]


def measure_importance(
    request: MeasureImportance, others_bytes: int, cancel: Cancel, log: LlamaLog
) -> Iterator[Event]:
    """Yield the events that MeasureImportance documents. Loaded models use `others_bytes` of
    memory.

    Raises: UserError, kind too_short or damaged, or an error of `check`, `load`, `checked_target`,
    or `not_writable`; Cancelled.
    """
    began = time.perf_counter()
    if request.context_length < SHORTEST_PIECE:
        raise UserError(
            tr(
                "A piece length of {context_length} is too short. Use at least "
                "{shortest_context} tokens.",
                context_length=request.context_length,
                shortest_context=SHORTEST_PIECE,
            ),
            kind="too_short",
        )
    loading = LoadModel(
        request.source,
        context_length=request.context_length,
        device=request.device,
    )
    header = check(loading, others_bytes, 0)
    sources = part_paths(Path(request.source), header)
    target = checked_target(request.target, sources, request.overwrite)
    model = yield from load(loading, header, cancel, log)
    tap = ImportanceTap()
    try:
        pieces = yield from _read(model, request, tap, cancel, log)
    finally:
        model.close()
    cancel.check()
    try:
        made = made_at(target, request.work)
        write_importance(made, tap.sums, request.dataset, pieces, request.context_length)
    except OSError as error:
        raise not_writable(target, error) from error
    yield ImportanceMeasured(
        path=request.target,
        tensors=len(tap.sums),
        pieces=pieces,
        unseen=unseen_experts(tap.sums),
        seconds=time.perf_counter() - began,
    )


def _read(
    model: Model, request: MeasureImportance, tap: ImportanceTap, cancel: Cancel, log: LlamaLog
) -> Generator[Event, None, int]:
    """Let the model read the text. Yields ImportanceProgress; returns the number of pieces that
    were read."""
    length = request.context_length
    tokens = model.vocabulary.tokenize(request.text, special=request.special, add_special=True)
    found = len(tokens) // length
    if found < FEWEST_PIECES:
        raise UserError(
            tr(
                "This text is too short: an importance matrix needs at least {length:,} "
                "tokens, but the text has only {tokens:,}. Use a longer text.",
                tokens=len(tokens),
                length=FEWEST_PIECES * length,
            ),
            kind="too_short",
        )
    pieces = min(found, request.pieces or found)
    step = step_of(model.vocabulary.size)
    context = make_context(model.request, model.handle, length, log, tap.callback)
    watched = Model(model.request, model.handle, context, model.loaded)
    try:
        watched.watch(cancel)
        start = model.vocabulary.start if model.vocabulary.adds_start else None
        for piece in range(pieces):
            part = tokens[piece * length : (piece + 1) * length]
            if start is not None:
                part[0] = start
            watched.keep(0)
            for at in range(0, length, step):
                cancel.check()
                # Logits are requested for every token, so that the last layer computes every token.
                watched.scores(part[at : at + step], 0)
                tap.check()
                yield ImportanceProgress(piece * length + min(at + step, length), pieces * length)
    finally:
        llama.llama_free(context)
    return pieces


def unseen_experts(sums: Mapping[str, SquareSums]) -> int:
    """Return the number of experts, over all layers, that received no token. Each expert has
    several matrices with the same tokens."""
    return len(
        {
            (name.partition(".ffn_")[0], expert)
            for name, entry in sums.items()
            for expert in np.flatnonzero(entry.counts == 0).tolist()
        }
    )


class ImportanceTap(NodeTap):
    """Sums the squared inputs of matrix products; `sums` grows with every decode. An error of
    `check` is UserError, kind damaged, if the results aren't numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.sums: dict[str, SquareSums] = {}

    def wants(self, node: Any) -> bool:
        """Return True for every product with expert weights, and for a product with a layer's other
        weights if llama-imatrix counts it."""
        kind = op_name(node.op)
        if kind == MUL_MAT_ID:
            return True
        if kind != MUL_MAT:
            return False
        inputs = Tensor.from_address(node.src[1])
        if inputs.ne[1] < FEWEST_ROWS or inputs.type != F32:
            return False
        return plain_name(node.src[0]).startswith("blk.")

    def read(self, node: Any) -> None:
        weights = Tensor.from_address(node.src[0])
        squares: npt.NDArray[np.float32] = np.square(values(node.src[1], np.float32))
        if op_name(node.op) == MUL_MAT_ID:
            sums, counts = _by_expert(squares[0], values(node.src[2], np.int32)[0, 0], weights)
        else:
            sums, counts = _by_matrix(squares, weights)
        if not np.isfinite(sums).all():
            raise UserError(
                tr(
                    "The model's results on this text aren't numbers, so its file is probably "
                    "damaged. Get a new copy of the file, or choose another model."
                ),
                kind="damaged",
                remedy="pick_model",
            )
        name = plain_name(node.src[0])
        known = self.sums.get(name)
        if known is not None:
            sums, counts = known.sums + sums, known.counts + counts
        self.sums[name] = SquareSums(sums, counts)


def _by_matrix(
    squares: npt.NDArray[np.float32], weights: Any
) -> tuple[Doubles, npt.NDArray[np.int64]]:
    """Return sums and counts from `squares`, [ne3, ne2, tokens, columns]. Each matrix of a stack
    has its own sums, but there is only one count, as in llama-imatrix."""
    stacks, matrices = weights.ne[3], weights.ne[2]
    each: Doubles = squares.sum(axis=2).astype(np.float64)  # [ne3, ne2, columns]
    sums = np.zeros((stacks * matrices, squares.shape[3]))
    for i3, i2 in np.ndindex(*each.shape[:2]):
        sums[(i3 % stacks) * matrices + i2 % matrices] += each[i3, i2]
    rows = squares.shape[0] * squares.shape[1] * squares.shape[2]
    return sums, np.array([rows // (stacks * matrices)], np.int64)


def _by_expert(
    squares: npt.NDArray[np.float32], chosen: npt.NDArray[np.int32], weights: Any
) -> tuple[Doubles, npt.NDArray[np.int64]]:
    """Return sums and counts by expert. Each token's squares, [tokens, used or 1, columns], are
    added to the sums of the experts to which the token was routed (`chosen`, [tokens, used])."""
    experts, tokens = weights.ne[2], len(chosen)
    counts = np.bincount(chosen.ravel(), minlength=experts)
    sums = np.zeros((experts, squares.shape[2]))
    for place in range(chosen.shape[1]):
        sent = np.zeros((experts, tokens), np.float32)
        sent[chosen[:, place], np.arange(tokens)] = 1
        sums += sent @ squares[:, place % squares.shape[1]]
    return sums, counts
