"""What every pane is, and what it is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from desktop.services.inference import Inference
from desktop.services.jobs import JobThread
from desktop.services.library import Library
from desktop.services.settings import Settings
from desktop.ui.adding import Adding
from desktop.ui.notices import Notices
from desktop.ui.theme import Theme


@dataclass(frozen=True)
class Context:
    """All that a pane may use; it gets nothing from anywhere else."""

    theme: Theme
    settings: Settings
    library: Library
    inference: Inference
    background: JobThread  # disk and network
    notices: Notices
    adding: Adding
    open_pane: Callable[[str], None]  # by title


@dataclass(frozen=True)
class Experiment:
    """A click that sets everything up and runs. `run` is the name of the pane's method."""

    title: str
    summary: str
    run: str


class Pane(QWidget):
    """One page of the window. Built when it is first shown."""

    title: ClassVar[str]
    icon: ClassVar[str]  # a qtawesome name
    summary: ClassVar[str]  # one sentence: what the pane shows
    experiments: ClassVar[tuple[Experiment, ...]] = ()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context

    def shut_down(self) -> None:
        """Called once before the window closes, so that nothing typed is lost."""
