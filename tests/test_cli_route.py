"""`glassbox route`, as a script calls it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests import tiny_model, tiny_router
from tests.tiny_router import EXPERTS, KINDS


def glassbox(*arguments: str, status: int = 0) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "desktop", "route", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == status, done.stderr
    return done


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(
        tiny_router.write(tmp_path_factory.mktemp("route") / "tiny.gguf", KINDS["GLM-4-MoE"])
    )


def test_the_keys_are_the_designs(model: str) -> None:
    found = json.loads(glassbox(model, "--tokens", "5, 6,7", "--json").stdout)
    assert set(found) == {"tokens", "experts", "experts_used", "layers"}
    assert [token["id"] for token in found["tokens"]] == [5, 6, 7]
    assert (found["experts"], found["experts_used"]) == (EXPERTS, 2)
    assert [layer["layer"] for layer in found["layers"]] == [1, 2]
    for layer in found["layers"]:
        assert [len(row) for row in layer["experts"]] == [2, 2, 2]
        for weights in layer["weights"]:
            assert weights == sorted(weights, reverse=True)


def test_a_question_goes_through_the_template_and_a_raw_text_does_not(model: str) -> None:
    def texts(*arguments: str) -> list[str]:
        found = json.loads(glassbox(model, *arguments, "--json").stdout)
        return [token["text"] for token in found["tokens"]]

    assert texts("--prompt", "Hi")[0] == "<|im_start|>"
    assert texts("--prompt", "Hi", "--raw") == ["H", "i"]


def test_for_reading(model: str) -> None:
    lines = glassbox(model, "--prompt", "Hi", "--raw").stdout.splitlines()
    assert lines[0].split() == ["token", "layer", "1", "layer", "2"]
    assert [line.split()[0] for line in lines[1:]] == ["H", "i"]


def test_a_dense_model(tmp_path: Path) -> None:
    path = str(tiny_model.write(tmp_path / "dense.gguf"))
    told = json.loads(glassbox(path, "--prompt", "Hi", "--json", status=1).stdout)
    assert told["kind"] == "dense"
    assert "no experts" in told["error"]


@pytest.mark.parametrize(
    "arguments",
    [(), ("--prompt", "a", "--tokens", "1"), ("--tokens", "1,x"), ("--tokens", "1", "--raw")],
)
def test_wrong_usage(model: str, arguments: tuple[str, ...]) -> None:
    assert glassbox(model, *arguments, status=2).stderr.count("Traceback") == 0
