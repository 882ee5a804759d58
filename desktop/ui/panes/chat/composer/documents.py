"""Handles the text files that go with the next question: has them read, finds out how much of them
fits, and asks before only a part is sent."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.conversations.attached import (
    FRAME,
    MOST_FILES,
    AttachedFile,
    Document,
    fitting,
)
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.messages import CountTokens, Generate, TokensCounted
from desktop.services.documents.reader import DocumentProgress, DocumentReader
from desktop.services.jobs import Job, while_alive
from desktop.ui.panes.base import Runtime, Shell
from desktop.ui.panes.chat.composer.composer import Composer
from desktop.ui.panes.chat.composer.document_words import card_state
from desktop.ui.widgets.transcript.document import FileCard


@dataclass(eq=False)
class _Attached:
    path: str
    card: FileCard
    job: Job | None = None  # reading it
    document: Document | None = None
    fits: int | None = None  # number of parts; None if the tokens weren't counted
    tokens: int = 0  # of the parts that fit
    agreed: bool = False  # that only a part is sent
    uncounted: str = ""  # a sentence that says why, while the model is loaded

    @property
    def missing(self) -> bool:
        """True if a part of the file doesn't fit."""
        known = self.document is not None and self.fits is not None
        return known and self.fits != len(self.document.parts)  # type: ignore[union-attr]

    @property
    def file(self) -> AttachedFile:
        assert self.document is not None
        count = len(self.document.parts) if self.fits is None else self.fits
        return self.document.taken(count)


class Documents(QObject):
    """The text files in the composer. `asked` returns the request for a question without files, and
    `load` loads the chosen model, whose tokens are counted."""

    changed = Signal()
    """Emitted when files are added or removed, and when their tokens were counted."""
    opened = Signal(object, int)  # an AttachedFile, and its tokens
    settled = Signal()
    """Emitted when a file has been read, refused, or removed, and when the tokens were counted."""
    count_canceled = Signal()

    def __init__(
        self,
        shell: Shell,
        runtime: Runtime,
        composer: Composer,
        asked: Callable[[str], Generate],
        load: Callable[[], Job],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._shell, self._runtime, self._composer = shell, runtime, composer
        self._asked, self._load = asked, load
        self._attached: list[_Attached] = []
        self._reader = DocumentReader()
        self._counting: Job | None = None
        self._counted_for: Generate | None = None
        runtime.inference.loaded_changed.connect(self.recount)

    @property
    def paths(self) -> tuple[str, ...]:
        return tuple(each.path for each in self._attached)

    @property
    def tokens(self) -> int:
        """Tokens of the parts that fit; 0 if they weren't counted."""
        return sum(each.tokens for each in self._attached)

    # --- attaching ---

    def add(self, path: str, from_draft: bool = False) -> None:
        """Read a file and attach it. A problem is shown, and the file is left out."""
        if path in self.paths:
            return
        if len(self._attached) >= MOST_FILES:
            self._shell.notices.info(
                tr(
                    "A question can have up to {most_files} text files. Remove one before you add "
                    "another.",
                    most_files=MOST_FILES,
                )
            )
            return
        card = FileCard(self._shell.theme, Path(path).name)
        card.show_state(tr("Reading the file…"))
        attached = _Attached(path, card)
        self._attached.append(attached)
        card.removed.connect(lambda: self._remove(attached))
        card.opened.connect(lambda: self._open(attached))
        card.agreed.connect(lambda: self._agree(attached))
        self._composer.add_file(card)
        work = self._reader.read(Path(path))
        job = attached.job = self._runtime.background.submit(work, "read a file")
        job.event.connect(while_alive(self, partial(self._progress, attached)))
        job.finished.connect(while_alive(self, partial(self._take, attached, from_draft)))
        job.failed.connect(while_alive(self, partial(self._refuse, attached, from_draft)))
        self.changed.emit()

    def _progress(self, attached: _Attached, event: object) -> None:
        if isinstance(event, DocumentProgress) and attached in self._attached:
            words = tr("Reading page {done:,} of {of:,}…", done=event.done, of=event.of)
            attached.card.show_state(words)

    def _take(self, attached: _Attached, from_draft: bool, document: Document) -> None:
        if attached not in self._attached:
            return
        attached.job, attached.document = None, document
        if document.note and not from_draft:
            self._shell.notices.info(document.note)
        self._show(attached)
        self._counted_for = None
        if not from_draft:
            self._composer.setFocus()
            if self._asked("").model and not self._is_loaded:  # the question needs it, too
                self._load()
        self.recount()
        self.settled.emit()

    def _refuse(self, attached: _Attached, from_draft: bool, error: UserError) -> None:
        if attached not in self._attached:
            return
        self._remove(attached)
        if from_draft and error.kind == "missing":
            self._shell.notices.info(
                tr(
                    "The file {name} in your unsent question is no longer there. Add it again if "
                    "you need it.",
                    name=Path(attached.path).name,
                )
            )
        else:
            self._shell.notices.error(error)
        self.settled.emit()

    def show_kept(self, paths: Sequence[str]) -> None:
        """Replace the files with those of a draft."""
        for each in list(self._attached):
            self._remove(each)
        for path in paths:
            self.add(path, from_draft=True)

    def _remove(self, attached: _Attached) -> None:
        if attached not in self._attached:
            return
        self._attached.remove(attached)
        if attached.job is not None:
            attached.job.cancel()
        self._composer.remove_file(attached.card)
        self._forget_counts()
        self.recount()  # there is more room for the others
        self.changed.emit()
        self.settled.emit()

    # --- how much fits ---

    @property
    def _is_loaded(self) -> bool:
        return self._asked("").model in self._runtime.inference.loaded

    def ready(self, question: str) -> bool:
        """Return True if all files are read, and it is known how much of them fits beside this
        question."""
        if not self._attached:
            return True
        read = all(each.document is not None for each in self._attached)
        return read and self._counted_for == self._asked(question)

    def prepare(self, question: str) -> Job | None:
        """Do what is missing before `ready`. Returns the job that loads the model, if it needs to
        be loaded."""
        if not self._is_loaded:
            return self._load()
        self._count(question)
        return None

    @Slot()
    def recount(self) -> None:
        """Count the tokens for the model that is loaded now."""
        if not self._attached:
            return
        if self._is_loaded:
            self._count(self._composer.text.strip())
            return
        self._counted_for = None
        self._forget_fits()
        self.changed.emit()

    def _forget_fits(self, why: str = "") -> None:
        """Forget how much fits. `why` says why it isn't counted although the model is loaded."""
        for each in self._attached:
            each.fits, each.tokens, each.agreed, each.uncounted = None, 0, False, why
            self._show(each)

    def _forget_counts(self) -> None:
        self._counted_for = None
        counting, self._counting = self._counting, None
        if counting is not None:
            counting.cancel()

    def _count(self, question: str) -> None:
        request = self._asked(question)
        there = [each for each in self._attached if each.document is not None]
        if self._counted_for == request or not there:
            return
        self._forget_counts()
        most = CHARACTERS * self._runtime.inference.loaded[request.model].context_length
        documents = [each.document for each in there if each.document is not None]
        texts = tuple(_up_to(most, (text for each in documents for text in each.counted())))
        # A file that fits as a whole needs no such heading. A character has at most four tokens.
        optional = sum(4 * len(each.heading_of_part) for each in documents)
        job = self._counting = self._runtime.inference.submit(CountTokens(request, texts, optional))
        self._say_uncounted(tr("Counting the tokens…"))

        def take(event: object) -> None:
            if isinstance(event, TokensCounted) and job is self._counting:
                self._fit(there, event)

        def ended(_: object) -> None:
            if job is self._counting:
                self._counting, self._counted_for = None, request
                self.changed.emit()
                self.settled.emit()

        def failed(error: UserError) -> None:
            """Send everything: the engine refuses what doesn't fit, and says why."""
            if job is self._counting:
                self._forget_fits(error.message)
                ended(error)

        def canceled() -> None:
            if job is self._counting:  # by "Stop all tasks"
                self._counting = None
                self._say_uncounted(tr("The tokens aren't counted yet."))
                self.count_canceled.emit()

        job.event.connect(while_alive(self, take))
        job.finished.connect(while_alive(self, ended))
        job.failed.connect(while_alive(self, failed))
        job.cancelled.connect(while_alive(self, canceled))

    def _say_uncounted(self, why: str) -> None:
        """Say about the files whose tokens aren't known yet why that is so."""
        for each in self._attached:
            each.uncounted = why
            self._show(each)

    def _fit(self, there: Sequence[_Attached], numbers: TokensCounted) -> None:
        """Find out how many parts of each file fit, one file after the other."""
        left = numbers.limit - numbers.prompt
        counts = iter(numbers.texts)
        for each in there:
            assert each.document is not None
            of = len(each.document.parts)
            fits, tokens = fitting(list(islice(counts, of + FRAME)), of, left)
            left = left - tokens if fits == of else 0  # a part takes all of the room
            if (fits, tokens) != (each.fits, each.tokens):
                each.agreed = False
            each.fits, each.tokens = fits, tokens
            self._show(each)

    def problem(self) -> str:
        """Return why the files can't be sent as they are; "" if they can. Focuses the control that
        settles it."""
        for each in self._attached:
            if not each.missing or each.agreed:
                continue
            name = Path(each.path).name
            if each.fits:
                each.card.agree.setFocus()
                return tr(
                    "{name} doesn't fit as a whole. Choose whether to send the part that fits, or "
                    "remove the file. Your question is kept.",
                    name=name,
                )
            each.card.remove.setFocus()
            return tr(
                "{name} doesn't fit beside your question. Remove the file, or choose a model with "
                "a longer context. Your question is kept.",
                name=name,
            )
        return ""

    def _agree(self, attached: _Attached) -> None:
        attached.agreed = True
        self._show(attached)
        self._composer.setFocus()

    # --- the card ---

    def _show(self, attached: _Attached) -> None:
        if (document := attached.document) is not None:
            fits, tokens, agreed = attached.fits, attached.tokens, attached.agreed
            state = card_state(document, fits, tokens, agreed, attached.uncounted)
            attached.card.show_state(*state)

    def _open(self, attached: _Attached) -> None:
        if attached.document is not None:
            self.opened.emit(attached.file, attached.tokens)

    def taken(self) -> tuple[AttachedFile, ...]:
        """Remove the files from the composer and return them for the question."""
        attached, self._attached = self._attached, []
        self._forget_counts()
        for each in attached:
            self._composer.remove_file(each.card)
        self.changed.emit()
        return tuple(each.file for each in attached if each.document is not None)


CHARACTERS = 64
"""Number of characters up to which texts are sent to be counted, for each token of the context. A
token has four characters on average."""


def _up_to(most: int, texts: Iterator[str]) -> Iterator[str]:
    """Yield texts until they have more than `most` characters together."""
    for text in texts:
        yield text
        most -= len(text)
        if most < 0:
            return
