"""Requests and events for quantizing models and measuring the loss from quantization."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desktop.core.messages.scoring import GivenText


@dataclass(frozen=True, slots=True)
class QuantizeModel:
    """Write a copy of a model with its weights in another type (`WRITABLE` in
    core/quantization/quantized_types.py). `importance` is the path of an importance matrix, which
    the smallest types need. Yields SourceIsQuantized if it applies, then QuantizeProgress, then
    ModelQuantized. The file appears at `target` only when it is complete; an existing file stays
    until then. `threads` 0 means one per processor. If `work` is set, the file is created in that
    folder and left there for the caller to move to `target`.
    """

    source: str
    target: str
    type: str
    overwrite: bool = False
    importance: str = ""
    threads: int = 0
    work: str = ""


@dataclass(frozen=True, slots=True)
class MeasureTypes:
    """Quantize a model to each of `types` (as QuantizeModel does, into `folder`), and compare
    each result with the source on a text, as CompareModels and MeasureSpeed do. The files of the
    types in `keep` are kept; the others are deleted once they are measured. `asked` is as in
    CompareModels, `work` as in QuantizeModel, `device` as in LoadModel.

    Yields TypesStarted, SourceMeasured, and TypeMeasured or TypeFailed for each type, with
    TypesProgress in between. The source's predictions are kept on disk. If there isn't room for all
    of them, less of the text is read. An error that affects all types (a full disk, a missing
    source) is raised.
    """

    source: str
    types: tuple[str, ...]
    folder: str
    text: str
    context_length: int = 512
    pieces: int = 16
    asked: tuple[GivenText, ...] = ()
    importance: str = ""
    keep: tuple[str, ...] = ()
    work: str = ""
    device: str = ""


@dataclass(frozen=True, slots=True)
class MeasureImportance:
    """Let a model read a text and measure how much each column of its weight matrices matters, as
    llama-imatrix does. The text is cut into pieces of `context_length` tokens, and at most `pieces`
    pieces are read (0: all). `dataset` is the name of the text in the file at `target`. With
    `special`, special tokens written out in the text are read as special tokens. Yields
    LoadProgress and ImportanceProgress, then ImportanceMeasured. The file appears at `target` only
    when it is complete. `work` is as in QuantizeModel, `device` as in LoadModel.
    """

    source: str
    target: str
    text: str
    dataset: str
    context_length: int = 512
    pieces: int = 0
    overwrite: bool = False
    special: bool = False
    work: str = ""
    device: str = ""


@dataclass(frozen=True, slots=True)
class SourceIsQuantized:
    """The source is already quantized. Quantizing it again loses more than quantizing the original.
    `types` are its quantized tensor types, beginning with the type of the most weights."""

    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuantizeProgress:
    """Tensor number `number` of `total` is being written. `fraction` is the share of the weights
    in the tensors before it, from 0 to 1."""

    number: int
    total: int
    tensor: str
    fraction: float


@dataclass(frozen=True, slots=True)
class ModelQuantized:
    """The file is complete. `path` is the request's target, with links as they are. `other_type` is
    the number of tensors that were stored in a type with more bits because their row length doesn't
    fit the requested type."""

    path: str
    type: str
    source_bytes: int
    bytes: int
    bits_per_weight: float
    other_type: int
    seconds: float


@dataclass(frozen=True, slots=True)
class ImportanceProgress:
    """Number of tokens read so far."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class ImportanceMeasured:
    """The importance matrix is complete: it covers `tensors` weight matrices and was measured on
    `pieces` pieces of the text. `path` is as in ModelQuantized. `unseen` is the number of experts,
    over all layers, that received no token; all columns of their matrices are weighted equally."""

    path: str
    tensors: int
    pieces: int
    unseen: int
    seconds: float


TypeStep = Literal["write", "load", "read", "speed"]


@dataclass(frozen=True, slots=True)
class TypesProgress:
    """The current step for a type, or for the source if `type` is empty, and the fraction of that
    step that is done, from 0 to 1."""

    type: str
    step: TypeStep
    fraction: float


@dataclass(frozen=True, slots=True)
class TypesStarted:
    """The numbers of pieces and of scored tokens, and `beyond_training`, as in CompareStarted."""

    pieces: int
    scored: int
    beyond_training: bool


@dataclass(frozen=True, slots=True)
class SourceMeasured:
    """The source model: its size, and its generation speed in tokens per second with the standard
    error. `device` is as in ModelLoaded ("" in measurements of earlier versions)."""

    bytes: int
    bits_per_weight: float
    tokens_per_s: float
    tokens_per_s_error: float | None
    device: str = ""


@dataclass(frozen=True, slots=True)
class TypeMeasured:
    """One quantized model, compared with the source on `tokens` tokens. `path` is empty if the file
    was not kept; `other_type` is as in ModelQuantized. Errors are standard errors, KL divergences
    are in nats, and `top1_agreement` is from 0 to 1. `file` is the `file_state` of a kept file,
    which is added when the measurement is stored ("" in those of earlier versions). `device` is as
    in SourceMeasured."""

    type: str
    path: str
    bytes: int
    bits_per_weight: float
    other_type: int
    tokens: int
    perplexity_reference: float
    perplexity_reference_error: float | None
    perplexity: float
    perplexity_error: float | None
    kld_mean: float
    kld_mean_error: float | None
    kld_p99: float
    kld_max: float
    top1_agreement: float
    top1_agreement_error: float | None
    tokens_per_s: float
    tokens_per_s_error: float | None
    file: str = ""
    device: str = ""


@dataclass(frozen=True, slots=True)
class TypeFailed:
    """This type couldn't be written or measured; `message` says why. Work on the other types
    continues."""

    type: str
    message: str
    kind: str
    details: str
