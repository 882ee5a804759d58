"""The base class of all panes, and what panes are built from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Protocol

from PySide6.QtCore import QRectF, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.i18n import tr
from desktop.services.conversations import Conversations
from desktop.services.downloads import Downloads
from desktop.services.hub_requests import HubRequests
from desktop.services.inference import Inference
from desktop.services.jobs import JobThread
from desktop.services.lending import Lending
from desktop.services.library import Library
from desktop.services.models import Models
from desktop.services.precisions import Precisions
from desktop.services.servers import Servers
from desktop.services.settings import Settings
from desktop.ui.adding import Adding
from desktop.ui.experiments import Offered, Setup
from desktop.ui.files import Files
from desktop.ui.look.theme import Theme
from desktop.ui.notices import Notices
from desktop.ui.places import PaneId
from desktop.ui.workshop.profiles import Profiles


class OpenPane(Protocol):
    """A function that shows a pane. `page` is the id of one of the pane's pages (see ui/places.py);
    if `page` is empty, the page that was shown last is shown again. For Concepts, `page` is the key
    of a lesson; for Settings, the id of a setting. `experiment` is the id of an experiment to run
    (see `Pane.run_offered`). Returns False if the experiment can't run because something that it
    needs is missing."""

    def __call__(self, pane: PaneId, page: str = "", experiment: str = "") -> bool: ...


class ComparePrecisions(Protocol):
    """A function that shows the Compare pane and compares a model in several precisions. `path` is
    the model's path; "" for the default model. `agreed` is True if the user has already seen what
    writing the missing files takes; if not, the pane says so and asks."""

    def __call__(self, path: str = "", agreed: bool = False) -> None: ...


@dataclass(frozen=True)
class Shell:
    """What the window does for all its parts: its look, its file dialogs, and its notices."""

    theme: Theme
    files: Files
    notices: Notices


@dataclass(frozen=True)
class Runtime:
    """The models on this laptop, and the two queues of work on them."""

    library: Library
    models: Models  # which of them to use
    inference: Inference  # the engine's queue
    background: JobThread  # disk and network


@dataclass(frozen=True)
class Go:
    """Functions that lead to another pane, or to an experiment."""

    open_pane: OpenPane
    chat_with: Callable[[str], None]  # by the model's path
    compare_precisions: ComparePrecisions
    run_experiment: Callable[[str], None]  # by its id in ui/experiments.py
    reset: Callable[[], object]  # asks what to reset for the next group
    walk: Callable[[], object]  # starts the walkthrough of five experiments


@dataclass(frozen=True)
class Context:
    """Everything that panes are built from. Only `Pane.build` and the functions that it calls take
    it, to give each pane, page, and figure what that needs. `Shell`, `Runtime`, and `Go` group what
    is mostly needed together; a part that needs one thing of a group takes only that."""

    shell: Shell
    runtime: Runtime
    go: Go
    settings: Settings
    conversations: Conversations
    precisions: Precisions
    adding: Adding
    profiles: Profiles
    hub_requests: HubRequests
    downloads: Downloads
    servers: Servers
    lending: Lending
    students: JobThread  # trains students, which takes a minute
    data_folder: Path  # results and question sets
    log_folder: Path


@dataclass(frozen=True)
class Experiment:
    """An experiment with a button on a page. `run` takes the page, sets everything up, and starts
    the experiment. `title` and `summary` are keys for `tr`."""

    title: str
    summary: str
    run: Callable[[Any], object]


@dataclass(frozen=True)
class Spot:
    """The part of a page that an experiment is about. `area` returns its rectangle in the
    coordinates of `widget`, which paints it; without `area`, it is the whole widget. `figure` has
    the widgets that an audience sees of the page; if it is empty, it sees the card around the
    widget."""

    widget: QWidget
    area: Callable[[], QRectF] | None = None
    figure: tuple[QWidget, ...] = ()


@dataclass(frozen=True)
class PaneKind:
    """A pane's entry in the navigation rail. `load` imports the pane's code, which takes a
    moment."""

    id: PaneId
    icon: str  # a qtawesome name
    about: str  # one sentence: the purpose of the pane; a key for `tr`
    load: Callable[[], type[Pane]]


class Pane(QWidget):
    """A pane of the window, built when it is first shown."""

    id: ClassVar[PaneId]
    summary: ClassVar[str]  # one sentence: what the pane shows; a key for `tr`
    offered: ClassVar[Mapping[str, Callable[[Any, Setup], object]]] = {}
    """Maps the ids of experiments on Start (see ui/experiments.py) to the functions that run them
    in this pane. Each function takes the pane and the experiment's setup, prepares everything that
    the setup names, and returns False if something that the experiment needs is missing."""
    spots: ClassVar[Mapping[str, Callable[[Any], Spot]]] = {}
    """Maps the ids in `offered` to functions that return what to look at afterward."""
    page_ids: ClassVar[tuple[str, ...]] = ()  # for a pane with several pages

    summary_changed = Signal(str)
    """Emitted with the new value of `sentence`."""

    def __init__(self) -> None:
        super().__init__()
        self.beside_title: QWidget | None = None
        """Widget to the right of the title, such as tabs."""

    @classmethod
    def build(cls, context: Context) -> Pane:
        """Build the pane."""
        raise NotImplementedError

    @property
    def sentence(self) -> str:
        """One sentence that describes what the pane currently shows."""
        return tr(self.summary)

    @property
    def busy(self) -> bool:
        """True while the pane does work that runs in neither of the window's two services."""
        return False

    @property
    def page_id(self) -> str:
        """The id of the visible page, as in `OpenPane`; "" if the pane has no pages."""
        return ""

    def open_page(self, page: str) -> None:
        """Show a page. `page` is an id as in `OpenPane`, but not empty."""

    def run_offered(self, experiment: Offered) -> bool:
        """Run an experiment from `offered` or, in a pane with pages, from the `offered` of the
        visible page. Returns False if something that the experiment needs is missing."""
        return run_setup(self, self.offered, experiment)

    def spot(self, experiment: Offered) -> Spot:
        """Return what an experiment is about, which has just run."""
        return self.spots[experiment.id](self)

    def save_state(self) -> object:
        """Return what the pane holds that isn't saved, for `restore_state`. Nothing in it may
        depend on the language or on widgets."""
        from desktop.ui.panes.page_state import entered_in  # not needed when the program starts

        return entered_in(self)

    def result_state(self, page: str) -> object:
        """Return what the result of an experiment on a page depends on and what the user can change
        without starting a Task, to see whether the result is still there. `page` is the id of a
        page that has been built. The value can be pickled."""
        return None

    def restore_state(self, state: Any) -> None:
        """Go on with the saved state of an earlier pane of this class, after a change of the
        language. Called once the pane is built."""
        from desktop.ui.panes.page_state import enter_again  # as above

        enter_again(self, state)

    def shut_down(self) -> None:
        """Stop work and save what was typed. Called before the window closes, possibly twice."""


def run_setup(
    part: QWidget, offered: Mapping[str, Callable[[Any, Setup], object]], experiment: Offered
) -> bool:
    """Run an experiment on a pane or page, whose figures are shown as pictures again, and whole.
    Returns False if something that the experiment needs is missing."""
    from desktop.ui.plots.interactive_plot import Plot  # imports the charts
    from desktop.ui.widgets.results.figure_tools import FigureTools  # as above

    for tools in part.findChildren(FigureTools):
        tools.as_table.setChecked(False)
    for plot in part.findChildren(Plot):
        plot.reset()
    return offered[experiment.id](part, experiment.setup) is not False
