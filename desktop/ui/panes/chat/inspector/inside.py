"""Shows what the model really reads and writes, depending on the chat's switches.

Connects the pane, which asks questions and shows answers, with the widgets that show internals,
such as token probabilities and the exact prompt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QSignalBlocker, QTimer, Signal, Slot

from desktop.core.conversations.reply import Reply
from desktop.core.conversations.token_record import TokenRecord
from desktop.core.conversations.turns import Turn
from desktop.core.errors import UserError
from desktop.core.i18n import marked, tr
from desktop.core.messages import Generate, Message, Picture, PromptRendered, Token
from desktop.core.servers.address import is_server
from desktop.core.settings import generate_request
from desktop.services.answering import Answering
from desktop.services.conversations import Conversations
from desktop.services.jobs import while_alive
from desktop.services.servers import Servers
from desktop.ui.panes.base import Runtime
from desktop.ui.panes.chat import answer_details
from desktop.ui.panes.chat.answer.answer import AnswerView
from desktop.ui.panes.chat.chat_settings import ChatSettings
from desktop.ui.panes.chat.conversation.conversation import ConversationView
from desktop.ui.panes.chat.inspector.pointed import PointedToken
from desktop.ui.panes.chat.inspector.probabilities import ALTERNATIVES, NO_QUESTION
from desktop.ui.panes.chat.models.choice import ModelChoice
from desktop.ui.panes.chat.view import ChatView
from desktop.ui.picture_file import PictureFolder

ALONE = marked(
    "You sent the question without the chat template, so the model continues the text of the "
    "question."
)
NOT_SHOWN = marked(
    "This answer is from a server, which doesn't show the tokens that the model reads and writes."
)
NOT_LOADED = marked(
    "Load the model that wrote this answer to see exactly what it read and what it wrote."
)
NOT_FOUND = marked(
    "The model that wrote this answer isn't in Models, so Glassbox can't show exactly what it read "
    "and what it wrote."
)


class Inside(QObject):
    """Requests the internals that the user has switched on (see `request`), and shows them."""

    again = Signal(Turn, object)
    """Emitted to generate an answer again with the current switches. The second argument is the
    sequence of Tokens with which the new answer starts."""

    def __init__(
        self,
        conversations: Conversations,
        runtime: Runtime,
        settings: ChatSettings,
        choice: ModelChoice,
        view: ChatView,
        shown: ConversationView,
        answering: Answering,
        folder: PictureFolder,
        servers: Servers,
    ) -> None:
        super().__init__(view)
        self._conversations = conversations
        self._library, self._inference = runtime.library, runtime.inference
        self._settings, self._choice = settings, choice
        self._view, self._shown, self._answering, self._folder = view, shown, answering, folder
        self._card, self._raw = view.probability_card, view.inside
        self._pointed = PointedToken(
            runtime.inference, settings, choice, view, shown, answering, servers
        )
        self._prompt: PromptRendered | None = None
        self._rendered: AnswerView | None = None
        """The answer whose tokens are shown."""
        self._whole: PromptRendered | None = None
        """All of its tokens, once they are shown."""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_all)
        composer = self._composer = view.composer
        composer.sure_switched.connect(
            lambda: settings.change(show_probabilities=composer.sure.isChecked())
        )
        composer.thinking_switched.connect(
            lambda: settings.change(thinking=composer.thinking.isChecked())
        )
        self._raw.untemplated.toggled.connect(self._switch_template)
        view.reading_changed.connect(self._show_raw)
        shown.made.connect(self._take_answer)
        answering.changed.connect(self._follow_reply)
        answering.ended.connect(self._show_all)
        self._card.again.connect(self.ask_again)
        self._raw.remedy.connect(self._remedy)
        self._pointed.again.connect(self.again)
        settings.changed.connect(self._follow_settings)
        runtime.inference.loaded_changed.connect(self._follow_settings)
        runtime.library.changed.connect(self._follow_library)
        self._follow_settings()

    # --- for the pane ---

    @property
    def untemplated(self) -> bool:
        return self._raw.untemplated.isChecked()

    def request(self, asked: Generate, beginning: Sequence[Token]) -> Generate:
        """Return the request `asked` with the thinking settings and the options that make the
        engine report the selected internals. The answer will start with the tokens in `beginning`.
        If the chat template is switched off, the request contains only the question, as plain
        text."""
        values = self._settings.values
        made = replace(
            asked,
            beginning=tuple(token.id for token in beginning),
            alternatives=ALTERNATIVES if values.show_probabilities else 0,
            thinking=values.thinking,
            thinking_limit=values.thinking_limit,
            show_prompt=self._view.reads_inside and not is_server(asked.model),
        )
        if self.untemplated:
            return replace(made, messages=(), prompt=asked.messages[-1].content)
        return made

    def alone(self, question: str, pictures: tuple[Picture, ...]) -> Generate:
        """Return the request for a question with its pictures, without the conversation before it,
        which is left out if it doesn't fit."""
        message = Message("user", question or "?", pictures)
        asked = generate_request(self._settings.values, self._choice.path, (message,))
        return self.request(asked, ())

    def use_template(self) -> None:
        """Switch the chat template on, as it is in every conversation at first."""
        with QSignalBlocker(self._raw.untemplated):
            self._raw.untemplated.setChecked(False)

    def forget(self) -> None:
        """Clear the display for another conversation or another answer."""
        self._prompt = None
        self._pointed.forget()
        self._clear_raw()

    @Slot()
    def ask_again(self) -> None:
        """Generate the last answer again, with the internals that are now selected."""
        if (last := self._shown.last_answer) is not None:
            self.again.emit(last.reply.turn, ())

    @Slot(AnswerView)
    def _take_answer(self, answer: AnswerView) -> None:
        """Set up an answer in the transcript, whether new or saved earlier."""
        reply = answer.reply
        if reply.request is not None and not reply.ended:
            self.forget()
            self._card.set_temperature(reply.request.sampling.temperature)
        if reply.raw:
            answer.say(tr(ALONE), "ph.brackets-curly")
        self._recall(answer)
        answer.show_probabilities(self._settings.values.show_probabilities)
        self._pointed.take_answer(answer)
        self._soon.start()

    def _recall(self, answer: AnswerView) -> None:
        """Read the tokens of an earlier answer from disk, if they are to be shown."""
        reply = answer.reply
        wanted = self._settings.values.show_probabilities or self._view.reads_inside
        known = reply.record is not None or reply.looked_up
        if wanted and not known and reply.turn.outcome is not None:
            reply.looked_up = True
            job = self._conversations.tokens(reply.turn.id)
            job.finished.connect(while_alive(self, partial(self._recalled, answer)))

    def _recalled(self, answer: AnswerView, found: TokenRecord | None) -> None:
        if found is None or answer not in self._shown.answers:
            return
        answer.reply.recall(found)
        if found.raw:
            answer.say(tr(ALONE), "ph.brackets-curly")
        answer.refresh_text()
        self._soon.start()

    def _recall_shown(self) -> None:
        for answer in self._shown.answers:
            self._recall(answer)

    @property
    def _busy(self) -> bool:
        """True if an answer is in progress."""
        return self._answering.reply is not None

    # --- switches ---

    @Slot()
    def _switch_template(self) -> None:
        if not self._busy:
            self.ask_again()

    @Slot()
    def show_switches(self) -> None:
        """Show the switches, as far as the model that answers has them."""
        values = self._settings.values
        loaded = self._inference.loaded.get(self._choice.path)
        can_think = loaded is not None and bool(loaded.thinking_switch)
        takes_effort = loaded is not None and loaded.takes_effort
        sure = values.show_probabilities
        self._composer.show_switches(sure, values.thinking, can_think, self._pointed.why_unsure)
        self._view.settings_card.effort_row.setVisible(takes_effort)

    @Slot()
    def _follow_settings(self) -> None:
        values = self._settings.values
        self.show_switches()
        self._view.read(values.view)
        self._view.show_probability_card(values.show_probabilities)
        for answer in self._shown.answers:
            answer.show_probabilities(values.show_probabilities)
        self._recall_shown()
        self._soon.start()

    @Slot()
    def _follow_library(self) -> None:
        """Update the reason why no tokens are shown, which may be that a model is missing."""
        if self._rendered is None:
            self._soon.start()

    # --- answer in progress ---

    @Slot(object)
    def _follow_reply(self, reply: Reply) -> None:
        if not self._view.reads_inside:
            return
        if reply.prompt is not None and reply.prompt is not self._prompt:
            self._prompt = reply.prompt
            # The beginning comes back as the first tokens of the answer, so don't show it twice.
            self._raw.show_prompt(replace(reply.prompt, beginning=()))
            self._rendered, self._whole = self._shown.last_answer, None
        if self._prompt is not None:
            self._raw.add_written(reply.written)
        self._show_state()

    @Slot()
    def _show_all(self) -> None:
        self._pointed.refresh()
        self._show_raw()

    # --- exact prompt and tokens ---

    def _clear_raw(self, why: str = "") -> None:
        """Show no tokens. `why` is the reason, before translation; "" if no answer has tokens."""
        self._rendered = None
        self._raw.clear(tr(why) if why else "")

    def _why_not_rendered(self, reply: Reply) -> str:
        """Return why the engine can't show the prompt and the tokens of an answer, as a key for
        `tr`; "" if it can, or if there are no tokens."""
        if reply.served:
            return NOT_SHOWN
        if reply.record is None:
            return ""
        if not reply.has_question:
            return NO_QUESTION
        path = reply.turn.recipe.model_path if reply.turn.recipe else ""
        if path in self._inference.loaded:
            return ""
        return NOT_LOADED if self._library.get(path) else NOT_FOUND

    def _show_state(self) -> None:
        """Show what the model does, and why its last answer ended: as in Reader."""
        last = self._shown.last_answer
        if last is None:
            self._raw.show_state("", None)
        elif last.reply.ended:
            reply = last.reply
            self._raw.show_state(answer_details.why_ended(reply), reply.failure)
        else:
            self._raw.show_state(last.progress, None)

    @Slot(str)
    def _remedy(self, remedy: str) -> None:
        if (last := self._shown.last_answer) is not None:
            self._shown.remedy.emit(last.reply.turn, remedy)

    @Slot()
    def _show_raw(self) -> None:
        """Ask the engine for the exact prompt and tokens of the last answer, if the view shows
        them. If the engine can't tell, say why; only tokens of this answer stay."""
        if self._busy or not self._view.reads_inside:
            return
        self._recall_shown()
        self._show_state()
        last = self._shown.last_answer
        if last is not None and (why := self._why_not_rendered(last.reply)):
            if last is not self._rendered:
                self._clear_raw(why)
        elif last is None or last.reply.record is None:
            self._clear_raw()
        else:
            if last is not self._rendered:
                self._clear_raw(marked("Waiting in the queue…"))
            job = self._inference.submit(last.reply.prompt_request(self._folder.picture))
            job.event.connect(while_alive(self, partial(self._take_rendered, last)))
            job.failed.connect(while_alive(self, partial(self._say_not_rendered, last)))
            job.cancelled.connect(self._soon.start)  # "Stop all tasks" is about other work

    def _take_rendered(self, answer: AnswerView, event: object) -> None:
        if (
            isinstance(event, PromptRendered)
            and not self._busy
            and answer is self._shown.last_answer
        ):
            if answer is self._rendered and event == self._whole:
                return  # who reads them stays where they are
            self._rendered, self._whole = answer, event
            recipe = answer.reply.turn.recipe
            self._raw.show_prompt(event, answer_details.file_mark(recipe) if recipe else "")

    def _say_not_rendered(self, answer: AnswerView, error: UserError) -> None:
        if answer is self._shown.last_answer and answer is not self._rendered:
            self._raw.clear(error.message)
