"""One model in several quantization types: types to try, file names, and the recommended type."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.core.gguf.model_facts import FILE_TYPES
from desktop.core.gguf.split_files import model_stem
from desktop.core.i18n import marked, tr
from desktop.core.messages import TypeMeasured
from desktop.core.numbers.number_text import number_text
from desktop.core.numbers.units import size_text, three_digit_percent
from desktop.core.quantization.quantized_types import NEEDS_IMPORTANCE
from desktop.core.statistics.intervals import Z95

USUAL_TYPES: Final = ("Q8_0", "Q6_K", "Q5_K_M", "Q4_K_M", "Q4_0", "IQ4_XS", "Q3_K_M", "Q2_K")
"""The types selected by default, largest first: those in which models are most often published."""

OFFERED: Final[Mapping[str, tuple[str, ...]]] = {
    marked("Unquantized"): ("F32", "F16", "BF16"),
    marked("8 to 6 bits"): ("Q8_0", "Q6_K"),
    marked("5 bits"): ("Q5_K_M", "Q5_K_S", "Q5_1", "Q5_0"),
    marked("4 bits"): ("Q4_K_M", "Q4_K_S", "Q4_1", "Q4_0", "IQ4_NL", "IQ4_XS"),
    marked("3 bits"): ("Q3_K_L", "Q3_K_M", "Q3_K_S", "IQ3_M", "IQ3_S", "IQ3_XS", "IQ3_XXS"),
    marked("2 bits"): ("Q2_K", "Q2_K_S", "IQ2_M", "IQ2_S", "IQ2_XS", "IQ2_XXS"),
    marked("Below 2 bits"): ("IQ1_M", "IQ1_S"),
}
"""The types offered, grouped by approximate bits per weight, largest first. The other types that
llama.cpp can write are either for models trained for them (TQ1_0, TQ2_0, MXFP4_MOE) or no better
than these."""

MOST_KLD: Final = 0.05
"""Largest mean KL divergence of a close model, in nats per token. In llama.cpp's measurements on
Llama 3 8B (the READMEs of tools/quantize and tools/perplexity), 4 bits (Q4_K_M) give 0.03, 3 bits
(Q3_K_M) 0.10, and 2 bits 0.45."""
MOST_SHARE: Final = 0.1
"""Largest mean KL divergence of a close model, as a share of the source's mean surprisal (the
logarithm of its perplexity). If the source is nearly certain of every token, as in answers that it
has learned, MOST_KLD would be too lenient."""
LEAST_AGREEMENT: Final = 0.9
"""Smallest top-1 agreement of a close model with the source."""

_TYPE_AT_END: Final = re.compile(
    rf"[-._ ](?:{'|'.join(sorted((*FILE_TYPES.values(), 'FP16', 'FP32'), key=len, reverse=True))})",
    re.IGNORECASE,
)


def quantized_path(source: Path, type_name: str, folder: Path) -> Path:
    """Return an unused path in `folder`, such as "SmolLM2-135M-Instruct-Q4_K_M.gguf"."""
    stem = bare_stem(source)
    path, number = usual_quantized_path(source, type_name, folder), 2
    while path.exists() or path.is_symlink():
        path, number = folder / f"{stem}-{type_name}-{number}.gguf", number + 1
    return path


def usual_quantized_path(source: Path, type_name: str, folder: Path) -> Path:
    """Return the path that `quantized_path` chooses first; it may be in use."""
    return folder / f"{bare_stem(source)}-{type_name}.gguf"


def bare_stem(source: Path) -> str:
    """Return the file name without its extension and without the type at its end."""
    stem = model_stem(source)
    matches = [each for each in _TYPE_AT_END.finditer(stem) if each.end() == len(stem)]
    return stem[: matches[-1].start()] or stem if matches else stem


def can_be_made(type_name: str, importance: bool, source_type: str | None) -> bool:
    """Return True if quantizing to a type makes sense.

    The type must differ from the source's, and some types need an importance matrix.
    """
    return type_name != source_type and (importance or type_name not in NEEDS_IMPORTANCE)


# --- the recommended type -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Recommendation:
    """The recommended type (None if none is close enough), and the reason in a few sentences."""

    type: str | None
    title: str
    reason: str


def recommended(all_quantized: Sequence[TypeMeasured], source_bytes: int) -> Recommendation | None:
    """Recommend the smallest quantized model that is close to the source, even allowing for
    measurement errors.

    The 95% interval of its mean KL divergence must be below the limits MOST_KLD and MOST_SHARE, and
    the interval of its top-1 agreement must be above LEAST_AGREEMENT. Returns None if nothing has
    been measured.
    """
    if not all_quantized:
        return None
    by_size = sorted(all_quantized, key=lambda quantized: (quantized.bytes, quantized.kld_mean))
    close = [quantized for quantized in by_size if _verdict(quantized) == "close"]
    if not close:
        return _none_close(by_size)
    best = close[0]
    share = best.bytes / max(source_bytes, 1)
    smaller = by_size[: by_size.index(best)]
    reason = tr(
        "This is the smallest measured type that stays close to the original, with the same "
        "top token {agreement} and a mean KL divergence of {kld}. Its file is {bytes}, "
        "{share:.0f}% of the original's size.",
        agreement=_agreement(best),
        kld=_kld(best),
        bytes=size_text(best.bytes),
        share=100 * share,
    )
    return Recommendation(
        best.type, tr("{type} is recommended", type=best.type), reason + _about(smaller)
    )


def rule_text() -> str:
    """Return text that explains which quantized models count as close."""
    return tr(
        "A type stays close to the original if its mean KL divergence is at most {most_kld} "
        "nats and at most {most_share:.0f}% of the original's mean surprisal, and if its top "
        "token is the same at least {least_agreement:.0f}% of the time. The whole 95% interval "
        "of each value must be within its limit. These limits are Glassbox's own judgment; "
        "with the table, you can apply your own.",
        most_kld=number_text(MOST_KLD),
        most_share=100 * MOST_SHARE,
        least_agreement=100 * LEAST_AGREEMENT,
    )


def interval(value: float, error: float | None) -> tuple[float, float]:
    """Return the 95% interval for a value and its standard error. If the standard error is None,
    both ends equal the value."""
    wide = Z95 * (error or 0.0)
    return value - wide, value + wide


def _verdict(quantized: TypeMeasured) -> str:
    """Return "close" or "far", or "open" if an interval contains its limit, so that both are
    possible."""
    least_kld, most_kld = interval(quantized.kld_mean, quantized.kld_mean_error)
    least_same, most_same = interval(quantized.top1_agreement, quantized.top1_agreement_error)
    limit = min(MOST_KLD, MOST_SHARE * math.log(max(quantized.perplexity_reference, 1.0)))
    if most_kld <= limit and least_same >= LEAST_AGREEMENT:
        return "close"
    if least_kld > limit or most_same < LEAST_AGREEMENT:
        return "far"
    return "open"


def _about(smaller: Sequence[TypeMeasured]) -> str:
    """Return a sentence that says why the next smaller model isn't recommended."""
    if not smaller:
        return ""
    next_one = smaller[-1]
    if _verdict(next_one) == "open":
        return tr(
            " {type} may also be close enough; only a longer text can show whether it is.",
            type=next_one.type,
        )
    return tr(
        " {type} loses more: its mean KL divergence is {kld}, and its top token is the same "
        "{agreement}.",
        type=next_one.type,
        kld=_kld(next_one),
        agreement=_agreement(next_one),
    )


def _none_close(by_size: Sequence[TypeMeasured]) -> Recommendation:
    nearest = min(by_size, key=lambda quantized: quantized.kld_mean)
    reason = tr(
        "The closest type is {type}: its mean KL divergence is {kld}, and its top token is the "
        "same {agreement}.",
        type=nearest.type,
        kld=_kld(nearest),
        agreement=_agreement(nearest),
    )
    if any(_verdict(quantized) == "open" for quantized in by_size):
        return Recommendation(
            None,
            tr("No recommendation yet"),
            tr(
                "{reason} A longer text can show whether one of these types is close enough.",
                reason=reason,
            ),
        )
    return Recommendation(
        None,
        tr("None of these types is close enough to the original"),
        tr("{reason} Try a type with more bits.", reason=reason),
    )


def _agreement(quantized: TypeMeasured) -> str:
    return tr("{share} of the time", share=three_digit_percent(quantized.top1_agreement))


def _kld(quantized: TypeMeasured) -> str:
    return tr("{kld_mean} nats", kld_mean=number_text(quantized.kld_mean, 2))
