"""The experiments on Start: their texts, and the pane and page that run them.

Each page, or its pane if it has no pages, lists its experiments by id in `offered`.
ui/shell/experiment_runner.py runs them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from desktop.core.i18n import marked
from desktop.core.library.shipped_models import STARTER
from desktop.ui.places import PaneId

LARGE, SMALL = "Pebble-1-10M-Instruct-F16", "Pebble-1-0.4M-Instruct-F16"
PLAIN, THINKING = "Pebble-1-3M-Instruct-F16", "Pebble-1-3M-Think-F16"
LEAKY = "Pebble-1-3M-Leaky-F16"
FACTS, FORGETFUL = "Pebble-1-1M-Facts-F16", "Pebble-1-1M-Facts-Q2_K"
ALIGNED = "Pebble-1-3M-Aligned-F16"
MIXTURE = "Pebble-1-8x1M-Instruct-F16"
SEEING = "Pebble-1-3M-Eye-F16"


@dataclass(frozen=True)
class Setup:
    """Everything that an experiment depends on. The page that runs it takes all of this from here
    and nothing from what was done before, so that it shows the same result on every laptop.

    `models` are the names of files that come with Glassbox (see `Models.shipped`), in the order in
    which the page needs them. `prompt` is what the model is asked, or what is typed on the page;
    `demo_prompt` takes its place if a demo model takes the starter model's. `right` is the right
    answer, if there is one. `seed` and `temperature` are those of the sampling, and `max_tokens` is
    the longest answer (0: no limit).
    `view` is the reading mode of Chat at the end."""

    models: tuple[str, ...] = ()
    prompt: str = ""
    demo_prompt: str = ""
    right: str = ""
    temperature: float = 0.0
    seed: int = 1
    max_tokens: int = 0
    view: str = ""


NOTHING: Final = Setup()


@dataclass(frozen=True)
class Offered:
    """An experiment. `title`, `sentence`, and `look`, which tells the user what to look at
    afterward, are keys for `tr`. `about_s` is the time in seconds that the experiment took on a
    machine with two cores. This time is shown until the experiment has run on the user's machine.
    `pane` and `page` are arguments of `OpenPane`."""

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
        marked("Same question, fewer bits"),
        marked("See where a model and its quantized version differ."),
        marked(
            "The same model in 16 bits and in Q2_K, at 30% of the size: here the answers diverge, "
            "and only one is right."
        ),
        4,
        "compare",
        "side",
        Setup((FACTS, FORGETFUL), max_tokens=96),  # the question is in resources/compare/forks.json
    ),
    Offered(
        "pi",
        marked("π in 16, 8, and 4 bits"),
        marked("Watch a number lose its digits, and see which bits matter most."),
        marked("The shorter a float, the fewer digits of π are right. Click a bit to flip it."),
        1,
        "quantization",
        "bits",
    ),
    Offered(
        "exam",
        marked("It memorized its test"),
        marked("One of two models has seen half of the questions before."),
        marked(
            "The leaky model is good only at the questions that it was trained on (left). On fresh "
            "ones (right), it is no better than the other model."
        ),
        15,
        "leaks",
        "planted",
        Setup((LEAKY, PLAIN)),
    ),
    Offered(
        "two-faces",
        marked("One brain, two faces"),
        marked("See what the chat window really sends and what comes back."),
        marked(
            "Of all this, you typed only “Hello! Who are you?”. The chat template added the "
            "rest, such as this framed token."
        ),
        3,
        "chat",
        "",
        Setup((STARTER,), "Hello! Who are you?", view="tokens"),
    ),
    Offered(
        "name",
        marked("Read a model's name"),
        marked("Every part of a file name means something."),
        marked(
            "This part says that the model isn't DeepSeek-R1: it is a Qwen model that "
            "learned to imitate it."
        ),
        1,
        "models",
        "names",
        Setup(prompt="DeepSeek-R1-Distill-Qwen-7B-Q4_K_M"),
    ),
    Offered(
        "fit",
        marked("Will it fit?"),
        marked("See whether seven billion weights fit on this laptop."),
        marked(
            "This column says if 7 billion weights fit on this laptop: the fewer bits each has, "
            "the less memory they need."
        ),
        1,
        "quantization",
        "memory",
    ),
    Offered(
        "vote",
        marked("Vote blind"),
        marked("Pick the better answer before you know which model wrote it."),
        marked(
            "Two models wrote these answers, and you don't see which is which. Choose the "
            "better one here: the names appear after your vote."
        ),
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
        marked("Open or open-weight?"),
        marked("See what you really get from a model that is called open."),
        marked(
            "Most models that are called open give you this: the weights. With each level "
            "to the right, more is public."
        ),
        1,
        "models",
        "openness",
    ),
    Offered(
        "thinking",
        marked("Thinking out loud"),
        marked("One of two models writes out steps before it answers."),
        marked(
            "This model adds column by column and writes down each carry. The other one "
            "answers right away. The right answer is 7444."
        ),
        5,
        "compare",
        "side",
        Setup((PLAIN, THINKING), "What is 4876 + 2568?", right="7444", max_tokens=192),
    ),
    Offered(
        "student",
        marked("Teacher and students"),
        marked("Train three tiny models that learn from a larger one."),
        marked(
            "This student learned only the words (hard labels): it gets worse on new text. The "
            "other two also learned how sure the teacher was."
        ),
        30,
        "concepts",
        "student-here",
        Setup((PLAIN,)),
    ),
    Offered(
        "law",
        marked("Four sizes, one law"),
        marked("Guess how well the next larger model will do, then look."),
        marked(
            "The larger a model, the lower its loss, along a straight line. Drag this handle to "
            "where you expect the largest model, then show it."
        ),
        1,
        "concepts",
        "scaling",
    ),
    Offered(
        "two-bits",
        marked("A block in 2 bits"),
        marked("See a real block before and after quantization to 2 bits."),
        marked(
            "In 2 bits, each weight (a dash) is rounded to one of a few values (its ring). Here, "
            "the change is largest."
        ),
        1,
        "quantization",
        "blocks",
        Setup((STARTER,)),
    ),
    Offered(
        "outliers",
        marked("A few loud channels"),
        marked("See which numbers inside a model are hard to round."),
        marked(
            "A scale that must reach this loud channel rounds the numbers of all the others more "
            "coarsely."
        ),
        2,
        "quantization",
        "activations",
        Setup((STARTER,), "Why is the sky blue, and red at night?"),
    ),
    Offered(
        "experts",
        marked("Watch a router choose"),
        marked("For every token, each layer's router picks a few experts."),
        marked("Digits go to this expert. The wider a line, the larger the weight."),
        4,
        "experts",
        "live",
        Setup((MIXTURE,), "What is 47 + 38?", max_tokens=200),
    ),
    Offered(
        "poem",
        marked("Arithmetic and a poem"),
        marked("One model reads both. See which experts each text uses."),
        marked(
            "The texts use different experts, most of all here. By chance alone, they would be in "
            "the gray band."
        ),
        2,
        "experts",
        "two",
        Setup((MIXTURE,)),
    ),
    Offered(
        "sparse",
        marked("8x7B is not 56B"),
        marked("See which weights eight experts share and which they don't."),
        marked(
            "All eight experts share these weights, so they count once and not eight times: "
            "8x7B has fewer than 56 billion."
        ),
        1,
        "experts",
        "sparse",
        Setup((MIXTURE,), "8x7B"),
    ),
    Offered(
        "see",
        marked("What does it see?"),
        marked("Cover parts of a drawing, and watch a model's answer change."),
        marked(
            "The framed square covers the blue circle, so the model can't see it. The brighter a "
            "patch, the more the answer depends on it."
        ),
        3,
        "concepts",
        "one-sense-or-several",
        Setup((SEEING,), "What is in the picture?", max_tokens=40),
    ),
    Offered(
        "blind",
        marked("The same model, blind"),
        marked("Ask the same questions with an image and without it."),
        marked(
            "Without the image, the model answers anyway. It guesses what was common in its "
            "training, so some of its answers are right by chance."
        ),
        5,
        "concepts",
        "one-sense-or-several",
        Setup((SEEING,), max_tokens=40),
    ),
    Offered(
        "full",
        marked("Too easy a benchmark?"),
        marked("See what a score near 100% can no longer tell you."),
        marked(
            "Here, nearly all answers are right, so these benchmarks can hardly tell a good model "
            "from a better one."
        ),
        1,
        "benchmarks",
        "judging",
    ),
    Offered(
        "sizes",
        marked("Large versus small"),
        marked("Ask a large and a small model of one family the same question."),
        marked(
            "Two sizes of one model, one question: the large one is sure of its answer, the small "
            "one isn't. The higher a bar, the more they differ."
        ),
        2,
        "compare",
        "side",
        Setup((LARGE, SMALL), "Which element has the symbol Au?", right="gold", max_tokens=96),
    ),
)
BY_ID: Final = {each.id: each for each in EXPERIMENTS}
GROUPS: Final[dict[str, tuple[str, ...]]] = {
    marked("Look inside"): (
        *("two-faces", "experts", "poem", "sparse", "thinking"),
        *("see", "blind", "student", "law"),
    ),
    marked("Make it smaller"): ("compare", "pi", "two-bits", "outliers", "fit"),
    marked("Judge it"): ("vote", "sizes", "exam", "full", "open", "name"),
}
"""The groups on Start: their titles, and the ids of their experiments in order."""


def in_order(plan: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of the experiments that a session plan has, in its order, without those that
    this version doesn't know; all experiments, as on Start, if none are left."""
    known = tuple(each for each in dict.fromkeys(plan) if each in BY_ID)
    return known or tuple(each for ids in GROUPS.values() for each in ids)
