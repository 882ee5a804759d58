"""Describes how open models are: what each family publishes, and a table of well-known models.

The facts come from tables in resources/openness; each row names its source, and all tables were
written on the same date.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from desktop.core.i18n import ByLanguage, marked, tr
from desktop.core.names import DecodedName
from desktop.core.shipped import shipped_rows, shipped_text

Step = Literal["closed", "open-weight", "open-source", "fully open"]
STEPS: Final[tuple[Step, ...]] = (
    "closed",
    "open-weight",
    "open-source",
    "fully open",
)
"""The steps of openness as the tables spell them; use `step_text` to display them."""

NOT_KNOWN: Final = marked("unknown")
NOT_RATED: Final = marked("not rated")
NOTHING: Final = marked("nothing", "is published, or is withheld")


@dataclass(frozen=True, slots=True)
class FamilyOpenness:
    """The openness of a family, or of some of its versions. `versions` has prefixes of version
    numbers, and "-" for names without a version; if it is empty, the entry covers the whole family.

    `mof` is the Model Openness Framework class (arXiv 2403.13784), if someone has published a
    rating of the family. `osi` says whether the Open Source Initiative, when it tested its Open
    Source AI Definition 1.0 (opensource.org/ai, 2024), found that the family meets it.
    """

    family: str
    versions: tuple[str, ...]
    step: Step
    license: str
    published: str
    withheld: str
    mof: str
    osi: str
    source: str

    @property
    def name(self) -> str:
        versions = [version for version in self.versions if version != "-"]
        return f"{self.family} {', '.join(versions)}".strip()


@dataclass(frozen=True, slots=True)
class KnownModel:
    """A row of the table. `multimodal` and `reasoning` are None if unknown; `released` is
    YYYY-MM."""

    model: str
    developer: str
    multimodal: bool | None
    reasoning: bool | None
    access: str
    step: Step
    license: str
    released: str
    source: str


@dataclass(frozen=True, slots=True)
class About:
    """The date on which the tables were written (YYYY-MM-DD) and the last month they cover."""

    written: str
    covers_until: str


@cache
def about() -> About:
    stated = json.loads(shipped_text("openness", "about.json"))
    return About(stated["written"], stated["covers_until"])


@ByLanguage
def families() -> tuple[FamilyOpenness, ...]:
    return tuple(
        FamilyOpenness(
            row["family"],
            tuple(version for version in row["versions"].split(",") if version),
            _step(row["step"]),
            tr(row["license"]) if row["license"] else tr(NOT_KNOWN),
            tr(row["published"])
            if row["published"]
            else tr(NOTHING, "is published, or is withheld"),
            tr(row["withheld"]) if row["withheld"] else tr(NOTHING, "is published, or is withheld"),
            row["mof"] or tr(NOT_RATED),
            tr(row["osi"]) if row["osi"] else tr(NOT_RATED),
            row["source"],
        )
        for row in shipped_rows("openness", "families.tsv")
    )


@ByLanguage
def known_models() -> tuple[KnownModel, ...]:
    """Return the table of well-known models, newest first."""
    found = (
        KnownModel(
            row["model"],
            row["developer"],
            _yes(row["multimodal"]),
            _yes(row["reasoning"]),
            tr(row["access"]),
            _step(row["step"]),
            _license(row["license"], row["step"]),
            row["released"],
            row["source"],
        )
        for row in shipped_rows("openness", "models.tsv")
    )
    return tuple(sorted(found, key=lambda model: (model.released, model.model), reverse=True))


def step_text(step: str) -> str:
    """Return one of STEPS in the window's language."""
    words = {
        "closed": tr("closed"),
        "open-weight": tr("open-weight"),
        "open-source": tr("open-source"),
        "fully open": tr("fully open"),
    }
    return words[step]


def openness_of(decoded: DecodedName) -> FamilyOpenness | None:
    """Return the openness of the base model in a decoded name. Returns None if the family, or this
    version of it, is not in the table."""
    if decoded.family is None:
        return None
    best: FamilyOpenness | None = None
    length = -1
    for entry in families():
        if entry.family == decoded.family.name:
            fit = _fit(entry.versions, decoded.version)
            if fit > length:
                best, length = entry, fit
    return best


def _fit(versions: tuple[str, ...], version: str | None) -> int:
    """Return how closely an entry matches a version: the number of characters of the version prefix
    that matches, 0 for an entry that covers the whole family, or -1 for an entry for other
    versions."""
    if not versions:
        return 0
    if version is None:
        return 1 if "-" in versions else -1
    return max(
        (len(each) for each in versions if _begins(version.lower(), each.lower())), default=-1
    )


def _begins(version: str, beginning: str) -> bool:
    """Return True if a version starts with the given one: 3.1 and 3n start with 3, but 32
    doesn't."""
    rest = version.removeprefix(beginning)
    return rest != version and not rest[:1].isdigit()


def _step(text: str) -> Step:
    if text not in STEPS:
        raise ValueError(f"{text!r} is not a level of openness")
    return text


def _license(text: str, step: str) -> str:
    if text:
        return tr(text)
    return tr("none", "no license") if step == "closed" else tr(NOT_KNOWN)


def _yes(text: str) -> bool | None:
    return {"yes": True, "no": False}.get(text)
