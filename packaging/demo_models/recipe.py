# pyright: reportMissingImports=false
"""The whole recipe: the tokenizer, followed by training, export, evaluation, and the card for each
model.

Results are saved immediately, and completed steps aren't repeated. The same command resumes where
it was stopped, even in the middle of a model.
"""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import torch

from demo_models import (
    adapter,
    alignment,
    alignment_measures,
    bits,
    cards,
    export,
    questions,
    routing,
    targets,
    training_text,
)
from demo_models import tokenizer as bpe
from demo_models.data import shard_documents, style_of
from demo_models.evaluation import (
    QUESTIONS,
    evaluate,
    questions_by_skill,
    sets_for,
    special_sets_for,
)
from demo_models.eye import make as eye
from demo_models.family import BY_NAME, FACTS, FAMILY, FORGETFUL, SMALLEST, Model
from demo_models.network import Network
from demo_models.progress import Progress
from demo_models.reader import Reader
from demo_models.schedule import Plan, plan
from demo_models.text import unmarked
from demo_models.training import Trainer
from desktop.core.cancel import Cancel
from desktop.core.library.checksums import sha256_of
from desktop.core.library.shipped_models import DEMO_FOLDER, DEMO_SUMS, demo_files

if TYPE_CHECKING:
    from tokenizers import Tokenizer

TOKENIZER_SHARDS: Final = 4
IMPORTANCE_TEXTS: Final = 2000
"""Number of training texts on which an importance matrix is measured."""
SMOKE_STEPS: Final = 5
SMOKE_QUESTIONS: Final = 3


@dataclass(frozen=True, slots=True)
class Recipe:
    """Makes the demo models. `work` has the state needed to resume; `models`, `adapters`, and
    `questions` have the files that are shipped."""

    work: Path
    models: Path
    adapters: Path
    questions: Path
    smoke: bool = False
    compiled: bool = False

    def run(self, chosen: Sequence[Model], until: float = float("inf")) -> bool:
        """Make the chosen models. Returns True if all are done; False if time ran out."""
        self.work.mkdir(parents=True, exist_ok=True)
        tokenizer = self.tokenizer()
        questions.write_all(self.questions)
        for model in self._in_order(chosen):
            if not self._make(model, tokenizer, until):
                return False
        self._after()
        if adapter.BASE in chosen:
            made = adapter.make(self.models, self.adapters, self.work, until, smoke=self.smoke)
            if not made:
                return False
        if not self.smoke:
            self._write_training_data(tokenizer)
        return True

    def make_eye(self, until: float = float("inf")) -> bool:
        """Make the model that sees, from its parent's shipped file. Returns True if it is done."""
        done = eye.make(
            DEMO_FOLDER, self.models / eye.NAME, self.work, until,
            threads=torch.get_num_threads(), compiled=self.compiled, smoke=self.smoke,
        )  # fmt: skip
        self._write_sums()
        return done

    def tokenizer(self) -> Tokenizer:
        """Return the family's tokenizer: the one of the models that are there, so that new models
        have the same tokens, or a new one."""
        path = self.work / "tokenizer.json"
        shipped = self.models / BY_NAME[SMALLEST].file
        if not path.exists() and shipped.exists():
            adapter.tokenizer_of(shipped).save(str(path))
        if not path.exists():
            print("Training the tokenizer", flush=True)
            shards = 1 if self.smoke else TOKENIZER_SHARDS
            texts = [
                unmarked(document.text)
                for shard in range(shards)
                for data in ("chat", "think")
                for document in shard_documents(shard, data)
            ]
            bpe.train(texts).save(str(path))
        return bpe.load(path)

    def result(self, model: Model) -> dict[str, Any] | None:
        """Return the measured results of the model's file; None if not yet measured."""
        path = self._folder(model) / "result.json"
        return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None

    def _in_order(self, chosen: Sequence[Model]) -> list[Model]:
        """Return the chosen models and their parents and teachers, which come before the models
        that need them. To align a finished model, its file is enough."""
        wanted = {model.name for model in chosen}
        for model in FAMILY:
            if model.name in wanted:
                wanted |= {model.parent, model.teacher} - {""}
                if model.aligns and not (self.models / BY_NAME[model.aligns].file).exists():
                    wanted.add(model.aligns)
        return [model for model in FAMILY if model.name in wanted]

    def _make(self, model: Model, tokenizer: Tokenizer, until: float) -> bool:
        file = self.models / model.file
        if self.result(model) is not None and file.exists():
            print(f"{model.name} is done", flush=True)
            return True
        trainer = self._trainer(model, tokenizer)
        progress = Progress(model.name)
        done = trainer.run(until, progress.report)
        progress.end()
        if not done:
            return False
        self._export(trainer, file)
        if model.name == FACTS:
            bits.quantize(file, self.models / f"{FACTS}-{FORGETFUL}.gguf", FORGETFUL)
        self._evaluate(trainer, file)
        self._after()
        return True

    def _trainer(self, model: Model, tokenizer: Tokenizer) -> Trainer:
        if model.aligns:
            base = BY_NAME[model.aligns]
            network, same = adapter.loaded(base, self.models / base.file)
            return alignment.PreferenceTrainer(
                model,
                self._plan(model),
                same,
                self._folder(model),
                reference=network,
                compiled=self.compiled,
            )
        return Trainer(
            model,
            self._plan(model),
            tokenizer,
            self._folder(model),
            parent=self._folder(BY_NAME[model.parent]) / "trunk.pt" if model.parent else None,
            teacher=self._network(BY_NAME[model.teacher]) if model.teacher else None,
            # Experts get a different number of tokens in each step, so compiled code isn't reused.
            compiled=self.compiled and not model.shape.experts,
        )

    def _plan(self, model: Model) -> Plan:
        full = plan(model)
        return replace(full, steps=SMOKE_STEPS, rows=2, length=64) if self.smoke else full

    def _network(self, model: Model) -> Network:
        """Load a finished model as a teacher."""
        network = Network(model.shape)
        saved = torch.load(self._folder(model) / "checkpoint.pt", map_location="cpu")
        network.load_state_dict(saved["weights"])
        return network

    def _export(self, trainer: Trainer, file: Path) -> None:
        model = trainer.model
        facts = export.Facts(
            name=model.name,
            description=model.description,
            size_label=model.size_label,
            chat=model.data != "plain",
            training_tokens=self._tokens(model, trainer.tokenizer),
            final_loss=trainer.curve[-1][1],
        )
        weights = {name: weight.numpy() for name, weight in trainer.weights().items()}
        export.write(file, model.shape, weights, trainer.tokenizer, facts)

    def _tokens(self, model: Model, tokenizer: Tokenizer) -> int:
        """Return the number of training tokens, including the parent's."""
        own = self._plan(model)
        if model.aligns:
            before = self._tokens(BY_NAME[model.aligns], tokenizer)
            return before + alignment.tokens_read(tokenizer, own)
        if not model.parent:
            return own.steps * own.step_tokens
        parent = self._plan(BY_NAME[model.parent])
        return own.steps * own.step_tokens + parent.decay_from * parent.step_tokens

    def _evaluate(self, trainer: Trainer, file: Path) -> None:
        model = trainer.model
        style = style_of(model.data)
        print(f"{model.name}: answering the questions", flush=True)
        began = time.monotonic()
        count = SMOKE_QUESTIONS if self.smoke else QUESTIONS
        sets = sets_for(model.data, count)
        with Reader(file, threads=torch.get_num_threads()) as reader:
            found = evaluate(reader, style, sets, special_sets_for(model.data, count))
        found["quantized"] = bits.measure_types(file, self._folder(model), style, sets)
        if model.data == "facts":
            text = "".join(doc.text for doc in shard_documents(0, "facts")[:IMPORTANCE_TEXTS])
            found["quantized"] |= bits.measure_low_types(
                file, self._folder(model), style, sets, text
            )
        if model.aligns:
            base = self.models / BY_NAME[model.aligns].file
            found["alignment"] = alignment_measures.measure(file, base, count)
        if model.shape.experts:
            found["routing"] = self._routing(file, model, count)
        found |= {
            "parameters": model.shape.parameters,
            "active_parameters": model.shape.active_parameters,
            "training_tokens": self._tokens(model, trainer.tokenizer),
            "bytes": file.stat().st_size,
            "curve": trainer.curve,
            "evaluation_s": round(time.monotonic() - began, 1),
        }
        path = self._folder(model) / "result.json"
        path.write_text(json.dumps(found, indent=1), encoding="utf-8")
        print(f"{model.name}: {found['accuracy']:.1%} right, loss {found['loss']:.3f}", flush=True)

    @staticmethod
    def _routing(file: Path, model: Model, questions: int) -> dict[str, Any]:
        with routing.RouterReader(file, model.shape) as reader:
            return routing.summary(
                *routing.usage(reader, model.shape, questions_by_skill(questions))
            )

    def _after(self) -> None:
        """Write the results, cards, and checksums of all models done so far. For a model that
        wasn't trained in `work`, keep the results that are already in results.json: a clone has the
        results of the models that it ships, but not the folders in which they were trained."""
        file = self.models / "results.json"
        kept = json.loads(file.read_text("utf-8"))["models"] if file.exists() else {}
        done = {model.name: self.result(model) or kept.get(model.name) for model in FAMILY}
        results = {name: found for name, found in done.items() if found}
        shown = {"models": results, "comparisons": targets.compared(results)}
        text = json.dumps(shown, indent=1)
        file.write_text(text, encoding="utf-8")
        cards.write_all(self.models, results)
        self._write_sums()

    def _write_sums(self) -> None:
        sums = [
            f"{sha256_of(str(file), Cancel())}  {file.relative_to(self.models).as_posix()}\n"
            for file in demo_files(self.models)
        ]
        (self.models / DEMO_SUMS).write_text("".join(sums), encoding="utf-8")

    def _write_training_data(self, tokenizer: Tokenizer) -> None:
        shards = training_text.shards_read(tokenizer)
        if training_text.shards_written(self.models) != shards:
            print("Writing down the training data", flush=True)
            training_text.write(self.models, shards)

    def _folder(self, model: Model) -> Path:
        return self.work / model.name


def clear(work: Path) -> None:
    """Delete all work so far."""
    shutil.rmtree(work, ignore_errors=True)
