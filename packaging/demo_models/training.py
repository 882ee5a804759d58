# pyright: reportMissingImports=false
"""Training with Muon and AdamW on 32-bit weights, with 16-bit arithmetic. It can be stopped at any
time.

The learning rate rises, stays constant, and falls to zero at the end (warmup, stable, decay), so
that the training of another model can continue from the weights before the decay.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from demo_models.data import Rows, batches
from demo_models.family import Model
from demo_models.masters import Masters
from demo_models.muon import Muon
from demo_models.network import Network
from demo_models.router_loss import router_loss, text_numbers
from demo_models.schedule import Plan

if TYPE_CHECKING:
    from tokenizers import Tokenizer

WEIGHT_DECAY: Final = 0.1
BETAS: Final = (0.9, 0.95)
TEACHER_SHARE: Final = 0.9
TEACHER_TEMPERATURE: Final = 1.0
"""With a temperature of 2, and the loss times 4 to keep the gradient as large, the student answered
39.5% of the questions correctly instead of 63.0%."""
HINT: Final = 1.0
"""Weight of the cosine distance between the outputs of the teacher's and the student's last layers,
averaged over all positions. A matrix that is trained along with the student maps the student's
output to the teacher's width. In the answers, the teacher's probabilities are nearly 0 or 1, so
they alone carry little more information than the answers (Romero et al., "FitNets", 2015)."""
SAVE_EVERY_S: Final = 120.0


class Trainer:
    """Trains one model; `folder` has the state needed to resume."""

    def __init__(
        self,
        model: Model,
        plan: Plan,
        tokenizer: Tokenizer,
        folder: Path,
        *,
        parent: Path | None = None,
        teacher: Network | None = None,
        compiled: bool = False,
    ) -> None:
        self.model, self.plan, self.tokenizer, self.folder = model, plan, tokenizer, folder
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.teacher = teacher.to(self.device, torch.bfloat16).eval() if teacher else None
        self.network = Network(model.shape, seed=1).to(self.device, torch.bfloat16)
        self.masters = Masters(Network(model.shape, seed=1), self.network)
        self.optimizers = self._optimizers()
        self.bridge = self._bridge()
        self.step = 0
        self.first_batch = 0
        self.curve: list[tuple[int, float]] = []
        self.warm = parent is not None
        self._sums = [0.0, 0]
        if self.checkpoint.exists():
            self._load(self.checkpoint)
        elif parent is not None:
            self._load(parent)
            # Continue after the parent's data, so that the next batches are new to both models.
            self.first_batch, self.step, self.curve = self.step, 0, []
        self.hidden = torch.compile(self.network.hidden) if compiled else self.network.hidden

    @property
    def checkpoint(self) -> Path:
        return self.folder / "checkpoint.pt"

    @property
    def trunk(self) -> Path:
        """Path of the weights from before the learning rate fell. Other models continue from
        them."""
        return self.folder / "trunk.pt"

    @property
    def done(self) -> bool:
        return self.step >= self.plan.steps

    @property
    def tokens(self) -> int:
        return self.step * self.plan.step_tokens

    def run(self, until: float, report: Callable[[Trainer, float], None]) -> bool:
        """Train until done, or until time.monotonic() reaches `until`. Returns True if done.

        `report` is called about once per second, with the trainer and the seconds per step.
        """
        saved = reported = time.monotonic()
        reported_step = self.step
        for rows in self._batches():
            if self.done or time.monotonic() > until:
                break
            self._one_step(rows)
            now = time.monotonic()
            if self.step == self.plan.decay_from:
                self._save(self.trunk)
            if now - reported > 1:
                report(self, (now - reported) / (self.step - reported_step))
                reported, reported_step = now, self.step
            if now - saved > SAVE_EVERY_S:
                self._save(self.checkpoint)
                saved = now
        self._save(self.checkpoint)
        return self.done

    def _batches(self) -> Iterator[Rows]:
        plan = self.plan
        skip = self.first_batch + self.step
        return batches(self.model.data, self.tokenizer, plan.length, plan.rows, skip)

    def _one_step(self, rows: Rows) -> None:
        rate = self.plan.rate(self.step, warm=self.warm)
        for optimizer in self.optimizers:
            for group in optimizer.param_groups:
                group["lr"] = rate
        ids = torch.from_numpy(rows.ids).to(self.device)
        learned = torch.from_numpy(rows.learned).to(self.device)
        loss, truth = self._loss(ids[:, :-1], ids[:, 1:], learned)
        loss.backward()
        self.masters.take_gradients()
        for optimizer in self.optimizers:
            optimizer.step()
            optimizer.zero_grad()
        self.masters.round()
        self.step += 1
        self._note(truth)

    def _loss(self, ids: Tensor, targets: Tensor, learned: Tensor) -> tuple[Tensor, float]:
        """Return the loss to minimize and the plain loss on the true tokens (nats per token).

        Logits are computed only for learned positions, so the questions skip the output layer.
        """
        late = self.step >= self.plan.decay_from
        hidden = self.hidden(ids, separated(ids, self.model.separate if late else 0.0))
        scores = self.network.logits(hidden[learned]).float()
        loss = truth = F.cross_entropy(scores, targets[learned])
        if self.teacher is not None:
            with torch.no_grad():
                seen = self.teacher.hidden(ids)
                theirs = self.teacher.logits(seen[learned]).float()
            soft = F.kl_div(
                F.log_softmax(scores / TEACHER_TEMPERATURE, -1),
                F.log_softmax(theirs / TEACHER_TEMPERATURE, -1),
                log_target=True,
                reduction="batchmean",
            )
            loss = TEACHER_SHARE * soft + (1 - TEACHER_SHARE) * truth
            assert self.bridge is not None
            alike = F.cosine_similarity(self.bridge(hidden.float()), seen.float(), dim=-1)
            loss = loss + HINT * (1 - alike.mean())
        return loss + router_loss(self.network, ids, late=late), truth.item()

    def _note(self, loss: float) -> None:
        """Add a point to the curve for each percent of the steps: the mean loss since the last
        point."""
        self._sums = [self._sums[0] + loss, self._sums[1] + 1]
        if self.step % max(1, self.plan.steps // 100) == 0 or self.done:
            self.curve.append((self.tokens, round(self._sums[0] / self._sums[1], 4)))
            self._sums = [0.0, 0]

    def _optimizers(self) -> list[torch.optim.Optimizer]:
        """Return Muon for the layers' matrices, and AdamW for the embedding, routers, and norms."""
        matrices, tables, vectors = [], [], []
        for name, master in self.masters.weights.items():
            table = name.startswith("embedding") or "router" in name
            (vectors if master.dim() == 1 else tables if table else matrices).append(master)
        rate = self.plan.learning_rate
        groups = [{"params": tables}, {"params": vectors, "weight_decay": 0.0}]
        adam = torch.optim.AdamW(
            groups, lr=rate, betas=BETAS, weight_decay=WEIGHT_DECAY, fused=True
        )
        return [adam, Muon(matrices, lr=rate, weight_decay=WEIGHT_DECAY)]

    def _bridge(self) -> torch.nn.Linear | None:
        """Return the matrix that maps the student's width to the teacher's, or None if there is no
        teacher. It is used only in training. Also adds an optimizer for the matrix."""
        if self.teacher is None:
            return None
        torch.manual_seed(1)
        widths = self.model.shape.width, self.teacher.shape.width
        bridge = torch.nn.Linear(*widths, bias=False).to(self.device)
        rate = self.plan.learning_rate
        self.optimizers.append(torch.optim.AdamW(bridge.parameters(), lr=rate, betas=BETAS))
        return bridge

    def weights(self) -> dict[str, Tensor]:
        """Return the 32-bit weights, by their names in the network."""
        return {name: weight.detach().cpu() for name, weight in self.masters.weights.items()}

    def _save(self, path: Path) -> None:
        state = {
            "step": self.step,
            "first_batch": self.first_batch,
            "weights": self.weights(),
            "optimizers": [optimizer.state_dict() for optimizer in self.optimizers],
            "bridge": self.bridge and self.bridge.state_dict(),
            "curve": self.curve,
            "sums": self._sums,
        }
        self.folder.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        torch.save(state, part)
        os.replace(part, path)  # noqa: PTH105 - if interrupted, leaves the old file or the new one
        if self.done:
            (self.folder / "curve.json").write_text(json.dumps(self.curve), encoding="utf-8")

    def _load(self, path: Path) -> None:
        state: dict[str, Any] = torch.load(path, map_location=self.device)
        self.masters.load(state["weights"])
        for optimizer, saved in zip(self.optimizers, state["optimizers"], strict=True):
            optimizer.load_state_dict(saved)
        if self.bridge is not None:
            self.bridge.load_state_dict(state["bridge"])
        self.step, self.first_batch = state["step"], state["first_batch"]
        self.curve, self._sums = state["curve"], state["sums"]


def separated(ids: Tensor, share: float) -> Tensor | None:
    """Return the attention mask [batch, 1, time, time] with which no text sees the texts before it
    in the first `share` of the rows `ids` [batch, time]; None if there is no such row.

    Without it, only one text in twelve begins a row, as a question begins a chat. A mixture learned
    this case less well: 18 of 1,000 stories that begin a chat had a word to which it gave less than
    3%, and 3 of those that come second.
    """
    rows = round(len(ids) * share)
    if not rows:
        return None
    texts = text_numbers(ids).view_as(ids)
    same = texts[:, :, None] == texts[:, None, :]
    same[rows:] = True
    return same.tril()[:, None]
