"""Exports results as CSV, JSON, and results files of lm-evaluation-harness and Lighteval.

Harness results files have the layout of version 0.4.13 (lm_eval/result_schema.py,
lm_eval/loggers/evaluation_tracker.py). Items of private sets are never exported.
"""

from __future__ import annotations

import csv
import io
import json
import math
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Final

from desktop.core.benchmarks.items import Sample
from desktop.core.benchmarks.results.store import RunSettings
from desktop.core.benchmarks.results.summary import ScoreSummary
from desktop.core.benchmarks.tasks.perplexity import is_share
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.records import for_json

COLUMNS: Final = (
    "benchmark", "version", "metric", "value", "standard_error", "chance", "n", "too_long", "cut",
    "shots", "limit", "model", "model_sha256", "questions", "seconds", "started", "exact", "chat",
    "context_length", "glassbox", "llama_cpp", "backend",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RunResult:
    """A finished run with its items (none if the question set is private)."""

    settings: RunSettings
    summary: ScoreSummary
    started: float  # seconds since 1970
    seconds: float
    samples: Sequence[Sample] = ()


def full_metric(metric: str) -> str:
    """Return the harness's name for a metric, which includes the filter applied to the answers."""
    return metric if "," in metric else f"{metric},none"


def as_csv(results: Sequence[RunResult]) -> str:
    """Return CSV with one line for each metric of each result."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for result in results:
        for metric in result.summary.metrics:
            line = _line(result, metric)
            writer.writerow([_cell(line[name]) for name in COLUMNS])
    return out.getvalue()


def _cell(value: object) -> object:
    """Return the value; put an apostrophe before text that a spreadsheet would interpret as a
    formula."""
    return f"'{value}" if isinstance(value, str) and value[:1] in "=+-@\t\r" and value else value


def _line(result: RunResult, metric: str) -> dict[str, object]:
    settings, summary = result.settings, result.summary
    estimate = summary.metrics[metric]
    return {
        "benchmark": summary.name,
        "version": summary.version,
        "metric": metric,
        "value": estimate.value,
        "standard_error": estimate.error,
        "chance": summary.chance,
        "n": summary.n,
        "too_long": summary.too_long,
        "cut": summary.cut,
        "shots": settings.shots,
        "limit": settings.limit or None,
        "model": settings.model,
        "model_sha256": settings.model_sha256,
        "questions": settings.questions,
        "seconds": result.seconds,
        "started": result.started,
        "exact": settings.exact,
        "chat": settings.chat,
        "context_length": settings.context_length,
        "glassbox": settings.glassbox,
        "llama_cpp": settings.llama,
        "backend": settings.backend,
    }


def _json(content: dict[str, object], indent: int) -> str:
    """Return JSON. An infinite perplexity or log-likelihood becomes null."""
    return json.dumps(for_json(content), ensure_ascii=False, allow_nan=False, indent=indent)


def as_json(results: Sequence[RunResult]) -> str:
    """Return JSON with all results and all of their items."""
    found = [
        {
            **{metric: _line(result, metric) for metric in result.summary.metrics},
            "samples": [asdict(sample) for sample in result.samples],
        }
        for result in results
    ]
    return _json({"glassbox_results": 1, "results": found}, indent=1)


def as_harness(results: Sequence[RunResult]) -> str:
    """Return the results in the format of the harness's results file.

    Raises: UserError, kind export, unless all results are for the same model.
    """
    _check_one_model(results)
    first = results[0].settings
    names = [result.summary.name for result in results]
    found: dict[str, object] = {
        "results": {result.summary.name: _harness_values(result) for result in results},
        "group_subtasks": {name: [] for name in names},
        "configs": {result.summary.name: _harness_config(result) for result in results},
        "versions": {result.summary.name: result.summary.version for result in results},
        "n-shot": {result.summary.name: result.settings.shots for result in results},
        "higher_is_better": {
            result.summary.name: {
                metric.partition(",")[0]: is_share(metric) for metric in result.summary.metrics
            }
            for result in results
        },
        "n-samples": {
            result.summary.name: {"original": result.settings.of, "effective": result.summary.n}
            for result in results
        },
        "config": {
            "model": "glassbox",
            "model_args": f"path={first.model}",
            "model_sha": first.model_sha256,
            "limit": first.limit or None,
            "fewshot_seed": 1234,
        },
        "date": min(result.started for result in results),
        "lm_eval_version": None,
        "glassbox_version": first.glassbox,
        "llama_cpp_version": first.llama,
        "max_length": first.context_length,
        "model_source": "glassbox",
        "model_name": first.model,
        "model_name_sanitized": re.sub(r"[\"<>:/|\\?*\[\]]+", "__", first.model),
        "total_evaluation_time_seconds": str(math.fsum(result.seconds for result in results)),
    }
    return _json(found, indent=2)


def _check_one_model(results: Sequence[RunResult]) -> None:
    if len({result.settings.model_sha256 for result in results}) != 1:
        raise UserError(
            tr("Such a file can contain the results of only one model. Select a model."),
            kind="export",
        )


def as_lighteval(results: Sequence[RunResult]) -> str:
    """Return the results in the format of Lighteval's results file. There is no "all", Lighteval's
    mean of everything.

    Raises: UserError, kind export, unless all results are for the same model.
    """
    _check_one_model(results)
    first = results[0].settings
    by_task = {f"{each.summary.name}|{each.settings.shots}": each for each in results}
    started = min(each.started for each in results)
    found: dict[str, object] = {
        "config_general": {
            "lighteval_sha": None,
            "num_fewshot_seeds": 1,
            "max_samples": first.limit or None,
            "start_time": started,
            "total_evaluation_time_secondes": str(math.fsum(each.seconds for each in results)),
            "model_name": first.model,
            "model_sha": first.model_sha256,
            "glassbox_version": first.glassbox,
            "llama_cpp_version": first.llama,
        },
        "results": {task: _lighteval_values(each) for task, each in by_task.items()},
        "versions": {task: each.summary.version for task, each in by_task.items()},
        "config_tasks": {
            task: {
                "name": each.summary.name,
                "num_fewshots": each.settings.shots,
                "original_num_docs": each.settings.of,
                "effective_num_docs": each.summary.n,
                "version": each.summary.version,
            }
            for task, each in by_task.items()
        },
        "summary_tasks": {},
        "summary_general": {},
    }
    return _json(found, indent=2)


def _lighteval_values(result: RunResult) -> dict[str, float]:
    values: dict[str, float] = {}
    for metric, estimate in result.summary.metrics.items():
        values[metric] = estimate.value
        if estimate.error is not None:
            values[f"{metric}_stderr"] = estimate.error
    return values


def _harness_values(result: RunResult) -> dict[str, object]:
    values: dict[str, object] = {"alias": result.summary.name, "sample_len": result.summary.n}
    for metric, estimate in result.summary.metrics.items():
        name, which = full_metric(metric).split(",")
        values[f"{name},{which}"] = estimate.value
        values[f"{name}_stderr,{which}"] = "N/A" if estimate.error is None else estimate.error
    return values


def _harness_config(result: RunResult) -> dict[str, object]:
    return {
        "task": result.summary.name,
        "num_fewshot": result.settings.shots,
        "metadata": {"version": result.summary.version},
    }
