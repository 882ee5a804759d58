"""Tests `memory` and `models` as programs: the models found and the memory that they need."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.core.cancel import Cancel
from desktop.core.compare import vote_file
from desktop.core.library.checksums import Checksums
from desktop.core.library.facts_cache import FactsCache
from desktop.core.library.models import describe
from desktop.core.memory.fit import VERDICT_WORDS
from desktop.core.packs import profile
from desktop.core.packs.pack import write_pack
from tests import header_only
from tests.commands import as_json, glassbox


def test_a_number_of_parameters() -> None:
    found = as_json("memory", "--parameters", "7B")
    keys = {"weights", "kv_cache", "compute", "total", "machine", "verdict", "by_precision"}
    assert keys <= found.keys()
    sizes = {name: each["weights"] for name, each in found["by_precision"].items()}
    assert [sizes[name] for name in ("FP32", "FP16", "INT8", "INT4")] == [28e9, 14e9, 7e9, 3.5e9]
    assert sizes["INT4"] < sizes["Q4_K_M"] < sizes["INT8"]
    assert (found["precision"], found["weights"]) == ("FP16", 14_000_000_000)
    assert found["total"] == found["weights"] + found["kv_cache"] + found["compute"]
    assert found["machine"]["memory_total"] >= found["machine"]["memory_free"] > 0
    assert found["verdict"] in VERDICT_WORDS.values()


def test_a_mixture_of_experts() -> None:
    found = as_json("memory", "--parameters", "30B-A3B")
    assert (found["parameters"], found["active_parameters"]) == (30_000_000_000, 3_000_000_000)
    assert found["by_precision"]["INT8"]["weights"] == 30_000_000_000
    assert "All experts must be in memory" in glassbox("memory", "--parameters", "30B-A3B").stderr


def test_a_model(starter: str) -> None:
    found = as_json("memory", starter, "--context", "8192")
    half = as_json("memory", starter, "--context", "4096")
    assert found["precision"] == "Q4_1"
    assert found["kv_cache"] == 2 * half["kv_cache"] == 30 * 2 * 192 * 2 * 8192
    assert found["like"] is None
    assert found["by_precision"]["FP16"]["weights"] == 2 * found["parameters"]


def test_text(starter: str) -> None:
    done = glassbox("memory", starter)
    assert "total" in done.stdout
    assert "Q4_K_M" in done.stdout
    assert "estimates" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("--parameters", "many"),
        ("--parameters", "0"),
        ("--parameters", "3B-A9B"),
        ("--parameters", "7B", "--context", "0"),
        ("model.gguf", "--parameters", "7B"),
        (),
    ],
    ids=str,
)
def test_wrong_usage(arguments: tuple[str, ...]) -> None:
    assert "error: " in glassbox("memory", *arguments, status=2).stderr


def test_no_such_model() -> None:
    assert as_json("memory", "nothing.gguf", status=1)["kind"] == "missing"


def test_what_another_program_has_goes_by_its_name(tmp_path: Path) -> None:
    folder = tmp_path / "person" / ".lmstudio" / "models" / "maker" / "Small"
    header_only.write(folder / "Small-F32.gguf", {"llama.block_count": 1})
    listed = as_json("models")["models"]
    assert ("Small-F32", "lm_studio") in [(each["name"], each["source"]) for each in listed]
    assert as_json("memory", "Small-F32")["parameters"] == 64


def test_import_a_pack(tmp_path: Path, home: Path) -> None:
    model = header_only.write(tmp_path / "mine" / "Small-F32.gguf", {"llama.block_count": 1})
    entry = describe(str(model), "folder", FactsCache())
    stick = tmp_path / "stick"
    stick.mkdir()
    list(write_pack([entry], stick, Checksums(tmp_path / "sums.json"), Cancel()))
    done = as_json("import", str(stick))
    assert [each["name"] for each in done["models"]] == ["Small-F32"]
    assert (done["problems"], done["skipped"]) == ([], 0)
    again = as_json("import", str(stick))
    assert (again["models"], again["skipped"]) == (done["models"], 1)
    assert "Small-F32" in [each["name"] for each in as_json("models")["models"]]
    damaged = stick / "Glassbox models" / "models" / "Small-F32" / "Small-F32.gguf"
    damaged.write_bytes(b"x" + damaged.read_bytes()[1:])
    (home / "models" / "Small-F32" / "Small-F32.gguf").unlink()
    done = as_json("import", str(stick), status=1)
    assert done["models"] == []
    assert "Small-F32.gguf" in done["problems"][0]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.glassbox-profile", {"format": profile.FORMAT}, "a workshop profile"),
        ("a.glassbox-profile", "damaged", "a workshop profile"),
        ("a.glassbox-plan.json", {"format": profile.PLAN_FORMAT}, "a session plan"),
        ("a.GLASSBOX-VOTES", {"format": vote_file.FORMAT}, "a file of votes"),
        ("a.json", {"format": vote_file.FORMAT}, "its name ends in .glassbox-votes"),
    ],
)
def test_import_a_file_of_the_window(tmp_path: Path, name: str, content: object, said: str) -> None:
    file = tmp_path / name
    file.write_text(json.dumps(content))
    refused = as_json("import", str(file), status=1)
    assert refused["kind"] == "not_a_model"
    assert said in refused["error"]
    assert "run `glassbox` with its path alone" in refused["error"]


def test_import_what_is_none(tmp_path: Path) -> None:
    assert as_json("import", str(tmp_path), status=1)["kind"] == "no_pack"
    gone = as_json("import", str(tmp_path / "gone"), status=1)
    assert gone["kind"] == "missing"
    assert gone["error"].endswith("Check the path, then try again.")
    (tmp_path / "a.json").write_text('["glassbox votes"]')
    assert as_json("import", str(tmp_path / "a.json"), status=1)["kind"] == "no_pack"
    (tmp_path / "no.gguf").write_text("text")
    assert as_json("import", str(tmp_path / "no.gguf"), status=1)["kind"] == "not_gguf"
