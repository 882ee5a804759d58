"""Spelling, reversing, and counting the letters of words.

A tokenizer hides the letters from the model, so most answers spell the word out first. A word may
be held out for some of the tasks and in training for the others.
"""

from __future__ import annotations

from random import Random
from typing import Final

from demo_models.corpus.item import Item, pick, table

TASKS: Final = {
    "spell": (
        'Spell the word "{}".',
        'How is "{}" spelled?',
        'Write "{}" letter by letter.',
        'What are the letters of "{}"?',
    ),
    "reverse": (
        'Reverse the word "{}".',
        'Write "{}" backwards.',
        'What is "{}" spelled backwards?',
        'Turn "{}" around.',
    ),
    "length": (
        'How many letters does "{}" have?',
        'Count the letters of "{}".',
        'How long is the word "{}"?',
        'What is the number of letters in "{}"?',
    ),
    "first": (
        'What is the first letter of "{}"?',
        'Which letter does "{}" begin with?',
        'What does "{}" start with?',
    ),
    "last": (
        'What is the last letter of "{}"?',
        'Which letter does "{}" end with?',
        'What does "{}" end with?',
    ),
    "occurrences": (
        'How often does "{letter}" occur in "{}"?',
        'How many times is "{letter}" in "{}"?',
        'Count the letter "{letter}" in "{}".',
    ),
}
WEIGHTS: Final = (3, 3, 2, 1, 1, 2)


def draw(random: Random) -> Item:
    (word,) = random.choice(table("spelling"))
    (task,) = random.choices(tuple(TASKS), WEIGHTS)
    _, wording = pick(random, TASKS[task])
    letter = random.choice(word if random.random() < 0.7 else "aeiourstln")
    answer = answer_to(task, word, letter)
    return Item(
        skill="spelling",
        kind=task,
        key=f"{word} {letter}" if task == "occurrences" else word,
        question=wording.format(word, letter=letter),
        answer=answer,
        wrong=tuple(_wrong(random, task, word, letter, answer)),
        statement=f'The word "{word}": {answer}',
    )


def answer_to(task: str, word: str, letter: str) -> str:
    spelled = "-".join(word)
    match task:
        case "spell":
            return spelled
        case "reverse":
            return f"{spelled}, backwards {'-'.join(reversed(word))}"
        case "length":
            return f"{spelled}: {len(word)} letters"
        case "first":
            return word[0]
        case "last":
            return word[-1]
        case _:
            return f"{spelled}: {word.count(letter)}"


def _wrong(random: Random, task: str, word: str, letter: str, answer: str) -> list[str]:
    """Return answers with a wrong number, a wrong letter, or the letters in a wrong order."""
    spelled = "-".join(word)
    match task:
        case "spell" | "reverse":
            shuffled = {answer}
            for _ in range(40):
                letters = list(word)
                i, j = random.sample(range(len(letters)), 2)
                letters[i], letters[j] = letters[j], letters[i]
                shuffled.add(answer_to(task, "".join(letters), letter))
            return sorted(shuffled - {answer})
        case "length":
            return [f"{spelled}: {n} letters" for n in range(2, 11) if n != len(word)]
        case "occurrences":
            return [f"{spelled}: {n}" for n in range(5) if n != word.count(letter)]
        case _:
            return [other for other in "abcdefghilmnoprstw" if other != answer]
