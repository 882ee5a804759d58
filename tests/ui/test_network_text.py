"""Tests what the status bar says about downloads."""

from __future__ import annotations

import pytest

from desktop.hub.download.queue_file import DownloadOrder, State
from desktop.services.downloads import Download
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
