"""The place of a result: empty at first, then the progress, then the result or what went wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.core.errors import UserError
from desktop.ui.theme import Theme
from desktop.ui.widgets.one_of import OneOf
from desktop.ui.widgets.problem_card import ProblemCard
from desktop.ui.widgets.progress import Progress
from desktop.ui.widgets.scaled import STRETCH, in_column, spaced


class RunPlace(OneOf):
    """Shows one of the four."""

    def __init__(self, theme: Theme, empty: QWidget, result: QWidget) -> None:
        self.progress, self.problem = Progress(theme), ProblemCard(theme)
        card = QFrame()
        card.setProperty("kind", "card")
        spaced(theme, QVBoxLayout(card), (24, 16, 24, 16)).addWidget(self.progress)
        self._empty, self._result = empty, result
        self._waiting, self._wrong = _at_the_top(theme, card), _at_the_top(theme, self.problem)
        super().__init__(empty, self._waiting, self._wrong, result)

    def show_empty(self) -> None:
        self.show_one(self._empty)

    def show_waiting(self, title: str, reason: str) -> None:
        self.progress.show_waiting(title, reason)
        self.show_one(self._waiting)

    def show_progress(self, title: str, share: float, seconds_left: float | None) -> None:
        self.progress.show_progress(title, share, seconds_left)
        self.show_one(self._waiting)

    def show_result(self) -> None:
        self.show_one(self._result)

    def show_problem(self, title: str, error: UserError) -> None:
        self.problem.show_error(title, error)
        self.show_one(self._wrong)


def _at_the_top(theme: Theme, card: QWidget) -> QWidget:
    """As high as it must be."""
    holder = QWidget()
    in_column(theme, card, STRETCH, on=holder, spacing=0)
    return holder
