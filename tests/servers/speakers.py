"""What recorded servers say: fixed words, or what a real model writes."""

from __future__ import annotations

import math
import threading
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, Protocol

import numpy as np

WORDS = ("Four", " bits", " halve", " the", " file", ".")
PROBABILITY = 0.75


class Spoken(NamedTuple):
    """A token that was read or written. `likelihood` is its log-probability, or None for the first
    token of a text; `top` has the likeliest ones as (text, id, log-probability)."""

    text: str
    id: int
    likelihood: float | None
    top: tuple[tuple[str, int, float], ...] = ()


class Speaker(Protocol):
    """A model. Token ids are the model's own."""

    def tokens(self, text: str, *, start: bool = True) -> list[int]: ...

    def rendered(self, messages: Sequence[dict[str, Any]]) -> str: ...

    def read(self, ids: Sequence[int]) -> list[Spoken]: ...

    def write(self, ids: Sequence[int], fields: dict[str, Any]) -> Iterator[Spoken | None]:
        """Yield tokens up to max_tokens, and None at the end token."""
        ...


class FixedWords:
    """A model that always says the same. Its tokens are characters when it reads, and each has a
    log-probability of minus a hundredth of its code."""

    def __init__(self, words: Sequence[str] = WORDS) -> None:
        self.words = words

    def tokens(self, text: str, *, start: bool = True) -> list[int]:
        return [ord(each) for each in text]

    def rendered(self, messages: Sequence[dict[str, Any]]) -> str:
        return "<user>" + "".join(str(each["content"]) for each in messages)

    def read(self, ids: Sequence[int]) -> list[Spoken]:
        found = [Spoken(chr(each), each, -each / 100, (("e", 101, -0.5),)) for each in ids]
        return [found[0]._replace(likelihood=None, top=()), *found[1:]] if found else []

    def write(self, ids: Sequence[int], fields: dict[str, Any]) -> Iterator[Spoken | None]:
        if fields.get("echo") is not None:  # completions that aren't streamed
            yield Spoken("!", 33, -0.33, (("e", 101, -0.5),))
            return
        most = fields.get("max_tokens") or len(self.words)
        likelihood, other = math.log(PROBABILITY), math.log(1 - PROBABILITY)
        for at, word in enumerate(self.words[:most]):
            yield Spoken(word, at, likelihood, ((word, at, likelihood), ("?", 99, other)))
        if most >= len(self.words):
            yield None


class RealModel:
    """A model of llama.cpp in this process. What two texts in a row begin with is read once."""

    def __init__(self, path: str, length: int) -> None:
        from llama_cpp import Llama

        self._llama = Llama(
            path,
            n_ctx=length,
            n_batch=length,
            logits_all=True,
            n_threads=1,
            n_threads_batch=1,
            verbose=False,
        )
        self._lock = threading.Lock()
        self._read: list[int] = []
        self._end = self._llama.token_eos()

    def close(self) -> None:
        with self._lock:
            self._llama.close()

    def tokens(self, text: str, *, start: bool = True) -> list[int]:
        return self._llama.tokenize(text.encode(), add_bos=start, special=True)

    def rendered(self, messages: Sequence[dict[str, Any]]) -> str:
        turns = (f"<|im_start|>{e['role']}\n{e['content']}<|im_end|>\n" for e in messages)
        return "".join(turns) + "<|im_start|>assistant\n"

    def read(self, ids: Sequence[int]) -> list[Spoken]:
        rows = self._rows(ids)
        first = Spoken(self._text(ids[0]), ids[0], None)
        return [
            first,
            *(self._spoken(each, row, 1) for each, row in zip(ids[1:], rows, strict=False)),
        ]

    def write(self, ids: Sequence[int], fields: dict[str, Any]) -> Iterator[Spoken | None]:
        so_far, heat = list(ids), float(fields.get("temperature") or 0)
        chance = np.random.default_rng(fields.get("seed"))
        top = fields.get("top_logprobs") or fields.get("logprobs") or 0
        for _ in range(min(fields.get("max_tokens") or 512, self._llama.n_ctx() - len(so_far))):
            (row,) = self._rows(so_far, len(so_far) - 1)
            scaled = np.exp(row.astype(float) / heat) if heat else row
            token = int(chance.choice(len(row), p=scaled / scaled.sum()) if heat else row.argmax())
            if token == self._end and not fields.get("ignore_eos"):
                yield None
                return
            so_far.append(token)
            yield self._spoken(token, row, top)

    def _rows(self, ids: Sequence[int], first: int = 0) -> np.ndarray:
        """Return the log-probabilities after each token from `first` on: tokens x vocabulary."""
        with self._lock:
            same = 0
            for one, other in zip(self._read, ids[:-1], strict=False):
                if one != other:
                    break
                same += 1
            self._llama.n_tokens = same
            self._llama.eval(ids[same:])
            self._read = list(ids)
            logits = self._llama.scores[first : len(ids)].astype(float)
        highest = logits.max(-1, keepdims=True)
        return logits - highest - np.log(np.exp(logits - highest).sum(-1, keepdims=True))

    def _spoken(self, token: int, row: np.ndarray, top: int) -> Spoken:
        best = np.argsort(-row)[:top]
        tops = tuple((self._text(int(each)), int(each), float(row[each])) for each in best)
        return Spoken(self._text(token), token, float(row[token]), tops)

    def _text(self, token: int) -> str:
        return self._llama.detokenize([token], prev_tokens=[token]).decode("utf-8", "replace")
