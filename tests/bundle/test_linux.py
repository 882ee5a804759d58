"""Starts the Linux bundle on bare systems: no Python, no compiler, no fonts, no network."""

from __future__ import annotations

import re
from pathlib import Path

from bundle import linux
from tests.bundle.conftest import HOME, Ask, window_appears
from tests.bundle.shared import (  # noqa: F401 - three of them are tests
    MODEL,
    ROOT,
    quantizes,
    test_routing,
    test_starter_model,
    test_the_same_answer_as_in_the_checkout,
)


def test_quantizing(ask: Ask) -> None:
    quantizes(ask, f"/{HOME}/small.gguf")


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
