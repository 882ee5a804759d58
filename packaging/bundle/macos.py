"""The macOS bundle: Glassbox.app in a .dmg, built on a Mac. Never run so far.

The app holds a Python that runs from any folder (python-build-standalone, as uv installs it), the
packages, and a launcher script, as the Linux bundle does.
"""

from __future__ import annotations

import plistlib
import shutil
from pathlib import Path

from bundle import licenses, llama, program
from bundle.work import BUILD, DIST, HERE, VERSION, made, remove, run
from desktop.core.installation import BUNDLES

PYTHON = "3.13"
LAUNCHER = """#!/bin/sh
exec "$(dirname "$0")/../Resources/bin/python3" -I -m desktop "$@"
"""


def build(python: Path, starter: bool) -> Path:
    """Build the app and return it."""
    app = BUILD / "macos" / "Glassbox.app"
    shutil.rmtree(app.parent, ignore_errors=True)
    home = app / "Contents" / "Resources"
    shutil.copytree(_python(python), home, symlinks=True)
    site = home / "lib" / f"python{PYTHON}" / "site-packages"
    packages = program.packages(python, "aarch64-apple-darwin", PYTHON)
    shutil.copytree(packages, site, dirs_exist_ok=True, symlinks=True)
    program.trim_qt(site, ".abi3.so", Path("PySide6", "Qt", "plugins"))
    program.add_program(python, site, BUNDLES["macos"])
    shutil.copytree(llama.for_macos(python), site / "llama_cpp" / "lib", symlinks=True)
    if starter:
        program.add_starter(python, home)
    licenses.write(home / "LICENSES.txt", site, None)
    remove(site, program.COMPONENTS)
    launcher = app / "Contents" / "MacOS" / "glassbox"
    launcher.parent.mkdir()
    launcher.write_text(LAUNCHER, encoding="utf-8")
    launcher.chmod(0o755)
    about = {
        "CFBundleName": "Glassbox",
        "CFBundleIdentifier": "glassbox.desktop",
        "CFBundleExecutable": "glassbox",
        "CFBundlePackageType": "APPL",
        "CFBundleShortVersionString": VERSION,
        "CFBundleVersion": VERSION,
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "GGUF",
                "CFBundleTypeRole": "Viewer",
                "CFBundleTypeExtensions": ["gguf"],
            },
            {
                "CFBundleTypeName": "Glassbox",
                "CFBundleTypeRole": "Editor",
                "CFBundleTypeExtensions": ["glassbox-profile", "glassbox-votes"],
            },
        ],
    }
    (app / "Contents" / "Info.plist").write_bytes(plistlib.dumps(about))
    run(
        home / "bin" / "python3",
        "-m",
        "compileall",
        "-q",
        "--invalidation-mode",
        "unchecked-hash",
        site,
    )
    return app


def archives(folder: Path, name: str) -> list[Path]:
    """Pack the app, and return the disk image."""
    DIST.mkdir(exist_ok=True)
    image = DIST / f"{name}.dmg"
    image.unlink(missing_ok=True)
    shutil.copy2(HERE / "READ ME.txt", folder.parent)
    run(
        "hdiutil",
        "create",
        "-volname",
        "Glassbox",
        "-srcfolder",
        folder.parent,
        "-format",
        "ULMO",
        image,
    )
    return [image]


def _python(python: Path) -> Path:
    def install(folder: Path) -> None:
        run(python.with_name("uv"), "python", "install", "--install-dir", folder / "all", PYTHON)
        for each in next((folder / "all").glob("cpython-*")).iterdir():
            shutil.move(each, folder / each.name)
        shutil.rmtree(folder / "all")

    return made(BUILD / "python-macos", install, PYTHON)
