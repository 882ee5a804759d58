"""What the suffix of a model's file means, for someone who has to pick one."""

from __future__ import annotations

import re
from typing import Final

_PARTS: Final = re.compile(
    r"(?P<unsloth>UD-)?(?P<kind>I?Q|TQ)(?P<bits>[1-8])(?P<rest>(?:_[A-Z0-9]+)*)"
)

_SHORT: Final = {
    1: "1-bit, little is left",
    2: "2-bit, much is lost",
    3: "3-bit, loss shows",
    4: "4-bit, a good middle",
    5: "5-bit, close to the original",
    6: "6-bit, very close",
    8: "8-bit, hard to tell apart",
}

_WHOLE: Final = {
    "F32": ("32-bit, twice the original", "Full 32-bit numbers. Hardly any model needs them."),
    "F16": ("16-bit, the original", "16-bit numbers, as most models are published: unquantized."),
    "BF16": (
        "16-bit, the original",
        "16-bit numbers with the range of 32, as most models are trained: unquantized.",
    ),
    "MXFP4": ("4-bit floating point", "4-bit floating point numbers, a scale for each 32."),
    "NVFP4": ("4-bit floating point", "4-bit floating point numbers, a scale for each 16."),
}
_SAME: Final = {"FP32": "F32", "FP16": "F16", "MXFP4_MOE": "MXFP4"}

USUAL: Final = ("Q4_K_M", "MXFP4", "MXFP4_MOE", "Q4_0", "Q4_K_S", "Q5_K_M", "Q8_0")
"""What is taken where nothing speaks for another one, the best first."""

_SIZES: Final = {
    "_XXS": "the smallest kind",
    "_XS": "a very small kind",
    "_S": "the small kind",
    "_M": "more where it matters",
    "_L": "much more where it matters",
    "_XL": "much more where it matters",
}


def short_meaning(quantization: str) -> str:
    """A few words beside the suffix."""
    if quantization == "Q4_K_M":
        return "4-bit, the usual choice"
    name = _SAME.get(quantization, quantization)
    if name in _WHOLE:
        return _WHOLE[name][0]
    match = _PARTS.fullmatch(quantization)
    bits = int(match["bits"]) if match else 0
    return _SHORT.get(bits, "its name doesn't say")


def meaning(quantization: str) -> str:
    """A sentence or two for the one that is selected."""
    name = _SAME.get(quantization, quantization)
    if name in _WHOLE:
        return _WHOLE[name][1]
    match = _PARTS.fullmatch(quantization)
    if match is None:
        return "The name doesn't say how its numbers are stored."
    said = [_layout(match["kind"], match["bits"], match["rest"])]
    size = next((s for s in sorted(_SIZES, key=len, reverse=True) if match["rest"].endswith(s)), "")
    if size and ("_K" in match["rest"] or match["kind"] == "IQ"):
        said.append(_SIZES[size])
    if match["unsloth"]:
        said.append("what matters was measured (Unsloth Dynamic)")
    return "; ".join(said) + "."


def _layout(kind: str, bits: str, rest: str) -> str:
    unit = "bit" if bits == "1" else "bits"
    if kind == "TQ":
        return "Each weight is -1, 0 or 1"
    if kind == "IQ":
        return f"About {bits} {unit} a weight, picked from a table: small, and slower to read"
    if rest.startswith("_K"):
        return f"About {bits} {unit} a weight, in blocks of 256"
    if rest.startswith("_1"):
        return f"{bits} {unit} a weight, with a scale and a minimum for each block of 32"
    return f"{bits} {unit} a weight, with a scale for each block of 32"
