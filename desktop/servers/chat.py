"""Writes an answer on a server: Generate over HTTP."""

from __future__ import annotations

import base64
import math
import random
import struct
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final, cast

from desktop.core.cancel import Cancel
from desktop.core.conversations.thinking import CLOSING, thinking_switch
from desktop.core.errors import Cancelled, UserError
from desktop.core.i18n import tr
from desktop.core.messages import (
    TEMPERATURES,
    Event,
    Generate,
    Generated,
    Message,
    Picture,
    Probabilities,
    PromptProgress,
    Stop,
    ThoughtOpened,
    Token,
    TokenChoice,
)
from desktop.core.servers import facts as about
from desktop.core.servers.facts import ModelFacts
from desktop.servers import problems
from desktop.servers.capabilities import log_probabilities, tokens_of
from desktop.servers.http import LONGEST_TEXT, Server
from desktop.servers.probe import number_in, object_in, objects

THOUGHT: Final = "<think>"
"""The tag that stands for a thought that a server sends in a separate field."""
_REASONING: Final = ("reasoning_content", "reasoning")
_STOPS: Final[dict[str, Stop]] = {"stop": "end", "length": "length"}


def generate(
    server: Server, facts: ModelFacts, request: Generate, cancel: Cancel
) -> Iterator[Event]:
    """Yield the events that Generate documents. A token's id is -1 unless the server sends it.
    PromptProgress comes only from servers that report it, and TurnsLeftOut never: a server refuses
    a conversation that is too long.

    Raises: UserError, Cancelled.
    """
    seed = request.sampling.seed
    if seed is None:
        seed = random.SystemRandom().randrange(1 << 31)
    path, fields = request_fields(facts, request, seed)
    if request.prompt is not None and not request.max_tokens:
        fields |= _no_limit(server, facts, request.prompt, cancel)
    answer = Answer(facts, request, seed)
    try:
        for chunk in server.stream(path, fields, cancel):
            yield from answer.take(chunk)
            if answer.length > LONGEST_TEXT:
                raise problems.too_much(server.address)
    except Cancelled:
        yield from answer.rest()
        yield answer.generated("cancelled")
        raise
    yield from answer.rest()
    if answer.stop is None:
        raise problems.broken(server.address, EOFError("no finish_reason"))
    yield answer.generated(answer.stop)


def _no_limit(server: Server, facts: ModelFacts, prompt: str, cancel: Cancel) -> dict[str, Any]:
    """Return the fields with which a text is continued without a limit. Some servers continue it by
    16 tokens otherwise, as OpenAI's did."""
    kind, length = facts.server.kind, facts.model.context_length
    if kind == "llama_cpp_python":
        return {"max_tokens": 0}
    if kind not in ("vllm", "sglang") or length is None or not facts.tokenize:
        return {}
    read = len(tokens_of(server, kind, facts.model.name, prompt, cancel))
    return {"max_tokens": max(1, length - read)}


def request_fields(facts: ModelFacts, request: Generate, seed: int) -> tuple[str, dict[str, Any]]:
    """Return the path and the fields of a request. Only fields that the server knows are in it.

    Raises: UserError, kind server_cannot, if the request needs something that the server lacks.
    """
    known, sampling = facts.fields, request.sampling
    if request.beginning:
        raise UserError(
            tr(
                "{program} can't continue an answer that has begun. Ask for a new answer.",
                program=about.NAMES[facts.server.kind],
            ),
            kind="server_cannot",
        )
    fields: dict[str, Any] = {
        "model": facts.model.name,
        "stream": True,
        "temperature": sampling.temperature,
        "top_p": sampling.top_p,
        "seed": seed,
    }
    if request.max_tokens:
        fields["max_tokens"] = request.max_tokens
    if request.stop:
        fields["stop"] = list(request.stop)
    fields |= {name: value for name, value in _more(facts, request).items() if name in known}
    odds = request.alternatives and facts.probabilities
    if request.prompt is not None:
        fields["prompt"] = request.prompt
        if odds:
            fields["logprobs"] = request.alternatives
        return "/v1/completions", fields
    fields["messages"] = [_message(each, facts) for each in request.messages]
    if odds:
        fields |= {"logprobs": True, "top_logprobs": request.alternatives}
        if "return_token_ids" in known:
            fields["return_token_ids"] = True
    return "/v1/chat/completions", fields


def _more(facts: ModelFacts, request: Generate) -> dict[str, Any]:
    """Return the fields that only some servers know."""
    known, sampling = facts.fields, request.sampling
    more: dict[str, Any] = {
        "top_k": sampling.top_k,
        "min_p": sampling.min_p,
        "repeat_penalty": sampling.repeat_penalty,
        "repetition_penalty": sampling.repeat_penalty,
        "repeat_last_n": sampling.repeat_last,
        "return_progress": True,
        "timings_per_token": True,
    }
    if facts.server.kind in ("vllm", "sglang") and not sampling.top_k:
        more["top_k"] = -1
    if request.ignore_end:
        more["ignore_eos"] = True
    if sampling.repeat_penalty == 1.0:
        for name in ("repeat_penalty", "repetition_penalty", "repeat_last_n"):
            more.pop(name)
    if "stream_options" in known:
        more["stream_options"] = {"include_usage": True}
        if "continuous_usage_stats" in known:
            more["stream_options"]["continuous_usage_stats"] = True
    switch = thinking_switch(facts.model.template)
    if request.thinking is not None and switch:
        more["chat_template_kwargs"] = {switch: request.thinking}
    return more


def _message(message: Message, facts: ModelFacts) -> dict[str, Any]:
    if not message.pictures:
        return {"role": message.role, "content": message.content}
    if facts.model.images is False:
        raise about.no_images(facts)
    parts: list[dict[str, Any]] = [
        {"type": "image_url", "image_url": {"url": f"data:image/png;base64,{_png(each)}"}}
        for each in message.pictures
    ]
    return {
        "role": message.role,
        "content": [*parts, {"type": "text", "text": message.content}],
    }


def _png(picture: Picture) -> str:
    """Return a picture as a PNG file in base64. Qt isn't available in this layer."""
    row = 3 * picture.width
    rows = b"".join(b"\0" + picture.rgb[at : at + row] for at in range(0, len(picture.rgb), row))
    head = struct.pack(">IIBBBBB", picture.width, picture.height, 8, 2, 0, 0, 0)
    chunks = (b"IHDR" + head, b"IDAT" + zlib.compress(rows, 6), b"IEND")
    body = b"".join(
        struct.pack(">I", len(each) - 4) + each + struct.pack(">I", zlib.crc32(each))
        for each in chunks
    )
    return base64.b64encode(b"\x89PNG\r\n\x1a\n" + body).decode("ascii")


@dataclass
class Answer:
    """The answer so far."""

    facts: ModelFacts
    request: Generate
    seed: int
    stop: Stop | None = None
    length: int = 0
    _began: float = field(default_factory=time.monotonic)
    _first: float | None = None
    _last: float = 0.0
    _pieces: int = 0
    _usage: dict[str, Any] = field(default_factory=dict[str, Any])
    _timings: dict[str, Any] = field(default_factory=dict[str, Any])
    _thinks: bool = False
    _progress: tuple[int, int] | None = None

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
        if thought and not self._thinks:
            self._thinks = True
            yield ThoughtOpened(THOUGHT) if self._first is None else Token(-1, THOUGHT)
        entries = _entries(chunk, choice)
        if thought:
            yield from self._tokens(thought, entries if not text else [])
        if text:
            yield from self.rest()
            yield from self._tokens(text, entries)
        if finish := _text(choice.get("finish_reason")):
            self.stop = _STOPS.get(finish, "end")
            if self._first is not None:  # the end token, which servers count, comes with this chunk
                self._last = time.monotonic()

    def rest(self) -> Iterator[Event]:
        """Close a thought that is still open."""
        if self._thinks:
            self._thinks = False
            yield Token(-1, CLOSING[THOUGHT])

    def _read(self, progress: dict[str, Any]) -> PromptProgress:
        done, total = _count(progress, "processed"), _count(progress, "total")
        return PromptProgress(min(done, total), total, _count(progress, "cache"))

    def _tokens(self, text: str, entries: list[dict[str, Any]]) -> Iterator[Token]:
        self._last = time.monotonic()
        if self._first is None:
            self._first = self._last
        self.length += max(len(text), len(entries))
        self._pieces += max(1, len(entries))
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
        reused = _count(cached, "cached_tokens") or _count(self._timings, "cache_n")
        prompt = _count(self._usage, "prompt_tokens")
        prompt = prompt or _count(self._timings, "prompt_n") + reused
        written = _count(self._usage, "completion_tokens")
        written = written or _count(self._timings, "predicted_n") or self._pieces
        first = None if self._first is None else self._first - self._began
        seconds = self._last - (self._first or self._last)
        return Generated(
            stop=stop,
            prompt_tokens=prompt,
            reused_tokens=min(reused, prompt),
            generated_tokens=written,
            first_token_s=first,
            prompt_tokens_per_s=_rate(self._timings.get("prompt_per_second")),
            tokens_per_s=(written - 1) / seconds if written > 1 and seconds > 0 else None,
            context_used=prompt + written,
            context_length=self.facts.model.context_length or 0,
            threads=0,
            seed=self.seed,
        )


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


def _text(value: object) -> str:
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""


def _count(values: dict[str, Any], key: str) -> int:
    value = values.get(key)
    return value if isinstance(value, int) and 0 <= value < 1 << 40 else 0


def _rate(value: object) -> float | None:
    found = number_in(value)
    return None if found is None or found <= 0 else found
