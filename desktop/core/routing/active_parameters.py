"""Counts the total and active weights of a mixture of experts, term by term.

The parts that all tokens share (attention, embeddings, the router) exist once; only the
feed-forward part of each layer exists once per expert. So 8x7B is not 56B.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.errors import UserError
from desktop.core.gguf.model_facts import ModelFacts
from desktop.core.i18n import tr
from desktop.core.memory.known_shapes import KnownShape, nearest
from desktop.core.names.decode import DecodedName, decode
from desktop.core.routing.published_mixtures import PUBLISHED_MIXTURES, PublishedMixture

USED = 2
"""Number of experts per token, as in Mixtral, for a name such as 8x7B that doesn't state it."""
ROUGH = 0.35
"""Largest relative difference between the actual number of active weights and the rounded number in
a name: OLMoE-1B-7B has 1.3 billion."""
SAME = 0.06
"""If the size of a known model and the size in a name differ by less than this, relatively, the
known model's numbers are used unchanged."""


@dataclass(frozen=True, slots=True)
class SparseCount:
    """Numbers of weights in a mixture. Every token uses the `shared` weights; `each` is the number
    per expert, over all layers; a token uses `used` of the `experts`. All four are None if only the
    totals are known; `shared` and `each` are None if every token uses all experts. `rule` is the
    total that a name such as 8x7B suggests, 8 times 7 billion; None for other names. `source` is a
    sentence about where the numbers come from."""

    name: str
    total: int
    active: int
    experts: int | None
    used: int | None
    shared: int | None
    each: int | None
    rule: int | None
    source: str
    estimated: bool

    @property
    def operations(self) -> int:
        """Floating-point operations per token: one multiplication and one addition for each
        active weight (Kaplan et al. 2020, arXiv 2001.08361). Attention over earlier tokens, which
        grows with the length of the text, isn't counted."""
        return 2 * self.active


def of_file(name: str, facts: ModelFacts) -> SparseCount:
    """Return the counts read from a model's file. Only the totals are returned if the layers use
    different numbers of experts, since no number of experts then adds up to both.

    Raises: UserError, kind dense, for a model without experts; kind uncounted, if the active
    weights can't be determined from the file.
    """
    experts, used, active = facts.experts, facts.experts_used, facts.active_parameters
    if experts is None or used is None:
        raise UserError(
            tr("{name} has no experts. Choose a mixture-of-experts model.", name=name), kind="dense"
        )
    if active is None:
        raise UserError(
            tr(
                "{name}'s file doesn't say how many weights are active for each token. Choose "
                "another model.",
                name=name,
            ),
            kind="uncounted",
        )
    total = facts.used_parameters
    if facts.most_experts_used is None:
        experts = used = None
    each = (total - active) // (experts - used) if experts and used and experts > used else None
    shared = total - experts * each if experts and each is not None else None
    return SparseCount(
        name,
        total,
        active,
        experts,
        used,
        shared,
        each,
        _rule(name),
        tr("Counted in the model's file."),
        estimated=False,
    )


def of_name(text: str) -> SparseCount:
    """Return the counts for a name such as 8x7B or 57B-A14B.

    Raises: UserError, kind not_a_mixture, with examples of valid names.
    """
    told = decode(text.strip())
    name = text.strip()
    if told.experts and told.experts > 1 and told.parameters:
        return _of_experts(name, told.experts, told.parameters)
    if told.parameters and told.active_parameters and told.active_parameters < told.parameters:
        return _of_totals(name, told, told.parameters, told.active_parameters)
    raise UserError(
        tr(
            "This name doesn't describe a mixture of experts. Enter a size such as 8x7B or "
            "57B-A14B."
        ),
        kind="not_a_mixture",
    )


def _of_experts(name: str, experts: int, size: int) -> SparseCount:
    """Return the counts of the published mixture with this size and number of experts. If there is
    none, estimate them: each expert is assumed to be the feed-forward part of a dense model of that
    size, and the other parts are assumed to be shared, as in Mixtral (arXiv 2401.04088)."""
    for known in PUBLISHED_MIXTURES:
        if (known.experts, known.size) == (experts, size):
            return _of_published(name, known, experts * size)
    shape = nearest(size)
    factor = size / shape.parameters
    if abs(factor - 1) < SAME:
        factor = 1.0
    ours = _feed_forward(shape)
    each = round(factor * ours)
    shared = round(factor * (shape.parameters - ours))
    used = min(USED, experts)
    like = (
        shape.name
        if factor == 1
        else tr("{name} (scaled to {size:g}B)", name=shape.name, size=size / 1e9)
    )
    return SparseCount(
        name,
        shared + experts * each,
        shared + used * each,
        experts,
        used,
        shared,
        each,
        experts * size,
        tr(
            "Estimated, assuming that each expert is as large as the feed-forward parts of "
            "{like} and that each token uses {used} of the experts.",
            like=like,
            used=used,
        ),
        estimated=True,
    )


def _of_totals(name: str, told: DecodedName, total: int, active: int) -> SparseCount:
    """Return the counts for a name with both totals. The other numbers are known only for
    published models. A name such as Nemotron-3-Nano-30B-A3B isn't Qwen3-30B-A3B's, although both
    totals match."""
    for shape in PUBLISHED_MIXTURES:
        near = abs(shape.parameters / total - 1) < SAME
        ours = told.base is None or told.family == decode(shape.name).family
        if near and ours and abs(shape.active / active - 1) < ROUGH:
            return _of_published(name, shape, None)
    source = tr(
        "From the name, which doesn't say how many experts there are or how large they are."
    )
    return SparseCount(name, total, active, None, None, None, None, None, source, estimated=False)


def _of_published(name: str, shape: PublishedMixture, rule: int | None) -> SparseCount:
    return SparseCount(
        name,
        shape.parameters,
        shape.active,
        shape.experts,
        shape.used,
        shape.shared,
        shape.each,
        rule,
        tr("From the published architecture of {name}.", name=shape.name),
        estimated=False,
    )


def _feed_forward(shape: KnownShape) -> int:
    """Return the number of weights in a dense model's feed-forward parts."""
    return 3 * shape.width * shape.feed * shape.layers


def _rule(name: str) -> int | None:
    """Return the total that a name such as 8x7B suggests; None for other names."""
    told = decode(name)
    if told.experts and told.parameters and not told.active_parameters:
        return told.experts * told.parameters
    return None
