"""What every pane is, and what it is given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.conversations import Conversations
from desktop.services.downloads import Downloads
from desktop.services.finding import Finding
from desktop.services.inference import Inference
from desktop.services.jobs import JobThread
from desktop.services.library import Library
from desktop.services.models import Models
from desktop.services.settings import Settings
from desktop.ui.adding import Adding
from desktop.ui.files import Files
from desktop.ui.look.theme import Theme
from desktop.ui.notices import Notices
from desktop.ui.places import PaneId


class OpenPane(Protocol):
    """Shows a pane; of a pane with pages `page`, by its id in ui/places.py, or that of last
    time. Of Concepts `page` is the key of a lesson, of Settings the id of a setting. `experiment`
    is the id of one that it offers to Start, which is run.
    False where that returns False, which says that something it needs isn't here."""

    def __call__(self, pane: PaneId, page: str = "", experiment: str = "") -> bool: ...


@dataclass(frozen=True)
class Context:
    """All that a pane may use; it gets nothing from anywhere else."""

    theme: Theme
    settings: Settings
    library: Library
    inference: Inference
    background: JobThread  # disk and network
    conversations: Conversations
    notices: Notices
    models: Models
    files: Files
    adding: Adding
    open_pane: OpenPane
    chat_with: Callable[[str], None]  # by the model's path
    finding: Finding
    downloads: Downloads
    log_folder: Path
    run_experiment: Callable[[str], None]  # by its id in ui/experiments.py
    data_folder: Path  # results and question sets


@dataclass(frozen=True)
class Experiment:
    """A click that sets everything up and runs. `run` takes the page that has it."""

    title: str
    summary: str
    run: Callable[[Any], object]


@dataclass(frozen=True)
class PaneKind:
    """What the rail shows of a pane. `load` reads the pane's code, which takes a moment."""

    id: PaneId
    icon: str  # a qtawesome name
    about: str  # what one does there, in a sentence
    load: Callable[[], type[Pane]]


class Pane(QWidget):
    """One page of the window. Built when it is first shown."""

    id: ClassVar[PaneId]
    summary: ClassVar[str]  # one sentence: what the pane shows
    offered: ClassVar[Mapping[str, Callable[[Any], object]]] = {}
    """What Start can run here, by its id in ui/experiments.py. It takes the pane, and returns
    False where something that it needs isn't here."""
    page_ids: ClassVar[tuple[str, ...]] = ()  # of a pane that has several pages

    summary_changed = Signal(str)
    """Another sentence stands for what is shown now."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.beside_title: QWidget | None = None
        """What the heading shows right of the title, such as tabs."""

    @property
    def sentence(self) -> str:
        """What is shown now, in one sentence."""
        return self.summary

    def open_page(self, page: str) -> None:
        """Show one of `page_ids`."""

    def run_offered(self, experiment: str) -> bool:
        """One of `offered`, or of the page in sight. False where something isn't here."""
        return self.offered[experiment](self) is not False

    def shut_down(self) -> None:
        """Called before the window closes, so that nothing typed is lost; perhaps twice."""
