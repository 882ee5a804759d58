"""The numbers in a model: weights, and what a text makes of them."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.messages.writing import Message


@dataclass(frozen=True, slots=True)
class DrawTensor:
    """A part of a tensor as cells of `group_rows` x `group_columns` weights; rows and columns
    count weights, and what lies beyond the tensor is left out. With `figures`, its extremes
    and histogram too. Yields TensorProgress where it takes a while, then TensorDrawn.

    Reads only this part of the file, and of more than 128 million weights only some rows.
    """

    path: str
    tensor: str
    first_row: int
    rows: int
    first_column: int
    columns: int
    group_rows: int = 1
    group_columns: int = 1
    figures: bool = False


@dataclass(frozen=True, slots=True)
class CaptureActivations:
    """What the weight matrix `tensor` of a loaded model is multiplied with, while it reads a text
    (`messages` or `prompt`): at most `most` numbers, so perhaps of the first tokens only.

    Yields PromptProgress, then ActivationsCaptured.
    """

    model: str
    tensor: str
    messages: tuple[Message, ...] = ()
    prompt: str | None = None
    most: int = 1 << 20


@dataclass(frozen=True, slots=True)
class SampleTensor:
    """Whole rows of a tensor, evenly spaced, together at most `most` weights (but one row at
    least). Yields TensorSampled."""

    path: str
    tensor: str
    most: int = 1 << 20


@dataclass(frozen=True, slots=True)
class DequantizeBytes:
    """Whole blocks of a type, as a file has them, to weights. Yields WeightsConverted."""

    type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class QuantizeWeights:
    """Weights (32-bit floats) to blocks of a type, as llama.cpp would store them without an
    importance matrix. Yields WeightsConverted."""

    type: str
    values: bytes


@dataclass(frozen=True, slots=True)
class TensorProgress:
    """How much of the part has been read, from 0 to 1."""

    fraction: float


@dataclass(frozen=True, slots=True)
class TensorFigures:
    """`weights` were read; `not_finite` of them are infinite or no numbers, and count in
    nothing else. The histogram was counted on `counted` of them: equal bins from -edge to
    edge, and how many lie beyond either. `largest_row` and `largest_column` are the place of
    the weight with the greatest size."""

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
    """`cells` are 32-bit floats, `rows` x `columns`: the mean size (absolute value) of each
    cell's weights; the weights themselves where a cell is one weight. `every` is how far
    apart the rows are that were read, 1 where all were."""

    request: DrawTensor
    rows: int
    columns: int
    cells: bytes
    every: int
    figures: TensorFigures | None


@dataclass(frozen=True, slots=True)
class ActivationsCaptured:
    """`values`: 32-bit floats, a row of `columns` for each token, in order; where experts take
    each its own input, `each` rows for a token. `texts` of the tokens that were read; `left_out`
    of the text were not, or are not told."""

    tensor: str
    texts: tuple[str, ...]
    each: int
    left_out: int
    columns: int
    values: bytes


@dataclass(frozen=True, slots=True)
class TensorSampled:
    """`rows`: which of the tensor's `total_rows`; `values`: 32-bit floats, [rows, columns]."""

    tensor: str
    rows: tuple[int, ...]
    total_rows: int
    columns: int
    values: bytes


@dataclass(frozen=True, slots=True)
class WeightsConverted:
    """Blocks and the weights (32-bit floats) that they stand for."""

    type: str
    data: bytes
    values: bytes
