"""Tests files that are attached to questions: what the model reads, and how they are saved."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.core.conversations.attached import (
    Document,
    packed_files,
    unpacked_files,
    with_files,
)
from desktop.core.conversations.conversation import Conversation
from desktop.core.conversations.drafts import Draft, read_drafts, write_drafts
from desktop.core.conversations.export import from_json, to_json, to_markdown
from desktop.core.conversations.search import pieces
from desktop.core.conversations.store import ConversationStore
from desktop.core.conversations.turns import Recipe
from desktop.core.errors import UserError
from desktop.core.messages import Message

BOOK = Document("book.pdf", ("One.", "Two.", "Three."), is_pdf=True)
NOTES = Document("notes.txt", ("Milk\n", "Bread\n"))
FILES = (BOOK.taken(2), NOTES.taken(2))
READ = (
    'File "book.pdf", pages 1 to 2 of 3:\n\nOne.\n\nTwo.\n\nEnd of the file "book.pdf".\n\n'
    'File "notes.txt":\n\nMilk\nBread\n\n\nEnd of the file "notes.txt".\n\nWhat is this?'
)


def asked() -> Conversation:
    made = Conversation()
    made.ask("What is this?", files=FILES)
    return made


def test_the_model_reads_files_before_the_question_and_what_part_of_them() -> None:
    assert with_files("What is this?", FILES) == READ
    assert asked().messages() == (Message("user", READ),)
    assert [each.whole for each in FILES] == [False, True]
    assert with_files("?", [BOOK.taken(1)]).startswith('File "book.pdf", page 1 of 3:')
    assert with_files("?", [NOTES.taken(1)]).startswith('File "notes.txt", the first 45%:')


def test_an_edited_question_keeps_its_files_and_its_title_is_the_question() -> None:
    made = asked()
    edited = made.edit(made.turns[0], "And this?")
    assert edited.files == FILES
    assert made.summary.title == "And this?"
    assert made.messages()[0].content.endswith("And this?")


@pytest.mark.parametrize("question", ["What is this?", "", 'File "book.pdf":\n\n'])
def test_what_is_saved_comes_back(question: str) -> None:
    saved = with_files(question, FILES)
    assert unpacked_files(saved, packed_files(FILES)) == (question, FILES)
    assert "Three" not in saved


@pytest.mark.parametrize(
    "packed",
    [
        "",
        "{",
        "7",
        "[3]",
        "[{}]",
        packed_files(FILES).replace('"start": ', '"start": 1'),
        packed_files(FILES).replace('"length": ', '"length": -'),
        packed_files(FILES).replace("book.pdf", "cook.pdf"),
        packed_files(FILES).replace('"pages": 3', '"pages": true'),
        packed_files(FILES).replace('"pages": 3', '"pages": 1e300'),
    ],
)
def test_damaged_places_lose_no_text(packed: str) -> None:
    assert unpacked_files(READ, packed) == (READ, ())


def test_the_store_returns_files_and_finds_their_words(tmp_path: Path) -> None:
    store = ConversationStore(tmp_path / "conversations.db")
    made = asked()
    made.begin_answer(made.turns[0], Recipe(model_name="m"))
    store.save(made.take_changes())
    back = store.open(made.id)
    assert back.turns[0].files == FILES
    assert back.turns[0].text == "What is this?"
    (match,) = store.search(pieces("bread"))
    assert match.summary.id == made.id
    assert "Bread" in match.snippet
    assert store.search(pieces("three")) == []  # not sent, so not kept
    store.close()


def test_files_are_exported_and_imported() -> None:
    text = to_json(asked())
    assert json.loads(text)["version"] == 2
    back = from_json(text)
    assert back.turns[0].files == FILES
    assert back.messages() == asked().messages()
    assert "With a file whose text isn't in this document: book.pdf" in to_markdown(asked())
    plain = Conversation()
    plain.ask("Hello?")
    assert json.loads(to_json(plain))["version"] == 1  # earlier versions read it


@pytest.mark.parametrize(
    "files", [3, [3], [{}], [{"name": 1, "text": "x", "characters": 1, "pages": 0}], "x"]
)
def test_other_files_in_an_import_are_refused(files: object) -> None:
    content = json.loads(to_json(asked()))
    content["messages"][0]["files"] = files
    with pytest.raises(UserError, match="isn't a conversation"):
        from_json(json.dumps(content))


def test_a_draft_keeps_the_paths(tmp_path: Path) -> None:
    drafts = {"new": Draft("", (), ("/a/book.pdf",)), "7": Draft("Hello")}
    assert write_drafts(tmp_path / "drafts.json", drafts)
    assert read_drafts(tmp_path / "drafts.json") == drafts
    (tmp_path / "drafts.json").write_text('{"drafts": {}, "files": {"new": [3, ""], "a": 4}}')
    assert read_drafts(tmp_path / "drafts.json") == {}
