"""The Quantization pane: a few pages under one row of tabs."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from desktop.core.number_formats import Real
from desktop.ui.panes.base import Context, Pane
from desktop.ui.panes.quantization.bits_page import BitsPage
from desktop.ui.panes.quantization.blocks_page import BlocksPage
from desktop.ui.panes.quantization.page import QuantizationPage
from desktop.ui.widgets.scaled import spaced
from desktop.ui.widgets.tab_bar import TabBar

PAGES: tuple[type[QuantizationPage], ...] = (BitsPage, BlocksPage)
"""In the order of the tabs. A new page is one file and one line here."""


class QuantizationPane(Pane):
    """Shows one page at a time, and remembers which. Pages are built when first shown."""

    title = "Quantization"
    icon = "ph.squares-four"
    summary = BitsPage.summary
    page_titles = tuple(page.title for page in PAGES)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._pages: dict[str, QuantizationPage] = {}
        # Only the page that is shown is in sight, so that no other one sets the height.
        self._layout = spaced(context.theme, QVBoxLayout(self), spacing=0)
        self._tabs = TabBar(context.theme, "Pages of Quantization", self.page_titles)
        self._tabs.setVisible(len(PAGES) > 1)
        self._tabs.currentChanged.connect(self._show)
        self.beside_title = self._tabs
        last = context.settings.values.quantization_page
        if last in self.page_titles[1:]:
            self.open_page(last)
        else:
            self._show()

    @property
    def page(self) -> QuantizationPage:
        """The one that is shown."""
        return self._pages[self.page_titles[self._tabs.currentIndex()]]

    def open_page(self, title: str) -> None:
        self._tabs.setCurrentIndex(self.page_titles.index(title))

    def shut_down(self) -> None:
        for page in self._pages.values():
            page.shut_down()

    def _show_number(self, value: Real, text: str) -> None:
        self.open_page(BitsPage.title)
        self.page.show_number(value, text)

    @Slot()
    def _show(self) -> None:
        kind = PAGES[self._tabs.currentIndex()]
        if kind.title not in self._pages:
            made = self._pages[kind.title] = kind(self.context)
            made.number_asked.connect(self._show_number)
            self._layout.addWidget(made)
        for title, page in self._pages.items():
            page.setVisible(title == kind.title)
        self.summary_changed.emit(kind.summary)
        self.setFocusProxy(self.page)
        self.context.settings.change(quantization_page=kind.title)
