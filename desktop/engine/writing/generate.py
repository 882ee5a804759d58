"""The generation loop: reads the prompt, and then samples one token after another."""

from __future__ import annotations

import codecs
import secrets
import time
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import llama_cpp.llama_cpp as llama

from desktop.core.cancel import Cancel
from desktop.core.conversations.thinking import opened_by
from desktop.core.errors import Cancelled
from desktop.core.messages import (
    Event,
    Generate,
    Generated,
    PromptProgress,
    Stop,
    ThoughtOpened,
    Token,
    TurnsLeftOut,
)
from desktop.core.statistics.sampling import NotANumber, Sampler
from desktop.engine.measuring.steps import Steps
from desktop.engine.models.adapter import invalid_values
from desktop.engine.models.model import UBATCH, Model, not_a_number
from desktop.engine.threads import Phase
from desktop.engine.writing import inside
from desktop.engine.writing.image_encoder import ImagePart, invalid_vectors, place_in_part
from desktop.engine.writing.prompt import PromptBuilder

SLOW_CHUNK_S = 0.4
"""If a chunk of the prompt takes longer than this, chunks get smaller so that progress stays
visible."""
SMALLEST_CHUNK = 64
GOVERN_S = 0.1
"""Seconds over which tokens are timed together, so that timing doesn't slow generation down."""


def generate(
    model: Model,
    request: Generate,
    builder: PromptBuilder,
    cancel: Cancel,
    given: Sequence[int] = (),
) -> Iterator[Event]:
    """Yield the events that Generate documents. When a Token is yielded, `model.logits()` still
    returns the logits that it was sampled from. The `given` tokens replace the first sampled ones.

    Raises: UserError, Cancelled.
    """
    run = _Run(model, request, builder, cancel, forced=list(reversed(given)))
    try:
        yield from run.read_prompt()
        yield from run.write()
    except Cancelled:
        run.stop = "cancelled"
    yield run.result()
    if run.stop == "cancelled":
        raise Cancelled


@dataclass
class _Run:
    """The state of one generation."""

    model: Model
    request: Generate
    builder: PromptBuilder
    cancel: Cancel
    began: float = field(default_factory=time.perf_counter)
    stop: Stop = "end"
    seed: int = 0
    left_out: int = 0
    prompt_tokens: int = 0
    before: int = 0  # tokens in the context before the answer; fewer once turns were dropped
    reused: int = 0
    prompt_s: float = 0.0
    first: float | None = None
    steps: Steps = field(default_factory=Steps)  # times between the tokens of the answer
    written: list[int] = field(default_factory=list[int])
    forced: list[int] = field(default_factory=list[int])
    """Tokens that come next regardless of the model's probabilities, in reverse order."""
    limit: inside.ThinkingLimit | None = None
    end: int | None = None

    def __post_init__(self) -> None:
        given = self.request.sampling.seed
        self.seed = secrets.randbits(32) if given is None else given
        self.sampler = Sampler(self.request.sampling, self.seed)
        self.model.watch(self.cancel)
        self.model.set_adapter_strength(self.request.adapter_strength)
        if self.model.governor is not None:
            self.model.governor.begin()

    # --- the prompt

    def read_prompt(self) -> Iterator[Event]:
        prompt = self.builder.build(self.model, self.request, self.cancel)
        self.left_out, self.model.dropped = prompt.left_out, prompt.dropped
        if prompt.left_out:
            yield TurnsLeftOut(prompt.left_out)
        if self.request.show_prompt:
            yield inside.rendered(self.model.vocabulary, prompt, self.request.beginning)
        if opened := opened_by(prompt.text):
            yield ThoughtOpened(opened)
        if self.request.thinking_limit:
            self.limit = inside.ThinkingLimit(self.request.thinking_limit, opened)
        tokens = [*prompt.tokens, *self.request.beginning]
        self.sampler.accept([token for token in tokens if token >= 0])
        self.prompt_tokens = self.before = len(tokens)
        self.reused = self._keep_common(tokens)
        began = time.perf_counter()
        yield from self._read(tokens, prompt.parts)
        self.prompt_s = time.perf_counter() - began

    def _keep_common(self, tokens: list[int]) -> int:
        """Truncate the cache to the prefix that it shares with `tokens` and return the number of
        tokens that are left in it. The prefix doesn't end within a part of a picture. The last
        token is always read again, since its logits are needed."""
        cached = self.model.cached
        most = min(len(cached), len(tokens) - 1)
        common = next((i for i in range(most) if cached[i] != tokens[i]), most)
        if common and tokens[common] < 0:  # a part of a picture must be read as a whole
            common -= place_in_part(tokens[common])
        if common < len(cached):
            self.model.keep(common)
        return len(self.model.cached)

    def _read(self, tokens: list[int], parts: Mapping[int, ImagePart]) -> Iterator[Event]:
        """Process the tokens that aren't in the cache, in chunks, and yield progress. Each of the
        `parts` of a picture is a chunk."""
        done, total = len(self.model.cached), len(tokens)
        reused, chunk = done, UBATCH
        yield PromptProgress(done, total, reused)
        while done < total:
            self.cancel.check()
            if (seen := parts.get(done)) is not None:
                self.model.decode_picture(seen)
                llama.llama_synchronize(self.model.context)
                done += len(seen.ids)
                yield PromptProgress(done, total, reused)
                continue
            end = min((start for start in parts if start > done), default=total)
            part = tokens[done : min(done + chunk, end)]
            began = time.perf_counter()
            self.model.decode(part)
            llama.llama_synchronize(self.model.context)  # a graphics card may still be computing
            seconds = time.perf_counter() - began
            done += len(part)
            self._govern(seconds / len(part), "read")
            if seconds > SLOW_CHUNK_S and chunk > SMALLEST_CHUNK:
                chunk //= 2
            yield PromptProgress(done, total, reused)

    def _govern(self, seconds_per_token: float, phase: Phase) -> None:
        governor = self.model.governor
        if governor is not None and governor.tick(seconds_per_token, phase):
            self.model.set_threads(governor.threads)

    # --- the answer

    def write(self) -> Iterator[Event]:
        text = _TextStream(self.request.stop)
        try:
            if (yield from self._begin(text)):
                yield from self._write(text)
        except Cancelled:
            self.stop = "cancelled"
        if not text.stopped and (rest := text.end()):
            yield Token(-1, rest)

    def _begin(self, text: _TextStream) -> Generator[Event, None, bool]:
        """Yield the tokens that the answer must begin with. Returns True if the answer goes on."""
        vocabulary = self.model.vocabulary
        for token in self.request.beginning:
            if vocabulary.ends(token):
                self.end = token
                return False
            written = text.add(vocabulary.piece(token))
            yield Token(token, written)
            if self.limit is not None:
                self.forced = []  # only what still applies after the last token counts
                self._limit_thinking(self.limit, written)
        self.stop = "stop_string" if text.stopped else "end"
        return not text.stopped

    def _write(self, text: _TextStream) -> Iterator[Event]:
        model, request, cancel = self.model, self.request, self.cancel
        vocabulary, sampler = model.vocabulary, self.sampler
        most, alternatives = request.max_tokens or 1 << 62, request.alternatives
        before = since = time.perf_counter()
        count = 0
        while True:
            token = self.forced.pop() if self.forced else self._draw()
            now = time.perf_counter()
            if self.first is None:
                self.first = since = now
            elif not self.steps.add(now - before):  # the machine slept
                since, count = now, 0
            else:
                count += 1
                if now - since >= GOVERN_S:
                    self._govern((now - since) / count, "write")
                    since, count = now, 0
            before = now
            if not request.ignore_end and vocabulary.ends(token):
                self.stop, self.end = "end", token
                return
            self.written.append(token)
            sampler.accept([token])
            added = text.add(vocabulary.piece(token))
            if alternatives:
                yield Token(token, added, inside.probabilities(model, token, alternatives))
            else:
                yield Token(token, added)
            if self.limit is not None:
                self._limit_thinking(self.limit, added)
            if text.stopped:
                self.stop = "stop_string"
                return
            if len(self.written) >= most:
                self.stop = "length"
                return
            cancel.check()
            if len(model.cached) >= model.context_length:
                if not (yield from self._make_room()):
                    self.stop = "context"
                    return
                before = since = time.perf_counter()  # reading again isn't writing
                count = 0
            model.decode([token])

    def _limit_thinking(self, limit: inside.ThinkingLimit, added: str) -> None:
        closing = limit.closing(added)
        if closing and not self.forced:
            tokens = self.model.vocabulary.tokenize(closing, special=True, add_special=False)
            self.forced = tokens[::-1]

    def _draw(self) -> int:
        try:
            return self.sampler.draw(self.model.logits())
        except NotANumber:
            seen = any(token < 0 for token in self.model.cached)
            self.model.keep(0)
            if seen:
                raise invalid_vectors() from None
            raise (invalid_values() if self.model.adapter else not_a_number()) from None

    def _make_room(self) -> Generator[Event, None, bool]:
        """Make room when the context is full in the middle of an answer: drop more of the oldest
        turns and read the rest again. Returns True if that was possible."""
        prompt = self.builder.with_more_room(
            self.model,
            self.request,
            self.left_out,
            len(self.request.beginning) + len(self.written),
            self.cancel,
        )
        if prompt is None:
            return False
        self.left_out, self.model.dropped = prompt.left_out, prompt.dropped
        yield TurnsLeftOut(prompt.left_out)
        # The loop decodes the last written token.
        tokens = [*prompt.tokens, *self.request.beginning, *self.written[:-1]]
        self.before = len(tokens) - len(self.written[:-1])
        self._keep_common(tokens)
        yield from self._read(tokens, prompt.parts)
        return True

    def result(self) -> Generated:
        count = len(self.written)
        processed = self.prompt_tokens - self.reused
        model = self.model
        # The last token isn't in the cache if the answer ended right after it.
        used = min(self.before + count, model.context_length) if count else len(model.cached)
        return Generated(
            stop=self.stop,
            prompt_tokens=self.prompt_tokens,
            reused_tokens=self.reused,
            generated_tokens=count,
            first_token_s=None if self.first is None else self.first - self.began,
            prompt_tokens_per_s=processed / self.prompt_s if self.prompt_s else None,
            tokens_per_s=self.steps.per_second,
            context_used=used,
            context_length=model.context_length,
            threads=model.loaded.threads if model.governor is None else model.governor.threads,
            seed=self.seed,
            end=self.end,
        )


class _TextStream:
    """Turns the bytes of tokens into text. Returns only whole characters and holds back any text
    that may be the beginning of a stop string."""

    def __init__(self, stops: tuple[str, ...]) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._stops = [stop for stop in stops if stop]
        self._held = ""
        self.stopped = False

    def add(self, piece: bytes) -> str:
        """Return the text that is now certain. If a stop string appears, the text ends before it
        and `stopped` is set."""
        text = self._decoder.decode(piece)
        if not self._stops:
            return text
        return self._release(self._held + text)

    def end(self) -> str:
        """Return the text that is still held back at the end."""
        return self._held + self._decoder.decode(b"", final=True)

    def _release(self, text: str) -> str:
        found = [at for stop in self._stops if (at := text.find(stop)) >= 0]
        if found:
            self.stopped = True
            self._held = ""
            return text[: min(found)]
        held = max(_overlap(text, stop) for stop in self._stops)
        cut = len(text) - held
        self._held = text[cut:]
        return text[:cut]


def _overlap(text: str, stop: str) -> int:
    """Return the length of the longest suffix of `text` that is a proper prefix of `stop`."""
    for length in range(min(len(text), len(stop) - 1), 0, -1):
        if text.endswith(stop[:length]):
            return length
    return 0
