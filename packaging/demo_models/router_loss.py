# pyright: reportMissingImports=false
"""The additional loss for a mixture's routers: use every expert, but only a few for each text, and
give the second expert of a token a say.

It doesn't determine which expert is used for which text: the routers never see a text's skill.
"""

from __future__ import annotations

import math
from typing import Final

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from demo_models.family import LEAST_SECOND
from demo_models.network import Experts, Network

START_ID: Final = 1
"""ID of the token `<|im_start|>`, the second of the tokenizer's control tokens."""
BALANCE, BALANCE_LATE = 1.0, 2.0
"""Weights of the loss for uneven shares, before and after the learning rate begins to fall. With 1
to the end, 6 of 40 experts got less than 1% of the choices."""
LEAST, MOST = 0.12, 0.2
"""Bounds between which an expert's share of the tokens of a step isn't penalized. If all shares are
made equal, as is usual, routers learn little more than to balance them."""
KEEP: Final = 0.02
"""Weight of the loss that favors few experts per text. With 0.05, whole texts went to one expert,
so that no kind of token stood out."""
SECOND: Final = 0.05
"""Weight of the loss for a second expert that gets less than LEAST_SECOND. Without it, the first
expert got over 90% at nine of ten tokens, so that a second one was computed for next to nothing."""


def router_loss(network: Network, ids: Tensor, *, late: bool) -> Tensor | float:
    """Return the router loss of the last forward pass, averaged over the layers; 0 for a dense
    model. `ids` [batch, time] are the tokens of that pass. `late` is True once the learning rate
    falls."""
    feeds = [layer.feed for layer in network.layers if isinstance(layer.feed, Experts)]
    if not feeds:
        return 0.0
    texts = text_numbers(ids)
    even = BALANCE_LATE if late else BALANCE
    losses = [
        even * balance(feed.chances, feed.chosen)
        + KEEP * spread(feed.chances, texts)
        + SECOND * alone(feed.chances, feed.chosen)
        for feed in feeds
    ]
    return sum(losses) / len(losses)


def balance(chances: Tensor, chosen: Tensor) -> Tensor:
    """Return the load-balancing loss of the Switch Transformer (equation 4), but only for the part
    of a share outside the bounds. `chances` [tokens, experts], `chosen` [tokens, used]."""
    share = F.one_hot(chosen, chances.shape[-1]).float().mean((0, 1))
    outside = (share - MOST).clamp(min=0) - (LEAST - share).clamp(min=0)
    return chances.shape[-1] * (outside * chances.mean(0)).sum()


def spread(chances: Tensor, texts: Tensor) -> Tensor:
    """Return how widely texts are spread over experts: the entropy, in nats, of the mean
    probabilities in a text, averaged over all tokens. `chances` is [tokens, experts], and `texts`
    [tokens] has the number of each token's text. A low value with balanced shares means that the
    experts distinguish the texts (compare the mutual information of tasks and experts in Chen et
    al., "Mod-Squad", 2022).
    """
    counts = texts.bincount().clamp(min=1)
    empty = chances.new_zeros(len(counts), chances.shape[-1])
    mean = empty.index_add(0, texts, chances) / counts[:, None]
    entropy = -(mean * mean.clamp(min=1e-9).log()).sum(-1)
    return (entropy * counts).sum() / len(texts)


def alone(chances: Tensor, chosen: Tensor) -> Tensor:
    """Return by how many nats the log of the ratio of the first expert's probability to the
    second's exceeds the value at which the second gets LEAST_SECOND, averaged over the tokens.
    `chances` is [tokens, experts], and `chosen` [tokens, used] has the best expert first.

    This log is the difference of two router outputs, so its gradient is as large at a share of
    99.9% as at 80%. The gradient of the share itself would vanish.
    """
    first, second = chances.gather(-1, chosen[:, :2]).clamp(min=1e-30).log().unbind(-1)
    most = math.log((1 - LEAST_SECOND) / LEAST_SECOND)
    return (first - second - most).clamp(min=0).mean()


def text_numbers(ids: Tensor) -> Tensor:
    """Return, for each token of `ids` [batch, time], the number of the text that the token belongs
    to, [batch * time]. A question and its answer begin with one `<|im_start|>` each."""
    within = ((ids == START_ID).cumsum(-1) + 1) // 2
    rows = torch.arange(len(ids), device=ids.device)[:, None]
    return (rows * (ids.shape[-1] + 1) + within).flatten()
