"""Several widgets in one place, only one of which is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


class OneOf(QWidget):
    """Works like QStackedWidget, except that only the widget shown determines the size."""

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
        """Return a widget by its zero-based position in the order of addition."""
        return self._widgets[number]

    def add(self, widget: QWidget) -> None:
        """Add a widget. The first one added is shown."""
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
