"""Tests a few of the hundreds of places that tests/endurance/power_cuts.py tries."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.endurance.power_cuts import KILL, NO_ROOM, Place, Trial, strace_works

PLACES = (
    Place("settings", "rename", 1, KILL),
    Place("settings", "fsync", 1, NO_ROOM),
    Place("votes", "pwrite64", 4, KILL),
    Place("votes", "pwrite64", 1, NO_ROOM),
    Place("votes", "fdatasync", 1, NO_ROOM),
)


@pytest.fixture(scope="module")
def trials(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Trial]:
    if not strace_works():
        pytest.skip("strace is missing, or may not follow processes here")
    stores = dict.fromkeys(place.store for place in PLACES)
    return {store: Trial(store, tmp_path_factory.mktemp("power") / store) for store in stores}


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_stopped_there_the_old_state_is_there_or_the_new_one(
    trials: dict[str, Trial], place: Place
) -> None:
    assert trials[place.store].wrong(place) == ""


def test_a_place_that_is_wrong_is_seen(tmp_path: Path, trials: dict[str, Trial]) -> None:
    """An extra file in the folder must be reported as left over."""
    trial = trials["settings"]
    (trial.before / "left.tmp").write_bytes(b"")
    try:
        said = trial.wrong(PLACES[0])
    finally:
        (trial.before / "left.tmp").unlink()
    assert said == "left over: left.tmp"
