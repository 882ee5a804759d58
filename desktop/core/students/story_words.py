"""The words and sentences of the stories that the demo models and the students learn to tell. The
training of the demo models draws from these lists, so their order is part of its result."""

from __future__ import annotations

from typing import Final

ANIMALS: Final = (
    *("fox", "bear", "rabbit", "mouse", "owl", "cat"),
    *("dog", "duck", "frog", "turtle", "hedgehog", "squirrel"),
)
NAMES: Final = (
    *("Pip", "Momo", "Tilly", "Bruno", "Lila", "Oskar"),
    *("Nia", "Toto", "Willa", "Finn", "Juno", "Basil"),
)
PLACES: Final = (
    *("in the forest", "by the sea", "on the hill", "in the old town", "by the river"),
    *("in the garden", "on the island", "in the mountains", "at the market"),
    "near the lighthouse",
)
THINGS: Final = (
    *("red kite", "silver key", "warm hat", "little lamp", "blue ball"),
    *("gold ring", "old map", "green boat", "white drum", "long rope"),
)
TROUBLES: Final = (
    *("a strong wind came", "it began to rain", "thick fog rolled in"),
    *("it grew dark", "a loud storm broke", "snow began to fall"),
)
SEARCHES: Final = ("under every stone", "behind the trees", "in every corner", "along the path")
FEELINGS: Final = ("happy", "proud", "glad", "full of joy")
ENDINGS: Final = (
    "They shared a cake and went home.",
    "From that day on they were friends.",
    "They sang all the way home.",
    "That night they slept well.",
)
REQUESTS: Final = (
    "Write a story about {a_animal} named {name}, {a_thing}, and a day {place}.",
    "Tell me a story: {a_animal} called {name} loses {a_thing} {place}.",
    "I would like a short story about {name} the {animal} and {a_thing} {place}.",
    "Make up a story in which {name}, {a_animal}, looks for {a_thing} {place}.",
)
STORY: Final = (
    "Once upon a time, {name} the {animal} lived {place}. "
    "One day {name} lost {a_thing}, and then {trouble}. "
    "{name} looked {search}. "
    "{helper_name} the {helper} came to help and found the {thing}. "
    "{name} was {feeling}. {ending}"
)


def with_article(words: str) -> str:
    """Add the article, as in "an old map" and "a red kite"."""
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"
