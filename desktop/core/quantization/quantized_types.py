"""The types that a whole model can be written in, by the names that llama-quantize accepts.

Source: QUANT_OPTIONS in llama.cpp's tools/quantize/quantize.cpp, and tensor_requires_imatrix in
src/llama-quant.cpp. A type determines the bits of most weights; llama.cpp gives some weights more.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from desktop.core.errors import UserError
from desktop.core.gguf.model_facts import FILE_TYPES, ModelFacts
from desktop.core.i18n import tr

ALIASES: Final[Mapping[str, str]] = {"Q3_K": "Q3_K_M", "Q4_K": "Q4_K_M", "Q5_K": "Q5_K_M"}

WRITABLE: Final[Mapping[str, int]] = {
    name: number for number, name in FILE_TYPES.items() if name != "NVFP4"
}
"""The types that llama.cpp can write, with their values for general.file_type."""

NEEDS_IMPORTANCE: Final = frozenset(
    {"IQ1_S", "IQ1_M", "IQ2_XXS", "IQ2_XS", "IQ2_S", "IQ2_M", "IQ3_XXS", "IQ3_XS", "Q2_K_S"}
)
"""Types that llama.cpp writes only with an importance matrix, since they'd be useless without one.
"""

NOT_QUANTIZED: Final = frozenset({"F64", "F32", "F16", "BF16", "I8", "I16", "I32", "I64"})
"""Tensor types that aren't quantized."""


def writable_type(name: str) -> str:
    """Return a type's name as llama-quantize spells it. `name` may be an alias, and upper and lower
    case don't matter.

    Raises: UserError, kind unknown_type.
    """
    upper = name.strip().upper().replace("-", "_")
    found = ALIASES.get(upper, upper)
    if found not in WRITABLE:
        raise UserError(
            tr(
                "This version of llama.cpp can't convert models to the type {name!r}. Choose "
                "one of these types: {writable}.",
                name=name,
                writable=", ".join(WRITABLE),
            ),
            kind="unknown_type",
        )
    return found


def is_quantized(facts: ModelFacts) -> bool:
    """Return True if a model is quantized; False if its type is unknown."""
    return facts.file_type is not None and facts.file_type not in NOT_QUANTIZED
