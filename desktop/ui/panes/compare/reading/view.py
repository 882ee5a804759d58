"""Fills the forced reading card, both during and after a reading or a measurement of many
answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from desktop.core.compare.one_verdict import one_verdict
from desktop.core.compare.verdict import LONGEST, Verdict, verdict
from desktop.core.compare.vote_file import pair_scores
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.numbers.units import duration_text
from desktop.core.servers.address import is_server
from desktop.core.statistics.bradley_terry import votes_grounds
from desktop.services.votes import Votes
from desktop.ui.panes.compare.match import SideBySideRun
from desktop.ui.panes.compare.questions import COUNT, right_answer
from desktop.ui.panes.compare.reading.card import ReadingCard
from desktop.ui.panes.compare.reading.run import Measurement, ReadAlongRun
from desktop.ui.panes.compare.reading.scored import ScoredReading
from desktop.ui.panes.compare.rivals import Rivals


@dataclass
class Findings:
    """Results about pairs of models, from the pages of the pane. `read` maps the paths of a writer
    and a reader to the verdict of forced reading on them, and lasts as long as the pane. `votes`
    opens the file of votes on its first call."""

    votes: Callable[[], Votes]
    read: dict[tuple[str, str], Verdict] = field(default_factory=dict[tuple[str, str], Verdict])

    def together(self, rivals: Rivals, one: str, other: str) -> str:
        """Return the combined verdict of votes and forced reading on two models, given by their
        paths; "" if there are too few votes or the reading has too little data."""
        for writer, reader in ((one, other), (other, one)):
            if (found := self.read.get((writer, reader))) is not None:
                short = rivals.short(writer), rivals.short(reader)
                return one_verdict(found, self.scores(rivals, writer, reader), *short)
        return ""

    def scores(self, rivals: Rivals, one: str, other: str) -> list[float]:
        """Return the score of `one` against `other` in each vote between the two."""
        return pair_scores(self.votes().votes, *rivals.names(one, other))


class ReadingView:
    def __init__(
        self,
        card: ReadingCard,
        rivals: Rivals,
        match: SideBySideRun,
        reading: ReadAlongRun,
        measurement: Measurement,
        scored: ScoredReading,
        findings: Findings,
    ) -> None:
        self._card, self._rivals, self._findings = card, rivals, findings
        self._match, self._reading, self._measurement = match, reading, measurement
        self._scored = scored
        self.last_reads = False
        """True if the last model reads the answer unless the user chooses another; if False, the
        second one does."""
        self.failed: tuple[str, UserError | None] = ("", None)
        """The path of the model that couldn't read the last answer, and the reason; "" and None if
        none has failed."""

    @property
    def reader(self) -> str:
        """Path of the model that reads the answer, has read it, or couldn't; if none has tried, the
        model that will read it."""
        tried = self._reading.reader or self._scored.reader or self.failed[0]
        return tried or self._rivals.paths[-1 if self.last_reads else 1]

    @property
    def _is_running(self) -> bool:
        works = (self._match, self._reading, self._measurement, self._scored)
        return any(each.task.running for each in works)

    @property
    def _has_stopped(self) -> bool:
        """True if a reading has stopped before it found anything."""
        found = self._measurement.answers or self._reading.tokens or self._scored.found
        return bool(self._reading.reader or self._scored.reader) and not (found or self._is_running)

    def show(self) -> None:
        card, reading, rivals, scored = self._card, self._reading, self._rivals, self._scored
        card.setVisible(bool(self._match.answers))
        if not self._match.answers:
            return
        writer, reader = rivals.paths[0], self.reader
        card.show_plain(is_server(writer) or is_server(reader))
        others = [(path, rivals.short(path)) for path in rivals.paths[1:]]
        card.offer(others, reader)
        card.show_names(rivals.short(writer), rivals.short(reader))
        card.show_tokens(reading.tokens)
        measured = self._measurement
        card.reader.setEnabled(not self._is_running)
        card.again.setVisible(self._has_stopped)
        if measured.task.running:
            card.show_measuring((len(measured.answers), measured.total, measured.seconds_left))
            return
        if scored.task.running:
            card.stop.show()
            card.say(tr("{reader} is reading the answer", reader=rivals.short(reader)))
            return
        if reading.task.running:
            card.show_reading(len(reading.tokens), reading.total)
            return
        card.show_measuring(None)
        card.measure.setEnabled(not self._match.task.running)
        card.measure.setText(self._measure_words())
        if measured.answers:
            self._show_verdict(writer, reader)
        elif reading.tokens and self._match.question is not None:
            greedy = self._match.question.sampling.temperature == 0
            card.show_result(greedy, self._who_is_right())
        elif scored.found is not None:
            card.say(*scored.told(rivals.short(reader)))
        elif error := self.failed[1]:
            said = tr("{reader} can't read this answer.", reader=rivals.short(reader))
            card.say(said, error.again())
        elif self._has_stopped:
            card.say(tr("{reader} didn't finish reading the answer.", reader=rivals.short(reader)))
        else:
            card.say(*self._why_nothing(writer, reader))

    def _show_verdict(self, writer: str, reader: str) -> None:
        """Show the verdict of the answers read so far, combined with any votes on the same pair."""
        rivals, findings = self._rivals, self._findings
        short = (rivals.short(writer), rivals.short(reader))
        found = verdict(self._measurement.answers, *short)
        findings.read[writer, reader] = found
        if said := findings.together(rivals, writer, reader):
            grounds = votes_grounds(findings.scores(rivals, writer, reader), *short)
            self._card.say(said, f"{found.headline} {found.grounds} {grounds}")
        else:
            self._card.say(found.headline, found.grounds)

    def _who_is_right(self) -> str:
        """Return which of two answers is right; "" if the right one isn't known, or if both are
        right or wrong."""
        question, answers = self._match.question, self._match.answers
        right = right_answer(question.text) if question is not None else ""
        if not right or len(answers) != 2 or not all(each.ended for each in answers):
            return ""
        one, other = sorted(answers, key=lambda each: not each.has(right))
        if one.has(right) == other.has(right):
            return ""
        return tr(
            "{one} is right: {right}. {other} is wrong.",
            one=self._rivals.short(one.path),
            right=right.removesuffix("."),  # the sentence has a period already
            other=self._rivals.short(other.path),
        )

    @property
    def measure_seconds(self) -> float | None:
        """The expected time of a measurement in seconds; None until a reading has been timed."""
        reading = self._reading
        if not reading.seconds or not reading.tokens:
            return None
        return reading.seconds / len(reading.tokens) * LONGEST * COUNT

    def _measure_words(self) -> str:
        """Return the button's text, with the expected time if it is known."""
        seconds = self.measure_seconds
        if seconds is None:
            return tr("Measure {count} answers", count=COUNT)
        return tr(
            "Measure {count} answers (about {seconds})", count=COUNT, seconds=duration_text(seconds)
        )

    def _why_nothing(self, writer: str, reader: str) -> tuple[str, str]:
        match, rivals = self._match, self._rivals
        if match.task.running:
            return tr(
                "When all models have answered, {reader} reads {writer}'s answer word by word, if "
                "all of them fit in memory at once.",
                reader=rivals.short(reader),
                writer=rivals.short(writer),
            ), ""
        if not match.together and match.plan is not None:
            return tr("Forced reading needs both models in memory at once."), match.plan.sentence
        return (
            tr("There is no complete answer to read."),
            tr("Run again and let the answers finish."),
        )
