"""Tests that llama.cpp splits texts into the same tokens as the training tokenizer."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from demo_models.data import shard_documents
from demo_models.reader import Reader

TEXTS = 10_000
SURROGATES = range(0xD800, 0xE000)


@pytest.fixture(scope="module")
def reader(vocabulary_file: Path) -> Iterator[Reader]:
    with Reader(vocabulary_file, vocabulary_only=True) as opened:
        yield opened


def texts() -> list[str]:
    """All of Unicode in order, random characters, and texts from the corpus."""
    random = Random(0)
    letters = [chr(c) for c in range(1, sys.maxunicode + 1) if c not in SURROGATES]
    found = ["".join(letters[at : at + 200]) for at in range(0, len(letters), 200)]
    plain = " \n\t'0123456789abcdelmrstvé.,-<|>"
    while len(found) < TEXTS:
        mixed = (random.choice(letters if random.random() < 0.3 else plain) for _ in range(60))
        found.append("".join(mixed)[: random.randint(1, 60)])
    return found + [document.text for document in shard_documents(9, "think")[:2000]]


def test_llama_cpp_gives_the_same_tokens(tokenizer: Any, reader: Reader) -> None:
    from demo_models import tokenizer as bpe

    asked = texts()
    assert len(asked) >= TEXTS
    ours = bpe.encode(tokenizer, asked)
    different = [t for t, ids in zip(asked, ours, strict=True) if reader.tokenize(t) != ids]
    assert different == []


def test_digits_are_single(tokenizer: Any) -> None:
    from demo_models import tokenizer as bpe

    assert tokenizer.get_vocab_size() == bpe.VOCABULARY
    digits = [token for token in bpe.vocabulary(tokenizer) if any(c.isdigit() for c in token)]
    assert all(len(token) == 1 for token in digits)


def test_a_document_in_parts_has_the_tokens_of_the_whole(tokenizer: Any) -> None:
    from demo_models import tokenizer as bpe

    for data in ("chat", "think", "plain"):
        for document in shard_documents(9, data)[:500]:
            parts = bpe.encode(tokenizer, [document.given, document.learned, document.tail])
            joined = [token for part in parts for token in part]
            assert joined == bpe.encode(tokenizer, [document.text])[0]


def test_text_comes_back(tokenizer: Any, reader: Reader) -> None:
    for document in shard_documents(9, "chat")[:200]:
        ids = reader.tokenize(document.learned, marks=False)
        assert reader.text(ids) == document.learned
