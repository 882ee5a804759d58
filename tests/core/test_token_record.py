"""Tests that tokens and their probabilities can be stored in a compact form and read back."""

from __future__ import annotations

import math
import zlib
from pathlib import Path

import pytest

from desktop.core.conversations.conversation import Conversation
from desktop.core.conversations.store import ConversationStore
from desktop.core.conversations.token_record import TokenRecord, packed, unpacked
from desktop.core.conversations.turns import AnswerOutcome, Recipe
from desktop.core.messages import TEMPERATURES, Odds, Token, TokenChoice


def odds(number: int) -> Odds:
    best = tuple(TokenChoice(number + k, f"w{number + k}", k * 0.37) for k in range(5))
    sums = tuple(1 + math.exp(-0.1 * number % 3 / t) for t in TEMPERATURES)
    return Odds(0.1 * (number % 7), best, sums)


def record(count: int) -> TokenRecord:
    tokens = tuple(Token(k, f" word{k}", odds(k) if k % 3 else None) for k in range(count))
    return TokenRecord((*tokens, Token(-1, "é")), start=4, end=2, raw=True, thinking=False)


def test_it_comes_back_as_it_was() -> None:
    before, after = record(50), unpacked(packed(record(50)))
    assert [(t.id, t.text) for t in after.tokens] == [(t.id, t.text) for t in before.tokens]
    assert (after.start, after.end, after.raw, after.thinking) == (4, 2, True, False)
    for one, other in zip(before.tokens, after.tokens, strict=True):
        assert (one.odds is None) == (other.odds is None)
        if one.odds is not None and other.odds is not None:
            assert other.odds.probability == pytest.approx(one.odds.probability, rel=1e-5)
            assert [c[:2] for c in other.odds.best] == [c[:2] for c in one.odds.best]
            assert other.odds.share(0.5, 0.7) == pytest.approx(one.odds.share(0.5, 0.7), rel=1e-5)
    assert unpacked(packed(TokenRecord(()))) == TokenRecord(())


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
