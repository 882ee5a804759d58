"""One lesson: a question, then its answer and its figure; cards with the claim, the evidence, and
the limits; then more sections, the terms, the sources, and lessons to go on with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.core.i18n import marked, tr
from desktop.core.lessons.lesson import (
    CLAIM,
    EVIDENCE,
    LIMITS,
    TERMS,
    WHY,
    Lesson,
    Section,
)
from desktop.core.lessons.sources import sources_of
from desktop.core.numbers.units import unbroken
from desktop.ui.files import Files
from desktop.ui.look.restyling import RestyledWhenShown
from desktop.ui.look.theme import Theme
from desktop.ui.look.wait_cursor import wait_cursor
from desktop.ui.panes.concepts.figures.base import LessonFigure, growing
from desktop.ui.panes.concepts.lesson_end import CuriousPart, SourceList, WaysOn
from desktop.ui.panes.concepts.lesson_question import QuestionPart
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.term_text import term_text
from desktop.ui.widgets.controls import IconLabel, button, label, selectable
from desktop.ui.widgets.layout.fitted import SidewaysArea, TallContent
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, filled, in_column, in_row, spaced
from desktop.ui.widgets.layout.side_by_side import SideBySide
from desktop.ui.widgets.results.figure_tools import FigureTools

SIDE_BY_SIDE = 680
"""Minimum width at which the three cards are side by side, in unscaled pixels."""
WIDE_MARGIN, NARROW_MARGIN = 24, 12
LEAST_FIGURE, LOW = 260, 576
"""Minimum height of a figure in a view of the height LOW, in unscaled pixels."""
GROWS = 0.6
"""Share of a view's height above LOW that is added to the figure's."""
READ_MS, NEARLY = 4000, 24
"""Milliseconds for which a lesson's end must be visible for it to count as read, and the distance
from the end that is tolerated, in unscaled pixels."""
BULLET = "•"
SIDEWAYS = marked(
    "At this text size, the figure is wider than the window. Scroll it sideways, or choose a "
    "smaller text size (Ctrl+minus)."
)


class LessonView(RestyledWhenShown, QScrollArea):
    """Shows a lesson. Built once for each lesson. Until the question is answered or skipped, only
    the question is shown."""

    opened = Signal()
    """Emitted when the user opens the pane that the lesson is about."""
    read = Signal()
    """Emitted when the lesson's end has been visible for READ_MS."""
    lesson_asked = Signal(str)
    """Emitted with the key of a lesson to go on with."""

    def __init__(
        self,
        theme: Theme,
        files: Files,
        lesson: Lesson,
        figure: LessonFigure,
        onward: Sequence[Lesson] = (),
    ) -> None:
        """`onward` has the next lesson, if there is one, and the ones to see also."""
        super().__init__()
        self.lesson, self.figure = lesson, figure
        self._theme = theme
        self._linked = set[str]()  # terms
        self._curious: CuriousPart | None = None  # built with what is below the figure
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ringed", True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # arrow keys scroll
        self.setAccessibleName(f"{lesson.title}. {lesson.lead}")
        self.setWhatsThis(lesson.lead)
        self.card = QFrame()
        self.headline = label(kind="section", wrap=True)
        self._sideways = SidewaysArea(figure)
        self.tools = FigureTools(
            theme,
            files,
            tr(figure.name),
            self.card,
            figure.table,
            self.headline.text,
            instead=[self._sideways],
            numbers=tr("Data in the figure: {title}", title=lesson.title),
        )
        self.numbers = growing(theme, self.tools.numbers)
        self.evidence = selectable(label(tone="soft", wrap=True))
        self.evidence.setParent(self)  # until what is below the figure is built
        self.question = QuestionPart(theme, lesson, self._text)
        figure.setWhatsThis(lesson.evidence)
        content = TallContent()
        column = spaced(theme, QVBoxLayout(content), (0, 0, 4, 0), 16)
        self._fill_figure_card()
        column.addWidget(self.card, 1)
        self._cards = spaced(theme, QBoxLayout(QBoxLayout.Direction.LeftToRight), spacing=16)
        self.below = QWidget()
        column.addWidget(self.below)
        self.onward = WaysOn(theme, onward)
        self.onward.asked.connect(self.lesson_asked)
        column.addWidget(self.onward)
        column.addStretch()
        self._column = column
        self.setWidget(content)
        self._show_answered()
        Scaled(theme, self, self._fit)
        figure.told.connect(self._follow)
        self.reading = QTimer(self, singleShot=True, interval=READ_MS)
        self.reading.timeout.connect(self.read)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._look)
        bar.rangeChanged.connect(self._look)

    @property
    def end_in_sight(self) -> bool:
        bar = self.verticalScrollBar()
        return (
            self.question.answered
            and self.isVisible()
            and bar.value() >= bar.maximum() - self._theme.px(NEARLY)
        )

    @property
    def switches(self) -> list[QAbstractButton]:
        """The button that shows the figure as a table and, once the text is shown, the one that
        unfolds the part for the curious."""
        return [self.tools.as_table, *([self._curious.unfold] if self._curious else [])]

    @Slot()
    def _look(self) -> None:
        if not self.end_in_sight:
            self.reading.stop()
        elif not self.reading.isActive():
            self.reading.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.reading.stop()

    # --- parts ---

    def _fill_figure_card(self) -> None:
        theme, lesson = self._theme, self.lesson
        self.card.setProperty("kind", "card")
        column = self._inside = spaced(theme, QVBoxLayout(self.card), (24, 16, 24, 16), 8)
        top = self._top = spaced(theme, QBoxLayout(QBoxLayout.Direction.LeftToRight), spacing=16)
        top.addWidget(label(lesson.title, "lesson", wrap=True), 1)
        self.open = button(theme, lesson.button, "secondary", "ph.arrow-right")
        self.open.clicked.connect(self.opened)
        ways = filled(spaced(theme, SideBySide(), spacing=16), self.open, self.tools)
        top.addLayout(ways)
        top.setAlignment(ways, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        filled(column, top, self._text(lesson.lead, "reading"), self.question, self.headline)
        self._why = label(tr(SIDEWAYS), "caption", wrap=True)
        self._why.hide()
        self._sideways.horizontalScrollBar().rangeChanged.connect(self._say_why)
        column.addWidget(self._why)
        # Gives the row a minimum height; the figure's own may be larger.
        self._strut = QWidget()
        self._strut.setFixedWidth(0)
        self._row = QWidget()
        parts = (self._strut, (self._sideways, 1), (self.numbers, 1))
        in_row(theme, *parts, on=self._row, margins=(0, 4, 0, 0), spacing=0)
        column.addWidget(self._row, 1)
        self.question.done.connect(self._show_answered)

    def _text(self, text: str, kind: str = "") -> QLabel:
        """Return a label in which terms are links where the lesson first uses them."""
        return term_text(self._theme, unbroken(text), self._linked, kind)

    def _card(self, title: str, icon: str, *texts: QLabel) -> QFrame:
        theme = self._theme
        card = QFrame()
        card.setProperty("kind", "card")
        top = in_row(theme, IconLabel(theme, icon, "accent"), (label(title, "strong"), 1))
        in_column(theme, top, *texts, STRETCH, on=card, margins=(20, 14, 20, 16))
        return card

    def _fill_below(self) -> None:
        """Build what is below the figure. Nobody sees it before the question is answered."""
        lesson = self.lesson
        claim, evidence = self._text(lesson.claim), self._text(lesson.evidence)
        self._cards.addWidget(self._card(tr(CLAIM), "ph.quotes", claim), 1)
        self._cards.addWidget(self._card(tr(EVIDENCE), "ph.cpu", evidence, self.evidence), 1)
        self._cards.addWidget(self._card(tr(LIMITS), "ph.warning", self._text(lesson.limits)), 1)
        in_column(self._theme, self._cards, self._reading(), on=self.below, spacing=16)

    def _reading(self) -> QFrame:
        theme = self._theme
        card = QFrame()
        card.setProperty("kind", "card")
        column = spaced(theme, QVBoxLayout(card), (24, 16, 24, 20), 8)
        why = Section(tr(WHY), self.lesson.why.paragraphs)
        for section in (*self.lesson.more, why):
            column.addWidget(label(section.title, "section", wrap=True))
            for text in section.paragraphs:
                words = self._text(text.removeprefix("- "))
                if text.startswith("- "):
                    column.addLayout(self._bullet(words))
                else:
                    column.addWidget(words)
            column.addSpacing(theme.px(8))
        column.addWidget(label(tr(TERMS), "section"))
        column.addLayout(self._terms())
        column.addSpacing(theme.px(8))
        self._curious = CuriousPart(theme, self.lesson.curious, self._text)
        column.addWidget(self._curious)
        column.addSpacing(theme.px(8))
        column.addWidget(SourceList(theme, sources_of(self.lesson)))
        return card

    def _bullet(self, words: QLabel) -> QHBoxLayout:
        """Return a list item whose wrapped lines are aligned with its text, not its bullet."""
        bullet = label(BULLET, tone="soft")
        return in_row(self._theme, (bullet, 0, Qt.AlignmentFlag.AlignTop), (words, 1))

    def _terms(self) -> QGridLayout:
        """Return a grid with the terms on the left and their definitions on the right."""
        theme = self._theme
        grid = spaced(theme, QGridLayout(), spacing=8)
        grid.setColumnStretch(1, 1)
        Scaled(theme, grid, lambda: grid.setHorizontalSpacing(theme.px(24)))
        top = Qt.AlignmentFlag.AlignTop
        for row, term in enumerate(self.lesson.terms):
            words = term.word.replace(", ", ",\n")  # two terms take the width of one
            grid.addWidget(label(words, "strong"), row, 0, top)
            meaning = selectable(label(unbroken(term.meaning), tone="soft", wrap=True))
            grid.addWidget(meaning, row, 1, top)
        return grid

    # --- following ---

    def reveal(self) -> None:
        """Show the figure and the text without a guess, if the question is still open."""
        self.question.skip()

    @Slot()
    def _show_answered(self) -> None:
        """Show the figure and the text once the question is answered."""
        answered = self.question.answered
        if answered and self.below.layout() is None:
            with wait_cursor():
                self._fill_below()
        for part in (self.open, self.tools, self._row, self.below, self.onward):
            part.setVisible(answered)
        self._column.setStretch(0, int(answered))  # the figure takes all the space
        self._column.setStretch(self._column.count() - 1, int(not answered))
        self._follow()

    @Slot()
    def _follow(self) -> None:
        self._give_room()
        self._say_why()
        headline, said = self.figure.headline(), self.figure.evidence()
        self.headline.setText(unbroken(headline))
        self.headline.setVisible(bool(headline) and self.question.answered)
        self.evidence.setText(unbroken(said))
        self.evidence.setVisible(bool(said) and self.question.answered)
        self.tools.rename(tr(self.figure.name))
        self.tools.refresh()

    def _give_room(self) -> None:
        """Give the figure its minimum height, and more in a high view if it can fill it."""
        parts, policy = self._parts_in_sight(), QSizePolicy.Policy
        grow = (policy.Expanding, policy.MinimumExpanding, policy.Ignored)
        grows = any(each.sizePolicy().verticalPolicy() in grow for each in parts)
        charts = (each.chart for each in parts if isinstance(each, Plot))
        full = not grows or any(each.highest is not None for each in charts)
        higher = 0 if full else max(self.viewport().height() - self._theme.px(LOW), 0)
        self._strut.setMinimumHeight(self._theme.px(LEAST_FIGURE) + round(GROWS * higher))

    def _parts_in_sight(self) -> list[QWidget]:
        """Return the figure's parts that are shown, without those of a figure beside it."""
        found = self.figure.findChildren(QWidget)
        return [each for each in found if each.isVisibleTo(self.figure)]

    @Slot()
    def _say_why(self) -> None:
        """Say why the figure can be scrolled sideways, if it is shown and wider than its room."""
        wide = self._sideways.horizontalScrollBar().maximum() > 0
        self._why.setVisible(wide and self.question.answered)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    @Slot()
    def _fit(self) -> None:
        """If the view is narrow, stack the title and its buttons as well as the three cards, and
        narrow the margins of the figure's card."""
        px = self._theme.px
        wide = self.viewport().width() >= px(SIDE_BY_SIDE)
        direction = QBoxLayout.Direction
        for each in (self._top, self._cards):
            each.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._give_room()
        side = px(WIDE_MARGIN if wide else NARROW_MARGIN)
        self._inside.setContentsMargins(side, px(16), side, px(16))
        # Presentation mode shows again whatever was to be seen at its text size.
        self._say_why()
