"""Takes what was typed out of a page, for the page that is built in its place in another
language."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QWidget

from desktop.ui.widgets.long_text import LongTextEdit

Typed = tuple[str, ...]
"""The texts of a page's fields, in the order of the fields."""


def typed_in(page: QWidget) -> Typed:
    return tuple(_text(field) for field in _fields(page))


def type_again(page: QWidget, typed: Typed) -> None:
    """Fill the fields of a page that was just built, unless it has other fields now."""
    fields = _fields(page)
    if len(fields) == len(typed):
        for field, text in zip(fields, typed, strict=True):
            if text == _text(field):
                continue
            if isinstance(field, QLineEdit):
                field.setText(text)
            else:
                field.setPlainText(text)


def _text(field: QLineEdit | LongTextEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _fields(page: QWidget) -> list[QLineEdit | LongTextEdit]:
    """Return the fields for text, without those inside a box for numbers or choices."""
    lines = page.findChildren(QLineEdit)
    boxed = (QAbstractSpinBox, QComboBox)
    return [
        *(line for line in lines if not line.isReadOnly() and not isinstance(line.parent(), boxed)),
        *(text for text in page.findChildren(LongTextEdit) if not text.isReadOnly()),
    ]
