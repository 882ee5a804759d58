"""Fuzz targets for answers from the Hub, or from another server in its place."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from desktop.core.benchmarks.tasks.task import BenchmarkTask
from desktop.core.errors import UserError
from desktop.core.numbers.units import size_text
from desktop.hub import problems
from desktop.hub.answers import commit_of, files_of, found_of, repository_of
from desktop.hub.grouping import quantization
from desktop.hub.places import model_folder, target_path
from desktop.hub.question_sets import _of_split
from desktop.hub.repository import checked_id
from tests.fuzz.of_questions import CATALOG
from tests.fuzz.target import Target, folder, text_of

NOT_THE_HUB = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
"""Exceptions that hub/hf_api.py turns into a one-sentence error."""


def _repository(data: bytes) -> None:
    told = _object(data)
    if not isinstance(told.get("id"), str):
        raise ValueError("no id")
    found = repository_of(told)
    commit_of(told)
    for model in found.models:
        assert model.files
        assert size_text(model.bytes)
        _ = model.complete
    models = folder() / "models"
    for file in files_of(told):
        try:
            target = target_path(model_folder(models, checked_id(found.id)), file)
        except UserError:
            continue
        assert target.is_relative_to(models)
        assert ".." not in target.parts
        file.new_hash().update(b"")
    task = CATALOG["gsm8k"]
    assert isinstance(task, BenchmarkTask)
    _of_split(files_of(told), task.layout, "test")


def _object(data: bytes) -> dict[str, Any]:
    """Return the data as a JSON object. Raises: ValueError, like `told_of`, if the data is anything
    else."""
    values: Any = json.loads(data)
    if not isinstance(values, dict):
        raise ValueError("no object")
    return values


def _repositories() -> Iterator[bytes]:
    large = {
        "rfilename": "a/Tiny-Q4_K_M-00001-of-00002.gguf",
        "size": 5,
        "lfs": {"sha256": "0" * 64},
    }
    files = [large, {"rfilename": "mmproj-F16.gguf", "size": 1, "blobId": "1" * 40}]
    told = {"id": "a/b", "sha": "2" * 40, "gated": "auto", "downloads": 1, "likes": 2}
    more = {"lastModified": "2026-05-01T12:00:00.000Z", "tags": ["gguf", "license:mit"]}
    yield json.dumps({**told, **more, "siblings": files}).encode()


def _search(data: bytes) -> None:
    from huggingface_hub import ModelInfo

    told = ModelInfo(**_object(data))
    try:
        found = found_of(told)
    except NOT_THE_HUB as error:
        raise AssertionError("what huggingface_hub takes is taken here") from error
    counts = (found.downloads, found.likes, found.parameters, found.context_length)
    assert all(each is None or size_text(each) for each in counts)
    assert all(isinstance(each, str) for each in (found.id, found.license or "", found.id))


def _found() -> Iterator[bytes]:
    facts = {"total": 134_515_008, "architecture": "llama", "context_length": 8192}
    told = {"id": "a/b", "downloads": 1, "likes": 2, "gated": False, "gguf": facts}
    yield json.dumps({**told, "lastModified": "2026-05-01T12:00:00.000Z", "tags": ["a"]}).encode()


def _refusal(data: bytes) -> None:
    """Read the head of an answer: a line with the status, then one line per header."""
    first, *lines = text_of(data).split("\n")
    status = int(first) if first.isascii() and first.isdigit() and len(first) == 3 else 429
    headers = {name.strip().lower(): value for name, _, value in (x.partition(":") for x in lines)}
    wait = problems.wait_asked_for(headers)
    assert wait is None or 0 <= wait < 1e12
    for has_token in (True, False):
        assert problems.of_status(status, headers, "a/b", "https://x", has_token).message


def _refusals() -> Iterator[bytes]:
    yield b'429\nRateLimit: "api";r=0;t=55\nRetry-After: 5'
    yield b"503\nRetry-After: Fri, 27 Nov 2026 17:00:00 GMT\nDate: Fri, 27 Nov 2026 16:59:00 GMT"
    yield b"403\nX-Error-Code: GatedRepo\nX-Error-Message: a"


def _repository_id(data: bytes) -> None:
    text = text_of(data)
    quantization(text)
    name = checked_id(text)
    assert model_folder(folder(), name).parent.parent == folder()


TARGETS = (
    Target("hub_repository", _repository, _repositories, (UserError, *NOT_THE_HUB), json=True),
    Target("hub_search", _search, _found, (UserError, *NOT_THE_HUB), json=True),
    Target("hub_refusal", _refusal, _refusals, ()),
    Target("hub_id", _repository_id, lambda: [b"https://huggingface.co/a/b:Q4_K_M"]),
)
