"""Tests what the status bar says about the network."""

from __future__ import annotations

import pytest

from desktop.core.servers.class_code import PORT, ClassCode, new_key
from desktop.hub.download.queue_file import DownloadOrder, State
from desktop.services.downloads import Download
from desktop.services.jobs import Job
from desktop.services.sharing import State as Sharing
from desktop.ui.shell.notices.network import network_text
from tests.ui.conftest import Desk

GB = 10**9


def item(state: State, done: float, total: float) -> Download:
    order = DownloadOrder("someone/Some-GGUF", "0" * 40, "Some", "Q4_0", ())
    return Download("", order, state, round(done * GB), round(total * GB))


@pytest.mark.parametrize(
    ("items", "text"),
    [
        ([item("running", 36, 40)], "1 download, 90%"),
        ([item("running", 39.9, 40)], "1 download, >\u00a099%"),
        ([item("running", 36, 40), *2 * [item("waiting", 0, 40)]], "3 downloads, 30%"),
        ([item("running", 30, 40), item("waiting", 0, 0)], "2 downloads, 75%"),
        ([item("running", 0, 0)], "1 download, 0%"),
        ([item("running", 10, 40), item("paused", 0, 40), item("done", 9, 9)], "1 download, 25%"),
    ],
)
def test_the_share_is_that_of_all_downloads_that_are_counted(
    desk: Desk, items: list[Download], text: str
) -> None:
    context = desk.window.context
    said, _ = network_text(items, False, (), context.servers.sharing, context.lending)
    assert said == text


OURS, OTHER = "127.0.0.1", "192.0.2.1"


@pytest.mark.parametrize(
    ("state", "address", "host", "text", "icon"),
    [
        ("starting", OURS, "", "Starting to share a model", "ph.wifi-slash"),
        ("on", OURS, "", "Only this laptop can ask the shared model", "ph.wifi-slash"),
        ("on", OURS, OURS, "Only this laptop can ask the shared model; Connected", "ph.wifi-slash"),
        ("starting", OTHER, "", "Starting to share a model", "ph.broadcast"),
        ("on", OTHER, "", "Others can ask the shared model", "ph.broadcast"),
        ("off", OTHER, "", "Not using the network", "ph.wifi-slash"),
        ("off", "", OURS, "Connected to 127.0.0.1:8080", "ph.wifi-slash"),
        ("off", "", OTHER, "Connected to 192.0.2.1:8080", "ph.broadcast"),
    ],
)
def test_the_icon_says_whether_anything_leaves_or_reaches_this_laptop(
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    state: Sharing,
    address: str,
    host: str,
    text: str,
    icon: str,
) -> None:
    context = desk.window.context
    sharing = context.servers.sharing
    job = None if state == "off" else Job("share a model")
    monkeypatch.setattr(sharing, "_job", job)
    monkeypatch.setattr(sharing, "_address", address)
    if state == "on":
        monkeypatch.setattr(sharing, "code", ClassCode(address, PORT, new_key()))
    hosts = [f"{host}:8080"] if host else []
    said, shown = network_text((), False, hosts, sharing, context.lending)
    assert said.startswith(text)
    assert shown == icon
