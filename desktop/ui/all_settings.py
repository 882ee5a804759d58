"""What can be set in Settings: names and meanings, for the pane and for the search."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Setting:
    """`words` are searched as well, without being shown."""

    id: str
    name: str
    meaning: str
    words: str = ""


SETTING_LIST: Final = (
    Setting(
        "theme", "Theme", "Light, dark, white on black, or the system's own.",
        "color colour contrast night mode look",
    ),
    Setting(
        "scale", "Text size", "Enlarges everything, for a projector. Also Ctrl and plus, minus, 0.",
        "font zoom larger smaller scale percent",
    ),
    Setting(
        "language", "Language",
        "The system's own, or another. It counts from the next start of Glassbox.",
        "english deutsch français german french translation",
    ),
    Setting(
        "still", "Movement",
        "Still: no mark turns, nothing slides by itself, and the text cursor doesn't blink.",
        "reduced motion animation busy blink accessibility",
    ),
    Setting(
        "model_folders", "Model folders",
        "Every .gguf file in these folders, and in folders inside them, is listed.",
        "directory path disk where gguf",
    ),
    Setting(
        "context_length", "Context length",
        "How many tokens of a conversation the model keeps in view. More takes more memory. "
        "Automatic: 4,096, or what the model was trained for if that is less.",
        "window tokens memory history",
    ),
    Setting(
        "gpu_layers", "GPU layers",
        "How many of a model's layers a graphics card computes, where there is one. 0: none.",
        "graphics card metal cuda vulkan offload",
    ),
    Setting(
        "threads", "Threads",
        "How many processor cores compute at the same time. Automatic follows how busy the "
        "laptop is.",
        "cpu processor cores speed",
    ),
    Setting(
        "devices", "Models can run on",
        "The processor and the graphics cards that llama.cpp has found.",
        "hardware gpu device",
    ),
    Setting(
        "log", "Log", "The folder of the files that say what happened, for a report of a problem.",
        "error problem report file crash",
    ),
    Setting(
        "file", "Settings file", "The file that all of these are kept in.", "preferences json path"
    ),
)  # fmt: skip
SETTINGS_BY_ID: Final = {each.id: each for each in SETTING_LIST}
