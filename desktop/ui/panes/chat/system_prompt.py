"""The system prompt of a chat: its field, and the presets that fill it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from desktop.core.i18n import tr
from desktop.core.prompt_presets import (
    LONGEST_NAME,
    MOST_PRESETS,
    PromptPreset,
    as_kept,
    included_presets,
    own_presets,
    suggested_name,
)
from desktop.services.settings import Settings
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import button, icon_button, label
from desktop.ui.widgets.layout.flow_layout import FlowLayout
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, discard, in_column, in_row, spaced
from desktop.ui.widgets.long_text import LineField, LongTextEdit

PROMPT_HEIGHT = 84


class SystemPrompt(QWidget):
    """A field with a row of presets above it. A preset only puts its text into the field, where it
    can be changed; the user's own presets are kept in `settings`."""

    changed = Signal(str)

    def __init__(self, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self._theme, self._settings = theme, settings
        self._typed = ""  # the last text that was no preset, so that trying presets loses nothing
        self._shown: list[PromptPreset] = []
        self.chips: list[QPushButton] = []
        """The buttons of no text, of each preset, and of the text that was typed."""
        self._make_edit(theme)
        row = QWidget()
        self._flow = spaced(theme, FlowLayout(row), spacing=4)
        self._make_naming(theme)
        self.more = icon_button(theme, tr("Save, rename, or delete a preset"), "ph.dots-three")
        self.more.setWhatsThis(
            tr("Saves the text below as a preset for all conversations, or changes a saved one.")
        )
        self.more.clicked.connect(self._show_menu)
        head = in_row(theme, label(tr("System prompt")), STRETCH, self.more)
        words = label(
            tr(
                "A preset is nothing but text. The model reads it before your question, each time, "
                "even when the context is full."
            ),
            "caption",
            wrap=True,
        )
        in_column(theme, head, row, self.naming, self.edit, words, on=self, spacing=4)
        settings.changed.connect(self._follow_presets)
        self._follow_presets()

    def _make_edit(self, theme: Theme) -> None:
        self.edit = LongTextEdit()
        self.edit.setProperty("kind", "field")
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(tr("System prompt"))
        self.edit.setWhatsThis(
            tr(
                "Instructions that the model reads before the conversation: who it is and how "
                "it should answer."
            )
        )
        self.edit.setPlaceholderText(tr("For example: Answer in one short sentence."))
        Scaled(theme, self.edit, lambda: self.edit.setFixedHeight(theme.px(PROMPT_HEIGHT)))
        self.edit.textChanged.connect(self._follow_text)

    def _make_naming(self, theme: Theme) -> None:
        self.naming = QWidget()
        self.name = _NameField()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(tr("Name of the preset"))
        self.name.setPlaceholderText(tr("Name of the preset"))
        keep = button(theme, tr("Save"), "secondary")
        cancel = button(theme, tr("Cancel"), "quiet")
        in_row(theme, (self.name, 1), keep, cancel, on=self.naming, spacing=4)
        keep.clicked.connect(self._end_naming)
        cancel.clicked.connect(self._cancel_naming)
        self.name.returnPressed.connect(self._end_naming)
        self.name.left.connect(self._cancel_naming)
        self._named: Callable[[str], None] = lambda _: None
        self.naming.hide()

    @property
    def text(self) -> str:
        return self.edit.toPlainText()

    def show_text(self, text: str) -> None:
        """Show the prompt of a conversation, without emitting `changed`."""
        if text != self.text:
            self.naming.hide()  # the name was for the text of another conversation
            with QSignalBlocker(self.edit):
                self.edit.setPlainText(text)
            self._follow_text(silent=True)

    # --- presets ---

    @property
    def _own(self) -> list[PromptPreset]:
        return own_presets(self._settings.values.prompt_presets)

    @Slot()
    def _follow_presets(self) -> None:
        """Show a chip for each preset."""
        presets = [*included_presets(), *self._own]
        if presets == self._shown and self.chips:
            return
        self._shown = presets
        self._remember_typed()
        discard(self._flow, *self.chips)
        self.chips = []
        self._add_chip(tr("None"), "", tr("Removes the system prompt"))
        for each in presets:
            self._add_chip(each.name, each.text, each.text)
        self._add_chip(tr("Your own"), None, tr("Shows the text that you typed"))
        self._mark()

    def _add_chip(self, name: str, text: str | None, tip: str) -> None:
        chip = button(self._theme, name, "chip")
        chip.setCheckable(True)
        chip.setToolTip(tip)
        chip.clicked.connect(lambda: self._choose(text))
        self.chips.append(chip)
        self._flow.addWidget(chip)

    def _choose(self, text: str | None) -> None:
        """Put a preset's text into the field, or with None the text that was typed last. Undo
        brings the text before it back."""
        wanted = self._typed if text is None else text
        if wanted != self.text:
            cursor = self.edit.textCursor()
            cursor.select(QTextCursor.SelectionType.Document)
            self.edit.setTextCursor(cursor)
            self.edit.insertPlainText(wanted)
        self._mark()
        if text is None:
            self.edit.setFocus()

    @Slot()
    def _follow_text(self, silent: bool = False) -> None:
        self._remember_typed()
        self._mark()
        if not silent:
            self.changed.emit(self.text)

    def _remember_typed(self) -> None:
        """Remember the text in the field, unless it is that of a preset. The text of a preset that
        was deleted stays in the field, too."""
        if self.text.strip() and not self._is_preset(self.text):
            self._typed = self.text

    def _is_preset(self, text: str) -> bool:
        return any(text == each.text for each in self._shown)

    def _mark(self) -> None:
        """Check the chip of the text in the field."""
        texts = ["", *(each.text for each in self._shown)]
        text = self.text if self.text.strip() else ""
        at = texts.index(text) if text in texts else len(texts)
        for place, chip in enumerate(self.chips):
            chip.setChecked(place == at)

    # --- saving, renaming, deleting ---

    def menu(self) -> QMenu:
        menu = QMenu(self)
        icon, text = self._theme.icon, self.text
        own = next((each for each in self._own if each.text == text), None)
        save = menu.addAction(icon("ph.plus"), tr("Save this text as a preset…"), self._name_new)
        full = len(self._own) >= MOST_PRESETS
        save.setEnabled(bool(text.strip()) and not self._is_preset(text) and not full)
        rename = menu.addAction(
            icon("ph.pencil-simple"), tr("Rename this preset…"), lambda: own and self._name_own(own)
        )
        delete = menu.addAction(
            icon("ph.trash"), tr("Delete this preset"), lambda: own and self._delete(own)
        )
        rename.setEnabled(own is not None)
        delete.setEnabled(own is not None)
        return menu

    @Slot()
    def _show_menu(self) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _name_new(self) -> None:
        text = self.text
        self._begin_naming(suggested_name(text), lambda name: self._save(name, text))

    def _name_own(self, own: PromptPreset) -> None:
        self._begin_naming(own.name, lambda name: self._rename(own, name))

    def _begin_naming(self, name: str, named: Callable[[str], None]) -> None:
        self._named = named
        self.name.setText(name)
        self.naming.show()
        self.name.selectAll()
        self.name.setFocus()

    @Slot()
    def _end_naming(self) -> None:
        """Use the name. An empty one is waited for."""
        name = " ".join(self.name.text().split())
        if not name:
            self.name.setFocus()
            return
        self._named(name)
        self._cancel_naming()

    @Slot()
    def _cancel_naming(self) -> None:
        self.naming.hide()
        self.edit.setFocus()

    def _save(self, name: str, text: str) -> None:
        self._keep([*self._own, PromptPreset(self._free(name), text)])

    def _rename(self, own: PromptPreset, name: str) -> None:
        free = name if name == own.name else self._free(name)
        self._keep([each._replace(name=free) if each == own else each for each in self._own])

    def _delete(self, own: PromptPreset) -> None:
        self._keep([each for each in self._own if each != own])

    def _free(self, name: str) -> str:
        """Return a name that no other preset has, by adding a number."""
        made, number = name[:LONGEST_NAME], 2
        names = {each.text() for each in self.chips}
        while made in names:
            end = f" {number}"
            made, number = name[: LONGEST_NAME - len(end)] + end, number + 1
        return made

    def _keep(self, presets: list[PromptPreset]) -> None:
        self._settings.change(prompt_presets=as_kept(presets))
        self._mark()


class _NameField(LineField):
    """A field that Escape leaves."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
