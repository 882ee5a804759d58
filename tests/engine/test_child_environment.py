"""Tests that no process started by Glassbox inherits the secrets in the user's environment. Reads
the environments of real processes, as any program of the same user could."""

from __future__ import annotations

import ast
import contextlib
import os
import re
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import psutil
import pytest

import desktop
from desktop.core.cancel import Cancel
from desktop.core.messages import (
    Generate,
    LoadModel,
    Message,
    QuantizeModel,
    QuantizeProgress,
    Token,
)
from desktop.core.process import child_process
from desktop.core.process.child_process import SPAWN, is_secret
from desktop.engine.remote.client import RemoteEngine
from desktop.servers.sharing.program import environment as program_environment
from tests import tiny_model

SECRET = "s3cret-of-the-person"
NAMES = (
    *("HF_TOKEN", "HUGGING_FACE_HUB_TOKEN", "HF_TOKEN_PATH", "GITHUB_PAT", "OPENAI_API_KEY"),
    *("AWS_SECRET_ACCESS_KEY", "GLASSBOX_SERVER_KEY", "DB_PASSWORD", "PGPASSWORD", "https_proxy"),
)


older: set[int] = set()
"""IDs of the processes that started before the secrets were set; multiprocessing keeps one such
process."""


@pytest.fixture
def secrets(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    older.clear()
    older.update(each.pid for each in psutil.Process().children(recursive=True))
    for name in NAMES:
        monkeypatch.setenv(name, SECRET)
    monkeypatch.setenv("ALL_MY_MIRRORS", f"http://me:{SECRET}@mirror.example")
    monkeypatch.setenv("HARMLESS", "as it was")
    yield
    assert {os.environ[name] for name in NAMES} == {SECRET}, "here they are as before"


def environments() -> list[dict[str, str]]:
    """Return the environment of every process that a test started, directly or indirectly."""
    found: list[dict[str, str]] = []
    for each in psutil.Process().children(recursive=True):
        with contextlib.suppress(psutil.NoSuchProcess):  # it has just exited
            if each.pid not in older:
                found.append(each.environ())
    return found


def clean(found: list[dict[str, str]]) -> bool:
    assert not [
        (name, value)
        for each in found
        for name, value in each.items()
        if SECRET in value or name in NAMES
    ]
    return all(each.get("HARMLESS") == "as it was" for each in found)


@pytest.mark.usefixtures("secrets")
def test_the_engine_its_templates_and_its_writer(tmp_path: Path) -> None:
    model = tiny_model.write(tmp_path / "tiny.gguf")
    engine = RemoteEngine(tmp_path / "engine.log")
    most = 0
    try:
        for _ in engine.run(LoadModel(str(model)), Cancel()):
            pass
        chat = Generate(model=str(model), messages=(Message("user", "Hi"),), max_tokens=3)
        for event in engine.run(chat, Cancel()):
            if isinstance(event, Token):
                found = environments()
                assert clean(found)
                most = max(most, len(found))
        assert most >= 2, "the engine, and the process that renders its templates"
        copy = QuantizeModel(str(model), str(tmp_path / "copy.gguf"), "Q8_0")
        for event in engine.run(copy, Cancel()):
            if isinstance(event, QuantizeProgress):
                assert clean(environments())
    finally:
        engine.close()


def _environment() -> dict[str, str]:
    return dict(os.environ)


@pytest.mark.usefixtures("secrets")
def test_a_pool_that_looks_through_a_corpus() -> None:
    with ProcessPoolExecutor(1, mp_context=SPAWN) as pool:
        assert clean([pool.submit(_environment).result(60)])
        assert clean(environments())


def test_every_process_is_started_so() -> None:
    paths = set(Path(desktop.__file__).parent.rglob("*.py"))
    for path in paths - {Path(child_process.__file__)}:
        text = path.read_text()
        found = re.search(r"get_context|multiprocessing\.Process|from subprocess", text)
        assert not found, f"{path.name} starts a process with the whole environment"
        for call in starts(ast.parse(text)):
            given = {each.arg: ast.unparse(each.value) for each in call.keywords}
            assert re.search(r"without_secrets\(\)|\benvironment\(\)", given.get("env", "")), (
                f"{path.name}:{call.lineno} starts a program with the whole environment"
            )


def starts(tree: ast.AST) -> list[ast.Call]:
    """Return the calls that start a program."""
    calls = [each for each in ast.walk(tree) if isinstance(each, ast.Call)]
    names = ("subprocess.run", "subprocess.Popen", "subprocess.check_output", "os.popen")
    return [each for each in calls if ast.unparse(each.func) in names]


def test_llama_server_gets_no_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_TOKEN", "hf_secret")
    monkeypatch.setenv("LLAMA_ARG_HOST", "0.0.0.0")
    monkeypatch.setenv("GLASSBOX_FINE", "yes")
    given = program_environment()
    assert given["GLASSBOX_FINE"] == "yes"
    assert not {"HF_TOKEN", "LLAMA_ARG_HOST"} & set(given)


@pytest.mark.parametrize("name", NAMES)
def test_secrets_are_known_by_their_names(name: str) -> None:
    assert is_secret(name, "x")
    assert is_secret(name.lower(), "x"), "as Windows may have it"


@pytest.mark.parametrize(
    "name", ["PATH", "HOME", "LANG", "PWD", "OMP_NUM_THREADS", "GGML_VK_VISIBLE_DEVICES"]
)
def test_what_is_needed_stays(name: str) -> None:
    assert not is_secret(name, "/a/b:/c@d")
