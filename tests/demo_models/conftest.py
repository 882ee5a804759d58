"""Fixtures for the recipe's tests, which are skipped if the recipe's packages aren't installed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="session")
def tokenizer() -> Any:
    """A tokenizer trained on part of the corpus, as the recipe trains it."""
    pytest.importorskip("tokenizers", reason="`make demo-models` installs tokenizers")
    from demo_models import tokenizer as bpe
    from demo_models.data import shard_documents
    from demo_models.text import unmarked

    documents = [*shard_documents(0, "chat"), *shard_documents(0, "think")]
    return bpe.train(unmarked(document.text) for document in documents)


@pytest.fixture(scope="session")
def vocabulary_file(tokenizer: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    from demo_models.export import write_vocabulary

    return write_vocabulary(tmp_path_factory.mktemp("vocabulary") / "vocabulary.gguf", tokenizer)
