"""Computes the log-likelihood of several options that follow a context.

The boundary between context and option is set as in lm-evaluation-harness (lm_eval/api/model.py,
_encode_pair): whitespace at the end of the context belongs to the option. The option's tokens are
the tokens of the joined text after the first n, where n is the number of tokens of the context.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

import llama_cpp.llama_cpp as llama

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.messages import (
    Continuations,
    ContinuationsScored,
    ContinuationsTooLong,
    Event,
    ScoreContinuations,
)
from desktop.engine.log import LlamaLog
from desktop.engine.measuring.scoring_model import (
    SEQUENCES,
    BatchToken,
    LogProbabilities,
    ScoringModel,
)
from desktop.engine.models.model import UBATCH, Model, Vocabulary

TRUNK: Final = 0
"""Sequence that holds the common prefix of contexts."""
WORTH_SHARING: Final = 32
"""Minimum number of tokens by which the trunk must grow for a shared prefix to be read
separately."""


def score_continuations(
    model: Model, request: ScoreContinuations, cancel: Cancel, log: LlamaLog
) -> Iterator[Event]:
    """Yield the events that ScoreContinuations documents.

    Raises: UserError, Cancelled.
    """
    asked = [_Asked(number, model.vocabulary, item) for number, item in enumerate(request.items)]
    limit = model.loaded.trained_context_length or model.context_length
    fit = [item for item in asked if item.length <= limit]
    if not fit:
        yield from (ContinuationsTooLong(item.number, item.length, limit) for item in asked)
        return
    # Recurrent models have a state instead of cache cells, and sequences can't share a state.
    one_by_one = request.exact or bool(
        llama.llama_model_is_recurrent(model.handle) or llama.llama_model_is_hybrid(model.handle)
    )
    cells = max(item.length for item in fit) if one_by_one else _cells(fit)
    scoring = ScoringModel(model, cells, log, 1 if one_by_one else SEQUENCES)
    try:
        scoring.watch(cancel)
        reader = _OneByOne(scoring, cancel) if one_by_one else _SideBySide(scoring, cancel)
        done = reader.read(fit)
        for item in asked:
            if item.length > limit:
                yield ContinuationsTooLong(item.number, item.length, limit)
            else:
                yield next(done)
    finally:
        scoring.close()


class _Option(NamedTuple):
    """An option of an item as tokens; `number` is its index."""

    number: int
    tokens: list[int]


class _Asked:
    """An item as tokens."""

    def __init__(self, number: int, vocabulary: Vocabulary, item: Continuations) -> None:
        if not item.options:
            raise UserError(
                tr("A question needs at least one option to choose from."), kind="options"
            )
        self.number = number
        self.context: list[int] = []
        self.options: list[_Option] = []
        for at, option in enumerate(item.options):
            self.context, tokens = _pair(vocabulary, item.context, option)
            self.options.append(_Option(at, tokens))

    @property
    def length(self) -> int:
        """Number of tokens read for the context and the longest option, whose last token isn't
        read."""
        return len(self.context) + max(0, max(len(o.tokens) for o in self.options) - 1)


def _cells(items: Sequence[_Asked]) -> int:
    """Return the number of cache cells needed for a shared prefix, plus a batch or one item with
    all its options, whichever is larger."""
    whole = max(len(i.context) + sum(len(option.tokens) for option in i.options) for i in items)
    return max(len(item.context) for item in items) + max(UBATCH, whole)


def _pair(vocabulary: Vocabulary, context: str, option: str) -> tuple[list[int], list[int]]:
    """Return the tokens of a context, which may come from a chat template, and of the option after
    it. A blank context becomes the model's start token, or token 0 if the model has none."""
    kept = context.rstrip()
    whole = vocabulary.prompt_tokens(context + option)
    before = vocabulary.prompt_tokens(kept) if kept else []
    if not before:
        start = vocabulary.start if vocabulary.start >= 0 else 0
        tokens = vocabulary.tokenize(context + option, special=True, add_special=False)
        return [start], tokens
    return before, whole[len(before) :]


class _Tally:
    """Running sums of the log-likelihoods of an item's options."""

    def __init__(self, item: _Asked) -> None:
        self._item = item
        self._sums = [0.0] * len(item.options)
        self._greedy = [True] * len(item.options)
        self.read = 0

    def add(self, option: int, likelihood: float, likeliest: bool) -> None:
        self._sums[option] += likelihood
        self._greedy[option] &= likeliest

    def scored(self) -> ContinuationsScored:
        return ContinuationsScored(
            item=self._item.number,
            loglikelihoods=tuple(self._sums),
            tokens=tuple(len(option.tokens) for option in self._item.options),
            greedy=tuple(self._greedy),
            read=self.read,
        )


# --- each option from the beginning


@dataclass
class _OneByOne:
    model: ScoringModel
    cancel: Cancel

    def read(self, items: Sequence[_Asked]) -> Iterator[ContinuationsScored]:
        for item in items:
            tally = _Tally(item)
            # Options that differ only in their last token share one pass.
            passes: dict[tuple[int, ...], list[_Option]] = {}
            for option in item.options:
                if option.tokens:
                    passes.setdefault(tuple(option.tokens[:-1]), []).append(option)
            for beginning, options in passes.items():
                self._pass(item.context, list(beginning), options, tally)
            yield tally.scored()

    def _pass(
        self, context: list[int], beginning: list[int], options: list[_Option], tally: _Tally
    ) -> None:
        tokens, first = [*context, *beginning], len(context) - 1
        self.model.clear()
        tally.read += len(tokens)
        for start in range(0, len(tokens), UBATCH):
            self.cancel.check()
            part = range(start, min(start + UBATCH, len(tokens)))
            rows = self.model.read(
                [BatchToken(tokens[at], at, (TRUNK,), at >= first) for at in part]
            )
            for at, logits in zip((at for at in part if at >= first), rows, strict=True):
                row = LogProbabilities(logits)
                for option in options:
                    tally.add(option.number, *row.of(option.tokens[at - first]))


# --- the common prefix once, and the rest side by side


class _Part(NamedTuple):
    """Options of an item that are read together, at most one per sequence. `ends` is True for
    the last part of the item."""

    item: _Asked
    options: list[_Option]
    ends: bool


def _parts(items: Sequence[_Asked]) -> list[_Part]:
    """Split items into parts. Options with one token need no sequence: the logits after the
    context are enough to score them."""
    found: list[_Part] = []
    for item in items:
        short = [option for option in item.options if len(option.tokens) < 2]
        long = [option for option in item.options if len(option.tokens) > 1]
        size = SEQUENCES - 1
        groups = [long[at : at + size] for at in range(0, len(long), size)] or [[]]
        for number, group in enumerate(groups):
            options = [*short, *group] if number == 0 else group
            found.append(_Part(item, options, number == len(groups) - 1))
    return found


@dataclass
class _SideBySide:
    model: ScoringModel
    cancel: Cancel
    trunk: list[int] = field(default_factory=list[int])

    def read(self, items: Sequence[_Asked]) -> Iterator[ContinuationsScored]:
        tallies = {item.number: _Tally(item) for item in items}
        parts = _parts(items)
        at = 0
        while at < len(parts):
            self.cancel.check()
            self._grow_trunk(parts, at, tallies)
            wave = self._wave(parts, at)
            self._read_wave(wave, tallies)
            at += len(wave)
            yield from (tallies[part.item.number].scored() for part in wave if part.ends)

    def _grow_trunk(self, parts: Sequence[_Part], at: int, tallies: dict[int, _Tally]) -> None:
        """Read the common prefix of the contexts of parts `at` and `at + 1` into the trunk, if that
        saves enough."""
        if not self._wants_trunk(parts, at):
            return
        context = parts[at].item.context
        length, shared = self._shared(context), _common(context, parts[at + 1].item.context)
        shared = min(shared, len(context) - 1)
        self.model.forget(TRUNK, length)
        self.trunk = context[:shared]
        tallies[parts[at].item.number].read += shared - length
        for start in range(length, shared, UBATCH):
            self.cancel.check()
            part = range(start, min(start + UBATCH, shared))
            self.model.read([BatchToken(context[at], at, (TRUNK,), False) for at in part])

    def _wants_trunk(self, parts: Sequence[_Part], at: int) -> bool:
        if at + 1 >= len(parts):
            return False
        context, following = parts[at].item.context, parts[at + 1].item.context
        common = min(_common(context, following), len(context) - 1)
        return common >= self._shared(context) + WORTH_SHARING

    def _shared(self, context: list[int]) -> int:
        """Return the number of a context's tokens that are in the trunk, not counting the context's
        last token, which is always read."""
        return min(_common(self.trunk, context), len(context) - 1)

    def _wave(self, parts: Sequence[_Part], first: int) -> list[_Part]:
        """Return as many parts, from index `first` on, as fit in a batch and in the sequences; at
        least one. The list ends before any later part for which the trunk should grow."""
        wave: list[_Part] = []
        tokens = sequences = 0
        for at in range(first, len(parts)):
            part = parts[at]
            long = [option for option in part.options if len(option.tokens) > 1]
            tokens += len(part.item.context) - self._shared(part.item.context)
            tokens += sum(len(option.tokens) - 1 for option in long)
            sequences += max(1, len(long))
            if wave and (
                tokens > UBATCH or sequences > SEQUENCES - 1 or self._wants_trunk(parts, at)
            ):
                break
            wave.append(part)
        return wave

    def _read_wave(self, wave: Sequence[_Part], tallies: dict[int, _Tally]) -> None:
        """Read some parts together and score their options. Each option of two or more tokens has
        its own sequence, and a context belongs to the sequences of all its options."""
        places: list[BatchToken] = []
        wanted: list[list[tuple[_Tally, _Option, int]]] = []
        next_sequence = TRUNK + 1
        for part in wave:
            tally = tallies[part.item.number]
            long = [option for option in part.options if len(option.tokens) > 1]
            sequences = range(next_sequence, next_sequence + max(1, len(long)))
            next_sequence = sequences.stop
            before = len(places)
            self._place_context(part, sequences, places)
            wanted.append([(tally, option, 0) for option in part.options if option.tokens])
            for sequence, option in zip(sequences, long, strict=False):
                _place_option(len(part.item.context), sequence, option, places)
                wanted.extend([(tally, option, at)] for at in range(1, len(option.tokens)))
            tally.read += len(places) - before
        self._decode(places, wanted)
        for sequence in range(TRUNK + 1, next_sequence):
            self.model.forget(sequence)

    def _place_context(self, part: _Part, sequences: range, places: list[BatchToken]) -> None:
        context = part.item.context
        shared = self._shared(context)
        for sequence in sequences:
            if shared:
                self.model.copy(TRUNK, sequence, shared)
        last = len(context) - 1
        places.extend(
            BatchToken(context[at], at, sequences, at == last) for at in range(shared, len(context))
        )

    def _decode(
        self, places: Sequence[BatchToken], wanted: Sequence[list[tuple[_Tally, _Option, int]]]
    ) -> None:
        """Decode in batches that have neither too many tokens nor too many logits. For each scored
        position, `wanted` lists the option tokens that follow it."""
        scored = 0
        start = 0
        while start < len(places):
            self.cancel.check()
            stop, count = start, 0
            while stop < min(len(places), start + UBATCH):
                count += places[stop].scored
                if count > self.model.most_scored:
                    break
                stop += 1
            for logits in self.model.read(places[start:stop]):
                row = LogProbabilities(logits)
                for tally, option, at in wanted[scored]:
                    tally.add(option.number, *row.of(option.tokens[at]))
                scored += 1
            start = stop


def _place_option(position: int, sequence: int, option: _Option, places: list[BatchToken]) -> None:
    """Append all tokens of an option except the last, since nothing after it is scored."""
    places.extend(
        BatchToken(token, position + at, (sequence,), True)
        for at, token in enumerate(option.tokens[:-1])
    )


def _common(one: Sequence[int], other: Sequence[int]) -> int:
    """Return the length of the common prefix of two token sequences."""
    most = min(len(one), len(other))
    return next((at for at in range(most) if one[at] != other[at]), most)
