"""Recognizes sizes in names: weights, experts, and context lengths."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from desktop.core.i18n import tr
from desktop.core.names.items import Kind, NameItem, Value
from desktop.core.names.numbers import context_length, in_words, scaled

_FIGURE: Final = r"(?P<figure>[0-9]{1,5}(?:[._][0-9]{1,3})?)"
_I: Final = re.IGNORECASE
_END: Final = r"(?![A-Za-z0-9])"

_EXPERTS_OF: Final = re.compile(
    r"(?P<experts>[0-9]{1,3})x" + _FIGURE + r"(?P<scale>[mbt])" + _END, _I
)
_OF_EXPERTS: Final = re.compile(_FIGURE + r"(?P<scale>[mb])x(?P<experts>[0-9]{1,3})" + _END, _I)
_ACTIVE: Final = re.compile(r"a" + _FIGURE + r"(?P<scale>[mb])" + _END, _I)
_EFFECTIVE: Final = re.compile(r"e" + _FIGURE + r"(?P<scale>[mb])" + _END, _I)
_EXPERTS: Final = re.compile(r"(?P<experts>[0-9]{1,3})(?:e|experts?)" + _END, _I)
_SIZE_AROUND_B: Final = re.compile(r"(?P<whole>[0-9]{1,3})b(?P<tenths>[0-9])" + _END, _I)
_SIZE: Final = re.compile(_FIGURE + r"(?P<scale>[kmbt])b?" + _END, _I)


def size(text: str, start: int, end: int, before: Sequence[NameItem]) -> NameItem | None:
    """Match a size that begins at `start` and ends by `end`. The meaning of a number depends on the
    items `before` it."""
    for pattern, make in _FORMS:
        match = pattern.match(text, start, end)
        if match is not None:
            item = make(match, before)
            if item is not None:
                return item
    return None


def has(items: Sequence[NameItem], kind: Kind) -> bool:
    return any(kind in item.values for item in items)


def _item(match: re.Match[str], values: dict[Kind, Value], meaning: str) -> NameItem:
    return NameItem(next(iter(values)), match.start(), match.end(), values, meaning)


def _mixture(match: re.Match[str], before: Sequence[NameItem]) -> NameItem:
    count, each = int(match["experts"]), scaled(match["figure"], match["scale"])
    if has(before, "parameters"):
        return _item(
            match,
            {"experts": count},
            tr(
                "Combined from {count} models, each with {each} weights.",
                count=count,
                each=in_words(each),
            ),
        )
    meaning = tr(
        "{count} experts, in a model built like one with {each} weights. The experts share the "
        "rest of the network, so the total is less than {count} times that number.",
        count=count,
        each=in_words(each),
    )
    return _item(match, {"parameters": each, "experts": count}, meaning)


def _active(match: re.Match[str], before: Sequence[NameItem]) -> NameItem:
    value = scaled(match["figure"], match["scale"])
    meaning = tr(
        "About {value} weights are active for each token; the others are idle.",
        value=in_words(value),
    )
    return _item(match, {"active_parameters": value}, meaning)


def _effective(match: re.Match[str], before: Sequence[NameItem]) -> NameItem:
    value = scaled(match["figure"], match["scale"])
    meaning = tr(
        "Effective size: the model runs like one with {value} weights, but the file contains more.",
        value=in_words(value),
    )
    return _item(match, {"active_parameters": value}, meaning)


def _experts(match: re.Match[str], before: Sequence[NameItem]) -> NameItem | None:
    """Match a number of experts. The size before it, as in 17B-128E, then becomes the number of
    active parameters (Llama 4)."""
    if not before or not has(before, "parameters"):
        return None
    count = int(match["experts"])
    _make_active(before)
    meaning = tr(
        "{count} experts per layer, of which a router picks one or a few for each token.",
        count=count,
    )
    return _item(match, {"experts": count}, meaning)


def _make_active(before: Sequence[NameItem]) -> None:
    for item in before:
        if item.kind == "parameters" and "experts" not in item.values:
            value = item.values["parameters"]
            item.kind, item.values = "active_parameters", {"active_parameters": value}
            item.meaning = tr(
                "About {value} weights are active for each token.", value=in_words(int(value))
            )


def _plain(match: re.Match[str], before: Sequence[NameItem]) -> NameItem | None:
    scale = match["scale"].lower()
    value = scaled(match["figure"], scale)
    known = has(before, "parameters") or has(before, "active_parameters")
    if (scale == "k" and not _very_small(before)) or (scale == "m" and known):
        return _context(match, before)
    if not has(before, "parameters"):
        return _item(
            match, {"parameters": value}, tr("About {value} weights.", value=in_words(value))
        )
    if scale == "t":
        meaning = tr("Trained on about {value} tokens of text.", value=in_words(value))
        return _item(match, {"training_tokens": value}, meaning)
    return _second_size(match, value, before)


def _very_small(before: Sequence[NameItem]) -> bool:
    """Return True if K counts weights instead of tokens, which it does only in stories260K."""
    last = before[-1].family if before else None
    return last is not None and last.name == "Stories"


def _context(match: re.Match[str], before: Sequence[NameItem]) -> NameItem | None:
    if has(before, "context"):
        return None
    tokens = context_length(match["figure"], match["scale"])
    if not tokens:
        return None
    meaning = tr("The model can keep up to about {tokens:,} tokens in view at once.", tokens=tokens)
    return _item(match, {"context": tokens}, meaning)


def _around_b(match: re.Match[str], before: Sequence[NameItem]) -> NameItem | None:
    """Read 7b1 as 7.1B; BigScience writes sizes this way."""
    if has(before, "parameters"):
        return None
    value = scaled(f"{match['whole']}.{match['tenths']}", "b")
    return _item(match, {"parameters": value}, tr("About {value} weights.", value=in_words(value)))


def _second_size(match: re.Match[str], value: int, before: Sequence[NameItem]) -> NameItem | None:
    """Read 1B-7B as active and total parameters (OLMoE), and a size after 8x3B as the total."""
    first = next(item for item in before if "parameters" in item.values)
    all_together = tr("About {value} weights in all.", value=in_words(value))
    if "experts" in first.values:
        count, each = int(first.values["experts"]), int(first.values["parameters"])
        first.kind, first.values = "experts", {"experts": count}
        first.meaning = tr(
            "Combined from {count} models, each with {each} weights.",
            count=count,
            each=in_words(each),
        )
        return _item(match, {"parameters": value}, all_together)
    family = next((item.family for item in before if item.family), None)
    if family is not None and family.name == "OLMoE" and value > int(first.values["parameters"]):
        _make_active([first])
        return _item(match, {"parameters": value}, all_together)
    return None


_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[..., NameItem | None]], ...]] = (
    (_EXPERTS_OF, _mixture),
    (_OF_EXPERTS, _mixture),
    (_ACTIVE, _active),
    (_EFFECTIVE, _effective),
    (_SIZE, _plain),
    (_SIZE_AROUND_B, _around_b),
    (_EXPERTS, _experts),
)
