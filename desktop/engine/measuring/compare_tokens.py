"""The tokens of the text on which models are compared."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.messages import CompareModels
from desktop.engine.models.model import Vocabulary


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
