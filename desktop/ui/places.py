"""Titles of the panes and their pages. The code and the settings use their ids, which are the same
in every language and don't change with a title."""

from __future__ import annotations

from typing import Final, Literal

from desktop.core.i18n import marked

PaneId = Literal[
    "start",
    "models",
    "chat",
    "compare",
    "quantization",
    "experts",
    "benchmarks",
    "leaks",
    "concepts",
    "settings",
]
PANE_TITLES: Final[dict[PaneId, str]] = {
    "start": marked("Start"),
    "models": marked("Models"),
    "chat": marked("Chat"),
    "compare": marked("Compare"),
    "quantization": marked("Quantization"),
    "experts": marked("Experts"),
    "benchmarks": marked("Benchmarks"),
    "leaks": marked("Leak check"),
    "concepts": marked("Concepts"),
    "settings": marked("Settings"),
}
"""Keys for `tr`. The panes are in the order of the rail."""

PAGE_TITLES: Final = {
    "library": marked("On this laptop"),
    "find": marked("Find models"),
    "elsewhere": marked("Elsewhere"),
    "names": marked("Read a name"),
    "openness": marked("Open and closed"),
    "side": marked("Side by side"),
    "vote": marked("Blind vote"),
    "bits": marked("Bits"),
    "blocks": marked("Blocks"),
    "memory": marked("Memory"),
    "activations": marked("Weights and activations"),
    "smaller": marked("Make it smaller"),
    "live": marked("Watch the router"),
    "text": marked("Across a text"),
    "two": marked("Two prompts"),
    "knob": marked("Number of experts"),
    "sparse": marked("Dense and sparse"),
    "overlap": marked("Word for word"),
    "surprise": marked("Surprise"),
    "planted": marked("A planted leak"),
    "quality": marked("Quality"),
    "speed": marked("Speed"),
    "perplexity": marked("Perplexity"),
    "judging": marked("Judging benchmarks"),
}
"""Titles of the pages of panes that have several pages. The titles are also keys for `tr`."""

NEW_CHAT_KEY: Final = "Ctrl+N"
PRESENT_KEY: Final = "F11"
"""Shortcuts that are handled in one place and shown in others."""
