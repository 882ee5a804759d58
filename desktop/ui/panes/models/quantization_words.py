"""What the suffix of a model's file means, for someone who has to pick one."""

from __future__ import annotations

import re
from typing import Final

from desktop.core.names.quantization import type_meaning
from desktop.core.words import tr

_PARTS: Final = re.compile(r"(?:UD-)?(?:I?Q|TQ)(?P<bits>[1-8])(?:_[A-Z0-9]+)*")

_SHORT: Final = {
    1: tr("1-bit, little is left"),
    2: tr("2-bit, much is lost"),
    3: tr("3-bit, loss shows"),
    4: tr("4-bit, a good middle"),
    5: tr("5-bit, close to the original"),
    6: tr("6-bit, very close"),
    8: tr("8-bit, hard to tell apart"),
}

_WHOLE: Final = {
    "F32": tr("32-bit, twice the original"),
    "F16": tr("16-bit, the original"),
    "BF16": tr("16-bit, the original"),
    "MXFP4": tr("4-bit floating point"),
    "NVFP4": tr("4-bit floating point"),
}
_SAME: Final = {"FP32": "F32", "FP16": "F16", "MXFP4_MOE": "MXFP4"}

USUAL: Final = ("Q4_K_M", "MXFP4", "MXFP4_MOE", "Q4_0", "Q4_K_S", "Q5_K_M", "Q8_0")
"""What is taken where nothing speaks for another one, the best first."""


def short_meaning(quantization: str) -> str:
    """A few words beside the suffix."""
    if quantization == "Q4_K_M":
        return tr("4-bit, the usual choice")
    name = _SAME.get(quantization, quantization)
    if name in _WHOLE:
        return _WHOLE[name]
    match = _PARTS.fullmatch(quantization)
    bits = int(match["bits"]) if match else 0
    return _SHORT.get(bits, tr("its name doesn't say"))


def meaning(quantization: str) -> str:
    """A sentence or two for the one that is selected."""
    return type_meaning(quantization) or tr("The name doesn't say how its numbers are stored.")
