"""Measures the speed of models. The model is loaded again for each measurement, as in
llama-bench."""

from __future__ import annotations

import itertools
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from desktop.core.benchmarks.roofline import bytes_per_token
from desktop.core.benchmarks.speed_results import SpeedResult, Varied, mean_and_sd
from desktop.core.errors import UserError
from desktop.core.gguf.split_files import whole_header
from desktop.core.i18n import marked, named, tr
from desktop.core.library.models import ModelFile
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
from desktop.core.servers.address import is_server
from desktop.services.inference import Inference
from desktop.services.jobs import JobThread
from desktop.services.task import Step, Steps, loading
from desktop.ui.names import full_name
from desktop.ui.panes.benchmarks.speed.figures import setting_text

KEY = "speed"
"""Name under which a model is loaded, separate from the models of other panes."""
QUESTION = "Why is the sky blue? Answer in one sentence."
LEAST_CONTEXT = 256
NO_BANDWIDTH = BandwidthMeasured(0.0, 0)
LOAD_WEIGHT, FIRST_WEIGHT, BANDWIDTH_WEIGHT = 0.15, 0.05, 0.1


@dataclass(frozen=True)
class SpeedSetting:
    """The settings of one measurement. If `gpu_layers` is -1 or `threads` is 0, the value is chosen
    automatically; `chat` is True if the model has a chat template; `device` is as in LoadModel.
    The model is loaded under `key`. Measurements that may be queued at the same time need different
    keys."""

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
    device: str = ""
    key: str = KEY

    @property
    def weight(self) -> float:
        """Rough duration relative to other measurements. Generating one token is assumed to take as
        long as reading 10 tokens."""
        tokens = self.prompt_tokens / 10 + self.generate_tokens
        return self.repeat * tokens / 500 + self.depth / 5000

    def told(self) -> str:
        values: dict[Varied, int] = {
            "depth": self.depth,
            "threads": self.threads,
            "gpu_layers": self.gpu_layers,
            "batch": self.batch,
        }
        if self.varied not in values:
            return self.name
        return f"{self.name}, {setting_text(self.varied, values[self.varied])}"


def measure_speeds(
    inference: Inference,
    background: JobThread,
    settings: Sequence[SpeedSetting],
    take: Callable[[SpeedResult], None],
    tell: Callable[[UserError], None],
) -> Steps[None]:
    """Make each measurement and pass its result to `take`. Before each, read the header of the
    model file to find how many bytes are read per token. If one of several models can't be
    measured, pass the error to `tell` and go on with the next.

    Raises: UserError, if a setting is varied or no model can be measured.
    """
    whole = BANDWIDTH_WEIGHT + sum(LOAD_WEIGHT + s.weight + FIRST_WEIGHT for s in settings)
    failed = 0
    try:
        bandwidth = NO_BANDWIDTH
        if not all(is_server(each.path) for each in settings):
            bandwidth = yield Step(
                inference.submit(MeasureBandwidth()),
                share=BANDWIDTH_WEIGHT / whole,
                title=tr("Measuring memory bandwidth"),
            )
        for setting in settings:
            try:
                size = yield background.call(partial(_bytes_of, setting), "read a header")
                take((yield from measure_speed(inference, setting, whole, size, bandwidth)))
            except UserError as error:
                failed += 1
                if setting.varied or failed == len(settings):
                    raise
                text = named(setting.name, error.message)
                tell(UserError(text, error.kind, details=error.details))
    finally:
        inference.submit(UnloadModel(KEY))


def measure_speed(
    inference: Inference,
    setting: SpeedSetting,
    whole: float,
    size: int,
    bandwidth: BandwidthMeasured,
) -> Steps[SpeedResult]:
    """Make one measurement. `whole` is the rough duration of all the work, in the unit of
    `SpeedSetting.weight`, and `size` is the number of bytes read per token. The model stays
    loaded."""
    try:
        found = yield from _measured(inference, setting, whole, size, bandwidth)
    except UserError as error:
        if error.kind != "card":
            raise
        found = None
    # If the card has failed, no part of the result may be from the card, and another from the
    # processor. This time, the model is loaded on the processor.
    return found or (yield from measure_speed(inference, setting, whole, size, bandwidth))


def _measured(
    inference: Inference,
    setting: SpeedSetting,
    whole: float,
    size: int,
    bandwidth: BandwidthMeasured,
) -> Steps[SpeedResult | None]:
    """Make one measurement. Returns None if the model was moved to another device meanwhile."""
    told, samples = setting.told(), itertools.count(1)

    def far(event: object) -> float | None:
        return next(samples) / (2 * setting.repeat) if isinstance(event, SpeedSample) else None

    longest = setting.depth + max(setting.prompt_tokens, setting.generate_tokens)
    load = LoadModel(
        setting.path,
        setting.key,
        max(longest, LEAST_CONTEXT),
        gpu_layers=setting.gpu_layers,
        threads=setting.threads,
        device=setting.device,
    )
    measure = MeasureSpeed(
        setting.key,
        setting.prompt_tokens,
        setting.generate_tokens,
        setting.repeat,
        setting.threads,
        setting.depth,
        setting.batch,
    )
    title = tr("Loading {told}", told=told)
    yield Step(inference.submit(UnloadModel(setting.key)), title=title)
    loaded = yield loading(inference, load, title, LOAD_WEIGHT / whole)
    measured = yield Step(inference.submit(measure), far, setting.weight / whole, told)
    first = yield Step(inference.submit(_question(setting)), share=FIRST_WEIGHT / whole, title=told)
    now = inference.loaded.get(setting.key)
    if now is not None and now.device != loaded.device:
        return None
    return _result(setting, size, bandwidth, loaded, measured, first)


def _result(
    setting: SpeedSetting,
    size: int,
    bandwidth: BandwidthMeasured,
    loaded: ModelLoaded,
    measured: SpeedMeasured,
    first: Generated,
) -> SpeedResult:
    prompt, prompt_sd = mean_and_sd(measured.prompt) if measured.prompt else (0.0, None)
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
        first_token_s=first.first_token_s,
        load_s=loaded.load_s,
        memory_bytes=loaded.memory_bytes,
        bytes_per_token=size,
        bandwidth=bandwidth.bytes_per_s,
        when=time.time(),
        device=loaded.device,
    )


def _question(setting: SpeedSetting) -> Generate:
    """Return a request for one token of an answer, to measure the time to first token."""
    chat = (Message("user", QUESTION),) if setting.chat else ()
    return Generate(
        setting.key,
        chat,
        None if chat else QUESTION,
        Sampling(temperature=0.0),
        max_tokens=1,
        ignore_end=True,
    )


def _bytes_of(setting: SpeedSetting) -> int:
    """Return the number of bytes read per token in this measurement; 0 for a model on a server.

    Raises: UserError, if the header can't be read.
    """
    if is_server(setting.path):
        return 0
    return bytes_per_token(whole_header(setting.path), setting.depth)


VARY: tuple[tuple[Varied, str], ...] = (
    ("", marked("Default settings")),
    ("depth", marked("Vary the context")),
    ("threads", marked("Vary threads")),
    ("batch", marked("Vary batch size")),
    ("gpu_layers", marked("Vary GPU layers")),
    ("people", marked("Vary class size")),
)
DEPTHS, BATCHES, SHARES = (0, 512, 1024, 2048, 4096), (32, 64, 128, 256, 512), (0, 0.25, 0.5, 1)
FEWEST_DEPTHS, DEPTH_SHARES = 3, (0, 0.25, 0.5, 0.75, 1)
"""If a model's context allows fewer of DEPTHS, these shares of the longest depth are measured."""
SWEPT_TOKENS, SWEPT_REPEAT = (128, 32), 3


def settings(
    model: ModelFile, varied: Varied, context_length: int | None = None
) -> list[SpeedSetting]:
    """Return the measurements to make of a model. If no setting is varied, there is one
    measurement, as in llama-bench. If a setting is varied, there is a shorter measurement for each
    of its values, or none if the model's context is too short. `context_length` is that of a model
    on a server, if it is known."""
    name, path, chat = full_name(model), model.path, _chats(model)
    if not varied:
        return [SpeedSetting(name, path, chat)]
    prompt, generate = SWEPT_TOKENS
    if varied == "batch":
        prompt = max(BATCHES)
    one = SpeedSetting(name, path, chat, varied, prompt, generate, SWEPT_REPEAT)
    values = _values(model, varied, context_length)
    return [replace(one, **{varied: value}) for value in values]


def short(model: ModelFile) -> SpeedSetting:
    """Return a shorter measurement, for use when many models are measured."""
    return SpeedSetting(
        full_name(model), model.path, _chats(model), "", *SWEPT_TOKENS, SWEPT_REPEAT
    )


def brief(model: ModelFile) -> SpeedSetting:
    """Return a measurement of a few tokens, enough for a screenshot."""
    return SpeedSetting(full_name(model), model.path, _chats(model), "", 32, 8, 2)


def _chats(model: ModelFile) -> bool:
    if is_server(model.path):
        return True
    return model.facts is not None and model.facts.chat_template is not None


def _values(model: ModelFile, varied: Varied, context_length: int | None) -> list[int]:
    """Return the values of the varied setting that are to be measured, limited to those that the
    model and the machine allow."""
    facts = model.facts
    if varied == "depth":
        return _depths((facts.context_length if facts else context_length) or max(DEPTHS))
    if varied == "batch":
        return list(BATCHES)
    if varied == "gpu_layers":
        layers = ((facts.layers if facts else None) or 0) + 1  # plus the output layer
        return sorted({round(share * layers) for share in SHARES})
    cores = os.cpu_count() or 1
    return sorted({min(1 << power, cores) for power in range(cores.bit_length() + 1)})


def _depths(context_length: int) -> list[int]:
    longest = context_length - sum(SWEPT_TOKENS)
    depths = [depth for depth in DEPTHS if depth <= longest]
    if len(depths) >= FEWEST_DEPTHS:
        return depths
    return sorted({round(share * longest) for share in DEPTH_SHARES}) if longest > 0 else []


def not_deleted(error: OSError) -> UserError:
    return UserError(
        tr(
            "The measurements couldn't be deleted. Check the free space on the disk, then try "
            "again."
        ),
        kind="cannot_write",
        details=str(error),
    )


def not_kept(error: OSError) -> UserError:
    return UserError(
        tr(
            "The measurements couldn't be saved, so they will be lost when you close Glassbox. "
            "Check the free space on the disk, then measure again."
        ),
        kind="cannot_write",
        details=str(error),
    )
