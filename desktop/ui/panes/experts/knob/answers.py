"""The knob, and the answers of a mixture of experts as trained and with as many experts as the knob
says."""

from __future__ import annotations

import time
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from desktop.core.compare.changed_words import changed_words, count_words
from desktop.core.errors import UserError
from desktop.core.i18n import counted, tr
from desktop.core.library.models import ModelFile
from desktop.core.messages import Token, UnloadModel
from desktop.core.readable import utf16_length
from desktop.services.inference import Inference
from desktop.services.models import Models
from desktop.services.task import Step, Steps, Task, loading
from desktop.ui.look.restyling import Following
from desktop.ui.look.theme import Theme
from desktop.ui.panes.experts.knob import run as knob
from desktop.ui.panes.experts.knob.dial import ExpertsDial
from desktop.ui.widgets.controls import explain, label
from desktop.ui.widgets.layout.scaled import Scaled, in_column, in_row, spaced
from desktop.ui.widgets.layout.side_by_side import SideBySide
from desktop.ui.widgets.results.progress import HELD_UP

QUICK_S = 2.0
"""If an answer takes no longer than this, those of the neighboring numbers are made in advance."""
LEAST_TEXT, ROOMY = 96, 1300
NOTHING = "\u00a0"


class KnobAnswers(QFrame):
    """A card with the knob and two answers. Turning the knob shows its answer. Each answer is kept;
    missing ones are made in the order in which they are needed: the one as trained, then the one
    for which the knob was turned last."""

    turned = Signal()

    def __init__(self, theme: Theme, models: Models, inference: Inference) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._theme, self._models, self._inference = theme, models, inference
        self.texts: dict[int, str] = {}
        self.trained = 1
        self._model: ModelFile | None = None
        self._prompt = ""
        self._wanted: list[int] = []  # the latest is the last
        self._failed = set[int]()
        self._writing, self._so_far = 0, ""
        self._quick = False
        self.task = Task(self)
        self.dial = ExpertsDial(theme)
        self.title = label(kind="section", wrap=True)
        self.status = label(kind="caption", wrap=True)
        self.names = [label(kind="strong") for _ in range(2)]
        self.fields = [self._field(name) for name in (tr("As trained"), tr("Knob setting"))]
        self._lay_out()
        self.dial.valueChanged.connect(self._turn)
        self.task.progressed.connect(self.status.setText)
        self.task.held_up.connect(self._say_held)
        self.task.running_changed.connect(self._show)
        Following(self, self._show)
        Following(self, self._fit)

    def _field(self, name: str) -> QPlainTextEdit:
        theme, made = self._theme, QPlainTextEdit()
        made.setProperty("kind", "field")
        made.setReadOnly(True)
        made.setTabChangesFocus(True)
        made.setAccessibleName(tr("Answer: {name}", name=name))
        Scaled(theme, made, lambda: made.setMinimumHeight(theme.px(LEAST_TEXT)))
        return made

    def _lay_out(self) -> None:
        theme, texts = self._theme, QWidget()
        self._texts = texts
        row = spaced(theme, SideBySide(texts), spacing=16)
        for name, field in zip(self.names, self.fields, strict=True):
            column = QWidget()
            in_column(theme, name, (field, 1), on=column, spacing=4)
            row.addWidget(column, 1)
        right = in_column(theme, self.title, (texts, 1), self.status, spacing=8)
        top = Qt.AlignmentFlag.AlignVCenter
        in_row(
            theme, (self.dial, 0, top), (right, 1), on=self, margins=(16, 12, 16, 12), spacing=16
        )
        self.setFocusProxy(self.dial)
        explain(
            (
                self.dial,
                tr(
                    "The number of experts that each token uses. Drag the knob, or use the arrow "
                    "keys. Any number other than the one used in training can change the answer "
                    "and the speed, but not the file. Filled dots already have an answer."
                ),
            ),
            (self.fields[0], tr("The answer with as many experts as in training.")),
            (
                self.fields[1],
                tr(
                    "The answer with the number of experts set on the knob. Marked words differ "
                    "from the answer as trained. Both are written without random sampling."
                ),
            ),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show larger text on a wide card, which people read from farther away."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        use = "reading_18" if self.width() >= self._theme.px(ROOMY) else "reading"
        for field in self.fields:
            field.setFont(self._theme.font(use))

    # --- asking -----------------------------------------------------------------------

    def follow(self, model: ModelFile | None, most: int, trained: int | None) -> None:
        """Show the knob of another model, at the number of experts as trained. If `trained` is
        None, say why there is no knob."""
        self.task.abandon()
        self._model, self.trained = model if trained is not None else None, trained or 1
        self.ask("")
        with QSignalBlocker(self.dial):
            self.dial.show_stops(most, self.trained)
            self.dial.setValue(self.trained)
        self._show()

    def ask(self, prompt: str) -> None:
        """Forget the answers to any other prompt."""
        if prompt != self._prompt:
            self.task.abandon()
            self._prompt, self._writing, self._so_far = prompt, 0, ""
            self.texts, self._wanted, self._failed = {}, [], set[int]()
            self._show()

    @property
    def state(self) -> tuple[int, str, dict[int, str]]:
        """The number at the knob, the prompt, and the answers to it."""
        return self.dial.value(), self._prompt, self.texts

    @state.setter
    def state(self, state: tuple[int, str, dict[int, str]]) -> None:
        used, self._prompt, self.texts = state
        with QSignalBlocker(self.dial):
            self.dial.setValue(used)
        self._show()

    def want(self, used: int, *, now: bool = True) -> None:
        """Ask for the answer with `used` experts, before those that were asked for earlier. If
        `now` is false, someone else runs `missing`."""
        if used in self._wanted:
            self._wanted.remove(used)
        self._wanted.append(used)
        self._failed.discard(used)
        needed = used not in self.texts or self.trained not in self.texts
        other = self.task.running and self._writing not in (used, self.trained)
        if now and (needed or not self.task.running) and (other or not self.task.running):
            self.task.start(self._make())
        self._show()

    def _make(self) -> Steps[None]:
        try:
            yield from self.missing()
        finally:
            self._inference.submit(UnloadModel(knob.KEY))

    def missing(self) -> Steps[None]:
        """Make the missing answers, each as soon as it is the most needed one. If one fails, the
        next call goes on without it; so does this one if nobody has asked for it."""
        while self._model is not None and self._prompt and (used := self._most_needed()):
            began = time.monotonic()
            kept = self.texts  # another dict as soon as the prompt changes
            self._writing, self._so_far = used, ""
            try:
                yield from self._write(self._model, used, kept)
            except UserError:
                asked = used == self.trained or used in self._wanted
                self._wanted = [each for each in self._wanted if each != used]
                self._failed.add(used)
                self._show()
                if asked:
                    raise
                continue
            if self.texts is not kept:
                continue
            kept[used], self._writing = self._so_far.strip(), 0
            self._quick = time.monotonic() - began < QUICK_S
            self._show()

    def _write(self, model: ModelFile, used: int, kept: dict[int, str]) -> Steps[None]:
        """Write the answer with `used` experts, unless the prompt changes while the model loads."""
        as_trained, inference = used == self.trained, self._inference
        told = knob.experts_text(used, as_trained)
        load = knob.load_request(self._models, model, used, as_trained)
        yield loading(inference, load, tr("Loading the model with {told}", told=told))
        if self.texts is kept:
            title = tr("Answering with {told}", told=told)
            request = knob.question(model, self._prompt)
            yield Step(inference.submit(request), partial(self._take, kept), title=title)

    def _most_needed(self) -> int:
        """Return the number of experts whose answer is needed most; 0 if none is missing."""
        self._wanted = [used for used in self._wanted if used not in self.texts]
        value = self.dial.value()
        near = sorted({value + 1, value - 1} - self._failed, reverse=True) if self._quick else []
        within = range(1, self.dial.maximum() + 1)
        needed = (self.trained, *reversed(self._wanted), *near)
        return next((used for used in needed if used not in self.texts and used in within), 0)

    def _take(self, kept: dict[int, str], event: object) -> None:
        if isinstance(event, Token) and self.texts is kept:
            self._so_far += event.text
            if self._writing in (self.trained, self.dial.value()):
                self._show()

    @Slot(int)
    def _turn(self) -> None:
        self._show()
        self.turned.emit()

    # --- showing ----------------------------------------------------------------------

    @Slot(object)
    def _say_held(self, answer: object) -> None:
        if answer is not None:
            self.status.setText(tr(HELD_UP))

    def answer(self, used: int) -> str:
        """Return the answer with `used` experts, as far as it is written."""
        return self.texts.get(used, self._so_far if used == self._writing else "")

    @Slot()
    def _show(self) -> None:
        for part in (self.dial, self._texts):
            part.setVisible(self._model is not None)
        used, trained = self.dial.value(), self.trained
        before, after = self.answer(trained), self.answer(used)
        self.names[0].setText(tr("As trained: {named}", named=_named(trained)))
        self.names[1].setText(tr("Knob setting: {named}", named=_named(used)))
        for field, number, text in zip(self.fields, (trained, used), (before, after), strict=True):
            if field.toPlainText() != text:
                field.setPlainText(text)
            field.setPlaceholderText(self._hint(number))
        there = before or trained in self.texts  # an answer may be empty
        changed = changed_words(before, after) if used != trained and there else []
        self._mark(changed)
        self.dial.show_kept(self.texts)
        self.title.setText(self._headline(changed))
        if not self.task.running:
            self.status.setText(NOTHING)  # keeps its line, so that nothing moves

    def _hint(self, used: int) -> str:
        """Return why there is no text with `used` experts."""
        if self.texts.get(used) == "":
            return tr("The model returned an empty answer.")
        if used in self._wanted:
            return tr("Not written yet")
        return tr("Turn the knob to ask the model.")

    def _headline(self, changed: list[tuple[int, int]]) -> str:
        if self._model is None:
            return no_number().message
        used = self.dial.value()
        if used == self.trained or used not in self.texts or self.trained not in self.texts:
            return counted(
                self.trained,
                "Trained with {trained} expert per token. Turn the knob, and the text changes.",
                "Trained with {trained} experts per token. Turn the knob, and the text changes.",
                trained=self.trained,
            )
        if not changed:
            before, after = ("".join(self.texts[each].split()) for each in (self.trained, used))
            if before == after:  # apart from spaces
                return tr("With {named}, the answer stays the same.", named=_named(used))
            return tr("With {named}, the answer is shorter.", named=_named(used))
        inside, of_all = count_words(self.texts[used], changed)
        return counted(
            inside,
            "With {named}, {changed} of {words} words changes.",
            "With {named}, {changed} of {words} words change.",
            named=_named(used),
            changed=inside,
            words=of_all,
        )

    def _mark(self, places: list[tuple[int, int]]) -> None:
        """Mark the words that differ, by their ground and by a line below them."""
        field, theme = self.fields[1], self._theme
        text = field.toPlainText()
        marks: list[QTextEdit.ExtraSelection] = []
        for begin, end in places:
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(field.document())
            cursor.setPosition(utf16_length(text[:begin]))
            cursor.setPosition(utf16_length(text[:end]), QTextCursor.MoveMode.KeepAnchor)
            how = cursor.charFormat()
            how.setBackground(theme.color("off_1"))
            how.setUnderlineStyle(how.UnderlineStyle.SingleUnderline)
            how.setUnderlineColor(theme.color("off_bar_3"))
            mark.cursor, mark.format = cursor, how  # type: ignore[attr-defined]
            marks.append(mark)
        field.setExtraSelections(marks)


def no_number() -> UserError:
    text = tr(
        "This model has no single number of experts per token. Choose a mixture of experts "
        "whose layers all use the same number."
    )
    return UserError(text, kind="experts")


def _named(used: int) -> str:
    return knob.experts_text(used, False)
