"""A model spread over two engines by llama.cpp's RPC backend, as over two laptops."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.messages import (
    PROCESSOR,
    Borrowed,
    Device,
    Devices,
    Event,
    Generate,
    ListDevices,
    LoadModel,
    Message,
    ModelLoaded,
    Request,
    Sampling,
    Token,
)
from desktop.core.resources import resource
from desktop.engine import rpc
from desktop.engine.remote.client import RemoteEngine
from desktop.lending.borrower import Borrower
from desktop.lending.lender import Lender
from tests.free_port import LOOPBACK, free_port

pytestmark = pytest.mark.skipif(
    rpc.backend() is None,
    reason="this build of llama.cpp has no RPC backend (make test BACKENDS=all compiles it in)",
)
MODEL = str(resource("models") / "Pebble-1-3M-Instruct-F16.gguf")


def run(engine: RemoteEngine, request: Request) -> list[Event]:
    return list(engine.run(request, Cancel()))


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[RemoteEngine]:
    made = RemoteEngine(tmp_path / "engine.log")
    yield made
    made.close()


@pytest.fixture
def lender() -> Iterator[Lender]:
    made = Lender(LOOPBACK, 1, free_port())
    yield made
    made.close()


def borrowed_device(engine: RemoteEngine, borrower: Borrower) -> Device:
    computer = Borrowed(borrower.port, borrower.address, borrower.offered)
    listed = run(engine, ListDevices(borrow=(computer,)))[-1]
    assert isinstance(listed, Devices)
    (device,) = (each for each in listed.devices if each.is_borrowed)
    return device


def written(engine: RemoteEngine) -> list[int]:
    asked = (Message("user", "Tell me a story about a fox."),)
    events = run(engine, Generate(MODEL, asked, sampling=Sampling(temperature=0), max_tokens=40))
    return [each.id for each in events if isinstance(each, Token)]


def load(engine: RemoteEngine, device: str, layers: int) -> ModelLoaded:
    loaded = run(engine, LoadModel(MODEL, device=device, gpu_layers=layers, threads=1))[-1]
    assert isinstance(loaded, ModelLoaded)
    return loaded


def test_two_laptops_write_the_same_tokens_as_one(engine: RemoteEngine, lender: Lender) -> None:
    load(engine, PROCESSOR, 0)
    alone = written(engine)
    with closing(Borrower(lender.code)) as borrower:
        device = borrowed_device(engine, borrower)
        assert device.choice == f"RPC0: {LOOPBACK}"
        assert device.memory_total == borrower.offered
        for layers in (2, 6):
            loaded = load(engine, device.choice, layers)
            assert (loaded.device, loaded.gpu_layers) == ("RPC0", layers)
            before = borrower.traffic.bytes
            assert written(engine) == alone
            assert borrower.traffic.bytes - before > len(alone) * 256 * 4  # the hidden state
        assert load(engine, "", -1).device == PROCESSOR  # used only if it is chosen


def test_a_lender_that_goes_in_the_middle_is_told_and_the_engine_lives(
    engine: RemoteEngine, lender: Lender
) -> None:
    with closing(Borrower(lender.code)) as borrower:
        load(engine, borrowed_device(engine, borrower).choice, 2)
        lender.close()
        with pytest.raises(UserError, match="laptop that lends its memory stopped responding"):
            written(engine)
        load(engine, PROCESSOR, 0)
        assert written(engine)


def test_a_computer_that_does_not_lend_is_not_listed(engine: RemoteEngine) -> None:
    listed = run(engine, ListDevices(borrow=(Borrowed(free_port(), "192.0.2.1", 1),)))[-1]
    assert isinstance(listed, Devices)
    assert not any(each.is_borrowed for each in listed.devices)
