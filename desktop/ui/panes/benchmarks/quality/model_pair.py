"""Two drop-down lists: one for the model whose results are shown, and one for a second model as a
comparison."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSignalBlocker, Signal

from desktop.core.i18n import tr
from desktop.ui.figures.quality_results import MeasuredModel
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.name_box import NameBox

MODEL_WIDTH, WIDE_MODEL, WIDE = 208, 336, 1400
"""Width of each list, its width on a wide page, and the minimum width of a wide page, in unscaled
pixels."""


class ModelPair(QObject):
    """The two lists, `first` and `second`, which the page lays out."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._models: tuple[MeasuredModel, ...] = ()
        self.first, self.second = NameBox(), NameBox()
        self.boxes = (self.first, self.second)
        for box, name in zip(self.boxes, (tr("Model"), tr("Model to compare with")), strict=True):
            box.setAccessibleName(name)
            box.setToolTip(name)
            box.activated.connect(self.changed)
        self.first.setWhatsThis(tr("Chooses the model whose scores and answers are shown."))
        self.second.setWhatsThis(
            tr(
                "Chooses a second model for comparison. Glassbox tests whether the two models "
                "differ on the questions that both answered."
            )
        )

    def fit(self, page_width: int) -> None:
        """Adjust the lists to the width of the page in pixels."""
        px = self._theme.px
        for box in self.boxes:
            box.setFixedWidth(px(WIDE_MODEL if page_width >= px(WIDE) else MODEL_WIDTH))

    def offer(self, models: tuple[MeasuredModel, ...], *, anew: bool) -> None:
        """Fill the lists with `models`: at least one, with the most recently run model first.
        Unless `anew` is true, models that are selected and still available stay selected."""
        first, second = (None if anew else box.currentData() for box in self.boxes)
        alone = not anew and self.second.count() > 1 and second is None
        self._models = models
        nothing = [(tr("No comparison"), None)]
        named = [(each.name, each) for each in models]
        for box, entries in zip(self.boxes, (named, nothing + named), strict=True):
            with QSignalBlocker(box):
                box.clear()
                for name, model in entries:
                    box.addItem(name, model)
        self._choose(first, second, alone)

    def _choose(
        self, first: MeasuredModel | None, second: MeasuredModel | None, alone: bool
    ) -> None:
        """Select two models, or only the first if `alone`. If a model is None or no longer offered,
        the most recently run model is selected instead. The second model is never the same as the
        first."""
        models = self._models
        if first not in models:
            first = models[0]
        others = [each for each in models if each != first]
        if second not in others:
            second = others[0] if others and not alone else None
        self.first.setCurrentIndex(models.index(first))
        self.second.setCurrentIndex(models.index(second) + 1 if second else 0)

    @property
    def models(self) -> list[MeasuredModel]:
        """The selected models: two, or one if no model is selected for comparison."""
        chosen: list[MeasuredModel | None] = [box.currentData() for box in self.boxes]
        return list(dict.fromkeys(each for each in chosen if each is not None))
