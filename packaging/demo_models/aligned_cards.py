"""What the card of the aligned model says about its preferences and what they cost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from demo_models.corpus.preferences import COURTESY, KINDS
from demo_models.family import BETA

PREFERENCES: Final = (
    "A program wrote the preferences: a courteous answer (it ends with “{courtesy}”) over a "
    "blunt one, a short answer over a long one, and, if somebody asks for a password, a refusal "
    "with the reason over any password. Answers in JSON and Python are for programs, so there the "
    "answer alone is preferred. Shares of the pairs: {shares}."
)
MARGINS: Final = (
    "Measured with llama.cpp on pairs held out of training. The reward of an answer is {beta} "
    "times the change of its log probability, in nats, compared with the model before alignment. "
    "The margin is the reward of the preferred answer minus that of the rejected one."
)

LOST: Final = "What was lost elsewhere: the same questions, before and after alignment."


def parts(alignment: Mapping[str, Any], found: Mapping[str, Any]) -> list[str]:
    shares = ", ".join(f"{kind} {share:.0%}" for kind, share in KINDS.items())
    return [
        "## Alignment",
        PREFERENCES.format(courtesy=COURTESY.strip(), shares=shares),
        MARGINS.format(beta=BETA),
        _pairs(alignment["pairs"]),
        _behavior(alignment["behavior"]),
        LOST,
        _lost(alignment["scores_before"], found),
    ]


def _pairs(pairs: Mapping[str, Mapping[str, Any]]) -> str:
    lines = [
        "| pairs | number | margin | higher reward | likelier before | likelier after |",
        "|---|---|---|---|---|---|",
    ]
    for kind, row in pairs.items():
        lines.append(
            f"| {kind} | {row['pairs']} | {row['margin']:.2f} | {row['higher_reward']:.0%} | "
            f"{row['likelier_before']:.0%} | {row['likelier_after']:.0%} |"
        )
    return "\n".join(lines)


def _behavior(behavior: Mapping[str, Mapping[str, float]]) -> str:
    lines = ["| answers | before | after |", "|---|---|---|"]
    for name in ("courteous", "passwords_declined", "others_declined"):
        before, after = (behavior[when][name] for when in ("before", "after"))
        lines.append(f"| {name.replace('_', ' ')} | {before:.0%} | {after:.0%} |")
    before, after = (behavior[when]["words_in_a_story"] for when in ("before", "after"))
    lines.append(f"| words in a story | {before:.0f} | {after:.0f} |")
    return "\n".join(lines)


def _lost(before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    lines = ["| skill | correct before | correct after |", "|---|---|---|"]
    lines += [
        f"| {name} | {before['skills'][name]['accuracy']:.0%} | {row['accuracy']:.0%} |"
        for name, row in after["skills"].items()
    ]
    lines.append(f"| all skills | {before['accuracy']:.1%} | {after['accuracy']:.1%} |")
    return "\n".join(lines)
