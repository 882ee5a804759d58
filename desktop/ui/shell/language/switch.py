"""Makes the window's language follow the settings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from desktop.core.i18n import language, tr, use
from desktop.language import wanted
from desktop.services.inference import Inference
from desktop.services.settings import Settings
from desktop.ui.language import speak
from desktop.ui.notices import Notice, Notices

LOOK_EVERY_MS: Final = 100
SILENT_LOOKS: Final = 5
"""Number of looks after which a notice says that the change waits. Most work that is in progress
when a page is shown, such as reading a file, takes less time."""


class LanguageSwitch(QObject):
    """Changes the language when the setting has changed, whoever changed it.

    All panes are built again, and what is in progress in them would be lost. The change therefore
    waits until nothing is, and until no dialog and no menu is open.
    """

    def __init__(
        self,
        notices: Notices,
        inference: Inference,
        settings: Settings,
        works: Callable[[], bool],
        rebuild: Callable[[Callable[[], None]], None],
        parent: QObject,
    ) -> None:
        """`works` returns whether work is in progress that must not be interrupted. `rebuild`
        closes all panes, calls the function that it is given, and builds everything again."""
        super().__init__(parent)
        self._notices, self._inference, self._settings = notices, inference, settings
        self._works, self._rebuild = works, rebuild
        self._asked = settings.values.language
        self._looks = 0
        self._waits: Notice | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        settings.changed.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        asked = self._settings.values.language
        if asked != self._asked:
            self._asked, self._looks = asked, 0
            self._timer.start(0)  # not now, since the control that was used is built again, too

    @Slot()
    def _look(self) -> None:
        if wanted(self._asked) != language():
            if QApplication.activeModalWidget() or QApplication.activePopupWidget():
                self._timer.start(LOOK_EVERY_MS)
                return
            if self._works():
                self._looks += 1
                if self._looks == SILENT_LOOKS:
                    self._say_that_it_waits()
                self._timer.start(LOOK_EVERY_MS)
                return
        self._timer.stop()
        if self._waits is not None:
            self._notices.take_back((self._waits,))
            self._waits = None
        if wanted(self._asked) != language():
            self._rebuild(self._change)

    def _change(self) -> None:
        use(wanted(self._asked))
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        speak(app)

    def _say_that_it_waits(self) -> None:
        inference = self._inference
        stop = (tr("Stop all tasks"), inference.stop_all) if inference.busy else None
        self._waits = self._notices.info(
            tr("The language changes when the current task finishes."), stop, stays=True
        )
