"""Puts models on the device that the user has chosen, and on the processor if a graphics card
fails."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Final, Literal

from desktop.core.cancel import Cancel
from desktop.core.engine_protocol import Engine
from desktop.core.errors import EngineDied, UserError
from desktop.core.i18n import tr
from desktop.core.messages import (
    PROCESSOR,
    CompareModels,
    CompareProgress,
    CompareStarted,
    Devices,
    Event,
    ImportanceProgress,
    ListDevices,
    LoadModel,
    LoadProgress,
    MeasureImportance,
    MeasureSpeed,
    MeasureTypes,
    ModelLoaded,
    PromptProgress,
    Request,
    TypesProgress,
    TypesStarted,
    files_of,
    models_of,
)

CARD_MAY_BE_WHY: Final = ("memory", "load", "damaged", "compute")
"""Kinds of errors with which a request fails if a graphics card doesn't work, or its memory is
full. A damaged file causes them too, but then the request fails on the processor as well."""

_WITH_DEVICE: Final = (LoadModel, CompareModels, MeasureTypes, MeasureImportance)
_BEFORE_RESULTS: Final = (
    *(LoadProgress, ModelLoaded, PromptProgress, CompareStarted, CompareProgress),
    *(ImportanceProgress, TypesStarted, TypesProgress),
)


@dataclass(frozen=True, slots=True)
class DeviceProblem:
    """A device that models don't run on, contrary to the user's choice. `card` is its description.
    If `why` is "full", `model` has the names of the files that don't fit in its memory."""

    card: str
    why: Literal["gone", "full", "not_loaded", "stopped", "failed"]
    model: str = ""

    @property
    def sentence(self) -> str:
        match self.why:
            case "gone":
                return tr(
                    "The device chosen in Settings, {card}, isn't available. Until you choose "
                    "another one, Glassbox chooses automatically.",
                    card=self.card,
                )
            case "full":
                return tr(
                    "The graphics card ({card}) doesn't have enough memory for {model}. Glassbox "
                    "uses the processor instead.",
                    card=self.card,
                    model=self.model,
                )
            case "not_loaded":
                return tr(
                    "A model couldn't be loaded on the graphics card ({card}), so models run on "
                    "the processor until you choose a device in Settings or restart Glassbox.",
                    card=self.card,
                )
            case "stopped":
                return tr(
                    "The engine stopped while a model was running on the graphics card ({card}), "
                    "so models run on the processor until you choose a device in Settings or "
                    "restart Glassbox.",
                    card=self.card,
                )
            case "failed":
                return tr(
                    "The graphics card ({card}) failed while a model was running on it, so models "
                    "run on the processor until you choose a device in Settings or restart "
                    "Glassbox.",
                    card=self.card,
                )


class CardFallback:
    """An engine that fills in the device of each request that names none.

    If a card fails, the request is repeated on the processor, as are all later ones until `choose`
    is called. If part of the result has been yielded, or if the request measures speed, it fails
    with an error of kind "card" that names the card, and runs on the processor the next time. A
    request that names a device itself is left alone.

    Whether a card has failed is decided by this evidence:

    - The engine process ended. A process that was killed or stopped from outside, whose file was
      cut short, or whose log says that main memory ran out isn't the card's fault
      (EngineDied.crashed). After a crash the request is repeated, and the card is blamed unless the
      engine crashes on the processor too. After a partial result, the log decides: the card is
      blamed for errors of its backend or driver, and not for failed checks elsewhere in llama.cpp
      (EngineDied.evidence). If the log says nothing, as after most crashes in drivers, models run
      on the processor until the engine crashes there as well.
    - An error of a kind in CARD_MAY_BE_WHY, during a request whose model is on a card. The card is
      blamed if the repeated request succeeds, or, after a partial result, until a request fails on
      the processor in such a way. "memory" counts only if it comes from llama.cpp, since Glassbox
      itself checks main memory.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._device = ""
        self._too_large: dict[tuple[str, ...], DeviceProblem] = {}
        """The problems of models for which a card's memory is too small, by the files that a
        request reads."""
        self._on_cards: dict[str, str] = {}
        """The cards of each model that was loaded, if this class chose them, by key."""
        self._loads: dict[str, LoadModel] = {}
        self._misplaced: set[str] = set()
        """Keys of models that were put on the processor although the card wasn't the reason."""
        self._choices = 0
        """How often `choose` was called. Another thread may call it during a request."""
        self._unproven = False
        """True if the card of `problem` may not be the reason."""
        self.problem: DeviceProblem | None = None

    @property
    def resident(self) -> frozenset[str]:
        return self._engine.resident

    @property
    def process_id(self) -> int | None:
        return self._engine.process_id

    def close(self) -> None:
        self._engine.close()

    def choose(self, device: str) -> None:
        """Put models on this device from now on: a Device's `choice`, or "" for automatic.
        Thread-safe."""
        self._choices += 1
        self._device, self.problem = device, None
        self._too_large.clear()

    def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        yield from self._move_models(request, cancel)
        placed, said, choices = self._placed(request), False, self._choices
        try:
            for event in self._engine.run(placed, cancel):
                self._note(request, event)
                said = said or not isinstance(event, _BEFORE_RESULTS)
                yield event
            return
        except UserError as error:
            problem = self._problem(request, placed, error, cancel)
            if problem is None:
                self._doubt(request, placed, error)
                raise
            failure = error.with_traceback(None)
        if problem.why == "gone":
            if self._choices == choices:
                self.problem = problem
            yield from self.run(request, cancel)
        elif isinstance(request, LoadModel):
            yield from self._on_processor(request, problem, choices, failure, cancel)
        elif said or isinstance(request, MeasureSpeed):
            evidence = failure.evidence if isinstance(failure, EngineDied) else ""
            if evidence == "processor":
                raise failure
            if self._choices == choices:
                self._blame(request, problem)
                self._unproven = evidence != "card"
            raise _naming_card(failure, problem)
        else:
            yield from self._repeat(request, problem, choices, failure, cancel)

    def _repeat(
        self,
        request: Request,
        problem: DeviceProblem,
        choices: int,
        failure: UserError,
        cancel: Cancel,
    ) -> Iterator[Event]:
        """Run a request on the processor. If it fails there too, as it did on the card, the card
        isn't to blame."""
        before = self.problem, self._unproven
        if self._choices == choices:
            self._blame(request, problem)
            self._unproven = True
        try:
            yield from self.run(request, cancel)
        except UserError as again:
            crash = isinstance(again, EngineDied) and again.crashed
            if self._choices == choices and (crash or not isinstance(failure, EngineDied)):
                self.problem, self._unproven = before
                self._too_large = {k: v for k, v in self._too_large.items() if v != problem}
                self._misplaced |= set(models_of(request))
            raise
        if self.problem == problem:
            self._unproven = False

    def _blame(self, request: Request, problem: DeviceProblem) -> None:
        self.problem = problem
        if problem.why == "full":
            self._too_large.update(dict.fromkeys(self._files_on_cards(request), problem))

    def _doubt(self, request: Request, placed: Request, error: UserError) -> None:
        """Stop avoiding cards if a request fails on the processor as one did on the card."""
        if not (self._unproven and self._avoids_cards and _may_be_of_card(error)):
            return
        if isinstance(placed, _WITH_DEVICE):
            there = placed.device == PROCESSOR and placed != request
        else:
            loads = [self._loads[key] for key in models_of(request) if key in self._loads]
            there = bool(loads) and not any(load.device for load in loads)
        if there:
            self.problem, self._unproven = None, False
            self._misplaced |= set(self._loads)

    def _on_processor(
        self,
        request: LoadModel,
        problem: DeviceProblem,
        choices: int,
        failure: UserError,
        cancel: Cancel,
    ) -> Iterator[Event]:
        """Load a model on the processor. If that fails as well, the card isn't to blame, and the
        first error is raised. Nor is the card avoided if the user has chosen a device since the
        request began, when the number of choices was `choices`."""
        try:
            for event in self._engine.run(replace(request, device=PROCESSOR), cancel):
                if isinstance(event, ModelLoaded) and self._choices == choices:
                    self._unproven = False
                    if problem.why == "full":
                        self._too_large[files_of(request)] = problem
                    else:
                        self.problem = problem
                self._note(request, event)
                yield event
        except UserError:
            raise failure from None

    def _move_models(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        """Load the request's models again if they are on a card that has failed since, since the
        engine would load them there again, or if they are on the processor without a reason."""
        for model in models_of(request):
            load = self._loads.get(model)
            if load is None or load.device:
                continue
            avoids = self._avoids_cards or files_of(load) in self._too_large
            if model in (self._on_cards if avoids else self._misplaced):
                yield from self.run(load, cancel)

    @property
    def _avoids_cards(self) -> bool:
        """True if no model runs on a card because of the problem."""
        return self.problem is not None and self.problem.why in ("not_loaded", "stopped", "failed")

    def _placed(self, request: Request) -> Request:
        if not isinstance(request, _WITH_DEVICE) or request.device:
            return request
        gone = self.problem is not None and self.problem.why == "gone"
        device = "" if gone else self._device
        if self._avoids_cards or files_of(request) in self._too_large:
            device = PROCESSOR
        return replace(request, device=device)

    def _note(self, request: Request, event: Event) -> None:
        if isinstance(event, Devices):
            gone = self.problem is not None and self.problem.why == "gone"
            if gone and self._device in [each.choice for each in event.devices]:
                self.problem = None
        if isinstance(event, ModelLoaded) and isinstance(request, LoadModel):
            self._on_cards.pop(event.model, None)
            self._misplaced.discard(event.model)
            self._loads[event.model] = request
            if request.device:
                return
            if event.device != PROCESSOR:
                self._on_cards[event.model] = event.device
            if self.problem is None or self.problem.why == "full":  # as of the last model
                self.problem = self._too_large.get(files_of(request))

    def _problem(
        self, request: Request, placed: Request, error: UserError, cancel: Cancel
    ) -> DeviceProblem | None:
        """Return what may be wrong with a device, or None if the error has another cause."""
        if isinstance(request, _WITH_DEVICE) and request.device:
            return None
        if error.kind == "device" and self._device:
            return DeviceProblem(self._device.partition(": ")[2] or self._device, "gone")
        if not _may_be_of_card(error) or not (card := self._cards_of(placed, cancel)):
            return None
        if error.kind == "memory":
            names = {PurePath(path).stem for each in self._files_on_cards(request) for path in each}
            return DeviceProblem(card, "full", ", ".join(sorted(names)))
        if isinstance(request, LoadModel):
            return DeviceProblem(card, "not_loaded")
        return DeviceProblem(card, "stopped" if isinstance(error, EngineDied) else "failed")

    def _files_on_cards(self, request: Request) -> list[tuple[str, ...]]:
        """Return the files of the request, or of each of its models that is on a card."""
        if isinstance(request, _WITH_DEVICE):
            return [files_of(request)]
        return [files_of(self._loads[key]) for key in models_of(request) if key in self._on_cards]

    def _cards_of(self, placed: Request, cancel: Cancel) -> str:
        """Return the descriptions of the cards that a request uses; "" if it uses none."""
        on = {name for key in models_of(placed) for name in self._on_cards.get(key, "").split(", ")}
        try:
            last = list(self._engine.run(ListDevices(), cancel))[-1]
        except UserError:
            return ""
        cards = [each for each in last.devices if each.is_card] if isinstance(last, Devices) else []
        if isinstance(placed, _WITH_DEVICE):
            cards = [each for each in cards if placed.device in ("", each.name, each.choice)]
        else:
            cards = [each for each in cards if each.name in on]
        return ", ".join(dict.fromkeys(each.description or each.name for each in cards))


def _may_be_of_card(error: UserError) -> bool:
    if isinstance(error, EngineDied):
        return error.crashed
    ours = error.kind == "memory" and not error.details  # llama.cpp's errors include its log
    return error.kind in CARD_MAY_BE_WHY and not ours


def _naming_card(failure: UserError, problem: DeviceProblem) -> UserError:
    """Return an error for a request that isn't repeated. It names the card."""
    text = f"{problem.sentence} {tr('Try again.')}"
    error = type(failure)(text, "card", "retry", failure.details)
    if isinstance(error, EngineDied) and isinstance(failure, EngineDied):
        error.crashed, error.evidence = failure.crashed, failure.evidence
    return error
