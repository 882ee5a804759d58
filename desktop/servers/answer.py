"""Reads the chunks of a streamed answer."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final, cast

from desktop.core.conversations.thinking import CLOSING
from desktop.core.messages import (
    TEMPERATURES,
    Event,
    Generate,
    Generated,
    Probabilities,
    PromptProgress,
    Stop,
    ThoughtOpened,
    Token,
    TokenChoice,
)
from desktop.core.servers.facts import ModelFacts
from desktop.servers.capabilities import log_probabilities
from desktop.servers.probe import number_in, object_in, objects

THOUGHT: Final = "<think>"
"""The tag that stands for a thought that a server sends in a separate field."""
_REASONING: Final = ("reasoning_content", "reasoning")
_STOPS: Final[dict[str, Stop]] = {"stop": "end", "length": "length"}
_GIVEN_UP: Final = ("abort", "error")
"""Reasons for an end that vLLM and SGLang give if they gave up. The answer isn't complete then."""
EMPTY: Final = 40
"""Characters for which a chunk without text counts, so that a flood of them ends, too."""


@dataclass
class Answer:
    """The answer so far. `length` counts its characters, and more for chunks without text; `stop`
    is None until the server says why the answer ended. `pieces` counts the pieces of text that
    came, or the tokens where their ids or log-probabilities came with them."""

    facts: ModelFacts
    request: Generate
    seed: int
    stop: Stop | None = None
    length: int = 0
    pieces: int = 0
    _began: float = field(default_factory=time.monotonic)
    _first: float | None = None
    _last: float = 0.0
    _chunks: int = 0  # those with text
    _first_pieces: int = 0  # in the first of them, or before it
    _usage: dict[str, Any] = field(default_factory=dict[str, Any])
    _timings: dict[str, Any] = field(default_factory=dict[str, Any])
    _thinks: bool = False
    _prompt: int = 0

    def take(self, chunk: dict[str, Any]) -> Iterator[Event]:
        """Yield the events of one chunk of the stream."""
        self._usage = object_in(chunk.get("usage")) or self._usage
        self._timings = object_in(chunk.get("timings")) or self._timings
        if progress := object_in(chunk.get("prompt_progress")):
            yield self._read(progress)
        choice = next(iter(objects(chunk.get("choices"))), {})
        delta = object_in(choice.get("delta"))
        thought = next((_text(delta.get(name)) for name in _REASONING if delta.get(name)), "")
        text = _text(delta.get("content")) or _text(choice.get("text"))
        entries = _entries(chunk, choice)
        tokens = max(len(entries), _many(choice.get("token_ids")))  # of the thought and the text
        self.pieces += tokens or bool(thought) + bool(text)
        if thought or text:
            self._arrived()
        if thought:
            if not self._thinks:
                self._thinks = True
                yield ThoughtOpened(THOUGHT) if self._chunks == 1 else Token(-1, THOUGHT)
            yield from self._tokens(thought, [] if text else entries)
        if text:
            yield from self.rest()
            yield from self._tokens(text, entries)
        if not thought and not text:
            self.length += EMPTY
        finish = _text(choice.get("finish_reason"))
        if finish and finish not in _GIVEN_UP:
            self.stop = _STOPS.get(finish, "end")
            if self._first is not None:  # the end token, which servers count, comes with this chunk
                self._last = time.monotonic()

    @property
    def counted(self) -> bool:
        """True if the server has counted the tokens that it wrote."""
        return bool(
            _count(self._usage, "completion_tokens") or _count(self._timings, "predicted_n")
        )

    def rest(self) -> Iterator[Event]:
        """Close a thought that is still open."""
        if self._thinks:
            self._thinks = False
            yield Token(-1, CLOSING[THOUGHT])

    def _arrived(self) -> None:
        self._last = time.monotonic()
        self._chunks += 1
        if self._first is None:
            self._first, self._first_pieces = self._last, self.pieces

    def _read(self, progress: dict[str, Any]) -> PromptProgress:
        done, self._prompt = _count(progress, "processed"), _count(progress, "total")
        return PromptProgress(min(done, self._prompt), self._prompt, _count(progress, "cache"))

    def _tokens(self, text: str, entries: list[dict[str, Any]]) -> Iterator[Token]:
        self.length += max(len(text), len(entries))
        if not entries:
            yield Token(-1, text)
            return
        texts = [_text(each.get("token")) for each in entries]
        if "".join(texts) != text:  # bytes of a character, or text that was held back
            texts = [""] * (len(entries) - 1) + [text]
        for entry, piece in zip(entries, texts, strict=True):
            best = _probabilities(entry, self.request.alternatives)
            yield Token(_id(entry), piece, best)

    def generated(self, stop: Stop) -> Generated:
        """Return the end of the generation. Counts are the server's, if it sends them; otherwise
        the pieces of text that arrived are counted."""
        cached = object_in(self._usage.get("prompt_tokens_details"))
        reports = (cached.get("cached_tokens"), self._timings.get("cache_n"))
        reused = _count(cached, "cached_tokens") or _count(self._timings, "cache_n")
        prompt = _count(self._usage, "prompt_tokens")
        prompt = prompt or _count(self._timings, "prompt_n") + reused or self._prompt
        written = _count(self._usage, "completion_tokens")
        written = written or _count(self._timings, "predicted_n") or self.pieces
        first = None if self._first is None else self._first - self._began
        seconds = self._last - self._first if self._first is not None and self._chunks > 1 else 0.0
        if stop == "length" and self._context_is_full(written):
            stop = "context"
        return Generated(
            stop=stop,
            prompt_tokens=prompt,
            reused_tokens=min(reused, prompt),
            generated_tokens=written,
            first_token_s=first,
            prompt_tokens_per_s=_rate(self._timings.get("prompt_per_second")),
            tokens_per_s=rate_after(self._first_pieces, self.pieces, written, seconds),
            context_used=prompt + written,
            context_length=self.facts.model.context_length or 0,
            threads=0,
            seed=self.seed,
            reuse_known=any(isinstance(each, int) for each in reports),
        )

    def _context_is_full(self, written: int) -> bool:
        """Return True if a limit ended the answer before the one that was asked for. Servers
        report a full context in the same way."""
        most = self.request.max_tokens
        return not most or (self.counted and written < most)


def rate_after(first: int, pieces: int, written: int, seconds: float) -> float | None:
    """Return the speed of writing in tokens/s after the first chunk of an answer, which came
    `seconds` before the last; None if there is nothing to measure. `first` of the `pieces` came
    with the first chunk. Where a piece holds several of the `written` tokens, the first piece is
    taken to hold as many as the others do."""
    if seconds <= 0 or written <= first:
        return None
    several = written > pieces + 1  # servers count the end token, which has no text
    return (written - (first * written / pieces if several else first)) / seconds


def _entries(chunk: dict[str, Any], choice: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the tokens of a chunk with their log-probabilities, in the form of chats."""
    found = log_probabilities(chunk)
    ids = choice.get("token_ids")  # vLLM
    if found and isinstance(ids, list) and len(cast("list[object]", ids)) == len(found):
        return [
            {**each, "id": number}
            for each, number in zip(found, cast("list[object]", ids), strict=True)
        ]
    if found:
        return found
    values = object_in(choice.get("logprobs"))
    tokens, likelihoods = values.get("tokens"), values.get("token_logprobs")
    if not isinstance(tokens, list) or not isinstance(likelihoods, list):
        return []
    tops = values.get("top_logprobs")
    if not isinstance(tops, list):
        tops = [{}] * len(cast("list[object]", tokens))
    return [
        {
            "token": token,
            "logprob": likelihood,
            "top_logprobs": [{"token": t, "logprob": p} for t, p in object_in(top).items()],
        }
        for token, likelihood, top in zip(
            cast("list[object]", tokens),
            cast("list[object]", likelihoods),
            cast("list[object]", tops),
            strict=False,
        )
    ]


def _probabilities(entry: dict[str, Any], most: int) -> Probabilities | None:
    """Return a token's probabilities, with `most` alternatives; None if the server sends none. It
    sends only those of the likeliest tokens at temperature 1, so the sums for other temperatures
    are unknown (NaN)."""
    own = _likelihood(entry)
    best = objects(entry.get("top_logprobs"))
    found = [(p, each) for each in best if (p := _likelihood(each)) is not None]
    if own is None or not found or not most:
        return None
    found.sort(key=lambda each: -each[0])
    top = max(own, found[0][0])
    choices = tuple(TokenChoice(_id(e), _text(e.get("token")), top - p) for p, e in found[:most])
    sums = tuple(math.exp(-top) if each == 1.0 else math.nan for each in TEMPERATURES)
    return Probabilities(top - own, choices, sums)


def _likelihood(entry: dict[str, Any]) -> float | None:
    value = number_in(entry.get("logprob"))
    return None if value is None or value > 1e-3 else value


def _id(entry: dict[str, Any]) -> int:
    value = entry.get("id")
    return value if isinstance(value, int) and 0 <= value < 1 << 31 else -1


def _many(value: object) -> int:
    return len(cast("list[object]", value)) if isinstance(value, list) else 0


def _text(value: object) -> str:
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""


def _count(values: dict[str, Any], key: str) -> int:
    value = values.get(key)
    return value if isinstance(value, int) and 0 <= value < 1 << 40 else 0


def _rate(value: object) -> float | None:
    found = number_in(value)
    return None if found is None or found <= 0 else found
