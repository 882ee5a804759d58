"""The chart of a measure by layer, with the band that contains all layers in 95% of the shuffles of
the tokens, and the sentence above it."""

from __future__ import annotations

from desktop.core.i18n import counted, tr
from desktop.core.numbers.number_text import number_text
from desktop.core.numbers.units import percent
from desktop.core.routing.contrast import Contrast
from desktop.ui.plots.chart import Axis, Band, Card, Chart, Line, Name, Point, Zone
from desktop.ui.plots.scale import Scale, round_above


def layer_chart(contrast: Contrast, chosen: int, most: float | None, unit: str) -> Chart:
    """Return a chart with a point per layer. The point is filled if the texts differ in that layer
    by more than noise. `chosen` is the index of the selected layer. `most` is the end of the axis,
    None to fit the values. `unit` follows the measured value on each card."""
    places = range(len(contrast.layers))
    top = float(max(contrast.measured.max(), contrast.high.max(), 1e-3))
    points = (_point(contrast, at, unit) for at in places)
    return Chart(
        Axis(
            tr("Layer"),
            Scale(-0.5, len(places) - 0.5),
            names=tuple(
                Name(at, f"{layer}", strong=at == chosen)
                for at, layer in enumerate(contrast.layers)
            ),
        ),
        Axis("", Scale(0, most if most is not None else round_above(top)), _digits, room=48),
        (
            Zone("x", chosen - 0.5, chosen + 0.5),
            Band(places, contrast.low, contrast.high, "line"),
            Line(places, contrast.shuffled, "ink3", dashed=True, width=1),
            Line(places, contrast.measured, width=1),
            *points,
        ),
        columns=True,
        zooms=False,
        least=(240, 110),
    )


def _point(found: Contrast, at: int, unit: str) -> Point:
    out = found.stands_out(at)
    what = tr("more than noise") if out else tr("may be just noise")
    card = Card(
        tr("Layer {layer}", layer=found.layers[at]),
        (
            tr("{measured:.3f}{unit}", measured=found.measured[at], unit=unit),
            tr("shuffled tokens: {low:.3f} to {high:.3f}", low=found.low[at], high=found.high[at]),
            tr("the texts differ by {what}", what=what),
        ),
    )
    return Point(at, float(found.measured[at]), card=card, hollow=not out, key=f"{at}")


def _digits(value: float) -> str:
    return number_text(value, 3)


def farthest(found: Contrast, two: bool) -> int:
    """Return the index of the layer in which the texts differ most, compared with shuffled tokens.
    `two` is True if `found` is the overlap of two texts, which is lower the more they differ."""
    beyond = found.measured - found.shuffled
    return int(beyond.argmin() if two else beyond.argmax())


def overlap_text(found: Contrast) -> tuple[str, str]:
    """Return a headline that says in how many layers the two texts use different experts, and the
    numbers behind it."""
    at = farthest(found, two=True)
    out = sum(found.stands_out(place) for place in range(len(found.layers)))
    if not out:
        return tr("No layer clearly uses different experts for the two texts."), tr(
            "The differences may be just noise: shuffled tokens can differ just as much."
        )
    return counted(
        len(found.layers),
        "In the model's only layer, the two texts use different experts.",
        "In {out} of {layers} layers, the two texts use different experts.",
        out=out,
        layers=len(found.layers),
    ), tr(
        "The texts differ most in layer {layer}, where they share {measured} of their choices; "
        "shuffled tokens share {shuffled}. Filled points are outside the gray band. In 95% of "
        "the shuffles, all layers are inside it.",
        layer=found.layers[at],
        measured=percent(found.measured[at]),
        shuffled=percent(found.shuffled[at]),
    )


def bits_text(found: Contrast) -> tuple[str, str]:
    """Return a headline that says in which layer the experts reveal the most about the kind of
    text, and the numbers behind it."""
    at = farthest(found, two=False)
    return tr(
        "In layer {layer}, the experts reveal the most about the kind of text.",
        layer=found.layers[at],
    ), tr(
        "Knowing the expert provides {measured:.2f} of {most:.2f} bits of information about "
        "the kind of text; with shuffled tokens, it provides {shuffled:.2f}. If each kind of "
        "text had its own experts, knowing the expert would provide all of these bits.",
        measured=found.measured[at],
        most=found.most,
        shuffled=found.shuffled[at],
    )
