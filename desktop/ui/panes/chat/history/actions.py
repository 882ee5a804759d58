"""Opens, renames, deletes, exports, and imports saved conversations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from desktop.core.conversations.conversation import Conversation
from desktop.core.conversations.export import file_name, read_export, to_markdown, write_export
from desktop.core.conversations.store import ConversationMatch
from desktop.core.conversations.turns import LARGEST_ID, Turn
from desktop.core.errors import UserError
from desktop.core.i18n import marked, tr
from desktop.services.conversations import Conversations
from desktop.services.jobs import while_alive
from desktop.services.settings import Settings
from desktop.ui.panes.base import Shell
from desktop.ui.panes.chat.conversation.conversation import ConversationView
from desktop.ui.panes.chat.view import ChatView

DIGITS = 20
"""A number of digits that no conversation id has."""
NOTICED_MS = 200
"""Time in milliseconds after which opening a conversation shows a busy indicator."""

KINDS = {"md": marked("Markdown (*.md)"), "json": marked("JSON, with all versions (*.json)")}


class ConversationActions(QObject):
    """Connects the list, the service, and the pane."""

    opened = Signal(Conversation)
    found = Signal(Turn)  # in the conversation that is shown

    def __init__(
        self,
        shell: Shell,
        settings: Settings,
        conversations: Conversations,
        view: ChatView,
        shown: ConversationView,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._shell, self._settings = shell, settings
        self._view, self._shown = view, shown
        self._service = conversations
        self._wanted: int | None = None  # the conversation that is being opened
        self._afterward: Callable[[], object] | None = None  # to call once it is open
        self._searched = ""
        self._late = QTimer(self, singleShot=True, interval=NOTICED_MS)
        self._late.timeout.connect(lambda: view.show_opening(True))
        panel = self._panel = view.panel
        panel.opened.connect(self.open)
        panel.found.connect(self.open)
        panel.renamed.connect(self.rename)
        panel.delete_asked.connect(self.delete)
        panel.export_asked.connect(self.export)
        panel.copy_asked.connect(self.copy)
        panel.import_asked.connect(self.choose_import)
        panel.searched.connect(self._search)
        self._service.changed.connect(self._show_list)
        self._service.problem.connect(self._tell)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.applicationStateChanged.connect(self._look_again)

    @property
    def opening(self) -> bool:
        return self._wanted is not None

    def after_opening(self, act: Callable[[], object]) -> None:
        """Call `act` once the conversation that is being opened is shown, or another one is."""
        self._afterward = act

    def begin(self) -> None:
        """Show the list and the conversation that was open when the window closed."""
        self._show_list()
        last = self._settings.values.conversation
        if last.isdecimal() and len(last) < DIGITS and int(last) < LARGEST_ID:
            self.open(int(last))

    def follow(self, conversation: Conversation) -> None:
        """Mark and remember which conversation is open: this one, or none if it is empty. Called
        when the pane switches to it or starts an answer in it."""
        self._end_opening()
        kept = bool(conversation.all_turns)
        self._panel.mark(conversation.id if kept else None)
        self._settings.change(conversation=str(conversation.id) if kept else "")

    def open(self, number: int, turn: int | None = None) -> None:
        """Show a conversation. If `turn`, the id of a message, is given, scroll to that message."""
        if number == self._shown.conversation.id:
            self._end_opening()
            self._go_to(turn)
            return
        self._wanted = number
        self._late.start()
        job = self._service.open(number)
        job.finished.connect(while_alive(self, partial(self._opened, number, turn)))
        job.failed.connect(while_alive(self, lambda _: self._opened(number, turn, None)))

    def _opened(self, number: int, turn: int | None, found: Conversation | None) -> None:
        if number != self._wanted:
            return  # another one was requested since
        if found is None:
            self._end_opening()
            self._panel.mark(self._shown.conversation.id)
            self._service.refresh()
        else:
            self.opened.emit(found)  # the pane shows it, and calls `follow`
            self._go_to(turn)

    def _end_opening(self) -> None:
        self._wanted = None
        self._late.stop()
        self._view.show_opening(False)
        act, self._afterward = self._afterward, None
        if act is not None:
            act()

    def _go_to(self, turn: int | None) -> None:
        self._view.end_browsing()
        if turn is not None and (place := self._shown.conversation.find(turn)) is not None:
            self.found.emit(place)

    @Slot(object, str)
    def rename(self, number: int, title: str) -> None:
        self.act_on(number, lambda found: self._service.rename(found, title))

    @Slot(object)
    def delete(self, number: int) -> None:
        """Delete a conversation and offer to restore it."""
        summary = next((each for each in self._service.summaries if each.id == number), None)
        if summary is None:
            return
        was_open = number == self._shown.conversation.id
        if was_open:
            self.opened.emit(Conversation())
        self._service.delete(number)

        def undo() -> None:
            self._service.restore(summary)
            if was_open and isValid(self._view):  # this pane still exists
                self.open(number)

        said = tr("Deleted “{title}”.", title=summary.title)
        self._shell.notices.info(said, (tr("Undo"), undo), lasts=True)

    @Slot(object, str)
    def export(self, number: int, ending: str) -> None:
        """Ask for a file name and export a conversation to it."""
        summary = next((each for each in self._service.summaries if each.id == number), None)
        if summary is None:
            return
        title, name = tr("Export the conversation"), file_name(summary.title)
        path = self._shell.files.ask_new(self._view, title, name, ending, tr(KINDS[ending]))
        if path:
            self.export_to(number, Path(path))

    def export_to(self, number: int, path: Path) -> None:
        def write(found: Conversation) -> None:
            job = self._service.background(lambda: write_export(found, path), "export")
            job.finished.connect(
                lambda: self._shell.notices.info(
                    tr("The conversation was saved as {path}.", path=path)
                )
            )

        self.act_on(number, write)

    @Slot(object)
    def copy(self, number: int) -> None:
        """Copy a conversation to the clipboard as Markdown."""

        def put(found: Conversation) -> None:
            QGuiApplication.clipboard().setText(to_markdown(found))
            self._shell.notices.info(tr("The conversation was copied as Markdown."))

        self.act_on(number, put)

    @Slot()
    def choose_import(self) -> None:
        kinds = tr("Exported conversations (*.json);;All files (*)")
        if path := self._shell.files.ask(self._view, tr("Import a conversation"), kinds):
            self.import_from(Path(path))

    def import_from(self, path: Path) -> None:
        """Import a conversation from a file and open it."""
        job = self._service.background(lambda: read_export(path), "import")
        job.finished.connect(self._service.keep)
        job.finished.connect(while_alive(self, self.opened.emit))

    def act_on(self, number: int, act: Callable[[Conversation], object]) -> None:
        """Call `act` with a conversation, reading it from disk first if needed."""
        if number == self._shown.conversation.id:
            act(self._shown.conversation)
            return

        def take(found: Conversation | None) -> None:
            if found is not None:
                act(found)

        self._service.open(number).finished.connect(take)  # also if this pane is gone by then

    # --- the list ---

    @Slot()
    def _show_list(self) -> None:
        if self._searched:
            self._search(self._searched)
        else:
            self._panel.show_list(self._service.summaries, self._service.loaded)

    @Slot(str)
    def _search(self, text: str) -> None:
        self._searched = text
        if not text.strip():
            self._searched = ""
            self._show_list()
            return

        def take(matches: list[ConversationMatch]) -> None:
            if text == self._searched:
                # A name that was just changed isn't in the file yet.
                now = {each.id: each for each in self._service.summaries}
                named = [
                    replace(each, summary=now.get(each.summary.id, each.summary))
                    for each in matches
                ]
                self._panel.show_matches(named, text)

        self._service.search(text).finished.connect(while_alive(self, take))

    @Slot(Qt.ApplicationState)
    def _look_again(self, state: Qt.ApplicationState) -> None:
        """Refresh the list when the window becomes active: another window may have changed it, and
        the day may have."""
        if state == Qt.ApplicationState.ApplicationActive and self._service.loaded:
            self._service.refresh()
            if self._panel.outdated:
                self._show_list()

    @Slot(UserError)
    def _tell(self, error: UserError) -> None:
        self._shell.notices.error(error)
