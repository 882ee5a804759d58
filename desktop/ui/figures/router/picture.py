"""A token in one layer or in all of them, with the controls that step through the recording."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.core.i18n import tr
from desktop.core.routing.trace import RoutingTrace
from desktop.ui.figures.router.cells import cells_of, words_for
from desktop.ui.figures.router.flow import flow_of
from desktop.ui.figures.router.flow_view import Flow
from desktop.ui.figures.router.player import Player
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import button, explain, label
from desktop.ui.widgets.layout.flow_layout import in_lines
from desktop.ui.widgets.layout.one_of import OneOf
from desktop.ui.widgets.layout.scaled import STRETCH, in_column, in_row
from desktop.ui.widgets.numbers.cell_grid import ZoomingGrid
from desktop.ui.widgets.numbers.color_scale import ColorScale
from desktop.ui.widgets.segments import SegmentChoice, Segments
from desktop.ui.widgets.tokens.pieces import written


class RouterPicture(QWidget):
    """Shows the flow through one layer or the grid of all layers. The layer is the grid's row."""

    switched = Signal()

    def __init__(self, theme: Theme, advance: Callable[[], bool]) -> None:
        """`advance` is the one of `Player`."""
        super().__init__()
        self.flow = Flow(theme)
        self.grid = ZoomingGrid(
            theme, tr("Experts chosen in each layer"), tr("Expert"), walks_columns=False
        )
        self.player = Player(theme, advance)
        self.newest = button(theme, tr("Show the newest token"), "link")
        self.newest.hide()
        self.at, self.token = label(kind="count"), label(kind="tag")
        self.token.hide()  # the flow shows it large
        self._scale = ColorScale(theme)
        one = tr("Shows the path of a token through the router and the experts of a layer")
        every = tr("Shows every expert in every layer at once")
        self.views = Segments(
            theme,
            (
                SegmentChoice("flow", tr("One layer"), one),
                SegmentChoice("grid", tr("All layers"), every),
            ),
        )
        self._legend = label(kind="caption")
        controls, self._all = QWidget(), QWidget()
        controls.setProperty("unsaved", True)
        in_row(
            theme, self.views, self.player, self.at, self.token, self.newest, STRETCH, on=controls
        )
        in_column(
            theme, (self.grid, 1), in_lines(theme, [self._scale, self._legend], 16), on=self._all
        )
        self._shown = OneOf(self.flow, self._all)
        in_column(theme, controls, (self._shown, 1), on=self)
        self.views.chosen.connect(self._switch)
        self.flow.paused.connect(self.player.toggle)
        self.flow.layer_chosen.connect(self._choose_layer)
        self._explain()

    @Slot(int)
    def _choose_layer(self, place: int) -> None:
        self.grid.pick(place, -1)

    def _explain(self) -> None:
        explain(
            (
                self.grid,
                tr(
                    "Each row is a layer of the model, each column an expert. The brighter a "
                    "cell, the larger the router's value for that expert; the color scale says "
                    "which value it is. Circled experts were used; the number in each circle is "
                    "the weight of the expert's output. Use the arrow keys to move between tokens "
                    "and layers."
                ),
            ),
            (
                self.flow,
                tr(
                    "The token goes from left to right. The router rates all experts, and the "
                    "bars show its values. Only the colored experts compute, and their outputs "
                    "are added; the wider a line, the larger the weight. Below are all layers: "
                    "click one to enlarge it. Use the arrow keys to move between tokens and "
                    "layers."
                ),
            ),
            (
                self.newest,
                tr("Shows the newest token again and follows the answer as it grows."),
            ),
        )

    @property
    def flows(self) -> bool:
        """True if one layer is shown, and False if all layers are."""
        return self.views.current == "flow"

    @property
    def place(self) -> int:
        """Index of the selected layer in the trace."""
        return max(self.grid.row, 0)

    @property
    def walked(self) -> QWidget:
        """The widget whose arrow keys move between tokens."""
        return self.flow if self.flows else self.grid

    def show_first(self) -> None:
        """Show the flow through the first layer, as if the user had chosen it."""
        self.views.choose("flow")
        self.grid.pick(0, -1)

    def show_token(
        self, trace: RoutingTrace, token: int, most: float, *, moves: bool = False
    ) -> None:
        """Show a token of a trace. `most` is the end of the scale of the router's values. With
        `moves`, the token moves through the layer. A grid that isn't seen only gets its size, which
        the load chart follows; the rest of its cells would take too long for a frame."""
        self.token.setText(written(trace.texts[token])[:24])
        self.at.setText(tr("{token:,} of {ids:,}", token=token + 1, ids=len(trace.ids)))
        if not self.flows or self.grid.shape != (len(trace.layers), trace.experts):
            self.grid.show_cells(cells_of(trace, token, most))
        self._scale.setVisible(trace.weighted)  # otherwise, the color only says what was chosen
        self._scale.show_range((0.0, most), words_for(trace))
        self._legend.setText(
            tr("Circled: chosen expert. The number is the weight of its output.")
            if trace.weighted
            else tr("Circled: chosen expert. The server doesn't send the weights.")
        )
        position = tr("Token {at}: {text}", at=self.at.text(), text=self.token.text())
        flow = flow_of(trace, token, self.place, most)
        self.flow.show_flow(flow, position, moves=moves and self.flows)

    @Slot(str)
    def _switch(self, view: str) -> None:
        self.player.pause()
        walks = self.flow.hasFocus() or self.grid.hasFocus()
        self.player.setVisible(self.flows)
        self.token.setVisible(not self.flows)
        self._shown.show_one(self.flow if self.flows else self._all)
        if walks:
            self.walked.setFocus()
        self.switched.emit()
