"""Encodes pictures with llama.cpp's multimodal library (libmtmd) and a projector file.

A picture becomes one or more parts (the whole picture, or tiles of it) with some text tokens
around them. A part consists of vectors, which take the place of tokens. The KV cache and prompts
represent each vector by a negative number, which no token has. The same picture always gets the
same numbers, so the common prefix of two prompts is found in the same way as for text.
"""

from __future__ import annotations

import ctypes
import hashlib
import math
import os
import re
import weakref
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import llama_cpp.llama_cpp as llama
import numpy as np
import psutil
from llama_cpp import mtmd_cpp

from desktop.core.errors import UserError
from desktop.core.gguf.header import read_header
from desktop.core.gguf.model_facts import facts_of
from desktop.core.gguf.projectors import projector_beside
from desktop.core.i18n import tr
from desktop.core.messages import (
    PROCESSOR,
    LoadModel,
    MeasurePicture,
    Picture,
    PictureMeasured,
    PicturePart,
)
from desktop.core.numbers.units import size_text
from desktop.engine.devices import handle_of
from desktop.engine.log import LlamaLog

mtmd: Any = mtmd_cpp
"""The binding, untyped: its type hints demand ctypes objects where plain numbers work as well."""

MOST_SEEN: Final = 8
"""Maximum number of pictures whose parts are cached: a dozen tiles of one picture take tens of
megabytes."""
SMALL_ENCODER: Final = 16_000_000
"""Size in bytes below which an encoder runs on one thread. More threads would wait for each other
longer than they compute: with other programs at work, a demo model's picture took seconds."""
LONGEST_PART: Final = 1 << 20
"""A number larger than the number of vectors in any part. The number of a vector is -1 - (the
number of its part x LONGEST_PART + its position in the part)."""
MOST_OF_ANY_SIZE: Final = 1024
"""Maximum number of vectors for an encoder that accepts pictures of any size (such as Qwen-VL's).
With llama.cpp's 4,096, a photo fills the whole context and takes minutes on a laptop."""
_BY_ROW_AND_COLUMN: Final = (llama.LLAMA_ROPE_TYPE_MROPE, llama.LLAMA_ROPE_TYPE_IMROPE)
"""M-RoPE types: positions in a picture are counted by row and column, and the text continues
after the longer side."""
LONGEST_SIDE: Final = 8192
"""Limit on the sides, in pixels, to which an encoder scales a picture. llama.cpp has the same limit
for a tile, but none for the whole picture."""
MOST_TILES_ACROSS: Final = 32
_TILE: Final = re.compile(r"<row_(\d{1,4})_col_(\d{1,4})>")
"""The text before each tile, for models that get its position as text (Idefics 3, SmolVLM)."""


@dataclass(frozen=True, eq=False)
class ImagePart:
    """A part of a picture in a prompt. `chunk` is libmtmd's object; `ids` represent the part's
    vectors."""

    chunk: Any
    ids: range
    seen: EncodedImage  # keeps the chunk alive


class EncodedImage:
    """A picture split into text tokens and parts, in order."""

    def __init__(self, chunks: Any) -> None:
        self.pieces: list[list[int] | ImagePart] = []
        weakref.finalize(self, mtmd.mtmd_input_chunks_free, chunks)


def place_in_part(token: int) -> int:
    """Given a vector's number, return the vector's position in its part."""
    return (-1 - token) % LONGEST_PART


class ImageEncoder:
    """A projector that has been loaded for a model; `close` frees it."""

    def __init__(
        self,
        handle: Any,
        path: str,
        threads: int,
        gpu: bool,
        log: LlamaLog,
        card: int | None = None,
    ) -> None:
        """Load the projector, onto `card` (llama.cpp's pointer) if `gpu` is true and a card was
        chosen. Raises: UserError, kind memory or no_pictures."""
        self.bytes = _check_memory(path)
        _check_sides(path)
        self._path = path
        self._seen: OrderedDict[str, EncodedImage] = OrderedDict()
        log.listen_to(mtmd.mtmd_helper_log_set)
        log.clear()
        parameters = mtmd.mtmd_context_params_default()
        parameters.use_gpu = gpu
        parameters.device = card
        parameters.print_timings = False
        parameters.n_threads = threads if self.bytes >= SMALL_ENCODER else 1
        parameters.warmup = False
        if llama.llama_model_rope_type(handle) in _BY_ROW_AND_COLUMN:
            parameters.image_max_tokens = MOST_OF_ANY_SIZE
        self._context: Any = mtmd.mtmd_init_from_file(os.fsencode(path), handle, parameters)
        if not self._context:
            raise _not_loaded(path, log)
        if not mtmd.mtmd_support_vision(self._context):
            self.close()
            raise UserError(
                tr(
                    "This model can process audio, but not images: its encoder file is for audio. "
                    "Choose another model."
                ),
                kind="no_pictures",
            )

    def close(self) -> None:
        self._seen.clear()
        if self._context:
            mtmd.mtmd_free(self._context)
            self._context = None

    def see(self, picture: Picture) -> EncodedImage:
        """Split a picture into parts. Raises: UserError."""
        seen = self._seen.pop(picture.id, None) or self._cut(picture)
        self._seen[picture.id] = seen
        while len(self._seen) > MOST_SEEN:
            self._seen.popitem(last=False)
        return seen

    def decode(self, context: Any, part: ImagePart, position: int, batch: int) -> tuple[int, int]:
        """Encode a part and process its vectors from `position` on, at most `batch` in one pass.
        Returns llama_decode's code and the position after the part: with M-RoPE, a part takes fewer
        positions than it has vectors. Raises: UserError, kind picture, if the part doesn't fit in
        one pass but has to."""
        count = mtmd.mtmd_input_chunk_get_n_tokens(part.chunk)
        if count > batch and mtmd.mtmd_decode_use_non_causal(self._context, part.chunk):
            raise UserError(
                tr(
                    "This image takes {count:,} tokens, which this model must read all at once, "
                    "but only {ubatch} fit. A smaller image may work.",
                    count=count,
                    ubatch=batch,
                ),
                kind="picture",
            )
        after = llama.llama_pos(position)
        code = mtmd.mtmd_helper_eval_chunk_single(
            self._context, context, part.chunk, position, 0, batch, False, ctypes.byref(after)
        )
        return code, after.value

    def grid(self, part: ImagePart) -> tuple[int, int]:
        """Return the number of columns and the number of rows of a part; 0 if they are unknown.

        libmtmd reports the numbers if positions are counted by row and column. If not, a part whose
        number of vectors is a square is assumed to be square, as with encoders that have a fixed
        input size. Any other number of vectors doesn't determine the shape.
        """
        if mtmd.mtmd_decode_use_mrope(self._context):
            tokens: Any = mtmd.mtmd_input_chunk_get_tokens_image(part.chunk)
            return mtmd.mtmd_image_tokens_get_nx(tokens), mtmd.mtmd_image_tokens_get_ny(tokens)
        side = math.isqrt(len(part.ids))
        return (side, side) if side * side == len(part.ids) else (0, 0)

    def _cut(self, picture: Picture) -> EncodedImage:
        expected = picture.width * picture.height * 3
        if not expected or len(picture.rgb) != expected:
            raise UserError(tr("This image has no pixels. Choose another image."), kind="picture")
        pixels = (ctypes.c_uint8 * expected).from_buffer_copy(picture.rgb)
        bitmap = mtmd.mtmd_bitmap_init(picture.width, picture.height, pixels)
        chunks = mtmd.mtmd_input_chunks_init()
        seen = EncodedImage(chunks)
        marker = mtmd.mtmd_default_marker()
        text = mtmd.mtmd_input_text(marker, len(marker), False, True)
        bitmaps = (ctypes.c_void_p * 1)(bitmap)
        try:
            result = mtmd.mtmd_tokenize(self._context, chunks, ctypes.byref(text), bitmaps, 1)
        finally:
            mtmd.mtmd_bitmap_free(bitmap)
        if result:
            raise UserError(
                tr(
                    "This model's image encoder can't read this image. The image may be too "
                    "long and narrow. Crop the image, or choose another image."
                ),
                kind="picture",
            )
        seen.pieces = list(self._pieces(chunks, picture, seen))
        return seen

    def _pieces(
        self, chunks: Any, picture: Picture, seen: EncodedImage
    ) -> Iterator[list[int] | ImagePart]:
        for index in range(mtmd.mtmd_input_chunks_size(chunks)):
            chunk = mtmd.mtmd_input_chunks_get(chunks, index)
            if mtmd.mtmd_input_chunk_get_type(chunk) == mtmd.MTMD_INPUT_CHUNK_TYPE_TEXT:
                tokens = _text_tokens(chunk)
                if min(tokens, default=0) < 0:  # a mark that the model's vocabulary doesn't have
                    raise UserError(
                        tr(
                            "This model's vocabulary lacks a token that its image encoder {name} "
                            "uses, so it can't read images with it. Choose another model.",
                            name=Path(self._path).name,
                        ),
                        kind="no_pictures",
                    )
                yield tokens
            else:
                name = f"{picture.id} {index} {self._path}".encode()
                number = int.from_bytes(hashlib.sha256(name).digest()[:8], "big")
                first = -1 - number * LONGEST_PART
                count: int = mtmd.mtmd_input_chunk_get_n_tokens(chunk)
                yield ImagePart(chunk, range(first, first - count, -1), seen)


def invalid_vectors() -> UserError:
    """Return the error for a model that computes NaN or infinity after a picture."""
    return UserError(
        tr(
            "After this image, the model computed an invalid value (NaN or infinity), so the file "
            "of its image encoder is probably damaged. Get a new copy of that file."
        ),
        kind="damaged",
    )


def load_image_encoder(
    request: LoadModel, handle: Any, threads: int, log: LlamaLog
) -> ImageEncoder:
    """Load the image encoder from the mmproj file in the folder of the model that `request` loaded.
    Raises: UserError."""
    width = facts_of([read_header(request.path)], Path(request.path)).embedding_length
    projector = projector_beside(request.path, width)
    on_card = request.gpu_layers != 0 and request.device != PROCESSOR
    card = handle_of(request.device) if on_card and request.device else None
    return ImageEncoder(handle, projector, threads, on_card, log, card)


def measure_picture(
    image_encoder: ImageEncoder, request: MeasurePicture, text_of: Callable[[int], str]
) -> Iterator[PictureMeasured]:
    """Yield the event that MeasurePicture documents. `text_of` returns a token's text.

    Raises: UserError.
    """
    seen = image_encoder.see(request.picture)
    tokens = sum(len(piece.ids if isinstance(piece, ImagePart) else piece) for piece in seen.pieces)
    yield PictureMeasured(
        request.picture.id, tokens, tuple(_described(image_encoder, seen, text_of))
    )


def _described(
    image_encoder: ImageEncoder, seen: EncodedImage, text_of: Callable[[int], str]
) -> Iterator[PicturePart]:
    before = ""
    for piece in seen.pieces:
        if not isinstance(piece, ImagePart):
            before = "".join(map(text_of, piece))
            continue
        columns, rows = image_encoder.grid(piece)
        place = _TILE.search(before)
        row, column = (int(place[1]), int(place[2])) if place else (0, 0)
        yield PicturePart(len(piece.ids), columns, rows, row, column)
        before = ""


def _text_tokens(chunk: Any) -> list[int]:
    count = ctypes.c_size_t(0)
    tokens: Any = mtmd.mtmd_input_chunk_get_tokens_text(chunk, ctypes.byref(count))
    return list(tokens[: count.value])


def _check_memory(path: str) -> int:
    """Return the file's size. Raises: UserError, if that much memory isn't free."""
    need = os.stat(path).st_size  # noqa: PTH116 - accepts paths that Path refuses
    free = psutil.virtual_memory().available
    if need > free:
        raise UserError(
            tr(
                "The image encoder needs about {need} more memory, but only {free} is free. "
                "Close other programs, or load the model with a shorter context.",
                need=size_text(need),
                free=size_text(free),
            ),
            kind="memory",
        )
    return need


def _check_sides(path: str) -> None:
    """Check the sizes to which the encoder scales a picture: a damaged one would take gigabytes, or
    hundreds of thousands of tiles. Raises: UserError, kind no_pictures."""
    metadata = read_header(path).metadata
    tile = metadata.get("clip.vision.image_size")
    most = min(
        LONGEST_SIDE,
        MOST_TILES_ACROSS * tile if isinstance(tile, int) and tile > 0 else LONGEST_SIDE,
    )
    longest = metadata.get("clip.vision.preproc_image_size")
    choices = metadata.get("clip.vision.image_grid_pinpoints")
    if (isinstance(longest, int) and longest > most) or (
        isinstance(choices, np.ndarray) and choices.size and choices.max() > most
    ):
        raise _damaged(path, "")


def _not_loaded(path: str, log: LlamaLog) -> UserError:
    if "mismatch between text model" in log.text():
        sentence = tr(
            "The image encoder {name} belongs to another model. Use the image encoder that "
            "came with this model.",
            name=Path(path).name,
        )
        return UserError(sentence, kind="no_pictures", details=log.text())
    return _damaged(path, log.text())


def _damaged(path: str, details: str) -> UserError:
    sentence = tr(
        "llama.cpp can't load the image encoder {name}: it may be damaged, or this version "
        "of llama.cpp may not support it. Get a new copy of the file, or choose another "
        "model.",
        name=Path(path).name,
    )
    return UserError(sentence, kind="no_pictures", details=details)
