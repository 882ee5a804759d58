"""Splits a model's name into its parts.

The name is split into tokens, and at each token, the rules in scan.py are tried in turn. A token
that no rule recognizes stays unread. If there are several families, roles.py decides which one is
the base.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.i18n import tr
from desktop.core.names.items import Kind, NameItem, Value
from desktop.core.names.meanings import UNTUNED, example_note, explain
from desktop.core.names.roles import assign_roles
from desktop.core.names.scan import scan
from desktop.core.names.vocabulary import Family

__all__ = ["DecodedName", "Kind", "NamePart", "decode"]


@dataclass(frozen=True, slots=True)
class NamePart:
    """A part of the text, its kind, and a short explanation (`meaning`)."""

    kind: Kind
    text: str
    start: int
    end: int
    meaning: str


@dataclass(frozen=True, slots=True)
class DecodedName:
    """The properties that a name states about a model. Those that it doesn't mention are None.

    Many values have one canonical form: "it" becomes Instruct, and v1_5 becomes 1.5. Families are
    spelled as in the name, except for abbreviations such as L3 for Llama 3. For a mixture such as
    8x7B, `parameters` is the size of one of its models. `context` is in tokens. `family` is the
    vocabulary entry of the base, if known.
    """

    text: str
    parts: tuple[NamePart, ...]
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
        """Words that no rule recognizes."""
        return tuple(part.text for part in self.parts if part.kind == "unread")

    @property
    def remarks(self) -> tuple[str, ...]:
        """Remarks on the whole name: that it is only an example, or that it doesn't mention the
        tuning."""
        said: list[str] = []
        if note := example_note(self.text):
            said.append(note)
        silent = not (self.tuning or self.specialization or self.method)
        if silent and self.family is not None and self.family.role != "closed":
            said.append(tr(UNTUNED))
        return tuple(said)

    def values(self) -> dict[str, str | int | None]:
        """Return the decoded properties by field name, for a program or a table."""
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
    """Decode any text as a model's name, such as a repository id, a file name, or user input."""
    items = assign_roles(text, scan(text))
    base = next((item for item in items if item.kind == "base"), None)
    family = base.family if base else None
    parts = tuple(
        NamePart(item.kind, text[item.start : item.end], item.start, item.end, explain(item, text))
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


def _all(items: list[NameItem], kind: Kind) -> list[Value]:
    """Return the distinct values of one kind, in their order in the name."""
    return list(dict.fromkeys(item.values[kind] for item in items if kind in item.values))


def _words(items: list[NameItem], kind: Kind, glue: str = ", ") -> str | None:
    return glue.join(map(str, _all(items, kind))) or None


def _last(items: list[NameItem], kind: Kind) -> str | None:
    """Return the last value: in ggml-model.gguf and HF-GGUF, that is the current format."""
    found = _all(items, kind)
    return str(found[-1]) if found else None


def _number(items: list[NameItem], kind: Kind) -> int | None:
    return next((int(value) for value in _all(items, kind)), None)


def _version(items: list[NameItem]) -> str | None:
    """Return the version of the base, or else the date or stage that serves as one."""
    at = next((number for number, item in enumerate(items) if item.kind == "base"), 0)
    for kind in ("version", "date", "stage"):
        if found := _all(items[at:], kind):
            return str(found[0])
    return None
