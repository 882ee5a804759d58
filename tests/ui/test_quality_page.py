"""Tests Benchmarks, Quality: question sets written here, the fake engine, and a real store."""

from __future__ import annotations

import json
import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop.core.benchmarks.items import Sample
from desktop.core.benchmarks.tasks.mmlu import CATEGORIES
from desktop.core.messages import Generate, LoadModel, ScoreContinuations, UnloadModel
from desktop.core.statistics.intervals import half_width
from desktop.ui.figures.quality import bars
from desktop.ui.figures.size import placed
from desktop.ui.panes.benchmarks.quality import run as run_module
from desktop.ui.panes.benchmarks.quality.files import FORMS, Form
from desktop.ui.panes.benchmarks.quality.items import (
    DIFFERENT,
    WRONG,
    ComparedQuestion,
    headline,
    options,
)
from desktop.ui.panes.benchmarks.quality.offered_sets import path_offers
from desktop.ui.panes.benchmarks.quality.page import QualityPage
from desktop.ui.panes.benchmarks.quality.reader import QualityReader
from desktop.ui.panes.benchmarks.quality.run import KEY
from desktop.ui.panes.benchmarks.quality.run_form import LIMITS, limit_text
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Make, MakeDesk, visible
from tests.ui.drawn import rows_of
from tests.ui.quality import LONG, SHORT, Quality, write_set


@pytest.fixture
def quality(make_desk: MakeDesk, make: Make, sets: Path) -> Quality:
    write_set(sets, "easy")
    write_set(sets, "hard", right=LONG)
    return Quality(make_desk(), make)


def test_a_benchmark_is_asked_kept_and_shown(quality: Quality) -> None:
    page = quality.page
    assert page.setup.begin.isEnabled()  # a quick benchmark is selected to begin with
    page.setup.sets.tick([])
    assert not page.setup.begin.isEnabled()
    assert quality.desk.window.focusWidget() is page.setup.limit
    quality.tick("Easy, with options", "Hard, with options")
    quality.start()
    easy, hard = rows_of(page.scores.chart)
    assert (easy.name, easy.text) == ("Easy, with options", "100%")
    assert (hard.text, hard.line) == ("0%", 0.5)
    assert easy.low is not None
    assert 0.8 < easy.low < 1.0
    assert "30 questions per benchmark" in page.card.said.text()
    assert "chance level 50%" in easy.told
    # Loaded separately from other models, and unloaded afterward.
    assert {each.key for each in quality.asked(LoadModel)} == {KEY}
    assert isinstance(quality.desk.engine.requests[-1], UnloadModel)
    assert not quality.desk.inference.loaded


def test_written_answers_and_a_limit(quality: Quality) -> None:
    quality.page.setup.limit.setCurrentIndex(LIMITS.index(20))
    quality.tick("Easy")
    quality.start()
    assert len(quality.asked(Generate)) == 20
    assert rows_of(quality.page.scores.chart)[0].line is None  # there is no chance level


def test_the_limit_tells_an_honest_interval() -> None:
    assert limit_text(50) == f"50 questions each: up to ±{100 * half_width(0.5, 50):.0f} points"
    assert "±13" in limit_text(50)


def test_two_models_in_a_queue_are_compared(
    make_desk: MakeDesk, make: Make, sets: Path, tmp_path: Path
) -> None:
    write_set(sets, "easy")
    quality = Quality(make_desk(), make, "model.gguf", "contrary.gguf")
    quality.tick_models("model", "contrary")
    quality.tick("Easy, with options")
    quality.start()
    page = quality.page
    bars = rows_of(page.scores.chart)
    assert [each.joined for each in bars] == [False, True]
    assert {each.text for each in bars} == {"100%", "0%"}
    title = page.card.title.text()
    assert title == "model is better than contrary by 100.0 points on 30 questions"
    assert "McNemar" in page.scores.grounds.text()
    page.card.tools.save_csv(str(tmp_path / "out.csv"))
    assert len((tmp_path / "out.csv").read_text("utf-8-sig").splitlines()) == 3
    page.pair.second.setCurrentIndex(0)
    page.pair.second.activated.emit(0)
    assert len(rows_of(page.scores.chart)) == 1
    assert "Choose a second model" in page.scores.grounds.text()
    assert page.card.title.text() == "model on Easy, with options: 100% right"
    page.pair.offer(page.results.models, anew=False)  # as after any change of the results
    assert page.pair.second.currentIndex() == 0


def test_results_are_there_again_after_a_restart(quality: Quality, make_desk: MakeDesk) -> None:
    quality.tick("Easy, with options")
    quality.start()
    desk = make_desk()
    page = desk.open_page("benchmarks", QualityPage)
    desk.settle()
    assert len(rows_of(page.scores.chart)) == 1
    page.new.click()
    assert page.setup.isVisible()
    page.setup.back.click()
    assert page.scores.chart.isVisible()


def test_what_was_answered_before_a_stop_is_not_asked_again(
    make_desk: MakeDesk, make: Make, sets: Path
) -> None:
    write_set(sets, "easy")
    quality = Quality(make_desk(FakeEngine(SHORT, prompt_s=0.02)), make)
    quality.tick("Easy")
    quality.page.setup.begin.click()
    quality.desk.qtbot.waitUntil(lambda: len(quality.asked(Generate)) > 5)
    next(each for each in visible(quality.page, QPushButton) if each.text() == "Stop").click()
    quality.wait()
    assert "only the remaining questions are asked" in quality.desk.window.notices.current.text
    assert not quality.desk.inference.loaded
    before = len(quality.asked(Generate))
    assert before < 30
    quality.start()
    assert len({each.messages[0].content for each in quality.asked(Generate)}) == 30
    assert len(quality.asked(Generate)) <= 31  # the interrupted question is asked again
    assert rows_of(quality.page.scores.chart)[0].text == "100%"


def test_a_copy_without_sets_says_so_and_takes_ones_own(
    make_desk: MakeDesk, make: Make, sets: Path, tmp_path: Path
) -> None:
    quality = Quality(make_desk(), make)
    page = quality.page
    assert page.ask_one() is False
    assert all(each.source == "hub" for each in page.setup.offers.known.values())
    page.offers.open_path(str(write_set(tmp_path / "mine", "my-own")))
    quality.desk.settle()
    assert len(page.setup.sets.ticked) == 2
    quality.start()
    assert {each.name for each in rows_of(page.scores.chart)} == {
        "my-own.jsonl",
        "my-own.jsonl, with options",
    }


def test_other_questions_under_the_same_name_are_another_benchmark(
    make_desk: MakeDesk, make: Make, sets: Path, tmp_path: Path
) -> None:
    """A set that ships with Glassbox, and two files of the user, of which the first one's are
    asked of one model and the second one's of the other."""
    shipped = write_set(sets, "units", count=10)
    mine = write_set(tmp_path / "mine", "units", count=11)
    yours = write_set(tmp_path / "yours", "units", count=12)
    quality = Quality(make_desk(), make, "one.gguf", "two.gguf")
    page = quality.page

    def ask(model: str, file: Path) -> None:
        (key,) = (
            key
            for key, each in page.offers.known.items()
            if each.places == (file,) and each.title.endswith(", with options")
        )
        quality.tick_models(model)
        page.setup.sets.tick([key])
        page.show_setup()
        quality.start()

    for file in (mine, yours):
        page.offers.open_path(str(file))
        quality.desk.settle()
    for model, file in (("one", shipped), ("one", mine), ("two", yours)):
        ask(model, file)
    title, own = "Units of measurement, with options", "units.jsonl, with options"
    found = page.results.measured
    assert sorted((each.model.name, each.title, each.summary.n) for each in found) == [
        ("one", title, 10),
        ("one", own, 11),
        ("two", own, 12),
    ]
    rows = rows_of(bars(page.results, page.results.models))
    assert [(row.name, row.joined) for row in rows] == [(title, False), (own, False), (own, False)]
    assert all(len(placed(page.results, each.benchmark)) == 1 for each in found)
    write_set(mine.parent, "units", count=12)  # the same questions in another folder
    ask("one", mine)
    rows = rows_of(bars(page.results, page.results.models))
    assert [(row.name, row.joined) for row in rows] == [(title, False), (own, False), ("", True)]


def test_bad_files_are_told_and_nothing_is_lost(quality: Quality, tmp_path: Path) -> None:
    page = quality.page
    quality.tick("Easy, with options")
    bad = tmp_path / "bad.jsonl"
    for text, said in (("no json\n", "isn't valid JSON"), ('{"other": 1}\n', "no questions in")):
        bad.write_text(text)
        page.offers.open_path(str(bad))
        quality.desk.settle()
        assert said in quality.desk.window.notices.current.text
        quality.desk.window.notices.dismiss()
    assert len(page.setup.sets.ticked) == 1
    Path(page.setup.models.ticked[0]).unlink()
    quality.start()
    assert "doesn't exist" in page.result.problem.accessibleName()
    page.change.click()
    assert page.setup.isVisible()


def test_each_benchmark_that_was_skipped_is_told(
    make_desk: MakeDesk, make: Make, tmp_path: Path
) -> None:
    """With two models, each problem comes up twice."""
    quality = Quality(make_desk(), make, "one.gguf", "two.gguf")
    write_set(tmp_path, "fine", count=2)
    choices = [SHORT, LONG]
    for name, row in (
        ("outside", {"question": "Which?", "choices": choices, "correct": 2}),
        ("number", {"question": "Which?", "choices": [1, 2], "correct": 0}),
    ):
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(row), encoding="utf-8")
    for name in ("fine", "outside", "number"):
        quality.page.offers.open_path(str(tmp_path / f"{name}.jsonl"))
        quality.desk.settle()
    quality.page.setup.models.tick([each.path for each in quality.desk.library.models])
    quality.tick(*(f"{name}.jsonl, with options" for name in ("fine", "outside", "number")))
    quality.start()
    notices = quality.desk.window.notices
    assert len(quality.page.results.measured) == 2
    for said in ("Row 1 of outside.jsonl", 'The "choices" field in row 1 of number.jsonl'):
        assert notices.current is not None
        assert notices.current.text.startswith(said)
        notices.dismiss()
    assert notices.current is None


def test_a_score_from_few_questions_is_a_count(make_desk: MakeDesk, make: Make, sets: Path) -> None:
    write_set(sets, "few", count=7)
    quality = Quality(make_desk(), make)
    quality.tick("Few, with options")
    quality.start()
    page = quality.page
    (bar,) = rows_of(page.scores.chart)
    assert bar.text == "7 of 7"
    assert "7 of 7 questions right" in bar.told
    assert page.card.title.text() == "model on Few, with options: 7 of 7 right"
    assert (
        "A percentage requires at least 10 questions: 3 more are needed." in page.card.said.text()
    )


def test_subjects_in_one_file_are_counted_and_read_once(
    quality: Quality, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of MMLU-Pro's 14 subjects, this file has two, so the run asks 6 questions."""
    monkeypatch.setattr(run_module, "TELL_EVERY_S", 0)

    def row(category: str, number: int) -> dict[str, object]:
        return {
            "question": f"{category} {number}?",
            "options": ["yes", "no"],
            "answer": "A",
            "cot_content": "A: Let's think step by step. The answer is (A).",
            "category": category,
        }

    splits = {
        "test": [row(category, n) for category in ("law", "math") for n in range(3)],
        "validation": [row(category, n) for category in CATEGORIES for n in range(5)],
    }
    for split, rows in splits.items():
        lines = "\n".join(map(json.dumps, rows))
        (tmp_path / f"{split}.jsonl").write_text(lines, encoding="utf-8")
    offer = next(each for each in path_offers(tmp_path) if each.name == "mmlu_pro")
    assert len({id(rows) for _, rows in offer.questions()}) == 1

    told: list[float] = []
    quality.page.run.progressed.connect(lambda _title, share, _left: told.append(share))
    quality.page.offers.open_path(str(tmp_path))
    quality.desk.settle()
    quality.page.setup.sets.tick([offer.key])
    quality.start()
    assert len(quality.asked(Generate)) == 6
    assert max(told) == 1
    assert sorted({round(6 * share) for share in told if share}) == [1, 2, 3, 4, 5, 6]
    (bar,) = rows_of(quality.page.scores.chart)
    assert bar.name == "MMLU-Pro (2 of 14 subjects: law, math)"
    said = quality.desk.window.notices.current.text
    assert said == (
        "test.jsonl contains no questions from MMLU-Pro, biology. 11 other subjects have none "
        "there, either."
    )


def test_the_experiments_set_everything_up(make_desk: MakeDesk, make: Make, sets: Path) -> None:
    for number in range(4):
        write_set(sets, f"set-{number}")
    quality = Quality(make_desk(), make, "model.gguf", "contrary.gguf")
    assert quality.page.ask_two() is True
    quality.wait()
    assert len(rows_of(quality.page.scores.chart)) == 6
    assert all(len(each.items) == 20 for each in quality.asked(ScoreContinuations))


def test_a_first_score_needs_a_model(quality: Quality) -> None:
    quality.page.setup.models.tick([])
    assert quality.page.ask_one() is False
    assert "needs a model" in quality.desk.window.notices.current.text


def test_a_question_that_was_not_asked_is_not_counted() -> None:
    right = Sample("t", 0, "", "a", "a", True)
    unasked = Sample("t", 1, "", "", "a", None, note="too_long")
    first = ComparedQuestion("T", right, right)
    longer = ComparedQuestion("T", right, unasked)
    longest = ComparedQuestion("T", unasked, unasked)
    assert headline([first, longest], ["A"]) == "A gets 1 of 1 question right"
    both = headline([first, longer, longest], ["A", "B"])
    assert both == "A gets 2 of 2 questions right, versus 1 of 1 for B"
    assert headline([longest], ["A", "B"]) == "No questions fit in the context"


def test_of_equally_likely_options_only_the_answer_is_marked() -> None:
    """The score counts the first of them as the model's answer."""
    sample = Sample("t", 0, "", "b", "a", False, options=("a", "b", "c"))
    even = replace(sample, loglikelihoods=(-2.0, -1.0, -1.0))
    cells = options(ComparedQuestion("T", even, None), ["A"]).rows
    assert [cell for _, cell in cells] == ["−2.00", "▸ −1.00", "−1.00"]


class TestEveryQuestion:
    def reader(self, quality: Quality) -> QualityReader:
        quality.page.views.choose("questions")
        quality.desk.settle()
        return quality.page.reader

    def test_it_is_read_as_it_was_sent_and_answered(self, quality: Quality) -> None:
        quality.tick("Easy, with options", "Hard")
        quality.start()
        reader = self.reader(quality)
        assert reader.benchmark.currentText() == "Easy, with options"
        assert reader.place.text() == "1 of 30"
        assert reader.prompt.toPlainText().startswith("<|im_start|>user\nWhich, 0?")
        table = reader.options
        cells = [[table.item(row, column).text() for column in range(2)] for row in range(2)]
        assert cells == [[SHORT, "▸ −1.00"], [LONG, "−13.00"]]
        card = quality.page.reader_card
        assert card.title.text() == "model gets 30 of 30 questions right"
        assert len(reader.table().rows) == 30
        assert reader.table().rows[0][1:] == (SHORT, "model", SHORT, "right")
        assert reader.told.text() == f"Correct answer: {SHORT}\nmodel: {SHORT}  (right)"
        quality.desk.qtbot.mouseClick(reader.after, Qt.MouseButton.LeftButton)
        assert "Which, 1?" in reader.prompt.toPlainText()
        assert reader.before.isEnabled()
        reader.benchmark.setCurrentIndex(1)
        reader.benchmark.activated.emit(1)
        quality.desk.settle()
        assert not reader.options.isVisible()  # the answer was written
        assert "(wrong)" in reader.told.text()

    def test_only_wrong_ones_and_only_where_two_differ(
        self, make_desk: MakeDesk, make: Make, sets: Path
    ) -> None:
        path = write_set(sets, "mixed", count=20)
        hard = write_set(sets, "hard", count=10, right=LONG)
        path.write_text(path.read_text() + hard.read_text())
        quality = Quality(make_desk(), make, "model.gguf", "contrary.gguf")
        quality.tick_models("model", "contrary")
        quality.tick("Mixed, with options")
        quality.start()
        reader = self.reader(quality)
        assert len(reader.shown) == 30
        reader.which.setCurrentText(DIFFERENT)
        reader.which.activated.emit(2)
        assert len(reader.shown) == 30  # one of the two models is always wrong
        quality.page.pair.second.setCurrentIndex(0)
        quality.page.pair.second.activated.emit(0)
        quality.desk.settle()
        reader.which.setCurrentText(WRONG)
        reader.which.activated.emit(1)
        assert len(reader.shown) in (10, 20)
        assert all(each.first.correct is False for each in reader.shown)

    def test_answers_are_never_shown_under_another_name(
        self, make_desk: MakeDesk, make: Make, sets: Path
    ) -> None:
        """Not even while the other model's questions are still being read."""
        write_set(sets, "easy", count=5)
        quality = Quality(make_desk(), make, "model.gguf", "contrary.gguf")
        quality.tick_models("model", "contrary")
        quality.tick("Easy, with options")
        quality.start()
        reader = self.reader(quality)
        told = reader.told.text()
        let_go = threading.Event()
        quality.desk.window.context.runtime.background.call(lambda: let_go.wait(10), "hold")
        first, second = reader._models
        reader.show_models(reader._results, [second, first])
        reader.go(0)
        assert reader.told.text() == told
        let_go.set()
        quality.desk.settle()
        assert reader.told.text() != told

    def test_gpqa_is_never_shown(self, quality: Quality) -> None:
        quality.tick("Easy, with options")
        quality.start()
        path = quality.page.path
        with closing(sqlite3.connect(path)) as store, store:
            text = store.execute("select settings from runs").fetchone()[0]
            values = {**json.loads(text), "task": "gpqa_main_zeroshot"}
            store.execute("update runs set settings = ?", (json.dumps(values),))
        quality.page._read()
        quality.desk.settle()
        reader = self.reader(quality)
        assert len(rows_of(quality.page.scores.chart)) == 1  # its score is shown
        assert not reader.questions
        assert "never shown" in reader.told.text()
        assert not reader.prompt.toPlainText()


def test_results_go_to_files_and_published_ones_come_in(quality: Quality, tmp_path: Path) -> None:
    quality.tick("Easy, with options")
    quality.start()
    files = quality.page.files
    out: dict[Form, Path] = {form: tmp_path / f"out-{form}" for form in FORMS}
    for form, path in out.items():
        files.save(form, str(path))
        quality.desk.settle()
    assert len(out["csv"].read_text("utf-8-sig").splitlines()) == 2
    assert len(json.loads(out["json"].read_text())["results"][0]["samples"]) == 30
    files.save("csv", str(out["csv"] / "out.csv"))
    quality.desk.settle()
    assert "Glassbox can't write" in quality.desk.window.notices.current.text
    quality.desk.window.notices.dismiss()
    out["harness"].rename(tmp_path / "theirs.json")
    files.open(str(tmp_path / "theirs.json"))
    quality.desk.settle()
    theirs = quality.page.card.tools._table().rows[-1]
    assert theirs[:3] == ("questions_easy_choices", "model.gguf", "100.0")
    assert "lm-evaluation-harness" in theirs[-1]
    files.open(str(out["csv"]))
    quality.desk.settle()
    assert "found no scores" in quality.desk.window.notices.current.text


def test_without_a_network_a_set_of_the_hub_is_told(quality: Quality) -> None:
    quality.tick("ARC, Easy")
    quality.start()
    page = quality.page
    assert "Hub" in page.result.problem.accessibleName()
    page.change.click()
    assert page.setup.isVisible()
    assert not quality.asked(LoadModel)
    assert len(page.setup.sets.ticked) == 1
