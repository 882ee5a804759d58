"""One thing to learn: a question, its answer, and what decides whether it is held out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random
from typing import Final

HELD_OUT_ONE_IN: Final = 8
TABLES: Final = Path(__file__).resolve().parent / "tables"
LETTERS: Final = "ABCD"
CHOICE: Final = "-choice"  # the ending of the kind of a four-choice version


@dataclass(frozen=True, slots=True)
class Item:
    """`key` names the content (the pair of numbers; the fact and the wording it is asked in):
    items with the same key are all in training, or all held out.

    `wrong` are answers that are not right, for the four-choice version; empty where that makes
    no sense. `steps` lead to the answer, for the model that thinks. `statement` says the same
    without a question, for the base model. `must_have` are the texts that a right answer
    contains where there are many right answers; empty where only `answer` is right.
    """

    skill: str
    kind: str
    key: str
    question: str
    answer: str
    wrong: tuple[str, ...] = ()
    steps: str = ""
    statement: str = ""
    must_have: tuple[str, ...] = ()

    @property
    def held_out(self) -> bool:
        return held_out(f"{self.kind.removesuffix(CHOICE)}|{self.key}")


Draw = Callable[[Random], Item]


def held_out(key: str) -> bool:
    """True for one key in eight, the same ones always and everywhere."""
    digest = hashlib.blake2b(key.encode(), digest_size=4).digest()
    return int.from_bytes(digest, "little") % HELD_OUT_ONE_IN == 0


def as_choice(item: Item, random: Random) -> Item:
    """The same question with four answers to choose from; the answer is a letter."""
    options = [item.answer, *random.sample(item.wrong, 3)]
    random.shuffle(options)
    begin = _repeated(options)
    lines = [f"{letter}) {o[begin:]}" for letter, o in zip(LETTERS, options, strict=True)]
    letter = LETTERS[options.index(item.answer)]
    question = "\n".join((item.question, *lines))
    return replace(
        item,
        kind=item.kind + CHOICE,
        question=question,
        answer=letter,
        wrong=(),
        steps="",
        statement="",
    )


def _repeated(options: Sequence[str]) -> int:
    """How many letters all options begin with, up to an equals sign or colon: of sums, only the
    results need to be offered."""
    first, last = min(options), max(options)  # what these share, all share
    same = first[: next(i for i in range(len(last)) if first[i : i + 1] != last[i])]
    end = max(same.rfind("= "), same.rfind(": "))
    return end + 2 if end >= 0 else 0


def one_of(random: Random, draws: Sequence[tuple[float, Draw]]) -> Item:
    """An item from one of several kinds, chosen by weight."""
    weights = [weight for weight, _ in draws]
    (draw,) = random.choices([draw for _, draw in draws], weights)
    return draw(random)


def pick(random: Random, wordings: Sequence[str]) -> tuple[int, str]:
    """A wording and its number."""
    index = random.randrange(len(wordings))
    return index, wordings[index]


def with_article(words: str) -> str:
    """An old map, a red kite."""
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


@cache
def table(name: str) -> list[list[str]]:
    """The rows of tables/NAME.tsv; lines that begin with # are comments."""
    lines = (TABLES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]
