"""The Settings pane: each setting with a few plain words."""

from __future__ import annotations

import os
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.core.errors import UserError
from desktop.core.messages import Device, Devices, ListDevices
from desktop.core.units import size_text
from desktop.ui.panes.base import Context, Pane
from desktop.ui.reveal import show_in_folder
from desktop.ui.theme import LARGEST_SCALE, SMALLEST_SCALE
from desktop.ui.widgets.controls import button, icon_button, label, rule
from desktop.ui.widgets.elided import ElidedLabel
from desktop.ui.widgets.number import Number
from desktop.ui.widgets.scaled import Scaled, spaced

TWO_COLUMNS = 900
MOST_CONTEXT = 1_048_576
MOST_LAYERS = 999


class SettingsPane(Pane):
    """Theme, text size, folders, how models run, and where things are kept."""

    title = "Settings"
    summary = "How Glassbox looks, where it finds models, and how it runs them."

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._asked_devices = False
        self._columns = spaced(
            context.theme, QBoxLayout(QBoxLayout.Direction.LeftToRight, self), spacing=16
        )
        left = spaced(context.theme, QVBoxLayout(), spacing=16)
        right = spaced(context.theme, QVBoxLayout(), spacing=16)
        left.addWidget(self._look())
        left.addWidget(self._about())
        left.addStretch(1)
        right.addWidget(self._running())
        right.addWidget(self._model_folders())
        right.addStretch(1)
        self._columns.addLayout(left, 1)
        self._columns.addLayout(right, 1)
        context.settings.changed.connect(self._show)
        self._show()

    # --- parts ---

    def _look(self) -> QFrame:
        card, column = self._card("Look")
        segments = QWidget()
        row = spaced(self.context.theme, QHBoxLayout(segments), spacing=0)
        self._themes = QButtonGroup(self)
        modes = (
            ("system", "System", "first"),
            ("light", "Light", ""),
            ("dark", "Dark", ""),
            ("contrast", "Contrast", "last"),
        )
        for number, (mode, name, place) in enumerate(modes):
            made = button(self.context.theme, name, "segment")
            made.setCheckable(True)
            made.setProperty("place", place)
            made.setProperty("mode", mode)
            self._themes.addButton(made, number)
            row.addWidget(made)
        self._themes.buttonClicked.connect(
            lambda clicked: self.context.settings.change(theme=clicked.property("mode"))
        )
        self._add(column, "Theme", "Light, dark, white on black, or the system's own.", segments)
        self._scale = self._number(round(100 * SMALLEST_SCALE), round(100 * LARGEST_SCALE), 10)
        self._scale.setSuffix(" %")
        self._scale.valueChanged.connect(
            lambda value: self.context.settings.change(scale=value / 100)
        )
        text = "Enlarges everything, for a projector. Also Ctrl and plus, minus, 0."
        self._add(column, "Text size", text, self._scale)
        return card

    def _model_folders(self) -> QFrame:
        card, column = self._card("Model folders")
        text = "Every .gguf file in these folders, and in folders inside them, is listed."
        column.addWidget(label(text, "caption", wrap=True))
        self._folders = spaced(self.context.theme, QVBoxLayout(), spacing=4)
        column.addLayout(self._folders)
        self._folder_rows: list[QWidget] = []
        self._shown_folders: tuple[str, ...] | None = None
        context = self.context
        add = button(context.theme, "Add a folder…", "secondary", "ph.folder-plus")
        add.clicked.connect(lambda: context.adding.choose_folder(self))
        row = spaced(self.context.theme, QHBoxLayout())
        row.addWidget(add)
        row.addStretch(1)
        column.addLayout(row)
        return card

    def _running(self) -> QFrame:
        card, column = self._card("Running models")
        change = self.context.settings.change
        self._context_length = self._number(0, MOST_CONTEXT, 1024, "automatic")
        self._context_length.valueChanged.connect(lambda value: change(context_length=int(value)))
        text = (
            "How many tokens of a conversation the model keeps in view. More takes more memory. "
            "Automatic: 4,096, or what the model was trained for if that is less."
        )
        self._add(column, "Context length", text, self._context_length)
        self._gpu_layers = self._number(-1, MOST_LAYERS, 1, "automatic")
        self._gpu_layers.valueChanged.connect(lambda value: change(gpu_layers=int(value)))
        text = "How many of a model's layers a graphics card computes, where there is one. 0: none."
        self._add(column, "GPU layers", text, self._gpu_layers)
        self._threads = self._number(0, os.cpu_count() or 1, 1, "automatic")
        self._threads.valueChanged.connect(lambda value: change(threads=int(value)))
        text = (
            "How many processor cores compute at the same time. Automatic follows how busy the "
            "laptop is."
        )
        self._add(column, "Threads", text, self._threads)
        text = "These three count from the next time that a model is loaded."
        column.addWidget(label(text, "caption", wrap=True))
        return card

    def _about(self) -> QFrame:
        card, column = self._card("This program")
        self._devices = label("Asking…", "caption", tone="soft", wrap=True)
        words = spaced(self.context.theme, QVBoxLayout(), spacing=2)
        words.addWidget(label("Models can run on", "strong"))
        words.addWidget(self._devices)
        column.addLayout(words)
        column.addWidget(rule())
        for name, path in (
            ("Log", self.context.log_folder),
            ("Settings", self.context.settings.path),
        ):
            column.addLayout(self._place(name, path))
        column.addWidget(rule())
        column.addWidget(label(_version(), "caption"))
        return card

    # --- building blocks ---

    def _card(self, title: str) -> tuple[QFrame, QVBoxLayout]:
        card = QFrame()
        card.setProperty("kind", "card")
        column = spaced(self.context.theme, QVBoxLayout(card), (24, 16, 24, 16), 12)
        column.addWidget(label(title, "section"))
        return card, column

    def _add(self, column: QVBoxLayout, name: str, text: str, control: QWidget) -> None:
        """A setting: its name and meaning at the left, the control at the right."""
        row = spaced(self.context.theme, QHBoxLayout(), spacing=24)
        words = spaced(self.context.theme, QVBoxLayout(), spacing=2)
        words.addWidget(label(name, "strong"))
        words.addWidget(label(text, "caption", wrap=True))
        words.addStretch(1)
        row.addLayout(words, 1)
        side = QVBoxLayout()
        side.addWidget(control)
        side.addStretch(1)
        row.addLayout(side)
        control.setAccessibleName(name)
        control.setAccessibleDescription(text)
        column.addLayout(row)

    def _number(self, least: int, most: int, step: int, special: str = "") -> Number:
        made = Number("", least, most, step, zero=special)
        made.setGroupSeparatorShown(True)
        made.setKeyboardTracking(False)  # a number counts when it is typed to its end
        Scaled(self.context.theme, made, lambda: made.setFixedWidth(self.context.theme.px(136)))
        return made

    def _place(self, name: str, path: Path) -> QHBoxLayout:
        row = spaced(self.context.theme, QHBoxLayout(), spacing=8)
        words = spaced(self.context.theme, QVBoxLayout(), spacing=2)
        shown = ElidedLabel("caption")
        shown.setText(str(path))
        words.addWidget(label(name, "strong"))
        words.addWidget(shown)
        row.addLayout(words, 1)
        show = button(self.context.theme, "Show in folder", "quiet", "ph.folder-open")
        show.setAccessibleDescription(name)
        show.clicked.connect(lambda: show_in_folder(str(path)))
        row.addWidget(show)
        return row

    # --- showing ---

    @Slot()
    def _show(self) -> None:
        values = self.context.settings.values
        for each in self._themes.buttons():
            each.setChecked(each.property("mode") == values.theme)
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
        for row in self._folder_rows:
            self._folders.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._folder_rows = [self._folder_row(folder) for folder in folders]
        for row in self._folder_rows:
            self._folders.addWidget(row)

    def _folder_row(self, folder: str) -> QWidget:
        made = QFrame()
        made.setProperty("kind", "sunken")
        row = spaced(self.context.theme, QHBoxLayout(made), (12, 0, 0, 0), 8)
        name = ElidedLabel("")
        name.setText(folder)
        row.addWidget(name, 1)
        remove = icon_button(self.context.theme, f"Remove {folder} from the list", "ph.x")
        remove.clicked.connect(lambda: self._remove_folder(folder))
        row.addWidget(remove)
        return made

    def _remove_folder(self, folder: str) -> None:
        kept = tuple(each for each in self._shown_folders or () if each != folder)
        self.context.settings.change(model_folders=kept)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._asked_devices:
            self._asked_devices = True
            job = self.context.inference.submit(ListDevices())
            job.finished.connect(self._show_devices)
            job.failed.connect(self._show_no_devices)

    @Slot(object)
    def _show_devices(self, event: object) -> None:
        if isinstance(event, Devices):
            lines = [_device_text(device) for device in event.devices]
            self._devices.setText("\n".join([*lines, f"llama.cpp {event.llama_version}"]))

    @Slot(UserError)
    def _show_no_devices(self, error: UserError) -> None:
        self._asked_devices = False  # ask again the next time
        self._devices.setText(error.message)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.context.theme.px(TWO_COLUMNS)
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)


def _device_text(device: Device) -> str:
    kinds = {"cpu": "processor", "gpu": "graphics card", "igpu": "built-in graphics"}
    text = f"{device.description or device.name}, {kinds.get(device.kind, device.kind)}"
    if device.memory_total:
        text += f", {size_text(device.memory_total)}"
    return text


def _version() -> str:
    try:
        return f"Glassbox {version('glassbox')}"
    except PackageNotFoundError:  # started from its folder, without being installed
        return "Glassbox"
