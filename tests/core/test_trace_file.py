"""Tests saving and opening routing recordings, including damaged ones."""

from __future__ import annotations

import copy
import csv
import json
import os
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.routing import trace_file
from desktop.core.routing.trace import RoutingTrace
from desktop.core.routing.trace_file import Ending, Recording, open_recording, save
from tests.core.test_read_at_most import peak
from tests.core.test_routing_measures import EXPERTS, LAYERS, USED, random_trace


def recording(probabilities: bool = True) -> Recording:
    return Recording(random_trace(30, probabilities=probabilities), "Tiny-8x1M", 7)


def saved(path: Path, ending: Ending = "npz", probabilities: bool = True) -> Path:
    shares = list(save(path, ending, recording(probabilities), Cancel()))
    assert shares == sorted(shares)
    assert shares[-1] == 1
    return path


@pytest.mark.parametrize("ending", ["npz", "json"])
@pytest.mark.parametrize("probabilities", [True, False])
def test_what_is_saved_opens_again(tmp_path: Path, ending: Ending, probabilities: bool) -> None:
    first = recording(probabilities)
    again = open_recording(str(saved(tmp_path / "é.x", ending, probabilities)))
    assert (again.model, again.given) == ("Tiny-8x1M", 7)
    for name in ("ids", "texts", "layers", "experts"):
        assert getattr(again.trace, name) == getattr(first.trace, name)
    assert np.array_equal(again.trace.chosen, first.trace.chosen)
    assert np.array_equal(again.trace.weights, first.trace.weights)
    if probabilities and ending == "npz":
        assert again.trace.probabilities is not None
        assert first.trace.probabilities is not None
        assert np.abs(again.trace.probabilities - first.trace.probabilities).max() < 5e-4
    else:
        assert again.trace.probabilities is None


def test_the_json_is_the_commands_and_two_keys_more(tmp_path: Path) -> None:
    stored = json.loads(saved(tmp_path / "x.json", "json").read_text("utf-8"))
    more = {"model": "Tiny-8x1M", "prompt_tokens": 7}
    assert stored == {**more, **recording().trace.as_json()}


def test_the_number_of_experts_is_unknown_on_a_server(tmp_path: Path) -> None:
    trace = replace(random_trace(30, probabilities=False), weighted=False)
    for ending in ("npz", "json"):
        path = tmp_path / f"x.{ending}"
        list(save(path, ending, Recording(trace, "Served"), Cancel()))
        again = open_recording(str(path)).trace
        assert again.known_experts is None
        assert np.array_equal(again.chosen, trace.chosen)
    assert json.loads(path.read_text("utf-8"))["experts"] is None
    about = json.loads(np.load(tmp_path / "x.npz")["about"].tobytes())
    assert about["experts"] is None


def test_ranks_are_unknown_on_a_server(tmp_path: Path) -> None:
    trace = replace(random_trace(30, probabilities=False), weighted=False)
    list(save(tmp_path / "x.csv", "csv", Recording(trace, "Served"), Cancel()))
    with (tmp_path / "x.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [int(row["expert"]) for row in rows] == trace.chosen.ravel().tolist()
    assert {(row["rank"], row["weight"]) for row in rows} == {("", "")}


def test_the_commands_json_opens(tmp_path: Path) -> None:
    path = tmp_path / "route.json"
    path.write_text(json.dumps(recording().trace.as_json()))
    again = open_recording(str(path))
    assert (again.model, again.given) == ("", 0)
    assert np.array_equal(again.trace.chosen, recording().trace.chosen)


def test_numpy_reads_it_alone(tmp_path: Path) -> None:
    arrays = np.load(saved(tmp_path / "x.npz"))
    assert np.array_equal(arrays["chosen"], recording().trace.chosen)


def test_the_table_has_a_row_for_each_choice(tmp_path: Path) -> None:
    trace = recording().trace
    path = saved(tmp_path / "x.csv", "csv")
    rows = list(csv.DictReader(path.open(encoding="utf-8-sig", newline="")))
    assert len(rows) == trace.chosen.size
    for row in (rows[0], rows[-1]):
        token, place = int(row["token"]), trace.layers.index(int(row["layer"]))
        rank = int(row["rank"]) - 1
        assert int(row["expert"]) == trace.chosen[token, place, rank]
        assert float(row["weight"]) == pytest.approx(trace.weights[token, place, rank], rel=1e-5)
        assert row["text"] == trace.texts[token]


@pytest.mark.parametrize("share", [0.0, 0.01, 0.3, 0.6, 0.95, 0.999])
@pytest.mark.parametrize("ending", ["npz", "json"])
def test_a_truncated_one_is_one_sentence(tmp_path: Path, ending: Ending, share: float) -> None:
    path = saved(tmp_path / "x", ending)
    data = path.read_bytes()
    path.write_bytes(data[: int(share * len(data))])
    with pytest.raises(UserError, match="a complete recording") as caught:
        open_recording(str(path))
    assert caught.value.kind == "not_a_recording"


def test_a_flipped_byte_is_noticed(tmp_path: Path) -> None:
    path = saved(tmp_path / "x")
    data = bytearray(path.read_bytes())
    data[data.index(b"chosen.npy") + 400] ^= 0x10
    path.write_bytes(data)
    with pytest.raises(UserError, match="a complete recording"):
        open_recording(str(path))


def test_another_version_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(trace_file, "VERSION", 2)
        path = saved(tmp_path / "x")
    with pytest.raises(UserError, match="another version of Glassbox") as caught:
        open_recording(str(path))
    assert caught.value.kind == "other_version"


def test_what_is_something_else_is_one_sentence(tmp_path: Path) -> None:
    foreign = tmp_path / "x"
    with zipfile.ZipFile(foreign, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("about.npy", b"0" * 10_000)
    for data in (
        foreign.read_bytes(),
        b"[]",
        b"{}",
        b'{"layers": 3}',
        b"GGUF" + b"\0" * 99,
        b"\xff",
    ):
        foreign.write_bytes(data)
        with pytest.raises(UserError, match="a complete recording"):
            open_recording(str(foreign))
    with pytest.raises(UserError, match="doesn't exist"):
        open_recording(str(tmp_path / "nowhere"))


@pytest.mark.parametrize(
    ("key", "value"),
    [("experts", 3), ("experts", 0), ("prompt_tokens", 31), ("prompt_tokens", -1)],
)
def test_parts_that_do_not_fit(tmp_path: Path, key: str, value: int) -> None:
    path = saved(tmp_path / "x", "json")
    stored = json.loads(path.read_text())
    stored[key] = value
    path.write_text(json.dumps(stored))
    with pytest.raises(UserError, match="a complete recording"):
        open_recording(str(path))


def test_stopped_or_refused_it_leaves_nothing(tmp_path: Path) -> None:
    cancel = Cancel()
    cancel.set()
    target = tmp_path / "x.npz"
    target.write_text("old")
    with pytest.raises(Cancelled):
        list(save(target, "npz", recording(), cancel))
    assert [each.name for each in tmp_path.iterdir()] == ["x.npz"]
    assert target.read_text() == "old"
    with pytest.raises(UserError, match="can't write"):
        list(save(target / "below", "csv", recording(), Cancel()))


def test_ten_thousand_tokens_of_forty_eight_layers_take_less_than_200_mb(tmp_path: Path) -> None:
    """Extrapolates from a trace of 50 tokens, with the probabilities of 128 experts, that was
    opened from its file."""
    tokens, layers, experts, used = 50, 48, 128, 8
    chosen = np.tile(np.arange(used, dtype=np.uint16), (tokens, layers, 1))
    trace = RoutingTrace(
        tuple(range(tokens)),
        ("word",) * tokens,
        tuple(range(layers)),
        experts,
        chosen,
        np.full(chosen.shape, 0.125, np.float32),
        np.full((tokens, layers, experts), 1 / experts, np.float32),
    )
    list(save(tmp_path / "x.npz", "npz", Recording(trace, "", 0), Cancel()))
    again = open_recording(str(tmp_path / "x.npz")).trace
    assert again.probabilities is not None
    arrays = (again.chosen, again.weights, again.probabilities)
    assert sum(each.nbytes for each in arrays) / tokens * 10_000 < 200e6


def rewritten(path: Path, **arrays: np.ndarray[Any, Any]) -> Path:
    """Rewrite a recording with some of its arrays replaced, and return its path."""
    with np.load(path) as stored:
        kept = {**stored, **arrays}
    with path.open("wb") as file:
        np.savez(file, **kept)
    return path


TOKENS = 30


@pytest.mark.parametrize(
    "arrays",
    [
        {"ids": np.zeros((TOKENS, 1), np.int64)},
        {"ids": np.full(TOKENS, 0.5)},
        {"ids": np.full(TOKENS, "a")},
        {"ids": np.zeros(TOKENS - 1, np.int64)},
        {"layers": np.arange(LAYERS).reshape(-1, 1)},
        {"layers": np.zeros(LAYERS, np.int64)},
        {"layers": np.arange(LAYERS) - 1},
        {"text_ends": np.full(TOKENS, 0.5)},
        {"text_ends": np.zeros((TOKENS, 2), np.int64)},
        {"chosen": np.zeros((TOKENS, LAYERS), np.uint16)},
        {"chosen": np.zeros((TOKENS, LAYERS, USED), np.int64)},
        {"weights": np.zeros((TOKENS, LAYERS, USED + 1), np.float32)},
        {"weights": np.full((TOKENS, LAYERS, USED), np.nan, np.float32)},
        {"probabilities": np.zeros((TOKENS, LAYERS, EXPERTS + 1), np.float16)},
        {"probabilities": np.full((TOKENS, LAYERS, EXPERTS), np.inf, np.float16)},
        {"about": np.frombuffer(b"[]", np.uint8)},
        {"about": np.zeros((2, 2), np.float32)},
    ],
    ids=str,
)
def test_arrays_of_other_shapes_are_one_sentence(
    tmp_path: Path, arrays: dict[str, np.ndarray[Any, Any]]
) -> None:
    path = rewritten(saved(tmp_path / "x.npz"))
    assert open_recording(str(path)).trace.chosen.shape == (TOKENS, LAYERS, USED)
    rewritten(path, **arrays)
    with pytest.raises(UserError, match="a complete recording"):
        open_recording(str(path))


def test_a_number_of_experts_that_no_picture_has_room_for(tmp_path: Path) -> None:
    path = saved(tmp_path / "x", "json")
    stored = json.loads(path.read_text())
    path.write_text(json.dumps(stored | {"experts": 10**12}))
    with pytest.raises(UserError, match="a complete recording"):
        open_recording(str(path))


@pytest.mark.parametrize("ending", ["npz", "json"])
def test_the_models_name_stands_in_one_line(tmp_path: Path, ending: Ending) -> None:
    named = Recording(recording().trace, "two\nlines\u202e")
    list(save(tmp_path / "x", ending, named, Cancel()))
    assert open_recording(str(tmp_path / "x")).model == "two\ufffdlines\ufffd"


# --- files with false claims about their size ----------------------------------------------


def check_refused_within(path: Path, most: int) -> None:
    """Check that opening fails with a one-sentence error and uses no more than `most` bytes."""

    def read() -> None:
        with pytest.raises(UserError, match="a complete recording"):
            open_recording(str(path))

    assert peak(read) < most


def one_layer(tokens: int, text: bytes, ends: np.ndarray[Any, Any]) -> dict[str, Any]:
    about = {"format": "glassbox routing", "version": 1, "model": "", "prompt_tokens": 0}
    return {
        "about": np.frombuffer(json.dumps({**about, "experts": 1}).encode(), np.uint8),
        "ids": np.zeros(tokens, np.int64),
        "text": np.frombuffer(text, np.uint8),
        "text_ends": ends.astype(np.int64),
        "layers": np.zeros(1, np.int64),
        "chosen": np.zeros((tokens, 1, 1), np.uint16),
        "weights": np.ones((tokens, 1, 1), np.float32),
    }


def test_the_whole_text_for_each_token(tmp_path: Path) -> None:
    """Token ends that go back and forth used to turn a few megabytes into gigabytes."""
    tokens, text = 2_000, b"x" * 200_000
    back_and_forth = np.where(np.arange(tokens) % 2, 0, len(text))
    back_and_forth[-1] = len(text)
    path = tmp_path / "x.npz"
    np.savez(path, **one_layer(tokens, text, back_and_forth))
    check_refused_within(path, 4 * path.stat().st_size)
    for wrong in ([-1, len(text)], [1, len(text) - 1], [1, len(text) + 1]):
        np.savez(path, **one_layer(2, text, np.array(wrong)))
        check_refused_within(path, 4 * path.stat().st_size)
    np.savez(path, **one_layer(2, text, np.array([1, len(text)])))
    assert len(open_recording(str(path)).trace.texts[1]) == len(text) - 1


def test_arrays_that_claim_more_than_the_file_has(tmp_path: Path) -> None:
    path = tmp_path / "x.npz"
    with zipfile.ZipFile(path, "w") as archive:
        for name, array in one_layer(2, b"ab", np.array([1, 2])).items():
            with archive.open(f"{name}.npy", "w") as member:
                if name != "chosen":
                    np.lib.format.write_array(member, array)
                else:
                    claimed = {"descr": "<u2", "fortran_order": False, "shape": (1 << 40, 1, 1)}
                    np.lib.format.write_array_header_1_0(member, claimed)
    check_refused_within(path, 1_000_000)


def test_a_million_members(tmp_path: Path) -> None:
    path = tmp_path / "x.npz"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(20_000):
            archive.writestr(f"{number}.npy", b"")
    check_refused_within(path, path.stat().st_size // 4)


def test_members_that_lie_over_each_other(tmp_path: Path) -> None:
    """Each member is valid, but all of them share the same bytes."""
    path = tmp_path / "x.npz"
    with zipfile.ZipFile(path, "w") as archive:
        with archive.open("ids.npy", "w") as member:
            np.lib.format.write_array(member, np.zeros(1_000_000, np.int64))
        (first,) = archive.infolist()
        archive.filelist += [copy.copy(first) for _ in range(6)]
        for info, name in zip(archive.filelist, trace_file.ARRAYS, strict=False):
            info.filename = f"{name}.npy"
    check_refused_within(path, 1_000_000)


def test_objects_are_not_unpickled(tmp_path: Path) -> None:
    path = tmp_path / "x.npz"
    arrays = one_layer(2, b"ab", np.array([1, 2]))
    np.savez(path, **{**arrays, "ids": np.array([tmp_path, tmp_path], object)}, allow_pickle=True)
    check_refused_within(path, 1_000_000)


def test_another_array_is_another_file(tmp_path: Path) -> None:
    path = tmp_path / "x.npz"
    np.savez(path, **one_layer(2, b"ab", np.array([1, 2])), more=np.zeros(3))
    check_refused_within(path, 1_000_000)


def test_json_with_far_too_many_values(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trace_file, "MOST_JSON_VALUES", 100_000)
    path = tmp_path / "x.json"
    path.write_text('{"layers": [' + "[]," * 1_000_000 + "[]]}")
    check_refused_within(path, 2 * path.stat().st_size)
    os.truncate(path, 5_000_000_000)

    def read() -> None:
        with pytest.raises(UserError, match="is 200 MB"):
            open_recording(str(path))

    assert peak(read) < 1_000_000
