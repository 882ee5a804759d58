"""The code of a model that is shared, and who asks it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame

from desktop.core.i18n import counted, heads, named, tr
from desktop.core.numbers.units import rate_text
from desktop.core.servers.address import ServerModel
from desktop.core.servers.class_code import ClassCode, served_name
from desktop.services.jobs import while_alive
from desktop.services.servers import Servers
from desktop.services.sharing import Look
from desktop.ui.panes.base import OpenPane, Runtime, Shell
from desktop.ui.widgets.controls import button, label, selectable
from desktop.ui.widgets.layout.scaled import in_column, in_row
from desktop.ui.widgets.painted import say
from desktop.ui.widgets.results.data_table import DataTable, Table


class SharedCard(QFrame):
    """The code in large type, how to enter it, who is connected, and what is being written."""

    def __init__(
        self, shell: Shell, runtime: Runtime, open_pane: OpenPane, servers: Servers
    ) -> None:
        super().__init__()
        theme = shell.theme
        self.setProperty("kind", "card")
        self._shell, self._runtime, self._open_pane = shell, runtime, open_pane
        self._keys, self._sharing = servers.keys, servers.sharing
        self._rows: tuple[Table, Table] | None = None
        self.title = label(kind="section")
        self.code = selectable(label(kind="class_code"))
        self.steps = label(wrap=True)
        self.others = selectable(label(kind="caption", wrap=True))
        self.stop = button(theme, tr("Stop sharing"), "secondary", "ph.stop")
        self.stop.setWhatsThis(tr("Stops llama-server. The code is no longer valid afterward."))
        self.copy = button(theme, tr("Copy the code"), "link")
        self.copy.setWhatsThis(tr("Copies the code, for a chat or a shared document."))
        self.measure = button(theme, tr("Measure the speed for a class"), "link")
        self.measure.setWhatsThis(
            tr(
                "Adds the shared model to your list and sends it questions from 1, 2, 4, and more "
                "people at the same time, in Benchmarks, Speed."
            )
        )
        self.gone = label(kind="wrong", wrap=True)
        self.activity = label(tone="soft", wrap=True)
        self.visitors = DataTable(theme, tr("Connected laptops"))
        self.visitors.setWhatsThis(
            tr(
                "The addresses that have connected, with their connections now and in the last "
                "minute."
            )
        )
        self.answers = DataTable(theme, tr("Answers that are being written"))
        self.answers.setWhatsThis(
            tr("The answers that llama-server is writing, and how fast it writes them.")
        )
        hint = tr(
            "llama-server doesn't say which laptop an answer is for. Glassbox opens a connection "
            "for each request."
        )
        tables = in_row(theme, (self.visitors, 3), (self.answers, 2), spacing=16)
        self._hint = label(hint, kind="caption", wrap=True)
        in_column(
            theme,
            in_row(theme, (self.title, 1), self.measure, self.copy, self.stop),
            self.code,
            self.steps,
            self.others,
            self.gone,
            self.activity,
            (tables, 1),
            self._hint,
            on=self,
            margins=(24, 16, 24, 16),
            spacing=8,
        )
        self.stop.clicked.connect(self._sharing.stop)
        self.copy.clicked.connect(self._copy)
        self.measure.clicked.connect(self._measure)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.code.text())
        self._shell.files.tell_copied(tr("The code"))

    @Slot()
    def _measure(self) -> None:
        """Measure the shared model as others see it. Storing its key may take a moment."""
        code, offer, keys = self._sharing.code, self._sharing.offer, self._keys
        if code is None or offer is None:
            return
        path = str(ServerModel(code.server, served_name(offer.name)))
        job = self._runtime.background.call(lambda: keys.set(code.server, code.key), "store a key")
        job.finished.connect(while_alive(self, lambda _remark: self._open_speed(code, path)))
        job.failed.connect(self._shell.notices.error)

    def _open_speed(self, code: ClassCode, path: str) -> None:
        if self._sharing.code != code:  # it was stopped while the key was being stored
            self._sharing.stopped.emit(code.server)
            return
        self._runtime.library.list_server(path, True)
        self._open_pane("benchmarks", f"speed:{path}")

    def show_state(self) -> None:
        code, offer = self._sharing.code, self._sharing.offer
        name = offer.name if offer else ""
        on = code is not None
        for part in (self.code, self.steps, self.others, self.measure, self.copy, self._hint):
            part.setVisible(on)
        for table in (self.visitors, self.answers):
            table.setVisible(on)
        if code is None:
            self.title.setText(tr("Loading {name}", name=name))
            self.activity.setText(tr("Starting llama-server and loading the model…"))
            self.gone.hide()
            return
        alone = self._sharing.alone
        self.title.setText(
            tr("Sharing {name} on this laptop only", name=name)
            if alone
            else tr("Sharing {name} with the class", name=name)
        )
        self.code.setText(str(code))
        say(self.code, named(tr("Class code"), str(code)))
        self.steps.setText(
            tr("On this laptop: Models, Elsewhere, enter this code, and press Connect.")
            if alone
            else tr("On each laptop: Models, Elsewhere, enter this code, and press Connect.")
        )
        self.others.setText(
            tr(
                "In other programs: address {address}, key {key}",
                address=f"{code.server}/v1",
                key=code.key,
            )
        )
        self._show_look(code, self._sharing.look)

    def _show_look(self, code: ClassCode, look: Look | None) -> None:
        self.gone.setVisible(look is not None and look.address_gone)
        self.gone.setText(
            tr(
                "This laptop no longer has the address {address}, so nobody can reach it. Check "
                "the network. If the address has changed, stop, and share the model again.",
                address=code.address,
            )
        )
        self.activity.setText(_activity(look, self._sharing.alone))
        tables = _visitors(code, look), _answers(look)
        if tables != self._rows:  # otherwise, the selected cell would be lost
            self._rows = tables
            self.visitors.show_table(tables[0])
            self.answers.show_table(tables[1])


def _activity(look: Look | None, alone: bool) -> str:
    if look is None:
        return (
            tr("Only this laptop can ask the model.")
            if alone
            else tr("Others can ask the model now.")
        )
    laptops = counted(
        len(look.usage.visitors),
        "One laptop has connected so far.",
        "{count} laptops have connected so far.",
        count=len(look.usage.visitors),
    )
    if look.usage.answers is None:
        busy = tr("llama-server is busy and doesn't report its answers right now.")
        return f"{laptops} {busy}"
    written = [each for each in look.usage.answers if each.busy]
    rates = [each.tokens_per_s for each in written if each.tokens_per_s is not None]
    said = tr(
        "{busy} of {most} answers are being written",
        busy=len(written),
        most=len(look.usage.answers),
    )
    together = tr("together at {rate}", rate=rate_text(sum(rates))) if rates else ""
    return f"{laptops} {said}{', ' if together else ''}{together}."


def _visitors(code: ClassCode, look: Look | None) -> Table:
    head = heads("Laptop", "Connections now", "In the last minute")
    rows = [
        (
            tr("{address} (this laptop)", address=each.address)
            if each.address == code.address
            else each.address,
            str(each.open_now),
            str(each.last_minute),
        )
        for each in (look.usage.visitors if look else ())
    ]
    return Table(head, rows)


def _answers(look: Look | None) -> Table:
    answers = (look.usage.answers if look else None) or ()
    rows = [
        (str(at + 1), str(each.tokens), _rate(each.tokens_per_s))
        for at, each in enumerate(answers)
        if each.busy
    ]
    return Table(heads("Answer", "Tokens so far", "Tokens/s"), rows, frozenset())


def _rate(tokens_per_s: float | None) -> str:
    return "—" if tokens_per_s is None else f"{tokens_per_s:.1f}"
