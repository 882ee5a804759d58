"""The numbers in the lessons' questions, in their parts for the curious, and in the lessons that
work something out, each in its phrase and computed from the program's own data and code."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

import numpy as np

from desktop.core.gguf.ggml_types import GGML_TYPES, bits_per_weight
from desktop.core.lessons.benchmark_cards import leaderboard
from desktop.core.lessons.published_models import published_models
from desktop.core.lessons.worked_methods import (
    SCALES,
    absmax,
    awq,
    gptq,
    output_error,
    zero_point,
)
from desktop.core.lessons.worked_sums import (
    ROUNDED,
    TEACHER,
    divergence_terms,
    perplexity_of,
    preference,
)
from desktop.core.library.demo_results import demo_results
from desktop.core.library.openness import known_models
from desktop.core.numbers.formats import BF16, FP8_E4M3
from desktop.core.quantization.quantized_series import MOST_KLD
from desktop.core.routing.published_mixtures import PUBLISHED_MIXTURES, PublishedMixture
from desktop.core.statistics.intervals import share_interval

Phrases = Callable[[], Sequence[str]]
LLAMA = 8_030_261_248
Q4_K_M = 4.89  # tests/core/test_numbers_of_lessons.py computes it for the lesson on suffixes


def mixture(name: str) -> PublishedMixture:
    return next(each for each in PUBLISHED_MIXTURES if each.name == name)


def right(name: str, questions: str) -> int:
    """Return how many of 100 questions a demo model got right."""
    score = demo_results()[f"Pebble-1-{name}"].sets[questions]
    assert score.questions == 100
    return round(100 * score.accuracy)


def openness() -> list[str]:
    models = known_models()
    opened = sum(each.step == "fully open" for each in models)
    assert round(len(models) / opened) == 8
    assert any(each.model == "Apertus 8B" and each.step == "fully open" for each in models)
    return [
        f"Of the {len(models)} models in the table, {opened} are fully open, about 1 in 8",
        "About 1 in 8",
        f"The share is {opened} ÷ {len(models)} = {100 * opened / len(models):.0f}%",
        f"Apertus is one of the {opened}",
        "a Swiss model from 2025",
        "15 trillion tokens in more than 1,800 languages, about 40% of it not in English",
    ]


def popular() -> list[str]:
    released = {each.model: each.released for each in known_models()}
    assert (released["o1"], released["DeepSeek-R1"]) == ("2024-12", "2025-01")
    return [
        "Llama 2 came 8 months after ChatGPT",
        "2 months\n8 months\n24 months",
        "in December 2024",
        "in January 2025, 1 month after o1",
    ]


def senses() -> list[str]:
    side = 224 // 16
    return [
        "224 by 224 pixels, cut into patches of 16 by 16",
        f"That makes {side} × {side} = {side**2}",
        f"16 × 16 pixels with 3 colors, so {16 * 16 * 3} numbers",
    ]


def reasoning() -> list[str]:
    long = "sums that carry, three and four digits"
    steps, plain = right("3M-Think", long), right("3M-Instruct", long)
    (_, low, high), (_, lower, higher) = (share_interval(each, 100) for each in (steps, plain))
    assert steps - plain > 30
    return [
        f"gets {steps} of 100 long sums right, its twin {plain}",
        (
            "which both answer without steps, it is no better: "
            f"{right('3M-Think', 'countries')} against {right('3M-Instruct', 'countries')}"
        ),
        "About 10 points\nMore than 30 points",
        f"{steps} − {plain} = {steps - plain} points",
        (
            f"The 95% intervals are {100 * low:.0f}% to {100 * high:.0f}% and "
            f"{100 * lower:.0f}% to {100 * higher:.0f}%"
        ),
        "In 2022",
    ]


def faces() -> list[str]:
    text = "<|im_start|>user\nHello<|im_end|>\n<|im_start|>assistant\n"
    return [f"turns the {len('Hello')} letters of Hello into {len(text)} characters"]


def runners() -> list[str]:
    size = 7 * 4.8 / 8
    return [
        f"at 4.8 bits takes 7 × 4.8 ÷ 8 = {size:.1f} GB",
        f"delivers 50 GB per second, the limit is 50 ÷ {size:.1f} = {50 / size:.0f} tokens",
    ]


def base() -> list[str]:
    return [
        "In 2022",
        "InstructGPT with 1.3 billion weights to those of GPT-3 with 175 billion",
        f"175 ÷ 1.3 = {175 / 1.3:.0f} times",
    ]


def fewer_digits() -> list[str]:
    step = 4 / 127
    steps = {float(FP8_E4M3.decode(code)) for code in range(256)} & set(np.arange(2, 4.01, 1 / 64))
    assert np.diff(sorted(steps)).tolist() == [0.25] * 8
    assert round(math.pi / step) == 100
    return [
        "INT8, scaled to −4 to 4",
        "because all its 255 values lie between −4 and 4",
        f"4 ÷ 127 = {step:.4f}. Then π ÷ {step:.4f} = {math.floor(10 * math.pi / step) / 10:.1f}",
        f"rounded to 100, and 100 × {step:.4f} = {100 * step:.2f}",
        "Between 2 and 4, FP8 (E4M3) has steps of 0.25, so π falls on 3.25",
    ]


def bit_layouts() -> list[str]:
    part = 100_000 / 2**16
    whole = round((part - 1) * 2**BF16.mantissa_bits)
    assert BF16.mantissa_bits == 7
    return [
        "(−1)^s × 2^e × (1 + m ÷ 2^k)",
        "In BF16, k is 7",
        f"100,000 is 2^16 × {part:.3f}, and {part - 1:.3f} × 128 = {128 * (part - 1):.1f}",
        f"rounded to {whole}",
        f"65,536 × (1 + {whole} ÷ 128) = {65_536 * (1 + whole / 128):,.0f}",
    ]


def memory() -> list[str]:
    cache = 2 * 32 * 8 * 128 * 8192 * 2  # Llama 3.1 8B: config.json, checked on 2026-11-28
    return [
        "The weights take 14 GB at 16 bits and 3.5 GB at 4",
        "Only at 4 bits",
        "The KV cache takes 2 × layers",
        (
            "8,192 tokens in FP16, that is 2 × 32 × 8 × 128 × 8,192 × 2 = "
            f"{cache / 1e9:.2f} billion bytes"
        ),
    ]


def outliers() -> list[str]:
    others = round(127 / 10)
    return [
        "All 255",
        "gets the integer 127",
        f"gets {127 / 10}, rounded to {others}",
        f"from −{others} to {others} at most, {2 * others + 1} of 255",
        "all 255 are there again",
    ]


def distillation() -> list[str]:
    def softened(temperature: float) -> list[str]:
        weights = [math.exp(score / temperature) for score in (2, 1, 0)]
        return [f"{100 * each / sum(weights):.0f}%" for each in weights]

    warm, hot = softened(1), softened(2)
    return [
        f"become {warm[0]}, {warm[1]}, and {warm[2]} at T = 1",
        f"and {hot[0]}, {hot[1]}, and {hot[2]} at T = 2",
        "The scores 2, 1, and 0",
    ]


def student() -> list[str]:
    return [
        "gives the right token 25%, the loss",
        f"−ln 0.25 = {-math.log(0.25):.2f}",
        "the teacher says 70% and 30%, and the student 50% and 50%",
        f"−0.7 × ln 0.5 − 0.3 × ln 0.5 = {-0.7 * math.log(0.5) - 0.3 * math.log(0.5):.2f}",
    ]


def handed_on() -> list[str]:
    subjects = ("arithmetic", "countries", "elements", "words", "spelling")
    gaps = {each: right("1M-Distilled", each) - right("1M-Plain", each) for each in subjects}
    assert max(gaps, key=lambda each: gaps[each]) == "elements"
    return [
        (
            f"In elements: {right('1M-Distilled', 'elements')} of 100 right with a teacher, "
            f"{right('1M-Plain', 'elements')} without"
        ),
        (
            f"gets {right('1M-Distilled', 'stories')} of 100 right, and the model without a "
            f"teacher {right('1M-Plain', 'stories')}"
        ),
        "(1, 2) and the student's is (0.5, 2.5)",
        f"(0.5² + 0.5²) ÷ 2 = {(0.5**2 + 0.5**2) / 2}",
    ]


def experts() -> list[str]:
    large = mixture("DeepSeek-V3")
    assert large.shared_feed == large.feed, "one shared expert"
    even, uneven = (
        len(shares) * sum(each**2 for each in shares) for shares in ([0.25] * 4, [1, 0, 0, 0])
    )
    return [
        f"{large.active / 1e9:.1f} of {large.parameters / 1e9:.0f} billion, about a twentieth",
        f"and {large.experts} others, of which {large.used} work for a token",
        f"With 4 experts that share evenly, that is 4 × 4 × 0.25 × 0.25 = {even:.0f}",
        f"it is 4 × 1 × 1 = {uneven:.0f}",
    ]


def scaling() -> list[str]:
    return [
        f"2^−0.2 = {2**-0.2:.2f}: it falls by {100 * (1 - 2**-0.2):.0f}%",
        "If b is −0.2",
        f"10^−0.2 = {10**-0.2:.2f}",
        "Ten times the size",
    ]


def budget() -> list[str]:
    size = math.sqrt(5.9e23 / (6 * 20))
    return [
        "More than 10: about 20 tokens per weight",
        "More than 10\nFewer than 10",
        "C = 6 × N × D",
        "D = 20 × N, that is C = 120 × N², so N = √(C ÷ 120)",
        f"For 5.9 × 10²³ FLOPs, N is {size / 1e9:.0f} billion",
    ]


def published() -> list[str]:
    found = {each.model: each for each in published_models()}
    one, other = found["Chinchilla 70B"], found["Llama 3 8B"]
    return [
        f"About the same, {100 * one.mmlu:.1f}% and {100 * other.mmlu:.1f}%",
        f"6 × 70 billion weights × 1.4 trillion tokens = {one.compute / 1e23:.1f} × 10²³",
        f"6 × 8 billion × 15 trillion = {other.compute / 1e23:.1f} × 10²³",
    ]


def names() -> list[str]:
    size = LLAMA / 1e9
    return [
        f"has {size:.2f} billion weights. At {Q4_K_M} bits each",
        f"{size:.2f} × {Q4_K_M} ÷ 8 = {size * Q4_K_M / 8:.1f} GB",
    ]


def suffixes() -> list[str]:
    block = GGML_TYPES_BY_NAME["Q4_K"]
    assert (block.block_size, block.block_bytes) == (256, 128 + 12 + 4)
    return [
        "Exactly 4",
        "Almost 5\n8",
        f"Almost 5, on average: {Q4_K_M} for Llama 3.1 8B",
        "256 weights of 4 bits, which take 128 bytes. The small scales add 12 bytes, and",
        "two large ones add 4. That makes 144 bytes",
        f"or 144 × 8 ÷ 256 = {bits_per_weight('Q4_K')} bits per weight",
    ]


def names_of_mixtures() -> list[str]:
    few = mixture("Mixtral-8x7B")
    each, shared = few.each / 1e9, few.shared / 1e9
    return [
        "56 billion\nMore",
        f"Fewer, {few.parameters / 1e9:.1f} billion",
        f"one expert has {each:.2f} billion",
        f"have {shared:.2f} billion",
        f"8 × {each:.2f} + {shared:.2f} = {few.parameters / 1e9:.1f} billion",
        f"2 × {each:.2f} + {shared:.2f} = {few.active / 1e9:.1f} billion",
        f"costs {2 * few.active / 1e9:.1f} GFLOPs",
        "Each weight takes 2 operations",
        "A token uses 2 experts",
    ]


def benchmarks() -> list[str]:
    error = math.sqrt(0.7 * 0.3 / 100)
    return [
        "Yes, the one with 76%",
        f"uncertain by about {196 * error:.0f} points, more than the gap of 6",
        f"70% on 100 questions is √(0.7 × 0.3 ÷ 100) = {error:.3f}",
        f"Times 1.96, that is {196 * error:.0f} points",
        f"With 400 questions it is {196 * error / 2:.1f} points",
        "with 100 questions, each score",
    ]


def leaks() -> list[str]:
    leaked, fresh = "exam, leaked", "exam, fresh"
    knows, clean = right("3M-Leaky", leaked), right("3M-Instruct", leaked)
    error = math.sqrt(knows * (100 - knows) / 1e6 + clean * (100 - clean) / 1e6)
    return [
        (
            f"{knows} against {clean} there, {right('3M-Leaky', fresh)} against "
            f"{right('3M-Instruct', fresh)} here"
        ),
        f"√(0.93 × 0.07 ÷ 100 + 0.44 × 0.56 ÷ 100) = {error:.3f}",
        f"The gap of {knows - clean} points is {(knows - clean) / 100 / error:.1f} times",
    ]


def takeaway() -> list[str]:
    return [
        f"With 12 GB for them, at {Q4_K_M} bits each",
        f"it is 12 × 8 ÷ {Q4_K_M} = {12 * 8 / Q4_K_M:.1f} billion",
        f"At 16 bits it is 12 × 8 ÷ 16 = {12 * 8 / 16:.0f} billion",
    ]


def preferences() -> list[str]:
    found = preference(2, -1, 0.5)
    return [
        f"When the margin is 0, the loss is {preference(0, 0, 1).loss:.3f}",
        "in 2022",
        "in 2023",
        f"the margin is 0.5 × 3 = {found.margin}",
        f"preferred with a probability of {100 * found.likely:.0f}%",
        f"the loss is {found.loss:.3f}",
        "a = 2, b = −1, and β = 0.5",
        "(x) = 1 ÷ (1 + e^−x)",
    ]


def methods() -> list[str]:
    plain, asymmetric = absmax(), zero_point()
    best = min(output_error(awq(scale)) for scale in SCALES)
    return [
        "Six ways",
        "follows three weights through six methods",
        "Three weights, −0.22, 0.5, and 0.96, are stored in 4 bits",
        f"leaves an error of {output_error(np.array(plain.back)):.3f}",
        f"GPTQ gets it down to {output_error(gptq()[0]):.3f} and AWQ to {best:.4f}",
        "Three weights show the idea",
        "One integer stands for 0",
        "Two 4-bit files",
        f"With absmax in 4 bits, the step is 0.96 ÷ 7 = {plain.step:.3f}",
        f"−0.22 ÷ {plain.step:.3f} = −{0.22 / plain.step:.1f}",
        f"rounded to −{-plain.integers[0]} and read back as −{-plain.back[0]:.3f}",
        f"(0.96 + 0.22) ÷ 15 = {asymmetric.step:.4f}, and 0 is stored as {asymmetric.zero}",
        "the integer that stands for 0",
    ]


def losses() -> list[str]:
    terms = [f"{abs(each):.5f}" for each in divergence_terms().values()]
    return [
        "If it is 10, the model is as unsure as if it had to choose among 10",
        "It is 0 only if",
        f"at most {MOST_KLD} nats",
        f'"Paris" {100 * TEACHER["Paris"]:.0f}%',
        f"quantized one gives it {100 * ROUNDED['Paris']:.0f}%",
        "0.7 × ln(0.7 ÷ 0.6) + 0.2 × ln(0.2 ÷ 0.25) + 0.1 × ln(0.1 ÷ 0.15)",
        f"{terms[0]} − {terms[1]} − {terms[2]} = {sum(divergence_terms().values()):.5f} nats",
        f"1 ÷ 0.7 = {perplexity_of([0.7]):.2f} to 1 ÷ 0.6 = {perplexity_of([0.6]):.2f}",
        f"divided by about {math.e:.1f}",
    ]


def cards() -> list[str]:
    return [
        "Nine benchmarks",
        "which has four options, and MMLU-Pro, which has up to ten",
        f"with four options, guessing gets {100 // 4}%, with ten only {100 // 10}%",
        "If a maker shows nine scores",
        "all nine",
        f"40% becomes (0.4 − 0.25) ÷ 0.75 = {100 * (0.4 - 0.25) / 0.75:.0f}%",
        f"with ten options, 40% becomes (0.4 − 0.1) ÷ 0.9 = {100 * (0.4 - 0.1) / 0.9:.0f}%",
        "(score − chance) ÷ (1 − chance)",
        "About 6.5% of MMLU's questions have errors",
        "pass@1",
        "close to 100% isn't possible",
    ]


def kinds() -> list[str]:
    rated = leaderboard()
    lead = round(rated[0].rating) - round(rated[-1].rating)
    share = round(100 * rated[0].share(rated[-1].rating)[0])
    assert all(each.high >= rated[3].low for each in rated[2:])
    assert rated[1].low > rated[3].high
    assert len(rated) == 10
    ratio = 10 ** (-lead / 400)
    return [
        f"the first model leads the tenth by {lead} points",
        f"About {share} of 100 times\nAbout 75 of 100 times\nAbout 95 of 100 times",
        f"About {share} of 100 times: a rank",
        "In the figure, the interval of place 4 overlaps",
        "all others from place 3 to place 10",
        "December 11, 2025",
        "95% intervals",
        "In 2025",
        "One of them had tried 27 versions",
        "In 2023",
        "within three months",
        "1 ÷ (1 + 10^(−d ÷ 400))",
        f"For d = {lead}, that is 1 ÷ (1 + {ratio:.3f}) = {100 / (1 + ratio):.0f}%",
        f"For d = 400, it would be {100 / (1 + 10**-1):.0f}%",
    ]


def corrections() -> list[str]:
    few = mixture("Mixtral-8x7B")
    each, shared = few.each / 1e9, few.shared / 1e9
    total, active = few.parameters / 1e9, few.active / 1e9
    assert few.used == 2
    reasons = {model.model: model.reasoning for model in known_models()}
    assert [reasons[name] for name in ("DeepSeek-V3", "DeepSeek-R1", "GPT-4o", "o1")] == [
        False, True, False, True,
    ]  # fmt: skip
    return [
        "five that don't hold",
        "Each of the five",
        "each of the five",
        "uses 2 of its 8 experts",
        f"14 billion, 2 × 7\n{2 * active:.1f} billion\n112 billion, 2 × 56",
        f"{2 * active:.1f} billion: {active:.1f} billion weights are active",
        f"{active:.1f} billion weights are active; some",
        f"there are {total:.1f} billion weights, not 8 × 7 = 56",
        "56B weights: the 8 experts of 8x7B",
        "14 GFLOPs: 2 × 7 counts",
        f"{active:.1f} × 2 = {2 * active:.1f} GFLOPs",
        f"{each:.2f} billion weights in each expert, and {shared:.2f} billion",
        f"8 × {each:.2f} + {shared:.2f} = {total:.1f} billion",
        f"2 × {each:.2f} + {shared:.2f} = {active:.1f} billion",
        "gives 47 and 13",
        "a billion floating-point",
    ]


GGML_TYPES_BY_NAME = {each.name: each for each in GGML_TYPES.values()}
SUMS: Mapping[str, Phrases] = {
    "open-and-closed": openness,
    "popular-models": popular,
    "one-sense-or-several": senses,
    "reasoning": reasoning,
    "face-and-model": faces,
    "local-runners": runners,
    "base-and-instruct": base,
    "fewer-digits": fewer_digits,
    "bit-layouts": bit_layouts,
    "memory": memory,
    "weights-and-activations": outliers,
    "distillation": distillation,
    "student-here": student,
    "what-is-handed-on": handed_on,
    "experts": experts,
    "scaling": scaling,
    "budget": budget,
    "published": published,
    "names": names,
    "suffixes": suffixes,
    "names-of-mixtures": names_of_mixtures,
    "benchmarks": benchmarks,
    "leaks": leaks,
    "takeaway": takeaway,
    "preferences": preferences,
    "methods": methods,
    "losses": losses,
    "cards": cards,
    "kinds-of-tests": kinds,
    "corrections": corrections,
}
"""Functions that return the phrases of a lesson, by its key."""
