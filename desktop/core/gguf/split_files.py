"""Models that are split into several files: model-00001-of-00003.gguf and so on."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Final

from desktop.core.errors import UserError
from desktop.core.gguf.byte_reader import malformed
from desktop.core.gguf.header import Header, read_header
from desktop.core.i18n import tr

_PART = re.compile(r"(?P<stem>.+)-(?P<number>\d{5})-of-(?P<count>\d{5})\.gguf", re.IGNORECASE)
"""llama.cpp's split_path format, "%s-%05d-of-%05d.gguf"."""
MOST_PARTS: Final = 500
"""Maximum number of parts to search for one by one. A file name may claim 99,999 parts, and a
folder can have many such names."""


def is_later_part(path: Path) -> bool:
    """Return True if an earlier part of the same model is in the folder, judging by file names."""
    match = _PART.fullmatch(path.name)
    if match is None:
        return False
    number = min(int(match["number"]), int(match["count"]) + 1)
    earlier = (*range(1, min(number, MOST_PARTS)), max(number - 1, 1))
    names = (path.with_name(_part_name(match, each)) for each in earlier)
    return number > 1 and any(os.path.exists(each) for each in names)  # noqa: PTH110 - never raises


def ends_as_model(name: str) -> bool:
    return name.lower().endswith(".gguf")


def is_model_name(path: Path) -> bool:
    """Return True if a file is listed, judging by its name. Image encoders are excluded. Of a split
    model, only the first part that exists is listed."""
    listed = ends_as_model(path.name) and "mmproj" not in path.name.lower()
    return listed and not is_later_part(path)


def part_of(path: str) -> tuple[str, int, int]:
    """Return three values: the path without its extension and part number, the part number, and the
    number of parts.

    For example, "folder/model-00002-of-00003.gguf" gives ("folder/model", 2, 3). A file that isn't
    split is part 1 of 1.
    """
    if match := _PART.fullmatch(path):
        return match["stem"], int(match["number"]), int(match["count"])
    return path[: -len(".gguf")] if ends_as_model(path) else path, 1, 1


def model_stem(path: PurePath) -> str:
    """Return the file name without its extension and part number."""
    return part_of(path.name)[0]


def first_part(path: Path) -> Path:
    """Return the first part of a split model if it is in the same folder, and `path` if it
    isn't."""
    match = _PART.fullmatch(path.name)
    if match is None:
        return path
    first = path.with_name(_part_name(match, 1))
    return first if os.path.exists(first) else path  # noqa: PTH110 - never raises


def part_paths(path: Path, header: Header) -> tuple[Path, ...]:
    """Return the paths of all parts of the model whose first part is `path`, in order.

    Raises: UserError, kind missing, if a part is missing, or if `path` isn't the first part or has
    been renamed.
    """
    count = header.metadata.get("split.count", 0)
    if not isinstance(count, int) or count < 2:
        return (path,)
    match = _PART.fullmatch(path.name)
    if match is None or int(match["count"]) != count:
        raise _misnamed(count)
    place = header.metadata.get("split.no", 0)
    if int(match["number"]) != 1 or not isinstance(place, int) or place != 0:
        first = _part_name(match, 1)
        raise _missing(
            tr(
                "This is a later part of a split model. Choose the first part, {first}; all "
                "parts must be in the same folder.",
                first=first,
            )
        )
    paths = tuple(path.with_name(_part_name(match, k)) for k in range(1, count + 1))
    looked_for = paths if count <= MOST_PARTS else paths[1:2]
    missing = [part.name for part in looked_for if not part.exists()]
    if missing:
        more = tr(" and {missing} more", missing=len(missing) - 1) if len(missing) > 1 else ""
        raise _missing(
            tr(
                "This model is split into {count} files. Missing: {missing}{more}. Put "
                "all parts in one folder.",
                count=count,
                missing=missing[0],
                more=more,
            )
        )
    return paths


def later_headers(path: Path, header: Header) -> list[Header]:
    """Return the headers of all parts after the first one, which is `path`.

    Raises: UserError, like read_header and part_paths; kind missing or malformed, if the parts
    don't belong together.
    """
    paths = part_paths(path, header)
    names = {tensor.name for tensor in header.tensors}
    found: list[Header] = []
    for number, part in enumerate(paths[1:], 1):
        other = read_header(part)
        place = other.metadata.get("split.no", number)
        if not isinstance(place, int) or place != number:
            raise _misnamed(len(paths))
        for tensor in other.tensors:
            if tensor.name in names:
                raise malformed(tr("tensor {name!r} occurs twice", name=tensor.name[:80]))
            names.add(tensor.name)
        found.append(other)
    return found


def parts_there(path: Path) -> tuple[Path, ...]:
    """Return the parts that exist of the model that `path` is a part of, judging by file names;
    only `path` for a file that isn't a part. Never raises."""
    match = _PART.fullmatch(path.name)
    if match is None:
        return (path,)
    numbers = range(1, min(int(match["count"]), MOST_PARTS) + 1)
    parts = (path.with_name(_part_name(match, each)) for each in numbers)
    return tuple(each for each in parts if os.path.lexists(each)) or (path,)


def _part_name(match: re.Match[str], number: int) -> str:
    return f"{match['stem']}-{number:05d}-of-{match['count']}.gguf"


def _misnamed(count: int) -> UserError:
    return _missing(
        tr(
            "This file is one of {count} parts of a model, but its name doesn't identify "
            "it as such. Give all parts their original file names.",
            count=count,
        )
    )


def _missing(message: str) -> UserError:
    return UserError(message, kind="missing")


def whole_header(path: str | os.PathLike[str]) -> Header:
    """Return the header of a model, with the tensors of all its files if it is split.

    Raises: UserError, like read_header and part_paths.
    """
    header = read_header(path)
    parts = (header, *later_headers(Path(path), header))
    tensors = (tensor for part in parts for tensor in part.tensors)
    return replace(header, tensors=tuple(tensors))
