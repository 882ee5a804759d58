"""Question sets that are encrypted on disk and decrypted only in memory."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from desktop.core.benchmarks.row_files import rows_of_lines
from desktop.core.benchmarks.rows import DatasetRow
from desktop.core.benchmarks.tasks.own import fits, sealed_tasks
from desktop.core.errors import UserError
from desktop.core.files.atomic_write import write_atomically, write_errors_as
from desktop.core.files.file_names import made_name
from desktop.core.files.regular_file import read_at_most, too_large
from desktop.core.i18n import tr
from desktop.services.jobs import Job, JobThread, while_alive
from desktop.services.sealed_file import Lock, is_sealed_file, new_lock, opened

SUFFIX: Final = ".locked"
LARGEST: Final = 50_000_000
"""Maximum size of a file with questions, locked or not, in bytes."""


@dataclass(frozen=True, slots=True)
class _Opened:
    path: Path
    rows: Sequence[DatasetRow] = field(repr=False)  # never printed
    lock: Lock = field(repr=False)


class PrivateSets(QObject):
    """Manages private question sets. Only locked sets are written to disk. A set stays unlocked
    until it is locked again or the window closes."""

    changed = Signal()

    def __init__(self, background: JobThread, folder: Path) -> None:
        super().__init__()
        self._background, self._folder = background, folder
        self._open: dict[Path, _Opened] = {}

    @property
    def paths(self) -> list[Path]:
        """Paths of all sets, sorted by name."""
        with contextlib.suppress(OSError):
            return sorted(self._folder.glob(f"*{SUFFIX}"))
        return []

    def rows(self, path: Path) -> Sequence[DatasetRow]:
        """Return the rows of an unlocked set; empty if it is locked."""
        found = self._open.get(path)
        return found.rows if found else ()

    def save_state(self) -> object:
        """Return which sets are unlocked, for `restore_state`."""
        return dict(self._open)

    def restore_state(self, state: Any) -> None:
        """Take over the unlocked sets of an earlier object, after a change of the language."""
        self._open = dict(state)
        self.changed.emit()

    def unlock(self, path: Path, password: str) -> Job:
        """Unlock a set. The job fails with UserError if the file can't be read or decrypted, or
        contains no valid questions."""
        return self._submit(
            lambda: _unsealed(path, read_at_most(path, LARGEST), password), "unlock a question set"
        )

    def lock(self, path: Path) -> None:
        """Lock a set by removing its questions from memory."""
        self._open.pop(path, None)
        self.changed.emit()

    def keep(self, name: str, questions: Sequence[Mapping[str, Any]], password: str) -> Job:
        """Save new questions as a locked file under a new name. The set is then unlocked in
        memory. The job fails with UserError."""
        return self._submit(
            lambda: self._kept(name, _lines(questions), password), "lock a question set"
        )

    def change(self, path: Path, questions: Sequence[Mapping[str, Any]]) -> Job:
        """Replace the questions of an unlocked set. The password stays the same, and the set stays
        unlocked. The job fails with UserError."""
        before = self._open.get(path)

        def work() -> _Opened:
            if before is None:
                raise UserError(
                    tr("{name} is locked. Unlock it before you change it.", name=path.stem),
                    kind="locked",
                )
            lines = _lines(questions)
            found = _Opened(path, _checked(lines, path.stem), before.lock)
            _write(path, before.lock.seal(lines.encode()))
            return found

        return self._submit(work, "change a question set")

    def take_in(self, file: Path, password: str) -> Job:
        """Import a file of questions as a locked copy; the file itself stays unchanged. A locked
        file is copied if the password opens it. The job fails with UserError."""

        def work() -> _Opened:
            data = read_at_most(file, LARGEST)
            if not is_sealed_file(data):
                return self._kept(file.stem, _text(data, file), password)
            found = _unsealed(file, data, password)
            path = self._new_path(file.stem)
            _write(path, data)
            return replace(found, path=path)

        return self._submit(work, "take in a question set")

    def remove(self, path: Path) -> bytes:
        """Delete a set from disk. Returns its locked data for `put_back`. Raises: UserError."""
        data = read_at_most(path, LARGEST)
        message = tr(
            "{name} can't be deleted. Check the folder's permissions and close other "
            "programs that use the file, then try again.",
            name=path.name,
        )
        with write_errors_as(message):
            path.unlink()
        self.lock(path)
        return data

    def put_back(self, path: Path, data: bytes) -> Job:
        """Restore a deleted set, under another name if a newer set has its name by now. The job
        fails with UserError."""
        job = self._background.call(lambda: _write(_unused(path), data), "put back a question set")
        job.finished.connect(while_alive(self, lambda _: self.changed.emit()))
        return job

    def _kept(self, name: str, lines: str, password: str) -> _Opened:
        """Lock questions and write them to a new file. Raises: UserError."""
        path = self._new_path(name)
        rows = _checked(lines, path.stem)
        lock = new_lock(password)
        _write(path, lock.seal(lines.encode()))
        return _Opened(path, rows, lock)

    def _new_path(self, name: str) -> Path:
        """Return the path for a new set. Raises: UserError, kind exists or name."""
        stem = made_name(name, "")
        if not stem:
            raise UserError(tr("Enter a name for the set."), kind="name")
        path = self._folder / f"{stem}{SUFFIX}"
        if path.exists():
            raise UserError(
                tr("A set named “{stem}” already exists. Choose another name.", stem=stem),
                kind="exists",
            )
        return path

    def _submit(self, work: Callable[[], _Opened], label: str) -> Job:
        job = self._background.call(work, label)

        def take(result: object) -> None:
            assert isinstance(result, _Opened)
            self._open[result.path] = result
            self.changed.emit()

        job.finished.connect(take)
        return job


def _unused(path: Path) -> Path:
    """Return the path, with a number after its name if it is taken."""
    found, number = path, 2
    while found.exists():
        found, number = path.with_stem(f"{path.stem}-{number}"), number + 1
    return found


def _unsealed(path: Path, sealed: bytes, password: str) -> _Opened:
    """Decrypt and check a set. Raises: UserError."""
    name = path.stem
    content, lock = opened(sealed, password)
    try:
        return _Opened(path, _checked(content.decode(), name), lock)
    except UnicodeDecodeError as error:
        raise UserError(
            tr("{name} contains no questions. Choose another file.", name=name), kind="no_questions"
        ) from error


def _lines(questions: Sequence[Mapping[str, Any]]) -> str:
    return "\n".join(json.dumps(each, ensure_ascii=False) for each in questions)


def _checked(lines: str, name: str) -> Sequence[DatasetRow]:
    """Parse and check the questions. Raises: UserError, if they aren't valid; the error contains
    nothing from the text."""
    try:
        rows = rows_of_lines(lines.removeprefix("\ufeff"), name)
    except UserError as error:
        raise UserError(error.message, kind=error.kind) from None
    if not any(fits(task, rows) for task in sealed_tasks(name)):
        raise UserError(
            tr(
                'Every line of {name} must have a "question" and the same kind of answer: '
                'either "answer", or "choices" and "correct" (the index of the correct choice, '
                "counting from 0).",
                name=name,
            ),
            kind="row",
        )
    return rows


def _text(data: bytes, file: Path) -> str:
    """Decode a file. Raises: UserError, kind not_text; the error contains nothing from the text."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        message = tr(
            "{name} isn't UTF-8 text. Save it as UTF-8, then add it again.", name=file.name
        )
        raise UserError(message, kind="not_text") from None


def _write(path: Path, data: bytes) -> None:
    """Write a locked file. Raises: UserError, also if the file would be too large to unlock."""
    if len(data) > LARGEST:
        raise too_large(path, len(data), LARGEST)
    message = tr(
        "{name} can't be saved. Check the folder's permissions and the free space on the disk.",
        name=path.name,
    )
    with write_errors_as(message):
        write_atomically(path, data)
