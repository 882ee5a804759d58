"""The Models pane: a few pages under one row of tabs."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from desktop.ui.panes.base import Context, Pane
from desktop.ui.panes.models.find_page import FindPage
from desktop.ui.panes.models.library_page import LibraryPage
from desktop.ui.panes.models.names_page import NamesPage
from desktop.ui.panes.models.openness_page import OpennessPage
from desktop.ui.panes.models.page import ModelsPage
from desktop.ui.widgets.one_of import OneOf
from desktop.ui.widgets.scaled import spaced
from desktop.ui.widgets.tab_bar import TabBar

PAGES: tuple[type[ModelsPage], ...] = (LibraryPage, FindPage, NamesPage, OpennessPage)
"""In the order of the tabs. A new page is one file and one line here."""


class ModelsPane(Pane):
    """Shows one page at a time, and remembers which. Pages are built when first shown."""

    title = "Models"
    icon = "ph.stack"
    summary = "What is on this laptop, and what each file says about itself."
    page_titles = tuple(page.title for page in PAGES)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._pages: dict[str, ModelsPage] = {}
        self._one_of = OneOf()
        spaced(context.theme, QVBoxLayout(self), spacing=0).addWidget(self._one_of)
        self._tabs = TabBar(context.theme, "Pages of Models", self.page_titles)
        self._tabs.setVisible(len(PAGES) > 1)
        self._tabs.currentChanged.connect(self._show)
        self.beside_title = self._tabs
        last = context.settings.values.models_page
        if last in self.page_titles[1:]:
            self.open_page(last)
        else:
            self._show()

    @property
    def page(self) -> ModelsPage:
        """The one that is shown."""
        return self._pages[self.page_titles[self._tabs.currentIndex()]]

    def open_page(self, title: str) -> None:
        self._tabs.setCurrentIndex(self.page_titles.index(title))

    def shut_down(self) -> None:
        for page in self._pages.values():
            page.shut_down()

    @Slot()
    def _show(self) -> None:
        kind = PAGES[self._tabs.currentIndex()]
        if kind.title not in self._pages:
            made = self._pages[kind.title] = kind(self.context)
            made.page_asked.connect(self.open_page)
            self._one_of.add(made)
        self._one_of.show_one(self._pages[kind.title])
        self.summary_changed.emit(kind.summary)
        self.setFocusProxy(self.page)
        self.context.settings.change(models_page=kind.title)
