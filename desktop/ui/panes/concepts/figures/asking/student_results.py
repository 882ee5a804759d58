"""The chart, the table, and the sentences of a training of students."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from desktop.core.i18n import heads, marked, tr
from desktop.core.students.report import STEPS, Report
from desktop.ui.plots.chart import Axis, Chart, Legend, Line
from desktop.ui.plots.scale import Scale
from desktop.ui.widgets.results.data_table import Table

NAMES: Final = (marked("Hard labels"), marked("Soft labels"), marked("Last layer"))
"""The students' names, in the order of all results. Keys for `tr`."""
TEACHER: Final = marked("Teacher")
COLORS: Final = ("warn", "accent", "bit_sign")
KEYS: Final = ("hard", "soft", "layer")
"""The keys of the students' curves."""
LOSSES: Final = (0.15, 8.0)
"""The range of the axis, in nats per token. A student that guesses among 573 tokens has 6.4."""


def loss_chart(reports: Sequence[Report], sentence: str) -> Chart:
    """Return the students' curves, with the teacher's loss."""
    lines: list[Line] = []
    if reports:
        steps, loss = [each.step for each in reports], reports[-1].teacher.loss
        lines = [
            Line(steps, [each.scores[number].loss for each in reports], color, key=key)
            for number, (color, key) in enumerate(zip(COLORS, KEYS, strict=True))
        ]
        lines.append(Line([0, STEPS], [loss, loss], "ink3", dashed=True))
    # The curves end so close to each other that their names would overlap there.
    legend = [Legend(tr(name), color) for name, color in zip(NAMES, COLORS, strict=True)]
    return Chart(
        Axis(tr("Training steps"), Scale(0, STEPS), lambda value: tr("{value:.0f}", value=value)),
        Axis(
            tr("Loss on new text, nats per token (lower is better)"),
            Scale(*LOSSES, log=True),
            lambda value: tr("{value:.2f}", value=value),
        ),
        tuple(lines),
        legend=(*legend, Legend(tr(TEACHER), "ink3", dashed=True)),
        sentence=sentence,
    )


def compared(last: Report) -> str:
    """Return a sentence that compares the losses with soft and with hard labels."""
    hard, soft, _ = (each.loss for each in last.scores)
    if soft < hard:
        return tr(
            "A student that also learns how sure the teacher is predicts new text better: loss "
            "{soft:.2f}, not {hard:.2f}.",
            soft=soft,
            hard=hard,
        )
    return tr("This time, soft labels teach no more than hard labels.")


def results_of(last: Report) -> str:
    """Return sentences with the numbers of a report."""
    told = [
        tr(
            "Each student has {parameters:,} weights and learns from {tokens:,} tokens. At step "
            "{step}, the results on {new_tokens:,} new tokens are:",
            parameters=last.parameters,
            tokens=last.tokens,
            step=last.step,
            new_tokens=last.new_tokens,
        )
    ]
    told += [
        tr(
            "{name}: {loss:.3f} nats per token, {share:.1f}% of the tokens predicted.",
            name=tr(name),
            loss=score.loss,
            share=100 * score.accuracy,
        )
        for name, score in zip((*NAMES, TEACHER), (*last.scores, last.teacher), strict=True)
    ]
    if last.right:
        hard, soft, layer = last.right
        told.append(
            tr(
                "Of {stories} new requests, the students fulfilled {hard}, {soft}, and {layer} in "
                "every detail.",
                stories=last.stories,
                hard=hard,
                soft=soft,
                layer=layer,
            )
        )
    return " ".join(told)


def loss_table(reports: Sequence[Report]) -> Table:
    rows = [
        (
            f"{report.step}",
            *(f"{each.loss:.4f}" for each in (*report.scores, report.teacher)),
            *(f"{100 * each.accuracy:.1f}%" for each in (*report.scores, report.teacher)),
        )
        for report in reports
    ]
    head = heads(
        "Step",
        "Loss, hard labels",
        "Loss, soft labels",
        "Loss, last layer",
        "Loss, teacher",
        "Accuracy, hard labels",
        "Accuracy, soft labels",
        "Accuracy, last layer",
        "Accuracy, teacher",
    )
    return Table(head, rows, frozenset())
