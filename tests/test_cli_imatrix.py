"""Tests `glassbox imatrix` as a program."""

from __future__ import annotations

from pathlib import Path

from tests import wide_model
from tests.commands import as_json, glassbox


def test_its_matrix_serves_to_quantize(tmp_path: Path) -> None:
    source = str(wide_model.write(tmp_path / "wide.gguf", layers=1))
    text, matrix = tmp_path / "text.txt", str(tmp_path / "importance.gguf")
    text.write_text("A line of some text to read.\n" * 20, encoding="utf-8")
    command = ("imatrix", source, matrix, "--text", str(text), "--context", "128")
    told = as_json(*command)
    assert list(told) == ["tensors", "chunks", "unseen_experts", "seconds"]
    assert (told["tensors"], told["chunks"], told["unseen_experts"]) == (7, 4, 0)
    assert as_json(*command, status=1)["kind"] == "exists"
    assert "7 tensors, from 4 chunks of 128 tokens" in glassbox(*command, "--force").stdout
    target = str(tmp_path / "small.gguf")
    made = as_json("quantize", source, target, "--type", "IQ2_XXS", "--importance", matrix)
    assert made["type"] == "IQ2_XXS"
