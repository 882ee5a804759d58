"""Tests what remains of a download if its process is really killed or its disk is really full."""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.hub.download.fetch import fetch
from desktop.hub.download.resume_state import part_path
from desktop.hub.places import kept, remove_unfinished
from desktop.hub.repository import RemoteFile
from desktop.hub.requests import Hub
from tests.hub.server import Fault, HubServer, Repo

SIZE = 8_000_000
NAME = "m-Q8_0.gguf"

PROGRAM = """
import sys
from dataclasses import replace
from pathlib import Path
from desktop.core.cancel import Cancel
from desktop.hub.requests import Hub
from desktop.hub.download.fetch import fetch
from desktop.hub.repository import RemoteFile
from tests.hub.conftest import QUICK
endpoint, commit, size, sha256, folder = sys.argv[1:]
file = RemoteFile("m-Q8_0.gguf", int(size), sha256)
hub = Hub(endpoint=endpoint, limits=replace(QUICK, answer_s=1.0))
for event in fetch(hub, "maker/m", commit, [file], Path(folder), Cancel()):
    print(event, flush=True)
"""


@pytest.fixture
def repo(server: HubServer) -> Repo:
    content = random.Random(7).randbytes(SIZE)
    server.repos["maker/m"] = repo = Repo("maker/m", {NAME: content})
    return repo


def listed(repo: Repo) -> RemoteFile:
    return RemoteFile(NAME, repo.size(NAME), repo.sha256(NAME))


def start(server: HubServer, repo: Repo, folder: Path) -> subprocess.Popen[str]:
    file = listed(repo)
    arguments = [server.endpoint, repo.commit, str(file.bytes), file.sha256, str(folder)]
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *arguments],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )


def test_killed_three_times_it_arrives_whole(server: HubServer, repo: Repo, tmp_path: Path) -> None:
    server.every_file = Fault(delay=0.02)
    have = [0]
    for _ in range(3):
        with start(server, repo, tmp_path) as process:
            until = time.monotonic() + 60
            while kept(tmp_path, [listed(repo)]) < have[-1] + 1_000_000:
                assert process.poll() is None, "the download ended"
                assert time.monotonic() < until
                time.sleep(0.01)
            process.kill()
            process.wait()
        assert process.returncode != 0
        have.append(kept(tmp_path, [listed(repo)]))
        part = part_path(tmp_path / NAME).read_bytes()
        content = repo.files[NAME]
        assert isinstance(content, bytes)
        assert part[: have[-1]] == content[: have[-1]], "what the note promises is there"
    server.every_file = Fault()
    with start(server, repo, tmp_path) as process:
        assert process.stdout is not None
        assert "Fetched" in process.stdout.read()
    assert (tmp_path / NAME).read_bytes() == repo.files[NAME]
    starts = [line.start for line in server.requests("file")]
    assert starts == have, "each start went on from what the one before it had kept"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGSTOP")
def test_a_laptop_that_slept_goes_on_with_its_download(
    server: HubServer, repo: Repo, tmp_path: Path
) -> None:
    """While the laptop slept, the Hub closed the connection and every timeout expired."""
    server.every_file = Fault(delay=0.02)
    server.faults.append(Fault(delay=0.02, drop=True, after=2_000_000))
    with start(server, repo, tmp_path) as process:
        until = time.monotonic() + 60
        while kept(tmp_path, [listed(repo)]) < 500_000:
            assert process.poll() is None, "the download ended"
            assert time.monotonic() < until
            time.sleep(0.01)
        process.send_signal(signal.SIGSTOP)
        time.sleep(2.5)  # longer than the program's timeouts
        process.send_signal(signal.SIGCONT)
        assert process.stdout is not None
        said = process.stdout.read()
    assert "Fetched" in said
    assert (tmp_path / NAME).read_bytes() == repo.files[NAME]
    assert server.sent < 2 * SIZE, "nothing that had arrived came again"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a file system of 2 MB, which soon fills up."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    if (
        sys.platform != "linux"
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        pytest.skip("needs the right to mount a file system")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_keeps_what_has_arrived(
    hub: Hub, server: HubServer, repo: Repo, small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "desktop.hub.download.fetch._check_disk", lambda *_: None
    )  # filled up since then
    with pytest.raises(UserError) as caught:
        list(fetch(hub, repo.id, repo.commit, [listed(repo)], small_disk, Cancel()))
    assert caught.value.kind == "disk_full"
    have = kept(small_disk, [listed(repo)])
    assert have > 1_500_000
    sent = server.sent
    subprocess.run(
        ["mount", "-o", "remount,size=20m", str(small_disk)], check=True
    )  # somebody freed space
    list(fetch(hub, repo.id, repo.commit, [listed(repo)], small_disk, Cancel()))
    assert (small_disk / NAME).read_bytes() == repo.files[NAME]
    assert server.requests("file")[-1].start == have
    assert server.sent - sent == SIZE - have


def test_too_little_room_is_said_before_the_first_byte(
    hub: Hub, server: HubServer, repo: Repo, small_disk: Path
) -> None:
    with pytest.raises(UserError) as caught:
        list(fetch(hub, repo.id, repo.commit, [listed(repo)], small_disk / "new", Cancel()))
    assert caught.value.kind == "disk_full"
    assert "73 MB more than is free" in caught.value.message  # 8 MB and 67 MB to spare, of 2 MB
    assert not server.log


def test_a_disk_that_holds_no_large_files(
    hub: Hub, server: HubServer, repo: Repo, tmp_path: Path
) -> None:
    """FAT fails this way at 4 GB; simulated here with a lower system limit on file size."""
    resource = pytest.importorskip("resource")
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (3_000_000, limits[1]))
    try:
        with pytest.raises(UserError) as caught:
            list(fetch(hub, repo.id, repo.commit, [listed(repo)], tmp_path, Cancel()))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)
    assert caught.value.kind == "file_too_large"
    assert "FAT" in caught.value.message


def test_a_folder_that_cannot_be_written(hub: Hub, repo: Repo, tmp_path: Path) -> None:
    (tmp_path / "models").write_text("a file where the folder should be")
    with pytest.raises(UserError) as caught:
        list(fetch(hub, repo.id, repo.commit, [listed(repo)], tmp_path / "models", Cancel()))
    assert caught.value.kind == "unwritable"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_folder_without_permission(hub: Hub, repo: Repo, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(UserError) as caught:
        list(fetch(hub, repo.id, repo.commit, [listed(repo)], tmp_path / "models", Cancel()))
    assert caught.value.kind == "unwritable"


def test_a_folder_that_only_another_user_can_open(
    hub: Hub, repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system's refusal is simulated, since it wouldn't apply to root."""
    folder, ask = tmp_path / "models" / "maker" / "m", os.stat

    def stat(path: str | Path | int, **options: bool) -> os.stat_result:
        if str(path).startswith(str(folder)):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return ask(path, **options)

    monkeypatch.setattr(os, "stat", stat)
    assert kept(folder, [listed(repo)]) == 0
    with pytest.raises(UserError, match="Permission denied") as fetching:
        list(fetch(hub, repo.id, repo.commit, [listed(repo)], folder, Cancel()))
    with pytest.raises(UserError, match="Permission denied") as removing:
        remove_unfinished(folder, [listed(repo)])
    assert fetching.value.kind == removing.value.kind == "unwritable"
