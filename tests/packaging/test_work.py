"""Tests how the recipe for bundles runs programs and keeps finished steps."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bundle import __main__ as bundling
from bundle import licenses, llama, program, work
from bundle.__main__ import check_size, prepare


@pytest.fixture(autouse=True)
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(work, "BUILD", tmp_path)
    monkeypatch.setattr(work, "ROOT", tmp_path)
    monkeypatch.setattr(work, "LOG", tmp_path / "log.txt")
    return tmp_path


def test_a_step_is_repeated_only_when_its_inputs_change(build: Path) -> None:
    pins = build / "pins.txt"
    pins.write_text("a==1", "utf-8")
    calls: list[Path] = []
    for _ in range(2):
        work.made(build / "step", calls.append, pins, "linux")
    assert len(calls) == 1
    pins.write_text("a==2", "utf-8")
    work.made(build / "step", calls.append, pins, "linux")
    work.made(build / "step", calls.append, pins, "windows")
    assert len(calls) == 3


@pytest.mark.parametrize(("system", "own"), [("LINUX", "$ORIGIN"), ("MACOS", "@loader_path")])
def test_libraries_find_each_other_in_their_folder(system: str, own: str) -> None:
    """Each system's loader has a name of its own for the folder of the library that it loads."""
    paths = [each for each in getattr(llama, system) if "RPATH=" in each]
    assert f"-DCMAKE_INSTALL_RPATH={own}" in paths
    assert len(paths) == 2  # and that it is used in the build


def test_an_interrupted_step_begins_anew(build: Path) -> None:
    def interrupted(folder: Path) -> None:
        (folder / "half").touch()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        work.made(build / "step", interrupted, "1")
    work.made(build / "step", lambda folder: (folder / "all").touch(), "1")
    assert [each.name for each in (build / "step").iterdir()] == ["all"]


def test_only_the_end_of_a_long_output_is_logged(build: Path) -> None:
    text = work.run(sys.executable, "-c", "print('x' * 10**7 + 'end')")
    assert len(text) > 10**7
    assert (build / "log.txt").stat().st_size < 10**6
    assert "xend" in (build / "log.txt").read_text("utf-8")


def test_a_failure_shows_what_the_program_said(build: Path) -> None:
    with pytest.raises(work.Failed, match=r"no room(.|\n)*log\.txt"):
        work.run(sys.executable, "-c", "import sys; print('no room'); sys.exit(1)")
    with pytest.raises(work.Failed, match="isn't installed"):
        work.run("no-such-program")


def test_a_missing_starter_model_is_an_error(build: Path) -> None:
    with pytest.raises(work.Failed, match="starter"):
        program.add_starter(build / "venv" / "bin" / "python", build / "prefix")


def test_qts_own_texts_are_kept_in_every_language(
    build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program, "LANGUAGES", {**program.LANGUAGES, "pt": "Português"})
    folder = build / "PySide6" / "Qt" / "translations"
    for name in ("qtbase_de.qm", "qtbase_fr.qm", "qtbase_pt_BR.qm", "qtbase_pl.qm", "qt_de.qm"):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    (build / "PySide6" / "Qt" / "plugins").mkdir()
    program.trim_qt(build, ".abi3.so", Path("PySide6", "Qt", "plugins"))
    kept = sorted(each.name for each in folder.iterdir())
    assert kept == ["qtbase_de.qm", "qtbase_fr.qm", "qtbase_pt_BR.qm"]


def test_packages_keep_what_their_licenses_are_written_from(
    build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their lists of components are removed only after that."""
    patterns = (*program.LEFT_OUT, *program.COMPONENTS)
    names = [each.replace("[!p]", "x").replace("*", "x") for each in patterns]
    listed = "x.dist-info/sboms/rust.cyclonedx.json"

    def install(*command: str | Path) -> str:
        folder = Path(command[command.index("--target") + 1])
        for name in (*names, listed):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            if name != "x.dist-info/sboms":
                (folder / name).write_text('{"components": [{"name": "openssl"}]}', "utf-8")
        return ""

    monkeypatch.setattr(program, "BUILD", build)
    monkeypatch.setattr(program, "run", install)
    folder = program.packages(build / "bin" / "python", "windows", "3.13")
    assert licenses.components(folder / "x.dist-info") == ["openssl"]
    work.remove(folder, program.COMPONENTS)
    assert not [each for each in folder.rglob("*") if each.is_file()]


@pytest.mark.skipif(sys.platform != "linux", reason="the bundles are built there")
@pytest.mark.parametrize(
    ("machine", "said"),
    [("aarch64", "only on an x86-64 processor"), ("x86_64", "apt install debian-archive-keyring")],
)
def test_what_the_bundles_need_is_checked_first(
    build: Path, monkeypatch: pytest.MonkeyPatch, machine: str, said: str
) -> None:
    """Ubuntu has no keys of Debian's archive."""
    monkeypatch.setattr(bundling.os, "geteuid", lambda: 0)
    monkeypatch.setattr(bundling.platform, "machine", lambda: machine)
    monkeypatch.setattr(bundling, "needs_programs", lambda _: None)
    monkeypatch.setattr(bundling, "run", lambda *_: "")
    monkeypatch.setattr(bundling, "KEYRINGS", build)
    with pytest.raises(work.Failed, match=said):
        prepare(["linux"])
    (build / "debian-archive-keyring.gpg").touch()
    monkeypatch.setattr(bundling, "missing_packages", lambda _: ["libegl1", "libgl1"])
    if machine == "x86_64":
        prepare(["linux"])
        with pytest.raises(work.Failed, match=r"with Qt.*apt install libegl1 libgl1$"):
            prepare(["linux", "windows"])


@pytest.mark.parametrize(
    ("system", "machine", "said"),
    [("linux", "arm64", r"only on a Mac\."), ("darwin", "x86_64", "with Apple silicon")],
)
def test_the_packages_for_macos_are_for_apple_silicon(
    monkeypatch: pytest.MonkeyPatch, system: str, machine: str, said: str
) -> None:
    with monkeypatch.context() as there, pytest.raises(work.Failed, match=said):
        there.setattr(bundling.sys, "platform", system)
        there.setattr(bundling.platform, "machine", lambda: machine)
        prepare(["macos"])


def test_a_file_that_is_too_large(build: Path) -> None:
    folder = build / "glassbox"
    sizes = {
        "lib/python3/dist-packages/PySide6/Qt/lib/libQt6Core.so": 3_000_000,
        "lib/python3/dist-packages/PySide6/QtCore.so": 2_000_000,
        "share/glassbox/model.gguf": 4_000_000,
        "glassbox": 1_000,
        **{f"lib/python3.11/{name}/file": 10 * len(name) for name in ("a", "bb", "ccc")},
    }
    for name, length in sizes.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(bytes(length))
    file = build / "glassbox.zip"
    file.write_bytes(bytes(2_300_000))
    check_size(file, 2_300_000, folder)
    with pytest.raises(work.Failed) as failed:
        check_size(file, 2_000_000, folder)
    first, *parts = str(failed.value).splitlines()
    assert first.startswith("glassbox.zip is 0.3 MB larger than the limit of 2 MB.")
    assert [each.strip() for each in parts] == [
        "lib/python3/dist-packages/PySide6: 5 MB",
        "share/glassbox: 4 MB",
        ".: 0 MB",
        "lib/python3.11/ccc: 0 MB",
        "lib/python3.11/bb: 0 MB",
    ]
