"""The Blind vote page: shows two answers without names, and the user picks the better one."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.core.errors import UserError
from desktop.core.i18n import marked, tr
from desktop.services.precisions import Precisions
from desktop.ui.experiments import Setup
from desktop.ui.panes.base import OpenPane, Runtime, Shell, Spot
from desktop.ui.panes.compare.ask_row import AskRow
from desktop.ui.panes.compare.copies import Copies
from desktop.ui.panes.compare.match import Asked, Ballot, SharedQuestion, SideBySideRun
from desktop.ui.panes.compare.precision_files import PrecisionFiles
from desktop.ui.panes.compare.questions import A_STORY, Rotation
from desktop.ui.panes.compare.reading.view import Findings
from desktop.ui.panes.compare.rivals import NO_MODEL, Rivals, chat_models
from desktop.ui.panes.compare.vote.answers import VoteAnswers, between_words, working_words
from desktop.ui.panes.compare.vote.buttons import HARMLESS, KEYS, VoteRow, dress
from desktop.ui.panes.compare.vote.cards import VoteCards
from desktop.ui.panes.compare.vote.rating_card import forget_votes
from desktop.ui.panes.compare.vote.sharing import VoteSharing
from desktop.ui.panes.paged import PanePage
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.layout.scaled import in_column
from desktop.ui.widgets.results.empty_state import NoModels

TEMPERATURE: Final = 0.8
SOON_QUANTIZED: Final = 300_000_000
"""Size in bytes of the largest model that is quantized within a few seconds."""
ASK_FIRST = marked("Two models answer. Pick the better answer before you see their names.")
CUT_OFF = marked(
    "At least one model was still thinking when it reached the length limit, so no vote was "
    "counted. Increase the answer length limit and ask again."
)
MOST_DRAWS = 4
"""How often the same question is asked again while both models give the same answer."""


class VotePage(PanePage):
    id = "vote"
    summary = marked("Pick the better of two answers, then find out which model wrote it.")

    idle = Signal()
    """Emitted when nothing is running anymore."""

    def __init__(
        self, shell: Shell, runtime: Runtime, open_pane: OpenPane, precisions: Precisions
    ) -> None:
        super().__init__(shell)
        self._runtime, self._open_pane = runtime, open_pane
        theme = shell.theme
        self.ask = AskRow(theme, TEMPERATURE, tr("Ask both"), A_STORY)
        self.row = VoteRow(theme, tr(ASK_FIRST))
        self._cards = VoteCards(theme, shell.files)
        self.rating, self.room = self._cards.rating, self._cards.room
        below = QWidget()
        self.answers = VoteAnswers(theme, below)
        in_column(theme, self.row, self._cards, on=below, spacing=16)
        self._rotation = Rotation()
        self._files = PrecisionFiles(precisions, self)
        self._open = False  # the user can vote now
        self._drawn = 0  # how often the same question was asked again in a row
        self._voted: float | None = None  # the score of the left answer, after the vote
        self._setup: Setup | None = None  # of the experiment that asks now
        self._lay_out()

    def join(self, rivals: Rivals, copies: Copies, findings: Findings) -> None:
        """Receive the objects that the pane's pages share."""
        self.rivals, self.votes, self._findings = rivals, findings.votes(), findings
        self.sharing = VoteSharing(self.shell, self.votes, self)
        self._cards.join(self.votes, self.sharing)
        self.match = SideBySideRun(self._runtime.inference, copies, self)
        self._ballot = Ballot(self.match, rivals)
        self._connect()
        self._set_open(False)
        self._follow_rivals()

    def _lay_out(self) -> None:
        theme = self.shell.theme
        self._filled = QWidget()
        self.between = label("", "caption", wrap=True)
        in_column(theme, self.ask, self.between, (self.answers, 1), on=self._filled, spacing=12)
        text = tr("A vote needs at least two models. Add or download models in Models.")
        title = tr("Nothing to vote on yet")
        self._empty = NoModels(theme, self._open_pane, "ph.scales", text, title)
        in_column(theme, self._filled, self._empty, on=self, spacing=0)
        self.setFocusProxy(self.ask)

    def _connect(self) -> None:
        self.ask.asked.connect(self.run)
        self.ask.stopped.connect(self._stop)
        self.row.next_asked.connect(self.ask_next)
        self.row.voted.connect(self.vote)
        self._files.ready.connect(self._run)
        self._files.failed.connect(partial(self._failed, self._files.try_again))
        self._files.changed.connect(self._show_writing)
        self.rivals.changed.connect(self._follow_rivals)
        self.votes.changed.connect(self._show_votes)
        self.votes.problem.connect(self.shell.notices.error)
        self.rating.forget_asked.connect(partial(forget_votes, self.votes, self.shell.notices))
        self.match.changed.connect(self._show_progress)
        self.match.task.finished.connect(self._answered)
        self.match.task.stopped.connect(lambda: self._given_up(tr("Stopped. No vote was counted.")))
        self.match.task.failed.connect(partial(self._failed, self.ask.ask))

    def save_state(self) -> object:
        return super().save_state(), self._ballot.save(), self._open, self._voted

    def restore_state(self, state: tuple[object, Asked, bool, float | None]) -> None:
        entered, asked, is_open, voted = state
        super().restore_state(entered)
        if not (self._ballot.restore(asked) and (is_open or voted is not None)):
            return
        self._voted = voted
        self._show_answers()
        self._set_open(is_open)
        if voted is None:
            self.row.say(tr("Which answer is better?"))
        else:
            self._reveal(voted)
        self._show_votes()

    # --- actions ---

    @property
    def running(self) -> bool:
        return self.match.task.running or self._files.running

    @Slot(object)
    def run(self, question: SharedQuestion, *, again: bool = False) -> None:
        """Ask two randomly chosen models, or the same ones `again`, and hide which is which."""
        if len(self.rivals.paths) < 2:
            return
        self.answers.clear()
        self._drawn = self._drawn + 1 if again else 0
        self._voted = None
        setup, self._setup = self._setup, None
        if again:
            self._ballot.ask_again(question)
        else:
            self._ballot.ask(question, random.Random(setup.seed) if setup else None)
        self._set_open(False)

    def vote_blind(self, setup: Setup) -> None:
        """Run the experiment with a chat model and its quantized version, which is written first if
        it isn't there yet; that takes a few seconds. If there is no small chat model, use two demo
        models, with a question that they can answer."""
        chat, *demo = map(self._runtime.models.shipped, setup.models)
        found = next((each for each in chat_models(self.rivals.usable) if each.path == chat), None)
        if found is not None and found.bytes <= SOON_QUANTIZED:
            self._files.prepare(found, setup)
        else:
            self._run([path for path in demo if path], setup)

    @Slot(object, object)
    def _run(self, pair: Sequence[str], setup: Setup) -> None:
        self.rivals.choose(pair)
        if not self.rivals.paths:
            self._say_what_is_missing()
            return
        self._setup = setup
        self.ask.take(setup, bool(self.rivals.form))
        self.ask.ask_now()

    offered: ClassVar = {"vote": vote_blind}
    spots: ClassVar = {
        "vote": lambda at: Spot(at.row, at.row.votes_rect, (at.ask.text, *at.answers.cards, at.row))
    }

    @Slot()
    def ask_next(self) -> None:
        """Ask the next built-in question, with the next seed."""
        if not self.rivals.paths:
            self._say_what_is_missing()
            return
        try:
            question = self._rotation.next(self.ask.text.text(), self.rivals.form)
        except UserError as error:
            self.shell.notices.error(error)
            return
        self.ask.give_back()
        self.ask.text.show_text(question)
        self.ask.seed.setValue(self.ask.seed.value() + 1)
        self.ask.ask()

    def _say_what_is_missing(self) -> None:
        if self.rivals.usable:
            text = tr(
                "A vote needs two models, and this laptop has only one. In Side by side, you "
                "can make a quantized version of it."
            )
            action = (tr("Open Side by side"), lambda: self.page_asked.emit("side"))
        else:
            there = partial(self._open_pane, "models")
            text, action = tr(NO_MODEL), (tr("Open Models"), there)
        self.shell.notices.error(UserError(text, kind="no_pair"), action)

    def vote(self, left: float) -> None:
        """Save a vote. `left` is the score of the left answer: 1 if the left answer is better, 0 if
        the right answer is better, and 0.5 for a tie."""
        if not self._open:
            return
        vote, self._voted = self._ballot.vote(left), left
        self._set_open(False)
        self._reveal(left)
        self.votes.add(vote)
        self.row.next.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Vote with a letter key, unless a text field has the focus. Ctrl+A isn't a vote."""
        score = None if event.modifiers() & ~HARMLESS else KEYS.get(Qt.Key(event.key()))
        if self._open and score is not None:
            self.vote(score)
        else:
            super().keyPressEvent(event)

    @Slot()
    def _stop(self) -> None:
        self._files.stop()
        self.match.task.stop()

    @Slot()
    def _show_writing(self) -> None:
        self.ask.set_running(self.running)
        if self._files.running:
            self.row.say(self._files.said)
        elif not self.match.task.running:
            self.row.say(tr(ASK_FIRST))

    def _set_open(self, wanted: bool) -> None:
        self._open = wanted
        voted = not wanted and bool(self.match.answers)
        self.row.set_open(wanted, not wanted and not self.match.task.running, voted)
        kind = "secondary" if wanted or voted else "primary"
        dress(self.shell.theme, self.ask.run, kind, "ph.play")

    def _reveal(self, left: float) -> None:
        names = self._ballot.names
        self.answers.reveal(names, None if left == 0.5 else int(left == 0))
        if left == 0.5:
            first, second = (self.rivals.short(answer.path) for answer in self.match.answers)
            self.row.say(tr("Tie between {names} and {names_2}.", names=first, names_2=second))
        else:
            better, other = names if left else names[::-1]
            self.row.say(tr("You preferred {better} to {other}.", better=better, other=other))

    @Slot()
    def _answered(self) -> None:
        if self._ballot.cut_off:
            self._given_up(tr(CUT_OFF))
            return
        self.ask.set_running(False)
        left, right = self._ballot.said
        asked = self.match.question
        if left == right and asked and asked.sampling.temperature and self._drawn < MOST_DRAWS:
            self.run(following := asked.with_next_seed(), again=True)
            if self.ask.question.text == asked.text:  # the user isn't typing the next one
                self.ask.show_seed(following.sampling.seed or 0)
            self.row.say(tr("Both gave the same answer. Asking again with the next seed…"))
            return
        self.idle.emit()
        self._show_answers()
        self._set_open(True)
        if left == right:
            self.vote(0.5)
            self.row.say(tr("The answers are identical, so the vote counts as a tie."))
            return
        self.row.say(tr("Which answer is better?"))
        self.row.votes[0].setFocus()

    def _show_answers(self) -> None:
        self.answers.show_words([each or tr("(empty answer)") for each in self._ballot.said])

    @Slot()
    def _show_progress(self) -> None:
        self.ask.set_running(self.match.task.running)
        if not self.match.task.running:
            return
        self.row.say(working_words(self.match.answers))

    def _given_up(self, words: str) -> None:
        self.idle.emit()
        self.ask.set_running(self.running)
        self._set_open(False)
        self.row.say(words)

    def _failed(self, again: Callable[[], object], error: UserError) -> None:
        self._given_up(tr("At least one model didn't answer, so no vote was counted."))
        retry = error.remedy in ("retry", "retry_smaller")
        self.shell.notices.error(error, (tr("Try again"), again) if retry else None)

    @Slot()
    def _follow_rivals(self) -> None:
        paths = self.rivals.paths
        self.ask.suggest(self.rivals.form)
        self._show_what_is_here()
        self.between.setText(between_words([self.rivals.name(path) for path in paths]))
        if not {answer.path for answer in self.match.answers} <= set(paths):
            # Also while they write, since a vote needs the names of both models.
            self.match.forget()
            self.answers.clear()
            self._given_up(tr(ASK_FIRST))
        self._show_votes()

    def _show_what_is_here(self) -> None:
        """Show the vote or, without two models, what is missing; the room's votes need none."""
        votes = bool(self.rivals.paths)
        self._empty.setVisible(not (votes or self.votes.room))
        self._filled.setVisible(votes or bool(self.votes.room))
        for part in (self.ask, self.between, self.row):
            part.setVisible(votes)

    @Slot()
    def _show_votes(self) -> None:
        self._show_what_is_here()
        names = self.rivals.names(*self._pair)
        self._cards.show_for((names[0], names[1]) if len(names) == 2 else None)
        self._show_rating()

    @property
    def _pair(self) -> tuple[str, ...]:
        """The models that were asked last or, before that, the first two; none without two."""
        return tuple(answer.path for answer in self.match.answers) or self.rivals.paths[:2]

    @Slot()
    def _show_rating(self) -> None:
        """Show the ratings, and a sentence about the votes on one pair: the pair that was asked
        last or, if none has been asked, the first two models. Until the user has voted, the card
        doesn't change."""
        pair = self._pair
        if self._open or self.match.task.running or len(pair) < 2:
            return
        first, second = self.rivals.names(*pair)
        short = (self.rivals.short(pair[0]), self.rivals.short(pair[1]))
        together = self._findings.together(self.rivals, pair[0], pair[1])
        self.rating.show_votes(self.votes.votes, (first, second), short, together)
