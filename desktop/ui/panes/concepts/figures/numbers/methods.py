"""Figures that work out six quantization methods, perplexity, and KL divergence in numbers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from desktop.core.i18n import heads, marked, tr
from desktop.core.lessons.worked_methods import (
    CLIPS,
    SCALES,
    WEIGHTS,
    Floats,
    Rounded,
    absmax,
    awq,
    clipping_errors,
    gptq,
    output_error,
    trained,
    zero_point,
)
from desktop.core.lessons.worked_sums import ROUNDED, TEACHER, divergence_terms, perplexity_of
from desktop.core.numbers.units import percent
from desktop.ui.panes.concepts.figures.facts.worked import Case, WorkedFigure, n
from desktop.ui.widgets.results.data_table import Table


class MethodsFigure(WorkedFigure):
    name = marked("Six ways to store three weights in 4 bits")

    def worked(self) -> Sequence[Case]:
        plain = np.array(absmax().back)
        return (
            self._rounding("absmax", absmax(), tr("step = largest absolute value ÷ 7")),
            self._rounding(
                tr("Zero-point"), zero_point(), tr("step = (largest − smallest, or 0) ÷ 15")
            ),
            self._calibration(),
            self._gptq(plain),
            self._awq(plain),
            self._qat(),
        )

    def _rounding(self, name: str, found: Rounded, rule: str) -> Case:
        rows = [
            (n(weight), n(whole), n(back), n(back - weight, 2))
            for weight, whole, back in zip(WEIGHTS, found.integers, found.back, strict=True)
        ]
        return Case(
            name,
            tr(
                "The outputs are off by {error} on average.",
                error=n(output_error(np.array(found.back)), 2),
            ),
            tr(
                "{rule} = {step}; 0 is stored as {zero}. Integer = weight ÷ step + {zero}, "
                "rounded; read back = (integer − {zero}) × step.",
                rule=rule,
                step=n(found.step),
                zero=found.zero,
            ),
            Table(heads("Weight", "Integer", "Read back", "Error"), rows),
        )

    def _calibration(self) -> Case:
        errors = clipping_errors()
        rows = [
            (n(clip), n(every, 2), n(small, 2))
            for clip, (every, small) in zip(CLIPS, errors, strict=True)
        ]
        return Case(
            tr("Calibration"),
            tr(
                "With a limit of {limit}, the small numbers are off by {small} instead of {large}.",
                limit=n(CLIPS[-1]),
                small=n(errors[-1][1], 2),
                large=n(errors[0][1], 2),
            ),
            tr(
                "A sample text shows which activations occur: nine small ones and an outlier of 4. "
                "The limit decides which of them lose precision."
            ),
            Table(heads("Limit", "Error of all", "Error without the outlier"), rows),
        )

    def _gptq(self, plain: Floats) -> Case:
        kept, moved = gptq()
        rows = [
            (n(weight), n(weight + shift), n(back), n(alone))
            for weight, shift, back, alone in zip(WEIGHTS, moved, kept, plain, strict=True)
        ]
        return Case(
            "GPTQ",
            self._less(output_error(kept), output_error(plain)),
            tr(
                "Each weight is rounded in turn, and the ones after it move to make up for its "
                "error on a sample of inputs."
            ),
            Table(heads("Weight", "Before its turn", "GPTQ", "Plain rounding"), rows),
        )

    def _awq(self, plain: Floats) -> Case:
        errors = [output_error(awq(scale)) for scale in SCALES]
        rows = [
            (n(scale), *(n(each) for each in awq(scale)), n(error, 2))
            for scale, error in zip(SCALES, errors, strict=True)
        ]
        return Case(
            "AWQ",
            self._less(min(errors), output_error(plain)),
            tr(
                "The third weight has the largest inputs. It is multiplied by a factor before "
                "rounding, and its inputs are divided by it. The factor with the lowest error wins."
            ),
            Table(
                heads("Factor", "Weight 1", "Weight 2", "Weight 3", "Error of the outputs"), rows
            ),
        )

    def _qat(self) -> Case:
        before, after = trained()
        return Case(
            "QAT",
            self._less(after, before),
            tr(
                "Training goes on with rounded weights. The gradient passes through the rounding "
                "as if it weren't there and moves the weights behind it."
            ),
            Table(
                heads("Weights", "Error of the outputs"),
                [
                    (tr("Rounded after training"), n(before, 2)),
                    (tr("Trained with rounding"), n(after, 2)),
                ],
                frozenset({0}),
            ),
        )

    def _less(self, error: float, plain: float) -> str:
        return tr(
            "The outputs are off by {error} on average; plain rounding: {plain}.",
            error=n(error, 2),
            plain=n(plain, 2),
        )


class LossesFigure(WorkedFigure):
    name = marked("Perplexity and KL divergence, worked out")

    def worked(self) -> Sequence[Case]:
        before, after = TEACHER["Paris"], ROUNDED["Paris"]
        terms = divergence_terms()
        return (
            Case(
                tr("KL divergence"),
                tr("The divergence is {kld} nats.", kld=n(sum(terms.values()))),
                tr("Each term is P × ln(P ÷ Q). P is the original model, Q the quantized one."),
                Table(
                    heads("Next token", "P", "Q", "P × ln(P ÷ Q)"),
                    [
                        (word, percent(share), percent(ROUNDED[word]), n(terms[word]))
                        for word, share in TEACHER.items()
                    ],
                    frozenset({0}),
                ),
            ),
            Case(
                tr("Perplexity"),
                tr(
                    "The perplexity rises from {before} to {after}.",
                    before=n(perplexity_of([before])),
                    after=n(perplexity_of([after])),
                ),
                tr("The text goes on with “Paris”: perplexity looks only at the actual token."),
                Table(
                    heads("Model", "Probability of the actual token", "−ln", "Perplexity"),
                    [
                        (name, percent(p), n(-float(np.log(p))), n(perplexity_of([p])))
                        for name, p in ((tr("Original"), before), (tr("Quantized"), after))
                    ],
                    frozenset({0}),
                ),
            ),
        )
