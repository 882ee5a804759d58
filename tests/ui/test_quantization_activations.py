"""Tests the page of weights and activations: measuring, pointing, comparing, and bad input."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import gguf
import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton

from desktop.core.cancel import Cancel
from desktop.core.gguf.tensor_file import stored_tensors
from desktop.core.messages import (
    ActivationsCaptured,
    CaptureActivations,
    Event,
    LoadModel,
    SampleTensor,
)
from desktop.core.numbers.units import tenths
from desktop.core.quantization.outliers import BLOCK_SCALES, ONE_SCALE, OneOutlier
from desktop.core.quantization.schemes import INTEGERS, SCHEMES, Scheme, kept
from desktop.services.jobs import Job
from desktop.ui.experiments import BY_ID
from desktop.ui.panes.quantization.activations import channel_picture
from desktop.ui.panes.quantization.activations.channel_card import ChannelCard
from desktop.ui.panes.quantization.activations.channel_images import (
    error_cells,
    mean_pooled,
    pooled,
)
from desktop.ui.panes.quantization.activations.outlier_rulers import outlier_diagram
from desktop.ui.panes.quantization.activations.page import FOUR_BITS, ActivationsPage
from desktop.ui.panes.quantization.activations.study import Study
from desktop.ui.panes.quantization.tensor_choice import usual_tensor
from desktop.ui.plots.chart import Image
from desktop.ui.plots.diagram import Line, Words
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.widgets.results.progress import HELD_UP
from tests import tiny_model, tiny_router
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Desk, answer_in_chat, visible

NAME = "blk.1.ffn_down.weight"


class Page:
    """The page in its window, with a model of random weights."""

    def __init__(self, desk: Desk, path: Path) -> None:
        self.desk, self.path = desk, path
        desk.add(path)
        self.page = desk.open_page("quantization", ActivationsPage)
        self.wait()

    def wait(self) -> None:
        """Wait until no further step follows."""
        for _ in range(5):
            self.desk.qtbot.wait(10)
            self.desk.settle()

    def open_tensor(self, name: str) -> None:
        tensors = self.page.names.tensors
        self.page.open_tensor(next(each for each in tensors if each.info.name == name))

    @property
    def study(self) -> Study:
        return self.page.studies[self.page.what]

    def hold(self) -> Job:
        """Keep the engine busy until the returned job is canceled, and so what it is asked next."""
        self.desk.engine.load_s = 60
        return self.desk.inference.submit(LoadModel("elsewhere.gguf"))

    def add_damaged(self, path: Path) -> None:
        """List a model whose file holds no model anymore."""
        tiny_model.write(path, seed=7)
        self.desk.add(path)
        path.write_bytes(b"no model")

    def activations(self) -> Study:
        self.page.run.click()
        self.wait()
        assert self.page.what == "activations"
        return self.study


@pytest.fixture
def tiny(desk: Desk, tmp_path: Path) -> Page:
    return Page(desk, tiny_model.write(tmp_path / "Tiny-F32.gguf"))


def held(path: Path, name: str = NAME) -> np.ndarray:
    return next(np.array(t.data) for t in gguf.GGUFReader(path).tensors if t.name == name)


def test_the_usual_matrix_is_measured_at_once(tiny: Page) -> None:
    study = tiny.study
    assert (study.what, study.tensor) == ("weights", NAME)
    assert np.array_equal(study.values, held(tiny.path))
    assert set(study.losses) == set(SCHEMES)
    assert tiny.page.told.text().startswith("No channel of these weights is an outlier")
    assert "the other numbers' errors are " in tiny.page.channels.sentence()
    assert not [each for each in tiny.desk.engine.requests if isinstance(each, LoadModel)]


def test_a_stopped_experiment_goes_no_further(tiny: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tiny.page
    monkeypatch.setattr(page._runtime.models, "shipped", lambda _name: str(tiny.path))
    assert page.run_outliers(BY_ID["outliers"].setup)
    tiny.desk.qtbot.waitUntil(lambda: page.source.task.running)
    page.stop.click()
    tiny.wait()
    tiny.open_tensor(NAME)
    tiny.wait()
    assert page.what == "weights", "and no text is read"


def test_a_text_is_read_and_its_outlier_found(tiny: Page) -> None:
    tiny.page.prompt.setText("one two three four")
    study = tiny.activations()
    asked = [each for each in tiny.desk.engine.requests if isinstance(each, CaptureActivations)]
    assert [(each.tensor, each.model) for each in asked] == [(NAME, str(tiny.path))]
    assert study.values.shape == (4, 128)
    assert study.channels.outliers[0] == 5
    card = tiny.page.channels
    told = tiny.page.told.text()
    assert told.startswith("Channel 5, ")
    assert card._errors is not None
    without, with_it = tenths(card._errors.without_share), tenths(card._errors.share)
    assert told.endswith(f"the rounding errors of all the others from {without} to {with_it}")
    said = tiny.page.costs.text()
    assert said.startswith("1 of 128 channels is an outlier: channel 5 reaches ")
    assert "The weights in the same multiplication have no outliers" in said
    assert "Measured: 4 tokens × 128 channels." in said
    picture = tiny.page.channels.picture
    assert picture.column == 5, "the picture opens where it reaches furthest"
    assert picture.row == int(np.abs(study.values[:, 5]).argmax())
    assert "channel 5: " in tiny.page.channels.pointed.text()
    assert "stored as" in tiny.page.channels.pointed.text()
    tiny.desk.window.grab()
    assert picture._scale._text.text().endswith("; one row per token")
    chips = [each for each in tiny.page.channels.largest.buttons if each.isVisible()]
    assert len(chips) == 1
    assert chips[0].text().startswith("5: ")
    picture.choose(0, 0)
    chips[0].click()
    assert picture.column == 5
    tiny.page.kinds.choose("weights")
    assert tiny.page.what == "weights"
    order = np.argsort(-tiny.study.channels.sizes, kind="stable")
    texts = [each.text() for each in tiny.page.channels.largest.buttons if each.isVisible()]
    assert [int(text.partition(":")[0]) for text in texts] == order[:4].tolist()
    assert len(asked) == 1, "what is known is not asked for again"
    tiny.page.kinds.choose("activations")
    assert tiny.page.what == "activations"


@pytest.mark.parametrize(
    ("tensor", "each"), [("blk.1.ffn_down_exps.weight", "expert"), (NAME, "head")]
)
def test_rows_of_experts_and_heads_are_named(
    tiny: Page, monkeypatch: pytest.MonkeyPatch, tensor: str, each: str
) -> None:
    capture = FakeEngine._capture

    def two_rows_each(
        engine: FakeEngine, request: CaptureActivations, cancel: Cancel
    ) -> Iterator[Event]:
        for event in capture(engine, request, cancel):
            if isinstance(event, ActivationsCaptured):
                yield replace(event, tensor=tensor, each=2)
            else:
                yield event

    monkeypatch.setattr(FakeEngine, "_capture", two_rows_each)
    tiny.page.prompt.setText("one two three four")
    tiny.activations()
    card = tiny.page.channels
    card.show_scheme(Scheme("INT8", "absmax", "row"))
    tiny.wait()
    assert f"Measured: 2 tokens × 2 {each}s × 128 channels." in tiny.page.costs.text()
    assert card.scopes.currentText() == f"each token and {each}"
    assert card.sentence().startswith(f"INT8 absmax, a scale factor for each token and {each}: ")
    assert card.picture._scale._text.text().endswith(f"; one row per token and {each}")
    assert tiny.page._as_table().rows[1][1] == f"each token and {each}"


def test_a_sample_says_so_and_has_the_bits_of_the_whole_matrix(
    tiny: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_channel = Scheme("INT4", "absmax", "column")
    assert "Measured: 64 outputs × 128 channels." in tiny.page.costs.text()
    whole = tiny.study.losses[by_channel].bits
    monkeypatch.setattr(
        "desktop.ui.panes.quantization.activations.study.SampleTensor",
        partial(SampleTensor, most=10 * 128),
    )
    tiny.open_tensor(NAME)
    tiny.wait()
    assert len(tiny.study.values) == 10
    said = "Measured: 10 evenly spaced outputs (of 64) × 128 channels."
    assert said in tiny.page.costs.text()
    assert tiny.study.losses[by_channel].bits == whole == 4 + 32 / 64


def test_a_model_in_memory_is_not_loaded_again(tiny: Page) -> None:
    tiny.desk.inference.submit(LoadModel(str(tiny.path), name="mine", context_length=256))
    tiny.desk.settle()
    tiny.activations()
    loads = [each for each in tiny.desk.engine.requests if isinstance(each, LoadModel)]
    assert len(loads) == 1
    asked = [each for each in tiny.desk.engine.requests if isinstance(each, CaptureActivations)]
    assert asked[0].model == "mine"


def test_schemes_are_chosen_with_keys_and_buttons(tiny: Page) -> None:
    page, press = tiny.page, tiny.desk.qtbot.keyClick
    card = page.channels
    assert page.channels.scheme == ONE_SCALE
    press(card.scopes, Qt.Key.Key_Down)
    assert page.channels.scheme == Scheme("INT8", "absmax", "row")
    press(card.formats, Qt.Key.Key_End)
    assert page.channels.scheme == Scheme("FP4 E2M1", "absmax", "row")
    buttons = {each.text(): each for each in visible(page, QPushButton)}
    buttons["Only 4 bits"].click()
    tiny.wait()
    assert page.channels.scheme == FOUR_BITS
    assert card.formats.currentText() == "INT4 absmax"
    study = tiny.study
    assert card.sentence().startswith("INT4 absmax, one shared scale factor: ")
    error = kept(study.values, FOUR_BITS) - study.values
    assert card._errors is not None
    assert np.allclose(card._errors.with_it, error)
    buttons["A scale factor for each block"].click()
    assert page.channels.scheme == BLOCK_SCALES
    assert card.scopes.currentText() == "blocks of 32"


# --- the outlier that moves ---------------------------------------------------------------------


def ticks(card: ChannelCard, key: str) -> list[float]:
    return [
        part.x
        for part in card.view.diagram.parts
        if part.key.startswith(key + " ") and part.key.endswith(" tick")
    ]


def red(card: ChannelCard, key: str) -> float:
    """Return the length of all red lines of a ruler."""
    lines = (part for part in card.view.diagram.parts if part.key.startswith(f"{key} number"))
    return sum(abs(x.to_x - x.x) for x in lines if isinstance(x, Line) and x.color == "bad")


def test_a_larger_outlier_stretches_the_scale_and_the_errors_grow(tiny: Page) -> None:
    tiny.activations()
    card = tiny.page.channels
    assert card.outlier is not None
    assert card.outlier.channel == 5
    assert not card.measured.isVisible()
    apart, found = ticks(card, "8 0"), []
    for _ in range(3):
        errors = card._errors
        assert errors is not None
        found.append((red(card, "8 1"), errors.share))
        card.slider.setFocus()
        tiny.desk.qtbot.keyClick(card.slider, Qt.Key.Key_Right)
        tiny.desk.qtbot.keyClick(card.slider, Qt.Key.Key_Right)
        tiny.wait()
    assert found == sorted(found)
    assert found[0][1] < found[2][1]
    assert ticks(card, "8 0") == apart, "kept apart, it has no influence"
    for scheme in (FOUR_BITS, Scheme("FP4 E2M1", "absmax", "tensor")):
        tiny.page.channels.show_scheme(scheme)
        assert not ticks(card, "8 0"), "only one with as many bits as the chosen format is drawn"
        assert ticks(card, "4 0")
    tiny.page.channels.show_scheme(ONE_SCALE)
    assert card.measured.isVisible()
    card.measured.click()
    assert card.outlier_size == card.outlier.size
    tiny.wait()
    assert card._errors is not None
    wanted = kept(tiny.study.values, ONE_SCALE) - tiny.study.values
    assert np.allclose(card._errors.with_it, wanted)


def test_no_channel_is_a_multiple_of_a_median_that_is_0(
    tiny: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    columns = tiny.study.values.shape[1]

    def mostly_silent(request: CaptureActivations, _cancel: Cancel) -> Iterator[Event]:
        values = np.zeros((4, columns), np.float32)
        values[:, 5], values[:, 9] = 30, 1
        yield ActivationsCaptured(request.tensor, ("a",) * 4, 1, 0, columns, values.tobytes())

    monkeypatch.setattr(tiny.desk.engine, "_capture", mostly_silent)
    tiny.activations()
    card = tiny.page.channels
    assert tiny.page.told.text() == (
        "Channel 5, infinitely many times the median, raises the rounding errors of all the "
        "others from 0.0% to 5.5%"
    )
    assert card.moved.text() == "∞ ×"
    assert card.slider.accessibleName().endswith("infinitely many times the median")


def test_the_outlier_is_dragged(tiny: Page) -> None:
    tiny.activations()
    card = tiny.page.channels
    before = card.slider.number
    start = card.view.place_of("outlier").toPoint()
    assert card.outlier is not None
    away = QPoint(25 if card.outlier.sign > 0 else -25, 0)
    mouse = tiny.desk.qtbot
    mouse.mousePress(card.view, Qt.MouseButton.LeftButton, pos=start)
    mouse.mouseMove(card.view, start + away)
    mouse.mouseRelease(card.view, Qt.MouseButton.LeftButton, pos=start + away)
    assert card.slider.number > before
    assert abs(card.view.place_of("outlier").x() - (start + away).x()) < 12
    assert not card.view.motion.runs, "what is dragged moves at once"


def test_another_scheme_moves_the_rulers_to_their_new_places(tiny: Page) -> None:
    tiny.activations()
    card = tiny.page.channels
    card.put_back()
    card.view.motion.end()
    first = card.view.visible
    tiny.page.channels.show_scheme(BLOCK_SCALES)
    last = card.view.diagram
    values = (part for part in last.parts if part.key.endswith(" value"))
    key = next(part.key for part in values if abs(first.keyed[part.key].x - part.x) > 1)
    card.view.motion.hold(0)
    assert card.view.visible.keyed[key] == first.keyed[key]
    card.view.motion.hold(0.5)
    start, middle, end = (each.keyed[key].x for each in (first, card.view.visible, last))
    assert min(start, end) < middle < max(start, end)
    card.view.motion.end()
    assert card.view.visible == last


def test_drawn_numbers_become_what_the_scheme_makes_of_them() -> None:
    values = np.random.default_rng(3).normal(0, 1, (20, 200))
    values[7, 100] = -40.0
    outlier = OneOutlier(values, 100)
    assert (outlier.row, outlier.sign, outlier.size) == (7, -1, 40.0)
    for scheme in (each for each in SCHEMES if each.format in INTEGERS):
        for size, matrix in ((None, outlier.apart()), (60.0, outlier.moved(60.0))):
            found = outlier.rounded(scheme, size)
            wanted = kept(matrix, scheme)[7, list(found.channels)]
            assert found.kept == pytest.approx(wanted.tolist())
            assert (found.step is None) == (scheme.per in ("column", "block"))
            if found.step is not None:
                levels = np.array(found.kept) / found.step
                assert np.allclose(levels, levels.round())
                assert set(levels.round().astype(int)) <= set(found.levels)
                most = 1 << scheme.own_bits
                assert len(found.levels) == (most if scheme.rounding == "zero_point" else most - 1)


def test_the_rulers_show_the_chosen_scheme() -> None:
    values = np.random.default_rng(3).uniform(0.1, 1, (4, 64))
    values[2, 30] = 1.5
    outlier = OneOutlier(values, 30)
    zero_point = Scheme("INT4", "zero_point", "tensor")
    for scheme, name, ticks in ((zero_point, "zero-point", 16), (FOUR_BITS, "absmax", 8)):
        parts = outlier_diagram(outlier, scheme, 1.5, "").keyed
        title = parts["4 1 title"]
        assert isinstance(title, Words)
        assert title.text == f"INT4 {name}: channel 30 with the others"
        places = [key for key in parts if key.startswith("4 1 ") and key.endswith(" tick")]
        above = [key for key in places if int(key.split()[2]) >= 0]
        assert len(above) == ticks, "none of the numbers is below 0"


@pytest.mark.parametrize(("low", "largest"), [(-0.06, 1.2), (-0.1, 1.5), (-0.5, 3.0)])
def test_labels_of_the_rulers_do_not_meet(low: float, largest: float) -> None:
    values = np.random.default_rng(3).uniform(low, 1, (4, 64))
    for scheme in SCHEMES:
        parts = outlier_diagram(OneOutlier(values, 30), scheme, largest, "").keyed
        labels = [each for key, each in parts.items() if key.endswith(" label")]
        for row in {each.y for each in labels if isinstance(each, Words)}:
            places = sorted(each.x for each in labels if isinstance(each, Words) and each.y == row)
            assert (np.diff(places) >= 12).all(), (scheme, places)


@pytest.mark.parametrize("values", [[[0.0, 0.0]], [[3.0]], [[0.0]], [[1.0, -2.0]], [[5.0], [1.0]]])
def test_tiny_matrices_have_outliers_too(values: list[list[float]]) -> None:
    outlier = OneOutlier(np.array(values), 0)
    for scheme in SCHEMES:
        without, with_it = outlier.errors(scheme, 7.0)
        assert np.isfinite(without).all()
        assert np.isfinite(with_it).all()
        assert outlier.share(with_it) >= 0
        outlier_diagram(outlier, scheme, 7.0, "")


def test_numbers_are_pointed_at(tiny: Page) -> None:
    page, picture = tiny.page, tiny.page.channels.picture
    page.channels.unfold.click()
    picture.choose(3, 70)
    value = tiny.study.values[3, 70]
    assert page.channels.pointed.text().startswith("Output 3, channel 70: ")
    assert picture.accessibleName().startswith(page.channels.pointed.text())
    tiny.desk.qtbot.keyClick(picture.before, Qt.Key.Key_Down)
    tiny.desk.qtbot.keyClick(picture.profile, Qt.Key.Key_Left)
    assert (picture.row, picture.column) == (4, 69)
    tiny.desk.qtbot.keyClick(picture.after, Qt.Key.Key_O)
    assert picture.column == tiny.study.channels.largest[0]
    for plot, row, column in ((picture.before, 10, 20), (picture.after, 11, 21)):
        canvas = plot.canvas
        at = canvas.view.place(column, -row)
        assert f"Output {row}, channel {column}: " in plot.told_at(at)
        tiny.desk.qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())
        assert (picture.row, picture.column) == (row, column)
    profile = picture.profile.canvas
    at = profile.view.place(30, 0.0).toPoint() - QPoint(0, 2)
    tiny.desk.qtbot.mouseClick(profile.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert (picture.row, picture.column) == (11, 30), "a channel, in the same row"
    assert value == held(tiny.path)[3, 70]


def test_the_three_pictures_are_enlarged_together_and_drawn_more_finely(tiny: Page) -> None:
    picture = tiny.page.channels.picture
    assert not picture.profile.isVisible(), "first the errors, in two pictures"
    tiny.page.channels.unfold.click()
    assert picture.profile.isVisible()
    tiny.desk.window.grab()
    whole = image_of(picture.before)
    assert (whole.left, whole.right) == (-0.5, 127.5)
    picture.profile.canvas.enlarge(4)
    tiny.desk.window.grab()
    tiny.desk.qtbot.waitUntil(lambda: image_of(picture.before) is not whole)
    shown = [plot.canvas.view.x for plot in (picture.profile, picture.before, picture.after)]
    assert shown[0].high - shown[0].low == pytest.approx(32)
    for other in shown[1:]:
        assert (other.low, other.high) == pytest.approx((shown[0].low, shown[0].high), abs=0.5)
    for plot in (picture.before, picture.after):
        part = image_of(plot)
        assert part.left <= plot.canvas.view.x.low
        assert part.right >= plot.canvas.view.x.high
        assert part.right - part.left < 36
        assert part.pixels.shape[1] == part.right - part.left, "a cell for each channel"
    picture.before.canvas.enlarge(2)
    rows = [plot.canvas.view.y for plot in (picture.before, picture.after)]
    assert (rows[0].low, rows[0].high) == pytest.approx((rows[1].low, rows[1].high))
    picture.before.reset()
    tiny.desk.qtbot.waitUntil(lambda: image_of(picture.after).right == 127.5)
    assert image_of(picture.after).left == -0.5


def test_another_type_size_draws_each_picture_once(
    tiny: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[tuple[int, ...]] = []

    def count(values: np.ndarray, usual: float, rows: int, columns: int) -> np.ndarray:
        drawn.append(values.shape)
        return error_cells(values, usual, rows, columns)

    monkeypatch.setattr(channel_picture, "error_cells", count)
    tiny.desk.settings.change(scale=1.2)
    tiny.wait()
    assert len(drawn) == 2


def image_of(plot: Plot) -> Image:
    return next(mark for mark in plot.chart.marks if isinstance(mark, Image))


def test_cells_keep_the_largest() -> None:
    sizes = np.random.default_rng(1).random((50, 301))
    sizes[17, 200] = 9.0
    cells = pooled(sizes, 7, 40)
    assert cells.shape == (7, 40)
    assert cells.max() == 9.0
    for row in range(7):
        for column in range(40):
            first, last = row * 50 // 7, (row + 1) * 50 // 7
            left, right = column * 301 // 40, (column + 1) * 301 // 40
            assert cells[row, column] == sizes[first:last, left:right].max()
    assert np.array_equal(pooled(sizes, 500, 500), sizes)


def test_cells_of_the_error_are_means() -> None:
    squares = np.random.default_rng(1).random((50, 301))
    cells = mean_pooled(squares, 10, 43)
    for row in range(10):
        for column in range(43):
            part = squares[5 * row : 5 * row + 5, 7 * column : 7 * column + 7]
            assert cells[row, column] == pytest.approx(part.mean())
    assert np.array_equal(mean_pooled(squares, 500, 500), squares)


def test_colors_of_the_error_compare_schemes(tiny: Page) -> None:
    """All schemes use one color scale, so a larger error is brighter."""
    picture = tiny.page.channels.picture
    looks: list[float] = []
    for scheme in (BLOCK_SCALES, ONE_SCALE, FOUR_BITS):
        tiny.page.channels.show_scheme(scheme)
        tiny.wait()
        picture.grab()
        pixels = image_of(picture.after).pixels
        channels = [(pixels >> shift & 0xFF).mean() for shift in (0, 8, 16)]
        looks.append(float(np.mean(channels)) / 255)
    assert looks == sorted(looks)
    assert looks[0] < looks[-1] - 0.1


def test_table_and_csv(tiny: Page, tmp_path: Path) -> None:
    page = tiny.page
    page.tools.as_table.click()
    assert page.numbers.rowCount() == len(SCHEMES)
    assert not page.channels.isVisible()
    page.tools.save_csv(str(tmp_path / "schemes.csv"))
    with (tmp_path / "schemes.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    losses = list(tiny.study.losses.values())
    for row, found in zip(rows, losses, strict=True):
        assert float(row["Signal-to-noise ratio (dB)"]) == pytest.approx(found.sqnr, abs=0.01)
        assert float(row["RMSE"]) == pytest.approx(found.rmse, rel=1e-4)


def test_another_matrix_and_another_model(tiny: Page, tmp_path: Path) -> None:
    tiny.activations()
    tiny.open_tensor("blk.0.attn_q.weight")
    tiny.wait()
    assert set(tiny.page.studies) == {"weights"}
    assert tiny.study.values.shape == (64, 64)
    other = tiny_model.write(tmp_path / "Other-F32.gguf", seed=5)
    tiny.desk.add(other)
    tiny.page.model.open(str(other))
    tiny.wait()
    assert np.array_equal(tiny.study.values, held(other))
    tiny.desk.library.remove(other)
    tiny.wait()
    assert tiny.page.model.path == str(tiny.path)


def test_another_scheme_is_chosen_while_a_matrix_is_still_measured(tiny: Page) -> None:
    card = tiny.page.channels
    busy = tiny.hold()
    tiny.open_tensor("blk.0.attn_q.weight")
    before = tiny.page.told.text()
    buttons = {each.text(): each for each in visible(tiny.page, QPushButton)}
    with tiny.desk.qtbot.waitSignal(card.found):
        buttons["Only 4 bits"].click()
    assert tiny.page.told.text() == before
    busy.cancel()
    tiny.wait()
    assert (tiny.study.tensor, card.scheme) == ("blk.0.attn_q.weight", FOUR_BITS)
    assert "INT4 absmax" in card.sentence(), "the scheme stays chosen"


def test_no_study_of_one_model_appears_under_the_name_of_another(
    tiny: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, damaged = tiny.page, tmp_path / "Damaged-F32.gguf"
    tiny.add_damaged(damaged)
    busy = tiny.hold()
    tiny.open_tensor("blk.0.attn_q.weight")
    page.model.open(str(damaged))
    tiny.desk.qtbot.waitUntil(page.problem.isVisible)
    busy.cancel()
    tiny.wait()
    assert page.problem.isVisible()
    assert not page.channels.isVisible()
    assert page.told.text() == ""
    assert not page.names.count(), "and no matrix of another model is offered"
    page.model.open(str(tiny.path))
    tiny.wait()
    monkeypatch.setattr(page._runtime.models, "shipped", lambda _name: str(tiny.path))
    busy = tiny.hold()
    tiny.open_tensor("blk.0.attn_q.weight")
    assert page.run_outliers(BY_ID["outliers"].setup)
    tiny.desk.engine.load_s = 0
    busy.cancel()
    tiny.wait()
    assert page.what == "activations", "and the experiment isn't lost"


# --- errors -


def test_weights_that_are_no_numbers(desk: Desk, tmp_path: Path) -> None:
    path = tiny_model.write(tmp_path / "Bad-F32.gguf", not_a_number=True)
    found = Page(desk, path)
    found.open_tensor("blk.1.ffn_up.weight")
    found.wait()
    assert found.page.problem.isVisible()
    assert "1 value is NaN or infinite" in found.page.problem.accessibleName()
    found.open_tensor(NAME)
    found.wait()
    assert not found.page.problem.isVisible()
    assert found.study.tensor == NAME


def test_a_file_that_was_cut(tiny: Page) -> None:
    tiny.path.write_bytes(tiny.path.read_bytes()[:-1000])
    tiny.open_tensor("blk.0.attn_q.weight")
    tiny.wait()
    assert tiny.page.problem.isVisible()
    assert "The file is incomplete: it ends after" in tiny.page.problem.accessibleName()


def test_a_load_that_fails_keeps_the_weights(make_desk, tmp_path: Path) -> None:
    from desktop.core.errors import UserError

    engine = FakeEngine(fail_load=UserError("It needs 3 TB of memory.", kind="memory"))
    found = Page(make_desk(engine), tiny_model.write(tmp_path / "Tiny-F32.gguf"))
    found.page.run.click()
    found.wait()
    assert "3 TB" in found.page.problem.accessibleName()
    assert found.page.what == "weights"
    assert found.page.kinds.current == "weights"
    assert found.page.channels.picture.isVisible()
    assert found.page.prompt.text(), "nothing typed is lost"


def test_it_can_be_stopped(make_desk, tmp_path: Path) -> None:
    found = Page(make_desk(FakeEngine(prompt_s=60)), tiny_model.write(tmp_path / "Tiny-F32.gguf"))
    found.page.run.click()
    doing = found.page.doing
    found.desk.qtbot.waitUntil(lambda: doing.text().startswith("Reading the text, "))
    found.page.stop.click()
    found.wait()
    assert doing.text() == ""
    assert not found.page.stop.isVisible()
    assert found.page.what == "weights"
    assert found.page.kinds.current == "weights", "as in the figure"
    assert found.page.channels.isVisible()


def test_a_study_says_that_it_waits_for_chat(tiny: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.services.task.HELD_UP_MS", 10)
    answer = answer_in_chat(tiny.desk)
    tiny.open_tensor("blk.0.attn_q.weight")
    tiny.desk.qtbot.waitUntil(lambda: tiny.page.doing.text() == HELD_UP)
    answer.cancel()
    tiny.wait()
    assert tiny.page.doing.text() == ""
    assert tiny.study.tensor == "blk.0.attn_q.weight"


def test_a_stop_leaves_no_figure_of_another_matrix(tiny: Page) -> None:
    page = tiny.page
    assert page.told.text()
    busy = tiny.hold()
    tiny.open_tensor("blk.0.attn_q.weight")
    page.stop.click()
    busy.cancel()
    tiny.wait()
    assert not page.channels.isVisible()
    assert not page.tools.isEnabled(), "there is nothing to save"
    assert page.told.text().startswith("Stopped. Click Weights")
    tiny.page.kinds.choose("weights")
    tiny.wait()
    assert page.channels.isVisible()
    assert page.tools.isEnabled()
    assert tiny.study.tensor == "blk.0.attn_q.weight"


def test_nothing_to_look_at(desk: Desk) -> None:
    desk.window.open_pane("quantization", ActivationsPage.id)
    page = desk.window.pane.page  # type: ignore[attr-defined]
    texts = [each.text() for each in visible(page, QPushButton)]
    assert texts == ["Open Models"]


def test_a_mixture_begins_with_a_matrix_that_a_text_meets(tmp_path: Path) -> None:
    path = tiny_router.write(tmp_path / "Tiny-8x1M.gguf", tiny_router.KINDS["Mixtral"])
    assert usual_tensor(stored_tensors(str(path))).info.name.endswith("attn_output.weight")
