"""Defines the settings that are kept between sessions, and reads and writes their file."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Literal, cast

from desktop.core.conversations.thinking import EFFORTS
from desktop.core.errors import UserError
from desktop.core.files.atomic_write import write_atomically
from desktop.core.files.foreign_json import parsed
from desktop.core.files.quarantine import quarantine
from desktop.core.files.regular_file import open_regular
from desktop.core.i18n import tr
from desktop.core.messages import Generate, LoadModel, Message, Sampling

ThemeMode = Literal["system", "light", "dark", "contrast"]

_SAMPLING = Sampling()

LARGEST_SEED = 2**32 - 2
"""Largest seed that can be chosen: in llama.cpp, 2**32 - 1 means a random seed
(LLAMA_DEFAULT_SEED)."""

LARGEST_FILE = 200_000_000
"""Maximum size in characters. A settings file has a few thousand characters, or far more if the
system prompt is a whole book: in the file, a non-ASCII character takes up to twelve ASCII
characters."""

RANGES: Mapping[str, tuple[float, float]] = {
    "scale": (0.8, 2.0),
    "temperature": (0.0, 5.0),
    "top_k": (0, 1_000_000),
    "top_p": (0.0, 1.0),
    "min_p": (0.0, 1.0),
    "repeat_penalty": (0.5, 2.0),
    "seed": (0, LARGEST_SEED),
    "max_tokens": (0, 10_000_000),
    "thinking_limit": (0, 10_000_000),
    "context_length": (0, 100_000_000),
    "gpu_layers": (-1, 10_000),
    "threads": (0, 1024),
}
"""Minimum and maximum of each number; values outside the range are clamped."""

FORMER_NAMES: Mapping[str, str] = {"show_odds": "show_probabilities"}
"""Names of settings in files of earlier versions, with today's names."""


@dataclass(frozen=True)
class Preferences:
    """The settings, as plain values only. `with_changes` checks types and ranges; the constructor
    does not."""

    theme: ThemeMode = "system"
    language: str = "system"  # or one of core/i18n.py
    scale: float = 1.0
    still: bool = False  # no animations
    window_geometry: str = ""  # QWidget.saveGeometry, base64
    pane: str = ""  # the title of the pane that was open
    open_pages: tuple[str, ...] = ()  # ids as "pane/page": the page that each pane showed last
    lessons_read: tuple[str, ...] = ()  # their keys
    experiments_done: tuple[str, ...] = ()  # core/packs/session_plan.py: "id seconds"
    plan_title: str = ""  # the session plan that Start shows, if any
    plan: tuple[str, ...] = ()  # ids of experiments
    model_folders: tuple[str, ...] = ()
    model_files: tuple[str, ...] = ()
    hidden_models: tuple[str, ...] = ()  # removed from the list, not from disk
    server_models: tuple[str, ...] = ()  # as http://HOST:PORT#NAME; keys are in the keyring
    llama_server: str = ""  # the folder with the program that shares a model with the class
    last_model: str = ""  # a path
    conversation: str = ""  # the number of the conversation that was open in the chat
    token_addresses: tuple[str, ...] = ()  # approved by the user, besides the Hub's own
    dialog_folder: str = ""  # the folder last used in a file dialog
    system_prompt: str = ""
    prompt_presets: tuple[str, ...] = ()  # the user's own; see core/prompt_presets.py
    temperature: float = _SAMPLING.temperature
    top_k: int = _SAMPLING.top_k
    top_p: float = _SAMPLING.top_p
    min_p: float = _SAMPLING.min_p
    repeat_penalty: float = _SAMPLING.repeat_penalty
    seed: int | None = _SAMPLING.seed
    max_tokens: int = 0  # 0: until the model stops
    thinking: bool = True  # if the model's template supports it
    thinking_limit: int = 0  # tokens; 0: no limit
    reasoning_effort: str = "medium"  # if the model's template takes it; "low" or "high"
    show_probabilities: bool = False  # color each token by its probability
    view: str = "reader"  # how a chat is read: "reader", "tokens", or "raw"
    context_length: int = 0  # 0: the default
    device: str = ""  # a Device's `choice`; "": all graphics cards, or else the processor
    gpu_layers: int = -1  # -1: all
    threads: int = 0  # 0: automatic


def load_request(preferences: Preferences, path: str, context_length: int = 0) -> LoadModel:
    """Return the request that loads a file with these settings. `context_length` is in tokens; 0
    means the context length in the settings."""
    return LoadModel(
        path,
        context_length=context_length or preferences.context_length,
        gpu_layers=preferences.gpu_layers,
        threads=preferences.threads,
    )


def generate_request(preferences: Preferences, model: str, turns: Iterable[Message]) -> Generate:
    """Return the request for the next answer to `turns`, which are preceded by the system prompt
    from the settings, if any. `model` is the key under which the model was loaded."""
    values = preferences
    system = (Message("system", values.system_prompt),) if values.system_prompt.strip() else ()
    return Generate(
        model=model,
        messages=(*system, *turns),
        sampling=Sampling(
            temperature=values.temperature,
            top_k=values.top_k,
            top_p=values.top_p,
            min_p=values.min_p,
            repeat_penalty=values.repeat_penalty,
            seed=values.seed,
        ),
        max_tokens=values.max_tokens,
        effort=values.reasoning_effort if values.reasoning_effort in EFFORTS else "",
    )


@dataclass(frozen=True, slots=True)
class StoredSettings:
    """The contents of a settings file: the values, the keys that this version doesn't know, and a
    sentence for the user if the file could not be used (otherwise empty)."""

    values: Preferences
    unknown: Mapping[str, object]
    problem: str


def with_changes(preferences: Preferences, changes: Mapping[str, object]) -> Preferences:
    """Return a copy with some fields changed; numbers out of range are clamped.

    Raises: TypeError, for a field that does not exist or a value of the wrong type.
    """
    values = _as_dict(preferences)
    for name, value in changes.items():
        if name not in values:
            raise TypeError(f"there is no setting {name!r}")
        values[name] = _checked(name, value)
    return Preferences(**values)  # pyright: ignore[reportArgumentType]


def read_settings(path: Path) -> StoredSettings:
    """Read a settings file; never raises. Fields that are missing or have the wrong type get their
    default. A file that can't be read or isn't a JSON object is moved aside."""
    try:
        stored: object = parsed(_text_of(path))
    except (UserError, OSError, ValueError, RecursionError) as error:
        if isinstance(error, UserError) and error.kind == "missing":
            return StoredSettings(Preferences(), {}, "")
        refused = isinstance(error, (UserError, OSError))
        return StoredSettings(Preferences(), {}, _set_aside(path, refused))
    if not isinstance(stored, dict):
        return StoredSettings(Preferences(), {}, _set_aside(path, refused=False))
    known = {field.name for field in fields(Preferences)}
    values: dict[str, object] = {}
    unknown: dict[str, object] = {}
    for name, value in with_new_names(cast("dict[str, object]", stored)).items():
        if name not in known:
            unknown[name] = value
            continue
        try:
            values[name] = _checked(name, value)
        except TypeError:
            continue
    return StoredSettings(with_changes(Preferences(), values), unknown, "")


def with_new_names(stored: Mapping[str, object]) -> dict[str, object]:
    """Return stored settings with today's names. A value under today's name takes precedence."""
    former = {new: stored[old] for old, new in FORMER_NAMES.items() if old in stored}
    return {**former, **{name: stored[name] for name in stored if name not in FORMER_NAMES}}


def _text_of(path: Path) -> str:
    """Return the text of a settings file. Raises: UserError, OSError, ValueError."""
    with open(open_regular(path), encoding="utf-8-sig") as file:  # noqa: PTH123 - a descriptor
        text = file.read(LARGEST_FILE + 1)
    if len(text) > LARGEST_FILE:
        raise ValueError(f"{path} is far too large for settings")
    return text


def write_settings(path: Path, preferences: Preferences, unknown: Mapping[str, object]) -> None:
    """Replace the settings file atomically, so that a crash leaves the old or the new one.

    Raises: OSError, if the folder can't be written to.
    """
    # ASCII, because a path on Linux may contain bytes that aren't UTF-8 (lone surrogates).
    values = _as_dict(preferences)
    try:
        text = json.dumps({**unknown, **values}, indent=2, ensure_ascii=True)
    except RecursionError:  # reading allows deeper nesting; no version wrote it
        text = json.dumps(values, indent=2, ensure_ascii=True)
    write_atomically(path, (text + "\n").encode("ascii"))


def values_of(preferences: Preferences, names: Iterable[str]) -> dict[str, object]:
    """Return the values of the fields with these names, by name."""
    values = _as_dict(preferences)
    return {name: values[name] for name in names}


def _as_dict(preferences: Preferences) -> dict[str, object]:
    return dict(vars(preferences))


def _checked(name: str, value: object) -> object:
    """Return the value converted to the type of its field and clamped to its range. Raises:
    TypeError, if it has the wrong type."""
    default = _DEFAULTS[name]
    if name == "theme":
        if value in ("system", "light", "dark", "contrast"):
            return value
    elif name == "seed" and value is None:
        return None
    elif isinstance(default, bool):
        if isinstance(value, bool):
            return value
    elif isinstance(default, str):
        if isinstance(value, str):
            return value
    elif isinstance(default, tuple):
        if isinstance(value, (list, tuple)):
            items = cast("list[object] | tuple[object, ...]", value)
            if all(isinstance(item, str) for item in items):
                return tuple(items)
    elif isinstance(value, int) and not isinstance(value, bool):
        least, greatest = RANGES[name]
        number = min(max(value, least), greatest)
        return float(number) if isinstance(default, float) else int(number)
    elif isinstance(value, float) and isinstance(default, float) and not math.isnan(value):
        least, greatest = RANGES[name]
        return float(min(max(value, least), greatest))
    raise TypeError(f"{value!r} is no value for the setting {name!r}")


_DEFAULTS = _as_dict(Preferences())


def _set_aside(path: Path, refused: bool) -> str:
    """Rename a settings file that can't be used. Return a sentence that tells the user. `refused`
    is True if the system denied access, in which case the file may be intact."""
    try:
        aside = quarantine(path)
    except OSError:
        return tr(
            "The settings file {path} can't be read. Glassbox started with the default "
            "settings. Check the permissions of the file and its folder.",
            path=path,
        )
    if refused:
        return tr(
            "Glassbox probably doesn't have permission to read the settings file. It started "
            "with the default settings and kept the old file as {name}.",
            name=aside.name,
        )
    return tr(
        "The settings file was damaged. Glassbox started with the default settings and kept "
        "the damaged file as {name}.",
        name=aside.name,
    )
