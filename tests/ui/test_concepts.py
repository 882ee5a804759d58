"""Tests the Concepts pane: finding, reading, and trying out lessons."""

from __future__ import annotations

import csv
import json
import re
import time
from collections.abc import Iterator
from copy import deepcopy
from fractions import Fraction
from pathlib import Path
from types import FunctionType
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.core import i18n
from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.lessons.compute_budget import HOFFMANN
from desktop.core.lessons.glossary import glossary, terms_in
from desktop.core.lessons.lesson import lessons
from desktop.core.library import shipped_models
from desktop.core.library.demo_results import MIXTURE, SIZES
from desktop.core.library.openness import about, known_models
from desktop.core.messages import Generate, LoadModel, RenderPrompt
from desktop.core.numbers.units import percent, short_count, unbroken
from desktop.core.students.report import EXAMPLES, FILES, STEPS, Problem, Report, Score
from desktop.services.jobs import Work
from desktop.ui.experiments import BY_ID, PLAIN
from desktop.ui.look.theme import Theme
from desktop.ui.panes import PANES
from desktop.ui.panes.concepts import ConceptsPane
from desktop.ui.panes.concepts.figures import FIGURES
from desktop.ui.panes.concepts.figures.asking import student_here
from desktop.ui.panes.concepts.figures.asking.faces import FacesFigure, TwoWaysFigure
from desktop.ui.panes.concepts.figures.asking.soften import SoftenFigure
from desktop.ui.panes.concepts.figures.asking.student_here import StudentHereFigure
from desktop.ui.panes.concepts.figures.asking.student_results import compared
from desktop.ui.panes.concepts.figures.base import (
    LessonFigure,
    MayBeMissing,
    SeveralFigures,
    power_count,
)
from desktop.ui.panes.concepts.figures.facts.bars import SUFFIXES, SuffixesFigure
from desktop.ui.panes.concepts.figures.facts.names import NamesFigure
from desktop.ui.panes.concepts.figures.facts.openness import OpennessFigure
from desktop.ui.panes.concepts.figures.facts.published import PublishedFigure
from desktop.ui.panes.concepts.figures.facts.timeline import TimelineFigure, timeline_chart
from desktop.ui.panes.concepts.figures.facts.worked import PreferencesFigure
from desktop.ui.panes.concepts.figures.mechanisms.cache import CacheFigure
from desktop.ui.panes.concepts.figures.mechanisms.pour import OTHERS
from desktop.ui.panes.concepts.figures.numbers.formats import LayoutsFigure, PrecisionFigure
from desktop.ui.panes.concepts.figures.numbers.memory import BILLION, FitFigure, MemoryFigure
from desktop.ui.panes.concepts.figures.numbers.outliers import OutliersFigure
from desktop.ui.panes.concepts.figures.scaling.budget import BudgetFigure
from desktop.ui.panes.concepts.figures.scaling.loss_by_size import ScalingFigure
from desktop.ui.panes.concepts.figures.scores.chance import IntervalsFigure
from desktop.ui.panes.concepts.figures.scores.results import (
    LeakFigure,
    StudentFigure,
    ThinkingFigure,
)
from desktop.ui.panes.concepts.lesson_view import SIDEWAYS, LessonView
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.plots.scale import Scale
from desktop.ui.shell.closing.closing import lossy_work
from desktop.ui.what_is import ExplanationCard
from desktop.ui.widgets.results.empty_state import EmptyState
from desktop.ui.widgets.results.progress import HELD_UP
from desktop.ui.widgets.row_brush import TextBrush
from tests import header_only
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Desk, Make, MakeDesk, answer_in_chat, start_in, visible
from tests.ui.drawn import bands_of, lines_of, points_of, rows_of, told
from tests.ui.test_panes import cut_off

F = TypeVar("F", bound=LessonFigure)

LOSSES = (0.177, 0.147, 0.118, 0.093)
PARAMETERS = (443_008, 1_240_000, 3_300_000, 10_900_000)


@pytest.fixture
def results(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write a results file for demo models that don't exist."""
    folder = tmp_path / "demo"
    folder.mkdir()
    score = {"questions": 100, "accuracy": 0.5, "loss": 0.2}
    better = {"questions": 100, "accuracy": 0.9, "loss": 0.1}
    skills = ("arithmetic", "countries", "elements", "units", "words", "spelling")
    special = ("two-digit addition", "sums that carry, three and four digits", "exam, fresh")
    models = {
        name: {
            "accuracy": 0.5,
            "loss": loss,
            "parameters": parameters,
            "skills": dict.fromkeys(skills, score),
            "special": {**dict.fromkeys(special, score), "exam, leaked": score},
        }
        for name, loss, parameters in zip(SIZES, LOSSES, PARAMETERS, strict=True)
    }
    for name in ("Think", "Leaky"):
        models[f"Pebble-1-3M-{name}"] = {
            **models["Pebble-1-3M-Instruct"],
            "special": {**dict.fromkeys(special, score), "exam, leaked": better},
        }
    path = folder / "results.json"
    path.write_text(json.dumps({"models": models}))
    monkeypatch.setattr(shipped_models, "DEMO_FOLDER", folder)
    return path


def pane_of(desk: Desk) -> ConceptsPane:
    desk.window.open_pane("concepts")
    assert isinstance(desk.window.pane, ConceptsPane)
    return desk.window.pane


def figure_of(desk: Desk, kind: type[F]) -> F:
    """Open the lesson that has a figure of this kind, and return the figure."""
    (key,) = (each.key for each in lessons() if kind.__name__ in built_by(each.figure))
    desk.settings.change(open_pages=(f"concepts/{key}",))  # saves building the first lesson
    pane = pane_of(desk)
    pane.show_answered(key)
    desk.settle()
    return chosen(desk, pane.shown.figure, kind)


def chosen(desk: Desk, figure: LessonFigure, kind: type[F]) -> F:
    if isinstance(figure, SeveralFigures):
        figure.which.choose(kind.name)
        desk.settle()
        return chosen(desk, figure.current, kind)
    assert isinstance(figure, kind)
    return figure


def built_by(figure: str) -> tuple[str, ...]:
    """Return the names of the classes that a figure's function imports and builds."""
    function = FIGURES[figure]
    assert isinstance(function, FunctionType)
    return function.__code__.co_varnames + function.__code__.co_cellvars


def with_model(make_desk: MakeDesk, make: Make, engine: FakeEngine | None = None) -> Desk:
    desk = make_desk(engine)
    path = make("Tiny-1M-Instruct-F32.gguf")
    desk.add(path)
    desk.inference.submit(LoadModel(str(path)))
    desk.settle()
    return desk


# --- all of them -------------------------------------------------------------------------


def test_of_several_figures_one_is_built_when_it_is_shown(desk: Desk) -> None:
    pane = pane_of(desk)
    pane.show_answered("memory")
    several = pane.shown.figure
    assert isinstance(several, SeveralFigures)
    kept = several.save_state()
    names = [MemoryFigure.name, CacheFigure.name]
    for count, name in enumerate(names, 1):
        several.which.choose(name)
        assert several.current.name == name
        assert len(several.findChildren(LessonFigure)) == count
    several.restore_state(kept)
    assert several.which.current == names[0]


def test_a_saved_picture_is_named_after_the_figure_in_sight(desk: Desk, results: Path) -> None:
    pane = pane_of(desk)

    def is_named(name: str) -> None:
        tools = pane.shown.tools
        assert tools.csv.toolTip() == tools.csv.accessibleName() == f"Save {name} as a table (CSV)"
        assert name in tools.image.toolTip()
        assert f"<title>{name}</title>".encode() in tools.drawn_svg()

    pane.show_answered("memory")
    several = pane.shown.figure
    assert isinstance(several, SeveralFigures)
    for figure in (MemoryFigure, CacheFigure, MemoryFigure):
        several.which.choose(figure.name)
        desk.settle()
        is_named(figure.name)
    student = figure_of(desk, StudentFigure)
    student.what.choose("steps")
    desk.settle()
    is_named(ThinkingFigure.name)
    scaling = figure_of(desk, ScalingFigure)
    is_named("Loss by size")
    scaling.of.choose("own")
    desk.settle()
    assert "Wrong answers by size" in pane.shown.tools.csv.toolTip()
    scaling.of.choose("demo")
    desk.settle()
    is_named("Loss by size")


def test_every_lesson_has_its_figure_and_every_figure_its_lesson() -> None:
    assert sorted(lesson.figure for lesson in lessons()) == sorted(FIGURES)


def test_every_lesson_leads_to_a_page_that_there_is() -> None:
    pages = {kind.id: kind.load().page_ids for kind in PANES}
    for lesson in lessons():
        assert lesson.pane in pages, lesson.title
        assert not lesson.page or lesson.page in pages[lesson.pane], lesson.title


def test_what_was_read_to_its_end_is_checked_off(make_desk: MakeDesk) -> None:
    desk = make_desk()
    pane = pane_of(desk)
    view = pane.shown
    assert not view.reading.isActive()  # its question is the only thing that is visible
    view.reveal()
    desk.qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 0)
    assert not view.reading.isActive()  # the end isn't visible yet
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view.reading.isActive()
    desk.window.open_pane("start")
    assert not view.reading.isActive()
    desk.window.open_pane("concepts")
    view.reading.timeout.emit()
    assert desk.settings.values.lessons_read == (view.lesson.key,)
    row = pane.list.rows.index(pane.list.rows.row_of(view.lesson))
    told = Qt.ItemDataRole.AccessibleTextRole
    assert row.data(told) == f"{view.lesson.title}, read"
    assert pane.list.count.text() == f"1 of {len(lessons())} read"
    desk.settings.flush()
    later = pane_of(make_desk())
    assert later.list.rows.is_read(view.lesson)
    assert not later.list.rows.is_read(lessons()[1])


def test_steps_can_be_handed_on_too(desk: Desk, results: Path) -> None:
    figure = figure_of(desk, StudentFigure)
    assert not figure.is_there  # this pair has no measurements
    figure.what.choose("steps")
    assert figure.is_there
    rows = [bar.name for bar in rows_of(figure.chart)]
    assert rows[:2] == [
        f"Arithmetic of all kinds, from {how}" for how in ("answers alone", "answers and steps")
    ]
    assert figure.evidence().startswith("The bars now show two other models")
    assert {row[1] for row in figure.table().rows} == {
        "from answers alone",
        "from answers and steps",
    }
    figure.what.choose("answers")
    assert not figure.is_there


def test_epoch_ai_s_tables_are_added_and_taken_away(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = make_desk()
    figure = figure_of(desk, PublishedFigure)
    before = len(points_of(figure.chart))
    (tmp_path / "models.csv").write_text(
        "Model,Publication date,Parameters,Training compute (FLOP)\nToy 7B,2024-05-01,,1e24\n"
    )
    (tmp_path / "mmlu.csv").write_text("Name,EM,Shots,Source\nToy-7B,70%,5,A report\n")
    figure.open([tmp_path / "mmlu.csv"])
    desk.settle()
    notice = desk.window.notices.current
    assert notice is not None
    assert "Choose both files at once" in notice.text
    figure.open([tmp_path / "mmlu.csv", tmp_path / "models.csv"])
    desk.settle()
    assert len(points_of(figure.chart)) == before + 1
    assert any("Toy 7B" in told(point) for point in points_of(figure.chart))
    assert figure._credit.text() == "Models added from Epoch AI's tables (CC BY 4.0): 1."
    headline = figure.headline()
    figure.over.choose("weights")
    assert len(points_of(figure.chart)) == before  # its size is unknown
    assert len(figure.table().rows) == before
    assert figure.headline() == headline  # which speaks of the compute, and of all models
    assert figure._credit.text() == "Models added from Epoch AI's tables (CC BY 4.0): 1."
    figure.over.choose("compute")
    later = figure_of(make_desk(), PublishedFigure)
    assert len(points_of(later.chart)) == before + 1
    later.forget.click()
    assert len(points_of(later.chart)) == before
    assert figure_of(make_desk(), PublishedFigure).more == []


def test_tables_that_cannot_be_deleted_stay(desk: Desk, tmp_path: Path) -> None:
    figure = figure_of(desk, PublishedFigure)
    before = len(points_of(figure.chart))
    (tmp_path / "models.csv").write_text(
        "Model,Publication date,Parameters,Training compute (FLOP)\nToy 7B,2024-05-01,,1e24\n"
    )
    (tmp_path / "mmlu.csv").write_text("Name,EM,Shots,Source\nToy-7B,70%,5,A report\n")
    figure.open([tmp_path / "mmlu.csv", tmp_path / "models.csv"])
    desk.settle()
    figure._kept.unlink()
    figure._kept.mkdir()  # which can't be deleted like a file
    figure.forget.click()
    notice = desk.window.notices.current
    assert notice is not None
    assert notice.text.startswith("epoch-models.json can't be deleted.")
    assert len(points_of(figure.chart)) == before + 1


def test_added_models_without_a_date_are_gray_and_in_no_year(desk: Desk, tmp_path: Path) -> None:
    figure = figure_of(desk, PublishedFigure)
    old = figure.evidence().partition(" of the ")[2]
    (tmp_path / "models.csv").write_text(
        "Model,Publication date,Parameters,Training compute (FLOP)\nToy 7B,,,1e24\n"
    )
    (tmp_path / "mmlu.csv").write_text("Name,EM,Shots,Source\nToy-7B,30%,5,A report\n")
    figure.open([tmp_path / "mmlu.csv", tmp_path / "models.csv"])
    desk.settle()
    (point,) = [each for each in points_of(figure.chart) if each.key == "Toy 7B"]
    assert not point.hollow, "rings are through 2022"
    assert point.card is not None
    assert point.card.title == "Toy 7B"
    assert figure._credit.text().endswith(": 1. Gray dots are models without a date.")
    assert figure.evidence().partition(" of the ")[2] == old


def walked(desk: Desk) -> Iterator[LessonView]:
    """Walk over all lessons with the arrow keys, which pass the list's headings, and yield the view
    of each while it is shown. Building them all takes seconds, so the walks' checks share them."""
    pane = pane_of(desk)
    for number, lesson in enumerate(lessons()):
        if number:
            desk.qtbot.keyClick(pane.list.view, Qt.Key.Key_Down)
        assert pane.shown.lesson == lesson
        pane.shown.reveal()
        desk.settle()
        desk.qtbot.wait(5)
        desk.settle()
        yield pane.shown


def test_with_a_model_every_figure_has_its_table_and_says_what_it_shows(
    make_desk: MakeDesk, make: Make, results: Path, tmp_path: Path, subtests: pytest.Subtests
) -> None:
    desk = with_model(make_desk, make)
    for view in walked(desk):
        with subtests.test("no words are cut off", lesson=view.lesson.title):
            assert not list(cut_off(desk.window))
            assert not view.horizontalScrollBar().maximum()
        with subtests.test("figure", lesson=view.lesson.title):
            is_told(view)
    view = pane_of(desk).shown
    view.tools.as_table.click()
    assert view.numbers.isVisible()
    assert not view.figure.isVisible()
    view.tools.save_csv(str(tmp_path / "figure.csv"))
    with (tmp_path / "figure.csv").open(encoding="utf-8-sig", newline="") as file:
        assert next(csv.reader(file)) == list(view.figure.table().head)
    view.tools.as_table.click()
    view.tools.save_png(str(tmp_path / "figure.png"))
    assert QImage(str(tmp_path / "figure.png")).width() == 2 * view.card.width()


def is_told(view: LessonView) -> None:
    """Check that a lesson's figure has a table, a headline, and evidence, or else that it says what
    it needs."""
    table = view.figure.table()
    assert all(len(row) == len(table.head) for row in table.rows)
    figure = view.figure.current if isinstance(view.figure, SeveralFigures) else view.figure
    if isinstance(figure, MayBeMissing) and not figure.is_there:
        assert visible(view.figure, EmptyState)
        return
    if isinstance(view.figure, StudentHereFigure):
        return  # shows nothing until it is run
    assert table.rows
    assert view.headline.text() == unbroken(view.figure.headline())
    assert view.headline.isHidden() == (not view.figure.headline())
    assert unbroken(view.figure.evidence()) in view.evidence.text()
    assert view.figure.headline() or view.figure.evidence()


def test_without_models_and_results_nothing_breaks_and_it_is_said_what_is_missing(
    desk: Desk, subtests: pytest.Subtests
) -> None:
    for view in walked(desk):
        with subtests.test("not scrolled sideways", lesson=view.lesson.title):
            assert not view.horizontalScrollBar().maximum()
        with subtests.test("the first use of a term is a link", lesson=view.lesson.title):
            found = linked(view)
            assert len(found) == len(set(found))
            assert set(found) == {use.term.key for use in terms_in(unbroken(view.lesson.prose))}
        with subtests.test("missing", lesson=view.lesson.title):
            if isinstance(view.figure, MayBeMissing):
                assert not view.figure.is_there
                view.figure.empty.show()
                assert view.figure.missing_text.endswith(".")


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("size", "scale"),
    [((1024, 640), 1.0), ((1920, 1080), 1.0), ((1280, 720), 2.0)],
    ids=str,
)
def test_no_words_are_cut_off_at_other_sizes(
    make_desk: MakeDesk, make: Make, results: Path, size: tuple[int, int], scale: float
) -> None:
    desk = with_model(make_desk, make)
    desk.window.resize(*size)
    desk.settings.change(scale=scale)
    pane = pane_of(desk)
    for lesson in lessons():
        pane.show_answered(lesson.key)
        desk.settle()
        desk.qtbot.wait(5)
        assert not list(cut_off(desk.window)), lesson.title
        if size[0] >= 1280 and scale == 1:
            assert not pane.shown.horizontalScrollBar().maximum(), lesson.title


def test_only_a_figure_that_can_fill_it_gets_the_room_of_a_high_view(desk: Desk) -> None:
    desk.window.resize(1920, 1080)
    pane = pane_of(desk)

    def least(key: str, figure: str = "") -> int:
        pane.show_answered(key)
        if isinstance(several := pane.shown.figure, SeveralFigures) and figure:
            several.show_figure(figure)
        desk.settle()
        row = pane.shown._row
        return row.minimumSizeHint().height()

    assert least("budget") > 400
    for key in ("methods", "losses"):  # a few rows of small text
        assert least(key) < 300
    assert least("preferences", PreferencesFigure.name) < 300, "though the first one has a chart"


def test_a_lesson_says_that_its_figure_is_wide_only_while_it_is(desk: Desk) -> None:
    desk.window.resize(1280, 720)
    pane = pane_of(desk)
    pane.show_answered("budget")
    desk.settle()
    pane.shown._why.show()  # as the end of presentation mode does
    desk.window.resize(1300, 720)
    desk.settle()
    assert not pane.shown._why.isVisible()


def test_a_lesson_in_large_type_has_its_buttons_in_one_row(desk: Desk) -> None:
    desk.window.resize(1280, 720)
    desk.settings.change(scale=1.5)
    pane = pane_of(desk)
    pane.show_answered("budget")
    desk.settle()
    view = pane.shown
    assert view.open.geometry().right() < view.tools.geometry().left()


def test_the_lesson_that_is_read_stays_in_sight_in_the_list(desk: Desk) -> None:
    desk.window.resize(1280, 1080)
    pane = pane_of(desk)
    pane.open_page(lessons()[-4].key)
    desk.settle()
    desk.window.resize(1280, 640)
    view = pane.list.view
    desk.qtbot.waitUntil(
        lambda: view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    )


def test_in_large_type_a_menu_takes_the_place_of_the_list(desk: Desk) -> None:
    desk.window.resize(1280, 720)
    pane = pane_of(desk)
    assert pane.list.view.isVisible()
    desk.settings.change(scale=2.0)
    desk.qtbot.waitUntil(pane.list.menu.isVisible)
    assert not pane.list.view.isVisible()
    assert pane.focusProxy() is pane.list.menu
    desk.qtbot.waitUntil(lambda: pane.shown.width() > 0.9 * pane.width())
    pane.list.menu.setCurrentIndex(5)
    pane.list.menu.activated.emit(5)
    assert pane.shown.lesson == lessons()[5]
    pane.open_page(lessons()[2].key)
    assert pane.list.menu.currentText() == lessons()[2].title
    desk.settings.change(scale=1.0)
    desk.qtbot.waitUntil(pane.list.view.isVisible)
    assert not pane.list.menu.isVisible()


def linked(view: LessonView) -> list[str]:
    """Return the linked terms of a lesson in order of appearance."""
    texts = [each.text() for each in view.findChildren(QLabel)]
    found = (key for text in texts for key in re.findall(r'<a href="([^"]+)"', text))
    return [key for key in found if "://" not in key]  # not the sources


def test_a_term_shows_what_it_means_by_mouse_and_by_keyboard(desk: Desk) -> None:
    desk.window.open_pane("concepts", "experts")
    pane_of(desk).shown.reveal()
    router = next(
        each for each in visible(pane_of(desk).shown, QLabel) if 'href="router"' in each.text()
    )
    router.linkActivated.emit("router")
    card = visible(desk.window, ExplanationCard)[0]
    term = next(each for each in glossary() if each.key == "router")
    assert (card.explained.title, card.explained.sentence) == (term.word, term.definition)
    desk.qtbot.keyClick(card, Qt.Key.Key_Escape)
    desk.qtbot.waitUntil(lambda: not visible(desk.window, ExplanationCard))
    router.setFocus(Qt.FocusReason.TabFocusReason)
    assert router.selectedText() == "layer"
    desk.qtbot.keyClick(router, Qt.Key.Key_Right)
    assert router.selectedText() == "router"
    desk.qtbot.keyClick(router, Qt.Key.Key_Return)
    assert visible(desk.window, ExplanationCard)[0].explained.title == "router"
    visible(desk.window, ExplanationCard)[0].close()


def test_a_link_has_the_color_of_the_theme(desk: Desk) -> None:
    desk.window.open_pane("concepts", "experts")
    text = next(each for each in visible(pane_of(desk).shown, QLabel) if "href=" in each.text())
    for name in ("light", "dark"):
        desk.settings.change(theme=name)
        assert f"color: {desk.window.context.shell.theme.color('accent').name()}" in text.text()


# --- the list ----------------------------------------------------------------------------


def test_the_search_looks_into_all_that_is_said(desk: Desk) -> None:
    pane = pane_of(desk)
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert pane.list.search.hasFocus()
    desk.qtbot.keyClicks(pane.list.search, "ROUTER picks")
    desk.qtbot.keyClick(pane.list.search, Qt.Key.Key_Return)
    assert pane.shown.lesson.key == "experts"
    assert pane.list.rows.rowCount() == 2, "the group and the lesson"
    pane.list.search.setText("no such words at all xyz")
    assert pane.list.rows.rowCount() == 0
    assert visible(pane.list, type(pane.list._nothing))
    pane.open_page(lessons()[0].key)
    assert pane.list.search.text() == ""
    assert pane.shown.lesson == lessons()[0]


def test_the_lesson_of_last_time_is_there_again(make_desk: MakeDesk) -> None:
    desk = make_desk()
    pane_of(desk).open_page("experts")
    kept = desk.settings.values.open_pages
    assert "concepts/experts" in kept
    again = make_desk(open_pages=(*kept, "concepts/gone"))
    assert pane_of(again).shown.lesson.title == "Mixture of experts"
    third = make_desk(open_pages=("concepts/A lesson that is gone",))
    assert pane_of(third).shown.lesson == lessons()[0]


def test_the_button_leads_to_where_it_can_be_pressed(desk: Desk) -> None:
    pane = pane_of(desk)
    pane.open_page("bit-layouts")
    pane.shown.open.click()
    assert desk.window.pane.id == "quantization"
    assert desk.settings.values.open_pages[-1] == "quantization/bits"


# --- figures of facts and sums -------------------------------------------------------------


def test_a_step_of_openness_shows_its_models(desk: Desk) -> None:
    figure = figure_of(desk, OpennessFigure)
    assert len(figure.table().rows) == len(known_models())
    figure.steps.setFocus()
    desk.qtbot.keyClick(figure.steps, Qt.Key.Key_Return)
    closed = [model.model for model in known_models() if model.step == "closed"]
    assert [row[0] for row in figure.table().rows] == closed
    assert figure.models.rowCount() == len(closed)
    desk.qtbot.keyClick(figure.steps, Qt.Key.Key_Return)
    assert figure.models.rowCount() == len(known_models())


def test_the_timeline_is_walked_by_keys_and_by_clicks(desk: Desk) -> None:
    timeline = figure_of(desk, TimelineFigure).timeline
    models = {model.model: model for model in known_models()}
    newest = models[timeline.at]
    assert newest.released == max(model.released for model in models.values())
    desk.qtbot.keyClick(timeline, Qt.Key.Key_Left)
    assert models[timeline.at].released <= newest.released
    assert models[timeline.at].step == newest.step
    assert timeline.at in timeline.accessibleName()
    for _ in range(4):
        desk.qtbot.keyClick(timeline, Qt.Key.Key_Up)
    assert models[timeline.at].step == "closed"
    view = timeline.canvas.view
    places = [view.place(point.x, point.y).toPoint() for point in points_of(timeline)]
    desk.qtbot.mouseClick(timeline.canvas.viewport(), Qt.MouseButton.LeftButton, pos=places[0])
    assert timeline.at == points_of(timeline)[0].key
    assert all(timeline.rect().contains(place) for place in places)


def test_a_second_line_stands_below_a_bullets_words(desk: Desk) -> None:
    pane = pane_of(desk)
    pane.show_answered("leaks")
    desk.settle()
    shown = visible(pane.shown, QLabel)
    (words,) = (each for each in shown if each.text().startswith("Search the training data"))
    dots = [each for each in shown if each.text() == "•"]
    assert len(dots) == 5
    assert dots[0].geometry().top() == words.geometry().top()
    assert dots[0].geometry().right() < words.geometry().left()


def test_the_lanes_of_the_timeline_have_their_names_whole(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    models = known_models()
    request.getfixturevalue("german")  # only now, so that no model stays German for other tests
    timeline = Plot(theme, "Timeline")
    qtbot.addWidget(timeline)
    timeline.show_chart(timeline_chart(models))
    timeline.resize(700, 300)
    timeline.show()
    room: dict[str, int] = {}
    write = TextBrush.text

    def written(
        brush: TextBrush, painter: QPainter, place: QRect, words: str, use: str, *rest: Any
    ) -> None:
        room[words] = place.width() - brush.width(words, use)
        write(brush, painter, place, words, use, *rest)

    monkeypatch.setattr(TextBrush, "text", written)
    timeline.grab()
    assert "vollständig offen" in room
    assert min(room.values()) >= 0


def test_what_came_after_the_end_of_the_table_is_named(desk: Desk) -> None:
    figure = figure_of(desk, TimelineFigure)
    (note,) = (
        each
        for each in visible(figure, QLabel)
        if "The table covers models released through" in each.text()
    )
    until = about().covers_until
    assert until in note.text()
    later = {model.model for model in known_models() if model.released > until}
    assert all(name in note.text() for name in later)


def test_the_bars_of_suffixes_fall_and_have_no_needless_zeros(desk: Desk) -> None:
    rows = rows_of(figure_of(desk, SuffixesFigure).chart)
    bits = [row.value for row in rows]
    assert bits == sorted(bits, reverse=True)
    assert rows[0].text.startswith("16 bits, ")
    assert {row.name for row in rows} == set(SUFFIXES)


def test_memory_follows_the_size(desk: Desk) -> None:
    figure = figure_of(desk, MemoryFigure)
    seven = figure.evidence()
    assert "By the rule of thumb, 7 billion weights at 4 bits need 3.5 GB." in seven
    rules = {bar.name: bar.pieces[0].end for bar in rows_of(figure.chart)}
    assert rules["32-bit rule"] == 28e9
    assert rules["8-bit rule"] == 7e9
    assert figure.chart.chart.x.told(0) == "0", "without bytes, as on the Memory page"
    figure.weights.choose(70 * BILLION)
    assert "70 billion weights at 4 bits need 35 GB" in figure.evidence()
    assert all(each.hatched for row in rows_of(figure.chart) for each in row.pieces)


def test_what_fits_is_told_cell_by_cell(desk: Desk) -> None:
    figure = figure_of(desk, FitFigure)
    first = figure.grid.accessibleName()
    assert "8 billion weights as Q4_K_M" in first
    desk.qtbot.keyClick(figure.grid, Qt.Key.Key_Up)
    desk.qtbot.keyClick(figure.grid, Qt.Key.Key_Left)
    assert "3 billion weights as Q6_K" in figure.grid.accessibleName()
    room = QRectF(figure.grid.rect())
    assert all(room.contains(figure.grid.cell(row, 5)) for row in range(7))


def test_an_outlier_spoils_its_neighbors(desk: Desk) -> None:
    figure = figure_of(desk, OutliersFigure)
    figure.times.choose(1)
    calm = [bar.value for bar in rows_of(figure.chart)]
    assert calm[0] == calm[1]
    figure.times.choose(100)
    wild = [bar.value for bar in rows_of(figure.chart)]
    assert wild[0] == calm[0]
    assert wild[1] > 20 * calm[1]
    assert wild[2] < wild[1] / 3


def test_more_questions_make_intervals_narrow(desk: Desk) -> None:
    figure = figure_of(desk, IntervalsFigure)

    def width() -> float:
        bar = rows_of(figure.chart)[0]
        assert bar.low is not None
        assert bar.high is not None
        assert bar.low < bar.value < bar.high
        return bar.high - bar.low

    figure.count.choose(100)
    assert figure.headline() == "100 questions are too few to reliably tell 70% from 76%."
    assert "about 860 questions" in figure.evidence()  # from 859, which isn't more exact
    few = width()
    figure.first.choose(10)
    figure.second.choose(14)
    figure.count.choose(1000)
    assert "1,000 questions are too few" in figure.headline()
    assert "about 1,100 questions" in figure.evidence(), "1,035, and no fewer"
    figure.first.choose(70)
    figure.second.choose(76)
    figure.count.choose(10_000)
    assert figure.headline().startswith("10,000 questions are enough to tell 70% from 76%")
    assert width() < few / 8
    figure.second.choose(figure.first.number)
    assert "the same" in figure.headline()
    figure.second.choose(100)
    assert rows_of(figure.chart)[1].high == 1.0
    figure.first.choose(0)
    assert "the 95% interval of model A's score is 0% to <\u00a01%." in figure.evidence()


def test_pi_and_a_time_in_fewer_bits(desk: Desk) -> None:
    figure = figure_of(desk, PrecisionFigure)
    assert figure.evidence() == (
        "π becomes 3.141 in FP16, 3.25 in FP8 E4M3, 3.15 in INT8, 3 in FP4 E2M1, and 2.857 in INT4."
    )
    figure.now.click()
    assert figure.state.is_time
    figure.field.setText("14:37")
    desk.qtbot.keyClick(figure.field, Qt.Key.Key_Return)
    assert "12:00 in FP4 E2M1" in figure.evidence()
    desk.qtbot.keyClicks(figure.field, "nonsense")
    desk.qtbot.keyClick(figure.field, Qt.Key.Key_Return)
    assert figure._wrong.isVisible()
    assert figure.state.text == "14:37", "the figure stays"
    figure.pi.click()
    assert not figure._wrong.isVisible()


def test_a_dragged_number_is_not_marked_as_wrong(desk: Desk) -> None:
    figure = figure_of(desk, PrecisionFigure)
    figure._type("nonsense")
    assert figure._wrong.isVisible()
    assert figure.field.property("wrong") == "true"
    figure.number_line.moved.emit(Fraction(5, 4))
    assert figure.field.text() == "1.25"
    assert not figure._wrong.isVisible()
    assert figure.field.property("wrong") == "false"


def test_a_number_entered_earlier_is_in_the_sentences_again(desk: Desk) -> None:
    figure = figure_of(desk, PrecisionFigure)
    figure._type("1.5")
    state: Any = deepcopy(figure.save_state())
    said = figure.headline()
    figure.pi.click()
    figure.restore_state(state)
    view = pane_of(desk).shown
    assert view.headline.text() == unbroken(said)
    assert "1.5 becomes" in view.evidence.text()


def test_a_wrong_number_is_marked_in_another_language_too(desk: Desk) -> None:
    for kind in (PrecisionFigure, LayoutsFigure):
        figure_of(desk, kind)._type("nonsense")
    desk.settings.change(language="de")
    desk.qtbot.waitUntil(lambda: i18n.language() == "de")
    desk.qtbot.waitUntil(desk.window.pane.isVisible)
    for kind in (PrecisionFigure, LayoutsFigure):
        figure = figure_of(desk, kind)
        assert figure.field.text() == "nonsense"
        assert figure._wrong.isVisible()
        assert "Zahl" in figure._wrong.text()
        assert figure.field.property("wrong") == "true"
        figure.pi.click()
        assert not figure._wrong.isVisible()


def test_a_bit_is_flipped_in_the_lesson(desk: Desk) -> None:
    figure = figure_of(desk, LayoutsFigure)
    place = figure.bits.bit_rect(3, 0).center().toPoint()
    desk.qtbot.mouseClick(figure.bits, Qt.MouseButton.LeftButton, pos=place)
    assert figure.state.rows[3].value == -3.25
    assert "(−1)" in figure.formula.accessibleName()
    assert figure.headline() == "With these bits, FP8 E4M3 stores −3.25."
    assert " 3.25 in FP8 E4M3" in figure.evidence(), "π doesn't become what the user's bits say"
    desk.qtbot.mouseClick(figure.bits, Qt.MouseButton.LeftButton, pos=place)
    assert figure.headline() == "Stored as FP8 E4M3, π becomes 3.25."


def test_a_name_is_read_as_it_is_typed(desk: Desk) -> None:
    figure = figure_of(desk, NamesFigure)
    figure.field.setText("Llama-3.1-8B-Instruct")
    assert [row[0] for row in figure.table().rows] == ["Llama", "3.1", "8B", "Instruct"]
    figure.field.clear()
    assert figure.table().rows == []
    assert figure.evidence() == ""


def test_the_best_size_grows_with_the_budget_and_depends_on_the_fit(desk: Desk) -> None:
    figure = figure_of(desk, BudgetFigure)

    def best() -> float:
        (point,) = points_of(figure.chart)
        losses = lines_of(figure.chart)[-1].y
        assert point.y == pytest.approx(min(losses), rel=1e-4)
        return point.x

    figure.compute.choose(10**21)
    small = best()
    figure.compute.choose(10**23)
    assert best() > 5 * small
    assert "2404.10102" in figure.evidence(), "the default"
    besiroglu = best()
    figure.fits.choose(HOFFMANN.name)
    assert besiroglu > 1.5 * best()
    assert "2203.15556" in figure.evidence()


def test_who_has_fitted_the_formula_is_said_in_the_windows_language(
    desk: Desk, request: pytest.FixtureRequest
) -> None:
    figure = figure_of(desk, BudgetFigure)
    request.getfixturevalue("german")  # only now, so that no lesson stays German for other tests
    assert "Gleichung 4" in figure.evidence()


def test_published_models_by_computing_and_by_weights(desk: Desk) -> None:
    figure = figure_of(desk, PublishedFigure)

    def places() -> list[float]:
        points = points_of(figure.chart)
        assert len(points) == len(figure.table().rows)
        return [point.x for point in points]

    computing = places()
    figure.over.choose("weights")
    weights = places()
    assert max(weights) < min(computing)
    assert max(weights) == 540e9
    figure.logs.click()
    assert not figure.chart.chart.x.scale.log
    desk.qtbot.keyClick(figure.chart, Qt.Key.Key_Right)
    assert "arXiv" in figure.chart.accessibleName()


# --- figures of results ---------------------------------------------------------------------


def test_results_stand_beside_each_other_with_intervals(desk: Desk, results: Path) -> None:
    leak = figure_of(desk, LeakFigure)
    assert leak.is_there
    shown = {bar.name: bar for bar in rows_of(leak.chart)}
    assert shown["The test, leaky"].text == "90%"
    assert shown["The test, clean"].text == "50%"
    assert all(bar.low < bar.value < bar.high for bar in shown.values())  # type: ignore[operator]
    assert "The test: clean 50%, leaky 90%" in leak.evidence()
    assert len(rows_of(figure_of(desk, ThinkingFigure).chart)) == 10


def test_damaged_results_are_missing_ones(desk: Desk, results: Path) -> None:
    results.write_text('{"models": [')
    assert not figure_of(desk, LeakFigure).is_there
    assert not figure_of(desk, ScalingFigure).is_there


def test_the_largest_model_is_guessed_before_it_is_shown(desk: Desk, results: Path) -> None:
    figure = figure_of(desk, ScalingFigure)
    assert [point.y for point in points_of(figure.chart)] == list(LOSSES[:3])
    assert not bands_of(figure.chart), "three points leave nothing to tell a band by"
    guess = figure.chart.chart.handle
    assert guess is not None
    assert guess.y == LOSSES[2], "as good as the one before, so that nothing is given away"
    assert f"{LOSSES[3]}" not in figure.evidence()
    assert all(f"{LOSSES[3]}" not in cell for row in figure.table().rows for cell in row)
    for _ in range(5):
        desk.qtbot.keyClick(figure.chart, Qt.Key.Key_Down)
    moved = figure.chart.chart.handle
    assert moved is not None
    assert moved.y < guess.y
    at = figure.chart.canvas.view.place(moved.x, moved.y).toPoint()
    desk.qtbot.mousePress(figure.chart.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    desk.qtbot.mouseMove(figure.chart.canvas.viewport(), at + QPoint(0, 20))
    desk.qtbot.mouseRelease(
        figure.chart.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at + QPoint(0, 20)
    )
    dragged = figure.chart.chart.handle
    assert dragged is not None
    assert dragged.y < moved.y
    figure.hold.click()
    assert figure.chart.chart.handle is None
    assert [point.y for point in points_of(figure.chart)] == list(LOSSES)
    assert len(bands_of(figure.chart)) == 1
    assert "The band is based on 4 models." in figure._note.text()
    assert f"you guessed {dragged.y:.3f}" in figure.headline()
    assert "the exponent of the power law is −0.2" in figure.evidence()
    figure.hold.click()
    assert len(points_of(figure.chart)) == 3


def test_the_guess_that_is_revealed_is_the_one_that_was_shown(desk: Desk, results: Path) -> None:
    """Even if the guess doesn't fit on the other scales."""
    figure = figure_of(desk, ScalingFigure)
    figure.chart.guessed.emit(1.5 * max(LOSSES))
    figure.logs.click()
    shown = figure.chart.chart.handle
    assert shown is not None
    assert shown.y == pytest.approx(figure.chart.chart.y.scale.high)
    figure.hold.click()
    guess = f"{1.5 * max(LOSSES):.3f}"
    assert shown.text == f"Your guess: {guess}"
    assert f"you guessed {guess}" in figure.headline()


def test_the_fifth_is_a_mixture_and_is_guessed_after_the_largest(desk: Desk, results: Path) -> None:
    found = json.loads(results.read_text())
    mixture = {**found["models"][SIZES[2]], "parameters": 9_400_000, "loss": 0.111}
    found["models"][MIXTURE] = {**mixture, "active_parameters": 3_500_000}
    results.write_text(json.dumps(found))
    figure = figure_of(desk, ScalingFigure)
    figure.hold.click()
    assert [point.y for point in points_of(figure.chart)] == list(LOSSES)
    guess = figure.chart.chart.handle
    assert guess is not None
    assert (guess.x, guess.y) == (9_400_000, LOSSES[2])
    assert "it uses 3.5M of its 9.4M weights for each token" in figure._note.text()
    told = (
        figure.headline(),
        figure.evidence(),
        *(cell for row in figure.table().rows for cell in row),
    )
    assert not any("0.111" in each for each in told)
    law = figure.law
    assert law is not None
    desk.qtbot.keyClick(figure.chart, Qt.Key.Key_Down)
    moved = figure.chart.chart.handle
    assert moved is not None
    figure.hold.click()
    assert figure.chart.chart.handle is None
    assert [point.y for point in points_of(figure.chart)] == [*LOSSES, 0.111]
    assert [point.hollow for point in points_of(figure.chart)] == [False] * 4 + [True]
    assert figure.law == law, "the line is that of the four sizes"
    assert f"{MIXTURE} has a loss of 0.111, and you guessed {moved.y:.3f}." in figure.headline()
    assert (
        f"as many weights as the mixture would have a loss of {law.at(9_400_000):.3f}"
        in figure.evidence()
    )
    said = (
        f"With only as many weights as the mixture uses for each token, the loss would be "
        f"{law.at(3_500_000):.3f}. "
        "The mixture was trained on"
    )
    assert said in figure.evidence()
    assert figure.table().rows[-1][:2] == (MIXTURE, "9400000")
    figure.hold.click()
    assert len(points_of(figure.chart)) == 3


def test_a_power_is_a_straight_line_on_log_scales_only(desk: Desk, results: Path) -> None:
    figure = figure_of(desk, ScalingFigure)

    def bend() -> float:
        """Return the vertical distance, in pixels, between the line's middle and the straight line
        from end to end."""
        line = lines_of(figure.chart)[0]
        curve = [(float(x), float(y)) for x, y in zip(line.x, line.y, strict=True)]
        ends = [figure.chart.canvas.view.place(*curve[at]) for at in (0, -1)]
        middle = curve[len(curve) // 2]
        place = figure.chart.canvas.view.place(*middle)
        share = (place.x() - ends[0].x()) / (ends[1].x() - ends[0].x())
        return abs(ends[0].y() + share * (ends[1].y() - ends[0].y()) - place.y())

    assert bend() < 1
    figure.logs.click()
    assert bend() > 5
    assert not figure.chart.chart.x.scale.log


def test_who_has_read_more_is_told(desk: Desk, results: Path) -> None:
    found = json.loads(results.read_text())
    for name in SIZES:
        found["models"][name]["training_tokens"] = 9_003_008 if name == SIZES[-1] else 7_000_064
    results.write_text(json.dumps(found))
    figure = figure_of(desk, ScalingFigure)
    assert "tokens" not in figure.evidence(), "those that are shown have read the same"
    figure.hold.click()
    assert "The models were trained on 7M to 9M tokens." in figure.evidence()


def test_two_models_alone_have_no_line(desk: Desk, results: Path) -> None:
    found = json.loads(results.read_text())
    for name in SIZES[1:3]:
        del found["models"][name]
    results.write_text(json.dumps(found))
    figure = figure_of(desk, ScalingFigure)
    assert figure.is_there
    assert len(points_of(figure.chart)) == 2
    assert not lines_of(figure.chart)
    assert figure.chart.chart.handle is None
    assert figure._note.text().endswith("A line needs three models.")
    assert SIZES[1] in figure._note.text()


def test_three_models_have_a_line(desk: Desk, results: Path) -> None:
    found = json.loads(results.read_text())
    del found["models"][SIZES[1]]
    results.write_text(json.dumps(found))
    figure = figure_of(desk, ScalingFigure)
    assert lines_of(figure.chart)
    assert f"Missing: {SIZES[1]}. The line is fitted" in figure._note.text()


# --- figures that query a model ----------------------------------------------------------------


def test_a_temperature_softens_real_probabilities(make_desk: MakeDesk, make: Make) -> None:
    desk = with_model(make_desk, make)
    figure = figure_of(desk, SoftenFigure)
    asked = [each for each in desk.engine.requests if isinstance(each, Generate)]
    assert [each.max_tokens for each in asked] == [1], "asked once when it is first shown"
    figure.temperature.choose(5)
    sharp = figure.shares(0.5)
    figure.temperature.choose(20)
    soft = figure.shares(2.0)
    assert soft[0][1] < sharp[0][1]
    assert sum(share for _, share in soft) == pytest.approx(1)
    assert soft[-1][0] == OTHERS
    assert len([each for each in desk.engine.requests if isinstance(each, Generate)]) == 1


def test_the_end_of_a_text_is_a_token_like_the_others(make_desk: MakeDesk, make: Make) -> None:
    """An answer would be over before its first token."""
    engine = FakeEngine(lambda request: "<|im_end|>" if request.ignore_end else "")
    figure = figure_of(with_model(make_desk, make, engine), SoftenFigure)
    assert figure.shares(1.0)[0][0] == '"<|im_end|>"'
    assert '"<|im_end|>" has 95%' in figure.headline()


def test_a_probability_is_told_with_its_token_and_its_temperature(
    make_desk: MakeDesk, make: Make
) -> None:
    """The picture shows it at another temperature, and a hard label shows none at all."""
    figure = figure_of(with_model(make_desk, make), SoftenFigure)
    name, plain = figure.shares(1.0)[0]
    told = f"the probability of {name} is {percent(plain)} at temperature 1.0"
    assert f"{told}. " in figure.evidence()
    figure.temperature.choose(20)
    soft = percent(figure.shares(2.0)[0][1])
    assert f"{told}; at 2.0, it is {soft}. " in figure.evidence()
    figure.labels.choose("hard")
    assert told in figure.evidence()


def test_a_model_that_is_not_in_memory_is_loaded_when_asked(
    make_desk: MakeDesk, make: Make
) -> None:
    desk = make_desk()
    desk.add(make("Tiny-1M-Instruct-F32.gguf"))
    figure = figure_of(desk, SoftenFigure)
    assert not [each for each in desk.engine.requests if isinstance(each, Generate)]
    assert figure.evidence() == "Press the button to ask a model."
    figure.run.button.click()
    desk.settle()
    assert figure.shares(1.0)


def test_without_a_model_there_is_no_button_to_press(desk: Desk, make: Make) -> None:
    for kind in (TwoWaysFigure, StudentHereFigure):
        assert figure_of(desk, kind).evidence() == ""
    figure_of(desk, SoftenFigure)
    said = pane_of(desk).shown.evidence
    assert said.text() == ""
    desk.add(make("Tiny-1M-Instruct-F32.gguf"))
    assert said.text() == "Press the button to ask a model."


def test_what_is_typed_and_what_is_read(make_desk: MakeDesk, make: Make) -> None:
    desk = with_model(make_desk, make)
    figure = figure_of(desk, FacesFigure)
    figure.message.setText("Is this a test?")
    desk.qtbot.waitUntil(lambda: "Is this a test?" in figure.reads.toPlainText())
    last = [each for each in desk.engine.requests if isinstance(each, RenderPrompt)][-1]
    assert [turn.role for turn in last.generate.messages] == ["system", "user"]
    assert "tokens" in figure.evidence()
    assert figure.reads.y() == figure.message.y()  # side by side, aligned at the top
    assert "the system prompt" in figure.evidence()
    figure.system.clear()
    desk.qtbot.waitUntil(
        lambda: (
            len(
                [e for e in desk.engine.requests if isinstance(e, RenderPrompt)][
                    -1
                ].generate.messages
            )
            == 1
        )
    )
    desk.settle()
    assert "your message and what the chat template adds" in figure.evidence()


def test_what_is_said_is_about_the_message_that_was_read(make_desk: MakeDesk, make: Make) -> None:
    """A newer message isn't read as long as Chat answers."""
    desk = with_model(make_desk, make)
    figure = figure_of(desk, FacesFigure)
    figure.message.setText("Hi")
    desk.qtbot.waitUntil(lambda: "has 2 characters" in figure.headline())
    said, rows = figure.headline(), figure.table().rows
    answer = answer_in_chat(desk)
    figure.message.setText("A much longer message")
    figure.system.clear()
    desk.qtbot.waitUntil(lambda: figure.run.busy)
    assert pane_of(desk).shown.headline.text() == unbroken(said) == unbroken(figure.headline())
    assert figure.table().rows == rows
    assert "the system prompt" in figure.evidence()
    answer.cancel()
    desk.qtbot.waitUntil(lambda: "has 21 characters" in figure.headline())
    assert "the system prompt" not in figure.evidence()


def test_one_model_is_asked_in_both_ways(make_desk: MakeDesk, make: Make) -> None:
    engine = FakeEngine(lambda request: "as a chat" if request.messages else "as a text")
    desk = with_model(make_desk, make, engine)
    figure = figure_of(desk, TwoWaysFigure)
    figure.run.button.click()
    desk.settle()
    desk.qtbot.waitUntil(lambda: not figure.run.busy)
    desk.settle()
    assert [each.toPlainText() for each in figure.answers] == ["as a chat", "as a text"]
    assert figure.run.button.isEnabled()
    assert not figure.run.stop_button.isVisible()


def test_answers_to_another_text_are_dropped(make_desk: MakeDesk, make: Make) -> None:
    desk = with_model(make_desk, make, FakeEngine("It is Paris."))
    figure = figure_of(desk, TwoWaysFigure)
    figure.run.button.click()
    desk.qtbot.waitUntil(lambda: not figure.run.busy)
    assert "the same answer" in figure.headline()
    assert "Both answers" in figure.evidence()
    desk.qtbot.keyClicks(figure.field, "?")
    assert [each.toPlainText() for each in figure.answers] == ["", ""]
    assert figure.headline() == ""
    assert figure.evidence().startswith("Press the button")


def load_another(desk: Desk, make: Make) -> str:
    """Load another model, as Chat does, and return its path."""
    other = make("Other-2M-Instruct-F32.gguf")
    desk.add(other)
    desk.inference.submit(LoadModel(str(other)))
    desk.settle()
    return str(other)


def test_answers_say_whose_they_are(make_desk: MakeDesk, make: Make) -> None:
    desk = with_model(make_desk, make, FakeEngine("It is Paris."))
    figure = figure_of(desk, TwoWaysFigure)
    figure.run.button.click()
    desk.qtbot.waitUntil(lambda: not figure.run.busy)
    load_another(desk, make)
    assert "Other-2M" in figure.run._said.text(), "the next to be asked"
    assert "those of Tiny-1M" in figure.evidence()
    figure.run.button.click()
    desk.qtbot.waitUntil(lambda: not figure.run.busy)
    assert "those of Other-2M" in figure.evidence()


def test_another_model_is_asked_for_its_probabilities(make_desk: MakeDesk, make: Make) -> None:
    """The figure names it, so it mustn't show those of the model before."""
    desk = with_model(make_desk, make)
    figure_of(desk, SoftenFigure)

    def asked() -> list[str]:
        return [each.model for each in desk.engine.requests if isinstance(each, Generate)]

    (first,) = asked()
    desk.window.open_pane("start")
    other = load_another(desk, make)
    for _ in range(2):
        pane_of(desk)
        desk.settle()
        assert asked() == [first, other]
        desk.window.open_pane("start")


def test_an_empty_answer_is_said(make_desk: MakeDesk, make: Make) -> None:
    engine = FakeEngine(lambda request: "Paris." if request.messages else "")
    desk = with_model(make_desk, make, engine)
    figure = figure_of(desk, TwoWaysFigure)
    figure.run.button.click()
    desk.qtbot.waitUntil(lambda: not figure.run.busy)
    desk.settle()
    said = [each.toPlainText() for each in figure.answers]
    assert said == ["Paris.", "The model returned an empty answer."]
    assert "different answers" in figure.headline()


def test_it_says_that_it_waits_for_chat(
    make_desk: MakeDesk, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.services.task.HELD_UP_MS", 10)
    desk = with_model(make_desk, make, FakeEngine("word " * 400, tokens_per_s=5))
    figure = figure_of(desk, TwoWaysFigure)
    named = figure.run._said.text()
    answer = answer_in_chat(desk)
    figure.run.button.click()
    desk.qtbot.waitUntil(lambda: figure.run._said.text() == HELD_UP)
    answer.cancel()
    desk.qtbot.waitUntil(lambda: figure.run._said.text() == "The model is working…")
    figure.run.stop_button.click()
    desk.qtbot.waitUntil(lambda: not figure.run.busy)
    assert figure.run._said.text() == named
    answer = answer_in_chat(desk)
    figure.run.button.click()
    desk.qtbot.waitUntil(lambda: figure.run._said.text() == HELD_UP)
    figure.run.stop_button.click()
    assert figure.run._said.text() == named
    answer.cancel()


def test_it_can_be_stopped(make_desk: MakeDesk, make: Make) -> None:
    engine = FakeEngine("word " * 400, tokens_per_s=100)
    desk = with_model(make_desk, make, engine)
    figure = figure_of(desk, TwoWaysFigure)
    figure.run.button.click()
    desk.qtbot.waitUntil(lambda: bool(figure.answers[0].toPlainText()))
    assert figure.run.stop_button.isVisible()
    assert figure.evidence() == "", "there is no button to press, and no second answer"
    figure.run.stop_button.click()
    desk.settle()
    assert figure.answers[0].toPlainText(), "what has come stays"
    assert "Both answers" not in figure.evidence()
    assert not figure.answers[1].toPlainText(), "the second way is not begun"
    assert figure.run.button.isEnabled()


def test_an_unfinished_answer_is_not_compared(make_desk: MakeDesk, make: Make) -> None:
    engine = FakeEngine("word " * 12)
    desk = with_model(make_desk, make, engine)
    figure = figure_of(desk, TwoWaysFigure)
    figure.run.button.click()
    desk.qtbot.waitUntil(lambda: not figure.run.busy)
    assert "the same answer" in figure.headline()
    engine.tokens_per_s = 5
    figure.run.button.click()
    desk.qtbot.waitUntil(lambda: bool(figure.answers[1].toPlainText()))
    figure.run.stop_button.click()
    desk.settle()
    assert all(each.toPlainText() for each in figure.answers)
    assert figure.headline() == ""


def test_a_model_that_does_not_load_is_one_sentence(make_desk: MakeDesk, make: Make) -> None:
    engine = FakeEngine(fail_load=UserError("It is damaged.", kind="bad_model"))
    desk = make_desk(engine)
    desk.add(make("Tiny-1M-Instruct-F32.gguf"))
    figure = figure_of(desk, SoftenFigure)
    figure.run.button.click()
    desk.settle()
    assert desk.window.notices.current is not None
    assert "It is damaged." in desk.window.notices.current.text
    assert figure.run.button.isEnabled()
    engine.fail_load = None
    desk.window.notices.act()
    desk.settle()
    assert figure.shares(1.0), "asked again by the notice's button"


class Trainer:
    """Stands in for the process that trains students: reports at once, up to the step `ends`. It
    saves the students at the end, or when it is stopped, if it `saves` at all. `fails` is raised
    while the teacher reads, or if `fails_late` after the last report. `problem` is reported at step
    0. If it `only_reads`, the teacher never ends."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked: list[tuple[str, bool]] = []
        self.ends = STEPS
        self.fails: UserError | None = None
        self.fails_late = self.only_reads = False
        self.saves = True
        self.problem: Problem = ""
        monkeypatch.setattr(student_here, "train_students", self.work)

    def work(self, teacher: str, _data: Path, models: Path, *, go_on: bool) -> Work:
        self.asked.append((teacher, go_on))

        def work(cancel: Cancel) -> Iterator[Report]:
            yield Report(reading=0.5)
            if self.fails is not None and not self.fails_late:
                raise self.fails
            while self.only_reads:
                cancel.wait(0.01)
            report = Report()
            for step in range(0, self.ends + 1, STEPS // 10):
                hard, soft = 6.4 - 0.016 * step, 6.4 - 0.017 * step
                told = (f"hard at {step}", f"soft at {step}", f"layer at {step}")
                report = Report(
                    step=step,
                    scores=(Score(hard, 0.5), Score(soft, 0.9), Score(soft, 0.8)),
                    teacher=Score(0.18, 0.92),
                    samples=told,
                    request="Tell me a story.",
                    parameters=118_912,
                    tokens=7016,
                    new_tokens=2801,
                )
                if step == STEPS:
                    report = report._replace(right=(20, 24, 23), stories=24)
                yield report
                if self.problem and not step:
                    yield report._replace(problem=self.problem)
            if self.fails is not None:
                raise self.fails
            while self.ends < STEPS and not cancel.is_set():
                time.sleep(0.01)
            models.mkdir(exist_ok=True)
            for name in FILES.values():
                header_only.write(models / name, {"llama.block_count": 2}, "llama", {})
            if self.saves:
                yield report._replace(saved=True)
            cancel.check()

        return work


def students_figure(desk: Desk, make: Make) -> StudentHereFigure:
    desk.add(make(f"{PLAIN}.gguf"))
    desk.settle()
    return figure_of(desk, StudentHereFigure)


def test_students_are_trained_and_can_be_chatted_with(
    make_desk: MakeDesk, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer, desk = Trainer(monkeypatch), make_desk()
    figure = students_figure(desk, make)
    assert not figure.chat.isVisible()
    desk.qtbot.mouseClick(figure.button, Qt.MouseButton.LeftButton)
    assert figure.stop_button.isVisible()
    assert not figure.button.isVisible()
    assert pane_of(desk).busy, "an experiment waits for it"
    desk.qtbot.waitUntil(lambda: not figure.task.running)
    desk.settle()
    assert not pane_of(desk).busy
    assert [Path(path).stem for path, _ in trainer.asked] == [PLAIN]
    assert len(figure.table().rows) == 11
    hard, soft, layer, teacher = lines_of(figure.curves)
    assert hard.y[0] == soft.y[0] == layer.y[0]
    assert hard.y[-1] > soft.y[-1] > teacher.y[-1]
    assert [each.text() for each in figure.answers] == [
        f"{labels} at {STEPS}" for labels in ("hard", "soft", "layer")
    ]
    assert "better: loss 0.28, not 0.64" in figure.headline()
    spot = pane_of(desk).spot(BY_ID["student"])
    assert spot is not None
    assert spot.area is not None
    view = figure.curves.canvas.view
    assert spot.area().contains(view.place(hard.x[-1], hard.y[-1])), "where it is worse"
    assert not spot.area().contains(view.place(soft.x[-1], soft.y[-1]))
    assert "fulfilled 20, 24, and 23" in figure.evidence()
    assert "90.0% of the tokens" in figure.evidence()
    assert {Path(each.path).name for each in desk.library.models} >= set(FILES.values())
    assert not figure.go_on_button.isVisible(), "nothing is left to learn"
    assert figure.again.isVisible()
    desk.qtbot.wait(20)
    assert not list(cut_off(desk.window))
    for scale, width in ((1.0, 1280), (2.0, 1280), (1.5, 1024)):
        desk.settings.change(scale=scale)
        desk.window.resize(width, 720)
        desk.qtbot.wait(20)
        desk.qtbot.waitUntil(lambda: not pane_of(desk).shown.horizontalScrollBar().maximum())
    desk.qtbot.mouseClick(figure.chat, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.window.pane.id == "chat"
    loads = [each for each in desk.engine.requests if isinstance(each, LoadModel)]
    assert Path(loads[-1].path).name == FILES["soft"]
    empty = desk.window.pane.view.empty  # type: ignore[attr-defined]
    assert [each.text() for each in empty.examples] == [*EXAMPLES], "it can answer no others"
    assert "nothing else" in empty._words.text()


def test_a_training_is_stopped_and_continued(
    make_desk: MakeDesk, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer, desk = Trainer(monkeypatch), make_desk()
    trainer.ends = STEPS // 2
    figure = students_figure(desk, make)
    figure.button.click()
    desk.qtbot.waitUntil(lambda: len(figure.table().rows) == 6)
    assert not lossy_work(desk.window), "closing asks nothing, since the training is saved"
    figure.stop_button.click()
    desk.qtbot.waitUntil(lambda: not figure.task.running)
    assert figure.go_on_button.isVisible()
    assert figure.again.isVisible()
    assert not figure.button.isVisible(), "it would be taken for going on"
    assert "in Models" in figure.said.text()
    assert not figure.headline()
    trainer.ends = STEPS
    figure.go_on_button.click()
    desk.qtbot.waitUntil(lambda: not figure.task.running)
    assert [go_on for _, go_on in trainer.asked] == [False, True]
    assert len(figure.table().rows) == 11


def test_what_became_of_a_training_is_told_in_another_language_too(
    make_desk: MakeDesk, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    Trainer(monkeypatch)
    desk = make_desk()
    figure = students_figure(desk, make)
    figure.button.click()
    desk.qtbot.waitUntil(lambda: figure.said.text().startswith("Done after"))
    desk.settings.change(language="de")
    desk.qtbot.waitUntil(lambda: i18n.language() == "de")
    desk.settle()
    later = figure_of(desk, StudentHereFigure)
    assert later is not figure
    assert later.said.text().startswith("Fertig nach")


def saved_before(monkeypatch: pytest.MonkeyPatch, *steps: int) -> None:
    """Let there be a saved training with a report for each step."""
    scores = (Score(1, 0.5), Score(1, 0.5), Score(1, 0.5))
    saved = [Report(step=step, scores=scores, samples=("a", "b", "c")) for step in steps]
    monkeypatch.setattr("desktop.core.students.run.saved_reports", lambda _folder: saved)


def test_stopping_while_the_teacher_reads_claims_and_loses_nothing(
    make_desk: MakeDesk, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer, desk = Trainer(monkeypatch), make_desk()
    trainer.only_reads = True
    saved_before(monkeypatch, 0, 36)
    figure = students_figure(desk, make)
    for start in (figure.go_on_button, figure.again):
        start.click()
        desk.qtbot.waitUntil(lambda: "50%" in figure.said.text())
        figure.stop_button.click()
        assert "Saving" not in figure.said.text()
        desk.qtbot.waitUntil(lambda: not figure.task.running)
        assert not figure.said.text()
        assert len(figure.table().rows) == 2
        assert figure.go_on_button.isVisible()
    assert [go_on for _, go_on in trainer.asked] == [True, False]


def test_students_that_were_not_saved_are_not_said_to_be_in_models(
    make_desk: MakeDesk, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process is killed if it takes too long to save them."""
    trainer, desk = Trainer(monkeypatch), make_desk()
    trainer.ends, trainer.saves = STEPS // 2, False
    figure = students_figure(desk, make)
    figure.button.click()
    desk.qtbot.waitUntil(lambda: len(figure.table().rows) == 6)
    figure.stop_button.click()
    desk.qtbot.waitUntil(lambda: not figure.task.running)
    assert figure.said.text() == "Stopped before the students could be saved."


def test_a_training_that_cannot_be_continued_is_forgotten(
    make_desk: MakeDesk, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer, desk = Trainer(monkeypatch), make_desk()
    trainer.ends, trainer.problem = 36, "state"
    saved_before(monkeypatch, 0, 36, 72, 108)
    figure = students_figure(desk, make)
    figure.go_on_button.click()
    desk.qtbot.waitUntil(lambda: "Step" in figure.said.text())
    assert [row[0] for row in figure.table().rows] == ["0", "36"]
    figure.stop_button.click()
    desk.qtbot.waitUntil(lambda: not figure.task.running)


def test_a_training_that_failed_is_tried_again(
    make_desk: MakeDesk, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is continued only if it has begun."""
    trainer, desk = Trainer(monkeypatch), make_desk()
    figure = students_figure(desk, make)
    trainer.fails = UserError("It ended.")
    figure.button.click()
    for number, late in enumerate((True, False, False), 1):
        desk.qtbot.waitUntil(lambda: not figure.task.running)
        assert len(trainer.asked) == number
        trainer.fails_late = late
        desk.window.notices.act()
    desk.qtbot.waitUntil(lambda: not figure.task.running)
    assert [go_on for _, go_on in trainer.asked] == [False, False, True, True]


def test_a_training_says_that_it_waits_for_chat(
    make_desk: MakeDesk, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It unloads students first, since it replaces their files."""
    monkeypatch.setattr("desktop.services.task.HELD_UP_MS", 10)
    trainer, desk = Trainer(monkeypatch), make_desk()
    trainer.only_reads = True
    figure = students_figure(desk, make)
    folder = desk.library.models_folder
    folder.mkdir(exist_ok=True)
    student = header_only.write(folder / FILES["soft"], {"llama.block_count": 2}, "llama", {})
    desk.inference.submit(LoadModel(str(student)))
    desk.settle()
    answer = answer_in_chat(desk)
    figure.button.click()
    desk.qtbot.waitUntil(lambda: figure.said.text() == HELD_UP)
    assert figure.evidence() == "", "its button is hidden"
    answer.cancel()
    desk.qtbot.waitUntil(lambda: "reading" in figure.said.text())
    figure.stop_button.click()
    desk.qtbot.waitUntil(lambda: not figure.task.running)


@pytest.mark.parametrize(
    ("soft", "layer", "said"),
    [(0.4, 0.6, "better: loss 0.40, not 0.50"), (0.5, 0.4, "teach no more than hard labels")],
)
def test_soft_labels_are_compared_with_hard_ones(soft: float, layer: float, said: str) -> None:
    """However well the student does that also learns from the teacher's last layer."""
    scores = tuple(Score(each, 0.5) for each in (0.5, soft, layer))
    assert said in compared(Report(step=STEPS, scores=scores))


def test_a_saved_training_is_shown_again(
    make_desk: MakeDesk, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    Trainer(monkeypatch)
    saved_before(monkeypatch, 0, 36)
    desk = make_desk()
    figure = students_figure(desk, make)
    assert len(figure.table().rows) == 2
    assert figure.go_on_button.isVisible()


def test_why_students_cannot_be_trained_is_said(
    make_desk: MakeDesk, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer, desk = Trainer(monkeypatch), make_desk()
    assert not figure_of(desk, StudentHereFigure).is_there, "no teacher"
    trainer.fails = UserError("The disk is full.")
    figure = students_figure(desk, make)
    figure.button.click()
    desk.qtbot.waitUntil(lambda: desk.window.notices.current is not None)
    assert desk.window.notices.current is not None
    assert "The disk is full." in desk.window.notices.current.text
    assert figure.button.isVisible()
    assert not figure.table().rows


# --- parts of figures ---------------------------------------------------------------------


def test_scales_go_both_ways() -> None:
    for scale in (Scale(0, 8), Scale(0.05, 20, log=True)):
        for share in (0.0, 0.3, 1.0):
            assert scale.share(scale.value(share)) == pytest.approx(share)
    log = Scale(1e5, 1e8, log=True)
    assert log.share(1e6) == pytest.approx(1 / 3)
    assert log.ticks(10) == pytest.approx([1e5, 3e5, 1e6, 3e6, 1e7, 3e7, 1e8])
    assert Scale(0.06, 0.31, log=True).ticks(9) == pytest.approx([0.1, 0.2])
    assert Scale(0, 10).ticks(5) == [0, 2, 4, 6, 8, 10]
    assert Scale(0.21, 0.93).ticks(3) == pytest.approx([0.4, 0.6, 0.8])  # 0.5 alone wouldn't do
    assert len(Scale(1, 1e9, log=True).ticks(4)) <= 4
    assert log.share(-1) < -100


@pytest.mark.parametrize(
    ("value", "text"),
    [(443_008, "443K"), (1e6, "1M"), (1.82e9, "1.82B"), (999_990, "1M"), (3e12, "3T"), (7, "7")],
)
def test_counts_in_short(value: float, text: str) -> None:
    assert short_count(value) == text


def test_the_pointer_is_told_the_values_of_a_curve(desk: Desk) -> None:
    figure = figure_of(desk, BudgetFigure)
    line = lines_of(figure.chart)[-1]
    x, y = float(line.x[10]), float(line.y[10])
    told = figure.chart.told_at(figure.chart.canvas.view.place(x, y))
    assert told == f"{short_count(x)}, {y:.2f}"
    assert figure.chart.told_at(QPointF(1, 1)) == ""


def test_the_pointer_is_told_the_nearest_value_of_a_format(desk: Desk) -> None:
    line = figure_of(desk, PrecisionFigure).number_line
    told = [line.told_at(QPointF(line.width() / 2, y)) for y in range(line.height())]
    names = dict.fromkeys(each.split(":")[0] for each in told if each)
    assert list(names) == [kind.name for kind, _ in line._lines]
    fp4 = next(each for each in told if each.startswith("FP4"))
    assert fp4.endswith(" is 3")
    far = [line.told_at(QPointF(line.width() - 20, y)) for y in range(line.height())]
    assert any(each.startswith("INT8") and each not in told for each in far if each)
    assert line.told_at(QPointF(5, 60)) == ""


def test_powers_of_ten_are_raised() -> None:
    assert [power_count(value) for value in (3e22, 1e23, 9.6e9)] == ["3 × 10²²", "10²³", "10¹⁰"]


def test_the_pointer_is_told_what_a_point_is(desk: Desk, results: Path) -> None:
    figure = figure_of(desk, ScalingFigure)
    point, *_, last = points_of(figure.chart)
    at = figure.chart.canvas.view.place(point.x, point.y)
    assert figure.chart.told_at(at) == told(point)
    far = figure.chart.canvas.view.place(last.x, point.y)  # above the line
    assert figure.chart.told_at(far) == ""
    desk.qtbot.keyClick(figure.chart, Qt.Key.Key_Right)
    assert told(points_of(figure.chart)[0]) in figure.chart.accessibleName()


def test_the_lesson_that_is_read_is_in_sight_in_the_list(make_desk: MakeDesk) -> None:
    """The list scrolls to the lesson even if it was opened before the list was ever shown."""
    desk = make_desk()
    last = lessons()[-1]
    desk.window.open_pane("concepts", last.key)
    pane = desk.window.pane
    assert isinstance(pane, ConceptsPane)
    view = pane.list.view

    def in_sight() -> bool:
        place = view.visualRect(view.currentIndex())
        return place.top() >= 0 and place.bottom() < view.viewport().height()

    desk.qtbot.waitUntil(in_sight)


@pytest.mark.parametrize(
    "code", ["en", *(pytest.param(code, marks=pytest.mark.thorough) for code in ("de", "fr"))]
)
def test_no_lesson_scrolls_sideways(
    make_desk: MakeDesk, code: str, subtests: pytest.Subtests
) -> None:
    """In a small window with large type, a figure that is too wide scrolls alone and says so."""
    start_in(code)
    desk: Desk = make_desk(pane="concepts", language=code, scale=2.0, still=True)
    desk.window.resize(1024, 640)
    scrolls = 0
    for lesson in lessons():
        desk.window.open_pane("concepts", lesson.key)
        desk.settle()
        pane = desk.window.pane
        assert isinstance(pane, ConceptsPane)
        with subtests.test("question", lesson=lesson.key):
            desk.qtbot.waitUntil(lambda view=pane.shown: not view.horizontalScrollBar().maximum())
        pane.show_answered(lesson.key)
        desk.qtbot.wait(1)
        area = pane.shown._sideways
        with subtests.test(lesson=lesson.key):
            desk.qtbot.waitUntil(lambda view=pane.shown: not view.horizontalScrollBar().maximum())
            wide = area.horizontalScrollBar().maximum() > 0
            said = [each.text() for each in visible(pane.shown, QLabel)]
            assert (tr(SIDEWAYS) in said) == wide
            assert not area.verticalScrollBar().maximum(), "a part is out of reach"
            scrolls += wide
    assert scrolls, "none is too wide"
