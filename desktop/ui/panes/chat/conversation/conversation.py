"""Keeps the transcript in sync with the selected branch.

A long conversation isn't built all at once. The visible part is built first. More is built as the
reader scrolls, a little in each iteration of the event loop.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import takewhile

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.conversations.conversation import Conversation
from desktop.core.conversations.reply import Reply
from desktop.core.conversations.turns import Turn
from desktop.core.i18n import tr
from desktop.ui.look.theme import Theme
from desktop.ui.panes.chat.answer.answer import AnswerView
from desktop.ui.panes.chat.conversation.question import QuestionView
from desktop.ui.picture_file import PictureFolder
from desktop.ui.widgets.transcript.items import TranscriptNote
from desktop.ui.widgets.transcript.transcript import Transcript

BUDGET_S = 0.008
"""Time in seconds for building one batch of items, which has at least one item."""


@dataclass(frozen=True)
class _Entry:
    turn: Turn
    item: QuestionView | AnswerView
    notes: tuple[TranscriptNote, ...]  # above it

    @property
    def widgets(self) -> list[QWidget]:
        return [*self.notes, self.item]


class ConversationView(QObject):
    """Builds the items of a conversation and forwards their signals."""

    again = Signal(Turn)
    edited = Signal(Turn, str)
    turned = Signal(Turn, int)  # to the previous or next version
    removed = Signal(Turn)
    remedy = Signal(Turn, str)  # Failure.remedy
    link_clicked = Signal(str)
    picture_opened = Signal(str)  # its id
    file_opened = Signal(object)  # an AttachedFile
    focus_removed = Signal()
    """Emitted when the items that were removed had the focus."""
    cut_off = Signal()
    """Emitted when items were removed, such as those of another branch."""
    made = Signal(AnswerView)  # emitted before it shows anything

    def __init__(self, theme: Theme, transcript: Transcript, folder: PictureFolder) -> None:
        super().__init__(transcript)
        self._folder = folder
        self._theme, self._transcript = theme, transcript
        self.conversation = Conversation()
        """The conversation that is shown."""
        self._entries: list[_Entry] = []
        self._loose: list[TranscriptNote] = []  # at the end, about the next answer
        self._earlier: list[Turn] = []
        self._later: list[Turn] = []
        self._edits: dict[int, str] = {}  # of questions that haven't been built again
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._make_more)
        transcript.near_end.connect(self._more.start)
        transcript.newest_asked.connect(self._go_to_end)

    def show(self, conversation: Conversation, turn: Turn | None = None) -> None:
        """Show a conversation, scrolled to its end or to a turn on its path."""
        self._transcript.clear()
        self._entries, self._loose = [], []
        self._set_later([])
        self.conversation = conversation
        self._earlier = conversation.turns
        self.cut_off.emit()
        if turn is not None:
            self._show_at(turn)
            return
        self._transcript.follow()
        while self._earlier:
            self._make_earlier()
            if self._transcript.fills_the_view:
                break
        self._more.start()
        self._mark_last()

    def _show_at(self, turn: Turn) -> None:
        turns = self._earlier
        at = turns.index(turn)
        self._earlier = turns[:at]
        self._set_later(turns[at:])
        self._transcript.stay()
        self._fill_below()
        item = self.item(turn)
        assert item is not None
        self._transcript.bring_up(item)

    def add(self, turn: Turn, reply: Reply | None = None) -> None:
        """Show the turn that was added to the end of the path: a question, or an answer in
        progress."""
        if self._later:
            self.show(self.conversation)
            return
        entry = self._made(turn, self._entries[-1].turn if self._entries else None, reply)
        for widget in entry.widgets:
            self._transcript.add(widget)
        if reply is not None:  # the note above its question is about it
            entry = replace(entry, notes=(*self._loose, *entry.notes))
            self._loose.clear()
        self._entries.append(entry)
        self._mark_last()

    def refresh(self, reply: Reply) -> None:
        """Update an answer that has grown or ended."""
        item = self.item(reply.turn)
        assert isinstance(item, AnswerView)
        item.refresh()

    def cut(self, turn: Turn) -> None:
        """Remove the items of `turn`, which must be shown, and of all turns after it."""
        self._cut_at(next(n for n, entry in enumerate(self._entries) if entry.turn is turn))

    def follow_path(self) -> None:
        """Show the selected branch. Items that it shares with the previous branch stay, and so does
        the scroll position. If the first item that has been built isn't shared, the transcript is
        built again."""
        turns = self.conversation.turns
        first = self._entries[0].turn if self._entries else None
        start = next((n for n, turn in enumerate(turns) if turn is first), 0)
        if start != len(self._earlier):
            self.show(self.conversation)
            return
        self._transcript.stay()
        shown = zip(self._entries, turns[start:], strict=False)
        same = sum(1 for _ in takewhile(lambda pair: pair[0].turn is pair[1], shown))
        self._cut_at(same)
        self._earlier = turns[:start]
        self._set_later(turns[start + same :])
        self._fill_below()

    def _cut_at(self, place: int) -> None:
        gone = [widget for entry in self._entries[place:] for widget in entry.widgets]
        del self._entries[place:]
        self._set_later([])
        focused = QApplication.focusWidget()
        held = focused is not None and any(each.isAncestorOf(focused) for each in gone)
        self._transcript.remove([*gone, *self._loose])
        if held:
            self.focus_removed.emit()
        self._loose.clear()
        self._mark_last()
        self.cut_off.emit()

    def _set_later(self, turns: list[Turn]) -> None:
        self._later = turns
        self._transcript.complete = not turns

    def announce(self, path: str, name: str) -> None:
        """Add a note at the end saying that another model answers from here on, unless it wrote the
        last answer. The note replaces the one about a model that hasn't answered."""
        if self._later:
            self.show(self.conversation)
        self._transcript.remove(self._loose)
        self._loose.clear()
        if _models(self.conversation.turns)[-1:] != [path]:
            note = _note_about(self._theme, name)
            self._loose.append(note)
            self._transcript.add(note)

    @property
    def edits(self) -> dict[int, str]:
        """The texts in the editors of questions, by the id of the turn."""
        found = dict(self._edits)
        for each in self._entries:
            if isinstance(each.item, QuestionView) and (text := each.item.edited_text) is not None:
                found[each.turn.id] = text
        return found

    def resume(self, edits: dict[int, str]) -> None:
        """Go on with the `edits` of an earlier view when their questions are built."""
        self._edits = dict(edits)

    def item(self, turn: Turn) -> QuestionView | AnswerView | None:
        return next((each.item for each in reversed(self._entries) if each.turn is turn), None)

    def show_token(self, answer: AnswerView) -> None:
        """Scroll to the selected token of an answer."""
        if answer.tokens is not None:
            self._transcript.show_part(answer.tokens, answer.tokens.current_rect.toRect())

    @property
    def answers(self) -> list[AnswerView]:
        return [each.item for each in self._entries if isinstance(each.item, AnswerView)]

    @property
    def last_answer(self) -> AnswerView | None:
        found = (each.item for each in reversed(self._entries) if isinstance(each.item, AnswerView))
        return next(found, None)

    def _open_picture(self, turn: Turn, number: int) -> None:
        self.picture_opened.emit(turn.pictures[number])

    def _open_file(self, turn: Turn, number: int) -> None:
        self.file_opened.emit(turn.files[number])

    # --- making items ---

    def _made(self, turn: Turn, before: Turn | None, reply: Reply | None = None) -> _Entry:
        if turn.role == "user":
            images = [self._folder.small(each) for each in turn.pictures]
            question = QuestionView(self._theme, turn.text, images, turn.files)
            question.picture_opened.connect(partial(self._open_picture, turn))
            question.file_opened.connect(partial(self._open_file, turn))
            question.edited.connect(partial(self.edited.emit, turn))
            if (text := self._edits.pop(turn.id, None)) is not None:
                question.show_editor(text)
            item: QuestionView | AnswerView = question
        else:
            item = answer = AnswerView(self._theme, reply or Reply(self.conversation, turn))
            answer.regenerate.connect(lambda: self.again.emit(turn))
            answer.remedy.connect(partial(self.remedy.emit, turn))
            answer.link_clicked.connect(self.link_clicked)
            self.made.emit(answer)
        item.versions.turned.connect(partial(self.turned.emit, turn))
        item.versions.removed.connect(lambda: self.removed.emit(turn))
        if isinstance(item, QuestionView):
            item.removed.connect(lambda: self.removed.emit(turn))
        versions = self.conversation.versions(turn)
        item.versions.show_place(versions.index(turn) + 1, len(versions))
        noted = reply is not None and self._loose
        return _Entry(turn, item, () if noted else self._notes_before(turn, before))

    def _made_past(self, turn: Turn, before: Turn | None) -> _Entry:
        entry = self._made(turn, before)
        if isinstance(entry.item, AnswerView):
            entry.item.refresh()
            entry.item.set_last(False)
        return entry

    def _notes_before(self, turn: Turn, before: Turn | None) -> tuple[TranscriptNote, ...]:
        """Return a note if a turn comes from a different model than the previous answer."""
        if turn.recipe is None or before is None:
            return ()
        models = _models(self.conversation.path_to(before))
        if not models or models[-1] == turn.recipe.model_path:
            return ()
        return (_note_about(self._theme, turn.recipe.model_name),)

    def _make_earlier(self) -> None:
        """Build some of the earlier items."""
        until = time.perf_counter() + BUDGET_S
        made: list[_Entry] = []
        while self._earlier:
            turn = self._earlier.pop()
            before = self._earlier[-1] if self._earlier else None
            made.insert(0, self._made_past(turn, before))
            if time.perf_counter() > until:
                break
        self._entries[:0] = made
        self._transcript.put_before([widget for entry in made for widget in entry.widgets])

    def _fill_below(self) -> None:
        """Build later items until they fill the view; the timer builds the rest."""
        while self._later:
            self._append_later()
            if self._transcript.fills_the_view:
                break
        self._more.start()
        self._mark_last()

    def _make_later(self) -> None:
        """Build some of the later items."""
        until = time.perf_counter() + BUDGET_S
        while self._later:
            self._append_later()
            if time.perf_counter() > until:
                break
        self._mark_last()

    def _append_later(self) -> None:
        turn = self._later[0]
        self._set_later(self._later[1:])
        before = self._entries[-1].turn if self._entries else None
        entry = self._made_past(turn, before or (self._earlier[-1] if self._earlier else None))
        self._entries.append(entry)
        for widget in entry.widgets:
            self._transcript.add(widget)

    @Slot()
    def _make_more(self) -> None:
        if self._later and self._transcript.room_below < 0:
            self._make_later()
        elif self._earlier and self._transcript.room_above < 0:
            self._make_earlier()

    @Slot()
    def _go_to_end(self) -> None:
        if self._later:
            self.show(self.conversation)
        else:
            self._transcript.follow()

    def _mark_last(self) -> None:
        answers = self.answers
        for answer in answers[-2:]:
            answer.set_last(answer is answers[-1])


def _models(turns: Sequence[Turn]) -> list[str]:
    """Return the paths of the models that wrote the answers among these turns."""
    return [turn.recipe.model_path for turn in turns if turn.recipe is not None]


def _note_about(theme: Theme, name: str) -> TranscriptNote:
    return TranscriptNote(theme, tr("{name} answers from here on.", name=name), "ph.swap")
