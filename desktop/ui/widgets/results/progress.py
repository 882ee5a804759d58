"""The progress of a task: its title, progress, and remaining time, with Stop and optional Pause."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from desktop.core.i18n import marked, tr
from desktop.core.numbers.units import percent
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.elided import NameLabel
from desktop.ui.widgets.layout.scaled import STRETCH, in_column, in_row

PARTS = 1000
HELD_UP: Final = marked("Chat is still answering. This starts when it has finished.")


class Progress(QWidget):
    """Shows the progress of one task."""

    stop_asked = Signal()
    pause_asked = Signal()  # only for tasks that support it
    answer_stop_asked = Signal()

    def __init__(self, theme: Theme, *, one_line: bool = False) -> None:
        """`one_line` makes the widget as low as possible, to leave space for results that arrive
        meanwhile."""
        super().__init__()
        self._title = NameLabel("strong")  # may hold the name of a device, of any length
        self._title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._far = label(kind="count")
        self._bar = QProgressBar()
        self._bar.setRange(0, PARTS)
        self._bar.setTextVisible(False)
        stop = self._stop = button(theme, tr("Stop"), "secondary", "ph.stop")
        stop.setWhatsThis(tr("Stops this task. Finished parts are kept where possible."))
        stop.clicked.connect(self.stop_asked)
        self._pause = button(theme, tr("Pause"), "secondary", "ph.pause")
        self._pause.setWhatsThis(
            tr("Pauses this task. Press Resume to continue where the task left off.")
        )
        self._pause.clicked.connect(self.pause_asked)
        self._pause.hide()
        self._held = self._made_held(theme)
        if one_line:
            parts = (self._title, (self._bar, 1), self._far, self._pause, stop)
            in_column(theme, in_row(theme, *parts, spacing=16), self._held, on=self)
            return
        words = in_row(theme, self._title, STRETCH, self._far)
        row = in_row(theme, self._pause, stop, STRETCH, margins=(0, 8, 0, 0))
        in_column(theme, words, self._bar, self._held, row, on=self)

    def _made_held(self, theme: Theme) -> QWidget:
        held = QWidget()
        words = label(tr(HELD_UP), "caption")
        self.stop_answer = button(theme, tr("Stop that answer"), "link")
        self.stop_answer.setWhatsThis(tr("Stops the answer in Chat. Its text so far is kept."))
        self.stop_answer.clicked.connect(self.answer_stop_asked)
        in_row(theme, words, self.stop_answer, STRETCH, on=held, spacing=12)
        held.hide()
        return held

    @Slot(object)
    def show_held(self, answer: object) -> None:
        """Show whether the task waits for an answer in Chat; None if it doesn't."""
        self._held.setVisible(answer is not None)

    def offer_pause(self, can_pause: bool = True) -> None:
        """Show the Pause button. `can_pause` is False while a pause is pending."""
        self._pause.show()
        self._pause.setEnabled(can_pause)

    def focus_button(self) -> None:
        """Give the keyboard focus to Pause or, for tasks without it, to Stop."""
        (self._stop if self._pause.isHidden() else self._pause).setFocus()

    def show_progress(self, title: str, fraction: float, seconds_left: float | None) -> None:
        self._title.setText(title)
        text = percent(fraction)
        if seconds_left is not None:
            text += f", {time_left(seconds_left)}"
        self._far.setText(text)
        self._bar.setValue(round(PARTS * fraction))
        self._bar.setAccessibleName(f"{title}, {text}")

    def show_waiting(self, title: str, reason: str) -> None:
        self._title.setText(title)
        self._far.setText(reason)
        self._bar.setValue(0)
        self._bar.setAccessibleName(f"{title}. {reason}")


def time_left(seconds: float) -> str:
    """Format the remaining time: "12 s left", "3 min left", "2.5 h left"."""
    if seconds < 90:
        return tr("{seconds} s left", seconds=max(1, round(seconds)))
    if seconds >= 2 * 3600:
        return tr("{seconds:.1f} h left", seconds=seconds / 3600)
    return tr("{seconds} min left", seconds=round(seconds / 60))
