"""Tests the list of SHA-256 sums that a bundle carries, with sha256sum and with the program."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bundle import program
from desktop.core import shipped

LIBRARIES = "lib/site-packages/llama_cpp/lib"


@pytest.fixture
def prefix(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A prefix with a list of sums, as Python's own."""
    files = {
        f"{LIBRARIES}/libllama.so.0": b"llama" * 1000,
        f"{LIBRARIES}/libggml.so": b"ggml" * 1000,
        f"{LIBRARIES}/libggml-vulkan.so": b"",
        "lib/site-packages/PySide6/libQt6Core.so.6": b"Qt",
        "lib/site-packages/wörter 1.txt": b"words\r\n",
        "LICENSES.txt": b"MIT",
    }
    for name, data in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    program.add_sums(tmp_path)
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    return tmp_path


def test_sha256sum_accepts_the_list(prefix: Path) -> None:
    text = (prefix / program.SUMS).read_bytes().decode()
    names = [line.split("  ", 1)[1] for line in text.splitlines()]
    files = [each for each in prefix.rglob("*") if each.is_file() and each.name != program.SUMS]
    assert names == sorted(each.relative_to(prefix).as_posix() for each in files)
    program.add_sums(prefix)
    assert (prefix / program.SUMS).read_bytes().decode() == text, "it lists itself"
    if shutil.which("sha256sum"):
        command = ["sha256sum", "--check", "--strict", "--quiet", program.SUMS]
        subprocess.run(command, cwd=prefix, check=True)


@pytest.mark.skipif(sys.platform == "win32", reason="links need special rights there")
def test_a_link_is_not_listed(prefix: Path) -> None:
    text = (prefix / program.SUMS).read_bytes()
    (prefix / LIBRARIES / "libllama.so").symlink_to("libllama.so.0")
    program.add_sums(prefix)
    assert (prefix / program.SUMS).read_bytes() == text


def test_an_unchanged_bundle_has_no_damage(prefix: Path) -> None:
    assert program.SUMS == shipped.SUMS_FILE
    assert len(shipped.read_sums(prefix / program.SUMS)) == 6
    assert shipped.damaged_files("llama_cpp/lib") == []


def test_one_changed_byte_is_found(prefix: Path) -> None:
    file = prefix / LIBRARIES / "libllama.so.0"
    data = bytearray(file.read_bytes())
    data[2500] ^= 1
    file.write_bytes(data)
    assert shipped.damaged_files("llama_cpp/lib") == ["libllama.so.0"]


def test_every_damaged_file_is_named(prefix: Path) -> None:
    (prefix / LIBRARIES / "libggml-vulkan.so").write_bytes(b"more")
    (prefix / LIBRARIES / "libggml.so").unlink()
    (prefix / LIBRARIES / "libggml.so").mkdir()  # can't be read as a file
    found = shipped.damaged_files("llama_cpp/lib")
    assert found == ["libggml-vulkan.so", "libggml.so"]


def test_qt_may_be_replaced_and_an_optional_library_deleted(prefix: Path) -> None:
    (prefix / "lib/site-packages/PySide6/libQt6Core.so.6").write_bytes(b"one's own Qt")
    (prefix / LIBRARIES / "libggml-vulkan.so").unlink()
    assert shipped.damaged_files("llama_cpp/lib") == []


@pytest.mark.parametrize("text", [None, b"", b"\xff\n  \nno sum\n"])
def test_without_a_usable_list_nothing_is_checked(prefix: Path, text: bytes | None) -> None:
    file = prefix / program.SUMS
    file.unlink() if text is None else file.write_bytes(text)
    (prefix / LIBRARIES / "libggml.so").write_bytes(b"changed")
    assert shipped.damaged_files("llama_cpp/lib") == []


def test_a_damaged_line_spoils_no_other(prefix: Path) -> None:
    """A byte that isn't UTF-8 is damage, too."""
    file = prefix / program.SUMS
    lines = file.read_bytes().splitlines(keepends=True)
    lines[0] = b"\xff" + lines[0][1:]
    file.write_bytes(b"".join(lines))
    (prefix / LIBRARIES / "libggml.so").write_bytes(b"changed")
    assert shipped.damaged_files("llama_cpp/lib") == ["libggml.so"]
