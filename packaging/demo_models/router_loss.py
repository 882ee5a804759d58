# pyright: reportMissingImports=false
"""What a mixture's routers learn beside the text: to use every expert, and few of them for a text.

Nothing says which expert is for which text: the routers never see what skill a text is of.
"""

from __future__ import annotations

from typing import Final

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from demo_models.network import Experts, Network

START_ID: Final = 1
"""The token `<|im_start|>`: the second of the tokenizer's control tokens."""
BALANCE: Final = 1.0
LEAST, MOST = 0.12, 0.2
"""Shares of the tokens of a step between which an expert is not pushed. Where all shares are
made equal, as is usual, routers learn little else than to even them out."""
KEEP, KEEP_LATE = 0.02, 0.05
"""Weights of the wish for few experts, before and after the learning rate begins to fall."""


def router_loss(network: Network, ids: Tensor, *, late: bool) -> Tensor | float:
    """The mean over the layers of the last forward pass, of `ids` [batch, time]; 0 if dense.
    `late`: the learning rate falls."""
    feeds = [layer.feed for layer in network.layers if isinstance(layer.feed, Experts)]
    if not feeds:
        return 0.0
    texts, keep = text_numbers(ids), KEEP_LATE if late else KEEP
    losses = [
        BALANCE * balance(feed.chances, feed.chosen) + keep * spread(feed.chances, texts)
        for feed in feeds
    ]
    return sum(losses) / len(losses)


def balance(chances: Tensor, chosen: Tensor) -> Tensor:
    """The load-balancing loss of the Switch Transformer (equation 4), but only for the part of
    a share that is outside the bounds. `chances` [tokens, experts], `chosen` [tokens, used]."""
    share = F.one_hot(chosen, chances.shape[-1]).float().mean((0, 1))
    outside = (share - MOST).clamp(min=0) - (LEAST - share).clamp(min=0)
    return chances.shape[-1] * (outside * chances.mean(0)).sum()


def spread(chances: Tensor, texts: Tensor) -> Tensor:
    """Over how many experts a text is spread: the entropy in nats of its tokens' mean chances,
    a mean over all tokens. Low with balanced shares means that the experts tell the texts apart
    (compare the mutual information of tasks and experts in Chen and others, "Mod-Squad", 2022).
    """
    counts = texts.bincount().clamp(min=1)
    empty = chances.new_zeros(len(counts), chances.shape[-1])
    mean = empty.index_add(0, texts, chances) / counts[:, None]
    entropy = -(mean * mean.clamp(min=1e-9).log()).sum(-1)
    return (entropy * counts).sum() / len(texts)


def text_numbers(ids: Tensor) -> Tensor:
    """A number for the text that each token belongs to, in one row: a question and its answer
    begin with a mark each."""
    within = ((ids == START_ID).cumsum(-1) + 1) // 2
    rows = torch.arange(len(ids), device=ids.device)[:, None]
    return (rows * (ids.shape[-1] + 1) + within).flatten()
