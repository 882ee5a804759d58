"""A model with fewer bits per weight, and what it loses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desktop.core.messages.scoring import GivenText


@dataclass(frozen=True, slots=True)
class QuantizeModel:
    """Write a model's file again with its weights in another type (`WRITABLE` of
    core/quantization/quantized_types.py). `importance` is the path of an importance matrix, which
    the smallest types need. Yields perhaps SourceIsQuantized, then QuantizeProgress, then
    ModelQuantized. Nothing is at `target` before all of it is; what was there stays until then.
    `threads` 0: as many as there are processors. `work` is a folder in which it is made and stays,
    for whoever asked to move it; empty where it goes to `target` at once.
    """

    source: str
    target: str
    type: str
    overwrite: bool = False
    importance: str = ""
    threads: int = 0
    work: str = ""


@dataclass(frozen=True, slots=True)
class MakeLadder:
    """Write a model in each of `types` (as QuantizeModel does, into the folder `folder`), and
    measure each on a text against the source, as CompareModels and MeasureSpeed do. Without
    `keep`, a file is deleted as soon as it is measured. `asked`: as CompareModels's,
    `work`: as QuantizeModel's.

    Yields LadderStarted, LadderSource, and for each type RungMeasured or RungFailed; between
    them LadderProgress. No more of the text is read than what the source predicts there fits the
    disk. What stops all types (a full disk, a source that is gone) is raised instead.
    """

    source: str
    types: tuple[str, ...]
    folder: str
    text: str
    context_length: int = 512
    pieces: int = 16
    asked: tuple[GivenText, ...] = ()
    importance: str = ""
    keep: bool = False
    threads: int = 0
    work: str = ""


@dataclass(frozen=True, slots=True)
class MeasureImportance:
    """Let a model read a text and measure how much each column of its weight matrices matters, as
    llama-imatrix does. The text is cut into pieces of `context_length` tokens, at most `pieces`
    of them (0: all); `dataset` is what the file at `target` calls the text. With `special`,
    special tokens that are written out in the text are read as such. Yields LoadProgress and
    ImportanceProgress, then ImportanceMeasured. Nothing is at `target` before all of it is.
    `work`: as QuantizeModel's.
    """

    source: str
    target: str
    text: str
    dataset: str
    context_length: int = 512
    pieces: int = 0
    overwrite: bool = False
    threads: int = 0
    special: bool = False
    work: str = ""


@dataclass(frozen=True, slots=True)
class SourceIsQuantized:
    """The weights had been rounded before (`types` of tensors, by how many weights): rounding
    them again loses more than rounding the original once."""

    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuantizeProgress:
    """`tensor` is being written, the `number`th of `total`. `fraction` of the weights, from 0
    to 1, are in the tensors before it."""

    number: int
    total: int
    tensor: str
    fraction: float


@dataclass(frozen=True, slots=True)
class ModelQuantized:
    """The file is there. `other_type` tensors had rows of a length that the type can't hold,
    and got one with more bits."""

    path: str
    type: str
    source_bytes: int
    bytes: int
    bits_per_weight: float
    other_type: int
    seconds: float


@dataclass(frozen=True, slots=True)
class ImportanceProgress:
    """Tokens read so far."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class ImportanceMeasured:
    """The importance matrix of `tensors` weight matrices is there, from `pieces` pieces of the
    text. `unseen` experts got no token, so that their columns count alike."""

    path: str
    tensors: int
    pieces: int
    unseen: int
    seconds: float


LadderStep = Literal["write", "load", "read", "speed"]


@dataclass(frozen=True, slots=True)
class LadderProgress:
    """What is being done for a type, or for the source (""): how far this step is, from 0 to 1."""

    type: str
    step: LadderStep
    fraction: float


@dataclass(frozen=True, slots=True)
class LadderStarted:
    """As CompareStarted has them."""

    pieces: int
    scored: int
    beyond_training: bool


@dataclass(frozen=True, slots=True)
class LadderSource:
    """The model that the smaller ones are made from; tokens/s while it generates, with its
    standard error."""

    bytes: int
    bits_per_weight: float
    tokens_per_s: float
    tokens_per_s_error: float | None


@dataclass(frozen=True, slots=True)
class RungMeasured:
    """One type, measured against the source on `tokens` tokens. `path` is empty where the file
    was not kept; `other_type` as in ModelQuantized. Errors are standard errors; KL divergences
    in nats, agreement from 0 to 1."""

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


@dataclass(frozen=True, slots=True)
class RungFailed:
    """This type can't be written or measured, and why, in a sentence; the others go on."""

    type: str
    message: str
    kind: str
    details: str
