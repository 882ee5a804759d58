"""Tests reading rows from Parquet files in the layouts of the Hub's datasets."""

from __future__ import annotations

import os
import pickle
import random
import subprocess
import sys
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from arro3.core import Array, DataType, Table, list_array
from arro3.io import write_parquet

from desktop.core.benchmarks.items import ChoiceItem
from desktop.core.benchmarks.row_files import LARGEST_SET, MOST_ROWS, load
from desktop.core.cancel import Cancel
from desktop.core.contamination.overlap import Overlap, check_overlap
from desktop.core.contamination.questions import CheckedQuestion, read_questions
from desktop.core.errors import UserError
from desktop.core.process import sandbox
from desktop.hub.parquet import reader as parquet
from desktop.hub.parquet import worker
from desktop.hub.parquet.reader import parquet_batches, read_parquet
from tests.core.benchmarks.sets import task
from tests.core.test_read_at_most import peak


def write_mmlu(path: Path, answers: list[int | None]) -> Path:
    """Write a file with the columns of cais/mmlu."""
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


class Attack:
    """Object that creates a file when unpickled."""

    def __reduce__(self) -> tuple[Callable[[str], int], tuple[str]]:
        return os.system, (f"echo taken over > '{os.environ['GLASSBOX_TEST_MARK']}'",)


def taken_over(pipe: Connection, _: tuple[str, ...]) -> None:
    pipe.recv()
    pipe.send_bytes(pickle.dumps(([Attack()], 1)))
    time.sleep(600)


def test_a_process_that_was_taken_over_runs_nothing_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = tmp_path / "taken over"
    monkeypatch.setenv("GLASSBOX_TEST_MARK", str(mark))
    monkeypatch.setattr(worker, "main", taken_over)
    monkeypatch.setattr(parquet, "_kept", [])
    with pytest.raises(UserError) as caught:
        read_parquet(write_mmlu(tmp_path / "a.parquet", [1]))
    assert caught.value.kind == "unreadable"
    assert not mark.exists()


@pytest.mark.skipif(not sandbox.limits_files(), reason="this system limits no files")
def test_it_reads_its_files_and_no_others(tmp_path: Path) -> None:
    other = write_mmlu(tmp_path / "other" / "a.parquet", [1])
    write_mmlu(tmp_path / "asked" / "a.parquet", [1])
    reader = parquet._Reader(tmp_path / "asked" / "a.parquet")
    try:
        assert reader.next(tmp_path / "asked" / "a.parquet").rows
        assert reader.next(tmp_path / "asked" / "a.parquet").rows is None
        assert reader.next(other).problem is not None
    finally:
        reader.close()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        read_parquet(tmp_path / "nothing" / "a.parquet")
    assert caught.value.kind == "missing"


def test_rows_with_lists_and_gaps(tmp_path: Path) -> None:
    rows = read_parquet(write_mmlu(tmp_path / "a.parquet", [3, None]))
    assert rows == [
        {"question": "Frage 0: größer?", "choices": ["a", "b", "c", "日"], "answer": 3},
        {"question": "Frage 1: größer?", "choices": ["a", "b", "c", "日"], "answer": None},
    ]


def test_a_set_as_it_comes_from_the_hub(tmp_path: Path) -> None:
    """Several files of a split are read one after the other."""
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
    with pytest.raises(UserError, match=r"search a\.parquet: a\.parquet can't"):
        list(
            check_overlap(
                [CheckedQuestion("", "Why?")], tmp_path, Cancel(), batches=parquet_batches
            )
        )


# --- files that unpack to more than fits in memory ------------------------------------------------


def texts(values: list[str]) -> Table:
    return Table.from_pydict({"question": Array(values, DataType.utf8())})


def check_refused(path: Path, kind: str = "too_large") -> None:
    """Check that reading fails and that Python allocates little memory."""

    def read() -> None:
        with pytest.raises(UserError) as caught:
            read_parquet(path)
        assert caught.value.kind == kind, caught.value

    assert peak(read) < 5_000_000 + 4 * path.stat().st_size


def test_a_few_kilobytes_that_are_gigabytes(tmp_path: Path) -> None:
    path = tmp_path / "bomb.parquet"
    write_parquet(texts(["x" * 130_000_000]), path, compression="zstd(3)", dictionary_enabled=False)
    assert path.stat().st_size < 100_000
    check_refused(path)


def test_columns_whose_pages_are_too_large_together(tmp_path: Path) -> None:
    path = tmp_path / "bomb.parquet"
    same = Array(["x" * 60_000_000], DataType.utf8())
    write_parquet(
        Table.from_pydict({f"c{number}": same for number in range(9)}),
        path,
        compression="zstd(1)",
        dictionary_enabled=False,
    )
    check_refused(path)


def test_thousands_of_columns_and_deep_ones(tmp_path: Path) -> None:
    path = tmp_path / "wide.parquet"
    column = Array([1], DataType.int64())
    write_parquet(Table.from_pydict({f"c{number}": column for number in range(1200)}), path)
    check_refused(path)
    deep = column
    for _ in range(40):
        deep = list_array(Array([0, 1], DataType.int32()), deep)
    write_parquet(Table.from_pydict({"deep": deep}), path)
    check_refused(path)


def test_far_too_many_rows(tmp_path: Path) -> None:
    """The page stores the text once, but every row contains it."""
    path = tmp_path / "long.parquet"
    write_parquet(texts(["y"] * (MOST_ROWS + 1)), path, compression="zstd(3)")
    assert path.stat().st_size < 50_000
    with pytest.raises(
        UserError, match="too many questions: Glassbox can read at most 200,000"
    ) as caught:
        read_parquet(path)
    assert caught.value.kind == "too_large"
    assert sum(len(batch) for batch in parquet_batches(path)) == MOST_ROWS + 1


READ = """
import re, sys
from pathlib import Path
from desktop.core.errors import UserError
from desktop.hub.parquet import reader as parquet

def most():
    return int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])

if __name__ == "__main__":
    before = most()
    rows = sum(map(len, parquet.parquet_batches(Path(sys.argv[1]))))
    streamed = most() - before
    try:
        parquet.read_parquet(Path(sys.argv[1]))
    except UserError as error:
        print(error.kind, rows, streamed, most() - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems count memory otherwise")
def test_a_long_text_that_is_there_once(tmp_path: Path) -> None:
    """400 rows of 900 kB each are in a file of less than 10 kB."""
    path = tmp_path / "same.parquet"
    write_parquet(texts(["z" * 900_000] * 400), path, compression="zstd(3)")
    assert path.stat().st_size < 10_000
    script = tmp_path / "read.py"
    script.write_text(READ)
    done = subprocess.run(
        [sys.executable, str(script), str(path)], capture_output=True, text=True, check=True
    )
    kind, rows, streamed, most = done.stdout.split()
    assert (kind, rows) == ("too_large", "400")
    assert int(streamed) < 3 * worker.MOST_TOGETHER // 1000
    assert int(most) < 1.5 * LARGEST_SET // 1000


@pytest.mark.parametrize("seed", range(4))
def test_flipped_bytes(tmp_path: Path, seed: int) -> None:
    """Reading ends with rows or a one-sentence error; the library may have ended its process."""
    path = write_mmlu(tmp_path / "a.parquet", [1, 2, 3] * 50)
    sound, draw = path.read_bytes(), random.Random(seed)
    kinds = {"rows", "unreadable", "too_large"}
    for _ in range(60):
        data = bytearray(sound)
        for _ in range(draw.randint(1, 4)):
            data[draw.randrange(4, len(data) - 4)] = draw.choice((0, 1, 127, 128, 255))
        path.write_bytes(data)
        kind = "rows"
        try:
            read_parquet(path)
        except UserError as error:
            kind = error.kind
        assert kind in kinds


def test_whoever_asks_outlives_the_library(tmp_path: Path) -> None:
    """If a damaged page ends the reader's process, the caller gets an error, and a new process
    takes over."""
    path = write_mmlu(tmp_path / "a.parquet", [1, 2, 3])
    batches = parquet_batches(path)
    assert len(read_parquet(path)) == 3
    (reader,) = parquet._kept
    reader.process.kill()
    reader.process.join()
    with pytest.raises((EOFError, OSError)):
        reader.next(path)
    assert sum(map(len, batches)) == 3


def test_rows_that_nobody_wants_any_more(tmp_path: Path) -> None:
    path = tmp_path / "long.parquet"
    write_parquet(texts([f"{number}" for number in range(50_000)]), path)
    batches = parquet._batches(path)
    next(batches)
    batches.close()  # type: ignore[attr-defined]
    assert len(read_parquet(path)) == 50_000


def test_memory_that_a_file_takes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "MEMORY_LIMIT", 1)
    monkeypatch.setattr(parquet, "POLL_S", 0)
    monkeypatch.setattr(parquet, "_kept", [])
    with pytest.raises(UserError, match="more memory than Glassbox allows for one file"):
        read_parquet(write_mmlu(tmp_path / "a.parquet", [1]))
