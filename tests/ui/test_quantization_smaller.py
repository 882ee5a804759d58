"""Tests the page of smaller copies: making, measuring, stopping, storing, and recognizing them."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import signal
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton, QScrollArea

from desktop.core import i18n
from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.library import demo_questions, shipped_models
from desktop.core.library.checksums import Checksums
from desktop.core.library.demo_results import FACTS
from desktop.core.messages import (
    PROCESSOR,
    Event,
    ImportanceMeasured,
    ImportanceProgress,
    MeasureImportance,
    MeasureTypes,
    ModelQuantized,
    QuantizeModel,
    QuantizeProgress,
    Request,
    SourceMeasured,
    TypeFailed,
    TypesProgress,
    TypesStarted,
)
from desktop.core.quantization.quantized_here import QUANTIZED, QuantizedFile, QuantizedHere
from desktop.core.quantization.quantized_series import USUAL_TYPES, quantized_path
from desktop.core.statistics.intervals import Z95
from desktop.engine.remote.client import RemoteEngine
from desktop.services import task
from desktop.ui.panes.quantization.smaller import words as ladder_words
from desktop.ui.panes.quantization.smaller.page import FEWEST, SmallerPage
from desktop.ui.panes.quantization.smaller.results import decades
from desktop.ui.panes.quantization.smaller.run import SCRATCH, is_kept
from desktop.ui.panes.quantization.smaller.table import PADDING, split_error
from desktop.ui.panes.quantization.smaller.text import PIECES
from desktop.ui.widgets.row_brush import RowBrush
from tests import header_only, tiny_model, wide_model
from tests.core.test_quantized_series import quantized
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Desk, Make, MakeDesk, visible
from tests.ui.drawn import points_of
from tests.ui.test_panes import cut_off, walked

FIGURES = {
    "Q8_0": quantized("Q8_0", 10, 0.0004, 0.993, 0.0001),
    "Q6_K": quantized("Q6_K", 8, 0.002, 0.984, 0.0002),
    "Q5_K_M": quantized("Q5_K_M", 7, 0.005, 0.971, 0.0004),
    "Q4_K_M": quantized("Q4_K_M", 6, 0.015, 0.952, 0.001),
    "IQ4_XS": quantized("IQ4_XS", 5.8, 0.02, 0.94, 0.001),
    "Q4_0": quantized("Q4_0", 5.7, 0.055, 0.91, 0.002),
    "Q3_K_M": quantized("Q3_K_M", 5, 0.06, 0.9, 0.003),
    "Q2_K": quantized("Q2_K", 4, 0.21, 0.81, 0.005),
}

SOURCE = "the source"


class LadderEngine(FakeEngine):
    """Writes files of a few bytes and reports the measurements in FIGURES. At the type `stop_at`,
    it raises `error` if there is one; otherwise, it waits until it is stopped."""

    stop_at = ""
    error: UserError | None = None

    def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        match request:
            case MeasureTypes():
                self.requests.append(request)
                yield from self._measured_types(request, cancel)
            case MeasureImportance():
                self.requests.append(request)
                yield ImportanceProgress(256, 512)
                Path(request.target).write_bytes(b"importance")
                yield ImportanceMeasured(request.target, 14, 1, 0, 0.1)
            case QuantizeModel():
                self.requests.append(request)
                yield QuantizeProgress(1, 2, "blk.0.attn_q.weight", 0.5)
                Path(request.target).write_bytes(b"GGUF")
                yield ModelQuantized(request.target, request.type, 20, 4, 4.0, 0, 0.1)
            case _:
                yield from super().run(request, cancel)

    def _measured_types(self, request: MeasureTypes, cancel: Cancel) -> Iterator[Event]:
        assert Path(request.folder).is_dir()
        yield TypesProgress("", "read", 0.5)
        if self.stop_at == SOURCE:
            cancel.wait(60)
        yield TypesStarted(16, 4080, beyond_training=False)
        yield SourceMeasured(20_000_000, 16.0, 400.0, 4.0)
        for name in request.types:
            yield TypesProgress(name, "read", 0.5)
            if name == self.stop_at:
                if self.error is not None:
                    raise self.error
                cancel.wait(60)
            found = FIGURES.get(name)
            if found is None:
                yield TypeFailed(name, "llama.cpp can't write this.", "quantize", "")
                continue
            path = ""
            if name in request.keep:
                path = str(quantized_path(Path(request.source), name, Path(request.folder)))
                Path(path).write_bytes(b"GGUF")
            yield replace(found, path=path)


class Smaller:
    def __init__(self, desk: Desk, source: Path) -> None:
        self.desk, self.source = desk, source
        desk.add(source)
        self.open()

    def open(self) -> None:
        self.page = self.desk.open_page("quantization", SmallerPage)
        self.wait()

    def wait(self) -> None:
        """Wait until no further job follows."""
        self.desk.qtbot.waitUntil(lambda: not self.page.busy)
        self.desk.settle()
        self.desk.qtbot.wait(10)
        self.desk.settle()

    def make(self, *types: str) -> None:
        self.page.controls.types.choose(types)
        self.page.begin()
        self.wait()

    def start(self, *types: str) -> None:
        """Start quantizing and measuring these types, and wait until the engine reaches
        `stop_at`."""
        self.page.controls.types.choose(types)
        self.page.begin()
        run, wanted = self.page.run, self.engine.stop_at.replace(SOURCE, "")
        self.desk.qtbot.waitUntil(
            lambda: run.meter.now is not None and run.meter.now.type == wanted
        )

    @property
    def far(self) -> str:
        return self.page.results.progress._far.text()

    def stop(self) -> None:
        next(b for b in visible(self.page, QPushButton) if b.text() == "Stop").click()

    @property
    def engine(self) -> LadderEngine:
        assert isinstance(self.desk.engine, LadderEngine)
        return self.desk.engine

    @property
    def rows(self) -> list[tuple[str, ...]]:
        table = self.page.results.series.series
        return [table.texts(number) for number in range(table.rowCount())]

    @property
    def types(self) -> list[str]:
        return [row[0] for row in self.rows]

    @property
    def ladders(self) -> list[MeasureTypes]:
        return [each for each in self.engine.requests if isinstance(each, MeasureTypes)]

    def scratch(self) -> list[Path]:
        folder = self.desk.library.models_folder.parent
        return [each for each in folder.iterdir() if each.name.startswith(SCRATCH)]


@pytest.fixture
def smaller(make_desk: MakeDesk, make: Make) -> Smaller:
    return Smaller(make_desk(LadderEngine()), make("Tiny-1M-F32.gguf"))


def test_eight_steps_down(smaller: Smaller) -> None:
    """Rows are in order of falling size, source first; the recommended type is marked and named."""
    page = smaller.page
    assert page.controls.source_type == "F32"
    begin = next(b for b in visible(page, QPushButton) if b.text() == "Quantize and measure")
    smaller.desk.qtbot.mouseClick(begin, Qt.MouseButton.LeftButton)
    smaller.wait()
    assert smaller.types == ["F32", *sorted(FIGURES, key=lambda name: -FIGURES[name].bytes)]
    assert smaller.rows[0] == (
        "F32", "20 MB", "16.00", "8.00 ± 0.10", "", "", "", "400.0 ± 4.0", "original"
    )  # fmt: skip
    assert smaller.rows[4] == (
        "Q4_K_M", "6 MB", "4.00", "8.10 ± 0.10", "0.0150 ± 0.0010", "0.50", "95.20 ± 0.10%",
        "100.0 ± 1.0", "",
    )  # fmt: skip
    assert smaller.rows[5][-1] == "recommended"
    assert page.results.choice.title.text() == "IQ4_XS is recommended"
    assert page.results.choice.isVisible()
    asked = smaller.ladders[0]
    assert asked.types == USUAL_TYPES
    assert not asked.keep
    assert "lighthouse" in asked.text
    assert not smaller.scratch()


def test_results_come_row_by_row_and_stop_keeps_them(
    smaller: Smaller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(task, "TELL_EVERY_S", 0)
    smaller.engine.stop_at = "Q4_0"
    smaller.start("Q8_0", "Q4_0", "Q2_K")
    page = smaller.page
    assert smaller.types == ["F32", "Q8_0", "Q4_0", "Q2_K"]
    assert smaller.rows[2][1] == "reading the text, 50%"
    assert smaller.rows[3][1] == "waiting"
    assert smaller.far.startswith("64%")  # of four steps, 2 and 0.55 of the third
    assert not page.controls.model.isEnabled()
    assert page.results.choice.title.text() == "Q8_0 is recommended"
    smaller.stop()
    smaller.wait()
    assert smaller.types == ["F32", "Q8_0"]
    assert not page.results.problem.isVisible()
    assert page.make.text() == "Quantize and measure 2 types"
    assert not smaller.scratch()


def test_the_source_is_read_first(smaller: Smaller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(task, "TELL_EVERY_S", 0)
    smaller.engine.stop_at = SOURCE
    smaller.start("Q8_0", "Q2_K")
    assert smaller.rows == [
        ("F32", "reading the text, 50%"),
        ("Q8_0", "waiting"),
        ("Q2_K", "waiting"),
    ]
    assert smaller.far.startswith("18%")  # a third of the work
    smaller.stop()
    smaller.wait()
    assert smaller.rows == []


def test_what_is_known_is_there_at_the_next_start_and_not_measured_again(
    smaller: Smaller, make_desk: MakeDesk
) -> None:
    smaller.make("Q8_0", "Q4_K_M")
    again = Smaller(make_desk(LadderEngine()), smaller.source)
    assert again.types == ["F32", "Q8_0", "Q4_K_M"]
    again.make("Q8_0", "Q4_K_M", "Q2_K")
    assert again.ladders[0].types == ("Q2_K",)
    assert again.types == ["F32", "Q8_0", "Q4_K_M", "Q2_K"]
    assert again.page.make.text() == "Measure 3 types again"
    again.page.begin()
    again.wait()
    assert again.ladders[1].types == ("Q8_0", "Q4_K_M", "Q2_K")


def test_another_text_has_other_figures(smaller: Smaller, tmp_path: Path) -> None:
    smaller.make("Q8_0")
    text = tmp_path / "mine.txt"
    text.write_text("My own words.\n", encoding="utf-8")
    smaller.page.controls.choose_text(str(text))
    smaller.wait()
    assert smaller.types == []
    smaller.make("Q4_K_M")
    assert smaller.ladders[-1].text == "My own words."
    smaller.page.controls.choose_text("")
    smaller.wait()
    assert smaller.types == ["F32", "Q8_0"]


def test_another_file_at_the_same_path_has_other_figures(smaller: Smaller, make: Make) -> None:
    smaller.make("Q8_0")
    os.utime(smaller.source, ns=(0, 0))  # as large as before, but other weights
    smaller.desk.scan()
    smaller.wait()
    assert smaller.types == []
    assert smaller.page.make.isHidden()
    smaller.make("Q8_0")
    make(smaller.source.name, more={"general.file_type": 1})
    smaller.desk.scan()
    smaller.wait()
    assert smaller.page.controls.source_type == "F16"
    assert not smaller.page.controls.types.boxes["F16"].isEnabled()


class TestADemoModel:
    """Tests a demo model, which has learned answers to questions of one kind only."""

    @pytest.fixture
    def demo(
        self, make_desk: MakeDesk, make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> Smaller:
        folder = tmp_path / "questions"
        folder.mkdir()
        rows = [{"skill": "sums", "question": f"{n} + 1?", "answer": f"{n + 1}"} for n in range(4)]
        lines = "\n".join(json.dumps(row) for row in rows)
        (folder / "sums.jsonl").write_text(lines, encoding="utf-8")
        monkeypatch.setattr(demo_questions, "QUESTIONS", folder)
        facts = {"general.author": demo_questions.OURS, "tokenizer.chat_template": "{{ messages }}"}
        pebble = make("Pebble-1-1M-F16.gguf", more=facts)
        return Smaller(make_desk(LadderEngine()), pebble)

    def test_the_largest_is_selected_at_first(
        self, make_desk: MakeDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        folder = tmp_path / "models-that-ship"
        folder.mkdir()
        monkeypatch.setattr(shipped_models, "DEMO_FOLDER", folder)
        for width in (1, 9, 4):
            tensors = {"blk.0.attn_q.weight": (32 * width, 32)}
            header_only.write(folder / f"Pebble-1-{width}M-F16.gguf", tensors=tensors)
        desk = make_desk(LadderEngine())
        desk.scan()
        page = desk.open_page("quantization", SmallerPage)
        desk.settle()
        assert Path(page.controls.model.currentData()).name == "Pebble-1-9M-F16.gguf"

    def test_the_one_that_knows_only_facts_comes_first(
        self, make_desk: MakeDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """It shows best what rounding costs, and is asked about its facts."""
        folder = tmp_path / "models-that-ship"
        monkeypatch.setattr(shipped_models, "DEMO_FOLDER", folder)
        for width, name in ((9, "Pebble-1-9M"), (1, FACTS)):
            metadata = {"general.author": demo_questions.OURS, "general.name": name}
            tensors = {"blk.0.attn_q.weight": (32 * width, 32)}
            header_only.write(folder / f"{name}-F16.gguf", metadata, tensors=tensors)
        desk = make_desk(LadderEngine())
        desk.scan()
        controls = desk.open_page("quantization", SmallerPage).controls
        desk.settle()
        assert Path(controls.model.currentData()).name == f"{FACTS}-F16.gguf"
        assert controls.plan.questions == "facts"
        assert controls.text.currentText() == "Questions about its facts"
        controls.choose_model(str(folder / "Pebble-1-9M-F16.gguf"))
        assert controls.text.currentText() == "Pebble's held-out questions"

    def test_is_measured_on_its_own_questions(self, demo: Smaller) -> None:
        assert demo.page.controls.text.currentText() == "Pebble's held-out questions"
        demo.page.controls.importance.setChecked(True)
        demo.make("Q8_0")
        matrix, series = demo.engine.requests[-2:]
        assert isinstance(series, MeasureTypes)
        assert isinstance(matrix, MeasureImportance)
        assert [each.scored for each in series.asked] == ["1<|im_end|>", "2<|im_end|>"]
        assert "2 + 1?" in matrix.text  # from the half that isn't used for measuring
        assert "0 + 1?" not in matrix.text
        assert matrix.special
        assert (
            "all in answers to questions of the kind that this model learned"
            in demo.page.results.card.said.text()
        )

    @pytest.mark.parametrize("code", ["de", "fr"])
    def test_is_known_in_every_language(self, demo: Smaller, code: str) -> None:
        demo.make("Q8_0")
        run, before = demo.page.run, i18n.language()
        assert run.plan is not None
        i18n.use(code)
        try:
            run.look_up(run.plan)
            assert run.series is None
            demo.wait()
        finally:
            i18n.use(before)
        assert demo.types == ["F32", "Q8_0"]

    @pytest.mark.parametrize("mark", ["Antworten aus: ", "réponses de\u00a0: "])
    def test_what_was_kept_in_another_language_is_found(
        self, demo: Smaller, make_desk: MakeDesk, mark: str
    ) -> None:
        """The key used to contain text in the window's language."""
        demo.make("Q8_0")
        series = demo.page.run.series
        assert series is not None
        text = hashlib.sha256(f"{mark}{demo.ladders[-1].text}".encode()).hexdigest()
        file = demo.desk.library.measured_types._file
        file.write_text(file.read_text().replace(series.key.text, text))
        again = Smaller(make_desk(LadderEngine()), demo.source)
        assert again.types == ["F32", "Q8_0"]
        again.make("Q4_K_M")
        assert again.types == ["F32", "Q8_0", "Q4_K_M"]

    def test_another_text_stays_chosen(self, demo: Smaller, make: Make) -> None:
        controls = demo.page.controls
        controls.choose_text("")
        demo.make("Q8_0")
        assert not demo.ladders[-1].asked
        assert "lighthouse" in demo.ladders[-1].text
        demo.desk.add(other := make("Other-F32.gguf"))
        controls.choose_model(str(other))
        assert controls.text.findText("Pebble's held-out questions") < 0
        controls.choose_model(str(demo.source))
        assert controls.text.currentText() == "Glassbox's own text"

    def test_the_questions_stay_chosen_in_another_language(self, demo: Smaller, make: Make) -> None:
        """The page is built anew, and gets what was chosen, while another model is shown."""
        demo.desk.add(other := make("Other-F32.gguf"))
        controls = demo.page.controls
        controls.text.activated.emit(0)
        controls.choose_model(str(other))
        entries = [controls.text.itemText(at) for at in range(controls.text.count())]
        demo.page.show_unsaved(demo.page.unsaved())
        assert [controls.text.itemText(at) for at in range(controls.text.count())] == entries
        assert controls.text.currentText() == "Glassbox's own text"
        controls.choose_model(str(demo.source))
        assert controls.text.currentText() == "Pebble's held-out questions"

    def test_another_model_has_the_usual_text(self, demo: Smaller, make: Make) -> None:
        demo.desk.add(other := make("Other-F32.gguf"))
        demo.page.controls.choose_model(str(other))
        assert demo.page.controls.text.currentText() == "Glassbox's own text"


def test_a_text_that_cannot_be_read(smaller: Smaller, tmp_path: Path) -> None:
    page = smaller.page
    text = tmp_path / "picture.txt"
    text.write_bytes(b"\xff\xfe\xfa")
    page.controls.choose_text(str(text))
    smaller.wait()
    assert "picture.txt isn't UTF-8 text." in page.results.problem.accessibleName()
    smaller.make("Q8_0")
    assert page.results.problem.isVisible()
    assert not smaller.ladders
    page.controls.choose_text("")
    smaller.wait()
    assert not page.results.problem.isVisible()
    smaller.make("Q8_0")
    assert smaller.types == ["F32", "Q8_0"]


def test_a_full_disk_is_told_and_nothing_is_lost(smaller: Smaller) -> None:
    smaller.engine.stop_at = "Q4_0"
    smaller.engine.error = UserError("The disk is full.", kind="disk_full")
    smaller.make("Q8_0", "Q4_0")
    assert (
        smaller.page.results.problem.accessibleName()
        == "The model couldn't be measured. The disk is full."
    )
    assert smaller.page.results.problem.isVisible()
    assert smaller.types == ["F32", "Q8_0"]
    smaller.engine.error, smaller.engine.stop_at = None, ""
    smaller.make("Q4_0")
    assert not smaller.page.results.problem.isVisible()
    assert smaller.types == ["F32", "Q8_0", "Q4_0"]


def test_a_type_that_failed_says_why(smaller: Smaller) -> None:
    smaller.make("Q8_0", "Q5_1")
    assert smaller.rows[-1] == ("Q5_1", "llama.cpp can't write this.")
    assert smaller.page.make.text() == "Quantize and measure 1 type"


def test_a_source_that_vanished(smaller: Smaller) -> None:
    smaller.source.unlink()
    smaller.make("Q8_0")
    assert "doesn't exist" in smaller.page.results.problem.accessibleName()
    assert not smaller.ladders


def test_a_model_that_was_trained_on_short_texts_reads_short_pieces(
    make_desk: MakeDesk, tmp_path: Path
) -> None:
    source = tiny_model.write(tmp_path / "short.gguf", context_length=128)
    smaller = Smaller(make_desk(LadderEngine()), source)
    smaller.make("Q8_0")
    assert smaller.ladders[0].context_length == 128


def test_the_model_leaves_the_list_while_it_works(smaller: Smaller, make: Make) -> None:
    """When the chosen model leaves the list, the page chooses another one and shows its results."""
    smaller.engine.stop_at = "Q2_K"
    other = make("Another-1M-F32.gguf")
    smaller.desk.add(other)
    smaller.page.controls.choose_model(str(smaller.source))
    smaller.start("Q8_0", "Q2_K")
    smaller.desk.library.remove(smaller.source)
    assert smaller.page.controls.plan.source == str(smaller.source), "it is still at work"
    smaller.stop()
    smaller.wait()
    assert smaller.page.controls.plan.source == str(other)
    assert smaller.desk.window.notices.current is None
    assert smaller.rows == []
    smaller.engine.stop_at = ""
    smaller.make("Q8_0")
    assert smaller.ladders[-1].source == str(other)


def test_why_the_work_on_a_removed_model_failed(smaller: Smaller, make: Make) -> None:
    """The page shows another model by then."""
    smaller.desk.add(make("Another-1M-F32.gguf"))
    smaller.page.controls.choose_model(str(smaller.source))
    smaller.engine.stop_at = "Q8_0"
    smaller.engine.error = UserError("The file doesn't exist.", kind="missing")
    smaller.page.controls.types.choose(("Q8_0",))
    smaller.page.begin()
    smaller.desk.library.remove(smaller.source)
    smaller.wait()
    assert smaller.page.controls.plan.source != str(smaller.source)
    notice = smaller.desk.window.notices.current
    assert notice is not None
    assert notice.text == "The file doesn't exist."


class TestCopies:
    def test_deleted_then_kept_then_deleted(self, smaller: Smaller) -> None:
        page, library = smaller.page, smaller.desk.library
        smaller.make("Q8_0", "Q4_K_M")
        page.results.series.choose("Q8_0")
        assert page.results.files.keep.isVisible()
        assert not page.results.files.delete.isVisible()
        page.results.files.keep.click()
        smaller.wait()
        copy = library.models_folder / "Tiny-1M-Q8_0.gguf"
        assert copy.read_bytes() == b"GGUF"
        assert smaller.rows[1][-1] == "kept"
        assert library.get(copy) is not None
        assert page.results.files.delete.isVisible()
        assert not page.results.files.keep.isVisible()
        page.results.files.delete.click()
        smaller.wait()
        assert not copy.exists()
        assert smaller.rows[1][-1] == ""
        assert library.get(copy) is None
        assert page.results.files.keep.isVisible()

    def test_another_model_is_chosen_before_the_file_is_gone(
        self, smaller: Smaller, tmp_path: Path
    ) -> None:
        page, library = smaller.page, smaller.desk.library
        other = tiny_model.write(tmp_path / "Other-1M-F32.gguf", seed=3)
        smaller.desk.add(other)
        page.controls.choose_folder(str(library.models_folder))
        smaller.make("Q8_0")
        page.results.series.choose("Q8_0")
        copy = library.models_folder / "Tiny-1M-Q8_0.gguf"
        page.results.files.delete.click()
        page.controls.choose_model(str(other))
        smaller.wait()
        assert not copy.exists()
        assert library.get(copy) is None
        assert smaller.rows == []
        page.controls.choose_model(str(smaller.source))
        smaller.wait()
        assert smaller.rows[1][-1] == "recommended", "the measurements stay"

    def test_kept_in_a_folder_of_ones_own(
        self, smaller: Smaller, make_desk: MakeDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        own = tmp_path / "copies"
        own.mkdir()
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(own))
        files = smaller.page.controls.files
        files.activated.emit(files.count() - 1)
        assert smaller.page.controls.folder == str(own)
        assert files.currentText() == "Keep the files in copies"
        smaller.make("Q8_0")
        assert [each.name for each in own.iterdir()] == ["Tiny-1M-Q8_0.gguf"]
        assert smaller.rows[1][-1] == "recommended, kept"
        again = Smaller(make_desk(LadderEngine()), smaller.source)
        again.page.results.series.choose("Q8_0")
        assert "is kept in" in again.page.results.files.about.text()
        (own / "Tiny-1M-Q8_0.gguf").unlink()
        again.page._refresh()
        assert again.rows[1][-1] == "recommended"

    def test_a_drive_is_called_by_its_path(self, smaller: Smaller) -> None:
        drive = smaller.source.anchor
        smaller.page.controls.choose_folder(drive)
        assert smaller.page.controls.files.currentText() == f"Keep the files in {drive}"

    def test_measured_again_there_is_no_second_copy(self, smaller: Smaller, tmp_path: Path) -> None:
        own = tmp_path / "copies"
        smaller.page.controls.choose_folder(str(own))
        smaller.make("Q8_0", "Q2_K")
        assert smaller.page.make.text() == "Measure 2 types again"
        smaller.make("Q8_0", "Q2_K")
        names = {"Tiny-1M-Q8_0.gguf", "Tiny-1M-Q2_K.gguf"}
        assert {each.name for each in own.iterdir()} == names
        assert [row[-1] for row in smaller.rows[1:]] == ["recommended, kept", "kept"]
        smaller.page.controls.choose_folder("")
        smaller.make("Q8_0", "Q2_K")
        assert {each.name for each in own.iterdir()} == names
        assert [row[-1] for row in smaller.rows[1:]] == ["recommended, kept", "kept"]
        (own / "Tiny-1M-Q2_K.gguf").unlink()
        smaller.page.controls.choose_folder(str(own))
        smaller.make("Q8_0", "Q2_K")
        assert smaller.ladders[-1].types == ("Q2_K",)
        assert {each.name for each in own.iterdir()} == names

    def test_a_file_for_a_comparison_may_be_cleared_and_is_not_kept(self, smaller: Smaller) -> None:
        page, desk = smaller.page, smaller.desk
        folder = desk.library.models_folder
        page.controls.choose_folder(str(folder))
        smaller.make("Q8_0")
        assert page.make.text() == "Measure 1 type again"
        about = QuantizedFile(source=str(smaller.source), type="Q8_0", for_comparison=True)
        here = QuantizedHere(desk.window.context.data_folder / QUANTIZED)
        here.add(folder / "Tiny-1M-Q8_0.gguf", about)
        desk.library.changed.emit()
        smaller.wait()
        assert smaller.rows[1][-1] == "recommended, comparison file"
        assert page.make.text() == "Quantize and measure 1 type"
        smaller.make("Q8_0")
        assert smaller.rows[1][-1] == "recommended, kept"
        assert (folder / "Tiny-1M-Q8_0-2.gguf").exists()

    def test_one_whose_name_was_removed_from_the_list_is_listed(self, smaller: Smaller) -> None:
        library = smaller.desk.library
        smaller.page.controls.choose_folder(str(library.models_folder))
        smaller.make("Q8_0")
        copy = library.models_folder / "Tiny-1M-Q8_0.gguf"
        library.remove(copy)
        copy.unlink()
        smaller.wait()
        assert library.get(copy) is None
        smaller.make("Q8_0")
        assert library.get(copy) is not None

    def test_another_file_in_its_place_is_not_deleted(self, smaller: Smaller) -> None:
        folder, page = smaller.desk.library.models_folder, smaller.page
        page.controls.choose_folder(str(folder))
        smaller.make("Q8_0")
        page.results.series.choose("Q8_0")
        copy = folder / "Tiny-1M-Q8_0.gguf"
        copy.write_bytes(b"another model")
        page.results.files.delete.click()
        smaller.wait()
        assert copy.read_bytes() == b"another model"
        assert smaller.rows[1][-1] == "recommended"
        assert page.results.files.keep.isVisible()

    def test_what_an_earlier_version_kept(self, tmp_path: Path) -> None:
        """It stored no state of the file, whose size is known."""
        copy = tmp_path / "copy.gguf"
        copy.write_bytes(b"GGUF")
        known = replace(FIGURES["Q8_0"], path=str(copy), bytes=4)
        assert is_kept(known)
        assert not is_kept(replace(known, bytes=5))
        assert not is_kept(replace(known, path=""))

    def test_a_path_that_cannot_be_looked_at(self, tmp_path: Path) -> None:
        assert not is_kept(replace(FIGURES["Q8_0"], path=str(tmp_path / ("x" * 300))))

    def test_a_checksum_does_not_outlive_its_file(self, smaller: Smaller, tmp_path: Path) -> None:
        page, shelf = smaller.page, smaller.desk.library.shelf
        copy = str(smaller.desk.library.models_folder / "Tiny-1M-Q8_0.gguf")
        sums = Checksums(tmp_path / "checksums.json")
        smaller.make("Q8_0")
        page.results.series.choose("Q8_0")
        sums.record(copy, "0" * 64, "measured")  # of a file that was deleted in another program
        page.results.files.keep.click()
        smaller.wait()
        smaller.desk.qtbot.waitUntil(lambda: not shelf.busy)
        assert sums.of(copy) is None
        sums.record(copy, "0" * 64, "measured")
        page.results.files.delete.click()
        smaller.wait()
        smaller.desk.qtbot.waitUntil(lambda: not shelf.busy)
        assert sums.of(copy) is None

    def test_a_source_that_changed_meanwhile(self, smaller: Smaller) -> None:
        smaller.make("Q8_0")
        data = smaller.source.read_bytes()
        smaller.source.write_bytes(data + b"\0" * 32)
        smaller.page.results.series.choose("Q8_0")
        smaller.page.results.files.keep.click()
        smaller.wait()
        assert "has changed since the measurement" in smaller.page.results.problem.accessibleName()
        assert not any(isinstance(each, QuantizeModel) for each in smaller.engine.requests)

    def test_a_folder_that_cannot_be_written(self, smaller: Smaller, tmp_path: Path) -> None:
        blocked = tmp_path / "a file"
        blocked.write_text("not a folder")
        smaller.page.controls.choose_folder(str(blocked / "below"))
        smaller.make("Q8_0")
        assert (
            "Glassbox can't write the new file to" in smaller.page.results.problem.accessibleName()
        )
        assert not smaller.ladders


class TestImportance:
    def test_the_fewest_bits(self, smaller: Smaller) -> None:
        smaller.page.fewest_bits()
        smaller.wait()
        matrix, series = smaller.engine.requests[-2:]
        assert isinstance(matrix, MeasureImportance)
        assert isinstance(series, MeasureTypes)
        assert set(series.types) == set(FEWEST)
        assert series.importance == matrix.target
        assert matrix.text != series.text
        assert not smaller.scratch()

    def test_it_has_figures_of_its_own(self, smaller: Smaller) -> None:
        smaller.make("Q8_0")
        smaller.page.controls.importance.setChecked(True)
        smaller.wait()
        assert smaller.types == []
        smaller.page.controls.importance.setChecked(False)
        smaller.wait()
        assert smaller.types == ["F32", "Q8_0"]

    def test_types_that_need_it(self, smaller: Smaller) -> None:
        types = smaller.page.controls.types
        assert not types.boxes["IQ2_XXS"].isEnabled()
        assert "importance matrix" in types.boxes["IQ2_XXS"].toolTip()
        assert not types.boxes["F32"].isEnabled()
        types.choose(("IQ2_XXS", "Q8_0"))
        assert types.types == ("Q8_0",)
        assert types.opener.text() == "1 type"
        smaller.page.controls.importance.setChecked(True)
        assert types.types == ("Q8_0", "IQ2_XXS")


def test_types_by_keyboard(smaller: Smaller) -> None:
    types, qtbot = smaller.page.controls.types, smaller.desk.qtbot
    types.choose(())
    assert not smaller.page.make.isEnabled()
    qtbot.keyClick(types.opener, Qt.Key.Key_Space)
    assert types.panel.isVisible()
    qtbot.keyClick(types.boxes["F16"], Qt.Key.Key_Space)
    assert types.types == ("F16",)
    assert smaller.page.make.isEnabled()
    qtbot.keyClick(types.opener, Qt.Key.Key_Space)
    assert not types.panel.isVisible()


def test_the_list_of_types_folds_when_work_begins(smaller: Smaller) -> None:
    types, qtbot = smaller.page.controls.types, smaller.desk.qtbot
    qtbot.mouseClick(types.opener, Qt.MouseButton.LeftButton)
    assert types.panel.isVisible()
    smaller.engine.stop_at = "Q4_0"
    smaller.page.controls.model.setFocus()
    smaller.start("Q8_0", "Q4_0")
    assert not types.panel.isVisible()
    assert types.opener.text() == "2 types"
    assert types.opener.toolTip() == "Selected types: Q8_0, Q4_0"
    assert types.opener.hasFocus(), "not the window's first button"
    qtbot.mouseClick(types.opener, Qt.MouseButton.LeftButton)
    assert types.boxes["Q8_0"].isVisible()
    qtbot.mouseClick(types.boxes["Q8_0"], Qt.MouseButton.LeftButton)
    assert types.types == ("Q8_0", "Q4_0"), "the work that runs is done as it was begun"
    assert not smaller.page.controls.model.isEnabled()
    smaller.page.results.task.stop()
    smaller.wait()
    assert types.boxes["Q8_0"].isEnabled()
    assert smaller.page.controls.model.isEnabled()


def test_a_quantized_source_is_warned_of(make_desk: MakeDesk, starter: str) -> None:
    smaller = Smaller(make_desk(LadderEngine()), Path(starter))
    assert smaller.page.warning.isVisible()
    assert "itself quantized (Q4_1)" in smaller.page.warning.text()


def test_a_text_that_the_model_has_not_learned(smaller: Smaller) -> None:
    smaller.make("Q8_0")
    assert not smaller.page.warning.isVisible()
    FIGURES["Q8_0"] = replace(FIGURES["Q8_0"], perplexity_reference=3763.2)
    try:
        smaller.make("Q8_0")
    finally:
        FIGURES["Q8_0"] = replace(FIGURES["Q8_0"], perplexity_reference=8.0)
    assert "(perplexity 3,763)" in smaller.page.warning.text()


class TestChart:
    def test_points_axes_and_keys(self, smaller: Smaller) -> None:
        smaller.make(*USUAL_TYPES)
        chart, table = smaller.page.results.chart, smaller.page.results.series
        points = {point.key: point for point in points_of(chart)}
        assert points["Q2_K"].x < points["Q8_0"].x
        assert points["Q2_K"].y > points["Q8_0"].y
        assert points["IQ4_XS"].ringed
        low, high = points["Q2_K"].low, points["Q2_K"].high
        assert (low, high) == pytest.approx((0.21 - Z95 * 0.005, 0.21 + Z95 * 0.005))
        assert points["F32"].y == chart.chart.y.scale.low, "on the axis, since it loses nothing"
        place = chart.canvas.view.place(points["Q2_K"].x, points["Q2_K"].y).toPoint()
        scene = chart.canvas.viewport()
        smaller.desk.qtbot.mouseClick(scene, Qt.MouseButton.LeftButton, pos=place)
        assert table.chosen == "Q2_K"
        assert (
            "Q2_K: 4 MB, KL divergence 0.2100 ± 0.0098 nats (95% interval)"
            in chart.accessibleName()
        )
        smaller.desk.qtbot.keyClick(chart, Qt.Key.Key_Right)
        assert table.chosen == "Q3_K_M"

    def test_a_copy_that_loses_nothing(self, smaller: Smaller) -> None:
        """A log axis has no 0, so the point is on the axis, with a label."""
        FIGURES["F16"] = quantized("F16", 12, 0.0, 1.0)
        try:
            smaller.make("F16")
        finally:
            del FIGURES["F16"]
        points = points_of(smaller.page.results.chart)
        assert points[0].name == "F16: 0"
        first, last = decades(points)
        assert first < last
        smaller.desk.window.grab()


def test_as_a_table_and_as_csv(smaller: Smaller, tmp_path: Path) -> None:
    smaller.make("Q8_0")
    page = smaller.page
    page.results.card.tools.as_table.click()
    assert page.results.card.numbers.isVisible()
    assert not page.results.chart.isVisible()
    path = tmp_path / "ladder.csv"
    page.results.card.tools.save_csv(str(path))
    head, source, copy = csv.reader(path.read_text(encoding="utf-8-sig").splitlines())
    assert dict(zip(head, source, strict=True))["Bytes"] == "20000000"
    assert copy[:3] == ["Q8_0", "10000000", "4"]
    assert len(head) == len(source) == len(copy)
    png = tmp_path / "ladder.png"
    page.results.card.tools.save_png(str(png))
    assert png.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(("size", "scale"), [((1024, 640), 1.0), ((1280, 720), 1.5)], ids=str)
def test_results_are_whole_and_can_be_reached(
    smaller: Smaller, size: tuple[int, int], scale: float
) -> None:
    desk, page = smaller.desk, smaller.page
    smaller.make(*USUAL_TYPES)
    desk.window.resize(*size)
    desk.settings.change(scale=scale)
    page.controls.types.opener.click()
    desk.qtbot.wait(20)
    assert not list(cut_off(desk.window))
    heads = page.results.series.horizontalHeader()
    assert all(heads.sectionSizeHint(at) <= heads.sectionSize(at) for at in range(heads.count()))
    assert heads.length() >= page.results.series.viewport().width(), "up to the edge"
    area = page.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    assert isinstance(area, QScrollArea)
    assert scale > 1 or not area.horizontalScrollBar().maximum()
    there = set(walked(desk, Qt.Key.Key_Tab))
    results = page.results
    assert {
        page.make,
        results.chart,
        results.series,
        results.files.keep,
        results.card.tools.image,
    } <= there


def test_a_speed_that_varied_too_much_has_no_number(
    smaller: Smaller, monkeypatch: pytest.MonkeyPatch
) -> None:
    noisy = replace(FIGURES["Q8_0"], tokens_per_s=560.0, tokens_per_s_error=290.0)
    monkeypatch.setitem(FIGURES, "Q8_0", noisy)
    smaller.make("Q8_0", "Q6_K")
    assert [row[-2] == "varied too much" for row in smaller.rows] == [False, True, False]


def test_a_speed_on_a_graphics_card_names_the_card(
    smaller: Smaller, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first type was measured on the processor, and the second one later on a card."""
    on_card = replace(FIGURES["Q6_K"], tokens_per_s=900.0, device="Vulkan0")
    monkeypatch.setitem(FIGURES, "Q8_0", replace(FIGURES["Q8_0"], device=PROCESSOR))
    monkeypatch.setitem(FIGURES, "Q6_K", on_card)
    smaller.make("Q8_0")
    smaller.make("Q8_0", "Q6_K")
    assert [row[-2] for row in smaller.rows] == [
        "400.0 ± 4.0", "100.0 ± 1.0", "900.0 ± 1.0 (Vulkan0)"
    ]  # fmt: skip
    table = ladder_words.table(smaller.page.run.series, "F32")
    device = table.head.index("Device")
    assert [row[device] for row in table.rows] == ["", "CPU", "Vulkan0"]


def test_the_plot_is_high_enough_for_a_projector(smaller: Smaller) -> None:
    smaller.desk.window.resize(1280, 720)
    smaller.make(*USUAL_TYPES)
    smaller.desk.qtbot.wait(20)
    assert smaller.page.results.chart.height() >= 220


def test_long_figures_are_whole(smaller: Smaller, monkeypatch: pytest.MonkeyPatch) -> None:
    """A demo model's perplexity is near 1, and the KL divergence of its 8-bit copy begins with many
    zeros."""
    near_one = replace(
        FIGURES["Q8_0"],
        perplexity=1.0468,
        perplexity_error=0.0077,
        kld_mean=0.0000091,
        kld_mean_error=0.0000025,
    )
    monkeypatch.setitem(FIGURES, "Q8_0", near_one)
    smaller.desk.window.resize(1280, 720)
    smaller.make("Q8_0")
    smaller.desk.qtbot.wait(20)
    table = smaller.page.results.series
    assert smaller.rows[1][3:5] == ("1.0468 ± 0.0077", "0.0000091 ± 0.0000025")
    brush = RowBrush(table._theme)
    for column, text in enumerate(smaller.rows[1][1:-1], 1):
        parts = sum(brush.width(part, "number") for part in split_error(text))
        assert parts <= table.columnWidth(column) - table._theme.px(2 * PADDING), text


@pytest.mark.parametrize("width", [1000, 1280, 1600])
def test_nothing_is_cut_off_while_there_is_room_beside_it(
    smaller: Smaller, tmp_path: Path, width: int
) -> None:
    """The type that is recommended and kept has the longest note."""
    smaller.desk.window.resize(width, 720)
    smaller.page.controls.choose_folder(str(tmp_path))
    smaller.make("Q8_0", "Q4_K_M", "Q2_K")
    smaller.desk.qtbot.wait(20)
    assert "recommended, kept" in [row[-1] for row in smaller.rows]
    table = smaller.page.results.series
    brush, padding = RowBrush(table._theme), table._theme.px(2 * PADDING)
    for row in smaller.rows:
        for column, text in enumerate(row):
            use = "number" if 0 < column < len(row) - 1 else "strong"
            needed = sum(brush.width(part, use) for part in split_error(text))
            assert needed <= table.columnWidth(column) - padding, text
    usual = sum(table.columnWidth(column) for column in range(len(smaller.rows[0])))
    assert usual >= table.viewport().width(), "no gap at the edge"


class TestWithTheRealEngine:
    @pytest.fixture
    def real(self, make_desk: MakeDesk, tmp_path: Path) -> Smaller:
        source = wide_model.write(tmp_path / "wide-F32.gguf")
        return Smaller(make_desk(RemoteEngine()), source)

    def begin(self, real: Smaller, *types: str) -> None:
        real.page.controls.types.choose(types)
        real.page.begin()

    def wait_for(self, real: Smaller, done: Callable[[], bool]) -> None:
        real.desk.qtbot.waitUntil(done, timeout=120_000)

    def test_made_measured_and_kept(self, real: Smaller, tmp_path: Path) -> None:
        real.page.controls.choose_folder(str(tmp_path / "copies"))
        self.begin(real, "Q8_0", "Q2_K")
        self.wait_for(real, lambda: not real.page.busy)
        real.wait()
        assert real.types == ["F32", "Q8_0", "Q2_K"]
        all_quantized = {each.type: each for each in real.page.run.series.all_quantized}
        assert 0 < all_quantized["Q8_0"].kld_mean < all_quantized["Q2_K"].kld_mean
        assert all_quantized["Q8_0"].tokens == PIECES * 255
        for each in all_quantized.values():
            assert Path(each.path).stat().st_size == each.bytes
            assert real.desk.library.get(each.path) is not None
        assert not real.scratch()

    @pytest.mark.skipif(os.name == "nt", reason="Windows has no signals")
    def test_the_engine_dies_in_the_middle(self, real: Smaller) -> None:
        self.begin(real, "Q8_0", "Q6_K", "Q4_0", "Q2_K")
        run = real.page.run
        self.wait_for(real, lambda: "Q8_0" in run.finished)
        process = real.desk.engine.process_id
        assert process is not None
        os.kill(process, signal.SIGKILL)
        self.wait_for(real, lambda: not real.page.busy)
        real.wait()
        assert "models were being measured" in real.page.results.problem.accessibleName()
        assert real.types[:2] == ["F32", "Q8_0"]
        assert "Q2_K" not in real.types
        assert not real.scratch()


def test_closed_while_it_works(smaller: Smaller) -> None:
    """The fixture checks that nothing is left."""
    smaller.engine.stop_at = "Q8_0"
    smaller.start("Q8_0")


def test_what_another_window_left_goes(make_desk: MakeDesk, make: Make, tmp_path: Path) -> None:
    left = tmp_path / f"{SCRATCH}999999999"
    left.mkdir()
    (left / "copy.gguf").touch()
    smaller = Smaller(make_desk(LadderEngine()), make("Tiny-1M-F32.gguf"))
    assert not left.exists()
    assert smaller.page.run.series is not None


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("answers", [False, True])
def test_what_was_compared_is_counted_as_the_language_does(answers: bool) -> None:
    assert "besser. 1.365 Tokens verglichen" in ladder_words.told(1365, answers=answers)
