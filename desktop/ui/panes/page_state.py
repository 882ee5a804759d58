"""Takes what the user has entered out of a page, for the page that is built in its place in another
language."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QSlider, QWidget

from desktop.ui.model_box import ModelBox
from desktop.ui.widgets.long_text import LongTextEdit
from desktop.ui.widgets.number import Number
from desktop.ui.widgets.segments import Segments

_Field = ModelBox | Number | QLineEdit | LongTextEdit | Segments | QSlider


def entered_in(page: QWidget) -> tuple[str, ...]:
    """Return the selected models, the numbers, the texts, the selected segments, and the positions
    of sliders, in the order of the fields."""
    return tuple(map(_entry, _fields(page)))


def enter_again(page: QWidget, entered: tuple[str, ...]) -> None:
    """Fill the fields of a page that was just built, unless it has other fields now."""
    fields = _fields(page)
    if len(fields) == len(entered):
        for field, entry in zip(fields, entered, strict=True):
            if entry != _entry(field):
                _enter(field, entry)


def _entry(field: _Field) -> str:
    if isinstance(field, ModelBox):
        return field.path
    if isinstance(field, Number):
        return str(field.value())
    if isinstance(field, Segments):
        return field.current
    if isinstance(field, QSlider):
        return str(field.value())
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _enter(field: _Field, entry: str) -> None:
    if isinstance(field, Number):
        field.setValue(float(entry))
    elif isinstance(field, ModelBox):
        if field.findData(entry) >= 0:
            field.open(entry)
    elif isinstance(field, Segments):
        field.choose(entry)
    elif isinstance(field, QSlider):
        field.setValue(int(entry))
    elif isinstance(field, QLineEdit):
        field.setText(entry)
    else:
        field.setPlainText(entry)


def _fields(page: QWidget) -> list[_Field]:
    """Return the fields, without the text fields inside of other fields."""
    inside = (QAbstractSpinBox, QComboBox)
    texts: list[QLineEdit | LongTextEdit] = [
        *(each for each in page.findChildren(QLineEdit) if not isinstance(each.parent(), inside)),
        *page.findChildren(LongTextEdit),
    ]
    return [
        *page.findChildren(ModelBox),
        *page.findChildren(Number),
        *(each for each in texts if not each.isReadOnly()),
        *page.findChildren(Segments),
        *page.findChildren(QSlider),
    ]
