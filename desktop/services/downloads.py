"""A queue of models to download from the Hub, one after another.

    downloads = Downloads(hub, models_folder, data_folder / "downloads.json")
    downloads.finished.connect(lambda download: library.refresh())
    downloads.start()                       # continue unfinished downloads
    download = downloads.add(repository, model)
    downloads.pause(download.id)            # stop but keep the data so far
    downloads.resume(download.id)
    downloads.cancel(download.id)           # stop and delete the data so far
    downloads.move(download.id, 0)          # make it the first

`items` has immutable snapshots of the downloads, in order. `changed` is emitted when the list or a
state changes, and `progressed` when a download's figures change. The list is stored in a file, so
that downloads continue after the program has been closed or killed.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.i18n import percentage, tr
from desktop.hub.download.queue_file import DownloadOrder, State, Stored, read_queue, write_queue
from desktop.hub.events import Checking, DownloadProgress, Fetched, Waiting
from desktop.hub.places import found, kept, model_folder, remove_unfinished
from desktop.hub.repository import RemoteModel, Repository
from desktop.hub.requests import Hub
from desktop.services.jobs import Job, JobThread

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Download:
    """A snapshot of one download.

    `state` is waiting, running, paused (by the user), failed (`problem` says why, and `resume`
    retries), or done. While a running download receives no data, `activity` says what is happening,
    as in "Connecting to the Hub", and the speed and the time left are None.
    """

    id: str
    order: DownloadOrder
    state: State
    done: int  # bytes
    total: int
    bytes_per_s: float | None = None
    seconds_left: float | None = None
    activity: str = ""
    problem: UserError | None = None
    paths: tuple[str, ...] = ()  # of the files, once they are complete

    @property
    def fraction(self) -> float:
        return self.done / self.total if self.total else 0.0


class Downloads(QObject):
    """The download queue. It is created, used, and shut down in the window's thread; other threads
    do the work."""

    changed = Signal()
    progressed = Signal(str)  # the id
    finished = Signal(object)  # the Download
    failed = Signal(object)  # the Download
    removed = Signal(object, object)  # the DownloadOrder and the number of bytes freed
    trouble = Signal(UserError)  # a problem with the queue itself, which continues

    def __init__(self, hub: Hub, models_folder: Path, queue_file: Path) -> None:
        super().__init__()
        self._hub = hub
        self._models_folder = models_folder
        self._queue_file = queue_file
        self._thread = JobThread("downloads")
        self._keeping = JobThread("list of downloads")
        self._jobs: dict[str, Job] = {}
        self._started = False
        self._told = False
        self._items: list[Download] = []
        self._removing: list[DownloadOrder] = []  # canceled, but their data is still on disk
        for stored in read_queue(queue_file):
            if stored.state == "removing":
                self._removing.append(stored.order)
            else:
                self._items.append(self._restored(stored.order, stored.state))

    @property
    def items(self) -> tuple[Download, ...]:
        return tuple(self._items)

    def get(self, identity: str) -> Download | None:
        return next((item for item in self._items if item.id == identity), None)

    def of(self, repository: Repository, model: RemoteModel) -> Download | None:
        """Return the download of a repository's row, whatever its state; None if the download isn't
        in the list."""
        return self.get(_order(repository, model).id)

    def folder(self, order: DownloadOrder) -> Path:
        """Return the folder for a download's files. Raises: UserError, as in `model_folder`."""
        return model_folder(self._models_folder, order.repo)

    def path(self, item: Download) -> str:
        """Return the path of a finished download's first file; "" if it has been deleted."""
        return found(self._models_folder, item.order.repo, item.order.files[0])

    def start(self) -> None:
        """Start processing the queue. Nothing is downloaded before this call."""
        self._started = True
        for order in self._removing:
            self._remove(order)
        self._next()

    def add(self, repository: Repository, model: RemoteModel) -> Download:
        """Queue a row of a repository, or resume it if it is already in the list. A running
        download continues with the version that it began with."""
        order = _order(repository, model)
        if (known := self.get(order.id)) is None:
            self._items.append(Download(order.id, order, "waiting", 0, model.bytes))
            self._changed()
        elif known.state != "running":
            self._set(Download(order.id, order, "waiting", self._kept_of(order), model.bytes))
        self._next()
        item = self.get(order.id)
        assert item is not None
        return item

    def pause(self, identity: str) -> None:
        """Stop a download but keep the data so far. A finished download stays finished."""
        item = self.get(identity)
        if item is not None and item.state in ("waiting", "running", "failed"):
            self._set(replace(_at_rest(item), state="paused"))
            self._stop(identity)

    def resume(self, identity: str) -> None:
        """Queue a download again after it was paused, failed, or finished. If it had finished, its
        files are checked; they may have been deleted since."""
        item = self.get(identity)
        if item is not None and item.state in ("paused", "failed", "done"):
            self._set(replace(_at_rest(item), state="waiting", done=self._kept_of(item.order)))
            self._next()

    def move(self, identity: str, place: int) -> None:
        """Move a download to another position in the list. The running one keeps running."""
        item = self.get(identity)
        if item is not None:
            self._items.remove(item)
            self._items.insert(place, item)
            self._changed()

    def cancel(self, identity: str) -> Job | None:
        """Remove a download from the list and delete the data received so far. `removed` reports
        the number of bytes freed; `trouble` reports why deleting failed. The files of a finished
        download stay in the models folder. Returns the job that deletes the data, or None if there
        is nothing to delete.
        """
        item = self.get(identity)
        if item is None:
            return None
        self._stop(identity)
        self._items.remove(item)
        self._changed()
        if item.state == "done":
            return None
        self._removing.append(item.order)
        job = self._remove(item.order)
        self._keep()
        self._next()
        return job

    def clear_done(self) -> None:
        """Remove finished downloads from the list; the files stay."""
        self._items = [item for item in self._items if item.state != "done"]
        self._changed()

    def shut_down(self) -> None:
        """Stop and wait until the received data is safely on disk."""
        self._started = False
        self._thread.shut_down()
        self._keeping.shut_down(finish=True)

    # --- inside -------------------------------------------------------------

    def _next(self) -> None:
        """Start the first waiting download, unless one is running or stopping."""
        if not self._started or self._jobs:
            return
        item = next((item for item in self._items if item.state == "waiting"), None)
        if item is None:
            return
        hub, order, models_folder = self._hub, item.order, self._models_folder

        def work(cancel: Cancel) -> Iterator[object]:
            # It imports the HTTP client, which takes 0.1 s.
            from desktop.hub.download.fetch import fetch

            folder = model_folder(models_folder, order.repo)
            yield from fetch(hub, order.repo, order.commit, order.files, folder, cancel)

        job = self._thread.submit(work, label="download")
        self._jobs[item.id] = job
        job.event.connect(partial(self._take, item.id, job))
        for ending in (job.finished, job.failed):
            ending.connect(partial(self._ended, item.id, job))
        job.cancelled.connect(partial(self._ended, item.id, job, None))
        self._set(replace(_at_rest(item), state="running", activity=tr("Connecting to the Hub")))

    def _remove(self, order: DownloadOrder) -> Job:
        """Delete a download's data after its transfer has stopped, or when the program starts
        again."""
        models_folder = self._models_folder

        def work(cancel: Cancel) -> Iterator[int]:
            try:
                folder = model_folder(models_folder, order.repo)
                yield remove_unfinished(folder, order.files)
            except UserError as error:
                if error.kind != "leads_out":
                    raise
                yield 0  # the link's target doesn't contain our data

        def removed(freed: int) -> None:
            self._removing.remove(order)
            self._keep()
            self.removed.emit(order, freed)

        job = self._thread.submit(work, label="remove an unfinished download")
        job.finished.connect(removed)
        job.failed.connect(self.trouble)
        return job

    def _stop(self, identity: str) -> None:
        if job := self._jobs.get(identity):
            job.cancel()

    def _take(self, identity: str, job: Job, event: object) -> None:
        item = self.get(identity)
        if item is None or item.state != "running" or job.cancel_flag.is_set():
            return
        if isinstance(event, DownloadProgress):
            item = replace(
                item,
                done=event.done,
                bytes_per_s=event.bytes_per_s,
                seconds_left=event.seconds_left,
                activity="",
            )
        elif isinstance(event, Checking):
            share = percentage(f"{100 * event.done / event.total:.0f}")
            item = replace(
                _at_rest(item),
                activity=tr("Checking the part that is already downloaded: {share}", share=share),
            )
        elif isinstance(event, Waiting):
            item = replace(_at_rest(item), activity=event.says)
        else:
            return
        self._put(item)
        self.progressed.emit(identity)

    def _ended(self, identity: str, job: Job, outcome: object) -> None:
        self._jobs.pop(identity, None)
        item = self.get(identity)
        if item is not None and item.state == "running" and not job.cancel_flag.is_set():
            if isinstance(outcome, Fetched):
                done = replace(_at_rest(item), state="done", done=item.total, paths=outcome.paths)
                self._set(done)
                self.finished.emit(done)
            elif isinstance(outcome, UserError):
                there = self._kept_of(item.order)
                failed = replace(_at_rest(item), state="failed", problem=outcome, done=there)
                self._set(failed)
                self.failed.emit(failed)
        self._next()

    def _kept_of(self, order: DownloadOrder) -> int:
        """Return the number of bytes on disk; never raises."""
        with contextlib.suppress(UserError):
            return kept(self.folder(order), order.files)
        return 0

    def _set(self, item: Download) -> None:
        self._put(item)
        self._changed()

    def _put(self, item: Download) -> None:
        self._items = [item if old.id == item.id else old for old in self._items]

    def _changed(self) -> None:
        self._keep()
        self.changed.emit()

    def _keep(self) -> None:
        """Save the list in a thread, since the disk may be busy with the downloaded data."""
        file = self._queue_file
        items = [Stored(item.order, item.state) for item in self._items]
        items += [Stored(order, "removing") for order in self._removing]
        job = self._keeping.call(lambda: _write(file, items), "keep the list of downloads")
        job.failed.connect(self._not_kept)

    def _not_kept(self, error: UserError) -> None:
        if not self._told:
            self._told = True
            self.trouble.emit(error)

    def _restored(self, order: DownloadOrder, state: State) -> Download:
        """Restore a download. One that was running when the program ended now waits."""
        total = sum(file.bytes for file in order.files)
        now = "waiting" if state == "running" else state
        return Download(order.id, order, now, self._kept_of(order), total)


def _write(file: Path, items: Sequence[Stored]) -> None:
    """Write the list of downloads. Raises: UserError."""
    try:
        write_queue(file, items)
    except OSError as error:
        log.warning("the list of downloads could not be written: %s", error)
        raise UserError(
            tr(
                "The list of downloads can't be saved in {parent}, so it is kept only until "
                "you close Glassbox. Check the folder's permissions and the free space on the "
                "disk.",
                parent=file.parent,
            ),
            kind="queue",
            details=str(error),
        ) from error


def _order(repository: Repository, model: RemoteModel) -> DownloadOrder:
    return DownloadOrder(
        repository.id, repository.commit, model.name, model.quantization, model.files
    )


def _at_rest(item: Download) -> Download:
    return replace(item, bytes_per_s=None, seconds_left=None, activity="", problem=None)
