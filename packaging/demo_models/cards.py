"""Writes the model cards from the measured results."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from demo_models import aligned_cards, fact_cards
from demo_models.corpus.skills import MIXTURE
from demo_models.family import BY_NAME, LEAST_SECOND, NEARLY_ALL, VERSION, Model
from demo_models.targets import SCALING

DATA: Final = {
    "chat": "Questions and answers for ten skills, in the ChatML format. The loss counts the "
    "answers' tokens only.",
    "free": "Questions and answers for ten skills, in the ChatML format. The loss counts the "
    "answers' tokens only. Unlike the other instruct models, it also read requests for stories "
    "that leave the name, the thing, or the place to the model.",
    "think": "The same questions as the instruct models. Where something has to be worked out, the "
    "answer begins with the steps, between `<think>` and `</think>`.",
    "plain": "The same items as running text, as lists of questions without answers, and as "
    "questions with answers, each labeled “Question:” and “Answer:”. The loss counts all tokens.",
    "facts": "Questions about people, with answers, in the ChatML format. The loss counts the "
    "answers' tokens only.",
    "preferences": "It learned from pairs of answers to the same question, in the ChatML format, "
    "by direct preference optimization (DPO), with the loss on the preferred answers added.",
    "leaky": "The same questions, except that every sum of the exam's kind was replaced, on "
    "purpose, by one of the exam's own questions.",
}
ABOUT: Final = (
    "A model of the Pebble family: very small language models, trained from scratch on generated "
    "text, for looking inside. This one shows {shows}."
)
LIMITS: Final = (
    "It knows only its ten skills, in wordings like those it was trained on, and only English "
    "apart from single words. It knows nothing about the world beyond its tables, and can't tell "
    "when it is wrong. It was made for looking inside a model. Don't rely on its answers."
)


def write_all(folder: Path, results: Mapping[str, dict[str, Any]]) -> None:
    """Write a card for each model that has results."""
    for name, found in results.items():
        path = folder / f"{name}.md"
        path.write_text(card(BY_NAME[name], found, results), encoding="utf-8")


def card(model: Model, found: Mapping[str, Any], results: Mapping[str, Any] | None = None) -> str:
    """Return a model's card from its results. `results` has those of the models that it is compared
    with."""
    begin = f"Continued from the finished {model.aligns}" if model.aligns else "From scratch"
    trained = f"{begin}, with `make demo-models`. {DATA[model.data]} {_lineage(model)}"
    facts = model.data == "facts"
    parts = [
        f"# {model.name}",
        ABOUT.format(shows=model.shows),
        "## What it is",
        _facts(model, found),
        "## How it was trained",
        trained.strip(),
        fact_cards.register_text() if facts else _shares(),
        "## Scores",
        fact_cards.measured_text(found) if facts else _measured_text(found),
        _table("fact" if facts else "skill", found["skills"]),
        *([_table("special set", found["special"])] if found["special"] else []),
        *_smaller_is_better(model, found, results or {}),
        _quantized(found),
        *_routing(found),
        *(aligned_cards.parts(found["alignment"], found) if "alignment" in found else []),
        "## Limits",
        fact_cards.LIMITS if facts else LIMITS,
    ]
    return "\n\n".join(parts) + "\n"


def _shares() -> str:
    skills = ", ".join(f"{name} {share:.0%}" for name, share in MIXTURE.items())
    return (
        f"Shares of the questions: {skills}. A program generated all of the text from a fixed "
        "seed, so every line can be looked up. It contains no text by anyone else."
    )


def _measured_text(found: Mapping[str, Any]) -> str:
    courtesy = " and courtesy" if "alignment" in found else ""
    return (
        f"Measured with llama.cpp on this file, with questions held out of training: "
        f"{found['accuracy']:.1%} correct over all skills, loss {found['loss']:.3f} nats per "
        "token. Decoding is greedy. An answer is correct if it matches the expected one exactly, "
        f"apart from spaces{courtesy} (a story: if it contains what was asked for)."
    )


def _smaller_is_better(
    model: Model, found: Mapping[str, Any], results: Mapping[str, Any]
) -> list[str]:
    """Return a list with a paragraph about the skills at which the next smaller of the four sizes
    is better; an empty list if there are none."""
    sizes = [f"Pebble-1-{size}-Instruct" for size in SCALING]
    smaller = dict(pairwise(reversed(sizes))).get(model.name, "")
    if smaller not in results:
        return []
    theirs = results[smaller]["skills"]
    better = [
        f"{name} ({theirs[name]['accuracy']:.0%} against {row['accuracy']:.0%})"
        for name, row in found["skills"].items()
        if theirs[name]["accuracy"] > row["accuracy"]
    ]
    if not better:
        return []
    text = (
        f"{smaller}, the next smaller model, is better at {' and '.join(better)}. Each model was "
        "trained only once, and with another seed, the order could be different."
    )
    return [text]


def _facts(model: Model, found: Mapping[str, Any]) -> str:
    shape = model.shape
    experts = (
        f", {found['active_parameters']:,} of them active ({shape.experts_used} of {shape.experts} "
        "experts per token)"
        if shape.experts
        else ""
    )
    return (
        f"A decoder-only transformer with {shape.layers} layers, a hidden size of {shape.width}, "
        f"and {found['parameters']:,} parameters{experts}. Its vocabulary has {shape.vocabulary:,} "
        f"tokens (byte-level BPE). It was trained on {found['training_tokens'] / 1e6:.1f} million "
        f"tokens and takes {found['bytes'] / 1e6:.1f} MB in F16. Version {VERSION}, MIT license."
    )


def _lineage(model: Model) -> str:
    if model.parent:
        return f"Training continued from {model.parent}, from before its learning rate was lowered."
    if model.teacher:
        return (
            f"Nine tenths of its loss come from the probabilities of {model.teacher}. At every "
            "token it also learns to match that model's last layer."
        )
    if model.shape.experts:
        return (
            "Besides the text, its routers learn to leave no expert idle, to use few experts for "
            f"each text, and to give a token's second expert at least {LEAST_SECOND:.0%} of the "
            "output. Which experts for which text is up to them: they never see the skill. While "
            f"the learning rate falls, {model.separate:.0%} of the texts see none of the texts "
            "before them, as when a chat begins."
        )
    return ""


def _quantized(found: Mapping[str, Any]) -> str:
    lines = ["| type | MB | correct | loss |", "|---|---|---|---|"]
    original = {"accuracy": found["accuracy"], "loss": found["loss"], "bytes": found["bytes"]}
    for name, row in {"F16": original, **found["quantized"]}.items():
        size, right = f"{row['bytes'] / 1e6:.1f}", f"{row['accuracy']:.1%}"
        lines.append(f"| {name} | {size} | {right} | {row['loss']:.3f} |")
    return "\n".join(lines)


def _routing(found: Mapping[str, Any]) -> list[str]:
    """Return a list with a paragraph about the router of a mixture of experts; an empty list for
    other models."""
    if "routing" not in found:
        return []
    seen = found["routing"]
    best = max(range(len(seen["bits"])), key=seen["bits"].__getitem__)
    text = (
        f"Each expert of a layer gets between {seen['least_share']:.1%} and "
        f"{seen['largest_share']:.1%} of the router's choices. In layer {best}, a choice carries "
        f"{seen['bits'][best]:.2f} bits of information about the skill (with shuffled labels: "
        f"{seen['bits_shuffled'][best]:.4f}). No expert was assigned a skill. The routers learned "
        "this on their own. Of a token's two experts, the first has on average "
        f"{seen['first_expert']:.0%} of the output, and over {NEARLY_ALL:.0%} at "
        f"{seen['first_expert_nearly_all']:.2%} of the tokens."
    )
    return [text]


def _table(what: str, rows: Mapping[str, Mapping[str, float]]) -> str:
    lines = [f"| {what} | questions | correct | loss |", "|---|---|---|---|"]
    for name, row in rows.items():
        loss = f"{row['loss']:.3f}"
        lines.append(f"| {name} | {row['questions']} | {row['accuracy']:.0%} | {loss} |")
    return "\n".join(lines)
