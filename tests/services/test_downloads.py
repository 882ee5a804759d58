"""Tests the download queue with the local Hub."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.hub.repository import Repository
from desktop.hub.requests import Hub, returned
from desktop.services.downloads import Download, Downloads
from desktop.services.jobs import JobThread
from desktop.services.library import Library
from desktop.services.settings import Settings
from tests.hub.conftest import QUICK
from tests.hub.server import Fault, HubServer, Repo

SIZE = 1_000_000
NAMES = [f"tiny-{kind}.gguf" for kind in ("Q2_K", "Q4_K_M", "Q8_0")]


@pytest.fixture
def server() -> Iterator[HubServer]:
    contents = {name: random.Random(name).randbytes(SIZE) for name in NAMES}
    with HubServer(Repo("maker/tiny", {**contents})) as running:
        yield running


@pytest.fixture
def hub(server: HubServer) -> Hub:
    return Hub(endpoint=server.endpoint, limits=QUICK)


@pytest.fixture
def repository(hub: Hub) -> Repository:
    return returned(hub.repository("maker/tiny", Cancel()))


Make = Callable[[], Downloads]


@pytest.fixture
def make(qapp: object, hub: Hub, tmp_path: Path) -> Iterator[Make]:
    made: list[Downloads] = []

    def build() -> Downloads:
        downloads = Downloads(hub, tmp_path / "models", tmp_path / "data" / "downloads.json")
        made.append(downloads)
        return downloads

    yield build
    for downloads in made:
        downloads.shut_down()


def states(downloads: Downloads) -> list[str]:
    return [item.state for item in downloads.items]


def files(tmp_path: Path) -> list[str]:
    return sorted(path.name for path in (tmp_path / "models").rglob("*") if path.is_file())


def test_several_come_one_after_the_other(
    make: Make, repository: Repository, qtbot: QtBot, server: HubServer, tmp_path: Path
) -> None:
    downloads, done, seen = make(), list[Download](), set[tuple[str, ...]]()
    downloads.finished.connect(done.append)
    downloads.changed.connect(lambda: seen.add(tuple(states(downloads))))
    downloads.start()
    for row in repository.models:
        downloads.add(repository, row)
    qtbot.waitUntil(lambda: states(downloads) == ["done"] * 3)
    assert [item.order.quantization for item in done] == ["Q2_K", "Q4_K_M", "Q8_0"]
    assert ("done", "running", "waiting") in seen
    assert all(Path(item.paths[0]).stat().st_size == SIZE for item in downloads.items)
    assert downloads.items[0].paths == (str(tmp_path / "models" / "maker" / "tiny" / NAMES[0]),)
    assert files(tmp_path) == NAMES
    assert server.sent == 3 * SIZE


def test_nothing_is_fetched_before_the_start(
    make: Make, repository: Repository, qtbot: QtBot, server: HubServer
) -> None:
    downloads = make()
    downloads.add(repository, repository.models[0])
    qtbot.wait(50)
    assert states(downloads) == ["waiting"]
    assert not server.requests("resolve")


def test_pause_keeps_and_resume_goes_on(
    make: Make, repository: Repository, qtbot: QtBot, server: HubServer
) -> None:
    server.every_file = Fault(delay=0.02)
    downloads = make()
    downloads.start()
    first = downloads.add(repository, repository.models[0]).id
    qtbot.waitUntil(lambda: downloads.items[0].done > 100_000)
    downloads.pause(first)
    assert states(downloads) == ["paused"]
    downloads.resume(first)  # at once, while it is still stopping
    assert states(downloads) == ["waiting"]
    qtbot.waitUntil(lambda: states(downloads) == ["running"])
    downloads.pause(first)
    qtbot.wait(100)
    assert states(downloads) == ["paused"]
    server.every_file = Fault()
    downloads.resume(first)
    qtbot.waitUntil(lambda: states(downloads) == ["done"])
    starts = [line.start for line in server.requests("file")]
    assert len(starts) >= 2
    assert starts[-1] > 0


def test_the_figures_of_a_running_download(
    make: Make, repository: Repository, qtbot: QtBot, server: HubServer
) -> None:
    server.every_file = Fault(delay=0.08)
    downloads = make()
    downloads.start()
    downloads.add(repository, repository.models[0])
    qtbot.waitUntil(lambda: downloads.items[0].bytes_per_s is not None)
    item = downloads.items[0]
    assert item.bytes_per_s is not None
    assert item.seconds_left is not None
    assert 0 < item.bytes_per_s < 2 * 65536 / 0.08
    assert item.seconds_left == pytest.approx((item.total - item.done) / item.bytes_per_s)
    assert 0 < item.fraction < 1


def test_a_wait_is_shown(
    make: Make, repository: Repository, qtbot: QtBot, server: HubServer
) -> None:
    server.faults.append(Fault(status=429, headers=(("retry-after", "1"),)))
    downloads, said = make(), set[str]()
    downloads.progressed.connect(lambda _: said.add(downloads.items[0].activity))
    downloads.start()
    downloads.add(repository, repository.models[0])
    qtbot.waitUntil(lambda: states(downloads) == ["done"])
    assert "The Hub asked Glassbox to wait. Retrying in 1 s." in said


def test_cancel_removes_what_has_arrived(
    make: Make, repository: Repository, qtbot: QtBot, server: HubServer, tmp_path: Path
) -> None:
    server.every_file = Fault(delay=0.02)
    downloads, freed = make(), list[int]()
    downloads.removed.connect(lambda _, count: freed.append(count))
    downloads.start()
    first = downloads.add(repository, repository.models[0]).id
    downloads.add(repository, repository.models[1])
    qtbot.waitUntil(lambda: downloads.items[0].done > 100_000)
    downloads.cancel(first)
    assert len(downloads.items) == 1
    server.every_file = Fault()
    qtbot.waitUntil(lambda: states(downloads) == ["done"])
    assert freed[0] > 100_000
    assert files(tmp_path) == [NAMES[1]]


def test_the_list_outlives_the_program(
    make: Make, repository: Repository, qtbot: QtBot, server: HubServer
) -> None:
    server.every_file = Fault(delay=0.02)
    before = make()
    before.start()
    ids = [before.add(repository, row).id for row in repository.models]
    before.pause(ids[2])
    before.move(ids[2], 0)
    qtbot.waitUntil(lambda: before.items[1].done > 100_000)
    before.shut_down()
    server.every_file = Fault()
    after = make()
    assert [item.id for item in after.items] == [ids[2], ids[0], ids[1]]
    assert states(after) == ["paused", "waiting", "waiting"]
    assert after.items[1].done > 100_000, "what has arrived shows before the first byte comes"
    after.start()
    qtbot.waitUntil(lambda: states(after) == ["paused", "done", "done"])
    assert server.sent < 2.2 * SIZE


def test_what_was_cancelled_goes_even_when_the_window_closes_at_once(
    make: Make, repository: Repository, qtbot: QtBot, server: HubServer, tmp_path: Path
) -> None:
    server.every_file = Fault(delay=0.02)
    before = make()
    before.start()
    first = before.add(repository, repository.models[0]).id
    qtbot.waitUntil(lambda: before.items[0].done > 100_000)
    before.cancel(first)
    before.shut_down()
    left = files(tmp_path)  # empty if the first one got this far
    after, freed = make(), list[int]()
    after.removed.connect(lambda order, count: freed.append(count) if order.id == first else None)
    assert after.items == ()
    after.start()
    qtbot.waitUntil(lambda: bool(freed))
    assert (freed[0] > 100_000) == bool(left)
    assert files(tmp_path) == []
    after.shut_down()
    assert make().items == ()
    assert "removing" not in (tmp_path / "data" / "downloads.json").read_text()


def test_a_library_finds_what_has_arrived(
    make: Make, repository: Repository, qtbot: QtBot, tmp_path: Path
) -> None:
    downloads, background = make(), JobThread("background")
    settings = Settings(tmp_path / "settings.json")
    library = Library(settings, background, tmp_path / "models")
    downloads.finished.connect(library.refresh)
    downloads.start()
    downloads.add(repository, repository.models[0])
    found = str(tmp_path / "models" / "maker" / "tiny" / NAMES[0])
    qtbot.waitUntil(lambda: found in [model.path for model in library.models])
    qtbot.waitUntil(lambda: not library.scanning)
    library.shut_down()
    background.shut_down()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"downloads": [{"state": "x"}, 5, null]}'])
def test_a_damaged_list_is_an_empty_one(text: str, make: Make, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "downloads.json").write_text(text)
    assert make().items == ()


def test_a_list_that_cannot_be_kept_is_said_once(
    make: Make, repository: Repository, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    downloads, said = make(), list[UserError]()
    downloads.trouble.connect(said.append)
    for row in repository.models:
        downloads.add(repository, row)
    qtbot.waitUntil(lambda: bool(said) and not downloads._keeping.busy)
    assert [error.kind for error in said] == ["queue"]
    assert len(downloads.items) == 3


def test_a_failure_is_told_and_the_next_one_runs(
    make: Make, repository: Repository, qtbot: QtBot, server: HubServer
) -> None:
    server.faults.append(Fault(wrong_byte=500_000))
    downloads, failed = make(), list[Download]()
    downloads.failed.connect(failed.append)
    downloads.start()
    for row in repository.models[:2]:
        downloads.add(repository, row)
    qtbot.waitUntil(lambda: states(downloads) == ["failed", "done"])
    assert failed[0].problem is not None
    assert failed[0].problem.kind == "checksum"
    assert failed[0].done == 0
    downloads.resume(failed[0].id)
    qtbot.waitUntil(lambda: states(downloads) == ["done", "done"])


def test_the_same_row_twice_is_one_download(
    make: Make, repository: Repository, qtbot: QtBot, server: HubServer
) -> None:
    downloads = make()
    downloads.start()
    row = repository.models[0]
    downloads.add(repository, row)
    downloads.add(repository, row)
    qtbot.waitUntil(lambda: states(downloads) == ["done"])
    found = downloads.of(repository, row)
    assert found is not None
    assert found.state == "done"
    downloads.clear_done()
    assert downloads.items == ()
    assert downloads.of(repository, row) is None


def test_a_file_that_changes_on_the_hub_starts_over(
    make: Make, repository: Repository, qtbot: QtBot, server: HubServer, hub: Hub
) -> None:
    """The figures are those of the new file, while the download waits and when it has ended."""
    server.every_file = Fault(delay=0.02)
    downloads = make()
    downloads.start()
    item = downloads.add(repository, repository.models[0])
    qtbot.waitUntil(lambda: downloads.items[0].done > 100_000)
    downloads.pause(item.id)
    qtbot.waitUntil(lambda: not downloads._jobs)
    server.every_file = Fault()
    server.repos["maker/tiny"] = Repo("maker/tiny", {NAMES[0]: bytes(SIZE // 2)})
    newer = returned(hub.repository("maker/tiny", Cancel()))
    again = downloads.add(newer, newer.models[0])
    assert (again.id, again.done, again.total) == (item.id, 0, SIZE // 2)
    qtbot.waitUntil(lambda: states(downloads) == ["done"])
    ended = downloads.items[0]
    assert ended.done == ended.total == Path(ended.paths[0]).stat().st_size == SIZE // 2


def test_a_running_download_keeps_its_version(
    make: Make, repository: Repository, qtbot: QtBot, server: HubServer
) -> None:
    server.every_file = Fault(delay=0.02)
    downloads = make()
    downloads.start()
    row = repository.models[0]
    downloads.add(repository, row)
    qtbot.waitUntil(lambda: downloads.items[0].done > 100_000)
    before = downloads.items[0]
    newer = replace(row, files=(replace(row.files[0], bytes=SIZE // 2),))
    assert downloads.add(replace(repository, commit="b" * 40), newer) == before
    server.every_file = Fault()
    qtbot.waitUntil(lambda: states(downloads) == ["done"])
    assert downloads.items[0].order == before.order


def test_a_file_that_was_deleted_is_downloaded_from_the_beginning(
    make: Make, repository: Repository, qtbot: QtBot
) -> None:
    downloads = make()
    downloads.start()
    item = downloads.add(repository, repository.models[0])
    qtbot.waitUntil(lambda: states(downloads) == ["done"])
    downloads.resume(item.id)
    assert downloads.items[0].done == SIZE, "it is still there"
    qtbot.waitUntil(lambda: states(downloads) == ["done"])
    Path(downloads.path(downloads.items[0])).unlink()
    downloads.resume(item.id)
    assert downloads.items[0].done == 0
    qtbot.waitUntil(lambda: states(downloads) == ["done"])
    assert Path(downloads.path(downloads.items[0])).stat().st_size == SIZE


def test_closing_waits_for_nothing_but_the_disk(
    make: Make, repository: Repository, qtbot: QtBot, server: HubServer, tmp_path: Path
) -> None:
    server.every_file = Fault(stall=True, after=300_000)
    downloads = make()
    downloads.start()
    downloads.add(repository, repository.models[0])
    qtbot.waitUntil(lambda: downloads.items[0].done >= 200_000)
    downloads.shut_down()
    assert files(tmp_path) == [f"{NAMES[0]}.part", f"{NAMES[0]}.part.json"]


def test_a_link_that_leads_out_fails_one_download_and_nothing_else(
    make: Make, repository: Repository, qtbot: QtBot, tmp_path: Path
) -> None:
    """Also covers the next window's start, which shows the download in the same state."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / "models").mkdir()
    link = tmp_path / "models" / "maker"
    link.symlink_to(elsewhere, target_is_directory=True)
    downloads = make()
    downloads.start()
    item = downloads.add(repository, repository.models[0])
    qtbot.waitUntil(lambda: states(downloads) == ["failed"])
    problem = downloads.items[0].problem
    assert problem is not None
    assert problem.kind == "leads_out"
    qtbot.waitUntil(lambda: not downloads._keeping.busy)
    again = make()
    assert states(again) == ["failed"]
    again.start()
    gone: list[int] = []
    again.removed.connect(lambda _, freed: gone.append(freed))
    again.cancel(item.id)
    qtbot.waitUntil(lambda: gone == [0] and not again._keeping.busy)
    assert states(make()) == []
    assert not list(elsewhere.iterdir())
    link.unlink()
    downloads.resume(item.id)
    qtbot.waitUntil(lambda: states(downloads) == ["done"])
