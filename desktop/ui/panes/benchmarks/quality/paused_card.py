"""The card of an unfinished run, which can be resumed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.numbers.units import percent
from desktop.services.jobs import JobThread
from desktop.ui.look.theme import Theme
from desktop.ui.notices import Notice, Notices
from desktop.ui.panes.benchmarks.quality.offered_sets import Offers
from desktop.ui.panes.benchmarks.quality.queue import Wanted
from desktop.ui.panes.benchmarks.quality.run import QualityRun
from desktop.ui.widgets.controls import IconLabel, button, label
from desktop.ui.widgets.layout.scaled import in_row


class PausedCard(QFrame):
    """Offers to resume or discard an unfinished run. The card is hidden if there is no such run."""

    go_on_asked = Signal()
    stop_asked = Signal()
    taken_back = Signal()
    """Emitted when the user wants a discarded run back. What replaced it has to stop."""

    def __init__(self, theme: Theme, notices: Notices, run: QualityRun) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._notices, self._run = notices, run
        self._discarded: Notice | None = None
        """The last message that offers a discarded run."""
        self.words = label(kind="strong")
        self.go_on = button(theme, tr("Resume"), "secondary", "ph.play")
        self.stop = button(theme, tr("Discard"), "secondary", "ph.stop")
        self.go_on.setWhatsThis(tr("Continues with the questions that haven't been answered yet."))
        self.stop.setWhatsThis(tr("Discards the rest of this run. The answers so far are kept."))
        self.go_on.clicked.connect(self.go_on_asked)
        self.stop.clicked.connect(self.stop_asked)
        parts = (IconLabel(theme, "ph.pause"), (self.words, 1), self.go_on, self.stop)
        in_row(theme, *parts, on=self, margins=(24, 8, 16, 8))
        self.hide()

    def look_for_left(self, background: JobThread, question_sets: Path, offers: Offers) -> None:
        """Look for a run that was paused, or interrupted when the program quit or the language
        changed."""

        def look() -> None:
            private = list(offers.of("private").values())
            job = background.call(
                lambda: self._run.look_for_left(question_sets, private), "read what is left to ask"
            )
            job.finished.connect(self._take_left)
            job.failed.connect(self._say_lost)

        # After a change of the language, the pane first takes over which sets are unlocked
        QTimer.singleShot(0, self, look)

    @Slot(object)
    def _take_left(self, wanted: Wanted | None) -> None:
        if wanted is not None and not self._run.running:
            self._run.left = wanted
            self.show_share(None)

    @Slot(UserError)
    def _say_lost(self, error: UserError) -> None:
        if error.kind not in ("permission", "unreadable"):  # after those, the next start may do
            self._run.forget_left()
        self._notices.error(error)

    def show_share(self, share: float | None) -> None:
        """Show the card. `share` is the progress of the paused run from 0 to 1, or None if the
        program has been restarted since then. A run that it replaced can't be taken back anymore:
        that would discard this one."""
        if self._discarded is not None:
            self._notices.take_back([self._discarded])
            self._discarded = None
        self.words.setText(
            tr("The last run is unfinished. Its answers so far are kept.")
            if share is None
            else tr("Paused at {share}. The answers so far are kept.", share=percent(share))
        )
        self.show()

    def make_way(self, wanted: Wanted) -> None:
        """Hide the card, because a run starts. If it isn't the paused one, that is discarded: say
        so, and offer to take it back."""
        self.hide()
        left, share = self._run.left, self._run.share
        if left is None or left == wanted:
            return

        def take_back() -> None:
            self.taken_back.emit()
            self._run.keep(left)
            self.show_share(share)

        self._discarded = self._notices.info(
            tr("Discarded the paused run. Its answers so far are kept."), (tr("Undo"), take_back)
        )
