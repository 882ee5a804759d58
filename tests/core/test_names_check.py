"""Tests comparing a name with its file's header: rounding is accepted, but a different size
isn't."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.core.gguf.header import read_header
from desktop.core.gguf.model_facts import ModelFacts, facts
from desktop.core.names import check_name, decode

QWEN = ModelFacts(
    name="Qwen2.5 7B Instruct", architecture="qwen2", parameters=7_615_616_512,
    active_parameters=None, layers=28, experts=None, experts_used=None, context_length=32_768,
    embedding_length=3584, vocabulary=152_064, file_type="Q4_K_M", bytes=4_683_073_888,
    bits_per_weight=4.9, chat_template=None, license=None, author=None, kind="model", parts=1,
)  # fmt: skip
MIXTRAL = replace(
    QWEN, architecture="llama", parameters=46_702_792_704, active_parameters=12_879_925_248,
    experts=8, experts_used=2, embedding_length=4096, vocabulary=32_000,
)  # fmt: skip
QWEN3_MOE = replace(
    QWEN, architecture="qwen3moe", parameters=30_532_122_624, active_parameters=3_349_395_456,
    experts=128, experts_used=8, embedding_length=2048, vocabulary=151_936,
)  # fmt: skip


NO_EXPERTS = (
    "The name says that 3 billion weights are active for each token, but the file has no experts, "
    "so all of its weights are active."
)


def disagreements(name: str, model: ModelFacts) -> list[str]:
    return [check.what for check in check_name(decode(name), model) if not check.agrees]


def test_the_starter_model_is_what_its_name_says(starter: str) -> None:
    checks = check_name(decode(starter), facts(read_header(starter), starter))
    assert [check.what for check in checks] == ["Weights", "Quantization", "Architecture"]
    assert all(check.agrees for check in checks)


def test_the_starter_model_under_a_false_name(starter: str) -> None:
    model = facts(read_header(starter), starter)
    checks = check_name(decode("Qwen2.5-7B-A3B-Instruct-128K-Q8_0.gguf"), model)
    assert [check.says for check in checks] == [
        "The name says 7 billion weights, but the file has 134.5 million.",
        NO_EXPERTS,
        "The name says Q8_0, but the file says Q4_1.",
        "The name says 131,072 tokens of context, but the file says 8,192.",
        "The name says Qwen, but the file's architecture is llama.",
    ]
    assert not any(check.agrees for check in checks)


# Published sizes: total weights, width, tokens in the vocabulary.
ROUNDED = [
    ("gemma-2b", 2_506_172_416, 2048, 256_000),
    ("gemma-7b", 8_537_680_896, 3072, 256_000),
    ("gemma-3-270m", 268_098_176, 640, 262_144),
    ("Llama-3.2-1B", 1_235_814_400, 2048, 128_256),
    ("Qwen3-0.6B", 751_632_384, 1024, 151_936),
    ("Qwen2.5-0.5B", 494_032_768, 896, 151_936),
    ("OLMo-2-0425-1B", 1_484_916_736, 2048, 100_352),
    ("Qwen2.5-72B", 72_706_203_648, 8192, 152_064),
    ("SmolLM2-135M", 134_515_008, 576, 49_152),
    ("Qwen2-VL-2B", 1_543_714_304, 1536, 151_936),  # without the image encoder
]


@pytest.mark.parametrize(("name", "weights", "width", "tokens"), ROUNDED)
def test_names_round(name: str, weights: int, width: int, tokens: int) -> None:
    model = replace(QWEN, parameters=weights, embedding_length=width, vocabulary=tokens)
    assert "Weights" not in disagreements(name, model)


@pytest.mark.parametrize("name", ["Qwen2.5-3B", "Qwen2.5-14B", "Qwen2.5-70B", "Qwen2.5-0.5B"])
def test_another_size_is_told(name: str) -> None:
    assert disagreements(name, QWEN) == ["Weights"]


def test_a_mixture_is_smaller_than_its_parts_together() -> None:
    assert not disagreements("Mixtral-8x7B-Instruct-v0.1", MIXTRAL)
    assert disagreements("Mixtral-8x22B-Instruct-v0.1", MIXTRAL) == ["Weights"]
    assert disagreements("Mixtral-4x7B", MIXTRAL) == ["Weights", "Experts"]


def test_active_weights() -> None:
    assert not disagreements("Qwen3-30B-A3B-Thinking-2507", QWEN3_MOE)
    assert disagreements("Qwen3-30B-A10B", QWEN3_MOE) == ["Active weights"]
    assert disagreements("Qwen3-30B-A3B", replace(QWEN, parameters=30_000_000_000)) == [
        "Active weights"
    ]


QUANTIZATIONS = [
    ("Q4_K_M", "Q4_K_M", True),
    ("q4_k_m", "Q4_K_M", True),
    ("Q4_K_S", "Q4_K_M", False),
    ("Q4_K_L", "Q4_K_M", True),
    ("Q4_K", "Q4_K_M", True),
    ("Q4_K_M", "Q5_K_M", False),
    ("Q4_0", "Q4_1", False),
    ("Q8_0", "Q8_0", True),
    ("FP16", "F16", True),
    ("BF16", "F16", False),
    ("IQ4_XS", "Q4_K_M", False),
    ("IQ4_XS", "IQ4_NL", False),
    ("UD-Q4_K_XL", "Q4_K_M", True),
    ("UD-IQ1_S", "Q2_K", True),
    ("UD-Q8_K_XL", "Q2_K", False),
    ("MXFP4", "MXFP4_MOE", True),
    ("AWQ", "Q4_0", False),
    ("bnb-4bit.Q4_K_M", "Q4_K_M", True),
    ("FP8-Q4_K_M", "Q4_K_M", True),
    ("BF16-Q4_K_M", "Q4_K_M", True),
    ("BF16-Q4_K_M", "BF16", False),
    ("INT4-Q4_0", "Q4_0", True),
    ("INT4-Q4_0", "Q4_K_M", False),
    ("FP8-UD-Q4_K_XL", "Q4_K_M", True),
    ("GPTQ-Int4", "Q4_0", False),
    ("8bit", "Q8_0", True),
    ("4bit", "Q4_K_M", True),
    ("4-bit", "Q5_K_M", False),
    ("int4", "Q4_0", True),
    ("int8", "Q4_0", False),
    ("4.5bpw", "Q4_K_M", True),
    ("16bit", "BF16", True),
    ("b1.58", "TQ1_0", True),
    ("b1.58", "TQ2_0", True),
    ("b1.58", "Q2_K", False),
    ("1.58bit", "IQ1_S", True),
    ("FP8", "Q8_0", False),
    ("W4A16", "Q4_0", False),
    ("AWQ-4bit", "Q4_0", False),
]


@pytest.mark.parametrize(("named", "found", "agrees"), QUANTIZATIONS)
def test_quantizations(named: str, found: str, agrees: bool) -> None:
    wrong = disagreements(f"Qwen2.5-7B-{named}", replace(QWEN, file_type=found))
    assert (wrong == []) is agrees


def test_of_joined_quantizations_the_files_own_is_told() -> None:
    name = "Llama-3.2-1B-Instruct-bnb-4bit.Q4_K_M.gguf"
    says = [each.says for each in check_name(decode(name), QWEN) if each.what == "Quantization"]
    assert says == ["The name says Q4_K_M, and so does the file."]
    says = [
        each.says
        for each in check_name(decode("Qwen2.5-7B-GPTQ-Int4"), QWEN)
        if each.what == "Quantization"
    ]
    assert says == ["The name says GPTQ-Int4, but the file says Q4_K_M."]
    (check,) = check_name(decode("Qwen2.5-4bit"), replace(QWEN, architecture=None))
    assert check.says == "The name says 4bit, which fits the file's Q4_K_M."


def test_a_million_of_context_may_be_a_little_more() -> None:
    model = replace(QWEN, context_length=1_010_000)
    assert not disagreements("Qwen2.5-7B-Instruct-1M", model)
    assert disagreements("Qwen2.5-7B-Instruct-1M", QWEN) == ["Context length"]


def test_a_distilled_model_is_built_like_its_student() -> None:
    assert not disagreements("DeepSeek-R1-Distill-Qwen-7B", QWEN)
    assert disagreements("DeepSeek-R1-Distill-Llama-8B", QWEN) == ["Architecture"]


def test_what_either_does_not_say_is_not_compared() -> None:
    bare = replace(QWEN, architecture=None, context_length=None, file_type=None, vocabulary=None)
    assert [check.what for check in check_name(decode("Qwen2.5-7B-Q4_0-128K"), bare)] == ["Weights"]
    assert not check_name(decode("Wug"), QWEN)
