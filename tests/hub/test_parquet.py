"""Rows of parquet files, as the Hub has its data sets."""

from __future__ import annotations

from pathlib import Path

import pytest
from arro3.core import Array, DataType, Table, list_array
from arro3.io import write_parquet

from desktop.core.benchmarks.items import ChoiceItem
from desktop.core.benchmarks.rows import load
from desktop.core.cancel import Cancel
from desktop.core.contamination.check import Overlap, check_overlap
from desktop.core.contamination.questions import Question, read_questions
from desktop.core.errors import UserError
from desktop.hub.parquet import parquet_batches, read_parquet
from tests.core.benchmarks.sets import task


def write_mmlu(path: Path, answers: list[int | None]) -> Path:
    """Columns as cais/mmlu has them."""
    count = len(answers)
    table = Table.from_pydict(
        {
            "question": Array([f"Frage {n}: größer?" for n in range(count)], DataType.utf8()),
            "choices": list_array(
                Array([4 * n for n in range(count + 1)], DataType.int32()),
                Array(["a", "b", "c", "日"] * count, DataType.utf8()),
            ),
            "answer": Array(answers, DataType.int64()),
        }
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    write_parquet(table, path)
    return path


def test_rows_with_lists_and_gaps(tmp_path: Path) -> None:
    rows = read_parquet(write_mmlu(tmp_path / "a.parquet", [3, None]))
    assert rows == [
        {"question": "Frage 0: größer?", "choices": ["a", "b", "c", "日"], "answer": 3},
        {"question": "Frage 1: größer?", "choices": ["a", "b", "c", "日"], "answer": None},
    ]


def test_a_set_as_it_comes_from_the_hub(tmp_path: Path) -> None:
    """Several files of a split follow each other."""
    for number in range(2):
        name = f"virology/test-0000{number}-of-00002.parquet"
        write_mmlu(tmp_path / name, [number, 3])
    wanted = task("mmlu_virology")
    rows = load(tmp_path, wanted.layout, wanted.asked, wanted.examples, read_parquet)
    items = list(wanted.items(rows, 0))
    assert [item.id for item in items] == [0, 1, 2, 3]
    assert all(isinstance(item, ChoiceItem) for item in items)
    assert items[2].right == {1}  # type: ignore[union-attr]
    write_mmlu(tmp_path / "virology/test-00000-of-00002.parquet", [None])
    rows = load(tmp_path, wanted.layout, wanted.asked, wanted.examples, read_parquet)
    with pytest.raises(UserError, match='no "answer"'):
        list(wanted.items(rows, 0))


@pytest.mark.parametrize("content", [b"", b"PAR1", b"PAR1" + b"\x00" * 40 + b"PAR1", b"text" * 9])
def test_a_damaged_file_is_one_sentence(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "broken.parquet"
    path.write_bytes(content)
    with pytest.raises(UserError, match=r"broken\.parquet can't be read") as caught:
        read_parquet(path)
    assert caught.value.kind == "unreadable"


@pytest.mark.parametrize("workers", [1, 2])
def test_questions_and_a_corpus_as_parquet(tmp_path: Path, workers: int) -> None:
    corpus, asked = tmp_path / "corpus.parquet", tmp_path / "test.parquet"
    texts = [f"Nothing {number}." for number in range(5000)]
    texts[4000] = "well: FRAGE 1 größer"
    table = Table.from_pydict(
        {"id": Array(list(range(5000)), DataType.int64()), "text": Array(texts, DataType.utf8())}
    )
    write_parquet(table, corpus)
    questions = read_questions(write_mmlu(asked, [1, 2, None]), parquet_batches)
    assert [each.text for each in questions.questions] == [f"Frage {n}: größer?" for n in range(3)]
    assert questions.questions[1].place == "test.parquet, row 2"
    *_, found = check_overlap(
        questions.questions, corpus, Cancel(), workers=workers, batches=parquet_batches
    )
    assert isinstance(found, Overlap)
    (match,) = found.matches
    assert (match.question, match.line, match.before) == (1, 4001, "well: ")


def test_a_corpus_that_is_no_parquet_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(b"PAR1 and no more")
    with pytest.raises(UserError, match=r"be searched: a\.parquet can't"):
        list(check_overlap([Question("", "Why?")], tmp_path, Cancel(), batches=parquet_batches))
