"""Several widgets in one place, of which one is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


class OneOf(QWidget):
    """As QStackedWidget, but only the one that is shown says how much room it needs."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._widgets: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self.add(widget)

    @property
    def shown(self) -> QWidget | None:
        return next((widget for widget in self._widgets if not widget.isHidden()), None)

    def at(self, number: int) -> QWidget:
        """In the order in which they were added, from 0."""
        return self._widgets[number]

    def add(self, widget: QWidget) -> None:
        """The first one is shown."""
        layout = self.layout()
        assert layout is not None
        layout.addWidget(widget)  # first: shown without a parent, it would be a window
        widget.setVisible(not self._widgets)
        self._widgets.append(widget)

    def show_one(self, widget: QWidget) -> None:
        for each in self._widgets:
            if each is not widget:
                each.hide()
        widget.show()
