"""Long-running jobs on model files: verifying, deleting, packing, and importing.

They run in a separate thread, so that the model list and the estimates don't wait for a slow USB
drive.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.files.regular_file import real_path
from desktop.core.files.scratch import clear_left_over
from desktop.core.gguf.header import read_header
from desktop.core.gguf.projectors import encoder_of, unused_encoders
from desktop.core.gguf.split_files import part_paths, parts_there
from desktop.core.i18n import tr
from desktop.core.library.checksums import Checksums, verify
from desktop.core.library.models import ModelFile
from desktop.core.library.shipped_models import shipped_encoders
from desktop.core.packs.pack import write_pack
from desktop.core.packs.pack_import import UNFINISHED, import_pack
from desktop.core.packs.profile import WorkshopProfile
from desktop.core.packs.program import Program, find_program, running_program
from desktop.services.downloads import Download
from desktop.services.jobs import Job, JobThread


@dataclass(frozen=True, slots=True)
class Deleted:
    """A model that was deleted from disk and the number of bytes freed."""

    name: str
    bytes: int


class Shelf(QObject):
    """Runs jobs on model files. Their events are ReadProgress and, at the end, Verified, Deleted,
    WrittenPack, or Imported."""

    def __init__(
        self, models_folder: Path, checksums: Checksums, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._models_folder = models_folder
        self._checksums = checksums
        self._thread = JobThread("shelf")
        # delete the remains of an import that was killed
        self._thread.call(lambda: clear_left_over(models_folder, UNFINISHED), "clear")

    @property
    def busy(self) -> bool:
        return self._thread.busy

    def has(self, job: Job) -> bool:
        """Return whether a job is waiting or running here."""
        return self._thread.has(job)

    def verify(self, model: ModelFile) -> Job:
        """Check every byte of the files of the model and of its copies against the known
        checksums. The image encoder of a model that came with Glassbox is checked, too."""
        checksums = self._checksums

        def work(cancel: Cancel) -> Iterator[object]:
            copies = [files_of(each) for each in model.copies]
            files = [*files_of(model), *shipped_encoders(model.path)]
            yield from verify(files, checksums, cancel, copies)

        return self._thread.submit(work, "verify")

    def program_size(self, system: str) -> Job:
        """Add up the files of the running bundle for `system`. The result is a number of bytes."""
        return self._thread.call(lambda: running_program(system).bytes, "program size")

    def find_program(self, folder: Path) -> Job:
        """Find the bundle in a folder. The result is a Program."""
        return self._thread.call(lambda: find_program(folder), "find a program")

    def write_pack(
        self,
        models: Sequence[ModelFile],
        into: Path,
        system: str = "",
        others: Sequence[Program] = (),
        profile: WorkshopProfile | None = None,
    ) -> Job:
        """Write a pack. If `system` isn't empty, the pack holds the running bundle, which is for
        that system. `others` are bundles for other systems."""
        chosen, checksums = tuple(models), self._checksums

        def work(cancel: Cancel) -> Iterator[object]:
            programs = [*([running_program(system)] if system else []), *others]
            yield from write_pack(chosen, into, checksums, cancel, programs, profile)

        return self._thread.submit(work, "write a pack")

    def import_pack(self, path: Path, listed: Sequence[ModelFile]) -> Job:
        """Import a pack, except for the models that are already in the library, `listed`."""
        folder, checksums, here = self._models_folder, self._checksums, tuple(listed)
        return self._thread.submit(
            lambda cancel: import_pack(path, folder, checksums, cancel, here), "import a pack"
        )

    def deletable(self, model: ModelFile) -> list[ModelFile]:
        """Return those of the model and its copies that are in Glassbox's own models folder; files
        elsewhere may belong to other programs."""
        own = Path(real_path(self._models_folder))
        return [each for each in model.files if Path(real_path(each.path)).is_relative_to(own)]

    def unused_encoders(self, files: Sequence[ModelFile]) -> Job:
        """Find the image encoders that no other model needs once a model and its copies are
        deleted. The result has their sizes in bytes, by path."""
        paths = [each.path for each in files]

        def work() -> dict[str, int]:
            return {each: Path(each).lstat().st_size for each in unused_encoders(paths)}

        return self._thread.call(work, "look for image encoders")

    def image_encoders(self, models: Sequence[ModelFile]) -> Job:
        """Find the image encoders of models. The result has their sizes in bytes, by the path of
        the model."""
        paths = [each.path for each in models if each.problem is None]

        def work() -> dict[str, int]:
            found: dict[str, int] = {}
            for path in paths:
                with contextlib.suppress(UserError, OSError):  # it may have just been deleted
                    if encoder := encoder_of(path):
                        found[path] = Path(encoder).stat().st_size
            return found

        return self._thread.call(work, "look for image encoders")

    def delete(self, files: Sequence[ModelFile], encoders: Iterable[str] = ()) -> Job:
        """Delete a model and its copies, then these image encoders, with any folders that are then
        empty."""
        own, checksums, wanted = self._models_folder, self._checksums, tuple(files)
        encoders = tuple(encoders)

        def work(cancel: Cancel) -> Iterator[Deleted]:
            freed = 0
            try:
                for each in wanted:
                    cancel.check()
                    freed += _delete(files_of(each), checksums)
                freed += _delete(encoders, checksums)
            finally:
                for each in wanted:
                    _delete_empty(Path(each.path).parent, own)
            yield Deleted(wanted[0].name, freed)

        return self._thread.submit(work, "delete")

    def record(self, download: Download) -> None:
        """Record the checksums that a download was verified against."""
        paths, sha256s = download.paths, [file.sha256 for file in download.order.files]
        checksums = self._checksums
        self._thread.call(lambda: checksums.record_download(paths, sha256s), "record checksums")

    @Slot(str)
    def forget(self, path: str) -> None:
        """Forget the checksum of a file that was deleted or has just been written."""
        checksums = self._checksums
        self._thread.call(lambda: checksums.forget(path), "forget a checksum")

    def shut_down(self) -> None:
        self._thread.shut_down()


def files_of(model: ModelFile) -> list[str]:
    """Return all files of a model; those that exist if one is missing or can't be read."""
    path = Path(model.path)
    try:
        parts = part_paths(path, read_header(path))
    except UserError:
        parts = parts_there(path)
    return [str(part) for part in parts]


def delete_file(path: Path) -> int:
    """Delete a file, and return the number of bytes freed; 0 if it didn't exist. Raises: UserError,
    kind busy."""
    try:
        size = path.lstat().st_size
        path.unlink()
    except FileNotFoundError:
        return 0
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UserError(
            tr(
                "{name} can't be deleted: {reason}. Check the folder's permissions, unload the "
                "model, and close other programs that use it.",
                name=path.name,
                reason=reason,
            ),
            kind="busy",
            details=str(error),
        ) from error
    return size


def _delete(paths: Iterable[str], checksums: Checksums) -> int:
    """Delete files. Returns the number of bytes freed. Raises: UserError, kind busy."""
    freed = 0
    for path in paths:
        freed += delete_file(Path(path))
        checksums.forget(path)
    return freed


def _delete_empty(folder: Path, own: Path) -> None:
    """Delete a folder inside `own`, and then its parents, as long as they are empty."""
    while folder != own and folder.is_relative_to(own):
        with contextlib.suppress(OSError):  # it isn't empty
            folder.rmdir()
        if folder.exists():
            break
        folder = folder.parent
