"""The line at the window's bottom: the model, the memory, the speed, what is going on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from desktop.core.messages import (
    Generate,
    ListDevices,
    LoadModel,
    MeasureSpeed,
    ModelLoaded,
    Request,
    UnloadModel,
)
from desktop.core.units import size_text
from desktop.services.inference import Inference
from desktop.services.jobs import JobThread
from desktop.services.library import Library
from desktop.ui.names import full_name
from desktop.ui.theme import Theme
from desktop.ui.widgets.busy_mark import BusyMark
from desktop.ui.widgets.controls import IconLabel, label, rule
from desktop.ui.widgets.elided import ElidedLabel
from desktop.ui.widgets.scaled import Scaled, spaced

HEIGHT = 32
MEASURE_EVERY_MS = 2000


class StatusBar(QFrame):
    """Every number is measured: llama.cpp's buffers, this process's resident memory."""

    def __init__(
        self, theme: Theme, library: Library, inference: Inference, background: JobThread
    ) -> None:
        super().__init__()
        self.setProperty("kind", "status_bar")
        self._library = library
        self._inference = inference
        self._background = background
        self._model_icon = IconLabel(theme, "ph.circle-dashed", "ink3")
        self._model = ElidedLabel("status_strong")
        self._model.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._memory = label(kind="status")
        self._speed = label(kind="status")
        self._work = label(kind="status")
        self._offline = label("Offline. Everything runs on this laptop.", "status")
        self._speed_parts = (rule(vertical=True), IconLabel(theme, "ph.gauge"), self._speed)
        self._work_parts = (BusyMark(theme), self._work)
        self._offline_icon = IconLabel(theme, "ph.wifi-slash")
        self._offline_icon.setToolTip(self._offline.text())
        self._row = spaced(theme, QHBoxLayout(self), (16, 0, 16, 0), 8)
        self._fill(theme, self._row)
        for part in (*self._speed_parts, *self._work_parts):
            part.hide()
        inference.loaded_changed.connect(self._show_model)
        inference.speed_changed.connect(self._show_speed)
        inference.current_changed.connect(self._show_work)
        background.busy_changed.connect(self._show_work)
        library.changed.connect(self._show_model)
        self._clock = QTimer(self, interval=MEASURE_EVERY_MS)
        self._clock.timeout.connect(self._show_memory)
        Scaled(theme, self, lambda: self.setFixedHeight(theme.px(HEIGHT)))
        self._show_model()
        self._show_work()

    def _fill(self, theme: Theme, row: QHBoxLayout) -> None:
        row.addWidget(self._model_icon)
        row.addWidget(self._model)
        line = rule(vertical=True)
        for part in (line, IconLabel(theme, "ph.cpu"), self._memory, *self._speed_parts):
            row.addWidget(part)
        for hairline in (line, self._speed_parts[0]):
            Scaled(theme, hairline, lambda hairline=hairline: _size_hairline(theme, hairline))
        row.addStretch(1)
        for part in self._work_parts:
            row.addWidget(part)
        row.addSpacing(8)
        row.addWidget(self._offline_icon)
        row.addWidget(self._offline)

    def showEvent(self, event: object) -> None:
        self._clock.start()
        QTimer.singleShot(0, self._show_memory)

    def hideEvent(self, event: object) -> None:
        self._clock.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @Slot()
    def _show_model(self) -> None:
        loaded = list(self._inference.loaded.values())
        if not loaded:
            text = "No model loaded"
            for part in self._speed_parts:
                part.hide()
        else:
            text = self._name(loaded[-1])
            if len(loaded) > 1:
                text += f" and {len(loaded) - 1} more"
        self._model.setText(text)
        icon = ("ph.check-circle", "good") if loaded else ("ph.circle-dashed", "ink3")
        self._model_icon.set_icon(*icon)
        self._show_memory()

    def _name(self, loaded: ModelLoaded) -> str:
        file = self._library.get(loaded.path)
        return full_name(file) if file else Path(loaded.path).stem

    @Slot()
    def _show_memory(self) -> None:
        import psutil  # here, since the window shows before anything is measured

        window = f"Window {size_text(psutil.Process().memory_info().rss)}"
        loaded = self._inference.loaded.values()
        if loaded:
            model = sum(each.memory_bytes for each in loaded)
            window = f"Model {size_text(model)} · {window}"
        self._memory.setText(window)
        self._make_room()

    @Slot(float)
    def _show_speed(self, tokens_per_s: float) -> None:
        digits = 0 if tokens_per_s >= 10 else 1
        self._speed.setText(f"{tokens_per_s:,.{digits}f} tokens/s")
        for part in self._speed_parts:
            part.show()
        self._make_room()

    @Slot()
    def _show_work(self) -> None:
        text = ""
        if (current := self._inference.current) is not None:
            text = self._doing(current)
        elif self._background.busy:
            text = "Reading model files" if self._library.scanning else "Working"
        self._work.setText(text)
        for part in self._work_parts:
            part.setVisible(bool(text))
        self._make_room()

    def _doing(self, request: Request) -> str:
        match request:
            case LoadModel():
                file = self._library.get(request.path)
                return f"Loading {file.name if file else Path(request.path).stem}"
            case Generate():
                return "Answering"
            case MeasureSpeed():
                return "Measuring the speed"
            case UnloadModel():
                return "Unloading"
            case ListDevices():
                return "Looking for devices"

    def _make_room(self) -> None:
        """What a narrow window can't show, the icon beside it says in its tooltip."""
        self._offline.show()
        if self._row.sizeHint().width() > self.width():
            self._offline.hide()


def _size_hairline(theme: Theme, hairline: QWidget) -> None:
    hairline.setFixedSize(1, theme.px(16))
