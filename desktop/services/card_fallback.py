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
    Devices,
    Event,
    ListDevices,
    LoadModel,
    LoadProgress,
    MeasureImportance,
    MeasureTypes,
    ModelLoaded,
    PromptProgress,
    Request,
    models_of,
)

CARD_MAY_BE_WHY: Final = ("memory", "load", "damaged")
"""Kinds of errors with which loading fails if a graphics card doesn't work, or its memory is full.
A damaged file causes them too; then the model can't be loaded on the processor either."""

_WITH_DEVICE: Final = (LoadModel, CompareModels, MeasureTypes, MeasureImportance)
_BEFORE_RESULTS: Final = (LoadProgress, ModelLoaded, PromptProgress)


@dataclass(frozen=True, slots=True)
class DeviceProblem:
    """A device that models don't run on, contrary to the user's choice. `card` is its description.
    If `why` is "full", `model` is the name of the file that doesn't fit in its memory."""

    card: str
    why: Literal["gone", "full", "not_loaded", "stopped"]
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
                    "The graphics card ({card}) doesn't have enough memory for {model}, so this "
                    "model runs on the processor.",
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


class CardFallback:
    """An engine that fills in the device of each request that names none.

    If a card fails, the request is repeated on the processor, as are all later ones until `choose`
    is called. A request that names a device itself fails instead, as a measurement must.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._device = ""
        self._too_large: dict[str, DeviceProblem] = {}
        """The problems of models for which a card's memory is too small, by path."""
        self._on_cards: dict[str, str] = {}
        """The cards of each model that was loaded, if this class chose them, by key."""
        self._loads: dict[str, LoadModel] = {}
        self._choices = 0
        """How often `choose` was called. Another thread may call it during a request."""
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
        yield from self._take_from_card(request, cancel)
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
                raise
            failure = error.with_traceback(None)
        if isinstance(request, LoadModel) and problem.why != "gone":
            yield from self._on_processor(request, problem, choices, failure, cancel)
            return
        before = self.problem
        if self._choices == choices:
            self.problem = problem
        if said:  # the caller has part of the result, so it decides whether to begin again
            raise failure
        try:
            yield from self.run(request, cancel)
        except EngineDied as again:
            if again.crashed and self.problem == problem:  # so the card wasn't the reason
                self.problem = before
            raise

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
                    if problem.why == "full":
                        self._too_large[request.path] = problem
                    else:
                        self.problem = problem
                self._note(request, event)
                yield event
        except UserError:
            raise failure from None

    def _take_from_card(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        """Load the request's models on the processor if they were on a card that has failed since:
        the engine would load them there again."""
        if self._avoids_cards:
            for model in models_of(request):
                if model in self._on_cards:
                    yield from self.run(self._loads[model], cancel)

    @property
    def _avoids_cards(self) -> bool:
        return self.problem is not None and self.problem.why in ("not_loaded", "stopped")

    def _placed(self, request: Request) -> Request:
        if not isinstance(request, _WITH_DEVICE) or request.device:
            return request
        gone = self.problem is not None and self.problem.why == "gone"
        device = "" if gone else self._device
        if self._avoids_cards or (
            isinstance(request, LoadModel) and request.path in self._too_large
        ):
            device = PROCESSOR
        return replace(request, device=device)

    def _note(self, request: Request, event: Event) -> None:
        if isinstance(event, ModelLoaded) and isinstance(request, LoadModel):
            self._on_cards.pop(event.model, None)
            self._loads[event.model] = request
            if request.device:
                return
            if event.device != PROCESSOR:
                self._on_cards[event.model] = event.device
            if self.problem is None or self.problem.why == "full":  # as of the last model
                self.problem = self._too_large.get(request.path)

    def _problem(
        self, request: Request, placed: Request, error: UserError, cancel: Cancel
    ) -> DeviceProblem | None:
        """Return what may be wrong with a device, or None if the error has another cause."""
        if isinstance(request, _WITH_DEVICE) and request.device:
            return None
        if error.kind == "device" and self._device:
            return DeviceProblem(self._device.partition(": ")[2] or self._device, "gone")
        stopped = isinstance(error, EngineDied) and error.crashed
        loading = isinstance(request, LoadModel)
        if not stopped and not (loading and error.kind in CARD_MAY_BE_WHY):
            return None
        card = self._cards_of(placed, cancel)
        if not card:
            return None
        if not isinstance(request, LoadModel):
            return DeviceProblem(card, "stopped")
        if error.kind == "memory":
            return DeviceProblem(card, "full", PurePath(request.path).stem)
        return DeviceProblem(card, "not_loaded")

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
