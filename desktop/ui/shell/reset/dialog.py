"""The dialog that lists what can be reset for the next group."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QScrollArea, QVBoxLayout, QWidget

from desktop.core.i18n import all_of, counted, marked, tr
from desktop.core.numbers.units import size_text
from desktop.core.reset.contents import KEPT, Contents, Part
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.scaled import STRETCH, in_column, in_row, size_dialog, spaced

UNCOUNTED: Final[Mapping[Part, str]] = {
    "conversations": marked("Conversations"),
    "votes": marked("Votes"),
    "results": marked("Results"),
    "questions": marked("Private question sets"),
}
"""The texts of parts of which only files are known, and no numbers."""
WIDTH, HEIGHT = 600, 640
INDENT = 26
"""Width of a check box's mark and of the space next to it, in unscaled pixels."""


class ResetDialog(QDialog):
    """Lists the parts with a check box each; those in KEPT begin unchecked. Emits `chosen` with the
    set of checked parts when the user confirms, and `stop_asked` to stop the work for which the
    reset waits."""

    chosen = Signal(object)  # frozenset[Part]
    stop_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Reset for the next group"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._contents: Contents | None = None
        self.works = False
        self.boxes: dict[Part, QCheckBox] = {}
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._hint = label(tr("Counting…"), "caption", wrap=True)
        self.total = label(wrap=True)
        self.waits = label(
            tr("Glassbox is still working. You can reset it when the current task finishes."),
            tone="warn",
            wrap=True,
        )
        self.stop = button(theme, tr("Stop all tasks"), "secondary", "ph.stop")
        self.reset = button(theme, tr("Reset"), "primary", "ph.arrow-counter-clockwise")
        self.cancel = button(theme, tr("Cancel"))
        self._lay_out()
        self.stop.clicked.connect(self.stop_asked)
        self.reset.clicked.connect(self._go_on)
        self.cancel.clicked.connect(self.reject)
        size_dialog(theme, self, WIDTH, HEIGHT)
        self.show_work(False, False)

    def _lay_out(self) -> None:
        theme = self._theme
        head = label(tr("Reset Glassbox for the next group?"), "section")
        waits = in_row(theme, (self.waits, 1), self.stop)
        foot = in_row(theme, self.reset, self.cancel, STRETCH)
        parts = (head, self._hint, (self._scroll, 1), waits, self.total, foot)
        in_column(theme, *parts, on=self, margins=(24, 16, 24, 16), spacing=12)

    def show_contents(self, contents: Contents) -> None:
        """Show what there is to reset. Parts that were already shown keep their check marks, and
        the list keeps the focus and its position."""
        if contents == self._contents:
            return
        first, self._contents = self._contents is None, contents
        checked = {part: box.isChecked() for part, box in self.boxes.items()}
        focused = next((part for part, box in self.boxes.items() if box.hasFocus()), None)
        bar = self._scroll.verticalScrollBar()
        position = bar.value()
        self.boxes = {}
        rows = QWidget()
        rows.setProperty("kind", "clear")
        listed = spaced(self._theme, QVBoxLayout(rows), (0, 8, 8, 8), 8)
        goes: list[Part] = [part for part in contents.counts if part not in KEPT]
        stays: list[Part] = [part for part in contents.counts if part in KEPT]
        for title, parts in ((tr("Reset"), goes), (tr("Kept unless selected"), stays)):
            if parts:
                listed.addWidget(label(title, "caption"))
            for part in parts:
                listed.addWidget(self._row(part, contents, checked.get(part, part not in KEPT)))
        listed.addStretch(1)
        self._scroll.setWidget(rows)  # deletes the rows that were shown before
        self._hint.setText(
            tr(
                "You can undo the reset until you close Glassbox. Only then are the files "
                "deleted. The models that come with Glassbox, the list of model folders, and "
                "downloaded questions always stay."
            )
            if contents.counts
            else tr("There is nothing to reset.")
        )
        self._scroll.setVisible(bool(contents.counts))
        self._show_total()
        bar.setValue(position)
        if focused in self.boxes:
            self.boxes[focused].setFocus()
        elif first or focused is not None:
            (self.reset if self.reset.isEnabled() else self.cancel).setFocus()

    def show_work(self, works: bool, can_stop: bool) -> None:
        """While Glassbox works, say that the reset has to wait, and offer to stop the work if it
        can be stopped."""
        self.works = works
        self.waits.setVisible(works)
        self.stop.setVisible(works and can_stop)
        self._show_total()

    def checked(self) -> frozenset[Part]:
        return frozenset(part for part, box in self.boxes.items() if box.isChecked())

    def _row(self, part: Part, contents: Contents, checked: bool) -> QWidget:
        theme = self._theme
        text, more = words(part, contents)
        box = self.boxes[part] = QCheckBox(text.replace("&", "&&"))
        box.setChecked(checked)
        box.toggled.connect(self._show_total)
        size = size_text(contents.bytes[part]) if contents.bytes[part] else ""
        box.setAccessibleName(", ".join(each for each in (text, more, size) if each))
        row = in_row(theme, (box, 1), label(size, "count"))
        made = QWidget()
        made.setProperty("kind", "clear")
        column = in_column(theme, row, on=made, spacing=0)
        if more:
            column.addLayout(
                in_row(theme, (label(more, "caption", wrap=True), 1), margins=(INDENT, 0, 0, 0))
            )
        return made

    @Slot()
    def _show_total(self) -> None:
        contents, checked = self._contents, self.checked()
        self.reset.setEnabled(bool(checked) and not self.works)
        if contents is None or not contents.counts:
            self.total.setText("")
            return
        goes = [words(part, contents)[0] for part in contents.counts if part in checked]
        stays = [words(part, contents)[0] for part in contents.counts if part not in checked]
        said: list[str] = []
        if size := sum(contents.bytes[part] for part in checked):
            said = [tr("Reset: {parts} ({size})", parts=all_of(goes), size=size_text(size))]
        elif goes:
            said = [tr("Reset: {parts}", parts=all_of(goes))]
        said += [tr("Kept: {parts}", parts=all_of(stays))] if stays else []
        self.total.setText("\n".join(said))

    @Slot()
    def _go_on(self) -> None:
        parts = self.checked()
        self.accept()
        self.chosen.emit(parts)


def words(part: Part, contents: Contents) -> tuple[str, str]:
    """Return a part's text and a longer explanation, which may be empty."""
    n, *more = contents.counts[part]
    if part in contents.uncounted:
        return tr(UNCOUNTED[part]), all_of(contents.uncounted[part])
    match part:
        case "conversations":
            return _conversations(n, *more), ""
        case "votes":
            return _votes(n, *more), ""
        case "results":
            return _results(n, *more)
        case "progress":
            return _progress(n, *more), ""
        case "quantized":
            return (
                counted(n, "{n} model made on this laptop", "{n} models made on this laptop", n=n),
                tr("Quantized or trained, in Glassbox's models folder"),
            )
        case "servers":
            return (
                counted(n, "{n} model on a server", "{n} models on servers", n=n),
                tr("With the keys of the servers"),
            )
        case "settings":
            return (
                counted(n, "{n} changed setting", "{n} changed settings", n=n),
                tr("How models answer and run, such as temperature, system prompt, and threads"),
            )
        case "appearance":
            return (
                counted(n, "{n} change to the appearance", "{n} changes to the appearance", n=n),
                tr("Theme, text size, language, and motion"),
            )
        case "models":
            return (
                counted(n, "{n} other model file", "{n} other model files", n=n),
                tr("Downloaded or imported, in Glassbox's models folder"),
            )
        case "plan":
            return (
                counted(
                    n,
                    "{n} experiment in the session plan",
                    "{n} experiments in the session plan",
                    n=n,
                ),
                contents.plan_title,
            )
        case "questions":
            return counted(n, "{n} private question set", "{n} private question sets", n=n), ""


def _conversations(n: int, drafts: int) -> str:
    return _those_there(
        (n, counted(n, "{n} conversation", "{n} conversations", n=n)),
        (drafts, counted(drafts, "{n} unsent draft", "{n} unsent drafts", n=drafts)),
    )


def _votes(own: int, laptops: int) -> str:
    return _those_there(
        (own, counted(own, "{n} vote", "{n} votes", n=own)),
        (
            laptops,
            counted(
                laptops,
                "the votes of {n} other laptop",
                "the votes of {n} other laptops",
                n=laptops,
            ),
        ),
    )


def _progress(done: int, read: int) -> str:
    return _those_there(
        (done, counted(done, "{n} completed experiment", "{n} completed experiments", n=done)),
        (read, counted(read, "{n} lesson read", "{n} lessons read", n=read)),
    )


def _results(scores: int, speeds: int, types: int) -> tuple[str, str]:
    n = scores + speeds + types
    return counted(n, "{n} result", "{n} results", n=n), _those_there(
        (scores, counted(scores, "{n} benchmark score", "{n} benchmark scores", n=scores)),
        (speeds, counted(speeds, "{n} speed measurement", "{n} speed measurements", n=speeds)),
        (types, counted(types, "{n} measured precision", "{n} measured precisions", n=types)),
    )


def _those_there(*texts: tuple[int, str]) -> str:
    return all_of([text for number, text in texts if number])
