"""The names and descriptions of all settings, for the Settings pane and the command palette."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop.core.i18n import marked, tr


@dataclass(frozen=True)
class SettingEntry:
    """A setting. `words` are also searched but not shown. In SETTING_LIST, the texts are keys for
    `tr`."""

    id: str
    name: str
    meaning: str
    words: str = ""


SETTING_LIST: Final = (
    SettingEntry(
        "theme",
        marked("Theme"),
        marked("Light, dark, high contrast (white on black), or the same as the system."),
        marked("color colour contrast night mode look"),
    ),
    SettingEntry(
        "scale",
        marked("Text size"),
        marked(
            "Makes everything larger or smaller, for example for a projector. You can also "
            "press Ctrl+plus, Ctrl+minus, or Ctrl+0."
        ),
        marked("font zoom larger smaller scale percent"),
    ),
    SettingEntry(
        "language",
        marked("Language"),
        marked("The language of the window: the system's, or another one."),
        marked("english deutsch français german french translation"),
    ),
    SettingEntry(
        "still",
        marked("Motion"),
        marked(
            "Reduced: progress indicators don't spin, nothing slides, and the text cursor "
            "doesn't blink."
        ),
        marked("reduced motion animation busy blink accessibility"),
    ),
    SettingEntry(
        "model_folders",
        marked("Model folders"),
        marked("Glassbox lists the models (.gguf files) in these folders and their subfolders."),
        marked("directory path disk where gguf"),
    ),
    SettingEntry(
        "new_chats",
        marked("New chats"),
        marked(
            "A new chat begins with these settings. Each conversation then keeps its own, so a "
            "change here doesn't affect earlier conversations or experiments."
        ),
        marked("system prompt temperature seed sampling thinking confidence defaults chat"),
    ),
    SettingEntry(
        "context_length",
        marked("Context length"),
        marked(
            "The maximum number of tokens that the model keeps in view. A longer context needs "
            "more memory. Automatic means 4,096 tokens, or fewer if the model was trained with "
            "a shorter context."
        ),
        marked("window tokens memory history"),
    ),
    SettingEntry(
        "gpu_layers",
        marked("GPU layers"),
        marked(
            "The number of a model's layers that run on the graphics cards, counting the output "
            "layer. Automatic means all, and 0 means none. The choice under Devices decides which "
            "graphics cards are used."
        ),
        marked("graphics card metal cuda vulkan offload"),
    ),
    SettingEntry(
        "threads",
        marked("Threads"),
        marked(
            "The number of threads that the engine uses at the same time, ideally no more than "
            "the processor has cores. With Automatic, it depends on how busy the laptop is."
        ),
        marked("cpu processor cores speed"),
    ),
    SettingEntry(
        "device",
        marked("Run models on"),
        marked(
            "Automatic uses all graphics cards, or the processor if there are none. A change takes "
            "effect the next time you load a model."
        ),
        marked("device gpu cpu graphics card processor vulkan cuda metal"),
    ),
    SettingEntry(
        "devices",
        marked("Devices"),
        marked("The processor and the graphics cards that llama.cpp has found."),
        marked("hardware gpu device"),
    ),
    SettingEntry(
        "about",
        marked("About Glassbox"),
        marked(
            "The versions of Glassbox, llama.cpp, Qt, Python, and the system, and the licenses."
        ),
        marked("version build license copyright bug report"),
    ),
    SettingEntry(
        "log",
        marked("Log"),
        marked("The folder with the log files, which help when you report a problem."),
        marked("error problem report file crash"),
    ),
    SettingEntry(
        "file",
        marked("Settings file"),
        marked("The file in which Glassbox stores these settings."),
        marked("preferences json path"),
    ),
)


def all_settings() -> list[SettingEntry]:
    """Return all settings in the window's language."""
    return [
        SettingEntry(each.id, tr(each.name), tr(each.meaning), tr(each.words))
        for each in SETTING_LIST
    ]


def setting(name: str) -> SettingEntry:
    """Return the setting with the id `name` in the window's language."""
    return next(each for each in all_settings() if each.id == name)
