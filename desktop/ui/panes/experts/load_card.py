"""How often each expert of a layer was chosen, beside an even share."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolTip, QWidget

from desktop.core.routing import RoutingTrace
from desktop.core.routing_measures import evenness
from desktop.core.words import heads, tr
from desktop.ui.files import Files
from desktop.ui.plots.scale import round_above
from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import label, rule
from desktop.ui.widgets.data_table import DataTable, Table
from desktop.ui.widgets.figure_tools import FigureTools
from desktop.ui.widgets.one_of import OneOf
from desktop.ui.widgets.scaled import Scaled, in_column, in_row, spaced

LEFT, TOP, BOTTOM = 58, 12, 20
WIDEST_BAR = 40


class LoadCard(QFrame):
    """Title, bars, and the figures that sum them up."""

    def __init__(self, theme: Theme, files: Files) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        name = tr("Load", "noun: how often each expert is chosen")
        self._counts: npt.NDArray[np.int64] = np.zeros(0, np.int64)
        self._title = label(name, "section", wrap=True)
        self.tools = FigureTools(theme, files, name, self, self._as_table)
        self.tools.table_asked.connect(self._show_as_table)
        self.numbers = DataTable(theme, tr("{name} as a table", name=name))
        self._even = label(kind="caption", wrap=True)
        self.bars = LoadBars(theme)
        self._figures = [label(kind="strong") for _ in range(3)]
        head = in_row(theme, (self._title, 1), (self.tools, 0, Qt.AlignmentFlag.AlignTop))
        self._one = OneOf(self.bars, self.numbers)
        row = spaced(theme, QHBoxLayout(), spacing=8)
        for name, tip, value in zip(
            (tr("balance"), tr("busiest"), tr("idle")),
            (
                tr("1: all experts get the same. 0: one gets everything."),
                tr("The expert that was chosen most often"),
                tr("Experts that no token has chosen so far"),
            ),
            self._figures,
            strict=True,
        ):
            cell = in_column(theme, label(name, "caption"), value, spacing=0)
            value.setToolTip(tip)
            row.addLayout(cell, 1)
        in_column(
            theme, head, self._even, (self._one, 1), rule(), row, on=self, margins=(16, 12, 16, 12)
        )

    def show_layer(self, trace: RoutingTrace | None, place: int, token: int) -> None:
        """The layer at `place` of the trace; the experts that `token` chose stand out."""
        if trace is None or not len(trace.chosen):
            self._title.setText(tr("Load", "noun: how often each expert is chosen"))
            self._even.setText(tr("How often each expert is chosen will be here."))
            self.bars.show_load(None, ())
            self._show_counts(np.zeros(0, np.int64))
            for each in self._figures:
                each.setText("")
            return
        counts = np.bincount(trace.chosen[:, place].ravel(), minlength=trace.experts)
        load = counts / counts.sum()
        self._show_counts(counts)
        self._title.setText(tr("Load in layer {layers}", layers=trace.layers[place]))
        self._even.setText(
            tr(
                "Share of the choices so far; dashed: an even share, {experts:.3g} %",
                experts=100 / trace.experts,
            )
        )
        self.bars.show_load(load, tuple(trace.chosen[token, place].tolist()))
        idle, busiest = int((counts == 0).sum()), int(load.argmax())
        for shown, text in zip(
            self._figures,
            (
                tr("{evenness:.2f}", evenness=evenness(load)),
                tr("{busiest} at {load:.0f} %", busiest=busiest, load=100 * load[busiest]),
                tr("{idle} of {experts}", idle=idle, experts=trace.experts) if idle else tr("none"),
            ),
            strict=True,
        ):
            shown.setText(text)

    # --- as numbers -----------------------------------------------------------------------

    def _show_counts(self, counts: npt.NDArray[np.int64]) -> None:
        self._counts = counts
        if self._one.shown is self.numbers:
            self.numbers.show_table(self._as_table())

    @Slot(bool)
    def _show_as_table(self, wanted: bool) -> None:
        self._one.show_one(self.numbers if wanted else self.bars)
        self._show_counts(self._counts)

    def _as_table(self) -> Table:
        whole = max(int(self._counts.sum()), 1)
        rows = [
            (str(expert), str(count), f"{count / whole:.4f}")
            for expert, count in enumerate(self._counts.tolist())
        ]
        return Table(heads("Expert", "Chosen", "Share"), rows, frozenset())


class LoadBars(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.load: npt.NDArray[np.float64] | None = None
        self._chosen: tuple[int, ...] = ()
        self._top = 1.0  # of the axis
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        Scaled(theme, self, self.update)

    def show_load(self, load: npt.NDArray[np.float64] | None, chosen: tuple[int, ...]) -> None:
        self.load, self._chosen = load, chosen
        self._top = 1.0 if load is None else round_above(max(load.max(), 1.5 / len(load)))
        if load is not None:
            order = np.argsort(-load)[:3].tolist()
            told = ", ".join(
                tr("expert {each} {load:.0f} %", each=each, load=100 * load[each]) for each in order
            )
            self.setAccessibleName(
                tr("Load of {load} experts, the busiest: {told}", load=len(load), told=told)
            )
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(100))

    def bar(self, expert: int) -> QRectF:
        """Where an expert's bar is."""
        assert self.load is not None
        px = self._theme.px
        room = (self.width() - px(LEFT)) / len(self.load)
        wide = min(room * 0.8, px(WIDEST_BAR)) if room >= 3 else room
        floor = self.height() - px(BOTTOM)
        height = (floor - px(TOP)) * float(self.load[expert]) / self._top
        return QRectF(px(LEFT) + (expert + 0.5) * room - wide / 2, floor - height, wide, height)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            expert = self._at(event.pos().x())
            if expert is not None and self.load is not None:
                text = tr(
                    "Expert {expert}: {load:.1f} % of the choices",
                    expert=expert,
                    load=100 * self.load[expert],
                )
                QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def _at(self, x: int) -> int | None:
        left = self._theme.px(LEFT)
        if self.load is None or x < left or x >= self.width():
            return None
        return int((x - left) * len(self.load) / (self.width() - left))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.load is None:
            return
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setFont(theme.font("count"))
        floor, top = self.height() - px(BOTTOM), self._top
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for share in (0.0, 0.5, 1.0):
            y = floor - (floor - px(TOP)) * share
            painter.setPen(QPen(theme.color("line" if share else "outline"), 1))
            painter.drawLine(QPointF(px(LEFT), y), QPointF(self.width(), y))
            painter.setPen(theme.color("ink3"))
            text = tr("{top:.3g} %", top=100 * top * share) if share else "0"
            painter.drawText(QRectF(0, y - 10, px(LEFT - 6), 20), right, text)
        for expert in range(len(self.load)):
            chosen = expert in self._chosen
            painter.fillRect(self.bar(expert), theme.color("accent" if chosen else "outline"))
        y = floor - (floor - px(TOP)) / (top * len(self.load))
        painter.setPen(QPen(theme.color("ink"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(px(LEFT), y), QPointF(self.width(), y))
        self._paint_names(painter, floor)

    def _paint_names(self, painter: QPainter, floor: int) -> None:
        assert self.load is not None
        theme, px = self._theme, self._theme.px
        count = len(self.load)
        widest = painter.fontMetrics().horizontalAdvance(str(count - 1)) + px(6)
        room = (self.width() - px(LEFT)) / count
        every = next(step for step in (1, 2, 4, 8, 16, 32, 64, 128) if room * step >= widest)
        for expert in range(0, count, every):
            chosen = expert in self._chosen
            painter.setFont(theme.font("caption_strong" if chosen else "count"))
            painter.setPen(theme.color("ink" if chosen else "ink3"))
            middle = self.bar(expert).center().x()
            box = QRectF(middle - widest, floor + 2, 2 * widest, px(BOTTOM) - 2)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(expert))
