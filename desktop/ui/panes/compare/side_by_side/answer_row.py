"""The row of answer cards, which marks where each answer first differs from the reference's
answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.compare.first_difference import (
    FirstDifference,
    first_difference,
    same_beginning,
    token_at,
)
from desktop.core.i18n import tr
from desktop.core.servers.address import is_server
from desktop.services.settings import Settings
from desktop.ui.look.theme import Theme
from desktop.ui.panes.base import OpenPane, Runtime
from desktop.ui.panes.compare.match import ModelAnswer
from desktop.ui.panes.compare.rivals import FEWEST, MOST, Rivals
from desktop.ui.panes.compare.side_by_side.answer_card import AnswerCard
from desktop.ui.widgets.layout.scaled import spaced

ROOMY, WIDE, LARGE, HIGH = 720, 860, 1300, 310
"""Widths of the row with room for all facts, also for the stacks, and for large text, and the
height with room for larger text, in unscaled pixels."""
AGREE = FirstDifference(0, False)


class AnswerRow(QWidget):
    picked = Signal(int, str)  # a position, and the path of the model chosen for it
    dropped = Signal(int)

    def __init__(
        self, theme: Theme, runtime: Runtime, open_pane: OpenPane, settings: Settings
    ) -> None:
        super().__init__()
        self._theme = theme
        self._count = FEWEST
        self.cards = [
            AnswerCard(theme, runtime, open_pane, settings, place) for place in range(MOST)
        ]
        row = spaced(theme, QHBoxLayout(self), spacing=16)
        for place, card in enumerate(self.cards):
            card.picked.connect(partial(self.picked.emit, place))
            card.dropped.connect(lambda place=place: self.dropped.emit(place))
            card.inside.counted.connect(self._scale_stacks)
            row.addWidget(card, 1)

    def _scale_stacks(self) -> None:
        """Draw the stacks of the models to one scale, so that one with fewer bits is thinner."""
        stacks = [card.inside for card in self.cards[: self._count]]
        most = max((each.parts.bits for each in stacks if each.parts is not None), default=0.0)
        for each in stacks:
            each.stand_beside(most)

    def offer(self, rivals: Rivals) -> None:
        """Show a card for each model, with the other models that can replace it."""
        self._count = len(rivals.paths)
        for place, card in enumerate(self.cards):
            card.setVisible(place < self._count)
            if place < self._count:
                many = self._count > FEWEST
                named = [(each, rivals.told(each)) for each in rivals.offered(place)]
                card.offer(named, rivals.paths[place], can_drop=many)
        self._scale_stacks()
        self._fit()

    def show_answers(self, answers: Sequence[ModelAnswer], together: bool, right: str = "") -> None:
        """Show the answers. If `together` is true, the models took turns, which affects their
        speed. `right` is the right answer, if it is known."""
        for card in self.cards:
            card.show_stack(not any(each.thinking for each in answers))
        if not answers:
            for card in self.cards:
                card.show_answer(None, AGREE, "", together=False)
            return
        together = together and sum(not is_server(each.path) for each in answers) > 1
        first = answers[0]
        partings = [
            first_difference(first.said, each.said, first.ended, each.ended) for each in answers[1:]
        ]
        apart = [each for each in partings if each.parted]
        shared = min(apart or partings, key=lambda each: each.shared)
        for card, answer, parts in zip(self.cards, answers, [shared, *partings], strict=False):
            if answer is first:
                card.show_answer(answer, parts, tr("reference"), together, right=right)
            else:
                tag = _tag(first, answer, parts)
                card.show_answer(answer, parts, tag, together, apart=parts.parted, right=right)

    def show_partings(self) -> None:
        for card in self.cards:
            card.text.show_parting()

    def parting(self) -> tuple[QWidget, Callable[[], QRectF]]:
        """Return what paints the word at which the last answer leaves the first one, and a function
        that returns the word's rectangle there."""
        text = self.cards[self._count - 1].text
        return text.viewport(), text.marked_rect

    @property
    def thinking(self) -> QWidget:
        """The steps that the last model wrote before its answer."""
        return self.cards[self._count - 1].thinking.frame

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show two facts per row instead of four on narrow cards, and larger text on large cards,
        which people read from farther away."""
        px = self._theme.px
        narrow = self._count > FEWEST or self.width() < px(ROOMY)
        high = self.height() >= px(HIGH)
        larger = "reading_18" if self.width() >= px(LARGE) else "reading_15"
        for card in self.cards:
            card.set_narrow(narrow)
            card.set_wide(self.width() >= px(WIDE))
            card.text.set_type(larger if high and not narrow else "reading")


def _tag(first: ModelAnswer, answer: ModelAnswer, parts: FirstDifference) -> str:
    if parts.parted:  # in the middle of a word, perhaps: a number may have a token for each digit
        same = same_beginning(first.said, answer.said)
        return tr("differs at token {place}", place=_token(answer, same) + 1)
    if first.ended and answer.ended:
        return tr("same throughout")
    return tr("same so far") if answer.said else ""


def _token(answer: ModelAnswer, character: int) -> int:
    """Return the index of the token at a character of the answer. Tokens of the thinking, which is
    shown separately, don't count."""
    texts = [token.text for token in answer.tokens]
    begin = answer.parts.answer_start
    before = token_at(texts, begin) if answer.thinking else 0
    return token_at(texts, begin + character) - before
