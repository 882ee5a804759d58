"""Turns a name into items: at each token, the first rule that recognizes it creates an item."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, cast

from desktop.core.i18n import tr
from desktop.core.names import quantization, sizes
from desktop.core.names.items import Kind, NameItem
from desktop.core.names.numbers import date_in_words
from desktop.core.names.tokens import NameSpan, NameToken, locate, tokens
from desktop.core.names.vocabulary import NameVocabulary, vocabulary

LONGEST_ALIAS: Final = 4  # tokens
_VERSION: Final = re.compile(
    r"(?:v(?P<v>[0-9]{1,3}(?:[._][0-9]{1,2}){0,3}(?:-[0-9])?)"
    r"|(?P<plain>[0-9]{1,2}(?:[._][0-9]{1,2}){0,2}[a-z]?)"
    r"|(?P<letter>[a-z][0-9]{1,2}(?:[._][0-9]{1,2})?))(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_PART: Final = re.compile(r"([0-9]{5})-of-([0-9]{5})(?![A-Za-z0-9])", re.IGNORECASE)
_DATE: Final = re.compile(r"[0-9]{8}|[0-9]{6}|[0-9]{4}")
_MONTH_AND_YEAR: Final = re.compile(r"(?P<month>[01][0-9])-20(?P<year>[0-9]{2})(?![A-Za-z0-9])")
_STEP: Final = re.compile(r"step[-_]?[0-9]{1,9}k?(?![A-Za-z0-9])", re.IGNORECASE)
_SHORT_LLAMA: Final = re.compile(r"l[234](?:\.[0-9])?")
_LETTERS: Final = re.compile(r"(?P<letters>[a-z][a-z]+)(?P<rest>[0-9].*)", re.IGNORECASE)
_BEFORE_A_DECIMAL: Final = frozenset({"unread", "tuning", "parameters"})
_BEFORE_A_VERSION: Final = (
    "base",
    "line",
    "size_word",
    "variant",
    "specialization",
    "architecture",
)


@dataclass
class Scan:
    """The state of scanning a name: its tokens and the items found so far."""

    text: str
    tokens: list[NameToken]
    words: NameVocabulary
    items: list[NameItem] = field(default_factory=list[NameItem])

    @property
    def families(self) -> set[str]:
        return {item.family.name for item in self.items if item.family}

    @property
    def named(self) -> bool:
        return any(item.kind in ("base", "line") for item in self.items)

    def key(self, i: int, count: int) -> str:
        """Return the vocabulary key of `count` tokens, starting at token `i`."""
        return "-".join(token.key for token in self.tokens[i : i + count])


Rule = Callable[[Scan, int], NameItem | None]


def scan(text: str) -> list[NameItem]:
    """Return items for the publisher, if any, and for every token of the name, in order."""
    place = locate(text)
    name = text[: place.end]  # nothing after it is read
    scan = Scan(name, tokens(name, place.start, place.end), vocabulary())
    if publisher := _publisher(scan, place):
        scan.items.append(publisher)
    i = 0
    while i < len(scan.tokens):
        item = next(filter(None, (rule(scan, i) for rule in RULES)), None) or _unread(scan, i)
        scan.items.append(item)
        i = _after(scan, i, item.end)
    rest = len(text.rstrip())
    if rest > place.end and place.cut:
        scan.items.append(NameItem("unread", place.end, rest))
    return scan.items


def _after(scan: Scan, i: int, end: int) -> int:
    """Return the index of the first token after `end`. A token that is only partly covered, such as
    Qwen2.5 after Qwen, is split there."""
    while i < len(scan.tokens) and scan.tokens[i].end <= end:
        i += 1
    if i < len(scan.tokens) and scan.tokens[i].start < end:
        token = scan.tokens[i]
        scan.tokens[i] = NameToken(scan.text[end : token.end], end, token.end)
    return i


def _publisher(scan: Scan, place: NameSpan) -> NameItem | None:
    if place.before is None:
        return None
    start, end = place.before
    known = scan.words.publishers.get(scan.text[start:end].lower())
    if known is None and place.is_file:
        return None  # a folder
    who = known.name if known else scan.text[start:end]
    return NameItem("publisher", start, end, meaning=tr("Published on the Hub by {who}.", who=who))


def _maker(scan: Scan, i: int) -> NameItem | None:
    """Match the maker in front of the name, as in Qwen_Qwen3-8B or Meta-Llama-3."""
    if scan.named:
        return None
    for count in (2, 1):
        if i + count >= len(scan.tokens):
            continue
        key = scan.key(i, count)
        known = scan.words.publishers.get(key)
        last = scan.tokens[i + count - 1]
        separator = scan.text[last.end]
        if known is None or not (separator == "_" or (known.joint and separator in "- ")):
            continue
        if _family(scan, i + count) or key not in scan.words.families:
            start = scan.tokens[i].start
            return NameItem(
                "publisher",
                start,
                last.end,
                meaning=tr("Made or published by {name}.", name=known.name),
            )
    return None


def _part(scan: Scan, i: int) -> NameItem | None:
    match = _PART.match(scan.text, scan.tokens[i].start)
    if match is None:
        return None
    number, count = int(match[1]), int(match[2])
    return NameItem(
        "part",
        match.start(),
        match.end(),
        meaning=tr(
            "File {number} of {count}: the model is split into several files, and it needs all "
            "of them.",
            number=number,
            count=count,
        ),
    )


def _family(scan: Scan, i: int) -> NameItem | None:
    """Match the longest alias that begins here, even if a version or size is attached to it."""
    first = not scan.named
    for count in range(min(LONGEST_ALIAS, len(scan.tokens) - i), 0, -1):
        key = scan.key(i, count)
        last = scan.tokens[i + count - 1]
        ends = [(key, last.end)]
        if match := _LETTERS.fullmatch(last.text):
            cut = len(match["rest"])
            if _is_number(match["rest"]):
                ends.append((key[:-cut], last.end - cut))
        elif _SHORT_LLAMA.fullmatch(key):
            ends.append(("llama", last.start + 1))
        for alias, end in ends:
            known = scan.words.families.get(alias)
            if known and (first or not known.only_first):
                start = scan.tokens[i].start
                kind: Kind = "line" if known.role == "line" else "base"
                short = known.name if end == start + 1 else ""
                return NameItem(kind, start, end, family=known, name=short)
    return None


def _is_number(rest: str) -> bool:
    """Return True if the text attached to a name is a version or a size."""
    version = _VERSION.match(rest)
    size = sizes.size(rest, 0, len(rest), ())
    return bool(version and version.end() == len(rest)) or bool(size and size.end == len(rest))


def _version(scan: Scan, i: int) -> NameItem | None:
    token = scan.tokens[i]
    match = _VERSION.match(scan.text, token.start, token.end)
    if match and match["v"]:  # v3-1 extends past its token
        match = _VERSION.match(scan.text, token.start)
    before = scan.items[-1] if scan.items else None
    if match is None or before is None or not scan.named:
        return None
    follows = before.kind in _BEFORE_A_VERSION
    if match["letter"]:
        if before.family is None or before.kind == "version" or not token.text[0].isalpha():
            return None
        value = match["letter"]
    elif match["v"]:
        value = match["v"].replace("_", ".").replace("-", ".")
    elif follows or ("." in match["plain"] and before.kind in _BEFORE_A_DECIMAL):
        value = match["plain"].replace("_", ".")
    else:
        return None
    end = match.end()
    if value[-1] in "vV":  # in 4.5V, the V (for vision) is a separate word
        value, end = value[:-1], end - 1
    return NameItem("version", match.start(), end, {"version": value})


def _date(scan: Scan, i: int) -> NameItem | None:
    token = scan.tokens[i]
    match = _MONTH_AND_YEAR.match(scan.text, token.start)
    if match:
        said = date_in_words(match["year"] + match["month"])
    elif _DATE.fullmatch(token.text) and scan.items:
        match = _DATE.match(scan.text, token.start)
        family = next((each.family for each in reversed(scan.items) if each.family), None)
        said = date_in_words(token.text, bool(family and family.month_first))
    else:
        return None
    if match is None or not said:
        return None
    meaning = tr("A date, interpreted as {said}.", said=said)
    return NameItem("date", match.start(), match.end(), {"date": match[0]}, meaning)


def _step(scan: Scan, i: int) -> NameItem | None:
    match = _STEP.match(scan.text, scan.tokens[i].start)
    if match is None:
        return None
    meaning = tr("The point in the model's training at which these weights were saved.")
    return NameItem("checkpoint", match.start(), match.end(), {"checkpoint": match[0]}, meaning)


def _size(scan: Scan, i: int) -> NameItem | None:
    token = scan.tokens[i]
    return sizes.size(scan.text, token.start, token.end, scan.items)


def _type(scan: Scan, i: int) -> NameItem | None:
    return quantization.ggml_type(scan.text, scan.tokens[i].start)


def _bits(scan: Scan, i: int) -> NameItem | None:
    start = scan.tokens[i].start
    item = quantization.bits(scan.text, start)
    if item is None and scan.items and scan.items[-1].kind == "quantization":
        item = quantization.detail(scan.text, start)
    return item


def _word(scan: Scan, i: int) -> NameItem | None:
    for count in range(min(3, len(scan.tokens) - i), 0, -1):
        word = scan.words.word(scan.key(i, count), scan.families)
        if word is not None:
            start, end = scan.tokens[i].start, scan.tokens[i + count - 1].end
            kinds = cast("tuple[Kind, ...]", word.kinds)
            return NameItem(kinds[0], start, end, dict.fromkeys(kinds, word.value), word.meaning)
    return None


def _unread(scan: Scan, i: int) -> NameItem:
    """Return an item for an unknown word. At the beginning of the name, it counts as the family."""
    token = scan.tokens[i]
    last = scan.items[-1] if scan.items else None
    if scan.named and (last is None or last.kind != "base" or last.family):
        return NameItem("unread", token.start, token.end)
    end = token.end
    match = _LETTERS.fullmatch(token.text)
    if match and len(match["letters"]) > 2 and _is_number(match["rest"]):
        end -= len(match["rest"])
    return NameItem("base", token.start, end)


RULES: Final[tuple[Rule, ...]] = (
    _part,
    _maker,
    _family,
    _type,
    _bits,
    _size,
    _step,
    _date,
    _word,
    _version,
)
