"""A pane with its header: name, one sentence, experiments."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.panes.base import Experiment, Pane
from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.scaled import spaced

LOW = 400
"""Below this height, in unscaled pixels, the page goes without its heading."""


class Page(QScrollArea):
    """Fills the window with a pane; scrolls where the window is smaller than the pane can be."""

    def __init__(self, theme: Theme, pane: Pane) -> None:
        super().__init__()
        self.pane = pane
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = _Content()
        self._theme = theme
        column = spaced(theme, QVBoxLayout(content), (32, 24, 32, 24), 16)
        self._title = label(pane.title, "title")
        self._summary = label(pane.summary, "summary", wrap=True)
        self._heading = self._made_heading(pane)
        column.addWidget(self._heading)
        if pane.experiments:
            column.addLayout(_experiments(theme, pane))
        column.addWidget(pane, 1)
        self.setWidget(content)

    def _made_heading(self, pane: Pane) -> QWidget:
        made = QWidget()
        column = spaced(self._theme, QVBoxLayout(made), spacing=4)
        if pane.beside_title is None:
            column.addWidget(self._title)
        else:
            row = spaced(self._theme, QHBoxLayout(), spacing=24)
            row.addWidget(self._title)
            row.addWidget(pane.beside_title)
            row.addStretch(1)
            column.addLayout(row)
        column.addWidget(self._summary)
        pane.summary_changed.connect(self._summary.setText)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window belongs to the pane: the rail says its name, too."""
        roomy = self.height() >= self._theme.px(LOW)
        self._title.setVisible(roomy)
        self._summary.setVisible(roomy)
        self._heading.setVisible(roomy or self.pane.beside_title is not None)
        super().resizeEvent(event)


class _Content(QWidget):
    """At least as high as its words need at the width that there is.

    A scroll area asks for the least height without asking at which width, and wrapped
    lines would be squeezed.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "clear")

    def heightForWidth(self, width: int) -> int:
        """The least, as for a page without wrapped lines: a scroll area makes its content as
        high as this, and what the pane would like to have can be more than there is."""
        layout = self.layout()
        return layout.totalMinimumHeightForWidth(width) if layout is not None else -1

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            layout = self.layout()
            wrapped = layout is not None and layout.hasHeightForWidth()
            # 0 where no line wraps (any longer): then the layout's own least height counts.
            least = layout.totalMinimumHeightForWidth(self.width()) if layout and wrapped else 0
            self.setMinimumHeight(least)
        return done


def _experiments(theme: Theme, pane: Pane) -> QHBoxLayout:
    row = spaced(theme, QHBoxLayout(), spacing=8)
    row.addWidget(label("Experiments", "caption"))
    for experiment in pane.experiments:
        row.addWidget(_chip(theme, pane, experiment))
    row.addStretch(1)
    return row


def _chip(theme: Theme, pane: Pane, experiment: Experiment) -> QWidget:
    made = button(theme, experiment.title, "experiment", "ph.play-circle")
    made.setToolTip(experiment.summary)
    made.clicked.connect(lambda: getattr(pane, experiment.run)())
    return made
