"""The Linux bundle: a folder that runs from anywhere, as a .tar.xz, a .deb, and a .run.

The folder is laid out like /usr, with Debian 12's Python: bin/, lib/, share/. Nothing is frozen, so
Glassbox's processes start as they do in a checkout.
"""

from __future__ import annotations

import os
import re
import shutil
import time
from pathlib import Path

from bundle import licenses, llama, program
from bundle.roots import inside, oldest, tools
from bundle.work import (
    BUILD,
    DIST,
    HERE,
    ROOT,
    VERSION,
    Failed,
    commit_time,
    remove,
    set_times,
    size,
)
from desktop.core.installation import BUNDLES

PYTHON = "python3.11"
DEBIAN = Path("usr", "lib", "x86_64-linux-gnu")
SYSTEMS_OWN = re.compile(
    r"(ld-linux-x86-64|lib(c|m|dl|rt|pthread|util|resolv|stdc\+\+|gcc_s|vulkan))\.so\.\d+$"
)
"""Libraries that aren't bundled: glibc's, and those that the system's graphics drivers need in
their own version."""
LEFT_OUT = (
    *("pydoc_data", "test", "venv", "distutils", "curses", "dbm", "__pycache__"),
    *("sitecustomize.py", "EXTERNALLY-MANAGED", "lib-dynload/*curses*", "lib-dynload/readline*"),
    *(
        "lib-dynload/nis*",
        "lib-dynload/_dbm*",
        "lib-dynload/_crypt*",
        "lib-dynload/*test*",
        "lib-dynload/ossaudio*",
    ),
)
"""Parts of Python's library that Glassbox doesn't use."""
PLUGINS_LEFT_OUT = (
    *("platformthemes/libqgtk3.so", "platforms/libqeglfs.so", "platforms/libqlinuxfb.so"),
    *("platforms/libqminimal*.so", "platforms/libqvk*.so", "platforms/libqvnc.so"),
    "imageformats/libqtiff.so",
)
"""Plugins for GTK and an old libtiff, which would have to be bundled, and for screens without a
window system."""
UNSTRIPPED = ("cryptography", "markupsafe", "psutil", "pypdfium2_raw", "yaml")
"""Packages whose libraries have symbols for debuggers. NumPy's stay as they are: `strip` can break
libraries that were changed after they were linked, as NumPy's were."""


COMPILE_PYTHON = (
    *(PYTHON, "-m", "compileall", "-f", "-q", "-j", "0", "--invalidation-mode", "unchecked-hash"),
    *("-s", "/build/linux/glassbox", "-x", "bad_coding|lib2to3/tests"),
)
"""Also replaces Debian's bytecode, which is valid only while the source files keep their times. In
a copy, Python would compile them again and write over files in the list of checksums."""
DPKG_DEB = ("dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build")
CONTROL = """Package: glassbox
Version: {version}
Architecture: amd64
Maintainer: The Glassbox authors <none@localhost>
Installed-Size: {kilobytes}
Depends: libc6 (>= {glibc}), libstdc++6 (>= 12), libgcc-s1
Recommends: libvulkan1, xdg-utils
Section: education
Priority: optional
Description: run a language model on your own laptop and see inside it
 Chat with models offline, see how quantization stores their weights, watch a
 mixture of experts route each token, and run benchmarks with leak checks.
"""

MAKESELF = Path("usr", "share", "makeself", "makeself-header.sh")
NEEDS_XZ = """command -v xz > /dev/null || {
    echo "Unpacking Glassbox needs xz. Install the package xz-utils (or xz), and try again." >&2
    exit 1
}
"""
"""Added to the start of the .run: makeself's own script would say that a command wasn't found."""


def build(python: Path, starter: bool) -> Path:
    """Build the bundle's folder and return it."""
    folder = BUILD / "linux" / "glassbox"
    shutil.rmtree(folder, ignore_errors=True)
    _add_python(folder)
    site = folder / "lib" / "python3" / "dist-packages"
    shutil.copytree(program.packages(python, "x86_64-manylinux_2_36", "3.11"), site)
    program.trim_qt(site, ".abi3.so", Path("PySide6", "Qt", "plugins"))
    remove(site / "PySide6" / "Qt" / "plugins", PLUGINS_LEFT_OUT)
    libraries = site / "llama_cpp" / "lib"
    program.add_program(python, site, BUNDLES["linux"])
    shutil.copytree(llama.for_linux(python), libraries, symlinks=True)
    remove(libraries, llama.LEFT_OUT)
    if starter:
        program.add_starter(python, folder)
    qt = site / "PySide6"
    _drop_unused_libraries(qt)
    _strip(*(site / name for name in UNSTRIPPED))
    _add_libraries(qt / "Qt" / "lib", qt, site / "shiboken6")
    _add_libraries(libraries, libraries)
    _add_libraries(folder / "lib", folder / "bin", folder / "lib" / PYTHON)
    _set_search_paths(folder)
    _add_launcher(folder)
    licenses.write(folder / "LICENSES.txt", site, oldest())
    for each in ("glassbox.desktop", "glassbox-mime.xml", "READ ME.txt"):
        shutil.copy2(HERE / each, folder)
    shutil.copy2(ROOT / "resources" / "icons" / "glassbox.svg", folder)
    inside(oldest(), *COMPILE_PYTHON, "/build/linux/glassbox/lib")
    _let_all_read("glassbox")
    remove(site, (*program.NOT_COMPILED, *program.COMPONENTS))
    program.add_sums(folder)
    return folder


def archives(folder: Path, name: str) -> list[Path]:
    """Pack the folder, and return the files."""
    DIST.mkdir(exist_ok=True)
    set_times(folder)
    tar = DIST / f"{name}.tar.xz"
    packed = "tar --sort=name --owner=0 --group=0 --numeric-owner -C /build/linux -c glassbox"
    inside(tools(), "sh", "-ec", f"{packed} | xz -T0 -6 > /build/linux/{tar.name}")
    shutil.move(BUILD / "linux" / tar.name, tar)
    return [tar, _deb(folder, name), _run_file(folder, name)]


def _deb(folder: Path, name: str) -> Path:
    """Return a Debian package that puts the folder in /opt and the command in /usr/bin."""
    root = BUILD / "linux" / "deb"
    shutil.rmtree(root, ignore_errors=True)
    (root / "opt").mkdir(parents=True)
    (root / "DEBIAN").mkdir()
    shutil.copytree(folder, root / "opt" / "glassbox", symlinks=True, copy_function=os.link)
    places = {
        "glassbox.desktop": "usr/share/applications",
        "glassbox-mime.xml": "usr/share/mime/packages",
        "glassbox.svg": "usr/share/icons/hicolor/scalable/apps",
    }
    for file, place in places.items():
        (root / place).mkdir(parents=True)
        source = HERE / file if (HERE / file).exists() else folder / file
        shutil.copy2(source, root / place)
    (root / "usr" / "bin").mkdir()
    (root / "usr" / "bin" / "glassbox").symlink_to("/opt/glassbox/glassbox")
    control = CONTROL.format(
        version=VERSION, glibc=oldest_glibc(folder), kilobytes=size(folder) // 1024
    )
    (root / "DEBIAN" / "control").write_text(control, encoding="utf-8")
    _let_all_read("deb")
    set_times(root)
    file = f"{name}.deb"
    inside(tools(), *DPKG_DEB, "/build/linux/deb", f"/build/linux/{file}")
    return Path(shutil.move(BUILD / "linux" / file, DIST / file))


def _let_all_read(name: str) -> None:
    """Let everybody read a folder's files, whatever the modes of those that they were copied
    from."""
    inside(oldest(), "chmod", "-R", "u=rwX,go=rX", f"/build/linux/{name}")


def _run_file(folder: Path, name: str) -> Path:
    """Return a program that unpacks the folder into ~/.local/share and adds it to the menu."""
    shutil.copy2(HERE / "set_up.sh", folder)
    (folder / "set_up.sh").chmod(0o755)
    set_times(folder)
    file = f"{name}.run"
    script = (tools() / MAKESELF).read_text(encoding="utf-8")
    with_check = script.replace("ORIG_UMASK=", f"{NEEDS_XZ}ORIG_UMASK=", 1)
    (folder.parent / "header.sh").write_text(with_check, encoding="utf-8")
    try:
        inside(
            *(tools(), "makeself", "--quiet", "--xz", "--threads", "0", "--complevel", "6"),
            *("--header", "/build/linux/header.sh"),
            *("--nox11", "--sha256", "--tar-extra", "--owner=0 --group=0 --numeric-owner"),
            *("--packaging-date", time.strftime("%Y-%m-%d", time.gmtime(commit_time()))),
            *("/build/linux/glassbox", f"/build/linux/{file}", "Glassbox", "./set_up.sh"),
        )
    finally:
        (folder / "set_up.sh").unlink()
    return Path(shutil.move(BUILD / "linux" / file, DIST / file))


def _add_python(folder: Path) -> None:
    debian = oldest() / "usr"
    (folder / "bin").mkdir(parents=True)
    shutil.copy2(debian / "bin" / PYTHON, folder / "bin")
    shutil.copytree(debian / "lib" / PYTHON, folder / "lib" / PYTHON, symlinks=False)
    remove(folder / "lib" / PYTHON, LEFT_OUT)


def _elf_files(*places: Path) -> list[Path]:
    """Return the programs and libraries in these folders, without symbolic links."""
    found: list[Path] = []
    for each in (file for place in places for file in place.rglob("*")):
        if each.is_file() and not each.is_symlink():
            with each.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    found.append(each)
    return found


def _needed(*files: Path) -> dict[Path, set[str]]:
    """Return the names of the libraries that each file links to."""
    names = [f"/build/{file.relative_to(BUILD)}" for file in files]
    text = inside(oldest(), "readelf", "--dynamic", "--wide", "/bin/true", *names)
    found: dict[Path, set[str]] = {}
    for part in text.split("\nFile: ")[1:]:
        name, _, rest = part.partition("\n")
        if name.startswith("/build/"):
            file = BUILD / name.removeprefix("/build/")
            found[file] = set(re.findall(r"\(NEEDED\).*\[(.+)\]", rest))
    return found


def _drop_unused_libraries(qt: Path) -> None:
    """Remove plugins that link to parts of Qt that aren't in the package, and libraries to which
    nothing else links."""
    libraries = qt / "Qt" / "lib"
    while True:
        have = {each.name for each in libraries.iterdir()}
        needed = _needed(*_elf_files(qt))
        linked = set[str]().union(*needed.values())
        unused = [each for each in libraries.iterdir() if each.name not in linked]
        for file, names in needed.items():
            if "plugins" in file.parts and any(n.startswith("libQt6") for n in names - have):
                unused.append(file)
        if not unused:
            return
        for each in unused:
            each.unlink()


def _strip(*places: Path) -> None:
    """Remove the symbols that only debuggers read from the libraries in these folders."""
    names = [f"/build/{file.relative_to(BUILD)}" for file in _elf_files(*places)]
    inside(oldest(), "strip", "--strip-unneeded", *names)


def _add_libraries(target: Path, *places: Path) -> None:
    """Copy to `target` the libraries of the oldest system that programs and libraries in these
    places link to, and those that these link to in turn. Raises: Failed, if one is missing."""
    have = {each.name for place in places for each in place.rglob("*.so*")}
    have |= {each.name for each in target.glob("*.so*")}
    wanted = set[str]().union(*_needed(*_elf_files(*places)).values())
    while missing := {each for each in wanted - have if not SYSTEMS_OWN.match(each)}:
        nowhere = [name for name in sorted(missing) if not (oldest() / DEBIAN / name).exists()]
        if nowhere:
            raise Failed(f"Add the packages of {', '.join(nowhere)} to packaging/bundle/roots.py.")
        for name in missing:
            shutil.copy2(oldest() / DEBIAN / name, target / name)
        have |= missing
        wanted = set[str]().union(*_needed(*(target / name for name in missing)).values())


def _set_search_paths(folder: Path) -> None:
    """Let each library find those that it links to by their place relative to its own. Nothing
    else is searched before the system's folders, so graphics drivers get the system's libraries."""
    own = folder / "lib"
    for file in _elf_files(folder / "bin", own / PYTHON):
        _set_rpath(file, os.path.relpath(own, file.parent))
    site = own / "python3" / "dist-packages"
    for place in (own, site / "PySide6" / "Qt" / "lib", site / "llama_cpp" / "lib"):
        for file in place.glob("lib*.so*"):
            if not file.is_symlink() and not file.name.startswith("libQt6"):
                _set_rpath(file, ".")


def _set_rpath(file: Path, to: str) -> None:
    rpath = "$ORIGIN" if to == "." else f"$ORIGIN/{to}"
    inside(oldest(), "patchelf", "--set-rpath", rpath, f"/build/{file.relative_to(BUILD)}")


def oldest_glibc(folder: Path) -> str:
    """Return the oldest version of glibc on which everything in the folder runs."""
    names = [f"/build/{file.relative_to(BUILD)}" for file in _elf_files(folder)]
    text = inside(oldest(), "readelf", "--version-info", "--wide", *names)
    found = {tuple(map(int, each.split("."))) for each in re.findall(r"GLIBC_(\d+\.\d+)", text)}
    return ".".join(map(str, max(found)))


def _add_launcher(folder: Path) -> None:
    """Compile the launcher without position-independent code, since file managers take such
    programs for libraries and don't start them."""
    shutil.copy2(HERE / "launcher.c", folder.parent)
    inside(
        *(oldest(), "gcc", "-O2", "-no-pie", "-s", f'-DPYTHON="{PYTHON}"'),
        f'-DGLIBC="{oldest_glibc(folder)}"',
        *("-o", "/build/linux/glassbox/glassbox", "/build/linux/launcher.c"),
    )
