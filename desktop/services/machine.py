"""Describes this machine: its memory and the devices that llama.cpp can compute on."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.memory.fit import Machine
from desktop.core.messages import Device, Devices, ListDevices
from desktop.services.inference import Inference


def memory_total() -> int:
    """Return the size of main memory in bytes, as reported by the system."""
    import psutil  # imported here, since the window is shown before anything is measured

    return psutil.virtual_memory().total


class MachineWatch(QObject):
    """Provides the current state of the machine, with graphics cards as listed by the engine."""

    changed = Signal()

    def __init__(self, inference: Inference, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inference = inference
        self._devices: tuple[Device, ...] = ()
        self._asked = False
        inference.devices_listed.connect(self._take)

    def machine(self) -> Machine:
        """Return the total and the available main memory, and the graphics cards. The engine has to
        list the cards first, so they are missing until `changed` is emitted, some time after the
        first call."""
        import psutil

        if not self._asked:
            self._asked = True
            job = self._inference.submit(ListDevices())
            for ended in (job.cancelled, job.failed):
                ended.connect(self._ask_again)
        memory = psutil.virtual_memory()
        return Machine(memory.total, memory.available, self._devices)

    @Slot()
    def _ask_again(self) -> None:
        """Ask at the next call, since the engine hasn't answered."""
        self._asked = False

    @Slot(object)
    def _take(self, event: object) -> None:
        if isinstance(event, Devices):
            self._devices = event.devices
            self.changed.emit()
