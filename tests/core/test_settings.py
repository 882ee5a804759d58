"""Tests that settings are written and read, and that a damaged file never prevents a start."""

from __future__ import annotations

import json
import math
import os
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from desktop.core import settings
from desktop.core.errors import UserError
from desktop.core.messages import Message, Sampling
from desktop.core.settings import (
    RANGES,
    Preferences,
    generate_request,
    read_settings,
    with_changes,
    write_settings,
)

CHANGED: dict[str, object] = {
    "theme": "dark",
    "language": "fr",
    "scale": 1.5,
    "still": True,
    "window_geometry": "AdnQywADAAA=",
    "pane": "chat",
    "open_pages": ("models/find", "quantization/blocks"),
    "conversation": "1f2e",
    "lessons_read": ("openness",),
    "experiments_done": ("pi 0.4",),
    "plan_title": "Monday",
    "plan": ("pi", "name"),
    "token_addresses": ("https://mirror.example",),
    "model_folders": ("/models", "/caf\udce9"),
    "model_files": ("C:\\models\\a.gguf",),
    "hidden_models": ("/b.gguf",),
    "server_models": ("http://127.0.0.1:8080#m",),
    "llama_server": "/opt/llama",
    "last_model": "/models/世界.gguf",
    "dialog_folder": "/home/a/Downloads",
    "system_prompt": "Answer\nshortly. 🌍",
    "prompt_presets": ("Poet\nRhyme.",),
    "temperature": 0.0,
    "top_k": 0,
    "top_p": 1.0,
    "min_p": 0.25,
    "repeat_penalty": 1.1,
    "seed": 42,
    "max_tokens": 100,
    "thinking": False,
    "thinking_limit": 256,
    "reasoning_effort": "high",
    "show_probabilities": True,
    "view": "raw",
    "context_length": 8192,
    "device": "Vulkan0: A card",
    "gpu_layers": 0,
    "threads": 3,
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "settings.json"


def stored(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_every_field_comes_back(path: Path) -> None:
    assert set(CHANGED) == {field.name for field in fields(Preferences)}
    preferences = with_changes(Preferences(), CHANGED)
    for name, value in CHANGED.items():
        assert getattr(preferences, name) == value
        assert getattr(Preferences(), name) != value, f"{name} is its default: nothing is tested"
    write_settings(path, preferences, {})
    assert read_settings(path).values == preferences
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_sampling_defaults_are_the_engines() -> None:
    for name in ("temperature", "top_k", "top_p", "min_p", "repeat_penalty", "seed"):
        assert getattr(Preferences(), name) == getattr(Sampling(), name)


def test_no_file_is_no_problem(path: Path) -> None:
    found = read_settings(path)
    assert (found.values, found.problem) == (Preferences(), "")
    assert not path.parent.exists()


def test_a_setting_under_its_former_name_is_read(path: Path) -> None:
    stored(path, '{"show_odds": true}')
    found = read_settings(path)
    assert (found.values.show_probabilities, found.unknown) == (True, {})
    write_settings(path, found.values, found.unknown)
    assert "show_odds" not in json.loads(path.read_text())
    stored(path, '{"show_probabilities": false, "show_odds": true}')
    assert not read_settings(path).values.show_probabilities


def test_what_a_newer_version_wrote_is_kept(path: Path) -> None:
    stored(path, '{"threads": 3, "from_the_future": {"a": [1, null]}}')
    found = read_settings(path)
    write_settings(path, with_changes(found.values, {"top_k": 5}), found.unknown)
    written = json.loads(path.read_text())
    assert written["from_the_future"] == {"a": [1, None]}
    assert (written["threads"], written["top_k"]) == (3, 5)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "purple"),
        ("theme", ["dark"]),
        ("scale", "1.5"),
        ("scale", None),
        ("scale", math.nan),
        ("top_k", 1.5),
        ("top_k", True),
        ("seed", "random"),
        ("pane", 3),
        ("model_folders", "/models"),
        ("model_folders", ["/models", 1]),
    ],
)
def test_a_value_of_the_wrong_type_costs_only_its_field(
    path: Path, name: str, value: object
) -> None:
    stored(path, json.dumps({"threads": 3, name: value}))
    found = read_settings(path)
    assert found.values == Preferences(threads=3)
    assert found.problem == ""
    with pytest.raises(TypeError):
        with_changes(Preferences(), {name: value})


def test_a_setting_that_does_not_exist_is_a_bug() -> None:
    with pytest.raises(TypeError):
        with_changes(Preferences(), {"tempreature": 1.0})


@pytest.mark.parametrize("name", RANGES)
def test_numbers_are_kept_in_their_range(path: Path, name: str) -> None:
    least, greatest = RANGES[name]
    kind = int if name == "seed" else type(getattr(Preferences(), name))
    for value, border in ((-(10**400), least), (10**400, greatest)):
        preferences = with_changes(Preferences(), {name: value})
        assert getattr(preferences, name) == border
        assert type(getattr(preferences, name)) is kind
        stored(path, json.dumps({name: value}) if abs(value) < 10**300 else f'{{"{name}": 1}}')
        assert least <= getattr(read_settings(path).values, name) <= greatest
    default = getattr(Preferences(), name)
    assert default is None or least <= default <= greatest


def test_infinities_are_moved_to_the_border(path: Path) -> None:
    found = read_settings(stored(path, '{"scale": Infinity, "temperature": -1e999}'))
    assert found.values == Preferences(scale=RANGES["scale"][1], temperature=0.0)


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b'{"threads": 3',
        b"[1, 2]",
        b"null",
        b'"text"',
        b"\xff\xfe\x00",
        b"\0" * 100,
        b"[" * 100_000,
        b'{"threads": 1' + b"0" * 10_000 + b"}",
    ],
)
def test_a_damaged_file_is_set_aside_and_said(path: Path, text: bytes) -> None:
    found = read_settings(stored(path, text))
    assert found.values == Preferences()
    assert "settings.damaged.json" in found.problem
    assert path.with_name("settings.damaged.json").read_bytes() == text
    assert not path.exists()


def test_a_second_damaged_file_does_not_replace_the_first(path: Path) -> None:
    for text in ("first", "second"):
        read_settings(stored(path, text))
    assert sorted(file.read_text() for file in path.parent.iterdir()) == ["first", "second"]


def test_a_file_that_may_not_be_read_is_not_called_damaged(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored(path, '{"threads": 3}')

    def refuse(path: Path) -> int:
        raise UserError("no", kind="permission")

    with monkeypatch.context() as patch:
        patch.setattr(settings, "open_regular", refuse)
        found = read_settings(path)
    assert "doesn't have permission to read" in found.problem
    assert "damaged." not in found.problem.replace("settings.damaged.json", "")
    kept = path.with_name("settings.damaged.json")
    assert read_settings(kept).values.threads == 3


def test_a_byte_order_mark_is_no_damage(path: Path) -> None:
    assert read_settings(stored(path, "\ufeff" + '{"threads": 3}')).values.threads == 3


def test_a_folder_in_the_files_place_is_set_aside(path: Path) -> None:
    path.mkdir(parents=True)
    assert "settings.damaged.json" in read_settings(path).problem
    write_settings(path, Preferences(), {})
    assert read_settings(path).values == Preferences()


def test_a_failed_write_leaves_the_old_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_settings(path, Preferences(threads=3), {})

    def fail(self: Path, target: Path) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="the disk is full"):
        write_settings(path, Preferences(threads=4), {})
    monkeypatch.undo()
    assert read_settings(path).values.threads == 3
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_a_linked_file_stays_linked(path: Path, tmp_path: Path) -> None:
    kept = stored(tmp_path / "dotfiles.json", "{}")
    path.parent.mkdir()
    try:
        path.symlink_to(kept)
    except OSError:
        pytest.skip("links need a privilege here")
    write_settings(path, Preferences(threads=3), {})
    assert path.is_symlink()
    assert json.loads(kept.read_text())["threads"] == 3


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_named_pipe_in_the_files_place_does_not_hang(path: Path) -> None:
    path.parent.mkdir()
    os.mkfifo(path)
    found = read_settings(path)
    assert found.values == Preferences()
    assert "damaged" in found.problem
    write_settings(path, found.values, {})
    assert read_settings(path).problem == ""


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no device without end here")
def test_a_file_without_end_is_not_read_to_its_end(path: Path) -> None:
    path.parent.mkdir()
    path.symlink_to("/dev/zero")
    assert "damaged" in read_settings(path).problem


def test_a_book_as_system_prompt_is_there_again(path: Path) -> None:
    book = "\U0001f4d6" * 1_000_000
    write_settings(path, Preferences(system_prompt=book, threads=3), {})
    found = read_settings(path)
    assert not found.problem
    assert found.values.threads == 3
    assert found.values.system_prompt == book


def test_a_huge_file_is_set_aside(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "LARGEST_FILE", 10_000)
    text = json.dumps({"system_prompt": "x" * 10_001})
    assert "damaged" in read_settings(stored(path, text)).problem


def test_what_is_nested_too_deep_keeps_nothing_from_being_saved(path: Path) -> None:
    """Settings may be saved deep in the call stack, which leaves less room than when they were
    read. Values that are nested too deep to be written must not prevent the others from being
    saved."""
    deep: dict[str, object] = {}
    for _ in range(sys.getrecursionlimit()):
        deep = {"a": deep}
    write_settings(path, Preferences(theme="dark"), {"deep": deep})
    assert read_settings(path).values.theme == "dark"


@pytest.mark.parametrize("prompt", ["", " \n"])
def test_a_blank_system_prompt_is_none(prompt: str) -> None:
    turns = (Message("user", "Hello"),)
    request = generate_request(Preferences(system_prompt=prompt, top_k=7, seed=3), "m", turns)
    assert request.messages == turns
    assert (request.sampling.top_k, request.sampling.seed) == (7, 3)
    with_prompt = generate_request(Preferences(system_prompt="Be brief."), "m", turns)
    assert with_prompt.messages == (Message("system", "Be brief."), *turns)
