"""Tests the page that compares dense and sparse models: bars, sums, and figures for a typed size
and for a model's file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.core.routing.active_parameters import of_name
from desktop.ui.panes.experts.sparse.page import SparsePage
from tests import tiny_model, tiny_router
from tests.ui.conftest import Desk
from tests.ui.drawn import rows_of
from tests.ui.test_panes import cut_off


@pytest.fixture
def page(desk: Desk) -> SparsePage:
    return desk.open_page("experts", SparsePage)


def test_without_any_model_a_known_size_is_counted(page: SparsePage) -> None:
    assert page.card.title.text() == (
        "8x7B is not 56B: its experts share attention and embeddings."
    )
    assert page.card.said.text() == "Each token uses about 12.9B of about 46.7B weights."
    assert page.chart.isVisible()
    assert "Estimated" in page.source.text()


@pytest.mark.parametrize("name", ["8x7B", "8x22B", "4x3B", "64x1B", "Qwen3-30B-A3B", "OLMoE-1B-7B"])
def test_the_sums_add_up_as_they_are_written(page: SparsePage, name: str) -> None:
    page.type_size(name)
    assert page.count is not None
    for shown in page.sums:
        base, times, each, result = map(float, re.findall(r"[\d.]+", shown.text())[:4])
        assert f"{base + times * each:.2f}" == f"{result:.2f}"


def test_the_experiment_points_at_the_shared_weights(page: SparsePage) -> None:
    page.type_size("8x7B")
    rect, bars = page.shared_rect(), rows_of(page.chart)
    whole = page.chart.rect_of(*page.chart.chart.keyed)
    assert rect.height() > whole.height() / 3, "in both bars that have them"
    share = bars[1].pieces[0].end / bars[0].value
    assert rect.width() == pytest.approx(share * whole.width(), abs=4)


def test_the_bars_are_as_long_as_their_weights(page: SparsePage) -> None:
    page.type_size("8x7B")
    count = of_name("8x7B")
    suggested, memory, work = rows_of(page.chart)
    assert [row.name for row in (suggested, memory, work)] == [
        "Suggested by the name",
        "In memory",
        "Used for one token",
    ]
    assert [len(row.pieces) for row in (suggested, memory, work)] == [1, 3, 2]
    assert suggested.pieces[0].outlined
    assert (suggested.value, memory.value, work.value) == pytest.approx(
        (count.rule, count.total, count.active), rel=0.01
    )
    assert memory.pieces[0].end == work.pieces[0].end == count.shared
    assert memory.told.startswith(f"In memory: {memory.pieces[0].inside} shared by all tokens, ")
    assert page.chart.accessibleName().startswith(
        "Weights. Suggested by the name: 56B; In memory: 46.7B; "
    )


def test_only_the_totals_are_known(page: SparsePage) -> None:
    page.type_size("90B-A9B")
    assert page.card.title.text().startswith(
        "90B-A9B needs as much memory as a dense model with 90B weights, but as little "
        "computation as"
    )
    assert not any(each.isVisible() for each in page.sums)
    assert page.numbers.item(3, 2).text() == "18B"
    assert page.numbers.item(1, 1).text() == "180 GB"


def test_a_published_shape_is_written_out(page: SparsePage) -> None:
    page.type_size("57B-A14B")
    assert page.card.title.text().startswith(
        "57B-A14B needs as much memory as a dense model with 57.4B weights, but"
    )
    assert all(each.isVisible() for each in page.sums)
    assert page.source.text() == "From the published architecture of Qwen2-57B-A14B."


def test_what_is_no_size_is_one_sentence_and_keeps_the_last(page: SparsePage, desk: Desk) -> None:
    before = page.card.title.text()
    page.field.setText("seven")
    desk.qtbot.keyClick(page.field, Qt.Key.Key_Return)
    assert page.wrong.text() == (
        "This name doesn't describe a mixture of experts. Enter a size such as 8x7B or 57B-A14B."
    )
    assert page.wrong.isVisible()
    assert page.card.title.text() == before
    page.type_size("8x22B")
    assert not page.wrong.isVisible()


def test_a_chosen_mixture_is_counted_and_a_dense_model_is_not(
    page: SparsePage, desk: Desk, tmp_path: Path
) -> None:
    dense = tiny_model.write(tmp_path / "Dense-1M.gguf")
    desk.add(dense)
    page.count_model()
    assert page.wrong.text().startswith("Dense-1M has no experts.")
    path = tiny_router.write(tmp_path / "Tiny-8x1M.gguf", tiny_router.KINDS["Mixtral"])
    desk.add(path)
    page.watch.choose(str(path))
    assert page.count is not None
    assert page.source.text() == "Counted in the model's file."
    assert page.card.title.text().startswith("Tiny-8x1M is not 8M:")
    assert not page.wrong.isVisible()
    page.type_size("8x7B")
    desk.scan()
    assert page.count is not None
    assert page.count.name == "8x7B", "what was typed stays when the list is read again"


def test_no_words_are_cut_off(page: SparsePage, desk: Desk) -> None:
    for scale, *size in ((1.0, 1024, 640), (2.0, 1280, 720)):
        desk.settings.change(scale=scale)
        desk.window.resize(*size)
        desk.qtbot.wait(20)
        assert not list(cut_off(desk.window)), scale
