"""Tests the leak check, "Word for word": real files, searched in the background."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton

from desktop.ui.panes.leaks import overlap_page, place_box, places
from desktop.ui.panes.leaks.overlap import HEAD, MOST_ROWS
from desktop.ui.panes.leaks.overlap_page import OverlapPage
from tests.ui.conftest import Desk, MakeDesk, visible

LONG = "Which of the nine planets that we know of has the largest number of moons around it"


class Leaks:
    """The page in its window, with three benchmark questions and a text that contains two of
    them."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk, self.folder = desk, folder
        self.questions, self.corpus = folder / "test.jsonl", folder / "corpus"
        self.corpus.mkdir()
        asked = [f"{LONG}?", "Why is the sky blue?", "What is nowhere to be found in there?"]
        rows = [json.dumps({"question": each}) for each in asked]
        self.questions.write_text("\n".join([*rows, '{"answer": "B"}']), encoding="utf-8")
        text = f"A quiz.\n{LONG.upper()}? Saturn.\nAnd: why is the sky blue?"
        (self.corpus / "page.txt").write_text(text, encoding="utf-8")
        self.page = desk.open_page("leaks", OverlapPage)

    def check(self, questions: Path | None = None, corpus: Path | None = None) -> None:
        self.page.questions.choose(str(questions or self.questions))
        self.page.corpus.choose(str(corpus or self.corpus))
        self.desk.qtbot.mouseClick(self.page.check, Qt.MouseButton.LeftButton)
        self.wait()

    def wait(self) -> None:
        self.desk.qtbot.waitUntil(lambda: not self.page.result.task.running)


@pytest.fixture
def leaks(desk: Desk, tmp_path: Path) -> Leaks:
    return Leaks(desk, tmp_path)


def test_the_exam_is_chosen_first(leaks: Leaks) -> None:
    assert Path(leaks.page.questions.path) == places.LEAKED
    assert Path(leaks.page.corpus.path) == places.TRAINING_DATA
    assert leaks.page.check.isEnabled()


def test_a_name_is_whole_or_says_that_it_is_not(leaks: Leaks, tmp_path: Path) -> None:
    page = leaks.page
    for box in (page.questions, page.corpus):
        for at in range(box.count()):
            box.setCurrentIndex(at)
            assert box.shown_name() == box.currentText()
    page.questions.choose(str(tmp_path / ("questions of a long name " * 3 + ".jsonl")))
    assert page.questions.shown_name().endswith("…")


def test_nothing_can_be_checked_before_something_is_chosen(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for offered in ("question_sets", "corpora"):
        monkeypatch.setattr(overlap_page, offered, list)
    leaks = Leaks(desk, tmp_path)
    assert not leaks.page.check.isEnabled()
    assert leaks.page.check.toolTip()
    leaks.page.questions.choose(str(leaks.questions))
    assert not leaks.page.check.isEnabled()
    leaks.page.corpus.choose(str(leaks.corpus))
    assert leaks.page.check.isEnabled()


def test_almost_all_is_not_all(leaks: Leaks, tmp_path: Path) -> None:
    path = tmp_path / "almost.txt"
    path.write_text("Why is the sky blue?\n" * 299 + "What is nowhere?", encoding="utf-8")
    leaks.check(path)
    assert leaks.page.tag.text() == ">\u00a099%"


def test_what_is_found_stands_beside_its_question(leaks: Leaks) -> None:
    leaks.check()
    page = leaks.page
    assert page.card.title.text() == "The text contains matches for 2 of 3 questions"
    assert page.tag.text() == "67%"
    assert page.card.said.text().startswith("Questions: test.jsonl. Text: corpus. ")
    assert "2 questions have fewer words than a match needs" in page.card.said.text()
    assert "1 row has no question: test.jsonl, line 4" in page.card.said.text()
    first = page.found.list.current
    assert first is not None
    assert first.question.marked == LONG
    assert first.text.marked == LONG.upper()
    assert first.place == "page.txt, line 2"
    assert "17 words in a row" in page.found.detail.text()
    page.found.list.setFocus()
    leaks.desk.qtbot.keyClick(page.found.list, Qt.Key.Key_Down)
    assert "page.txt, line 3" in page.found.detail.text()
    spoken = page.found.list.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Why is the sky blue?" in spoken


def test_as_a_table_and_as_files(leaks: Leaks, tmp_path: Path) -> None:
    leaks.check()
    page = leaks.page
    page.card.tools.as_table.click()
    assert page.card.numbers.isVisible()
    assert not page.found.list.isVisible()
    assert page.card.numbers.rowCount() == 2
    page.card.tools.save_csv(str(tmp_path / "found.csv"))
    with (tmp_path / "found.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == list(HEAD)
    assert rows[1][:4] == ["test.jsonl, line 1", f"{LONG}?", "17", "page.txt, line 2"]
    page.card.tools.as_table.click()
    page.card.tools.save_png(str(tmp_path / "found.png"))
    assert (tmp_path / "found.png").stat().st_size > 1000


def test_ten_thousands_of_places_are_shown_at_once(leaks: Leaks) -> None:
    """Each place is computed only when it becomes visible."""
    leaks.check()
    checked = leaks.page._checked
    assert checked is not None
    many = replace(checked.overlap, matches=checked.overlap.matches * 20_000)
    leaks.page.card.tools.as_table.click()
    leaks.page.result.refresh(replace(checked, overlap=many))
    assert leaks.page.found.list.model().rowCount() == 40_000
    assert leaks.page.card.numbers.rowCount() == MOST_ROWS
    assert "a saved CSV file has all" in leaks.page.card.said.text()
    assert len(leaks.page.as_table().rows) == 40_000
    leaks.page.card.tools.as_table.click()
    leaks.desk.qtbot.wait(20)
    assert leaks.page.found.list.rows._described.cache_info().currsize < 100


def test_questions_that_must_not_be_shown(leaks: Leaks, tmp_path: Path) -> None:
    secret = tmp_path / "gpqa.csv"
    secret.write_text(f"Question,Correct Answer,Incorrect Answer 1\n{LONG},a,b\n")
    leaks.check(secret)
    table = leaks.page.as_table()
    assert leaks.page.card.title.text() == "The text contains a match for the question"
    assert "planets" not in (table.csv() + leaks.page.found.detail.text()).casefold()


def test_what_cannot_be_read_is_one_sentence(leaks: Leaks, tmp_path: Path) -> None:
    junk = tmp_path / "junk.bin"
    junk.write_bytes(b"\0\1\2")
    leaks.check(corpus=junk)
    assert leaks.page.result.problem.isVisible()
    assert "can't search junk.bin: it isn't text." in leaks.page.result.problem.accessibleName()
    leaks.check()  # the window keeps working
    assert leaks.page.card.title.isVisible()
    leaks.check(tmp_path / "gone.csv")
    assert "doesn't exist" in leaks.page.result.problem.accessibleName()


def test_walking_by_keys_opens_the_list_and_no_dialog(
    leaks: Leaks, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def choose(_parent: object, title: str, _folder: str, _kinds: str) -> tuple[str, str]:
        asked.append(title)
        return str(leaks.questions), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    box = leaks.page.questions
    opened: list[str] = []
    monkeypatch.setattr(box, "showPopup", lambda: opened.append("list"))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_C):
        leaks.desk.qtbot.keyClick(box, key)
    assert opened == ["list", "list"]
    assert not asked
    box.setCurrentIndex(box.findText(place_box.FILE))
    box.activated.emit(box.currentIndex())  # like a click in the list
    assert asked == ["Questions"]
    assert box.path == str(leaks.questions)
    assert box.currentText() == "test.jsonl"


def test_it_can_be_stopped(leaks: Leaks, tmp_path: Path) -> None:
    (leaks.corpus / "long.txt").write_text(f"{LONG} and more\n" * 100_000, encoding="utf-8")
    page = leaks.page
    page.questions.choose(str(leaks.questions))
    page.corpus.choose(str(leaks.corpus))
    page.check.click()
    stop = next(each for each in visible(page, QPushButton) if each.text() == "Stop")
    stop.click()
    leaks.wait()
    assert not page.card.isVisible()
    assert not page.result.progress.isVisible()


def test_the_demo_exam_is_offered_where_it_is(
    make_desk: MakeDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LEAKED", "FRESH", "TRAINING_DATA"):
        file = tmp_path / f"{name}.jsonl"
        file.write_text(json.dumps({"question": LONG}))
        for module in (places, overlap_page):
            monkeypatch.setattr(module, name, file)
    leaks = Leaks(make_desk(), tmp_path)
    made = next(
        each for each in visible(leaks.page, QPushButton) if each.text() == "Leaked questions"
    )
    made.click()
    leaks.wait()
    assert leaks.page.card.title.text() == "The text contains a match for the question"


@pytest.mark.parametrize("name", ["LEAKED", "FRESH", "TRAINING_DATA"])
def test_without_the_demo_exam_it_is_not_offered(
    make_desk: MakeDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(overlap_page, name, tmp_path / "nowhere")
    leaks = Leaks(make_desk(), tmp_path)
    buttons = {each.text() for each in visible(leaks.page, QPushButton)}
    assert not buttons & {"Leaked questions", "Fresh questions"}
