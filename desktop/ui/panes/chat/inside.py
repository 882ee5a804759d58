"""What really goes in and comes out: the switches in the chat, and what they show.

Stands between the pane, which asks and shows answers, and the parts that show their insides.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QSignalBlocker, QTimer, Signal, Slot

from desktop.core.conversation_parts import Turn
from desktop.core.messages import Generate, Odds, PromptRendered, RenderPrompt, Token
from desktop.core.token_record import TokenRecord
from desktop.core.words import tr
from desktop.ui.panes.base import Context
from desktop.ui.panes.chat import words
from desktop.ui.panes.chat.answer import Answer
from desktop.ui.panes.chat.chat_settings import ChatSettings
from desktop.ui.panes.chat.inside_odds import ALTERNATIVES
from desktop.ui.panes.chat.inside_records import Record, Records
from desktop.ui.panes.chat.model_choice import ModelChoice
from desktop.ui.panes.chat.reply import Reply
from desktop.ui.panes.chat.shown import Shown
from desktop.ui.panes.chat.view import ChatView

ALONE = tr("Asked without the chat template: the model goes on with the text of the question.")


@dataclass(frozen=True)
class Beginning:
    """The tokens with which an answer is to begin, and their odds as far as known."""

    tokens: tuple[int, ...] = ()
    odds: tuple[Odds | None, ...] = ()


NO_BEGINNING = Beginning()


class Inside(QObject):
    """`request` says what to ask for, `begin` follows the answer that comes."""

    again = Signal(Turn)
    """Have this answer again, as the switches stand now."""
    go_on = Signal(Turn, object)
    """Have this answer again, from a Beginning on."""

    def __init__(
        self,
        context: Context,
        settings: ChatSettings,
        choice: ModelChoice,
        view: ChatView,
        shown: Shown,
        past_request: Callable[[Turn], Generate],
    ) -> None:
        super().__init__(view)
        self._context, self._settings, self._choice = context, settings, choice
        self._view, self._shown = view, shown
        self._card, self._raw, self._composer = view.odds_card, view.inside, view.composer
        self._records = Records()
        self._past_request = past_request
        self._asked_for: set[int] = set()  # of the disk
        self._pointed: tuple[Turn, Answer] | None = None
        self._reply: Reply | None = None
        self._prompt: PromptRendered | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_all)
        self._composer.sure.clicked.connect(self._switch_odds)
        self._composer.thinking.clicked.connect(self._switch_thinking)
        self._raw.untemplated.toggled.connect(self._switch_template)
        view.reading_changed.connect(self._show_raw)
        shown.made.connect(self._take_answer)
        self._card.again.connect(self.ask_again)
        self._card.left.connect(self._back_to_text)
        self._card.picked.connect(self._pick)
        settings.changed.connect(self._follow_settings)
        context.inference.loaded_changed.connect(self._follow_settings)
        self._follow_settings()

    # --- for the pane ---

    @property
    def untemplated(self) -> bool:
        return self._raw.untemplated.isChecked()

    def request(self, asked: Generate, beginning: Beginning = NO_BEGINNING) -> Generate:
        """What is asked for, with the insides that are to be seen."""
        values = self._settings.values
        made = replace(
            asked,
            beginning=beginning.tokens,
            alternatives=ALTERNATIVES if values.show_odds else 0,
            thinking=values.thinking,
            thinking_limit=values.thinking_limit,
            show_prompt=self._view.reads_inside,
        )
        if self.untemplated:
            return replace(made, messages=(), prompt=asked.messages[-1].content)
        return made

    def begin(self, turn: Turn, answer: Answer, reply: Reply, request: Generate) -> None:
        """An answer is on its way."""
        self._records.begin(turn.id, Record(request, reply.written))
        if request.prompt is not None:
            answer.say(ALONE, "ph.brackets-curly")
        self._reply, self._prompt, self._pointed = reply, None, None
        self._card.set_temperature(request.sampling.temperature)
        self._card.show_nothing()
        self._raw.clear()
        reply.changed.connect(lambda: self._follow_reply(turn, reply))
        reply.ended.connect(lambda: self._end(reply))

    def forget(self) -> None:
        """Another conversation takes the place of this one."""
        self._prompt = self._pointed = None
        self._asked_for.clear()
        self._card.show_nothing()
        self._raw.clear()

    @Slot()
    def ask_again(self) -> None:
        """Have the last answer again, with the insides that are to be seen now."""
        if (last := self._last()) is not None:
            self.again.emit(last[0])

    @Slot(Turn, Answer)
    def _take_answer(self, turn: Turn, answer: Answer) -> None:
        """An answer is shown, a new one or one of before."""
        if record := self._records.get(turn.id):
            answer.take_written(record.written, record.start, record.has_odds)
            if record.raw:
                answer.say(ALONE, "ph.brackets-curly")
        else:
            self._recall(turn, answer)
        answer.show_odds(self._settings.values.show_odds)
        answer.pointed.connect(lambda index: self._point(turn, answer, index))
        answer.pick.connect(self._card.bars.setFocus)
        self._soon.start()

    def record_of(self, turn: Turn) -> TokenRecord | None:
        """What is kept of an answer's tokens."""
        found = self._records.get(turn.id)
        return found.as_kept() if found is not None and found.written else None

    def _recall(self, turn: Turn, answer: Answer) -> None:
        """Ask the disk for the tokens of an answer of before, where they are to be seen."""
        wanted = self._settings.values.show_odds or self._view.reads_inside
        if not wanted or turn.id in self._asked_for or turn.outcome is None:
            return
        self._asked_for.add(turn.id)
        job = self._context.conversations.tokens(turn.id)
        job.finished.connect(lambda found: self._recalled(turn, answer, found))

    def _recalled(self, turn: Turn, answer: Answer, found: TokenRecord | None) -> None:
        if found is None or turn.id in self._records or (turn, answer) not in self._shown.answered:
            return
        request = self._past_request(turn)
        if found.raw:
            request = replace(request, messages=(), prompt=request.messages[-1].content)
            answer.say(ALONE, "ph.brackets-curly")
        record = Record(replace(request, thinking=found.thinking), found.tokens, found.start)
        record.end, record.has_odds = found.end, any(each.odds for each in found.tokens)
        self._records.recall(turn.id, record)
        answer.recall(record.written, record.start, record.has_odds)
        self._soon.start()

    def _recall_shown(self) -> None:
        for turn, answer in self._shown.answered:
            if turn.id not in self._records:
                self._recall(turn, answer)

    def _last(self) -> tuple[Turn, Answer, Record | None] | None:
        """The last answer that is shown."""
        found = self._shown.last_answer
        return None if found is None else (*found, self._records.get(found[0].id))

    # --- switches ---

    @Slot()
    def _switch_odds(self) -> None:
        self._settings.change(show_odds=self._composer.sure.isChecked())

    @Slot()
    def _switch_thinking(self) -> None:
        self._settings.change(thinking=self._composer.thinking.isChecked())

    @Slot()
    def _switch_template(self) -> None:
        if self._reply is None:
            self.ask_again()

    @Slot()
    def _follow_settings(self) -> None:
        values = self._settings.values
        loaded = self._context.inference.loaded.get(self._choice.path)
        thinking, sure = self._composer.thinking, self._composer.sure
        blockers = [QSignalBlocker(thinking), QSignalBlocker(sure)]
        thinking.setVisible(loaded is not None and bool(loaded.thinking_switch))
        thinking.setChecked(values.thinking)
        thinking.setText(tr("Thinking on") if values.thinking else tr("Thinking off"))
        sure.setChecked(values.show_odds)
        del blockers
        self._view.show_odds_card(values.show_odds)
        for answer in self._shown.answers:
            answer.show_odds(values.show_odds)
        self._recall_shown()
        self._soon.start()

    # --- the answer on its way ---

    def _follow_reply(self, turn: Turn, reply: Reply) -> None:
        record = self._records[turn.id]
        record.start, record.has_odds = reply.text_start, reply.has_odds
        record.end = reply.result.end if reply.result else None
        if not self._view.reads_inside or reply is not self._reply:
            return
        if reply.prompt is not None and reply.prompt is not self._prompt:
            self._prompt = reply.prompt
            # The tokens of the beginning come back as the first ones of the answer.
            self._raw.show_prompt(replace(reply.prompt, beginning=()))
        if self._prompt is not None:
            self._raw.add_written(reply.written)

    def _end(self, reply: Reply) -> None:
        if reply is self._reply:
            self._reply = None
            self._show_all()

    @Slot()
    def _show_all(self) -> None:
        self._show_missing()
        self._show_raw()

    # --- the whole of it, token by token ---

    @Slot()
    def _show_raw(self) -> None:
        """Ask the engine for the last answer's prompt and tokens as they really are."""
        if self._reply is not None or not self._view.reads_inside:
            return
        self._recall_shown()
        last = self._last()
        record = last[2] if last is not None else None
        if last is None or record is None:
            self._raw.clear()
            return
        turn = last[0]
        if record.request.model in self._context.inference.loaded:
            request = RenderPrompt(replace(record.request, beginning=record.ids))
            job = self._context.inference.submit(request)
            job.event.connect(lambda event: self._take_rendered(turn, event))

    def _take_rendered(self, turn: Turn, event: object) -> None:
        last = self._last()
        if isinstance(event, PromptRendered) and self._reply is None and last and last[0] is turn:
            self._raw.show_prompt(event, words.file_mark(turn.recipe) if turn.recipe else "")

    # --- one token ---

    def _point(self, turn: Turn, answer: Answer, index: int) -> None:
        before = self._pointed
        if before is not None and before[1] is not answer:
            if index < 0:
                return
            if before[1].tokens is not None and before[1] in self._shown.answers:
                before[1].tokens.choose(-1)
        self._pointed = (turn, answer) if index >= 0 else None
        self._card.show_token(answer.written, index, self._can_go_on(turn))
        if answer.tokens is not None and answer.tokens.hasFocus() and index >= 0:
            self._view.transcript.show_part(answer.tokens, answer.tokens.current_rect.toRect())

    def _can_go_on(self, turn: Turn) -> bool:
        record = self._records.get(turn.id)
        return (
            self._reply is None
            and record is not None
            and record.request.model == self._choice.path
            and record.raw == self.untemplated
        )

    @Slot(int, int)
    def _pick(self, place: int, token: int) -> None:
        """Go on from here instead: what stood before stays, with its odds."""
        if self._pointed is None or not self._can_go_on(self._pointed[0]):
            return
        turn, answer = self._pointed
        before = [each for each in answer.written[:place] if each.id >= 0]
        beginning = Beginning(
            (*(each.id for each in before), token),
            (*(each.odds for each in before), _odds_of(answer.written[place], token)),
        )
        self.go_on.emit(turn, beginning)

    @Slot()
    def _back_to_text(self) -> None:
        if self._pointed is not None and self._pointed[1].tokens is not None:
            self._pointed[1].tokens.setFocus()

    def _show_missing(self) -> None:
        """Say so where the last answer was written without numbers."""
        last = self._last()
        if self._reply is None and self._pointed is None:
            missing = last is not None and not last[1].has_odds and bool(last[1].text)
            self._card.show_nothing(missing)


def _odds_of(there: Token, token: int) -> Odds | None:
    """The odds of another choice for the same place."""
    if there.odds is None:
        return None
    below = next(choice.below for choice in there.odds.best if choice.id == token)
    return there.odds._replace(below=below)
