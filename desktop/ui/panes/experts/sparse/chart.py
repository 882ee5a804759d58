"""The chart with up to three bars: the size that a name suggests, if it suggests one, the weights
in memory, and the weights that a token uses."""

from __future__ import annotations

from dataclasses import replace

from desktop.core.i18n import capitalized, clauses, counted, named, tr
from desktop.core.numbers.units import short_count
from desktop.core.routing.active_parameters import SparseCount
from desktop.ui.plots.chart import Chart
from desktop.ui.plots.rows import BarPiece, BarRow, rows_chart


def sparse_chart(count: SparseCount) -> Chart:
    rows = [
        _row(tr("In memory"), count.total, _in_memory(count)),
        _row(tr("Used for one token"), count.active, _at_work(count)),
    ]
    if count.rule is not None:
        suggested = BarPiece(tr("Suggested by the name"), count.rule, outlined=True)
        rows.insert(0, _row(tr("Suggested by the name"), count.rule, [suggested]))
    said = clauses([named(row.name, row.text) for row in rows])
    return rows_chart(rows, told=short_count, sentence=said)


def is_shared(key: str) -> bool:
    """Return True if a key is that of a piece with the weights that all experts share."""
    return key.endswith(f"\n{capitalized(tr('shared by all tokens'))}")


def _in_memory(count: SparseCount) -> list[BarPiece]:
    if count.each is None or not count.experts or not count.used:
        rest = count.total - count.active
        return [*_at_work(count), _piece(tr("not used for that token"), rest, "bit_sign")]
    others = count.experts - count.used
    words = counted(others, "in the other expert", "in the other {others} experts", others=others)
    return [*_at_work(count), _piece(words, others * count.each, "bit_sign")]


def _at_work(count: SparseCount) -> list[BarPiece]:
    if count.each is None or count.shared is None or not count.experts or not count.used:
        return [_piece(tr("used for one token"), count.active, "accent")]
    words = counted(
        count.used, "in the chosen expert", "in the {used} chosen experts", used=count.used
    )
    return [
        _piece(tr("shared by all tokens"), count.shared, "accent"),
        _piece(words, count.used * count.each, "bit_mantissa"),
    ]


def _piece(name: str, weights: int, color: str) -> BarPiece:
    return BarPiece(name, weights, color, short_count(weights))


def _row(name: str, total: int, pieces: list[BarPiece]) -> BarRow:
    parts = "; ".join(f"{piece.inside} {piece.name}" for piece in pieces if piece.inside)
    shown = tuple(replace(piece, name=capitalized(piece.name)) for piece in pieces)
    return BarRow(name, shown, short_count(total), named(name, parts or short_count(total)))
