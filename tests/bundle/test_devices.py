"""Tests the libraries of the Linux bundle, which are loaded at run time, with Mesa's Vulkan driver
for the processor (lavapipe) as the graphics card."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from llama_cpp import _ggml

from desktop.core.resources import resource

LONGEST_S = 560  # compiling the shaders takes lavapipe a while
SCRIPT = """
import json, sys
import numpy as np
from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.messages import *
from desktop.engine.remote.client import RemoteEngine

folder, devices = sys.argv[1], sys.argv[2:]
engine = RemoteEngine(model_folders=lambda: (folder,))

def ask(request):
    return list(engine.run(request, Cancel()))

found = {}
try:
    listed = ask(ListDevices())[-1]
    found["sandbox"] = listed.sandbox
    found["devices"] = {d.name: [d.backend, d.description, d.variant] for d in listed.devices}
    for device in devices:
        dense, mixture = (f"{folder}/{name}.gguf" for name in (
            "Pebble-1-3M-Base-F16", "Pebble-1-8x1M-Instruct-F16"))
        loads = [ask(LoadModel(path, context_length=512, device=device))[-1]
                 for path in (dense, mixture)]
        greedy = Sampling(temperature=0)
        question = (Message("user", "What is the capital of France?"),)
        answer = ask(Generate(dense, prompt="The capital of", sampling=greedy, max_tokens=16,
                              ignore_end=True))
        routed = [e for e in ask(Route(mixture, question, max_tokens=8, sampling=greedy))
                  if isinstance(e, RoutedTokens)]
        found[device] = {
            "loaded_on": [each.device for each in loads],
            "layers": [each.gpu_layers for each in loads],
            "tokens": [e.id for e in answer if isinstance(e, Token)],
            "rate": answer[-1].tokens_per_s,
            "routed": [token for e in routed for token in e.ids],
            "chosen": [int(n) for e in routed for n in np.frombuffer(e.chosen, "u2")],
            "weights": [float(n) for e in routed for n in np.frombuffer(e.weights, "f4")],
        }
except UserError as error:
    found["error"] = error.message
finally:
    engine.close()
print(json.dumps(found))
"""

WINDOW = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop.__main__ import main
from desktop.ui.panes.settings import device_speeds
from desktop.ui.panes.settings.devices import DevicesCard
from desktop.ui.shell.window import MainWindow

picture, model = sys.argv[1:]
del sys.argv[1:]
show = MainWindow.show

def measure(window):
    show(window)
    window.open_pane("settings")
    timer = QTimer(window, interval=200)

    def step():
        card = window.findChild(DevicesCard)
        if card is None or not card.measure.isEnabled() and not card._speeds:
            card and card.model.open(model)
        elif not card._speeds and not card.result.task.running:
            card.measure.click()
        elif not card.result.task.running:
            timer.stop()
            table = device_speeds.table(card._speeds)
            print(json.dumps({"head": table.head, "rows": table.rows,
                              "choices": [card.choice.itemText(each)
                                          for each in range(card.choice.count())]}))
            window.grab().save(picture)
            QApplication.quit()

    timer.timeout.connect(step)
    timer.start()

MainWindow.show = measure
main()
"""

Run = Callable[..., dict[str, Any]]


@pytest.fixture
def run(tmp_path: Path, linux_bundle: Path) -> Run:
    """Return a function that runs SCRIPT with the bundle's libraries instead of the installed
    ones."""
    ours = tmp_path / "site-packages"  # the name of a folder that the sandbox lets the engine read
    package = Path(_ggml.libggml_base_path).parent
    shutil.copytree(package, ours / "llama_cpp", ignore=lambda *_: ["lib", "__pycache__"])
    libraries = next(linux_bundle.rglob("llama_cpp/lib"))
    shutil.copytree(libraries, ours / "llama_cpp" / "lib")

    def ask(*devices: str, without: str = "") -> dict[str, Any]:
        for file in (ours / "llama_cpp" / "lib").glob(without or "nothing"):
            file.unlink()
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT, str(resource("models")), *devices],
            env={
                **os.environ,
                "PYTHONPATH": os.pathsep.join([str(ours), *sys.path]),
                "GGML_VK_VISIBLE_DEVICES": "0",
            },
            capture_output=True,
            text=True,
            check=False,
            timeout=LONGEST_S,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return ask


def test_a_variant_for_this_processor_is_loaded(run: Run) -> None:
    backend, _, variant = run()["devices"]["CPU"]
    assert backend == "CPU"
    assert variant


def test_vulkan_computes_what_the_processor_computes(run: Run) -> None:
    found = run("CPU", "Vulkan0")
    if "Vulkan0" not in found["devices"]:
        pytest.skip("no Vulkan device: install mesa-vulkan-drivers")
    assert "error" not in found, found["error"]
    processor, card = found["CPU"], found["Vulkan0"]
    assert processor["loaded_on"] == ["CPU", "CPU"]
    assert card["loaded_on"] == ["Vulkan0", "Vulkan0"]
    assert processor["layers"] == [0, 0]
    assert all(card["layers"])
    assert len(set(processor["tokens"])) > 4  # not one token again and again
    assert card["tokens"] == processor["tokens"]
    assert card["routed"] == processor["routed"]
    pairs = list(zip(card["chosen"], processor["chosen"], strict=True))
    same = sum(a == b for a, b in pairs) / len(pairs)
    assert same > 0.95  # rounding differs, so near ties may be decided differently
    off = [abs(a - b) for a, b in zip(card["weights"], processor["weights"], strict=True)]
    assert sorted(off)[len(off) // 2] < 0.01
    print(f"sandbox {found['sandbox']}; {found['devices']}")
    print(f"tokens equal: {card['tokens']}; {same:.1%} of {len(pairs)} experts equal;")
    rates = f"{processor['rate']:.0f} and {card['rate']:.0f} tokens/s"
    print(f"weights off by at most {max(off):.4f}; {rates}")


def test_without_a_library_for_the_processor_the_message_names_it(run: Run) -> None:
    assert "missing or damaged: ggml-cpu" in run(without="*ggml-cpu*")["error"]


def test_settings_measure_all_devices(linux_bundle: Path, tmp_path: Path) -> None:
    picture = tmp_path / "settings.png"
    model = next(linux_bundle.rglob("Pebble-1-1M-Instruct-F16.gguf"))
    done = subprocess.run(
        [next((linux_bundle / "bin").glob("python3*")), "-I", "-c", WINDOW, picture, model],
        env={
            "PATH": "/usr/bin:/bin",
            "GLASSBOX_HOME": str(tmp_path),
            "GGML_VK_VISIBLE_DEVICES": "0",
            "QT_QPA_PLATFORM": "offscreen",
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=LONGEST_S,
    )
    assert done.returncode == 0, done.stderr
    shown = json.loads(done.stdout)
    if not any("llvmpipe" in each for each in shown["choices"]):
        pytest.skip("no Vulkan device: install mesa-vulkan-drivers")
    rows = [dict(zip(shown["head"], row, strict=True)) for row in shown["rows"]]
    assert [row["Backend"] for row in rows] == ["CPU", "Vulkan"]
    for row in rows:
        assert float(row["Reading (tokens/s)"]) > 0
        assert float(row["Writing (tokens/s)"]) > 0
        assert float(row["Time to first token (s)"]) > 0
    for row in rows:
        print(row)
    assert picture.stat().st_size > 10_000
