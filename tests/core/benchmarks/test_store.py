"""Tests that runs are stored, exported, and imported."""

from __future__ import annotations

import csv
import io
import json
import math
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.benchmarks.items import Sample
from desktop.core.benchmarks.results import store as store_module
from desktop.core.benchmarks.results import store_file
from desktop.core.benchmarks.results.export import (
    RunResult,
    as_csv,
    as_harness,
    as_json,
    as_lighteval,
)
from desktop.core.benchmarks.results.published import published_scores
from desktop.core.benchmarks.results.store import (
    ModelSize,
    Published,
    ResultStore,
    Run,
    RunSettings,
)
from desktop.core.benchmarks.results.summary import ScoreSummary, summarize, summarize_group
from desktop.core.errors import UserError
from desktop.core.messages import Estimate
from desktop.ui.figures.quality_results import read_results
from tests.core.benchmarks.sets import CATALOG, task

SETTINGS = RunSettings(
    task="arc_easy", version=1.0, shots=0, limit=4, of=12, questions="q" * 64, model="=tiny.gguf",
    model_sha256="m" * 64, chat=True, exact=False, context_length=2048, glassbox="0.1",
    llama="b1", backend="CPU",
)  # fmt: skip
EPOCH = Path(__file__).parents[4] / "shared" / "data" / "ai_models"


def sample(number: int, right: bool, task_name: str = "arc_easy") -> Sample:
    return Sample(
        task=task_name, id=number, prompt=f"Question: {number}?\nAnswer:", prediction="a",
        target="a" if right else "b", correct=right,
        values={"acc": float(right), "acc_norm": 1.0}, chance=0.25, options=(" a", " b"),
        loglikelihoods=(-1.25, -2.5), greedy=(True, False),
    )  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ResultStore]:
    opened = ResultStore(tmp_path / "kept" / "results.db")
    yield opened
    opened.close()


def test_a_run_is_kept_with_all_that_decides_it(store: ResultStore) -> None:
    run = store.begin(SETTINGS)
    samples = [sample(0, True), sample(2, False), sample(1, True)]
    for each in samples:
        store.add(run.id, each, 0.5)
    summary = summarize(task("arc_easy"), samples)
    store.finish(run.id, summary)
    (kept,) = store.runs()
    assert kept.settings == SETTINGS
    assert kept.seconds == pytest.approx(1.5)
    assert kept.finished
    assert kept.summary == summary
    back = store.samples(run.id)
    assert [each.id for each in back] == [0, 1, 2]
    assert [each.loglikelihoods for each in back] == [[-1.25, -2.5]] * 3
    assert summarize(task("arc_easy"), back) == summary


def test_a_run_that_was_stopped_goes_on_and_a_finished_one_does_not(store: ResultStore) -> None:
    first = store.begin(SETTINGS)
    store.add(first.id, sample(0, True), 1.0)
    assert store.begin(replace(SETTINGS, model="another name of the same file.gguf")).id == first.id
    assert store.done(first.id) == {0}
    for other in (
        replace(SETTINGS, shots=1),
        replace(SETTINGS, model_sha256="n" * 64),
        replace(SETTINGS, questions="r" * 64),
        replace(SETTINGS, exact=True),
        replace(SETTINGS, llama="b2"),
    ):
        assert store.begin(other).id != first.id
    store.finish(first.id, summarize(task("arc_easy"), [sample(0, True)]))
    assert store.begin(SETTINGS).id != first.id


WRITER = """
import os, sys
from pathlib import Path
from desktop.core.benchmarks.results.store import ResultStore
from tests.core.benchmarks.test_store import SETTINGS, sample
store = ResultStore(Path(sys.argv[1]))
run = store.begin(SETTINGS)
for number in range(5):
    store.add(run.id, sample(number, True), 1.0)
print("ready", flush=True)
sys.stdin.read()
"""


def test_a_kill_loses_no_item_that_was_answered(tmp_path: Path) -> None:
    path = tmp_path / "results.db"
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        cwd=Path(__file__).parents[3],
    )  # fmt: skip
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    finally:
        process.kill()
        process.communicate()
    store = ResultStore(path)
    run = store.begin(SETTINGS)
    assert store.done(run.id) == set(range(5))
    store.close()


def test_deleting_a_run_takes_its_items(store: ResultStore) -> None:
    run = store.begin(SETTINGS)
    store.add(run.id, sample(0, True), 1.0)
    store.delete(run.id)
    assert store.runs() == []
    assert store.samples(run.id) == []
    with pytest.raises(UserError, match="Run 1 doesn't exist"):
        store.run(run.id)


def test_a_damaged_file_is_told_once(tmp_path: Path) -> None:
    damaged = tmp_path / "results.db"
    damaged.write_bytes(b"this is no database, but long enough to look like one" * 100)
    with pytest.raises(UserError, match=r"kept the damaged file as results\.damaged\.db") as caught:
        ResultStore(damaged)
    assert (caught.value.kind, caught.value.remedy) == ("damaged_results", "retry")
    assert (tmp_path / "results.damaged.db").read_bytes().startswith(b"this is no database")
    with closing(ResultStore(damaged)) as store:
        assert store.runs() == []


def test_a_newer_file_is_left_as_it_is(tmp_path: Path) -> None:
    newer = tmp_path / "newer.db"
    with sqlite3.connect(newer) as db:
        db.execute("pragma user_version = 99")
    db.close()
    with pytest.raises(UserError, match="newer version of Glassbox"):
        ResultStore(newer)


def filled(path: Path) -> list[Run]:
    """Store twenty runs with some items, a model size, and a published score."""
    with closing(ResultStore(path)) as store:
        for number in range(20):
            run = store.begin(replace(SETTINGS, limit=number + 1))
            for item in range(5):
                long = "why? " * 400
                store.add(run.id, replace(sample(item, True), prompt=long), 1.0)
            store.finish(run.id, summarize(task("arc_easy"), store.samples(run.id)))
        store.keep_size("m" * 64, ModelSize(7, 4.5))
        store.publish([Published("arc_easy", "acc", "M", 0.5, file="x")])
        return store.runs()


STATEMENTS = (
    "create trigger x after insert on items begin delete from runs; end",
    "create view x as select 1",
    "create index x on runs (abs(started))",
    "alter table runs add column y as (hex(zeroblob(1000000)))",
    "drop table published",
    "drop table published; create table published (x)",
)


@pytest.mark.parametrize("statement", STATEMENTS)
def test_what_a_file_would_run_is_not_run(tmp_path: Path, statement: str) -> None:
    path = tmp_path / "results.db"
    runs = filled(path)
    with closing(sqlite3.connect(path)) as db:
        db.executescript(statement)
    if statement != "drop table published":  # a missing table is created again
        with pytest.raises(UserError) as caught:
            ResultStore(path)
        assert caught.value.kind == "damaged_results"
    with closing(ResultStore(path)) as store:
        assert store.runs() == runs
        assert [len(store.samples(run.id)) for run in runs] == [5] * 20
        assert store.sizes() == {"m" * 64: ModelSize(7, 4.5)}
        assert len(store.published()) == (0 if "published" in statement else 1)


def test_a_file_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "results.db"
    with closing(sqlite3.connect(path)) as db:
        db.executescript("create table moz_places (id); pragma user_version = 52")
    with pytest.raises(UserError) as caught:
        ResultStore(path)
    assert caught.value.kind == "damaged_results"
    ResultStore(path).close()


def test_a_damaged_file_stays_where_it_is_if_the_disk_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "results.db"
    runs = filled(path)
    with closing(sqlite3.connect(path)) as db:
        db.execute("drop table models")
        db.execute("create view models as select 1")
    damaged = path.read_bytes()
    full = sqlite3.OperationalError("database or disk is full")
    full.sqlite_errorcode = sqlite3.SQLITE_FULL

    def fails(*_: object) -> None:
        raise full

    with monkeypatch.context() as patch, pytest.raises(UserError, match="disk is full"):
        patch.setattr(store_file, "_insert", fails)
        ResultStore(path)
    assert path.read_bytes() == damaged
    with pytest.raises(UserError) as caught:
        ResultStore(path)
    assert caught.value.kind == "damaged_results"
    with closing(ResultStore(path)) as store:
        assert store.runs() == runs


def test_each_page_of_a_file_may_be_damaged(tmp_path: Path) -> None:
    """If a page is damaged, only a few runs are lost. Only damage to a table's root page can cost
    more."""
    path = tmp_path / "results.db"
    runs = filled(path)
    sound, counts = path.read_bytes(), list[int]()
    places = [*range(4096, 12 * 4096, 4096), *range(12 * 4096, len(sound), 9 * 4096)]
    for place in places:
        path.write_bytes(sound[:place] + os.urandom(4096) + sound[place + 4096 :])
        told = 0
        while len(counts) <= places.index(place):
            try:
                counts.append(len(whole_runs(path, runs)))
            except UserError:
                told += 1
        assert told <= 1
        for aside in tmp_path.glob("*damaged*"):
            aside.unlink()
    assert sum(count < 16 for count in counts) <= 4, counts


def whole_runs(path: Path, runs: Sequence[Run]) -> list[Run]:
    """Return the runs that still have all items. Raises: UserError, kind damaged_results, if
    opening or reading the file reveals damage for the first time."""
    found: list[Run] = []
    with closing(ResultStore(path)) as store:
        for run in store.runs():
            try:
                if run in runs and len(store.samples(run.id)) == 5:
                    found.append(run)
            except UserError as error:
                if error.kind == "damaged_results":
                    raise
    return found


ODD = (None, "text", b"\xff", -1, 1e300, float("inf"), 1 << 62, "[" * 100_000, "NaN", "1" * 5000)


@pytest.mark.parametrize("odd", ODD, ids=range(len(ODD)))
def test_values_of_any_type(tmp_path: Path, odd: object) -> None:
    path = tmp_path / "results.db"
    filled(path)
    sound = path.read_bytes()
    for table, columns in store_file.COLUMNS.items():
        for column in columns.split(", "):
            path.write_bytes(sound)
            with closing(sqlite3.connect(path, isolation_level=None)) as db:
                key = "rowid" if table in ("runs", "published") else columns.split(", ")[0]
                try:
                    db.execute(
                        f"update {table} set {column} = ? where {key} = "
                        f"(select max({key}) from {table})",
                        (odd,),
                    )
                except sqlite3.IntegrityError:
                    continue
            with closing(ResultStore(path)) as store:
                runs = store.runs()
                assert len(runs) >= 19
                for run in runs:
                    store.done(run.id)
                    with suppress(UserError):
                        store.samples(run.id)
                store.published()
                store.sizes()
            read_results(path)


def test_half_of_an_emoji_in_a_question_is_stored(store: ResultStore) -> None:
    """JSON may contain one half of a surrogate pair, which UTF-8 and databases reject."""
    run = store.begin(SETTINGS)
    store.add(run.id, replace(sample(0, True), prompt="Which \ud83d?"), 1.0)
    store.add(run.id, sample(1, True), 1.0)
    assert store.samples(run.id)[0].prompt == "Which ??"
    assert store.done(run.id) == {0, 1}


def test_an_item_that_cannot_be_stored_leaves_no_transaction_open(store: ResultStore) -> None:
    run = store.begin(SETTINGS)
    with pytest.raises(OverflowError):
        store.add(run.id, sample(1 << 64, True), 1.0)
    store.add(run.id, sample(1, True), 1.0)
    assert store.done(run.id) == {1}


def test_damage_that_is_found_while_an_item_is_stored_is_told(tmp_path: Path) -> None:
    path = tmp_path / "results.db"
    filled(path)
    with closing(ResultStore(path)) as store:
        run = store.begin(SETTINGS)
        with path.open("r+b") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(4096)
            file.write(b"\xff" * (size - 4096))
        with pytest.raises(UserError) as caught:
            store.add(run.id, sample(0, True), 1.0)
    assert caught.value.kind == "damaged_results"


# --- summaries


def test_a_file_that_is_deleted_during_a_run_is_told(tmp_path: Path) -> None:
    path = tmp_path / "results.db"
    with closing(ResultStore(path)) as store:
        run = store.begin(SETTINGS)
        path.unlink()
        with pytest.raises(UserError, match="was deleted or replaced") as caught:
            store.add(run.id, sample(0, True), 0.5)
    assert caught.value.remedy == "retry"
    with closing(ResultStore(path)) as store:
        assert store.runs() == []


def test_what_was_too_long_is_counted_apart() -> None:
    long = Sample("arc_easy", 3, "", "", "", None, note="too_long")
    found = summarize(task("arc_easy"), [sample(0, True), sample(1, False), long])
    assert (found.n, found.too_long, found.value.value, found.chance) == (2, 1, 0.5, 0.25)
    with pytest.raises(UserError, match="No question in ARC"):
        summarize(task("arc_easy"), [long])


def test_a_group_counts_every_item_the_same() -> None:
    subject = [task(name) for name in ("mmlu_virology", "mmlu_anatomy")]
    parts = [
        summarize(each, [sample(number, right, each.name) for number, right in enumerate(rights)])
        for each, rights in zip(subject, ([True] * 3, [False] * 6 + [True]), strict=True)
    ]
    group = CATALOG["mmlu"]
    assert not hasattr(group, "make")
    found = summarize_group(group, parts)  # type: ignore[arg-type]
    assert found.n == 10
    assert found.value.value == pytest.approx(0.4)
    assert found.chance == pytest.approx(0.25)


# --- export and import


def result() -> RunResult:
    samples = [sample(0, True), sample(1, False), sample(2, True)]
    return RunResult(SETTINGS, summarize(task("arc_easy"), samples), 1e9, 3.5, samples)


def test_csv_has_a_line_for_each_metric_and_no_formulas() -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv([result()]))))
    assert [row["metric"] for row in rows] == ["acc", "acc_norm"]
    assert float(rows[0]["value"]) == pytest.approx(2 / 3)
    assert rows[0]["model"] == "'=tiny.gguf"
    assert rows[1]["standard_error"] == "0.0"


def test_json_has_every_item() -> None:
    content = json.loads(as_json([result()]))
    assert [each["id"] for each in content["results"][0]["samples"]] == [0, 1, 2]


@pytest.mark.parametrize("write", [as_json, as_harness, as_lighteval])
def test_json_has_null_for_what_is_infinite(write: Callable[[list[RunResult]], str]) -> None:
    """In a text without spaces, which counts as one word, the perplexity per word overflows."""
    counts = {"loglikelihood": -5000.0, "words": 1.0, "bytes": 4000.0, "tokens": 1500.0}
    text = Sample("perplexity", 0, "", "", "", None, counts, loglikelihoods=(-math.inf,))
    found = summarize(CATALOG["perplexity"], [text])  # type: ignore[arg-type]
    assert math.isinf(found.value.value)

    def refuse(number: str) -> float:
        raise AssertionError(f"{number} isn't valid JSON")

    written = write([RunResult(SETTINGS, found, 1e9, 3.5, [text])])
    assert json.loads(written, parse_constant=refuse)
    assert "null" in written


def test_the_harness_layout_comes_back_as_published_scores(tmp_path: Path) -> None:
    text = as_harness([result()])
    content = json.loads(text)
    assert content["results"]["arc_easy"]["acc,none"] == pytest.approx(2 / 3)
    assert content["results"]["arc_easy"]["acc_stderr,none"] == pytest.approx(1 / 3)
    assert content["n-samples"]["arc_easy"] == {"original": 12, "effective": 3}
    path = tmp_path / "results.json"
    path.write_text(text, encoding="utf-8")
    found = published_scores(path)
    assert [(each.metric, each.items) for each in found] == [("acc", 3), ("acc_norm", 3)]
    assert found[0].value == pytest.approx(2 / 3)
    assert found[0].error == pytest.approx(1 / 3)
    assert found[0].model == "=tiny.gguf"


def test_files_of_several_models_are_refused() -> None:
    other = replace(result(), settings=replace(SETTINGS, model_sha256="n" * 64))
    for written in (as_harness, as_lighteval):
        with pytest.raises(UserError, match="results of only one model"):
            written([result(), other])


def test_lighteval_s_layout_comes_back_as_published_scores(tmp_path: Path) -> None:
    text = as_lighteval([result()])
    shots = SETTINGS.shots
    about = json.loads(text)["config_tasks"][f"arc_easy|{shots}"]
    assert (about["original_num_docs"], about["effective_num_docs"]) == (12, 3)
    path = tmp_path / "results.json"
    path.write_text(text, encoding="utf-8")
    found = published_scores(path)
    assert [(each.benchmark, each.metric) for each in found] == [
        ("arc_easy", "acc"),
        ("arc_easy", "acc_norm"),
    ]
    assert (found[0].shots, found[0].items, found[0].source) == (shots, 3, "Lighteval")
    assert found[0].value == pytest.approx(2 / 3)
    assert found[0].error == pytest.approx(1 / 3)
    assert found[0].model == "=tiny.gguf"


def test_results_files_of_lighteval_itself(tmp_path: Path) -> None:
    """Reads the names of tasks in old and new versions."""
    content = {
        "config_general": {"lighteval_sha": "?", "model_config": {"model_name": "maker/model"}},
        "results": {
            "leaderboard|mmlu:anatomy|5|0": {"acc": 0.5, "acc_stderr": 0.02},
            "leaderboard|mmlu:_average|5": {"acc": 0.4, "acc_stderr": 0.01},
            "harness|hendrycksTest-astronomy|5": {"acc": 0.6},
            "gsm8k|0": {"extractive_match": 0.3, "extractive_match_stderr": "?"},
            "leaderboard|truthfulqa:mc|0|0": {"truthfulqa_mc1": 0.2, "truthfulqa_mc2": 0.35},
            "lighteval|piqa": {"acc": 0.7},
            "all": {"acc": 0.45},
        },
        "config_tasks": {"gsm8k|0": {"effective_num_docs": 1319}},
    }
    (tmp_path / "results.json").write_text(json.dumps(content), encoding="utf-8")
    found = published_scores(tmp_path / "results.json")
    assert [(each.benchmark, each.metric, each.value, each.shots) for each in found] == [
        ("mmlu_anatomy", "acc", 0.5, 5),
        ("mmlu", "acc", 0.4, 5),
        ("mmlu_astronomy", "acc", 0.6, 5),
        ("gsm8k", "extractive_match", 0.3, 0),
        ("truthfulqa_mc1", "acc", 0.2, 0),
        ("truthfulqa_mc2", "acc", 0.35, 0),
        ("piqa", "acc", 0.7, None),
    ]
    assert {each.model for each in found} == {"maker/model"}
    assert [each.error for each in found][:4] == [0.02, 0.01, None, None]
    assert found[3].items == 1319


@pytest.mark.parametrize(
    "content",
    [
        {"config_general": {}},
        {"config_general": [], "results": {"a|0": {"acc": 1}}},
        {"config_general": None, "results": {"a|0": {"acc": 1}}},
        {"config_general": {"model_config": 5}, "results": {"a|0": {"acc": 1}}},
        {"config_general": {}, "results": [1]},
        {"config_general": {}, "results": {"a|0": 5}},
        {"config_general": {}, "results": {"all": {"acc": 0.5}}},
        {"config_general": {}, "results": {"a|0": {"acc": "good"}}},
        {"config_general": {}, "results": {"a|0": {"acc": 1}}, "config_tasks": [1]},
        {"config_general": {}, "results": {"a|0": {"acc": 1}}, "config_tasks": {"a|0": "b"}},
    ],
)
def test_damaged_results_of_lighteval_are_told(tmp_path: Path, content: object) -> None:
    (tmp_path / "results.json").write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(UserError, match="found no scores"):
        published_scores(tmp_path / "results.json")


def test_a_results_file_of_the_harness_itself(tmp_path: Path) -> None:
    """Reads the layouts of lm-evaluation-harness 0.4.13 and of 0.3, which has no filters."""
    newer = {
        "results": {
            "gsm8k": {
                "alias": "gsm8k", "sample_len": 1319, "exact_match,strict-match": 0.5,
                "exact_match_stderr,strict-match": 0.01, "exact_match,flexible-extract": 0.6,
                "exact_match_stderr,flexible-extract": "N/A",
            }
        },
        "n-shot": {"gsm8k": 5}, "n-samples": {"gsm8k": {"original": 1319, "effective": 1319}},
        "model_name": "EleutherAI/pythia-14m",
    }  # fmt: skip
    older = {
        "results": {"arc_easy": {"acc": 0.4, "acc_stderr": 0.02}},
        "config": {"model_args": "pretrained=gpt2,dtype=float"},
    }
    for content in (newer, older):
        (tmp_path / "results.json").write_text(json.dumps(content), encoding="utf-8")
        found = published_scores(tmp_path / "results.json")
        if content is newer:
            assert [(each.metric, each.value, each.error) for each in found] == [
                ("exact_match,strict-match", 0.5, 0.01),
                ("exact_match,flexible-extract", 0.6, None),
            ]
            assert (found[0].shots, found[0].items) == (5, 1319)
        else:
            assert found == [Published("arc_easy", "acc", "gpt2", 0.4, 0.02,
                                       source="lm-evaluation-harness")]  # fmt: skip


HUGE = "9" * 5000


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("huge.json", json.dumps({"results": {"arc": {"acc": 10**400}}})),
        ("digits.json", f'{{"results": {{"arc": {{"acc": {HUGE}}}}}}}'),
        ("nan.json", '{"results": {"arc": {"acc": NaN}}}'),
        ("shots.csv", f"Name,Score,Shots\na,0.5,{HUGE}\n"),
        ("long.csv", f"Name,Score\na,{'9' * 200_000}\n"),
        ("empty.csv", ""),
    ],
)
def test_numbers_that_are_none_are_no_scores(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(UserError, match="found no scores"):
        published_scores(tmp_path / name)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only where there are named pipes")
def test_scores_are_not_waited_for_in_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "scores.json")
    with pytest.raises(UserError, match="isn't an ordinary file"):
        published_scores(tmp_path / "scores.json")


@pytest.mark.parametrize("name", ["mmlu", "gsm8k"])
def test_epoch_ai_s_tables(name: str, store: ResultStore) -> None:
    path = EPOCH / f"external_benchmark_{name}.csv"
    if not path.exists():
        pytest.skip(f"{path.name} is not in {EPOCH}")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["EM"].strip()]
    found = published_scores(path)
    assert len(found) == len(rows)
    for score, row in zip(found, rows, strict=True):
        assert score.benchmark == name
        assert f"{score.value:.1%}" == f"{float(row['EM'].rstrip('%')) / 100:.1%}"
        assert score.link == row["Source link"].strip()
    assert store.publish(found) == store.publish(found) == len(store.published())
    best = store.published()[0]
    assert best.value == max(score.value for score in found)
    assert best.source


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("results.json", b"{}"),
        ("results.json", b"[1]"),
        ("results.json", b"\xff\xfe"),
        ("results.json", b'{"results": {"a": 5}}'),
        ("table.csv", b"a,b\n1,2\n"),
        ("table.csv", b""),
    ],
)
def test_a_file_without_scores_is_told(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UserError, match="found no scores") as caught:
        published_scores(tmp_path / name)
    assert caught.value.kind == "import"


def test_a_summary_without_an_error_survives_the_store(store: ResultStore) -> None:
    run = store.begin(SETTINGS)
    single = ScoreSummary("arc_easy", "ARC", 1.0, "acc", Estimate(1.0, None), 1,
                     metrics={"acc": Estimate(1.0, None)})  # fmt: skip
    store.finish(run.id, single)
    assert store.run(run.id).summary == single


def test_a_file_that_another_program_writes_to_is_not_to_be_moved_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_module, "LONGEST_WAIT_S", 0.05)
    path = tmp_path / "results.db"
    with closing(ResultStore(path)) as store:
        run = store.begin(SETTINGS)
        store.add(run.id, sample(0, True), 1.0)
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("begin exclusive")
        with pytest.raises(UserError, match="Another program is writing") as caught:
            store.add(run.id, sample(1, True), 1.0)
        assert "move the file" not in caught.value.message
        assert caught.value.remedy == "retry"
        other.execute("rollback")
        other.close()
        store.add(run.id, sample(1, True), 1.0)
        assert store.done(run.id) == {0, 1}


def test_a_file_that_is_locked_while_it_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_module, "LONGEST_WAIT_S", 0.05)
    path = tmp_path / "results.db"
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("create table a (b)")
    other.execute("begin exclusive")
    with pytest.raises(UserError, match="Another program is writing"):
        ResultStore(path)
    other.execute("rollback")
    other.close()
    ResultStore(path).close()


def test_the_latest_run_is_the_first_also_after_the_clock_was_set_back(
    store: ResultStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 1_800_000_000.0
    monkeypatch.setattr(store_module.time, "time", lambda: now)
    first = store.begin(SETTINGS)
    now -= 86_400
    second = store.begin(replace(SETTINGS, limit=5))
    assert [run.id for run in store.runs()] == [second.id, first.id]


def test_a_resumed_run_is_later_than_one_that_began_and_ended_meanwhile(store: ResultStore) -> None:
    summary = summarize(task("arc_easy"), [sample(0, True)])
    paused = store.begin(SETTINGS)
    between = store.begin(replace(SETTINGS, limit=1))
    store.finish(between.id, summary)
    assert store.begin(SETTINGS).id == paused.id
    store.finish(paused.id, summary)
    unfinished = store.begin(replace(SETTINGS, limit=2))
    assert [run.id for run in store.runs()] == [paused.id, between.id, unfinished.id]
    assert store.begin(SETTINGS).id not in {paused.id, between.id}


@pytest.mark.parametrize(
    ("column", "text"),
    [("settings", "{"), ("settings", "[]"), ("settings", '{"newer": 1}'), ("summary", "{}"),
     ("summary", "[1]"), ("summary", "null")],
)  # fmt: skip
def test_a_run_that_is_damaged_leaves_the_others(
    tmp_path: Path, column: str, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    with closing(ResultStore(tmp_path / "results.db")) as store:
        sound, damaged = store.begin(SETTINGS), store.begin(replace(SETTINGS, limit=5))
        store.add(damaged.id, sample(0, True), 1.0)
        with closing(sqlite3.connect(tmp_path / "results.db", isolation_level=None)) as other:
            other.execute(f"update runs set {column} = ? where id = ?", (text, damaged.id))
            other.execute("update items set sample = '[1]'")
        assert [run.id for run in store.runs()] == [sound.id]
        assert "can't be read" in caplog.text
        with pytest.raises(UserError, match="can't read or write"):
            store.samples(damaged.id)
        again = store.begin(replace(SETTINGS, limit=5))  # or this could never be run again
        assert again.id not in (sound.id, damaged.id)
