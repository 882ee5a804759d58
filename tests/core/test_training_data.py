"""Tests finding, counting, and reading the demo models' training data."""

from __future__ import annotations

import json
import lzma
from pathlib import Path

import pytest

from desktop.core.errors import UserError
from desktop.core.library import training_data
from desktop.core.library.training_data import TrainingData, TrainingItem

ROWS = [
    ["arithmetic", "What is 2 + 2?", "4", "2 + 2 = 4"],
    ["countries", "The capital of  France?", "Paris", "", "The capital of France is Paris."],
    ["json", 'As JSON: "a\u2028b"\nplease', '{"a": 1}'],
    ["arithmetic", "What is 12 + 2?", "14"],
    ["exam", "What is 999 + 1?", "1000"],
]  # fmt: skip


def written(path: Path, head: object, rows: list[list[str]]) -> Path:
    with lzma.open(path, "wt", encoding="utf-8") as file:
        for row in [head, *rows]:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return path


@pytest.fixture
def data(tmp_path: Path) -> TrainingData:
    return training_data.load(written(tmp_path / "data.xz", {"version": 1}, ROWS))


def test_items_come_back_as_they_were(data: TrainingData) -> None:
    assert len(data) == len(ROWS)
    for number, row in enumerate(ROWS):
        assert data.item(number) == TrainingItem(number, *row)


def test_capitals_and_spaces_make_no_difference(data: TrainingData) -> None:
    found = data.search(" CAPITAL of\nfrance ")
    assert (found.count, [item.number for item in found.items]) == (1, [1])


def test_each_item_counts_once_and_all_are_counted(data: TrainingData) -> None:
    found = data.search("2", most=1)
    assert (found.count, [item.number for item in found.items]) == (2, [0])


@pytest.mark.parametrize(
    "text", ["", "  ", "Berlin", "4 12", "paris the capital", "\x1e", "x" * 9999]
)
def test_what_is_not_there(data: TrainingData, text: str) -> None:
    """Text that would run across two items, or across two parts of one, isn't found, either."""
    assert data.search(text).count == 0


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        training_data.load(tmp_path / "none.xz")
    assert caught.value.kind == "missing"


def test_damaged_files(tmp_path: Path) -> None:
    whole = written(tmp_path / "data.xz", {"version": 1}, ROWS).read_bytes()
    for number, content in enumerate((b"", b"text", whole[:-9], whole[:40] + b"\0" + whole[41:])):
        path = tmp_path / f"{number}.xz"
        path.write_bytes(content)
        with pytest.raises(UserError) as caught:
            training_data.load(path)
        assert caught.value.kind == "damaged"
    for head, rows in (
        ({"version": 2}, []),
        ([], []),
        ({"version": 1}, [[]]),
        ({"version": 1}, [[1, 2]]),
    ):
        with pytest.raises(UserError):
            training_data.load(written(tmp_path / "odd.xz", head, rows))  # pyright: ignore[reportArgumentType]
