"""The panes, in the order of the rail. A new pane is one file here, one function and one line.

A pane's code is read when it is first opened, so that the window doesn't start later with every
pane that is added.
"""

from __future__ import annotations

from desktop.ui.panes.base import Pane, PaneKind


def _start() -> type[Pane]:
    from desktop.ui.panes.start import StartPane

    return StartPane


def _models() -> type[Pane]:
    from desktop.ui.panes.models import ModelsPane

    return ModelsPane


def _chat() -> type[Pane]:
    from desktop.ui.panes.chat import ChatPane

    return ChatPane


def _quantization() -> type[Pane]:
    from desktop.ui.panes.quantization import QuantizationPane

    return QuantizationPane


def _experts() -> type[Pane]:
    from desktop.ui.panes.experts import ExpertsPane

    return ExpertsPane


def _benchmarks() -> type[Pane]:
    from desktop.ui.panes.benchmarks import BenchmarksPane

    return BenchmarksPane


def _leaks() -> type[Pane]:
    from desktop.ui.panes.leaks import LeaksPane

    return LeaksPane


def _compare() -> type[Pane]:
    from desktop.ui.panes.compare import ComparePane

    return ComparePane


def _concepts() -> type[Pane]:
    from desktop.ui.panes.concepts import ConceptsPane

    return ConceptsPane


def _settings() -> type[Pane]:
    from desktop.ui.panes.settings import SettingsPane

    return SettingsPane


PANES: tuple[PaneKind, ...] = (
    PaneKind("Start", "ph.house", _start),
    PaneKind("Models", "ph.stack", _models),
    PaneKind("Chat", "ph.chat-circle", _chat),
    PaneKind("Compare", "ph.columns", _compare),
    PaneKind("Quantization", "ph.squares-four", _quantization),
    PaneKind("Experts", "ph.share-network", _experts),
    PaneKind("Benchmarks", "ph.chart-bar", _benchmarks),
    PaneKind("Leak check", "ph.drop", _leaks),
    PaneKind("Concepts", "ph.book-open", _concepts),
)
SETTINGS = PaneKind("Settings", "ph.gear-six", _settings)
