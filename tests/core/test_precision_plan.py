"""Tests which precisions of a model are compared, and what is said of those that can't be."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.library.facts_cache import FactsCache
from desktop.core.library.models import ModelFile, describe
from desktop.core.quantization.precision_plan import PRECISIONS, precision_plan, same_model
from desktop.core.quantization.quantized_here import (
    QuantizedFile,
    QuantizedHere,
    seconds_to_quantize,
)
from desktop.core.resources import resource

MUCH = 10**15
DEMO = resource("models", "Pebble-1-3M-Instruct-F16.gguf")


def model(path: Path | str) -> ModelFile:
    return describe(str(path), "folder", FactsCache())


def test_an_unquantized_model_is_the_reference_of_the_usual_pair() -> None:
    source = model(DEMO)
    plan = precision_plan(source, [source], {}, (), MUCH, MUCH)
    assert plan.chosen == ("F16", "Q8_0", "Q4_K_M")
    assert [each.type for each in plan.files] == list(PRECISIONS)
    assert plan.file("F16").path == source.path
    assert [each.type for each in plan.missing(plan.chosen)] == ["Q8_0", "Q4_K_M"]
    assert not plan.note
    assert all(each.seconds is None for each in plan.files), "nothing has been timed"


def test_a_reference_that_memory_has_no_room_for_is_left_out_and_that_is_said() -> None:
    source = model(DEMO)
    plan = precision_plan(source, [source], {}, (), MUCH, 1_000_000)
    assert plan.chosen == ("Q8_0", "Q4_K_M")
    assert "F16 is left out" in plan.note


def test_the_starter_has_no_f16_and_that_is_said_with_what_was_lost(starter: str) -> None:
    source = model(starter)
    plan = precision_plan(source, [source], {}, (), MUCH, MUCH)
    assert plan.chosen == ("Q4_1", "Q3_K_M"), "Q4_K_M would be larger than Q4_1"
    assert "Q4_1 is the best file of this model here, with 5.7 bits per weight" in plan.note
    assert "What Q4_1 itself has lost can't be shown" in plan.note
    assert "no unquantized file" in plan.file("F16").problem
    for name in ("Q8_0", "Q6_K", "Q4_K_M"):
        assert "no smaller than the Q4_1 file" in plan.file(name).problem
    assert not plan.file("Q2_K").problem


def test_files_of_the_same_model_are_used_and_others_are_not() -> None:
    source = model(DEMO)
    facts = source.facts
    assert facts is not None
    small = replace(
        source,
        path="/m/Pebble-1-3M-Instruct-Q4_K_M.gguf",
        name="pebble-1-3m-instruct-Q4_K_M",
        bytes=2_000_000,
        facts=replace(facts, file_type="Q4_K_M", bits_per_weight=5.0),
    )
    other = replace(small, path="/m/Other.gguf", name="Other-3M-Q8_0")
    plan = precision_plan(small, [source, small, other], {}, (), MUCH, MUCH)
    assert plan.source.path == source.path
    assert plan.file("Q4_K_M").path == small.path
    assert [each.type for each in plan.missing(plan.chosen)] == ["Q8_0"]
    assert same_model(source, small)
    assert not same_model(source, other)


def test_what_was_written_here_under_another_name_is_used(tmp_path: Path) -> None:
    """Its usual name was taken, for example by a damaged file."""
    source = model(DEMO)
    facts = source.facts
    assert facts is not None
    quantized = replace(facts, file_type="Q4_K_M", bits_per_weight=5.0)
    name = "Pebble-1-3M-Instruct-2-Q4_K_M"
    path = shutil.copy(source.path, tmp_path / f"{name}.gguf")
    made = replace(source, path=str(path), name=name, bytes=2_000_000, facts=quantized)
    listed = [source, made]
    for origin, found in ((source.path, made.path), ("/m/elsewhere.gguf", "")):
        here = {made.path: QuantizedFile(source=origin)}
        plan = precision_plan(source, listed, here, (), MUCH, MUCH)
        assert plan.file("Q4_K_M").path == found
        plan = precision_plan(made, listed, here, (), MUCH, MUCH)
        assert plan.source == (source if found else made)


def test_only_what_was_written_from_a_model_counts_for_an_experiment() -> None:
    source = model(DEMO)
    facts = source.facts
    assert facts is not None
    made = replace(
        source,
        path="/m/Made-Q2_K.gguf",
        name="Made-Q2_K",
        bytes=1_500_000,
        facts=replace(facts, file_type="Q2_K", bits_per_weight=3.0),
    )
    listed = [source, made]
    for origin, found in ((source.path, made.path), ("/m/elsewhere.gguf", "")):
        here = {made.path: QuantizedFile(source=origin)}
        plan = precision_plan(source, listed, here, (), MUCH, MUCH, only_from_model=True)
        assert plan.file("Q2_K").path == found


def test_a_full_disk_is_said_with_what_is_missing() -> None:
    source = model(DEMO)
    plan = precision_plan(source, [source], {}, (), 3_000_000, MUCH)
    assert plan.no_room(("F16",)) == ""
    said = plan.no_room(plan.chosen)
    assert said.startswith("The disk has 3 MB free, but Q8_0, Q4_K_M would take up about 6.01 MB.")
    assert "Free up 3.01 MB" in said


def test_the_time_is_that_of_the_nearest_measurement_of_the_type() -> None:
    timings = (
        QuantizedFile(type="Q8_0", source_bytes=100, start_s=1, write_s=2),
        QuantizedFile(type="Q4_K_M", source_bytes=100, start_s=1, write_s=8),
        QuantizedFile(type="Q8_0", source_bytes=10_000, start_s=1, write_s=20),
    )
    assert seconds_to_quantize("Q8_0", 200, timings) == 1 + 2 * 2
    assert seconds_to_quantize("Q8_0", 20_000, timings) == 1 + 2 * 20
    assert seconds_to_quantize("Q2_K", 100, timings) == 1 + 8, "the slowest, to be safe"
    assert seconds_to_quantize("Q2_K", 100, ()) is None


def test_entries_of_earlier_versions_and_of_deleted_files(tmp_path: Path) -> None:
    here = QuantizedHere(tmp_path / "quantized.json")
    path = tmp_path / "m-Q8_0.gguf"
    path.write_bytes(b"12345")
    state = f"5:{path.stat().st_mtime_ns}"
    text = json.dumps({"files": {str(path): state, "/gone.gguf": "1:1", "/odd.gguf": 7}})
    (tmp_path / "quantized.json").write_text(text)
    assert here.paths() == [path]
    about = QuantizedFile(source="/m.gguf", type="Q8_0", source_bytes=9, write_s=2.0)
    here.add(path, replace(about, for_comparison=True))
    here.add(path)  # what is known stays
    assert here.files()[str(path)].for_comparison
    path.unlink()
    assert here.files() == {}
    assert [each.write_s for each in here.timings()] == [2.0], "times outlive the files"


@pytest.mark.parametrize("content", [b"", b"[]", b'{"files": []}', b'{"files": {"a": {}}}'])
def test_a_damaged_record_is_empty(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "quantized.json").write_bytes(content)
    assert QuantizedHere(tmp_path / "quantized.json").paths() == []
    assert QuantizedHere(tmp_path / "quantized.json").timings() == ()
