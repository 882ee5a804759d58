"""Defines an engine without llama.cpp that follows the engine protocol, for tests of the window."""

from __future__ import annotations

import itertools
import math
import os
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, EngineDied, UserError
from desktop.core.gguf.tensor_file import find_tensor, stored_tensors
from desktop.core.messages import (
    BORROWED,
    PROCESSOR,
    TEMPERATURES,
    ActivationsCaptured,
    AskThroughPython,
    BandwidthMeasured,
    Borrowed,
    CaptureActivations,
    ContinuationsScored,
    CountTokens,
    DequantizeBytes,
    Device,
    Devices,
    DrawTensor,
    Event,
    Generate,
    Generated,
    GenerateTogether,
    Likely,
    ListDevices,
    LoadModel,
    LoadProgress,
    LongTextScored,
    MeasureBandwidth,
    MeasurePicture,
    MeasureSpeed,
    Message,
    ModelLoaded,
    ModelUnloaded,
    PictureMeasured,
    PicturePart,
    Probabilities,
    PromptProgress,
    PromptRendered,
    QuantizeWeights,
    ReadAlong,
    RenderPrompt,
    Request,
    SampleTensor,
    ScoreContinuations,
    ScoreLongText,
    ScoreTexts,
    SpeedMeasured,
    SpeedSample,
    Stop,
    TextScored,
    ThoughtOpened,
    Token,
    TokenChoice,
    TokenCompared,
    TokenPiece,
    TokensCompared,
    TokensCounted,
    TurnsLeftOut,
    UnloadModel,
    WrittenSoFar,
)
from desktop.engine.tensors.activations import sample_tensor
from desktop.engine.tensors.ggml_rows import convert
from desktop.engine.tensors.tensor_picture import draw_tensor

DEFAULT_ANSWER = "Four bits **halve** the file again, and a few answers change."


class FakeEngine:
    """Engine that answers with a given text at a given speed.

    A `tokens_per_s` of 0 means as fast as possible. `answer` is the text, or a function from the
    request to the text. `die_after` ends the "process" after this many tokens, once. `fail_load` is
    raised by every load, except of a model that is already loaded with the same settings.
    `left_out` is the number of messages that are reported as left out. `load_s` and `prompt_s` are
    the seconds that loading and reading the prompt take. `thinking_switch` and `opens` belong to
    the template: its variable, and the tag that opens a thought. `requests` keeps all requests.
    `cards` are graphics cards; `fail_on_card` is raised by every load on one of them. With
    `crashes`, the process that dies counts as having crashed by itself.

    Tokens are numbered by position, and their probabilities repeat in four steps. An answer
    continues a given beginning with the tokens that would have followed it.
    """

    def __init__(
        self,
        answer: str | Callable[[Generate], str] = DEFAULT_ANSWER,
        tokens_per_s: float = 0,
        load_s: float = 0,
        prompt_s: float = 0,
        die_after: int | None = None,
        fail_load: UserError | None = None,
        left_out: int = 0,
        context_length: int = 2048,
        thinking_switch: str = "",
        takes_effort: bool = False,
        opens: str = "",
        cards: tuple[Device, ...] = (),
        fail_on_card: UserError | None = None,
        crashes: bool = False,
    ) -> None:
        self.answer = answer
        self.tokens_per_s = tokens_per_s
        self.load_s = load_s
        self.prompt_s = prompt_s
        self.die_after = die_after
        self.fail_load = fail_load
        self.left_out = left_out
        self.context_length = context_length
        self.thinking_switch = thinking_switch
        self.takes_effort = takes_effort
        self.opens = opens
        self.cards = cards
        self.borrowed: tuple[Borrowed, ...] = ()
        self.fail_on_card = fail_on_card
        self.crashes = crashes
        self.requests: list[Request] = []
        self.closed = False
        self._loaded: dict[str, ModelLoaded] = {}
        self._settings: dict[str, LoadModel] = {}

    @property
    def resident(self) -> frozenset[str]:
        return frozenset(self._loaded)

    @property
    def process_id(self) -> int | None:
        return None if self.closed else os.getpid()

    def close(self) -> None:
        self.closed = True
        self._loaded.clear()

    def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        self.requests.append(request)
        cancel.check()
        match request:
            case LoadModel():
                yield from self._load(request, cancel)
            case UnloadModel():
                self._loaded.pop(request.model, None)
                yield ModelUnloaded(request.model)
            case Generate():
                yield from self._generate(request, cancel)
            case GenerateTogether():
                yield from self._together(request, cancel)
            case ReadAlong():
                yield from self._read_along(request, cancel)
            case RenderPrompt():
                if request.model not in self._loaded:
                    raise UserError("The model is not loaded.", kind="not_loaded")
                yield self._rendered(request.generate)
            case CountTokens():
                if request.model not in self._loaded:
                    raise UserError("The model is not loaded.", kind="not_loaded")
                yield self._counted(request)
            case AskThroughPython(model, question, most):
                asked = Generate(model, (Message("user", question),), max_tokens=most)
                yield from self._generate(asked, cancel)
            case MeasureSpeed():
                yield from self._measure(request, cancel)
            case MeasurePicture():
                parts = (PicturePart(64, 8, 8),)
                yield PictureMeasured(request.picture.id, 66, parts)
            case MeasureBandwidth():
                yield BandwidthMeasured(10e9, request.threads or 2)
            case ScoreTexts():
                yield from self._score(request, cancel)
            case ScoreContinuations():
                yield from self._choose(request, cancel)
            case ScoreLongText():
                pieces = tuple(each.encode() for each in re.findall(r"\s*\S+", request.text))
                words = len(pieces)
                for done in range(0, words, 512):
                    cancel.check()
                    part = pieces[done : done + 512]
                    read = done + len(part)
                    total = -2.0 * read - math.sin(read)
                    each = tuple(-0.1 * (n % 50) for n in range(done, read))
                    yield LongTextScored(read, words, total, part, each)
            case ListDevices():
                cpu = Device("CPU", "A processor that is not there", "cpu", 0, 0)
                if request.borrow is not None:
                    self.borrowed = request.borrow
                cards = (cpu, *self._cards())
                yield Devices(cards, "fake", commit="0123abc", backends=("CPU", "Paper"))
            case DrawTensor():  # the real one, which needs no model in memory
                yield from draw_tensor(request, cancel)
            case SampleTensor():
                yield from sample_tensor(request, cancel)
            case CaptureActivations():
                yield from self._capture(request, cancel)
            case DequantizeBytes() | QuantizeWeights():
                yield convert(request)

    def _cards(self) -> tuple[Device, ...]:
        borrowed = (
            Device(f"RPC{at}", each.address, "gpu", each.offered, each.offered, BORROWED)
            for at, each in enumerate(self.borrowed)
        )
        return (*self.cards, *borrowed)

    def _load(self, request: LoadModel, cancel: Cancel) -> Iterator[Event]:
        if self._settings.get(request.key) == request and request.key in self._loaded:
            yield self._loaded[request.key]
            return
        device = self._device_of(request)
        self._loaded.pop(request.key, None)
        self._settings[request.key] = request
        steps = 10
        for step in range(steps):
            yield LoadProgress(step / steps)
            _wait(self.load_s / steps, cancel)
        if self.fail_load is not None:
            raise self.fail_load
        if self.fail_on_card is not None and device != PROCESSOR:
            if isinstance(self.fail_on_card, EngineDied):
                self._loaded.clear()
            raise self.fail_on_card
        yield LoadProgress(1.0)
        loaded = ModelLoaded(
            model=request.key,
            path=request.path,
            description="fake 3M Q4_0",
            context_length=request.context_length or self.context_length,
            trained_context_length=8192,
            threads=request.threads or 2,
            gpu_layers=0,
            layers=6,
            weights_bytes=11_000_000,
            kv_cache_bytes=3_000_000,
            compute_bytes=2_000_000,
            load_s=self.load_s,
            has_chat_template=True,
            backend="CPU",
            thinking_switch=self.thinking_switch,
            takes_effort=self.takes_effort,
            fingerprint="f" * 64,
            device=device,
        )
        self._loaded[request.key] = loaded
        yield loaded

    def _device_of(self, request: LoadModel) -> str:
        names = [
            each.name for each in self._cards() if request.device in ("", each.name, each.choice)
        ]
        if not names and request.device not in ("", PROCESSOR):
            raise UserError(f"This computer has no device named {request.device}.", kind="device")
        return ", ".join(names) or PROCESSOR

    def _generate(self, request: Generate, cancel: Cancel) -> Iterator[Event]:
        loaded = self._loaded.get(request.model)
        if loaded is None:
            raise UserError("The model is not loaded.", kind="not_loaded", remedy="pick_model")
        began = time.perf_counter()
        text = self.answer(request) if callable(self.answer) else self.answer
        words = sum(len(message.content.split()) for message in request.messages)
        prompt_tokens = words + len((request.prompt or "").split()) + 4
        if self.left_out:
            yield TurnsLeftOut(self.left_out)
        if request.show_prompt:
            yield self._rendered(request)
        if self.opens:
            yield ThoughtOpened(self.opens)
        given = len(request.beginning)
        stop: Stop = "end"
        pieces: list[str] = []
        first: float | None = None
        try:
            for step in range(5):
                yield PromptProgress(prompt_tokens * step // 4, prompt_tokens, 0)
                _wait(self.prompt_s / 5, cancel)
            for place, piece in enumerate(_pieces(text)):
                if place < given:
                    number = request.beginning[place]
                    other = f" word{number}" if number != place + 1 else piece
                    yield Token(number, other)
                    continue
                cancel.check()
                if self.die_after is not None and len(pieces) >= self.die_after:
                    self._die()
                if request.max_tokens and len(pieces) >= request.max_tokens:
                    stop = "length"
                    break
                if first is None:
                    first = time.perf_counter()
                elif self.tokens_per_s:
                    due = first + len(pieces) / self.tokens_per_s
                    _wait(due - time.perf_counter(), cancel)
                pieces.append(piece)
                probabilities = _probabilities(place, piece) if request.alternatives else None
                yield Token(place + 1, piece, probabilities)
        except Cancelled:
            stop = "cancelled"
        elapsed = time.perf_counter() - first if first is not None else 0
        yield Generated(
            stop=stop,
            prompt_tokens=prompt_tokens,
            reused_tokens=0,
            generated_tokens=len(pieces),
            first_token_s=first - began if first is not None else None,
            prompt_tokens_per_s=None,
            tokens_per_s=(len(pieces) - 1) / elapsed if len(pieces) > 1 and elapsed else None,
            context_used=prompt_tokens + len(pieces),
            context_length=loaded.context_length,
            threads=loaded.threads,
            seed=request.sampling.seed if request.sampling.seed is not None else 42,
            end=END.id if stop == "end" else None,
        )
        if stop == "cancelled":
            raise Cancelled

    def _together(self, request: GenerateTogether, cancel: Cancel) -> Iterator[Event]:
        """Generate all answers side by side, one token of each in turn."""
        left = {at: self._generate(each, cancel) for at, each in enumerate(request.requests)}
        while left:
            for at, events in list(left.items()):
                try:
                    event = next(each for each in events if isinstance(each, Token | Generated))
                except StopIteration:
                    continue
                if isinstance(event, Generated):
                    del left[at]
                    yield WrittenSoFar(at, (), event)
                else:
                    yield WrittenSoFar(at, (event,))
        cancel.check()

    def _read_along(self, request: ReadAlong, cancel: Cancel) -> Iterator[Event]:
        """Generate a text; every third token isn't the one that the reader would have picked."""
        if request.reader not in self._loaded:
            raise UserError("The model is not loaded.", kind="not_loaded", remedy="pick_model")
        at = 0
        for event in self._generate(request.generate, cancel):
            if not isinstance(event, Token):
                yield replace(event, tokens_per_s=None) if isinstance(event, Generated) else event
                continue
            own = Likely(event.id, event.text, 0.6)
            other = Likely(9000 + at, " other", 0.7 if at % 3 == 2 else 0.1)
            theirs = (own, other) if other.probability < 0.6 else (other, own)
            token = TokenCompared(event.id, event.text, 0.3 * (at % 3), 0.6, 0.6, (own,), theirs)
            yield TokensCompared(request.reader, at, (token,))
            at += 1

    def _counted(self, request: CountTokens) -> TokensCounted:
        """Count the tokens; each word is one, and a picture takes 66."""
        prompt = len(self._rendered(request.generate).pieces)
        prompt += 66 * sum(len(each.pictures) for each in request.generate.messages)
        limit = self.context_length - self.context_length // 8
        counts: list[int] = []
        for text in request.texts:
            counts.append(len(text.split()))
            if prompt + sum(counts) > limit + request.optional:
                break
        return TokensCounted(prompt, tuple(counts), limit)

    def _rendered(self, request: Generate) -> PromptRendered:
        """Render the messages in ChatML; each word is a token."""
        text = request.prompt
        if text is None:
            turns = [
                f"<|im_start|>{each.role}\n{each.content}<|im_end|>\n" for each in request.messages
            ]
            text = "".join([*turns, "<|im_start|>assistant\n", self.opens])
        words = re.findall(r"<\|\w+\|>|\s*[^\s<]+|\s+|<", text)
        pieces = tuple(
            TokenPiece(1000 + at, word.encode(), request.prompt is None and word.startswith("<|"))
            for at, word in enumerate(words)
        )
        answer = self.answer(request) if callable(self.answer) else self.answer
        words = list(_pieces(answer))
        beginning = tuple(
            END
            if number == END.id and at
            else TokenPiece(number, words[at].encode() if at < len(words) else b"", False)
            for at, number in enumerate(request.beginning)
        )
        return PromptRendered(text, pieces, beginning, self.left_out)

    def _score(self, request: ScoreTexts, cancel: Cancel) -> Iterator[Event]:
        """Score texts: each word is a token, and longer words are less likely."""
        if request.model not in self._loaded:
            raise UserError("The model is not loaded.", kind="not_loaded", remedy="pick_model")
        for number, text in enumerate(request.texts):
            cancel.check()
            words = tuple(text.scored.split())
            yield TextScored(number, words, tuple(-len(word) / 2 for word in words))

    def _choose(self, request: ScoreContinuations, cancel: Cancel) -> Iterator[Event]:
        """Score options. A longer option is less likely, or more likely if "contrary" is in the
        path."""
        contrary = "contrary" in self._loaded[request.model].path
        for number, item in enumerate(request.items):
            cancel.check()
            values = tuple(-float(len(option)) for option in item.options)
            if contrary:
                values = tuple(-1.0 / len(option) for option in item.options)
            count = len(values)
            yield ContinuationsScored(number, values, (1,) * count, (False,) * count, 4 + count)

    def _die(self) -> None:
        self.die_after = None
        self._loaded.clear()
        died = EngineDied(
            "The model stopped in mid-answer: the system ended its process.",
            kind="engine_died",
            remedy="retry",
            details="fake: killed",
        )
        died.crashed = self.crashes
        raise died

    def _capture(self, request: CaptureActivations, cancel: Cancel) -> Iterator[Event]:
        """Yield progress and activations, with one row per word. Channel 5 is an outlier."""
        if request.model not in self._loaded:
            raise UserError("The model is not loaded.", kind="not_loaded", remedy="pick_model")
        text = request.prompt or " ".join(each.content for each in request.messages)
        words = text.split()
        for step in range(3):
            yield PromptProgress(len(words) * step // 2, len(words), 0)
            _wait(self.prompt_s / 3, cancel)
        tensor = find_tensor(request.tensor, stored_tensors(self._loaded[request.model].path))
        values = np.random.default_rng(len(words)).normal(0, 1, (len(words), tensor.columns))
        values[:, 5] *= 30
        raw = values.astype(np.float32).tobytes()
        yield ActivationsCaptured(request.tensor, tuple(words), 1, 0, tensor.columns, raw)

    def _measure(self, request: MeasureSpeed, cancel: Cancel) -> Iterator[Event]:
        if request.model not in self._loaded:
            raise UserError("The model is not loaded.", kind="not_loaded", remedy="pick_model")
        for _ in range(request.repeat):
            cancel.check()
            yield SpeedSample("prompt", 1000.0)
            yield SpeedSample("generate", 100.0)
        repeat = request.repeat
        yield SpeedMeasured((1000.0,) * repeat, (100.0,) * repeat, request.threads or 2, "CPU")


END = TokenPiece(0, b"<|im_end|>", True)
SHARES = (0.95, 0.7, 0.4, 0.1)
"""Probabilities of the tokens, in turn: one for each step of the color scale."""


def _probabilities(place: int, text: str) -> Probabilities:
    """Give the token its share, divide the rest among six others, and return the best five."""
    own = SHARES[place % 4]
    names = [text, " other", " thing", " more", " less", " none", " any"]
    shares = [own, *((1 - own) * part for part in (0.4, 0.25, 0.15, 0.1, 0.06, 0.04))]
    largest = max(shares)
    below = [math.log(largest / share) for share in shares]
    best = sorted(
        (
            TokenChoice(place + 1 if at == 0 else 5000 + at, name, nats)
            for at, (name, nats) in enumerate(zip(names, below, strict=True))
        ),
        key=lambda choice: choice.below,
    )
    sums = tuple(sum(math.exp(-nats / t) for nats in below) for t in TEMPERATURES)
    return Probabilities(below[0], tuple(best[:5]), sums)


def _pieces(text: str) -> Iterator[str]:
    """Yield words with the preceding space, as a tokenizer would split them."""
    start = 0
    for here, there in itertools.pairwise([*range(len(text)), len(text)]):
        if there < len(text) and text[there] in " \n" and text[here] not in " \n":
            yield text[start:there]
            start = there
    if start < len(text):
        yield text[start:]


def _wait(seconds: float, cancel: Cancel) -> None:
    until = time.perf_counter() + seconds
    while (left := until - time.perf_counter()) > 0:
        cancel.check()
        time.sleep(min(left, 0.01))
    cancel.check()
