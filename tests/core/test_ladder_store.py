"""Tests storing quantization measurements, and that damaged records don't affect the others."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.errors import UserError
from desktop.core.messages import LadderSource
from desktop.core.quantization.measured_types import MOST_LADDERS, Ladder, LadderStore, ladder_key
from tests import tiny_model
from tests.core.test_ladder import EIGHT, FOUR, TWO


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return tiny_model.write(tmp_path / "tiny.gguf")


@pytest.fixture
def store(tmp_path: Path) -> LadderStore:
    return LadderStore(tmp_path / "data" / "ladders.json")


def known(source: Path) -> Ladder:
    key = ladder_key(str(source), "a text", 512, 16, "")
    ladder = Ladder(key, 12, LadderSource(20_000_000, 16.0, 400.0, None))
    return ladder.with_rung(EIGHT).with_rung(FOUR)


def test_it_is_there_again(store: LadderStore, source: Path, tmp_path: Path) -> None:
    ladder = known(source)
    assert store.find(ladder.key) == Ladder(ladder.key)
    store.keep(ladder)
    again = LadderStore(tmp_path / "data" / "ladders.json")
    assert again.find(ladder.key) == ladder
    measured_again = ladder.with_rung(replace(FOUR, kld_mean=0.5)).with_rung(TWO)
    store.keep(measured_again)
    found = again.find(ladder.key)
    assert [(each.type, each.kld_mean) for each in found.rungs] == [
        ("Q8_0", EIGHT.kld_mean),
        ("Q4_K_M", 0.5),
        ("Q2_K", TWO.kld_mean),
    ]


def test_what_it_depends_on(source: Path) -> None:
    path = str(source)
    first = ladder_key(path, "a text", 512, 16, "")
    assert first == ladder_key(path, "a text", 512, 16, "")
    others = [
        ladder_key(path, "another", 512, 16, ""),
        ladder_key(path, "a text", 256, 16, ""),
        ladder_key(path, "a text", 512, 8, ""),
        ladder_key(path, "a text", 512, 16, "calibration"),
    ]
    os.utime(source, ns=(1, 1))
    assert len({first, *others, ladder_key(path, "a text", 512, 16, "")}) == 6


def test_a_source_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        ladder_key(str(tmp_path / "gone.gguf"), "a text", 512, 16, "")
    assert caught.value.kind == "missing"


def test_an_older_key(store: LadderStore, source: Path) -> None:
    ladder = known(source)
    store.keep(ladder)
    key = replace(ladder.key, text="as it is written now")
    assert store.find(key) == Ladder(key)
    assert store.find(key, ladder.key) == replace(ladder, key=key)
    newer = replace(ladder, key=key).with_rung(TWO)
    store.keep(newer)
    assert store.find(key, ladder.key) == newer


def test_damaged_records(store: LadderStore, source: Path, tmp_path: Path) -> None:
    file, ladder = tmp_path / "data" / "ladders.json", known(source)
    store.keep(ladder)
    good = json.loads(file.read_text())
    for text in ("", "no JSON", "[]", '{"ladders": 3}', '{"ladders": [{}]}', "[" * 99999):
        file.write_text(text)
        assert store.find(ladder.key) == Ladder(ladder.key)
    good["ladders"][0]["rungs"][0]["kld_mean"] = "much"
    file.write_text(json.dumps(good))
    assert [each.type for each in store.find(ladder.key).rungs] == ["Q4_K_M"]
    good["ladders"][0]["rungs"][1]["perplexity"] = float("inf")
    file.write_text(json.dumps(good))
    assert store.find(ladder.key).rungs == ()
    store.keep(ladder)
    assert store.find(ladder.key) == ladder


def test_the_oldest_go(store: LadderStore, source: Path) -> None:
    ladder = known(source)
    for number in range(MOST_LADDERS + 2):
        store.keep(Ladder(replace(ladder.key, pieces=number)))
    store.keep(ladder)
    assert store.find(ladder.key) == ladder
    assert len(store._stored()) == MOST_LADDERS
