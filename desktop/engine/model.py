"""One model in memory: weights, context with its key-value cache, vocabulary."""

from __future__ import annotations

import ctypes
import os
import time
from collections.abc import Sequence
from typing import Any

import llama_cpp.llama_cpp as llama
import numpy as np
from numpy.typing import NDArray

from desktop.core.cancel import Cancel
from desktop.core.conversations.thinking import TAGS
from desktop.core.errors import Cancelled, UserError
from desktop.core.i18n import tr
from desktop.core.messages import LoadModel, ModelLoaded, Piece
from desktop.core.statistics.odds import OddsMeter
from desktop.engine.binding import AbortFlag, logits_address
from desktop.engine.image_encoder import Eye, Part, load_eye
from desktop.engine.log import LlamaLog
from desktop.engine.threads import OtherLoad, ThreadGovernor, usable_cores

UBATCH = 512
"""Tokens per pass over the weights: llama.cpp's own default, and llama-bench's."""


class Model:
    """Owns llama.cpp's objects for one file; `close` frees them.

    `cached` are the tokens whose keys and values are in the cache, in order.
    """

    def __init__(self, request: LoadModel, handle: Any, context: Any, loaded: ModelLoaded) -> None:
        self.request = request
        self.loaded = loaded
        self.context: Any = context
        self.handle: Any = handle
        self.vocabulary = Vocabulary(llama.llama_model_get_vocab(handle))
        self.cached: list[int] = []
        self._spared: list[tuple[int, int]] = []  # by pictures: where one ends, see _position
        self.governor = make_governor(request.threads)
        self.left_out = 0  # messages left out of the conversation last time, see prompt.py
        self.eye: Eye | None = None  # loaded when a picture first comes
        self._memory: Any = llama.llama_get_memory(context)
        self._tokens: Any = (ctypes.c_int32 * UBATCH)()
        self._views: dict[int, NDArray[np.float32]] = {}
        self._abort = AbortFlag()
        self._file = _file_state(request.path)

    def file_has_changed(self) -> bool:
        """Whether another file has taken the place of the one that was loaded. One that is gone
        is no other: the weights in memory are still good."""
        return _file_state(self.request.path) not in (None, self._file)

    @property
    def context_length(self) -> int:
        return self.loaded.context_length

    def watch(self, cancel: Cancel) -> None:
        """Let `cancel` stop the decodes from here on. A flag of its own for each request, so
        that a stop that comes late can't hit the next one."""
        self._abort = AbortFlag()
        self._abort.attach(self.context)
        cancel.on_set(self._abort.set)

    def set_threads(self, threads: int) -> None:
        """From the next decode on."""
        llama.llama_set_n_threads(self.context, threads, threads)

    def decode(self, tokens: list[int]) -> None:
        """Process tokens (at most UBATCH) after the cached ones; logits of the last one follow.

        Raises: Cancelled, when the abort flag was set; UserError when llama.cpp refuses.
        """
        self._process(tokens, None)

    def decode_picture(self, part: Part) -> None:
        """Encode and process a part of a picture after what is cached.

        Raises: as `decode` does.
        """
        assert self.eye is not None
        position = self._position(len(self.cached))
        code, after = self.eye.decode(self.context, part, position, UBATCH)
        self._check(code, part.ids)
        self._spared.append((len(self.cached), len(part.ids) - (after - position)))

    def open_eye(self, log: LlamaLog) -> Eye:
        """What lets it see, loaded when it is first wanted. Raises: UserError."""
        if self.eye is None:
            self.eye = load_eye(self.request, self.handle, self.loaded.threads, log)
        return self.eye

    def _position(self, count: int) -> int:
        """The position after the first `count` of what is cached: that many, but for pictures
        that take fewer positions than they have vectors (M-RoPE)."""
        return count - sum(spared for end, spared in self._spared if end <= count)

    def scores(self, tokens: list[int], first: int) -> NDArray[np.float32]:
        """Process tokens as `decode` does. The logits of each from the `first`th on, shape
        (tokens, vocabulary), overwritten by the next decode. Raises: as decode does."""
        scored = max(len(tokens) - first, 0)
        flags: Any = (ctypes.c_int8 * len(tokens))(*(at >= first for at in range(len(tokens))))
        self._process(tokens, flags)
        shape = (scored, self.vocabulary.size)
        if not scored:
            return np.empty(shape, np.float32)
        address = logits_address(self.context, first)
        if not address:
            raise UserError(tr("llama.cpp gave no scores for these tokens."), kind="decode")
        pointer = ctypes.cast(address, ctypes.POINTER(ctypes.c_float))
        return np.ctypeslib.as_array(pointer, shape)

    def governed_scores(self, tokens: list[int], first: int) -> NDArray[np.float32]:
        """As `scores`; the number of threads follows how busy the machine is."""
        began = time.perf_counter()
        rows = self.scores(tokens, first)
        llama.llama_synchronize(self.context)
        if self.governor is not None:
            seconds = (time.perf_counter() - began) / len(tokens)
            if self.governor.tick(seconds, "read"):
                self.set_threads(self.governor.threads)
        return rows

    def _process(self, tokens: list[int], flags: Any) -> None:
        """`flags`: a byte for each token, whether its logits are wanted; None: the last one's."""
        count = len(tokens)
        self._tokens[:count] = tokens
        batch = llama.llama_batch_get_one(self._tokens, count)
        if flags is not None:
            batch.logits = flags
        if self._spared:  # llama.cpp would go on from the number that it saw last
            first = self._position(len(self.cached))
            places: Any = (llama.llama_pos * count)(*range(first, first + count))
            batch.pos = places
        self._check(llama.llama_decode(self.context, batch), tokens)

    def _check(self, result: int, tokens: Sequence[int]) -> None:
        """After a decode of `tokens`, with llama_decode's code."""
        if result == 0:
            self.cached.extend(tokens)
            return
        self.keep(len(self.cached))  # some of the batch may be in the cache already
        if result == 2:
            raise Cancelled
        raise UserError(
            tr(
                "llama.cpp could not process these {tokens:,} tokens (code {result}). A "
                "shorter text or a smaller context may work.",
                tokens=len(tokens),
                result=result,
            ),
            kind="decode",
            remedy="retry_smaller",
        )

    def logits(self) -> NDArray[np.float32]:
        """Of the last token decoded: shape (vocabulary,), overwritten by the next decode."""
        address = logits_address(self.context, -1)
        view = self._views.get(address)
        if view is None:
            if not address:
                raise UserError(tr("llama.cpp gave no scores for the last token."), kind="decode")
            pointer = ctypes.cast(address, ctypes.POINTER(ctypes.c_float))
            view = np.ctypeslib.as_array(pointer, (self.vocabulary.size,))
            self._views[address] = view
        return view

    def keep(self, count: int) -> None:
        """Cut the cache back to its first `count` tokens. `cached` says what is left: nothing,
        for a model that can't forget a part (recurrent ones)."""
        if llama.llama_memory_seq_rm(self._memory, 0, self._position(count), -1):
            del self.cached[count:]
            self._spared = [picture for picture in self._spared if picture[0] <= count]
        else:
            llama.llama_memory_clear(self._memory, True)
            self.cached.clear()
            self._spared.clear()

    def close(self) -> None:
        if self.eye is not None:
            self.eye.close()
        self._views.clear()
        llama.llama_free(self.context)
        llama.llama_model_free(self.handle)


def _file_state(path: str) -> tuple[int, int, int] | None:
    """What tells a file from one that has replaced it; None where there is none."""
    try:
        status = os.stat(path)  # noqa: PTH116 - also takes what Path refuses
    except (OSError, ValueError):
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


OF_A_PICTURE = Piece(-1, "▦".encode(), True)


class Vocabulary:
    """Text to tokens and back."""

    def __init__(self, handle: Any) -> None:
        self._handle = handle
        self.start: int = llama.llama_vocab_bos(handle)  # pyright: ignore[reportAttributeAccessIssue]
        self.adds_start = bool(llama.llama_vocab_get_add_bos(handle))
        self._end: Any = llama.llama_vocab_eos(handle)
        self.size: int = llama.llama_vocab_n_tokens(handle)
        self.odds = OddsMeter(self.size)
        self._pieces: dict[int, bytes] = {}
        self._shown: dict[int, Piece] = {}
        self._ends: dict[int, bool] = {}

    def tokenize(self, text: str, *, special: bool, add_special: bool) -> list[int]:
        """`special`: read special tokens written out as such; `add_special`: put the model's
        start token in front where it wants one."""
        data = text.encode("utf-8", "replace")
        room = len(data) + 8
        while True:
            buffer = (ctypes.c_int32 * room)()
            count: int = llama.llama_tokenize(
                self._handle, data, len(data), buffer, room, add_special, special
            )
            if count >= 0:
                return list(buffer[:count])
            if -count <= room:
                raise UserError(tr("This text is too long to be cut into tokens."), kind="too_long")
            room = -count

    def prompt_tokens(self, text: str) -> list[int]:
        """Of a text that a chat template wrote: the start token once, whoever wrote it."""
        start = self.text(self.start)
        written = bool(start) and text.startswith(start)
        return self.tokenize(text, special=True, add_special=not written)

    def text(self, token: int) -> str:
        """A token's text as the vocabulary has it, special tokens written out."""
        if not 0 <= token < self.size:
            return ""
        return self._piece(token, special=True).decode("utf-8", "replace")

    def special_texts(self) -> dict[str, str]:
        """What chat templates may ask for."""
        return {"bos_token": self.text(self.start), "eos_token": self.text(self._end)}

    def piece(self, token: int) -> bytes:
        """The bytes that a generated token adds to the answer; none for control tokens, but for
        those that begin or end a thought."""
        piece = self._pieces.get(token)
        if piece is None:
            written = self._piece(token, special=True)
            tag = written.decode("utf-8", "replace") in TAGS
            piece = self._pieces[token] = written if tag else self._piece(token, special=False)
        return piece

    def shown(self, token: int) -> Piece:
        """A token as it stands in a prompt, special ones written out; a square for one of the
        vectors of a picture, whose number is below zero."""
        if token < 0:
            return OF_A_PICTURE
        shown = self._shown.get(token)
        if shown is None:
            shown = Piece(token, self._piece(token, special=True), self.is_special(token))
            self._shown[token] = shown
        return shown

    def is_special(self, token: int) -> bool:
        """Whether the token means something that no plain text does."""
        kinds = llama.LLAMA_TOKEN_ATTR_CONTROL | llama.LLAMA_TOKEN_ATTR_UNKNOWN
        return bool(llama.llama_vocab_get_attr(self._handle, token) & kinds)

    def strips(self, token: int) -> tuple[bool, bool]:
        """Whether a special token takes the blanks before and after it away."""
        kind: int = llama.llama_vocab_get_attr(self._handle, token)
        return (
            bool(kind & llama.LLAMA_TOKEN_ATTR_LSTRIP),
            bool(kind & llama.LLAMA_TOKEN_ATTR_RSTRIP),
        )

    def _piece(self, token: int, *, special: bool) -> bytes:
        room = 64
        while True:
            buffer = ctypes.create_string_buffer(room)
            length: int = llama.llama_token_to_piece(self._handle, token, buffer, room, 0, special)
            if length >= 0:
                return buffer.raw[:length]
            room = -length

    def ends(self, token: int) -> bool:
        """Whether the token ends a generation (end of turn, end of text and their kin)."""
        end = self._ends.get(token)
        if end is None:
            end = self._ends[token] = bool(llama.llama_vocab_is_eog(self._handle, token))
        return end


def make_governor(threads: int) -> ThreadGovernor | None:
    """None where the user has fixed the number of threads."""
    if threads:
        return None
    cores = usable_cores()
    return ThreadGovernor(most=cores, cores=cores, others=OtherLoad())
