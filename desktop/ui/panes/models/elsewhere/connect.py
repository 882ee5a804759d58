"""Connects to models on servers, and shows what each can do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QSizePolicy, QWidget

from desktop.core.errors import UserError
from desktop.core.i18n import again, heads, tr
from desktop.core.messages import LoadModel, UnloadModel
from desktop.core.readable import one_line
from desktop.core.servers.address import host_of, is_readable_by_others, parse, shown_name
from desktop.core.servers.class_code import about_code, is_code, read_code
from desktop.core.servers.facts import checks
from desktop.services.jobs import Job, while_alive
from desktop.services.servers import Asked, Servers
from desktop.ui.panes.base import Runtime, Shell
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_column, in_row
from desktop.ui.widgets.results.data_table import DataTable, Table

KEY_WIDTH = 180
MARKS = {True: "✓", False: "✗", None: "?"}


class ConnectView(QWidget):
    """An address, the table of what its server can do, and the models that were added."""

    def __init__(
        self, shell: Shell, runtime: Runtime, chat_with: Callable[[str], None], servers: Servers
    ) -> None:
        super().__init__()
        self._shell, self._runtime, self._chat_with = shell, runtime, chat_with
        self._servers = servers
        self.asked: Asked | None = None  # what is shown of a server
        self._job: Job | None = None
        self._entered = ("", "")  # the address and the key when the user pressed Connect
        self._before = ""  # the address in the field when the search for servers began
        self.address = self._made_address()
        self.key = self._made_key()
        theme = shell.theme
        self.connect_button = button(theme, tr("Connect"), "primary", "ph.cloud-check")
        self.connect_button.setWhatsThis(
            tr(
                "Asks the server which models it has, and the model for a few tokens, to see what "
                "it can do."
            )
        )
        self.look = button(theme, tr("Look on this laptop"), "secondary", "ph.magnifying-glass")
        self.look.setWhatsThis(
            tr("Looks for servers on this laptop, at the ports that such programs use.")
        )
        self.state = label(tone="soft", wrap=True)
        self.wrong = label(kind="wrong", wrap=True)
        self.wrong.hide()
        self.models = self._made_box(
            tr("Model on the server"), tr("Chooses a model on this server and asks what it can do.")
        )
        self.table = DataTable(theme, tr("Server capabilities"))
        self.table.setWhatsThis(
            tr("Each row is something that Glassbox tried or that the server said about itself.")
        )
        self.chat = button(theme, tr("Chat with this model"), "secondary", "ph.chat-circle")
        self.chat.setWhatsThis(tr("Adds the model to your list and opens Chat with it."))
        self.add = button(theme, tr("Add to your models"), "secondary", "ph.plus")
        self.add.setWhatsThis(
            tr("Adds the model to your list, so that you can choose it on every page.")
        )
        self.saved = self._made_box(
            tr("Your models on servers"), tr("Fills in the address of a model that you added.")
        )
        self.remove = button(theme, tr("Remove from list"), "link")
        self.remove.setWhatsThis(tr("Removes the model from your list, and the key of its server."))
        in_column(theme, self._asking_card(), (self._result_card(), 1), on=self, spacing=16)
        self.setFocusProxy(self.address)
        self._listen()
        self._show_saved()
        self._show_nothing()

    def _made_address(self) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(tr("Address of the server, or class code"))
        field.setPlaceholderText(tr("{address}, or a class code", address="http://127.0.0.1:8080"))
        field.setMaxLength(1000)
        field.setWhatsThis(
            tr(
                "The address that the server's program shows, such as http://127.0.0.1:8080, or "
                "the code that the presenter's laptop shows."
            )
        )
        return field

    def _made_key(self) -> QLineEdit:
        field = QLineEdit()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setAccessibleName(tr("Key, if the server asks for one"))
        field.setPlaceholderText(tr("Key (optional)"))
        field.setMaxLength(4000)
        field.setWhatsThis(
            tr(
                "Some servers ask for a key. It is stored in the system's keyring if possible, and "
                "never in a file."
            )
        )
        theme = self._shell.theme
        Scaled(theme, field, lambda: field.setFixedWidth(theme.px(KEY_WIDTH)))
        return field

    def _made_box(self, name: str, about: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setWhatsThis(about)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(26)
        return box

    def _asking_card(self) -> QFrame:
        card, theme = QFrame(), self._shell.theme
        card.setProperty("kind", "card")
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        hint = tr(
            "Nothing is sent before you connect. Your questions go to the server only when you ask "
            "one of its models, in Chat or on another page."
        )
        in_column(
            theme,
            label(tr("Connect to a server"), "section"),
            in_row(theme, (self.address, 1), self.key, self.connect_button),
            label(hint, "caption", wrap=True),
            in_row(theme, self.look, self.saved, self.remove, STRETCH),
            on=card,
            margins=(24, 16, 24, 16),
            spacing=12,
        )
        return card

    def _result_card(self) -> QFrame:
        card, theme = QFrame(), self._shell.theme
        card.setProperty("kind", "card")
        self.title = label(kind="section")
        self._filler = QWidget()  # keeps the texts at the top while there is no table
        in_column(
            theme,
            self.title,
            self.state,
            self.wrong,
            self.models,
            (self.table, 1),
            in_row(theme, self.chat, self.add, STRETCH),
            (self._filler, 1),
            on=card,
            margins=(24, 16, 24, 16),
            spacing=12,
        )
        return card

    def _listen(self) -> None:
        self.connect_button.clicked.connect(self._connect)
        self.address.returnPressed.connect(self._connect)
        self.key.returnPressed.connect(self._connect)
        self.look.clicked.connect(self._look)
        self.models.activated.connect(self._choose)
        self.saved.activated.connect(self._fill_in)
        self.remove.clicked.connect(self._remove)
        self.chat.clicked.connect(self._chat)
        self.add.clicked.connect(self._add)
        self._runtime.library.changed.connect(self._show_saved)

    # --- asking

    @Slot()
    def _connect(self) -> None:
        self.ask(self.address.text(), self.key.text())

    @property
    def asking(self) -> tuple[str, str] | None:
        """The address and the key that were entered for a server that hasn't answered yet."""
        return self._entered if self._job is not None and not self._job.done else None

    def ask(self, text: str, key: str = "") -> None:
        refuse, self._entered = self._refuse, (text, key)
        self._let_go()
        try:
            if is_code(text):
                code = read_code(text)
                text, key, refuse = code.server, code.key, self._refuse_code
            address = parse(text)
        except UserError as error:
            self._refuse(error)
            return
        self._show_nothing()
        self.state.setText(tr("Asking {host}…", host=host_of(address.server)))
        self._follow(self._servers.ask(str(address), key), self.show_asked, refuse)

    @Slot()
    def _look(self) -> None:
        self._show_nothing()
        self.state.setText(tr("Looking for servers on this laptop…"))
        self._before = self.address.text()
        self._entered = ("", "")
        self._follow(self._servers.look(), self._show_around, self._refuse)

    def _follow(
        self, job: Job, show: Callable[[Any], None], refuse: Callable[[UserError], None]
    ) -> None:
        """Show how a job ends, unless the user has asked for something else by then."""
        self._let_go()
        self._job = job

        def unless_replaced(act: Callable[[Any], None]) -> Callable[..., None]:
            return while_alive(self, lambda value: act(value) if job is self._job else None)

        job.finished.connect(unless_replaced(show))
        job.failed.connect(unless_replaced(refuse))

    def _let_go(self) -> None:
        """Cancel what was asked for before."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _show_around(self, found: list[str]) -> None:
        if not found:
            self.state.setText(tr("No server answers on this laptop at the usual ports."))
            return
        hosts = ", ".join(map(host_of, found))
        if self.address.text() != self._before:  # the user typed another one meanwhile
            self.state.setText(tr("Found {hosts}.", hosts=hosts))
            return
        self.address.setText(found[0])
        self.key.clear()  # it may be for another server, here as below
        self.state.setText(tr("Found {hosts}. Press Connect to ask the first one.", hosts=hosts))

    def show_asked(self, asked: Asked) -> None:
        self.asked = asked
        host, facts = host_of(asked.address.server), asked.server
        if self.key.text() == self._entered[1]:  # else it may be for another server
            self.key.clear()
        self.title.setText(tr("{program} at {host}", program=one_line(facts.title), host=host))
        self.models.clear()
        for each in facts.models:
            self.models.addItem(shown_name(each.name), each.name)
        self.models.setCurrentIndex(self.models.findData(asked.address.name))
        self.models.setVisible(len(facts.models) > 1)
        remarks = [again(asked.remark)] if asked.remark else []
        if asked.model is None:
            remarks.append(
                tr("Choose a model.") if facts.models else tr("This server has no models.")
            )
        elif is_readable_by_others(asked.address.server):
            remarks.append(
                tr("Others on this network can read your questions, the answers, and the key.")
            )
        self.state.setText(" ".join(remarks))
        self.state.setVisible(bool(remarks))
        self._show_table()

    def _show_table(self) -> None:
        model = self.asked.model if self.asked else None
        self.table.setVisible(model is not None)
        self._filler.setVisible(model is None)
        self.chat.setVisible(model is not None)
        self._show_whether_listed()
        if model is not None:
            rows = [(each.label, MARKS[each.ok], each.detail) for each in checks(model)]
            head = heads("Capability", "Available", "Meaning")
            self.table.show_table(Table(head, rows, frozenset({0, 1, 2})))

    def _refuse(self, error: UserError) -> None:
        self._show_nothing()
        self.state.hide()
        self.wrong.setText(error.message)
        self.wrong.show()

    def _refuse_code(self, error: UserError) -> None:
        self._refuse(about_code(error))

    def _show_nothing(self) -> None:
        self.asked = None
        self.title.setText(tr("Server capabilities"))
        self.wrong.hide()
        self.state.setText(tr("Enter an address and press Connect to see what the server can do."))
        self.state.show()
        self.models.hide()
        self._show_table()

    @Slot(int)
    def _choose(self, index: int) -> None:
        if self.asked is not None:
            name = str(self.models.itemData(index))
            self.ask(str(self.asked.address._replace(name=name)))

    # --- the list

    @Slot()
    def _show_saved(self) -> None:
        there, chosen = self._runtime.library.servers, self.saved.currentData()
        self.saved.clear()
        self.saved.addItem(tr("Your models on servers…"), "")
        for each in there:
            self.saved.addItem(each.name, each.path)
        self.saved.setCurrentIndex(max(self.saved.findData(chosen or ""), 0))
        self.saved.setVisible(bool(there))
        self.remove.setVisible(bool(self.saved.currentData()))
        self._show_whether_listed()

    @Slot(int)
    def _fill_in(self, index: int) -> None:
        path = str(self.saved.itemData(index))
        self.address.setText(path)
        self.key.clear()
        self.remove.setVisible(bool(path))

    @Slot()
    def _remove(self) -> None:
        path, runtime = str(self.saved.currentData()), self._runtime
        runtime.library.list_server(path, False)
        current, loaded = runtime.inference.current, runtime.inference.loaded
        # Its connection has the server's key. Chat's, by the name `path`, may still wait its turn.
        names = {path, *(name for name, each in loaded.items() if each.path == path)}
        if isinstance(current, LoadModel) and current.path == path:
            names.add(current.key)
        for name in names:
            runtime.inference.submit(UnloadModel(name))
        server, keys = parse(path).server, self._servers.keys
        if not any(parse(each.path).server == server for each in runtime.library.servers):
            job = runtime.background.call(lambda: keys.set(server, ""), "forget a key")
            job.failed.connect(self._shell.notices.error)

    def _show_whether_listed(self) -> None:
        asked = self.asked if self.asked and self.asked.model else None
        listed = {each.path for each in self._runtime.library.servers}
        self.add.setVisible(asked is not None and str(asked.address) not in listed)

    @Slot()
    def _add(self) -> None:
        if self.asked is not None:
            self._runtime.library.list_server(str(self.asked.address), True)

    @Slot()
    def _chat(self) -> None:
        if self.asked is not None:
            self._add()
            self._chat_with(str(self.asked.address))

    def shut_down(self) -> None:
        self._let_go()
