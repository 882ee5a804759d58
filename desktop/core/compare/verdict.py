"""Derives a verdict on two models after one has read some of the other's answers.

The verdict follows fixed rules. It is based mainly on 95% intervals, which its text states.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from desktop.core.i18n import counted, tr
from desktop.core.messages import TokenCompared
from desktop.core.numbers.units import fine_percent
from desktop.core.statistics.intervals import Interval, ratio_interval, share_interval

HARDLY: Final = 0.02
CLEARLY: Final = 0.10
"""Limits for the share of tokens at which the reader would have picked a different token. The level
is "hardly" if the whole interval is below HARDLY, and "clearly" if it is above CLEARLY."""
NEARLY: Final = 0.1
"""KL divergence in nats below which two models' predictions at a position count as nearly the
same."""
LONGEST: Final = 40
"""Maximum number of tokens of each answer that are compared."""
FEWEST: Final = 10
"""Smallest number of answers for a verdict; with fewer, only counts are given."""

Level = Literal["same", "hardly", "some", "clearly"]


@dataclass(frozen=True, slots=True)
class AnswerRead:
    """The first tokens of an answer (at most LONGEST in a measurement), as the reader sees them.
    `same` is the number of tokens that the reader would also have picked. `tipped` counts the
    remaining tokens at which the two models' predictions were nearly the same and only the top
    token differed."""

    tokens: int
    same: int
    tipped: int
    kld: float  # the sum, in nats

    @property
    def identical(self) -> bool:
        """True if the reader would have picked every token that was compared."""
        return self.same == self.tokens


def answer_read(tokens: Iterable[TokenCompared]) -> AnswerRead:
    """Summarize an answer written at temperature 0, where a model always picks the most likely
    token."""
    count = same = tipped = 0
    kld = 0.0
    for token in tokens:
        count += 1
        kld += token.kld
        if token.likeliest[0].id == token.id:
            same += 1
        elif token.kld < NEARLY:
            tipped += 1
    return AnswerRead(count, same, tipped, kld)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verdict on two models. `headline` is a sentence; `grounds` has the numbers behind it. With
    too few answers, `level` is None, and `grounds` says how many a verdict needs."""

    level: Level | None
    headline: str
    grounds: str
    identical: Interval | None  # the share of answers, as far as they were compared
    kld: Interval | None  # a token's mean, nats


def verdict(answers: Sequence[AnswerRead], writer: str, reader: str) -> Verdict:
    """Return the verdict based on the answers that have at least one token. `writer` and `reader`
    are the names that the window shows."""
    answers = [each for each in answers if each.tokens]
    if len(answers) < FEWEST:
        return Verdict(None, _counted(answers, reader), too_few(), None, None)
    sizes = [each.tokens for each in answers]
    others = ratio_interval([each.tokens - each.same for each in answers], sizes)
    kld = ratio_interval([each.kld for each in answers], sizes)
    alike = share_interval(sum(each.identical for each in answers), len(answers))
    assert others is not None
    level = _level(others, alike)
    return Verdict(
        level,
        _headline(level, writer, reader),
        _grounds(answers, others, alike, kld, writer, reader),
        alike,
        kld,
    )


def too_few() -> str:
    return tr("A verdict needs at least {fewest} answers.", fewest=FEWEST)


def _level(others: Interval, alike: Interval) -> Level:
    if alike.value == 1:
        return "same"
    if others.high < HARDLY:
        return "hardly"
    return "clearly" if others.low > CLEARLY else "some"


def _headline(level: Level, writer: str, reader: str) -> str:
    if level == "same":
        return tr(
            "{reader} would have picked the same tokens as {writer}.", reader=reader, writer=writer
        )
    if level == "hardly":
        return tr(
            "{reader} would have picked almost the same tokens as {writer}.",
            reader=reader,
            writer=writer,
        )
    if level == "clearly":
        return tr("{reader} clearly differs from {writer}.", reader=reader, writer=writer)
    return tr("{reader} differs from {writer}.", reader=reader, writer=writer)


def _grounds(
    answers: Sequence[AnswerRead],
    others: Interval,
    alike: Interval,
    kld: Interval | None,
    writer: str,
    reader: str,
) -> str:
    count, tokens = len(answers), sum(each.tokens for each in answers)
    told = [
        tr(
            "It would have picked a different token at {value} of the positions ({low} to {high}).",
            value=fine_percent(others.value),
            low=fine_percent(others.low),
            high=fine_percent(others.high),
        ),
        tr(
            "In {same} of {count} answers, it would have picked every compared token (95% interval "
            "for this share: {low} to {high}).",
            same=round(alike.value * count),
            count=count,
            low=fine_percent(alike.low),
            high=fine_percent(alike.high),
        ),
    ]
    if kld is not None:
        told.append(
            tr(
                "The mean KL divergence is {value:.3f} nats ({low:.3f} to {high:.3f}).",
                value=kld.value,
                low=max(0.0, kld.low),
                high=kld.high,
            )
        )
    if sentence := _where(answers, reader):
        told.append(sentence)
    told.append(
        tr(
            "Based on {tokens:,} tokens, at most the first {longest} of each of the {count} "
            "answers that {writer} wrote at temperature 0. The ranges are 95% intervals.",
            tokens=tokens,
            longest=LONGEST,
            count=count,
            writer=writer,
        )
    )
    return " ".join(told)


def _where(answers: Sequence[AnswerRead], reader: str) -> str:
    """Return a sentence that says whether the differences are real or toss-ups. A difference is a
    toss-up if the predictions are nearly the same and only the top token differs."""
    apart = sum(each.tokens - each.same for each in answers)
    if not apart:
        return ""
    tipped = share_interval(sum(each.tipped for each in answers), apart)
    count = round(tipped.value * apart)
    if apart == 1:
        return _only_place(reader, alike=count == 1)
    places = tr(
        "At {count:,} of the {apart:,} positions where {reader} would have picked a different "
        "token, the two models' predictions were nearly the same (KL divergence below {nearly} "
        "nats)",
        count=count,
        apart=apart,
        reader=reader,
        nearly=NEARLY,
    )
    if tipped.low > 0.5:
        return tr(
            "{places}. Most of the differences are toss-ups between two likely tokens.",
            places=places,
        )
    if tipped.high < 0.5:
        return tr(
            "{places}. Most of the differences are real: the predictions themselves differ.",
            places=places,
        )
    return f"{places}."


def _only_place(reader: str, *, alike: bool) -> str:
    if alike:
        return tr(
            "At the only position where {reader} would have picked a different token, the two "
            "models' predictions were nearly the same (KL divergence below {nearly} nats).",
            reader=reader,
            nearly=NEARLY,
        )
    return tr(
        "At the only position where {reader} would have picked a different token, the two "
        "models' predictions differed (KL divergence of {nearly} nats or more).",
        reader=reader,
        nearly=NEARLY,
    )


def _counted(answers: Sequence[AnswerRead], reader: str) -> str:
    same, tokens = sum(each.same for each in answers), sum(each.tokens for each in answers)
    return counted(
        tokens,
        "{reader} would have picked another token at {others} of {tokens} position.",
        "{reader} would have picked another token at {others} of {tokens} positions.",
        reader=reader,
        others=tokens - same,
        tokens=tokens,
    )
