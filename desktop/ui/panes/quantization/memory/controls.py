"""The controls of Memory: the model, the context length, and the type of the KV cache."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.core.i18n import counted, tr
from desktop.core.memory.estimate import CACHE_TYPES, DEFAULT_CONTEXT
from desktop.core.numbers.units import tokens_text
from desktop.services.hub_requests import HubRequests
from desktop.services.library import Library
from desktop.services.models import Models
from desktop.ui.look.theme import Theme
from desktop.ui.model_box import NEEDS_FILE, list_served
from desktop.ui.names import full_name
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.flow_layout import FlowLayout
from desktop.ui.widgets.layout.scaled import Gap, Scaled, in_column, in_row, spaced
from desktop.ui.widgets.name_box import NameBox
from desktop.ui.widgets.number import Number
from desktop.ui.widgets.segments import SegmentChoice, Segments
from desktop.ui.widgets.step_slider import StepSlider

BILLION: Final = 1_000_000_000
MODEL_WIDTH, SLIDER, PARAMETERS, BILLIONS_WIDTH, CONTROL = 264, 176, 320, 84, 32
BILLIONS: Final = (0.01, 700, 1, 3)
"""The smallest and the largest size that can be entered, the step, and the number of decimals."""
LONGEST_CONTEXT: Final = 131_072
"""The longest context offered if the model's trained context length isn't known."""
MOST: Final = 700 * BILLION
TENTHS: Final = (10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 24, 27, 30, 33, 36, 40, 43, 47, 50, 55, 60,
                 65, 70, 75, 80, 85, 90, 95)  # fmt: skip
"""Values of the slider within each power of ten, in tenths of that power."""


@dataclass(frozen=True)
class MemorySubject:
    """The selected model: a file, a header from the Hub (by the model's name), or a number of
    parameters, of which `active` are used for each token."""

    path: str = ""
    remote: str = ""
    parameters: int = 0
    active: int | None = None


ANY_SIZE: Final = MemorySubject(parameters=1)
"""The entry in the list of models for any size; it represents the size that was entered last."""


def context_steps(longest: int) -> list[int]:
    """Return context lengths from 512 tokens to `longest`, with two steps for each doubling."""
    halves = (step for power in range(9, 40) for step in (1 << power, 3 << (power - 1)))
    return [*takewhile(lambda step: step < longest, halves), longest]


def parameter_steps() -> list[int]:
    """Return model sizes from 0.1 to 700 billion parameters, in nearly equal ratios."""
    decades = (BILLION // 100 * 10**power for power in range(1, 5))
    steps = (decade * tenths // 10 for decade in decades for tenths in TENTHS)
    return [*takewhile(lambda step: step <= MOST, steps)]


def billions_text(parameters: int) -> str:
    return tr("{parameters:g}B", parameters=parameters / BILLION)


class MemoryControls(QWidget):
    """The controls. `asked` is emitted when another model or size is selected, `changed` after any
    other change."""

    asked = Signal(object)  # a MemorySubject
    changed = Signal()

    def __init__(
        self, theme: Theme, library: Library, hub_requests: HubRequests, models: Models
    ) -> None:
        super().__init__()
        self._theme, self._library, self._hub_requests, self._models = (
            theme,
            library,
            hub_requests,
            models,
        )
        self.now = MemorySubject(parameters=7 * BILLION)
        self._size = MemorySubject(parameters=7 * BILLION)
        self._offered: list[MemorySubject] = []
        self._by_hand = False  # True if the user chose the model that is shown
        self.context_length = DEFAULT_CONTEXT
        self.model = NameBox()
        self.slider = StepSlider(tr("Context"), context_steps(LONGEST_CONTEXT), tokens_text)
        self.slider.setWhatsThis(
            tr("The number of tokens that fit in the context. The KV cache grows with this number.")
        )
        self._tokens = label(kind="number")
        tip = tr("Stores the conversation's keys and values in {}.")
        caches = [SegmentChoice(name, name, tip.format(name)) for name in CACHE_TYPES]
        self._caches = Segments(theme, caches)
        self.all_types = button(theme, tr("More precisions"), "secondary")
        self.all_types.setWhatsThis(tr("Shows other precisions in addition to the usual ones."))
        self.all_types.setCheckable(True)
        self.all_types.setToolTip(
            tr("Shows more of the precisions that llama.cpp can write without an importance matrix")
        )
        self.parameters = StepSlider(tr("Parameters"), parameter_steps(), billions_text)
        self.parameters.setWhatsThis(
            tr("The number of weights in the model. 7B means seven billion.")
        )
        self.billions = Number(tr("Parameters in billions"), *BILLIONS, short=True)
        self.billions.setWhatsThis(tr("The number of weights in the model, in billions."))
        self.mixture = QCheckBox(tr("Mixture of experts"))
        self.mixture.setWhatsThis(
            tr(
                "In a mixture of experts, all weights take up memory, but only some of them are "
                "used for each token."
            )
        )
        self.active = Number(tr("Active parameters in billions"), *BILLIONS, short=True)
        self.active.setWhatsThis(
            tr(
                "The number of weights used for each token, in billions. Only a mixture of "
                "experts uses fewer than all of its weights."
            )
        )
        self._billion, self._active_words = label(tone="soft"), label(tone="soft")
        self._lay_out()
        self._connect()
        self._fill_models()
        self._show_size()

    @property
    def cache(self) -> str:
        return self._caches.current

    @property
    def every(self) -> bool:
        return self.all_types.isChecked()

    # --- actions ---------------------------------------------------------------------------------

    def open_model(self, path: str) -> None:
        """Select a file of the library. If `path` is "" or isn't listed, select the size that was
        entered last."""
        asked = MemorySubject(path=path)
        self.ask(asked if asked in self._offered else self._size)

    def ask(self, asked: MemorySubject) -> None:
        if asked.parameters:
            self._size = asked
        self.now = asked
        self._mark()
        self._show_size()
        self.asked.emit(asked)

    def choose(self, asked: MemorySubject) -> None:
        """Select a model as the user's choice. Models that are found later don't replace it."""
        self._by_hand = True
        self.ask(asked)

    @property
    def chosen_size(self) -> MemorySubject | None:
        """The size that was entered last; None if the user chose neither a size nor a model."""
        return self._size if self._by_hand else None

    def choose_offered(self, asked: MemorySubject) -> None:
        """Select a model as the user's choice if it is still listed."""
        if asked in self._offered:
            self.choose(asked)

    def restore(self) -> None:
        """Show the usual precisions and KV cache, without emitting `changed`."""
        with QSignalBlocker(self.all_types):
            self.all_types.setChecked(False)
        self._caches.show_choice(CACHE_TYPES[0])

    def show_context(self, tokens: int, trained: int | None) -> None:
        """Set the context length and its range for another model, without emitting `changed`."""
        longest = max(trained or LONGEST_CONTEXT, tokens)
        steps = sorted({*context_steps(longest), tokens})
        self.slider.set_steps(steps)
        self._set_context(tokens)

    def lengthen(self, times: int) -> None:
        longest = self.slider.last
        self._set_context(min(self.context_length * times, longest))
        self.changed.emit()

    # --- building --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self._theme
        holder = QWidget()
        flow = spaced(theme, FlowLayout(holder, line_spacing=0.4), spacing=24)
        self.model.setAccessibleName(tr("Model"))
        self.model.setToolTip(tr("Model"))
        self.model.setWhatsThis(
            tr(
                "The model whose memory use is shown: one of your models, one that you viewed "
                "on the Hub, or a model of any size."
            )
        )
        self._fix_width(self.model, MODEL_WIDTH)
        flow.addWidget(self.model)
        self._fix_width(self.slider, SLIDER)
        self._fix_width(self._tokens, 96)
        flow.addWidget(self._group(label(tr("Context"), "strong"), self.slider, self._tokens))
        flow.addWidget(self._cache_group())
        flow.addWidget(self.all_types)
        self._size_row = QWidget()
        sizes = spaced(theme, FlowLayout(self._size_row, line_spacing=0.4), spacing=24)
        self._fix_width(self.parameters, PARAMETERS)
        for each in (self.billions, self.active):
            each.setKeyboardTracking(False)
            self._fix_width(each, BILLIONS_WIDTH)
        sizes.addWidget(self._group(label(tr("Parameters"), "strong"), self.parameters))
        sizes.addWidget(self._group(self.billions, self._billion))
        sizes.addWidget(self._group(self.mixture))
        self._at_work = self._group(self.active, self._active_words)
        sizes.addWidget(self._at_work)
        in_column(theme, holder, self._size_row, on=self)

    def _fix_width(self, widget: QWidget, width: int) -> None:
        def apply() -> None:
            widget.setFixedWidth(self._theme.px(width))
            # A label keeps a size hint that includes the previous width until its font changes.
            QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.FontChange))

        Scaled(self._theme, widget, apply)

    def _group(self, *widgets: QWidget) -> QWidget:
        made = QWidget()
        theme = self._theme
        in_row(theme, *widgets, on=made)
        # As high as a button, so that a whole line is centered.
        Scaled(theme, made, lambda: made.setMinimumHeight(theme.px(CONTROL)))
        return made

    def _cache_group(self) -> QWidget:
        theme = self._theme
        made = QWidget()
        words = label(tr("KV cache"), "strong")
        in_row(theme, words, Gap(8), self._caches, on=made, spacing=0)
        return made

    def _connect(self) -> None:
        self.model.activated.connect(self._take_model)
        self.slider.chosen.connect(self._take_context)
        self._caches.chosen.connect(lambda: self.changed.emit())
        self.all_types.toggled.connect(lambda: self.changed.emit())
        self.parameters.chosen.connect(self._take_parameters)
        self.billions.valueChanged.connect(
            lambda: self._take_parameters(round(self.billions.value() * BILLION))
        )
        self.mixture.toggled.connect(self._take_mixture)
        self.active.valueChanged.connect(self._take_active)
        self._library.changed.connect(self._follow_models)
        self._hub_requests.headers_changed.connect(self._follow_models)

    # --- following -------------------------------------------------------------------------------

    @Slot(int)
    def _take_model(self, at: int) -> None:
        found = self._offered[at]
        self.choose(self._size if found.parameters else found)

    def _fill_models(self) -> None:
        models = self._library.usable
        hub = list(reversed(self._hub_requests.headers))
        names = [*map(full_name, models), *(tr("{name}, on the Hub", name=name) for name in hub)]
        self._offered = [MemorySubject(path=model.path) for model in models]
        self._offered += [*(MemorySubject(remote=name) for name in hub), ANY_SIZE]
        with QSignalBlocker(self.model):
            self.model.clear()
            self.model.addItems([*names, tr("A model of any size")])
            list_served(self.model, self._library.servers, tr(NEEDS_FILE))
        self._mark()

    def _mark(self) -> None:
        wanted = ANY_SIZE if self.now.parameters else self.now
        known = wanted in self._offered
        self.model.setCurrentIndex(self._offered.index(wanted) if known else -1)

    @Slot()
    def _follow_models(self) -> None:
        """Select the default model if the selected model has disappeared, or if a size is selected
        that the user didn't choose."""
        self._fill_models()
        if self.model.currentIndex() < 0 or (self.now.parameters and not self._by_hand):
            self.open_model(self._models.default())

    def _set_context(self, tokens: int) -> None:
        self.context_length = tokens
        self.slider.follow(tokens)
        self._tokens.setText(tokens_text(tokens))

    @Slot(object)
    def _take_context(self, tokens: int) -> None:
        self._set_context(tokens)
        self.changed.emit()

    def _take_parameters(self, parameters: int) -> None:
        active = self._size.active
        self.choose(
            MemorySubject(parameters=parameters, active=min(active, parameters) if active else None)
        )

    def _take_mixture(self, wanted: bool) -> None:
        """Turn the size into a mixture of experts or back into a dense model. In a new mixture, an
        eighth of the weights is active, since known mixtures use a tenth to a third of their
        weights for each token."""
        size = self._size.parameters
        self.choose(replace(self._size, active=max(size // 8, BILLION // 100) if wanted else None))

    def _take_active(self, billions: float) -> None:
        if self._size.active is not None:
            active = min(round(billions * BILLION), self._size.parameters)
            self.choose(replace(self._size, active=active))

    def _show_size(self) -> None:
        size = self._size
        self._size_row.setVisible(bool(self.now.parameters))
        self.parameters.follow(size.parameters)
        billions, active = size.parameters / BILLION, (size.active or BILLION) / BILLION
        self.billions.follow(billions)
        self._billion.setText(counted(billions, "billion", "billion"))
        words = counted(active, "billion active per token", "billion active per token")
        self._active_words.setText(words)
        with QSignalBlocker(self.mixture):
            self.mixture.setChecked(size.active is not None)
        self._at_work.setVisible(size.active is not None)
        if size.active is not None:
            self.active.follow(active)
