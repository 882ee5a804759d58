"""Tests the message tree: branches, paths, and the changes that are written."""

from __future__ import annotations

import pytest

from desktop.core.conversations.conversation import LONGEST_TITLE, Conversation, title_of
from desktop.core.conversations.turns import AnswerOutcome, Recipe, Turn
from desktop.core.messages import Message


def talk(*texts: str) -> Conversation:
    """Return a conversation of alternating questions and answers."""
    made = Conversation()
    for place, text in enumerate(texts):
        if place % 2:
            answer = made.begin_answer(made.turns[-1], Recipe(model_name="Tiny"))
            made.write(answer, text, "")
            made.end(answer, AnswerOutcome())
        else:
            made.ask(text)
    return made


def path(conversation: Conversation) -> list[str]:
    return [turn.text for turn in conversation.turns]


def test_another_answer_is_a_sibling() -> None:
    made = talk("One?", "a", "Two?", "b")
    question, first = made.turns[0], made.turns[1]
    again = made.begin_answer(question, Recipe())
    made.write(again, "c", "")
    assert path(made) == ["One?", "c"]
    assert made.versions(again) == [first, again]
    made.choose(first)
    assert path(made) == ["One?", "a", "Two?", "b"], "as far as it was read before"
    assert made.messages(question) == (Message("user", "One?"),)


def test_an_edited_question_begins_a_branch() -> None:
    made = talk("One?", "a", "Two?", "b")
    edited = made.edit(made.turns[2], "Three?")
    assert path(made) == ["One?", "a", "Three?"]
    first = made.edit(made.turns[0], "Zero?")
    assert path(made) == ["Zero?"]
    assert [turn.text for turn in made.versions(first)] == ["One?", "Zero?"]
    made.choose(edited)
    assert path(made) == ["One?", "a", "Three?"]


def test_an_answer_that_never_came_is_left_out() -> None:
    made = talk("One?", "", "Two?")
    assert made.messages() == (Message("user", "One?\n\nTwo?"),)


def test_removing_leaves_the_siblings_and_can_be_undone() -> None:
    made = talk("One?", "a", "Two?", "b")
    first = made.turns[1]
    again = made.begin_answer(made.turns[0], Recipe())
    made.write(again, "c", "")
    made.choose(first)
    gone = made.remove(first)
    assert [turn.text for turn in gone] == ["a", "Two?", "b"]
    assert path(made) == ["One?", "c"]
    made.put_back(gone)
    assert path(made) == ["One?", "a", "Two?", "b"]
    assert made.versions(again) == [first, again], "in the old order"


def test_what_leads_there_comes_back_too() -> None:
    made = talk("One?", "", "Two?", "b")
    question, empty, second, _ = made.turns
    before = made.path_to(second)[:-1]
    gone = made.remove(second)
    made.remove(empty)
    new = made.begin_answer(question, Recipe())
    made.take_changes()
    made.put_back(gone, before)
    assert path(made) == ["One?", "", "Two?", "b"]
    assert made.versions(empty) == [empty, new]
    changes = made.take_changes()
    assert changes.gone == ()
    assert {turn.text for turn in changes.turns} >= {"", "Two?", "b"}


def test_what_was_removed_and_put_back_before_it_was_written_is_not_gone() -> None:
    made = talk("One?", "a")
    made.take_changes()
    gone = made.remove(made.turns[1])
    made.put_back(gone)
    changes = made.take_changes()
    assert changes.gone == ()
    assert {turn.text for turn in changes.turns} == {"One?", "a"}


def test_only_what_has_changed_is_written() -> None:
    made = talk("One?", "a", "Two?", "b")
    assert len(made.take_changes().turns) == 4
    assert made.take_changes().turns == ()
    answer = made.turns[-1]
    made.write(answer, "b", "")
    assert made.take_changes().turns == ()
    made.write(answer, "b, and more", "")
    changes = made.take_changes()
    assert [turn.text for turn in changes.turns] == ["b, and more"]
    made.write(answer, "later", "")
    assert changes.turns[0].text == "b, and more", "what is written doesn't change any more"


def test_changes_that_could_not_be_written_come_again() -> None:
    made = talk("One?", "a")
    changes = made.take_changes()
    assert changes.whole
    made.give_back(changes)
    assert made.take_changes() == changes
    made.remove(made.turns[1])
    changes = made.take_changes()
    made.give_back(changes)
    assert made.take_changes().gone == changes.gone != ()


def test_the_title_is_the_first_question_until_it_is_named() -> None:
    made = talk("What is\n quantization?", "a")
    assert made.summary.title == "What is quantization?"
    assert (made.summary.questions, made.summary.model_name) == (1, "Tiny")
    made.rename("  Sums \n and models ")
    assert made.summary.title == "Sums and models"
    made.rename("   ")
    assert made.summary.title == "What is quantization?"


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("", "Untitled"),
        (" \n\t", "Untitled"),
        ("word " * 50, "word word word word word word word word word word word word…"),
        ("x" * 1_000_000, "x" * LONGEST_TITLE + "…"),
        ("👩‍👩‍👧 مرحبا", "👩‍👩‍👧 مرحبا"),
    ],
)
def test_titles(question: str, title: str) -> None:
    assert title_of(question) == title


def test_turns_with_broken_parents_are_all_within_reach() -> None:
    def turn(number: int, parent: int | None) -> Turn:
        return Turn(number, parent, "user", str(number), created=number)

    made = Conversation()
    made.fill([turn(1, None), turn(2, 1), turn(3, 99), turn(4, 5), turn(5, 4), turn(6, 6)])
    tops = made.versions(made.turns[0])
    reached = {each.id for top in tops for each in made.after(top)}
    assert reached == {1, 2, 3, 4, 5, 6}


def test_a_choice_that_is_not_there_means_the_newest() -> None:
    made = Conversation(chosen=77)
    made.fill(
        [
            Turn(1, None, "user", "a", created=1, chosen=55),
            Turn(3, 1, "assistant", "c", created=3),
            Turn(2, 1, "assistant", "b", created=2),
        ]
    )
    assert path(made) == ["a", "c"]


def test_a_long_conversation_is_filled_in_a_moment() -> None:
    made = Conversation()
    made.fill(Turn(n, n - 1 if n else None, "user", created=n) for n in range(20_000))
    assert len(made.turns) == 20_000
