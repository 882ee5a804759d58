"""The list of panes, in the order of the navigation rail. To add a pane, add a function and an
entry here, a folder for its code, and a title in ui/places.py.

A pane's code is imported when the pane is first opened, so that additional panes don't slow down
startup.
"""

from __future__ import annotations

from desktop.core.i18n import marked
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
    PaneKind("start", "ph.house", marked("Run experiments with one click."), _start),
    PaneKind(
        "models",
        "ph.stack",
        marked(
            "Manage the models on this laptop: find more, load them, decode their names, and "
            "see how open they are."
        ),
        _models,
    ),
    PaneKind(
        "chat",
        "ph.chat-circle",
        marked("Chat with a model and see how sure it was of each word."),
        _chat,
    ),
    PaneKind(
        "compare",
        "ph.columns",
        marked("Ask several models the same question and see where they differ."),
        _compare,
    ),
    PaneKind(
        "quantization",
        "ph.squares-four",
        marked("See how quantization stores a model's numbers in fewer bits and what it costs."),
        _quantization,
    ),
    PaneKind(
        "experts",
        "ph.share-network",
        marked("Watch a mixture-of-experts model choose which experts process each word."),
        _experts,
    ),
    PaneKind(
        "benchmarks",
        "ph.chart-bar",
        marked("Measure how good and how fast models are, and how certain the numbers are."),
        _benchmarks,
    ),
    PaneKind(
        "leaks",
        "ph.drop",
        marked("Check whether a model has already seen a test's questions."),
        _leaks,
    ),
    PaneKind(
        "concepts",
        "ph.book-open",
        marked("Read short lessons, each with an interactive figure."),
        _concepts,
    ),
)
SETTINGS = PaneKind(
    "settings",
    "ph.gear-six",
    marked("Change how Glassbox looks, where it finds models, and how it runs them."),
    _settings,
)
