"""Tests the expert knob: a real mixture of experts answers with other numbers of experts, and is
measured with them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.messages import Estimate, Event, Generate, LoadModel, ModelCompared
from desktop.engine.remote.client import RemoteEngine
from desktop.ui.look.theme import Theme
from desktop.ui.panes.experts.knob import answers as knob_answers
from desktop.ui.panes.experts.knob import run as knob
from desktop.ui.panes.experts.knob.dial import ExpertsDial
from desktop.ui.panes.experts.knob.page import QUESTION, KnobPage, doubling
from desktop.ui.panes.experts.knob.run import KnobResult
from tests import tiny_router
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Desk, MakeDesk, visible
from tests.ui.drawn import rows_of
from tests.ui.test_experts import ANSWER_MS
from tests.ui.test_panes import cut_off

ECHOED = "is what you asked me"
TRAINED = KnobResult(2, 100.0, 4.0, None)


def turned(used: int, speed: float = 150.0) -> KnobResult:
    figures = Estimate(0.25, 0.01)
    compared = ModelCompared(
        "x", 1020, Estimate(9, 0.1), Estimate(12, 0.2), Estimate(1.3, 0.01), figures,
        1.5, 3.0, Estimate(0.61, 0.02),
    )  # fmt: skip
    return KnobResult(used, speed, 5.0, compared)


def test_speeds_that_vary_too_much_are_not_compared() -> None:
    noisy = replace(turned(1), speed_sd=80.0)
    said, _ = knob.headline(TRAINED, noisy)
    assert "the speeds varied too much to compare" in said
    bar, other = rows_of(knob.speed_bars([TRAINED, noisy]))
    assert (bar.text, other.text) == ("100 ± 4", "varied too much")


def test_speeds_in_thousands_are_written_as_everywhere() -> None:
    chart = knob.speed_bars([replace(TRAINED, speed=6223.0, speed_sd=1600.0)])
    assert rows_of(chart)[0].text == "6,223 ± 1,600"
    assert chart.x.told(6000.0) == "6K"


def page_of(desk: Desk) -> KnobPage:
    return desk.open_page("experts", KnobPage)


def write(folder: Path, kind: str = "Mixtral") -> Path:
    return tiny_router.write(folder / "Tiny-8x1M.gguf", tiny_router.KINDS[kind])


@pytest.fixture
def page(desk: Desk, tmp_path: Path) -> KnobPage:
    """Page with the results of a model that wasn't run."""
    desk.add(write(tmp_path))
    made = page_of(desk)
    made.answers.ask(QUESTION)
    made.answers.texts |= {2: "a fox in a hat", 1: "a fox in one box", 4: "a fox in a hat"}
    for each in (TRAINED, turned(1), turned(4, 98.0)):
        made._take(each)
    made.result.task.finished.emit(None)
    desk.settle()
    return made


@pytest.fixture
def real(make_desk: MakeDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Window with a real mixture of experts, which answers and is measured briefly."""
    monkeypatch.setattr(knob, "PIECES", 1)
    monkeypatch.setattr(knob, "MOST_TOKENS", 8)
    monkeypatch.setattr(knob, "SPEED_TOKENS", 4)
    desk = make_desk(RemoteEngine(tmp_path / "engine.log"), context_length=512)
    desk.add(write(tmp_path))
    return desk


def wait(desk: Desk, page: KnobPage) -> None:
    tasks = (page.result.task, page.answers.task)
    desk.qtbot.waitUntil(lambda: not any(each.running for each in tasks), timeout=ANSWER_MS)
    desk.settle()


def test_a_real_model_is_measured(real: Desk) -> None:
    page = page_of(real)
    dial = page.answers.dial
    assert (dial.value(), dial.minimum(), dial.maximum()) == (2, 1, 8)
    page.turn(1)
    assert page.result.progress.isVisible()
    wait(real, page)
    assert page.card.isVisible()
    one, trained = page.rows
    assert (one.used, trained.used, trained.compared) == (1, 2, None)
    assert one.compared is not None
    assert one.compared.kld_mean.value > 0.01
    assert one.compared.tokens == 255
    assert min(one.speed, trained.speed) > 0
    texts = page.answers.texts
    assert [field.toPlainText() for field in page.answers.fields] == [texts[2], texts[1]]
    assert not real.inference.loaded, "nothing is left in memory"
    page.turn(8)
    wait(real, page)
    assert page.found[2] is trained, "the model as trained is measured once"
    assert [bar.name for bar in rows_of(page.distance)] == [
        "1 expert",
        "2 experts, as trained",
        "8 experts",
    ]


def test_the_text_changes_while_the_knob_turns(real: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(knob_answers, "QUICK_S", 0.0)  # nothing is made in advance
    made: list[int] = []
    request = knob.load_request
    monkeypatch.setattr(
        knob, "load_request", lambda *given: (made.append(given[2]), request(*given))[1]
    )
    page = page_of(real)
    answers = page.answers
    for _ in range(3):
        real.qtbot.keyClick(answers.dial, Qt.Key.Key_Up)
    assert answers.dial.accessibleName() == "Experts per token: 5 of 8"
    assert answers.fields[1].toPlainText() == ""
    wait(real, page)
    assert made[0] == 2, "everything is compared with the answer as trained"
    assert list(dict.fromkeys(made)) == [2, 5, 4, 3], "the latest first"
    assert sorted(answers.texts) == [2, 3, 4, 5]
    assert answers.fields[1].toPlainText() == answers.texts[5] != answers.texts[2]
    assert answers.fields[1].extraSelections(), "words that differ are marked"
    made.clear()
    real.qtbot.keyClick(answers.dial, Qt.Key.Key_Down)
    assert answers.fields[1].toPlainText() == answers.texts[4]
    assert not made, "answers are kept"
    assert not real.inference.loaded
    page.prompt.setText("Another question")
    real.qtbot.keyClick(page.prompt, Qt.Key.Key_Return)
    assert not answers.texts, "answers to another question are not shown beside it"
    wait(real, page)
    assert sorted(answers.texts) == [2, 4]


def test_a_question_asked_while_another_is_answered_gets_its_own_answer(
    make_desk: MakeDesk, tmp_path: Path
) -> None:
    """Measure goes on after a new question; only its own tasks are abandoned."""
    desk = make_desk(FakeEngine(_echo, tokens_per_s=40))
    desk.add(write(tmp_path))
    page = page_of(desk)
    page.turn(2)
    field = page.answers.fields[0]
    desk.qtbot.waitUntil(lambda: field.toPlainText() != "", timeout=ANSWER_MS)
    page.prompt.setText("Another")
    desk.qtbot.keyClick(page.prompt, Qt.Key.Key_Return)
    assert page.result.task.running
    assert field.toPlainText() == ""
    wait(desk, page)
    assert set(page.answers.texts.values()) == {f"Another {ECHOED}"}
    assert field.toPlainText() == f"Another {ECHOED}"


def _echo(request: Generate) -> str:
    return f"{request.messages[-1].content} {ECHOED}"


def test_neighbors_are_made_in_advance_if_that_is_quick(
    real: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(knob_answers, "QUICK_S", ANSWER_MS)
    page = page_of(real)
    page.answers.dial.setValue(4)
    wait(real, page)
    assert sorted(page.answers.texts) == [2, 3, 4, 5]


def test_the_words_that_change_are_marked(page: KnobPage, desk: Desk) -> None:
    answers = page.answers
    answers.dial.setValue(1)
    assert answers.title.text() == "With 1 expert, 2 of 5 words change."
    marks = [mark.cursor.selectedText() for mark in answers.fields[1].extraSelections()]
    assert marks == ["one box"]
    answers.dial.setValue(4)
    assert answers.title.text() == "With 4 experts, the answer stays the same."
    assert not answers.fields[1].extraSelections()
    answers.dial.setValue(2)
    assert answers.dial.accessibleName() == "Experts per token: 2 of 8, as trained"
    assert "Turn the knob" in answers.title.text()


@pytest.mark.parametrize(
    ("trained", "turned", "said"),
    [
        ("a fox in a hat", "a fox\n\nin a  hat", "the answer stays the same"),
        ("a fox in a hat", "a fox", "the answer is shorter"),
        ("a fox in a hat", "", "the answer is shorter"),
        ("", "a fox", "2 of 2 words change"),
        ("a fox", "a hat", "1 of 2 words changes"),
    ],
)
def test_an_answer_is_shorter_only_if_words_are_missing(
    page: KnobPage, trained: str, turned: str, said: str
) -> None:
    answers = page.answers
    answers.texts |= {2: trained, 1: turned}
    answers.dial.setValue(1)
    assert answers.title.text() == f"With 1 expert, {said}."
    if not trained:
        assert answers.fields[0].placeholderText() == "The model returned an empty answer."


def test_emojis_before_a_word_do_not_shift_its_mark(page: KnobPage) -> None:
    """Qt counts an emoji as two characters."""
    answers = page.answers
    answers.texts |= {2: "🦊🦊 a fox in a hat", 1: "🦊🦊 a fox in one box"}
    answers.dial.setValue(1)
    marks = [mark.cursor.selectedText() for mark in answers.fields[1].extraSelections()]
    assert marks == ["one box"]


def test_a_knob_with_many_stops_numbers_some(theme: Theme, desk: Desk) -> None:
    dial = ExpertsDial(theme)
    desk.qtbot.addWidget(dial)
    dial.show_stops(100, 8)
    assert dial.numbered == [1, 2, 4, 8, 16, 32, 64, 100]
    assert dial.place_of(1, 1).y() == pytest.approx(dial.place_of(100, 1).y())
    dial.setValue(9)
    desk.qtbot.keyClick(dial, Qt.Key.Key_End)
    assert dial.value() == 100


def test_another_model_forgets_what_was_measured(page: KnobPage) -> None:
    page.watch.choose("another")
    assert not page.rows
    assert not page.card.isVisible()


def test_what_is_said_is_what_was_measured(page: KnobPage) -> None:
    page.answers.dial.setValue(4)
    assert "and the speed is about the same" in page.card.title.text()
    page.answers.dial.setValue(1)
    said = page.card.title.text()
    assert "1.5 times as fast" in said
    assert "the top token changes for 39% of tokens" in said
    assert "0.250 ± 0.010 nats" in page.card.said.text()
    bars = rows_of(page.distance)
    assert [bar.value for bar in bars] == [0.25, 0.0, 0.25]
    assert (bars[0].low, bars[0].high) == pytest.approx((0.24, 0.26))


def test_its_table_and_file(page: KnobPage, tmp_path: Path) -> None:
    page.card.tools.save_csv(str(tmp_path / "x.csv"))
    rows = list(csv.reader((tmp_path / "x.csv").open(encoding="utf-8-sig", newline="")))
    assert rows[0] == list(knob.HEAD)
    assert [row[0] for row in rows[1:]] == ["1", "2", "4"]
    assert rows[2][3:] == ["0", "", "0", "1", "9.000", "a fox in a hat"], "the yardstick"


def test_groups_leave_fewer_experts_to_pick(desk: Desk, tmp_path: Path) -> None:
    """DeepSeek-V3's router chooses 2 of 4 groups, each with 2 of the 8 experts."""
    desk.add(write(tmp_path, "DeepSeek-V3"))
    page = page_of(desk)
    assert page.most == page.answers.dial.maximum() == 4


def test_layers_with_different_numbers_have_no_knob(desk: Desk, tmp_path: Path) -> None:
    by_layer = replace(tiny_router.KINDS["Mixtral"], metadata={"expert_used_count": (2, 1, 2)})
    desk.add(tiny_router.write(tmp_path / "Tiny-8x1M.gguf", by_layer))
    page = page_of(desk)
    assert not page.answers.dial.isVisible()
    assert not visible(page.answers, QPlainTextEdit), "no number of experts is named"
    assert page.answers.title.text().startswith("This model has no single number of experts")
    page.turn(1)
    assert page.result.problem.isVisible()
    assert not [each for each in desk.engine.requests if isinstance(each, LoadModel)]


class EightFails(FakeEngine):
    """Can't load a model with eight experts per token."""

    def _load(self, request: LoadModel, cancel: Cancel) -> Iterator[Event]:
        if request.experts_used == 8:
            raise UserError("There is too little memory.")
        yield from super()._load(request, cancel)


def test_a_number_that_fails_does_not_stop_the_others(
    make_desk: MakeDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = make_desk(EightFails())
    desk.add(write(tmp_path))
    page = page_of(desk)
    page.turn(8)
    wait(desk, page)
    assert page.result.problem.isVisible()
    assert not page.found
    monkeypatch.setattr(knob_answers, "QUICK_S", ANSWER_MS)  # 8 would be made in advance
    page.answers.dial.setValue(7)
    wait(desk, page)
    page.turn(7)
    wait(desk, page)
    assert not page.result.problem.isVisible()
    assert 2 in page.found
    assert sorted(page.answers.texts) == [2, 6, 7]


def test_an_answer_made_in_advance_may_fail(
    make_desk: MakeDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(knob_answers, "QUICK_S", ANSWER_MS)
    desk = make_desk(EightFails())
    desk.add(write(tmp_path))
    page = page_of(desk)
    page.turn(7)
    wait(desk, page)
    assert not page.result.problem.isVisible()
    assert sorted(page.answers.texts) == [2, 6, 7]


def test_an_answer_that_fails_says_so_until_the_next_try(
    make_desk: MakeDesk, tmp_path: Path
) -> None:
    desk = make_desk(EightFails())
    desk.add(write(tmp_path))
    page = page_of(desk)
    page.answers.dial.setValue(8)
    wait(desk, page)
    assert page.problem.isVisible()
    assert page.problem.accessibleName() == "Can't ask the model. There is too little memory."
    page.go.click()
    assert page.problem.isHidden()
    wait(desk, page)


def test_steps_double() -> None:
    assert doubling(8) == [1, 2, 4, 8]
    assert doubling(6) == [1, 2, 4, 6]
    assert doubling(1) == [1]


def test_no_words_are_cut_off(page: KnobPage, desk: Desk) -> None:
    for scale, *size in ((1.0, 1024, 640), (2.0, 1280, 720)):
        desk.settings.change(scale=scale)
        desk.window.resize(*size)
        desk.qtbot.wait(20)
        assert not list(cut_off(desk.window)), scale
