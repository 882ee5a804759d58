"""Base class of the pages of the Experts pane. It has the list of models, and a message that
replaces the page if the model has no experts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.library.models import ModelFile
from desktop.core.numbers.units import short_count
from desktop.core.servers.address import is_server
from desktop.core.servers.facts import needs_file
from desktop.ui.experiments import Setup
from desktop.ui.model_box import NEEDS_FILE, list_served
from desktop.ui.names import distinct_names, short_name
from desktop.ui.panes.base import OpenPane, Runtime, Shell
from desktop.ui.panes.experts.recording_tools import RecordingTools
from desktop.ui.panes.experts.watch import Watch, is_mixture
from desktop.ui.panes.paged import PanePage, experiment_button
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.flow_layout import in_lines
from desktop.ui.widgets.layout.one_of import OneOf
from desktop.ui.widgets.layout.scaled import Part, Scaled, discard, in_column, in_row
from desktop.ui.widgets.name_box import NameBox
from desktop.ui.widgets.results.empty_state import EmptyState, NoModels
from desktop.ui.widgets.results.problem_card import ProblemCard

MODEL_WIDTH = 272


class ExpertsPage(PanePage):
    """A page of the Experts pane. Subclasses fill `content` and react to the Watch that all pages
    share."""

    needs_mixture = True  # if the model is dense, the page shows why there is nothing to watch
    needs_file = False  # a server may tell which experts it chose

    def __init__(self, shell: Shell, runtime: Runtime, open_pane: OpenPane, watch: Watch) -> None:
        super().__init__(shell)
        self._runtime, self._open_pane = runtime, open_pane
        theme = shell.theme
        self.watch = watch
        self.model = NameBox()
        self.model.setAccessibleName(tr("Model"))
        self.model.setToolTip(
            tr(
                "Chooses the model for all the pages in Experts. Only mixtures of experts have "
                "a router."
            )
        )
        self.model.activated.connect(lambda: watch.choose(self.model.currentData()))
        self.recording = RecordingTools(
            theme, runtime.background, shell.files, shell.notices, watch
        )
        self.content = QWidget()
        self.problem = ProblemCard(theme)
        self.problem.hide()
        self._wrong = ""  # path of the model that was selected when the error appeared
        self._instead = QWidget()
        self._message: QWidget | None = None
        self._around = in_column(theme, on=self._instead, spacing=0)
        self._one_of = OneOf(self.content, self._instead)
        in_column(theme, self._made_top(), self.problem, (self._one_of, 1), on=self, spacing=12)
        watch.model_changed.connect(self._follow_model)
        watch.grown.connect(self._follow_growth)

    def _made_top(self) -> QHBoxLayout:
        theme = self.shell.theme
        top = Qt.AlignmentFlag.AlignTop
        Scaled(theme, self.model, lambda: self.model.setFixedWidth(theme.px(MODEL_WIDTH)))
        chips = [self.model, *(experiment_button(self, each) for each in self.experiments)]
        return in_row(theme, (in_lines(theme, chips), 1), (self.recording, 0, top), spacing=16)

    def _fill(
        self,
        asked: Sequence[Part],
        go: QPushButton,
        says: tuple[str, str, str],
        body: QWidget,
        others: Sequence[Part] = (),
    ) -> None:
        """Lay out a page on which the user runs the model. The first row has the inputs `asked`,
        the progress, `others`, and the button `go` or Stop. Below is `body` or, while there is
        nothing to show, the icon, title, and text in `says`."""
        theme, watch = self.shell.theme, self.watch
        self.status = label(kind="count")
        self.go, self.stop = go, button(theme, tr("Stop"), "secondary", "ph.stop")
        self.stop.setWhatsThis(
            tr(
                "Stops the model. The recording so far is kept; an unfinished comparison is "
                "discarded."
            )
        )
        self.stop.clicked.connect(watch.stop)
        watch.said.connect(self.tell)
        watch.running_changed.connect(self._follow_running)
        watch.failed.connect(self._say_why)
        self._body, self._nothing = body, EmptyState(theme, *says, ())
        self._there = OneOf(self._nothing, body)
        asking = in_row(theme, *asked, self.status, *others, go, self.stop)
        in_column(theme, asking, (self._there, 1), on=self.content, spacing=12)
        # The page may be built while the model runs for another one.
        self.tell(watch.status)
        self._follow_running()

    @Slot(str)
    def tell(self, words: str) -> None:
        """Show a message before the button; "" for none, without a gap."""
        self.status.setText(words)
        self.status.setVisible(bool(words))

    # --- on every page --------------------------------------------------------------------

    def begin(self) -> None:
        """Run the first experiment."""
        self.experiments[0].run(self)

    def choose_named(self, setup: Setup) -> None:
        """Select the mixture of experts that an experiment names or, if it is missing, the first
        one in the list."""
        mixtures = [each.path for each in self.watch.models if is_mixture(each)]
        if path := self._runtime.models.shipped(setup.models[0]) or next(iter(mixtures), ""):
            self.watch.choose(path)

    def show_trace(self) -> None:
        """Show the current trace. Called if the trace has changed while the page is visible, and
        when the page becomes visible."""

    # --- following ------------------------------------------------------------------------

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self.show_trace()

    @Slot()
    def _follow_growth(self) -> None:
        if self.watch.shown_anyway:
            self._one_of.show_one(self.content)
            self.problem.hide()
        if self.isVisible():  # a hidden page is drawn when it is shown
            self.show_trace()

    @Slot()
    def _follow_model(self) -> None:
        watch = self.watch
        with QSignalBlocker(self.model):
            self.model.clear()
            names = distinct_names(watch.models)
            for number, model in enumerate(watch.models):
                before = watch.models[number - 1] if number else model
                if is_mixture(before) != is_mixture(model):
                    self.model.insertSeparator(self.model.count())
                self.model.addItem(names[model.path], model.path)
                at, words = self.model.count() - 1, _experts_text(model)
                self.model.setItemData(at, words, Qt.ItemDataRole.ToolTipRole)
            why = tr(NEEDS_FILE) if self.needs_file else ""
            list_served(self.model, self._runtime.library.servers, why)
            self.model.setCurrentIndex(self.model.findData(watch.path))
        self.model.setVisible(self.model.count() > 0)
        if watch.path != self._wrong:
            self.problem.hide()
        model = watch.model
        away = model is not None and is_server(model.path) and not self.needs_file
        mixed = away or (model is not None and is_mixture(model))
        if watch.shown_anyway or mixed or not self.needs_mixture:
            self._one_of.show_one(self.content)
        else:
            self._show_instead(model)

    def _show_instead(self, model: ModelFile | None) -> None:
        if self._message is not None:
            discard(self._around, self._message)
        if model is None:
            made = self._no_models()
        elif is_server(model.path):
            title = tr("{model} is on a server", model=short_name(model))
            text, theme = needs_file().message, self.shell.theme
            made = EmptyState(theme, "ph.share-network", title, text, ())
        else:
            made = self._no_experts(model)
        self._message = made
        self._around.addWidget(made)
        made.show()  # now, not when the layout is next updated
        self._one_of.show_one(self._instead)

    def _no_models(self) -> EmptyState:
        text = tr(
            "The router's decisions appear here. Only mixtures of experts have a router, so "
            "add such a model first."
        )
        return NoModels(self.shell.theme, self._open_pane, "ph.share-network", text)

    def _no_experts(self, model: ModelFile) -> EmptyState:
        """Return the message for a dense model, with a button that selects a mixture of experts or,
        if there is none, opens the Find models page."""
        theme, mixture = self.shell.theme, self.watch.mixture
        text = (
            tr(
                "The model is dense: every token passes through all of the model's {weights} "
                "weights. There are no experts to choose from, so there's no router to watch.",
                weights=short_count(model.facts.used_parameters),
            )
            if model.facts
            else tr(
                "The model is dense: every token passes through all of the model's weights. "
                "There are no experts to choose from, so there's no router to watch."
            )
        )
        if mixture is not None:
            way = button(
                theme,
                tr("Watch {mixture}", mixture=short_name(mixture)),
                "primary",
                "ph.share-network",
            )
            way.clicked.connect(lambda: self.watch.choose(mixture.path))
        else:
            way = button(
                theme, tr("Find a mixture-of-experts model"), "primary", "ph.magnifying-glass"
            )
            way.setToolTip(
                tr(
                    "Look for a part such as 8x7B or A3B in the name: it means that the model "
                    "has experts"
                )
            )
            way.clicked.connect(lambda: self._open_pane("models", "find"))
        title = tr("{model} has no experts", model=short_name(model))
        return EmptyState(theme, "ph.share-network", title, text, [way])

    @Slot()
    def _follow_running(self) -> None:
        self.go.setVisible(not self.watch.running)
        self.stop.setVisible(self.watch.running)
        if self.watch.running:
            self.problem.hide()

    @Slot(UserError)
    def _say_why(self, error: UserError) -> None:
        self._show_problem(tr("Can't watch the router"), error)

    def _show_problem(self, title: str, error: UserError) -> None:
        self._wrong = self.watch.path
        self.problem.show_error(title, error)
        self.problem.show()


def _experts_text(model: ModelFile) -> str:
    facts = model.facts
    if facts is None or facts.experts is None:
        return tr("Dense model without experts")
    return tr("{experts} experts per layer", experts=facts.experts)
