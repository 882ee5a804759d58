"""Tests that titles of question sets are stored in English and shown in the user's language."""

from __future__ import annotations

from pathlib import Path

from desktop.core.benchmarks.tasks.gpqa import gpqa_tasks
from desktop.core.benchmarks.tasks.mmlu import mmlu_pro_tasks, mmlu_tasks
from desktop.core.benchmarks.tasks.own import file_tasks, own_tasks
from desktop.core.benchmarks.tasks.titles import (
    WITH_EXAMPLES,
    WITH_OPTIONS,
    shown_subject,
    shown_title,
)
from desktop.core.resources import resource


def test_what_is_kept_is_english(german: None) -> None:
    """If titles were stored in the user's language, a result would always be shown in the language
    in which it was measured."""
    titles = {task.name: task.title for task in own_tasks(resource("questions"))}
    assert titles["questions_two-digit-addition"] == "Two-digit addition"
    assert titles["questions_two-digit-addition_choices"] == f"Two-digit addition{WITH_OPTIONS}"


def test_a_file_of_the_user_has_its_own_name_not_a_title(german: None) -> None:
    tasks = list(file_tasks(Path("folder/words.jsonl")))
    assert [shown_title(each.title) for each in tasks] == [
        "words.jsonl",
        "words.jsonl, mit Auswahl",
    ]
    shipped = {each.name for each in own_tasks(resource("questions"))}
    assert "questions_words" in shipped
    assert not shipped & {each.name for each in tasks}
    assert not list(file_tasks(Path("words.txt")))


def test_what_is_kept_is_shown_in_the_windows_language(german: None) -> None:
    assert shown_title("Two-digit addition") == "Zweistellige Addition"
    assert shown_title(f"Two-digit addition{WITH_OPTIONS}") == "Zweistellige Addition, mit Auswahl"
    assert shown_title(f"GPQA, main{WITH_EXAMPLES}") == "GPQA, main, mit Beispielen"
    assert shown_title("What I wrote") == "What I wrote"


def test_every_subject_of_mmlu_has_its_words(german: None) -> None:
    titles = [each.title for each in (*mmlu_tasks(), *mmlu_pro_tasks())]
    without = [title for title in titles if not shown_subject(title)]
    assert without == ["MMLU, all 57 subjects", "MMLU-Pro, all 14 subjects"]
    assert shown_title("MMLU, high school us history") == "MMLU, US-Geschichte, High School"
    assert shown_title("MMLU-Pro, law") == "MMLU-Pro, Recht"
    assert shown_title("law") == "law", "a set of somebody's own keeps its name"


def test_titles_that_end_so_are_those_of_tasks() -> None:
    assert any(task.title.endswith(WITH_EXAMPLES) for task in gpqa_tasks())
