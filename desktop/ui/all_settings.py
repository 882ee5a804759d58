"""The names and descriptions of all settings, for the Settings pane and the command palette."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop.core.i18n import tr


@dataclass(frozen=True)
class SettingEntry:
    """A setting. `words` are also searched but not shown."""

    id: str
    name: str
    meaning: str
    words: str = ""


SETTING_LIST: Final = (
    SettingEntry(
        "theme",
        tr("Theme"),
        tr("Light, dark, high contrast (white on black), or the same as the system."),
        tr("color colour contrast night mode look"),
    ),
    SettingEntry(
        "scale",
        tr("Text size"),
        tr(
            "Makes everything larger or smaller, for example for a projector. You can also "
            "press Ctrl+plus, Ctrl+minus, or Ctrl+0."
        ),
        tr("font zoom larger smaller scale percent"),
    ),
    SettingEntry(
        "language",
        tr("Language"),
        tr(
            "The system's language, or another one. A change takes effect when you restart "
            "Glassbox."
        ),
        tr("english deutsch français german french translation"),
    ),
    SettingEntry(
        "still",
        tr("Motion"),
        tr(
            "Reduced: progress indicators don't spin, nothing slides, and the text cursor "
            "doesn't blink."
        ),
        tr("reduced motion animation busy blink accessibility"),
    ),
    SettingEntry(
        "model_folders",
        tr("Model folders"),
        tr("Glassbox lists the models (.gguf files) in these folders and their subfolders."),
        tr("directory path disk where gguf"),
    ),
    SettingEntry(
        "new_chats",
        tr("New chats"),
        tr(
            "A new chat begins with these settings. Each conversation then keeps its own, so a "
            "change here doesn't affect earlier conversations or experiments."
        ),
        tr("system prompt temperature seed sampling thinking confidence defaults chat"),
    ),
    SettingEntry(
        "context_length",
        tr("Context length"),
        tr(
            "The maximum number of tokens that the model keeps in view. A longer context needs "
            "more memory. Automatic means 4,096 tokens, or fewer if the model was trained with "
            "a shorter context."
        ),
        tr("window tokens memory history"),
    ),
    SettingEntry(
        "gpu_layers",
        tr("GPU layers"),
        tr(
            "The number of a model's layers that run on the graphics cards. Automatic means all, "
            "and 0 means none. The choice under Devices decides which graphics cards are used."
        ),
        tr("graphics card metal cuda vulkan offload"),
    ),
    SettingEntry(
        "threads",
        tr("Threads"),
        tr(
            "The number of threads that the engine uses at the same time, ideally no more than "
            "the processor has cores. With Automatic, it depends on how busy the laptop is."
        ),
        tr("cpu processor cores speed"),
    ),
    SettingEntry(
        "device",
        tr("Run models on"),
        tr(
            "Automatic uses all graphics cards, or the processor if there are none. A change takes "
            "effect the next time you load a model."
        ),
        tr("device gpu cpu graphics card processor vulkan cuda metal"),
    ),
    SettingEntry(
        "devices",
        tr("Devices"),
        tr("The processor and the graphics cards that llama.cpp has found."),
        tr("hardware gpu device"),
    ),
    SettingEntry(
        "about",
        tr("About Glassbox"),
        tr("The versions of Glassbox, llama.cpp, Qt, Python, and the system, and the licenses."),
        tr("version build license copyright bug report"),
    ),
    SettingEntry(
        "log",
        tr("Log"),
        tr("The folder with the log files, which help when you report a problem."),
        tr("error problem report file crash"),
    ),
    SettingEntry(
        "file",
        tr("Settings file"),
        tr("The file in which Glassbox stores these settings."),
        tr("preferences json path"),
    ),
)
SETTINGS_BY_ID: Final = {each.id: each for each in SETTING_LIST}
