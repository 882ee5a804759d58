"""The tokens of the text on which models are compared, and each model's predictions for them."""

from __future__ import annotations

import math
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.messages import CompareModels, Likely, TokenCompared
from desktop.core.statistics.divergence import TokenFigures
from desktop.engine.models.model import Vocabulary

Floats = npt.NDArray[np.float32]
LIKELIEST: Final = 5


class CutText(NamedTuple):
    """A tokenized text. `counts` is True for each token that may be scored; None means all."""

    tokens: list[int]
    counts: npt.NDArray[np.bool_] | None


def cut_text(vocabulary: Vocabulary, request: CompareModels) -> CutText:
    if not request.asked:
        return CutText(vocabulary.tokenize(request.text, special=False, add_special=True), None)
    tokens, counts = list[int](), list[bool]()
    for part in request.asked:
        for text, scored in ((part.given, False), (part.scored, True)):
            found = vocabulary.tokenize(text, special=True, add_special=not tokens)
            tokens += found
            counts += [scored] * len(found)
    return CutText(tokens, np.array(counts, np.bool_))


def tokens_compared(
    vocabulary: Vocabulary,
    reference: Floats,
    candidate: Floats,
    targets: npt.NDArray[np.intp],
    figures: TokenFigures,
) -> tuple[TokenCompared, ...]:
    """Describe each target token. `reference` and `candidate` are the models' logits, [tokens x
    vocabulary], and `targets` the tokens that follow, [tokens]."""
    return tuple(
        TokenCompared(
            id=int(token),
            text=vocabulary.text(int(token)),
            kld=float(figures.kld[at]),
            probability_reference=math.exp(-float(figures.nll_reference[at])),
            probability=math.exp(-float(figures.nll[at])),
            likeliest_reference=_likeliest(vocabulary, reference[at]),
            likeliest=_likeliest(vocabulary, candidate[at]),
        )
        for at, token in enumerate(targets)
    )


def other_tokens() -> UserError:
    """Return the error for models that can't be compared token by token."""
    return UserError(
        tr(
            "These models cut text into different tokens, so their predictions can't be "
            "compared. Compare models from the same family, or the same model in two "
            "precisions."
        ),
        kind="vocabulary",
    )


def _likeliest(vocabulary: Vocabulary, scores: Floats) -> tuple[Likely, ...]:
    count = min(LIKELIEST, scores.size)
    best = np.argpartition(scores, -count)[-count:]
    best = best[np.argsort(-scores[best], kind="stable")]
    top = float(scores[best[0]])
    total = float(np.exp(scores - np.float32(top)).sum(dtype=np.float64))
    return tuple(
        Likely(
            int(token), vocabulary.text(int(token)), math.exp(float(scores[token]) - top) / total
        )
        for token in best
    )
