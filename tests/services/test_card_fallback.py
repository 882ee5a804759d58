"""Tests where models are loaded if a graphics card is chosen, is gone, or fails."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import EngineDied, UserError
from desktop.core.messages import (
    PROCESSOR,
    CompareModels,
    CompareProgress,
    Device,
    Event,
    Generate,
    Generated,
    ListDevices,
    LoadModel,
    LongTextScored,
    MeasureSpeed,
    MeasureTypes,
    Message,
    ModelLoaded,
    Request,
    Route,
    ScoreContinuations,
    ScoreLongText,
    Token,
    TypesProgress,
)
from desktop.services.card_fallback import CardFallback
from tests.fake_engine import FakeEngine

FAST = Device("Vulkan0", "A fast card", "gpu", 8 * 2**30, 8 * 2**30, "Vulkan")
SLOW = Device("Vulkan1", "A slow card", "gpu", 2**30, 2**30, "Vulkan")
HELLO = (Message("user", "Hello"),)


def crash(message: str = "llama.cpp gave up.") -> EngineDied:
    error = EngineDied(message, kind="engine_died")
    error.crashed = True
    return error


def ask(engine: CardFallback, request: Request) -> list[Event]:
    return list(engine.run(request, Cancel()))


def loaded_on(engine: CardFallback, path: str = "a.gguf", device: str = "") -> str:
    event = ask(engine, LoadModel(path, device=device))[-1]
    assert isinstance(event, ModelLoaded)
    return event.device


def test_the_chosen_device() -> None:
    engine = CardFallback(FakeEngine(cards=(FAST, SLOW)))
    assert loaded_on(engine) == "Vulkan0, Vulkan1"
    engine.choose(SLOW.choice)
    assert loaded_on(engine) == "Vulkan1"
    engine.choose(PROCESSOR)
    assert loaded_on(engine) == PROCESSOR
    assert loaded_on(engine, device="Vulkan0") == "Vulkan0"  # a request that names one itself
    assert engine.problem is None


def test_requests_that_load_models_themselves_get_the_device() -> None:
    fake = FakeEngine(cards=(FAST,))
    engine = CardFallback(fake)
    engine.choose(FAST.choice)
    ask(engine, CompareModels("a.gguf", ("b.gguf",), "text"))
    (request,) = fake.requests
    assert isinstance(request, CompareModels)
    assert request.device == FAST.choice


def test_a_card_that_is_gone() -> None:
    engine = CardFallback(FakeEngine(cards=(SLOW,)))
    engine.choose(FAST.choice)
    assert loaded_on(engine) == "Vulkan1"
    assert engine.problem is not None
    assert "A fast card, isn't available" in engine.problem.sentence
    with pytest.raises(UserError):  # a measurement must not measure something else
        loaded_on(engine, device=FAST.choice)


@pytest.mark.parametrize("error", [crash(), UserError("It failed.", kind="load")])
def test_a_card_on_which_loading_fails(error: UserError) -> None:
    fake = FakeEngine(cards=(FAST,), fail_on_card=error)
    engine = CardFallback(fake)
    assert loaded_on(engine) == PROCESSOR
    assert engine.problem is not None
    assert "A fast card" in engine.problem.sentence
    assert "processor" in engine.problem.sentence
    fake.requests.clear()
    assert loaded_on(engine, "b.gguf") == PROCESSOR
    assert [each.device for each in fake.requests if isinstance(each, LoadModel)] == [PROCESSOR]
    fake.fail_on_card = None
    engine.choose("")
    assert engine.problem is None
    assert loaded_on(engine, "b.gguf") == "Vulkan0"


def test_a_damaged_file_is_not_blamed_on_the_card() -> None:
    engine = CardFallback(FakeEngine(cards=(FAST,), fail_load=crash("It is damaged.")))
    with pytest.raises(EngineDied, match="It is damaged"):
        loaded_on(engine)
    assert engine.problem is None


def test_an_error_that_no_card_can_cause() -> None:
    fake = FakeEngine(cards=(FAST,), fail_load=UserError("No such file.", kind="missing"))
    with pytest.raises(UserError):
        loaded_on(CardFallback(fake))
    assert len(fake.requests) == 1


def test_without_cards_nothing_is_tried_again() -> None:
    fake = FakeEngine(fail_load=crash())
    with pytest.raises(EngineDied):
        loaded_on(CardFallback(fake))
    assert [each for each in fake.requests if isinstance(each, LoadModel)] == [LoadModel("a.gguf")]


def test_a_card_whose_memory_is_full_still_serves_other_models() -> None:
    fake = FakeEngine(
        cards=(FAST,), fail_on_card=UserError("Too large.", kind="memory", details="llama.cpp")
    )
    engine = CardFallback(fake)
    assert loaded_on(engine, "large.gguf") == PROCESSOR
    assert engine.problem is not None
    assert "enough memory for large" in engine.problem.sentence
    fake.fail_on_card = None
    assert loaded_on(engine, "large.gguf") == PROCESSOR
    assert loaded_on(engine, "small.gguf") == "Vulkan0"
    assert engine.problem is None  # this model runs where it should
    assert loaded_on(engine, "large.gguf") == PROCESSOR
    assert engine.problem is not None


def test_a_crash_before_the_first_word_is_repeated_on_the_processor() -> None:
    fake = FakeEngine("One two three four", cards=(FAST,), die_after=0, crashes=True)
    engine = CardFallback(fake)
    loaded_on(engine)
    events = ask(engine, Generate("a.gguf", HELLO))
    assert isinstance(events[-1], Generated)
    assert engine.problem is not None


def test_a_crash_in_mid_answer() -> None:
    """The part that was written is kept, and the next answer is computed on the processor."""
    fake = FakeEngine("One two three four", cards=(FAST,), die_after=2, crashes=True)
    engine = CardFallback(fake)
    loaded_on(engine)
    events: list[Event] = []
    with pytest.raises(EngineDied):
        events.extend(engine.run(Generate("a.gguf", HELLO), Cancel()))
    assert engine.problem is not None
    assert "A fast card" in engine.problem.sentence
    events = ask(engine, Generate("a.gguf", HELLO))
    assert [each.device for each in events if isinstance(each, ModelLoaded)] == [PROCESSOR]
    assert sum(isinstance(each, Token) for each in events) == 4


def test_a_process_that_was_killed_does_not_count_against_the_card() -> None:
    fake = FakeEngine(cards=(FAST,), die_after=2)
    engine = CardFallback(fake)
    loaded_on(engine)
    with pytest.raises(EngineDied):
        ask(engine, Generate("a.gguf", HELLO))
    assert engine.problem is None


def test_a_measurement_that_crashes_is_not_repeated() -> None:
    fake = FakeEngine(cards=(FAST,), die_after=0, crashes=True)
    engine = CardFallback(fake)
    loaded_on(engine, device=FAST.choice)
    with pytest.raises(EngineDied):
        ask(engine, Generate("a.gguf", HELLO))
    assert engine.problem is None


class EndlessCrash(FakeEngine):
    """Crashes at the first token of every answer, wherever the model is."""

    def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        if isinstance(request, Generate):
            self.die_after = 0
        yield from super().run(request, cancel)


def test_a_file_that_crashes_the_engine_everywhere_is_not_blamed_on_the_card() -> None:
    fake = EndlessCrash("One two", cards=(FAST,), crashes=True)
    engine = CardFallback(fake)
    loaded_on(engine)
    with pytest.raises(EngineDied):
        ask(engine, Generate("a.gguf", HELLO))
    assert engine.problem is None
    assert loaded_on(engine, "b.gguf") == "Vulkan0"


@pytest.mark.parametrize("kind", ["load", "memory"])
def test_a_device_chosen_while_a_card_fails_is_tried(kind: str) -> None:
    fake = FakeEngine(
        cards=(FAST,), fail_on_card=UserError("It failed.", kind=kind, details="llama.cpp")
    )
    engine = CardFallback(fake)
    loading = engine.run(LoadModel("a.gguf"), Cancel())
    next(loading)  # the first event of loading on the card
    engine.choose(FAST.choice)
    list(loading)
    assert engine.problem is None
    fake.fail_on_card = None
    assert loaded_on(engine) == "Vulkan0"


class Failing(FakeEngine):
    """Fails with `failure` in every request of type `kind` for which a card is used, after its
    first `events`, and on the processor too if `everywhere`."""

    def __init__(
        self,
        kind: type[Request],
        failure: UserError,
        events: tuple[Event, ...] = (),
        everywhere: bool = False,
    ) -> None:
        super().__init__("One two three", cards=(FAST,))
        self.kind, self.failure, self.events, self.everywhere = kind, failure, events, everywhere
        self.ran_on: list[str] = []

    def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        if not isinstance(request, self.kind):
            yield from super().run(request, cancel)
            return
        device = getattr(request, "device", None)
        if device is None:  # the device of the loaded model
            device = next(iter(self._loaded.values())).device
        self.ran_on.append(PROCESSOR if device == PROCESSOR else "card")
        if device != PROCESSOR or self.everywhere:
            yield from self.events
            if isinstance(self.failure, EngineDied):
                self._loaded.clear()
            raise self.failure
        yield Generated("end", 1, 0, 1, None, None, None, 1, 1, 1, 1)


REQUESTS: tuple[tuple[Request, tuple[Event, ...]], ...] = (
    (CompareModels("a.gguf", ("b.gguf",), "text"), (CompareProgress("a.gguf", 1, 2),)),
    (MeasureTypes("a.gguf", ("Q4_0",), "folder", "text"), (TypesProgress("", "load", 0.5),)),
    (Route("a.gguf", prompt="text"), ()),
    (ScoreLongText("a.gguf", "text"), ()),
    (ScoreContinuations("a.gguf", ()), ()),
)
FAILURES = (
    crash(),
    UserError("llama.cpp couldn't process part of the text.", kind="compute"),
    UserError("A context can't be created.", kind="memory", details="llama.cpp"),
    UserError("The model computed an invalid value.", kind="damaged"),
)


@pytest.mark.parametrize("failure", FAILURES, ids=lambda each: each.kind)
@pytest.mark.parametrize(("request_", "events"), REQUESTS, ids=lambda each: type(each).__name__)
def test_other_requests_are_repeated_on_the_processor(
    request_: Request, events: tuple[Event, ...], failure: UserError
) -> None:
    fake = Failing(type(request_), failure, events)
    engine = CardFallback(fake)
    loaded_on(engine)
    assert isinstance(ask(engine, request_)[-1], Generated)
    assert fake.ran_on == ["card", PROCESSOR]
    assert engine.problem is not None
    assert "A fast card" in engine.problem.sentence
    assert isinstance(ask(engine, request_)[-1], Generated)
    assert fake.ran_on == ["card", PROCESSOR, PROCESSOR]  # the card isn't tried again


@pytest.mark.parametrize("failure", FAILURES, ids=lambda each: each.kind)
def test_a_request_that_fails_everywhere_is_not_blamed_on_the_card(failure: UserError) -> None:
    request = Route("a.gguf", prompt="text")
    fake = Failing(Route, failure, everywhere=True)
    engine = CardFallback(fake)
    loaded_on(engine)
    with pytest.raises(type(failure), match=failure.message[:9]):
        ask(engine, request)
    assert fake.ran_on == ["card", PROCESSOR]
    assert engine.problem is None
    ask(engine, Generate("a.gguf", HELLO))  # the model is put back
    assert fake._loaded["a.gguf"].device == "Vulkan0"


def test_main_memory_that_glassbox_finds_full_is_not_the_cards() -> None:
    fake = Failing(Route, UserError("Only 2 GB is free.", kind="memory"))
    engine = CardFallback(fake)
    loaded_on(engine)
    with pytest.raises(UserError, match="Only 2 GB"):
        ask(engine, Route("a.gguf", prompt="text"))
    assert fake.ran_on == ["card"]
    assert engine.problem is None


PARTIAL = (LongTextScored(1, 2, -1.0),)


@pytest.mark.parametrize("failure", FAILURES, ids=lambda each: each.kind)
def test_after_a_partial_result_the_error_names_the_card(failure: UserError) -> None:
    fake = Failing(ScoreLongText, failure, PARTIAL)
    engine = CardFallback(fake)
    loaded_on(engine)
    request = ScoreLongText("a.gguf", "text")
    with pytest.raises(type(failure), match=r"A fast card.* Try again\.") as caught:
        ask(engine, request)
    assert (caught.value.kind, caught.value.remedy) == ("card", "retry")
    assert engine.problem is not None
    assert isinstance(ask(engine, request)[-1], Generated)
    assert fake.ran_on == ["card", PROCESSOR]


@pytest.mark.parametrize("failure", [crash(), FAILURES[1]], ids=["crash", "error"])
def test_a_suspicion_ends_when_the_processor_fails_too(failure: UserError) -> None:
    fake = Failing(ScoreLongText, failure, PARTIAL, everywhere=True)
    engine = CardFallback(fake)
    loaded_on(engine)
    request = ScoreLongText("a.gguf", "text")
    with pytest.raises(UserError, match="A fast card"):
        ask(engine, request)
    with pytest.raises(UserError, match=failure.message):
        ask(engine, request)
    assert fake.ran_on == ["card", PROCESSOR]
    assert engine.problem is None
    assert loaded_on(engine, "b.gguf") == "Vulkan0"


def test_a_failed_check_of_llama_cpp_after_a_partial_result_is_not_the_cards() -> None:
    failure = crash()
    failure.evidence = "processor"
    engine = CardFallback(Failing(ScoreLongText, failure, PARTIAL))
    loaded_on(engine)
    with pytest.raises(EngineDied, match="gave up"):
        ask(engine, ScoreLongText("a.gguf", "text"))
    assert engine.problem is None


def test_a_driver_that_says_so_is_blamed_for_good() -> None:
    failure = crash()
    failure.evidence = "card"
    engine = CardFallback(Failing(ScoreLongText, failure, PARTIAL, everywhere=True))
    loaded_on(engine)
    for _ in range(2):
        with pytest.raises(EngineDied):
            ask(engine, ScoreLongText("a.gguf", "text"))
        assert engine.problem is not None


def test_a_speed_is_never_measured_half_on_a_card() -> None:
    fake = Failing(MeasureSpeed, crash())
    engine = CardFallback(fake)
    loaded_on(engine)
    with pytest.raises(EngineDied, match="A fast card") as caught:
        ask(engine, MeasureSpeed("a.gguf"))
    assert caught.value.kind == "card"
    assert fake.ran_on == ["card"]


def test_a_card_that_is_found_again() -> None:
    fake = FakeEngine(cards=(SLOW,))
    engine = CardFallback(fake)
    engine.choose(FAST.choice)
    loaded_on(engine)
    assert engine.problem is not None
    fake.cards = (FAST, SLOW)
    ask(engine, ListDevices(again=True))
    assert engine.problem is None
    assert loaded_on(engine, "b.gguf") == "Vulkan0"
