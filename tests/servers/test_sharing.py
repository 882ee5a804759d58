"""Tests how a model is shared with a class: what is done about llama-server and the network. The
stand-in takes the place of llama-server where that can't be made to misbehave; the real one is in
test_sharing_real.py."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from desktop.commands import serve
from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.process import sandbox
from desktop.core.resources import resource
from desktop.core.servers.class_code import PORT, ClassCode, new_key
from desktop.servers.sharing import network
from desktop.servers.sharing.process import Offer, SharedModel, Usage, Writing, memory_need
from desktop.servers.sharing.program import Program, checked, environment, find_program
from tests import header_only, tiny_eye, tiny_model
from tests.commands import as_json, glassbox
from tests.free_port import free_port
from tests.servers import stand_in

PEBBLE = resource("models", "Pebble-1-3M-Instruct-F16.gguf")
LOOPBACK = network.LOOPBACK
OFFER = Offer(str(PEBBLE), "Pebble", 2, 256, threads=1)
needs_scripts = pytest.mark.skipif(os.name == "nt", reason="a script can't be a program there")

Share = Callable[[str], SharedModel]


@pytest.fixture
def program(tmp_path: Path) -> str:
    """The folder of a program in llama-server's place."""
    folder = tmp_path / "llama"
    folder.mkdir()
    file = folder / "llama-server"
    file.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{stand_in.__file__}" "$@"\n')
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return str(folder)


@pytest.fixture
def share(program: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Share]:
    """Return a function that makes a SharedModel whose llama-server misbehaves in some way."""
    made: list[SharedModel] = []

    def build(how: str = "") -> SharedModel:
        monkeypatch.setenv("GLASSBOX_TEST_STAND_IN", how)
        code = ClassCode(LOOPBACK, free_port(), new_key())
        found = checked(find_program(program), Cancel())
        made.append(SharedModel(found, OFFER, code, tmp_path / "logs" / "log"))
        return made[-1]

    yield build
    for each in made:
        each.stop()


def error_of(act: Callable[[], object]) -> UserError:
    with pytest.raises(UserError) as caught:
        act()
    return caught.value


def gone(process: psutil.Process) -> bool:
    until = time.monotonic() + 10
    while process.is_running() and process.status() != psutil.STATUS_ZOMBIE:
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True


# --- the program


@needs_scripts
def test_the_program_is_found(
    program: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = str(Path(program, "llama-server"))
    assert find_program(program) == file
    assert find_program(str(tmp_path)) == file
    (tmp_path / "unpacked" / "build").mkdir(parents=True)
    shutil.copytree(program, tmp_path / "unpacked" / "build" / "bin")
    assert find_program(str(tmp_path / "unpacked")).startswith(str(tmp_path / "unpacked"))
    monkeypatch.setenv("PATH", program)
    assert find_program() == file
    assert checked(file, Cancel()).version == "9999 (0123abc)"


def test_a_missing_program_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    error = error_of(find_program)
    assert error.kind == "no_llama_server"
    assert "https://github.com/ggml-org/llama.cpp/releases" in error.message
    assert str(tmp_path) in error_of(lambda: find_program(str(tmp_path))).message


def test_the_command_names_the_option_for_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    said = as_json("serve", str(PEBBLE), status=1)
    assert said["kind"] == "no_llama_server"
    assert said["error"].endswith("choose its folder. Name the folder with --program FOLDER.")
    said = as_json("serve", str(PEBBLE), "--program", str(tmp_path), status=1)
    assert said["kind"] == "no_llama_server"
    assert "--program" not in said["error"]


class SharesNothing:
    """A SharedModel that is stopped at the first look."""

    limits = "none"

    def __init__(self, *_: object) -> None:
        pass

    def start(self, cancel: Cancel) -> None:
        pass

    def look(self, cancel: Cancel, patience_s: float) -> Usage:
        raise Cancelled

    def stop(self) -> None:
        pass


@pytest.fixture
def nothing_shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets the command share at any address, without llama-server."""
    monkeypatch.setattr(serve, "find_program", lambda _folder: "")
    monkeypatch.setattr(serve, "checked", lambda *_: Program("", "9999"))
    monkeypatch.setattr(serve, "checked_address", str)
    monkeypatch.setattr(serve, "free_port", lambda *_: PORT)
    monkeypatch.setattr(serve, "SharedModel", SharesNothing)


@pytest.mark.usefixtures("nothing_shared")
def test_the_command_says_who_can_ask() -> None:
    alone, others = "Only this laptop can ask.", "Others on the network can read along."
    said = glassbox("serve", str(PEBBLE), "--address", LOOPBACK).stderr
    assert alone in said
    assert others not in said
    said = glassbox("serve", str(PEBBLE), "--address", "198.51.100.7").stderr
    assert alone not in said
    assert others in said


@pytest.mark.usefixtures("nothing_shared")
def test_the_command_shares_nothing_without_a_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "own_addresses", list)
    said = as_json("serve", str(PEBBLE), status=1)
    assert said["kind"] == "no_network"
    assert f"--address {LOOPBACK}" in said["error"]


def test_the_command_says_no_speed_before_it_is_known() -> None:
    waiting, early, known = Writing(False), Writing(True, 3), Writing(True, 10, 2.5)
    assert serve._told(Usage((), (waiting, early))) == "1 of 2 answering. "
    assert serve._told(Usage((), (known, early))) == "2 of 2 answering, 2.5 tokens/s. "


@needs_scripts
@pytest.mark.parametrize(
    ("how", "said"), [("other_program", "isn't a llama-server"), ("old", "lacks --no-webui")]
)
def test_another_program_is_not_trusted(
    program: str, how: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GLASSBOX_TEST_STAND_IN", how)
    error = error_of(lambda: checked(find_program(program), Cancel()))
    assert error.kind == "not_llama_server"
    assert said in error.message


def test_its_environment_has_no_secrets_and_no_options(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HF_TOKEN", "HUGGING_FACE_HUB_TOKEN", "GLASSBOX_SERVER_KEY", "LLAMA_API_KEY"):
        monkeypatch.setenv(name, "secret")
    for name in ("LLAMA_ARG_HOST", "LLAMA_ARG_TOOLS", "AIP_MODE", "HF_HOME"):
        monkeypatch.setenv(name, "other")
    monkeypatch.setenv("HTTPS_PROXY", "http://user:password@proxy.example")
    found = environment()
    assert "PATH" in found
    assert not {"secret", "other", "http://user:password@proxy.example"} & set(found.values())


# --- its life


@needs_scripts
def test_it_counts_tokens_and_connections(share: Share) -> None:
    shared = share("")
    shared.start(Cancel())
    only = shared.look(Cancel(), 0)
    assert only.answers is not None
    assert only.answers[0].tokens_per_s is None, "one look tells no speed"
    with socket.create_connection((LOOPBACK, shared.code.port)):
        first = shared.look(Cancel(), 0)
        while not first.visitors:  # it has to accept the connection first
            first = shared.look(Cancel(), 0.2)
        assert [(each.address, each.open_now) for each in first.visitors] == [(LOOPBACK, 1)]
    began = time.monotonic()
    second = shared.look(Cancel(), 0.5)
    took = time.monotonic() - began
    assert first.answers is not None
    assert second.answers is not None
    assert second.answers[0].tokens == first.answers[0].tokens + 10
    rate = second.answers[0].tokens_per_s
    assert rate is not None
    assert 10 / (took + 0.5) < rate < 10 / 0.4
    (visitor,) = second.visitors
    assert visitor.open_now == 0
    assert visitor.last_minute == 1, "the looks themselves don't count"


@needs_scripts
def test_one_whose_list_of_models_is_public_is_shared(share: Share) -> None:
    """As in versions before August 2026, which ask for the key everywhere else."""
    shared = share("public")
    shared.start(Cancel())
    assert shared.look(Cancel(), 0).answers is not None


@needs_scripts
def test_nonsense_from_it_does_no_harm(share: Share) -> None:
    shared = share("nonsense")
    shared.start(Cancel())
    answers = shared.look(Cancel(), 0).answers
    assert answers is not None
    assert [each.busy for each in answers] == [False, True, False]
    assert all(each.tokens_per_s is None for each in answers)


@needs_scripts
@pytest.mark.parametrize(
    ("how", "kind", "said"),
    [
        ("cannot_load", "sharing_ended", "failed to load model"),
        ("no_key", "sharing_failed", "couldn't start"),
        ("no_model", "sharing_failed", "couldn't start"),
    ],
)
def test_one_that_does_not_start_well_is_ended(
    share: Share, how: str, kind: str, said: str
) -> None:
    shared = share(how)
    error = error_of(lambda: shared.start(Cancel()))
    assert error.kind == kind
    assert said in error.message
    assert network.free_port(LOOPBACK, shared.code.port) == shared.code.port


@needs_scripts
def test_one_that_dies_is_noticed(share: Share) -> None:
    shared = share("dies")
    shared.start(Cancel())
    shared.look(Cancel(), 0)  # asks it, and so ends it
    error = error_of(lambda: shared.look(Cancel(), 2))
    assert error.kind == "sharing_ended"
    assert "the code stays the same" in error.message
    assert "ended 3" in error.details


@needs_scripts
def test_a_start_can_be_stopped(share: Share) -> None:
    cancel = Cancel()
    shared = share("hangs")
    timer = threading.Timer(1.0, cancel.set)
    timer.start()
    with pytest.raises(Cancelled):
        shared.start(cancel)
    timer.join()
    assert shared._child is None


@needs_scripts
@pytest.mark.parametrize("killed", ["Glassbox", "the supervisor"])
def test_it_ends_with_glassbox(program: str, tmp_path: Path, killed: str) -> None:
    """A separate process shares a model, and is killed with the signal that nothing can handle."""
    script = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "from desktop.core.cancel import Cancel\n"
        "from tests.servers.test_sharing import *\n"
        "if __name__ == '__main__':\n"
        "    code = ClassCode(LOOPBACK, network.free_port(LOOPBACK, 0), new_key())\n"
        f"    found = checked(find_program({program!r}), Cancel())\n"
        f"    shared = SharedModel(found, OFFER, code, Path({str(tmp_path / 'log')!r}))\n"
        "    shared.start(Cancel())\n"
        "    print(shared._child.pid, shared._worker.process.pid, flush=True)\n"
        "    time.sleep(60)\n"
    )
    file = tmp_path / "shares.py"
    file.write_text(script)
    environment = {**os.environ, "PYTHONPATH": os.getcwd()}  # noqa: PTH109
    with subprocess.Popen(
        [sys.executable, str(file)], stdout=subprocess.PIPE, env=environment
    ) as glassbox:
        assert glassbox.stdout is not None
        child, supervisor = map(int, glassbox.stdout.readline().split())
        processes = psutil.Process(child), psutil.Process(supervisor)
        os.kill(glassbox.pid if killed == "Glassbox" else supervisor, signal.SIGKILL)
        if killed == "Glassbox":
            assert all(map(gone, processes))
        elif sys.platform.startswith("linux"):
            assert gone(processes[0])
        glassbox.kill()


# --- the network


def test_a_port_that_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server((LOOPBACK, 0)) as other:
        taken = other.getsockname()[1]
        error = error_of(lambda: network.free_port(LOOPBACK, taken))
        assert error.kind == "port_taken"
        assert str(taken) in error.message
        assert network.free_port(LOOPBACK, taken, 0) not in (taken, 0)


def test_an_address_that_is_gone() -> None:
    error = error_of(lambda: network.free_port("198.51.100.7", PORT, 0))
    assert error.kind == "no_address"
    error = error_of(lambda: network.checked_address("198.51.100.7"))
    assert error.kind == "bad_address"
    assert error_of(lambda: network.checked_address("::1")).kind == "bad_address"
    assert network.checked_address(f" {LOOPBACK} ") == LOOPBACK
    assert all(each.address != LOOPBACK for each in network.own_addresses())


def test_memory_for_people() -> None:
    one, many = (memory_need(Offer(str(PEBBLE), "m", people, 512)) for people in (1, 10))
    assert many.weights == one.weights
    assert many.kv_cache == 10 * one.kv_cache
    assert many.compute == one.compute


def test_memory_for_the_models_own_image_encoder(tmp_path: Path) -> None:
    facts = {"llama.block_count": 2, "llama.embedding_length": tiny_model.WIDTH}
    names = ("Tiny-1M.gguf", "Tiny-VL-1M.gguf")
    models = [str(header_only.write(tmp_path / name, facts)) for name in names]

    def weights() -> list[int]:
        return [memory_need(Offer(each, "m", 1, 512)).weights for each in models]

    text, images = weights()
    encoder = tiny_eye.write(tmp_path / "mmproj-Tiny-VL-1M.gguf")
    assert weights() == [text, images + encoder.stat().st_size]


@pytest.mark.skipif(not sandbox.limits_files(), reason="there is no sandbox on this system")
def test_what_the_sandbox_lets_a_listener_do(tmp_path: Path) -> None:
    """The listener is Python here, which tries what llama-server could be made to do."""
    secret = tmp_path / "secret"
    secret.write_text("conversation")
    with socket.create_server((LOOPBACK, 0)) as other:
        port, others = network.free_port(LOOPBACK, 0), other.getsockname()[1]
        attempts = (
            "import socket, sys\n"
            "def tried(name, act):\n"
            "    try:\n"
            "        act()\n"
            "        print(name, 'works')\n"
            "    except OSError:\n"
            "        print(name, 'fails')\n"
            "tcp, udp = socket.SOCK_STREAM, socket.SOCK_DGRAM\n"
            "new = lambda family, kind: socket.socket(family, kind)\n"
            f"tried('listen', lambda: socket.create_server(('127.0.0.1', {port})))\n"
            f"tried('elsewhere', lambda: socket.create_server(('127.0.0.1', {port} + 1)))\n"
            f"tried('connect', lambda: socket.create_connection(('127.0.0.1', {others}), 5))\n"
            f"tried('send', lambda: new(socket.AF_INET, tcp).sendto(b'x', 0x20000000, "
            f"('127.0.0.1', {others})))\n"
            "tried('udp', lambda: new(socket.AF_INET, udp))\n"
            "tried('multipath', lambda: socket.socket(socket.AF_INET, tcp, 262))\n"
            "tried('ipv6', lambda: new(socket.AF_INET6, tcp))\n"
            "tried('unix', lambda: new(socket.AF_UNIX, tcp))\n"
            f"tried('read', lambda: open({str(secret)!r}).read())\n"
            f"tried('write', lambda: open({str(secret)!r}, 'w'))\n"
        )
        python = os.path.realpath(sys.executable)
        script = (
            "import subprocess, sys\n"
            "from desktop.core.process import sandbox\n"
            f"listener = sandbox.Listener({python!r}, {port})\n"
            "sandbox.enter(sandbox.SandboxFiles(), listener=listener)\n"
            f"print(subprocess.run([{python!r}, '-I', '-S', '-c', {attempts!r}], "
            "capture_output=True, text=True))\n"
        )
        done = subprocess.run(
            [sys.executable, "-c", script],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONPATH": os.getcwd()},  # noqa: PTH109
        )
    found = done.stdout
    assert "listen works" in found, found + done.stderr
    wrong = {"connect", "send", "udp", "multipath", "ipv6", "unix", "read", "write"}
    if sandbox._version() >= 4:
        wrong.add("elsewhere")
    assert not [each for each in wrong if f"{each} fails" not in found], found
