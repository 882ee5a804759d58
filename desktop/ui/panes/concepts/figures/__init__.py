"""The figures of the lessons. To add a figure, add a class in this package, and a function and an
entry here.

A figure's code is imported when its lesson is first shown, so that a lesson opens without the code
of the others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from desktop.ui.panes.base import Context
from desktop.ui.panes.concepts.figures.base import LessonFigure, SeveralFigures


def _openness(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.facts.openness import OpennessFigure

    return OpennessFigure(c.shell.theme)


def _timeline(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.facts.timeline import TimelineFigure

    return TimelineFigure(c.shell.theme)


def _senses(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.mechanisms.patches import PatchesFigure
    from desktop.ui.panes.concepts.figures.seeing.blind import BlindFigure
    from desktop.ui.panes.concepts.figures.seeing.sees import SeesFigure

    return SeveralFigures(
        c.shell.theme,
        {
            SeesFigure: lambda: SeesFigure(c.shell, c.runtime, c.go.open_pane),
            BlindFigure: lambda: BlindFigure(c.shell, c.runtime, c.go.open_pane),
            PatchesFigure: lambda: PatchesFigure(c.shell.theme),
        },
    )


def _thinking(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.scores.results import ThinkingFigure

    return ThinkingFigure(c.shell.theme, c.runtime.library, c.go.open_pane)


def _faces(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.asking.faces import FacesFigure
    from desktop.ui.panes.concepts.figures.mechanisms.tokens import TokensFigure

    return SeveralFigures(
        c.shell.theme,
        {
            FacesFigure: lambda: FacesFigure(c.shell, c.runtime, c.go.open_pane),
            TokensFigure: lambda: TokensFigure(c.shell, c.runtime, c.go.open_pane),
        },
    )


def _engines(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.asking.engines import EnginesFigure

    return EnginesFigure(c.shell, c.runtime, c.go.open_pane, c.servers)


def _two_ways(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.asking.faces import TwoWaysFigure

    return TwoWaysFigure(c.shell, c.runtime, c.go.open_pane)


def _adapter(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.asking.adapter import AdapterFigure

    return AdapterFigure(c.shell, c.runtime, c.go.open_pane)


def _precision(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.numbers.formats import PrecisionFigure

    return PrecisionFigure(c.shell.theme)


def _layouts(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.numbers.formats import LayoutsFigure

    return LayoutsFigure(c.shell.theme)


def _memory(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.mechanisms.cache import CacheFigure
    from desktop.ui.panes.concepts.figures.numbers.memory import MemoryFigure

    return SeveralFigures(
        c.shell.theme,
        {
            MemoryFigure: lambda: MemoryFigure(c.shell.theme, c.runtime.inference),
            CacheFigure: lambda: CacheFigure(c.shell.theme),
        },
    )


def _outliers(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.mechanisms.ruler import RulerFigure
    from desktop.ui.panes.concepts.figures.numbers.outliers import OutliersFigure

    return SeveralFigures(
        c.shell.theme,
        {
            RulerFigure: lambda: RulerFigure(c.shell.theme),
            OutliersFigure: lambda: OutliersFigure(c.shell.theme),
        },
    )


def _soften(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.asking.soften import SoftenFigure

    return SoftenFigure(c.shell, c.runtime, c.go.open_pane)


def _student_here(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.asking.student_here import StudentHereFigure

    return StudentHereFigure(c.shell, c.runtime, c.go, c.students, c.data_folder)


def _student(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.scores.results import StudentFigure

    return StudentFigure(c.shell.theme, c.runtime.library, c.go.open_pane)


def _experts(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.facts.bars import ExpertsFigure
    from desktop.ui.panes.concepts.figures.mechanisms.router import RouterFigure

    return SeveralFigures(
        c.shell.theme,
        {
            RouterFigure: lambda: RouterFigure(c.shell, c.runtime, c.go.open_pane),
            ExpertsFigure: lambda: ExpertsFigure(c.shell.theme),
        },
    )


def _scaling(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.scaling.loss_by_size import ScalingFigure

    return ScalingFigure(c.shell, c.runtime, c.go.open_pane, c.data_folder)


def _budget(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.scaling.budget import BudgetFigure

    return BudgetFigure(c.shell.theme)


def _published(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.facts.published import PublishedFigure

    return PublishedFigure(c.shell, c.runtime.background, c.data_folder)


def _names(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.facts.names import NamesFigure

    return NamesFigure(c.shell.theme)


def _suffixes(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.facts.bars import SuffixesFigure

    return SuffixesFigure(c.shell.theme)


def _moe_names(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.facts.names import MixtureNamesFigure

    return MixtureNamesFigure(c.shell.theme)


def _intervals(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.scores.chance import IntervalsFigure

    return IntervalsFigure(c.shell.theme)


def _leak(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.mechanisms.leak_path import LeakPathFigure
    from desktop.ui.panes.concepts.figures.scores.results import LeakFigure

    return SeveralFigures(
        c.shell.theme,
        {
            LeakPathFigure: lambda: LeakPathFigure(
                c.shell.theme, c.runtime.library, c.go.open_pane
            ),
            LeakFigure: lambda: LeakFigure(c.shell.theme, c.runtime.library, c.go.open_pane),
        },
    )


def _fit(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.numbers.memory import FitFigure

    return FitFigure(c.shell.theme, c.runtime.inference)


def _preferences(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.facts.worked import PreferencesFigure
    from desktop.ui.panes.concepts.figures.scores.aligned import AlignedFigure

    return SeveralFigures(
        c.shell.theme,
        {
            AlignedFigure: lambda: AlignedFigure(c.shell.theme, c.runtime.library, c.go.open_pane),
            PreferencesFigure: lambda: PreferencesFigure(c.shell.theme),
        },
    )


def _methods(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.numbers.methods import MethodsFigure

    return MethodsFigure(c.shell.theme)


def _losses(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.numbers.methods import LossesFigure

    return LossesFigure(c.shell.theme)


def _cards(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.facts.cards import CardsFigure

    return CardsFigure(c.shell.theme, c.go.open_pane)


def _leaderboard(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.asking.fresh import FreshFigure
    from desktop.ui.panes.concepts.figures.scores.leaderboard import LeaderboardFigure

    return SeveralFigures(
        c.shell.theme,
        {
            LeaderboardFigure: lambda: LeaderboardFigure(c.shell.theme),
            FreshFigure: lambda: FreshFigure(c.shell, c.runtime, c.go.open_pane),
        },
    )


def _corrections(c: Context) -> LessonFigure:
    from desktop.ui.panes.concepts.figures.facts.worked import CorrectionsFigure

    return CorrectionsFigure(c.shell.theme)


FIGURES: Final[Mapping[str, Callable[[Context], LessonFigure]]] = {
    "openness": _openness,
    "timeline": _timeline,
    "senses": _senses,
    "thinking": _thinking,
    "faces": _faces,
    "engines": _engines,
    "two-ways": _two_ways,
    "adapter": _adapter,
    "precision": _precision,
    "layouts": _layouts,
    "memory": _memory,
    "outliers": _outliers,
    "soften": _soften,
    "student-here": _student_here,
    "student": _student,
    "experts": _experts,
    "scaling": _scaling,
    "budget": _budget,
    "published": _published,
    "names": _names,
    "suffixes": _suffixes,
    "moe-names": _moe_names,
    "intervals": _intervals,
    "leak": _leak,
    "fit": _fit,
    "preferences": _preferences,
    "methods": _methods,
    "losses": _losses,
    "cards": _cards,
    "leaderboard": _leaderboard,
    "corrections": _corrections,
}
"""Functions that import and build the figures, by the name of the figure in the head of a
lesson."""
