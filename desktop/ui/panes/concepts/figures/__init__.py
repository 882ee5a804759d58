"""The figures of the lessons. A new figure needs a class in this package, a line in `FIGURES`, and,
if it needs more than the theme, a line in `_built`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from desktop.ui.panes.base import Context
from desktop.ui.panes.concepts.figures.asking.adapter import AdapterFigure
from desktop.ui.panes.concepts.figures.asking.engines import EnginesFigure
from desktop.ui.panes.concepts.figures.asking.faces import FacesFigure, TwoWaysFigure
from desktop.ui.panes.concepts.figures.asking.fresh import FreshFigure
from desktop.ui.panes.concepts.figures.asking.soften import SoftenFigure
from desktop.ui.panes.concepts.figures.asking.student_here import StudentHereFigure
from desktop.ui.panes.concepts.figures.base import LessonFigure
from desktop.ui.panes.concepts.figures.facts.bars import SuffixesFigure
from desktop.ui.panes.concepts.figures.facts.cards import CardsFigure
from desktop.ui.panes.concepts.figures.facts.names import MixtureNamesFigure, NamesFigure
from desktop.ui.panes.concepts.figures.facts.openness import OpennessFigure
from desktop.ui.panes.concepts.figures.facts.published import PublishedFigure
from desktop.ui.panes.concepts.figures.facts.timeline import TimelineFigure
from desktop.ui.panes.concepts.figures.facts.worked import CorrectionsFigure
from desktop.ui.panes.concepts.figures.mechanisms.base import SeveralFigures
from desktop.ui.panes.concepts.figures.mechanisms.leak_path import LeakPathFigure
from desktop.ui.panes.concepts.figures.mechanisms.router import RouterFigure
from desktop.ui.panes.concepts.figures.mechanisms.together import (
    ImageFigures,
    InputFigures,
    LeakFigures,
    MemoryFigures,
    MixtureFigures,
    OutlierFigures,
    PreferenceFigures,
    VoteFigures,
)
from desktop.ui.panes.concepts.figures.numbers.formats import LayoutsFigure, PrecisionFigure
from desktop.ui.panes.concepts.figures.numbers.memory import FitFigure, MemoryFigure
from desktop.ui.panes.concepts.figures.numbers.methods import LossesFigure, MethodsFigure
from desktop.ui.panes.concepts.figures.scaling.budget import BudgetFigure
from desktop.ui.panes.concepts.figures.scaling.loss_by_size import ScalingFigure
from desktop.ui.panes.concepts.figures.scores.chance import IntervalsFigure
from desktop.ui.panes.concepts.figures.scores.results import (
    PairFigure,
    StudentFigure,
    ThinkingFigure,
)
from desktop.ui.panes.concepts.figures.seeing.blind import BlindFigure
from desktop.ui.panes.concepts.figures.seeing.sees import SeesFigure

FIGURES: Final[Mapping[str, type[LessonFigure]]] = {
    "openness": OpennessFigure,
    "timeline": TimelineFigure,
    "senses": ImageFigures,
    "thinking": ThinkingFigure,
    "faces": InputFigures,
    "engines": EnginesFigure,
    "two-ways": TwoWaysFigure,
    "adapter": AdapterFigure,
    "precision": PrecisionFigure,
    "layouts": LayoutsFigure,
    "memory": MemoryFigures,
    "outliers": OutlierFigures,
    "soften": SoftenFigure,
    "student-here": StudentHereFigure,
    "student": StudentFigure,
    "experts": MixtureFigures,
    "scaling": ScalingFigure,
    "budget": BudgetFigure,
    "published": PublishedFigure,
    "names": NamesFigure,
    "suffixes": SuffixesFigure,
    "moe-names": MixtureNamesFigure,
    "intervals": IntervalsFigure,
    "leak": LeakFigures,
    "fit": FitFigure,
    "preferences": PreferenceFigures,
    "methods": MethodsFigure,
    "losses": LossesFigure,
    "cards": CardsFigure,
    "leaderboard": VoteFigures,
    "corrections": CorrectionsFigure,
}
"""Classes of the figures, by the name of the figure in the head of a lesson."""


def build_figure(context: Context, name: str) -> LessonFigure:
    """Build a figure by its name in the head of a lesson."""
    return _built(FIGURES[name], context)


def _built(kind: type[LessonFigure], c: Context) -> LessonFigure:
    theme, library, inference = c.shell.theme, c.runtime.library, c.runtime.inference
    if issubclass(kind, SeveralFigures):
        return kind(theme, [_built(each, c) for each in kind.kinds])
    if issubclass(kind, StudentHereFigure):
        return kind(c.shell, c.runtime, c.go, c.students, c.data_folder)
    if issubclass(kind, EnginesFigure):
        return kind(c.shell, c.runtime, c.go.open_pane, c.servers)
    if issubclass(kind, AdapterFigure | BlindFigure | FacesFigure | FreshFigure | SeesFigure):
        return kind(c.shell, c.runtime, c.go.open_pane)
    if issubclass(kind, RouterFigure | SoftenFigure | TwoWaysFigure):
        return kind(c.shell, c.runtime, c.go.open_pane)
    if issubclass(kind, ScalingFigure):
        return kind(c.shell, c.runtime, c.go.open_pane, c.data_folder)
    if issubclass(kind, PublishedFigure):
        return kind(c.shell, c.runtime.background, c.data_folder)
    if issubclass(kind, PairFigure | LeakPathFigure):
        return kind(theme, library, c.go.open_pane)
    if issubclass(kind, MemoryFigure | FitFigure):
        return kind(theme, inference)
    if issubclass(kind, CardsFigure):
        return kind(theme, c.go.open_pane)
    return kind(theme)
