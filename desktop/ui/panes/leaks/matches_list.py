"""The list of matches: each question next to its match in the text, with the shared words
marked."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.core.contamination.matches import CorpusMatch
from desktop.core.contamination.overlap import Overlap
from desktop.core.contamination.words import composed, spans
from desktop.core.i18n import counted, marked, named, tr
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import label, selectable
from desktop.ui.widgets.layout.scaled import Scaled, in_column, in_row
from desktop.ui.widgets.row_brush import LEFT, RIGHT, RowBrush
from desktop.ui.widgets.row_list import AnyIndex, RowDelegate, RowList, Rows

HIDDEN = marked("(hidden at the request of the test's authors)")
PLACE_WIDTH, SIDE, GAP = 224, 16, 24


class MarkedText(NamedTuple):
    """A text in three parts; the middle one is marked."""

    before: str
    marked: str
    after: str

    @property
    def whole(self) -> str:
        return f"{self.before}{self.marked}{self.after}"


class OverlapMatch(NamedTuple):
    """One match: the question, the text around the match, the locations of both, and the number of
    matching words."""

    question: MarkedText
    text: MarkedText
    asked_in: str
    place: str
    words: int

    @property
    def spoken(self) -> str:
        return counted(
            self.words,
            "{asked_in}: {whole} ({words} word in {place})",
            "{asked_in}: {whole} ({words} words in a row in {place})",
            asked_in=self.asked_in,
            whole=self.question.whole,
            words=self.words,
            place=self.place,
        )


def place_of(match: CorpusMatch) -> str:
    return Path(match.file).name + (tr(", line {line:,}", line=match.line) if match.line else "")


def _found(overlap: Overlap, match: CorpusMatch) -> OverlapMatch:
    question = overlap.questions[match.question]
    place = place_of(match)
    if question.withheld:
        hidden = MarkedText(tr(HIDDEN), "", "")
        return OverlapMatch(hidden, hidden, question.place, place, match.words)
    text = composed(question.text).replace("\n", " ")
    begins, ends = spans(text)
    begin, end = int(begins[match.position]), int(ends[match.position + match.words - 1])
    asked = MarkedText(text[:begin], text[begin:end], text[end:])
    there = MarkedText(match.before, match.text, match.after)
    return OverlapMatch(asked, there, question.place, place, match.words)


class MatchRows(Rows[CorpusMatch]):
    """Describes a match when it comes into view, since there may be tens of thousands."""

    def show_overlap(self, overlap: Overlap) -> None:
        self._described = cache(partial(_found, overlap))
        self.show_rows(overlap.matches)

    def found(self, number: int) -> OverlapMatch | None:
        match = self.row(number)
        return None if match is None else self._described(match)

    def value(self, row: CorpusMatch, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._described(row).question.whole
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._described(row).spoken
        return None


class MatchesList(RowList):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Matching questions and their locations"))
        self.setWhatsThis(
            tr(
                "Each row is a match: the question, the same words in the text, and their "
                "location. Select a match to read the text around it."
            )
        )
        self.rows = MatchRows()
        self.setModel(self.rows)
        self.setItemDelegate(_Painter(theme, self))

    @property
    def current(self) -> OverlapMatch | None:
        return self.rows.found(self.currentIndex().row())


def _columns(row: QRect, theme: Theme) -> tuple[QRect, QRect, QRect]:
    """Return the rectangles of the question, the text, and the location in a row."""
    px = theme.px
    left, right = row.left() + px(SIDE), row.right() - px(SIDE)
    wide = min(px(PLACE_WIDTH), row.width() * 2 // 5)  # the texts matter more than the location
    place = QRect(right - wide, row.top(), wide, row.height())
    width = (place.left() - left - px(GAP)) // 2
    asked = QRect(left, row.top(), width - px(GAP), row.height())
    return asked, QRect(left + width, row.top(), width, row.height()), place


class MatchesHead(QWidget):
    """The column headings of the list. They stay aligned with the rows whether or not the list has
    a scroll bar."""

    def __init__(self, theme: Theme, matches: MatchesList) -> None:
        super().__init__()
        self._theme, self._brush, self._matches = theme, RowBrush(theme), matches
        matches.verticalScrollBar().rangeChanged.connect(lambda: self.update())
        Scaled(theme, self, lambda: self.setFixedHeight(theme.px(20)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        width = self._matches.viewport().width()
        asked, there, place = _columns(QRect(0, 0, width, self.height()), self._theme)
        for rect, words, align in (
            (asked, tr("Question"), LEFT),
            (there, tr("Match in the text"), LEFT),
            (place, tr("Location"), RIGHT),
        ):
            self._brush.text(painter, rect, words, "caption", "ink3", align)


class _Painter(RowDelegate):
    def __init__(self, theme: Theme, matches: MatchesList) -> None:
        super().__init__(theme, matches)
        self._rows = matches.rows

    def height(self, index: AnyIndex) -> int:
        return 40

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        found = self._rows.found(index.row())
        assert found is not None
        asked, there, place = _columns(rect, self.theme)
        metrics, middle = QFontMetrics(self.theme.font("count")), Qt.TextElideMode.ElideMiddle
        where = metrics.elidedText(found.place, middle, place.width())  # keep the line number
        self.brush.text(painter, place, where, "count", "ink3", RIGHT)
        self._paint_parts(painter, asked, found.question)
        self._paint_parts(painter, there, found.text)

    def _paint_parts(self, painter: QPainter, rect: QRect, parts: MarkedText) -> None:
        """Paint a text so that the beginning of its marked words is visible. The words before them
        take up at most a quarter of the width."""
        metrics = QFontMetrics(self.theme.font("body"))
        room = rect.width() // 4
        before = metrics.elidedText(parts.before, Qt.TextElideMode.ElideLeft, room)
        x = rect.left()
        for text, found in ((before, False), (parts.marked, True), (parts.after, False)):
            space = rect.right() - x
            if not text or space <= 0:
                continue
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, space)
            wide = min(metrics.horizontalAdvance(shown), space)
            place = QRect(x, rect.top(), wide + 1, rect.height())
            if found:
                self._mark(painter, place, metrics)
            self.brush.text(painter, place, shown, "body", "ink" if found else "ink3")
            x += wide

    def _mark(self, painter: QPainter, place: QRect, metrics: QFontMetrics) -> None:
        """Paint a background and an underline, so that the mark doesn't depend on color alone."""
        px = self.theme.px
        top = place.center().y() - metrics.height() // 2 - px(1)
        ground = QRect(place.left(), top, place.width(), metrics.height() + px(2))
        painter.fillRect(ground, self.theme.color("warn_tint"))
        painter.setPen(QPen(self.theme.color("warn"), max(px(2), 1)))
        painter.drawLine(ground.bottomLeft(), ground.bottomRight())


class MatchesView(QWidget):
    """The list with its column headings and, below the list, the selected match with the text
    around it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.list = MatchesList(theme)
        self.detail = selectable(label(tone="soft", wrap=True))
        told = in_row(theme, (self.detail, 1), margins=(8, 0, 8, 0))
        head = MatchesHead(theme, self.list)
        in_column(theme, head, (self.list, 1), told, on=self, margins=(0, 4, 0, 0))
        self.list.selectionModel().currentChanged.connect(self._tell)
        self._tell()

    def show_overlap(self, overlap: Overlap) -> None:
        self.list.rows.show_overlap(overlap)
        self._tell()

    def clear(self) -> None:
        self.list.rows.show_rows(())
        self._tell()

    @Slot()
    def _tell(self) -> None:
        found = self.list.current
        self.detail.setVisible(found is not None)
        if found is not None:
            told = counted(
                found.words,
                "{words} word, in {place}",
                "{words} words in a row, in {place}",
                words=found.words,
                place=found.place,
            )
            self.detail.setText(
                named(f"{found.asked_in} → {told}", f"… {found.text.whole.strip()} …")
            )
