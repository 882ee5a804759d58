"""Tests the name decoder on the course's table of examples, unusual forms, and hostile input."""

from __future__ import annotations

import itertools
import re
from time import perf_counter

import pytest

from desktop.core.names import DecodedName, decode
from desktop.core.names.meanings import PATTERNS
from desktop.core.names.numbers import date_in_words, in_words

TABLE: dict[str, dict[str, object]] = {
    "Llama-3.1-8B-Instruct": {
        "base": "Llama", "version": "3.1", "parameters": 8_000_000_000, "tuning": "Instruct",
    },
    "Qwen2.5-72B-Instruct-GPTQ-Int4": {
        "base": "Qwen", "version": "2.5", "parameters": 72_000_000_000, "tuning": "Instruct",
        "quantization": "GPTQ-Int4",
    },
    "Mixtral-8x7B-Instruct-v0.1": {
        "base": "Mixtral", "version": "0.1", "parameters": 7_000_000_000, "experts": 8,
        "tuning": "Instruct",
    },
    "Qwen2.5-Coder-7B-Instruct": {
        "base": "Qwen", "version": "2.5", "parameters": 7_000_000_000, "tuning": "Instruct",
        "specialization": "Coder",
    },
    "Llama-3-70B-Q4_K_M.gguf": {
        "base": "Llama", "version": "3", "parameters": 70_000_000_000, "quantization": "Q4_K_M",
        "format": "GGUF",
    },
    "Qwen2.5-MoE-A2.7B-Instruct": {
        "base": "Qwen", "version": "2.5", "active_parameters": 2_700_000_000,
        "tuning": "Instruct",
    },
    "Mistral-7B-v0.3-AWQ": {
        "base": "Mistral", "version": "0.3", "parameters": 7_000_000_000, "quantization": "AWQ",
    },
    "Llama-3.1-8B-Instruct-128K": {
        "base": "Llama", "version": "3.1", "parameters": 8_000_000_000, "tuning": "Instruct",
        "context": 131_072,
    },
    "Qwen2.5-57B-A14B-Instruct": {
        "base": "Qwen", "version": "2.5", "parameters": 57_000_000_000,
        "active_parameters": 14_000_000_000, "tuning": "Instruct",
    },
    "Llama-3-8B-DPO": {
        "base": "Llama", "version": "3", "parameters": 8_000_000_000, "method": "DPO",
    },
    "Qwen2.5-7B-LoRA": {
        "base": "Qwen", "version": "2.5", "parameters": 7_000_000_000, "method": "LoRA",
    },
    "Qwen2.5-7B-Instruct-1M": {
        "base": "Qwen", "version": "2.5", "parameters": 7_000_000_000, "tuning": "Instruct",
        "context": 1_000_000,
    },
    "DeepSeek-R1-Distill-Qwen-7B-Q4_K_M": {
        "base": "Qwen", "parameters": 7_000_000_000, "quantization": "Q4_K_M",
        "distilled_from": "DeepSeek-R1", "method": "Distillation",
    },
    "gpt-oss-20b-MXFP4": {
        "base": "gpt-oss", "parameters": 20_000_000_000, "quantization": "MXFP4",
    },
    "Phi-4-mini-reasoning": {
        "base": "Phi", "version": "4", "tuning": "Reasoning", "specialization": "Reasoning",
    },
    "gemma-3-270m-it-qat-q4_0": {
        "base": "gemma", "version": "3", "parameters": 270_000_000, "tuning": "Instruct",
        "quantization": "Q4_0", "method": "QAT",
    },
    "Apertus-8B-2509": {"base": "Apertus", "version": "2509", "parameters": 8_000_000_000},
    "Qwen3-30B-A3B-Thinking-2507-UD-Q4_K_XL": {
        "base": "Qwen", "version": "3", "parameters": 30_000_000_000,
        "active_parameters": 3_000_000_000, "tuning": "Thinking",
        "quantization": "UD-Q4_K_XL",
    },
    "SmolLM2-135M-Instruct": {
        "base": "SmolLM", "version": "2", "parameters": 135_000_000, "tuning": "Instruct",
    },
    "Kimi-K2-Instruct": {"base": "Kimi", "version": "K2", "tuning": "Instruct"},
}  # fmt: skip


@pytest.mark.parametrize("name", TABLE)
def test_the_course_table(name: str) -> None:
    decoded = decode(name)
    found = {key: value for key, value in decoded.values().items() if value is not None}
    assert found == TABLE[name]
    assert not decoded.unread


def kinds(name: str) -> list[tuple[str, str]]:
    return [(part.kind, part.text) for part in decode(name).parts]


def test_the_bits_in_a_name_are_nominal() -> None:
    """In Llama 3.1 8B, Q4_K_M takes 4.9 bits per weight on average, and Q2_K 3.2."""
    for name in ("Q4_K_M", "Q2_K", "IQ4_XS", "IQ1_S"):
        (part,) = (part for part in decode(f"Wug-{name}").parts if part.kind == "quantization")
        assert re.match(f"Nominally {name.lstrip('IQ')[0]} bits? per weight, ", part.meaning)


def test_unsloths_files_of_one_bit_are_not_ternary() -> None:
    """The author of TQ1_0 says that Unsloth's files of this name don't use it."""
    (ours,) = (part for part in decode("Wug-TQ1_0").parts if part.kind == "quantization")
    (theirs,) = (part for part in decode("Wug-UD-TQ1_0").parts if part.kind == "quantization")
    assert ours.meaning.startswith("Three possible values")
    assert theirs.meaning.startswith("Nominally 1 bit per weight. UD: ")


def test_a_line_of_models_may_have_some_of_its_own() -> None:
    """NVIDIA trained Nemotron 3 from scratch (arXiv 2512.20848), but Nemotron 70B is a Llama."""
    (line,) = (part for part in decode("Nemotron-3-Nano-30B-A3B").parts if part.kind == "base")
    assert "by NVIDIA, often built from" in line.meaning


def test_each_part_has_its_place_and_a_sentence() -> None:
    decoded = decode("bartowski/Qwen2.5-7B-Instruct-GGUF")
    assert [(part.kind, part.text) for part in decoded.parts] == [
        ("publisher", "bartowski"),
        ("base", "Qwen"),
        ("version", "2.5"),
        ("parameters", "7B"),
        ("tuning", "Instruct"),
        ("format", "GGUF"),
    ]
    for part in decoded.parts:
        assert decoded.text[part.start : part.end] == part.text
        assert part.meaning.endswith(".")


@pytest.mark.parametrize("name", TABLE)
def test_all_that_is_no_separator_belongs_to_one_part(name: str) -> None:
    decoded = decode(name)
    covered = [place for part in decoded.parts for place in range(part.start, part.end)]
    assert len(covered) == len(set(covered))
    assert all(name[place] in "-_. " for place in set(range(len(name))) - set(covered))


# --- words with two possible meanings ---


def test_a_million_is_of_weights_first_and_of_context_after_a_size() -> None:
    assert decode("Pebble-1-1M-Instruct").parameters == 1_000_000
    assert decode("Pebble-1-1M-Instruct").context is None
    assert decode("Qwen2.5-7B-Instruct-1M").context == 1_000_000


@pytest.mark.parametrize(
    ("word", "tokens"),
    [("4k", 4096), ("32K", 32768), ("128k", 131072), ("200K", 200_000), ("1048k", 1048576)],
)
def test_a_thousand_is_1024_where_that_is_a_power_of_two(word: str, tokens: int) -> None:
    assert decode(f"Phi-3-mini-{word}-instruct").context == tokens


def test_experts_behind_the_size_make_it_the_active_one() -> None:
    decoded = decode("Llama-4-Maverick-17B-128E-Instruct")
    assert decoded.parameters is None
    assert (decoded.active_parameters, decoded.experts) == (17_000_000_000, 128)


def test_the_total_beside_a_mixture() -> None:
    decoded = decode("Llama-3.2-8X3B-MOE-Dark-Champion-18.4B")
    assert (decoded.parameters, decoded.experts) == (18_400_000_000, 8)
    olmoe = decode("OLMoE-1B-7B-0924")
    assert (olmoe.parameters, olmoe.active_parameters) == (7_000_000_000, 1_000_000_000)


def test_pt_is_pretrained_at_google_and_pytorch_elsewhere() -> None:
    assert decode("gemma-3-1b-pt").tuning == "Base"
    ernie = decode("ERNIE-4.5-21B-A3B-PT")
    assert (ernie.tuning, ernie.format) == (None, "PyTorch")


def test_underscores_are_points_only_among_hyphens() -> None:
    assert decode("Llama-3_3-Nemotron-Super-49B-v1_5").version == "3.3"
    assert decode("Qwen-1_8B-Chat").parameters == 1_800_000_000
    plain = decode("llama_3_8b_instruct")
    assert (plain.version, plain.parameters) == ("3", 8_000_000_000)


def test_who_the_base_is_where_there_are_two() -> None:
    hermes = decode("Hermes-3-Llama-3.1-8B")
    assert (hermes.base, hermes.version) == ("Llama", "3.1")
    assert ("line", "Hermes-3") in kinds("Hermes-3-Llama-3.1-8B")
    both = decode("DeepSeek-R1-0528-Qwen3-8B")
    assert (both.base, both.version, both.distilled_from) == ("Qwen", "3", None)
    assert ("related", "DeepSeek-R1-0528") in kinds("DeepSeek-R1-0528-Qwen3-8B")
    late = decode("Qwen3-14B-Claude-Sonnet-4.5-Reasoning-Distill")
    assert (late.base, late.distilled_from) == ("Qwen", "Claude-Sonnet-4.5")


def test_distilled_alone_names_no_teacher() -> None:
    decoded = decode("Pebble-1-1M-Distilled")
    assert (decoded.base, decoded.distilled_from) == ("Pebble", None)
    assert decoded.method == "Distillation"


def test_a_revision_is_not_the_base_version() -> None:
    assert decode("Llama-3.1-8B-Lexi-Uncensored-V2").version == "3.1"
    assert decode("DeepSeek-R1-Distill-Qwen-14B-abliterated-v2").version is None


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Qwen3-4B-Instruct-2507", "July 2025"),
        ("DeepSeek-R1-0528", "May 28"),
        ("OLMo-2-1124-7B", "November 2024"),
        ("command-r-08-2024", "August 2024"),
    ],
)
def test_dates(name: str, said: str) -> None:
    date = next(part for part in decode(name).parts if part.kind == "date")
    assert date.meaning == f"A date, interpreted as {said}."


@pytest.mark.parametrize("number", ["1776", "0231", "0431", "20250230"])
def test_a_number_that_is_no_date_stays_unread(number: str) -> None:
    assert decode(f"Llama-3-8B-{number}").unread == (number,)


def test_the_last_day_of_february_is_a_date() -> None:
    assert date_in_words("0229") == "February 29"
    assert date_in_words("20240229") == "February 29, 2024"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (99_999, "99,999"),
        (999_940, "999.9 thousand"),
        (999_960, "1 million"),
        (999_940_000, "999.9 million"),
        (999_960_000, "1 billion"),
        (999_960_000_000, "1 trillion"),
    ],
)
def test_a_number_is_rounded_before_its_word_is_chosen(number: int, said: str) -> None:
    assert in_words(number) == said


def test_a_name_of_several_unknown_words_is_one_family() -> None:
    decoded = decode("Midnight-Something-70B-v1.5")
    assert (decoded.base, decoded.version) == ("Midnight-Something", "1.5")
    assert decoded.family is None


def test_unknown_words_are_not_explained_away() -> None:
    decoded = decode("Qwen3-8B-Frobnicated-Wug-Q4_K_M.gguf")
    assert decoded.unread == ("Frobnicated", "Wug")


@pytest.mark.parametrize(
    "text",
    [
        "Qwen/Qwen3-8B-GGUF",
        "https://huggingface.co/Qwen/Qwen3-8B-GGUF",
        "https://huggingface.co/Qwen/Qwen3-8B-GGUF/tree/main",
        "hf.co/Qwen/Qwen3-8B-GGUF:Q4_K_M",
        "models/Qwen3-8B.gguf",
        "C:\\models\\Qwen3-8B.gguf",
        "/home/someone/models/Qwen3-8B.gguf",
        "  Qwen3-8B.gguf  ",
        "QWEN3-8B.GGUF",
        "qwen3:8b-gguf",
    ],
)
def test_wherever_the_name_stands(text: str) -> None:
    decoded = decode(text)
    assert (decoded.base or "").lower() == "qwen"
    assert (decoded.version, decoded.parameters) == ("3", 8_000_000_000)
    assert decoded.format == "GGUF"
    assert not decoded.unread


# --- input that isn't a model name at all ---

HOSTILE = [
    "", " ", "-", "---", "/", "//", "\\", ".", ".gguf", ":", "v", "v1", "7B", "Q4_K_M", "0", "B",
    "🦙-7B-😀", "İstanbul-7B", "ǅ3-8B", "七十亿-7B", "7B", "Llama-3", "\x00\x01", "a\nb\tc",
    "0" * 10_000, "7B-" * 5_000, "a" * 10_000, "-" * 10_000, "1." * 5_000, "1_" * 5_000,
    "Q4_K_M-" * 2_000, "Distill-" * 1_000, "Llama-Qwen-" * 1_000, "v1." * 3_000,
    "99999999999999999999B", "9" * 400 + "B", "1x" * 5_000, "8x" * 300 + "7B",
    "https://huggingface.co/", "https://huggingface.co/a", "hf.co///", "%s%n{}{0}", "<b>x</b>-7B",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:12]))
def test_hostile(text: str) -> None:
    check_sound(decode(text))


def test_every_order_of_a_few_words() -> None:
    words = ["Qwen3", "8x7B", "A3B", "Distill", "v2", "0528", "Q4_K_M", "16E", "1M"]
    for some in itertools.permutations(words, 3):
        check_sound(decode("-".join(some)))


def test_what_is_too_long_for_a_name_is_said_to_be_unread() -> None:
    decoded = decode("Qwen3-8B-" + "x" * 1_000)
    assert (decoded.base, decoded.parameters) == ("Qwen", 8_000_000_000)
    assert sum(map(len, decoded.unread)) == 1_000


def check_sound(decoded: DecodedName) -> None:
    """Check that parts are ordered, don't overlap, and lie within the text; that numbers aren't
    negative; and that there is at most one base."""
    at = 0
    for part in decoded.parts:
        assert at <= part.start < part.end <= len(decoded.text)
        assert part.text == decoded.text[part.start : part.end]
        assert part.meaning.endswith(".")
        at = part.end
    assert sum(part.kind == "base" for part in decoded.parts) <= 1
    for key in ("parameters", "active_parameters", "experts", "context"):
        value = getattr(decoded, key)
        assert value is None or value >= 0


def test_the_time_grows_with_the_length_and_no_faster() -> None:
    """Compares a long name with a short one. Both consist of the words that take the longest to
    decode."""

    def seconds(count: int) -> float:
        name = "Q4_K-1.5xB-v1-e-" * count
        return min(_timed(name) for _ in range(5))

    def _timed(name: str) -> float:
        start = perf_counter()
        decode(name)
        return perf_counter() - start

    decode("warm")
    assert seconds(1_000) < 50 * seconds(24)


def test_a_name_that_leaves_the_tuning_open_is_not_called_a_base_model() -> None:
    """Qwen3-8B, gpt-oss, SmolLM3, and Phi-4 are chat models according to their model cards, but
    their names don't say so."""
    for name in ("Qwen3-8B", "gpt-oss-20b", "SmolLM3-3B", "phi-4", "Llama-3.1-8B"):
        (remark,) = decode(name).remarks
        assert "doesn't say" in remark, name
    for name in ("Llama-3.1-8B-Instruct", "gemma-3-4b-pt", "Qwen2.5-Coder-7B", "GPT-4", "Wug-7B"):
        assert not decode(name).remarks, name


def test_a_name_that_only_shows_a_pattern_is_said_to() -> None:
    for name, published in PATTERNS.items():
        assert published in decode(f"{name}-Instruct").remarks[0]
        assert not decode(f"{published}-Instruct").remarks
