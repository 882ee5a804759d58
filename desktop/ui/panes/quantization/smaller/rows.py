"""The rows of the table of quantized models: the original, and the measurements of each type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.core.benchmarks.speed_results import is_noisy
from desktop.core.i18n import marked, percentage, tr
from desktop.core.messages import PROCESSOR, SourceMeasured, TypeMeasured
from desktop.core.numbers.number_text import number_text, with_error
from desktop.core.numbers.units import size_text
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.row_brush import LEFT, RIGHT


@dataclass(frozen=True)
class TypeColumn:
    """A column of the table. `width` is the minimum width in unscaled pixels; `about` explains the
    column to a newcomer. Both texts are keys for `tr`."""

    name: str
    width: int
    about: str = ""


COLUMNS: Final = (
    TypeColumn(marked("Type"), 100),
    TypeColumn(marked("Size"), 80, marked("The size of the file on disk.")),
    TypeColumn(
        marked("Bits per weight"),
        104,
        marked("The average over all weights: some are stored in more bits than others."),
    ),
    TypeColumn(
        marked("Perplexity"),
        116,
        marked(
            "On average, the model is as undecided as if it were choosing among this many "
            "equally likely tokens. Lower is better. Perplexity is high for text that is "
            "unlike the model's training data."
        ),
    ),
    TypeColumn(
        marked("Mean KL divergence"),
        176,
        marked(
            "The average difference, in nats, between this model's probabilities for the next "
            "token and the original's. 0 means identical."
        ),
    ),
    TypeColumn(
        marked("99th percentile"),
        108,
        marked("99% of the tokens have a KL divergence below this value."),
    ),
    TypeColumn(
        marked("Same top token"),
        128,
        marked(
            "The percentage of tokens for which this model and the original consider the same "
            "token the most likely."
        ),
    ),
    TypeColumn(
        "Tokens/s",
        108,
        marked(
            "The writing speed on this laptop, from three runs. Other running programs can "
            "reduce the speed and make the measurement less certain."
        ),
    ),
    TypeColumn("", 96),
)
FIRST_FIGURE: Final = 1

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class TypeRow:
    """A row for a type. It has measurements (`quantized`) or, without them, text (`said`) and the
    progress from 0 to 1 (`far`). `note` is shown in the last column."""

    type: str
    quantized: TypeMeasured | None = None
    said: str = ""
    far: float | None = None
    wrong: bool = False
    note: str = ""
    recommended: bool = False


def cells(row: TypeRow) -> tuple[str, ...]:
    """Return the texts of a row's columns; only the first two for a row without measurements."""
    quantized = row.quantized
    if quantized is None:
        return (row.type, row.said)
    error = quantized.top1_agreement_error
    agreement_error = None if error is None else 100 * error
    return (
        row.type,
        size_text(quantized.bytes),
        tr("{bits_per_weight:.2f}", bits_per_weight=quantized.bits_per_weight),
        with_error(quantized.perplexity, quantized.perplexity_error),
        with_error(quantized.kld_mean, quantized.kld_mean_error),
        two_digits(quantized.kld_p99),
        f"{with_error(100 * quantized.top1_agreement, agreement_error)}{percentage('')}",
        _speed_text(quantized),
        row.note,
    )


def source_cells(
    type_name: str, source: SourceMeasured, all_quantized: Sequence[TypeMeasured]
) -> tuple[str, ...]:
    """Return the texts of the original's row. Its perplexity was measured together with the first
    of `all_quantized`."""
    perplexity = ""
    if all_quantized:
        perplexity = with_error(
            all_quantized[0].perplexity_reference, all_quantized[0].perplexity_reference_error
        )
    return (
        type_name,
        size_text(source.bytes),
        tr("{bits_per_weight:.2f}", bits_per_weight=source.bits_per_weight),
        perplexity,
        "",
        "",
        "",
        _speed_text(source),
        tr("original", "the model that is quantized"),
    )


def _speed_text(measured: SourceMeasured | TypeMeasured) -> str:
    """Return the speed and, if the model was on a graphics card, the card's name, since types can
    be measured at different times on different devices."""
    mean, error = measured.tokens_per_s, measured.tokens_per_s_error
    text = tr("varied too much") if is_noisy(mean, error) else with_error(mean, error)
    return text if measured.device in ("", PROCESSOR) else f"{text} ({measured.device})"


def two_digits(value: float) -> str:
    """Format a number with two significant digits: "0.30". A final zero after the decimal point is
    kept for numbers from 0.0001 up to 10."""
    return tr("{value:#.2g}", value=value) if 0.0001 <= value < 10 else number_text(value, 2)


class TypesTableModel(QAbstractTableModel):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.source: tuple[str, ...] = ()
        self.rows: list[TypeRow] = []

    def show_rows(self, source: tuple[str, ...], rows: list[TypeRow]) -> None:
        self.beginResetModel()
        self.source, self.rows = source, rows
        self.endResetModel()

    def show_row(self, number: int, row: TypeRow) -> None:
        """Replace a row that shows its progress."""
        self.rows[number] = row
        at = self.index(number + bool(self.source), 0)
        self.dataChanged.emit(at, at.siblingAtColumn(len(COLUMNS) - 1))

    def row(self, number: int) -> TypeRow | None:
        """Return the row with this index in the table; None for the original."""
        number -= bool(self.source)
        return self.rows[number] if 0 <= number < len(self.rows) else None

    def texts(self, number: int) -> tuple[str, ...]:
        row = self.row(number)
        return self.source if row is None else cells(row)

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.rows) + bool(self.source)

    def columnCount(self, parent: Index | None = None) -> int:
        return len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        texts = self.texts(index.row())
        text = texts[index.column()] if index.column() < len(texts) else ""
        if role == Qt.ItemDataRole.AccessibleTextRole and text and index.column():
            return f"{tr(COLUMNS[index.column()].name)}: {text}".removeprefix(": ")
        return text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return tr(COLUMNS[section].name)
            case Qt.ItemDataRole.ToolTipRole:
                return tr(COLUMNS[section].about)
            case Qt.ItemDataRole.TextAlignmentRole:
                return LEFT if not section else RIGHT
            case Qt.ItemDataRole.FontRole:
                return self._theme.font("caption")
            case _:
                return None
