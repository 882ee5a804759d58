"""Finds llama.cpp's own programs, built at the version that the binding vendors."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from desktop.engine.binding import BINDING_VERSION

CACHE = Path.home() / ".cache" / "llama-peers" / BINDING_VERSION / "bin"
"""Folder with the programs, in the home folder of the person who runs the tests. During a test, the
home folder is a different one."""


def find_peer(name: str) -> str | None:
    """Return the path of a program of llama.cpp, or None. Searches LLAMA_PEERS (a folder with these
    programs), the cache, and PATH, in this order."""
    for folder in (os.environ.get("LLAMA_PEERS", ""), str(CACHE), None):
        if found := shutil.which(name, path=folder):
            return found
    return None


LINGER = """
#include <unistd.h>
__attribute__((destructor)) static void wait(void) { usleep(300000); }
"""
"""Source of a library that delays a program's exit by 0.3 s. llama.cpp logs in a separate thread
that a program doesn't wait for when it exits, so anything not yet written would be lost."""


def lingering(folder: Path) -> dict[str, str]:
    """Return an environment in which a peer's log is written to the end. Needs Linux and a C
    compiler. A small library is built in `folder`."""
    library = folder / "linger.so"
    if not library.exists():
        source = folder / "linger.c"
        source.write_text(LINGER, encoding="utf-8")
        subprocess.run(["cc", "-shared", "-fPIC", "-o", library, source], check=True)
    return {**os.environ, "LD_PRELOAD": os.fspath(library)}


def missing(name: str) -> str:
    """Return a message saying that the program is missing and how to get it."""
    return (
        f"{name} was not found. Build llama.cpp at the version that llama-cpp-python "
        f"{BINDING_VERSION} vendors, and name the folder of its programs in LLAMA_PEERS."
    )
