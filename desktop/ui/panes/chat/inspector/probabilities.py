"""A card about one token: its alternatives and the effect of the temperature on them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QSlider, QVBoxLayout, QWidget

from desktop.core.i18n import marked, tr
from desktop.core.messages import TEMPERATURES, Token
from desktop.core.numbers.units import unbroken
from desktop.ui.files import Files
from desktop.ui.look.theme import Theme
from desktop.ui.panes.chat.inspector.bars import ProbabilityPicker, rows_of, table_of
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.elided import ElidedLabel
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_column, in_row, spaced
from desktop.ui.widgets.results.data_table import DataTable, Table
from desktop.ui.widgets.results.figure_tools import FigureTools
from desktop.ui.widgets.tokens.pieces import seen
from desktop.ui.widgets.tokens.probability_bars import NUMBER

ALTERNATIVES = 5
STOPS = (0.0, *TEMPERATURES)
POINT_AT = marked(
    "Point to a word in the answer to see what else the model could have written there. Click "
    "the word to keep it selected. On the keyboard, press Tab to reach the answer and the "
    "arrow keys to move through it."
)
NO_NUMBERS = marked("No probabilities were recorded for this answer. Ask again to record them.")
EXPLAINED = marked(
    "The vertical lines mark the model's original probabilities; the bars show the "
    "probabilities at this temperature. Top-k, top-p, min-p, and the repeat penalty aren't "
    "applied."
)
FROM_SERVER = marked(
    "The server sends the probabilities of the most likely tokens at temperature 1, before any "
    "sampling settings. It can't continue an answer with another token."
)
PICK = marked("Click another token to continue the answer with it.")
OTHER_MODEL = marked(
    "To continue this answer from here, use the same model and the same template setting as before."
)
OTHER_SETTINGS = marked(
    "To continue this answer from here, use the same system prompt and the same thinking settings "
    "as before."
)
NO_QUESTION = marked(
    "The question to this answer is missing, so the model can't read the conversation again."
)
ANSWERING = marked(
    "To continue this answer with another token, wait until the model has finished answering."
)


class ProbabilityCard(QFrame):
    """Shows the alternatives to a token. `picked` carries a position and the token with which the
    answer is to continue there."""

    picked = Signal(int, int)  # the position in the answer, the token's id
    again = Signal()
    left = Signal()

    def __init__(self, theme: Theme, files: Files) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setWhatsThis(
            tr(
                "The most likely tokens at one position in the answer and the token that was "
                "written there, each with its probability."
            )
        )
        self._tokens: Sequence[Token] = ()
        self._index = -1
        self._missing: bool | None = None  # None: a token is shown
        self._why_not = ""  # as in show_why_not
        self._served = False  # True: the token's probabilities are known at temperature 1 only
        column = spaced(theme, QVBoxLayout(self), (24, 12, 16, 16), 8)
        self.title = label(tr("Model confidence"), "section")
        self.piece = label("", "tag")
        self.after = ElidedLabel("caption")
        self.tools = FigureTools(theme, files, tr("Probabilities"), self, self._as_table)
        self.tools.table_asked.connect(self._show_as_table)
        column.addLayout(in_row(theme, (self.title, 1), self.tools))
        column.addLayout(in_row(theme, self.piece, (self.after, 1)))
        self.words = label(tr(POINT_AT), "caption", wrap=True)
        self.ask_again = button(theme, tr("Ask again and record probabilities"), "secondary")
        self.ask_again.setWhatsThis(
            tr("Asks the same question again and records the probability of every token.")
        )
        self.ask_again.clicked.connect(self.again)
        self._body = QWidget()
        self._fill_body(theme)
        column.addWidget(self._body)
        column.addWidget(self.words)
        column.addWidget(self.ask_again, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_nothing()

    def _fill_body(self, theme: Theme) -> None:
        self._picture = QWidget()
        heads = in_row(theme, label(tr("Possible tokens"), "caption"), STRETCH)
        as_is, self._at = label(tr("original"), "count"), label("", "count")
        for each in (as_is, self._at):
            each.setAlignment(Qt.AlignmentFlag.AlignRight)
            Scaled(theme, each, lambda each=each: each.setFixedWidth(theme.px(NUMBER)))
            heads.addWidget(each)
        self.bars = ProbabilityPicker(theme)
        self.bars.picked.connect(self._pick)
        self.bars.left.connect(self.left)
        in_column(theme, heads, self.bars, on=self._picture)
        self.numbers = DataTable(theme, tr("{name} as a table", name=tr("Probabilities")))
        self.numbers.hide()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, len(STOPS) - 1)
        self.slider.setPageStep(2)
        self.slider.setAccessibleName(tr("Temperature, for these bars only"))
        self.slider.setToolTip(
            tr(
                "Changes only these bars. The temperature for answers is in the conversation's "
                "settings."
            )
        )
        self.slider.valueChanged.connect(self._draw)
        self._number = label("", "mono")
        row = self._row = QWidget()
        in_row(theme, label(tr("Temperature")), (self.slider, 1), self._number, on=row, spacing=12)
        in_column(theme, self._picture, self.numbers, row, on=self._body, margins=(0, 0, 8, 0))

    @property
    def temperature(self) -> float:
        return 1.0 if self._served else STOPS[self.slider.value()]

    def set_temperature(self, temperature: float) -> None:
        """Set the slider to the step nearest to the answer's temperature."""
        blocker = QSignalBlocker(self.slider)
        self.slider.setValue(min(round(10 * temperature), len(STOPS) - 1))
        del blocker
        self._draw()

    def show_nothing(self, missing: bool = False) -> None:
        """Show that no token is selected. `missing` is True if the answer has no probabilities."""
        if missing == self._missing:
            return
        self._index, self._missing = -1, missing
        self.title.setText(tr("Model confidence"))
        self.piece.hide()
        self.after.hide()
        self.tools.hide()
        self._body.hide()
        self.words.setText(tr(NO_NUMBERS) if missing else tr(POINT_AT))
        self.ask_again.setVisible(missing)

    def show_token(self, tokens: Sequence[Token], index: int, why_not: str) -> None:
        """Show a token, or nothing if its probabilities are unknown. `why_not` works as in
        `show_why_not`."""
        if not 0 <= index < len(tokens) or tokens[index].probabilities is None:
            self.show_nothing()
            return
        self._tokens, self._index = tokens, index
        self._missing = None
        found = tokens[index].probabilities
        self._served = found is not None and found.only_at_one
        self._row.setVisible(not self._served)
        self.title.setText(tr("Token {index:,}", index=index + 1))
        self.piece.setText(seen(tokens[index].text) or "…")
        self.piece.show()
        before = "".join(token.text for token in tokens[max(0, index - 6) : index]).split()
        self.after.setText(
            tr("after “{before}”", before=" ".join(before[-2:]))
            if before
            else tr("at the beginning")
        )
        self.after.show()
        self.tools.show()
        self.ask_again.hide()
        self._body.show()
        self.show_why_not(why_not)

    def show_why_not(self, why_not: str) -> None:
        """Show whether the answer can continue with another token than the one shown. `why_not` is
        "" if it can, and otherwise the reason, a key for `tr`."""
        if self._index < 0:
            return
        self._why_not = why_not
        said = f"{tr(EXPLAINED)} {tr(why_not or PICK)}"
        self.words.setText(tr(FROM_SERVER) if self._served else unbroken(said))
        self._draw()

    @Slot()
    @Slot(int)
    def _pick(self, token: int) -> None:
        self.picked.emit(self._index, token)

    def _draw(self) -> None:
        self._number.setText(tr("{temperature:.1f}", temperature=self.temperature))
        self._at.setText(tr("at {temperature:.1f}", temperature=self.temperature))
        if self._index < 0:
            return
        token = self._tokens[self._index]
        assert token.probabilities is not None
        rows = rows_of(token.probabilities, token.id, token.text, self.temperature)
        self.bars.show_rows(rows, not self._why_not)
        if self.tools.as_table.isChecked():
            self.numbers.show_table(self._as_table())
            self.numbers.fit_height()

    # --- table ---

    @Slot(bool)
    def _show_as_table(self, wanted: bool) -> None:
        self._picture.setVisible(not wanted)
        self.numbers.setVisible(wanted)
        self._draw()

    def _as_table(self) -> Table:
        return table_of(self.bars.rows, self.temperature)
