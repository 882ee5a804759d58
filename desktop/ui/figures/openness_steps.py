"""A figure of the four levels of openness and what you get at each. Clicking a level shows its
models."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.i18n import counted, heads, joined, marked, tr
from desktop.core.library.openness import STEPS, Step
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.painted import say
from desktop.ui.widgets.results.data_table import Table

LAYERS: Final = (marked("use"), marked("weights"), marked("training code"), marked("training data"))


@dataclass(frozen=True)
class StepWords:
    title: str
    means: str


WORDS: Final[Mapping[Step, StepWords]] = {
    "closed": StepWords(
        marked("Closed"),
        marked(
            "The model runs on its maker's computers. You send a prompt and get an answer back."
        ),
    ),
    "open-weight": StepWords(
        marked("Open-weight"),
        marked(
            "The model can run on your own computer, offline. You can look inside the model "
            "and train it further."
        ),
    ),
    "open-source": StepWords(
        marked("Open-source"),
        marked("You can also see how the model was trained and train a similar model."),
    ),
    "fully open": StepWords(
        marked("Fully open"),
        marked("You can also search the training data and repeat the training."),
    ),
}

BLOCK, GAP, TITLE, LEAST_COLUMN = 26, 3, 24, 150
BETWEEN: Final = 16
PRESENTED: Final = 1.75
"""How much higher everything is when an audience sees the figure alone."""
IN_TWO_ROWS: Final = 2
"""Number of columns in each row if four columns side by side would be too narrow."""


class StepsFigure(QWidget):
    """Columns of blocks that rise from left to right. The arrow keys move between levels, and Enter
    selects one."""

    chosen = Signal(str)
    """Emitted with the selected level, or "" to show all models."""

    def __init__(self, theme: Theme, counts: Mapping[Step, int]) -> None:
        super().__init__()
        self._theme = theme
        self._counts = counts
        self.selected: Step | None = None
        self._under: Step | None = None
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("ringed", True)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        Scaled(theme, self, self._resize)
        told = (self._told(number) for number in range(len(STEPS)))
        self.setAccessibleName(tr("Four levels of openness. ") + " ".join(told))

    def select(self, step: Step | None) -> None:
        self.selected = step
        self.update()

    def _high(self, n: float) -> int:
        """Convert unscaled pixels to pixels, for heights."""
        return self._theme.px(n * PRESENTED if self._theme.presents else n)

    def _font(self, use: str, presented: str) -> QFont:
        return self._theme.font(presented if self._theme.presents else use)

    @property
    def _in_a_row(self) -> int:
        wide = self.width() >= self._theme.px(len(STEPS) * LEAST_COLUMN)
        return len(STEPS) if wide else IN_TWO_ROWS

    @property
    def _rows(self) -> list[tuple[int, int]]:
        """The top and the height of each row of columns.

        A row is as high as its last column, which is the tallest, plus the sentences.
        """
        px, words = self._theme.px, self._words_height()
        rows: list[tuple[int, int]] = []
        top = 0
        for last in range(self._in_a_row, len(STEPS) + 1, self._in_a_row):
            high = self._high(TITLE) + last * self._high(BLOCK + GAP) + px(8) + words
            rows.append((top, high))
            top += high + self._theme.px(BETWEEN)
        return rows

    def _words_height(self) -> int:
        """Return the height of the tallest sentence, which may have more lines in another
        language."""
        metrics, wraps = QFontMetrics(self._font("caption", "body")), Qt.TextFlag.TextWordWrap
        room = QRect(0, 0, self._column_width, self._theme.px(400))
        return max(
            metrics.boundingRect(room, int(wraps), tr(each.means)).height()
            for each in WORDS.values()
        )

    @property
    def _column_width(self) -> int:
        columns = self._in_a_row
        return (self.width() - self._theme.px(BETWEEN) * (columns - 1)) // columns

    def _resize(self) -> None:
        top, high = self._rows[-1]
        self.setFixedHeight(top + high)
        self.setMinimumWidth(self._theme.px(IN_TWO_ROWS * LEAST_COLUMN))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resize()

    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), self.height())

    def _told(self, number: int) -> str:
        """Return what a level includes, for screen readers."""
        step = STEPS[number]
        count = self._counts.get(step, 0)
        return counted(
            count,
            "{title}: {layers}. {means} {counts} model.",
            "{title}: {layers}. {means} {counts} models.",
            title=tr(WORDS[step].title),
            layers=", ".join(map(tr, LAYERS[: number + 1])),
            means=tr(WORDS[step].means),
            counts=count,
        )

    def headline(self) -> str:
        return tr(
            "Of {all} well-known models, {weights} give you only their weights; {opened} are fully "
            "open.",
            all=sum(self._counts.values()),
            weights=self._counts.get("open-weight", 0),
            opened=self._counts.get("fully open", 0),
        )

    def table(self) -> Table:
        """Return the contents of the figure as a table."""
        rows = [
            (
                tr(WORDS[step].title),
                joined(", ", map(tr, LAYERS[: number + 1])),
                tr(WORDS[step].means),
                str(self._counts.get(step, 0)),
            )
            for number, step in enumerate(STEPS)
        ]
        return Table(heads("Level", "Includes", "Meaning", "Models"), rows, frozenset({0, 1, 2}))

    # --- choosing ---

    def _column(self, number: int) -> QRect:
        gap, columns = self._theme.px(BETWEEN), self._in_a_row
        width = self._column_width
        top, high = self._rows[number // columns]
        return QRect(number % columns * (width + gap), top, width, high)

    def weights_rect(self) -> QRectF:
        """Return the rectangle of the block that a model with open weights adds."""
        return QRectF(self._block(1, 1))

    def _block(self, number: int, layer: int) -> QRect:
        """Return the rectangle of a block of a column, counted from the bottom."""
        column, step = self._column(number), self._high(BLOCK + GAP)
        high = (number // self._in_a_row + 1) * self._in_a_row - layer - 1
        top = column.y() + self._high(TITLE) + high * step
        return QRect(column.x(), top, column.width(), self._high(BLOCK))

    def _step_at(self, place: QPointF) -> Step | None:
        under = place.toPoint()
        for number, step in enumerate(STEPS):
            if self._column(number).contains(under):
                return step
        return None

    def _choose(self, step: Step) -> None:
        self.select(None if step == self.selected else step)
        self._at = STEPS.index(step)
        self.chosen.emit(self.selected or "")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self._step_at(event.position())
        if under != self._under:
            self._under = under
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._under = None
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._under = self._step_at(event.position())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        step = self._step_at(event.position())
        if step is not None and event.button() == Qt.MouseButton.LeftButton:
            self._choose(step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in moves:
            self._at = min(max(self._at + moves[key], 0), len(STEPS) - 1)
            say(self, self._told(self._at))
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(STEPS[self._at])
        else:
            super().keyPressEvent(event)

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, step in enumerate(STEPS):
            self._paint_column(painter, self._column(number), number, step)

    def _paint_column(self, painter: QPainter, column: QRect, number: int, step: Step) -> None:
        px = self._theme.px
        selected = step == self.selected
        focused = self.hasFocus() and number == self._at
        last = (number // self._in_a_row + 1) * self._in_a_row
        title, block = self._high(TITLE), self._high(BLOCK + GAP)
        ground = column.y() + title + last * block
        for layer in range(number + 1):
            place = self._block(number, layer)
            self._paint_block(
                painter, place, tr(LAYERS[layer]), new=layer == number, marked=selected
            )
        title_top = ground - (number + 1) * block - title
        self._paint_title(painter, QRect(column.x(), title_top, column.width(), title), step)
        if step == self._under or focused:
            line = QRect(column.x(), ground, column.width(), px(2))
            painter.fillRect(line, self._theme.color("accent"))
        words = QRect(column.x(), ground + px(6), column.width(), column.bottom() - ground - px(6))
        painter.setFont(self._font("caption", "body"))
        painter.setPen(self._theme.color("ink" if selected else "ink2"))
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
        painter.drawText(words, int(flags), tr(WORDS[step].means))

    def _paint_title(self, painter: QPainter, place: QRect, step: Step) -> None:
        font = self._font("strong", "section")
        painter.setFont(font)
        painter.setPen(self._theme.color("accent" if step == self.selected else "ink"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, middle, tr(WORDS[step].title))
        painter.setFont(self._theme.font("count"))
        painter.setPen(self._theme.color("ink3"))
        beside = place.adjusted(self._title_width(step), 0, 0, 0)
        painter.drawText(beside, middle, self._count_texts()[step])

    def _title_width(self, step: Step) -> int:
        """Return the width of a title and of the gap after it, in pixels."""
        metrics = QFontMetrics(self._font("strong", "section"))
        return metrics.horizontalAdvance(tr(WORDS[step].title)) + self._theme.px(8)

    def _count_texts(self) -> dict[Step, str]:
        """Return the numbers of models as texts; without the word where it doesn't fit everywhere,
        so that all read alike."""
        counts: dict[Step, int] = {step: self._counts.get(step, 0) for step in STEPS}
        texts: dict[Step, str] = {
            step: counted(count, "{count} model", "{count} models", count=count)
            for step, count in counts.items()
        }
        metrics, room = QFontMetrics(self._theme.font("count")), self._column_width
        if all(
            self._title_width(step) + metrics.horizontalAdvance(text) <= room
            for step, text in texts.items()
        ):
            return texts
        return {step: f"{count}" for step, count in counts.items()}

    def _paint_block(
        self, painter: QPainter, place: QRect, words: str, new: bool, marked: bool
    ) -> None:
        """Paint a block: solid if it is new at this level, tinted if earlier levels have it,
        too."""
        theme = self._theme
        box = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.color("accent" if new or marked else "line"), 1))
        painter.setBrush(theme.color("accent" if new else "accent_tint"))
        painter.drawRoundedRect(box, theme.px(4), theme.px(4))
        painter.setPen(theme.color("on_accent" if new else "ink"))
        use = ("caption_strong", "strong") if new else ("caption", "body")
        painter.setFont(self._font(*use))
        inside = place.adjusted(theme.px(10), 0, -theme.px(6), 0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, words)
