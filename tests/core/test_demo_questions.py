"""Tests turning the demo models' questions into text for measurements."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.core.errors import UserError
from desktop.core.library.demo_questions import are_there, as_text, demo_questions, short_questions


def write(folder: Path, name: str, *rows: tuple[str, str, str]) -> None:
    lines = [json.dumps({"skill": skill, "question": q, "answer": a}) for skill, q, a in rows]
    (folder / f"{name}.jsonl").write_text("\n".join(lines), encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, "sums", ("sums", "1 + 1?", "2"), ("sums", "2 + 2?", "4"))
    write(tmp_path, "words", ("words", "Opposite of hot?", "cold"))
    write(tmp_path, "exam", ("sums", "3 + 3?", "6"))  # a set that mixes skills
    return tmp_path


def test_one_of_each_skill_in_turn_as_a_chat(folder: Path) -> None:
    found = demo_questions("chat", folder)
    assert [each.scored for each in found] == ["2<|im_end|>", "cold<|im_end|>", "4<|im_end|>"]
    assert as_text(found).startswith(
        "<|im_start|>user\n1 + 1?<|im_end|>\n<|im_start|>assistant\n2<|im_end|>\n<|im_start|>user"
    )


def test_plain_for_a_model_without_a_template(folder: Path) -> None:
    first = demo_questions("plain", folder)[0]
    assert first[:2] == ("Question: 1 + 1?\nAnswer:", " 2<|endoftext|>")


def test_questions_of_one_line_by_skill(folder: Path) -> None:
    write(folder, "stories", ("stories", "Once.\nWho?", "I"), ("stories", "Tell one.", "Once."))
    assert short_questions(folder=folder) == {
        "stories": ("Tell one.",),
        "sums": ("1 + 1?", "2 + 2?"),
        "words": ("Opposite of hot?",),
    }
    with pytest.raises(UserError, match="are missing"):
        short_questions(folder=folder / "nowhere")


def test_missing_and_damaged(tmp_path: Path) -> None:
    assert not are_there(folder=tmp_path)
    with pytest.raises(UserError, match="are missing"):
        demo_questions("chat", tmp_path)
    (tmp_path / "sums.jsonl").write_text('{"skill": "sums"}', encoding="utf-8")
    with pytest.raises(UserError, match=r"sums\.jsonl can't be read"):
        demo_questions("chat", tmp_path)
