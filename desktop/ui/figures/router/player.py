"""Plays a recording token by token: play, pause, and a step in each direction."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.core.i18n import tr
from desktop.ui.figures.router.flow import STEP_MS
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import explain, icon_button
from desktop.ui.widgets.layout.scaled import in_row


class Player(QWidget):
    """Three buttons, and a clock of two tokens a second, which stops while they are hidden."""

    stepped = Signal(int)  # the user wants the next token, 1, or the one before, -1
    started = Signal()  # the user wants to play

    def __init__(self, theme: Theme, advance: Callable[[], bool]) -> None:
        """`advance` shows the next token, and returns False if there won't be one."""
        super().__init__()
        self._theme, self._advance = theme, advance
        self._timer = QTimer(self, interval=STEP_MS)
        self._timer.timeout.connect(self._tick)
        self.plays = False
        self.back = icon_button(theme, tr("Previous token (Left)"), "ph.skip-back")
        self.button = icon_button(theme, tr("Play (Space)"), "ph.play")
        self.forward = icon_button(theme, tr("Next token (Right)"), "ph.skip-forward")
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.forward.clicked.connect(lambda: self.stepped.emit(1))
        self.button.clicked.connect(self.toggle)
        explain(
            (self.back, tr("Shows the token before this one.")),
            (self.button, tr("Plays the recording at two tokens a second, or pauses it.")),
            (self.forward, tr("Shows the token after this one.")),
        )
        in_row(theme, self.back, self.button, self.forward, on=self, spacing=4)

    def play(self) -> None:
        self._set(plays=True)

    @Slot()
    def pause(self) -> None:
        self._set(plays=False)

    @Slot()
    def toggle(self) -> None:
        self._set(plays=not self.plays)
        if self.plays:
            self.started.emit()

    def _set(self, *, plays: bool) -> None:
        self.plays = plays
        name = tr("Pause (Space)") if plays else tr("Play (Space)")
        self.button.setIcon(self._theme.icon("ph.pause" if plays else "ph.play", "ink2"))
        self.button.setToolTip(name)
        self.button.setAccessibleName(name)
        self._follow()

    def _follow(self) -> None:
        if not (self.plays and self.isVisible()):
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _tick(self) -> None:
        if not self._advance():
            self.pause()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
