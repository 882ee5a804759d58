"""What is kept between two starts, and the file that it is kept in."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Literal, cast

from desktop.core.errors import UserError
from desktop.core.files.atomic_write import write_whole
from desktop.core.files.foreign_json import parsed
from desktop.core.files.quarantine import set_aside
from desktop.core.files.regular_file import open_regular
from desktop.core.i18n import tr
from desktop.core.messages import Generate, LoadModel, Message, Sampling

ThemeMode = Literal["system", "light", "dark", "contrast"]

_SAMPLING = Sampling()

LARGEST_SEED = 2**32 - 2
"""llama.cpp takes 2**32 - 1 for "draw a seed" (LLAMA_DEFAULT_SEED)."""

LARGEST_FILE = 200_000_000
"""Characters; a file of settings has a few thousand, unless somebody pasted a book into the system
prompt, which has up to twelve of them for one in another script."""

RANGES: Mapping[str, tuple[float, float]] = {
    "scale": (0.5, 3.0),
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
"""The least and the greatest value of each number; what lies outside is moved to the border."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """Plain values only. `with_changes` checks types and ranges; the constructor does not."""

    theme: ThemeMode = "system"
    language: str = "system"  # or one of core/i18n.py
    scale: float = 1.0
    still: bool = False  # nothing moves by itself
    window_geometry: str = ""  # QWidget.saveGeometry, base64
    pane: str = ""  # the title of the pane that was open
    open_pages: tuple[str, ...] = ()  # "pane/page", by their ids: which page each pane showed last
    lessons_read: tuple[str, ...] = ()  # their keys
    experiments_done: tuple[str, ...] = ()  # core/packs/session_plan.py: "id seconds"
    plan_title: str = ""  # the session plan that Start shows, if any
    plan: tuple[str, ...] = ()  # ids of experiments
    model_folders: tuple[str, ...] = ()
    model_files: tuple[str, ...] = ()
    hidden_models: tuple[str, ...] = ()  # removed from the list, not from disk
    last_model: str = ""  # a path
    conversation: str = ""  # the number of the one that was open in the chat
    token_addresses: tuple[str, ...] = ()  # besides the Hub's own, as the user has agreed
    dialog_folder: str = ""  # where a file or folder was chosen last
    system_prompt: str = ""
    temperature: float = _SAMPLING.temperature
    top_k: int = _SAMPLING.top_k
    top_p: float = _SAMPLING.top_p
    min_p: float = _SAMPLING.min_p
    repeat_penalty: float = _SAMPLING.repeat_penalty
    seed: int | None = _SAMPLING.seed
    max_tokens: int = 0  # 0: until the model ends
    thinking: bool = True  # where a model's template can switch it
    thinking_limit: int = 0  # tokens; 0: no limit
    show_odds: bool = False  # color each token by its probability
    context_length: int = 0  # 0: the default
    gpu_layers: int = -1  # -1: as many as fit
    threads: int = 0  # 0: automatic


def load_request(preferences: Preferences, path: str, context_length: int = 0) -> LoadModel:
    """How a file is loaded with these settings; `context_length` in tokens, where it isn't
    the settings' own (0)."""
    return LoadModel(
        path,
        context_length=context_length or preferences.context_length,
        gpu_layers=preferences.gpu_layers,
        threads=preferences.threads,
    )


def generate_request(preferences: Preferences, model: str, turns: Iterable[Message]) -> Generate:
    """The next answer to `turns`, with the settings' system prompt before them. `model` is the
    key that it was loaded under."""
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
    )


@dataclass(frozen=True, slots=True)
class StoredSettings:
    """What a settings file held: the values, keys that this version doesn't know, and a
    sentence for the user when the file could not be used (else empty)."""

    values: Preferences
    unknown: Mapping[str, object]
    problem: str


def with_changes(preferences: Preferences, changes: Mapping[str, object]) -> Preferences:
    """A copy with some fields changed; numbers out of range are moved to the border.

    Raises: TypeError, for a field that does not exist or a value of the wrong type.
    """
    values = _as_dict(preferences)
    for name, value in changes.items():
        if name not in values:
            raise TypeError(f"there is no setting {name!r}")
        values[name] = _checked(name, value)
    return Preferences(**values)  # pyright: ignore[reportArgumentType]


def read_settings(path: Path) -> StoredSettings:
    """Read a settings file; never raises. Of each field that is missing or has the wrong
    type the default is taken. A file that is no JSON object is set aside."""
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
    for name, value in cast("dict[str, object]", stored).items():
        if name not in known:
            unknown[name] = value
            continue
        try:
            values[name] = _checked(name, value)
        except TypeError:
            continue
    return StoredSettings(with_changes(Preferences(), values), unknown, "")


def _text_of(path: Path) -> str:
    """Raises: UserError, OSError, ValueError."""
    with open(open_regular(path), encoding="utf-8-sig") as file:  # noqa: PTH123 - a descriptor
        text = file.read(LARGEST_FILE + 1)
    if len(text) > LARGEST_FILE:
        raise ValueError(f"{path} is far too large for settings")
    return text


def write_settings(path: Path, preferences: Preferences, unknown: Mapping[str, object]) -> None:
    """Replace the settings file in one step, so that a crash leaves the old or the new one.

    Raises: OSError, when the folder can't be written to.
    """
    # ASCII, because a path on Linux may hold bytes that are no UTF-8 (lone surrogates).
    values = _as_dict(preferences)
    try:
        text = json.dumps({**unknown, **values}, indent=2, ensure_ascii=True)
    except RecursionError:  # reading nests deeper than writing; no version wrote that
        text = json.dumps(values, indent=2, ensure_ascii=True)
    write_whole(path, (text + "\n").encode("ascii"))


def values_of(preferences: Preferences, names: Iterable[str]) -> dict[str, object]:
    """Of these fields, by their names."""
    values = _as_dict(preferences)
    return {name: values[name] for name in names}


def _as_dict(preferences: Preferences) -> dict[str, object]:
    return asdict(preferences)


def _checked(name: str, value: object) -> object:
    """The value as its field wants it. Raises: TypeError, when it has the wrong type."""
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
    """Rename a settings file that can't be used. Returns the sentence that says so. `refused`:
    the system didn't let it be read, and it may well be whole."""
    try:
        aside = set_aside(path)
    except OSError:
        return tr(
            "The settings file {path} can't be read. Glassbox starts with its defaults.", path=path
        )
    if refused:
        return tr(
            "The settings file may not be read. Glassbox starts with its defaults and keeps the "
            "old file as {name}.",
            name=aside.name,
        )
    return tr(
        "The settings file was damaged. Glassbox starts with its defaults and keeps the "
        "old file as {name}.",
        name=aside.name,
    )
