"""A figure that draws how an outlier stretches the scale that it shares with other numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import Slot

from desktop.core.i18n import heads, marked, tr
from desktop.core.numbers.units import percent
from desktop.core.quantization.outlier_example import (
    DRAWN,
    DRAWN_LEVELS,
    SharedScale,
    shared_scale,
)
from desktop.ui.figures.ruler import HANDLE, Ruler, ruler_parts
from desktop.ui.look.theme import Theme
from desktop.ui.panes.concepts.figures.base import DrawnFigure, Slider
from desktop.ui.plots.diagram import Diagram, Part
from desktop.ui.widgets.results.data_table import Table

TENTHS: Final = tuple(range(10, 61))
"""Sizes of the outlier, in tenths of the largest other number."""
WIDTH, HEIGHT = 720, 236
ZERO, UNIT = 138, 94
"""Position of 0 on the x axis, and distance from 0 to 1."""
ROWS: Final = (34, 154)
"""Height of the numbers in the upper and the lower picture."""
LOWEST, HIGHEST = -1.4, 6.1
FEWER: Final = marked(
    "With the outlier at {times:.1f}, the other {count} numbers use only {used} of the 15 steps."
)
NO_FEWER: Final = marked(
    "With the outlier at {times:.1f}, the other {count} numbers use {used} of the 15 steps."
)


class RulerFigure(DrawnFigure):
    """Shows eleven numbers and an outlier above the values that they are rounded to, once with one
    scale for all and once with a scale for the outlier alone."""

    name = marked("An outlier stretches the scale")

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.times = Slider(
            self.theme,
            tr("Outlier"),
            TENTHS,
            lambda tenths: tr("{times:.1f}× the next largest", times=tenths / 10),
        )
        self.column.addWidget(self.times)
        self.column.addWidget(self.view, 1)
        self.times.chosen.connect(lambda: self._show(at_once=True))
        self.view.dragged.connect(self._drag_to)
        self.times.follow(40)
        self._show()

    @property
    def scale(self) -> SharedScale:
        return shared_scale(self.times.number / 10)

    @Slot(float)
    def _drag_to(self, x: float) -> None:
        tenths = round(10 * (x - ZERO) / UNIT)
        self.times.choose(min(max(tenths, TENTHS[0]), TENTHS[-1]))

    def _show(self, *, at_once: bool = False) -> None:
        scale = self.scale
        parts = (
            *_row("all", ROWS[0], scale, scale.kept, scale.step),
            *_row("own", ROWS[1], scale, scale.own_kept, scale.own_step),
        )
        self.view.show_diagram(
            Diagram(WIDTH, HEIGHT, parts, self.headline(), HANDLE), at_once=at_once
        )
        self.told.emit()

    def headline(self) -> str:
        scale = self.scale
        used, own = scale.steps_used, scale.own_steps_used
        told = tr(FEWER if used < own else NO_FEWER, times=scale.outlier, count=DRAWN, used=used)
        return f"{told} {tr('If the outlier has its own scale, they use {own}.', own=own)}"

    def evidence(self) -> str:
        scale = self.scale
        return tr(
            "In this example of {count} numbers and 15 steps, rounding errors are {shared} of the "
            "numbers' typical size with one scale for all, and {own} if the outlier has its own.",
            count=DRAWN,
            shared=percent(scale.error(scale.kept)),
            own=percent(scale.error(scale.own_kept)),
        )

    def table(self) -> Table:
        scale = self.scale
        rows = [
            (f"{number:.4f}", f"{kept:.4f}", f"{own:.4f}")
            for number, kept, own in zip(scale.numbers, scale.kept, scale.own_kept, strict=True)
        ]
        head = heads("Number", "One scale for all", "The outlier has its own scale")
        return Table(head, [*rows, (f"{scale.outlier:.4f}",) * 3])


def _row(
    key: str, y: float, scale: SharedScale, kept: Sequence[float], step: float
) -> Iterator[Part]:
    shared = key == "all"
    title = tr("One scale for all") if shared else tr("The outlier has its own scale")
    return ruler_parts(
        Ruler(
            key,
            title,
            y,
            scale.numbers,
            kept,
            step,
            range(-DRAWN_LEVELS, DRAWN_LEVELS + 1),
            _x,
            (LOWEST, HIGHEST),
            scale.outlier,
            handle=shared,
        )
    )


def _x(value: float) -> float:
    return ZERO + value * UNIT
