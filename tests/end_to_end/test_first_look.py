"""Tests what pages show first, with the models that come with Glassbox: something happens there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.ui.panes.benchmarks.quality.page import QualityPage
from desktop.ui.panes.concepts import ConceptsPane
from desktop.ui.panes.concepts.figures.base import SeveralFigures
from desktop.ui.panes.concepts.figures.mechanisms.router import RouterFigure
from desktop.ui.panes.leaks.surprise_page import SurprisePage
from desktop.ui.panes.paged import PagedPane, PanePage
from desktop.ui.panes.quantization.memory.page import SEVEN_BILLION, MemoryPage
from desktop.ui.places import PaneId
from tests.endurance.acts import Hand
from tests.endurance.repeated import window


@pytest.fixture(scope="module")
def hand(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hand]:
    home: Path = tmp_path_factory.mktemp("home")
    with window(qapp, home) as made:
        yield made


def opened(hand: Hand, pane: PaneId, page: str) -> PanePage:
    hand.window.open_pane(pane, page)
    hand.settle()
    assert isinstance(hand.window.pane, PagedPane)
    return hand.window.pane.page


def test_memory_opens_on_seven_billion_weights(hand: Hand) -> None:
    page = opened(hand, "quantization", MemoryPage.id)
    assert isinstance(page, MemoryPage)
    assert page.controls.now == SEVEN_BILLION


def test_quality_opens_on_two_models_that_differ(hand: Hand) -> None:
    page = opened(hand, "benchmarks", QualityPage.id)
    assert isinstance(page, QualityPage)
    assert len(page.setup.models.ticked) == 2
    assert len(page.setup.sets.ticked) == 1
    assert page.setup.begin.isEnabled()


def test_the_leaky_model_is_less_surprised_by_what_it_has_read(hand: Hand) -> None:
    page = opened(hand, "leaks", SurprisePage.id)
    assert isinstance(page, SurprisePage)
    page.leaky.click()
    hand.settle()
    assert not hand.unexpected()
    for card in (page.min_k, page.mean):
        assert "the possibly seen questions surprise the model less" in card.title.text()


def test_the_lesson_on_mixtures_plays_a_router(hand: Hand) -> None:
    hand.window.open_pane("concepts", "experts")
    pane = hand.window.pane
    assert isinstance(pane, ConceptsPane)
    pane.shown.reveal()
    several = pane.shown.figure
    assert isinstance(several, SeveralFigures)
    figure = several.current
    assert isinstance(figure, RouterFigure)
    figure.ask()
    hand.wait("the recording is complete", lambda: not figure.run.busy)
    hand.settle()
    trace = figure.trace
    assert trace is not None
    assert figure.headline().startswith("Digits go to expert 3")
    assert len(figure.table().rows) == len(trace.layers)
    hand.wait("it plays", lambda: figure.token > 0)
    figure.picture.player.pause()
    figure.picture.flow.layer_chosen.emit(3)
    assert figure.picture.place == 3
    assert "layer 3" in f"{figure.headline()} {figure.evidence()}".casefold()
