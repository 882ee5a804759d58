"""Writes everything that Glassbox stores, so that a test can kill the process while it writes.

Each store can write state 1 or state 2 to a folder (state 2 replaces state 1 or adds to it) and
read the folder back the way the program does when it next starts.

python -m tests.endurance.stores NAME FOLDER STATE     # write one state in a separate process
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from desktop.core.benchmarks.items import Sample
from desktop.core.benchmarks.results.store import ResultStore, RunSettings
from desktop.core.benchmarks.speed_results import SpeedFile, SpeedResult
from desktop.core.cancel import Cancel
from desktop.core.compare.vote_store import Vote, open_votes
from desktop.core.conversations.conversation import Conversation
from desktop.core.conversations.damage import open_store
from desktop.core.conversations.drafts import Draft, read_drafts, write_drafts
from desktop.core.conversations.export import from_json, write_export
from desktop.core.conversations.turns import Recipe, Turn
from desktop.core.errors import UserError
from desktop.core.lessons.epoch_models import keep, kept
from desktop.core.lessons.published_models import PublishedModel
from desktop.core.library.checksums import Checksums
from desktop.core.library.facts_cache import FactsCache
from desktop.core.packs.profile import WorkshopProfile, read_profile, write_profile
from desktop.core.quantization.measured_types import MeasuredTypes, MeasuredTypesStore, TypesKey
from desktop.core.quantization.quantized_here import QUANTIZED, QuantizedHere
from desktop.core.settings import Preferences, read_settings, write_settings
from desktop.hub.download.fetch import _give_name
from desktop.hub.download.partial_download import PartialDownload
from desktop.hub.download.queue_file import DownloadOrder, Stored, read_queue, write_queue
from desktop.hub.download.transfer import HubFile
from desktop.hub.repository import RemoteFile

LONG = "a long text, of several pages of the disk. " * 300


@dataclass(frozen=True)
class Store:
    """`write` writes state 1 or 2 to a folder, and `read` reads the state back. For stores that
    write in several steps, `between` returns True for a valid state between states 1 and 2."""

    write: Callable[[Path, int], object]
    read: Callable[[Path], object]
    between: Callable[[Any], bool] = lambda _: False
    may_be_lost: bool = False
    """True if a loss is not an error, because the data can be measured or read again."""


# --- plain files


def _settings(folder: Path, state: int) -> None:
    values = Preferences(system_prompt=f"{state} {LONG}", model_folders=("/models",) * state)
    write_settings(folder / "settings.json", values, {"from": "later"})


def _read_settings(folder: Path) -> object:
    stored = read_settings(folder / "settings.json")
    assert not stored.problem, stored.problem
    return stored.values.system_prompt[:1], stored.values.model_folders


def _drafts(folder: Path, state: int) -> None:
    if not write_drafts(folder / "drafts.json", {"new": Draft(LONG * state)}):
        raise OSError("they are written again at the next chance")


def _queue(folder: Path, state: int) -> None:
    files = (RemoteFile("m.gguf", 5, "a" * 64),)
    items = [
        Stored(DownloadOrder("o/m", "c", "M", "Q8_0", files), "paused" if state == 1 else "done")
    ]
    write_queue(folder / "downloads.json", items)


def _checksums(folder: Path, state: int) -> None:
    (folder / "c.gguf").write_bytes(b"12345")
    Checksums(folder / "checksums.json").record(str(folder / "c.gguf"), str(state) * 64, "pack")


def _read_checksums(folder: Path) -> object:
    found = Checksums(folder / "checksums.json").of(str(folder / "c.gguf"))
    return found and found.sha256


def _facts(folder: Path, state: int) -> None:
    from tests import header_only

    path = folder / "m.gguf"
    if not path.exists():
        header_only.write(path, {"general.name": "M"}, tensors={"a.weight": (64, 32)})
    os.utime(path, ns=(state, state))
    cache = FactsCache(folder / "model-facts.json")
    cache.facts(str(path))
    cache.save()


def _read_facts(folder: Path) -> object:
    return FactsCache(folder / "model-facts.json").facts(str(folder / "m.gguf")).name


def _measured_types(folder: Path, state: int) -> None:
    key = TypesKey("/m.gguf", "5:1", "text", 512, 16, "", "0.3")
    MeasuredTypesStore(folder / "ladders.json").keep(MeasuredTypes(key, state))


def _read_ladders(folder: Path) -> object:
    return [each.pieces for each in MeasuredTypesStore(folder / "ladders.json")._stored()]


def _quantized_here(folder: Path, state: int) -> None:
    for number in range(state):
        (folder / f"q{number}.gguf").write_bytes(b"12345")
        QuantizedHere(folder / QUANTIZED).add(folder / f"q{number}.gguf")


def _read_quantized_here(folder: Path) -> object:
    return sorted(path.name for path in QuantizedHere(folder / QUANTIZED).paths())


def _epoch(folder: Path, state: int) -> None:
    model = PublishedModel("M", "2024-05", 7e9, 1e12 * state, 0.5, "a paper")
    keep(folder / "epoch-models.json", [model] * state)


def _speed(folder: Path, state: int) -> None:
    result = SpeedResult(
        "M", "m.gguf", "", 512, 128, 5, 0, 512, 2, 0, "CPU", 300.0, None, 100.0, 2.5, None, 0.5,
        10**8, 10**8, 2e10, float(state),
    )  # fmt: skip
    SpeedFile(folder / "speed.jsonl").add(result)


def _read_speed(folder: Path) -> object:
    return [each.when for each in SpeedFile(folder / "speed.jsonl").read()]


def _picture(folder: Path, state: int) -> None:
    from PySide6.QtGui import QImage

    from desktop.ui.picture_file import PictureFolder, of_image

    image = QImage(300, 200, QImage.Format.Format_RGB888)
    image.fill(state)
    PictureFolder(folder / "pictures").keep(of_image(image))


def _read_pictures(folder: Path) -> object:
    from PySide6.QtGui import QImage

    found = sorted((folder / "pictures").glob("*.png"))
    assert not any(QImage(str(path)).isNull() for path in found)
    return [path.name for path in found]


def _private_set(folder: Path, state: int) -> None:
    from desktop.services import sealed_file
    from desktop.services.private_sets import _write

    lock = sealed_file._lock("a password", b"s" * 16, 16, 8, 1)
    _write(folder / "private_sets" / "Exam.locked", lock.seal(f"{state}{LONG}".encode()))


def _read_private_set(folder: Path) -> object:
    from desktop.services.sealed_file import opened

    sealed = (folder / "private_sets" / "Exam.locked").read_bytes()
    return opened(sealed, "a password")[0][:1]


def _bench_queue(folder: Path, state: int) -> None:
    from desktop.ui.panes.benchmarks.quality.offered_sets import own_offers
    from desktop.ui.panes.benchmarks.quality.queue import QueuedModel, QueueFile, Wanted

    QueueFile(folder / "benchmark_queue.json").write(
        Wanted([QueuedModel("M", "/m.gguf")], own_offers(), state)
    )


def _read_bench_queue(folder: Path) -> object:
    from desktop.ui.panes.benchmarks.quality.queue import QueueFile

    found = QueueFile(folder / "benchmark_queue.json").read(folder)
    return found and found.limit


# --- databases


def _talk(folder: Path, state: int) -> None:
    store, problem = open_store(folder / "conversations.db")
    assert problem is None, problem
    made = store.open(1) or Conversation(id=1, created=1.0, used=1.0)
    question = Turn(10 * state, None, "user", f"Question {state}? {LONG}", created=1.0)
    made._add(question)
    answer = made.begin_answer(question, Recipe("/m.gguf", "M", 7, max_tokens=9))
    made.write(answer, LONG, "")
    assert store.save(made.take_changes())
    if state == 2:
        made.rename("Two")
        assert store.save(made.take_changes())
        made = Conversation(id=2, created=2.0, used=2.0)
        made._add(Turn(99, None, "user", "Gone?", created=2.0))
        store.save(made.take_changes())
        store.delete(2)
        store.purge(1e12)
    store.close()


def _read_talk(folder: Path) -> object:
    store, problem = open_store(folder / "conversations.db")
    assert problem is None, problem.message
    assert store._db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    found = [
        (each.title, [turn.text[:11] for turn in opened.all_turns if turn.role == "user"])
        for each in store.summaries()
        if (opened := store.open(each.id)) is not None
    ]
    answers = store._db.execute("SELECT text FROM turns WHERE role = 'assistant'").fetchall()
    assert all(text == LONG for (text,) in answers)
    store.close()
    return found


def _between_talks(found: Any) -> bool:
    """Return True if this is one of the complete states between the five steps in which the store
    writes."""
    numbers = [each for title, each in found if title != "Gone?"]
    return numbers in ([["Question 1?"]], [["Question 1?", "Question 2?"]], [])


VOTE = Vote("1", 10.0, LONG, 0.8, 7, "A", "B", "So.", "Thus.", True, 0.5)


def _votes(folder: Path, state: int) -> None:
    store, problem = open_votes(folder / "votes.db")
    assert problem is None, problem
    store.add(replace(VOTE, id=str(state), time=float(state)))
    if state == 2:
        store.remove(["1"])
    store.close()


def _read_votes(folder: Path) -> object:
    store, problem = open_votes(folder / "votes.db")
    assert problem is None, problem.message
    found = [each.id for each in store.all()]
    store.close()
    return found


RUN = RunSettings(
    task="arc_easy", version=1.0, shots=0, limit=4, of=12, questions="q" * 64, model="=tiny.gguf",
    model_sha256="m" * 64, chat=True, exact=False, context_length=2048, glassbox="0.1",
    llama="b1", backend="CPU",
)  # fmt: skip


def _results(folder: Path, state: int) -> None:
    store = ResultStore(folder / "results.db")
    run = store.begin(RUN)
    for number in {*range(3 * (state - 1), 3 * state)} - store.done(run.id):
        sample = Sample(
            task="arc_easy", id=number, prompt=LONG, prediction="a", target="a", correct=True,
            values={"acc": 1.0}, chance=0.25, options=(), loglikelihoods=(), greedy=(),
        )  # fmt: skip
        store.add(run.id, sample, 1.0)
    store.close()


def _read_results(folder: Path) -> object:
    store = ResultStore(folder / "results.db")
    found = [(len(store.samples(run.id)), run.seconds) for run in store.runs()]
    store.close()
    return found


def _between_results(found: Any) -> bool:
    """Return True if there is at most one run, with the time that each of its answers took."""
    return len(found) <= 1 and all(count == seconds for count, seconds in found)


# --- models


CONTENT = bytes(range(256)) * 20_000
REMOTE = RemoteFile("m.gguf", len(CONTENT), hashlib.sha256(CONTENT).hexdigest())


def _download(folder: Path, state: int) -> None:
    """Write a download. In state 1, half of the file has arrived; in state 2, all of it, under its
    final name."""
    target = folder / "m.gguf"
    if not target.exists():
        with PartialDownload(target, REMOTE, checkpoint_s=0.01) as part:
            list(part.rehash(Cancel()))
            end = len(CONTENT) * state // 2
            while part.done < end:
                part.write(CONTENT[part.done : min(part.done + 300_000, end)])
            if state == 2:
                assert part.verify()
    if state == 2:
        _give_name(HubFile("o/m", "c", REMOTE, target))


def _read_download(folder: Path) -> object:
    """Resume the download, as the program does at its next start, and check the file."""
    _download(folder, 2)
    assert (folder / "m.gguf").read_bytes() == CONTENT
    return [path.name for path in folder.iterdir()]


def _model(folder: Path) -> Any:
    from desktop.core.library.models import describe
    from tests import header_only

    path = folder / "A-Q4_K_M.gguf"
    if not path.exists():
        header_only.write(path, {}, tensors={"blk.0.attn_q.weight": (4096, 32)})
    return describe(str(path), "folder", FactsCache(), "A")


def _pack(folder: Path, state: int) -> None:
    from desktop.core.packs.pack import write_pack

    (folder / "stick").mkdir(exist_ok=True)
    model = _model(folder)
    for pack in (folder / "stick").glob("[!.]*"):  # written from scratch
        shutil.rmtree(pack)
    if state == 2:
        list(write_pack([model], folder / "stick", Checksums(folder / "none.json"), Cancel()))


def _read_pack(folder: Path) -> object:
    """Check that each pack with its final name is complete."""
    from desktop.core.packs.pack_import import import_pack

    packs = sorted(each for each in (folder / "stick").iterdir() if not each.name.startswith("."))
    sums = Checksums(folder / "none.json")
    for pack in packs:
        *_, done = import_pack(pack, folder / "theirs" / pack.name, sums, Cancel())
        assert not done.problems  # type: ignore[union-attr]
        shutil.rmtree(folder / "theirs")
    return len(packs)


def _import(folder: Path, state: int) -> None:
    from desktop.core.packs.pack import write_pack
    from desktop.core.packs.pack_import import import_pack

    (folder / "stick").mkdir(exist_ok=True)
    sums = Checksums(folder / "checksums.json")
    if state == 1:
        list(write_pack([_model(folder)], folder / "stick", sums, Cancel()))
    else:
        (pack,) = (folder / "stick").iterdir()
        list(import_pack(pack, folder / "models", sums, Cancel()))


def _read_import(folder: Path) -> object:
    """Check that each file with its final name is complete. Import the rest."""
    there = sorted((folder / "models").rglob("*.gguf"))
    for path in there:
        assert path.read_bytes() == (folder / "A-Q4_K_M.gguf").read_bytes()
    _import(folder, 2)
    return len(there)


def _quantized(folder: Path, state: int) -> None:
    from desktop.core.messages import QuantizeModel
    from desktop.engine.quantizing.quantize import quantize_model
    from tests import tiny_model

    source = folder / "tiny.gguf"
    if not source.exists():
        tiny_model.write(source)
    if state == 2:
        request = QuantizeModel(str(source), str(folder / "copy.gguf"), "Q8_0", overwrite=True)
        list(quantize_model(request, Cancel()))


def _read_quantized(folder: Path) -> object:
    from desktop.core.gguf.header import read_header
    from desktop.core.gguf.model_facts import facts

    there = (folder / "copy.gguf").exists()
    if there:
        facts(read_header(folder / "copy.gguf"), folder / "copy.gguf")
    else:
        _quantized(folder, 2)
    return there


# --- exports


def _export(folder: Path, state: int) -> None:
    made = Conversation(id=1, created=1.0, used=1.0)
    made._add(Turn(1, None, "user", f"Question {state}? {LONG}", created=1.0))
    write_export(made, folder / "talk.json")


def _read_export(folder: Path) -> object:
    return from_json((folder / "talk.json").read_text("utf-8")).turns[0].text[:11]


def _plan(folder: Path, state: int) -> None:
    write_profile(folder / "plan.json", WorkshopProfile(f"Plan {state}", ("a",)))


def _recording(folder: Path, state: int) -> None:
    import numpy as np

    from desktop.core.routing.trace import RoutingTrace
    from desktop.core.routing.trace_file import Recording, save

    chosen = np.zeros((state, 2, 1), np.uint16)
    trace = RoutingTrace(
        tuple(range(state)), ("a",) * state, (0, 1), 4, chosen, np.ones(chosen.shape, np.float32),
        None,
    )  # fmt: skip
    list(save(folder / "routing.npz", "npz", Recording(trace, "M", 1), Cancel()))


def _read_recording(folder: Path) -> object:
    from desktop.core.routing.trace_file import open_recording

    return open_recording(str(folder / "routing.npz")).trace.ids


STORES: dict[str, Store] = {
    "settings": Store(_settings, _read_settings),
    "drafts": Store(_drafts, lambda folder: read_drafts(folder / "drafts.json")),
    "downloads": Store(_queue, lambda folder: read_queue(folder / "downloads.json")),
    "checksums": Store(_checksums, _read_checksums, may_be_lost=True),
    "facts": Store(_facts, _read_facts, may_be_lost=True),
    "ladders": Store(_measured_types, _read_ladders),
    "quantized here": Store(_quantized_here, _read_quantized_here, lambda found: len(found) < 3),
    "epoch": Store(_epoch, lambda folder: kept(folder / "epoch-models.json")),
    "speed": Store(_speed, _read_speed, lambda found: {*found} == {1.0, 2.0}),
    "pictures": Store(_picture, _read_pictures, lambda found: len(found) in (2, 3, 4)),
    "private set": Store(_private_set, _read_private_set),
    "benchmark queue": Store(_bench_queue, _read_bench_queue, may_be_lost=True),
    "conversations": Store(_talk, _read_talk, _between_talks),
    "votes": Store(_votes, _read_votes, lambda found: found == ["1", "2"]),
    "results": Store(_results, _read_results, _between_results),
    "download": Store(_download, _read_download),
    "pack": Store(_pack, _read_pack),
    "import": Store(_import, _read_import),
    "quantized": Store(_quantized, _read_quantized),
    "export": Store(_export, _read_export),
    "plan": Store(_plan, lambda folder: read_profile(folder / "plan.json", ["a"])),
    "recording": Store(_recording, _read_recording),
}


def main() -> None:
    """Write the state. If this fails with an error that the program handles, print the error and
    write again, as if there were space now. Any other error is a bug and ends the process."""
    name, folder, state = sys.argv[1:]
    write = STORES[name].write
    try:
        write(Path(folder), int(state))
    except (UserError, OSError, sqlite3.Error) as error:
        print(f"{type(error).__name__}: {error}")
        write(Path(folder), int(state))


if __name__ == "__main__":
    main()
