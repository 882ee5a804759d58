"""An item to learn: a question, its answer, and the key that decides whether it is held out."""

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
CHOICE: Final = "-choice"  # suffix of the kind of a four-choice item


@dataclass(frozen=True, slots=True)
class Item:
    """An item to learn. `key` identifies its content (the pair of numbers, or the fact and the
    wording of the question): items with the same key are either all in training or all held out.

    `wrong` contains wrong answers for the four-choice version; with fewer than three, there is no
    such version. `steps` lead to the answer, for the thinking model. `statement` says the same
    without a question, for the base model. If there are many right answers, `must_have` has the
    texts that every right answer contains; it is empty if only `answer` is right.
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
    """Return True for about one key in eight; the result for a key is the same on every machine."""
    digest = hashlib.blake2b(key.encode(), digest_size=4).digest()
    return int.from_bytes(digest, "little") % HELD_OUT_ONE_IN == 0


def as_choice(item: Item, random: Random) -> Item:
    """Return the item's question with four options, and the letter of the right option as its
    answer."""
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
    """Return the length of the options' common prefix, up to and including an equals sign or colon;
    0 if it has neither. In sums, for example, only the results are needed as options."""
    first, last = min(options), max(options)  # all options share their common prefix
    same = first[: next(i for i in range(len(last)) if first[i : i + 1] != last[i])]
    end = max(same.rfind("= "), same.rfind(": "))
    return end + 2 if end >= 0 else 0


def one_of(random: Random, draws: Sequence[tuple[float, Draw]]) -> Item:
    """Draw an item of one of several kinds, chosen by weight."""
    weights = [weight for weight, _ in draws]
    (draw,) = random.choices([draw for _, draw in draws], weights)
    return draw(random)


def pick(random: Random, wordings: Sequence[str]) -> tuple[int, str]:
    """Return the index and the text of a random wording."""
    index = random.randrange(len(wordings))
    return index, wordings[index]


@cache
def table(name: str) -> list[list[str]]:
    """Return the rows of tables/NAME.tsv; lines that begin with # are comments."""
    lines = (TABLES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]
