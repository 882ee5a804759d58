"""Sizes that follow the theme's scale, and the rows and columns that parts stand in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desktop.ui.look.theme import Theme


class Scaled(QObject):
    """Calls `apply` now and after every change of the theme, as long as `owner` lives."""

    def __init__(self, theme: Theme, owner: QObject, apply: Callable[[], object]) -> None:
        super().__init__(owner)
        self._apply = apply
        theme.changed.connect(self._again)
        apply()

    def _again(self) -> None:
        self._apply()


L = TypeVar("L", bound=QLayout)
B = TypeVar("B", bound=QBoxLayout)
Margins = tuple[int, int, int, int]
"""Left, top, right, bottom, in unscaled pixels."""
NONE: Final[Margins] = (0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Gap:
    """Nothing, between two parts: so many pixels of it, or its share of the room that is left."""

    pixels: int = 0
    share: int = 0


STRETCH: Final = Gap(share=1)
Part = (
    QWidget | QLayout | Gap | tuple[QWidget | QLayout, int] | tuple[QWidget, int, Qt.AlignmentFlag]
)
"""What stands in a row or a column: alone, or with its share of the room that is left, and then
perhaps with its place in there."""


def spaced(
    theme: Theme,
    layout: L,
    margins: Margins = NONE,
    spacing: int = 8,
) -> L:
    """Give a layout its margins (left, top, right, bottom) and spacing in unscaled pixels."""

    def apply() -> None:
        layout.setContentsMargins(*(theme.px(margin) for margin in margins))
        layout.setSpacing(theme.px(spacing))

    Scaled(theme, layout, apply)
    return layout


def filled(layout: B, *parts: Part) -> B:
    """Put parts into a layout, one after the other."""
    for part in parts:
        what, share, *place = part if isinstance(part, tuple) else (part, 0)
        if isinstance(what, Gap):
            if what.pixels:
                layout.addSpacing(what.pixels)
            else:
                layout.addStretch(what.share)
        elif isinstance(what, QLayout):
            layout.addLayout(what, share)
        else:
            layout.addWidget(what, share, *place)
    return layout


def in_row(
    theme: Theme,
    *parts: Part,
    on: QWidget | None = None,
    margins: Margins = NONE,
    spacing: int = 8,
) -> QHBoxLayout:
    """Parts side by side; the layout of `on`, if that is given."""
    made = QHBoxLayout() if on is None else QHBoxLayout(on)
    return filled(spaced(theme, made, margins, spacing), *parts)


def in_column(
    theme: Theme,
    *parts: Part,
    on: QWidget | None = None,
    margins: Margins = NONE,
    spacing: int = 8,
) -> QVBoxLayout:
    """Parts below each other; the layout of `on`, if that is given."""
    made = QVBoxLayout() if on is None else QVBoxLayout(on)
    return filled(spaced(theme, made, margins, spacing), *parts)
