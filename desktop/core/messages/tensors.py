"""Requests and events for looking at a model's weights and activations."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.messages.writing import Message


@dataclass(frozen=True, slots=True)
class DrawTensor:
    """Draw part of a tensor as cells of `group_rows` x `group_columns` weights. Rows and columns
    count weights; whatever is outside the tensor is ignored. With `bins`, the result also has the
    extremes and a histogram with that many bins. Yields TensorProgress if it takes a while, then
    TensorDrawn.

    Only this part of the file is read. If the part has more than 134 million weights, only some
    rows of each cell are read.
    """

    path: str
    tensor: str
    first_row: int
    rows: int
    first_column: int
    columns: int
    group_rows: int = 1
    group_columns: int = 1
    bins: int = 0


@dataclass(frozen=True, slots=True)
class CaptureActivations:
    """Capture the activations that the weight matrix `tensor` multiplies while a loaded model reads
    a text (`messages` or `prompt`). At most `most` numbers are captured, so the result may cover
    only the first tokens.

    Yields PromptProgress, then ActivationsCaptured.
    """

    model: str
    tensor: str
    messages: tuple[Message, ...] = ()
    prompt: str | None = None
    most: int = 1 << 20


@dataclass(frozen=True, slots=True)
class SampleTensor:
    """Read whole, evenly spaced rows of a tensor: at most `most` weights in total, but at least
    one row. Yields TensorSampled."""

    path: str
    tensor: str
    most: int = 1 << 20


@dataclass(frozen=True, slots=True)
class DequantizeBytes:
    """Convert whole quantization blocks, as in a file, to weights. Yields WeightsConverted."""

    type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class QuantizeWeights:
    """Quantize weights (32-bit floats) to blocks of a type, as llama.cpp does without an
    importance matrix. Yields WeightsConverted."""

    type: str
    values: bytes


@dataclass(frozen=True, slots=True)
class TensorProgress:
    """Fraction of the requested part that has been read, from 0 to 1."""

    fraction: float


@dataclass(frozen=True, slots=True)
class TensorFigures:
    """Statistics of the weights that were read. `not_finite` of them are infinite or NaN, and are
    excluded from everything else. The histogram counts `counted` weights in equal bins from -edge
    to edge; `below` and `above` are the numbers of weights outside that range. `largest_row` and
    `largest_column` locate the weight with the largest absolute value."""

    weights: int
    not_finite: int
    minimum: float
    maximum: float
    largest_row: int
    largest_column: int
    mean: float
    counted: int
    edge: float
    counts: tuple[int, ...]
    below: int
    above: int


@dataclass(frozen=True, slots=True)
class TensorDrawn:
    """`cells` are 32-bit floats, `rows` x `columns`: the mean absolute value of the weights in each
    cell, or the weights themselves if each cell is one weight. `every` is the distance between the
    rows that were read; it is 1 if every row was read."""

    request: DrawTensor
    rows: int
    columns: int
    cells: bytes
    every: int
    figures: TensorFigures | None


@dataclass(frozen=True, slots=True)
class ActivationsCaptured:
    """`values` are 32-bit floats, in order: one row of `columns` per token, or `each` rows per
    token if each expert or head has its own input. `texts` are the tokens that were read.
    `left_out` is the number of tokens of the text that have no values here."""

    tensor: str
    texts: tuple[str, ...]
    each: int
    left_out: int
    columns: int
    values: bytes


@dataclass(frozen=True, slots=True)
class TensorSampled:
    """Sampled rows. `rows` are the indexes of these rows in the tensor, which has `total_rows`
    rows. `values` are 32-bit floats, [rows, columns]."""

    tensor: str
    rows: tuple[int, ...]
    total_rows: int
    columns: int
    values: bytes


@dataclass(frozen=True, slots=True)
class WeightsConverted:
    """Quantization blocks and the weights (32-bit floats) that they encode."""

    type: str
    data: bytes
    values: bytes
