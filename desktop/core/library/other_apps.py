"""Finds models that other programs have stored on this computer. The models are only read, and stay
in place.

The programs are LM Studio (its `models` folder), Ollama (manifests that name blobs), Jan (its data
folder), and the Hugging Face cache (snapshots of repositories), each in its default location or in
the location that its environment variable or settings specify.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Final, Literal, cast

from desktop.core.cancel import Cancel
from desktop.core.files.folder_walk import MOST_FOLDERS, FolderWalk
from desktop.core.gguf.split_files import ends_as_model, is_model_name, model_stem
from desktop.core.i18n import marked

App = Literal["lm_studio", "ollama", "jan", "hugging_face"]

APPS: Final[Mapping[App, str]] = {
    "lm_studio": "LM Studio",
    "ollama": "Ollama",
    "jan": "Jan",
    "hugging_face": marked("the Hugging Face cache"),
}
LARGEST_MANIFEST: Final = 1_000_000
DEEPEST: Final = 8
_OLLAMA_MODEL: Final = "application/vnd.ollama.image.model"
_OLLAMA_REGISTRY: Final = "registry.ollama.ai"
_DIGEST: Final = re.compile(r"sha256[:-]([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class AppFolder:
    """A folder in which an app keeps its models."""

    app: App
    folder: str


@dataclass(frozen=True, slots=True)
class AppModel:
    """A model that an app has stored. `name` is the app's name for it."""

    path: str
    name: str
    app: App


def places(
    home: Path | None = None,
    environment: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
) -> tuple[AppFolder, ...]:
    """Return the existing folders in which the apps keep their models."""
    home = home or _expanded("~")
    found = [
        *(AppFolder("lm_studio", str(folder)) for folder in _lm_studio(home)),
        *(AppFolder("ollama", str(folder)) for folder in _ollama(home, environment, platform)),
        *(AppFolder("jan", str(folder)) for folder in _jan(home, environment, platform)),
        AppFolder("hugging_face", str(_hugging_face(home, environment))),
    ]
    return tuple(place for place in dict.fromkeys(found) if os.path.isdir(place.folder))  # noqa: PTH112


def models_in(place: AppFolder, cancel: Cancel) -> Iterator[AppModel]:
    """Yield the models in a place. Anything that can't be read is skipped.

    Raises: Cancelled.
    """
    folder = Path(place.folder)
    finders = {
        "lm_studio": _files,
        "jan": _jan_models,
        "ollama": _ollama_models,
        "hugging_face": _snapshots,
    }
    for path, name in finders[place.app](folder, cancel):
        cancel.check()
        yield AppModel(str(path), name, place.app)


# --- model folders -------------------------------------------------------------------------


def _lm_studio(home: Path) -> Iterator[Path]:
    """Yield LM Studio's model folders. A pointer file may name LM Studio's home folder, and the
    settings there may name a download folder."""
    pointed = _text(home / ".lmstudio-home-pointer").strip()
    homes = [Path(pointed)] if pointed else []
    homes += [home / ".lmstudio", home / ".cache" / "lm-studio"]
    for each in homes:
        chosen = _json(each / "settings.json").get("downloadsFolder")
        if isinstance(chosen, str) and chosen:
            yield Path(chosen)
        yield each / "models"


def _ollama(home: Path, environment: Mapping[str, str], platform: str) -> Iterator[Path]:
    if chosen := environment.get("OLLAMA_MODELS"):
        yield _expanded(chosen)
    yield home / ".ollama" / "models"
    if platform.startswith("linux"):  # if it runs as a system service
        yield Path("/usr/share/ollama/.ollama/models")


def _jan(home: Path, environment: Mapping[str, str], platform: str) -> Iterator[Path]:
    if platform == "win32":
        roots = [Path(environment.get("APPDATA") or home / "AppData" / "Roaming")]
    elif platform == "darwin":
        roots = [home / "Library" / "Application Support"]
    else:
        roots = [
            Path(environment.get("XDG_DATA_HOME") or home / ".local" / "share"),
            Path(environment.get("XDG_CONFIG_HOME") or home / ".config"),
        ]
    folders = [home / "jan"]  # before version 0.5
    for root in roots:
        chosen = _json(root / "Jan" / "settings.json").get("data_folder")
        if isinstance(chosen, str) and chosen:
            folders.append(Path(chosen))
        folders.append(root / "Jan" / "data")
    for folder in folders:
        yield folder / "llamacpp" / "models"
        yield folder / "models"


def _hugging_face(home: Path, environment: Mapping[str, str]) -> Path:
    """Return the cache folder, found as in huggingface_hub's constants.py."""
    for key in ("HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE"):
        if chosen := environment.get(key):
            return _expanded(chosen)
    if chosen := environment.get("HF_HOME"):
        return _expanded(chosen) / "hub"
    cache = environment.get("XDG_CACHE_HOME")
    return (_expanded(cache) if cache else home / ".cache") / "huggingface" / "hub"


def _expanded(path: str) -> Path:
    """Return the path with the home folder in place of ~. Unlike Path's expanduser, this never
    raises, as for ~NAME if there is no such user."""
    return Path(os.path.expanduser(path))  # noqa: PTH111


# --- models --------------------------------------------------------------------------------


def _files(folder: Path, cancel: Cancel) -> Iterator[tuple[Path, str]]:
    for path in _below(folder, cancel, ends_as_model):
        if is_model_name(path):
            yield path, model_stem(path)


def _jan_models(folder: Path, cancel: Cancel) -> Iterator[tuple[Path, str]]:
    """Yield Jan's models. A file named model.gguf gets the name of its folder."""
    for path, name in _files(folder, cancel):
        yield path, path.parent.name if name == "model" and path.parent != folder else name


def _snapshots(folder: Path, cancel: Cancel) -> Iterator[tuple[Path, str]]:
    """Yield the models at models--OWNER--NAME/snapshots/COMMIT/FILE. If several commits have a
    file, the commit that was fetched last counts. Unfinished downloads aren't in a snapshot yet."""
    for repository in _listed(folder):
        if not repository.name.startswith("models--"):
            continue
        newest: dict[str, Path] = {}
        for commit in sorted(_listed(repository / "snapshots"), key=_changed):
            for path, _ in _files(commit, cancel):
                newest[str(path.relative_to(commit))] = path
        for path in newest.values():
            yield path, model_stem(path)


def _ollama_models(folder: Path, cancel: Cancel) -> Iterator[tuple[Path, str]]:
    """Yield Ollama's models: each manifest, manifests/REGISTRY/OWNER/NAME/TAG, names the model's
    blob."""
    manifests = folder / "manifests"
    for manifest in _below(manifests, cancel):
        blob = _blob(folder, _json(manifest))
        if blob is not None:
            yield blob, _ollama_name(manifest.relative_to(manifests).parts)


def _blob(folder: Path, manifest: Mapping[str, Any]) -> Path | None:
    """Return the model's file, or None if it is missing or incomplete."""
    layers = manifest.get("layers")
    for layer in cast("list[Any]", layers) if isinstance(layers, list) else []:
        if not isinstance(layer, dict):
            continue
        described = cast("dict[str, Any]", layer)
        match = _DIGEST.fullmatch(str(described.get("digest")))
        if described.get("mediaType") == _OLLAMA_MODEL and match:
            path = folder / "blobs" / f"sha256-{match[1]}"
            return path if _size(path) == described.get("size") else None
    return None


def _ollama_name(parts: tuple[str, ...]) -> str:
    """Return a model's name as Ollama writes it: without the registry and the owner if they are
    Ollama's own."""
    *where, tag = parts
    if where[:1] == [_OLLAMA_REGISTRY]:
        where = where[1:]
        if where[:1] == ["library"]:
            where = where[1:]
    return f"{'/'.join(where)}:{tag}"


def recorded_sha256(path: str) -> str:
    """Return the SHA-256 in the file name of an Ollama or Hugging Face blob; empty for other
    files."""
    real = Path(os.path.realpath(path))
    if real.parent.name != "blobs":
        return ""
    match = _DIGEST.fullmatch(real.name)
    if match:
        return match[1]
    return real.name if re.fullmatch(r"[0-9a-f]{64}", real.name) else ""


# --- reading -------------------------------------------------------------------------------


def _below(
    folder: Path, cancel: Cancel, wanted: Callable[[str], bool] = lambda _: True
) -> Iterator[Path]:
    """Yield the files in a folder and its subfolders except hidden ones, sorted by name within each
    folder."""
    for path in FolderWalk(cancel, wanted).files(str(folder), DEEPEST):
        if _size(Path(path)) is not None:
            yield Path(path)


def _listed(folder: Path) -> list[Path]:
    try:
        return sorted(islice(folder.iterdir(), MOST_FOLDERS))
    except (OSError, ValueError):  # a missing or unreadable folder counts as empty
        return []


def _size(path: Path) -> int | None:
    """Return the size in bytes, or None if it isn't a regular file."""
    try:
        return path.stat().st_size if path.is_file() else None
    except (OSError, ValueError):
        return None


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except (OSError, ValueError):
        return 0.0


def _text(path: Path) -> str:
    """Return the first LARGEST_MANIFEST characters of a file, or "" if it can't be read."""
    if _size(path) is None:
        return ""
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return file.read(LARGEST_MANIFEST)
    except OSError:
        return ""


def _json(path: Path) -> Mapping[str, Any]:
    try:
        value: object = json.loads(_text(path))
    except (ValueError, RecursionError):
        return {}
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}
