"""Tests the page of blocks with real files and ggml's own conversions."""

from __future__ import annotations

import csv
import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import gguf
import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.gguf.header import TensorInfo
from desktop.core.gguf.tensor_file import StoredTensor
from desktop.core.messages import (
    DequantizeBytes,
    DrawTensor,
    Event,
    LoadModel,
    Request,
    TensorFigures,
)
from desktop.core.numbers.number_text import number_text, percent_text
from desktop.core.quantization.bit_owner import owner_of
from desktop.engine.tensors.ggml_rows import dequantize, quantize
from desktop.services.task import Steps
from desktop.ui.experiments import BY_ID
from desktop.ui.panes.quantization.bits.page import BitsPage
from desktop.ui.panes.quantization.blocks import reader
from desktop.ui.panes.quantization.blocks.figures.bit import moved_text
from desktop.ui.panes.quantization.blocks.figures.byte import of_number
from desktop.ui.panes.quantization.blocks.figures.zoom import between
from desktop.ui.panes.quantization.blocks.first_model import FirstModel
from desktop.ui.panes.quantization.blocks.histogram import BINS, headline
from desktop.ui.panes.quantization.blocks.page import BlocksPage
from desktop.ui.panes.quantization.blocks.state import COLUMNS, BlockState
from desktop.ui.panes.quantization.tensor_choice import usual_blocks
from desktop.ui.plots.chart import Bar, Rule
from desktop.ui.plots.hover_card import HoverCard
from desktop.ui.widgets.numbers import heatmap_view
from desktop.ui.widgets.numbers.color_scale import TABLE, color_image
from desktop.ui.widgets.numbers.heatmap_view import HeatmapPart
from tests import tiny_model
from tests.ui.conftest import Desk, answer_in_chat, visible

ROWS, WIDTH = 64, 768
NAME = "blk.0.ffn_down.weight"
FILE_TYPES = {"F16": 1, "Q4_K": 15, "Q8_0": 7, "IQ2_S": 28, "Q4_0": 2}
ENDINGS = {"Q4_K": "Q4_K_M"}
Floats = npt.NDArray[np.float32]


def weights() -> Floats:
    made = np.random.default_rng(3).normal(0, 0.02, (ROWS, WIDTH)).astype(np.float32)
    made[17, 300] = 1.5
    return made


def write(
    path: Path, kind: str = "Q4_K", values: Floats | None = None, matrices: int = 1
) -> Floats:
    """Write a model with the same matrix once or several times. Return the weights as stored in the
    file."""
    values = weights() if values is None else values
    raw = values.view(np.uint8) if kind == "F32" else quantize(kind, values.ravel())
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_block_count(1)
    writer.add_file_type(FILE_TYPES.get(kind, 0))
    rows = raw.reshape(len(values), -1)
    for number in range(matrices):
        name = NAME.replace("0", str(number))
        writer.add_tensor(name, rows, raw_dtype=gguf.GGMLQuantizationType[kind])
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return dequantize(kind, raw.ravel()).reshape(values.shape)


class Blocks:
    """The page in its window, with several files of the same model."""

    def __init__(self, desk: Desk, folder: Path, kinds: tuple[str, ...], matrices: int = 1) -> None:
        self.desk, self.folder = desk, folder
        self.held = {kind: write(self.path(kind), kind, matrices=matrices) for kind in kinds}
        for kind in kinds:
            desk.add(self.path(kind))
        self.page = desk.open_page("quantization", BlocksPage)
        self.open(kinds[0])

    def path(self, kind: str) -> Path:
        return self.folder / f"Toy-{ENDINGS.get(kind, kind)}.gguf"

    @property
    def other(self) -> Floats:
        assert self.state.other is not None
        return self.state.other

    def open(self, kind: str) -> None:
        self.page.open_model(str(self.path(kind)))
        self.wait()
        self.desk.window.grab()  # finishes any pending layout

    def zoom_to(self, level: int) -> None:
        self.page.zooming.go_to(level)
        self.wait()
        assert self.page.zoom.level == level

    def wait(self) -> None:
        """Wait until no further read follows."""
        for _ in range(4):
            self.desk.qtbot.wait(10)
            self.desk.settle()

    @property
    def state(self) -> BlockState:
        assert self.page.card.state is not None
        return self.page.card.state


@pytest.fixture
def blocks(desk: Desk, tmp_path: Path) -> Blocks:
    return Blocks(desk, tmp_path, ("Q4_K", "F16", "IQ2_S"))


def test_an_experiment_that_failed_doesnt_go_on_with_another_model(
    blocks: Blocks, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, gone = blocks.page, blocks.folder / "gone.gguf"
    monkeypatch.setattr(page._runtime.models, "shipped", lambda _name: str(gone))
    assert page.run_two_bits(BY_ID["two-bits"].setup)
    blocks.wait()
    assert page.problem.isVisible()
    blocks.open("F16")
    assert "Q2_K" not in page.card.compare.currentText()


def test_a_tensor_and_its_middle_block(blocks: Blocks) -> None:
    page, state = blocks.page, blocks.state
    assert (state.row, state.column) == (ROWS // 2, 256)
    assert np.array_equal(state.values, blocks.held["Q4_K"][ROWS // 2, 256:512])
    assert page.card.headline.text() == "256 weights in 144 bytes, or 4.5 bits per weight"
    assert page.card.where.text() == "Row 32, block 2 of 3"
    path = [part.text() for part in page.picture.path.parts]
    assert path == ["blk.0.ffn_down", "row 32", "block 2", f"byte {state.byte}", f"bit {state.bit}"]
    raw = blocks.path("Q4_K").read_bytes()
    assert state.data in raw
    figures = page.picture.figures
    assert figures is not None
    assert figures.weights == ROWS * WIDTH
    assert figures.maximum == blocks.held["Q4_K"].max()
    assert page.card.formula.accessibleName().startswith(f"{_shown(state)}")


def test_what_reading_shows_moves_nothing(blocks: Blocks) -> None:
    """A heatmap is redrawn whenever its size changes. If reading changed its size, the picture
    would be redrawn again and again."""
    picture = blocks.page.picture
    before = picture.heatmap.size()
    for shown in (True, False):
        picture._stop.setVisible(shown)
        blocks.desk.window.grab()
        assert picture.heatmap.size() == before


def test_the_note_ends_below_the_right_end_of_the_picture(blocks: Blocks) -> None:
    picture = blocks.page.picture
    note, heatmap = (
        each.mapTo(picture, QPoint(each.width(), 0)).x()
        for each in (picture._note, picture.heatmap)
    )
    assert note == heatmap


def test_a_long_headline_is_above_the_shape(blocks: Blocks) -> None:
    picture = blocks.page.picture
    picture._head.setText("The frame marks the chosen block, which is long")
    blocks.desk.qtbot.waitUntil(lambda: picture._head.y() < picture._shape.y())
    assert picture._head._elided() == picture._head.text()


def _shown(state: BlockState) -> str:
    return f"{state.pieces()[0].text} (d)"


def test_the_sum_and_the_bytes_of_a_weight(blocks: Blocks) -> None:
    blocks.page.card.choose_weight(46)
    state = blocks.state
    assert state.place == "byte 30, high four bits"
    names = [piece.below for piece in state.pieces() if piece.below]
    assert names == ["d", "scale", "q", "dmin", "minimum"]
    assert state.used_bytes == {0, 1, 2, 3, 5, 9, 30}
    assert state.sub_block == range(32, 64)
    assert len(state.levels()) == 16
    value = state.values[46]
    assert min(abs(level - value) for level in state.levels()) < 1e-9


def test_a_flipped_bit_moves_its_weight(blocks: Blocks) -> None:
    card = blocks.page.card
    card.choose_weight(46)
    before = blocks.state.values.copy()
    card.choose_bit(4)
    card._flip_it.click()
    state = blocks.state
    assert np.flatnonzero(state.values != before).tolist() == [46]
    assert card.moved.text() == "1 of 256 weights changed"
    assert state.changed_bytes == {30}
    assert np.array_equal(dequantize("Q4_K", np.frombuffer(state.edited, np.uint8)), state.values)
    card.undo.click()
    assert np.array_equal(blocks.state.values, before)
    assert not card.undo.isVisible()


def test_a_flip_lays_out_nothing_and_repaints_no_text_that_stays(blocks: Blocks) -> None:
    """Laying out the page takes longer than all else that a flip does."""
    card, app = blocks.page.card, QApplication.instance()
    assert app is not None
    blocks.zoom_to(4)
    blocks.page.zoom.motion.end()  # it covers the figure
    card.choose_weight(46)
    card._flip(4)
    blocks.wait()
    blocks.desk.window.grab()
    events = EventRecorder(blocks.desk.window)
    app.installEventFilter(events)
    card._flip(5)
    blocks.wait()
    app.removeEventFilter(events)
    assert card.moved.text() == "1 of 256 weights changed"
    assert events.of(QEvent.Type.LayoutRequest) == set()
    painted = events.of(QEvent.Type.Paint)
    assert {card.bit, card.formula} <= painted
    assert not painted & {card.headline, card.where, card.field, card.place}


class EventRecorder(QObject):
    """Event filter that records the type of each event in a window, with the widget."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._seen: list[tuple[QEvent.Type, QWidget]] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWidget) and watched.window() is self._window:
            self._seen.append((event.type(), watched))
        return False

    def of(self, kind: QEvent.Type) -> set[QWidget]:
        """Return the widgets that received an event of this type."""
        return {widget for each, widget in self._seen if each == kind}


def test_a_flipped_scale_moves_all(blocks: Blocks) -> None:
    card = blocks.page.card
    card._choose_byte(1)
    card._flip(6)
    assert int(blocks.state.moved.sum()) > 200
    assert "weights changed" in card.moved.text()
    card._choose_byte(1)
    for bit in (2, 3, 4, 5, 6):  # an exponent of all ones: infinity or NaN
        if not blocks.state.edited[1] >> bit & 1:
            card._flip(bit)
    assert not np.isfinite(blocks.state.values).all()
    blocks.desk.window.grab()


def test_keys_walk_over_bytes_bits_and_weights(blocks: Blocks) -> None:
    card, press = blocks.page.card, blocks.desk.qtbot.keyClick
    card.grid.setFocus()
    press(card.grid, Qt.Key.Key_Home)
    assert card.grid.accessibleName() == (
        f"Byte 0 (counted from 0, 144 in all): {blocks.state.data[0]:02X}. d, the scale of the "
        "scales, a 16-bit float"
    )
    press(card.grid, Qt.Key.Key_Down)
    press(card.grid, Qt.Key.Key_Right)
    assert blocks.state.byte == 17
    assert blocks.state.weight == 1
    card.byte.setFocus()
    assert "Byte 17, bit 7" in card.byte.accessibleName()
    press(card.byte, Qt.Key.Key_Left)
    for _ in range(7):
        press(card.byte, Qt.Key.Key_Right)
    press(card.byte, Qt.Key.Key_Space)
    assert blocks.state.edited[17] == blocks.state.data[17] ^ 1
    assert "for weight 1" in card.byte.accessibleName()
    card.chart.setFocus()
    press(card.chart, Qt.Key.Key_Right)
    assert blocks.state.weight == 2
    assert "Weight 2: " in card.chart.accessibleName()
    card.choose_weight(31)
    press(card.chart, Qt.Key.Key_Right)
    assert blocks.state.weight == 32, "on to those that share another scale"
    press(card.chart, Qt.Key.Key_Left)
    assert blocks.state.weight == 31


def test_arrow_keys_choose_blocks(blocks: Blocks) -> None:
    heatmap, press = blocks.page.picture.heatmap, blocks.desk.qtbot.keyClick
    heatmap.setFocus()
    press(heatmap, Qt.Key.Key_Right)
    blocks.wait()
    assert (blocks.state.row, blocks.state.column) == (32, 512)
    press(heatmap, Qt.Key.Key_Up)
    blocks.wait()
    assert (blocks.state.row, blocks.state.column) == (31, 512)
    assert heatmap.accessibleName().startswith("Row 31, block 3 of 3")
    for _ in range(3):
        press(heatmap, Qt.Key.Key_Left)
        blocks.wait()
    assert (blocks.state.row, blocks.state.column) == (30, 512)


def test_a_click_on_the_picture(blocks: Blocks) -> None:
    heatmap = blocks.page.picture.heatmap
    at = QPoint(round(300.5 / WIDTH * heatmap.width()), round(17.5 / ROWS * heatmap.height()))
    blocks.desk.qtbot.mouseClick(heatmap, Qt.MouseButton.LeftButton, pos=at)
    blocks.wait()
    assert (blocks.state.row, blocks.state.column) == (17, 256)
    assert abs(blocks.state.weight - 44) <= 1


def test_all_stays_in_sight_in_another_size(blocks: Blocks) -> None:
    heatmap, window = blocks.page.picture.heatmap, blocks.desk.window
    for height in (1000, 640, 760):
        before = heatmap.height()
        window.resize(1280, height)
        blocks.desk.qtbot.waitUntil(lambda before=before: heatmap.height() != before)
        assert not heatmap.view.zoomed
    heatmap.zoom(4)
    assert heatmap.view.zoomed
    before = heatmap.height()
    window.resize(1280, 700)
    blocks.desk.qtbot.waitUntil(lambda: heatmap.height() != before)
    assert heatmap.view.zoomed, "what was enlarged stays so"


def test_the_outlier_is_found(blocks: Blocks) -> None:
    buttons = {each.text(): each for each in visible(blocks.page, QPushButton)}
    buttons["Find an outlier"].click()
    blocks.wait()
    assert (blocks.state.row, blocks.state.column, blocks.state.weight) == (17, 256, 44)


def test_zoomed_in_only_the_view_is_read(blocks: Blocks, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heatmap_view, "MARGIN", 0.1)
    page, heatmap = blocks.page, blocks.page.picture.heatmap
    for _ in range(8):
        heatmap.zoom(1.5)
        blocks.wait()
    assert heatmap.view.zoomed
    assert heatmap.view.group == (1, 1)
    last = [each for each in blocks.desk.engine.requests if isinstance(each, DrawTensor)][-1]
    assert (last.group_rows, last.group_columns) == (1, 1)
    assert last.columns < WIDTH
    assert not last.bins
    before = heatmap.view.left
    wheel(heatmap, 0, -600, Qt.KeyboardModifier.ShiftModifier)
    assert heatmap.view.left > before
    heatmap.pan(0, 600)
    blocks.wait()
    detail = heatmap._detail
    assert detail is not None
    assert detail.part.row <= heatmap.view.rows_in_sight()[0]
    assert "One square is one weight" in page.picture._note.text()
    heatmap.show_all()
    assert not heatmap.view.zoomed


def wheel(heatmap: object, x: int, y: int, keys: object = Qt.KeyboardModifier.NoModifier) -> None:
    at = QPointF(50, 50)
    event = QWheelEvent(
        at, at, QPoint(), QPoint(x, y), Qt.MouseButton.NoButton, keys,  # type: ignore[call-overload]
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(heatmap, event)  # type: ignore[arg-type]


def test_the_colors_of_a_view_are_those_of_its_weights(blocks: Blocks) -> None:
    heatmap = blocks.page.picture.heatmap
    for _ in range(8):
        heatmap.zoom(1.5)
        blocks.wait()
    detail = heatmap._detail
    assert detail is not None
    part, edge = detail.part, blocks.page.picture.figures.edge
    sizes = np.abs(blocks.held["Q4_K"])[part.row, part.column : part.column + part.columns]
    wanted = TABLE[np.clip(sizes * (255 / edge), 0, 255).astype(np.uint8)]
    shown = [detail.image.pixel(x, 0) for x in range(detail.image.width())]
    assert shown == wanted.tolist()


def test_another_file_of_the_same_model(blocks: Blocks) -> None:
    card = blocks.page.card
    names = [card.compare.itemText(at) for at in range(card.compare.count())]
    assert names[:2] == ["F16 (another file)", "IQ2_S (another file)"]
    assert names[2] == "Q8_0 (rounded)"
    row, column = blocks.state.row, blocks.state.column
    assert blocks.state.other_name == "F16 (another file)"
    assert np.array_equal(blocks.other, blocks.held["F16"][row, column : column + 256])
    assert ", a difference of " in card.difference.text()


def test_files_that_come_and_go_are_offered_and_no_longer(blocks: Blocks) -> None:
    compare, path = blocks.page.card.compare, blocks.path("Q8_0")
    write(path, "Q8_0")
    blocks.desk.add(path)
    assert compare.findText("Q8_0 (another file)") >= 0
    assert compare.currentText() == blocks.state.other_name == "F16 (another file)"
    blocks.desk.library.remove(blocks.path("F16"))
    blocks.wait()
    assert compare.findText("F16 (another file)") < 0
    assert compare.currentText() == blocks.state.other_name == "IQ2_S (another file)"


def test_rounded_here_as_llama_cpp_would(blocks: Blocks) -> None:
    buttons = {each.text(): each for each in visible(blocks.page, QPushButton)}
    buttons["A block in 2 bits"].click()
    blocks.wait()
    state = blocks.state
    wanted = dequantize("Q2_K", quantize("Q2_K", state.original))
    assert np.array_equal(blocks.other, wanted)
    here, there = float(state.values[state.weight]), float(blocks.other[state.weight])
    share = percent_text(Fraction(abs(here - there)) / abs(Fraction(here)))
    assert f"({share} of this weight)" in blocks.page.card.difference.text()
    assert state.other_name == "Q2_K, rounded"


def test_a_precision_picked_by_hand_stays_for_another_model(blocks: Blocks) -> None:
    compare = blocks.page.card.compare
    blocks.page.show_two_bits()
    blocks.wait()
    compare.setCurrentIndex(compare.findText("Q8_0 (rounded)"))
    compare.activated.emit(compare.currentIndex())
    blocks.wait()
    blocks.open("F16")
    assert compare.currentText() == "Q8_0 (rounded)"
    assert blocks.state.other_name == "Q8_0, rounded"


def test_a_block_of_32_beside_one_of_256(desk: Desk, tmp_path: Path) -> None:
    """The larger block consists of the surrounding weights, as it would in a file."""
    blocks = Blocks(desk, tmp_path, ("Q4_0",))
    blocks.page.go_to(5, 300)
    blocks.wait()
    blocks.page.show_two_bits()
    blocks.wait()
    row = blocks.held["Q4_0"][5]
    wanted = dequantize("Q2_K", quantize("Q2_K", row[256:512].copy()))
    assert blocks.state.column == 288
    assert np.array_equal(blocks.other, wanted[32:64])
    apart = np.abs(blocks.other - blocks.state.values)
    assert blocks.state.weight == blocks.state.worst == int(apart.argmax()), "the one to look at"
    said = blocks.page.card.difference.text()
    assert said.startswith("Q2_K, rounded: ")
    lines = [mark for mark in blocks.page.card.chart.chart.marks if isinstance(mark, Rule)]
    levels = {mark.value for mark in lines if mark.on == "y" and mark.value}
    assert levels == {value for value in np.unique(blocks.other).tolist() if value}


def test_rows_that_are_no_whole_blocks(desk: Desk, tmp_path: Path) -> None:
    write(tmp_path / "Odd-Q4_0.gguf", "Q4_0", weights()[:, :96].copy())
    desk.add(tmp_path / "Odd-Q4_0.gguf")
    page = desk.open_page("quantization", BlocksPage)
    desk.qtbot.waitUntil(lambda: page.card.state is not None)
    assert not page.show_two_bits()
    notice = desk.window.notices.current
    assert notice is not None
    assert "no matrix has rows that divide evenly into such blocks" in notice.text
    page.card.compare.setCurrentIndex(page.card.compare.findText("Q2_K (rounded)"))
    page.card.compare.activated.emit(page.card.compare.currentIndex())
    desk.qtbot.waitUntil(lambda: "isn't a multiple" in page.card.difference.text())
    assert page.card.state.other is None


def test_a_type_that_only_ggml_can_read(blocks: Blocks) -> None:
    blocks.open("IQ2_S")
    state, card = blocks.state, blocks.page.card
    assert np.array_equal(state.values, blocks.held["IQ2_S"][32, 256:512])
    assert state.sum is None
    assert [field.name for field in state.layout.fields] == ["d", "qs", "signs", "qh", "scales"]
    card._choose_byte(40)
    card._flip(0)
    blocks.wait()
    assert blocks.state.moved.sum() == 1
    edited = np.frombuffer(blocks.state.edited, np.uint8)
    assert np.array_equal(blocks.state.values, dequantize("IQ2_S", edited))


def test_until_ggml_has_decoded_a_flip_it_says_so(blocks: Blocks) -> None:
    blocks.open("IQ2_S")
    card, answer = blocks.page.card, answer_in_chat(blocks.desk)
    card._choose_byte(40)
    card._flip(0)
    assert card.moved.text() == "Decoding the block…"
    answer.cancel()
    blocks.wait()
    assert card.moved.text() == "1 of 256 weights changed"
    card.undo.click()
    assert np.array_equal(blocks.state.values, blocks.state.original)
    assert not blocks.desk.inference.busy


def test_a_flip_that_cannot_be_decoded_is_undone(
    blocks: Blocks, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocks.open("IQ2_S")
    engine, card = blocks.desk.engine, blocks.page.card
    run = engine.run

    def fail(request: Request, cancel: Cancel) -> Iterator[Event]:
        if isinstance(request, DequantizeBytes):
            raise UserError("The block can't be decoded.", kind="decode")
        yield from run(request, cancel)

    monkeypatch.setattr(engine, "run", fail)
    card._choose_byte(40)
    card._flip(0)
    blocks.wait()
    notice = blocks.desk.window.notices.current
    assert notice is not None
    assert notice.text == "The block can't be decoded."
    assert not blocks.state.changed_bytes
    assert not card.undo.isVisible()
    assert card.moved.text() == ""


@pytest.mark.parametrize("kind", ["F16", "F32", "Q8_0", "MXFP4", "Q3_K", "IQ4_XS", "Q5_1"])
def test_other_types(desk: Desk, tmp_path: Path, kind: str) -> None:
    blocks = Blocks(desk, tmp_path, (kind,))
    state = blocks.state
    row, column = state.row, state.column
    assert np.array_equal(state.values, blocks.held[kind][row, column : column + len(state.values)])
    for weight in (0, len(state.values) - 1):
        blocks.page.card.choose_weight(weight)
        assert state.place
        assert state.byte in state.used_bytes
    desk.window.grab()
    assert len(blocks.state.table()) == len(state.values)


def test_a_weight_in_bits(blocks: Blocks) -> None:
    blocks.page.card.choose_weight(46)
    value = float(blocks.state.values[46])
    blocks.page.card._to_bits.click()
    page = blocks.desk.page
    assert isinstance(page, BitsPage)
    assert page.state.meant == value


def fact_of(bar: Bar) -> str:
    assert bar.card is not None
    return bar.card.facts[0]


def test_the_pointer_is_told_the_values_of_all_three_pictures(blocks: Blocks) -> None:
    picture, card = blocks.page.picture, blocks.page.card
    at = QPointF(300.5 / WIDTH * picture.heatmap.width(), 17.5 / ROWS * picture.heatmap.height())
    told = picture.heatmap.told_at(at)
    assert re.fullmatch(r"Outputs \d+ to \d+, inputs \d+ to \d+: mean magnitude [\d.]+", told), told
    first, last, left, right = (int(number) for number in re.findall(r"\d+", told)[:4])
    assert first <= 17 <= last
    assert left <= 300 <= right
    cell = blocks.held["Q4_K"][first : last + 1, left : right + 1]
    assert float(told.split()[-1]) == pytest.approx(np.abs(cell).mean(), rel=0.01)
    while picture.heatmap.view.group != (1, 1):
        picture.heatmap.zoom(1.5, at)
    blocks.wait()
    place = picture.heatmap.view.rect(17, 300, 1, 1).center()
    size = float(abs(blocks.held["Q4_K"][17, 300]))
    assert (
        picture.heatmap.told_at(place) == f"Output 17, input 300: magnitude {number_text(size, 3)}"
    )
    figures, histogram = picture.figures, picture.histogram
    assert figures is not None
    fullest = figures.counts.index(max(figures.counts))
    bars = [mark for mark in histogram.chart.marks if isinstance(mark, Bar)]
    assert [bar.end for bar in bars] == [figures.below, *figures.counts, figures.above]
    assert fact_of(bars[fullest + 1]) == f"{max(figures.counts):,} weights"
    above = histogram.canvas.view.place(bars[fullest + 1].at, max(figures.counts) / 2)
    assert histogram.told_at(above).endswith(f": {max(figures.counts):,} weights")
    (marked,) = (mark for mark in histogram.chart.marks if isinstance(mark, Rule))
    assert marked.value == pytest.approx(float(blocks.state.values[blocks.state.weight]))
    view = card.chart.canvas.view
    said = [card.chart.told_at(view.place(weight, 0)) for weight in blocks.state.sub_block]
    assert [each.split(":")[0] for each in said] == [
        f"Weight {weight}" for weight in blocks.state.sub_block
    ]
    value = number_text(float(blocks.state.values[blocks.state.sub_block[-1]]), 6)
    assert said[-1].startswith(f"Weight {blocks.state.sub_block[-1]}: {value}")


def test_the_three_pictures_move_together(blocks: Blocks) -> None:
    heatmap, histogram = blocks.page.picture.heatmap, blocks.page.picture.histogram.canvas
    weights, state = blocks.page.card.chart.canvas, blocks.state
    low, high = (0.3 * end for end in weights.view.y.ends)
    histogram.show_part("x", (low, high))
    assert weights.part("y") == pytest.approx((low, high), abs=1e-9)
    assert not heatmap.view.zoomed, "it has no axis of values"
    weights.show_part("y", (low / 2, high / 2))
    assert histogram.part("x") == pytest.approx((low / 2, high / 2), abs=1e-9)

    first = state.sub_block.start
    weights.show_part("x", (first + 9.5, first + 20.5))
    blocks.wait()
    left, right = heatmap.view.columns_in_sight()
    assert left <= state.column + first + 10
    assert state.column + first + 20 < right < left + WIDTH / 2
    top, bottom = heatmap.view.rows_in_sight()
    assert top <= state.row < bottom

    heatmap.pan(heatmap.view.across * (state.column + first + 16 - heatmap.view.left), 0)
    assert weights.part("x") == pytest.approx((first + 15.5, first + 31.5), abs=0.51)
    blocks.page.card.choose_weight(first + 32)  # its neighbors have another scale
    assert weights.part("y") is not None, "the values stay those of the histogram"

    blocks.desk.qtbot.keyClick(blocks.page.picture.histogram, Qt.Key.Key_0)
    assert not any((weights.zoomed, histogram.zoomed, heatmap.view.zoomed))
    heatmap.zoom(4)
    histogram.show_part("x", (low, high))
    heatmap.show_all()
    assert not any((weights.zoomed, histogram.zoomed, heatmap.view.zoomed))


def test_the_card_follows_the_pointer(blocks: Blocks) -> None:
    heatmap, grid = blocks.page.picture.heatmap, blocks.page.card.grid

    def card() -> list[str]:
        window = blocks.desk.window
        return [each.title.text() for each in visible(window, HoverCard)]

    point_at(heatmap, QPointF(40, 30))
    [title] = card()
    assert title.startswith("Outputs ")
    leave(heatmap)
    assert not card()
    point_at(grid, grid.cell(1, 1).center())
    assert card() == ["Byte 17 (counted from 0, 144 in all)"]
    point_at(grid, QPointF(1, 1))
    assert not card(), "beside the bytes there is nothing to say"


def point_at(widget: QWidget, place: QPointF) -> None:
    none = Qt.MouseButton.NoButton
    there, keys = widget.mapToGlobal(place), Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(QEvent.Type.MouseMove, place, there, none, none, keys)
    QApplication.sendEvent(widget, event)


def leave(widget: QWidget) -> None:
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))


def test_table_twin_and_csv(blocks: Blocks, tmp_path: Path) -> None:
    page = blocks.page
    page.tools.as_table.click()
    assert page.numbers.rowCount() == 256
    assert not page.card.isVisible()
    assert not page.picture.isVisible()
    page.tools.save_csv(str(tmp_path / "block.csv"))
    with (tmp_path / "block.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.reader(file))
    assert rows[0] == list(COLUMNS)
    values = [float(row[6]) for row in rows[1:]]
    assert np.allclose(values, blocks.state.values, rtol=1e-8)
    page.picture.tools.as_table.click()
    assert not page.picture.histogram.isVisible()
    shown = page.picture.numbers
    counts = [int(shown.item(row, 2).text()) for row in range(shown.rowCount())]
    assert sum(counts) == page.picture.figures.counted
    assert page.picture.figures is not None
    short = replace(page.picture.figures, minimum=-0.4, maximum=0.4, edge=0.5, below=0, above=0)
    page.picture.figures = short
    assert len(page.picture.as_table().rows) == BINS, "no weight lies beyond either end"
    exact = replace(short, minimum=-0.5, maximum=0.5)
    page.picture.figures = exact
    assert len(page.picture.as_table().rows) == BINS, "nor if the extremes are the ends"


# --- zooming


def test_double_clicks_keys_and_the_wheel_zoom_from_the_tensor_to_a_bit(blocks: Blocks) -> None:
    page, zoom, bot = blocks.page, blocks.page.zoom, blocks.desk.qtbot
    heatmap = page.picture.heatmap
    at = QPoint(round(300.5 / WIDTH * heatmap.width()), round(17.5 / ROWS * heatmap.height()))
    bot.mouseDClick(heatmap, Qt.MouseButton.LeftButton, pos=at)
    blocks.wait()
    assert (zoom.level, blocks.state.row, blocks.state.column) == (1, 17, 256)
    assert page.row.isVisible()
    assert not heatmap.isVisible()
    assert page.row.blocks == 3
    shown = page.row.shown
    assert shown is not None
    assert np.array_equal(shown.values.ravel(), blocks.held["Q4_K"][17])
    page.row.setFocus()
    bot.keyClick(page.row, Qt.Key.Key_Right)
    blocks.wait()
    assert blocks.state.column == 512
    bot.keyClick(page.row, Qt.Key.Key_Return)
    blocks.wait()
    assert zoom.level == 2
    assert page.card.grid.hasFocus(), "the focus goes along"
    zoom.motion.end()
    cell = page.card.grid.cell(1, 3).center()
    turn_wheel(page.card.grid, 120, cell)
    blocks.wait()
    assert (zoom.level, blocks.state.byte) == (3, 19)
    bot.keyClick(page.card.byte, Qt.Key.Key_Right)
    bot.keyClick(page.card.byte, Qt.Key.Key_Enter)
    assert (zoom.level, blocks.state.bit) == (4, 6)
    zoom.zoom_in()
    blocks.wait()
    assert zoom.level == 4, "there is nothing inside a bit"
    for key, level in ((Qt.Key.Key_Escape, 3), (Qt.Key.Key_Backspace, 2), (Qt.Key.Key_Minus, 1)):
        bot.keyClick(zoom.figures[zoom.level], key)
        blocks.wait()
        assert zoom.level == level
    zoom.motion.end()
    turn_wheel(page.row, -120, QPointF(5, 5))
    blocks.wait()
    assert zoom.level == 0
    assert heatmap.hasFocus()
    assert not zoom.zoom_out(), "there is nothing around a tensor"


def turn_wheel(widget: QWidget, turn: int, at: QPointF) -> None:
    none = Qt.MouseButton.NoButton
    event = QWheelEvent(
        at, QPointF(widget.mapToGlobal(at.toPoint())), QPoint(), QPoint(0, turn), none,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_the_wheel_enlarges_the_tensor_before_it_zooms_in_to_a_row(blocks: Blocks) -> None:
    heatmap, zoom = blocks.page.picture.heatmap, blocks.page.zoom
    for _ in range(20):
        turn_wheel(heatmap, 120, QPointF(100, 40))
        blocks.wait()
        if zoom.level:
            break
    assert zoom.level == 1
    assert heatmap.view.zoomed
    blocks.zoom_to(0)
    assert heatmap.view.zoomed, "the way back leads to where one was"
    blocks.desk.qtbot.keyClick(heatmap, Qt.Key.Key_0)
    assert not heatmap.view.zoomed


def test_each_part_of_the_path_is_a_button(blocks: Blocks) -> None:
    page = blocks.page
    for level in (4, 1, 3, 0, 2):
        page.picture.path.parts[level].click()
        blocks.wait()
        assert page.zoom.level == level
        assert [part.isChecked() for part in page.picture.path.parts].index(True) == level
    page.go_to(3, 0)
    blocks.wait()
    assert page.picture.path.parts[1].text() == "row 3"
    assert page.zoom.level == 2, "another block is shown at the same level"


def test_the_zoom_grows_from_what_is_chosen_and_ends_in_the_figure(blocks: Blocks) -> None:
    page, zoom = blocks.page, blocks.page.zoom
    blocks.zoom_to(2)
    blocks.desk.window.grab()
    before, rect = page.card.grid.grab().toImage(), page.card.grid.chosen_rect()
    zoom.go(3)
    assert zoom.motion.runs
    zoom.motion.hold(0)
    first = zoom._cover.grab().toImage()
    assert first == before.convertToFormat(first.format()), "it begins where it was"
    zoom.motion.hold(0.5)
    middle = zoom._cover.grab().toImage()
    zoom.motion.end()
    assert zoom._cover.size().isEmpty()
    after = page.card.byte.grab().toImage()
    assert middle != first
    assert middle != after
    assert zoom.grab().toImage() == after, "it ends in the figure itself"
    whole = QRectF(page.card.grid.rect())
    assert between(whole, rect, 0) == whole
    assert between(whole, rect, 1).center().x() == pytest.approx(rect.center().x())
    widths = [between(whole, rect, way).width() for way in (0, 0.5, 1)]
    assert widths[1] ** 2 == pytest.approx(widths[0] * widths[2])


def test_while_it_zooms_the_figures_below_are_not_painted(blocks: Blocks) -> None:
    zoom, grid, app = blocks.page.zoom, blocks.page.card.grid, QApplication.instance()
    assert app is not None
    blocks.zoom_to(2)
    zoom.go(3)
    zoom.go(2)
    recorder = EventRecorder(blocks.desk.window)
    app.installEventFilter(recorder)
    for share in (0.2, 0.5, 0.8):
        zoom.motion.hold(share)
        QApplication.processEvents()
    painted = recorder.of(QEvent.Type.Paint)
    assert zoom._cover in painted
    assert grid not in painted
    zoom.motion.end()
    QApplication.processEvents()
    app.removeEventFilter(recorder)
    assert grid in recorder.of(QEvent.Type.Paint)


def test_a_zoom_can_be_interrupted_and_motion_switched_off(blocks: Blocks) -> None:
    zoom = blocks.page.zoom
    blocks.zoom_to(2)
    zoom.go(3)
    zoom.go(2)
    assert (zoom.level, zoom.motion.runs) == (2, True)
    blocks.desk.settings.change(still=True)
    assert not zoom.motion.runs
    zoom.go(3)
    assert (zoom.level, zoom.motion.runs, zoom._cover.size().isEmpty()) == (3, False, True)


def test_a_bit_says_what_it_is_part_of_and_what_it_changes(blocks: Blocks) -> None:
    card = blocks.page.card
    card.choose_weight(46)
    blocks.zoom_to(3)
    said = [of_number(blocks.state, owner) for owner in card.byte._owners if owner]
    assert len(said) == 8
    assert len(set(said)) == 2
    assert said[0].startswith("q = ")
    assert said[0].endswith(", for weight 46")
    assert said[7].endswith(", for weight 14")
    blocks.zoom_to(4)
    card.choose_bit(7)
    expected = blocks.state.flipped_values(7)
    assert expected is not None
    assert np.flatnonzero(expected != blocks.state.values).tolist() == [46]
    where = card.bit.places().cell(1 - card.bit._value, 0).center().toPoint()
    blocks.desk.qtbot.mouseClick(card.bit, Qt.MouseButton.LeftButton, pos=where)
    assert np.array_equal(blocks.state.values, expected)
    blocks.desk.qtbot.keyClick(card.bit, Qt.Key.Key_Space)
    assert not blocks.state.changed_bytes


def test_the_texts_below_bits_of_different_numbers_are_side_by_side(
    desk: Desk, tmp_path: Path
) -> None:
    blocks = Blocks(desk, tmp_path, ("Q5_0",))
    byte = blocks.page.card.byte
    blocks.page.card._choose_byte(2)  # the highest bits of eight weights
    blocks.zoom_to(3)
    boxes = [byte._below([column], 0) for column in range(8)]
    assert all(one.right() <= other.left() + 0.01 for one, other in pairwise(boxes))
    metrics = QFontMetricsF(byte._theme.font("caption"))
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
    for box, owner in zip(boxes, byte._owners, strict=True):
        assert owner is not None
        said = of_number(blocks.state, owner)
        assert metrics.boundingRect(box, flags, said).height() <= box.height()


def test_the_sum_of_a_numbers_bits_is_told_with_what_is_subtracted() -> None:
    tensor = StoredTensor("", 0, TensorInfo(NAME, "Q4_0", (32, 1), 0, 18), 0)
    data = np.float16(1).tobytes() + bytes([0x5B] * 16)
    state = BlockState(tensor, 0, data, np.array([3.0] * 16 + [-3.0] * 16, np.float32))
    state.byte = 2
    low, high, scale = state.owner(0), state.owner(4), owner_of(state.layout, data, 0)
    assert low is not None
    assert high is not None
    assert scale is not None
    assert low.places == (1, 2, 4, 8)
    assert of_number(state, low) == "q = 3, for weight 0"
    assert of_number(state, low, summed=True) == "q = 11 − 8 = 3, for weight 0"
    assert of_number(state, high, summed=True) == "q = 5 − 8 = −3, for weight 16"
    assert of_number(state, scale, summed=True) == "d = 1, for all 32 weights"


def test_a_bit_doesnt_change_weights_that_stay_infinite_or_nan() -> None:
    """In Q8_0, a weight is d × q. With an infinite d, it is NaN if q is 0, and infinite if not."""
    tensor = StoredTensor("", 0, TensorInfo(NAME, "Q8_0", (32, 1), 0, 34), 0)
    data = np.float16(np.inf).tobytes() + bytes([4, 1, *[0, 3] * 15])
    values = np.array([np.inf, np.inf, *[np.nan, np.inf] * 15], np.float32)
    state = BlockState(tensor, 0, data, values)
    state.byte = 2  # q of weight 0 becomes 5
    flipped = state.flipped_values(0)
    assert flipped is not None
    assert np.array_equal(flipped, values, equal_nan=True)
    assert moved_text(state, flipped) == "Flipping the bit changes no weight"
    state.byte = 3  # q of weight 1 becomes 0
    assert moved_text(state, state.flipped_values(0)) == "Flipping the bit changes 1 weight"
    state.byte = 1  # d becomes finite, and the 15 weights with q = 0 become 0
    assert moved_text(state, state.flipped_values(6)) == "Flipping the bit changes 32 weights"


@pytest.mark.parametrize("kind", ["Q4_K", "IQ2_S", "F16"])
def test_every_level_of_every_type_is_painted(blocks: Blocks, kind: str) -> None:
    blocks.open(kind)
    for level in range(5):
        blocks.zoom_to(level)
        figure = blocks.page.zoom.figures[level]
        assert figure.isVisible()
        assert figure.accessibleName()
        figure.grab()
    for byte in range(len(blocks.state.data)):
        blocks.page.card._choose_byte(byte)
        blocks.page.card.bit.grab()
        blocks.page.card.byte.grab()


def test_one_row_and_long_rows(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_WEIGHTS", 4 * 32)
    values = np.random.default_rng(5).normal(0, 1, (1, 640)).astype(np.float32)
    write(tmp_path / "One-Q4_0.gguf", "Q4_0", values)
    desk.add(tmp_path / "One-Q4_0.gguf")
    page = desk.open_page("quantization", BlocksPage)
    desk.qtbot.waitUntil(lambda: page.card.state is not None)
    page.zooming.go_to(1)
    desk.qtbot.waitUntil(lambda: page.zoom.level == 1)
    assert page.row.blocks == 4, "only those around the block"
    page.go_to(0, 639)
    card = page.card
    desk.qtbot.waitUntil(lambda: card.state is not None and card.state.column == 608)
    desk.qtbot.waitUntil(lambda: card.state is not None and page.row.has(card.state))
    assert page.row.told(page.row.row, page.row.column).startswith("Block 20: ")
    desk.qtbot.keyClick(page.row, Qt.Key.Key_PageDown)
    desk.settle()
    assert card.state is not None
    assert card.state.row == 0, "there is no other row"
    page.row.grab()


# --- the tensor to begin with


def test_it_opens_on_q4_k_and_never_on_f16_if_there_is_another(desk: Desk, tmp_path: Path) -> None:
    kinds = ("F16", "Q8_0", "Q4_K")
    for kind in kinds:
        write(tmp_path / f"Toy{kind}-{ENDINGS.get(kind, kind)}.gguf", kind)
        desk.add(tmp_path / f"Toy{kind}-{ENDINGS.get(kind, kind)}.gguf")
    page = desk.open_page("quantization", BlocksPage)
    desk.qtbot.waitUntil(lambda: page.card.state is not None)
    assert page.tensor.info.type == "Q4_K"


def test_a_click_on_a_models_part_shows_that_model(blocks: Blocks) -> None:
    models, window = blocks.desk.window.context.runtime.models, blocks.desk.window
    assert blocks.state.tensor.info.type == "Q4_K"
    window.open_pane("models")
    models.to_look_inside = str(blocks.path("F16"))
    window.open_pane("quantization", "blocks")
    blocks.wait()
    assert blocks.state.tensor.info.type == "F16"
    assert not models.to_look_inside


def test_the_usual_tensor_is_one_with_blocks() -> None:
    def tensor(name: str, kind: str) -> StoredTensor:
        return StoredTensor("", 0, TensorInfo(name, kind, (256, 4), 0, 0), 0)

    some = [tensor("blk.0.ffn_down.weight", "F16"), tensor("output.weight", "Q6_K")]
    assert usual_blocks(some).info.type == "Q6_K"
    more = [*some, tensor("blk.0.attn_v.weight", "Q4_K")]
    assert usual_blocks(more).info.type == "Q4_K"
    assert usual_blocks(some[:1]).info.type == "F16"


def test_without_any_a_demo_model_is_quantized(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "Toy-F16.gguf", "F16")
    write(tmp_path / "Copy.gguf", "Q4_K")
    desk.add(tmp_path / "Toy-F16.gguf")
    desk.add(tmp_path / "Copy.gguf")
    written: list[object] = []

    def steps(self: FirstModel, model: object) -> Steps[str]:
        written.append(model)
        yield desk.window.context.runtime.background.call(lambda: None, "write")
        return str(tmp_path / "Copy.gguf")

    monkeypatch.setattr(FirstModel, "_steps", steps)
    monkeypatch.setattr(FirstModel, "_demo", lambda self: desk.library.usable[0])
    monkeypatch.setattr(FirstModel, "path", lambda self: str(tmp_path / "Toy-F16.gguf"))
    page = desk.open_page("quantization", BlocksPage)
    desk.qtbot.waitUntil(lambda: page.card.state is not None)
    assert len(written) == 1
    assert page.tensor.info.type == "Q4_K"
    page.open_model(str(tmp_path / "Toy-F16.gguf"))
    desk.qtbot.waitUntil(lambda: page.tensor.info.type == "F16")
    assert len(written) == 1, "a model that was chosen is shown as it is"


# --- errors


def test_weights_that_are_no_numbers_are_drawn_and_counted(desk: Desk, tmp_path: Path) -> None:
    values = weights()
    values[0, :3] = np.nan, np.inf, -np.inf
    write(tmp_path / "Bad-F32.gguf", "F32", values)
    desk.add(tmp_path / "Bad-F32.gguf")
    page = desk.open_page("quantization", BlocksPage)
    desk.qtbot.waitUntil(lambda: page.picture.figures is not None)
    assert page.picture._counted.text() == "3 weights are NaN or infinite (red)"
    page.go_to(0, 0)
    desk.qtbot.waitUntil(lambda: page.card.state is not None and page.card.state.row == 0)
    assert page.card.formula.accessibleName() == "NaN"
    desk.qtbot.waitUntil(lambda: "aren't numbers" in page.card.difference.text())
    desk.window.grab()


def test_a_file_that_is_cut_after_it_was_listed(blocks: Blocks) -> None:
    path = blocks.path("Q4_K")
    os.truncate(path, path.stat().st_size - 1000)
    blocks.page.go_to(3, 0)
    blocks.wait()
    assert blocks.page.problem.isVisible()
    told = blocks.page.problem._text.text()
    assert (
        "has changed since it was opened" in told or "The file is incomplete: it ends after" in told
    )
    assert blocks.page.zoom.level == 0
    blocks.open("F16")
    assert not blocks.page.problem.isVisible()
    assert blocks.page.card.isVisible()


def test_nothing_of_the_previous_model_is_shown_for_one_that_cannot_be_read(blocks: Blocks) -> None:
    damaged = blocks.folder / "Damaged-F16.gguf"
    shutil.copy(blocks.path("F16"), damaged)
    blocks.desk.add(damaged)
    damaged.write_bytes(b"no model")
    blocks.page.open_model(str(damaged))
    blocks.wait()
    page = blocks.page
    assert page.problem.isVisible()
    assert (page.tensor, page.card.state, page.picture.figures) == (None, None, None)
    assert not page.names.count()
    blocks.open("F16")
    assert not page.problem.isVisible()
    assert page.card.isVisible()


def test_the_picture_is_as_sharp_once_the_window_is_as_large_as_before(
    blocks: Blocks,
) -> None:
    def shown() -> tuple[str, HeatmapPart]:
        blocks.wait()
        heatmap = blocks.page.picture.heatmap
        drawn = heatmap._detail or heatmap._whole
        assert drawn is not None
        return blocks.page.picture._note.text(), drawn.part

    window = blocks.desk.window
    window.resize(1920, 1080)
    large = shown()
    window.resize(1280, 720)
    small = shown()
    assert small != large
    window.resize(1920, 1080)
    assert shown() == large
    blocks.page.picture.heatmap.zoom(8)
    blocks.wait()
    blocks.page.picture.heatmap.show_all()
    assert shown() == large
    for width, height, expected in ((1280, 720, small), (1920, 1080, large)):
        window.resize(width, height)
        assert shown() == expected
        with blocks.desk.qtbot.waitSignal(blocks.page.picture.heatmap.part_wanted):
            window.resize(3200 - width, 1800 - height)
        window.resize(width, height)  # while a picture for the other size is drawn
        assert shown() == expected


def test_a_row_of_a_cut_file_says_so(blocks: Blocks) -> None:
    path = blocks.path("Q4_K")
    os.truncate(path, path.stat().st_size - 1000)
    blocks.page.zooming.go_to(1)
    blocks.wait()
    assert blocks.page.problem.isVisible()
    assert blocks.page.zoom.level == 0


def test_a_file_that_is_back_is_shown_again(blocks: Blocks) -> None:
    path = blocks.path("Q4_K")
    away = path.with_name("away")
    path.rename(away)
    blocks.page.go_to(3, 0)
    blocks.wait()
    assert blocks.page.problem.isVisible()
    away.rename(path)
    blocks.page.go_to(5, 0)
    blocks.wait()
    assert not blocks.page.problem.isVisible()
    assert blocks.page.card.isVisible()
    assert blocks.page.card.state is not None
    assert blocks.page.card.state.row == 5


def test_a_tensor_of_a_type_that_nobody_knows(blocks: Blocks, tmp_path: Path) -> None:
    path = tmp_path / "New.gguf"
    write(path, "Q8_0")
    data = bytearray(path.read_bytes())
    at = data.index(NAME.encode()) + len(NAME) + 4 + 16
    data[at] = 99
    path.write_bytes(data)
    blocks.desk.add(path)
    blocks.page.open_model(str(path))
    blocks.wait()
    assert "can't read: type 99" in blocks.page.problem._text.text()


def test_without_models_it_says_so(desk: Desk) -> None:
    desk.window.open_pane("quantization", "blocks")
    texts = [each.text() for each in visible(desk.window.pane, QPushButton)]
    assert texts == ["Open Models"]


def test_a_stop_leaves_the_page_usable(blocks: Blocks) -> None:
    page = blocks.page
    blocks.desk.engine.load_s = 0.3
    blocks.desk.inference.submit(LoadModel(str(blocks.path("F16"))))
    page.open_tensor(page.names.tensors[0])
    page.picture.task.stop()
    blocks.wait()
    assert page.picture._note.text() == "Stopped."
    page.open_tensor(page.names.tensors[0])
    blocks.wait()
    assert page.picture.figures is not None


def test_a_norm_has_neither_outputs_nor_inputs(blocks: Blocks) -> None:
    page = blocks.page
    assert page.picture._shape.text().startswith("Outputs × inputs: ")
    tiny_model.write(blocks.folder / "Tiny-F32.gguf")
    page.open_model(str(blocks.folder / "Tiny-F32.gguf"))
    blocks.wait()
    norm = next(each for each in page.names.tensors if len(each.info.shape) == 1)
    page.open_tensor(norm)
    assert page.picture._shape.text() == f"Weights: {norm.columns:,}"
    blocks.wait()


def test_colors() -> None:
    sizes = np.array([[0.0, -1.0, np.nan, 2.0, 0.5]], np.float32)
    image = color_image(sizes, 0.0, 1.0, QColor("#FF0000"))
    shown = [QColor(image.pixel(x, 0)).name().upper() for x in range(5)]
    assert shown == ["#00204D", "#FFEA46", "#FF0000", "#FFEA46", shown[4]]
    assert shown[4] in ("#7C7C78", "#7D7C78", "#7C7B78")


@pytest.mark.parametrize(("place", "low", "share"), [(30, "0.0164", "100%"), (31, "0.0492", "95%")])
def test_the_headline_of_the_histogram_has_as_many_bars_on_both_sides(
    place: int, low: str, share: str
) -> None:
    """With 61 bars from -1 to 1, the middle bar ends at 1/61, and the next one at 3/61."""
    counts = [0] * BINS
    counts[place] = 95
    counts[0] = 0 if place == 30 else 5
    figures = TensorFigures(100, 0, -1.0, 1.0, 0, 0, 0.0, 100, 1.0, tuple(counts), 0, 0)
    expected = f"{share} of the weights lie between −{low} and {low}"
    assert headline(figures) == expected
