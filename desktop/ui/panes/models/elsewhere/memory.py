"""Borrows another laptop's memory for a model, or lends this laptop's."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from desktop.core.errors import UserError
from desktop.core.i18n import named, tr
from desktop.core.numbers.units import size_text
from desktop.core.servers.class_code import read_code
from desktop.services.jobs import JobThread
from desktop.services.lending import Lending
from desktop.services.settings import Settings
from desktop.ui.files import Files
from desktop.ui.look.theme import Theme
from desktop.ui.model_box import ModelBox
from desktop.ui.panes.base import Runtime, Shell
from desktop.ui.panes.models.elsewhere import spread
from desktop.ui.panes.models.elsewhere.layer_strip import LayerStrip
from desktop.ui.panes.models.elsewhere.network_box import NetworkBox
from desktop.ui.panes.result import Figure, Result, Says
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.widgets.controls import button, label, selectable
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_column, in_row, spaced
from desktop.ui.widgets.layout.side_by_side import SideBySide
from desktop.ui.widgets.number import Number
from desktop.ui.widgets.painted import say

MODEL_WIDTH, ADDRESS_WIDTH, LAYERS_WIDTH = 260, 220, 72
CARD_MARGINS = (24, 16, 24, 16)


class MemoryView(QWidget):
    """Two cards, since a laptop does one or the other, and below them the comparison."""

    def __init__(
        self, shell: Shell, runtime: Runtime, settings: Settings, lending: Lending
    ) -> None:
        super().__init__()
        theme, self._lending = shell.theme, lending
        self.result = self._made_result(shell.theme, shell.files)
        self.borrow, self.lend = (
            BorrowCard(shell.theme, runtime, settings, lending, self.result),
            LendCard(shell.theme, runtime.background, lending),
        )
        row = spaced(theme, SideBySide(), spacing=16)
        row.addWidget(self.borrow, 3)
        row.addWidget(self.lend, 2)
        self._rest = QWidget()  # below cards of their own height, until there is a result
        in_column(theme, row, (self.result, 1), (self._rest, 1), on=self, spacing=12)
        self._lending.changed.connect(self._show)
        self._show()

    def _made_result(self, theme: Theme, files: Files) -> Result:
        self.found: tuple[spread.Spread, spread.Spread] | None = None
        self._bars = Plot(theme, tr("One laptop and two"))
        name = tr("One laptop and two")
        says = Says(
            "ph.laptop",
            tr("Compare one laptop with two"),
            tr(
                "Choose how many layers go on the other laptop. The model then answers the same "
                "question twice, so you see what the network costs."
            ),
            tr("The comparison failed"),
        )
        figure = Figure(name, self._bars, lambda: spread.table(self.found or ()))
        return Result(theme, files, says, (figure,), self._show_found, lossy=False)

    def _show_found(self, found: tuple[spread.Spread, spread.Spread] | None) -> bool:
        self.found = found or self.found
        if self.found is None:
            return False
        self._bars.show_chart(spread.bars(self.found))
        self.result.cards[0].say(*spread.headline(*self.found))
        return True

    @Slot()
    def _show(self) -> None:
        on = self._lending.borrow_state == "on"
        if not on:
            self.result.task.abandon()
            self.found = None
            self.result.refresh()
        # A laptop that borrows doesn't lend, except to try it, and the result needs the room.
        self.lend.setVisible(not on or self._lending.lend_state != "off")
        self.result.setVisible(on)
        self._rest.setVisible(not on)


class BorrowCard(QFrame):
    """Connects to a laptop that lends its memory, and compares a model with and without it."""

    def __init__(
        self, theme: Theme, runtime: Runtime, settings: Settings, lending: Lending, result: Result
    ) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._theme, self._runtime, self._settings = theme, runtime, settings
        self._lending, self._result = lending, result
        self.code = QLineEdit()
        self.code.setAccessibleName(tr("Code of the laptop that lends its memory"))
        self.code.setPlaceholderText(tr("Code that the other laptop shows"))
        self.code.setWhatsThis(tr("The code that the other laptop shows while it lends."))
        self.code.setMaxLength(100)
        self.connect_button = button(theme, tr("Borrow memory"), "primary", "ph.link")
        self.connect_button.setWhatsThis(
            tr("Connects to the other laptop. Your models don't use it until you choose to.")
        )
        self.stop = button(theme, tr("Stop borrowing"), "secondary", "ph.stop")
        self.stop.setWhatsThis(tr("Disconnects. Models run on this laptop alone again."))
        self.state, self.wrong = label(wrap=True), selectable(label(kind="wrong", wrap=True))
        self.wrong.hide()
        self.model = ModelBox(theme, runtime.library, runtime.models, MODEL_WIDTH)
        self.layers = Number(tr("Layers on the other laptop"), 0, 1, 1)
        self.layers.setWhatsThis(
            tr(
                "Sets how many of the model's layers are on the other laptop, counting the output "
                "layer."
            )
        )
        Scaled(theme, self.layers, lambda: self.layers.setFixedWidth(theme.px(LAYERS_WIDTH)))
        self.try_it = button(theme, tr("Compare with this laptop alone"), "secondary", "ph.scales")
        self.try_it.setWhatsThis(
            tr(
                "Asks the model the same question twice: on this laptop's processor alone, and "
                "on both laptops."
            )
        )
        self.use = button(theme, tr("Use it for all models"), "secondary")
        self.use.setWhatsThis(
            tr(
                "From now on, puts this many layers of each model on the other laptop, until you "
                "stop borrowing."
            )
        )
        self.strip = LayerStrip(theme)
        self._lay_out()
        self._listen()
        self.model.follow()
        self._show()

    def _lay_out(self) -> None:
        theme = self._theme
        about = tr(
            "A model that doesn't fit in this laptop's memory can be spread over two laptops: "
            "the other one computes some of its layers. Both need the same version of Glassbox."
        )
        self._joining = QWidget()
        in_row(theme, (self.code, 1), self.connect_button, on=self._joining)
        self._buttons = QWidget()
        in_row(theme, self.try_it, self.use, STRETCH, self.stop, on=self._buttons)
        in_column(
            theme,
            label(tr("Borrow another laptop's memory"), "section"),
            label(about, tone="soft", wrap=True),
            self._joining,
            self.state,
            self.wrong,
            in_row(theme, self.model, label(tr("Layers there")), self.layers, STRETCH),
            self.strip,
            self._buttons,
            STRETCH,
            on=self,
            margins=CARD_MARGINS,
            spacing=12,
        )

    def _listen(self) -> None:
        self.code.returnPressed.connect(self._borrow)
        self.connect_button.clicked.connect(self._borrow)
        self.stop.clicked.connect(self._lending.stop_borrowing)
        self.try_it.clicked.connect(self._compare)
        self.use.clicked.connect(self._use)
        self.model.opened.connect(self._take_model)
        self.layers.valueChanged.connect(self._show_layers)
        self._lending.changed.connect(self._show)
        self._result.task.running_changed.connect(self._show)

    @Slot()
    def _borrow(self) -> None:
        self.wrong.hide()
        try:
            self._lending.borrow(read_code(self.code.text()))
        except UserError as error:
            self.wrong.setText(error.message)
            self.wrong.show()

    @Slot()
    def _show(self) -> None:
        state, device = self._lending.borrow_state, self._lending.device
        on = state == "on"
        self._joining.setVisible(not on)
        self.connect_button.setEnabled(state == "off")
        self._buttons.setVisible(on)
        if state != "off":
            self.wrong.hide()
        self.state.setVisible(state != "off")
        if state == "starting":
            self.state.setText(tr("Connecting to the other laptop…"))
        elif device is not None:
            self.state.setText(
                tr(
                    "Connected to {address}, which offers {size} of memory.",
                    address=device.description,
                    size=size_text(device.memory_total),
                )
            )
        some = self.layers.value() > 0  # otherwise, how many the model has isn't known
        self.try_it.setEnabled(some and not self._result.task.running)
        self.use.setEnabled(some)
        self._show_layers()

    @Slot(str)
    def _take_model(self, path: str) -> None:
        count = spread.layer_count(self._runtime.library.get(path))
        self.layers.setRange(min(1, count), count)
        self.layers.setValue(count // 2)
        self._show()

    @Slot()
    def _show_layers(self) -> None:
        device = self._lending.device
        count, there = round(self.layers.maximum()), round(self.layers.value())
        self.strip.show_layers(count, there, device.description if device else "")

    @Slot()
    def _compare(self) -> None:
        borrower, device = self._lending.borrower, self._lending.device
        if borrower is None or device is None or not self.model.path:
            return
        request = self._runtime.models.load_request(self.model.path)
        there, traffic = round(self.layers.value()), borrower.traffic
        self._result.run(
            lambda: spread.compare(
                self._runtime.inference, request, device, there, lambda: traffic.bytes
            ),
            tr("Comparing"),
        )

    @Slot()
    def _use(self) -> None:
        if (device := self._lending.device) is not None:
            there = round(self.layers.value())
            self._settings.change(device=device.choice, gpu_layers=there)


class LendCard(QFrame):
    """Lends this laptop's memory: a network to choose, then the code and who uses it."""

    def __init__(self, theme: Theme, background: JobThread, lending: Lending) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._background, self._lending = background, lending
        about_networks = tr("Chooses the network from which another laptop can borrow.")
        self.address = NetworkBox(theme, ADDRESS_WIDTH, about_networks)
        self.lend = button(theme, tr("Lend memory"), "secondary", "ph.broadcast")
        self.lend.setWhatsThis(tr("Starts lending, and shows a code for one other laptop."))
        self.stop = button(theme, tr("Stop lending"), "secondary", "ph.stop")
        self.stop.setWhatsThis(tr("Stops lending. The code no longer works after that."))
        self.code = selectable(label(kind="decoded_name"))
        self.state = label(wrap=True)
        about = tr(
            "Another laptop can use this laptop's memory and processor until you stop. The "
            "connection is encrypted and requires the code, but llama.cpp calls this feature "
            "experimental. Lend only on a network that you trust."
        )
        in_column(
            theme,
            label(tr("Lend this laptop's memory"), "section"),
            label(about, tone="soft", wrap=True),
            in_row(theme, self.address, self.lend, STRETCH),
            self.code,
            self.state,
            in_row(theme, self.stop, STRETCH),
            STRETCH,
            on=self,
            margins=CARD_MARGINS,
            spacing=12,
        )
        self.lend.clicked.connect(lambda: self._lending.lend(self.address.address))
        self.stop.clicked.connect(self._lending.stop_lending)
        self._lending.changed.connect(self._show)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)

        def work() -> list[tuple[str, str]]:
            from desktop.servers.sharing.network import own_addresses

            return [(each.address, each.adapter) for each in own_addresses()]

        job = self._background.call(work, "list addresses")
        job.finished.connect(self._take_addresses)

    @Slot(object)
    def _take_addresses(self, found: list[tuple[str, str]]) -> None:
        lender = self._lending.lender
        self.address.offer(found, lender.code.address if lender else "")
        self._show()

    @Slot()
    def _show(self) -> None:
        state, lender = self._lending.lend_state, self._lending.lender
        self.address.setEnabled(state == "off")
        self.lend.setEnabled(state == "off" and bool(self.address.address))  # known in a moment
        self.stop.setVisible(state != "off")
        self.code.setVisible(lender is not None)
        self.state.setVisible(state != "off")
        if lender is None:
            self.state.setText(tr("Getting ready to lend…"))
            return
        self.code.setText(str(lender.code))
        say(self.code, named(tr("Code of this laptop's memory"), str(lender.code)))
        if lender.borrower:
            self.state.setText(
                tr(
                    "{address} is using this laptop's memory. {size} has gone over the network.",
                    address=lender.borrower,
                    size=size_text(lender.traffic.bytes),
                )
            )
        elif self._lending.alone:
            self.state.setText(
                tr(
                    "Only this laptop can connect, to try it: enter this code beside “Borrow "
                    "memory”."
                )
            )
        else:
            self.state.setText(
                tr(
                    "No laptop is connected. On the other laptop, open Models, Elsewhere, Memory "
                    "of two laptops, and enter this code."
                )
            )
