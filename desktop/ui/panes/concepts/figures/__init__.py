"""The figures of the lessons. A new figure needs a class in this package and a line below."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from desktop.ui.panes.concepts.figures.bars import (
    ExpertsFigure,
    RunnersFigure,
    SensesFigure,
    SuffixesFigure,
)
from desktop.ui.panes.concepts.figures.base import Figure
from desktop.ui.panes.concepts.figures.budget import BudgetFigure
from desktop.ui.panes.concepts.figures.chance import IntervalsFigure
from desktop.ui.panes.concepts.figures.faces import FacesFigure, TwoWaysFigure
from desktop.ui.panes.concepts.figures.memory import FitFigure, MemoryFigure
from desktop.ui.panes.concepts.figures.names import MixtureNamesFigure, NamesFigure
from desktop.ui.panes.concepts.figures.numbers import LayoutsFigure, PrecisionFigure
from desktop.ui.panes.concepts.figures.openness import OpennessFigure
from desktop.ui.panes.concepts.figures.outliers import OutliersFigure
from desktop.ui.panes.concepts.figures.published import PublishedFigure
from desktop.ui.panes.concepts.figures.pupil_here import PupilHereFigure
from desktop.ui.panes.concepts.figures.results import LeakFigure, PupilFigure, ThinkingFigure
from desktop.ui.panes.concepts.figures.scaling import ScalingFigure
from desktop.ui.panes.concepts.figures.soften import SoftenFigure
from desktop.ui.panes.concepts.figures.timeline import TimelineFigure

FIGURES: Final[Mapping[str, type[Figure]]] = {
    "openness": OpennessFigure,
    "timeline": TimelineFigure,
    "senses": SensesFigure,
    "thinking": ThinkingFigure,
    "faces": FacesFigure,
    "runners": RunnersFigure,
    "two-ways": TwoWaysFigure,
    "precision": PrecisionFigure,
    "layouts": LayoutsFigure,
    "memory": MemoryFigure,
    "outliers": OutliersFigure,
    "soften": SoftenFigure,
    "pupil-here": PupilHereFigure,
    "pupil": PupilFigure,
    "experts": ExpertsFigure,
    "scaling": ScalingFigure,
    "budget": BudgetFigure,
    "published": PublishedFigure,
    "names": NamesFigure,
    "suffixes": SuffixesFigure,
    "moe-names": MixtureNamesFigure,
    "intervals": IntervalsFigure,
    "leak": LeakFigure,
    "fit": FitFigure,
}
"""Classes of the figures, by the name in a lesson's head."""
