# pyright: reportMissingImports=false
"""Trains a LoRA adapter: for each matrix of a finished model, two thin matrices whose product is
added to it, while the model's own weights stay as they are (Hu et al., "LoRA", 2021).
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import gguf
import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from demo_models import adapter_card, export
from demo_models import tokenizer as bpe
from demo_models.corpus.pirate import as_pirate
from demo_models.corpus.skills import training_items
from demo_models.data import Rows, pack
from demo_models.family import AUTHOR, BY_NAME, VERSION, Model
from demo_models.network import Network
from demo_models.text import document

if TYPE_CHECKING:
    from tokenizers import Tokenizer

BASE: Final = BY_NAME["Pebble-1-3M-Instruct"]
NAME: Final = "Pebble-1-3M-Pirate"
RANK: Final = 4
ALPHA: Final = 8
"""The product of the two matrices is multiplied by ALPHA / RANK."""
STEPS: Final = 700
ROWS, LENGTH = 8, 256
RATE: Final = 2e-3
WARMUP: Final = 20
SAVE_EVERY_S: Final = 60.0
SHARD_ITEMS: Final = 2000
SMOKE_STEPS, SMOKE_QUESTIONS = 3, 2
FILE: Final = f"{NAME}-F16-LoRA.gguf"


class Thin(nn.Module):
    """A linear layer with a frozen matrix [out, in], and the adapter's two: `a` [rank, in] and `b`
    [out, rank], which begins with zeros, so that training begins with the model as it is."""

    def __init__(self, linear: nn.Linear, random: torch.Generator) -> None:
        super().__init__()
        self.weight = linear.weight.requires_grad_(False)
        out, width = self.weight.shape
        self.a = nn.Parameter(torch.randn(RANK, width, generator=random) / width**0.5)
        self.b = nn.Parameter(torch.zeros(out, RANK))

    def forward(self, x: Tensor) -> Tensor:
        return F.linear(x, self.weight) + F.linear(F.linear(x, self.a), self.b) * (ALPHA / RANK)


class AdapterTrainer:
    """Trains the adapter; `folder` has the state needed to resume."""

    def __init__(self, file: Path, folder: Path, steps: int) -> None:
        self.folder, self.steps = folder, steps
        self.network, self.tokenizer = loaded(BASE, file)
        self.network.requires_grad_(False)
        self.thin = _thinned(self.network)
        trained = [p for layer in self.thin.values() for p in (layer.a, layer.b)]
        self.optimizer = torch.optim.AdamW(trained, lr=RATE, weight_decay=0.0, betas=(0.9, 0.95))
        self.step = 0
        self.curve: list[tuple[int, float]] = []
        if self.checkpoint.exists():
            self._load()

    @property
    def checkpoint(self) -> Path:
        return self.folder / "checkpoint.pt"

    def run(self, until: float) -> bool:
        """Train until done, or until time.monotonic() reaches `until`. Returns True if done."""
        saved = time.monotonic()
        for rows in _batches(self.tokenizer, self.step):
            if self.step >= self.steps or time.monotonic() > until:
                break
            loss = self._one_step(rows)
            if self.step % 10 == 0:
                self.curve.append((self.step * ROWS * LENGTH, round(loss, 4)))
                print(f"step {self.step} of {self.steps}: loss {loss:.3f}", flush=True)
            if time.monotonic() - saved > SAVE_EVERY_S:
                self._save()
                saved = time.monotonic()
        self._save()
        return self.step >= self.steps

    def _one_step(self, rows: Rows) -> float:
        fall = (self.steps - self.step) / self.steps
        for group in self.optimizer.param_groups:
            group["lr"] = RATE * min(1.0, (self.step + 1) / WARMUP, fall)
        ids, learned = torch.from_numpy(rows.ids), torch.from_numpy(rows.learned)
        scores = self.network.logits(self.network.hidden(ids[:, :-1])[learned])
        loss = F.cross_entropy(scores, ids[:, 1:][learned])
        loss.backward()
        self.optimizer.step()
        self.optimizer.zero_grad()
        self.step += 1
        return loss.item()

    def _save(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        part = self.checkpoint.with_suffix(".part")
        state = {
            "step": self.step,
            "curve": self.curve,
            "thin": {name: (layer.a, layer.b) for name, layer in self.thin.items()},
            "optimizer": self.optimizer.state_dict(),
        }
        torch.save(state, part)
        os.replace(part, self.checkpoint)  # noqa: PTH105 - leaves the old file or the new one

    def _load(self) -> None:
        state: dict[str, Any] = torch.load(self.checkpoint)
        self.step, self.curve = state["step"], state["curve"]
        with torch.no_grad():
            for name, (a, b) in state["thin"].items():
                self.thin[name].a.copy_(a)
                self.thin[name].b.copy_(b)
        self.optimizer.load_state_dict(state["optimizer"])

    def facts(self, file_bytes: int) -> str:
        """Return what the adapter is and how it was trained, for its card."""
        numbers = sum(layer.a.numel() + layer.b.numel() for layer in self.thin.values())
        share = numbers / BASE.shape.parameters
        return (
            f"{numbers:,} numbers, {share:.1%} of the model's: for each of the {len(self.thin)} "
            f"matrices in its layers, two thin ones of rank {RANK}. It was trained with "
            "`make demo-models` on the questions of Pebble-1-3M-Instruct, with the answers retold "
            f"by a program, for {self.steps} steps of {ROWS * LENGTH:,} tokens. The model's own "
            f"weights stayed as they are. The file has {file_bytes / 1000:.0f} kB. "
            f"Version {VERSION}, MIT license."
        )

    def write(self, path: Path) -> None:
        """Write the adapter as a GGUF file, as llama.cpp's convert_lora_to_gguf.py does."""
        about = "Makes Pebble-1-3M-Instruct answer in the tone of a pirate."
        with export.f16_file(path, "llama", gguf.GGUFType.ADAPTER, NAME, about) as writer:
            writer.add_string(gguf.Keys.Adapter.TYPE, "lora")
            writer.add_float32(gguf.Keys.Adapter.LORA_ALPHA, float(ALPHA))
            writer.add_finetune("Pirate")
            writer.add_base_model_count(1)
            writer.add_base_model_name(0, BASE.name)
            writer.add_base_model_author(0, AUTHOR)
            writer.add_base_model_version(0, VERSION)
            for name, layer in self.thin.items():
                target = export.tensor_name(f"{name}.weight")
                for end, matrix in (("lora_a", layer.a), ("lora_b", layer.b)):
                    writer.add_tensor(f"{target}.{end}", matrix.detach().half().numpy())


def loaded(model: Model, file: Path) -> tuple[Network, Tokenizer]:
    """Return a finished model's network, in 32 bits, and its tokenizer, both from its file."""
    reader = gguf.GGUFReader(file)
    return _network(model, reader), _tokenizer(reader)


def tokenizer_of(file: Path) -> Tokenizer:
    """Return the tokenizer of a finished model from its file."""
    return _tokenizer(gguf.GGUFReader(file))


def _network(model: Model, reader: gguf.GGUFReader) -> Network:
    tensors = {tensor.name: tensor.data for tensor in reader.tensors}
    network = Network(model.shape)
    with torch.no_grad():
        for name, parameter in network.named_parameters():
            found = torch.from_numpy(tensors[export.tensor_name(name)].copy())
            parameter.copy_(found.view(parameter.shape))
    return network


def _tokenizer(reader: gguf.GGUFReader) -> Tokenizer:
    texts = {
        key: [bytes(field.parts[i]).decode() for i in field.data]
        for key in (gguf.Keys.Tokenizer.LIST, gguf.Keys.Tokenizer.MERGES)
        for field in (reader.get_field(key),)
        if field is not None
    }
    return bpe.rebuilt(*texts.values())


def _thinned(network: Network) -> dict[str, Thin]:
    """Put the adapter's matrices beside each of the layers' matrices. Returns them by name."""
    random = torch.Generator().manual_seed(1)
    names = [
        name
        for name, module in network.named_modules()
        if isinstance(module, nn.Linear) and re.match(r"layers\.\d+\.", name)
    ]
    found: dict[str, Thin] = {}
    for name in names:
        parent, _, last = name.rpartition(".")
        linear = network.get_submodule(name)
        assert isinstance(linear, nn.Linear)
        found[name] = Thin(linear, random)
        setattr(network.get_submodule(parent), last, found[name])
    return found


def _batches(tokenizer: Tokenizer, skip: int) -> Iterator[Rows]:
    """Yield batches of pirates' answers indefinitely, starting with batch number `skip`."""
    shard = number = 0
    while True:
        items = training_items(f"pirate {shard}", SHARD_ITEMS)
        documents = [document(as_pirate(item), "chat") for item in items]
        rows = pack(documents, tokenizer, LENGTH)
        for begin in range(0, len(rows.ids) - ROWS + 1, ROWS):
            if number >= skip:
                yield Rows(rows.ids[begin : begin + ROWS], rows.learned[begin : begin + ROWS])
            number += 1
        shard += 1


def make(models: Path, adapters: Path, work: Path, until: float, *, smoke: bool = False) -> bool:
    """Train the adapter, or resume where training was stopped, then measure it and write its file
    and its card. Returns True if all is done; False if time ran out."""
    file, base = adapters / FILE, models / BASE.file
    if file.exists():
        print(f"{NAME} is done", flush=True)
        return True
    trainer = AdapterTrainer(base, work / NAME, SMOKE_STEPS if smoke else STEPS)
    if not trainer.run(until):
        return False
    trainer.write(file)
    rows = adapter_card.measure(base, file, *([SMOKE_QUESTIONS] if smoke else []))
    adapter_card.write(adapters, file, trainer.facts(file.stat().st_size), rows)
    return True
