"""A model in memory: its weights, its context with the KV cache, and its vocabulary."""

from __future__ import annotations

import ctypes
import time
from collections.abc import Sequence
from functools import cached_property
from typing import Any

import llama_cpp.llama_cpp as llama
import numpy as np
from numpy.typing import NDArray

from desktop.core.cancel import Cancel
from desktop.core.conversations.thinking import HARMONY, TAGS
from desktop.core.errors import Cancelled, UserError
from desktop.core.files.regular_file import status_of
from desktop.core.i18n import tr
from desktop.core.messages import LoadModel, ModelLoaded, TokenPiece
from desktop.core.statistics.probabilities import ProbabilityMeter
from desktop.engine.binding import AbortFlag, decode_error_kind, logits_address
from desktop.engine.log import LlamaLog
from desktop.engine.models.adapter import Adapter
from desktop.engine.threads import OtherLoad, ThreadGovernor, usable_cores
from desktop.engine.writing.image_encoder import ImageEncoder, ImagePart, load_image_encoder

UBATCH = 512
"""Maximum number of tokens per pass over the weights; the default of llama.cpp and llama-bench."""


def logits_at(address: int | None, shape: tuple[int, ...]) -> NDArray[np.float32]:
    """Return llama.cpp's own logits at an address, without a copy. Raises: UserError, kind decode,
    if there are none."""
    if not address:
        raise UserError(
            tr("llama.cpp returned no scores for these tokens. Reload the model, then try again."),
            kind="decode",
        )
    pointer = ctypes.cast(address, ctypes.POINTER(ctypes.c_float))
    return np.ctypeslib.as_array(pointer, shape)


def not_a_number() -> UserError:
    """Return the error for a model that computes NaN or infinity."""
    return UserError(
        tr(
            "The model computed an invalid value (NaN or infinity), so its file is probably "
            "damaged. Get a new copy of the file, or choose another model."
        ),
        kind="damaged",
        remedy="pick_model",
    )


class Model:
    """Owns llama.cpp's objects for one file; `close` frees them.

    `cached` lists the tokens whose keys and values are in the cache, in order; negative numbers
    stand for the vectors of pictures.
    """

    def __init__(self, request: LoadModel, handle: Any, context: Any, loaded: ModelLoaded) -> None:
        self.request = request
        self.loaded = loaded
        self.context: Any = context
        self.handle: Any = handle
        self.vocabulary = Vocabulary(llama.llama_model_get_vocab(handle))
        self.cached: list[int] = []
        self._spared: list[tuple[int, int]] = []  # (end, positions saved) of pictures
        self.governor = make_governor(request.threads)
        self.dropped: tuple[str, ...] = ()  # from the conversation last time, see prompt.py
        self.image_encoder: ImageEncoder | None = None  # loaded with the first picture
        self.adapter: Adapter | None = None
        self._memory: Any = llama.llama_get_memory(context)
        self._tokens: Any = (ctypes.c_int32 * UBATCH)()
        self._views: dict[int, NDArray[np.float32]] = {}
        self._abort = AbortFlag()
        self._file = _file_state(request.path)

    def file_has_changed(self) -> bool:
        """Return True if another file has replaced the one that was loaded. A missing file
        doesn't count: the weights in memory are still valid."""
        return _file_state(self.request.path) not in (None, self._file)

    @property
    def context_length(self) -> int:
        return self.loaded.context_length

    def watch(self, cancel: Cancel) -> None:
        """Let `cancel` stop all further decodes. Each request gets a new flag, so that a
        cancellation that comes too late can't affect the next request."""
        self._abort = AbortFlag()
        self._abort.attach(self.context)
        cancel.on_set(self._abort.set)

    def set_adapter_strength(self, strength: float) -> None:
        """Set the strength of the model's adapter, if it has one, starting with the next decode."""
        if self.adapter is not None and self.adapter.set_strength(self.context, strength):
            self.keep(0)

    def set_threads(self, threads: int) -> None:
        """Set the number of threads, starting with the next decode."""
        llama.llama_set_n_threads(self.context, threads, threads)

    def decode(self, tokens: list[int]) -> None:
        """Process tokens (at most UBATCH) after the cached ones, and compute the last one's logits.

        Raises: Cancelled, if the abort flag was set; UserError, if llama.cpp refuses.
        """
        self._process(tokens, None)

    def decode_picture(self, part: ImagePart) -> None:
        """Encode and process a part of a picture after the cached tokens.

        Raises: the errors of `decode`.
        """
        assert self.image_encoder is not None
        position = self._position(len(self.cached))
        code, after = self.image_encoder.decode(self.context, part, position, UBATCH)
        self._check(code, part.ids)
        self._spared.append((len(self.cached), len(part.ids) - (after - position)))

    def open_image_encoder(self, log: LlamaLog) -> ImageEncoder:
        """Return the image encoder, which is loaded on first use. Raises: UserError."""
        if self.image_encoder is None:
            self.image_encoder = load_image_encoder(
                self.request, self.handle, self.loaded.threads, log
            )
        return self.image_encoder

    def _position(self, count: int) -> int:
        """Return the position after the first `count` cached tokens. It is `count`, except after
        pictures that take fewer positions than they have vectors (M-RoPE)."""
        return count - sum(spared for end, spared in self._spared if end <= count)

    def scores(self, tokens: list[int], first: int) -> NDArray[np.float32]:
        """Process tokens as `decode` does. Returns the logits of each token from index `first` on,
        shape (tokens, vocabulary); the next decode overwrites them. Raises: the errors of
        `decode`."""
        scored = max(len(tokens) - first, 0)
        flags: Any = (ctypes.c_int8 * len(tokens))(*(at >= first for at in range(len(tokens))))
        self._process(tokens, flags)
        shape = (scored, self.vocabulary.size)
        if not scored:
            return np.empty(shape, np.float32)
        return logits_at(logits_address(self.context, first), shape)

    def governed_scores(self, tokens: list[int], first: int) -> NDArray[np.float32]:
        """Process tokens as `scores` does, and adapt the number of threads to the load of the
        machine."""
        began = time.perf_counter()
        rows = self.scores(tokens, first)
        llama.llama_synchronize(self.context)
        if self.governor is not None:
            seconds = (time.perf_counter() - began) / len(tokens)
            if self.governor.tick(seconds, "read"):
                self.set_threads(self.governor.threads)
        return rows

    def _process(self, tokens: list[int], flags: Any) -> None:
        """Decode a batch. `flags` has a byte for each token, 1 if its logits are wanted. If `flags`
        is None, only the last token's logits are computed."""
        count = len(tokens)
        self._tokens[:count] = tokens
        batch = llama.llama_batch_get_one(self._tokens, count)
        if flags is not None:
            batch.logits = flags
        if self._spared:  # llama.cpp would continue from its last position
            first = self._position(len(self.cached))
            places: Any = (llama.llama_pos * count)(*range(first, first + count))
            batch.pos = places
        self._check(llama.llama_decode(self.context, batch), tokens)

    def _check(self, result: int, tokens: Sequence[int]) -> None:
        """Handle the result code that llama_decode returned for `tokens`. Raises: Cancelled;
        UserError, if llama.cpp refused."""
        if result == 0:
            self.cached.extend(tokens)
            return
        self.keep(len(self.cached))  # some of the batch may be in the cache already
        if result == 2:
            raise Cancelled
        raise UserError(
            tr(
                "llama.cpp couldn't process part of the text (tokens: {tokens:,}, code: "
                "{result}). A shorter text or a shorter context may work.",
                tokens=len(tokens),
                result=result,
            ),
            kind=decode_error_kind(result),
            remedy="retry_smaller",
        )

    def logits(self) -> NDArray[np.float32]:
        """Return the logits of the last decoded token, shape (vocabulary,). The next decode
        overwrites them. Raises: UserError, if llama.cpp has none."""
        address = logits_address(self.context, -1)
        view = self._views.get(address)
        if view is None:
            view = self._views[address] = logits_at(address, (self.vocabulary.size,))
        return view

    def keep(self, count: int) -> None:
        """Truncate the cache to its first `count` tokens. `cached` then lists the tokens that are
        left: none if the model can't remove part of its state, as with recurrent models."""
        if llama.llama_memory_seq_rm(self._memory, 0, self._position(count), -1):
            del self.cached[count:]
            self._spared = [picture for picture in self._spared if picture[0] <= count]
        else:
            llama.llama_memory_clear(self._memory, True)
            self.cached.clear()
            self._spared.clear()

    def close(self) -> None:
        if self.image_encoder is not None:
            self.image_encoder.close()
        self._views.clear()
        llama.llama_free(self.context)
        llama.llama_model_free(self.handle)


def _file_state(path: str) -> tuple[int, int, int] | None:
    """Return values that distinguish a file from its replacement; None if there is no file."""
    status = status_of(path)
    return None if status is None else (status.st_ino, status.st_size, status.st_mtime_ns)


OF_A_PICTURE = TokenPiece(-1, "▦".encode(), True)


class Vocabulary:
    """Converts text to tokens and back."""

    def __init__(self, handle: Any) -> None:
        self._handle = handle
        self.start: int = llama.llama_vocab_bos(handle)  # pyright: ignore[reportAttributeAccessIssue]
        self.adds_start = bool(llama.llama_vocab_get_add_bos(handle))
        self._adds_end = bool(llama.llama_vocab_get_add_eos(handle))
        self._end: Any = llama.llama_vocab_eos(handle)
        self.size: int = llama.llama_vocab_n_tokens(handle)
        self.probabilities = ProbabilityMeter(self.size)
        self._pieces: dict[int, bytes] = {}
        self._shown: dict[int, TokenPiece] = {}
        self._ends: dict[int, bool] = {}

    def tokenize(self, text: str, *, special: bool, add_special: bool) -> list[int]:
        """Split text into tokens. With `special`, special tokens in the text are recognized; with
        `add_special`, a start token is put first if the model uses one. Some files want an end
        token last, too, as in training, but no model continues after it. Raises: UserError, kind
        too_long."""
        data = text.encode("utf-8", "replace")
        room = len(data) + 8
        while True:
            buffer = (ctypes.c_int32 * room)()
            count: int = llama.llama_tokenize(
                self._handle, data, len(data), buffer, room, add_special, special
            )
            if count >= 0:
                ended = add_special and self._adds_end and buffer[:count][-1:] == [self._end]
                return list(buffer[: count - ended])
            if -count <= room:
                raise UserError(
                    tr("This text is too long to cut into tokens. Use a shorter text."),
                    kind="too_long",
                )
            room = -count

    def prompt_tokens(self, text: str) -> list[int]:
        """Return the tokens of a chat template's output, without doubling a start token that the
        template wrote."""
        start = self.text(self.start)
        written = bool(start) and text.startswith(start)
        return self.tokenize(text, special=True, add_special=not written)

    def text(self, token: int) -> str:
        """Return a token's text from the vocabulary, with special tokens written out; "" if there
        is no such token."""
        if not 0 <= token < self.size:
            return ""
        return self._piece(token, special=True).decode("utf-8", "replace")

    def special_texts(self) -> dict[str, str]:
        """Return the texts of special tokens that chat templates may use."""
        return {"bos_token": self.text(self.start), "eos_token": self.text(self._end)}

    def piece(self, token: int) -> bytes:
        """Return the bytes that a generated token adds to the answer. Control tokens add none,
        except those that begin or end thinking."""
        piece = self._pieces.get(token)
        if piece is None:
            written = self._piece(token, special=True)
            text = written.decode("utf-8", "replace")
            tag = text in TAGS and (text not in HARMONY or self._has_channels)
            piece = self._pieces[token] = written if tag else self._piece(token, special=False)
        return piece

    @cached_property
    def _has_channels(self) -> bool:
        """True if the model writes in channels. Others use some of the tokens otherwise."""
        return len(self.tokenize("<|channel|>", special=True, add_special=False)) == 1

    def shown(self, token: int) -> TokenPiece:
        """Return a token as it is shown in a prompt, with special tokens written out. A negative
        number, which represents a vector of a picture, is shown as a square."""
        if token < 0:
            return OF_A_PICTURE
        shown = self._shown.get(token)
        if shown is None:
            shown = TokenPiece(token, self._piece(token, special=True), self.is_special(token))
            self._shown[token] = shown
        return shown

    def is_special(self, token: int) -> bool:
        """Return True if this is a control token or the token for unknown text."""
        kinds = llama.LLAMA_TOKEN_ATTR_CONTROL | llama.LLAMA_TOKEN_ATTR_UNKNOWN
        return bool(llama.llama_vocab_get_attr(self._handle, token) & kinds)

    def strips(self, token: int) -> tuple[bool, bool]:
        """Return a pair of flags, which are True if a special token strips the whitespace before it
        and after it, respectively."""
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
        """Return True if the token ends a generation (end of turn, end of text, and the like)."""
        end = self._ends.get(token)
        if end is None:
            end = self._ends[token] = bool(llama.llama_vocab_is_eog(self._handle, token))
        return end


def make_governor(threads: int) -> ThreadGovernor | None:
    """Return a thread governor; None if the user has fixed the number of threads."""
    if threads:
        return None
    cores = usable_cores()
    return ThreadGovernor(most=cores, cores=cores, others=OtherLoad())
