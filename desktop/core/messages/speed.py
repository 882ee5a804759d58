"""How fast a model reads and writes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class MeasureSpeed:
    """Measure as llama-bench does: random tokens, nothing sampled. Yields SpeedSample for
    each repetition of each test, then SpeedMeasured. `threads` 0: the model's own setting.
    `depth` tokens are in the context already when each test begins; a prompt is read `batch`
    tokens at a time, at most 512."""

    model: str
    prompt_tokens: int = 512
    generate_tokens: int = 128
    repeat: int = 5
    threads: int = 0
    depth: int = 0
    batch: int = 512


@dataclass(frozen=True, slots=True)
class MeasureBandwidth:
    """How fast the processor reads the main memory: `threads` of them at the same time, each
    over a part of more memory than the caches hold. Yields BandwidthMeasured."""

    threads: int = 0


@dataclass(frozen=True, slots=True)
class SpeedSample:
    test: Literal["prompt", "generate"]
    tokens_per_s: float


@dataclass(frozen=True, slots=True)
class SpeedMeasured:
    """Tokens per second of each repetition."""

    prompt: tuple[float, ...]
    generate: tuple[float, ...]
    threads: int
    backend: str


@dataclass(frozen=True, slots=True)
class BandwidthMeasured:
    """The fastest of several passes."""

    bytes_per_s: float
    threads: int
