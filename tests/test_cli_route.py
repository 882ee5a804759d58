"""Tests `glassbox route` as a script calls it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import tiny_model, tiny_router
from tests.commands import as_json, glassbox
from tests.tiny_router import EXPERTS, KINDS


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(
        tiny_router.write(tmp_path_factory.mktemp("route") / "tiny.gguf", KINDS["GLM-4-MoE"])
    )


def test_the_keys_are_the_designs(model: str) -> None:
    found = as_json("route", model, "--tokens", "5, 6,7")
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
        found = as_json("route", model, *arguments)
        return [token["text"] for token in found["tokens"]]

    assert texts("--prompt", "Hi")[0] == "<|im_start|>"
    assert texts("--prompt", "Hi", "--raw") == ["H", "i"]


def test_for_reading(model: str) -> None:
    lines = glassbox("route", model, "--prompt", "Hi", "--raw").stdout.splitlines()
    assert lines[0].split() == ["token", "layer", "1", "layer", "2"]
    assert [line.split()[0] for line in lines[1:]] == ["H", "i"]


def test_a_dense_model(tmp_path: Path) -> None:
    path = str(tiny_model.write(tmp_path / "dense.gguf"))
    told = as_json("route", path, "--prompt", "Hi", status=1)
    assert told["kind"] == "dense"
    assert "no experts" in told["error"]


@pytest.mark.parametrize(
    "arguments",
    [(), ("--prompt", "a", "--tokens", "1"), ("--tokens", "1,x"), ("--tokens", "1", "--raw")],
)
def test_wrong_usage(model: str, arguments: tuple[str, ...]) -> None:
    assert glassbox("route", model, *arguments, status=2).stderr.count("Traceback") == 0
