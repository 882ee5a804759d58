"""A power law as a curve with its band, and a number with its sign."""

from __future__ import annotations

from typing import Final

from desktop.core.power_law import PowerLaw
from desktop.core.words import tr
from desktop.ui.widgets.axis import Scale
from desktop.ui.widgets.xy_chart import Band, Curve

STEPS: Final = 40


def drawn_law(law: PowerLaw, x: Scale, last: float) -> tuple[list[Curve], list[Band]]:
    """The line, dashed beyond the last model, and the band around it."""
    low = x.low if x.low > 0 else x.high / 200
    steps = [low * (x.high / low) ** (step / STEPS) for step in range(STEPS + 1)]
    inside = [(at, law.at(at)) for at in [*(s for s in steps if s < last), last]]
    beyond = [(at, law.at(at)) for at in [last, *(s for s in steps if s > last)]]
    band = Band([(at, *law.interval(at)) for at in steps])
    return [Curve(inside), Curve(beyond, dashed=True)], [band]


def signed(value: float) -> str:
    return tr("{value:.3f}", value=value).replace("-", "−")
