"""Tests the page of memory: the same numbers as the command's, measured memory, and bad input."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import gguf
import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop import cli
from desktop.core.gguf.header import read_header
from desktop.core.gguf.model_facts import facts
from desktop.core.memory.fit import Machine
from desktop.core.memory.known_shapes import DENSE
from desktop.core.memory.subject import of_size
from desktop.core.messages import Device, LoadModel
from desktop.hub.remote_header import RemoteFacts
from desktop.ui.look.theme import Theme
from desktop.ui.panes.quantization.memory.chart import axis_end, machine_lines, memory_chart
from desktop.ui.panes.quantization.memory.controls import (
    BILLION,
    MemorySubject,
    context_steps,
    parameter_steps,
)
from desktop.ui.panes.quantization.memory.page import MemoryPage
from desktop.ui.panes.quantization.memory.rows import (
    AS_IT_IS,
    GIGA,
    USUAL,
    MemoryView,
    amount,
    as_table,
    cache_sum,
    view,
    weights_sum,
)
from desktop.ui.plots.chart import Rule, Zone
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.widgets.results.data_table import DataTable
from tests import tiny_memory, tiny_model
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Desk, visible
from tests.ui.drawn import rows_of


def opened(desk: Desk) -> MemoryPage:
    page = desk.open_page("quantization", MemoryPage)
    desk.settle()
    return page


def shown(page: MemoryPage) -> MemoryView:
    assert page.view is not None
    return page.view


@pytest.fixture
def tiny(desk: Desk, tmp_path: Path) -> Path:
    path = tiny_model.write(tmp_path / "Tiny-F32.gguf")
    desk.add(path)
    return path


def zone_of(plot: Plot) -> Zone:
    """Return the zone of the chosen row."""
    return next(mark for mark in plot.chart.marks if isinstance(mark, Zone))


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict:
    assert cli.main(["memory", *arguments, "--json"], lambda log_path: FakeEngine()) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("cache", ["F16", "Q8_0"])
def test_the_page_says_what_the_command_says(
    desk: Desk, tiny: Path, capsys: pytest.CaptureFixture[str], cache: str
) -> None:
    page = opened(desk)
    buttons = {each.text(): each for each in visible(page, QPushButton)}
    buttons[cache].click()
    found = told(capsys, str(tiny), "--cache", cache)
    assert shown(page).context_length == found["context"] == 512
    for row in shown(page).every:
        theirs = found if row.name == AS_IT_IS else found["by_precision"][row.name]
        assert row.need.weights == theirs["weights"]
        assert row.need.kv_cache == theirs["kv_cache"]
        assert row.need.total == theirs["total"]
    by_rule = {row.name: row.rule for row in shown(page).every if row.rule is not None}
    assert by_rule == {
        name: found["by_precision"][rule]["weights"]
        for name, rule in (("F32", "FP32"), ("F16", "FP16"), ("Q8_0", "INT8"), ("Q4_K_M", "INT4"))
    }


def test_a_size_alone(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    page = opened(desk)
    buttons = {each.text(): each for each in visible(page, QPushButton)}
    buttons["Will a 7B model fit?"].click()
    found = told(capsys, "--parameters", "7B")
    rows = {row.name: row for row in shown(page).rows}
    assert list(rows) == list(USUAL)
    assert [row.rule for row in rows.values() if row.rule is not None] == [
        28 * GIGA, 14 * GIGA, 7 * GIGA, 7 * GIGA // 2,
    ]  # fmt: skip
    assert rows["Q4_K_M"].need.total == found["by_precision"]["Q4_K_M"]["total"]
    assert page.foot.weights.text() == "7 billion × 4.83 bits ÷ 8 = 4.22 GB"
    assert (
        page.foot.weights_title.text() == "Q4_K_M: weights (3.50 GB for INT4 by the rule of thumb)"
    )
    assert "Mistral-7B" in page._notes.text()
    assert not shown(page).exact


def test_words_stand_below_each_other(desk: Desk) -> None:
    page = opened(desk)
    page.show_seven()
    beginnings = {
        page.controls.model.mapTo(page, QPoint()).x(),
        page.chart.mapTo(page, QPoint(page.chart.canvas.view.inset, 0)).x(),
        page.headline.mapTo(page, QPoint()).x(),
    }
    assert len(beginnings) == 1


def test_what_is_at_work_is_asked_of_a_mixture_only(desk: Desk) -> None:
    page = opened(desk)
    page.show_seven()
    assert not page.controls.active.isVisible()
    page.controls.mixture.click()
    assert page.controls.active.isVisible()
    assert page.controls.active.value() == pytest.approx(7 / 8)


def test_a_mixture_of_experts(desk: Desk) -> None:
    page = opened(desk)
    page.show_eight()
    assert "46.7 billion weights, not 56" in page._notes.text()
    assert "All experts must be in memory" in page._notes.text()
    whole = shown(page).rows[0].need.weights
    page.controls.mixture.click()
    assert page.controls.now.active is None
    assert shown(page).rows[0].need.weights == pytest.approx(whole, rel=1e-4)
    assert "All experts" not in page._notes.text()


def test_sliders_and_fields_follow_each_other(desk: Desk) -> None:
    page = opened(desk)
    controls = page.controls
    controls.billions.setValue(13)
    assert shown(page).rows[0].need.weights == pytest.approx(4 * 13 * GIGA, rel=1e-3)
    assert controls.parameters.number == 13 * BILLION
    desk.qtbot.keyClick(controls.parameters, Qt.Key.Key_Right)
    assert controls.billions.value() * BILLION == controls.parameters.number > 13 * BILLION
    before = shown(page).rows[0].need
    desk.qtbot.keyClick(controls.slider, Qt.Key.Key_Right)
    after = shown(page).rows[0].need
    assert after.kv_cache == before.kv_cache * 6144 // 4096
    assert after.weights == before.weights
    assert "6,144 tokens" in controls.slider.accessibleName()
    page.lengthen()
    assert shown(page).context_length == 8 * 6144
    assert "context is 8 times as long" in page._notes.text()
    desk.qtbot.keyClick(controls.slider, Qt.Key.Key_Left)
    assert "times as long" not in page._notes.text()
    desk.qtbot.keyClick(controls.slider, Qt.Key.Key_Right)
    assert shown(page).context_length == 8 * 6144
    for _ in range(3):
        page.lengthen()
    assert shown(page).context_length == 131_072
    assert "This context is the longest that you can choose for this model." in page._notes.text()
    likes = set[str]()
    for billions in (1, 8, 70):
        controls.billions.setValue(billions)
        assert page.subject is not None
        likes.add(page.subject.like)
        assert shown(page).context_length == 131_072, "another size doesn't change the context"
    assert len(likes) == 3


def test_steps() -> None:
    assert context_steps(2048) == [512, 768, 1024, 1536, 2048]
    assert context_steps(300) == [300]
    sizes = parameter_steps()
    assert (sizes[0], sizes[-1]) == (BILLION // 10, 700 * BILLION)
    assert sizes == sorted(set(sizes))
    assert {7 * BILLION, 13 * BILLION, 70 * BILLION} <= set(sizes)


def test_keys_choose_a_row_and_it_is_said(desk: Desk, tiny: Path) -> None:
    page = opened(desk)
    desk.qtbot.keyClick(page.chart, Qt.Key.Key_Home)
    assert "This file, F32, 32 bits: weights " in page.chart.accessibleName()
    desk.qtbot.keyClick(page.chart, Qt.Key.Key_Down)
    assert page.headline.text().startswith("F32 fits: it needs about ")
    at = page.chart.canvas.view.place(0, -3)
    desk.qtbot.mouseClick(page.chart.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert page.headline.text().startswith("Q8_0 fits: it needs about ")
    assert page.chart.told_at(at).startswith("Q8_0, 8.5")
    assert "in total: fits" in page.chart.told_at(at)
    page.controls.all_types.click()
    assert len(shown(page).rows) > len(USUAL) + 1
    assert "Q8_0, 8.57 bits: " in page.chart.accessibleName(), "the row stays chosen"
    assert zone_of(page.chart).low == -[row.name for row in shown(page).rows].index("Q8_0") - 0.5
    desk.window.grab()


# --- measured --------------------------------------------------------------------------------


def test_what_was_measured_stands_beside_it(desk: Desk, tmp_path: Path) -> None:
    path = tiny_model.write(tmp_path / "Tiny-F32.gguf", context_length=2048)
    desk.add(path)
    page = opened(desk)
    assert shown(page).rows[0].measured is None
    page.foot.load.click()
    desk.settle()
    (loaded,) = desk.inference.loaded.values()
    assert shown(page).context_length == loaded.context_length == 2048
    assert shown(page).rows[0].measured == loaded.memory_bytes
    assert not page.foot.load.isVisible()
    assert page.foot._measured_title.text() == "Predicted and measured memory, 2,048 tokens"
    desk.qtbot.keyClick(page.controls.slider, Qt.Key.Key_Left)
    assert shown(page).context_length == 1536
    assert shown(page).rows[0].measured is None, "another context was not measured"
    assert page.foot.measured.isVisible(), "but what was measured stays to be read"
    desk.inference.submit(LoadModel(str(path), context_length=1024))
    desk.settle()
    assert shown(page).context_length == 1024, "what is loaded is what is compared"
    assert shown(page).rows[0].measured is not None
    page.controls._caches.choose("Q8_0")
    assert shown(page).rows[0].measured is None, "nor was another cache"
    desk.window.grab()


def test_a_load_can_be_stopped(make_desk, tmp_path: Path) -> None:
    desk = make_desk(FakeEngine(load_s=30))
    desk.add(tiny_model.write(tmp_path / "Tiny-F32.gguf"))
    page = opened(desk)
    page.foot.load.click()
    desk.qtbot.waitUntil(lambda: page.foot.measured.text().startswith("Loading"))
    page.foot.stop.click()
    desk.settle()
    assert page.foot.load.isVisible()


# --- what is offered ---------------------------------------------------------------------------


def test_a_header_of_the_hub_that_is_at_hand(desk: Desk, tmp_path: Path) -> None:
    path = tiny_model.write(tmp_path / "remote.gguf")
    header = read_header(path)
    hub_requests = desk.window.context.hub_requests
    page = opened(desk)
    hub_requests._keep_header("Far-1B-F32", RemoteFacts(facts(header, path), header, 0))
    names = [page.controls.model.itemText(at) for at in range(page.controls.model.count())]
    assert names == ["Far-1B-F32, on the Hub", "A model of any size"]
    page.controls.ask(MemorySubject(remote="Far-1B-F32"))
    assert shown(page).rows[0].need.weights == sum(each.bytes for each in header.tensors)
    assert not page.foot.load.isVisible(), "it is not here"
    for number in range(20):
        hub_requests._keep_header(f"other {number}", RemoteFacts(facts(header, path), header, 0))
    assert len(hub_requests.headers) == 8
    assert page.controls.now.parameters, "what is no longer at hand gives way"


def test_models_that_come_and_go(desk: Desk, tmp_path: Path) -> None:
    page = opened(desk)
    assert not shown(page).exact
    desk.add(tiny_model.write(tmp_path / "Tiny-F32.gguf"))
    desk.settle()
    assert shown(page).rows[0].name == AS_IT_IS
    desk.library.remove(tmp_path / "Tiny-F32.gguf")
    desk.settle()
    assert not shown(page).exact


def test_an_experiment_stays_when_models_come(desk: Desk, tmp_path: Path) -> None:
    page = opened(desk)
    page.show_seven()
    desk.add(tiny_model.write(tmp_path / "Tiny-F32.gguf"))
    desk.settle()
    assert not shown(page).exact
    assert page.controls.now.parameters == 7 * BILLION


def test_a_recurrent_model(desk: Desk, tmp_path: Path) -> None:
    desk.add(tiny_memory.write_recurrent(tmp_path / "mamba.gguf"))
    page = opened(desk)
    assert "for recurrent states" in page.foot.cache.text()
    assert page.foot.cache.text().endswith(" MB")
    page.controls.show_context(512, 4096)
    page.lengthen()
    said = page._notes.text()
    assert "8 times as long as before, but the memory for this model's recurrent states" in said


def test_of_an_unknown_cache_nothing_is_said(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.gguf"
    writer = gguf.GGUFWriter(path, "new")
    writer.add_context_length(8192)
    writer.add_block_count(2)
    writer.add_tensor("blk.0.attn_q.weight", np.zeros((32, 32), np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    desk.add(path)
    page = opened(desk)
    page.controls.show_context(512, 8192)
    page.controls.changed.emit()
    page.lengthen()
    assert page.foot.cache.text() == "Not given in the file's header"
    assert page._notes.text().endswith("The context is 8 times as long as before.")


def test_table_and_csv(desk: Desk, tiny: Path, tmp_path: Path) -> None:
    page = opened(desk)
    page.tools.as_table.click()
    assert not page.chart.isVisible()
    assert page.numbers.rowCount() == len(shown(page).every) > len(shown(page).rows)
    page.tools.save_csv(str(tmp_path / "memory.csv"))
    with (tmp_path / "memory.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert [row["Precision"] for row in rows][:2] == ["This file (F32)", "F32"]
    whole = shown(page).every[0].need.total
    assert float(rows[0]["Total (GB)"]) == pytest.approx(whole / GIGA, abs=1e-4)
    page.tools.save_png(str(tmp_path / "memory.png"))
    assert (tmp_path / "memory.png").stat().st_size > 1000


@pytest.mark.usefixtures("german")
def test_the_table_has_numbers_of_the_language_on_the_screen_and_plain_ones_in_files(
    theme: Theme, qtbot: QtBot
) -> None:
    found = view(of_size(7 * BILLION), Machine(16 * GIGA, 8 * GIGA), 4096, "F16", every=True)
    table = as_table(found.every)
    (saved,) = (row for row in csv.reader(table.csv().splitlines()) if row[0] == "F32")
    assert saved[1:3] == ["32.00", "28.0000"]
    assert float(saved[6]) == pytest.approx(found.every[0].need.total / GIGA, abs=1e-4)
    shown_table = DataTable(theme, "Memory")
    qtbot.addWidget(shown_table)
    shown_table.show_table(table)
    cells = [shown_table.item(0, column).text() for column in range(3)]
    assert cells == ["F32", "32,00", "28,0000"]


def test_a_file_that_has_gone_bad(desk: Desk, tiny: Path) -> None:
    page = opened(desk)
    tiny.write_bytes(tiny.read_bytes()[:3000])
    page.controls.open_model(str(tiny))
    desk.settle()
    assert page.problem.isVisible()
    assert "The file is incomplete: it ends after" in page.problem.accessibleName()
    assert not page.chart.isVisible()
    page.show_seven()
    assert page.chart.isVisible()
    assert not page.problem.isVisible()


# --- the picture ---------------------------------------------------------------------------------


def laptop(memory: int, free: int, card: int = 0) -> Machine:
    cards = (Device("CUDA0", "A card", "gpu", card * GIGA, card * GIGA),) if card else ()
    return Machine(memory * GIGA, free * GIGA, cards)


def picture(parameters: int, machine: Machine) -> MemoryView:
    return view(of_size(parameters), machine, 4096, "F16", every=False)


def test_the_axis_shows_bars_and_memory() -> None:
    small = picture(BILLION // 10, laptop(16, 11))
    assert max(row.need.total for row in small.rows) < axis_end(small) < GIGA
    middle = picture(7 * BILLION, laptop(16, 11))
    assert 16 * GIGA < axis_end(middle) < 28 * GIGA, "the largest bar is cut, the memory isn't"
    (row, *_) = rows_of(memory_chart(middle, 0))
    assert row.value == middle.rows[0].need.total > axis_end(middle)
    assert [piece.inside for piece in row.pieces] == ["28.0", "", ""]
    assert all(piece.hatched for piece in row.pieces), "of a mere size all is estimated"
    assert row.line == 28 * GIGA
    large = picture(400 * BILLION, laptop(16, 11))
    assert axis_end(large) > 2 * min(row.need.total for row in large.rows)


def test_the_card_has_a_line_and_its_own_words() -> None:
    found = picture(7 * BILLION, laptop(16, 11, card=6))
    assert [line.value // GIGA for line in machine_lines(found.machine)] == [6, 11, 16]
    words = {row.name: row.words for row in found.rows}
    assert words["F32"] == "won't fit"
    assert words["Q4_K_M"] == "fits on the GPU"
    assert words["Q6_K"] == "fits"


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (4.371, "4.37"), (9.996, "10.0"), (28, "28.0"), (99.96, "100"), (301.3, "301"),
        (1620, "1,620"),
    ],
)  # fmt: skip
def test_an_amount_has_three_digits(size: float, text: str) -> None:
    assert amount(round(size * GIGA), GIGA) == text


def test_sums_are_what_they_add_up_to() -> None:
    subject = of_size(DENSE[4].parameters)
    found = view(subject, laptop(16, 11), 8192, "Q8_0", every=False)
    cache = cache_sum(subject, found, GIGA)
    assert cache.startswith("32 layers × 2,048 numbers × 1.0625 bytes × 8,192 tokens = ")
    assert cache.endswith(f"{32 * 2048 * 1.0625 * 8192 / GIGA:.2f} GB")
    row = next(row for row in found.rows if row.name == "Q6_K")
    assert weights_sum(subject.parameters, row, GIGA) == "7.242 billion × 6.56 bits ÷ 8 = 5.94 GB"


def test_the_sum_includes_keys_that_stand_for_several_tokens() -> None:
    values = {"block_count": 2, "attention.head_count_kv": 1, "attention.key_length": 512}
    values |= {"attention.indexer.key_length": 128, "attention.head_count": 8}
    metadata: dict[str, Any] = {f"deepseek4.{key}": value for key, value in values.items()}
    metadata["deepseek4.attention.compress_ratios"] = np.array([0, 4])
    metadata["general.architecture"] = "deepseek4"
    subject = replace(of_size(BILLION), metadata=metadata)
    cache = cache_sum(subject, view(subject, laptop(16, 11), 8192, "F16", every=False), 10**6)
    joint, states = 8192 // 4 * (512 + 128) * 2, 8 * 4 * (512 + 128) * 4
    assert cache == (
        "2 layers × 512 numbers × 2 bytes × 8,192 tokens "
        f"+ {joint / 10**6:.2f} MB for keys that stand for several tokens "
        f"+ {states / 10**6:.2f} MB for recurrent states "
        f"= {(2 * 512 * 2 * 8192 + joint + states) / 10**6:.1f} MB"
    )


def test_a_header_that_claims_too_much_has_no_sum() -> None:
    subject = of_size(BILLION)
    metadata = {**subject.metadata, "llama.block_count": 100_000}
    odd = replace(subject, metadata=metadata)
    found = view(odd, laptop(16, 11), 4096, "F16", every=False)
    assert (
        cache_sum(odd, found, GIGA)
        == "Can't be computed: the file claims 100,000 layers, which is impossible"
    )


def test_what_is_free_is_looked_at_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened(desk)
    page.show_seven()
    before = shown(page)
    monkeypatch.setattr(page._watch, "machine", lambda: before.machine)
    page._look()
    assert shown(page) is before
    less = replace(before.machine, memory_free=before.machine.memory_free // 2)
    monkeypatch.setattr(page._watch, "machine", lambda: less)
    page._looks.start(10)
    desk.qtbot.waitUntil(lambda: shown(page).machine == less)
    desk.window.open_pane("quantization", "bits")
    assert not page._looks.isActive(), "nobody sees it"


@pytest.mark.parametrize(
    ("machine", "slow", "why"),
    [
        (laptop(64, 60), "F32", "28 GB of weights per token"),
        (laptop(16, 6), "Q8_0", "8.1 GB needed, 6 GB free"),
        (laptop(512, 400, card=80), "", ""),
        (laptop(4, 1), "", ""),
    ],
)
def test_it_says_why_a_precision_may_be_slow(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, machine: Machine, slow: str, why: str
) -> None:
    page = opened(desk)
    monkeypatch.setattr(page._watch, "machine", lambda: machine)
    page.show_seven()
    assert page.foot.slow.text() == why
    assert page.foot.slow_title.text() == (f"{slow}: may be slow" if slow else "")
    assert page.foot.slow.isVisible() == bool(slow)
    if slow:  # chosen, its own headline says why
        at = [row.name for row in shown(page).rows].index(slow)
        page._choose(page.chart.chart.walked[at])
        assert page.headline.text().startswith(slow)
        assert not page.foot.slow.isVisible()


def test_no_memory_to_speak_of_is_drawn_too(desk: Desk) -> None:
    page = opened(desk)
    page.show_seven()
    for machine in (Machine(0, 0), laptop(512, 400, card=80)):
        page.chart.show_chart(memory_chart(replace(shown(page), machine=machine), 0))
        page.chart.grab()
        lines = [mark for mark in page.chart.chart.marks if isinstance(mark, Rule)]
        assert len(lines) >= len(machine_lines(machine))
