"""Lays out the parts of the chat, depending on the width of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from desktop.core.conversations.reply import Reply
from desktop.core.i18n import tr
from desktop.ui.files import Files
from desktop.ui.look.theme import Theme, repolish
from desktop.ui.panes.chat.chat_settings import ChatSettings
from desktop.ui.panes.chat.composer.composer import Composer, Foot
from desktop.ui.panes.chat.conversation.empty import EmptyChat, Known, opening
from desktop.ui.panes.chat.conversation.reading import ReadingChoice
from desktop.ui.panes.chat.history.panel import ConversationPanel
from desktop.ui.panes.chat.inspector.probabilities import ProbabilityCard
from desktop.ui.panes.chat.inspector.view import InsideView
from desktop.ui.panes.chat.models.choice import ModelButton, ModelChoice
from desktop.ui.panes.chat.settings_card import APPLIES, SettingsCard
from desktop.ui.panes.chat.side_cards import ContextCard, LastAnswerCard
from desktop.ui.places import NEW_CHAT_KEY
from desktop.ui.tab_order import bring_into_view
from desktop.ui.widgets.controls import button, icon_button, rule, with_key
from desktop.ui.widgets.layout.fitted import ScrollColumn, TallContent
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_column, in_row
from desktop.ui.widgets.transcript.transcript import Transcript

WIDE = 1180
"""Minimum width, in unscaled pixels, at which the cards are shown until the user hides them."""
SIDE_WIDTH, GAP, LEAST_CARD = 340, 16, 480
QWIDGETSIZE_MAX = (1 << 24) - 1  # Qt's macro: no limit
PANEL_WIDTH, PANEL_WIDE = 240, 860
"""Width of the list of conversations, and the minimum width beside the cards at which the list is
shown until the user hides it, in unscaled pixels. From the width WIDE on, it is shown, too."""
ROOMY = 600
"""Minimum width of the conversation's card, in unscaled pixels, at which the New chat button has a
label."""
SEGMENT_ROOM, HINT_ROOM, WARNING_ROOM = 760, 660, 860
"""Minimum widths of the conversation's card, in unscaled pixels: for labels on the reading modes,
for the composer's hint and the label of its Settings chip, and for the composer's warning."""


class ChatView(QWidget):
    """The list of conversations, a card with the conversation and the composer, and the side cards
    on the right."""

    asked = Signal(str)
    stopped = Signal()
    new_chat_asked = Signal()
    model_picked = Signal(str)  # a path
    models_wanted = Signal()
    reading_changed = Signal()
    """Emitted when the reading mode has changed."""

    def __init__(
        self,
        theme: Theme,
        files: Files,
        choice: ModelChoice,
        settings: ChatSettings,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side_wanted: bool | None = None  # None: shown if there is room
        self._panel_wanted: bool | None = None
        self._share_known = self._anything = self._panel_alone = False
        self.panel = ConversationPanel(theme)
        self.model = ModelButton(theme, choice)
        self._make_buttons(theme)
        self.transcript = Transcript(theme)
        self.transcript.setWhatsThis(
            tr(
                "Your questions and the model's answers. The buttons below an answer copy it "
                "or ask the same question again."
            )
        )
        self.empty = EmptyChat(theme)
        self.composer = Composer(theme)
        self.context_card = ContextCard(theme)
        self.last_card = LastAnswerCard(theme)
        self.settings_card = SettingsCard(theme, settings, tr("Settings"), tr(APPLIES))
        # Parents come first: scroll content is styled immediately, and again with each new parent.
        self._card = QFrame(self)
        self.middle = QStackedWidget(self._card)
        self.middle.addWidget(ScrollColumn(self.empty, self.middle))
        self.middle.addWidget(self.transcript)
        self.middle.addWidget(opening(theme))
        self.inside = InsideView(theme)
        self.middle.addWidget(self.inside)
        self.probability_card = ProbabilityCard(theme, files)
        self.reading = ReadingChoice(theme)
        Scaled(theme, self.middle, lambda: self.middle.setMinimumSize(1, theme.px(80)))
        self._side = self._made_side(theme)
        self._fill_card(theme)
        in_row(theme, self.panel, (self._card, 1), self._side, on=self, spacing=GAP)
        for card in (self.last_card, self.settings_card, self.probability_card):
            card.hide()
        self.setFocusProxy(self.composer)
        self._connect()

    def _make_buttons(self, theme: Theme) -> None:
        self.panel_toggle = icon_button(theme, tr("Show or hide the conversations"), "ph.chats")
        self.panel_toggle.setWhatsThis(tr("Shows your conversations and lets you search them."))
        self.new_chat = button(theme, tr("New chat"), "quiet", "ph.note-pencil")
        self.new_chat.setToolTip(with_key(tr("New chat"), NEW_CHAT_KEY))
        self.new_chat.setAccessibleName(tr("New chat"))
        self.new_chat.setWhatsThis(
            tr("Starts a new conversation. Your other conversations stay in the list.")
        )
        self.side_toggle = icon_button(theme, tr("Show or hide the statistics"), "ph.gauge")
        self.side_toggle.setWhatsThis(
            tr(
                "Shows how long the last answer took to start, how many tokens it has, and how "
                "full the context is."
            )
        )

    def _connect(self) -> None:
        self.reading.changed.connect(self._read)
        self.side_toggle.clicked.connect(self._toggle_side)
        self.panel_toggle.clicked.connect(self._toggle_panel)
        self.panel.back.clicked.connect(self._toggle_panel)
        self.composer.context.clicked.connect(self._show_context)
        self.composer.settings.toggled.connect(self._show_settings)
        self.composer.paged.connect(self._page)
        self.composer.sent.connect(self.asked)
        self.composer.stopped.connect(self.stopped)
        self.empty.asked.connect(self.asked)
        self.empty.models_wanted.connect(self.models_wanted)
        self.new_chat.clicked.connect(self.new_chat_asked)
        self.panel.new_asked.connect(self.new_chat_asked)
        self.model.picked.connect(self.model_picked)
        self.model.models_wanted.connect(self.models_wanted)

    def show_model(self, name: str, nothing: bool, known: Known) -> None:
        """Show which model answers; see EmptyChat.show_model."""
        self.model.refresh()
        self.empty.show_model(name, nothing, known)

    def show_loading(self, fraction: float) -> None:
        """Show the loading progress of the model, from 0 to 1."""
        self.model.say(tr("Loading… {fraction:.0f}%", fraction=100 * fraction))

    @Slot()
    def choose_model(self) -> None:
        self.model.showMenu()

    def show_running(self, running: bool) -> None:
        """Show whether an answer is in progress."""
        self.composer.set_running(running)
        if running:
            self.show_conversation(True)
            self.transcript.follow()

    def read(self, way: str) -> None:
        """Choose the reading mode; see `ReadingChoice.choose`."""
        self.reading.choose(way)

    def show_conversation(self, anything: bool) -> None:
        """Show the conversation in the selected reading mode. In the mode Reader, show the empty
        state instead if `anything` is False."""
        self._anything = anything
        self.show_opening(False)
        self._arrange()

    def show_opening(self, opening: bool) -> None:
        """Show or hide the busy indicator for a conversation that is slow to read from disk."""
        read = 3 if self.reads_inside else int(self._anything)
        self.middle.setCurrentIndex(2 if opening else read)

    @property
    def reads_inside(self) -> bool:
        """True if the view shows the model's input and output instead of the conversation."""
        return self.reading.way != "reader"

    def show_probability_card(self, shown: bool) -> None:
        self.probability_card.setVisible(shown)
        self._arrange()

    @Slot()
    def _read(self) -> None:
        self.inside.flow.show_ids(self.reading.way == "tokens")
        self.show_conversation(self._anything)
        self.reading_changed.emit()

    def end_browsing(self) -> None:
        """Focus the composer after a conversation was chosen. Hide the list if it was shown in
        place of the conversation."""
        if self._panel_alone:
            self._toggle_panel()
        self.setFocus()

    def show_numbers(self, reply: Reply | None, whole: int | None, attached: int) -> None:
        """Show context usage, also while an answer is in progress, and the statistics for the last
        answer once it has ended. `whole` is the context length: None if no model is loaded, 0 if a
        server doesn't tell it. `attached` is the number of tokens of unsent files. A chip shows
        context usage if its card is out of view."""
        before, answer = reply.context_use if reply else (0, 0)
        left_out = reply.outcome.left_out if reply else 0
        self.context_card.show_use(before, answer, attached, whole, left_out)
        if reply is None or reply.ended:
            self.last_card.show_answer(reply)
        share = min(1, (before + answer + attached) / whole) if whole else 0
        self.composer.context.setText(tr("Context {share:.0f}%", share=100 * share))
        self.composer.context.setToolTip(self.context_card.numbers.text())
        self._share_known = bool(whole and before + answer + attached)
        self._arrange()

    def _fill_card(self, theme: Theme) -> None:
        self._card.setProperty("kind", "card")
        right = (self.reading, self.new_chat, self.side_toggle)
        left = (self.panel_toggle, self.model)
        bar = in_row(theme, *left, STRETCH, *right, margins=(8, 8, 8, 8))
        parts = (bar, rule(), (self.middle, 1), Foot(theme, self.composer))
        in_column(theme, *parts, on=self._card, margins=(1, 0, 1, 16), spacing=0)

    def _made_side(self, theme: Theme) -> QScrollArea:
        content = TallContent()
        self._back = button(theme, tr("Back to the conversation"), "quiet", "ph.arrow-left")
        self._back.setWhatsThis(
            tr("Hides the settings and statistics, then shows the conversation again.")
        )
        self._back.clicked.connect(self._toggle_side)
        cards = (self.probability_card, self.settings_card, self.context_card, self.last_card)
        back = (self._back, 0, Qt.AlignmentFlag.AlignLeft)
        in_column(theme, back, *cards, STRETCH, on=content, spacing=16)
        return ScrollColumn(content, self)

    @Slot()
    def _toggle_side(self) -> None:
        self._side_wanted = self._side.isHidden()
        if not self._side_wanted:
            self.composer.settings.setChecked(False)
        self._arrange()
        if not self._card.isHidden():
            self.setFocus()

    @Slot()
    def _toggle_panel(self) -> None:
        self._panel_wanted = self.panel.isHidden()
        self._arrange()
        (self.panel.search if self._panel_wanted else self).setFocus()

    @Slot()
    def search(self) -> None:
        """Move the focus to the search field of the conversations, showing the list if needed."""
        if self.panel.isHidden():
            self._toggle_panel()
        self.panel.search.setFocus()
        self.panel.search.selectAll()

    @Slot()
    def _show_context(self) -> None:
        self._side_wanted = True
        self.composer.settings.setChecked(False)
        self._arrange()

    @Slot(bool)
    def _show_settings(self, shown: bool) -> None:
        self.settings_card.setVisible(shown)
        self._arrange()
        if shown:
            QTimer.singleShot(0, self.settings_card, self._reveal_settings)  # after the layout
            if self._card.isHidden():
                self.settings_card.prompt.setFocus()

    @Slot()
    def _reveal_settings(self) -> None:
        bring_into_view(self.settings_card)

    @Slot()
    def reveal_probabilities(self) -> None:
        """Show the card about the selected token, which open settings may have scrolled away."""
        self._side.verticalScrollBar().setValue(0)

    @Slot(int)
    def _page(self, direction: int) -> None:
        bar = self.transcript.verticalScrollBar()
        bar.setValue(bar.value() + direction * bar.pageStep())

    def _arrange(self) -> None:
        px, width = self._theme.px, self.width()
        side, panel, gap = px(SIDE_WIDTH), px(PANEL_WIDTH), px(GAP)
        wide = width >= px(WIDE) and not self._theme.presents
        side_wanted = wide if self._side_wanted is None else self._side_wanted
        side_shown = side_wanted or self.composer.settings.isChecked()
        side_shown |= self._side_wanted is None and not self.probability_card.isHidden()
        # If there isn't room for both, the cards replace the conversation.
        side_alone = side_shown and width < side + gap + px(LEAST_CARD)
        left = width - (side + gap if side_shown else 0)
        roomy = wide or (left >= px(PANEL_WIDE) and not self._theme.presents)
        panel_shown = roomy if self._panel_wanted is None else self._panel_wanted
        panel_alone = panel_shown and left < panel + gap + px(LEAST_CARD)
        if panel_alone and side_shown:  # only one of them fits: the cards win
            panel_shown = panel_alone = False
        self._panel_alone = panel_alone
        self._place_beside(self.panel, panel, panel_shown, panel_alone)
        self.panel.back.setVisible(panel_alone)
        self._place_beside(self._side, side, side_shown, side_alone)
        self._back.setVisible(side_alone)
        self._card.setVisible(not (side_alone or panel_alone))
        # Open settings push the context card out of view.
        unseen = not side_shown or self.composer.settings.isChecked()
        self.composer.context.setVisible(self._share_known and unseen)
        room = left - (panel + gap if panel_shown else 0)
        warned = self.middle.currentIndex() == 1 and room >= px(WARNING_ROOM)
        self.composer.set_roomy(room >= px(HINT_ROOM), warned)
        self.reading.set_words(room >= px(SEGMENT_ROOM))
        self.new_chat.setVisible(not panel_shown)
        words = tr("New chat") if room >= px(ROOMY) else ""
        if words != self.new_chat.text():
            self.new_chat.setText(words)
            repolish(self.new_chat)  # the style adds space between an icon and its label

    def _place_beside(self, part: QWidget, width: int, shown: bool, alone: bool) -> None:
        part.setMinimumWidth(0 if alone else width)
        part.setMaximumWidth(QWIDGETSIZE_MAX if alone else width)
        part.setVisible(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
