# pyright: reportMissingImports=false
"""Trains the image encoder and its language model; it can be stopped at any time.

First the encoder alone learns what each patch shows, which costs a tenth of a step with the
language model. Then both learn to answer questions.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from demo_models.data import batches
from demo_models.eye.encoder import Encoder, patches_of
from demo_models.eye.rows import HUES, ROOM, THINGS, Rows, labels_of, rows_of
from demo_models.eye.shape import EYE, EyeShape
from demo_models.masters import Masters
from demo_models.muon import Muon
from demo_models.network import Network
from desktop.core.drawings.scenes import Scene, scene

if TYPE_CHECKING:
    from tokenizers import Tokenizer

BETAS: Final = (0.9, 0.95)
WEIGHT_DECAY: Final = 0.05
WARMUP: Final = 50
SAVE_EVERY_S: Final = 120.0
TEXT_ROWS: Final = 8
PATCH_SHARE: Final = 0.3
"""Weight of the loss of the patches' labels, while the questions are learned."""


@dataclass(frozen=True, slots=True)
class EyePlan:
    """Numbers of steps: of the encoder alone, and with the language model. Every `text_every`-th of
    the latter has text instead of pictures, so that the model doesn't forget what it knew.

    Measured on one busy core (Xeon with AMX, not compiled), a step of the encoder alone takes 0.33
    seconds of processor time and one with the language model 1.3, so all steps take about 75
    minutes of it. The encoder's rate is from two short runs: in steps 61 to 80 of the encoder
    alone, 0.006 gave a mean loss of 0.62, and 0.002 gave 0.72.
    """

    looking: int = 3000
    reading: int = 2800
    rows: int = 32
    looking_rows: int = 64
    text_every: int = 10
    text_length: int = 512
    encoder_rate: float = 4e-3
    text_rate: float = 1e-3

    @property
    def steps(self) -> int:
        return self.looking + self.reading


class Sight(nn.Module):
    """The encoder, the language model, and two matrices that are used only in training: they name
    what a patch shows, and its color."""

    def __init__(self, shape: EyeShape, network: Network) -> None:
        super().__init__()
        self.encoder = Encoder(shape, seed=1)
        torch.manual_seed(1)
        self.thing = nn.Linear(shape.width, len(THINGS))
        self.hue = nn.Linear(shape.width, len(HUES))
        self.network = network

    def patch_loss(self, seen: Tensor, things: Tensor, hues: Tensor) -> Tensor:
        """Return the loss of the labels of each patch, [pictures, patches]."""
        pairs = ((self.thing(seen), things), (self.hue(seen), hues))
        parts = [F.cross_entropy(x.float().flatten(0, 1), y.flatten()) for x, y in pairs]
        return parts[0] + parts[1]


class EyeTrainer:
    """Trains both; `folder` has the state needed to resume. `network` is the finished language
    model to begin with."""

    def __init__(
        self, network: Network, tokenizer: Tokenizer, folder: Path, plan: EyePlan,
        shape: EyeShape = EYE, *, compiled: bool = False,
    ) -> None:  # fmt: skip
        self.shape, self.plan, self.tokenizer, self.folder = shape, plan, tokenizer, folder
        exact = Sight(shape, network)
        self.sight = Sight(shape, Network(network.shape)).to(torch.bfloat16)
        self.masters = Masters(exact, self.sight)
        self.masters.round()
        self.optimizers = self._optimizers()
        self.step = 0
        self.curve: list[tuple[int, float]] = []
        self._losses: list[float] = []
        if self.checkpoint.exists():
            self._load()
        compiler = torch.compile if compiled else _as_it_is
        self._see = compiler(self.sight.encoder.seen)
        self._read = compiler(self.sight.network.read)

    @property
    def checkpoint(self) -> Path:
        return self.folder / "checkpoint.pt"

    @property
    def done(self) -> bool:
        return self.step >= self.plan.steps

    @property
    def pictures(self) -> int:
        """Number of pictures seen so far."""
        plan = self.plan
        reading = max(0, self.step - plan.looking)
        with_pictures = reading - reading // plan.text_every
        return min(self.step, plan.looking) * plan.looking_rows + with_pictures * plan.rows

    @property
    def tokens(self) -> int:
        """Number of tokens, with padding, that the language model has read in training so far."""
        plan = self.plan
        reading = max(0, self.step - plan.looking)
        texts = reading // plan.text_every
        row = self.shape.tokens + ROOM
        return (reading - texts) * plan.rows * row + texts * TEXT_ROWS * plan.text_length

    def run(self, until: float, report: Callable[[EyeTrainer], None]) -> bool:
        """Train until done, or until time.monotonic() reaches `until`. Returns True if done."""
        saved = time.monotonic()
        while not self.done and time.monotonic() < until:
            self._one_step()
            if time.monotonic() - saved > SAVE_EVERY_S:
                self._save()
                saved = time.monotonic()
            report(self)
        self._save()
        return self.done

    def weights(self, part: str) -> dict[str, NDArray[np.float32]]:
        """Return the exact weights of "encoder" or "network", by their names in it."""
        found = self.masters.weights.items()
        start = f"{part}."
        return {
            name.removeprefix(start): weight.detach().numpy()
            for name, weight in found
            if name.startswith(start)
        }

    def _one_step(self) -> None:
        self._set_rates()
        loss, shown = self._loss()
        loss.backward()
        self.masters.take_gradients()
        for optimizer in self.optimizers:
            optimizer.step()
        self.masters.round()
        self.step += 1
        self._note(shown)

    def _note(self, loss: float) -> None:
        """Add a point to the curve for each percent of the steps: the median loss since the last
        one, which leaves out the few steps with text."""
        self._losses.append(loss)
        if self.step % max(1, self.plan.steps // 100) == 0 or self.done:
            self.curve.append((self.step, round(float(np.median(self._losses)), 4)))
            self._losses = []

    def _set_rates(self) -> None:
        plan, step = self.plan, self.step
        fall = min(1.0, 2 * (plan.steps - step) / max(1, plan.reading))
        for optimizer in self.optimizers:
            for group in optimizer.param_groups:
                begin = 0 if group["early"] else plan.looking
                group["lr"] = group["full"] * min(1.0, max(0, step + 1 - begin) / WARMUP) * fall

    def _loss(self) -> tuple[Tensor, float]:
        """Return the loss to minimize, and the loss to show: of the patches' labels, or of the
        answers' tokens (nats per token)."""
        plan = self.plan
        number = self.step - plan.looking
        if number < 0:
            loss = self._patches(self._scenes("look", self.step, plan.looking_rows))[1]
            return loss, loss.item()
        if number % plan.text_every == plan.text_every - 1:
            loss = self._text_loss()
            return loss, loss.item()
        scenes = self._scenes("read", number, plan.rows)
        seen, patch_loss = self._patches(scenes)
        rows = rows_of(scenes, self.shape, self.tokenizer, Random(f"eye rows {number}"))
        answers = self._answer_loss(self.sight.encoder.tokens(seen), rows)
        return answers + PATCH_SHARE * patch_loss, answers.item()

    def _scenes(self, use: str, number: int, count: int) -> list[Scene]:
        return [scene(f"eye {use} {number * count + i}", self.shape.side) for i in range(count)]

    def _patches(self, scenes: Sequence[Scene]) -> tuple[Tensor, Tensor]:
        """Return the encoder's vectors for each patch, and the loss of the patches' labels."""
        pictures = np.stack([found.picture for found in scenes])
        patches = torch.from_numpy(patches_of(pictures, self.shape))
        things, hues = (torch.from_numpy(each) for each in labels_of(scenes, self.shape))
        seen = self._see(patches.to(torch.bfloat16))
        return seen, self.sight.patch_loss(seen, things, hues)

    def _answer_loss(self, pictures: Tensor, rows: Rows) -> Tensor:
        """Return the loss of the answers, given the tokens' vectors of the pictures."""
        ids, learned = torch.from_numpy(rows.ids), torch.from_numpy(rows.learned)
        hidden = self.hidden(pictures, rows)
        logits = self.sight.network.logits(hidden[:, :-1][learned[:, 1:]])
        return F.cross_entropy(logits.float(), ids[:, 1:][learned[:, 1:]])

    def hidden(self, pictures: Tensor, rows: Rows) -> Tensor:
        """Return the language model's last layer's output for rows whose gaps are filled with the
        vectors of pictures, [rows, time, width]."""
        network = self.sight.network
        words = network.embedding(torch.from_numpy(rows.ids))
        gap = rows.before + rows.tokens
        mixed = torch.cat([words[:, : rows.before], pictures, words[:, gap:]], 1)
        turns = network.turns[torch.from_numpy(rows.positions)]
        return self._read(mixed, turns, torch.from_numpy(rows.mask))

    def _text_loss(self) -> Tensor:
        rows = next(self._texts)
        ids, learned = torch.from_numpy(rows.ids), torch.from_numpy(rows.learned)
        network = self.sight.network
        logits = network.logits(network.hidden(ids[:, :-1])[learned])
        return F.cross_entropy(logits.float(), ids[:, 1:][learned])

    @cached_property
    def _texts(self) -> Iterator[Any]:
        done = (self.step - self.plan.looking) // self.plan.text_every
        return batches("chat", self.tokenizer, self.plan.text_length, TEXT_ROWS, max(0, done))

    def _optimizers(self) -> list[torch.optim.Optimizer]:
        """Return Muon for the layers' matrices, and AdamW for the rest. The encoder begins early;
        the language model's weights join later, at a lower rate."""
        plan = self.plan
        adam: list[dict[str, Any]] = []
        muon: list[torch.optim.Optimizer] = []
        for early, rate in ((True, plan.encoder_rate), (False, plan.text_rate)):
            weights = self.masters.weights.items()
            own = {n: w for n, w in weights if early != n.startswith("network")}
            inner = [w for n, w in own.items() if w.dim() == 2 and ".layers." in n]
            outer = [w for n, w in own.items() if w.dim() == 2 and ".layers." not in n]
            vectors = [w for w in own.values() if w.dim() == 1]
            adam.append({"params": outer, "early": early, "full": rate})
            adam.append({"params": vectors, "early": early, "full": rate, "weight_decay": 0.0})
            muon.append(Muon(inner, lr=rate, weight_decay=WEIGHT_DECAY))
            muon[-1].param_groups[0].update(early=early, full=rate)
        first = torch.optim.AdamW(adam, lr=rate, betas=BETAS, weight_decay=WEIGHT_DECAY, fused=True)
        return [first, *muon]

    def _save(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        part = self.checkpoint.with_suffix(".part")
        state = {
            "step": self.step,
            "curve": self.curve,
            "losses": self._losses,
            "weights": {name: weight.detach() for name, weight in self.masters.weights.items()},
            "optimizers": [optimizer.state_dict() for optimizer in self.optimizers],
        }
        torch.save(state, part)
        os.replace(part, self.checkpoint)  # noqa: PTH105 - leaves the old file or the new one

    def _load(self) -> None:
        state: dict[str, Any] = torch.load(self.checkpoint)
        self.step = state["step"]
        self.curve, self._losses = state["curve"], state["losses"]
        self.masters.load(state["weights"])
        for optimizer, saved in zip(self.optimizers, state["optimizers"], strict=True):
            optimizer.load_state_dict(saved)


def _as_it_is(function: Callable[..., Tensor]) -> Callable[..., Tensor]:
    return function
