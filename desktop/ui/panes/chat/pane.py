"""The Chat pane: carries out what the user asks for, from sending a question to opening a chat."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from desktop.core.conversations.attached import AttachedFile
from desktop.core.conversations.conversation import Conversation
from desktop.core.conversations.reply import Reply, last_reply
from desktop.core.conversations.turns import Turn
from desktop.core.i18n import marked, tr
from desktop.core.messages import Generate, Token
from desktop.core.settings import generate_request, with_new_names
from desktop.services.answering import Answering
from desktop.services.conversations import Conversations
from desktop.services.servers import Servers
from desktop.services.settings import Settings
from desktop.ui.panes.base import Context, Go, OpenPane, Runtime, Shell
from desktop.ui.panes.chat.answer_details import LESS_REPEATED, REPEAT_LESS
from desktop.ui.panes.chat.chat_settings import ChatSettings
from desktop.ui.panes.chat.composer.attaching import Attaching
from desktop.ui.panes.chat.composer.documents import Documents
from desktop.ui.panes.chat.composer.drafts import Drafts, Unsent
from desktop.ui.panes.chat.composer.sending import Sending
from desktop.ui.panes.chat.conversation.branches import Branches
from desktop.ui.panes.chat.conversation.conversation import ConversationView
from desktop.ui.panes.chat.conversation.opened_file import OpenedFile
from desktop.ui.panes.chat.history.actions import ConversationActions
from desktop.ui.panes.chat.history.panel import FIND_KEY
from desktop.ui.panes.chat.inspector.inside import Inside
from desktop.ui.panes.chat.models.choice import ModelChoice
from desktop.ui.panes.chat.models.switch import ModelSwitch
from desktop.ui.panes.chat.two_faces import TwoFaces
from desktop.ui.panes.chat.view import ChatView
from desktop.ui.places import NEW_CHAT_KEY
from desktop.ui.widgets.drop_area import DropArea
from desktop.ui.widgets.layout.scaled import spaced
from desktop.ui.widgets.markdown.opened_link import ask_about_link


class ChatPane(TwoFaces):
    id = "chat"
    summary = marked("Chat with a model. Every word is computed on this laptop.")

    @classmethod
    def build(cls, context: Context) -> ChatPane:
        c = context
        return cls(c.shell, c.runtime, c.go, c.settings, c.conversations, c.servers)

    def __init__(
        self,
        shell: Shell,
        runtime: Runtime,
        go: Go,
        settings: Settings,
        conversations: Conversations,
        servers: Servers,
    ) -> None:
        super().__init__(runtime.library, runtime.models)
        self._runtime, self._go, self._settings = runtime, go, settings
        self._conversations = conversations
        self._make_parts(shell, runtime, go.open_pane, settings, conversations, servers)
        spaced(shell.theme, QVBoxLayout(self)).addWidget(self.view)
        self._connect()
        words = tr("Drop the files here to add them to your question")
        DropArea(shell.theme, self, lambda: words, self.attaching.takes, self.attaching.take)
        self.setFocusProxy(self.view)
        self.shown.show(self.conversation)
        self._show_numbers()
        self.drafts.begin(self.conversation)
        self.conversation_actions.begin()

    def _make_parts(
        self,
        shell: Shell,
        runtime: Runtime,
        open_pane: OpenPane,
        settings: Settings,
        conversations: Conversations,
        servers: Servers,
    ) -> None:
        choice = self.choice = ModelChoice(runtime.library, runtime.inference, settings)
        chat_settings = self.chat_settings = ChatSettings(settings, self)
        view = self.view = ChatView(shell.theme, shell.files, choice, chat_settings, self)

        def alone(text: str) -> Generate:
            return self.inside.alone(text, self.attaching.pictures)

        composer = view.composer
        documents = Documents(shell, runtime, composer, alone, lambda: self.models.load(), self)
        self.attaching = Attaching(
            shell, runtime, conversations, servers, choice, composer, documents, self
        )
        self.opened_file = OpenedFile(
            shell.theme, runtime.inference, lambda text: self.inside.alone(text, ()), view
        )
        folder = self.attaching.folder
        shown = self.shown = ConversationView(shell.theme, view.transcript, folder)
        self.answering = Answering(runtime.inference, self)
        self.inside = Inside(
            conversations,
            runtime,
            chat_settings,
            choice,
            view,
            shown,
            self.answering,
            folder,
            servers,
        )
        self.models = ModelSwitch(shell.notices, runtime, open_pane, choice, view, shown, self)
        self.drafts = Drafts(conversations, view.composer, self.attaching, self)
        actions = self.conversation_actions = ConversationActions(
            shell, settings, conversations, view, shown, self
        )
        sending = self.sending = Sending(
            view, self.attaching, self.answering, actions, self.models, shell.notices, self._ask
        )
        self.branches = Branches(shell.notices, conversations, shown, sending, actions, self)

    def _connect(self) -> None:
        view, shown = self.view, self.shown
        view.asked.connect(self.send)
        view.stopped.connect(self.stop)
        view.new_chat_asked.connect(self.new_chat)
        view.model_picked.connect(self.pick_model)
        view.model.precisions_wanted.connect(lambda: self._go.compare_precisions(self.choice.path))
        QShortcut(QKeySequence(NEW_CHAT_KEY), self).activated.connect(self.new_chat)
        QShortcut(QKeySequence(FIND_KEY), self).activated.connect(view.search)
        shown.again.connect(self.regenerate)
        shown.focus_removed.connect(view.setFocus)
        shown.edited.connect(self.edit)
        shown.turned.connect(self.branches.turn_to)
        shown.removed.connect(self.branches.remove)
        self.branches.changed.connect(self._show_numbers)
        shown.remedy.connect(self._remedy)
        shown.picture_opened.connect(self.attaching.open_kept)
        shown.file_opened.connect(self.opened_file.show)
        self.attaching.documents.opened.connect(self.opened_file.show)
        self.attaching.documents.changed.connect(self._show_numbers)
        shown.link_clicked.connect(partial(ask_about_link, self))
        self.answering.changed.connect(self._show_reply)
        self.answering.ended.connect(self._finish)
        self.inside.again.connect(self.regenerate)
        self.models.refreshed.connect(self.inside.show_switches)
        self.models.refreshed.connect(self._show_numbers)
        self.conversation_actions.opened.connect(self._open)
        self.conversation_actions.found.connect(self.branches.go_to)
        self.chat_settings.changed.connect(self._remember_settings)
        view.reading_changed.connect(lambda: self.chat_settings.change(view=view.reading.way))
        self._runtime.inference.loaded_changed.connect(self._follow_loaded)

    @property
    def sentence(self) -> str:
        return self.choice.sentence or tr(self.summary)

    @property
    def idle(self) -> bool:
        """True if no answer is in progress."""
        return self.answering.reply is None

    @property
    def conversation(self) -> Conversation:
        """The conversation that is shown."""
        return self.shown.conversation

    # --- questions and answers ---

    @Slot(str)
    def send(self, text: str) -> None:
        """Send a question to the model. If that isn't possible now, it stays in the composer."""
        self.sending.send(text)

    def _ask(self, text: str, pictures: tuple[str, ...], files: tuple[AttachedFile, ...]) -> None:
        question = self.conversation.ask(text, pictures, files)
        self.shown.add(question)
        self._answer(question)

    @Slot()
    def stop(self) -> None:
        self.answering.stop()

    @Slot(Turn)
    @Slot(Turn, object)
    def regenerate(
        self, answer: Turn, beginning: Sequence[Token] = (), reload: bool = False
    ) -> None:
        """Generate an answer again, as a new version. An empty answer at the end is replaced."""
        if answer.parent is None:  # its question is missing
            return
        if not self.choice.path:
            self.models.ask()
            return
        self.answering.abandon()
        (question,) = self.conversation.path_to(answer)[-2:-1]
        self.shown.cut(answer)
        said = answer.text.strip() or answer.thinking
        if not said and self.conversation.after(answer) == [answer]:
            self.conversation.remove(answer)
        self._answer(question, beginning, reload)

    @Slot(Turn, str)
    def edit(self, question: Turn, text: str) -> None:
        """Ask an edited question, as a new version of the original."""
        if not self.choice.path:
            self.models.ask()
            return
        self.answering.abandon()
        self.shown.cut(question)
        edited = self.conversation.edit(question, text)
        self.shown.add(edited)
        self._answer(edited)

    def _answer(
        self, question: Turn, beginning: Sequence[Token] = (), reload: bool = False
    ) -> None:
        """Generate the answer to a question in the transcript. `beginning` holds the tokens with
        which the answer starts. If `reload` is true, the model is loaded again with the current
        settings."""
        path, values, conversation = self.choice.path, self.chat_settings.values, self.conversation
        messages = self.attaching.messages(conversation, question)
        request = self.inside.request(generate_request(values, path, messages), beginning)
        conversation.settings = self.chat_settings.settle()
        recipe = self.choice.recipe(request, values.system_prompt)
        reply = Reply.begin(conversation, question, recipe, request, beginning)
        self.shown.add(reply.turn, reply)
        self.view.show_running(True)
        self.answering.begin(reply, self.models.prepare(path), reload)
        self.conversation_actions.follow(conversation)

    @Slot(object)
    def _show_reply(self, reply: Reply) -> None:
        self.shown.refresh(reply)
        self._show_numbers()
        self._conversations.keep(reply.conversation)

    @Slot(object)
    def _finish(self, reply: Reply) -> None:
        self.view.show_running(False)
        if not self.finish_experiment(reply) and reply.outcome.generated is not None:
            self._settings.change(last_model=self.choice.path)

    @Slot()
    def _show_numbers(self) -> None:
        """Show context usage and statistics. Called when any of them may have changed."""
        reply = self.answering.reply or last_reply(self.conversation)
        loaded = self._runtime.inference.loaded.get(self.choice.path)
        attached = self.attaching.documents.tokens
        self.summary_changed.emit(self.sentence)
        self.view.show_numbers(reply, loaded and loaded.context_length, attached)

    @Slot(Turn, str)
    def _remedy(self, turn: Turn, remedy: str) -> None:
        if remedy == "pick_model":
            self.view.choose_model()
            return
        if remedy == "retry_smaller":
            self._runtime.models.take_less_memory(self.choice.path)
        elif remedy == REPEAT_LESS:
            self.chat_settings.change(repeat_penalty=LESS_REPEATED)
        self.regenerate(turn, reload=remedy == "retry_smaller")

    # --- conversations ---

    @Slot()
    def new_chat(self) -> None:
        """Start a new chat. What was typed moves along, unless it has a draft already."""
        self._open(Conversation())
        self.view.setFocus()

    @Slot(object)
    def _open(self, conversation: Conversation) -> None:
        """Switch to a kept conversation or a new chat. Neither keeps an experiment's model."""
        self.end_experiment()
        self.show_conversation(conversation)

    def show_conversation(self, conversation: Conversation) -> None:
        """Switch to another conversation, with its model and its settings."""
        self.sending.abandon()
        self.drafts.switch(conversation)
        self.inside.forget()
        self.inside.use_template()
        self.chat_settings.take(conversation.settings)
        self.shown.show(conversation)
        self.chat_settings.changed.emit()
        self.view.show_conversation(bool(conversation.turns))
        self.choice.go_on_with(conversation.model_path)
        self.models.refresh()
        self.conversation_actions.follow(conversation)

    @Slot()
    def _remember_settings(self) -> None:
        own = self.chat_settings.own
        # A conversation of an earlier version lacks some settings, which is no change.
        kept = {**own, **with_new_names(self.conversation.settings)}
        if self.conversation.all_turns and own != kept:
            self.conversation.settings = own
            self._conversations.keep(self.conversation)

    def save_state(self) -> object:
        self.conversation.settings = self.chat_settings.own
        edits = self.shown.edits
        return self.conversation, self.drafts.unsaved, self.choice.path, self.before, edits

    def restore_state(self, state: tuple[Conversation, Unsent, str, str, dict[int, str]]) -> None:
        conversation, drafts, model, self.before, edits = state
        self.drafts.resume(drafts)
        self.shown.resume(edits)
        self.show_conversation(conversation)
        self.choice.answer_with(model)
        self.models.refresh()

    def shut_down(self) -> None:
        self.answering.abandon()
        self.drafts.save()

    # --- models ---

    @Slot(str)
    def pick_model(self, path: str) -> None:
        """Use another model from now on and load it right away."""
        if self.conversation_actions.opening:  # its model would take the place of this one
            self.conversation_actions.after_opening(lambda: self.pick_model(path))
            return
        self.before = ""
        if (other := path != self.choice.path) or path not in self._runtime.inference.loaded:
            self.models.pick(path)
        if other:
            self.models.announce()
        self.attaching.measure()

    @Slot()
    def _follow_loaded(self) -> None:
        if self.choice.follow_loaded(self.idle, self.models.loading):
            self.models.announce()
        self.models.refresh()

    # --- events ---

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._conversations.refresh()
        self.models.refresh()  # memory may be borrowed now, or no longer
