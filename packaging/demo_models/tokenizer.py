# pyright: reportMissingImports=false
"""A byte-level BPE tokenizer, trained on the corpus. Texts are split as in llama.cpp's
pre-tokenizer `smollm`: single digits, then GPT-2's pattern (llama.cpp's src/llama-vocab.cpp)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from demo_models.text import END, END_OF_TEXT, END_THINK, START, THINK

if TYPE_CHECKING:
    from tokenizers import Tokenizer
    from tokenizers.pre_tokenizers import PreTokenizer

VOCABULARY: Final = 2048
PRE_TOKENIZER: Final = "smollm"
CONTROL: Final = (END_OF_TEXT, START, END)
# Tokens that are part of the answer's text and are shown.
MARKS: Final = (THINK, END_THINK)


def train(texts: Iterable[str], size: int = VOCABULARY) -> Tokenizer:
    """Train a tokenizer. The texts must not contain special tokens, which are added separately."""
    # Imported here, since only training and tokenizing need this library.
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = _pre_tokenizer()
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=size,
        special_tokens=[*CONTROL, *MARKS],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    return with_marks(tokenizer)


def with_marks(tokenizer: Tokenizer) -> Tokenizer:
    from tokenizers import AddedToken

    tokenizer.add_special_tokens([AddedToken(text, special=True) for text in CONTROL])
    tokenizer.add_tokens([AddedToken(text, special=False) for text in MARKS])
    return tokenizer


def load(path: Path) -> Tokenizer:
    from tokenizers import Tokenizer

    return Tokenizer.from_file(str(path))


def encode(tokenizer: Tokenizer, texts: Sequence[str]) -> list[list[int]]:
    """Return the token ids of each text. Special tokens in a text become single ids."""
    return [found.ids for found in tokenizer.encode_batch(list(texts), add_special_tokens=False)]


def vocabulary(tokenizer: Tokenizer) -> list[str]:
    """Return all tokens by id, in GPT-2's byte-to-character encoding."""
    ids = tokenizer.get_vocab(with_added_tokens=True)
    return sorted(ids, key=ids.__getitem__)


def merges(tokenizer: Tokenizer) -> list[str]:
    """Return the merges as `left right`, in the order in which they apply."""
    found = json.loads(tokenizer.to_str())["model"]["merges"]
    return [pair if isinstance(pair, str) else " ".join(pair) for pair in found]


def rebuilt(tokens: Sequence[str], pairs: Sequence[str]) -> Tokenizer:
    """Return the tokenizer of a model's file, from its tokens and its merges."""
    from tokenizers import Tokenizer, decoders, models

    ids = {token: number for number, token in enumerate(tokens)}
    found = Tokenizer(models.BPE(vocab=ids, merges=[tuple(pair.split(" ")) for pair in pairs]))
    found.pre_tokenizer = _pre_tokenizer()
    found.decoder = decoders.ByteLevel()
    return with_marks(found)


def _pre_tokenizer() -> PreTokenizer:
    from tokenizers import pre_tokenizers

    return pre_tokenizers.Sequence(
        [
            pre_tokenizers.Digits(individual_digits=True),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True),
        ]
    )
