"""Tests exporting conversations to Markdown and JSON and importing them from JSON."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from desktop.core.conversations.conversation import Conversation
from desktop.core.conversations.export import (
    VERSION,
    file_name,
    from_json,
    read_export,
    to_json,
    to_markdown,
    write_export,
)
from desktop.core.conversations.turns import MOST_PICTURES, AnswerOutcome, Recipe
from desktop.core.errors import UserError
from desktop.core.messages import Generated, Sampling
from tests.core.test_conversations import path, talk


def branched() -> Conversation:
    made = talk("One?", "a", "Two?", "b")
    made.settings = {"system_prompt": "Be brief."}
    recipe = Recipe("/m.gguf", "Tiny-1M", 99, Sampling(temperature=0.3), 0, "Be brief.")
    again = made.begin_answer(made.turns[0], recipe)
    made.write(again, "Überraschung 👩‍👩‍👧", "hm")
    done = Generated("end", 5, 0, 4, 0.1, None, 88.5, 9, 512, 2, 77)
    made.end(again, AnswerOutcome(done))
    return made


def test_markdown_has_the_branch_that_is_read() -> None:
    assert to_markdown(branched()) == (
        "# One?\n\n## Question\n\nOne?\n\n## Tiny-1M\n\nÜberraschung 👩‍👩‍👧\n\n"
        "*temperature 0.3, top-k 40, top-p 0.95, min-p 0.05, seed 77, 4 tokens, 88.5 tokens/s*"
        "\n\n*3 messages from other versions aren't in this file.*\n"
    )


def test_json_there_and_back() -> None:
    made = branched()
    back = from_json(to_json(made))
    assert back.id != made.id
    assert path(back) == path(made)
    assert back.settings == made.settings
    assert to_json(from_json(to_json(back))) == to_json(back)
    assert back.turns[1].recipe == made.turns[1].recipe
    assert back.turns[1].outcome == made.turns[1].outcome
    first = back.versions(back.turns[1])[0]
    back.choose(first)
    assert path(back) == ["One?", "a", "Two?", "b"]


def test_files(tmp_path: Path) -> None:
    made = branched()
    write_export(made, tmp_path / "a.JSON")
    write_export(made, tmp_path / "a.md")
    assert path(read_export(tmp_path / "a.JSON")) == path(made)
    assert (tmp_path / "a.md").read_text(encoding="utf-8").startswith("# One?")
    with pytest.raises(UserError, match="can't be saved"):
        write_export(made, tmp_path / "a.md" / "b.md")


def test_a_lone_surrogate_is_no_obstacle(tmp_path: Path) -> None:
    write_export(talk("\ud800?"), tmp_path / "a.json")
    assert path(read_export(tmp_path / "a.json"))


def changed(**fields: Any) -> str:
    content = json.loads(to_json(branched()))
    return json.dumps({**content, **fields})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "{}",
        "[" * 100_000,
        changed(format="other"),
        changed(version="x"),
        changed(messages=[]),
        changed(messages={"a": 1}),
        changed(messages=[{"role": "system", "text": ""}]),
        changed(messages=[{"role": "user", "text": 5}]),
        changed(messages=["user"]),
    ],
)
def test_what_is_no_conversation(text: str) -> None:
    with pytest.raises(UserError) as caught:
        from_json(text)
    assert caught.value.kind == "not_a_conversation"


def test_a_newer_export() -> None:
    with pytest.raises(UserError, match="newer version of Glassbox"):
        from_json(changed(version=VERSION + 1))


def test_odd_values_are_mended() -> None:
    message = {"role": "user", "text": "Hello"}
    odd = [
        {**message, "parent": 99, "chosen": -1, "created": "never", "recipe": 3},
        {**message, "parent": 1, "chosen": True},
        {**message, "role": "assistant", "parent": 0},
    ]
    back = from_json(changed(messages=odd, chosen="x", settings=3, title=None, created=9e99))
    assert len(back.all_turns) == 3
    assert back.turns


def test_thousands_of_pictures_are_left_out() -> None:
    """The window would show a frame for each of them, which took it 15 s."""
    message = {"role": "user", "text": "Hello", "pictures": ["0" * 64] * 5000}
    (turn,) = from_json(changed(messages=[message])).all_turns
    assert len(turn.pictures) == MOST_PICTURES


@pytest.mark.parametrize("kind", ["folder", "pipe", "nothing"])
def test_what_is_no_file(tmp_path: Path, kind: str) -> None:
    target = tmp_path / "x.json"
    if kind == "folder":
        target.mkdir()
    elif kind == "pipe":
        if not hasattr(os, "mkfifo"):
            pytest.skip("no named pipes here")
        os.mkfifo(target)
    with pytest.raises(UserError):
        read_export(target)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("What is 1/2?", "What is 1 2"),
        ("...", "Conversation"),
        ("a" * 300, "a" * 80),
        ('<b>"x"\n', "b x"),
    ],
)
def test_file_names(title: str, name: str) -> None:
    assert file_name(title) == name
