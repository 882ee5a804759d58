"""The blind vote: no names before it, both after it, and every vote is kept."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.core.messages import GenerateTogether
from desktop.core.vote_store import VoteStore
from desktop.ui.panes.compare import ComparePane
from desktop.ui.panes.compare import vote_page as vote_module
from desktop.ui.panes.compare.rating_card import COLUMNS
from desktop.ui.panes.compare.vote_page import VotePage
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Desk, MakeDesk, visible
from tests.ui.test_compare import ANSWERS, TYPES, answer, write
from tests.ui.test_panes import cut_off

Q8, Q2 = "Toy-1M-Instruct · Q8_0", "Toy-1M-Instruct · Q2_K"


class Booth:
    def __init__(self, desk: Desk, folder: Path, kinds: tuple[str, ...]) -> None:
        self.desk = desk
        for kind in kinds:
            desk.add(write(folder / f"Toy-1M-Instruct-{kind}.gguf", kind))
        desk.window.open_pane("Compare", "Blind vote")
        assert isinstance(desk.window.pane, ComparePane)
        self.pane = desk.window.pane
        assert isinstance(self.pane.page, VotePage)
        self.page = self.pane.page
        self.settle()

    def settle(self) -> None:
        self.desk.qtbot.waitUntil(lambda: not self.page.running and not self.page.votes.busy)

    def ask(self) -> None:
        self.desk.qtbot.mouseClick(self.page.ask.run, Qt.MouseButton.LeftButton)
        self.settle()

    def said(self) -> list[str]:
        return [label.text() for label in visible(self.page, QLabel)]

    def press(self, place: int) -> None:
        button = self.page.votes_row[place]
        assert button.isEnabled()
        self.desk.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    @property
    def shown(self) -> list[str]:
        return [text.toPlainText() for text in self.page.texts]


MakeBooth = Callable[..., Booth]


@pytest.fixture
def make_booth(make_desk: MakeDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MakeBooth:
    def build(*kinds: str, left_is_first: bool = True, **settings: object) -> Booth:
        # Chance takes the first two, in this order.
        monkeypatch.setattr(vote_module.random, "sample", lambda paths, count: paths[:count])
        monkeypatch.setattr(vote_module.random, "random", lambda: 0.0 if left_is_first else 0.9)
        engine = FakeEngine(**{"answer": answer, **settings})  # type: ignore[arg-type]
        return Booth(make_desk(engine), tmp_path / "toys", kinds or ("Q8_0", "Q2_K"))

    return build


@pytest.fixture
def booth(make_booth: MakeBooth) -> Booth:
    return make_booth()


def test_no_names_before_the_vote_and_both_after_it(booth: Booth) -> None:
    booth.ask()
    assert booth.shown == [ANSWERS["Q8_0"], ANSWERS["Q2_K"]]
    assert not any(tag.isVisible() for tag in booth.page.tags)
    assert "Which answer is better?" in booth.said()
    booth.press(2)
    assert [tag.text() for tag in booth.page.tags] == ["Q8_0", "Q2_K, your pick"]
    assert all(tag.isVisible() for tag in booth.page.tags)
    assert booth.page.said.text() == "You preferred Q2_K to Q8_0."
    (vote,) = booth.page.votes.votes
    assert (vote.first, vote.second, vote.score, vote.first_left) == (Q8, Q2, 0.0, True)
    assert not booth.page.votes_row[0].isEnabled()  # one vote an answer


def test_chance_decides_who_stands_left(make_booth: MakeBooth) -> None:
    booth = make_booth(left_is_first=False)
    booth.ask()
    assert booth.shown == [ANSWERS["Q2_K"], ANSWERS["Q8_0"]]
    booth.press(0)
    (vote,) = booth.page.votes.votes
    assert (vote.first, vote.second, vote.score, vote.first_left) == (Q8, Q2, 0.0, False)
    assert [tag.text() for tag in booth.page.tags] == ["Q2_K, your pick", "Q8_0"]


def test_by_keyboard(booth: Booth) -> None:
    booth.ask()
    booth.desk.qtbot.keyClick(booth.page.votes_row[0], Qt.Key.Key_T)
    assert [vote.score for vote in booth.page.votes.votes] == [0.5]
    assert booth.page.said.text() == "A draw between Q8_0 and Q2_K."
    booth.page.ask.text.setFocus()
    booth.page.ask.text.clear()
    booth.desk.qtbot.keyClicks(booth.page.ask.text, "Tab A")  # letters are letters there
    assert booth.page.ask.text.text() == "Tab A"
    assert len(booth.page.votes.votes) == 1


def test_the_same_words_are_a_draw(make_booth: MakeBooth) -> None:
    booth = make_booth(answer="One and the same.")
    booth.ask()
    booth.settle()
    assert [vote.score for vote in booth.page.votes.votes] == [0.5]
    assert "Both wrote the same" in booth.page.said.text()


def test_the_next_question_is_another_with_another_seed(booth: Booth) -> None:
    booth.ask()
    booth.press(0)
    booth.page.next.click()
    booth.settle()
    first, second = (
        each.requests[0]
        for each in booth.desk.engine.requests
        if isinstance(each, GenerateTogether)
    )
    assert first.messages != second.messages
    assert (first.sampling.seed, second.sampling.seed) == (1, 2)
    assert first.sampling.temperature == 0.8
    assert booth.page.votes_row[0].isEnabled()


def test_votes_are_there_again(make_booth: MakeBooth, tmp_path: Path) -> None:
    booth = make_booth()
    booth.ask()
    booth.press(0)
    store = VoteStore(tmp_path / "votes.db")  # written at once, for a kill
    assert [vote.first_answer for vote in store.all()] == [ANSWERS["Q8_0"]]
    store.close()
    booth.pane.shut_down()
    again = make_booth()
    assert [vote.score for vote in again.page.votes.votes] == [1.0]
    assert "from 1 vote." in again.page.rating.headline.text()


def test_what_the_votes_say(booth: Booth, tmp_path: Path) -> None:
    for place in (0, 0, 0, 2):
        booth.ask()
        booth.press(place)
    rating = booth.page.rating
    assert rating.count.text() == "4 votes, 95 % intervals"
    assert rating.headline.text() == (
        "Q8_0 is preferred to Q2_K in an estimated 70 % of the cases (26 % to 94 %), from 4 votes."
    )
    assert rating.more.text().startswith("They can't be told apart yet.")
    for _ in range(3):
        booth.ask()
        booth.press(2)
    assert rating.headline.text().startswith("Q2_K is preferred to Q8_0 in an estimated 56 %")
    assert len(booth.page.votes.votes) == 7
    booth.page.votes.remove(booth.page.votes.votes[4:])
    booth.settle()
    rating.tools.save_csv(str(tmp_path / "a.csv"))
    rows = list(csv.reader((tmp_path / "a.csv").open(encoding="utf-8-sig")))
    assert rows[0] == list(COLUMNS)
    assert [row[0] for row in rows[1:]] == [Q8, Q2]
    assert rows[1][1] == "+74"  # 400 x log10(3.5 / 1.5) / 2
    rating.tools.as_table.click()
    assert rating.table.isVisible()
    rating.tools.save_png(str(tmp_path / "a.png"))
    assert not QImage(str(tmp_path / "a.png")).isNull()
    rating.tools.as_table.click()
    rating.chart.setFocus()
    booth.desk.qtbot.keyClick(rating.chart, Qt.Key.Key_Down)
    assert rating.chart.accessibleName().startswith(f"{Q8}: +74 points")


def test_forgotten_votes_can_be_brought_back(booth: Booth, tmp_path: Path) -> None:
    booth.ask()
    booth.press(0)
    booth.page.rating.forget.click()
    booth.settle()
    assert booth.page.votes.votes == []
    assert "No votes between" in booth.page.rating.headline.text()
    booth.desk.window.notices.act()
    booth.settle()
    assert len(booth.page.votes.votes) == 1
    store = VoteStore(tmp_path / "votes.db")
    assert len(store.all()) == 1
    store.close()


def test_stopped_or_broken_nothing_is_counted(make_booth: MakeBooth) -> None:
    booth = make_booth(die_after=2)
    booth.ask()
    notice = booth.desk.window.notices.current
    assert notice is not None
    assert notice.action is not None
    assert "Nothing was counted" in booth.page.said.text()
    assert not booth.page.votes_row[0].isEnabled()
    booth.page.vote(1.0)
    assert booth.page.votes.votes == []
    booth.desk.window.notices.act()
    booth.settle()
    assert booth.shown == [ANSWERS["Q8_0"], ANSWERS["Q2_K"]]


def test_one_model_has_nobody_to_stand_against(make_booth: MakeBooth) -> None:
    booth = make_booth("Q8_0")
    assert [each.text() for each in visible(booth.page, QPushButton)] == ["Open Models"]


@pytest.mark.parametrize(("size", "scale"), [((1024, 640), 1.0), ((1280, 720), 1.5)])
def test_no_words_are_cut_off(make_booth: MakeBooth, size: tuple[int, int], scale: float) -> None:
    booth = make_booth(*TYPES)
    booth.desk.window.resize(*size)
    booth.desk.settings.change(scale=scale)
    booth.ask()
    booth.press(0)
    booth.desk.qtbot.waitUntil(lambda: not list(cut_off(booth.page)))
