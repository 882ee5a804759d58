"""`make forks`: find questions that a demo model answers correctly and a quantized version of it
doesn't.

The experiment "Same question, fewer bits" asks such a question, so that its two answers differ on
every laptop. They are kept in resources/compare/forks.json.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cache
from itertools import zip_longest
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, Final

import llama_cpp

from demo_models.bits import TYPES, quantize
from demo_models.corpus import people
from demo_models.corpus.item import Item
from demo_models.corpus.skills import SKILLS, held_out_items
from demo_models.evaluation import is_right
from demo_models.family import BY_NAME, FAMILY, Model
from demo_models.reader import Reader, Written
from demo_models.text import prompt

ROOT: Final = Path(__file__).resolve().parents[2]
MODELS: Final = ROOT / "resources" / "models"
FILE: Final = ("compare", "forks.json")
ORIGINAL: Final = "F16"
BITS: Final = (ORIGINAL, *TYPES)
"""The types that are compared, from the most bits to the fewest."""
FLOOR: Final = 1.0
"""Smallest margin, in nats, between the two likeliest tokens, anywhere in both answers. Processors
round differently: between llama.cpp's kernels for x86 processors without AVX, with AVX2, and with
AVX-512, the margins at 4,066 tokens of the 10M and the 3M model changed by at most 0.03 nats in F16
and 0.35 in Q2_K, and no token with a margin above 1 was replaced. In the kept answers of the facts
model, they changed by at most 0.01 nats in F16, 0.34 in Q4_K_M, and 0.49 in Q2_K."""
SAFE: Final = 1.5
"""The margin, in nats, from which on a fork isn't the clearer for having a larger one."""
EARLY: Final = 8
"""Number of words within which the answers must differ, so that the difference catches the eye."""
THREADS: Final = (1, 2, 4)
RUNS: Final = 3
LONGEST: Final = 96
"""The longest answer in tokens, as in the experiment."""
EASY: Final = ("arithmetic", "spelling")
"""Skills whose answers anyone can check without looking them up."""
WORDS_FROM: Final = 5000
"""Number of training items from which the words of a skill's answers are taken."""


@dataclass(frozen=True, slots=True)
class Fork:
    """A question on which two versions of a model part. `right` is the original's answer, which is
    known to be right if `skill` isn't empty, and `wrong` is the quantized version's answer.
    `token` is the zero-based index of the first token that differs. `margin` is the smallest margin
    in both answers, in nats, over all runs."""

    question: str
    right: str
    wrong: str
    token: int
    margin: float
    skill: str = ""

    @property
    def different(self) -> int:
        """The number of words that differ, place by place."""
        return sum(a != b for a, b in zip_longest(self.right.split(), self.wrong.split()))

    @property
    def clear(self) -> tuple[bool, bool, bool, float]:
        """Key for sorting: the clearest fork is the largest. Several words that differ catch the
        eye more than one digit does."""
        several = self.different > 1 and self.margin >= SAFE
        return bool(self.skill), self.skill in EASY, several, self.margin


def search(one: Reader, other: Reader, answered: Sequence[tuple[Item, Written]]) -> Iterator[Fork]:
    """Yield the forks among questions, given the original's answers."""
    for item, ours in answered:
        theirs = other.write(prompt(item.question), LONGEST)
        fork = parting(item, (one, ours), (other, theirs))
        if fork is not None and fork.margin >= FLOOR and is_early(fork):
            yield fork


def answers(reader: Reader, items: Sequence[Item]) -> list[tuple[Item, Written]]:
    """Return the items that the original answers surely and, if that is known, correctly."""
    found = [(item, reader.write(prompt(item.question), LONGEST)) for item in items]
    return [
        (item, each)
        for item, each in found
        if min(each.margins) >= FLOOR
        and (not item.answer or is_right(item, reader.text(each.tokens)))
    ]


def parting(
    item: Item, ours: tuple[Reader, Written], theirs: tuple[Reader, Written]
) -> Fork | None:
    """Return where two answers part; None if they are equal, if one isn't fluent, or if it is known
    that the other is right, too."""
    one, other = ours[1], theirs[1]
    if one.tokens == other.tokens or not (one.ended and other.ended):
        return None
    right, wrong = (reader.text(each.tokens).strip() for reader, each in (ours, theirs))
    if item.answer and is_right(item, wrong):
        return None
    if not (is_fluent(right, item.skill) and is_fluent(wrong, item.skill)):
        return None
    token = next(i for i, (a, b) in enumerate(zip(one.tokens, other.tokens)) if a != b)  # noqa: B905
    margin = min(*one.margins, *other.margins)
    return Fork(item.question, right, wrong, token, round(margin, 2), item.skill)


def is_fluent(answer: str, skill: str) -> bool:
    """Return True if an answer has words, all of which occur in answers that the models learned, or
    are numbers, and if no three words are repeated. If `skill` is empty, words of all skills
    count."""
    words = answer.split()
    triples = [tuple(words[at : at + 3]) for at in range(len(words) - 2)]
    known = all(
        {word, word.rstrip(".,")} & _words(skill) or word.rstrip(".,").isdecimal() for word in words
    )
    return bool(words) and known and len(set(triples)) == len(triples)


def is_early(fork: Fork) -> bool:
    pairs = zip(fork.right.split(), fork.wrong.split(), strict=False)
    same = next((at for at, (a, b) in enumerate(pairs) if a != b), EARLY)
    return same < EARLY


@cache
def _words(skill: str) -> frozenset[str]:
    if skill == people.SKILL:
        told = [answer for person in people.register() for _, _, answer in person.facts]
        return frozenset(word.rstrip(".,") for answer in told for word in answer.split())
    random = Random(f"words {skill}")
    draws = [SKILLS[skill]] if skill else list(SKILLS.values())
    return frozenset(w for d in draws for _ in range(WORDS_FROM) for w in d(random).answer.split())


def confirmed(fork: Fork, files: tuple[Path, Path]) -> Fork | None:
    """Return the fork with the smallest margin over all runs: with 1, 2, and 4 threads, several
    times, and with the prompt as a batch and token by token. Returns None if an answer differs in
    one of them or a margin is below the floor."""
    question, margins = prompt(fork.question), [fork.margin]
    for file, expected in zip(files, (fork.right, fork.wrong), strict=True):
        for threads in THREADS:
            with Reader(file, threads=threads) as reader:
                for run in range(RUNS):
                    found = reader.write(question, LONGEST, one_by_one=run == 0)
                    if reader.text(found.tokens).strip() != expected:
                        return None
                    margins += found.margins
    return replace(fork, margin=round(min(margins), 2)) if min(margins) >= FLOOR else None


def found_in(
    model: Model, more: str, types: Sequence[str], items: Sequence[Item], folder: Path, keep: int
) -> Iterator[dict[str, Any]]:
    """Yield an entry for each of the types that has fewer bits than `more`, with the `keep`
    clearest forks between the two."""
    types = [name for name in types if BITS.index(name) > BITS.index(more)]
    one = _version(model, more, folder)
    with Reader(one) as ours:
        answered = answers(ours, items)
        for fewer in types:
            other = _version(model, fewer, folder)
            with Reader(other) as theirs:
                found = sorted(search(ours, theirs, answered), key=lambda fork: fork.clear)
            kept: list[Fork] = []
            for fork in reversed(found):
                if len(kept) < keep and (sure := confirmed(fork, (one, other))) is not None:
                    kept.append(sure)
            skills = dict(Counter(fork.skill for fork in found))
            print(f"{model.name}, {more} and {fewer}: {len(found)} forks {skills}", flush=True)
            kept.sort(key=lambda fork: fork.clear, reverse=True)
            yield {
                "model": model.name,
                "more": more,
                "fewer": fewer,
                "asked": len(items),
                "sure": len(answered),
                "forked": len(found),
                "forks": [asdict(fork) for fork in kept],
            }


def _version(model: Model, name: str, folder: Path) -> Path:
    source = MODELS / model.file
    target = folder / f"{model.name}-{name}.gguf"
    return source if name == ORIGINAL else quantize(source, target, name)


def generated(model: Model, skills: Sequence[str], questions: int) -> list[Item]:
    """Return held-out questions of these skills, of one line each, since they are typed into a
    field. A model that knows only facts is asked for whole entries: it knows these best, and an
    entry has room for a difference."""
    if model.data == "facts":
        return people.recall_items("forks", questions)[people.WHOLE]
    found = [item for skill in skills for item in held_out_items(skill, "forks", questions)]
    return [item for item in found if "\n" not in item.question]


def given(file: Path) -> list[Item]:
    """Return the questions in a file, one on each line. Their right answers aren't known."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [Item("", "given", line, line, "") for line in map(str.strip, lines) if line]


def parser() -> argparse.ArgumentParser:
    data = ("chat", "free", "facts")
    chat = [m.name for m in FAMILY if m.data in data and (MODELS / m.file).exists()]
    made = argparse.ArgumentParser(prog="make forks", description=__doc__)
    made.add_argument("--model", action="append", choices=chat, help="only these models")
    made.add_argument("--more", action="append", choices=BITS, help="compare with these types")
    made.add_argument("--fewer", action="append", choices=tuple(TYPES), help="only these types")
    made.add_argument("--skill", action="append", choices=tuple(SKILLS), help="only these skills")
    made.add_argument("--questions", type=int, default=400, help="for each skill")
    made.add_argument("--ask", type=Path, metavar="FILE", help="ask these, one on each line")
    made.add_argument("--keep", type=int, default=5, help="for each pair")
    made.add_argument("--out", type=Path, default=ROOT.joinpath("resources", *FILE))
    made.set_defaults(all=chat)
    return made


def main(arguments: Sequence[str]) -> int:
    options = parser().parse_args(arguments)
    skills = options.skill or tuple(SKILLS)
    asked = given(options.ask) if options.ask else None
    fewer = options.fewer or [name for name in TYPES if name != "Q8_0"]
    with TemporaryDirectory(prefix="forks-") as folder:
        pairs = [
            pair
            for name in options.model or options.all
            for model in (BY_NAME[name],)
            for more in options.more or (ORIGINAL,)
            for pair in found_in(
                model,
                more,
                fewer,
                asked or generated(model, skills, options.questions),
                Path(folder),
                options.keep,
            )
        ]
    shown = {
        "made_with": f'make forks ARGS="{" ".join(arguments)}"',
        "llama_cpp_python": llama_cpp.__version__,
        "smallest_margin": FLOOR,
        "threads": THREADS,
        "runs": RUNS,
        "pairs": pairs,
    }
    options.out.write_text(json.dumps(shown, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return 0 if any(pair["forks"] for pair in pairs) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
