"""The view of an open repository: its heading, its files, and a verdict on the selected file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.numbers.units import tokens_text
from desktop.hub.remote_header import RemoteFacts
from desktop.hub.repository import RemoteModel, Repository
from desktop.services.downloads import Downloads
from desktop.services.hub_requests import HubRequests
from desktop.services.jobs import Job, while_alive
from desktop.services.library import Library
from desktop.services.machine import MachineWatch
from desktop.ui.look.theme import Theme
from desktop.ui.panes.models.estimates import (
    Needs,
    families,
    family,
    fits,
    needs,
    too_large_anyway,
)
from desktop.ui.panes.models.hub.access_card import AccessCard
from desktop.ui.panes.models.hub.files_list import ColumnHeads, FileRow, FilesList
from desktop.ui.panes.models.hub.repository_words import (
    about,
    button_words,
    explained,
    judged,
    memory_of,
    to_mark,
)
from desktop.ui.panes.models.words import LocalCopies
from desktop.ui.widgets.controls import button, icon_button, label, rule, selectable
from desktop.ui.widgets.elided import ElidedLabel, NameLabel
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_column, in_row, spaced

CONTEXTS = (2048, 4096, 8192, 16384, 32768, 65536, 131072)
MOST_HEADERS = 6
"""Maximum number of headers that are read automatically. In a repository with many different
models, the other headers are read when one of their files is selected."""
LEAST_LIST_HEIGHT = 96
ROOMY = 560
"""Minimum width, in unscaled pixels, at which the laptop's memory is shown beside the context
length. The footer says at any width whether the selected file fits."""


class RepositoryView(QWidget):
    get_asked = Signal(object, object)  # Repository, RemoteModel
    chat_asked = Signal(str)  # a path
    reload_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        hub_requests: HubRequests,
        downloads: Downloads,
        library: Library,
        watch: MachineWatch,
        access: AccessCard,
        context_length: int,
    ) -> None:
        """`context_length` is the number of tokens for which the memory is estimated at first."""
        super().__init__()
        self._theme, self._hub_requests = theme, hub_requests
        self._downloads, self._library = downloads, library
        self._watch, self._access = watch, access
        self.repository: Repository | None = None
        self._asked: set[str] = set()  # families whose header has been read or is being read
        self._facts: dict[str, RemoteFacts] = {}  # by family
        self._needs: dict[str, Needs] = {}
        self._unread: dict[str, UserError] = {}  # families whose header can't be read
        self._jobs: list[Job] = []
        self._here = LocalCopies()
        self._machine = self._watch.machine()
        self._name = NameLabel("figure")
        self._about = ElidedLabel("caption")
        self.contexts = QComboBox()
        self.contexts.setAccessibleName(tr("Conversation length for the memory estimate"))
        self.list = FilesList(theme)
        self._laptop = label(kind="caption")
        self._meaning = selectable(label(kind="caption", tone="soft", wrap=True))
        self._verdict = selectable(label(kind="caption", wrap=True))
        self._get = button(theme, tr("Download"), "primary", "ph.download-simple")
        self._fill_contexts(context_length)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        theme = self._theme
        column = spaced(theme, QVBoxLayout(self), (8, 16, 8, 16), 8)
        words = in_column(theme, self._name, self._about, spacing=2)
        self._browser = icon_button(
            theme, tr("Open model page in the browser"), "ph.arrow-square-out"
        )
        column.addLayout(in_row(theme, (words, 1), self._browser, margins=(16, 0, 8, 0)))
        column.addLayout(in_column(theme, self._access, margins=(16, 0, 16, 0)))
        choice = (label(tr("Conversation length"), "caption"), self.contexts, STRETCH, self._laptop)
        column.addLayout(in_row(theme, *choice, margins=(16, 0, 16, 0)))
        column.addWidget(ColumnHeads(theme, self.list))
        column.addWidget(self.list, 1)
        Scaled(theme, self, lambda: self.list.setMinimumHeight(theme.px(LEAST_LIST_HEIGHT)))
        column.addWidget(rule())
        said = in_column(theme, self._meaning, self._verdict, spacing=2)
        column.addLayout(in_row(theme, (said, 1), self._get, margins=(16, 0, 16, 0), spacing=16))

    def _connect(self) -> None:
        self._browser.clicked.connect(self._open_page)
        self.contexts.currentIndexChanged.connect(self._estimate_again)
        self.list.chosen.connect(self._show_foot)
        self.list.acted.connect(self._act)
        self._get.clicked.connect(self._act_on_current)
        self._access.signed_in.connect(self.reload_asked)
        self._watch.changed.connect(self._look_at_machine)
        self._library.changed.connect(self._show_rows)
        self._downloads.changed.connect(self._show_rows)
        self._downloads.progressed.connect(self._show_progress)

    def _fill_contexts(self, wanted: int) -> None:
        for tokens in sorted({*CONTEXTS, wanted}):
            self.contexts.addItem(tokens_text(tokens), tokens)
        self.contexts.setCurrentIndex(self.contexts.findData(wanted))

    @property
    def facts(self) -> Mapping[str, RemoteFacts]:
        """What was read from the headers of the files, by family."""
        return dict(self._facts)

    def show_repository(
        self, repository: Repository, file: str, facts: Mapping[str, RemoteFacts] | None = None
    ) -> None:
        """Show the files of a repository immediately, and read headers to estimate the memory that
        the models need, except those of the families in `facts`. `file` is the name of the file to
        select."""
        for job in self._jobs:
            job.cancel()
        self._jobs.clear()
        self.repository = repository
        self._facts = dict(facts or {})
        self._asked = set(self._facts)
        self._estimate()
        self._unread.clear()
        self._machine = self._watch.machine()
        self._name.setText(repository.id.partition("/")[2])
        self._access.setVisible(repository.gated)
        if repository.gated:
            self._access.show_repository(self._hub_requests.hub.page(repository.id))
        self._show_rows()
        if (first := to_mark(repository, file)) is not None:
            self.list.choose(first)
        for name, model in list(families(repository.models).items())[:MOST_HEADERS]:
            self._read(name, model)
        self._show_foot()

    def _read(self, name: str, model: RemoteModel) -> None:
        """Request the header that is used for a whole family, unless it was already requested."""
        repository = self.repository
        assert repository is not None
        if name in self._asked:
            return
        self._asked.add(name)
        job = self._hub_requests.facts(repository, model)
        self._jobs.append(job)
        job.finished.connect(while_alive(self, partial(self._take_facts, repository, name)))
        job.failed.connect(while_alive(self, partial(self._take_problem, repository, name)))

    def _take_facts(self, repository: Repository, name: str, facts: RemoteFacts) -> None:
        if repository is self.repository:  # a job may end just before it is canceled
            self._facts[name] = facts
            self._needs[name] = needs(facts, self._context_length)
            self._show_rows()

    def _take_problem(self, repository: Repository, name: str, error: UserError) -> None:
        if repository is self.repository:
            self._unread[name] = error
            self._show_rows()

    @Slot()
    def _look_at_machine(self) -> None:
        self._machine = self._watch.machine()
        self._show_rows()

    @property
    def _context_length(self) -> int:
        return int(self.contexts.currentData())

    def _estimate(self) -> None:
        length = self._context_length
        self._needs = {name: needs(facts, length) for name, facts in self._facts.items()}

    @Slot()
    def _estimate_again(self) -> None:
        self._estimate()
        self._show_rows()

    # --- contents ---

    @Slot()
    def _show_rows(self) -> None:
        if self.repository is None:
            return
        self._here = LocalCopies(self._library.models)
        shown = [model for model in self.repository.models if model.kind != "other"]
        alike = Counter((model.kind, model.quantization) for model in shown)
        rows = [self._row(model, alike[model.kind, model.quantization] > 1) for model in shown]
        self.list.rows.show_rows(rows)
        names = list(families(self.repository.models))  # several have different weights
        facts = self._facts.get(names[0]) if len(names) == 1 else None
        self._about.setText(about(self.repository, facts.facts if facts else None))
        self._laptop.setText(memory_of(self._machine))
        self._show_foot()

    @Slot(str)
    def _show_progress(self, identity: str) -> None:
        """Update only the row of a running download, since this happens ten times a second."""
        if (download := self._downloads.get(identity)) is not None:
            self.list.rows.show_download(download)

    def _row(self, model: RemoteModel, named: bool) -> FileRow:
        assert self.repository is not None
        named = named or not model.quantization or model.kind != "model"
        title = model.name if named else model.quantization
        download = self._downloads.of(self.repository, model)
        here = self._here.path(model.files)
        if download is not None and download.state == "done":
            there = self._downloads.path(download)
            if download.order.files == model.files:
                here = there or here
            elif here == there:
                here = ""  # an older version of the same size
            download = download if here else None  # None if its file has been deleted or is older
        row = FileRow(model, title, download=download, here=here)
        if model.kind != "model":
            return row
        if (known := self._needs.get(family(model))) is not None:
            return replace(row, fit=fits(model, known, self._machine))
        if family(model) in self._unread:
            alone = too_large_anyway(model, self._machine)
            return replace(row, fit=alone, at_least=True)
        return row

    @Slot()
    def _show_foot(self) -> None:
        row = self.list.current
        self._get.setVisible(row is not None)
        if row is None:
            empty = self.repository is not None and self.list.rows.rowCount() == 0
            self._meaning.setText(
                tr("This repository contains no GGUF models. Choose another repository.")
                if empty
                else ""
            )
            self._verdict.setText("")
            return
        name = family(row.model)
        if row.model.kind == "model" and row.model.complete:
            self._read(name, row.model)
        facts = self._facts.get(name)
        self._get.setEnabled(bool(row.button))
        self._get.setText(button_words(row))
        self._meaning.setText(explained(row, facts.facts if facts else None))
        self._verdict.setText(judged(row, self._unread.get(name)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._laptop.setVisible(self.width() >= self._theme.px(ROOMY))

    # --- actions ---

    @Slot()
    def _act_on_current(self) -> None:
        if (row := self.list.current) is not None and row.button:
            self._act(row.model)

    @Slot(object)
    def _act(self, model: RemoteModel) -> None:
        """Do what the row's button says: chat with the model, download it, or resume its
        download."""
        row = self.list.rows.row(self.list.rows.number_of(model))
        if self.repository is None or row is None:
            return
        if row.button == tr("Chat"):
            self.chat_asked.emit(row.here)
        else:
            self.get_asked.emit(self.repository, model)

    @Slot()
    def _open_page(self) -> None:
        if self.repository is not None:
            QDesktopServices.openUrl(QUrl(self._hub_requests.hub.page(self.repository.id)))
