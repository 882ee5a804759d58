"""Stores each speed measurement as a line of JSON, so that a crash loses at most the last
measurement."""

from __future__ import annotations

import json
import math
import os
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final, Literal

from desktop.core.files import private
from desktop.core.files.atomic_write import write_atomically
from desktop.core.files.foreign_json import parsed
from desktop.core.files.regular_file import open_own, refuse_irregular
from desktop.core.i18n import tr
from desktop.core.numbers.number_text import number_text
from desktop.core.numbers.units import short_count
from desktop.core.records import read

Varied = Literal["", "depth", "threads", "gpu_layers", "batch", "people"]
LARGEST = 20_000_000
SPEEDS = "speed.jsonl"
"""Name of the file, which is in the same folder as the settings."""
NOISY: Final = 0.5
"""Share of the mean above which the standard deviation makes a speed meaningless."""


@dataclass(frozen=True, slots=True)
class Together:
    """How several people saw a server whom it answered at the same time. Rates are in tokens/s, for
    each person from the first to the last token of the answer, and times in seconds; `longest_` and
    `slowest_` are of the one who was worst off. `tokens` is the server's count, or None if it has
    none; `received` is what arrived (see PersonMeasured); `slots` is how many answers the server
    writes at the same time, or None if it doesn't say."""

    people: int
    each: float
    slowest_each: float
    longest_first_token_s: float
    longest_pause_s: float
    tokens: int | None
    received: int
    slots: int | None


@dataclass(frozen=True, slots=True)
class SpeedResult:
    """The speed of a model with one combination of settings. Rates are in tokens/s, as mean and
    sample standard deviation (n - 1), like llama-bench's. `bandwidth` is the bandwidth of main
    memory, in bytes/s. `varied` names the setting that the run varies; it is empty for a single
    measurement. `when` is in seconds since 1970. `device` is as in ModelLoaded; measurements of
    older versions have none. With `together`, `generate` is the rate of all people, waiting
    included, and `first_token_s` is their mean. `prompt` is 0 if it isn't measured: with
    `together`, and with `depth` on a server that doesn't say what it had in its cache."""

    model: str
    path: str
    varied: Varied
    prompt_tokens: int
    generate_tokens: int
    repeat: int
    depth: int
    batch: int
    threads: int
    gpu_layers: int
    backend: str
    prompt: float
    prompt_sd: float | None
    generate: float
    generate_sd: float | None
    first_token_s: float | None
    load_s: float
    memory_bytes: int
    bytes_per_token: int
    bandwidth: float
    when: float
    device: str = ""
    together: Together | None = None

    @property
    def limit(self) -> float:
        """The upper limit of the generation speed in tokens/s, estimated from the bandwidth of main
        memory. It is 0 if unknown, or if layers are on a graphics card, whose memory has its own
        bandwidth."""
        known = self.bytes_per_token and not self.gpu_layers
        return self.bandwidth / self.bytes_per_token if known else 0.0

    @property
    def varied_value(self) -> int:
        """The value of the varied setting; 0 if none was varied."""
        return {
            "": 0,
            "depth": self.depth,
            "threads": self.threads,
            "gpu_layers": self.gpu_layers,
            "batch": self.batch,
            "people": self.together.people if self.together else 0,
        }[self.varied]


def mean_and_sd(samples: Sequence[float]) -> tuple[float, float | None]:
    """Return the mean and the sample standard deviation (n - 1), which is None for a single
    sample."""
    sd = statistics.stdev(samples) if len(samples) > 1 else None
    return statistics.fmean(samples), sd


def is_noisy(mean: float, sd: float | None) -> bool:
    """Return True if the samples of a speed differ too much for their mean to say anything."""
    return sd is not None and sd > NOISY * mean


def rate_text(mean: float, sd: float | None) -> str:
    """Format a speed and its standard deviation: "6.1 ± 0.2". A speed below 1, such as that of a
    large model, has two significant digits."""
    digits = (
        0 if mean >= 100 else 1 if mean >= 0.995 or not mean else 1 - math.floor(math.log10(mean))
    )
    return tr("{mean:,.{digits}f}", mean=mean, digits=digits) + (
        tr(" ± {sd:,.{digits}f}", sd=sd, digits=digits) if sd is not None else ""
    )


def short_rate(value: float) -> str:
    """Return a short label for an axis, such as "500" or "2K"."""
    return number_text(value, 3) if value < 1000 else short_count(value)


class SpeedFile:
    """The file in which speed results are stored."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> list[SpeedResult]:
        """Return the results in the order in which they were measured. Lines that are damaged or
        come from another version are skipped. Returns an empty list if the file can't be read or is
        larger than LARGEST."""
        try:
            if self.path.stat().st_size > LARGEST:
                return []
            with open_own(self.path) as file:
                text = file.read().decode("utf-8", "replace")
        except OSError:
            return []
        found = [_parsed(line) for line in text.splitlines()]
        return [result for result in found if result is not None]

    def add(self, result: SpeedResult) -> None:
        """Append a result. Raises: OSError."""
        refuse_irregular(self.path)
        private.make_folder(self.path.parent)
        line = json.dumps(asdict(result)) + "\n"
        with open(self.path, "ab+", opener=private.opener) as file:
            if size := file.seek(0, os.SEEK_END):
                file.seek(size - 1)
                if file.read(1) != b"\n":  # a crash or a full disk truncated the last line
                    line = "\n" + line
            file.write(line.encode())

    def write(self, results: Iterable[SpeedResult]) -> None:
        """Replace the content of the file with these results. Raises: OSError."""
        lines = [json.dumps(asdict(result)) + "\n" for result in results]
        write_atomically(self.path, "".join(lines).encode())


def _parsed(line: str) -> SpeedResult | None:
    try:
        return read(SpeedResult, parsed(line))
    except (ValueError, RecursionError):
        return None
