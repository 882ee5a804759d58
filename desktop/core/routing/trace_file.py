"""Saves a recorded trace to a file that can be opened later without the model, or in another
program.

The native format is NumPy's .npz (uncompressed arrays in a zip file), whose arrays are read without
conversion, even those of 10,000 tokens with 48 layers. A JSON file has the content of `glassbox
route --json` and a little more, and can be opened, too. A CSV file is for spreadsheets and can't be
opened again.
"""

from __future__ import annotations

import csv
import io
import json
import tokenize
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, BinaryIO, Final, Literal

import numpy as np
from numpy.typing import NDArray

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.files import private
from desktop.core.files.array_archive import ArrayArchive
from desktop.core.files.atomic_write import whole_file, write_errors_as
from desktop.core.files.foreign_json import parsed
from desktop.core.files.regular_file import open_regular, read_at_most, unreadable
from desktop.core.i18n import tr
from desktop.core.readable import readable, storable
from desktop.core.routing.trace import RoutingTrace

FORMAT, VERSION = "glassbox routing", 1
Ending = Literal["npz", "csv", "json"]
ARRAYS: Final = (
    "about", "ids", "text", "text_ends", "layers", "chosen", "weights", "probabilities"
)  # fmt: skip
LARGEST_JSON: Final = 200_000_000
MOST_JSON_VALUES: Final = 20_000_000
"""Maximum number of values in a JSON file. 10,000 tokens with 48 layers and 8 experts per layer
have 8 million, in 100 MB."""
LONGEST_NAME: Final = 200
MOST_EXPERTS: Final = 4096
"""Maximum number of experts per layer; llama.cpp allows fewer (LLAMA_MAX_EXPERTS). A larger number
means that the file is damaged, and an image of that many experts wouldn't fit in memory."""
ROWS_AT_ONCE: Final = 200
"""Number of tokens written between two checks of the cancel flag."""
_FOREIGN = (
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    EOFError,
    OverflowError,
    MemoryError,
    RuntimeError,
    SyntaxError,
    tokenize.TokenError,
    zipfile.BadZipFile,
)
"""Exceptions from reading a file that is damaged or isn't a recording at all. numpy reads the
header of an array as Python literals, with Python's tokenizer and parser."""


@dataclass(frozen=True, slots=True)
class Recording:
    """A trace with its model's name. The first `given` tokens are the prompt; the model wrote the
    others."""

    trace: RoutingTrace
    model: str
    given: int = 0


def save(path: Path, ending: Ending, recording: Recording, cancel: Cancel) -> Iterator[float]:
    """Write a file and yield the fraction written so far, from 0 to 1. The file appears at `path`
    only when it is complete.

    Raises: UserError, kind cannot_write; Cancelled.
    """
    parts = {"npz": _as_arrays, "csv": _as_csv, "json": _as_json}[ending]
    message = tr(
        "Glassbox can't write to {path}. Check the folder's permissions and the free "
        "space on the disk.",
        path=path,
    )
    with write_errors_as(message), whole_file(path, private.OPEN) as file:
        for fraction in parts(recording, file):
            cancel.check()
            yield fraction


def open_recording(path: str) -> Recording:
    """Read a saved recording.

    Raises: UserError, kind not_a_recording or other_version, and the errors of read_at_most.
    """
    with open(open_regular(path), "rb") as file:  # noqa: PTH123 - a descriptor
        try:
            if file.read(2) == b"PK":
                recording = _from_arrays(file)
            else:
                recording = _from_json(read_at_most(path, LARGEST_JSON))
            _check(recording)
        except _FOREIGN as error:
            raise UserError(
                tr(
                    "{name} isn't a complete recording. Part of it is missing, or it is a "
                    "different kind of file. Choose another file.",
                    name=Path(path).name,
                ),
                kind="not_a_recording",
                details=repr(error),
            ) from error
        except OSError as error:
            raise unreadable(path, error) from error
    return recording


# --- arrays ---------------------------------------------------------------------------


def _as_arrays(recording: Recording, file: BinaryIO) -> Iterator[float]:
    trace = recording.trace
    texts = [text.encode() for text in trace.texts]
    about = {
        "format": FORMAT,
        "version": VERSION,
        "model": recording.model,
        "prompt_tokens": recording.given,
        "experts": trace.known_experts,
        "weighted": trace.weighted,
    }
    arrays: dict[str, NDArray[Any]] = {
        "about": np.frombuffer(json.dumps(about).encode(), np.uint8),
        "ids": np.array(trace.ids, np.int64),
        "text": np.frombuffer(b"".join(texts), np.uint8),
        "text_ends": np.cumsum([len(text) for text in texts], dtype=np.int64),
        "layers": np.array(trace.layers, np.int64),
        "chosen": trace.chosen,
        "weights": trace.weights,
    }
    if trace.probabilities is not None:
        arrays["probabilities"] = trace.probabilities.astype(np.float16, copy=False)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for number, (name, array) in enumerate(arrays.items(), 1):
            with archive.open(f"{name}.npy", "w", force_zip64=True) as member:
                np.lib.format.write_array(member, np.ascontiguousarray(array), allow_pickle=False)
            yield number / len(arrays)


def _from_arrays(file: BinaryIO) -> Recording:
    archive = ArrayArchive(file, ARRAYS)
    about: dict[str, Any] = parsed(archive.read("about").tobytes())
    if about["format"] != FORMAT or type(about["version"]) is not int:
        raise ValueError(about["format"])
    if about["version"] != VERSION:
        raise UserError(
            tr(
                "This recording was saved by another version of Glassbox (format {version}; "
                "this version reads format {version_2}). Make a new recording.",
                version=about["version"],
                version_2=VERSION,
            ),
            kind="other_version",
        )
    ids = archive.read("ids")
    texts = _texts(archive.read("text").tobytes(), archive.read("text_ends"), len(ids))
    chosen = archive.read("chosen").astype(np.uint16, casting="safe", copy=False)
    kept = "probabilities" in archive.names
    weighted = about.get("weighted") is not False
    trace = RoutingTrace(
        tuple(ids.tolist()),
        texts,
        tuple(archive.read("layers").tolist()),
        int(about["experts"]) if weighted else _seen(chosen),
        chosen,
        archive.read("weights").astype(np.float32, casting="safe", copy=False),
        archive.read("probabilities").astype(np.float16, casting="safe", copy=False)
        if kept
        else None,
        weighted,
    )
    return Recording(trace, model_name(about["model"]), int(about["prompt_tokens"]))


def _seen(chosen: NDArray[np.uint16]) -> int:
    """Return the number of experts if the highest one that was chosen is the last: a server doesn't
    say how many there are."""
    return int(chosen.max()) + 1


def _texts(text: bytes, ends: NDArray[Any], count: int) -> tuple[str, ...]:
    """Split the text into one part per token. `ends` has the offset in bytes at which each part
    ends.

    Raises: ValueError, if the parts overlap or don't add up to the whole text.
    """
    if ends.shape != (count,) or ends.dtype != np.int64 or not count:
        raise ValueError("its texts are not one for each token")
    starts = np.concatenate((np.zeros(1, np.int64), ends[:-1]))
    if bool((starts > ends).any()) or ends[-1] != len(text):
        raise ValueError("its texts overlap")
    return tuple(text[a:b].decode() for a, b in zip(starts.tolist(), ends.tolist(), strict=True))


def model_name(name: object) -> str:
    """Return a file's model name as a single line that is short enough to display."""
    return readable(name[:LONGEST_NAME]) if isinstance(name, str) else ""


def _check(recording: Recording) -> None:
    """Check that the parts are consistent. Raises: ValueError, if they aren't."""
    trace = recording.trace
    shape = (len(trace.ids), len(trace.layers))
    if not all(_is_number(each) for each in (*trace.ids, *trace.layers)):
        raise ValueError("its numbers of tokens or layers are no numbers")
    fits = (
        len(trace.texts) == shape[0] > 0
        and all(a < b for a, b in pairwise((-1, *trace.layers)))
        and trace.chosen.shape == trace.weights.shape
        and trace.chosen.ndim == 3
        and trace.chosen.shape[:2] == shape
        and 0 < trace.used <= trace.experts <= MOST_EXPERTS
        and trace.chosen.size > 0
        and int(trace.chosen.max()) < trace.experts
        and bool(np.isfinite(trace.weights).all())
        and 0 <= recording.given <= shape[0]
    )
    shown = trace.probabilities
    if shown is not None:
        fits = fits and shown.shape == (*shape, trace.experts) and bool(np.isfinite(shown).all())
    if not fits:
        raise ValueError("its parts don't fit each other")


def _is_number(value: object) -> bool:
    """Return True if the value is an integer that an int64 array can hold."""
    return type(value) is int and -(2**63) <= value < 2**63


# --- for other programs -----------------------------------------------------------------


def _as_csv(recording: Recording, file: BinaryIO) -> Iterator[float]:
    """Write a row for each expert chosen for each token, after the byte order mark by which
    spreadsheets recognize UTF-8. Without weights, the ranks are empty, too."""
    trace = recording.trace
    file.write("\ufefftoken,id,text,layer,rank,expert,weight\n".encode())
    count = len(trace.ids)
    for start in range(0, count, ROWS_AT_ONCE):
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        for token in range(start, min(start + ROWS_AT_ONCE, count)):
            begin = (token, trace.ids[token], trace.texts[token])
            for place, layer in enumerate(trace.layers):
                pairs = zip(
                    trace.chosen[token, place].tolist(),
                    trace.weights[token, place].tolist(),
                    strict=True,
                )
                for rank, (expert, weight) in enumerate(pairs, 1):
                    known = (rank, expert, f"{weight:.6g}") if trace.weighted else ("", expert, "")
                    writer.writerow((*begin, layer, *known))
        file.write(text.getvalue().encode())
        yield min(1.0, (start + ROWS_AT_ONCE) / count)


def _as_json(recording: Recording, file: BinaryIO) -> Iterator[float]:
    """Write the keys of `glassbox route --json` and two more. This is done layer by layer, since
    the numbers of all layers would take a gigabyte as Python objects."""
    trace, about = recording.trace, {"model": recording.model, "prompt_tokens": recording.given}
    head = json.dumps({**about, **trace.head_as_json()}, ensure_ascii=False)
    file.write(head.removesuffix("}").encode() + b', "layers": [')
    for place in range(len(trace.layers)):
        file.write((b", " if place else b"") + json.dumps(trace.layer_as_json(place)).encode())
        yield (place + 1) / (len(trace.layers) + 1)
    file.write(b"]}")
    yield 1.0


def _from_json(data: bytes) -> Recording:
    stored: dict[str, Any] = parsed(data, MOST_JSON_VALUES)
    layers: list[dict[str, Any]] = stored["layers"]
    chosen = np.stack([np.array(layer["experts"], np.uint16) for layer in layers], 1)
    weighted = layers[0]["weights"] is not None
    weights = np.full(chosen.shape, 1 / max(1, chosen.shape[-1]), np.float32)
    if weighted:
        weights = np.stack([np.array(layer["weights"], np.float32) for layer in layers], 1)
    trace = RoutingTrace(
        tuple(int(token["id"]) for token in stored["tokens"]),
        tuple(storable(str(token["text"])) for token in stored["tokens"]),
        tuple(int(layer["layer"]) for layer in layers),
        int(stored["experts"]) if weighted else _seen(chosen),
        chosen,
        weights,
        weighted=weighted,
    )
    return Recording(
        trace, model_name(stored.get("model", "")), int(stored.get("prompt_tokens", 0))
    )
