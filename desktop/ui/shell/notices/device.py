"""Passes the chosen device to the inference service, and tells the user when models run on another
one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.services.inference import Inference
from desktop.services.settings import Settings
from desktop.ui.notices import Notice, Notices
from desktop.ui.panes.base import OpenPane


class DeviceNotice(QObject):
    """Shows a notice that stays until the user dismisses it or chooses a device."""

    def __init__(
        self,
        settings: Settings,
        inference: Inference,
        notices: Notices,
        open_pane: OpenPane,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._settings, self._inference, self._notices = settings, inference, notices
        self._open_pane = open_pane
        self._shown: list[Notice] = []
        self._device = ""
        settings.changed.connect(self._follow)
        inference.device_problem_changed.connect(self._tell)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        if self._settings.values.device != self._device:
            self._device = self._settings.values.device
            self._inference.choose_device(self._device)

    @Slot()
    def _tell(self) -> None:
        self._notices.take_back(self._shown)
        self._shown = []
        problem = self._inference.device_problem
        if problem is not None:
            error = UserError(problem.sentence, kind="device")
            self._notices.error(error, (tr("Choose a device"), self._choose), lasts=True)
            self._shown = [each for each in self._notices.errors if each.error is error]

    def _choose(self) -> None:
        self._open_pane("settings", "device")
