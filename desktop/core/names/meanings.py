"""One plain sentence for each part of a name; those that need the family are made here."""

from __future__ import annotations

from desktop.core.names.items import Item
from desktop.core.words import tr

UNKNOWN_FAMILY = tr("What its makers call it. Glassbox does not know this family.")
UNREAD = tr("No rule explains this word. Often it is a name that the makers chose.")


def explain(item: Item, text: str) -> str:
    """Ends with a full stop."""
    spelled = text[item.start : item.end]
    if item.kind == "base":
        return _base(item)
    if item.kind == "line":
        if item.family is None or not item.family.maker:
            return tr("A name that its makers gave to what they made from the base.")
        return tr(
            "By {maker}, who trained the base further or built on it.", maker=item.family.maker
        )
    if item.kind == "related":
        maker = tr(", by {maker}", maker=item.family.maker) if item.family else ""
        return tr(
            "Another family{maker}. The name does not say how it was used; often to teach.",
            maker=maker,
        )
    if item.kind == "distilled_from":
        maker = tr(", by {maker}", maker=item.family.maker) if item.family else ""
        return tr("The teacher{maker}: it was trained on what this model wrote.", maker=maker)
    if item.kind == "version":
        return tr(
            "Version {version}. A higher one is newer, not larger.", version=item.values["version"]
        )
    if item.kind == "revision":
        return tr(
            "Revision {revision} of what its makers made from the base.",
            revision=item.values["revision"],
        )
    return item.meaning or (UNREAD if item.kind == "unread" else spelled)


def _base(item: Item) -> str:
    family = item.family
    if family is None:
        return UNKNOWN_FAMILY
    if family.role == "line":
        return tr(
            "A line of models by {maker}, made from other families' models.", maker=family.maker
        )
    if family.role == "closed":
        return tr("A family by {maker}, whose weights are not published.", maker=family.maker)
    return tr("A family of models by {maker}.", maker=family.maker)
