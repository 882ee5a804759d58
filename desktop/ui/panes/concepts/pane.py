"""The Concepts pane: the list of lessons on the left, the current lesson on the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, cast

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from desktop.core.i18n import marked
from desktop.core.lessons.lesson import Lesson, lessons
from desktop.services.settings import Settings
from desktop.ui.experiments import Setup
from desktop.ui.look.wait_cursor import wait_cursor
from desktop.ui.panes.base import Context, OpenPane, Pane, Shell, Spot
from desktop.ui.panes.concepts.figures import FIGURES
from desktop.ui.panes.concepts.figures.base import LessonFigure, SeveralFigures
from desktop.ui.panes.concepts.lesson_list import LessonList
from desktop.ui.panes.concepts.lesson_view import LessonView
from desktop.ui.panes.paged import keep_page, last_page
from desktop.ui.places import PaneId
from desktop.ui.plots.animated_chart import HANDLE
from desktop.ui.widgets.layout.one_of import OneOf
from desktop.ui.widgets.layout.scaled import spaced

NARROW = 720
"""Width in unscaled pixels below which a menu above the lesson replaces the list."""


class ConceptsPane(Pane):
    """The Concepts pane. A lesson and its figure are built when they are first shown."""

    id = "concepts"
    summary = marked("Read short lessons, each with an interactive figure.")

    @classmethod
    def build(cls, context: Context) -> ConceptsPane:
        open_pane, settings = context.go.open_pane, context.settings
        return cls(context.shell, open_pane, settings, lambda name: FIGURES[name](context))

    def __init__(
        self,
        shell: Shell,
        open_pane: OpenPane,
        settings: Settings,
        figure: Callable[[str], LessonFigure],
    ) -> None:
        """`figure` builds a figure by its name in the head of a lesson."""
        super().__init__()
        self._shell, self._open_pane = shell, open_pane
        self._settings, self._figure = settings, figure
        self._lessons = {lesson.key: lesson for lesson in lessons()}
        self._built: dict[str, LessonView] = {}
        self._states: dict[str, object] = {}  # of figures that aren't built yet
        self._answered: dict[str, int | None] = {}
        self._switched: dict[str, list[bool]] = {}
        self.list = LessonList(shell.theme, lessons())
        self._one_of = OneOf()
        self._row = spaced(
            shell.theme, QBoxLayout(QBoxLayout.Direction.LeftToRight, self), spacing=24
        )
        self._row.addWidget(self.list)
        self._row.addWidget(self._one_of, 1)
        self.setFocusProxy(self.list.view)
        self.list.chosen.connect(self._show)
        settings.changed.connect(self._show_read)
        shell.theme.changed.connect(self._arrange)
        self._show_read()
        last = last_page(settings, self.id)
        self.open_page(last if last in self._lessons else lessons()[0].key)

    @property
    def shown(self) -> LessonView:
        """The view of the current lesson."""
        view = self._one_of.shown
        assert isinstance(view, LessonView)
        return view

    @property
    def busy(self) -> bool:
        return any(view.figure.busy for view in self._built.values())

    def train_students(self, _setup: Setup) -> bool:
        """Run the experiment that trains students, in the current lesson's figure. Returns False if
        the teacher is missing."""
        from desktop.ui.panes.concepts.figures.asking.student_here import StudentHereFigure

        self.shown.reveal()
        figure = self.shown.figure
        return isinstance(figure, StudentHereFigure) and figure.train()

    def show_law(self, _setup: Setup) -> bool:
        """Run the experiment on scaling. Returns False if there are too few demo models for a line;
        the figure then says so."""
        from desktop.ui.panes.concepts.figures.scaling.loss_by_size import ScalingFigure

        figure = self.shown.figure
        if not isinstance(figure, ScalingFigure):
            return False
        figure.show_demo()
        return figure.law is not None

    def show_seen(self, setup: Setup) -> bool:
        """Run the experiment on what a model sees. Returns False if the model is missing."""
        from desktop.ui.panes.concepts.figures.seeing.sees import SeesFigure

        figure = self._seeing(SeesFigure.name)
        return isinstance(figure, SeesFigure) and figure.run_first(setup.prompt)

    def show_blind(self, setup: Setup) -> bool:
        """Run the experiment without pictures. Returns False if the model is missing."""
        from desktop.ui.panes.concepts.figures.seeing.blind import BlindFigure

        figure = self._seeing(BlindFigure.name)
        return isinstance(figure, BlindFigure) and figure.run_first(setup.seed)

    def _seeing(self, name: str) -> LessonFigure | None:
        self.shown.reveal()
        figures = self.shown.figure
        return figures.show_figure(name) if isinstance(figures, SeveralFigures) else None

    offered: ClassVar = {
        "student": train_students,
        "law": show_law,
        "see": show_seen,
        "blind": show_blind,
    }
    spots: ClassVar = {
        "student": lambda at: Spot(
            *(curves := at.shown.figure.curves).mark("hard"), figure=(at.shown.headline, curves)
        ),
        "law": lambda at: Spot(
            *at.shown.figure.chart.mark(HANDLE), figure=(at.shown.headline, at.shown.figure)
        ),
        "see": lambda at: Spot(
            *(figure := at.shown.figure.current).most(), figure=(at.shown.headline, figure.view)
        ),
        "blind": lambda at: Spot(
            *(figure := at.shown.figure.current).blind_bar(),
            figure=(at.shown.headline, figure.chart),
        ),
    }

    @property
    def page_id(self) -> str:
        return self.shown.lesson.key

    def open_page(self, page: str) -> None:
        """Show a lesson by its key."""
        self.list.choose(self._lessons[page])

    def show_answered(self, page: str) -> None:
        """Show a lesson without asking its question first."""
        self.open_page(page)
        self.shown.reveal()

    def save_state(self) -> object:
        """Return the figures' states, which questions were answered, with which guess, and what is
        unfolded or shown as a table."""
        views = {key: view.question for key, view in self._built.items()}
        answered = {key: part.guessed for key, part in views.items() if part.answered}
        built = {key: view.figure.save_state() for key, view in self._built.items()}
        switched = {
            key: [each.isChecked() for each in view.switches] for key, view in self._built.items()
        }
        return {
            "figures": self._states | built,
            "answered": self._answered | answered,
            "switched": self._switched | switched,
        }

    def restore_state(self, state: dict[str, Any]) -> None:
        self._answered, self._states = dict(state["answered"]), dict(state["figures"])
        self._switched = dict(state["switched"])
        for view in self._built.values():
            self._answer_again(view)
            self._go_on(view)

    def _go_on(self, view: LessonView) -> None:
        """Show a lesson's figure and folds as they were in another language."""
        key = view.lesson.key
        if key in self._states:
            view.figure.restore_state(self._states.pop(key))
        for switch, on in zip(view.switches, self._switched.pop(key, ()), strict=False):
            switch.setChecked(on)

    def _answer_again(self, view: LessonView) -> None:
        """Show the answer if the lesson was read, or its question answered in another language."""
        key = view.lesson.key
        guess = self._answered.get(key)
        if guess is not None:
            view.question.choose(guess)
        elif key in self._answered or key in self._settings.values.lessons_read:
            view.reveal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    @Slot()
    def _arrange(self) -> None:
        narrow = self.width() < self._shell.theme.px(NARROW)
        direction = QBoxLayout.Direction
        self.list.set_narrow(narrow)
        self.setFocusProxy(self.list.menu if narrow else self.list.view)
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    @Slot(object)
    def _show(self, lesson: Lesson) -> None:
        if lesson.key not in self._built:
            self._build(lesson)
        self._one_of.show_one(self._built[lesson.key])
        keep_page(self._settings, self.id, lesson.key)

    @wait_cursor()
    def _build(self, lesson: Lesson) -> None:
        made = self._built[lesson.key] = self._made(lesson)
        self._one_of.add(made)
        self._go_on(made)

    @Slot()
    def _show_read(self) -> None:
        self.list.show_read(frozenset(self._settings.values.lessons_read))

    def _keep_read(self, lesson: Lesson) -> None:
        read = self._settings.values.lessons_read
        if lesson.key not in read:
            self._settings.change(lessons_read=(*read, lesson.key))

    def _made(self, lesson: Lesson) -> LessonView:
        keys = list(self._lessons)
        after = keys[keys.index(lesson.key) + 1 :][:1]
        view = LessonView(
            self._shell.theme,
            self._shell.files,
            lesson,
            self._figure(lesson.figure),
            [self._lessons[key] for key in dict.fromkeys((*(after or keys[:1]), *lesson.see))],
        )
        self._answer_again(view)
        view.lesson_asked.connect(self.open_page)
        view.read.connect(lambda: self._keep_read(lesson))
        pane = cast("PaneId", lesson.pane)
        view.opened.connect(lambda: self._open_pane(pane, lesson.page))
        return view
