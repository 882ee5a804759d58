"""Figures that work something out in numbers: a table for each case, one of which is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.core.i18n import heads, marked, tr
from desktop.core.lessons.worked_sums import preference
from desktop.core.numbers.number_text import number_text
from desktop.core.numbers.units import percent, unbroken
from desktop.core.routing.published_mixtures import PUBLISHED_MIXTURES
from desktop.ui.look.theme import Theme
from desktop.ui.panes.concepts.figures.base import Chips, LessonFigure
from desktop.ui.widgets.controls import label, selectable
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, filled, spaced
from desktop.ui.widgets.results.data_table import Table

BETAS = (0.1, 0.5, 1.0)
TINY = 1e-12  # differences below are the computer's own rounding


@dataclass(frozen=True, slots=True)
class Case:
    """What is worked out: its name, a sentence that says what comes out, the sum behind it, and a
    table of its steps."""

    name: str
    headline: str
    sum: str
    table: Table


class NumberGrid(QWidget):
    """A small table of numbers, or of texts that share the width and wrap."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._grid = spaced(theme, QGridLayout(self), spacing=8)
        Scaled(theme, self._grid, lambda: self._grid.setHorizontalSpacing(theme.px(40)))

    def show_table(self, table: Table) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        columns = range(len(table.head))
        wide = len(table.left) == len(columns)  # nothing but text
        for column in columns:
            text = column in table.left
            self._grid.setColumnStretch(column, int(wide))
            side = Qt.AlignmentFlag.AlignLeft if text else Qt.AlignmentFlag.AlignRight
            for row, cells in enumerate((table.head, *table.rows)):
                kind = "number" if row and not text else "" if row else "caption"
                made = label(
                    unbroken(tr(cells[column]) if not row else cells[column]), kind, wrap=text
                )
                place = Qt.AlignmentFlag(0) if wide else side
                self._grid.addWidget(made, row, column, place | Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(len(columns), int(not wide))


class WorkedFigure(LessonFigure):
    """Shows one case at a time. The numbers are computed when the figure is built."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.cases = {each.name: each for each in self.worked()}
        self.which = Chips(self.theme, list(self.cases))
        self.steps = NumberGrid(self.theme)
        self.which.setVisible(len(self.cases) > 1)
        self.sum = selectable(label(tone="soft", wrap=True))
        filled(self.column, self.which, self.steps, self.sum, STRETCH)
        self.which.chosen.connect(self._show)
        self._show()

    def worked(self) -> Sequence[Case]:
        raise NotImplementedError

    @property
    def case(self) -> Case:
        return self.cases[self.which.current]

    @Slot()
    def _show(self) -> None:
        self.steps.show_table(self.case.table)
        self.sum.setText(unbroken(self.case.sum))
        self.sum.setVisible(bool(self.case.sum))
        self.told.emit()

    def headline(self) -> str:
        return self.case.headline

    def table(self) -> Table:
        return self.case.table


def n(value: float, digits: int = 3) -> str:
    """Format a number with this many significant digits, in the window's language."""
    return number_text(0.0 if abs(value) < TINY else float(f"{value:.{digits}g}"))


# --- preferences ----------------------------------------------------------------------


class PreferencesFigure(WorkedFigure):
    name = marked("A pair of answers in preference training")

    def worked(self) -> Sequence[Case]:
        return [self._step(*each) for each in self._moments()]

    def _moments(self) -> tuple[tuple[str, float, float], ...]:
        """Return, for three moments of training, how much more likely each answer has become since
        the start, in nats."""
        return (
            (tr("The better answer gains"), 2.0, -1.0),
            (tr("Both lose, the worse one more"), -2.0, -6.0),
            (tr("At the start"), 0.0, 0.0),
        )

    def _step(self, name: str, preferred: float, other: float) -> Case:
        found = [(beta, preference(preferred, other, beta)) for beta in BETAS]
        middle = found[1][1]
        return Case(
            name,
            tr(
                "With β = {beta}, the better answer is preferred with a probability of {share}; "
                "the loss is {loss}.",
                beta=n(BETAS[1]),
                share=percent(middle.likely),
                loss=n(middle.loss),
            ),
            tr(
                "Log-probability since the start: better answer {better}, worse answer {worse}. "
                "Margin = β × ({better} − ({worse})); loss = −ln(1 ÷ (1 + e^−margin)).",
                better=n(preferred),
                worse=n(other),
            ),
            Table(
                heads("β", "Margin", "Preference", "Loss"),
                [
                    (n(beta), n(each.margin), percent(each.likely), n(each.loss))
                    for beta, each in found
                ],
            ),
        )


# --- corrections ----------------------------------------------------------------------


class CorrectionsFigure(WorkedFigure):
    name = marked("Where Glassbox corrects the course")

    def worked(self) -> Sequence[Case]:
        mixture = next(each for each in PUBLISHED_MIXTURES if each.name == "Mixtral-8x7B")
        each, shared = n(mixture.each / 1e9), n(mixture.shared / 1e9)
        total, active = n(mixture.parameters / 1e9), n(mixture.active / 1e9)
        operations = n(2 * mixture.active / 1e9)
        rows = (
            (
                tr("Weights of an 8x7B"),
                tr("8 × 7 = 56 billion"),
                tr("{total} billion", total=total),
                tr("8 × {each} + {shared} = {total}", each=each, shared=shared, total=total),
            ),
            (
                tr("Operations per token"),
                tr("2 × 7 = 14 GFLOPs"),
                tr("{operations} GFLOPs", operations=operations),
                tr(
                    "2 × {each} + {shared} = {active} billion active; {active} × 2 = {operations}",
                    each=each,
                    shared=shared,
                    active=active,
                    operations=operations,
                ),
            ),
            (
                tr("The K in Q4_K_M"),
                "k-means",
                "k-quants",
                tr("Evenly spaced steps in each block; github.com/ggml-org/llama.cpp/pull/1684"),
            ),
            (
                "GPQA",
                "General-Purpose Question Answering",
                "Graduate-Level Google-Proof Q&A",
                "arXiv 2311.12022",
            ),
            (
                tr("Which models reason"),
                tr("DeepSeek-V3 does"),
                tr("DeepSeek-R1 does, DeepSeek-V3 doesn't, DeepSeek-V3.1 can do both"),
                tr("Models / Open and closed, with the source of each"),
            ),
        )
        head = heads("About", "Often said", "In fact", "Arithmetic or source")
        said = tr(
            "An 8x7B model has {total} billion weights, not 56, and a token costs {operations} "
            "GFLOPs, not 14.",
            total=total,
            operations=operations,
        )
        return [Case(tr("All"), said, "", Table(head, rows, frozenset(range(len(head)))))]
