"""A model name as a figure: each part in large letters with a bracket, its kind, and its
meaning."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.core.i18n import heads, marked, tr
from desktop.core.names import DecodedName, Kind, NamePart
from desktop.ui.look.theme import Theme, repolish
from desktop.ui.widgets.controls import label, selectable
from desktop.ui.widgets.layout.flow_layout import FlowLayout
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_column, spaced
from desktop.ui.widgets.results.data_table import Table

LABELS: Final[dict[Kind, str]] = {
    "publisher": marked("publisher"),
    "base": marked("family"),
    "line": marked("derived model"),
    "related": marked("another family"),
    "version": marked("version"),
    "revision": marked("revision"),
    "date": marked("date"),
    "stage": marked("release stage"),
    "checkpoint": marked("checkpoint"),
    "parameters": marked("size"),
    "active_parameters": marked("active parameters"),
    "experts": marked("experts"),
    "training_tokens": marked("training tokens"),
    "size_word": marked("size as a word"),
    "variant": marked("variant"),
    "architecture": marked("architecture"),
    "tuning": marked("tuning"),
    "specialization": marked("specialization"),
    "distilled_from": marked("distilled from"),
    "method": marked("method"),
    "language": marked("language"),
    "quantization": marked("quantization"),
    "calibration": marked("quantization recipe"),
    "context": marked("context length"),
    "format": marked("format"),
    "component": marked("component"),
    "part": marked("file part"),
    "unread": marked("not recognized"),
}

_COLORS: Final[dict[str, tuple[Kind, ...]]] = {
    "bit_mantissa": (
        "parameters", "active_parameters", "experts", "training_tokens", "size_word",
        "architecture", "context",
    ),
    "bit_exponent": ("tuning", "specialization", "language"),
    "off_bar_3": ("distilled_from", "method"),
    "bit_sign": ("quantization", "calibration", "format", "component", "part"),
    "outline": ("publisher", "unread"),
}  # fmt: skip
"""The kinds of parts that each color marks: size, training, what was imitated, storage, and, in
gray, publishers and unrecognized parts. All other kinds have the color `accent`. The label conveys
the same information."""

COLUMN: Final = 168
ROOMY: Final = 1160
"""Minimum width at which everything is larger, for example on a full-screen projector."""
LONGEST: Final = 440
MOST_PARTS: Final = 40


@dataclass(frozen=True)
class Room:
    """The sizes for a part: a factor for its letters and column, and the fonts of its label and
    sentence."""

    factor: float
    label: str
    meaning: str


SMALL: Final = Room(1.0, "strong", "caption")
LARGE: Final = Room(1.5, "section", "reading")
LARGER: Final = Room(1.75, "section", "reading")
HUGE: Final = Room(2.0, "lesson", "reading_15")


def color_of(kind: Kind) -> str:
    return next((color for color, kinds in _COLORS.items() if kind in kinds), "accent")


class NameFigure(QWidget):
    """A figure that explains a model name. It reuses its columns, so that as little as possible
    moves when the user types."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._high = False
        self._columns: list[PartColumn] = []
        self._flow = spaced(theme, FlowLayout(self, line_spacing=1.2), spacing=20)
        Scaled(theme, self, self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def set_high(self, high: bool) -> None:
        """Set whether there is plenty of vertical space. If `high` is true, a figure that is also
        wide shows everything in an even larger size."""
        if high != self._high:
            self._high = high
            self._fit()

    def _best_room(self) -> Room:
        """Return the largest sizes in which the name takes one line; if it takes more in any size,
        the largest."""
        rooms = (HUGE, LARGER, LARGE, SMALL) if self._high else (LARGE, SMALL)
        if self.width() < self._theme.px(ROOMY):
            rooms = (SMALL,)
        return next((each for each in rooms if self._line(each) <= self.width()), rooms[0])

    def _line(self, room: Room) -> int:
        """Return the width of all parts side by side."""
        widths = [each.width_in(room) for each in self._columns if not each.isHidden()]
        return sum(widths) + self._flow.spacing() * (len(widths) - 1)

    def column(self, kind: Kind) -> QWidget:
        """Return the column of the first part of a kind, or the whole figure."""
        return next((each for each in self._columns if each.shows(kind)), self)

    def _fit(self) -> None:
        room = self._best_room()
        for column in self._columns:
            column.set_room(room)

    def show_name(self, decoded: DecodedName) -> None:
        parts = decoded.parts[:MOST_PARTS]
        while len(self._columns) < len(parts):
            self._columns.append(PartColumn(self._theme))
            self._flow.addWidget(self._columns[-1])
        for column, part in zip(self._columns, parts, strict=False):
            column.show_part(part, _separator(decoded, part))
        for number, column in enumerate(self._columns):
            column.setVisible(number < len(parts))
        self._fit()
        self.setAccessibleName(spoken(parts))
        self._flow.invalidate()
        self.updateGeometry()


def parts_table(decoded: DecodedName) -> Table:
    """Return the parts of a name as a table."""
    rows = [(part.text, tr(LABELS[part.kind]), part.meaning) for part in decoded.parts]
    return Table(heads("Part", "Kind", "Meaning"), rows, frozenset({0, 1, 2}))


def spoken(parts: Sequence[NamePart]) -> str:
    """Return the parts of a name as text for a screen reader."""
    return " ".join(f"{part.text}: {tr(LABELS[part.kind])}. {part.meaning}" for part in parts)


def _separator(decoded: DecodedName, part: NamePart) -> str:
    """Return the text between a part and the next one, or "" if that text has three or more
    characters."""
    later = (each.start for each in decoded.parts if each.start >= part.end)
    between = decoded.text[part.end : next(later, part.end)]
    return between if len(between) < 3 else ""


class PartColumn(QWidget):
    """One part of a name: its letters above a bracket, then its label, then its sentence."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._room = SMALL
        self._letters = _Letters(theme)
        self._kind = label(kind="strong")
        self._meaning = selectable(label(kind="caption", wrap=True))
        self._meaning.setProperty("tone", "soft")
        in_column(theme, self._letters, self._kind, self._meaning, STRETCH, on=self, spacing=4)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        Scaled(theme, self, self._resize)

    def show_part(self, part: NamePart, separator: str) -> None:
        self._letters.show_letters(part, separator)
        self._kind.setText(tr(LABELS[part.kind]))
        self._meaning.setText(part.meaning)
        self.setWhatsThis(part.meaning)
        self._resize()

    def shows(self, kind: Kind) -> bool:
        return not self.isHidden() and self._letters.kind == kind

    def set_room(self, room: Room) -> None:
        if room != self._room:
            self._room = room
            self._letters.set_factor(room.factor)
            self._set_kind(self._kind, room.label)
            self._set_kind(self._meaning, room.meaning)
            self._resize()

    def _set_kind(self, words: QLabel, kind: str) -> None:
        words.setProperty("kind", kind)
        repolish(words)
        words.setFont(self._theme.font(kind))

    def width_in(self, room: Room) -> int:
        words = QFontMetrics(self._theme.font(room.label)).horizontalAdvance(self._kind.text())
        least = self._theme.px(COLUMN * room.factor)
        return max(least, self._letters.width_at(room.factor), words)

    def _resize(self) -> None:
        self.setFixedWidth(self.width_in(self._room))


class _Letters(QWidget):
    """The part's letters and the bracket under them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._text = self._separator = ""
        self.kind: Kind = "unread"
        self._factor = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        Scaled(theme, self, self.updateGeometry)

    def set_factor(self, factor: float) -> None:
        self._factor = factor
        self.updateGeometry()

    def _font(self, factor: float) -> QFont:
        font = self._theme.font("decoded_name")
        font.setPixelSize(round(font.pixelSize() * factor))
        return font

    def width_at(self, factor: float) -> int:
        metrics = QFontMetrics(self._font(factor))
        return metrics.horizontalAdvance(self._text + self._separator)

    def show_letters(self, part: NamePart, separator: str) -> None:
        metrics = QFontMetrics(self._font(1.0))  # the same letters are left in every size
        mode, room = Qt.TextElideMode.ElideMiddle, self._theme.px(LONGEST)
        self._text = metrics.elidedText(" ".join(part.text.split()), mode, room)
        self._separator, self.kind = separator, part.kind
        self.setToolTip(part.text if self._text != part.text else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        height = QFontMetrics(self._font(self._factor)).height()
        return QSize(self.width_at(self._factor), height + self._theme.px(14))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        font = self._font(self._factor)
        metrics = QFontMetrics(font)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        painter.setPen(theme.color("ink3" if self.kind == "unread" else "ink"))
        painter.drawText(0, metrics.ascent(), self._text)
        width = metrics.horizontalAdvance(self._text)
        painter.setPen(theme.color("ink3"))
        painter.drawText(width, metrics.ascent(), self._separator)
        self._paint_bracket(painter, width, metrics.height() + theme.px(2))

    def _paint_bracket(self, painter: QPainter, width: int, top: int) -> None:
        pen = QPen(self._theme.color(color_of(self.kind)), self._theme.px(2))
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if self.kind == "unread":
            pen.setDashPattern([2.0, 2.0])
        painter.setPen(pen)
        half, bottom = pen.widthF() / 2, top + self._theme.px(7)
        corners = [(half, top), (half, bottom), (width - half, bottom), (width - half, top)]
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in corners]))
