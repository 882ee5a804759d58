"""The page with the library on the left and the selected model on the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QFrame,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from desktop.core.i18n import counted, marked, tr
from desktop.core.library.models import ModelFile
from desktop.core.numbers.units import size_text
from desktop.services.inference import Inference
from desktop.services.jobs import while_alive
from desktop.services.precisions import Precisions
from desktop.services.settings import Settings
from desktop.ui.adding import Adding
from desktop.ui.files import show_in_folder
from desktop.ui.panes.base import Go, Runtime, Shell
from desktop.ui.panes.model_inside import ModelInside
from desktop.ui.panes.models.estimates import Estimates
from desktop.ui.panes.models.library.detail import LEAST_WIDTH, Detail, find_encoder
from desktop.ui.panes.models.library.list import LibraryList, RowState
from desktop.ui.panes.models.library.loading import Loading
from desktop.ui.panes.models.library.precision_offer import PrecisionOffer
from desktop.ui.panes.models.library.shelf_work import ShelfWork
from desktop.ui.panes.paged import PanePage
from desktop.ui.panes.precision_clear import PrecisionClear
from desktop.ui.widgets.controls import button, explain, label
from desktop.ui.widgets.layout.flow_layout import FlowLayout
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_column, in_row, spaced
from desktop.ui.widgets.results.empty_state import EmptyState
from desktop.ui.workshop.profiles import Profiles

SIDE_BY_SIDE = 760
"""Minimum width, in unscaled pixels, at which the list and the details are side by side rather than
stacked."""

ROOM_FOR_WORDS = 1040
"""Minimum width, in unscaled pixels, at which the third button below the list has a label beside
its icon."""

LEAST_LIST_HEIGHT = 240


class LibraryPage(PanePage):
    """Shows the models on disk, the facts in their headers, and which of the models are in
    memory."""

    id = "library"
    summary = marked("See the models on this laptop and the facts in each file's header.")

    def __init__(
        self,
        shell: Shell,
        runtime: Runtime,
        go: Go,
        settings: Settings,
        precisions: Precisions,
        adding: Adding,
        profiles: Profiles,
    ) -> None:
        super().__init__(shell)
        self._runtime, self._go, self._settings = runtime, go, settings
        self._precisions, self._adding = precisions, adding
        values = settings.values
        self._expected: tuple[str, ...] = _to_select(runtime.inference, settings)
        self._places = {*values.model_files, *values.model_folders} - set(values.hidden_models)
        self._hidden = set(values.hidden_models)
        self._first = ""  # the path that was selected by default
        self._settled = False  # True once the first scan has ended the default selection
        self._loading = Loading(shell.notices, runtime, settings, self)
        self._estimates = Estimates(runtime.background, settings, self)
        library, unloaded = runtime.library, self._loading.unloaded
        self.work = ShelfWork(shell, library, settings, profiles, unloaded)
        self._list = LibraryList(shell.theme)
        self._list.setWhatsThis(
            tr(
                "Each row is a model on this laptop, with its number of weights and its size "
                "on disk. Select a model to see more about it, or load it into memory."
            )
        )
        compare = go.compare_precisions
        offer = PrecisionOffer(shell.theme, runtime.library, compare, precisions, self)
        self._detail = Detail(shell.theme, offer)
        self.inside = ModelInside(shell.theme, runtime, go.open_pane, settings)
        self._detail.add_picture(self.inside)
        self._layout = spaced(
            shell.theme, QBoxLayout(QBoxLayout.Direction.LeftToRight, self), spacing=16
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty_state())
        self._stack.addWidget(self._list)
        self._layout.addWidget(self._library_card(), 10)
        self._layout.addWidget(self._detail, 11)
        self.setFocusProxy(self._list)
        self._connect()
        self._mark_for_comparison()
        self._show_library()

    def select(self, path: str) -> None:
        """Select a model and show its details."""
        self._list.choose(path)

    def _library_card(self) -> QFrame:
        theme = self.shell.theme
        card = QFrame()
        card.setProperty("kind", "card")
        card.setWhatsThis(self._list.whatsThis())
        card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        Scaled(theme, card, lambda: card.setMinimumWidth(theme.px(LEAST_WIDTH)))
        title, self._count = label(tr("On this laptop"), "section"), label(kind="caption")
        head = in_row(theme, title, STRETCH, self._count, margins=(16, 0, 16, 0))
        self._foot = self._made_foot()
        in_column(
            theme, head, (self._stack, 1), self.work, self._foot, on=card, margins=(8, 16, 8, 16)
        )
        Scaled(theme, self, lambda: self._stack.setMinimumHeight(theme.px(LEAST_LIST_HEIGHT)))
        return card

    def _made_foot(self) -> QWidget:
        foot, line, theme = QWidget(), QWidget(), self.shell.theme
        hint = tr("You can also drop models or folders anywhere in this window.")
        row = spaced(theme, FlowLayout(line), spacing=8)
        for each in self._add_buttons("secondary"):
            row.addWidget(each)
        clear = PrecisionClear(self.shell, self._runtime.library, self._precisions)
        left = (clear, 0, Qt.AlignmentFlag.AlignLeft)
        parts = (label(hint, "caption", wrap=True), line, left)
        in_column(theme, *parts, on=foot, margins=(16, 0, 16, 0), spacing=12)
        return foot

    def _add_buttons(self, first: str) -> list[QAbstractButton]:
        file = button(self.shell.theme, tr("Add a file…"), first, "ph.file-plus")
        folder = button(self.shell.theme, tr("Add a folder…"), "secondary", "ph.folder-plus")
        explain(
            (file, tr("Adds a model file (.gguf) to the list. The file stays where it is.")),
            (folder, tr("Adds a folder and lists its models, including those added later.")),
        )
        file.clicked.connect(lambda: self._adding.choose_files(self))
        folder.clicked.connect(lambda: self._adding.choose_folder(self))
        return [file, folder, *self.work.menu_buttons()]

    def _empty_state(self) -> EmptyState:
        return EmptyState(
            self.shell.theme,
            "ph.stack",
            tr("No models yet"),
            tr(
                "Model files have names that end in .gguf. Add a file or a folder, or drop one "
                "anywhere in this window."
            ),
            self._add_buttons("primary"),
        )

    def _connect(self) -> None:
        library = self._runtime.library
        for changed in (library.changed, library.scanning_changed):
            changed.connect(self._show_library)
        self._settings.changed.connect(self._follow_settings)
        self._precisions.changed.connect(self._mark_for_comparison)
        self._loading.changed.connect(self._show_states)
        self._estimates.changed.connect(self._show_states)
        self._list.chosen.connect(self._show_selected)
        self._list.load_asked.connect(self._load)
        self._list.remove_asked.connect(self._remove)
        detail = self._detail
        detail.load_asked.connect(lambda: self._with_current(self._load))
        detail.stop_asked.connect(lambda: self._with_current(self._loading.stop))
        detail.unload_asked.connect(lambda: self._with_current(self._loading.unload))
        detail.remove_asked.connect(lambda: self._with_current(self._remove))
        detail.verify_asked.connect(lambda: self._with_model(self.work.verify))
        detail.delete_asked.connect(lambda: self._with_model(self._delete))
        self.work.removed.connect(self._runtime.library.refresh)
        detail.folder_asked.connect(lambda: self._with_current(show_in_folder))
        detail.chat_asked.connect(lambda: self._with_current(self._chat))

    def _with_current(self, act: Callable[[str], object]) -> None:
        model = self._list.current
        if model is not None:
            act(model.path)

    def _with_model(self, act: Callable[[ModelFile], object]) -> None:
        if self._list.current is not None:
            act(self._list.current)

    def _delete(self, model: ModelFile) -> None:
        self.work.delete(model, self._runtime.library.shelf.deletable(model))

    @Slot()
    def _show_library(self) -> None:
        models = self._runtime.library.models
        self._list.show_models(models)
        self._select_expected(models)
        self._stack.setCurrentIndex(1 if models else 0)
        self._detail.setVisible(bool(models))
        self._foot.setVisible(bool(models))
        self._count.setText(self._counted(models))
        self._show_states()

    def _counted(self, models: list[ModelFile]) -> str:
        if not models:
            return tr("Searching…") if self._runtime.library.scanning else ""
        size = size_text(sum(model.bytes for model in models))
        number = len(models)
        return counted(
            number, "{number} model, {size}", "{number} models, {size}", number=number, size=size
        )

    def _select_expected(self, models: list[ModelFile]) -> None:
        """Select the expected model once it is listed: the model that the user just added or, at
        startup, the model from `_to_select`. Until then, select the first row unless the user has
        selected a row."""
        for model in models:
            if any(_is_in(each.path, self._expected) for each in model.files):
                self._list.choose(model.path)
                self._expected = ()
                self._settled = True
                return
        current = self._list.current
        if self._settled or current is None:
            return
        if self._first in ("", current.path):
            self._list.choose_row(0)
            self._first = models[0].path
        self._settled = not self._runtime.library.scanning

    def showEvent(self, event: QShowEvent) -> None:
        """Select the model that was loaded last, perhaps in another pane, unless the user has
        selected a row."""
        super().showEvent(event)
        self._detail.precisions.look_again()
        current, loaded = self._list.current, self._loading.newest
        if current is not None and current.path == self._first and self._list.choose(loaded):
            self._first = loaded

    @Slot()
    def _follow_settings(self) -> None:
        values = self._settings.values
        places = {*values.model_files, *values.model_folders} - set(values.hidden_models)
        unhidden = self._hidden - set(values.hidden_models)
        if added := (places - self._places) | unhidden:
            self._expected = tuple(added)
        self._places, self._hidden = places, set(values.hidden_models)
        self._show_states()

    @Slot()
    def _show_selected(self) -> None:
        model = self._list.current
        if model is not None:
            self._detail.show_model(model, self._runtime.library.shelf.deletable(model))
            self._look_for_eye(model)
            self.inside.show_model(model)
            self._show_states()

    def _look_for_eye(self, model: ModelFile) -> None:
        if (facts := model.facts) is not None:
            job = self._runtime.background.call(
                lambda: find_encoder(model.path, facts), "look for an image encoder"
            )
            job.finished.connect(while_alive(self, partial(self._detail.show_eye, model)))

    @Slot()
    def _show_states(self) -> None:
        states = self._loading.states()
        self._list.rows.set_states(states)
        model = self._list.current
        if model is None:
            return
        state = RowState("problem") if model.problem else states.get(model.path, RowState("ready"))
        self._detail.show_state(
            state,
            self._loading.loaded(model.path),
            self._estimates.of(model, self._loading.loaded(model.path)),
            self._loading.seconds_left(model.path),
        )

    @Slot()
    def _mark_for_comparison(self) -> None:
        self._list.rows.set_for_comparison(self._precisions.for_comparison)

    @Slot(str)
    def _load(self, path: str) -> None:
        model = self._runtime.library.get(path)
        if model is not None and model.problem is None:
            self._list.choose(path)
            self._loading.load(path)

    @Slot(str)
    def _remove(self, path: str) -> None:
        model = self._runtime.library.get(path)
        if model is None:
            return
        library, paths = self._runtime.library, [each.path for each in model.files]
        before = self._settings.values.model_files
        for each in paths:
            self._loading.stop(each)
            self._loading.unload(each)
            library.remove(each)
        added = [each for each in before if each not in self._settings.values.model_files]
        self.shell.notices.info(
            tr("Removed {name} from the list. The file stays on disk.", name=model.name),
            (tr("Undo"), lambda: library.show(paths, added)),
            lasts=True,
        )

    def _chat(self, path: str) -> None:
        self._settings.change(last_model=path)
        self._go.open_pane("chat")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.work.show_words(self.width() >= self.shell.theme.px(ROOM_FOR_WORDS))
        wide = self.width() >= self.shell.theme.px(SIDE_BY_SIDE)
        direction = QBoxLayout.Direction
        self._layout.setDirection(direction.LeftToRight if wide else direction.TopToBottom)


def _to_select(inference: Inference, settings: Settings) -> tuple[str, ...]:
    """Return the path of the model to select at startup; empty if there is none. It is the last
    model used or, if only other models are in memory, the one that was loaded last."""
    last = settings.values.last_model
    loaded = [each.path for each in inference.loaded.values()]
    path = last if last in loaded or not loaded else loaded[-1]
    return (path,) if path else ()


def _is_in(path: str, places: tuple[str, ...]) -> bool:
    """Return whether a file is one of the places or inside one of them."""
    return any(Path(path).is_relative_to(place) for place in places)
