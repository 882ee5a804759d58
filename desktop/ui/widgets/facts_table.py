"""How a table of facts looks and is walked over, whatever it shows."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView, QTableView


def as_facts(view: QTableView) -> None:
    """To read: a row is chosen at a time, Tab leaves the table, no lines between cells."""
    view.setProperty("kind", "facts")
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().hide()
    view.horizontalHeader().setHighlightSections(False)
