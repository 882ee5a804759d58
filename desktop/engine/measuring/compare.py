"""Compares the predictions of several models, token by token, on the same text.

The text is split into pieces, and half of each piece is scored, as in llama-perplexity
(llama.cpp, tools/perplexity/perplexity.cpp). Logits of the whole vocabulary never leave this
process.
"""

from __future__ import annotations

import tempfile
from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import IO, Final, NamedTuple

import numpy as np
import numpy.typing as npt
import psutil

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.gguf.header import Header
from desktop.core.i18n import tr
from desktop.core.memory import estimate as memory
from desktop.core.memory.compute_space import FLOAT, vocabulary
from desktop.core.messages import (
    CompareModels,
    CompareProgress,
    CompareStarted,
    Event,
    LoadModel,
)
from desktop.core.messages.scoring import SHORTEST_PIECE
from desktop.core.process import heap
from desktop.core.statistics.divergence import Tally, TokenFigures, figures_of, joined
from desktop.engine.log import LlamaLog
from desktop.engine.measuring.compare_tokens import CutText, cut_text, other_tokens
from desktop.engine.measuring.kept_scores import Floats, fit_on_disk, keep, kept
from desktop.engine.models.load import check, load
from desktop.engine.models.model import Model, not_a_number
from desktop.engine.threads import usable_cores

STEP: Final = 256
"""Number of tokens read at a time, chosen so that no logits are computed for the unscored half of a
512-token piece."""
SHORTEST_STEP: Final = 64
"""With fewer tokens at a time, llama.cpp adds in another order (its flash attention works on 64),
and results change in the last digits."""
MOST_LOGITS_BYTES: Final = 160 << 20


def compare_models(
    request: CompareModels, others_bytes: int, cancel: Cancel, log: LlamaLog
) -> Iterator[Event]:
    """Yield the events that CompareModels documents. Loaded models use `others_bytes` of memory.

    Raises: UserError, kind compare, too_short, vocabulary, disk_full, or damaged, or an error of
    `check` or `load`; Cancelled.
    """
    if not request.candidates:
        raise UserError(tr("There's no model to compare with. Choose a model."), kind="compare")
    with ThreadPoolExecutor(usable_cores()) as pool:
        run = ModelComparison(request, others_bytes, pool, cancel, log)
        headers = [run.header(request.reference), *(run.header(*each) for each in run.candidates)]
        fit = _fit(headers, request.context_length, others_bytes)
        tallies = [Tally() for _ in request.candidates]
        try:
            if fit and len(tallies) == 1:
                yield from run.together(tallies[0])
            else:
                yield from run.in_turn(tallies)
        finally:
            run.close()
    for candidate, tally in zip(request.candidates, tallies, strict=True):
        yield tally.compared(candidate)


def step_of(vocabulary: int) -> int:
    """Return the number of tokens to read at a time: STEP, or fewer if the logits of a vocabulary
    of this size would take more than MOST_LOGITS_BYTES."""
    step = STEP
    while step > SHORTEST_STEP and step * vocabulary * FLOAT > MOST_LOGITS_BYTES:
        step //= 2
    return step


def _check(request: CompareModels) -> None:
    if request.context_length < SHORTEST_PIECE:
        raise UserError(
            tr(
                "A piece length of {context_length} is too short for a comparison. Use at least "
                "{shortest_context} tokens.",
                context_length=request.context_length,
                shortest_context=SHORTEST_PIECE,
            ),
            kind="too_short",
        )


def _load_request(request: CompareModels, path: str, experts_used: int) -> LoadModel:
    return LoadModel(
        path,
        context_length=request.context_length,
        threads=request.threads,
        experts_used=experts_used,
        device=request.device,
    )


def _fit(headers: list[Header], context_length: int, others_bytes: int) -> bool:
    """Return True if all of the models fit in memory at once, according to their estimates, each
    with the logits of a step: 134 MB with a vocabulary of 262,144 tokens."""
    machine = psutil.virtual_memory()
    free = min(machine.available, machine.total - others_bytes)
    need = sum(memory.estimate(header, context_length).total for header in headers)
    sizes = [vocabulary(header.metadata, header.tensors) for header in headers]
    return need + sum(step_of(size) * size * FLOAT for size in sizes) < free


class _Step(NamedTuple):
    """One evaluated part of a piece: `rows` contains the logits that predict each scored token,
    [tokens x vocabulary], and `targets` contains the scored tokens."""

    rows: Floats
    targets: npt.NDArray[np.intp]


class ModelComparison:
    """A comparison of models on the same text. Its methods yield progress and raise the same errors
    as compare_models."""

    def __init__(
        self, request: CompareModels, others_bytes: int, pool: ThreadPoolExecutor,
        cancel: Cancel, log: LlamaLog,
    ) -> None:  # fmt: skip
        _check(request)
        self._request, self._cancel, self._log, self._pool = request, cancel, log, pool
        self._others_bytes = others_bytes
        self._headers: dict[tuple[str, int], Header] = {}
        given = request.experts_used or (0,) * len(request.candidates)
        self.candidates = list(zip(request.candidates, given, strict=True))
        """Path of each candidate and the number of experts to use; 0 keeps the model's number."""
        self._open: list[Model] = []
        self._text = CutText([], None)
        self._vocabulary = 0
        self.pieces = 0
        """Number of pieces to read, known once the text is split."""
        self.done = 0
        """Number of tokens that all models together have read so far."""

    def header(self, path: str, experts_used: int = 0) -> Header:
        """Check, as far as possible, that a model can be loaded, and return its header."""
        key = path, experts_used
        if key not in self._headers:
            request = _load_request(self._request, path, experts_used)
            self._headers[key] = check(request, self._others_bytes, 0)
        return self._headers[key]

    def together(self, tally: Tally) -> Iterator[Event]:
        """Compare one candidate with the reference step by step while both are loaded."""
        reference = yield from self.load(self._request.reference)
        yield self.cut(reference, together=True)
        path, experts_used = self.candidates[0]
        candidate = yield from self.load(path, experts_used)
        everything = range(self.pieces)
        rows = (step.rows for step in self._read(reference, everything))
        yield from self._score(tally, path, candidate, rows, everything)

    def in_turn(self, tallies: list[Tally]) -> Iterator[Event]:
        """Write the reference's logits to a file, for as many pieces as the disk limit allows, and
        then have each candidate read the same pieces. Repeat this until all pieces are read."""
        at, count = 0, 1
        while at < max(self.pieces, 1):
            with tempfile.TemporaryFile() as file:
                reference = yield from self.load(self._request.reference)
                if at == 0:
                    yield self.cut(reference, together=False)
                    count = self.pieces_on_disk()
                pieces = range(at, min(at + count, self.pieces))
                yield from self.keep_scores(reference, file, pieces)
                self.close_model(reference)
                for (path, experts_used), tally in zip(self.candidates, tallies, strict=True):
                    candidate = yield from self.load(path, experts_used)
                    yield from self.score_kept(tally, path, candidate, file, pieces)
                    self.close_model(candidate)
            at += count

    def keep_scores(self, model: Model, file: IO[bytes], pieces: range) -> Iterator[Event]:
        """Write the reference's logits to a file."""
        for step in self._read(model, pieces):
            keep(file, step.rows)
            yield self._progress(self._request.reference)

    def score_kept(
        self, tally: Tally, path: str, model: Model, file: IO[bytes], pieces: range
    ) -> Iterator[Event]:
        """Compare a candidate's predictions with those that keep_scores wrote for the same
        pieces."""
        file.seek(0)
        yield from self._score(tally, path, model, kept(file, self._vocabulary), pieces)

    def close(self) -> None:
        for model in list(self._open):
            self.close_model(model)
        heap.trim()

    def close_model(self, model: Model) -> None:
        self._open.remove(model)
        model.close()

    def load(self, path: str, experts_used: int = 0) -> Generator[Event, None, Model]:
        request = _load_request(self._request, path, experts_used)
        header = self.header(path, experts_used)
        model = yield from load(request, header, self._cancel, self._log)
        self._open.append(model)
        if self._text.tokens:
            self._check_vocabulary(model)
        model.watch(self._cancel)
        if model.governor is not None:
            model.governor.begin()
        return model

    def cut(self, reference: Model, together: bool, on_disk: bool = False) -> CompareStarted:
        """Split the text into pieces; with `on_disk`, no more than fit on disk at once.

        Raises: UserError, kind too_short.
        """
        length = self._request.context_length
        self._vocabulary = reference.vocabulary.size
        self._text = cut_text(reference.vocabulary, self._request)
        found = len(self._text.tokens) // length
        if not found:
            raise UserError(
                tr(
                    "This text is too short: the comparison needs at least {length:,} tokens, "
                    "but the text has only {tokens:,}. Use a longer text.",
                    tokens=len(self._text.tokens),
                    length=length,
                ),
                kind="too_short",
            )
        self.pieces = min(found, self._request.pieces or found)
        if on_disk:
            self.pieces = min(self.pieces, self.pieces_on_disk())
        scored = self._scored()
        if not scored:
            raise UserError(
                tr(
                    "The models can't be compared, because no tokens in this text are scored. "
                    "Use a longer text."
                ),
                kind="too_short",
            )
        trained = [memory.trained_context(header.metadata) for header in self._headers.values()]
        return CompareStarted(
            pieces=self.pieces,
            scored=scored,
            together=together,
            beyond_training=any(0 < each < length for each in trained),
        )

    def _scored(self) -> int:
        """Return the number of scored tokens in all pieces together."""
        length, counts = self._request.context_length, self._text.counts
        if counts is None:
            return self.pieces * (length - 1 - length // 2)
        pieces = counts[: self.pieces * length].reshape(self.pieces, length)
        return int(pieces[:, length // 2 + 1 :].sum())

    def _check_vocabulary(self, model: Model) -> None:
        same = model.vocabulary.size == self._vocabulary
        if not same or cut_text(model.vocabulary, self._request).tokens != self._text.tokens:
            raise other_tokens()

    def pieces_on_disk(self) -> int:
        """Return the number of pieces for which the reference's logits fit within the limit and
        half of the free disk space; at least 1."""
        return fit_on_disk(4 * self._vocabulary * self._request.context_length // 2)

    def _read(self, model: Model, pieces: range) -> Iterator[_Step]:
        """Evaluate the pieces step by step. Raises: Cancelled."""
        length, step = self._request.context_length, step_of(self._vocabulary)
        start_token = _start_token(model)
        for piece in pieces:
            begin = piece * length
            tokens = self._text.tokens[begin : begin + length]
            follow = np.array(tokens, np.intp)
            if start_token is not None:
                tokens[0] = start_token
            model.keep(0)
            for at in range(0, length, step):
                self._cancel.check()
                part = tokens[at : at + step]
                first = max(length // 2 - at, 0)
                rows = model.governed_scores(part, first)
                self.done += len(part)
                targets = follow[at + first + 1 : at + len(part) + 1]
                rows = rows[: len(targets)]  # nothing follows the last token of a piece
                if self._text.counts is not None:
                    place = begin + at + first + 1
                    counted = self._text.counts[place : place + len(targets)]
                    rows, targets = rows[counted], targets[counted]
                yield _Step(rows, targets)

    def _score(
        self, tally: Tally, path: str, model: Model, reference: Iterator[Floats], pieces: range
    ) -> Iterator[Event]:
        for ours, step in zip(reference, self._read(model, pieces), strict=False):
            if len(step.rows):
                figures = self._figures(ours, step)
                if np.isnan(figures.kld).any():  # if either model's scores are
                    raise not_a_number()
                tally.add(figures)
            yield self._progress(path)

    def _figures(self, ours: Floats, step: _Step) -> TokenFigures:
        """Compute the figures on all cores, with a share of the tokens on each."""
        size = -(-len(step.rows) // usable_cores())
        parts = [slice(at, at + size) for at in range(0, len(step.rows), size)]

        def work(part: slice) -> TokenFigures:
            return figures_of(ours[part], step.rows[part], step.targets[part])

        found = self._pool.map(work, parts)
        return joined(list(found))

    def _progress(self, path: str) -> CompareProgress:
        models = 1 + len(self._request.candidates)
        total = self.pieces * self._request.context_length * models
        return CompareProgress(path, self.done, total)


def _start_token(model: Model) -> int | None:
    """Return the token that replaces each piece's first token, as in llama-perplexity; None if
    the model doesn't add a start token."""
    return model.vocabulary.start if model.vocabulary.adds_start else None
