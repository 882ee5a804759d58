"""Paints the path of a token through a layer, from left to right."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from desktop.core.i18n import tr
from desktop.core.numbers.units import part_text
from desktop.ui.figures.router.flow import FlowExpert, RouterFlow
from desktop.ui.figures.router.flow_places import (
    EXPERTS,
    HEAD,
    ROUTER,
    TOKEN,
    FlowPlaces,
)
from desktop.ui.look.theme import Look
from desktop.ui.widgets.row_brush import CENTER, LEFT, RIGHT, TextBrush

WIDEST, THINNEST, RADIUS, SIDE, NUMBER = 36, 1.5, 6, 8, 48
LINE, LARGE_LINE, MOST_BAR = 18, 22, 24
"""In unscaled pixels: the width of a line whose weight is 1 and of the thinnest line, the radius of
corners, the space at the sides of a text, and the room for a number; the heights of a small and of
a large line of text; the maximum height of a bar."""
MOST_HAIRLINES: Final = 32
"""Largest number of experts to which thin lines show that the router could have chosen them."""
LEAST_WRITTEN: Final = 0.005
"""Smallest value of an expert that isn't used for which the number is written."""
MOST_TRACKS: Final = 16
"""Largest number of experts for which the strip has a thin line for each."""
MOST_TERMS: Final = 4
"""Largest number of terms of the sum that are written out."""


class FlowPainter:
    def __init__(self, look: Look, places: FlowPlaces) -> None:
        self._look, self._places, self._px = look, places, places.px
        self._brush = TextBrush(look)

    # --- what is the same for every token ----------------------------------------------

    def paint_ground(self, painter: QPainter, flow: RouterFlow) -> None:
        """Paint the titles, the router, all experts as if none were used, and the strip of
        layers without what they chose."""
        look, places = self._look, self._places
        titles = (
            (places.column(TOKEN), tr("Token")),
            (places.column(ROUTER), tr("Router")),
            (
                places.column(EXPERTS),
                tr("Experts of layer {layer}", layer=flow.layer.number),
            ),
            ((places.sum.x() - self._px(60), places.sum.x() + self._px(60)), tr("Sum")),
        )
        for (left, right), text in titles:
            box = QRectF(left - self._px(20), 0, right - left + self._px(40), self._px(HEAD - 4))
            self._brush.text(painter, box.toRect(), text, "caption_strong", "ink2", CENTER)
        if len(flow.experts) <= MOST_HAIRLINES:
            painter.setPen(QPen(look.color("line"), 1))
            for expert in flow.experts:
                self._paint_hairlines(painter, expert.number)
        painter.setPen(QPen(look.color("outline"), 1))
        painter.setBrush(look.color("surface"))
        painter.drawRoundedRect(places.router, self._px(RADIUS), self._px(RADIUS))
        for expert in flow.experts:
            self._paint_unused(painter, expert.number)
        self._paint_sum(painter, lit=False)
        self._paint_strip(painter, flow)

    def _paint_hairlines(self, painter: QPainter, expert: int) -> None:
        places, y = self._places, self._places.y(expert)
        box = places.box(expert)
        painter.drawLine(QPointF(places.router.right(), y), QPointF(box.left(), y))
        painter.strokePath(self._to_sum(y), painter.pen())

    def _paint_unused(self, painter: QPainter, expert: int) -> None:
        look, box = self._look, self._places.box(expert)
        if not self._places.named:  # thin, and many
            painter.fillRect(box, look.color("line"))
            return
        painter.setPen(QPen(look.color("line"), 1))
        painter.setBrush(look.color("sunken"))
        painter.drawRoundedRect(box, self._px(RADIUS), self._px(RADIUS))
        inside = box.adjusted(self._px(SIDE), 0, -self._px(SIDE), 0).toRect()
        font = "body" if self._places.large else "caption"
        self._brush.text(painter, inside, _name(expert), font, "ink3")

    def _to_sum(self, y: float) -> QPainterPath:
        """Return the curve from an expert at this height to the sum."""
        _, left = self._places.column(EXPERTS)
        end = self._places.sum
        right = end.x() - self._places.radius
        middle = (left + right) / 2
        path = QPainterPath(QPointF(left, y))
        path.cubicTo(QPointF(middle, y), QPointF(middle, end.y()), QPointF(right, end.y()))
        return path

    def _paint_sum(self, painter: QPainter, *, lit: bool) -> None:
        look, at, radius = self._look, self._places.sum, self._places.radius
        painter.setPen(QPen(look.color("accent" if lit else "outline"), 1))
        painter.setBrush(look.color("accent" if lit else "surface"))
        painter.drawEllipse(at, radius, radius)
        painter.setPen(QPen(look.color("on_accent" if lit else "ink3"), self._px(2)))
        arm = radius / 2
        painter.drawLine(at - QPointF(arm, 0), at + QPointF(arm, 0))
        painter.drawLine(at - QPointF(0, arm), at + QPointF(0, arm))

    # --- a token's path -----------------------------------------------------------------

    def paint_choices(self, painter: QPainter, flow: RouterFlow) -> None:
        """Mark the experts that each layer of the strip chose."""
        if len(flow.layers) < 2:
            return
        first, apart = self._inside(0), self._places.layer(0).width()
        row, wide = first.height() / len(flow.experts), first.width()
        high = min(max(row - 1, 2.0), self._px(6))
        top, least = first.top() + row / 2 - high / 2, min(2 * high, wide)
        bars = [
            QRectF(
                first.left() + place * apart,
                top + expert * row,
                max(wide * min(weight, 1), least),
                high,
            )
            for place, layer in enumerate(flow.layers)
            for expert, weight in layer.chosen
        ]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("accent"))
        painter.drawRects(bars)

    def paint_path(self, painter: QPainter, flow: RouterFlow) -> None:
        """Paint the token, its probabilities, and the experts that it goes through."""
        places = self._places
        self._paint_band(painter)
        self._paint_chip(painter, flow.token)
        self._paint_probabilities(painter, flow)
        boxes = places.boxes([each.number for each in flow.used])
        for expert, box in zip(flow.used, boxes, strict=True):
            self._paint_used(painter, flow, expert, box)
        self._paint_sum(painter, lit=True)
        self._paint_terms(painter, flow)

    def _line(self, share: float) -> QPen:
        """Return the pen of a line for a share of all weights."""
        widest = min(self._px(WIDEST), max(self._places.row * 0.6, self._px(8)))
        pen = QPen(self._look.color("accent"), max(share * widest, self._px(THINNEST)))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen

    def _paint_band(self, painter: QPainter) -> None:
        places = self._places
        painter.setPen(self._line(1))
        start, end = places.chip.right(), places.router.left()
        painter.drawLine(QPointF(start, places.middle), QPointF(end, places.middle))

    def _paint_chip(self, painter: QPainter, text: str) -> None:
        chip, look = self._places.chip, self._look
        painter.setPen(QPen(look.color("accent"), 1))
        painter.setBrush(look.color("accent"))
        painter.drawRoundedRect(chip, self._px(RADIUS), self._px(RADIUS))
        fits = self._brush.width(text, "lesson") <= chip.width() - self._px(2 * SIDE)
        inside = chip.adjusted(self._px(4), 0, -self._px(4), 0).toRect()
        font = "lesson" if fits else "caption"
        self._brush.text(painter, inside, text, font, "on_accent", CENTER)

    def _paint_probabilities(self, painter: QPainter, flow: RouterFlow) -> None:
        look, places, box = self._look, self._places, self._places.router
        left, most = box.left() + self._px(SIDE), box.width() - self._px(2 * SIDE + NUMBER)
        high = max(min(places.row * 0.5, self._px(MOST_BAR)), 1.0)
        scale = most / flow.most if flow.most > 0 else 0.0
        for color, used in (("outline", False), ("accent", True)):
            bars = [
                QRectF(left, places.y(each.number) - high / 2, long, high)
                for each in flow.experts
                if (each.weight is not None) == used
                and (long := min(each.value * scale, most)) >= 1
            ]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color(color))
            painter.drawRects(bars)
        if places.named:
            for each in flow.experts:
                self._paint_number(painter, box, each)

    def _paint_number(self, painter: QPainter, box: QRectF, expert: FlowExpert) -> None:
        used, places = expert.weight is not None, self._places
        if not used and expert.value < LEAST_WRITTEN:
            return
        right = box.right() - self._px(SIDE)
        top = places.y(expert.number) - places.row / 2
        number = QRectF(right - self._px(NUMBER), top, self._px(NUMBER), places.row).toRect()
        strong, plain = ("strong", "number") if places.large else ("caption_strong", "count")
        font, color = (strong, "ink") if used else (plain, "ink3")
        if expert.weighted or expert.probability is not None:
            self._brush.text(painter, number, part_text(expert.value), font, color, RIGHT)

    def _paint_used(
        self, painter: QPainter, flow: RouterFlow, expert: FlowExpert, box: QRectF
    ) -> None:
        look, places = self._look, self._places
        y, pen = places.y(expert.number), self._line(flow.width_of(expert))
        painter.setPen(pen)
        painter.drawLine(QPointF(places.router.right(), y), QPointF(box.left(), box.center().y()))
        painter.strokePath(self._to_sum(box.center().y()), pen)
        painter.setPen(QPen(look.color("accent"), 1))
        painter.setBrush(look.color("accent"))
        painter.drawRoundedRect(box, self._px(RADIUS), self._px(RADIUS))
        weight, small = (
            part_text(expert.weight or 0.0) if expert.weighted else "",
            "strong" if places.large else "caption_strong",
        )
        inside = box.adjusted(self._px(SIDE), 0, -self._px(SIDE), 0).toRect()
        self._brush.text(painter, inside, weight, small, "on_accent", RIGHT)
        usual = "strong" if box.height() >= self._px(LINE) else small
        font = "section" if places.large else usual
        name = _name(expert.number)
        room = inside.width() - self._brush.width(f"{weight} ", small)
        text = name if self._brush.width(name, font) <= room else str(expert.number)
        self._brush.text(painter, inside, text, font, "on_accent")

    def _paint_terms(self, painter: QPainter, flow: RouterFlow) -> None:
        """Write the sum out, the largest weight first, and say where it goes."""
        places, layer = self._places, flow.layer
        left = places.sum.x() + places.radius + self._px(SIDE)
        high = self._px(LARGE_LINE if places.large else LINE)
        small, strong = ("body", "strong") if places.large else ("caption", "caption_strong")
        terms: list[str] = []
        for expert, weight in layer.chosen[:MOST_TERMS]:
            text = tr("{weight} × expert {expert}", weight=part_text(weight), expert=expert)
            if not layer.weighted:
                text = tr("expert {expert}", expert=expert)
            elif self._brush.width(text, strong) > places.width - left:
                text = f"{part_text(weight)} × {expert}"
            terms.append(text)
        if len(layer.chosen) > MOST_TERMS:
            terms.append("…")
        goes_on = flow.place + 1 < len(flow.layers)
        next_layer = flow.layers[flow.place + 1].number if goes_on else 0
        to = tr("→ layer {layer}", layer=next_layer) if goes_on else tr("→ output")
        top = places.middle - high * (len(terms) + 1) / 2
        for number, text in enumerate((*terms, to)):
            box = QRectF(left, top + number * high, places.width - left, high).toRect()
            last = number == len(terms)
            font = small if number or last or not layer.weighted else strong
            self._brush.text(painter, box, text, font, "ink3" if last else "ink", LEFT)

    # --- the strip of layers -----------------------------------------------------------

    def _paint_strip(self, painter: QPainter, flow: RouterFlow) -> None:
        """Paint all layers small, with their names."""
        if len(flow.layers) < 2:
            return
        wide = self._places.layer(0).width()
        names = [tr("Layer {layer}", layer=each.number) for each in flow.layers]
        if self._brush.width(max(names, key=len), "caption_strong") > wide - 2:
            names = [str(each.number) for each in flow.layers]
        every = 1
        while self._brush.width(names[-1], "caption_strong") + 4 > wide * every:
            every *= 2
        for place, name in enumerate(names):
            self._paint_layer(painter, flow, place, name if place % every == 0 else "")

    @property
    def _gap(self) -> float:
        return min(self._px(4), self._places.layer(0).width() / 6)

    def _cell(self, place: int) -> QRectF:
        """Return the rectangle of a layer in the strip, without its name."""
        return self._places.layer(place).adjusted(self._gap, 1, -self._gap, -self._px(LINE))

    def _inside(self, place: int) -> QRectF:
        """Return where the experts of a layer in the strip are."""
        return self._cell(place).adjusted(self._gap, self._gap, -self._gap, -self._gap)

    def _paint_layer(self, painter: QPainter, flow: RouterFlow, place: int, name: str) -> None:
        look, whole, shown = self._look, self._places.layer(place), place == flow.place
        gap, cell = self._gap, self._cell(place)
        painter.setPen(QPen(look.color("accent" if shown else "line"), 2 if shown else 1))
        painter.setBrush(look.color("accent_tint" if shown else "surface"))
        radius = min(self._px(RADIUS), cell.width() / 4)
        painter.drawRoundedRect(cell, radius, radius)
        inside = self._inside(place)
        row = inside.height() / len(flow.experts)
        painter.setPen(QPen(look.color("line"), 1))
        for expert in range(len(flow.experts) if len(flow.experts) <= MOST_TRACKS else 0):
            y = inside.top() + (expert + 0.5) * row
            painter.drawLine(QPointF(inside.left(), y), QPointF(inside.right(), y))
        below = whole.adjusted(-gap * 4, whole.height() - self._px(LINE), gap * 4, 0).toRect()
        font, color = ("caption_strong", "ink") if shown else ("caption", "ink2")
        self._brush.text(painter, below, name, font, color, CENTER)


def _name(expert: int) -> str:
    return tr("Expert {expert}", expert=expert)
