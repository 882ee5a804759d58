"""Results to and from other programs: lm-evaluation-harness's files, CSV, JSON, Epoch AI's tables.

The harness's layout is that of version 0.4.13 (lm_eval/result_schema.py,
lm_eval/loggers/evaluation_tracker.py); Lighteval's users read it too. Items of a private set are
in no export.
"""

from __future__ import annotations

import csv
import io
import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, cast

from desktop.core.benchmarks.items import Sample
from desktop.core.benchmarks.store import Published, Settings
from desktop.core.benchmarks.summary import Summary
from desktop.core.errors import UserError
from desktop.core.regular_file import open_regular
from desktop.core.words import tr

LARGEST: Final = 200_000_000
COLUMNS: Final = (
    "benchmark", "version", "metric", "value", "standard_error", "chance", "n", "too_long", "cut",
    "shots", "limit", "model", "model_sha256", "questions", "seconds", "started", "exact", "chat",
    "context_length", "glassbox", "llama_cpp", "backend",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Result:
    """A run that is done, with its items; these are empty where the set is private."""

    settings: Settings
    summary: Summary
    started: float  # seconds since 1970
    seconds: float
    samples: Sequence[Sample] = ()


def full_metric(metric: str) -> str:
    """As the harness writes it: with the filter that the answers went through."""
    return metric if "," in metric else f"{metric},none"


# --- out


def as_csv(results: Sequence[Result]) -> str:
    """A line for each metric of each result."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for result in results:
        for metric in result.summary.metrics:
            line = _line(result, metric)
            writer.writerow([_cell(line[name]) for name in COLUMNS])
    return out.getvalue()


def _cell(value: object) -> object:
    """Nothing that a spreadsheet would take for a formula."""
    return f"'{value}" if isinstance(value, str) and value[:1] in "=+-@\t\r" and value else value


def _line(result: Result, metric: str) -> dict[str, object]:
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


def as_json(results: Sequence[Result]) -> str:
    """All of it, with every item."""
    found = [
        {
            **{metric: _line(result, metric) for metric in result.summary.metrics},
            "samples": [asdict(sample) for sample in result.samples],
        }
        for result in results
    ]
    return json.dumps({"glassbox_results": 1, "results": found}, ensure_ascii=False, indent=1)


def as_harness(results: Sequence[Result]) -> str:
    """The harness's results file. All of one model.

    Raises: UserError, kind export.
    """
    models = {result.settings.model_sha256 for result in results}
    if len(models) != 1:
        raise UserError(tr("Such a file holds the results of exactly one model."), kind="export")
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
                metric.split(",")[0]: not metric.startswith(("word_", "byte_", "bits_", "token_"))
                for metric in result.summary.metrics
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
    return json.dumps(found, ensure_ascii=False, indent=2)


def _harness_values(result: Result) -> dict[str, object]:
    values: dict[str, object] = {"alias": result.summary.name, "sample_len": result.summary.n}
    for metric, estimate in result.summary.metrics.items():
        name, which = full_metric(metric).split(",")
        values[f"{name},{which}"] = estimate.value
        values[f"{name}_stderr,{which}"] = "N/A" if estimate.error is None else estimate.error
    return values


def _harness_config(result: Result) -> dict[str, object]:
    return {
        "task": result.summary.name,
        "num_fewshot": result.settings.shots,
        "metadata": {"version": result.summary.version},
    }


def samples_lines(result: Result) -> Iterator[str]:
    """The lines of the harness's file of samples, one for each item and filter."""
    filters = sorted({full_metric(metric).split(",")[1] for metric in result.summary.metrics})
    for sample in result.samples:
        if not sample.scored:
            continue
        for which in filters:
            metrics = {
                full_metric(metric).split(",")[0]: value
                for metric, value in sample.values.items()
                if full_metric(metric).split(",")[1] == which
            }
            yield json.dumps(_harness_sample(sample, which, metrics), ensure_ascii=False)


def _harness_sample(sample: Sample, which: str, metrics: Mapping[str, float]) -> dict[str, object]:
    if sample.options:
        arguments: dict[str, dict[str, object]] = {
            f"gen_args_{number}": {"arg_0": sample.prompt, "arg_1": option}
            for number, option in enumerate(sample.options)
        }
        pairs = zip(sample.loglikelihoods, sample.greedy, strict=True)
        responses: list[object] = [[[str(value), str(greedy)]] for value, greedy in pairs]
    else:
        arguments = {"gen_args_0": {"arg_0": sample.prompt, "arg_1": ""}}
        responses = [[sample.written]]
    return {
        "doc_id": sample.id,
        "doc": {},
        "target": sample.target,
        "arguments": arguments,
        "resps": responses,
        "filtered_resps": [sample.prediction],
        "filter": which,
        "metrics": list(metrics),
        **metrics,
    }


# --- in


def published_scores(path: Path) -> list[Published]:
    """What a file says that others measured: the harness's results, or a table of Epoch AI's.

    Raises: UserError, kind import, or as open_regular does.
    """
    try:
        with open(open_regular(path), "rb") as file:  # noqa: PTH123 - a descriptor
            text = file.read(LARGEST).decode("utf-8-sig")
        is_table = path.suffix.lower() == ".csv"
        found = _from_table(path, text) if is_table else _from_harness(path, text)
    except (OSError, ValueError, ArithmeticError, csv.Error) as error:
        raise _unknown(path, str(error)) from error
    if not found:
        raise _unknown(path, tr("no score was found in it"))
    return found


def _unknown(path: Path, details: str) -> UserError:
    return UserError(
        tr(
            "{name} holds no scores that are known here: neither a results file of "
            "lm-evaluation-harness nor a table of Epoch AI's benchmark hub.",
            name=path.name,
        ),
        kind="import",
        details=details,
    )


def _from_harness(path: Path, text: str) -> list[Published]:
    try:
        content: Any = json.loads(text)
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
                        benchmark=benchmark,
                        metric=metric if which in ("", "none") else name,
                        model=model,
                        value=number,
                        error=_number(values.get(f"{metric}_stderr{comma}{which}")),
                        shots=shots if isinstance(shots, int) else None,
                        items=items if isinstance(items, int) else None,
                        source="lm-evaluation-harness",
                        file=path.name,
                    )
                )
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise _unknown(path, str(error)) from error
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


_SCORES: Final = ("EM", "Score", "mean_score", "Accuracy", "Best score (across scorers)")


def _from_table(path: Path, text: str) -> list[Published]:
    """Epoch AI's tables (epoch.ai/data/ai-benchmarking): a model and its score in each row; the
    file's name says of which benchmark."""
    rows = csv.DictReader(io.StringIO(text, newline=""))
    columns = rows.fieldnames or ()
    column = next((name for name in _SCORES if name in columns), None)
    if column is None or not {"Name", "Model version"} & set(columns):
        raise _unknown(path, tr("columns: {columns}", columns=", ".join(columns)))
    benchmark = re.sub(r"^(external_benchmark_|benchmark_)|(_external)$", "", path.stem.lower())
    found: list[Published] = []
    for row in rows:
        value = _share(row.get(column))
        model = (row.get("Name") or row.get("Model version") or "").strip()
        if value is None or not model:
            continue
        found.append(
            Published(
                benchmark=benchmark,
                metric=column,
                model=model,
                value=value,
                shots=_whole(row.get("Shots")),
                source=(row.get("Source") or "").strip(),
                link=(
                    row.get("Source link") or row.get("Source link (if applicable)") or ""
                ).strip(),
                notes=(row.get("Notes") or "").strip(),
                file=path.name,
            )
        )
    return found


def _share(text: str | None) -> float | None:
    """ "63.3%" and "0.633" are the same."""
    words = (text or "").strip()
    try:
        value = float(words.removesuffix("%")) / (100 if words.endswith("%") else 1)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _whole(text: str | None) -> int | None:
    words = (text or "").strip()
    return int(words) if words.isascii() and words.isdigit() else None
