"""Tests that a header read from the Hub equals the one in the file, and that few bytes are
downloaded for it."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable
from pathlib import Path

import gguf
import numpy as np
import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.gguf.header import read_header
from desktop.core.gguf.model_facts import facts
from desktop.core.memory.estimate import estimate
from desktop.hub.remote_header import FIRST_REQUEST, remote_facts
from desktop.hub.requests import Hub, returned
from tests.hub.server import Fault, HubServer, Repo


def test_the_starter_model_without_a_download(hub: Hub, server: HubServer, starter: str) -> None:
    path = Path(starter)
    server.repos["maker/starter"] = Repo("maker/starter", {path.name: path})
    repository = returned(hub.repository("maker/starter", Cancel()))
    found = remote_facts(hub, repository, repository.models[0], Cancel())
    header = read_header(path)
    assert found.facts == facts(header, path)
    assert found.header.tensors == header.tensors
    assert estimate(found.header, 4096) == estimate(header, 4096)
    assert found.fetched == server.sent
    assert server.sent <= max(FIRST_REQUEST, 2 * header.data_offset)
    assert len(server.requests("file")) <= 3


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., bytes]:
    def make(name: str, part: int, parts: int, tensors: int) -> bytes:
        writer = gguf.GGUFWriter(tmp_path / name, "llama")
        writer.add_uint16("split.no", part)
        writer.add_uint16("split.count", parts)
        writer.add_block_count(2)
        for number in range(tensors):
            writer.add_tensor(f"blk.{part}.{number}.weight", np.zeros((4, 32), np.float32))
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()
        return (tmp_path / name).read_bytes()

    return make


def test_a_split_model_is_one(
    hub: Hub, server: HubServer, write: Callable[..., bytes], tmp_path: Path
) -> None:
    names = [f"m-F32-0000{number}-of-00002.gguf" for number in (1, 2)]
    contents = {name: write(name, part, 2, 3 + part) for part, name in enumerate(names)}
    server.repos["maker/m"] = Repo("maker/m", {**contents})
    repository = returned(hub.repository("maker/m", Cancel()))
    found = remote_facts(hub, repository, repository.models[0], Cancel())
    assert found.facts == facts(read_header(tmp_path / names[0]), tmp_path / names[0])
    assert found.facts.parts == 2
    assert len(found.header.tensors) == 7
    del server.repos["maker/m"].files[names[1]]
    half = returned(hub.repository("maker/m", Cancel()))
    with pytest.raises(UserError) as caught:
        remote_facts(hub, half, half.models[0], Cancel())
    assert caught.value.kind == "missing"


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (Fault(drop=True, after=100), "offline"),
        (Fault(stall=True), "timeout"),
        (Fault(status=429, headers=(("retry-after", "60"),)), "rate_limit"),
        (Fault(status=403), "hub"),
    ],
)
def test_what_goes_wrong_is_said(
    fault: Fault, kind: str, hub: Hub, server: HubServer, starter: str
) -> None:
    path = Path(starter)
    server.repos["maker/starter"] = Repo("maker/starter", {path.name: path})
    repository = returned(hub.repository("maker/starter", Cancel()))
    server.faults.append(fault)
    with pytest.raises(UserError) as caught:
        remote_facts(hub, repository, repository.models[0], Cancel())
    assert caught.value.kind == kind


def test_a_file_that_is_no_model(hub: Hub, server: HubServer) -> None:
    content = random.Random(3).randbytes(5_000_000)
    server.repos["maker/m"] = Repo("maker/m", {"m.gguf": content})
    repository = returned(hub.repository("maker/m", Cancel()))
    with pytest.raises(UserError) as caught:
        remote_facts(hub, repository, repository.models[0], Cancel())
    assert caught.value.kind == "not_gguf"
    assert server.sent <= FIRST_REQUEST


def test_a_server_without_ranges_is_read_no_further_than_needed(
    hub: Hub, server: HubServer, starter: str
) -> None:
    path = Path(starter)
    server.repos["maker/starter"] = Repo("maker/starter", {path.name: path})
    server.every_file = Fault(no_ranges=True)
    repository = returned(hub.repository("maker/starter", Cancel()))
    found = remote_facts(hub, repository, repository.models[0], Cancel())
    assert found.facts.architecture == "llama"


def test_reading_can_be_stopped(server: HubServer, starter: str) -> None:
    path = Path(starter)
    server.repos["maker/starter"] = Repo("maker/starter", {path.name: path})
    patient = Hub(endpoint=server.endpoint)
    repository = returned(patient.repository("maker/starter", Cancel()))
    server.every_file = Fault(stall=True, after=1000)
    cancel = Cancel()
    threading.Timer(0.2, cancel.set).start()
    with pytest.raises(Cancelled):
        remote_facts(patient, repository, repository.models[0], cancel)
