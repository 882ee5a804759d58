"""One row of the list of models to find: a suggestion, a search result, or a heading."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from desktop.core.suggestions import Suggestion
from desktop.core.units import short_count, size_text
from desktop.core.words import counted, tr
from desktop.hub.repository import Found
from desktop.ui.language import month_text
from desktop.ui.widgets.row_brush import LEFT, RIGHT
from desktop.ui.widgets.row_list import AnyIndex, RowDelegate

ENTRY_ROLE = Qt.ItemDataRole.UserRole
NUMBER_WIDTH = 80


@dataclass(frozen=True)
class Heading:
    text: str


Entry: TypeAlias = Heading | Suggestion | Found


class FoundPainter(RowDelegate):
    """Name and what there is to know about it; at the right the size or the weights."""

    def height(self, index: AnyIndex) -> int:
        return 36 if isinstance(index.data(ENTRY_ROLE), Heading) else 56

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        entry: Entry = index.data(ENTRY_ROLE)
        px = self.theme.px
        inner = rect.adjusted(px(16), 0, -px(16), 0)
        if isinstance(entry, Heading):
            inner.setTop(inner.top() + px(8))
            self.brush.text(painter, inner, entry.text, "caption_strong", "ink2", LEFT)
            return
        number = QRect(inner.right() - px(NUMBER_WIDTH), rect.y(), px(NUMBER_WIDTH), rect.height())
        self.brush.text(painter, number, number_of(entry), "number", "ink2", RIGHT)
        room = QRect(inner.x(), rect.y(), number.left() - px(8) - inner.x(), rect.height())
        if isinstance(entry, Found) and entry.gated:
            upper = _upper(room, px(9), px(20))
            room.setLeft(
                self.brush.icon(painter, room.x(), upper, "ph.lock-simple", "ink3") + px(6)
            )
        self.brush.text(painter, _upper(room, px(9), px(20)), title_of(entry), "strong", "ink")
        room.setLeft(inner.x())
        self.brush.text(painter, _upper(room, px(30), px(18)), caption_of(entry), "caption", "ink3")


def _upper(room: QRect, top: int, height: int) -> QRect:
    return QRect(room.x(), room.y() + top, room.width(), height)


def title_of(entry: Suggestion | Found) -> str:
    return entry.name if isinstance(entry, Suggestion) else entry.id.partition("/")[2]


def number_of(entry: Suggestion | Found) -> str:
    """A suggestion's download size; of a result the weights, where the Hub knows them."""
    if isinstance(entry, Suggestion):
        return size_text(entry.bytes)
    return short_count(entry.parameters) if entry.parameters else ""


def caption_of(entry: Suggestion | Found) -> str:
    if isinstance(entry, Suggestion):
        return entry.why
    parts = [entry.id.partition("/")[0]]
    if entry.downloads is not None:
        parts.append(
            counted(
                entry.downloads,
                "{downloads} download",
                "{downloads} downloads",
                downloads=short_count(entry.downloads),
            )
        )
    if entry.likes is not None:
        parts.append(
            counted(entry.likes, "{likes} like", "{likes} likes", likes=short_count(entry.likes))
        )
    if entry.updated is not None:
        parts.append(month(entry.updated))
    return " · ".join(parts)


def spoken(entry: Suggestion | Found) -> str:
    """For screen readers."""
    if isinstance(entry, Suggestion):
        told = tr(
            "{name} by {maker}, {bytes}, {license}",
            name=entry.name,
            maker=entry.maker,
            bytes=size_text(entry.bytes),
            license=entry.license,
        )
        return f"{told}. {entry.why}"
    weights = tr(", {number_of} weights", number_of=number_of(entry)) if entry.parameters else ""
    gated = tr(", access has to be asked for") if entry.gated else ""
    return f"{title_of(entry)}{weights}, {caption_of(entry).replace(' · ', ', ')}{gated}"


def month(day: datetime) -> str:
    return month_text(day)
