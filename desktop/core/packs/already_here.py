"""Finds the models of a pack that are already on this computer, by their SHA-256."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Generator, Sequence
from pathlib import Path

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.files.regular_file import real_path
from desktop.core.gguf.header import read_header
from desktop.core.gguf.projectors import encoder_of
from desktop.core.gguf.split_files import part_paths
from desktop.core.library.checksums import Checksums, pieces
from desktop.core.library.models import ModelFile
from desktop.core.packs.manifest import PackFile, PackModel


def find_here(
    model: PackModel,
    pack: Path,
    listed: Sequence[ModelFile],
    checksums: Checksums,
    cancel: Cancel,
) -> Generator[int, None, str]:
    """Look for a model of the pack on this computer, whatever its image encoder. Only models of
    the same size are read, and none that are in the pack itself, whose folder may be in the
    library. Yields the size of each piece. Returns the model's path, or "" if it isn't there.

    Raises: Cancelled.
    """
    inside = real_path(pack)
    sizes = {model.bytes, model.bytes - model.files[-1].bytes}  # the last may be an image encoder
    for file in (file for each in listed for file in each.files):
        path = Path(file.path)
        if file.bytes not in sizes or Path(real_path(path)).is_relative_to(inside):
            continue
        with contextlib.suppress(UserError):  # it may have been deleted since it was listed
            parts = part_paths(path, read_header(path))
            files = model.files[: len(parts)]  # without the image encoder
            if (yield from _have_sha256(parts, files, checksums, cancel)):
                return file.path
    return ""


def place_for_encoder(model: PackModel, here: str, models_folder: Path) -> str:
    """Return where to put the pack's image encoder of a model that is at `here` without one; "" if
    it has one, or if it isn't in the models folder, whose files alone are Glassbox's."""
    where, last = Path(here).parent, Path(model.files[-1].path)
    if not Path(real_path(where)).is_relative_to(real_path(models_folder)):
        return ""
    with contextlib.suppress(UserError):  # it was deleted just now
        parts = part_paths(Path(here), read_header(here))
        target = where / last.name
        if len(model.files) > len(parts) and not encoder_of(here) and not os.path.lexists(target):
            return str(target)
    return ""


def _have_sha256(
    paths: Sequence[Path], files: Sequence[PackFile], checksums: Checksums, cancel: Cancel
) -> Generator[int, None, bool]:
    """Read files and return whether they are those of a model in the pack. Yields the size of each
    piece. Raises: UserError, Cancelled."""
    if len(paths) != len(files):
        return False
    known = [checksums.of(str(path)) for path in paths]
    pairs = list(zip(paths, files, known, strict=True))
    if any(each is not None and each.sha256 != file.sha256 for _, file, each in pairs):
        return False
    for path, file, _ in pairs:
        found = hashlib.sha256()
        for piece in pieces(str(path), cancel):
            found.update(piece)
            yield len(piece)
        if found.hexdigest() != file.sha256:
            return False
    for path, file, each in pairs:
        if each is None:
            checksums.record(str(path), file.sha256, "pack")
    return True
