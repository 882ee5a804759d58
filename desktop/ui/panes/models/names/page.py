"""Decodes the name of any model while the user types it."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QWidget

from desktop.core.i18n import marked, tr
from desktop.core.library.models import ModelFile
from desktop.core.library.openness import NOTHING, openness_of, step_text
from desktop.core.names import DecodedName, decode
from desktop.services.library import Library
from desktop.services.settings import Settings
from desktop.ui.experiments import Setup
from desktop.ui.figures.name import LABELS, NameFigure, parts_table
from desktop.ui.panes.base import Shell, Spot
from desktop.ui.panes.models.names.check import NameCheck
from desktop.ui.panes.paged import PanePage
from desktop.ui.widgets.controls import button, icon_button, label, rule, selectable
from desktop.ui.widgets.layout.flow_layout import FlowLayout
from desktop.ui.widgets.layout.one_of import OneOf
from desktop.ui.widgets.layout.scaled import STRETCH, Gap, Scaled, in_column, in_row, spaced
from desktop.ui.widgets.long_text import LineField
from desktop.ui.widgets.results.data_table import DataTable
from desktop.ui.widgets.results.figure_tools import FigureTools

EXAMPLES: Final = (
    "Llama-3.1-8B-Instruct",
    "Qwen2.5-72B-Instruct-GPTQ-Int4",
    "Mixtral-8x7B-Instruct-v0.1",
    "Qwen2.5-Coder-7B-Instruct",
    "Llama-3-70B-Q4_K_M.gguf",
    "Qwen2.5-MoE-A2.7B-Instruct",
    "Mistral-7B-v0.3-AWQ",
    "Llama-3.1-8B-Instruct-128K",
    "Qwen2.5-57B-A14B-Instruct",
    "Llama-3-8B-DPO",
    "Qwen2.5-7B-LoRA",
    "Qwen2.5-7B-Instruct-1M",
    "DeepSeek-R1-Distill-Qwen-7B-Q4_K_M",
    "gpt-oss-20b-MXFP4",
    "Phi-4-mini-reasoning",
    "gemma-3-270m-it-qat-q4_0",
    "Apertus-8B-2509",
    "Qwen3-30B-A3B-Thinking-2507-UD-Q4_K_XL",
    "SmolLM2-135M-Instruct",
    "Kimi-K2-Instruct",
)
"""Example names; each shows something that the previous ones don't."""

FIRST_CHOICE: Final = marked("A model on this laptop…")
LEAST_FIGURE: Final = 370
HIGH: Final = 720
"""Minimum page height, in unscaled pixels, at which a wide page shows the name in an even larger
font."""
CHIP_HEIGHT: Final = 24


class NamesPage(PanePage):
    """Explains a name that the user types, an example, or the name of a local model."""

    id = "names"
    instant = True
    summary = marked(
        "See what each part of a model's name means and whether the file agrees with the name."
    )

    def __init__(self, shell: Shell, library: Library, settings: Settings) -> None:
        super().__init__(shell)
        self._library, self._settings = library, settings
        self.decoded = decode("")
        self.field = self._made_field()
        self.models = QComboBox()
        self.models.setWhatsThis(tr("Chooses a model on this laptop and explains its name."))
        self.models.setAccessibleName(tr("A model on this laptop"))
        self.models.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.models.setMinimumContentsLength(22)
        self.figure = NameFigure(shell.theme)
        self.numbers = DataTable(shell.theme, tr("{name} as a table", name=tr("Model name")))
        self._one = OneOf(self.figure, self.numbers)
        self.check = NameCheck(shell.theme)
        self.check.setWhatsThis(
            tr(
                "Compares the name with the file's header. A name is only text that someone "
                "typed; the header describes the weights."
            )
        )
        self._hint = label(tr("Type or paste a model's name above."), tone="muted")
        self._rule = rule(vertical=True)
        card = self._figure_card()
        in_column(shell.theme, self._asking(card), (card, 1), self._examples(), on=self, spacing=16)
        self.setFocusProxy(self.field)
        self.models.activated.connect(self._take_model)
        library.changed.connect(self._follow_library)
        self._typed = False  # True once the user has chosen a name, which is then kept
        self._chosen = ""  # the path of the model chosen last, since several may have its name
        self._follow_library()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.figure.set_high(self.height() >= self.shell.theme.px(HIGH))

    def unsaved(self) -> tuple[bool, str]:
        return self._typed, self._chosen

    def show_unsaved(self, unsaved: tuple[bool, str]) -> None:
        self._typed, self._chosen = unsaved
        self._read()  # several models may have the name

    def show_name(self, name: str) -> None:
        """Decode a name as if it had been typed."""
        self._typed = True
        self.field.show_text(name)

    def show_example(self, setup: Setup) -> None:
        """Run the experiment: show a name with five parts."""
        self.show_name(setup.prompt)

    offered: ClassVar = {"name": show_example}
    spots: ClassVar = {"name": lambda page: Spot(page.figure.column("method"))}

    def _made_field(self) -> LineField:
        field = LineField()
        field.setProperty("kind", "mono_field")
        field.setAccessibleName(tr("Model name"))
        field.setWhatsThis(tr("Type or paste a model's name to see what each part means."))
        field.setPlaceholderText("Qwen2.5-7B-Instruct-Q4_K_M.gguf")
        field.textChanged.connect(self._read)
        field.textEdited.connect(self._note_typing)
        return field

    def _asking(self, card: QFrame) -> QHBoxLayout:
        copy = icon_button(self.shell.theme, tr("Copy the parts as a table"), "ph.copy")
        copy.setWhatsThis(tr("Copies the parts and their meanings, for a spreadsheet or an email."))
        copy.clicked.connect(self._copy)
        self.tools = FigureTools(
            self.shell.theme,
            self.shell.files,
            tr("Model name"),
            card,
            lambda: parts_table(self.decoded),
        )
        self.tools.table_asked.connect(self._show_as_table)
        return in_row(self.shell.theme, (self.field, 1), self.models, copy, self.tools)

    def _figure_card(self) -> QFrame:
        theme = self.shell.theme
        card = QFrame()
        card.setProperty("kind", "card")
        words = in_column(
            theme, STRETCH, self._one, self._hint, Gap(share=2), self._made_openness(), spacing=0
        )
        parts = ((words, 1), self._rule, (self.check, 0, Qt.AlignmentFlag.AlignTop))
        in_row(theme, *parts, on=card, margins=(24, 20, 24, 20), spacing=24)
        Scaled(theme, card, lambda: card.setMinimumHeight(theme.px(LEAST_FIGURE)))
        return card

    def _made_openness(self) -> QHBoxLayout:
        """Build the bottom of the card: how open the family is, and a link to the table of all
        models."""
        theme = self.shell.theme
        self.openness = selectable(label(tone="soft", wrap=True))
        self._compare = button(theme, tr("Open and closed"), "link", "ph.lock-open")
        self._compare.setWhatsThis(
            tr("Opens the page that lists each model's openness and license.")
        )
        self._compare.clicked.connect(lambda: self.page_asked.emit("openness"))
        parts = ((self.openness, 1), (self._compare, 0, Qt.AlignmentFlag.AlignVCenter))
        return in_row(theme, *parts, margins=(0, 16, 0, 0), spacing=16)

    def _examples(self) -> QWidget:
        theme = self.shell.theme
        made = QWidget()
        flow = spaced(theme, FlowLayout(made), spacing=8)
        heading = label(tr("Examples"), "caption")
        Scaled(theme, heading, lambda: heading.setMinimumHeight(theme.px(CHIP_HEIGHT)))
        flow.addWidget(heading)
        for name in EXAMPLES:
            chip = button(theme, name, "chip")
            chip.setWhatsThis(tr("Shows what each part of this example means."))
            chip.clicked.connect(lambda _=False, name=name: self.show_name(name))
            flow.addWidget(chip)
        return made

    @Slot()
    def _note_typing(self) -> None:
        self._typed = True

    @Slot()
    def _follow_library(self) -> None:
        """Offer the models in the library. Until the user chooses a name, show the name of the last
        model used. If no model has been used yet, show the name of the first model or, if the
        library is empty, an example."""
        self.models.clear()
        self.models.addItem(tr(FIRST_CHOICE))
        for model in self._library.models:
            self.models.addItem(model.file_name, model.path)
        self.models.setEnabled(self.models.count() > 1)
        if not self._typed:
            last = self._library.get(self._settings.values.last_model or "")
            here = last is not None and last.source != "server"
            model = last if here else next(iter(self._library.models), None)
            self.field.show_text(model.file_name if model else EXAMPLES[0])
        self._read()

    @Slot(int)
    def _take_model(self, row: int) -> None:
        if path := self.models.itemData(row):
            self._chosen = path
            self.show_name(self.models.itemText(row))
            self._read()  # the text is the same for another file of this name

    @Slot()
    def _read(self) -> None:
        text = self.field.text()
        self.decoded = decode(text)
        self.figure.show_name(self.decoded)
        self._show_numbers()
        self._hint.setVisible(not self.decoded.parts)
        self.openness.setText(" ".join((how_open(self.decoded), *self.decoded.remarks)))
        self._compare.setVisible(bool(self.decoded.parts))
        model = self._model(text.strip())
        self.check.setVisible(model is not None)
        self._rule.setVisible(model is not None)
        row = 0
        if model is not None:
            self.check.show_model(self.decoded, model)
            row = max(self.models.findData(model.path), 0)
        self.models.setCurrentIndex(row)

    def _model(self, text: str) -> ModelFile | None:
        """Return the local model with this name, file name, or path; None if there is none. If
        there are several, return the one that the user chose last, or the first one."""
        named = [
            model
            for model in self._library.models
            if text and text in (model.path, model.name, Path(model.path).name)
        ]
        chosen = (model for model in named if model.path == self._chosen)
        return next(chosen, named[0] if named else None)

    @Slot(bool)
    def _show_as_table(self, wanted: bool) -> None:
        self._one.show_one(self.numbers if wanted else self.figure)
        self._show_numbers()

    def _show_numbers(self) -> None:
        if self._one.shown is self.numbers:
            self.numbers.show_table(parts_table(self.decoded))
            self.numbers.fit_height()

    @Slot()
    def _copy(self) -> None:
        rows = [(part.text, tr(LABELS[part.kind]), part.meaning) for part in self.decoded.parts]
        table = "\n".join(
            "\t".join(row) for row in [(tr("Part"), tr("Kind"), tr("Meaning")), *rows]
        )
        QGuiApplication.clipboard().setText(table)
        self.shell.notices.info(tr("The parts were copied as a table."))


def how_open(decoded: DecodedName) -> str:
    """Return sentences about how open the model's family is. For a derived model, they are about
    its base model, since the derived model may be released under other terms."""
    if not decoded.parts:
        return ""
    found = openness_of(decoded)
    if found is None:
        return tr("Glassbox doesn't know how open this model family is.")
    made = any(part.kind in ("line", "related", "method") for part in decoded.parts)
    step = step_text(found.step)
    whose = (
        tr("Its base model, {name}, is {step}.", name=found.name, step=step)
        if made
        else tr("{name} is {step}.", name=found.name, step=step)
    )
    withheld = (
        ""
        if found.withheld == tr(NOTHING, "is published, or is withheld")
        else tr(" Not published: {withheld}.", withheld=found.withheld)
    )
    return tr(
        "{whose} License: {license}. Published: {published}.{withheld}",
        whose=whose,
        license=found.license,
        published=found.published,
        withheld=withheld,
    )
