# pyright: reportMissingImports=false
"""Direct preference optimization (Rafailov et al., 2023): a finished model learns from pairs of
answers which of the two is preferred, compared with what it said before.

To the loss of the paper, the loss on the preferred answers is added, as in Pang et al., "Iterative
Reasoning Preference Optimization" (2024). DPO alone mostly makes both answers less likely, the
rejected one more so: after 40 steps, the margin was large, but courtesy was still unlikely.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from demo_models import tokenizer as bpe
from demo_models.corpus.preferences import Pair, training_pairs
from demo_models.data import PADDING, Rows
from demo_models.family import BETA, Model
from demo_models.network import Network
from demo_models.schedule import Plan
from demo_models.text import END, prompt
from demo_models.training import Trainer

if TYPE_CHECKING:
    from tokenizers import Tokenizer

LIKELY: Final = 1.0
"""Weight of the loss on the preferred answers, in nats per token."""
SHARD_PAIRS: Final = 1000


class PreferenceTrainer(Trainer):
    """Trains a model that starts as `reference`, a finished model. A row has one question with one
    answer; each pair takes two neighboring rows, the first of which has the preferred answer."""

    def __init__(
        self,
        model: Model,
        plan: Plan,
        tokenizer: Tokenizer,
        folder: Path,
        *,
        reference: Network,
        **options: Any,
    ) -> None:
        super().__init__(model, plan, tokenizer, folder, **options)
        if not self.checkpoint.exists():
            with torch.no_grad():
                exact = self.masters.weights.values()
                for master, weight in zip(exact, reference.parameters(), strict=True):
                    master.copy_(weight)
            self.masters.round()
        self.reference = reference.to(self.device, torch.bfloat16).eval()
        self.warm = True

    def _batches(self) -> Iterator[Rows]:
        plan = self.plan
        return pair_rows(self.tokenizer, plan.length, plan.rows, self.step)

    def _loss(self, ids: Tensor, targets: Tensor, learned: Tensor) -> tuple[Tensor, float]:
        """Return the loss to minimize, and the loss on the preferred answers, in nats per token."""
        ours = log_probabilities(self.network, self.hidden(ids), targets, learned)
        with torch.no_grad():
            hidden = self.reference.hidden(ids)
            before = log_probabilities(self.reference, hidden, targets, learned)
        rewards = BETA * (ours - before)
        likely = -(ours[::2] / learned[::2].sum(-1)).mean()
        return preference_loss(rewards[::2], rewards[1::2]) + LIKELY * likely, likely.item()


def preference_loss(preferred: Tensor, rejected: Tensor) -> Tensor:
    """Return the loss of the rewards [pairs] of the preferred and of the rejected answers: how much
    more likely each is than before, in nats times BETA (equation 7 of the paper)."""
    return -F.logsigmoid(preferred - rejected).mean()


def log_probabilities(network: Network, hidden: Tensor, targets: Tensor, learned: Tensor) -> Tensor:
    """Return the log probability of each row's learned tokens, in nats: [rows]."""
    scores = network.logits(hidden[learned]).float().log_softmax(-1)
    found = scores.gather(-1, targets[learned][:, None])[:, 0]
    rows = learned.nonzero()[:, 0]
    return found.new_zeros(len(learned)).index_add(0, rows, found)


def pair_rows(tokenizer: Tokenizer, length: int, rows: int, skip: int = 0) -> Iterator[Rows]:
    """Yield batches of `rows` rows indefinitely, starting with batch number `skip`. Pairs that are
    too long for a row are left out."""
    waiting: list[Rows] = []
    shard = number = 0
    while True:
        pairs = list(training_pairs(f"preferences {shard}", SHARD_PAIRS))
        for pair in _encoded(pairs, tokenizer, length):
            waiting.append(pair)
            if len(waiting) < rows // 2:
                continue
            if number >= skip:
                yield Rows(
                    np.concatenate([each.ids for each in waiting]),
                    np.concatenate([each.learned for each in waiting]),
                )
            number += 1
            waiting = []
        shard += 1


def tokens_read(tokenizer: Tokenizer, plan: Plan) -> int:
    """Return the number of tokens in all rows of a plan, without padding."""
    batches = pair_rows(tokenizer, plan.length, plan.rows)
    return sum(int((next(batches).ids != PADDING).sum()) for _ in range(plan.steps))


def _encoded(pairs: list[Pair], tokenizer: Tokenizer, length: int) -> Iterator[Rows]:
    """Yield the two rows of each pair that fits: `ids` [2, length + 1]."""
    texts = [
        text
        for pair in pairs
        for text in (prompt(pair.question), pair.preferred + END, pair.rejected + END)
    ]
    encoded = bpe.encode(tokenizer, texts)
    for start in range(0, len(encoded), 3):
        given, *answers = encoded[start : start + 3]
        if len(given) + max(map(len, answers)) > length + 1:
            continue
        ids = np.full((2, length + 1), PADDING, np.int64)
        learned = np.zeros((2, length), np.bool_)
        for row, answer in enumerate(answers):
            ids[row, : len(given) + len(answer)] = given + answer
            learned[row, len(given) - 1 : len(given) + len(answer) - 1] = True
        yield Rows(ids, learned)
