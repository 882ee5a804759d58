"""Tests that untrusted files that claim a huge size, or expand to one, don't use much memory. Most
of them give an error."""

from __future__ import annotations

import gzip
import json
import os
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.core.benchmarks import row_files
from desktop.core.benchmarks.results import published
from desktop.core.benchmarks.row_files import rows_of_lines
from desktop.core.contamination import blocks, questions
from desktop.core.contamination.corpus import NotReadable, pieces_of
from desktop.core.conversations import export, token_record
from desktop.core.conversations.export import read_export
from desktop.core.errors import UserError
from desktop.core.files import text_file
from desktop.core.gguf.header import parse_header
from desktop.core.lessons.epoch_models import epoch_models
from desktop.core.packs.manifest import read_manifest
from desktop.core.quantization.importance import read_importance
from tests.core.benchmarks.sets import no_parquet, task
from tests.core.test_gguf import entry, file_of
from tests.core.test_read_at_most import peak

NESTED = "[" + "[],{}," * 300_000 + "1]"
"""1.8 MB of JSON that would take 40 MB as Python objects."""


def load(path: Path, name: str = "questions") -> Any:
    wanted = task(name)
    return row_files.load(path, wanted.layout, wanted.asked, None, no_parquet)


READERS: dict[str, tuple[str, Callable[[Path], object]]] = {
    "questions as lines": ("a.jsonl", load),
    "questions as JSON": ("a.json", lambda path: load(path, "truthfulqa_mc1")),
    "a test as lines": ("a.jsonl", questions.read_questions),
    "a test as JSON": ("a.json", questions.read_questions),
    "a conversation": ("a.json", read_export),
    "scores": ("a.json", published.published_scores),
    "models of Epoch AI": ("a.csv", lambda path: epoch_models([path])),
    "a pack": ("manifest.json", read_manifest),
    "an importance matrix": ("a.gguf", lambda path: read_importance(str(path))),
}


@pytest.mark.parametrize("reader", READERS)
def test_a_file_of_gigabytes_is_not_read(reader: str, tmp_path: Path) -> None:
    name, read = READERS[reader]
    path = tmp_path / name
    path.touch()
    os.truncate(path, 6_000_000_000)

    def refused() -> None:
        with pytest.raises(UserError, match=r"\(6 GB\)\. The limit"):
            read(path)

    assert peak(refused) < 25_000_000


@pytest.mark.parametrize("reader", [each for each in READERS if "Epoch" not in each])
def test_json_that_becomes_far_more_than_it_is(
    reader: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, read = READERS[reader]
    path = tmp_path / name
    path.write_text(NESTED)
    monkeypatch.setattr("desktop.core.files.foreign_json.parsed.__defaults__", (200_000,))
    monkeypatch.setattr(export, "MOST_IMPORTED_VALUES", 200_000)

    def refused() -> None:
        with pytest.raises(UserError):
            read(path)

    assert peak(refused) < 5 * len(NESTED)


def test_more_rows_than_a_set_may_have(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    most = 10_000
    monkeypatch.setattr(row_files, "MOST_ROWS", most)
    line = '{"question": "1 + 1?", "answer": "2"}\n'
    path = tmp_path / "a.jsonl"
    path.write_text(line * (most + 20_000))

    def refused() -> None:
        with pytest.raises(
            UserError, match=r"a\.jsonl has too many questions: .* at most 10,000"
        ) as caught:
            load(path)
        assert caught.value.kind == "too_large"

    assert peak(refused) < 2_000 * most
    with pytest.raises(UserError, match=r"too many questions: .* at most 10,000"):
        rows_of_lines(path.read_text(), "mine")
    table = tmp_path / "mmlu" / "test" / "virology_test.csv"
    table.parent.mkdir(parents=True)
    table.write_text("q,a,b,c,d,A\n" * (most + 1))
    with pytest.raises(UserError, match=r"too many questions: .* at most 10,000"):
        load(tmp_path / "mmlu", "mmlu_virology")


def test_a_table_of_nothing_but_commas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(row_files, "MOST_VALUES", 500_000)
    path = tmp_path / "virology_test.csv"
    path.write_text("," * 2_000_000)

    def refused() -> None:
        with pytest.raises(UserError, match="too many values: Glassbox can read at most"):
            load(path, "mmlu_virology")

    assert peak(refused) < 4 * path.stat().st_size


def test_files_of_a_set_that_are_too_large_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        (tmp_path / f"{number}.jsonl").write_text('{"question": "?", "answer": "!"}\n' * 50)
    monkeypatch.setattr(row_files, "LARGEST_SET", 5_000)
    with pytest.raises(UserError, match=r"too large \(.*\)\. The limit is 5 kB"):
        load(tmp_path)


def test_lines_cost_no_second_text(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    long = json.dumps({"question": "?" * 100_000, "answer": "!"})
    path.write_text(f"{long}\n" * 100)
    assert peak(lambda: load(path)) < 3.2 * path.stat().st_size < text_file.LARGEST_TEXT


def test_more_questions_than_are_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(questions, "MOST_QUESTIONS", 1000)
    path = tmp_path / "a.txt"
    path.write_text("why?\n" * 1000)
    assert len(questions.read_questions(path).questions) == 1000
    for text in ("why?\n" * 1001, '{"no": "question"}\n' * 1001):
        path = path.with_suffix(".txt" if text[0] == "w" else ".jsonl")
        path.write_text(text)
        with pytest.raises(
            UserError, match=r"too many questions: .* compare at most 1,000"
        ) as caught:
            questions.read_questions(path)
        assert caught.value.kind == "too_large"


def test_questions_that_are_long_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Parquet file can store a text once and repeat it in a thousand rows."""
    monkeypatch.setattr(questions, "LARGEST", 1_000_000)
    (tmp_path / "a.parquet").touch()
    row = {"question": "?" * 10_000}
    with pytest.raises(UserError, match=r"are too long: .* at most 1 MB of questions"):
        questions.read_questions(tmp_path, lambda _: iter([[row] * 1000]))


def manifest(**other: object) -> dict[str, Any]:
    file = {"path": "a.gguf", "bytes": 1, "sha256": "0" * 64}
    model = {"name": "A", "license": "MIT", "files": [file | other]} | other
    return {
        "format": "glassbox-pack",
        "version": 1,
        "models": [model],
        "made": other.get("made", ""),
    }


@pytest.mark.parametrize(
    "other",
    [
        {"made": ["today"]},
        {"path": "a" * 2_000},
        {"license": ["a"] * 1000},
        {"name": {"a": {}}},
        {"name": None},
    ],
)
def test_a_manifest_with_words_that_are_none(other: dict[str, object], tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text(json.dumps(manifest(**other)))
    with pytest.raises(UserError, match="damaged"):
        read_manifest(tmp_path)


def test_long_names_in_a_manifest_are_cut(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text(json.dumps(manifest(name="a\n" + "b" * 10_000)))
    (model,) = read_manifest(tmp_path).models
    assert len(model.name) < 1000
    assert "\n" not in model.name


def test_an_importance_matrix_of_nothing(tmp_path: Path) -> None:
    """The file claims 2^30 entries. Any twelve zero bytes are a valid entry, so its zeros look like
    real entries."""
    path = tmp_path / "a.imatrix"
    path.write_bytes(struct.pack("<i", 1 << 30) + bytes(1_200_000))

    def refused() -> None:
        with pytest.raises(UserError, match="n't an importance matrix"):
            read_importance(str(path))

    assert peak(refused) < 2 * path.stat().st_size


@pytest.mark.parametrize("depth", [1, 2, 3])
def test_arrays_within_arrays_of_a_header(depth: int) -> None:
    """An empty array takes twelve bytes in the file and a hundred in memory."""
    empty = struct.pack("<IQ", 0, 0)
    value = empty
    for _ in range(depth):
        value = struct.pack("<IQ", 9, 60) + value * 60
    keys = [entry(f"key {number}", 9, value) for number in range(20 if depth < 3 else 6)]
    keys += [
        entry(f"more {number}", 9, struct.pack("<IQ", 9, 60_000) + empty * 60_000)
        for number in range(2)
    ]
    data = file_of(keys, [])

    def refused() -> None:
        with pytest.raises(UserError, match="too many nested arrays"):
            parse_header(lambda offset, length: data[offset : offset + length], len(data))

    assert peak(refused) < 30_000_000


def test_a_record_of_tokens_that_unpacks_to_far_more() -> None:
    bomb = zlib.compress(bytes(3 * token_record.LARGEST))
    assert len(bomb) < 1_000_000

    def refused() -> None:
        with pytest.raises(ValueError, match="far too long"):
            token_record.unpacked(bomb)

    assert peak(refused) < 2.5 * token_record.LARGEST


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.csv.gz", "a.tsv.gz"])
def test_a_packed_corpus_that_is_one_line_without_end(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blocks, "LONGEST_LINE", 2_000_000)
    path = tmp_path / name
    path.write_bytes(gzip.compress(b"x" * 40_000_000))
    assert path.stat().st_size < 50_000

    def refused() -> None:
        (piece,) = pieces_of(path)
        with pytest.raises(NotReadable, match="a line that is too long"):
            list(blocks.blocks_of(piece))

    assert peak(refused) < 10 * blocks.LONGEST_LINE


def test_a_packed_corpus_with_far_too_many_values(tmp_path: Path) -> None:
    """JSON with too many values isn't parsed. The file is searched as plain text instead."""
    path = tmp_path / "a.json.gz"
    path.write_bytes(gzip.compress(b"[" + b"[]," * 6_000_000 + b"[]]"))

    def read() -> None:
        (piece,) = pieces_of(path)
        assert len(list(blocks.blocks_of(piece))) == 1

    assert peak(read) < 12 * 18_000_000
