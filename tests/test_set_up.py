"""Tests setting up a new computer: exact files, the two commands, and readable progress."""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Set
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from types import ModuleType

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from desktop.core.resources import resource

ROOT = Path(__file__).parent.parent
PINS = ROOT / "packaging" / "pins"
PLATFORMS = [  # sys_platform, platform_machine, platform_system, os_name
    ("linux", "x86_64", "Linux", "posix"),
    ("linux", "aarch64", "Linux", "posix"),
    ("darwin", "arm64", "Darwin", "posix"),
    ("darwin", "x86_64", "Darwin", "posix"),
    ("win32", "AMD64", "Windows", "nt"),
]
PYTHONS = ["3.11.0", "3.12.0", "3.13.0"]


@pytest.fixture
def set_up() -> ModuleType:
    spec = importlib.util.spec_from_file_location("set_up", ROOT / "packaging" / "set_up.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def pins_of(group: str) -> list[Requirement]:
    """Return the exact versions in one of the files in packaging/pins, with their platforms."""
    text = (PINS / f"{group}.txt").read_text("utf-8")
    return [Requirement(line) for line in re.findall(r"^([a-z].*?) \\$", text, re.M)]


def declared() -> dict[str, list[Requirement]]:
    """Return the requirements in pyproject.toml by the file that pins them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    lists = {"glassbox": project["project"]["dependencies"], **project["dependency-groups"]}
    return {group: [Requirement(text) for text in texts] for group, texts in lists.items()}


def test_every_package_has_its_hashes_and_no_registry_is_named() -> None:
    entry = r"[a-z0-9-]+==[0-9][0-9a-z.]*( ; [^\n]+)?( \\\n    --hash=sha256:[0-9a-f]{64})+\n"
    for group in declared():
        text = (PINS / f"{group}.txt").read_text("utf-8")
        assert re.fullmatch(rf"(\s*#.*\n|{entry})+", text), group


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("platform", PLATFORMS, ids="-".join)
@pytest.mark.parametrize("group", ["glassbox", "build", "test"])
def test_everything_that_is_installed_is_pinned(
    group: str, platform: tuple[str, ...], python: str
) -> None:
    """Covers all transitive dependencies, as stated by the packages that are installed here."""
    names = ("sys_platform", "platform_machine", "platform_system", "os_name")
    place = dict(zip(names, platform, strict=True))
    place |= {"python_full_version": python, "python_version": python[:4]}

    def applies(requirement: Requirement, extras: Set[str] = frozenset()) -> bool:
        marker = requirement.marker
        return marker is None or any(marker.evaluate(place | {"extra": e}) for e in {"", *extras})

    pins = {canonicalize_name(p.name): p.specifier for p in pins_of(group) if applies(p)}
    waiting, seen = [r for r in declared()[group] if applies(r)], set[str]()
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if (key := str((name, sorted(requirement.extras)))) in seen:
            continue
        seen.add(key)
        assert name in pins, f"{requirement} is not pinned"
        version = str(pins[name]).removeprefix("==")
        assert requirement.specifier.contains(version, prereleases=True), requirement
        with contextlib.suppress(PackageNotFoundError):  # needed only on other systems
            needed = map(Requirement, distribution(name).requires or ())
            waiting += [each for each in needed if applies(each, requirement.extras)]


def test_the_pins_are_what_runs_here() -> None:
    for group in ("glassbox", "test"):
        for pin in pins_of(group):
            if pin.marker is None or pin.marker.evaluate():
                assert pin.specifier.contains(distribution(pin.name).version), pin


def test_the_pyside_that_loses_references_is_excluded() -> None:
    (qt,) = (r for r in declared()["glassbox"] if canonicalize_name(r.name) == "pyside6-essentials")
    assert not qt.specifier.contains("6.12.0")
    assert qt.specifier.contains("6.12.1")


@pytest.mark.skipif(not shutil.which("make"), reason="make is not installed")
@pytest.mark.parametrize(
    "target", ["run", "test", "test-all", "check", "bench", "wheel-test", "tour", "pins", "clean"]
)
def test_make_knows(target: str) -> None:
    done = subprocess.run(
        ["make", "--dry-run", target], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout


def test_ci_runs_all_tests() -> None:
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert lines[1].startswith("export CI=true")
    assert lines[2:] == ["exec make test-all"]


def test_resources_are_found() -> None:
    assert resource().is_dir()
    assert resource("style.qss").is_file()


def test_a_wheel_holds_the_program_and_its_resources() -> None:
    wheel = WheelBuilder(str(ROOT))
    files = {Path(each.distribution_path) for each in wheel.recurse_included_files()}
    assert {file.parts[0] for file in files} == {"desktop"}
    for file in resource().rglob("*"):
        assert file.is_dir() or Path("desktop/resources", file.relative_to(resource())) in files
    # An editable installation needs no copy of the resources, which take up 106 MB.
    assert not wheel.get_forced_inclusion_map(wheel.get_default_build_data())


def test_the_source_archive_holds_what_the_readme_links_and_the_tests_read() -> None:
    sources = SdistBuilder(str(ROOT))
    files = {each.distribution_path for each in sources.recurse_included_files()}
    readme = (ROOT / "README.md").read_text("utf-8")
    linked = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", readme)
    assert "CONTRIBUTING.md" in linked
    assert {*linked, ".ci/run", ".github/workflows/release.yml"} <= files


def test_a_python_that_is_too_old(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(set_up, "OLDEST", (9, 9))
    assert set_up.main(["starter"]) == 1
    assert "Glassbox needs Python 9.9 or newer" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("system", "how"), [("linux", "make run PYTHON=python3"), ("win32", "the same command again.")]
)
def test_how_to_use_a_newer_python(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch, system: str, how: str
) -> None:
    """Windows has no make."""
    monkeypatch.setattr(set_up, "OLDEST", (9, 9))
    with monkeypatch.context() as there, pytest.raises(set_up.Failed, match=re.escape(how)):
        there.setattr(sys, "platform", system)
        set_up.check_python()


def test_nothing_to_do_is_quick(
    set_up: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Only the stamp is checked; a change of the versions or of CMAKE_ARGS invalidates it."""
    installs: list[str] = []
    monkeypatch.delenv("CMAKE_ARGS", raising=False)
    monkeypatch.setattr(set_up, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(set_up, "STAMP", tmp_path / "stamp.json")
    monkeypatch.setattr(set_up, "LOG", tmp_path / "install.log")
    monkeypatch.setattr(set_up, "pip", lambda *arguments: installs.append(" ".join(arguments)))
    monkeypatch.setattr(set_up, "add_backends", lambda loadable: None)  # these tests' environment

    def installs_of(*extras: str) -> str:
        installs.clear()
        assert set_up.main([*extras]) == 0
        return "\n".join(installs)

    first = installs_of("starter")
    assert "starter.txt --no-deps" in first
    assert "test.txt" not in first
    assert "--force-reinstall" not in first
    assert first.endswith("--editable .")
    assert installs_of("starter") == ""
    both = installs_of("test")
    assert "starter.txt" in both
    assert "test.txt" in both
    monkeypatch.setenv("CMAKE_ARGS", "-DGGML_VULKAN=on")
    assert "--force-reinstall" in installs_of("starter")
    monkeypatch.delenv("CMAKE_ARGS")
    assert installs_of("starter") == "", "a GPU build stays one"
    shutil.copy2(ROOT / "pyproject.toml", tmp_path)
    monkeypatch.setattr(set_up, "ROOT", tmp_path)
    moved = installs_of("starter")
    assert moved.endswith("--editable ."), "or a copied folder would run the original's code"
    assert ".txt" not in moved, "the packages are there, and there may be no network"
    assert installs_of("starter") == ""
    assert "fuzz.txt" in installs_of("fuzz")
    assert os.environ["CMAKE_ARGS"] == "-DGGML_VULKAN=on", "also if llama.cpp is compiled again"


def write_wheel(folder: Path) -> Path:
    """Write a package that contains one file."""
    wheel = folder / "pebblestone-1.0-py3-none-any.whl"
    info = "pebblestone-1.0.dist-info"
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("pebblestone.py", "print('as it was tested')\n")
        archive.writestr(
            f"{info}/METADATA", "Metadata-Version: 2.1\nName: pebblestone\nVersion: 1.0\n"
        )
        archive.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(f"{info}/RECORD", "")
    return wheel


def test_a_package_with_a_changed_byte_is_refused(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Uses real pip, with a folder instead of the registry."""
    wheel = write_wheel(tmp_path)
    sha256 = hashlib.sha256(wheel.read_bytes()).hexdigest()
    (tmp_path / "some.txt").write_text(f"pebblestone==1.0 --hash=sha256:{sha256}\n")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    monkeypatch.setattr(set_up, "PINS", tmp_path)
    monkeypatch.setattr(set_up, "LOG", tmp_path / "install.log")
    monkeypatch.setattr(set_up, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(set_up, "ROOT", Path(sys.prefix).parent)
    set_up.install("some", options=["--target", str(tmp_path / "sound")])
    assert (tmp_path / "sound" / "pebblestone.py").is_file()
    wheel.write_bytes(wheel.read_bytes().replace(b"tested", b"Tested"))
    with pytest.raises(set_up.Failed) as failed:
        set_up.install("some", options=["--target", str(tmp_path / "altered")])
    assert str(failed.value).startswith("pebblestone==1.0 was not installed: ")
    assert not (tmp_path / "altered").exists()


@pytest.mark.parametrize(
    ("output", "hint"),
    [
        ("CMake Error: CMAKE_CXX_COMPILER not set, after EnableLanguage", True),
        ("No CMAKE_C_COMPILER could be found.", True),
        ("Generator Visual Studio 17 2022 could not find any instance of Visual Studio.", True),
        ("ERROR: No matching distribution found for llama-cpp-python", False),
        ("error C2065: undeclared identifier", False),
    ],
)
def test_a_failure_says_what_to_install(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, output: str, hint: bool
) -> None:
    """The compiler is named only if CMake found none: Visual Studio's needn't be in PATH."""
    monkeypatch.setattr(set_up, "LOG", tmp_path / "install.log")
    monkeypatch.setattr(set_up, "ROOT", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CXX", raising=False)
    (tmp_path / "pip.py").write_text(f"print({output!r}); raise SystemExit(1)")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))  # makes `python -m pip` run the stand-in
    monkeypatch.setattr(set_up, "PYTHON", Path(sys.executable))
    with pytest.raises(set_up.Failed) as failed:
        set_up.install_llama(rebuild=False)
    said = str(failed.value)
    assert output in said
    assert ("a C and C++ compiler" in said) == hint
    if sys.platform == "linux":
        assert ("sudo apt install build-essential" in said) == hint
    assert "install.log" in said


@pytest.mark.skipif(sys.platform != "linux", reason="needs /dev/full")
def test_a_disk_that_fills_up_while_pip_runs(
    set_up: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """pip would wait forever for its output to be read, so it is stopped. The stand-in gives up
    after a while."""
    (tmp_path / "pip.py").write_text(
        "import os, threading\n"
        "def give_up():\n"
        f"    open({str(tmp_path / 'waited')!r}, 'w').close()\n"
        "    os._exit(1)\n"
        "threading.Timer(30, give_up).start()\n"
        "while True: print('x' * 1000)\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr(set_up, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(set_up, "LOG", Path("/dev/full"))
    monkeypatch.setattr(set_up, "set_up", lambda _: set_up.pip("glassbox"))
    assert set_up.main([]) == 1
    assert "The disk is full. Free up some space" in capsys.readouterr().out
    assert not (tmp_path / "waited").exists()


def test_a_disk_that_is_full_for_pip(
    set_up: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "pip.py").write_text(
        "print('ERROR: Could not install packages due to an OSError.')\n"
        "raise OSError(28, 'No space left on device')\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr(set_up, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(set_up, "LOG", tmp_path / "install.log")
    monkeypatch.setattr(set_up, "ROOT", tmp_path)
    monkeypatch.setattr(set_up, "set_up", lambda _: set_up.pip("glassbox"))
    assert set_up.main([]) == 1
    assert capsys.readouterr().out.strip().startswith("The disk is full. Free up some space")


def test_a_folder_that_cannot_be_written(
    set_up: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(set_up, "LOG", tmp_path / "file" / "install.log")
    monkeypatch.setattr(set_up, "set_up", lambda _: set_up.pip("glassbox"))
    assert set_up.main([]) == 1
    assert "install.log" in capsys.readouterr().out


@pytest.mark.parametrize("missing", [True, False])
def test_the_package_for_environments_is_named_only_if_it_is_missing(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, missing: bool
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(set_up, "VENV", tmp_path / "file" / ".venv")
    monkeypatch.setattr(set_up, "PYTHON", tmp_path / "no python")
    if missing:
        monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(set_up.Failed) as failed:
        set_up.make_environment()
    assert "Python could not make an environment" in str(failed.value)
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    assert (f"sudo apt install {package}" in str(failed.value)) == missing


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("[12/245] Building CXX object src/llama.o", "Compiling llama.cpp: 12 of 245 files"),
        ("[ 47%] Building C object ggml.o", "Compiling llama.cpp: 47%"),
        ("Collecting numpy>=2", "Fetching numpy>=2"),
        (
            "Downloading numpy-2.4.6-cp311.whl (16.6 MB)",
            "Fetching numpy-2.4.6-cp311.whl (16.6 MB)",
        ),
        ("Installing collected packages: a, b", "Unpacking"),
        ("Created temporary directory: x", ""),
    ],
)
def test_progress_in_words(set_up: ModuleType, line: str, said: str) -> None:
    assert set_up.Progress.summary(line) == said


@pytest.mark.skipif(sys.platform != "linux", reason="packages of Debian")
@pytest.mark.parametrize(
    ("root", "ci", "answer", "installed"),
    [
        (True, "true", None, True),
        (True, "", None, False),
        (True, "", "y", True),
        (True, "", "n", False),
        (False, "true", None, False),
    ],
)
def test_system_packages_are_installed_only_where_that_is_agreed(
    tmp_path: Path, root: bool, ci: str, answer: str | None, installed: bool
) -> None:
    """Runs the script with stand-ins for the commands that inspect and change the system."""
    commands = {
        ".venv/bin/python": "echo libxcb-cursor0",
        "bin/id": f"echo {0 if root else 1000}",
        "bin/Xvfb": "",
        "bin/apt-get": 'echo "$@" >>did; printf "Inst %s (1)\\n" libxcb-cursor0 libxcb-util1',
    }
    for name, script in commands.items():
        command = tmp_path / name
        command.parent.mkdir(parents=True, exist_ok=True)
        command.write_text(f"#!/bin/sh\n{script}\n")
        command.chmod(0o755)
    terminal, keyboard = os.openpty()
    if answer:
        os.write(terminal, f"{answer}\n".encode())
    done = subprocess.run(
        ["sh", ROOT / "packaging" / "virtual_display.sh"],
        cwd=tmp_path,
        env={"PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}", "CI": ci},
        stdin=keyboard if answer else subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    os.close(terminal)
    os.close(keyboard)
    log = tmp_path / "did"
    did = log.read_text().splitlines() if log.exists() else []
    assert ("install -qq -y libxcb-cursor0" in did) == installed
    if installed:
        assert "installs, with what these packages need: libxcb-cursor0 libxcb-util1" in done.stdout
    else:
        assert did == []
        assert "sudo apt install libxcb-cursor0" in done.stdout
