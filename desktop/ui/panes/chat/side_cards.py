"""The cards beside the conversation: context usage and statistics for the last answer."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from desktop.core.conversations.reply import Reply
from desktop.core.i18n import marked, tr
from desktop.core.numbers.units import rate_text, tokens_text
from desktop.ui.look.theme import Theme
from desktop.ui.panes.chat import answer_details
from desktop.ui.widgets.controls import label, selectable
from desktop.ui.widgets.layout.flow_layout import in_lines
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_column, in_row, spaced

BEFORE, ANSWER, ATTACHED = "accent", "bit_mantissa", "ink3"
"""Colors of the meter's parts: the text that was read, the last answer, and unsent files."""


class ContextMeter(QWidget):
    """A bar of three parts, in a frame that represents the whole context."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts = (0, 0, 0)
        self._whole = 0
        Scaled(theme, self, lambda: self.setFixedHeight(theme.px(12)))

    def set_parts(self, before: int, answer: int, attached: int, whole: int) -> None:
        self._parts, self._whole = (before, answer, attached), whole
        used = before + answer + attached
        self.setAccessibleName(
            tr("Context: {before:,} of {whole:,} tokens", before=used, whole=whole)
            if whole
            else tr("Context: {tokens}", tokens=tokens_text(used))
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        left = 1.0
        for count, color in zip(self._parts, (BEFORE, ANSWER, ATTACHED), strict=True):
            if count and self._whole:
                width = max(2.0, (self.width() - 2) * count / self._whole)
                width = max(0.0, min(width, self.width() - 1 - left))
                part = QRectF(left, 1, width, self.height() - 2)
                painter.fillRect(part, self._theme.color(color))
                left += width
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.drawRect(frame)


class ContextCard(QFrame):
    """Shows how much of the context is used."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setWhatsThis(
            tr(
                "Shows how much of the context is in use: the text that the model has read, "
                "and its last answer. When the context is full, the oldest messages are left "
                "out."
            )
        )
        self.numbers = label("", "number", "soft")
        head = in_row(theme, label(tr("Context"), "section"), STRETCH, self.numbers)
        self._meter = ContextMeter(theme)
        self._before, before = self._entry(theme, BEFORE)
        self._answer, answer = self._entry(theme, ANSWER)
        self._attached, self._unsent = self._entry(theme, ATTACHED)
        self.words = label("", "caption", wrap=True)
        parts = (head, self._meter, in_lines(theme, (before, answer, self._unsent)), self.words)
        in_column(theme, *parts, on=self, margins=(24, 16, 24, 16), spacing=12)

    def _entry(self, theme: Theme, color: str) -> tuple[QLabel, QWidget]:
        text = label("", "caption")
        entry = QWidget()
        in_row(theme, _Square(theme, color), text, on=entry, margins=(0, 0, 8, 0))
        return text, entry

    def show_use(
        self, before: int, answer: int, attached: int, whole: int | None, left_out: int
    ) -> None:
        """Show token counts: `before` for the text that was read, `answer` for the last answer,
        `attached` for the files in the composer, and `whole` for the whole context: None if no
        model is loaded, 0 if its length isn't known. `left_out` is the number of messages that
        don't fit."""
        used = before + answer + attached
        if whole:
            self.numbers.setText(tr("{used:,} of {whole:,} tokens", used=used, whole=whole))
        else:
            self.numbers.setText(tr("no model loaded") if whole is None else tokens_text(used))
        self._meter.set_parts(before, answer, attached, whole or 0)
        self._before.setText(tr("Read: {before:,}", before=before))
        self._answer.setText(tr("Answer: {answer:,}", answer=answer))
        self._attached.setText(tr("Unsent: {attached:,}", attached=attached))
        self._unsent.setVisible(bool(attached))
        if left_out:
            self.words.setText(answer_details.left_out(left_out))
        else:
            self.words.setText(
                tr("The text that the model has in view. A token is a word or part of one.")
            )


class _Square(QWidget):
    def __init__(self, theme: Theme, color: str) -> None:
        super().__init__()
        self._theme, self._color = theme, color
        Scaled(theme, self, lambda: self.setFixedSize(theme.px(12), theme.px(12)))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.color(self._color))


class LastAnswerCard(QFrame):
    """Shows the engine's statistics for the last answer, and how long the user waited for its
    first token."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setWhatsThis(
            tr(
                "Shows how long the last answer took to start, how many tokens the model read "
                "and wrote for it, and how fast."
            )
        )
        title = label(tr("Last answer"), "section")
        self._grid = spaced(theme, QGridLayout(), spacing=8)
        self._grid.setColumnStretch(0, 1)
        in_column(theme, title, self._grid, on=self, margins=(24, 16, 24, 16), spacing=12)
        self.values: dict[str, QLabel] = {}
        self._names: dict[str, QLabel] = {}
        for name, tip in ROWS.items():
            row = self._grid.rowCount()
            named = label(tr(name), tone="soft", wrap=True)
            value = selectable(label("", "number"))
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            named.setToolTip(tr(tip))
            value.setWhatsThis(tr(tip))
            self._grid.addWidget(named, row, 0)
            self._grid.addWidget(value, row, 1)
            self.values[name] = value
            self._names[name] = named

    def show_answer(self, reply: Reply | None) -> None:
        """Show the statistics for an answer, or hide the card if there are none."""
        result = reply and reply.outcome.generated
        self.setHidden(result is None)
        if reply is None or result is None:
            return
        first, load_s = reply.outcome.first_word_s, reply.outcome.load_s
        prompt = result.prompt_tokens
        if not result.generated_tokens:  # possibly stopped before the whole prompt was read
            prompt = min(prompt, result.context_used)
        read = prompt - result.reused_tokens
        reading, writing = result.prompt_tokens_per_s, result.tokens_per_s
        known, unreported = result.reuse_known, tr("not reported")
        unmeasured = unreported if reply.served else ""
        for name, text in {
            "Newly read": tokens_text(read) if known else unreported,
            "From the KV cache": tokens_text(result.reused_tokens) if known else unreported,
            "Reading": unmeasured if reading is None else rate_text(reading),
            FIRST_WORD: tr("no text") if first is None else tr("{first:.2f} s", first=first),
            LOADING: tr("{load_s:.2f} s", load_s=load_s),
            "Written": tokens_text(result.generated_tokens),
            "Writing": "" if writing is None else rate_text(writing),
            THREADS: str(result.threads),
            "Seed": str(result.seed),
        }.items():
            self.values[name].setText(text or tr("too short to measure"))
        shown = {
            "Reading": prompt == result.prompt_tokens,
            LOADING: load_s >= answer_details.NOTICED_S,
            THREADS: bool(result.threads),
        }
        for name, noticed in shown.items():
            for part in (self.values[name], self._names[name]):
                part.setVisible(noticed)


FIRST_WORD, LOADING, THREADS = marked("Time to first token"), marked("Load time"), marked("Threads")
ROWS = {
    marked("Newly read"): marked(
        "Tokens of the conversation that the model had to process for this answer"
    ),
    marked("From the KV cache"): marked(
        "Tokens that were processed earlier and kept in the KV cache"
    ),
    marked("Reading"): marked("Speed at which the model processed the newly read tokens"),
    FIRST_WORD: marked(
        "Your wait for the first readable token, including loading, queuing, and reading"
    ),
    LOADING: marked("The part of the wait during which the model was loaded into memory"),
    marked("Written"): marked(
        "Tokens that the model wrote for this answer, including the thinking"
    ),
    marked("Writing"): marked("Speed at which the model wrote the tokens after the first"),
    THREADS: marked(
        "Threads in use when the answer ended. If other programs need the processor's cores, "
        "fewer threads can be faster. You can set the number in Glassbox's settings."
    ),
    marked("Seed"): marked(
        "To get the same answer again, enter this number as the seed in the settings and leave "
        "the other settings unchanged"
    ),
}
