"""The list of lessons by group, with a field that searches their full text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QShortcut, QShowEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desktop.core.i18n import tr
from desktop.core.lessons.lesson import Lesson
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import label, with_key
from desktop.ui.widgets.layout.scaled import Scaled, in_column
from desktop.ui.widgets.row_list import AnyIndex, RowDelegate, RowList, Rows

WIDTH, HEADING, ROW, CHECK = 256, 24, 32, 14
LEAST_LIST, LEAST_LETTERS = 160, 16
QWIDGETSIZE_MAX = (1 << 24) - 1  # Qt's macro: no limit
FIND_KEY = "Ctrl+F"

Entry = str | Lesson
"""A group's heading or a lesson."""


class LessonRows(Rows[Entry]):
    def __init__(self) -> None:
        super().__init__()
        self._read: frozenset[str] = frozenset()

    def show_read(self, keys: frozenset[str]) -> None:
        self._read = keys
        self.update_rows()

    def is_read(self, lesson: Lesson) -> bool:
        return lesson.key in self._read

    def show_lessons(self, lessons: Sequence[Lesson]) -> None:
        entries: list[Entry] = []
        group = ""
        for lesson in lessons:
            if lesson.group != group:
                group = lesson.group
                entries.append(group)
            entries.append(lesson)
        self.show_rows(entries)

    def row_of(self, lesson: Lesson | None) -> int:
        """Return the row of a lesson, or -1 if it isn't listed."""
        return self.rows.index(lesson) if lesson in self.rows else -1

    def first(self) -> Lesson | None:
        return next((each for each in self.rows if isinstance(each, Lesson)), None)

    def value(self, row: Entry, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title if isinstance(row, Lesson) else row
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(row, Lesson):
            return tr("{title}, read", title=row.title) if self.is_read(row) else row.title
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if isinstance(self.row(index.row()), Lesson):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags  # the arrow keys skip headings


class _Painter(RowDelegate):
    def __init__(self, theme: Theme, view: RowList, rows: LessonRows) -> None:
        super().__init__(theme, view)
        self._rows = rows

    def height(self, index: AnyIndex) -> int:
        return ROW if isinstance(self._rows.row(index.row()), Lesson) else HEADING

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        entry = self._rows.row(index.row())
        inner = rect.adjusted(self.theme.px(12), 0, -self.theme.px(8), 0)
        if isinstance(entry, Lesson):
            if self._rows.is_read(entry):
                side = self.theme.px(CHECK)
                left = inner.right() - side
                self.brush.icon(painter, left, inner, "ph.check", "ink3", CHECK)
                inner.setRight(left - self.theme.px(4))
            self.brush.text(painter, inner, entry.title, "body", "ink")
        elif entry is not None:
            below = inner.adjusted(0, self.theme.px(6), 0, 0)
            self.brush.text(painter, below, entry, "caption", "ink3")


class LessonList(QWidget):
    """The list and its search field. The arrow keys move between the titles and show the selected
    lesson."""

    chosen = Signal(object)  # a Lesson

    def __init__(self, theme: Theme, lessons: Sequence[Lesson]) -> None:
        super().__init__()
        self._lessons = lessons
        self._current: Lesson | None = None
        self._theme = theme
        self._narrow, self._read = False, 0
        self.menu = self._made_menu()
        self.search = QLineEdit()
        self.search.setAccessibleName(tr("Search lessons"))
        self.search.setPlaceholderText(tr("Search lessons"))
        self.search.setToolTip(with_key(tr("Search lessons"), FIND_KEY))
        self.search.setWhatsThis(tr("Shows only the lessons that contain the words you type."))
        self.search.setClearButtonEnabled(False)
        self.rows = LessonRows()
        self.view = RowList(theme, tr("Lessons"))
        self.view.setWhatsThis(
            tr("Lists the lessons by topic. Check marks show which lessons you have read.")
        )
        self.view.setProperty("kind", "clear")
        self.view.setModel(self.rows)
        self.view.setItemDelegate(_Painter(theme, self.view, self.rows))
        self._nothing = label(tr("No lessons contain these words."), "caption", wrap=True)
        self._nothing.hide()
        self.count = label(kind="count")
        in_column(theme, self.menu, self.search, self._nothing, (self.view, 1), self.count, on=self)
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._open_first)
        self.view.selectionModel().currentChanged.connect(self._take)
        find = QShortcut(QKeySequence(FIND_KEY), self)
        find.setContext(Qt.ShortcutContext.WindowShortcut)
        find.activated.connect(self._to_search)
        Scaled(theme, self, self._resize)
        self.rows.show_lessons(lessons)

    def _made_menu(self) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(tr("Lessons"))
        made.setWhatsThis(tr("Shows the lesson that you select."))
        made.setMinimumContentsLength(LEAST_LETTERS)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for lesson in self._lessons:
            made.addItem(lesson.title)
        made.activated.connect(lambda: self.choose(self._lessons[made.currentIndex()]))
        made.hide()
        return made

    def set_narrow(self, narrow: bool) -> None:
        """Show a drop-down menu instead of the list if `narrow` is True, because there is no room
        for the list next to the lesson."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.menu.setVisible(narrow)
        for part in (self.search, self.view):
            part.setVisible(not narrow)
        self._show_count()
        self._nothing.setVisible(not narrow and self.rows.first() is None)
        self._resize()

    def show_read(self, keys: frozenset[str]) -> None:
        """Show a check mark for each lesson in `keys`, and the number of lessons that the user has
        read."""
        self.rows.show_read(keys)
        self.view.viewport().update()
        read = sum(lesson.key in keys for lesson in self._lessons)
        self.count.setText(tr("{read} of {lessons} read", read=read, lessons=len(self._lessons)))
        self._read = read
        self._show_count()

    def _show_count(self) -> None:
        self.count.setVisible(self._read > 0 and not self._narrow)

    def choose(self, lesson: Lesson) -> None:
        """Select a lesson. If a search hides it, clear the search."""
        if self.rows.row_of(lesson) < 0:
            self.search.clear()
        self.view.setCurrentIndex(self.rows.index(self.rows.row_of(lesson)))
        self._bring_into_sight()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._bring_into_sight)  # after the list has its height

    @Slot()
    def _bring_into_sight(self) -> None:
        self.view.scrollTo(self.view.currentIndex())

    def _resize(self) -> None:
        px = self._theme.px
        self.setMinimumWidth(0 if self._narrow else px(WIDTH))
        self.setMaximumWidth(QWIDGETSIZE_MAX if self._narrow else px(WIDTH))
        self.view.setMinimumHeight(px(LEAST_LIST))

    def _to_search(self) -> None:
        if self._narrow:
            self.menu.setFocus()
            return
        self.search.setFocus()
        self.search.selectAll()

    def _find(self) -> None:
        words = self.search.text().split()
        found = [lesson for lesson in self._lessons if lesson.has(words)]
        self._nothing.setVisible(not found)
        selection = self.view.selectionModel()
        blocked = selection.blockSignals(True)
        self.rows.show_lessons(found)
        row = self.rows.row_of(self._current)
        if row >= 0:
            self.view.setCurrentIndex(self.rows.index(row))
        selection.blockSignals(blocked)
        self.view.viewport().update()

    def _open_first(self) -> None:
        if (first := self.rows.first()) is not None:
            self.choose(first)
            self.view.setFocus()

    def _take(self, index: QModelIndex) -> None:
        entry = self.rows.row(index.row())
        if isinstance(entry, Lesson) and entry is not self._current:
            self._current = entry
            self.menu.setCurrentIndex(self._lessons.index(entry))
            self.chosen.emit(entry)
