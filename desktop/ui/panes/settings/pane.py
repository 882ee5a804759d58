"""The Settings pane: every setting with a short description."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from desktop import __version__
from desktop.core.i18n import LANGUAGES, marked, percentage, tr
from desktop.core.messages import PROCESSOR
from desktop.services.settings import Settings
from desktop.ui.adding import Adding
from desktop.ui.all_settings import SettingEntry, setting
from desktop.ui.files import show_in_folder
from desktop.ui.look.theme import LARGEST_SCALE, SMALLEST_SCALE
from desktop.ui.panes.base import Context, Pane, Runtime, Shell
from desktop.ui.panes.chat.chat_settings import NewChatSettings
from desktop.ui.panes.chat.settings_card import SettingsCard
from desktop.ui.panes.settings.about import About
from desktop.ui.panes.settings.device_speeds import DeviceSpeed
from desktop.ui.panes.settings.devices import DevicesCard
from desktop.ui.tab_order import bring_into_view
from desktop.ui.widgets.controls import button, explain, icon_button, label, rule
from desktop.ui.widgets.elided import ElidedLabel
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, discard, in_column, in_row, spaced
from desktop.ui.widgets.layout.side_by_side import SideBySide
from desktop.ui.widgets.number import Number
from desktop.ui.widgets.segments import SegmentChoice, Segments
from desktop.ui.workshop.profiles import Profiles

TWO_COLUMNS = 900
MOST_CONTEXT = 1_048_576
MOST_LAYERS = 999


class SettingsPane(Pane):
    """Shows the appearance, the model folders, how models run, and where files are stored."""

    id = "settings"
    summary = marked("Change how Glassbox looks, where it finds models, and how it runs them.")

    @classmethod
    def build(cls, context: Context) -> SettingsPane:
        c = context
        return cls(c.shell, c.runtime, c.settings, c.adding, c.profiles, c.log_folder)

    def __init__(
        self,
        shell: Shell,
        runtime: Runtime,
        settings: Settings,
        adding: Adding,
        profiles: Profiles,
        log_folder: Path,
    ) -> None:
        super().__init__()
        self._shell, self._runtime, self._settings, self._adding = shell, runtime, settings, adding
        self._profiles, self._log_folder = profiles, log_folder
        self._controls: dict[str, QWidget] = {}  # by the setting's id
        theme = shell.theme
        columns = spaced(theme, SideBySide(self, least=lambda: theme.px(TWO_COLUMNS)), spacing=16)
        new_chats = setting("new_chats")
        defaults = NewChatSettings(settings, self)
        self.new_chats = SettingsCard(theme, defaults, new_chats.name, new_chats.meaning)
        self.new_chats.add_switches()
        self._controls["new_chats"] = self.new_chats.prompt
        look, folders = self._look(), self._model_folders()
        left = in_column(theme, look, folders, self.new_chats, STRETCH, spacing=16)
        self.devices = DevicesCard(shell, runtime, settings)
        self._controls |= {"device": self.devices.choice, "devices": self.devices.measure}
        about = self._about()
        right = in_column(theme, self._running(), self.devices, about, STRETCH, spacing=16)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        settings.changed.connect(self._show)
        self._show()

    def save_state(self) -> tuple[Sequence[DeviceSpeed], int]:
        """Return the measurement of the devices. All controls follow the settings, which may change
        in the meantime."""
        return self.devices.unsaved

    def restore_state(self, state: tuple[Sequence[DeviceSpeed], int]) -> None:
        self.devices.show_again(state)

    def open_page(self, page: str) -> None:
        """Scroll to the setting with the id `page` (see ui/all_settings.py), and focus its
        control."""
        control = self.control(page)
        QTimer.singleShot(0, control, lambda: _bring(control))  # after a new page has its layout

    def control(self, setting: str) -> QWidget:
        """Return the widget that changes or shows a setting."""
        return self._controls[setting]

    # --- parts ---

    def _look(self) -> QFrame:
        card, column = self._card(tr("Appearance"))
        change = self._settings.change
        themes = (
            SegmentChoice("system", tr("System")),
            SegmentChoice("light", tr("Light")),
            SegmentChoice("dark", tr("Dark")),
            SegmentChoice("contrast", tr("High contrast")),
        )
        self._themes = Segments(self._shell.theme, themes)
        self._themes.chosen.connect(lambda: change(theme=self._themes.current))
        self._add(column, "theme", self._themes)
        self._scale = self._number(round(100 * SMALLEST_SCALE), round(100 * LARGEST_SCALE), 10)
        self._scale.setSuffix(percentage(""))
        self._scale.valueChanged.connect(lambda: change(scale=self._scale.value() / 100))
        self._add(column, "scale", self._scale)
        self._languages = QComboBox()
        for code, name in (("system", tr("System")), *LANGUAGES.items()):
            self._languages.addItem(name, code)
        self._languages.activated.connect(lambda: change(language=self._languages.currentData()))
        self._add(column, "language", self._languages)
        motion = (SegmentChoice("usual", tr("Normal")), SegmentChoice("still", tr("Reduced")))
        self._motion = Segments(self._shell.theme, motion)
        self._motion.chosen.connect(lambda: change(still=self._motion.current == "still"))
        self._add(column, "still", self._motion)
        column.addLayout(self._profile())
        return card

    def _profile(self) -> QHBoxLayout:
        theme = self._shell.theme
        name = tr("Workshop profile")
        text = tr("A file with the appearance, the session plan, and models for other laptops.")
        save = button(theme, tr("Save…"), "secondary", "ph.floppy-disk")
        save.setAccessibleName(tr("Save a workshop profile"))
        save.clicked.connect(self._profiles.ask_what_to_save)
        words = in_column(
            theme, label(name, "strong"), label(text, "caption", wrap=True), spacing=2
        )
        explain((save, text))
        return in_row(theme, (words, 1), save, spacing=24)

    def _model_folders(self) -> QFrame:
        folders = setting("model_folders")
        card, column = self._card(folders.name)
        column.addWidget(label(folders.meaning, "caption", wrap=True))
        self._folders = spaced(self._shell.theme, QVBoxLayout(), spacing=4)
        column.addLayout(self._folders)
        self._folder_rows: list[QWidget] = []
        self._shown_folders: tuple[str, ...] | None = None
        add = button(self._shell.theme, tr("Add a folder…"), "secondary", "ph.folder-plus")
        add.clicked.connect(lambda: self._adding.choose_folder(self))
        add.setWhatsThis(folders.meaning)
        self._controls["model_folders"] = add
        column.addLayout(in_row(self._shell.theme, add, STRETCH))
        return card

    def _running(self) -> QFrame:
        card, column = self._card(tr("Running models"))
        change = self._settings.change
        self._context_length = self._number(0, MOST_CONTEXT, 1024, tr("Automatic"))
        self._context_length.valueChanged.connect(
            lambda: change(context_length=int(self._context_length.value()))
        )
        self._add(column, "context_length", self._context_length)
        self._gpu_layers = self._number(-1, MOST_LAYERS, 1, tr("Automatic"))
        self._gpu_layers.valueChanged.connect(
            lambda: change(gpu_layers=int(self._gpu_layers.value()))
        )
        self._add(column, "gpu_layers", self._gpu_layers)
        self._threads = self._number(0, os.cpu_count() or 1, 1, tr("Automatic"))
        self._threads.valueChanged.connect(lambda: change(threads=int(self._threads.value())))
        self._add(column, "threads", self._threads)
        text = tr("These settings apply to all models and take effect the next time you load one.")
        column.addWidget(label(text, "caption", wrap=True))
        return card

    def _about(self) -> QFrame:
        version = tr("Glassbox {version}", version=__version__)
        card, column = self._card(tr("About Glassbox"), label(version, "caption"))
        self.about = About(self._shell.theme, self._shell.files, self._runtime.inference)
        self._controls["about"] = self.about.copy
        column.addWidget(self.about)
        column.addWidget(rule())
        for name, path in (
            ("log", self._log_folder),
            ("file", self._settings.path),
        ):
            column.addLayout(self._place(setting(name), path))
        return card

    # --- building blocks ---

    def _card(self, title: str, *beside: QWidget) -> tuple[QFrame, QVBoxLayout]:
        card = QFrame()
        card.setProperty("kind", "card")
        head = in_row(self._shell.theme, (label(title, "section"), 1), *beside, spacing=16)
        column = in_column(self._shell.theme, head, on=card, margins=(24, 16, 24, 16), spacing=12)
        return card, column

    def _add(self, column: QVBoxLayout, name: str, control: QWidget) -> None:
        """Add a setting: its name and description on the left, its control on the right."""
        entry = setting(name)
        self._controls[name] = control
        parts = label(entry.name, "strong"), label(entry.meaning, "caption", wrap=True)
        for part in parts:
            part.setWhatsThis(entry.meaning)
        words = in_column(self._shell.theme, *parts, STRETCH, spacing=2)
        side = in_column(self._shell.theme, control, STRETCH)
        row = in_row(self._shell.theme, (words, 1), side, spacing=24)
        control.setAccessibleName(entry.name)
        control.setAccessibleDescription(entry.meaning)
        column.addLayout(row)

    def _number(self, least: int, most: int, step: int, special: str = "") -> Number:
        made = Number("", least, most, step, zero=special)
        made.setGroupSeparatorShown(True)
        made.setKeyboardTracking(False)  # apply a number only when it has been typed completely
        Scaled(self._shell.theme, made, lambda: made.setFixedWidth(self._shell.theme.px(136)))
        return made

    def _place(self, entry: SettingEntry, path: Path) -> QHBoxLayout:
        shown = ElidedLabel("caption")
        shown.setText(str(path))
        name = label(entry.name, "strong")
        explain((name, entry.meaning), (shown, entry.meaning))
        words = in_column(self._shell.theme, name, shown, spacing=2)
        show = button(self._shell.theme, tr("Show in folder"), "quiet", "ph.folder-open")
        show.setAccessibleDescription(f"{entry.name}. {entry.meaning}")
        self._controls[entry.id] = show
        show.clicked.connect(lambda: show_in_folder(str(path)))
        return in_row(self._shell.theme, (words, 1), show)

    # --- showing ---

    @Slot()
    def _show(self) -> None:
        values = self._settings.values
        self._themes.show_choice(values.theme)
        self._languages.setCurrentIndex(max(0, self._languages.findData(values.language)))
        self._motion.show_choice("still" if values.still else "usual")
        on_cards = values.device != PROCESSOR
        self._gpu_layers.setEnabled(on_cards)
        self._gpu_layers.setToolTip(
            "" if on_cards else tr("Models run only on the processor, as chosen under Devices")
        )
        for control, value in (
            (self._scale, round(100 * values.scale)),
            (self._context_length, values.context_length),
            (self._gpu_layers, values.gpu_layers),
            (self._threads, values.threads),
        ):
            control.follow(value)
        if values.model_folders != self._shown_folders:
            self._show_folders(values.model_folders)

    def _show_folders(self, folders: tuple[str, ...]) -> None:
        self._shown_folders = folders
        discard(self._folders, *self._folder_rows)
        self._folder_rows = [self._folder_row(folder) for folder in folders]
        for row in self._folder_rows:
            self._folders.addWidget(row)

    def _folder_row(self, folder: str) -> QWidget:
        made = QFrame()
        made.setProperty("kind", "sunken")
        name = ElidedLabel("")
        name.setText(folder)
        remove = icon_button(
            self._shell.theme, tr("Remove {folder} from the list", folder=folder), "ph.x"
        )
        remove.clicked.connect(lambda: self._remove_folder(folder))
        in_row(self._shell.theme, (name, 1), remove, on=made, margins=(12, 0, 0, 0))
        return made

    def _remove_folder(self, folder: str) -> None:
        kept = tuple(each for each in self._shown_folders or () if each != folder)
        self._settings.change(model_folders=kept)


def _bring(control: QWidget) -> None:
    bring_into_view(control)
    control.setFocus(Qt.FocusReason.TabFocusReason)
