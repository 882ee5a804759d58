"""Shares a model with the class: what to choose before."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop.core.errors import UserError
from desktop.core.i18n import counted, tr
from desktop.core.memory.estimate import default_context
from desktop.core.memory.fit import Fit, Machine, fit
from desktop.core.messages import PROCESSOR
from desktop.core.numbers.units import size_text
from desktop.core.settings import Preferences
from desktop.services.jobs import while_alive
from desktop.services.servers import Servers
from desktop.services.settings import Settings
from desktop.ui.look.theme import Theme
from desktop.ui.model_box import ModelBox
from desktop.ui.names import full_name
from desktop.ui.panes.base import OpenPane, Runtime, Shell
from desktop.ui.panes.models.elsewhere.network_box import NetworkBox
from desktop.ui.panes.models.elsewhere.shared_card import SharedCard
from desktop.ui.widgets.controls import button, label, selectable
from desktop.ui.widgets.layout.flow_layout import in_lines
from desktop.ui.widgets.layout.one_of import OneOf
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_column, in_row
from desktop.ui.widgets.number import Number

MODEL_WIDTH, ADDRESS_WIDTH, PEOPLE_WIDTH = 320, 260, 72
USUAL_PEOPLE = 8
LOG = "llama-server.log"


@dataclass(frozen=True, slots=True)
class Prepared:
    """What has to be known before sharing: the memory that it takes, this laptop's addresses with
    the names of their adapters, why llama-server can't be used, if it can't, and whether others can
    send images."""

    need: Fit | None
    problem: str
    addresses: tuple[tuple[str, str], ...]
    no_program: str
    images: bool


class ShareView(QWidget):
    """The choices before sharing, and the code and the people while a model is shared."""

    def __init__(
        self,
        shell: Shell,
        runtime: Runtime,
        open_pane: OpenPane,
        settings: Settings,
        servers: Servers,
        log_folder: Path,
    ) -> None:
        super().__init__()
        self._shell, self._runtime, self._settings = shell, runtime, settings
        self._log_folder = log_folder
        self._sharing = servers.sharing
        theme = shell.theme
        self.model = ModelBox(theme, runtime.library, runtime.models, MODEL_WIDTH)
        self.model.setWhatsThis(tr("Chooses the model that others can ask."))
        about_networks = tr(
            "Chooses the network from which others can ask. Other networks can't reach it."
        )
        self.address = NetworkBox(theme, ADDRESS_WIDTH, about_networks)
        self.people = Number(tr("People at the same time"), 1, 64, 1)
        self.people.setValue(USUAL_PEOPLE)
        self.people.setWhatsThis(
            tr(
                "Sets how many people are answered at the same time. Each of them takes memory; "
                "others wait until an answer is finished."
            )
        )
        Scaled(theme, self.people, lambda: self.people.setFixedWidth(theme.px(PEOPLE_WIDTH)))
        self.share = button(theme, tr("Share this model"), "primary", "ph.broadcast")
        self.share.setWhatsThis(
            tr("Starts llama-server with this model, so that others can ask it with a code.")
        )
        self.memory = label(kind="caption", wrap=True)
        self.problem = selectable(label(kind="wrong", wrap=True))
        self.choose = button(theme, tr("Choose the folder of llama-server…"), "secondary")
        self.choose.setWhatsThis(tr("Chooses the folder into which you unpacked llama.cpp."))
        self._shared = SharedCard(shell, runtime, open_pane, servers)
        self._choices = self._choices_card()
        self._one = OneOf(self._choices, self._shared)
        in_column(theme, (self._one, 1), on=self)
        self._number = 0
        self._later = QTimer(self, singleShot=True, interval=200)
        self._later.timeout.connect(self._prepare)
        self.model.opened.connect(self._prepare_soon)
        self.people.valueChanged.connect(self._prepare_soon)
        self.share.clicked.connect(self._share)
        self.choose.clicked.connect(self._choose)
        self._sharing.changed.connect(self._show)
        self.choose.hide()
        self.memory.setText(tr("Checking what sharing takes…"))
        self.share.setEnabled(False)
        self.model.follow()
        self._show()

    def _choices_card(self) -> QFrame:
        card, theme = QFrame(), self._shell.theme
        card.setProperty("kind", "card")
        about = tr(
            "Others on your network can ask a model on this laptop until you stop. They don't "
            "need a model, only a code that you show them. llama-server, a program from "
            "llama.cpp, answers them. Anyone on the network can read the questions and answers, "
            "so use a network that you trust."
        )
        in_column(
            theme,
            label(tr("Share a model with the class"), "section"),
            label(about, tone="soft", wrap=True),
            in_lines(
                theme,
                (
                    _named(theme, tr("Model"), self.model),
                    _named(theme, tr("Network"), self.address),
                    _named(theme, tr("At the same time"), self.people),
                ),
                spacing=16,
            ),
            self.memory,
            self.problem,
            in_row(theme, self.share, self.choose, STRETCH),
            STRETCH,
            on=card,
            margins=(24, 16, 24, 16),
            spacing=12,
        )
        return card

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._later.start()  # a network or a program may be new

    # --- before sharing

    @Slot()
    def _prepare_soon(self) -> None:
        self._number += 1  # what is being found out is for the choices before
        self._later.start()

    @Slot()
    def _prepare(self) -> None:
        """Find out in the background what sharing takes."""
        if self._sharing.state != "off" or not self.isVisible():
            return
        self._number += 1
        number, path, people = self._number, self.model.path, round(self.people.value())
        wanted, folder = self._wanted_context(path), self._values.llama_server
        job = self._sharing.ask_first(lambda: prepared(path, people, wanted, folder))
        job.finished.connect(while_alive(self, partial(self._take, number)))

    def _take(self, number: int, found: Prepared) -> None:
        if number != self._number:
            return
        self.address.offer(found.addresses)
        said = self._memory_text(found.need) if found.need else ""
        if found.images:
            said += " " + tr("Others can send images, too.")
        self.memory.setText(said)
        self.problem.setText(found.no_program or found.problem)
        self.choose.setVisible(bool(found.no_program))
        self._enable(not self.problem.text())

    def _memory_text(self, found: Fit) -> str:
        need, people = found.need, round(self.people.value())
        parts = tr(
            "{weights} for the weights, {cache} for KV caches, {compute} for the compute buffer.",
            weights=size_text(need.weights),
            cache=size_text(need.kv_cache),
            compute=size_text(need.compute),
        )
        length = self._wanted_context(self.model.path)
        each = counted(
            people,
            "One person is answered at a time, with a context of {length:,} tokens.",
            "{people} people are answered at a time, each with a context of {length:,} tokens.",
            people=people,
            length=length,
        )
        return f"{each} {found.reason} {parts}"

    def _wanted_context(self, path: str) -> int:
        file = self._runtime.library.get(path)
        trained = file.facts.context_length if file and file.facts else None
        wanted = self._values.context_length
        return min(wanted, trained or wanted) if wanted else default_context(trained)

    @property
    def _values(self) -> Preferences:
        return self._settings.values

    @Slot()
    def _choose(self) -> None:
        title = tr("Choose the folder into which you unpacked llama.cpp")
        if folder := self._shell.files.ask_folder(self, title):
            self._settings.change(llama_server=folder)
            self._prepare()

    # --- sharing

    @Slot()
    def _share(self) -> None:
        from desktop.servers.sharing.process import Offer

        file = self._runtime.library.get(self.model.path)
        if file is None:
            return
        offer = Offer(
            file.path,
            full_name(file),
            round(self.people.value()),
            self._wanted_context(file.path),
            self._values.threads,
            self._values.device == PROCESSOR,
        )
        log_path = self._log_folder / LOG
        folder = self._values.llama_server
        self._sharing.start(offer, self.address.address, folder, log_path)

    @Slot()
    def _show(self) -> None:
        state = self._sharing.state
        self._one.show_one(self._choices if state == "off" else self._shared)
        if state == "off" and self.isVisible() and not self._later.isActive():
            self._later.start()
        self._shared.show_state()

    def _enable(self, on: bool) -> None:
        self.share.setEnabled(on and bool(self.model.path))
        self.problem.setVisible(not on)


def prepared(path: str, people: int, context_length: int, folder: str) -> Prepared:
    """Find out what sharing a model takes. Takes up to a few tenths of a second."""
    import psutil

    from desktop.core.gguf.projectors import encoder_of
    from desktop.servers.sharing.network import own_addresses
    from desktop.servers.sharing.process import Offer, memory_need
    from desktop.servers.sharing.program import find_program

    need, problem, no_program, images = None, "", "", False
    try:
        memory = psutil.virtual_memory()
        machine = Machine(memory.total, memory.available)
        if path:
            offer = Offer(path, Path(path).stem, people, context_length)
            need, images = fit(memory_need(offer), machine), bool(encoder_of(path))
    except UserError as error:
        problem = error.message
    try:
        find_program(folder)
    except UserError as error:
        no_program = error.message
    addresses = tuple((each.address, each.adapter) for each in own_addresses())
    return Prepared(need, problem, addresses, no_program, images)


def _named(theme: Theme, name: str, widget: QWidget) -> QWidget:
    """Return a widget with its name above it."""
    made = QWidget()
    in_column(theme, label(name, "caption"), widget, on=made, spacing=4)
    return made
