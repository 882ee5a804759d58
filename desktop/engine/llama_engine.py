"""The engine that runs requests in this process."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from typing import TextIO

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.messages import (
    AskThroughPython,
    CaptureActivations,
    CompareModels,
    CountTokens,
    DequantizeBytes,
    Devices,
    DrawTensor,
    Event,
    Generate,
    GenerateTogether,
    ListDevices,
    LoadModel,
    MeasureBandwidth,
    MeasureImportance,
    MeasurePicture,
    MeasureSpeed,
    MeasureTogether,
    MeasureTypes,
    ModelUnloaded,
    QuantizeModel,
    QuantizeWeights,
    ReadAlong,
    RenderPrompt,
    Request,
    Route,
    SampleTensor,
    ScoreContinuations,
    ScoreLongText,
    ScoreTexts,
    UnloadModel,
)
from desktop.core.process import heap
from desktop.engine import binding, rpc  # the first import of llama.cpp explains missing libraries
from desktop.engine.devices import devices, registered_backends
from desktop.engine.log import LlamaLog
from desktop.engine.measuring.bandwidth import measure_bandwidth
from desktop.engine.measuring.compare import compare_models
from desktop.engine.measuring.loglikelihood import score_continuations
from desktop.engine.measuring.score_texts import score_texts
from desktop.engine.measuring.speed import measure_speed
from desktop.engine.measuring.text_likelihood import score_long_text
from desktop.engine.models.load import check, load
from desktop.engine.models.model import Model
from desktop.engine.quantizing.imatrix import measure_importance
from desktop.engine.quantizing.measure_types import measure_types
from desktop.engine.quantizing.quantize import quantize_model
from desktop.engine.routing.route import route
from desktop.engine.tensors.activations import capture_activations, sample_tensor
from desktop.engine.tensors.ggml_rows import convert
from desktop.engine.tensors.tensor_picture import draw_tensor
from desktop.engine.writing.generate import generate
from desktop.engine.writing.image_encoder import measure_picture
from desktop.engine.writing.inside import render_prompt
from desktop.engine.writing.prompt import PromptBuilder
from desktop.engine.writing.read_along import read_along
from desktop.engine.writing.templates import TemplateRenderer
from desktop.engine.writing.through_python import ask_through_python
from desktop.engine.writing.together import generate_together


class LlamaEngine:
    """Runs requests with llama.cpp. Create one per process, since llama.cpp has a single log."""

    def __init__(
        self, log_to: TextIO | None = None, limits: str = "none", cards: bool = True
    ) -> None:
        """Create an engine without models. `limits` names the sandbox limits of this process
        (sandbox.py), and `cards` says whether it may load graphics drivers, both for reports
        only."""
        self._limits, self._cards = limits, cards
        binding.check_version()
        self.log = LlamaLog(log_to)
        binding.load_backends()
        binding.llama.llama_backend_init()
        self._models: dict[str, Model] = {}
        self._renderer = TemplateRenderer()
        self._builder = PromptBuilder(self._renderer)

    @property
    def resident(self) -> frozenset[str]:
        return frozenset(self._models)

    @property
    def process_id(self) -> int | None:
        return os.getpid()

    def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        cancel.check()
        match request:
            case LoadModel():
                yield from self._load(request, cancel)
            case UnloadModel():
                self._unload(request.model)
                yield ModelUnloaded(request.model)
            case Generate():
                yield from generate(self._seeing(request), request, self._builder, cancel)
            case RenderPrompt():
                model = self._seeing(request.generate)
                yield from render_prompt(model, request, self._builder, cancel)
            case CountTokens():
                yield self._builder.count(self._seeing(request.generate), request, cancel)
            case AskThroughPython():
                model = self.model(request.model)
                yield from ask_through_python(model, request, self._renderer, cancel)
            case MeasurePicture():
                yield from self._measure_picture(request)
            case Route():
                model = self.model(request.model)
                yield from route(model, request, self._builder, cancel, self.log)
            case GenerateTogether():
                models = [self.model(each.model) for each in request.requests]
                yield from generate_together(models, request, self._builder, cancel)
            case ReadAlong():
                writer, reader = self.model(request.generate.model), self.model(request.reader)
                yield from read_along(writer, reader, request, self._builder, cancel)
            case MeasureSpeed():
                yield from measure_speed(self.model(request.model), request, cancel)
            case MeasureTogether():  # pages offer it for servers only
                raise UserError(tr("Only a server answers several people at the same time."))
            case MeasureBandwidth():
                yield measure_bandwidth(request, cancel)
            case ScoreTexts():
                yield from score_texts(self._seeing(request), request, self._builder, cancel)
            case ListDevices():
                yield self._devices(request)
            case CaptureActivations():
                model = self.model(request.model)
                yield from capture_activations(model, request, self._builder, cancel, self.log)
            case SampleTensor():
                yield from sample_tensor(request, cancel)
            case DrawTensor():
                yield from draw_tensor(request, cancel)
            case DequantizeBytes() | QuantizeWeights():
                yield convert(request)
            case CompareModels():
                yield from compare_models(request, self._in_use, cancel, self.log)
            case MeasureImportance():
                yield from measure_importance(request, self._in_use, cancel, self.log)
            case MeasureTypes():
                yield from measure_types(request, self._in_use, cancel, self.log)
            case ScoreContinuations():
                yield from score_continuations(self.model(request.model), request, cancel, self.log)
            case ScoreLongText():
                yield from score_long_text(self.model(request.model), request, cancel)
            case QuantizeModel():
                yield from quantize_model(request, cancel)

    def close(self) -> None:
        for key in list(self._models):
            self._unload(key)
        self._renderer.close()

    def _measure_picture(self, request: MeasurePicture) -> Iterator[Event]:
        model = self.model(request.model)
        image_encoder = model.open_image_encoder(self.log)
        yield from measure_picture(image_encoder, request, model.vocabulary.text)

    def _devices(self, request: ListDevices) -> Devices:
        for computer in request.borrow or ():
            rpc.borrow(computer)
        version, commit = binding.llama_version()
        found = devices(), version, self._limits, self._cards, commit, registered_backends()
        return Devices(*found)

    @property
    def _in_use(self) -> int:
        """Memory used by the loaded models, in bytes."""
        encoders = sum(
            model.image_encoder.bytes
            for model in self._models.values()
            if model.image_encoder is not None
        )
        return encoders + sum(model.loaded.memory_bytes for model in self._models.values())

    def _load(self, request: LoadModel, cancel: Cancel) -> Iterator[Event]:
        present = self._models.get(request.key)
        if present is None or present.request != request or present.file_has_changed():
            sizes = {key: model.loaded.memory_bytes for key, model in self._models.items()}
            freed = sizes.pop(request.key, 0)
            # Check before unloading the old model, so that it stays loaded if the check fails.
            header = check(request, others_bytes=sum(sizes.values()), freed_bytes=freed)
            self._unload(request.key)
            present = yield from load(request, header, cancel, self.log)
            self._models[request.key] = present
            if present.loaded.has_chat_template:
                with contextlib.suppress(OSError):  # the first question reports it
                    self._renderer.start()
        yield present.loaded

    def _seeing(self, request: Generate | ScoreTexts) -> Model:
        """Return the request's model, with its image encoder loaded if the request has pictures.

        Raises: UserError.
        """
        model = self.model(request.model)
        texts = request.texts if isinstance(request, ScoreTexts) else request.messages
        if any(text.pictures for text in texts):
            model.open_image_encoder(self.log)
        return model

    def _unload(self, key: str) -> None:
        model = self._models.pop(key, None)
        if model is not None:
            model.close()
            heap.trim()

    def model(self, key: str) -> Model:
        """Return a loaded model. Raises: UserError, kind "not_loaded"."""
        model = self._models.get(key)
        if model is None:
            raise UserError(
                tr("This model isn't loaded. Load it first."),
                kind="not_loaded",
                remedy="pick_model",
            )
        return model
