"""Finds llama-server, the program of llama.cpp that answers over the network, and checks it."""

from __future__ import annotations

import contextlib
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final, NamedTuple

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.files.timeout import NoAnswer, within_timeout
from desktop.core.i18n import tr
from desktop.core.process.child_process import without_secrets
from desktop.core.readable import one_line

NAME: Final = "llama-server"
RELEASES: Final = "https://github.com/ggml-org/llama.cpp/releases"
ANSWER_S: Final = 30.0
"""Seconds to wait for the program's version, since a virus scanner may read it first."""
NEEDED: Final = frozenset(
    {
        *("--host", "--port", "--ctx-size", "--parallel", "--threads", "--device"),
        *("--alias", "--slots", "--offline", "--cache-ram", "--no-webui", "--mmproj"),
    }
)
"""Options that Glassbox uses. Versions since October 2025 have all of them."""
MOST_FOLDERS: Final = 200
NO_WINDOW: Final = 0x08000000 if sys.platform == "win32" else 0
"""CREATE_NO_WINDOW of processthreadsapi.h."""
_VERSION: Final = re.compile(r"version: (\S+ \([^()]{1,80}\)|\S+)")
_OPTION: Final = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
_OTHER_PROGRAMS: Final = re.compile(r"LLAMA_|AIP_|HF_|HUGGING", re.IGNORECASE)


class Program(NamedTuple):
    path: str
    version: str


def environment() -> dict[str, str]:
    """Return the environment for llama-server: no secrets, and none of the variables that change
    its options, such as the address at which it listens."""
    return {
        name: value for name, value in without_secrets().items() if not _OTHER_PROGRAMS.match(name)
    }


def find_program(folder: str = "") -> str:
    """Return the path of llama-server: in `folder`, which the user chose, or in a folder in that
    one, or in the folder of Glassbox's own program, or in a folder of PATH.

    Raises: UserError, kind no_llama_server, if it isn't in any of them.
    """
    own = Path(sys.executable).absolute().parent
    for each in (*map(str, (*_chosen(folder), own, own.parent)), None):
        found = shutil.which(NAME, path=each)
        # On Windows, Python 3.11 looks in the current folder first, which may contain anything.
        if found and Path(found).is_absolute():
            return found
    if folder:
        raise UserError(
            tr(
                "The folder {folder} doesn't contain llama-server. Choose the folder into which "
                "you unpacked llama.cpp's release.",
                folder=folder,
            ),
            kind="no_llama_server",
        )
    raise UserError(
        tr(
            "Sharing needs llama-server, a program from llama.cpp that isn't part of Glassbox. "
            "Download llama.cpp for your system from {address}, unpack it, and choose its folder.",
            address=RELEASES,
        ),
        kind="no_llama_server",
    )


def _chosen(folder: str) -> list[Path]:
    """Return the folders to look in: the chosen one, and those in it, since a release is unpacked
    into a folder of its own."""
    if not folder:
        return []
    inside: list[Path] = []
    chosen = Path(folder).absolute()
    with contextlib.suppress(OSError):
        inside = sorted(each for each in chosen.iterdir() if each.is_dir())[:MOST_FOLDERS]
    return [chosen, chosen / "build" / "bin", *inside]


def checked(path: str, cancel: Cancel) -> Program:
    """Ask the program for its version and its options.

    Raises: UserError, kind not_llama_server, if Glassbox can't use it; Cancelled.
    """
    said = _output(path, "--version", cancel)
    found = _VERSION.search(said)
    if found is None:
        raise _unusable(path, said)
    version = one_line(found[1], 80)
    missing = NEEDED.difference(_OPTION.findall(_output(path, "--help", cancel)))
    if missing:
        raise UserError(
            tr(
                "{path} is version {version}, which lacks {options}. Download a newer version from "
                "{address}.",
                path=path,
                version=version,
                options=", ".join(sorted(missing)),
                address=RELEASES,
            ),
            kind="not_llama_server",
        )
    return Program(path, version)


def _output(path: str, option: str, cancel: Cancel) -> str:
    def ask() -> list[str]:
        done = subprocess.run(
            [path, option],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=environment(),
            cwd=sys.prefix,
            creationflags=NO_WINDOW,
            timeout=ANSWER_S,
            check=False,
        )
        text = (done.stdout + done.stderr).decode("utf-8", "replace")
        return [text if done.returncode == 0 else f"exit status {done.returncode}\n{text}"]

    try:
        [text] = within_timeout(ask, cancel, ANSWER_S + 1)
        return text
    except (OSError, subprocess.SubprocessError, NoAnswer) as error:
        raise _unusable(path, repr(error)) from error


def _unusable(path: str, details: str) -> UserError:
    return UserError(
        tr(
            "{path} isn't a llama-server that runs on this laptop. Download llama.cpp for your "
            "system from {address}.",
            path=path,
            address=RELEASES,
        ),
        kind="not_llama_server",
        details=details[:2000],
    )
