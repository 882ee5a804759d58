"""Explains why the engine process ended and what the user can do about it."""

from __future__ import annotations

import os
import re
import signal
from pathlib import Path
from typing import Literal

from desktop.core.errors import Remedy
from desktop.core.files.regular_file import open_own
from desktop.core.i18n import marked, tr
from desktop.core.messages import (
    AskThroughPython,
    CaptureActivations,
    CompareModels,
    CountTokens,
    DequantizeBytes,
    DrawTensor,
    Generate,
    GenerateTogether,
    ListDevices,
    LoadModel,
    MeasureBandwidth,
    MeasureImportance,
    MeasurePicture,
    MeasureSpeed,
    MeasureTogether,
    MeasureTypes,
    QuantizeModel,
    QuantizeWeights,
    ReadAlong,
    RenderPrompt,
    Request,
    Route,
    SampleTensor,
    ScoreContinuations,
    ScoreLongText,
    ScoreTexts,
    UnloadModel,
)

KILLED = -9
"""Exit code of a process that was killed, by another program or because memory ran out."""


def not_started() -> str:
    return tr(
        "The engine couldn't start, or it was stopped while it was starting. Try again. If the "
        "problem persists, close other programs to free memory, or reinstall Glassbox."
    )


def refused() -> str:
    return tr(
        "The engine sent invalid data, so Glassbox stopped and restarted it. The model's file may "
        "have been designed to attack this computer. Delete the file and choose another model."
    )


_ANSWERING = marked("in the middle of an answer")
_READING = marked("while the text was being read")
_MEASURING = marked("while the speed was being measured")
_WORKING = marked("during a task")

_DURING: dict[type[Request], tuple[str, bool]] = {
    LoadModel: (marked("while the model was loading"), True),
    UnloadModel: (_WORKING, False),
    Generate: (_ANSWERING, True),
    GenerateTogether: (_ANSWERING, True),
    AskThroughPython: (_ANSWERING, True),
    RenderPrompt: (_WORKING, True),
    CountTokens: (_WORKING, True),
    MeasurePicture: (_WORKING, True),
    Route: (marked("while the router was being watched"), True),
    ReadAlong: (marked("during forced reading"), True),
    CompareModels: (marked("while models were being compared"), False),
    ScoreContinuations: (marked("while questions were being asked"), False),
    ScoreTexts: (_READING, False),
    ScoreLongText: (_READING, True),
    CaptureActivations: (_READING, True),
    MeasureImportance: (_READING, False),
    MeasureTypes: (marked("while quantized models were being measured"), False),
    MeasureSpeed: (_MEASURING, False),
    MeasureTogether: (_MEASURING, False),
    MeasureBandwidth: (_MEASURING, False),
    QuantizeModel: (marked("while the quantized model was being written"), False),
    ListDevices: (_WORKING, False),
    DrawTensor: (_WORKING, False),
    SampleTensor: (_WORKING, False),
    DequantizeBytes: (_WORKING, False),
    QuantizeWeights: (_WORKING, False),
}
"""What the engine was doing for each kind of request, and True if the user may have typed text for
it."""


LOG_TAIL = 6000
"""Number of characters at the end of the log that are read after a crash."""
_LAST_LINES = 20
"""Number of lines at the end of the log that are searched for the reason of a crash. Earlier ones
may be about a problem that llama.cpp handled."""
_OF_MEMORY = re.compile(r"std::bad_alloc|insufficient memory|ErrorOutOfHostMemory")
_OF_CARD = re.compile(
    r"\bvk::\w*Error\b|\bError(?:DeviceLost|OutOfDeviceMemory|InitializationFailed)\b"
    r"|ggml_vulkan: (?:device (?:lost|fault)|error)|command buffer \d+ failed|\bCUDA error\b"
    r"|ggml-(?:vulkan|metal|cuda|sycl|opencl)[^\n]*:\d+: "
)
"""Matches what ggml's backends for graphics cards write when they fail, and file names in failed
checks there."""
_OF_LENDER = re.compile(
    r"Remote RPC server crashed|Failed to connect to 127\.0\.0\.1:|RPC handshake failed"
)
"""Matches what ggml's RPC backend writes before it ends the process."""
_OF_CHECK = re.compile(r"^\S[^\n]*\.(?:c|cpp|h|hpp|m|cu):\d+: |^terminate called ", re.MULTILINE)
"""Matches what ggml_abort (ggml.c) writes, and C++ for an exception that nothing catches."""


class EngineLog:
    """The log to which one engine process after another appends."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._began = 0  # size in bytes when the current process was started

    def child_starts(self) -> None:
        """Leave what earlier processes wrote out of `tail`."""
        try:
            self._began = self._path.stat().st_size if self._path is not None else 0
        except OSError:
            self._began = 0

    def tail(self) -> str:
        """Return the end of what the current process has written."""
        try:
            if self._path is None:
                return ""
            with open_own(self._path) as file:
                size = os.fstat(file.fileno()).st_size
                began = self._began if self._began <= size else 0  # it has been deleted since
                file.seek(max(began, size - 4 * LOG_TAIL))
                return file.read(4 * LOG_TAIL).decode("utf-8", "replace")[-LOG_TAIL:]
        except OSError:
            return ""


def evidence(log: str) -> Literal["", "memory", "lender", "card", "processor"]:
    """Return what an engine process's log says about its crash: "memory" if main memory ran out,
    "lender" if another computer whose memory it used no longer answers, and otherwise as in
    EngineDied."""
    end = "\n".join(log.splitlines()[-_LAST_LINES:])
    if _OF_MEMORY.search(end):
        return "memory"
    if _OF_LENDER.search(end):
        return "lender"
    if _OF_CARD.search(end):
        return "card"
    return "processor" if _OF_CHECK.search(end) else ""


def crashed(code: int | None) -> bool:
    """Return False if the process was ended from outside, because a file was cut short, or by an
    error in Python."""
    python_or_task_manager = 1  # neither is a crash of llama.cpp, whose codes are others
    outside = (KILLED, -signal.SIGTERM, -getattr(signal, "SIGBUS", 0))  # Windows has no SIGBUS
    return code is not None and code not in (*outside, python_or_task_manager)


def reason(
    code: int | None, request: Request, *, started: bool, evidence: str = ""
) -> tuple[str, Remedy]:
    """Return an explanation of an exit code for the user, and the remedy. Negative codes are
    signals; `started` is True if the engine was ready for requests, and `evidence` is what its log
    says."""
    if not started:
        return not_started(), "retry"
    loading = isinstance(request, LoadModel)
    during, typed = _DURING[type(request)]
    when = tr(during)
    kept = tr(", and your text is kept") if typed else ""
    again = tr("The engine has been restarted{kept}.", kept=kept)
    if code == KILLED:
        cause = tr(
            "The operating system stopped the engine {when}, most likely because the computer "
            "ran out of memory. Close other programs, then try again.",
            when=when,
        )
        return f"{cause} {again}", "retry_smaller" if loading else "retry"
    if evidence == "lender":
        cause = tr("The laptop that lends its memory stopped responding {when}.", when=when)
        advice = tr("Connect to it again in Models, Elsewhere, or choose another device.")
        return f"{cause} {again} {advice}", "retry"
    if evidence == "memory":
        cause = tr(
            "The computer ran out of memory {when}. Close other programs, then try again.",
            when=when,
        )
        return f"{cause} {again}", "retry_smaller" if loading else "retry"
    if code == -signal.SIGTERM:
        return tr(
            "Something outside Glassbox stopped the engine {when}. {again} Try again.",
            when=when,
            again=again,
        ), "retry"
    if code and code == -getattr(signal, "SIGBUS", 0):  # Windows has none
        # Part of the mapped file is gone: the file was truncated, or its disk was removed.
        cause = tr("The model's file was changed or became unreadable {when}.", when=when)
        return tr(
            "{cause} Get a new copy of the file, or choose another model.", cause=cause
        ), "pick_model"
    return _gave_up(request, when, again)


def _gave_up(request: Request, when: str, again: str) -> tuple[str, Remedy]:
    """Return the explanation and the remedy for a crash whose cause is probably a damaged file."""
    if isinstance(request, LoadModel) and request.adapter:
        return tr(
            "llama.cpp gave up while loading this model with the adapter. One of the two files is "
            "probably damaged. Load the model without the adapter, or get new copies of the files."
        ), "pick_model"
    if isinstance(request, LoadModel):
        damaged = tr("llama.cpp gave up while loading this file, which is probably damaged.")
        return tr(
            "{damaged} Get a new copy of the file, or choose another model.", damaged=damaged
        ), "pick_model"
    cause = tr("llama.cpp stopped {when}: an internal error occurred.", when=when)
    if _shows_picture(request):
        return tr(
            "{cause} {again} Try again. If the engine stops again, get new copies of the model's "
            "file and of its image encoder: one of them may be damaged.",
            cause=cause,
            again=again,
        ), "retry"
    return tr(
        "{cause} {again} Try again. If the engine stops again, get a new copy of the model's "
        "file, which may be damaged.",
        cause=cause,
        again=again,
    ), "retry"


def _shows_picture(request: Request) -> bool:
    return isinstance(request, MeasurePicture) or (
        isinstance(request, Generate) and any(message.pictures for message in request.messages)
    )
