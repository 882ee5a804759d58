"""Tests downloads from a server that drops connections, stalls, refuses, and lies."""

from __future__ import annotations

import hashlib
import os
import random
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.hub.download import partial_download as part_module
from desktop.hub.download.fetch import fetch
from desktop.hub.download.partial_download import PartialDownload
from desktop.hub.download.queue_file import DownloadOrder, Stored, read_queue, write_queue
from desktop.hub.download.resume_state import note_path, part_path, temporary_path
from desktop.hub.events import Checking, DownloadProgress, Fetched, Waiting
from desktop.hub.places import kept, model_folder, remove_unfinished
from desktop.hub.repository import RemoteFile
from desktop.hub.requests import Hub, returned
from tests.hostile_names import HOSTILE_NAMES
from tests.hub.conftest import QUICK, agreeing
from tests.hub.server import Fault, HubServer, Repo

SIZE = 3_000_001
NAME = "tiny-Q4_K_M.gguf"


@pytest.fixture(scope="module")
def content() -> bytes:
    return random.Random(1).randbytes(SIZE)


@pytest.fixture
def repo(add: Callable[[Repo], Repo], content: bytes) -> Repo:
    return add(Repo("maker/tiny-GGUF", {NAME: content}))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "models"


def remote(repo: Repo, path: str = NAME) -> RemoteFile:
    if repo.is_large(path):
        return RemoteFile(path, repo.size(path), repo.sha256(path))
    return RemoteFile(path, repo.size(path), "", repo.blob(path))


def run(hub: Hub, repo: Repo, folder: Path, cancel: Cancel | None = None) -> list[object]:
    files = [remote(repo, path) for path in repo.files]
    return list(fetch(hub, repo.id, repo.commit, files, folder, cancel or Cancel()))


def failure(hub: Hub, repo: Repo, folder: Path) -> UserError:
    with pytest.raises(UserError) as caught:
        run(hub, repo, folder)
    return caught.value


def waits(events: list[object]) -> list[Waiting]:
    return [event for event in events if isinstance(event, Waiting)]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_a_file_arrives_whole_and_alone(
    hub: Hub, repo: Repo, folder: Path, content: bytes, server: HubServer
) -> None:
    events = run(hub, repo, folder)
    assert events[-1] == Fetched((str(folder / NAME),))
    assert (folder / NAME).read_bytes() == content
    assert names(folder) == [NAME]  # no partial file, no resume state, no lock
    last = [event for event in events if isinstance(event, DownloadProgress)][-1]
    assert (last.done, last.total) == (SIZE, SIZE)
    assert server.sent == SIZE


@pytest.mark.parametrize(("way", "size"), [("drop", SIZE), ("reset", 40_000_000)])
def test_ten_broken_connections_cost_at_most_one_percent(
    way: str, size: int, hub: Hub, repo: Repo, folder: Path, server: HubServer
) -> None:
    """A reset loses up to 32 kB in the server's buffer each time, so the file must be large."""
    content = random.Random(2).randbytes(size)
    server.repos[repo.id] = repo = Repo(repo.id, {NAME: content})
    fault = Fault(drop=way == "drop", reset=way == "reset", after=size // 11)
    server.faults.extend([fault] * 10)
    run(hub, repo, folder)
    assert (folder / NAME).read_bytes() == content
    requests = server.requests("file")
    assert len(requests) == 11
    assert [line.status for line in requests] == [200] + [206] * 10
    starts = [line.start for line in requests]
    assert starts == sorted(set(starts)), "each goes on where the one before it broke off"
    assert all(line.headers.get("if-range") for line in requests[1:])
    assert server.sent - size <= size // 100


def test_a_stall_is_noticed(hub: Hub, repo: Repo, folder: Path, server: HubServer) -> None:
    server.faults.append(Fault(stall=True, after=1_000_000))
    run(hub, repo, folder)
    assert server.requests("file")[1].start == 1_000_000
    assert server.sent == SIZE


def test_a_server_that_never_answers_is_given_up(
    hub: Hub, repo: Repo, folder: Path, server: HubServer
) -> None:
    server.every_file = Fault(stall=True)
    error = failure(hub, repo, folder)
    assert error.kind == "timeout"
    assert len(server.requests("file")) == QUICK.tries


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("where", ["resolve_faults", "faults"])
def test_a_wait_that_is_asked_for_is_kept(
    status: int, where: str, hub: Hub, repo: Repo, folder: Path, server: HubServer
) -> None:
    getattr(server, where).append(Fault(status=status, headers=(("retry-after", "1"),)))
    began = time.monotonic()
    events = run(hub, repo, folder)
    assert time.monotonic() - began >= 1.0
    said = waits(events)
    assert said[0].reason == "The Hub asked Glassbox to wait"
    assert 0.5 < said[0].seconds <= 1.0
    assert names(folder) == [NAME]


def test_the_hubs_own_rate_limit_header_is_understood(
    hub: Hub, repo: Repo, folder: Path, server: HubServer
) -> None:
    headers = (("ratelimit", '"resolvers";r=0;t=1'),)
    server.resolve_faults.append(Fault(status=429, headers=headers))
    assert 0.5 < waits(run(hub, repo, folder))[0].seconds <= 1.0


def test_a_hub_that_asks_for_no_wait_and_stays_closed_is_given_up(
    hub: Hub, repo: Repo, folder: Path, server: HubServer
) -> None:
    now = Fault(status=429, headers=(("retry-after", "0"),))
    server.resolve_faults.extend([now] * 50)
    assert failure(hub, repo, folder).kind == "rate_limit"
    assert len(server.requests("resolve")) == QUICK.tries


def test_a_wait_too_long_is_said_and_not_slept(
    hub: Hub, repo: Repo, folder: Path, server: HubServer
) -> None:
    server.faults.append(Fault(drop=True, after=500_000))
    server.resolve_faults.extend([Fault(), Fault(status=429, headers=(("retry-after", "7200"),))])
    error = failure(hub, repo, folder)
    assert error.kind == "rate_limit"
    assert "in 2 hours" in error.message
    assert error.remedy == "retry"
    assert kept(folder, [remote(repo)]) == 500_000


def test_a_wait_can_be_stopped(hub: Hub, repo: Repo, folder: Path, server: HubServer) -> None:
    server.faults.append(Fault(status=503, headers=(("retry-after", "4"),)))
    cancel = Cancel()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        for event in fetch(hub, repo.id, repo.commit, [remote(repo)], folder, cancel):
            if isinstance(event, Waiting):
                threading.Timer(0.1, cancel.set).start()
    assert time.monotonic() - began < 3


@pytest.mark.parametrize("status", [408, 500, 502, 504])
def test_an_error_of_the_server_is_tried_again(
    status: int, hub: Hub, repo: Repo, folder: Path, server: HubServer
) -> None:
    server.faults.append(Fault(status=status))
    server.resolve_faults.append(Fault(status=status))
    run(hub, repo, folder)
    assert names(folder) == [NAME]


def test_an_error_that_stays_ends_with_a_sentence(
    hub: Hub, repo: Repo, folder: Path, server: HubServer
) -> None:
    server.every_file = Fault(status=500)
    error = failure(hub, repo, folder)
    assert error.kind == "hub_busy"
    assert error.remedy == "retry"


def test_a_link_that_expires_is_asked_for_anew(
    hub: Hub, repo: Repo, folder: Path, server: HubServer, content: bytes
) -> None:
    server.faults.extend([Fault(drop=True, after=1_000_000), Fault(status=403)])
    run(hub, repo, folder)
    assert (folder / NAME).read_bytes() == content
    assert len(server.requests("resolve")) == 3
    assert server.sent == SIZE


def test_a_link_that_has_expired_before_its_use(
    hub: Hub, repo: Repo, folder: Path, server: HubServer, content: bytes
) -> None:
    server.faults.append(Fault(drop=True, after=1_500_000))
    reasons: list[str] = []
    for event in fetch(hub, repo.id, repo.commit, [remote(repo)], folder, Cancel()):
        if isinstance(event, Waiting):
            reasons.append(event.reason)
            server.link_s = 60.0
        elif len(server.requests("resolve")) == 1:
            server.link_s = -1.0
    assert "The link has expired" in reasons
    assert 403 in [line.status for line in server.requests("file")]
    assert (folder / NAME).read_bytes() == content
    assert server.sent == SIZE


def test_a_storage_that_stays_closed_is_not_the_hubs_refusal(
    hub: Hub, repo: Repo, folder: Path, server: HubServer
) -> None:
    server.every_file = Fault(status=403)
    error = failure(hub, repo, folder)
    assert (error.kind, error.remedy) == ("hub", "retry")
    assert "storage" in error.message


def test_a_file_whose_length_is_not_told(
    hub: Hub, repo: Repo, folder: Path, server: HubServer, content: bytes
) -> None:
    server.faults.append(Fault(no_length=True, drop=True, after=1_000_000))
    server.every_file = Fault(no_length=True)
    run(hub, repo, folder)
    assert (folder / NAME).read_bytes() == content
    assert [line.start for line in server.requests("file")] == [0, 1_000_000]


def test_no_more_is_asked_for_at_once_than_the_storage_gives(
    repo: Repo, folder: Path, server: HubServer, content: bytes
) -> None:
    """The Hub's limit is 50 GB per answer; this server's is 1 MB."""
    server.largest_answer = 1_000_000
    hub = Hub(endpoint=server.endpoint, limits=replace(QUICK, longest_answer=1_000_000))
    server.faults.extend([Fault(), Fault(drop=True, after=600_000)])
    run(hub, repo, folder)
    assert (folder / NAME).read_bytes() == content
    starts = [line.start for line in server.requests("file")]
    assert starts == [0, 1_000_000, 1_600_000, 2_600_000]
    assert server.sent == SIZE


def test_a_repository_that_was_renamed_meanwhile(
    hub: Hub, repo: Repo, folder: Path, server: HubServer, content: bytes
) -> None:
    server.faults.append(Fault(drop=True, after=1_000_000))
    server.repos["maker/new-name"] = Repo("maker/new-name", repo.files)
    server.moved[repo.id] = "maker/new-name"
    run(hub, repo, folder)
    assert (folder / NAME).read_bytes() == content
    assert [line.status for line in server.requests("resolve")] == [307, 302] * 2
    assert server.sent == SIZE


def test_a_version_that_is_gone_is_said(hub: Hub, repo: Repo, folder: Path) -> None:
    with pytest.raises(UserError) as caught:
        list(fetch(hub, repo.id, "0" * 40, [remote(repo)], folder, Cancel()))
    assert caught.value.kind == "changed"
    assert caught.value.message.startswith(repo.id)


def test_a_range_that_is_refused_starts_over(
    hub: Hub, repo: Repo, folder: Path, server: HubServer, content: bytes
) -> None:
    server.faults.extend([Fault(drop=True, after=1_000_000), Fault(status=416)])
    run(hub, repo, folder)
    assert (folder / NAME).read_bytes() == content


def test_a_server_without_ranges_starts_over(
    hub: Hub, repo: Repo, folder: Path, server: HubServer, content: bytes
) -> None:
    server.faults.append(Fault(drop=True, after=1_000_000))
    server.every_file = Fault(no_ranges=True)
    run(hub, repo, folder)
    assert (folder / NAME).read_bytes() == content


def test_a_server_that_gives_no_parts_for_a_moment_costs_nothing(
    hub: Hub, repo: Repo, folder: Path, server: HubServer, content: bytes
) -> None:
    """A cache may ignore ranges and send no ETag while it is still downloading the file itself."""
    weak, whole = 'W/"weak"', Fault(no_ranges=True, stall=True, after=1)
    server.faults.extend([Fault(drop=True, after=1_000_000, etag=weak), whole, whole])
    run(hub, repo, folder)
    assert (folder / NAME).read_bytes() == content
    assert server.requests("file")[-1].start == 1_000_000
    assert server.sent == SIZE + 2


def test_another_etag_of_the_same_file_costs_nothing(
    hub: Hub, repo: Repo, folder: Path, server: HubServer, content: bytes
) -> None:
    """Two servers may list the same file with different ETags; its SHA-256 shows that it is the
    same."""
    server.faults.append(Fault(drop=True, after=1_000_000))
    server.every_file = Fault(etag='"another"')
    run(hub, repo, folder)
    assert (folder / NAME).read_bytes() == content
    assert server.requests("file")[-1].start == 1_000_000
    assert server.requests("file")[-1].status == 206


def test_one_wrong_byte_is_refused(hub: Hub, repo: Repo, folder: Path, server: HubServer) -> None:
    server.faults.append(Fault(wrong_byte=SIZE // 2))
    error = failure(hub, repo, folder)
    assert error.kind == "checksum"
    assert names(folder) == []
    run(hub, repo, folder)  # the next attempt starts over
    assert names(folder) == [NAME]


def test_a_file_that_changed_meanwhile_is_not_mixed(
    hub: Hub, repo: Repo, folder: Path, server: HubServer
) -> None:
    listed = [remote(repo)]
    server.repos[repo.id] = Repo(repo.id, {NAME: b"other" * 1000})
    with pytest.raises(UserError) as caught:
        list(fetch(hub, repo.id, repo.commit, listed, folder, Cancel()))
    assert caught.value.kind == "changed"


def test_stopped_and_called_again_it_goes_on(
    hub: Hub, repo: Repo, folder: Path, server: HubServer, content: bytes
) -> None:
    server.every_file = Fault(delay=0.01)
    cancel = Cancel()
    with pytest.raises(Cancelled):
        for event in fetch(hub, repo.id, repo.commit, [remote(repo)], folder, cancel):
            if isinstance(event, DownloadProgress) and event.done > 1_000_000:
                cancel.set()
    have = kept(folder, [remote(repo)])
    assert have > 1_000_000
    assert names(folder) == sorted([f"{NAME}.part", f"{NAME}.part.json"])
    server.every_file = Fault()
    run(hub, repo, folder)
    assert server.requests("file")[-1].start == have
    assert (folder / NAME).read_bytes() == content


def test_a_stop_ends_a_stalled_read_at_once(
    hub: Hub, repo: Repo, folder: Path, server: HubServer
) -> None:
    slow = Hub(endpoint=server.endpoint)  # with the default timeout of 30 s
    server.faults.append(Fault(stall=True, after=100_000))
    cancel = Cancel()
    threading.Timer(0.3, cancel.set).start()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        run(slow, repo, folder, cancel)
    assert time.monotonic() - began < 5
    assert kept(folder, [remote(repo)]) == 100_000


def test_a_stop_ends_a_request_without_an_answer(
    repo: Repo, folder: Path, server: HubServer
) -> None:
    server.resolve_faults.append(Fault(stall=True))
    cancel = Cancel()
    threading.Timer(0.2, cancel.set).start()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        run(Hub(endpoint=server.endpoint), repo, folder, cancel)
    assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    "damage",
    [
        lambda target: note_path(target).write_text("{"),
        lambda target: note_path(target).unlink(),
        lambda target: note_path(target).write_text('{"done": 5, "bytes": 7, "sha256": "x"}'),
        lambda target: part_path(target).unlink(),
        lambda target: part_path(target).write_bytes(b""),
    ],
)
def test_a_damaged_note_or_part_costs_only_time(
    damage: Callable[[Path], None],
    hub: Hub,
    repo: Repo,
    folder: Path,
    server: HubServer,
    content: bytes,
) -> None:
    server.faults.extend([Fault(drop=True, after=1_000_000)] + [Fault(status=500)] * QUICK.tries)
    failure(hub, repo, folder)
    damage(folder / NAME)
    run(hub, repo, folder)
    assert (folder / NAME).read_bytes() == content


def test_bytes_beyond_the_note_are_not_trusted(
    hub: Hub, repo: Repo, folder: Path, server: HubServer, content: bytes
) -> None:
    """After a power cut, a file can be longer than the data that reached the disk."""
    server.faults.extend([Fault(drop=True, after=1_000_000)] + [Fault(status=500)] * QUICK.tries)
    failure(hub, repo, folder)
    with part_path(folder / NAME).open("ab") as part:
        part.write(bytes(50_000))
    run(hub, repo, folder)
    assert server.requests("file")[-1].start == 1_000_000
    assert (folder / NAME).read_bytes() == content


def test_what_is_there_is_checked_and_not_fetched_again(
    hub: Hub, repo: Repo, folder: Path, server: HubServer, content: bytes
) -> None:
    run(hub, repo, folder)
    sent = server.sent
    assert isinstance(run(hub, repo, folder)[-1], Fetched)
    assert server.sent == sent
    (folder / NAME).write_bytes(content[:-1] + b"?")
    run(hub, repo, folder)  # damaged in the meantime, so downloaded again
    assert server.sent == 2 * sent
    assert (folder / NAME).read_bytes() == content


def test_a_resumed_check_shows_how_far_it_is(
    hub: Hub, repo: Repo, folder: Path, server: HubServer
) -> None:
    server.faults.extend([Fault(drop=True, after=2_000_000)] + [Fault(status=500)] * QUICK.tries)
    failure(hub, repo, folder)
    checks = [event for event in run(hub, repo, folder) if isinstance(event, Checking)]
    assert checks
    assert checks[-1].total == 2_000_000, "the part that is there, not the whole file"


def test_parts_get_their_names_together(
    add: Callable[[Repo], Repo], hub: Hub, folder: Path, server: HubServer, content: bytes
) -> None:
    first, second = (f"Q8_0/big-Q8_0-0000{k}-of-00002.gguf" for k in (1, 2))
    repo = add(Repo("maker/big-GGUF", {first: content[:1_000_000], second: content[1_000_000:]}))
    server.faults.extend([Fault(), Fault(drop=True, after=500_000)])
    server.every_file = Fault(status=500)
    failure(hub, repo, folder)
    assert not [name for name in names(folder) if name.endswith(".gguf")], "no half model"
    files = [remote(repo, first), remote(repo, second)]
    assert kept(folder, files) == 1_500_000
    server.every_file = Fault()
    events = run(hub, repo, folder)
    assert names(folder) == [Path(first).name, Path(second).name]
    assert server.sent == SIZE
    last = [event for event in events if isinstance(event, DownloadProgress)][-1]
    assert (last.done, last.total) == (SIZE, SIZE)


def test_what_was_kept_can_be_removed(
    hub: Hub, repo: Repo, folder: Path, server: HubServer
) -> None:
    server.faults.extend([Fault(drop=True, after=1_000_000)] + [Fault(status=500)] * QUICK.tries)
    failure(hub, repo, folder)
    assert remove_unfinished(folder, [remote(repo)]) >= 1_000_000
    assert names(folder) == []
    assert kept(folder, [remote(repo)]) == 0


def test_one_process_at_a_time(hub: Hub, repo: Repo, folder: Path, server: HubServer) -> None:
    server.faults.append(Fault(delay=0.02))
    running = fetch(hub, repo.id, repo.commit, [remote(repo)], folder, Cancel())
    next(running)
    assert failure(hub, repo, folder).kind == "busy"
    with pytest.raises(UserError) as caught:
        remove_unfinished(folder, [remote(repo)])
    assert caught.value.kind == "busy"
    assert isinstance(list(running)[-1], Fetched)


def test_too_little_room_is_said_before(
    hub: Hub, repo: Repo, folder: Path, server: HubServer
) -> None:
    huge = RemoteFile(NAME, 1 << 60, repo.sha256(NAME))
    with pytest.raises(UserError) as caught:
        list(fetch(hub, repo.id, repo.commit, [huge], folder, Cancel()))
    assert caught.value.kind == "disk_full"
    assert not server.log, "the Hub wasn't even asked"


@pytest.mark.parametrize(
    "path", ["../x.gguf", "a//x.gguf", "/x.gguf", "con.gguf", "a:b.gguf", ".x.gguf", "x.gguf."]
)
def test_a_path_that_leads_elsewhere_is_refused(
    path: str, hub: Hub, repo: Repo, folder: Path
) -> None:
    file = RemoteFile(path, 10, "0" * 64)
    with pytest.raises(UserError) as caught:
        list(fetch(hub, repo.id, repo.commit, [file], folder, Cancel()))
    assert caught.value.kind == "bad_name"


def test_a_small_file_that_git_holds_is_checked_by_gits_own_sum(
    add: Callable[[Repo], Repo], hub: Hub, folder: Path, server: HubServer
) -> None:
    repo = add(Repo("maker/small", {NAME: b"a small model"}, in_git=(NAME,)))
    (row,) = returned(hub.repository(repo.id, Cancel())).models
    assert row.files == (remote(repo),)
    for _ in range(2):  # the second time, the file is already there
        run(hub, repo, folder)
        assert (folder / NAME).read_bytes() == b"a small model"
    assert len(server.requests("small")) == 1
    (folder / NAME).unlink()
    # The Hub's file now has the same length, and the server doesn't say that it is another file.
    repo.files[NAME] = b"a small modem"
    fetching = fetch(hub, repo.id, repo.commit, row.files, folder, Cancel())
    with pytest.raises(UserError) as caught:
        list(fetching)
    assert caught.value.kind == "changed"
    assert names(folder) == [], "nothing has arrived that could be of use"


def test_a_wrong_byte_of_a_small_file_is_refused(tmp_path: Path) -> None:
    content = b"a small model"
    blob = hashlib.sha1(b"blob 13\0" + content).hexdigest()
    file = RemoteFile("m.gguf", len(content), "", blob)
    for sent, good in ((b"a small modem", False), (content, True)):
        with PartialDownload(tmp_path / "m.gguf", file, checkpoint_s=60) as part:
            part.start_over()
            part.write(sent)
            assert part.verify() is good


def test_the_queue_keeps_gits_sum(tmp_path: Path) -> None:
    file = RemoteFile("m.gguf", 3, "", "0" * 40)
    order = DownloadOrder("a/b", "0" * 40, "m", "", (file,))
    write_queue(tmp_path / "queue.json", [Stored(order, "paused")])
    assert read_queue(tmp_path / "queue.json") == [Stored(order, "paused")]
    write_queue(
        tmp_path / "queue.json", [Stored(replace(order, files=(replace(file, blob=""),)), "paused")]
    )
    assert read_queue(tmp_path / "queue.json") == []


def test_a_file_without_a_checksum_is_refused(hub: Hub, repo: Repo, folder: Path) -> None:
    with pytest.raises(UserError) as caught:
        list(fetch(hub, repo.id, repo.commit, [RemoteFile(NAME, 10, "")], folder, Cancel()))
    assert caught.value.kind == "no_checksum"


def test_the_token_stays_with_the_hub(repo: Repo, folder: Path, server: HubServer) -> None:
    repo.gated = "manual"
    server.may_read.add("hf_good_token")
    run(
        agreeing(lambda: "hf_good_token", server),
        repo,
        folder,
    )
    asked = ["authorization" in line.headers for line in server.requests("resolve")]
    assert asked == [False, True], "only after a refusal"
    assert not any("authorization" in line.headers for line in server.requests("file"))


@pytest.mark.parametrize(
    ("token", "kind"), [(None, "gated"), ("hf_good_token", "gated"), ("hf_bad_token", "token")]
)
def test_a_gated_file_says_where_to_ask(
    token: str | None, kind: str, repo: Repo, folder: Path, server: HubServer
) -> None:
    repo.gated = "manual"
    error = failure(agreeing(lambda: token, server), repo, folder)
    assert error.kind == kind
    assert ("/maker/tiny-GGUF" in error.message) == (kind == "gated")
    assert len(server.requests("resolve")) == (2 if token else 1)


@pytest.mark.parametrize(
    ("gate", "kind", "says"),
    [
        ("ask", "gated", "Request access"),
        ("pending", "gated", "haven't answered"),
        ("rejected", "gated", "declined"),
        ("fine-grained", "token", "doesn't have permission"),
    ],
)
def test_a_gate_says_what_is_missing(
    gate: str, kind: str, says: str, repo: Repo, folder: Path, server: HubServer
) -> None:
    repo.gated = "manual"
    server.gate["hf_good_token"] = gate
    error = failure(
        agreeing(lambda: "hf_good_token", server),
        repo,
        folder,
    )
    assert (error.kind, says in error.message) == (kind, True)


def test_a_missing_file_is_said(hub: Hub, repo: Repo, folder: Path, server: HubServer) -> None:
    gone = RemoteFile("gone.gguf", 10, "0" * 64)
    with pytest.raises(UserError) as caught:
        list(fetch(hub, repo.id, repo.commit, [gone], folder, Cancel()))
    assert caught.value.kind == "not_found"
    assert "gone.gguf" in caught.value.message


def test_a_missing_repository_is_said(repo: Repo, folder: Path, server: HubServer) -> None:
    hub = agreeing(lambda: "hf_good_token", server)  # without a token, the Hub answers 401
    del server.repos[repo.id]
    error = failure(hub, repo, folder)
    assert (error.kind, repo.id in error.message) == ("not_found", True)
    assert remote(repo).path not in error.message


def test_without_a_network_it_says_so(repo: Repo, folder: Path, server: HubServer) -> None:
    away = Hub(endpoint="http://127.0.0.1:9", limits=QUICK)
    error = failure(away, repo, folder)
    assert error.kind == "offline"


def any_fault(chance: random.Random) -> Fault:
    after = chance.choice([0, 1, 1000, 700_000, 2_000_000])
    return chance.choice(
        [
            Fault(drop=True, after=after),
            Fault(reset=True, after=after),
            Fault(stall=True, after=after),
            Fault(status=chance.choice([403, 404, 408, 416, 429, 500, 503])),
            Fault(status=429, headers=(("retry-after", "0"),)),
            Fault(etag=f'"{after}"', drop=True, after=after),
            Fault(etag='W/"weak"', drop=True, after=after),
            Fault(no_ranges=True, drop=True, after=after),
        ]
    )


@pytest.mark.parametrize("seed", range(8))
def test_whatever_happens_it_is_whole_or_refused(
    seed: int, hub: Hub, repo: Repo, folder: Path, server: HubServer, content: bytes
) -> None:
    """Injects random faults and cancels the download at random points. A file with a wrong byte
    must never get the final name."""
    chance = random.Random(seed)
    for _ in range(12):
        server.faults.extend(any_fault(chance) for _ in range(chance.randrange(4)))
        cancel, stop_at = Cancel(), chance.randrange(2 * SIZE)
        try:
            for event in fetch(hub, repo.id, repo.commit, [remote(repo)], folder, cancel):
                if isinstance(event, DownloadProgress) and event.done > stop_at:
                    cancel.set()
        except (UserError, Cancelled):
            assert names(folder) in ([], sorted([f"{NAME}.part", f"{NAME}.part.json"]))
            continue
        break
    else:
        server.faults.clear()
        run(hub, repo, folder)
    assert names(folder) == [NAME]
    assert (folder / NAME).read_bytes() == content


# --- names that lead outside the folder ---


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_hostile_names_write_nothing(
    name: str, hub: Hub, repo: Repo, tmp_path: Path, folder: Path
) -> None:
    file = RemoteFile(name, 10, "0" * 64)
    with pytest.raises(UserError) as caught:
        list(fetch(hub, repo.id, repo.commit, [file], folder, Cancel()))
    assert caught.value.kind == "bad_name"
    with pytest.raises(UserError):
        model_folder(folder, f"maker/{name}")
    assert kept(folder, [file]) == 0
    assert names(tmp_path) == []


def test_links_in_the_models_folder_lead_no_download_out(
    hub: Hub, repo: Repo, folder: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (folder / "maker").mkdir(parents=True)
    (folder / "maker" / "tiny-GGUF").symlink_to(elsewhere, target_is_directory=True)
    with pytest.raises(UserError) as caught:
        model_folder(folder, repo.id)
    assert caught.value.kind == "leads_out"
    inner = folder / "maker"
    file = replace(remote(repo), path=f"tiny-GGUF/{NAME}")
    with pytest.raises(UserError) as caught:
        list(fetch(hub, repo.id, repo.commit, [file], inner, Cancel()))
    assert caught.value.kind == "leads_out"
    assert names(elsewhere) == []


def test_a_models_folder_that_is_a_link_works(
    hub: Hub, repo: Repo, tmp_path: Path, content: bytes
) -> None:
    """Some users keep their models on a larger disk."""
    (tmp_path / "large").mkdir()
    models = tmp_path / "models"
    models.symlink_to(tmp_path / "large", target_is_directory=True)
    run(hub, repo, model_folder(models, repo.id))
    assert (tmp_path / "large" / repo.id / NAME).read_bytes() == content


def test_a_list_of_downloads_that_was_written_by_hand_leads_nowhere(tmp_path: Path) -> None:
    good = DownloadOrder("a/b", "main", "m", "", (RemoteFile("m.gguf", 1, "0" * 64),))
    bad = [replace(good, files=(RemoteFile(name, 1, "0" * 64),)) for name in HOSTILE_NAMES if name]
    bad += [replace(good, repo=name) for name in ("../x", "..", "a/..", "/a/b", "a/.ssh", "a\0/b")]
    bad += [replace(good, commit=name) for name in ("../x", "..", "a/b", "\ud800")]
    bad += [replace(good, files=(RemoteFile("m.gguf", 1 << 70, "0" * 64),))]
    path = tmp_path / "downloads.json"
    write_queue(path, [Stored(order, "waiting") for order in (*bad, good)])
    assert [stored.order for stored in read_queue(path)] == [good]


# --- leftovers of failed downloads ---


def left(folder: Path) -> list[str]:
    """Return the paths of all files and folders in a folder."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def refuse(server: HubServer, repo: Repo, how: str) -> RemoteFile:
    """Make the download of a file fail in the way named by `how`. Returns the file to request."""
    file = remote(repo)
    match how:
        case "gated":
            server.repos[repo.id] = replace(repo, gated="auto")
        case "private":
            server.repos[repo.id] = replace(repo, private=True)
        case "forbidden":
            server.resolve_faults.extend([Fault(status=403)] * 9)
        case "missing":
            file = replace(file, path="other.gguf")
        case "another sum":
            file = replace(file, sha256="0" * 64)
        case "longer":
            file = replace(file, bytes=SIZE + 5)
        case "shorter":
            file = replace(file, bytes=SIZE - 5)
        case "busy":
            server.resolve_faults.extend([Fault(status=503)] * 9)
        case "broken":
            server.faults.extend([Fault(drop=True)] * 9)
        case "wrong byte":
            server.faults.append(Fault(wrong_byte=SIZE - 1))
        case _:
            raise AssertionError(how)
    return file


ENDS = {
    "gated": "gated",
    "private": "not_found",
    "forbidden": "forbidden",
    "missing": "not_found",
    "another sum": "changed",
    "longer": "changed",
    "shorter": "changed",
    "busy": "hub_busy",
    "broken": "offline",
    "wrong byte": "checksum",
}


def ended(hub: Hub, repo: Repo, file: RemoteFile, folder: Path) -> UserError:
    with pytest.raises(UserError) as caught:
        list(fetch(hub, repo.id, repo.commit, [file], folder, Cancel()))
    return caught.value


@pytest.mark.parametrize("how", ENDS)
def test_of_a_download_that_brought_nothing_nothing_stays(
    how: str, hub: Hub, repo: Repo, folder: Path, server: HubServer
) -> None:
    error = ended(hub, repo, refuse(server, repo, how), folder)
    assert error.kind == ENDS[how]
    assert "kept" not in error.message
    assert left(folder) == []


@pytest.mark.parametrize("how", [how for how in ENDS if how != "wrong byte"])
def test_what_can_be_resumed_stays_and_what_can_not_goes(
    how: str, hub: Hub, repo: Repo, folder: Path, server: HubServer, content: bytes
) -> None:
    """The Hub refuses after a megabyte has arrived."""
    file = remote(repo)
    server.faults.append(Fault(drop=True, after=1_000_000))
    server.resolve_faults.extend([Fault(), *[Fault(status=500)] * QUICK.tries])
    ended(hub, repo, file, folder)
    server.resolve_faults.clear()
    assert kept(folder, [file]) == 1_000_000
    asked = refuse(server, repo, how)
    if how == "missing":
        server.repos[repo.id] = replace(repo, files={"other.gguf": b"x"})
        server.repos[repo.id].sums["other.gguf"] = "0" * 64
        asked, commit = file, server.repos[repo.id].commit
        with pytest.raises(UserError):
            list(fetch(hub, repo.id, commit, [file], folder, Cancel()))
    else:
        ended(hub, repo, asked, folder)
    server.faults.clear()
    server.resolve_faults.clear()
    server.repos[repo.id] = repo
    if how in ("missing", "another sum", "longer", "shorter"):
        assert left(folder) == []
    else:
        assert kept(folder, [file]) == 1_000_000
        server.log.clear()
        run(hub, repo, folder)
        assert server.sent == SIZE - 1_000_000
    run(hub, repo, folder)
    assert left(folder) == [NAME]
    assert (folder / NAME).read_bytes() == content


def test_a_404_from_somebody_in_between_costs_nothing(
    hub: Hub, repo: Repo, folder: Path, server: HubServer
) -> None:
    """A proxy might send a 404 without an error code; the Hub itself names what is missing."""
    server.faults.append(Fault(drop=True, after=1_000_000))
    server.resolve_faults.extend([Fault(), Fault(status=404)])
    assert failure(hub, repo, folder).kind == "not_found"
    assert kept(folder, [remote(repo)]) == 1_000_000


def test_a_download_that_was_stopped_before_it_began_leaves_nothing(
    hub: Hub, repo: Repo, folder: Path
) -> None:
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        run(hub, repo, folder, cancel)
    assert left(folder) == []


def test_a_note_that_can_not_be_written_leaves_no_half_one(
    hub: Hub, repo: Repo, folder: Path, server: HubServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    flush = os.fsync

    def full(descriptor: int) -> None:
        if os.fstat(descriptor).st_size < 1000:  # the resume state
            raise OSError(28, "No space left on device")
        flush(descriptor)

    server.faults.append(Fault(drop=True, after=1_000_000))
    server.resolve_faults.extend([Fault(), *[Fault(status=500)] * QUICK.tries])
    monkeypatch.setattr(os, "fsync", full)
    failure(hub, repo, folder)
    assert left(folder) == [f"{NAME}.part"]


def test_a_part_that_is_a_link_is_not_written_through(
    hub: Hub, repo: Repo, folder: Path, tmp_path: Path
) -> None:
    bystander = tmp_path / "bystander"
    bystander.write_text("mine")
    folder.mkdir()
    part_path(folder / NAME).symlink_to(bystander)
    assert failure(hub, repo, folder).kind == "unwritable"
    assert bystander.read_text() == "mine"
    assert remove_unfinished(folder, [remote(repo)]) >= 0
    temporary_path(folder / NAME).symlink_to(bystander)
    run(hub, repo, folder)
    assert bystander.read_text() == "mine"
    assert names(folder) == [NAME]


# --- a disk that is removed ---


def test_a_disk_that_is_pulled_out_in_the_middle(
    hub: Hub, repo: Repo, folder: Path, server: HubServer, content: bytes, tmp_path: Path
) -> None:
    """The download reports this and resumes when the disk is back."""
    server.every_file = Fault(delay=0.02)
    events = fetch(hub, repo.id, repo.commit, [remote(repo)], folder, Cancel())
    arrived = 0
    for event in events:
        arrived = event.done if isinstance(event, DownloadProgress) else arrived
        if arrived > 1_000_000 and kept(folder, [remote(repo)]) > 500_000:
            break
    folder.rename(tmp_path / "elsewhere")
    with pytest.raises(UserError) as caught:
        list(events)
    assert (caught.value.kind, caught.value.remedy) == ("disk_gone", "retry")
    assert "kept" not in caught.value.message, "the folder may have been deleted"
    assert str(folder) in caught.value.message
    (tmp_path / "elsewhere").rename(folder)
    assert kept(folder, [remote(repo)]) > 500_000
    server.every_file = Fault()
    server.log.clear()
    run(hub, repo, folder)
    assert (folder / NAME).read_bytes() == content
    assert server.sent < SIZE - 500_000
    assert names(folder) == [NAME]


def test_a_disk_that_answers_with_errors(
    hub: Hub, repo: Repo, folder: Path, server: HubServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.faults.append(Fault(drop=True, after=1_000_000))
    server.resolve_faults.extend([Fault(), *[Fault(status=500)] * QUICK.tries])
    failure(hub, repo, folder)
    server.resolve_faults.clear()

    def broken(*_: object) -> int:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(part_module.os, "write", broken)
        assert failure(hub, repo, folder).kind == "disk_gone"
    assert kept(folder, [remote(repo)]) == 1_000_000
    run(hub, repo, folder)
    assert names(folder) == [NAME]


def test_a_models_folder_on_a_disk_that_is_not_there(folder: Path, repo: Repo) -> None:
    folder.symlink_to("/media/nobody/large disk/models")
    with pytest.raises(UserError, match="Connect the disk that contains it") as caught:
        model_folder(folder, repo.id)
    assert caught.value.kind == "disk_gone"
