"""The two answers of a vote."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QSizePolicy,
    QWidget,
)

from desktop.core.i18n import all_of, counted, tr
from desktop.core.numbers.units import percent
from desktop.ui.look.theme import Theme
from desktop.ui.panes.compare.answer_text import AnswerText
from desktop.ui.panes.compare.match import STATES, ModelAnswer
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_column, in_row

LETTERS: Final = ("A", "B")
TYPES: Final = ("reading_21", "reading_18", "reading_15", "reading")
LEAST_TEXT, MEASURE = 72, 76
"""Minimum height of an answer, in unscaled pixels, and maximum length of its lines, in
characters."""
GAP, LEFT, RIGHT, SPACING = 16, 24, 16, 12


class VoteText(AnswerText):
    """An answer that is as high as its text needs, if there is room."""

    def __init__(self, theme: Theme, name: str) -> None:
        self._wanted = 0
        super().__init__(theme, name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        Scaled(theme, self, lambda: self.setMinimumHeight(theme.px(LEAST_TEXT)))

    def fit(self, use: str, height: int, room: int) -> None:
        """Set the text style `use` and the height that the text needs with it. `room` is the
        available height. Both heights are in pixels."""
        policy = Qt.ScrollBarPolicy
        # A scroll bar left over from before would make the lines shorter and so remain necessary.
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if height <= room else policy.ScrollBarAsNeeded
        )
        self.set_type(use)
        if height != self._wanted:
            self._wanted = height
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), max(self._wanted, self.minimumHeight()))


class VoteAnswers(QWidget):
    """Two cards as high as the longer answer, in the largest text style in which both answers fit
    without scrolling. `below` is the widget under them, which may grow."""

    def __init__(self, theme: Theme, below: QWidget) -> None:
        super().__init__()
        self._theme, self._below = theme, below
        self._kept = 0  # the height of the last answers, in pixels
        self.texts = [VoteText(theme, tr("Answer {letter}", letter=letter)) for letter in LETTERS]
        for text in self.texts:
            text.setWhatsThis(
                tr(
                    "An answer from one of two models. After you vote, you see which model "
                    "wrote it."
                )
            )
        self.tags = [label("", "tag") for _ in LETTERS]
        self.cards = [
            self._card(*each) for each in zip(LETTERS, self.texts, self.tags, strict=True)
        ]
        row = in_row(theme, *((card, 1) for card in self.cards), spacing=GAP)
        in_column(theme, row, below, STRETCH, on=self, spacing=SPACING)
        Scaled(theme, self, self._fit)

    def _card(self, letter: str, text: VoteText, tag: QLabel) -> QFrame:
        theme = self._theme
        text.setPlaceholderText(tr("Answer {letter} appears here.", letter=letter))
        tag.hide()
        card = QFrame()
        card.setProperty("kind", "card")
        head = in_row(theme, label(tr("Answer {letter}", letter=letter), "section"), tag, STRETCH)
        in_column(theme, head, (text, 1), on=card, margins=(LEFT, 12, RIGHT, 12))
        return card

    def clear(self) -> None:
        """Remove the answers. The cards keep their height for the next answers."""
        for text, tag in zip(self.texts, self.tags, strict=True):
            text.show_text("")
            tag.hide()

    def show_words(self, words: Sequence[str]) -> None:
        """Show the answers, from left to right."""
        for text, each in zip(self.texts, words, strict=True):
            text.show_text(each)
        self._fit()

    def reveal(self, names: Sequence[str], better: int | None) -> None:
        """Show which models wrote the answers, from left to right. `better` is the position of the
        answer that was picked, or None for a tie."""
        for place, (name, tag) in enumerate(zip(names, self.tags, strict=True)):
            tag.setText(tr("{names}, your pick", names=name) if place == better else name)
            tag.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        card, text, below = self.cards[0], self.texts[0], self._below
        around = card.sizeHint().height() - text.sizeHint().height()
        under = below.sizeHint().height()
        if below.hasHeightForWidth():
            under = below.heightForWidth(self.width())
        room = self.height() - under - self._theme.px(SPACING) - around
        empty = not any(each.toPlainText() for each in self.texts)
        fitting = (use for use in TYPES if self._height_in(use) <= room)
        use = TYPES[-1] if empty else next(fitting, TYPES[-1])
        height = self._height_in(use)
        if empty:  # as high as the last answers, or half of the available height
            height = max(height, min(self._kept or room // 2, room))
        else:
            self._kept = height
        for each in self.texts:
            each.setMaximumWidth(self._width_in(use))
            each.fit(use, height, room)

    def _width_in(self, use: str) -> int:
        """Return the width of a line in pixels, limited to a readable length."""
        px = self._theme.px
        widest = (self.width() - px(GAP)) // 2 - px(LEFT) - px(RIGHT)
        measure = MEASURE * QFontMetrics(self._theme.font(use)).averageCharWidth()
        return max(1, min(widest, measure))

    def _height_in(self, use: str) -> int:
        return max(each.height_in(use, self._width_in(use)) for each in self.texts)


def working_words(answers: Sequence[ModelAnswer]) -> str:
    """Return the progress of both models, without revealing which is which."""
    loading = next((each for each in answers if each.state == "loading"), None)
    if loading is not None:
        return tr("A model is loading ({share}).", share=percent(loading.fraction))
    if written := sum(len(answer.tokens) for answer in answers):
        return counted(
            written,
            "The models are answering: {written} token so far. The answers appear together.",
            "The models are answering: {written} tokens so far. The answers appear together.",
            written=written,
        )
    states = [tr(STATES[each.state]) for each in answers if each.state not in ("done", "stopped")]
    return tr("A model is {states}.", states=states[0]) if states else ""


def between_words(names: Sequence[str]) -> str:
    """Return a sentence with the models that may answer; "" if there are none."""
    if not names:
        return ""
    listed = all_of(names)
    if len(names) == 2:
        return tr("The vote is between {listed}. Choose models in Side by side.", listed=listed)
    return tr(
        "Each vote is between two of these models: {listed}. Choose models in Side by side.",
        listed=listed,
    )
