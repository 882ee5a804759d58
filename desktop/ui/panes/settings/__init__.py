"""The Settings pane: every setting with a short description."""

from desktop.ui.panes.settings.pane import SettingsPane

__all__ = ["SettingsPane"]
