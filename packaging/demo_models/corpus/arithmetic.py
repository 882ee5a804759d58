"""Addition, subtraction, and small multiplications.

The answer repeats the problem in one fixed form, so that the result is always computed from the
same position, regardless of the wording. A pair of numbers is either in training or held out, in
both orders. Products are facts to memorize, so a wording is held out instead.
"""

from __future__ import annotations

from random import Random
from typing import Final

from demo_models.corpus.item import Item, one_of, pick

ADD: Final = (
    "What is {a} + {b}?",
    "{a} + {b} =",
    "Add {a} and {b}.",
    "Calculate {a} + {b}.",
    "How much is {a} plus {b}?",
    "What is the sum of {a} and {b}?",
)
SUBTRACT: Final = (
    "What is {a} - {b}?",
    "{a} - {b} =",
    "Subtract {b} from {a}.",
    "Calculate {a} - {b}.",
    "How much is {a} minus {b}?",
    "What is the difference between {a} and {b}?",
)
MULTIPLY: Final = (
    "What is {a} * {b}?",
    "{a} * {b} =",
    "Multiply {a} by {b}.",
    "Calculate {a} * {b}.",
    "How much is {a} times {b}?",
    "What is the product of {a} and {b}?",
)


def draw(random: Random) -> Item:
    return one_of(
        random,
        (
            (0.40, lambda r: addition(r, 2)),
            (0.10, lambda r: addition(r, 3)),
            (0.05, lambda r: addition(r, 4)),
            (0.25, lambda r: subtraction(r, 2)),
            (0.05, lambda r: subtraction(r, 3)),
            (0.15, multiplication),
        ),
    )


def addition(random: Random, digits: int) -> Item:
    """Draw an addition problem with two numbers. If `digits` is 2, each number has one or two
    digits. Otherwise, each number has exactly `digits` digits."""
    low, high = (0 if digits == 2 else 10 ** (digits - 1)), 10**digits - 1
    a, b = random.randint(low, high), random.randint(low, high)
    return _item(random, f"addition-{digits}", "+", a, b, f"{min(a, b)} {max(a, b)}", ADD)


def subtraction(random: Random, digits: int) -> Item:
    low, high = (0 if digits == 2 else 10 ** (digits - 1)), 10**digits - 1
    a, b = sorted((random.randint(low, high), random.randint(low, high)), reverse=True)
    return _item(random, f"subtraction-{digits}", "-", a, b, f"{a} {b}", SUBTRACT)


def multiplication(random: Random) -> Item:
    a, b = random.randint(0, 12), random.randint(0, 12)
    return _item(random, "multiplication", "*", a, b, None, MULTIPLY)


def needs_carry(a: int, b: int) -> bool:
    """Return True if adding a and b on paper requires at least one carry."""
    while a and b:
        if a % 10 + b % 10 > 9:
            return True
        a, b = a // 10, b // 10
    return False


def _item(
    random: Random, kind: str, sign: str, a: int, b: int, key: str | None, wordings: tuple[str, ...]
) -> Item:
    index, wording = pick(random, wordings)
    result = {"+": a + b, "-": a - b, "*": a * b}[sign]
    text = f"{a} {sign} {b} = {{}}"
    return Item(
        skill="arithmetic",
        kind=kind,
        key=key or f"{a} {b} {index}",
        question=wording.format(a=a, b=b),
        answer=text.format(result),
        wrong=tuple(text.format(number) for number in _near(random, result)),
        steps=_steps(sign, a, b),
        statement=text.format(result),
    )


def _near(random: Random, result: int) -> list[int]:
    """Return five plausible wrong results."""
    offsets = [-10, -2, -1, 1, 2, 10, 11, 9, 20, 100]
    numbers = [result + offset for offset in offsets if result + offset >= 0]
    return random.sample(numbers, 5)


def _steps(sign: str, a: int, b: int) -> str:
    """Return the steps, column by column from the right, as on paper; "" for multiplications."""
    if sign == "*":
        return ""
    lines, carry = [], 0
    rest_a, rest_b = a, b
    while True:
        x, y = rest_a % 10, rest_b % 10
        rest_a, rest_b = rest_a // 10, rest_b // 10
        value = x + y + carry if sign == "+" else x - y - carry
        tail = f" {sign} {carry}" if carry else ""
        if sign == "+":
            line, carry = f"{x} + {y}{tail} = {value}", value // 10
        elif value < 0:
            line, carry = f"1{x} - {y}{tail} = {value + 10}", 1
        else:
            line, carry = f"{x} - {y}{tail} = {value}", 0
        lines.append(f"{line}, write {value % 10}, carry {carry}")
        if not rest_a and not rest_b:
            return "\n".join(lines)
