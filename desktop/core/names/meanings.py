"""One plain sentence for each part of a name; those that need the family are made here."""

from __future__ import annotations

from desktop.core.names.items import Item

UNKNOWN_FAMILY = "What its makers call it. Glassbox does not know this family."
UNREAD = "No rule explains this word. Often it is a name that the makers chose."


def explain(item: Item, text: str) -> str:
    """Ends with a full stop."""
    spelled = text[item.start : item.end]
    if item.kind == "base":
        return _base(item)
    if item.kind == "line":
        if item.family is None or not item.family.maker:
            return "A name that its makers gave to what they made from the base."
        return f"By {item.family.maker}, who trained the base further or built on it."
    if item.kind == "related":
        maker = f", by {item.family.maker}" if item.family else ""
        return f"Another family{maker}. The name does not say how it was used; often to teach."
    if item.kind == "distilled_from":
        maker = f", by {item.family.maker}" if item.family else ""
        return f"The teacher{maker}: it was trained on what this model wrote."
    if item.kind == "version":
        return f"Version {item.values['version']}. A higher one is newer, not larger."
    if item.kind == "revision":
        return f"Revision {item.values['revision']} of what its makers made from the base."
    return item.meaning or (UNREAD if item.kind == "unread" else spelled)


def _base(item: Item) -> str:
    family = item.family
    if family is None:
        return UNKNOWN_FAMILY
    if family.role == "line":
        return f"A line of models by {family.maker}, made from other families' models."
    if family.role == "closed":
        return f"A family by {family.maker}, whose weights are not published."
    return f"A family of models by {family.maker}."
