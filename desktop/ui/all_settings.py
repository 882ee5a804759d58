"""What can be set in Settings: names and meanings, for the pane and for the search."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop.core.i18n import tr


@dataclass(frozen=True)
class Setting:
    """`words` are searched as well, without being shown."""

    id: str
    name: str
    meaning: str
    words: str = ""


SETTING_LIST: Final = (
    Setting(
        "theme",
        tr("Theme"),
        tr("Light, dark, white on black, or the system's own."),
        tr("color colour contrast night mode look"),
    ),
    Setting(
        "scale",
        tr("Text size"),
        tr("Enlarges everything, for a projector. Also Ctrl and plus, minus, 0."),
        tr("font zoom larger smaller scale percent"),
    ),
    Setting(
        "language",
        tr("Language"),
        tr("The system's own, or another. It counts from the next start of Glassbox."),
        tr("english deutsch français german french translation"),
    ),
    Setting(
        "still",
        tr("Movement"),
        tr("Still: no mark turns, nothing slides by itself, and the text cursor doesn't blink."),
        tr("reduced motion animation busy blink accessibility"),
    ),
    Setting(
        "model_folders",
        tr("Model folders"),
        tr("Every .gguf file in these folders, and in folders inside them, is listed."),
        tr("directory path disk where gguf"),
    ),
    Setting(
        "context_length",
        tr("Context length"),
        tr(
            "How many tokens of a conversation the model keeps in view. More takes more "
            "memory. Automatic: 4,096, or what the model was trained for if that is less."
        ),
        tr("window tokens memory history"),
    ),
    Setting(
        "gpu_layers",
        tr("GPU layers"),
        tr("How many of a model's layers a graphics card computes, where there is one. 0: none."),
        tr("graphics card metal cuda vulkan offload"),
    ),
    Setting(
        "threads",
        tr("Threads"),
        tr(
            "How many processor cores compute at the same time. Automatic follows how busy "
            "the laptop is."
        ),
        tr("cpu processor cores speed"),
    ),
    Setting(
        "devices",
        tr("Models can run on"),
        tr("The processor and the graphics cards that llama.cpp has found."),
        tr("hardware gpu device"),
    ),
    Setting(
        "log",
        tr("Log"),
        tr("The folder of the files that say what happened, for a report of a problem."),
        tr("error problem report file crash"),
    ),
    Setting(
        "file",
        tr("Settings file"),
        tr("The file that all of these are kept in."),
        tr("preferences json path"),
    ),
)
SETTINGS_BY_ID: Final = {each.id: each for each in SETTING_LIST}
