"""Requests and events for measuring speed and memory bandwidth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class MeasureSpeed:
    """Measure speed as llama-bench does, with random tokens and no sampling. Yields SpeedSample
    for each repetition of each test, then SpeedMeasured. `threads` 0 means the model's setting.
    Each test begins with `depth` tokens in the context; a server on which that can't be told is
    tested for generation alone. A prompt is read `batch` tokens at a time, at most 512."""

    model: str
    prompt_tokens: int = 512
    generate_tokens: int = 128
    repeat: int = 5
    threads: int = 0
    depth: int = 0
    batch: int = 512


@dataclass(frozen=True, slots=True)
class MeasureTogether:
    """Measure the speed of a model on a server as `people` see it who ask at the same time. Each
    asks one question, and is written up to `generate_tokens` tokens. The questions have the same
    length, and none begins as another does, so the server can't reuse what it has read. Yields
    TogetherProgress, then TogetherMeasured."""

    model: str
    people: int
    generate_tokens: int = 64


@dataclass(frozen=True, slots=True)
class MeasureBandwidth:
    """Measure how fast the processor reads main memory: `threads` threads (0: automatic) run at the
    same time, and each reads its part of an array that is larger than the caches. Yields
    BandwidthMeasured."""

    threads: int = 0


@dataclass(frozen=True, slots=True)
class SpeedSample:
    test: Literal["prompt", "generate"]
    tokens_per_s: float


@dataclass(frozen=True, slots=True)
class SpeedMeasured:
    """Tokens per second in each repetition of each test."""

    prompt: tuple[float, ...]
    generate: tuple[float, ...]
    threads: int
    backend: str


@dataclass(frozen=True, slots=True)
class TogetherProgress:
    """Tokens that all people have received so far."""

    tokens: int


@dataclass(frozen=True, slots=True)
class PersonMeasured:
    """What one person saw. `received` is what arrived: pieces of text, or tokens where the server
    sends their ids. `tokens` is the server's count if it has `counted`, and otherwise the same.
    `longest_pause_s` is between two pieces. `tokens_per_s` is from the first piece to the last, of
    the tokens after the first."""

    first_token_s: float
    tokens_per_s: float
    longest_pause_s: float
    prompt_tokens: int
    tokens: int
    counted: bool
    received: int


@dataclass(frozen=True, slots=True)
class TogetherMeasured:
    """What each person saw, and the time from the first question to the last token."""

    people: tuple[PersonMeasured, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class BandwidthMeasured:
    """The memory bandwidth in the fastest of several passes."""

    bytes_per_s: float
    threads: int
