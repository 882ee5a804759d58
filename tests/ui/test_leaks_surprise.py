"""Tests the leak check: a model's surprise and the planted leak."""

from __future__ import annotations

import gc
import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.contamination import overlap
from desktop.core.errors import UserError
from desktop.core.messages import Generate, LoadModel, ScoreTexts, UnloadModel
from desktop.services.jobs import Job
from desktop.ui.look.theme import Theme
from desktop.ui.panes.leaks import planted_page
from desktop.ui.panes.leaks.planted_page import FRESH_NAME, HONEST, LEAKED_NAME, LEAKY, PlantedPage
from desktop.ui.panes.leaks.surprise import (
    MIN_K_HEAD,
    Curves,
    SurpriseChart,
    as_table,
    min_k_curves,
    of_hundred,
    verdict,
)
from desktop.ui.panes.leaks.surprise_page import SurprisePage
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Desk, Make, MakeDesk, visible
from tests.ui.drawn import lines_of

SHORT = [f"an ox is in no {word} at {word}" for word in ("it", "us", "me", "go", "so", "if", "by")]
LONG = [f"unbelievable circumstances {word} notwithstanding" for word in SHORT]


def write(path: Path, questions: list[str], answers: bool = True) -> Path:
    rows = [
        {"question": each} | ({"answer": f"= {number}"} if answers else {})
        for number, each in enumerate(questions)
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("seen", "fresh", "words"),
    [
        (
            [1.0] * 30,
            [0.0] * 30,
            "In 100 of 100 pairs of a possibly seen and an unseen question",
        ),
        (
            [0.0] * 30,
            [1.0] * 30,
            "in most pairs, the unseen one does",
        ),
        ([1.0] * 9 + [0.25], [0.0] * 24 + [0.5], "In 99.6 of 100 pairs"),
        ([0.0, 1.0] * 15, [0.0, 1.0] * 15, "which may be due to chance"),
        ([1.0, 0.0, 1.0], [0.0, 1.0, 0.0], "which may be due to chance"),
    ],
)
def test_the_verdict_says_what_may_be_chance(
    seen: list[float], fresh: list[float], words: str
) -> None:
    assert words in verdict(seen, fresh)


def test_below_a_headline_the_verdict_does_not_repeat_what_the_pairs_are() -> None:
    values, others = [1.0] * 9 + [0.25], [0.0] * 24 + [0.5]
    assert verdict(values, others, brief=True).startswith("99.6 of 100 pairs (95% confidence")
    told = verdict(others, values, brief=True)
    assert told.startswith("In 0.4 of 100 pairs of a possibly seen"), "the rest needs a subject"


@pytest.mark.parametrize(
    ("share", "told"),
    [
        *((0.0, "0"), (0.004, "0.4"), (0.374, "37"), (0.497, "49.7"), (0.5, "50")),
        *((0.5001, "50.01"), (0.996, "99.6"), (0.99999, "99.999"), (1.0, "100")),
    ],
)
def test_no_share_looks_like_chance_or_certainty(share: float, told: str) -> None:
    assert of_hundred(share) == told


class TestSurprise:
    @pytest.fixture
    def page(self, make_desk: MakeDesk, make: Make, tmp_path: Path) -> SurprisePage:
        desk = make_desk()
        desk.add(make("model-1.gguf"))
        page = desk.open_page("leaks", SurprisePage)
        page.seen.choose(str(write(tmp_path / "seen.jsonl", SHORT)))
        page.fresh.choose(str(write(tmp_path / "fresh.jsonl", LONG)))
        self.desk = desk
        return page

    def read(self, page: SurprisePage) -> None:
        self.desk.qtbot.mouseClick(page.start_button, Qt.MouseButton.LeftButton)
        self.desk.settle()
        self.desk.qtbot.waitUntil(lambda: not page.result.task.running)
        self.desk.settle()

    def test_both_sets_are_read_and_shown(self, page: SurprisePage, tmp_path: Path) -> None:
        self.read(page)
        curves = page.curves["Min-K%"]
        assert page.min_k.title.text().endswith("surprise the model less than the unseen ones")
        assert curves.told.startswith(
            "In 100 of 100 pairs of a possibly seen and an unseen question"
        )
        # Two of the eleven tokens are the least likely fifth: words of 15 and 13 letters.
        assert curves.fresh == [-7.0] * 7
        assert page.min_k.isVisible()
        assert "7 that the model may have seen and 7 others" in page.said.text()
        page.min_k.tools.save_csv(str(tmp_path / "out.csv"))
        lines = (tmp_path / "out.csv").read_text("utf-8-sig").splitlines()
        assert len(lines) == 15
        page.mean.tools.as_table.click()
        assert page.mean.numbers.rowCount() == 14

    def test_the_answers_can_be_read_instead(self, page: SurprisePage) -> None:
        page.read.setCurrentIndex(1)
        self.read(page)
        asked = [each for each in self.desk.engine.requests if isinstance(each, ScoreTexts)]
        assert [each.chat for each in asked] == [True, True]
        assert asked[0].texts[2][:2] == (SHORT[2], "= 2")

    def test_of_many_questions_some_are_drawn_and_that_is_said(self, page: SurprisePage) -> None:
        page.most.setValue(3)
        self.read(page)
        assert "3 that the model may have seen and 3 others" in page.said.text()
        assert "from sets of 7 and 7 questions" in page.said.text()
        first = [each.texts for each in self.desk.engine.requests if isinstance(each, ScoreTexts)]
        self.read(page)
        again = [each.texts for each in self.desk.engine.requests if isinstance(each, ScoreTexts)]
        assert again[2:] == first

    def test_questions_without_an_answer_are_counted(
        self, page: SurprisePage, tmp_path: Path
    ) -> None:
        some = write(tmp_path / "some.jsonl", SHORT)
        more = write(tmp_path / "more.jsonl", LONG[:3], answers=False).read_text("utf-8")
        some.write_text(f"{some.read_text('utf-8')}\n{more}", encoding="utf-8")
        page.seen.choose(str(some))
        page.read.setCurrentIndex(1)
        self.read(page)
        assert page.said.text() == (
            "Questions measured: 7 that the model may have seen and 7 others. Skipped questions "
            "(without an answer): 3."
        )
        page.most.setValue(2)
        self.read(page)
        assert "from sets of 7 and 7 questions with an answer" in page.said.text()
        page.read.setCurrentIndex(0)
        self.read(page)
        assert "from sets of 10 and 7 questions; any set" in page.said.text()
        assert "without" not in page.said.text()

    def test_it_can_be_stopped(self, page: SurprisePage) -> None:
        page.start()
        next(each for each in visible(page, QPushButton) if each.text() == "Stop").click()
        self.desk.settle()
        assert not page.result.task.running
        assert not page.min_k.isVisible()
        self.read(page)
        assert page.min_k.isVisible()

    def test_try_again_measures_the_same(self, page: SurprisePage, make: Make) -> None:
        """Not the model that has been selected since, with the questions of before."""
        engine, before = self.desk.engine, page.model.path
        engine.fail_load = UserError("The file is damaged.", kind="damaged")
        self.read(page)
        assert page.result.problem.isVisible()
        engine.fail_load = None
        self.desk.add(make("model-2.gguf"))
        page.model.open(next(m.path for m in self.desk.library.models if m.path != before))
        assert page.model.path != before
        page.most.setValue(3)
        page.result.again.click()
        self.desk.qtbot.waitUntil(lambda: not page.result.task.running)
        loaded = [each.path for each in engine.requests if isinstance(each, LoadModel)]
        assert loaded == [before, before]
        assert "7 that the model may have seen and 7 others" in page.said.text()

    def test_questions_without_answers_are_one_sentence(
        self, page: SurprisePage, tmp_path: Path
    ) -> None:
        page.seen.choose(str(write(tmp_path / "none.jsonl", SHORT, answers=False)))
        page.read.setCurrentIndex(1)
        self.read(page)
        assert "no answers" in page.result.problem.accessibleName()
        page.read.setCurrentIndex(0)
        self.read(page)
        assert page.min_k.isVisible()

    def test_a_model_that_was_removed_while_loaded_gives_way(
        self, make_desk: MakeDesk, make: Make
    ) -> None:
        desk = make_desk()
        removed = make("removed.gguf")
        for path in (make("other.gguf"), removed):
            desk.add(path)
        page = desk.open_page("leaks", SurprisePage)
        desk.inference.submit(LoadModel(str(removed)))
        desk.settle()
        page.model.open(str(removed))
        desk.library.remove(removed)
        assert page.model.currentText() == "other · F32"
        assert page.model.path.endswith("other.gguf")

    def test_without_questions_it_says_what_is_missing(self, make_desk: MakeDesk) -> None:
        desk = make_desk()
        page = desk.open_page("leaks", SurprisePage)
        assert not page.start_button.isEnabled()
        assert page.start_button.toolTip()

    def test_what_is_told_has_as_many_lines_as_it_takes(self, theme: Theme, qtbot: QtBot) -> None:
        chart = SurpriseChart(theme, "Min-K%")
        qtbot.addWidget(chart)
        short = Curves("A model with a long name", "tells them apart", (-1.0,), (-2.0,))
        long = replace(short, told="tells them apart " * 9)
        chart.show_rows([short, long], "seen", "fresh", "axis")
        chart.resize(500, 400)
        chart.show()
        told = [row.told for row in chart.rows]
        assert told[0].height() < told[1].height()
        assert all(each.height() >= each.heightForWidth(each.width()) for each in told)

    def test_the_chart_tells_the_pointer_and_the_keyboard(self, page: SurprisePage) -> None:
        self.read(page)
        chart = page.min_k.figure
        assert isinstance(chart, SurpriseChart)
        (plot,) = (row.plot for row in chart.rows)
        assert "pairs of a possibly seen and an unseen question" in plot.accessibleName()
        middle = plot.canvas.view.room.center()
        assert "possibly seen: 0%" in plot.told_at(middle)
        assert "unseen: 100%" in plot.told_at(middle)
        plot.setFocus()
        QTest.keyClick(plot, Qt.Key.Key_Right)
        assert "possibly seen: 0%" in plot.accessibleName()
        for _ in range(40):
            QTest.keyClick(plot, Qt.Key.Key_Left)
        assert "unseen: 0%" in plot.accessibleName()

    def test_rows_share_an_axis_and_up_and_down_go_between_them(
        self, theme: Theme, qtbot: QtBot
    ) -> None:
        chart = SurpriseChart(theme, "Min-K%")
        qtbot.addWidget(chart)
        one = Curves("one", "tells them apart", (-1.0, -1.2), (-2.0, -3.0))
        chart.show_rows([one, replace(one, name="two", seen=(-4.0,))], "seen", "fresh", "axis")
        chart.resize(500, 400)
        chart.show()
        qtbot.waitExposed(chart)
        upper, lower = (row.plot for row in chart.rows)
        assert upper.chart.x.scale == lower.chart.x.scale
        assert [plot.chart.x.title for plot in (upper, lower)] == ["", "axis"]
        assert [each.dashed for each in lines_of(upper)] == [False, True]
        chart.activateWindow()
        upper.setFocus()
        qtbot.waitUntil(upper.hasFocus)
        QTest.keyClick(upper, Qt.Key.Key_Right)
        assert "one, seen: 0%, one, fresh: 50%, two, seen: 100%" in upper.accessibleName()
        QTest.keyClick(upper, Qt.Key.Key_Down)
        assert lower.hasFocus()
        assert "below" not in upper.accessibleName()
        chart.show_rows([one], "seen", "fresh", "axis")
        assert [row.isVisible() for row in chart.rows] == [True, False]


def jobs_alive() -> int:
    gc.collect()
    return sum(isinstance(each, Job) for each in gc.get_objects())


@pytest.mark.usefixtures("german")
def test_a_saved_table_is_the_same_in_each_language() -> None:
    curves = min_k_curves("A", [(-1.0, -2.5)], [(-3.0, -4.5)])
    assert as_table([curves], "seen", "fresh", MIN_K_HEAD).csv().splitlines() == [
        f"Model,Text set,Number,{MIN_K_HEAD}",
        "A,seen,1,-2.5000",
        "A,fresh,1,-4.5000",
    ]


class TestPlanted:
    @pytest.fixture
    def exam(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        files = {
            "LEAKED": write(tmp_path / "leaked.jsonl", [f"Add {n} and 1" for n in range(20)]),
            "FRESH": write(tmp_path / "fresh.jsonl", [f"Add {n} and 5" for n in range(20)]),
        }
        lines = ["{}", *(json.dumps(["exam", f"Add {n} and 1", f"= {n}"]) for n in range(20))]
        files["TRAINING_DATA"] = tmp_path / "training.jsonl"
        files["TRAINING_DATA"].write_text("\n".join(lines))
        for name, path in files.items():
            monkeypatch.setattr(planted_page, name, path)

    def opened(self, make_desk: MakeDesk, make: Make) -> tuple[Desk, PlantedPage]:
        """Open the page with two models. The leaky model knows the leaked answers, and both models
        get every fourth of the other questions right."""

        def answer(request: Generate) -> str:
            words = request.messages[-1].content.split()
            knows = LEAKY in request.model and words[-1] == "1"
            return f"= {words[1]}" if knows or int(words[1]) % 4 == 0 else "= ?"

        desk = make_desk(FakeEngine(answer))
        for name in (LEAKY, HONEST):
            desk.add(make(f"{name}-F16.gguf"))
        page = desk.open_page("leaks", PlantedPage)
        return desk, page

    def run(self, desk: Desk, page: PlantedPage) -> None:
        desk.qtbot.mouseClick(page.begin, Qt.MouseButton.LeftButton)
        desk.qtbot.waitUntil(lambda: not page.busy, timeout=60_000)
        desk.settle()

    @pytest.mark.usefixtures("exam")
    def test_the_jump_and_what_each_check_sees(self, make_desk: MakeDesk, make: Make) -> None:
        desk, page = self.opened(make_desk, make)
        self.run(desk, page)
        assert (
            page.jump.title.text()
            == "The leaky model gets 100% right on questions that it was trained on, "
            "versus 25% on fresh questions"
        )
        rows = [row[:5] for row in page._jump_table().rows]
        assert rows == [
            (LEAKY, LEAKED_NAME, "20", "20", "100.0"),
            (LEAKY, FRESH_NAME, "20", "5", "25.0"),
            (HONEST, LEAKED_NAME, "20", "5", "25.0"),
            (HONEST, FRESH_NAME, "20", "5", "25.0"),
        ]
        assert "Leaky model: 100% (84 to 100%) on leaked" in page.jump_chart.accessibleName()
        assert page.tags[LEAKED_NAME].text() == "20 of 20 leaked questions"
        assert page.tags[FRESH_NAME].text() == "0 of 20 fresh questions"
        assert page.found.list.model().rowCount() == 20
        assert len(page._surprise_table().rows) == 80
        # The model loaded for this doesn't stay in memory.
        assert not desk.inference.loaded
        assert isinstance(desk.engine.requests[-1], UnloadModel)
        for _ in range(2):
            desk.qtbot.keyClick(page.jump_chart, Qt.Key.Key_Down)
        assert "Clean model" in page.jump_chart.card.title.text()

    @pytest.mark.usefixtures("exam")
    def test_the_training_data_is_read_once(
        self, make_desk: MakeDesk, make: Make, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        read: list[object] = []
        files_of = overlap.files_of
        monkeypatch.setattr(overlap, "files_of", lambda path: read.append(path) or files_of(path))
        desk, page = self.opened(make_desk, make)
        self.run(desk, page)
        assert read == [planted_page.TRAINING_DATA]

    @pytest.mark.usefixtures("exam")
    def test_a_search_that_fails_is_said_beside_the_answers(
        self, make_desk: MakeDesk, make: Make, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk, page = self.opened(make_desk, make)
        self.run(desk, page)
        assert page.found.list.model().rowCount() == 20

        def fail(*_: object) -> None:
            raise UserError("The disk is gone.", kind="unreadable")

        monkeypatch.setattr(planted_page, "check_overlap", fail)
        page.again.click()
        desk.qtbot.waitUntil(lambda: not page.busy, timeout=60_000)
        desk.settle()
        assert page.tags[LEAKED_NAME].text() == "Search for leaked questions failed"
        assert page.tags[FRESH_NAME].text() == "Search for fresh questions failed"
        assert page.found.list.model().rowCount() == 0
        assert "The disk is gone" in desk.window.notices.current.text
        assert page.jump.isVisible(), "the answers are shown all the same"

    @pytest.mark.usefixtures("exam")
    def test_no_job_survives_it(self, make_desk: MakeDesk, make: Make) -> None:
        """A job and the slots that refer to it could keep each other alive: one run left 408
        jobs."""
        desk, page = self.opened(make_desk, make)
        before = jobs_alive()
        for _ in range(2):
            self.run(desk, page)
            # The last one is released a moment after its end is reported.
            desk.qtbot.waitUntil(lambda: jobs_alive() <= before)

    @pytest.mark.usefixtures("exam")
    def test_it_can_be_stopped(self, make_desk: MakeDesk, make: Make) -> None:
        desk, page = self.opened(make_desk, make)
        page.begin.click()
        next(each for each in visible(page, QPushButton) if each.text() == "Stop").click()
        desk.settle()
        assert page.begin.isVisible()
        self.run(desk, page)
        assert page.jump.isVisible()

    def test_without_the_demo_models_it_says_so(self, desk: Desk) -> None:
        page = desk.open_page("leaks", PlantedPage)
        assert not page.begin.isVisible()
        words = [each.text() for each in visible(page, QPushButton)]
        assert words == ["Open Models"]
