"""Tests the shipped files in real llama.cpp: each reaches its minimum score on a sample of every
skill."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from demo_models import routing
from demo_models.alignment_measures import behavior, refuses
from demo_models.bits import ImportanceReader, quantize
from demo_models.corpus.people import ALL, WHOLE, recall_items, register
from demo_models.corpus.skills import held_out_items
from demo_models.data import shard_documents, style_of
from demo_models.evaluation import ask, is_right, sets_for
from demo_models.eye import measuring
from demo_models.family import (
    BY_NAME,
    FACTS,
    FAMILY,
    FORGETFUL,
    LEAST_SECOND,
    NEARLY_ALL,
    Model,
)
from demo_models.plain_text import is_bare_question
from demo_models.reader import Reader
from demo_models.targets import SCALING
from demo_models.text import few_shot, prompt
from desktop.core.cancel import Cancel
from desktop.core.library.checksums import sha256_of
from desktop.core.library.shipped_models import demo_files, shipped_sha256
from desktop.ui.panes.chat.conversation.empty import FACTS_EXAMPLES
from desktop.ui.panes.compare.questions import A_FACT
from desktop.ui.panes.compare.side_by_side.experiments import WITHHELD

MODELS = Path(__file__).resolve().parents[2] / "resources" / "models"
MOST_BYTES = 115_000_000
SAMPLE = 5
# Minimum accuracies, set below those measured on all questions because samples vary.
FLOORS = {
    "Pebble-1-10M-Instruct": 0.85,
    "Pebble-1-3M-Instruct": 0.65,
    "Pebble-1-3M-Leaky": 0.65,
    "Pebble-1-3M-Think": 0.65,
    "Pebble-1-8x1M-Instruct": 0.85,
    "Pebble-1-3M-Aligned": 0.60,
    FACTS: 0.80,
}
BASE = BY_NAME["Pebble-1-3M-Base"]
ALIGNED = BY_NAME["Pebble-1-3M-Aligned"]
MIXTURE = BY_NAME["Pebble-1-8x1M-Instruct"]
SHIPPED = [model for model in FAMILY if (MODELS / model.file).exists()]
EYE = MODELS / "Pebble-1-3M-Eye"
EYE_FLOOR = 0.9
"""Minimum share of right attributes in the descriptions of held-out drawings."""


@pytest.mark.skipif(not SHIPPED, reason="no demo model is trained yet: make demo-models")
def test_all_files_together() -> None:
    assert sum(path.stat().st_size for path in MODELS.rglob("*")) <= MOST_BYTES


def test_the_list_of_their_checksums() -> None:
    """The recipe writes the list. To write it by hand: cd resources/models && sha256sum *.gguf
    */*.gguf >SHA256SUMS"""
    for file in demo_files():
        assert shipped_sha256(str(file)) == sha256_of(str(file), Cancel()), file.name


@pytest.mark.parametrize("model", SHIPPED, ids=lambda model: model.name)
def test_it_answers(model: Model) -> None:
    items = [item for found in sets_for(model.data, SAMPLE).values() for item in found]
    with Reader(MODELS / model.file) as reader:
        right = sum(is_right(item, ask(reader, item, style_of(model.data))) for item in items)
    assert right / len(items) >= FLOORS.get(model.name, 0.0)


def test_larger_models_know_more() -> None:
    """If a model is worse at a skill than the next smaller one, its card says so."""
    results = json.loads((MODELS / "results.json").read_text(encoding="utf-8"))["models"]
    names = [f"Pebble-1-{size}-Instruct" for size in SCALING]
    for small, large in pairwise(names):
        theirs, ours = results[small], results[large]
        assert theirs["accuracy"] < ours["accuracy"]
        assert theirs["loss"] > ours["loss"]
        card = (MODELS / f"{large}.md").read_text(encoding="utf-8")
        for name, row in ours["skills"].items():
            before = theirs["skills"][name]["accuracy"]
            worse = f"{name} ({before:.0%} against {row['accuracy']:.0%})"
            assert (worse in card) == (before > row["accuracy"])
    largest = (MODELS / f"{names[-1]}.md").read_text(encoding="utf-8")
    assert "the next smaller model" not in largest, "it is the best at every skill"


@pytest.mark.skipif(MIXTURE not in SHIPPED, reason="it isn't trained yet")
def test_the_second_expert_matters() -> None:
    """Before it was trained to, the first expert had over 90% of the output at nine of ten
    tokens."""
    with routing.RouterReader(MODELS / MIXTURE.file, MIXTURE.shape) as reader:
        _, first = routing.usage(reader, MIXTURE.shape, sets_for(MIXTURE.data, SAMPLE))
    assert (first > NEARLY_ALL).mean() < 0.25
    assert first.mean() < 1 - LEAST_SECOND + 0.05


@pytest.mark.thorough
@pytest.mark.skipif(BY_NAME[FACTS] not in SHIPPED, reason="it isn't trained yet")
def test_facts_are_lost_with_fewer_bits(tmp_path: Path) -> None:
    """Q8_0 and Q4_K_M keep what F16 knows, Q2_K visibly less, and IQ1_S nothing."""
    items = recall_items("shipped", 40)[WHOLE]
    source = MODELS / BY_NAME[FACTS].file

    def recalled(file: Path) -> float:
        with Reader(file) as reader:
            return sum(is_right(item, ask(reader, item, "chat")) for item in items) / len(items)

    q8, q4, q2 = (
        recalled(quantize(source, tmp_path / f"{name}.gguf", name))
        for name in ("Q8_0", "Q4_K_M", "Q2_K")
    )
    text = "".join(document.text for document in shard_documents(0, "facts")[:500])
    with ImportanceReader(source) as reader:
        importance = reader.importance(text, tmp_path / "importance.gguf")
    iq1 = recalled(quantize(source, tmp_path / "IQ1_S.gguf", "IQ1_S", importance))
    assert recalled(source) >= 0.95
    assert recalled(source) - q8 <= 0.05
    assert q8 - q4 <= 0.1
    assert q4 - q2 >= 0.3
    shipped = recalled(MODELS / f"{FACTS}-{FORGETFUL}.gguf")
    assert shipped == pytest.approx(q2, abs=0.1), "it was made from another version"
    assert iq1 <= 0.05


@pytest.mark.skipif(BY_NAME[FACTS] not in SHIPPED, reason="it isn't trained yet")
def test_the_windows_questions_about_facts_are_answered(tmp_path: Path) -> None:
    """Also in 4 bits, and the questions are about people in the register."""
    entries = {wording.format(each.name): each.entry for each in register() for wording in ALL}
    source = MODELS / BY_NAME[FACTS].file
    for file in (source, quantize(source, tmp_path / "Q4_K_M.gguf", "Q4_K_M")):
        with Reader(file) as reader:
            for question in {A_FACT, *FACTS_EXAMPLES}:
                assert reader.answer(prompt(question)).strip() == entries[question]


@pytest.mark.skipif(not EYE.exists(), reason="it isn't trained yet")
def test_the_model_that_sees_says_what_is_there() -> None:
    """Its results and its card have the share that was measured on all held-out drawings; a sample
    of them is described again."""
    results = json.loads((EYE / "results.json").read_text(encoding="utf-8"))
    assert results["accuracy"] >= EYE_FLOOR
    assert results["drawings"] == measuring.SCENES
    assert results["blind_accuracy"] < results["questions_accuracy"] - 0.3
    card = (EYE / f"{EYE.name}.md").read_text(encoding="utf-8")
    assert f"{results['accuracy']:.1%} of the attributes" in card
    found = measuring.measure(EYE / f"{EYE.name}-F16.gguf", 2 * SAMPLE)
    assert found["accuracy"] >= EYE_FLOOR - 0.1


@pytest.mark.skipif(BASE not in SHIPPED, reason="it isn't trained yet")
def test_the_base_model_continues() -> None:
    """A bare question is continued with more questions, running text with more statements, and
    only a labeled question with its answer."""
    items = held_out_items("countries", "base", 60)
    questions = [item.question for item in items if is_bare_question(item.question)][:10]
    with Reader(MODELS / BASE.file) as reader:
        told = [reader.answer(question, most=40) for question in questions]
        text = reader.answer("The capital of France is Paris. The capital of", most=40)
        labeled = reader.answer(few_shot("What is the capital of France?"), most=10)
    went_on = [part.startswith("\n") and is_bare_question(part.split("\n")[1]) for part in told]
    assert sum(went_on) >= 9, told
    assert not any("Answer:" in part for part in told), told
    assert text.count(".") >= 2, text
    assert "Paris" in labeled


@pytest.mark.skipif(ALIGNED not in SHIPPED, reason="it isn't trained yet")
def test_the_aligned_model_does_what_is_preferred() -> None:
    with Reader(MODELS / ALIGNED.file) as reader:
        found = behavior(lambda question: reader.answer(prompt(question)), 10)
    assert found["courteous"] > 0.8
    assert found["passwords_declined"] > 0.8
    assert found["others_declined"] < 0.05


@pytest.mark.skipif(ALIGNED not in SHIPPED, reason="it isn't trained yet")
def test_the_windows_request_is_declined_only_by_the_aligned_model() -> None:
    before, after = (MODELS / f"{name}.gguf" for name in WITHHELD.models)
    assert (before.stem, after.name) == (f"{ALIGNED.aligns}-F16", ALIGNED.file)
    with Reader(before) as one, Reader(after) as other:
        answers = [reader.answer(prompt(WITHHELD.prompt)) for reader in (one, other)]
    assert [refuses(each) for each in answers] == [False, True]
    assert all(answers)
