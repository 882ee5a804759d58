"""Imports published models from two tables that anyone can download from Epoch AI.

One (epoch.ai/data) has each model's date, parameters, and training compute; the other
(epoch.ai/data/ai-benchmarking) has its MMLU score. The tables are joined by model name, ignoring
differences in spelling; models in only one of the tables are skipped.
"""

from __future__ import annotations

import csv
import io
import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Final

from desktop.core.benchmarks.results.published import published_scores
from desktop.core.benchmarks.results.store import Published
from desktop.core.errors import UserError
from desktop.core.files.atomic_write import write_atomically
from desktop.core.files.foreign_json import MOST_VALUES
from desktop.core.files.own_json import read_own_json
from desktop.core.files.regular_file import read_at_most
from desktop.core.i18n import marked, tr
from desktop.core.lessons.published_models import PublishedModel
from desktop.core.records import read

COMPUTE, TOKENS = "Training compute (FLOP)", "Training dataset size (datapoints)"
NEEDED: Final = frozenset({"Model", "Publication date", "Parameters", COMPUTE})
SHOTS: Final = 5
"""Number of few-shot examples of the imported scores, as in the table in resources/scaling."""
MOST: Final = 1e60
"""Upper limit for the numbers of parameters, tokens, and operations. The largest training run so
far took about 1e27 operations."""
_MONTH: Final = re.compile(r"(?:[0-9]{4}(?:-[0-9]{2})?)?")
LARGEST: Final = 50_000_000
BOTH: Final = marked(
    "You need two of Epoch AI's tables: one with the models' training compute and one with the "
    "MMLU scores. Choose both files at once."
)
NONE_SHARED: Final = marked(
    "No model in these two tables has both a value for training compute and a score with 5 "
    "few-shot examples. Choose other files."
)


_MMLU: Final = re.compile(r"mmlu(_external)?([ -]*\(?\d{1,2}\)?| - \w+)?")
"""Names of MMLU's own table, also of a second download or a copy, as browsers and systems number
them. Tables of its subjects and of MMLU-Pro have longer names."""


def epoch_models(files: Sequence[Path]) -> list[PublishedModel]:
    """Return the models that have training compute in one table and a 5-shot MMLU score in the
    other, oldest first. Raises: UserError, kind import, which says what is missing, or as
    published_scores does."""
    facts: dict[str, Mapping[str, str]] = {}
    scores: list[Published] = []
    for path in files:
        rows = _facts(path)
        if rows is None:
            scores += [each for each in published_scores(path) if _MMLU.fullmatch(each.benchmark)]
        else:
            facts |= {plain(row["Model"]): row for row in rows}
    if not facts or not scores:
        raise UserError(tr(BOTH), kind="import")
    found: dict[str, PublishedModel] = {}
    for score in scores:
        row = facts.get(plain(score.model))
        compute = _number(row, COMPUTE) if row is not None else 0.0
        if row is not None and compute and score.shots == SHOTS:
            model = _model(row, compute, score)
            if _is_usable(model):
                found.setdefault(model.model, model)
    if not found:
        raise UserError(tr(NONE_SHARED), kind="import")
    return sorted(found.values(), key=lambda model: (model.released, model.compute))


def plain(name: str) -> str:
    """Normalize a name for comparison: "Llama 2-7B", "Llama-2 7b", and "llama2 7b base" become the
    same."""
    return re.sub(r"[^a-z0-9.]", "", name.casefold()).removesuffix("base")


def keep(path: Path, models: Sequence[PublishedModel]) -> None:
    """Save the models to a file. Raises: OSError."""
    write_atomically(path, json.dumps([asdict(model) for model in models], indent=1).encode())


def kept(path: Path) -> list[PublishedModel]:
    """Return the saved models. The list is empty if there are none or the file has a different
    format."""
    found = (read(PublishedModel, row) for row in read_own_json(path))
    return [model for model in found if model is not None and _is_usable(model)]


def _facts(path: Path) -> list[Mapping[str, str]] | None:
    """Return the rows of a table of models, or None if the file can't be read as one."""
    try:
        text = read_at_most(path, LARGEST).decode("utf-8-sig")
        rows = csv.DictReader(io.StringIO(text, newline=""))
        if text.count(",") > MOST_VALUES or not set(rows.fieldnames or ()) >= NEEDED:
            return None
        return [row for row in rows if row.get("Model")]
    except (UserError, UnicodeDecodeError, csv.Error):
        return None  # the other reader reports the problem


def _model(row: Mapping[str, str], compute: float, score: Published) -> PublishedModel:
    return PublishedModel(
        row["Model"],
        (row["Publication date"] or "")[:7],
        _number(row, "Parameters"),
        _number(row, TOKENS),
        score.value,
        f"Epoch AI (CC BY 4.0); score: {score.source}",
        compute,
    )


def _is_usable(model: PublishedModel) -> bool:
    """Return True if the release date is YYYY-MM, YYYY, or empty, the score is between 0 and 1, and
    the other numbers are plausible or 0 (unknown). Scores of exactly 0 and 1 are rejected: no model
    is always wrong or always right."""
    numbers = (model.parameters, model.tokens, model.stated)
    dated = _MONTH.fullmatch(model.released) is not None
    return dated and 0 < model.mmlu < 1 and all(0 <= number < MOST for number in numbers)


def _number(row: Mapping[str, str], column: str) -> float:
    """Return the positive number in a column, or 0 if there is none."""
    try:
        value = float(row.get(column) or 0)
    except ValueError:
        return 0.0
    return value if math.isfinite(value) and value > 0 else 0.0
