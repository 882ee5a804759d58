"""The base class of figures that draw how something works, and lessons' figures that are two."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Slot

from desktop.core.i18n import tr
from desktop.ui.look.theme import Theme
from desktop.ui.panes.concepts.figures.base import LessonFigure
from desktop.ui.plots.diagram_view import DiagramView
from desktop.ui.widgets.layout.one_of import OneOf
from desktop.ui.widgets.layout.scaled import STRETCH, in_row
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.segments import SegmentChoice, Segments


class DrawnFigure(LessonFigure):
    """A figure whose picture is a diagram. The subclass places it, below its controls."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.view = DiagramView(self.theme, tr(self.name))


class SeveralFigures(LessonFigure):
    """Several figures of one lesson, with a control to switch between them. The first one is shown
    initially."""

    kinds: ClassVar[tuple[type[LessonFigure], ...]]

    def __init__(self, theme: Theme, figures: Sequence[LessonFigure]) -> None:
        """`figures` has one of each of `kinds`, in their order."""
        super().__init__(theme)
        self.figures = {figure.name: figure for figure in figures}
        self.which = Segments(self.theme, [SegmentChoice(name, tr(name)) for name in self.figures])
        self._one_of = OneOf(*self.figures.values())
        self.column.addLayout(in_row(self.theme, self.which, STRETCH))
        self.column.addWidget(self._one_of, 1)
        self.which.chosen.connect(self._switch)
        for figure in self.figures.values():
            figure.told.connect(self.told)

    @property
    def current(self) -> LessonFigure:
        return self.figures[self.which.current]

    def show_figure(self, kind: type[LessonFigure]) -> LessonFigure:
        """Switch to a figure, and return it."""
        self.which.choose(kind.name)
        return self.figures[kind.name]

    def save_state(self) -> object:
        return self.which.current, [each.save_state() for each in self.figures.values()]

    def restore_state(self, state: Any) -> None:
        shown, states = state
        for figure, each in zip(self.figures.values(), states, strict=True):
            figure.restore_state(each)
        if shown != self.which.current:
            self.which.choose(shown)

    @Slot(str)
    def _switch(self, name: str) -> None:
        self._one_of.show_one(self.figures[name])
        self.told.emit()

    def headline(self) -> str:
        return self.current.headline()

    def evidence(self) -> str:
        return self.current.evidence()

    def table(self) -> Table:
        return self.current.table()
