"""An answer in the transcript: its thinking, its text, how it ended, and its actions."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication

from desktop.core.conversations.reply import Reply
from desktop.core.i18n import tr
from desktop.ui.look.theme import Theme
from desktop.ui.names import SEPARATOR
from desktop.ui.panes.chat import answer_details
from desktop.ui.panes.chat.answer.error_card import ErrorCard
from desktop.ui.panes.chat.conversation.versions import Versions
from desktop.ui.panes.chat.inspector.view import InspectorLegend
from desktop.ui.widgets.busy_mark import BusyMark
from desktop.ui.widgets.controls import icon_button, label, selectable
from desktop.ui.widgets.layout.scaled import in_row
from desktop.ui.widgets.markdown.view import MarkdownView
from desktop.ui.widgets.tokens.text import TokenText
from desktop.ui.widgets.transcript.column import TranscriptColumn
from desktop.ui.widgets.transcript.items import Thought, TranscriptNote, TranscriptRow
from desktop.ui.widgets.transcript.transcript import OUTDENT

COPIED_MS = 1500


class AnswerView(TranscriptColumn):
    """Shows a Reply, whether in progress or complete. Call `refresh` after the reply changes."""

    regenerate = Signal()
    remedy = Signal(str)  # Failure.remedy
    link_clicked = Signal(str)
    pointed = Signal(int)  # a token's index, or -1 for none
    pick = Signal()
    held = Signal()  # a token was selected, not only pointed at

    def __init__(self, theme: Theme, reply: Reply) -> None:
        super().__init__(theme, 8)
        self.reply = reply
        self._left_out: TranscriptNote | None = None
        self._ask_again: TranscriptNote | None = None
        self.thought: Thought | None = None
        self._probabilities_shown = False
        self.tokens: TokenText | None = None
        """The text as colored tokens; created when first shown."""
        self.view = MarkdownView(theme)
        self.view.link_clicked.connect(self.link_clicked)
        self.status = Status(theme)
        self.footer = _Footer(theme)
        self.footer.copy.clicked.connect(self.copy_answer)
        self.footer.again.clicked.connect(self.regenerate)
        self.footer.again.setVisible(reply.has_question)
        self._is_last = True
        self.legend: InspectorLegend | None = None
        self.add(self.view, OUTDENT)
        self.add(self.status, OUTDENT)
        self.add(self.footer)
        self.view.hide()
        self.footer.hide()

    def refresh(self) -> None:
        reply = self.reply
        if left_out := reply.outcome.left_out:
            self._show_left_out(answer_details.left_out(left_out))
        if reply.thinking or reply.thinking_now:
            self._show_thought()
        self._show_text()
        if reply.ended:
            self._show_end()
        else:
            self.status.say(self.progress)
        self.grown.emit()

    @property
    def progress(self) -> str:
        """What the model is doing, while the answer is in progress."""
        name = self.reply.turn.recipe.model_name if self.reply.turn.recipe else ""
        return answer_details.progress(self.reply, name.partition(SEPARATOR)[0])

    def refresh_text(self) -> None:
        """Show the text again, for example after its tokens were read from disk."""
        self._show_text()
        self.grown.emit()

    def show_probabilities(self, shown: bool) -> None:
        """If `shown` is true and the probabilities are known, show the answer as tokens, colored by
        how sure the model was. In all other cases, show it as formatted text."""
        if shown != self._probabilities_shown:
            self._probabilities_shown = shown
            self.refresh_text()

    def say(self, text: str, icon: str = "ph.info") -> None:
        """Add an unobtrusive note above the answer."""
        self.insert(0, TranscriptNote(self._theme, text, icon))

    def _show_text(self) -> None:
        """Show the text as Markdown or as tokens. The hidden form isn't updated."""
        reply = self.reply
        as_tokens = self._probabilities_shown and reply.has_probabilities
        if as_tokens and self.tokens is None:
            self.tokens = TokenText(self._theme)
            self.tokens.pointed.connect(self.pointed)
            self.tokens.pick.connect(self.pick)
            self.tokens.held.connect(self.held)
            self.insert(self.items.index(self.view), self.tokens, OUTDENT)
            self.legend = InspectorLegend(self._theme)
            self.add(self.legend, OUTDENT)
        if self.legend is not None:
            self.legend.setVisible(as_tokens and self._is_last)
        if self.tokens is not None:
            self.tokens.setVisible(as_tokens and bool(reply.text))
            if as_tokens and reply.text:
                self.tokens.show_tokens(reply.written, reply.text_start)
        anything = bool(reply.text or self.view.markdown)
        self.view.setVisible(anything and not as_tokens)
        if anything and not as_tokens:
            self.view.set_markdown(reply.text, finished=reply.ended)

    def set_last(self, last: bool) -> None:
        """Set whether this is the last answer. Only the last answer shows the legend and, if it is
        empty, Ask again beside the note. The footer of an older answer without text has only the
        other versions; without any, there is no footer."""
        self._is_last = last
        if self.legend is not None:
            self.legend.setVisible(
                last and self._probabilities_shown and self.reply.has_probabilities
            )
        self._show_footer()
        if self._ask_again is not None:
            self._ask_again.act.setVisible(last)

    @property
    def versions(self) -> Versions:
        return self.footer.versions

    def copy_answer(self) -> None:
        QGuiApplication.clipboard().setText(self.reply.text)
        copy = self.footer.copy
        copy.setIcon(self._theme.icon("ph.check", "good"))
        QTimer.singleShot(COPIED_MS, copy, lambda: copy.setIcon(self._theme.icon("ph.copy")))

    def _show_left_out(self, text: str) -> None:
        """Show one note with the number of messages that were dropped from the context. If more are
        dropped during the answer, update the number."""
        if self._left_out is None:
            self._left_out = TranscriptNote(self._theme, text, "ph.scissors")
            self.insert(0, self._left_out)
        elif self._left_out.label.text() != text:
            self._left_out.label.setText(text)

    def _show_thought(self) -> None:
        if self.thought is None:
            self.thought = Thought(self._theme)
            self.thought.view.link_clicked.connect(self.link_clicked)
            self.insert(self.items.index(self.view), self.thought, OUTDENT)
        reply, outcome = self.reply, self.reply.outcome
        self.thought.show_thinking(
            reply.thinking,
            outcome.thinking_s,
            outcome.thinking_tokens,
            finished=not reply.thinking_now,
        )

    def _show_end(self) -> None:
        reply, outcome = self.reply, self.reply.outcome
        self.status.hide()
        if self.thought is not None and not reply.text.strip() and not outcome.stopped:
            self.thought.unfold()  # unfinished thinking may contain the answer
        if text := answer_details.why_ended(reply):
            note = TranscriptNote(
                self._theme, text, "ph.hand-palm" if outcome.stopped else "ph.info"
            )
            self.insert(self.items.index(self.footer), note)
            if reply.has_question and text == tr(answer_details.WORDLESS):
                self._ask_again = note
                note.offer(tr("Ask again"), self.regenerate.emit)
            elif reply.has_question and outcome.repeated and outcome.stopped:
                self._offer_less_repeating(note)
        if (failure := reply.failure) is not None:
            card = ErrorCard(self._theme, failure)
            card.acted.connect(self.remedy)
            self.insert(self.items.index(self.footer), card, OUTDENT)
        self.footer.numbers.setText(answer_details.measured(outcome))
        if reply.turn.recipe is not None:
            self.footer.numbers.setToolTip(answer_details.made_with(reply.turn.recipe))
        self.footer.copy.setVisible(bool(reply.text))
        self._show_footer()

    def _offer_less_repeating(self, note: TranscriptNote) -> None:
        recipe, remedy = self.reply.turn.recipe, answer_details.REPEAT_LESS
        if recipe is None or recipe.sampling.repeat_penalty < answer_details.LESS_REPEATED:
            self._ask_again = note
            words = tr("Ask again with a repeat penalty")
            note.offer(words, lambda: self.remedy.emit(remedy))

    def _show_footer(self) -> None:
        """Show the footer once the answer has ended, if it has something to offer."""
        offers = self._is_last or bool(self.reply.text) or not self.versions.isHidden()
        self.footer.setVisible(self.reply.ended and offers)


class Status(TranscriptRow):
    """Shows the current activity with a spinner and a few words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.label = label("", "count")
        in_row(theme, BusyMark(theme), (self.label, 1), on=self, margins=(0, 4, 0, 4))

    def say(self, text: str) -> None:
        if text != self.label.text():
            self.label.setText(text)


class _Footer(TranscriptRow):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.copy = icon_button(theme, tr("Copy this answer"), "ph.copy")
        self.copy.setWhatsThis(tr("Copies this answer to the clipboard, without the thinking."))
        self.again = icon_button(theme, tr("Ask again"), "ph.arrows-clockwise")
        self.again.setWhatsThis(tr("Asks the same question again and keeps both answers."))
        self.numbers = selectable(label("", "caption", wrap=True))
        self.versions = Versions(theme)
        row = in_row(theme, self.copy, self.again, self.versions, on=self, spacing=4)
        row.addSpacing(theme.px(4))
        row.addWidget(self.numbers, 1)
