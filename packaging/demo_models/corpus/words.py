"""Colors, days, animals, and number words in English, German, French, Spanish, and Italian."""

from __future__ import annotations

from random import Random
from typing import Final

from demo_models.corpus.item import Item, one_of, pick, table
from demo_models.corpus.numbers import in_words

LANGUAGES: Final = ("English", "German", "French", "Spanish", "Italian")
FROM_ENGLISH: Final = (
    'What is "{word}" in {language}?',
    'Translate "{word}" into {language}.',
    'How do you say "{word}" in {language}?',
    'What is the {language} word for "{word}"?',
    'Say "{word}" in {language}.',
)
TO_ENGLISH: Final = (
    'What does the {language} word "{word}" mean?',
    'Translate the {language} word "{word}" into English.',
    'What is "{word}" in English? It is {language}.',
    'Which English word is the {language} "{word}"?',
    'The {language} word "{word}": what does it mean?',
)
NUMBER: Final = (
    "Write {n} as a word in {language}.",
    "What is {n} in {language} words?",
    "How do you say {n} in {language}?",
    "Spell out {n} in {language}.",
    "The number {n} in {language}?",
)


def draw(random: Random) -> Item:
    return one_of(random, ((0.35, from_english), (0.25, to_english), (0.4, number)))


def from_english(random: Random) -> Item:
    row = random.choice(table("words"))
    column = random.randrange(1, len(LANGUAGES))
    language, answer = LANGUAGES[column], row[column]
    index, wording = pick(random, FROM_ENGLISH)
    return Item(
        skill="words",
        kind="from-english",
        key=f"{row[0]} {language} {index}",
        question=wording.format(word=row[0], language=language),
        answer=answer,
        wrong=_others(column, answer),
        statement=f'The {language} word for "{row[0]}" is "{answer}".',
    )


def to_english(random: Random) -> Item:
    row = random.choice(table("words"))
    column = random.randrange(1, len(LANGUAGES))
    language, word = LANGUAGES[column], row[column]
    index, wording = pick(random, TO_ENGLISH)
    return Item(
        skill="words",
        kind="to-english",
        key=f"{word} {language} {index}",
        question=wording.format(word=word, language=language),
        answer=row[0],
        wrong=_others(0, row[0]),
        statement=f'"{word}" is {language} and means "{row[0]}".',
    )


def number(random: Random) -> Item:
    n, language = random.randint(0, 100), random.choice(LANGUAGES)
    index, wording = pick(random, NUMBER)
    answer = in_words(n, language)
    near = {n + 1, n - 1, n + 10, n - 10, n // 10 + n % 10 * 10} - {n}
    return Item(
        skill="words",
        kind="number",
        # Most numbers above 20 follow rules, so a number is held out; for the others, a wording is.
        key=f"{n} {language} {index if n <= 20 or n % 10 == 0 else ''}",
        question=wording.format(n=n, language=language),
        answer=answer,
        wrong=tuple(in_words(other, language) for other in sorted(near) if 0 <= other <= 100),
        statement=f"{n} in {language} is {answer}.",
    )


def _others(column: int, right: str) -> tuple[str, ...]:
    return tuple(sorted({row[column] for row in table("words")} - {right}))
