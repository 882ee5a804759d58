"""The command palette (Ctrl+K): searches actions, panes, experiments, lessons, settings, and
terms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from desktop.core.i18n import tr
from desktop.core.lessons.glossary import GlossaryTerm, glossary
from desktop.core.lessons.lesson import lessons
from desktop.ui.all_settings import all_settings
from desktop.ui.experiments import EXPERIMENTS
from desktop.ui.look.theme import Theme
from desktop.ui.panes.base import OpenPane, PaneKind
from desktop.ui.places import PAGE_TITLES, PANE_TITLES
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.layout.scaled import in_column, size_dialog
from desktop.ui.widgets.row_brush import CENTER, RIGHT
from desktop.ui.widgets.row_list import ROW_ROLE, AnyIndex, RowDelegate, RowList, Rows

WIDTH, HEIGHT = 560, 420
ROW, KIND_WIDTH, ICON_WIDTH = 48, 84, 30
WALKING: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True)
class Destination:
    """An entry of the palette. `words` are also searched but not shown. `icon` is the name of a
    Phosphor icon, and `keys` is a shortcut that does the same, like "Ctrl+N"."""

    kind: str
    title: str
    sentence: str
    go: Callable[[], object]
    words: str = ""
    icon: str = "ph.lightning"
    keys: str = ""


def places(
    open_pane: OpenPane,
    run_experiment: Callable[[str], None],
    panes: Iterable[tuple[PaneKind, str]],
    define: Callable[[GlossaryTerm], object],
) -> Iterator[Destination]:
    """Yield everything that can be opened, in the order shown while the search field is empty.
    `panes` are the panes and their shortcuts."""
    for pane, keys in panes:
        yield Destination(
            tr("Pane"),
            tr(PANE_TITLES[pane.id]),
            "",
            lambda pane=pane: open_pane(pane.id),
            icon=pane.icon,
            keys=keys,
        )
    yield from _experiments(run_experiment)
    for lesson in lessons():
        yield Destination(
            tr("Lesson"),
            lesson.title,
            lesson.lead,
            lambda key=lesson.key: open_pane("concepts", key),
            lesson.prose,
            "ph.book-open",
        )
    yield from _settings(open_pane)
    for term in glossary():
        yield Destination(
            tr("Term"),
            term.word,
            term.definition,
            lambda term=term: define(term),
            " ".join((term.key, *term.also)),
            "ph.question",
        )


def _experiments(run_experiment: Callable[[str], None]) -> Iterator[Destination]:
    for each in EXPERIMENTS:
        yield Destination(
            tr("Experiment"),
            tr(each.title),
            tr(each.sentence),
            lambda name=each.id: run_experiment(name),
            f"{tr(PANE_TITLES[each.pane])} {tr(PAGE_TITLES.get(each.page, ''))}",
            "ph.flask",
        )


def _settings(open_pane: OpenPane) -> Iterator[Destination]:
    for each in all_settings():
        yield Destination(
            tr("Setting"),
            each.name,
            each.meaning,
            lambda name=each.id: open_pane("settings", name),
            each.words,
            "ph.gear-six",
        )


def matching(every: Sequence[Destination], text: str) -> list[Destination]:
    """Return the places that contain all words of `text`, sorted by how many of these words are in
    the title, highest number first. Among places with the same number, those whose titles begin
    with `text` come first."""
    words = text.casefold().split()

    def has(place: Destination) -> bool:
        told = f"{place.kind} {place.title} {place.sentence} {place.words}".casefold()
        return all(word in told for word in words)

    def rank(place: Destination) -> tuple[int, bool]:
        title = place.title.casefold()
        return sum(word not in title for word in words), not title.startswith(" ".join(words))

    return sorted((place for place in every if has(place)), key=rank)


class CommandPalette(QDialog):
    """The palette's dialog. Typing searches, the arrow keys select, and Enter opens a result."""

    def __init__(self, theme: Theme, every: Sequence[Destination], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(tr("Search"))
        self.setProperty("kind", "palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._every = every
        self.field = QLineEdit()
        self.field.setPlaceholderText(
            tr("Search actions, panes, experiments, lessons, settings, and terms")
        )
        self.field.setAccessibleName(
            tr("Search actions, panes, experiments, lessons, settings, and terms")
        )
        self.field.installEventFilter(self)
        self.rows = _Rows()
        self.list = RowList(theme, tr("Search results"))
        self.list.setModel(self.rows)
        self.list.setItemDelegate(_Painter(theme, self.list))
        self._nothing = label(tr("No results for these words."), tone="muted")
        parts = (self.field, self._nothing, (self.list, 1))
        in_column(theme, *parts, on=self, margins=(16, 16, 16, 16), spacing=12)
        self.field.textChanged.connect(self._find)
        self.field.returnPressed.connect(self._go)
        self.list.clicked.connect(self._go)
        self.list.activated.connect(self._go)
        size_dialog(theme, self, WIDTH, HEIGHT)
        self._find()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Send the up, down, and page keys to the list while the field has the focus."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if isinstance(event, QKeyEvent) and pressed and Qt.Key(event.key()) in WALKING:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def _find(self) -> None:
        found = matching(self._every, self.field.text())
        self.rows.show_rows(found)
        self.list.setCurrentIndex(self.rows.index(0))
        self._nothing.setVisible(not found)

    @Slot()
    def _go(self) -> None:
        """Open the current result, once: where one click activates items, a click arrives twice."""
        place = self.rows.row(self.list.currentIndex().row())
        if place is not None and not self.result():
            self.accept()
            place.go()


class _Rows(Rows[Destination]):
    def value(self, row: Destination, role: int) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return f"{row.kind}: {row.title}. {row.sentence}".strip()


class _Painter(RowDelegate):
    def height(self, index: AnyIndex) -> int:
        return ROW

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        place: Destination = index.data(ROW_ROLE)
        px, brush = self.theme.px, self.brush
        inner = rect.adjusted(px(12), 0, -px(12), 0)
        brush.icon(painter, inner.x(), rect, place.icon, "accent", 18)
        inner.setLeft(inner.x() + px(ICON_WIDTH))
        kind = QRect(inner.right() - px(KIND_WIDTH), rect.y(), px(KIND_WIDTH), rect.height())
        brush.text(painter, kind, place.kind, "caption", "ink3", RIGHT)
        inner.setRight(kind.left() - px(8))
        if place.keys:
            self._paint_keys(painter, inner, place.keys)
        if not place.sentence:
            brush.text(painter, inner, place.title, "strong", "ink")
            return
        upper = QRect(inner.x(), inner.y() + px(5), inner.width(), px(20))
        lower = QRect(inner.x(), inner.y() + px(25), inner.width(), px(18))
        brush.text(painter, upper, place.title, "strong", "ink")
        brush.text(painter, lower, place.sentence, "caption", "ink3")

    def _paint_keys(self, painter: QPainter, inner: QRect, keys: str) -> None:
        """Paint a shortcut as a key at the right of `inner`, and make that narrower."""
        px, brush = self.theme.px, self.brush
        text = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        width, height = brush.width(text, "caption") + px(12), px(20)
        top = inner.center().y() - height // 2
        place = QRect(inner.right() - width, top, width, height)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.theme.color("outline"))
        painter.setBrush(self.theme.color("surface"))
        painter.drawRoundedRect(place, px(4), px(4))
        painter.restore()
        brush.text(painter, place, text, "caption", "ink2", CENTER)
        inner.setRight(place.left() - px(8))
