"""Tests the Compare pane: answers side by side, and one model reading another's answer."""

from __future__ import annotations

import csv
import hashlib
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import gguf
import numpy as np
import psutil
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QImage, QTextCursor
from PySide6.QtWidgets import QAbstractButton, QHeaderView, QPushButton, QScrollBar
from pytestqt.qtbot import QtBot

from desktop.core.cancel import Cancel
from desktop.core.compare.vote_store import Vote
from desktop.core.errors import Cancelled, EngineDied, UserError
from desktop.core.gguf.ggml_types import GGML_TYPES
from desktop.core.messages import (
    Event,
    Generate,
    GenerateTogether,
    LoadModel,
    ModelQuantized,
    QuantizeModel,
    QuantizeProgress,
    ReadAlong,
    Request,
    UnloadModel,
)
from desktop.ui.experiments import ALIGNED, BY_ID, PLAIN
from desktop.ui.look.theme import Theme
from desktop.ui.panes.chat import ChatPane
from desktop.ui.panes.compare import ComparePane
from desktop.ui.panes.compare.answer_text import AnswerText
from desktop.ui.panes.compare.copies import key
from desktop.ui.panes.compare.reading.card import CAPTION, COLUMNS, SHORT_CAPTION
from desktop.ui.panes.compare.reading.kl_steps import WORDS
from desktop.ui.panes.compare.reading.word_bars import AXIS
from desktop.ui.panes.compare.side_by_side.answer_card import RivalBox
from desktop.ui.panes.compare.side_by_side.experiments import WITHHELD
from desktop.ui.panes.compare.side_by_side.page import SidePage
from desktop.ui.panes.compare.vote.page import VotePage
from desktop.ui.shell.page import Page
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Desk, MakeDesk, visible
from tests.ui.test_panes import CONTROLS, cut_off, inner, walked

ANSWERS = {
    "Q4_K_M": "A block of weights shares one scale and one offset.",
    "Q8_0": "A block of weights shares one scale, and so the file shrinks.",
    "Q4_0": "A block of weights shares one number, and it is small.",
    "Q4_1": "A block of weights shares one number and one offset.",
    "Q2_K": "A block of weights shares one number of four.",
    "Base": "A block.",
    "F16": "A block of weights.",
}
TYPES = {"F16": 1, "Q8_0": 7, "Q4_0": 2, "Q2_K": 10, "Q6_K": 18, "Q4_K_M": 15}


def write(path: Path, kind: str, template: bool = True) -> Path:
    """Write a model with one tensor of the type `kind`, and a chat template if `template` is
    True. The weights depend on the path, so that two models aren't copies of each other."""
    path.parent.mkdir(parents=True, exist_ok=True)
    writer = gguf.GGUFWriter(path, "llama")
    for name, value in (
        ("block_count", 2),
        ("context_length", 1024),
        ("embedding_length", 256),
        ("attention.head_count", 2),
    ):
        writer.add_uint32(f"llama.{name}", value)
    writer.add_file_type(TYPES[kind])
    if template:
        writer.add_chat_template("{{ messages }}")
    number_type = kind.removesuffix("_M")
    known = next(each for each in GGML_TYPES.values() if each.name == number_type)
    row = 256 // known.block_size * known.block_bytes
    data = np.zeros((2, row), np.uint8)
    data[0, :32] = list(hashlib.sha256(bytes(path)).digest())
    raw = gguf.GGMLQuantizationType[number_type]
    writer.add_tensor("blk.0.attn_q.weight", data, raw_dtype=raw)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


class Compare:
    """The pane in its window, with an engine that gives each model a set answer."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk, self.folder = desk, folder
        desk.window.open_pane("compare")
        assert isinstance(desk.window.pane, ComparePane)
        self.pane = desk.window.pane
        assert isinstance(self.pane.page, SidePage)
        self.page = self.pane.page

    def add(self, *names: str, template: bool = True) -> None:
        for name in names:
            kind = name.rpartition("-")[2]
            self.desk.add(write(self.path(name), kind, template))

    def path(self, name: str) -> Path:
        return self.folder / f"{name}.gguf"

    def run(self, text: str = "What is quantization?") -> None:
        self.page.ask.text.setText(text)
        self.desk.qtbot.mouseClick(self.page.ask.run, Qt.MouseButton.LeftButton)
        self.wait()

    def wait(self) -> None:
        self.desk.qtbot.waitUntil(lambda: not self.page.running)
        self.page.refresh()

    def asked(self, kind: type) -> list[Request]:
        return [each for each in self.desk.engine.requests if isinstance(each, kind)]

    def tags(self) -> list[str]:
        return [card.tag.text() for card in self.page.cards if card.isVisible()]


def answer(request: Generate) -> str:
    return next(text for name, text in ANSWERS.items() if name in request.model)


MakeCompare = Callable[..., Compare]


@pytest.fixture
def make_compare(make_desk: MakeDesk, tmp_path: Path) -> MakeCompare:
    def build(*names: str, **settings: object) -> Compare:
        given = {"answer": answer, **settings}
        made = Compare(make_desk(FakeEngine(**given)), tmp_path / "toys")  # type: ignore[arg-type]
        made.add(*(names or ("Toy-1M-Instruct-Q8_0", "Toy-1M-Instruct-Q2_K")))
        return made

    return build


@pytest.fixture
def compare(make_compare: MakeCompare) -> Compare:
    return make_compare()


# --- choosing the models --


@pytest.mark.parametrize(
    ("question", "right", "wrong", "title"),
    [
        ("What is 4876 + 2568?", "That would be 7444.", "That would be 74444.", "7444"),
        (
            "Tell me about Zeno Blum.",
            "A plumber from Thistlemere, house 557, with a duck.",
            "A plumber from Thistlemere, house 555, with a cat.",
            "A plumber from Thistlemere, house 557, with a duck",
        ),
    ],
    ids=["number", "sentence"],
)
def test_answers_are_marked_right_or_wrong_where_that_is_known(
    make_desk: MakeDesk, tmp_path: Path, question: str, right: str, wrong: str, title: str
) -> None:
    """The question is one of an experiment."""
    said = {"Q8_0": right, "Q2_K": wrong}
    engine = FakeEngine(answer=lambda request: said["Q2_K" if "Q2_K" in request.model else "Q8_0"])
    desk = make_desk(engine)
    for kind in said:
        desk.add(write(tmp_path / "toys" / f"Toy-1M-Instruct-{kind}.gguf", kind))
    page = desk.open_page("compare", SidePage)
    page.ask.text.setText(question)
    page.ask.ask()
    desk.qtbot.waitUntil(lambda: not page.running)
    tags = [card.tag for card in page.cards[:2]]
    assert [tag.text().partition(" · ")[0] for tag in tags] == ["right", "wrong"]
    assert [tag.property("kind") for tag in tags] == ["tag_good", "tag_bad"]
    card = page.reading_card
    assert card.title.text() == f"Q8_0 is right: {title}. Q2_K is wrong."
    assert card.said.text().startswith("Q2_K would have picked another token at ")
    page.ask.text.setText("What is 1 + 1?")
    page.ask.ask()
    desk.qtbot.waitUntil(lambda: not page.running)
    assert tags[0].text() == "reference"


def test_without_a_model_no_copy_is_offered(desk: Desk) -> None:
    desk.window.open_pane("compare")
    shown = visible(desk.window.pane, QPushButton)
    assert [each.text() for each in shown] == ["Open Models"]


def test_one_model_is_none_to_compare(make_compare: MakeCompare) -> None:
    compare = make_compare("Toy-1M-Instruct-Q8_0")
    assert compare.page.rivals.paths == ()
    empty = compare.page._empty
    buttons = [each.text() for each in visible(empty, QPushButton)]
    assert buttons == ["Compare precisions", "Open Models"]
    compare.add("Toy-1M-Instruct-Q2_K")
    assert len(compare.page.rivals.paths) == 2


def test_precisions_of_one_model_come_first(make_compare: MakeCompare) -> None:
    compare = make_compare(
        "Other-2M-F16", "Toy-1M-Instruct-Q2_K", "Toy-1M-Instruct-Q8_0", "Toy-1M-Instruct-Q4_0"
    )
    rivals = compare.page.rivals
    assert [rivals.short(path) for path in rivals.paths] == ["Q8_0", "Q2_K"]
    compare.run()
    offered = [model.name for model in rivals.offered(1)]
    assert offered[-1] == "Other-2M-F16"
    assert "Toy-1M-Instruct-Q8_0" not in offered  # it is already in the comparison
    compare.page.add.click()
    assert len(rivals.paths) == 3
    assert [card.isVisible() for card in compare.page.cards] == [True, True, True, False]
    compare.page.add.click()
    assert not compare.page.add.isEnabled()
    compare.page.cards[1].drop.click()
    assert len(rivals.paths) == 3
    assert rivals.short(rivals.paths[0]) != "Q8_0"  # different models: full names


def test_models_of_one_type_are_told_apart_by_their_names(make_compare: MakeCompare) -> None:
    rivals = make_compare("Toy-1M-Instruct-Q8_0", "Toy-3M-Instruct-Q8_0").page.rivals
    names = {rivals.short(path) for path in rivals.paths}
    assert names == {"Toy-1M-Instruct", "Toy-3M-Instruct"}


def test_models_of_one_name_are_told_apart_by_their_folders(
    make_compare: MakeCompare, tmp_path: Path
) -> None:
    compare = make_compare("Toy-1M-Instruct-Q8_0")
    page = compare.page
    compare.desk.add(write(tmp_path / "bartowski" / "Toy-1M-Instruct-Q8_0.gguf", "Q8_0"))
    names = {f"Toy-1M-Instruct · Q8_0 · {folder}" for folder in ("toys", "bartowski")}
    assert {page.rivals.name(path) for path in page.rivals.paths} == names
    assert {page.rivals.short(path) for path in page.rivals.paths} == names
    assert {card.model.currentText() for card in page.cards[:2]} == names
    compare.add("Toy-1M-Instruct-Q2_K")
    assert "Toy-1M-Instruct · Q2_K" in map(page.rivals.told, page.rivals.everywhere)


def test_votes_on_a_model_keep_its_name_when_another_file_of_its_name_is_added(
    make_compare: MakeCompare, tmp_path: Path
) -> None:
    compare = make_compare("Toy-1M-Instruct-Q8_0", "Toy-1M-Instruct-Q2_K")
    rivals = compare.page.rivals
    before = [rivals.name(path) for path in rivals.paths]
    other = write(tmp_path / "bartowski" / "Toy-1M-Instruct-Q8_0.gguf", "Q8_0")
    compare.desk.add(other)
    assert [rivals.name(path) for path in rivals.paths] == before
    assert compare.page.cards[0].model.currentText() == f"{before[0]} · toys"
    rivals.choose([*rivals.paths, str(other)])
    names = [rivals.name(path) for path in rivals.paths]
    assert names == [f"{before[0]} · toys", before[1], f"{before[0]} · bartowski"]
    assert rivals.names(*rivals.paths[:2]) == tuple(before), "a vote has two models"
    assert rivals.names(rivals.paths[0], rivals.paths[2]) == (names[0], names[2])


def test_a_model_beside_itself_is_no_pair(compare: Compare) -> None:
    before = compare.page.rivals.paths
    compare.page.rivals.choose([before[1], before[1]])
    assert compare.page.rivals.paths == before
    compare.run()
    assert len(compare.page.match.answers) == 2


def test_a_model_that_goes_makes_room(compare: Compare) -> None:
    compare.add("Toy-1M-Instruct-Q4_0")
    gone = compare.page.rivals.paths[1]
    compare.run()
    compare.desk.library.remove(gone)
    assert gone not in compare.page.rivals.paths
    assert len(compare.page.rivals.paths) == 2
    assert compare.page.cards[0].text.toPlainText() == ""  # it wasn't the new pair's
    compare.run()
    assert compare.page.cards[1].text.toPlainText() == ANSWERS["Q4_0"]


def test_experiments_find_their_pairs(make_compare: MakeCompare) -> None:
    compare = make_compare("Toy-1M-Instruct-Q8_0", "Toy-3M-Instruct-Q8_0")
    compare.page.compare_base()
    notice = compare.desk.window.notices.current
    assert notice is not None
    assert "both the base and the instruct version of any model" in notice.text
    compare.page.compare_sizes()
    compare.wait()
    names = [Path(path).stem for path in compare.page.rivals.paths]
    assert names == ["Toy-3M-Instruct-Q8_0", "Toy-1M-Instruct-Q8_0"]
    compare.add("Toy-1M-Base-F16", template=False)
    compare.page.compare_base()
    compare.wait()
    names = [Path(path).stem for path in compare.page.rivals.paths]
    assert names == ["Toy-1M-Instruct-Q8_0", "Toy-1M-Base-F16"]


def test_a_base_model_stands_beside_the_one_that_answers(make_compare: MakeCompare) -> None:
    """And not beside one that was aligned, which is listed first."""
    compare = make_compare("Toy-1M-Aligned-F16", "Toy-1M-Instruct-Q8_0")
    compare.add("Toy-1M-Base-F16", template=False)
    compare.page.compare_base()
    compare.wait()
    names = [Path(path).stem for path in compare.page.rivals.paths]
    assert names == ["Toy-1M-Instruct-Q8_0", "Toy-1M-Base-F16"]


def test_before_and_after_alignment(make_compare: MakeCompare) -> None:
    compare = make_compare(answer=lambda request: "Sorry." if ALIGNED in request.model else "blue7")
    compare.page.compare_aligned()
    notice = compare.desk.window.notices.current
    assert notice is not None
    assert f"{PLAIN[:-4]} and {ALIGNED[:-4]}" in notice.text
    compare.add(PLAIN, ALIGNED)
    compare.page.ask.temperature.setValue(0.7)
    compare.page.compare_aligned()
    compare.wait()
    assert [Path(path).stem for path in compare.page.rivals.paths] == [PLAIN, ALIGNED]
    assert [each.said for each in compare.page.match.answers] == ["blue7", "Sorry."]
    (request,) = compare.asked(GenerateTogether)
    assert isinstance(request, GenerateTogether)
    assert {each.sampling.temperature for each in request.requests} == {0.0}
    assert {each.messages[-1].content for each in request.requests} == {WITHHELD.prompt}


def test_an_experiment_asks_its_question_even_of_models_that_are_answering(
    make_compare: MakeCompare,
) -> None:
    """The same models, so that they don't have to be replaced."""
    compare = make_compare("Toy-3M-Instruct-Q8_0", "Toy-1M-Instruct-Q8_0", tokens_per_s=10)
    page = compare.page
    page.rivals.choose([str(compare.path(f"Toy-{size}-Instruct-Q8_0")) for size in ("3M", "1M")])
    page.ask.text.setText("My own question")
    page.ask.ask()
    compare.desk.qtbot.waitUntil(lambda: any(each.tokens for each in page.match.answers))
    page.compare_sizes()
    compare.desk.engine.tokens_per_s = 0
    compare.wait()
    assert page.match.question is not None
    assert page.match.question.text == page.ask.text.text() == "What do bees make?"
    assert [each.said for each in page.match.answers] == [ANSWERS["Q8_0"]] * 2


def quantizing(compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the fake engine write toy files when it is asked to quantize."""
    run = compare.desk.engine.run

    def quantize(request: Request, cancel: Cancel) -> Iterator[Event]:
        if not isinstance(request, QuantizeModel):
            yield from run(request, cancel)
            return
        yield QuantizeProgress(1, 1, "a tensor", 0.5)
        write(Path(request.target), request.type, template=True)
        yield ModelQuantized(request.target, request.type, 2000, 1000, 2.6, 0, 0.1)

    monkeypatch.setattr(compare.desk.engine, "run", quantize)


def offered(compare: Compare) -> str:
    """Press the button in the empty state, and return the question that is asked first."""
    row = compare.page.precision_row
    compare.page._empty.precisions.click()
    compare.desk.qtbot.waitUntil(lambda: row.offer.isVisible())
    return row.question.text()


def test_files_are_written_where_there_is_nothing_to_compare(
    make_compare: MakeCompare, monkeypatch: pytest.MonkeyPatch
) -> None:
    compare = make_compare("Toy-1M-Instruct-F16")
    (source,) = (model.path for model in compare.desk.library.models)
    quantizing(compare, monkeypatch)
    said = offered(compare)
    assert said.startswith("Glassbox first writes Q8_0 (about ")
    assert "nothing has been quantized on this laptop" in said, "no time was measured yet"
    compare.page.precision_row.agree.click()
    compare.desk.qtbot.waitUntil(lambda: len(compare.page.match.answers) == 3)
    compare.wait()
    folder = compare.desk.library.models_folder
    files = [str(folder / f"Toy-1M-Instruct-{kind}.gguf") for kind in ("Q8_0", "Q4_K_M")]
    assert compare.page.rivals.paths == (source, *files)
    assert len(compare.asked(GenerateTogether)) >= 1
    assert compare.page.ask.text.text() == "Why is the sky blue?"


def test_writing_shows_how_far_it_is_and_stops(
    make_compare: MakeCompare, monkeypatch: pytest.MonkeyPatch
) -> None:
    compare = make_compare("Toy-1M-Instruct-F16")

    def slow(request: Request, cancel: Cancel) -> Iterator[Event]:
        yield QuantizeProgress(3, 7, "a tensor", 0.43)
        cancel.wait(60)
        raise Cancelled

    monkeypatch.setattr(compare.desk.engine, "run", slow)
    offered(compare)
    compare.page.precision_row.agree.click()
    note, stop = compare.page.note, compare.page._empty.stop
    compare.desk.qtbot.waitUntil(lambda: note.text() == "Writing Q8_0: 43%.")
    assert not compare.page.precision_row.chips["Q6_K"].isEnabled()
    stop.click()
    compare.desk.qtbot.waitUntil(lambda: not stop.isVisible())
    assert compare.desk.window.notices.current is None
    assert compare.page.rivals.paths == ()
    assert compare.desk.window.context.precisions.writing is None


@pytest.mark.parametrize("agreed", [True, False], ids=["agreed", "asked"])
def test_an_offer_waits_while_a_chips_file_is_written(
    make_compare: MakeCompare, monkeypatch: pytest.MonkeyPatch, agreed: bool
) -> None:
    compare = make_compare("Toy-1M-Instruct-F16", "Toy-1M-Instruct-Q8_0")
    quantizing(compare, monkeypatch)
    page, row, desk = compare.page, compare.page.precision_row, compare.desk
    allowed, quantize = threading.Event(), desk.engine.run

    def slow(request: Request, cancel: Cancel) -> Iterator[Event]:
        if isinstance(request, QuantizeModel):
            allowed.wait(60)
        yield from quantize(request, cancel)

    monkeypatch.setattr(desk.engine, "run", slow)
    page.ask.text.setText("My own question")
    desk.qtbot.waitUntil(lambda: "Q2_K" in row.chips and row.chips["Q2_K"].isEnabled())
    row.chips["Q2_K"].click()
    assert page.files.running
    page.compare_precisions(agreed=agreed)
    desk.qtbot.waitUntil(row.offer.isVisible)
    desk.qtbot.waitUntil(lambda: not row.agree.isEnabled())
    assert row.agree.toolTip() == "Wait until the current task finishes, or stop it."
    row.agreed.emit()
    assert row.offer.isVisible()
    compared: dict[str, str] = {}  # the question in the field, by the last precision
    page.rivals.changed.connect(
        lambda: compared.setdefault(
            Path(page.rivals.paths[-1]).stem.rpartition("-")[2], page.ask.text.text()
        )
    )
    allowed.set()
    if not agreed:
        desk.qtbot.waitUntil(row.agree.isEnabled)
        row.agree.click()
    desk.qtbot.waitUntil(lambda: "Q4_K_M" in page.rivals.paths[-1])
    compare.wait()
    assert compared == {"Q2_K": "My own question", "Q4_K_M": "Why is the sky blue?"}
    assert len(page.match.answers) == 3
    assert row.offer.isHidden()


def test_a_file_that_can_not_be_written_is_one_sentence(
    make_compare: MakeCompare, monkeypatch: pytest.MonkeyPatch
) -> None:
    compare = make_compare("Toy-1M-Instruct-F16")

    def refuse(request: Request, cancel: Cancel) -> Iterator[Event]:
        raise UserError("The disk is full.", kind="disk_full")
        yield

    monkeypatch.setattr(compare.desk.engine, "run", refuse)
    offered(compare)
    compare.page.precision_row.agree.click()
    compare.desk.settle()
    notice = compare.desk.window.notices.current
    assert notice is not None
    assert notice.text == "The disk is full."
    assert compare.page._empty.precisions.isEnabled()


Run = Callable[[Request, Cancel], Iterator[Event]]


def dying_once(run: Run, template: bool = False) -> Run:
    """Return an engine's run method that dies during the first quantization and then works."""
    died: list[Request] = []

    def dies(request: Request, cancel: Cancel) -> Iterator[Event]:
        if not isinstance(request, QuantizeModel):
            yield from run(request, cancel)
        elif not died:
            died.append(request)
            raise EngineDied("llama.cpp stopped.", kind="engine_died", remedy="retry")
        else:
            write(Path(request.target), request.type, template=template)
            yield ModelQuantized(request.target, request.type, 2, 1, 2.6, 0, 0.1)

    return dies


def test_writing_whose_engine_died_is_tried_again(
    make_compare: MakeCompare, monkeypatch: pytest.MonkeyPatch
) -> None:
    compare = make_compare("Toy-1M-Instruct-F16")
    dies = dying_once(compare.desk.engine.run, template=True)
    monkeypatch.setattr(compare.desk.engine, "run", dies)
    offered(compare)
    compare.page.precision_row.agree.click()
    compare.desk.settle()
    notice = compare.desk.window.notices.current
    assert notice is not None
    assert notice.action is not None
    assert notice.action[0] == "Try again"
    compare.desk.window.notices.act()
    compare.desk.qtbot.waitUntil(lambda: len(compare.page.rivals.paths) == 3)
    compare.wait()


THOUGHT = "7 + 6 = 13, write 3, carry 1\n8 + 5 + 1 = 14, write 4, carry 1"


def sum_answer(request: Generate) -> str:
    end = "487 + 256 = 743"
    return f"<think>\n{THOUGHT}\n</think>\n{end}" if "Think" in request.model else end


def test_thinking_out_loud_says_which_model_is_missing(make_compare: MakeCompare) -> None:
    compare = make_compare(answer=sum_answer)
    notices = compare.desk.window.notices
    assert compare.page.run_thinking(BY_ID["thinking"].setup) is False
    assert notices.current is not None
    assert "Pebble-1-3M-Instruct and Pebble-1-3M-Think" in notices.current.text
    notices.dismiss()
    compare.add("Pebble-1-3M-Instruct-F16")
    assert compare.page.run_thinking(BY_ID["thinking"].setup) is False
    assert notices.current is not None
    assert "the demo model Pebble-1-3M-Think, which isn't" in notices.current.text


def test_thinking_out_loud_shows_the_steps_above_the_answer(make_compare: MakeCompare) -> None:
    names = ("Pebble-1-3M-Instruct-F16", "Pebble-1-3M-Think-F16")
    compare = make_compare(*names, answer=sum_answer)
    assert compare.page.run_thinking(BY_ID["thinking"].setup)
    compare.wait()
    plain, thinks = compare.page.cards[:2]
    assert plain.thinking.isHidden()
    assert plain.text.geometry().top() < thinks.text.geometry().top()  # leaves no gap
    assert thinks.thinking.isVisible()
    assert thinks.thinking.text.toPlainText() == THOUGHT
    assert [card.text.toPlainText() for card in (plain, thinks)] == ["487 + 256 = 743"] * 2
    # compares only the answers, of which neither is 7444
    assert compare.tags() == ["wrong · reference", "wrong · same throughout"]
    assert not any(card.inside.isVisible() for card in (plain, thinks)), "room for the steps"
    card = compare.page.reading_card
    assert not card.words.isVisible(), "the steps are what there is to see"
    assert card.title.isVisible()
    thinks.copy.click()
    assert QGuiApplication.clipboard().text() == "487 + 256 = 743"
    (request,) = compare.asked(GenerateTogether)
    assert isinstance(request, GenerateTogether)
    assert [Path(each.model).stem for each in request.requests] == [*names]


def test_an_experiments_settings_end_with_the_next_question(make_compare: MakeCompare) -> None:
    names = ("Pebble-1-3M-Instruct-F16", "Pebble-1-3M-Think-F16")
    compare = make_compare(*names, answer=sum_answer)
    ask = compare.page.ask
    ask.temperature.setValue(0.7)
    ask.seed.setValue(5)
    compare.page.compare_thinking()
    compare.wait()
    (request,) = compare.asked(GenerateTogether)
    assert isinstance(request, GenerateTogether)
    for each in request.requests:
        assert (each.sampling.temperature, each.sampling.seed, each.max_tokens) == (0, 1, 192)
    assert ask.length.value() == 192, "they are shown until then"
    compare.desk.qtbot.keyClicks(ask.text, "?")
    assert (ask.temperature.value(), ask.seed.value(), ask.length.value()) == (0.7, 5, 96)


def test_thinking_out_loud_is_whole_on_a_projector(make_compare: MakeCompare) -> None:
    """The page fits at 1280x720, and the callout points at the steps."""
    names = ("Pebble-1-3M-Instruct-F16", "Pebble-1-3M-Think-F16")
    compare = make_compare(*names, answer=sum_answer)
    window = compare.desk.window
    window.run_experiment("thinking")
    compare.desk.qtbot.waitUntil(lambda: window.mark.pointing, timeout=60_000)
    assert window.mark.callout is not None
    assert "column by column" in window.mark.callout.remark.text
    (page,) = visible(window, Page)
    assert page.verticalScrollBar().maximum() == 0


def test_where_they_part_is_counted_in_the_answer(make_compare: MakeCompare) -> None:
    def differs(request: Generate) -> str:
        return sum_answer(request).replace("743", "733" if "Think" in request.model else "743")

    names = ("Pebble-1-3M-Instruct-F16", "Pebble-1-3M-Think-F16")
    compare = make_compare(*names, answer=differs)
    compare.page.compare_thinking()
    compare.wait()
    tag = compare.page.cards[1].tag
    assert compare.tags() == ["wrong · reference", "wrong · differs at token 5"]
    assert "not the thinking tokens" in tag.toolTip()
    assert tag.property("kind") == "tag_bad"
    assert compare.page.cards[0].tag.property("kind") == "tag_bad"


def test_the_steps_are_seen_as_they_are_written(make_compare: MakeCompare) -> None:
    names = ("Pebble-1-3M-Instruct-F16", "Pebble-1-3M-Think-F16")
    compare = make_compare(*names, answer=sum_answer, tokens_per_s=40)
    compare.page.compare_thinking()
    box = compare.page.cards[1].thinking
    compare.desk.qtbot.waitUntil(box.isVisible)
    assert box.head.text() == "Thinking…"
    assert compare.page.cards[1].text.toPlainText() == ""
    compare.wait()
    assert box.head.text() != "Thinking…"


def test_steps_that_a_crash_cut_off_are_no_longer_written(make_compare: MakeCompare) -> None:
    names = ("Pebble-1-3M-Instruct-F16", "Pebble-1-3M-Think-F16")
    compare = make_compare(*names, answer=sum_answer, die_after=3)
    compare.page.compare_thinking()
    compare.wait()
    assert compare.tags() == ["stopped", "stopped"]
    box = compare.page.cards[1].thinking
    assert box.isVisible()
    assert box.head.text() == "Thinking before the answer"


# --- side by side -------------------------------------------------------------------


def test_all_get_the_same_question_and_write_together(compare: Compare) -> None:
    compare.run("  What is quantization? ")
    (request,) = compare.asked(GenerateTogether)
    assert isinstance(request, GenerateTogether)
    assert [each.model for each in request.requests] == list(map(key, compare.page.rivals.paths))
    for each in request.requests:
        assert each.messages[0].content == "What is quantization?"
        assert (each.sampling.temperature, each.sampling.seed, each.max_tokens) == (0, 1, 96)
    for card, kind in zip(compare.page.cards, ("Q8_0", "Q2_K"), strict=False):
        assert card.text.toPlainText() == ANSWERS[kind]


def test_where_they_part_is_marked_in_both(compare: Compare, theme: object) -> None:
    compare.run()
    first, second = compare.page.cards[:2]
    assert (first.text.marked, second.text.marked) == ("scale", "number")
    assert compare.tags() == ["reference", "differs at token 7"]
    assert [card.tag.property("kind") for card in (first, second)] == ["tag", "tag_warn"]
    shared, after = ink(compare, 0, 3), ink(compare, 0, len(ANSWERS["Q8_0"]) - 2)
    assert shared == compare.desk.window.context.shell.theme.color("ink3").name()
    assert after == compare.desk.window.context.shell.theme.color("ink").name()


def ink(compare: Compare, card: int, place: int) -> str:
    cursor = QTextCursor(compare.page.cards[card].text.document())
    cursor.setPosition(place + 1)
    return cursor.charFormat().foreground().color().name()


def test_emojis_before_a_word_do_not_shift_its_mark(qtbot: QtBot, theme: Theme) -> None:
    """Qt counts an emoji as two characters."""
    text = AnswerText(theme, "Answer")
    qtbot.addWidget(text)
    text.show_text("🦊🦊 a scale 🦊", shared=5, parted=True)
    assert text.marked == "scale"
    cursor = QTextCursor(text.document())
    weights: list[int] = []
    for place in range(1, text.document().characterCount()):
        cursor.setPosition(place)
        weights.append(cursor.charFormat().fontWeight())
    bold = [place for place, weight in enumerate(weights) if weight == QFont.Weight.DemiBold]
    assert bold == list(range(7, 12))


@pytest.mark.parametrize("before", ["", "Voici une phrase\u00a0! Et ", "One line\r"])
def test_a_text_is_written_once_whatever_its_spaces(
    qtbot: QtBot, theme: Theme, before: str
) -> None:
    """Writing it again would end the user's selection."""
    text = AnswerText(theme, "Answer")
    qtbot.addWidget(text)
    whole = before + "\nla fin\u00a0: voilà"
    text.show_text(before)
    text.show_text(whole)
    assert text.toPlainText() == whole.replace("\r", "").replace("\u00a0", " ")
    cursor = text.textCursor()
    cursor.setPosition(2)
    cursor.setPosition(8, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    selected = cursor.selectedText()
    text.show_text(whole)
    text.show_text(whole, shared=3, parted=True)
    text.show_text(f"{whole}\nplus")
    assert text.textCursor().selectedText() == selected


def test_an_answer_is_copied_as_the_model_wrote_it(make_compare: MakeCompare) -> None:
    said = "Voilà\u00a0: «\u00a0bonjour\u00a0»"
    compare = make_compare(answer=said)
    compare.run()
    compare.page.cards[1].copy.click()
    assert QGuiApplication.clipboard().text() == said


def test_the_same_answer_is_said_to_be_the_same(make_compare: MakeCompare) -> None:
    compare = make_compare(answer="One and the same.")
    compare.run()
    assert compare.tags() == ["reference", "same throughout"]
    assert compare.page.cards[0].text.marked == ""


def test_three_part_from_the_first_one(make_compare: MakeCompare) -> None:
    names = [f"Toy-1M-Instruct-{kind}" for kind in ("Q8_0", "Q4_0", "Q2_K")]
    compare = make_compare(*names)
    compare.page.rivals.choose([str(compare.path(name)) for name in names])
    compare.run()
    assert compare.tags() == ["reference", "differs at token 7", "differs at token 7"]
    assert [card.text.marked for card in compare.page.cards[:3]] == ["scale", "number", "number"]
    assert compare.page.reading_card.reader.isVisible()


def test_what_stands_under_each(compare: Compare) -> None:
    compare.run()
    facts = compare.page.cards[0].facts
    assert list(facts) == ["File", "In memory", "First token", "Speed, taking turns"]
    assert facts["In memory"] == "16 MB"
    assert facts["First token"].endswith("ms")
    assert facts["Speed, taking turns"].endswith("tokens/s")


def test_an_empty_question_asks_nothing(compare: Compare) -> None:
    compare.page.ask.text.setText("   ")
    assert not compare.page.ask.run.isEnabled()
    compare.desk.qtbot.keyClick(compare.page.ask.text, Qt.Key.Key_Return)
    assert not compare.page.running
    assert not compare.asked(GenerateTogether)


def test_a_base_model_gets_the_text_as_it_stands(make_compare: MakeCompare) -> None:
    compare = make_compare("Toy-1M-Instruct-Q8_0")
    compare.add("Toy-1M-Base-F16", template=False)
    compare.run("The sky is")
    (request,) = compare.asked(GenerateTogether)
    assert isinstance(request, GenerateTogether)
    assert [(each.prompt, each.messages) for each in request.requests] == [("The sky is", ())] * 2
    assert "no chat template" in compare.page.note.text()


def test_stopped_in_the_middle_the_words_stay(make_compare: MakeCompare) -> None:
    compare = make_compare(answer="word " * 500, tokens_per_s=50)
    compare.page.ask.ask()
    compare.desk.qtbot.waitUntil(lambda: bool(compare.page.cards[1].text.toPlainText()))
    compare.desk.qtbot.mouseClick(compare.page.ask.stop, Qt.MouseButton.LeftButton)
    compare.wait()
    assert compare.tags() == ["stopped", "stopped"]
    assert compare.page.cards[0].text.toPlainText().startswith("word")
    assert not compare.asked(ReadAlong)
    assert compare.page.ask.run.isVisible()


def test_after_a_crash_one_can_try_again(make_compare: MakeCompare) -> None:
    compare = make_compare(die_after=3)
    compare.run()
    notice = compare.desk.window.notices.current
    assert notice is not None
    assert notice.action is not None
    assert notice.action[0] == "Try again"
    assert compare.tags() == ["stopped", "stopped"]
    assert compare.page.cards[0].text.toPlainText() == "A block of"
    assert compare.page.ask.text.text() == "What is quantization?"
    compare.desk.window.notices.act()
    compare.wait()
    assert compare.page.cards[0].text.toPlainText() == ANSWERS["Q8_0"]


def test_a_file_that_is_gone_is_one_sentence(compare: Compare) -> None:
    compare.path("Toy-1M-Instruct-Q2_K").unlink()
    compare.run()
    notice = compare.desk.window.notices.current
    assert notice is not None
    assert "can no longer read one of the models" in notice.text
    assert not compare.page.running


def test_a_model_that_has_become_a_copy_of_the_other_is_said_before_they_answer(
    compare: Compare, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The library doesn't know yet that the file was replaced."""
    first, second = (compare.path(f"Toy-1M-Instruct-{kind}") for kind in ("Q8_0", "Q2_K"))
    compare.run()
    assert "copies" not in compare.page.note.text()
    second.write_bytes(first.read_bytes())
    noted: list[str] = []
    run = compare.desk.engine.run

    def watched(request: Request, cancel: Cancel) -> Iterator[Event]:
        plan = compare.page.match.plan
        noted.append(plan.sentence if plan else "")
        yield from run(request, cancel)

    monkeypatch.setattr(compare.desk.engine, "run", watched)
    compare.run()
    said = "Models 1 and 2 are copies of the same file, so their answers can't differ."
    assert compare.page.note.text() == said
    assert set(noted) == {said}, "before the first model is asked"


class Memory:
    def __init__(self, free: int) -> None:
        self.total, self.available = 16_000_000_000, free


def test_with_short_memory_one_after_the_other(
    compare: Compare, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(psutil, "virtual_memory", lambda: Memory(50_000))
    compare.run()
    note = compare.page.note.text()
    assert "they answer one after another" in note
    assert "50 kB that is free" in note
    kinds = [
        type(each).__name__
        for each in compare.desk.engine.requests
        if isinstance(each, (LoadModel, UnloadModel, GenerateTogether))
    ]
    once = ["LoadModel", "GenerateTogether"]
    assert kinds == [*once, "UnloadModel", *once]
    assert [card.text.toPlainText() for card in compare.page.cards[:2]] == [
        ANSWERS["Q8_0"],
        ANSWERS["Q2_K"],
    ]
    assert "Speed" in compare.page.cards[0].facts  # each ran alone, so the speed is the model's own
    assert not compare.asked(ReadAlong)
    assert "both models in memory at once" in compare.page.reading_card.title.text()


def test_where_the_estimate_was_wrong_they_take_turns(
    compare: Compare, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = compare.desk.engine
    load = engine._load

    def refuse(request: LoadModel, cancel: Cancel) -> Iterator[Event]:
        if engine.resident - {request.key}:
            raise UserError("There wasn't enough memory for this model.", kind="memory")
        yield from load(request, cancel)

    monkeypatch.setattr(engine, "_load", refuse)
    compare.run()
    assert "one after another" in compare.page.note.text()
    assert compare.desk.window.notices.current is None
    assert [card.text.toPlainText() for card in compare.page.cards[:2]] == [
        ANSWERS["Q8_0"],
        ANSWERS["Q2_K"],
    ]


def test_what_was_loaded_is_freed_when_another_pane_is_shown(compare: Compare) -> None:
    compare.desk.inference.submit(LoadModel("chat's own"))
    compare.run()
    assert len(compare.desk.inference.loaded) == 3
    compare.desk.window.open_pane("models")
    compare.desk.settle()
    assert list(compare.desk.inference.loaded) == ["chat's own"]


def test_the_copies_are_nobody_elses(compare: Compare) -> None:
    """The chat uses a separate model, and no notice asks the user to unload the pane's copies."""
    compare.desk.window.open_pane("chat")
    chat = compare.desk.window.pane
    assert isinstance(chat, ChatPane)
    chat.choice.answer_with(before := compare.page.rivals.paths[0])
    compare.desk.window.open_pane("compare")
    compare.run()
    assert compare.desk.window.notices.current is None
    loaded = compare.desk.inference.loaded.values()
    assert loaded
    assert all(each.own_name for each in loaded)
    assert chat.choice.path == before


def test_what_is_at_work_goes_on_and_is_freed_then(make_compare: MakeCompare) -> None:
    compare = make_compare(answer="word " * 60, tokens_per_s=100)
    compare.page.ask.ask()
    compare.desk.qtbot.waitUntil(lambda: bool(compare.page.match.answers[0].text))
    compare.desk.window.open_pane("models")
    compare.wait()
    compare.desk.settle()
    assert len(compare.page.match.answers[0].tokens) == 61
    assert len(compare.page.reading.tokens) == 61
    assert not compare.desk.inference.loaded


def test_what_one_page_is_at_work_with_another_does_not_free(make_compare: MakeCompare) -> None:
    compare = make_compare(*(f"Toy-1M-Instruct-{kind}" for kind in ("Q8_0", "Q4_0", "Q2_K")))
    compare.run()
    copies = compare.pane.copies
    first = compare.page.rivals.paths[0]
    copies.hold("another page", [first])
    copies.free(but=[])
    compare.desk.settle()
    assert list(compare.desk.inference.loaded) == [key(first)]
    copies.hold("another page", [])
    copies.free()
    compare.desk.settle()
    assert not compare.desk.inference.loaded


def test_a_better_pair_that_is_found_later_is_taken(compare: Compare) -> None:
    """Models are found one by one while folders are searched."""
    rivals = compare.page.rivals
    assert [rivals.short(path) for path in rivals.paths] == ["Q8_0", "Q2_K"]
    compare.add("Toy-1M-Instruct-F16")
    assert [rivals.short(path) for path in rivals.paths] == ["F16", "Q2_K"]
    compare.run()
    compare.desk.library.remove(str(compare.path("Toy-1M-Instruct-F16")))
    compare.add("Toy-1M-Instruct-Q4_0")
    rivals.choose([str(compare.path(f"Toy-1M-Instruct-{kind}")) for kind in ("Q4_0", "Q2_K")])
    compare.add("Toy-1M-Instruct-F16")
    assert [rivals.short(path) for path in rivals.paths] == ["Q4_0", "Q2_K"]


# --- forced reading -----------------------------------------------------------------


def test_the_answer_is_read_along(compare: Compare) -> None:
    compare.run()
    (request,) = compare.asked(ReadAlong)
    assert isinstance(request, ReadAlong)
    first, second = compare.page.rivals.paths
    assert (request.generate.model, request.reader) == (key(first), key(second))
    answer = compare.page.match.answers[0]
    assert request.tokens == (*(token.id for token in answer.tokens), 0)  # and the end token
    card = compare.page.reading_card
    assert card.pair.text() == "Q2_K reads Q8_0's answer"
    count = len(compare.page.reading.tokens)
    others = sum(at % 3 == 2 for at in range(count))
    words = f"Q2_K would have picked another token at {others} of {count} positions."
    assert card.title.text() == words
    assert "One answer isn't enough for a verdict" in card.said.text()
    furthest = max(token.kld for token in compare.page.reading.tokens)
    assert compare.page.reading.tokens[card.words.current].kld == furthest
    assert card.expected.kld.text().startswith(f"KL {furthest:.3f} nats")


def test_mouse_and_keys_show_what_both_expected(compare: Compare) -> None:
    compare.run()
    card, qtbot = compare.page.reading_card, compare.desk.qtbot
    bars = card.words
    qtbot.mouseMove(bars.viewport(), bars.token_rect(2).center().toPoint())
    qtbot.mouseClick(
        bars.viewport(), Qt.MouseButton.LeftButton, pos=bars.token_rect(2).center().toPoint()
    )
    assert bars.current == 2
    assert "Token 3, after “… A block”" in card.expected.after.text()
    assert card.expected.kld.text() == f"KL 0.600 nats, {WORDS[3]}"
    assert "Q2_K expected: ·other 70%" in card.expected.bars[1].accessibleName()
    assert card.expected.bars[1].told_at(QPointF(2, 2)) == "·other: 70%"
    assert card.expected.bars[1].told_at(QPointF(2, -1)) == ""
    bars.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(bars, Qt.Key.Key_Right)
    assert bars.current == 3
    assert bars.accessibleName().startswith("Token 4 of ")
    qtbot.keyClick(bars, Qt.Key.Key_End)
    assert bars.current == len(compare.page.reading.tokens) - 1
    qtbot.keyClick(bars, Qt.Key.Key_Escape)
    assert bars.current == -1
    assert card.expected.hint.isVisible()


def test_as_a_table_and_as_files(compare: Compare, tmp_path: Path) -> None:
    compare.run()
    card = compare.page.reading_card
    card.tools.as_table.click()
    assert card.numbers.isVisible()
    assert not card.words.isVisible()
    assert card.numbers.rowCount() == len(compare.page.reading.tokens)
    card.tools.save_csv(str(tmp_path / "a.csv"))
    rows = list(csv.reader((tmp_path / "a.csv").open(encoding="utf-8-sig")))
    assert rows[0] == list(COLUMNS)
    assert rows[3] == ["3", "·of", "0.6000", WORDS[3], "60%", "60%", "·of 60%", "·other 70%"]
    card.tools.as_table.click()
    card.tools.save_png(str(tmp_path / "a.png"))
    assert QImage(str(tmp_path / "a.png")).width() > 1000


def test_a_large_window_has_larger_bars_and_answers(make_compare: MakeCompare) -> None:
    compare = make_compare(answer="word " * 40)
    compare.desk.window.resize(1280, 720)
    compare.run()
    bars, text = compare.page.reading_card.words, compare.page.cards[0].text
    compare.desk.qtbot.wait(20)
    height, pixels = bars.token_rect(0).height(), text.font().pixelSize()
    compare.desk.window.resize(1920, 1080)
    compare.desk.qtbot.waitUntil(lambda: bars.token_rect(0).height() > height)
    compare.desk.qtbot.waitUntil(lambda: text.font().pixelSize() > 1.4 * pixels)
    last = bars.token_rect(len(compare.page.reading.tokens) - 1)
    assert last.bottom() <= bars.viewport().height()


def test_half_a_caption_is_none(compare: Compare) -> None:
    compare.run()
    caption = compare.page.reading_card.caption
    for width, said in ((2000, CAPTION), (300, SHORT_CAPTION), (60, "")):
        caption.setFixedWidth(width)
        assert caption._elided() == said
        assert "0 means not at all" in caption.toolTip()


def test_the_reading_can_be_folded(compare: Compare) -> None:
    compare.run()
    card = compare.page.reading_card
    before = compare.page.cards[0].height()
    card.ways.choose("own")
    assert not card.words.isVisible()
    assert not card.pair.isVisible(), "nobody sees who reads whose answer"
    compare.desk.qtbot.waitUntil(lambda: compare.page.cards[0].height() > before)
    card.ways.choose("forced")
    assert card.words.isVisible()
    assert card.pair.isVisible()


def test_models_of_other_tokens_are_one_sentence(
    compare: Compare, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> object:
        raise UserError("These models cut a text into different tokens.", kind="vocabulary")

    monkeypatch.setattr(compare.desk.engine, "_read_along", refuse)
    compare.run()
    card = compare.page.reading_card
    assert card.title.text() == "Q2_K can't read this answer."
    assert "different tokens" in card.said.text()
    assert compare.desk.window.notices.current is None
    assert compare.page.cards[1].text.marked == "number"


def never_read(_: ReadAlong, cancel: Cancel) -> Iterator[Event]:
    cancel.wait(60)
    return iter(())


def test_a_reading_that_was_stopped_can_be_started_again(
    compare: Compare, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = compare.desk.engine._read_along
    monkeypatch.setattr(compare.desk.engine, "_read_along", never_read)
    page, card = compare.page, compare.page.reading_card
    page.ask.ask()
    compare.desk.qtbot.waitUntil(lambda: bool(compare.asked(ReadAlong)))
    card.stop.click()
    compare.wait()
    assert all(each.ended for each in page.match.answers)
    assert card.title.text() == "Q2_K didn't finish reading the answer."
    monkeypatch.setattr(compare.desk.engine, "_read_along", read)
    compare.desk.qtbot.mouseClick(card.again, Qt.MouseButton.LeftButton)
    compare.wait()
    assert card.title.text().startswith("Q2_K would have picked")
    assert not card.again.isVisible()


def test_a_reading_that_failed_can_be_started_again(
    compare: Compare, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> object:
        raise UserError("The file can't be read.", kind="unreadable")

    monkeypatch.setattr(compare.desk.engine, "_read_along", fail)
    compare.run()
    card = compare.page.reading_card
    assert card.title.text() == "Q2_K didn't finish reading the answer."
    assert card.again.isVisible()


def test_of_several_precisions_the_last_one_is_named_as_the_reader(
    make_compare: MakeCompare, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"Toy-1M-Instruct-{kind}" for kind in ("F16", "Q8_0", "Q4_K_M")]
    compare = make_compare(*names)
    monkeypatch.setattr(compare.desk.engine, "_read_along", never_read)
    page, said = compare.page, set[tuple[str, str]]()
    card = page.reading_card
    page.match.changed.connect(page.refresh)
    page.match.changed.connect(lambda: said.add((card.title.text(), card.pair.text())))
    page.compare_files([str(compare.path(name)) for name in names])
    compare.desk.qtbot.waitUntil(lambda: bool(compare.asked(ReadAlong)))
    page.stop()
    compare.wait()
    (request,) = compare.asked(ReadAlong)
    assert isinstance(request, ReadAlong)
    assert request.reader == key(page.rivals.paths[2])
    pair, before = "Q4_K_M reads F16's answer", "When all models have answered, "
    early = {(title.startswith(before + pair), shown) for title, shown in said if before in title}
    assert early == {(True, pair)}


def test_a_chosen_reader_that_fails_stays_chosen_and_is_named(
    make_compare: MakeCompare, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"Toy-1M-Instruct-{kind}" for kind in ("Q8_0", "Q2_K", "Q4_0")]
    compare = make_compare(*names)
    compare.page.rivals.choose([str(compare.path(name)) for name in names])
    read = compare.desk.engine._read_along

    def refuse(request: ReadAlong, cancel: Cancel) -> Iterator[Event]:
        if "Q4_0" in request.reader:
            raise UserError("These models cut a text into different tokens.", kind="vocabulary")
        return read(request, cancel)

    monkeypatch.setattr(compare.desk.engine, "_read_along", refuse)
    compare.run()
    card = compare.page.reading_card
    assert card.pair.text() == "Q2_K reads Q8_0's answer"
    card.reader.setCurrentIndex(1)
    card.reader.activated.emit(1)
    compare.wait()
    assert card.reader.currentText() == "Reader: Q4_0"
    assert card.pair.text() == "Q4_0 reads Q8_0's answer"
    assert card.title.text() == "Q4_0 can't read this answer."
    card.measure.click()
    assert compare.page.measurement.reader == str(compare.path(names[2])), "the one that is shown"
    compare.wait()
    card.reader.setCurrentIndex(0)
    card.reader.activated.emit(0)
    compare.wait()
    assert card.title.text().startswith("Q2_K would have picked")


def test_forty_answers_give_a_verdict(compare: Compare) -> None:
    compare.run()
    before = len(compare.asked(ReadAlong))
    compare.page.reading_card.measure.click()
    compare.wait()
    requests = compare.asked(ReadAlong)[before:]
    assert len(requests) == 40
    assert len({each.generate.messages for each in requests if isinstance(each, ReadAlong)}) == 40
    card = compare.page.reading_card
    assert card.title.text().startswith("Q2_K clearly differs from Q8_0")
    assert "Based on" in card.said.text()
    compare.run()  # another question clears the verdict
    assert "would have picked" in card.title.text()


def test_votes_and_reading_end_in_one_verdict(compare: Compare) -> None:
    compare.run()
    compare.page.measure()
    compare.wait()
    rivals, card, votes = compare.page.rivals, compare.page.reading_card, compare.pane.votes
    first, second = (rivals.name(path) for path in rivals.paths)
    for number in range(20):
        votes.add(Vote(f"{number}", 0.0, "Why?", 0.8, 1, first, second, "a", "b", True, 1.0))
    compare.wait()
    assert card.title.text().startswith(
        "Your votes and forced reading agree: the models expect different"
    )
    assert "Q2_K clearly differs from Q8_0" in card.said.text()
    assert "20 votes)" in card.said.text()
    page = compare.desk.open_page("compare", VotePage)
    assert page.rating.title.text() == card.title.text()
    assert "20 votes)" in page.rating.said.text()
    votes.remove(list(votes.votes))
    assert page.rating.title.text().startswith("No votes on")
    assert page.rating.said.text().startswith("A first estimate needs 10 votes.")


def test_measuring_is_stopped_and_what_was_measured_counts(make_compare: MakeCompare) -> None:
    compare = make_compare(tokens_per_s=400)
    compare.run()
    compare.page.measure()
    compare.desk.qtbot.waitUntil(lambda: len(compare.page.measurement.answers) >= 2)
    compare.page.reading_card.stop.click()
    compare.wait()
    assert "needs at least 10 answers" in compare.page.reading_card.said.text()
    assert len(compare.page.measurement.answers) < 40


# --- layout --


@pytest.mark.parametrize("models", [2, 4])
def test_no_words_are_cut_off(make_compare: MakeCompare, models: int) -> None:
    compare = make_compare(*(f"Toy-1M-Instruct-{kind}" for kind in list(TYPES)[:models]))
    for _ in range(models - 2):
        compare.page.rivals.add()
    compare.page.ask.options.click()
    for scale, *size in ((1.0, 1024, 640), (1.5, 1280, 720)):
        compare.desk.window.resize(*size)
        compare.desk.settings.change(scale=scale)
        compare.run()
        compare.page.reading_card.words.choose(2)
        # The window's rail is checked elsewhere.
        compare.desk.qtbot.waitUntil(lambda: not list(cut_off(compare.page)))


def test_every_control_has_a_name_and_is_reached(compare: Compare) -> None:
    compare.run()
    compare.page.reading_card.tools.as_table.click()
    for kind in CONTROLS:
        for each in visible(compare.page, kind):
            name = each.accessibleName() or each.property("text")
            assert name or inner(each) or isinstance(each, QScrollBar | QHeaderView), each
    for each in compare.page.findChildren(QAbstractButton):
        if not each.objectName().startswith("qt_"):  # except the corner button of a table
            assert each.focusPolicy() & Qt.FocusPolicy.TabFocus, each.text()


def test_a_narrow_name_keeps_its_precision(make_compare: MakeCompare) -> None:
    compare = make_compare(*(f"Toy-of-a-long-name-1M-Instruct-{kind}" for kind in TYPES))
    for _ in range(2):
        compare.page.rivals.add()
    compare.desk.window.resize(1024, 640)
    compare.desk.qtbot.wait(20)
    for card in compare.page.cards:
        assert card.model.shown_name() != card.model.currentText()
        assert card.model.shown_name().rpartition(" ")[2] in TYPES
        assert card.model.toolTip() == card.model.currentText()


def test_a_narrow_box_shows_the_folder_or_the_precision(theme: Theme, qtbot: QtBot) -> None:
    box = RivalBox(theme, "Model 1")
    qtbot.addWidget(box)
    box.show()
    shown = {}
    for name in ("Toy-1M · Q8_0 · alice/models/x", f"Toy-1M · Q8_0 · {'folder/' * 20}x"):
        box.addItem(name)
        box.setCurrentText(name)
        for width in range(120, 400):
            box.resize(width, 32)
            assert box._fits(box.shown_name()), (width, box.shown_name())
            shown[box.shown_name()] = name
    assert {"Q8_0 · alice/models/x", "alice/models/x", "Q8_0"} <= set(shown)


def test_tab_walks_through_all(compare: Compare) -> None:
    compare.page.ask.ask()
    compare.wait()
    page, found = compare.page, walked(compare.desk, Qt.Key.Key_Tab)
    card = page.reading_card
    wanted = [
        page.ask.text,
        page.ask.options,
        page.ask.run,
        page.cards[0].model,
        page.cards[0].copy,
        page.cards[0].text,
        page.cards[1].model,
        page.cards[1].copy,
        page.cards[1].text,
        card.words,
        card.measure,
    ]
    assert [each for each in found if each in wanted] == wanted


def test_the_axis_of_the_bars_has_room_for_its_numbers(theme: Theme) -> None:
    metrics = QFontMetrics(theme.font("count"))
    for top in (0.1, 0.2, 0.5, 1, 20):
        assert metrics.horizontalAdvance(f"{top:.3g} nats") <= theme.px(AXIS - 8)
        assert metrics.horizontalAdvance(f"{top / 2:.3g}") <= theme.px(AXIS - 8)
