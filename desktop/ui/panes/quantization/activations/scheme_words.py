"""Names the numbers that are rounded, describes schemes in words, and lists their losses in a
table."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

from desktop.core.i18n import heads, marked, tr
from desktop.core.numbers.number_text import number_text
from desktop.core.quantization.schemes import SCHEMES, Loss, Per, Scheme
from desktop.ui.panes.quantization.activations.study import RowKind
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.segments import SegmentChoice

_PER: Final[Mapping[Per, str]] = {
    "tensor": marked("all numbers"),
    "column": marked("each channel"),
    "block": marked("blocks of 32"),
}
_PER_ROW: Final[Mapping[RowKind, str]] = {
    "output": marked("each output"),
    "token": marked("each token"),
    "expert": marked("each token and expert"),
    "head": marked("each token and head"),
}
ONE_ROW: Final[Mapping[RowKind, str]] = {
    "output": marked("one row per output"),
    "token": marked("one row per token"),
    "expert": marked("one row per token and expert"),
    "head": marked("one row per token and head"),
}
_ROUNDING: Final = {"absmax": "absmax", "zero_point": "zero-point"}


def kinds() -> tuple[SegmentChoice, ...]:
    return (
        SegmentChoice(
            "weights",
            tr("Weights"),
            tr("The numbers in the matrix, which are the same for every text."),
        ),
        SegmentChoice(
            "activations",
            tr("Activations"),
            tr("The numbers that reach the matrix when the model reads the text."),
        ),
    )


def per_words(per: Per, row: RowKind) -> str:
    """Return the part of the numbers that has its own scale factor."""
    return tr(_PER_ROW[row] if per == "row" else _PER[per])


def kind_words(scheme: Scheme) -> str:
    """Return the format and rounding, such as "INT8 zero-point" or "FP8 E4M3"."""
    if scheme.format.startswith("FP"):
        return scheme.format
    return f"{scheme.format} {_ROUNDING[scheme.rounding]}"


def scheme_words(scheme: Scheme, row: RowKind) -> str:
    """Return the whole scheme, such as "INT8 absmax, a scale factor for each token"."""
    per = per_words(scheme.per, row)
    scales = {
        "tensor": tr("one shared scale factor"),
        "block": tr("a scale factor for each block of 32"),
    }
    scale = scales.get(scheme.per) or tr("a scale factor for {per}", per=per)
    return f"{kind_words(scheme)}, {scale}"


def as_table(losses: Mapping[Scheme, Loss], row: RowKind) -> Table:
    head = heads(
        "Format",
        "Scale factor scope",
        "RMSE",
        "Relative error (%)",
        "Signal-to-noise ratio (dB)",
        "Largest error",
        "Bits per number",
    )
    rows = [
        (
            kind_words(scheme),
            per_words(scheme.per, row),
            number_text(found.rmse, 6),
            number_text(100 * found.relative, 4),
            "" if math.isinf(found.sqnr) else f"{found.sqnr:.2f}",
            number_text(found.worst, 6),
            f"{found.bits:.4f}",
        )
        for scheme in SCHEMES
        if (found := losses.get(scheme)) is not None
    ]
    return Table(head, rows, frozenset({0, 1}))
