"""Captures the activations that a weight matrix multiplies while the model reads a text, and
samples rows of the matrix itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import llama_cpp.llama_cpp as llama
import numpy as np
import numpy.typing as npt

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.gguf.tensor_file import check_readable, find_tensor, stored_tensors
from desktop.core.i18n import tr
from desktop.core.messages import (
    ActivationsCaptured,
    CaptureActivations,
    Event,
    Generate,
    PromptProgress,
    SampleTensor,
    TensorSampled,
)
from desktop.engine.log import LlamaLog
from desktop.engine.models.model import Model
from desktop.engine.models.second_context import second_context
from desktop.engine.tensors.ggml_nodes import F32, NodeTap, Tensor, op_name, plain_name, values
from desktop.engine.tensors.ggml_rows import to_float
from desktop.engine.tensors.tensor_picture import Rows
from desktop.engine.writing.prompt import PromptBuilder

MOST_SCORES_BYTES: Final = 64 << 20
"""Limit on the logits of one step, in bytes. The last layer computes only tokens whose logits are
requested, so the logits of all tokens are requested. With a large vocabulary, a step therefore has
fewer tokens."""
STEP: Final = 32
"""Maximum number of tokens between two progress events."""
PRODUCTS: Final = (b"MUL_MAT", b"MUL_MAT_ID")
ROWS_AT_ONCE: Final = 64

Floats = npt.NDArray[np.float32]


def capture_activations(
    model: Model,
    request: CaptureActivations,
    builder: PromptBuilder,
    cancel: Cancel,
    log: LlamaLog,
) -> Iterator[Event]:
    """Yield the events that CaptureActivations documents. Reads the text in a separate context, so
    that the loaded model keeps its cache, with keys and values in 32 bits.

    Raises: UserError, kind no_tensor or no_activations, or an error of PromptBuilder.build or
    second_context; Cancelled.
    """
    path = model.request.path
    columns = max(find_tensor(request.tensor, stored_tensors(path)).columns, 1)
    tap = ActivationTap(request.tensor)
    ask = Generate(model.request.key, request.messages, request.prompt)
    tokens = builder.build(model, ask, cancel).tokens
    read = tokens[: max(1, request.most // columns)]
    context = second_context(model, len(read), log, tap.callback, exact=True)
    watched = Model(model.request, model.handle, context, model.loaded)
    try:
        watched.watch(cancel)
        if model.governor is not None:  # the thread count it found suits this context, too
            watched.set_threads(model.governor.threads)
        for done in _read(watched, read, tap, cancel):
            yield PromptProgress(done, len(read), 0)
    finally:
        llama.llama_free(context)
    found = tap.taken()
    if found is None:
        raise _never_multiplied(request.tensor)
    each = max(1, len(found) // len(read))
    most = max(1, request.most // columns)
    rows = found[:most]
    yield ActivationsCaptured(
        tensor=request.tensor,
        texts=tuple(watched.vocabulary.text(token) for token in read),
        each=each,
        left_out=len(tokens) - -(-len(rows) // each),
        columns=rows.shape[1],
        values=rows.tobytes(),
    )


def _read(model: Model, tokens: list[int], tap: ActivationTap, cancel: Cancel) -> Iterator[int]:
    """Let the model read the tokens. Yields, after each step, the number of tokens read so far.
    Raises: Cancelled; the error that the tap caught."""
    step = max(1, min(STEP, MOST_SCORES_BYTES // (4 * model.vocabulary.size)))
    for at in range(0, len(tokens), step):
        cancel.check()
        model.scores(tokens[at : at + step], 0)
        tap.check()
        yield min(at + step, len(tokens))


def _never_multiplied(tensor: str) -> UserError:
    return UserError(
        tr(
            "This model doesn't multiply activations by {tensor} as a matrix: the tensor is a "
            "lookup table, or only scales values. Choose a matrix, such as attn_q or ffn_down.",
            tensor=tensor,
        ),
        kind="no_activations",
    )


class ActivationTap(NodeTap):
    """Records the inputs of all matrix products with one weight tensor."""

    def __init__(self, weights: str) -> None:
        super().__init__()
        self._weights = weights
        self._found: list[Floats] = []

    def taken(self) -> Floats | None:
        """Return the inputs recorded so far, [rows, columns]; None if there are none. There is one
        row for each token or, if each expert or head has its own input, one for each expert that
        the token is routed to or for each head."""
        return np.concatenate(self._found) if self._found else None

    def wants(self, node: Any) -> bool:
        if op_name(node.op) not in PRODUCTS or plain_name(node.src[0]) != self._weights:
            return False
        return Tensor.from_address(node.src[1]).type == F32

    def read(self, node: Any) -> None:
        inputs = values(node.src[1], np.float32)
        if op_name(node.op) == b"MUL_MAT":
            inputs = inputs.swapaxes(1, 2)  # DeepSeek-V2 puts the heads before the tokens
        self._found.append(np.ascontiguousarray(inputs).reshape(-1, inputs.shape[-1]))


def sample_tensor(request: SampleTensor, cancel: Cancel) -> Iterator[Event]:
    """Yield the events that SampleTensor documents. Raises: UserError; Cancelled."""
    tensor = find_tensor(request.tensor, stored_tensors(request.path))
    kind, convert = check_readable(tensor), to_float(tensor.info.type)
    count = min(tensor.rows, max(1, request.most // tensor.columns))
    rows = [tensor.rows * number // count for number in range(count)]
    parts: list[Floats] = []
    with Rows(tensor, kind, convert, 0, tensor.columns) as file:
        for at in range(0, count, ROWS_AT_ONCE):
            cancel.check()
            parts.append(file.read(rows[at : at + ROWS_AT_ONCE]).copy())
    yield TensorSampled(
        request.tensor,
        rows=tuple(rows),
        total_rows=tensor.rows,
        columns=tensor.columns,
        values=np.concatenate(parts).tobytes(),
    )
