"""The figure that asks one question through every engine that is there, and compares what comes
back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QAbstractItemView, QWidget

from desktop.core.errors import UserError
from desktop.core.i18n import all_of, counted, marked, tr
from desktop.core.lessons.calls import command_call, command_words, python_call, server_call
from desktop.core.messages import AskThroughPython, Generate, Message, Sampling
from desktop.core.servers.address import host_of, parse
from desktop.services.command_line import run_command
from desktop.services.jobs import Job
from desktop.services.servers import Servers
from desktop.services.task import Step, Steps
from desktop.ui.model_box import ModelBox
from desktop.ui.panes.base import OpenPane, Runtime, Shell
from desktop.ui.panes.concepts.figures.asking.asked_engine import (
    COLUMNS,
    LEFT,
    AskedEngine,
    Face,
    whole_table,
)
from desktop.ui.panes.concepts.figures.asking.faces import ReadOnlyText
from desktop.ui.panes.concepts.figures.asking.model_run import ModelFigure
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.scaled import Scaled, filled, in_column, spaced
from desktop.ui.widgets.layout.side_by_side import SideBySide
from desktop.ui.widgets.long_text import LineField
from desktop.ui.widgets.results.data_table import DataTable, Table

QUESTION: Final = "Tell me a story."
MODEL: Final = "Pebble-1-3M-Instruct-F16"
TOKENS: Final = 48
BOX_WIDTH: Final = 220
LEAST_PANEL: Final = 160
LOCAL: Final[tuple[Face, ...]] = ("window", "command", "python")


class EnginesFigure(ModelFigure):
    """Asks a question here in three ways, and on the servers that the user has added or found. The
    engines are asked one after another, so that none slows another down."""

    name = marked("One question, every engine")

    def __init__(
        self, shell: Shell, runtime: Runtime, open_pane: OpenPane, servers: Servers
    ) -> None:
        self.box = ModelBox(
            shell.theme,
            runtime.library,
            runtime.models,
            BOX_WIDTH,
            lambda: runtime.models.shipped(MODEL) or runtime.models.default(),
        )
        self.box.setWhatsThis(tr("Chooses the model on this laptop to ask."))
        self.box.follow()
        super().__init__(shell, runtime, open_pane, tr("Ask every engine"))
        self._servers = servers
        self._found: tuple[str, ...] = ()
        self._engines = [AskedEngine(face) for face in LOCAL]
        self._shown = 1  # the first with a call to copy
        self._build()
        self.field.textChanged.connect(self._forget)
        self.field.returnPressed.connect(self.ask)
        # While a model answers, the box opens another one only if that model is gone.
        self.box.opened.connect(self.run.task.abandon)
        self.box.opened.connect(self._forget)
        self.look.clicked.connect(self._look)
        self.view.itemSelectionChanged.connect(self._select)
        self.run.task.running_changed.connect(self._follow_running)
        runtime.library.changed.connect(self._list_servers)
        self._list_servers()

    def _build(self) -> None:
        theme = self.theme
        self.field = LineField(QUESTION)
        self.field.setAccessibleName(tr("Question"))
        self.look = button(theme, tr("Look on this laptop"), "secondary", "ph.magnifying-glass")
        self.look.setWhatsThis(
            tr("Looks for servers on this laptop, at the ports that such programs use.")
        )
        self.around = label(kind="caption", wrap=True)
        self.around.hide()
        self.view = DataTable(theme, tr(self.name))
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.horizontalHeader().setStretchLastSection(True)
        self.view.setWhatsThis(tr("Each row is an engine. Select one to see its call and prompt."))
        self.call = ReadOnlyText(theme, tr("Call"), mono=True)
        self.reads = ReadOnlyText(theme, tr("Model input"), mono=True)
        self.answer = ReadOnlyText(theme, tr("Answer"))
        self.answer.setPlaceholderText(tr("The answer appears here."))
        self.remarks = label(kind="caption", wrap=True)
        for parts in (((self.field, 1), self.box), ((self.run, 1), self.look)):
            row = spaced(theme, SideBySide(), spacing=12)
            self.inside.addLayout(filled(row, *parts))
        self.inside.addWidget(self.around)
        self.inside.addWidget(self.view)
        panels = spaced(theme, SideBySide(), spacing=16)
        for text, share in ((self.call, 3), (self.reads, 2), (self.answer, 2)):
            panel = QWidget()
            title = label(text.accessibleName(), "strong")
            in_column(theme, title, (text, 1), on=panel, spacing=6)
            Scaled(theme, panel, partial(self._widen, panel))
            panels.addWidget(panel, share)
        self.inside.addLayout(panels, 1)
        self.inside.addWidget(self.remarks)

    def choose_model(self) -> str:
        return self.box.path

    def _widen(self, panel: QWidget) -> None:
        panel.setMinimumWidth(self.theme.px(LEAST_PANEL))

    # --- the engines

    @Slot()
    def _list_servers(self) -> None:
        """List the servers that the user has added, and those that were found on this laptop."""
        added = [each.path for each in self._runtime.library.servers]
        known = {parse(each).server for each in added}
        addresses = (*added, *(each for each in self._found if parse(each).server not in known))
        before = {each.address: each for each in self._engines if each.address}
        here = [each for each in self._engines if not each.address]
        self._engines = [
            *here,
            *(before.get(each) or AskedEngine("server", each) for each in addresses),
        ]
        self._shown = min(self._shown, len(self._engines) - 1)
        self._show_table()

    @Slot()
    def _look(self) -> None:
        self.look.setEnabled(False)
        self._say_around(tr("Looking for servers on this laptop…"))
        job = self._servers.look()
        job.finished.connect(self._take_found)
        job.failed.connect(self._say_not_found)

    @Slot(object)
    def _take_found(self, found: list[str]) -> None:
        self.look.setEnabled(True)
        self._found = tuple(found)
        hosts = all_of([host_of(each) for each in found])
        self._say_around(
            tr("Found {hosts}. The next question goes there, too.", hosts=hosts)
            if found
            else tr("No server answers on this laptop at the usual ports.")
        )
        self._list_servers()

    def _say_around(self, text: str) -> None:
        self.around.setText(text)
        self.around.show()

    @Slot(UserError)
    def _say_not_found(self, error: UserError) -> None:
        self.look.setEnabled(True)
        self._say_around(error.message)

    # --- asking

    @property
    def busy(self) -> bool:
        return self.run.busy  # the command and the servers run in none of the window's services

    @property
    def question(self) -> str:
        return self.field.text().strip() or QUESTION

    @Slot()
    def ask(self) -> None:
        self._forget()
        self.run.start(partial(self._ask_all, self.question))

    def _ask_all(self, question: str, model: str) -> Steps[None]:
        # New ones, since a replaced run may have left part of an answer.
        self._engines = [AskedEngine(each.face, each.address) for each in self._engines]
        engines = tuple(self._engines)
        engines[0].memory = self._runtime.inference.loaded[model].memory_bytes
        for engine in engines:
            engine.state = "asking"
            self.run.say(tr("Asking {engine}…", engine=engine.title))
            self._show_table()
            try:
                yield Step(self._job(engine, model, question), partial(self._take, engine))
                engine.state = "done"
            except UserError as error:
                engine.state, engine.error = "failed", error
            self._show_table()

    def _job(self, engine: AskedEngine, model: str, question: str) -> Job:
        request = Generate(
            model,
            messages=(Message("user", question),),
            sampling=Sampling(temperature=0),
            max_tokens=TOKENS,
            show_prompt=True,
        )
        match engine.face:
            case "window":
                return self._runtime.inference.submit(request)
            case "python":
                return self._runtime.inference.submit(AskThroughPython(model, question, TOKENS))
            case "command":
                words = command_words(self.run.path, question, TOKENS)
                return self._servers.submit(run_command(words), "run the command")
            case "server":
                asked = replace(request, alternatives=1, show_prompt=False)
                return self._servers.answer(engine.address, lambda key: replace(asked, model=key))

    def _take(self, engine: AskedEngine, event: object) -> None:
        engine.take(event)
        self._fill()

    @Slot()
    def _forget(self) -> None:
        """Forget the answers to a question that is no longer in the field."""
        if not self.run.busy:
            self._engines = [AskedEngine(each.face, each.address) for each in self._engines]
            self.run.follow()
            self._show_table()

    @Slot(bool)
    def _follow_running(self, running: bool) -> None:
        for each in (self.field, self.box, self.look):
            each.setEnabled(not running)
        for engine in self._engines:
            if engine.state == "asking" and not running:
                engine.state = "stopped"
                self._show_table()

    # --- showing

    def restore_state(self, state: Any) -> None:
        super().restore_state(state)
        self.show_unsaved(state[2])  # entering the question has forgotten the answers

    def unsaved(self) -> object:
        return self._engines, self._found

    def show_unsaved(self, unsaved: Any) -> None:
        self._engines, self._found = unsaved
        self._list_servers()

    def _show_table(self) -> None:
        shown = self._shown
        rows = [each.cells() for each in self._engines]
        self.view.show_table(Table(COLUMNS, rows, LEFT))
        self.view.fit_height()
        self.view.selectRow(shown)
        self._show_one()
        self.told.emit()

    def _fill(self) -> None:
        """Show the cells that have changed. The columns keep their width meanwhile."""
        for row, engine in enumerate(self._engines):
            for column, text in enumerate(engine.cells()):
                item = self.view.item(row, column)
                if item is not None and item.text() != text:
                    item.setText(text)
        self._show_one()

    @Slot()
    def _select(self) -> None:
        if self.view.selectedItems():
            self._shown = self.view.currentRow()
            self._show_one()

    def _show_one(self) -> None:
        """Show the call, the prompt, and the answer of the selected engine."""
        engine = self._engines[self._shown]
        self.call.show_text(self._call(engine))
        self.reads.show_text(engine.prompt)
        self.answer.show_text(engine.text)
        self.remarks.setText(" ".join(engine.reasons()))

    def _call(self, engine: AskedEngine) -> str:
        match engine.face:
            case "window":
                return tr("Chat, with temperature 0 and at most {tokens} tokens", tokens=TOKENS)
            case "command":
                return command_call(command_words(self.run.path, self.question, TOKENS))
            case "python":
                return python_call(self.run.path, self.question, TOKENS)
            case "server":
                facts, address = engine.facts, engine.address
                name = facts.model.name if facts else parse(address).name
                return server_call(address, name, self.question, TOKENS)

    # --- text and table

    def headline(self) -> str:
        answers = [each.answer for each in self._engines if each.answer is not None]
        if self.run.busy or len(answers) < 2:
            return tr("The window, a command, and Python ask the same model.")
        different = len(set(answers))
        if different == 1:
            return tr("All {count} answers are the same, word for word.", count=len(answers))
        return tr(
            "{count} engines gave {different} different answers.",
            count=len(answers),
            different=different,
        )

    def evidence(self) -> str:
        asked = [each for each in self._engines if each.state in ("done", "failed")]
        if not asked:
            hosts = [host_of(each.address) for each in self._engines if each.address]
            told = tr("Press the button to ask. Each engine takes the most likely token.")
            if hosts:
                told += f" {tr('The question also goes to {hosts}.', hosts=all_of(hosts))}"
            return self.invitation(told)
        parts: list[str] = []
        here = [each.answer for each in self._engines if not each.address]
        if None not in here:
            parts.append(
                tr("Window, command line, and Python open the same file with llama.cpp.")
                if len(set(here)) == 1
                else tr(
                    "Window, command line, and Python open the same file with llama.cpp. "
                    "llama-cpp-python leaves flash attention off, which can decide between two "
                    "tokens that are almost equally likely."
                )
            )
        if models := {each.model for each in asked if each.model}:
            parts.append(tr("The servers' models: {names}.", names=all_of(sorted(models))))
        if failed := sum(each.state == "failed" for each in asked):
            parts.append(
                counted(
                    failed,
                    "{count} engine couldn't answer. Its row says why.",
                    "{count} engines couldn't answer. Their rows say why.",
                    count=failed,
                )
            )
        return " ".join(parts)

    def table(self) -> Table:
        return whole_table(self._engines)
