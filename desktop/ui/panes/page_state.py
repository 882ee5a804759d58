"""Takes what the user has entered out of a page, for the page that is built in its place in another
language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QSlider,
    QWidget,
)

from desktop.ui.model_box import ModelBox
from desktop.ui.widgets.long_text import LongTextEdit
from desktop.ui.widgets.number import Number
from desktop.ui.widgets.segments import Segments

Entered = Mapping[str, tuple[Any, ...]]
"""For each kind of field, the entries of a page's fields in their order. They don't depend on the
language."""


def entered_in(page: QWidget) -> Entered:
    """Return the selected models, the selected items of lists, which check boxes and folds are on,
    the numbers, the texts, the selected segments, and the positions of sliders."""
    return {name: tuple(map(read, fields(page))) for name, (fields, read, _) in _KINDS.items()}


def enter_again(page: QWidget, entered: Entered) -> None:
    """Fill the fields of a page that was just built. A kind of field is skipped if the page has
    more or fewer of them now."""
    for name, (fields, read, enter) in _KINDS.items():
        found = fields(page)
        if len(found) == len(entered[name]):
            for field, entry in zip(found, entered[name], strict=True):
                if entry != read(field):
                    enter(field, entry)


def _open(box: ModelBox, path: str) -> None:
    if box.findData(path) >= 0:
        box.open(path)


def _lists(page: QWidget) -> list[QComboBox]:
    """Return the lists, except subclasses of QComboBox: their items may differ in the new page."""
    return [each for each in page.findChildren(QComboBox) if type(each) is QComboBox]


def _pick(box: QComboBox, entry: tuple[int, int]) -> None:
    """Select an item as the user would, unless the list has another number of items now."""
    number, count = entry
    if box.count() == count:
        box.setCurrentIndex(number)
        box.activated.emit(number)


def _lines(page: QWidget) -> list[QLineEdit]:
    """Return the text fields that aren't inside other fields."""
    inside = (QAbstractSpinBox, QComboBox)
    return [
        each
        for each in page.findChildren(QLineEdit)
        if not isinstance(each.parent(), inside) and not each.isReadOnly()
    ]


def _texts(page: QWidget) -> list[LongTextEdit]:
    return [each for each in page.findChildren(LongTextEdit) if not each.isReadOnly()]


def _switches(page: QWidget) -> list[QAbstractButton]:
    """Return the check boxes and the buttons that stay pressed, without segments and chips, which
    show a choice that their owner keeps."""
    found = (each for each in page.findChildren(QAbstractButton) if each.isCheckable())
    return [each for each in found if not each.group() and each.property("kind") != "chip"]


_KINDS: Final[
    Mapping[str, tuple[Callable[[QWidget], Any], Callable[[Any], Any], Callable[[Any, Any], Any]]]
] = {
    "models": (lambda page: page.findChildren(ModelBox), lambda box: box.path, _open),
    "lists": (_lists, lambda box: (box.currentIndex(), box.count()), _pick),
    "switches": (_switches, QAbstractButton.isChecked, QAbstractButton.setChecked),
    "numbers": (lambda page: page.findChildren(Number), Number.value, Number.setValue),
    "lines": (_lines, QLineEdit.text, QLineEdit.setText),
    "texts": (_texts, LongTextEdit.toPlainText, LongTextEdit.setPlainText),
    "segments": (
        lambda page: page.findChildren(Segments),
        lambda field: field.current,
        Segments.choose,
    ),
    "sliders": (lambda page: page.findChildren(QSlider), QSlider.value, QSlider.setValue),
}
"""For each kind of field: the fields of a page, how to read one, and how to fill one. Lists and
check boxes come before the values that they may change."""
