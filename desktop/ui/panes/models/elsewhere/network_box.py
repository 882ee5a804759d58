"""A drop-down list of this laptop's networks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox

from desktop.core.i18n import tr
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.layout.scaled import Scaled

THIS_LAPTOP_ONLY = "127.0.0.1"


class NetworkBox(QComboBox):
    """The addresses at which others can reach this laptop, and one for this laptop alone."""

    def __init__(self, theme: Theme, width: int, about: str) -> None:
        super().__init__()
        self.setAccessibleName(tr("Network"))
        self.setWhatsThis(about)
        self.preferred = ""
        """The address to choose when addresses are first offered."""
        Scaled(theme, self, lambda: self.setFixedWidth(theme.px(width)))

    @property
    def address(self) -> str:
        """The chosen address; "" if none has been offered yet."""
        return str(self.currentData() or "")

    def offer(self, found: Sequence[tuple[str, str]], chosen: str = "") -> None:
        """Offer addresses, each with the name of its adapter. `chosen` is the one to choose; ""
        for the present one."""
        chosen = chosen or self.address or self.preferred
        self.clear()
        for address, adapter in found:
            self.addItem(f"{address} ({adapter})", address)
        self.addItem(tr("This laptop only, to try it"), THIS_LAPTOP_ONLY)
        self.setCurrentIndex(max(self.findData(chosen), 0))
