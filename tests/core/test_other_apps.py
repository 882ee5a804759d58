"""Tests finding other programs' models, in folders with the same layouts as these programs use."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest

from desktop.core.cancel import Cancel
from desktop.core.library import other_apps
from desktop.core.library.models import ModelFile, find_models
from desktop.core.library.other_apps import AppFolder, models_in, places, recorded_sha256
from desktop.core.library.resolve import resolve
from tests import header_only

ONE_TENSOR = {"llama.block_count": 1}


pytestmark = pytest.mark.usefixtures("nothing_shipped")


@pytest.fixture
def person(tmp_path: Path) -> Path:
    home = tmp_path / "person"
    home.mkdir(exist_ok=True)
    return home


def model(path: Path, name: str = "") -> Path:
    return header_only.write(path, {"general.name": name or path.stem, **ONE_TENSOR})


def found_in(person: Path, platform: str = "linux", **environment: str) -> list[ModelFile]:
    return find_models((), apps=places(person, environment, platform))


def names(models: list[ModelFile]) -> list[tuple[str, str]]:
    return [(entry.name, entry.source) for entry in models]


def ollama(folder: Path, name: str, tag: str, *, size: int | None = None) -> Path:
    """Write a blob and its manifest; `size` overrides the size in the manifest."""
    blobs = folder / "blobs"
    written = model(blobs / "new", f"{name} {tag}")
    digest = hashlib.sha256(written.read_bytes()).hexdigest()
    blob = written.rename(blobs / f"sha256-{digest}")
    layers = [
        {"mediaType": "application/vnd.ollama.image.license", "digest": "sha256:0", "size": 1},
        {
            "mediaType": "application/vnd.ollama.image.model",
            "digest": f"sha256:{digest}",
            "size": blob.stat().st_size if size is None else size,
        },
    ]
    manifest = folder / "manifests" / name / tag
    manifest.parent.mkdir(parents=True, exist_ok=True)
    manifest.write_text(json.dumps({"schemaVersion": 2, "layers": layers}))
    return blob


def test_nothing_there_is_no_place(person: Path) -> None:
    assert places(person, {}, "linux") == ()


def test_lm_studio(person: Path) -> None:
    model(person / ".lmstudio" / "models" / "maker" / "Small-GGUF" / "Small-Q4_K_M.gguf")
    model(person / ".lmstudio" / "models" / "maker" / "Small-GGUF" / "mmproj-Small.gguf")
    assert names(found_in(person)) == [("Small-Q4_K_M", "lm_studio")]


def test_lm_studio_that_keeps_its_models_elsewhere(person: Path, tmp_path: Path) -> None:
    moved = tmp_path / "moved"
    model(tmp_path / "large drive" / "maker" / "A.gguf")
    moved.mkdir()
    (person / ".lmstudio-home-pointer").write_text(f"{moved}\n")
    (moved / "settings.json").write_text(
        json.dumps({"downloadsFolder": str(tmp_path / "large drive")})
    )
    assert names(found_in(person)) == [("A", "lm_studio")]


def test_ollama(person: Path) -> None:
    folder = person / ".ollama" / "models"
    blob = ollama(folder, "registry.ollama.ai/library/qwen2.5", "7b")
    ollama(folder, "registry.ollama.ai/somebody/theirs", "latest")
    ollama(folder, "hf.co/maker/Small-GGUF", "Q4_K_M")
    found = found_in(person)
    assert names(found) == [
        ("hf.co/maker/Small-GGUF:Q4_K_M", "ollama"),
        ("qwen2.5:7b", "ollama"),
        ("somebody/theirs:latest", "ollama"),
    ]
    assert found[1].path == str(blob)
    assert recorded_sha256(str(blob)) == blob.name.removeprefix("sha256-")
    assert resolve("hf.co/maker/Small-GGUF:Q4_K_M", found) == found[0].path


def test_ollama_in_the_folder_of_its_variable(person: Path, tmp_path: Path) -> None:
    ollama(tmp_path / "blobs here", "registry.ollama.ai/library/tiny", "1b")
    found = found_in(person, OLLAMA_MODELS=str(tmp_path / "blobs here"))
    assert names(found) == [("tiny:1b", "ollama")]


@pytest.mark.parametrize(
    "variable",
    ["OLLAMA_MODELS", "HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE", "HF_HOME", "XDG_CACHE_HOME"],
)
def test_a_variable_with_the_home_of_an_unknown_user(person: Path, variable: str) -> None:
    assert places(person, {variable: "~no-such-user"}, "darwin") == ()


def test_ollama_s_unfinished_and_damaged_downloads_are_not_listed(person: Path) -> None:
    folder = person / ".ollama" / "models"
    ollama(folder, "registry.ollama.ai/library/half", "1b", size=10**9)
    partial = folder / "blobs" / f"sha256-{'0' * 64}-partial"
    partial.write_bytes(b"GGUF")
    manifests = folder / "manifests" / "registry.ollama.ai" / "library" / "odd"
    manifests.mkdir(parents=True)
    for name, text in {
        "a": "no json",
        "b": "[]",
        "c": '{"layers": [1]}',
        "d": '{"layers": [{"mediaType": "application/vnd.ollama.image.model", "digest": "../x"}]}',
    }.items():
        (manifests / name).write_text(text)
    assert found_in(person) == []


@pytest.mark.parametrize(
    ("platform", "folder"),
    [
        ("linux", ".local/share/Jan/data"),
        ("linux", ".config/Jan/data"),
        ("darwin", "Library/Application Support/Jan/data"),
        ("win32", "AppData/Roaming/Jan/data"),
    ],
)
def test_jan(person: Path, platform: str, folder: str) -> None:
    model(person / folder / "llamacpp" / "models" / "Small-Q4_K_M" / "model.gguf")
    model(person / folder / "llamacpp" / "models" / "Other" / "Other-Q8_0.gguf")
    found = found_in(person, platform)
    assert names(found) == [("Other-Q8_0", "jan"), ("Small-Q4_K_M", "jan")]


def hub(folder: Path, commit: str, name: str = "Small-Q4_K_M.gguf") -> Path:
    """Write a file to the cache as the Hub's client does: a link to a blob."""
    repository = folder / "models--maker--Small-GGUF"
    written = model(repository / "blobs" / "new.gguf", commit)
    digest = hashlib.sha256(written.read_bytes()).hexdigest()
    blob = written.rename(repository / "blobs" / digest)
    link = repository / "snapshots" / commit / name
    link.parent.mkdir(parents=True)
    link.symlink_to(os.path.relpath(blob, link.parent))
    return link


def test_the_hugging_face_cache(person: Path) -> None:
    folder = person / ".cache" / "huggingface" / "hub"
    hub(folder, "a" * 40)
    link = hub(folder, "b" * 40)
    os.utime(link.parent, (2e9, 2e9))
    (folder / "models--maker--Small-GGUF" / "blobs" / "x.incomplete").write_bytes(b"GGUF")
    (folder / "datasets--maker--texts").mkdir()
    found = found_in(person)
    assert names(found) == [("Small-Q4_K_M", "hugging_face")]
    assert found[0].path == str(link)
    assert recorded_sha256(found[0].path) == link.resolve().name


@pytest.mark.parametrize("key", ["HF_HUB_CACHE", "HF_HOME", "XDG_CACHE_HOME"])
def test_the_hugging_face_cache_elsewhere(person: Path, tmp_path: Path, key: str) -> None:
    below = {"HF_HUB_CACHE": ".", "HF_HOME": "hub", "XDG_CACHE_HOME": "huggingface/hub"}
    hub(tmp_path / "other" / below[key], "a" * 40)
    assert names(found_in(person, **{key: str(tmp_path / "other")})) == [
        ("Small-Q4_K_M", "hugging_face")
    ]


def test_a_file_that_two_programs_have_comes_once(person: Path, tmp_path: Path) -> None:
    mine = model(tmp_path / "mine" / "A.gguf")
    studio = person / ".lmstudio" / "models" / "maker" / "A"
    studio.mkdir(parents=True)
    os.link(mine, studio / "A.gguf")
    jan = person / ".local/share/Jan/data/llamacpp/models/A"
    jan.mkdir(parents=True)
    (jan / "model.gguf").symlink_to(mine)
    apps = places(person, {}, "linux")
    assert names(find_models((str(tmp_path / "mine"),), apps=apps)) == [("A", "folder")]
    assert names(find_models((), apps=apps)) == [("A", "lm_studio")]
    assert find_models((), hidden=[str(mine)], apps=apps) == []


def test_nothing_of_theirs_is_changed(person: Path) -> None:
    blob = ollama(person / ".ollama" / "models", "registry.ollama.ai/library/tiny", "1b")
    before = {path: path.stat().st_mtime_ns for path in person.rglob("*")}
    assert len(found_in(person)) == 1
    assert {path: path.stat().st_mtime_ns for path in person.rglob("*")} == before
    assert blob.is_file()


def test_a_place_that_can_not_be_read_has_nothing(tmp_path: Path) -> None:
    for app in other_apps.APPS:
        assert list(models_in(AppFolder(app, str(tmp_path / "gone")), Cancel())) == []
        assert list(models_in(AppFolder(app, "\0"), Cancel())) == []


def test_one_s_own_home_is_where_one_looks(monkeypatch: pytest.MonkeyPatch, person: Path) -> None:
    monkeypatch.setenv("HOME", str(person))
    monkeypatch.setenv("USERPROFILE", str(person))
    (person / ".ollama" / "models").mkdir(parents=True)
    assert AppFolder("ollama", str(person / ".ollama" / "models")) in places()


def test_the_name_of_a_file_is_the_models_where_the_file_has_none(person: Path) -> None:
    ollama(person / ".ollama" / "models", "registry.ollama.ai/library/qwen3", "4b")
    model(person / "jan" / "models" / "Llama-3.2-1B" / "model.gguf")
    model(person / "jan" / "models" / "Small-Q4_K_M.gguf")
    assert [each.file_name for each in found_in(person)] == [
        "Llama-3.2-1B",
        "qwen3:4b",
        "Small-Q4_K_M.gguf",
    ]
    split = person / "split" / "Large-00001-of-00002.gguf"
    assert ModelFile(str(split), "Large", "folder", 1, None, None).file_name == split.name
