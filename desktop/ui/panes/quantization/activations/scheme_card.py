"""A card with the loss of each scheme, a description of the chosen scheme, and the largest
channels."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

import numpy as np
from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from desktop.core.i18n import named, tr, written
from desktop.core.quantization.outliers import OUTLIER, Channels, What, short_times, times
from desktop.core.quantization.schemes import KINDS, PERS, SCHEMES, Loss, Scheme
from desktop.ui.look.theme import Theme
from desktop.ui.panes.quantization.activations.scheme_words import (
    PER,
    decibels,
    kind_words,
    loss_words,
    scheme_words,
)
from desktop.ui.panes.quantization.activations.study import Study
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_row, spaced
from desktop.ui.widgets.numbers.grid import HEADS, NamedGrid
from desktop.ui.widgets.painted import say
from desktop.ui.widgets.results.data_table import DataTable, Table
from desktop.ui.widgets.row_brush import CENTER

LEAST_ROW, MOST_ROW, LEAST_CELL = 30, 112, 78
LEAST_BAR, MOST_BAR = 4, 14
FULL: Final = 60.0
"""The decibels at which a bar fills its cell."""


class SchemeGrid(NamedGrid):
    """A grid of schemes: one row per format and kind of rounding, one column per granularity of the
    scale factors."""

    chosen = Signal(object)  # a Scheme
    names_width = 116

    def __init__(self, theme: Theme) -> None:
        kinds = [kind_words(Scheme(*kind, PERS[0])) for kind in KINDS]
        super().__init__(theme, kinds, [""] * len(PERS), MOST_ROW)
        self._losses: Mapping[Scheme, Loss] = {}
        self._what: What = "activations"
        self._scheme = SCHEMES[0]

    def show_losses(self, losses: Mapping[Scheme, Loss], what: What, scheme: Scheme) -> None:
        self._losses, self._what, self._scheme = losses, what, scheme
        self.row = KINDS.index((scheme.format, scheme.rounding))
        self.column = PERS.index(scheme.per)
        self.columns = [tr(PER[what][per]) for per in PERS]
        found = losses.get(scheme)
        told = f": {loss_words(found)}" if found else ""
        say(
            self,
            tr(
                "{scheme}{told}. Use the arrow keys to choose a scheme.",
                scheme=scheme_words(scheme, what),
                told=told,
            ),
        )
        self.update()

    def minimumSizeHint(self) -> QSize:
        wide, high = self.names_width + len(PERS) * LEAST_CELL, HEADS + len(KINDS) * LEAST_ROW
        return QSize(self._theme.px(wide), self._theme.px(high))

    def sizeHint(self) -> QSize:
        high = self._theme.px(HEADS + len(KINDS) * MOST_ROW)
        return QSize(self.minimumSizeHint().width(), high)

    @property
    def filled(self) -> bool:
        return bool(self._losses)

    def told(self, row: int, column: int) -> str:
        scheme = Scheme(*KINDS[row], PERS[column])
        return f"{scheme_words(scheme, self._what)}\n{loss_words(self._losses[scheme])}"

    def pick(self, row: int, column: int) -> None:
        self.chosen.emit(Scheme(*KINDS[row], PERS[column]))

    def paint_cell(self, painter: QPainter, row: int, column: int, cell: QRect) -> None:
        theme, px = self._theme, self._theme.px
        scheme = Scheme(*KINDS[row], PERS[column])
        found = self._losses.get(scheme)
        chosen = scheme == self._scheme and found is not None
        painter.setPen(QPen(theme.color("accent" if chosen else "line"), 2 if chosen else 1))
        painter.setBrush(theme.color("accent_tint" if chosen else "surface"))
        painter.drawRoundedRect(QRectF(cell), px(4), px(4))
        if found is None:
            return
        share = 1.0 if math.isinf(found.sqnr) else min(max(found.sqnr / FULL, 0.0), 1.0)
        inside = cell.adjusted(px(6), px(4), -px(6), -px(4))
        high = min(max(cell.height() // 6, px(LEAST_BAR)), px(MOST_BAR))
        bar = QRect(inside.x(), inside.bottom() + 1 - high, inside.width(), high)
        painter.fillRect(bar, theme.color("line"))
        bar.setWidth(round(bar.width() * share))
        painter.fillRect(bar, theme.color("accent"))
        words = inside.adjusted(0, 0, 0, -high - px(2))
        self.brush.text(painter, words, decibels(found), "number", "ink", CENTER)


MOST: Final = 4


class LargestChannels(QWidget):
    chosen = Signal(int)
    """Emitted with the number of the clicked channel."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._numbers: list[int] = []
        self._title = label(kind="caption")
        row = in_row(theme, self._title, on=self)
        self.buttons = [self._made(theme, place) for place in range(MOST)]
        for each in self.buttons:
            row.addWidget(each)
        row.addStretch(1)
        self.hide()

    def _made(self, theme: Theme, place: int) -> QPushButton:
        made = button(theme, "", "chip")
        made.clicked.connect(lambda: self.chosen.emit(self._numbers[place]))
        return made

    def show_channels(self, found: Channels) -> None:
        """Show up to MOST outliers or, if there are no outliers, the largest channels."""
        count = len(found.outliers)
        order = np.argsort(-found.sizes, kind="stable")[: min(count or MOST, MOST)]
        self._numbers = [int(each) for each in order]
        rest = (
            tr("{most} of {count:,} outliers", most=MOST, count=count)
            if count > MOST
            else tr("Outliers")
        )
        self._title.setText(rest if count else tr("Largest channels"))
        for place, each in enumerate(self.buttons):
            each.setVisible(place < len(self._numbers))
            if place < len(self._numbers):
                number = self._numbers[place]
                ratio = times(float(found.ratios[number]))
                short = short_times(float(found.ratios[number]))
                each.setText(named(written(number, ","), short))
                each.setToolTip(
                    tr(
                        "Shows channel {number:,}, whose largest magnitude is {ratio} the "
                        "median of all channels",
                        number=number,
                        ratio=ratio,
                    )
                )
                each.setAccessibleName(
                    tr(
                        "Channel {number:,}: largest magnitude {ratio} the median",
                        number=number,
                        ratio=ratio,
                    )
                )
        self.setToolTip(
            tr(
                "An outlier is a channel whose largest magnitude is at least {outlier:g} times "
                "the median of all channels",
                outlier=OUTLIER,
            )
        )
        self.show()


SCHEMES_WIDTH = 452


class SchemeCard(QFrame):
    """The grid, the chosen scheme, and the largest channels, with the progress and a Stop button at
    the bottom."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.grid = SchemeGrid(theme)
        self.grid.setWhatsThis(
            tr(
                "Shows how well each scheme preserves the numbers: more decibels mean a "
                "smaller error. The rows are number formats; the columns show which numbers "
                "share a scale factor. Choose a cell to see that scheme's errors."
            )
        )
        self.largest = LargestChannels(theme)
        self.numbers = DataTable(theme, tr("Error of each scheme"))
        self.chosen, self.lost = label(kind="strong"), label(kind="caption", tone="soft", wrap=True)
        self.doing = label(kind="caption", tone="soft")
        self.stop = button(theme, tr("Stop"), "link")
        self.stop.setWhatsThis(tr("Stops reading and measuring."))
        self._lay_out()

    def _lay_out(self) -> None:
        theme = self._theme
        self.setProperty("kind", "card")
        Scaled(theme, self, lambda: self.setMinimumWidth(theme.px(SCHEMES_WIDTH)))
        column = spaced(theme, QVBoxLayout(self), (16, 10, 16, 10), 6)
        title = tr("Signal-to-noise ratio of each scheme")
        column.addWidget(label(title, "strong", wrap=True))
        words = tr(
            "The ratio is in decibels: 6 dB more means half the error. The columns show which "
            "numbers share a scale factor."
        )
        column.addWidget(label(words, "caption", wrap=True))
        column.addWidget(self.grid, 1)
        column.addWidget(self.numbers, 1)
        column.addStretch(0)
        column.addWidget(self.chosen)
        column.addWidget(self.lost)
        column.addWidget(self.largest)
        column.addLayout(in_row(theme, self.doing, self.stop, STRETCH))
        self.stop.hide()
        self.numbers.hide()

    def show_scheme(self, study: Study, scheme: Scheme) -> None:
        """Show the losses of all schemes in a study, and describe the selected scheme."""
        self._study = study
        self.grid.show_losses(study.losses, study.what, scheme)
        self.chosen.setText(scheme_words(scheme, study.what))
        self.lost.setText(loss_words(study.losses[scheme]))

    def show_as_table(self, wanted: bool, table: Table) -> None:
        self.numbers.setVisible(wanted)
        self.grid.setVisible(not wanted)
        self.numbers.show_table(table)

    def show_doing(self, words: str) -> None:
        """Show the current step; "" if there is none."""
        self.doing.setText(words)
        self.stop.setVisible(bool(words))
