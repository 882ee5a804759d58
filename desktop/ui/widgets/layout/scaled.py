"""Sizes that follow the theme's scale, and helpers to build dialogs, rows, and columns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeVar

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desktop.ui.look.restyling import Following
from desktop.ui.look.theme import Theme


class Scaled(Following):
    """Calls `apply` now and after every theme change, as long as `owner` exists. While `owner` is
    on a hidden page, the call comes when that page is shown."""

    def __init__(self, theme: Theme, owner: QObject, apply: Callable[[], object]) -> None:
        super().__init__(owner, apply)
        apply()


DIALOG_MARGIN: Final = 24


def dialog_room(theme: Theme, dialog: QWidget) -> QSize:
    """Return the size that a dialog may have at most above the window of its parent, in pixels:
    with large type on a projector, its buttons would otherwise be below the edge of the screen."""
    parent, away = dialog.parentWidget(), theme.px(DIALOG_MARGIN)
    assert parent is not None
    return parent.window().size() - QSize(away, away)


def size_dialog(theme: Theme, dialog: QWidget, width: int, height: int) -> None:
    """Give a dialog a size in unscaled pixels, or as much of it as the window of its parent has
    room for."""

    def apply() -> None:
        wanted = QSize(theme.px(width), theme.px(height))
        # Its parent isn't kept: it would be deleted along with the dialog if nobody else had it.
        dialog.resize(wanted.boundedTo(dialog_room(theme, dialog)))

    Scaled(theme, dialog, apply)


L = TypeVar("L", bound=QLayout)
B = TypeVar("B", bound=QBoxLayout)
Margins = tuple[int, int, int, int]
"""Left, top, right, and bottom margin in unscaled pixels."""
NONE: Final[Margins] = (0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Gap:
    """Empty space between two parts: a number of pixels, or a share of the remaining space."""

    pixels: int = 0
    share: int = 0


STRETCH: Final = Gap(share=1)
Part = (
    QWidget | QLayout | Gap | tuple[QWidget | QLayout, int] | tuple[QWidget, int, Qt.AlignmentFlag]
)
"""An element of a row or a column: alone, or with its share of the remaining space and, optionally,
its alignment there."""


def spaced(
    theme: Theme,
    layout: L,
    margins: Margins = NONE,
    spacing: int = 8,
) -> L:
    """Set a layout's margins (left, top, right, bottom) and spacing in unscaled pixels."""

    def apply() -> None:
        layout.setContentsMargins(*(theme.px(margin) for margin in margins))
        layout.setSpacing(theme.px(spacing))

    Scaled(theme, layout, apply)
    return layout


def filled(layout: B, *parts: Part) -> B:
    """Add parts to a layout in order."""
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
    """Return a row of parts. If `on` is given, the row becomes its layout."""
    made = QHBoxLayout() if on is None else QHBoxLayout(on)
    return filled(spaced(theme, made, margins, spacing), *parts)


def discard(layout: QLayout, *widgets: QWidget) -> None:
    """Remove widgets from a layout and delete them."""
    for each in widgets:
        layout.removeWidget(each)
        each.hide()
        each.deleteLater()


def keep_room(widget: QWidget) -> None:
    """Leave a widget's space empty while it is hidden, so that showing it moves nothing else."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)


def in_column(
    theme: Theme,
    *parts: Part,
    on: QWidget | None = None,
    margins: Margins = NONE,
    spacing: int = 8,
) -> QVBoxLayout:
    """Return a column of parts. If `on` is given, the column becomes its layout."""
    made = QVBoxLayout() if on is None else QVBoxLayout(on)
    return filled(spaced(theme, made, margins, spacing), *parts)
