"""Tests the base model's text: a bare question is never followed by an answer."""

from __future__ import annotations

from random import Random

from demo_models.corpus.skills import SKILLS, held_out_items
from demo_models.data import shard_items
from demo_models.plain_text import LENGTHS, is_bare_question, plain_documents
from demo_models.text import END_OF_TEXT

ITEMS = shard_items(0, "plain")[:4000]
TEXTS = [doc.learned.removesuffix(END_OF_TEXT) for doc in plain_documents(ITEMS, Random("test"))]


def test_the_same_items_give_the_same_text() -> None:
    again = [
        doc.learned.removesuffix(END_OF_TEXT) for doc in plain_documents(ITEMS, Random("test"))
    ]
    assert again == TEXTS


def test_a_question_that_begins_a_text_is_followed_by_questions() -> None:
    unlabeled = [text for text in TEXTS if not text.startswith("Question: ")]
    lists = [text for text in unlabeled if is_bare_question(text.split("\n")[0])]
    assert len(lists) > 50
    for text in lists:
        lines = text.split("\n")
        assert LENGTHS[0] <= len(lines) <= LENGTHS[1]
        assert all(map(is_bare_question, lines))


def test_only_labeled_questions_have_answers() -> None:
    labeled = [text for text in TEXTS if text.startswith("Question: ")]
    assert labeled
    assert all(text.count("\nAnswer: ") == 1 for text in labeled)
    assert not any("Answer:" in text for text in TEXTS if text not in labeled)


def test_running_text_has_several_statements_of_one_skill() -> None:
    skills = {item.statement: item.skill for item in ITEMS if item.statement}
    running = [text for text in TEXTS if text.startswith("The capital of ")]
    assert running
    for text in running:
        rest, found = text, list[str]()
        while rest:
            statement = max(filter(rest.startswith, skills), key=len)
            found.append(skills[statement])
            rest = rest[len(statement) :].lstrip()
        assert LENGTHS[0] <= len(found) <= LENGTHS[1]
        assert set(found) == {"countries"}


def test_every_skill_can_begin_a_list_or_is_told() -> None:
    for skill in SKILLS:
        items = held_out_items(skill, "test", 30)
        assert any(is_bare_question(item.question) or item.statement for item in items), skill
