"""Tests question sets from a local server that speaks the Hub's protocol."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop import cli
from desktop.core.benchmarks.row_files import load
from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.folders import Folders
from desktop.hub.events import Fetched
from desktop.hub.parquet.reader import read_parquet
from desktop.hub.question_sets import fetch_questions
from desktop.hub.requests import Hub
from tests import tiny_model
from tests.core.benchmarks.sets import task
from tests.hub.conftest import QUICK
from tests.hub.server import HubServer, Repo
from tests.hub.test_parquet import write_mmlu


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    files: dict[str, bytes | Path] = {
        "README.md": b"# MMLU",
        "all/test-00000-of-00001.parquet": b"",
    }
    for split, answers in (("test", [1, 2, 0]), ("dev", [0, 1, 2, 3, 0])):
        name = f"virology/{split}-00000-of-00001.parquet"
        files[name] = write_mmlu(tmp_path / "made" / name, list(answers))
    small = "virology/dev-00000-of-00001.parquet"  # authors may store files below 1 MB in Git
    return Repo("datasets/cais/mmlu", files, in_git=(small,))


def test_the_files_of_a_task_are_fetched_and_read(repo: Repo, tmp_path: Path) -> None:
    wanted = task("mmlu_virology")
    with HubServer(repo) as server:
        hub = Hub(endpoint=server.endpoint, limits=QUICK)
        (*_, last) = fetch_questions(hub, wanted, ("test", "dev"), tmp_path / "sets", Cancel())
    assert isinstance(last, Fetched)
    assert len(last.paths) == 2
    rows = load(tmp_path / "sets", wanted.layout, "test", "dev", read_parquet)
    assert len(list(wanted.items(rows, 5))) == 3


def test_what_the_hub_lacks_and_what_is_private(repo: Repo, tmp_path: Path) -> None:
    with HubServer(repo) as server:
        hub = Hub(endpoint=server.endpoint, limits=QUICK)
        with pytest.raises(UserError, match="no Parquet files") as caught:
            list(fetch_questions(hub, task("mmlu_anatomy"), ("test",), tmp_path, Cancel()))
        assert caught.value.kind == "no_questions"
        assert "--data" not in caught.value.message, "the window has no options"
        with pytest.raises(
            UserError, match="couldn't find datasets/openai/gsm8k on the Hub"
        ) as caught:
            list(fetch_questions(hub, task("gsm8k"), ("test",), tmp_path, Cancel()))
        assert caught.value.kind == "not_found"
        asked = len(server.log)
        with pytest.raises(UserError, match="doesn't download it") as caught:
            list(fetch_questions(hub, task("gpqa_main_zeroshot"), ("train",), tmp_path, Cancel()))
        assert caught.value.kind == "private"
        assert len(server.log) == asked


def test_the_command_fetches_once(
    repo: Repo, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    model = str(tiny_model.write(tmp_path / "tiny.gguf", context_length=1024))
    arguments = ["eval", model, "--task", "mmlu_virology", "--json", "--threads", "1"]
    assert cli.main(arguments) == 1
    assert "--download" in json.loads(capsys.readouterr().out)["error"]
    with HubServer(repo) as server:
        monkeypatch.setenv("HF_ENDPOINT", server.endpoint)
        assert cli.main([*arguments, "--download"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["n"] == 3
    assert [each["target"] for each in found["samples"]] == ["B", "C", "A"]
    assert (Folders.find().question_sets / "mmlu" / "virology").is_dir()
    assert cli.main(arguments) == 0  # the server is no longer running
    assert json.loads(capsys.readouterr().out)["n"] == 3
