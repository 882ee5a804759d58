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
    found = [CorpusPlace(tr(set_title(each.stem)), str(each)) for each in (LEAKED, FRESH)]
    others = sorted(resource("questions").glob("*.jsonl"))
    found += [
        CorpusPlace(tr(set_title(path.stem)), str(path))
        for path in others
        if path not in (LEAKED, FRESH)
    ]
    return [place for place in found if resource("questions").is_dir()]


def corpora() -> list[CorpusPlace]:
    return (
        [CorpusPlace(tr("Pebble's training data"), str(TRAINING_DATA))]
        if TRAINING_DATA.exists()
        else []
    )
