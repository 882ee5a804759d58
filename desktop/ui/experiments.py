"""The experiments on Start: their texts, and the pane and page that run them.

Each page, or its pane if it has no pages, lists its experiments by id in `offered`.
ui/shell/experiment_runner.py runs them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop.core.i18n import tr
from desktop.core.library.shipped_models import STARTER
from desktop.ui.places import PaneId

LARGE, SMALL = "Pebble-1-10M-Instruct-F16", "Pebble-1-0.4M-Instruct-F16"
PLAIN, THINKING = "Pebble-1-3M-Instruct-F16", "Pebble-1-3M-Think-F16"
LEAKY = "Pebble-1-3M-Leaky-F16"
MIXTURE = "Pebble-1-8x1M-Instruct-F16"


@dataclass(frozen=True)
class Setup:
    """Everything that an experiment depends on. The page that runs it takes all of this from here
    and nothing from what was done before, so that it shows the same result on every laptop.

    `models` are the names of files that come with Glassbox (see `Models.shipped`), in the order in
    which the page needs them. `prompt` is what the model is asked, or what is typed on the page;
    `demo_prompt` takes its place if a demo model takes the starter model's. `seed` and
    `temperature` are those of the sampling, and `max_tokens` is the longest answer (0: no limit).
    `view` is the reading mode of Chat at the end."""

    models: tuple[str, ...] = ()
    prompt: str = ""
    demo_prompt: str = ""
    temperature: float = 0.0
    seed: int = 1
    max_tokens: int = 0
    view: str = ""


NOTHING: Final = Setup()


@dataclass(frozen=True)
class Offered:
    """An experiment. `about_s` is the time in seconds that the experiment took on a machine with
    two cores. This time is shown until the experiment has run on the user's machine. `look` tells
    the user what to look at afterward. `pane` and `page` are arguments of `OpenPane`."""

    id: str
    title: str
    sentence: str
    look: str
    about_s: float
    pane: PaneId
    page: str
    setup: Setup = NOTHING


EXPERIMENTS: Final = (
    Offered(
        "compare",
        tr("Same question, fewer bits"),
        tr("See where a model and its quantized version differ."),
        tr(
            "A marked word shows where the two answers diverge. The higher the bar at a word, "
            "the more the two models' predictions differ there."
        ),
        12,
        "compare",
        "side",
        Setup((STARTER,), "Why is the sky blue?", "What is quantization?", max_tokens=96),
    ),
    Offered(
        "pi",
        tr("π in 16, 8, and 4 bits"),
        tr("Watch a number lose its digits, and see which bits matter most."),
        tr(
            "Compare the values with 32, 16, 8, and 4 bits. It also matters how a format uses "
            "its bits. Click a bit to flip it and see what it does."
        ),
        1,
        "quantization",
        "bits",
    ),
    Offered(
        "exam",
        tr("It memorized its test"),
        tr("One of two models has seen half of the questions before."),
        tr("The leaky model is far ahead on questions that it has seen, but not on fresh ones."),
        15,
        "leaks",
        "planted",
        Setup((LEAKY, PLAIN)),
    ),
    Offered(
        "two-faces",
        tr("One brain, two faces"),
        tr("See what the chat window really sends and what comes back."),
        tr(
            "Nobody typed the framed tokens in the input: the chat template or the tokenizer "
            "added them."
        ),
        3,
        "chat",
        "",
        Setup((STARTER,), "Hello! Who are you?", view="tokens"),
    ),
    Offered(
        "name",
        tr("Read a model's name"),
        tr("Every part of a file name means something."),
        tr("Each bracket marks one part of the name. Click an example below to read another name."),
        1,
        "models",
        "names",
        Setup(prompt="DeepSeek-R1-Distill-Qwen-7B-Q4_K_M"),
    ),
    Offered(
        "fit",
        tr("Will it fit?"),
        tr("See whether seven billion weights fit on this laptop."),
        tr(
            "The right column shows what fits. Drag the context slider to see how much memory "
            "a long conversation adds."
        ),
        1,
        "quantization",
        "memory",
    ),
    Offered(
        "vote",
        tr("Vote blind"),
        tr("Pick the better answer before you know which model wrote it."),
        tr("Read both answers, then choose. The names appear after your vote."),
        15,  # quantizing a model, loading two, and generating two answers of 96 tokens
        "compare",
        "vote",
        Setup(
            (STARTER, LARGE, SMALL),  # the demo models if there is no starter model
            "Write a short greeting for a birthday.",
            "Tell me a story: an owl called Juno loses a long rope at the market.",
            temperature=0.8,
            max_tokens=96,
        ),
    ),
    Offered(
        "open",
        tr("Open or open-weight?"),
        tr("See what you really get from a model that is called open."),
        tr("Read the levels from left to right: at each one, more of the model is public."),
        1,
        "models",
        "openness",
    ),
    Offered(
        "thinking",
        tr("Thinking out loud"),
        tr("One of two models writes out steps before it answers."),
        tr(
            "The model on the right adds column by column and writes down each carry. The "
            "model on the left answers right away. The correct answer to 4876 + 2568 is 7444."
        ),
        5,
        "compare",
        "side",
        Setup((PLAIN, THINKING), "What is 4876 + 2568?", max_tokens=192),
    ),
    Offered(
        "student",
        tr("Teacher and students"),
        tr("Watch two tiny models learn from a larger one."),
        tr(
            "The lower a student's curve, the better the student predicts new text. One "
            "student learned only from the teacher's words; the other also learned from how "
            "sure the teacher was."
        ),
        15,
        "concepts",
        "student-here",
        Setup((STARTER,)),
    ),
    Offered(
        "law",
        tr("Four sizes, one law"),
        tr("Guess how well the next larger model will do, then look."),
        tr(
            "Each dot is a model from the demo family, and the line is fitted to the dots. "
            "Both axes are logarithmic unless you turn off log scales."
        ),
        1,
        "concepts",
        "scaling",
    ),
    Offered(
        "two-bits",
        tr("A block in 2 bits"),
        tr("See a real block before and after quantization to 2 bits."),
        tr(
            "Each dash is a weight in the file, and each ring is its value when stored in 2 bits. "
            "Where the two are far apart, 2 bits weren't enough."
        ),
        1,
        "quantization",
        "blocks",
        Setup((STARTER,)),
    ),
    Offered(
        "outliers",
        tr("A few loud channels"),
        tr("See which numbers inside a model are hard to round."),
        tr(
            "The bold sentence says whether a channel stands out in this matrix. The text "
            "below it says how much a scale factor for each block helps."
        ),
        2,
        "quantization",
        "activations",
        Setup((STARTER,), "Why is the sky blue, and red at night?"),
    ),
    Offered(
        "experts",
        tr("Watch a router choose"),
        tr("For every token, each layer's router picks a few experts."),
        tr(
            "The circled experts were picked for the selected token. Use the arrow keys to "
            "move from token to token."
        ),
        4,
        "experts",
        "live",
        Setup((MIXTURE,), "What is 47 + 38?", max_tokens=200),
    ),
    Offered(
        "poem",
        tr("Arithmetic and a poem"),
        tr("One model reads both. See which experts each text uses."),
        tr(
            "The lower a point, the less the two texts use the same experts in that layer. The "
            "gray band shows what chance alone would produce. Below the chart are the experts "
            "that each text uses."
        ),
        2,
        "experts",
        "two",
        Setup((MIXTURE,)),
    ),
    Offered(
        "sparse",
        tr("8x7B is not 56B"),
        tr("See which weights eight experts share and which they don't."),
        tr(
            "In the sums below the bars, the number before the plus sign counts the weights "
            "that all experts share."
        ),
        1,
        "experts",
        "sparse",
        Setup((MIXTURE,), "8x7B"),
    ),
    Offered(
        "full",
        tr("Too easy a benchmark?"),
        tr("See what a score near 100% can no longer tell you."),
        tr(
            "Bars in the second color mark benchmarks that leave little room for a better "
            "model. The other topics above the figure show what else a score hides."
        ),
        1,
        "benchmarks",
        "judging",
    ),
    Offered(
        "sizes",
        tr("Large versus small"),
        tr("Ask a large and a small model of one family the same question."),
        tr("The higher the bar, the more the two models' predictions differ at that word."),
        2,
        "compare",
        "side",
        Setup((LARGE, SMALL), "Which element has the symbol Au?", max_tokens=96),
    ),
)
BY_ID: Final = {each.id: each for each in EXPERIMENTS}
