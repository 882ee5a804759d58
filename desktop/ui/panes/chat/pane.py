"""The Chat pane: what each action of the user does."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import (
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QMessageBox, QVBoxLayout

from desktop.core.conversation_parts import Recipe, Turn
from desktop.core.conversations import Conversation
from desktop.core.messages import Generate, Message
from desktop.core.settings import generate_request
from desktop.core.words import counted, marked, tr
from desktop.ui.panes.base import Context, Pane
from desktop.ui.panes.chat import words
from desktop.ui.panes.chat.answer import Answer
from desktop.ui.panes.chat.attaching import Attaching
from desktop.ui.panes.chat.chat_settings import ChatSettings
from desktop.ui.panes.chat.conversation_panel import FIND_KEY, NEW_CHAT_KEY
from desktop.ui.panes.chat.drafts import Drafts
from desktop.ui.panes.chat.inside import NO_BEGINNING, Beginning, Inside
from desktop.ui.panes.chat.keeping import Keeping
from desktop.ui.panes.chat.model_choice import ModelChoice
from desktop.ui.panes.chat.model_switch import ModelSwitch
from desktop.ui.panes.chat.past_reply import outcome_of
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
        self._reply: Reply | None = None
        self._turn: Turn | None = None  # the answer that comes, and its item
        self._answer: Answer | None = None
        self._use = (0, 0, 0)  # tokens read, tokens of the last answer, messages left out
        self.choice = ModelChoice(context)
        self.chat_settings = ChatSettings(context.settings, self)
        self.view = ChatView(context, self.choice, self.chat_settings)
        self.attaching = Attaching(context, self.choice, self.view.composer, self)
        self.shown = Shown(context.theme, self.view.transcript, self.attaching.folder)
        self.inside = Inside(
            context, self.chat_settings, self.choice, self.view, self.shown, self._past_request
        )
        self.models = ModelSwitch(context, self.choice, self.view.model, self)
        self.drafts = Drafts(context.conversations, self.view.composer.edit, self)
        self.keeping = Keeping(context, self.view, lambda: self._conversation, self)
        spaced(context.theme, QVBoxLayout(self)).addWidget(self.view)
        self._connect()
        self.setAcceptDrops(True)
        self.setFocusProxy(self.view.composer.edit)
        self.shown.show(self._conversation)
        self._show_model()
        self._show_use()
        self.drafts.begin(self._conversation)
        self.keeping.begin()

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
        shown.turned.connect(self.turn_to)
        shown.removed.connect(self.remove)
        shown.remedy.connect(self._remedy)
        shown.picture_opened.connect(self.attaching.open_kept)
        shown.link_clicked.connect(self._ask_about_link)
        self.inside.again.connect(self.regenerate)
        self.inside.go_on.connect(self.go_on_from)
        self.models.changed.connect(self._show_model)
        self.keeping.opened.connect(self.show_conversation)
        self.keeping.found.connect(self.go_to)
        self.chat_settings.changed.connect(self._remember_settings)
        context.library.changed.connect(self._show_model)
        context.inference.loaded_changed.connect(self._follow_loaded)

    @property
    def idle(self) -> bool:
        """No answer is on its way."""
        return self._reply is None

    @property
    def conversation(self) -> Conversation:
        """The one that is shown."""
        return self._conversation

    # --- actions ---

    @Slot(str)
    def send(self, text: str) -> None:
        """Ask the model. With no model to ask, the text stays where it is."""
        if self._reply is not None or self.keeping.opening:
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
        self._begin_answer(question)

    @Slot()
    def stop(self) -> None:
        if self._reply is not None:
            self._reply.stop()

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
        self._end_reply()
        (question,) = self._conversation.path_to(answer)[-2:-1]
        self.shown.cut(answer)
        said = answer.text.strip() or answer.thinking
        if not said and self._conversation.after(answer) == [answer]:
            self._conversation.remove(answer)
        self._begin_answer(question, reload, beginning)

    @Slot(Turn, str)
    def edit(self, question: Turn, text: str) -> None:
        """Ask a question in other words, beside the first version."""
        if not self.choice.path:
            self._ask_for_model()
            return
        self._end_reply()
        self.shown.cut(question)
        edited = self._conversation.edit(question, text)
        self.shown.add(edited)
        self._begin_answer(edited)

    @Slot(Turn, int)
    def turn_to(self, turn: Turn, step: int) -> None:
        """Read the version before or after this one, and what follows from it."""
        versions = self._conversation.versions(turn)
        place = versions.index(turn) + step
        if not 0 <= place < len(versions):
            return
        self._end_reply()
        self._conversation.choose(versions[place])
        self._follow_path()
        if (item := self.shown.item(versions[place])) is not None:
            item.versions.focus(step)

    @Slot(Turn)
    def remove(self, turn: Turn) -> None:
        """Delete a message and what follows from it; other versions stay."""
        self._end_reply()
        conversation = self._conversation
        if turn.parent is None and len(conversation.versions(turn)) == 1:
            self.keeping.delete(conversation.id)
            return
        gone = conversation.remove(turn)
        self._follow_path()
        count = len(gone)
        said = counted(
            count, "One message was deleted.", "{count} messages were deleted.", count=count
        )

        def undo() -> None:
            if self._conversation is conversation:
                self._end_reply()
                self._put_back(conversation, gone)
                self._follow_path()
            else:
                self._put_back(conversation, gone)
                self.context.conversations.keep(conversation)
                if self._conversation.id == conversation.id:  # read from the disk since
                    self.keeping.open(conversation.id)

        self.context.notices.info(said, (tr("Undo"), undo))

    def _put_back(self, conversation: Conversation, gone: list[Turn]) -> None:
        """With their tokens, as far as this window has them."""
        conversation.put_back(gone)
        for turn in gone:
            if (tokens := self.inside.record_of(turn)) is not None:
                conversation.record(turn, tokens)

    @Slot()
    def new_chat(self) -> None:
        """Begin anew; what stands in the composer stays."""
        self.show_conversation(Conversation())
        self.view.composer.edit.setFocus()

    def show_conversation(self, conversation: Conversation) -> None:
        """Go on with another conversation, with its model and its settings."""
        self._end_reply()
        self.drafts.switch(conversation)
        self._conversation = conversation
        self._turn = self._answer = None
        self._use = (0, 0, 0)
        self.inside.forget()
        self.chat_settings.take(conversation.settings)
        self.shown.show(conversation)
        self.view.last_card.hide()
        self.view.show_conversation(bool(conversation.turns))
        if conversation.model_path and self.context.library.get(conversation.model_path):
            self.choice.choose(conversation.model_path)
        self._show_last_numbers()
        self._show_model()
        self.keeping.follow(conversation)

    @Slot(Turn)
    def go_to(self, turn: Turn) -> None:
        """Show a message of the conversation, in whichever branch it is."""
        self._end_reply()
        self._conversation.choose(turn)
        self.shown.show(self._conversation, turn)
        self._show_last_numbers()

    @Slot(str)
    def pick_model(self, path: str) -> None:
        """Answer with another model from now on, and load it at once."""
        if path == self.choice.path and path in self.context.inference.loaded:
            return
        self.models.pick(path)
        self.attaching.measure()
        self._announce_model()

    def show_two_faces(self) -> bool:
        """An experiment: ask something in a new chat, and then show what really went in.
        False where there is no model to ask, which the pane says."""
        if not self.choice.path:
            return False
        self.new_chat()
        self.view.reading.choose("reader")
        self.send("Hello! Who are you?")
        if self._reply is not None:
            self._reply.ended.connect(lambda: self.view.reading.choose("tokens"))
        return True

    def shut_down(self) -> None:
        self._end_reply()
        self.drafts.save()

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

    # --- an answer ---

    def _begin_answer(
        self, question: Turn, reload: bool = False, beginning: Beginning = NO_BEGINNING
    ) -> None:
        path = self.choice.path
        conversation, values = self._conversation, self.chat_settings.values
        messages = self.attaching.messages(conversation, question)
        request = generate_request(values, path, messages)
        request = self.inside.request(request, beginning)
        conversation.settings = self.chat_settings.own
        self._turn = conversation.begin_answer(question, self._recipe(request))
        item = self.shown.add(self._turn)
        assert isinstance(item, Answer)
        self._answer = item
        for each in conversation.versions(self._turn):
            self.shown.show_versions(each)
        self.view.show_conversation(True)
        self.view.transcript.follow()
        self.view.composer.set_running(True)
        unload = self.models.to_unload(path)
        self.models.take_over(path)
        self._reply = Reply(self)
        self._reply.changed.connect(self._show_reply)
        self._reply.ended.connect(self._finish)
        self.inside.begin(self._turn, item, self._reply, request)
        load = self.models.request(path)
        self._reply.start(self.context.inference, request, load, unload, reload, beginning.odds)
        self._show_reply()
        self.keeping.follow(conversation)

    def _recipe(self, request: Generate) -> Recipe:
        path = self.choice.path
        known = self.context.library.get(path)
        return Recipe(
            model_path=path,
            model_name=self.choice.name(path),
            model_bytes=known.bytes if known else 0,
            sampling=request.sampling,
            max_tokens=request.max_tokens,
            system_prompt=self.chat_settings.values.system_prompt,
        )

    @Slot()
    def _show_reply(self) -> None:
        reply, answer, turn = self._reply, self._answer, self._turn
        assert reply is not None
        assert answer is not None
        assert turn is not None
        self._conversation.write(turn, reply.text, reply.thinking)
        answer.show_reply(reply)
        self._show_use()
        self.context.conversations.keep(self._conversation)

    @Slot()
    def _finish(self) -> None:
        reply, self._reply = self._reply, None
        assert reply is not None
        assert self._turn is not None
        self._record_file(self._turn)
        if (tokens := self.inside.record_of(self._turn)) is not None:
            self._conversation.record(self._turn, tokens)
        self._conversation.end(self._turn, outcome_of(reply))
        self.context.conversations.keep(self._conversation)
        if reply.result is not None:
            self.view.last_card.show_result(reply.result, reply.first_word_s, reply.load_s)
            self.view.last_card.show()
            self.context.settings.change(last_model=self.choice.path)
        self.view.composer.set_running(False)
        reply.deleteLater()

    def _past_request(self, answer: Turn) -> Generate:
        """As an answer of before was asked for."""
        recipe = answer.recipe or Recipe()
        (question,) = self._conversation.path_to(answer)[-2:-1]
        messages = self._conversation.messages(question, self.attaching.folder.picture)
        if recipe.system_prompt.strip():
            messages = (Message("system", recipe.system_prompt), *messages)
        return Generate(recipe.model_path, messages, None, recipe.sampling, recipe.max_tokens)

    def _record_file(self, turn: Turn) -> None:
        """By now the model is loaded, and it is known which file answers."""
        loaded = self.context.inference.loaded.get(turn.recipe.model_path if turn.recipe else "")
        if loaded is not None and turn.recipe is not None:
            turn.recipe = replace(turn.recipe, model_fingerprint=loaded.fingerprint)
            if self._answer is not None:
                self._answer.footer.numbers.setToolTip(words.made_with(turn.recipe))

    def _end_reply(self) -> None:
        """Stop the answer that comes, for something else to be done; what came is kept."""
        if self._reply is not None:
            self._reply.abandon()

    @Slot(Turn, str)
    def _remedy(self, turn: Turn, remedy: str) -> None:
        if remedy == "pick_model":
            self.view.model.showMenu()
        elif remedy == "retry_smaller":
            self.models.take_less_memory(self.choice.path)
            self.regenerate(turn, reload=True)
        else:
            self.regenerate(turn)

    # --- branches ---

    def _follow_path(self) -> None:
        """Another branch is read."""
        self.shown.follow_path()
        self._show_last_numbers()
        self.context.conversations.keep(self._conversation)

    def _show_last_numbers(self) -> None:
        """Of the last answer on the path, as they were measured when it was given."""
        answers = [each for each in self._conversation.turns if each.role == "assistant"]
        outcome = answers[-1].outcome if answers else None
        result = outcome.generated if outcome else None
        self.view.last_card.setVisible(result is not None)
        self._use = (0, 0, 0)
        if outcome is not None and result is not None:
            self.view.last_card.show_result(result, outcome.first_word_s, outcome.load_s)
            answer = result.generated_tokens
            self._use = (result.context_used - answer, answer, outcome.left_out)
        self._show_use()

    # --- models and settings ---

    @Slot()
    def _remember_settings(self) -> None:
        own = self.chat_settings.own
        if self._conversation.all_turns and own != self._conversation.settings:
            self._conversation.settings = own
            self.context.conversations.keep(self._conversation)

    def _announce_model(self) -> None:
        if self._conversation.turns:
            path = self.choice.path
            self.shown.announce(path, self.choice.name(path))

    @Slot()
    def _follow_loaded(self) -> None:
        if self._reply is None and self.choice.follow_loaded():
            self._announce_model()
        self._show_model()
        self._show_use()

    @Slot()
    def _show_model(self) -> None:
        self.view.model.refresh()
        path = self.choice.path
        nothing = not path and not self.context.library.scanning and not self.choice.usable
        self.view.empty.show_model(self.choice.short_name(path), nothing)

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

    # --- beside the conversation ---

    def _show_use(self) -> None:
        """The engine's numbers; while it writes, the prompt's and the tokens counted so far."""
        loaded = self.context.inference.loaded.get(self.choice.path)
        if reply := self._reply:
            result = reply.result
            answer = result.generated_tokens if result else reply.tokens
            before = result.context_used - answer if result else reply.prompt_tokens
            self._use = (before, answer, reply.left_out)
        before, answer, left_out = self._use
        self.view.show_use(before, answer, loaded.context_length if loaded else 0, left_out)

    @Slot(str)
    def _ask_about_link(self, address: str) -> None:
        """Open a link in the browser, after a question that shows where it really leads."""
        url = QUrl(address)
        if url.scheme().lower() not in ("http", "https", "mailto"):
            return
        question = QMessageBox(self)
        question.setObjectName("open_link")
        question.setWindowTitle(tr("Open a link"))
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setText(tr("The model wrote this address. Open it in your browser?"))
        question.setInformativeText(bytes(url.toEncoded().data()).decode("ascii", "replace"))
        question.setStandardButtons(
            QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel
        )
        question.setDefaultButton(QMessageBox.StandardButton.Cancel)
        question.accepted.connect(lambda: QDesktopServices.openUrl(url))
        question.finished.connect(question.deleteLater)
        question.open()
