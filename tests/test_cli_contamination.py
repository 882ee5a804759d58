"""Tests `glassbox contamination` as a program."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands import as_json, glassbox

QUESTION = "Which of the nine planets that we know of has the largest number of moons?"


@pytest.fixture
def questions(tmp_path: Path) -> str:
    path = tmp_path / "test.jsonl"
    rows = [{"question": QUESTION}, {"question": "Why?"}, {"answer": "B"}]
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return str(path)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "page.txt").write_text(f"Quiz night.\nwell: {QUESTION.upper()} Answer: Saturn.")
    (folder / "picture.png").write_bytes(b"\x89PNG\0\0")
    return folder


def test_json(questions: str, corpus: Path) -> None:
    told = as_json("contamination", "--questions", questions, "--corpus", str(corpus))
    assert list(told)[:4] == ["questions", "flagged", "rate", "matches"]
    assert (told["questions"], told["flagged"], told["rate"]) == (2, 1, 0.5)
    assert (told["short"], told["short_flagged"], told["without_question"]) == (1, 0, 1)
    (match,) = told["matches"]
    assert match["question"] == "test.jsonl, line 1"
    assert (Path(match["file"]).name, match["line"], match["words"]) == ("page.txt", 2, 15)
    assert match["text"] == QUESTION.upper().rstrip("?")
    assert match["after"] == "? Answer: Saturn."
    assert [Path(each["file"]).name for each in told["unread"]] == ["picture.png"]


def test_text(questions: str, corpus: Path) -> None:
    done = glassbox("contamination", "--questions", questions, "--corpus", str(corpus))
    assert "1 of 2 questions is in the text (50%)" in done.stdout
    assert "page.txt, line 2" in done.stdout
    assert "Not fully searched: picture.png (it isn't text)." in done.stderr
    assert "1 row has no question" in done.stderr


def test_what_is_withheld_is_not_written(tmp_path: Path, corpus: Path) -> None:
    path = tmp_path / "gpqa.csv"
    path.write_text(f'Question,Correct Answer,Incorrect Answer 1\n"{QUESTION}",a,b\n')
    done = glassbox("contamination", "--questions", str(path), "--corpus", str(corpus))
    told = as_json("contamination", "--questions", str(path), "--corpus", str(corpus))
    assert told["flagged"] == 1
    assert "planets" not in (done.stdout + json.dumps(told)).casefold()


@pytest.mark.parametrize(
    ("change", "kind"),
    [({"--corpus": "nowhere"}, "missing"), ({"--questions": "nowhere"}, "missing")],
)
def test_what_is_not_there(questions: str, corpus: Path, change: dict[str, str], kind: str) -> None:
    options = {"--questions": questions, "--corpus": str(corpus)} | change
    arguments = [part for pair in options.items() for part in pair]
    assert as_json("contamination", *arguments, status=1)["kind"] == kind
