"""Handles the files that the user chooses, pastes, or drops for the next question. Has the tokens
of pictures counted; documents.py handles the texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice

from PySide6.QtCore import QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QImage

from desktop.core.conversations.conversation import Conversation
from desktop.core.conversations.turns import MOST_PICTURES, Turn
from desktop.core.errors import UserError
from desktop.core.gguf.projectors import projector_beside
from desktop.core.i18n import counted, tr
from desktop.core.messages import MeasurePicture, Message, Picture, PictureMeasured
from desktop.core.servers.address import is_server
from desktop.core.servers.facts import no_images
from desktop.services.conversations import Conversations
from desktop.services.jobs import while_alive
from desktop.services.servers import Servers
from desktop.ui.files import is_folder
from desktop.ui.panes.base import Runtime, Shell
from desktop.ui.panes.chat.composer.composer import Composer
from desktop.ui.panes.chat.composer.documents import Documents
from desktop.ui.panes.chat.conversation.opened_picture import counts_pictures, open_picture
from desktop.ui.panes.chat.models.choice import ModelChoice
from desktop.ui.picture_file import (
    ENDINGS,
    PictureFolder,
    ReadPicture,
    image_in,
    of_image,
    patterns,
    read_picture,
)
from desktop.ui.widgets.transcript.picture import PictureChip

MODELS = (".gguf",)


@dataclass
class _Attached:
    read: ReadPicture
    chip: PictureChip
    measured: PictureMeasured | None = None
    measured_for: str = ""  # the model's path, set when counting begins


class Attaching(QObject):
    """Connects the composer, the folder of pictures, and the engine."""

    changed = Signal()
    """Emitted when the attached pictures change."""
    settled = Signal()
    """Emitted when a picture has been read or refused."""

    def __init__(
        self,
        shell: Shell,
        runtime: Runtime,
        conversations: Conversations,
        servers: Servers,
        choice: ModelChoice,
        composer: Composer,
        documents: Documents,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._shell, self._runtime, self._servers = shell, runtime, servers
        self._choice, self._composer = choice, composer
        self.documents = documents
        self.folder = PictureFolder(conversations.beside("pictures"))
        self._attached: list[_Attached] = []
        self._coming: tuple[str, ...] = ()  # pictures of a saved draft that are being read
        self._reading = 0
        self._draft = 0  # number of the draft that is shown
        composer.file_wanted.connect(self.choose)
        composer.files_pasted.connect(self.add_files)
        composer.picture_pasted.connect(self.add_image)
        runtime.inference.loaded_changed.connect(self.measure)

    @property
    def reading(self) -> bool:
        """True while a picture is being read."""
        return self._reading > 0

    @property
    def pictures(self) -> tuple[Picture, ...]:
        return tuple(each.read.picture for each in self._attached)

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(each.id for each in self.pictures)

    @property
    def unsent(self) -> tuple[str, ...]:
        """The IDs of the attached pictures. Pictures of a saved draft that are still being read
        are included."""
        return tuple(dict.fromkeys((*self._coming, *self.ids)))

    # --- attaching ---

    @Slot()
    def choose(self) -> None:
        """Ask for text and picture files."""
        pictures = patterns()
        texts = "*.txt *.md *.markdown *.csv *.tsv *.pdf"
        kinds = tr(
            "Files that models read ({texts} {pictures});;Texts ({texts});;Images ({pictures});;"
            "All files (*)",
            texts=texts,
            pictures=pictures,
        )
        title = tr("Add a file or an image")
        self.add_files(self._shell.files.ask_several(self._composer, title, kinds))

    @Slot(list)
    def add_files(self, paths: Iterable[str]) -> None:
        """Attach text and picture files."""
        # One more than the limit: the limit is reported once, and not for every file in a folder.
        for path in islice(paths, MOST_PICTURES + 1):
            if path.lower().endswith(ENDINGS):
                self._add(lambda path=path: read_picture(path))
            else:
                self.documents.add(path)

    @Slot(QImage)
    def add_image(self, image: QImage) -> None:
        """Attach an image from the clipboard or a drop."""
        self._add(lambda: of_image(image))

    def takes(self, data: QMimeData) -> bool:
        """Return whether the dropped data is a picture or consists only of files for the question.
        Models and folders are for the window, which adds them."""
        paths = [url.toLocalFile() for url in data.urls()]
        if not any(paths):  # a browser sends a picture's address, and often the picture
            return data.hasImage()
        return all(
            path and not path.lower().endswith(MODELS) and not is_folder(path) for path in paths
        )

    def take(self, data: QMimeData) -> None:
        """Attach dropped data that `takes` accepted."""
        if any(url.isLocalFile() for url in data.urls()):
            self.add_files(url.toLocalFile() for url in data.urls())
        else:
            self.add_image(image_in(data))

    def _add(self, read: Callable[[], ReadPicture]) -> None:
        if len(self._attached) + self._reading >= MOST_PICTURES:
            self._shell.notices.info(
                tr(
                    "A question can have up to {most_pictures} images. Remove an image before "
                    "you add another.",
                    most_pictures=MOST_PICTURES,
                )
            )
            return
        check = self._check()

        def work() -> ReadPicture:
            check()
            found = read()
            self.folder.keep(found)
            return found

        self._reading += 1
        job = self._runtime.background.call(work, "read a picture")
        job.finished.connect(while_alive(self, partial(self._take, self._draft)))
        job.failed.connect(self._shell.notices.error)
        for ended in (job.finished, job.failed, job.cancelled):
            ended.connect(self._ended)

    def _check(self) -> Callable[[], object]:
        """Return a function that raises UserError if the chosen model can't read pictures. Call the
        returned function in a background thread, since it reads files."""
        path = self._choice.path
        if is_server(path):
            facts = self._servers.facts(path)
            if facts is not None and facts.model.images is False:
                return partial(_refuse, no_images(facts))
            return lambda: ""  # the server says so if the model can't
        known = self._runtime.library.get(path) if path else None
        width = known.facts.embedding_length if known is not None and known.facts else None
        return (lambda: projector_beside(path, width)) if path else (lambda: "")

    @Slot()
    def _ended(self) -> None:
        self._reading -= 1
        self.settled.emit()

    def _take(self, draft: int, read: ReadPicture) -> None:
        if draft != self._draft:
            self._shell.notices.info(
                tr(
                    "You switched to another conversation before Glassbox had read an image. Add "
                    "the image again where you need it."
                )
            )
            return
        if read.picture.id in self.ids:
            return
        self._attach(read)
        if read.note:
            self._shell.notices.info(read.note)
        self._composer.setFocus()

    def _attach(self, read: ReadPicture) -> None:
        chip = PictureChip(self._shell.theme, read.image)
        attached = _Attached(read, chip)
        self._attached.append(attached)
        chip.removed.connect(lambda: self._remove(attached))
        chip.opened.connect(lambda: self._open(read, attached.measured))
        self._composer.add_picture(chip)
        self.measure()
        self.documents.recount()  # there is less room for them
        self.changed.emit()

    # --- saved drafts ---

    def show_kept(self, numbers: Sequence[str]) -> None:
        """Replace the attached pictures with those of a draft. Tell the user if a file is
        missing."""
        self._draft += 1
        for each in list(self._attached):
            self._remove(each)
        wanted = self._coming = tuple(numbers)
        if not wanted:
            return
        self._reading += 1
        job = self._runtime.background.call(
            lambda: [self.folder.read(number) for number in wanted], "read a draft's pictures"
        )
        job.finished.connect(while_alive(self, partial(self._take_kept, wanted)))
        for ended in (job.finished, job.failed, job.cancelled):
            ended.connect(self._ended)

    def _take_kept(self, wanted: tuple[str, ...], found: list[ReadPicture | None]) -> None:
        if wanted is not self._coming:
            return  # another draft was opened since; its pictures stay
        self._coming = ()
        there = [each for each in found if each is not None]
        for each in there:
            if each.picture.id not in self.ids:
                self._attach(each)
        if gone := len(found) - len(there):
            self._shell.notices.info(
                counted(
                    gone,
                    "An image in your unsent question is no longer on this laptop. Add it again if "
                    "you need it.",
                    "{count} images in your unsent question are no longer on this laptop. Add "
                    "them again if you need them.",
                    count=gone,
                )
            )
        self.changed.emit()

    # --- token counts ---

    @Slot()
    def measure(self) -> None:
        """If the model is loaded, have the engine count the tokens of the pictures that haven't
        been counted for it. If the model isn't loaded, discard all counts."""
        path = self._choice.path
        counts = counts_pictures(self._runtime.inference, path)
        for each in self._attached:
            if each.measured_for == path and counts:
                continue
            each.measured, each.measured_for = None, path if counts else ""
            each.chip.show_measured(None, counts, is_server(path))
            if counts:
                self._measure(each, path)

    def _measure(self, attached: _Attached, path: str) -> None:
        job = self._runtime.inference.submit(MeasurePicture(path, attached.read.picture))

        def take(measured: PictureMeasured) -> None:
            if attached in self._attached and attached.measured_for == path:
                attached.measured = measured
                attached.chip.show_measured(measured, False)

        def failed(error: UserError) -> None:
            if attached in self._attached:
                attached.chip.show_measured(None, False)
                self._shell.notices.error(error)

        def canceled() -> None:
            if attached in self._attached:  # by "Stop all tasks"
                attached.measured_for = ""
                attached.chip.show_measured(None, False)

        job.event.connect(while_alive(self, take))
        job.failed.connect(while_alive(self, failed))
        job.cancelled.connect(while_alive(self, canceled))

    # --- sending ---

    def sent(self) -> tuple[str, ...]:
        """Remove the pictures from the composer and return their ids for the question."""
        ids = self.ids
        for each in list(self._attached):
            self._remove(each)
        return ids

    def _remove(self, attached: _Attached) -> None:
        if attached in self._attached:
            self._attached.remove(attached)
            self._composer.remove_picture(attached.chip)
            self.documents.recount()
            self.changed.emit()

    # --- for the conversation ---

    def _open(self, read: ReadPicture, measured: PictureMeasured | None = None) -> None:
        window = self._composer.window()
        inference, model = self._runtime.inference, self._choice.path
        open_picture(self._shell.theme, inference, model, read, measured, window)

    def open_kept(self, number: str) -> None:
        """Show a picture of an earlier question."""
        if (read := self.folder.read(number)) is not None:
            self._open(read)
        else:
            self._shell.notices.info(f"{tr('This image is no longer on this laptop')}.")

    def messages(self, conversation: Conversation, question: Turn) -> tuple[Message, ...]:
        """Return the messages up to and including a question. Tell the user if a picture's file is
        missing."""
        turns = conversation.path_to(question)
        messages = conversation.messages(question, self.folder.picture)
        wanted = sum(len(turn.pictures) for turn in turns)
        found = sum(len(message.pictures) for message in messages)
        if found < wanted:
            self._shell.notices.info(
                tr(
                    "At least one image in this conversation is no longer on this laptop, so "
                    "the model reads the text without it."
                )
            )
        return messages


def _refuse(error: UserError) -> object:
    raise error
