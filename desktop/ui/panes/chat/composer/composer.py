"""The composer, where the user writes a question."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.i18n import counted, marked, tr
from desktop.ui.look.restyling import Following
from desktop.ui.look.theme import Theme, repolish
from desktop.ui.panes.chat.conversation.question import QuestionEdit
from desktop.ui.widgets.controls import button, icon_button, label
from desktop.ui.widgets.layout.flow_layout import FlowLayout
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, discard, in_column, in_row, spaced
from desktop.ui.widgets.transcript.transcript import Transcript

SURE = marked("Colors each word by how likely it was and shows the alternatives")


class Composer(QWidget):
    """A text field that grows with its text, a Send or Stop button, and a row of chips below."""

    sent = Signal(str)
    edited = Signal()
    sure_switched = Signal(bool)
    thinking_switched = Signal(bool)
    file_wanted = Signal()
    picture_pasted = Signal(QImage)
    files_pasted = Signal(list)  # their paths
    stopped = Signal()
    waiting_canceled = Signal()
    paged = Signal(int)  # scroll the transcript: -1 up, 1 down

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.edit = QuestionEdit()
        self.edit.setObjectName("composer")
        self.edit.setAccessibleName(tr("Your question"))
        self.edit.setWhatsThis(
            tr(
                "Type what you want to ask or tell the model. Press Enter to send it or "
                "Shift+Enter to start a new line."
            )
        )
        self.edit.setPlaceholderText(tr("Ask a question"))
        self.edit.takes_files = True
        self.pictures, self.files = QWidget(), QWidget()
        self.attach = icon_button(theme, tr("Add a file or an image"), "ph.paperclip")
        self.attach.setWhatsThis(
            tr(
                "Adds a text, Markdown, CSV, or PDF file to your question. The model reads its "
                "text. You can also add an image if the model has an image encoder in the same "
                'folder: a file with "mmproj" in its name. Files can be pasted and dropped, too.'
            )
        )
        self.thinking = button(theme, tr("Thinking on"), "chip", "ph.brain")
        self.thinking.setCheckable(True)
        self.thinking.setToolTip(tr("Chooses whether the model thinks before it answers"))
        self.thinking.hide()
        self.sure = button(theme, tr("Show confidence"), "chip", "ph.drop-half")
        self.sure.setCheckable(True)
        self.sure.setToolTip(tr(SURE))
        self.settings = button(theme, tr("Settings"), "chip", "ph.sliders-horizontal")
        self.settings.setCheckable(True)
        self.settings.setAccessibleName(tr("Settings"))
        self.settings.setToolTip(tr("Shows the system prompt and the sampling settings"))
        self.context = button(theme, "", "chip")
        self.send = icon_button(theme, tr("Send (Enter)"), "ph.paper-plane-right", "icon_primary")
        self.send.setWhatsThis(tr("Sends your question to the model."))
        self.send.setObjectName("send")
        self.stop = icon_button(theme, tr("Stop (Escape)"), "ph.stop", "icon_primary")
        self.stop.setWhatsThis(tr("Stops the answer here. The text so far is kept."))
        self.stop.setObjectName("stop")
        self.waiting = button(theme, "", "chip", "ph.clock")
        self.waiting.setToolTip(tr("Click to keep the question here instead (Escape)"))
        self.waiting.hide()
        self.hint = label(tr("Enter to send"), "caption")
        self.warning = label(tr("Models can be wrong. Check the facts."), "caption")
        for words in (self.hint, self.warning):  # hidden if there is no room, so they must not
            words.setMinimumWidth(1)  # keep the window from becoming that narrow
        self._roomy = self._warned = False
        self._lay_out()
        self.context.hide()
        self.set_running(False)
        self.setFocusProxy(self.edit)
        self._connect()
        Scaled(theme, self, self._follow_theme)

    def _connect(self) -> None:
        self.send.clicked.connect(self._send)
        self.stop.clicked.connect(self.stopped)
        self.edit.entered.connect(self._send)
        self.edit.escaped.connect(self._escape)
        self.waiting.clicked.connect(self.waiting_canceled)
        self.edit.paged.connect(self.paged)
        self.edit.focus_changed.connect(self.update)
        self.edit.textChanged.connect(self._follow_text)
        self.edit.textChanged.connect(self.edited)
        self.edit.image_pasted.connect(self.picture_pasted)
        self.edit.files_pasted.connect(self.files_pasted)
        self.attach.clicked.connect(self.file_wanted)
        self.sure.clicked.connect(self.sure_switched)
        self.thinking.clicked.connect(self.thinking_switched)

    @property
    def text(self) -> str:
        return self.edit.toPlainText()

    def show_text(self, text: str) -> None:
        self.edit.setPlainText(text)
        self.edit.moveCursor(QTextCursor.MoveOperation.End)

    def show_switches(
        self, sure: bool, thinking: bool, can_think: bool, why_unsure: str = ""
    ) -> None:
        """Show the state of the switches. `can_think` is True if thinking can be turned on and off
        for this model. `why_unsure` says why its server sends no probabilities."""
        self.sure.setChecked(sure)
        self.sure.setEnabled(not why_unsure)
        self.sure.setToolTip(why_unsure or tr(SURE))
        self.thinking.setVisible(can_think)
        self.thinking.setChecked(thinking)
        self.thinking.setText(tr("Thinking on") if thinking else tr("Thinking off"))
        self._fit_words()

    def _lay_out(self) -> None:
        self._chips = spaced(self._theme, FlowLayout(self.pictures), spacing=8)
        self.pictures.hide()
        self._cards = spaced(self._theme, QVBoxLayout(self.files), spacing=4)
        self.files.hide()
        row = in_row(
            self._theme,
            *(self.attach, self.thinking, self.sure, self.settings, self.context),
            STRETCH,
            *(self.warning, self.hint, self.waiting, self.send, self.stop),
        )
        parts = (self.files, self.pictures, self.edit, row)
        in_column(self._theme, *parts, on=self, margins=(16, 12, 12, 12))

    def add_picture(self, chip: QWidget) -> None:
        """Show the chip of a picture that was added to the question."""
        self._chips.addWidget(chip)
        self.pictures.show()
        self._follow_attached()

    def remove_picture(self, chip: QWidget) -> None:
        discard(self._chips, chip)
        self.pictures.setVisible(bool(self._chips.count()))
        self._follow_attached()
        self.edit.setFocus()

    def add_file(self, card: QWidget) -> None:
        """Show the card of a text file that was added to the question."""
        self._cards.addWidget(card)
        self.files.show()
        self._follow_attached()

    def remove_file(self, card: QWidget) -> None:
        discard(self._cards, card)
        self.files.setVisible(bool(self._cards.count()))
        self._follow_attached()
        self.edit.setFocus()

    def _follow_attached(self) -> None:
        if self._cards.count():
            words = counted(self._cards.count(), "Ask about the file", "Ask about the files")
        else:
            words = tr("Ask about the image") if self._chips.count() else tr("Ask a question")
        self.edit.setPlaceholderText(words)

    def set_roomy(self, roomy: bool, warned: bool) -> None:
        """Set which texts to show: the hint and the label of the settings button if `roomy` is
        true, and the warning if `warned` is true."""
        self._roomy, self._warned = roomy, warned
        words = tr("Settings") if roomy else ""
        if words != self.settings.text():
            self.settings.setText(words)
            repolish(self.settings)  # the style adds space between an icon and its label
        self._fit_words()

    def _fit_words(self) -> None:
        """Show the hint and the warning if `set_roomy` allows them and they fit beside the
        buttons."""
        gap = self._theme.px(8)
        buttons = (
            *(self.attach, self.thinking, self.sure, self.settings, self.context),
            *(self.waiting, self.send, self.stop),
        )
        room = self.width() - self._theme.px(28) - gap
        room -= sum(each.sizeHint().width() + gap for each in buttons if not each.isHidden())
        for words, wanted in ((self.hint, self._roomy), (self.warning, self._warned)):
            room -= words.sizeHint().width() + gap
            words.setVisible(wanted and room >= 0 and not self.is_waiting)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()

    @property
    def running(self) -> bool:
        return not self.stop.isHidden()

    def set_running(self, running: bool) -> None:
        """Show Stop instead of Send while an answer is in progress."""
        focused = self.send.hasFocus() or self.stop.hasFocus()
        self.send.setVisible(not running)
        self.stop.setVisible(running)
        if focused:  # hiding a button moves the focus anywhere
            self.edit.setFocus()
        self.edit.stoppable = running or self.is_waiting
        self.hint.setText(tr("Escape to stop") if running else tr("Enter to send"))
        self._follow_text()

    @property
    def is_waiting(self) -> bool:
        """True if the question is sent later."""
        return not self.waiting.isHidden()

    def show_waiting(self, words: str) -> None:
        """Show what the question in the field waits for; "" if it doesn't wait."""
        if self.waiting.text() == words and self.is_waiting == bool(words):
            return
        self.waiting.setText(words)
        self.waiting.setAccessibleName(words)
        if not words and self.waiting.hasFocus():
            self.edit.setFocus()
        self.waiting.setVisible(bool(words))
        self.edit.stoppable = self.running or self.is_waiting
        self._fit_words()

    @Slot()
    def _escape(self) -> None:
        (self.waiting_canceled if self.is_waiting else self.stopped).emit()

    @Slot()
    def _send(self) -> None:
        if self.send.hasFocus():  # it is about to be disabled, which moves the focus anywhere
            self.edit.setFocus()
        if text := self.edit.toPlainText().strip():
            self.sent.emit(text)

    @Slot()
    def _follow_text(self) -> None:
        self.send.setEnabled(bool(self.edit.toPlainText().strip()))

    def _follow_theme(self) -> None:
        self.edit.setFont(self._theme.font("reading"))
        self.edit.viewport().setFont(self._theme.font("reading"))  # for the placeholder
        self.edit.fit_height()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        focused = self.edit.hasFocus()
        # The field nearly always has the focus and shows a caret, so a thin line is enough.
        pen = QPen(self._theme.color("accent" if focused else "outline"), 1)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(self._theme.color("surface"))
        inset = pen.widthF() / 2
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(rect, self._theme.px(8), self._theme.px(8))


class Foot(QWidget):
    """Aligns the composer with the column of text above it."""

    def __init__(self, theme: Theme, composer: Composer) -> None:
        super().__init__()
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.addWidget(composer)
        Following(self, self._align)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._align()

    @Slot()
    def _align(self) -> None:
        left, width = Transcript.reading_rect(self._theme, self.width())
        overhang = self._theme.px(8)
        right = self.width() - left - width
        self._row.setContentsMargins(left - overhang, overhang, right - overhang, 0)
