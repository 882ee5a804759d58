"""Tests the page about openness: four levels, three tables, filters, and exporting the table."""

from __future__ import annotations

import csv
import json
import lzma
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop.core.i18n import tr
from desktop.core.library import training_data
from desktop.core.library.openness import STEPS, families, known_models
from desktop.core.library.other_apps import AppFolder
from desktop.ui.figures.openness_steps import WORDS, StepsFigure, StepWords
from desktop.ui.look.theme import Theme
from desktop.ui.panes.models.names.page import NamesPage
from desktop.ui.panes.models.openness.page import OpennessPage
from desktop.ui.panes.models.openness.tables import FactsView
from tests.core.test_other_apps import ollama
from tests.ui.conftest import Desk, Make, MakeDesk, start_in, visible


def page(desk: Desk) -> OpennessPage:
    return desk.open_page("models", OpennessPage)


def press(root: OpennessPage, name: str) -> None:
    found = [b for b in visible(root, QAbstractButton) if name in (b.text(), b.accessibleName())]
    assert len(found) == 1
    found[0].click()


def column(shown: OpennessPage, name: str) -> list[str]:
    head, *rows = shown.rows.shown()
    return [row[head.index(name)] for row in rows]


def words(shown: OpennessPage) -> str:
    return " ".join(each.text() for each in visible(shown, QLabel))


def message(desk: Desk) -> str:
    notice = desk.window.notices.current
    return notice.text if notice else ""


def test_all_well_known_models_are_there_newest_first(desk: Desk) -> None:
    months = column(page(desk), "Released")
    assert len(months) == len(known_models())
    assert months == sorted(months, reverse=True)
    assert f"{len(months)} rows" in words(page(desk))


def test_all_four_numbers_read_alike(theme: Theme, qtbot: QtBot) -> None:
    figure = StepsFigure(theme, dict(zip(STEPS, (27, 67, 4, 15), strict=True)))
    qtbot.addWidget(figure)
    figure.resize(1066, 300)
    assert list(figure._count_texts().values())[1:3] == ["67 models", "4 models"]
    theme.change(scale=1.5)  # "67 models" doesn't fit beside "Open-weight" at this width
    figure.resize(952, 450)
    assert list(figure._count_texts().values()) == ["27", "67", "4", "15"]
    theme.change(scale=1.0)


def test_the_headline_says_how_many_are_fully_open(desk: Desk) -> None:
    levels = column(page(desk), "Openness")
    weights, opened = levels.count("open-weight"), levels.count("fully open")
    said = f"Of {len(levels)} well-known models, {weights} give you only their weights; {opened}"
    assert said in words(page(desk))


def test_the_openness_column_is_colored_and_whole(desk: Desk, theme: Theme) -> None:
    shown = page(desk)
    at = shown.rows.shown()[0].index("Openness")
    colors: dict[str, object] = {}
    for row in range(shown.rows.rowCount()):
        cell = shown.rows.index(row, at)
        colors[cell.data()] = cell.data(Qt.ItemDataRole.ForegroundRole)
        assert shown.table.sizeHintForIndex(cell).width() <= shown.table.columnWidth(at)
    assert colors["closed"] == theme.color("bad")
    assert colors["fully open"] == theme.color("good")
    assert len({color.name() for color in colors.values() if isinstance(color, QColor)}) == 4


def test_columns_are_measured_when_their_text_or_its_size_changes(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = page(desk).table
    desk.qtbot.wait(20)
    measured: list[int] = []
    wanted = FactsView._wanted

    def count(view: FactsView, column: int, longest: str) -> int:
        measured.append(column)
        return wanted(view, column, longest)

    def no_search(*_: object) -> str:
        raise AssertionError("the widest texts were known")

    monkeypatch.setattr(FactsView, "_wanted", count)
    monkeypatch.setattr(FactsView, "share_width", no_search)
    columns = list(range(table.model().columnCount()))
    before = [table.columnWidth(column) for column in columns]
    desk.window.resize(1440, 800)
    desk.qtbot.waitUntil(lambda: [table.columnWidth(column) for column in columns] != before)
    assert not measured
    desk.settings.change(scale=1.2)
    desk.qtbot.wait(20)
    assert set(measured) == set(columns)
    assert len(measured) <= 3 * len(columns)
    assert sum(table.columnWidth(column) for column in columns) >= table.viewport().width()
    for column, longest in enumerate(table._longest):
        assert table._wanted(column, longest) >= table.sizeHintForColumn(column) - 1
    assert table._wanted(0, table._longest[0]) <= table.sizeHintForColumn(0) + 1


def test_the_date_is_told(desk: Desk) -> None:
    told = words(page(desk))
    assert (
        "The facts were compiled on November 28, 2026 and cover releases through July 2026" in told
    )


def test_a_click_on_a_step_shows_the_models_there_and_a_second_one_all(desk: Desk) -> None:
    shown = page(desk)
    middles = [(2 * number + 1) * shown.steps.width() // 8 for number in range(4)]
    places = [QPoint(x, shown.steps.height() - 10) for x in middles]
    for step, place in zip(STEPS, places, strict=True):
        desk.qtbot.mouseClick(shown.steps, Qt.MouseButton.LeftButton, pos=place)
        assert set(column(shown, "Openness")) == {step}
    assert f"of {len(known_models())} rows" in words(shown)
    desk.qtbot.mouseClick(shown.steps, Qt.MouseButton.LeftButton, pos=places[-1])
    assert len(column(shown, "Openness")) == len(known_models())


def test_the_steps_by_keyboard(desk: Desk) -> None:
    shown = page(desk)
    shown.steps.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
        desk.qtbot.keyClick(shown.steps, key)
    assert set(column(shown, "Openness")) == {"fully open"}
    assert "Pebble 1" in column(shown, "Model")
    desk.qtbot.keyClick(shown.steps, Qt.Key.Key_Left)
    desk.qtbot.keyClick(shown.steps, Qt.Key.Key_Space)
    assert set(column(shown, "Openness")) == {"open-source"}


def test_search_and_boxes_narrow_it_down(desk: Desk) -> None:
    shown = page(desk)
    desk.qtbot.keyClicks(shown.search, "meta VISION")
    assert column(shown, "Model") == ["Llama 3.2 11B Vision"]
    shown.search.clear()
    shown.images.click()
    shown.reasons.click()
    assert set(column(shown, "Image input")) == set(column(shown, "Reasoning")) == {"yes"}
    assert "Claude Opus 4" in column(shown, "Model")
    shown.search.setText("no such model")
    assert column(shown, "Model") == []
    assert f"0 of {len(known_models())} rows" in words(shown)


@pytest.mark.parametrize("text", ["(", "[a-", "\\", "x" * 10_000, "🦙"])
def test_any_search_is_only_text(desk: Desk, text: str) -> None:
    shown = page(desk)
    shown.search.setText(text)
    assert all(text.casefold() in " ".join(row).casefold() for row in shown.rows.shown()[1:])


def test_sorting_by_openness_follows_the_steps(desk: Desk) -> None:
    shown = page(desk)
    head = shown.rows.shown()[0]
    shown.table.sortByColumn(head.index("Openness"), Qt.SortOrder.AscendingOrder)
    order = [STEPS.index(step) for step in column(shown, "Openness")]
    assert order == sorted(order)


def test_families_say_what_is_published(desk: Desk) -> None:
    shown = page(desk)
    press(shown, "Families")
    assert len(column(shown, "Family")) == len(families())
    assert not shown.images.isVisible()
    shown.search.setText("OLMoE")
    shown.table.selectRow(0)
    assert "Published: weights, checkpoints, training code, data, logs, paper" in words(shown)
    press(shown, "Well-known models")
    assert shown.images.isVisible()
    assert not shown.detail.isVisible()


def test_the_models_on_this_laptop_by_their_names(make_desk: MakeDesk, make: Make) -> None:
    make("models/Llama-3.2-1B-Instruct-F32.gguf")
    make("models/Pebble-1-3M-Base-F32.gguf")
    make("models/Wug-7B-F32.gguf")
    desk = make_desk()
    shown = page(desk)
    press(shown, "On this laptop")
    desk.scan()
    assert list(
        zip(
            column(shown, "Model"),
            column(shown, "Family"),
            column(shown, "Openness"),
            strict=True,
        )
    ) == [
        ("Llama-3.2-1B-Instruct-F32", "Llama 3.2", "open-weight"),
        ("Pebble-1-3M-Base-F32", "Pebble", "fully open"),
        ("Wug-7B-F32", "Wug", "unknown"),
    ]
    shown.choose("fully open")
    assert column(shown, "Model") == ["Pebble-1-3M-Base-F32"]


# --- the demo models' training data ---

ITEMS = [
    ["arithmetic", "What is 2 + 2?", "4", "2 + 2 = 4"],
    ["countries", "The capital of France?", "Paris", "", "The capital of France is Paris."],
    *(["spelling", f"Spell frog, {number}.", "f r o g"] for number in range(250)),
]
TEXTS = "Pebble's training data"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """File in the recipe's format, in the place where the program looks for it."""
    path = tmp_path / "training_data.jsonl.xz"
    with lzma.open(path, "wt", encoding="utf-8") as file:
        for row in [{"version": 1}, *ITEMS]:
            file.write(json.dumps(row) + "\n")
    monkeypatch.setattr(training_data, "resource", lambda *_: path)
    return path


def search(desk: Desk, text: str) -> OpennessPage:
    shown = page(desk)
    press(shown, TEXTS)
    shown.search.setText(text)
    desk.qtbot.waitUntil(lambda: "Searching" not in shown.detail.text())
    return shown


def test_the_training_data_can_be_searched(desk: Desk, data: Path) -> None:
    shown = search(desk, "FRANCE")
    assert column(shown, "Answer") == ["Paris"]
    assert "Found in 1 text" in words(shown)
    shown = search(desk, "frog")
    assert len(column(shown, "Question")) == 200
    assert "Found in 250 texts; the first 200 are shown" in words(shown)
    assert column(search(desk, "Berlin"), "Answer") == []
    assert "The training data doesn't contain this text." in words(shown)
    shown.search.clear()
    assert "Search all the texts" in words(shown)


def test_only_the_last_question_is_answered(desk: Desk, data: Path) -> None:
    shown = page(desk)
    press(shown, TEXTS)
    for text in ("frog", "France", "2 + 2"):
        shown.search.setText(text)
    desk.qtbot.waitUntil(lambda: "Searching" not in shown.detail.text())
    assert column(shown, "Answer") == ["4"]
    shown.search.setText("frog")
    press(shown, "Families")
    desk.qtbot.wait(300)
    desk.settle()
    assert "Amber" not in column(shown, "Family")  # the search applies there, too
    shown.search.clear()
    assert "Amber" in column(shown, "Family")


def test_without_the_training_data_it_is_said(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(training_data, "resource", lambda *_: tmp_path / "none")
    assert "doesn't include the demo models' training data" in words(search(desk, "frog"))
    (tmp_path / "none").write_bytes(b"no xz")
    assert "is damaged" in words(search(desk, "toad"))


def test_a_step_leads_back_to_the_models(desk: Desk, data: Path) -> None:
    shown = page(desk)
    press(shown, TEXTS)
    shown.steps.chosen.emit("fully open")
    assert "Pebble 1" in column(shown, "Model")


def test_what_is_shown_is_what_is_copied(desk: Desk) -> None:
    shown = page(desk)
    shown.choose("open-source")
    press(shown, "Copy the table")
    rows = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert [row[0] for row in rows] == ["Model", *column(shown, "Model")]
    assert message(desk) == "The table was copied."


def test_saved_as_csv(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = page(desk)
    shown.search.setText("Ai2")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "open"), ""))
    press(shown, "Save the table (CSV)")
    with (tmp_path / "open.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [tuple(row) for row in csv.reader(file)] == shown.rows.shown()
    assert message(desk) == "open.csv was saved."


@pytest.mark.usefixtures("german")
def test_a_saved_table_is_english(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = page(desk)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "open"), ""))
    for button in visible(shown, QAbstractButton):
        if button.text() == "Familien":
            button.click()
    shown._ask_csv()
    with (tmp_path / "open.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["Openness"] for row in rows} == set(STEPS)
    assert "not rated" in {row["MOF class"] for row in rows}
    assert "Offenheit" in shown.rows.shown()[0]


def test_a_table_that_cannot_be_saved(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = page(desk)
    wrong = tmp_path / "none" / "open.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(wrong), ""))
    press(shown, "Save the table (CSV)")
    assert message(desk).startswith(f"Glassbox can't write to {wrong}.")
    assert column(shown, "Model")


def test_a_dialog_that_is_closed_saves_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    press(page(desk), "Save the table (CSV)")
    assert message(desk) == ""


def test_each_step_is_a_block_higher(desk: Desk) -> None:
    """Counts the blocks in the picture. A block that a level adds is solid, and the blocks that it
    shares with lower levels are tinted."""
    shown = page(desk)
    desk.qtbot.wait(20)
    picture = shown.steps.grab().toImage()
    theme = desk.window.context.shell.theme
    solid, tint = theme.color("accent"), theme.color("accent_tint")
    for number in range(4):
        x = round((number + 0.85) * picture.width() / 4)
        colors = [picture.pixelColor(x, y) for y in range(picture.height())]
        assert blocks(colors, solid) == 1
        assert blocks(colors, tint) == number


def blocks(colors: list[QColor], wanted: QColor) -> int:
    """Count how often the color starts, from top to bottom."""
    here = [color == wanted for color in colors]
    return sum(now and not before for before, now in zip([False, *here], here, strict=False))


def test_a_longer_sentence_has_its_lines(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some languages have longer sentences, which must fit in a large window as well."""
    shown = page(desk)
    desk.window.resize(1920, 1080)
    desk.qtbot.wait(20)
    before = shown.steps.height()
    longer = StepWords("Closed", 4 * "The model runs on its maker's computers. ")
    monkeypatch.setitem(WORDS, "closed", longer)
    shown.steps._resize()
    assert shown.steps.height() >= before + shown.steps.fontMetrics().ascent()


def test_the_steps_are_a_picture_and_a_table_to_take_along(desk: Desk, tmp_path: Path) -> None:
    tools = page(desk).figure_card.tools
    tools.save_png(str(tmp_path / "steps.png"))
    assert not QImage(str(tmp_path / "steps.png")).isNull()
    tools.save_csv(str(tmp_path / "steps.csv"))
    head, *rows = (tmp_path / "steps.csv").read_text("utf-8-sig").splitlines()
    assert head == "Level,Includes,Meaning,Models"
    assert [row.partition(",")[0] for row in rows] == [
        "Closed", "Open-weight", "Open-source", "Fully open",
    ]  # fmt: skip
    shown = sum(int(row.rpartition(",")[2]) for row in rows)
    assert shown == len(known_models())
    tools.as_table.click()
    assert page(desk).figure_card.numbers.isVisible()
    assert not page(desk).steps.isVisible()


def test_a_screen_reader_hears_the_steps(desk: Desk) -> None:
    spoken = page(desk).steps.accessibleName()
    assert "Open-weight: use, weights." in spoken
    assert "Fully open: use, weights, training code, training data." in spoken
    steps = page(desk).steps
    desk.qtbot.keyClick(steps, Qt.Key.Key_Right)
    assert steps.accessibleName().startswith("Open-weight: use, weights. The model can run")
    desk.qtbot.keyClick(steps, Qt.Key.Key_Left)
    assert steps.accessibleName().startswith("Closed: use. ")


def test_a_name_says_how_open_it_is_and_leads_here(desk: Desk) -> None:
    names = desk.open_page("models", NamesPage)
    names.show_name("Hermes-3-Llama-3.1-8B")
    assert names.openness.text().startswith("Its base model, Llama 3.1, is open-weight. License: ")
    names.show_name("OLMo-2-1124-7B")
    assert names.openness.text().startswith("OLMo is fully open.")
    assert "Not published" not in names.openness.text()
    names.show_name("Wug-7B")
    assert names.openness.text() == "Glassbox doesn't know how open this model family is."
    press_link = [b for b in visible(names, QAbstractButton) if b.text() == "Open and closed"]
    press_link[0].click()
    assert isinstance(desk.page, OpennessPage)


def test_the_experiment_shows_all_models_whatever_was_set_before(desk: Desk) -> None:
    shown = page(desk)
    months = column(shown, "Released")
    shown.images.click()
    shown.reasons.click()
    shown.search.setText("llama")
    shown.choose("open-weight")
    shown.tables.choose("families")  # also hides the two boxes
    shown.show_steps()
    assert column(shown, "Released") == months


def test_in_other_languages_the_table_is_searched_and_copied_as_shown(make_desk: MakeDesk) -> None:
    start_in("de")
    desk = make_desk(language="de")
    shown = page(desk)
    told = tr("fully open")
    assert told != "fully open"
    shown.search.setText(f"Pebble {told}")
    assert column(shown, "Modell") == ["Pebble 1"]
    assert set(column(shown, tr("Openness"))) == {told}
    shown.table.selectRow(0)
    assert f": {told} ·" in words(shown)
    press(shown, tr("Copy the table"))
    assert f"\t{told}\t" in QGuiApplication.clipboard().text()
    shown.search.setText("Pebble fully open")
    assert not column(shown, "Modell")
    shown.search.clear()
    shown.choose("fully open")  # the level that was clicked, in any language
    assert set(column(shown, tr("Openness"))) == {told}


def test_a_change_of_the_library_keeps_the_order_and_the_selected_row(
    make_desk: MakeDesk, make: Make
) -> None:
    for name in ("Llama-3.2-1B-Instruct-F32", "Pebble-1-3M-Base-F32", "Qwen3-8B-F32"):
        make(f"models/{name}.gguf")
    desk = make_desk()
    desk.scan()
    shown = page(desk)
    press(shown, "On this laptop")
    shown.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    shown.table.selectRow(1)
    told = shown.detail.text()
    assert told.startswith("Pebble-1-3M-Base-F32. ")
    make("models/Wug-7B-F32.gguf")
    desk.scan()
    names = column(shown, "Model")
    assert names[:2] == ["Wug-7B-F32", "Qwen3-8B-F32"]
    assert names == sorted(names, reverse=True)
    assert [each.row() for each in shown.table.selectionModel().selectedRows()] == [2]
    assert shown.detail.text() == told
    assert "4 rows" in words(shown)
    desk.library.remove(next(each.path for each in desk.library.models if "Pebble" in each.name))
    assert not shown.detail.isVisible()


def test_another_apps_model_is_rated_by_its_name(desk: Desk, tmp_path: Path) -> None:
    ollama(tmp_path / "ollama", "registry.ollama.ai/library/llama3.2", "1b")
    desk.add_apps(AppFolder("ollama", str(tmp_path / "ollama")))
    shown = page(desk)
    press(shown, "On this laptop")
    assert column(shown, "Family") == ["Llama 3.2"]
    assert column(shown, "Openness") == ["open-weight"]
