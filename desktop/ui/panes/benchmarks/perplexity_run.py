"""Models read a text, one after the other, and it is summed up how well they expected it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop.core.benchmarks.evaluation import LONGEST_CONTEXT
from desktop.core.benchmarks.text import TextMeasure, measure
from desktop.core.library import ModelFile
from desktop.core.messages import (
    LoadModel,
    LongTextScored,
    ScoreLongText,
    UnloadModel,
)
from desktop.core.words import tr
from desktop.services.inference import Inference
from desktop.services.task import Step, Steps, loading
from desktop.ui.names import full_name

LOAD_WEIGHT, READ_WEIGHT = 1.0, 9.0


@dataclass(frozen=True, slots=True)
class Read:
    """One model's reading of a text."""

    model: str
    context_length: int
    measured: TextMeasure


def measure_perplexity(
    inference: Inference, models: Sequence[ModelFile], text: str, take: Callable[[Read], None]
) -> Steps[None]:
    """`take` gets each model's reading. In a context as long as the command `eval` takes, so
    that the numbers are the same."""
    whole = (LOAD_WEIGHT + READ_WEIGHT) * len(models)
    for model in models:
        name = full_name(model)
        trained = model.facts.context_length if model.facts else None
        length = min(LONGEST_CONTEXT, trained or LONGEST_CONTEXT)
        # By a name of its own: what other panes have in memory is left as it is.
        load = LoadModel(model.path, f"text {name}", length)
        scored: list[LongTextScored] = []

        def far(event: LongTextScored, scored: list[LongTextScored] = scored) -> float:
            scored.append(event)
            return event.tokens / event.total

        try:
            yield loading(inference, load, tr("Loading {name}", name=name), LOAD_WEIGHT / whole)
            yield Step(
                inference.submit(ScoreLongText(load.key, text)),
                far,
                READ_WEIGHT / whole,
                tr("{name} reads the text", name=name),
            )
            take(Read(name, length, measure(text, scored)))
        finally:
            inference.submit(UnloadModel(load.key))
