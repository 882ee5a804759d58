"""Figures of lessons that have a picture of how something works and a chart of its numbers."""

from __future__ import annotations

from desktop.ui.panes.concepts.figures.asking.faces import FacesFigure
from desktop.ui.panes.concepts.figures.asking.fresh import FreshFigure
from desktop.ui.panes.concepts.figures.facts.bars import ExpertsFigure
from desktop.ui.panes.concepts.figures.facts.worked import PreferencesFigure
from desktop.ui.panes.concepts.figures.mechanisms.base import SeveralFigures
from desktop.ui.panes.concepts.figures.mechanisms.cache import CacheFigure
from desktop.ui.panes.concepts.figures.mechanisms.leak_path import LeakPathFigure
from desktop.ui.panes.concepts.figures.mechanisms.patches import PatchesFigure
from desktop.ui.panes.concepts.figures.mechanisms.router import RouterFigure
from desktop.ui.panes.concepts.figures.mechanisms.ruler import RulerFigure
from desktop.ui.panes.concepts.figures.mechanisms.tokens import TokensFigure
from desktop.ui.panes.concepts.figures.numbers.memory import MemoryFigure
from desktop.ui.panes.concepts.figures.numbers.outliers import OutliersFigure
from desktop.ui.panes.concepts.figures.scores.aligned import AlignedFigure
from desktop.ui.panes.concepts.figures.scores.leaderboard import LeaderboardFigure
from desktop.ui.panes.concepts.figures.scores.results import LeakFigure
from desktop.ui.panes.concepts.figures.seeing.blind import BlindFigure
from desktop.ui.panes.concepts.figures.seeing.sees import SeesFigure


class ImageFigures(SeveralFigures):
    name = SeesFigure.name
    kinds = (SeesFigure, BlindFigure, PatchesFigure)


class InputFigures(SeveralFigures):
    name = FacesFigure.name
    kinds = (FacesFigure, TokensFigure)


class MemoryFigures(SeveralFigures):
    name = MemoryFigure.name
    kinds = (MemoryFigure, CacheFigure)


class OutlierFigures(SeveralFigures):
    name = OutliersFigure.name
    kinds = (RulerFigure, OutliersFigure)


class LeakFigures(SeveralFigures):
    name = LeakFigure.name
    kinds = (LeakPathFigure, LeakFigure)


class VoteFigures(SeveralFigures):
    name = LeaderboardFigure.name
    kinds = (LeaderboardFigure, FreshFigure)


class PreferenceFigures(SeveralFigures):
    name = AlignedFigure.name
    kinds = (AlignedFigure, PreferencesFigure)


class MixtureFigures(SeveralFigures):
    name = RouterFigure.name
    kinds = (RouterFigure, ExpertsFigure)
