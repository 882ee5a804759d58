"""Finds models on the Hugging Face Hub and downloads them."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.core.errors import UserError
from desktop.core.i18n import marked, tr
from desktop.core.library.suggestions import Suggestion
from desktop.core.memory.estimate import DEFAULT_CONTEXT
from desktop.hub.events import Waiting
from desktop.hub.remote_header import RemoteFacts
from desktop.hub.repository import Repository
from desktop.services.downloads import Download, Downloads
from desktop.services.hub_requests import HubRequests
from desktop.services.machine import MachineWatch
from desktop.services.settings import Settings
from desktop.services.task import Task, one_job
from desktop.ui.look.theme import Theme
from desktop.ui.panes.base import Runtime, Shell
from desktop.ui.panes.models.hub.access_card import AccessCard
from desktop.ui.panes.models.hub.downloads_panel import DownloadsPanel, name_of
from desktop.ui.panes.models.hub.repository_view import RepositoryView
from desktop.ui.panes.models.hub.search_card import SearchCard
from desktop.ui.panes.models.library.page import LibraryPage
from desktop.ui.panes.models.words import LocalCopies
from desktop.ui.panes.paged import PanePage
from desktop.ui.widgets.busy_mark import BusyMark
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.one_of import OneOf
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_column, in_row, spaced
from desktop.ui.widgets.results.empty_state import EmptyState
from desktop.ui.widgets.results.problem_card import ProblemPage

LEAST_WIDTH = 430


class Opened(NamedTuple):
    """An open repository, the selected file, the index of the conversation length, and what was
    read of the models, by family."""

    repository: Repository
    file: str
    length: int
    facts: Mapping[str, RemoteFacts]


class RepositoryCard(QFrame):
    """A card that shows one repository at a time."""

    get_asked = Signal(object, object)  # Repository, RemoteModel
    chat_asked = Signal(str)  # a path

    def __init__(self, theme: Theme, hub_requests: HubRequests, view: RepositoryView) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._theme, self._hub_requests, self.view = theme, hub_requests, view
        self._task = Task(self)
        self._task.finished.connect(self._show)
        self._task.failed.connect(self._show_problem)
        self._task.stopped.connect(lambda: self._one_of.show_one(self._nothing))
        self._asked = ("", "")
        self._suggested: Suggestion | None = None
        Scaled(theme, self, lambda: self.setMinimumWidth(theme.px(LEAST_WIDTH)))
        self.setWhatsThis(
            tr(
                "The files of the selected model, usually in different precisions: fewer bits "
                "per weight make the file smaller and the model less accurate."
            )
        )
        self._waiting = label(kind="strong", wrap=True)
        self._busy, self._trouble = self._busy_page(), self._trouble_page()
        self._nothing = self._empty()
        self._one_of = OneOf(self._nothing, self._busy, self._trouble, self.view)
        spaced(theme, QVBoxLayout(self)).addWidget(self._one_of)
        self.view.get_asked.connect(self.get_asked)
        self.view.chat_asked.connect(self.chat_asked)
        self.view.reload_asked.connect(self._again)

    def open(self, repo: str, file: str = "") -> None:
        """Ask the Hub for the contents of a repository. `file` is the file to select."""
        self._asked = (repo, file)
        self._waiting.setText(tr("Opening {repo}…", repo=repo))
        self._one_of.show_one(self._busy)
        self._task.start(one_job(self._hub_requests.repository(repo), self._show_wait))

    @property
    def opened(self) -> Opened | None:
        """What is shown; None if no repository is."""
        repository, row = self.view.repository, self.view.list.current
        if repository is None or self._one_of.shown is not self.view:
            return None
        file = row.model.files[0].name if row is not None else ""
        return Opened(repository, file, self.view.contexts.currentIndex(), self.view.facts)

    @property
    def opening(self) -> tuple[str, str] | None:
        """The repository and the file that were asked for, if it isn't open yet or couldn't be
        opened; else None."""
        return self._asked if self._one_of.shown in (self._busy, self._trouble) else None

    def open_again(self, opened: Opened) -> None:
        """Show what another card has opened, without requesting it from the Hub again."""
        self._asked = (opened.repository.id, opened.file)
        self.view.contexts.setCurrentIndex(opened.length)
        self.view.show_repository(opened.repository, opened.file, opened.facts)
        self._one_of.show_one(self.view)

    def suggest(self, model: Suggestion | None) -> None:
        """Offer to open a suggestion, as long as nothing was opened."""
        self._suggested = model
        self._offer.setVisible(model is not None)
        if model is not None:
            self._offer.setText(tr("Show {model}", model=model.name))

    def _empty(self) -> EmptyState:
        self._offer = button(self._theme, "", "primary", "ph.files")
        self._offer.setWhatsThis(
            tr("Opens the model that suits this laptop best and selects the recommended file.")
        )
        self._offer.clicked.connect(self._open_suggested)
        self._offer.hide()
        return EmptyState(
            self._theme,
            "ph.files",
            tr("Most models come in several file sizes"),
            tr(
                "Choose a model in the list to see its files: what each suffix means, how "
                "large each file is, and whether it fits in this laptop's memory. No model is "
                "downloaded until you click Download."
            ),
            [self._offer],
        )

    @Slot()
    def _open_suggested(self) -> None:
        if self._suggested is not None:
            self.open(self._suggested.repo, self._suggested.file)

    def _busy_page(self) -> QWidget:
        theme = self._theme
        page = QWidget()
        row = in_row(theme, (BusyMark(theme), 0, Qt.AlignmentFlag.AlignVCenter), (self._waiting, 1))
        in_column(theme, row, STRETCH, on=page, margins=(24, 24, 24, 24))
        return page

    def _trouble_page(self) -> ProblemPage:
        theme = self._theme
        browser = button(theme, tr("Open model page…"), "secondary", "ph.arrow-square-out")
        browser.clicked.connect(self._open_page)
        page = ProblemPage(theme, [browser], (24, 16, 24, 16))
        page.again.clicked.connect(self._again)
        return page

    def _show_wait(self, event: object) -> None:
        if isinstance(event, Waiting):
            self._waiting.setText(event.says)

    @Slot(object)
    def _show(self, repository: Repository) -> None:
        self.view.show_repository(repository, self._asked[1])
        self._one_of.show_one(self.view)

    @Slot(UserError)
    def _show_problem(self, error: UserError) -> None:
        self._trouble.card.show_error(
            tr("Glassbox couldn't open {asked}", asked=self._asked[0]), error
        )
        self._one_of.show_one(self._trouble)

    @Slot()
    def _again(self) -> None:
        self.open(*self._asked)

    @Slot()
    def _open_page(self) -> None:
        QDesktopServices.openUrl(QUrl(self._hub_requests.hub.page(self._asked[0])))


SIDE_BY_SIDE = 840
"""Minimum width, in unscaled pixels, at which the two cards are side by side rather than
stacked."""


class FindPage(PanePage):
    """The page with the search on the left, the open repository on the right, and downloads
    below."""

    id = "find"
    summary = marked(
        "Find models on the Hugging Face Hub and see which of them this laptop can run."
    )

    def __init__(
        self,
        shell: Shell,
        runtime: Runtime,
        chat_with: Callable[[str], None],
        settings: Settings,
        hub_requests: HubRequests,
        downloads: Downloads,
    ) -> None:
        super().__init__(shell)
        self._runtime, self._chat_with, self._settings = runtime, chat_with, settings
        self._hub_requests, self._downloads = hub_requests, downloads
        theme = shell.theme
        self.search = SearchCard(theme, hub_requests)
        self.repository = RepositoryCard(theme, hub_requests, self._repository_view())
        self.downloads = DownloadsPanel(theme, downloads)
        self._upper = spaced(theme, QBoxLayout(QBoxLayout.Direction.LeftToRight), spacing=16)
        self._upper.addWidget(self.search, 9)
        self._upper.addWidget(self.repository, 12)
        in_column(theme, (self._upper, 1), self.downloads, on=self, spacing=16)
        self.setFocusProxy(self.search)
        self.search.chosen.connect(self.repository.open)
        self.repository.suggest(self.search.list.recommended)
        self.search.library_asked.connect(lambda: self.page_asked.emit(LibraryPage.id))
        self.repository.get_asked.connect(downloads.add)
        self.repository.chat_asked.connect(self._chat_with_file)
        self.downloads.access_asked.connect(self._show_access)
        self.downloads.chat_asked.connect(self._chat)
        for changed in (runtime.library.changed, runtime.library.scanning_changed):
            changed.connect(self._forget_deleted)
        if runtime.library.models:  # otherwise, the first scan may not have begun
            self._forget_deleted()

    def unsaved(self) -> tuple[int, object, object]:
        """The sort order isn't among the page's other lists, which are more once a repository is
        open."""
        return self.search.sort.currentIndex(), self.repository.opened, self.repository.opening

    def show_unsaved(self, unsaved: tuple[int, Opened | None, tuple[str, str] | None]) -> None:
        sort, opened, opening = unsaved
        self.search.sort.setCurrentIndex(sort)
        if opened is not None:
            self.repository.open_again(opened)
        if opening is not None:
            self.repository.open(*opening)

    def _repository_view(self) -> RepositoryView:
        return RepositoryView(
            self.shell.theme,
            self._hub_requests,
            self._downloads,
            self._runtime.library,
            MachineWatch(self._runtime.inference, self),
            AccessCard(self.shell.theme, self._hub_requests, self._settings, self.shell.notices),
            self._settings.values.context_length or DEFAULT_CONTEXT,
        )

    @Slot(object)
    def _show_access(self, download: Download) -> None:
        self.repository.open(download.order.repo, download.order.files[0].name)

    @Slot(object)
    def _chat(self, download: Download) -> None:
        self._chat_with_file(self._path(download), name_of(download))

    @Slot(str)
    def _chat_with_file(self, path: str, name: str = "") -> None:
        if os.path.isfile(path):  # noqa: PTH113 - never raises
            self._chat_with(path)
        else:
            self._runtime.library.refresh()
            self.shell.notices.info(
                tr(
                    "{name} is no longer on this laptop. Download it again.",
                    name=name or Path(path).stem,
                )
            )

    def _path(self, download: Download) -> str:
        """Return the path of a finished download's file, or of a copy of it; "" if there is
        neither."""
        here = LocalCopies(self._runtime.library.models).path(download.order.files)
        return self._downloads.path(download) or here

    @Slot()
    def _forget_deleted(self) -> None:
        """Remove finished downloads from the list if their files have been deleted, but not while
        the disk with all models is unplugged."""
        library = self._runtime.library
        there = os.path.isdir(library.models_folder)  # noqa: PTH112 - never raises
        if there and not library.scanning:
            for download in self._downloads.items:
                if download.state == "done" and not self._path(download):
                    self._downloads.cancel(download.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.shell.theme.px(SIDE_BY_SIDE)
        direction = QBoxLayout.Direction
        self._upper.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self.downloads.set_room(self.window().height())
