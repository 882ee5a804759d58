"""Model names as the window shows them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path

from desktop.core.i18n import marked, tr
from desktop.core.library.models import ModelFile, served
from desktop.core.readable import readable
from desktop.core.servers.address import is_server

SIZE = re.compile(r"\d{1,6}(?:[.x]\d{1,6}){0,3}[bm](?![a-z])", re.IGNORECASE)
"""The parameter count in a model's name: 135M, 7B, 8x7B."""

SEPARATOR = " · "

LESS_MEMORY = marked("Try with less memory")
"""Label of the button that loads a model with a shorter context."""


def short_name(model: ModelFile) -> str:
    """Return the file name without its quantization type, for places that show the type next to
    it."""
    return model.name_without_type


def full_name(model: ModelFile) -> str:
    """Return a name like "SmolLM2-135M-Instruct · Q4_1"."""
    file_type = model.facts.file_type if model.facts else None
    return f"{short_name(model)}{SEPARATOR}{file_type}" if file_type else model.name


def distinct_name(model: ModelFile, among: Iterable[ModelFile]) -> str:
    """Return the model's full name, followed by its origin or location if another model has the
    same name."""
    return _distinct(model, places(among))


def distinct_names(models: Collection[ModelFile]) -> dict[str, str]:
    """Return the names of models as `distinct_name` does, by path in the order of `models`."""
    found = places(models)
    return {model.path: _distinct(model, found) for model in models}


def _distinct(model: ModelFile, found: Mapping[str, str]) -> str:
    place = found.get(model.path)
    if not place:
        return full_name(model)
    shipped = {"demo": tr("demo model"), "starter": tr("starter model")}
    where = shipped.get(model.source) or tr("in {place}", place=place)
    return f"{full_name(model)}{SEPARATOR}{where}"


def unlisted_name(path: str) -> str:
    """Return the name of a model that isn't in the library. A model on a server may still be
    connected."""
    return served(path).name if is_server(path) else Path(path).stem


def places(models: Iterable[ModelFile]) -> dict[str, str]:
    """Return texts that tell apart the models that share a name, by model path. Each text is the
    end of the path of the model's folder or, if two are in one folder, of the file. Models with a
    unique name are left out."""
    same: defaultdict[str, list[ModelFile]] = defaultdict(list)
    for model in models:
        same[full_name(model)].append(model)
    found: dict[str, str] = {}
    for alike in same.values():
        if len(alike) > 1:
            found |= _told_apart([model.path for model in alike])
    return found


def _told_apart(paths: list[str]) -> dict[str, str]:
    ends: dict[str, str] = {}
    folders = {path: Path(path).parent.parts for path in paths}
    files = {path: Path(path).parts for path in paths}
    for parts in (folders, files):  # some may differ only in the extension of the file name
        for count in range(1, max(map(len, parts.values())) + 1):
            ends = {path: readable(str(Path(*each[-count:]))) for path, each in parts.items()}
            if len(set(ends.values())) == len(paths):
                return ends
    return ends


def shortened(name: str, fits: Callable[[str], bool]) -> str:
    """Return the longest form of a name that fits, or "…" if none does. The parameter count and the
    quantization type are dropped last, since users choose models by them."""
    if fits(name):
        return name
    base, dot, tail = name.partition(SEPARATOR)
    size = SIZE.search(base)
    begin, end = size.span() if size else (0, 0)
    ways: tuple[tuple[range, Callable[[int], str]], ...] = (
        (
            range(len(base) - 1, max(end, 1) - 1, -1),
            lambda cut: base[:cut] + "…" + dot + tail,
        ),
        (
            range(begin, 0, -1),
            lambda cut: base[:cut] + "…" + base[begin:end] + "…" + dot + tail,
        ),
        (
            range(end or len(base), begin, -1),
            lambda cut: base[begin:cut] + "…",
        ),
    )
    for cuts, form in ways:
        if cuts and fits(form(cuts[-1])):
            return form(cuts[bisect_left(cuts, True, key=lambda cut, form=form: fits(form(cut)))])
    return "…"
