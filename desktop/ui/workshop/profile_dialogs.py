"""The dialogs that make a workshop profile, and that ask before one is used."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QLayout, QScrollArea, QWidget

from desktop.core.i18n import counted, tr
from desktop.core.library.models import ModelFile
from desktop.core.numbers.units import size_text
from desktop.core.packs.profile import Presence, WorkshopProfile
from desktop.core.packs.session_plan import LONGEST_TITLE, not_known
from desktop.core.settings import Preferences
from desktop.ui.look.theme import Theme
from desktop.ui.names import distinct_names
from desktop.ui.widgets.controls import IconLabel, button, label
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, dialog_room, in_column, in_row
from desktop.ui.widgets.long_text import LineField
from desktop.ui.widgets.name_box import NameTick
from desktop.ui.workshop.words import (
    PARTS,
    chosen_parts,
    part_text,
    presence_text,
    profile_of,
    title_of,
    value_text,
)

WIDTH, MODELS_HEIGHT, LEAST_MODELS_HEIGHT = 560, 200, 56
_NOT_HERE: Final[tuple[Presence, ...]] = ("other", "missing")


class _ProfileDialog(QDialog):
    """What both dialogs share: a heading, a hint, a check box for each part, and models."""

    def __init__(self, theme: Theme, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self.boxes: dict[str, QCheckBox] = {}
        self._fits: list[Callable[[int], None]] = []
        self._column = in_column(theme, on=self, margins=(24, 16, 24, 16), spacing=12)
        Scaled(theme, self, lambda: self.setMinimumWidth(theme.px(WIDTH)))

    def _head(self, question: str, hint: str) -> None:
        self._column.addWidget(label(question, "section", wrap=True))
        self._column.addWidget(label(hint, "caption", wrap=True))

    def _add_part(self, part: str, value: object, now: str = "") -> QCheckBox:
        box = QCheckBox(part_text(part, value).replace("&", "&&"))
        box.setAccessibleDescription(now)
        self._column.addLayout(in_row(self._theme, (box, 1), label(now, "caption")))
        return box

    def _add_models(self, title: str, rows: Iterable[QLayout | QWidget]) -> None:
        content = QWidget()
        content.setProperty("kind", "clear")
        in_column(self._theme, *rows, STRETCH, on=content, margins=(0, 4, 8, 4))
        scroll = QScrollArea()
        scroll.setWidget(content)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(title)

        def fit(less: int = 0) -> None:
            px, whole = self._theme.px, content.sizeHint().height() + 2 * scroll.frameWidth()
            least, most = (min(px(each), whole) for each in (LEAST_MODELS_HEIGHT, MODELS_HEIGHT))
            scroll.setFixedHeight(max(most - less, least))

        Scaled(self._theme, scroll, fit)
        self._fits.append(fit)
        self._column.addWidget(label(title, "strong"))
        self._column.addWidget(scroll)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the dialog as high as its text needs. Qt would compute that for narrower text. If
        the window has no room for that, the list of models is lower."""
        super().showEvent(event)
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        height, less = 0, 0
        for _ in range(2):
            for fit in self._fits:  # the rows have their style now
                fit(less)
            height = self._column.heightForWidth(self.width())
            less = max(height - dialog_room(self._theme, self).height(), 0)
        self.setMinimumHeight(height)
        self.resize(self.width(), height)

    def checked(self) -> list[str]:
        """Return the checked parts."""
        return [part for part, box in self.boxes.items() if box.isChecked()]


class SaveProfileDialog(_ProfileDialog):
    """Lets the user select what goes into a profile. Emits `chosen` with the WorkshopProfile and
    its models when the user confirms."""

    chosen = Signal(object, object)  # WorkshopProfile, list[ModelFile]

    def __init__(
        self, theme: Theme, values: Preferences, models: Sequence[ModelFile], parent: QWidget
    ) -> None:
        super().__init__(theme, tr("Save a workshop profile"), parent)
        self._values = values
        self._head(
            tr("What should the other laptops get?"),
            tr(
                "Glassbox saves the checked items in a small file. On another laptop, open the "
                "file: Glassbox shows what it changes and asks first. Models aren't in the file, "
                "only their names and fingerprints; they travel in a workshop pack."
            ),
        )
        self.name = LineField(title_of(values))
        self.name.setMaxLength(LONGEST_TITLE)
        self.name.setAccessibleName(tr("Profile name"))
        self._column.addWidget(self.name)
        chosen = chosen_parts(values)
        for part in PARTS:
            box = self.boxes[part] = self._add_part(part, getattr(values, part))
            box.setChecked(part in chosen)
            box.toggled.connect(self._follow)
        no_plan = tr("Choose and order experiments on Start first")
        self.boxes["plan"].setEnabled("plan" in chosen)
        self.boxes["plan"].setToolTip("" if "plan" in chosen else no_plan)
        names = distinct_names(models)
        usable = (model for model in models if model.problem is None)
        self.models = [(self._box(model, names[model.path]), model) for model in usable]
        if self.models:
            self._add_models(tr("Models that the workshop needs"), [b for b, _ in self.models])
        self.save = button(theme, tr("Save…"), "primary", "ph.floppy-disk")
        cancel = button(theme, tr("Cancel"))
        self._column.addStretch(1)
        self._column.addLayout(in_row(theme, self.save, cancel, STRETCH))
        self.save.clicked.connect(self._go_on)
        cancel.clicked.connect(self.reject)
        self._follow()

    def _box(self, model: ModelFile, name: str) -> QCheckBox:
        box = NameTick(f"{name}, {size_text(model.bytes)}")
        box.toggled.connect(self._follow)
        return box

    def profile(self) -> WorkshopProfile:
        return profile_of(self._values, self.name.text(), self.checked(), self.chosen_models())

    def chosen_models(self) -> list[ModelFile]:
        return [model for box, model in self.models if box.isChecked()]

    @Slot()
    def _follow(self) -> None:
        profile = self.profile()
        holds = bool(profile.changes or profile.models)
        self.save.setEnabled(holds)
        self.save.setToolTip("" if holds else tr("Select at least one item first"))

    @Slot()
    def _go_on(self) -> None:
        profile, models = self.profile(), self.chosen_models()
        self.accept()
        self.chosen.emit(profile, models)


class UseProfileDialog(_ProfileDialog):
    """Shows what a profile changes, and which of its models are here. Emits `chosen` with the
    changes to the settings when the user confirms."""

    chosen = Signal(object)  # dict[str, object], by the names of fields of Preferences

    def __init__(
        self,
        theme: Theme,
        profile: WorkshopProfile,
        unknown: int,
        values: Preferences,
        presences: Sequence[Presence],
        parent: QWidget,
    ) -> None:
        """`unknown` is the number of experiments that this version doesn't have, `values` are the
        current settings, and `presences` say which of the profile's models are here."""
        super().__init__(theme, tr("Workshop profile"), parent)
        self._profile = profile
        self._models = list(zip(profile.models, presences, strict=True))
        self.missing = [each for each, presence in self._models if presence in _NOT_HERE]
        self._head(
            tr("Use the workshop profile “{title}”?", title=profile.title),
            tr("The checked items replace your settings. You can go back to yours afterward."),
        )
        self._add_changes(values)
        if unknown:
            self._column.addWidget(label(not_known(unknown), tone="warn", wrap=True))
        if profile.models:
            self._show_models()
        self.use = button(theme, tr("Use this profile"), "primary", "ph.check")
        self.use.setVisible(bool(self.boxes))
        cancel = button(theme, tr("Cancel") if self.boxes else tr("Close"))
        self._column.addStretch(1)
        self._column.addLayout(in_row(theme, self.use, cancel, STRETCH))
        self.use.clicked.connect(self._go_on)
        cancel.clicked.connect(self.reject)
        self._follow()

    def _add_changes(self, values: Preferences) -> None:
        """Add a check box for each part. Those that don't differ from the settings are disabled."""
        changes = self._profile.changes
        for part, names in PARTS.items():
            if part not in changes:
                continue
            now = getattr(values, part)
            if all(changes[name] == getattr(values, name) for name in names):
                self._add_part(part, now, tr("No change")).setEnabled(False)
                continue
            box = self.boxes[part] = self._add_part(part, changes[part], self._now(part, values))
            box.setChecked(True)
            box.toggled.connect(self._follow)

    @staticmethod
    def _now(part: str, values: Preferences) -> str:
        if part == "plan" and values.plan:
            return tr("Now: {value}", value=f"{title_of(values)}, {value_text(part, values.plan)}")
        return tr("Now: {value}", value=value_text(part, getattr(values, part)))

    def _show_models(self) -> None:
        theme, missing = self._theme, self.missing
        rows: list[QLayout | QWidget] = []
        for model, presence in sorted(self._models, key=lambda each: each[0] not in missing):
            here = model not in missing
            icon = IconLabel(theme, "ph.check-circle" if here else "ph.warning", _tone(here))
            state = label(presence_text(presence), tone=_tone(here))
            name = label(f"{model.name}, {size_text(model.bytes)}", wrap=True)
            rows.append(in_row(theme, icon, (name, 1), state))
        self._add_models(tr("Models of the workshop"), rows)
        if missing:
            text = counted(
                len(missing),
                "{n} model is missing. Import the workshop pack, or search for the model on the "
                "Hub, both in Models. A profile never downloads anything.",
                "{n} models are missing. Import the workshop pack, or search for the models on "
                "the Hub, both in Models. A profile never downloads anything.",
                n=len(missing),
            )
            self._column.addWidget(label(text, "caption", wrap=True))

    def changes(self) -> dict[str, object]:
        return changes_of(self._profile, self.checked())

    @Slot()
    def _follow(self) -> None:
        chosen = bool(self.checked())
        self.use.setEnabled(chosen)
        self.use.setToolTip("" if chosen else tr("Select at least one item first"))

    @Slot()
    def _go_on(self) -> None:
        changes = self.changes()
        self.accept()
        self.chosen.emit(changes)


def changes_of(profile: WorkshopProfile, parts: Collection[str]) -> dict[str, object]:
    """Return the fields of Preferences that some parts of a profile set, with their values."""
    names = [name for part in parts for name in PARTS[part]]
    return {name: value for name, value in profile.changes.items() if name in names}


def _tone(here: bool) -> str:
    return "good" if here else "warn"
