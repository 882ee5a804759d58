"""The list from which one of a model's tensors is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from desktop.core.tensor_file import StoredTensor
from desktop.ui.theme import Theme
from desktop.ui.widgets.scaled import Scaled

WIDTH = 256


class TensorBox(QComboBox):
    picked = Signal(object)
    """A StoredTensor, by the user."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.tensors: tuple[StoredTensor, ...] = ()
        self.setAccessibleName(name)
        self.setToolTip(name)
        Scaled(theme, self, lambda: self.setFixedWidth(theme.px(WIDTH)))
        self.activated.connect(lambda: self.picked.emit(self.tensors[self.currentIndex()]))

    def offer(self, tensors: Sequence[StoredTensor]) -> None:
        self.tensors = tuple(tensors)
        self.clear()
        self.addItems([f"{each.info.name}  {each.info.type}" for each in tensors])

    def show_tensor(self, tensor: StoredTensor) -> None:
        self.setCurrentIndex(self.tensors.index(tensor))
