"""The forced reading card: the verdict, the answer's tokens with bars, and both models'
predictions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.compare.verdict import answer_read, too_few
from desktop.core.i18n import capitalized, counted, heads, marked, tr
from desktop.core.messages import Likely, TokenCompared
from desktop.core.numbers.units import percent
from desktop.ui.files import Files
from desktop.ui.look.theme import Theme
from desktop.ui.panes.compare.reading.expected import Expected
from desktop.ui.panes.compare.reading.kl_steps import KL, STEPS, WORDS, step_of
from desktop.ui.panes.compare.reading.word_bars import WordBars
from desktop.ui.panes.result import Figure, FigureCard
from desktop.ui.widgets.controls import button, label, rule
from desktop.ui.widgets.elided import WholeLabel
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, filled, in_row, spaced
from desktop.ui.widgets.name_box import NameBox
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.results.progress import time_left
from desktop.ui.widgets.segments import SegmentChoice, Segments
from desktop.ui.widgets.tokens.pieces import seen

COLUMNS = heads(
    "Token", "Text", "KL (nats)", "Difference", "Writer's probability", "Reader's probability",
    "Writer's top token", "Reader's top token",
)  # fmt: skip
LEAST_PICTURE, READER_WIDTH = 138, 224
CAPTION = marked(
    "KL divergence at each token, in nats: how much the two models' predictions differ"
)
SHORT_CAPTION = marked("KL divergence at each token, in nats")
OWN, FORCED = "own", "forced"


def ways() -> tuple[SegmentChoice, ...]:
    return (
        SegmentChoice(
            OWN,
            tr("Own answers"),
            tr(
                "Shows only the models' own answers. After the first word that differs, the "
                "answers can't be compared word by word."
            ),
        ),
        SegmentChoice(
            FORCED,
            tr("Forced reading"),
            tr(
                "One model reads the other's answer, so that you can compare the two models at "
                "every word."
            ),
        ),
    )


class ReadingCard(FigureCard):
    reader_picked = Signal(str)  # a path
    measure_asked = Signal()
    stop_asked = Signal()

    def __init__(self, theme: Theme, files: Files) -> None:
        self._names = ("", "")
        self._tokens: Sequence[TokenCompared] = ()
        self._readers: list[tuple[str, str]] = []
        self._plain = False
        self.words, self.expected = WordBars(theme), Expected(theme)
        picture = QWidget()
        in_row(theme, (self.words, 1), self.expected, on=picture, spacing=24)
        Scaled(theme, picture, lambda: picture.setMinimumHeight(theme.px(LEAST_PICTURE)))
        super().__init__(theme, files, Figure(tr("Forced reading"), picture, self._as_table))
        spaced(theme, self.column, (24, 8, 16, 8), 4)  # low, to leave space for the answers
        self.pair = label("", "caption_strong")
        self.caption = WholeLabel("caption", tr(CAPTION), tr(SHORT_CAPTION))
        self.caption.setToolTip(f"{tr(KL)}. {legend()}")
        self.reader = NameBox()
        self.reader.setAccessibleName(tr("Model that reads the answer"))
        self.reader.setWhatsThis(
            tr(
                "Chooses the model that reads the first model's answer word by word and "
                "assigns each word a probability."
            )
        )
        Scaled(theme, self.reader, lambda: self.reader.setFixedWidth(theme.px(READER_WIDTH)))
        self.ways = Segments(theme, ways())
        self.measure = button(theme, tr("Measure"), "secondary", "ph.scales")
        self.measure.setWhatsThis(
            tr(
                "Asks many more questions at temperature 0, compares the models in the same "
                "way, and gives a verdict with confidence intervals."
            )
        )
        self.stop = button(theme, tr("Stop"), "secondary", "ph.stop")
        self.stop.setWhatsThis(
            tr("Stops the reading or the measurement. The results so far are kept.")
        )
        self.again = button(theme, tr("Try again"), "secondary", "ph.arrow-clockwise")
        self.again.setWhatsThis(tr("Starts the reading over from the beginning of the answer."))
        buttons = (self.again, self.measure, self.stop)
        foot = in_row(theme, self.pair, (self.caption, 1), STRETCH, *buttons, spacing=12)
        self._rule = rule()
        filled(self.column, self._rule, foot)
        for place, part in enumerate((self.reader, self.ways), 1):
            self.head.insertWidget(place, part)
        self._connect()
        self.fold(False)
        self.show_tokens(())
        self.show_measuring(None)

    def _connect(self) -> None:
        for asked in (self.reader.activated, self.again.clicked):
            asked.connect(lambda: self.reader_picked.emit(self.reader.currentData()))
        self.ways.chosen.connect(self._choose_way)
        self.words.pointed.connect(self._point)
        self.measure.clicked.connect(self.measure_asked)
        self.stop.clicked.connect(self.stop_asked)

    # --- contents ---

    def offer(self, readers: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer the models that can read the answer, as pairs of path and name. The list is hidden
        if there is only one such model."""
        blocker = QSignalBlocker(self.reader)
        if readers != self._readers:  # refilling it would close an open list
            self._readers = list(readers)
            self.reader.clear()
            for path, name in readers:
                self.reader.addItem(tr("Reader: {name}", name=name), path)
        self.reader.setCurrentIndex(self.reader.findData(chosen))
        self.reader.setVisible(len(readers) > 1)
        del blocker

    def show_names(self, writer: str, reader: str) -> None:
        self._names = (writer, reader)
        self.pair.setText(
            tr("{reader} reads {writer}'s answer", reader=reader, writer=writer)
            if reader
            else tr("Forced reading")
        )

    def show_tokens(self, tokens: Sequence[TokenCompared]) -> None:
        self._tokens = tokens
        self.words.show_tokens(tokens)
        self._point(self.words.current)

    def show_result(self, greedy: bool, right: str = "") -> None:
        """Show the result of reading one answer. `greedy` is true if the answer was written at
        temperature 0. `right` says which answer is right, if that is known; it is the headline
        then."""
        if not self._tokens:
            return
        self.words.choose_worst()
        read, reader = answer_read(self._tokens), self._names[1]
        found = tr("The mean KL divergence is {kld:.3f} nats.", kld=read.kld / read.tokens)
        if greedy:
            title = counted(
                read.tokens,
                "{reader} would have picked another token at {others} of {tokens} position.",
                "{reader} would have picked another token at {others} of {tokens} positions.",
                reader=reader,
                others=read.tokens - read.same,
                tokens=read.tokens,
            )
            said = tr("{mean} One answer isn't enough for a verdict.", mean=found)
        else:
            title = counted(
                read.tokens,
                "Written tokens that were {reader}'s first choice: {same} of {tokens}.",
                "The written token was {reader}'s first choice at {same} of {tokens} positions.",
                reader=reader,
                same=read.same,
                tokens=read.tokens,
            )
            said = tr(
                "{mean} The tokens were sampled; at temperature 0, the writer would have picked "
                "its most likely tokens.",
                mean=found,
            )
        if right:
            self.say(right, f"{title} {said}")
        else:
            self.say(title, said)

    def show_measuring(self, progress: tuple[int, int, float | None] | None) -> None:
        """Show the progress of a measurement. `progress` has the number of answers measured so far,
        the total number of answers, and the seconds left (None if unknown). It is None if no
        measurement is running."""
        self.stop.setVisible(progress is not None)
        self.measure.setVisible(progress is None and not self._plain)
        if progress is not None:
            done, total, left = progress
            words = tr("{done} of {total} answers", done=done, total=total) + (
                f", {time_left(left)}" if left else ""
            )
            self.say(tr("Measuring: {words}", words=words), too_few() if done < 10 else "")

    def show_reading(self, done: int, total: int) -> None:
        self.stop.setVisible(True)
        self.measure.setVisible(False)
        self.say(
            counted(
                total,
                "{names} is reading: {done} of {total} token",
                "{names} is reading: {done} of {total} tokens",
                names=self._names[1],
                done=done,
                total=total,
            )
        )

    @Slot(str)
    def _choose_way(self, way: str) -> None:
        self.fold(way == OWN)

    def say(self, title: str, said: str = "") -> None:
        super().say(title, said)
        self.said.setVisible(bool(said) and (self._plain or self.ways.current == FORCED))

    def show_plain(self, plain: bool) -> None:
        """Show only the headline and the text if `plain` is true: a model on a server doesn't send
        what the figure needs."""
        if plain != self._plain:
            self._plain = plain
            self.ways.setVisible(not plain)
            self.measure.setVisible(not plain)
            self.fold(self.ways.current == OWN)

    def fold(self, folded: bool) -> None:
        """Hide or show the forced reading below the answers. Its headline is always shown."""
        self.ways.show_choice(OWN if folded else FORCED)
        shown = self.numbers if self.tools.as_table.isChecked() else self.figure
        for each in (shown, self.tools, self.caption, self._rule):
            each.setVisible(not (folded or self._plain))
        self.said.setVisible(bool(self.said.text()) and (self._plain or not folded))
        self.pair.setVisible(self._plain or not folded)
        folded = folded or self._plain
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Preferred, policy.Fixed if folded else policy.Expanding)

    @Slot(int)
    def _point(self, place: int) -> None:
        if 0 <= place < len(self._tokens):
            self.expected.show_token(self._tokens, place, *self._names)
        else:
            self.expected.show_nothing(can_point=bool(self._tokens))

    def _as_table(self) -> Table:
        return Table(COLUMNS, table_rows(self._tokens), frozenset({1, 3, 6, 7}))


def table_rows(tokens: Sequence[TokenCompared]) -> list[tuple[str, ...]]:
    return [
        (
            str(at + 1),
            seen(token.text),
            f"{token.kld:.4f}",
            tr(WORDS[step_of(token.kld)]),
            percent(token.probability_reference),
            percent(token.probability),
            _first(token.likeliest_reference),
            _first(token.likeliest),
        )
        for at, token in enumerate(tokens)
    ]


def _first(likeliest: Sequence[Likely]) -> str:
    return seen(likeliest[0].text) + " " + percent(likeliest[0].probability)


def legend() -> str:
    return tr(
        "{words}: no line. {words_2}: dotted line ({steps} nats or more). {words_3}: dashed line "
        "({steps_2} nats or more). {words_4}: solid line ({steps_3} nats or more).",
        words=capitalized(tr(WORDS[0])),
        steps=STEPS[0],
        words_2=capitalized(tr(WORDS[1])),
        words_3=capitalized(tr(WORDS[2])),
        steps_2=STEPS[1],
        words_4=capitalized(tr(WORDS[3])),
        steps_3=STEPS[2],
    )
