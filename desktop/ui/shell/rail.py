"""The rail at the left edge of the window: a button with an icon and a title for each pane."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout

from desktop.ui.look.design_tokens import ICON_OF_KIND
from desktop.ui.look.theme import Theme, repolish
from desktop.ui.widgets.controls import with_key
from desktop.ui.widgets.layout.scaled import Scaled, spaced

WIDTH, WIDTH_WITHOUT_WORDS = 100, 64
TALLEST, SPACE = 64, 8
LEAST_WITH_WORDS, LEAST_WORDS, LOWEST = 54, 26, 24
"""Lowest height of a button with its icon and title, with its title, and with its icon."""
LEAST_WINDOW = 840
"""Width of a window below which the rail has only icons if it is low, in unscaled pixels."""
TIGHT_SPACE = 2
BAR_WIDTH, BAR_HEIGHT = 3, 32
BAR_SHARE = 0.75
"""Maximum height of the bar, as a share of its button's height."""


class Rail(QFrame):
    """One button for each pane. One of the buttons is checked, and the last one is at the bottom.

    Tab moves to the checked button, and the arrow keys move to the others.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, entries: list[tuple[str, str, str, str]]) -> None:
        """Each entry has a title, an icon name, a shortcut, and a description."""
        super().__init__()
        self.setProperty("kind", "rail_frame")
        self._theme = theme
        self._group = QButtonGroup(self)
        self._column = column = spaced(theme, QVBoxLayout(self), (4, 16, 4, 16), SPACE)
        for number, (title, icon, keys, about) in enumerate(entries):
            if number == len(entries) - 1:
                column.addStretch(1)
            made = self._button(number, title, icon, keys)
            made.setWhatsThis(about)
            column.addWidget(made)
        self._group.idClicked.connect(self.chosen)
        self._group.idToggled.connect(lambda: self.update())
        Scaled(theme, self, self._fit)

    def choose(self, number: int) -> None:
        """Check a button without emitting `chosen`."""
        self._group.button(number).setChecked(True)

    @property
    def has_focus(self) -> bool:
        return any(button.hasFocus() for button in self._group.buttons())

    def _button(self, number: int, title: str, icon: str, keys: str) -> QToolButton:
        made = QToolButton()
        made.setProperty("kind", "rail")
        made.setText(title)
        made.setAccessibleName(title)
        made.setToolTip(with_key(title, keys))
        made.setCheckable(True)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setIcon(self._theme.icon(icon, "ink2", checked="accent"))
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._group.addButton(made, number)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Fit the buttons into a low window. As the height shrinks, the buttons first move closer
        together, then they and their icons get smaller, and then only the titles stay. In a narrow
        window, only the icons stay, which leaves more width to the pane."""
        px, buttons = self._theme.px, self._group.buttons()
        icon = px(ICON_OF_KIND["rail"])
        margins = self._column.contentsMargins()
        room = self.height() - margins.top() - margins.bottom()
        roomy = room >= len(buttons) * px(TALLEST + SPACE)
        space = px(SPACE if roomy else TIGHT_SPACE)
        self._column.setSpacing(space)
        high = min(max(room // len(buttons) - space, px(LOWEST)), px(TALLEST))
        both, styles = high >= px(LEAST_WITH_WORDS), Qt.ToolButtonStyle
        wide = self.window().width() >= px(LEAST_WINDOW)
        words = both or (wide and high >= px(LEAST_WORDS))
        style = styles.ToolButtonTextOnly if words else styles.ToolButtonIconOnly
        if both:
            style = styles.ToolButtonTextUnderIcon
        for button in buttons:
            assert isinstance(button, QToolButton)
            button.setFixedHeight(high)
            button.setToolButtonStyle(style)
            if button.property("titled") != words:
                button.setProperty("titled", words)
                repolish(button)  # the style sheet leaves icons without titles more room
            around = button.sizeHint().height() - button.iconSize().height()
            side = min(icon, high - around)
            button.setIconSize(QSize(side, side))
        around = margins.left() + margins.right() + 2 * self.frameWidth() + px(1)  # its edge
        widest = max(button.sizeHint().width() for button in buttons) + around
        self.setFixedWidth(max(px(WIDTH), widest) if words else px(WIDTH_WITHOUT_WORDS))

    def event(self, event: QEvent) -> bool:
        """Repaint the bar after the layout has moved the buttons, which repaints only them."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.update()
        return done

    def minimumSizeHint(self) -> QSize:
        margins = self._column.contentsMargins()
        each = self._theme.px(LOWEST) + self._theme.px(TIGHT_SPACE)
        count = len(self._group.buttons())
        return QSize(self.width(), count * each + margins.top() + margins.bottom())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        bar = self.bar
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent"))
        painter.drawRoundedRect(bar.adjusted(-bar.width(), 0, 0, 0), 1, 1)

    @property
    def bar(self) -> QRectF:
        """The bar that marks the checked button, in the rail's coordinates. It has no size if no
        button is checked."""
        checked = self._group.checkedButton()
        if checked is None:
            return QRectF()
        button = checked.geometry()
        height = min(self._theme.px(BAR_HEIGHT), BAR_SHARE * button.height())
        middle = button.center().y() + 0.5
        return QRectF(0, middle - height / 2, self._theme.px(BAR_WIDTH), height)
