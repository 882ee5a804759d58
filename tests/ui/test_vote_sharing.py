"""Tests counting the votes of several laptops together, with real files and real windows."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QToolTip

from desktop.core.compare.vote_file import LONGEST_NAME, read_votes, write_votes
from desktop.core.compare.vote_store import LaptopVotes, SharedVote
from desktop.ui.panes.compare.vote.page import VotePage
from desktop.ui.panes.compare.vote.room import COLUMNS, pairs_of, short_pair
from desktop.ui.panes.compare.vote.sharing import ExportDialog
from desktop.ui.shell.actions import actions
from desktop.ui.shell.command_palette import matching
from desktop.ui.shell.page import Page
from tests.ui.conftest import Desk, MakeDesk, visible
from tests.ui.test_compare_vote import Q2, Q8, Booth, MakeBooth, make_booth
from tests.ui.test_panes import cut_off

__all__ = ["make_booth"]

WHY = "0123456789abcdef"


def file_of(
    folder: Path, laptop: str, scores: Sequence[float], export: int = 1, name: str = ""
) -> Path:
    votes = tuple(SharedVote(Q8, Q2, score, WHY) for score in scores)
    path = folder / f"{laptop * 4}-{export}.glassbox-votes"
    write_votes(path, LaptopVotes(laptop * 32, name, export, votes))
    return path


def bring(desk: Desk, *paths: Path) -> str:
    """Open files as a file manager does. Return the message."""
    desk.window.notices.dismiss()
    desk.window.open_files([str(path) for path in paths])
    page = desk.page
    assert isinstance(page, VotePage)
    desk.qtbot.waitUntil(lambda: not page.votes.busy and desk.window.notices.current is not None)
    notice = desk.window.notices.current
    assert notice is not None
    return notice.text


def room(booth: Booth) -> dict[str, tuple[int, int, int]]:
    return {row.name: row.counts for row in booth.page.room.rows}


def test_votes_go_from_laptop_to_presenter(
    make_booth: MakeBooth, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    booth = make_booth()
    for place in (0, 0, 1, 2):
        booth.ask()
        booth.press(place)
    path = tmp_path / "table"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    booth.page.rating.share.export.trigger()
    booth.settle()
    dialog = booth.desk.window.findChild(ExportDialog)
    assert dialog is not None
    assert dialog.name.text() == ""  # no names unless typed
    dialog.name.setText("Table 3")
    dialog.save.click()
    booth.settle()
    assert booth.desk.window.notices.current is not None
    assert booth.desk.window.notices.current.text == "table.glassbox-votes was saved."
    saved = tmp_path / "table.glassbox-votes"
    text = saved.read_text("utf-8")
    for vote in booth.page.votes.votes:
        assert vote.question not in text
        assert vote.first_answer not in text
        assert vote.id not in text
    found = read_votes(saved)
    assert (found.name, found.export) == ("Table 3", 1)
    assert [vote.score for vote in found.votes] == [1, 1, 0.5, 0]
    assert bring(booth.desk, saved) == "The votes of this laptop are counted anyway."
    assert booth.page.votes.room == {}


def test_a_name_that_is_too_long_is_told(
    make_booth: MakeBooth, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda *told: said.append(told[1]))
    booth = make_booth()
    booth.ask()
    booth.press(0)
    booth.page.sharing.ask_what_to_export()
    booth.settle()
    dialog = booth.desk.window.findChild(ExportDialog)
    assert dialog is not None
    QGuiApplication.clipboard().setText("x" * 100)
    booth.desk.qtbot.keyClick(dialog.name, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert dialog.name.text() == "x" * LONGEST_NAME
    assert said == ["This field is limited to 40 characters. Anything longer is cut off."]
    dialog.reject()


def test_the_room_laptop_by_laptop(make_booth: MakeBooth, tmp_path: Path) -> None:
    booth = make_booth()
    booth.ask()
    booth.press(0)
    files = [file_of(tmp_path, "a", [1] * 6), file_of(tmp_path, "b", [1, 1, 0.5, 0], name="Ann")]
    assert not booth.page.rating.share.scope.isVisible()
    assert bring(booth.desk, *files) == "Added 2 laptops."
    card = booth.page.room
    assert card.isVisible()
    assert not booth.page.rating.isVisible()
    assert room(booth) == {
        "The room": (9, 1, 1),
        "This laptop": (1, 0, 0),
        "Laptop aaaa": (6, 0, 0),
        "Ann": (2, 1, 1),
    }
    assert card.title.text() == "The room prefers Q8_0 to Q2_K."
    assert card.said.text().startswith("11 votes on 2 questions from 3 laptops. Q8_0 is preferred")
    assert "95% interval 52% to 96%" in card.said.text()
    card.share.scope.choose("own")
    assert booth.page.rating.isVisible()
    assert booth.page.rating.title.text() == "Votes so far: 1 for Q8_0, 0 for Q2_K, 0 tied"
    booth.page.rating.share.scope.choose("room")
    assert card.isVisible()
    card.tools.save_csv(str(tmp_path / "room.csv"))
    rows = list(csv.reader((tmp_path / "room.csv").open(encoding="utf-8-sig")))
    assert rows[0] == list(COLUMNS)
    assert rows[1] == ["The room", "11", "9", "1", "1", "83%", "52%", "96%"]
    card.chart.setFocus()
    booth.desk.qtbot.keyClick(card.chart, Qt.Key.Key_Down)
    assert "The room: 9 for Q8_0, 1 for Q2_K, 1 tied" in card.chart.accessibleName()


def test_twice_the_same_file_counts_once(make_booth: MakeBooth, tmp_path: Path) -> None:
    booth = make_booth()
    first = file_of(tmp_path, "a", [1, 1])
    copy = tmp_path / "copy (2).glassbox-votes"
    copy.write_bytes(first.read_bytes())
    assert bring(booth.desk, first, copy) == (
        "Added 1 laptop. 1 file was counted before, so it wasn't counted again."
    )
    assert bring(booth.desk, first).startswith("1 file was counted before")
    assert room(booth)["The room"] == (2, 0, 0)
    newer = file_of(tmp_path, "a", [1, 1, 0], export=2)
    assert bring(booth.desk, newer) == "Replaced the votes of 1 laptop with newer ones."
    assert room(booth)["The room"] == (2, 1, 0)
    assert "older than the votes that are already counted" in bring(booth.desk, first)
    assert room(booth)["The room"] == (2, 1, 0)


def test_the_room_is_kept_and_forgotten(make_booth: MakeBooth, tmp_path: Path) -> None:
    booth = make_booth()
    bring(booth.desk, file_of(tmp_path, "b", [1, 0]), file_of(tmp_path, "a", [1, 1]))
    booth.desk.window.pane.shut_down()
    booth = make_booth()
    assert list(booth.page.votes.room) == ["b" * 32, "a" * 32]
    share = booth.page.rating.share
    assert share.scope.isVisible()
    share.forget.trigger()
    booth.settle()
    assert booth.page.votes.room == {}
    assert not booth.page.room.isVisible()
    assert not share.scope.isVisible()
    notice = booth.desk.window.notices.current
    assert notice is not None
    assert notice.text == "Deleted the votes of 2 other laptops. Yours stay."
    booth.desk.window.notices.act()
    booth.settle()
    assert list(booth.page.votes.room) == ["b" * 32, "a" * 32]
    booth.desk.window.pane.shut_down()


def test_another_pair_can_be_read(make_booth: MakeBooth, tmp_path: Path) -> None:
    booth = make_booth()
    other = tuple(SharedVote("B-1B", "A-1B", 1, WHY) for _ in range(3))
    write_votes(tmp_path / "x.glassbox-votes", LaptopVotes("c" * 32, "", 1, other))
    bring(booth.desk, file_of(tmp_path, "a", [1]), tmp_path / "x.glassbox-votes")
    card = booth.page.room
    assert card.pair == (Q8, Q2)  # the pair of the page, though the other has more votes
    assert card.pairs.isVisible()
    card.pairs.setCurrentIndex(0)
    card.pairs.activated.emit(0)
    assert card.title.text() == "The room so far: 0 for A-1B, 3 for B-1B, 0 tied"
    assert room(booth) == {"The room": (0, 3, 0), "Laptop cccc": (0, 3, 0)}


def test_the_room_is_there_without_models(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = make_desk()
    assert bring(desk, file_of(tmp_path, "a", [1] * 10)) == "Added 1 laptop."
    page = desk.page
    assert isinstance(page, VotePage)
    assert page.room.isVisible()
    assert page.room.title.text() == "The room prefers Q8_0 to Q2_K."
    assert not page.ask.isVisible()
    page.sharing.forget_room()
    desk.qtbot.waitUntil(lambda: not page.votes.busy)
    assert [each.text() for each in visible(page, QPushButton)] == ["Open Models"]


def test_nothing_to_export_is_a_sentence(make_booth: MakeBooth) -> None:
    booth = make_booth()
    assert not booth.page.rating.share.export.isEnabled()
    booth.page.sharing.ask_what_to_export()
    booth.settle()
    notice = booth.desk.window.notices.current
    assert notice is not None
    assert notice.text.startswith("There are no votes on this laptop yet.")


def test_only_the_votes_that_are_exported_are_counted(make_booth: MakeBooth) -> None:
    """A vote between two models of one name isn't exported."""
    booth = make_booth()
    booth.ask()
    booth.press(0)
    (vote,) = booth.page.votes.votes
    booth.page.votes.add(replace(vote, id="itself", second=vote.first))
    booth.page.sharing.ask_what_to_export()
    booth.settle()
    dialog = booth.desk.window.findChild(ExportDialog)
    assert dialog is not None
    assert "Export 1 vote?" in [each.text() for each in visible(dialog, QLabel)]
    dialog.reject()
    booth.page.votes.remove([vote])
    booth.page.sharing.ask_what_to_export()
    booth.settle()
    notice = booth.desk.window.notices.current
    assert notice is not None
    assert notice.text.startswith("The votes on this laptop can't be exported, since")


def test_files_are_dropped_on_any_pane(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = make_desk()
    data = QMimeData()
    paths = [file_of(tmp_path, "a", [1]), file_of(tmp_path, "b", [0])]
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place, button = QPointF(5, 5), Qt.MouseButton.LeftButton
    modifier = Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(place.toPoint(), copy, data, button, modifier)
    QApplication.sendEvent(desk.window, enter)
    drop = QDropEvent(place, copy, data, button, modifier)
    QApplication.sendEvent(desk.window, drop)
    page = desk.page
    assert isinstance(page, VotePage)
    desk.qtbot.waitUntil(lambda: len(page.votes.room) == 2)
    desk.qtbot.waitUntil(lambda: not page.votes.busy)


def test_bad_files_are_sentences_and_the_good_ones_count(
    make_booth: MakeBooth, tmp_path: Path
) -> None:
    booth = make_booth()
    good = file_of(tmp_path, "a", [1])
    (tmp_path / "bad.glassbox-votes").write_text("{}")
    content = json.loads(good.read_text("utf-8")) | {"laptop": "b" * 32}
    content["votes"] *= 6000
    (tmp_path / "many.glassbox-votes").write_text(json.dumps(content))
    names = ("bad", "many")
    said = bring(booth.desk, good, *(tmp_path / f"{name}.glassbox-votes" for name in names))
    assert said == (
        "2 of the 3 files weren't counted. The first problem: bad.glassbox-votes isn't a file of "
        "votes, or it is damaged. None of its votes were counted. Export the votes again on the "
        "laptop that they came from."
    )
    assert list(booth.page.votes.room) == ["a" * 32]


def test_names_of_a_pair_are_short() -> None:
    assert short_pair((Q8, Q2)) == ("Q8_0", "Q2_K")
    assert short_pair(("A · Q8_0", "B · Q8_0")) == ("A · Q8_0", "B · Q8_0")
    assert short_pair(("A", "B")) == ("A", "B")
    assert short_pair((f"{Q8} · toys", f"{Q8} · x")) == (f"{Q8} · toys", f"{Q8} · x")
    assert short_pair(("x" * 200, "B")) == ("x" * 20 + "…" + "x" * 19, "B")
    made = "DeepSeek-R1-Distill-{}-abliterated-v2 · Q4_K_M"
    one, other = short_pair((made.format("Qwen-14B"), made.format("Llama-8B")))
    assert (one, other) == (made.format("Qwen-14B")[:39] + "…", made.format("Llama-8B")[:39] + "…")
    long = "A-model-with-a-very-long-name-8B-Instruct · Q4_K_M"
    first, second = short_pair((f"{long} · toys", f"{long} · bartowski"))
    assert (first[-8:], second[-13:]) == ("M · toys", "M · bartowski")
    votes = [
        SharedVote("A", "B", 1, WHY),
        SharedVote("C", "D", 1, WHY),
        SharedVote("D", "C", 1, WHY),
    ]
    assert pairs_of(votes) == [("C", "D"), ("A", "B")]


def test_ctrl_k_finds_both(
    make_booth: MakeBooth, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    booth = make_booth()
    booth.ask()
    booth.press(0)
    desk = booth.desk
    context = desk.window.context
    listed = list(
        actions(context.go, desk.settings, context.profiles, desk.window.resetting, desk.window)
    )
    desk.window.open_pane("start")
    matching(listed, "export votes")[0].go()
    booth.settle()
    dialog = desk.window.findChild(ExportDialog)
    assert dialog is not None
    dialog.reject()
    desk.window.open_pane("start")
    paths = [str(file_of(tmp_path, "a", [1])), str(file_of(tmp_path, "b", [1]))]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (paths, ""))
    matching(listed, "import votes")[0].go()
    booth.settle()
    assert len(booth.page.votes.room) == 2
    assert booth.page.room.isVisible()


def sideways(booth: Booth) -> int:
    """Return by how many pixels the page is scrolled sideways at most."""
    page = booth.page.parentWidget()
    while not isinstance(page, Page):
        assert page is not None
        page = page.parentWidget()
    return page.horizontalScrollBar().maximum()


def test_no_words_are_cut_off_in_the_room(make_booth: MakeBooth, tmp_path: Path) -> None:
    booth = make_booth()
    other = (SharedVote("x" * 200, "y" * 200, 1, WHY),)
    write_votes(tmp_path / "x.glassbox-votes", LaptopVotes("c" * 32, "W" * 40, 1, other))
    bring(booth.desk, file_of(tmp_path, "a", [1] * 20), tmp_path / "x.glassbox-votes")
    card = booth.page.room
    for place in (0, 1):
        card.pairs.setCurrentIndex(place)
        card.pairs.activated.emit(place)
        for scale, *size in ((1.0, 1024, 640), (1.5, 1280, 720)):
            booth.desk.window.resize(*size)
            booth.desk.settings.change(scale=scale)
            booth.desk.qtbot.wait(1)
            booth.desk.qtbot.waitUntil(lambda: not list(cut_off(booth.page)))
            assert sideways(booth) == 0, (place, scale)
    card.share.scope.choose("own")
    booth.ask()
    booth.press(0)
    booth.desk.qtbot.waitUntil(lambda: not list(cut_off(booth.page)))
    assert sideways(booth) == 0
