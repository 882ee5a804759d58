"""Which copy is the sensible choice, why, and by which rule."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.core.ladder import Sensible, rule_text
from desktop.core.words import tr
from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.scaled import Scaled, spaced

WIDTH = 312


class SensibleCard(QFrame):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "sunken")
        self.title = label(kind="section", wrap=True)
        self.reason = label(tone="soft", wrap=True)
        self.rule = label(rule_text(), "caption", wrap=True)
        self.rule.hide()
        self._ask = button(theme, tr("By which rule?"), "link")
        self._ask.setWhatsThis(tr("Shows the rule by which this copy was chosen."))
        self._ask.clicked.connect(self._show_rule)
        column = spaced(theme, QVBoxLayout(self), (16, 12, 16, 12), 4)
        column.addWidget(self.title)
        column.addWidget(self.reason)
        column.addWidget(self._ask, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.rule)
        column.addStretch(1)
        self._theme = theme
        Scaled(theme, self, self._fit)

    def show_choice(self, choice: Sensible | None) -> None:
        self.setVisible(choice is not None)
        if choice is not None:
            self.title.setText(choice.title)
            self.reason.setText(choice.reason)
            self._fit()

    def _fit(self) -> None:
        """Wide as ever, and as high as its words need."""
        width, layout = self._theme.px(WIDTH), self.layout()
        assert layout is not None
        layout.invalidate()
        self.setFixedWidth(width)
        self.setMinimumHeight(max(layout.totalHeightForWidth(width), 0))

    def _show_rule(self) -> None:
        """The one instead of the other: there is room for one."""
        asked = self.rule.isHidden()
        self.rule.setVisible(asked)
        self.reason.setVisible(not asked)
        self._ask.setText(tr("Back to the reason") if asked else tr("By which rule?"))
        self._fit()
