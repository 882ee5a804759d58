"""Scatter plots of scores by the number of parameters or by bits per weight."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final, Literal

from desktop.core.benchmarks.results.store import ModelSize
from desktop.core.benchmarks.speed_results import SpeedResult, rate_text, short_rate
from desktop.core.gguf.split_files import model_stem
from desktop.core.i18n import heads, in_language, named, tr
from desktop.core.names.decode import decode
from desktop.core.numbers.number_text import number_text
from desktop.core.numbers.units import short_count, three_digit_percent
from desktop.core.statistics.intervals import Interval
from desktop.ui.figures.quality import few_text, interval, interval_text, right_text, score_text
from desktop.ui.figures.quality_results import ModelResult, Results, is_share
from desktop.ui.plots.chart import Axis, Card, Chart, Line, Point
from desktop.ui.plots.scale import Scale
from desktop.ui.widgets.results.data_table import Table

Against = Literal["parameters", "bits"]
COLORS: Final = ("accent", "bit_mantissa", "bit_exponent", "bit_sign")
OTHER_COLOR: Final = "ink3"
"""Color of the families for which COLORS has no color, since only a few colors can be told
apart."""
MOST_NAMED: Final = 12
"""Points are labeled only if there are at most this many. With more points, the labels would
overlap."""
ROOM: Final = 1.8
"""Factor for the margins beyond the outermost sizes and speeds."""
WHOLE_BITS: Final = 17.5
"""The smallest right end of the axis of bits per weight. Models usually have at most 16."""
HEAD: Final = (
    *heads(
        "Benchmark",
        "Model",
        "Family",
        "Parameters",
        "Bits per weight",
        "Right (%)",
        "95% CI low (%)",
    ),
    *heads("95% CI high (%)", "Chance level (%)", "Questions"),
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A result whose model's size is known."""

    measured: ModelResult
    size: ModelSize
    family: str
    score: Interval

    def x(self, against: Against) -> float:
        if against == "parameters":
            return float(self.size.parameters)
        return self.size.bits_per_weight or 0.0


def placed(results: Results, benchmark: str = "") -> list[Placed]:
    """Return the results of one benchmark, or of all benchmarks, for models of known size, sorted
    by model name."""
    found = [
        Placed(each, size, family(each.model.stem), interval(each))
        for each in results.measured
        if is_share(each)
        and benchmark in ("", each.benchmark)
        and (size := results.sizes.get(each.model.sha256)) is not None
    ]
    return sorted(found, key=lambda each: each.measured.model.name)


def family(name: str) -> str:
    """Return the family of a model or, if it is unknown, the first word of the model's name."""
    return decode(name).base or name.partition("-")[0]


def benchmarks(results: Results) -> dict[str, str]:
    """Return the benchmarks' titles by name, sorted by title."""
    found = {each.measured.benchmark: each.measured.title for each in placed(results)}
    return dict(sorted(found.items(), key=lambda each: each[1]))


def drawing(results: Results, benchmark: str, against: Against) -> Chart | None:
    """Return the chart of scores, or None if there is no score of a model whose size is known."""
    shown = _shown(results, benchmark, against)
    if not shown:
        return None
    colors = _colors(shown)
    ends = _ends(shown, against) if len(shown) <= MOST_NAMED else []
    points = [_point(each, against, colors, each in ends) for each in shown]
    x = _axis(shown, against)
    curves = [*_joined(shown, against, colors), *_guessing(shown, x)]
    y = Axis(
        tr("Share of right answers, with 95% confidence intervals"),
        Scale(0.0, 1.0),
        three_digit_percent,
    )
    return Chart(x, y, (*curves, *points), sentence=shown[0].measured.title)


def speed_drawing(
    results: Results,
    speeds: Sequence[SpeedResult],
    names: Mapping[str, str],
    benchmark: str,
    against: Against,
) -> Chart | None:
    """Return a chart of the generation speeds of the models in `drawing`, with the same x axis, or
    None if none of these speeds was measured. `names` is as in `_newest_speeds`."""
    shown = _shown(results, benchmark, against)
    newest, sizes = _newest_speeds(speeds, names), defaultdict[str, set[ModelSize]](set)
    for each in placed(results):
        sizes[each.measured.model.stem].add(each.size)
    found = [
        (each, newest[name])
        for each in shown
        if (name := each.measured.model.stem) in newest and len(sizes[name]) == 1
    ]
    if not found:
        return None
    colors = _colors(shown)
    points = [
        Point(
            each.x(against),
            speed.generate,
            _label(each, against, len(colors)) if len(found) <= MOST_NAMED else "",
            card=Card(
                each.measured.model.name,
                (tr("{mean} tokens/s", mean=rate_text(speed.generate, speed.generate_sd)),),
            ),
            color=colors[each.family],
            key=each.measured.model.name,
        )
        for each, speed in found
    ]
    rates = [speed.generate for _, speed in found]
    scale = Scale(min(rates) / ROOM, max(rates) * ROOM, log=True)
    y = Axis(tr("Writing speed (tokens/s)"), scale, short_rate)
    return Chart(_axis(shown, against), y, tuple(points), sentence=tr("Writing speed"))


def _newest_speeds(
    speeds: Sequence[SpeedResult], names: Mapping[str, str]
) -> dict[str, SpeedResult]:
    """Return the newest speed with the default settings for each model name. `names` has the names
    of known files, by path; "" if others have it, too. Names under which models of different sizes
    were measured are left out: a score has no path, so its model is found by its name."""
    by_path: dict[str, SpeedResult] = {}
    for each in reversed(speeds):
        if not each.varied:
            by_path.setdefault(each.path, each)
    by_name: defaultdict[str, list[SpeedResult]] = defaultdict(list)
    for path, each in by_path.items():
        by_name[names.get(path, model_stem(PurePath(path)))].append(each)
    return {
        name: own[0]
        for name, own in by_name.items()
        if len({each.bytes_per_token for each in own}) == 1
    }


def _shown(results: Results, benchmark: str, against: Against) -> list[Placed]:
    return [each for each in placed(results, benchmark) if each.x(against)]


def headline(results: Results, benchmark: str, against: Against) -> str:
    """Return a headline with the scores at both ends of the axis."""
    shown = sorted(_shown(results, benchmark, against), key=lambda each: each.x(against))
    if not shown:
        return tr("Scores by size")

    def words(each: Placed) -> tuple[str, str]:
        size = short_count(each.x(against)) if against == "parameters" else f"{each.x(against):.3g}"
        return score_text(each.score.value, each.measured.summary.n), in_language(size)

    (low, small), (high, large) = words(shown[0]), words(shown[-1])
    title = shown[0].measured.title
    if against == "parameters":
        text = tr("{score} right with {size} parameters", score=low, size=small)
    else:
        text = tr("{score} right with {size} bits per weight", score=low, size=small)
    if len(shown) > 1:
        text = tr("{first}, {score} with {size}", first=text, score=high, size=large)
    return named(title, text)


def said(results: Results, benchmark: str, against: Against) -> str:
    """Return text that explains the lines and colors, with a note if there are too few
    questions."""
    few = few_text([each.measured.summary.n for each in _shown(results, benchmark, against)])
    return _meaning(results, benchmark, against) + few


def _meaning(results: Results, benchmark: str, against: Against) -> str:
    shown = _shown(results, benchmark, against)
    families = list(_colors(shown))
    lines = (
        tr("Lines join models of the same family with about the same number of bits per weight.")
        if against == "parameters"
        else tr("Lines join models of the same family with the same number of parameters.")
    )
    if len(families) > len(COLORS):
        return tr("{lines} Gray: other model families.", lines=lines)
    return (
        tr("{lines} Colors: {families}.", lines=lines, families=", ".join(families))
        if len(families) > 1
        else lines
    )


def table(results: Results) -> Table:
    rows: list[tuple[str, ...]] = []
    for each in placed(results):
        summary, bits = each.measured.summary, each.size.bits_per_weight
        rows.append(
            (
                *(each.measured.title, each.measured.model.name, each.family),
                str(each.size.parameters),
                "" if bits is None else f"{bits:.2f}",
                *(f"{100 * value:.1f}" for value in each.score),
                "" if summary.chance is None else f"{100 * summary.chance:.1f}",
                str(summary.n),
            )
        )
    return Table(HEAD, sorted(rows), frozenset({0, 1, 2}))


def _colors(shown: Sequence[Placed]) -> dict[str, str]:
    families = sorted({each.family for each in shown})
    return {
        name: COLORS[number] if number < len(COLORS) else OTHER_COLOR
        for number, name in enumerate(families)
    }


def _label(each: Placed, against: Against, families: int) -> str:
    """Return the label of a point, which gives the size that the axis doesn't show. If the axis
    shows the number of parameters, the label gives the quantization type or, if that is unknown,
    the bits per weight. If the axis shows bits per weight, the label gives the number of
    parameters. If there are several families, the label begins with the family."""
    if against == "bits":
        other = short_count(each.size.parameters)
    else:
        bits = each.size.bits_per_weight
        other = decode(each.measured.model.stem).quantization or (
            tr("{bits:.1f}", bits=bits) if bits else ""
        )
    return f"{each.family} {other}" if families > 1 else other


def _point(each: Placed, against: Against, colors: Mapping[str, str], named: bool) -> Point:
    value, low, high = each.score
    name = each.measured.model.name
    label = _label(each, against, len(colors)) if named else ""
    bits = each.size.bits_per_weight
    size = tr("{number} weights", number=short_count(each.size.parameters))
    if bits is not None:
        size = tr("{told}, {bits:.1f} bits per weight", told=size, bits=bits)
    facts = (right_text(value, each.measured.summary.n), interval_text(each.score), size)
    card, color, x = Card(name, facts), colors[each.family], each.x(against)
    return Point(x, value, label, "", card, color, low=low, high=high, key=name)


def _lines(shown: Sequence[Placed], against: Against) -> list[list[Placed]]:
    """Return groups of results whose models have the same family and about the same value of the
    quantity that isn't on the axis. Each group is sorted by the quantity on the axis."""
    lines: defaultdict[tuple[str, int], list[Placed]] = defaultdict(list)
    for each in shown:
        other = round(each.x("bits" if against == "parameters" else "parameters"))
        lines[each.family, other].append(each)
    return [sorted(line, key=lambda each: each.x(against)) for line in lines.values()]


def _ends(shown: Sequence[Placed], against: Against) -> list[Placed]:
    """Return the last point of each line. Its label stands for the whole line."""
    return [line[-1] for line in _lines(shown, against)]


def _joined(shown: Sequence[Placed], against: Against, colors: dict[str, str]) -> Iterator[Line]:
    for line in _lines(shown, against):
        if len({each.x(against) for each in line}) > 1:
            points = [(each.x(against), each.score.value) for each in line]
            yield Line.through(points, color=colors[line[0].family])


def _guessing(shown: Sequence[Placed], x: Axis) -> Iterator[Line]:
    chance = shown[0].measured.summary.chance
    if chance is not None:
        ends = (x.scale.low, x.scale.high)
        yield Line(ends, (chance, chance), "ink2", dashed=True, name=tr("Chance level"))


def _axis(shown: Sequence[Placed], against: Against) -> Axis:
    return _size_axis(shown) if against == "parameters" else _bits_axis(shown)


def _size_axis(shown: Sequence[Placed]) -> Axis:
    sizes = [each.size.parameters for each in shown]
    scale = Scale(min(sizes) / ROOM, max(sizes) * ROOM**2, log=True)
    return Axis(tr("Parameters"), scale, short_count)


def _bits_axis(shown: Sequence[Placed]) -> Axis:
    most = max(each.x("bits") for each in shown)
    return Axis(
        tr("Average bits per weight"),
        Scale(0.0, max(WHOLE_BITS, 1.1 * most)),
        lambda value: number_text(value, 3),
    )
