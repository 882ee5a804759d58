"""The Chat pane: what each action of the user does."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from desktop.core.conversation_parts import Turn
from desktop.core.conversations import Conversation
from desktop.core.words import marked, tr
from desktop.ui.panes.base import Context, Pane
from desktop.ui.panes.chat.answering import Answering
from desktop.ui.panes.chat.attaching import Attaching
from desktop.ui.panes.chat.branches import Branches
from desktop.ui.panes.chat.chat_settings import ChatSettings
from desktop.ui.panes.chat.conversation_panel import FIND_KEY, NEW_CHAT_KEY
from desktop.ui.panes.chat.drafts import Drafts
from desktop.ui.panes.chat.inside import NO_BEGINNING, Beginning, Inside
from desktop.ui.panes.chat.keeping import Keeping
from desktop.ui.panes.chat.model_choice import ModelChoice
from desktop.ui.panes.chat.model_switch import ModelSwitch
from desktop.ui.panes.chat.numbers import Numbers
from desktop.ui.panes.chat.opened_link import ask_about_link
from desktop.ui.panes.chat.past_reply import past_request
from desktop.ui.panes.chat.reply import Reply
from desktop.ui.panes.chat.shown import Shown
from desktop.ui.panes.chat.view import ChatView
from desktop.ui.widgets.scaled import spaced


class ChatPane(Pane):
    title = marked("Chat")
    summary = tr("Talk with a model on this laptop: every word is computed here.")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._conversation = Conversation()
        self._make_parts(context)
        spaced(context.theme, QVBoxLayout(self)).addWidget(self.view)
        self._connect()
        self.setAcceptDrops(True)
        self.setFocusProxy(self.view.composer.edit)
        self.shown.show(self._conversation)
        self._show_model()
        self.numbers.refresh()
        self.drafts.begin(self._conversation)
        self.keeping.begin()

    def _make_parts(self, context: Context) -> None:
        def current() -> Conversation:
            return self._conversation

        choice = self.choice = ModelChoice(context)
        settings = self.chat_settings = ChatSettings(context.settings, self)
        view = self.view = ChatView(context, choice, settings)
        attaching = self.attaching = Attaching(context, choice, view.composer, self)
        shown = self.shown = Shown(context.theme, view.transcript, attaching.folder)
        inside = self.inside = Inside(
            context,
            settings,
            choice,
            view,
            shown,
            lambda answer: past_request(current(), answer, attaching.folder.picture),
        )
        models = self.models = ModelSwitch(context, choice, view.model, self)
        self.drafts = Drafts(context.conversations, view.composer.edit, attaching, self)
        keeping = self.keeping = Keeping(context, view, current, self)
        numbers = self.numbers = Numbers(context, choice, view)
        answering = self.answering = Answering(
            context, choice, settings, view, models, attaching, shown, inside, numbers, self
        )
        self.branches = Branches(context, shown, inside, keeping, answering, numbers, current, self)

    def _connect(self) -> None:
        view, shown, context = self.view, self.shown, self.context
        view.composer.sent.connect(self.send)
        view.composer.stopped.connect(self.stop)
        view.new_chat.clicked.connect(self.new_chat)
        view.panel.new_asked.connect(self.new_chat)
        QShortcut(QKeySequence(NEW_CHAT_KEY), self).activated.connect(self.new_chat)
        QShortcut(QKeySequence(FIND_KEY), self).activated.connect(view.search)
        view.empty.asked.connect(self.send)
        view.empty.models_wanted.connect(self._open_models)
        view.model.picked.connect(self.pick_model)
        shown.again.connect(self.regenerate)
        shown.edited.connect(self.edit)
        shown.turned.connect(self.branches.turn_to)
        shown.removed.connect(self.remove)
        shown.remedy.connect(self._remedy)
        shown.picture_opened.connect(self.attaching.open_kept)
        shown.link_clicked.connect(self._ask_about_link)
        self.inside.again.connect(self.regenerate)
        self.inside.go_on.connect(self.go_on_from)
        self.models.changed.connect(self._show_model)
        self.keeping.opened.connect(self.show_conversation)
        self.keeping.found.connect(self.branches.go_to)
        self.chat_settings.changed.connect(self._remember_settings)
        context.library.changed.connect(self._show_model)
        context.inference.loaded_changed.connect(self._follow_loaded)

    @property
    def idle(self) -> bool:
        """No answer is on its way."""
        return self.answering.reply is None

    @property
    def conversation(self) -> Conversation:
        """The one that is shown."""
        return self._conversation

    # --- questions and answers ---

    @Slot(str)
    def send(self, text: str) -> None:
        """Ask the model. With no model to ask, the text stays where it is."""
        if not self.idle or self.keeping.opening:
            return
        if not self.choice.path:
            self._ask_for_model()
            return
        if self.attaching.reading:
            self.context.notices.info(tr("The picture is still being read."))
            return
        pictures: tuple[str, ...] = ()
        if self.view.composer.edit.toPlainText().strip() == text:
            self.view.composer.edit.clear()
            pictures = self.attaching.sent()
        question = self._conversation.ask(text, pictures)
        self.shown.add(question)
        self._answer(question)

    @Slot()
    def stop(self) -> None:
        self.answering.stop()

    @Slot(Turn, object)
    def go_on_from(self, answer: Turn, beginning: Beginning) -> None:
        """Have an answer again, beside the one there is, from another word on."""
        self.regenerate(answer, beginning=beginning)

    @Slot(Turn)
    def regenerate(
        self, answer: Turn, reload: bool = False, beginning: Beginning = NO_BEGINNING
    ) -> None:
        """Have an answer again: beside the one there is, or in its place if it has no word."""
        if not self.choice.path:
            self._ask_for_model()
            return
        self.answering.abandon()
        (question,) = self._conversation.path_to(answer)[-2:-1]
        self.shown.cut(answer)
        said = answer.text.strip() or answer.thinking
        if not said and self._conversation.after(answer) == [answer]:
            self._conversation.remove(answer)
        self._answer(question, reload, beginning)

    @Slot(Turn, str)
    def edit(self, question: Turn, text: str) -> None:
        """Ask a question in other words, beside the first version."""
        if not self.choice.path:
            self._ask_for_model()
            return
        self.answering.abandon()
        self.shown.cut(question)
        edited = self._conversation.edit(question, text)
        self.shown.add(edited)
        self._answer(edited)

    def _answer(
        self, question: Turn, reload: bool = False, beginning: Beginning = NO_BEGINNING
    ) -> None:
        self.answering.begin(self._conversation, question, reload, beginning)
        self.keeping.follow(self._conversation)

    @Slot(Turn)
    def remove(self, turn: Turn) -> None:
        """Delete a message and what follows from it; other versions stay."""
        self.branches.remove(turn)

    @Slot(Turn, str)
    def _remedy(self, turn: Turn, remedy: str) -> None:
        if remedy == "pick_model":
            self.view.model.showMenu()
        elif remedy == "retry_smaller":
            self.models.take_less_memory(self.choice.path)
            self.regenerate(turn, reload=True)
        else:
            self.regenerate(turn)

    # --- conversations ---

    @Slot()
    def new_chat(self) -> None:
        """Begin anew; what stands in the composer stays."""
        self.show_conversation(Conversation())
        self.view.composer.edit.setFocus()

    def show_conversation(self, conversation: Conversation) -> None:
        """Go on with another conversation, with its model and its settings."""
        self.answering.abandon()
        self.drafts.switch(conversation)
        self._conversation = conversation
        self.inside.forget()
        self.chat_settings.take(conversation.settings)
        self.shown.show(conversation)
        self.view.show_conversation(bool(conversation.turns))
        if conversation.model_path and self.context.library.get(conversation.model_path):
            self.choice.choose(conversation.model_path)
        self.numbers.show_last(conversation)
        self._show_model()
        self.keeping.follow(conversation)

    @Slot()
    def _remember_settings(self) -> None:
        own = self.chat_settings.own
        if self._conversation.all_turns and own != self._conversation.settings:
            self._conversation.settings = own
            self.context.conversations.keep(self._conversation)

    def show_two_faces(self) -> bool:
        """An experiment: ask something in a new chat, and then show what really went in.
        False where there is no model to ask, which the pane says."""
        if not self.choice.path:
            return False
        self.new_chat()
        self.view.reading.choose("reader")
        self.send("Hello! Who are you?")
        if (reply := self.answering.reply) is not None:
            reply.ended.connect(lambda: self._show_face(reply))
        return True

    def _show_face(self, reply: Reply) -> None:
        """What went wrong stands in the conversation: then that stays in sight."""
        if reply.error is None:
            self.view.reading.choose("tokens")

    def shut_down(self) -> None:
        self.answering.abandon()
        self.drafts.save()

    # --- models ---

    @Slot(str)
    def pick_model(self, path: str) -> None:
        """Answer with another model from now on, and load it at once."""
        if path == self.choice.path and path in self.context.inference.loaded:
            return
        self.models.pick(path)
        self.attaching.measure()
        self._announce_model()

    def _announce_model(self) -> None:
        if self._conversation.turns:
            path = self.choice.path
            self.shown.announce(path, self.choice.name(path))

    @Slot()
    def _follow_loaded(self) -> None:
        if self.idle and self.choice.follow_loaded():
            self._announce_model()
        self._show_model()
        self.numbers.refresh()

    @Slot()
    def _show_model(self) -> None:
        self.view.model.refresh()
        path = self.choice.path
        nothing = not path and not self.context.library.scanning and not self.choice.usable
        name, demo = self.choice.short_name(path), self.choice.is_demo(path)
        self.view.empty.show_model(name, nothing, demo)

    def _ask_for_model(self) -> None:
        if self.choice.usable:
            self.context.notices.info(tr("Pick the model that is to answer."))
            self.view.model.showMenu()
        else:
            self.context.notices.info(
                tr("There is no model to ask yet. Your question stays where it is."),
                (tr("Open Models"), self._open_models),
            )

    @Slot()
    def _open_models(self) -> None:
        self.context.open_pane("Models")

    # --- from outside ---

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Pictures are for the question; anything else is left to the window."""
        if self.attaching.takes(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.attaching.take(event.mimeData())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.context.conversations.refresh()

    @Slot(str)
    def _ask_about_link(self, address: str) -> None:
        ask_about_link(self, address)
