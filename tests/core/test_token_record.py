"""Tests that tokens and their probabilities can be stored in a compact form and read back."""

from __future__ import annotations

import base64
import math
import zlib
from pathlib import Path

import pytest

from desktop.core.conversations.conversation import Conversation
from desktop.core.conversations.store import ConversationStore
from desktop.core.conversations.token_record import TokenRecord, packed, unpacked
from desktop.core.conversations.turns import AnswerOutcome, Recipe
from desktop.core.messages import TEMPERATURES, Probabilities, Token, TokenChoice


def probabilities(number: int) -> Probabilities:
    best = tuple(TokenChoice(number + k, f"w{number + k}", k * 0.37) for k in range(5))
    sums = tuple(1 + math.exp(-0.1 * number % 3 / t) for t in TEMPERATURES)
    return Probabilities(0.1 * (number % 7), best, sums)


def record(count: int) -> TokenRecord:
    tokens = tuple(Token(k, f" word{k}", probabilities(k) if k % 3 else None) for k in range(count))
    return TokenRecord(
        (*tokens, Token(-1, "é")), start=4, end=2, raw=True, thinking=False, effort="low"
    )


def test_it_comes_back_as_it_was() -> None:
    before, after = record(50), unpacked(packed(record(50)))
    assert [(t.id, t.text) for t in after.tokens] == [(t.id, t.text) for t in before.tokens]
    assert (after.start, after.end, after.raw) == (4, 2, True)
    assert (after.thinking, after.effort) == (False, "low")
    for one, other in zip(before.tokens, after.tokens, strict=True):
        mine, kept = one.probabilities, other.probabilities
        assert (mine is None) == (kept is None)
        if mine is not None and kept is not None:
            assert kept.probability == pytest.approx(mine.probability, rel=1e-5)
            assert [c[:2] for c in kept.best] == [c[:2] for c in mine.best]
            assert kept.share(0.5, 0.7) == pytest.approx(mine.share(0.5, 0.7), rel=1e-5)
    assert unpacked(packed(TokenRecord(()))) == TokenRecord(())


def test_a_record_of_an_earlier_version_is_read() -> None:
    stored = (
        "c$}?`%?biB41_Bl6rZBxETZc{*vtAJWe*Xn7Q0z!>JNzT?nHb912cRx1m;EeSTv17t=}v?Y2{MEYjBh!r~wszfKHq>"
        "BGpThYmzf6x#et4d{#va<e89H)Wd~`_-(@$$seo?J42@49)?kEt9dVG&bc`>fm{de|EVd=7Jk=#08>aRh5"
    )
    best = (TokenChoice(3, " b", 0.0), TokenChoice(7, " a", 0.5))
    first = Token(7, " a", Probabilities(0.5, best, (2.0,) * len(TEMPERATURES)))
    assert unpacked(base64.b85decode(stored)) == TokenRecord((first, Token(8, ".")), end=2)


def test_it_is_compact() -> None:
    """A token takes less space than its raw numbers: 152 bytes with five alternatives, not counting
    the texts."""
    assert len(packed(record(3000))) < 150 * 3000


def test_what_is_no_record_is_refused() -> None:
    good = packed(record(5))
    inside = zlib.decompress(good)
    for bad in (b"", b"x", good[:-9], zlib.compress(b"{}\n"), zlib.compress(inside[:-8])):
        with pytest.raises(ValueError):  # noqa: PT011 - any
            unpacked(bad)


def test_it_is_kept_with_its_conversation(tmp_path: Path) -> None:
    store = ConversationStore(tmp_path / "kept.db")
    talk = Conversation()
    question = talk.ask("One?")
    answer = talk.begin_answer(question, Recipe())
    talk.end(answer, AnswerOutcome())
    talk.record(answer, record(10))
    changes = talk.take_changes()
    talk.give_back(changes)
    assert talk.has_changes
    store.save(talk.take_changes())
    assert not talk.has_changes
    assert store.tokens(answer.id) == unpacked(packed(record(10)))
    assert store.tokens(question.id) is None
    talk.remove(answer)
    store.save(talk.take_changes())
    assert store.tokens(answer.id) is None
    store.close()
