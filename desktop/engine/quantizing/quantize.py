"""Writes a model file in another quantization type, as llama-quantize does, but reports progress
and can be stopped.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import time
from collections import Counter
from collections.abc import Generator, Iterator, Mapping, Sequence
from multiprocessing.connection import Connection
from pathlib import Path

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.files import private
from desktop.core.files.atomic_write import sync_file, sync_folder, temporary_file
from desktop.core.files.new_file import checked_target, made_at, not_writable
from desktop.core.gguf.header import TensorInfo, read_header
from desktop.core.gguf.model_facts import ModelFacts, facts
from desktop.core.gguf.split_files import part_paths
from desktop.core.i18n import tr
from desktop.core.messages import (
    Event,
    ModelQuantized,
    QuantizeModel,
    QuantizeProgress,
    SourceIsQuantized,
)
from desktop.core.numbers.units import size_text
from desktop.core.process.worker_process import WorkerProcess
from desktop.core.quantization.importance import Importance, read_importance
from desktop.core.quantization.quantized_types import NOT_QUANTIZED, WRITABLE, writable_type
from desktop.engine import binding
from desktop.engine.quantizing import quantize_worker
from desktop.engine.remote import text_pipe

_PROGRESS = re.compile(r"^\[ *(\d{1,9})/ *(\d{1,9})\] +(\S+) ", re.MULTILINE)
_OTHER_TYPE = re.compile(r"WARNING: (\d{1,9}) of \d+ tensor\(s\) required fallback")
_FAILED = re.compile(r"failed to quantize: (.+)")
LOG_TAIL = 6000
LOG_KEPT = 1_000_000
"""Number of characters of the log that are kept."""
LARGEST_PIECE = 1 << 26
"""Maximum size of one message with log text, in bytes."""
LARGEST_ON_FAT = (1 << 32) - 1
"""Maximum size of a file on a disk that is formatted as FAT, in bytes."""
LARGEST_WRITE = 1 << 30
"""Number of bytes that llama.cpp rarely exceeds in one write, which is a whole tensor."""


def quantize_model(request: QuantizeModel, cancel: Cancel) -> Iterator[Event]:
    """Yield the events that QuantizeModel documents. Raises: UserError, Cancelled."""
    name = writable_type(request.type)
    worker = _Worker()
    try:
        yield from _quantize(request, name, worker, cancel)
    finally:
        worker.close()


def _quantize(
    request: QuantizeModel, name: str, worker: _Worker, cancel: Cancel
) -> Iterator[Event]:
    header = read_header(request.source)
    sources = part_paths(Path(request.source), header)
    tensors = [*header.tensors, *(t for part in sources[1:] for t in read_header(part).tensors)]
    importance = read_importance(request.importance) if request.importance else None
    target = checked_target(request.target, sources, request.overwrite)
    if rounded := _rounded_types(tensors):
        yield SourceIsQuantized(rounded)
    made = made_at(target, request.work)
    with _new_part(made) as part:
        work = quantize_worker.QuantizeWork(
            source=os.fspath(sources[0]),
            part=os.fspath(part),
            file_type=WRITABLE[name],
            threads=request.threads,
            importance=_columns(importance),
            metadata=_metadata(request.importance, importance),
        )
        log = yield from _run(worker, work, tensors, cancel)
        written = _checked_result(part, log)
        cancel.check()
        _into_place(part, made)
    other = _OTHER_TYPE.search(log)
    yield ModelQuantized(
        path=request.target,
        type=name,
        source_bytes=sum(path.stat().st_size for path in sources),
        bytes=written.bytes,
        bits_per_weight=written.bits_per_weight or 0.0,
        other_type=int(other[1]) if other else 0,
        seconds=time.perf_counter() - worker.began,
    )


# --- before


def _rounded_types(tensors: Sequence[TensorInfo]) -> tuple[str, ...]:
    weights: Counter[str] = Counter()
    for tensor in tensors:
        if tensor.type not in NOT_QUANTIZED:
            weights[tensor.type] += tensor.elements
    return tuple(name for name, _ in weights.most_common())


@contextlib.contextmanager
def _new_part(target: Path) -> Generator[Path]:
    """Create an empty temporary file next to the target. Raises: UserError."""
    with contextlib.ExitStack() as stack:
        try:
            descriptor, part = stack.enter_context(temporary_file(target, private.OPEN))
        except OSError as error:
            raise not_writable(target, error) from error
        os.close(descriptor)
        yield part


def _columns(importance: Importance | None) -> dict[str, bytes]:
    if importance is None:
        return {}
    return {name: values.tobytes() for name, values in importance.columns.items()}


def _metadata(path: str, importance: Importance | None) -> Mapping[str, int | str]:
    """Return the metadata about the importance matrix that llama-quantize adds to the file, in the
    same order."""
    if importance is None:
        return {}
    values: dict[str, int | str] = {"quantize.imatrix.file": path}
    if importance.dataset is not None:
        values["quantize.imatrix.dataset"] = importance.dataset
    values["quantize.imatrix.entries_count"] = len(importance.columns)
    if importance.chunks > 0:
        values["quantize.imatrix.chunks_count"] = importance.chunks
    return values


# --- the work


class _Worker(WorkerProcess):
    """The process that writes the file. It is started first so that it can get ready while the
    files are being checked."""

    def __init__(self) -> None:
        self.began = time.perf_counter()
        super().__init__(quantize_worker.main, (binding.lib._name,), "glassbox-quantize")


def _run(
    worker: _Worker,
    work: quantize_worker.QuantizeWork,
    tensors: Sequence[TensorInfo],
    cancel: Cancel,
) -> Generator[Event, None, str]:
    """Have the worker write the file. Yields QuantizeProgress; returns llama.cpp's log. Raises:
    UserError, Cancelled."""
    cancel.on_set(worker.process.kill)
    try:
        worker.pipe.send(work)
    except OSError:  # it has ended or is waiting for more; its exit code is reported below
        worker.process.kill()
    log, result = "", None
    progress = _Progress(tensors)
    while result is None:
        match _received(worker.pipe):
            case ("log", text):
                log = (log + text)[-LOG_KEPT:]
                yield from progress.read(text)
            case ("ended", code):
                result = code
            case _:
                worker.process.join(5)  # its pipe is closed, so it is about to exit
                break
    cancel.check()
    if result != "0":
        code = worker.process.exitcode if result is None else None
        raise _failed(log, code, Path(work.part))
    return log


def _received(pipe: Connection) -> tuple[str, str] | None:
    """Return the next message; None if the other end has closed or sent an invalid message."""
    try:
        return text_pipe.receive(pipe, LARGEST_PIECE)
    except (EOFError, OSError, ValueError):
        return None


class _Progress:
    """Progress computed from the lines that llama.cpp logs before each tensor."""

    def __init__(self, tensors: Sequence[TensorInfo]) -> None:
        self._weights = {tensor.name: tensor.elements for tensor in tensors}
        self._all = max(sum(self._weights.values()), 1)
        self._done = 0

    def read(self, text: str) -> Iterator[QuantizeProgress]:
        for match in _PROGRESS.finditer(text):
            number, total, name = int(match[1]), int(match[2]), match[3]
            yield QuantizeProgress(number, total, name, min(self._done / self._all, 1.0))
            self._done += self._weights.get(name, 0)


# --- after


def _checked_result(part: Path, log: str) -> ModelFacts:
    """Read the new file's header. Raises: UserError, if the file is incomplete: llama.cpp doesn't
    notice a full disk."""
    try:
        return facts(read_header(part), part)
    except UserError as error:
        raise _incomplete(part, log) from error


def _into_place(part: Path, target: Path) -> None:
    """Rename the finished file. Even after a power cut, a file with this name is complete."""
    try:
        sync_file(part)
        part.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise not_writable(target, error) from error


def _failed(log: str, exit_code: int | None, part: Path) -> UserError:
    """Return the error that explains why llama.cpp failed. `exit_code` is None unless the worker
    process ended without reporting a result."""
    details = log[-LOG_TAIL:]
    if exit_code is not None:
        return UserError(
            tr("llama.cpp stopped while it was writing this model: ")
            + (
                tr(
                    "most likely, the computer ran out of memory. Close other programs, then "
                    "try again."
                )
                if exit_code == -9
                else tr("an internal error occurred. Choose another type or another model.")
            ),
            kind="quantize",
            details=f"exit code {exit_code}\n\n{details}",
        )
    found = _FAILED.search(log)
    reason = found[1].strip().rstrip(".!") if found else tr("unknown error")
    if "imatrix" in reason or "importance matrix" in reason:
        return _importance_error(reason, details)
    if "validation failed" in reason or "invalid data" in reason:
        return UserError(
            tr(
                "Some of this model's weights aren't numbers, so they can't be stored with "
                "fewer bits. The file is probably damaged. Get a new copy of it, or choose "
                "another model."
            ),
            kind="damaged",
            remedy="pick_model",
            details=details,
        )
    if "iostream" in reason or "ios_base" in reason or "write" in reason:
        return _incomplete(part, log)
    if "unknown model architecture" in reason:
        reason = tr("this version of llama.cpp doesn't support the model's architecture")
    return UserError(
        tr(
            "llama.cpp can't convert this model: {reason}. Choose another type or another model.",
            reason=reason,
        ),
        kind="quantize",
        details=details,
    )


def _importance_error(reason: str, details: str) -> UserError:
    if "imatrix size" in reason or "Missing importance" in reason:
        message = tr(
            "This importance matrix doesn't match this model. Choose an importance matrix that "
            "was measured on this model."
        )
        return UserError(message, kind="not_importance", details=details)
    return UserError(
        tr(
            "This type needs an importance matrix: without one, the quantized model would be "
            "unusable. Choose a type with more bits, or add an importance matrix."
        ),
        kind="needs_importance",
        details=details,
    )


def _incomplete(part: Path, log: str) -> UserError:
    """Return the error for a write that failed. llama.cpp doesn't pass on the system's reason."""
    free = ""
    with contextlib.suppress(OSError):
        written = part.stat().st_size
        left = shutil.disk_usage(part.parent).free
        near_limit = LARGEST_ON_FAT - LARGEST_WRITE < written <= LARGEST_ON_FAT
        if near_limit and left > LARGEST_WRITE:
            return UserError(
                tr(
                    "This disk can't store the new file. Disks formatted as FAT, like many USB "
                    "drives, allow at most 4 GB per file. Choose another folder or a type with "
                    "fewer bits."
                ),
                kind="file_too_large",
                details=log[-LOG_TAIL:],
            )
        free = tr(
            " Glassbox wrote {written}, which left {left} free on the disk.",
            written=size_text(written),
            left=size_text(left),
        )
    return UserError(
        tr(
            "The new file couldn't be completed, most likely because the disk is full.{free} "
            "Glassbox deleted the incomplete file. Free up some space, then try again.",
            free=free,
        ),
        kind="disk_full",
        details=log[-LOG_TAIL:],
    )
