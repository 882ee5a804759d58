"""The Two prompts page: tests whether the router treats two texts, or several kinds of text,
differently."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.core.benchmarks.tasks.own import set_title
from desktop.core.i18n import heads, marked, tr, yes_or_no
from desktop.core.library.skill_texts import skill_texts
from desktop.core.numbers.units import tenths
from desktop.core.routing.contrast import Contrast, information, overlap
from desktop.core.routing.measures import Floats
from desktop.core.routing.trace import RoutingTrace
from desktop.services.task import Task, one_job
from desktop.ui.experiments import Setup
from desktop.ui.figures.router.headline import processed
from desktop.ui.panes.base import Experiment, OpenPane, Runtime, Shell, Spot
from desktop.ui.panes.experts import texts
from desktop.ui.panes.experts.page import ExpertsPage
from desktop.ui.panes.experts.two_texts.layer_chart import (
    bits_text,
    farthest,
    layer_chart,
    overlap_text,
)
from desktop.ui.panes.experts.two_texts.strip import ExpertStrip, colored, styles
from desktop.ui.panes.experts.watch import Watch
from desktop.ui.panes.result import Figure, FigureCard
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.widgets.controls import button, explain, label
from desktop.ui.widgets.layout.flow_layout import in_lines
from desktop.ui.widgets.layout.scaled import Scaled, in_column
from desktop.ui.widgets.long_text import LongTextEdit
from desktop.ui.widgets.numbers.cell_grid import HIGHEST, CellGrid
from desktop.ui.widgets.numbers.cells import ColoredCells
from desktop.ui.widgets.numbers.color_scale import ColorScale
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.tokens.coloring import TextColors

FIELD, LARGE_FIELD, HEAD, LEAST_ROW, MOST_NAMED = 92, 152, 28, 16, 12
"""Heights in unscaled pixels, and the largest number of rows that all have room for their names."""
ROOMY, HIGH = 1300, 760
"""Width and height of a large page, in unscaled pixels."""
NAMES = ("A", "B")
KINDS = {
    marked("Story"): texts.STORY,
    marked("Poem"): texts.POEM,
    marked("Spanish"): texts.SPANISH,
    marked("Code"): texts.CODE,
    marked("Arithmetic"): texts.SUMS,
}


class TwoPage(ExpertsPage):
    id = "two"
    summary = marked(
        "Find out whether two texts use different experts, or whether the differences are just "
        "noise."
    )

    def __init__(self, shell: Shell, runtime: Runtime, open_pane: OpenPane, watch: Watch) -> None:
        super().__init__(shell, runtime, open_pane, watch)
        theme = shell.theme
        self.contrast: Contrast | None = None
        self._names: Sequence[str] = NAMES  # names of the texts in the figure
        self._reading: Sequence[str] = NAMES  # names of the texts that the model is reading
        self._traces: Sequence[RoutingTrace] = ()
        self._reader = ""  # name of the model that read them
        self._comparing = Task(self)
        self._comparing.finished.connect(self.show_unsaved)
        self.fields = [self._field(tr("Text {name}", name=name)) for name in NAMES]
        self.colors = [TextColors(theme, field, styles) for field in self.fields]
        self.chart = Plot(theme, tr("Shared choices by layer"))
        self.strip = ExpertStrip(theme)
        self.grid = CellGrid(theme, tr("Each expert's share of a text's choices"), tr("Expert"))
        self._axis = label(kind="caption")
        self._layer, self._scale = label(kind="caption"), ColorScale(theme)
        self._picture = QWidget()
        self.card = FigureCard(
            theme, shell.files, Figure(tr("Two prompts"), self._picture, self.as_table)
        )
        self._lay_out()
        Scaled(theme, self, self._fit)
        self._connect()
        self._follow_model()

    # --- building -----------------------------------------------------------------------

    def _field(self, name: str) -> LongTextEdit:
        made = LongTextEdit()
        made.setProperty("kind", "field")
        made.setTabChangesFocus(True)
        made.setAccessibleName(name)
        made.setPlaceholderText(name)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show larger texts on a large page, which people read from farther away."""
        theme = self.shell.theme
        large = self.width() >= theme.px(ROOMY) and self.height() >= theme.px(HIGH)
        for field in self.fields:
            field.setFixedHeight(theme.px(LARGE_FIELD if large else FIELD))
            field.setFont(theme.font("reading_18" if large else "body"))

    def _lay_out(self) -> None:
        theme = self.shell.theme
        self._legend = label(
            tr("Blue: used more by text A. Yellow: used more by text B."), "caption"
        )
        legend = in_lines(theme, [self._scale, self._layer, self._legend], 24)
        parts = (self._axis, (self.chart, 3), self.strip, (self.grid, 2), legend)
        in_column(theme, *parts, on=self._picture)
        text = tr(
            "Let the model read two texts, or click an experiment. For each layer, Glassbox "
            "measures how much the two texts use the same experts and whether the difference "
            "is more than noise."
        )
        self._fill(
            [(field, 1) for field in self.fields],
            button(theme, tr("Compare", "a button"), "primary", "ph.play"),
            ("ph.intersect", tr("Nothing compared yet"), text),
            self.card,
        )
        self.setFocusProxy(self.fields[0])
        each = tr(
            "One of the two texts. The model reads each of them separately, without answering."
        )
        explain(
            *((field, each) for field in self.fields),
            (
                self.go,
                tr("Runs the model on both texts and compares which experts each text uses."),
            ),
            (
                self.chart,
                tr(
                    "Each point is a layer. Its height shows how much the two texts use the "
                    "same experts, or how much an expert reveals about the kind of text. In 95% "
                    "of the shuffles of the tokens, all layers are inside the gray band. Where a "
                    "point is filled, the texts differ by more than noise. Click a layer to see "
                    "its experts below."
                ),
            ),
            (
                self.strip,
                tr(
                    "The experts of the selected layer, in the color of the text that uses them "
                    "more. In the texts above, each word has the color of the expert that "
                    "contributed most to it, with a dotted line for text A and a solid one for B."
                ),
            ),
            (
                self.grid,
                tr(
                    "Each row is a text, each column an expert. The brighter a cell, the "
                    "larger that expert's share of the text's choices in the selected layer. "
                    "Where the rows differ in a column, one text uses that expert more than "
                    "another."
                ),
            ),
        )

    def _connect(self) -> None:
        self.go.clicked.connect(self._compare)
        self.watch.texts_read.connect(self._take)
        self.chart.picked.connect(self._pick)

    # --- actions --------------------------------------------------------------------------

    def compare(self, first: str, second: str) -> None:
        for field, text in zip(self.fields, (first, second), strict=True):
            field.setPlainText(text)
        self._compare()

    def tell_kinds(self) -> None:
        """Measure how much an expert reveals about the kind of text. The kinds are the skills of a
        demo model or, for any other model, the five texts in KINDS."""
        model = self.watch.model
        skills = skill_texts() if model is not None and model.source == "demo" else {}
        kinds = {set_title(skill): text for skill, text in skills.items()}
        if len(kinds) <= len(NAMES):
            kinds = KINDS
        self._read(kinds)

    experiments = (
        Experiment(
            marked("Code and a poem"),
            marked("Compares Python functions with a poem."),
            lambda page: page.compare(texts.CODE, texts.POEM),
        ),
        Experiment(
            marked("English and Spanish"),
            marked("Compares the same story in two languages."),
            lambda page: page.compare(texts.STORY, texts.SPANISH),
        ),
        Experiment(
            marked("Arithmetic and a poem"),
            marked("Compares arithmetic with a poem."),
            lambda page: page.compare(texts.SUMS, texts.POEM),
        ),
        Experiment(
            marked("Kinds of text"),
            marked("Measures how much an expert reveals about the kind of text."),
            tell_kinds,
        ),
    )

    def run_poem(self, setup: Setup) -> None:
        self.choose_named(setup)
        self.experiments[2].run(self)

    offered: ClassVar = {"poem": run_poem}
    spots: ClassVar = {"poem": lambda page: Spot(*page.chart.mark(page.chart.at))}

    def _read(self, named: Mapping[str, str]) -> None:
        self._reading = tuple(named)
        self.watch.read_apart(tuple(named.values()))

    # --- following ------------------------------------------------------------------------

    @Slot()
    def _compare(self) -> None:
        written = [field.toPlainText() for field in self.fields]
        if all(text.strip() for text in written):
            self._read(dict(zip(NAMES, written, strict=True)))
        else:
            self.tell(tr("Type both texts first"))

    @Slot(object)
    def _take(self, read: list[RoutingTrace]) -> None:
        names, reader = self._reading, self.watch.reader  # the names are keys for `tr`

        def compared() -> tuple[Contrast, Sequence[str], Sequence[RoutingTrace], str]:
            two = len(read) == 2
            return overlap(read[0], read[1]) if two else information(read), names, read, reader

        job = self._runtime.background.call(compared, "compare the routing")
        self._comparing.start(one_job(job))

    # --- showing ------------------------------------------------------------------------

    def unsaved(self) -> object:
        return self.contrast, self._names, self._traces, self._reader

    @Slot(object)
    def show_unsaved(self, unsaved: Any) -> None:
        self.contrast, self._names, self._traces, self._reader = unsaved
        contrast = self.contrast
        if contrast is None:
            return
        self._there.show_one(self.card)
        two = len(self._names) == 2
        self._axis.setText(
            tr("Shared choices by layer")
            if two
            else tr("Bits of information about the kind of text, by layer")
        )
        self._show_layer(farthest(contrast, two))  # the layer that the sentence mentions
        title, said = overlap_text(contrast) if two else bits_text(contrast)
        read = processed(self._reader, sum(len(each.ids) for each in self._traces))
        self.card.say(title, f"{said} {read}")

    @Slot(str)
    def _pick(self, key: str) -> None:
        self._show_layer(int(key))

    def _show_layer(self, place: int) -> None:
        found = self.contrast
        if found is None:
            return
        loads, names = found.loads[:, place], tuple(map(tr, self._names))
        two = len(names) == 2
        most, unit = (1.0, "") if two else (None, tr(" bits"))
        self.chart.show_chart(layer_chart(found, place, most, unit))
        self.chart.choose(f"{place}")
        self._layer.setText(tr("Layer {layer}", layer=found.layers[place]))
        self.strip.setVisible(two)
        self._legend.setVisible(two)
        self.grid.setVisible(not two)
        self._scale.setVisible(not two)
        if two:
            self.strip.show_loads(loads, names)
            self._color_texts(place)
        else:
            for colors in self.colors:  # the fields aren't the texts that are shown
                colors.show_runs([])
            self._show_grid(loads, names)

    def _color_texts(self, place: int) -> None:
        """Color each text by the experts of a layer, unless it has been changed since."""
        for colors, field, trace in zip(self.colors, self.fields, self._traces, strict=True):
            colors.show_runs(colored(field.toPlainText(), trace, place, self.strip.lean))

    def _show_grid(self, loads: Floats, names: Sequence[str]) -> None:
        highest = float(loads.max())
        experts = tuple(tr("expert {number}", number=number) for number in range(loads.shape[1]))

        def hover(row: int, column: int) -> str:
            return tr(
                "{name}: expert {expert} gets {share} of the choices",
                name=names[row],
                expert=column,
                share=tenths(float(loads[row, column])),
            )

        px = self.shell.theme.px
        self.grid.setMinimumHeight(px(HEAD + LEAST_ROW * min(len(names), MOST_NAMED)))
        self.grid.setMaximumHeight(px(HEAD + HIGHEST * len(names)))
        self.grid.show_cells(ColoredCells(loads, names, experts, 0.0, highest, hover=hover))
        self._scale.show_range((0.0, highest), tr("each expert's share of a text's choices"))

    def as_table(self) -> Table:
        what = tr("Overlap") if len(self._names) == 2 else tr("Bits")
        head = heads(
            "Layer",
            what,
            "Shuffled tokens",
            "Shuffled, 95% band low",
            "Shuffled, 95% band high",
            "More than noise",
        )
        found = self.contrast
        if found is None:
            return Table(head, (), frozenset())
        rows = [
            (
                str(layer),
                f"{found.measured[at]:.4f}",
                f"{found.shuffled[at]:.4f}",
                f"{found.low[at]:.4f}",
                f"{found.high[at]:.4f}",
                yes_or_no(found.stands_out(at)),
            )
            for at, layer in enumerate(found.layers)
        ]
        return Table(head, rows, frozenset({5}))
