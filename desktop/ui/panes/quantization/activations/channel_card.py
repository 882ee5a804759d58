"""A card that shows what one outlier does to the other numbers: a few of them on rulers, and the
errors of all of them as pictures."""

from __future__ import annotations

import math
from bisect import insort
from typing import Final

from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QWidget

from desktop.core.i18n import tr
from desktop.core.numbers.number_text import number_text
from desktop.core.numbers.units import tenths
from desktop.core.quantization.outliers import ONE_SCALE, OUTLIER, OneOutlier, short_times, times
from desktop.core.quantization.schemes import KINDS, PERS, Scheme
from desktop.ui.figures.ruler import HANDLE
from desktop.ui.look.theme import Theme
from desktop.ui.panes.quantization.activations.channel_picture import ChannelPicture
from desktop.ui.panes.quantization.activations.largest_channels import LargestChannels
from desktop.ui.panes.quantization.activations.outlier_rulers import axis_of, outlier_diagram
from desktop.ui.panes.quantization.activations.scheme_words import (
    kind_words,
    per_words,
    scheme_words,
)
from desktop.ui.panes.quantization.activations.study import ErrorsOf, Study
from desktop.ui.plots.diagram_view import DiagramView
from desktop.ui.widgets.controls import button, fold_button, label
from desktop.ui.widgets.elided import ElidedLabel
from desktop.ui.widgets.layout.flow_layout import FlowLayout
from desktop.ui.widgets.layout.scaled import (
    Scaled,
    filled,
    in_column,
    in_row,
    keep_room,
    spaced,
)
from desktop.ui.widgets.layout.side_by_side import SideBySide
from desktop.ui.widgets.step_slider import StepSlider

TENTHS: Final = (10, 15, 20, 30, 40, 60, 80, 100, 150, 200, 300, 400, 600, 800, 1000)
"""Sizes of the outlier, in tenths of the median of all channels."""
SLIDER, NARROWEST = 180, 440
"""Minimum widths of the slider and of the diagram, in unscaled pixels. Very large type makes the
diagram smaller than the rest."""
FOOT: Final = 840
"""Width in unscaled pixels from which the values of a weight are beside the largest channels."""


class ChannelCard(QFrame):
    """Shows a Study. The reader moves the outlier with the handle or the slider."""

    found = Signal()
    """Emitted when `headline` has changed."""
    errors_wanted = Signal(object)
    """Emitted with an ErrorsOf that the pictures need."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._study: Study | None = None
        self._errors: ErrorsOf | None = None
        self.scheme = ONE_SCALE
        self.outlier: OneOutlier | None = None
        self.formats, self.scopes = QComboBox(), QComboBox()
        self.formats.addItems([kind_words(Scheme(*kind, PERS[0])) for kind in KINDS])
        for box in (self.formats, self.scopes):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.formats.setAccessibleName(tr("Number format"))
        self.scopes.setAccessibleName(tr("Numbers that share a scale factor"))
        self.slider = StepSlider(tr("Size of the outlier"), TENTHS, self._times)
        Scaled(theme, self.slider, lambda: self.slider.setMinimumWidth(theme.px(SLIDER)))
        self.moved = label(kind="number")
        self.measured = button(theme, tr("As measured"), "link")
        self.measured.setToolTip(tr("Puts the outlier back to its size in the model"))
        keep_room(self.measured)
        self.view = DiagramView(theme, tr("Numbers with and without the outlier"))
        Scaled(theme, self.view, lambda: self.view.setMinimumWidth(theme.px(NARROWEST)))
        self.picture = ChannelPicture(theme, self._told)
        self.pointed = ElidedLabel("caption")
        self.largest = LargestChannels(theme)
        self.unfold = fold_button(theme, tr("All channels"), self.picture.channels)
        self._explain()
        self._lay_out(theme)
        for box in (self.formats, self.scopes):
            box.activated.connect(self._choose_scheme)
        self.slider.chosen.connect(lambda: self._show(at_once=True))
        self.measured.clicked.connect(self.put_back)
        self.view.dragged.connect(self._drag)
        self.picture.pointed.connect(self._point)
        self.largest.chosen.connect(self.choose_channel)

    def _explain(self) -> None:
        self.slider.setWhatsThis(
            tr(
                "Makes the outlier larger or smaller than it is. Drag the slider or use the arrow "
                "keys, and see the steps of the scale move apart."
            )
        )
        self.view.setWhatsThis(
            tr(
                "Typical numbers of the row with the outlier, from the smallest to the largest, "
                "above the values to which they are rounded. A red line is the error of a number. "
                "On the left, the outlier is kept apart in full precision; on the right, it "
                "shares a scale with the others. Drag it."
            )
        )
        self.formats.setWhatsThis(tr("The number format to which the numbers are rounded."))
        self.scopes.setWhatsThis(tr("Which numbers share a scale factor."))
        self.unfold.setWhatsThis(tr("Shows and hides the largest magnitude of each channel."))

    def _lay_out(self, theme: Theme) -> None:
        size = QWidget()
        in_row(theme, (self.slider, 1), self.moved, self.measured, on=size)
        controls = spaced(theme, FlowLayout(centered=True), spacing=12)
        named_controls = (
            (tr("Number format"), self.formats),
            (tr("One scale for"), self.scopes),
            (tr("Outlier"), size),
        )
        for words, control in named_controls:
            both = QWidget()
            in_row(theme, label(words, "caption"), control, on=both)
            controls.addWidget(both)
        tools = spaced(theme, FlowLayout(), spacing=12)
        for each in (self.largest, self.unfold):
            tools.addWidget(each)
        foot = spaced(theme, SideBySide(least=lambda: theme.px(FOOT)), spacing=12)
        filled(foot, (self.pointed, 1), (tools, 1))
        parts = (controls, (self.view, 5), (self.picture, 4), foot)
        in_column(theme, *parts, on=self, margins=(16, 8, 16, 8), spacing=4)

    def outlier_rect(self) -> QRectF:
        """Return the rectangle of the outlier and its name in `view`."""
        return self.view.area_of(HANDLE) | self.view.area_of("outlier name")

    # --- showing ---------------------------------------------------------------------------------

    def show_study(self, study: Study) -> None:
        """Show a study and its largest channel."""
        self._study, self._errors = study, None
        self.scopes.clear()
        self.scopes.addItems([per_words(per, study.row_kind) for per in PERS])
        self.largest.show_channels(study.channels)
        self.picture.show_study(study)
        self.choose_channel(study.channels.largest[0])

    def show_scheme(self, scheme: Scheme) -> None:
        self.scheme = scheme
        self._show()

    @Slot(int)
    def choose_channel(self, channel: int) -> None:
        """Show what a channel does to the others."""
        study = self._study
        if study is None:
            return
        self.outlier = OneOutlier(study.values, channel)
        self.picture.go_to(channel)
        self.put_back()

    @Slot()
    def put_back(self) -> None:
        """Put the outlier back to its size in the model."""
        if self.outlier is None:
            return
        steps: list[int] = list(TENTHS)
        real = self._real
        if real not in steps:
            insort(steps, real)
        self.slider.set_steps(steps)
        self.slider.follow(real)
        self._show()

    @property
    def outlier_size(self) -> float:
        """The outlier's largest magnitude, as it is shown."""
        assert self.outlier is not None
        if self.slider.number == self._real:
            return self.outlier.size
        return self.slider.number / 10 * self._median

    @property
    def _median(self) -> float:
        """The median of all channels; if it is 0, a tenth of the outlier."""
        assert self._study is not None
        assert self.outlier is not None
        return self._study.channels.median or self.outlier.size / 10 or 1.0

    @property
    def _real(self) -> int:
        """The size of the outlier in the model, in tenths of the median."""
        assert self.outlier is not None
        return max(round(10 * self.outlier.size / self._median), 1)

    def _times(self, tenths_of_it: int) -> str:
        return tr("{ratio} the median", ratio=times(self._of_median(tenths_of_it / 10)))

    def _of_median(self, ratio: float) -> float:
        """Return a multiple of `_median` as one of the median, which may be 0: for a short text, a
        model may leave most channels at 0."""
        known = self._study is None or self._study.channels.median > 0
        return ratio if known or not ratio else math.inf

    def _show(self, *, at_once: bool = False) -> None:
        if self.outlier is None:
            return
        scheme, real = self.scheme, self.slider.number == self._real
        self.formats.setCurrentIndex(KINDS.index((scheme.format, scheme.rounding)))
        self.scopes.setCurrentIndex(PERS.index(scheme.per))
        self.moved.setText(short_times(self._of_median(self.slider.number / 10)))
        self.moved.setToolTip(self._times(self.slider.number))
        self.measured.setVisible(not real)
        diagram = outlier_diagram(self.outlier, scheme, self.outlier_size, self.sentence())
        self.view.show_diagram(diagram, at_once=at_once)
        self.errors_wanted.emit(ErrorsOf(self.outlier, scheme, self.outlier_size))

    def sentence(self) -> str:
        """Say how much the outlier adds to the errors of the others; "" while that isn't known."""
        errors = self._errors
        if errors is None or self.outlier is None or errors.outlier is not self.outlier:
            return ""
        assert self._study is not None
        return tr(
            "{scheme}: the other numbers' errors are {without} of their typical size with channel "
            "{channel:,} kept apart, and {with_it} with it at {ratio} the median",
            scheme=scheme_words(errors.scheme, self._study.row_kind),
            without=tenths(errors.without_share),
            with_it=tenths(errors.share),
            channel=self.outlier.channel,
            ratio=times(self._of_median(errors.size / self._median)),
        )

    def headline(self) -> str:
        """Say how an outlier raises the errors of the others; "" if it doesn't, or while that isn't
        known."""
        errors = self._errors
        if errors is None or self.outlier is None or errors.outlier is not self.outlier:
            return ""
        ratio = self._of_median(errors.size / self._median)
        without, with_it = tenths(errors.without_share), tenths(errors.share)
        if ratio < OUTLIER or errors.share < errors.without_share or without == with_it:
            return ""
        return tr(
            "Channel {channel:,}, {ratio} the median, raises the rounding errors of all the "
            "others from {without} to {with_it}",
            channel=self.outlier.channel,
            ratio=times(ratio),
            without=without,
            with_it=with_it,
        )

    def show_errors(self, found: ErrorsOf) -> None:
        """Show errors that were asked for with `errors_wanted`, unless something else is shown by
        now."""
        if found.outlier is not self.outlier:
            return
        self._errors = found
        self.picture.show_errors(found)
        self.view.say_sentence(self.sentence())
        self.found.emit()
        self._point(self.picture.row, self.picture.column)

    # --- following -------------------------------------------------------------------------------

    @Slot()
    def _choose_scheme(self) -> None:
        kind, per = KINDS[self.formats.currentIndex()], PERS[self.scopes.currentIndex()]
        self.show_scheme(Scheme(*kind, per))

    @Slot(float)
    def _drag(self, x: float) -> None:
        if self.outlier is not None:
            size = axis_of(self.outlier).size(x)
            self.slider.follow(round(10 * size / self._median))
            self._show(at_once=True)

    @Slot(int, int)
    def _point(self, row: int, column: int) -> None:
        said = self._told(row, column)
        self.pointed.setText(said)
        self.picture.say(said)

    def _told(self, row: int, column: int) -> str:
        """Return a description of the number at a row and channel; "" if there is no number."""
        study = self._study
        if study is None or row >= len(study.rows):
            return ""
        errors = self._errors
        value = float(study.values[row, column])
        if errors is not None and self.outlier is not None and column == self.outlier.channel:
            value = float(errors.moved[row])
        said = tr(
            "{rows}, channel {column:,}: {value}",
            rows=study.rows[row],
            column=column,
            value=number_text(value, 4),
        )
        if errors is not None and errors.with_it.shape == study.values.shape:
            off = float(errors.with_it[row, column])
            said += tr(
                ", stored as {held} (error {held_2})",
                held=number_text(value + off + 0.0, 4),  # + 0 turns -0 into 0
                held_2=number_text(abs(off), 2),
            )
        return said
