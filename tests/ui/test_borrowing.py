"""Lending this laptop's memory and borrowing another one's, in the window."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from desktop.core.messages import PROCESSOR
from desktop.lending import lender as lending
from desktop.lending import rpc_server
from desktop.lending.lender import Lender
from desktop.servers.sharing.network import OwnAddress
from desktop.services.settings import Settings
from desktop.ui.panes.models.elsewhere import spread
from desktop.ui.panes.models.elsewhere.memory import MemoryView
from desktop.ui.panes.models.elsewhere.page import ElsewherePage
from tests.free_port import LOOPBACK, free_port
from tests.lending.conftest import cannot, sends_back
from tests.ui.conftest import Desk, Make, MakeDesk

PATIENT_MS = 20_000


@pytest.fixture
def lender(monkeypatch: pytest.MonkeyPatch) -> Iterator[Lender]:
    monkeypatch.setattr(rpc_server, "main", sends_back)
    made = Lender(LOOPBACK, 1, free_port())
    yield made
    made.close()


@pytest.fixture
def desk(make_desk: MakeDesk, make: Make) -> Desk:
    made = make_desk()
    made.add(make("Small-F32.gguf"))
    return made


def view_of(desk: Desk) -> MemoryView:
    page = desk.open_page("models", ElsewherePage)
    page.show_part("memory")
    return page.memory


def borrow(desk: Desk, lender: Lender) -> MemoryView:
    view = view_of(desk)
    view.borrow.code.setText(str(lender.code).lower())
    view.borrow.connect_button.click()
    desk.qtbot.waitUntil(lambda: view.borrow.stop.isVisible(), timeout=PATIENT_MS)
    return view


def said(desk: Desk) -> str:
    """Return the notice that is shown."""
    notice = desk.window.notices.current
    return notice.text if notice else ""


def network(desk: Desk) -> str:
    """Return what the status bar says about the network."""
    return desk.window.content.status._network.text()


def test_a_model_is_compared_on_one_laptop_and_on_two(desk: Desk, lender: Lender) -> None:
    view = borrow(desk, lender)
    card = view.borrow
    assert "offers" in card.state.text()
    assert not card.code.isVisible()
    assert not view.lend.isVisible()
    assert card.strip.accessibleName().startswith("2 layers here")
    card.layers.setValue(1)
    assert "1 layer on 127.0.0.1" in card.strip.accessibleName()
    card.try_it.click()
    desk.qtbot.waitUntil(lambda: view.result.cards[0].isVisible(), timeout=PATIENT_MS)
    text = view.result.cards[0].said.text()
    assert text.startswith("Small-F32, ")
    assert "on the other laptop: Both texts are the same." in text
    assert "127.0.0.1" in desk.window.content.status._network.text()


def test_without_layers_there_is_nothing_to_compare(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = view_of(desk).borrow
    card.layers.setValue(0)
    assert card.layers.value() == 1
    assert card.try_it.isEnabled()
    assert card.use.isEnabled()
    monkeypatch.setattr(spread, "layer_count", lambda _file: 0)  # it isn't known
    card.model.opened.emit(card.model.path)
    assert not card.try_it.isEnabled()
    assert not card.use.isEnabled()


def test_it_is_used_for_all_models_until_borrowing_ends(desk: Desk, lender: Lender) -> None:
    view = borrow(desk, lender)
    view.borrow.layers.setValue(2)
    view.borrow.use.click()
    values = desk.settings.values
    assert (values.device, values.gpu_layers) == ("RPC0: 127.0.0.1", 2)
    view.borrow.stop.click()
    desk.qtbot.waitUntil(lambda: view.borrow.code.isVisible(), timeout=PATIENT_MS)
    assert (desk.settings.values.device, desk.settings.values.gpu_layers) == ("", -1)
    desk.settle()
    assert desk.engine.borrowed == ()


def test_the_device_from_before_is_used_again(desk: Desk, lender: Lender) -> None:
    desk.settings.change(device=PROCESSOR, gpu_layers=5)
    view = borrow(desk, lender)
    view.borrow.use.click()
    assert desk.settings.values.device == "RPC0: 127.0.0.1"
    view.borrow.stop.click()
    assert (desk.settings.values.device, desk.settings.values.gpu_layers) == (PROCESSOR, 5)
    desk.qtbot.waitUntil(lambda: view.borrow.code.isVisible(), timeout=PATIENT_MS)


def test_the_next_start_uses_the_device_from_before(desk: Desk, lender: Lender) -> None:
    desk.settings.change(device=PROCESSOR, gpu_layers=5)
    borrow(desk, lender).borrow.use.click()
    desk.window.close()
    kept = Settings(desk.settings.path).values
    assert (kept.device, kept.gpu_layers) == (PROCESSOR, 5)


def test_a_device_from_the_last_start_is_not_asked_for(make_desk: MakeDesk) -> None:
    desk = make_desk(device="RPC0: 192.0.2.1", gpu_layers=3)
    assert (desk.settings.values.device, desk.settings.values.gpu_layers) == ("", -1)


def test_a_mistyped_code_is_told(desk: Desk, lender: Lender) -> None:
    card = view_of(desk).borrow
    typed = str(lender.code)
    card.code.setText(typed[:-1] + ("A" if typed[-1] != "A" else "B"))
    card.connect_button.click()
    assert "typo" in card.wrong.text()
    assert card.wrong.isVisible()


def test_a_laptop_that_no_longer_lends_is_told(desk: Desk, lender: Lender) -> None:
    lender.close()
    card = view_of(desk).borrow
    card.code.setText(str(lender.code))
    card.connect_button.click()
    desk.qtbot.waitUntil(lambda: "doesn't respond" in said(desk), timeout=PATIENT_MS)
    assert card.connect_button.isEnabled()


def test_this_laptop_lends_until_it_is_stopped(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rpc_server, "main", sends_back)
    monkeypatch.setattr(lending, "PORT", free_port())
    card = view_of(desk).lend
    desk.qtbot.waitUntil(lambda: card.address.count() > 0)
    card.address.setCurrentIndex(card.address.count() - 1)
    card.lend.click()
    desk.qtbot.waitUntil(lambda: card.code.isVisible(), timeout=PATIENT_MS)
    assert "Only this laptop can use the lent memory" in network(desk)
    assert "Only this laptop can connect" in card.state.text()
    lent = card._lending.lender
    assert lent is not None
    monkeypatch.setattr(lent, "code", lent.code._replace(address="192.0.2.7"))
    card._lending.changed.emit()
    assert "Another laptop can use this one's memory" in network(desk)
    assert "No laptop is connected" in card.state.text()
    card.stop.click()
    assert not card.code.isVisible()
    assert "memory" not in network(desk)


def test_nothing_is_lent_before_the_networks_are_known(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = threading.Event()

    def slow() -> list[OwnAddress]:
        known.wait(PATIENT_MS / 1000)
        return []

    monkeypatch.setattr("desktop.servers.sharing.network.own_addresses", slow)
    card = view_of(desk).lend
    assert not card.lend.isEnabled()
    known.set()
    desk.qtbot.waitUntil(card.lend.isEnabled)
    assert card.address.address == LOOPBACK


def test_why_it_can_not_lend_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rpc_server, "main", cannot)
    card = view_of(desk).lend
    desk.qtbot.waitUntil(lambda: card.address.count() > 0)
    card.lend.click()
    desk.qtbot.waitUntil(lambda: said(desk).startswith("No "), timeout=PATIENT_MS)
    assert card.lend.isEnabled()
