"""Finds the models on this computer, names them, and reads their headers."""

from __future__ import annotations

import contextlib
import os
import stat
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Literal, TypeAlias

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.files.folder_walk import FolderWalk
from desktop.core.files.regular_file import real_path, status_of
from desktop.core.files.timeout import PATIENCE_S, NoAnswer, within_timeout
from desktop.core.gguf.model_facts import ModelFacts
from desktop.core.gguf.split_files import ends_as_model, is_model_name, model_stem, parts_there
from desktop.core.i18n import tr
from desktop.core.library import shipped_models
from desktop.core.library.facts_cache import FactsCache
from desktop.core.library.other_apps import App, AppFolder, models_in
from desktop.core.readable import readable
from desktop.core.servers.address import host_of, parse, shown_name

Source = Literal["demo", "starter", "folder", "file", "server"] | App

SHIPPED: Final = ("demo", "starter")
"""Sources that come with Glassbox."""
DEEPEST_FOLDER: Final = 12
PROGRAM_PATIENCE: Final = 12
"""Glassbox runs from the disk with its own models, so the disk responds. It may be busy at first,
for example because of an antivirus program, but the models are there."""

_Identity: TypeAlias = "str | tuple[int, int]"
_Candidate: TypeAlias = "tuple[str, Source, str]"
"""A path, its source, and a name, which is empty if the file name is used."""


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A model in the list, with its facts or the problem with it.

    `name` is its name in the window and on the command line: the file name without its extension,
    or the name used by the program that stored the file. `content` is a fingerprint of the file
    (FactsCache.content), or "" as long as no other file of the same size has been found. `copies`
    are the other files with the same content, which have no entries of their own.
    """

    path: str
    name: str
    source: Source
    bytes: int
    facts: ModelFacts | None
    problem: UserError | None
    content: str = ""
    copies: tuple[ModelFile, ...] = ()

    @property
    def files(self) -> tuple[ModelFile, ...]:
        """The file itself and its copies."""
        return (self, *self.copies)

    @property
    def file_name(self) -> str:
        """The file's name, or the model's name if the program that stored the file uses another
        one: Ollama's files are named by their hashes, and many of Jan's are named model.gguf."""
        path = Path(self.path)
        return path.name if self.name == model_stem(path) else self.name

    @property
    def name_without_type(self) -> str:
        """The name without its quantization type, such as "SmolLM2-135M-Instruct"."""
        file_type = self.facts.file_type if self.facts else None
        if file_type and self.name.lower().endswith(file_type.lower()):
            return self.name[: -len(file_type)].rstrip(".-_ ") or self.name
        return self.name


def find_models(
    model_folders: Sequence[str],
    model_files: Sequence[str] = (),
    hidden: Sequence[str] = (),
    apps: Sequence[AppFolder] = (),
    *,
    cache: FactsCache | None = None,
    refused: Callable[[str], None] = lambda _: None,
) -> list[ModelFile]:
    """Return all models except those in `hidden`: those that ship with Glassbox, those in the
    folders and their subfolders, the individual files, and those of other programs. Copies are
    listed once. `refused` is called with a folder that can't be read for lack of permission."""
    cache, cancel = cache or FactsCache(), Cancel()
    looked = scan(model_folders, model_files, hidden, cache, cancel, apps, refused=refused)
    files = {file.path: file for file in looked}
    for file in possible_copies(files.values()):
        files[file.path] = with_content(file, cache, cancel)
    return in_order(one_per_content(files.values()))


def scan(
    model_folders: Sequence[str],
    model_files: Sequence[str],
    hidden: Sequence[str],
    cache: FactsCache,
    cancel: Cancel,
    apps: Sequence[AppFolder] = (),
    silent: Callable[[str], None] = lambda _: None,
    refused: Callable[[str], None] = lambda _: None,
    patience_s: float = PATIENCE_S,
) -> Iterator[ModelFile]:
    """Yield all models except those in `hidden`, one by one as they are read. A file that can be
    reached by several paths is listed once; copies of it are other files. A place that doesn't
    respond within `patience_s` seconds, such as a disconnected network drive, is skipped, and
    `silent` is called with it; `refused` is called with a folder that can't be read for lack of
    permission. If Glassbox's own folder doesn't respond, it is read again after all others, with
    PROGRAM_PATIENCE times as much time.

    Raises: Cancelled.
    """
    seen: set[_Identity] = set()
    for path in hidden:
        with contextlib.suppress(NoAnswer):
            seen.update(within_timeout(lambda p=path: [_identity(p)], cancel, patience_s))

    def look(candidates: Iterable[_Candidate], limit_s: float) -> Iterator[ModelFile]:
        def read() -> Iterator[tuple[_Identity, ModelFile]]:
            for path, source, name in candidates:
                cancel.check()
                if (identity := _identity(path)) not in seen:
                    yield identity, describe(path, source, cache, name)

        for identity, entry in within_timeout(read, cancel, limit_s):
            if identity not in seen:
                seen.add(identity)
                if _is_shown(entry):
                    yield entry

    busy: list[str] = []
    places = _places(model_folders, model_files, apps, cancel, refused)
    for number, (where, candidates) in enumerate(places):
        try:
            yield from look(candidates, patience_s)
        except NoAnswer:
            (silent if number else busy.append)(where)
    for where in busy:
        try:
            yield from look(_shipped(), PROGRAM_PATIENCE * patience_s)
        except NoAnswer:
            silent(where)


def _is_shown(entry: ModelFile) -> bool:
    problem = entry.problem
    return problem is None or entry.source == "file" or problem.kind not in _NOT_LISTED


def _identity(path: str) -> _Identity:
    """Return a value that is the same for all paths to a file, including hard links, such as those
    that LM Studio creates to files in other folders."""
    status = status_of(path)
    # Windows has no inode numbers for some file systems.
    return (status.st_dev, status.st_ino) if status and status.st_ino else real_path(path)


def describe(path: str, source: Source, cache: FactsCache, name: str = "") -> ModelFile:
    """Return the list entry for a file, even if the file is unusable."""
    name = readable(name or model_stem(Path(path))) or Path(path).name
    try:
        known = cache.facts(path)
    except UserError as problem:
        size = sum(_file_size(str(each)) for each in parts_there(Path(path)))
        return ModelFile(path, name, source, size, None, problem)
    return ModelFile(path, name, source, known.bytes, known, None, cache.known_content(path))


def served(address: str) -> ModelFile:
    """Return the entry for a model on a server, whose path is its address. Nothing is known about
    its file. Raises: UserError, as `parse` does."""
    name = shown_name(parse(address).name)
    shown = tr("{name} on {host}", name=name, host=host_of(address)) if name else host_of(address)
    return ModelFile(address, shown, "server", 0, None, None)


def possible_copies(files: Iterable[ModelFile]) -> list[ModelFile]:
    """Return the files whose content must be known to find copies: those that are as large as
    another file. All other files differ anyway, which saves reading them."""
    by_size: defaultdict[int, list[ModelFile]] = defaultdict(list)
    for file in files:
        if file.facts is not None:
            by_size[file.bytes].append(file)
    return [
        file for alike in by_size.values() if len(alike) > 1 for file in alike if not file.content
    ]


def with_content(
    file: ModelFile, cache: FactsCache, cancel: Cancel, patience_s: float = PATIENCE_S
) -> ModelFile:
    """Return the entry with its content, which stays "" if the file can't be read within
    `patience_s` seconds.

    Raises: Cancelled.
    """
    try:
        [content] = within_timeout(lambda: [cache.content(file.path)], cancel, patience_s)
    except NoAnswer:
        return file
    return replace(file, content=content)


def one_per_content(files: Iterable[ModelFile]) -> list[ModelFile]:
    """Return one entry for all files with the same content: the first file, with the others as its
    copies."""
    groups: defaultdict[str, list[ModelFile]] = defaultdict(list)
    for file in files:
        groups[file.content or file.path].append(file)
    return [
        replace(first, copies=tuple(copies)) if copies else first
        for first, *copies in groups.values()
    ]


def in_order(models: Iterable[ModelFile]) -> list[ModelFile]:
    """Return the models sorted by name in natural order, with unusable files last."""
    return sorted(models, key=lambda m: (m.problem is not None, natural_key(m.name), m.path))


def to_begin_with(models: Iterable[ModelFile]) -> ModelFile | None:
    """Return the best model for a first chat among those that come with Glassbox; None if none of
    them is usable. Prefers the starter to a demo model, then a model that can chat, then the
    largest."""

    def suits(model: ModelFile) -> tuple[bool, bool, int]:
        facts = model.facts
        can_chat = facts is not None and facts.chat_template is not None
        return model.source == "starter", can_chat, facts.parameters if facts else 0

    shipped = [model for model in models if model.source in SHIPPED and not model.problem]
    return max(shipped, key=suits, default=None)


_NOT_LISTED: Final = ("image_encoder",)


def _places(
    folders: Sequence[str],
    files: Sequence[str],
    apps: Sequence[AppFolder],
    cancel: Cancel,
    refused: Callable[[str], None],
) -> Iterator[tuple[str, Iterable[_Candidate]]]:
    """Yield each place and the candidates in it, Glassbox's own folder first. Candidates are found
    lazily, since a place may not respond."""
    yield tr("Glassbox's program folder"), _shipped()
    for file in files:
        yield file, [(file, "file", "")]
    visited: set[tuple[int, int]] = set()
    for folder in folders:
        walk = FolderWalk(cancel, ends_as_model, natural_key, visited=visited)
        yield folder, _in_folder(folder, walk, refused)
    for place in apps:
        found = models_in(place, cancel)
        yield place.folder, ((each.path, each.app, each.name) for each in found)


def _shipped() -> Iterator[_Candidate]:
    for file in shipped_models.demo_files():
        if is_model_name(file):
            yield str(file), "demo", ""
    if starter := shipped_models.starter_model():
        yield starter, "starter", ""


def _in_folder(
    folder: str, walk: FolderWalk, refused: Callable[[str], None]
) -> Iterator[_Candidate]:
    for file in walk.files(folder, DEEPEST_FOLDER):
        if is_model_name(Path(file)):
            yield os.path.abspath(file), "folder", ""  # noqa: PTH100 - keeps links, unlike resolve
    if walk.unread:  # one is enough: once it is fixed, the next is reported
        refused(walk.unread[0])


def _file_size(path: str) -> int:
    status = status_of(path)
    return status.st_size if status and stat.S_ISREG(status.st_mode) else 0


def natural_key(text: str) -> list[tuple[int, int, str]]:
    """Return a key for sorting in natural order: 7B comes before 13B, and a before B."""
    key: list[tuple[int, int, str]] = []
    digits = ""
    for character in text.casefold() + "\0":
        if "0" <= character <= "9":
            digits += character
            continue
        if digits:
            key.append((0, int(digits[:300]), ""))
            digits = ""
        key.append((1, 0, character))
    return key
