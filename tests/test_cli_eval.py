"""Tests `glassbox eval` as users and scripts call it, with real llama.cpp in another process."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from desktop import cli
from desktop.core.benchmarks.results.store import ResultStore
from desktop.core.benchmarks.tasks.catalog import catalog
from desktop.core.benchmarks.tasks.mmlu import FIELDS
from desktop.core.benchmarks.tasks.task import BenchmarkTask
from desktop.folders import Folders
from tests import tiny_model
from tests.commands import SharedEngine
from tests.core.benchmarks.sets import ARC


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(tiny_model.write(tmp_path_factory.mktemp("models") / "tiny.gguf"))


@pytest.fixture
def arc(tmp_path: Path) -> Path:
    folder = tmp_path / "sets" / "ARC-Easy"
    folder.mkdir(parents=True)
    lines = [json.dumps(row) for row in ARC]
    (folder / "ARC-Easy-Test.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path / "sets"


def asked(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, Any], str]:
    status = cli.main(["eval", *arguments, "--json", "--threads", "1"], SharedEngine)
    printed = capsys.readouterr()
    return status, json.loads(printed.out), printed.err


def test_one_object_with_the_keys_that_are_promised(
    model: str, arc: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, found, _ = asked(
        capsys, model, "--task", "arc_easy", "--data", str(arc), "--limit", "5"
    )
    assert status == 0
    promised = ("task", "metric", "value", "standard_error", "chance", "n", "seconds", "samples")
    assert list(found)[:8] == list(promised)
    assert (found["task"], found["metric"], found["n"]) == ("arc_easy", "acc", 5)
    first = found["samples"][0]
    assert list(first)[:5] == ["id", "prompt", "prediction", "target", "correct"]
    assert len(first["loglikelihoods"]) == len(first["options"]) == 4
    assert found["value"] == sum(each["correct"] for each in found["samples"]) / 5
    assert len(found["model_sha256"]) == 64
    store = ResultStore(Folders.find().results)
    (run,) = store.runs()
    store.close()
    assert run.finished
    assert run.summary is not None
    assert run.summary.value.value == found["value"]


def test_a_run_that_was_stopped_goes_on(
    model: str, arc: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = (model, "--task", "arc_easy", "--data", str(arc))
    _, whole, _ = asked(capsys, *wanted)
    store = ResultStore(Folders.find().results)
    # As after a kill.
    store._do("delete from items where item > 3")
    store._do("update runs set finished = 0")
    store.close()
    _, again, notes = asked(capsys, *wanted)
    assert "4 of 12 were answered before" in notes
    assert [each["id"] for each in again["samples"]] == list(range(12))
    assert again["value"] == whole["value"]
    for one, other in zip(again["samples"], whole["samples"], strict=True):
        assert one["loglikelihoods"] == pytest.approx(other["loglikelihoods"], abs=2e-3)


def test_a_table_for_a_person(model: str, arc: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["eval", model, "--task", "arc_easy", "--data", str(arc), "--threads", "1"]
    assert cli.main(arguments, SharedEngine) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["metric", "value", "±", "95%", "chance", "level", "questions"]
    assert lines[1].startswith("arc_easy  acc ")
    assert lines[2].startswith("arc_easy  acc_norm ")


def test_the_help_gives_the_usual_number_of_examples(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    with pytest.raises(SystemExit):
        cli.main(["eval", "--help"])
    said = "default: 5 for MMLU, MMLU-Pro, GSM8K, and GPQA's n_shot tasks, 0 for all others"
    assert said in " ".join(capsys.readouterr().out.split())
    for name, task in catalog().items():
        if isinstance(task, BenchmarkTask):
            few = name.startswith("mmlu_") or name == "gsm8k" or name.endswith("_n_shot")
            assert task.shots == (5 if few else 0), name


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        (("--task", "arc_eazy"), "task"),
        (("--task", "hellaswag"), "no_questions"),
        (("--task", "gsm8k", "--data", "{arc}"), "no_questions"),
        (("--task", "arc_easy", "--data", "{arc}/nowhere"), "missing"),
        (("--task", "arc_easy", "--data", "{arc}", "--shots", "3"), "examples"),
        (("--task", "mmlu", "--data", "{arc}/ARC-Easy/ARC-Easy-Test.jsonl"), "folder_needed"),
    ],
)
def test_a_mistake_is_one_sentence(
    model: str, arc: Path, arguments: tuple[str, ...], kind: str,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    filled = [argument.replace("{arc}", str(arc)) for argument in arguments]
    status, found, notes = asked(capsys, model, *filled)
    assert status == 1
    assert found["kind"] == kind
    assert found["error"] in notes
    assert "Traceback" not in notes


def test_examples_from_a_part_of_the_set_are_told(
    model: str, arc: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    train = arc / "ARC-Easy" / "ARC-Easy-Train.jsonl"
    train.write_text("\n".join(json.dumps(row) for row in ARC[:6]), encoding="utf-8")
    wanted = (model, "--task", "arc_easy", "--data", str(arc), "--limit", "2")
    _, found, notes = asked(capsys, *wanted, "--shots", "1")
    assert "come from 6 of 2,251 rows" in notes
    assert found["samples"][0]["prompt"].count("Question:") == 2
    _, _, notes = asked(capsys, *wanted, "--shots", "0")
    assert "drawn" not in notes


def test_a_part_of_a_group_that_does_not_fit_is_told(
    model: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The group's score covers the other parts, and the output says so."""
    folder = tmp_path / "mmlu" / "test"
    folder.mkdir(parents=True)
    for subject in FIELDS["stem"]:
        question = "word " * 400 if subject == "anatomy" else "What is it?"
        (folder / f"{subject}_test.csv").write_text(f"{question},a,b,c,d,B\n", encoding="utf-8")
    wanted = (model, "--task", "mmlu_stem", "--data", str(tmp_path), "--shots", "0")
    status, found, notes = asked(capsys, *wanted)
    assert status == 0
    assert found["n"] == len(FIELDS["stem"]) - 1
    assert found["left_out"] == ["mmlu_anatomy"]
    assert len(found["tasks"]) == found["n"]
    assert "No question in MMLU, anatomy fits" in notes
    assert {each["task"] for each in found["samples"]} == {each["task"] for each in found["tasks"]}


def test_subjects_without_questions_are_left_out(
    model: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """All subjects of MMLU-Pro are in one file, and this one has only one subject."""
    row = {"question": "1 + 1?", "options": ["2", "3"], "answer": "A", "category": "math"}
    (tmp_path / "test.jsonl").write_text(json.dumps(row), encoding="utf-8")
    wanted = (model, "--task", "mmlu_pro", "--data", str(tmp_path), "--shots", "0")
    status, found, notes = asked(capsys, *wanted)
    assert status == 0
    assert found["n"] == 1
    assert len(found["left_out"]) == 13
    assert "test.jsonl contains no questions from MMLU-Pro, law" in notes
    assert "in this model's context" not in notes
    store = ResultStore(Folders.find().results)
    (run,) = store.runs()
    store.close()
    assert run.settings.task == "mmlu_pro_math"


def test_another_apps_model_has_its_name(
    arc: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("OLLAMA_MODELS", str(tmp_path / "ollama"))
    data = tiny_model.write(tmp_path / "tiny.gguf").read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    blob = tmp_path / "ollama" / "blobs" / f"sha256-{digest}"
    manifest = tmp_path / "ollama" / "manifests" / "registry.ollama.ai" / "library" / "tiny" / "1m"
    for each in (blob, manifest):
        each.parent.mkdir(parents=True)
    blob.write_bytes(data)
    kind = "application/vnd.ollama.image.model"
    layer = {"mediaType": kind, "digest": f"sha256:{digest}", "size": len(data)}
    manifest.write_text(json.dumps({"layers": [layer]}))
    wanted = ("--task", "arc_easy", "--data", str(arc), "--limit", "1")
    _, found, _ = asked(capsys, "tiny:1m", *wanted)
    assert (found["model"], found["model_sha256"]) == ("tiny:1m", digest)
    _, found, _ = asked(capsys, str(blob), *wanted)
    assert found["model"] == blob.name, "as the user named it"
