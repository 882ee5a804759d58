"""What every bundle must do. The modules of the systems import these tests, each with its own
`ask`."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

from desktop.core.drawings.fresh import FIRST
from desktop.core.drawings.scenes import scene
from desktop.ui.experiments import EXPERIMENTS
from tests.bundle.conftest import Ask

ROOT = Path(__file__).parents[2]
MODEL = "Pebble-1-1M-Instruct-F16"
MIXTURE = "Pebble-1-8x1M-Instruct-F16"
SEEING = "Pebble-1-3M-Eye-F16"
GREEDY = ("--temperature", "0", "--max-tokens", "24", "--json")
NOT_NEEDED = re.compile(
    r"PySide6/.*(Qml|Quick|Designer|assistant|linguist)|(vcamp|vccorlib|concrt)140\.dll$"
    r"|\.pyi$|/tests/test_|numpy/_core/_(\w+_tests|simd)\.|/sboms/|pyqtgraph/colors/maps/.*\.csv$"
    r"|site-packages/(cffi|click|fsspec|hf_xet|pycparser)/|ggml-cpu-(cannon|cooper)lake"
)
"""Files of packages that Glassbox never loads."""
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


def check_seeing(ask: Ask, file: Path, there: str) -> None:
    """Check that the model that sees describes a drawing, which is written to `file`. `there` is
    the file's path on the system."""
    drawn = scene(FIRST, 256)
    height, width, colors = drawn.picture.shape
    image = QImage(
        drawn.picture.tobytes(), width, height, width * colors, QImage.Format.Format_RGB888
    )
    assert image.save(str(file))
    asked = drawn.questions[0]
    done = ask("chat", SEEING, "--image", there, "--prompt", asked.text, *GREEDY)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["text"] == asked.answer


def check_tour(folder: Path) -> None:
    """Check that a tour saved pictures of the pages and of each experiment's result. The tour only
    logs that an experiment has failed."""
    names = {each.stem for each in folder.rglob("*.png")}
    assert len(names) > 40
    results = {f"experiment-{at:02}-{each.id}" for at, each in enumerate(EXPERIMENTS, 1)}
    assert results <= names


def check_contents(bundle: Path) -> None:
    """Check that a bundle has the licenses, and nothing that isn't needed."""
    names = {each.relative_to(bundle).as_posix() for each in bundle.rglob("*")}
    packages = {name.replace("dist-packages", "site-packages") for name in names}
    assert not [name for name in packages if NOT_NEEDED.search(name)]
    licenses = (bundle / "LICENSES.txt").read_text("utf-8")
    assert "cryptography also contains these components:" in licenses


def check_quantizing(ask: Ask, target: str) -> None:
    """Check that a demo model is quantized to `target`, a path on the system, and then answers."""
    listed = json.loads(ask("models", "--json").stdout)["models"]
    source = next(each["path"] for each in listed if each["name"] == MODEL)
    done = ask("quantize", source, target, "--type", "Q8_0", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["type"] == "Q8_0"
    again = ask("chat", target, "--prompt", "Hello!", *GREEDY)
    assert json.loads(again.stdout)["generated_tokens"] > 0
