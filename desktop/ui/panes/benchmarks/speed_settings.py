"""What is measured of a model: its speed as it is, or with one thing changed step by step."""

from __future__ import annotations

import os

from desktop.core.library import ModelFile
from desktop.core.speed_results import Varied
from desktop.core.words import tr
from desktop.ui.names import full_name
from desktop.ui.panes.benchmarks.speed_run import Setting

VARY: tuple[tuple[Varied, str], ...] = (
    ("", tr("as it is")),
    ("depth", tr("with more context")),
    ("threads", tr("with more threads")),
    ("batch", tr("in larger batches")),
    ("gpu_layers", tr("on the card")),
)
DEPTHS, BATCHES, SHARES = (0, 512, 1024, 2048, 4096), (32, 64, 128, 256, 512), (0, 0.25, 0.5, 1)
SWEPT_TOKENS, SWEPT_REPEAT = (128, 32), 3


def settings(model: ModelFile, varied: Varied) -> list[Setting]:
    """As llama-bench measures it; shorter where there are several measurements."""
    name, path, chat = full_name(model), model.path, _chats(model)
    if not varied:
        return [Setting(name, path, chat)]
    prompt, generate = SWEPT_TOKENS
    if varied == "batch":
        prompt = max(BATCHES)
    return [
        Setting(name, path, chat, varied, prompt, generate, SWEPT_REPEAT, **{varied: value})
        for value in _values(model, varied)
    ]


def short(model: ModelFile) -> Setting:
    """One of many models."""
    return Setting(full_name(model), model.path, _chats(model), "", *SWEPT_TOKENS, SWEPT_REPEAT)


def brief(model: ModelFile) -> Setting:
    """A few tokens: enough for a picture."""
    return Setting(full_name(model), model.path, _chats(model), "", 32, 8, 2)


def _chats(model: ModelFile) -> bool:
    return model.facts is not None and model.facts.chat_template is not None


def _values(model: ModelFile, varied: Varied) -> list[int]:
    """What is gone through, as far as the model and the machine allow."""
    facts = model.facts
    if varied == "depth":
        most = (facts.context_length if facts else None) or max(DEPTHS)
        return [depth for depth in DEPTHS if depth + max(SWEPT_TOKENS) <= most]
    if varied == "batch":
        return list(BATCHES)
    if varied == "gpu_layers":
        layers = ((facts.layers if facts else None) or 0) + 1  # and the output
        return sorted({round(share * layers) for share in SHARES})
    cores = os.cpu_count() or 1
    return sorted({min(1 << power, cores) for power in range(cores.bit_length() + 1)})
