"""Measures models: each setting loads the model anew, as llama-bench does."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.gguf_parts import whole_header
from desktop.core.messages import (
    BandwidthMeasured,
    Generate,
    Generated,
    LoadModel,
    MeasureBandwidth,
    MeasureSpeed,
    Message,
    ModelLoaded,
    Sampling,
    SpeedMeasured,
    SpeedSample,
    UnloadModel,
)
from desktop.core.roofline import bytes_per_token
from desktop.core.speed_results import SpeedResult, Varied, mean_and_sd
from desktop.core.words import counted, tr
from desktop.services.chain import Chain, Step
from desktop.ui.panes.base import Context

KEY = "speed"
"""Beside what the other panes have loaded."""
QUESTION = "Why is the sky blue? Answer in one sentence."
LEAST_CONTEXT = 256
LOAD_WEIGHT, FIRST_WEIGHT, BANDWIDTH_WEIGHT = 0.15, 0.05, 0.1


@dataclass(frozen=True)
class Setting:
    """One measurement. `gpu_layers` -1 and `threads` 0: automatic. `chat`: the model has a chat
    template."""

    name: str
    path: str
    chat: bool = False
    varied: Varied = ""
    prompt_tokens: int = 512
    generate_tokens: int = 128
    repeat: int = 5
    depth: int = 0
    batch: int = 512
    threads: int = 0
    gpu_layers: int = -1

    @property
    def weight(self) -> float:
        """How long it takes beside others, very roughly: a token written takes as long as ten
        that are read."""
        tokens = self.prompt_tokens / 10 + self.generate_tokens
        return self.repeat * tokens / 500 + self.depth / 5000

    def told(self) -> str:
        words = {
            "": "",
            "depth": counted(
                self.depth,
                "{depth:,} token in context",
                "{depth:,} tokens in context",
                depth=self.depth,
            ),
            "threads": counted(
                self.threads, "{threads} thread", "{threads} threads", threads=self.threads
            ),
            "gpu_layers": counted(
                self.gpu_layers,
                "{gpu_layers} layer on the card",
                "{gpu_layers} layers on the card",
                gpu_layers=self.gpu_layers,
            ),
            "batch": tr("batches of {batch}", batch=self.batch),
        }[self.varied]
        return f"{self.name}, {words}" if words else self.name


@dataclass
class _Parts:
    """What a measurement has brought so far."""

    loaded: ModelLoaded | None = None
    measured: SpeedMeasured | None = None
    first_token_s: float | None = None
    samples: list[float] = field(default_factory=list)


class SpeedRun(QObject):
    """One run of several settings at a time."""

    progressed = Signal(str, float, object)
    measured = Signal(object)  # a SpeedResult, after each setting
    finished = Signal()
    failed = Signal(UserError)
    stopped = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._bandwidth = 0.0
        self._asked = 0
        self.chain = Chain(context.inference, self)
        self.chain.progressed.connect(self.progressed)
        self.chain.finished.connect(self.finished)
        self.chain.failed.connect(self.failed)
        self.chain.stopped.connect(self.stopped)

    def start(self, settings: Sequence[Setting]) -> None:
        """The headers are read first: how many bytes a token takes stands there."""
        self.stop()
        self._asked += 1
        asked = self._asked

        def work(cancel: Cancel) -> Iterator[list[int]]:
            yield [_bytes_of(setting) for setting in settings]

        job = self._context.background.submit(work, "read headers")
        job.finished.connect(lambda sizes: asked == self._asked and self._begin(settings, sizes))
        job.failed.connect(lambda error: asked == self._asked and self.failed.emit(error))

    @Slot()
    def stop(self) -> None:
        self._asked += 1
        self.chain.stop()

    def _begin(self, settings: Sequence[Setting], sizes: Sequence[int]) -> None:
        title = tr("How fast the memory is")
        steps = [Step(MeasureBandwidth(), self._take_bandwidth, BANDWIDTH_WEIGHT, title)]
        for setting, size in zip(settings, sizes, strict=True):
            steps += self._steps(setting, size)
        self.chain.start(steps, [UnloadModel(KEY)])

    def _take_bandwidth(self, event: object) -> None:
        if isinstance(event, BandwidthMeasured):
            self._bandwidth = event.bytes_per_s

    def _steps(self, setting: Setting, size: int) -> list[Step]:
        parts = _Parts()

        def loaded(event: object) -> None:
            if isinstance(event, ModelLoaded):
                parts.loaded = event

        def measured(event: object) -> float | None:
            if isinstance(event, SpeedMeasured):
                parts.measured = event
            elif isinstance(event, SpeedSample):
                parts.samples.append(event.tokens_per_s)
                return len(parts.samples) / (2 * setting.repeat)
            return None

        def first(event: object) -> None:
            if isinstance(event, Generated):
                parts.first_token_s = event.first_token_s
                self.measured.emit(self._result(setting, size, parts))

        longest = setting.depth + max(setting.prompt_tokens, setting.generate_tokens)
        load = LoadModel(
            setting.path,
            KEY,
            max(longest, LEAST_CONTEXT),
            gpu_layers=setting.gpu_layers,
            threads=setting.threads,
        )
        measure = MeasureSpeed(
            KEY,
            setting.prompt_tokens,
            setting.generate_tokens,
            setting.repeat,
            setting.threads,
            setting.depth,
            setting.batch,
        )
        told = setting.told()
        return [
            Step(UnloadModel(KEY), weight=0.0, title=tr("Loading {told}", told=told)),
            Step(load, loaded, LOAD_WEIGHT, tr("Loading {told}", told=told)),
            Step(measure, measured, setting.weight, told),
            Step(_question(setting), first, FIRST_WEIGHT, told),
        ]

    def _result(self, setting: Setting, size: int, parts: _Parts) -> SpeedResult:
        loaded, measured = parts.loaded, parts.measured
        assert loaded is not None, "it was loaded before"
        assert measured is not None, "and measured"
        prompt, prompt_sd = mean_and_sd(measured.prompt)
        generate, generate_sd = mean_and_sd(measured.generate)
        return SpeedResult(
            model=setting.name,
            path=setting.path,
            varied=setting.varied,
            prompt_tokens=setting.prompt_tokens,
            generate_tokens=setting.generate_tokens,
            repeat=setting.repeat,
            depth=setting.depth,
            batch=setting.batch,
            threads=measured.threads,
            gpu_layers=loaded.gpu_layers,
            backend=measured.backend,
            prompt=prompt,
            prompt_sd=prompt_sd,
            generate=generate,
            generate_sd=generate_sd,
            first_token_s=parts.first_token_s,
            load_s=loaded.load_s,
            memory_bytes=loaded.memory_bytes,
            bytes_per_token=size,
            bandwidth=self._bandwidth,
            when=time.time(),
        )


def _question(setting: Setting) -> Generate:
    """One token as an answer is what a person waits for."""
    chat = (Message("user", QUESTION),) if setting.chat else ()
    return Generate(
        KEY,
        chat,
        None if chat else QUESTION,
        Sampling(temperature=0.0),
        max_tokens=1,
        ignore_end=True,
    )


def _bytes_of(setting: Setting) -> int:
    """Raises: UserError."""
    return bytes_per_token(whole_header(setting.path), setting.depth)
