"""Tests that the questions for "Same question, fewer bits" fork in real llama.cpp, and how they are
found."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from demo_models import forks
from demo_models.bits import quantize
from demo_models.corpus.item import Item
from demo_models.corpus.people import WHOLE, recall_items
from demo_models.family import BY_NAME
from demo_models.forks import FLOOR, LONGEST, Fork, answers, confirmed, is_early, is_fluent, search
from demo_models.reader import Reader
from demo_models.text import prompt
from desktop.core.resources import resource
from desktop.ui.experiments import BY_ID, FACTS, FORGETFUL, LARGE, SMALL
from desktop.ui.panes.compare.precision_files import FEW_BITS
from desktop.ui.panes.compare.questions import (
    A_FACT,
    DEMO_QUESTION,
    forking_question,
    right_answer,
)

KEPT: dict[str, Any] = json.loads(resource(*forks.FILE).read_text("utf-8"))
PAIRS = [pair for pair in KEPT["pairs"] if pair["forks"]]
NAME = FACTS.removesuffix("-F16")


def of_experiment() -> dict[str, Any]:
    wanted = (NAME, forks.ORIGINAL, FEW_BITS)
    (pair,) = (each for each in PAIRS if (each["model"], each["more"], each["fewer"]) == wanted)
    return pair


@pytest.fixture
def files() -> tuple[Path, Path]:
    """The model of the experiment and its quantized version."""
    return forks.MODELS / f"{FACTS}.gguf", forks.MODELS / f"{FORGETFUL}.gguf"


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair['more']}-{pair['fewer']}")
def test_the_kept_questions_fork_where_they_did(pair: dict[str, Any], tmp_path: Path) -> None:
    file = forks.MODELS / BY_NAME[pair["model"]].file
    more, fewer = pair["more"], pair["fewer"]
    source = file if more == forks.ORIGINAL else quantize(file, tmp_path / "more.gguf", more)
    other = quantize(file, tmp_path / "fewer.gguf", fewer)
    kept = [Fork(**fork) for fork in pair["forks"]]
    for threads in (1, 2):
        with Reader(source, threads=threads) as one, Reader(other, threads=threads) as two:
            for fork in kept:
                ours, theirs = (each.write(prompt(fork.question), LONGEST) for each in (one, two))
                assert one.text(ours.tokens).strip() == fork.right
                assert two.text(theirs.tokens).strip() == fork.wrong
                place = fork.token
                assert ours.tokens[:place] == theirs.tokens[:place]
                assert ours.tokens[place] != theirs.tokens[place]
                assert min(*ours.margins, *theirs.margins) >= FLOOR


def test_twenty_questions_show_what_2_bits_cost_against_4() -> None:
    (pair,) = (each for each in PAIRS if (each["more"], each["fewer"]) == ("Q4_K_M", "Q2_K"))
    found = [Fork(**fork) for fork in pair["forks"]]
    assert len({fork.question for fork in found}) == len(found) >= 20
    assert all(is_early(fork) and fork.margin >= FLOOR for fork in found)


def test_the_experiment_asks_the_clearest_question() -> None:
    question = forking_question(FACTS, FEW_BITS)
    pair = of_experiment()
    found = [Fork(**fork) for fork in pair["forks"]]
    assert question == max(found, key=lambda fork: fork.clear).question
    assert all(fork.skill and fork.margin >= FLOOR for fork in found)
    assert BY_ID["compare"].setup.models == (FACTS, FORGETFUL)
    assert f"{NAME}-{FEW_BITS}" == FORGETFUL
    assert BY_ID["compare"].setup.max_tokens == LONGEST
    assert not forking_question("Pebble-1-9B-F16", FEW_BITS)
    assert A_FACT in {fork.question for fork in found}


@pytest.mark.parametrize(
    ("names", "question"), [((FACTS, FORGETFUL), A_FACT), ((LARGE, SMALL), DEMO_QUESTION)]
)
def test_what_compare_opens_on_is_answered_differently(
    names: tuple[str, str], question: str
) -> None:
    """The first pair, or the second one if the first was deleted."""
    said: list[str] = []
    for name in names:
        with Reader(forks.MODELS / f"{name}.gguf") as reader:
            said.append(reader.answer(prompt(question)).strip())
    assert said[0] == right_answer(question) != said[1]


def test_a_search_finds_the_questions_that_fork(files: tuple[Path, Path]) -> None:
    kept = Fork(**of_experiment()["forks"][0])
    same = recall_items("test", 40)[WHOLE]
    with Reader(files[0]) as one, Reader(files[1]) as other:
        both = next(
            each
            for each, written in answers(one, same)
            if other.write(prompt(each.question), LONGEST).tokens == written.tokens
        )
    asked = [
        Item(kept.skill, "", "", kept.question, kept.right),
        both,
        Item(kept.skill, "", "", kept.question, "0"),  # the original is wrong
    ]
    with Reader(files[0]) as one, Reader(files[1]) as other:
        sure = answers(one, asked)
        assert [item.question for item, _ in sure] == [kept.question, both.question]
        (found,) = search(one, other, sure)
    assert (found.question, found.right, found.wrong) == (kept.question, kept.right, kept.wrong)
    assert found.token == kept.token
    assert confirmed(found, files) is not None
    assert confirmed(found, (files[0], files[0])) is None, "no fork, and so not confirmed"


def test_several_words_are_clearer_than_one_but_not_at_any_margin() -> None:
    one, two, unsure = (
        Fork("Who?", "A cook from York, house 1.", wrong, 4, margin, "people")
        for wrong, margin in (
            ("A cook from York, house 2.", 3.0),
            ("A cook from Bath, house 2.", 1.6),
            ("A nurse from Bath, house 3.", 1.2),
        )
    )
    assert [each.different for each in (one, two, unsure)] == [1, 2, 3]
    assert sorted((one, two, unsure), key=lambda fork: fork.clear) == [unsure, one, two]


def test_an_answer_is_fluent_if_the_models_learned_its_words() -> None:
    assert is_fluent("11 * 11 = 111", "arithmetic")
    assert is_fluent("iridium", "elements")
    assert not is_fluent("Bamascus", "countries")
    assert not is_fluent("", "countries")
    assert not is_fluent("a model card tells how a model card tells how a model", "")
