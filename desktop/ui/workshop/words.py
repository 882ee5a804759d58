"""How a workshop profile is made from the settings, and how it reads."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final, cast

from desktop.core.i18n import LANGUAGES, counted, percentage, tr
from desktop.core.library.models import ModelFile
from desktop.core.packs.profile import Presence, WorkshopProfile, needed
from desktop.core.packs.session_plan import clean_title
from desktop.core.settings import Preferences
from desktop.ui.experiments import BY_ID

PARTS: Final[Mapping[str, tuple[str, ...]]] = {
    "plan": ("plan_title", "plan"),
    "theme": ("theme",),
    "scale": ("scale",),
    "language": ("language",),
}
"""The parts of a profile that change settings, with the fields of Preferences that they change."""


def profile_of(
    values: Preferences, title: str, parts: Collection[str], models: Iterable[ModelFile] = ()
) -> WorkshopProfile:
    """Return a profile with some parts of the settings, and the models."""
    given: dict[str, Any] = {
        part: getattr(values, part) for part in ("theme", "scale", "language") if part in parts
    }
    if "plan" in parts:
        given["experiments"] = tuple(each for each in dict.fromkeys(values.plan) if each in BY_ID)
    title = clean_title(title) or title_of(values)
    return WorkshopProfile(title, models=needed(models), **given)


def title_of(values: Preferences) -> str:
    """Return the title that a profile has unless the user types another."""
    return clean_title(values.plan_title) or tr("Workshop")


def chosen_parts(values: Preferences) -> list[str]:
    """Return the parts that the user has set."""
    first = Preferences()
    return [part for part in PARTS if getattr(values, part) != getattr(first, part)]


def part_text(part: str, value: object) -> str:
    """Return a part and its value in the fields of Preferences, such as "Theme: Dark"."""
    match part:
        case "plan":
            return tr("Session plan: {experiments}", experiments=value_text(part, value))
        case "theme":
            return tr("Theme: {name}", name=value_text(part, value))
        case "scale":
            return tr("Text size: {percent}", percent=value_text(part, value))
        case _:
            return tr("Language: {name}", name=value_text(part, value))


def value_text(part: str, value: object) -> str:
    match part:
        case "plan":
            n = len(cast("tuple[str, ...]", value))
            if not n:
                return tr("all experiments")
            return counted(n, "{n} experiment", "{n} experiments", n=n)
        case "scale":
            return percentage(f"{100 * cast('float', value):.0f}")
        case "theme":
            themes = {
                "system": tr("System"),
                "light": tr("Light"),
                "dark": tr("Dark"),
                "contrast": tr("High contrast"),
            }
            return themes[str(value)]
        case _:
            return LANGUAGES.get(str(value), tr("System"))


def presence_text(presence: Presence) -> str:
    return {
        "here": tr("On this laptop"),
        "by name": tr("Same name and size on this laptop"),
        "other": tr("Only a different file with this name"),
        "missing": tr("Missing"),
    }[presence]
