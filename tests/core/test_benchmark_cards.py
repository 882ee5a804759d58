"""Tests the cards of benchmarks and the sources of lessons."""

from __future__ import annotations

import re

import pytest

from desktop.core.benchmarks.tasks.catalog import catalog
from desktop.core.i18n import LANGUAGES
from desktop.core.lessons import benchmark_cards
from desktop.core.lessons.benchmark_cards import leaderboard, read_cards, score_text
from desktop.core.lessons.lesson import lessons, read_lessons
from desktop.core.lessons.sources import rows, source_of, sources_of
from desktop.core.resources import resource

NAMES = ["MMLU", "MMLU-Pro", "GPQA", "GSM8K", "DROP", "TruthfulQA", "HumanEval", "MTEB", "LMArena"]


def test_each_benchmark_of_the_course_has_a_card_in_each_language() -> None:
    english = read_cards("en")
    for code in LANGUAGES:
        cards = read_cards(code)
        assert [card.title for card in cards] == NAMES
        for card, original in zip(cards, english, strict=True):
            told = (card.asked, card.example, card.scored, card.wrong)
            assert all(told)
            if code != "en":
                assert card.asked != original.asked
            assert numbers(card.asked) == numbers(original.asked), card.title
            assert numbers(card.wrong) == numbers(original.wrong), card.title


def numbers(text: str) -> list[str]:
    text = re.sub(r"(?<=\d)[.,\u202f](?=\d{3}(?!\d))", "", text)
    return [found.replace(",", ".") for found in re.findall(r"\d+(?:[.,]\d+)?", text)]


def test_each_best_score_has_its_month_and_source() -> None:
    for card in read_cards("en"):
        assert re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", card.reported)
        assert re.search(r"\d", card.score)
        assert card.model
        for source in (card.source, card.paper):
            assert source.address.startswith("https://")
            assert re.fullmatch(r"20\d\d-\d\d-\d\d", source.checked)


def test_no_higher_score_than_the_best_one_is_known() -> None:
    """Compares with the second-best scores that were found: DeepSeek-V3's in DROP (arXiv
    2501.12948), Llama 2's in TruthfulQA and Gemini 3.1 Pro's in GPQA (their model cards), Gemini 3
    Pro's in MMLU-Pro (Qwen3.5's model card), and Claude Opus 4.6's in LMArena (July 2026)."""
    known = {"drop": 91.6, "truthfulqa": 64.14, "gpqa": 94.3, "mmlu-pro": 89.8, "lmarena": 1504}
    for card in read_cards("en"):
        best = float(re.findall(r"[\d.]+", card.score)[0])
        assert best >= known.get(card.key, 0), card.title


@pytest.mark.usefixtures("german")
def test_a_best_score_is_written_as_in_the_language() -> None:
    scores = [score_text(score) for score in ("93.3%", "58%", "92.2 F1", "1507")]
    assert scores == ["93,3\u00a0%", "58\u00a0%", "92,2 F1", "1507"]


def test_what_can_be_run_is_in_the_catalog_and_has_its_chance_level() -> None:
    known = catalog()
    cards = {card.key: card for card in read_cards("en")}
    runnable = {
        key: card.opens.partition(":")[2] for key, card in cards.items() if ":" in card.opens
    }
    assert set(runnable) == {"mmlu", "mmlu-pro", "gsm8k", "drop", "truthfulqa"}
    assert set(runnable.values()) <= set(known)
    assert (cards["mmlu"].chance, cards["mmlu-pro"].chance, cards["gpqa"].chance) == (
        0.25,
        0.1,
        0.25,
    )
    assert cards["gsm8k"].chance is None
    assert cards["gpqa"].name == "Graduate-Level Google-Proof Q&A"


def test_the_leaderboard_is_in_order_and_each_rating_lies_in_its_interval() -> None:
    rated = leaderboard()
    assert [each.rating for each in rated] == sorted((each.rating for each in rated), reverse=True)
    assert all(each.low < each.rating < each.high for each in rated)
    assert rated[0].share(rated[0].rating)[0] == 0.5
    assert rated[0].share(rated[0].rating - 400)[0] == pytest.approx(10 / 11)


def test_every_fact_from_elsewhere_has_an_address_or_a_file() -> None:
    for row in rows("facts"):
        if row["source"].startswith(("resources/", "ggml's table", "the models' pages")):
            continue
        source = source_of(row["source"], row["checked"])
        assert source.address.startswith("https://"), row["source"]


def test_without_a_translation_the_cards_are_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(benchmark_cards, "language", lambda: "tlh")
    assert benchmark_cards.benchmark_cards() == read_cards("en")


@pytest.mark.parametrize(
    "code", ["", *(each.name for each in resource("lessons").iterdir() if each.is_dir())]
)
def test_sources_are_the_same_in_all_languages(code: str) -> None:
    for one, other in zip(lessons(), read_lessons(resource("lessons", code)), strict=True):
        assert sources_of(one) == sources_of(other)
        assert sources_of(one), f"{one.key} has no source"
        for source in sources_of(one):
            assert source.address.startswith("https://")
            assert re.fullmatch(r"20\d\d-\d\d-\d\d", source.checked)


def test_a_cited_paper_is_a_source_once() -> None:
    experts = next(each for each in lessons() if each.key == "experts")
    found = [each.address for each in sources_of(experts)]
    assert len(found) == len(set(found)) > 3
    assert "https://arxiv.org/abs/2401.04088" in found


def test_a_source_without_an_address_is_refused() -> None:
    with pytest.raises(ValueError, match="names no paper"):
        source_of("somebody said so", "2026-11-29")
