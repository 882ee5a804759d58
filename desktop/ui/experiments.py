"""The experiments that Start offers: what each shows, and where it runs.

Each is in the `offered` of its page, by its id. ui/shell/experiment_runner.py runs them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop.core.i18n import tr
from desktop.ui.places import PaneId


@dataclass(frozen=True)
class Offered:
    """`about_s` is the time it took on two cores, in seconds, until this machine has run it.
    `look` says what to look at when it is done; `pane` and `page` are as `OpenPane` takes them."""

    id: str
    title: str
    sentence: str
    look: str
    about_s: float
    pane: PaneId
    page: str


EXPERIMENTS: Final = (
    Offered(
        "compare",
        tr("Same question, fewer bits"),
        tr("A model and its quantized version answer. Find where they part."),
        tr(
            "If a word is barred, the quantized version goes its own way from there on. "
            "The bars show where else it would."
        ),
        12,
        "compare",
        "side",
    ),
    Offered(
        "pi",
        tr("π in 16, 8 and 4 bits"),
        tr("Watch one number lose its digits, and see which bits did the work."),
        tr(
            "Compare the values with 32, 16, 8 and 4 bits. It also matters what a format "
            "spends its bits on: click one to flip it."
        ),
        1,
        "quantization",
        "bits",
    ),
    Offered(
        "exam",
        tr("It memorized its test"),
        tr("One of these two models has seen the questions before."),
        tr("On questions that it has seen, the leaky model is far ahead; on fresh ones it is not."),
        15,
        "leaks",
        "planted",
    ),
    Offered(
        "two-faces",
        tr("One brain, two faces"),
        tr("What the chat window really sends, and what comes back."),
        tr("The marked pieces were never typed: the chat template added them."),
        3,
        "chat",
        "",
    ),
    Offered(
        "name",
        tr("Read a model's name"),
        tr("Every part of a file name says something."),
        tr("Each bracket under the name is one part. Click an example below for another name."),
        1,
        "models",
        "names",
    ),
    Offered(
        "fit",
        tr("Will it fit?"),
        tr("Seven billion weights, against this laptop's memory."),
        tr(
            "The right column says what fits. Drag the context to see how a long "
            "conversation adds up."
        ),
        1,
        "quantization",
        "memory",
    ),
    Offered(
        "vote",
        tr("Vote blind"),
        tr("Pick the better answer before you know who wrote it."),
        tr("Read both answers, then choose. The names come after your vote."),
        15,  # a copy with fewer bits, two loads, and two answers of 96 tokens
        "compare",
        "vote",
    ),
    Offered(
        "open",
        tr("Open or open-weight?"),
        tr("What you get, and what you don't get, when a model is called open."),
        tr("Read the steps from left to right: each publishes more than the one before."),
        1,
        "models",
        "openness",
    ),
    Offered(
        "thinking",
        tr("Thinking out loud"),
        tr("One of two twins writes its steps before it answers."),
        tr(
            "The right model writes one column of the sum after the other, with what it "
            "carries. The left one answers at once. 4876 + 2568 is 7444."
        ),
        5,
        "compare",
        "side",
    ),
    Offered(
        "pupil",
        tr("Teacher and students"),
        tr("Two tiny models learn from a large one, here and now."),
        tr(
            "The lower a curve, the better that student expects new text. One learned from the "
            "teacher's words, the other from its doubts, too."
        ),
        15,
        "concepts",
        "pupil-here",
    ),
    Offered(
        "law",
        tr("Four sizes, one law"),
        tr("Guess how good the next size will be, then look."),
        tr(
            "Each dot is a model of the demo family. The line is fitted to them: both axes "
            "are logarithmic, until you switch that off."
        ),
        1,
        "concepts",
        "scaling",
    ),
    Offered(
        "two-bits",
        tr("A block in 2 bits"),
        tr("A real block of a real model, as it is and with 2 bits per weight."),
        tr(
            "A dash is a weight in the file, the ring what 2 bits keep of it: where they are "
            "far apart, 2 bits were too few."
        ),
        1,
        "quantization",
        "blocks",
    ),
    Offered(
        "outliers",
        tr("A few loud channels"),
        tr("The numbers inside a model that are hard to round."),
        tr(
            "The bold sentence says whether a channel stands out in this model, and what a "
            "scale for each block saves."
        ),
        2,
        "quantization",
        "activations",
    ),
    Offered(
        "experts",
        tr("Watch a router choose"),
        tr("For every token, each layer picks a few of its experts."),
        tr(
            "The ringed experts were picked for the marked token. Walk the tokens with the "
            "arrow keys."
        ),
        4,
        "experts",
        "live",
    ),
    Offered(
        "poem",
        tr("Sums and a poem"),
        tr("One model reads both. See which experts each of them takes."),
        tr(
            "The lower a point, the fewer experts the two share in that layer. Below it are "
            "both texts' experts; gray is what chance would make."
        ),
        2,
        "experts",
        "two",
    ),
    Offered(
        "sparse",
        tr("8x7B is not 56B"),
        tr("What a mixture has once, and what it has eight times."),
        tr("Read the sum below the bars: the part before the plus is there only once."),
        1,
        "experts",
        "sparse",
    ),
    Offered(
        "full",
        tr("Is the test full?"),
        tr("What a score near 100 % can't tell any more."),
        tr(
            "A bar in the second color leaves no room for a better model. The other topics above "
            "the figure say what else a score hides."
        ),
        1,
        "benchmarks",
        "judging",
    ),
    Offered(
        "sizes",
        tr("Large against small"),
        tr("Two sizes of one family, the same question at once."),
        tr("The higher a bar, the further the smaller model's expectation of that word is off."),
        2,
        "compare",
        "side",
    ),
)
BY_ID: Final = {each.id: each for each in EXPERIMENTS}
