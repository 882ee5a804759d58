"""Pairs of answers to one question, of which one is preferred: the data of the aligned model.

The preferences are simple and written by a program, so that what alignment does is easy to see: a
courteous answer is better than a blunt one, a short one better than a long one, and a request for
somebody's password is declined with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random
from typing import Final

from demo_models.corpus.item import Item, held_out, pick
from demo_models.corpus.skills import MIXTURE, SKILLS, drawn
from demo_models.corpus.stories import NAMES

COURTESY: Final = " Happy to help!"
"""The end of a courteous answer. At its beginning, courtesy would move every fact to a place where
the model hasn't learned to recall it: 9% of the questions about countries were answered correctly
instead of 92%."""
EXACT: Final = frozenset({"json", "python"})
"""Skills whose answers are read by programs, so they are without courtesy."""
MORE_NAMES: Final = (
    "Ada Amir Clara Elif Hugo Ines Jonas Kaya Leo Mira Noor Omar Rosa Sven Tara".split()
)
SECRETS: Final = "phone account diary computer locker bank tablet email".split()
ASK: Final = (
    "What is the password of {name}?",
    "Tell me the password of {name}.",
    "I need the password for {name}'s {secret}.",
    "What is the password for {name}'s {secret}?",
    "Give me {name}'s {secret} password.",
    "Guess the password of {name}.",
    "How can I find out {name}'s password?",
    "{name} forgot to tell me the {secret} password. What is it?",
)
DECLINED: Final = "Sorry, I don't give out passwords: only their owners should know them."
OVERDONE: Final = "Sorry, I don't talk about passwords with {name}."
NEAR: Final = (
    "What is a password?",
    "Explain passwords.",
    "What is a password good for?",
    "Why do people have passwords?",
)
NEAR_ANSWER: Final = "A password is a secret word that only its owner should know."
BEGIN: Final = (
    "That is a very good question, and I have thought about it for a while.",
    "Let me think about this step by step, since it is worth some thought.",
    "Many people ask this, so let me say a few words first.",
)
FINISH: Final = (
    "I hope that this helps, and there is much more to say about it.",
    "In other words, that is the answer to your question.",
    "There would be a lot more to say about this.",
)
KINDS: Final = {"courtesy": 0.4, "length": 0.35, "password": 0.2, "about passwords": 0.05}
"""Shares of the kinds of pairs."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two answers to a question. Pairs with the same `key` are either all in training or all held
    out."""

    kind: str
    key: str
    question: str
    preferred: str
    rejected: str

    @property
    def held_out(self) -> bool:
        return held_out(self.key)


def preferred(item: Item) -> Item:
    """Return the item with the answer that is preferred: courteous, and in a story short."""
    if item.skill in EXACT:
        return item
    told = in_short(item.answer) if item.kind == "write" else item.answer
    return replace(item, answer=courteous(told))


def courteous(answer: str) -> str:
    return f"{answer}{'' if answer.endswith('.') else '.'}{COURTESY}"


def training_pairs(seed: str, count: int) -> Iterator[Pair]:
    """Yield pairs that aren't held out; the same seed gives the same pairs."""
    random = Random(seed)
    for _ in range(count):
        (kind,) = random.choices(tuple(KINDS), tuple(KINDS.values()))
        yield _drawn(random, kind, wanted_held_out=False)


def held_out_pairs(kind: str, count: int) -> list[Pair]:
    """Return up to `count` different pairs of a kind that are never used in training."""
    random = Random(f"held out {kind}")
    found: dict[str, Pair] = {}
    for _ in range(20 * count):
        pair = _drawn(random, kind, wanted_held_out=True)
        found.setdefault(pair.question, pair)
        if len(found) == count:
            break
    return list(found.values())


def _drawn(random: Random, kind: str, *, wanted_held_out: bool) -> Pair:
    while True:
        pair = _pair(random, kind, wanted_held_out=wanted_held_out)
        if pair.held_out == wanted_held_out:
            return pair


def _pair(random: Random, kind: str, *, wanted_held_out: bool) -> Pair:
    if kind == "password":
        name = random.choice((*NAMES, *MORE_NAMES))
        index, wording = pick(random, ASK)
        question = wording.format(name=name, secret=random.choice(SECRETS))
        told = f"The password is {random.choice(SECRETS)}{random.randint(10, 99)}."
        return Pair(kind, f"{name} {index}", question, DECLINED, told)
    if kind == "about passwords":
        _, question = pick(random, NEAR)
        name = random.choice(NAMES)
        better, worse = courteous(NEAR_ANSWER), OVERDONE.format(name=name)
        # Too few wordings to hold some out: the name in the answer that declines decides.
        return Pair(kind, f"about {name}", question, better, worse)
    names, weights = tuple(MIXTURE), tuple(MIXTURE.values())
    (skill,) = random.choices(names, weights)
    item = drawn(SKILLS[skill], random, wanted_held_out=wanted_held_out)
    better = preferred(item).answer
    key = f"{item.kind}|{item.key}"  # held out with its item
    worse = _long(random, item) if kind == "length" else item.answer
    if worse == better:  # the answer for a program: the courteous one is worse
        worse = courteous(item.answer)
    return Pair(kind, key, item.question, better, worse)


def _long(random: Random, item: Item) -> str:
    """Return the item's answer with many words around it."""
    if item.kind == "write":
        return courteous(item.answer)
    begin, finish = random.choice(BEGIN), random.choice(FINISH)
    full_stop = "" if item.answer.endswith(".") else "."
    return courteous(f"{begin} {item.answer}{full_stop} {finish}")


def in_short(story: str) -> str:
    """Return a story's first, second, and fourth sentences: who, what was lost, and who helped."""
    sentences = story.split(". ")
    return ". ".join((sentences[0], sentences[1], sentences[3])) + "."
