"""Sandboxes the engine's processes on Linux, in case an attacker takes one over. They may compute,
write to specified places, and read Python, parts of the system, and the models that they are given.
They can't read anything else, reach the network or other processes, or gain privileges by running a
file.

Landlock limits files, signals, and tracing (since Linux 5.13; each of its versions adds more); a
seccomp filter limits system calls. Both are permanent and apply to all processes started from here.
This module makes a few system calls and builds a filter of fixed numbers with ctypes, since the
packages on PyPI for this are development versions, unmaintained, or not yet established. It uses
only the standard library, since processes that must start fast import it.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import functools
import os
import struct
import sys
from collections.abc import Iterable, Sequence, Set
from typing import Final, NamedTuple

OFF: Final = "GLASSBOX_NO_SANDBOX"
"""Environment variable that turns the sandbox off, in case a graphics driver doesn't work in it."""


class SandboxFiles(NamedTuple):
    """Paths of files and folders; a folder includes everything in it. Missing paths are skipped. In
    `listed` folders, only the names of the entries can be read. `rocm` allows shared memory if
    there is a device for AMD's ROCm, whose processes need it."""

    read: tuple[str, ...] = ()
    write: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    rocm: bool = False


class Listener(NamedTuple):
    """A program that may be started in the sandbox; "" for this process itself. It may accept TCP
    connections over IPv4 at `port` (before Linux 6.7, also at others), but can't open any."""

    program: str
    port: int


def enter(
    files: SandboxFiles,
    *,
    starts_python: bool = False,
    listener: Listener | None = None,
    connects: Sequence[int] = (),
) -> str:
    """Permanently give up all access except to `files` and to the parts of the system that Python
    and llama.cpp need. Returns the names of the active limits, for the log; "none" if there are
    none.

    `starts_python`: True if this process may start Python in the same sandbox. `listener`: another
    program that it may start. `connects`: TCP ports to which it may connect over IPv4 (before Linux
    6.7, also to others). Call this before starting threads: running threads keep their rights.
    """
    if not sys.platform.startswith("linux") or os.environ.get(OFF):
        return "none"
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # no core dump with a conversation
    _libc().prctl(_NO_NEW_PRIVS, 1, 0, 0, 0)
    programs = [sys.executable] if starts_python else []
    programs += [listener.program] if listener and listener.program else []
    ports = [(_BIND, listener.port)] if listener else []
    ports += [(_CONNECT, port) for port in connects]
    calls = {_BIND: _LISTENS, _CONNECT: _CONNECTS}
    network = {call for right, _ in ports for call in calls[right].get(os.uname().machine, ())}
    limits = [_limit_files(files, programs, ports), _limit_calls(bool(programs), network)]
    return ", ".join(filter(None, limits)) or "none"


@functools.cache
def limits_files() -> bool:
    """Return True if `enter` restricts which files can be read on this system."""
    return sys.platform.startswith("linux") and not os.environ.get(OFF) and _version() > 0


# --- files: Landlock (include/uapi/linux/landlock.h)

_NO_NEW_PRIVS: Final = 38
_CREATE, _ADD, _RESTRICT = 444, 445, 446
EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1, 1 << 1, 1 << 2, 1 << 3
_TRUNCATE, _IOCTL = 1 << 14, 1 << 15
_READ: Final = READ_FILE | READ_DIR
_OF_A_FILE: Final = EXECUTE | WRITE_FILE | READ_FILE | _TRUNCATE | _IOCTL
_MAKE_OR_REMOVE: Final = 1 << 4 | 1 << 5 | 1 << 7 | 1 << 8  # folders and ordinary files
_REFER: Final = 1 << 13
_BIND, _CONNECT, _PORT_RULE = 1, 2, 2
_WRITE: Final = _READ | WRITE_FILE | _TRUNCATE | _MAKE_OR_REMOVE | _REFER
_KNOWN: Final = ((1, 13), (2, 14), (3, 15), (5, 16))
"""Landlock versions, each with the number of file access rights from that version on."""

_SYSTEM: Final = (
    *("/usr", "/lib", "/lib64", "/nix/store", "/gnu/store", "/run/opengl-driver"),
    *("/opt", "/app/lib", "/sys"),
    *("/etc/ld.so.cache", "/etc/localtime", "/etc/timezone", "/etc/vulkan", "/etc/OpenCL"),
    *("/etc/drirc", "/etc/nvidia", "/dev/urandom", "/dev/random", "/proc/self", "/proc/meminfo"),
    *("/proc/stat", "/proc/cpuinfo", "/proc/loadavg", "/proc/uptime", "/proc/version"),
    *("/proc/sys", "/proc/devices", "/proc/modules", "/proc/driver", "/proc/filesystems"),
)
_DEVICES: Final = ("/dev/null", "/dev/zero", "/dev/full")
_GPU_NAMES: Final = ("nvidia", "kfd", "dri", "dxg")
_SHADER_FOLDERS: Final = (
    *("CUDA_CACHE_PATH", "__GL_SHADER_DISK_CACHE_PATH", "MESA_SHADER_CACHE_DIR"),
    "AMD_COMGR_CACHE_DIR",
)


def _version() -> int:
    return max(_call(_CREATE, None, 0, 1), 0)


def _limit_files(
    files: SandboxFiles, programs: Sequence[str], ports: Sequence[tuple[int, int]]
) -> str:
    """Allow `files`, `programs`, and `ports`, which are pairs of a right and a port."""
    version = _version()
    if not version:
        return ""
    known = (1 << max(bits for since, bits in _KNOWN if since <= version)) - 1
    network = _BIND | _CONNECT if version >= 4 else 0
    scope = 3 if version >= 6 else 0  # abstract Unix sockets and signals
    rules = struct.pack("QQQ", known, network, scope)
    ruleset = _call(_CREATE, rules, len(rules), 0)
    if ruleset < 0:
        return ""
    try:
        _allow(ruleset, _READ & known, (*_SYSTEM, *own_places(), *files.read))
        _allow(ruleset, READ_DIR, (os.path.dirname(_PACKAGE), *files.listed))
        gpus = _gpu_devices() if programs else []
        _allow(ruleset, (_READ | WRITE_FILE | _IOCTL) & known, (*_DEVICES, *gpus))
        _allow(ruleset, _WRITE & known, (*files.write, *(_own_shaders() if gpus else ())))
        if files.rocm and "/dev/kfd" in gpus:
            _allow(ruleset, _WRITE & known, ("/dev/shm",))
        if programs:
            _allow(ruleset, EXECUTE | READ_FILE, (*programs, *_loaders()))
        for right, port in ports if network else ():
            _call(_ADD, ruleset, _PORT_RULE, struct.pack("=QQ", right, port), 0)
        return f"Landlock {version}" if _call(_RESTRICT, ruleset, 0) == 0 else ""
    finally:
        os.close(ruleset)


def _allow(ruleset: int, rights: int, paths: Iterable[str]) -> None:
    """Allow access to these paths. Missing or unreachable paths are skipped, so they stay
    unreachable."""
    for path in dict.fromkeys(paths):
        with contextlib.suppress(OSError, ValueError):
            descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
            try:
                is_folder = os.path.isdir(f"/proc/self/fd/{descriptor}")
                given = rights if is_folder else rights & _OF_A_FILE
                _call(_ADD, ruleset, 1, struct.pack("=Qi", given, descriptor), 0)
            finally:
                os.close(descriptor)


def own_places() -> list[str]:
    """Return the folders of Python, Glassbox, and their libraries, including library folders in
    LD_LIBRARY_PATH. Other entries of `sys.path` aren't included, since one may be the current
    folder, which could contain anything. Of Python's prefix, only certain folders are included,
    since the prefix may be the user's home folder."""
    resources = os.path.join(os.path.dirname(_PACKAGE), "resources")  # of a checkout
    libraries = [each for each in sys.path if os.path.basename(each) in _LIBRARIES]
    searched = os.environ.get("LD_LIBRARY_PATH", "").split(os.pathsep)  # such as GPU drivers
    libraries += [each for each in searched if os.path.basename(each).startswith("lib")]
    prefixes = (sys.prefix, sys.base_prefix, sys.exec_prefix, sys.base_exec_prefix)
    parts = [os.path.join(prefix, part) for prefix in prefixes for part in _PARTS]
    return [*parts, _PACKAGE, resources, *libraries]


_PACKAGE: Final = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
_PARTS: Final = ("bin", "lib", "lib64", "share/glassbox", "pyvenv.cfg", "SHA256SUMS")
_LIBRARIES: Final = ("site-packages", "dist-packages")


def _loaders() -> list[str]:
    """Return the paths of the dynamic loader, which starts programs."""
    with contextlib.suppress(OSError), open("/proc/self/maps") as maps:
        return [line.split()[-1] for line in maps if "/ld-" in line]
    return []


def _gpu_devices() -> list[str]:
    with contextlib.suppress(OSError):
        return [f"/dev/{each}" for each in os.listdir("/dev") if each.startswith(_GPU_NAMES)]
    return []


def _own_shaders() -> list[str]:
    """Create a private folder for the shaders that drivers compile, and make the drivers use it.
    Returns a list with the folder, or an empty list if it can't be created. A cache that other
    programs also read would be a way out of the sandbox."""
    home = os.path.expanduser(os.environ.get("GLASSBOX_HOME", ""))
    cache = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    # Relative paths begin at the window's folder, which isn't this process's.
    folder = os.path.join(home if os.path.isabs(home) else f"{cache}/Glassbox", "shaders")
    with contextlib.suppress(OSError):
        os.makedirs(folder, mode=0o700, exist_ok=True)
        os.environ.update(dict.fromkeys(_SHADER_FOLDERS, folder))
        return [folder]
    return []


def _call(number: int, *arguments: bytes | int | None) -> int:
    """Make a system call and return its result, or -1 if it fails."""
    given = (ctypes.c_long(each) if isinstance(each, int) else each for each in arguments)
    return _libc().syscall(ctypes.c_long(number), *given)


@functools.cache
def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None)


# --- system calls: seccomp (include/uapi/linux/{seccomp,filter}.h)

_DENIED: Final[dict[str, tuple[int, ...]]] = {
    # sendmsg and recvmsg aren't listed, since Python's pipes use them.
    "x86_64": (
        *(41, 42, 49, 50, 43, 288),  # socket, connect, bind, listen, accept, accept4
        *(101, 310, 311, 312),  # ptrace, process_vm_readv, process_vm_writev, kcmp
        *(90, 91, 268, 92, 93, 94, 260),  # chmod, chown, and their variants
        *(188, 189, 190, 197, 198, 199),  # setxattr, removexattr
        *(132, 235, 261, 280, 76),  # utime and its variants, truncate by name
        *(248, 249, 250, 321, 298, 323),  # keys, bpf, perf_event_open, userfaultfd
        *(165, 166, 155, 161, 272, 308, 303, 304),  # mount, chroot, namespaces, handles
    ),
    "aarch64": (
        *(198, 203, 200, 201, 202, 242),
        *(117, 270, 271, 272),
        *(52, 53, 54, 55),
        *(5, 6, 7, 14, 15, 16),
        *(88, 45),
        *(217, 218, 219, 280, 241, 282),
        *(40, 39, 41, 51, 97, 268, 264, 265),
    ),
}
_DENIED_EVERYWHERE: Final = (
    *(424, 434, 438),  # pidfd_send_signal, pidfd_open, pidfd_getfd
    *(425, 426, 427),  # io_uring, which opens sockets without the calls above
    *(428, 429, 430, 431, 432, 433, 440, 442, 448),  # mounting; other processes' memory
    *(452, 463, 466),  # fchmodat2, setxattrat, removexattrat
)
_STARTS: Final = {"x86_64": (57, 58, 59, 322), "aarch64": (221, 281)}
"""Numbers of the system calls fork, vfork, execve, and execveat. AArch64 has only the last two."""
_LISTENS: Final = {"x86_64": (41, 49, 50, 43, 288), "aarch64": (198, 200, 201, 202, 242)}
_CONNECTS: Final = {"x86_64": (41, 42), "aarch64": (198, 203)}
"""Numbers of the system calls socket, bind, listen, accept, and accept4; and socket and connect."""
_SENDS: Final = {
    "x86_64": ((44, 40), (46, 32), (307, 40)),
    "aarch64": ((206, 40), (211, 32), (269, 40)),
}
"""Numbers of the system calls sendto, sendmsg, and sendmmsg, each with the offset of its flags."""
_CLONE: Final = {"x86_64": 56, "aarch64": 220}
_SOCKETPAIR: Final = {"x86_64": 53, "aarch64": 199}
_PRLIMIT: Final = {"x86_64": 302, "aarch64": 261}
_SECCOMP: Final = {"x86_64": 317, "aarch64": 277}
_ARCHITECTURE: Final = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_CLONE3: Final = 435
_NEW_NAMESPACE: Final = 0x7E020000
_THREAD: Final = 0x00010000
_UNIX, _IPV4, _STREAM, _KIND_OF_SOCKET, _TCP = 1, 2, 1, 0xF, 6
_FAST_OPEN: Final = 0x20000000
"""MSG_FASTOPEN, with which sending opens a connection."""
_LOAD, _AND, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x54, 0x15, 0x35, 0x45, 0x06
_ALLOWED, _REFUSED = 0x7FFF0000, 0x00050000
_NUMBER, _ARCH, _FIRST, _SECOND, _THIRD = 0, 4, 16, 24, 32
"""Offsets in struct seccomp_data; for an argument, the offset of its lower half."""

_Instruction = tuple[int, int, int, int]
"""An operation, the jump distances if its condition is true and if it is false, and a value."""


def _limit_calls(starts: bool, network: Set[int]) -> str:
    machine = os.uname().machine
    if machine not in _ARCHITECTURE or sys.maxsize < 1 << 32:
        return ""
    program = [struct.pack("HBBI", *each) for each in _filter(machine, starts, network)]
    code = ctypes.create_string_buffer(b"".join(program))
    given = struct.pack("HxxxxxxP", len(program), ctypes.addressof(code))
    set_filter, all_threads = 1, 1
    done = _call(_SECCOMP[machine], set_filter, all_threads, given)
    return "seccomp" if done == 0 else ""


def _filter(machine: str, starts: bool, network: Set[int]) -> list[_Instruction]:
    """Return the filter for a process that may start others or not, and that may make these system
    calls for the network."""
    refuse: _Instruction = (_RETURN, 0, 0, _REFUSED | errno.EACCES)
    unknown: _Instruction = (_RETURN, 0, 0, _REFUSED | errno.ENOSYS)
    denied = [*_DENIED[machine], *_DENIED_EVERYWHERE]
    if not starts:
        denied += _STARTS[machine]
    denied = [each for each in denied if each not in network]
    lines: list[_Instruction] = [
        (_LOAD, 0, 0, _ARCH),
        (_EQUAL, 1, 0, _ARCHITECTURE[machine]),
        refuse,  # another ABI, with other call numbers
        (_LOAD, 0, 0, _NUMBER),
    ]
    if machine == "x86_64":
        lines += [(_AT_LEAST, 0, 1, 0x40000000), unknown]  # x32's numbers
    for number in denied:
        lines += [(_EQUAL, 0, 1, number), refuse]
    lines += [(_EQUAL, 0, 1, _CLONE3), unknown]  # arguments not visible; libc retries with clone
    flags: list[_Instruction] = [(_LOAD, 0, 0, _FIRST)]
    if starts:
        flags += [(_ANY_BIT, 1, 0, _NEW_NAMESPACE)]
    else:
        flags += [(_ANY_BIT, 2, 0, _NEW_NAMESPACE), (_ANY_BIT, 0, 1, _THREAD)]
    lines += _only_if(_CLONE[machine], flags)
    lines += _only_if(_PRLIMIT[machine], [(_LOAD, 0, 0, _FIRST), (_EQUAL, 0, 1, 0)])
    lines += _only_if(_SOCKETPAIR[machine], _stream(_UNIX))
    if network:
        lines += _only_if(_LISTENS[machine][0], _stream(_IPV4))
        for number, offset in _SENDS[machine]:
            lines += _only_if(number, [(_LOAD, 0, 0, offset), (_ANY_BIT, 1, 0, _FAST_OPEN)])
    return [*lines, (_RETURN, 0, 0, _ALLOWED)]


def _stream(family: int) -> list[_Instruction]:
    """Return the checks that a new socket is a stream socket of this family, and not of a protocol
    such as MPTCP, which Landlock's rules for ports leave alone."""
    return [
        (_LOAD, 0, 0, _THIRD),
        (_EQUAL, 1, 0, 0),
        (_EQUAL, 0, 6, _TCP),
        (_LOAD, 0, 0, _FIRST),
        (_EQUAL, 0, 4, family),
        (_LOAD, 0, 0, _SECOND),
        (_AND, 0, 0, _KIND_OF_SOCKET),
        (_EQUAL, 0, 1, _STREAM),
    ]


def _only_if(number: int, holds: Sequence[_Instruction]) -> list[_Instruction]:
    """Return instructions that restrict the call `number` by the checks in `holds`. The call is
    allowed if the last check continues with the next instruction, and refused if it skips that
    instruction."""
    refuse: _Instruction = (_RETURN, 0, 0, _REFUSED | errno.EACCES)
    allow: _Instruction = (_RETURN, 0, 0, _ALLOWED)
    return [(_EQUAL, 0, len(holds) + 2, number), *holds, allow, refuse]
