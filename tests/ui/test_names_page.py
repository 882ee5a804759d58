"""Tests the page that decodes names: typed ones, clicked ones, and names of local files."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton

from desktop.core import i18n
from desktop.core.library.other_apps import AppFolder
from desktop.core.names import DecodedName, Kind
from desktop.ui.experiments import BY_ID
from desktop.ui.figures.name import COLUMN, LABELS, MOST_PARTS, PartColumn, color_of
from desktop.ui.look.theme import Theme
from desktop.ui.panes.models.names.page import EXAMPLES, NamesPage
from desktop.ui.widgets.controls import IconLabel
from tests import header_only
from tests.core.test_other_apps import ollama
from tests.ui.conftest import Desk, Make, MakeDesk, visible


def page(desk: Desk) -> NamesPage:
    return desk.open_page("models", NamesPage)


def kinds(desk: Desk) -> list[str]:
    """Return the labels under the brackets in reading order."""
    desk.qtbot.wait(1)
    columns = sorted(visible(page(desk), PartColumn), key=lambda each: (each.y(), each.x()))
    return [visible(each, QLabel)[0].text() for each in columns]


def words(desk: Desk) -> str:
    desk.qtbot.wait(1)
    return " ".join(each.text() for each in visible(page(desk), QLabel))


def test_each_group_of_parts_has_a_color_of_its_own(theme: Theme) -> None:
    groups: tuple[Kind, ...] = (
        "base",
        "parameters",
        "tuning",
        "distilled_from",
        "quantization",
        "publisher",
    )
    assert len({theme.color(color_of(kind)).name() for kind in groups}) == len(groups)


def test_a_name_is_read_while_it_is_typed(desk: Desk) -> None:
    names = page(desk)
    names.field.clear()
    names.field.setFocus()
    seen: list[DecodedName] = []
    for letter in "Qwen3-8B-it":
        desk.qtbot.keyClicks(names.field, letter)
        seen.append(names.decoded)
    assert [each.parameters for each in seen][-4:] == [8_000_000_000] * 4
    assert seen[4].version == "3"
    assert kinds(desk) == ["family", "version", "size", "tuning"]
    assert "About 8 billion weights." in words(desk)


def test_the_page_is_never_empty_at_first(desk: Desk) -> None:
    assert page(desk).field.text() == EXAMPLES[0]
    assert kinds(desk) == ["family", "version", "size", "tuning"]


def test_each_example_is_a_click(desk: Desk) -> None:
    names = page(desk)
    chips = {each.text(): each for each in visible(names, QPushButton)}
    for name in EXAMPLES:
        chips[name].click()
        assert names.field.text() == name
        assert not names.decoded.unread
    assert names.decoded.version == "K2"


def test_what_no_rule_explains_is_shown_as_not_read(desk: Desk) -> None:
    page(desk).show_name("Qwen3-8B-Frobnicated")
    assert kinds(desk)[-1] == "not recognized"


def test_an_empty_field_says_what_to_do(desk: Desk) -> None:
    page(desk).show_name("")
    assert kinds(desk) == []
    assert "Type or paste a model's name above." in words(desk)


@pytest.mark.parametrize(
    "text", ["x" * 10_000, "a-" * 5_000, "🦙-7B", "<b>bold</b>-7B", "%s\t\x07"]
)
def test_whatever_is_pasted(desk: Desk, text: str) -> None:
    names = page(desk)
    names.field.setText(text)
    desk.qtbot.wait(20)
    assert 0 < len(visible(names, PartColumn)) <= MOST_PARTS
    assert names.figure.width() <= desk.window.width()


# --- local files ---


def test_the_first_model_of_the_library_is_read_at_first(make_desk: MakeDesk, make: Make) -> None:
    make("models/Tiny-1M-Instruct-F32.gguf")
    desk = make_desk()
    page(desk)
    desk.scan()
    assert page(desk).field.text() == "Tiny-1M-Instruct-F32.gguf"


def test_what_was_typed_stays_when_the_library_changes(make_desk: MakeDesk, make: Make) -> None:
    desk = make_desk()
    page(desk).show_name("Qwen3-8B")
    make("models/Tiny-1M-Instruct-F32.gguf")
    desk.scan()
    assert page(desk).field.text() == "Qwen3-8B"


def test_what_was_typed_stays_when_the_language_and_the_library_change(
    make_desk: MakeDesk, make: Make
) -> None:
    desk = make_desk()
    page(desk).show_name("Qwen3-8B")
    desk.settings.change(language="de")
    desk.qtbot.waitUntil(lambda: i18n.language() == "de")
    desk.settle()
    assert page(desk).field.text() == "Qwen3-8B"
    make("models/Tiny-1M-Instruct-F32.gguf")
    desk.scan()
    assert page(desk).field.text() == "Qwen3-8B"


def test_a_problem_is_told_again_in_another_language(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "broken.gguf").write_bytes(b"GGUF" + bytes(40))
    desk.scan()
    problem = desk.library.models[0].problem
    assert problem is not None
    assert problem.message in words(desk)
    desk.settings.change(language="de")
    desk.qtbot.waitUntil(lambda: i18n.language() == "de")
    desk.settle()
    assert problem.again() != problem.message
    assert problem.again() in words(desk)


def test_name_and_file_disagree(make_desk: MakeDesk, make: Make) -> None:
    make("models/Qwen3-8B-128K-Q8_0.gguf")
    desk = make_desk()
    desk.scan()
    said = words(desk) if page(desk) else ""
    assert "Facts on which the name and the file disagree: 4 of 4" in said
    assert "The name says 8 billion weights, but the file has 1,024." in said
    assert "The name says Q8_0, but the file says F32." in said
    assert "The name says 131,072 tokens of context, but the file says 2,048." in said
    assert "2 layers" in said


def test_name_and_file_agree(make_desk: MakeDesk, make: Make) -> None:
    make("models/Llama-3-F32.gguf")
    desk = make_desk()
    desk.scan()
    assert page(desk)
    said = words(desk)
    assert "The name and the file agree" in said
    assert "Quantization: F32" in said


def test_a_model_is_taken_from_the_list(make_desk: MakeDesk, make: Make) -> None:
    make("models/A-7B-F32.gguf")
    make("models/B-3B-F32.gguf")
    desk = make_desk()
    desk.scan()
    names = page(desk)
    names.models.setFocus()
    desk.qtbot.keyClick(names.models, Qt.Key.Key_Down)
    assert names.field.text() == "B-3B-F32.gguf"
    assert "but the file has 1,024" in words(desk)
    names.show_name("Qwen3-8B")
    assert names.models.currentIndex() == 0
    assert not visible(names.check, QLabel)


def test_of_two_files_of_one_name_the_chosen_one_is_checked(
    make_desk: MakeDesk, make: Make
) -> None:
    make("models/one/Llama-3-Q8_0.gguf")
    make("models/two/Llama-3-Q8_0.gguf", more={"general.file_type": 7})
    desk = make_desk()
    desk.scan()
    names = page(desk)
    for row, says in ((2, "Quantization: Q8_0"), (1, "the file says F32"), (2, "Q8_0")):
        names.models.setCurrentIndex(row)
        names.models.activated.emit(row)
        assert says in words(desk)
        assert names.models.currentIndex() == row
    assert "F32" not in words(desk)


def test_a_file_that_cannot_be_read_says_so(make_desk: MakeDesk, make: Make) -> None:
    path = make("models/Qwen3-8B-Q4_K_M.gguf")
    path.write_bytes(b"GGUF" + bytes(40))
    desk = make_desk()
    desk.scan()
    page(desk).show_name(path.name)
    assert "Glassbox can't read the file" in words(desk)
    assert kinds(desk)[0] == "family"


# --- exports ---


def test_the_parts_can_be_copied_as_a_table(desk: Desk) -> None:
    names = page(desk)
    names.show_name("Llama-3-8B")
    desk.qtbot.mouseClick(
        next(b for b in names.findChildren(QAbstractButton) if "Copy" in b.accessibleName()),
        Qt.MouseButton.LeftButton,
    )
    rows = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert rows[0] == ["Part", "Kind", "Meaning"]
    assert [row[:2] for row in rows[1:]] == [
        ["Llama", "family"],
        ["3", "version"],
        ["8B", "size"],
    ]


def test_the_parts_as_a_table_and_in_files(desk: Desk, tmp_path: Path) -> None:
    names = page(desk)
    names.show_name("Llama-3-8B")
    names.tools.as_table.click()
    assert not names.figure.isVisible()
    assert names.numbers.isVisible()
    names.show_name("Qwen2.5-7B")
    told = [names.numbers.item(row, 0).text() for row in range(names.numbers.rowCount())]
    assert told == ["Qwen", "2.5", "7B"]
    names.tools.save_csv(str(tmp_path / "name.csv"))
    lines = (tmp_path / "name.csv").read_text("utf-8-sig").splitlines()
    assert lines[0] == "Part,Kind,Meaning"
    assert len(lines) == 1 + 3
    names.tools.save_png(str(tmp_path / "name.png"))
    assert not QImage(str(tmp_path / "name.png")).isNull()
    names.tools.as_table.click()
    assert names.figure.isVisible()


def test_a_screen_reader_gets_every_part(desk: Desk) -> None:
    page(desk).show_name("Llama-3-8B")
    spoken = page(desk).figure.accessibleName()
    assert spoken.startswith("Llama: family.")
    assert "8B: size. About 8 billion weights." in spoken


def test_the_bracket_is_as_wide_as_the_letters(desk: Desk) -> None:
    """The bracket's color depends on the kind of part: amber for the size, blue for the tuning."""
    names = page(desk)
    names.show_name("Llama-3-8B-Instruct")
    desk.qtbot.wait(20)
    theme = desk.window.context.shell.theme
    found: list[int] = []
    for column, token in zip(
        visible(names, PartColumn),
        ("accent", "accent", "bit_mantissa", "bit_exponent"),
        strict=True,
    ):
        picture = column.grab().toImage()
        wanted = QColor(theme.color(token))
        rows = [
            sum(picture.pixelColor(x, y) == wanted for x in range(picture.width()))
            for y in range(picture.height())
        ]
        found.append(max(rows))
    assert found[0] > found[2] > found[1] > 0
    assert found[3] > found[0]


def test_every_kind_has_a_label() -> None:

    assert set(LABELS) == set(get_args(Kind))


def test_marks_are_no_controls(desk: Desk) -> None:
    assert all(not mark.accessibleName() for mark in page(desk).findChildren(IconLabel))


def test_a_large_window_is_filled(desk: Desk) -> None:
    """In a large window, the letters are larger and the card takes the remaining space."""
    names = page(desk)
    names.show_example(BY_ID["name"].setup)
    letters = visible(names, PartColumn)[0]
    before = letters.width()
    desk.window.resize(1920, 1080)
    desk.qtbot.waitUntil(lambda: letters.width() > 1.5 * before)
    chips = [each for each in visible(names, QPushButton) if each.property("kind") == "chip"]
    lowest = max(each.mapTo(names, each.rect().bottomLeft()).y() for each in chips)
    assert lowest > 0.95 * names.height()


@pytest.mark.parametrize(
    ("size", "factor"), [((1280, 720), 1.0), ((1440, 900), 1.0), ((1920, 1080), 1.75)]
)
def test_a_name_takes_one_line_in_letters_as_large_as_fit(
    desk: Desk, size: tuple[int, int], factor: float
) -> None:
    """In the next larger letters, this name would take two lines in each of these windows."""
    names = page(desk)
    names.show_example(BY_ID["name"].setup)
    desk.window.resize(*size)
    desk.qtbot.wait(20)
    columns = visible(names, PartColumn)
    assert len(columns) == 5
    assert len({each.y() for each in columns}) == 1
    assert columns[-1].width() == names.shell.theme.px(COLUMN * factor)
    for each in columns:
        kind = visible(each, QLabel)[0]
        assert kind.width() >= kind.sizeHint().width()


def test_a_name_that_takes_more_lines_has_large_letters(desk: Desk) -> None:
    names = page(desk)
    desk.window.resize(1920, 1080)
    names.show_name("-".join(["Qwen"] * 20))
    desk.qtbot.wait(20)
    columns = visible(names, PartColumn)
    assert len({each.y() for each in columns}) > 1
    assert columns[-1].width() == names.shell.theme.px(COLUMN * 2.0)


def test_a_long_part_is_cut_alike_each_time(desk: Desk) -> None:
    names = page(desk)
    desk.window.resize(1920, 1080)
    long = "Supercalifragilistic" * 3
    names.show_name(long)
    desk.qtbot.wait(20)
    width = visible(names, PartColumn)[0].width()
    names.show_name("Llama-3-8B")
    names.show_name(long)
    desk.qtbot.wait(20)
    assert visible(names, PartColumn)[0].width() == width


# --- other apps' files ---


@pytest.fixture
def apps(desk: Desk, tmp_path: Path) -> Desk:
    """A window with a model from Ollama, and one from Jan."""
    folder = tmp_path / "jan"
    header_only.write(folder / "Qwen3-8B-Q8_0" / "model.gguf", {"general.file_type": 0})
    ollama(tmp_path / "ollama", "registry.ollama.ai/library/llama3.2", "1b")
    desk.add_apps(AppFolder("ollama", str(tmp_path / "ollama")), AppFolder("jan", str(folder)))
    return desk


def test_another_apps_model_is_explained_by_its_name(apps: Desk) -> None:
    names = page(apps)
    assert names.field.text() == "llama3.2:1b"
    assert kinds(apps) == ["family", "version", "size"]
    assert names.check.isVisible()
    names.models.setFocus()
    apps.qtbot.keyClick(names.models, Qt.Key.Key_Down)
    assert names.field.text() == "Qwen3-8B-Q8_0"
    assert "The name says Q8_0, but the file says F32." in words(apps)


def test_a_model_on_a_server_is_not_explained_as_one_on_this_laptop(make_desk: MakeDesk) -> None:
    address = "http://127.0.0.1:9#m"
    desk = make_desk(server_models=(address,), last_model=address)
    assert page(desk).field.text() == EXAMPLES[0]
