"""Debian systems in folders, in which the programs for a bundle are compiled.

A program runs only on systems with a glibc at least as new as the one that it was compiled with,
so the Linux bundle is compiled on Debian 12. The compilers for Windows and for shaders come from
Debian 13.
"""

from __future__ import annotations

from pathlib import Path

from bundle.work import BUILD, commit_time, made, run

COMPILERS = ("ca-certificates", "cmake", "git", "ninja-build", "g++")
"""llama.cpp's build asks git for the commit, which Settings shows."""
LIBRARIES = (
    *("libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1"),
    *("libxcb-render-util0", "libxcb-shape0", "libxkbcommon-x11-0", "libx11-xcb1"),
    *("libwayland-client0", "libwayland-cursor0", "libwayland-egl1", "libgl1", "libegl1"),
    *("libfontconfig1", "libdbus-1-3", "libglib2.0-0", "libdrm2", "libvulkan1", "libgomp1"),
)
"""Libraries that Qt and llama.cpp link to and that a minimal system lacks."""
OLDEST = (
    "bookworm",
    (*COMPILERS, "patchelf", "binutils", "python3", "libpython3-stdlib", *LIBRARIES),
)
TOOLS = (
    "trixie",
    (
        *(*COMPILERS, "g++-mingw-w64-x86-64-posix", "glslc", "libvulkan-dev", "spirv-headers"),
        *(
            "nsis",
            "makeself",
            "xz-utils",
            "zip",
            "advancecomp",
            "python3-minimal",
            "libpython3-stdlib",
            "imagemagick",
        ),
    ),
)


def oldest() -> Path:
    """Return the root of the oldest supported system, with compilers."""
    return _root("oldest", *OLDEST)


def tools() -> Path:
    """Return the root of the system with the newer tools."""
    return _root("tools", *TOOLS)


def _root(name: str, release: str, packages: tuple[str, ...]) -> Path:
    def unpack(folder: Path) -> None:
        run("mmdebstrap", "--variant=minbase", f"--include={','.join(packages)}", release, folder)
        for each in ("proc", "build", "opt/tools"):
            (folder / each).mkdir(parents=True, exist_ok=True)

    return made(BUILD / name, unpack, release, *packages)


def inside(root: Path, *command: str, mounted: tuple[tuple[Path, str], ...] = ()) -> str:
    """Run a command in a root, with the build folder at /build, and return its output. The mounts
    disappear with the command. Compilers and packers that write a time get the commit's."""
    mounts = [f"mount -t proc proc '{root}/proc'", f"mount --bind '{BUILD}' '{root}/build'"]
    mounts += [f"mount --bind '{folder}' '{root}/{place}'" for folder, place in mounted]
    environment = f"PATH=/usr/bin:/bin HOME=/tmp SOURCE_DATE_EPOCH={commit_time()}"
    script = f'{" && ".join(mounts)} && exec chroot "$0" env -i {environment} "$@"'
    return run("unshare", "--mount", "sh", "-c", script, root, *command)
