"""Compares a model's name with the header of its file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from desktop.core.gguf.model_facts import FILE_TYPES, ModelFacts
from desktop.core.i18n import tr
from desktop.core.names.decode import DecodedName
from desktop.core.names.numbers import in_words
from desktop.core.names.quantization import stated_bits

SLACK: Final = 0.12
"""Relative tolerance for rounding. For example, gemma-7b has 8.5 billion weights, or 7.8 billion
without its token embeddings."""

VISION_SHARE: Final = 0.4
"""Largest share of a vision model that may be in its projector file, which isn't counted."""

MIXTURE_SHARES: Final = 0.5
"""Largest share by which a model named 8x7B may be smaller than eight times 7B, since the experts
share the attention weights. Mixtral is 17% smaller."""

CONTEXT_SLACK: Final = 0.06
"""Relative tolerance for context lengths: 1M can mean 1,000,000 or 1,048,576."""

TERNARY: Final = "b1.58"
"""Number of bits in the names of models whose weights have three possible values."""


@dataclass(frozen=True, slots=True)
class Check:
    """One property that both the name and the header state. `says` is a complete sentence."""

    what: str
    name: str
    file: str
    agrees: bool
    says: str


def check_name(decoded: DecodedName, facts: ModelFacts) -> tuple[Check, ...]:
    """Compare the properties that the name states with the header. A property that either of them
    lacks is skipped, but a header without experts counts as stating that there are none."""
    return (
        *_weights(decoded, facts),
        *_active(decoded, facts),
        *_experts(decoded, facts),
        *_quantization(decoded, facts),
        *_context(decoded, facts),
        *_architecture(decoded, facts),
    )


def _weights(decoded: DecodedName, facts: ModelFacts) -> Iterator[Check]:
    if decoded.parameters is None or not facts.parameters:
        return
    claimed = decoded.parameters
    least = most = claimed
    if decoded.experts and _mixture(decoded):
        most = claimed * decoded.experts
        least = round(most * (1 - MIXTURE_SHARES))
    agrees = _rounds_to(facts.parameters, facts, least, most, _sees(decoded))
    told = (
        tr("{experts} times {claimed}", claimed=in_words(claimed), experts=decoded.experts)
        if most != claimed
        else in_words(claimed)
    )
    if agrees:
        says = tr(
            "The name says {told} weights, and the file has {parameters}.",
            told=told,
            parameters=in_words(facts.parameters),
        )
    else:
        says = tr(
            "The name says {told} weights, but the file has {parameters}.",
            told=told,
            parameters=in_words(facts.parameters),
        )
    yield Check(tr("Weights"), told, in_words(facts.parameters), agrees, says)


def _mixture(decoded: DecodedName) -> bool:
    """Return True if one part states both experts and size, as in 8x7B."""
    return any(part.kind == "parameters" and "x" in part.text.lower() for part in decoded.parts)


def _sees(decoded: DecodedName) -> bool:
    return any(word in (decoded.specialization or "") for word in ("Vision", "Omni"))


def _rounds_to(
    count: int, facts: ModelFacts, least: int, most: int, partly_elsewhere: bool = False
) -> bool:
    """Return True if a name may state `count` weights as a number from `least` to `most`.

    Some names count the token embeddings and others don't, and some files contain them twice.
    """
    table = (facts.vocabulary or 0) * (facts.embedding_length or 0)
    smallest = max(count - 2 * table, count // 2)
    largest = count / (1 - VISION_SHARE) if partly_elsewhere else count
    return smallest * (1 - SLACK) <= most and least <= largest * (1 + SLACK)


def _active(decoded: DecodedName, facts: ModelFacts) -> Iterator[Check]:
    claimed = decoded.active_parameters
    if claimed is None or _effective(decoded):
        return
    if facts.active_parameters is None:
        if facts.experts is None:
            says = tr(
                "The name says that {claimed} weights are active for each token, but the file "
                "has no experts, so all of its weights are active.",
                claimed=in_words(claimed),
            )
            yield Check(tr("Active weights"), in_words(claimed), tr("all"), False, says)
        return
    found = in_words(facts.active_parameters)
    agrees = _rounds_to(facts.active_parameters, facts, claimed, claimed)
    told = in_words(claimed)
    says = (
        tr(
            "The name says {told} active weights, and the file has {found}.",
            told=told,
            found=found,
        )
        if agrees
        else tr(
            "The name says {told} active weights, but the file has {found}.",
            told=told,
            found=found,
        )
    )
    yield Check(tr("Active weights"), in_words(claimed), found, agrees, says)


def _effective(decoded: DecodedName) -> bool:
    return any(part.kind == "active_parameters" and part.text[:1] in "eE" for part in decoded.parts)


def _experts(decoded: DecodedName, facts: ModelFacts) -> Iterator[Check]:
    if decoded.experts is None:
        return
    agrees = decoded.experts == facts.experts
    found = f"{facts.experts}" if facts.experts else tr("none")
    says = (
        tr(
            "The name says {experts} experts, and the file has {found}.",
            experts=decoded.experts,
            found=found,
        )
        if agrees
        else tr(
            "The name says {experts} experts, but the file has {found}.",
            experts=decoded.experts,
            found=found,
        )
    )
    yield Check(tr("Experts"), f"{decoded.experts}", found, agrees, says)


_TYPE: Final = re.compile(r"(?P<recipe>UD-)?(?P<type>(?:I?Q|TQ|MXFP|NVFP|B?F)(?P<bits>[0-9]+).*)")

_JOINED: Final = re.compile(r"(?:UD-)?[^-]+")


def _quantization(decoded: DecodedName, facts: ModelFacts) -> Iterator[Check]:
    if decoded.quantization is None or facts.file_type is None:
        return
    named, claim = _last_type(decoded.quantization)
    found = facts.file_type
    fact = _TYPE.fullmatch(found)
    if fact is None:
        agrees = False
    elif claim is None:
        agrees = _has_bits(named, found, int(fact["bits"]))
    elif claim["recipe"]:  # a recipe with many types, of which the header names one
        agrees = abs(int(claim["bits"]) - int(fact["bits"])) <= 1
    elif claim["type"] in FILE_TYPES.values():
        agrees = claim["type"] == found
    else:  # a mixture that the header has no name for, such as Q4_K_L
        agrees = found.startswith("_".join(claim["type"].split("_")[:2]))
    if not agrees:
        says = tr("The name says {named}, but the file says {found}.", named=named, found=found)
    elif named == found:
        says = tr("The name says {named}, and so does the file.", named=named)
    else:
        says = tr("The name says {named}, which fits the file's {found}.", named=named, found=found)
    yield Check(tr("Quantization"), named, found, agrees, says)


def _has_bits(named: str, found: str, bits: int) -> bool:
    """Return True if a file of type `found`, with about `bits` bits per weight, may be described by
    the number of bits in a name alone. GPTQ and the like, which a GGUF file can't contain, have no
    such number."""
    if named.lower() == TERNARY:
        return found.startswith("TQ")
    stated = stated_bits(named)
    return stated is not None and abs(stated - bits) < 1


def _last_type(quantization: str) -> tuple[str, re.Match[str] | None]:
    """Return the last of the joined quantizations that is a GGML type, and the match of _TYPE for
    it. The ones before it tell from which weights the file was made, as in bnb-4bit-Q4_K_M. Without
    a GGML type, return the whole text and None."""
    for named in reversed(_JOINED.findall(quantization)):
        if claim := _TYPE.fullmatch(re.sub("^(B?)FP(?=16|32)", r"\1F", named)):
            return named, claim
    return quantization, None


def _context(decoded: DecodedName, facts: ModelFacts) -> Iterator[Check]:
    if decoded.context is None or facts.context_length is None:
        return
    claimed, found = decoded.context, facts.context_length
    agrees = abs(claimed - found) <= CONTEXT_SLACK * found
    says = (
        tr(
            "The name says {claimed:,} tokens of context, and the file says {found:,}.",
            claimed=claimed,
            found=found,
        )
        if agrees
        else tr(
            "The name says {claimed:,} tokens of context, but the file says {found:,}.",
            claimed=claimed,
            found=found,
        )
    )
    yield Check(
        tr("Context length"),
        tr("{claimed:,}", claimed=claimed),
        tr("{found:,}", found=found),
        agrees,
        says,
    )


def _architecture(decoded: DecodedName, facts: ModelFacts) -> Iterator[Check]:
    family, found = decoded.family, facts.architecture
    if family is None or not family.architectures or found is None:
        return
    agrees = found.lower().startswith(family.architectures)
    says = (
        tr(
            "The file's architecture is {found}, as in other {name} models.",
            name=family.name,
            found=found,
        )
        if agrees
        else tr(
            "The name says {name}, but the file's architecture is {found}.",
            name=family.name,
            found=found,
        )
    )
    yield Check(tr("Architecture"), family.name, found, agrees, says)
