"""The Chat pane: what each action of the user does."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QMessageBox, QVBoxLayout, QWidget

from desktop.core.errors import UserError
from desktop.core.memory import less_context
from desktop.core.messages import LoadModel, LoadProgress, UnloadModel
from desktop.core.settings import generate_request, load_request
from desktop.ui.names import LESS_MEMORY
from desktop.ui.panes.base import Context, Pane
from desktop.ui.panes.chat.answer import Answer
from desktop.ui.panes.chat.conversation import Conversation, Turn
from desktop.ui.panes.chat.model_choice import ModelChoice
from desktop.ui.panes.chat.reply import Reply
from desktop.ui.panes.chat.view import NEW_CHAT_KEY, ChatView
from desktop.ui.widgets.scaled import spaced
from desktop.ui.widgets.transcript_items import Note, UserMessage

BRING_BACK = "Bring the last one back"


@dataclass(frozen=True)
class _Kept:
    """A conversation that a new one has taken the place of; its widgets are hidden."""

    conversation: Conversation
    items: list[QWidget]
    answer: Answer | None
    use: tuple[int, int, int]


class ChatPane(Pane):
    title = "Chat"
    icon = "ph.chat-circle"
    summary = "Talk with a model on this laptop: every word is computed here."

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._conversation = Conversation()
        self._reply: Reply | None = None
        self._answer: Answer | None = None
        self._turn: Turn | None = None
        self._kept: _Kept | None = None
        self._context_lengths: dict[tuple[str, int], int] = {}
        """Where less memory was asked for: by path, and the setting that it stands in for."""
        self._use = (0, 0, 0)  # tokens read, tokens of the last answer, messages left out
        self._own: set[str] = set()  # the models that this pane has loaded
        self.choice = ModelChoice(context)
        self.view = ChatView(context, self.choice)
        spaced(context.theme, QVBoxLayout(self)).addWidget(self.view)
        self.view.composer.sent.connect(self.send)
        self.view.composer.stopped.connect(self.stop)
        self.view.new_chat.clicked.connect(self.new_chat)
        self.view.empty.back.clicked.connect(self.bring_back)
        QShortcut(QKeySequence(NEW_CHAT_KEY), self).activated.connect(self.new_chat)
        self.view.empty.asked.connect(self.send)
        self.view.empty.models_wanted.connect(self._open_models)
        self.view.model.picked.connect(self.pick_model)
        context.library.changed.connect(self._show_model)
        context.inference.loaded_changed.connect(self._follow_loaded)
        self.setFocusProxy(self.view.composer.edit)
        self._show_model()
        self._show_use()

    @property
    def idle(self) -> bool:
        """No answer is on its way."""
        return self._reply is None

    # --- actions ---

    @Slot(str)
    def send(self, text: str) -> None:
        """Ask the model. With no model to ask, the text stays where it is."""
        if self._reply is not None:
            return
        if not self.choice.path:
            self._ask_for_model()
            return
        if self.view.composer.edit.toPlainText().strip() == text:
            self.view.composer.edit.clear()
        self._conversation.ask(text)
        self.view.transcript.add(UserMessage(self.context.theme, text))
        self._begin_answer()

    @Slot()
    def stop(self) -> None:
        if self._reply is not None:
            self._reply.stop()

    @Slot()
    def regenerate(self, reload: bool = False) -> None:
        """Have the last answer again."""
        if self._reply is None and self._answer is not None and self.choice.path:
            self.view.transcript.remove(self._answer)
            self._answer = None
            self._conversation.drop_answer()
            self._begin_answer(reload)

    @Slot()
    def new_chat(self) -> None:
        """Begin anew; what stands in the composer stays, and the conversation can come back."""
        if self._reply is not None:
            self._reply.abandon()
        if self._conversation.turns:
            self._put_away()
            self.context.notices.info("A new chat.", (BRING_BACK, self.bring_back))
        self._show_conversation()

    @Slot()
    def bring_back(self) -> None:
        """Go on with the conversation before this one, which takes its place."""
        if self._kept is None:
            return
        if self._reply is not None:
            self._reply.abandon()
        kept, self._kept = self._kept, None
        if self._conversation.turns:
            self._put_away()
        self._conversation, self._answer, self._use = kept.conversation, kept.answer, kept.use
        self.view.transcript.put_back(kept.items)
        self._show_conversation()

    def _put_away(self) -> None:
        if self._kept is not None:
            for item in self._kept.items:
                item.deleteLater()
        items = self.view.transcript.take()
        self._kept = _Kept(self._conversation, items, self._answer, self._use)
        self._conversation = Conversation()
        self._answer = self._turn = None
        self._use = (0, 0, 0)

    def _show_conversation(self) -> None:
        """After one took another's place."""
        self.view.last_card.hide()
        self.view.show_conversation(bool(self._conversation.turns))
        self.view.empty.back.setVisible(self._kept is not None)
        self._show_model()
        self._show_use()
        self.view.composer.edit.setFocus()

    @Slot(str)
    def pick_model(self, path: str) -> None:
        """Answer with another model from now on, and load it at once."""
        if path == self.choice.path and path in self.context.inference.loaded:
            return
        self.choice.choose(path)
        self._note_model()
        for key in self._to_unload(path):
            self.context.inference.submit(UnloadModel(key))
        if path not in self.context.inference.loaded:  # else another pane has loaded it
            self._own.add(path)
        job = self.context.inference.submit(self._load_request(path))
        job.event.connect(self._show_loading)
        job.finished.connect(self._show_model)
        job.cancelled.connect(self._show_model)
        job.failed.connect(self._load_failed)

    def shut_down(self) -> None:
        self.stop()

    # --- an answer ---

    def _begin_answer(self, reload: bool = False) -> None:
        path = self.choice.path
        request = generate_request(
            self.context.settings.values, path, self._conversation.messages()
        )
        self._turn = self._conversation.begin_answer()
        if self._answer is not None:
            self._answer.set_last(False)
        self._answer = Answer(self.context.theme, self.choice.short_name(path))
        self._answer.regenerate.connect(self.regenerate)
        self._answer.remedy.connect(self._remedy)
        self._answer.link_clicked.connect(self._ask_about_link)
        self.view.transcript.add(self._answer)
        self.view.show_conversation(True)
        self.view.transcript.follow()
        self.view.composer.set_running(True)
        unload = self._to_unload(path)
        if path not in self.context.inference.loaded:
            self._own.add(path)
        self._reply = Reply(self)
        self._reply.changed.connect(self._show_reply)
        self._reply.ended.connect(self._finish)
        self._reply.start(self.context.inference, request, self._load_request(path), unload, reload)
        self._show_reply()

    @Slot()
    def _show_reply(self) -> None:
        reply, answer, turn = self._reply, self._answer, self._turn
        assert reply is not None
        assert answer is not None
        assert turn is not None
        turn.text, turn.thinking = reply.text, reply.thinking
        answer.show_reply(reply)
        self._show_use()

    @Slot()
    def _finish(self) -> None:
        reply, self._reply = self._reply, None
        assert reply is not None
        if reply.result is not None:
            self.view.last_card.show_result(reply.result, reply.first_word_s, reply.load_s)
            self.view.last_card.show()
            self.context.settings.change(last_model=self.choice.path)
        self.view.composer.set_running(False)
        reply.deleteLater()

    @Slot(str)
    def _remedy(self, remedy: str) -> None:
        if remedy == "pick_model":
            self.view.model.showMenu()
        elif remedy == "retry_smaller":
            self._take_less_memory(self.choice.path)
            self.regenerate(reload=True)
        else:
            self.regenerate()

    def _take_less_memory(self, path: str) -> None:
        loaded = self.context.inference.loaded.get(path)
        usual = self.context.settings.values.context_length
        now = self._context_lengths.get((path, usual)) or (
            loaded.context_length if loaded else usual
        )
        known = self.context.library.get(path)
        trained = known.facts.context_length if known and known.facts else None
        self._context_lengths[path, usual] = less_context(now, trained)

    # --- models ---

    def _load_request(self, path: str) -> LoadModel:
        values = self.context.settings.values
        shorter = self._context_lengths.get((path, values.context_length), 0)
        return load_request(values, path, shorter)

    def _to_unload(self, path: str) -> tuple[str, ...]:
        """What this pane has loaded and doesn't need any more. What another pane has loaded
        is not ours to free."""
        keys = tuple(self._own & set(self.context.inference.loaded) - {path})
        self._own -= set(keys)
        return keys

    def _note_model(self) -> None:
        if self._conversation.turns:
            name = self.choice.name(self.choice.path)
            self.view.transcript.add(
                Note(self.context.theme, f"{name} answers from here on.", "ph.swap")
            )

    @Slot()
    def _follow_loaded(self) -> None:
        if self._reply is None and self.choice.follow_loaded():
            self._note_model()
        self._show_model()
        self._show_use()

    @Slot()
    def _show_model(self) -> None:
        self.view.model.refresh()
        path = self.choice.path
        nothing = not path and not self.context.library.scanning and not self.choice.usable
        self.view.empty.show_model(self.choice.short_name(path), nothing)

    @Slot(object)
    def _show_loading(self, event: object) -> None:
        if isinstance(event, LoadProgress):
            self.view.model.say(f"Loading… {event.fraction:.0%}".replace("%", " %"))

    @Slot(UserError)
    def _load_failed(self, error: UserError) -> None:
        self._show_model()
        path = self.choice.path
        if error.remedy == "retry_smaller":
            self._take_less_memory(path)
            action = (LESS_MEMORY, lambda: self.pick_model(path))
        elif error.remedy == "retry":
            action = ("Retry", lambda: self.pick_model(path))
        else:
            action = ("Pick another model", self.view.model.showMenu)
        self.context.notices.error(error, action)

    def _ask_for_model(self) -> None:
        if self.choice.usable:
            self.context.notices.info("Pick the model that is to answer.")
            self.view.model.showMenu()
        else:
            self.context.notices.info(
                "There is no model to ask yet. Your question stays where it is.",
                ("Open Models", self._open_models),
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
        question.setWindowTitle("Open a link")
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setText("The model wrote this address. Open it in your browser?")
        question.setInformativeText(bytes(url.toEncoded().data()).decode("ascii", "replace"))
        question.setStandardButtons(
            QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel
        )
        question.setDefaultButton(QMessageBox.StandardButton.Cancel)
        question.accepted.connect(lambda: QDesktopServices.openUrl(url))
        question.finished.connect(question.deleteLater)
        question.open()
