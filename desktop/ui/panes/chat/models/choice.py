"""The choice of the model that answers, and the button that changes it."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy

from desktop.core.conversations.turns import Recipe
from desktop.core.i18n import tr
from desktop.core.library.demo_questions import form_of
from desktop.core.library.models import ModelFile, to_begin_with
from desktop.core.messages import BORROWED, Generate, ModelLoaded
from desktop.core.numbers.units import size_text
from desktop.core.servers.address import host_of, is_server
from desktop.core.students.report import is_student
from desktop.services.inference import Inference
from desktop.services.library import Library
from desktop.services.settings import Settings
from desktop.ui.look.theme import Theme
from desktop.ui.names import distinct_name, short_name, shortened, unlisted_name
from desktop.ui.panes.chat.conversation.empty import Known
from desktop.ui.widgets.controls import set_menu
from desktop.ui.widgets.layout.scaled import Scaled

LONGEST_NAME = 48
LEAST_WIDTH = 120
SLACK = 4
"""Number of pixels by which text may be wider than its font metrics indicate."""


class ModelChoice:
    """The model of the chat: the one that the user chose, or a sensible default."""

    def __init__(self, library: Library, inference: Inference, settings: Settings) -> None:
        self._library, self._inference, self._settings = library, inference, settings
        self._chosen = ""
        self._seen = self._loaded  # when follow_loaded was last called

    @property
    def usable(self) -> list[ModelFile]:
        return [*self._library.usable, *self._library.servers]

    @property
    def path(self) -> str:
        """Path of the model; "" if there is none. It is the first of the following that exists: the
        model that the user chose, the model that was loaded last, the model that was used last, the
        only usable model, and the starter or a demo model."""
        if self._chosen:
            return self._chosen
        if loaded := self._loaded:
            return loaded[-1].path
        usable = self._library.usable
        last = self._library.get(self._settings.values.last_model or "")
        # After a restart, nothing goes to a server before the user chooses it again.
        if last is not None and last.problem is None and not is_server(last.path):
            return last.path
        if len(usable) == 1:
            return usable[0].path
        first = to_begin_with(usable)
        return first.path if first else ""

    def choose(self, path: str) -> None:
        """Use this model from now on, and also after a restart. If the path leads to a copy of a
        listed model, choose the listed one, so that it isn't loaded twice."""
        known = self._library.get(path)
        self.answer_with(known.path if known else path)
        self._settings.change(last_model=self._chosen)

    def answer_with(self, path: str) -> None:
        """Use this model until another one is chosen."""
        self._chosen = path

    def go_on_with(self, path: str) -> None:
        """Use the model of a conversation that is opened, if it is listed. One on a server must
        have been chosen since the start, as in `path`."""
        inference = self._inference
        was_used = path in inference.loaded or path in inference.unloaded
        if path and self._library.get(path) and (was_used or not is_server(path)):
            self.answer_with(path)

    def follow_loaded(self, idle: bool, own: Collection[str]) -> bool:
        """Called whenever the models in memory have changed. Switch to a model that another pane
        has just loaded, unless an answer is in progress. `own` has the paths of those that the chat
        is loading. Return whether the model changed."""
        seen, self._seen = self._seen, self._loaded
        just_loaded = [each for each in self._seen if each not in seen and each.path not in own]
        if not (idle and just_loaded) or just_loaded[-1].path == self.path:
            return False
        self._chosen = just_loaded[-1].path
        return True

    @property
    def sentence(self) -> str:
        """A sentence that says where the model runs; "" if on this laptop alone."""
        path = self.path
        if is_server(path):
            host = host_of(path)
            return tr("Chat with a model on {host}. Your questions are sent there.", host=host)
        if self._is_spread(path):
            return tr(
                "Chat with a model. It runs on this laptop and on the one whose memory you borrow."
            )
        return ""

    def _is_spread(self, path: str) -> bool:
        """Return True if a part of a model is on a laptop whose memory is borrowed, or will be when
        it is loaded the next time."""
        loaded = self._inference.loaded.get(path)
        devices = (self._settings.values.device, *(loaded.device.split(", ") if loaded else ()))
        return any(each.startswith(BORROWED) for each in devices)

    @property
    def in_memory(self) -> set[str]:
        """The paths of all loaded models."""
        return {each.path for each in self._inference.loaded.values()}

    @property
    def _loaded(self) -> list[ModelLoaded]:
        """The models in memory that the chat can use."""
        return [each for each in self._inference.loaded.values() if not each.own_name]

    def name(self, path: str) -> str:
        known = self._library.get(path) if path else None
        return self.told(known) if known else unlisted_name(path)

    def told(self, model: ModelFile) -> str:
        """Return the model's full name, followed by its origin or location if another model has
        the same name."""
        return distinct_name(model, self._library.models)

    def recipe(self, request: Generate, system_prompt: str) -> Recipe:
        """Return the recipe of a request: its model, settings, and system prompt."""
        known = self._library.get(request.model)
        return Recipe(
            model_path=request.model,
            model_name=self.name(request.model),
            model_bytes=known.bytes if known else 0,
            sampling=request.sampling,
            max_tokens=request.max_tokens,
            system_prompt=system_prompt,
        )

    def known(self, path: str) -> Known:
        """Return which kind of model this is: one on a server, one that knows only a few kinds of
        questions, one of which a part is on another laptop, or "" for all others."""
        if is_server(path):
            return "server"
        model = self._library.get(path) if path else None
        if model is not None and is_student(model.path):
            return "student"
        if model is not None and (form := form_of(model)):
            return "facts" if form == "facts" else "demo"
        return "spread" if self._is_spread(path) else ""

    def short_name(self, path: str) -> str:
        known = self._library.get(path) if path else None
        return short_name(known) if known else unlisted_name(path)


class ModelButton(QPushButton):
    """Shows the chosen model. The button's menu lists all usable models."""

    picked = Signal(str)  # a path
    precisions_wanted = Signal()
    models_wanted = Signal()

    def __init__(self, theme: Theme, choice: ModelChoice) -> None:
        super().__init__()
        self._choice = choice
        self._text = ""
        self.setProperty("kind", "secondary")
        self.setIcon(theme.icon("ph.cube"))
        self.setToolTip(tr("Chooses the model that answers"))
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        set_menu(self, self._menu)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        Scaled(theme, self, lambda: self.setMinimumWidth(theme.px(LEAST_WIDTH)))
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        path = self._choice.path
        name = self._choice.name(path) if path else tr("Choose a model")
        self.say(shortened(name, lambda text: len(text) <= LONGEST_NAME))
        self.setAccessibleName(tr("Model: {name}", name=name))

    def say(self, text: str) -> None:
        """Show this text, elided if there isn't enough room."""
        self._text = text
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        metrics = self.fontMetrics()
        shown = metrics.horizontalAdvance(self.text())
        size.setWidth(size.width() - shown + metrics.horizontalAdvance(self._text) + SLACK)
        return size

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        metrics = self.fontMetrics()
        frame = self.sizeHint().width() - metrics.horizontalAdvance(self._text)
        room = self.width() - frame + SLACK
        self.setText(shortened(self._text, lambda text: metrics.horizontalAdvance(text) <= room))

    @Slot()
    def _fill(self) -> None:
        self._menu.clear()
        current, loaded = self._choice.path, self._choice.in_memory
        for model in self._choice.usable:
            told = _where(model, model.path in loaded)
            action = QAction(
                f"{_menu_text(self._choice.told(model))}   {told}", self._menu, checkable=True
            )
            action.setChecked(model.path == current)
            action.triggered.connect(lambda _=False, path=model.path: self.picked.emit(path))
            self._menu.addAction(action)
        self._menu.addSeparator()
        if current and not is_server(current):
            self._menu.addAction(tr("Compare precisions…"), self.precisions_wanted.emit)
        self._menu.addAction(tr("Manage models…"), self.models_wanted.emit)


def _where(model: ModelFile, loaded: bool) -> str:
    """Return a model's size and whether it is loaded; for one on a server, whether it is
    connected."""
    if is_server(model.path):
        return tr("connected") if loaded else tr("on a server")
    return size_text(model.bytes) + (tr(", loaded") if loaded else "")


def _menu_text(name: str) -> str:
    return name.replace("&", "&&")
