"""Sizes that follow the theme's scale."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLayout

from desktop.ui.theme import Theme


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


def spaced(
    theme: Theme,
    layout: L,
    margins: tuple[int, int, int, int] = (0, 0, 0, 0),
    spacing: int = 8,
) -> L:
    """Give a layout its margins (left, top, right, bottom) and spacing in unscaled pixels."""

    def apply() -> None:
        layout.setContentsMargins(*(theme.px(margin) for margin in margins))
        layout.setSpacing(theme.px(spacing))

    Scaled(theme, layout, apply)
    return layout
