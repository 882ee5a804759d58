"""Draws a picture in patches, what a model says about it, and what the answer depends on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from desktop.core.drawings.occlusion import (
    GRID,
    PATCHES,
    SIDE,
    OcclusionMap,
    Pixels,
    Words,
    around,
    without_patch,
)
from desktop.core.i18n import tr
from desktop.core.lessons.patches import patches
from desktop.core.numbers.units import percent
from desktop.ui.plots.diagram import Box, Diagram, Image, Part
from desktop.ui.plots.diagram import Words as Text
from desktop.ui.widgets.numbers.color_scale import TABLE

WIDTH = 736
TOP, CELL, GAP = 24, 24, 1
PICTURE: Final = GRID * (CELL + GAP) - GAP
LEFT: Final = PICTURE + 32
"""Where the text on the right begins."""
WORD, BAR, COLUMN = 84, 74, 128
"""Width of a word, length of a bar for 100%, and distance of the columns of bars."""
ROWS, ROW = 104, 14
WHOLE = 72
"""Side of the picture as it is, beside its map."""
SCALE = 20
"""Height of the space below the picture, for the scale."""
STRENGTH: Final = 0.62
"""How much of a cell is the map's color, from 0 to 1; the rest is the picture in gray."""
LEAST_DROP: Final = 0.7
"""Nats (a factor of two) from which on a patch counts: a map has the full scale from there on."""
SAME: Final = 0.01
"""Difference in nats below which two patches count as equal. Large covers often hide
exactly the same shapes."""


@dataclass(frozen=True)
class Seen:
    """What is drawn. `word` is the word whose map is drawn (-1: the whole answer) and `over` the
    patch that is pointed at, or -1. With `mapped`, the map covers the picture. `reach` is the
    number of patches on each side of a patch that were covered together with it."""

    pixels: Pixels
    answer: str = ""
    blind: str = ""
    right: str = ""
    found: OcclusionMap | None = None
    word: int = -1
    over: int = -1
    mapped: bool = True
    reach: int = 0

    @property
    def drops(self) -> dict[int, float]:
        return self.found.drops(self.about) if self.found is not None else {}

    @property
    def about(self) -> int:
        """The word whose map is drawn, or -1."""
        there = self.found is not None and self.word < len(self.found.whole)
        return self.word if there else -1

    @property
    def most(self) -> int:
        """The patch whose cover lowers the probability the most; -1 if it isn't known yet, or if no
        cover lowers it, as on an empty sheet."""
        drops = self.drops
        best = max(drops, key=drops.__getitem__) if len(drops) == PATCHES else -1
        return best if best >= 0 and drops[best] > 0 else -1

    @property
    def only_one(self) -> bool:
        """True if no other patch matters as much as the one that matters most."""
        drops = self.drops
        return sum(drop > drops[self.most] - SAME for drop in drops.values()) == 1

    @property
    def shown(self) -> int:
        """The patch whose odds are drawn, or -1."""
        return self.over if self.over in self.drops else self.most

    @property
    def subject(self) -> str:
        """What the map is about."""
        if self.found is None or self.about < 0:
            return tr("the whole answer")
        return tr("“{word}”", word=self.found.whole[self.about].word)

    @property
    def finding(self) -> str:
        """A sentence about the most important part; "" if it isn't known or hardly matters."""
        if self.found is None or self.most < 0:
            return ""
        before, after = self.odds(self.found, self.most)
        if before == after:  # rounded
            return ""
        return tr(
            "Covering the most important part lowers the probability of {subject} from {before} "
            "to {after}.",
            subject=self.subject,
            before=before,
            after=after,
        )

    def odds(self, found: OcclusionMap, patch: int) -> tuple[str, str]:
        """Return the probability of what the map is about, before and after a patch is covered."""
        before, after = (
            percent(float(np.exp(found.score(words, self.about))))
            for words in (found.whole, found.covered[patch])
        )
        return before, after

    def told(self, patch: int) -> str:
        """Describe a patch, with the odds if it is covered."""
        row, column = (at + 1 for at in divmod(patch, GRID))
        if self.found is None or patch not in self.found.covered:
            return tr("Patch in row {row}, column {column}", row=row, column=column)
        before, after = self.odds(self.found, patch)
        change = tr(
            "the probability of {subject} goes from {before} to {after}",
            subject=self.subject,
            before=before,
            after=after,
        )
        if self.reach:
            return tr(
                "The patches around row {row}, column {column} covered: {change}",
                row=row,
                column=column,
                change=change,
            )
        return tr(
            "Row {row}, column {column} covered: {change}", row=row, column=column, change=change
        )


def seen_diagram(seen: Seen, sentence: str, *, placing: bool) -> Diagram:
    """With `placing`, the picture is shown as it is, since the user draws on it."""
    if placing:
        seen = replace(seen, found=None, over=-1)
    parts = (*_picture(seen), *_scale(seen), *_answers(seen), *_odds(seen))
    rows = len(seen.found.whole) if seen.found is not None else 0
    height = max(TOP + PICTURE + SCALE, ROWS + 16 + rows * ROW)
    return Diagram(WIDTH, height, parts, sentence)


def heat(drops: dict[int, float], patch: int) -> float:
    """Return how strongly a patch is colored, from 0 to 1."""
    most = max(LEAST_DROP, *drops.values())
    return min(max(drops[patch] / most, 0.0), 1.0)


def _picture(seen: Seen) -> Iterator[Part]:
    title = tr("{side} × {side} pixels, {count} patches", side=SIDE, count=PATCHES)
    yield Text("picture title", 0, 10, title, "ink", "caption_strong")
    drops = seen.drops
    covered = np.zeros((GRID, GRID), np.bool_)
    shown = seen.pixels
    if seen.shown >= 0:
        covered[around(seen.shown, seen.reach)] = True
        shown = without_patch(seen.pixels, seen.shown, seen.reach)
    for number, patch in enumerate(patches(shown, SIDE // GRID)):
        pixels = patch.pixels
        if seen.mapped and number in drops:
            pixels = _colored(pixels, heat(drops, number))
        x, y = _corner(number)
        told = seen.told(number)
        yield Image(f"patch {number}", x, y, CELL, CELL, pixels.tobytes(), len(pixels), told=told)
    if seen.shown >= 0:
        rows, columns = (np.flatnonzero(covered.any(axis)) for axis in (1, 0))
        x, y = _corner(int(rows[0]) * GRID + int(columns[0]))
        width, height = (len(each) * (CELL + GAP) - GAP + 3 for each in (columns, rows))
        yield Box("ring", x - 1.5, y - 1.5, width, height, fill="", edge="accent", radius=2.0)


def _scale(seen: Seen) -> Iterator[Part]:
    """Yield the map's color scale, in nats."""
    drops = seen.drops
    if not (drops and seen.mapped):
        return
    ramp = np.stack([TABLE >> 16 & 255, TABLE >> 8 & 255, TABLE & 255], 1).astype(np.uint8)
    y = TOP + PICTURE + 12
    most = tr("{most:.1f} nats less likely", most=max(LEAST_DROP, *drops.values()))
    yield Text("least", 0, y, "0")
    yield Image("scale", 12, y - 4, 84, 8, ramp.tobytes(), len(ramp))
    yield Text("most", 102, y, most)


def _corner(patch: int) -> tuple[float, float]:
    row, column = divmod(patch, GRID)
    return column * (CELL + GAP), TOP + row * (CELL + GAP)


def _colored(pixels: Pixels, share: float) -> Pixels:
    """Mix a patch in gray with the map's color."""
    color = int(TABLE[round(255 * share)])
    rgb = np.array([color >> 16 & 255, color >> 8 & 255, color & 255])
    gray = (pixels @ np.array([0.299, 0.587, 0.114]))[..., None]
    return (STRENGTH * rgb + (1 - STRENGTH) * gray).astype(np.uint8)


def _answers(seen: Seen) -> Iterator[Part]:
    x = LEFT
    if seen.shown >= 0 and seen.mapped:  # the map hides the picture
        yield Image("whole", LEFT, 4, WHOLE, WHOLE, seen.pixels.tobytes(), len(seen.pixels))
        x += WHOLE + 12
    yield Text("seeing title", x, 10, tr("With the image"), "accent", "caption_strong")
    yield Text("seeing", x, 28, seen.answer or "…", "ink", "strong")
    if seen.answer and seen.right:
        right = seen.answer == seen.right
        said = tr("Right") if right else tr("Right answer: {answer}", answer=seen.right)
        yield Text("verdict", WIDTH, 10, said, "good" if right else "bad", align=1.0)
    yield Text("blind title", x, 52, tr("Without it, word for word"), "ink2", "caption_strong")
    said = tr("“{word}”", word=seen.blind) if seen.blind else "…"
    yield Text("blind", x, 70, said, "ink3", "body")  # a guess, which may be no sentence


def _odds(seen: Seen) -> Iterator[Part]:
    found = seen.found
    if found is None:
        return
    covered = found.covered.get(seen.shown)
    columns: list[tuple[str, str, Words | None]] = [
        (tr("with it"), "accent", found.whole),
        (_covered_title(seen), "bit_mantissa", covered),
        (tr("without it"), "outline", found.blind),
    ]
    yield Text("odds", LEFT, ROWS - 14, tr("Probability of each word"), "ink2", "caption")
    for at, (name, _, words) in enumerate(columns):
        if words:
            x = LEFT + WORD + 10 + at * COLUMN
            yield Text(f"head {at}", x, ROWS, name, "ink2", "caption")
    for row, each in enumerate(found.whole):
        y = ROWS + 16 + row * ROW
        chosen = row == seen.word
        font, ink = ("caption_strong", "accent") if chosen else ("caption", "ink")
        yield Box(
            f"word {row}", LEFT - 4, y - ROW / 2, WORD + 8, ROW, fill="", edge="", radius=0.0,
            told=tr("“{word}”: press to see which patches it depends on", word=each.word),
        )  # fmt: skip
        yield Text(f"word text {row}", LEFT + WORD, y, each.word, ink, font, align=1.0)
        for at, (_, color, words) in enumerate(columns):
            if words:
                x = LEFT + WORD + 10 + at * COLUMN
                share = words[row].probability
                yield Box(f"bar {row} {at}", x, y - 4, BAR * share, 8, "", color, "", radius=1.0)
                yield Text(f"share {row} {at}", x + BAR * share + 4, y, percent(share))


def _covered_title(seen: Seen) -> str:
    row, column = (at + 1 for at in divmod(max(seen.shown, 0), GRID))
    if seen.reach:
        return tr("around {row}, {column} covered", row=row, column=column)
    return tr("row {row}, col. {column} covered", row=row, column=column)
