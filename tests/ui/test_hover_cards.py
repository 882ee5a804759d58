"""Tests that the card of a painted widget follows its contents while the pointer rests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from desktop.core.routing.trace import RoutingTrace
from desktop.ui.figures.router.flow import flow_of
from desktop.ui.figures.router.flow_view import Flow
from desktop.ui.look.theme import Theme
from desktop.ui.panes.experts.two_texts.strip import ExpertStrip
from desktop.ui.panes.models.elsewhere.layer_strip import LayerStrip
from desktop.ui.plots.hover_card import HoverCard
from desktop.ui.widgets.numbers.cell_grid import CellGrid
from desktop.ui.widgets.numbers.cells import ColoredCells
from desktop.ui.widgets.numbers.heatmap import Heatmap
from desktop.ui.widgets.numbers.heatmap_view import HeatmapPart
from desktop.ui.widgets.painted import HoverWidget
from desktop.ui.widgets.tokens.probability_bars import ProbabilityBars, ProbabilityRow

Made = tuple[HoverWidget, Callable[[float], None]]
"""A widget, and a function that shows a number in each of its parts."""


def grid(theme: Theme) -> Made:
    made = CellGrid(theme, "A grid")

    def show(number: float) -> None:
        made.show_cells(ColoredCells(np.full((2, 2), number), ("a", "b"), ("c", "d")))

    return made, show


def heatmap(theme: Theme) -> Made:
    made = Heatmap(theme)
    made.open(4, 8)

    def show(number: float) -> None:
        made.show_whole(HeatmapPart(0, 4, 0, 8), np.full((4, 8), number, np.float32), (0, 1))

    return made, show


def bars(theme: Theme) -> Made:
    made = ProbabilityBars(theme, 60, 20)
    row = ProbabilityRow(1, "a", 0.0, 0.0, drawn=False)
    return made, lambda number: made.set_rows([replace(row, id=at, now=number) for at in range(4)])


def strip(theme: Theme) -> Made:
    made = ExpertStrip(theme)
    return made, lambda number: made.show_loads(np.full((2, 2), number), ("one", "two"))


def layers(theme: Theme) -> Made:
    made = LayerStrip(theme)
    return made, lambda number: made.show_layers(8, round(8 * number), "other")


def flow(theme: Theme) -> Made:
    made = Flow(theme)

    def show(number: float) -> None:
        odds = np.array([[[number, 1 - number]]], np.float32)
        chosen = np.array([[[0, 1]]], np.uint16)
        trace = RoutingTrace((1,), ("a",), (0,), 2, chosen, odds, odds)
        made.show_flow(flow_of(trace, 0, 0, 1.0), "Token 1", moves=False)

    return made, show


def box_of(made: HoverWidget) -> QPointF:
    """Return a point of a part of the widget."""
    if isinstance(made, Flow):
        return made.places.box(0).center()
    if isinstance(made, Heatmap):
        return made.view.rect(0, 0, 1, 1).center()
    return QPointF(210, 30)


def with_card(
    make: Callable[[Theme], Made], theme: Theme, qtbot: QtBot
) -> tuple[HoverWidget, Callable[[float], None], HoverCard]:
    """Show a widget's card about one of its parts; return the widget, a function that changes its
    contents, and the card."""
    made, show = make(theme)
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show()
    show(0.25)
    at = box_of(made)
    made.show_card(made.told_at(at), at)
    (card,) = made.window().findChildren(HoverCard)
    return made, show, card


@pytest.mark.parametrize("make", [grid, heatmap, bars, strip, layers, flow])
def test_the_card_follows_the_contents(
    make: Callable[[Theme], Made], theme: Theme, qtbot: QtBot
) -> None:
    _, show, card = with_card(make, theme, qtbot)
    before = card.title.text(), card.facts.text()
    show(0.75)
    assert card.isVisible()
    assert (card.title.text(), card.facts.text()) != before


def test_a_card_goes_with_its_contents(theme: Theme, qtbot: QtBot) -> None:
    for make in (grid, heatmap):
        made, _, card = with_card(make, theme, qtbot)
        assert card.isVisible()
        if isinstance(made, CellGrid):
            made.show_cells(None)
        elif isinstance(made, Heatmap):
            made.open(4, 8)
        assert not card.isVisible()
