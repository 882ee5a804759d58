"""What the figure of a lesson is."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.panes.base import Context
from desktop.ui.theme import Theme
from desktop.ui.widgets.data_table import Table
from desktop.ui.widgets.empty_state import NoModels
from desktop.ui.widgets.one_of import OneOf
from desktop.ui.widgets.scaled import Scaled, spaced

W = TypeVar("W", bound=QWidget)


def growing(theme: Theme, widget: W, least: int = 0) -> W:
    """Let `widget` take what height there is, from its least one on (`least`, in unscaled pixels,
    where its own is less). What it would like to have counts for nothing: in a page that scrolls
    it would squeeze the words around it."""
    widget.setSizePolicy(widget.sizePolicy().horizontalPolicy(), QSizePolicy.Policy.Ignored)

    def set_least() -> None:
        widget.setMinimumHeight(max(widget.minimumSizeHint().height(), theme.px(least)))

    Scaled(theme, widget, set_least)
    return widget


class Figure(QWidget):
    """A live picture with what it takes to play with it. Usable alone; built when first shown."""

    name: ClassVar[str]
    """What a file is called that it is saved in."""

    told = Signal()
    """What it has to tell, in its picture, its table or its sentence, is another now."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.theme = context.theme
        self.column = spaced(context.theme, QVBoxLayout(self), spacing=12)

    def evidence(self) -> str:
        """What its numbers say, in a sentence or two; "" where they say nothing yet."""
        return ""

    def table(self) -> Table:
        """All of its numbers."""
        raise NotImplementedError


class MayBeMissing(Figure):
    """A figure of something that is not on every laptop: it says what is missing and what to
    do, and shows it as soon as it is there."""

    icon: ClassVar[str] = "ph.stack"
    missing_title: ClassVar[str]
    missing_text: ClassVar[str]

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.content = QWidget()
        self.inside = spaced(context.theme, QVBoxLayout(self.content), spacing=12)
        self.empty = NoModels(
            context.theme, context.open_pane, self.icon, self.missing_text, self.missing_title
        )
        self._one_of = OneOf(self.content, self.empty)
        self.column.addWidget(self._one_of, 1)

    def show_there(self, there: bool) -> None:
        self._one_of.show_one(self.content if there else self.empty)

    @property
    def is_there(self) -> bool:
        return not self.content.isHidden()
