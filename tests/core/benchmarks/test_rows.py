"""Tests that malformed question sets give a one-sentence error that shows none of their items, and
tests the catalog of tasks."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from desktop.core import i18n
from desktop.core.benchmarks import row_files
from desktop.core.benchmarks.items import ChoiceItem, WriteItem
from desktop.core.benchmarks.row_files import load
from desktop.core.benchmarks.rows import Layout, fingerprint
from desktop.core.benchmarks.tasks.catalog import catalog, find, tasks_of
from desktop.core.benchmarks.tasks.own import own_tasks, set_title
from desktop.core.benchmarks.tasks.task import BenchmarkTask, Group
from desktop.core.errors import UserError
from tests.core.benchmarks.sets import ARC, HELLASWAG, from_rows, no_parquet, task


def items(name: str, folder: Path, shots: int = 0, **splits: Any) -> list[Any]:
    return list(task(name).items(from_rows(name, folder, **splits), shots))


MISSING = [
    ("gsm8k", "test", {"question": "2 + 2?"}, "answer"),
    ("gsm8k", "test", {"answer": "#### 4"}, "question"),
    ("arc_easy", "test", {"id": "1", "question": {"stem": "Why?"}}, "choices"),
    ("hellaswag", "validation", {**HELLASWAG[0], "ctx_b": None}, "ctx_b"),
    ("mmlu_pro_law", "test", {"category": "law", "question": "?", "answer": "A"}, "options"),
    ("questions", "test", {"answer": "yes"}, "question"),
    ("questions_choices", "test", {"question": "?", "answer": "yes"}, "choices"),
]


@pytest.mark.parametrize(("name", "split", "row", "field"), MISSING)
def test_a_missing_field_is_named(
    name: str, split: str, row: dict[str, Any], field: str, tmp_path: Path
) -> None:
    with pytest.raises(UserError) as caught:
        items(name, tmp_path, 0, **{split: [row]})
    assert caught.value.kind == "row"
    assert field in caught.value.message
    assert "ow 1 of" in caught.value.message


WRONG = [
    ("gsm8k", "test", {"question": 3, "answer": "#### 4"}),
    ("hellaswag", "validation", {**HELLASWAG[0], "label": "9"}),
    ("hellaswag", "validation", {**HELLASWAG[0], "endings": []}),
    ("arc_easy", "test", {**ARC[1], "answerKey": "Z"}),
    ("arc_easy", "test", {**ARC[1], "question": {"stem": "?", "choices": [1, 2]}}),
    ("questions_choices", "test", {"question": "?", "choices": ["a"], "correct": 1}),
    ("questions_choices", "test", {"question": "?", "choices": ["a", 5], "correct": 0}),
    ("questions_choices", "test", {"question": "?", "choices": ["a"], "correct": "0" * 5000}),
    ("questions", "test", ["no", "fields"]),
]


@pytest.mark.parametrize(("name", "split", "row"), WRONG)
def test_a_wrong_field_is_told_without_showing_the_item(
    name: str, split: str, row: Any, tmp_path: Path
) -> None:
    with pytest.raises(UserError) as caught:
        items(name, tmp_path, 0, **{split: [row]})
    assert caught.value.kind == "row"
    assert "kitchen" not in caught.value.message


def test_an_empty_list_is_told_what_it_lacks(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="isn't a list of one or more strings"):
        items("hellaswag", tmp_path, validation=[{**HELLASWAG[0], "endings": []}])


def test_the_name_of_the_set_is_translated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mine.jsonl"
    path.write_text('{"question": "?", "answer": "yes"}\n')
    wanted = next(each for each in own_tasks(tmp_path) if each.name == "questions")
    rows = load(path, wanted.layout, "test", None, no_parquet)
    monkeypatch.setenv(i18n.VARIABLE, "de")
    i18n.use("de")
    try:
        with pytest.raises(UserError, match="Deine eigenen Fragen"):
            list(wanted.items(rows, 3))
    finally:
        i18n.use("en")


def test_files_that_are_too_large_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(row_files, "LARGEST_SET", 100)
    layout = Layout("", "", {"test": ("*.jsonl",)})
    for name, said in (("a", "a.jsonl is too large"), ("b", "Choose a smaller question set")):
        (tmp_path / f"{name}.jsonl").write_text('{"question": "?"}\n' * 10)
        with pytest.raises(UserError, match=said) as caught:
            load(tmp_path, layout, "test", None, no_parquet)
        assert caught.value.kind == "too_large"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("gsm8k", b'{"question": "a", "answer"'),
        ("gsm8k", b"\xff\xfe\x00question"),
        ("gsm8k", b"   \n\n"),
        ("gsm8k", b"[" * 100_000),
        ("mmlu_virology", b'"a","b"\n'),
        ("mmlu_virology", b"a,b,c,d,e,Q\n"),
        ("drop", b'{"p": {"passage": "x"}}'),
        ("drop", b"[1, 2]"),
        ("truthfulqa_mc1", b'[{"question": "a"}]'),
        ("truthfulqa_mc1", b'{"question": "a"}'),
    ],
)
def test_a_file_of_another_kind_is_one_sentence(name: str, content: bytes, tmp_path: Path) -> None:
    wanted = task(name)
    file = tmp_path / wanted.layout.files[wanted.asked][0]
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content)
    with pytest.raises(UserError):
        rows = load(tmp_path, wanted.layout, wanted.asked, wanted.examples, no_parquet)
        list(wanted.items(rows, 0))


def test_a_folder_without_the_set_and_a_path_that_is_not_there(tmp_path: Path) -> None:
    wanted = task("gsm8k")
    with pytest.raises(UserError, match=r"looked for test\.jsonl") as caught:
        load(tmp_path, wanted.layout, "test", "train", no_parquet)
    assert caught.value.kind == "no_questions"
    with pytest.raises(UserError, match=r"file or folder .* doesn't exist"):
        load(tmp_path / "nowhere", wanted.layout, "test", "train", no_parquet)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_no_folder(tmp_path: Path) -> None:
    wanted = task("gsm8k")
    os.mkfifo(tmp_path / "pipe.jsonl")
    with pytest.raises(UserError) as caught:
        load(tmp_path / "pipe.jsonl", wanted.layout, "test", "train", no_parquet)
    assert caught.value.kind == "not_regular"


def test_the_current_folder_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = task("gsm8k")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UserError, match=f"The folder {tmp_path.name} "):
        load(Path(), wanted.layout, "test", "train", no_parquet)


def test_other_scripts_and_line_ends_come_through(tmp_path: Path) -> None:
    question = "كم عدد الأيام؟ 日本語 🦉"
    line = json.dumps({"question": question, "answer": "سبعة\u2028"}, ensure_ascii=False)
    (tmp_path / "own.jsonl").write_text(f"\ufeff{line}\r\n\r\n", encoding="utf-8")
    wanted = task("questions")
    rows = load(tmp_path / "own.jsonl", wanted.layout, "test", None, no_parquet)
    (item,) = wanted.items(rows, 0)
    assert isinstance(item, WriteItem)
    assert item.prompt == question
    assert item.answers == (("سبعة\u2028",),)


def test_a_folder_of_several_sets_has_a_folder_for_each(tmp_path: Path) -> None:
    for folder in ("gsm8k", "mmlu_pro", "notes"):
        (tmp_path / folder).mkdir()
    row = json.dumps({"question": "?", "answer": "1"})
    (tmp_path / "gsm8k" / "test.jsonl").write_text(row, encoding="utf-8")
    wanted = task("gsm8k")
    assert len(load(tmp_path, wanted.layout, "test", "train", no_parquet)["test"]) == 1
    other = task("mmlu_pro_law")
    with pytest.raises(UserError, match="folder mmlu_pro") as caught:
        load(tmp_path, other.layout, "test", "validation", no_parquet)
    assert caught.value.kind == "no_questions"


def test_a_file_alone_finds_its_examples_beside_it(tmp_path: Path) -> None:
    for split in ("dev", "test"):
        (tmp_path / split).mkdir()
        row = '"What, then?",a,b,c,d,B\n'
        (tmp_path / split / f"virology_{split}.csv").write_text(row * 5, encoding="utf-8")
    wanted = task("mmlu_virology")
    file = tmp_path / "test" / "virology_test.csv"
    rows = load(file, wanted.layout, "test", "dev", no_parquet)
    first = next(wanted.items(rows, 5))
    assert isinstance(first, ChoiceItem)
    assert first.prompt.count("What, then?") == 6
    assert first.prompt.endswith("D. d\nAnswer:")


def test_blank_lines_in_a_table_are_no_questions(tmp_path: Path) -> None:
    file = tmp_path / "virology_test.csv"
    file.write_text('"What,\n\nthen?",a,b,c,d,B\n\n"Why?",a,b,c,d,A\n\n', encoding="utf-8")
    wanted = task("mmlu_virology")
    rows = load(file, wanted.layout, "test", "dev", no_parquet)
    assert [row.text("question") for row in rows["test"]] == ["What,\n\nthen?", "Why?"]


def test_an_error_names_the_row_that_a_spreadsheet_shows(tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text('question,answer\n"Two\nlines?",1\n\n   \n"Why?",\n', encoding="utf-8")
    rows = load(file, Layout("", "", {"test": ("*.csv",)}), "test", None, no_parquet)["test"]
    assert [(row.number, row.at) for row in rows] == [(0, 2), (1, 5)]
    with pytest.raises(UserError, match=r"row 5 of mine\.csv"):
        rows[1].whole("answer")
    file.write_text("question,answer\n\nWhy?\n", encoding="utf-8")
    with pytest.raises(UserError, match=r"Row 3 of mine\.csv has the wrong number of columns"):
        load(file, Layout("", "", {"test": ("*.csv",)}), "test", None, no_parquet)


def test_an_error_names_the_line_that_an_editor_shows(tmp_path: Path) -> None:
    file = tmp_path / "mine.jsonl"
    file.write_text('{"question": "?", "answer": "yes"}\n\n{"question": "?"}\n')
    wanted = task("questions")
    with pytest.raises(UserError, match=r"Row 3 of mine\.jsonl"):
        list(wanted.items(load(file, wanted.layout, "test", None, no_parquet), 0))


@pytest.mark.parametrize("parts", [[""], ["  "], ["yes", "\n"]])
def test_an_empty_requirement_is_refused(parts: list[str], tmp_path: Path) -> None:
    row = {"question": "?", "answer": "yes", "must_have": parts}
    with pytest.raises(UserError, match="which every answer contains"):
        items("questions", tmp_path, test=[row])


def test_parquet_rows_are_taken_as_they_are(tmp_path: Path) -> None:
    folder = tmp_path / "virology"
    folder.mkdir()
    (folder / "test-00000-of-00001.parquet").touch()
    row = {"question": " Why? ", "choices": list("wxyz"), "answer": 2, "subject": "virology"}
    wanted = task("mmlu_virology")
    rows = load(tmp_path, wanted.layout, "test", "dev", lambda _: [row])
    (item,) = wanted.items(rows, 0)
    assert isinstance(item, ChoiceItem)
    assert item.right == {2}
    assert item.prompt.endswith("about virology.\n\nWhy?\nA. w\nB. x\nC. y\nD. z\nAnswer:")


def test_too_many_examples_are_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="at most 5 examples"):
        next(task("mmlu_virology").items({"test": []}, 6))
    with pytest.raises(UserError, match="doesn't use examples"):
        next(task("drop").items({"validation": []}, 1))
    with pytest.raises(UserError, match="found only 1"):
        items("gsm8k", tmp_path, 3, test=[{"question": "?", "answer": "1"}],
              train=[{"question": "?", "answer": "1"}])  # fmt: skip
    with pytest.raises(UserError, match="found 0"):
        items("gsm8k", tmp_path / "other", 3, test=[{"question": "?", "answer": "1"}])


def test_a_fingerprint_tells_one_set_from_another(tmp_path: Path) -> None:
    one = from_rows("gsm8k", tmp_path / "a", test=[{"question": "?", "answer": "1"}])
    same = from_rows("gsm8k", tmp_path / "b", test=[{"question": "?", "answer": "1"}])
    other = from_rows("gsm8k", tmp_path / "c", test=[{"question": "?", "answer": "2"}])
    assert fingerprint(one) == fingerprint(same) != fingerprint(other)


# --- the catalog


def test_all_tasks_of_the_field_are_there() -> None:
    among = catalog()
    assert sum(name.startswith("mmlu_") and "pro_" not in name for name in among) >= 57
    groups = [each for each in among.values() if isinstance(each, Group)]
    assert {group.name for group in groups} >= {"mmlu", "mmlu_stem", "mmlu_pro"}
    for group in groups:
        assert all(isinstance(among[name], BenchmarkTask) for name in group.tasks), group.name
    mmlu = among["mmlu"]
    assert len(tasks_of(mmlu, among)) == 57
    parts = [name for group in groups if group.name.startswith("mmlu_") for name in group.tasks]
    assert sorted(n for n in parts if "mmlu_pro_" not in n) == sorted(mmlu.tasks)  # type: ignore[union-attr]


def test_our_own_sets_are_found_by_their_names(tmp_path: Path) -> None:
    (tmp_path / "two-digit-addition.jsonl").write_text("{}", encoding="utf-8")
    among = catalog(tmp_path)
    assert {"questions", "questions_two-digit-addition_choices"} <= set(among)


@pytest.mark.parametrize(
    ("typed", "near"),
    [("mmlu_astronmy", "mmlu_astronomy"), ("GSM8k", "gsm8k"), ("hella_swag", "hellaswag")],
)
def test_an_unknown_name_suggests_near_ones(typed: str, near: str) -> None:
    with pytest.raises(UserError, match=near) as caught:
        find(typed, catalog())
    assert caught.value.kind == "task"


def test_a_name_like_nothing_else_gets_examples() -> None:
    with pytest.raises(UserError, match="gsm8k"):
        find("zzzzqqqq", catalog())


@pytest.mark.parametrize(
    ("stem", "title"),
    [
        ("exam-leaked", "Leaked questions"),
        ("json", "JSON"),
        ("my-own_set", "My own set"),
        ("countries", "Countries"),
    ],
)
def test_own_sets_have_readable_titles(stem: str, title: str, tmp_path: Path) -> None:
    (tmp_path / f"{stem}.jsonl").touch()
    assert set_title(stem) == title
    titles = [task.title for task in own_tasks(tmp_path)][2:]
    assert titles == [title, f"{title}, with options"]
