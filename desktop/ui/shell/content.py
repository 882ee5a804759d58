"""All that the window shows: the rail, notices, the current page, and the status bar."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.i18n import tr
from desktop.ui.look.wait_cursor import wait_cursor
from desktop.ui.panes.base import Context, Pane, PaneKind
from desktop.ui.places import PANE_TITLES
from desktop.ui.shell.page import Page
from desktop.ui.shell.rail import Rail
from desktop.ui.shell.status_bar import StatusBar
from desktop.ui.shell.window_place import LEAST_SIZE
from desktop.ui.widgets.layout.scaled import in_column, in_row, spaced
from desktop.ui.widgets.notice_bar import NoticeBar


class WindowContent(QWidget):
    """The contents of the window, in the language in which they are built. After a change of the
    language, the window shows new ones."""

    def __init__(self, context: Context, kinds: Sequence[PaneKind]) -> None:
        super().__init__()
        self._context, self._kinds = context, kinds
        self.pages: dict[int, Page] = {}
        """The pages of the panes that have been opened, by the pane's place in the rail."""
        self._states: dict[int, object] = {}
        """The states of panes that haven't been opened since the language changed."""
        shell, runtime = context.shell, context.runtime
        theme = shell.theme
        entries = [
            (tr(PANE_TITLES[kind.id]), kind.icon, key, tr(kind.about))
            for kind, key in zip(kinds, pane_keys(kinds), strict=True)
        ]
        self.rail = Rail(theme, entries)
        self.stack = QStackedWidget()
        self.status = StatusBar(
            theme,
            runtime.library,
            runtime.inference,
            runtime.background,
            context.hub_requests,
            context.downloads,
            context.servers,
            context.lending,
        )
        notice_bar = NoticeBar(theme, shell.notices)
        notice_bar.left.connect(lambda: self.pane.setFocus())
        self.foot = spaced(theme, _Foot(), (32, 0, 32, 16))
        """For what is shown below the page. It takes no room while it is empty."""
        right = in_column(theme, notice_bar, (self.stack, 1), self.foot, spacing=0)
        upper = in_row(theme, self.rail, (right, 1), spacing=0)
        in_column(theme, (upper, 1), self.status, on=self, spacing=0)

    def open(self, number: int, page: str = "") -> None:
        """Show a pane and, if `page` isn't empty, one of its pages. A pane is built when it is
        first opened."""
        if number not in self.pages:
            if page and (pane := self._kinds[number].id) != "settings":
                from desktop.ui.panes.paged import keep_page

                # A pane opens on its last page, so only this one is built
                keep_page(self._context.settings, pane, page.partition(":")[0])
            self._build(number)
        self.stack.setCurrentWidget(self.pages[number])
        self.rail.choose(number)
        if not self.rail.has_focus:  # otherwise the arrow keys couldn't move on along the rail
            self.pages[number].pane.setFocus()
        if page:
            self.pages[number].pane.open_page(page)

    @wait_cursor()
    def _build(self, number: int) -> None:
        pane = self._kinds[number].load().build(self._context)
        self.pages[number] = page = Page(self._context.shell.theme, pane, self.stack)
        self.stack.addWidget(page)
        if number in self._states:
            pane.restore_state(self._states.pop(number))

    @wait_cursor()
    def close_panes(self) -> None:
        """Close all panes, which are built again when they are next opened."""
        for page in self.pages.values():
            page.shut_down()
            self.stack.removeWidget(page)
            _release(page)
            page.deleteLater()
        self.pages.clear()
        self._states.clear()

    def save_states(self) -> dict[int, object]:
        """Return what the panes hold that isn't saved, for `restore_states`."""
        return self._states | {at: page.pane.save_state() for at, page in self.pages.items()}

    def restore_states(self, states: dict[int, object]) -> None:
        """Let each pane go on where an earlier one was, as soon as it is opened."""
        self._states = states

    @property
    def panes(self) -> Iterator[Pane]:
        """The panes that have been opened."""
        return (page.pane for page in self.pages.values())

    @property
    def page(self) -> Page:
        """The current page."""
        page = self.stack.currentWidget()
        assert isinstance(page, Page)
        return page

    @property
    def pane(self) -> Pane:
        """The current pane."""
        return self.page.pane

    @contextmanager
    def laid_out_once(self) -> Generator[None]:
        """Lay the page out once after several changes, not after each of them."""
        parts = (self, self.page.widget())
        layouts = [each for part in parts if part and (each := part.layout()) is not None]
        for each in layouts:
            each.setEnabled(False)
        try:
            yield
        finally:
            for each in layouts:
                each.setEnabled(True)
                each.activate()

    def show_only_the_pane(self, only: bool) -> None:
        self.rail.setVisible(not only)
        self.status.setVisible(not only)


class _Foot(QVBoxLayout):
    """Takes no room while it is empty. Other layouts keep their margins."""

    def sizeHint(self) -> QSize:
        return QSize(0, 0) if self.isEmpty() else super().sizeHint()

    def minimumSize(self) -> QSize:
        return QSize(0, 0) if self.isEmpty() else super().minimumSize()


def pane_keys(kinds: Sequence[PaneKind]) -> list[str]:
    """Return the panes' shortcuts: Ctrl+1 to Ctrl+9, and Ctrl+comma for Settings, the last pane, as
    in other programs."""
    return [f"Ctrl+{number + 1}" for number in range(len(kinds) - 1)] + ["Ctrl+,"]


def framed(window: QMainWindow) -> QVBoxLayout:
    """Give a window its title, minimum size, and a central widget. Returns the central widget's
    layout, in which the contents are."""
    window.setWindowTitle("Glassbox")
    window.setMinimumSize(LEAST_SIZE)
    center = QWidget()
    center.setProperty("kind", "page")
    window.setCentralWidget(center)
    center.setFocus()  # otherwise the first button would start with the focus and its ring
    layout = QVBoxLayout(center)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return layout


def _release(page: Page) -> None:
    """Let go of a page's pane when the page is deleted. PySide (6.11) never frees the object of a
    page that was the first in its stack and then hidden, which would keep all of the pane."""
    held = vars(page)
    page.destroyed.connect(lambda: held.clear())
