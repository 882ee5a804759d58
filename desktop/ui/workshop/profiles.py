"""Saves, opens, and uses workshop profiles, and goes back to the settings from before."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from desktop.core.errors import UserError
from desktop.core.i18n import counted, tr
from desktop.core.library.models import ModelFile
from desktop.core.packs.profile import (
    PLAN_SUFFIX,
    SUFFIX,
    WorkshopProfile,
    needed,
    presence,
    read_profile,
    to_compare,
    write_profile,
)
from desktop.core.settings import values_of
from desktop.services.jobs import Job
from desktop.services.library import Library
from desktop.services.settings import Settings
from desktop.ui.experiments import BY_ID
from desktop.ui.files import Files
from desktop.ui.look.theme import Theme
from desktop.ui.notices import Notice, Notices
from desktop.ui.workshop.profile_dialogs import SaveProfileDialog, UseProfileDialog
from desktop.ui.workshop.words import PARTS

SILENT_MS: Final = 200
"""Time after which a message says that models are read, in milliseconds."""


class Profiles(QObject):
    """All panes use this object for workshop profiles. Its dialogs belong to the window."""

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        library: Library,
        files: Files,
        notices: Notices,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._theme, self._settings, self._library = theme, settings, library
        self._files, self._notices, self._window = files, notices, window
        self._used: dict[str, object] = {}
        self._before: dict[str, object] = {}
        self._reads: Job | None = None
        """Reads the contents of models before a profile is saved or shown."""

    @property
    def can_go_back(self) -> bool:
        """True while settings that a profile has changed are as in the profile."""
        return bool(self._still_used())

    @Slot()
    def ask_what_to_save(self) -> None:
        """Ask what goes into a profile, and where to save it."""
        values, models = self._settings.values, self._library.models
        dialog = SaveProfileDialog(self._theme, values, models, self._window)
        dialog.chosen.connect(self._save)
        dialog.open()

    @Slot()
    def choose(self) -> None:
        """Ask for a profile to open."""
        kinds = tr(
            "Workshop profiles (*{suffix} *{plan_suffix});;All files (*)",
            suffix=SUFFIX,
            plan_suffix=PLAN_SUFFIX,
        )
        if path := self._files.ask(self._window, tr("Open a workshop profile"), kinds):
            self.open(Path(path))

    def offer(self, path: Path) -> None:
        """Open the profile of a pack that was just imported, once its models are listed, unless
        everything is already as in the profile."""
        self._library.after_scan(lambda: self.open(path, offered=True))

    def open(self, path: Path, offered: bool = False) -> None:
        """Show what the profile in a file changes, and ask. If it can't be read, show the error and
        change nothing. A profile that is `offered` isn't shown if it changes nothing."""
        try:
            profile, unknown = read_profile(path, BY_ID)
        except UserError as error:
            self._notices.error(error)
            return
        files = to_compare(profile.models, self._library.models)
        self._with_contents(files, partial(self._ask, profile, unknown, offered))

    def _with_contents(
        self, files: Sequence[ModelFile], go_on: Callable[[Mapping[str, str]], object]
    ) -> None:
        """Call a function with the contents of files by path. If they have to be read, it is called
        later, and never if the user asks for something else first."""
        if self._reads is not None:
            self._reads.cancel()
            self._reads = None
        if not files:
            go_on({})
            return
        says: list[Notice] = []
        self._reads = job = self._library.contents(files)

        def end(found: object) -> None:
            if self._reads is job:
                self._reads = None
                go_on(cast("dict[str, str]", found))

        def drop(*_: object) -> None:
            self._notices.take_back(says)

        def say() -> None:
            if not job.done:
                text = tr("Looking for the models of the profile…")
                says.append(self._notices.info(text, (tr("Cancel"), job.cancel), stays=True))

        job.finished.connect(end)
        job.failed.connect(self._notices.error)
        for signal in (job.finished, job.failed, job.cancelled):
            signal.connect(drop)
        QTimer.singleShot(SILENT_MS, self, say)

    def _ask(
        self, profile: WorkshopProfile, unknown: int, offered: bool, contents: Mapping[str, str]
    ) -> None:
        models = self._library.models
        dialog = UseProfileDialog(
            self._theme,
            profile,
            unknown,
            self._settings.values,
            [presence(each, models, contents) for each in profile.models],
            self._window,
        )
        if offered and not dialog.boxes and not dialog.missing:
            dialog.deleteLater()
            return
        dialog.chosen.connect(partial(self._use, profile, len(dialog.missing)))
        dialog.open()

    @Slot()
    def back(self) -> None:
        """Restore the settings from before the profiles. Those that were changed since stay."""
        back = {name: self._before[name] for name in self._still_used()}
        self._used, self._before = {}, {}
        if back:
            self._settings.change(**back)
            self._notices.info(tr("Your settings are as they were before the profile."))

    @Slot(object, object)
    def _save(self, profile: WorkshopProfile, models: Sequence[ModelFile]) -> None:
        kinds = tr("Workshop profiles (*{suffix})", suffix=SUFFIX)
        title, ending = tr("Save a workshop profile"), SUFFIX.removeprefix(".")
        path = self._files.ask_new(self._window, title, profile.title, ending, kinds)
        if path:
            unknown = [each for each in models if not each.content]
            self._with_contents(unknown, partial(self._write, Path(path), profile, models))

    def _write(
        self,
        path: Path,
        profile: WorkshopProfile,
        models: Sequence[ModelFile],
        contents: Mapping[str, str],
    ) -> None:
        known = [replace(each, content=contents.get(each.path, each.content)) for each in models]
        try:
            write_profile(path, replace(profile, models=needed(known)))
        except UserError as error:
            self._notices.error(error)
        else:
            self._files.tell_saved(str(path))

    def _use(self, profile: WorkshopProfile, missing: int, changes: Mapping[str, object]) -> None:
        still = self._still_used()
        now = values_of(self._settings.values, changes)
        kept = {name: self._before[name] for name in still}
        self._before = now | kept  # two profiles in a row: back to the settings before both
        self._used = {name: self._used[name] for name in still} | dict(changes)
        self._settings.change(**changes)
        said = tr("The workshop profile “{title}” is in use.", title=profile.title)
        if missing:
            said += " " + counted(
                missing,
                "{n} of its models is missing on this laptop.",
                "{n} of its models are missing on this laptop.",
                n=missing,
            )
        self._notices.info(said, (tr("Back to your settings"), self.back), lasts=True)

    def _still_used(self) -> list[str]:
        """Return the settings that are as a profile has set them. A plan that was changed since
        keeps its title."""
        now = values_of(self._settings.values, self._used)
        same = {name for name, value in self._used.items() if now[name] == value}
        return [name for names in PARTS.values() if same.issuperset(names) for name in names]
