"""Tests reading the text for each skill from files in the layout of the demo models' recipe."""

from __future__ import annotations

import json
from pathlib import Path

from desktop.core.library.skill_texts import LONGEST, skill_texts


def write(path: Path, skill: str, count: int) -> None:
    items = [
        {"skill": skill, "kind": "k", "question": f"What is {n} + 1?", "answer": f"{n + 1} €"}
        for n in range(count)
    ]
    path.write_text("".join(json.dumps(item) + "\n" for item in items), encoding="utf-8")


def test_a_text_a_skill(tmp_path: Path) -> None:
    write(tmp_path / "arithmetic.jsonl", "arithmetic", 3)
    write(tmp_path / "units.jsonl", "units", 500)
    write(tmp_path / "four-choices.jsonl", "units", 3)  # a set that mixes skills
    (tmp_path / "broken.jsonl").write_text("{")
    (tmp_path / "list.jsonl").write_text("[1]\n")
    found = skill_texts(tmp_path)
    assert list(found) == ["arithmetic", "units"]
    assert found["arithmetic"].splitlines()[0] == "What is 0 + 1? 1 €"
    assert len(found["arithmetic"].splitlines()) == 3
    assert LONGEST - 40 < len(found["units"]) <= LONGEST


def test_without_the_files_there_is_nothing(tmp_path: Path) -> None:
    assert skill_texts(tmp_path / "nowhere") == {}
