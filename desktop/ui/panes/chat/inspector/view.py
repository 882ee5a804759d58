"""Shows the model's exact input and output in place of the conversation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.core.conversations.turns import Failure
from desktop.core.i18n import counted, marked, tr
from desktop.core.messages import PromptRendered, Token, TokenPiece
from desktop.ui.look.theme import Theme
from desktop.ui.panes.chat.answer.error_card import ErrorCard
from desktop.ui.widgets.controls import button, label, rule
from desktop.ui.widgets.layout.scaled import Scaled, discard, in_column, in_row
from desktop.ui.widgets.results.empty_state import EmptyState
from desktop.ui.widgets.tokens.confidence_legend import legend_parts
from desktop.ui.widgets.tokens.flow import TokenFlow
from desktop.ui.widgets.tokens.lines import LineHeading
from desktop.ui.widgets.transcript.items import TranscriptRow


class InspectorLegend(TranscriptRow):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        row = in_row(theme, label(tr("Confidence"), "caption"), on=self)
        for swatch, name in legend_parts(theme):
            row.addSpacing(theme.px(4))
            row.addWidget(swatch)
            row.addWidget(name)
        row.addStretch(1)


SUMMARY = marked("To the model, a conversation is one long text, which you see below.")
NOTHING = marked("No input yet")
ASK = marked("Ask a question to see exactly what the model reads and what it writes.")


class InsideView(QWidget):
    """Shows the exact prompt and the model's output, token by token, and why there is no more."""

    remedy = Signal(str)  # Failure.remedy

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.words = label(tr(SUMMARY), "strong", wrap=True)
        self.untemplated = button(theme, tr("Without the template"), "chip", "ph.brackets-curly")
        self.untemplated.setCheckable(True)
        self.untemplated.setToolTip(
            tr(
                "Sends the question as plain text. A base model continues the text. An "
                "instruct model often does the same, because it has learned to answer inside "
                "its template."
            )
        )
        strip = in_row(theme, (self.words, 1), self.untemplated, margins=(28, 8, 16, 8))
        self.flow = TokenFlow(theme)
        self.flow.setWhatsThis(
            tr(
                "Each token that the model read or wrote, with its ID if Tokens is selected. "
                "Framed tokens are special tokens, such as the marks of the chat template."
            )
        )
        self._stack = QStackedWidget()
        Scaled(theme, self._stack, lambda: self._stack.setMinimumSize(1, theme.px(40)))
        self.empty = EmptyState(theme, "ph.brackets-curly", tr(NOTHING), tr(ASK), [])
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.flow)
        self.state = label("", "caption", wrap=True)
        self.state.setContentsMargins(theme.px(28), theme.px(8), theme.px(16), 0)
        self.state.hide()
        self.error: ErrorCard | None = None
        parts = (strip, rule(), (self._stack, 1), self.state)
        self._column = in_column(theme, *parts, on=self, spacing=0)
        self._theme = theme
        self._written = 0

    def hasHeightForWidth(self) -> bool:
        """The error gets its room from the text above it, not from the rest of the pane."""
        return False

    def show_state(self, words: str, failure: Failure | None) -> None:
        """Show what the model is doing or why its answer ended, as below an answer in Reader; ""
        and None if it is complete."""
        self.state.setText(words)
        self.state.setVisible(bool(words))
        if failure is (self.error and self.error.error):
            return
        if self.error is not None:
            discard(self._column, self.error)
            self.error = None
        if failure is not None:
            self.error = ErrorCard(self._theme, failure)
            self.error.acted.connect(self.remedy)
            px = self._theme.px
            self.error.setContentsMargins(px(20), px(8), px(16), px(8))
            self._column.addWidget(self.error)

    def clear(self, why: str = "") -> None:
        """Show no input. `why` says why that of the last answer can't be shown; "" if there is
        none."""
        self.empty.say(tr("No input to show") if why else tr(NOTHING), why or tr(ASK))
        self.flow.clear()
        self.words.setText(tr(SUMMARY))
        self._written = 0
        self._stack.setCurrentIndex(0)

    def show_prompt(self, prompt: PromptRendered, by: str = "") -> None:
        """Start over with this prompt and the beginning of its answer. `by` identifies the model
        file that generates the answer."""
        self.flow.clear()
        self._written = 0
        self._stack.setCurrentIndex(1)
        count = len(prompt.pieces)
        special = sum(piece.special for piece in prompt.pieces)
        detail = counted(
            count,
            "{count:,} token ({special} special)",
            "{count:,} tokens ({special} special)",
            count=count,
            special=special,
        )
        self.words.setText(
            counted(
                count,
                "The model reads {count:,} token: the conversation and what the template adds.",
                "The model reads {count:,} tokens: the conversation and what the template adds.",
                count=count,
            )
            if special and not self.untemplated.isChecked()
            else tr(SUMMARY)
        )
        if prompt.left_out:
            detail += counted(
                prompt.left_out,
                "; {left_out} older message no longer fits",
                "; {left_out} older messages no longer fit",
                left_out=prompt.left_out,
            )
        self.flow.add(
            [LineHeading(tr("Input"), detail), *prompt.pieces, LineHeading(tr("Answer"), by)]
        )
        self.flow.add(prompt.beginning)
        self.flow.verticalScrollBar().setValue(0)

    def add_written(self, tokens: Sequence[Token]) -> None:
        """Show the answer so far. Special tokens and those that don't complete a character have no
        text, so `show_prompt` shows all tokens once the answer has ended."""
        self.flow.add(
            TokenPiece(token.id, token.text.encode(), False) for token in tokens[self._written :]
        )
        self._written = len(tokens)
