"""Restyles what is in sight when the theme changes, and the rest when it is next shown.

Qt restyles every widget that exists when the application's style sheet changes. With all pages
built, these are thousands, of which a few hundred are in sight.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

FONT_BEFORE = "_q_styleSheetWidgetFont"
"""Dynamic property in which Qt keeps the font that a widget had before a style sheet was set."""


class RestyledWhenShown:
    """A base class, before one of Qt's, for widgets that fill most of the window, such as pages.
    While such a widget is hidden, it and everything in it ignore changes of the theme. It makes up
    for them right before it is shown."""

    behind = False
    """True if the theme has changed while this widget was hidden."""

    def setVisible(self, visible: bool) -> None:
        if visible and self.behind:
            assert isinstance(self, QWidget)
            self.behind = False
            _restyle([self, *_parts_in_sight(self)])
        super().setVisible(visible)  # type: ignore[misc] - of Qt's class


class Following(QObject):
    """Calls `apply` after every change of the theme, as long as `owner` exists. If `owner` is in a
    hidden `RestyledWhenShown`, the call comes when that is shown. `owner` is a widget, or an object
    in a widget. The calls come in the order in which these objects were made: a size may depend on
    margins that were set before."""

    _made = itertools.count()

    def __init__(self, owner: QObject, apply: Callable[[], object]) -> None:
        super().__init__(owner)
        self.apply, self.number = apply, next(self._made)


def set_style_sheet(app: QApplication, sheet: str) -> None:
    """Set the application's style sheet, and restyle what is in sight."""
    # Without its caches, Qt knows no widget to restyle when the sheet changes (Qt 6.11).
    app.style().unpolish(app)
    app.setStyleSheet(sheet)
    windows = app.topLevelWidgets()
    for window in windows:
        if window.parent() is None:
            _restyle([window, *_parts_in_sight(window)])
    for window in windows:
        if window.isVisible() and _is_behind(window.parent()):  # a dialog of a page that is hidden
            _restyle([window, *_parts_in_sight(window)])


def _restyle(parts: Sequence[QObject]) -> None:
    """Restyle widgets. Those that have never been shown get their style when they are."""
    polished = Qt.WidgetAttribute.WA_WState_Polished
    widgets = [each for each in parts if isinstance(each, QWidget) and each.testAttribute(polished)]
    for widget in widgets:
        widget.setProperty(FONT_BEFORE, None)  # the sheet would restore this font
        if not widget.testAttribute(Qt.WidgetAttribute.WA_SetFont):
            widget.setFont(QFont())  # the parent's, unless the sheet says otherwise
        widget.style().polish(widget)
    change = QEvent(QEvent.Type.StyleChange)
    for widget in widgets:
        QCoreApplication.sendEvent(widget, change)
    following = [each for each in parts if isinstance(each, Following)]
    for each in sorted(following, key=lambda each: each.number):
        if isValid(each):  # a part may have removed others, as text does that is laid out again
            each.apply()


def _parts_in_sight(root: QObject) -> Iterator[QObject]:
    """Yield all objects in `root`, parents first. Leave out each hidden `RestyledWhenShown` and
    what is in it. These fall behind."""
    left = [root]
    while left:
        for child in left.pop().children():
            if isinstance(child, RestyledWhenShown) and _is_hidden(child):
                child.behind = True
            else:
                yield child
                left.append(child)


def _is_hidden(widget: RestyledWhenShown) -> bool:
    assert isinstance(widget, QWidget)
    return widget.isHidden()


def _is_behind(part: QObject | None) -> bool:
    while part is not None:
        if isinstance(part, RestyledWhenShown) and part.behind:
            return True
        part = part.parent()
    return False
