"""Runs an exported file in llama.cpp: tokens, logits, and greedy answers."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self, TypeVar

import llama_cpp.llama_cpp as llama
import numpy as np
from numpy.typing import NDArray

CONTEXT: Final = 1024
Pointer = TypeVar("Pointer")
Draw = Callable[[NDArray[np.float32]], int]

llama.llama_backend_init()


@llama.llama_log_callback
def _silent(_level: int, _text: bytes, _data: ctypes.c_void_p) -> None:
    """Ignore llama.cpp's log, which is long for each load; errors are raised here anyway."""


def highest(logits: NDArray[np.float32]) -> int:
    return int(logits.argmax())


@dataclass(frozen=True, slots=True)
class Written:
    """An answer. `tokens` ends with the end token if `ended` is true. `margins` are the
    differences between the highest and the second-highest logit at each token, in nats."""

    tokens: list[int]
    margins: list[float]
    ended: bool


class Reader:
    """A loaded file. With `vocabulary_only`, no weights are loaded, and the reader can only
    tokenize. `adapter` is the path of a LoRA adapter to add, see `set_strength`."""

    def __init__(
        self,
        path: Path,
        *,
        threads: int = 1,
        vocabulary_only: bool = False,
        adapter: Path | None = None,
    ) -> None:
        llama.llama_log_set(_silent, ctypes.c_void_p(0))
        options = llama.llama_model_default_params()
        options.vocab_only = vocabulary_only
        options.n_gpu_layers = 0
        model = llama.llama_model_load_from_file(str(path).encode(), options)
        if model is None:
            raise ValueError(f"llama.cpp does not load {path.name}")
        self._model = model
        self._vocab = there(llama.llama_model_get_vocab(model))
        self.vocabulary = llama.llama_vocab_n_tokens(self._vocab)
        self._context = None if vocabulary_only else self._open(threads)
        self._adapter = adapter and self._load_adapter(adapter)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._context is not None:
            llama.llama_free(self._context)
        llama.llama_model_free(self._model)

    def set_strength(self, strength: float) -> None:
        """Multiply what the adapter adds by `strength`."""
        scales = (ctypes.c_float * 1)(strength)
        llama.llama_set_adapters_lora(there(self._context), there(self._adapter), 1, scales)

    def tokenize(self, text: str, *, marks: bool = True) -> list[int]:
        """Return the token ids of a text. If `marks` is true, special tokens in the text, such as
        <|im_start|>, become single ids."""
        data = text.encode()
        room = len(data) + 8
        ids = (llama.llama_token * room)()
        count = llama.llama_tokenize(self._vocab, data, len(data), ids, room, False, marks)
        if count < 0:
            raise ValueError("llama.cpp could not cut the text")
        return list(ids[:count])

    def text(self, ids: Sequence[int]) -> str:
        """Return the text of tokens, without special tokens."""
        pieces = bytearray()
        room = ctypes.create_string_buffer(256)
        for token in ids:
            count = llama.llama_token_to_piece(self._vocab, token, room, 256, 0, False)
            pieces += room.raw[:count]
        return pieces.decode(errors="replace")

    def scores(self, ids: Sequence[int]) -> NDArray[np.float32]:
        """Return the logits after each token, [tokens, vocabulary]."""
        self._clear()
        return self._decode(ids, 0, every=True)

    def answer(self, prompt: str, most: int = 160) -> str:
        """Return the model's answer to a prompt, with greedy decoding."""
        return self.text(self.write(prompt, most).tokens)

    def write(
        self, prompt: str, most: int, *, draw: Draw = highest, one_by_one: bool = False
    ) -> Written:
        """Answer a prompt with at most `most` tokens. `draw` returns a token, given the logits,
        [vocabulary]. If `one_by_one` is true, the prompt is evaluated token by token, for which
        llama.cpp uses other kernels than for a batch."""
        self._clear()
        ids = self.tokenize(prompt)
        step = 1 if one_by_one else len(ids)
        scores = [self._decode(ids[at : at + step], at) for at in range(0, len(ids), step)][-1]
        written, margins = list[int](), list[float]()
        while len(written) < most:
            second, first = np.partition(scores[-1], -2)[-2:]
            margins.append(float(first - second))
            written.append(draw(scores[-1]))
            if llama.llama_vocab_is_eog(self._vocab, written[-1]):
                return Written(written, margins, ended=True)
            scores = self._decode(written[-1:], len(ids) + len(written) - 1)
        return Written(written, margins, ended=False)

    def _options(self, threads: int) -> llama.llama_context_params:
        options = llama.llama_context_default_params()
        options.n_ctx = options.n_batch = options.n_ubatch = CONTEXT
        options.n_threads = options.n_threads_batch = threads
        return options

    def _open(self, threads: int) -> llama.llama_context_p:
        context = llama.llama_init_from_model(self._model, self._options(threads))
        if context is None:
            raise ValueError("llama.cpp makes no context")
        return context

    def _load_adapter(self, path: Path) -> ctypes.Array[Any]:
        loaded = llama.llama_adapter_lora_init(self._model, str(path).encode())
        if loaded is None:
            raise ValueError(f"llama.cpp does not load {path.name}")
        return (llama.llama_adapter_lora_p_ctypes * 1)(loaded)

    def _clear(self) -> None:
        memory = llama.llama_get_memory(there(self._context))
        llama.llama_memory_clear(there(memory), True)

    def _decode(
        self, ids: Sequence[int], position: int, *, every: bool = False
    ) -> NDArray[np.float32]:
        batch = llama.llama_batch_init(len(ids), 0, 1)
        batch.n_tokens = len(ids)
        for i, token in enumerate(ids):
            batch.token[i] = token
            batch.pos[i] = position + i
            batch.n_seq_id[i] = 1
            batch.seq_id[i][0] = 0
            batch.logits[i] = every or i == len(ids) - 1
        context = there(self._context)
        status = llama.llama_decode(context, batch)
        llama.llama_batch_free(batch)
        if status:
            raise ValueError(f"llama.cpp could not go on: {status}")
        rows = len(ids) if every else 1
        found = llama.llama_get_logits(context)
        return np.ctypeslib.as_array(found, (rows, self.vocabulary)).copy()


def there(pointer: Pointer | None) -> Pointer:
    """Return the pointer, asserting that it isn't null."""
    assert pointer is not None
    return pointer
