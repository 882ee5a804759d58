"""Starts the Linux bundle on bare systems: no Python, no compiler, no fonts, no network."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

from bundle import linux
from tests.bundle.conftest import HOME, Ask, window_appears

ROOT = Path(__file__).parents[2]
MODEL = "Pebble-1-1M-Instruct-F16"
MIXTURE = "Pebble-1-8x1M-Instruct-F16"
GREEDY = ("--temperature", "0", "--max-tokens", "24", "--json")
CHECKOUT = (sys.executable, "-P", "-m", "desktop")


def test_the_same_answer_as_in_the_checkout(ask: Ask, tmp_path: Path) -> None:
    question = ("chat", MODEL, "--prompt", "What is the capital of France?", *GREEDY)
    done = ask(*question)
    assert done.returncode == 0, done.stderr
    ours = subprocess.run(
        [*CHECKOUT, *question],
        env={"GLASSBOX_HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout)["text"] == json.loads(ours.stdout)["text"] != ""


def test_starter_model(ask: Ask) -> None:
    done = ask("chat", "smollm2", "--prompt", "Name three colors.", *GREEDY)
    assert done.returncode == 0, done.stderr
    assert "Blue" in json.loads(done.stdout)["text"]


def test_routing(ask: Ask) -> None:
    done = ask("route", MIXTURE, "--prompt", "What is 2 + 2?", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["experts"] == 8


def test_quantizing(ask: Ask) -> None:
    listed = json.loads(ask("models", "--json").stdout)["models"]
    source = next(each["path"] for each in listed if each["name"] == MODEL)
    target = f"/{HOME}/small.gguf"
    done = ask("quantize", source, target, "--type", "Q8_0", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["type"] == "Q8_0"
    again = ask("chat", target, "--prompt", "Hello!", *GREEDY)
    assert json.loads(again.stdout)["generated_tokens"] > 0


def test_every_pane_without_fonts(ask: Ask, bare: Path) -> None:
    done = ask("tour", "--out", f"/{HOME}/tour", seconds=600, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr
    assert len(list((bare / HOME / "tour").rglob("*.png"))) > 40


def test_the_window_opens_twice(ask: Ask, display: str) -> None:
    for _ in range(2):
        assert window_appears(lambda: ask(seconds=25, DISPLAY=display), display)


def test_without_a_display_it_says_what_works(ask: Ask) -> None:
    done = ask()
    assert done.returncode == 1
    assert "There is no display here" in done.stderr
    assert "Glass box/glassbox" in done.stderr


def test_a_missing_library_is_named(ask: Ask, bare: Path) -> None:
    library = next((bare / "usr" / "lib" / "x86_64-linux-gnu").glob("libstdc++.so.6"))
    hidden = library.with_name("hidden")
    library.rename(hidden)
    try:
        done = ask("chat", MODEL, "--prompt", "Hello!")
    finally:
        hidden.rename(library)
    assert done.returncode == 1
    assert "libstdc++.so.6" in done.stderr
    assert "Traceback" not in done.stderr


def test_oldest_glibc(linux_bundle: Path) -> None:
    said = re.search(r"glibc (\d\.\d+)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert said
    assert said[1] == linux.oldest_glibc(linux_bundle)


def test_nothing_that_is_not_needed(linux_bundle: Path) -> None:
    names = {str(each.relative_to(linux_bundle)) for each in linux_bundle.rglob("*")}
    unwanted = re.compile(r"PySide6/.*(Qml|Quick|Designer|assistant|linguist)|\.pyi$|/tests/test_")
    assert not [name for name in names if unwanted.search(name)]
    assert "LICENSES.txt" in names
