"""Tests how a lesson asks before it shows: the guess, the answer beside it, and what stands at the
end of a lesson: the part for the curious, the sources, and lessons to go on with."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton

from desktop.core import i18n
from desktop.core.lessons.benchmark_cards import benchmark_cards
from desktop.core.lessons.lesson import lessons
from desktop.core.messages import Generate
from desktop.ui.panes.benchmarks.quality.page import QualityPage
from desktop.ui.panes.concepts import ConceptsPane, lesson_question
from desktop.ui.panes.concepts.figures.asking.fresh import DRAWS, QUESTIONS, FreshFigure
from desktop.ui.panes.concepts.figures.base import SeveralFigures
from desktop.ui.panes.concepts.figures.facts.cards import CardsFigure
from desktop.ui.panes.concepts.figures.facts.worked import PreferencesFigure, WorkedFigure
from desktop.ui.panes.concepts.figures.scores.leaderboard import LeaderboardFigure
from desktop.ui.panes.concepts.lesson_end import CuriousPart, SourceList
from desktop.ui.panes.concepts.lesson_view import LessonView
from desktop.ui.widgets.markdown import opened_link
from desktop.ui.widgets.results.data_table import DataTable
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Desk, Make, MakeDesk
from tests.ui.drawn import rows_of


def opened(desk: Desk, key: str) -> LessonView:
    desk.window.open_pane("concepts", key)
    desk.settle()
    pane = desk.window.pane
    assert isinstance(pane, ConceptsPane)
    return pane.shown


def figure_of(desk: Desk, key: str) -> object:
    view = opened(desk, key)
    view.reveal()
    desk.settle()
    return view.figure


def test_only_the_question_is_shown_at_first(desk: Desk) -> None:
    view = opened(desk, "bit-layouts")
    assert [each.text() for each in view.question.options] == ["FP16", "BF16", "Both"]
    hidden = (view.figure, view.below, view.onward, view.headline, view.question.sentence)
    assert not any(each.isVisible() for each in hidden)
    assert not view.below.children(), "what nobody sees yet isn't built"
    view.reading.timeout.emit()
    assert not view.end_in_sight
    view.question.options[0].click()
    assert all(each.isVisible() for each in hidden)
    assert view.findChildren(DataTable) == [view.numbers]
    assert view.question.guess.text() == "Your guess: FP16. Right answer: BF16."
    assert not any(each.isVisible() for each in view.question.options)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_options_of_two_lines_have_room(make_desk: MakeDesk, scale: float) -> None:
    view = opened(make_desk(scale=scale), "methods")
    (option,) = (each for each in view.question.options if "\n" in each.text())
    words = option.fontMetrics().size(0, option.text())
    assert words.height() < option.height() < 2 * words.height()
    assert view._why.isHidden(), "there is no figure yet"


def test_a_table_takes_the_place_of_its_figure(desk: Desk) -> None:
    (key,) = (each.key for each in lessons() if each.figure == "outliers")
    view = opened(desk, key)
    view.reveal()
    desk.settle()
    view.tools.as_table.click()
    desk.settle()
    assert view.numbers.isVisible()
    assert not view.figure.isVisible()
    assert view._why.isHidden(), "the figure isn't squeezed meanwhile"
    view.tools.as_table.click()
    desk.settle()
    assert view.figure.isVisible()
    assert view._why.isHidden()


def test_a_right_guess_is_confirmed(desk: Desk) -> None:
    view = opened(desk, "bit-layouts")
    view.question.options[1].click()
    assert view.question.guess.text() == "Your guess, BF16, is right."
    assert view.question.sentence.isVisible()


def test_where_the_answer_depends_on_the_laptop_the_figure_has_it(desk: Desk) -> None:
    view = opened(desk, "memory")
    view.question.options[0].click()
    assert view.question.guess.text() == "Your guess: At both. See what the figure says."


def test_the_answer_can_be_shown_without_a_guess(desk: Desk) -> None:
    view = opened(desk, "experts")
    view.question.show_answer.click()
    assert view.figure.isVisible()
    assert not view.question.guess.isVisible()
    assert view.question.sentence.isVisible()


class ScreenReader:
    """Stands in for QAccessible."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def isActive(self) -> bool:
        return True

    def updateAccessibility(self, said: str) -> None:
        self.heard.append(said)


def test_a_screen_reader_hears_the_answer_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = ScreenReader()
    monkeypatch.setattr(lesson_question, "QAccessible", reader)
    monkeypatch.setattr(lesson_question, "QAccessibleAnnouncementEvent", lambda _, said: said)
    view = opened(desk, "bit-layouts")
    view.question.options[0].click()
    sentence = view.lesson.sentence
    assert reader.heard == [f"Your guess: FP16. Right answer: BF16. {sentence}"]
    other = opened(desk, "experts")
    other.question.show_answer.click()
    assert reader.heard[1:] == [other.lesson.sentence]
    desk.settings.change(language="de")
    desk.qtbot.waitUntil(lambda: i18n.language() == "de")
    desk.settle()
    opened(desk, "bit-layouts")
    assert len(reader.heard) == 2, "what was answered in another language isn't news"


def test_scaling_asks_in_its_figure_and_what_was_read_is_not_asked_again(
    make_desk: MakeDesk,
) -> None:
    desk = make_desk(lessons_read=("experts",))
    assert opened(desk, "scaling").below.isVisible()
    assert opened(desk, "experts").below.isVisible()
    assert not opened(desk, "memory").below.isVisible()


def test_a_guess_stays_when_the_language_changes(desk: Desk) -> None:
    view = opened(desk, "bit-layouts")
    view.question.options[0].click()
    opened(desk, "experts").reveal()
    desk.settings.change(language="de")
    desk.qtbot.waitUntil(lambda: i18n.language() == "de")
    desk.settle()
    assert not opened(desk, "experts").below.isHidden()
    again = opened(desk, "bit-layouts")
    desk.qtbot.waitUntil(again.below.isVisible)
    assert "FP16" in again.question.guess.text()
    assert opened(desk, "memory").below.isHidden()


def test_a_guess_about_a_lesson_that_was_read_stays_too(make_desk: MakeDesk) -> None:
    desk = make_desk()
    opened(desk, "bit-layouts").question.options[0].click()
    desk.settings.change(lessons_read=("bit-layouts",), language="de")
    desk.qtbot.waitUntil(lambda: i18n.language() == "de")
    desk.settle()
    again = opened(desk, "bit-layouts").question
    assert not again.guess.isHidden()
    assert "FP16" in again.guess.text()


def test_the_part_for_the_curious_unfolds(desk: Desk) -> None:
    view = opened(desk, "experts")
    view.reveal()
    part = view.findChild(CuriousPart)
    assert isinstance(part, CuriousPart)
    assert not any(text.isVisible() for text in part.texts)
    part.unfold.click()
    assert all(text.isVisible() for text in part.texts)


def test_each_lesson_asks_first_and_has_three_depths_and_dated_sources(desk: Desk) -> None:
    """The newest ones, too. Scaling asks in its chart."""
    for lesson in lessons():
        view = opened(desk, lesson.key)
        asks = lesson.key != "scaling"
        assert view.question.answered != asks, lesson.key
        assert view.below.isVisible() != asks, lesson.key
        view.reveal()
        assert view.question.sentence.isVisible() == asks, lesson.key
        assert view.below.isVisible()
        part, sources = view.findChild(CuriousPart), view.findChild(SourceList)
        assert isinstance(part, CuriousPart)
        assert isinstance(sources, SourceList)
        assert part.unfold.isVisible()
        assert all(each.text() for each in part.texts)
        assert sources.links, lesson.key
        for link in sources.links:
            assert link.isVisibleTo(view), lesson.key
            assert f"checked on {link.source.checked}" in link.text()


def test_a_source_is_opened_after_a_question(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        opened_link.QDesktopServices, "openUrl", lambda url: asked.append(url.toString())
    )
    view = opened(desk, "experts")
    view.reveal()
    sources = view.findChild(SourceList)
    assert isinstance(sources, SourceList)
    link = next(each for each in sources.links if "2401.04088" in each.source.address)
    assert "Mixtral of Experts" in link.text()
    assert "checked on 2026-11-28" in link.text()
    for reply, count in (
        (QMessageBox.StandardButton.Cancel, 0),
        (QMessageBox.StandardButton.Open, 1),
    ):
        link.linkActivated.emit(link.source.address)
        question = desk.window.findChild(QMessageBox, "open_link")
        assert isinstance(question, QMessageBox)
        assert "on the web" in question.text()
        assert question.informativeText() == "https://arxiv.org/abs/2401.04088"
        question.button(reply).click()
        desk.settle()
        assert len(asked) == count
        question.deleteLater()
        desk.settle()


def test_a_lesson_leads_on_to_the_next_and_to_others(desk: Desk) -> None:
    keys = [each.key for each in lessons()]
    view = opened(desk, keys[0])
    view.reveal()
    view.onward.asked.emit(keys[1])
    desk.settle()
    pane = desk.window.pane
    assert isinstance(pane, ConceptsPane)
    assert pane.shown.lesson.key == keys[1]
    words = [each.text() for each in view.onward.findChildren(QPushButton)]
    assert words[0] == f"Next: {lessons()[1].title}"
    assert len(words) == len({text.partition(": ")[2] for text in words}) > 1, "each once"
    last = opened(desk, keys[-1])
    first = last.onward.findChildren(QPushButton)[0]
    assert first.text() == f"Next: {lessons()[0].title}", "around again"


def test_a_card_opens_the_benchmark_where_it_can_be_run(desk: Desk) -> None:
    figure = figure_of(desk, "cards")
    assert isinstance(figure, CardsFigure)
    assert len(figure.table().rows) == len(benchmark_cards()) == 9
    keys = [each.key for each in benchmark_cards()]
    figure.which.choose(keys.index("humaneval"))
    assert not figure.run.isVisible()
    assert "doesn't run code" in figure.why_not.text()
    figure.which.choose(keys.index("gsm8k"))
    assert figure.headline() == "GSM8K: Grade School Math 8K"
    figure.run.click()
    desk.settle()
    page = desk.window.pane.page  # type: ignore[attr-defined]
    assert isinstance(page, QualityPage)
    assert [offer.name for offer in page.setup.chosen_offers] == ["gsm8k"]


def test_the_leaderboard_has_intervals_and_shows_that_ranks_blur(desk: Desk) -> None:
    several = figure_of(desk, "kinds-of-tests")
    assert isinstance(several, SeveralFigures)
    figure = several.current
    assert isinstance(figure, LeaderboardFigure)
    rows = rows_of(figure.chart)
    assert len(rows) == 10
    assert rows[0].text == "57%"
    assert rows[-1].text == "50%"
    assert figure.tied == 7


def test_a_dynamic_test_draws_fresh_questions_for_each_run(make_desk: MakeDesk, make: Make) -> None:
    engine = FakeEngine("I don't know.")
    desk = make_desk(engine)
    desk.add(make("Pebble-1-3M-Instruct-F16.gguf"))
    several = figure_of(desk, "kinds-of-tests")
    assert isinstance(several, SeveralFigures)
    several.which.choose(FreshFigure.name)
    figure = several.current
    assert isinstance(figure, FreshFigure)
    runs: list[list[str]] = []
    for _ in range(2):
        engine.requests.clear()
        figure.run.button.click()
        desk.qtbot.waitUntil(lambda: not figure.run.busy, timeout=60_000)
        asked = [each for each in engine.requests if isinstance(each, Generate)]
        runs.append([each.messages[0].content for each in asked])
    assert [len(run) for run in runs] == [DRAWS * QUESTIONS] * 2
    assert runs[0] != runs[1]
    assert [len(draw) for draw in figure.draws] == [QUESTIONS] * DRAWS
    assert figure.mean == 0
    assert "0% to 0%" in figure.headline()
    assert len(figure.table().rows) == DRAWS
    figure.show_unsaved(figure.draws[:1])
    assert figure.headline() == f"Right answers in the first draw: 0 of {QUESTIONS}."


@pytest.mark.parametrize(
    ("key", "cases"), [("methods", 6), ("losses", 2), ("preferences", 3), ("corrections", 1)]
)
def test_what_is_worked_out_is_shown_case_by_case(desk: Desk, key: str, cases: int) -> None:
    figure = figure_of(desk, key)
    if isinstance(figure, SeveralFigures):
        figure.which.choose(PreferencesFigure.name)
        figure = figure.current
    assert isinstance(figure, WorkedFigure)
    assert len(figure.cases) == cases
    seen = set[str]()
    for number in range(cases):
        figure.which.choose(number)
        seen.add(f"{figure.case.name} {figure.headline()}")
        assert figure.table().rows
    assert len(seen) == cases


def test_the_corrections_are_computed_from_the_published_shape(desk: Desk) -> None:
    figure = figure_of(desk, "corrections")
    assert isinstance(figure, WorkedFigure)
    assert figure.headline() == (
        "An 8x7B model has 46.7 billion weights, not 56, and a token costs 25.8 GFLOPs, not 14."
    )
    assert "2 × 5.64 + 1.61 = 12.9 billion active; 12.9 × 2 = 25.8" in figure.table().rows[1]


def test_a_worked_table_grows_with_the_text(desk: Desk) -> None:
    figure = figure_of(desk, "methods")
    assert isinstance(figure, WorkedFigure)
    desk.settings.change(scale=1.5)
    desk.settle()
    assert figure.steps._grid.horizontalSpacing() == 60
