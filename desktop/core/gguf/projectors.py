"""Finds the image encoder and projector (mmproj) of a multimodal model, in the model's folder.

A model and its encoder are two GGUF files in one folder. Neither says which other file it belongs
to, but the projector must produce vectors of the same length as the model's embeddings.
"""

from __future__ import annotations

import contextlib
import os
import re
from itertools import islice
from pathlib import Path
from typing import Final

from desktop.core.errors import UserError
from desktop.core.files.folder_walk import MOST_FILES
from desktop.core.files.regular_file import open_regular
from desktop.core.gguf.header import Header, read_header
from desktop.core.i18n import tr

SNIFFED: Final = 4096
"""Number of bytes at the start of a file that are searched for _CLIP."""
_CLIP: Final = re.compile(rb"general\.architecture.{12}clip", re.DOTALL)
"""Pattern that identifies an encoder: a key, its type (4 bytes), the length of the value (8 bytes),
and the value."""


def projector_beside(model: str, embedding_length: int | None) -> str:
    """Return the path of the image encoder that fits `model`. If several fit, prefer the one whose
    file name shares the most words with the model's, then the smallest.

    Raises: UserError, kind no_pictures, if no image encoder in the model's folder fits.
    """
    others: list[str] = []
    fitting: list[tuple[int, int, str]] = []
    for path in encoders_in(str(Path(model).parent)):
        with contextlib.suppress(UserError):  # skip a file that is damaged or was just deleted
            header = read_header(path)
            if embedding_length is None or embedding_length in _lengths(header):
                fitting.append((-_common_words(model, path), header.file_size, path))
            else:
                others.append(Path(path).name)
    if fitting:
        return min(fitting)[2]
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
    """Count the words that the names of two files share, to choose among several encoders that
    fit."""
    names = (re.split(r"[^a-z0-9]+", Path(path).stem.lower()) for path in (model, encoder))
    ours, theirs = (set(words) for words in names)
    return len(ours & theirs)
