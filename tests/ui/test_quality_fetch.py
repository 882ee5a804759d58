"""Tests benchmarks whose questions come from the Hub (here, a local server): downloading, progress,
stopping, and running."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from arro3.core import Array, DataType, Table
from arro3.io import write_parquet

from desktop.core.messages import Generate
from desktop.hub.events import Checking, DownloadProgress, Fetched, Waiting
from desktop.ui.panes.benchmarks.quality.queue import Fetching
from tests.hub.server import Fault, HubServer, Repo
from tests.ui.conftest import Make, MakeDesk
from tests.ui.drawn import rows_of
from tests.ui.quality import Quality

ASKED, EXAMPLES = 3, 8


def write_split(path: Path, count: int) -> Path:
    """Write a file with the columns of openai/gsm8k."""
    questions = [f"What is {n} and {n}?" for n in range(count)]
    answers = [f"Twice {n}.\n#### {2 * n}" for n in range(count)]
    text = DataType.utf8()
    path.parent.mkdir(parents=True, exist_ok=True)
    write_parquet(
        Table.from_pydict({"question": Array(questions, text), "answer": Array(answers, text)}),
        path,
    )
    return path


@pytest.fixture
def server(tmp_path: Path) -> Iterator[HubServer]:
    files: dict[str, bytes | Path] = {
        name: write_split(tmp_path / "made" / name, count)
        for name, count in (
            ("main/test-00000-of-00001.parquet", ASKED),
            ("main/train-00000-of-00001.parquet", EXAMPLES),
        )
    }
    with HubServer(Repo("datasets/openai/gsm8k", files)) as running:
        yield running


@pytest.fixture
def quality(make_desk: MakeDesk, make: Make, sets: Path, server: HubServer) -> Quality:
    quality = Quality(make_desk(endpoint=server.endpoint), make)
    quality.tick("GSM8K")
    return quality


def test_a_set_is_fetched_once_and_asked(quality: Quality, server: HubServer) -> None:
    told: list[tuple[str, float]] = []
    quality.page.run.progressed.connect(lambda title, share, _: told.append((title, share)))
    quality.start()
    assert ("Downloading the questions", 1.0) in told
    (bar,) = rows_of(quality.page.scores.chart)
    assert bar.name == "GSM8K"
    prompts = [each.prompt for each in quality.asked(Generate)]
    assert [each.rpartition("Question: ")[2] for each in prompts] == [
        f"What is {n} and {n}?\nAnswer:" for n in range(ASKED)
    ]
    assert all(each.count("Question: ") == 6 for each in prompts)  # plus five with answers
    before = len(server.log)
    quality.page.show_setup()
    quality.tick("GSM8K")
    quality.start()
    assert len(server.log) == before


def test_fetching_is_stopped_and_begun_again(quality: Quality, server: HubServer) -> None:
    server.every_file = Fault(stall=True, after=10)
    page, desk = quality.page, quality.desk
    page.setup.begin.click()
    desk.qtbot.waitUntil(lambda: bool(server.requests("file")))
    assert page.result.progress.isVisible()
    page.result.progress.stop_asked.emit()
    quality.wait()
    assert "Stopped" in desk.window.notices.current.text
    assert page.setup.isVisible()
    assert not quality.asked(Generate)
    server.every_file = Fault()
    quality.start()
    assert len(quality.asked(Generate)) == ASKED


def test_a_search_does_not_wait_for_the_questions(quality: Quality, server: HubServer) -> None:
    server.every_file = Fault(stall=True, after=10)
    desk = quality.desk
    quality.page.setup.begin.click()
    desk.qtbot.waitUntil(lambda: bool(server.requests("file")))
    hub_requests = desk.window.context.hub_requests
    search = hub_requests.search("anything", "downloads")
    desk.qtbot.waitUntil(lambda: search.done)
    assert hub_requests.busy, "the status bar still shows the download"
    quality.page.result.progress.stop_asked.emit()
    desk.qtbot.waitUntil(lambda: not hub_requests.busy)


def test_a_broken_connection_is_waited_for_and_told(quality: Quality, server: HubServer) -> None:
    told: list[str] = []
    quality.page.run.progressed.connect(lambda title, *_: told.append(title))
    server.faults.append(Fault(drop=True, after=10))
    quality.start()
    assert any("Retrying in" in title for title in told)
    assert len(quality.asked(Generate)) == ASKED


def test_a_set_that_the_hub_lacks_is_told(quality: Quality, server: HubServer) -> None:
    server.repos.clear()
    quality.start()
    assert (
        "Glassbox couldn't find datasets/openai/gsm8k on the Hub"
        in quality.page.result.problem.accessibleName()
    )
    quality.page.change.click()
    assert quality.page.setup.isVisible()


def test_several_fetches_are_told_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    fetching = Fetching(4)
    shown = fetching.follow(DownloadProgress(50, 100, 10.0, 5.0))
    assert shown == ("Downloading the questions", 0.125, None)  # 5 s cover only the first part
    assert fetching.follow(Fetched(("a",))) is None
    now[0] = 8.0
    shown = fetching.follow(DownloadProgress(100, 100, 10.0, 0.0))
    assert shown == ("Downloading the questions", 0.5, 8.0)
    assert fetching.follow(Checking(1, 5)) == shown, "a check isn't part of the download"
    waiting = fetching.follow(Waiting("No network", 4.6))
    assert waiting == ("No network. Retrying in 5 s.", 0.5, None)
    assert Fetching(1).follow(DownloadProgress(50, 100, 10.0, 5.0)) == (
        "Downloading the questions",
        0.5,
        5.0,
    )


def test_a_fetch_without_progress_counts_as_a_part(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    fetching = Fetching(4)
    assert fetching.follow(Fetched(("a",))) is None
    now[0] = 8.0
    assert fetching.follow(Checking(1, 5)) == ("Downloading the questions", 0.25, 24.0)
