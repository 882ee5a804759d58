"""Tests grouping files into rows and reading number formats from names."""

from __future__ import annotations

import pytest

from desktop.hub.grouping import quantization, rows
from desktop.hub.repository import RemoteFile


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("Llama-3-70B-Q4_K_M.gguf", "Q4_K_M"),
        ("mistral-7b-instruct-v0.2.Q5_K_S.gguf", "Q5_K_S"),
        ("gemma-3-270m-it-qat-q4_0.gguf", "Q4_0"),
        ("Qwen3-30B-A3B-UD-Q4_K_XL.gguf", "UD-Q4_K_XL"),
        ("gpt-oss-20b-MXFP4.gguf", "MXFP4"),
        ("gpt-oss-20b-mxfp4_moe.gguf", "MXFP4_MOE"),
        ("m-IQ2_XXS.gguf", "IQ2_XXS"),
        ("m-IQ4_NL.gguf", "IQ4_NL"),
        ("m-Q4_0_4_8.gguf", "Q4_0_4_8"),
        ("m-Q6_K_L.gguf", "Q6_K_L"),
        ("m-Q6_K.gguf", "Q6_K"),
        ("m-TQ1_0.gguf", "TQ1_0"),
        ("m.fp16.gguf", "FP16"),
        ("BF16/model-00001-of-00002.gguf", "BF16"),
        ("Q8_0/m.gguf", "Q8_0"),
        ("ggml-model-i2_s.gguf", ""),
        ("Qwen2.5-7B.gguf", ""),
        ("aQ4_0b.gguf", ""),
    ],
)
def test_the_number_format_in_a_name(path: str, wanted: str) -> None:
    assert quantization(path) == wanted


def file(path: str, size: int = 10) -> RemoteFile:
    return RemoteFile(path, size, "0" * 64)


def test_one_split_with_a_part_missing_is_not_complete() -> None:
    (row,) = rows([file("m-Q8_0-00001-of-00003.gguf"), file("m-Q8_0-00003-of-00003.gguf")])
    assert (row.parts, len(row.files), row.complete) == (3, 2, False)


def test_same_names_in_two_folders_are_two_rows() -> None:
    found = rows([file(f"{kind}/m-00001-of-00001.gguf") for kind in ("Q4_0", "Q8_0")])
    assert sorted(row.quantization for row in found) == ["Q4_0", "Q8_0"]


def test_what_is_no_model_comes_last() -> None:
    names = ["m-imatrix.gguf", "mmproj-m.gguf", "style-lora-f16.gguf", "m-Q4_0.gguf", "x.txt"]
    found = [(row.name, row.kind) for row in rows(file(name) for name in names)]
    assert found == [
        ("m-Q4_0", "model"),
        ("mmproj-m", "image_encoder"),
        ("m-imatrix", "other"),
        ("style-lora-f16", "other"),
    ]
