"""Compares prompts, options, examples, and scores with lm-evaluation-harness's, item by item.

The prompts are always compared with the hashes of the harness's recorded output
(harness_prompts.json). The other tests run the harness itself. They are skipped unless it is
installed or GLASSBOX_HARNESS_PYTHON names an interpreter that has it.
"""

from __future__ import annotations

import csv
import hashlib
import importlib.util
import json
import os
import random
import subprocess
import sys
from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from desktop.core.benchmarks.items import (
    ChoiceItem,
    GeneratedText,
    Item,
    Likelihoods,
    Sample,
    TextItem,
)
from desktop.core.benchmarks.row_files import load
from desktop.core.benchmarks.rows import Rows
from desktop.core.benchmarks.tasks.mmlu import FIELDS
from tests.core.benchmarks.sets import (
    ARC,
    GPQA,
    HELLASWAG,
    as_sent,
    from_rows,
    no_parquet,
    original,
    task,
)

HERE = Path(__file__).parent
MADE = HERE / "harness_prompts.json"
ITEMS = 120
ORIGINALS = {
    **{f"mmlu_{subject}": 5 for subjects in FIELDS.values() for subject in subjects},
    "mmlu_pro_economics": 0,
    "gsm8k": 5,
    "truthfulqa_mc1": 0,
    "truthfulqa_mc2": 0,
    "drop": 0,
}
"""Number of few-shot examples by task. It is 0 for MMLU-Pro and DROP because their examples aren't
among the original files."""


def made_by_us(name: str, rows: Rows, shots: int, limit: int = ITEMS) -> list[Item]:
    return list(islice(task(name).items(rows, shots), limit))


def digest(sent: Sequence[Mapping[str, Any]]) -> str:
    return hashlib.sha256(json.dumps(sent, sort_keys=True).encode()).hexdigest()


@pytest.mark.parametrize("name", ORIGINALS)
def test_prompts_are_the_harness_s_character_by_character(name: str) -> None:
    expected = json.loads(MADE.read_text(encoding="utf-8"))[name]
    items = made_by_us(name, original(name), ORIGINALS[name])
    assert len(items) == expected["items"]
    assert digest([as_sent(item) for item in items]) == expected["sha256"]
    assert task(name).version == expected["version"]


WRITTEN = [(name, shots) for name in ("hellaswag", "arc_easy") for shots in (0, 3)]


def written_rows(name: str, folder: Path) -> Rows:
    """Return rows in the layout of a set whose original files aren't available."""
    if name == "hellaswag":
        return from_rows(name, folder, validation=HELLASWAG, train=HELLASWAG[3:])
    return from_rows(name, folder, test=ARC, train=ARC[2:])


@pytest.mark.parametrize(("name", "shots"), WRITTEN)
def test_prompts_of_written_rows_are_the_harness_s(name: str, shots: int, tmp_path: Path) -> None:
    expected = json.loads(MADE.read_text(encoding="utf-8"))[f"{name}, {shots} written"]
    items = made_by_us(name, written_rows(name, tmp_path), shots)
    assert digest([as_sent(item) for item in items]) == expected["sha256"]
    assert task(name).version == expected["version"]


# --- the harness itself


def harness() -> str:
    """Return the path of a Python interpreter that has the harness, or skip the test."""
    if named := os.environ.get("GLASSBOX_HARNESS_PYTHON"):
        return named
    if importlib.util.find_spec("lm_eval"):
        return sys.executable
    pytest.skip("lm-evaluation-harness is not installed (lm-eval 0.4.13)")


def ask_harness(wanted: Mapping[str, Any], tmp_path: Path) -> dict[str, Any]:
    environment = {**os.environ, "HF_HOME": str(tmp_path / "hub"), "HF_DATASETS_OFFLINE": "1"}
    done = subprocess.run(
        [harness(), str(HERE / "harness_peer.py")],
        input=json.dumps(wanted), capture_output=True, text=True, check=False, env=environment,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


def plain(rows: Rows, name: str) -> dict[str, Any]:
    """Return rows as the Hub's splits, including splits that only the harness needs."""
    found = {split: [dict(row.values) for row in each] for split, each in rows.items()}
    asked = found[task(name).asked]
    if name.startswith(("hellaswag", "drop", "arc", "gpqa", "mmlu_pro_")):
        found = {"train": asked, "validation": asked, **found}
    if name == "drop":
        for row in found["train"]:
            row["answer"] = {**row["answer"], "hit_id": "", "worker_id": ""}
    return found


def some_answer(item: Item, rng: random.Random) -> Likelihoods | GeneratedText:
    """Return a random answer: right, wrong, or in between."""
    assert not isinstance(item, TextItem)
    if isinstance(item, ChoiceItem):
        values = tuple(round(rng.uniform(-40, -1), 3) for _ in item.choices)
        return Likelihoods(values, tuple(rng.random() < 0.5 for _ in values))
    right = ", ".join(rng.choice(item.answers))
    forms = ("{}", " It is {}", "The answer is {}", "so the answer is ({}).", "x 12 #### {}.",
             "nothing", "", "the 3 {} and 17", "$1,234")  # fmt: skip
    return GeneratedText(rng.choice(forms).format(right.rpartition("#### ")[2].upper()))


def for_harness(answer: Likelihoods | GeneratedText) -> Any:
    if isinstance(answer, GeneratedText):
        return answer.text
    return [list(pair) for pair in zip(answer.values, answer.greedy, strict=True)]


def check_against_the_harness(
    name: str, rows: Rows, shots: int, tmp_path: Path, wanted_sent: bool = True
) -> None:
    """Check a task's prompts, item scores, values, and standard errors against the harness's."""
    items = made_by_us(name, rows, shots)
    rng = random.Random(7)
    answers = [some_answer(item, rng) for item in items]
    asked = {
        "rows": plain(rows, name),
        "shots": shots,
        "limit": len(items),
        "answers": [for_harness(answer) for answer in answers],
    }
    theirs = ask_harness({name: asked}, tmp_path)[name]
    assert theirs["version"] == task(name).version
    if wanted_sent:
        keys = ("prompt", "options", "until", "max_tokens")
        sent = [{key: each[key] for key in keys if key in each} for each in theirs["items"]]
        assert [as_sent(item) for item in items] == sent
    samples: list[Sample] = []
    for item, answer, other in zip(items, answers, theirs["items"], strict=True):
        score = task(name).score(item, answer)
        full = {m if "," in m else f"{m},none": value for m, value in score.values.items()}
        assert full == pytest.approx(other["scores"], abs=1e-12)
        samples.append(Sample(name, item.id, "", "", "", score.correct, score.values))
    for metric, estimate in task(name).summarize(samples).items():
        full = metric if "," in metric else f"{metric},none"
        assert estimate.value == pytest.approx(theirs["values"][full])
        assert estimate.error == pytest.approx(theirs["errors"][full])


@pytest.mark.parametrize(
    "name", ["mmlu_astronomy", "mmlu_pro_economics", "gsm8k", "truthfulqa_mc1", "truthfulqa_mc2",
             "drop"]
)  # fmt: skip
def test_the_harness_agrees_on_original_questions(name: str, tmp_path: Path) -> None:
    check_against_the_harness(name, original(name), ORIGINALS[name], tmp_path)


@pytest.mark.parametrize("shots", [0, 3])
@pytest.mark.parametrize("name", ["hellaswag", "arc_easy", "arc_challenge"])
def test_the_harness_agrees_on_written_rows(name: str, shots: int, tmp_path: Path) -> None:
    check_against_the_harness(name, written_rows(name, tmp_path), shots, tmp_path)


def gpqa_rows(name: str, folder: Path) -> Rows:
    file = folder / task(name).layout.files["train"][0]
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(GPQA[0]))
        writer.writeheader()
        writer.writerows(GPQA)
    wanted = task(name)
    return load(folder, wanted.layout, wanted.asked, wanted.examples, no_parquet)


def test_gpqa_is_the_harness_s_but_for_the_order_of_its_answers(tmp_path: Path) -> None:
    """The order of the answers isn't compared, because the harness's order differs from run to
    run."""
    name = "gpqa_diamond_zeroshot"
    rows = gpqa_rows(name, tmp_path)
    theirs = ask_harness({name: {"rows": plain(rows, name), "shots": 0}}, tmp_path)[name]

    def without_order(prompt: str) -> list[str]:
        lines = prompt.split("\n")
        return sorted(line[4:] if line[:1] == "(" else line for line in lines)

    ours = made_by_us(name, rows, 0)
    assert len(ours) == len(theirs["items"]) == len(GPQA)
    for item, other in zip(ours, theirs["items"], strict=True):
        assert isinstance(item, ChoiceItem)
        assert without_order(item.prompt) == without_order(other["prompt"])
        assert list(item.options) == other["options"]


def test_every_set_has_the_harness_s_prompts(tmp_path: Path) -> None:
    """Also records the hashes if GLASSBOX_HARNESS_WRITE is set."""
    rows = {name: original(name) for name in ORIGINALS}
    found = hashes(
        {(name, name): (rows[name], shots) for name, shots in ORIGINALS.items()}, tmp_path
    )
    for shots in (0, 3):
        written = {
            (name, f"{name}, {shots} written"): (written_rows(name, tmp_path / str(shots)), shots)
            for name, each in WRITTEN
            if each == shots
        }
        found |= hashes(written, tmp_path)
    if os.environ.get("GLASSBOX_HARNESS_WRITE"):
        MADE.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    assert found == json.loads(MADE.read_text(encoding="utf-8"))


def hashes(
    sets: Mapping[tuple[str, str], tuple[Rows, int]], tmp_path: Path
) -> dict[str, dict[str, Any]]:
    """Return the hashes of the harness's prompts, by the name under which they are recorded."""
    wanted = {
        name: {"rows": plain(rows, name), "shots": shots, "limit": ITEMS}
        for (name, _), (rows, shots) in sets.items()
    }
    theirs = ask_harness(wanted, tmp_path)
    keys = ("prompt", "options", "until", "max_tokens")
    return {
        title: {
            "items": len(theirs[name]["items"]),
            "sha256": digest([{k: i[k] for k in keys if k in i} for i in theirs[name]["items"]]),
            "version": theirs[name]["version"],
        }
        for name, title in sets
    }
