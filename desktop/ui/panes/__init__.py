"""The panes, in the order of the rail. A new pane is one file here and one line below."""

from __future__ import annotations

from desktop.ui.panes.base import Pane
from desktop.ui.panes.chat import ChatPane
from desktop.ui.panes.models import ModelsPane
from desktop.ui.panes.quantization import QuantizationPane

PANES: tuple[type[Pane], ...] = (ModelsPane, ChatPane, QuantizationPane)
