# pyright: reportMissingImports=false
"""The additional loss for a mixture's routers: use every expert, but only a few for each text.

It doesn't determine which expert is used for which text: the routers never see a text's skill.
"""

from __future__ import annotations

import math
from typing import Final

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from demo_models.network import Experts, Network

START_ID: Final = 1
"""ID of the token `<|im_start|>`, the second of the tokenizer's control tokens."""
BALANCE: Final = 1.0
LEAST, MOST = 0.12, 0.2
"""Bounds between which an expert's share of the tokens of a step isn't penalized. If all shares are
made equal, as is usual, routers learn little more than to balance them."""
KEEP, KEEP_LATE = 0.02, 0.05
"""Weights of the loss that favors few experts per text, before and after the learning rate begins
to fall."""
SHARE: Final = 0.05
"""Weight of the loss that keeps the first expert from doing all the work."""
LEAD: Final = 0.7
"""Difference of the logits of a token's first two experts that isn't penalized: 0.7 means weights
of 67% and 33%. Without this loss, the first expert had 95% of the weight on average, so that the
mixture was nearly one of 1 in 8."""


def router_loss(network: Network, ids: Tensor, *, late: bool) -> Tensor | float:
    """Return the router loss of the last forward pass, averaged over the layers; 0 for a dense
    model. `ids` [batch, time] are the tokens of that pass. `late` is True once the learning rate
    falls."""
    feeds = [layer.feed for layer in network.layers if isinstance(layer.feed, Experts)]
    if not feeds:
        return 0.0
    texts, keep = text_numbers(ids), KEEP_LATE if late else KEEP
    losses = [
        BALANCE * balance(feed.chances, feed.chosen)
        + keep * spread(feed.chances, texts, feed.used)
        + SHARE * lead(feed.chances, feed.chosen)
        for feed in feeds
    ]
    return sum(losses) / len(losses)


def balance(chances: Tensor, chosen: Tensor) -> Tensor:
    """Return the load-balancing loss of the Switch Transformer (equation 4), but only for the part
    of a share outside the bounds. `chances` [tokens, experts], `chosen` [tokens, used]."""
    share = F.one_hot(chosen, chances.shape[-1]).float().mean((0, 1))
    outside = (share - MOST).clamp(min=0) - (LEAST - share).clamp(min=0)
    return chances.shape[-1] * (outside * chances.mean(0)).sum()


def spread(chances: Tensor, texts: Tensor, used: int) -> Tensor:
    """Return how widely texts are spread over experts: the entropy, in nats, of the mean
    probabilities in a text, averaged over all tokens, but only what exceeds the entropy of `used`
    equally likely experts, since that many work on each token. `chances` is [tokens, experts], and
    `texts` [tokens] has the number of each token's text. A low value with balanced shares means
    that the experts distinguish the texts (compare the mutual information of tasks and experts in
    Chen et al., "Mod-Squad", 2022).
    """
    counts = texts.bincount().clamp(min=1)
    empty = chances.new_zeros(len(counts), chances.shape[-1])
    mean = empty.index_add(0, texts, chances) / counts[:, None]
    entropy = -(mean * mean.clamp(min=1e-9).log()).sum(-1)
    above = (entropy - math.log(used)).clamp(min=0)
    return (above * counts).sum() / len(texts)


def lead(chances: Tensor, chosen: Tensor) -> Tensor:
    """Return by how much the difference between the logits of the first two experts exceeds LEAD,
    in nats, averaged over all tokens. Unlike a loss on the first expert's weight, its gradient
    doesn't vanish as that weight approaches 1. `chosen` is in descending order."""
    first, second = chances.gather(-1, chosen[:, :2]).clamp(min=1e-9).log().unbind(-1)
    return (first - second - LEAD).clamp(min=0).mean()


def text_numbers(ids: Tensor) -> Tensor:
    """Return, for each token of `ids` [batch, time], the number of the text that the token belongs
    to, [batch * time]. A question and its answer begin with one `<|im_start|>` each."""
    within = ((ids == START_ID).cumsum(-1) + 1) // 2
    rows = torch.arange(len(ids), device=ids.device)[:, None]
    return (rows * (ids.shape[-1] + 1) + within).flatten()
