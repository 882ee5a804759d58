"""Tests the file from which a run of benchmarks resumes after a restart."""

from __future__ import annotations

from pathlib import Path

from desktop.ui.panes.benchmarks.quality.offered_sets import hub_offers
from desktop.ui.panes.benchmarks.quality.queue import QueuedModel, QueueFile, Wanted


def test_a_run_of_sets_from_the_hub_is_the_same_after_a_restart(tmp_path: Path) -> None:
    models, file = [QueuedModel("M", "/m.gguf")], QueueFile(tmp_path / "queue.json")
    wanted = Wanted(models, hub_offers(tmp_path), 50, frozenset({"a"}))
    file.write(wanted)
    read = file.read(tmp_path)
    assert read == Wanted(models, hub_offers(tmp_path), 50) == wanted
    assert read is not None
    assert read.finished == {"a"}
    assert read != Wanted(models, hub_offers(tmp_path)[1:], 50)
    assert read != Wanted(models, hub_offers(tmp_path), 20)
    assert read != Wanted(models, hub_offers(tmp_path / "elsewhere"), 50)
