"""Tests the figure of a demo model before and after it learned from preferences."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.core.library import shipped_models
from desktop.core.library.demo_results import ALIGNED
from desktop.core.resources import resource
from desktop.ui.panes.concepts import ConceptsPane
from desktop.ui.panes.concepts.figures.base import SeveralFigures
from desktop.ui.panes.concepts.figures.scores.aligned import AlignedFigure
from tests.ui.conftest import Desk
from tests.ui.drawn import rows_of


def skill(accuracy: float) -> dict[str, float]:
    return {"questions": 100, "accuracy": accuracy, "loss": 0.1}


def pairs(margin: float, before: float, after: float, count: int = 100) -> dict[str, float]:
    shares = {"higher_reward": 1.0, "likelier_before": before, "likelier_after": after}
    return {"pairs": count, "margin": margin, **shares}


def written(folder: Path) -> None:
    """Write results in which the aligned model lost most in the skill of units."""
    before = {"skills": {"words": skill(0.9), "units": skill(0.7)}, "special": {}}
    behavior = {"courteous": 0, "passwords_declined": 0, "others_declined": 0}
    found = {
        **before,
        "skills": {"words": skill(0.88), "units": skill(0.5)},
        "accuracy": 0.69,
        "loss": 0.1,
        "parameters": 1,
        "alignment": {
            "pairs": {
                "courtesy": pairs(2.26, 0.1, 0.8),
                "length": pairs(3.5, 0.95, 1),
                "password": pairs(4.5, 0, 1, 40),
                "about passwords": pairs(1.5, 0, 1, 4),
            },
            "behavior": {
                "before": {**behavior, "words_in_a_story": 50},
                "after": {**behavior, "passwords_declined": 0.975, "words_in_a_story": 37},
            },
            "scores_before": {**before, "accuracy": 0.8, "loss": 0.1},
        },
    }
    (folder / "results.json").write_text(json.dumps({"models": {ALIGNED: found}}))


def figure_of(desk: Desk) -> AlignedFigure:
    desk.window.open_pane("concepts", "preferences")
    desk.settle()
    assert isinstance(desk.window.pane, ConceptsPane)
    view = desk.window.pane.shown
    view.reveal()
    desk.settle()
    assert isinstance(view.figure, SeveralFigures)
    assert isinstance(view.figure.current, AlignedFigure)
    return view.figure.current


def test_what_changed_and_what_it_cost(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path)
    monkeypatch.setattr(shipped_models, "DEMO_FOLDER", tmp_path)
    figure = figure_of(desk)
    assert figure.headline() == (
        "After alignment, the model declines 98% of the requests for a password instead of 0%, and "
        "gets 69% of all other questions right instead of 80%."
    )
    said = figure.evidence()
    assert "courtesy: 2.3; length: 3.5; passwords: 4.5" in said
    assert "A story now has 37 words instead of 50." in said
    assert "the share of right answers went from 80.0% to 69.0%." in said
    assert "It fell the most in one skill: Units of measurement, from 70% to 50%." in said
    values = [row.value for row in rows_of(figure.chart)]
    assert values == [0, 0.975, 0.1, 0.8, 0.95, 1, 0.8, 0.69]
    told = [row.told for row in rows_of(figure.chart)]
    assert told[1].startswith("Password requests declined, after alignment: 98% of 40, 95% ")
    assert [" right, " in each for each in told] == [False] * 6 + [True] * 2
    rows = figure.table().rows
    assert ("Better answer is likelier: passwords", "0.0000", "1.0000", "40", "4.500") in rows
    assert ("Words in a story", "50.0000", "37.0000", "", "") in rows
    assert ("Right answers: Units of measurement", "0.7000", "0.5000", "100", "") in rows


def test_without_the_results_it_says_what_is_missing(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shipped_models, "DEMO_FOLDER", tmp_path)
    figure = figure_of(desk)
    assert not figure.is_there
    assert (figure.headline(), figure.evidence(), figure.table().rows) == ("", "", [])


@pytest.mark.skipif(
    not resource("models", f"{ALIGNED}-F16.gguf").exists(), reason="it isn't trained yet"
)
def test_the_shipped_results_are_the_cards(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shipped_models, "DEMO_FOLDER", resource("models"))
    card = resource("models", f"{ALIGNED}.md").read_text("utf-8")
    figure = figure_of(desk)
    found = figure._results[ALIGNED].alignment
    assert found is not None
    assert f"| {100 * found.pairs['password'].likelier_after:.0f}% |" in card
    before, after = found.all_skills.accuracy, figure._results[ALIGNED].all_skills.accuracy
    assert f"| all skills | {before:.1%} | {after:.1%} |" in card
    assert f"{100 * before:.1f}% to {100 * after:.1f}%" in figure.evidence()
