"""Tests files of votes. Reading any file gives votes or an error."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from desktop.core.compare.vote_file import (
    FORMAT,
    LARGEST_FILE,
    MOST_VOTES,
    checked_votes,
    outcome_of,
    pair_scores,
    read_votes,
    shared,
    write_votes,
)
from desktop.core.compare.vote_store import (
    IN_MEMORY,
    LaptopVotes,
    SharedVote,
    Vote,
    VoteStore,
    open_votes,
)
from desktop.core.errors import UserError

ID, OTHER = "a1" * 16, "b2" * 16
HASH = "8c4c0a0f3d2b1e97"
ONE = SharedVote("A · Q8_0", "A · Q2_K", 1, HASH)
TWO = replace(ONE, score=0.5)
VOTES = LaptopVotes(ID, "Table 3", 2, (ONE, TWO))
VOTE = Vote("1", 10.0, "Why?", 0.8, 7, "A · Q8_0", "A · Q2_K", "So.", "Thus.", True, 0.5)
CONTENT = {"format": FORMAT, "version": 1, **asdict(VOTES)}


def test_votes_come_back(tmp_path: Path) -> None:
    write_votes(tmp_path / "a.glassbox-votes", VOTES)
    assert read_votes(tmp_path / "a.glassbox-votes") == VOTES


def test_questions_and_answers_are_left_out() -> None:
    (one,) = shared([VOTE])
    assert one == SharedVote("A · Q8_0", "A · Q2_K", 0.5, one.question)
    (same,) = shared([replace(VOTE, id="2", first_answer="Other", temperature=0.1)])
    (other,) = shared([replace(VOTE, question="How?")])
    assert same.question == one.question != other.question
    assert shared([replace(VOTE, score=0.3), replace(VOTE, second=VOTE.first)]) == (one,)
    assert len(shared([VOTE] * (MOST_VOTES + 1))) == MOST_VOTES


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"format": "other"}, "not_votes"),
        ({"version": 2, "votes": "in a new form"}, "newer"),
        ({"version": 0}, "not_votes"),
        ({"version": "1"}, "not_votes"),
        ({"laptop": "me"}, "not_votes"),
        ({"laptop": "../" * 11}, "not_votes"),
        ({"laptop": 5}, "not_votes"),
        ({"name": None}, "not_votes"),
        ({"export": 0}, "not_votes"),
        ({"export": 1.5}, "not_votes"),
        ({"export": 10**30}, "not_votes"),
        ({"votes": []}, "not_votes"),
        ({"votes": {}}, "not_votes"),
        ({"votes": ["x"]}, "not_votes"),
        ({"votes": [asdict(ONE) | {"score": 0.7}]}, "not_votes"),
        ({"votes": [asdict(ONE) | {"score": 100}]}, "not_votes"),
        ({"votes": [asdict(ONE) | {"score": True}]}, "not_votes"),
        ({"votes": [asdict(ONE) | {"score": float("inf")}]}, "not_votes"),
        ({"votes": [asdict(ONE) | {"first": ""}]}, "not_votes"),
        ({"votes": [asdict(ONE) | {"second": ONE.first}]}, "not_votes"),
        ({"votes": [asdict(ONE) | {"second": f" {ONE.first}\n"}]}, "not_votes"),
        ({"votes": [asdict(ONE) | {"question": "Why?"}]}, "not_votes"),
        ({"votes": [asdict(ONE)] * (MOST_VOTES + 1)}, "too_many"),
    ],
)
def test_another_file_is_one_sentence(
    tmp_path: Path, changes: dict[str, object], kind: str
) -> None:
    path = tmp_path / "file.glassbox-votes"
    path.write_text(json.dumps(CONTENT | changes))
    with pytest.raises(UserError) as caught:
        read_votes(path)
    assert caught.value.kind == kind
    assert caught.value.message.startswith("file.glassbox-votes ")


@pytest.mark.parametrize("text", ["", "no json", "[]", "[" * 100_000, " " * (LARGEST_FILE + 1)])
def test_what_is_no_json_is_one_sentence(tmp_path: Path, text: str) -> None:
    (tmp_path / "file.glassbox-votes").write_text(text)
    with pytest.raises(UserError, match="isn't a file of votes, or it is damaged"):
        read_votes(tmp_path / "file.glassbox-votes")
    with pytest.raises(UserError, match="isn't a file of votes"):
        read_votes(tmp_path)


def test_names_stand_in_one_line() -> None:
    odd = "<b>A</b>\n\u202egfug\x1b" + "x" * 500
    votes = [asdict(ONE) | {"first": odd}]
    found = checked_votes(CONTENT | {"name": odd, "votes": votes})
    assert found is not None
    assert found.name == "<b>A</b> \ufffdgfug\ufffd" + "x" * 25
    assert found.votes[0].first.startswith("<b>A</b> \ufffdgfug\ufffdx")
    assert len(found.votes[0].first) == 200
    assert checked_votes(CONTENT | {"name": ""}) is not None
    assert LaptopVotes(ID, "", 1, ()).shown_name == "Laptop a1a1"


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match="can't be saved"):
        write_votes(tmp_path / "file" / "a.glassbox-votes", VOTES)


def test_twice_the_same_counts_once() -> None:
    newer = replace(VOTES, export=3, votes=(ONE, TWO, TWO))
    assert outcome_of(VOTES, OTHER, {}) == "added"
    assert outcome_of(VOTES, ID, {}) == "own"
    assert outcome_of(VOTES, OTHER, {ID: VOTES}) == "same"
    assert outcome_of(replace(VOTES, export=3), OTHER, {ID: VOTES}) == "same"
    assert outcome_of(newer, OTHER, {ID: VOTES}) == "replaced"
    assert outcome_of(VOTES, OTHER, {ID: newer}) == "older"


def test_a_corrected_name_replaces_the_earlier_one() -> None:
    renamed = replace(VOTES, export=3, name="Table 2")
    assert outcome_of(renamed, OTHER, {ID: VOTES}) == "replaced"
    assert outcome_of(VOTES, OTHER, {ID: renamed}) == "same"


def test_scores_of_a_pair() -> None:
    votes = (ONE, TWO, SharedVote("A · Q2_K", "A · Q8_0", 1, HASH), SharedVote("A", "B", 1, HASH))
    assert pair_scores(votes, "A · Q8_0", "A · Q2_K") == [1, 0.5, 0]


def test_the_room_is_kept_in_its_order(tmp_path: Path) -> None:
    other = replace(VOTES, laptop=OTHER)
    with closing(VoteStore(tmp_path / "votes.db")) as store:
        store.add(VOTE)
        store.add_laptop(other, 1.0)
        store.add_laptop(VOTES, 2.0)
        store.add_laptop(replace(other, export=9, name="\ud800"), 3.0)
        assert store.laptop() == ("", 0)
        assert [store.count_export(ID), store.count_export(ID)] == [1, 2]
    with closing(VoteStore(tmp_path / "votes.db")) as store:
        found = [checked_votes(json.loads(each)) for each in store.room()]
        assert found == [replace(other, export=9, name="?"), VOTES]
        assert store.laptop() == (ID, 2)
        store.remove_laptops([OTHER, "none"])
        assert len(store.room()) == 1
        assert store.all() == [VOTE]


def test_a_file_of_an_earlier_version_gets_a_room(tmp_path: Path) -> None:
    with closing(VoteStore(tmp_path / "votes.db")) as store:
        store.add(VOTE)
        store._db.execute("DROP TABLE room")
        store._db.execute("DROP TABLE laptop")
    with closing(VoteStore(tmp_path / "votes.db")) as store:
        assert store.room() == []
        assert store.all() == [VOTE]


def test_the_room_survives_damage(tmp_path: Path) -> None:
    path = tmp_path / "votes.db"
    with closing(VoteStore(path)) as store:
        store.add(VOTE)
        store.add_laptop(VOTES, 1.0)
        store.count_export(ID)
        store._db.execute("CREATE TRIGGER odd AFTER INSERT ON votes BEGIN SELECT 1; END")
    store, problem = open_votes(path)
    with closing(store):
        assert problem is not None
        assert problem.kind == "damaged_votes"
        assert store.all() == [VOTE]
        assert [checked_votes(json.loads(each)) for each in store.room()] == [VOTES]
        assert store.laptop() == (ID, 1)


def test_any_values_in_the_tables_are_read() -> None:
    with closing(VoteStore(IN_MEMORY)) as store:
        store._db.execute("INSERT INTO room VALUES (x'00ff', 'x', x'00ff')")
        store._db.execute("INSERT INTO laptop VALUES (x'00ff', 'x')")
        assert store.room() == ["\0\ufffd"]
        assert store.laptop() == ("\0\ufffd", 0)
        assert store.count_export(ID) == 1
        assert store.laptop() == (ID, 1)
