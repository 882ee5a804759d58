"""Makes the theme follow the settings and presentation mode."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.services.settings import Settings
from desktop.ui.look.theme import Theme, limited
from desktop.ui.shell.presenter import Presenter

SCALE_STEP, PRESENT_SCALE = 0.1, 1.5


class Appearance(QObject):
    """Applies theme, scale, and reduced motion whenever they change.

    The first change is applied at once. Later ones in the same turn of the event loop, such as
    those of keys that were pressed while the window was busy, are applied together.
    """

    def __init__(self, theme: Theme, settings: Settings, presenter: Presenter) -> None:
        super().__init__(presenter)
        self._theme, self._settings, self._presenter = theme, settings, presenter
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._go_on)
        self._waits = False
        """True if there were more changes before the timer fired."""
        self._more = 0.0
        """How much larger everything is in presentation mode than is usual there."""
        settings.changed.connect(self._follow)
        self._follow()

    def enlarge(self, steps: int) -> None:
        """Enlarge or, if `steps` is negative, shrink everything. This changes the setting, but not
        in presentation mode."""
        scale = limited(self._scale + steps * SCALE_STEP)
        if self._presenter.on:
            self._more = scale - max(self._settings.values.scale, PRESENT_SCALE)
            self._follow()
        else:
            self._settings.change(scale=scale)

    def reset_scale(self) -> None:
        """Show everything in its usual size."""
        if self._presenter.on:
            self._more = 0.0
            self._follow()
        else:
            self._settings.change(scale=1.0)

    def apply(self) -> bool:
        """Apply everything at once. Returns True if this took a moment."""
        values = self._settings.values
        self._theme.presents = self._presenter.on
        mode = "contrast" if self._presenter.on else values.theme
        return self._theme.change(mode, self._scale, values.still)

    @property
    def _scale(self) -> float:
        scale = self._settings.values.scale
        presented = limited(max(scale, PRESENT_SCALE) + self._more)
        return presented if self._presenter.on else scale

    @Slot()
    def _follow(self) -> None:
        if self._soon.isActive():
            self._waits = True
        elif self.apply():
            self._soon.start()

    @Slot()
    def _go_on(self) -> None:
        if self._waits:
            self._waits = False
            self._follow()
