"""Two figures. One shows a message next to the prompt that the model reads; the other sends the
same text in two ways."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout

from desktop.core.i18n import counted, heads, marked, tr
from desktop.core.messages import (
    Generate,
    Message,
    PromptRendered,
    RenderPrompt,
    Sampling,
    Token,
)
from desktop.services.task import Step, Steps
from desktop.ui.look.theme import Theme
from desktop.ui.panes.base import OpenPane, Runtime, Shell
from desktop.ui.panes.concepts.figures.asking.model_run import ModelFigure
from desktop.ui.panes.concepts.figures.base import growing
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.layout.scaled import STRETCH, Gap, Scaled, filled, in_column, in_row, spaced
from desktop.ui.widgets.long_text import LineField
from desktop.ui.widgets.results.data_table import Table

PAUSE_MS: Final = 250
TOKENS: Final = 48
LEAST_TEXT: Final = 90
SYSTEM: Final = "You are a kind guide in a museum."
QUESTION: Final = "Who painted this?"
PLAIN_QUESTION: Final = "The capital of France is"


class ReadOnlyText(QPlainTextEdit):
    """A read-only text field whose contents can be copied."""

    def __init__(self, theme: Theme, name: str, mono: bool = False) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setProperty("kind", "field")
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        if mono:
            Scaled(theme, self, lambda: self.setFont(theme.font("mono")))
        growing(theme, self, LEAST_TEXT)

    def show_text(self, text: str) -> None:
        if text != self.toPlainText():
            self.setPlainText(text)


def _titled(theme: Theme, title: str, *widgets: QLineEdit | QPlainTextEdit) -> QVBoxLayout:
    column = in_column(theme, label(title, "strong"), spacing=6)
    for widget in widgets:
        column.addWidget(widget, int(isinstance(widget, QPlainTextEdit)))  # only these can grow
    return column


class FacesFigure(ModelFigure):
    """Shows the rendered prompt while the user types. Nothing is generated."""

    name = marked("Model input")

    def __init__(self, shell: Shell, runtime: Runtime, open_pane: OpenPane) -> None:
        super().__init__(shell, runtime, open_pane, tr("Load the model"))
        self.system, self.message = LineField(SYSTEM), LineField(QUESTION)
        self.system.setAccessibleName(tr("System prompt"))
        self.message.setAccessibleName(tr("Your message"))
        self._prompt, self._tokens = "", 0
        self.asked = ("", "")  # the system prompt and the message of the prompt that is shown
        left = _titled(self.theme, tr("Your message"), self.message)
        hidden = label(tr("The app's hidden instructions (system prompt)"), "strong")
        gap = Gap(self.theme.px(8))
        filled(left, gap, hidden, self.system, gap, self.run, STRETCH)
        row = in_row(self.theme, (left, 2), (self._output(), 3), spacing=24)
        self.inside.addLayout(row, 1)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._soon.timeout.connect(self._typed)
        for field in (self.system, self.message):
            field.textChanged.connect(self._soon.start)
        runtime.inference.loaded_changed.connect(self._follow_loaded)
        self._follow_loaded()

    def _output(self) -> QVBoxLayout:
        """Return a layout with a new part that shows what the model reads."""
        self.reads = ReadOnlyText(self.theme, tr("Model input"), mono=True)
        return _titled(self.theme, tr("Model input"), self.reads)

    def show_prompt(self, prompt: PromptRendered) -> None:
        """Show what the model reads."""
        self.reads.show_text(prompt.text)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._typed()

    @Slot()
    def _follow_loaded(self) -> None:
        self.run.setVisible(not self.run.is_loaded)
        if not self.run.busy:  # a running task continues now that the model is loaded
            self._typed()

    @Slot()
    def _typed(self) -> None:
        if self.run.is_loaded and self.isVisible():
            self.ask()

    @Slot()
    def ask(self) -> None:
        asked = system, message = self.system.text(), self.message.text()
        turns = [Message("user", message)]
        if system.strip():
            turns.insert(0, Message("system", system))
        self.run.ask(
            lambda model: RenderPrompt(Generate(model, messages=tuple(turns))),
            partial(self._take, asked),
        )

    def _take(self, asked: tuple[str, str], event: object) -> None:
        if isinstance(event, PromptRendered):
            self._prompt, self._tokens, self.asked = event.text, len(event.pieces), asked
            self.show_prompt(event)
            self.told.emit()

    def headline(self) -> str:
        if not self._tokens:
            return ""
        shown = len(self.asked[1])
        return counted(
            shown,
            "Your message has {shown} character, and the model reads {read}.",
            "Your message has {shown} characters, and the model reads {read}.",
            shown=shown,
            read=len(self._prompt),
        )

    def evidence(self) -> str:
        if not self._tokens:
            return self.invitation(tr("Press the button to load a model."))
        if not self.asked[0].strip():
            return tr(
                "The model reads {tokens} tokens: your message and what the chat template adds.",
                tokens=self._tokens,
            )
        return tr(
            "The model reads {tokens} tokens: the system prompt, your message, and the marks of "
            "the chat template.",
            tokens=self._tokens,
        )

    def table(self) -> Table:
        system, message = self.asked
        rows = [
            (tr("Your message"), message),
            (tr("System prompt"), system),
            (tr("Model input"), " ".join(self._prompt.split("\n"))),
        ]
        return Table(heads("Part", "Text"), rows, frozenset({0, 1}))


class TwoWaysFigure(ModelFigure):
    """Sends the same text in two ways: in the chat template and as the start of a text."""

    name = marked("Two ways to ask")

    def __init__(self, shell: Shell, runtime: Runtime, open_pane: OpenPane) -> None:
        super().__init__(shell, runtime, open_pane, tr("Ask both ways"))
        self.field = LineField(PLAIN_QUESTION)
        self.field.setAccessibleName(tr("Question or text"))
        self.field.returnPressed.connect(self.ask)
        self.field.textEdited.connect(self._forget)
        self.answers = (
            ReadOnlyText(self.theme, tr("Answer with the chat template")),
            ReadOnlyText(self.theme, tr("As plain text, without the template")),
        )
        for answer in self.answers:
            answer.setPlaceholderText(tr("The answer appears here."))
        self._written, self._complete = ["", ""], False
        self._model = ""  # the name of the one that has answered
        filled(self.inside, self.field, self.run)
        row = spaced(self.theme, QHBoxLayout(), spacing=24)
        for title, answer in zip(
            (tr("As a question, in the chat template"), tr("As plain text, without the template")),
            self.answers,
            strict=True,
        ):
            row.addLayout(_titled(self.theme, title, answer), 1)
        self.inside.addLayout(row, 1)

    @Slot()
    def ask(self) -> None:
        text = self.field.text() or PLAIN_QUESTION
        self._forget()
        self._model = self.run.model_name
        self.run.start(lambda model: self._ask_both(model, text))

    @Slot()
    def _forget(self) -> None:
        """Stop asking and forget the answers: they are to another question."""
        self.run.task.abandon()
        self._written, self._complete = ["", ""], False
        self._show()

    def _ask_both(self, model: str, text: str) -> Steps[None]:
        chat = Generate(model, messages=(Message("user", text),))
        for number, asked in enumerate((chat, Generate(model, prompt=text))):
            request = replace(asked, sampling=Sampling(temperature=0), max_tokens=TOKENS)
            yield Step(self._inference.submit(request), partial(self._take, number))
        self._complete = True
        self._show()

    def _take(self, number: int, event: object) -> None:
        if isinstance(event, Token):
            self._written[number] += event.text
            self._show()

    def unsaved(self) -> object:
        return self._written, self._complete, self._model

    def show_unsaved(self, unsaved: Any) -> None:
        self._written, self._complete, self._model = unsaved
        self._show()

    def _show(self) -> None:
        for answer, text in zip(self.answers, self._written, strict=True):
            answer.show_text(
                text or (tr("The model returned an empty answer.") if self._complete else "")
            )
        self.told.emit()

    def headline(self) -> str:
        if self.run.busy or not self._complete:
            return ""
        one, other = self._written
        if one.strip() == other.strip():
            return tr("The same words get the same answer both ways.")
        return tr("The same words get two different answers.")

    def evidence(self) -> str:
        if not self._complete:
            return self.invitation(tr("Press the button to ask a model on this laptop."))
        return tr(
            "Both answers come from the same weights, those of {model}, and each token is the most "
            "likely one. Each answer has at most {tokens} tokens.",
            model=self._model,
            tokens=TOKENS,
        )

    def table(self) -> Table:
        ways = (tr("Chat template"), tr("Plain text"))
        rows = [
            (way, " ".join(text.split())) for way, text in zip(ways, self._written, strict=True)
        ]
        return Table(heads("Prompt format", "Answer"), rows, frozenset({0, 1}))
