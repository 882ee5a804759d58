"""The questions and the texts that come with Glassbox."""

from __future__ import annotations

from desktop.core.benchmarks.tasks.own import set_title
from desktop.core.i18n import tr
from desktop.core.resources import resource
from desktop.ui.panes.leaks.place_box import CorpusPlace

LEAKED = resource("questions", "exam-leaked.jsonl")
FRESH = resource("questions", "exam-fresh.jsonl")
TRAINING_DATA = resource("models", "training_data.jsonl.xz")


def question_sets() -> list[CorpusPlace]:
    """Return the question sets that come with Glassbox, starting with those of the planted leak.
    Return an empty list if this copy has no question sets."""
    folder = resource("questions")
    others = [path for path in sorted(folder.glob("*.jsonl")) if path not in (LEAKED, FRESH)]
    paths = [LEAKED, FRESH, *others] if folder.is_dir() else []
    return [CorpusPlace(tr(set_title(path.stem)), str(path)) for path in paths]


def corpora() -> list[CorpusPlace]:
    return (
        [CorpusPlace(tr("Pebble's training data"), str(TRAINING_DATA))]
        if TRAINING_DATA.exists()
        else []
    )
