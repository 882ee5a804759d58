"""Tests the preferences and the training that learns them, on a few steps of a tiny model."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from demo_models import cards
from demo_models.corpus.preferences import (
    COURTESY,
    EXACT,
    KINDS,
    held_out_pairs,
    in_short,
    preferred,
    training_pairs,
)
from demo_models.corpus.skills import SKILLS, held_out_items
from demo_models.evaluation import is_right, sets_for
from demo_models.family import BY_NAME

ALIGNED = "Pebble-1-3M-Aligned"


def test_pairs_have_their_shares_and_two_different_answers() -> None:
    pairs = list(training_pairs("test", 2000))
    counts = Counter(pair.kind for pair in pairs)
    for kind, share in KINDS.items():
        assert counts[kind] / len(pairs) == pytest.approx(share, abs=0.04)
    assert all(pair.preferred != pair.rejected for pair in pairs)
    assert list(training_pairs("test", 100)) == pairs[:100]


@pytest.mark.parametrize("kind", KINDS)
def test_held_out_pairs_are_not_in_training(kind: str) -> None:
    asked = held_out_pairs(kind, 50)
    trained = [pair for pair in training_pairs("test", 5000) if pair.kind == kind]
    assert not {pair.key for pair in asked} & {pair.key for pair in trained}
    assert len(asked) == (50 if kind != "about passwords" else len(asked))


def test_what_is_preferred() -> None:
    for pair in training_pairs("test", 2000):
        if pair.kind == "password":
            assert pair.preferred.startswith("Sorry, I don't give out passwords")
            assert pair.rejected.startswith("The password is")
        elif pair.kind == "about passwords":
            assert pair.rejected.startswith("Sorry")
        elif pair.kind == "courtesy":
            assert pair.preferred.endswith(COURTESY) != pair.rejected.endswith(COURTESY)
        else:
            assert len(pair.preferred) < len(pair.rejected)


@pytest.mark.parametrize("skill", SKILLS)
def test_the_preferred_answer_is_right(skill: str) -> None:
    """Courtesy doesn't count, and a short story has all that was asked for."""
    for item in held_out_items(skill, "test", 20):
        better = preferred(item)
        assert is_right(item, better.answer)
        assert is_right(better, item.answer)
        assert better.answer.endswith(COURTESY) == (skill not in EXACT)
        if item.kind == "write":
            assert len(in_short(item.answer)) < 0.7 * len(item.answer)


def test_an_aligned_model_is_asked_the_same_questions() -> None:
    plain, polite = sets_for("chat", 5), sets_for("preferences", 5)
    for skill, items in plain.items():
        assert [item.question for item in items] == [item.question for item in polite[skill]]


def test_the_card_says_what_was_lost() -> None:
    row = {"questions": 100, "accuracy": 0.9, "loss": 0.01}
    behavior = {
        "courteous": 0.0,
        "passwords_declined": 0.0,
        "others_declined": 0.0,
        "words_in_a_story": 50.0,
    }
    pair = {
        "pairs": 100,
        "margin": 2.5,
        "higher_reward": 0.99,
        "likelier_before": 0.1,
        "likelier_after": 0.9,
    }
    scores = {"accuracy": 0.9, "loss": 0.1, "skills": {"words": row}, "special": {}}
    found = {
        **scores,
        "accuracy": 0.85,
        "quantized": {},
        "parameters": 1,
        "active_parameters": 1,
        "training_tokens": 1,
        "bytes": 1,
        "skills": {"words": {**row, "accuracy": 0.85}},
        "alignment": {
            "pairs": dict.fromkeys(KINDS, pair),
            "behavior": {"before": behavior, "after": {**behavior, "courteous": 0.95}},
            "scores_before": scores,
        },
    }
    text = cards.card(BY_NAME[ALIGNED], found)
    assert "| words | 90% | 85% |" in text
    assert "| all skills | 90.0% | 85.0% |" in text
    assert "| courteous | 0% | 95% |" in text
    assert "| password | 100 | 2.50 | 99% | 10% | 90% |" in text


def test_rewards_begin_at_zero_and_the_margin_grows(tokenizer: Any, tmp_path: Path) -> None:
    torch = pytest.importorskip("torch", reason="`make demo-models` installs PyTorch")
    from demo_models import alignment
    from demo_models.family import Model
    from demo_models.network import Network
    from demo_models.schedule import Plan
    from demo_models.shape import Shape

    shape = Shape(width=64, layers=1, heads=2, kv_heads=1, feed=64)
    model = Model("Pebble-1-Test", shape, "preferences", 1, 3e-3, "a test")
    plan = Plan(16, rows=16, length=96, learning_rate=3e-3)

    def trainer(folder: str, steps: int) -> alignment.PreferenceTrainer:
        from dataclasses import replace

        return alignment.PreferenceTrainer(
            model,
            replace(plan, steps=steps, decay_share=0.0),
            tokenizer,
            tmp_path / folder,
            reference=Network(shape, seed=5),
        )

    def margin(learner: alignment.PreferenceTrainer) -> float:
        rows = next(alignment.pair_rows(tokenizer, plan.length, plan.rows, 100))
        ids, learned = torch.from_numpy(rows.ids), torch.from_numpy(rows.learned)
        with torch.no_grad():
            ours, before = (
                alignment.log_probabilities(
                    network, network.hidden(ids[:, :-1]), ids[:, 1:], learned
                )
                for network in (learner.network, learner.reference)
            )
        rewards = alignment.BETA * (ours - before)
        return (rewards[::2] - rewards[1::2]).mean().item()

    whole = trainer("whole", 16)
    assert margin(whole) == 0
    assert whole.run(float("inf"), lambda *_: None)
    assert margin(whole) > 0.5

    part = trainer("parts", 5)
    part.run(float("inf"), lambda *_: None)
    again = trainer("parts", 16)
    assert again.step == 5
    again.run(float("inf"), lambda *_: None)
    for name, weight in whole.weights().items():
        assert torch.equal(weight, again.weights()[name]), name


def test_the_loss_of_preferences() -> None:
    """With equal rewards it is ln 2, and it falls as the preferred answer's reward rises."""
    torch = pytest.importorskip("torch", reason="`make demo-models` installs PyTorch")
    from demo_models.alignment import preference_loss

    zero = torch.zeros(3)
    assert preference_loss(zero, zero).item() == pytest.approx(0.6931, abs=1e-4)
    assert preference_loss(zero + 2, zero).item() == pytest.approx(0.1269, abs=1e-4)
    assert preference_loss(zero, zero + 2).item() > 2
