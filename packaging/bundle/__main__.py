"""Builds the files that people download: `make bundle`, or `make bundle ARGS="linux --small"`.

1. Roots: Debian systems in folders, to compile in (roots.py).
2. llama.cpp with a library for each kind of processor and graphics card (llama.py).
3. The pinned packages, without what Glassbox doesn't use, and the program (program.py).
4. Python, launchers, licenses, and the archives of each system (linux.py, windows.py, macos.py).

Steps 1 to 3 are kept in build/bundle until their inputs change. The files are written to dist/.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import time
from pathlib import Path

from bundle import licenses, linux, macos, windows
from bundle.work import (
    LOG,
    PINS,
    ROOT,
    VERSION,
    Failed,
    largest_parts,
    needs_programs,
    run,
    say,
    size,
)
from desktop.display import missing_packages

SYSTEMS = {"linux": linux, "windows": windows, "macos": macos}
NAMES = {"linux": "linux-x86_64", "windows": "windows-x86_64", "macos": "macos-arm64"}
KEYRINGS = Path("/usr/share/keyrings")
LARGEST = {False: 200_000_000, True: 290_000_000}
"""Largest allowed download in bytes, without and with the starter model. Windows' .zip is the
largest, with 286 MB: it packs each file alone, which hardly makes the weights of models smaller.
92 MB are the starter model, 93 MB the demo models."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="make bundle", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("systems", nargs="*", metavar="linux|windows|macos")
    parser.add_argument("--small", action="store_true", help="leave out the starter model")
    parser.add_argument("--folders", action="store_true", help="only build the folders to pack")
    options = parser.parse_args()
    if unknown := set(options.systems) - SYSTEMS.keys():
        parser.error(f"no such system: {', '.join(sorted(unknown))}")
    systems = options.systems or (["macos"] if sys.platform == "darwin" else ["linux", "windows"])
    os.umask(0o022)  # everybody must be able to read what is installed
    try:
        LOG.unlink(missing_ok=True)
        python = prepare(systems)
        for system in systems:
            build(system, python, not options.small, options.folders)
    except (Failed, licenses.MissingText) as failure:
        say(f"\n{failure}")
        return 1
    return 0


def prepare(systems: list[str]) -> Path:
    """Check what is needed, and return the Python with pip, uv, and the installed packages."""
    if "macos" in systems:
        if sys.platform != "darwin":
            raise Failed("The macOS bundle can be built only on a Mac.")
        if platform.machine() != "arm64":
            raise Failed("The macOS bundle can be built only on a Mac with Apple silicon.")
    elif not sys.platform.startswith("linux") or os.geteuid():
        raise Failed("The bundles for Linux and Windows can be built only on Linux, as root.")
    elif platform.machine() != "x86_64":
        raise Failed("The bundles for Linux and Windows can be built only on an x86-64 processor.")
    else:
        needs_programs({"mmdebstrap": "mmdebstrap", "unshare": "util-linux"})
        if not any(KEYRINGS.glob("debian-archive-keyring.*")):
            raise Failed(
                "mmdebstrap needs the keys of Debian's archive. Install them first: "
                "sudo apt install debian-archive-keyring"
            )
        if "windows" in systems and (missing := missing_packages("offscreen")):
            raise Failed(
                "The icon for Windows is drawn with Qt, which needs libraries. Install them first: "
                f"sudo apt install {' '.join(missing)}"
            )
    python = ROOT / ".venv" / "bin" / "python"
    uv = ("--require-hashes", "-r", PINS / "uv.txt")
    run(python, "-P", "-m", "pip", "install", "--quiet", *uv)
    return python


def build(system: str, python: Path, starter: bool, folder_only: bool) -> None:
    began = time.monotonic()
    folder = SYSTEMS[system].build(python, starter)
    say(f"{folder.relative_to(ROOT)}: {size(folder) / 1e6:.0f} MB")
    if not folder_only:
        name = f"glassbox-{VERSION}-{NAMES[system]}{'' if starter else '-small'}"
        for file in SYSTEMS[system].archives(folder, name):
            say(f"{file.relative_to(ROOT)}: {size(file) / 1e6:.1f} MB")
            check_size(file, LARGEST[starter], folder)
    say(f"{system}: {time.monotonic() - began:.0f} s")


def check_size(file: Path, largest: int, folder: Path) -> None:
    """Check that a file has at most `largest` bytes. Raises: Failed, with the largest parts of the
    folder that the file contains."""
    if (over := size(file) - largest) > 0:
        parts = [f"  {part}: {found / 1e6:.0f} MB" for part, found in largest_parts(folder)]
        raise Failed(
            f"{file.name} is {over / 1e6:.1f} MB larger than the limit of {largest / 1e6:.0f} MB. "
            "The largest folders in it, before compression:\n" + "\n".join(parts)
        )


if __name__ == "__main__":
    sys.exit(main())
