"""Presets for the system prompt. A preset is a name and a text, which the model reads before the
conversation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from desktop.core.i18n import tr
from desktop.core.readable import one_line

LONGEST_NAME: Final = 40
MOST_PRESETS: Final = 30


class PromptPreset(NamedTuple):
    name: str
    text: str


def included_presets() -> tuple[PromptPreset, ...]:
    """Return the presets that come with Glassbox, in the window's language."""
    return (
        PromptPreset(
            tr("Pirate"), tr("You are a pirate. Answer every question in the words of a pirate.")
        ),
        PromptPreset(tr("One sentence"), tr("Answer every question in one short sentence.")),
        PromptPreset(
            tr("Strict teacher"),
            tr(
                "You are a strict teacher. First correct every mistake in the question. Then "
                "answer it, and end with a question that tests whether I have understood."
            ),
        ),
    )


def own_presets(kept: Sequence[str]) -> list[PromptPreset]:
    """Return the user's presets as kept in the settings: each a line with its name, then its text.
    Those without a name or a text, which only a hand-edited file has, are left out."""
    found: list[PromptPreset] = []
    for each in kept[:MOST_PRESETS]:
        name, _, text = each.partition("\n")
        if (name := one_line(name, LONGEST_NAME)) and text.strip():
            found.append(PromptPreset(name, text))
    return found


def as_kept(presets: Sequence[PromptPreset]) -> tuple[str, ...]:
    """Return presets in the form that `own_presets` reads."""
    return tuple(f"{one_line(each.name, LONGEST_NAME)}\n{each.text}" for each in presets)


def suggested_name(text: str) -> str:
    """Return the first words of a text, as a name for a preset."""
    words = one_line(text.partition("\n")[0], 2 * LONGEST_NAME)
    if len(words) <= LONGEST_NAME:
        return words
    return words[:LONGEST_NAME].rpartition(" ")[0] or words[:LONGEST_NAME]
