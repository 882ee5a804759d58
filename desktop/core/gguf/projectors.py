"""Finds the image encoder and projector (mmproj) of a multimodal model, in the model's folder.

A model and its encoder are two GGUF files in one folder. Neither says which other file it belongs
to, but the projector must produce vectors of the same length as the model's embeddings. Models of
different makers often have embeddings of the same length. An encoder therefore belongs to those of
the models it fits whose file names share the most words with its own. A model whose whole name is
part of the encoder's name may use it, too, unless the rest says that the other model sees: a longer
name may add only the maker's, as in "google_gemma-3-4b-it".
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from desktop.core.errors import UserError
from desktop.core.files.folder_walk import MOST_FILES
from desktop.core.files.regular_file import open_regular
from desktop.core.gguf.header import Header, read_header
from desktop.core.gguf.model_facts import facts_of
from desktop.core.gguf.split_files import is_later_part, model_stem, part_paths
from desktop.core.i18n import tr

SNIFFED: Final = 4096
"""Number of bytes at the start of a file that are searched for _CLIP."""
_CLIP: Final = re.compile(rb"general\.architecture.{12}clip", re.DOTALL)
"""Pattern that identifies an encoder: a key, its type (4 bytes), the length of the value (8 bytes),
and the value."""


_TYPE_WORD: Final = re.compile(r"gguf|b?f16|fp16|f32|i?q[1-8]|[0kmsl]|x?xs|xl|nl|ud")
"""Pattern for a word in a file name that says which type the weights have, as in "Q4_K_M"."""
_SEES: Final = frozenset({"v", "vl", "vlm", "llava", "vision", "omni", "multimodal", "ocr"})
"""Words in a file name that say that a model reads images."""


def projector_beside(model: str, embedding_length: int | None) -> str:
    """Return the path of the image encoder that fits `model` and belongs to it. If there are
    several, prefer the one whose file name shares the most words with the model's, then the one
    with the fewest other words, then the smallest.

    Raises: UserError, kind no_pictures, if the model's folder has no such image encoder.
    """
    others: list[str] = []
    owned: list[tuple[str, str]] = []
    fitting: list[tuple[int, int, int, str]] = []
    for path in encoders_in(str(Path(model).parent)):
        with contextlib.suppress(UserError):  # skip a file that is damaged or was just deleted
            header = read_header(path)
            if embedding_length is not None and embedding_length not in _lengths(header):
                others.append(Path(path).name)
            elif owner := _other_owner(path, model):
                owned.append((Path(path).name, Path(owner).name))
            else:
                common, size = _common_words(model, path), header.file_size
                fitting.append((-common, len(set(_words(path))), size, path))
    if fitting:
        return min(fitting)[-1]
    if owned:
        raise _owned(*min(owned))
    if others:
        raise UserError(
            tr(
                "This model can't read images: the image encoder in its folder, {others}, "
                "belongs to another model. Put this model's image encoder there, or choose "
                "another model.",
                others=min(others),
            ),
            kind="no_pictures",
            remedy="pick_model",
        )
    raise UserError(
        tr(
            "This model can't read images: its folder has no readable image encoder (usually a "
            'file with "mmproj" in its name). Put the model\'s image encoder there, or choose '
            "another model."
        ),
        kind="no_pictures",
        remedy="pick_model",
    )


def encoder_of(model: str) -> str:
    """Return the path of the image encoder that belongs to a model; "" if it reads text only.

    Raises: UserError, if there are encoders, but the model's file can't be read.
    """
    if not encoders_in(str(Path(model).parent)):
        return ""
    width = _embedding_length(model)
    with contextlib.suppress(UserError):  # none fits, or it belongs to another model
        return projector_beside(model, width) if width is not None else ""
    return ""


def files_with_encoder(model: Path) -> tuple[Path, ...]:
    """Return the files of a model: all its parts, and the image encoder that belongs to it, if any.

    Raises: UserError, if a part is missing, or as `encoder_of`.
    """
    parts, encoder = part_paths(model, read_header(model)), encoder_of(str(model))
    return (*parts, Path(encoder)) if encoder else parts


def unused_encoders(models: Sequence[str]) -> list[str]:
    """Return the image encoders that fit some of the models, but no other file in their folders.
    They are of no use once these models are deleted. An encoder counts as used if a file beside it
    can't be read, as in an unfinished download."""
    found: list[str] = []
    for model in models:
        folder = Path(model).parent
        encoders = encoders_in(str(folder))
        gone = {*models, *encoders}
        others = [each for each in _model_files(folder) if each not in gone] if encoders else []
        with contextlib.suppress(UserError):  # the model can't be read, so nothing is known to fit
            for each in encoders:
                if _fits(each, model) and not any(_may_use(other, each) for other in others):
                    found.append(each)
    return found


def _other_owner(encoder: str, model: str) -> str:
    """Return another model in the folder that the encoder belongs to instead; "" if there is none.
    The encoder fits it, and its name shares more words with the encoder's."""
    own, whole = _words(model), _words(encoder)
    if f" {' '.join(own)} " in f" {' '.join(whole)} " and _SEES.isdisjoint({*whole} - {*own}):
        return ""
    ours = _common_words(model, encoder)
    for other in _model_files(Path(model).parent):
        # The engine's sandbox allows only these names.
        if other.lower().endswith(".gguf") and _common_words(other, encoder) > ours:
            with contextlib.suppress(UserError):  # skip a file that can't be read
                if not _is_encoder(other) and _fits(encoder, other):
                    return other
    return ""


def _owned(encoder: str, owner: str) -> UserError:
    return UserError(
        tr(
            "This model can't read images: to judge by the file names, the image encoder in its "
            "folder, {encoder}, belongs to another model, {owner}. Put this model's image encoder "
            "there, or choose another model. If both models use this encoder, move this model to "
            "a separate folder, with a copy of the encoder.",
            encoder=encoder,
            owner=owner,
        ),
        kind="no_pictures",
        remedy="pick_model",
    )


def _model_files(folder: Path) -> list[str]:
    """Return the files in a folder that may be models, complete or not. Of a split model, only the
    first part counts."""
    with contextlib.suppress(OSError):
        files = [each for each in folder.iterdir() if ".gguf" in each.name.lower()]
        return [str(each) for each in files if not is_later_part(each)]
    return []


def _may_use(model: str, encoder: str) -> bool:
    try:
        return _fits(encoder, model)
    except UserError:
        return True


def _fits(encoder: str, model: str) -> bool:
    """Raises: UserError, if a file can't be read."""
    width = _embedding_length(model)
    return width is not None and width in _lengths(read_header(encoder))


def _embedding_length(model: str) -> int | None:
    """Raises: UserError, if the model's file can't be read."""
    return facts_of([read_header(model)], Path(model)).embedding_length


def encoders_in(folder: str) -> list[str]:
    """Return the paths of the image encoders in a folder, regardless of their names."""
    found: list[str] = []
    with contextlib.suppress(OSError, ValueError), os.scandir(folder) as listing:
        models = (each.path for each in listing if each.name.lower().endswith(".gguf"))
        found = list(islice(models, MOST_FILES))
    return [path for path in sorted(found) if _is_encoder(path)]


def _is_encoder(path: str) -> bool:
    try:
        with open(open_regular(path), "rb") as file:  # noqa: PTH123 - a descriptor
            return _CLIP.search(file.read(SNIFFED)) is not None
    except (UserError, OSError):
        return False


def _lengths(header: Header) -> set[int]:
    """Return the possible lengths of the vectors that the projector produces.

    In some files, projection_dim is the output length of the image encoder alone, so the shapes of
    the projector's weights are considered, too.
    """
    stated = header.metadata.get("clip.vision.projection_dim")
    found = {stated} if isinstance(stated, int) else set[int]()
    for tensor in header.tensors:
        if not tensor.name.startswith(("v.", "a.")) and tensor.shape:
            transposed = tensor.name == "mm.input_projection.weight"  # Gemma 3
            found.add(tensor.shape[0 if transposed else -1])
    return found


def _common_words(model: str, encoder: str) -> int:
    """Count the words that the names of two files share."""
    return len({*_words(model)} & {*_words(encoder)})


def _words(path: str) -> list[str]:
    """Return the words in a file's name, except those for the type of its weights."""
    words = re.findall(r"[a-z0-9]+", model_stem(Path(path)).lower())
    return [word for word in words if not _TYPE_WORD.fullmatch(word)]
