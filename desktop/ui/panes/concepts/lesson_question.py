"""The question of a lesson, the guesses to choose from, and the answer beside the guess."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.core.i18n import tr
from desktop.core.lessons.lesson import QUESTION, Lesson
from desktop.core.numbers.units import unbroken
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import IconLabel, button, label
from desktop.ui.widgets.layout.flow_layout import FlowLayout
from desktop.ui.widgets.layout.scaled import in_row, spaced

MakeText = Callable[[str, str], QLabel]
LONGEST_LINE: Final = 40
"""Characters in a line of a button, which fit at twice the type size in the smallest window."""


class QuestionPart(QWidget):
    """Asks a lesson's question. `done` is emitted once, when the user has chosen a guess or skips
    it. A question without options is answered in the figure."""

    done = Signal()

    def __init__(self, theme: Theme, lesson: Lesson, text: MakeText) -> None:
        super().__init__()
        self._theme, self._lesson = theme, lesson
        self.answered = not lesson.options
        self.guessed: int | None = None  # the option's position; None also if it was skipped
        column = spaced(theme, QVBoxLayout(self), spacing=8)
        asked = text(lesson.question, "strong")
        asked.setAccessibleDescription(tr(QUESTION))
        mark = IconLabel(theme, "ph.question", "accent")
        mark.setToolTip(tr(QUESTION))
        column.addLayout(self._row(mark, asked))
        self.options: list[QPushButton] = []
        self._guesses = self._made_guesses()
        column.addWidget(self._guesses)
        self.guess = label(kind="strong", wrap=True)
        self.mark = IconLabel(theme, "ph.check-circle", "good")
        column.addLayout(self._row(self.mark, self.guess))
        self.sentence = text(lesson.sentence, "")
        bulb = IconLabel(theme, "ph.lightbulb", "accent")
        column.addLayout(self._row(bulb, self.sentence))
        self._told, self._guessed = (self.sentence, bulb), (self.guess, self.mark)
        self._show()

    def _made_guesses(self) -> QWidget:
        made = QWidget()
        row = spaced(self._theme, FlowLayout(made, centered=True), spacing=8)
        for number, option in enumerate(self._lesson.options):
            lines = textwrap.wrap(unbroken(option), LONGEST_LINE)
            choice = button(self._theme, "\n".join(lines), "secondary")
            choice.setProperty("lines", len(lines))
            choice.clicked.connect(lambda _=False, number=number: self.choose(number))
            choice.clicked.connect(self._announce)
            self.options.append(choice)
            row.addWidget(choice)
        self.show_answer = button(self._theme, tr("Show the answer"), "quiet")
        self.show_answer.setToolTip(tr("Shows the figure and the lesson without a guess"))
        self.show_answer.clicked.connect(self.skip)
        self.show_answer.clicked.connect(self._announce)
        row.addWidget(self.show_answer)
        return made

    def _row(self, mark: IconLabel, words: QLabel) -> QHBoxLayout:
        return in_row(self._theme, (mark, 0, Qt.AlignmentFlag.AlignTop), (words, 1))

    def choose(self, number: int) -> None:
        """Take a guess by its position, and show the answer beside it, also if it is shown
        already."""
        self.guessed = number
        option, right = self._lesson.options[number], self._lesson.right
        if not right:
            said, icon = tr("Your guess: {guess}. See what the figure says.", guess=option), "info"
        elif option == right:
            said, icon = tr("Your guess, {guess}, is right.", guess=option), "check-circle"
        else:
            said = tr("Your guess: {guess}. Right answer: {right}.", guess=option, right=right)
            icon = "x-circle"
        color = {"info": "accent", "check-circle": "good", "x-circle": "warn"}[icon]
        self.guess.setText(unbroken(said))
        self.mark.set_icon(f"ph.{icon}", color)
        if self.answered:
            self._show()
        self.skip()

    @Slot()
    def skip(self) -> None:
        """Show the answer, without a guess if none was chosen."""
        if self.answered:
            return
        self.answered = True
        self._show()
        self.done.emit()

    @Slot()
    def _announce(self) -> None:
        """Read the answer to a screen reader. With the guesses, the focus has left, and Tab doesn't
        reach plain text."""
        if QAccessible.isActive():
            said = f"{self.guess.text()} {self._lesson.sentence}".strip()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _show(self) -> None:
        self._guesses.setVisible(not self.answered)
        for part in self._guessed:
            part.setVisible(bool(self.guess.text()))
        for part in self._told:  # without options, the figure answers
            part.setVisible(self.answered and bool(self._lesson.options))
