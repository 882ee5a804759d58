"""The end of a lesson: the part for the curious, the sources, and lessons to go on with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.core.i18n import tr
from desktop.core.lessons.lesson import CURIOUS, Lesson, Section
from desktop.core.lessons.sources import Source
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import button, fold_button, label
from desktop.ui.widgets.layout.flow_layout import FlowLayout
from desktop.ui.widgets.layout.scaled import Scaled, in_column, spaced
from desktop.ui.widgets.markdown.opened_link import ask_about_link


class CuriousPart(QWidget):
    """The part for the curious, folded at first."""

    def __init__(self, theme: Theme, section: Section, text: Callable[[str], QLabel]) -> None:
        super().__init__()
        self.texts = [text(each) for each in section.paragraphs]
        self.unfold = fold_button(theme, tr(CURIOUS), *self.texts)
        self.unfold.setToolTip(tr("Shows a sum, a formula, or a paper behind the lesson"))
        start = Qt.AlignmentFlag.AlignLeft
        in_column(theme, (self.unfold, 0, start), *self.texts, on=self)


class SourceList(QWidget):
    """The sources of a lesson as links, each with the date on which it was checked. A link shows
    its address and asks before it opens it."""

    def __init__(self, theme: Theme, sources: Sequence[Source]) -> None:
        super().__init__()
        if not sources:  # showing it here would open a window, since it has no parent yet
            self.hide()
        self.links = [SourceLink(theme, each) for each in sources]
        in_column(theme, label(tr("Sources"), "section"), *self.links, on=self, spacing=4)


class SourceLink(QLabel):
    """A link to a source, with the date on which it was checked."""

    def __init__(self, theme: Theme, source: Source) -> None:
        super().__init__()
        self._theme, self.source = theme, source
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setProperty("tone", "soft")
        self.linkActivated.connect(self.ask)
        Scaled(theme, self, self._fill)

    def show_source(self, source: Source) -> None:
        self.source = source
        self._fill()

    def _fill(self) -> None:
        """Set the text with a link in the theme's color, which Qt reads when the text is set."""
        color = self._theme.color("accent").name()
        link = (
            f'<a href="{escape(self.source.address)}" style="color: {color}">'
            f"{escape(self.source.title)}</a>"
        )
        self.setToolTip(self.source.address)
        self.setText(tr("{link} (checked on {date})", link=link, date=self.source.checked))

    @Slot()
    def ask(self) -> None:
        ask_about_link(self.window(), self.source.address, ours=True)


class WaysOn(QWidget):
    """Buttons for the next lesson and for the ones to see also."""

    asked = Signal(str)  # a lesson's key

    def __init__(self, theme: Theme, onward: Sequence[Lesson]) -> None:
        super().__init__()
        row = spaced(theme, FlowLayout(self), spacing=8)
        for number, lesson in enumerate(onward):
            words = (
                tr("See also: {lesson}", lesson=lesson.title)
                if number
                else tr("Next: {lesson}", lesson=lesson.title)
            )
            kind, icon = ("quiet", "") if number else ("secondary", "ph.arrow-right")
            go = button(theme, words, kind, icon)
            go.clicked.connect(lambda _=False, key=lesson.key: self.asked.emit(key))
            row.addWidget(go)
