"""Explains why the engine process ended, and what the user can do about it."""

from __future__ import annotations

import signal

from desktop.core.errors import Remedy
from desktop.core.i18n import tr
from desktop.core.messages import (
    CompareModels,
    DrawTensor,
    Generate,
    GenerateTogether,
    LoadModel,
    MeasureBandwidth,
    MeasureImportance,
    MeasureSpeed,
    MeasureTypes,
    QuantizeModel,
    ReadAlong,
    Request,
    Route,
    SampleTensor,
)

KILLED = -9
"""Exit code of a process that was killed, by another program or because memory ran out."""
NOT_STARTED = tr(
    "The engine could not be started, or was ended while it started. Try again; if it "
    "stays so, memory may be short, or Glassbox needs to be installed again."
)
REFUSED = tr(
    "Glassbox ended the engine because it sent data that no engine sends, and started it again. "
    "The model's file may have been made to attack this computer: delete it, and choose another "
    "model."
)

_DURING: dict[type[Request], str] = {
    LoadModel: tr("while the model was loading"),
    Generate: tr("in mid-answer"),
    GenerateTogether: tr("in mid-answer"),
    Route: tr("while the router was watched"),
    ReadAlong: tr("while an answer was read along"),
    CompareModels: tr("while models were compared"),
    MeasureTypes: tr("while quantized models were measured"),
    MeasureImportance: tr("while the text was read"),
    MeasureSpeed: tr("while the speed was measured"),
    QuantizeModel: tr("while the quantized model was written"),
}


_WITHOUT_TEXT = (
    CompareModels,
    DrawTensor,
    MeasureTypes,
    MeasureBandwidth,
    MeasureImportance,
    MeasureSpeed,
    QuantizeModel,
    SampleTensor,
)
"""Requests for which the user hasn't typed any text."""


def reason(code: int | None, request: Request, *, started: bool) -> tuple[str, Remedy]:
    """Return a sentence that explains an exit code, and the remedy. Negative codes are signals;
    `started` is True if the engine was ready for requests."""
    if not started:
        return NOT_STARTED, "retry"
    loading = isinstance(request, LoadModel)
    when = _DURING.get(type(request), tr("while it was at work"))
    kept = "" if isinstance(request, _WITHOUT_TEXT) else tr(", and your text is kept")
    again = tr("The engine has been started again{kept}.", kept=kept)
    if code == KILLED:
        cause = tr(
            "The system ended the engine {when}, most likely because memory ran out.", when=when
        )
        return f"{cause} {again}", "retry_smaller" if loading else "retry"
    if code == -signal.SIGTERM:
        return tr(
            "Something outside Glassbox ended the engine {when}. {again}", when=when, again=again
        ), "retry"
    if code and code == -getattr(signal, "SIGBUS", 0):  # Windows has none
        # Part of the mapped file is gone: the file was truncated, or its disk was removed.
        cause = tr("The model's file was changed or became unreadable {when}.", when=when)
        return tr("{cause} Get the file again, or pick another model.", cause=cause), "pick_model"
    if loading:
        damaged = tr("llama.cpp gave up on this file while loading it: it is probably damaged.")
        return tr(
            "{damaged} Get the file again, or pick another model.", damaged=damaged
        ), "pick_model"
    cause = tr("llama.cpp stopped {when}: an internal check failed.", when=when)
    return tr(
        "{cause} {again} If it happens again, the model's file may be damaged.",
        cause=cause,
        again=again,
    ), "retry"
