"""Decides which family in a name is the base, which is the teacher, and which family each version
belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.names.items import Kind, NameItem

_NAMES = ("base", "line", "related", "distilled_from")


def assign_roles(text: str, items: list[NameItem]) -> list[NameItem]:
    """Assign the roles so that at most one base is left, and join items that belong together."""
    items = _joined(text, items)
    names = [item for item in items if item.kind in _NAMES]
    teacher = _teacher(items, names)
    if teacher is not None:
        names.remove(teacher)
        _make(teacher, "distilled_from", text)
    base = _base(items, names)
    for item in names:
        if item is not base:
            own = item.kind == "line" or item.family is None
            _make(item, "line" if own else "related", text)
    if base is not None:
        _make(base, "base", text)
    return _with_versions(text, items, base)


def _make(item: NameItem, kind: Kind, text: str) -> None:
    item.kind, item.values = kind, {kind: item.name or text[item.start : item.end]}


def _joined(text: str, items: list[NameItem]) -> list[NameItem]:
    """Join unknown words at the beginning into one name, and GPTQ and Int4 into one
    quantization."""
    joined: list[NameItem] = []
    for item in items:
        last = joined[-1] if joined else None
        if last and item.kind == last.kind == "base" and not (item.family or last.family):
            last.end = item.end
            _make(last, "base", text)
        elif last and item.kind == last.kind == "quantization":
            last.end = item.end
            values = f"{last.values['quantization']}-{item.values['quantization']}"
            last.values = {"quantization": values}
            last.meaning = f"{last.meaning} {item.meaning}"
        else:
            joined.append(item)
    return joined


def _teacher(items: Sequence[NameItem], names: Sequence[NameItem]) -> NameItem | None:
    """Return the last family before the word "distill" if the name has at least two families, so
    that another one can be the student."""
    at = next((item for item in items if item.values.get("method") == "Distillation"), None)
    known = [item for item in names if item.family]
    if at is None or len(known) < 2:
        return None
    before = [item for item in known if item.end <= at.start]
    return before[-1] if before else None


def _base(items: Sequence[NameItem], names: Sequence[NameItem]) -> NameItem | None:
    """Return the foundation family. If there are several, return the last one that is followed by a
    size, or else the first one. If there is none, return the first known line of models, or else
    the first name."""
    foundations = [item for item in names if item.family and item.kind == "base"]
    lines = [item for item in names if item.family and item.kind == "line"]
    if len(foundations) > 1:
        sized = [item for item in foundations if _size_follows(items, item)]
        return sized[-1] if sized else foundations[0]
    return next(iter([*foundations, *lines, *names]), None)


def _size_follows(items: Sequence[NameItem], name: NameItem) -> bool:
    for item in items:
        if item.start >= name.end and item.kind not in ("version", "date", "size_word"):
            return "parameters" in item.values or "active_parameters" in item.values
    return False


def _with_versions(text: str, items: list[NameItem], base: NameItem | None) -> list[NameItem]:
    """Assign each version to the name before it. A version after a name that isn't the base becomes
    part of that name. A second version counts as the makers' revision. So does a version that is
    separated from its name by a method or an unknown word or, if the name mentions several
    families, by anything else."""
    several = any(item.kind in ("line", "related") for item in items)
    owner: NameItem | None = None
    has_version = False
    kept: list[NameItem] = []
    for item in items:
        last = kept[-1] if kept else None
        if item.kind in _NAMES:
            owner, has_version = item, False
        elif last is owner is not base and last is not None and _belongs(item, last):
            last.end = item.end
            _make(last, last.kind, text)
            has_version = True
            continue
        elif item.kind == "version":
            apart = last is not None and last.kind in ("method", "unread")
            if has_version or apart or (several and last is not owner):
                item.kind, item.values = "revision", {"revision": item.values["version"]}
            has_version = True
        kept.append(item)
    _adopt_revision(kept, base)
    return kept


def _belongs(item: NameItem, name: NameItem) -> bool:
    """Return True if an item after a name that isn't the base is part of it, as in Hermes-3. A
    teacher's name includes everything that identifies it, as in Gemini-2.5-Flash."""
    words = ("size_word", "variant") if name.kind == "distilled_from" else ()
    return item.kind in ("version", "date", *words)


def _adopt_revision(items: Sequence[NameItem], base: NameItem | None) -> None:
    """Make a revision the base's version if the base precedes a related family, as in
    MiniCPM-Llama3-V-2_5."""
    related = next((item for item in items if item.kind == "related"), None)
    revision = next((item for item in items if item.kind == "revision"), None)
    if base and related and revision and base.start < related.start:
        revision.kind, revision.values = "version", {"version": revision.values["revision"]}
