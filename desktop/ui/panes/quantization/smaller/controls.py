"""The controls of Make it smaller: the model, the types, the text, and whether and where the files
are kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.core.gguf.model_facts import ModelFacts
from desktop.core.i18n import marked, tr
from desktop.core.library.demo_questions import Form, are_there, form_of
from desktop.core.library.models import ModelFile
from desktop.core.quantization.quantized_types import is_quantized
from desktop.services.library import Library
from desktop.services.models import Models
from desktop.ui.files import Files
from desktop.ui.look.theme import Theme
from desktop.ui.model_box import NEEDS_FILE, list_served
from desktop.ui.names import distinct_names
from desktop.ui.panes.quantization.smaller.text import CONTEXT, MeasurePlan
from desktop.ui.panes.quantization.smaller.type_choice import TypeChoice
from desktop.ui.widgets.layout.flow_layout import FlowLayout
from desktop.ui.widgets.layout.scaled import Scaled, in_column, spaced
from desktop.ui.widgets.name_box import NameBox

MODEL_WIDTH, TEXT_WIDTH, FILES_WIDTH = 264, 244, 212
ELSEWHERE = "…"
"""Marks the entry that asks for another file or folder."""
QUESTIONS = "questions"
"""Marks the entry that only the demo models have."""
QUESTIONS_TIP = marked(
    "Questions that were kept out of this model's training data, with their answers. Glassbox "
    "compares only the predictions for the answers, because this model has learned to write "
    "nothing else."
)
FACTS_TIP = marked(
    "Questions about the invented facts that this model memorized, with their answers. Glassbox "
    "compares only the predictions for the answers."
)


class SmallerControls(QWidget):
    plan_changed = Signal()
    types_changed = Signal()

    def __init__(self, theme: Theme, library: Library, models: Models, files: Files) -> None:
        super().__init__()
        self._library, self._models, self._files = library, models, files
        self.model, self.text, self.files = NameBox(), NameBox(), NameBox()
        self.types = TypeChoice(theme)
        self.importance = QCheckBox(tr("Importance matrix"))
        self.importance.setToolTip(
            tr(
                "Uses another text to measure which weights matter most, and then rounds those "
                "weights more carefully. Some of the types with 3 bits or fewer need an "
                "importance matrix."
            )
        )
        self.chosen_text: str | None = None  # None: the text that fits the model
        self._files_at = 0
        self._shown: tuple[str, ModelFacts | None] = ("", None)
        """The path and the facts of the selected model. A file may be replaced by another."""
        self.text.addItem(tr("Glassbox's own text"), "")
        self.text.addItem(tr("Another text file…"), ELSEWHERE)
        self.files.addItem(tr("Don't keep the files"), "")
        self.files.addItem(tr("Keep the files in Models"), str(library.models_folder))
        self.files.addItem(tr("Keep the files elsewhere…"), ELSEWHERE)
        line = QWidget()
        row = spaced(theme, FlowLayout(line), spacing=8)
        in_column(theme, line, self.types.panel, on=self, spacing=12)
        self.model.setWhatsThis(
            tr(
                "The model to quantize. Results are most meaningful for an unquantized model "
                "(F32, F16, or BF16)."
            )
        )
        self.text.setWhatsThis(
            tr(
                "The original and each quantized model read this text, and Glassbox compares "
                "their predictions token by token."
            )
        )
        self.files.setWhatsThis(
            tr("Sets whether and where Glassbox keeps the quantized files after measuring them.")
        )
        for part, name, width in (
            (self.model, tr("Model to quantize"), MODEL_WIDTH),
            (self.types.opener, "", 0),
            (self.text, tr("Sample text"), TEXT_WIDTH),
            (self.files, tr("Quantized files"), FILES_WIDTH),
            (self.importance, "", 0),
        ):
            row.addWidget(part)
            if name:
                part.setAccessibleName(name)
                part.setToolTip(name)
                Scaled(theme, part, lambda p=part, w=width: p.setFixedWidth(theme.px(w)))
        Scaled(theme, self.importance, lambda: self.importance.setFixedHeight(theme.px(32)))
        self.model.activated.connect(lambda: self._follow_model())
        self.text.activated.connect(self._choose_text)
        self.files.activated.connect(self._choose_files)
        self.importance.toggled.connect(self._follow_model)
        self.types.changed.connect(self.types_changed)
        self.setFocusProxy(self.model)

    # --- selection -----------------------------------------------------------------------

    @property
    def plan(self) -> MeasurePlan:
        text, source = str(self.text.currentData()), self.source
        trained = (source.facts.context_length if source and source.facts else None) or CONTEXT
        return MeasurePlan(
            self.model.currentData() or "",
            "" if text == QUESTIONS else text,
            self.importance.isChecked(),
            min(CONTEXT, trained),  # on longer pieces the model would predict worse
            self._questions if text == QUESTIONS else "",
        )

    @property
    def _questions(self) -> Form:
        """The form of the questions for the selected model; "" if it isn't a demo model or the
        questions are missing."""
        source = self.source
        form = form_of(source) if source is not None and source.facts is not None else ""
        return form if form and are_there(form) else ""

    @property
    def folder(self) -> str:
        """The folder for the files; "" if they aren't kept."""
        return str(self.files.itemData(self._files_at))

    @property
    def source(self) -> ModelFile | None:
        path = self.model.currentData()
        return self._library.get(path) if path else None

    @property
    def source_type(self) -> str:
        source = self.source
        return (source.facts.file_type if source and source.facts else None) or "source"

    @property
    def quantized(self) -> bool:
        source = self.source
        return source is not None and source.facts is not None and is_quantized(source.facts)

    # --- choosing ----------------------------------------------------------------------

    def set_changeable(self, changeable: bool) -> None:
        """Allow or prevent changes. The list of types can be opened in both cases."""
        parts = (self.model, self.types.panel, self.text, self.files, self.importance)
        for part in parts:
            part.setEnabled(changeable)

    def show_models(self) -> bool:
        """List the readable models, unquantized ones first. Returns whether there are any."""
        models = [each for each in self._library.models if each.facts is not None]
        models.sort(key=lambda each: each.facts is not None and is_quantized(each.facts))
        known = [path for at in range(self.model.count()) if (path := self.model.itemData(at))]
        served = self._library.servers
        every = [each.path for each in (*models, *served)]
        if known != every:
            before = self.model.currentData()
            self.model.clear()
            for path, name in distinct_names(models).items():
                self.model.addItem(name, path)
            list_served(self.model, served, tr(NEEDS_FILE))
            paths = [each.path for each in models]
            self.model.setCurrentIndex(
                paths.index(before) if before in paths else self._usual(models)
            )
        if self._current != self._shown:
            self._follow_model()
        return bool(models)

    def choose_model(self, path: str) -> None:
        self.model.setCurrentIndex(self.model.findData(path))
        self._follow_model()

    def choose_text(self, path: str) -> None:
        """Choose the text to measure on."""
        if self.text.findData(path) < 0 and path != QUESTIONS:
            self.text.insertItem(self.text.count() - 1, Path(path).name, path)
        self.chosen_text = path
        self._show_text()
        self.plan_changed.emit()

    def choose_folder(self, path: str) -> None:
        """Choose the folder for the files."""
        at = self.files.findData(path)
        if at < 0:
            at = self.files.count() - 1
            name = Path(path).name or path  # a drive has no name
            self.files.insertItem(at, tr("Keep the files in {name}", name=name), path)
        self.files.setCurrentIndex(at)
        self._files_at = at
        self.types_changed.emit()

    def _usual(self, models: list[ModelFile]) -> int:
        """Return the index of the model to select: the default model if it is unquantized and no
        demo model, else the demo model that shows best what rounding costs, the largest demo model,
        or else the smallest unquantized model. If all models are quantized, return the index of the
        default model or, if it isn't listed, of the smallest model. Return -1 if there are no
        models."""
        usual = self._models.default()
        whole = [each for each in models if each.facts and not is_quantized(each.facts)]
        paths = [each.path for each in models]
        demo = [each for each in whole if each.source == "demo"]
        own = [each.path for each in whole if each not in demo]
        if usual in own or (not whole and usual in paths):
            return paths.index(usual)
        chosen = max(demo, key=lambda each: (form_of(each) == "facts", each.bytes), default=None)
        chosen = chosen or min(whole or models, key=lambda each: each.bytes, default=None)
        return paths.index(chosen.path) if chosen else -1

    @property
    def _current(self) -> tuple[str, ModelFacts | None]:
        source = self.source
        return self.model.currentData() or "", source.facts if source else None

    def _follow_model(self) -> None:
        self._shown = self._current
        self.types.fit(self.importance.isChecked(), self.source_type)
        self._show_text()
        self.plan_changed.emit()

    def _show_text(self) -> None:
        """Show the chosen text, or the one that fits the model."""
        offered, there = self._questions != "", self.text.itemData(0) == QUESTIONS
        if there and not offered:
            self.text.removeItem(0)
        elif offered and not there:
            self.text.insertItem(0, "", QUESTIONS)
        if offered:
            facts = self._questions == "facts"
            named = tr("Questions about its facts") if facts else tr("Pebble's held-out questions")
            self.text.setItemText(0, named)
            tip = tr(FACTS_TIP if facts else QUESTIONS_TIP)
            self.text.setItemData(0, tip, Qt.ItemDataRole.ToolTipRole)
        if (wanted := self.chosen_text) is None or (wanted == QUESTIONS and not offered):
            wanted = QUESTIONS if offered else ""
        self.text.setCurrentIndex(self.text.findData(wanted))

    def _choose_text(self, at: int) -> None:
        if self.text.itemData(at) != ELSEWHERE:
            self.chosen_text = self.text.itemData(at)
            self.plan_changed.emit()
            return
        self._show_text()
        kinds = tr("Text files (*.txt *.md);;All files (*)")
        if path := self._files.ask(self, tr("Choose a text file"), kinds):
            self.choose_text(path)

    def _choose_files(self, at: int) -> None:
        if self.files.itemData(at) != ELSEWHERE:
            self._files_at = at
            self.types_changed.emit()
            return
        self.files.setCurrentIndex(self._files_at)
        if path := self._files.ask_folder(self, tr("Choose a folder for the quantized models")):
            self.choose_folder(path)
