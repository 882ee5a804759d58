"""Tests what an engine under an attacker's control can reach.

The real RemoteEngine starts the real process with its real sandbox; only the code that runs in it
is the attacker's, in place of llama.cpp.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.messages import (
    Devices,
    Event,
    Generate,
    Generated,
    ListDevices,
    LoadModel,
    ModelLoaded,
    ModelQuantized,
    QuantizeModel,
    Request,
    TypeFailed,
)
from desktop.core.process import sandbox
from desktop.engine.remote import child_main as child
from desktop.engine.remote import new_files
from desktop.engine.remote.client import TEMPORARY, RemoteEngine
from desktop.engine.remote.new_files import WORK
from desktop.folders import Folders
from tests import tiny_model
from tests.engine.conftest import ask

TARGETS = "GLASSBOX_TEST_TARGETS"
"""Environment variable with the locations that the attacker needs, as JSON."""

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="there is no sandbox on this system"
)


def call(number: int, *arguments: int | bytes | None) -> int:
    """Make a system call. Raises: OSError, if the call fails."""
    libc = ctypes.CDLL(None, use_errno=True)
    given = [ctypes.c_long(each) if isinstance(each, int) else each for each in arguments]
    result = libc.syscall(ctypes.c_long(number), *given)
    if result == -1:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result


def connect(kind: int, way: int, address: Any) -> None:
    with socket.socket(kind, way) as made:
        made.settimeout(5)
        made.connect(address)


def run(*command: str) -> None:
    """Run a command. Raises: PermissionError, if the command fails; OSError, if it can't be
    started."""
    done = subprocess.run(command, capture_output=True, check=False, timeout=60)
    if done.returncode:
        raise PermissionError(done.stderr.decode())


def machine_numbers(x86: int, arm: int) -> int:
    return x86 if os.uname().machine == "x86_64" else arm


def files(home: Path) -> dict[str, Callable[[], object]]:
    return {
        "read conversations": (home / "data/conversations.db").read_bytes,
        "read settings": (home / ".config/settings.json").read_bytes,
        "read an ssh key": (home / ".ssh/id_ed25519").read_bytes,
        "read a token": (home / ".cache/huggingface/token").read_bytes,
        "list the home": lambda: os.listdir(home),  # noqa: PTH208
        "write into .bashrc": lambda: (home / ".bashrc").open("a"),
        "cut .bashrc": lambda: os.truncate(home / ".bashrc", 0),
        "delete .bashrc": (home / ".bashrc").unlink,
        "rename .bashrc": lambda: (home / ".bashrc").rename(home / "data/models/bashrc"),
        "link .bashrc": lambda: (home / "data/models/b").hardlink_to(home / ".bashrc"),
        "start with the session": (home / ".config/autostart/x.desktop").touch,
        "write beside the models": (home / "data/models/new.gguf").touch,
        "change a model": lambda: (home / "data/models/tiny.gguf").open("r+b"),
        "make a folder": (home / "folder").mkdir,
        "make a link": lambda: (home / "link").symlink_to("/etc"),
        "write into /tmp": Path("/tmp/glassbox-test-taken-over").touch,
        "write into /dev/shm": Path("/dev/shm/glassbox-test-taken-over").touch,
        "open a key to all": lambda: (home / ".ssh/id_ed25519").chmod(0o666),
        "change times": lambda: os.utime(home / ".bashrc", (0, 0)),
        "set an attribute": lambda: os.setxattr(home / ".bashrc", "user.a", b"b"),
        "read by another way": Path(f"/proc/self/root{home}/.ssh/id_ed25519").read_bytes,
        "read through a link that lies beside a model": (home / "elsewhere/key.gguf").read_bytes,
        "read what lies beside a model": (home / "elsewhere/notes.txt").read_bytes,
        "read the users": Path("/etc/passwd").read_bytes,
    }


def network(home: Path, port: int) -> dict[str, Callable[[], object]]:
    inet, unix = socket.AF_INET, socket.AF_UNIX
    stream, datagram = socket.SOCK_STREAM, socket.SOCK_DGRAM
    return {
        "connect": lambda: connect(inet, stream, ("127.0.0.1", port)),
        "connect over IPv6": lambda: connect(socket.AF_INET6, stream, ("::1", port)),
        "send a datagram": lambda: connect(inet, datagram, ("127.0.0.1", port)),
        "ask a name": lambda: connect(inet, datagram, ("192.0.2.1", 53)),
        "a socket of the desktop's": lambda: connect(unix, stream, str(home / "bus")),
        "an abstract socket": lambda: connect(unix, stream, f"\0{home}"),
        "a pair that sends anywhere": lambda: socket.socketpair(unix, datagram),
        "a netlink socket": lambda: socket.socket(16, socket.SOCK_RAW),
        "a socket of the kernel's ciphers": lambda: socket.socket(38, socket.SOCK_SEQPACKET),
        "listen": lambda: socket.create_server(("127.0.0.1", 0)),
        "io_uring": lambda: call(425, 1, bytes(120)),
    }


def processes(parent: int, home: Path) -> dict[str, Callable[[], object]]:
    key = str(home / ".ssh/id_ed25519")
    loader = next(each for each in sandbox._loaders())
    readv = machine_numbers(310, 270)
    return {
        "start a shell": lambda: run("/bin/sh", "-c", "exit 0"),
        "start a program": lambda: run("/usr/bin/env"),
        "a shell through the loader": lambda: run(loader, "/bin/sh", "-c", f"cat '{key}'"),
        "Python anew": lambda: run(sys.executable, "-c", f"open({key!r})"),
        "stop the window": lambda: os.kill(parent, signal.SIGCONT),
        "see the window": lambda: os.kill(parent, 0),
        "read its environment": Path(f"/proc/{parent}/environ").read_bytes,
        "read its memory": lambda: Path(f"/proc/{parent}/mem").open("rb"),
        "write its memory": lambda: Path(f"/proc/{parent}/mem").open("r+b"),
        "read its files": lambda: os.listdir(f"/proc/{parent}/fd"),  # noqa: PTH208
        "read its command": Path(f"/proc/{parent}/cmdline").read_bytes,
        "trace it": lambda: call(machine_numbers(101, 117), 16, parent, 0, 0),
        "read across": lambda: call(readv, parent, bytes(16), 1, bytes(16), 1, 0),
        "write across": lambda: call(readv + 1, parent, bytes(16), 1, bytes(16), 1, 0),
        "a handle of it": lambda: call(434, parent, 0),
        "its limits": lambda: call(machine_numbers(302, 261), parent, 0, bytes(16), None),
        "a namespace": lambda: call(machine_numbers(272, 97), 0x10000000),
        "a mount": lambda: call(machine_numbers(165, 40), b"none", b"/mnt", b"tmpfs", 0, None),
        "keys": lambda: call(machine_numbers(250, 219), 0, -3, 0),
        "eBPF": lambda: call(machine_numbers(321, 280), 0, bytes(8), 8),
        "performance counters": lambda: call(machine_numbers(298, 241), bytes(128), 0, -1, -1, 0),
        "another kind of calls": lambda: call(0x40000000 | 39),
    }


def rights(home: Path) -> dict[str, Callable[[], object]]:
    """Return the actions that the engine needs and that the sandbox must allow."""
    return {
        "read the model": (home / "elsewhere/tiny.gguf").read_bytes,
        "read our models": (home / "data/models/tiny.gguf").read_bytes,
        "keep something": lambda: tempfile.TemporaryFile(),
        "start Python": lambda: run(
            sys.executable, "-c", "import desktop.engine.writing.template_worker"
        ),
        "start a thread": lambda: threading.Thread(target=int).start(),
    }


def attacks(targets: dict[str, Any]) -> dict[str, Callable[[], object]]:
    home = Path(targets["home"])
    return {
        **files(home),
        **network(home, targets["port"]),
        **processes(targets["parent"], home),
    }


class TakenOver:
    """Engine that runs the attacker's code. It reports the outcome of each attack: "refused",
    another error, or the result of a successful attack."""

    resident: frozenset[str] = frozenset()

    def __init__(self, **_: object) -> None:
        pass

    def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        targets = json.loads(os.environ[TARGETS])
        for name, attack in {**attacks(targets), **rights(Path(targets["home"]))}.items():
            yield TypeFailed(name, outcome(attack), "", "")


def outcome(attack: Callable[[], object]) -> str:
    try:
        return f"it went well: {attack()!r}"[:200]
    except OSError as error:
        # A system call that doesn't exist for the engine counts as refused, too.
        refused = isinstance(error, PermissionError) or error.errno in (errno.ENOSYS, errno.EXDEV)
        return "refused" if refused else repr(error)[:200]


def take_over(pipe: Connection, log: Path | None, reached: sandbox.SandboxFiles) -> None:
    from desktop.engine import llama_engine

    llama_engine.LlamaEngine = TakenOver  # type: ignore[assignment, misc]
    child.main(pipe, log, reached)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Create a user's home folder with files worth stealing."""
    home = tmp_path_factory.mktemp("home")
    for name in (
        *("data/conversations.db", ".config/settings.json", ".ssh/id_ed25519", ".bashrc"),
        *(".cache/huggingface/token", "data/models/readme", ".config/autostart/other.desktop"),
        "elsewhere/notes.txt",
    ):
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text("secret")
    tiny_model.write(home / "data/models/tiny.gguf")
    tiny_model.write(home / "elsewhere/tiny.gguf")
    (home / "elsewhere/key.gguf").symlink_to(home / ".ssh/id_ed25519")
    return home


@pytest.fixture(scope="module")
def outcomes(house: Path) -> dict[str, str]:
    """Outcomes of all attacks from an engine under an attacker's control."""
    if not sandbox.limits_files():
        pytest.skip("this kernel has no Landlock")
    data, logs = house / "data", house / "logs"
    folders = Folders(house / ".config/settings.json", data, data / "models", logs)
    with contextlib.ExitStack() as stack, pytest.MonkeyPatch.context() as patch:
        server = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        for address in (str(house / "bus"), f"\0{house}"):
            listening = stack.enter_context(socket.socket(socket.AF_UNIX))
            listening.bind(address)
            listening.listen()
        targets = {"home": str(house), "port": server.getsockname()[1], "parent": os.getpid()}
        patch.setenv(TARGETS, json.dumps(targets))
        patch.setattr(child, "main", take_over)
        engine = RemoteEngine(logs / "engine.log", lambda: folders.readable_by_engine(()))
        stack.callback(engine.close)
        told = ask(engine, LoadModel(str(house / "elsewhere/tiny.gguf")))
        return {event.type: event.message for event in told if isinstance(event, TypeFailed)}


def names() -> list[str]:
    return list(attacks({"home": "/", "port": 0, "parent": 1})) if os.name == "posix" else []


SINCE = {"stop the window": 6, "see the window": 6}
"""First version of Landlock that refuses each of these attacks. Every version refuses the attacks
that aren't listed."""


@pytest.mark.parametrize("name", names())
def test_an_engine_that_was_taken_over_is_refused(name: str, outcomes: dict[str, str]) -> None:
    if sandbox._version() < SINCE.get(name, 1):
        pytest.skip(f"Landlock has this from version {SINCE[name]} on, and here is an older one")
    assert outcomes[name] == "refused"


@pytest.mark.parametrize("name", rights(Path("/")))
def test_what_it_needs_is_left(name: str, outcomes: dict[str, str]) -> None:
    assert outcomes[name].startswith("it went well")


def test_the_attacks_work_without_a_sandbox(house: Path) -> None:
    """If these attacks failed even without a sandbox, the other tests would prove nothing. Runs
    only the harmless attacks."""
    for name, attack in files(house).items():
        if name.startswith(("read", "list", "change t")):
            assert outcome(attack).startswith("it went well"), name
    assert outcome(lambda: run("/bin/sh", "-c", "exit 0")).startswith("it went well")


def test_all_is_as_it_was(house: Path, outcomes: dict[str, str]) -> None:
    assert (house / ".bashrc").read_text() == "secret"
    assert not (house / "link").is_symlink()
    assert {each.name for each in (house / "data/models").iterdir()} == {"readme", "tiny.gguf"}


# --- and legitimate work still succeeds


def test_what_limits_it_is_told(remote: RemoteEngine) -> None:
    (devices,) = ask(remote, ListDevices())
    assert isinstance(devices, Devices)
    assert ("Landlock" in devices.sandbox) == sandbox.limits_files()
    assert "seccomp" in devices.sandbox


def test_models_in_several_folders_stay_loaded(remote: RemoteEngine, tmp_path: Path) -> None:
    """Each folder needs a different sandbox and so a new process; no model gets lost."""
    paths = [tmp_path / name / "tiny.gguf" for name in ("one", "two", "three")]
    for path in paths:
        path.parent.mkdir()
        tiny_model.write(path)
        assert isinstance(ask(remote, LoadModel(str(path)))[-1], ModelLoaded)
    assert remote.resident == {str(path) for path in paths}
    for path in paths:
        end = ask(remote, Generate(str(path), prompt="Hi", max_tokens=2))[-1]
        assert isinstance(end, Generated)


def test_a_model_in_a_known_folder_needs_no_other_process(tmp_path: Path) -> None:
    engine = RemoteEngine(None, lambda: (str(tmp_path),))
    try:
        ask(engine, ListDevices())
        first = engine.process_id
        for name in ("one", "two"):  # created after the engine started
            path = tmp_path / name / "tiny.gguf"
            path.parent.mkdir()
            tiny_model.write(path)
            ask(engine, LoadModel(str(path)))
        assert engine.process_id == first
    finally:
        engine.close()


def test_a_folder_that_is_made_after_the_engine_s_start(tmp_path: Path) -> None:
    """The models folder may be created by the first download, and any folder may be deleted and
    created again."""
    folder = tmp_path / "models"
    engine = RemoteEngine(None, lambda: (str(folder),))
    try:
        ask(engine, ListDevices())
        for _ in range(2):
            folder.mkdir()
            tiny_model.write(folder / "tiny.gguf")
            loaded = ask(engine, LoadModel(str(folder / "tiny.gguf")))[-1]
            assert isinstance(loaded, ModelLoaded)
            first = engine.process_id
            tiny_model.write(folder / "another.gguf")
            ask(engine, LoadModel(str(folder / "another.gguf")))
            assert engine.process_id == first, "from then on it is reached as a whole"
            shutil.rmtree(folder)
    finally:
        engine.close()


def test_a_new_file_of_an_old_name(remote: RemoteEngine, tmp_path: Path) -> None:
    path = tmp_path / "tiny.gguf"
    tiny_model.write(path)
    ask(remote, LoadModel(str(path)))
    tiny_model.write(tmp_path / "new").replace(path)
    assert isinstance(ask(remote, LoadModel(str(path)))[-1], ModelLoaded)


def test_what_is_no_model_is_not_given_to_the_engine(remote: RemoteEngine, tmp_path: Path) -> None:
    """The sandbox must not let the engine read a file that isn't a model, because the path may come
    from an engine under an attacker's control."""
    model, key, link = (tmp_path / name for name in ("tiny.gguf", "key", "link.gguf"))
    tiny_model.write(model)
    key.write_text("secret")
    link.symlink_to(key)
    ask(remote, LoadModel(str(model)))
    first = remote.process_id
    for path in (key, link):
        with pytest.raises(UserError) as caught:
            ask(remote, LoadModel(str(path)))
        assert caught.value.kind == "not_gguf"
    assert remote.process_id == first
    assert str(key) not in remote._reach.files


def test_a_copy_goes_where_it_should(remote: RemoteEngine, tmp_path: Path) -> None:
    source, target = tmp_path / "tiny.gguf", tmp_path / "there" / "copy.gguf"
    target.parent.mkdir()
    tiny_model.write(source)
    ask(remote, LoadModel(str(source)))
    done = ask(remote, QuantizeModel(str(source), str(target), "Q8_0"))[-1]
    assert isinstance(done, ModelQuantized)
    assert done.path == str(target)
    assert [each.name for each in target.parent.iterdir()] == ["copy.gguf"]
    assert remote.resident == {str(source)}
    second = QuantizeModel(str(source), str(target.with_name("second.gguf")), "Q4_0")
    assert isinstance(ask(remote, second)[-1], ModelQuantized)
    with pytest.raises(UserError) as caught:
        ask(remote, second)
    assert caught.value.kind == "exists"
    assert len(list(target.parent.iterdir())) == 2


def test_a_copy_has_the_path_that_was_asked_for(remote: RemoteEngine, tmp_path: Path) -> None:
    """Also where a folder is a link to another disk: the library lists the file by this path."""
    source, target = tmp_path / "tiny.gguf", tmp_path / "models" / "copy.gguf"
    (tmp_path / "disk").mkdir()
    target.parent.symlink_to(tmp_path / "disk", target_is_directory=True)
    tiny_model.write(source)
    done = ask(remote, QuantizeModel(str(source), str(target), "Q8_0"))[-1]
    assert isinstance(done, ModelQuantized)
    assert done.path == str(target)
    assert [each.name for each in (tmp_path / "disk").iterdir()] == ["copy.gguf"]
    linked = target.with_name("linked.gguf")
    linked.symlink_to(target)
    again = QuantizeModel(str(source), str(linked), "Q4_0", overwrite=True)
    done = ask(remote, again)[-1]
    assert isinstance(done, ModelQuantized)
    assert done.path == str(linked)
    assert linked.is_symlink(), "the file that the link leads to was replaced"
    assert target.stat().st_size == done.bytes


@pytest.fixture
def other_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every new file appear to be on a different disk from the engine's folders."""
    monkeypatch.setattr(new_files, "_on_the_same_disk", lambda *_: "")


def copied(remote: RemoteEngine, folder: Path) -> bool:
    """Quantize a loaded model. Return True if the same engine process is still running."""
    source, target = folder / "tiny.gguf", folder / "there" / "copy.gguf"
    target.parent.mkdir()
    tiny_model.write(source)
    ask(remote, LoadModel(str(source)))
    before = remote.process_id
    done = ask(remote, QuantizeModel(str(source), str(target), "Q8_0"))[-1]
    assert isinstance(done, ModelQuantized)
    assert done.path == str(target)
    assert list(target.parent.iterdir()) == [target]
    assert remote.resident == {str(source)}
    return remote.process_id == before


def test_a_copy_is_made_by_the_engine_that_is_there(remote: RemoteEngine, tmp_path: Path) -> None:
    """The running engine makes the copy. A new engine would first have to start and reload the
    model."""
    assert copied(remote, tmp_path)


@pytest.mark.usefixtures("other_disk")
@pytest.mark.skipif(not sandbox.limits_files(), reason="nothing keeps the engine from a folder")
def test_on_another_disk_it_takes_another_one(remote: RemoteEngine, tmp_path: Path) -> None:
    assert not copied(remote, tmp_path)


@pytest.mark.skipif(not sandbox.limits_files(), reason="the engine writes to the place itself")
def test_a_copy_gets_to_another_mount_of_its_disk(
    remote: RemoteEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system reports the same disk for both folders but can't move files from one to the other,
    because they are different mounts."""
    replace = Path.replace

    def move(self: Path, target: Path) -> Path:
        if self.parent.parent != Path(target).parent:
            raise OSError(errno.EXDEV, "another mount")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", move)
    assert copied(remote, tmp_path)
    ask(remote, LoadModel(str(tmp_path / "there" / "copy.gguf")))


@pytest.mark.usefixtures("other_disk")
def test_what_a_killed_window_left_beside_a_copy_goes(remote: RemoteEngine, tmp_path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    left = tmp_path / f"{WORK}{ended.pid}-abc"
    used = tmp_path / f"{WORK}{os.getppid()}-abc"
    for each in (left, used):
        each.mkdir()
    source = tiny_model.write(tmp_path / "tiny.gguf")
    ask(remote, QuantizeModel(str(source), str(tmp_path / "copy.gguf"), "Q8_0"))
    assert {each.name for each in tmp_path.iterdir()} == {"tiny.gguf", "copy.gguf", used.name}


def test_nothing_is_left_of_its_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    if sandbox.limits_files():
        (tmp_path / f"{TEMPORARY}{ended.pid}-abc").mkdir()
    engine = RemoteEngine()
    ask(engine, ListDevices())
    assert len(list(tmp_path.iterdir())) == (1 if sandbox.limits_files() else 0)
    engine.close()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("home", "folder"),
    [("~/glass", "glass"), ("glass", ".cache/Glassbox"), ("", ".cache/Glassbox")],
)
def test_shaders_have_a_folder_in_the_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: str, folder: str
) -> None:
    """The engine's current folder isn't the one to which a relative path belongs."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("GLASSBOX_HOME", home)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(sandbox, "_SHADER_FOLDERS", ())
    assert sandbox._own_shaders() == [str(tmp_path / folder / "shaders")]


def test_an_older_kernel_means_fewer_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Landlock, only seccomp applies, so the sandboxed process can still read files."""
    script = (
        "from desktop.core.process import sandbox\n"
        "sandbox._version = lambda: 0\n"
        "print(sandbox.enter(sandbox.SandboxFiles()))\n"
        "print(open('/etc/passwd').read(0) == '')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=300
    )
    assert done.stdout.split() == ["seccomp", "True"]


@pytest.mark.skipif(not sandbox.limits_files(), reason="this kernel has no Landlock")
@pytest.mark.parametrize("library", ["libggml-vulkan.so", "libggml-hip.so"])
def test_shared_memory_is_for_rocm_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    """On a computer with an AMD graphics card, the engine may write to shared memory only if
    llama.cpp was compiled for ROCm. ROCm needs it; other programs of the user have data there."""
    (tmp_path / library).touch()
    monkeypatch.setenv("LLAMA_CPP_LIB_PATH", str(tmp_path))
    script = (
        "import tempfile\n"
        "from desktop.core.process import sandbox\n"
        "from desktop.engine.remote.reach import Reach\n"
        "sandbox._gpu_devices = lambda: ['/dev/kfd']\n"
        f"sandbox.enter(Reach().sandbox({str(tmp_path)!r}), starts_python=True)\n"
        "tempfile.TemporaryFile(dir='/dev/shm')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=300
    )
    if library == "libggml-hip.so":
        assert done.returncode == 0, done.stderr
    else:
        assert "PermissionError" in done.stderr


def test_a_person_can_do_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(sandbox.OFF, "1")
    assert sandbox.enter(sandbox.SandboxFiles()) == "none"


def test_which_folders_it_reads_as_a_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    data, models = tmp_path / ".local/share/Glassbox", tmp_path / ".local/share/Glassbox/models"
    folders = Folders(tmp_path / ".config/Glassbox/settings.json", data, models, data / "logs")
    fine = [str(tmp_path / name) for name in ("Downloads", ".cache/huggingface/hub", "Models")]
    private = ["/", str(tmp_path), str(data), str(tmp_path / ".ssh"), str(tmp_path / ".config")]
    private += [str(tmp_path / ".ssh/models"), str(tmp_path / ".local/share")]
    assert folders.readable_by_engine([*private, *fine]) == (str(models), *fine)
