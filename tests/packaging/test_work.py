"""Tests how the recipe for bundles runs programs and keeps finished steps."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bundle import program, work


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
