"""Explains each part of a name in a plain sentence or two, including parts whose meaning depends on
the family."""

from __future__ import annotations

from desktop.core.i18n import marked, tr
from desktop.core.names.items import NameItem

UNKNOWN_FAMILY = marked(
    "The name that the model's makers chose. Glassbox doesn't know this family."
)
UNTUNED = marked(
    "The name doesn't say whether the model was trained to chat. The names of many newer chat "
    "models don't say so: Qwen3-8B is a chat model, and its base model is called Qwen3-8B-Base."
)
PATTERNS = {"Qwen2.5-MoE-A2.7B": "Qwen1.5-MoE-A2.7B", "Qwen2.5-57B-A14B": "Qwen2-57B-A14B"}
"""Made-up example names, each with the published model that comes closest. Source: the models'
pages on the Hugging Face Hub, checked on 2026-11-28."""
UNREAD = marked(
    "Glassbox doesn't know this word. Often, such a word is a name that the makers chose."
)


def explain(item: NameItem, text: str) -> str:
    """Return one or more sentences that explain an item, or its spelling if no explanation is
    known."""
    spelled = text[item.start : item.end]
    if item.kind == "base":
        return _base(item)
    if item.kind == "line":
        if item.family is None or not item.family.maker:
            return tr("The name of this model, which its makers built from the base model.")
        return tr(
            "A model by {maker}, built from the base model.",
            maker=item.family.maker,
        )
    if item.kind == "related":
        maker = tr(", by {maker}", maker=item.family.maker) if item.family else ""
        return tr(
            "Another family of models{maker}. The name doesn't say how that family was used. "
            "Often, one of its models was the teacher that this model was trained to imitate.",
            maker=maker,
        )
    if item.kind == "distilled_from":
        maker = tr(", by {maker}", maker=item.family.maker) if item.family else ""
        return tr(
            "The teacher model{maker}. This model was trained to imitate it, usually on text "
            "that the teacher wrote.",
            maker=maker,
        )
    if item.kind == "version":
        return tr(
            "Version {version}. A higher version is newer, not larger.",
            version=item.values["version"],
        )
    if item.kind == "revision":
        return tr(
            "Revision {revision} of this model, which its makers built from the base model.",
            revision=item.values["revision"],
        )
    return item.meaning or (tr(UNREAD) if item.kind == "unread" else spelled)


def example_note(text: str) -> str:
    """If the text contains a made-up example name, return a note that no such model exists. If not,
    return ""."""
    for made_up, published in PATTERNS.items():
        if made_up in text:
            return tr(
                "This name only illustrates a pattern: no model is called {made_up}. The "
                "closest published model is {published}.",
                made_up=made_up,
                published=published,
            )
    return ""


def _base(item: NameItem) -> str:
    family = item.family
    if family is None:
        return tr(UNKNOWN_FAMILY)
    if family.role == "line":
        return tr(
            "A line of models by {maker}, often built from models of other families.",
            maker=family.maker,
        )
    if family.role == "closed":
        return tr(
            "A family of models by {maker}. Their weights aren't published.", maker=family.maker
        )
    return tr("A family of models by {maker}.", maker=family.maker)
