"""A power law as a curve with its band, and a number with its sign."""

from __future__ import annotations

from typing import Final

from desktop.core.power_law import PowerLaw
from desktop.core.words import tr
from desktop.ui.plots.chart import Band, Line
from desktop.ui.plots.scale import Scale

STEPS: Final = 40


def drawn_law(law: PowerLaw, x: Scale, last: float) -> list[Band | Line]:
    """The line, dashed beyond the last model, and the band around it, where it means anything."""
    low = x.low if x.low > 0 else x.high / 200
    steps = [low * (x.high / low) ** (step / STEPS) for step in range(STEPS + 1)]
    inside = [(at, law.at(at)) for at in [*(s for s in steps if s < last), last]]
    beyond = [(at, law.at(at)) for at in [last, *(s for s in steps if s > last)]]
    bands = [Band.through([(at, *law.interval(at)) for at in steps])] if law.has_band else []
    return [*bands, Line.through(inside), Line.through(beyond, dashed=True)]


def band_words(law: PowerLaw) -> str:
    """What the band says, or why there is none."""
    if not law.has_band:
        return tr(
            "Three models make a line, but don't tell how far from it the next one may lie: "
            "that takes a fourth."
        )
    return tr(
        "The tinted band is where a further model would lie in 95 of 100 cases, if the line goes "
        "on as it is. It rests on {points} models.",
        points=law.points,
    )


def signed(value: float) -> str:
    """Two decimal places: what a few models say of an exponent is no more exact."""
    return tr("{value:.2f}", value=value).replace("-", "−")
