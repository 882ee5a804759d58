"""When well-known models came out, in a lane for each step of openness."""

from __future__ import annotations

from collections import Counter
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.core.openness import STEPS, KnownModel, Step, about, known_models, step_text
from desktop.core.words import heads, tr
from desktop.ui.panes.base import Context
from desktop.ui.panes.concepts.figures.base import Figure
from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.data_table import Table
from desktop.ui.widgets.row_brush import CENTER, RowBrush
from desktop.ui.widgets.scaled import Scaled
from desktop.ui.widgets.spoken import say

SIDE, AXIS, LANE, DOT, APART, NEAR = 12, 26, 44, 4.5, 11, 9
LEAST_WIDTH: Final = 400
HEAD: Final = heads("Model", "Maker", "Step", "Released", "Images", "Reasons", "License", "Source")
COLORS: Final[dict[Step, str]] = {
    "closed": "bit_mantissa",
    "open-weight": "accent",
    "open-source": "bit_exponent",
    "fully open": "bit_scales",
}


def month(released: str) -> int:
    """Months since the year 0, of YYYY-MM."""
    year, number = released.split("-")[:2]
    return 12 * int(year) + int(number) - 1


class Timeline(QWidget):
    """Left and Right walk through time, Up and Down from lane to lane."""

    def __init__(self, theme: Theme, models: tuple[KnownModel, ...]) -> None:
        super().__init__()
        self._theme = theme
        self._brush = RowBrush(theme)
        self._names = tuple(step_text(step) for step in STEPS)
        self._models = sorted(models, key=lambda model: (model.released, model.model))
        self._first = min(month(model.released) for model in models)
        self._last = max(month(model.released) for model in models)
        self.at = len(self._models) - 1
        self.setProperty("ringed", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        Scaled(theme, self, self._measure)
        Scaled(theme, self, self.update)
        self._say()

    @property
    def current(self) -> KnownModel:
        return self._models[self.at]

    def _measure(self) -> None:
        """The lanes begin behind the longest of their names."""
        longest = max(self._brush.width(name, "strong") for name in self._names)
        self._left = longest + self._theme.px(SIDE)
        self.updateGeometry()

    def _say(self) -> None:
        say(self, tr("Models by month. {told}. Arrow keys choose another", told=told(self.current)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(LEAST_WIDTH), self._theme.px(AXIS + len(STEPS) * LANE))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    # --- where things are -----------------------------------------------------------

    def _x(self, months: float) -> float:
        left, right = self._left + self._theme.px(SIDE), self.width() - self._theme.px(SIDE)
        return left + (months - self._first) / (self._last - self._first) * (right - left)

    def _lane(self, number: int) -> QRect:
        room = self.height() - self._theme.px(AXIS)
        height = room / len(STEPS)
        return QRect(0, round(number * height), self.width(), round(height))

    def places(self) -> list[QPointF]:
        """Of each dot; those of one month and one lane stand above each other."""
        found: list[QPointF] = []
        alike = Counter((model.step, model.released) for model in self._models)
        seen: Counter[tuple[Step, str]] = Counter()
        for model in self._models:
            key = (model.step, model.released)
            lane = self._lane(STEPS.index(model.step))
            apart = min(self._theme.px(APART), (lane.height() - 4) / alike[key])
            offset = (seen[key] - (alike[key] - 1) / 2) * apart
            seen[key] += 1
            found.append(QPointF(self._x(month(model.released)), lane.center().y() + offset))
        return found

    def _near(self, where: QPointF) -> int | None:
        away = [(place - where).manhattanLength() for place in self.places()]
        nearest = min(range(len(away)), key=away.__getitem__)
        return nearest if away[nearest] <= self._theme.px(NEAR) else None

    # --- painting -------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axis(painter)
        for number, words in enumerate(self._names):
            lane = self._lane(number)
            y = lane.center().y() + 0.5
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(QPointF(self._left, y), QPointF(self.width() - px(SIDE), y))
            name = QRect(0, lane.top(), self._left, lane.height())
            self._brush.text(painter, name, words, "strong", "ink")
        for number, (model, place) in enumerate(zip(self._models, self.places(), strict=True)):
            here = number == self.at and self.hasFocus()
            painter.setPen(QPen(theme.color("ink" if here else "surface"), 2 if here else 1))
            painter.setBrush(theme.color(COLORS[model.step]))
            radius = self._theme.scale * (DOT + 2 * here)
            painter.drawEllipse(place, radius, radius)

    def _paint_axis(self, painter: QPainter) -> None:
        theme, px = self._theme, self._theme.px
        bottom = self.height() - px(AXIS)
        painter.setPen(QPen(theme.color("outline"), 1))
        painter.drawLine(QPointF(self._left, bottom), QPointF(self.width(), bottom))
        for year in range(-(-self._first // 12), self._last // 12 + 1):
            x = self._x(12 * year)
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(QPointF(x, 0), QPointF(x, bottom + 4))
            words = QRect(round(x) - px(30), bottom + 4, px(60), px(AXIS) - 4)
            self._brush.text(painter, words, f"{year}", "count", "ink2", CENTER)

    # --- mouse and keyboard ---------------------------------------------------------

    def choose(self, number: int) -> None:
        self.at = min(max(number, 0), len(self._models) - 1)
        self._say()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (near := self._near(event.position())) is not None:
            self.choose(near)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Left:
                self._walk(-1)
            case Qt.Key.Key_Right:
                self._walk(1)
            case Qt.Key.Key_Up:
                self._change_lane(-1)
            case Qt.Key.Key_Down:
                self._change_lane(1)
            case _:
                super().keyPressEvent(event)

    def _walk(self, by: int) -> None:
        """To the next model of the lane."""
        lane = [n for n, each in enumerate(self._models) if each.step == self.current.step]
        at = min(max(lane.index(self.at) + by, 0), len(lane) - 1)
        self.choose(lane[at])

    def _change_lane(self, by: int) -> None:
        """To the model of the next lane that is nearest in time."""
        number = min(max(STEPS.index(self.current.step) + by, 0), len(STEPS) - 1)
        now = month(self.current.released)
        lane = [n for n, each in enumerate(self._models) if each.step == STEPS[number]]
        self.choose(min(lane, key=lambda n: abs(month(self._models[n].released) - now)))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            near = self._near(QPointF(event.pos()))
            words = told(self._models[near]) if near is not None else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)


def told(model: KnownModel) -> str:
    return f"{model.model}, {model.developer}, {model.released}, {step_text(model.step)}"


def _until() -> str:
    """Up to when the table goes, and what came later all the same."""
    until = about().covers_until
    later = [model.model for model in known_models() if model.released > until]
    if later:
        return tr(
            "The table ends in {until}, but for {later}, made with Glassbox. Each line names its "
            "source.",
            until=until,
            later=", ".join(later),
        )
    return tr("The table ends in {until}. Each line names its source.", until=until)


class TimelineFigure(Figure):
    name = tr("Well-known models by month")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.timeline = Timeline(self.theme, known_models())
        self.column.addWidget(self.timeline, 1)
        self.column.addWidget(label(_until(), "caption", wrap=True))

    def evidence(self) -> str:
        models = known_models()
        first: dict[Step, str] = {}
        for model in reversed(models):  # the oldest comes last
            first.setdefault(model.step, f"{model.model}, {model.released}")
        weights = [model for model in models if model.step != "closed"]
        return tr(
            "The table has {models} models from {released} to {models_released}; the "
            "weights of {weights} of them can be had. The first closed one: {closed}. The "
            "first open-weight one: {first}.",
            models=len(models),
            released=models[-1].released,
            models_released=models[0].released,
            weights=len(weights),
            closed=first["closed"],
            first=first["open-weight"],
        )

    def table(self) -> Table:
        yes = {True: tr("yes"), False: tr("no"), None: tr("not known")}
        rows = [
            (
                model.model,
                model.developer,
                step_text(model.step),
                model.released,
                yes[model.multimodal],
                yes[model.reasoning],
                model.license,
                model.source,
            )
            for model in known_models()
        ]
        return Table(HEAD, rows, frozenset(range(len(HEAD))))
