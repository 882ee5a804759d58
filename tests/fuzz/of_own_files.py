"""Fuzz targets for files that the program wrote and that anybody may have changed since."""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterator
from pathlib import Path

from desktop.core.benchmarks.speed_results import SpeedFile
from desktop.core.benchmarks.tasks.own import sealed_tasks
from desktop.core.compare.vote_file import (
    checked_votes,
    outcome_of,
    pair_scores,
    read_votes,
    write_votes,
)
from desktop.core.compare.vote_store import IN_MEMORY, LaptopVotes, SharedVote, VoteStore
from desktop.core.conversations.drafts import Draft, read_drafts, write_drafts
from desktop.core.conversations.export import from_json, read_export, to_json, to_markdown
from desktop.core.conversations.store import ConversationStore
from desktop.core.conversations.token_record import packed, unpacked
from desktop.core.i18n import read_words
from desktop.core.lessons.epoch_models import keep, kept
from desktop.core.lessons.lesson import LessonError, read_lesson
from desktop.core.lessons.published_models import PublishedModel
from desktop.core.library.checksums import Checksums
from desktop.core.library.demo_results import demo_results
from desktop.core.library.facts_cache import FORMAT, FactsCache
from desktop.core.packs.profile import (
    PLAN_FORMAT,
    NeededModel,
    WorkshopProfile,
    read_profile,
    write_profile,
)
from desktop.core.packs.session_plan import times_of
from desktop.core.quantization.measured_types import MeasuredTypesStore
from desktop.core.resources import resource
from desktop.core.settings import Preferences, read_settings, with_changes, write_settings
from desktop.core.statistics.bradley_terry import ratings, votes_grounds
from desktop.core.statistics.power_law import fit_power_law
from desktop.hub.download.queue_file import DownloadOrder, Stored, read_queue, write_queue
from desktop.hub.download.resume_state import (
    ResumeState,
    note_path,
    part_path,
    read_note,
    write_note,
)
from desktop.hub.places import kept as kept_bytes
from desktop.hub.repository import RemoteFile
from desktop.services import private_sets, sealed_file
from tests import tiny_model
from tests.core.test_conversation_export import branched
from tests.core.test_measured_types import known
from tests.core.test_speed_results import ONE
from tests.core.test_token_record import record
from tests.fuzz.target import Target, folder, from_file, text_of, written

SMALL = RemoteFile("a/tiny.gguf", 20, "0" * 64)
PLACE = b"/place"
"""Placeholder for the folder, which differs in each run."""
CHEAP = 4096
"""Memory limit for deriving a key in a target, in bytes; the seeds need a sixth of it."""


def _settings(path: Path) -> None:
    stored = read_settings(path)
    write_settings(path, stored.values, stored.unknown)
    again = read_settings(path)
    assert again.values == stored.values
    assert not again.problem
    times_of(stored.values.experiments_done)
    for each in folder().glob("*.damaged*"):
        each.unlink()


def _all_settings() -> Iterator[bytes]:
    changed = Preferences(seed=5, plan=("a", "b"), experiments_done=("pi 0.4",), theme="dark")
    yield written(lambda path: write_settings(path, changed, {"later": [1]}))


def _profile(path: Path) -> None:
    profile, unknown = read_profile(path, ("pi", "bits"))
    assert profile.title
    assert profile.changes or profile.models
    assert unknown >= 0
    with_changes(Preferences(), profile.changes)
    write_profile(path, profile)
    assert read_profile(path, ("pi", "bits")) == (profile, 0)


def _profiles() -> Iterator[bytes]:
    models = (NeededModel("Qwen2.5-7B · Q4_K_M", 4_683_074_240, "0a" * 32), NeededModel("B", 0))
    experiments = ("pi", "bits", "other")
    full = WorkshopProfile("Day 1", experiments, "dark", 1.2, "fr", models)
    yield written(lambda path: write_profile(path, full))
    yield written(lambda path: write_profile(path, WorkshopProfile("A", theme="system")))
    plan = {"format": PLAN_FORMAT, "title": "Day 1", "experiments": experiments}
    yield json.dumps(plan).encode()


def _votes(path: Path) -> None:
    found = read_votes(path)
    assert found.votes
    assert outcome_of(found, "", {}) == "added"
    write_votes(path, found)
    assert read_votes(path) == found
    store = VoteStore(IN_MEMORY)
    store.add_laptop(found, 1.0)
    (content,) = store.room()
    store.close()
    assert checked_votes(json.loads(content)) == found
    pair = found.votes[0].first, found.votes[0].second
    votes_grounds(pair_scores(found.votes, *pair), *pair)
    ratings(each.duel for each in found.votes)


def _all_votes() -> Iterator[bytes]:
    pair = ("A · Q8_0", "A · Q2_K")
    votes = tuple(SharedVote(*pair, score, "0123456789abcdef") for score in (1, 0, 0.5))
    for name in ("Table 3", ""):
        found = LaptopVotes("a" * 32, name, 2, votes)
        yield written(lambda path, found=found: write_votes(path, found))


def _conversation(path: Path) -> None:
    found = read_export(path)
    assert len(found.path_to(found.all_turns[-1])) <= len(found.all_turns)
    assert set(map(id, found.turns)) <= set(map(id, found.all_turns))
    found.messages()
    to_markdown(found)
    store = ConversationStore(":memory:")
    store.save(found.take_changes(whole=True))
    assert store.open(found.id)
    store.search(["a"])
    store.close()
    again = from_json(to_json(found))
    texts = sorted(turn.text for turn in found.all_turns)
    assert sorted(turn.text for turn in again.all_turns) == texts


def _conversations() -> Iterator[bytes]:
    yield to_json(branched()).encode()


def _drafts(path: Path) -> None:
    found = read_drafts(path)
    write_drafts(path, found)
    assert read_drafts(path) == found


def _all_drafts() -> Iterator[bytes]:
    yield written(lambda path: write_drafts(path, {"1": Draft("é", ("0" * 64,)), "2": Draft("b")}))


def _checksums(path: Path) -> None:
    checksums = Checksums(path)
    checksums.of("/tiny.gguf")
    checksums.record("/tiny.gguf", "0" * 64, "pack")
    assert checksums.of("/tiny.gguf")
    checksums.forget("/tiny.gguf")


def _all_checksums() -> Iterator[bytes]:
    yield written(lambda path: Checksums(path).record("/tiny.gguf", "0" * 64, "measured"))


def _ladders(path: Path) -> None:
    MeasuredTypesStore(path).keep(_LADDER)
    assert MeasuredTypesStore(path).find(_LADDER.key) == _LADDER


_LADDER = known(tiny_model.write(folder() / "tiny.gguf"))


def _all_ladders() -> Iterator[bytes]:
    kept = written(lambda path: MeasuredTypesStore(path).keep(_LADDER))
    yield kept.replace(os.fsencode(folder()), PLACE)


def _speeds(path: Path) -> None:
    found = SpeedFile(path).read()
    for each in found:
        assert each.limit >= 0 or each.bandwidth < 0 or each.bytes_per_token < 0
        assert isinstance(each.varied_value, int)
    SpeedFile(path).write(found)
    assert SpeedFile(path).read() == found


def _all_speeds() -> Iterator[bytes]:
    yield written(lambda path: SpeedFile(path).write((ONE, ONE)))


def _facts(data: bytes) -> None:
    """Read cached model facts with a valid checksum, which only guards against accidents."""
    path, model = folder() / "facts", str(folder() / "tiny.gguf")
    data = data.replace(PLACE, os.fsencode(folder()))
    path.write_bytes(b"%d %08x\n%s" % (FORMAT, zlib.crc32(data), data))
    FactsCache(path).facts(model)


def _all_facts() -> Iterator[bytes]:
    def write(path: Path) -> None:
        cache = FactsCache(path)
        cache.facts(str(folder() / "tiny.gguf"))
        cache.save()

    yield written(write).partition(b"\n")[2].replace(os.fsencode(folder()), PLACE)


def _queue(path: Path) -> None:
    found = read_queue(path)
    for each in found:
        assert each.order.id
        kept_bytes(folder(), each.order.files)
    write_queue(path, found)
    assert read_queue(path) == found


def _queues() -> Iterator[bytes]:
    order = DownloadOrder("a/b", "main", "Tiny", "Q4_0", (SMALL,))
    yield written(lambda path: write_queue(path, [Stored(order, "paused")]))


def _note(data: bytes) -> None:
    target = folder() / "tiny.gguf.target"
    part_path(target).write_bytes(bytes(10))
    note_path(target).write_bytes(data)
    found = read_note(target, SMALL)
    assert 0 <= found.done <= 10
    assert not found.verified
    write_note(target, SMALL, found)
    assert read_note(target, SMALL) == found


def _notes() -> Iterator[bytes]:
    target = folder() / "tiny.gguf.target"
    write_note(target, SMALL, ResumeState(10, '"etag"', verified=False))
    yield note_path(target).read_bytes()


def _models(path: Path) -> None:
    found = kept(path)
    fit_power_law([(model.compute, 1 - model.mmlu) for model in found if model.compute])
    keep(path, found)
    assert kept(path) == found


def _all_models() -> Iterator[bytes]:
    models = [PublishedModel(f"A{n}", "2026-01", 10**n, 1e12, 0.1 * n, "x") for n in (7, 8, 9)]
    yield written(lambda path: keep(path, models))


def _demo_results(path: Path) -> None:
    demo_results(path)


def _some_results() -> Iterator[bytes]:
    path = resource("models", "results.json")
    if path.exists():
        models = json.loads(path.read_text("utf-8"))["models"]
        first = next(iter(models))
        yield json.dumps({"models": {first: models[first]}}).encode()


def _tokens(data: bytes) -> None:
    found = unpacked(zlib.compress(data, 0))
    for probabilities in (token.probabilities for token in found.tokens if token.probabilities):
        assert 0 <= probabilities.probability < 100
        assert all(probabilities.share(choice.below, 0.5) >= 0 for choice in probabilities.best)
    packed(found)


def _all_tokens() -> Iterator[bytes]:
    yield zlib.decompress(packed(record(6)))


def _sealed(data: bytes) -> None:
    """Open a sealed file and seal its content again. A lower memory limit applies, so that files
    that demand much work are refused before that work begins."""
    most, sealed_file.MOST_MEMORY = sealed_file.MOST_MEMORY, CHEAP  # type: ignore[misc]
    try:
        sealed_file.is_sealed_file(data)
        content, lock = sealed_file.opened(data, "password")
        assert sealed_file.opened(lock.seal(content), "password")[0] == content
    finally:
        sealed_file.MOST_MEMORY = most  # type: ignore[misc]


def _all_sealed() -> Iterator[bytes]:
    lock = sealed_file._lock("password", b"salt", 4, 1, 1)
    yield lock.seal(b'{"question": "a", "answer": "b"}')


def _private_questions(data: bytes) -> None:
    rows = private_sets._checked(text_of(data), "mine")
    for task in sealed_tasks("mine"):
        list(task.items({task.asked: rows}, 0))


def _some_questions() -> Iterator[bytes]:
    yield b'{"question": "a?", "answer": "b", "choices": ["b", "c"], "correct": 0}\n'
    yield b'{"question": "a?", "answer": "b", "must_have": ["b"]}\n{"question": "c", "answer": "d"}'


def _lessons() -> Iterator[bytes]:
    for name in ("01-open-and-closed.md", "22-student-here.md"):
        yield resource("lessons", name).read_bytes()


def _words() -> Iterator[bytes]:
    yield (
        b'<?xml version="1.0"?><!DOCTYPE TS><TS version="2.1"><context><message numerus="yes">'
        b"<source>%n file</source><comment>c</comment><translation><numerusform>a</numerusform>"
        b"<numerusform>b</numerusform></translation></message><message><source>x</source>"
        b'<translation type="vanished">y</translation></message></context></TS>'
    )


def _read_words(path: Path) -> None:
    from xml.etree.ElementTree import ParseError

    try:
        read_words(path)
    except (ParseError, OSError, ValueError):
        return


TARGETS = (
    Target("settings", from_file(_settings), _all_settings, (), json=True),
    Target("profile", from_file(_profile), _profiles, json=True),
    Target("votes", from_file(_votes), _all_votes, json=True),
    Target("conversation", from_file(_conversation), _conversations, json=True),
    Target("drafts", from_file(_drafts), _all_drafts, (), json=True),
    Target("checksums", from_file(_checksums), _all_checksums, (), json=True),
    Target("ladders", from_file(_ladders), _all_ladders, (), json=True),
    Target("speeds", from_file(_speeds), _all_speeds, (), json=True),
    Target("facts_cache", _facts, _all_facts, (), json=True),
    Target("queue", from_file(_queue), _queues, (), json=True),
    Target("note", _note, _notes, (), json=True),
    Target("epoch_kept", from_file(_models), _all_models, (), json=True),
    Target("demo_results", from_file(_demo_results), _some_results, (), json=True),
    Target("token_record", _tokens, _all_tokens, (ValueError,), json=True),
    Target("sealed", _sealed, _all_sealed, json=True),
    Target("private_questions", _private_questions, _some_questions, json=True),
    Target("lesson", from_file(read_lesson, "01-input.md"), _lessons, (LessonError,)),
    Target("words_table", from_file(_read_words), _words, ()),
)
