"""A conversation: a tree of messages, one path of which is shown.

Editing a question or regenerating an answer adds a sibling, so nothing is lost. Each message
remembers which of its children was shown last, so switching to another branch and back shows the
same messages again.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from desktop.core.conversations.attached import AttachedFile, with_files
from desktop.core.conversations.token_record import TokenRecord
from desktop.core.conversations.turns import (
    AnswerOutcome,
    Changes,
    ConversationSummary,
    Head,
    Recipe,
    Turn,
    new_id,
)
from desktop.core.i18n import marked, tr
from desktop.core.messages import Message, Picture

LONGEST_TITLE = 60
UNTITLED = marked("Untitled")

MOST_KEPT = 50_000
"""Maximum number of answer tokens kept in memory. The probabilities of each token take about 2
KB."""


@dataclass(eq=False)
class Conversation:
    """A conversation that records every change until `take_changes` returns it to be written."""

    id: int = field(default_factory=new_id)
    title: str = ""
    created: float = field(default_factory=time.time)
    used: float = field(default_factory=time.time)
    model_path: str = ""
    model_name: str = ""
    settings: Mapping[str, object] = field(default_factory=dict[str, object])
    """The Preferences fields that this conversation overrides."""
    chosen: int | None = None  # id of the first question that is shown

    def __post_init__(self) -> None:
        self._turns: dict[int, Turn] = {}
        self._after: dict[int | None, list[int]] = {}
        self._changed: set[int] = set()
        self._gone: set[int] = set()
        self._records: dict[int, TokenRecord] = {}  # not written yet
        self._kept = False  # True if a store has the conversation
        self._written: Head | None = None

    # --- reading ---

    @property
    def turns(self) -> list[Turn]:
        """The path that is shown, starting with the first question."""
        found: list[Turn] = []
        at = self._next(None)
        while at is not None:
            found.append(self._turns[at])
            at = self._next(at)
        return found

    @property
    def all_turns(self) -> list[Turn]:
        """The turns of all branches. Each comes after its parent."""
        return list(self._turns.values())

    def find(self, number: int) -> Turn | None:
        return self._turns.get(number)

    def versions(self, turn: Turn) -> list[Turn]:
        """Return the turn and its siblings, oldest first."""
        return [self._turns[each] for each in self._after[turn.parent]]

    def path_to(self, turn: Turn) -> list[Turn]:
        """Return the turns from the first question to `turn`, whichever branch is shown."""
        found = [turn]
        while (parent := found[-1].parent) is not None:
            found.append(self._turns[parent])
        return found[::-1]

    def after(self, turn: Turn) -> list[Turn]:
        """Return the turn and all its descendants in every branch."""
        found = [turn]
        for each in found:
            found += [self._turns[child] for child in self._after.get(each.id, ())]
        return found

    def messages(
        self,
        end: Turn | None = None,
        pixels: Callable[[str], Picture | None] = lambda _: None,
    ) -> tuple[Message, ...]:
        """Return the path up to `end`, or the whole path, as messages for a model.

        `pixels` looks up a picture by its id. A picture for which it returns None is omitted.
        Chat templates expect questions and answers to alternate, and some refuse anything else.
        Therefore an empty answer is omitted, and the questions around it are merged.
        """
        found: list[Message] = []
        for turn in self.path_to(end) if end else self.turns:
            pictures = tuple(each for each in map(pixels, turn.pictures) if each is not None)
            content = with_files(turn.text, turn.files)
            if not content.strip() and not pictures:
                continue
            if found and (before := found[-1]).role == turn.role:
                text = f"{before.content}\n\n{content}"
                found[-1] = Message(turn.role, text, (*before.pictures, *pictures))
            else:
                found.append(Message(turn.role, content, pictures))
        return tuple(found)

    @property
    def summary(self) -> ConversationSummary:
        asked = [turn for turn in self.turns if turn.role == "user"]
        title = self.title or (title_of(asked[0].text) if asked else tr(UNTITLED))
        return ConversationSummary(self.id, title, self.model_name, len(asked), self.used)

    # --- changing ---

    def ask(
        self, text: str, pictures: tuple[str, ...] = (), files: tuple[AttachedFile, ...] = ()
    ) -> Turn:
        """Add a question at the end of the path."""
        turns = self.turns
        before = turns[-1].id if turns else None
        return self._add(Turn(new_id(), before, "user", text, pictures=pictures, files=files))

    def edit(self, turn: Turn, text: str) -> Turn:
        """Reword the question `turn` by adding a sibling, which then ends the path. Its pictures
        and files stay."""
        made = Turn(new_id(), turn.parent, "user", text, pictures=turn.pictures, files=turn.files)
        return self._add(made)

    def begin_answer(self, question: Turn, recipe: Recipe) -> Turn:
        """Add an empty answer to `question`, next to any existing ones. It then ends the path."""
        self.model_path, self.model_name = recipe.model_path, recipe.model_name
        return self._add(Turn(new_id(), question.id, "assistant", recipe=recipe))

    def write(self, turn: Turn, text: str, thinking: str) -> None:
        """Store the text and the thinking generated so far for an answer."""
        if (turn.text, turn.thinking) != (text, thinking):
            turn.text, turn.thinking = text, thinking
            self._changed.add(turn.id)

    def end(self, turn: Turn, outcome: AnswerOutcome) -> None:
        turn.outcome = outcome
        self.used = time.time()
        self._changed.add(turn.id)

    def record(self, turn: Turn, tokens: TokenRecord) -> None:
        """Keep an answer's tokens with their probabilities.

        If more than MOST_KEPT tokens are in memory, those of the oldest answers are dropped. They
        are on disk and are read back one answer at a time.
        """
        turn.tokens = self._records[turn.id] = tokens
        count = 0
        for each in sorted(self._turns.values(), key=lambda each: each.created, reverse=True):
            count += len(each.tokens.tokens) if each.tokens else 0
            if count > MOST_KEPT and each is not turn:
                each.tokens = None

    def choose(self, turn: Turn) -> None:
        """Show the branch of `turn`, down to the turn that was last shown in it."""
        while True:
            self._choose(turn.parent, turn.id)
            if turn.parent is None:
                break
            turn = self._turns[turn.parent]

    def remove(self, turn: Turn) -> list[Turn]:
        """Remove a turn and all its descendants, and show a sibling instead if there is one.

        Returns the removed turns, for `put_back`.
        """
        gone = self.after(turn)
        beside = self._after[turn.parent]
        place = beside.index(turn.id)
        beside.remove(turn.id)
        for each in gone:
            del self._turns[each.id]
            self._after.pop(each.id, None)
            self._records.pop(each.id, None)
        self._gone |= {each.id for each in gone}
        self._changed -= self._gone
        self._choose(turn.parent, beside[max(place - 1, 0)] if beside else None)
        return gone

    def put_back(self, gone: Sequence[Turn], before: Sequence[Turn] = ()) -> None:
        """Undo `remove`, including the tokens that are still in memory.

        `before` has the turns that led to the removed ones. Those that were removed later, such as
        an empty answer that another one replaced, return as well.
        """
        for turn in (*(each for each in before if each.id not in self._turns), *gone):
            self._gone.discard(turn.id)
            self._insert(turn)
            self._after[turn.parent].sort(key=lambda each: self._turns[each].created)
            self._changed.add(turn.id)
            if turn.tokens is not None:
                self._records[turn.id] = turn.tokens
        if gone:
            self.choose(gone[0])

    def rename(self, title: str) -> None:
        """Set the title. An empty title makes the first question the title again."""
        self.title = " ".join(title.split())[:LONGEST_TITLE]

    def fill(self, turns: Iterable[Turn]) -> None:
        """Add stored turns.

        A turn whose parent is missing becomes a new top-level branch, and so does one turn of every
        cycle, so that every turn stays reachable.
        """
        known = {turn.id: turn for turn in sorted(turns, key=lambda turn: turn.created)}
        below: dict[int | None, list[Turn]] = {}
        for turn in known.values():
            if turn.parent not in known:
                turn.parent = None
            below.setdefault(turn.parent, []).append(turn)
        self._fill_from(below.get(None, []), below)
        for turn in known.values():
            if turn.id not in self._turns:
                below[turn.parent].remove(turn)
                turn.parent = None
                self._fill_from([turn], below)

    def _fill_from(self, tops: list[Turn], below: Mapping[int | None, list[Turn]]) -> None:
        found = list(tops)
        for turn in found:
            self._insert(turn)
            found += below.get(turn.id, ())

    # --- writing to disk ---

    def take_changes(self, whole: bool = False) -> Changes:
        """Return a copy of the changes since the last call, or of everything if `whole` is True or
        no store has the conversation. Tokens that a store has aren't included again."""
        whole = whole or not self._kept
        wanted = self._turns if whole else self._changed
        turns = tuple(replace(self._turns[each]) for each in self._turns if each in wanted)
        if not self._kept:
            in_memory = {turn.id: turn.tokens for turn in turns if turn.tokens is not None}
            self._records = in_memory | self._records
        known, self._written = self._written, self.head
        records = tuple(self._records.items())
        changes = Changes(self._written, turns, tuple(self._gone), whole, records, known)
        self._records.clear()
        self._changed.clear()
        self._gone.clear()
        self._kept = True
        return changes

    def give_back(self, changes: Changes) -> None:
        """Take back changes that couldn't be written. The next call of `take_changes` includes
        them."""
        self._changed |= {turn.id for turn in changes.turns} & self._turns.keys()
        self._gone |= set(changes.gone) - self._turns.keys()
        there = {turn: each for turn, each in changes.records if turn in self._turns}
        self._records = {**there, **self._records}
        self._kept = self._kept and not changes.whole
        self._written = changes.known

    @property
    def head(self) -> Head:
        settings = dict(self.settings)
        return Head(self.summary, self.title, self.created, self.model_path, settings, self.chosen)

    @property
    def has_changes(self) -> bool:
        return bool(self._changed or self._gone or self._records) or self._written != self.head

    def forget_kept(self) -> None:
        """Note that no store has the conversation as it is here, so the next changes include the
        whole conversation."""
        self._kept, self._written = False, None

    def mark_kept(self) -> None:
        """Note that the conversation was just read from a store and has no changes yet."""
        self._changed.clear()
        self._kept = True
        self._written = self.head

    # --- inside ---

    def _next(self, at: int | None) -> int | None:
        """Return the id of the turn shown after the turn `at` (None: at the beginning), or None if
        there is no such turn. It is the chosen turn, or the newest one if the chosen turn is
        missing."""
        after = self._after.get(at)
        if not after:
            return None
        chosen = self.chosen if at is None else self._turns[at].chosen
        return chosen if chosen in after else after[-1]

    def _choose(self, parent: int | None, child: int | None) -> None:
        if parent is None:
            self.chosen = child
        elif self._turns[parent].chosen != child:
            self._turns[parent].chosen = child
            self._changed.add(parent)

    def _insert(self, turn: Turn) -> None:
        self._turns[turn.id] = turn
        self._after.setdefault(turn.parent, []).append(turn.id)

    def _add(self, turn: Turn) -> Turn:
        self.used = turn.created = time.time()
        self._insert(turn)
        self._choose(turn.parent, turn.id)
        self._changed.add(turn.id)
        return turn


def title_of(question: str) -> str:
    """Return the question's first words on one line."""
    words = " ".join(question[: 10 * LONGEST_TITLE].split())
    if len(words) <= LONGEST_TITLE:
        return words or tr(UNTITLED)
    cut = words[:LONGEST_TITLE]
    return f"{cut.rpartition(' ')[0] or cut}…"
