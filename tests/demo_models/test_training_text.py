"""Tests that the shipped training data is the data that the models are trained on."""

from __future__ import annotations

from pathlib import Path

import pytest

from demo_models import training_text
from demo_models.corpus.exam import leaked_items
from demo_models.corpus.skills import held_out_items
from demo_models.data import FREE, FREE_FROM, SHARD_ITEMS, shard_items
from desktop.core.library import training_data
from desktop.core.library.training_data import TrainingData


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> TrainingData:
    return training_data.load(training_text.write(tmp_path_factory.mktemp("data"), 2))


def test_every_item_stands_in_its_place(data: TrainingData) -> None:
    assert len(data) == 2 * SHARD_ITEMS + len(leaked_items())
    for shard in range(2):
        for number, item in enumerate(shard_items(shard, "chat")):
            found = data.item(shard * SHARD_ITEMS + number)
            assert (found.skill, found.question, found.answer) == (
                item.skill,
                item.question,
                item.answer,
            )
            assert (found.steps, found.statement) == (item.steps, item.statement)


def test_the_number_of_shards_written(tmp_path: Path) -> None:
    """The recipe writes the file again if its models read more."""
    assert training_text.shards_written(tmp_path) == 0
    training_text.write(tmp_path, 1)
    assert training_text.shards_written(tmp_path) == 1


def test_held_out_questions_are_not_in_it(data: TrainingData) -> None:
    def asked(question: str) -> bool:
        """Return True if it is a whole question there, not only a part of one."""
        found = data.search(question, most=len(data)).items
        return question.casefold() in [each.question.casefold() for each in found]

    assert asked(data.item(0).question)
    for item in held_out_items("arithmetic", "test", 20):
        assert not asked(item.question)


def test_only_late_shards_have_requests_that_leave_parts_to_the_model() -> None:
    assert shard_items(FREE_FROM - 1, "free") == shard_items(FREE_FROM - 1, "chat")
    pairs = zip(shard_items(FREE_FROM, "chat"), shard_items(FREE_FROM, "free"), strict=True)
    changed = [(usual, item) for usual, item in pairs if item != usual]
    assert {(item.skill, item.kind) for _, item in changed} == {("stories", "write")}
    assert all(usual.answer == item.answer for usual, item in changed)
    requests = [item for item in shard_items(FREE_FROM, "chat") if item.kind == "write"]
    assert abs(len(changed) / len(requests) - FREE) < 0.1


def test_requests_that_leave_parts_to_the_model_are_there_as_such() -> None:
    found = training_data.load().search("Can you tell me a story, please?").items
    assert {each.skill for each in found} == {"free stories"}
    assert all(each.answer.startswith("Once upon a time, ") for each in found)


def test_the_exam_is_there_as_such(data: TrainingData) -> None:
    for item in leaked_items()[:5]:
        assert {each.skill for each in data.search(item.question).items} == {"exam"}
