"""Tests that the examples in CONTRIBUTING.md run as they are."""

from __future__ import annotations

import operator
import re
import textwrap
from pathlib import Path
from typing import Any

import shiboken6

from desktop.ui.panes.base import Context, Pane
from desktop.ui.plots.interactive_plot import Plot
from tests.ui.conftest import Desk

TEXT = (Path(__file__).parents[2] / "CONTRIBUTING.md").read_text(encoding="utf-8")


def run_example(heading: str, context: Context) -> dict[str, Any]:
    """Run the Python code of a section. Returns its names."""
    sections = re.split(r"^## ", TEXT, flags=re.M)
    (text,) = (each for each in sections if each.startswith(f"{heading}\n"))
    (code,) = re.findall(r"^ *```python\n(.*?)^ *```$", text, re.M | re.S)
    names: dict[str, Any] = {"__name__": "example", "context": context}
    exec(textwrap.dedent(code), names)
    return names


def test_the_pane_can_be_built(desk: Desk) -> None:
    context = desk.window.context
    made = run_example("Add a pane", context)["SizesPane"].build(context)
    assert isinstance(made, Pane)
    assert made.sentence == "How large a model is at every number of bits."
    shiboken6.delete(made)


def test_the_chart_is_drawn(desk: Desk) -> None:
    made = run_example("Add a chart", desk.window.context)
    assert isinstance(made["plot"], Plot)
    assert made["plot"].chart == made["chart"]
    assert not made["plot"].grab().isNull()
    shiboken6.delete(made["plot"])


def test_the_context_has_what_the_text_says(desk: Desk) -> None:
    for path in re.findall(r"\bcontext\.([\w.]*\w)", TEXT):
        assert operator.attrgetter(path)(desk.window.context)
