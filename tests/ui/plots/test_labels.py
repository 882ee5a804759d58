"""Tests that the labels of a chart's points are placed where they hide the least."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QImage, QPainter

from desktop.ui.look.theme import Theme
from desktop.ui.plots import words
from desktop.ui.plots.chart import Axis, Chart, Point
from desktop.ui.plots.drawing.axes import paint_axes
from desktop.ui.plots.drawing.view import PlotView
from desktop.ui.plots.labels import Label, apart, paint_labels
from desktop.ui.plots.scale import Scale

ROOM = QRect(0, 0, 600, 300)
HERE = QPointF(300, 150)


def placed(
    theme: Theme,
    at: QPointF = HERE,
    dots: tuple[QPointF, ...] = (),
    curve: tuple[QPointF, ...] = (),
    under: bool = False,
) -> tuple[float, float]:
    """Return the position of the label's center, relative to its point."""
    label = Label(at, "0.068", "a name", under)
    image = QImage(600, 300, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    (rect,) = paint_labels(painter, theme.look, [label], ROOM, (at, *dots), (curve,))
    painter.end()
    assert ROOM.contains(rect)
    assert not any(rect.contains(dot.toPoint()) for dot in (at, *dots))
    middle = rect.center()
    return middle.x() - at.x(), middle.y() - at.y()


def test_right_above_or_left_below(theme: Theme) -> None:
    x, y = placed(theme)
    assert x > 0 > y
    x, y = placed(theme, under=True)
    assert x < 0 < y


def test_away_from_another_point(theme: Theme) -> None:
    x, y = placed(theme, dots=(QPointF(330, 130),))
    assert x < 0
    assert y < 0


def test_away_from_a_straight_line(theme: Theme) -> None:
    """The line is known by its two ends, both of which are far away."""
    across = (QPointF(0, 130), QPointF(600, 130))
    x, y = placed(theme, curve=across)
    assert x > 0
    assert y > 0
    down = (QPointF(330, 0), QPointF(330, 300))
    x, y = placed(theme, curve=down)
    assert x < 0
    assert y < 0


@pytest.mark.parametrize("at", [QPointF(595, 150), QPointF(300, 5), QPointF(5, 295)])
def test_within_the_chart(theme: Theme, at: QPointF) -> None:
    x, y = placed(theme, at)
    assert ROOM.contains((at + QPointF(x, y)).toPoint())


def test_over_the_bottom_of_a_bowl(theme: Theme) -> None:
    bowl = tuple(QPointF(300 + x, 150 - x * x / 120) for x in range(-120, 121, 4))
    x, y = placed(theme, curve=bowl)
    assert abs(x) <= 1
    assert y < 0


def test_further_off_with_a_line_to_it_where_all_that_is_near_is_taken(theme: Theme) -> None:
    crowd = tuple(QPointF(300 + 12 * x, 150 + 9 * y) for x in range(-7, 8) for y in range(-4, 5))
    image = QImage(600, 300, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    (rect,) = paint_labels(painter, theme.look, [Label(HERE, "1", "")], ROOM, crowd, ())
    painter.end()
    assert not any(rect.contains(dot.toPoint()) for dot in crowd)


def test_words_that_are_as_high_move_apart_by_as_little_as_it_takes() -> None:
    one, other, third = QRect(0, 100, 40, 20), QRect(0, 110, 40, 20), QRect(0, 200, 40, 20)
    assert apart([other, one, third]) == [QRect(0, 115, 40, 20), QRect(0, 95, 40, 20), third]
    assert apart([one, QRect(60, 100, 40, 20)]) == [one, QRect(60, 100, 40, 20)]


def test_beside_the_caption_above_the_plot(monkeypatch: pytest.MonkeyPatch, theme: Theme) -> None:
    """The label of a point at the top must not cover the caption."""
    x, y = Axis("x", Scale(0, 10)), Axis("loss, for each token and each model", Scale(0, 1))
    chart = Chart(x, y, (Point(1, 1, "0.177", "A"),))
    placed: list[QRect] = []
    paint = words.paint_labels
    monkeypatch.setattr(words, "paint_labels", lambda *a: placed.extend(paint(*a)))
    view = PlotView(chart, theme.look, None, QRectF(50, 30, 500, 200), x.scale, y.scale, 600, 260)
    image = QImage(600, 260, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    words.paint_words(painter, view)
    (caption,) = paint_axes(painter, view)
    painter.end()
    (label,) = placed
    assert caption.width() > 100
    assert not label.intersects(caption)
