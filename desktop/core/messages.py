"""Requests to an engine, and the events that answer them: all that crosses the process border.

A request names the work; the engine's `run(request, cancel)` yields its events, the
last of which is the result. All are frozen, hold plain values only, and pickle.
Times are seconds, sizes bytes.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal, NamedTuple

Role = Literal["system", "user", "assistant"]
Stop = Literal["end", "length", "stop_string", "context", "cancelled"]
"""Why a generation ended: the model's end token, max_tokens, a stop string, a full
context from which nothing more can be left out, or the user."""


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a conversation."""

    role: Role
    content: str


@dataclass(frozen=True, slots=True)
class Sampling:
    """How the next token is drawn. Temperature 0 takes the most likely one (greedy).

    The order is llama.cpp's: repeat penalty, top-k, top-p, min-p, temperature.
    A value that switches a step off: penalty 1, top_k 0, top_p 1, min_p 0.
    """

    temperature: float = 0.8
    top_k: int = 40
    top_p: float = 0.95
    min_p: float = 0.05
    repeat_penalty: float = 1.0
    repeat_last: int = 64
    seed: int | None = None


# --- requests ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class LoadModel:
    """Load a GGUF file. Yields LoadProgress, then ModelLoaded.

    `name` is how later requests address it (the path when empty), so that one file can be
    loaded twice. `context_length` 0 means the default (4,096, or less where the model was
    trained for less); `gpu_layers` -1 means as many as llama.cpp would place there;
    `threads` 0 means automatic, following how busy the machine is.
    Loading what is loaded already, with the same settings, returns at once.
    """

    path: str
    name: str = ""
    context_length: int = 0
    gpu_layers: int = -1
    threads: int = 0

    @property
    def key(self) -> str:
        return self.name or self.path


@dataclass(frozen=True, slots=True)
class UnloadModel:
    """Free a model. Yields ModelUnloaded; unloading what is not loaded is no error."""

    model: str


@dataclass(frozen=True, slots=True)
class Generate:
    """Continue a conversation (`messages`) or a raw text (`prompt`), token by token.

    Yields perhaps TurnsLeftOut, then PromptProgress, then Token for each token, then Generated.
    A context that fills up in mid-answer brings TurnsLeftOut and PromptProgress again, whose
    total then counts what has been written too.
    When cancelled: Generated with stop "cancelled", then Cancelled is raised.
    `max_tokens` 0 means until the model ends or the context is full.
    `ignore_end` goes on after an end token (measurements only).

    `beginning` are tokens with which the answer begins: they come back as Tokens, and what the
    model writes goes on behind them. An end token among them ends the answer there.
    `alternatives` above 0 gives each drawn Token its Odds, with so many choices.
    `thinking` switches a model's thinking on or off where its template can (ModelLoaded says
    so); None leaves it to the template. After `thinking_limit` tokens (0: no limit) a thought
    is closed, and the answer follows. A template that opens a thought itself brings
    ThoughtOpened first. `show_prompt` brings PromptRendered.
    """

    model: str
    messages: tuple[Message, ...] = ()
    prompt: str | None = None
    sampling: Sampling = Sampling()
    max_tokens: int = 0
    stop: tuple[str, ...] = ()
    ignore_end: bool = False
    beginning: tuple[int, ...] = ()
    alternatives: int = 0
    thinking: bool | None = None
    thinking_limit: int = 0
    show_prompt: bool = False


@dataclass(frozen=True, slots=True)
class RenderPrompt:
    """What the model would read for this request, without running it. Yields PromptRendered."""

    generate: Generate

    @property
    def model(self) -> str:
        return self.generate.model


@dataclass(frozen=True, slots=True)
class Route:
    """Watch the router of a mixture of experts while it reads a text (`messages`, `prompt` or
    `tokens`), and while it answers with up to `max_tokens` tokens.

    Yields what Generate does, and RoutedTokens after each piece of the prompt and each token
    of the answer but the last, which is drawn and not read. `probabilities`: also those of the
    experts that were not chosen.
    """

    model: str
    messages: tuple[Message, ...] = ()
    prompt: str | None = None
    tokens: tuple[int, ...] = ()
    max_tokens: int = 0
    sampling: Sampling = Sampling()
    probabilities: bool = False


@dataclass(frozen=True, slots=True)
class GenerateTogether:
    """Several generations, by a loaded model each: all of them a token in turn, so that one can
    watch them side by side. What the models have in their caches is forgotten first, so that the
    same request gives the same answers.

    Yields Written, with the place of each in `requests`; the last one of each has its end. When
    cancelled: as Generate. `first_token_s` is the model's own, since the prompts are read one
    after the other, and `tokens_per_s` counts its own turns only.
    """

    requests: tuple[Generate, ...]


@dataclass(frozen=True, slots=True)
class ReadAlong:
    """While one model writes (`generate`), or goes through `tokens` that it is given, another one,
    `reader`, reads the same, and what both expected is compared at each token.

    Yields what Generate does, but for each Token its figures, in TokensCompared; the end token
    has some, too, where it is among `tokens`. Both caches are emptied first. There is no rate of
    tokens: two models are at work.
    """

    generate: Generate
    reader: str
    tokens: tuple[int, ...] = ()


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


class GivenText(NamedTuple):
    """A text that is scored, behind one that is only read; that may be empty."""

    given: str
    scored: str


@dataclass(frozen=True, slots=True)
class ScoreTexts:
    """How likely a model finds each token of some texts, each from an empty context. With `chat`,
    `given` is asked as a question, in the model's chat template, and `scored` is the answer.
    Yields TextScored for each of them, in order."""

    model: str
    texts: tuple[GivenText, ...]
    chat: bool = False


@dataclass(frozen=True, slots=True)
class ListDevices:
    """Yields Devices: what llama.cpp can compute on."""


@dataclass(frozen=True, slots=True)
class DrawTensor:
    """A part of a tensor as cells of `group_rows` x `group_columns` weights; rows and columns
    count weights, and what lies beyond the tensor is left out. With `figures`, its extremes
    and histogram too. Yields TensorProgress where it takes a while, then TensorDrawn.

    Reads only this part of the file, and of more than 128 million weights only some rows.
    """

    path: str
    tensor: str
    first_row: int
    rows: int
    first_column: int
    columns: int
    group_rows: int = 1
    group_columns: int = 1
    figures: bool = False


@dataclass(frozen=True, slots=True)
class CaptureActivations:
    """What the weight matrix `tensor` of a loaded model is multiplied with, while it reads a text
    (`messages` or `prompt`): at most `most` numbers, so perhaps of the first tokens only.

    Yields PromptProgress, then ActivationsCaptured.
    """

    model: str
    tensor: str
    messages: tuple[Message, ...] = ()
    prompt: str | None = None
    most: int = 1 << 20


@dataclass(frozen=True, slots=True)
class SampleTensor:
    """Whole rows of a tensor, evenly spaced, together at most `most` weights (but one row at
    least). Yields TensorSampled."""

    path: str
    tensor: str
    most: int = 1 << 20


@dataclass(frozen=True, slots=True)
class DequantizeBytes:
    """Whole blocks of a type, as a file has them, to weights. Yields WeightsConverted."""

    type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class QuantizeWeights:
    """Weights (32-bit floats) to blocks of a type, as llama.cpp would store them without an
    importance matrix. Yields WeightsConverted."""

    type: str
    values: bytes


@dataclass(frozen=True, slots=True)
class QuantizeModel:
    """Write a model's file again with its weights in another type (`WRITABLE` of
    core/quantized_types.py). `importance` is the path of an importance matrix, which the
    smallest types need. Yields perhaps SourceIsQuantized, then QuantizeProgress, then
    ModelQuantized. Nothing is at `target` before all of it is; what was there stays until then.
    `threads` 0: as many as there are processors.
    """

    source: str
    target: str
    type: str
    overwrite: bool = False
    importance: str = ""
    threads: int = 0


@dataclass(frozen=True, slots=True)
class MakeLadder:
    """Write a model in each of `types` (as QuantizeModel does, into the folder `folder`), and
    measure each on a text against the source, as CompareModels and MeasureSpeed do. Without
    `keep`, a file is deleted as soon as it is measured.

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
    importance: str = ""
    keep: bool = False
    threads: int = 0


@dataclass(frozen=True, slots=True)
class MeasureImportance:
    """Let a model read a text and measure how much each column of its weight matrices matters, as
    llama-imatrix does. The text is cut into pieces of `context_length` tokens, at most `pieces`
    of them (0: all); `dataset` is what the file at `target` calls the text. Yields LoadProgress
    and ImportanceProgress, then ImportanceMeasured. Nothing is at `target` before all of it is.
    """

    source: str
    target: str
    text: str
    dataset: str
    context_length: int = 512
    pieces: int = 0
    overwrite: bool = False
    threads: int = 0


@dataclass(frozen=True, slots=True)
class CompareModels:
    """Let models read the same text, and measure how far each candidate's predictions are from
    the reference's: the pieces and the scored half of each that llama-perplexity takes.

    Paths of files. The text is cut into pieces of `context_length` tokens, at most `pieces` of
    them (0: all). Yields CompareStarted, LoadProgress and CompareProgress, and ModelCompared for
    each candidate in order. With `each_token` also TokensCompared.
    """

    reference: str
    candidates: tuple[str, ...]
    text: str
    context_length: int = 512
    pieces: int = 0
    each_token: bool = False
    threads: int = 0


class Continuations(NamedTuple):
    """A context, and several ways to go on."""

    context: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScoreContinuations:
    """The log-likelihood of each option behind its context. Yields ContinuationsScored or
    ContinuationsTooLong for each item, in order.

    What contexts have in common is read once, and options go through the model side by side:
    with quantized weights that moves a log-likelihood a little, since llama.cpp rounds by the
    shape of a batch. `exact` reads every option from the beginning, with an empty cache.
    """

    model: str
    items: tuple[Continuations, ...]
    exact: bool = False


@dataclass(frozen=True, slots=True)
class ScoreLongText:
    """The log-likelihood of a whole text, in pieces that fill the model's context. Yields
    LongTextScored as it goes; the last one is all of it."""

    model: str
    text: str


def models_of(request: Request) -> tuple[str, ...]:
    """The keys of the loaded models that a request needs."""
    match request:
        case Generate() | RenderPrompt() | Route() | MeasureSpeed() | ScoreTexts():
            return (request.model,)
        case ScoreContinuations() | ScoreLongText():
            return (request.model,)
        case GenerateTogether():
            return tuple(each.model for each in request.requests)
        case ReadAlong():
            return (request.generate.model, request.reader)
        case _:
            return ()


Request = (
    LoadModel
    | UnloadModel
    | Generate
    | RenderPrompt
    | Route
    | GenerateTogether
    | ReadAlong
    | MeasureSpeed
    | MeasureBandwidth
    | ScoreTexts
    | ListDevices
    | DrawTensor
    | CaptureActivations
    | SampleTensor
    | DequantizeBytes
    | QuantizeWeights
    | QuantizeModel
    | MakeLadder
    | MeasureImportance
    | CompareModels
    | ScoreContinuations
    | ScoreLongText
)


# --- events -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class LoadProgress:
    """How much of the weights has been read, from 0 to 1."""

    fraction: float


@dataclass(frozen=True, slots=True)
class ModelLoaded:
    """A model is ready. Memory as llama.cpp reports its buffers, on all devices together.
    `thinking_switch` is the variable with which its chat template turns thinking on and off;
    empty where it has none."""

    model: str
    path: str
    description: str
    context_length: int
    trained_context_length: int
    threads: int
    gpu_layers: int
    layers: int
    weights_bytes: int
    kv_cache_bytes: int
    compute_bytes: int
    load_s: float
    has_chat_template: bool
    backend: str
    thinking_switch: str = ""

    @property
    def own_name(self) -> bool:
        """Whether it was loaded under another name than its path: a copy that one pane works
        with, and no other one talks to."""
        return self.model != self.path

    @property
    def memory_bytes(self) -> int:
        return self.weights_bytes + self.kv_cache_bytes + self.compute_bytes


@dataclass(frozen=True, slots=True)
class ModelUnloaded:
    model: str


@dataclass(frozen=True, slots=True)
class PromptProgress:
    """Prompt tokens processed so far; `reused` of them were still in the key-value cache."""

    done: int
    total: int
    reused: int


@dataclass(frozen=True, slots=True)
class TurnsLeftOut:
    """The context was full: the oldest `messages` turns (system prompt apart) were left out."""

    messages: int


class Piece(NamedTuple):
    """A token as it stands in a prompt or an answer: its bytes, special tokens written out.
    `special` tokens mean something to the model that no plain text does."""

    id: int
    data: bytes
    special: bool


@dataclass(frozen=True, slots=True)
class PromptRendered:
    """What the model reads: the text as its template made it, the same as tokens, and the
    request's `beginning`. `left_out` messages did not fit."""

    text: str
    pieces: tuple[Piece, ...]
    beginning: tuple[Piece, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class ThoughtOpened:
    """The prompt ends with this tag, so that what is generated first is a thought."""

    tag: str


class Choice(NamedTuple):
    """A token that could come next. `below` is how many nats its logit lies below the
    largest one: 0 for the likeliest."""

    id: int
    text: str
    below: float


TEMPERATURES = tuple(step / 10 for step in range(1, 21))
"""For which Odds are given."""


class Odds(NamedTuple):
    """The model's own odds for one token, before any setting of the sampling.

    `below` is the drawn token's distance from the likeliest, in nats; `best` are the likeliest
    choices, in order; `sums` the sum of exp(-below / temperature) over the whole vocabulary,
    for each of TEMPERATURES.
    """

    below: float
    best: tuple[Choice, ...]
    sums: tuple[float, ...]

    def share(self, below: float, temperature: float = 1.0) -> float:
        """The probability of a token that lies so far below, at 0 or one of TEMPERATURES.
        The softmax over all tokens; top-k, top-p, min-p and penalties are left aside."""
        if temperature == 0:
            return float(below == 0)
        return math.exp(-below / temperature) / self.sums[round(10 * temperature) - 1]

    @property
    def probability(self) -> float:
        """Of the drawn token."""
        return self.share(self.below)


class Token(NamedTuple):
    """One generated token and the text it completes.

    A tuple, since hundreds a second are made, sent and read while the processor has better
    things to do.

    The text is empty while a character or a possible stop string is unfinished, so the
    texts of all tokens, joined, are the answer. What was still held back at the end comes
    with the id -1. `odds` are there where Generate asked for alternatives.
    """

    id: int
    text: str
    odds: Odds | None = None


@dataclass(frozen=True, slots=True)
class Generated:
    """The end of a generation. `first_token_s` counts from the request to the first token;
    the rates count the prompt tokens that were processed (not those reused) and the
    tokens after the first. A rate is None where too little was done to tell. A request's
    `beginning` counts as prompt. `end` is the id of the token with which the model ended."""

    stop: Stop
    prompt_tokens: int
    reused_tokens: int
    generated_tokens: int
    first_token_s: float | None
    prompt_tokens_per_s: float | None
    tokens_per_s: float | None
    context_used: int
    context_length: int
    threads: int
    seed: int
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """What one of several generations has added, the one at `place`; `result` is its end."""

    place: int
    tokens: tuple[Token, ...]
    result: Generated | None = None


@dataclass(frozen=True, slots=True)
class RoutedTokens:
    """What the router decided for some tokens that follow each other.

    `ids` and `texts` of the tokens; `layers`: the numbers of the layers that have experts.
    `chosen`: uint16 [tokens, layers, used], by falling weight, and `weights`: float32 of the same
    shape, as they mix the experts' outputs; `probabilities`: float32 [tokens, layers, experts]
    or nothing.
    """

    ids: tuple[int, ...]
    texts: tuple[str, ...]
    layers: tuple[int, ...]
    experts: int
    used: int
    chosen: bytes
    weights: bytes
    probabilities: bytes = b""


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


@dataclass(frozen=True, slots=True)
class TextScored:
    """The `number`th of the texts, from 0: its tokens, and the logarithm of each one's
    probability (nats). No tokens of one that doesn't fit the context (`too_long`)."""

    number: int
    tokens: tuple[str, ...]
    log_probabilities: tuple[float, ...]
    too_long: bool = False


@dataclass(frozen=True, slots=True)
class Device:
    """A device as llama.cpp sees it; memory is 0 where it doesn't say."""

    name: str
    description: str
    kind: Literal["cpu", "gpu", "igpu", "accel", "other"]
    memory_free: int
    memory_total: int


@dataclass(frozen=True, slots=True)
class Devices:
    devices: tuple[Device, ...]
    llama_version: str


@dataclass(frozen=True, slots=True)
class TensorProgress:
    """How much of the part has been read, from 0 to 1."""

    fraction: float


@dataclass(frozen=True, slots=True)
class TensorFigures:
    """`weights` were read; `not_finite` of them are infinite or no numbers, and count in
    nothing else. The histogram was counted on `counted` of them: equal bins from -edge to
    edge, and how many lie beyond either. `largest_row` and `largest_column` are the place of
    the weight with the greatest size."""

    weights: int
    not_finite: int
    minimum: float
    maximum: float
    largest_row: int
    largest_column: int
    mean: float
    counted: int
    edge: float
    counts: tuple[int, ...]
    below: int
    above: int


@dataclass(frozen=True, slots=True)
class TensorDrawn:
    """`cells` are 32-bit floats, `rows` x `columns`: the mean size (absolute value) of each
    cell's weights; the weights themselves where a cell is one weight. `every` is how far
    apart the rows are that were read, 1 where all were."""

    request: DrawTensor
    rows: int
    columns: int
    cells: bytes
    every: int
    figures: TensorFigures | None


@dataclass(frozen=True, slots=True)
class ActivationsCaptured:
    """`values`: 32-bit floats, a row of `columns` for each token, in order; where experts take
    each its own input, `each` rows for a token. `texts` of the tokens that were read; `left_out`
    of the text were not, or are not told."""

    tensor: str
    texts: tuple[str, ...]
    each: int
    left_out: int
    columns: int
    values: bytes


@dataclass(frozen=True, slots=True)
class TensorSampled:
    """`rows`: which of the tensor's `total_rows`; `values`: 32-bit floats, [rows, columns]."""

    tensor: str
    rows: tuple[int, ...]
    total_rows: int
    columns: int
    values: bytes


@dataclass(frozen=True, slots=True)
class WeightsConverted:
    """Blocks and the weights (32-bit floats) that they stand for."""

    type: str
    data: bytes
    values: bytes


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


class Estimate(NamedTuple):
    """A measured value with its standard error, None where none is defined."""

    value: float
    error: float | None


@dataclass(frozen=True, slots=True)
class CompareStarted:
    """`pieces` of the text are read, and `scored` tokens of them are compared. `together`: both
    models are in memory at once; else one after the other, with the reference's scores on
    disk. `beyond_training`: the pieces are longer than what one of the models was trained on."""

    pieces: int
    scored: int
    together: bool
    beyond_training: bool


@dataclass(frozen=True, slots=True)
class CompareProgress:
    """Tokens read so far, by all models together."""

    model: str
    done: int
    total: int


class Likely(NamedTuple):
    """A token that could come next, and how likely a model finds it, from 0 to 1."""

    id: int
    text: str
    probability: float


class TokenCompared(NamedTuple):
    """A token of the text, the KL divergence of what could have stood there (nats), how likely
    either model found it, and what each found likeliest, five of them."""

    id: int
    text: str
    kld: float
    probability_reference: float
    probability: float
    likeliest_reference: tuple[Likely, ...]
    likeliest: tuple[Likely, ...]


@dataclass(frozen=True, slots=True)
class TokensCompared:
    """Some tokens in a row; the first is the `first`th of the text (of the answer, for ReadAlong),
    from 0. `candidate` is the path or the key of the model that is compared."""

    candidate: str
    first: int
    tokens: tuple[TokenCompared, ...]


@dataclass(frozen=True, slots=True)
class ModelCompared:
    """One candidate beside the reference; KL divergences in nats, agreement from 0 to 1. The
    ratio is of the candidate's perplexity to the reference's."""

    candidate: str
    tokens: int
    perplexity_reference: Estimate
    perplexity: Estimate
    perplexity_ratio: Estimate
    kld_mean: Estimate
    kld_p99: float
    kld_max: float
    top1_agreement: Estimate


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


@dataclass(frozen=True, slots=True)
class ContinuationsScored:
    """The `item`th of a request, from 0. For each option: the sum of its tokens'
    log-likelihoods (nats), how many tokens they are, and whether each was the likeliest.
    `read` tokens went through the model for it."""

    item: int
    loglikelihoods: tuple[float, ...]
    tokens: tuple[int, ...]
    greedy: tuple[bool, ...]
    context_tokens: int
    read: int


@dataclass(frozen=True, slots=True)
class ContinuationsTooLong:
    """The `item`th needs so many tokens, and the model was made for `limit`: it was not read."""

    item: int
    tokens: int
    limit: int


@dataclass(frozen=True, slots=True)
class LongTextScored:
    """So far: `tokens` of `total`, and the sum of their log-likelihoods (nats)."""

    tokens: int
    total: int
    loglikelihood: float


Event = (
    LoadProgress
    | ModelLoaded
    | ModelUnloaded
    | PromptProgress
    | TurnsLeftOut
    | PromptRendered
    | ThoughtOpened
    | Token
    | Generated
    | Written
    | RoutedTokens
    | SpeedSample
    | SpeedMeasured
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
    | LadderProgress
    | LadderStarted
    | LadderSource
    | RungMeasured
    | RungFailed
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
