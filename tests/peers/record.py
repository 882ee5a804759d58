"""Records the answers of llama.cpp's own programs for machines on which they aren't built.

`python -m tests.peers.record` records them again with the programs that `programs.py` finds.
"""

from __future__ import annotations

import hashlib
import json
import platform
import re
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Any, Final

from desktop.core.gguf.header import read_header
from desktop.core.library.shipped_models import starter_model
from desktop.engine.binding import BINDING_VERSION
from tests.peers import cases
from tests.peers.programs import find_peer, lingering, missing

FOLDER: Final = Path(__file__).parent / "recorded"
FILE: Final = FOLDER / "answers.json"
SYSTEM: Final = f"{platform.system()} {platform.machine()}"
"""Operating system and processor type. The answers depend on them, because a compiler may fuse
multiplications and additions on one system and not on another, which changes some bytes."""


@cache
def recorded() -> dict[str, Any]:
    """Return the version, the system, and each program's answers.

    `quantize` has the `digest` of each file, by type or by type and importance matrix format.
    `perplexity` has each figure with its standard error (0 if none), by type and chunk length.
    Importance matrices are separate files in the same folder."""
    return json.loads(FILE.read_text("utf-8"))


def recorded_matrix(name: str) -> Path:
    """Path of the importance matrix of a model in cases.MEASURED, as llama-imatrix wrote it."""
    return FOLDER / f"imatrix-{name}.gguf"


def sha256(path: Path | str) -> str:
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def digest(path: Path, matrix: str = "") -> str:
    """Return the SHA-256 of a quantized model, independent of the importance matrix's folder.

    The file records the matrix's path, so the hash uses only its file name and omits the header's
    padding."""
    content, start = path.read_bytes(), read_header(path).data_offset
    header = content[:start].rstrip(b"\0")
    if matrix:
        assert header.count(_string(matrix)) == 1
        header = header.replace(_string(matrix), _string(Path(matrix).name))
    return hashlib.sha256(header + content[start:]).hexdigest()


def _string(text: str) -> bytes:
    """Encode a string as GGUF does."""
    return len(text).to_bytes(8, "little") + text.encode()


def inputs(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each of the programs' input models."""
    source = cases.quantize_source(folder)
    made = {f"importance, {form}": path for form, path in cases.importance(source, folder).items()}
    made["quantize"] = source
    made["perplexity"] = Path(cases.compare_models(folder)["F32"])
    made |= {name: Path(cases.imatrix_model(name, folder)) for name in cases.MEASURED}
    return {name: sha256(path) for name, path in made.items()}


def quantized(folder: Path) -> dict[str, str]:
    """Run llama-quantize and return the digest of each file, including the starter model's
    Q4_K_M."""
    source = cases.quantize_source(folder)
    matrices = cases.importance(source, folder)
    starter = starter_model()
    assert starter is not None, "the starter model is not installed"
    target = folder / "quantized.gguf"

    def make(model: Path | str, name: str, matrix: str = "") -> str:
        options = ("--imatrix", matrix) if matrix else ()
        _run("llama-quantize", "--allow-requantize", *options, str(model), str(target), name)
        return digest(target, matrix)

    found = {"starter": make(starter, "Q4_K_M")}
    for name, form in cases.QUANTIZED:
        matrix = str(matrices[form]) if form else ""
        found[f"{name} {form}".strip()] = make(source, name, matrix)
    return found


def perplexities(folder: Path) -> dict[str, dict[str, tuple[float, float]]]:
    """Run llama-perplexity and return its figures for each comparison."""
    models = cases.compare_models(folder)
    return {
        f"{name} {context}": _perplexity(models["F32"], models[name], folder, context)
        for name, context in cases.COMPARED
    }


def _perplexity(
    reference: str, candidate: str, folder: Path, context: int
) -> dict[str, tuple[float, float]]:
    text, base = folder / "text.txt", folder / "base"
    text.write_text(cases.COMPARE_TEXT, encoding="utf-8")
    common = ("-c", str(context), "--kl-divergence-base", str(base))
    environment = lingering(folder)
    _run("llama-perplexity", *common, "-m", reference, "-f", str(text), env=environment)
    told = _run("llama-perplexity", *common, "-m", candidate, "--kl-divergence", env=environment)
    found: dict[str, tuple[float, float]] = {}
    for name, value, error in re.findall(r"^Mean +(\S+) *: +(\S+) ± +(\S+)", told, re.MULTILINE):
        found[name] = float(value), float(error)
    for name, pattern in (("max", "Maximum KLD"), ("p99", "99.0% +KLD"), ("top", "Same top p")):
        match = re.search(rf"^{pattern}: +(\S+)(?: ± +(\S+))?", told, re.MULTILINE)
        assert match, told
        found[name] = float(match[1]), float(match[2] or 0)
    return found


def measure(folder: Path, name: str, target: Path) -> None:
    """Have llama-imatrix measure a model's importance matrix."""
    (folder / cases.IMATRIX_TEXT_NAME).write_text(cases.IMATRIX_TEXT, encoding="utf-8")
    model = cases.imatrix_model(name, folder)
    options = ("-f", cases.IMATRIX_TEXT_NAME, "-c", str(cases.IMATRIX_CONTEXT))
    _run("llama-imatrix", "-m", model, *options, "-o", str(target.absolute()), cwd=folder)


def _run(name: str, *arguments: str, **options: Any) -> str:
    """Run a program and return its output. Raises: SystemExit, if it isn't built."""
    program = find_peer(name)
    if program is None:
        raise SystemExit(missing(name))
    command = [program, *arguments]
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, timeout=300, **options
    )
    return done.stdout + done.stderr


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for name in cases.MEASURED:
            measure(folder, name, recorded_matrix(name))
        answers = {
            "version": BINDING_VERSION,
            "system": SYSTEM,
            "inputs": inputs(folder),
            "quantize": quantized(folder),
            "perplexity": perplexities(folder),
        }
    FILE.write_text(json.dumps(answers, indent=1) + "\n", encoding="utf-8")
    print(FILE)


if __name__ == "__main__":
    sys.exit(main())
