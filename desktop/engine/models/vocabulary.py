"""Checks a model's vocabulary before llama.cpp reads it."""

from __future__ import annotations

from typing import Final

from desktop.core.errors import UserError
from desktop.core.gguf.arrays import StringArray
from desktop.core.gguf.byte_reader import malformed
from desktop.core.gguf.header import Header
from desktop.core.gguf.model_facts import label
from desktop.core.i18n import tr

MOST_BYTES: Final = 1 << 30
"""Limit on the sum of the squares of the lengths of all tokens. Of 19 known vocabularies, that of
Command R has the largest sum: 46 million."""
_NONE: Final = ("none", "no_vocab")


def check_vocabulary(header: Header) -> None:
    """Check that the model can read text, and that its tokens won't take gigabytes: for each
    character that its tokenizer can't have written, llama.cpp stores the whole token again.

    Raises: UserError, kind no_chat or malformed.
    """
    # llama.cpp loads such a file, and ends the process when it is given text.
    kind = label(header.metadata, "tokenizer.ggml.model")
    if kind in _NONE:
        raise UserError(
            tr("This model has no vocabulary, so it can't read text. Choose another model."),
            kind="no_chat",
            remedy="pick_model",
        )
    tokens = header.metadata.get("tokenizer.ggml.tokens")
    if kind != "gpt2" or not isinstance(tokens, StringArray):
        return  # llama.cpp decodes only the tokens of byte-level vocabularies
    lengths = tokens.lengths()
    if sum(length * length for length in lengths) > MOST_BYTES:
        raise malformed(
            tr(
                "{what} claims to be {length:,} bytes long, which is too long",
                what=repr("tokenizer.ggml.tokens"),
                length=max(lengths),
            )
        )
