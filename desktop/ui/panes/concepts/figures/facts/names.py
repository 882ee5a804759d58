"""The figures that explain a model's name part by part."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.core.i18n import counted, marked, tr
from desktop.core.names import decode
from desktop.ui.figures.name import NameFigure, parts_table
from desktop.ui.look.theme import Theme
from desktop.ui.panes.concepts.figures.base import LessonFigure
from desktop.ui.widgets.controls import button
from desktop.ui.widgets.layout.flow_layout import FlowLayout
from desktop.ui.widgets.layout.scaled import STRETCH, Gap, filled, spaced
from desktop.ui.widgets.long_text import LineField
from desktop.ui.widgets.results.data_table import Table


class NamesFigure(LessonFigure):
    """Explains a name that the user types or selects from the examples."""

    name = marked("Parts of a name")
    examples: ClassVar[tuple[str, ...]] = (
        "Qwen2.5-7B-Instruct-Q4_K_M.gguf",
        "Llama-3.1-8B-Instruct",
        "Mistral-7B-v0.3-AWQ",
        "DeepSeek-R1-Distill-Qwen-7B-Q4_K_M",
        "gemma-3-270m-it-qat-q4_0",
        "Phi-4-mini-reasoning",
        "SmolLM2-135M-Instruct",
    )

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.decoded = decode("")
        self.field = LineField()
        self.field.setProperty("kind", "mono_field")
        self.field.setAccessibleName(tr("Model name"))
        self.parts = NameFigure(self.theme)
        gap = Gap(self.theme.px(8))
        filled(self.column, self.field, self._chips(), gap, self.parts, STRETCH)
        self.field.textChanged.connect(self._read)
        self.field.show_text(self.examples[0])

    def _chips(self) -> QWidget:
        made = QWidget()
        flow = spaced(self.theme, FlowLayout(made), spacing=8)
        for name in self.examples:
            chip = button(self.theme, name, "chip")
            chip.clicked.connect(lambda _=False, name=name: self.field.show_text(name))
            flow.addWidget(chip)
        return made

    @Slot(str)
    def _read(self, text: str) -> None:
        self.decoded = decode(text)
        self.parts.show_name(self.decoded)
        self.told.emit()

    def headline(self) -> str:
        parts = self.decoded.parts
        if not parts:
            return ""
        unread = sum(part.kind == "unread" for part in parts)
        rest = (
            tr(", and Glassbox doesn't recognize {unread} of them", unread=unread)
            if unread
            else tr(", and Glassbox recognizes all of them")
        )
        if len(parts) == 1:
            rest = (
                tr(", which Glassbox doesn't recognize")
                if unread
                else tr(", which Glassbox recognizes")
            )
        return counted(
            len(parts),
            "This name has {parts} part{rest}.",
            "This name has {parts} parts{rest}.",
            parts=len(parts),
            rest=rest,
        )

    def evidence(self) -> str:
        return " ".join(self.decoded.remarks)

    def table(self) -> Table:
        return parts_table(self.decoded)


class MixtureNamesFigure(NamesFigure):
    name = marked("Name of a mixture of experts")
    examples = (
        "Mixtral-8x7B-Instruct-v0.1",
        "Qwen3-30B-A3B-Thinking-2507-Q4_K_M",
        "Qwen2.5-MoE-A2.7B-Instruct",
        "OLMoE-1B-7B-0924-Instruct",
        "Qwen2.5-57B-A14B-Instruct",
        "Qwen2-57B-A14B-Instruct",
        "ERNIE-4.5-21B-A3B",
    )
