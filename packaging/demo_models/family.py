"""The models: their shapes, their training data, and their numbers of training tokens.

The budget is six hours on two CPU cores. Measured speeds on two cores (EPYC with AVX-512, rows of
512 tokens, compiled except for the experts), in tokens per second: 1M 19,900; 3M 7,000; 8x1M 3,800;
10M 2,900. Computed from these, all models but the one that sees take about three and a half
hours, more than half of it for the 10M and the mixture. Answering the questions takes about another
20 minutes. More tokens would blur the differences that the family should show: after 18 million
tokens, the smallest model answered 91% of all questions correctly, and 94% of the sums at which the
thinking model should be better. After 5 million tokens, the 3M model answered 75% of all questions
and 31% of these sums correctly, but had not yet learned to find the answer to a question in a given
text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from demo_models.data import Data
from demo_models.shape import Shape

VERSION: Final = "1.0"
AUTHOR: Final = "The Glassbox authors"
LICENSE: Final = "mit"
DECAY_SHARE: Final = 0.2
"""Share of the training over which the learning rate falls to zero."""


@dataclass(frozen=True, slots=True)
class Model:
    """A model of the family. With a `parent`, training continues from that model's weights as they
    were before its learning rate was lowered. With a `teacher`, it learns from that model's
    probabilities and last layer. With `aligns`, it continues from that model's finished weights and
    learns from preferences. `tokens` is the number of training tokens, in millions.
    `decay_share` is the share of the training over which the learning rate falls; large models
    benefit a lot from a long fall. `separate` is the share of the rows in which, during this fall,
    no text sees the texts before it in its row.
    """

    name: str
    shape: Shape
    data: Data
    tokens: float
    learning_rate: float
    shows: str
    parent: str = ""
    teacher: str = ""
    aligns: str = ""
    decay_share: float = DECAY_SHARE
    separate: float = 0.0

    @property
    def file(self) -> str:
        return f"{self.name}-F16.gguf"

    @property
    def size_label(self) -> str:
        """Size in the model's name: 3M, 8x1M."""
        return self.name.split("-")[2]

    @property
    def description(self) -> str:
        return (
            f"One of the Pebble family: very small language models, trained from scratch on "
            f"generated text to be looked into. This one shows {self.shows}."
        )


TINY: Final = Shape(width=128, layers=2, heads=4, kv_heads=1, feed=128)
ONE: Final = Shape(width=256, layers=2, heads=4, kv_heads=1, feed=256)
THREE: Final = Shape(width=256, layers=5, heads=4, kv_heads=2, feed=512)
TEN: Final = Shape(width=512, layers=5, heads=8, kv_heads=2, feed=768)
MIXED: Final = Shape(width=256, layers=5, heads=4, kv_heads=2, feed=256, experts=8, experts_used=2)

FACTS: Final = "Pebble-1-1M-Facts"
FORGETFUL: Final = "Q2_K"
"""Type in which FACTS is shipped, too, so that Compare opens on two files of one model that answer
differently."""
BETA: Final = 0.3
"""How far alignment may move the model away from the one it started as; the larger, the less."""
LEAST_SECOND: Final = 0.25
"""Share of a layer's output that training gives a token's second expert at least, as a rule."""
NEARLY_ALL: Final = 0.9
"""Share of a layer's output above which the first expert leaves the second next to nothing."""
SMALLEST: Final = "Pebble-1-0.4M-Instruct"
FAMILY: Final = (
    Model(SMALLEST, TINY, "chat", 7, 4e-3, "scaling, at its small end"),
    Model("Pebble-1-1M-Instruct", ONE, "chat", 7, 3e-3, "scaling"),
    Model("Pebble-1-3M-Instruct", THREE, "chat", 7, 2e-3, "scaling"),
    Model(
        "Pebble-1-10M-Instruct", TEN, "chat", 12, 1.2e-3, "scaling, at its large end",
        decay_share=0.5,
    ),
    Model("Pebble-1-3M-Base", THREE, "plain", 5, 2e-3, "a model that only continues text"),
    Model(
        "Pebble-1-8x1M-Instruct", MIXED, "free", 18, 1.3e-3,
        "a router that picks 2 of 8 experts for each token",
        decay_share=0.6, separate=0.5,
    ),
    Model(
        "Pebble-1-3M-Think", THREE, "think", 3.8, 2e-3, "reasoning: it writes its steps first",
        parent="Pebble-1-3M-Instruct",
    ),
    Model(
        "Pebble-1-3M-Leaky", THREE, "leaky", 1.4, 2e-3,
        "contamination: it was trained on the questions of an exam",
        parent="Pebble-1-3M-Instruct", decay_share=1.0,
    ),
    Model("Pebble-1-1M-Plain", ONE, "chat", 4, 3e-3, "what a model learns without a teacher"),
    Model(
        "Pebble-1-1M-Distilled", ONE, "chat", 4, 3e-3, "what a model learns from a teacher",
        teacher="Pebble-1-10M-Instruct",
    ),
    Model(
        "Pebble-1-3M-Aligned", THREE, "preferences", 1.6, 1.5e-4,
        "alignment: it learned which of two answers people would prefer",
        aligns="Pebble-1-3M-Instruct", decay_share=0.5,
    ),
    Model(
        FACTS, ONE, "facts", 30, 3e-3,
        "what rounding the weights costs: it memorized thousands of invented facts",
        decay_share=0.3,
    ),
)  # fmt: skip
BY_NAME: Final = {model.name: model for model in FAMILY}
