"""The part of Settings about devices: those that llama.cpp found, the one that models run on, and
how fast each is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.core.errors import UserError
from desktop.core.i18n import capitalized, marked, tr
from desktop.core.messages import PROCESSOR, Device, Devices, ListDevices
from desktop.core.numbers.units import size_text
from desktop.services.jobs import Job
from desktop.services.settings import Settings
from desktop.ui.all_settings import setting
from desktop.ui.figures.lone_value import BarsOrNumber
from desktop.ui.model_box import ModelBox
from desktop.ui.names import SEPARATOR
from desktop.ui.panes.base import Runtime, Shell
from desktop.ui.panes.result import Figure, Result, Says
from desktop.ui.panes.settings import device_speeds
from desktop.ui.panes.settings.device_speeds import DeviceSpeed, device_name, measure_devices
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.widgets.controls import IconLabel, button, label, rule, selectable
from desktop.ui.widgets.layout.scaled import (
    STRETCH,
    Scaled,
    filled,
    in_column,
    in_row,
    spaced,
)
from desktop.ui.widgets.name_box import NameBox

CHOICE_WIDTH, MODEL_WIDTH = 208, 240
LAPTOP_ONLY = marked("This measures the laptop's devices, so it can't use models on servers:")


def says() -> Says:
    return Says("ph.gauge", "", "", tr("The measurement failed"))


BARS = marked(
    "Each bar shows how many tokens per second the model writes on a device. The error bar shows "
    "the standard deviation across runs."
)


class DevicesCard(QWidget):
    """Lists the devices, lets the user choose one, and measures all of them."""

    def __init__(self, shell: Shell, runtime: Runtime, settings: Settings) -> None:
        super().__init__()
        self._shell, self._runtime, self._settings = shell, runtime, settings
        theme = shell.theme
        self._asked = False
        self._devices: tuple[Device, ...] = ()
        self._speeds: Sequence[DeviceSpeed] = ()
        self._measured = 0
        """Number of devices in the measurement that is shown."""
        self.choice = NameBox()
        Scaled(theme, self.choice, lambda: self.choice.setFixedWidth(theme.px(CHOICE_WIDTH)))
        self.choice.activated.connect(lambda: self._use(self.choice.currentData()))
        self.again = button(theme, tr("Look again"), "quiet", "ph.arrows-clockwise")
        self.again.setWhatsThis(
            tr(
                "Looks for devices again, for example after you have connected a graphics card or "
                "installed its driver."
            )
        )
        self.again.clicked.connect(lambda: self._look(again=True))
        self._looking: Job | None = None
        self.list = label(kind="caption", tone="soft", wrap=True)
        self._rows = spaced(theme, QVBoxLayout(), spacing=12)
        self._row_widgets: list[QWidget] = []
        self._foot = label(kind="caption", wrap=True)
        self._problem = QFrame()
        self._problem_text = selectable(label(tone="warn", wrap=True))
        self.retry = button(theme, tr("Try again"), "secondary", "ph.arrow-clockwise")
        self.retry.setWhatsThis(tr("Tries the device again the next time you load a model."))
        self.retry.clicked.connect(lambda: self._use(settings.values.device))
        self.model = ModelBox(
            theme, runtime.library, runtime.models, MODEL_WIDTH, why_not_served=LAPTOP_ONLY
        )
        self.model.setWhatsThis(tr("Chooses the model to measure."))
        self.measure = button(theme, tr("Measure all devices"), "secondary", "ph.gauge")
        self.measure.setWhatsThis(
            tr("Measures how fast the model reads and writes on each device.")
        )
        self.measure.clicked.connect(self.start)
        self.bars = Plot(theme, tr("Speed by device"))
        self.bars.setWhatsThis(tr(BARS))
        self.shown = BarsOrNumber(theme, self.bars)
        figure = Figure(
            tr("Speed by device"), self.shown, lambda: device_speeds.table(self._speeds)
        )
        self.result = Result(
            theme, shell.files, says(), [figure], self._show_speeds, empty=QWidget(), early=True
        )
        self._lay_out()
        self._connect()
        self._show_choice()
        self._show_problem()
        self.model.follow()

    def _lay_out(self) -> None:
        theme, card = self._shell.theme, QFrame()
        card.setProperty("kind", "card")
        in_row(
            theme,
            IconLabel(theme, "ph.warning", "warn"),
            (self._problem_text, 1),
            self.retry,
            on=self._problem,
            spacing=8,
        )
        one, all_of_them = setting("device"), setting("devices")
        words = in_column(
            theme,
            label(one.name, "strong"),
            label(one.meaning, "caption", wrap=True),
            STRETCH,
            spacing=2,
        )
        side = in_column(theme, self.choice, STRETCH)
        self.choice.setAccessibleName(one.name)
        self.choice.setAccessibleDescription(one.meaning)
        self.choice.setWhatsThis(one.meaning)
        self.list.setWhatsThis(all_of_them.meaning)
        self._foot.setWhatsThis(all_of_them.meaning)
        in_column(
            theme,
            label(all_of_them.name, "section"),
            in_row(theme, (words, 1), side, spacing=24),
            self._problem,
            rule(),
            self.list,
            self._rows,
            in_row(theme, (self._foot, 1), self.again, spacing=24),
            rule(),
            in_row(theme, self.model, self.measure, STRETCH),
            on=card,
            margins=(24, 16, 24, 16),
            spacing=12,
        )
        in_column(theme, card, self.result, on=self, spacing=16)
        self.result.hide()

    def _connect(self) -> None:
        self._settings.changed.connect(self._show_choice)
        self._runtime.inference.device_problem_changed.connect(self._show_problem)
        self.model.opened.connect(self._allow)
        self.result.task.running_changed.connect(self._allow)

    # --- finding devices ------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._asked:
            self._look()

    def _look(self, *, again: bool = False) -> None:
        """Ask the engine for its devices; `again` is as in ListDevices. The request waits for the
        work before it."""
        self._asked = True
        inference = self._runtime.inference
        self._say_looking()
        if inference.busy:
            self.list.setText(tr("Glassbox looks for devices when the current task finishes."))
        self.list.show()
        job = self._looking = inference.submit(ListDevices(again))
        job.started.connect(self._say_looking)
        job.finished.connect(self._show_devices)
        job.failed.connect(self._show_none)
        job.cancelled.connect(self._show_stopped)
        self._allow()

    @Slot()
    def _say_looking(self) -> None:
        self.list.setText(tr("Looking for devices…"))

    @Slot(object)
    def _show_devices(self, event: object) -> None:
        if not isinstance(event, Devices):
            return
        before, self._looking = self._devices, None
        # The processor first: with loadable backends, llama.cpp lists it last.
        self._devices = tuple(sorted(event.devices, key=lambda each: each.is_card))
        same = [each.choice for each in before] == [each.choice for each in self._devices]
        self.list.setText(tr("Glassbox found the same devices as before."))
        self.list.setVisible(same)
        for row in self._row_widgets:
            row.deleteLater()
        self._row_widgets = [self._row(device) for device in self._devices]
        filled(self._rows, *self._row_widgets)
        about = [tr("llama.cpp {llama_version}", llama_version=event.llama_version)]
        if not event.drivers:
            about.insert(
                0,
                tr(
                    "The engine couldn't start with the graphics drivers, so models run on the "
                    "processor. Update the drivers, then look for devices again."
                ),
            )
        elif not any(each.is_card for each in self._devices):
            about.insert(0, tr("llama.cpp found no graphics card"))
        if event.sandbox == "none":
            about.append(tr("The engine is running without a sandbox."))
        else:
            about.append(tr("The engine's sandbox: {limits}", limits=event.sandbox))
        self._foot.setText("\n".join(about))
        self._show_choice()
        self._allow()

    @Slot(UserError)
    def _show_none(self, error: UserError) -> None:
        self._asked, self._looking = False, None  # ask again the next time
        self.list.setText(error.message)
        self.list.show()
        self._allow()

    @Slot()
    def _show_stopped(self) -> None:
        self._asked, self._looking = bool(self._devices), None
        self.list.hide()
        self._allow()

    def _row(self, device: Device) -> QWidget:
        made = QWidget()
        theme = self._shell.theme
        icon = "ph.monitor" if device.is_card else "ph.cpu"
        name = selectable(label(device.description or device.name, wrap=True))
        facts = selectable(label(device_facts(device), "caption", wrap=True))
        if device.features:
            instructions = ", ".join(device.features)
            facts.setToolTip(tr("Instruction sets: {instructions}", instructions=instructions))
        words = in_column(theme, name, facts, spacing=2)
        mark = in_column(theme, IconLabel(theme, icon, "ink2", 18), STRETCH)
        in_row(theme, mark, (words, 1), on=made, spacing=12)
        made.setWhatsThis(setting("devices").meaning)
        return made

    # --- choosing one ---------------------------------------------------------------------

    @Slot()
    def _show_choice(self) -> None:
        chosen = self._settings.values.device
        options = [("", tr("Automatic")), (PROCESSOR, tr("Processor only"))]
        options += [(each.choice, device_name(each)) for each in self._devices if each.is_card]
        if chosen not in [choice for choice, _ in options]:
            name = chosen.partition(": ")[2] or chosen
            options.append((chosen, tr("{device} (not found)", device=name)))
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for choice, name in options:
                self.choice.addItem(name, choice)
            self.choice.setCurrentIndex(self.choice.findData(chosen))

    def _use(self, device: str) -> None:
        """Load models on this device from now on, even if it has failed before."""
        self._settings.change(device=device)
        self._runtime.inference.choose_device(device)

    @Slot()
    def _show_problem(self) -> None:
        problem = self._runtime.inference.device_problem
        self._problem_text.setText(problem.sentence if problem else "")
        self._problem.setVisible(problem is not None)

    # --- measuring ------------------------------------------------------------------------

    @Slot()
    def _allow(self) -> None:
        ready, measuring = bool(self._devices and self.model.path), self.result.task.running
        self.measure.setEnabled(ready and not measuring)
        self.again.setEnabled(self._looking is None and not measuring)
        self.measure.setToolTip("" if self.model.path else tr("Add a model in Models first"))

    @Slot()
    def start(self) -> None:
        """Measure the selected model on each device."""
        model = self._runtime.library.get(self.model.path)
        devices = [each for each in self._devices if each.is_card or each.kind == "cpu"]
        if model is None or not devices:
            return
        self._speeds, self._measured = (), len(devices)
        self.result.show()
        self.result.run(
            lambda: measure_devices(
                self._runtime.inference, self._runtime.models, model, devices, self._take
            ),
            tr("Measuring"),
            tr("Getting ready"),
        )

    def _take(self, speed: DeviceSpeed) -> None:
        self._speeds = (*self._speeds, speed)
        self.result.refresh()

    @property
    def unsaved(self) -> tuple[Sequence[DeviceSpeed], int]:
        """The measurement, which no file has, for `show_again`."""
        return self._speeds, self._measured

    def show_again(self, unsaved: tuple[Sequence[DeviceSpeed], int]) -> None:
        """Show the measurement of an earlier card, after a change of the language."""
        self._speeds, self._measured = unsaved
        if self._speeds:
            self.result.show()
            self.result.refresh()

    def _show_speeds(self, _done: object) -> bool:
        if not self._speeds:
            return False
        drawing, lone = device_speeds.chart(self._speeds), device_speeds.lone_value(self._speeds)
        if lone is not None:
            self.shown.show_number(drawing, *lone)
        else:
            self.shown.show_bars(drawing)
        (card,) = self.result.cards
        card.say(
            device_speeds.headline(self._speeds),
            device_speeds.explanation(self._speeds, self._measured),
        )
        return True


def device_facts(device: Device) -> str:
    """Return what is known about a device, apart from its name."""
    kinds = {"cpu": tr("processor"), "gpu": tr("graphics card"), "igpu": tr("integrated graphics")}
    parts = [kinds.get(device.kind, device.kind)]
    total, free = size_text(device.memory_total), size_text(device.memory_free)
    if device.is_card and device.memory_total:
        parts.append(tr("{free} of {total} memory free", free=free, total=total))
    elif device.memory_total:
        parts.append(tr("{total} of memory", total=total))
    if device.backend:
        parts.append(tr("llama.cpp's {backend} backend", backend=device.backend))
    if device.variant:
        parts.append(tr("compiled for {variant}", variant=device.variant))
    return SEPARATOR.join([capitalized(parts[0]), *parts[1:]])
