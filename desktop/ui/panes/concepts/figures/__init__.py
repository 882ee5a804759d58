"""The figures of the lessons. A new figure needs a class in this package and a line below."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from desktop.ui.panes.concepts.figures.asking.adapter import AdapterFigure
from desktop.ui.panes.concepts.figures.asking.engines import EnginesFigure
from desktop.ui.panes.concepts.figures.asking.faces import TwoWaysFigure
from desktop.ui.panes.concepts.figures.asking.soften import SoftenFigure
from desktop.ui.panes.concepts.figures.asking.student_here import StudentHereFigure
from desktop.ui.panes.concepts.figures.base import LessonFigure
from desktop.ui.panes.concepts.figures.facts.bars import SuffixesFigure
from desktop.ui.panes.concepts.figures.facts.cards import CardsFigure
from desktop.ui.panes.concepts.figures.facts.names import MixtureNamesFigure, NamesFigure
from desktop.ui.panes.concepts.figures.facts.openness import OpennessFigure
from desktop.ui.panes.concepts.figures.facts.published import PublishedFigure
from desktop.ui.panes.concepts.figures.facts.timeline import TimelineFigure
from desktop.ui.panes.concepts.figures.facts.worked import CorrectionsFigure, PreferencesFigure
from desktop.ui.panes.concepts.figures.mechanisms.together import (
    ImageFigures,
    InputFigures,
    LeakFigures,
    MemoryFigures,
    MixtureFigures,
    OutlierFigures,
    VoteFigures,
)
from desktop.ui.panes.concepts.figures.numbers.formats import LayoutsFigure, PrecisionFigure
from desktop.ui.panes.concepts.figures.numbers.memory import FitFigure
from desktop.ui.panes.concepts.figures.numbers.methods import LossesFigure, MethodsFigure
from desktop.ui.panes.concepts.figures.scaling.budget import BudgetFigure
from desktop.ui.panes.concepts.figures.scaling.loss_by_size import ScalingFigure
from desktop.ui.panes.concepts.figures.scores.chance import IntervalsFigure
from desktop.ui.panes.concepts.figures.scores.results import (
    StudentFigure,
    ThinkingFigure,
)

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
    "preferences": PreferencesFigure,
    "methods": MethodsFigure,
    "losses": LossesFigure,
    "cards": CardsFigure,
    "leaderboard": VoteFigures,
    "corrections": CorrectionsFigure,
}
"""Classes of the figures, by the name of the figure in the head of a lesson."""
