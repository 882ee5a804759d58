"""Tests that untrusted text becomes one line without invisible characters."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from desktop.core.benchmarks.results.published import published_scores
from desktop.core.conversations.export import from_json, to_json
from desktop.core.errors import UserError
from desktop.core.gguf.header import read_header
from desktop.core.gguf.model_facts import facts
from desktop.core.readable import one_line, readable
from desktop.hub.answers import found_of, repository_of
from tests import header_only
from tests.core.test_conversations import talk

MARKS = "\u202e\u202d\u2066\u2069\u200e\u200f\u061c\x00\x1b\x7f\u2028\ud800"
HOSTILE = f"Some{MARKS}body\r\n" + "x" * 5000


def is_shown_well(text: str | None) -> bool:
    return text is not None and not set(text) & set(MARKS + "\r\n") and 0 < len(text) <= 200


def test_one_line() -> None:
    assert one_line("a \n b\tc") == "a b c"
    assert one_line("a\u202eb") == "a\ufffdb"
    assert one_line("x" * 10_000_000) == "x" * 200
    assert one_line("x" * 199 + " y") == "x" * 199  # cut twice, it stays the same
    assert one_line("مرحبا 你好 👩‍👩‍👧") == "مرحبا 你好 👩‍👩‍👧"
    assert is_shown_well(one_line(HOSTILE))
    assert one_line(" \u200b\u2063\u3000") == ""
    assert readable("fgug.\u202eexe") == "fgug.\ufffdexe"


@pytest.mark.parametrize("key", ["name", "author", "organization", "license", "architecture"])
def test_what_a_models_file_says(tmp_path: Path, key: str) -> None:
    file = header_only.write(tmp_path / "m.gguf", {f"general.{key}": HOSTILE.replace("\ud800", "")})
    found = facts(read_header(file), file)
    field = "author" if key == "organization" else key
    if key != "architecture":  # already set by the writer
        assert is_shown_well(getattr(found, field))


def test_a_name_of_which_nothing_is_seen_is_none(tmp_path: Path) -> None:
    file = header_only.write(tmp_path / "m.gguf", {"general.name": "\u200b\u2063"})
    assert facts(read_header(file), file).name == "m"


def test_what_the_hub_says() -> None:
    told = {
        "id": "a/b",
        "tags": [f"license:{HOSTILE}"],
        "siblings": [{"rfilename": HOSTILE + ".gguf"}],
    }
    found = repository_of(told)
    assert is_shown_well(found.license)
    assert not set(found.models[0].name) & set(MARKS)
    info = SimpleNamespace(
        id="a/b", downloads=1, likes=1, last_modified=None, gated=False,
        gguf={"architecture": HOSTILE}, tags=[f"license:{HOSTILE}", 7, None],
    )  # fmt: skip
    result = found_of(info)  # type: ignore[arg-type]
    assert is_shown_well(result.license)
    assert is_shown_well(result.architecture)


def test_what_an_imported_conversation_says() -> None:
    values = json.loads(to_json(talk("One?", "a")))
    found = from_json(json.dumps({**values, "title": HOSTILE, "model": HOSTILE}))
    assert is_shown_well(found.title)
    assert is_shown_well(found.model_name)


def test_what_published_scores_say(tmp_path: Path) -> None:
    results = {"results": {HOSTILE: {"acc,none": 0.5}}, "model_name": HOSTILE}
    (tmp_path / "results.json").write_text(json.dumps(results))
    (score,) = published_scores(tmp_path / "results.json")
    assert is_shown_well(score.model)
    assert is_shown_well(score.benchmark)


def test_an_error_with_somebody_elses_words() -> None:
    """Error messages may quote text from a server or a chat template."""
    error = UserError(f"The server said: {HOSTILE[:100]}\nTry again.")
    assert error.message.startswith("The server said: Some")
    assert error.message.count("\n") == 2, "line breaks of our own stay"
    assert not set(error.message) & set(MARKS)
    assert len(UserError("x" * 1_000_000).message) < 5000
