"""Requests to an engine, and the events that the engine yields in response: everything that crosses
the process boundary.

A request describes the work. The engine's `run(request, cancel)` yields the request's events, and
the last event is the result. All messages are frozen, hold only plain values, and can be pickled.
Times are in seconds, sizes in bytes.
"""

# The other modules import all messages from here:
# ruff: noqa: F401
# pyright: reportUnusedImport=false

from __future__ import annotations

from desktop.core.messages.comparing import (
    CompareModels,
    CompareProgress,
    CompareStarted,
    Estimate,
    GenerateTogether,
    Likely,
    ModelCompared,
    ReadAlong,
    TokenCompared,
    TokensCompared,
    WrittenSoFar,
)
from desktop.core.messages.loading import (
    BORROWED,
    PROCESSOR,
    Borrowed,
    Device,
    Devices,
    ListDevices,
    LoadModel,
    LoadProgress,
    ModelLoaded,
    ModelUnloaded,
    UnloadModel,
    without_free_memory,
)
from desktop.core.messages.quantizing import (
    ImportanceMeasured,
    ImportanceProgress,
    MeasureImportance,
    MeasureTypes,
    ModelQuantized,
    QuantizeModel,
    QuantizeProgress,
    SourceIsQuantized,
    SourceMeasured,
    TypeFailed,
    TypeMeasured,
    TypesProgress,
    TypesStarted,
    TypeStep,
)
from desktop.core.messages.routing import Route, RoutedTokens
from desktop.core.messages.scoring import (
    Continuations,
    ContinuationsScored,
    ContinuationsTooLong,
    GivenText,
    LongTextScored,
    ScoreContinuations,
    ScoreLongText,
    ScoreTexts,
    TextScored,
)
from desktop.core.messages.speed import (
    BandwidthMeasured,
    MeasureBandwidth,
    MeasureSpeed,
    MeasureTogether,
    PersonMeasured,
    SpeedMeasured,
    SpeedSample,
    TogetherMeasured,
    TogetherProgress,
)
from desktop.core.messages.temperatures import TEMPERATURES
from desktop.core.messages.tensors import (
    ActivationsCaptured,
    CaptureActivations,
    DequantizeBytes,
    DrawTensor,
    QuantizeWeights,
    SampleTensor,
    TensorDrawn,
    TensorFigures,
    TensorProgress,
    TensorSampled,
    WeightsConverted,
)
from desktop.core.messages.writing import (
    AskThroughPython,
    CountTokens,
    Generate,
    Generated,
    MeasurePicture,
    Message,
    Picture,
    PictureMeasured,
    PicturePart,
    Probabilities,
    PromptProgress,
    PromptRendered,
    RenderPrompt,
    Role,
    Sampling,
    Stop,
    ThoughtOpened,
    Token,
    TokenChoice,
    TokenPiece,
    TokensCounted,
    TurnsLeftOut,
)

Request = (
    LoadModel
    | UnloadModel
    | Generate
    | RenderPrompt
    | CountTokens
    | AskThroughPython
    | Route
    | GenerateTogether
    | ReadAlong
    | MeasureSpeed
    | MeasureTogether
    | MeasurePicture
    | MeasureBandwidth
    | ScoreTexts
    | ListDevices
    | DrawTensor
    | CaptureActivations
    | SampleTensor
    | DequantizeBytes
    | QuantizeWeights
    | QuantizeModel
    | MeasureTypes
    | MeasureImportance
    | CompareModels
    | ScoreContinuations
    | ScoreLongText
)

Event = (
    LoadProgress
    | ModelLoaded
    | ModelUnloaded
    | PromptProgress
    | PictureMeasured
    | TurnsLeftOut
    | PromptRendered
    | TokensCounted
    | ThoughtOpened
    | Token
    | Generated
    | WrittenSoFar
    | RoutedTokens
    | SpeedSample
    | SpeedMeasured
    | TogetherProgress
    | TogetherMeasured
    | BandwidthMeasured
    | TextScored
    | Devices
    | TensorProgress
    | TensorDrawn
    | ActivationsCaptured
    | TensorSampled
    | WeightsConverted
    | SourceIsQuantized
    | QuantizeProgress
    | ModelQuantized
    | TypesProgress
    | TypesStarted
    | SourceMeasured
    | TypeMeasured
    | TypeFailed
    | ImportanceProgress
    | ImportanceMeasured
    | CompareStarted
    | CompareProgress
    | TokensCompared
    | ModelCompared
    | ContinuationsScored
    | ContinuationsTooLong
    | LongTextScored
)


def models_of(request: Request) -> tuple[str, ...]:
    """Return the keys of the loaded models that a request needs."""
    match request:
        case Generate() | RenderPrompt() | Route() | MeasureSpeed() | ScoreTexts():
            return (request.model,)
        case MeasurePicture() | MeasureTogether() | CountTokens() | AskThroughPython():
            return (request.model,)
        case ScoreContinuations() | ScoreLongText() | CaptureActivations():
            return (request.model,)
        case GenerateTogether():
            return tuple(each.model for each in request.requests)
        case ReadAlong():
            return (request.generate.model, request.reader)
        case _:
            return ()


def files_of(request: Request) -> tuple[str, ...]:
    """Return the paths of the files that a request reads. For a split model, this is only the path
    of its first part."""
    match request:
        case LoadModel() if request.adapter:
            return (request.path, request.adapter)
        case LoadModel() | DrawTensor() | SampleTensor():
            return (request.path,)
        case QuantizeModel() | MeasureTypes() if request.importance:
            return (request.source, request.importance)
        case QuantizeModel() | MeasureTypes() | MeasureImportance():
            return (request.source,)
        case CompareModels():
            return (request.reference, *request.candidates)
        case _:
            return ()
