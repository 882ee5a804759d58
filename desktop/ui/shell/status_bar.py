"""The status bar: the loaded model, the memory, the speed, and the current task."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from desktop.core.i18n import tr
from desktop.core.messages import (
    CaptureActivations,
    CompareModels,
    DequantizeBytes,
    DrawTensor,
    Generate,
    GenerateTogether,
    ListDevices,
    LoadModel,
    MeasureBandwidth,
    MeasureImportance,
    MeasureSpeed,
    MeasureTypes,
    ModelLoaded,
    QuantizeModel,
    QuantizeWeights,
    ReadAlong,
    RenderPrompt,
    Request,
    Route,
    SampleTensor,
    ScoreContinuations,
    ScoreLongText,
    ScoreTexts,
    UnloadModel,
)
from desktop.core.numbers.units import rate_text, size_text
from desktop.core.servers.address import is_server
from desktop.services.downloads import Downloads
from desktop.services.hub_requests import HubRequests
from desktop.services.inference import Inference
from desktop.services.jobs import JobThread
from desktop.services.lending import Lending
from desktop.services.library import Library
from desktop.services.servers import Servers
from desktop.ui.look.theme import Theme
from desktop.ui.names import full_name, unlisted_name
from desktop.ui.shell.notices.network import network_text
from desktop.ui.what_is import HELP_KEY
from desktop.ui.widgets.busy_mark import BusyMark
from desktop.ui.widgets.controls import IconLabel, button, icon_button, label, rule, with_key
from desktop.ui.widgets.elided import NameLabel
from desktop.ui.widgets.layout.scaled import STRETCH, Gap, Scaled, filled, spaced

HEIGHT = 32
LEAST_NAME = 120
"""In unscaled pixels. Other parts are hidden before the model's name gets less width than this."""
MEASURE_EVERY_MS = 2000


class StatusBar(QFrame):
    """The status bar. All of its numbers are measured, for example the resident memory of both
    processes and the sizes of llama.cpp's buffers."""

    def __init__(
        self,
        theme: Theme,
        library: Library,
        inference: Inference,
        background: JobThread,
        hub_requests: HubRequests,
        downloads: Downloads,
        servers: Servers,
        lending: Lending,
    ) -> None:
        super().__init__()
        self.setProperty("kind", "status_bar")
        self.setWhatsThis(
            tr(
                "Shows the loaded model, how much memory Glassbox uses, how fast the model "
                "writes, the current task, and whether anything leaves this laptop. The "
                "numbers are measured."
            )
        )
        self._theme = theme
        self._wanted: set[QWidget] = set()  # the parts that have something to show
        self._library, self._inference, self._background = library, inference, background
        self._hub_requests, self._downloads, self._servers = hub_requests, downloads, servers
        self._lending = lending
        self._model_icon = IconLabel(theme, "ph.circle-dashed", "ink3")
        self._model = NameLabel("status_strong")
        self._model.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        texts = (label(kind="status") for _ in range(4))
        self._memory, self._speed, self._work, self._network = texts
        self._speed_parts = (rule(vertical=True), IconLabel(theme, "ph.gauge"), self._speed)
        self._device = label(kind="status", tone="warn")
        self._device_parts = (
            rule(vertical=True),
            IconLabel(theme, "ph.warning", "warn"),
            self._device,
        )
        self._work_mark = BusyMark(theme)
        self._network_icon = IconLabel(theme, "ph.wifi-slash")
        self.help = icon_button(theme, tr("What is this?"), "ph.question", "icon_small")
        self.help.setToolTip(with_key(tr("What is this?"), HELP_KEY))
        self.help.setWhatsThis(
            tr("Click this button, and then click anything in the window to learn what it is.")
        )
        self.undo = _undo_button(theme)
        self.stop_sharing = button(theme, tr("Stop sharing"), "link")
        self.stop_sharing.setWhatsThis(
            tr("Stops sharing the model with the class. The code is no longer valid afterward.")
        )
        self.stop_sharing.clicked.connect(servers.sharing.stop)
        self._row = spaced(theme, QHBoxLayout(self), (16, 0, 16, 0), 8)
        self._fill(theme, self._row)
        parts = (*self._speed_parts, *self._device_parts, self._work_mark, self._work, self.undo)
        for part in parts:
            part.hide()
        self._clock = QTimer(self, interval=MEASURE_EVERY_MS)
        self._connect()
        Scaled(theme, self, lambda: self.setFixedHeight(theme.px(HEIGHT)))
        for show in (self._show_model, self._show_device, self._show_work, self._show_network):
            show()

    def _connect(self) -> None:
        for show in (self._show_model, self._show_network):
            self._inference.loaded_changed.connect(show)
        self._inference.speed_changed.connect(self._show_speed)
        for show in (self._show_work, self._show_network):
            self._inference.current_changed.connect(show)
        self._inference.device_problem_changed.connect(self._show_device)
        self._background.busy_changed.connect(self._show_work)
        self._library.changed.connect(self._show_model)
        self._library.scanning_changed.connect(self._show_work)
        self._hub_requests.busy_changed.connect(self._show_network)
        self._servers.hosts_changed.connect(self._show_network)
        self._servers.sharing.changed.connect(self._show_network)
        self._lending.changed.connect(self._show_network)
        self._downloads.changed.connect(self._show_network)
        self._downloads.progressed.connect(self._show_network)
        self._clock.timeout.connect(self._show_memory)

    def _fill(self, theme: Theme, row: QHBoxLayout) -> None:
        line = rule(vertical=True)
        model = (self._model_icon, self._model, line, IconLabel(theme, "ph.cpu"), self._memory)
        work = (self.undo, self._work_mark, self._work, Gap(8))
        network = (self._network_icon, self._network, self.stop_sharing, self.help)
        filled(row, *model, *self._speed_parts, *self._device_parts, STRETCH, *work, *network)
        for hairline in (line, self._speed_parts[0], self._device_parts[0]):
            Scaled(theme, hairline, lambda hairline=hairline: _size_hairline(theme, hairline))

    def showEvent(self, event: object) -> None:
        self._clock.start()
        QTimer.singleShot(0, self, self._show_memory)

    def hideEvent(self, event: object) -> None:
        self._clock.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @Slot()
    def _show_model(self) -> None:
        loaded = list(self._inference.loaded.values())
        if not loaded:
            text = tr("No model loaded")
        else:
            text = self._name(loaded[-1])
            if len(loaded) > 1:
                text += tr(" and {loaded} more", loaded=len(loaded) - 1)
        self._model.setText(text)
        icon = ("ph.check-circle", "good") if loaded else ("ph.circle-dashed", "ink3")
        self._model_icon.set_icon(*icon)
        self._show_memory()
        self._show_speed()

    def _name(self, loaded: ModelLoaded) -> str:
        file = self._library.get(loaded.path)
        return full_name(file) if file else unlisted_name(loaded.path)

    @Slot()
    def _show_memory(self) -> None:
        import psutil  # not at the top, so that the window is shown sooner

        text = tr("Window {rss}", rss=size_text(psutil.Process().memory_info().rss))
        if engine := self._inference.engine_memory():  # 0 while its process starts or ends
            text = tr("Engine {engine} · {shown}", engine=size_text(engine), shown=text)
        if text != self._memory.text():
            self._memory.setText(text)
            self._make_room()
        loaded = self._inference.loaded.values()
        buffers = [self._buffers(each) for each in loaded if not is_server(each.path)]
        self._memory.setToolTip(
            "\n\n".join([tr("Main memory used by the engine and the window"), *buffers])
        )

    def _buffers(self, loaded: ModelLoaded) -> str:
        parts = (
            (tr("weights"), loaded.weights_bytes),
            (
                tr(
                    "KV cache for {context_length:,} tokens",
                    context_length=loaded.context_length,
                ),
                loaded.kv_cache_bytes,
            ),
            (tr("compute buffer"), loaded.compute_bytes),
        )
        told = ", ".join(f"{name} {size_text(size)}" for name, size in parts)
        return f"{self._name(loaded)}, {size_text(loaded.memory_bytes)}:\n{told}"

    def show_undo(self, text: str) -> None:
        """Show a button that undoes the last reset; hide it if `text` is empty."""
        self.undo.setText(text)
        self._wanted = self._wanted | {self.undo} if text else self._wanted - {self.undo}
        self._make_room()

    @Slot()
    def _show_speed(self) -> None:
        """Show how fast the model that is named in the bar has written its last answer."""
        speed, parts = self._inference.tokens_per_s, set(self._speed_parts)
        self._speed.setText("" if speed is None else rate_text(speed))
        self._wanted = self._wanted - parts if speed is None else self._wanted | parts
        self._make_room()

    @Slot()
    def _show_device(self) -> None:
        """Show that models run on another device than the user has chosen."""
        problem, parts = self._inference.device_problem, set(self._device_parts)
        self._wanted = self._wanted | parts if problem else self._wanted - parts
        if problem is not None:
            gone = problem.why == "gone"
            self._device.setText(tr("Device not found") if gone else tr("Running on the processor"))
            for part in self._device_parts:
                part.setToolTip(problem.sentence)
        self._make_room()

    @Slot()
    def _show_work(self) -> None:
        text = ""
        if (current := self._inference.current) is not None:
            text = self._doing(current)
        elif self._inference.doing:
            text = self._inference.doing
        elif self._background.busy:
            text = tr("Reading model files") if self._library.scanning else tr("Working")
        self._work.setText(text)
        self._work_mark.setVisible(bool(text))
        self._wanted = self._wanted | {self._work} if text else self._wanted - {self._work}
        self._make_room()

    @Slot()
    def _show_network(self) -> None:
        """Show whether anything leaves or reaches the laptop."""
        hosts = (*self._servers.hosts, *self._inference.hosts, *self._lending.hosts)
        hosts = list(dict.fromkeys(hosts))
        items, hub, sharing = self._downloads.items, self._hub_requests, self._servers.sharing
        text, icon = network_text(items, hub.busy, hosts, sharing, self._lending)
        self.stop_sharing.setVisible(sharing.state != "off")
        if text != self._network.text():
            self._network.setText(text)
            self._network_icon.set_icon(icon)
            self._network_icon.setToolTip(text)
            self._make_room()
            self._row.activate()  # the text changes often and must never appear cut off

    def _doing(self, request: Request) -> str:
        match request:
            case LoadModel():
                file = self._library.get(request.path)
                name = file.name if file else unlisted_name(request.path)
                return tr("Loading {name}", name=name)
            case Generate():
                return tr("Answering")
            case Route():
                return tr("Watching the router")
            case ScoreContinuations() | ScoreLongText() | ScoreTexts():
                return tr("Scoring text")
            case CompareModels():
                return tr("Comparing models")
            case GenerateTogether() | ReadAlong():
                return tr("Comparing answers")
            case MeasureSpeed() | MeasureBandwidth():
                return tr("Measuring speed")
            case UnloadModel():
                return tr("Unloading a model")
            case ListDevices():
                return tr("Looking for devices")
            case RenderPrompt():
                return tr("Preparing the prompt")
            case DrawTensor() | SampleTensor() | DequantizeBytes() | QuantizeWeights():
                return tr("Reading weights")
            case CaptureActivations():
                return tr("Reading text")
            case MeasureTypes() | MeasureImportance() | QuantizeModel():
                return tr("Quantizing")
            case _:
                return tr("Working")

    def _make_room(self) -> None:
        """Hide what doesn't fit in a narrow window, the least important part first. A number is
        shown in full or not at all. The text about the network is hidden first; its icon's tooltip
        has the same text and, for screen readers, so does the icon's name while it is hidden."""
        always = (self._network, self.help)
        optional: tuple[QWidget, ...] = (
            *(self._network, *self._speed_parts, self._work),
            *(self.help, *self._device_parts, self.undo),
        )
        for part in optional:
            part.setVisible(part in always or part in self._wanted)
        for part in optional:
            name = min(self._model.sizeHint().width(), self._theme.px(LEAST_NAME))
            if part is self._network:
                name = self._model.sizeHint().width()
            if self._row.minimumSize().width() + name <= self.width():
                break
            part.hide()
        unseen = self._network.text() if self._network.isHidden() else ""
        self._network_icon.setAccessibleName(unseen)


def _undo_button(theme: Theme) -> QPushButton:
    made = button(theme, "", "link")
    made.setWhatsThis(
        tr(
            "Brings back what the last reset moved aside. You can undo it again, until you close "
            "Glassbox."
        )
    )
    return made


def _size_hairline(theme: Theme, hairline: QWidget) -> None:
    hairline.setFixedSize(1, theme.px(16))
