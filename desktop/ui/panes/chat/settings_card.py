"""The settings of a chat: the system prompt, the sampling, and the length limits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QVBoxLayout, QWidget

from desktop.core.conversations.thinking import EFFORTS
from desktop.core.i18n import marked, tr
from desktop.core.settings import (
    LARGEST_SEED,
    RANGES,
    Preferences,
    values_of,
)
from desktop.ui.look.theme import Theme
from desktop.ui.panes.chat.chat_settings import SAMPLING, ChatSettings
from desktop.ui.panes.chat.conversation.reading import WAYS
from desktop.ui.widgets.controls import button, explain, label
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_column, in_row, keep_room, spaced
from desktop.ui.widgets.number import Number

APPLIES = marked(
    "These settings apply to this conversation, from the next answer on. A new chat begins with "
    "the defaults in Settings."
)
FIELD_WIDTH = 104


@dataclass(frozen=True)
class Knob:
    """A numeric setting in Preferences, with a short explanation. The texts are keys for `tr`."""

    field: str
    read: Callable[[Preferences], float]
    name: str
    meaning: str
    step: float
    decimals: int
    zero: str = ""  # the text that the field shows at 0


KNOBS = (
    Knob(
        "temperature",
        lambda values: values.temperature,
        marked("Temperature"),
        marked(
            "Higher values make unlikely tokens more likely. At 0, the model always picks its "
            "most likely token."
        ),
        0.1,
        2,
    ),
    Knob(
        "top_k",
        lambda values: values.top_k,
        "Top-k",
        marked("Sample from only this many of the top tokens. 0 means all."),
        10,
        0,
        marked("all"),
    ),
    Knob(
        "top_p",
        lambda values: values.top_p,
        "Top-p",
        marked("Sample from the top tokens whose probabilities add up to this share."),
        0.05,
        2,
    ),
    Knob(
        "min_p",
        lambda values: values.min_p,
        "Min-p",
        marked("Drop tokens whose probability is less than this share of the top token's."),
        0.01,
        2,
    ),
    Knob(
        "repeat_penalty",
        lambda values: values.repeat_penalty,
        marked("Repeat penalty"),
        marked("Values above 1 make words repeat less often."),
        0.05,
        2,
    ),
    Knob(
        "max_tokens",
        lambda values: values.max_tokens,
        marked("Answer length limit"),
        marked("In tokens. 0 means no limit."),
        64,
        0,
        marked("no limit"),
    ),
    Knob(
        "thinking_limit",
        lambda values: values.thinking_limit,
        marked("Thinking length limit"),
        marked("In tokens, for models that think. 0 means no limit."),
        64,
        0,
        marked("no limit"),
    ),
)


class SettingsCard(QFrame):
    """The card of a conversation's settings, or of those with which a new chat begins. `applies` is
    a sentence that says what they apply to."""

    def __init__(self, theme: Theme, settings: ChatSettings, title: str, applies: str) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setWhatsThis(applies)
        self._theme = theme
        self._settings = settings
        self._column = spaced(theme, QVBoxLayout(self), (24, 16, 24, 16), 12)
        self.defaults = button(theme, tr("Restore defaults"), "link")
        self.defaults.setWhatsThis(
            tr("Restores all of these settings, including thinking, to their defaults.")
        )
        self.defaults.clicked.connect(lambda: self._settings.restore())
        keep_room(self.defaults)
        head = in_row(theme, label(title, "section"), STRETCH, self.defaults)
        self._column.addLayout(in_column(theme, head, label(applies, "caption", wrap=True)))
        self._add_prompt()
        self.numbers = {knob.field: self._add_knob(knob) for knob in KNOBS}
        self._add_effort()
        self._add_seed()
        self.switches: dict[str, QCheckBox] = {}
        self.view: QComboBox | None = None
        settings.changed.connect(self._follow_settings)
        self._follow_settings()

    def _add_prompt(self) -> None:
        part = self.presets = self._settings.system_prompt(self._theme)
        self.prompt = part.edit
        part.changed.connect(self._keep_prompt)
        self._column.addWidget(part)

    def _add_knob(self, knob: Knob) -> Number:
        name, meaning = tr(knob.name), tr(knob.meaning)
        number = Number(name, *RANGES[knob.field], knob.step, knob.decimals, tr(knob.zero))
        number.setWhatsThis(meaning)
        number.valueChanged.connect(partial(self._keep, knob))
        self._add_row(name, meaning, number)
        return number

    def _add_effort(self) -> None:
        names = (tr("Low"), tr("Medium"), tr("High"))
        meaning = tr("How long the model thinks, if its chat template lets you choose.")
        self.effort = QComboBox()
        self.effort.setAccessibleName(tr("Reasoning effort"))
        for name, effort in zip(names, EFFORTS, strict=True):
            self.effort.addItem(name, effort)
        self.effort.activated.connect(
            lambda: self._settings.change(reasoning_effort=self.effort.currentData())
        )
        self.effort_row = QWidget()
        self.effort_row.setWhatsThis(meaning)
        names_it = label(tr("Reasoning effort")), label(meaning, "caption", wrap=True)
        words = in_column(self._theme, *names_it, spacing=0)
        in_row(self._theme, (words, 1), self.effort, on=self.effort_row, spacing=12)
        self._column.addWidget(self.effort_row)

    def _add_seed(self) -> None:
        self.seed = Number(tr("Seed"), 0, LARGEST_SEED, 1)
        self.seed.setWhatsThis(
            tr(
                "The number that random sampling starts from. The same seed and settings give "
                "the same answer again."
            )
        )
        self.random = QCheckBox(tr("New seed for each answer"))
        self.random.setWhatsThis(
            tr("Uses a new seed each time, so that answers to the same question can differ.")
        )
        self._add_row(
            tr("Seed"),
            tr("With the same settings, the same seed gives the same answer again."),
            self.seed,
        )
        self._column.addWidget(self.random)
        self.seed.valueChanged.connect(self._keep_seed)
        self.random.toggled.connect(self._keep_seed)

    def add_switches(self) -> None:
        """Add the settings that a conversation has outside of its card."""
        thinks = tr("Lets models that can think write out their thinking before they answer.")
        colors = tr("Colors each word by how likely it was and shows the alternatives")
        for field, words, meaning in (
            ("thinking", tr("Thinking"), thinks),
            ("show_probabilities", tr("Show confidence"), colors),
        ):
            box = self.switches[field] = QCheckBox(words)
            box.setWhatsThis(meaning)
            box.toggled.connect(partial(self._switch, field))
            self._column.addWidget(box)
        view = self.view = QComboBox()
        view.setAccessibleName(tr("Reading mode"))
        for way, (name, _, _, meaning) in WAYS.items():
            view.addItem(tr(name), way)
            view.setItemData(view.count() - 1, tr(meaning), Qt.ItemDataRole.ToolTipRole)
        view.activated.connect(lambda: self._settings.change(view=view.currentData()))
        row = in_row(self._theme, label(tr("Reading mode")), STRETCH, view)
        self._column.addLayout(row)
        self._follow_settings()

    def _switch(self, field: str, on: bool) -> None:
        self._settings.change(**{field: on})

    def _add_row(self, name: str, meaning: str, number: Number) -> None:
        words = label(name), label(meaning, "caption", wrap=True)
        explain(*((part, meaning) for part in words))
        text = in_column(self._theme, *words, spacing=0)
        Scaled(self._theme, number, lambda: number.setFixedWidth(self._theme.px(FIELD_WIDTH)))
        self._column.addLayout(in_row(self._theme, (text, 1), number, spacing=12))

    @Slot(str)
    def _keep_prompt(self, text: str) -> None:
        self._settings.change(system_prompt=text)

    def _keep(self, knob: Knob, value: float) -> None:
        self._settings.change(**{knob.field: value if knob.decimals else int(value)})

    @Slot()
    def _keep_seed(self) -> None:
        seed = None if self.random.isChecked() else int(self.seed.value())
        self._settings.change(seed=seed)

    @Slot()
    def _follow_settings(self) -> None:
        values = self._settings.values
        self.presets.show_text(values.system_prompt)
        blocker = QSignalBlocker(self.random)
        for knob in KNOBS:
            self.numbers[knob.field].follow(knob.read(values))
        effort = self.effort.findData(values.reasoning_effort)
        self.effort.setCurrentIndex(effort if effort >= 0 else EFFORTS.index("medium"))
        self.random.setChecked(values.seed is None)
        self.seed.setEnabled(values.seed is not None)
        if values.seed is not None:
            self.seed.follow(values.seed)
        del blocker
        for field, box in self.switches.items():
            box.setChecked(bool(values_of(values, (field,))[field]))
        if self.view is not None:
            self.view.setCurrentIndex(max(0, self.view.findData(values.view)))
        defaults = self._settings.defaults
        self.defaults.setVisible(values_of(values, SAMPLING) != values_of(defaults, SAMPLING))
