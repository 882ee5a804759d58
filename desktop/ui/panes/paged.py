"""Base classes for panes with a row of tabs and for the pages of such panes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.core.i18n import tr
from desktop.services.jobs import end_all
from desktop.services.settings import Settings
from desktop.ui.experiments import Offered, Setup
from desktop.ui.look.restyling import RestyledWhenShown
from desktop.ui.look.theme import Theme
from desktop.ui.look.wait_cursor import wait_cursor
from desktop.ui.panes.base import Context, Experiment, Pane, Shell, Spot, run_setup
from desktop.ui.panes.page_state import enter_again, entered_in
from desktop.ui.places import PAGE_TITLES, PANE_TITLES
from desktop.ui.widgets.controls import button
from desktop.ui.widgets.layout.flow_layout import flowing
from desktop.ui.widgets.layout.one_of import OneOf
from desktop.ui.widgets.layout.scaled import in_row, spaced
from desktop.ui.widgets.segments import TabBar


class PanePage(RestyledWhenShown, QWidget):
    """A page of a pane, built when it is first shown. If the page has a focus proxy, the proxy
    receives the keyboard focus."""

    id: ClassVar[str]
    summary: ClassVar[str]  # one sentence: what the page shows; a key for `tr`
    experiments: ClassVar[tuple[Experiment, ...]] = ()  # those with a button on the page
    offered: ClassVar[Mapping[str, Callable[[Any, Setup], object]]] = {}  # as in Pane
    spots: ClassVar[Mapping[str, Callable[[Any], Spot]]] = {}  # as in Pane
    instant: ClassVar[bool] = False
    """True if the page shows its results at once, without a Task. As soon as the user changes
    anything on it, an experiment's result is gone."""
    page_asked = Signal(str)
    """Emitted to ask the pane to show another page, with the id of that page."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell

    @property
    def busy(self) -> bool:
        """As in Pane."""
        return False

    def save_state(self) -> object:
        """As in Pane."""
        return entered_in(self), self.unsaved()

    def restore_state(self, state: Any) -> None:
        """As in Pane. Called before the page is shown."""
        entered, unsaved = state
        enter_again(self, entered)
        if unsaved is not None:
            self.show_unsaved(unsaved)

    def unsaved(self) -> object:
        """Return the results that no file has, and choices that no field has; None if there are
        none. They outlast a change of the language, so they hold no translated text."""
        return None

    def show_unsaved(self, unsaved: Any) -> None:
        """Show what `unsaved` returned for an earlier page of this class."""

    def shut_down(self) -> None:
        """Stop work and save what was typed. Called before the window closes, possibly twice."""


class PagedPane(Pane):
    """A pane that shows one page at a time. It reopens with the page that was shown last. Each page
    is built when it is first shown."""

    pages: ClassVar[Mapping[type[PanePage], Callable[[Any, Context], PanePage]]]
    """Maps the classes of the pages, in the order of the tabs, to the functions that build them.
    Each function takes the pane and the context. To add a page, add a line here."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.page_ids = tuple(page.id for page in cls.pages)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._kinds = context, tuple(self.pages)
        self._built: dict[str, PanePage] = {}
        self._states: dict[str, object] = {}  # of pages that aren't built yet
        self._one_of = OneOf()
        spaced(context.shell.theme, QVBoxLayout(self), spacing=0).addWidget(self._one_of)
        self._tabs = TabBar(
            context.shell.theme,
            tr("{pane} pages", pane=tr(PANE_TITLES[self.id])),
            [tr(PAGE_TITLES[page]) for page in self.page_ids],
        )
        for number, page in enumerate(self._kinds):
            self._tabs.setTabWhatsThis(number, tr(page.summary))
        if len(self._kinds) == 1:  # hide only: showing a widget without a parent opens a window
            self._tabs.hide()
        self._tabs.currentChanged.connect(self._show)
        self.beside_title = self._tabs
        last = last_page(context.settings, self.id)
        if last in self.page_ids[1:]:
            self.open_page(last)
        else:
            self._show()

    @classmethod
    def build(cls, context: Context) -> PagedPane:
        return cls(context)

    @property
    def page(self) -> PanePage:
        """The current page."""
        return self._built[self.page_ids[self._tabs.currentIndex()]]

    @property
    def page_id(self) -> str:
        return self.page.id

    @property
    def sentence(self) -> str:
        return tr(self.page.summary)

    @property
    def busy(self) -> bool:
        return any(page.busy for page in self._built.values())

    def open_page(self, page: str) -> None:
        self._tabs.setCurrentIndex(self.page_ids.index(page))

    def save_state(self) -> dict[str, object]:
        return self._states | {name: page.save_state() for name, page in self._built.items()}

    def result_state(self, page: str) -> object:
        shown = self._built[page]
        return shown.save_state() if shown.instant else None

    def restore_state(self, state: dict[str, object]) -> None:
        self._states = dict(state)
        for name, page in self._built.items():
            if name in self._states:
                page.restore_state(self._states.pop(name))

    def run_offered(self, experiment: Offered) -> bool:
        return run_setup(self.page, self.page.offered, experiment)

    def spot(self, experiment: Offered) -> Spot:
        return self.page.spots[experiment.id](self.page)

    def shut_down(self) -> None:
        end_all(page.shut_down for page in self._built.values())

    def page_built(self, page: PanePage) -> None:
        """Called once for each page, before the page is first shown. Override this to connect the
        page's signals."""

    @wait_cursor()
    def _build(self, kind: type[PanePage]) -> None:
        made = self._built[kind.id] = self.pages[kind](self, self._context)
        made.setWhatsThis(tr(kind.summary))
        made.page_asked.connect(self.open_page)
        self.page_built(made)
        self._one_of.add(made)
        if kind.id in self._states:
            made.restore_state(self._states.pop(kind.id))

    @Slot()
    def _show(self) -> None:
        kind = self._kinds[self._tabs.currentIndex()]
        if kind.id not in self._built:
            self._build(kind)
        within = self._one_of.isAncestorOf(QApplication.focusWidget() or self._tabs)
        self._one_of.show_one(self.page)
        self.summary_changed.emit(tr(kind.summary))
        self.setFocusProxy(self.page)
        if within:  # otherwise the window's first button would get the focus and its ring
            self.setFocus()
        keep_page(self._context.settings, self.id, kind.id)


def last_page(settings: Settings, pane: str) -> str:
    """Return the id of the page that the pane showed last, or "" if that isn't known."""
    start = f"{pane}/"
    kept = settings.values.open_pages
    return next((each.removeprefix(start) for each in kept if each.startswith(start)), "")


def keep_page(settings: Settings, pane: str, page: str) -> None:
    """Save which page the pane shows."""
    others = [each for each in settings.values.open_pages if not each.startswith(f"{pane}/")]
    settings.change(open_pages=(*others, f"{pane}/{page}"))


def experiment_button(page: PanePage, experiment: Experiment) -> QPushButton:
    made = button(page.shell.theme, tr(experiment.title), "experiment", "ph.play-circle")
    made.setToolTip(tr(experiment.summary))
    made.clicked.connect(lambda: experiment.run(page))
    return made


def experiment_row(
    theme: Theme, page: PanePage, last: QWidget | None = None, first: Sequence[QWidget] = ()
) -> QHBoxLayout:
    """Return a row with a button for each of the page's experiments. If the row is too narrow, the
    buttons wrap to more lines. The widgets in `first` come before the buttons; `last` is at the
    right end."""
    parts: list[tuple[str, QWidget]] = [("", each) for each in first]
    for number, experiment in enumerate(page.experiments):
        parts.append(("" if number else tr("Experiments"), experiment_button(page, experiment)))
    row = in_row(theme, (flowing(theme, parts), 1))
    if last is not None:
        row.addWidget(last, 0, Qt.AlignmentFlag.AlignTop)
    return row
