"""A model for lm-evaluation-harness that uses llama-cpp-python and none of Glassbox's code. It
reads each option from the beginning, with an empty cache. Runs in an interpreter that has both
packages."""

from __future__ import annotations

import os
from typing import Any

import llama_cpp
import numpy as np
from lm_eval.api.model import TemplateLM  # pyright: ignore[reportMissingImports]


class PlainModel(TemplateLM):
    """The model. Its base class pairs contexts with options, as in all of the harness's models."""

    def __init__(self, path: str, threads: int, length: int = 2048) -> None:
        super().__init__()
        # Flash attention, if available, is llama.cpp's default but not the Llama class's. Without
        # it, the scores of a quantized model differ by up to a nat.
        self.llama = llama_cpp.Llama(
            path, n_ctx=length, n_threads=threads, n_threads_batch=threads, logits_all=True,
            flash_attn=True, verbose=False,
        )  # fmt: skip
        self._read: list[int] = []

    @property
    def eot_token_id(self) -> int:
        return self.llama.token_eos()

    @property
    def prefix_token_id(self) -> int:
        return self.llama.token_bos()

    def tok_encode(self, string: str, add_special_tokens: bool | None = None, **_: Any):
        return self.llama.tokenize(string.encode(), add_special_tokens is not False, special=True)

    def _loglikelihood_tokens(self, requests: Any, **_: Any) -> list[tuple[float, bool]]:
        return [self._one(context, option) for _, context, option in requests]

    def _one(self, context: list[int], option: list[int]) -> tuple[float, bool]:
        tokens = [*context, *option]
        self._read_all(tokens[:-1])
        total, greedy = 0.0, True
        for at in range(len(context), len(tokens)):
            row = self.llama.scores[at - 1].astype(np.float64)
            total += float(row[tokens[at]] - np.logaddexp.reduce(row))
            greedy &= int(row.argmax()) == tokens[at]
        return total, greedy

    def _read_all(self, tokens: list[int]) -> None:
        """Read the tokens, unless they were just read for an option that differs only in its last
        token."""
        if tokens != self._read:
            self.llama.reset()
            self.llama.eval(tokens)
            self._read = tokens

    def loglikelihood_rolling(self, requests: Any, disable_tqdm: bool = False) -> list[float]:
        raise NotImplementedError

    def generate_until(self, requests: Any, disable_tqdm: bool = False) -> list[str]:
        raise NotImplementedError


def plain_model(path: str) -> PlainModel:
    return PlainModel(path, int(os.environ.get("GLASSBOX_HARNESS_THREADS", "1")))
