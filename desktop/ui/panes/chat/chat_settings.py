"""The settings of the current conversation, and those with which a new one begins."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from desktop.core.settings import Preferences, values_of, with_changes, with_new_names
from desktop.services.settings import Settings
from desktop.ui.look.theme import Theme
from desktop.ui.panes.chat.system_prompt import SystemPrompt

SAMPLING = (
    "system_prompt",
    "temperature",
    "top_k",
    "top_p",
    "min_p",
    "repeat_penalty",
    "seed",
    "max_tokens",
    "thinking",
    "thinking_limit",
    "reasoning_effort",
)
"""Fields of Preferences on which the answers depend."""
OWN = (*SAMPLING, "show_probabilities", "view")
"""Fields of Preferences that belong to a conversation and are saved with it."""


class ChatSettings(QObject):
    """The settings of the current conversation. A new chat has the defaults in Settings, and
    changes apply to this conversation alone."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._own: dict[str, object] = {}
        settings.changed.connect(self.changed)

    @property
    def values(self) -> Preferences:
        return with_changes(self._settings.values, self._own)

    @property
    def own(self) -> dict[str, object]:
        """The settings to save with the conversation."""
        return values_of(self.values, OWN)

    @property
    def defaults(self) -> Preferences:
        """The values that `restore` restores."""
        return self._settings.values

    def system_prompt(self, theme: Theme) -> SystemPrompt:
        """Return a new field for the system prompt, with the presets of all conversations."""
        return SystemPrompt(theme, self._settings)

    def change(self, **fields: object) -> None:
        """Change settings by name, which must be in OWN. Without a change, they still follow the
        defaults.

        Raises: TypeError for an unknown name or a value of the wrong type (a bug).
        """
        changed = with_changes(self.values, fields)
        if changed != self.values:
            self._own |= values_of(changed, fields)
            self.changed.emit()

    def restore(self) -> None:
        """Set everything on which the answers depend to its default."""
        self.change(**values_of(self.defaults, SAMPLING))

    def settle(self) -> Mapping[str, object]:
        """Return `own`, which later changes of the defaults then don't affect."""
        self._own = self.own
        return self.own  # another dictionary, since `change` changes the first

    def take(self, remembered: Mapping[str, object]) -> None:
        """Adopt the settings saved with another conversation, except invalid ones. The caller emits
        `changed` when it shows that conversation."""
        self._own = {}
        remembered = with_new_names(remembered)
        for name in OWN:
            if name in remembered:
                try:
                    with_changes(Preferences(), {name: remembered[name]})
                except TypeError:
                    continue
                self._own[name] = remembered[name]


class NewChatSettings(ChatSettings):
    """The settings with which a new chat begins."""

    @property
    def defaults(self) -> Preferences:
        return Preferences()

    def change(self, **fields: object) -> None:
        self._settings.change(**fields)
