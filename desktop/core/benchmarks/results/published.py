"""Imports scores measured by others: results files of lm-evaluation-harness and Lighteval, and
tables of Epoch AI.

Harness results files have the layout of version 0.4.13, as in export.py. Lighteval's have
`config_general` (its src/lighteval/logging/evaluation_tracker.py); their tasks are named
`suite|task|shots|truncated`, of which newer versions leave out the first and last part.
"""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, cast

from desktop.core.benchmarks.results.store import Published
from desktop.core.errors import UserError
from desktop.core.files.foreign_json import MOST_VALUES, parsed
from desktop.core.files.regular_file import read_at_most
from desktop.core.i18n import tr
from desktop.core.readable import one_line, storable

LARGEST: Final = 100_000_000
"""Maximum file size in bytes. A results file takes a few hundred kilobytes, and Epoch AI's largest
table takes a few megabytes."""
_SCORES: Final = ("EM", "Score", "mean_score", "Accuracy", "Best score (across scorers)")


def published_scores(path: Path) -> list[Published]:
    """Read the scores in a harness results file or an Epoch AI table.

    Raises: UserError, kind import, if the file has no scores or an unknown layout, or as
    read_at_most does.
    """
    data = read_at_most(path, LARGEST)
    try:
        text = data.decode("utf-8-sig")
        is_table = path.suffix.lower() == ".csv"
        found = _from_table(path, text) if is_table else _from_results(path, text)
    except (ValueError, ArithmeticError, csv.Error) as error:
        raise _unknown(path, str(error)) from error
    if not found:
        raise _unknown(path, tr("The file contains no scores."))
    return found


def _unknown(path: Path, details: str) -> UserError:
    return UserError(
        tr(
            "Glassbox found no scores in {name}. Choose a results file from "
            "lm-evaluation-harness or Lighteval, or a table from Epoch AI's Benchmarking Hub.",
            name=path.name,
        ),
        kind="import",
        details=details,
    )


def _from_results(path: Path, text: str) -> list[Published]:
    try:
        content: Any = parsed(text)
        of_lighteval = "config_general" in content
        found = _from_lighteval(content) if of_lighteval else _from_harness(content)
        return [replace(each, file=storable(path.name)) for each in found]
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise _unknown(path, str(error)) from error


def _from_lighteval(content: Mapping[str, Any]) -> list[Published]:
    general = content["config_general"]
    model = general.get("model_name") or general.get("model_config", {}).get("model_name") or ""
    results = cast("Mapping[str, Mapping[str, Any]]", content["results"])
    found: list[Published] = []
    for key, values in results.items():
        if key == "all":  # the mean of all tasks, whatever they are
            continue
        task, shots = lighteval_task(key)
        about = content.get("config_tasks", {}).get(key, {})
        for metric, value in values.items():
            number = _number(value)
            if number is None or metric.endswith("_stderr"):
                continue
            of_task = metric.startswith("truthfulqa_mc")  # one task with the scores of two
            found.append(
                Published(
                    benchmark=one_line(metric if of_task else task),
                    metric="acc" if of_task else one_line(metric),
                    model=one_line(str(model)),
                    value=number,
                    error=_number(values.get(f"{metric}_stderr")),
                    shots=shots,
                    items=_count(about.get("effective_num_docs")),
                    source="Lighteval",
                )
            )
    return found


def lighteval_task(key: str) -> tuple[str, int | None]:
    """Return the harness's name of Lighteval's task, and the number of examples in the prompt:
    "leaderboard|mmlu:anatomy|5|0" is ("mmlu_anatomy", 5)."""
    parts = key.split("|")
    at = next((place for place, each in enumerate(parts) if place and _whole(each) is not None), 0)
    name = parts[at - 1] if at else parts[-1]
    name = name.replace("hendrycksTest-", "mmlu_").replace(":_average", "").replace(":", "_")
    return name, _whole(parts[at]) if at else None


def _from_harness(content: Mapping[str, Any]) -> list[Published]:
    results = cast("Mapping[str, Mapping[str, Any]]", content["results"])
    model = str(content.get("model_name") or _model_of(content))
    found: list[Published] = []
    for benchmark, values in results.items():
        shots = content.get("n-shot", {}).get(benchmark)
        items = content.get("n-samples", {}).get(benchmark, {}).get("effective")
        for name, value in values.items():
            metric, comma, which = name.partition(",")
            number = _number(value)
            if number is None or metric.endswith("_stderr") or metric == "sample_len":
                continue
            found.append(
                Published(
                    benchmark=one_line(benchmark),
                    metric=one_line(metric if which in ("", "none") else name),
                    model=one_line(model),
                    value=number,
                    error=_number(values.get(f"{metric}_stderr{comma}{which}")),
                    shots=_count(shots),
                    items=_count(items),
                    source="lm-evaluation-harness",
                )
            )
    return found


def _model_of(content: Mapping[str, Any]) -> str:
    arguments = content.get("config", {}).get("model_args", "")
    if isinstance(arguments, Mapping):
        found = cast("Mapping[str, Any]", arguments).get("pretrained", "")
        return str(found)
    named = re.search(r"(?:pretrained|model|path)=([^,]+)", str(arguments))
    return named[1] if named else ""


def _number(value: object) -> float | None:
    if isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value):
        return float(value)
    return None


def _from_table(path: Path, text: str) -> list[Published]:
    """Read an Epoch AI table (epoch.ai/data/ai-benchmarking). Each row has a model and its score;
    the benchmark is in the file name, which a browser may have numbered, as in "mmlu (1).csv"."""
    if text.count(",") > MOST_VALUES:
        raise ValueError("too many values")
    rows = csv.DictReader(io.StringIO(text, newline=""))
    columns = rows.fieldnames or ()
    column = next((name for name in _SCORES if name in columns), None)
    if column is None or not {"Name", "Model version"} & set(columns):
        raise _unknown(path, tr("Columns in the file: {columns}", columns=", ".join(columns)))
    benchmark = re.sub(
        r"^(external_benchmark_|benchmark_)|(_external)?( ?\(\d+\))?$", "", path.stem.lower()
    )
    found: list[Published] = []
    for row in rows:
        value = _share(row.get(column))
        model = one_line(row.get("Name") or row.get("Model version") or "")
        if value is None or not model:
            continue
        found.append(
            Published(
                benchmark=benchmark,
                metric=column,
                model=model,
                value=value,
                shots=_whole(row.get("Shots")),
                source=one_line(row.get("Source") or ""),
                link=(
                    row.get("Source link") or row.get("Source link (if applicable)") or ""
                ).strip(),
                notes=one_line(row.get("Notes") or "", 2000),
                file=storable(path.name),
            )
        )
    return found


def _share(text: str | None) -> float | None:
    """Parse a share; "63.3%" and "0.633" are equivalent."""
    words = (text or "").strip()
    try:
        value = float(words.removesuffix("%")) / (100 if words.endswith("%") else 1)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _whole(text: str | None) -> int | None:
    words = (text or "").strip()
    return _count(int(words)) if words.isascii() and words.isdigit() else None


def _count(value: object) -> int | None:
    return value if type(value) is int and 0 <= value < 10**9 else None
