"""Whether and where a text occurs in the training data, exactly."""

from __future__ import annotations

from pathlib import Path

from demo_models import index
from demo_models.corpus.skills import held_out_items
from demo_models.data import shard_items


def test_every_question_is_found_where_it_first_is(tmp_path: Path) -> None:
    built = index.build("chat", 2)
    built.save(tmp_path / "index.npz")
    known = index.load(tmp_path / "index.npz")
    for shard in (0, 1):
        for number in (0, 1234, 7999):
            item = shard_items(shard, "chat")[number]
            place = known.find(f"  {item.question.upper()}")
            assert place is not None
            assert index.normal(item.question) in (
                index.normal(place.item.question),
                index.normal(place.item.answer),
            )
            assert (place.shard, place.number) <= (shard, number)
            assert shard_items(place.shard, "chat")[place.number] == place.item


def test_held_out_questions_are_not_found() -> None:
    known = index.build("chat", 1)
    for item in held_out_items("arithmetic", "test", 50):
        assert known.find(item.question) is None


def test_part_of_a_text() -> None:
    item = shard_items(0, "chat")[77]
    part = item.question[3:-1]
    assert any(place.number == 77 for place in index.search(part, "chat", 1))
    assert list(index.search("no such words anywhere", "chat", 1)) == []
