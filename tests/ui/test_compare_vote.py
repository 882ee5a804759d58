"""Tests the blind vote: names are hidden before it and shown after it, and every vote is stored."""

from __future__ import annotations

import csv
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.core.cancel import Cancel
from desktop.core.compare.vote_file import shared
from desktop.core.compare.vote_store import VoteStore
from desktop.core.library.demo_questions import Form, short_questions
from desktop.core.library.shipped_models import STARTER
from desktop.core.messages import (
    Event,
    GenerateTogether,
    ModelQuantized,
    QuantizeModel,
    Request,
)
from desktop.core.numbers.units import fine_percent
from desktop.core.quantization.quantized_here import QUANTIZED, QuantizedFile, QuantizedHere
from desktop.ui.experiments import BY_ID, LARGE, SMALL
from desktop.ui.panes.compare import match as ballot
from desktop.ui.panes.compare import rivals
from desktop.ui.panes.compare.questions import Rotation, measured_questions
from desktop.ui.panes.compare.vote.answers import LEAST_TEXT
from desktop.ui.panes.compare.vote.page import ASK_FIRST, MOST_DRAWS, VotePage
from desktop.ui.panes.compare.vote.rating_card import COLUMNS
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Desk, MakeDesk, visible
from tests.ui.test_compare import ANSWERS, TYPES, answer, dying_once, write
from tests.ui.test_panes import cut_off

Q8, Q2 = "Toy-1M-Instruct · Q8_0", "Toy-1M-Instruct · Q2_K"


class Booth:
    def __init__(self, desk: Desk, folder: Path, kinds: tuple[str, ...]) -> None:
        self.desk = desk
        for kind in kinds:
            desk.add(write(folder / f"Toy-1M-Instruct-{kind}.gguf", kind))
        self.page = desk.open_page("compare", VotePage)
        self.settle()

    def settle(self) -> None:
        self.desk.qtbot.waitUntil(lambda: not self.page.running and not self.page.votes.busy)

    def ask(self) -> None:
        self.desk.qtbot.mouseClick(self.page.ask.run, Qt.MouseButton.LeftButton)
        self.settle()

    def said(self) -> list[str]:
        return [label.text() for label in visible(self.page, QLabel)]

    def press(self, place: int) -> None:
        button = self.page.row.votes[place]
        assert button.isEnabled()
        self.desk.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    @property
    def shown(self) -> list[str]:
        return [text.toPlainText() for text in self.page.answers.texts]


MakeBooth = Callable[..., Booth]


@pytest.fixture
def make_booth(make_desk: MakeDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MakeBooth:
    def build(*kinds: str, left_is_first: bool = True, **settings: object) -> Booth:
        # Replace chance: the first two models, in this order.
        monkeypatch.setattr(ballot.random, "sample", lambda paths, count: paths[:count])
        monkeypatch.setattr(ballot.random, "random", lambda: 0.0 if left_is_first else 0.9)
        engine = FakeEngine(**{"answer": answer, **settings})  # type: ignore[arg-type]
        return Booth(make_desk(engine), tmp_path / "toys", kinds or ("Q8_0", "Q2_K"))

    return build


@pytest.fixture
def booth(make_booth: MakeBooth) -> Booth:
    return make_booth()


def test_no_names_before_the_vote_and_both_after_it(booth: Booth) -> None:
    booth.ask()
    assert booth.shown == [ANSWERS["Q8_0"], ANSWERS["Q2_K"]]
    assert not any(tag.isVisible() for tag in booth.page.answers.tags)
    assert "Which answer is better?" in booth.said()
    booth.press(2)
    assert [tag.text() for tag in booth.page.answers.tags] == ["Q8_0", "Q2_K, your pick"]
    assert all(tag.isVisible() for tag in booth.page.answers.tags)
    assert booth.page.row.said.text() == "You preferred Q2_K to Q8_0."
    (vote,) = booth.page.votes.votes
    assert (vote.first, vote.second, vote.score, vote.first_left) == (Q8, Q2, 0.0, True)
    assert not booth.page.row.votes[0].isEnabled()  # one vote per answer


def test_two_files_of_one_name_are_two_models(make_booth: MakeBooth, tmp_path: Path) -> None:
    booth = make_booth("Q8_0", answer=lambda request: f"From {Path(request.model).parent.name}.")
    booth.desk.add(write(tmp_path / "bartowski" / "Toy-1M-Instruct-Q8_0.gguf", "Q8_0"))
    booth.ask()
    booth.press(0)
    (vote,) = booth.page.votes.votes
    assert {vote.first, vote.second} == {f"{Q8} · toys", f"{Q8} · bartowski"}
    assert booth.page.row.said.text() == f"You preferred {vote.first} to {vote.second}."
    assert len(shared([vote])) == 1


def test_chance_decides_who_stands_left(make_booth: MakeBooth) -> None:
    booth = make_booth(left_is_first=False)
    booth.ask()
    assert booth.shown == [ANSWERS["Q2_K"], ANSWERS["Q8_0"]]
    booth.press(0)
    (vote,) = booth.page.votes.votes
    assert (vote.first, vote.second, vote.score, vote.first_left) == (Q8, Q2, 0.0, False)
    assert [tag.text() for tag in booth.page.answers.tags] == ["Q2_K, your pick", "Q8_0"]


def test_by_keyboard(booth: Booth) -> None:
    booth.ask()
    for held in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier):
        booth.desk.qtbot.keyClick(booth.page.row.votes[0], Qt.Key.Key_A, held)
    assert booth.page.votes.votes == []
    booth.desk.qtbot.keyClick(booth.page.row.votes[0], Qt.Key.Key_T)
    assert [vote.score for vote in booth.page.votes.votes] == [0.5]
    assert booth.page.row.said.text() == "Tie between Q8_0 and Q2_K."
    booth.page.ask.text.setFocus()
    booth.page.ask.text.clear()
    booth.desk.qtbot.keyClicks(booth.page.ask.text, "Tab A")  # shortcuts are text there
    assert booth.page.ask.text.text() == "Tab A"
    assert len(booth.page.votes.votes) == 1


def test_the_same_words_are_a_draw(make_booth: MakeBooth) -> None:
    booth = make_booth(answer="One and the same.")
    booth.ask()
    booth.settle()
    assert [vote.score for vote in booth.page.votes.votes] == [0.5]
    assert "The answers are identical" in booth.page.row.said.text()


def test_answers_of_models_that_were_replaced_are_gone(make_booth: MakeBooth) -> None:
    booth = make_booth("Q8_0", "Q2_K", "Q4_0")
    booth.ask()
    assert all(booth.shown)
    paths = {Path(each.path).stem[16:]: each.path for each in booth.page.rivals.usable}
    booth.page.rivals.choose([paths["Q8_0"], paths["Q4_0"]])
    assert not any(booth.shown)
    assert not booth.page.row.votes[0].isEnabled()


def begun(booth: Booth) -> None:
    """Ask, and wait until a model has written something."""
    booth.desk.qtbot.mouseClick(booth.page.ask.run, Qt.MouseButton.LeftButton)
    booth.desk.qtbot.waitUntil(lambda: any(each.tokens for each in booth.page.match.answers))


@pytest.mark.parametrize("removed", [True, False], ids=["removed", "replaced"])
def test_models_that_go_while_they_answer_get_no_vote(make_booth: MakeBooth, removed: bool) -> None:
    """A vote would be stored, or told, under another name than the model's."""
    booth = make_booth("Q8_0", "Q2_K", "Q4_0", tokens_per_s=10)
    page, (one, other, third) = booth.page, [each.path for each in booth.page.rivals.usable]
    page.rivals.choose([one, other])
    begun(booth)
    if removed:
        booth.desk.library.remove(one)
    else:
        page.rivals.choose([third, other])
    booth.settle()
    assert page.match.answers == []
    assert page.row.said.text() == ASK_FIRST
    assert not page.row.votes[0].isEnabled()
    assert page.ask.run.isVisible()
    assert {other, third} == set(page.rivals.paths)


def test_a_model_that_was_removed_is_not_chosen(make_booth: MakeBooth) -> None:
    """For example, between a vote and its restoration in another language."""
    booth = make_booth("Q8_0", "Q2_K", "Q4_0")
    rivals = booth.page.rivals
    gone, *there = [each.path for each in rivals.usable]
    booth.desk.library.remove(gone)
    rivals.choose([gone, there[1]])
    assert set(rivals.paths) == set(there)
    rivals.choose([gone, there[1], there[0]])
    assert rivals.paths == (there[1], there[0])


def test_the_same_words_are_asked_for_again_with_the_next_seed(make_booth: MakeBooth) -> None:
    booth = make_booth(answer="One and the same.")
    booth.page.ask.seed.setValue(7)
    booth.ask()
    booth.desk.qtbot.waitUntil(lambda: bool(booth.page.votes.votes))
    assert int(booth.page.ask.seed.value()) == 7 + MOST_DRAWS
    booth.page.ask.temperature.setValue(0.0)
    booth.ask()
    booth.desk.qtbot.waitUntil(lambda: len(booth.page.votes.votes) == 2)
    assert int(booth.page.ask.seed.value()) == 7 + MOST_DRAWS, "greedy answers stay the same"


def test_the_same_two_models_are_asked_again(
    make_booth: MakeBooth, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the same order, so that an experiment is the same on every laptop."""
    booth = make_booth("Q8_0", "Q2_K", "Q4_0", answer="One and the same.")
    paths = [each.path for each in booth.page.rivals.usable]
    booth.page.rivals.choose(paths)
    pairs = iter([paths[:2], paths[1:], paths[::-2]])
    monkeypatch.setattr(ballot.random, "sample", lambda _paths, _count: next(pairs))
    booth.ask()
    booth.desk.qtbot.waitUntil(lambda: bool(booth.page.votes.votes))
    requests = booth.desk.engine.requests
    asked = [each.requests for each in requests if isinstance(each, GenerateTogether)]
    assert len(asked) == 1 + MOST_DRAWS
    assert len({tuple(one.model for one in pair) for pair in asked}) == 1


def test_the_question_that_was_asked_is_asked_again(make_booth: MakeBooth) -> None:
    """Not the one that is being typed meanwhile."""
    booth = make_booth(answer="One and the same.")
    booth.desk.qtbot.mouseClick(booth.page.ask.run, Qt.MouseButton.LeftButton)
    first = booth.page.match.question
    assert first is not None
    booth.page.ask.text.selectAll()
    booth.desk.qtbot.keyClicks(booth.page.ask.text, "Half a quest")
    booth.desk.qtbot.waitUntil(lambda: bool(booth.page.votes.votes))
    last = booth.page.match.question
    assert last is not None
    assert last.text == first.text
    assert last.sampling.seed == (first.sampling.seed or 0) + MOST_DRAWS
    assert booth.page.ask.text.text() == "Half a quest"


def test_the_next_question_is_another_with_another_seed(booth: Booth) -> None:
    booth.ask()
    booth.press(0)
    booth.page.row.next.click()
    booth.settle()
    first, second = (
        each.requests[0]
        for each in booth.desk.engine.requests
        if isinstance(each, GenerateTogether)
    )
    assert first.messages != second.messages
    assert (first.sampling.seed, second.sampling.seed) == (1, 2)
    assert first.sampling.temperature == 0.8
    assert booth.page.row.votes[0].isEnabled()


def test_votes_are_there_again(make_booth: MakeBooth, tmp_path: Path) -> None:
    booth = make_booth()
    booth.ask()
    booth.press(0)
    store = VoteStore(tmp_path / "votes.db")  # written at once, in case of a kill
    assert [vote.first_answer for vote in store.all()] == [ANSWERS["Q8_0"]]
    store.close()
    booth.desk.window.pane.shut_down()
    again = make_booth()
    assert [vote.score for vote in again.page.votes.votes] == [1.0]
    assert again.page.rating.title.text() == "Votes so far: 1 for Q8_0, 0 for Q2_K, 0 tied"


def test_what_the_votes_say(booth: Booth, tmp_path: Path) -> None:
    for place in (0, 0, 0, 2):
        booth.ask()
        booth.press(place)
    rating = booth.page.rating
    assert rating.title.text() == "Votes so far: 3 for Q8_0, 1 for Q2_K, 0 tied"
    assert rating.said.text() == "6 more votes are needed for a first estimate."
    for _ in range(6):
        booth.ask()
        booth.press(2)
    assert rating.title.text() == "Your votes show no clear preference between Q8_0 and Q2_K."
    assert rating.said.text().startswith(
        f"Q2_K is preferred in an estimated {fine_percent(7.5 / 11)} of"
    )
    assert len(booth.page.votes.votes) == 10
    booth.page.votes.remove(booth.page.votes.votes[4:])
    booth.settle()
    rating.tools.save_csv(str(tmp_path / "a.csv"))
    rows = list(csv.reader((tmp_path / "a.csv").open(encoding="utf-8-sig")))
    assert rows[0] == list(COLUMNS)
    assert [row[0] for row in rows[1:]] == [Q8, Q2]
    assert rows[1][1] == "+74"  # 400 x log10(3.5 / 1.5) / 2
    rating.tools.as_table.click()
    assert rating.numbers.isVisible()
    rating.tools.save_png(str(tmp_path / "a.png"))
    assert not QImage(str(tmp_path / "a.png")).isNull()
    rating.tools.as_table.click()
    rating.chart.setFocus()
    booth.desk.qtbot.keyClick(rating.chart, Qt.Key.Key_Down)
    assert f"{Q8}: +74 points" in rating.chart.accessibleName()


def test_models_that_no_votes_connect_are_named(make_booth: MakeBooth) -> None:
    booth = make_booth("Q8_0", "Q2_K", "Q4_0", "F16")
    page, paths = booth.page, [each.path for each in booth.page.rivals.usable]
    for count, pair in ((1, paths[:2]), (2, paths[2:])):
        page.rivals.choose(pair)
        for _ in range(count):
            booth.ask()
            booth.press(0)
    first, second, *others = map(page.rivals.name, paths)
    assert {each.name for each in page.rating._rated} == set(others)
    said = f"No votes connect {first} and {second} with the other models, so"
    assert said in page.rating.said.text()
    page.rivals.choose(paths[1:3])
    booth.ask()
    booth.press(0)
    assert len(page.rating._rated) == 4
    assert "No votes" not in page.rating.said.text()


def test_forgotten_votes_can_be_brought_back(booth: Booth, tmp_path: Path) -> None:
    booth.ask()
    booth.press(0)
    booth.page.rating.forget.click()
    booth.settle()
    assert booth.page.votes.votes == []
    assert booth.page.rating.title.text() == "No votes on Q8_0 and Q2_K yet"
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
    assert "no vote was counted" in booth.page.row.said.text()
    assert not booth.page.row.votes[0].isEnabled()
    booth.page.vote(1.0)
    assert booth.page.votes.votes == []
    booth.desk.window.notices.act()
    booth.settle()
    assert booth.shown == [ANSWERS["Q8_0"], ANSWERS["Q2_K"]]


def test_one_model_has_nobody_to_stand_against(make_booth: MakeBooth) -> None:
    booth = make_booth("Q8_0")
    assert [each.text() for each in visible(booth.page, QPushButton)] == ["Open Models"]


def test_thinking_does_not_give_a_model_away(make_booth: MakeBooth) -> None:
    booth = make_booth(answer=lambda request: f"<think>\nHm.\n</think>\n{answer(request)}")
    booth.ask()
    assert booth.shown == [ANSWERS["Q8_0"], ANSWERS["Q2_K"]]
    booth.press(0)
    (vote,) = booth.page.votes.votes
    assert vote.first_answer == ANSWERS["Q8_0"]


def test_an_answer_that_has_not_begun_is_not_voted_on(make_booth: MakeBooth) -> None:
    booth = make_booth(answer="<think>\nWell, let me see")
    booth.ask()
    assert "still thinking" in booth.page.row.said.text()
    assert not booth.page.row.votes[0].isEnabled()
    assert booth.page.votes.votes == []


def test_long_answers_are_in_smaller_type_and_short_ones_in_low_cards(
    make_booth: MakeBooth,
) -> None:
    booth = make_booth()
    booth.desk.window.resize(1280, 720)
    booth.ask()
    text = booth.page.answers.texts[0]
    height, pixels = text.height(), text.font().pixelSize()
    booth.page.answers.show_words(["A long story. " * 60, "A short one."])
    assert text.font().pixelSize() < pixels
    booth.desk.qtbot.waitUntil(lambda: text.height() > height)


def test_nothing_is_scrolled_that_has_room(make_booth: MakeBooth) -> None:
    """A scroll bar shortens the lines, so an answer that fits without it might not fit with it."""
    booth = make_booth()
    booth.desk.window.resize(1280, 720)
    booth.ask()
    answers = booth.page.answers
    answers.show_words(["A long story. " * 400, "A short one."])
    bar = answers.texts[0].verticalScrollBar()
    booth.desk.qtbot.waitUntil(bar.isVisible)
    answers.show_words(["A story. " * 20, "A short one."])
    booth.desk.qtbot.waitUntil(lambda: not bar.isVisible())
    off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert all(text.verticalScrollBarPolicy() == off for text in answers.texts)


def test_cards_keep_their_height_while_other_answers_come(make_booth: MakeBooth) -> None:
    booth = make_booth()
    booth.desk.window.resize(1280, 1000)
    answers = booth.page.answers
    text = answers.texts[0]
    booth.desk.qtbot.waitUntil(lambda: text.height() > 2 * LEAST_TEXT)  # an empty page is filled
    answers.show_words(["A story. " * 30, "A short one."])
    answers.reveal(["A", "B"], 0)
    booth.desk.qtbot.wait(20)
    height = text.height()
    answers.clear()
    booth.desk.qtbot.wait(20)
    assert text.height() == height


# --- the experiment -----------------------------------------------------------------


def experiment(booth: Booth, *names: str) -> list[str]:
    """Run the experiment with these models. Return the question and the names of the models that
    were asked."""
    folder = booth.desk.library.models_folder
    for name in names:
        kind = "Q8_0" if name == STARTER else name.rpartition("-")[2]
        booth.desk.add(write(folder / f"{name}.gguf", kind))
    if COPY in names:  # an earlier experiment made it
        here = QuantizedHere(booth.desk.window.context.data_folder / QUANTIZED)
        source = os.fspath(folder / f"{STARTER}.gguf")
        here.add(folder / f"{COPY}.gguf", QuantizedFile(source=source, type="Q2_K"))
    booth.settle()
    booth.page.vote_blind(BY_ID["vote"].setup)
    booth.settle()
    asked = [each for each in booth.desk.engine.requests if isinstance(each, GenerateTogether)]
    request = asked[0]  # while both answers are the same, it asks again
    question = request.requests[0].messages[0].content
    return [question, *sorted(Path(each.model).stem for each in request.requests)]


@pytest.fixture
def demo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rivals, "is_demo", lambda model: model.name.startswith("Pebble"))
    monkeypatch.setattr(rivals, "form_of", lambda model: "chat" if rivals.is_demo(model) else "")


PEBBLES = ("Pebble-1-1M-Distilled-F16", SMALL, LARGE)
COPY = "SmolLM2-135M-Instruct-Q2_K"


@pytest.mark.usefixtures("demo")
def test_two_precisions_of_a_model_that_chats(make_booth: MakeBooth) -> None:
    """Other models that are there, and other settings, make no difference."""
    booth = make_booth()
    booth.page.ask.temperature.setValue(0.1)
    booth.page.ask.seed.setValue(7)
    question, *models = experiment(booth, *PEBBLES, STARTER, COPY)
    assert models == [COPY, STARTER]
    assert question in measured_questions()
    (request,) = (each for each in booth.desk.engine.requests if isinstance(each, GenerateTogether))
    assert {each.sampling.temperature for each in request.requests} == {0.8}
    assert {each.sampling.seed for each in request.requests} == {1}
    booth.page.ask_next()
    assert booth.page.ask.temperature.value() == 0.1, "the experiment's settings end with it"
    assert booth.page.ask.seed.value() == 8
    booth.settle()


@pytest.mark.usefixtures("demo")
def test_else_the_demo_familys_ends_are_asked_what_they_know(make_booth: MakeBooth) -> None:
    booth = make_booth("Q8_0")
    booth.desk.library.remove(booth.desk.library.models[0].path)
    question, *models = experiment(booth, *PEBBLES)
    assert models == [SMALL, LARGE]
    known = {each for skill in short_questions().values() for each in skill}
    assert question in known
    assert question not in measured_questions()
    assert set(measured_questions("chat")) <= known


def test_the_experiment_asks_its_question_even_of_models_that_are_answering(
    make_booth: MakeBooth,
) -> None:
    booth = make_booth(tokens_per_s=10)
    page, setup = booth.page, BY_ID["vote"].setup
    begun(booth)
    page._run(page.rivals.paths, setup)
    assert page.match.question is not None
    assert page.match.question.text == page.ask.text.text() == setup.prompt
    assert not any(each.tokens for each in page.match.answers)
    page._stop()
    booth.settle()


@pytest.mark.usefixtures("demo")
def test_a_small_model_that_is_there_once_is_copied_first(
    make_booth: MakeBooth, monkeypatch: pytest.MonkeyPatch
) -> None:
    booth = make_booth("Q8_0")
    run = booth.desk.engine.run

    def quantize(request: Request, cancel: Cancel) -> Iterator[Event]:
        if isinstance(request, QuantizeModel):
            write(Path(request.target), request.type)
            yield ModelQuantized(request.target, request.type, 2, 1, 2.6, 0, 0.1)
        else:
            yield from run(request, cancel)

    monkeypatch.setattr(booth.desk.engine, "run", quantize)
    booth.page.vote_blind(BY_ID["vote"].setup)
    booth.desk.qtbot.waitUntil(lambda: booth.page.row.votes[0].isEnabled())
    assert sorted(booth.shown) == sorted([ANSWERS["Q8_0"], ANSWERS["Q2_K"]])


@pytest.mark.usefixtures("demo")
def test_a_copy_whose_engine_died_is_tried_again(
    make_booth: MakeBooth, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Until the copy exists, the question isn't sent to the one existing model."""
    booth = make_booth("Q8_0")
    dies = dying_once(booth.desk.engine.run)
    monkeypatch.setattr(booth.desk.engine, "run", dies)
    booth.page.vote_blind(BY_ID["vote"].setup)
    booth.desk.qtbot.waitUntil(lambda: booth.desk.window.notices.errors != ())
    booth.desk.window.notices.act()
    booth.desk.qtbot.waitUntil(lambda: booth.page.row.votes[0].isEnabled())
    assert sorted(booth.shown) == sorted([ANSWERS["Q8_0"], ANSWERS["Q2_K"]])


@pytest.mark.parametrize("form", get_args(Form))
def test_no_question_comes_again_before_all_have_been_asked(form: Form) -> None:
    rotation, asked = Rotation(), [""]
    for _ in range(40):
        asked.append(rotation.next(asked[-1], form))
    assert len(set(asked)) == len(asked)


def test_no_words_are_cut_off(make_booth: MakeBooth) -> None:
    booth = make_booth(*TYPES)
    booth.ask()
    booth.press(0)
    for scale, *size in ((1.0, 1024, 640), (1.5, 1280, 720)):
        booth.desk.window.resize(*size)
        booth.desk.settings.change(scale=scale)
        booth.desk.qtbot.wait(1)
        booth.desk.qtbot.waitUntil(lambda: not list(cut_off(booth.page)))
