"""The card with one model's answer: the model, its text, and its memory use and speed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.core.compare.first_difference import FirstDifference
from desktop.core.i18n import marked, tr
from desktop.core.library.models import ModelFile
from desktop.core.numbers.units import percent, rate_text, size_text
from desktop.core.servers.address import is_server
from desktop.services.settings import Settings
from desktop.ui.look.theme import Theme, repolish
from desktop.ui.names import SEPARATOR, SIZE
from desktop.ui.panes.base import OpenPane, Runtime
from desktop.ui.panes.compare.answer_text import AnswerText
from desktop.ui.panes.compare.match import STATES, ModelAnswer
from desktop.ui.panes.model_inside import ModelInside
from desktop.ui.widgets.controls import icon_button, label, rule
from desktop.ui.widgets.layout.scaled import Scaled, in_column, in_row, spaced
from desktop.ui.widgets.name_box import NameBox

LEAST, STACK = 120, 56


class RivalBox(NameBox):
    """A drop-down list of models. In a long name, the parameter count and the quantization type,
    with the folder if there is one, are shortened last, since they distinguish models."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        Scaled(theme, self, lambda: self.setMinimumWidth(theme.px(LEAST)))

    def shown_name(self) -> str:
        base, dot, precision = self.currentText().partition(SEPARATOR)
        found = super().shown_name()
        if not dot or precision in found:
            return found
        # There isn't room for even one letter of the rest.
        size = SIZE.search(base)
        forms = [f"{size[0]}{dot}{precision}"] if size else []
        file_type, *folder = precision.split(SEPARATOR)
        return next(filter(self._fits, [*forms, precision, *folder]), file_type)


LEAST_HEIGHT = 128
NOW, BEFORE = marked("Thinking…"), marked("Thinking before the answer")


class ThinkingBox(QWidget):
    """A box with a model's thinking, hidden if there is none."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.frame = frame = QFrame()
        frame.setProperty("kind", "sunken")
        spaced(theme, QVBoxLayout(self), (16, 0, 16, 0), 0).addWidget(frame)
        self.head = label("", "caption_strong", "muted")
        self.text = AnswerText(theme, name)
        self.text.setWhatsThis(
            tr(
                "The steps that the model wrote before its answer. They can be "
                "wrong, just as the answer can."
            )
        )
        Scaled(theme, self.text, lambda: self.text.setMinimumHeight(theme.px(LEAST_HEIGHT)))
        in_column(theme, self.head, (self.text, 1), on=frame, margins=(12, 6, 4, 6), spacing=2)

    def show_answer(self, answer: ModelAnswer | None) -> None:
        thinking = answer.thinking if answer is not None else ""
        self.text.show_text(thinking, shared=len(thinking))  # dimmed, unlike the answer
        writes = answer is not None and answer.parts.thinking_now and answer.state == "writing"
        self.head.setText(tr(NOW) if writes else tr(BEFORE))
        self.setVisible(bool(thinking))


LEAST_TEXT, ONE_LINE = 56, 40
"""Minimum height of an answer without and with thinking, in unscaled pixels. An answer after
thinking is usually short, and the thinking needs the space."""
NOTHING_YET = marked("Press Run. The answer appears here.")
FACTS = (marked("File"), marked("In memory"), marked("First token"), marked("Speed"))
IN_TURNS = marked("Speed, taking turns")
MEANINGS = {
    marked("File"): marked("The file's size on disk"),
    marked("In memory"): marked("Weights, KV cache, and compute buffer, as llama.cpp reports them"),
    marked("First token"): marked(
        "Time from the question to the first token, measured for this model alone"
    ),
    marked("Speed"): marked("Speed while only this model was writing"),
    IN_TURNS: (
        marked(
            "The models take turns, one token each. Only this model's own turns count; alone, "
            "it may be a little faster."
        )
    ),
}
AWAY = marked("Speed at which the answer arrives from the server")
NOT_YET = "—"
WITHOUT_THINKING = marked("Counts only the tokens in the answer, not the thinking tokens.")


class AnswerCard(QFrame):
    picked = Signal(str)  # a path
    dropped = Signal()

    def __init__(
        self, theme: Theme, runtime: Runtime, open_pane: OpenPane, settings: Settings, place: int
    ) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._theme = theme
        self.inside = ModelInside(theme, runtime, open_pane, settings, small=True)
        self._narrow: bool | None = None
        self._away = False
        self._roomy = self._wide = True
        self.model = RivalBox(theme, tr("Model {place}", place=place + 1))
        self.model.setWhatsThis(
            tr(
                "Chooses the model that answers here. The first model is the reference for the "
                "others."
            )
        )
        self.model.activated.connect(lambda: self.picked.emit(self.model.currentData()))
        self.tag = label("", "tag")
        self.copy = icon_button(
            theme, tr("Copy model {place}'s answer", place=place + 1), "ph.copy"
        )
        self.copy.setWhatsThis(tr("Copies this answer to the clipboard, without the thinking."))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.shown))
        self.drop = icon_button(theme, tr("Remove model {place}", place=place + 1), "ph.x")
        self.drop.setWhatsThis(
            tr("Removes this model from the comparison. Its file stays on this laptop.")
        )
        self.drop.clicked.connect(self.dropped)
        self.text = AnswerText(theme, tr("Model {place}'s answer", place=place + 1))
        self.text.setWhatsThis(
            tr(
                "The model's answer. Gray words are the same as in the reference; "
                "the first word that differs has a bar in front of it."
            )
        )
        self.thinking = ThinkingBox(theme, tr("Model {place}'s thinking", place=place + 1))
        self.thinking.hide()
        Scaled(theme, self.text, self._fit_text)
        self._names = [label(tr(name), "caption") for name in FACTS]
        self._values = [label(NOT_YET, "strong") for _ in FACTS]
        self._lay_out()

    def _lay_out(self) -> None:
        theme = self._theme
        column = spaced(theme, QVBoxLayout(self), (0, 8, 0, 12), 8)
        head = in_row(theme, (self.model, 1), margins=(16, 0, 8, 0))
        column.addLayout(head)
        self._head = head
        self._below = spaced(theme, QHBoxLayout(), (18, 0, 8, 0), 8)
        self._below.addStretch()
        column.addLayout(self._below)
        column.addWidget(self.thinking, 1)
        column.addLayout(in_row(theme, self.text, margins=(18, 0, 12, 0), spacing=0), 1)
        column.addWidget(rule())
        self._grid = spaced(theme, QGridLayout(), spacing=2)
        self._stack = QWidget()
        in_row(theme, self.inside, on=self._stack)
        stack = self._stack
        Scaled(theme, stack, lambda: stack.setFixedSize(theme.px(STACK), theme.px(STACK)))
        facts = in_row(theme, self._stack, (self._grid, 1), margins=(24, 0, 16, 0), spacing=16)
        facts.setAlignment(self._grid, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(facts)
        self.set_narrow(False)

    @property
    def alone(self) -> tuple[QWidget, ...]:
        """What an audience sees: the answer, and how large the model is."""
        shown = (self.model, self.tag, self.thinking, self.text, self._stack)
        return (*shown, self._names[0], self._values[0])

    def _fit_text(self) -> None:
        least = LEAST_TEXT if self.thinking.isHidden() else ONE_LINE
        self.text.setMinimumHeight(self._theme.px(least))

    def show_stack(self, roomy: bool) -> None:
        """Show the model as a stack, if there is room: steps that a model writes down need it."""
        self._roomy = roomy
        self._stack.setVisible(roomy and self._wide and not self._narrow and not self._away)

    def set_wide(self, wide: bool) -> None:
        """Set whether there is room for the stack beside the facts."""
        self._wide = wide
        self.show_stack(self._roomy)

    def set_narrow(self, narrow: bool) -> None:
        """If `narrow` is true, show two facts per row instead of four, and show the tag and the
        copy button below the name."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.show_stack(self._roomy)
        for part in (self.tag, self.copy, self.drop):
            self._head.removeWidget(part)
            self._below.removeWidget(part)
        second = self._below if narrow else self._head
        second.insertWidget(0 if narrow else 1, self.tag, 0, Qt.AlignmentFlag.AlignVCenter)
        second.addWidget(self.copy)
        self._head.addWidget(self.drop)
        across = 2 if narrow else 4
        for at, (name, value) in enumerate(zip(self._names, self._values, strict=True)):
            row, place = divmod(at, across)
            self._grid.addWidget(name, 3 * row, place)
            self._grid.addWidget(value, 3 * row + 1, place)
        self._grid.setRowMinimumHeight(2, self._theme.px(6) if narrow else 0)
        for place in range(4):
            self._grid.setColumnStretch(place, 1 if place < across else 0)

    def offer(self, models: Sequence[tuple[ModelFile, str]], path: str, can_drop: bool) -> None:
        """Offer models, each with its name, and choose the one at `path`."""
        blocker = QSignalBlocker(self.model)
        self.model.clear()
        for model, name in models:
            self.model.addItem(name, model.path)
        self.model.setCurrentIndex(self.model.findData(path))
        del blocker
        self.drop.setVisible(can_drop)
        chosen = next((model for model, _ in models if model.path == path), None)
        self.model.setToolTip(self.model.currentText())
        self._away = is_server(path)
        self.show_stack(self._roomy)
        size = size_text(chosen.bytes) if chosen else NOT_YET
        self._values[0].setText(tr("on a server") if self._away else size)
        if chosen is not None:
            self.inside.show_model(chosen)

    def show_answer(
        self,
        answer: ModelAnswer | None,
        parts: FirstDifference,
        tag: str,
        together: bool,
        apart: bool = False,
        right: str = "",
    ) -> None:
        """Show an answer. `answer` is None if the model hasn't been asked yet. If `apart` is true,
        `tag` says where the answer first differs from the reference's answer. `right` is the right
        answer, if it is known."""
        self.text.setPlaceholderText("" if answer else tr(NOTHING_YET))
        self.text.show_text(answer.said if answer else "", parts.shared, parts.parted)
        self.thinking.show_answer(answer)
        self._fit_text()
        self.copy.setEnabled(answer is not None and bool(answer.said))
        state = _state(answer)
        kind = "tag_warn" if apart and not state else "tag"
        if right and answer is not None and answer.ended and not state:
            kind = "tag_good" if answer.has(right) else "tag_bad"
            tag = f"{tr('right') if answer.has(right) else tr('wrong')} · {tag}"
        self._show_tag(state or tag, kind)
        thought = apart and not state and answer is not None and bool(answer.thinking)
        self.tag.setToolTip(tr(WITHOUT_THINKING) if thought else "")
        facts = (*FACTS[:3], IN_TURNS if together and not self._away else FACTS[3])
        self._names[3].setText(tr(facts[3]))
        for fact, *shown in zip(facts, self._names, self._values, strict=True):
            for each in shown:
                each.setToolTip(tr(AWAY if self._away and fact == FACTS[3] else MEANINGS[fact]))
        loaded = answer.loaded if answer else None
        result = answer.result if answer else None
        here = loaded is not None and not self._away
        self._values[1].setText(size_text(loaded.memory_bytes) if loaded and here else NOT_YET)
        first = result.first_token_s if result else None
        self._values[2].setText(seconds_text(first) if first is not None else NOT_YET)
        rate = result.tokens_per_s if result else None
        self._values[3].setText(rate_text(rate) if rate is not None else NOT_YET)

    @property
    def facts(self) -> dict[str, str]:
        """The facts below the answer, by their labels."""
        names = [each.text() for each in self._names]
        return dict(zip(names, [each.text() for each in self._values], strict=True))

    def _show_tag(self, text: str, kind: str) -> None:
        self.tag.setText(text)
        self.tag.setVisible(bool(text))
        if self.tag.property("kind") != kind:
            self.tag.setProperty("kind", kind)
            repolish(self.tag)


def _state(answer: ModelAnswer | None) -> str:
    if answer is None:
        return ""
    if answer.state == "loading":
        return tr("loading, {share}", share=percent(answer.fraction))
    if answer.state == "writing":
        return ""
    return tr(STATES[answer.state])


def seconds_text(seconds: float) -> str:
    return (
        tr("{seconds:.0f} ms", seconds=1000 * seconds)
        if seconds < 0.9995
        else tr("{seconds:.1f} s", seconds=seconds)
    )
