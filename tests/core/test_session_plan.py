"""Tests writing and reading session plans. Reading any file gives a plan or an error."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.core.errors import UserError
from desktop.core.packs.session_plan import (
    FORMAT,
    LARGEST_FILE,
    LONGEST_TITLE,
    SessionPlan,
    read_plan,
    times_of,
    with_time,
    write_plan,
)

KNOWN = ("pi", "name", "open")


def test_a_plan_comes_back(tmp_path: Path) -> None:
    plan = SessionPlan("Montag, 9 Uhr", ("open", "pi"))
    write_plan(tmp_path / "plan.json", plan)
    assert read_plan(tmp_path / "plan.json", KNOWN) == (plan, 0)


def test_what_is_not_known_here_is_counted(tmp_path: Path) -> None:
    write_plan(tmp_path / "plan.json", SessionPlan("A", ("pi", "later", "name", "pi", "new")))
    assert read_plan(tmp_path / "plan.json", KNOWN) == (SessionPlan("A", ("pi", "name")), 2)


def test_a_long_title_is_cut_and_an_empty_one_replaced(tmp_path: Path) -> None:
    write_plan(tmp_path / "long.json", SessionPlan("a\nb" * 200, ("pi",)))
    title = read_plan(tmp_path / "long.json", KNOWN)[0].title
    assert len(title) == LONGEST_TITLE
    assert "\n" not in title
    write_plan(tmp_path / "none.json", SessionPlan(" ", ("pi",)))
    assert read_plan(tmp_path / "none.json", KNOWN)[0].title == "Session"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no json",
        "[]",
        "{}",
        json.dumps({"format": FORMAT, "title": "A"}),
        json.dumps({"format": "other", "title": "A", "experiments": ["pi"]}),
        json.dumps({"format": FORMAT, "title": 1, "experiments": ["pi"]}),
        json.dumps({"format": FORMAT, "title": "A", "experiments": [1]}),
        json.dumps({"format": FORMAT, "title": "A", "experiments": []}),
        "[" * 100_000,
        " " * (LARGEST_FILE + 1),
    ],
)
def test_another_file_is_one_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "file.json"
    path.write_text(text)
    with pytest.raises(UserError) as caught:
        read_plan(path, KNOWN)
    assert caught.value.kind == "not_a_plan"
    assert caught.value.message == "file.json isn't a Glassbox session plan. Choose another file."


def test_a_plan_of_which_nothing_is_known_here_is_a_plan_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "file.json"
    path.write_text(json.dumps({"format": FORMAT, "title": "A", "experiments": ["x", "y"]}))
    with pytest.raises(UserError) as caught:
        read_plan(path, KNOWN)
    says = (
        "This version of Glassbox doesn't have 2 of the plan's experiments. A newer version may "
        "have them."
    )
    assert caught.value.message == says


@pytest.mark.parametrize(
    ("title", "seen"),
    [("a\nb", "a b"), ("\u202egfug", "\ufffdgfug"), ("a\x1b[2J", "a\ufffd[2J"), ("\n", "Session")],
)
def test_a_title_stands_in_one_line(tmp_path: Path, title: str, seen: str) -> None:
    path = tmp_path / "file.json"
    path.write_text(json.dumps({"format": FORMAT, "title": title, "experiments": ["pi"]}))
    assert read_plan(path, KNOWN)[0].title == seen


def test_no_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        read_plan(tmp_path / "none.json", KNOWN)
    assert caught.value.kind == "missing"
    with pytest.raises(UserError) as caught:
        read_plan(tmp_path, KNOWN)
    assert caught.value.kind == "not_a_plan"


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError) as caught:
        write_plan(tmp_path / "file" / "plan.json", SessionPlan("A", ("pi",)))
    assert caught.value.kind == "cannot_write"


def test_times_are_kept_and_what_is_no_time_is_left_out() -> None:
    entries = with_time(with_time((), "pi", 0.44), "name", 12)
    assert times_of(with_time(entries, "pi", 2.0)) == {"pi": 2.0, "name": 12.0}
    assert times_of(["pi", "name x", " 3", "open -1", "open nan", "pi inf", "pi 1e9"]) == {}
