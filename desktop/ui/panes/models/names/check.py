"""Compares the name of a local file with its header and shows where they agree and differ."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop.core.gguf.model_facts import ModelFacts
from desktop.core.i18n import counted, named, tr
from desktop.core.library.licenses import license_value
from desktop.core.library.models import ModelFile
from desktop.core.names import Check, DecodedName, check_name
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import IconLabel, label, selectable
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, discard, in_column, spaced

WIDTH = 264


class NameCheck(QWidget):
    """One row for each fact that can be compared, then the facts that only the file states."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[QWidget] = []
        self._title = label(kind="strong", wrap=True)
        self._grid = spaced(theme, QGridLayout(), spacing=8)
        self._grid.setColumnStretch(1, 1)
        in_column(theme, self._title, self._grid, STRETCH, on=self, spacing=12)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        Scaled(theme, self, lambda: self.setFixedWidth(theme.px(WIDTH)))

    def show_model(self, decoded: DecodedName, model: ModelFile) -> None:
        discard(self._grid, *self._rows)
        self._rows = []
        if model.facts is None:
            self._title.setText(tr("Glassbox can't read the file"))
            if model.problem is not None:
                words = label(model.problem.again(), tone="soft", wrap=True)
                self._add(words, "ph.warning", "warn")
            return
        checks = check_name(decoded, model.facts)
        self._title.setText(heading(checks))
        for check in checks:
            self._add_check(check)
        for says in only_in_the_file(decoded, model.facts):
            self._add(selectable(label(says, tone="muted", wrap=True)), "ph.file", "ink3")

    def _add_check(self, check: Check) -> None:
        if check.agrees:
            says = named(check.what, check.file)
            self._add(selectable(label(says, tone="soft", wrap=True)), "ph.check-circle", "good")
        else:
            self._add(selectable(label(check.says, tone="warn", wrap=True)), "ph.warning", "warn")

    def _add(self, words: QWidget, icon: str, color: str) -> None:
        line = len(self._rows)
        mark = IconLabel(self._theme, icon, color)
        self._grid.addWidget(mark, line, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, line, 1)
        self._rows += [mark, words]


def heading(checks: tuple[Check, ...]) -> str:
    if not checks:
        return tr("Nothing to compare: no fact is stated in both the name and the file")
    wrong = sum(not check.agrees for check in checks)
    if not wrong:
        return tr("The name and the file agree")
    return tr(
        "Facts on which the name and the file disagree: {wrong} of {checks}",
        wrong=wrong,
        checks=len(checks),
    )


def only_in_the_file(decoded: DecodedName, facts: ModelFacts) -> list[str]:
    """Return the facts that the header states but the name doesn't."""
    found: list[str] = []
    if facts.layers:
        found.append(
            counted(facts.layers, "{layers} layer", "{layers} layers", layers=facts.layers)
        )
    if facts.context_length and decoded.context is None:
        found.append(
            tr("{context_length:,} tokens of context", context_length=facts.context_length)
        )
    if facts.bits_per_weight:
        found.append(
            tr("{bits_per_weight:.2f} bits per weight", bits_per_weight=facts.bits_per_weight)
        )
    if facts.license:
        found.append(tr("License: {license}", license=license_value(facts.license)))
    return found
