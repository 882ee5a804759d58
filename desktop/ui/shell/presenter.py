"""Shows an audience where the presenter points and clicks, and which keys are pressed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from desktop.core.i18n import tr
from desktop.ui.look.theme import Theme
from desktop.ui.notices import Notice, Notices
from desktop.ui.places import PRESENT_KEY

CLICK_MS, KEY_MS = 600, 1500
"""Milliseconds for which a click and a key are shown. Nothing is animated, so there is nothing to
change for reduced motion."""
RADIUS, MARGIN = 22, 40
HALO = 0.28
"""Opacity of the disc around the pointer, low enough to read what is below."""
SILENT = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_Meta,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_unknown,
}


REMOTE: Final = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
"""The keys of a presenter's remote control, and the steps that they go."""
ALSO_REMOTE: Final = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
"""Keys that do the same if the widget with the focus doesn't need them."""
BLANKS: Final = (Qt.Key.Key_Period, Qt.Key.Key_F5)
"""Keys with which remote controls blank the screen."""
_Type = QEvent.Type
ENDS_BLANK: Final = (_Type.MouseButtonRelease, _Type.TouchEnd)
"""Events with which the mouse and the touchscreen end the blank screen: the last ones of a click,
so that none of it reaches what is below."""
HIDDEN: Final = (
    *ENDS_BLANK,
    *(_Type.MouseButtonPress, _Type.MouseButtonDblClick, _Type.MouseMove, _Type.Wheel),
    *(_Type.TouchBegin, _Type.TouchUpdate),
)
"""Events of the mouse and the touchscreen that don't reach what nobody sees."""


class Presenter(QObject):
    """Watches the mouse and keyboard while it is on, and shows their use over the window."""

    stepped = Signal(int)
    """Emitted when the remote control asks for the next step (1) or the one before (-1)."""

    def __init__(self, theme: Theme, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.marks = _Marks(theme, window)
        self._told: list[Notice] = []

    @property
    def on(self) -> bool:
        return not self.marks.isHidden()

    def set_on(self, on: bool) -> None:
        app = QApplication.instance()
        assert app is not None
        self.marks.setVisible(on)
        if on:
            self.marks.setGeometry(self._window.rect())
            self.marks.raise_()
            app.installEventFilter(self)
        else:
            app.removeEventFilter(self)

    def tell(self, notices: Notices) -> None:
        """Say that presentation mode is on and how to use it, as long as it is on."""
        notices.take_back(self._told)
        text = tr(
            "Presentation mode is on. Page Down runs the next experiment, and Page Up goes back. "
            "Press {present_key} to turn it off.",
            present_key=PRESENT_KEY,
        )
        self._told = [notices.info(text)] if self.on else []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Observe mouse and key events. Only a remote control's keys are consumed and, while the
        screen is blank, everything that would reach what nobody sees."""
        if self.marks.blank and event.type() in HIDDEN and self._is_ours(watched):
            if event.type() in ENDS_BLANK:
                self.marks.set_blank(False)
            event.accept()  # otherwise, Qt would send a touch again as a click
            return True
        if isinstance(event, QMouseEvent):
            place = self._window.mapFromGlobal(event.globalPosition().toPoint())
            if event.type() == QEvent.Type.MouseButtonPress:
                self.marks.show_click(place)
            elif event.type() == QEvent.Type.MouseMove:
                self.marks.show_pointer(place)
        elif isinstance(event, QKeyEvent) and self._takes_keys(watched):
            # Before each press. No press follows if the key is a shortcut and nobody claims it.
            if event.type() == QEvent.Type.ShortcutOverride:
                return self._announce(event)
            if event.type() == QEvent.Type.KeyPress:
                return self._take(event)
        elif event.type() == QEvent.Type.Resize and watched is self._window:
            self.marks.setGeometry(self._window.rect())
        return False

    def _is_ours(self, watched: QObject) -> bool:
        """Return True for the window and everything in it. Windows above it aren't blank."""
        if isinstance(watched, QWidget):
            return watched.window() is self._window
        return watched is self._window.windowHandle()

    def _takes_keys(self, watched: QObject) -> bool:
        ours = isinstance(watched, QWidget) and watched.window() is self._window
        return ours and self._window.isEnabled()

    def _announce(self, event: QKeyEvent) -> bool:
        """Show a key that isn't a remote control's. While the screen is blank, claim it instead:
        as a shortcut, it would do what nobody sees. Returns True if it was claimed."""
        if self.marks.blank:
            event.accept()
            return True
        if Qt.Key(event.key()) not in REMOTE and (words := key_words(event)):
            self.marks.show_keys(words)
        return False

    def _take(self, event: QKeyEvent) -> bool:
        """Take a key if it is for nobody else. Returns True if it was taken."""
        if self.marks.blank:
            self.marks.set_blank(False)
        elif (step := REMOTE.get(Qt.Key(event.key()))) is not None:
            self.stepped.emit(step)
        else:
            return False
        event.accept()
        return True

    def take_rest(self, event: QKeyEvent) -> bool:
        """Take a key that no widget needs. Returns False if it is none of a remote control's."""
        key = Qt.Key(event.key())
        if self.on and key in ALSO_REMOTE:
            self.stepped.emit(ALSO_REMOTE[key])
        elif self.on and key in BLANKS:
            self.marks.set_blank(True)
        else:
            return False
        return True


def key_words(event: QKeyEvent) -> str:
    """Return the system's name for a shortcut or for a key that types no character. Returns "" for
    a key that types a character and for the keys in SILENT."""
    key, modifiers = Qt.Key(event.key()), event.modifiers()
    held = modifiers & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    writes = event.text().isprintable() and bool(event.text()) and not held
    if key in SILENT or writes:
        return ""
    return QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.NativeText)


class _Marks(QWidget):
    """An overlay with a disc around the pointer, a ring at the last click, and a tag with the last
    keys."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self.pointer: QPoint | None = None
        self.click: QPoint | None = None
        self.keys = ""
        self.blank = False
        """True while the screen is black, so that everybody looks at the presenter."""
        self._click_timer = QTimer(self, singleShot=True, interval=CLICK_MS)
        self._key_timer = QTimer(self, singleShot=True, interval=KEY_MS)
        self._click_timer.timeout.connect(self._forget_click)
        self._key_timer.timeout.connect(self._forget_keys)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def set_blank(self, blank: bool) -> None:
        self.blank = blank
        self.raise_()
        self.update()

    def show_pointer(self, place: QPoint) -> None:
        """Move the disc. Only its old and new surroundings are repainted, because the window below
        them is repainted, too."""
        for each in (self.pointer, place):
            if each is not None:
                reach = self._theme.px(RADIUS) + 2
                self.update(each.x() - reach, each.y() - reach, 2 * reach, 2 * reach)
        self.pointer = place

    def hideEvent(self, event: QHideEvent) -> None:
        self.pointer, self.blank = None, False

    def show_click(self, place: QPoint) -> None:
        self.click = place
        self._click_timer.start()
        self.update()

    def show_keys(self, words: str) -> None:
        self.keys = words
        self._key_timer.start()
        self.update()

    @Slot()
    def _forget_click(self) -> None:
        self.click = None
        self.update()

    @Slot()
    def _forget_keys(self) -> None:
        self.keys = ""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, color = self._theme.px, self._theme.color
        if self.blank:
            painter.fillRect(self.rect(), Qt.GlobalColor.black)
            return
        if self.pointer is not None:
            disc = color("warn")
            disc.setAlphaF(HALO)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(disc)
            painter.drawEllipse(self.pointer, px(RADIUS), px(RADIUS))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.click is not None:
            painter.setPen(QPen(color("warn"), px(4)))
            painter.drawEllipse(self.click, px(RADIUS), px(RADIUS))
        if self.keys:
            painter.setFont(self._theme.font("pane_title"))
            size = painter.fontMetrics().size(0, self.keys)
            tag = QRectF(0, 0, size.width() + px(32), size.height() + px(16))
            tag.moveCenter(self.rect().center())
            tag.moveBottom(self.height() - px(MARGIN))
            painter.setPen(QPen(color("warn"), px(2)))
            painter.setBrush(color("surface"))
            painter.drawRoundedRect(tag, px(8), px(8))
            painter.setPen(color("ink"))
            painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, self.keys)
