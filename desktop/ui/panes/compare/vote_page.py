"""Blind vote: two answers without names, and the reader picks the better one."""

from __future__ import annotations

import random
import time
import uuid
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.core.errors import UserError
from desktop.core.vote_store import Vote
from desktop.core.words import counted, marked, tr
from desktop.ui.panes.base import Context
from desktop.ui.panes.compare.answer_text import AnswerText
from desktop.ui.panes.compare.ask_row import AskRow
from desktop.ui.panes.compare.copies import Copies
from desktop.ui.panes.compare.match import STATES, Match, Question
from desktop.ui.panes.compare.rating_card import RatingCard
from desktop.ui.panes.compare.reading import measured_questions
from desktop.ui.panes.compare.reading_view import Findings
from desktop.ui.panes.compare.rivals import NO_MODEL, Rivals
from desktop.ui.panes.paged import PanePage
from desktop.ui.theme import repolish
from desktop.ui.widgets.controls import ICON_COLOR, button, label, with_key
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.scaled import Scaled, spaced

LETTERS: Final = ("A", "B")
TEMPERATURE: Final = 0.8
LEAST_TEXT = 120
KEYS: Final = {Qt.Key.Key_A: 1.0, Qt.Key.Key_T: 0.5, Qt.Key.Key_B: 0.0}
"""What each says of the answer at the left."""
ASK_FIRST = tr("Two models answer; you see their words, and not their names. Which is better?")


class VotePage(PanePage):
    title = marked("Blind vote")
    summary = tr("Two answers without names: pick the better one. Which model it was comes after.")

    idle = Signal()
    """Nothing is at work."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self.ask = AskRow(theme, TEMPERATURE, tr("Ask both"))
        self.texts = [AnswerText(theme, tr("Answer {letter}", letter=letter)) for letter in LETTERS]
        self.tags = [label("", "tag") for _ in LETTERS]
        self.said = label(ASK_FIRST, "strong", wrap=True)
        self.votes_row = [
            button(theme, tr("A is better"), "secondary"),
            button(theme, tr("Can't tell"), "secondary"),
            button(theme, tr("B is better"), "secondary"),
        ]
        self.next = button(theme, tr("Next question"), "secondary", "ph.arrow-right")
        self.next.setWhatsThis(tr("Two models answer another question, without their names."))
        self.rating = RatingCard(context)
        self._questions = list(measured_questions())
        random.shuffle(self._questions)
        self._left_is_first = True
        self._open = False  # a vote is awaited
        for text, letter, tag in zip(self.texts, LETTERS, self.tags, strict=True):
            text.setPlaceholderText(tr("Answer {letter} comes here.", letter=letter))
            tag.hide()
        self._lay_out()

    def join(self, rivals: Rivals, copies: Copies, findings: Findings) -> None:
        """What the pane's pages share."""
        self.rivals, self.votes, self._findings = rivals, findings.votes(), findings
        self.match = Match(self.context, copies, self)
        self._connect()
        self._set_open(False)
        self._follow_rivals()

    def _lay_out(self) -> None:
        theme = self.context.theme
        self._filled = QWidget()
        column = spaced(theme, QVBoxLayout(self._filled), spacing=12)
        column.addWidget(self.ask)
        self.between = label("", "caption", wrap=True)
        column.addWidget(self.between)
        row = spaced(theme, QHBoxLayout(), spacing=16)
        for letter, text, tag in zip(LETTERS, self.texts, self.tags, strict=True):
            row.addWidget(self._card(letter, text, tag), 1)
        column.addLayout(row, 1)
        votes = spaced(theme, QHBoxLayout(), spacing=8)
        votes.addWidget(self.said, 1)
        for each, key in zip(self.votes_row, KEYS, strict=True):
            each.setToolTip(with_key(each.text(), key.name[-1]))
            votes.addWidget(each)
        votes.addWidget(self.next)
        column.addLayout(votes)
        column.addWidget(self.rating)
        models = button(theme, tr("Open Models"), "primary", "ph.stack")
        models.clicked.connect(self._open_models)
        text = tr("A vote is between two models. Add what is missing in Models.")
        self._empty = EmptyState(theme, "ph.scales", tr("Nothing to vote on yet"), text, [models])
        whole = spaced(theme, QVBoxLayout(self), spacing=0)
        whole.addWidget(self._filled)
        whole.addWidget(self._empty)
        self.setFocusProxy(self.ask)

    def _card(self, letter: str, text: AnswerText, tag: QLabel) -> QFrame:
        theme = self.context.theme
        card = QFrame()
        card.setProperty("kind", "card")
        column = spaced(theme, QVBoxLayout(card), (24, 12, 16, 12), 8)
        head = spaced(theme, QHBoxLayout(), spacing=8)
        head.addWidget(label(tr("Answer {letter}", letter=letter), "section"))
        head.addWidget(tag)
        head.addStretch(1)
        column.addLayout(head)
        Scaled(theme, text, lambda: text.setMinimumHeight(theme.px(LEAST_TEXT)))
        column.addWidget(text, 1)
        return card

    def _connect(self) -> None:
        self.ask.asked.connect(self.run)
        self.ask.stopped.connect(self.match.stop)
        self.next.clicked.connect(self.ask_next)
        for each, score in zip(self.votes_row, KEYS.values(), strict=True):
            each.clicked.connect(lambda _=False, score=score: self.vote(score))
        self.rivals.changed.connect(self._follow_rivals)
        self.votes.changed.connect(self._show_rating)
        self.votes.problem.connect(self.context.notices.error)
        self.rating.forget_asked.connect(self._forget)
        self.match.changed.connect(self._show_progress)
        self.match.finished.connect(self._answered)
        self.match.stopped.connect(lambda: self._given_up(tr("Stopped. Ask again when you like.")))
        self.match.failed.connect(self._failed)

    # --- what one can ask for ---

    @property
    def running(self) -> bool:
        return self.match.running

    @Slot(object)
    def run(self, question: Question) -> None:
        """Ask two of the models, whichever chance picks, and hide who is who."""
        if len(self.rivals.paths) < 2:
            return
        self.rivals.settle()
        pair = random.sample(self.rivals.paths, 2)
        raw = not all(self.rivals.has_template(path) for path in pair)
        self._left_is_first = random.random() < 0.5
        for text, tag in zip(self.texts, self.tags, strict=True):
            text.show_text("")
            tag.hide()
        asked = Question(question.text, question.sampling, question.max_tokens, raw)
        self.match.begin(pair, asked)
        self._set_open(False)

    @Slot()
    def ask_next(self) -> None:
        """The next of the prepared questions, with another seed."""
        if not self.rivals.paths:
            self._say_what_is_missing()
            return
        now = self.ask.text.text()
        question = next(each for each in self._questions if each != now)
        self._questions.remove(question)
        self._questions.append(question)
        self.ask.text.setText(question)
        self.ask.seed.setValue(self.ask.seed.value() + 1)
        self.ask.ask()

    def _say_what_is_missing(self) -> None:
        if self.rivals.usable:
            text = tr(
                "A vote is between two models, and there is only one here. Side by side "
                "makes a copy of it with 2 bits."
            )
            action = (tr("Side by side"), lambda: self.page_asked.emit("Side by side"))
        else:
            text, action = NO_MODEL, (tr("Open Models"), self._open_models)
        self.context.notices.error(UserError(text, kind="no_pair"), action)

    def vote(self, left: float) -> None:
        """1 for the answer at the left, 0 for that at the right, 0.5 for neither."""
        question = self.match.question
        if not self._open or question is None:
            return
        first, second = self.match.answers
        score = left if self._left_is_first else 1 - left
        self._set_open(False)
        names = [self.rivals.name(answer.path) for answer in (first, second)]
        vote = Vote(
            id=uuid.uuid4().hex,
            time=time.time(),
            question=question.text,
            temperature=question.sampling.temperature,
            seed=question.sampling.seed or 0,
            first=names[0],
            second=names[1],
            first_answer=first.text,
            second_answer=second.text,
            first_left=self._left_is_first,
            score=score,
        )
        self._reveal(score)
        self.votes.add(vote)
        self.next.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters that no field has taken."""
        score = KEYS.get(Qt.Key(event.key()))
        if self._open and score is not None:
            self.vote(score)
        else:
            super().keyPressEvent(event)

    def shut_down(self) -> None:
        self.match.abandon()

    # --- inside ---

    @Slot()
    def _open_models(self) -> None:
        self.context.open_pane("Models")

    @property
    def _sides(self) -> list[int]:
        """Which of the two answers stands left, and which right."""
        return [0, 1] if self._left_is_first else [1, 0]

    def _set_open(self, wanted: bool) -> None:
        self._open = wanted
        for each in self.votes_row:
            each.setEnabled(wanted)
        self.next.setEnabled(not wanted and not self.match.running)
        voted = not wanted and bool(self.match.answers)
        for each, kind in (
            (self.ask.run, "secondary" if wanted or voted else "primary"),
            (self.next, "primary" if voted else "secondary"),
        ):
            if each.property("kind") != kind:
                each.setProperty("kind", kind)
                icon = "ph.play" if each is self.ask.run else "ph.arrow-right"
                each.setIcon(self.context.theme.icon(icon, ICON_COLOR.get(kind, "ink2")))
                repolish(each)

    def _reveal(self, score: float) -> None:
        names = [self.rivals.short(answer.path) for answer in self.match.answers]
        for place, tag in zip(self._sides, self.tags, strict=True):
            better = score == 1.0 - place
            tag.setText(tr("{names}, your pick", names=names[place]) if better else names[place])
            tag.show()
        if score == 0.5:
            self.said.setText(
                tr("A draw between {names} and {names_2}.", names=names[0], names_2=names[1])
            )
        else:
            better, other = (names[0], names[1]) if score else (names[1], names[0])
            self.said.setText(tr("You preferred {better} to {other}.", better=better, other=other))

    @Slot()
    def _answered(self) -> None:
        self.idle.emit()
        self.ask.set_running(False)
        first, second = self.match.answers
        for place, text in zip(self._sides, self.texts, strict=True):
            text.show_text(self.match.answers[place].text or tr("(no word)"))
        self._set_open(True)
        if first.text == second.text:
            self.vote(0.5)
            self.said.setText(tr("Both wrote the same, word for word: that counts as a draw."))
            return
        self.said.setText(tr("Which answer is better?"))
        self.votes_row[0].setFocus()

    @Slot()
    def _show_progress(self) -> None:
        self.ask.set_running(self.match.running)
        if not self.match.running:
            return
        answers = self.match.answers
        written = sum(len(answer.tokens) for answer in answers)
        loading = next((each for each in answers if each.state == "loading"), None)
        if loading is not None:
            self.said.setText(
                tr("A model is loading, {fraction:.0f} %", fraction=100 * loading.fraction)
            )
        elif written:
            self.said.setText(
                tr(
                    "Both are answering: {written} tokens so far. They come together.",
                    written=written,
                )
            )
        else:
            self.said.setText(tr("Both models are {states}.", states=STATES[answers[0].state]))

    def _given_up(self, words: str) -> None:
        self.idle.emit()
        self.ask.set_running(False)
        self._set_open(False)
        self.said.setText(words)

    @Slot(UserError)
    def _failed(self, error: UserError) -> None:
        self._given_up(tr("No answers this time. Nothing was counted."))
        retry = error.remedy in ("retry", "retry_smaller")
        self.context.notices.error(error, (tr("Try again"), self.ask.ask) if retry else None)

    @Slot()
    def _follow_rivals(self) -> None:
        paths = self.rivals.paths
        self._filled.setVisible(bool(paths))
        self._empty.setVisible(not paths)
        names = [self.rivals.name(path) for path in paths]
        listed = (
            tr("{names} and {names_2}", names=", ".join(names[:-1]), names_2=names[-1])
            if names
            else ""
        )
        self.between.setText(
            tr("Between {listed}. Side by side has the choice.", listed=listed)
            if len(names) == 2
            else tr("Between two of {listed}. Side by side has the choice.", listed=listed)
        )
        if not self.match.running:
            shown = {answer.path for answer in self.match.answers}
            if not shown <= set(paths):
                self.match.forget()
                self._set_open(False)
                self.said.setText(ASK_FIRST)
        self._show_rating()

    @Slot()
    def _show_rating(self) -> None:
        """Of the pair that was voted on last; at first of the first two."""
        pair = tuple(answer.path for answer in self.match.answers) or self.rivals.paths[:2]
        if self._open or self.match.running or len(pair) < 2:
            return
        one, other = pair
        names = (self.rivals.name(one), self.rivals.name(other))
        short = (self.rivals.short(one), self.rivals.short(other))
        together = self._findings.together(*names, short)
        self.rating.show_votes(self.votes.votes, names, short, together)

    @Slot()
    def _forget(self) -> None:
        gone = list(self.votes.votes)
        self.votes.remove(gone)

        def undo() -> None:
            for vote in gone:
                self.votes.add(vote)

        count = len(gone)
        words = counted(
            count, "The vote is forgotten.", "{count} votes are forgotten.", count=count
        )
        self.context.notices.info(words, (tr("Undo"), undo))
