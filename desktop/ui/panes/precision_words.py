"""Says what it takes to compare a model in several precisions, before it is done."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.i18n import all_of, tr
from desktop.core.numbers.units import duration_text, size_text
from desktop.core.quantization.precision_plan import PrecisionPlan, type_of
from desktop.services.precisions import Writing
from desktop.ui.widgets.results.progress import time_left


def cost(plan: PrecisionPlan, types: Sequence[str]) -> str:
    """Return a sentence about the files that have to be written before `types` can be compared,
    with their sizes and the time; "" if all of them are here."""
    missing = plan.missing(types)
    if not missing:
        return ""
    files = all_of(
        [
            tr("{type} (about {size})", type=each.type, size=size_text(each.bytes))
            for each in missing
        ]
    )
    source, seconds = type_of(plan.source), known_seconds(plan, types)
    if seconds is None:
        return tr(
            "Glassbox first writes {files} from {source}. It can't estimate the time yet, because "
            "nothing has been quantized on this laptop.",
            files=files,
            source=source,
        )
    return tr(
        "Glassbox first writes {files} from {source}, in about {time} (estimated from earlier "
        "quantizations on this laptop).",
        files=files,
        source=source,
        time=duration_text(seconds),
    )


def short_cost(plan: PrecisionPlan, types: Sequence[str]) -> str:
    """Return the same in a few words."""
    missing = plan.missing(types)
    if not missing:
        return ""
    files = all_of([each.type for each in missing])
    size, seconds = size_text(sum(each.bytes for each in missing)), known_seconds(plan, types)
    if plan.no_room(types):
        return tr("The disk has no room for {files}, about {size}.", files=files, size=size)
    if seconds is None:
        return tr("First writes {files}: about {size}, time unknown.", files=files, size=size)
    time = duration_text(seconds)
    return tr(
        "First writes {files}: about {size}, {time} (estimated).", files=files, size=size, time=time
    )


def known_seconds(plan: PrecisionPlan, types: Sequence[str]) -> float | None:
    """Return the estimated seconds that writing the missing files takes; None if it is unknown."""
    seconds = [each.seconds for each in plan.missing(types)]
    known = [each for each in seconds if each is not None]
    return sum(known) if len(known) == len(seconds) else None


def progress(writing: Writing, seconds_left: float | None) -> str:
    """Return the progress of the file that is being written, as a sentence."""
    said = tr("Writing {type}: {far:.0f}%.", type=writing.type, far=100 * writing.fraction)
    if seconds_left is None:
        return said
    return f"{said} {time_left(seconds_left)}."
