"""Tests the fuzzer's corpus: past failures and inputs that reach many lines."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fuzz import of_window
from tests.fuzz.mutate import changed, stretched
from tests.fuzz.target import Target
from tests.fuzz.targets import TARGETS

CORPUS = Path(__file__).parent / "corpus"
LARGEST, LARGEST_OF_ALL = 4_000, 300_000


@pytest.fixture(scope="module", autouse=True)
def _processes() -> Iterator[None]:
    yield
    of_window.close()


@pytest.mark.parametrize("target", TARGETS.values(), ids=str)
def test_a_reader_answers(target: Target) -> None:
    for path in _kept(target.name):
        try:
            target.try_on(path.read_bytes())
        except Exception as error:
            raise AssertionError(f"{target.name} fails on {path.name}") from error


@pytest.mark.parametrize("target", TARGETS.values(), ids=str)
def test_a_seed_is_taken(target: Target) -> None:
    """A reader that refuses all of its seeds would be fuzzed in vain."""
    taken = [target.try_on(data) for data in target.seeds()]
    assert any(taken)


def test_the_corpus_is_small_and_of_readers() -> None:
    sizes = {path: path.stat().st_size for path in CORPUS.glob("*/*")}
    assert {path.parent.name for path in sizes} <= set(TARGETS)
    assert max(sizes.values()) <= LARGEST
    assert sum(sizes.values()) <= LARGEST_OF_ALL


def test_changes_are_of_many_kinds() -> None:
    seed = b'{"a": [1, "b", null, {"c": 0.5}]}'
    made = [changed(seed, random.Random(number), 10_000) for number in range(200)]
    assert len({*made}) > 100
    assert len(stretched(seed, random.Random(1), 1000)) in range(900, 1001)
    assert changed(b"no JSON", random.Random(0), 100) is None


def _kept(name: str) -> Iterator[Path]:
    return iter(sorted((CORPUS / name).glob("*")))
