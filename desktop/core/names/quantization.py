"""Recognizes quantization in names: llama.cpp's types and the notations of other programs."""

from __future__ import annotations

import re
from typing import Final

from desktop.core.gguf.ggml_types import bits_per_weight
from desktop.core.i18n import counted, marked, tr
from desktop.core.names.items import NameItem

_END: Final = r"(?![A-Za-z0-9])"
_GGML: Final = re.compile(
    r"(?P<recipe>ud[-_])?"
    r"(?P<type>i?q(?P<bits>[1-8])[_-]?(?:k[_-]?(?:xxs|xs|xxl|xl|s|m|l|p)|xxs|xs|xl|nl|k|[sml01])"
    r"(?:[_-][48][_-][48])?"
    r"|tq[12]_0|mxfp[468](?:_moe)?|nvfp4|b?fp?(?:16|32)|q[1-8])" + _END,
    re.IGNORECASE,
)
_BITS: Final = re.compile(
    r"(?:(?P<bits>[0-9]{1,2}(?:\.[0-9]{1,2})?)[-_ ]?(?:bits?|bpw)|int(?P<int>[248])|"
    r"w(?P<w>[0-9])a(?P<a>[0-9]{1,2})|fp(?P<fp>[48])|q(?P<mlc>[34])f(?:16|32)(?:_[0-9])?|b(?P<bitnet>1\.58))"
    + _END,
    re.IGNORECASE,
)
_DETAIL: Final = re.compile(
    r"(?:(?:g|gs)?(?:32|64|128)g?|h[468]|[0-9]x1[0-9]|e4m3|e5m2|true|false)" + _END,
    re.IGNORECASE,
)

_MIXTURES: Final = {
    "xxs": marked("the smallest recipe"),
    "xs": marked("a very small recipe"),
    "s": marked("the small recipe: a little less precise than the usual one"),
    "m": marked("the usual recipe: more bits where they matter"),
    "l": marked("the large recipe: a little more precise than the usual one"),
    "xl": marked("an extra-large recipe: more precise in some layers"),
    "xxl": marked("an extra-large recipe: more precise in some layers"),
    "p": marked("a recipe with more bits in some layers"),
}


def ggml_type(text: str, start: int) -> NameItem | None:
    """Match a type as named by llama-quantize, with or without Unsloth's prefix UD."""
    match = _GGML.match(text, start)
    if match is None:
        return None
    name = _canonical(match["type"].upper().replace("-", "_"))
    meaning = _type_meaning(match["type"].upper(), match["bits"])
    if match["recipe"]:
        if name.startswith("TQ"):  # in Unsloth's files only a name, not the type
            meaning = _type_meaning("", name[2])
        name = f"UD-{name}"
        meaning += tr(" UD: Unsloth's recipe, which gives each layer its own number of bits.")
    return NameItem("quantization", match.start(), match.end(), {"quantization": name}, meaning)


def type_meaning(name: str) -> str:
    """Return an explanation of a type in a sentence or two, or "" if the name isn't a type."""
    item = ggml_type(name, 0)
    return item.meaning if item is not None and item.end == len(name) else ""


def _canonical(name: str) -> str:
    """Add missing underscores: Q4KM becomes Q4_K_M."""
    match = re.fullmatch(r"(I?Q[1-8])_?(K)?_?(.*)", name)
    return "_".join(part for part in match.groups() if part) if match else name


def _type_meaning(name: str, bits: str | None) -> str:
    """Explain a type in one sentence. The block layouts are from ggml-common.h, the mixtures from
    llama-quant.cpp."""
    if bits is None:
        return _floating(name)
    number = int(bits)
    of_each = counted(number, "{bits} bit per weight", "{bits} bits per weight", bits=bits)
    if name.startswith("IQ"):
        kind = (
            tr("with groups of weights taken from a table of patterns")
            if number < 4
            else tr("with values on a nonlinear scale")
        )
        return tr("Nominally {of_each}, {kind}.", of_each=of_each, kind=kind)
    if "K" in name:
        mixture = tr(_MIXTURES.get(re.split(r"[_-]", name)[-1].removeprefix("K").lower(), ""))
        return tr(
            "Nominally {of_each}, in blocks of 256 weights{after}.",
            of_each=of_each,
            after=f" ({mixture})" if mixture else "",
        )
    if re.search(r"[01]$", name):
        if name.endswith("1"):
            return tr(
                "{of_each}, with a scale factor and a minimum for each block.", of_each=of_each
            )
        return tr("{of_each}, with a scale factor for each block.", of_each=of_each)
    return tr("Nominally {of_each}.", of_each=of_each)


def _floating(name: str) -> str:
    if name.startswith("TQ"):
        return tr(
            "Three possible values per weight (negative, zero, or positive), stored in "
            "{bits:.2f} bits.",
            bits=bits_per_weight(name),
        )
    if name.startswith("MXFP"):
        return tr(
            "{name}-bit floating-point numbers that share a scale factor in blocks of 32.",
            name=name[4],
        )
    if name.startswith("NVFP4"):
        return tr("4-bit floating-point numbers that share a scale factor in blocks of 16.")
    if name.startswith("B"):
        return tr(
            "16-bit floating-point numbers with the range of 32-bit ones: not quantized. Most "
            "models are trained in this format."
        )
    return tr("{name}-bit floating-point numbers: not quantized.", name=name[-2:])


def bits(text: str, start: int) -> NameItem | None:
    """Match a number of bits, such as Int4, 4bit, 4.5bpw, W4A16, or FP8."""
    match = _BITS.match(text, start)
    if match is None:
        return None
    if match["bits"]:
        meaning = counted(
            float(match["bits"]),
            "{bits} bit per weight.",
            "{bits} bits per weight.",
            bits=match["bits"],
        )
    elif match["int"]:
        meaning = tr("{int}-bit integers.", int=match["int"])
    elif match["w"]:
        meaning = tr("Weights in {w} bits, activations in {a} bits.", w=match["w"], a=match["a"])
    elif match["mlc"]:
        meaning = tr("{mlc} bits per weight, in the MLC engine's format.", mlc=match["mlc"])
    elif match["bitnet"]:
        meaning = tr("Three possible values per weight, or 1.58 bits, even during training.")
    else:
        meaning = tr("{fp}-bit floating-point numbers.", fp=match["fp"])
    return NameItem("quantization", match.start(), match.end(), {"quantization": match[0]}, meaning)


def stated_bits(quantization: str) -> float | None:
    """Return the number of bits per weight if a quantization states nothing else, such as 4bit,
    Int4, or b1.58. A method of another program, such as GPTQ-Int4, gives None."""
    match = _BITS.fullmatch(quantization)
    stated = match and (match["bits"] or match["int"] or match["bitnet"])
    return float(stated) if stated else None


def detail(text: str, start: int) -> NameItem | None:
    """Match details after a quantization, such as the group size or the number of bits in the last
    layer."""
    match = _DETAIL.match(text, start)
    if match is None:
        return None
    meaning = tr(
        "A setting of the quantization method, such as how many weights share a scale factor."
    )
    return NameItem("quantization", match.start(), match.end(), {"quantization": match[0]}, meaning)
