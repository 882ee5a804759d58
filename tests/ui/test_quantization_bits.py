"""Tests the page of bits: typing, flipping, and the displayed results."""

from __future__ import annotations

import csv
import math
import re
from fractions import Fraction
from pathlib import Path

import gguf
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import QPushButton

from desktop.core.i18n import LANGUAGES, language
from desktop.core.numbers.formats import FP16, Scheme
from desktop.core.numbers.number_text import PI
from desktop.ui.figures.bit_texts import (
    EXPONENTS,
    LEAST_WIDTH,
    MANTISSAS,
    BitTexts,
    columns_of,
)
from desktop.ui.figures.bits_state import COLUMNS, BitsState
from desktop.ui.look.theme import Theme
from desktop.ui.panes.quantization.bits.page import BitsPage
from desktop.ui.plots.scale import tick_step
from tests.ui.conftest import Desk, Make, start_in, visible

FP32, FP16_ROW, BF16, E4M3, E5M2, FP4, INT8, INT4 = range(8)


@pytest.fixture
def page(desk: Desk) -> BitsPage:
    return desk.open_page("quantization", BitsPage)


def click_bit(desk: Desk, page: BitsPage, row: int, bit: int) -> None:
    at = page.table.bit_rect(row, bit).center().toPoint()
    desk.qtbot.mouseClick(page.table, Qt.MouseButton.LeftButton, pos=at)


def type_number(desk: Desk, page: BitsPage, text: str) -> None:
    page._field.selectAll()
    desk.qtbot.keyClicks(page._field, text)
    desk.qtbot.keyClick(page._field, Qt.Key.Key_Return)


# --- the state, without a window ---------------------------------------------------


def test_pi_in_all_formats() -> None:
    state = BitsState()
    told = {row.kind.name: state.told(row)[0] for row in state.rows}
    assert told == {
        "FP32": "3.1415927",
        "FP16": "3.140625",
        "BF16": "3.140625",
        "FP8 E4M3": "3.25",
        "FP8 E5M2": "3",
        "FP4 E2M1": "3",
        "INT8": "3.1496063",
        "INT4": "2.8571429",
    }
    assert state.rows[E4M3].bits == "01000101"
    assert state.told(state.rows[E4M3])[1:] == ("+0.11", "3.5%")


def test_a_flip_and_back() -> None:
    state = BitsState()
    state.flip(E4M3, 0)
    assert state.rows[E4M3].value == -3.25
    assert state.rows[E4M3].flipped
    assert not any(row.flipped for row in state.rows if row is not state.rows[E4M3])
    state.flip(E4M3, 0)
    assert not state.rows[E4M3].flipped, "twice is as it was"
    state.select(E4M3, 3)
    state.flip(E4M3, 3)
    state.back()
    assert state.row.value == 3.25
    state.flip(E4M3, 3)
    state.set_number("1/3")
    assert not state.row.flipped


def test_a_time_and_what_is_left_of_it() -> None:
    state = BitsState()
    state.set_number("14:37")
    assert state.meant == Fraction(877, 1440)
    assert state.as_time(state.rows[FP32]) == "14:37"
    assert state.as_time(state.rows[FP4]) == "12:00"
    assert state.as_time(state.rows[E4M3]) == "15:00"
    state.set_number("0.6")
    assert state.as_time(state.rows[FP4]) == ""


def test_the_table_is_exact() -> None:
    state = BitsState()
    state.set_number("0.1")
    rows = state.table()
    assert all(len(row) == len(COLUMNS) for row in rows)
    for shown, row in zip(rows, state.rows, strict=True):
        assert Fraction(shown[2]) == Fraction(row.value)
        below, above = row.kind.neighbors(row.pattern)
        assert below is None or Fraction(shown[5].replace("−", "-")) == Fraction(below)
        assert above is None or Fraction(shown[6]) == Fraction(above)


# --- the page -------------------------------------------------------------------------


def test_it_opens_with_pi(page: BitsPage) -> None:
    assert page.state.meant == PI
    assert page._field.text() == "π"
    assert page.written.formula.accessibleName() == (
        "(−1) to the power of 0 × 2 to the power of 8 − 7 × (1 + 5/8) = 3.25"
    )


def test_typing_a_number(desk: Desk, page: BitsPage) -> None:
    type_number(desk, page, "-0,5")
    assert page.state.meant == Fraction(-1, 2)
    assert page.state.rows[FP16_ROW].value == -0.5
    assert page._wrong.isHidden()


def test_what_is_no_number_is_said_and_costs_nothing(desk: Desk, page: BitsPage) -> None:
    type_number(desk, page, "3,14.1")
    assert page._wrong.isVisible()
    assert "This isn't a number" in page._wrong.text()
    assert page._field.text() == "3,14.1"
    assert page.state.meant == PI
    type_number(desk, page, "1/3")
    assert page._wrong.isHidden()
    assert page.state.meant == Fraction(1, 3)
    type_number(desk, page, "1e9999")
    page.show_pi()
    assert page._wrong.isHidden()
    assert page._field.property("wrong") == "false"


def test_a_click_flips_a_bit(desk: Desk, page: BitsPage) -> None:
    click_bit(desk, page, FP16_ROW, 0)
    row = page.state.rows[FP16_ROW]
    assert row.value == -3.140625
    assert page.state.selected == FP16_ROW
    assert page.written.name.text() == "FP16"
    assert "(−1) to the power of 1" in page.written.formula.accessibleName()
    assert page.written.back.isVisible()
    page.written.back.click()
    assert row.value == 3.140625
    assert not page.written.back.isVisible()


def test_every_bit_can_be_clicked(desk: Desk, page: BitsPage) -> None:
    for number, row in enumerate(page.state.rows):
        for bit in range(row.kind.bits):
            before = row.pattern
            click_bit(desk, page, number, bit)
            assert row.pattern == before ^ (1 << (row.kind.bits - 1 - bit))


@pytest.mark.parametrize("width", [1280, 700])
def test_what_changes_is_repainted(desk: Desk, page: BitsPage, width: int) -> None:
    desk.window.resize(width, 720)
    table, line = page.table, page.line
    desk.qtbot.wait(50)
    for value in (Fraction(157, 50), Fraction(-7, 4), Fraction(0), Fraction(159, 50)):
        line._move_to(value, 1000)
        on_screen, anew = desk.painted(table)
        assert on_screen == anew
    page.state.flip(FP16_ROW, 3)
    page.state.select(BF16, 2)
    page._show_all(fit=False)
    on_screen, anew = desk.painted(table)
    assert on_screen == anew


def test_integers_have_no_mantissa(page: BitsPage) -> None:
    at = [row.kind.name for row in page.state.rows].index("INT8")
    page.state.select(at, 0)
    page.table.follow()
    assert "INT8, bit 1 of 8, sign: " in page.table.accessibleName()
    page.state.select(at, 6)
    page.table.follow()
    assert "INT8, bit 7 of 8: " in page.table.accessibleName()


def test_the_keyboard_walks_and_flips(desk: Desk, page: BitsPage) -> None:
    table, press = page.table, desk.qtbot.keyClick
    table.setFocus()
    press(table, Qt.Key.Key_Home)
    assert "FP8 E4M3, bit 1 of 8, sign: 0" in table.accessibleName()
    press(table, Qt.Key.Key_Space)
    assert page.state.row.value == -3.25
    assert "bit 1 of 8, sign: 1. Value −3.25" in table.accessibleName()
    press(table, Qt.Key.Key_Down)
    press(table, Qt.Key.Key_End)
    assert "FP8 E5M2, bit 8 of 8, mantissa: 0" in table.accessibleName()
    press(table, Qt.Key.Key_Left)
    assert page.state.bit == 6
    for _ in range(20):
        press(table, Qt.Key.Key_Up)
    assert page.state.selected == FP32
    press(table, Qt.Key.Key_Down)
    assert page.state.bit == 6
    press(table, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
    assert page.state.selected == BF16


def test_special_patterns_are_explained(desk: Desk, page: BitsPage) -> None:
    page.show_infinity()
    assert "out of range (the limit is ±448), so it becomes NaN" in page.written.meaning.text()
    assert "no infinity" in page.written.meaning.text()
    page.state.select(FP16_ROW, 0)
    page._show_all(fit=True)
    assert "Infinity: all exponent bits are 1" in page.written.meaning.text()
    page.show_smallest()
    assert page.state.meant == Fraction(FP16.smallest)
    assert "Subnormal" in page.written.meaning.text()
    assert page.written.facts["Next below"].text() == "0"
    click_bit(desk, page, FP16_ROW, 15)
    assert "Zero: every bit is 0" in page.written.meaning.text()
    click_bit(desk, page, FP16_ROW, 0)
    assert "Negative zero" in page.written.meaning.text()


def test_facts_of_the_selected_value(page: BitsPage) -> None:
    texts = {name: fact.text() for name, fact in page.written.facts.items()}
    assert texts == {
        "Next below": "3",
        "Next above": "3.5",
        "Step size": "0.25",
        "Range": "±448",
        "Smallest positive": "2⁻⁹",
    }


def test_integers_follow_their_range(desk: Desk, page: BitsPage) -> None:
    page._high.setValue(8)
    assert page.state.rows[INT4].kind.decode(7) == 8
    assert page._low.value() == -4
    buttons = {each.text(): each for each in visible(page, QPushButton)}
    buttons["zero-point"].click()
    assert page.state.scheme == "zero_point"
    assert page.state.rows[INT8].kind.greatest - page.state.rows[INT8].kind.least == 12
    page._low.setValue(20)  # above the upper end: the two are swapped
    assert (page.state.low, page.state.high) == (8, 20)
    page.show_pi()
    assert (page.state.scheme, page._low.value(), page._high.value()) == ("absmax", -4, 4)


def test_presets(desk: Desk, page: BitsPage) -> None:
    buttons = {each.text(): each for each in visible(page, QPushButton)}
    buttons["1/3"].click()
    assert page.state.meant == Fraction(1, 3)
    buttons["14:37"].click()
    assert page.state.is_time
    page.show_time()
    assert page.state.is_time
    assert page.state.scheme == "zero_point"
    assert page.state.row.kind.name == "FP4 E2M1"


def test_a_weight_of_a_model(desk: Desk, page: BitsPage, make: Make) -> None:
    page.any_weight.ask()
    desk.settle()
    assert "Picking a random weight requires a model." in desk.window.notices.current.text
    desk.window.notices.dismiss()
    path = make("models/a.gguf")
    desk.add(path)
    page.any_weight.ask()
    desk.qtbot.waitUntil(lambda: desk.window.notices.current is not None)
    told = desk.window.notices.current.text
    place = re.fullmatch(
        r"Weight (\d+) in row (\d+) of blk\.0\.attn_q\.weight \(F32\), from a\.", told
    )
    assert place is not None, told
    column, row = map(int, place.groups())
    (tensor,) = gguf.GGUFReader(path).tensors
    assert page.state.meant == tensor.data[row, column]


def test_the_line_zooms(desk: Desk, page: BitsPage) -> None:
    line = page.line
    low, high = line.view
    assert low < PI < high
    assert high - low == Fraction(3, 4), "three steps of the selected format"
    line.setFocus()
    desk.qtbot.keyClick(line, Qt.Key.Key_Plus)
    assert line.view[1] - line.view[0] == Fraction(1, 2)
    desk.qtbot.keyClick(line, Qt.Key.Key_Minus)
    desk.qtbot.keyClick(line, Qt.Key.Key_Minus)
    assert line.view[1] - line.view[0] > Fraction(3, 4)
    desk.qtbot.keyClick(line, Qt.Key.Key_0)
    assert line.view == (low, high)
    for _ in range(400):
        line.zoom(Fraction(3, 2))
    desk.window.grab()
    for _ in range(700):
        line.zoom(Fraction(2, 3))
    desk.window.grab()


@pytest.mark.parametrize("number", ["1e308", "-1e308", "5e-324"])
def test_the_line_zooms_at_the_ends_of_all_numbers(desk: Desk, page: BitsPage, number: str) -> None:
    """An exception while painting ends the program."""
    page.type_number(number)
    for factor, times in ((Fraction(3, 2), 400), (Fraction(2, 3), 700)):
        before = page.line.view
        for _ in range(times):
            page.line.zoom(factor)
        desk.window.grab()
        low, high = page.line.view
        assert low < high
        assert (high - low < before[1] - before[0]) == (factor > 1)


@pytest.mark.parametrize("number", ["0", "-0", "1e-40", "3e38", "-1e300", "inf", "-inf", "nan"])
@pytest.mark.parametrize("scheme", ["absmax", "zero_point"])
def test_every_row_can_be_shown_for_every_number(
    page: BitsPage, number: str, scheme: Scheme
) -> None:
    page.set_integers(scheme, Fraction(0), Fraction(0))
    page.type_number(number)
    for row in range(8):
        page.state.select(row, 0)
        page._show_all(fit=True)
        page.grab()
        page.state.flip(row, 1)
        page._show_all(fit=True)
        page.grab()
        assert page.state.rows[row].flipped


def test_ticks() -> None:
    assert tick_step(Fraction(3, 4), 8) == Fraction(1, 10)
    assert tick_step(Fraction(10), 10) == 1
    assert tick_step(Fraction(1, 10**40), 4) == Fraction(5, 10**41)


def test_table_twin_and_files(desk: Desk, page: BitsPage, tmp_path: Path) -> None:
    page.tools.as_table.click()
    assert page.numbers.isVisible()
    assert not page.table.isVisible()
    assert page.numbers.item(E4M3, 2).text() == "3.25"
    page.tools.save_csv(str(tmp_path / "a.csv"))
    with (tmp_path / "a.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.reader(file))
    assert rows[0] == list(COLUMNS)
    assert len(rows) == 9
    assert float(rows[1 + FP16_ROW][3]) == pytest.approx(3.140625 - math.pi, rel=1e-5)
    page.tools.as_table.click()
    page.tools.save_png(str(tmp_path / "a.png"))
    picture = QImage(str(tmp_path / "a.png"))
    assert picture.width() == 2 * page._card.width()
    assert "was saved" in desk.window.notices.current.text
    page.tools.save_csv(str(tmp_path / "none" / "a.csv"))
    page.tools.save_png(str(tmp_path / "none" / "a.png"))
    assert "can't write" in desk.window.notices.current.text


def test_tips_say_what_a_bit_is_worth(page: BitsPage) -> None:
    tip = page.state.worth
    assert tip(E4M3, 0) == "Sign: a 1 makes the number negative"
    assert tip(E4M3, 1) == "Exponent: a 1 adds 8 to the exponent of 2"
    assert tip(E4M3, 7) == "Mantissa: a 1 adds 0.125 to the number in parentheses"
    assert tip(INT4, 0) == "A 1 adds −8 to the integer"
    assert tip(BF16, None) == "BF16: exactly 3.140625"
    assert page.table._at(QPointF(-5, 5)) is None


@pytest.mark.parametrize("number", ["π", "-1e-5", "-123456.789", "-1.2345678e-30", "1/3"])
@pytest.mark.parametrize("width", [1000, 800, 640])
def test_a_long_value_keeps_off_the_bits(theme: Theme, number: str, width: int) -> None:
    state = BitsState()
    state.set_number(number)
    texts, columns = BitTexts(theme), columns_of(theme, width)
    bits_end = columns.mantissa + MANTISSAS * columns.pitch
    for row in state.rows:
        value, _, _ = state.told(row)
        metrics = QFontMetrics(theme.font(texts.value_font(columns, value)))
        assert columns.numbers[0] - metrics.horizontalAdvance(value) >= bits_end, value


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("code", LANGUAGES)
def test_what_stands_for_missing_exponents_is_whole(theme: Theme, code: str, scale: float) -> None:
    spoken, texts = language(), BitTexts(theme)
    start_in(code)
    theme.change(scale=scale)
    try:
        metrics = QFontMetrics(theme.font("caption"))
        for width in (LEAST_WIDTH, 640, 760, 880, 1400):
            columns = columns_of(theme, math.ceil(width * scale))
            room = EXPONENTS * columns.pitch
            assert metrics.horizontalAdvance(texts.no_exponent(room)) <= room
    finally:
        theme.change(scale=1.0)
        start_in(spoken)
