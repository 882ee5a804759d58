"""Tests that quantization measurements are stored and that damaged records don't affect the
others."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.errors import UserError
from desktop.core.messages import SourceMeasured
from desktop.core.quantization.measured_types import (
    MOST_LADDERS,
    MeasuredTypes,
    MeasuredTypesStore,
    types_key,
)
from tests import tiny_model
from tests.core.test_quantized_series import EIGHT, FOUR, TWO


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return tiny_model.write(tmp_path / "tiny.gguf")


@pytest.fixture
def store(tmp_path: Path) -> MeasuredTypesStore:
    return MeasuredTypesStore(tmp_path / "data" / "ladders.json")


def known(source: Path) -> MeasuredTypes:
    key = types_key(str(source), "a text", 512, 16, "")
    series = MeasuredTypes(key, 12, SourceMeasured(20_000_000, 16.0, 400.0, None))
    return series.with_type(EIGHT).with_type(FOUR)


def test_it_is_there_again(store: MeasuredTypesStore, source: Path, tmp_path: Path) -> None:
    series = known(source)
    assert store.find(series.key) == MeasuredTypes(series.key)
    store.keep(series)
    again = MeasuredTypesStore(tmp_path / "data" / "ladders.json")
    assert again.find(series.key) == series
    measured_again = series.with_type(replace(FOUR, kld_mean=0.5)).with_type(TWO)
    store.keep(measured_again)
    found = again.find(series.key)
    assert [(each.type, each.kld_mean) for each in found.all_quantized] == [
        ("Q8_0", EIGHT.kld_mean),
        ("Q4_K_M", 0.5),
        ("Q2_K", TWO.kld_mean),
    ]


def test_what_it_depends_on(source: Path) -> None:
    path = str(source)
    first = types_key(path, "a text", 512, 16, "")
    assert first == types_key(path, "a text", 512, 16, "")
    others = [
        types_key(path, "another", 512, 16, ""),
        types_key(path, "a text", 256, 16, ""),
        types_key(path, "a text", 512, 8, ""),
        types_key(path, "a text", 512, 16, "calibration"),
    ]
    os.utime(source, ns=(1, 1))
    assert len({first, *others, types_key(path, "a text", 512, 16, "")}) == 6


def test_a_source_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        types_key(str(tmp_path / "gone.gguf"), "a text", 512, 16, "")
    assert caught.value.kind == "missing"


def test_an_older_key(store: MeasuredTypesStore, source: Path) -> None:
    series = known(source)
    store.keep(series)
    key = replace(series.key, text="as it is written now")
    assert store.find(key) == MeasuredTypes(key)
    assert store.find(key, series.key) == replace(series, key=key)
    newer = replace(series, key=key).with_type(TWO)
    store.keep(newer)
    assert store.find(key, series.key) == newer


def test_damaged_records(store: MeasuredTypesStore, source: Path, tmp_path: Path) -> None:
    file, series = tmp_path / "data" / "ladders.json", known(source)
    store.keep(series)
    good = json.loads(file.read_text())
    for text in ("", "no JSON", "[]", '{"ladders": 3}', '{"ladders": [{}]}', "[" * 99999):
        file.write_text(text)
        assert store.find(series.key) == MeasuredTypes(series.key)
    good["ladders"][0]["all_quantized"][0]["kld_mean"] = "much"
    file.write_text(json.dumps(good))
    assert [each.type for each in store.find(series.key).all_quantized] == ["Q4_K_M"]
    good["ladders"][0]["all_quantized"][1]["perplexity"] = float("inf")
    file.write_text(json.dumps(good))
    assert store.find(series.key).all_quantized == ()
    store.keep(series)
    assert store.find(series.key) == series


def test_the_oldest_go(store: MeasuredTypesStore, source: Path) -> None:
    series = known(source)
    for number in range(MOST_LADDERS + 2):
        store.keep(MeasuredTypes(replace(series.key, pieces=number)))
    store.keep(series)
    assert store.find(series.key) == series
    assert len(store._stored()) == MOST_LADDERS
