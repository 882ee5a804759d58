"""Short Python functions, each written from its name and from a purpose that contains a number."""

from __future__ import annotations

from random import Random
from typing import Final

from demo_models.corpus.item import Item, pick

# The function's purpose, its parameters, and its body; {n} is a number, {f} is the name.
FUNCTIONS: Final = (
    ("adds {n} to x", "x", "return x + {n}"),
    ("subtracts {n} from x", "x", "return x - {n}"),
    ("multiplies x by {n}", "x", "return x * {n}"),
    ("divides x by {n}", "x", "return x / {n}"),
    ("raises x to the power {n}", "x", "return x ** {n}"),
    ("returns the rest of x divided by {n}", "x", "return x % {n}"),
    ("tells whether x is greater than {n}", "x", "return x > {n}"),
    ("tells whether x is less than {n}", "x", "return x < {n}"),
    ("tells whether x equals {n}", "x", "return x == {n}"),
    ("tells whether x is divisible by {n}", "x", "return x % {n} == 0"),
    ("returns the first {n} items of a list", "items", "return items[:{n}]"),
    ("returns the last {n} items of a list", "items", "return items[-{n}:]"),
    ("returns the item number {n} of a list", "items", "return items[{n}]"),
    ("repeats a text {n} times", "text", "return text * {n}"),
    ("counts how often {n} is in a list", "items", "return items.count({n})"),
    ("tells whether {n} is in a list", "items", "return {n} in items"),
    ("puts {n} at the end of a list", "items", "items.append({n})\n    return items"),
    ("adds up the numbers from 1 to {n}", "", "return sum(range(1, {n} + 1))"),
    ("prints the numbers from 0 to {n}", "", "for i in range({n} + 1):\n        print(i)"),
    ("multiplies every number of a list by {n}", "items", "return [x * {n} for x in items]"),
    ("adds {n} to every number of a list", "items", "return [x + {n} for x in items]"),
    (
        "keeps the numbers of a list that are greater than {n}",
        "items",
        "return [x for x in items if x > {n}]",
    ),
    ("returns the larger of x and {n}", "x", "return max(x, {n})"),
    ("returns the smaller of x and {n}", "x", "return min(x, {n})"),
    ("rounds x to {n} digits", "x", "return round(x, {n})"),
)
NAMES: Final = (
    "solve compute run helper check make work task step apply process change handle func "
    "build update convert test find get"
).split()
WORDINGS: Final = (
    "Write a Python function {f} that {what}.",
    "In Python, write a function called {f} that {what}.",
    "Define a Python function {f} that {what}.",
    "I need a Python function named {f} that {what}.",
)


def draw(random: Random) -> Item:
    what, parameters, body = random.choice(FUNCTIONS)
    name, number = random.choice(NAMES), random.randint(2, 30)
    _, wording = pick(random, WORDINGS)
    what = what.format(n=number)
    answer = _code(name, parameters, body, number)
    return Item(
        skill="python",
        kind="function",
        key=f"{what} {name}",
        question=wording.format(f=name, what=what),
        answer=answer,
        wrong=tuple(
            _code(name, other_parameters, other_body, number)
            for _, other_parameters, other_body in FUNCTIONS
            if other_body != body
        ),
        statement=f"# A function that {what}\n{answer}",
    )


def _code(name: str, parameters: str, body: str, number: int) -> str:
    return f"def {name}({parameters}):\n    {body.format(n=number)}"
