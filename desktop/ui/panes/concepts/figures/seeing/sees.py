"""What a model sees: its answer about a picture, and an occlusion map of that answer."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QRectF, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from desktop.core.drawings.fresh import FIRST
from desktop.core.drawings.occlusion import (
    GRID,
    PATCHES,
    SIDE,
    OcclusionMap,
    pictures_of,
    without_patch,
    words_of,
)
from desktop.core.drawings.scenes import Question, scene
from desktop.core.i18n import heads, marked, tr
from desktop.core.messages import (
    Generate,
    GivenText,
    Message,
    Picture,
    Sampling,
    ScoreTexts,
    TextScored,
)
from desktop.core.numbers.units import percent
from desktop.services.task import Steps, one_job, written
from desktop.ui.experiments import SEEING
from desktop.ui.panes.base import OpenPane, Runtime, Shell
from desktop.ui.panes.concepts.figures.asking.model_run import ModelFigure
from desktop.ui.panes.concepts.figures.base import line
from desktop.ui.panes.concepts.figures.seeing.picture_row import PictureRow, of_scene
from desktop.ui.panes.concepts.figures.seeing.seen_diagram import Seen, seen_diagram
from desktop.ui.plots.diagram_view import DiagramView
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.drop_area import DropArea
from desktop.ui.widgets.layout.scaled import filled, spaced
from desktop.ui.widgets.layout.side_by_side import SideBySide
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.segments import SegmentChoice, Segments

LONGEST = 40
"""Longest answer, in tokens. A description takes at most about 20."""
LETTERS = 22
"""Number of letters of a question that are shown."""
TRAINED = marked(
    "The model knows only drawings like these: up to six shapes, a digit, or a bar chart. It has "
    "never seen a photo."
)
FOREIGN = marked(
    "Glassbox didn't draw this image, so it is beyond the model, which knows only drawings of up "
    "to six shapes, a digit, or a bar chart. It answers anyway, but it guesses."
)
ONLY_ONE = marked(
    "{told}. No other place matters as much. Without the image, the answer would have a "
    "probability of {blind}."
)
ONE_OF_SEVERAL = marked(
    "{told}. Without the image, the answer would have a probability of {blind}."
)


@dataclass
class SeenAnswers:
    """What the model said. `word` is the word whose map is shown; -1 for the whole answer."""

    question: str = ""
    right: str = ""
    answer: str = ""
    blind: str = ""
    scored: dict[int, TextScored] = field(default_factory=dict[int, TextScored])
    word: int = -1

    @property
    def found(self) -> OcclusionMap | None:
        """The map, with the patches covered so far. Texts 0 and 1 are the answer with the picture
        and without it, and text 2 is the answer with the first patch covered."""
        words = {at: words_of(e.tokens, e.log_probabilities) for at, e in self.scored.items()}
        if not (words.get(0) and words.get(1)):
            return None
        covered = {at - 2: each for at, each in words.items() if at > 1}
        return OcclusionMap(words[0], words[1], covered)


class SeeingFigure(ModelFigure):
    """A figure that asks the model that sees."""

    model = SEEING
    missing_title = marked("The model that sees is missing")
    missing_text = marked(
        "This figure needs the demo model Pebble-1-3M-Eye, which isn't on this laptop. Reinstall "
        "Glassbox to get it back."
    )

    def _answer(self, model: str, question: str, pictures: Sequence[Picture]) -> Steps[str]:
        """Return what the model answers to a question about pictures, or blind without any."""
        message = Message("user", question, tuple(pictures))
        greedy = Sampling(temperature=0)
        request = Generate(model, (message,), sampling=greedy, max_tokens=LONGEST)
        return (yield from written(self._inference, request))


class SeesFigure(SeeingFigure):
    """Shows a picture in patches, the model's answer with and without it, and how the answer's
    probability changes if a patch is covered."""

    name = marked("What does it see?")
    icon = "ph.eye"

    def __init__(self, shell: Shell, runtime: Runtime, open_pane: OpenPane) -> None:
        super().__init__(shell, runtime, open_pane, tr("Ask the model"))
        self.said = SeenAnswers()
        self._over = -1
        theme = self.theme
        self.pictures = PictureRow(theme, shell.files, shell.notices, runtime.background)
        self.question = QComboBox()
        self.question.setAccessibleName(tr("Question"))
        # Some questions are long; the open list shows them whole.
        self.question.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.question.setMinimumContentsLength(LETTERS)
        self.mapped = QCheckBox(tr("Show the map"))
        self.mapped.setChecked(True)
        self.mapped.setToolTip(tr("Colors each patch by how much the answer depends on it."))
        self.reach = Segments(
            theme,
            [
                SegmentChoice("0", tr("1 patch"), tr("Covers one patch at a time.")),
                SegmentChoice(
                    "1", tr("3 × 3 patches"), tr("Covers each patch with those around it.")
                ),
            ],
        )
        self.reach.show_choice("1")
        self.view = DiagramView(theme, tr(self.name))
        self.note = label(kind="caption", wrap=True)
        first = filled(spaced(theme, SideBySide(), spacing=12), (self.pictures, 0), (self.run, 1))
        cover = label(tr("Cover"), "caption")
        second = line(theme, self.question, cover, self.reach, self.mapped)
        filled(self.inside, first, second, self.pictures.tools, (self.view, 1), self.note)
        words = tr("Drop an image here to show it to the model")
        DropArea(theme, self, lambda: words, self.pictures.takes, self.pictures.take)
        self.pictures.changed.connect(self._take_picture)
        self.question.activated.connect(self._forget)
        self.reach.chosen.connect(self._forget)
        self.mapped.toggled.connect(self._show)
        self.view.pointed.connect(self._point)
        self.view.pressed.connect(self._press)
        self._take_picture()

    # --- the picture and the question ---

    @Slot()
    def _take_picture(self) -> None:
        asked = self.question.currentText()
        self.question.clear()
        for each in self.pictures.picture.questions:
            self.question.addItem(each.text, each)
        self.question.setCurrentIndex(max(0, self.question.findText(asked)))
        self._forget()

    @Slot()
    def _forget(self) -> None:
        """Drop the answers, which were about another picture or to another question."""
        self.run.task.abandon()
        self.said = SeenAnswers()
        self._show()

    @Slot(str)
    def _point(self, key: str) -> None:
        over = int(key.removeprefix("patch ")) if key.startswith("patch ") else -1
        if over != self._over:
            self._over = over
            self._draw()

    @Slot(str)
    def _press(self, key: str) -> None:
        """Place a shape on the pressed patch, or show the map of the pressed word."""
        kind, _, number = key.rpartition(" ")
        if kind == "patch" and self.pictures.placing:
            self.pictures.place(int(number))
        elif kind == "word":
            self.said.word = -1 if self.said.word == int(number) else int(number)
            self._show()

    # --- asking ---

    def run_first(self, question: str) -> bool:
        """Run the experiment on the first drawing. Returns False if the model is missing."""
        if not self.run.path:
            return False
        self.pictures.show_picture(of_scene(scene(FIRST, SIDE)))
        self.question.setCurrentIndex(max(0, self.question.findText(question)))
        self.mapped.setChecked(True)
        self.reach.show_choice("1")
        self.ask()
        return True

    @Slot()
    def ask(self) -> None:
        self._forget()
        self.pictures.draw.setChecked(False)
        asked: Question = self.question.currentData()
        self.said = SeenAnswers(asked.text, asked.answer)
        self.run.start(self._steps)

    def _steps(self, model: str) -> Steps[None]:
        said, pixels = self.said, self.pictures.picture.pixels
        reach = int(self.reach.current)
        covered = (without_patch(pixels, at, reach) for at in range(PATCHES))
        seen = pictures_of([pixels, *covered])
        said.answer = yield from self._answer(model, said.question, seen[:1])
        self._show()
        said.blind = yield from self._answer(model, said.question, ())
        self._show()
        if not said.answer.strip():
            return
        texts = [GivenText(said.question, said.answer, each) for each in [seen[:1], ()]]
        texts += [GivenText(said.question, said.answer, (each,)) for each in seen[1:]]
        job = self._inference.submit(ScoreTexts(model, tuple(texts), chat=True))
        yield from one_job(job, self._take_score)

    def _take_score(self, event: object) -> None:
        if isinstance(event, TextScored):
            self.said.scored[event.number] = event
            count = len(self.said.scored) - 2
            self.run.say(tr("Patch {count} of {all} covered", count=max(0, count), all=PATCHES))
            if count % 8 == 0:
                self._show()

    def unsaved(self) -> object:
        row = self.pictures
        asked, reach = self.question.currentIndex(), self.reach.current
        return row.picture, row.shapes, row.placing, asked, reach, self.said

    def show_unsaved(self, unsaved: Any) -> None:
        picture, shapes, placing, question, reach, said = unsaved
        self.reach.show_choice(reach)
        self.pictures.restore(picture, shapes, placing=placing)
        self.question.setCurrentIndex(question)
        self.said = said
        self._show()

    # --- showing ---

    def most(self) -> tuple[QWidget, Callable[[], QRectF]]:
        """Return the picture, and a function that returns where its map is, in which a frame shows
        the most important part. A bracket around that part would cut through its neighbors."""
        last = f"patch {GRID * GRID - 1}"
        return self.view, lambda: self.view.area_of("patch 0").united(self.view.area_of(last))

    @property
    def seen(self) -> Seen:
        said = self.said
        return Seen(
            self.pictures.picture.pixels,
            said.answer,
            said.blind,
            said.right,
            said.found,
            said.word,
            self._over,
            self.mapped.isChecked(),
            int(self.reach.current),
        )

    @Slot()
    def _show(self) -> None:
        foreign = self.pictures.picture.foreign
        self.note.setText(tr(FOREIGN if foreign else TRAINED))
        # Hidden below a map of one of Glassbox's drawings, so that the map fits in a low window.
        self.note.setVisible(foreign or not self.said.answer)
        self._draw()
        self.told.emit()

    def _draw(self) -> None:
        diagram = seen_diagram(self.seen, self._sentence(), placing=self.pictures.placing)
        self.view.show_diagram(diagram, at_once=True)

    def headline(self) -> str:
        return self._sentence() if self.is_there else ""

    def _sentence(self) -> str:
        if self.pictures.placing:
            return tr("Click a patch to place a shape, then ask the model what it sees.")
        if not self.said.answer:
            return tr("Ask the model what it sees, and which patches its answer depends on.")
        if self.pictures.picture.foreign:
            return tr("This image is beyond the model: what it says is a guess.")
        if finding := self.seen.finding:
            return finding
        if not self.said.blind:
            return tr("The model sees: “{answer}”.", answer=self.said.answer)
        return tr(
            "With the image, the model says “{answer}”; without it, “{blind}”.",
            answer=self.said.answer,
            blind=self.said.blind,
        )

    def evidence(self) -> str:
        seen = self.seen
        if seen.most < 0 or seen.found is None:
            return ""
        blind = seen.found.score(seen.found.blind)
        words = ONLY_ONE if seen.only_one else ONE_OF_SEVERAL
        return tr(words, told=seen.told(seen.most), blind=percent(math.exp(blind)))

    def table(self) -> Table:
        """Return a row for each covered patch, about the word whose map is shown."""
        seen = self.seen
        whole = seen.found.score(seen.found.whole, seen.about) if seen.found is not None else 0.0
        rows = [
            (f"{at // GRID + 1}", f"{at % GRID + 1}", f"{whole - drop:.4f}", f"{0 - drop:.4f}")
            for at, drop in sorted(seen.drops.items())
        ]
        head = heads("Row", "Column", "Log-probability if covered (nats)", "Change (nats)")
        return Table(head, rows, frozenset())
