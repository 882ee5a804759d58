"""Tests that the language changes at once: everything that a window shows afterward is what a
window shows that was started in that language, and nothing that the user did is lost."""

from __future__ import annotations

import gc
import re
import weakref
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, QPointF, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QListView,
    QTabBar,
    QTableView,
    QWidget,
)

from desktop.core import i18n
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.lessons.lesson import lessons
from desktop.core.messages import LoadModel
from desktop.core.numbers.units import size_text
from desktop.core.quantization.outliers import BLOCK_SCALES
from desktop.ui.panes.base import Pane
from desktop.ui.panes.benchmarks.quality.page import QualityPage
from desktop.ui.panes.benchmarks.speed.page import SpeedPage
from desktop.ui.panes.compare.side_by_side.page import SidePage
from desktop.ui.panes.compare.vote.page import VotePage
from desktop.ui.panes.concepts import ConceptsPane
from desktop.ui.panes.concepts.figures.asking.faces import TwoWaysFigure
from desktop.ui.panes.concepts.figures.asking.fresh import FreshFigure
from desktop.ui.panes.concepts.figures.base import LessonFigure, SeveralFigures
from desktop.ui.panes.concepts.figures.facts.worked import WorkedFigure
from desktop.ui.panes.concepts.figures.scaling.budget import BudgetFigure
from desktop.ui.panes.concepts.lesson_view import LessonView
from desktop.ui.panes.experts.sparse.page import SparsePage
from desktop.ui.panes.leaks.overlap_page import OverlapPage
from desktop.ui.panes.leaks.places import LEAKED
from desktop.ui.panes.leaks.surprise_page import SurprisePage
from desktop.ui.panes.models.openness.page import OpennessPage
from desktop.ui.panes.paged import PanePage
from desktop.ui.panes.quantization.activations.page import ActivationsPage
from desktop.ui.panes.quantization.bits.page import BitsPage
from desktop.ui.panes.quantization.blocks.page import BlocksPage
from desktop.ui.panes.quantization.memory.page import MemoryPage
from desktop.ui.panes.quantization.smaller.page import SmallerPage
from desktop.ui.panes.settings import SettingsPane
from desktop.ui.plots.chart import Axis
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.shell.command_palette import CommandPalette
from tests import tiny_router
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Chat, Desk, Make, MakeChat, MakeDesk, start_in
from tests.ui.quality import distinct, write_set
from tests.ui.test_compare import Compare, MakeCompare, make_compare
from tests.ui.test_compare_vote import Q2, Q8, Booth, MakeBooth, make_booth
from tests.ui.test_panes import KINDS, feed, pages_of
from tests.ui.test_quantization_blocks import Blocks

SPOKEN = (
    *("text", "title", "windowTitle", "placeholderText", "specialValueText", "prefix", "suffix"),
    *("toolTip", "statusTip", "whatsThis", "accessibleName", "accessibleDescription", "format"),
)
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
F = TypeVar("F", bound=LessonFigure)
__all__ = ["make_booth", "make_compare"]
MOST_ROWS = 200
QUICK = ("start", "settings")
MEASURED = re.compile(r"\d+(?:[.,]\d+)?(?=\s[GMk][Bo])|\d+")
"""Memory, times, and speeds differ from window to window. Their marks and units must not."""


def said_by(widget: QWidget) -> Iterator[str]:
    """Yield all texts of a widget, including those in its models and charts."""
    for name in SPOKEN:
        if isinstance(text := widget.property(name), str):
            yield text
    for action in widget.actions():
        yield from (action.text(), action.toolTip())
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    if isinstance(widget, QTabBar):
        for at in range(widget.count()):
            yield from (widget.tabText(at), widget.tabToolTip(at), widget.tabWhatsThis(at))
    if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
        columns = range(1 if isinstance(widget, QListView) else model.columnCount())
        for row in range(min(model.rowCount(), MOST_ROWS)):
            for column in columns:
                for role in ROLES:
                    yield str(model.index(row, column).data(role))
        if isinstance(widget, QTableView | QHeaderView):
            for column in range(model.columnCount()):
                for role in ROLES[:2]:
                    yield str(model.headerData(column, Qt.Orientation.Horizontal, role))
    if isinstance(widget, Plot):
        yield from strings_in(widget.chart)


def strings_in(value: object) -> Iterator[str]:
    """Yield all texts in a chart, and the first label of each axis, which has a number's marks."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Axis):
        yield from (value.title, value.told(1234.5))
    elif is_dataclass(value):
        for field in fields(value):
            yield from strings_in(getattr(value, field.name))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from strings_in(each)


def said(desk: Desk) -> Counter[str]:
    """Return all texts in the window, without those of other pages, and how often each occurs."""
    parts = (*desk.window.findChildren(PanePage), *desk.window.findChildren(LessonView))
    others = {each for each in parts if each.isHidden()}

    def is_elsewhere(widget: QWidget | None) -> bool:
        return widget is not None and (widget in others or is_elsewhere(widget.parentWidget()))

    widgets = [desk.window, *desk.window.findChildren(QWidget)]
    texts = [text for each in widgets if not is_elsewhere(each) for text in said_by(each)]
    return Counter(MEASURED.sub("#", text) for text in texts if text)


def walk(desk: Desk, kind: type[Pane]) -> dict[str, Counter[str]]:
    """Return all texts of each page of a pane, or of each lesson."""
    if kind is not ConceptsPane:
        return {page: said(desk) for page in pages_of(desk, kind)}
    found: dict[str, Counter[str]] = {}
    for lesson in lessons():
        desk.window.open_pane("concepts", lesson.key)
        desk.settle()
        found[lesson.key] = said(desk)
    return found


def switch(desk: Desk, code: str) -> None:
    desk.settings.change(language=code)
    desk.qtbot.waitUntil(lambda: i18n.language() == code)
    desk.settle()
    desk.qtbot.wait(1)  # deletes the widgets in the earlier language


WALKED = [
    pytest.param(kind, id=kind.id, marks=() if kind.id in QUICK else pytest.mark.thorough)
    for kind in KINDS
]


@pytest.mark.parametrize("kind", WALKED)
def test_everything_is_in_the_new_language(
    make_desk: MakeDesk, make: Make, kind: type[Pane], subtests: pytest.Subtests
) -> None:
    started: dict[str, dict[str, Counter[str]]] = {}
    for code in ("de", "fr", "en"):
        start_in(code)
        desk: Desk = make_desk(pane=kind.id, language=code, still=True)
        feed(desk, make)
        walk(desk, kind)
        started[code] = walk(desk, kind)
        desk.window.close()
    desk = make_desk(pane=kind.id, language="en", still=True)
    feed(desk, make)
    walk(desk, kind)
    for code in ("de", "fr", "en"):
        switch(desk, code)
        for page, shown in walk(desk, kind).items():
            with subtests.test(language=code, page=page):
                wanted = started[code][page]
                assert (dict(shown - wanted), dict(wanted - shown)) == ({}, {})


def test_a_chat_goes_on_where_it_was(make_chat: MakeChat) -> None:
    chat: Chat = make_chat(FakeEngine("Four bits."), language="en")
    chat.ask("What is quantization?")
    chat.pane.chat_settings.change(temperature=1.25)
    chat.type("half a question")
    loads = sum(isinstance(each, LoadModel) for each in chat.engine.requests)
    number, desk = chat.pane.conversation.id, chat.desk
    switch(desk, "de")
    again = Chat(desk, chat.engine)
    assert again.pane is not chat.pane
    assert again.pane.conversation.id == number
    assert again.answers[-1].view.markdown == "Four bits."
    assert again.edit.toPlainText() == "half a question"
    assert again.edit.hasFocus()
    assert again.pane.chat_settings.values.temperature == 1.25
    assert sum(isinstance(each, LoadModel) for each in chat.engine.requests) == loads
    again.ask("")
    assert [each.view.markdown for each in again.answers] == ["Four bits."] * 2


def test_a_question_that_is_being_edited_stays(make_chat: MakeChat) -> None:
    chat: Chat = make_chat(FakeEngine("Four bits."), language="en")
    chat.ask("One?")
    chat.ask("Two?")
    chat.questions[0].edit()
    assert chat.questions[0].editor is not None
    chat.questions[0].editor.edit.setPlainText("One or more?")
    switch(chat.desk, "de")
    again = Chat(chat.desk, chat.engine)
    chat.qtbot.waitUntil(lambda: len(again.questions) == 2)
    assert [each.edited_text for each in again.questions] == ["One or more?", None]
    assert again.questions[0].editor is not None
    again.questions[0].editor.ask.click()
    again.wait()
    assert [each.text for each in again.questions] == ["One or more?"]
    assert again.pane.shown.edits == {}


def test_drafts_of_other_conversations_stay(make_chat: MakeChat) -> None:
    chat: Chat = make_chat(FakeEngine("Four bits."), language="en")
    chat.ask("One?")
    first = chat.pane.conversation.id
    chat.pane.new_chat()
    chat.ask("Two?")
    second = chat.pane.conversation.id
    chat.open(first)
    chat.type("draft of the first")
    chat.open(second)
    chat.type("draft of the second")
    switch(chat.desk, "fr")
    again = Chat(chat.desk, chat.engine)
    assert again.edit.toPlainText() == "draft of the second"
    again.open(first)
    assert again.edit.toPlainText() == "draft of the first"


def test_an_answer_is_finished_first(make_chat: MakeChat) -> None:
    chat: Chat = make_chat(FakeEngine("word " * 2000, tokens_per_s=200), language="en")
    answer, desk = chat.start(), chat.desk
    desk.settings.change(language="de")
    notices = desk.window.notices
    desk.qtbot.waitUntil(lambda: notices.current is not None)
    assert notices.current is not None
    assert notices.current.text == "The language changes when the current task finishes."
    assert i18n.language() == "en"
    assert not chat.pane.idle
    written = len(answer.view.markdown)
    notices.act()  # Stop all tasks
    desk.qtbot.waitUntil(lambda: i18n.language() == "de")
    assert notices.current is None
    shown = Chat(desk, chat.engine).answers[-1].view.markdown
    assert len(shown) >= written


def test_a_change_that_is_undone_while_it_waits(make_chat: MakeChat) -> None:
    chat: Chat = make_chat(FakeEngine("word " * 2000, tokens_per_s=200), language="en")
    chat.start()
    pane, notices = chat.pane, chat.desk.window.notices
    chat.desk.settings.change(language="de")
    chat.desk.qtbot.waitUntil(lambda: notices.current is not None)
    chat.desk.settings.change(language="en")
    chat.desk.qtbot.waitUntil(lambda: notices.current is None)
    chat.pane.stop()
    chat.wait()
    chat.desk.qtbot.wait(300)
    assert chat.desk.window.pane is pane
    assert i18n.language() == "en"


def test_notices_are_told_again(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk: Desk = make_desk(pane="start", language="en")
    notices, files = desk.window.notices, desk.window.context.shell.files
    file = tmp_path / "a.csv"
    file.write_bytes(b"")
    files.tell_saved(str(file))
    info = notices.current
    one = tr("{name} already exists. Choose another name.", name="a.csv")
    two = tr(
        "The pack needs {needed}, which is {missing} more than is free in {folder}. Free up "
        "some space, or choose fewer models.",
        needed=size_text(1.5e9),
        missing=size_text(1e6),
        folder="/x",
    )
    notices.error(UserError(one), (tr("Try again"), lambda: None))  # of a pane
    notices.error(UserError(two))
    notices.error(UserError("from the engine"))
    switch(desk, "de")
    first, second, third = (each.text for each in notices.errors)
    assert first == "a.csv gibt es schon. Wähle einen anderen Namen."
    assert second.startswith("Das Paket braucht 1,5 GB, das sind 1 MB mehr, als in /x frei sind.")
    assert third == "from the engine"
    assert [each.action for each in notices.errors] == [None] * 3
    for _ in range(3):
        notices.dismiss()
    assert info is not None
    assert notices.current is info
    assert info.text == "a.csv wurde gespeichert."
    assert info.action is not None
    assert info.action[0] == "Im Ordner zeigen"
    notices.take_back((info,))
    assert notices.current is None


def test_flipped_bits_and_sliders_stay(make_desk: MakeDesk) -> None:
    desk: Desk = make_desk(language="en", still=True)
    bits = desk.open_page("quantization", BitsPage)
    bits.type_number("1.5")
    bits.state.select(1, 15)
    bits.state.flip(1, 15)
    bits.table.changed.emit()
    told = bits.state.told(bits.state.rows[1])
    desk.window.open_pane("concepts", "budget")
    budget = figure(desk, BudgetFigure)
    budget.compute.choose(budget.compute.slider.last)
    number = budget.compute.number
    desk.window.open_pane("concepts", "base-and-instruct")
    asked = figure(desk, TwoWaysFigure)
    asked._written = ["Paris.", "Paris is"]
    desk.window.open_pane("concepts", "kinds-of-tests")
    figure(desk, SeveralFigures).which.choose(FreshFigure.name)
    drawn = figure(desk, SeveralFigures).current
    assert isinstance(drawn, FreshFigure)
    drawn.draws = [[True, False], [True, True]]
    desk.window.open_pane("concepts", "methods")
    figure(desk, WorkedFigure).which.choose(2)
    desk.window.open_pane("concepts", "takeaway")
    switch(desk, "de")
    again = desk.open_page("quantization", BitsPage)
    assert again is not bits
    row = again.state.rows[1]
    assert (again.state.text, row.flipped) == ("1.5", True)
    assert row.pattern == bits.state.rows[1].pattern
    assert again.state.told(row) != told
    assert not again.written.back.isHidden()
    desk.window.open_pane("concepts", "budget")
    assert figure(desk, BudgetFigure) is not budget
    assert figure(desk, BudgetFigure).compute.number == number
    desk.window.open_pane("concepts", "base-and-instruct")
    answers = figure(desk, TwoWaysFigure).answers
    assert [each.toPlainText() for each in answers] == ["Paris.", "Paris is"]
    desk.window.open_pane("concepts", "methods")
    assert figure(desk, WorkedFigure).which.number == 2
    desk.window.open_pane("concepts", "kinds-of-tests")
    assert [each[:2] for each in figure(desk, SeveralFigures).table().rows] == [
        ("1", "1"),
        ("2", "2"),
    ]


def test_folds_check_boxes_and_lists_stay(make_desk: MakeDesk) -> None:
    desk: Desk = make_desk(language="en", still=True)

    def switches() -> list[QAbstractButton]:
        desk.window.open_pane("concepts", "open-and-closed")
        pane = desk.window.pane
        assert isinstance(pane, ConceptsPane)
        pane.shown.reveal()
        memory = desk.open_page("quantization", MemoryPage).controls
        channels = desk.open_page("quantization", ActivationsPage).channels
        reasons = desk.open_page("models", OpennessPage).reasons
        return [*pane.shown.switches, memory.all_types, memory.mixture, channels.unfold, reasons]

    channels = desk.open_page("quantization", ActivationsPage).channels
    channels.show_scheme(BLOCK_SCALES)
    speed = desk.open_page("benchmarks", SpeedPage)
    speed.vary.setCurrentIndex(2)
    before = switches()
    desk.open_page("models", OpennessPage).choose("open-weight")
    for each in before:
        assert not each.isChecked()
        each.click()
    memory = desk.open_page("quantization", MemoryPage).controls
    memory.active.setValue(0.3)
    memory.slider.setValue(memory.slider.maximum())
    size, context = memory.now, memory.context_length
    rows = desk.open_page("models", OpennessPage).rows.rowCount()
    switch(desk, "de")
    again = switches()
    assert {*again}.isdisjoint(before)
    assert all(each.isChecked() for each in again)
    assert desk.open_page("benchmarks", SpeedPage).vary.currentIndex() == 2
    memory = desk.open_page("quantization", MemoryPage).controls
    assert (memory.now, memory.context_length) == (size, context)
    assert size.active == 300_000_000
    openness = desk.open_page("models", OpennessPage)
    assert (openness.steps.selected, openness.rows.rowCount()) == ("open-weight", rows)
    channels_again = desk.open_page("quantization", ActivationsPage).channels
    assert channels_again.scheme == BLOCK_SCALES
    assert not channels_again.picture.channels.isHidden()


def test_files_to_check_for_leaks_stay(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk: Desk = make_desk(language="en")
    first, second, text = (str(tmp_path / name) for name in ("a.jsonl", "b.jsonl", "corpus"))
    Path(second).write_text('{"question": "Why is the sky blue?"}', encoding="utf-8")
    Path(text).write_text("Why is the sky blue?", encoding="utf-8")
    overlap = desk.open_page("leaks", OverlapPage)
    overlap.questions.choose(first)
    overlap.questions.choose(second)
    overlap.corpus.choose(text)
    overlap.start()
    desk.qtbot.waitUntil(lambda: not overlap.result.task.running)
    overlap.questions.choose(str(LEAKED))
    surprise = desk.open_page("leaks", SurprisePage)
    surprise.seen.choose(first)
    surprise.fresh.choose(second)
    switch(desk, "de")
    surprise, before = desk.open_page("leaks", SurprisePage), surprise
    assert surprise is not before
    assert (surprise.seen.path, surprise.fresh.path) == (first, second)
    overlap = desk.open_page("leaks", OverlapPage)
    assert (overlap.questions.path, overlap.corpus.path) == (str(LEAKED), text)
    assert overlap.questions.findData(first) >= 0
    assert overlap.card.said.text().startswith("Fragen: b.jsonl. Text: corpus. ")
    match = overlap.found.list.current
    assert match is not None
    assert match.asked_in == overlap.as_table().rows[0][0] == "b.jsonl, Zeile 1"


def test_benchmarks_to_run_stay(
    make_desk: MakeDesk, make: Make, sets: Path, tmp_path: Path
) -> None:
    for name in ("easy", "hard"):
        write_set(sets, name)
    desk: Desk = make_desk(language="en")
    for name in ("a.gguf", "b.gguf"):
        desk.add(distinct(make(name)))
    page = desk.open_page("benchmarks", QualityPage)
    page.offers.open_path(str(write_set(tmp_path / "mine", "mine")))
    desk.settle()
    wanted = ("Hard", "mine.jsonl, with options", "GSM8K")
    known = page.offers.known.items()
    page.setup.sets.tick([key for key, each in known if each.title in wanted])
    page.setup.models.tick([desk.library.models[1].path])
    chosen = page.setup.models.ticked, page.setup.sets.ticked
    assert [len(each) for each in chosen] == [1, 3]
    for code in ("de", "fr"):
        switch(desk, code)
        again = desk.open_page("benchmarks", QualityPage)
        desk.settle()
        assert again is not page
        assert (again.setup.models.ticked, again.setup.sets.ticked) == chosen
        titles = [each.title for each in again.setup.chosen_offers]
        assert tr("{title}, with options", title="mine.jsonl") in titles


def test_a_model_to_quantize_stays(make_desk: MakeDesk, make: Make, tmp_path: Path) -> None:
    desk: Desk = make_desk(language="en", still=True)
    for name in ("A-F16.gguf", "B-F16.gguf"):
        desk.add(make(name))
    controls = desk.open_page("quantization", SmallerPage).controls
    other = (controls.model.currentIndex() + 1) % controls.model.count()
    controls.choose_model(controls.model.itemData(other))
    (text := tmp_path / "text.txt").write_text("Some words. " * 50, encoding="utf-8")
    controls.choose_text(str(text))
    controls.choose_folder(str(tmp_path))
    controls.importance.setChecked(True)
    plan, folder = controls.plan, controls.folder
    switch(desk, "de")
    again = desk.open_page("quantization", SmallerPage).controls
    assert again is not controls
    assert (again.plan, again.folder) == (plan, folder) == (plan, str(tmp_path))
    assert again.text.currentText() == "text.txt"


def test_a_typed_size_is_counted_again(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk: Desk = make_desk(language="en", still=True)
    desk.add(tiny_router.write(tmp_path / "Tiny-8x1M.gguf", tiny_router.KINDS["Mixtral"]))
    page = desk.open_page("experts", SparsePage)
    page.type_size("57B-A14B")
    page.field.setText("9")  # not counted
    switch(desk, "de")
    page = desk.open_page("experts", SparsePage)
    assert page.count is not None
    assert page.count.name == "57B-A14B"
    assert page.field.text() == "9"
    page.experiments[-1].run(page)
    switch(desk, "en")
    page = desk.open_page("experts", SparsePage)
    assert page.count is not None
    assert page.count.name == "Tiny-8x1M"
    assert page.source.text() == "Counted in the model's file."


def test_settings_that_are_shown_later_change_nothing(make_desk: MakeDesk) -> None:
    """The controls show the settings, which may have changed twice by then."""
    desk: Desk = make_desk(language="en", still=True)
    desk.window.open_pane("settings")
    desk.window.open_pane("start")
    switch(desk, "de")
    desk.settings.change(theme="dark")
    switch(desk, "en")
    desk.window.open_pane("settings")
    desk.settle()
    assert (desk.settings.values.language, desk.settings.values.theme) == ("en", "dark")


@pytest.mark.parametrize(("kind", "level"), [("Q4_K", 0), ("Q4_K", 1), ("IQ2_S", 4)])
def test_what_is_chosen_in_blocks_stays(
    make_desk: MakeDesk, tmp_path: Path, kind: str, level: int
) -> None:
    """The model, the tensor, the block, the flipped bits, and both kinds of zoom."""
    blocks = Blocks(make_desk(language="en"), tmp_path, ("F16", "Q4_K", "IQ2_S"), matrices=2)
    desk, before = blocks.desk, blocks.page
    blocks.open(kind)
    first, second = before.names.tensors
    before.open_tensor(first if before.tensor is second else second)
    name = before.names.currentText()
    blocks.wait()
    heatmap = before.picture.heatmap
    before.go_to(3, 700)
    blocks.wait()
    heatmap.zoom(3.0, QPointF(0.9 * heatmap.width(), 5.0))
    blocks.wait()
    assert heatmap.view.zoomed
    in_sight = heatmap.in_sight
    blocks.zoom_to(level)
    before.card._choose_byte(20)
    before.card._flip(3)
    before.card.compare.setCurrentIndex(before.card.compare.findText("Q2_K (rounded)"))
    before.card.compare.activated.emit(before.card.compare.currentIndex())
    blocks.wait()
    told = before.card.weight.text()
    switch(desk, "de")
    blocks.page = page = desk.open_page("quantization", BlocksPage)
    assert page is not before
    blocks.wait()
    assert page.names.currentText() == name
    was, state = before.card.state, page.card.state
    assert was is not None
    assert state is not None
    assert (state.row, state.column) == (3, 512)
    assert state.edited == was.edited != state.data
    assert np.array_equal(state.values, was.values)
    assert (state.weight, state.byte, state.bit) == (was.weight, was.byte, was.bit)
    assert page.zoom.level == level
    assert page.picture.heatmap.in_sight == in_sight
    assert page.card.compare.currentText().startswith("Q2_K")
    assert state.other_name != was.other_name != ""
    assert page.card.weight.text() != told
    page.zoom.show_all()
    blocks.wait()
    assert page.zoom.level == 0
    assert page.picture.heatmap.in_sight is None


def figure(desk: Desk, kind: type[F]) -> F:
    pane = desk.window.pane
    assert isinstance(pane, ConceptsPane)
    found = pane.shown.figure
    assert isinstance(found, kind)
    return found


@pytest.mark.parametrize("voted", [False, True])
def test_a_blind_pair_stays(make_booth: MakeBooth, *, voted: bool) -> None:
    start_in("en")
    booth: Booth = make_booth(left_is_first=False)
    booth.desk.settings.change(language="en")
    booth.ask()
    shown, page = booth.shown, booth.page
    if voted:
        booth.press(0)
    switch(booth.desk, "de")
    booth.page = booth.desk.open_page("compare", VotePage)
    booth.settle()
    assert booth.page is not page
    assert booth.shown == shown
    if voted:
        said = "Deine Wahl: Q2_K statt Q8_0."
        assert booth.page.row.said.text() == said
        assert [tag.isVisible() for tag in booth.page.answers.tags] == [True, True]
    else:
        assert not any(tag.isVisible() for tag in booth.page.answers.tags)
        booth.press(0)
    (vote,) = booth.page.votes.votes
    assert (vote.first, vote.second, vote.score, vote.first_left) == (Q8, Q2, 0.0, False)


def test_why_a_model_cannot_read_an_answer_stays(
    make_compare: MakeCompare, monkeypatch: pytest.MonkeyPatch
) -> None:
    start_in("en")
    compare: Compare = make_compare()
    desk, reason = compare.desk, "These models cut a text into different tokens."
    desk.settings.change(language="en")

    def refuse(*_: object) -> object:
        raise UserError(reason, kind="vocabulary")

    monkeypatch.setattr(desk.engine, "_read_along", refuse)
    compare.run()
    switch(desk, "de")
    page = desk.open_page("compare", SidePage)
    assert page is not compare.page
    card = page.reading_card
    assert card.title.text() == tr("{reader} can't read this answer.", reader="Q2_K")
    assert reason in card.said.text()


def test_a_dialog_is_closed_first(make_desk: MakeDesk) -> None:
    desk: Desk = make_desk(language="en")
    desk.window.search()
    (palette,) = desk.window.findChildren(CommandPalette)
    desk.settings.change(language="fr")
    desk.qtbot.wait(300)
    assert i18n.language() == "en"
    palette.reject()
    desk.qtbot.waitUntil(lambda: i18n.language() == "fr")


def test_the_list_in_settings_changes_it_and_keeps_the_focus(make_desk: MakeDesk) -> None:
    desk: Desk = make_desk(pane="settings", language="en")
    pane = desk.window.pane
    assert isinstance(pane, SettingsPane)
    pane.control("language").setFocus()
    desk.qtbot.keyClicks(pane.control("language"), "Deu")
    desk.qtbot.waitUntil(lambda: i18n.language() == "de")
    again = desk.window.pane
    assert isinstance(again, SettingsPane)
    assert desk.window.focusWidget() is again.control("language")
    assert again.control("language").accessibleName() == "Sprache"
    assert QLocale().language() == QLocale.Language.German
    edit = QLineEdit("text", desk.window)
    assert "Rückgängig" in edit.createStandardContextMenu().actions()[0].text()


@pytest.mark.parametrize(
    "times",
    [
        pytest.param(4, marks=pytest.mark.quick),
        pytest.param(50, marks=pytest.mark.thorough),
    ],
)
def test_changes_leave_nothing_behind(make_desk: MakeDesk, make: Make, times: int) -> None:
    """Nor does a reset, which closes the panes in the same way."""
    desk: Desk = make_desk(pane="chat", language="en", still=True)
    feed(desk, make)
    desk.window.open_pane("settings")
    counts: list[tuple[int, int]] = []
    old: list[weakref.ref[Pane]] = []
    for number in range(times):
        old += [weakref.ref(page.pane) for page in desk.window.content.pages.values()]
        switch(desk, ("de", "fr", "en")[number % 3])
        desk.window.open_pane("chat" if number % 2 else "settings")
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        assert len(app.findChildren(QTranslator)) <= 1
        counts.append((len(QApplication.allWidgets()), len(desk.window.findChildren(QObject))))
    assert max(counts[-18:]) <= max(counts[:24])
    old += [weakref.ref(page.pane) for page in desk.window.content.pages.values()]
    desk.window.resetting.service.starting.emit()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not [each() for each in old if each() is not None]
