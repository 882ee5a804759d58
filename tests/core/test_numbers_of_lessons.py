"""Tests that every number in a lesson has a source: it is computed here from the program's own
data, or is in resources/lessons/facts.tsv with its source and the date it was checked."""

from __future__ import annotations

import csv
import ctypes
import json
import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from fractions import Fraction
from pathlib import Path

import llama_cpp
import pytest

from desktop.core.benchmarks.tasks.mmlu import FIELDS
from desktop.core.gguf.ggml_types import GGML_TYPES, bits_per_weight
from desktop.core.gguf.lora import PIRATE, PIRATE_BASE, adapter_facts, read_product
from desktop.core.lessons.compute_budget import BESIROGLU, HOFFMANN
from desktop.core.lessons.lesson import Lesson, read_lessons
from desktop.core.lessons.published_models import PublishedModel, published_models
from desktop.core.library.demo_results import SIZES, DemoResult, demo_results
from desktop.core.library.openness import STEPS, KnownModel, known_models
from desktop.core.library.shipped_models import DEMO_FOLDER
from desktop.core.memory.subject import of_size
from desktop.core.numbers.formats import BF16, FP8_E4M3, FP16, FP32, FloatFormat, formats
from desktop.core.numbers.number_text import PI
from desktop.core.quantization.outlier_example import (
    BLOCK,
    DRAWN_LEVELS,
    LEVELS,
    outlier_errors,
)
from desktop.core.quantization.type_mixtures import textbook_bytes
from desktop.core.resources import resource
from desktop.core.routing.published_mixtures import PUBLISHED_MIXTURES, PublishedMixture
from desktop.core.statistics.intervals import questions_to_tell_apart, share_interval
from desktop.core.students.report import STORIES
from desktop.core.students.run import EVERY
from desktop.core.students.stories import draw_stories
from desktop.core.students.teacher import HELD_OUT, asked, read_teacher
from desktop.core.students.training import BATCH, student_shape
from tests.core.lesson_sums import SUMS

LESSONS = {lesson.key: lesson for lesson in read_lessons(resource("lessons"))}
Phrases = Callable[[], Sequence[str]]
BILLION, TRILLION = 10**9, 10**12
WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven")


def rows(name: str) -> list[dict[str, str]]:
    text = resource("lessons", f"{name}.tsv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


SOURCES = {row["arxiv"]: row for row in rows("sources")}
FACTS = rows("facts")


# --- computed values for phrases that contain numbers ----


def known(name: str) -> KnownModel:
    return next(model for model in known_models() if model.model == name)


def published(name: str) -> PublishedModel:
    return next(model for model in published_models() if model.model == name)


def mixture(name: str) -> PublishedMixture:
    return next(shape for shape in PUBLISHED_MIXTURES if shape.name == name)


def demo(name: str) -> DemoResult:
    return demo_results()[f"Pebble-1-{name}"]


def openness() -> list[str]:
    assert Counter(model.step for model in known_models()).most_common(1)[0][0] == "open-weight"
    hundreds = len(known_models()) // 100 * 100
    return [f"There are {WORDS[len(STEPS)]} levels", f"more than {hundreds} well-known models"]


def popular() -> list[str]:
    first, second = (known(name).released for name in ("GPT-3.5 (ChatGPT)", "Llama 2 70B"))
    (year, month), (later, other) = (map(int, text.split("-")) for text in (first, second))
    assert (first, second) == ("2022-11", "2023-07")
    months = 12 * (later - year) + other - month
    asked = LESSONS["popular-models"].more[0].paragraphs[0].count("?")
    return [
        f"in November {year}, and Llama 2 followed in July {later}, {months} months later",
        f"Ask {WORDS[asked]} questions",
    ]


def reasoning() -> list[str]:
    hard = "sums that carry, three and four digits"
    small, large = demo("3M-Think"), demo("10M-Instruct")
    other = demo("3M-Instruct")
    assert small.parameters == other.parameters
    assert other.training_tokens < large.training_tokens
    right, much, twin = (round(100 * each.sets[hard].accuracy) for each in (small, large, other))
    assert small.sets[hard].questions == 100
    assert right - twin > much - twin > 0
    return [
        "95% confidence intervals",
        f"with {small.parameters / 1e6:.1f} million weights gets {right} of 100 long sums right",
        f"the demo model with {large.parameters / 1e6:.1f} million weights gets {much} right",
        f"other small model in the figure gets only {twin} right",
    ]


def fewer_digits() -> list[str]:
    whole = next(each for each in formats("absmax", Fraction(-4), Fraction(4)) if "T8" in each.name)
    floating, integer = (float(each.decode(each.encode(PI))) for each in (FP8_E4M3, whole))
    assert abs(integer - math.pi) < abs(floating - math.pi)
    assert whole.bits == FP8_E4M3.bits == 8
    return [
        "π in 8 bits",
        f"(E4M3), π becomes {floating:.2f}",
        f"scaled to cover −4 to 4, π becomes {integer:.2f}",
        "4 bits are often enough",
        "a 0 or a 1",
    ]


def bit_layouts() -> list[str]:
    def split(kind: FloatFormat) -> tuple[int, int]:
        return kind.exponent_bits, kind.mantissa_bits

    assert FP16.bits == BF16.bits == 16
    assert FP16.greatest < 100_000 < BF16.greatest
    assert BF16.exponent_bits == FP32.exponent_bits
    assert FP32.bits == 32
    (exponent, mantissa), (other, fewer) = split(FP16), split(BF16)
    rounded = BF16.decode(BF16.encode(Fraction(100_000)))
    assert FP16.decode(FP16.encode(Fraction(100_000))) == math.inf
    return [
        "the same 16 bits",
        "both 16-bit formats. Which of the two can store a number as large as 100,000",
        f"FP16 has {exponent} exponent bits and {mantissa} mantissa bits",
        f"BF16 has {other} and {fewer}",
        f"BF16 can store 100,000, but rounds it to {rounded:,.0f}",
        f"which ends at {FP16.greatest:,.0f}",
        "two 16-bit formats. BF16 has the range of FP32",
        "8-bit and 4-bit integers",
    ]


def memory() -> list[str]:
    size = 7 * BILLION
    full, half, quarter, eighth = (
        f"{textbook_bytes(size, name) / 1e9:g} GB" for name in ("FP32", "FP16", "INT8", "INT4")
    )
    subject = of_size(size)
    real = next(8 * each.bytes / size for each in subject.sizes if each.name == "Q4_K_M")
    assert 4.5 < real < 5
    return [
        "(7 billion weights) fit in this laptop's memory at 16 bits per weight? And at 4?",
        "divide by 8",
        f"7 billion weights take {full} at 32 bits, {half} at 16, {quarter} at 8",
        f"and {eighth} at 4",
        'a "4-bit" model often uses closer to 5 bits per weight',
        f"Q4_K_M uses {real:.1f}",
        "down to about 4",
        "7 billion weights",
        "a billion bytes",
        "A byte is 8 bits",
    ]


def weights_and_activations() -> list[str]:
    wild = outlier_errors(10)
    assert wild.levels < (2 * LEVELS + 1) / 10
    return [
        f"one scale of {2 * LEVELS + 1} steps. One number is 10 times as large",
        f"The first picture has only {2 * DRAWN_LEVELS + 1} steps",
        f"The second picture has {2 * LEVELS + 1} steps",
        f"each block of {BLOCK} numbers",
        "4 bits for the weights, 16 for the activations",
    ]


def student_here() -> list[str]:
    teacher = read_teacher(str(DEMO_FOLDER / "Pebble-1-3M-Instruct-F16.gguf"))
    stories = draw_stories(STORIES, 0, held_out=False) + draw_stories(HELD_OUT, 0, held_out=True)
    bpe = teacher.bpe.cut(asked(each.request) + each.text for each in stories)
    shape = student_shape(bpe)
    assert f"{teacher.shape.parameters / 1e6:.1f}" == "3.5"
    return [
        "three tiny models",
        "other two",
        f"same {STORIES} stories",
        "with 3.5 million weights",
        "All three students",
        "Train three students",
        "about half a minute",
        f"has {shape.parameters:,} weights in {shape.layers} layers",
        f"knows {len(bpe.tokens)} of the teacher's {len(teacher.bpe.tokens):,} tokens",
        f"after every {EVERY} steps",
        f"takes {STORIES // BATCH} steps",
        f"divided by about {math.e:.1f}",
        "makes the two point",
        "third student",
    ]


def handed_on() -> list[str]:
    alone, taught = demo("1M-Plain"), demo("1M-Distilled")
    assert (alone.parameters, alone.training_tokens) == (taught.parameters, taught.training_tokens)
    kinds = {
        part for lesson in LESSONS.values() for part in lesson.covers if "Distillation" in part
    }
    return [
        f"can copy {WORDS[len(kinds)]} things",
        (
            f"{taught.parameters / 1e6:.1f} million weights and were trained on "
            f"{taught.training_tokens / 1e6:.1f} million tokens"
        ),
    ]


def experts() -> list[str]:
    few, many, large = map(mixture, ("Mixtral-8x7B", "OLMoE-1B-7B", "DeepSeek-V3"))
    results = json.loads(resource("models", "results.json").read_text(encoding="utf-8"))
    first = results["models"]["Pebble-1-8x1M-Instruct"]["routing"]["first_expert"]
    return [
        f"{large.parameters / 1e9:.0f} billion weights",
        f"with {few.experts} experts in each layer",
        f"with {many.experts} smaller experts in each layer",
        f"the first one counts for {first:.0%} on average",
    ]


def scaling() -> list[str]:
    return [
        f"{WORDS[len(SIZES)].capitalize()} sizes",
        f"With only {WORDS[len(SIZES)]} points",
        "a factor of 10",
    ]


def budget() -> list[str]:
    chinchilla, small = published("Chinchilla 70B"), published("Llama 3 8B")
    (size, tokens), (other, more) = (fit.best(chinchilla.compute) for fit in (BESIROGLU, HOFFMANN))
    assert 15 < tokens / size < 25
    power = math.floor(math.log10(chinchilla.compute))
    rule = small.tokens / small.parameters / 20
    return [
        "more than 10, or fewer",
        "about 20 tokens per weight",
        f"{chinchilla.compute / 10**power:.1f} × 10{superscript(power)} FLOPs",
        (
            f"have {size / BILLION:.0f} billion weights and be trained on "
            f"{tokens / TRILLION:.2f} trillion"
        ),
        (
            f"had {chinchilla.parameters / BILLION:.0f} billion weights and was trained on "
            f"{chinchilla.tokens / TRILLION:.1f} trillion"
        ),
        "approach 3",
        f"give {other / BILLION:.0f} billion weights and {more / TRILLION:.1f} trillion tokens",
        f"more than {math.floor(rule / 10) * 10} times as much",
    ]


def scores() -> list[str]:
    near = [model for model in published_models() if 5e23 <= model.compute <= 9e23]
    apart = 100 * (max(each.mmlu for each in near) - min(each.mmlu for each in near))
    assert apart > 20
    named = ("Gopher 280B", "Chinchilla 70B", "Llama 2 70B", "Llama 3 8B", "Qwen3 30B-A3B")
    one, two, three, four, five = map(published, named)
    assert all(each in near for each in (one, two, three, four, five))
    assert [each.released[:4] for each in (one, two, three, four, five)] == [
        "2021", "2022", "2023", "2024", "2025",
    ]  # fmt: skip
    assert round(two.parameters / four.parameters) == 9
    return [
        "Chinchilla (2022) and Llama 3 8B (2024) took",
        "more than 20 points",
        "6 times the number of active weights",
        f"Between 5 and 9 × 10{superscript(23)} FLOPs",
        f"Gopher (2021) scores {100 * one.mmlu:.1f}%",
        f"Chinchilla (2022) {100 * two.mmlu:.1f}%",
        f"Llama 2 70B (2023) {100 * three.mmlu:.1f}%",
        f"Llama 3 8B (2024) {100 * four.mmlu:.1f}%",
        f"Qwen3 30B-A3B (2025) {100 * five.mmlu:.1f}%",
        "go above 100%",
        f"about {four.tokens / two.tokens:.0f} times as much text",
        f"four options each, in {sum(map(len, FIELDS.values()))} subjects",
    ]


def suffixes() -> list[str]:
    size = 8_030_261_248
    bits = next(8 * each.bytes / size for each in of_size(size).sizes if each.name == "Q4_K_M")
    blocks = {known.name: known.block_size for known in GGML_TYPES.values()}
    assert blocks["Q4_0"] == blocks["Q8_0"] == 32
    assert blocks["Q4_K"] == 256
    return [
        "has a 4 in its name",
        "more than 4 bits per weight",
        f"uses {bits:.2f} bits per weight",
        "block of 32 weights",
        "blocks of 256",
        (
            f"only three values and use {bits_per_weight('TQ1_0'):.2f} and "
            f"{bits_per_weight('TQ2_0'):.2f} bits per weight"
        ),
    ]


def names_of_mixtures() -> list[str]:
    small, middle = mixture("Mixtral-8x7B"), mixture("Mixtral-8x22B")
    large, oss = mixture("DeepSeek-V3"), mixture("gpt-oss-20b")

    def billions(count: int) -> str:
        return f"{count / BILLION:.1f}"

    return [
        f"{8 * 7} billion, more",
        f"means {small.experts} experts",
        f"{billions(small.parameters)} billion weights, not {8 * 7}",
        f"{billions(middle.parameters)} billion, not {8 * 22}",
        "30 billion weights in all, 3 billion of them active",
        f"{large.parameters / BILLION:.0f} billion weights, {billions(large.active)} billion",
        f"has {billions(oss.parameters)} billion, with {billions(oss.active)} billion active",
        "3 billion active weights",
        f"{small.experts} experts in each layer",
    ]


def benchmarks() -> list[str]:
    low, high = (round(100 * end) for end in share_interval(70, 100)[1:])
    wide, narrow = (share_interval(0.7 * n, n) for n in (100, 400))
    assert (narrow.high - narrow.low) / (wide.high - wide.low) == pytest.approx(0.5, abs=0.02)
    needed = questions_to_tell_apart(0.7, 0.76)
    assert needed is not None
    assert needed > 100
    error = math.sqrt((0.97 * 0.03 + 0.99 * 0.01) / 1319)
    assert 0.02 / error > 3
    return [
        "A different set of questions",
        "gets 70% of 100 questions right, and another gets 76%",
        f"With 100 questions, a score of 70% can mean anything from {low}% to {high}%",
        "With four times as many",
        "95% confidence intervals",
        "a thousand answers",
        f"With four options, a model that only guesses gets {100 // 4}% right",
        "With 1,319 of them, 99% versus 97%",
        "95 of 100 repetitions",
    ]


def takeaway() -> list[str]:
    size = 8_030_261_248
    bits = next(8 * each.bytes / size for each in of_size(size).sizes if each.name == "Q4_K_M")
    assert 4.7 < bits < 5
    return ["at about 4 bits", "almost 5 bits per weight"]


def adapter() -> list[str]:
    model = DEMO_FOLDER / f"{PIRATE_BASE}.gguf"
    product = read_product(str(PIRATE), str(model), "blk.2.attn_output.weight")
    rows = json.loads((PIRATE.parent / "results.json").read_text(encoding="utf-8"))
    right = {row["strength"]: round(100 * row["accuracy"]) for row in rows}
    facts = adapter_facts(str(PIRATE), str(model))
    thin = product.a.size + product.b.size
    assert 2 * 16 / 4096 < 0.01
    return [
        "At a strength of 0",
        "At 1, it talks",
        f"{len(product.a)} in this adapter",
        f"About {facts.numbers / facts.model_numbers:.0%}",
        f"256 × 256 = {product.own.size:,} numbers",
        f"256 × 4 and 4 × 256, which makes {thin:,} numbers",
        f"together, or {thin / product.own.size:.0%}",
        "4,096 × 4,096 numbers per matrix, thin ones of rank 16 have less than 1%",
        f"gets {right[1.0]}% of new questions right, and without it {right[0.0]}%",
        f"At 1.5, only {right[1.5]}% are right",
    ]


COMPUTED: dict[str, Phrases] = {
    "open-and-closed": openness,
    "popular-models": popular,
    "reasoning": reasoning,
    "adapter": adapter,
    "local-runners": lambda: ["check three things"],
    "fewer-digits": fewer_digits,
    "bit-layouts": bit_layouts,
    "memory": memory,
    "weights-and-activations": weights_and_activations,
    "student-here": student_here,
    "what-is-handed-on": handed_on,
    "experts": experts,
    "scaling": scaling,
    "budget": budget,
    "published": scores,
    "suffixes": suffixes,
    "names-of-mixtures": names_of_mixtures,
    "benchmarks": benchmarks,
    "takeaway": takeaway,
}


def superscript(number: int) -> str:
    return str(number).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))


# --- no number without a source --------------------------------------------------------------

NAME = re.compile(
    r"(?:Llama|Gemma) \d(?:\.\d)?(?: \d+B)?"  # names of more than one word
    r"|\b[\w.-]*[A-Za-z][\w.-]*\d[\w.-]*|\b\d+x?\d*[BM]\b[\w.-]*"  # Q4_K_M, Qwen3-8B, 8x7B, 30B-A3B
)
NUMBER = re.compile(
    r"[\d⁰¹²³⁴⁵⁶⁷⁸⁹]+|\b(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|hundred|"
    r"thousand|[mb]illion|trillion)\b",
    re.IGNORECASE,
)


def shown(lesson: Lesson) -> str:
    terms = (f"{term.word}: {term.meaning}" for term in lesson.terms)
    return "\n".join((lesson.title, lesson.prose, *lesson.options, *terms)).replace("\u00a0", " ")


@pytest.mark.parametrize("key", LESSONS)
def test_every_number_is_vouched_for(key: str) -> None:
    text = shown(LESSONS[key])
    cited = [SOURCES[found] for found in re.findall(r"arXiv (\d{4}\.\d{4,5})", text)]
    phrases = [*COMPUTED.get(key, list)(), *SUMS.get(key, list)(), *facts_of(key)]
    for phrase in phrases:
        assert phrase in text, f"the lesson does not say: {phrase}"
    for phrase in sorted(phrases, key=len, reverse=True):
        text = text.replace(phrase, "")
    text = re.sub(r"arXiv \d{4}\.\d{4,5}(?:, section \d+)?", "", text)
    for source in cited:
        text = text.replace(source["year"], "")
    text = NAME.sub("", re.sub(r"\((?:checked in )?[A-Z][a-z]+ 2026\)", "", text))
    left = NUMBER.findall(text)
    assert not left, f"nothing vouches for {left}: compute it here, or add its source to facts.tsv"


def facts_of(key: str) -> list[str]:
    return [row["phrase"] for row in FACTS if row["lesson"] == key]


def test_facts_and_sources_are_dated_and_used() -> None:
    for row in (*FACTS, *SOURCES.values()):
        assert all(row.values())
        assert re.fullmatch(r"20\d\d-\d\d-\d\d", row["checked"])
    text = "\n".join(map(shown, LESSONS.values()))
    assert set(re.findall(r"arXiv (\d{4}\.\d{4,5})", text)) == set(SOURCES)
    dates = {row["checked"][:7] for row in FACTS}
    months = {datetime.strptime(each, "%Y-%m").strftime("%B %Y") for each in dates}
    assert set(re.findall(r"checked in (\w+ 20\d\d)", text)) <= months


def test_gsm8k_has_what_the_facts_say() -> None:
    """Of the 1,319 questions, 1,209 remain after 110 were removed; the number of GGUF repositories
    is rounded down to the nearest thousand."""
    by_phrase = {row["phrase"]: row["source"] for row in FACTS}
    (left,) = re.findall(r"([\d,]+) are left", "".join(by_phrase.values()))
    assert 1319 - int(left.replace(",", "")) == 110
    (count,) = re.findall(r"summer-2026: ([\d,]+)", "".join(by_phrase.values()))
    assert int(count.replace(",", "")) // 1000 == 28


def test_the_processor_multiplies_four_bits_with_eight() -> None:
    """ggml converts the activations to the weight type's vec_dot_type before it multiplies them by
    the weights."""

    class Traits(ctypes.Structure):
        _fields_ = (
            ("from_float", ctypes.c_void_p),
            ("vec_dot", ctypes.c_void_p),
            ("vec_dot_type", ctypes.c_int),
        )

    folder = Path(llama_cpp.__path__[0]) / "lib"
    library = ctypes.CDLL(str(next(iter(sorted(folder.glob("*ggml-cpu*"))))))
    library.ggml_get_type_traits_cpu.restype = ctypes.POINTER(Traits)
    numbers = {known.name: number for number, known in GGML_TYPES.items()}
    for weights, activations in (("Q4_K", "Q8_K"), ("Q6_K", "Q8_K"), ("Q4_0", "Q8_0")):
        traits = library.ggml_get_type_traits_cpu(numbers[weights]).contents
        assert GGML_TYPES[traits.vec_dot_type].name == activations
    assert GGML_TYPES[numbers["Q8_K"]].block_size == 256


def test_olmo_2_1b_has_half_again_as_many_weights_as_its_name() -> None:
    """Computes the number of weights from the model's published shape (config.json, checked on
    2026-11-28)."""
    width, feed, layers, vocabulary = 2048, 8192, 16, 100_352
    layer = 4 * width * width + 3 * width * feed + 4 * width
    assert layers * layer + 2 * vocabulary * width + width == 1_484_916_736
