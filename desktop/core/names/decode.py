"""A model's name, read into its parts.

The name is cut into tokens, and at each token the rules of scan.py are tried in turn; what none
of them knows stays unread. Then it is decided which of several families is the base.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.names.items import Item, Kind, Value
from desktop.core.names.meanings import UNTUNED, example_note, explain
from desktop.core.names.roles import assign_roles
from desktop.core.names.scan import scan
from desktop.core.names.vocabulary import Family

__all__ = ["DecodedName", "Kind", "Part", "decode"]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the text, what it is, and one sentence on what it means."""

    kind: Kind
    text: str
    start: int
    end: int
    meaning: str


@dataclass(frozen=True, slots=True)
class DecodedName:
    """What a name says; what it doesn't say is None. Counts are plain numbers.

    Words that mean the same are told by one name ("it" is Instruct), families and versions as
    they are spelled. `parameters` of a mixture such as 8x7B are those of one of its models.
    `context` is in tokens. `family` is the base's entry, where it is known.
    """

    text: str
    parts: tuple[Part, ...]
    base: str | None
    version: str | None
    parameters: int | None
    active_parameters: int | None
    experts: int | None
    tuning: str | None
    quantization: str | None
    context: int | None
    format: str | None
    specialization: str | None
    distilled_from: str | None
    method: str | None
    family: Family | None

    @property
    def unread(self) -> tuple[str, ...]:
        """The words that no rule explains."""
        return tuple(part.text for part in self.parts if part.kind == "unread")

    @property
    def remarks(self) -> tuple[str, ...]:
        """Sentences on the name as a whole: that it is made up, or leaves the tuning open."""
        said: list[str] = []
        if note := example_note(self.text):
            said.append(note)
        silent = not (self.tuning or self.specialization or self.method)
        if silent and self.family is not None and self.family.role != "closed":
            said.append(UNTUNED)
        return tuple(said)

    def values(self) -> dict[str, str | int | None]:
        """The fields that have a name of their own, for a program or a table."""
        return {
            "base": self.base,
            "version": self.version,
            "parameters": self.parameters,
            "active_parameters": self.active_parameters,
            "experts": self.experts,
            "tuning": self.tuning,
            "quantization": self.quantization,
            "context": self.context,
            "format": self.format,
            "specialization": self.specialization,
            "distilled_from": self.distilled_from,
            "method": self.method,
        }


def decode(text: str) -> DecodedName:
    """Read any text as a model's name: a repository's id, a file's name, something typed."""
    items = assign_roles(text, scan(text))
    base = next((item for item in items if item.kind == "base"), None)
    family = base.family if base else None
    parts = tuple(
        Part(item.kind, text[item.start : item.end], item.start, item.end, explain(item, text))
        for item in items
    )
    return DecodedName(
        text=text,
        parts=parts,
        base=_words(items, "base"),
        version=_version(items),
        parameters=_number(items, "parameters"),
        active_parameters=_number(items, "active_parameters"),
        experts=_number(items, "experts"),
        tuning=_words(items, "tuning"),
        quantization=_words(items, "quantization", "-"),
        context=_number(items, "context"),
        format=_last(items, "format"),
        specialization=_words(items, "specialization"),
        distilled_from=_words(items, "distilled_from"),
        method=_words(items, "method"),
        family=family,
    )


def _all(items: list[Item], kind: Kind) -> list[Value]:
    """Each value once, in the order of the name."""
    return list(dict.fromkeys(item.values[kind] for item in items if kind in item.values))


def _words(items: list[Item], kind: Kind, glue: str = ", ") -> str | None:
    return glue.join(map(str, _all(items, kind))) or None


def _last(items: list[Item], kind: Kind) -> str | None:
    """Of ggml-model.gguf and HF-GGUF, what the file is now."""
    found = _all(items, kind)
    return str(found[-1]) if found else None


def _number(items: list[Item], kind: Kind) -> int | None:
    return next((int(value) for value in _all(items, kind)), None)


def _version(items: list[Item]) -> str | None:
    """The base's own; where it has none, the date or state after it that stands in for one."""
    at = next((number for number, item in enumerate(items) if item.kind == "base"), 0)
    for kind in ("version", "date", "stage"):
        if found := _all(items[at:], kind):
            return str(found[0])
    return None
