"""Tests joining Epoch AI's table of models with its table of scores."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.core.errors import UserError
from desktop.core.lessons.epoch_models import BOTH, NONE_SHARED, epoch_models, keep, kept, plain

REAL = Path(__file__).parents[3] / "shared/data/ai_models"
FACTS = (
    "Model,Publication date,Parameters,Training compute (FLOP),Training dataset size (datapoints)"
    """
Toy 2-7B,2023-07-18,7e9,8.4e22,2e12
"Toy, hidden",2024-01-02,,1e24,
No compute,2024-01-02,1e9,,
"""
)
SCORES = """Name,EM,Model version,Shots,Source
toy-2 7b base,45.3%,,5,A report
"Toy, hidden",80.0%,,5,Another
"Toy, hidden",99.0%,,0,Without examples
No compute,50%,,5,A report
Unknown,50%,,5,A report
"""


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def tables(tmp_path: Path) -> list[Path]:
    facts = write(tmp_path, "notable_ai_models.csv", FACTS)
    return [write(tmp_path, "external_benchmark_mmlu.csv", SCORES), facts]


def test_what_stands_in_both_is_joined(tables: list[Path]) -> None:
    first, second = epoch_models(tables)
    assert (first.model, first.released, first.parameters) == ("Toy 2-7B", "2023-07", 7e9)
    assert (first.compute, first.mmlu) == (8.4e22, pytest.approx(0.453))
    assert first.source.endswith("A report")
    assert "Epoch AI" in first.source
    assert (second.parameters, second.compute, second.mmlu) == (0, 1e24, pytest.approx(0.8))


def test_one_of_them_alone_says_what_else_is_needed(tables: list[Path]) -> None:
    for path in tables:
        with pytest.raises(UserError) as said:
            epoch_models([path])
        assert said.value.message == BOTH


@pytest.mark.parametrize(
    "name",
    [
        "mmlu.csv",
        "MMLU_external.csv",
        "benchmark_mmlu (1).csv",
        "mmlu_external(1).csv",
        "mmlu-1.csv",
    ],
)
def test_the_table_of_scores_may_have_several_names(
    tables: list[Path], tmp_path: Path, name: str
) -> None:
    assert epoch_models([write(tmp_path, name, SCORES), tables[1]]) == epoch_models(tables)


def test_other_benchmarks_are_no_mmlu_scores(tables: list[Path], tmp_path: Path) -> None:
    pro = write(tmp_path, "external_benchmark_mmlu_pro.csv", SCORES.replace("45.3%", "12.3%"))
    assert epoch_models([pro, *tables]) == epoch_models(tables)
    with pytest.raises(UserError) as said:
        epoch_models([pro, tables[1]])
    assert said.value.message == BOTH


def test_other_files_are_refused(tables: list[Path], tmp_path: Path) -> None:
    with pytest.raises(UserError, match="found no scores in"):
        epoch_models([*tables, write(tmp_path, "other.csv", "a,b\n1,2\n")])
    strange = write(tmp_path, "mmlu.csv", "Name,EM,Shots\nNobody,50%,5\n")
    with pytest.raises(UserError) as said:
        epoch_models([strange, tables[1]])
    assert said.value.message == NONE_SHARED


def test_they_are_kept(tables: list[Path], tmp_path: Path) -> None:
    path = tmp_path / "data" / "kept.json"
    assert kept(path) == []
    found = epoch_models(tables)
    keep(path, found)
    assert kept(path) == found
    huge = [{**json.loads(path.read_text())[0], "parameters": 10**400}]
    for text in ("[1]", json.dumps(huge)):
        path.write_text(text)
        assert kept(path) == []


def test_names_are_one_however_written() -> None:
    assert plain("Llama 2-7B") == plain("Llama-2 7b") == plain("llama2 7b base")
    assert plain("Llama 3.1") != plain("Llama 31")


def test_epoch_ai_s_own_tables() -> None:
    files = [REAL / "notable_ai_models_2025-05.csv", REAL / "external_benchmark_mmlu.csv"]
    if not all(path.exists() for path in files):
        pytest.skip("Epoch AI's tables are not beside the project")
    found = {model.model: model for model in epoch_models(files)}
    assert len(found) > 10
    assert found["DeepSeek-V3"].compute == pytest.approx(3.4078e24)
    assert found["DeepSeek-V3"].mmlu == pytest.approx(0.871, abs=0.01)
    assert found["GPT-4o"].parameters == 0
