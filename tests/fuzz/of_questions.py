"""Fuzz targets for question sets and for results measured by others."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from desktop.core.benchmarks.items import Answer, ChoiceItem, GeneratedText, Likelihoods, TextItem
from desktop.core.benchmarks.results.published import published_scores
from desktop.core.benchmarks.results.store import ResultStore
from desktop.core.benchmarks.row_files import load
from desktop.core.benchmarks.rows import Values, fingerprint
from desktop.core.benchmarks.tasks.catalog import catalog
from desktop.core.benchmarks.tasks.own import fits
from desktop.core.benchmarks.tasks.task import BenchmarkTask
from desktop.core.benchmarks.tasks.typed import changed_row, typed_of
from desktop.core.errors import UserError
from desktop.core.lessons.epoch_models import epoch_models
from desktop.core.statistics.power_law import fit_power_law
from tests.fuzz.target import Read, Target, folder, from_file, given

CATALOG = catalog()
CHOICE = {"question": "a?", "choices": ["b", "c", "d", "e"], "answer": 1}
LABELED = {"choices": ["b", "c"], "labels": [1, 0]}
PARTS = {"number": ["5"], "date": [{"day": "1", "month": "May", "year": ""}], "spans": [["a"]]}
ONE_PART = {"number": "", "date": {"day": "1", "month": "May", "year": "1"}, "spans": []}
ROWS: tuple[dict[str, Any], ...] = (
    CHOICE,
    {"question": "1+1?", "answer": "It is 2. #### 2", "choices": ["2", "3"], "correct": 0},
    {"question": "a?", "mc1_targets": LABELED, "mc2_targets": LABELED},
    {"passage": "a", "question": "b?", "query_id": "c", "answer": ONE_PART,
     "validated_answers": PARTS},
    {"question": "a?", "options": ["b", "c"], "answer": "A", "answer_index": 0, "category": "law",
     "cot_content": "A: Let's think. The answer is (A)."},
    {"Question": "a?", "Correct Answer": "b", "Incorrect Answer 1": "c",
     "Incorrect Answer 2": "d", "Incorrect Answer 3": "e"},
    {"id": "1", "question": "a?", "choices": {"text": ["b", "c"], "label": ["A", "B"]},
     "answerKey": "A"},
    {"ind": 1, "activity_label": "a", "ctx_a": "b", "ctx_b": "c", "endings": ["d", "e", "f", "g"],
     "label": "1", "split": "val", "source_id": "x", "ctx": "b c"},
)  # fmt: skip
ASKED = (
    "mmlu_astronomy", "mmlu_pro_law", "gpqa_main_zeroshot", "gsm8k", "drop", "truthfulqa_mc1",
    "hellaswag", "arc_easy", "perplexity", "questions", "questions_choices",
)  # fmt: skip


def _asked(name: str, path: Path, parquet: Callable[[Path], Sequence[Values]]) -> None:
    """Run through a file as a benchmark does, with an answer that a model could give."""
    task = CATALOG[name]
    assert isinstance(task, BenchmarkTask)
    rows = load(path, task.layout, task.asked, None, parquet)
    rows = {**rows, task.examples or task.asked: rows[task.asked]}
    fingerprint(rows)
    fits(task, rows[task.asked])
    for shots in {0, min(1, task.most_shots)}:
        for item in task.items(rows, shots):
            if isinstance(item, TextItem):
                continue
            answer: Answer = GeneratedText("The answer is 5. #### 5")
            if isinstance(item, ChoiceItem):
                answer = Likelihoods((-1.0,) * len(item.options), (True,) * len(item.options))
            task.score(item, answer)


def _questions(name: str, ending: str) -> Read:
    return from_file(lambda path: _asked(name, path, _no_parquet), f"questions{ending}")


def _no_parquet(path: Path) -> Sequence[Values]:
    raise AssertionError(path)


def _table_rows(data: bytes) -> None:
    """Read rows of any types that a Parquet file could have."""
    try:
        rows = json.loads(data)
    except (ValueError, RecursionError):
        return
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        return
    path = folder() / "rows.parquet"
    path.touch()
    for name in ASKED:
        try:
            _asked(name, path, lambda _: rows)
        except UserError:
            continue


def _typed(data: bytes) -> None:
    """Convert each row to the typed form and back, as when a question set is edited by hand."""
    path = folder() / "mine.jsonl"
    path.write_bytes(data)
    task = CATALOG["questions"]
    assert isinstance(task, BenchmarkTask)
    for row in load(path, task.layout, task.asked, None, _no_parquet)[task.asked]:
        if typed := typed_of(row):
            assert changed_row(row, typed, 0) == row.values


def lines(*rows: dict[str, Any]) -> Callable[[], Iterator[bytes]]:
    def seeds() -> Iterator[bytes]:
        yield "\n".join(map(json.dumps, rows)).encode()

    return seeds


def drop_seeds() -> Iterator[bytes]:
    answers = [{"number": "5", "date": {}, "spans": []}]
    pair = {"question": "b?", "query_id": "c", "answer": ONE_PART, "validated_answers": answers}
    yield json.dumps({"a": {"passage": "p", "qa_pairs": [pair]}}).encode()


def _truthful() -> Iterator[bytes]:
    targets = {"mc1_targets": {"b": 1, "c": 0}, "mc2_targets": {"b": 1, "c": 0}}
    yield json.dumps([{"question": "a?", **targets}]).encode()


# --- results measured by others -------------------------------------------------------------------


def _scores(path: Path) -> None:
    """Read published scores and store them."""
    found = published_scores(path)
    store = ResultStore(folder() / "results.db")
    try:
        store.publish(found)
        assert store.published()
    finally:
        store.close()


def _harness() -> Iterator[bytes]:
    values = {"acc,none": 0.5, "acc_stderr,none": 0.1, "alias": "mmlu", "sample_len": 5}
    content = {"results": {"mmlu": values}, "n-shot": {"mmlu": 5}, "model_name": "a"}
    samples = {"n-samples": {"mmlu": {"effective": 5}}, "config": {"model_args": "pretrained=a"}}
    yield json.dumps({**content, **samples}).encode()
    general = {"model_name": "a", "model_config": {"model_name": "a"}}
    task = {"leaderboard|mmlu:anatomy|5|0": {"acc": 0.5, "acc_stderr": 0.1}}
    yield json.dumps({"config_general": general, "results": task}).encode()


_SCORES = b"Model version,mean_score,Shots,Source,Notes\nLlama-2-7b,45.3%,5,x,y\n"
_FACTS = (
    b"Model,Publication date,Parameters,Training compute (FLOP),Training dataset size "
    b"(datapoints)\nLlama 2-7B,2023-07-18,7e9,8.4e22,2e12\n"
)


def _epoch(data: bytes) -> None:
    """Read two tables, separated by a line with `---`."""
    facts, _, scores = data.partition(b"\n---\n")
    paths = [folder() / "all_ai_models.csv", folder() / "mmlu_external.csv"]
    for path, each in zip(paths, (facts, scores), strict=True):
        path.write_bytes(each)
    found = epoch_models(paths)
    assert all(model.compute > 0 for model in found)
    fit_power_law([(model.compute, 1 - model.mmlu) for model in found])


TARGETS = (
    Target(
        "mmlu_csv", _questions("mmlu_astronomy", ".csv"), given(b'a?,b,c,d,e,B\n"x\ny",1,2,3,4,A')
    ),
    Target(
        "gpqa_csv",
        _questions("gpqa_main_zeroshot", ".csv"),
        given(
            b"Question,Correct Answer,Incorrect Answer 1,Incorrect Answer 2,Incorrect Answer 3\n"
            b"a,b,c,d,e"
        ),
    ),
    Target("gsm8k", _questions("gsm8k", ".jsonl"), lines(ROWS[1]), json=True),
    Target("drop", _questions("drop", ".json"), drop_seeds, json=True),
    Target("truthfulqa", _questions("truthfulqa_mc1", ".json"), _truthful, json=True),
    Target("arc", _questions("arc_easy", ".jsonl"), lines(ROWS[6]), json=True),
    Target(
        "hellaswag",
        _questions("hellaswag", ".jsonl"),
        lines(ROWS[7], {**ROWS[7], "ind": 2, "ctx_a": "h"}),  # each is an example for the other
        json=True,
    ),
    Target("own_questions", _typed, lines(ROWS[1]), json=True),
    Target("rows", _table_rows, given(*(json.dumps([each]).encode() for each in ROWS)), json=True),
    Target("harness_results", from_file(_scores, "results.json"), _harness, json=True),
    Target("epoch_scores", from_file(_scores, "mmlu_external.csv"), given(_SCORES)),
    Target("epoch_tables", _epoch, given(_FACTS + b"\n---\n" + _SCORES)),
)
