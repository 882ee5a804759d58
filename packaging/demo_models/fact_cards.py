"""What the card of the model that memorized facts says about its facts and its scores."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from demo_models.corpus.people import PEOPLE, bits, register
from demo_models.family import BY_NAME, FACTS, FORGETFUL

SHOWN: Final = 5
LIMITS: Final = (
    "Everyone and everything in its register is invented. It knows nothing else, and only in "
    "wordings like those it was trained on. Asked about anyone else, it makes up an answer. It was "
    "made to show what quantization costs. Don't rely on its answers."
)


def register_text() -> str:
    shape = BY_NAME[FACTS].shape
    information = bits(PEOPLE)
    examples = "\n".join(f"- {each.name}: {each.entry}" for each in register()[:SHOWN])
    return (
        f"A program invented {PEOPLE:,} people and drew a town, a house number, a job, and a pet "
        f"for each at random, so no fact follows from another. Together that is "
        f"{information / 1e3:,.0f} thousand bits, {information / shape.parameters:.2f} for each "
        "parameter. All of these facts were in training, on purpose: the scores measure "
        f"memory, not ability. For example:\n\n{examples}"
    )


def measured_text(found: Mapping[str, Any]) -> str:
    return (
        f"Measured with llama.cpp on the F16 file: {found['accuracy']:.1%} of the facts are "
        f"recalled, averaged over the kinds of questions, loss {found['loss']:.3f} nats per token. "
        "Decoding is greedy. An answer is correct if it matches the register exactly, and a whole "
        "entry only if all of its facts do. The types whose names begin with IQ were made with an "
        f"importance matrix, measured on training text. The {FORGETFUL} file beside the F16 file "
        "was made without one."
    )
