"""The settings of the conversation that is shown: its own where it has them, else the usual."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from desktop.core.settings import Preferences, with_changes
from desktop.services.settings import Settings

OWN = (
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
)
"""The fields of Preferences that a conversation remembers."""


class ChatSettings(QObject):
    """What is changed here counts for this conversation, and for new ones."""

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
        """What the conversation is to remember."""
        values = self.values
        return {name: getattr(values, name) for name in OWN}

    def change(self, **fields: object) -> None:
        """Raises: TypeError, for an unknown name or a value of the wrong type (a bug)."""
        before = self.values
        self._own |= {name: value for name, value in fields.items() if name in self._own}
        usual = self._settings.values
        self._settings.change(**fields)
        if usual == self._settings.values and before != self.values:
            self.changed.emit()  # the usual ones had this value already

    def take(self, remembered: Mapping[str, object]) -> None:
        """Another conversation is shown: take over what it remembers, as far as it is sound."""
        self._own = {}
        for name in OWN:
            if name in remembered:
                try:
                    with_changes(Preferences(), {name: remembered[name]})
                except TypeError:
                    continue
                self._own[name] = remembered[name]
        self.changed.emit()
