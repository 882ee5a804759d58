# pyright: reportMissingImports=false
"""Makes Pebble-1-3M-Eye: trains it, writes its two files, measures them, and writes its card."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any, Final

import numpy as np

from demo_models import evaluation, export
from demo_models.adapter import loaded
from demo_models.eye import card, measuring
from demo_models.eye import export as encoder_export
from demo_models.eye.shape import EYE
from demo_models.eye.training import EyePlan, EyeTrainer
from demo_models.family import BY_NAME
from demo_models.progress import clock
from demo_models.reader import Reader

NAME: Final = "Pebble-1-3M-Eye"
BASE: Final = BY_NAME["Pebble-1-3M-Instruct"]
FILE: Final = f"{NAME}-F16.gguf"
ENCODER_FILE: Final = f"mmproj-{NAME}-F16.gguf"
SECONDS_BETWEEN_LINES: Final = 30.0
SMOKE: Final = EyePlan(looking=2, reading=3, rows=2, looking_rows=2, text_every=3, text_length=64)
SMOKE_DRAWINGS, SMOKE_QUESTIONS = 4, 2


def make(
    models: Path, folder: Path, work: Path, until: float, *,
    threads: int = 1, compiled: bool = False, smoke: bool = False,
) -> bool:  # fmt: skip
    """Make the model from BASE, whose file is in `models`. `folder` gets the files, which need one
    of their own: llama.cpp's programs and Glassbox take an encoder for every model beside it.
    Returns True if done; False if time ran out at `until`."""
    result = work / NAME / "result.json"
    if result.exists() and (folder / FILE).exists():
        print(f"{NAME} is done", flush=True)
        return True
    network, tokenizer = loaded(BASE, models / BASE.file)
    plan = SMOKE if smoke else EyePlan()
    trainer = EyeTrainer(network, tokenizer, work / NAME, plan, compiled=compiled)
    if not trainer.run(until, _Progress(trainer)):
        return False
    _export(trainer, folder)
    found = _measured(trainer, folder, threads, smoke=smoke)
    result.write_text(json.dumps(found, indent=1), encoding="utf-8")
    (folder / "results.json").write_text(json.dumps(found, indent=1), encoding="utf-8")
    (folder / f"{NAME}.md").write_text(card.card(NAME, BASE.name, found), encoding="utf-8")
    print(f"{NAME}: {found['accuracy']:.1%} of the attributes are right", flush=True)
    return True


def _export(trainer: EyeTrainer, folder: Path) -> None:
    facts = export.Facts(
        name=NAME,
        description=(
            "One of the Pebble family: very small language models, to be looked into. This one "
            "shows how a model sees: it was trained on drawings of shapes, digits, and bar charts."
        ),
        size_label=BASE.size_label,
        chat=True,
        training_tokens=trainer.tokens,
        final_loss=_final_loss(trainer),
    )
    export.write(folder / FILE, BASE.shape, trainer.weights("network"), trainer.tokenizer, facts)
    encoder_export.write(folder / ENCODER_FILE, EYE, trainer.weights("encoder"), NAME)


def _measured(trainer: EyeTrainer, folder: Path, threads: int, *, smoke: bool) -> dict[str, Any]:
    print(f"{NAME}: describing the held-out drawings", flush=True)
    began = time.monotonic()
    drawings = SMOKE_DRAWINGS if smoke else measuring.SCENES
    found = measuring.measure(folder / FILE, drawings, threads)
    count = SMOKE_QUESTIONS if smoke else evaluation.QUESTIONS
    sets, special = evaluation.sets_for("chat", count), evaluation.special_sets_for("chat", count)
    with Reader(folder / FILE, threads=threads) as reader:
        text = evaluation.evaluate(reader, "chat", sets, special)
    encoder = sum(weight.size for weight in trainer.weights("encoder").values())
    return found | {
        "text_accuracy": text["accuracy"],
        "text_skills": text["skills"],
        "parameters": BASE.shape.parameters + encoder,
        "encoder_parameters": encoder,
        "bytes": (folder / FILE).stat().st_size,
        "encoder_bytes": (folder / ENCODER_FILE).stat().st_size,
        "pictures": trainer.pictures,
        "steps": trainer.plan.steps,
        "curve": trainer.curve,
        "evaluation_s": round(time.monotonic() - began, 1),
    }


def _final_loss(trainer: EyeTrainer) -> float:
    return float(np.mean([loss for _, loss in trainer.curve[-3:]]))


class _Progress:
    """Prints the progress of a trainer about every half minute."""

    def __init__(self, trainer: EyeTrainer) -> None:
        self._last = self._began = time.monotonic()
        self._first = trainer.step

    def __call__(self, trainer: EyeTrainer) -> None:
        now = time.monotonic()
        if now - self._last < SECONDS_BETWEEN_LINES:
            return
        self._last = now
        speed = (trainer.step - self._first) / (now - self._began)
        left = clock((trainer.plan.steps - trainer.step) / speed)
        loss = f", loss {trainer.curve[-1][1]:.3f}" if trainer.curve else ""
        print(f"{NAME}: step {trainer.step} of {trainer.plan.steps}{loss}, {left} left", flush=True)
