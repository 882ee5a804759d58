"""Base classes of the lessons' figures, and the controls that they use."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar, TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from desktop.core.i18n import tr
from desktop.ui.look.theme import Theme
from desktop.ui.look.wait_cursor import wait_cursor
from desktop.ui.panes.base import OpenPane
from desktop.ui.panes.page_state import enter_again, entered_in
from desktop.ui.plots.diagram_view import DiagramView
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.flow_layout import FlowLayout
from desktop.ui.widgets.layout.one_of import OneOf
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_row, spaced
from desktop.ui.widgets.layout.side_by_side import SideBySide
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.results.empty_state import NoModels
from desktop.ui.widgets.segments import SegmentChoice, Segments
from desktop.ui.widgets.step_slider import StepSlider

W = TypeVar("W", bound=QWidget)


def growing(theme: Theme, widget: W, least: int = 0) -> W:
    """Let `widget` take all available height, but at least its minimum height or `least` unscaled
    pixels, whichever is larger. The preferred height is ignored: if it counted, it would squeeze
    the surrounding text on a page that scrolls."""
    widget.setSizePolicy(widget.sizePolicy().horizontalPolicy(), QSizePolicy.Policy.Ignored)

    def set_least() -> None:
        widget.setMinimumHeight(max(widget.minimumSizeHint().height(), theme.px(least)))

    Scaled(theme, widget, set_least)
    return widget


class LessonFigure(QWidget):
    """A live picture with its controls. It works without a lesson and is built when it is first
    shown."""

    name: str
    """Name of what the figure shows, also suggested as the file name when it is saved. A key for
    `tr`."""

    told = Signal()
    """Emitted when the picture, the table, or the sentences have changed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.column = spaced(theme, QVBoxLayout(self), spacing=12)

    def save_state(self) -> object:
        """As in Pane."""
        chosen = [each.number for each in self.findChildren(Chips)]
        return entered_in(self), chosen, self.unsaved()

    def restore_state(self, state: Any) -> None:
        """As in Pane."""
        entered, chosen, unsaved = state
        for chips, number in zip(self.findChildren(Chips), chosen, strict=True):
            if number != chips.number:
                chips.choose(number)
        if unsaved is not None:
            self.show_unsaved(unsaved)
        enter_again(self, entered)

    @property
    def busy(self) -> bool:
        """As in Pane."""
        return False

    def unsaved(self) -> object:
        """As in PanePage."""
        return None

    def show_unsaved(self, unsaved: Any) -> None:
        """As in PanePage."""

    def headline(self) -> str:
        """Return one sentence that says what the figure shows; "" while it shows nothing."""
        return ""

    def evidence(self) -> str:
        """Return the numbers behind the headline, in a sentence or two; "" if there are none."""
        return ""

    def table(self) -> Table:
        """Return a table with all of the figure's numbers."""
        raise NotImplementedError


class DrawnFigure(LessonFigure):
    """A figure whose picture is a diagram. The subclass places it, below its controls."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.view = DiagramView(self.theme, tr(self.name))


class SeveralFigures(LessonFigure):
    """Several figures of one lesson, with a control to switch between them. The first one is shown
    initially. Each figure is built when it is first shown."""

    def __init__(
        self, theme: Theme, figures: Mapping[type[LessonFigure], Callable[[], LessonFigure]]
    ) -> None:
        """`figures` maps the classes of the figures to the functions that build them."""
        super().__init__(theme)
        self._makers = {each.name: make for each, make in figures.items()}
        self._built: dict[str, LessonFigure] = {}
        self._states: dict[str, object] = {}  # of figures that aren't built yet
        self.which = Segments(self.theme, [SegmentChoice(name, tr(name)) for name in self._makers])
        self._one_of = OneOf()
        self.column.addLayout(in_row(self.theme, self.which, STRETCH))
        self.column.addWidget(self._one_of, 1)
        self._show(self.which.current)
        self.which.chosen.connect(self._switch)

    @property
    def current(self) -> LessonFigure:
        return self._built[self.which.current]

    @property
    def busy(self) -> bool:
        return any(figure.busy for figure in self._built.values())

    def show_figure(self, name: str) -> LessonFigure:
        """Switch to a figure, and return it."""
        self.which.choose(name)
        return self._built[name]

    def save_state(self) -> object:
        built = {name: figure.save_state() for name, figure in self._built.items()}
        return self.which.current, self._states | built

    def restore_state(self, state: Any) -> None:
        shown, states = state
        self._states = dict(states)
        for name, figure in self._built.items():
            if name in self._states:
                figure.restore_state(self._states.pop(name))
        if shown != self.which.current:
            self.which.choose(shown)

    @Slot(str)
    def _switch(self, name: str) -> None:
        self._show(name)
        self.told.emit()

    def _show(self, name: str) -> None:
        if name not in self._built:
            self._build(name)
        self.name = name
        self._one_of.show_one(self._built[name])

    @wait_cursor()
    def _build(self, name: str) -> None:
        made = self._built[name] = self._makers[name]()
        made.told.connect(self.told)
        self._one_of.add(made)
        if name in self._states:
            made.restore_state(self._states.pop(name))

    def headline(self) -> str:
        return self.current.headline()

    def evidence(self) -> str:
        return self.current.evidence()

    def table(self) -> Table:
        return self.current.table()


class MayBeMissing(LessonFigure):
    """A figure that needs something that isn't on every laptop, such as a model. Until it is
    available, the figure says what is missing and what to do. The texts are keys for `tr`."""

    icon: ClassVar[str] = "ph.stack"
    missing_title: ClassVar[str]
    missing_text: ClassVar[str]

    def __init__(self, theme: Theme, open_pane: OpenPane) -> None:
        super().__init__(theme)
        self.content = QWidget()
        self.inside = spaced(theme, QVBoxLayout(self.content), spacing=12)
        self.empty = NoModels(
            theme,
            open_pane,
            self.icon,
            tr(self.missing_text),
            tr(self.missing_title),
        )
        self._one_of = OneOf(self.content, self.empty)
        self.column.addWidget(self._one_of, 1)

    def show_there(self, there: bool) -> None:
        self._one_of.show_one(self.content if there else self.empty)

    @property
    def is_there(self) -> bool:
        return not self.content.isHidden()


class Chips(QWidget):
    """Choices next to each other, which wrap if necessary. The first one is selected initially."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, names: Sequence[str]) -> None:
        super().__init__()
        self.names = tuple(names)
        self.group = QButtonGroup(self)
        row = spaced(theme, FlowLayout(self), spacing=8)
        for number, name in enumerate(names):
            made = button(theme, name, "chip")
            made.setCheckable(True)
            made.setChecked(not number)
            made.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
            self.group.addButton(made, number)
            row.addWidget(made)

    @property
    def number(self) -> int:
        """The position of the selected choice."""
        return self.group.checkedId()

    @property
    def current(self) -> str:
        return self.names[self.number]

    def choose(self, number: int) -> None:
        """Select a choice by its position, as if it were clicked."""
        self.group.button(number).click()


RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
NAME, LEAST_SLIDER, VALUE = 84, 120, 132


class Slider(QWidget):
    """A slider between its name and its current value."""

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, name: str, steps: Sequence[int], told: Callable[[int], str]
    ) -> None:
        super().__init__()
        self._told = told
        self.slider = StepSlider(name, steps, told)
        self._value = label(kind="number")
        named = label(name, "strong")
        in_row(theme, named, (self.slider, 1), self._value, on=self, spacing=12)
        self.slider.setWhatsThis(tr("Drag the slider or use the arrow keys to change the figure."))
        self.slider.chosen.connect(self._follow)
        Scaled(theme, self.slider, lambda: self.slider.setMinimumWidth(theme.px(LEAST_SLIDER)))
        Scaled(theme, named, lambda: named.setMinimumWidth(theme.px(NAME)))
        Scaled(theme, self._value, lambda: self._value.setMinimumWidth(theme.px(VALUE)))

    @property
    def number(self) -> int:
        return self.slider.number

    def set_steps(self, steps: Sequence[int]) -> None:
        """Replace the values to choose from and show the first."""
        self.slider.set_steps(steps)
        self.follow(steps[0])

    def follow(self, number: int) -> None:
        """Show a value that was set elsewhere, without emitting `chosen`."""
        self.slider.follow(number)
        self._value.setText(self._told(self.slider.number))

    def choose(self, number: int) -> None:
        """Set a value as if the user had moved the slider, and emit `chosen`."""
        self.follow(number)
        self.chosen.emit(self.number)

    def _follow(self, number: int) -> None:
        self._value.setText(self._told(number))
        self.chosen.emit(number)


def line(theme: Theme, *widgets: QWidget, last: QWidget | None = None) -> SideBySide:
    """Return a layout that places widgets from left to right and wraps them if necessary. `last` is
    at the right end, or below the other widgets if there is no room."""
    row, flow = (
        spaced(theme, SideBySide(), spacing=8),
        spaced(theme, FlowLayout(centered=True), spacing=8),
    )
    for widget in widgets:
        flow.addWidget(widget)
    row.addLayout(flow, 1)
    if last is not None:
        row.addWidget(last, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    return row


def power_count(value: float) -> str:
    """Format a number as one digit and a power of ten, like "3 × 10²²" or "10²³"."""
    digit, power = f"{value:.0e}".split("e")
    written = f"10{str(int(power)).translate(RAISED)}"
    return written if digit == "1" else f"{digit} × {written}"
