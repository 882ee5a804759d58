"""The cards of the experiments on Start: picture, title, description, and time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from desktop.core.i18n import tr
from desktop.core.numbers.units import duration_text
from desktop.ui.experiments import Offered
from desktop.ui.look.theme import Theme
from desktop.ui.panes.start.pictures import HEIGHT, PICTURES, WIDTH, PicturePainter
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.layout.scaled import Scaled

PICTURE, LEAST_WIDTH, MOST_WIDTH, CARD_HEIGHT = 112, 256, 432, 240
SIDE, ICON = 16, 16
TITLE = 36
Group = tuple[str, Iterable[str]]


class ExperimentCard(QAbstractButton):
    """A large button that runs an experiment. `number` is its position in the session plan; 0 if
    there is no plan."""

    def __init__(self, theme: Theme, offered: Offered, number: int = 0) -> None:
        super().__init__()
        self._theme = theme
        self.offered = offered
        self._number = number
        self.took: float | None = None
        self._icons = {
            "time": theme.icon("ph.timer", "ink2"),
            "done": theme.icon("ph.check-circle", "good"),
            "run": theme.icon("ph.play-circle", "accent"),
        }
        self.setWhatsThis(
            tr(
                "{sentence} Click to run the experiment: Glassbox opens the pane for it and "
                "sets everything up.",
                sentence=tr(offered.sentence),
            )
        )
        self.setProperty("ringed", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        Scaled(theme, self, self._resize)
        self.show_time(None)

    def show_time(self, took: float | None) -> None:
        """Show how many seconds the experiment took on this machine. `took` is None if it hasn't
        run."""
        self.took = took
        done = tr("done") if took is not None else tr("not done yet")
        self.setAccessibleName(f"{self._title}. {tr(self.offered.sentence)} {self._time}, {done}.")
        self.setToolTip(
            tr("The experiment took {took} on this laptop.", took=duration_text(took))
            if took is not None
            else tr(
                "The card shows about how long the experiment took on another computer. After "
                "you run it, the card shows the time on this laptop."
            )
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(LEAST_WIDTH), self._theme.px(CARD_HEIGHT))

    @property
    def _title(self) -> str:
        title = tr(self.offered.title)
        return f"{self._number}.\u00a0{title}" if self._number else title

    @property
    def _time(self) -> str:
        if self.took is None:
            return tr("About {about_s}", about_s=duration_text(self.offered.about_s))
        return duration_text(self.took)

    def _resize(self) -> None:
        self.setFixedHeight(self._theme.px(CARD_HEIGHT))
        self.setMinimumWidth(self._theme.px(LEAST_WIDTH))
        self.setMaximumWidth(self._theme.px(MOST_WIDTH))
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        active = self.underMouse() or self.hasFocus()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8))
        painter.fillPath(outline, theme.color("accent_tint" if self.isDown() else "surface"))
        painter.setClipPath(outline)
        top = QRect(0, 0, self.width(), px(PICTURE))
        painter.fillRect(top, theme.color("accent_tint" if active else "canvas"))
        painter.fillRect(QRect(0, top.bottom(), self.width(), 1), theme.color("line"))
        self._paint_picture(painter, top)
        painter.setClipping(False)
        self._paint_words(painter, active)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("accent" if active else "line"), 1))
        painter.drawPath(outline)

    def _paint_picture(self, painter: QPainter, room: QRect) -> None:
        painter.save()
        scale = self._theme.scale * min(1.0, room.width() / self._theme.px(WIDTH))
        painter.translate(
            room.x() + (room.width() - WIDTH * scale) / 2,
            room.y() + (room.height() - HEIGHT * scale) / 2,
        )
        painter.scale(scale, scale)
        PICTURES[self.offered.id](PicturePainter(painter, self._theme))
        painter.restore()

    def _paint_words(self, painter: QPainter, active: bool) -> None:
        theme, px = self._theme, self._theme.px
        left, width = px(SIDE), self.width() - 2 * px(SIDE)
        painter.setFont(theme.font("section"))
        painter.setPen(theme.color("ink"))
        title = painter.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, width)
        top = px(PICTURE) + px(12)
        painter.drawText(QRect(left, top, width, px(20)), Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("ink2"))
        words = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(QRect(left, top + px(25), width, px(53)), words, tr(self.offered.sentence))
        foot = QRect(left, self.height() - px(12) - px(20), width, px(20))
        self._paint_part(painter, foot, "time", self._time, "ink2", right=False)
        if active:
            self._paint_part(painter, foot, "run", tr("Run"), "accent", right=True)
        elif self.took is not None:
            self._paint_part(painter, foot, "done", tr("Done"), "good", right=True)

    def _paint_part(
        self, painter: QPainter, foot: QRect, icon: str, words: str, color: str, right: bool
    ) -> None:
        theme, px = self._theme, self._theme.px
        painter.setFont(theme.font("number"))
        painter.setPen(theme.color(color))
        gap, side = px(6), px(ICON)
        whole = side + gap + painter.fontMetrics().horizontalAdvance(words)
        left = foot.right() - whole if right else foot.left()
        top = foot.top() + (foot.height() - side) // 2
        self._icons[icon].paint(painter, QRect(left, top, side, side))
        room = QRect(left + side + gap, foot.top(), foot.width(), foot.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)


GAP = 16
FEW_COLUMNS, MOST_COLUMNS = 4, 6
ROOMY_WIDTH = 272
"""Minimum width of a card, in unscaled pixels, if there are more than FEW_COLUMNS columns."""


class CardGrid(QWidget):
    """A grid of cards whose height depends on its width."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.cards: list[ExperimentCard] = []
        self._groups: list[tuple[QLabel, set[str]]] = []
        Scaled(theme, self, self._arrange)

    def set_cards(self, cards: Sequence[ExperimentCard], groups: Sequence[Group] = ()) -> None:
        """Replace the cards. Their order is the reading order and the tab order. `groups` are the
        titles of groups with the ids of their experiments, in the same order as the cards."""
        for old in (*self.cards, *(title for title, _ in self._groups)):
            old.setParent(None)
            old.deleteLater()
        self.cards = list(cards)
        for before, after in zip((None, *self.cards), self.cards, strict=False):
            after.setParent(self)
            after.show()
            if before is not None:
                QWidget.setTabOrder(before, after)
        self._groups = [(label(title, "section"), set(ids)) for title, ids in groups]
        for title, _ in self._groups:
            title.setParent(self)
            title.show()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        px = self._theme.px
        gap, high = px(GAP), px(CARD_HEIGHT)
        shown = [card for card in self.cards if not card.isHidden()]
        fit, roomy = (
            (self.width() + gap) // (px(least) + gap) for least in (LEAST_WIDTH, ROOMY_WIDTH)
        )
        columns = max(1, min(fit, FEW_COLUMNS), min(roomy, MOST_COLUMNS))
        # Align the last column exactly with the right end of the row above the cards.
        whole = min(self.width(), columns * (px(MOST_WIDTH) + gap) - gap) + gap
        edges = [round(whole * column / columns) for column in range(columns + 1)]
        top = 0
        for title, cards in self._grouped(shown):
            if title is not None:
                title.setVisible(bool(cards))
                title.setGeometry(0, top, self.width(), px(TITLE))
                top += px(TITLE) if cards else 0
            for at, card in enumerate(cards):
                row, column = divmod(at, columns)
                left, width = edges[column], edges[column + 1] - edges[column] - gap
                card.setGeometry(left, top + row * (high + gap), width, high)
            top += -(-len(cards) // columns) * (high + gap)
        self.setMinimumHeight(max(0, top - gap))
        self.setMinimumWidth(px(LEAST_WIDTH))

    def _grouped(
        self, shown: Sequence[ExperimentCard]
    ) -> Iterator[tuple[QLabel | None, list[ExperimentCard]]]:
        if not self._groups:
            yield None, list(shown)
        for title, ids in self._groups:
            yield title, [card for card in shown if card.offered.id in ids]

    def show_only(self, ids: set[str]) -> None:
        for card in self.cards:
            card.setVisible(card.offered.id in ids)
        self._arrange()
